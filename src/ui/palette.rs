//! The command palette: every command by name, with its key. Typing narrows the list, Enter runs the chosen one. It has no commands of its
//! own.

use super::icon::paint_icon;
use crate::app::{Action, Command, Listed, State};
use crate::letters::Folded;
use egui::{Id, Key, Modal, Rect, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo, vec2};

/// What the palette remembers while it is open.
#[derive(Debug, Default)]
pub(super) struct PaletteState {
    open: bool,
    query: String,
    chosen: usize,
}

/// Width of the palette, in points.
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
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 60.0));
        let (up, down, enter) = ui.input_mut(|input| {
            let mut take = |key| input.consume_key(egui::Modifiers::NONE, key);
            (take(Key::ArrowUp), take(Key::ArrowDown), take(Key::Enter))
        });
        let name = state.program.texts.palette_hint();
        let field = ui.add(TextEdit::singleline(&mut palette.query).hint_text(name).desired_width(f32::INFINITY));
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, name));
        field.request_focus();
        if field.changed() {
            palette.chosen = 0;
        }
        let found = matching(state, &palette.query);
        let last = found.len().saturating_sub(1);
        palette.chosen = match (up, down) {
            (true, false) => palette.chosen.min(last).saturating_sub(1),
            (false, true) => (palette.chosen + 1).min(last),
            _ => palette.chosen.min(last),
        };
        ui.add_space(4.0);
        if found.is_empty() {
            ui.label(RichText::new(state.program.texts.palette_nothing()).weak());
        }
        let height = (ui.ctx().content_rect().height() - 190.0).max(120.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            for (index, listed) in found.iter().enumerate() {
                let chosen = index == palette.chosen;
                let row = row(ui, state, listed, chosen);
                if chosen && (up || down || fresh) {
                    row.scroll_to_me(None);
                }
                if row.clicked() {
                    run(listed.command, actions);
                }
            }
        });
        if enter && let Some(listed) = found.get(palette.chosen) {
            run(listed.command, actions);
        }
    });
    if response.should_close() {
        actions.push(Action::CloseOverlay);
    }
}

fn run(command: Command, actions: &mut Vec<Action>) {
    actions.push(Action::CloseOverlay);
    actions.push(Action::Command(command));
}

/// The commands that are available now and whose label contains every typed word; those that begin with what was typed come first.
fn matching(state: &State, query: &str) -> Vec<Listed> {
    let (begin, words) = (Folded::new(query.trim()), Folded::words(query));
    let mut found: Vec<(bool, Listed)> = state
        .all_commands()
        .into_iter()
        .filter(|listed| listed.command != Command::Palette && listed.command.is_enabled(state))
        .filter_map(|listed| {
            let label = Folded::new(&listed.label);
            words.iter().all(|word| label.holds(word)).then(|| (!label.begins(&begin), listed))
        })
        .collect();
    found.sort_by_key(|(later, _)| *later);
    found.into_iter().map(|(_, listed)| listed).collect()
}

fn row(ui: &mut Ui, state: &State, listed: &Listed, chosen: bool) -> egui::Response {
    let mut button = egui::Button::selectable(chosen, format!("      {}", listed.label)).min_size(vec2(ui.available_width(), 0.0));
    if let Some(shortcut) = listed.command.shortcut() {
        button = button.shortcut_text(shortcut.text(&state.program.texts));
    }
    let response = ui.add(button);
    if let Some(icon) = listed.command.icon() {
        let center = response.rect.left_center() + vec2(14.0, 0.0);
        paint_icon(ui, icon, Rect::from_center_size(center, vec2(14.0, 14.0)), ui.visuals().text_color());
    }
    response
}
