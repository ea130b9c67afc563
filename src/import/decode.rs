//! A table's bytes as text, and where what is not a text is. Never guesses at what is not a text.

use super::{ErrorKind, Place};
use crate::letters::{self, Encoding};
use std::borrow::Cow;

/// A table's text.
#[derive(Debug)]
pub(super) struct Decoded<'b> {
    /// Without its byte-order mark.
    pub(super) text: Cow<'b, str>,
    /// How it was stored.
    pub(super) encoding: Encoding,
    /// Where letters are broken.
    pub(super) bad: Vec<Place>,
}

/// The text of a table.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ErrorKind> {
    let letters::Decoded { text, encoding, bad } =
        letters::decode(bytes).map_err(|before| ErrorKind::NotText(place_of(&before, before.len())))?;
    match text.find('\0') {
        Some(offset) => Err(ErrorKind::NotText(place_of(&text, offset))),
        None => Ok(Decoded { bad: bad.iter().map(|offset| place_of(&text, *offset)).collect(), text, encoding }),
    }
}

/// Where a byte of a text is: line and character in the line, from 1.
pub(super) fn place_of(text: &str, offset: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
    Place { line: line as u64, column: column as u64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_text_is_refused_with_its_place() {
        let refused = |bytes: &[u8]| decode(bytes).map(|decoded| decoded.text.into_owned());
        assert_eq!(refused(b"a\nb\0"), Err(ErrorKind::NotText(Place { line: 2, column: 2 })));
        assert_eq!(refused(b"\xff\xfea\0\n\0\x00\xd8"), Err(ErrorKind::NotText(Place { line: 2, column: 1 })));
        assert_eq!(refused(b"\xff\xfea"), Err(ErrorKind::NotText(Place { line: 1, column: 1 })));
    }
}
