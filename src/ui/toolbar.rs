//! The most frequently used commands as icons, at the right of the menu bar: which ones they are, and which of them give way in a narrow window. Never what
//! they do.

use super::icon::command_button;
use crate::app::{Action, Command, Panel, State};
use crate::layout::ThemeName;
use crate::scene::Icon;
use egui::{Align, Layout, Ui};

/// Space before each group, in points.
const GAP: f32 = 8.0;
/// Space between two icons, in points.
const BETWEEN: f32 = 2.0;
/// How many icons there are always.
const LEAST: usize = 2;

/// The commands by how much they are missed, the most important first; menus and keys have all of them.
fn by_rank(state: &State) -> [Command; 11] {
    let next_theme = Command::SetTheme(match state.program.theme() {
        ThemeName::Light => ThemeName::Dark,
        ThemeName::Dark => ThemeName::Projector,
        ThemeName::Projector => ThemeName::Light,
    });
    [
        Command::Undo,
        Command::Redo,
        Command::AddTouchpoint,
        Command::AddStage,
        Command::Find,
        Command::Palette,
        Command::Export,
        Command::ToggleFilter,
        Command::TogglePanel(Panel::Catalogue),
        Command::TogglePanel(Panel::Inspector),
        next_theme,
    ]
}

/// The group that a command is in, from the right.
fn group(command: Command) -> usize {
    match command {
        Command::TogglePanel(_) => 0,
        Command::Export | Command::SetTheme(_) => 1,
        Command::ToggleFilter | Command::Find | Command::Palette => 2,
        _ => 3,
    }
}

/// The commands from the right to the left, in their groups.
fn from_right(state: &State) -> [Command; 11] {
    let [undo, redo, touchpoint, stage, find, palette, export, filter, catalogue, inspector, theme] = by_rank(state);
    [inspector, catalogue, export, theme, filter, find, palette, redo, undo, stage, touchpoint]
}

/// Width of one icon, in points.
fn side(ui: &Ui) -> f32 {
    ui.spacing().interact_size.y + 2.0 + BETWEEN
}

/// Width that all icons take, in points.
pub(super) fn toolbar_width(ui: &Ui) -> f32 {
    side(ui) * 11.0 + 4.0 * GAP + 22.0
}

/// Width that the icons take which are always there, in points.
pub(super) fn least_width(ui: &Ui) -> f32 {
    side(ui) * LEAST as f32 + GAP + 4.0
}

/// How many icons fit into a width in points, with the space before their groups.
fn fitting(ranked: &[Command], side: f32, room: f32) -> usize {
    let mut groups: Vec<usize> = Vec::new();
    let mut taken = 0.0;
    for (count, command) in ranked.iter().enumerate() {
        let group = group(*command);
        if !groups.contains(&group) {
            groups.push(group);
            taken += GAP;
        }
        taken += side;
        if taken > room && count >= LEAST {
            return count;
        }
    }
    ranked.len()
}

/// Shows the icons, from the right.
pub(super) fn toolbar_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let ranked = by_rank(state);
    let shown = &ranked[..fitting(&ranked, side(ui), ui.available_width())];
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = BETWEEN;
        let mut before = None;
        for command in from_right(state).into_iter().filter(|command| shown.contains(command)) {
            if before.replace(group(command)).is_some_and(|before| before != group(command)) {
                ui.add_space(GAP - BETWEEN);
            }
            let on = command.is_on(state) == Some(true);
            let icon = command.icon().unwrap_or(Icon::More);
            if command_button(ui, state, command, icon, on).clicked() {
                actions.push(Action::Command(command));
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::{by_rank, fitting, from_right, group};
    use crate::app::{Command, Settings};
    use crate::ui::tests::example;

    #[test]
    fn in_a_narrow_window_the_less_important_icons_give_way_and_undo_stays() {
        let ranked = by_rank(&example(Settings::default()));
        for room in 0..400_u16 {
            let shown = &ranked[..fitting(&ranked, 28.0, f32::from(room))];
            assert!(shown.starts_with(&[Command::Undo, Command::Redo]), "{room}: {shown:?}");
        }
        assert_eq!(fitting(&ranked, 28.0, 28.0 * 11.0 + 32.0), 11);
        assert_eq!(fitting(&ranked, 28.0, 28.0 * 4.0 + 8.0), 4);
    }

    #[test]
    fn each_icon_has_a_place_and_groups_are_together() {
        let state = example(Settings::default());
        let placed = from_right(&state);
        assert!(by_rank(&state).iter().all(|command| placed.contains(command)));
        let groups: Vec<usize> = placed.iter().map(|command| group(*command)).collect();
        assert!(groups.is_sorted(), "{groups:?}");
    }
}
