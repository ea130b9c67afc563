//! What a tab of the view of measures says while it has nothing to show: what belongs here, and the button that begins. Never a list.

use crate::app::{Action, Command, State};
use crate::scene::Icon;
use crate::ui::icon::paint_icon;
use crate::ui::kit::button::main_button;
use crate::ui::kit::focus::{Hold, hold, is_free, main_surface};
use crate::ui::kit::heard;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::scale::scale;
use egui::{Key, RichText, Sense, Ui, Vec2, vec2};

/// What there is nothing of, and how there comes to be something. `begin`: the state, the command that begins, and what its button says; Insert and
/// Enter do the same.
pub(super) fn empty_ui(ui: &mut Ui, icon: Icon, none: &str, how: &str, begin: Option<(&State, Command, &str)>, actions: &mut Vec<Action>) {
    if let Some((state, command, _)) = begin {
        keep_keys(ui, state, command, actions);
    }
    ui.add_space((ui.available_height() * 0.2).min(120.0));
    ui.vertical_centered(|ui| {
        ui.set_max_width((520.0 * scale(ui)).min(ui.available_width()));
        let side = 46.0 * scale(ui);
        let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
        paint_icon(ui, icon, rect, ui.visuals().weak_text_color());
        ui.add_space(8.0);
        heard::heading(&ui.label(RichText::new(none).heading()), 2);
        ui.add_space(4.0);
        hyphens::label(ui, RichText::new(how).weak(), WordsOf::Program);
        ui.add_space(12.0);
        if let Some((state, command, label)) = begin
            && main_button(ui, Some(Icon::Add), label, Vec2::ZERO, command.is_enabled(state)).clicked()
        {
            actions.push(Action::Command(command));
        }
    });
}

/// The keys of a tab while it has no rows.
fn keep_keys(ui: &mut Ui, state: &State, command: Command, actions: &mut Vec<Action>) {
    let response = ui.interact(ui.available_rect_before_wrap(), main_surface(), Sense::CLICK);
    let held = hold(ui, state, &response, Hold::ARROWS, actions);
    if held && is_free(ui) && ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Insert)) {
        actions.push(Action::Command(command));
    }
}
