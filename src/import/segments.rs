//! A segments table: who the segments are and which channels they like, and the edits it asks for. Refuses value by value, each with its place;
//! never deletes a segment.

use super::columns::{Meaning, Recognised, recognise_by};
use super::grid::Grid;
use super::note::NoteKind;
use super::notes::Notes;
use super::proposal::TableEdit;
use super::touchpoint::{SCORES, is_longer, nearest_score};
use super::value::{Reading, number_in};
use super::vocabulary::Vocabulary;
use super::{ErrorKind, Origin, Place, TooLarge, matching, note_beyond, note_fractions, note_left_out, note_scales};
use crate::edit::{Edit, SegmentChange, SegmentEdit};
use crate::model::table::{SegmentColumn, is_cell_of};
use crate::model::{Channel, Project, Score, Segment, limits};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A segment as a table has it. A column that the table does not have changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SegmentRow {
    pub(super) source: usize,
    /// Where its name is.
    place: Place,
    /// Every character counts: the table is an earlier export.
    pub(super) faithful: bool,
    pub(super) name: String,
    texts: HashMap<SegmentColumn, (String, Place)>,
    preferences: BTreeMap<Channel, (Option<Score>, Place)>,
}

impl SegmentRow {
    /// What the row would change of a segment, each with its cell.
    fn changes(&self, segment: &Segment) -> Vec<(SegmentChange, Origin)> {
        let origin = |place: Place| Origin { source: self.source, place };
        let text = |column, now: &String, change: fn(String) -> SegmentChange| {
            self.texts.get(&column).filter(|(text, _)| !is_cell_of(text, now)).map(|(text, place)| (change(text.clone()), origin(*place)))
        };
        let texts = [
            text(SegmentColumn::Interests, &segment.interests, SegmentChange::Interests),
            text(SegmentColumn::Behaviour, &segment.behaviour, SegmentChange::Behaviour),
            text(SegmentColumn::Goal, &segment.goal, SegmentChange::Goal),
            text(SegmentColumn::Why, &segment.why, SegmentChange::Why),
        ];
        let others = self.preferences.iter().filter(|(channel, (score, _))| segment.preferences.get(channel) != score.as_ref());
        let preferences = others.map(|(channel, (score, place))| (SegmentChange::Preference(*channel, *score), origin(*place)));
        texts.into_iter().flatten().chain(preferences).collect()
    }
}

/// The edits that add the segments that a project does not have, and change those that it has.
pub(super) fn place(rows: &[SegmentRow], project: &Project) -> Result<Vec<TableEdit>, ErrorKind> {
    let mut new: Vec<(Segment, Vec<Origin>)> = Vec::new();
    let mut there: Vec<Segment> = Vec::new();
    let mut changed: Vec<TableEdit> = Vec::new();
    for row in rows {
        if let Some(known) = matching::segment(row, project) {
            let index = there.iter().position(|segment| segment.id == known.id).unwrap_or_else(|| {
                there.push(Segment::clone(known));
                there.len() - 1
            });
            for (change, origin) in row.changes(&there[index]) {
                change.apply(&mut there[index]);
                changed.push(TableEdit { edit: Edit::Segment(SegmentEdit::Change { segment: known.id, change }), origins: vec![origin] });
            }
            continue;
        }
        let index = match new.iter().position(|(segment, _)| segment.name == row.name) {
            Some(index) => index,
            None if project.segments.len() + new.len() >= limits::SEGMENTS => return Err(ErrorKind::TooLarge(TooLarge::Segments)),
            None => {
                let is_free = |id| project.segment(id).is_none() && new.iter().all(|(segment, _)| segment.id != id);
                let id = matching::new_segment(&row.name, is_free);
                new.push((Segment::new(id, row.name.clone()), Vec::new()));
                new.len() - 1
            }
        };
        let (segment, origins) = &mut new[index];
        origins.push(Origin { source: row.source, place: row.place });
        for (change, _) in row.changes(segment) {
            change.apply(segment);
        }
    }
    let added = new.into_iter().map(|(segment, origins)| TableEdit { edit: Edit::Segment(SegmentEdit::Add(segment)), origins });
    Ok(added.chain(changed).collect())
}

/// What the columns of a segments table are taken for; none if it is not one.
pub(super) fn recognise(header: &[String], vocabulary: &Vocabulary) -> Option<Vec<Recognised>> {
    let columns = recognise_by(header, |name| {
        let channel = || vocabulary.value::<Channel>(name).map(Meaning::Preference);
        vocabulary.segment_column(name).map(Meaning::Segment).or_else(channel)
    });
    let has = |column| columns.iter().any(|one| one.meaning == Some(Meaning::Segment(column)));
    let touchpoint = header.iter().any(|name| vocabulary.vote_column(name) == Some(crate::model::table::VoteColumn::Touchpoint));
    let is_one = has(SegmentColumn::Segment) && (has(SegmentColumn::Interests) || has(SegmentColumn::Behaviour)) && !touchpoint;
    is_one.then_some(columns)
}

/// Reads the rows of a segments table.
pub(super) fn read(source: usize, grid: &Grid, columns: &[Recognised], notes: &mut Notes) -> Vec<SegmentRow> {
    note_scales(source, grid, columns, |one| matches!(one.meaning, Some(Meaning::Preference(_))), notes);
    note_left_out(source, grid, columns, notes);
    let faithful = SegmentColumn::ALL.iter().all(|column| {
        let at = columns.iter().position(|one| one.meaning == Some(Meaning::Segment(*column)));
        at.and_then(|index| grid.header.get(index)).is_some_and(|name| name == column.name())
    });
    let mut named = HashSet::new();
    let mut fractions: BTreeMap<usize, (Place, usize)> = BTreeMap::new();
    let mut rows = Vec::new();
    for row in &grid.rows {
        note_beyond(source, row, columns.len(), notes);
        let mut read =
            SegmentRow { source, place: row.place(0), faithful, name: String::new(), texts: HashMap::new(), preferences: BTreeMap::new() };
        let mut name_header = "";
        let mut too_long = false;
        for (index, one) in columns.iter().enumerate() {
            let (cell, place) = (row.cell(index), row.place(index));
            match one.meaning {
                Some(Meaning::Segment(column)) => {
                    let is_name = column == SegmentColumn::Segment;
                    let limit = if is_name { limits::TITLE_CHARS } else { limits::TEXT_CHARS };
                    if is_longer(cell, limit) {
                        notes.add(source, Some(place), NoteKind::TooLong { column: one.header.clone(), limit });
                        too_long |= is_name;
                        continue;
                    }
                    let text = if faithful { cell } else { cell.trim() }.to_owned();
                    if is_name {
                        (read.place, name_header) = (place, &one.header);
                        read.name = text;
                    } else {
                        read.texts.insert(column, (text, place));
                    }
                }
                Some(Meaning::Preference(channel)) => match number_in(cell, one, SCORES, true) {
                    Ok(reading) => {
                        match reading {
                            Some(Reading { own: true, .. }) => notes.read_as((source, &one.header), place, cell),
                            Some(Reading { value, .. }) if one.scale.is_none() && value.fract() != 0.0 => {
                                fractions.entry(index).or_insert((place, 0)).1 += 1;
                            }
                            _ => {}
                        }
                        read.preferences.insert(channel, (reading.map(|reading| nearest_score(reading.value)), place));
                    }
                    Err(refusal) => notes.add(source, Some(place), refusal),
                },
                _ => {}
            }
        }
        if too_long {
            continue;
        }
        if read.name.is_empty() && !faithful {
            notes.add(source, Some(read.place), NoteKind::Nameless { column: name_header.to_owned() });
        } else if named.insert(read.name.clone()) {
            rows.push(read);
        } else {
            notes.add(source, Some(read.place), NoteKind::SegmentTwice(read.name));
        }
    }
    note_fractions(source, columns, &fractions, notes);
    rows
}
