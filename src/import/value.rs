//! The number that a cell means: as a number of the column's scale, or in a form that says by itself how much it is of the most (`3/5`, stars,
//! percent, words, signs, faces). Never decides what a column is.

use super::columns::{Recognised, Scale, parse_number};
use super::grid::Grid;
use super::note::NoteKind;
use super::vocabulary::Vocabulary;

/// What the other cells of a column say about a cell.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Habit {
    /// Some hold `+`, `++` or `--`: so `-` is a score and no dash.
    signs: bool,
    /// All words in it are `H`, `M` and `L`, or `N` and `G`: high, medium and low.
    letters: bool,
    /// The most stars in a cell that shows no empty ones.
    stars: usize,
}

/// A number that a cell means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reading {
    /// On the range that was asked for.
    pub(super) value: f64,
    /// Whether the cell said so in a form of its own, whatever the column's scale.
    pub(super) own: bool,
}

/// The fewest stars that are the most.
const STARS: usize = 5;

impl Habit {
    /// The habit of a column of a table.
    pub(super) fn of(grid: &Grid, index: usize) -> Self {
        let cells = || grid.rows.iter().map(|row| row.cell(index).trim()).filter(|cell| cell.len() < 100);
        let signs = cells().any(|cell| matches!(plain_signs(cell).as_deref(), Some("+" | "++" | "+++" | "--" | "---")));
        let most = |found: f64| found.ceil() as usize;
        let of_cell = |cell| stars(cell).filter(|(_, of)| *of == 0).map(|(full, _)| most(full));
        let counted = |cell| with_stars(cell).map(most);
        let words = || cells().filter(|cell| cell.chars().any(char::is_alphabetic) && !Vocabulary::bundled().is_no_value(cell));
        Self {
            signs,
            letters: words().next().is_some() && words().all(|cell| letter(cell).is_some()),
            stars: cells().filter_map(|cell| of_cell(cell).or_else(|| counted(cell))).max().unwrap_or_default(),
        }
    }
}

/// The score of a letter that stands for high, medium or low.
fn letter(cell: &str) -> Option<f64> {
    match cell {
        "H" | "h" => Some(8.0),
        "M" | "m" => Some(5.0),
        "L" | "l" | "N" | "n" | "G" | "g" => Some(2.0),
        _ => None,
    }
}

/// A cell of plus and minus signs alone.
fn plain_signs(cell: &str) -> Option<String> {
    let signs: String = cell
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(|letter| if matches!(letter, '−' | '–' | '—') { '-' } else { letter })
        .collect();
    (!signs.is_empty() && signs.chars().all(|letter| matches!(letter, '+' | '-'))).then_some(signs)
}

/// How many stars are full, and of how many; of none where no empty ones are shown. Dots and squares are counted like stars.
fn stars(cell: &str) -> Option<(f64, usize)> {
    let (mut full, mut halves, mut empty) = (0_usize, 0_usize, 0_usize);
    for letter in cell.chars() {
        match letter {
            '★' | '⭐' | '🌟' | '*' | '✭' | '✮' | '●' | '⬤' | '⚫' | '■' | '◼' | '⬛' => full += 1,
            '½' | '⯪' | '⯨' | '◐' => halves += 1,
            '☆' | '✩' | '○' | '◯' | '⚪' | '□' | '◻' | '⬜' => empty += 1,
            ' ' | '\u{fe0f}' | '\u{fe0e}' => {}
            _ => return None,
        }
    }
    (full + empty > 0).then_some((full as f64 + halves as f64 / 2.0, if empty > 0 { full + halves + empty } else { 0 }))
}

/// How many stars a cell names by their number: `4 Sterne`, `3.5 stars`, `4 ★`.
fn with_stars(cell: &str) -> Option<f64> {
    let at = cell.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, ',' | '.'))?;
    let (number, unit) = cell.split_at_checked(at)?;
    is_star(unit).then(|| parse_number(number)).flatten().filter(|number| *number >= 0.0)
}

/// Whether a word is one for stars.
fn is_star(unit: &str) -> bool {
    const WORDS: [&str; 8] = ["stern", "sterne", "sternen", "star", "stars", "★", "⭐", "⭐\u{fe0f}"];
    WORDS.contains(&unit.trim().to_lowercase().as_str())
}

/// A cell without what it counts, if that says nothing more: `7 Punkte`, `4 von 5 Sternen`.
fn without_unit(cell: &str) -> &str {
    const UNITS: [&str; 9] = ["punkt", "punkte", "punkten", "pkt", "point", "points", "pts", "pt", "p"];
    let Some((number, unit)) = cell.rsplit_once(|letter: char| letter.is_ascii_digit()) else { return cell };
    let unit = unit.trim().trim_end_matches('.').to_lowercase();
    // The digit before the unit is one letter.
    if UNITS.contains(&unit.as_str()) || is_star(&unit) { cell.get(..number.len() + 1).unwrap_or(cell) } else { cell }
}

/// The parts of `n/m`, `n von m`, `n of m`, `n out of m`.
fn share(cell: &str) -> Option<(f64, f64)> {
    let lower = without_unit(cell).to_lowercase();
    let parts = [" out of ", " von ", " of ", "/"].into_iter().find_map(|between| lower.split_once(between))?;
    let (part, whole) = (parse_number(parts.0)?, parse_number(parts.1)?);
    (whole > 0.0).then_some((part, whole))
}

/// The number of a cell that is one, or a number with what it stands for: `5 – very satisfied`, `1 (sehr gut)`.
pub(super) fn plain_number(cell: &str) -> Option<f64> {
    let labelled = || {
        let end = cell.find(|letter: char| !letter.is_ascii_digit()).filter(|end| *end > 0)?;
        let (number, label) = cell.split_at_checked(end)?;
        let label = label.trim_start();
        let is_label = label.starts_with(['-', '–', '—', '=', ':', '(']) && label.chars().any(char::is_alphabetic);
        (is_label && !label.chars().any(|letter| letter.is_ascii_digit())).then(|| parse_number(number)).flatten()
    };
    parse_number(cell).or_else(|| with_fraction(cell)).or_else(labelled)
}

/// A number with a fraction: `4½`, `3 ¼`.
fn with_fraction(cell: &str) -> Option<f64> {
    let (whole, part) = cell.char_indices().last().and_then(|(at, letter)| {
        let part = match letter {
            '½' => 0.5,
            '¼' => 0.25,
            '¾' => 0.75,
            _ => return None,
        };
        Some((cell.get(..at)?.trim(), part))
    })?;
    if whole.is_empty() {
        return Some(part);
    }
    let number: u32 = whole.parse().ok()?;
    Some(f64::from(number) + part)
}

/// Two scores between which one is: `3-4`, `7 bis 8`, `mittel bis hoch`; and whether they are words, whose scale is 0 to 10.
fn between(cell: &str) -> Option<(f64, f64, bool)> {
    let words = Vocabulary::bundled();
    [" bis ", " to ", "–", "-", "/"].into_iter().find_map(|mark| {
        let (from, to) = cell.split_once(mark)?;
        let (from, to) = (from.trim(), to.trim());
        if let (Some(from), Some(to)) = (parse_number(from), parse_number(to)) {
            return ((0.0..to).contains(&from) && mark != "/").then_some((from, to, false));
        }
        let score = |word| words.score(word).filter(|_| word.chars().any(char::is_alphabetic));
        Some((f64::from(score(from)?), f64::from(score(to)?), true))
    })
}

/// A school mark with a sign: `2-` is a little worse than 2, `3+` a little better than 3.
fn with_sign(cell: &str, scale: Scale) -> Option<f64> {
    /// What a sign is worth.
    const SIGN: f64 = 0.3;
    let (number, worse) = match cell.strip_suffix(['-', '−', '–']) {
        Some(number) => (number, SIGN),
        None => (cell.strip_suffix('+')?, -SIGN),
    };
    let number: u32 = number.trim().parse().ok()?;
    Some((f64::from(number) + worse).clamp(scale.to, scale.from))
}

/// The number in a cell (`percent`: without its sign it is one of percent), mapped onto a range from the scale that its column names; none in a
/// cell that says nothing. Else why it is refused.
pub(super) fn number_in(cell: &str, column: &Recognised, range: Scale, is_score: bool) -> Result<Option<Reading>, NoteKind> {
    let (cell, words) = (cell.trim(), Vocabulary::bundled());
    let (name, written) = (|| column.header.clone(), || cell.to_owned());
    let own = |share: f64| Ok(Some(Reading { value: Scale::new(0.0, 1.0).map(share, range).unwrap_or_default(), own: true }));
    let beyond = |scale: Scale| NoteKind::OutOfRange { column: name(), value: written(), from: scale.from, to: scale.to };
    if cell.is_empty() {
        return Ok(None);
    }
    if is_score
        && column.habit.signs
        && (plain_signs(cell).is_some() || parse_number(cell).is_none_or(|number| number == 0.0))
        && let Some(score) = words.score(cell)
    {
        return own(f64::from(score) / 10.0);
    }
    if words.is_no_value(cell) {
        return Ok(None);
    }
    if let Some(part) = cell.strip_suffix('%') {
        let Some(value) = parse_number(part) else { return Err(NoteKind::NotANumber { column: name(), value: written() }) };
        let percent = Scale::new(0.0, 100.0);
        let value = percent.map(value, range).ok_or_else(|| beyond(percent))?;
        return Ok(Some(Reading { value, own: is_score }));
    }
    if is_score {
        if let Some((part, whole)) = share(cell) {
            return if (0.0..=whole).contains(&part) { own(part / whole) } else { Err(beyond(Scale::new(0.0, whole))) };
        }
        if let Some((full, of)) = stars(cell).or_else(|| Some((with_stars(cell)?, 0))) {
            let of = if of > 0 { of } else { column.habit.stars.max(STARS) };
            return own(full / of as f64);
        }
        if let Some(score) = letter(cell).filter(|_| column.habit.letters) {
            return own(score / 10.0);
        }
    }
    let scale = column.scale.unwrap_or(range);
    let is_mark = is_score && scale.from > scale.to;
    let found = plain_number(cell).or_else(|| if is_score { parse_number(without_unit(cell)) } else { None });
    let Some(value) = found.or_else(|| if is_mark { with_sign(cell, scale) } else { None }) else {
        let score =
            words.score(cell).map(|score| (f64::from(score), f64::from(score), true)).or_else(|| between(cell)).filter(|_| is_score);
        return match score {
            Some((from, to, true)) => own((from + to) / 20.0),
            Some((from, to, false)) => {
                let both = scale.map(from, range).zip(scale.map(to, range));
                both.map(|(from, to)| Some(Reading { value: (from + to) / 2.0, own: false })).ok_or_else(|| beyond(scale))
            }
            None => Err(NoteKind::NotANumber { column: name(), value: written() }),
        };
    };
    scale.map(value, range).map(|value| Some(Reading { value, own: false })).ok_or_else(|| beyond(scale))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::Meaning;
    use crate::import::touchpoint::SCORES;
    use crate::model::table::Column;

    fn read(cell: &str, habit: Habit) -> Result<Option<f64>, ()> {
        let column = Recognised { habit, ..Recognised::of(Meaning::Touchpoint(Column::Fulfilment)) };
        number_in(cell, &column, SCORES, true).map(|reading| reading.map(|reading| reading.value)).map_err(|_| ())
    }

    #[test]
    fn a_cell_says_in_many_forms_how_much_it_is() {
        for (cell, value) in [
            ("7", Some(7.0)),
            (" 7,5 ", Some(7.5)),
            ("3/5", Some(6.0)),
            ("3 von 5 Sternen", Some(6.0)),
            ("8/10 Punkte", Some(8.0)),
            ("7 Punkte", Some(7.0)),
            ("7 pts.", Some(7.0)),
            ("4 Sterne", Some(8.0)),
            ("3,5 stars", Some(7.0)),
            ("4 ★", Some(8.0)),
            ("★★★½☆", Some(7.0)),
            ("●●○○○", Some(4.0)),
            ("■■■□□", Some(6.0)),
            ("4½", Some(4.5)),
            ("½", Some(0.5)),
            ("3-4", Some(3.5)),
            ("7 bis 8", Some(7.5)),
            ("mittel bis hoch", Some(6.5)),
            ("hoch/mittel", Some(6.5)),
            ("schlecht", Some(2.0)),
            ("weiß nicht", None),
            ("NA", None),
            ("4 von 5", Some(8.0)),
            ("4 of 5", Some(8.0)),
            ("4 out of 5", Some(8.0)),
            ("★★★☆☆", Some(6.0)),
            ("★★★", Some(6.0)),
            ("⭐️⭐️", Some(4.0)),
            ("80 %", Some(8.0)),
            ("hoch", Some(8.0)),
            ("5 – gut", Some(5.0)),
            ("1 (sehr gut)", Some(1.0)),
            ("eher zufrieden", Some(8.0)),
            ("Neither satisfied nor dissatisfied", Some(5.0)),
            ("teils/teils", Some(5.0)),
            ("😞", Some(2.0)),
            ("👍", Some(8.0)),
            ("Very  High", Some(10.0)),
            ("mittel", Some(5.0)),
            ("sehr niedrig", Some(0.0)),
            ("🙂", Some(8.0)),
            ("😡", Some(0.0)),
            ("n/a", None),
            ("k. A.", None),
            ("k.A.", None),
            ("-", None),
            ("–", None),
            ("?", None),
            ("", None),
        ] {
            assert_eq!(read(cell, Habit::default()), Ok(value), "{cell}");
        }
        for cell in ["6/5", "-1/5", "120 %", "11", "x", "3/0", "pretty", "12 - of May 3", "3 days", "8-12", "4-3", "H", "2-", "-4 Sterne"] {
            assert_eq!(read(cell, Habit::default()), Err(()), "{cell}");
        }
    }

    #[test]
    fn signs_are_scores_only_among_signs() {
        let signs = Habit { signs: true, ..Habit::default() };
        let expected = [
            ("+++", 10.0),
            ("++", 8.0),
            ("+", 7.0),
            ("o", 5.0),
            ("0", 5.0),
            ("+/-", 5.0),
            ("−", 3.0),
            ("-", 3.0),
            ("− −", 2.0),
            ("---", 0.0),
            ("7", 7.0),
        ];
        for (cell, value) in expected {
            assert_eq!(read(cell, signs), Ok(Some(value)), "{cell}");
        }
        assert_eq!((read("0", Habit::default()), read("-", Habit::default())), (Ok(Some(0.0)), Ok(None)));
    }

    #[test]
    fn letters_are_scores_where_all_words_are_such() {
        let grid = |cells: &[&str]| Grid {
            header: vec![String::new()],
            header_places: Vec::new(),
            rows: cells.iter().map(|cell| crate::import::grid::Row::of_text(cell)).collect(),
        };
        let letters = Habit::of(&grid(&["H", "m", "", "L", "n/a", "7"]), 0);
        assert_eq!(["H", "m", "L", "G", "7"].map(|cell| read(cell, letters)), [8.0, 5.0, 2.0, 2.0, 7.0].map(|value| Ok(Some(value))));
        assert!(!Habit::of(&grid(&["H", "m", "x"]), 0).letters);
        // The most stars that are named are all there are.
        assert_eq!(read("7 Sterne", Habit::of(&grid(&["7 Sterne", "10 Sterne"]), 0)), Ok(Some(7.0)));
    }

    #[test]
    fn school_marks_may_have_signs() {
        let column = Recognised { scale: Some(Scale::new(6.0, 1.0)), ..Recognised::of(Meaning::Touchpoint(Column::Fulfilment)) };
        let read = |cell| number_in(cell, &column, SCORES, true).ok().flatten().map(|reading| (reading.value * 100.0).round());
        assert_eq!(["2", "2-", "3+", "1+", "6-", "2-3"].map(read), [800.0, 740.0, 660.0, 1_000.0, 0.0, 700.0].map(Some));
    }
}
