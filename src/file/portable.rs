//! Names of files that every system has: what is suggested here may be opened elsewhere tomorrow. Only names, never whether a file is there.

/// Letters that no name may have on some system.
const FORBIDDEN: &str = "/\\:*?\"<>|";
/// Names that mean a device on Windows, whatever comes after a dot; `COM` and `LPT` with a digit besides.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
/// Digits that make one of those; the raised ones do, too.
const DIGITS: &str = "0123456789¹²³";

/// Whether every system can have a file of this name, and means that file by it.
pub(super) fn is_portable(name: &str) -> bool {
    !name.chars().any(is_forbidden) && !name.ends_with(['.', ' ']) && !is_device(name) && !name.is_empty()
}

/// The nearest name to a text that every system can have; empty if nothing is left of it. `most`: letters.
pub fn portable_name(text: &str, most: usize) -> String {
    if is_portable(text) && text.chars().count() <= most && !text.starts_with(['.', ' ']) {
        return text.to_owned();
    }
    let kept: String = text.chars().map(|letter| if is_forbidden(letter) { '-' } else { letter }).collect();
    let short: String = kept.trim_matches(|letter: char| letter == '.' || letter.is_whitespace()).chars().take(most).collect();
    let name = short.trim_end_matches(|letter: char| letter == '.' || letter.is_whitespace());
    if is_device(name) {
        let (stem, rest) = name.split_at(name.find('.').unwrap_or(name.len()));
        return format!("{}-{rest}", stem.trim_end());
    }
    name.to_owned()
}

fn is_forbidden(letter: char) -> bool {
    letter.is_control() || FORBIDDEN.contains(letter)
}

/// Whether a name means a device on Windows.
pub(super) fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let numbered = || {
        let (word, digit) = stem.split_at_checked(3)?;
        let mut digits = digit.chars();
        let is_one = digits.next().is_some_and(|digit| DIGITS.contains(digit)) && digits.next().is_none();
        Some(is_one && (word.eq_ignore_ascii_case("COM") || word.eq_ignore_ascii_case("LPT")))
    };
    DEVICES.iter().any(|device| stem.eq_ignore_ascii_case(device)) || numbered().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::{is_portable, portable_name};

    #[test]
    fn names_that_some_system_takes_for_something_else_are_known() {
        for name in ["con", "NUL.wegmarke", "aux .svg", "Com1.csv", "lpt¹", "map.", "map ", "a:b", "a?", "a/b", "tab\t", "", "."] {
            assert!(!is_portable(name), "{name:?}");
        }
        for name in ["map.wegmarke", "console.svg", "com.csv", "COM10", "Straße 1 (2).pdf", ".hidden", "lpt"] {
            assert!(is_portable(name), "{name:?}");
        }
    }

    #[test]
    fn the_nearest_name_is_one_that_every_system_has() {
        for (text, most, name) in [
            ("Round 1: shop / web?", 100, "Round 1- shop - web-"),
            (" ..map.. ", 100, "map"),
            ("con", 100, "con-"),
            ("Nul.2026", 100, "Nul-.2026"),
            ("one two", 4, "one"),
            ("…", 100, "…"),
            (" . ", 100, ""),
        ] {
            assert_eq!(portable_name(text, most), name, "{text:?}");
            assert!(name.is_empty() || is_portable(name), "{name:?}");
        }
    }
}
