//! Unsaved work of windows that no longer exist: where it belongs, when it was done, how it differs from the file. Discarding it takes two
//! presses; closing the dialog keeps it for the next start.

use super::differing::{counted, list_ui};
use super::form::{self, Buttons, Pressed};
use super::local_time;
use crate::app::{Action, Answer, OpenAction, RecoveryOffer, State};
use crate::i18n::Texts;
use crate::ui::kit::choice::choice;
use egui::Ui;
use std::sync::Arc;

/// What is marked.
#[derive(Debug, Default)]
pub(super) struct RecoveryState {
    chosen: usize,
    /// The offer that one more press would discard.
    sure: Option<usize>,
    /// Whether what differs from the file is shown of it.
    compares: bool,
}

/// Shows the offers.
pub(super) fn recovery_ui(
    ui: &mut Ui,
    state: &State,
    offers: &[Arc<RecoveryOffer>],
    marked: &mut RecoveryState,
    fresh: bool,
    actions: &mut Vec<Action>,
) {
    let texts = &*state.program.texts;
    marked.chosen = marked.chosen.min(offers.len().saturating_sub(1));
    form::set_width(ui, 580.0);
    let compared = offers.get(marked.chosen).filter(|offer| marked.compares && !offer.differing.is_empty());
    if let Some(offer) = compared {
        return compared_ui(ui, texts, offer, marked, actions);
    }
    form::title(ui, texts.dialog_recovery());
    form::quiet(ui, texts.dialog_recovery_why());
    form::body(ui, 0.0, |ui| {
        for (index, offer) in offers.iter().enumerate() {
            let name = offer.name.as_deref().unwrap_or(texts.dialog_recovery_unreadable());
            if choice(ui, index == marked.chosen, name, &lines(texts, offer)).clicked() {
                marked.chosen = index;
                marked.sure = None;
            }
        }
    });
    let sure = marked.sure == Some(marked.chosen);
    let discard = if sure { texts.dialog_recovery_discard_sure() } else { texts.dialog_recovery_discard() };
    let can_compare = offers.get(marked.chosen).is_some_and(|offer| !offer.differing.is_empty());
    let others = [discard, texts.dialog_recovery_compare()];
    let buttons = Buttons {
        main: texts.dialog_recovery_take(),
        enabled: offers.get(marked.chosen).is_some_and(|offer| offer.name.is_some()),
        others: if can_compare { &others[..] } else { &others[..1] },
        cancel: Some(texts.dialog_recovery_later()),
        focus: fresh,
    };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::Open(OpenAction::Recover(marked.chosen))),
        Some(Pressed::Other(1)) => (marked.compares, marked.sure) = (true, None),
        Some(Pressed::Other(_)) if sure => {
            actions.push(Action::Open(OpenAction::DiscardRecovery(marked.chosen)));
            marked.sure = None;
        }
        Some(Pressed::Other(_)) => marked.sure = Some(marked.chosen),
        Some(Pressed::Cancel) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}

/// What differs between an offer and its file, element by element.
fn compared_ui(ui: &mut Ui, texts: &Texts, offer: &RecoveryOffer, marked: &mut RecoveryState, actions: &mut Vec<Action>) {
    form::title(ui, texts.dialog_recovery_compared());
    if let Some(path) = &offer.path {
        form::quiet(ui, &texts.dialog_recovery_file(&path.display().to_string()));
    }
    ui.add_space(4.0);
    form::body(ui, 0.0, |ui| list_ui(ui, texts, &offer.differing, (texts.differing_only_file(), texts.differing_only_work())));
    let buttons = Buttons {
        main: texts.dialog_recovery_take(),
        enabled: offer.name.is_some(),
        others: &[],
        cancel: Some(texts.dialog_recovery_back()),
        focus: false,
    };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::Open(OpenAction::Recover(marked.chosen))),
        Some(Pressed::Cancel | Pressed::Other(_)) => marked.compares = false,
        None => {}
    }
}

/// What there is to know about an offer.
fn lines(texts: &Texts, offer: &RecoveryOffer) -> Vec<String> {
    let file = match &offer.path {
        Some(path) => texts.dialog_recovery_file(&path.display().to_string()),
        None => texts.dialog_recovery_no_file().to_owned(),
    };
    let size = texts.dialog_recovery_size(&texts.number((offer.size as f64 / 1000.0).ceil(), 0));
    let mut lines = vec![format!("{} · {size}", texts.dialog_recovery_when(&local_time(texts, offer.when))), file];
    if let Some(differs) = &offer.differs {
        if let Some(what) = counted(texts, differs) {
            lines.push(what);
        } else if offer.drafts == 0 {
            lines.push(texts.dialog_recovery_same().to_owned());
        }
    }
    if offer.drafts > 0 {
        lines.push(texts.dialog_recovery_drafts(offer.drafts as i64));
    }
    if offer.file_changed {
        lines.push(texts.dialog_recovery_file_changed().to_owned());
    }
    lines
}
