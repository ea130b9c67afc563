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
        if self.look.filter.is_empty() {
            return None;
        }
        let (map, analysis) = (self.map()?, self.analysis()?);
        let revision = self.open.document.revision();
        let mut kept = self.memos.matching.borrow_mut();
        if let Some((of, at, filter, matching)) = &*kept
            && (*of, *at) == (revision, map.id)
            && *filter == self.look.filter
        {
            return Some(Arc::clone(matching));
        }
        let ids = analysis.judged(map).filter(|(stage, touchpoint, judged)| self.look.filter.matches(stage, touchpoint, judged));
        let ids = ids.map(|(_, touchpoint, _)| touchpoint.id).collect();
        let matching = Arc::new(Matching { ids, all: map.touchpoint_count() });
        *kept = Some((revision, map.id, self.look.filter.clone(), Arc::clone(&matching)));
        Some(matching)
    }

    /// Whether the map shows the row of filters: it was opened, or something is filtered already.
    pub fn shows_filter(&self) -> bool {
        self.program.filter_open || !self.look.filter.is_empty()
    }

    /// Opens the filter, or closes it, which shows everything again.
    pub(crate) fn toggle_filter(&mut self) {
        self.program.filter_open = !self.shows_filter();
        if !self.program.filter_open {
            self.look.filter = Filter::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Filter, State};
    use crate::app::{Action, Command, Settings, View, update};
    use crate::catalogue::sample;
    use crate::edit::Document;
    use crate::model::Media;

    #[test]
    fn the_filter_counts_what_matches_and_closing_it_shows_everything() {
        let mut state = State::new(Document::saved(sample("en")), Settings::default(), Box::new(|| jiff::Timestamp::UNIX_EPOCH));
        assert_eq!(state.matching(), None);
        update(&mut state, Action::FilterChanged(Filter { media: vec![Media::Earned], ..Filter::default() }));
        let all = state.map().unwrap().touchpoint_count();
        let earned = state.map().unwrap().touchpoints().filter(|touchpoint| touchpoint.media() == Media::Earned).count();
        let matching = state.matching().unwrap();
        assert_eq!((matching.ids.len(), matching.all), (earned, all));
        // It was set in the grid, say; the map then tells why it is dimmed.
        update(&mut state, Action::Command(Command::ShowView(View::Map)));
        assert!(state.shows_filter());
        update(&mut state, Action::FilterChanged(Filter { text: "NOBODY has this".into(), ..Filter::default() }));
        assert!(state.matching().unwrap().ids.is_empty());
        update(&mut state, Action::Command(Command::ToggleFilter));
        assert!(!state.shows_filter() && state.matching().is_none());
        update(&mut state, Action::Command(Command::ToggleFilter));
        assert!(state.shows_filter() && state.open.document.is_saved(), "looking changes nothing");
    }
}
