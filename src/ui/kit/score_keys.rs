//! Keys for scores, the same in every view: which of the ten digits a key is by its place, and what a key or a letter says about a score. Never
//! what happens then.
//!
//! On the ten keys of the digit row the place decides, shifted or not: on a French, Czech or Lithuanian keyboard they print other signs. `+` and `-` count
//! from any other key and from the keypad.

use crate::app::ScoreKey;
use crate::model::Score;
use egui::{Event, Key, Modifiers};

/// The digit of a key: by its place if it is in the digit row or on the keypad, else by what is printed on it.
pub(crate) fn digit(key: Key, place: Option<Key>) -> Option<u8> {
    // Without its digits, the keypad moves.
    if matches!(
        key,
        Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::Insert
            | Key::Delete
    ) {
        return None;
    }
    place.and_then(number).or_else(|| number(key))
}

fn number(key: Key) -> Option<u8> {
    const DIGITS: [Key; 10] =
        [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];
    DIGITS.iter().position(|other| *other == key).and_then(|digit| u8::try_from(digit).ok())
}

/// Reads the events of a frame in their order.
#[derive(Debug, Default)]
pub(crate) struct Reader {
    /// The key that came last was a score: the letter that it writes as well is not a second one.
    taken: bool,
}

/// What an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Read {
    /// A key for a score.
    Score(ScoreKey),
    /// The letter of a key that was one.
    Taken,
    /// Something else.
    Other,
}

impl Reader {
    /// What an event says.
    pub(crate) fn read(&mut self, event: &Event) -> Read {
        let said = match event {
            Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
                let said = of_key(*key, *physical_key, *modifiers);
                self.taken = said.is_some();
                said
            }
            Event::Text(_) if std::mem::take(&mut self.taken) => return Read::Taken,
            Event::Text(text) => of_text(text),
            _ => None,
        };
        said.map_or(Read::Other, Read::Score)
    }
}

fn of_key(key: Key, place: Option<Key>, held: Modifiers) -> Option<ScoreKey> {
    if held.alt || held.ctrl || held.command || held.mac_cmd {
        return None;
    }
    if let Some(digit) = digit(key, place) {
        return Score::new(digit).ok().map(ScoreKey::Give);
    }
    match key {
        Key::Plus => Some(ScoreKey::Give(Score::MAX)),
        // With Shift, the key prints another sign, which no key of the toolkit represents.
        Key::Minus if !held.shift => Some(ScoreKey::Unrated),
        _ => None,
    }
}

/// What a letter says that came without its key, as from an input method.
pub(crate) fn of_text(text: &str) -> Option<ScoreKey> {
    let mut letters = text.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    match letter {
        '+' => Some(ScoreKey::Give(Score::MAX)),
        '-' | '−' => Some(ScoreKey::Unrated),
        ',' | '.' | '٫' => Some(ScoreKey::Decimals),
        digit => digit.to_digit(10).and_then(|digit| Score::new(u8::try_from(digit).ok()?).ok()).map(ScoreKey::Give),
    }
}

#[cfg(test)]
mod tests {
    use super::{Read, Reader};
    use crate::app::ScoreKey;
    use crate::model::Score;
    use egui::{Event, Key, Modifiers};

    fn key(key: Key, place: Key, modifiers: Modifiers) -> Event {
        Event::Key { key, physical_key: Some(place), pressed: true, repeat: false, modifiers }
    }

    fn give(value: u8) -> Read {
        Read::Score(ScoreKey::Give(Score::new(value).unwrap()))
    }

    /// What a key with the letter that it writes says.
    fn said(event: &Event, letter: &str) -> [Read; 2] {
        let mut reader = Reader::default();
        [reader.read(event), reader.read(&Event::Text(letter.to_owned()))]
    }

    #[test]
    fn in_the_digit_row_the_place_decides_whatever_is_printed_there() {
        let shift = Modifiers::SHIFT;
        for (printed, place, held, letter, expected) in [
            // French: & é " ' ( - è _ ç à, digits with Shift.
            (Key::Num1, Key::Num1, Modifiers::NONE, "&", 1),
            (Key::Quote, Key::Num3, Modifiers::NONE, "\"", 3),
            (Key::Minus, Key::Num6, Modifiers::NONE, "-", 6),
            (Key::Num6, Key::Num6, shift, "6", 6),
            // Czech: + ě š č …
            (Key::Plus, Key::Num1, Modifiers::NONE, "+", 1),
            // German and English: signs with Shift.
            (Key::Exclamationmark, Key::Num1, shift, "!", 1),
            (Key::Equals, Key::Num0, shift, "=", 0),
        ] {
            assert_eq!(said(&key(printed, place, held), letter), [give(expected), Read::Taken], "{letter}");
        }
    }

    #[test]
    fn plus_and_minus_count_from_other_keys_and_from_the_keypad() {
        let unrated = Read::Score(ScoreKey::Unrated);
        assert_eq!(said(&key(Key::Plus, Key::CloseBracket, Modifiers::NONE), "+"), [give(10), Read::Taken]);
        assert_eq!(said(&key(Key::Plus, Key::Equals, Modifiers::SHIFT), "+"), [give(10), Read::Taken]);
        assert_eq!(said(&key(Key::Plus, Key::Plus, Modifiers::NONE), "+"), [give(10), Read::Taken]);
        assert_eq!(said(&key(Key::Minus, Key::Slash, Modifiers::NONE), "-"), [unrated, Read::Taken]);
        assert_eq!(said(&key(Key::Minus, Key::Minus, Modifiers::NONE), "-"), [unrated, Read::Taken]);
        assert_eq!(said(&key(Key::Minus, Key::Minus, Modifiers::SHIFT), "_"), [Read::Other, Read::Other]);
    }

    #[test]
    fn the_keypad_without_digits_and_keys_with_control_or_alt_are_no_scores() {
        let mut reader = Reader::default();
        assert_eq!(reader.read(&key(Key::Home, Key::Num7, Modifiers::NONE)), Read::Other);
        assert_eq!(reader.read(&key(Key::Num7, Key::Num7, Modifiers::NONE)), give(7));
        assert_eq!(reader.read(&key(Key::Num7, Key::Num7, Modifiers::ALT)), Read::Other);
        assert_eq!(reader.read(&key(Key::Num7, Key::Num7, Modifiers::COMMAND)), Read::Other);
    }

    #[test]
    fn letters_alone_say_the_same_and_a_text_of_several_says_nothing() {
        let mut reader = Reader::default();
        let mut text = |text: &str| reader.read(&Event::Text(text.to_owned()));
        assert_eq!(text("7"), give(7));
        assert_eq!(text("+"), give(10));
        assert_eq!(text("-"), Read::Score(ScoreKey::Unrated));
        assert_eq!([text(","), text(".")], [Read::Score(ScoreKey::Decimals); 2]);
        for other in ["", "10", "a", "½", "77"] {
            assert_eq!(text(other), Read::Other, "{other}");
        }
    }
}
