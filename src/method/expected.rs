//! What fulfilment measures that are done were to bring (`method.md` §5): the level for a map that is to be. Never what really came of them.

use super::{JudgedMap, TOLERANCE};
use crate::model::{Map, Measure, MeasureId, Project, Round, Score, Status, Tenths, TouchpointId};
use std::sync::Arc;

/// The fulfilment that was to be reached at a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expected {
    /// Where.
    pub touchpoint: TouchpointId,
    /// The fulfilment that counts today.
    pub now: f64,
    /// What it was to become, rounded halves up, at most 10.
    pub then: Score,
}

/// What some measures that are done were to bring at the touchpoints of a map, in journey order: today's fulfilment and their lift, with that of others
/// there that are done. Of all of them only those that today's fulfilment cannot contain, because the round is not later than the day they went live:
/// what was measured since has shown what it brought. Nothing where fulfilment is not rated, or nothing was to rise.
pub fn expected_once_done(project: &Project, map: &Arc<Map>, round: &Round, done: &[MeasureId]) -> Vec<Expected> {
    let judged = JudgedMap::of(project, map, round.id);
    let is_measured = |measure: &Measure| measure.live_on.zip(round.date).is_some_and(|(live, round)| live < round);
    let counts = |measure: &Measure| (done.contains(&measure.id) || measure.status == Status::Done) && !is_measured(measure);
    let expected = map.touchpoints().zip(judged.said()).filter_map(|(touchpoint, said)| {
        let here = || project.measures_at(touchpoint.id);
        if !here().any(|measure| done.contains(&measure.id)) {
            return None;
        }
        let lift: f64 = here().filter(|measure| counts(measure)).filter_map(|measure| measure.lift).map(Tenths::value).sum();
        let now = said.fulfilment.filter(|_| lift > 0.0)?;
        // Sums of tenths are not exact: a half is one, too, where it is missed by less than anybody could mean.
        Some(Expected { touchpoint: touchpoint.id, now, then: Score::nearest(now + lift + TOLERANCE) })
    });
    expected.collect()
}

#[cfg(test)]
mod tests {
    use super::{Expected, expected_once_done};
    use crate::method::test_maps::{map, project, touchpoint};
    use crate::model::{Measure, MeasureId, Status, Tenths, TouchpointId};
    use jiff::civil::date;
    use std::sync::Arc;

    #[test]
    fn lifts_are_added_to_todays_fulfilment_halves_up_and_at_most_to_ten() {
        let [a, b] = [("a", 4), ("b", 9)].map(|(name, score)| touchpoint(name, [Some(8), Some(score), None, Some(7)]));
        let mut project = project(map([vec![a, b, touchpoint("c", [None; 4])]]), []);
        Arc::make_mut(&mut project.rounds[0]).date = Some(date(2026, 5, 12));
        let mut add = |name: &str, lift: f64, status: Status, live_on: Option<jiff::civil::Date>| {
            let touchpoints = ["a", "b", "c"].map(TouchpointId::named).to_vec();
            let lift = Tenths::nearest(lift);
            let measure = Measure { touchpoints, lift, status, live_on, ..Measure::new(MeasureId::named(name), name) };
            project.measures.push(Arc::new(measure));
        };
        add("done", 1.5, Status::Done, None);
        add("planned", 3.0, Status::Planned, None);
        add("measured", 2.0, Status::Done, Some(date(2026, 5, 1)));
        let said = |project: &crate::model::Project, done: &str| {
            let expected = expected_once_done(project, &project.maps[0], &project.rounds[0], &[MeasureId::named(done)]);
            expected.iter().map(|Expected { now, then, .. }| (*now, then.value())).collect::<Vec<_>>()
        };
        assert_eq!(said(&project, "done"), [(4.0, 6), (9.0, 10)], "5.5 is 6; what is not rated has nothing to rise from");
        assert_eq!(said(&project, "measured"), [(4.0, 6), (9.0, 10)], "what it brought is in the 4: only the other one is to come");
        // Another one that is done and that the round cannot contain counts, too; one that is not done does not.
        let later = Arc::make_mut(&mut project.measures[2]);
        later.live_on = Some(date(2026, 5, 20));
        assert_eq!(said(&project, "done"), [(4.0, 8), (9.0, 10)]);
        assert!(said(&project, "nothing").is_empty());
    }
}
