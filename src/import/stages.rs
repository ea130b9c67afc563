//! Tables whose rows are stages, with lists in their cells: each entry of the cell of titles becomes a row of its own. Never reads a value.

use super::Place;
use super::columns::{Meaning, Recognised};
use super::grid::{Grid, Row};
use super::note::NoteKind;
use super::notes::Notes;
use crate::model::table::{Column, LANE_COLUMNS};
use crate::model::{Code as _, FreePer, FreeStyle, ScoreKind};
use std::collections::HashSet;

/// Whether the rows look like stages: each names another one, and many have several titles in a cell. Where each row has scores, but not one for each of
/// its titles, most have to: a title may have a semicolon, too.
pub(super) fn are_stages(grid: &Grid, columns: &[Recognised]) -> bool {
    let index = |column| columns.iter().position(|one| one.column() == Some(column));
    let (Some(stage), Some(title)) = (index(Column::Stage), index(Column::Touchpoint)) else { return false };
    let titled: Vec<&Row> = grid.rows.iter().filter(|row| !row.is_blank(title)).collect();
    let mut stages = HashSet::new();
    let distinct = titled.iter().all(|row| !row.is_blank(stage) && stages.insert(super::matching::plain(row.cell(stage))));
    let lists: Vec<&&Row> = titled.iter().filter(|row| entries(row.cell(title)).len() > 1).collect();
    let scores = ScoreKind::ALL.iter().filter_map(|kind| index(Column::of(*kind)));
    let is_scored_once =
        scores.into_iter().any(|score| lists.iter().any(|row| !row.is_blank(score) && entries(row.cell(score)).len() == 1));
    let enough = if is_scored_once { lists.len() * 3 > titled.len() * 2 } else { lists.len() * 3 >= titled.len() };
    distinct && !lists.is_empty() && enough
}

/// Gives each touchpoint of a stage a row of its own. A column whose cells have as many entries as the stage has touchpoints is theirs; any other
/// becomes a list of the stage, with a note.
pub(super) fn take_apart(source: usize, grid: &mut Grid, columns: &mut [Recognised], notes: &mut Notes) {
    let index = |column| columns.iter().position(|one| one.column() == Some(column));
    let Some(title) = index(Column::Touchpoint) else { return };
    let of_row: Vec<usize> = [Column::Map, Column::Stage].into_iter().filter_map(index).collect();
    let is_of_stage = |at: usize| {
        let misses = |row: &Row| !row.is_blank(at) && entries(row.cell(at)).len() != entries(row.cell(title)).len();
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
        let titles = entries(row.cell(title));
        for nth in 0..titles.len().max(1) {
            let cells: Vec<(&str, Place)> = (0..grid.header.len())
                .map(|at| {
                    let (whole, place) = (row.cell(at), row.place(at));
                    let text = match (at == title, of_row.contains(&at), of_stage.get(at)) {
                        (true, ..) => titles.get(nth).copied().unwrap_or_default(),
                        (_, true, _) => whole,
                        (.., Some(true)) => {
                            if nth == 0 {
                                whole
                            } else {
                                ""
                            }
                        }
                        _ => entries(whole).get(nth).copied().unwrap_or_default(),
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

/// The entries of a cell: its lines, or the parts of a single line between semicolons; without the marks of a list before them.
fn entries(cell: &str) -> Vec<&str> {
    let lines: Vec<&str> = cell.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let parts = if lines.len() == 1 { cell.split(';').map(str::trim).filter(|part| !part.is_empty()).collect() } else { lines };
    parts.into_iter().map(|part: &str| part.strip_prefix(['•', '·', '▪', '–', '*']).map_or(part, str::trim_start)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_lines_or_parts() {
        assert_eq!(entries("• A\n\n – B \n"), ["A", "B"]);
        assert_eq!(entries("A; B;"), ["A", "B"]);
        assert_eq!(entries("A; B\nC"), ["A; B", "C"]);
        assert_eq!(entries(" "), Vec::<&str>::new());
    }
}
