//! Bytes to text: by their mark, else by the zeros that wide letters leave, else UTF-8, else the old encoding in which most of what is no ASCII
//! stands in words. Never loses a byte without a replacement character.

use encoding_rs::{DecoderResult, Encoding as Standard, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use oem_cp::code_table::{DECODING_TABLE_CP437, DECODING_TABLE_CP850};
use std::borrow::Cow;

/// How the letters of a text were stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, UTF-16 or UTF-32.
    Unicode,
    /// Taken for this old encoding, since it is nothing else.
    Guessed(&'static str),
}

/// A text and how it was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'b> {
    /// Without its byte-order mark; a replacement character for what is no letter.
    pub text: Cow<'b, str>,
    /// How it was stored.
    pub encoding: Encoding,
    /// Where in the text the first replacement characters for broken UTF-8 are, in bytes.
    pub bad: Vec<usize>,
}

/// Most places of broken letters that are kept.
const MOST_BAD: usize = 100;

/// The text of bytes.
///
/// # Errors
/// What could be read before the first pair of bytes that is no UTF-16, or the first four that are no UTF-32, in a text that is either.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, String> {
    let unicode = |text| Decoded { text, encoding: Encoding::Unicode, bad: Vec::new() };
    if let Some((is_big, rest)) = utf32(bytes) {
        return utf32_text(rest, is_big).map(|text| unicode(Cow::Owned(text)));
    }
    if let Some((encoding, rest)) = utf16(bytes).or_else(|| utf16_by_zeros(bytes)) {
        let mut decoder = encoding.new_decoder_without_bom_handling();
        let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(rest.len()).unwrap_or_default());
        let (result, _) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        return if result == DecoderResult::InputEmpty { Ok(unicode(Cow::Owned(text))) } else { Err(text) };
    }
    let bytes = without_mark(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(unicode(Cow::Borrowed(text)));
    }
    Ok(broken_utf8(bytes).unwrap_or_else(|| {
        let (name, text) = old(bytes);
        Decoded { text: Cow::Owned(text), encoding: Encoding::Guessed(name), bad: Vec::new() }
    }))
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
fn utf16(bytes: &[u8]) -> Option<(&'static Standard, &[u8])> {
    let (encoding, mark) = Standard::for_bom(bytes)?;
    (encoding != UTF_8).then(|| (encoding, bytes.get(mark..).unwrap_or_default()))
}

/// UTF-16 without a mark: in most pairs of the beginning one byte is zero, always the same, and hardly ever the other.
fn utf16_by_zeros(bytes: &[u8]) -> Option<(&'static Standard, &[u8])> {
    let sample: Vec<&[u8]> = bytes.chunks_exact(2).take(2000).collect();
    let zeros = |at: usize| sample.iter().filter(|pair| pair[at] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let (most, least) = (first.max(second), first.min(second));
    (sample.len() >= 4 && bytes.len().is_multiple_of(2) && most * 2 > sample.len() && least * 20 <= most)
        .then_some((if first > second { UTF_16BE } else { UTF_16LE }, bytes))
}

/// UTF-32 by its mark or by its zeros: whether the great end comes first, and the letters.
fn utf32(bytes: &[u8]) -> Option<(bool, &[u8])> {
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe, 0, 0]).filter(|rest| rest.len().is_multiple_of(4)) {
        return Some((false, rest));
    }
    if let Some(rest) = bytes.strip_prefix(&[0, 0, 0xfe, 0xff]) {
        return Some((true, rest));
    }
    let mut sample = bytes.chunks_exact(4).take(1000).peekable();
    sample.peek()?;
    let is = |is_big: bool| {
        let value = |four: &[u8]| four.try_into().map(|four| if is_big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) });
        // Letters beyond the first planes are rare, and zeros are none.
        bytes.len() >= 8
            && bytes.len().is_multiple_of(4)
            && bytes.chunks_exact(4).take(1000).all(|four| value(four).is_ok_and(|letter| (1..0x2_0000).contains(&letter)))
    };
    [false, true].into_iter().find(|is_big| is(*is_big)).map(|is_big| (is_big, bytes))
}

fn utf32_text(bytes: &[u8], is_big: bool) -> Result<String, String> {
    let mut text = String::with_capacity(bytes.len() / 4);
    for four in bytes.chunks(4) {
        let value = four.try_into().map(|four| if is_big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) });
        match value.ok().and_then(char::from_u32) {
            Some(letter) => text.push(letter),
            None => return Err(text),
        }
    }
    Ok(text)
}

/// UTF-8 in which some bytes are broken: only where at least twice as many letters are whole.
fn broken_utf8(bytes: &[u8]) -> Option<Decoded<'_>> {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    if whole < 2 * broken {
        return None;
    }
    let (mut text, mut bad) = (String::with_capacity(bytes.len()), Vec::new());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            if bad.len() < MOST_BAD {
                bad.push(text.len());
            }
            text.push(char::REPLACEMENT_CHARACTER);
        }
    }
    Some(Decoded { text: Cow::Owned(text), encoding: Encoding::Unicode, bad })
}

/// Bytes in the old encoding that makes most sense of them; of equally good ones the first.
fn old(bytes: &[u8]) -> (&'static str, String) {
    /// What is enough to tell.
    const SAMPLE: usize = 100_000;
    let read = |name: &str, bytes: &[u8]| match name {
        "CP850" => oem_cp::decode_string_complete_table(bytes, &DECODING_TABLE_CP850),
        "CP437" => oem_cp::decode_string_complete_table(bytes, &DECODING_TABLE_CP437),
        "Mac Roman" => MACINTOSH.decode_without_bom_handling(bytes).0.into_owned(),
        _ => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    };
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    let mut best = ("Windows-1252", i64::MIN);
    for name in ["Windows-1252", "CP850", "CP437", "Mac Roman"] {
        let sense = sense(&read(name, sample));
        if sense > best.1 {
            best = (name, sense);
        }
    }
    (best.0, read(best.0, bytes))
}

/// How much sense a text makes: letters of western languages within words, and the signs that people type.
fn sense(text: &str) -> i64 {
    let letters: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| letters.get(index)).copied().unwrap_or(' ');
    let mut sense = 0;
    for (index, letter) in letters.iter().copied().enumerate().filter(|(_, letter)| !letter.is_ascii()) {
        let (before, after) = (at(index.checked_sub(1)), at(Some(index + 1)));
        let is_in_word = before.is_alphabetic() || after.is_alphabetic();
        // A capital in the midst of small letters is no word of any language.
        let is_odd = letter.is_uppercase() && before.is_lowercase();
        sense += match letter {
            'ä' | 'ö' | 'ü' | 'ß' | 'Ä' | 'Ö' | 'Ü' if is_in_word && !is_odd => 6,
            'é' | 'è' | 'ê' | 'à' | 'â' | 'á' | 'ç' | 'ñ' | 'ó' | 'í' | 'ú' | 'ô' | 'î' | 'å' | 'æ' | 'ø' | 'É' | 'Å' | 'Ø'
                if is_in_word && !is_odd =>
            {
                3
            }
            '–' | '—' | '…' | '„' | '“' | '”' | '‘' | '’' | '‚' | '«' | '»' | '€' | '\u{a0}' | '§' | '°' | '·' | '•' => {
                2
            }
            letter if letter.is_alphabetic() && is_in_word && !is_odd => 0,
            _ => -4,
        };
    }
    sense
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str, mark: &[u8], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.iter().copied().chain(text.encode_utf16().flat_map(bytes)).collect()
    }

    fn read(bytes: &[u8]) -> (String, Encoding) {
        let decoded = decode(bytes).unwrap();
        (decoded.text.into_owned(), decoded.encoding)
    }

    #[test]
    fn unicode_is_read_with_and_without_a_mark() {
        let text = "Müh€🙂 and words";
        let little = encoded(text, &[0xff, 0xfe], u16::to_le_bytes);
        let big = encoded(text, &[0xfe, 0xff], u16::to_be_bytes);
        let wide = |bytes: fn(u32) -> [u8; 4]| text.chars().flat_map(|letter| bytes(u32::from(letter))).collect::<Vec<u8>>();
        let marked = |mark: &[u8], bytes: Vec<u8>| mark.iter().copied().chain(bytes).collect::<Vec<u8>>();
        for bytes in [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            little.clone(),
            big.clone(),
            encoded(text, &[], u16::to_le_bytes),
            encoded(text, &[], u16::to_be_bytes),
            wide(u32::to_le_bytes),
            wide(u32::to_be_bytes),
            marked(&[0xff, 0xfe, 0, 0], wide(u32::to_le_bytes)),
            marked(&[0, 0, 0xfe, 0xff], wide(u32::to_be_bytes)),
        ] {
            assert_eq!(read(&bytes), (text.to_owned(), Encoding::Unicode), "{bytes:x?}");
        }
        for bytes in [text.as_bytes(), &little, &big] {
            assert_eq!(to_utf8(bytes).0.as_ref(), text.as_bytes());
        }
        assert_eq!([to_utf8(&little).1, to_utf8(&big).1, to_utf8("\u{feff}M".as_bytes()).1], [true, true, false]);
        assert_eq!(read(b""), (String::new(), Encoding::Unicode));
    }

    #[test]
    fn old_encodings_are_told_by_the_words_they_make() {
        for (bytes, text, name) in [
            (&b"Gespr\xe4ch f\xfcr Gr\xf6\xdfe"[..], "Gespräch für Größe", "Windows-1252"),
            (b"M\xfch\x80\x85", "Müh€…", "Windows-1252"),
            (b"Gespr\x84ch f\x81r Gr\x94\xe1e", "Gespräch für Größe", "CP850"),
            (b"Gespr\x8ach f\x9fr Gr\x9a\xa7e", "Gespräch für Größe", "Mac Roman"),
            (b"caf\xe9 \x93d\xe9j\xe0 vu\x94", "café “déjà vu”", "Windows-1252"),
        ] {
            assert_eq!(read(bytes), (text.to_owned(), Encoding::Guessed(name)));
        }
    }

    #[test]
    fn a_broken_letter_leaves_the_others_whole() {
        let decoded = decode(b"Pr\xc3\xbcf \xe2\x80\x93 Gr\xc3\xb6\xc3\x9fe\nBrosch\xfcre").unwrap();
        assert_eq!((decoded.text.as_ref(), decoded.encoding), ("Prüf – Größe\nBrosch\u{fffd}re", Encoding::Unicode));
        assert_eq!(decoded.bad, [decoded.text.find('\u{fffd}').unwrap()]);
    }

    #[test]
    fn what_is_no_utf_16_is_said_with_what_came_before() {
        // Half a pair, then half a unit.
        assert_eq!(decode(b"\xff\xfea\0\n\0\x00\xd8").unwrap_err(), "a\n".to_owned());
        assert_eq!(decode(b"\xff\xfea").unwrap_err(), String::new());
        assert_eq!(to_utf8(b"\xff\xfea\0\x00\xd8b\0").0.as_ref(), "a\u{fffd}b".as_bytes());
        assert_eq!(to_utf8(b"M\xfch").0.as_ref(), b"M\xfch");
    }
}
