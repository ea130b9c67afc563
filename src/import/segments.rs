//! A segments table: who the segments are and which channels they like. Refuses value by value, each with its place.

use super::columns::{Meaning, Recognised, recognise_by};
use super::grid::Grid;
use super::note::{NoteKind, Notes};
use super::touchpoint::{SCORES, is_longer, nearest_score, number_in};
use super::vocabulary::Vocabulary;
use super::{Place, note_beyond, note_fractions, note_left_out, note_scales};
use crate::edit::SegmentChange;
use crate::model::table::SegmentColumn;
use crate::model::{Channel, Score, Segment, SegmentId, limits};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A segment as a table has it. A column that the table does not have changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SegmentRow {
    pub(super) source: usize,
    pub(super) name: String,
    texts: HashMap<SegmentColumn, String>,
    preferences: BTreeMap<Channel, Option<Score>>,
}

impl SegmentRow {
    /// What the row would change of a segment.
    pub(super) fn changes(&self, segment: &Segment) -> Vec<SegmentChange> {
        let text = |column, now: &String, change: fn(String) -> SegmentChange| {
            self.texts.get(&column).filter(|text| *text != now).map(|text| change(text.clone()))
        };
        let texts = [
            text(SegmentColumn::Interests, &segment.interests, SegmentChange::Interests),
            text(SegmentColumn::Behaviour, &segment.behaviour, SegmentChange::Behaviour),
            text(SegmentColumn::Goal, &segment.goal, SegmentChange::Goal),
            text(SegmentColumn::Why, &segment.why, SegmentChange::Why),
        ];
        let others = self.preferences.iter().filter(|(channel, score)| segment.preferences.get(channel) != score.as_ref());
        let preferences = others.map(|(channel, score)| SegmentChange::Preference(*channel, *score));
        texts.into_iter().flatten().chain(preferences).collect()
    }

    /// A new segment from what the row says.
    pub(super) fn segment(&self, id: SegmentId) -> Segment {
        let mut segment = Segment::new(id, self.name.clone());
        for change in self.changes(&segment) {
            change.apply(&mut segment);
        }
        segment
    }
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
        let mut read = SegmentRow { source, name: String::new(), texts: HashMap::new(), preferences: BTreeMap::new() };
        let mut name_place = row.place(0);
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
                        (name_place, name_header) = (place, &one.header);
                        read.name = text;
                    } else {
                        read.texts.insert(column, text);
                    }
                }
                Some(Meaning::Preference(channel)) => match number_in(cell, cell, one, SCORES) {
                    Ok(value) => {
                        if one.scale.is_none() && value.is_some_and(|value| value.fract() != 0.0) {
                            fractions.entry(index).or_insert((place, 0)).1 += 1;
                        }
                        read.preferences.insert(channel, value.map(nearest_score));
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
            notes.add(source, Some(name_place), NoteKind::Nameless { column: name_header.to_owned() });
        } else if named.insert(read.name.clone()) {
            rows.push(read);
        } else {
            notes.add(source, Some(name_place), NoteKind::SegmentTwice(read.name));
        }
    }
    note_fractions(source, columns, &fractions, notes);
    rows
}
