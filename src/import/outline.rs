//! Lists of words as people write them in texts and mails: titles, and below each what was experienced there, with a sign for good or bad. Never a
//! table, and never a judgement of what the words mean.

use crate::letters::one_line;
use crate::model::Tone;

/// A title of a list, and what is below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlined {
    /// On one line, without its mark.
    pub title: String,
    /// What is below it, without marks and signs.
    pub told: Vec<(Tone, String)>,
}

/// The mark in front of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// A dot, a star, a square: how deep it usually stands.
    Bullet(u8),
    /// A hyphen or a dash.
    Dash,
    Plus,
    /// The sign for *minus*, which no keyboard writes as a mark of lists.
    Minus,
    /// A number, with as many parts.
    Number(u8),
    /// A letter with a bracket.
    Letter,
}

/// One line.
#[derive(Debug)]
struct Line<'t> {
    indent: usize,
    mark: Option<Mark>,
    /// Without the mark.
    text: &'t str,
    /// With it.
    whole: &'t str,
}

/// The titles in a text of lines, with what stands below each. Lines that are indented or have a mark of lower rank are below the one before.
/// A sub-line with `+`, `(+)` or a glad face is good, one with `−`, `(−)` or a sad face is bad; a hyphen only marks a line, unless others have a
/// plus; what has no sign is good.
pub fn outline(text: &str) -> Vec<Outlined> {
    let mut lines: Vec<Line<'_>> = text.lines().filter(|line| !line.trim().is_empty()).map(line).collect();
    let count = |lines: &[Line<'_>], is: fn(Mark) -> bool| lines.iter().filter(|line| line.mark.is_some_and(is)).count();
    // One number or letter alone is part of a title.
    let are_numbers = count(&lines, |mark| matches!(mark, Mark::Number(_) | Mark::Letter)) >= 2;
    let others = count(&lines, |mark| matches!(mark, Mark::Bullet(1)));
    for line in &mut lines {
        let is_word = match line.mark {
            Some(Mark::Number(_) | Mark::Letter) => !are_numbers,
            // An o that no other bullet goes with may be a word.
            Some(Mark::Bullet(2)) => line.whole.starts_with("o ") && others == 0 || line.whole == "o",
            _ => false,
        };
        if is_word {
            (line.mark, line.text) = (None, line.whole);
        }
    }
    let has_plus = count(&lines, |mark| mark == Mark::Plus) > 0;
    let mut found: Vec<Outlined> = Vec::new();
    let mut top: Option<(usize, Option<Mark>)> = None;
    for line in &lines {
        let is_below = top.is_some_and(|top| is_below(line, top, has_plus));
        if is_below && let Some(title) = found.last_mut() {
            title.told.extend(told(line, has_plus));
            continue;
        }
        top = Some((line.indent, line.mark));
        let title = one_line(line.text).trim().to_owned();
        if !title.is_empty() {
            found.push(Outlined { title, told: Vec::new() });
        }
    }
    found
}

/// Whether a line belongs to the title above it.
fn is_below(line: &Line<'_>, (indent, mark): (usize, Option<Mark>), has_plus: bool) -> bool {
    let rank = |mark: Mark| match mark {
        Mark::Bullet(rank) | Mark::Number(rank) => rank,
        Mark::Dash | Mark::Plus | Mark::Minus | Mark::Letter => 1,
    };
    if line.indent > indent {
        // Below a title with a mark, one without is a title of its own.
        return line.mark.is_some() || mark.is_none();
    }
    if line.indent < indent {
        return false;
    }
    match (mark, line.mark) {
        // Signs stand below what has none, and a dash with them.
        (Some(Mark::Plus | Mark::Minus), Some(_)) => false,
        (_, Some(Mark::Plus | Mark::Minus)) => true,
        (None, Some(Mark::Dash)) => has_plus,
        (None, Some(_)) => false,
        (Some(Mark::Bullet(_) | Mark::Number(_) | Mark::Letter), Some(Mark::Dash)) => true,
        (Some(Mark::Number(_)), Some(Mark::Bullet(_) | Mark::Letter)) => true,
        (Some(Mark::Bullet(_)), Some(Mark::Number(_) | Mark::Letter)) => true,
        (Some(own), Some(other)) => rank(other) > rank(own),
        (_, None) => false,
    }
}

fn told(line: &Line<'_>, has_plus: bool) -> Option<(Tone, String)> {
    let text = one_line(line.text);
    let (sign, text) = signed(text.trim(), has_plus);
    let of_mark = match line.mark {
        Some(Mark::Minus) => Some(Tone::Negative),
        Some(Mark::Dash) if has_plus => Some(Tone::Negative),
        Some(Mark::Plus) => Some(Tone::Positive),
        _ => None,
    };
    let tone = sign.or(of_mark).unwrap_or(Tone::Positive);
    (!text.is_empty()).then(|| (tone, text.to_owned()))
}

/// The sign that a text begins or ends with, and the text without it.
pub(super) fn signed(text: &str, has_plus: bool) -> (Option<Tone>, &str) {
    const GLAD: [&str; 12] = ["😀", "😃", "😄", "😁", "😊", "🙂", "😍", "☺️", "☺", "👍", "✅", ":-)"];
    const SAD: [&str; 14] = ["🙁", "☹️", "☹", "😞", "😟", "😠", "😡", "😢", "😕", "😣", "👎", "❌", "⛔", ":-("];
    const GOOD: [&str; 3] = ["(+)", "[+]", ":)"];
    const BAD: [&str; 7] = ["(-)", "(–)", "(−)", "[-]", "[–]", "[−]", ":("];
    for (tone, signs) in [(Tone::Positive, &GLAD[..]), (Tone::Negative, &SAD[..]), (Tone::Positive, &GOOD[..]), (Tone::Negative, &BAD[..])]
    {
        for sign in signs {
            if let Some(rest) = text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)) {
                return (Some(tone), rest.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{fe0f}'));
            }
        }
    }
    if let Some(rest) = text.strip_prefix('+') {
        return (Some(Tone::Positive), rest.trim());
    }
    if let Some(rest) = text.strip_prefix('−') {
        return (Some(Tone::Negative), rest.trim());
    }
    match text.strip_prefix("- ").or_else(|| text.strip_prefix("– ")) {
        Some(rest) if has_plus => (Some(Tone::Negative), rest.trim()),
        _ => (None, text),
    }
}

/// A line with its indent, in blanks, and its mark.
fn line(line: &str) -> Line<'_> {
    /// How far apart tabs are.
    const TAB: usize = 4;
    let whole = line.trim();
    let before = line.get(..line.len() - line.trim_start().len()).unwrap_or_default();
    let indent = before.chars().fold(0, |indent, blank| if blank == '\t' { (indent / TAB + 1) * TAB } else { indent + 1 });
    match mark(whole) {
        Some((mark, length)) => Line { indent, mark: Some(mark), text: whole.get(length..).unwrap_or_default().trim(), whole },
        None => Line { indent, mark: None, text: whole, whole },
    }
}

/// What is behind the mark of a line; none: it has none.
pub(super) fn without_mark(text: &str) -> Option<&str> {
    let line = line(text);
    line.mark.map(|_| line.text)
}

/// How far a line with a mark is indented, and whether its mark is a plus or minus; none: it has no mark.
pub(super) fn sign(text: &str) -> Option<(usize, bool)> {
    let line = line(text);
    line.mark.map(|mark| (line.indent, matches!(mark, Mark::Plus | Mark::Minus)))
}

/// The mark that a line begins with, and how long it is.
fn mark(line: &str) -> Option<(Mark, usize)> {
    let first = line.chars().next()?;
    let behind = line.get(first.len_utf8()..)?;
    let is_apart = behind.is_empty() || behind.starts_with(char::is_whitespace);
    let own = match first {
        // Those of word processors stand close at times.
        '•' | '●' | '·' | '\u{f0b7}' => return Some((Mark::Bullet(1), first.len_utf8())),
        '▪' | '■' | '▫' | '□' | '◆' | '§' | '\u{f0a7}' if is_apart || first != '§' => {
            return Some((Mark::Bullet(3), first.len_utf8()));
        }
        '○' | '◦' | '‣' | '⁃' => return Some((Mark::Bullet(2), first.len_utf8())),
        'o' if is_apart => Mark::Bullet(2),
        '*' if is_apart => Mark::Bullet(1),
        '-' | '–' | '—' if is_apart => Mark::Dash,
        '−' => Mark::Minus,
        '+' if !behind.starts_with(|letter: char| letter.is_ascii_digit()) => Mark::Plus,
        _ => return numbered(line),
    };
    Some((own, first.len_utf8()))
}

/// A number as the mark of a line: `1.`, `2)`, `(3)`, `1.2`, `a)`.
fn numbered(line: &str) -> Option<(Mark, usize)> {
    let word = line.get(..line.find(char::is_whitespace)?)?;
    let bare = word.strip_prefix('(').unwrap_or(word);
    let (inner, is_closed) = match bare.strip_suffix(['.', ')']) {
        Some(inner) => (inner, true),
        None => (bare, false),
    };
    if inner.len() == 1 && bare.ends_with(')') && inner.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return Some((Mark::Letter, word.len()));
    }
    let parts: Vec<&str> = inner.split('.').collect();
    let is_number = parts.iter().all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
    // Without a sign behind it, it is one only with several parts.
    (is_number && parts.len() <= 5 && (is_closed || parts.len() > 1)).then_some((Mark::Number(parts.len() as u8), word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let sign = |tone: &Tone| if *tone == Tone::Negative { '-' } else { '+' };
        let one = |found: &Outlined| {
            let told = found.told.iter().map(|(tone, text)| format!(" {}{text}", sign(tone)));
            format!("{}:{}", found.title, told.collect::<String>())
        };
        outline(text).iter().map(one).collect()
    }

    #[test]
    fn lists_of_word_processors_and_mails_are_titles_with_experiences() {
        for (text, found) in [
            ("• Shop\n\to friendly\n\to (−) slow\n• Web\n", vec!["Shop: +friendly -slow", "Web:"]),
            ("•\tShop\no\tfriendly\no\t− slow\n•\tWeb", vec!["Shop: +friendly -slow", "Web:"]),
            ("*   Shop\n     *   nice\n          *   very\n*   Web", vec!["Shop: +nice +very", "Web:"]),
            ("- Shop\n  - long wait\n  - nice\n- Web", vec!["Shop: +long wait +nice", "Web:"]),
            ("- Shop\n  + nice\n  - long wait\n- Web", vec!["Shop: +nice -long wait", "Web:"]),
            ("Shop\n+ nice\n- long wait\nWeb\n- down", vec!["Shop: +nice -long wait", "Web: -down"]),
            ("Shop\n\tnice\n\t− slow\nWeb", vec!["Shop: +nice -slow", "Web:"]),
            ("1. Shop\n  a) 😀 nice\n  b) 🙁 slow\n2. Web", vec!["Shop: +nice -slow", "Web:"]),
            ("1. Shop\n1.1 nice\n1.2 slow (-)\n2. Web", vec!["Shop: +nice -slow", "Web:"]),
            ("1) Shop\n• nice\n2) Web", vec!["Shop: +nice", "Web:"]),
            ("▪ Shop\n▪ Web", vec!["Shop:", "Web:"]),
            ("– Shop\n– Web", vec!["Shop:", "Web:"]),
            ("o Shop\no Web", vec!["o Shop:", "o Web:"]),
            ("3. Mahnung\nShop", vec!["3. Mahnung:", "Shop:"]),
            ("24 h\n+49 30 1234", vec!["24 h:", "+49 30 1234:"]),
            ("- First\r\n\r\n• Second\tcell\n  Third \n", vec!["First:", "Second cell:", "Third:"]),
            ("\t• nice\n• Web", vec!["nice:", "Web:"]),
            ("• \n• Web\n  -\n", vec!["Web:"]),
        ] {
            assert_eq!(read(text), found, "{text:?}");
        }
    }
}
