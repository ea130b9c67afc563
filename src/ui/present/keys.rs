//! The keys of a presentation, those of remotes among them. What is printed on a key counts, wherever it is; never a key for anything but the
//! presentation.

use crate::app::{Action, PresentAction, State, Tool};
use egui::{Context, Event, Key, Modifiers, ViewportCommand};

/// Takes the keys that were pressed in this frame out of the input, as actions. `asks`: something is asked in the window; who has gone to an answer presses it
/// with the keys of buttons.
pub(super) fn take(ctx: &Context, state: &State, asks: bool, actions: &mut Vec<Action>) {
    let answers = asks && ctx.memory(|memory| memory.focused().is_some());
    let mut jump = state.open.presenting.jump.clone();
    let mut full_screen = false;
    let mut asked: Vec<PresentAction> = Vec::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                if answers && matches!(key, Key::Enter | Key::Space) {
                    return true;
                }
                if *key == Key::F11 {
                    full_screen = true;
                } else if jump.is_some() {
                    seek_key(*key, &mut jump, &mut asked);
                } else {
                    asked.extend(action_of(*key, *modifiers));
                }
                false
            }
            Event::Key { pressed: false, .. } => false,
            Event::Text(text) => {
                match &mut jump {
                    Some((typed, marked)) => {
                        typed.push_str(text);
                        *marked = 0;
                        asked.push(PresentAction::Seek(jump.clone()));
                    }
                    None if text == "/" => {
                        jump = Some((String::new(), 0));
                        asked.push(PresentAction::Seek(jump.clone()));
                    }
                    None => asked.extend(action_of_text(text)),
                }
                false
            }
            Event::Copy | Event::Cut | Event::Paste(_) => false,
            _ => true,
        });
    });
    if full_screen {
        let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
    }
    actions.extend(asked.into_iter().map(Action::Present));
}

/// What a key means that writes nothing.
fn action_of(key: Key, held: Modifiers) -> Option<PresentAction> {
    if held.ctrl || held.command || held.alt {
        return None;
    }
    Some(match key {
        Key::ArrowRight | Key::ArrowDown | Key::PageDown | Key::Space | Key::Enter => PresentAction::Next,
        Key::ArrowLeft | Key::ArrowUp | Key::PageUp | Key::Backspace => PresentAction::Back,
        Key::Home => PresentAction::First,
        Key::End => PresentAction::Last,
        Key::Escape => PresentAction::End,
        _ => return None,
    })
}

/// What a letter means.
fn action_of_text(text: &str) -> Option<PresentAction> {
    Some(match text {
        "." | "b" | "B" => PresentAction::Blank,
        "s" | "S" => PresentAction::Reveal,
        "l" | "L" => PresentAction::Take(Tool::Spotlight),
        "p" | "P" => PresentAction::Take(Tool::Pen),
        _ => return None,
    })
}

/// What a key means while letters are typed to jump somewhere.
fn seek_key(key: Key, jump: &mut Option<(String, usize)>, asked: &mut Vec<PresentAction>) {
    let Some((typed, marked)) = jump else { return };
    match key {
        Key::Enter => {
            *jump = None;
            asked.push(PresentAction::Jump);
            return;
        }
        Key::Escape => *jump = None,
        Key::Backspace if typed.pop().is_none() => *jump = None,
        Key::Backspace => *marked = 0,
        Key::ArrowDown => *marked += 1,
        Key::ArrowUp => *marked = marked.saturating_sub(1),
        _ => return,
    }
    asked.push(PresentAction::Seek(jump.clone()));
}
