//! Blank cells that continue what is above them, as merged cells of a spreadsheet leave them when it is written as text. Never fills what a blank
//! cell says something by.

use super::Place;
use super::grid::Grid;
use super::matching::plain;
use super::note::NoteKind;
use super::notes::Notes;

/// Fills blank cells of some columns with what is above them, as merged cells leave them. `groups`: columns that go together, a wider one before
/// those within it; within each, the first says whether there is something to fill.
pub(super) fn fill_down(source: usize, grid: &mut Grid, groups: &[Vec<usize>], notes: &mut Notes) {
    let mut above: Vec<Option<Vec<String>>> = vec![None; groups.len()];
    let mut filled: Vec<Option<(Place, usize)>> = vec![None; groups.len()];
    for row in &mut grid.rows {
        // What changes in a wider column ends what is within it.
        let mut changed = false;
        for (nth, group) in groups.iter().enumerate() {
            let Some(first) = group.first() else { continue };
            if group.iter().any(|index| !row.is_blank(*index)) {
                if !row.is_blank(*first) {
                    let own: Vec<String> = group.iter().map(|index| row.cell(*index).to_owned()).collect();
                    changed |= above[nth].as_ref().is_some_and(|above| plain(&above[0]) != plain(&own[0]));
                    above[nth] = Some(own);
                }
                continue;
            }
            if changed {
                above[nth] = None;
            }
            if let Some(above) = &above[nth] {
                for (index, text) in group.iter().zip(above) {
                    row.set(*index, text);
                }
                filled[nth].get_or_insert((row.place(*first), 0)).1 += 1;
            }
        }
    }
    for (group, filled) in groups.iter().zip(filled) {
        if let (Some(first), Some((place, count))) = (group.first(), filled) {
            let column = grid.header.get(*first).map(|name| name.trim().to_owned()).unwrap_or_default();
            notes.add(source, Some(place), NoteKind::FilledDown { column, count });
        }
    }
}
