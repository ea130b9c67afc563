//! What the scores say of what is on the desk: verdicts, analysis, histories. Each is computed once, and everything else that is derived
//! starts from it. This is the only way to it; a view never computes any of it.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::later::Progress;
use crate::app::memo::Key;
use crate::method::{Analysis, Certainty, JudgedMap, MeasuredMap, Moment, Verdict, history};
use crate::model::{MapId, RoundId, TouchpointId};
use std::sync::Arc;

/// A map with more touchpoints than this is large.
const LARGE_MAP: usize = 2_000;

impl Desk {
    /// Whether the shown map is so large that analysing all of it after each change would be felt: then only what somebody asks for is
    /// computed.
    pub fn is_map_large(&self) -> bool {
        self.map().is_some_and(|map| map.touchpoint_count() > LARGE_MAP)
    }

    /// What identifies the shown map in the shown round, from which everything here is computed.
    pub(crate) fn shown_key(&self) -> Option<Key<(MapId, RoundId)>> {
        Some((self.open.stamp(), (self.map()?.id, self.round()?)))
    }

    /// The verdicts on every touchpoint of the shown map in the shown round; each is assessed once per change. None only for a project
    /// without maps or rounds.
    pub fn judged(&self) -> Option<Arc<JudgedMap>> {
        let (key, map) = (self.shown_key()?, self.map()?);
        Some(self.open.derived.judged.get(key, || self.open.derived.judgements.borrow_mut().map(self.project(), map, key.1.1)))
    }

    /// What the scores of the shown map say in the shown round, compared and ranked. None only for a project without maps or rounds.
    pub fn analysis(&self) -> Option<Arc<Analysis>> {
        let (key, judged) = (self.shown_key()?, self.judged()?);
        Some(
            self.open
                .derived
                .analysis
                .renew(key, |before| Analysis::renewed(before.map(|(_, analysis)| analysis), self.project(), &judged)),
        )
    }

    /// How sure what the scores of the shown map say is, computed in the background; none as long as nobody has asked. What is computed is none
    /// only for a job that was called off.
    pub fn certainty(&self) -> Option<Progress<Option<Certainty>>> {
        if !self.look.asks_how_sure {
            return None;
        }
        let (key, map, analysis) = (self.shown_key()?, self.map()?, self.analysis()?);
        Some(self.open.derived.certainty.get(key, || {
            let (project, map) = (Arc::clone(self.project()), Arc::clone(map));
            let draw = move |cancelled: &Cancelled| Certainty::of(&project, &map, &analysis, || cancelled.is_set());
            self.background().start("certainty", draw)
        }))
    }

    /// What was measured in the shown map in the shown round, and what follows from it. None only for a project without maps or rounds.
    pub fn measured(&self) -> Option<Arc<MeasuredMap>> {
        let (key, map) = (self.shown_key()?, self.map()?);
        Some(self.open.derived.measured.get(key, || MeasuredMap::of(self.project(), map, key.1.1)))
    }

    /// How many touchpoints of the shown map lack expectation, fulfilment or relevance in the shown round.
    pub fn unrated(&self) -> usize {
        self.judged().map_or(0, |judged| judged.count(Verdict::NotRated))
    }

    /// How the scores of a touchpoint of the shown map changed from round to round.
    pub fn history(&self, touchpoint: TouchpointId) -> Vec<Moment> {
        let Some((map, place)) = self.map().and_then(|map| Some((map, map.place_of(touchpoint)?))) else { return Vec::new() };
        history(self.project(), map, place, &mut self.open.derived.judgements.borrow_mut())
    }
}

#[cfg(test)]
mod tests {
    use crate::app::later::Progress;
    use crate::app::{Action, Command, Settings, State, update};
    use crate::catalogue::sample;
    use crate::edit::Document;
    use crate::model::Score;
    use std::sync::Arc;

    fn state() -> State {
        State::new(Document::saved(sample("en")), Settings::default(), Box::new(|| jiff::Timestamp::UNIX_EPOCH))
    }

    #[test]
    fn how_sure_it_is_is_computed_once_asked_for_and_never_for_another_state() {
        let mut state = state();
        assert_eq!(state.certainty(), None, "nobody has asked");
        assert_eq!(Command::ToggleHowSure.is_on(&state), Some(false));
        update(&mut state, Action::Command(Command::ToggleHowSure));
        assert_eq!(Command::ToggleHowSure.is_on(&state), Some(true));
        assert_eq!(state.certainty(), Some(Progress::Coming(None)));
        state.background().settle();
        let Some(Progress::Ready(first)) = state.certainty() else { panic!("it is there") };
        let sure = Option::as_ref(&first).unwrap();
        assert!(sure.is_drawn() && sure.touchpoints.len() == state.map().unwrap().touchpoint_count(), "{sure:?}");
        update(&mut state, Action::Command(Command::First));
        assert_eq!(state.certainty(), Some(Progress::Ready(Arc::clone(&first))), "selecting changes nothing");
        update(&mut state, Action::Command(Command::Rate(Score::new(3).unwrap())));
        assert_eq!(state.certainty(), Some(Progress::Coming(Some(first))));
        state.background().settle();
        assert!(matches!(state.certainty(), Some(Progress::Ready(_))));
        update(&mut state, Action::Command(Command::ToggleHowSure));
        assert_eq!(state.certainty(), None);
    }

    #[test]
    fn a_stamp_changes_with_what_is_shown_and_with_nothing_else() {
        let mut state = state();
        let (stamp, judged) = (state.open.stamp(), state.judged().unwrap());
        update(&mut state, Action::Command(Command::First));
        assert_eq!((state.open.stamp(), Arc::ptr_eq(&judged, &state.judged().unwrap())), (stamp, true), "selecting changes nothing");
        update(&mut state, Action::Command(Command::Rate(Score::new(3).unwrap())));
        assert_ne!(state.open.stamp(), stamp);
        let after = state.judged().unwrap();
        let again: Vec<bool> = judged.stages.iter().zip(&after.stages).map(|(one, two)| !Arc::ptr_eq(one, two)).collect();
        assert_eq!(again.iter().filter(|judged| **judged).count(), 1, "one stage was judged again: {again:?}");
        // Another document never gets what was computed for this one, even if its revision and its map are the same.
        let (stamp, analysis) = (state.open.stamp(), state.analysis().unwrap());
        let revision = state.open.document.revision();
        state.replace_document(Document::saved(sample("en")), Default::default());
        update(&mut state, Action::Command(Command::First));
        update(&mut state, Action::Command(Command::Rate(Score::new(9).unwrap())));
        assert_eq!(state.open.document.revision(), revision);
        assert!(state.open.stamp() != stamp && state.analysis().unwrap().touchpoints[0].assessment != analysis.touchpoints[0].assessment);
    }
}
