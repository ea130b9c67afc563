//! The keys of the touchpoint table: up and down through the touchpoints or the chances, across between them, and one key to adopt a
//! chance. Never what adopting means.

use super::TableState;
use super::blocks::Block;
use crate::app::{Action, State, TableArea, TableColumn, TableKey};
use crate::ui::kit::covered::Covered;
use egui::{Event, Key, Response, Ui};

/// Turns keys into actions while the table has the focus.
pub(super) fn keys(ui: &Ui, state: &State, kept: &mut TableState, blocks: &[Block<'_>], response: &Response, actions: &mut Vec<Action>) {
    if !response.has_focus() || Covered::of(ui.ctx(), state).keys {
        return;
    }
    let mut pressed = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let meant = match event {
                Event::Key { key, pressed: true, modifiers, .. } if !modifiers.command && !modifiers.alt => {
                    meaning(*key, modifiers.shift, kept.column)
                }
                Event::Text(text) if text == "+" => Some(TableKey::Take),
                _ => None,
            };
            pressed.extend(meant);
            meant.is_none()
        });
    });
    if pressed.is_empty() {
        return;
    }
    let areas: Vec<TableArea<'_>> = blocks.iter().map(Block::keyed).collect();
    let selected = state.open.document.selection.lead_touchpoint();
    actions.extend(pressed.into_iter().filter_map(|key| kept.column.press(key, &areas, selected)));
}

/// What a key asks for; none if it asks for nothing here.
fn meaning(key: Key, shift: bool, column: TableColumn) -> Option<TableKey> {
    Some(match key {
        Key::ArrowUp => TableKey::Up,
        Key::ArrowDown => TableKey::Down,
        Key::ArrowRight => TableKey::Across,
        Key::ArrowLeft | Key::Escape => TableKey::Back,
        Key::Home => TableKey::First,
        Key::End => TableKey::Last,
        Key::Enter if shift => TableKey::EnterBefore,
        Key::Enter => TableKey::Enter,
        Key::Delete | Key::Backspace if column == TableColumn::Touchpoints => TableKey::Delete,
        _ => return None,
    })
}
