//! What is selected: remembered with each step of the history, so that undo shows what it brings back. Selecting is no edit.

use crate::model::{ContactId, DayStepId, LaneId, Map, MapId, MeasureId, Project, QuestionId, RoundId, SegmentId, StageId, TouchpointId};
use std::collections::{BTreeSet, HashSet};
use uuid::Uuid;

/// One selected element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Selected {
    /// The project itself.
    Project,
    /// The map itself.
    Map,
    /// A stage of the shown map.
    Stage(StageId),
    /// A touchpoint of the shown map.
    Touchpoint(TouchpointId),
    /// A lane of the shown map.
    Lane(LaneId),
    /// A place in a lane of own words of the shown map.
    Cell(LaneCell),
    /// A segment.
    Segment(SegmentId),
    /// A round.
    Round(RoundId),
    /// A measure.
    Measure(MeasureId),
    /// An open question.
    Question(QuestionId),
    /// An entry of the contact plan.
    Contact(ContactId),
    /// A part of the day's plan.
    Day(DayStepId),
}

/// A place in a lane of own words: a cell, and in a list one of its entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LaneCell {
    /// Which lane.
    pub lane: LaneId,
    /// The stage or touchpoint that the cell belongs to.
    pub of: Uuid,
    /// Which entry of a list, from 0; 0 in cells that are no list or have no entry.
    pub entry: usize,
}

/// The shown map and what is selected in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// The shown map; none: the first.
    pub map: Option<MapId>,
    /// Everything selected.
    pub elements: BTreeSet<Selected>,
    /// The one that keys act on and the inspector shows first; always among `elements`.
    pub lead: Option<Selected>,
}

impl Selection {
    /// One element of a map and nothing else.
    pub fn one(map: MapId, element: Selected) -> Self {
        Self { map: Some(map), elements: BTreeSet::from([element]), lead: Some(element) }
    }

    /// Several elements, the first of them leading.
    pub fn many(map: MapId, elements: impl IntoIterator<Item = Selected>) -> Self {
        let mut elements = elements.into_iter().peekable();
        let lead = elements.peek().copied();
        Self { map: Some(map), elements: elements.collect(), lead }
    }

    /// A map with nothing selected in it.
    pub fn nothing(map: MapId) -> Self {
        Self { map: Some(map), ..Self::default() }
    }

    /// Whether an element is selected.
    pub fn contains(&self, element: Selected) -> bool {
        self.elements.contains(&element)
    }

    /// The leading touchpoint, if it is one.
    pub fn lead_touchpoint(&self) -> Option<TouchpointId> {
        match self.lead {
            Some(Selected::Touchpoint(id)) => Some(id),
            _ => None,
        }
    }

    /// The leading stage, if it is one.
    pub fn lead_stage(&self) -> Option<StageId> {
        match self.lead {
            Some(Selected::Stage(id)) => Some(id),
            _ => None,
        }
    }

    /// The leading measure, if it is one.
    pub fn lead_measure(&self) -> Option<MeasureId> {
        match self.lead {
            Some(Selected::Measure(id)) => Some(id),
            _ => None,
        }
    }

    /// Every selected measure.
    pub fn measures(&self) -> impl Iterator<Item = MeasureId> {
        self.elements.iter().filter_map(|element| match element {
            Selected::Measure(id) => Some(*id),
            _ => None,
        })
    }

    /// The leading place in a lane of own words, if it is one.
    pub fn lead_cell(&self) -> Option<LaneCell> {
        match self.lead {
            Some(Selected::Cell(cell)) => Some(cell),
            _ => None,
        }
    }

    /// Every selected place in lanes of own words.
    pub fn cells(&self) -> impl Iterator<Item = LaneCell> {
        self.elements.iter().filter_map(|element| match element {
            Selected::Cell(cell) => Some(*cell),
            _ => None,
        })
    }

    /// Every selected touchpoint.
    pub fn touchpoints(&self) -> impl Iterator<Item = TouchpointId> {
        self.elements.iter().filter_map(|element| match element {
            Selected::Touchpoint(id) => Some(*id),
            _ => None,
        })
    }

    /// Adds an element, or removes it if it was selected; what was added leads.
    pub fn toggle(&mut self, element: Selected) {
        if self.elements.remove(&element) {
            if self.lead == Some(element) {
                self.lead = self.elements.last().copied();
            }
        } else {
            self.elements.insert(element);
            self.lead = Some(element);
        }
    }

    /// Drops what no longer exists in a project. Where a list has lost entries, its last one takes their place.
    pub fn prune(&mut self, project: &Project) {
        let map = self.map.and_then(|id| project.map(id)).or_else(|| project.maps.first());
        self.map = map.map(|map| map.id);
        if self.cells().next().is_some() {
            let near = |element: Selected| match (element, map) {
                (Selected::Cell(cell), Some(map)) => cell.near(map).map(Selected::Cell),
                (element, _) => Some(element),
            };
            self.elements = std::mem::take(&mut self.elements).into_iter().filter_map(near).collect();
            self.lead = self.lead.and_then(near);
        }
        let selected: HashSet<TouchpointId> = self.touchpoints().collect();
        let touchpoints: HashSet<TouchpointId> = if selected.len() == 1 {
            // By far the most frequent: found quickly, without searching the rest of the map.
            selected.into_iter().filter(|id| map.is_some_and(|map| map.touchpoint(*id).is_some())).collect()
        } else if selected.is_empty() {
            selected
        } else {
            map.iter().flat_map(|map| map.touchpoints()).map(|touchpoint| touchpoint.id).filter(|id| selected.contains(id)).collect()
        };
        let exists = |element: &Selected| match element {
            Selected::Project | Selected::Map => true,
            Selected::Stage(id) => map.is_some_and(|map| map.stage(*id).is_some()),
            Selected::Touchpoint(id) => touchpoints.contains(id),
            Selected::Lane(id) => map.is_some_and(|map| map.lane(*id).is_some()),
            Selected::Cell(cell) => map.is_some_and(|map| cell.near(map) == Some(*cell)),
            Selected::Segment(id) => project.segment(*id).is_some(),
            Selected::Round(id) => project.round(*id).is_some(),
            Selected::Measure(id) => project.measure(*id).is_some(),
            Selected::Question(id) => project.question(*id).is_some(),
            Selected::Contact(id) => project.contact(*id).is_some(),
            Selected::Day(id) => project.day_step(*id).is_some(),
        };
        self.elements.retain(exists);
        if self.lead.is_none_or(|lead| !self.elements.contains(&lead)) {
            self.lead = self.elements.first().copied();
        }
    }
}

impl LaneCell {
    /// The same place in a map as it is now: with an entry that is there. None if the cell is not shown.
    fn near(self, map: &Map) -> Option<Self> {
        let lane = map.shown_free_lane(self.lane)?;
        map.stage_of_cell(lane, self.of)?;
        Some(Self { entry: self.entry.min(lane.entries(self.of).saturating_sub(1)), ..self })
    }
}
