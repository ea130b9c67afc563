//! The questions that the program asks, one at a time, each over a dimmed map. They read the state and push answers; what an answer does is
//! up to `app/`.
//!
//! In every dialog, Escape leaves everything as it is, Enter presses the main button, and the focus starts in the first field or on the
//! main button.

mod about;
mod choices;
mod client_copy;
mod closer;
mod composed;
mod conflicts;
mod create;
mod damaged;
mod differing;
mod export;
mod form;
mod groups;
mod house_rules;
mod import;
mod merge;
mod not_entered;
mod on_paper;
mod park;
mod paste;
mod paste_list;
mod path;
mod presentation;
mod preview;
mod purposes;
mod question;
mod reached;
mod recovery;
mod shortcuts;
mod slides;
mod steps;
mod take_from;
#[cfg(test)]
mod tests;
mod together;
mod versions;
mod views;

use super::panels::guide_width;
use crate::app::{
    Action, Answer, DayDialog, Dialog, ExchangeDialog, GridDialog, MapDialog, MergingDialog, OpenDialog, PresentDialog, State, StepsDialog,
    ViewsDialog, VotesDialog, WayDialog,
};
use crate::i18n::Texts;
use egui::{Align2, Event, Frame, Id, Key, Modal, Modifiers, Ui, UiKind, vec2};
use jiff::{Timestamp, tz::TimeZone};
use std::collections::BTreeSet;

/// What is filled in and marked in the open dialog.
#[derive(Default)]
pub(super) struct DialogsState {
    open: Option<Dialog>,
    create: create::CreateState,
    path: path::PathState,
    recovery: recovery::RecoveryState,
    version: usize,
    taken: BTreeSet<usize>,
    step: usize,
    export: export::ExportState,
    import: import::ImportState,
    views: views::ViewsState,
    presentation: presentation::StepsState,
    conflicts: conflicts::ConflictsState,
    groups: groups::GroupsState,
    query: String,
}

/// Shows the open dialog, if there is one.
pub(super) fn dialogs_ui(ui: &Ui, state: &State, remembered: &mut DialogsState, actions: &mut Vec<Action>) {
    let Some(dialog) = &state.dialog else {
        if remembered.open.is_some() {
            *remembered = DialogsState::default();
        }
        return;
    };
    let fresh = !remembered.open.as_ref().is_some_and(|before| dialog.goes_on_from(before));
    if fresh {
        *remembered = DialogsState { open: Some(dialog.clone()), ..DialogsState::default() };
    }
    // A key that is still held down from before must not answer a question that has just appeared.
    ui.input_mut(|input| {
        input.events.retain(|event| !matches!(event, Event::Key { key: Key::Enter | Key::Space | Key::Escape, repeat: true, .. }));
    });
    let frame = Frame::popup(ui.style()).inner_margin(form::MARGIN);
    // Beside the guide, which may explain it.
    let beside = guide_width(ui, state);
    form::keep_free(ui, beside);
    let area = Modal::default_area(Id::unique(("dialog", dialog.code()))).anchor(Align2::CENTER_CENTER, vec2(-beside / 2.0, 0.0));
    let modal = Modal::new(Id::unique(("dialog", dialog.code()))).area(area).frame(frame);
    let shown = modal.show(ui.ctx(), |ui| {
        name(ui, state.program.texts.term("dialog", dialog.code()));
        match dialog {
            Dialog::Replace(..)
            | Dialog::SeveralNames(..)
            | Dialog::Open(
                OpenDialog::Unsaved(_)
                | OpenDialog::TextNotTaken { .. }
                | OpenDialog::SaveOverDamage
                | OpenDialog::MayNotWrite(..)
                | OpenDialog::Conflict(_),
            )
            | Dialog::Votes(VotesDialog::GoesOn) => {
                question::question_ui(ui, state, dialog, fresh, actions);
            }
            Dialog::Open(OpenDialog::NewProject(begun)) => {
                if fresh {
                    remembered.create = create::CreateState::begun(state, begun);
                }
                create::create_ui(ui, state, false, &mut remembered.create, fresh, actions);
            }
            Dialog::Map(MapDialog::New) => create::create_ui(ui, state, true, &mut remembered.create, fresh, actions),
            Dialog::Map(MapDialog::Paste(list)) => paste_list::paste_list_ui(ui, state, list, fresh, actions),
            Dialog::Path(pick) => path::path_ui(ui, state, pick, &mut remembered.path, fresh, actions),
            Dialog::Open(OpenDialog::Damaged(findings)) => damaged::damaged_ui(ui, state, findings, fresh, actions),
            Dialog::Open(OpenDialog::NotEntered(drafts)) => not_entered::not_entered_ui(ui, state, drafts, fresh, actions),
            Dialog::Open(OpenDialog::OldVersions(versions)) => {
                versions::versions_ui(ui, state, versions, &mut remembered.version, fresh, actions);
            }
            Dialog::Open(OpenDialog::TakeFrom(from)) => take_from::take_from_ui(ui, state, from, &mut remembered.taken, fresh, actions),
            Dialog::Open(OpenDialog::Recovery(offers)) => {
                recovery::recovery_ui(ui, state, offers, &mut remembered.recovery, fresh, actions);
            }
            Dialog::Exchange(ExchangeDialog::Import(proposed)) => {
                import::import_ui(ui, state, proposed, &mut remembered.import, fresh, actions);
            }
            Dialog::Grid(GridDialog::Paste(plan)) => paste::paste_ui(ui, state, plan, fresh, actions),
            Dialog::Exchange(ExchangeDialog::Export(what)) => export::export_ui(ui, state, *what, &mut remembered.export, fresh, actions),
            Dialog::Exchange(ExchangeDialog::Together(list)) => {
                let titles = (state.program.texts.together_going(), state.program.texts.together_ended());
                together::together_ui(ui, state, list, titles, fresh, actions);
            }
            Dialog::Exchange(ExchangeDialog::ClientCopy(plan)) => client_copy::client_copy_ui(ui, state, plan, fresh, actions),
            Dialog::Exchange(ExchangeDialog::Copied(copied)) => client_copy::copied_ui(ui, state, copied, fresh, actions),
            Dialog::Steps(StepsDialog::Choose(list)) => steps::steps_ui(ui, state, list, &mut remembered.step, fresh, actions),
            Dialog::Views(ViewsDialog::Save { name }) => {
                if fresh {
                    remembered.views = views::ViewsState::proposed(state, name);
                }
                views::save_ui(ui, state, &mut remembered.views, fresh, actions);
            }
            Dialog::Present(PresentDialog::Steps) => {
                presentation::steps_ui(ui, state, &mut remembered.presentation, fresh, actions);
            }
            Dialog::Views(ViewsDialog::List) => views::list_ui(ui, state, &mut remembered.views, fresh, actions),
            Dialog::Day(DayDialog::Park) => park::park_ui(ui, state, &mut remembered.query, fresh, actions),
            Dialog::Way(WayDialog::Rules) => house_rules::house_rules_ui(ui, state, fresh, actions),
            Dialog::Merging(MergingDialog::Merge(plan)) => merge::merge_ui(ui, state, plan, fresh, actions),
            Dialog::Merging(MergingDialog::Conflicts) => conflicts::conflicts_ui(ui, state, &mut remembered.conflicts, fresh, actions),
            Dialog::Merging(MergingDialog::Groups) => {
                if fresh {
                    remembered.groups = groups::GroupsState::proposed(state);
                }
                groups::groups_ui(ui, state, &mut remembered.groups, fresh, actions);
            }
            Dialog::Merging(MergingDialog::Given(given)) => {
                let titles = (state.program.texts.groups_going(), state.program.texts.groups_ended());
                together::together_ui(ui, state, &given.together, titles, fresh, actions);
            }
            Dialog::Shortcuts => shortcuts::shortcuts_ui(ui, state, &mut remembered.query, fresh, actions),
            Dialog::About => about::about_ui(ui, state, fresh, actions),
        }
    });
    let escape = shown.is_top_modal && !shown.any_popup_open && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    // A click outside closes only what is just there to be read.
    let beside = dialog.is_only_to_read() && shown.backdrop_response.clicked();
    if escape || beside {
        actions.push(Action::Answer(Answer::Cancel));
    }
}

/// Gives the dialog its name for screen readers.
fn name(ui: &Ui, name: &str) {
    if let Some(dialog) = ui.stack().iter().find(|stack| stack.kind() == Some(UiKind::Modal)) {
        ui.ctx().accesskit_node_builder(dialog.unique_id, |node| node.set_label(name));
    }
}

/// What the open project is called when its file is mentioned: its file's name, or else its own.
fn project_name(state: &State) -> String {
    Some(state.file_name()).filter(|name| !name.is_empty()).unwrap_or_else(|| state.project().name.clone())
}

/// A time in the local time zone.
fn local_time(texts: &Texts, at: Timestamp) -> String {
    texts.date_time(at.to_zoned(TimeZone::system()).datetime())
}
