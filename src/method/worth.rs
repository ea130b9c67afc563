//! What a measure is worth by itself (`method.md` §5): relevance · reach · what it lifts fulfilment by, at most what is left to ten. It is what the
//! portfolio adds up for a selection of just this one. Never what several are worth together, never a rounded figure.

use super::{Counting, Measured};
use crate::model::{Map, Measure, Project, RoundId, Status, Tenths, TouchpointId};
use std::collections::HashMap;

/// The largest lift, in tenths.
const TENTHS: u8 = 100;

/// What counts at a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Ground {
    /// R/10 · reach, 0–1.
    weight: f64,
    /// 10 − F, 0–10.
    room: f64,
}

/// What measures are worth on a map in a round.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Worths(HashMap<TouchpointId, Ground>);

impl Worths {
    /// What counts for a map in a round: the touchpoints with relevance and fulfilment.
    pub fn of(project: &Project, map: &Map, round: RoundId) -> Self {
        let measured = Measured::of(project, map.id, round);
        let grounds = map.touchpoints().filter_map(|touchpoint| {
            let scores = Counting::of(touchpoint, round);
            let weight = scores.relevance? / 10.0 * measured.reach(touchpoint).unwrap_or(100.0) / 100.0;
            Some((touchpoint.id, Ground { weight, room: (10.0 - scores.fulfilment?).max(0.0) }))
        });
        Self(grounds.collect())
    }

    /// What a measure that is an idea, planned, a prototype or in testing is worth, at least 0. None for any other, and where none of its touchpoints
    /// is on the map with relevance and fulfilment.
    pub fn value(&self, measure: &Measure) -> Option<f64> {
        self.value_with(measure, measure.lift)
    }

    /// What it would be worth with another lift.
    fn value_with(&self, measure: &Measure, lift: Option<Tenths>) -> Option<f64> {
        if matches!(measure.status, Status::Live | Status::Done | Status::Dropped) {
            return None;
        }
        let lasting = measure.retention.map_or(1.0, |retention| retention.value() / 10.0);
        let gain = lift.map_or(0.0, Tenths::value) * lasting;
        let mut grounds = measure.touchpoints.iter().filter_map(|id| self.0.get(id)).peekable();
        grounds.peek()?;
        Some(grounds.map(|ground| ground.weight * gain.min(ground.room)).sum())
    }

    /// The lift with which a measure comes nearest to a value, of equally near ones the smallest. None where no lift gives it one.
    pub fn lift_for(&self, measure: &Measure, value: f64) -> Option<Tenths> {
        let lifts = (0..=TENTHS).filter_map(|tenths| Tenths::nearest(f64::from(tenths) / 10.0));
        if self.value_with(measure, Tenths::nearest(Tenths::MOST))? < super::TOLERANCE {
            return None;
        }
        let away = lifts.filter_map(|lift| Some(((self.value_with(measure, Some(lift))? - value).abs(), lift)));
        away.reduce(|best, other| if other.0 < best.0 - super::TOLERANCE { other } else { best }).map(|(_, lift)| lift)
    }
}

#[cfg(test)]
mod tests {
    use super::Worths;
    use crate::method::portfolio::{Limits, Portfolio};
    use crate::method::test_maps::{map, metric, project, round, touchpoint};
    use crate::model::{Measure, MeasureId, Pin, Project, Status, Tenths, TouchpointId};
    use std::sync::Arc;

    fn example() -> Project {
        let touchpoints = [
            touchpoint("a", [Some(8), Some(4), None, Some(8)]),
            touchpoint("b", [Some(8), Some(9), None, Some(10)]),
            touchpoint("unrated", [Some(8), None, None, Some(10)]),
        ];
        let mut project = project(map([touchpoints.to_vec()]), []);
        project.metrics =
            [(None, "base", 200.0), (Some("a"), "contacts", 100.0)].map(|(at, name, value)| Arc::new(metric(at, name, value))).to_vec();
        project
    }

    fn measure(at: &[&str], lift: f64, retention: Option<f64>) -> Measure {
        let touchpoints = at.iter().map(|name| TouchpointId::named(name)).collect();
        let retention = retention.and_then(Tenths::nearest);
        Measure { touchpoints, lift: Tenths::nearest(lift), retention, ..Measure::new(MeasureId::named("m"), "m") }
    }

    #[test]
    fn a_measure_is_worth_what_the_portfolio_counts_for_it_alone() {
        let mut project = example();
        let worths = Worths::of(&project, &project.maps[0], round());
        for (measure, expected) in [
            (measure(&["a"], 2.0, None), Some(0.4 * 2.0)),
            (measure(&["a", "b"], 3.0, Some(5.0)), Some(0.4 * 1.5 + 1.0)),
            (measure(&["b", "unrated"], 5.0, None), Some(1.0)),
            (measure(&["a"], 0.0, None), Some(0.0)),
            (measure(&["unrated", "elsewhere"], 5.0, None), None),
            (measure(&[], 5.0, None), None),
        ] {
            let value = worths.value(&measure);
            assert!(value.zip(expected).is_none_or(|(value, expected)| (value - expected).abs() < 1e-9), "{value:?}, {expected:?}");
            assert_eq!(value.is_some(), expected.is_some());
            project.measures = vec![Arc::new(Measure { pin: Some(Pin::Must), ..measure })];
            let portfolio = Portfolio::of(&project, &project.maps[0], round());
            let plan = portfolio.plan(Limits { budget: 0, effort: None }, &|| false).expect("it costs nothing");
            assert!((plan.best.value - value.unwrap_or(0.0)).abs() < 1e-9, "{} {value:?}", plan.best.value);
        }
        for status in [Status::Live, Status::Done, Status::Dropped] {
            assert_eq!(worths.value(&Measure { status, ..measure(&["a"], 2.0, None) }), None);
        }
    }

    #[test]
    fn a_value_is_reached_with_the_smallest_lift() {
        let project = example();
        let worths = Worths::of(&project, &project.maps[0], round());
        let lift = |measure: &Measure, value| worths.lift_for(measure, value).map(|lift| lift.value());
        let both = measure(&["a", "b"], 0.0, None);
        assert_eq!(lift(&both, 0.0), Some(0.0));
        assert_eq!(lift(&both, 1.4), Some(1.0), "0.4 + 1");
        assert_eq!(lift(&both, 1.8), Some(2.0), "at b there is no more room");
        assert_eq!(lift(&both, 99.0), Some(6.0), "more than all the room gains nothing");
        assert_eq!(lift(&both, -1.0), Some(0.0));
        assert_eq!(lift(&measure(&["a"], 0.0, Some(5.0)), 0.8), Some(4.0), "what binds half as lastingly has to lift twice as much");
        assert_eq!(lift(&measure(&["unrated"], 0.0, None), 1.0), None);
        assert_eq!(lift(&measure(&["a"], 3.0, Some(0.0)), 1.0), None, "what binds for no time is worth nothing with any lift");
    }
}
