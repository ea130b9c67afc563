//! How sure it is, on request: the button that asks, and below it what the draws of the raters say. Never a figure of its own, and nothing at all
//! while nobody has asked.

use crate::app::{Action, Command, Progress, State};
use crate::layout::{sure_of_all, sure_sentences};
use crate::method::Certainty;
use crate::model::TouchpointId;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{Align, Button, Color32, Layout, Response, RichText, Role, TextStyle, Ui, WidgetInfo};
use std::sync::Arc;

/// The button that asks, and no longer asks.
pub(super) fn button_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) -> Response {
    let texts = &state.program.texts;
    let on = state.look.asks_how_sure;
    let button = Button::selectable(on, RichText::new(texts.sure_title()).small());
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, texts.sure_title()));
    if response.clicked() {
        actions.push(Action::Command(Command::ToggleHowSure));
    }
    response.on_hover_text(texts.sure_tip())
}

/// The button at the end of a line, if there is room for it; called within a horizontal line. Returns whether it was there.
pub(super) fn button_at_end_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) -> bool {
    let font = TextStyle::Small.resolve(ui.style());
    let words = ui.painter().layout_no_wrap(state.program.texts.sure_title().to_owned(), font, Color32::PLACEHOLDER);
    let fits = words.size().x + 2.0 * ui.spacing().button_padding.x + ui.spacing().item_spacing.x <= ui.available_width();
    if fits {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| button_ui(ui, state, actions));
    }
    fits
}

/// What the draws say of one touchpoint, if that was asked.
pub(super) fn touchpoint_ui(ui: &mut Ui, state: &State, touchpoint: TouchpointId) {
    sentences_ui(ui, state, |certainty| sentences_of(state, certainty, touchpoint));
}

/// What the draws say of the whole map, if that was asked.
pub(super) fn map_ui(ui: &mut Ui, state: &State) {
    sentences_ui(ui, state, |certainty| sure_of_all(&state.program.texts, certainty));
}

/// What the draws say of one touchpoint, as far as it is known now; for a tip.
pub(super) fn known(state: &State, touchpoint: TouchpointId) -> Vec<String> {
    match state.certainty() {
        Some(Progress::Ready(value)) => {
            Option::as_ref(&value).map(|certainty| sentences_of(state, certainty, touchpoint)).unwrap_or_default()
        }
        Some(Progress::Coming(_) | Progress::Failed) | None => Vec::new(),
    }
}

fn sentences_of(state: &State, certainty: &Certainty, touchpoint: TouchpointId) -> Vec<String> {
    let Some(analysis) = state.analysis() else { return Vec::new() };
    let place = analysis.touchpoints.iter().position(|judged| judged.id == touchpoint);
    let found = place.and_then(|place| Some((analysis.touchpoints.get(place)?, certainty.touchpoints.get(place)?)));
    found.map(|(judged, certainty)| sure_sentences(&state.program.texts, judged.assessment.verdict, certainty)).unwrap_or_default()
}

fn sentences_ui(ui: &mut Ui, state: &State, of: impl Fn(&Certainty) -> Vec<String>) {
    let Some(progress) = state.certainty() else { return };
    let texts = &state.program.texts;
    let value = match progress {
        Progress::Ready(value) => value,
        Progress::Coming(before) => {
            // The lines keep their places while a slider moves: what is known of the moment before stays, greyed, until the new figures are there.
            let known = before.as_ref().and_then(|before| Option::as_ref(before)).map(&of).unwrap_or_default();
            if known.is_empty() {
                line(ui, texts.sure_working());
            }
            ui.add_enabled_ui(false, |ui| known.iter().for_each(|sentence| line(ui, sentence)));
            return;
        }
        Progress::Failed => Arc::new(None),
    };
    match Option::as_ref(&value) {
        Some(certainty) => of(certainty).iter().for_each(|sentence| line(ui, sentence)),
        None => line(ui, texts.sure_failed()),
    }
}

fn line(ui: &mut Ui, sentence: &str) {
    hyphens::label(ui, RichText::new(sentence).small().weak(), WordsOf::Program);
}
