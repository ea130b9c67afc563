//! Several curves on one path in the window: the list in which those who are compared are chosen, and what a touchpoint's tooltip says about them.
//! Never what they say: that is the chart's.

use crate::app::{Action, ChartAction, State};
use crate::layout::charts::{Body, Plane, Several, voice_ink, voice_names};
use crate::method::MOST_VOICES;
use crate::model::{TouchpointId, Voice};
use crate::ui::canvas::color32;
use crate::ui::filter::ticked;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{Button, RichText, Ui};

/// The button with the list of who can be compared.
pub(super) fn choice_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let (texts, chosen) = (&*state.program.texts, state.several());
    ticked(ui, texts.charts_voices(), texts.charts_voices_choose(), chosen.voices.len(), |ui| {
        let there = state.voices();
        ui.set_max_width(340.0);
        if !there.can_be_compared() && chosen.voices.is_empty() {
            hyphens::label(ui, RichText::new(texts.charts_voices_none()).weak(), WordsOf::Program);
            return;
        }
        let mut next = chosen.clone();
        ui.label(RichText::new(texts.charts_voices_count(next.voices.len() as i64)).weak());
        let parts = [
            (texts.charts_voices_maps(), &there.maps, 2),
            (texts.charts_voices_rounds(), &there.rounds, 2),
            (texts.charts_voices_groups(), &there.groups, 1),
        ];
        for (head, voices, least) in parts {
            // One alone is worth choosing only beside others.
            if voices.len() < least && !voices.iter().any(|voice| next.voices.contains(voice)) {
                continue;
            }
            ui.add_space(4.0);
            ui.label(RichText::new(head).strong());
            for (voice, name) in voices.iter().zip(voice_names(state.project(), voices, texts)) {
                voice_ui(ui, state, &mut next, voice, &name);
            }
        }
        // What is compared though it could not be chosen now: a map that shares no touchpoint with the shown one.
        let others =
            chosen.voices.iter().filter(|voice| ![&there.maps, &there.rounds, &there.groups].iter().any(|some| some.contains(voice)));
        for (voice, name) in chosen.voices.iter().zip(voice_names(state.project(), &chosen.voices, texts)) {
            if others.clone().any(|other| other == voice) {
                voice_ui(ui, state, &mut next, voice, &name);
            }
        }
        if !next.voices.is_empty() {
            ui.add_space(4.0);
            if ui.add(Button::new(texts.charts_voices_clear())).clicked() {
                next.voices.clear();
            }
        }
        if next != chosen {
            actions.push(Action::Chart(ChartAction::Compare(next)));
        }
    });
}

/// Whether one of them is compared.
fn voice_ui(ui: &mut Ui, state: &State, next: &mut Several, voice: &Voice, name: &str) {
    let at = next.voices.iter().position(|other| other == voice);
    let mut on = at.is_some();
    let full = next.voices.len() >= MOST_VOICES && !on;
    let words = match at {
        Some(at) => RichText::new(name).color(color32(voice_ink(state.theme(), at))),
        None => RichText::new(name),
    };
    let response = ui.add_enabled(!full, egui::Checkbox::new(&mut on, words));
    if response.changed() {
        next.voices.retain(|other| other != voice);
        if on {
            next.voices.push(voice.clone());
        }
    }
    if full {
        response.on_disabled_hover_text(state.program.texts.charts_voices_most());
    }
}

/// The curves of several that are shown, if they are.
pub(super) fn shown(body: &Body) -> Option<&Plane> {
    match body {
        Body::Plane(plane) if plane.partings.is_some() => Some(plane),
        _ => None,
    }
}

/// What each of them says about a touchpoint, in the order of the curves.
fn values<'a>(state: &'a State, plane: &'a Plane, id: TouchpointId) -> impl Iterator<Item = (usize, String)> + use<'a> {
    let at = plane.partings.as_ref().and_then(|list| list.path.iter().position(|other| *other == id));
    let texts = &*state.program.texts;
    plane.lines.iter().enumerate().map(move |(voice, line)| {
        let value = at.and_then(|at| line.values.get(at).copied().flatten());
        let figure = value.map_or_else(|| "–".to_owned(), |value| line.curve.figure(value, texts));
        (voice, texts.charts_voices_value(&line.name, &figure))
    })
}

/// What screen readers say of a touchpoint on the curves.
pub(super) fn name(state: &State, plane: &Plane, id: TouchpointId) -> String {
    let title = state.map().and_then(|map| map.touchpoint(id)).map_or("", |touchpoint| touchpoint.title.as_str());
    let values: Vec<String> = values(state, plane, id).map(|(_, said)| said).collect();
    state.program.texts.charts_voices_at(title, &values.join(", "))
}

/// The tooltip of a touchpoint on the curves.
pub(super) fn tip(ui: &mut Ui, state: &State, plane: &Plane, id: TouchpointId) {
    ui.set_max_width(320.0);
    let title = state.map().and_then(|map| map.touchpoint(id)).map_or("", |touchpoint| touchpoint.title.as_str());
    hyphens::label(ui, RichText::new(title).strong(), WordsOf::Project);
    for (voice, said) in values(state, plane, id) {
        hyphens::label(ui, RichText::new(said).color(color32(voice_ink(state.theme(), voice))), WordsOf::Project);
    }
}
