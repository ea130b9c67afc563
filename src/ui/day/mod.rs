//! The day's plan: its list with how the day goes, and a large clock for the wall. It reads the state and pushes actions. Never which part is on, and never a
//! minute of its own: while it is run, it asks to be shown again every second.

mod bar;
mod clock;
mod list;

pub(super) use clock::{DayClock, clock_ui};

use crate::app::{Action, Command, DayParts, State};
use crate::scene::Icon;
use crate::ui::grid::{GridState, grid_ui};
use crate::ui::kit::button::side_button;
use egui::{Ui, Vec2};
use std::time::Duration;

/// Shows the day's plan where it has parts.
pub(super) fn day_ui(ui: &mut Ui, state: &State, kept: &mut GridState<DayParts>, actions: &mut Vec<Action>) {
    tick(ui, state);
    bar::said_ui(ui, state, actions);
    grid_ui(ui, state, kept, actions);
}

/// Templates to begin with, below the words that there is nothing yet.
pub(super) fn templates_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.add_space(10.0);
    ui.vertical_centered(|ui| {
        for (index, template) in (0..=u8::MAX).zip(state.program.catalogue.days()) {
            let command = Command::DayTemplate(index);
            if side_button(ui, Some(Icon::List), &template.name, Vec2::ZERO, command.is_enabled(state)).clicked() {
                actions.push(Action::Command(command));
            }
        }
    });
}

/// While the day is run, what is shown of it is a second old at most; else nothing is drawn again.
fn tick(ui: &Ui, state: &State) {
    if state.day_running().is_some() {
        ui.ctx().request_repaint_after(Duration::from_secs(1));
    }
}

/// A time in minutes and seconds, without its sign: `4:05`; from an hour on in hours, too: `1:04:05`.
fn length_of(seconds: i64) -> String {
    let seconds = seconds.abs();
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::length_of;

    #[test]
    fn a_time_is_in_minutes_and_seconds() {
        assert_eq!([0, 65, -605, 3_845].map(length_of), ["0:00", "1:05", "10:05", "1:04:05"]);
    }
}
