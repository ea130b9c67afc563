//! The command palette: every command by name, with its key or with why it is not available now. Typing narrows the list, Enter runs the
//! chosen one. It has no commands of its own, and what is meant by what is typed is up to the commands.

use super::icon::paint_icon;
use crate::app::{Action, Command, Listed, MapAction, State};
use crate::ui::kit::letters::Letters;
use crate::ui::kit::list::list;
use crate::ui::kit::scale::scale;
use egui::{AtomExt as _, Id, Key, Modal, Rect, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

/// What the palette remembers while it is open.
#[derive(Debug, Default)]
pub(super) struct PaletteState {
    open: bool,
    query: String,
    chosen: usize,
    /// What is listed: nothing changes it while the palette is open but what is typed.
    found: Vec<Listed>,
}

/// Width of the palette, in points at the normal size of type.
const WIDTH: f32 = 560.0;

/// Shows the palette while it is open.
pub(super) fn palette_ui(ui: &Ui, state: &State, palette: &mut PaletteState, actions: &mut Vec<Action>) {
    if !state.open.palette {
        palette.open = false;
        return;
    }
    let fresh = !palette.open;
    if fresh {
        *palette = PaletteState { open: true, ..PaletteState::default() };
    }
    let area = Modal::default_area(Id::unique("palette")).anchor(egui::Align2::CENTER_TOP, vec2(0.0, 60.0));
    let response = Modal::new(Id::unique("palette")).backdrop_color(egui::Color32::from_black_alpha(50)).area(area).show(ui.ctx(), |ui| {
        ui.set_width((WIDTH * scale(ui)).min(ui.ctx().content_rect().width() - 60.0));
        let (up, down, enter) = ui.input_mut(|input| {
            // Several presses may come in one frame.
            let mut take = |key| input.count_and_consume_key(egui::Modifiers::NONE, key);
            (take(Key::ArrowUp), take(Key::ArrowDown), take(Key::Enter) > 0)
        });
        let name = state.program.texts.palette_hint();
        let mut letters = Letters(&mut palette.query);
        let field = ui.add(TextEdit::singleline(&mut letters).hint_text(name).desired_width(f32::INFINITY));
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
        field.request_focus();
        if fresh || field.changed() {
            palette.found = state.commands_for(&palette.query);
            palette.found.retain(|listed| listed.command != Command::Palette);
            // Enter does the first thing that can be done.
            palette.chosen = palette.found.iter().position(|listed| listed.why_not.is_none()).unwrap_or(0);
        }
        let found = &palette.found;
        let last = found.len().saturating_sub(1);
        palette.chosen = (palette.chosen.min(last) + down).saturating_sub(up).min(last);
        ui.add_space(4.0);
        if found.is_empty() {
            ui.label(RichText::new(state.program.texts.palette_nothing()).weak());
        }
        let height = (ui.ctx().content_rect().height() - 190.0).max(120.0);
        list(ui, height, |ui| {
            for (index, listed) in found.iter().enumerate() {
                let chosen = index == palette.chosen;
                let row = row(ui, state, listed, chosen);
                if chosen && (up > 0 || down > 0 || fresh) {
                    row.scroll_to_me(None);
                }
                if row.clicked() {
                    run(state, listed, actions);
                }
            }
        });
        if enter && let Some(listed) = found.get(palette.chosen) {
            run(state, listed, actions);
        }
    });
    if response.should_close() {
        actions.push(Action::CloseOverlay);
    }
}

/// Runs a command that is available; any other shows why it is unavailable.
fn run(state: &State, listed: &Listed, actions: &mut Vec<Action>) {
    if listed.why_not.is_none() {
        actions.push(Action::CloseOverlay);
        actions.push(Action::Command(listed.command));
        if listed.command == Command::Delete {
            // Whoever chose it by its name may not look at the card that goes.
            actions.push(Action::Map(MapAction::TellDeleted(state.open.stamp())));
        }
    }
}

/// A command with its key, or with why it is not available now.
fn row(ui: &mut Ui, state: &State, listed: &Listed, chosen: bool) -> egui::Response {
    let texts = &state.program.texts;
    let mut button = egui::Button::selectable(chosen, format!("      {}", listed.label)).min_size(vec2(ui.available_width(), 0.0));
    let enabled = listed.why_not.is_none();
    if let Some(reason) = listed.why_not {
        // The command's name stays whole: what is too long of the reason is in the tip.
        button = button.shortcut_text(RichText::new(reason.text(texts)).small().atom_shrink(true));
    } else if let Some(shortcut) = listed.command.shortcut() {
        button = button.shortcut_text(shortcut.text(texts));
    }
    let mut response = ui.add_enabled(enabled, button.truncate());
    if let Some(reason) = listed.why_not {
        response = response.on_disabled_hover_text(reason.text(texts));
    }
    let icon = if listed.on { Some(crate::scene::Icon::Check) } else { listed.command.icon() };
    if let Some(icon) = icon {
        let center = response.rect.left_center() + vec2(14.0, 0.0);
        let color = if enabled { ui.visuals().text_color() } else { ui.visuals().weak_text_color() };
        paint_icon(ui, icon, Rect::from_center_size(center, vec2(14.0, 14.0)), color);
    }
    response
}
