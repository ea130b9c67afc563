//! Keys as reported by egui, turned into the commands that they are shortcuts for. Which key belongs to which command is up to the command.

use crate::app::{
    ALT_WRITES, Action, CellKey, Command, Key, LookAction, MapAction, Modifiers, Reach, ScoreAction, ScoreField, Shortcut, State, View,
    WindowArea,
};
use crate::ui::kit::covered::Covered;
use crate::ui::kit::score_keys;
use egui::{Context, Event, Popup};

/// The shortcuts pressed in this frame, as actions in the order in which they were pressed; each is taken out of the input. `typing`:
/// whether a text field has the focus.
pub(super) fn take_shortcuts(ctx: &Context, state: &State, typing: bool) -> Vec<Action> {
    let covered = Covered::of(ctx, state).shortcuts;
    // What a dialog, the palette or a menu is about is in the guide.
    let explains = state.guide.enlarged.is_none();
    let on_canvas = state.program.view == View::Map && state.program.focus == WindowArea::Canvas && !typing && !covered;
    // A cell of own words has keys of its own, and nothing in it is rated.
    let in_cell = on_canvas && state.look.editing.is_none() && state.open.document.selection.lead_cell().is_some();
    // On an empty map the key of a digit may write what is printed on it.
    let has_cards = state.map().is_some_and(|map| map.touchpoint_count() > 0);
    let mut actions = Vec::new();
    ctx.input_mut(|input| {
        let (mut text_taken, mut with_alt) = (false, false);
        input.events.retain(|event| match event {
            Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                text_taken = false;
                with_alt = modifiers.alt && !modifiers.ctrl && !modifiers.command && !ALT_WRITES;
                if in_cell && let Some(action) = of_cell(*key, *modifiers) {
                    actions.push(action);
                    return false;
                }
                // In the digit row the place decides; what is printed there counts where no command has the digit.
                let digit = score_keys::digit(*key, *physical_key).map(Key::Digit);
                // Only with a key held down does = mean +: alone it is no score.
                let printed = key_of(*key).filter(|_| *key != egui::Key::Equals || modifiers.command || modifiers.ctrl || modifiers.alt);
                let found = digit.into_iter().chain(printed).find_map(|pressed| {
                    let pressed = Shortcut { key: pressed, modifiers: modifiers_of(*modifiers, pressed) };
                    commands().iter().copied().find(|(shortcut, reach, command)| {
                        *shortcut == pressed
                            && match reach {
                                Reach::Always => !covered || explains && *command == Command::Guide,
                                Reach::NotTyping => !typing && !covered,
                                Reach::Canvas => on_canvas,
                            }
                    })
                });
                let Some((shortcut, _, command)) = found else { return true };
                let enabled = command.is_enabled(state);
                text_taken = match shortcut.key {
                    Key::Plus | Key::Minus if in_cell => enabled,
                    Key::Letter(_) | Key::Plus | Key::Minus => true,
                    // Where there is nothing to rate, the key of a digit writes what is printed on it.
                    Key::Digit(_) => enabled,
                    _ => false,
                };
                let rates = matches!(shortcut.key, Key::Digit(_));
                if enabled && command == Command::ToggleFilter && state.shows_filter() {
                    // The key leads into the filter; what closes it is beside it.
                    actions.push(Action::Look(LookAction::EnterFilter));
                } else if enabled {
                    actions.push(Action::Command(command));
                } else if tells_why(command) && !in_cell && (!rates || has_cards) {
                    actions.push(Action::WhyNot(command));
                }
                false
            }
            // A key held down together with Alt writes nothing, whether it is a shortcut here or not.
            Event::Text(_) if with_alt => false,
            // The letter of a key that was a shortcut is not typed as well; other letters typed on the map start a title.
            Event::Text(text) if on_canvas => {
                // A text that the letters before have opened takes all that follow.
                let opened = matches!(actions.last(), Some(Action::Map(MapAction::Typed(_))));
                if !std::mem::take(&mut text_taken) && state.look.editing.is_none() && (opened || !text.trim().is_empty()) {
                    match score_keys::of_text(text) {
                        Some(_) if in_cell || opened => actions.push(Action::Map(MapAction::Typed(text.clone()))),
                        Some(_) if !Command::ClearScore.is_enabled(state) => actions.push(Action::WhyNot(Command::ClearScore)),
                        Some(key) => actions.push(Action::Score(ScoreAction::Key(ScoreField::Map, key))),
                        None => actions.push(Action::Map(MapAction::Typed(text.clone()))),
                    }
                }
                false
            }
            _ => true,
        });
    });
    if actions.contains(&Action::Command(Command::Guide)) {
        // An open menu would keep the keys.
        Popup::close_all(ctx);
    }
    actions
}

/// Whether a key whose command cannot be carried out now says why. Escape leaves everything, also where there is nothing to leave.
fn tells_why(command: Command) -> bool {
    command != Command::SelectNothing
}

/// What a key means while a cell of own words leads the selection.
fn of_cell(key: egui::Key, held: egui::Modifiers) -> Option<Action> {
    use egui::Key as K;
    if held.command || held.ctrl || held.alt {
        return None;
    }
    let in_cell = |key| Some(Action::Map(MapAction::InCell(key)));
    match key {
        K::Enter => in_cell(CellKey::Open),
        K::Tab if held.shift => in_cell(CellKey::Previous),
        K::Tab => in_cell(CellKey::Next),
        K::Backspace => Some(Action::Command(Command::Delete)),
        _ => None,
    }
}

type Bound = (Shortcut, Reach, Command);

/// All shortcuts, looked up once.
fn commands() -> &'static [Bound] {
    static ALL: std::sync::OnceLock<Vec<Bound>> = std::sync::OnceLock::new();
    ALL.get_or_init(|| {
        let bound = |command: Command| command.shortcuts().into_iter().map(move |shortcut| (shortcut, command.reach(), command));
        Command::fixed().into_iter().flat_map(bound).collect()
    })
}

/// The key by what is printed on it, as far as shortcuts use it.
fn key_of(key: egui::Key) -> Option<Key> {
    use egui::Key as K;
    Some(match key {
        K::Enter => Key::Enter,
        K::Escape => Key::Escape,
        K::Tab => Key::Tab,
        K::Backspace => Key::Backspace,
        K::Delete => Key::Delete,
        K::Home => Key::Home,
        K::End => Key::End,
        K::PageUp => Key::PageUp,
        K::PageDown => Key::PageDown,
        K::ArrowLeft => Key::Left,
        K::ArrowRight => Key::Right,
        K::ArrowUp => Key::Up,
        K::ArrowDown => Key::Down,
        K::Plus | K::Equals => Key::Plus,
        K::Minus => Key::Minus,
        other => {
            let name = other.name();
            let mut letters = name.chars();
            match (letters.next()?, letters.next()) {
                (letter @ 'A'..='Z', None) => Key::Letter(letter),
                (digit @ '0'..='9', None) => Key::Digit(digit.to_digit(10).and_then(|digit| u8::try_from(digit).ok())?),
                ('F', Some('0'..='9')) => Key::Function(name[1..].parse().ok()?),
                _ => return None,
            }
        }
    })
}

fn modifiers_of(held: egui::Modifiers, key: Key) -> Modifiers {
    // On many keyboards + needs Shift, on some the digits do; they are still what they are.
    let shift = held.shift && !matches!(key, Key::Plus | Key::Digit(_));
    Modifiers { command: held.command || held.ctrl, shift, alt: held.alt }
}
