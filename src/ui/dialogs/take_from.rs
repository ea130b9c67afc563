//! Elements of an earlier version that are not so any more: some of them are chosen to be taken back. Never what taking does.

use super::differing::{MOST, named, told};
use super::form::{self, Buttons, Pressed};
use super::local_time;
use crate::app::{Action, Answer, FromVersion, OpenAction, State};
use egui::{Label, RichText, Ui};
use std::collections::BTreeSet;

/// Shows the elements; `chosen`: which of them are marked.
pub(super) fn take_from_ui(
    ui: &mut Ui,
    state: &State,
    from: &FromVersion,
    chosen: &mut BTreeSet<usize>,
    fresh: bool,
    actions: &mut Vec<Action>,
) {
    let texts = &*state.program.texts;
    form::set_width(ui, 580.0);
    form::title(ui, &texts.dialog_take_from(&local_time(texts, from.replaced)));
    form::quiet(ui, texts.dialog_take_from_why());
    ui.add_space(4.0);
    let shown = from.differing.len().min(MOST);
    form::body(ui, 0.0, |ui| {
        for (index, one) in from.differing.iter().enumerate().take(MOST) {
            let mut is_chosen = chosen.contains(&index);
            if ui.checkbox(&mut is_chosen, named(texts, one)).changed() {
                if is_chosen {
                    chosen.insert(index);
                } else {
                    chosen.remove(&index);
                }
            }
            let how = told(texts, one, (texts.differing_gone(), texts.differing_gone()));
            ui.indent(("told", index), |ui| ui.add(Label::new(RichText::new(how).weak()).wrap()));
        }
        if let more @ 1.. = from.differing.len().saturating_sub(MOST) {
            ui.label(RichText::new(texts.differing_more(more as i64)).weak());
        }
    });
    let main = if chosen.is_empty() { texts.dialog_take_from_none().to_owned() } else { texts.dialog_take_from_do(chosen.len() as i64) };
    let buttons = Buttons {
        main: &main,
        enabled: !chosen.is_empty(),
        others: &[texts.dialog_take_from_all()],
        cancel: Some(texts.dialog_cancel()),
        focus: fresh,
    };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::Open(OpenAction::TakeFrom(chosen.iter().copied().collect()))),
        Some(Pressed::Other(_)) if chosen.len() == shown => chosen.clear(),
        Some(Pressed::Other(_)) => chosen.extend(0..shown),
        Some(Pressed::Cancel) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}
