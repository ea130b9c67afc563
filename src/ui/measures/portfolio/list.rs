//! What is chosen, with its figures and their sums, and what was left out, with the reason in plain words. Never an order of its own: that is the list's.

use super::{Answer, rules, scrolled};
use crate::app::{Action, LookAction, Measures, Planned, Progress, RowKind as _, State};
use crate::edit::{Selected, Selection};
use crate::layout::word;
use crate::method::portfolio::{LeftOut, Nearness, NoBest};
use crate::model::{Measure, Money, Status};
use crate::scene::Weight;
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::rows::Stack;
use crate::ui::kit::scale::scale;
use crate::ui::measures::list::status_color;
use egui::{
    Align2, Color32, CursorIcon, FontId, Galley, Id, Pos2, Rect, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};
use std::sync::Arc;

/// An amount in whole minor units, with its sign.
pub(in crate::ui) fn money(state: &State, minor: i64) -> String {
    let currency = state.project().currency();
    let wholes = Money::new(minor.unsigned_abs()).map_or(minor as f64, |amount| currency.wholes(amount));
    state.wholes(wholes)
}

/// Hundredths of a day as days.
pub(super) fn days(state: &State, hundredths: i64) -> String {
    state.program.texts.number(hundredths as f64 / 100.0, 2)
}

/// A line of the list.
enum Line<'a> {
    /// The names of the columns, over what follows.
    Head(&'a str),
    Chosen(usize, &'a Measure, f64),
    /// Nothing is chosen.
    Nothing(&'a str),
    Sum {
        cost: i64,
        effort: i64,
        value: f64,
    },
    Left(&'a Measure, &'a str),
}

/// Where the columns are, from left to right, in points.
#[derive(Clone, Copy)]
struct Columns {
    title: (f32, f32),
    cost: f32,
    days: f32,
    value: f32,
    pin: (f32, f32),
    rules: f32,
}

impl Columns {
    fn new(ui: &Ui, left: f32, right: f32) -> Self {
        let zoom = scale(ui);
        let rules = right - 34.0 * zoom;
        let pin = (rules - 84.0 * zoom, rules - 6.0 * zoom);
        let value = pin.0 - 10.0 * zoom;
        let days = value - 52.0 * zoom;
        let cost = days - 50.0 * zoom;
        Self { title: (left + 10.0, cost - 92.0 * zoom), cost, days, value, pin, rules }
    }
}

/// The words of a line, broken for the width there is.
struct Words {
    title: Arc<Galley>,
    more: Arc<Galley>,
}

/// Shows the list in the rest of the room.
pub(super) fn list_ui(ui: &mut Ui, state: &State, answer: &Answer, actions: &mut Vec<Action>) {
    scrolled(ui, "portfolio list", |ui, viewport| {
        let high = rows_ui(ui, viewport, state, answer, actions);
        ui.set_height(high);
    });
}

/// Shows the part of the list that is in sight, as seen from its top. Returns how high the whole list is, in points.
pub(super) fn rows_ui(ui: &mut Ui, viewport: Rect, state: &State, answer: &Answer, actions: &mut Vec<Action>) -> f32 {
    let Some(solved) = &answer.solved else { return 0.0 };
    let project = state.project();
    let near = match state.nearness() {
        Some(Progress::Ready(near)) if !answer.is_coming => Option::as_ref(&near).cloned(),
        _ => None,
    };
    let lines = match &solved.answer {
        Ok(planned) => lines_of_plan(state, planned),
        Err(error) => lines_without_plan(state, error),
    };
    let index_of = |line: &Line<'_>| match line {
        Line::Chosen(index, ..) => Some(*index),
        Line::Left(measure, _) => project.measures.iter().position(|other| other.id == measure.id),
        _ => None,
    };
    let room = ui.max_rect();
    let columns = Columns::new(ui, room.left(), room.right() - 4.0);
    let words: Vec<Words> = lines
        .iter()
        .map(|line| {
            let nearness = index_of(line).and_then(|index| near.as_ref()?.get(index).copied());
            words_of(ui, state, line, nearness, columns.title.1 - columns.title.0)
        })
        .collect();
    let least = ui.spacing().interact_size.y + 8.0;
    let height = |words: &Words| (words.title.size().y + words.more.size().y + 9.0).max(least);
    let stack = Stack::new(words.iter().map(height));
    for at in stack.in_sight(viewport.min.y, viewport.max.y) {
        let (Some(line), Some(words)) = (lines.get(at), words.get(at)) else { continue };
        let (top, end) = stack.span(at);
        let row = Rect::from_min_max(pos2(room.left(), room.top() + top), pos2(room.right() - 4.0, room.top() + end));
        line_ui(ui, state, line, words, (row, columns), actions);
    }
    stack.height()
}

/// What is chosen, and what was left out.
fn lines_of_plan<'a>(state: &'a State, planned: &Planned) -> Vec<Line<'a>> {
    let (texts, project) = (&*state.program.texts, state.project());
    let measure = |index: usize| project.measures.get(index).map(|measure| &**measure);
    let best = &planned.plan.best;
    let mut lines = vec![Line::Head(texts.portfolio_chosen())];
    let chosen = best.chosen.iter().enumerate().filter(|(_, chosen)| **chosen);
    lines.extend(
        chosen.filter_map(|(index, _)| Some(Line::Chosen(index, measure(index)?, planned.shares.get(index).copied().unwrap_or(0.0)))),
    );
    if lines.len() == 1 {
        lines.push(Line::Nothing(texts.portfolio_nothing_chosen()));
    } else {
        lines.push(Line::Sum { cost: best.cost, effort: best.effort, value: best.value });
    }
    if !planned.plan.left_out.is_empty() {
        lines.push(Line::Head(texts.portfolio_left()));
        let left = planned.plan.left_out.iter();
        // That it is live, done or dropped says its status, which is named anyway.
        let sheet = Measures::sheet(state);
        let is_worthless = |measure: &Measure| sheet.as_ref().and_then(|sheet| sheet.value(measure)).is_none_or(|value| value < 1e-9);
        let said = |measure: &Measure, reason: LeftOut| match reason {
            LeftOut::Status => "",
            // Others do not bring more: nothing says yet that it brings anything.
            LeftOut::WorthLess if is_worthless(measure) => texts.portfolio_worthless(),
            _ => word(texts, reason),
        };
        lines.extend(left.filter_map(|(index, reason)| measure(*index).map(|measure| Line::Left(measure, said(measure, *reason)))));
    }
    lines
}

/// What contradicts each other, then everything else: without a plan, too, pins, needs and groups can be changed.
fn lines_without_plan<'a>(state: &'a State, error: &NoBest) -> Vec<Line<'a>> {
    let (texts, project) = (&*state.program.texts, state.project());
    let musts: &[usize] = if let NoBest::Musts(musts) = error { musts } else { &[] };
    let of = |index: usize| project.measures.get(index).map(|measure| Line::Left(measure, ""));
    let mut lines = vec![Line::Head(texts.portfolio_contradicting())];
    lines.extend(musts.iter().filter_map(|index| of(*index)));
    let portfolio = state.portfolio();
    let is_here = |index: usize| portfolio.as_ref().is_some_and(|portfolio| portfolio.is_here(index));
    let others: Vec<usize> = (0..project.measures.len()).filter(|index| is_here(*index) && !musts.contains(index)).collect();
    if !others.is_empty() {
        lines.push(Line::Head(texts.portfolio_others()));
        lines.extend(others.into_iter().filter_map(of));
    }
    lines
}

fn strong(ui: &Ui) -> FontId {
    FontId::new(TextStyle::Body.resolve(ui.style()).size, FontSet::family(Weight::SemiBold))
}

/// A measure's title, and what else is to be said of it in smaller letters.
fn words_of(ui: &Ui, state: &State, line: &Line<'_>, near: Option<Nearness>, width: f32) -> Words {
    let texts = &*state.program.texts;
    let (ink, weak) = (ui.visuals().text_color(), ui.visuals().weak_text_color());
    let small = TextStyle::Small.resolve(ui.style());
    let whose = if matches!(line, Line::Chosen(..) | Line::Left(..)) { WordsOf::Project } else { WordsOf::Program };
    let (title, color, more) = match line {
        Line::Head(words) => (*words, weak, String::new()),
        Line::Nothing(words) => (*words, weak, String::new()),
        Line::Sum { .. } => (texts.portfolio_sum(), ink, String::new()),
        Line::Chosen(_, measure, _) => (titled(state, measure), ink, more_of(state, measure, None, near)),
        Line::Left(measure, reason) => (titled(state, measure), ink, more_of(state, measure, Some(reason), near)),
    };
    // What is only told reaches over the columns of figures.
    let wide = if matches!(line, Line::Nothing(_)) { width + 180.0 } else { width };
    Words {
        title: hyphens::laid(ui, title.to_owned(), strong(ui), color, wide.max(60.0), whose),
        more: if more.is_empty() {
            ui.painter().layout_no_wrap(String::new(), FontId::new(0.1, small.family), weak)
        } else {
            hyphens::laid(ui, more, small, weak, wide.max(60.0), whose)
        },
    }
}

/// Whether its status lets it be chosen: a pin means nothing otherwise.
fn is_candidate(measure: &Measure) -> bool {
    matches!(measure.status, Status::Idea | Status::Planned | Status::Prototype | Status::Testing)
}

fn titled<'a>(state: &'a State, measure: &'a Measure) -> &'a str {
    if measure.title.is_empty() { state.program.texts.measure_untitled() } else { &measure.title }
}

/// Why it was left out, where it stands near the best, how far it has come, what it depends on.
fn more_of(state: &State, measure: &Measure, reason: Option<&str>, near: Option<Nearness>) -> String {
    let texts = &*state.program.texts;
    let can_be_chosen = is_candidate(measure);
    let near = near.filter(|_| can_be_chosen).map(|near| match near {
        Nearness::Every => texts.portfolio_near_every(),
        Nearness::Some => texts.portfolio_near_some(),
        Nearness::None => texts.portfolio_near_none(),
    });
    let needs: Vec<&str> = measure.needs.iter().filter_map(|id| Some(titled(state, state.project().measure(*id)?))).collect();
    let parts = [
        reason.filter(|reason| !reason.is_empty()).map(str::to_owned),
        near.map(str::to_owned),
        Some(word(texts, measure.status).to_owned()),
        (!needs.is_empty()).then(|| texts.portfolio_needs(&needs.join(", "))),
        (!measure.group.is_empty()).then(|| texts.portfolio_group(&measure.group)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn line_ui(ui: &mut Ui, state: &State, line: &Line<'_>, words: &Words, (row, columns): (Rect, Columns), actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    let theme = state.theme();
    let hairline = Stroke::new(theme.line_weight as f32, color32(theme.hairline));
    ui.painter().hline(row.x_range(), row.bottom() - 0.5, hairline);
    let (measure, figures) = match line {
        Line::Head(_) => {
            head_ui(ui, state, words, row, columns);
            return;
        }
        Line::Nothing(_) => {
            paint_words(ui, words, row, columns.title.0);
            return;
        }
        Line::Sum { cost, effort, value } => {
            paint_words(ui, words, row, columns.title.0);
            let figures = [money(state, *cost), days(state, *effort), texts.number(*value, 2)];
            paint_figures(ui, &figures, row, columns, &strong(ui));
            return;
        }
        Line::Chosen(_, measure, value) => (*measure, Some(*value)),
        Line::Left(measure, _) => (*measure, None),
    };
    let id = Id::unique(("portfolio row", measure.id));
    let place = Rect::from_min_max(row.min, pos2(columns.pin.0 - 6.0, row.bottom()));
    let response = ui.interact(place, id, Sense::click());
    let is_selected = state.open.document.selection.contains(Selected::Measure(measure.id));
    let minor = |amount: Option<Money>| amount.map_or(0, |amount| i64::try_from(amount.minor()).unwrap_or(i64::MAX));
    let shown = [
        money(state, minor(measure.cost)),
        measure.effort.map_or_else(|| "0".to_owned(), |days| texts.number(days.value(), 2)),
        figures.map_or_else(String::new, |value| texts.number(value, 2)),
    ];
    let said = match line {
        Line::Left(..) => texts.portfolio_row_left(titled(state, measure), words.more.text()),
        _ => texts.portfolio_row_chosen(titled(state, measure), &shown[0], &shown[1], &shown[2], words.more.text()),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, is_selected, &said));
    if is_selected || response.hovered() {
        let strength = if is_selected { 38 } else { 16 };
        ui.painter().rect_filled(row.shrink2(vec2(0.0, 1.0)), 4.0, color32(theme.accent.with_alpha(strength)));
    }
    if response.has_focus() {
        ui.painter().rect_stroke(place.shrink(1.0), 4.0, Stroke::new(2.0, ui.visuals().selection.stroke.color), StrokeKind::Inside);
    }
    let stripe = Rect::from_min_max(row.min + vec2(0.0, 3.0), pos2(row.left() + 3.0, row.bottom() - 4.0));
    ui.painter().rect_filled(stripe, 1.5, color32(status_color(theme, measure.status)));
    paint_words(ui, words, row, columns.title.0);
    paint_figures(ui, &shown, row, columns, &TextStyle::Body.resolve(ui.style()));
    if response.clicked()
        && let Some(map) = state.map().map(|map| map.id)
    {
        actions.push(Action::Look(LookAction::Select(Selection::one(map, Selected::Measure(measure.id)))));
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(texts.portfolio_near_tip());
    let high = ui.spacing().interact_size.y;
    let part = |from: f32, to: f32| Rect::from_center_size(pos2((from + to) / 2.0, row.center().y), vec2(to - from, high));
    if !is_candidate(measure) {
        return;
    }
    let mut pin = ui.new_child(UiBuilder::new().scope_id(id.with("pin")).max_rect(part(columns.pin.0, columns.pin.1)));
    rules::pin_ui(&mut pin, state, measure, columns.pin.1 - columns.pin.0 - 1.0, actions);
    let mut button = ui.new_child(UiBuilder::new().scope_id(id.with("rules")).max_rect(part(columns.rules, row.right())));
    rules::rules_ui(&mut button, state, measure, actions);
}

/// The names of the columns.
fn head_ui(ui: &Ui, state: &State, words: &Words, row: Rect, columns: Columns) {
    let texts = &*state.program.texts;
    paint_words(ui, words, row, columns.title.0);
    let figures = [texts.portfolio_cost(), texts.portfolio_effort(), texts.portfolio_value()].map(str::to_owned);
    let small = TextStyle::Small.resolve(ui.style());
    paint_colored(ui, &figures, row, columns, &small, ui.visuals().weak_text_color());
}

fn paint_words(ui: &Ui, words: &Words, row: Rect, left: f32) {
    let (title, more) = (words.title.size().y, words.more.size().y);
    let top = row.center().y - (title + more) / 2.0;
    ui.painter().galley(Pos2::new(left, top), Arc::clone(&words.title), ui.visuals().text_color());
    ui.painter().galley(Pos2::new(left, top + title), Arc::clone(&words.more), ui.visuals().weak_text_color());
}

fn paint_figures(ui: &Ui, figures: &[String; 3], row: Rect, columns: Columns, font: &FontId) {
    paint_colored(ui, figures, row, columns, font, ui.visuals().text_color());
}

fn paint_colored(ui: &Ui, figures: &[String; 3], row: Rect, columns: Columns, font: &FontId, color: Color32) {
    for (figure, right) in figures.iter().zip([columns.cost, columns.days, columns.value]) {
        ui.painter().text(pos2(right, row.center().y), Align2::RIGHT_CENTER, figure, font.clone(), color);
    }
}
