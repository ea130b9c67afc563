//! What was measured at a touchpoint, or in the map, in the shown round: values typed in place, how they moved, what follows from them; and the
//! funnel a touchpoint is in. Never a rule of what counts.

use super::form::{Form, Text, Typed, quiet};
use super::lists::date_field;
use super::touchpoint::Whose;
use crate::app::{Action, Command, Field};
use crate::edit::{Edit, MetricEdit, TouchpointChange, TouchpointEdit};
use crate::i18n::Texts;
use crate::import::read_money;
use crate::layout::word;
use crate::method::{Flow, MeasuredMap, Value};
use crate::model::{
    Code as _, Currency, Figure, KnownMetric, Map, MapId, Metric, MetricId, RoundId, SegmentId, Touchpoint, TouchpointId, limits,
};
use crate::scene::Icon;
use crate::ui::kit::drafts;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed;
use crate::ui::kit::words::alone;
use egui::{Id, Key, RichText, TextEdit, Ui, vec2};
use std::sync::Arc;
use uuid::Uuid;

/// Where values belong.
#[derive(Clone, Copy)]
struct Place {
    map: MapId,
    round: RoundId,
    touchpoint: Option<TouchpointId>,
}

/// A value that is there or asked for, by what it is of.
#[derive(Debug, Clone, PartialEq)]
struct Asked {
    metric: String,
    segment: Option<SegmentId>,
}

/// Shows the values of a touchpoint and what follows from them.
pub(super) fn touchpoint_metrics(ui: &mut Ui, form: &mut Form<'_>, map: &Map, touchpoint: &Touchpoint, round: RoundId) {
    let Some(measured) = form.state.measured() else { return };
    let place = Place { map: map.id, round, touchpoint: Some(touchpoint.id) };
    results(ui, form, &measured, touchpoint);
    let usual = [KnownMetric::Contacts, KnownMetric::Completions];
    values(ui, form, place, &measured, &usual);
    adding(ui, form, place, &measured, &usual);
}

/// Shows the base of the map.
pub(super) fn map_metrics(ui: &mut Ui, form: &mut Form<'_>, map: MapId, round: RoundId) {
    let Some(measured) = form.state.measured() else { return };
    values(ui, form, Place { map, round, touchpoint: None }, &measured, &[KnownMetric::Base]);
}

/// How many values a touchpoint, or the map, has in the shown round.
pub(super) fn count(form: &Form<'_>, touchpoint: Option<TouchpointId>) -> usize {
    form.state.measured().map_or(0, |measured| measured.values(touchpoint).len())
}

/// Why a break is proposed, in words.
pub(crate) fn break_proposed(texts: &Texts, flow: &Flow, threshold: f64) -> String {
    let threshold_shown = texts.percent(threshold * 100.0);
    match (flow.drop_off.filter(|lost| *lost > threshold), flow.fall) {
        (Some(lost), _) => texts.metrics_break_here(&texts.percent(lost * 100.0), &threshold_shown),
        (None, fall) => texts.metrics_break_funnel(&texts.percent(fall.unwrap_or_default() * 100.0), &threshold_shown),
    }
}

/// Reach, drop-off and a proposed break.
fn results(ui: &mut Ui, form: &mut Form<'_>, measured: &MeasuredMap, touchpoint: &Touchpoint) {
    let texts = form.texts();
    let flow = measured.flow(touchpoint.id);
    let figure = |value: f64| texts.number(value, 2);
    if let Some(reach) = flow.reach {
        let share = texts.percent(reach);
        let from = touchpoint.reach.is_none().then_some(()).and(flow.contacts.zip(measured.base()));
        quiet(
            ui,
            match from {
                Some((contacts, base)) => texts.metrics_reach_measured(&share, &figure(contacts), &figure(base)),
                None => texts.metrics_reach_entered(&share),
            },
        );
    }
    if let (Some(lost), Some(completions), Some(contacts)) = (flow.drop_off, flow.completions, flow.contacts) {
        quiet(ui, texts.metrics_drop_off(&texts.percent(lost * 100.0), &figure(completions), &figure(contacts)));
    }
    if flow.break_proposed {
        ui.horizontal_top(|ui| {
            crate::ui::icon::paint_inline(ui, Icon::Unlink, ui.visuals().text_color());
            let said = break_proposed(texts, &flow, form.state.project().thresholds.drop_off);
            hyphens::label(ui, said, WordsOf::Program);
        });
        let confirm = Command::ConfirmBreak;
        if form.add_button(ui, Icon::Check, &confirm.label(form.state)) {
            form.actions.push(Action::Command(confirm));
        }
    }
    ui.add_space(2.0);
}

/// What a metric is called.
fn name_of(texts: &Texts, metric: &str) -> String {
    KnownMetric::from_code(metric).map_or_else(|| metric.to_owned(), |known| alone(texts, known))
}

impl Place {
    fn element(&self) -> Uuid {
        self.touchpoint.map_or(self.map.0, |id| id.0)
    }

    /// Where the rows are kept that have no value yet.
    fn asked_id(&self) -> Id {
        Id::unique(("asked metrics", self.element(), self.round))
    }

    fn asked(&self, ui: &Ui) -> Vec<Asked> {
        ui.data(|data| data.get_temp(self.asked_id())).unwrap_or_default()
    }

    fn ask(&self, ui: &Ui, asked: Vec<Asked>) {
        ui.data_mut(|data| data.insert_temp(self.asked_id(), asked));
    }

    /// An identity for the fields of a value that stays the same when the value comes to be.
    fn field_of(&self, asked: &Asked) -> Uuid {
        let segment = asked.segment.map(|id| id.0).unwrap_or_default();
        Uuid::new_v5(&self.element(), format!("{} {segment} {}", self.round.0, asked.metric).as_bytes())
    }

    fn value_id(&self, asked: &Asked) -> Id {
        Id::unique(("metric value", self.element(), self.round, asked.segment, &asked.metric))
    }

    /// What is shown: what has a value, what is usual, what was asked for.
    fn rows(&self, ui: &Ui, measured: &MeasuredMap, usual: &[KnownMetric]) -> Vec<Asked> {
        let there = measured.values(self.touchpoint).iter();
        let mut rows: Vec<Asked> =
            there.map(|value| Asked { metric: value.metric.metric.clone(), segment: value.metric.segment }).collect();
        let usual = usual.iter().map(|known| Asked { metric: known.code().to_owned(), segment: None });
        for usual in usual {
            if !rows.iter().any(|row| row.metric == usual.metric) {
                rows.push(usual);
            }
        }
        let known = |row: &Asked| KnownMetric::ALL.iter().position(|known| known.code() == row.metric).unwrap_or(usize::MAX);
        rows.sort_by_key(known);
        for asked in self.asked(ui) {
            if !rows.contains(&asked) {
                rows.push(asked);
            }
        }
        rows
    }

    /// A value, entered or changed.
    fn enter(&self, asked: &Asked, there: Option<&Metric>, change: impl FnOnce(&mut Metric)) -> Edit {
        let mut metric = there.cloned().unwrap_or_else(|| Metric {
            id: MetricId::new(),
            round: self.round,
            map: self.map,
            touchpoint: self.touchpoint,
            segment: asked.segment,
            metric: asked.metric.clone(),
            value: Figure::Number(0.0),
            answers: None,
            source: String::new(),
            measured_on: None,
        });
        change(&mut metric);
        Edit::Metric(MetricEdit::Enter { metrics: vec![metric] })
    }
}

fn values(ui: &mut Ui, form: &mut Form<'_>, place: Place, measured: &MeasuredMap, usual: &[KnownMetric]) {
    let rows = place.rows(ui, measured, usual);
    for row in &rows {
        let there = measured
            .values(place.touchpoint)
            .iter()
            .find(|value| (&value.metric.metric, value.metric.segment) == (&row.metric, row.segment));
        value_ui(ui, form, place, row, there, &rows);
    }
}

/// One value.
fn value_ui(ui: &mut Ui, form: &mut Form<'_>, place: Place, row: &Asked, there: Option<&Value>, rows: &[Asked]) {
    let texts = form.texts();
    let project = form.state.project();
    let currency = project.currency();
    let name = name_of(texts, &row.metric);
    let metric = there.map(|value| &*value.metric);
    let segment = row.segment.and_then(|id| project.segment(id)).map(|segment| segment.name.as_str());
    let asked_for = place.asked(ui).contains(row);
    ui.horizontal(|ui| {
        form.side_caption(ui, &name);
        let is_money = row.metric == KnownMetric::Spend.code();
        let said = segment.map_or_else(|| texts.metrics_value(&name), |segment| texts.metrics_value_of(&name, segment));
        let hint = if row.metric == KnownMetric::Base.code() { texts.metrics_base_hint() } else { "…" };
        // In a narrow panel there must be room for what is beside it: the sign of the currency, and the button.
        let most = ui.available_width() / scale(ui) - if is_money { 66.0 } else { 44.0 };
        let width = most.clamp(44.0, if row.metric == KnownMetric::Base.code() { 110.0 } else { 70.0 });
        let field = Typed { name: &said, id: place.value_id(row), hint, width, most: 24, centred: false, field: None };
        let shown = || metric.map(|metric| plain(texts, metric.value, currency)).unwrap_or_default();
        let read = |text: &str| typed::read(text, |text| figure(texts, text, is_money.then_some(currency)));
        // An emptied field waits for another value; a value is deleted by its button.
        if let Some(Some(value)) = form.typed(ui, &field, shown, read) {
            form.merge(place.enter(row, metric, |metric| metric.value = value), "metric-value", place.field_of(row));
            if asked_for {
                place.ask(ui, place.asked(ui).into_iter().filter(|other| other != row).collect());
            }
        }
        if is_money {
            ui.label(RichText::new(currency.sign()).weak());
        }
        if metric.is_some() || asked_for {
            let removed =
                form.remove_button(ui, &texts.inspector_remove(&segment.map_or_else(|| name.clone(), |of| format!("{name}, {of}"))));
            if removed {
                place.ask(ui, place.asked(ui).into_iter().filter(|other| other != row).collect());
            }
            if let Some(metric) = metric.filter(|_| removed) {
                form.edit(Edit::Metric(MetricEdit::Delete { metrics: vec![metric.id] }));
            }
        }
    });
    let is_split = place.touchpoint.is_some() && (!project.segments.is_empty() || row.segment.is_some());
    let Some(value) = there else {
        if is_split && asked_for {
            ui.horizontal(|ui| {
                ui.add_space(10.0);
                segment_choice(ui, form, place, row, metric, rows);
            });
        }
        return;
    };
    let element = value.metric.id.0;
    answers_and_date(ui, form, place, row, &value.metric, &name, element);
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        let room = ui.available_width();
        let width = if is_split { (room * 0.45).max(60.0) } else { f32::INFINITY };
        let said = texts.metrics_source(&name);
        let source = Text { name: &said, text: &value.metric.source, hint: texts.inspector_source_hint(), what: "metric-source", element };
        form.wrapped_line(ui, &source, width, |source| place.enter(row, Some(&value.metric), |metric| metric.source = source));
        if is_split {
            segment_choice(ui, form, place, row, metric, rows);
        }
    });
    if let Some((round, before)) = value.before
        && let Some(round) = project.round(round)
    {
        let moved = moved(texts, currency, before, value.metric.value);
        let [before, now] = [before, value.metric.value].map(|figure| told(texts, figure, currency));
        ui.horizontal(|ui| {
            ui.add_space(10.0);
            quiet(ui, texts.metrics_before(&round.label, &before, &now, &moved));
        });
    }
}

/// Answers and date of a value: beside each other, or one below the other in a narrow panel.
fn answers_and_date(ui: &mut Ui, form: &mut Form<'_>, place: Place, row: &Asked, metric: &Metric, name: &str, element: Uuid) {
    const INDENT: f32 = 10.0;
    const WIDTHS: (f32, f32) = (74.0, 124.0);
    let answers = |ui: &mut Ui, form: &mut Form<'_>| {
        let texts = form.texts();
        let said = texts.metrics_answers(name);
        let id = Id::unique(("metric answers", element));
        let field = Typed { name: &said, id, hint: texts.metrics_answers_hint(), width: WIDTHS.0, most: 24, centred: false, field: None };
        let shown = || metric.answers.map(|count| texts.number(count as f64, 0)).unwrap_or_default();
        let whole = |number: f64| (number.fract() == 0.0 && (0.0..=1e15).contains(&number)).then_some(number as u64);
        let read = |text: &str| typed::read(text, |text| texts.parse_number(text).and_then(whole));
        if let Some(answers) = form.typed(ui, &field, shown, read) {
            form.merge(place.enter(row, Some(metric), |metric| metric.answers = answers), "metric-answers", element);
        }
    };
    let date = |ui: &mut Ui, form: &mut Form<'_>| {
        let id = Id::unique(("metric date", element));
        if let Some(date) = date_field(ui, form, &form.texts().metrics_date(name), metric.measured_on, id, WIDTHS.1) {
            form.merge(place.enter(row, Some(metric), |metric| metric.measured_on = date), "metric-date", element);
        }
    };
    // Each field has a margin beside its letters.
    let wide = INDENT + (WIDTHS.0 + WIDTHS.1 + 24.0) * scale(ui) + 2.0 * ui.spacing().item_spacing.x;
    let beside = ui.available_width() >= wide;
    ui.horizontal(|ui| {
        ui.add_space(INDENT);
        answers(ui, form);
        if beside {
            date(ui, form);
        }
    });
    if !beside {
        ui.horizontal(|ui| {
            ui.add_space(INDENT);
            date(ui, form);
        });
    }
}

fn segment_choice(ui: &mut Ui, form: &mut Form<'_>, place: Place, row: &Asked, metric: Option<&Metric>, rows: &[Asked]) {
    let texts = form.texts();
    let project = form.state.project();
    let everybody = texts.inspector_everybody();
    let shown = row.segment.and_then(|id| project.segment(id)).map_or(everybody, |segment| segment.name.as_str());
    let taken = |segment: Option<SegmentId>| rows.iter().any(|other| other.metric == row.metric && other.segment == segment);
    let all = [(None, everybody.to_owned())].into_iter().chain(project.segments.iter().map(|one| (Some(one.id), one.name.clone())));
    let options = all.filter(|(segment, _)| *segment == row.segment || !taken(*segment));
    let name = name_of(texts, &row.metric);
    let name = row.segment.map_or_else(|| name.clone(), |_| format!("{name}, {shown}"));
    let width = ui.available_width();
    if let Some(segment) = form.bare_choice(ui, &texts.metrics_segment(&name), shown, options, Some(row.segment), width) {
        match metric {
            Some(metric) => form.edit(place.enter(row, Some(metric), |metric| metric.segment = segment)),
            None => {
                let mut asked: Vec<Asked> = place.asked(ui).into_iter().filter(|other| other != row).collect();
                asked.push(Asked { segment, ..row.clone() });
                place.ask(ui, asked);
            }
        }
    }
}

/// A list of metrics to add, and a field for the name of another.
fn adding(ui: &mut Ui, form: &mut Form<'_>, place: Place, measured: &MeasuredMap, usual: &[KnownMetric]) {
    const OTHER: usize = usize::MAX;
    let texts = form.texts();
    let rows = place.rows(ui, measured, usual);
    let naming = Id::unique(("name of a metric", place.element()));
    let segments = || [None].into_iter().chain(form.state.project().segments.iter().map(|segment| Some(segment.id)));
    let free = |metric: &str| {
        let mut free = segments().filter(|segment| !rows.iter().any(|row| row.metric == metric && row.segment == *segment));
        free.next().map(|segment| Asked { metric: metric.to_owned(), segment })
    };
    let known = KnownMetric::ALL.iter().filter(|known| **known != KnownMetric::Base).map(|known| known.code());
    let offered: Vec<Asked> = known.chain(measured.other_names.iter().map(String::as_str)).filter_map(free).collect();
    let options = offered.iter().enumerate().map(|(at, asked)| (at, name_of(texts, &asked.metric)));
    let options = options.chain([(OTHER, texts.metrics_other().to_owned())]);
    let width = ui.available_width();
    match form.bare_choice(ui, texts.metrics_add(), &format!("+ {}", texts.metrics_add()), options, None, width) {
        Some(OTHER) => {
            ui.data_mut(|data| data.insert_temp(naming, String::new()));
            ui.memory_mut(|memory| memory.request_focus(naming.with("field")));
            // Shown from the next frame on: the click that asked for it would take the focus away again.
            return;
        }
        Some(at) => offered.get(at).into_iter().for_each(|asked| begin(ui, place, asked.clone())),
        None => {}
    }
    let Some(mut name) = ui.data(|data| data.get_temp::<String>(naming)) else { return };
    let mut letters = Letters(&mut name);
    let edit = TextEdit::singleline(&mut letters).id(naming.with("field")).desired_width(f32::INFINITY).char_limit(limits::TITLE_CHARS);
    let response = ui.add(edit.hint_text(texts.metrics_other_hint()).margin(vec2(6.0, 4.0))).accessible_name(texts.metrics_other_name());
    if !response.lost_focus() {
        drafts::note(ui, texts.metrics_other_name(), &name);
        ui.data_mut(|data| data.insert_temp(naming, name));
        return;
    }
    ui.data_mut(|data| data.remove::<String>(naming));
    let name = name.trim();
    if name.is_empty() || ui.input(|input| input.key_pressed(Key::Escape)) {
        return;
    }
    let same = |known: &&KnownMetric| [word(texts, **known), known.code()].iter().any(|word| word.to_lowercase() == name.to_lowercase());
    match KnownMetric::ALL.iter().find(same) {
        // A base is that of the map.
        Some(KnownMetric::Base) => {}
        Some(known) => free(known.code()).into_iter().for_each(|asked| begin(ui, place, asked)),
        None => free(name).into_iter().for_each(|asked| begin(ui, place, asked)),
    }
}

/// Shows a row without a value and puts the cursor there.
fn begin(ui: &Ui, place: Place, asked: Asked) {
    let mut all = place.asked(ui);
    ui.memory_mut(|memory| memory.request_focus(place.value_id(&asked)));
    all.push(asked);
    place.ask(ui, all);
}

/// A figure as its field shows it.
fn plain(texts: &Texts, figure: Figure, currency: Currency) -> String {
    match figure {
        Figure::Number(number) => texts.number(number, 6),
        // Its sign stands beside the field.
        Figure::Amount(amount) => texts.money(currency.wholes(amount), currency.decimals() as usize, "").trim().to_owned(),
    }
}

/// A figure as a sentence names it.
fn told(texts: &Texts, figure: Figure, currency: Currency) -> String {
    match figure {
        Figure::Number(number) => texts.number(number, 2),
        Figure::Amount(amount) => texts.money(currency.wholes(amount), currency.decimals() as usize, &currency.sign()),
    }
}

/// A typed figure: a number as this language writes it, or money, also with its sign.
fn figure(texts: &Texts, text: &str, money: Option<Currency>) -> Option<Figure> {
    let Some(currency) = money else { return texts.parse_number(text).map(Figure::Number) };
    read_money(text, currency).ok().map(|(amount, _)| Figure::Amount(amount))
}

/// By how much a figure moved: in percent, from nothing in units.
fn moved(texts: &Texts, currency: Currency, before: Figure, now: Figure) -> String {
    let [before, now] = [before, now].map(|figure| match figure {
        Figure::Number(number) => number,
        Figure::Amount(amount) => currency.wholes(amount),
    });
    if before > 0.0 { texts.percent_of(&texts.signed((now - before) / before * 100.0)) } else { texts.signed(now - before) }
}

/// What a funnel is chosen to be.
#[derive(Clone, Copy, PartialEq)]
enum Chosen {
    None,
    At(usize),
    New,
}

/// The funnel of touchpoints: chosen, renamed, left.
pub(super) fn funnel_ui(ui: &mut Ui, form: &mut Form<'_>, map: &Map, touchpoints: &[&Arc<Touchpoint>], whose: &Whose) {
    let texts = form.texts();
    let mut names: Vec<&str> = Vec::new();
    for touchpoint in map.touchpoints().filter(|touchpoint| !touchpoint.funnel.is_empty()) {
        if !names.contains(&touchpoint.funnel.as_str()) {
            names.push(&touchpoint.funnel);
        }
    }
    let first = touchpoints.first().map_or("", |touchpoint| touchpoint.funnel.as_str());
    let common = touchpoints.iter().all(|touchpoint| touchpoint.funnel == first).then_some(first);
    let current = common.map(|name| names.iter().position(|other| *other == name).map_or(Chosen::None, Chosen::At));
    let shown = match common {
        None => texts.inspector_mixed(),
        Some("") => texts.metrics_funnel_none(),
        Some(name) => name,
    };
    let listed = names.iter().enumerate().map(|(at, name)| (Chosen::At(at), (*name).to_owned()));
    let options = [(Chosen::None, texts.metrics_funnel_none().to_owned())].into_iter().chain(listed);
    let options = options.chain([(Chosen::New, texts.metrics_funnel_new().to_owned())]);
    let wanted = Field { what: "funnel", element: whose.element() };
    if let Some(chosen) = form.choice(ui, texts.metrics_funnel(), shown, options, current) {
        let name = match chosen {
            Chosen::None => String::new(),
            Chosen::At(at) => names.get(at).map(|name| (*name).to_owned()).unwrap_or_default(),
            Chosen::New => form.state.new_funnel_name(),
        };
        form.edit(whose.change(TouchpointChange::Funnel(name)));
        if chosen == Chosen::New {
            *form.wanted = Some(wanted);
        }
    }
    let Some(name) = common.filter(|name| !name.is_empty()) else { return };
    let inside: Vec<&Arc<Touchpoint>> = map.touchpoints().filter(|touchpoint| touchpoint.funnel == name).collect();
    let said = texts.metrics_funnel_name();
    let id = Id::unique(("funnel", whose.element()));
    let field = Typed { name: said, id, hint: said, width: f32::INFINITY, most: limits::TITLE_CHARS, centred: false, field: Some(wanted) };
    // A name on the way to another must not make two funnels one.
    let read =
        |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty() && (text == name || !names.contains(&text.as_str())));
    if let Some(name) = form.typed(ui, &field, || name.to_owned(), read) {
        let touchpoints = inside.iter().map(|touchpoint| touchpoint.id).collect();
        let change = TouchpointChange::Funnel(name);
        form.merge(Edit::Touchpoint(TouchpointEdit::Change { map: map.id, touchpoints, change }), "funnel", whose.element());
    }
    let titles: Vec<&str> = inside.iter().take(30).map(|touchpoint| touchpoint.title.as_str()).collect();
    quiet(ui, titles.join(" › "));
}
