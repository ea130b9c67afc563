//! The system's file dialogs, each in a thread of its own so that the window goes on. Where the system has none, says so, and the program
//! asks for the path itself. Never opens or writes what was chosen.

use crate::app::{Action, PICTURE_ENDINGS, Pick, State};
use egui::Context;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

/// A dialog that nobody can have seen and closed so fast was never there.
const FASTER_THAN_PEOPLE: Duration = Duration::from_millis(250);

/// What came of a dialog.
enum Outcome {
    Picked(Option<PathBuf>),
    Unavailable,
}

/// The file dialog that is open.
#[derive(Default)]
pub(super) struct PickState {
    /// What the program wishes to have chosen next.
    wanted: Option<Pick>,
    open: Option<(Pick, Receiver<Outcome>)>,
}

impl PickState {
    /// A dialog is to open; one at a time: while one is open the system shows it already.
    pub(super) fn want(&mut self, pick: Pick) {
        self.wanted = Some(pick).filter(|_| self.open.is_none());
    }
}

/// Opens the dialog that the program wishes for, and takes in what was chosen.
pub(super) fn pick_file(ctx: &Context, state: &State, remembered: &mut PickState, actions: &mut Vec<Action>) {
    if let Some(pick) = remembered.wanted.take() {
        let (sender, receiver) = channel();
        let (dialog, writes, ctx) = (dialog(state, &pick), matches!(pick, Pick::SaveAs | Pick::Export(_)), ctx.clone());
        let ask = move || {
            let begun = Instant::now();
            let path = if writes { dialog.save_file() } else { dialog.pick_file() };
            let unseen = path.is_none() && begun.elapsed() < FASTER_THAN_PEOPLE;
            // The window may be gone by now.
            let _gone = sender.send(if unseen { Outcome::Unavailable } else { Outcome::Picked(path) });
            ctx.request_repaint();
        };
        if cfg!(target_os = "macos") {
            // There dialogs belong to the main thread.
            ask();
        } else {
            std::thread::spawn(ask);
        }
        remembered.open = Some((pick, receiver));
    }
    let Some((pick, receiver)) = &remembered.open else { return };
    let action = match receiver.try_recv() {
        Ok(Outcome::Picked(path)) => Action::Picked(pick.clone(), path),
        Ok(Outcome::Unavailable) | Err(TryRecvError::Disconnected) => Action::PickUnavailable(pick.clone()),
        Err(TryRecvError::Empty) => return,
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
    match pick {
        Pick::Open => dialog.set_title(texts.pick_open()).add_filter(texts.pick_maps(), &["wegmarke"]).add_filter(texts.pick_all(), &["*"]),
        Pick::Compare => {
            dialog.set_title(texts.pick_compare()).add_filter(texts.pick_maps(), &["wegmarke"]).add_filter(texts.pick_all(), &["*"])
        }
        Pick::SaveAs => dialog.set_title(texts.pick_save()).add_filter(texts.pick_maps(), &["wegmarke"]),
        Pick::Import => {
            let dialog = dialog.set_title(texts.pick_import());
            dialog.add_filter(texts.pick_tables(), &["csv", "tsv", "txt"]).add_filter(texts.pick_all(), &["*"])
        }
        Pick::Picture(_) => {
            let dialog = dialog.set_title(texts.pick_picture());
            dialog.add_filter(texts.pick_pictures(), &PICTURE_ENDINGS).add_filter(texts.pick_all(), &["*"])
        }
        Pick::Export(ending) => dialog.set_title(texts.pick_export()).add_filter(texts.term("format", ending), &[*ending]),
    }
}

#[cfg(test)]
mod tests {
    use super::{Outcome, PickState, pick_file};
    use crate::app::{Action, Pick, Settings, State};
    use crate::catalogue::sample;
    use crate::edit::Document;
    use egui::Context;
    use std::path::PathBuf;
    use std::sync::mpsc::channel;

    /// What is pushed once a dialog has ended so.
    fn pushed(outcome: Option<Outcome>) -> Vec<Action> {
        let state = State::new(Document::saved(sample("en")), Settings::default(), Box::new(|| jiff::Timestamp::UNIX_EPOCH));
        let (sender, receiver) = channel();
        let mut remembered = PickState { open: Some((Pick::SaveAs, receiver)), wanted: None };
        let mut actions = Vec::new();
        pick_file(&Context::default(), &state, &mut remembered, &mut actions);
        assert!(actions.is_empty() && remembered.open.is_some(), "it is still open");
        if let Some(outcome) = outcome {
            assert!(sender.send(outcome).is_ok());
        }
        drop(sender);
        pick_file(&Context::default(), &state, &mut remembered, &mut actions);
        assert!(remembered.open.is_none(), "it is closed");
        actions
    }

    #[test]
    fn what_the_dialog_brings_is_handed_on() {
        let path = Some(PathBuf::from("/maps/shop.wegmarke"));
        assert_eq!(pushed(Some(Outcome::Picked(path.clone()))), [Action::Picked(Pick::SaveAs, path)]);
        assert_eq!(pushed(Some(Outcome::Picked(None))), [Action::Picked(Pick::SaveAs, None)]);
        assert_eq!(pushed(Some(Outcome::Unavailable)), [Action::PickUnavailable(Pick::SaveAs)]);
        assert_eq!(pushed(None), [Action::PickUnavailable(Pick::SaveAs)], "a dialog that fell over");
    }
}
