//! Bytes to text: UTF-8 with or without a byte-order mark, UTF-16 with one, else Windows-1252. Never guesses what is not a text.

use super::{ErrorKind, Place};
use std::borrow::Cow;

/// How a table's letters were stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    /// UTF-8 or UTF-16: nothing was guessed.
    Unicode,
    /// Not UTF-8 and without a byte-order mark: taken for Windows-1252.
    Windows1252,
}

/// The text without its byte-order mark.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), ErrorKind> {
    let (text, encoding) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8_or_1252(rest),
        [0xff, 0xfe, rest @ ..] => (Cow::Owned(utf16(rest, u16::from_le_bytes)?), Encoding::Unicode),
        [0xfe, 0xff, rest @ ..] => (Cow::Owned(utf16(rest, u16::from_be_bytes)?), Encoding::Unicode),
        _ => utf8_or_1252(bytes),
    };
    match text.find('\0') {
        Some(offset) => Err(ErrorKind::NotText(place_of(&text, offset))),
        None => Ok((text, encoding)),
    }
}

/// The place of a byte in a text: line and character in the line, from 1.
pub(super) fn place_of(text: &str, offset: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
    Place { line: line as u64, column: column as u64 }
}

fn utf8_or_1252(bytes: &[u8]) -> (Cow<'_, str>, Encoding) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), Encoding::Unicode),
        Err(_) => (Cow::Owned(bytes.iter().map(|byte| windows_1252(*byte)).collect()), Encoding::Windows1252),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, ErrorKind> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(pairs.len());
    for letter in char::decode_utf16(pairs.iter().copied().map(unit)) {
        match letter {
            Ok(letter) => text.push(letter),
            Err(_) => return Err(ErrorKind::NotText(place_of(&text, text.len()))),
        }
    }
    if rest.is_empty() { Ok(text) } else { Err(ErrorKind::NotText(place_of(&text, text.len()))) }
}

fn windows_1252(byte: u8) -> char {
    /// 0x80–0x9f; the five bytes without a letter stay the control characters they are in Unicode.
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_encodings_are_read() {
        let little: Vec<u8> = [0xff, 0xfe].into_iter().chain("Müh€🙂".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let big: Vec<u8> = [0xfe, 0xff].into_iter().chain("Müh€🙂".encode_utf16().flat_map(u16::to_be_bytes)).collect();
        for bytes in ["Müh€🙂".as_bytes(), "\u{feff}Müh€🙂".as_bytes(), &little, &big] {
            assert_eq!(decode(bytes).unwrap(), (Cow::Borrowed("Müh€🙂"), Encoding::Unicode));
        }
        assert_eq!(decode(b"M\xfch\x80\x81").unwrap(), (Cow::Borrowed("Müh€\u{81}"), Encoding::Windows1252));
    }

    #[test]
    fn what_is_not_a_text_is_refused_with_its_place() {
        assert_eq!(decode(b"a\nb\0"), Err(ErrorKind::NotText(Place { line: 2, column: 2 })));
        assert_eq!(decode(b"\xff\xfea\0\n\0\x00\xd8"), Err(ErrorKind::NotText(Place { line: 2, column: 1 })));
        assert_eq!(decode(b"\xff\xfea"), Err(ErrorKind::NotText(Place { line: 1, column: 1 })));
    }
}
