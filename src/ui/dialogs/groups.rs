//! Copies for groups: which groups there are and in which round they work. Never what a copy holds.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, MergingAction, State};
use crate::model::{RoundId, limits};
use crate::ui::kit::drafts;
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::typed::select_whole;
use egui::{RichText, Role, TextEdit, Ui, WidgetInfo};

/// What is filled in.
#[derive(Debug, Default)]
pub(super) struct GroupsState {
    text: String,
    round: Option<RoundId>,
}

impl GroupsState {
    /// What the form begins with.
    pub(super) fn proposed(state: &State) -> Self {
        Self { text: "4".to_owned(), round: state.round() }
    }
}

/// Asks which groups get a copy.
pub(super) fn groups_ui(ui: &mut Ui, state: &State, filled: &mut GroupsState, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 560.0);
    form::title(ui, texts.groups_title());
    form::quiet(ui, texts.groups_why());
    ui.add_space(4.0);
    let name = texts.groups_field();
    ui.label(name);
    let mut letters = Letters(&mut filled.text);
    let field = ui.add(TextEdit::singleline(&mut letters).desired_width(f32::INFINITY).char_limit(limits::TEXT_CHARS));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    if fresh {
        field.request_focus();
        select_whole(ui, field.id, &filled.text);
    }
    drafts::note(ui, name, &filled.text);
    form::quiet(ui, texts.groups_hint());
    let rounds = &state.project().rounds;
    let shown = rounds.iter().find(|round| Some(round.id) == filled.round).or(rounds.last());
    if let Some(shown) = shown.filter(|_| rounds.len() > 1) {
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            ui.label(texts.groups_round());
            Dropdown { name: texts.groups_round(), shown: &shown.label, width: None }.show(ui, |ui| {
                for round in rounds {
                    if option(ui, round.id == shown.id, &round.label) {
                        filled.round = Some(round.id);
                    }
                }
            });
        });
    }
    let groups = state.groups_of(&filled.text);
    form::body(ui, 0.0, |ui| {
        if !groups.is_empty() {
            form::section(ui, texts.groups_files());
        }
        for group in &groups {
            hyphens::label(ui, RichText::new(state.file_of_group(group)).weak(), WordsOf::Project);
        }
    });
    let main = texts.groups_do(groups.len() as i64);
    let enabled = !groups.is_empty() && shown.is_some();
    let buttons = Buttons { main: &main, enabled, others: &[], cancel: Some(texts.dialog_cancel()), focus: false };
    match (form::buttons(ui, &buttons), shown) {
        (Some(Pressed::Main), Some(round)) => actions.push(Action::Merging(MergingAction::Give(groups.into(), round.id))),
        (Some(_), _) => actions.push(Action::Answer(Answer::Cancel)),
        (None, _) => {}
    }
}
