//! What was adopted at the touchpoints of a map, and how chances are found there. Plain data; never a change.

use crate::model::{FreeLane, FreePer, FreeStyle, Lane, LaneId, LaneKind, Map, Measure, Project, Status, TouchpointId};
use std::collections::HashMap;
use std::sync::Arc;

/// The lane in which older files have their chances: the same in every map, whatever its name.
pub(super) fn lane_id() -> LaneId {
    LaneId::named("chances to delight")
}

/// What was adopted at the touchpoints of a map: their measures, and what an older file has as entries of its lane of chances.
#[derive(Debug)]
pub struct TakenChances {
    measures: HashMap<TouchpointId, Vec<Arc<Measure>>>,
    lane: Option<Arc<Lane>>,
}

/// Something that was adopted at a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken<'a> {
    /// What it is called.
    pub title: &'a str,
    /// How far the measure has come; none: an entry of an older file.
    pub status: Option<Status>,
}

impl TakenChances {
    /// Those of a map.
    pub(super) fn of(project: &Project, map: &Map) -> Self {
        let mut measures: HashMap<TouchpointId, Vec<Arc<Measure>>> = HashMap::new();
        for measure in project.measures.iter().filter(|measure| !measure.is_dropped()) {
            for id in &measure.touchpoints {
                measures.entry(*id).or_default().push(Arc::clone(measure));
            }
        }
        Self { measures, lane: map.lanes.iter().find(|lane| lane.id == lane_id()).map(Arc::clone) }
    }

    /// Those of a touchpoint, in their order.
    pub fn at(&self, touchpoint: TouchpointId) -> impl Iterator<Item = Taken<'_>> {
        let measures = self.measures.get(&touchpoint).into_iter().flatten();
        let measures = measures.map(|measure| Taken { title: measure.title.as_str(), status: Some(measure.status) });
        let entries = self.lane.as_ref().and_then(|lane| list_of_touchpoints(&lane.kind));
        let cell = entries.and_then(|lane| lane.cells.get(&touchpoint.0));
        let entries = cell.into_iter().flat_map(|cell| FreeLane::entries_of(cell));
        entries.map(|title| Taken { title, status: None }).chain(measures)
    }

    /// Whether a chance was adopted at a touchpoint.
    pub fn has(&self, touchpoint: TouchpointId, title: &str) -> bool {
        self.at(touchpoint).any(|taken| same(taken.title, title))
    }
}

/// A lane that has a list for each touchpoint.
pub(super) fn list_of_touchpoints(kind: &LaneKind) -> Option<&FreeLane> {
    match kind {
        LaneKind::Free(free) if free.per == FreePer::Touchpoint && free.style == FreeStyle::List => Some(free),
        _ => None,
    }
}

/// A title, however it is spelled.
pub(super) fn plain(title: &str) -> String {
    title.trim().to_lowercase()
}

/// Whether two chances are the same, however they are spelled.
pub(super) fn same(one: &str, two: &str) -> bool {
    plain(one) == plain(two)
}
