//! What people write around the name of a column: numbers before it, marks of footnotes, a scale behind it without brackets. Never what a name means.

use super::columns::read_scale;
use super::vocabulary::Vocabulary;

/// A name without the number before it and the marks of footnotes, with a scale behind it in brackets: `02 Kontaktpunkt¹` is `Kontaktpunkt`,
/// `Satisfaction: 1 to 5` is `Satisfaction (1 to 5)`.
pub(super) fn tidy(name: &str) -> String {
    let name = without_footnotes(name);
    let name = without_number(name.trim());
    with_scale_in_brackets(name).unwrap_or_else(|| name.to_owned())
}

fn without_footnotes(name: &str) -> String {
    let is_mark = |letter: char| matches!(letter, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' | '⁽' | '⁾' | '†' | '‡');
    let plain: String = name.chars().filter(|letter| !is_mark(*letter)).collect();
    // `Kanal 2)`: the bracket was never opened.
    let opened = || plain.matches(['(', '[']).count();
    if plain.trim_end().ends_with(')') && opened() < plain.matches([')', ']']).count() {
        let bare = plain.trim_end().trim_end_matches(')').trim_end_matches(|letter: char| letter.is_ascii_digit());
        return bare.trim_end().to_owned();
    }
    plain
}

/// A name behind its number: `02 Phase`, `1. Phase`, `c) Phase`. One word behind a bare number, for weeks and floors have numbers as well.
fn without_number(name: &str) -> &str {
    let Some((number, rest)) = name.split_once(char::is_whitespace) else { return name };
    let rest = rest.trim_start();
    let (digits, is_marked) = match number.strip_suffix(['.', ')', ':']) {
        Some(digits) => (digits.strip_prefix('(').unwrap_or(digits), true),
        None => (number, false),
    };
    let is_number = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = is_marked && digits.len() == 1 && digits.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_name = rest.starts_with(char::is_alphabetic);
    if is_name && (is_letter || is_number) { rest } else { name }
}

/// A name whose last words are a scale, with that in brackets; none: it has none there.
fn with_scale_in_brackets(name: &str) -> Option<String> {
    if name.contains(['(', '[']) {
        return None;
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    [1, 3].into_iter().find_map(|count| {
        let (before, scale) = words.split_at_checked(words.len().checked_sub(count)?)?;
        let scale = scale.join(" ");
        read_scale(&scale)?;
        let mut before = before.join(" ");
        for filler in ["von", "from", "auf", "skala", "scale"] {
            let bare = before.trim_end_matches([':', ',', '-', '–', ' ']);
            let cut =
                bare.len().checked_sub(filler.len()).filter(|cut| bare.get(*cut..).is_some_and(|end| end.eq_ignore_ascii_case(filler)));
            if let Some(rest) = cut.and_then(|cut| bare.get(..cut)).filter(|rest| rest.ends_with(' ')) {
                before = rest.to_owned();
            }
        }
        let before = before.trim_end_matches([':', ',', '-', '–', ' ']);
        (!before.is_empty()).then(|| format!("{before} ({scale})"))
    })
}

/// Of a name of several words that ends or begins with that of a mark, the others: `Erwartete Note`.
pub(super) fn marked(name: &str) -> Option<String> {
    let (words, known) = (name.split_whitespace().collect::<Vec<_>>(), Vocabulary::bundled());
    let (first, last) = (words.first()?, words.last()?);
    match words.len() {
        2.. if known.is_mark(last) => Some(words[..words.len() - 1].join(" ")),
        2.. if known.is_mark(first) => Some(words[1..].join(" ")),
        _ => None,
    }
}

/// Whether a name says that numbers are percent.
pub(super) fn says_percent(name: &str) -> bool {
    const LONGEST: usize = 400;
    let lower = if name.len() > LONGEST { return false } else { name.to_lowercase() };
    let inside = lower.trim_end().trim_end_matches([')', ']']).trim_end();
    ["%", " prozent", "(prozent", " percent", "(percent"].into_iter().any(|unit| inside.ends_with(unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_bare() {
        for (name, bare) in [
            ("Kontaktpunkt¹", "Kontaktpunkt"),
            ("Kanal 2)", "Kanal"),
            ("Kanal (2)", "Kanal (2)"),
            ("02 Phase", "Phase"),
            ("(3) Phase", "Phase"),
            ("1 2 3", "1 2 3"),
            ("2026 Umsatz", "2026 Umsatz"),
            ("Zufriedenheit 1-5", "Zufriedenheit (1-5)"),
            ("Zufriedenheit, Skala von 1 bis 5", "Zufriedenheit (1 bis 5)"),
            ("1-5", "1-5"),
            ("Phase", "Phase"),
        ] {
            assert_eq!(tidy(name), bare, "{name}");
        }
    }
}
