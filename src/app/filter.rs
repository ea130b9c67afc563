//! Which touchpoints of the shown map match the filter: counted once per change. Never a change of the project.

use super::state::State;
use crate::method::Filter;
use crate::model::{MapId, TouchpointId};
use std::collections::HashSet;
use std::sync::Arc;

/// The touchpoints that match a filter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matching {
    /// Which.
    pub ids: HashSet<TouchpointId>,
    /// How many touchpoints the map has in all.
    pub all: usize,
}

/// What was matched, and for which state of the project.
pub(crate) type KeptMatching = Option<(u64, MapId, Filter, Arc<Matching>)>;

impl State {
    /// What matches the filter on the shown map; none while nothing is filtered.
    pub fn matching(&self) -> Option<Arc<Matching>> {
        if self.filter.is_empty() {
            return None;
        }
        let (map, analysis) = (self.map()?, self.analysis()?);
        let revision = self.document.revision();
        let mut kept = self.matching.borrow_mut();
        if let Some((of, at, filter, matching)) = &*kept
            && (*of, *at) == (revision, map.id)
            && *filter == self.filter
        {
            return Some(Arc::clone(matching));
        }
        let all = map.touchpoints_with_stage().zip(&analysis.touchpoints);
        let ids = all.filter(|((stage, touchpoint), judged)| self.filter.matches(stage, touchpoint, judged));
        let ids = ids.map(|((_, touchpoint), _)| touchpoint.id).collect();
        let matching = Arc::new(Matching { ids, all: map.touchpoint_count() });
        *kept = Some((revision, map.id, self.filter.clone(), Arc::clone(&matching)));
        Some(matching)
    }

    /// Opens the filter, or closes it, which shows everything again.
    pub(crate) fn toggle_filter(&mut self) {
        self.filter_open = !self.filter_open;
        if !self.filter_open {
            self.filter = Filter::default();
        }
    }
}
