//! Input in turn: the events of one frame are spread over several when an earlier one decides what later ones mean. So a slow frame means the same as
//! many quick ones. Never what an event does.
//!
//! * Keys that change what the next keys mean (Enter opens a field, Tab leaves it) end a frame, and the next frame brings no keys: a field that
//!   opens then has the keyboard before anything is typed into it. A key that walks ends a frame if another kind of key follows.
//! * A button of the mouse that is pressed or released ends a frame, and so does the way between the two: what was under the pointer is then
//!   still under it, a quick drag has begun before it ends, and what is dropped lands where it was let go, not where the pointer has gone since.

use egui::{Context, Event, Key, RawInput};

/// Holds back what is not yet its turn.
#[derive(Debug, Default)]
pub(super) struct Turns {
    /// What is held back, and when it came, in the toolkit's time.
    waiting: Vec<(Event, Option<f64>)>,
    settling: bool,
}

impl egui::Plugin for Turns {
    fn debug_name(&self) -> &'static str {
        "input in turn"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let now = input.time;
        let held = !self.waiting.is_empty();
        let mut events = std::mem::take(&mut self.waiting);
        events.extend(input.events.drain(..).map(|event| (event, now)));
        if std::mem::take(&mut self.settling)
            && let Some(at) = events.iter().position(|(event, _)| matches!(event, Event::Key { .. } | Event::Text(_)))
        {
            self.waiting = events.split_off(at);
        }
        if let Some((at, settles)) = end_of_turn(&events) {
            let mut rest = events.split_off(at + 1);
            rest.append(&mut self.waiting);
            self.waiting = rest;
            self.settling = settles;
        }
        if self.settling || !self.waiting.is_empty() {
            ctx.request_repaint();
        }
        // As if the frame had come in time: two clicks may be one double-click.
        if held {
            input.time = events.last().or(self.waiting.first()).map_or(now, |(_, came)| *came);
            input.predicted_dt = if input.time.is_none() { 0.0 } else { input.predicted_dt };
        }
        input.events = events.into_iter().map(|(event, _)| event).collect();
    }
}

/// The place of the event that ends the frame, if one does, and whether the next frame brings no keys.
fn end_of_turn(events: &[(Event, Option<f64>)]) -> Option<(usize, bool)> {
    let (mut walked, mut moved) = (false, false);
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            event if turns(event) => {
                // With Alt, the letter that the key writes as well goes with it.
                let alt = matches!(event, Event::Key { modifiers, .. } if modifiers.alt && !modifiers.command);
                let writes = alt && matches!(events.get(at + 1), Some((Event::Text(_), _)));
                return Some((at + usize::from(writes), true));
            }
            Event::Key { key, pressed: true, .. } if walks(*key) => walked = true,
            Event::Key { pressed: true, .. } | Event::Text(_) if walked => return Some((at.checked_sub(1)?, false)),
            Event::PointerMoved(_) => moved = true,
            // A drag has begun before it ends.
            Event::PointerButton { pressed: false, .. } if moved => return Some((at.checked_sub(1)?, false)),
            Event::PointerButton { .. } => return Some((at, false)),
            _ => {}
        }
    }
    None
}

/// Whether a key changes what the next keys mean.
fn turns(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    matches!(key, Key::Enter | Key::Tab | Key::Escape | Key::F1 | Key::F2 | Key::F6) || modifiers.command || modifiers.alt
}

/// Whether a key goes from one place to another.
fn walks(key: Key) -> bool {
    matches!(key, Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight | Key::Home | Key::End | Key::PageUp | Key::PageDown)
}

#[cfg(test)]
mod tests {
    use super::Turns;
    use egui::{Context, Event, Key, Modifiers, Plugin as _, PointerButton, RawInput, pos2};

    fn key(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    fn text(text: &str) -> Event {
        Event::Text(text.to_owned())
    }

    fn moved(x: f32) -> Event {
        Event::PointerMoved(pos2(x, 0.0))
    }

    fn button(x: f32, pressed: bool) -> Event {
        Event::PointerButton { pos: pos2(x, 0.0), button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
    }

    /// The frames in which one frame's events are shown, with their times.
    fn frames(events: Vec<Event>) -> Vec<(Vec<Event>, Option<f64>)> {
        let (ctx, mut turns) = (Context::default(), Turns::default());
        let mut shown = Vec::new();
        let mut input = RawInput { events, time: Some(1.0), ..RawInput::default() };
        loop {
            turns.input_hook(&ctx, &mut input);
            shown.push((std::mem::take(&mut input.events), input.time));
            if !turns.settling && turns.waiting.is_empty() {
                return shown;
            }
            input.time = Some(2.0);
        }
    }

    #[test]
    fn each_press_and_each_release_ends_a_frame_at_the_time_when_it_came() {
        let events = vec![moved(1.0), button(1.0, true), moved(5.0), moved(9.0), button(9.0, false), moved(20.0)];
        let shown = frames(events.clone());
        let parts: Vec<&[Event]> = shown.iter().map(|(events, _)| events.as_slice()).collect();
        assert_eq!(parts, [&events[..2], &events[2..4], &events[4..5], &events[5..]]);
        assert!(shown.iter().all(|(_, time)| *time == Some(1.0)));
    }

    #[test]
    fn what_opens_a_field_is_followed_by_a_frame_without_keys() {
        let events = vec![key(Key::Enter), key(Key::A), text("a")];
        let shown: Vec<Vec<Event>> = frames(events.clone()).into_iter().map(|(events, _)| events).collect();
        assert_eq!(shown, [events[..1].to_vec(), Vec::new(), events[1..].to_vec()]);
    }

    #[test]
    fn a_key_with_alt_takes_the_letter_that_it_writes_with_it() {
        let held = |key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::ALT };
        let events = vec![held(Key::C), text("c"), key(Key::W), text("w")];
        let shown: Vec<Vec<Event>> = frames(events.clone()).into_iter().map(|(events, _)| events).collect();
        assert_eq!(shown, [events[..2].to_vec(), Vec::new(), events[2..].to_vec()]);
    }

    #[test]
    fn a_walk_ends_a_frame_where_something_is_typed_at_its_end() {
        let events = vec![key(Key::ArrowRight), key(Key::ArrowRight), key(Key::Num7), text("7"), key(Key::ArrowDown), key(Key::Num8)];
        let shown: Vec<Vec<Event>> = frames(events.clone()).into_iter().map(|(events, _)| events).collect();
        assert_eq!(shown, [events[..2].to_vec(), events[2..5].to_vec(), events[5..].to_vec()]);
        assert_eq!(frames(vec![key(Key::ArrowRight); 3]).len(), 1, "a held key is not slowed down");
    }
}
