//! Asks for a thought that is to be parked: one line, Enter parks it. Never what becomes of it.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, DayAction, State};
use crate::model::limits;
use crate::ui::kit::drafts;
use crate::ui::kit::letters::Letters;
use egui::{RichText, Role, TextEdit, Ui, WidgetInfo};

/// Shows the dialog.
pub(super) fn park_ui(ui: &mut Ui, state: &State, thought: &mut String, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 520.0);
    form::title(ui, texts.day_park());
    form::quiet(ui, texts.day_park_why());
    ui.add_space(4.0);
    let name = texts.day_park_name();
    let weak = ui.visuals().weak_text_color();
    let mut letters = Letters(thought);
    let hint = RichText::new(texts.day_park_hint()).color(weak);
    let edit = TextEdit::singleline(&mut letters).desired_width(f32::INFINITY).char_limit(limits::TEXT_CHARS - 40).hint_text(hint);
    let field = ui.add(edit);
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
    if fresh {
        field.request_focus();
    }
    drafts::note(ui, name, thought);
    ui.add_space(6.0);
    let enabled = !thought.trim().is_empty();
    let buttons = Buttons { main: texts.day_park_do(), enabled, others: &[], cancel: Some(texts.dialog_cancel()), focus: false };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => {
            actions.push(Action::Answer(Answer::Cancel));
            actions.push(Action::Day(DayAction::Park(thought.clone())));
        }
        Some(Pressed::Cancel | Pressed::Other(_)) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}
