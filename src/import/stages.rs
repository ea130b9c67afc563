//! Tables whose rows are stages, with lists in their cells: each entry of the cell of titles becomes a row of its own. Never reads a value.

use super::Place;
use super::columns::{Meaning, Recognised};
use super::grid::{Grid, Row};
use super::note::NoteKind;
use super::notes::Notes;
use super::vocabulary::Vocabulary;
use crate::model::table::{Column, LANE_COLUMNS};
use crate::model::{Code as _, FreePer, FreeStyle, ScoreKind};
use std::borrow::Cow;
use std::collections::HashSet;

/// Whether the rows look like stages: each names another one, and many have several titles in a cell. Where each row has scores, but not one for each of
/// its titles, most have to: a title may have a semicolon, too.
pub(super) fn are_stages(grid: &Grid, columns: &[Recognised]) -> bool {
    let with_commas = has_commas(grid, columns, false);
    let entries = |cell: &str| entries(cell, with_commas).len();
    let index = |column| columns.iter().position(|one| one.column() == Some(column));
    let (Some(stage), Some(title)) = (index(Column::Stage), index(Column::Touchpoint)) else { return false };
    let titled: Vec<&Row> = grid.rows.iter().filter(|row| !row.is_blank(title)).collect();
    let mut stages = HashSet::new();
    let distinct = titled.iter().all(|row| !row.is_blank(stage) && stages.insert(super::matching::plain(row.cell(stage))));
    let lists: Vec<&&Row> = titled.iter().filter(|row| entries(row.cell(title)) > 1).collect();
    let scores = ScoreKind::ALL.iter().filter_map(|kind| index(Column::of(*kind)));
    let is_scored_once = scores.into_iter().any(|score| lists.iter().any(|row| !row.is_blank(score) && entries(row.cell(score)) == 1));
    let enough = if is_scored_once { lists.len() * 3 > titled.len() * 2 } else { lists.len() * 3 >= titled.len() };
    distinct && !lists.is_empty() && enough
}

/// Gives each touchpoint of a stage a row of its own. A column whose cells have as many entries as the stage has touchpoints is theirs; any other
/// becomes a list of the stage, with a note.
pub(super) fn take_apart(source: usize, grid: &mut Grid, columns: &mut [Recognised], notes: &mut Notes) {
    let with_commas = has_commas(grid, columns, true);
    let index = |column| columns.iter().position(|one| one.column() == Some(column));
    let Some(title) = index(Column::Touchpoint) else { return };
    let of_row: Vec<usize> = [Column::Map, Column::Stage].into_iter().filter_map(index).collect();
    let is_of_stage = |at: usize| {
        let misses = |row: &Row| !row.is_blank(at) && entries(row.cell(at), false).len() != entries(row.cell(title), with_commas).len();
        !of_row.contains(&at) && at != title && grid.rows.iter().any(misses)
    };
    let of_stage: Vec<bool> = (0..grid.header.len()).map(is_of_stage).collect();
    notes.add(source, grid.rows.first().map(|row| row.place(0)), NoteKind::RowsAreStages(grid.rows.len()));
    let prefix = LANE_COLUMNS.iter().find(|(_, per, style)| (*per, *style) == (FreePer::Stage, FreeStyle::List)).map_or("", |lane| lane.0);
    for (at, one) in columns.iter_mut().enumerate().filter(|(at, _)| of_stage[*at]) {
        // What has no name gets one from its place, as any lane does.
        let name = grid.header[at].split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.is_empty() {
            notes.add(source, Some(grid.header_place(at)), NoteKind::StageList(name.clone()));
            grid.header[at] = format!("{prefix}: {name}");
            (one.meaning, one.scale, one.repeated) = (Some(Meaning::Lane(FreePer::Stage, FreeStyle::List)), None, false);
        }
    }
    let mut rows = Vec::with_capacity(grid.rows.len() * 3);
    for row in &grid.rows {
        let titles = entries(row.cell(title), with_commas);
        for nth in 0..titles.len().max(1) {
            let cells: Vec<(Cow<'_, str>, Place)> = (0..grid.header.len())
                .map(|at| {
                    let (whole, place) = (row.cell(at), row.place(at));
                    let text: Cow<'_, str> = match (at == title, of_row.contains(&at), of_stage.get(at)) {
                        (true, ..) => titles.get(nth).copied().unwrap_or_default().into(),
                        (_, true, _) => whole.into(),
                        (.., Some(true)) if nth > 0 => "".into(),
                        // Every entry of a list has a line, without the mark before it.
                        (.., Some(true)) if whole.contains('\n') => entries(whole, false).join("\n").into(),
                        (.., Some(true)) => without_bullet(whole).into(),
                        _ => entries(whole, false).get(nth).copied().unwrap_or_default().into(),
                    };
                    (text, place)
                })
                .collect();
            let guarded: Vec<_> = cells.iter().map(|(text, place)| (crate::model::table::guard(text), *place)).collect();
            let made = Row::of_cells(guarded.iter().map(|(text, place)| (text.as_ref(), *place)), nth == 0 && row.is_after_blank());
            rows.push(made.made_of(Some(row)));
        }
    }
    grid.rows = rows;
}

/// Whether the titles of each stage are parted by commas, as in cells that have one line only: nowhere else is there a list, and a third of the cells have
/// several. Unless somebody says that rows are stages, each row has to name another stage, and the column speaks of several touchpoints.
fn has_commas(grid: &Grid, columns: &[Recognised], is_said: bool) -> bool {
    let index = |column| columns.iter().position(|one| one.column() == Some(column));
    let Some(title) = index(Column::Touchpoint) else { return false };
    let titled: Vec<&str> = grid.rows.iter().map(|row| row.cell(title)).filter(|cell| !cell.trim().is_empty()).collect();
    let is_list = |cell: &&&str| entries(cell, false).len() > 1;
    let several = titled.iter().filter(|cell| parts_of(cell, ',').len() > 1).count();
    let speaks_of_several = || Vocabulary::bundled().is_plural(&columns[title].header) && index(Column::Stage).is_some();
    !titled.iter().any(|cell| is_list(&cell)) && several * 3 >= titled.len() && several > 0 && (is_said || speaks_of_several())
}

/// The parts of a line between separators outside brackets.
fn parts_of(line: &str, separator: char) -> Vec<&str> {
    let mut depth = 0_usize;
    let is_between = |letter: char| {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        letter == separator && depth == 0
    };
    line.split(is_between).map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The entries of a cell: its lines, or the parts of a single line between semicolons or commas; without the marks of a list before them.
fn entries(cell: &str, with_commas: bool) -> Vec<&str> {
    let lines: Vec<&str> = cell.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let parts = match lines.as_slice() {
        [line] if with_commas => parts_of(line, ','),
        [_] => cell.split(';').map(str::trim).filter(|part| !part.is_empty()).collect(),
        _ => lines,
    };
    let are_numbered = parts.len() > 1 && parts.iter().all(|part| without_number(part).is_some());
    parts.into_iter().map(|part: &str| if are_numbered { without_number(part).unwrap_or(part) } else { without_bullet(part) }).collect()
}

/// An entry behind its number: `1. Shop`, `2) Till`.
fn without_number(entry: &str) -> Option<&str> {
    let rest = entry.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let text = rest.strip_prefix(['.', ')']).filter(|text| rest.len() < entry.len() && text.starts_with(char::is_whitespace))?;
    Some(text.trim_start()).filter(|text| !text.is_empty())
}

/// An entry without the mark of a list before it. A hyphen or dash is one before a blank only.
pub(super) fn without_bullet(entry: &str) -> &str {
    let entry = entry.trim();
    if let Some(rest) = entry.strip_prefix(['•', '·', '▪', '◦', '‣', '●', '○', '*']) {
        return rest.trim_start();
    }
    let rest = entry.strip_prefix(['-', '–', '—']).filter(|rest| rest.starts_with(char::is_whitespace));
    rest.map_or(entry, str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_lines_or_parts() {
        assert_eq!(entries("• A\n\n – B \n- C\n-D", false), ["A", "B", "C", "-D"]);
        assert_eq!(entries("1. A\n2. B", false), ["A", "B"]);
        assert_eq!(entries("1. A\n2nd B", false), ["1. A", "2nd B"]);
        assert_eq!(entries("A; B;", false), ["A", "B"]);
        assert_eq!(entries("A; B\nC", false), ["A; B", "C"]);
        assert_eq!(entries("A (b, c), D", true), ["A (b, c)", "D"]);
        assert_eq!(entries("A, B", false), ["A, B"]);
        assert_eq!(entries(" ", true), Vec::<&str>::new());
    }
}
