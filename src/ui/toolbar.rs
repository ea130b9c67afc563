//! The most frequently used commands as icons, at the right of the menu bar. Only which ones they are is defined here.

use super::icon::command_button;
use crate::app::{Action, Command, Panel, State};
use crate::layout::ThemeName;
use crate::scene::Icon;
use egui::{Align, Layout, Ui};

/// Width that all icons take, in points.
pub(super) fn toolbar_width(ui: &Ui) -> f32 {
    (ui.spacing().interact_size.y + 6.0) * 11.0 + 32.0
}

/// Shows the icons, from the right.
pub(super) fn toolbar_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let next_theme = Command::SetTheme(match state.program.settings.theme {
        ThemeName::Light => ThemeName::Dark,
        ThemeName::Dark => ThemeName::Projector,
        ThemeName::Projector => ThemeName::Light,
    });
    let groups: [&[Command]; 4] = [
        &[Command::TogglePanel(Panel::Inspector), Command::TogglePanel(Panel::Catalogue)],
        &[Command::Export, next_theme],
        &[Command::ToggleFilter, Command::Find, Command::Palette],
        &[Command::Redo, Command::Undo, Command::AddStage, Command::AddTouchpoint],
    ];
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let side = ui.spacing().interact_size.y + 4.0;
        for group in groups {
            // A narrow window keeps only the menus; everything can be reached from them.
            if ui.available_width() < side * group.len() as f32 + 12.0 {
                break;
            }
            for command in group {
                let on = command.is_on(state) == Some(true);
                let icon = command.icon().unwrap_or(Icon::More);
                if command_button(ui, state, *command, icon, on).clicked() {
                    actions.push(Action::Command(*command));
                }
            }
            ui.add_space(8.0);
        }
    });
}
