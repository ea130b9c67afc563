//! What was measured in a map in a round as a person reads it: each touchpoint's values with the one that was measured before, and what follows
//! from them. Made once for each state. Never a word, never a figure of its own.

use super::{Flow, Measured, rounds_in_time};
use crate::model::{Code as _, Figure, KnownMetric, Map, Metric, Project, RoundId, SegmentId, TouchpointId};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// A value that counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// The value.
    pub metric: Arc<Metric>,
    /// The latest that was measured of the same in an earlier round.
    pub before: Option<(RoundId, Figure)>,
}

/// The values of a map in a round.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MeasuredMap {
    /// By touchpoint; none: of the map. The known metrics first, in their order.
    values: HashMap<Option<TouchpointId>, Vec<Value>>,
    flows: HashMap<TouchpointId, Flow>,
    base: Option<f64>,
    /// Names of metrics that the program does not know, anywhere in the project.
    pub other_names: BTreeSet<String>,
}

impl MeasuredMap {
    /// What was measured in a map in a round.
    pub fn of(project: &Project, map: &Map, round: RoundId) -> Self {
        if project.metrics.is_empty() {
            // Only what was entered at the touchpoints themselves is known.
            let entered = map.touchpoints().filter(|touchpoint| touchpoint.reach.is_some());
            let flows = entered.map(|touchpoint| (touchpoint.id, Flow { reach: touchpoint.reach, ..Flow::default() }));
            return Self { flows: flows.collect(), ..Self::default() };
        }
        let order: HashMap<RoundId, usize> = rounds_in_time(project).into_iter().enumerate().map(|(at, round)| (round.id, at)).collect();
        let shown = order.get(&round).copied();
        type Key<'a> = (Option<TouchpointId>, Option<SegmentId>, &'a str);
        let mut earlier: HashMap<Key<'_>, (usize, &Metric)> = HashMap::new();
        let mut here: Vec<&Arc<Metric>> = Vec::new();
        let mut places: HashMap<Key<'_>, usize> = HashMap::new();
        for metric in project.metrics.iter().filter(|metric| metric.map == map.id) {
            let key = (metric.touchpoint, metric.segment, metric.metric.as_str());
            if metric.round == round {
                // Of several for the same the last counts.
                let at = *places.entry(key).or_insert(here.len());
                if at == here.len() { here.push(metric) } else { here[at] = metric }
            } else if let (Some(at), Some(shown)) = (order.get(&metric.round), shown)
                && *at < shown
                && earlier.get(&key).is_none_or(|(before, _)| before <= at)
            {
                earlier.insert(key, (*at, metric));
            }
        }
        let mut values: HashMap<Option<TouchpointId>, Vec<Value>> = HashMap::new();
        for metric in here {
            let before = earlier.get(&(metric.touchpoint, metric.segment, metric.metric.as_str()));
            let before = before.map(|(_, before)| (before.round, before.value));
            values.entry(metric.touchpoint).or_default().push(Value { metric: Arc::clone(metric), before });
        }
        let known = |value: &Value| KnownMetric::ALL.iter().position(|known| known.code() == value.metric.metric);
        for values in values.values_mut() {
            values.sort_by_key(|value| known(value).unwrap_or(usize::MAX));
        }
        let measured = Measured::of(project, map.id, round);
        let others = project.metrics.iter().filter(|metric| metric.known().is_none());
        Self {
            values,
            flows: Self::flows(&measured, project, map).collect(),
            base: measured.base(),
            other_names: others.map(|metric| metric.metric.clone()).collect(),
        }
    }

    fn flows<'a>(measured: &Measured, project: &Project, map: &'a Map) -> impl Iterator<Item = (TouchpointId, Flow)> + use<'a> {
        map.touchpoints().map(|touchpoint| touchpoint.id).zip(measured.flow(map, project.thresholds.drop_off))
    }

    /// The values of a touchpoint, or of the map.
    pub fn values(&self, touchpoint: Option<TouchpointId>) -> &[Value] {
        self.values.get(&touchpoint).map_or(&[], Vec::as_slice)
    }

    /// What follows at a touchpoint.
    pub fn flow(&self, touchpoint: TouchpointId) -> Flow {
        self.flows.get(&touchpoint).copied().unwrap_or_default()
    }

    /// Of how many customers contacts are a share, if that is known.
    pub fn base(&self) -> Option<f64> {
        self.base
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, metric, project, round, touchpoint};
    use crate::model::{Round, SegmentId};

    #[test]
    fn each_value_has_the_latest_of_an_earlier_round_beside_it() {
        let mut project = project(map([vec![touchpoint("a", [None; 4])]]), []);
        let rounds = ["first", "second"].map(RoundId::named);
        for (at, id) in rounds.iter().enumerate() {
            project.rounds.insert(at, Arc::new(Round { id: *id, label: at.to_string(), date: None }));
        }
        let of = |round, name: &str, value| Arc::new(Metric { round, ..metric(Some("a"), name, value) });
        let other = Arc::new(Metric { segment: Some(SegmentId::named("s")), ..(*of(rounds[1], "contacts", 7.0)).clone() });
        project.metrics = vec![
            of(round(), "waiting", 3.0),
            of(round(), "contacts", 30.0),
            of(rounds[1], "contacts", 20.0),
            of(rounds[0], "contacts", 10.0),
            of(rounds[0], "waiting", 9.0),
            other,
            of(round(), "waiting", 4.0),
        ];
        let map = Arc::clone(&project.maps[0]);
        type Said = (String, Figure, Option<(RoundId, Figure)>);
        let values = |round| -> Vec<Said> {
            let measured = MeasuredMap::of(&project, &map, round);
            let all = measured.values(Some(TouchpointId::named("a"))).iter();
            all.map(|value| (value.metric.metric.clone(), value.metric.value, value.before)).collect()
        };
        let number = Figure::Number;
        assert_eq!(
            values(round()),
            [
                ("contacts".to_owned(), number(30.0), Some((rounds[1], number(20.0)))),
                ("waiting".to_owned(), number(4.0), Some((rounds[0], number(9.0)))),
            ]
        );
        assert!(values(rounds[0]).iter().all(|(_, _, before)| before.is_none()));
        assert_eq!(MeasuredMap::of(&project, &map, round()).other_names.into_iter().collect::<Vec<_>>(), ["waiting"]);
        project.metrics.clear();
        assert_eq!(MeasuredMap::of(&project, &map, round()), MeasuredMap::default());
    }
}
