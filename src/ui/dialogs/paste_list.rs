//! What a pasted list would add, shown before anything is changed: titles, and below each what was experienced there. Never the reading itself.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, State};
use crate::import::Outlined;
use crate::model::Tone;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{RichText, Ui};

/// Maximum number of lines that are listed; the rest is counted.
const MOST: usize = 300;

/// Shows the list.
pub(super) fn paste_list_ui(ui: &mut Ui, state: &State, list: &[Outlined], fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 520.0);
    form::title(ui, texts.paste_list_title());
    let of = |tone: Tone| list.iter().flat_map(|one| &one.told).filter(|(own, _)| *own == tone).count() as i64;
    let counts = [
        texts.dialog_import_touchpoints(list.len() as i64),
        texts.paste_list_good(of(Tone::Positive)),
        texts.paste_list_bad(of(Tone::Negative)),
    ];
    hyphens::label(ui, counts.join(" · "), WordsOf::Program);
    form::quiet(ui, texts.paste_list_signs());
    form::body(ui, 0.0, |ui| {
        let lines = list.iter().flat_map(|one| std::iter::once((None, one.title.as_str())).chain(one.told.iter().map(line)));
        let total: usize = list.iter().map(|one| 1 + one.told.len()).sum();
        for (index, (tone, text)) in lines.take(MOST).enumerate() {
            match tone {
                None => {
                    ui.add_space(4.0);
                    hyphens::label(ui, RichText::new(text).strong(), WordsOf::Project);
                }
                Some(tone) => {
                    let sign = if tone == Tone::Negative { "−" } else { "+" };
                    ui.indent(("told", index), |ui| hyphens::label(ui, format!("{sign} {text}"), WordsOf::Project));
                }
            }
        }
        if let Some(more) = total.checked_sub(MOST).filter(|more| *more > 0) {
            form::quiet(ui, &texts.grid_paste_more(more as i64));
        }
    });
    let enabled = !state.is_read_only();
    let buttons = Buttons { main: texts.paste_list_do(), enabled, others: &[], cancel: Some(texts.dialog_cancel()), focus: fresh };
    let answer = form::buttons(ui, &buttons).map(|pressed| match pressed {
        Pressed::Main => Answer::Yes,
        Pressed::Other(_) | Pressed::Cancel => Answer::Cancel,
    });
    actions.extend(answer.map(Action::Answer));
}

fn line((tone, text): &(Tone, String)) -> (Option<Tone>, &str) {
    (Some(*tone), text)
}
