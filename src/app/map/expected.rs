//! Measures that become done: what they were to bring is offered as the fulfilment of the map that is to be. Never set without being asked for.

use crate::app::desk::Desk;
use crate::app::notice::Offer;
use crate::edit::{Edit, MeasureChange, MeasureEdit, ScoreEdit, StepName};
use crate::method::{Expected, expected_once_done};
use crate::model::{Map, MapId, MeasureId, Project, ScoreKind, Status, Variant};
use std::sync::Arc;

impl Desk {
    /// The measures that an edit makes done.
    pub(crate) fn becomes_done(&self, edit: &Edit) -> Vec<MeasureId> {
        let mut named = Vec::new();
        name_done(edit, &mut named);
        named.retain(|id| self.project().measure(*id).is_some_and(|measure| measure.status != Status::Done));
        named
    }

    /// Offers to set what measures that have become done were to bring, if there is a map that is to be and something would change.
    pub(crate) fn offer_expected(&mut self, done: Vec<MeasureId>) {
        if done.is_empty() || self.ballot().is_some() {
            return;
        }
        let Some((from, to)) = self.maps_of(&done) else { return };
        let rising = self.rising(from, to, &done);
        let (Some(first), Some(map)) = (rising.first(), self.project().map(to)) else { return };
        let texts = &self.program.texts;
        let said = match done.as_slice() {
            [one] => texts.measure_done(self.project().measure(*one).map_or("", |measure| measure.title.as_str())),
            several => texts.measures_done(several.len() as i64),
        };
        let title = map.touchpoint(first.touchpoint).map_or("", |touchpoint| touchpoint.title.as_str());
        let offered = match rising.len() {
            1 => texts.measure_expected_at(&map.name, title, &texts.score(f64::from(first.then.value()))),
            count => texts.measure_expected(&map.name, count as i64),
        };
        self.notify_offer(format!("{said} {offered}"), Offer::ExpectedFulfilment { from, to, measures: done });
    }

    /// Gives the touchpoints of one map the fulfilment that measures of another one, which are done, were to bring. One step of the history.
    pub(crate) fn expect_fulfilment(&mut self, from: MapId, to: MapId, measures: &[MeasureId]) {
        let (Some(round), rising) = (self.round(), self.rising(from, to, measures)) else { return };
        let count = rising.len();
        let agree = |expected: Expected| {
            let (kind, score) = (ScoreKind::Fulfilment, Some(expected.then));
            Edit::Score(ScoreEdit::Agree { map: to, touchpoints: vec![expected.touchpoint], round, kind, score })
        };
        let edits = rising.into_iter().map(agree).collect();
        self.open.document.seal();
        if self.apply(&Edit::Together { label: StepName::ExpectFulfilment, edits }, None) {
            let name = self.project().map(to).map_or("", |map| map.name.as_str());
            let sentence = self.program.texts.measure_expected_set(count as i64, name);
            self.notify_done(sentence);
        }
    }

    /// Where a map that is to be does not have that fulfilment yet.
    fn rising(&self, from: MapId, to: MapId, done: &[MeasureId]) -> Vec<Expected> {
        let project = self.project();
        let (Some(from), Some(to), Some(round)) = (project.map(from), project.map(to), project.shown_round()) else { return Vec::new() };
        let mut expected = expected_once_done(project, from, round, done);
        expected.retain(|expected| {
            let there = to.touchpoint(expected.touchpoint);
            there.is_some_and(|touchpoint| touchpoint.agreed_in(round.id).get(ScoreKind::Fulfilment) != Some(expected.then))
        });
        expected
    }

    /// The map as it is and the map as it is to be, of those that have the measures: the shown one is one of the two, if it can be.
    fn maps_of(&self, measures: &[MeasureId]) -> Option<(MapId, MapId)> {
        let project = self.project();
        let having: Vec<&Arc<Map>> = project.maps.iter().filter(|map| has_any(project, map, measures)).collect();
        let shown = self.map_id().and_then(|id| having.iter().position(|map| map.id == id));
        let is_to_be = |map: &&Arc<Map>| map.variant == Variant::ToBe;
        let as_is = |map: &&Arc<Map>| map.variant == Variant::AsIs;
        // A copy comes right after its original.
        let (from, to) = match shown.map(|at| (at, having[at])) {
            Some((at, to)) if is_to_be(&to) => {
                let (before, after) = having.split_at(at);
                (*before.iter().rev().chain(after).find(|map| as_is(map))?, to)
            }
            Some((at, from)) => {
                let (before, after) = having.split_at(at);
                (from, *after.iter().chain(before.iter().rev()).find(|map| is_to_be(map))?)
            }
            None => (*having.iter().find(|map| as_is(map))?, *having.iter().find(|map| is_to_be(map))?),
        };
        Some((from.id, to.id))
    }
}

/// The measures to which an edit gives the status *done*.
fn name_done(edit: &Edit, named: &mut Vec<MeasureId>) {
    match edit {
        Edit::Measure(MeasureEdit::Change { measures, change: MeasureChange::Status(Status::Done, _) }) => named.extend(measures),
        Edit::Together { edits, .. } => edits.iter().for_each(|edit| name_done(edit, named)),
        _ => {}
    }
}

fn has_any(project: &Project, map: &Map, measures: &[MeasureId]) -> bool {
    let all = measures.iter().filter_map(|id| project.measure(*id));
    all.flat_map(|measure| &measure.touchpoints).any(|id| map.place_of(*id).is_some())
}

#[cfg(test)]
mod tests {
    use crate::app::notice::Offer;
    use crate::app::tests::{id, run, select, small};
    use crate::app::{Action, Command, MapAction, State, update};
    use crate::edit::{Edit, MeasureChange, MeasureEdit, RoundEdit, StepName};
    use crate::model::{MapId, MeasureId, Round, RoundId, ScoreKind, Status, Tenths};

    /// A measure with a lift of 2.5 at "a", which has fulfilment 4; the second map is to be.
    fn with_to_be() -> (State, MeasureId, [MapId; 2]) {
        let mut state = small();
        let a = id(&state, "a");
        update(&mut state, Action::Map(MapAction::AddMeasure { touchpoint: a, title: "Live chat".to_owned() }));
        let measure = state.project().measures[0].id;
        let lift = MeasureChange::Lift(Tenths::nearest(2.5));
        update(
            &mut state,
            Action::Edit { edit: Edit::Measure(MeasureEdit::Change { measures: vec![measure], change: lift }), merge: None },
        );
        let score = crate::model::Score::new(4).ok();
        update(&mut state, Action::Map(MapAction::Rate { touchpoints: vec![a], kind: ScoreKind::Fulfilment, score }));
        run(&mut state, Command::DuplicateMap);
        let maps = [state.project().maps[0].id, state.project().maps[1].id];
        update(&mut state, Action::Map(MapAction::ShowMap(maps[0])));
        (state, measure, maps)
    }

    fn fulfilment(state: &State, map: usize) -> Option<u8> {
        let round = state.round().unwrap();
        let touchpoint = state.project().maps[map].touchpoint(id(state, "a")).unwrap().clone();
        touchpoint.agreed_in(round).get(ScoreKind::Fulfilment).map(|score| score.value())
    }

    fn set(state: &mut State, measure: MeasureId, status: Status) {
        update(state, Action::Map(MapAction::SetMeasureStatus(measure, status)));
    }

    fn offer(state: &State) -> Option<Offer> {
        state.notices.last().and_then(|notice| notice.offered(state.open.id)).cloned()
    }

    #[test]
    fn a_measure_that_becomes_done_offers_what_it_was_to_bring_to_the_map_that_is_to_be() {
        let (mut state, measure, maps) = with_to_be();
        set(&mut state, measure, Status::Testing);
        assert_eq!(offer(&state), None);
        set(&mut state, measure, Status::Done);
        let offered = Offer::ExpectedFulfilment { from: maps[0], to: maps[1], measures: vec![measure] };
        assert_eq!(offer(&state).as_ref(), Some(&offered));
        let said = state.notices.last().unwrap().text.clone();
        assert!(said.contains("Live chat") && said.contains('7') && said.contains(&state.project().maps[1].name), "{said}");
        assert_eq!(fulfilment(&state, 1), Some(4), "nothing is set without being asked for");
        let steps = state.open.document.undo_steps();
        update(&mut state, Action::Map(MapAction::ExpectFulfilment { from: maps[0], to: maps[1], measures: vec![measure] }));
        assert_eq!((fulfilment(&state, 0), fulfilment(&state, 1)), (Some(4), Some(7)), "6.5 is 7");
        assert_eq!((state.open.document.undo_steps(), state.open.document.undo_name()), (steps + 1, Some(StepName::ExpectFulfilment)));
        // Once it is set there, there is nothing to offer; seen from the map that is to be, it is the same offer.
        let count = state.notices.len();
        set(&mut state, measure, Status::Live);
        set(&mut state, measure, Status::Done);
        assert_eq!(state.notices.len(), count);
        run(&mut state, Command::Undo);
        run(&mut state, Command::Undo);
        run(&mut state, Command::Undo);
        update(&mut state, Action::Map(MapAction::ShowMap(maps[1])));
        set(&mut state, measure, Status::Live);
        set(&mut state, measure, Status::Done);
        assert_eq!(offer(&state), Some(offered));
    }

    #[test]
    fn an_offer_goes_with_the_step_that_led_to_it() {
        let (mut state, measure, _) = with_to_be();
        set(&mut state, measure, Status::Done);
        assert!(offer(&state).is_some());
        run(&mut state, Command::Undo);
        assert!(state.notices.iter().all(|notice| notice.offered(state.open.id).is_none()), "what is not done brings nothing");
    }

    #[test]
    fn what_was_measured_since_is_not_expected_once_more() {
        let (mut state, measure, maps) = with_to_be();
        set(&mut state, measure, Status::Live);
        let day = state.project().measure(measure).unwrap().live_on.unwrap();
        let later = Round { id: RoundId::named("later"), label: "Later".into(), date: Some(day.tomorrow().unwrap()) };
        update(&mut state, Action::Edit { edit: Edit::Round(RoundEdit::Add(later.clone())), merge: None });
        update(&mut state, Action::Edit { edit: Edit::Round(RoundEdit::Show { round: Some(later.id) }), merge: None });
        update(&mut state, Action::Map(MapAction::ShowMap(maps[0])));
        let (a, rated) = (id(&state, "a"), crate::model::Score::new(7).ok());
        update(&mut state, Action::Map(MapAction::Rate { touchpoints: vec![a], kind: ScoreKind::Fulfilment, score: rated }));
        set(&mut state, measure, Status::Done);
        assert_eq!(offer(&state), None, "the 7 shows what it brought");
    }

    #[test]
    fn nothing_is_offered_without_a_map_that_is_to_be_or_without_a_lift() {
        let (mut state, measure, maps) = with_to_be();
        update(&mut state, Action::Map(MapAction::ShowMap(maps[1])));
        run(&mut state, Command::DeleteMap);
        set(&mut state, measure, Status::Done);
        assert_eq!(offer(&state), None);
        let (mut state, measure, _) = with_to_be();
        let change = MeasureChange::Lift(None);
        update(&mut state, Action::Edit { edit: Edit::Measure(MeasureEdit::Change { measures: vec![measure], change }), merge: None });
        select(&mut state, "a");
        run(&mut state, Command::GoDown);
        run(&mut state, Command::SetMeasureStatus(Status::Done));
        assert_eq!(offer(&state), None);
    }
}
