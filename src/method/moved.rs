//! How a metric moved between rounds (`method.md` §7): at each touchpoint what it is and what it was in the latest earlier round that has it, and over
//! the whole map from round to round. Figures count as they do everywhere: the value without a segment, else the sum over the segments. Never a word,
//! never a rounded figure.

use super::{Measured, rounds_in_time};
use crate::model::{Map, Project, RoundId, TouchpointId};
use std::collections::HashMap;

/// A metric at a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moved {
    /// What it is in the round; money in wholes of the project's currency.
    pub now: f64,
    /// What it was in the latest earlier round that has it.
    pub before: Option<f64>,
}

/// A metric over all touchpoints of a map in one round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MetricSum {
    /// In which round.
    pub round: RoundId,
    /// The sum over the touchpoints that have it.
    pub sum: f64,
    /// How many have it.
    pub touchpoints: usize,
}

impl Moved {
    /// By how much of what it was before it rose; negative if it fell. None without a value before, or if that was 0.
    pub fn share(self) -> Option<f64> {
        let before = self.before.filter(|before| *before != 0.0)?;
        Some((self.now - before) / before.abs())
    }
}

/// Some metrics at the touchpoints of a map in a round, each by its name.
pub fn moved<'a>(
    project: &Project,
    map: &Map,
    round: RoundId,
    metrics: impl IntoIterator<Item = &'a str>,
) -> HashMap<&'a str, HashMap<TouchpointId, Moved>> {
    let mut found: HashMap<&str, HashMap<TouchpointId, Moved>> = metrics.into_iter().map(|metric| (metric, HashMap::new())).collect();
    if found.is_empty() || project.metrics.is_empty() {
        return found;
    }
    let rounds = rounds_in_time(project);
    let Some(at) = rounds.iter().position(|other| other.id == round) else { return found };
    let now = Measured::of(project, map.id, round);
    // Only rounds in which anything was measured here have to be looked at.
    let is_measured = |round: RoundId| project.metrics.iter().any(|metric| metric.map == map.id && metric.round == round);
    let earlier: Vec<Measured> = rounds[..at]
        .iter()
        .rev()
        .map(|round| round.id)
        .filter(|round| is_measured(*round))
        .map(|round| Measured::of(project, map.id, round))
        .collect();
    for touchpoint in map.touchpoints() {
        for (metric, values) in &mut found {
            if let Some(value) = now.figure(touchpoint.id, metric) {
                let before = earlier.iter().find_map(|measured| measured.figure(touchpoint.id, metric));
                values.insert(touchpoint.id, Moved { now: value, before });
            }
        }
    }
    found
}

/// A metric over all touchpoints of a map, round by round in the order of time; rounds in which it was not measured are left out.
pub fn sums(project: &Project, map: &Map, metric: &str) -> Vec<MetricSum> {
    let of_round = |round: RoundId| {
        let measured = Measured::of(project, map.id, round);
        let figures: Vec<f64> = map.touchpoints().filter_map(|touchpoint| measured.figure(touchpoint.id, metric)).collect();
        (!figures.is_empty()).then(|| MetricSum { round, sum: figures.iter().sum(), touchpoints: figures.len() })
    };
    rounds_in_time(project).into_iter().filter_map(|round| of_round(round.id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, project, touchpoint};
    use crate::model::{Figure, Metric, MetricId};
    use std::sync::Arc;

    #[test]
    fn a_metric_is_compared_with_the_latest_round_that_has_it() {
        let mut project = project(map([vec![touchpoint("a", [None; 4]), touchpoint("b", [None; 4])]]), []);
        for (name, day) in [("two", 2), ("three", 3)] {
            let date = Some(jiff::civil::date(2026, 1, day));
            project.rounds.push(Arc::new(crate::model::Round { id: RoundId::named(name), label: name.into(), date }));
        }
        let first = project.rounds[0].id;
        let map = Arc::clone(&project.maps[0]);
        let figure = |round: RoundId, title: &str, value: f64| Metric {
            id: MetricId::new(),
            round,
            map: map.id,
            touchpoint: Some(TouchpointId::named(title)),
            segment: None,
            metric: "contacts".into(),
            value: Figure::Number(value),
            answers: None,
            source: String::new(),
            measured_on: None,
        };
        let (two, three) = (RoundId::named("two"), RoundId::named("three"));
        project.metrics =
            [figure(first, "a", 80.0), figure(two, "b", 10.0), figure(three, "a", 100.0), figure(three, "b", 5.0)].map(Arc::new).to_vec();
        let found = moved(&project, &map, three, ["contacts", "sales"]);
        let a = found["contacts"][&TouchpointId::named("a")];
        let b = found["contacts"][&TouchpointId::named("b")];
        assert_eq!((a, a.share()), (Moved { now: 100.0, before: Some(80.0) }, Some(0.25)));
        assert_eq!((b.before, b.share()), (Some(10.0), Some(-0.5)));
        assert!(found["sales"].is_empty() && moved(&project, &map, two, ["contacts"])["contacts"].len() == 1);
        let all: Vec<(RoundId, f64, usize)> =
            sums(&project, &map, "contacts").iter().map(|sum| (sum.round, sum.sum, sum.touchpoints)).collect();
        assert_eq!(all, [(first, 80.0, 1), (two, 10.0, 1), (three, 105.0, 2)]);
        assert_eq!(Moved { now: 1.0, before: Some(0.0) }.share(), None, "of nothing there is no share");
    }
}
