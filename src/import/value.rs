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
        Self { signs, stars: cells().filter_map(stars).filter(|(_, of)| *of == 0).map(|(full, _)| full).max().unwrap_or_default() }
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

/// How many stars are full, and of how many; of none where no empty ones are shown.
fn stars(cell: &str) -> Option<(usize, usize)> {
    let (mut full, mut empty) = (0, 0);
    for letter in cell.chars() {
        match letter {
            '★' | '⭐' | '🌟' | '*' | '✭' | '✮' => full += 1,
            '☆' | '✩' => empty += 1,
            ' ' | '\u{fe0f}' | '\u{fe0e}' => {}
            _ => return None,
        }
    }
    (full + empty > 0).then_some((full, if empty > 0 { full + empty } else { 0 }))
}

/// The parts of `n/m`, `n von m`, `n of m`, `n out of m`.
fn share(cell: &str) -> Option<(f64, f64)> {
    let lower = cell.to_lowercase();
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
    parse_number(cell).or_else(labelled)
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
        if let Some((full, of)) = stars(cell) {
            let of = if of > 0 { of } else { column.habit.stars.max(STARS) };
            return own(full as f64 / of as f64);
        }
    }
    let Some(value) = plain_number(cell) else {
        return match words.score(cell).filter(|_| is_score) {
            Some(score) => own(f64::from(score) / 10.0),
            None => Err(NoteKind::NotANumber { column: name(), value: written() }),
        };
    };
    let scale = column.scale.unwrap_or(range);
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
        for cell in ["6/5", "-1/5", "120 %", "11", "x", "3/0", "pretty", "12 - of May 3", "3 days"] {
            assert_eq!(read(cell, Habit::default()), Err(()), "{cell}");
        }
    }

    #[test]
    fn signs_are_scores_only_among_signs() {
        let signs = Habit { signs: true, stars: 0 };
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
}
