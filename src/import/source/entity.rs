//! The letters that entities stand for: those of HTML (`&quot;`, `&#35;`), and those that Mermaid sets aside. As a browser shows them.

use pulldown_cmark::{Event, Parser};

/// A text in which Mermaid set entities aside, as people see it. What looks like an entity in the text itself is none.
pub(super) fn shown(text: &str) -> String {
    if !text.contains("ﬂ°") && !text.contains("¶ß") {
        return text.to_owned();
    }
    decoded(&text.replace('&', "&amp;").replace("ﬂ°°", "&#").replace("ﬂ°", "&").replace("¶ß", ";"))
}

/// A text with the letters that its entities stand for.
pub(super) fn decoded(text: &str) -> String {
    /// More than the longest name there is.
    const LONGEST: usize = 40;
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        shown.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let end = rest.bytes().take(LONGEST).position(|byte| byte == b';');
        let entity = end.and_then(|end| rest.get(..=end));
        match entity.and_then(|entity| Some((letters(entity)?, entity.len()))).or_else(|| unclosed(rest)) {
            Some((letters, length)) => {
                shown.push_str(&letters);
                rest = rest.get(length..).unwrap_or_default();
            }
            None => {
                shown.push('&');
                rest = rest.get(1..).unwrap_or_default();
            }
        }
    }
    shown.push_str(rest);
    shown
}

/// What an entity, from its `&` to its semicolon, stands for.
fn letters(entity: &str) -> Option<String> {
    if let Some(number) = entity.strip_prefix("&#").and_then(|number| number.strip_suffix(';')) {
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        return is_number.then(|| letter(number.parse().unwrap_or(u32::MAX)).to_string());
    }
    let name = entity.strip_prefix('&')?.strip_suffix(';')?;
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    // The library knows all names there are.
    let texts = Parser::new(entity).filter_map(|event| if let Event::Text(text) = event { Some(text.into_string()) } else { None });
    let text: String = texts.collect();
    if text != entity {
        return Some(text);
    }
    None
}

/// What a text begins with that is an entity without its semicolon: a number, or an old name, whatever letters follow. And how long that is.
fn unclosed(text: &str) -> Option<(String, usize)> {
    let name = text.strip_prefix('&')?;
    if let Some(number) = name.strip_prefix('#') {
        let length = number.bytes().take_while(u8::is_ascii_digit).count();
        return (length > 0)
            .then(|| (letter(number.get(..length).and_then(|digits| digits.parse().ok()).unwrap_or(u32::MAX)).to_string(), length + 2));
    }
    let known = OLD.iter().filter(|old| name.starts_with(**old)).max_by_key(|old| old.len())?;
    Some((letters(&format!("&{known};"))?, known.len() + 1))
}

/// The names of HTML that need no semicolon.
const OLD: [&str; 106] = [
    "AElig", "AMP", "Aacute", "Acirc", "Agrave", "Aring", "Atilde", "Auml", "COPY", "Ccedil", "ETH", "Eacute", "Ecirc", "Egrave", "Euml",
    "GT", "Iacute", "Icirc", "Igrave", "Iuml", "LT", "Ntilde", "Oacute", "Ocirc", "Ograve", "Oslash", "Otilde", "Ouml", "QUOT", "REG",
    "THORN", "Uacute", "Ucirc", "Ugrave", "Uuml", "Yacute", "aacute", "acirc", "acute", "aelig", "agrave", "amp", "aring", "atilde",
    "auml", "brvbar", "ccedil", "cedil", "cent", "copy", "curren", "deg", "divide", "eacute", "ecirc", "egrave", "eth", "euml", "frac12",
    "frac14", "frac34", "gt", "iacute", "icirc", "iexcl", "igrave", "iquest", "iuml", "laquo", "lt", "macr", "micro", "middot", "nbsp",
    "not", "ntilde", "oacute", "ocirc", "ograve", "ordf", "ordm", "oslash", "otilde", "ouml", "para", "plusmn", "pound", "quot", "raquo",
    "reg", "sect", "shy", "sup1", "sup2", "sup3", "szlig", "thorn", "times", "uacute", "ucirc", "ugrave", "uml", "uuml", "yacute", "yen",
    "yuml",
];

/// The letter of a number, as browsers have it.
fn letter(number: u32) -> char {
    /// Old pages number letters as Windows does.
    const WINDOWS: [u32; 32] = [
        0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018,
        0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
    ];
    let number = match number {
        0 => 0xfffd,
        0x80..=0x9f => WINDOWS.get(number as usize - 0x80).copied().unwrap_or(number),
        other => other,
    };
    char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn entities_are_what_a_browser_shows() {
        for (text, seen) in [
            ("aﬂ°°35¶ßb", "a#b"),
            ("ﬂ°quot¶ßﬂ°lt¶ßﬂ°amp¶ß", "\"<&"),
            ("ﬂ°°9829¶ß", "♥"),
            ("ﬂ°°128¶ß ﬂ°°0¶ß ﬂ°°55296¶ß ﬂ°°99999999999¶ß", "€ \u{fffd} \u{fffd} \u{fffd}"),
            ("ﬂ°x41¶ß ﬂ°nothing¶ß ﬂ°foo¶ß", "&x41; ¬hing; &foo;"),
            ("R&amp;D &lt; ﬂ°°32¶ß", "R&amp;D &lt;  "),
            ("ﬂ°Auml¶ß ﬂ°nbsp¶ß ﬂ°NotEqualTilde¶ß", "Ä \u{a0} ≂\u{338}"),
        ] {
            assert_eq!(shown(text), seen, "{text}");
        }
    }
}
