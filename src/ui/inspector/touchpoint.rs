//! Everything about one touchpoint, or what several have in common. Sections fold, so that the most used ones are visible without
//! scrolling.

use super::form::{Form, Text, filling, quiet};
use super::lists;
use super::metrics;
use super::picture;
use super::planned;
use super::scores::Rated;
use crate::app::{Action, LookAction};
use crate::edit::{Edit, PictureAt, Selected, TouchpointChange, TouchpointEdit};
use crate::layout::{media_ink, verdict_ink, word};
use crate::model::{About, Area, Break, Channel, Code as _, Control, Goal, Map, MapId, RoundId, StageId, Touchpoint, TouchpointId, World};
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::kit::hyphens::WordsOf;
use crate::ui::kit::words::alone;
use crate::ui::sure;
use crate::ui::verdict::verdict_ui;
use egui::{RichText, Ui};
use std::sync::Arc;
use uuid::Uuid;

/// Which touchpoints a form changes.
#[derive(Clone)]
pub(super) struct Whose {
    pub(super) map: MapId,
    pub(super) touchpoints: Vec<TouchpointId>,
}

impl Whose {
    /// A change of one field of all of these touchpoints.
    pub(super) fn change(&self, change: TouchpointChange) -> Edit {
        Edit::Touchpoint(TouchpointEdit::Change { map: self.map, touchpoints: self.touchpoints.clone(), change })
    }

    /// What typing merges with.
    pub(super) fn element(&self) -> Uuid {
        self.touchpoints.first().map(|id| id.0).unwrap_or_default()
    }
}

/// Shows one touchpoint.
pub(super) fn touchpoint_ui(ui: &mut Ui, form: &mut Form<'_>, map: &Arc<Map>, touchpoint: &Arc<Touchpoint>, round: RoundId) {
    let texts = form.texts();
    let whose = Whose { map: map.id, touchpoints: vec![touchpoint.id] };
    let title = Text {
        name: texts.inspector_title(),
        text: &touchpoint.title,
        hint: texts.inspector_title_hint(),
        what: "title",
        element: touchpoint.id.0,
    };
    form.bare_line(ui, &title, f32::INFINITY, |text| whose.change(TouchpointChange::Title(text)));
    planned::touchpoint_ui(ui, form, touchpoint.id);
    judged(ui, form, map, touchpoint);
    let one = [touchpoint];
    form.section(ui, "scores", texts.inspector_section_scores(), 0, |ui, form| Rated::new(&one, round).show(ui, form));
    if form.state.project().rounds.len() > 1 {
        form.section(ui, "history", texts.compare_history(), 0, |ui, form| super::history::history_ui(ui, form, touchpoint));
    }
    form.section(ui, "place", texts.inspector_section_place(), 0, |ui, form| place(ui, form, map, &one, &whose));
    let count = metrics::count(form, Some(touchpoint.id));
    form.section(ui, "metrics", texts.metrics_section(), count, |ui, form| {
        metrics::touchpoint_metrics(ui, form, map, touchpoint, round);
        metrics::funnel_ui(ui, form, map, &one, &whose);
    });
    let written = [&touchpoint.expectation_text, &touchpoint.why, &touchpoint.core_message, &touchpoint.content];
    let count = written.iter().filter(|text| !text.is_empty()).count() + touchpoint.content_variants.len();
    let measures = form.state.project().measures.iter().filter(|measure| measure.touchpoints.contains(&touchpoint.id)).count();
    form.section(ui, "measures", texts.inspector_section_measures(), measures, |ui, form| {
        super::measures::of_touchpoint(ui, form, touchpoint);
    });
    super::questions::section_ui(ui, form, About::Touchpoint(map.id, touchpoint.id));
    form.section(ui, "message", texts.inspector_section_message(), count, |ui, form| message(ui, form, map, touchpoint, &whose));
    form.section(ui, "experiences", texts.inspector_section_experiences(), touchpoint.experiences.len(), |ui, form| {
        lists::experiences(ui, form, touchpoint, &whose);
    });
    form.section(ui, "passed-on", texts.inspector_section_passed_on(), touchpoint.passed_on.len(), |ui, form| {
        lists::passed_on(ui, form, touchpoint, &whose);
    });
    form.section(ui, "influencers", texts.inspector_section_influencers(), touchpoint.influencers.len(), |ui, form| {
        lists::influencers(ui, form, touchpoint, &whose);
    });
    form.section(ui, "goals", texts.inspector_section_goals(), touchpoint.goals.len(), |ui, form| goals(ui, form, &one, &whose));
    form.section(ui, "picture", texts.inspector_picture(), usize::from(touchpoint.picture.is_some()), |ui, form| {
        picture::bare(ui, form, PictureAt::Touchpoint(map.id, touchpoint.id), &touchpoint.title);
    });
    form.section(ui, "notes", texts.inspector_section_notes(), usize::from(!touchpoint.notes.is_empty()), |ui, form| {
        let field = Text { name: texts.inspector_notes(), text: &touchpoint.notes, hint: "", what: "notes", element: touchpoint.id.0 };
        form.bare_paragraph(ui, &field, |text| whose.change(TouchpointChange::Notes(text)));
    });
}

/// Shows what several touchpoints have in common; a change goes to all.
pub(super) fn several_ui(ui: &mut Ui, form: &mut Form<'_>, map: &Arc<Map>, touchpoints: &[&Arc<Touchpoint>], round: RoundId) {
    let texts = form.texts();
    let whose = Whose { map: map.id, touchpoints: touchpoints.iter().map(|touchpoint| touchpoint.id).collect() };
    planned::several_ui(ui, form);
    form.section(ui, "scores", texts.inspector_section_scores(), 0, |ui, form| Rated::new(touchpoints, round).show(ui, form));
    form.section(ui, "place", texts.inspector_section_place(), 0, |ui, form| place(ui, form, map, touchpoints, &whose));
    form.section(ui, "metrics", texts.metrics_funnel(), 0, |ui, form| metrics::funnel_ui(ui, form, map, touchpoints, &whose));
    form.section(ui, "goals", texts.inspector_section_goals(), 0, |ui, form| goals(ui, form, touchpoints, &whose));
    form.section(ui, "touchpoints", texts.inspector_section_touchpoints(), touchpoints.len(), |ui, form| {
        for touchpoint in touchpoints.iter().take(200) {
            if ui.link(&touchpoint.title).clicked() {
                form.actions.push(Action::Look(LookAction::GoTo(Selected::Touchpoint(touchpoint.id))));
            }
        }
    });
}

/// The verdict and the numbers behind it.
fn judged(ui: &mut Ui, form: &mut Form<'_>, map: &Map, touchpoint: &Touchpoint) {
    let texts = form.texts();
    let Some(said) = form.state.judged().and_then(|judged| judged.find(touchpoint.id).copied()) else { return };
    let theme = form.theme();
    let there = ui.horizontal(|ui| {
        verdict_ui(ui, texts, theme, said.verdict);
        if let Some(gap) = said.judged_gap() {
            ui.label(RichText::new(texts.signed(gap)).color(color32(verdict_ink(theme, said.verdict).word)));
        }
        !said.is_rated() || sure::button_at_end_ui(ui, form.state, form.actions)
    });
    let mut figures = Vec::new();
    if let (Some(weighted), Some(opportunity)) = (said.weighted_gap, said.opportunity) {
        figures.push(texts.inspector_figures(&texts.signed(weighted), &texts.score(opportunity)));
    }
    if let Some(lead) = said.lead {
        figures.push(texts.inspector_lead(&texts.signed(lead)));
    }
    // The priority needs an assessment of the whole map after each change: not while a slider is moved on a very large map.
    let analysis = if form.state.is_map_large() { None } else { form.state.analysis() };
    let priority = analysis.as_ref().and_then(|analysis| {
        let priority = map.place_of(touchpoint.id).and_then(|place| analysis.at(place))?.priority?;
        Some(texts.inspector_priority(&priority.to_string(), &analysis.priorities.len().to_string()))
    });
    figures.extend(priority);
    if !figures.is_empty() {
        quiet(ui, figures.join(" · "));
    }
    if !there.inner {
        sure::button_ui(ui, form.state, form.actions);
    }
    sure::touchpoint_ui(ui, form.state, touchpoint.id);
}

/// What all of them have in common, or none.
fn common<T: PartialEq>(touchpoints: &[&Arc<Touchpoint>], of: impl Fn(&Touchpoint) -> T) -> Option<T> {
    let mut values = touchpoints.iter().map(|touchpoint| of(touchpoint));
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}

fn place(ui: &mut Ui, form: &mut Form<'_>, map: &Map, touchpoints: &[&Arc<Touchpoint>], whose: &Whose) {
    let texts = form.texts();
    let mixed = texts.inspector_mixed();
    stage_choice(ui, form, map, whose);

    let area = common(touchpoints, |touchpoint| touchpoint.area);
    let options = Area::ALL.iter().map(|area| (*area, format!("{} · {}", alone(texts, area.media()), alone(texts, *area))));
    let shown = area.map_or_else(|| mixed.to_owned(), |area| alone(texts, area));
    if let Some(chosen) = form.choice(ui, texts.term("field", "area"), &shown, options, area) {
        form.edit(whose.change(TouchpointChange::Area(chosen)));
    }
    if let Some(area) = area {
        let ink = color32(media_ink(form.theme(), area.media()));
        ui.horizontal(|ui| {
            form.side_caption(ui, texts.term("field", "media"));
            super::form::dot(ui, ink);
            ui.label(RichText::new(alone(texts, area.media())).color(ink));
        });
    }

    let channel = common(touchpoints, |touchpoint| touchpoint.channel);
    let shown = match channel {
        Some(Some(channel)) => alone(texts, channel),
        Some(None) => texts.inspector_not_set().to_owned(),
        None => mixed.to_owned(),
    };
    let options = channel_options(texts, texts.inspector_not_set());
    if let Some(chosen) = form.choice(ui, texts.term("field", "channel"), &shown, options, channel) {
        form.edit(whose.change(TouchpointChange::Channel(chosen)));
    }
    if let Some(further) = common(touchpoints, |touchpoint| touchpoint.further_channels.clone()) {
        further_channels(ui, form, &further, channel.flatten(), whose);
    }

    let world = common(touchpoints, |touchpoint| touchpoint.world_by_hand);
    let of_channels = common(touchpoints, |touchpoint| touchpoint.channel.and_then(Channel::world));
    let by_channel = match of_channels {
        Some(Some(world)) => texts.inspector_world_by_channel(&alone(texts, world)),
        Some(None) => texts.inspector_not_set().to_owned(),
        None => texts.inspector_world_by_channel(mixed),
    };
    let shown = match world {
        Some(Some(world)) => alone(texts, world),
        Some(None) if of_channels.is_some() => by_channel.clone(),
        Some(None) | None => mixed.to_owned(),
    };
    let options = [(None, by_channel)].into_iter().chain(World::ALL.iter().map(|world| (Some(*world), alone(texts, *world))));
    if let Some(chosen) = form.choice(ui, texts.term("field", "world"), &shown, options, world) {
        form.edit(whose.change(TouchpointChange::World(chosen)));
    }

    let control = common(touchpoints, |touchpoint| touchpoint.control);
    let options = Control::ALL.iter().map(|control| (*control, alone(texts, *control)));
    let shown = control.map_or_else(|| mixed.to_owned(), |control| alone(texts, control));
    if let Some(chosen) = form.choice(ui, texts.term("field", "control"), &shown, options, control) {
        form.edit(whose.change(TouchpointChange::Control(chosen)));
    }

    let critical = touchpoints.iter().all(|touchpoint| touchpoint.critical);
    if let Some(on) = form.switch(ui, texts.inspector_critical(), critical) {
        form.edit(whose.change(TouchpointChange::Critical(on)));
    }
    let broken = touchpoints.iter().all(|touchpoint| touchpoint.break_.is_some());
    if let Some(on) = form.switch(ui, texts.inspector_break(), broken) {
        form.edit(whose.change(TouchpointChange::Break(on.then(Break::default))));
    }
    if let Some(Some(Break { cause })) = common(touchpoints, |touchpoint| touchpoint.break_.clone()) {
        let field = Text {
            name: texts.inspector_break_hint(),
            text: &cause,
            hint: texts.inspector_break_hint(),
            what: "break",
            element: whose.element(),
        };
        form.wrapped_line(ui, &field, f32::INFINITY, |cause| whose.change(TouchpointChange::Break(Some(Break { cause }))));
    }
}

fn stage_choice(ui: &mut Ui, form: &mut Form<'_>, map: &Map, whose: &Whose) {
    let texts = form.texts();
    let mut stages = whose.touchpoints.iter().map(|id| map.place_of(*id).map(|place| place.stage));
    let first = stages.next().flatten();
    let at = first.filter(|first| stages.all(|stage| stage == Some(*first)));
    let current: Option<StageId> = at.and_then(|at| map.stages.get(at)).map(|stage| stage.id);
    let shown = at.and_then(|at| map.stages.get(at)).map_or(texts.inspector_mixed(), |stage| stage.name.as_str());
    let options = map.stages.iter().map(|stage| (stage.id, stage.name.clone()));
    if let Some(stage) = form.choice(ui, texts.inspector_stage_of(), shown, options, current) {
        let touchpoints = whose.touchpoints.clone();
        form.edit(Edit::Touchpoint(TouchpointEdit::Move { map: map.id, touchpoints, stage, before: None, media: None }));
    }
}

fn channel_options(texts: &crate::i18n::Texts, none: &str) -> Vec<(Option<Channel>, String)> {
    let channels = Channel::ALL.iter().map(|channel| (Some(*channel), alone(texts, *channel)));
    [(None, none.to_owned())].into_iter().chain(channels).collect()
}

/// The further channels as words that can be removed, and a box to add one.
fn further_channels(ui: &mut Ui, form: &mut Form<'_>, further: &[Channel], main: Option<Channel>, whose: &Whose) {
    let texts = form.texts();
    ui.horizontal(|ui| {
        form.side_caption(ui, texts.inspector_further_channels());
        ui.vertical(|ui| {
            for (index, channel) in further.iter().enumerate() {
                ui.horizontal(|ui| {
                    filling(ui, &alone(texts, *channel), WordsOf::Program);
                    if form.remove_button(ui, &texts.inspector_remove(word(texts, *channel))) {
                        let mut rest = further.to_vec();
                        rest.remove(index);
                        form.edit(whose.change(TouchpointChange::FurtherChannels(rest)));
                    }
                });
            }
            let options = Channel::ALL
                .iter()
                .filter(|channel| !further.contains(channel) && Some(**channel) != main)
                .map(|channel| (*channel, alone(texts, *channel)));
            let width = ui.available_width();
            if let Some(channel) = form.bare_choice(ui, texts.inspector_add_channel(), "+", options, None, width) {
                let more = further.iter().copied().chain([channel]).collect();
                form.edit(whose.change(TouchpointChange::FurtherChannels(more)));
            }
        });
    });
}

fn message(ui: &mut Ui, form: &mut Form<'_>, map: &Map, touchpoint: &Touchpoint, whose: &Whose) {
    let texts = form.texts();
    let element = touchpoint.id.0;
    let field = |name, text, hint, what| Text { name, text, hint, what, element };
    let expectation = field(
        texts.term("field", "expectation-text"),
        &touchpoint.expectation_text,
        texts.inspector_expectation_hint(),
        "expectation-text",
    );
    form.paragraph(ui, &expectation, |text| whose.change(TouchpointChange::ExpectationText(text)));
    raised_by(ui, form, map, touchpoint, whose);
    let why = field(texts.term("field", "why"), &touchpoint.why, texts.inspector_why_hint(), "why");
    form.paragraph(ui, &why, |text| whose.change(TouchpointChange::Why(text)));
    let message = field(texts.term("field", "core-message"), &touchpoint.core_message, texts.inspector_core_message_hint(), "core-message");
    form.paragraph(ui, &message, |text| whose.change(TouchpointChange::CoreMessage(text)));
    let content = field(texts.term("field", "content"), &touchpoint.content, texts.inspector_content_hint(), "content");
    form.paragraph(ui, &content, |text| whose.change(TouchpointChange::Content(text)));
    lists::variants(ui, form, touchpoint, whose);
}

fn raised_by(ui: &mut Ui, form: &mut Form<'_>, map: &Map, touchpoint: &Touchpoint, whose: &Whose) {
    let texts = form.texts();
    let nothing = texts.inspector_nothing_raised();
    let title = |id: TouchpointId| map.touchpoint(id).map(|other| other.title.clone());
    let shown = touchpoint.raised_by.and_then(title).unwrap_or_else(|| nothing.to_owned());
    let others = map.touchpoints().filter(|other| other.id != touchpoint.id).map(|other| (Some(other.id), other.title.clone()));
    // A box with ten thousand entries is no help to anybody.
    let options = [(None, nothing.to_owned())].into_iter().chain(others.take(300));
    if let Some(chosen) = form.choice(ui, texts.inspector_raised_by(), &shown, options, Some(touchpoint.raised_by)) {
        form.edit(whose.change(TouchpointChange::RaisedBy(chosen)));
    }
}

fn goals(ui: &mut Ui, form: &mut Form<'_>, touchpoints: &[&Arc<Touchpoint>], whose: &Whose) {
    let texts = form.texts();
    let reach = common(touchpoints, |touchpoint| touchpoint.reach);
    ui.horizontal(|ui| {
        form.side_caption(ui, texts.inspector_reach());
        let id = ("reach", whose.element());
        let hint = if reach.is_none() { "…" } else { "—" };
        if let Some(value) = form.number(ui, texts.inspector_reach(), id, reach.flatten(), hint, 48.0)
            && value.is_none_or(|value| (0.0..=100.0).contains(&value))
        {
            form.merge(whose.change(TouchpointChange::Reach(value)), "reach", whose.element());
        }
        ui.label(RichText::new(texts.inspector_reach_unit()).weak()).on_hover_text(texts.inspector_reach_hint());
    });
    let goals = common(touchpoints, |touchpoint| touchpoint.goals.clone()).unwrap_or_default();
    for goal in &goals {
        ui.horizontal(|ui| {
            crate::ui::icon::paint_inline(ui, Icon::Check, ui.visuals().text_color());
            filling(ui, &alone(texts, *goal), WordsOf::Program);
            if form.remove_button(ui, &texts.inspector_remove(word(texts, *goal))) {
                let rest = goals.iter().copied().filter(|other| other != goal).collect();
                form.edit(whose.change(TouchpointChange::Goals(rest)));
            }
        });
        if let [touchpoint] = touchpoints {
            let serving = form.state.project().measures_at(touchpoint.id).filter(|measure| measure.goals.contains(goal));
            let titles: Vec<&str> = serving.map(|measure| measure.title.as_str()).collect();
            if !titles.is_empty() {
                quiet(ui, texts.measure_serves(&titles.join(", ")));
            }
        }
    }
    let options = Goal::ALL.iter().filter(|goal| !goals.contains(goal)).map(|goal| (*goal, alone(texts, *goal)));
    let width = ui.available_width();
    if let Some(goal) = form.bare_choice(ui, texts.term("field", "goals"), texts.term("field", "goals"), options, None, width) {
        let more = goals.iter().copied().chain([goal]).collect();
        form.edit(whose.change(TouchpointChange::Goals(more)));
    }
}
