//! The system's file dialogs, each a job in the background so that the window keeps running. If the system has none, that is reported and
//! the program asks for the path itself. Never opens or writes the chosen file.

use crate::app::{Action, DIALOGS_NEED_THE_WINDOW, OpenAction, Pending, Pick, State};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// A dialog that closed faster than any person could see and close it was never there.
const FASTER_THAN_PEOPLE: Duration = Duration::from_millis(250);

/// The outcome of a dialog.
enum Outcome {
    Picked(Option<PathBuf>),
    Several(Vec<PathBuf>),
    Unavailable,
}

/// The file dialog that is open.
#[derive(Default)]
pub(super) struct PickState {
    /// What the program wants to have chosen next.
    wanted: Option<Pick>,
    open: Option<(Pick, Pending<Outcome>)>,
}

impl PickState {
    /// Asks for a dialog. There is only one at a time: if one is open, the system is already showing it.
    pub(super) fn want(&mut self, pick: Pick) {
        self.wanted = Some(pick).filter(|_| self.open.is_none());
    }
}

/// Says a sentence in a box of the system's, where there is no window to say it in and nobody reads what the program writes.
pub fn say(sentence: &str) {
    let told = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title("Wegmarke").set_description(sentence).show();
    // There is only one thing to answer.
    drop(told);
}

/// Opens the dialog that the program asks for, and takes in what was chosen.
pub(super) fn pick_file(state: &State, remembered: &mut PickState, actions: &mut Vec<Action>) {
    if let Some(pick) = remembered.wanted.take() {
        let (dialog, writes) = (dialog(state, &pick), pick.written_ending().is_some());
        let (is_folder, is_several) = (pick.is_folder(), pick == Pick::Merge);
        let ask = move || {
            let begun = Instant::now();
            if is_several && let Some(paths) = dialog.clone().pick_files() {
                return Outcome::Several(paths);
            }
            let path = match (is_folder, writes) {
                (true, _) => dialog.pick_folder(),
                (false, true) => dialog.save_file(),
                (false, false) if is_several => None,
                (false, false) => dialog.pick_file(),
            };
            let unseen = path.is_none() && begun.elapsed() < FASTER_THAN_PEOPLE;
            if unseen { Outcome::Unavailable } else { Outcome::Picked(path) }
        };
        let asked = if DIALOGS_NEED_THE_WINDOW { Pending::ready(ask()) } else { state.background().start("file dialog", move |_| ask()) };
        remembered.open = Some((pick, asked));
    }
    let Some((pick, asked)) = &remembered.open else { return };
    let action = match asked.take() {
        Some(Ok(Outcome::Picked(path))) => Action::Open(OpenAction::Picked(pick.clone(), path)),
        Some(Ok(Outcome::Several(paths))) => Action::Open(OpenAction::PickedSeveral(pick.clone(), paths)),
        Some(Ok(Outcome::Unavailable) | Err(_)) => Action::Open(OpenAction::PickUnavailable(pick.clone())),
        None => return,
    };
    actions.push(action);
    remembered.open = None;
}

/// The dialog with its title, folder, name and kinds of files.
fn dialog(state: &State, pick: &Pick) -> rfd::FileDialog {
    let texts = &*state.program.texts;
    let mut dialog = rfd::FileDialog::new();
    if let Some(folder) = &state.program.settings.last_folder {
        dialog = dialog.set_directory(folder);
    }
    let name = state.suggested_name(pick);
    if !name.is_empty() {
        dialog = dialog.set_file_name(name);
    }
    let (title, kind) = match pick {
        Pick::Open => (texts.pick_open(), texts.pick_maps()),
        Pick::Compare => (texts.pick_compare(), texts.pick_maps()),
        Pick::Merge => (texts.pick_merge(), texts.pick_maps()),
        Pick::Groups(..) => return dialog.set_title(texts.pick_groups()),
        Pick::SaveAs => (texts.pick_save(), texts.pick_maps()),
        Pick::ClientCopy => (texts.pick_client_copy(), texts.pick_maps()),
        Pick::CopyReport => (texts.pick_copy_report(), texts.term("format", "txt")),
        Pick::ExportFolder => return dialog.set_title(texts.pick_export_folder()),
        Pick::Import => (texts.pick_import(), texts.pick_tables()),
        Pick::Picture(_) => (texts.pick_picture(), texts.pick_pictures()),
        Pick::Template => (texts.pick_template(), texts.pick_templates()),
        Pick::Rules => (texts.pick_rules_load(), texts.pick_rules()),
        Pick::SaveRules => (texts.pick_rules_save(), texts.pick_rules()),
        Pick::Export(_, format) => (texts.pick_export(), texts.term("format", format.ending())),
        Pick::Notes => (texts.pick_export(), texts.term("format", "md")),
        Pick::Tasks(format) => (texts.pick_export(), texts.term("tasks-format", format.ending())),
    };
    dialog = dialog.set_title(title).add_filter(kind, pick.endings());
    match pick {
        Pick::Open | Pick::Compare | Pick::Merge | Pick::Import | Pick::Picture(_) | Pick::Template | Pick::Rules => {
            dialog.add_filter(texts.pick_all(), &["*"])
        }
        Pick::SaveAs
        | Pick::Export(..)
        | Pick::Tasks(_)
        | Pick::Notes
        | Pick::SaveRules
        | Pick::ClientCopy
        | Pick::CopyReport
        | Pick::ExportFolder
        | Pick::Groups(..) => dialog,
    }
}

#[cfg(test)]
mod tests {
    use super::{Outcome, PickState, pick_file};
    use crate::app::{Action, OpenAction, Pick, Settings, State};
    use crate::catalogue::sample;
    use crate::edit::Document;
    use std::path::PathBuf;
    use std::sync::{Arc, Mutex};

    /// What is pushed once a dialog has ended with an outcome; none: it crashed.
    fn pushed(outcome: Option<Outcome>) -> Vec<Action> {
        let state = State::new(Document::saved(sample("en")), Settings::default(), Box::new(|| jiff::Timestamp::UNIX_EPOCH));
        state.background().panic_in(outcome.is_none().then_some("file dialog"));
        let gate = Arc::new(Mutex::new(()));
        let (held, inside, falls_over) = (gate.lock().unwrap(), Arc::clone(&gate), outcome.is_none());
        let asked = state.background().start("file dialog", move |_| {
            drop(inside.lock().unwrap());
            outcome.unwrap_or(Outcome::Unavailable)
        });
        let mut remembered = PickState { open: Some((Pick::SaveAs, asked)), wanted: None };
        let mut actions = Vec::new();
        if !falls_over {
            pick_file(&state, &mut remembered, &mut actions);
            assert!(actions.is_empty() && remembered.open.is_some(), "it is still open");
        }
        drop(held);
        state.background().settle();
        pick_file(&state, &mut remembered, &mut actions);
        assert!(remembered.open.is_none(), "it is closed");
        actions
    }

    #[test]
    fn what_the_dialog_brings_is_handed_on() {
        let path = Some(PathBuf::from("/maps/shop.wegmarke"));
        assert_eq!(pushed(Some(Outcome::Picked(path.clone()))), [Action::Open(OpenAction::Picked(Pick::SaveAs, path))]);
        assert_eq!(pushed(Some(Outcome::Picked(None))), [Action::Open(OpenAction::Picked(Pick::SaveAs, None))]);
        assert_eq!(pushed(Some(Outcome::Unavailable)), [Action::Open(OpenAction::PickUnavailable(Pick::SaveAs))]);
        assert_eq!(pushed(None), [Action::Open(OpenAction::PickUnavailable(Pick::SaveAs))], "a dialog that crashed");
    }
}
