//! Menus drawn from their description: the menu bar and the context menu. Which entries there are is defined in `app/`.

use super::icon::paint_icon;
use super::kit::list::list;
use super::kit::scale::modest;
use super::toolbar::{least_width, toolbar_ui, toolbar_width};
use super::views::switch_ui;
use crate::app::{Action, Command, MenuItem, State, bar};
use egui::{Button, Rect, RichText, Ui, vec2};

/// The menu bar.
pub(super) fn menu_bar(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    modest(ui);
    egui::MenuBar::new().ui(ui, |ui| {
        for menu in bar() {
            ui.menu_button(menu.label(state), |ui| items_scrolled(ui, state, &menu.filled(state).items, actions));
        }
        ui.add_space(6.0);
        ui.separator();
        // The icons on the right take their space first, and the most important of them before the views.
        let room = ui.available_width();
        switch_ui(ui, state, (room - toolbar_width(ui), room - least_width(ui)), actions);
        toolbar_ui(ui, state, actions);
    });
}

/// The entries of a menu.
pub(crate) fn items(ui: &mut Ui, state: &State, items: &[MenuItem], actions: &mut Vec<Action>) {
    modest(ui);
    let width = width(ui, state, items);
    ui.set_width(width);
    ui.spacing_mut().item_spacing.y = spacing(ui, items);
    for item in items {
        match item {
            MenuItem::Command(command) => {
                if command_item(ui, state, *command) {
                    actions.push(Action::Command(*command));
                    ui.close();
                }
            }
            MenuItem::Separator => {
                ui.separator();
            }
            MenuItem::Submenu(menu) => {
                let label = RichText::new(format!("      {}", menu.label(state)));
                ui.menu_button(label, |ui| items_scrolled(ui, state, &menu.items, actions));
            }
        }
    }
}

fn items_scrolled(ui: &mut Ui, state: &State, inner: &[MenuItem], actions: &mut Vec<Action>) {
    modest(ui);
    // A list is as wide as it may be.
    ui.set_max_width(width(ui, state, inner));
    list(ui, most_height(ui), |ui| items(ui, state, inner, actions));
}

/// How high a menu may be: as the window, without the menu bar and the menu's own edges.
fn most_height(ui: &Ui) -> f32 {
    ui.ctx().content_rect().height() - ui.spacing().interact_size.y - 20.0
}

/// Space between entries: closer together where a menu would else be higher than the window.
fn spacing(ui: &Ui, items: &[MenuItem]) -> f32 {
    let line = ui.text_style_height(&egui::TextStyle::Button) + 2.0 * ui.spacing().button_padding.y;
    let line = line.max(ui.spacing().interact_size.y);
    let heights = items.iter().map(|item| if matches!(item, MenuItem::Separator) { 6.0 } else { line });
    let gaps = items.len().saturating_sub(1).max(1) as f32;
    let usual = ui.ctx().global_style().spacing.item_spacing.y;
    ((most_height(ui) - heights.sum::<f32>()) / gaps).floor().clamp(1.0, usual)
}

/// Width of the longest entry with its key.
fn width(ui: &Ui, state: &State, items: &[MenuItem]) -> f32 {
    let font = egui::TextStyle::Button.resolve(ui.style());
    let of = |text: String| ui.painter().layout_no_wrap(text, font.clone(), egui::Color32::PLACEHOLDER).size().x;
    let widest = items.iter().map(|item| match item {
        MenuItem::Command(command) => {
            let key = command.shortcut().map_or(0.0, |shortcut| of(shortcut.text(&state.program.texts)) + 28.0);
            of(format!("      {}", command.menu_label(state))) + key
        }
        MenuItem::Separator => 0.0,
        MenuItem::Submenu(menu) => of(format!("      {}", menu.label(state))) + 28.0,
    });
    let padding = ui.spacing().button_padding.x * 2.0 + 4.0;
    (widest.fold(180.0, f32::max) + padding).min(ui.ctx().content_rect().width() * 0.8)
}

/// One entry: icon, label, key, and a tick where the command is on. Returns whether it was chosen.
pub(crate) fn command_item(ui: &mut Ui, state: &State, command: Command) -> bool {
    let why_not = command.why_not(state);
    let enabled = why_not.is_none();
    let label = format!("      {}", command.menu_label(state));
    let mut button = Button::new(label).frame_when_inactive(false).min_size(vec2(ui.available_width(), 0.0));
    if let Some(shortcut) = command.shortcut() {
        button = button.shortcut_text(shortcut.text(&state.program.texts));
    }
    let response = ui.add_enabled(enabled, button);
    let color = if enabled { ui.visuals().text_color() } else { ui.visuals().weak_text_color() };
    let icon = if command.is_on(state) == Some(true) { Some(crate::scene::Icon::Check) } else { command.icon() };
    if let Some(icon) = icon {
        let center = response.rect.left_center() + vec2(14.0, 0.0);
        paint_icon(ui, icon, Rect::from_center_size(center, vec2(14.0, 14.0)), color);
    }
    match why_not {
        Some(reason) => response.on_disabled_hover_text(reason.text(&state.program.texts)).clicked(),
        None => response.clicked(),
    }
}
