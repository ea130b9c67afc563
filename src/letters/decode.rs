//! Bytes to text: by their byte-order mark, else UTF-8, else Windows-1252. Never guesses at anything else.

use encoding_rs::{DecoderResult, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// How the letters of a text were stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8 or UTF-16: nothing was guessed.
    Unicode,
    /// Not UTF-8 and without a byte-order mark: taken for Windows-1252.
    Windows1252,
}

/// The text without its byte-order mark.
///
/// # Errors
/// What could be read before the first pair of bytes that is no UTF-16, in a text that says by its mark that it is.
pub fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), String> {
    match utf16(bytes) {
        Some((encoding, rest)) => {
            let mut decoder = encoding.new_decoder_without_bom_handling();
            let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(rest.len()).unwrap_or_default());
            let (result, _) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
            if result == DecoderResult::InputEmpty { Ok((Cow::Owned(text), Encoding::Unicode)) } else { Err(text) }
        }
        None => {
            let bytes = without_mark(bytes);
            Ok(match std::str::from_utf8(bytes) {
                Ok(text) => (Cow::Borrowed(text), Encoding::Unicode),
                Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, Encoding::Windows1252),
            })
        }
    }
}

/// The bytes without a byte-order mark, UTF-16 turned into UTF-8 with a replacement character for whatever is none; and whether they were
/// UTF-16. Bytes that are no UTF-8 stay as they are.
pub fn to_utf8(bytes: &[u8]) -> (Cow<'_, [u8]>, bool) {
    match utf16(bytes) {
        Some((encoding, rest)) => {
            let (text, _) = encoding.decode_without_bom_handling(rest);
            (Cow::Owned(text.into_owned().into_bytes()), true)
        }
        None => (Cow::Borrowed(without_mark(bytes)), false),
    }
}

/// The kind of UTF-16 that the mark names, and what comes after the mark.
fn utf16(bytes: &[u8]) -> Option<(&'static encoding_rs::Encoding, &[u8])> {
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes)?;
    (encoding != UTF_8).then(|| (encoding, bytes.get(mark..).unwrap_or_default()))
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::{Encoding, decode, to_utf8};
    use std::borrow::Cow;

    fn encoded(text: &str, mark: [u8; 2], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
    }

    #[test]
    fn the_common_encodings_are_read() {
        let little = encoded("Müh€🙂", [0xff, 0xfe], u16::to_le_bytes);
        let big = encoded("Müh€🙂", [0xfe, 0xff], u16::to_be_bytes);
        for bytes in ["Müh€🙂".as_bytes(), "\u{feff}Müh€🙂".as_bytes(), &little, &big] {
            assert_eq!(decode(bytes), Ok((Cow::Borrowed("Müh€🙂"), Encoding::Unicode)));
            assert_eq!(to_utf8(bytes).0.as_ref(), "Müh€🙂".as_bytes());
        }
        assert_eq!([to_utf8(&little).1, to_utf8(&big).1, to_utf8("\u{feff}M".as_bytes()).1], [true, true, false]);
        assert_eq!(decode(b"M\xfch\x80\x81\x9f"), Ok((Cow::Borrowed("Müh€\u{81}Ÿ"), Encoding::Windows1252)));
        assert_eq!(decode(b""), Ok((Cow::Borrowed(""), Encoding::Unicode)));
    }

    #[test]
    fn what_is_no_utf_16_is_said_with_what_came_before() {
        // Half a pair, then half a unit.
        assert_eq!(decode(b"\xff\xfea\0\n\0\x00\xd8"), Err("a\n".to_owned()));
        assert_eq!(decode(b"\xff\xfea"), Err(String::new()));
        assert_eq!(to_utf8(b"\xff\xfea\0\x00\xd8b\0").0.as_ref(), "a\u{fffd}b".as_bytes());
        assert_eq!(to_utf8(b"M\xfch").0.as_ref(), b"M\xfch");
    }
}
