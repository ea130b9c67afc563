//! What was added, removed, moved and changed from one map to another, as lists in the order of the journey. Machine words only.

use super::fields::{Cells, Field};
use super::matching::Matching;
use super::measures::measures;
use super::{AlignedStage, Fate, Row, Side};
use crate::method::cells::value_cell;
use crate::model::fields::{Fields as _, StageField};
use crate::model::table::Column;
use crate::model::{Map, MeasureId, Place, StageId, TouchpointId};

/// Everything that differs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Differences {
    /// What only the right side has: stages, each before its touchpoints, then measures.
    pub added: Vec<Named>,
    /// What only the left side has.
    pub removed: Vec<Named>,
    /// What is somewhere else.
    pub moved: Vec<Moved>,
    /// What has changed, one entry per field.
    pub changed: Vec<Changed>,
}

/// A stage, a touchpoint or a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Which {
    /// A stage.
    Stage(StageId),
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// A measure of the project.
    Measure(MeasureId),
}

/// An element of one side or of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Element {
    /// What it is on the left.
    pub left: Option<Which>,
    /// What it is on the right.
    pub right: Option<Which>,
}

/// An element by its title or name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub element: Element,
    /// Its title or name.
    pub title: String,
}

/// An element that is somewhere else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Which.
    pub element: Element,
    /// Its title or name on the left.
    pub title: String,
    /// Where it was: the stage; within one stage `stage · place`; of a stage its place, from 1.
    pub from: String,
    /// Where it is.
    pub to: String,
}

/// A field of an element that has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Which.
    pub element: Element,
    /// Its title or name on the left.
    pub title: String,
    /// Which field.
    pub field: Field,
    /// What it said, as in the table of touchpoints or measures; empty: nothing.
    pub from: String,
    /// What it says.
    pub to: String,
}

impl Changed {
    /// Whether it is a score that only one side has: it was given or taken away, or a round is unfinished.
    fn is_one_sided_score(&self) -> bool {
        self.field.is_score() && self.from.is_empty() != self.to.is_empty()
    }
}

impl Differences {
    /// What has changed, but for scores that only one side has.
    pub fn changed_on_both(&self) -> impl Iterator<Item = &Changed> {
        self.changed.iter().filter(|changed| !changed.is_one_sided_score())
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.moved.is_empty() && self.changed.is_empty()
    }

    pub(super) fn of(
        left: Side<'_>,
        right: Side<'_>,
        matching: &Matching<'_>,
        stages: &[AlignedStage],
        rows: &[Row],
        cells: &Cells<'_>,
    ) -> Self {
        let mut found = Self::default();
        let mut rows = rows.iter().peekable();
        let lists = Lists { left: left.map, right: right.map, matching, cells };
        for (index, pair) in stages.iter().enumerate() {
            lists.stage(pair, &mut found);
            while let Some(row) = rows.next_if(|row| row.stage == index) {
                lists.row(row, &mut found);
            }
        }
        measures(left, right, &mut found);
        found
    }
}

/// What the lists are made from.
struct Lists<'a> {
    left: &'a Map,
    right: &'a Map,
    matching: &'a Matching<'a>,
    cells: &'a Cells<'a>,
}

impl Lists<'_> {
    fn stage(&self, pair: &AlignedStage, found: &mut Differences) {
        let left = pair.left.and_then(|index| Some((index, self.left.stages.get(index)?)));
        let right = pair.right.and_then(|index| Some((index, self.right.stages.get(index)?)));
        let element =
            Element { left: left.map(|(_, stage)| Which::Stage(stage.id)), right: right.map(|(_, stage)| Which::Stage(stage.id)) };
        match (left, right) {
            (Some((from, left)), Some((to, right))) => {
                let title = || left.name.clone();
                if pair.moved {
                    found.moved.push(Moved { element, title: title(), from: (from + 1).to_string(), to: (to + 1).to_string() });
                }
                let own = StageField::ALL.iter().filter(|field| !field.is_same(left, right)).map(|field| {
                    let named = if *field == StageField::Name { Field::Column(Column::Stage) } else { Field::Stage(*field) };
                    (named, value_cell(field.get(left)), value_cell(field.get(right)))
                });
                let all = own.chain(self.cells.differing_stage_lanes(left.id.0, right.id.0));
                found.changed.extend(all.map(|(field, from, to)| Changed { element, title: title(), field, from, to }));
            }
            (Some((_, left)), None) => found.removed.push(Named { element, title: left.name.clone() }),
            (None, Some((_, right))) => found.added.push(Named { element, title: right.name.clone() }),
            (None, None) => {}
        }
    }

    fn row(&self, row: &Row, found: &mut Differences) {
        let title = |map: &Map, place: Place| map.stages[place.stage].touchpoints[place.index].title.clone();
        let which = |id| Some(Which::Touchpoint(id));
        match (row.fate, &row.left, &row.right) {
            (Fate::Removed, Some(left), _) => {
                found.removed.push(Named { element: Element { left: which(left.id), right: None }, title: title(self.left, left.place) });
            }
            (Fate::Added, _, Some(right)) => {
                found.added.push(Named { element: Element { left: None, right: which(right.id) }, title: title(self.right, right.place) });
            }
            (Fate::MovedHere | Fate::Changed, _, Some(right)) => self.pair(row, right.place, found),
            _ => {}
        }
    }

    /// A touchpoint of both sides, by its place on the right.
    fn pair(&self, row: &Row, to: Place, found: &mut Differences) {
        // Journey order: the place within the stage counted on from the stage's first.
        let before: usize = self.right.stages.iter().take(to.stage).map(|stage| stage.touchpoints.len()).sum();
        let Some(twin) = self.matching.touchpoints[before + to.index] else { return };
        let ((left_stage, left), (right_stage, right)) = (self.matching.left[twin], self.matching.right[before + to.index]);
        let element = Element { left: Some(Which::Touchpoint(left.id)), right: Some(Which::Touchpoint(right.id)) };
        if row.fate == Fate::MovedHere {
            let (from_name, to_name) = (&self.left.stages[left_stage].name, &self.right.stages[right_stage].name);
            let within = self.matching.stages[right_stage] == Some(left_stage);
            let (from, to) = if within {
                let first: usize = self.left.stages.iter().take(left_stage).map(|stage| stage.touchpoints.len()).sum();
                (format!("{from_name} · {}", twin - first + 1), format!("{to_name} · {}", to.index + 1))
            } else {
                (from_name.clone(), to_name.clone())
            };
            found.moved.push(Moved { element, title: left.title.clone(), from, to });
        }
        found.changed.extend(row.fields.iter().map(|field| {
            let (from, to) = self.cells.values(left, right, field);
            Changed { element, title: left.title.clone(), field: field.clone(), from, to }
        }));
    }
}
