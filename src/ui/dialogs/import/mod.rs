//! What tables would become, before anything is imported: the tables as they came, what their columns are taken for and what was refused, all of it
//! to be changed here, beside a picture of what would come of it. Never the reading itself.

mod meaning;
mod result;
mod said;
mod table;

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, ExchangeAction, ImportChange, ImportTarget, Proposed, Reading, State};
use crate::i18n::Texts;
use crate::import::{PartAt, Place, SeenTable};
use crate::ui::kit::scale::scale;
use egui::{Ui, vec2};
use std::collections::HashMap;
use std::sync::Arc;

/// Least and greatest width of the dialog, and what it leaves of the window, in points at the normal size of type.
const LEAST_WIDTH: f32 = 880.0;
const MOST_WIDTH: f32 = 1_700.0;
const AROUND: f32 = 70.0;
/// What the window is higher than the two halves of the dialog, in points at the normal size of type.
const OVER: f32 = 260.0;

/// What the dialog remembers besides what was said about the tables.
#[derive(Default)]
pub(super) struct ImportState {
    /// Which table is shown.
    at: Option<PartAt>,
    /// What was found out about it, and of which reading.
    looked: Option<(Arc<Reading>, PartAt, Looked)>,
    table: table::TableState,
    /// The name under which a mapping is being kept.
    name: Option<String>,
}

/// What is looked up of the shown table, once for each reading.
struct Looked {
    /// Why cells were refused.
    refused: HashMap<Place, String>,
    /// How wide its columns are, in points at the normal size of type.
    widths: Vec<f32>,
    /// Columns whose scale is not certain.
    asked: Vec<usize>,
}

/// What the question is about: every table, unless there are very many.
fn title(texts: &Texts, names: &[String]) -> String {
    const MOST: usize = 4;
    let quoted: Vec<String> = names.iter().take(MOST).map(|name| texts.dialog_import_quoted(name)).collect();
    let more = (names.len() > MOST).then(|| "…".to_owned());
    texts.dialog_import(&quoted.into_iter().chain(more).collect::<Vec<_>>().join(", "))
}

/// Shows the dialog.
pub(super) fn import_ui(
    ui: &mut Ui,
    state: &State,
    proposed: &Proposed,
    remembered: &mut ImportState,
    fresh: bool,
    actions: &mut Vec<Action>,
) {
    let texts = &*state.program.texts;
    let seen = &proposed.read.seen;
    let shown = seen.iter().find(|table| Some(table.at) == remembered.at).or_else(|| seen.iter().find(|table| !table.left_out));
    let Some(table) = shown.or(seen.first()) else { return };
    remembered.at = Some(table.at);
    remembered.look(state, proposed, table);
    let window = ui.ctx().content_rect().size() / scale(ui);
    form::set_width(ui, (window.x - AROUND).clamp(LEAST_WIDTH, MOST_WIDTH));
    form::title(ui, &title(texts, &proposed.names));
    let mut changes = Vec::new();
    form::body(ui, 0.0, |ui| {
        said::targets_ui(ui, state, proposed, &mut changes);
        if seen.len() > 1 {
            said::tables_ui(ui, texts, proposed, table, remembered, &mut changes);
        }
        said::form_ui(ui, state, proposed, table, remembered, (&mut changes, actions));
        ui.add_space(4.0);
        let height = (ui.ctx().content_rect().height() - OVER * scale(ui)).max(240.0);
        let whole = ui.available_width();
        let beside = (whole * 0.36).clamp(260.0 * scale(ui), 560.0 * scale(ui));
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(whole - beside - ui.spacing().item_spacing.x, height), |ui| {
                table::table_ui(ui, state, proposed, table, remembered, &mut changes);
            });
            ui.allocate_ui(vec2(beside, height), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(beside);
                    result::result_ui(ui, state, proposed, table, &mut remembered.table, height);
                });
            });
        });
    });
    actions.extend(changes.into_iter().map(|change| Action::Exchange(ExchangeAction::ChooseImport(change))));
    let main = match proposed.choice.target {
        ImportTarget::Project => texts.dialog_import_do(),
        ImportTarget::Maps => texts.dialog_import_add(),
        ImportTarget::Update => texts.dialog_import_update(),
    };
    let allowed = proposed.choice.target == ImportTarget::Project || !state.is_read_only();
    let enabled = allowed && proposed.proposal().is_some();
    let buttons = Buttons { main, enabled, others: &[], cancel: Some(texts.dialog_cancel()), focus: fresh };
    let answer = form::buttons(ui, &buttons).map(|pressed| match pressed {
        Pressed::Main => Answer::Yes,
        Pressed::Other(_) | Pressed::Cancel => Answer::Cancel,
    });
    actions.extend(answer.map(Action::Answer));
}

impl ImportState {
    /// Looks up what is shown of a table, if it has not been yet.
    fn look(&mut self, state: &State, proposed: &Proposed, table: &SeenTable) {
        let is_known = |(read, at, _): &(Arc<Reading>, PartAt, Looked)| Arc::ptr_eq(read, &proposed.read) && *at == table.at;
        if self.looked.as_ref().is_some_and(is_known) {
            return;
        }
        let texts = &*state.program.texts;
        let notes = result::notes_of(proposed);
        let own = || notes.iter().filter(|note| result::is_about(note, table.at));
        let refused =
            own().filter(|note| note.kind.is_refusal()).filter_map(|note| Some((note.place?, note.kind.sentence(texts)))).collect();
        let asked = own().filter_map(|note| result::asked_scale(note, table)).collect();
        self.looked = Some((Arc::clone(&proposed.read), table.at, Looked { refused, widths: table::widths(texts, table), asked }));
    }

    fn looked(&self) -> Option<&Looked> {
        self.looked.as_ref().map(|(.., looked)| looked)
    }
}

/// A change of the table that is shown.
type Changes = Vec<ImportChange>;

#[cfg(test)]
mod tests {
    use super::title;
    use crate::i18n::{Language, Texts};

    #[test]
    fn the_question_names_every_table() {
        let titled = |names: &[&str]| {
            let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
            Language::ALL.iter().map(|language| title(&Texts::new(*language), &names)).collect::<Vec<_>>()
        };
        assert_eq!(titled(&["shop.csv"]), ["Import “shop.csv”", "„shop.csv“ importieren"]);
        assert_eq!(titled(&["shop.csv", "votes.csv"]), ["Import “shop.csv”, “votes.csv”", "„shop.csv“, „votes.csv“ importieren"]);
        assert_eq!(titled(&["a", "b", "c", "d", "e"])[0], "Import “a”, “b”, “c”, “d”, …");
    }
}
