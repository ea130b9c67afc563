//! Looks at the text of an SVG before any parser does: how deep it is nested, and what its declarations would expand to. So neither deep
//! groups nor entities within entities take a parser's stack or all memory. Never what the drawing shows.

use super::PictureError;

/// Deepest nesting of elements. Drawing programs stay below 50.
const DEEPEST: usize = 200;
/// Most characters that entities may expand to in all.
const MOST_UNFOLDED: usize = 4_000_000;

/// Refuses a text that is nested too deeply or declares what it should not.
pub(super) fn check(text: &str) -> Result<(), PictureError> {
    let mut rest = text;
    let mut depth = 0_usize;
    let mut entities: Vec<(&str, usize)> = Vec::new();
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if let Some(inner) = rest.strip_prefix("<!--") {
            rest = after(inner, "-->");
        } else if let Some(inner) = rest.strip_prefix("<![CDATA[") {
            rest = after(inner, "]]>");
        } else if let Some(inner) = rest.strip_prefix("<?") {
            rest = after(inner, "?>");
        } else if let Some(inner) = rest.strip_prefix("<!DOCTYPE") {
            rest = declarations(inner, &mut entities)?;
        } else {
            let (tag, next) = tag(&rest[1..]);
            if tag.starts_with('/') {
                depth = depth.saturating_sub(1);
            } else if !tag.ends_with('/') {
                depth += 1;
                if depth > DEEPEST {
                    return Err(PictureError::TooLaborious { what: "depth", most: DEEPEST });
                }
            }
            rest = next;
        }
    }
    let unfolded: usize = entities.iter().map(|(name, length)| text.matches(&format!("&{name};")).count().saturating_mul(*length)).sum();
    if unfolded > MOST_UNFOLDED { Err(PictureError::Declarations) } else { Ok(()) }
}

fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.find(end).map_or("", |at| &text[at + end.len()..])
}

/// The text up to the end of a tag, and what comes after it. A `>` in quotes does not end it.
fn tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match (quote, letter) {
            (None, '>') => return (&text[..at], &text[at + 1..]),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    (text, "")
}

/// The declarations of a document: harmless short texts, as older drawing programs write them, and nothing else. Returns what comes after.
fn declarations<'a>(text: &'a str, entities: &mut Vec<(&'a str, usize)>) -> Result<&'a str, PictureError> {
    let end = text.find('>').unwrap_or(text.len());
    let Some(open) = text.find('[').filter(|open| *open < end) else { return Ok(text.get(end + 1..).unwrap_or_default()) };
    let mut rest = &text[open + 1..];
    loop {
        rest = rest.trim_start();
        if let Some(inner) = rest.strip_prefix(']') {
            return Ok(after(inner, ">"));
        }
        if let Some(inner) = rest.strip_prefix("<!--") {
            rest = after(inner, "-->");
            continue;
        }
        let Some(inner) = rest.strip_prefix("<!") else { return Err(PictureError::Declarations) };
        let (declared, next) = tag(inner);
        rest = next;
        let Some(entity) = declared.strip_prefix("ENTITY") else {
            // Declarations of elements and attributes are ignored.
            if declared.contains('&') || declared.contains('%') {
                return Err(PictureError::Declarations);
            }
            continue;
        };
        let entity = entity.trim();
        let (name, value) = entity.split_once(char::is_whitespace).ok_or(PictureError::Declarations)?;
        let value = value.trim();
        let quoted = ['"', '\''].iter().find_map(|quote| value.strip_prefix(*quote)?.strip_suffix(*quote));
        let value = quoted.filter(|value| !value.contains(['<', '&', '%'])).ok_or(PictureError::Declarations)?;
        if name.starts_with('%') {
            return Err(PictureError::Declarations);
        }
        entities.push((name, value.len()));
    }
}
