//! The context menu of the map: commands for what was clicked, each with its key. What a command does and when it is enabled is said in
//! `app/`; here is only which ones fit.

use crate::app::{Action, Command, NewTouchpoint, State};
use crate::edit::Selected;
use crate::layout::MapLayout;
use crate::model::LaneKind;
use crate::scene::Point;
use egui::Response;

/// Shows the menu after a right click.
pub(super) fn context_menu(response: &Response, state: &State, layout: &MapLayout, at: Option<Point>, actions: &mut Vec<Action>) {
    response.context_menu(|ui| {
        ui.set_min_width(230.0);
        match state.document.selection.lead {
            Some(Selected::Touchpoint(_)) => {
                for command in [
                    Command::Rename,
                    Command::AddTouchpoint,
                    Command::Duplicate,
                    Command::Cut,
                    Command::Copy,
                    Command::Paste,
                    Command::Delete,
                ] {
                    item(ui, state, command, actions);
                }
                ui.separator();
                for command in [Command::ToggleCritical, Command::ToggleBreak, Command::MoveUp, Command::MoveDown, Command::FitSelection] {
                    item(ui, state, command, actions);
                }
            }
            Some(Selected::Stage(_)) => {
                for command in [
                    Command::Rename,
                    Command::AddTouchpoint,
                    Command::AddStage,
                    Command::MoveLeft,
                    Command::MoveRight,
                    Command::FitStage,
                    Command::Delete,
                ] {
                    item(ui, state, command, actions);
                }
            }
            Some(Selected::Lane(id)) => {
                let lane = state.map().and_then(|map| map.lane(id));
                if lane.is_some_and(|lane| matches!(lane.kind, LaneKind::Free(_))) {
                    item(ui, state, Command::Rename, actions);
                    item(ui, state, Command::Delete, actions);
                }
                for command in [Command::MoveUp, Command::MoveDown, Command::ToggleLane(id)] {
                    item(ui, state, command, actions);
                }
            }
            _ => {
                let place = at.and_then(|at| super::drag::landing(layout, at, &[]));
                if let Some(place) = place
                    && ui.button(state.texts.canvas_add_here()).clicked()
                {
                    let place = NewTouchpoint {
                        stage: Some(place.stage),
                        before: place.before,
                        media: place.media,
                        ..NewTouchpoint::default()
                    };
                    actions.push(Action::AddTouchpoint(place));
                    ui.close();
                }
                for command in [Command::AddStage, Command::Paste, Command::SelectAll, Command::FitMap] {
                    item(ui, state, command, actions);
                }
            }
        }
    });
}

fn item(ui: &mut egui::Ui, state: &State, command: Command, actions: &mut Vec<Action>) {
    if crate::ui::command_item(ui, state, command) {
        actions.push(Action::Command(command));
        ui.close();
    }
}
