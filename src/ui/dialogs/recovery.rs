//! Unsaved work of windows that no longer exist: where it belongs, when it was done, how it differs from the file. Discarding it takes two
//! presses; closing the dialog keeps it for the next start.

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
    let buttons = Buttons {
        main: texts.dialog_recovery_take(),
        enabled: offers.get(marked.chosen).is_some_and(|offer| offer.name.is_some()),
        others: &[if sure { texts.dialog_recovery_discard_sure() } else { texts.dialog_recovery_discard() }],
        cancel: Some(texts.dialog_recovery_later()),
        focus: fresh,
    };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::Open(OpenAction::Recover(marked.chosen))),
        Some(Pressed::Other(_)) if sure => {
            actions.push(Action::Open(OpenAction::DiscardRecovery(marked.chosen)));
            marked.sure = None;
        }
        Some(Pressed::Other(_)) => marked.sure = Some(marked.chosen),
        Some(Pressed::Cancel) => actions.push(Action::Answer(Answer::Cancel)),
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
        let some = |count: usize, words: &dyn Fn(i64) -> String| (count > 0).then(|| words(count as i64));
        let mut parts: Vec<String> = [
            some(differs.added, &|count| texts.dialog_recovery_added(count)),
            some(differs.removed, &|count| texts.dialog_recovery_removed(count)),
            some(differs.changed, &|count| texts.dialog_recovery_changed(count)),
        ]
        .into_iter()
        .flatten()
        .collect();
        if differs.other {
            parts.push(texts.dialog_recovery_other().to_owned());
        }
        if !differs.is_empty() {
            lines.push(parts.join(" · "));
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
