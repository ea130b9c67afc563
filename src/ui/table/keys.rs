//! The keys of the touchpoint table: up and down through the touchpoints or the chances, across between them, one key to take a chance over.
//! Never what taking over means.

use super::blocks::Block;
use super::{Column, TableState, add_after, go_to};
use crate::app::{Action, Command, State};
use crate::ui::kit::covered::Covered;
use egui::{Event, Key, Response, Ui};

/// Turns keys into actions while the table has the focus.
pub(super) fn keys(ui: &Ui, state: &State, kept: &mut TableState, blocks: &[Block<'_>], response: &Response, actions: &mut Vec<Action>) {
    if !response.has_focus() || Covered::of(ui.ctx(), state).keys {
        return;
    }
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } if !modifiers.command && !modifiers.alt => {
                !pressed(state, kept, blocks, *key, modifiers.shift, actions)
            }
            Event::Text(text) if text == "+" => {
                take(state, kept, blocks, actions);
                false
            }
            _ => true,
        });
    });
}

/// Does what a key asks for; false if it asks for nothing here.
fn pressed(state: &State, kept: &mut TableState, blocks: &[Block<'_>], key: Key, shift: bool, actions: &mut Vec<Action>) -> bool {
    match key {
        Key::ArrowUp | Key::ArrowDown => walk(state, kept, blocks, key == Key::ArrowDown, actions),
        Key::ArrowRight => {
            let selected = state.open.document.selection.lead_touchpoint();
            let at = blocks.iter().find(|block| block.entries.iter().any(|entry| Some(entry.touchpoint.id) == selected));
            if let (Column::Touchpoints, Some(block)) = (kept.column, at.or_else(|| blocks.first()))
                && !block.offers.is_empty()
            {
                kept.column = Column::Chances(block.area, 0);
            }
        }
        Key::ArrowLeft | Key::Escape => kept.column = Column::Touchpoints,
        Key::Home | Key::End => {
            let mut all = blocks.iter().flat_map(|block| &block.entries).map(|entry| entry.touchpoint.id);
            kept.column = Column::Touchpoints;
            actions.extend(if key == Key::Home { all.next() } else { all.next_back() }.map(go_to));
        }
        Key::Enter => match kept.column {
            Column::Chances(..) => take(state, kept, blocks, actions),
            Column::Touchpoints if shift => actions.push(Action::Command(Command::AddTouchpointBefore)),
            Column::Touchpoints => actions.push(add_after()),
        },
        Key::Delete | Key::Backspace if kept.column == Column::Touchpoints => actions.push(Action::Command(Command::Delete)),
        _ => return false,
    }
    true
}

/// One place up or down in the column.
fn walk(state: &State, kept: &mut TableState, blocks: &[Block<'_>], down: bool, actions: &mut Vec<Action>) {
    match kept.column {
        Column::Touchpoints => {
            let all: Vec<_> = blocks.iter().flat_map(|block| &block.entries).map(|entry| entry.touchpoint.id).collect();
            let selected = state.open.document.selection.lead_touchpoint();
            let at = selected.and_then(|id| all.iter().position(|other| *other == id));
            let next = match at {
                None => 0,
                Some(at) if down => at + 1,
                Some(at) => at.saturating_sub(1),
            };
            actions.extend(all.get(next).copied().map(go_to));
        }
        Column::Chances(area, index) => {
            let all: Vec<(_, usize)> =
                blocks.iter().flat_map(|block| (0..block.offers.len()).map(move |index| (block.area, index))).collect();
            let at = all.iter().position(|one| *one == (area, index)).unwrap_or(0);
            let next = if down { at + 1 } else { at.saturating_sub(1) };
            if let Some((area, index)) = all.get(next) {
                kept.column = Column::Chances(*area, *index);
            }
        }
    }
}

/// Takes the chance at the cursor over, or gives it up.
fn take(state: &State, kept: &TableState, blocks: &[Block<'_>], actions: &mut Vec<Action>) {
    let Column::Chances(area, index) = kept.column else { return };
    let Some(block) = blocks.iter().find(|block| block.area == area) else { return };
    let target = block.target(state.open.document.selection.lead_touchpoint());
    if let (Some(entry), Some(offer)) = (target, block.offers.get(index)) {
        actions.push(Action::ToggleChance { touchpoint: entry.touchpoint.id, title: offer.chance.title.clone() });
    }
}
