//! The filter of the shown map: what matches it, opening and closing it, and lifting it where it hides what somebody went to.

use crate::app::desk::Desk;
use crate::app::look::filter::Matching;
use crate::app::look::hit::go_round;
use crate::app::notice::NoticeKind;
use crate::app::view::View;
use crate::edit::Selected;
use crate::method::Filter;
use crate::model::TouchpointId;
use std::sync::Arc;

impl Desk {
    /// What matches the filter on the shown map; none while nothing is filtered.
    pub fn matching(&self) -> Option<Arc<Matching>> {
        if self.look.filter.is_empty() {
            return None;
        }
        let ((stamp, (map, round)), shown, analysis) = (self.shown_key()?, self.map()?, self.analysis()?);
        let key = (stamp, (map, round, self.look.filter.clone()));
        Some(self.open.derived.look.matching.get(key, || Matching::of(&self.look.filter, shown, &analysis)))
    }

    /// Whether the map shows the filter bar: it was opened, or something is being filtered.
    pub fn shows_filter(&self) -> bool {
        self.look.filter_open || !self.look.filter.is_empty()
    }

    /// Opens the filter, or closes it, which shows everything again.
    pub(crate) fn toggle_filter(&mut self) {
        self.look.filter_open = !self.shows_filter();
        if !self.look.filter_open {
            self.look.filter = Filter::default();
        }
    }

    /// Goes to the next touchpoint that matches the filter, or to the one before, from the selected one on and going round; while a search is open,
    /// to its next result.
    pub(crate) fn walk_to_match(&mut self, back: bool) {
        if let Some(find) = self.open.find.as_ref().filter(|find| !find.hits.is_empty()) {
            if let Some(hit) = go_round(find.current, find.hits.len(), back) {
                self.go_to_hit(hit);
            }
            return;
        }
        let (Some(map), Some(matching)) = (self.map(), self.matching()) else { return };
        let all: Vec<TouchpointId> = map.touchpoints().map(|touchpoint| touchpoint.id).collect();
        let from = self.selected_place(&all);
        let mut at = from;
        for _ in 0..all.len() {
            at = go_round(at, all.len(), back);
            if let Some(id) = at.and_then(|at| all.get(at)).filter(|id| matching.ids.contains(id)) {
                self.select_one(Selected::Touchpoint(*id));
                return;
            }
        }
    }

    /// Where among touchpoints the selected one is.
    fn selected_place(&self, all: &[TouchpointId]) -> Option<usize> {
        let lead = self.open.document.selection.lead_touchpoint()?;
        all.iter().position(|id| *id == lead)
    }

    /// Whether there is anything to go to next: a result of the open search, or something that matches the filter of the map.
    pub(crate) fn has_matches(&self) -> bool {
        let found = self.open.find.as_ref().is_some_and(|find| !find.hits.is_empty());
        found || self.program.view == View::Map && self.matching().is_some_and(|matching| !matching.ids.is_empty())
    }

    /// Lifts the filter if it hides an element of the shown map that somebody went to, and says so.
    pub(crate) fn unhide(&mut self, element: Selected) {
        let (Some(map), Some(matching)) = (self.map(), self.matching()) else { return };
        let is_hidden = match element {
            Selected::Touchpoint(id) => !matching.ids.contains(&id),
            Selected::Stage(id) => map.stage(id).is_some_and(|stage| {
                let mut touchpoints = stage.touchpoints.iter().peekable();
                touchpoints.peek().is_some() && !touchpoints.any(|touchpoint| matching.ids.contains(&touchpoint.id))
            }),
            Selected::Map
            | Selected::Lane(_)
            | Selected::Cell(_)
            | Selected::Segment(_)
            | Selected::Round(_)
            | Selected::Measure(_)
            | Selected::Question(_)
            | Selected::Contact(_)
            | Selected::Day(_)
            | Selected::Project => false,
        };
        if is_hidden {
            self.look.filter = Filter::default();
            let sentence = self.program.texts.filter_lifted().to_owned();
            self.notify(NoticeKind::Info, sentence);
        }
    }
}
