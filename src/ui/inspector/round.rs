//! Everything about a round of scores.

use super::form::{Form, Text, quiet};
use super::lists::date_field;
use crate::app::{Action, Command};
use crate::edit::{Edit, RoundEdit};
use crate::method::Counting;
use crate::model::{Map, Round};
use crate::scene::Icon;
use egui::{Id, Ui};

/// Shows a round.
pub(super) fn round_ui(ui: &mut Ui, form: &mut Form<'_>, map: &Map, round: &Round) {
    let texts = form.texts();
    let id = round.id;
    let name = Text { name: texts.inspector_field_name(), text: &round.label, hint: "", what: "round-name", element: id.0 };
    form.line(ui, &name, |label| Edit::Round(RoundEdit::Rename { round: id, label }));
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        form.side_caption(ui, texts.inspector_date());
        if let Some(date) = date_field(ui, form, texts.inspector_date(), round.date, Id::unique(("round date", id)), 134.0) {
            form.merge(Edit::Round(RoundEdit::SetDate { round: id, date }), "round-date", id.0);
        }
    });
    let rated = map.touchpoints().filter(|touchpoint| Counting::of(touchpoint, id).is_rated()).count();
    quiet(ui, texts.inspector_round_rated(i64::try_from(rated).unwrap_or(i64::MAX)));
    ui.add_space(4.0);
    if form.state.round() == Some(id) {
        quiet(ui, texts.inspector_round_shown());
        let copy = Command::CopyScores(None);
        if copy.is_enabled(form.state) && form.add_button(ui, Icon::Copy, &copy.label(form.state)) {
            form.actions.push(Action::Command(copy));
        }
    } else if form.add_button(ui, Icon::Visible, texts.inspector_round_show()) {
        form.actions.push(Action::Command(Command::ShowRound(id)));
    }
    if form.state.project().rounds.len() > 1 && form.add_button(ui, Icon::Delete, texts.inspector_delete_round()) {
        form.edit(Edit::Round(RoundEdit::Delete { round: id }));
    }
}
