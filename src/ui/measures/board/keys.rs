//! The keys of the board: arrows walk from card to card, Enter opens a title, Insert adds a card. With Alt the arrows move cards; those are commands,
//! which work wherever measures are. Never what a key's action does.

use super::{BoardState, act};
use crate::app::{Action, BoardAction, Command, Direction, State};
use crate::ui::measures::take_keys;
use egui::{Key, Modifiers, Response, Ui};

/// Turns keys into actions while the board has the focus.
pub(super) fn keys(ui: &Ui, state: &State, kept: &mut BoardState, response: &Response, actions: &mut Vec<Action>) {
    // Whoever drags changes their mind with Escape, wherever the focus is.
    if kept.drag.is_some() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        kept.drag = None;
    }
    take_keys(ui, state, response, meaning, actions);
}

/// What a key asks for; none if it asks for nothing here.
fn meaning(key: Key, held: Modifiers) -> Option<Action> {
    if held.alt {
        return None;
    }
    if held.command {
        return (key == Key::A).then_some(act(BoardAction::All));
    }
    let step = |to| Some(act(BoardAction::Step { to, extend: held.shift }));
    match key {
        Key::ArrowLeft => step(Direction::Left),
        Key::ArrowRight => step(Direction::Right),
        Key::ArrowUp => step(Direction::Up),
        Key::ArrowDown => step(Direction::Down),
        Key::Home => Some(act(BoardAction::End { last: false })),
        Key::End => Some(act(BoardAction::End { last: true })),
        Key::Insert => Some(Action::Command(Command::AddMeasure)),
        Key::Enter if held.shift => Some(Action::Command(Command::AddMeasure)),
        Key::Enter => Some(act(BoardAction::Open)),
        Key::Delete | Key::Backspace => Some(Action::Command(Command::Delete)),
        Key::Escape => Some(Action::Command(Command::SelectNothing)),
        _ => None,
    }
}
