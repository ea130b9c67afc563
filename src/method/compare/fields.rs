//! Field by field: what a touchpoint says in each column of the touchpoints table, in the few fields that the table leaves out, and in the
//! map's own lanes. Machine words only.

use super::Side;
use crate::method::cells::value_cell;
use crate::method::{Counting, cell};
use crate::model::fields::{Fields as _, Form, Rule, StageField, TouchpointField};
use crate::model::table::{Column, MeasureColumn, list_cell};
use crate::model::{Code as _, FreeLane, FreePer, LaneKind, Map, Project, ScoreKind, Touchpoint, TouchpointId};
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// Something that can differ.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Field {
    /// A column of the touchpoints table; never the map, the stage (that is a move) or the identity. Of a stage: its name.
    Column(Column),
    /// A field of touchpoints that the table leaves out. The one that raised the expectation by its title, a picture by what it holds.
    Own(TouchpointField),
    /// Content for single segments and channels.
    ContentVariants,
    /// Dates and sources of experiences whose texts are the same.
    Experiences,
    /// A field of stages besides the name.
    Stage(StageField),
    /// A column of the measures table; never the map or the identity.
    Measure(MeasureColumn),
    /// A cell of a lane of the map's own words, by the lane's name.
    Lane(Arc<str>),
}

impl Field {
    /// The machine word: the column's name where it is one, the lane's own name for a lane.
    pub fn name(&self) -> &str {
        match self {
            Self::Column(column) => column.name(),
            Self::Own(field) => field.code(),
            Self::ContentVariants => "content_variants",
            Self::Experiences => "experiences",
            Self::Stage(field) => field.code(),
            Self::Measure(column) => column.name(),
            Self::Lane(name) => name,
        }
    }

    /// Which of the four scores it is, if it is one.
    pub fn score(&self) -> Option<ScoreKind> {
        if let Self::Column(column) = self { column.score() } else { None }
    }

    /// Whether it is one of the four scores.
    pub fn is_score(&self) -> bool {
        self.score().is_some()
    }

    /// Whether it is a picture.
    pub fn is_picture(&self) -> bool {
        matches!(self, Self::Own(TouchpointField::Picture) | Self::Stage(StageField::Picture))
    }

    /// What can differ between two touchpoints, but for lanes: the columns in the order of the table, then what it leaves out.
    fn of_touchpoints() -> impl Iterator<Item = Self> {
        let columns = Column::ALL.iter().filter(|column| !matches!(column.form(), Form::Map | Form::Stage | Form::Id));
        // What goes with another field says nothing of its own.
        let is_own = |field: &&TouchpointField| {
            !matches!(field.rule(), Rule::With(_)) && Column::ALL.iter().all(|column| column.field() != Some(**field))
        };
        let own = || TouchpointField::ALL.iter().filter(is_own).map(|field| Self::Own(*field));
        (columns.map(|column| Self::Column(*column)))
            .chain(own().filter(|field| !field.is_picture()))
            .chain([Self::ContentVariants, Self::Experiences])
            .chain(own().filter(Self::is_picture))
    }
}

/// The touchpoint that raised the expectation.
const RAISED_BY: Field = Field::Own(TouchpointField::RaisedBy);

/// The fields of one lane on both sides.
struct LanePair<'a> {
    name: Arc<str>,
    per: FreePer,
    left: Option<&'a FreeLane>,
    right: Option<&'a FreeLane>,
}

/// Reads the fields of both sides.
pub(super) struct Cells<'a> {
    left: Side<'a>,
    right: Side<'a>,
    lanes: Vec<LanePair<'a>>,
    /// What can differ between two touchpoints, but for lanes; the same for all.
    fields: Vec<Field>,
    /// Titles by identity, for the touchpoints that raised an expectation; empty while nothing names one.
    titles: [HashMap<TouchpointId, &'a str>; 2],
}

impl<'a> Cells<'a> {
    pub(super) fn new(left: Side<'a>, right: Side<'a>) -> Self {
        let titles = [titles(left.map), titles(right.map)];
        Self { left, right, lanes: lane_pairs(left.map, right.map), fields: Field::of_touchpoints().collect(), titles }
    }

    /// The fields in which a touchpoint differs, in the order of the table.
    pub(super) fn differing(&self, left: &Arc<Touchpoint>, right: &Arc<Touchpoint>) -> Vec<Field> {
        let mut fields = Vec::new();
        let one = Arc::ptr_eq(left, right);
        let same_scores =
            (one && self.left.round == self.right.round) || Counting::of(left, self.left.round) == Counting::of(right, self.right.round);
        let same = one || says_the_same(left, right);
        if !(same && same_scores) {
            fields.extend(self.fields(same).filter(|field| self.value(0, left, field) != self.value(1, right, field)).cloned());
            // The same touchpoint raised it, whatever it is called now.
            fields.retain(|field| *field != RAISED_BY || left.raised_by != right.raised_by);
            // Texts tell more than dates: these only where nothing else shows the difference.
            let told = |field: &Field| matches!(field, Field::Column(Column::Positives | Column::Negatives));
            if fields.iter().any(told) {
                fields.retain(|field| *field != Field::Experiences);
            }
        }
        let lanes = self.lanes.iter().filter(|lane| lane.per == FreePer::Touchpoint);
        fields.extend(
            lanes.filter(|lane| text(lane.left, left.id.0) != text(lane.right, right.id.0)).map(|lane| Field::Lane(Arc::clone(&lane.name))),
        );
        fields
    }

    /// The fields to look at; only the scores where everything else is known to be the same.
    fn fields(&self, only_scores: bool) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| !only_scores || field.is_score())
    }

    /// The lanes in which a stage differs.
    pub(super) fn differing_stage_lanes(&self, left: Uuid, right: Uuid) -> impl Iterator<Item = (Field, String, String)> {
        let lanes = self.lanes.iter().filter(|lane| lane.per == FreePer::Stage);
        lanes
            .map(move |lane| (Field::Lane(Arc::clone(&lane.name)), text(lane.left, left).to_owned(), text(lane.right, right).to_owned()))
            .filter(|(_, left, right)| left != right)
    }

    /// What a field holds on both sides.
    pub(super) fn values(&self, left: &Touchpoint, right: &Touchpoint, field: &Field) -> (String, String) {
        (self.value(0, left, field), self.value(1, right, field))
    }

    fn value(&self, side: usize, touchpoint: &Touchpoint, field: &Field) -> String {
        let Side { project, round, .. } = if side == 0 { self.left } else { self.right };
        match field {
            Field::Column(column) => cell(*column, touchpoint, &Counting::of(touchpoint, round)),
            Field::Own(TouchpointField::RaisedBy) => {
                touchpoint.raised_by.and_then(|id| self.titles[side].get(&id)).map_or_else(String::new, |title| (*title).to_owned())
            }
            Field::ContentVariants => content_variants(project, touchpoint),
            Field::Experiences => list_cell(touchpoint.experiences.iter().map(|told| {
                let date = told.date.map_or_else(String::new, |date| date.to_string());
                let parts = [date.as_str(), told.text.as_str(), told.source.as_str()];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
            })),
            Field::Lane(name) => {
                let lane = self.lanes.iter().find(|lane| lane.per == FreePer::Touchpoint && lane.name == *name);
                text(lane.and_then(|lane| if side == 0 { lane.left } else { lane.right }), touchpoint.id.0).to_owned()
            }
            Field::Own(field) => value_cell(field.get(touchpoint)),
            Field::Stage(_) | Field::Measure(_) => String::new(),
        }
    }
}

/// Whether two touchpoints are the same but for their identity and their scores.
fn says_the_same(left: &Touchpoint, right: &Touchpoint) -> bool {
    let bare = |touchpoint: &Touchpoint, id| Touchpoint { id, agreed: Vec::new(), votes: Vec::new(), ..touchpoint.clone() };
    // Most pairs differ in nothing or in the title: the cheap check comes first.
    left.title == right.title && bare(left, right.id) == bare(right, right.id)
}

fn content_variants(project: &Project, touchpoint: &Touchpoint) -> String {
    list_cell(touchpoint.content_variants.iter().map(|variant| {
        let segment = variant.segment.and_then(|id| project.segment(id)).map_or("", |segment| segment.name.as_str());
        let channel = variant.channel.map_or("", |channel| channel.code());
        let whose: Vec<&str> = [segment, channel].into_iter().filter(|part| !part.is_empty()).collect();
        if whose.is_empty() { variant.text.clone() } else { format!("{}: {}", whose.join(" · "), variant.text) }
    }))
}

fn titles(map: &Map) -> HashMap<TouchpointId, &str> {
    if map.touchpoints().all(|touchpoint| touchpoint.raised_by.is_none()) {
        return HashMap::new();
    }
    map.touchpoints().map(|touchpoint| (touchpoint.id, touchpoint.title.as_str())).collect()
}

fn text(lane: Option<&FreeLane>, cell: Uuid) -> &str {
    lane.and_then(|lane| lane.cells.get(&cell)).map_or("", String::as_str)
}

/// The lanes of own words of both maps: the same by identity, else by name; each with what it belongs to.
fn lane_pairs<'a>(left: &'a Map, right: &'a Map) -> Vec<LanePair<'a>> {
    let free = |map: &'a Map| {
        map.lanes.iter().filter_map(|lane| match &lane.kind {
            LaneKind::Free(free) => Some((lane.id, free)),
            LaneKind::Cards(_)
            | LaneKind::Curves
            | LaneKind::Emotion
            | LaneKind::Experiences
            | LaneKind::Measures
            | LaneKind::Metric(_) => None,
        })
    };
    let mut rights: Vec<_> = free(right).collect();
    let mut pairs = Vec::new();
    for (id, lane) in free(left) {
        let same = |other: &(_, &FreeLane)| other.0 == id && other.1.per == lane.per;
        let alike = |other: &(_, &FreeLane)| other.1.per == lane.per && other.1.name.trim().eq_ignore_ascii_case(lane.name.trim());
        let partner = rights.iter().position(same).or_else(|| rights.iter().position(alike)).map(|at| rights.remove(at).1);
        pairs.push(LanePair { name: lane.name.as_str().into(), per: lane.per, left: Some(lane), right: partner });
    }
    pairs.extend(rights.into_iter().map(|(_, lane)| LanePair {
        name: lane.name.as_str().into(),
        per: lane.per,
        left: None,
        right: Some(lane),
    }));
    pairs
}
