//! Which columns of a table hold scores that are not called so, and on which scale its numbers are, from the cells. Never reads a cell for its value alone.

use super::TableChoice;
use super::columns::{Meaning, Recognised, Scale};
use super::grid::Grid;
use super::note::NoteKind;
use super::notes::Notes;
use super::purpose::Purpose;
use super::touchpoint::SCORES;
use super::value::{Habit, number_in, plain_number};
use super::vocabulary::Vocabulary;
use crate::model::table::Column;

/// Rows by which the columns of a survey are judged.
pub(super) const SAMPLE: usize = 2_000;

/// Settles for each column whether it holds scores or shares, and its scale. `is_own`: this program wrote the table, which is left as it is.
pub(super) fn settle(
    (source, grid): (usize, &Grid),
    columns: &mut [Recognised],
    (purpose, is_own): (&Purpose, bool),
    choice: &TableChoice,
    notes: &mut Notes,
) {
    let vocabulary = Vocabulary::bundled();
    let mut fulfilment = purpose.fulfilment.filter(|meaning| columns.iter().all(|one| one.meaning != Some(*meaning)));
    for (index, one) in columns.iter_mut().enumerate() {
        if let (Some(_), Some(Meaning::Touchpoint(Column::Notes)), None) = (fulfilment, one.meaning, one.scale)
            && vocabulary.is_mark(&one.header)
            && holds_marks(grid, index)
        {
            (one.meaning, one.scale) = (fulfilment.take(), Some(Scale::new(6.0, 1.0)));
        }
        if fulfilment.is_some() && !is_own && is_mood(grid, index, one) && choice.column(index, &one.header).is_none() {
            one.meaning = fulfilment.take();
            one.scale = one.scale.or_else(|| super::columns::declared_scale(&one.header));
        }
        if !is_own && one.is_percent() && one.scale.is_none() && holds_shares(grid, index) {
            one.scale = Some(Scale::new(0.0, 1.0));
        }
        if !one.is_score() {
            continue;
        }
        one.habit = Habit::of(grid, index);
        let declared = one.scale;
        one.scale = choice.scale(index, &one.header, declared);
        if one.scale.is_some() && declared.is_none() {
            continue;
        }
        if !is_own && one.scale.is_none() {
            one.scale = signed_scale(grid, index).or_else(|| hundred_scale(grid, index));
        }
        if let Some(scale) = smaller_scale(grid, index, one).filter(|_| !is_own) {
            let kind = NoteKind::MaybeScale { column: one.header.clone(), from: scale.from, to: scale.to };
            notes.add(source, Some(grid.header_place(index)), kind);
        }
    }
}

/// Whether a column that nobody knows says how customers feel, in scores: then its words and faces are some.
fn is_mood(grid: &Grid, index: usize, column: &Recognised) -> bool {
    column.meaning.is_none() && !column.repeated && Vocabulary::bundled().is_mood(&column.header) && holds_scores(grid, index)
}

/// How many filled cells in the first rows of a column are scores in some form, on whatever scale, and how many say something else.
fn scores_in(grid: &Grid, index: usize, rows: usize) -> (usize, usize) {
    let one = Recognised { habit: Habit::of(grid, index), ..Recognised::of(Meaning::Touchpoint(Column::Fulfilment)) };
    let wide = Scale::new(-100.0, 100.0);
    let (mut scored, mut others) = (0, 0);
    for cell in grid.rows.iter().take(rows).map(|row| row.cell(index).trim()).filter(|cell| !cell.is_empty()) {
        let read = match plain_number(cell) {
            Some(number) => wide.map(number, SCORES).map(|_| true),
            None => number_in(cell, &one, SCORES, true).ok().map(|reading| reading.is_some()),
        };
        scored += usize::from(read == Some(true));
        others += usize::from(read.is_none());
    }
    (scored, others)
}

/// Whether every filled cell of a column is a score or says that there is none, and one is.
fn holds_scores(grid: &Grid, index: usize) -> bool {
    matches!(scores_in(grid, index, grid.rows.len()), (1.., 0))
}

/// Whether nearly all filled cells of a column are scores.
pub(super) fn mostly_scores(grid: &Grid, index: usize) -> bool {
    let (scored, others) = scores_in(grid, index, SAMPLE);
    scored > 0 && others * 2 <= scored
}

/// The scale of numbers on both sides of zero, where no end of one is named: as far down as up.
fn signed_scale(grid: &Grid, index: usize) -> Option<Scale> {
    const FEWEST: usize = 3;
    let values: Vec<f64> = grid.rows.iter().filter_map(|row| plain_number(row.cell(index).trim())).collect();
    let below = values.iter().filter(|value| **value < 0.0).count();
    let farthest = values.iter().map(|value| value.abs()).fold(0.0, f64::max);
    // One alone among high scores is a slip.
    let most = [2.0, 3.0, 5.0].into_iter().find(|most| farthest <= *most)?;
    (values.len() >= FEWEST && below > 0).then(|| Scale::new(-most, most))
}

/// The scale of numbers that are percent, where no end of one is named: of at least eight, most are above 10, and none is above 100. Fewer may be slips.
fn hundred_scale(grid: &Grid, index: usize) -> Option<Scale> {
    const FEWEST: usize = 8;
    let values: Vec<f64> = grid.rows.iter().filter_map(|row| plain_number(row.cell(index).trim())).collect();
    let above = values.iter().filter(|value| **value > SCORES.to).count();
    let is_percent = values.len() >= FEWEST && above * 2 > values.len() && values.iter().all(|value| (0.0..=100.0).contains(value));
    is_percent.then(|| Scale::new(0.0, 100.0))
}

/// The smaller scale that all values of a column of scores fit, at least eight of them: 0 to 5 or 1 to 6. None where the column names its scale.
pub(super) fn smaller_scale(grid: &Grid, index: usize, column: &Recognised) -> Option<Scale> {
    const FEWEST: usize = 8;
    if column.scale.is_some() {
        return None;
    }
    let values: Vec<f64> = grid.rows.iter().filter_map(|row| plain_number(row.cell(index).trim())).collect();
    let within = |from: f64, to: f64| values.iter().all(|value| (from..=to).contains(value));
    let found = match (within(0.0, 5.0), within(1.0, 6.0)) {
        (true, false) => Scale::new(0.0, 5.0),
        (true, true) => Scale::new(1.0, 5.0),
        (false, true) => Scale::new(1.0, 6.0),
        (false, false) => return None,
    };
    (values.len() >= FEWEST).then_some(found)
}

/// Whether a column of percentages holds shares: every number without a percent sign is at most 1, and one has decimals.
pub(super) fn holds_shares(grid: &Grid, index: usize) -> bool {
    let numbers: Vec<f64> = grid.rows.iter().filter_map(|row| plain_number(row.cell(index).trim())).collect();
    !numbers.is_empty() && numbers.iter().all(|number| (0.0..=1.0).contains(number)) && numbers.iter().any(|number| number.fract() != 0.0)
}

/// Whether every filled cell of a column is a school mark, from 1 to 6.
pub(super) fn holds_marks(grid: &Grid, index: usize) -> bool {
    let filled = || grid.rows.iter().map(|row| row.cell(index).trim()).filter(|cell| !cell.is_empty());
    filled().next().is_some() && filled().all(|cell| plain_number(cell).is_some_and(|mark| (1.0..=6.0).contains(&mark)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::grid::Row;

    fn column(cells: &[&str]) -> Grid {
        Grid { header: vec!["Emotion".into()], header_places: Vec::new(), rows: cells.iter().map(|cell| Row::of_text(cell)).collect() }
    }

    #[test]
    fn moods_are_scores_where_every_cell_is_one() {
        assert!(holds_scores(&column(&["🙂", "", "😡", "n/a"]), 0));
        assert!(holds_scores(&column(&["3", "-2"]), 0));
        for cells in [&["curious", "🙂"][..], &["n/a", ""], &["3", "long ago"], &["700"]] {
            assert!(!holds_scores(&column(cells), 0), "{cells:?}");
        }
    }

    #[test]
    fn numbers_on_both_sides_of_zero_have_a_scale_as_far_down_as_up() {
        let scale = |cells: &[&str]| signed_scale(&column(cells), 0).map(|scale| (scale.from, scale.to));
        assert_eq!(scale(&["-1", "2", "+1", "0"]), Some((-2.0, 2.0)));
        assert_eq!(scale(&["−3", "2", "1"]), Some((-3.0, 3.0)));
        for cells in [&["-1", "8", "9"][..], &["-1", "1"], &["1", "2", "3"]] {
            assert_eq!(scale(cells), None, "{cells:?}");
        }
    }
}
