//! What was measured in a map in a round, and what follows from it (`method.md` §7): how many customers a touchpoint reaches, where they drop off,
//! and where a break should be looked at. Never a score, never a rounded figure.

use super::TOLERANCE;
use crate::model::{Currency, Figure, KnownMetric, Map, MapId, Metric, Project, RoundId, Touchpoint, TouchpointId};
use std::collections::HashMap;

/// The figures of a map in one round, as they count: the value without a segment, else the sum over the segments; of several for the same the
/// last.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Measured {
    figures: HashMap<(Option<TouchpointId>, String), f64>,
    /// Of how many customers contacts are a share: the base that was entered, else the largest contacts.
    base: Option<f64>,
}

/// What was measured along the journey at one touchpoint.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Flow {
    /// The share of customers who meet it, percent 0–100: the one that was entered, else contacts / base; none: not known.
    pub reach: Option<f64>,
    /// How many met it, if that was measured.
    pub contacts: Option<f64>,
    /// How many of those went on, if that was measured.
    pub completions: Option<f64>,
    /// 1 − completions / contacts, 0–1; none without contacts or completions.
    pub drop_off: Option<f64>,
    /// The share of contacts lost before the next touchpoint of the funnel, if both are known; negative where they rise.
    pub fall: Option<f64>,
    /// Whether more customers are lost here, or before the next touchpoint of the funnel, than the threshold; never where a break is confirmed.
    pub break_proposed: bool,
}

impl Measured {
    /// What was measured in a map in a round.
    pub fn of(project: &Project, map: MapId, round: RoundId) -> Self {
        let currency = project.currency();
        // By touchpoint and metric: the value of everybody, and those of the segments by their identity.
        type Values<'a> = (Option<&'a Metric>, HashMap<crate::model::SegmentId, &'a Metric>);
        let mut all: HashMap<(Option<TouchpointId>, &str), Values<'_>> = HashMap::new();
        for metric in project.metrics.iter().filter(|metric| metric.map == map && metric.round == round) {
            let values = all.entry((metric.touchpoint, metric.metric.as_str())).or_default();
            match metric.segment {
                None => values.0 = Some(metric),
                Some(segment) => drop(values.1.insert(segment, metric)),
            }
        }
        let figures = all.into_iter().map(|((touchpoint, name), (everybody, segments))| {
            let summed = || {
                // In a fixed order: sums of fractions depend on it.
                let mut of: Vec<_> = segments.iter().collect();
                of.sort_unstable_by_key(|(segment, _)| **segment);
                of.into_iter().map(|(_, metric)| wholes(metric.value, currency)).sum()
            };
            ((touchpoint, name.to_owned()), everybody.map_or_else(summed, |metric| wholes(metric.value, currency)))
        });
        let figures: HashMap<(Option<TouchpointId>, String), f64> = figures.collect();
        let contacts = figures.iter().filter(|((touchpoint, name), _)| touchpoint.is_some() && name == code(KnownMetric::Contacts));
        let largest = contacts.map(|(_, contacts)| *contacts).reduce(f64::max);
        let base = figures.get(&(None, code(KnownMetric::Base).to_owned())).copied().or(largest);
        Self { base: base.filter(|base| *base > 0.0), figures }
    }

    /// Of how many customers contacts are a share: the base that was entered, else the largest contacts; none: not known.
    pub fn base(&self) -> Option<f64> {
        self.base
    }

    /// A figure of a touchpoint; money in wholes of the project's currency.
    pub fn figure(&self, touchpoint: TouchpointId, metric: &str) -> Option<f64> {
        if self.figures.is_empty() {
            return None;
        }
        self.figures.get(&(Some(touchpoint), metric.to_owned())).copied()
    }

    /// The share of customers who meet a touchpoint, percent 0–100: the one that was entered, else contacts / base, at most 100; none: not known.
    pub fn reach(&self, touchpoint: &Touchpoint) -> Option<f64> {
        let measured = || Some((self.figure(touchpoint.id, code(KnownMetric::Contacts))? / self.base? * 100.0).clamp(0.0, 100.0));
        touchpoint.reach.or_else(measured)
    }

    /// What was measured at every touchpoint of the map, in journey order. `threshold`: above this share of customers lost a break is proposed,
    /// 0–1.
    pub fn flow(&self, map: &Map, threshold: f64) -> Vec<Flow> {
        let mut flows: Vec<Flow> = map.touchpoints().map(|touchpoint| self.of_touchpoint(touchpoint, threshold)).collect();
        // In each funnel the touchpoint before, if its contacts are known.
        let mut before: HashMap<&str, Option<(usize, f64)>> = HashMap::new();
        for (at, touchpoint) in map.touchpoints().enumerate().filter(|(_, touchpoint)| !touchpoint.funnel.is_empty()) {
            let contacts = flows[at].contacts;
            let earlier = before.insert(&touchpoint.funnel, contacts.map(|contacts| (at, contacts)));
            if let (Some(Some((earlier, from))), Some(to)) = (earlier, contacts) {
                let fall = (from > 0.0).then(|| 1.0 - to / from);
                flows[earlier].fall = fall;
                flows[earlier].break_proposed |= fall.is_some_and(|lost| lost > threshold + TOLERANCE);
            }
        }
        for (flow, _) in flows.iter_mut().zip(map.touchpoints()).filter(|(_, touchpoint)| touchpoint.break_.is_some()) {
            flow.break_proposed = false;
        }
        flows
    }

    fn of_touchpoint(&self, touchpoint: &Touchpoint, threshold: f64) -> Flow {
        let figure = |metric| self.figure(touchpoint.id, code(metric));
        let (contacts, completions) = (figure(KnownMetric::Contacts), figure(KnownMetric::Completions));
        let drop_off = contacts.filter(|contacts| *contacts > 0.0).zip(completions);
        let drop_off = drop_off.map(|(contacts, completions)| (1.0 - completions / contacts).clamp(0.0, 1.0));
        let break_proposed = drop_off.is_some_and(|lost| lost > threshold + TOLERANCE);
        Flow { reach: self.reach(touchpoint), contacts, completions, drop_off, fall: None, break_proposed }
    }
}

fn code(metric: KnownMetric) -> &'static str {
    crate::model::Code::code(metric)
}

fn wholes(figure: Figure, currency: Currency) -> f64 {
    match figure {
        Figure::Number(number) => number,
        Figure::Amount(amount) => currency.wholes(amount),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, metric, project, round, touchpoint};
    use crate::model::{Break, SegmentId};
    use std::sync::Arc;

    fn flows(values: &[(&str, &str, f64)], funnel: &str, change: impl Fn(&mut Project)) -> Vec<Flow> {
        let of = |name| Touchpoint { funnel: funnel.into(), ..touchpoint(name, [None; 4]) };
        let mut project = project(map([vec![of("a"), of("b")], vec![of("c")]]), []);
        project
            .metrics
            .extend(values.iter().map(|(at, name, value)| Arc::new(metric(Some(*at).filter(|at| !at.is_empty()), name, *value))));
        change(&mut project);
        let map = &project.maps[0];
        Measured::of(&project, map.id, round()).flow(map, project.thresholds.drop_off)
    }

    fn reaches(values: &[(&str, &str, f64)]) -> Vec<Option<f64>> {
        flows(values, "", |_| {}).iter().map(|flow| flow.reach).collect()
    }

    #[test]
    fn reach_is_the_share_of_the_base_else_of_the_largest_contacts() {
        let contacts = [("a", "contacts", 400.0), ("b", "contacts", 100.0)];
        assert_eq!(reaches(&contacts), [Some(100.0), Some(25.0), None]);
        let with = |base| reaches(&[contacts[0], contacts[1], ("", "base", base)]);
        assert_eq!(with(800.0), [Some(50.0), Some(12.5), None]);
        assert_eq!(with(200.0), [Some(100.0), Some(50.0), None], "at most all of them");
        assert_eq!(with(0.0), [None; 3]);
        assert_eq!(reaches(&[("a", "contacts", 0.0)]), [None; 3]);
        assert_eq!(reaches(&[("a", "contacts", -5.0), ("", "base", 10.0)])[0], Some(0.0));
        let entered = flows(&contacts, "", |project| {
            let stage = &mut Arc::make_mut(&mut project.maps[0]).stages[0];
            Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[0]).reach = Some(7.5);
        });
        assert_eq!(entered[0].reach, Some(7.5), "an entered reach wins");
    }

    #[test]
    fn drop_off_is_the_share_that_does_not_go_on() {
        for (contacts, completions, lost, proposed) in [
            (Some(100.0), Some(60.0), Some(0.4), false),
            (Some(100.0), Some(59.0), Some(0.41), true),
            (Some(100.0), Some(100.0), Some(0.0), false),
            (Some(100.0), Some(120.0), Some(0.0), false),
            (Some(100.0), Some(0.0), Some(1.0), true),
            (Some(0.0), Some(0.0), None, false),
            (Some(100.0), None, None, false),
            (None, Some(100.0), None, false),
        ] {
            let value = |name, value: Option<f64>| value.map(|value| ("a", name, value));
            let values: Vec<_> = value("contacts", contacts).into_iter().chain(value("completions", completions)).collect();
            let flow = flows(&values, "", |_| {})[0];
            assert_eq!((flow.drop_off.map(|lost| (lost * 100.0).round() / 100.0), flow.break_proposed), (lost, proposed), "{values:?}");
        }
    }

    #[test]
    fn within_a_funnel_a_fall_between_neighbours_is_a_break_at_the_earlier() {
        let proposed = |values: &[(&str, &str, f64)], funnel| -> Vec<bool> {
            flows(values, funnel, |_| {}).iter().map(|flow| flow.break_proposed).collect()
        };
        let falling = [("a", "contacts", 100.0), ("b", "contacts", 60.0), ("c", "contacts", 30.0)];
        assert_eq!(proposed(&falling, "check-in"), [false, true, false]);
        assert_eq!(proposed(&falling, ""), [false; 3], "what is no funnel proposes nothing");
        assert_eq!(proposed(&[falling[0], falling[2]], "check-in"), [false; 3], "only neighbours are compared");
        let confirmed = flows(&falling, "check-in", |project| {
            let stage = &mut Arc::make_mut(&mut project.maps[0]).stages[0];
            Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[1]).break_ = Some(Break::default());
        });
        assert!(!confirmed[1].break_proposed, "it is confirmed already");
    }

    #[test]
    fn the_value_of_everybody_counts_else_the_sum_of_the_segments_and_the_last_of_the_same() {
        let of = |segment: &str, value| Metric { segment: Some(SegmentId::named(segment)), ..metric(Some("a"), "sales", value) };
        let mut project = project(map([vec![touchpoint("a", [None; 4])]]), []);
        let figure = |project: &Project| Measured::of(project, project.maps[0].id, round()).figure(TouchpointId::named("a"), "sales");
        project.metrics = [of("x", 1.0), of("y", 2.5), of("x", 4.0)].map(Arc::new).to_vec();
        assert_eq!(figure(&project), Some(6.5));
        project.metrics.insert(0, Arc::new(metric(Some("a"), "sales", 3.0)));
        assert_eq!(figure(&project), Some(3.0));
        assert_eq!(Measured::of(&project, project.maps[0].id, RoundId::named("other")), Measured::default());
    }
}
