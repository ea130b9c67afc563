//! What measures cost and what they brought (`method.md` §5): cost so far and planned, the lift that was promised beside the change that was observed,
//! and the change per money spent. Never a rounded figure, never a word for people.

use super::{Counting, Measured};
use crate::model::{Code as _, Map, MapId, Measure, MeasureId, Project, Round, RoundId, Status, Touchpoint, TouchpointId};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

/// Money of measures, in wholes of the project's currency.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Cost {
    /// What was spent; of a measure that does not say and is live or done, its cost.
    pub so_far: f64,
    /// The cost of what is planned, a prototype or tested.
    pub planned: f64,
}

/// What became of a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome<'a> {
    /// Which.
    pub measure: &'a Measure,
    /// By how much fulfilment was expected to rise.
    pub expected: Option<f64>,
    /// Σ R/10 · reach · lift at its touchpoints on the map, with R and reach of the round before, or of the current one where there is none before; none
    /// without a lift.
    pub expected_gain: Option<f64>,
    /// What was observed at its touchpoints on the map, where that is known.
    pub observed: Vec<Observed>,
    /// Σ R/10 · reach · ΔF, with R and reach of the round before; none where nothing was observed.
    pub gain: Option<f64>,
    /// What was spent on it, in wholes of the project's currency.
    pub spent: f64,
    /// The gain per whole of the currency; none where nothing was spent or observed.
    pub per_money: Option<f64>,
    /// How many other measures that are live or done share one of its touchpoints.
    pub sharing: usize,
}

/// Why nothing was observed of a measure: the first that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unobserved {
    /// It is not live yet, or was dropped.
    NotLive,
    /// None of its touchpoints is on the map.
    NotHere,
    /// Nobody said since when it is live.
    NoDay,
    /// No dated round until that day has fulfilment of its touchpoints.
    NothingBefore,
    /// No later dated round has fulfilment of them.
    NothingAfter,
}

impl Unobserved {
    /// The last part of its message key (`term-unobserved-CODE`).
    pub fn code(self) -> &'static str {
        match self {
            Self::NotLive => "not-live",
            Self::NotHere => "not-here",
            Self::NoDay => "no-day",
            Self::NothingBefore => "nothing-before",
            Self::NothingAfter => "nothing-after",
        }
    }
}

/// A change of fulfilment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Observed {
    /// Where.
    pub touchpoint: TouchpointId,
    /// The last dated round with F before the measure went live, or of that day.
    pub before: RoundId,
    /// The first dated round with F after it.
    pub after: RoundId,
    /// ΔF, −10…10.
    pub change: f64,
    /// R/10 · reach · ΔF; nothing where R is not rated.
    pub gain: f64,
}

impl Cost {
    /// The money of a measure.
    pub fn of(project: &Project, measure: &Measure) -> Self {
        let currency = project.currency();
        let cost = measure.cost.map_or(0.0, |cost| currency.wholes(cost));
        let (is_out, is_planned) = match measure.status {
            Status::Live | Status::Done => (true, false),
            Status::Planned | Status::Prototype | Status::Testing => (false, true),
            Status::Idea | Status::Dropped => (false, false),
        };
        let so_far = measure.spent.map(|spent| currency.wholes(spent)).or(is_out.then_some(cost));
        Self { so_far: so_far.unwrap_or(0.0), planned: if is_planned { cost } else { 0.0 } }
    }

    fn add(&mut self, other: Self, share: f64) {
        self.so_far += other.so_far * share;
        self.planned += other.planned * share;
    }
}

/// The money of measures by key, in the order of the keys, each split equally over its touchpoints on the map; and the money of those without any
/// touchpoint at all. `key` gets the index of a touchpoint in journey order.
pub fn costs<K: Ord + Copy>(project: &Project, map: &Map, key: impl Fn(usize, &Touchpoint) -> K) -> (Vec<(K, Cost)>, Cost) {
    let keys: HashMap<TouchpointId, K> =
        map.touchpoints().enumerate().map(|(at, touchpoint)| (touchpoint.id, key(at, touchpoint))).collect();
    let mut groups: BTreeMap<K, Cost> = BTreeMap::new();
    let mut nowhere = Cost::default();
    for measure in &project.measures {
        let cost = Cost::of(project, measure);
        if measure.touchpoints.is_empty() {
            nowhere.add(cost, 1.0);
        }
        let here: Vec<K> = measure.touchpoints.iter().filter_map(|id| keys.get(id)).copied().collect();
        for key in &here {
            groups.entry(*key).or_default().add(cost, 1.0 / here.len() as f64);
        }
    }
    (groups.into_iter().collect(), nowhere)
}

/// The money of all measures by status, in the order of the words, without empty ones.
pub fn costs_by_status(project: &Project) -> Vec<(Status, Cost)> {
    let of = |status: Status| {
        let mut all = Cost::default();
        project.measures.iter().filter(|measure| measure.status == status).for_each(|measure| all.add(Cost::of(project, measure), 1.0));
        (status, all)
    };
    Status::ALL.iter().copied().map(of).filter(|(_, cost)| *cost != Cost::default()).collect()
}

/// What became of the measures that are live or done and have a touchpoint on a map, in the order of the list.
pub fn outcomes<'a>(project: &'a Project, map: &Map) -> Vec<Outcome<'a>> {
    let mut watch = Watch::new(project, map);
    let out: Vec<&Arc<Measure>> = project.measures.iter().filter(|measure| is_out(measure) && watch.is_here(measure)).collect();
    let of = |measure: &'a Arc<Measure>| {
        let observed = watch.observed(measure).unwrap_or_default();
        let own: HashSet<TouchpointId> = measure.touchpoints.iter().copied().filter(|id| watch.touchpoints.contains_key(id)).collect();
        let sharing = out.iter().filter(|other| other.id != measure.id && other.touchpoints.iter().any(|id| own.contains(id))).count();
        let gain = (!observed.is_empty()).then(|| observed.iter().map(|one| one.gain).sum::<f64>());
        let spent = Cost::of(project, measure).so_far;
        let expected = measure.lift.map(crate::model::Tenths::value);
        Outcome {
            measure,
            expected,
            expected_gain: expected.map(|lift| lift * watch.weight(measure)),
            gain,
            spent,
            per_money: gain.filter(|_| spent > 0.0).map(|gain| gain / spent),
            observed,
            sharing,
        }
    };
    out.iter().copied().map(of).collect()
}

/// What was observed of each measure of a project at its touchpoints on a map, or why nothing was.
pub fn observations(project: &Project, map: &Map) -> HashMap<MeasureId, Result<Vec<Observed>, Unobserved>> {
    let mut watch = Watch::new(project, map);
    project.measures.iter().map(|measure| (measure.id, watch.observed(measure))).collect()
}

fn is_out(measure: &Measure) -> bool {
    matches!(measure.status, Status::Live | Status::Done)
}

/// R/10 · reach of a touchpoint in a round; nothing where R is not rated.
fn weight(known: &mut HashMap<RoundId, Measured>, of: (&Project, MapId), touchpoint: &Touchpoint, round: RoundId) -> f64 {
    let figures = known.entry(round).or_insert_with(|| Measured::of(of.0, of.1, round));
    let reach = figures.reach(touchpoint).map_or(1.0, |percent| percent / 100.0);
    Counting::of(touchpoint, round).relevance.unwrap_or(0.0) / 10.0 * reach
}

/// What observing needs of a map and its rounds.
struct Watch<'a> {
    project: &'a Project,
    map: &'a Map,
    touchpoints: HashMap<TouchpointId, &'a Arc<Touchpoint>>,
    /// The dated ones, in time.
    rounds: Vec<(Date, &'a Round)>,
    measured: HashMap<RoundId, Measured>,
}

impl<'a> Watch<'a> {
    fn new(project: &'a Project, map: &'a Map) -> Self {
        let touchpoints = map.touchpoints().map(|touchpoint| (touchpoint.id, touchpoint)).collect();
        let mut rounds: Vec<(Date, &Round)> = project.rounds.iter().filter_map(|round| Some((round.date?, &**round))).collect();
        // Of two on one day the later in the list is the later.
        rounds.sort_by_key(|(date, _)| *date);
        Self { project, map, touchpoints, rounds, measured: HashMap::new() }
    }

    fn is_here(&self, measure: &Measure) -> bool {
        measure.touchpoints.iter().any(|id| self.touchpoints.contains_key(id))
    }

    /// Σ R/10 · reach over a measure's touchpoints, of the round before it went live, or of the shown one where there is none before.
    fn weight(&mut self, measure: &Measure) -> f64 {
        let mut sum = 0.0;
        for touchpoint in measure.touchpoints.iter().filter_map(|id| self.touchpoints.get(id)) {
            let is_before = |date: Date| measure.live_on.is_some_and(|live_on| date <= live_on);
            let has = |round: &Round| Counting::of(touchpoint, round.id).fulfilment.is_some();
            let before = self.rounds.iter().rev().find(|(date, round)| is_before(*date) && has(round)).map(|(_, round)| round.id);
            if let Some(round) = before.or_else(|| self.project.shown_round().map(|round| round.id)) {
                sum += weight(&mut self.measured, (self.project, self.map.id), touchpoint, round);
            }
        }
        sum
    }

    /// The change at each touchpoint where it is known; never empty.
    fn observed(&mut self, measure: &Measure) -> Result<Vec<Observed>, Unobserved> {
        if !is_out(measure) {
            return Err(Unobserved::NotLive);
        }
        if !self.is_here(measure) {
            return Err(Unobserved::NotHere);
        }
        let live_on = measure.live_on.ok_or(Unobserved::NoDay)?;
        let mut observed = Vec::new();
        let mut why_not = Unobserved::NothingBefore;
        for touchpoint in measure.touchpoints.iter().filter_map(|id| self.touchpoints.get(id)) {
            let fulfilment = |round: &Round| Counting::of(touchpoint, round.id).fulfilment;
            let mut before = self.rounds.iter().rev().filter(|(date, _)| *date <= live_on);
            let Some((before, from)) = before.find_map(|(_, round)| Some((round, fulfilment(round)?))) else { continue };
            why_not = Unobserved::NothingAfter;
            let mut after = self.rounds.iter().filter(|(date, _)| *date > live_on);
            let Some((after, to)) = after.find_map(|(_, round)| Some((round, fulfilment(round)?))) else { continue };
            let (project, map) = (self.project, self.map.id);
            let change = to - from;
            let gain = weight(&mut self.measured, (project, map), touchpoint, before.id) * change;
            observed.push(Observed { touchpoint: touchpoint.id, before: before.id, after: after.id, change, gain });
        }
        if observed.is_empty() { Err(why_not) } else { Ok(observed) }
    }
}

/// The measures that are live or done and have a touchpoint on a map, but no dated round with F after the day they went live: nothing is known yet of
/// what they brought, and no score contains it. In the order of the list.
pub fn unmeasured<'a>(project: &'a Project, map: &Map) -> Vec<&'a Measure> {
    let touchpoints: HashMap<TouchpointId, &Arc<Touchpoint>> = map.touchpoints().map(|touchpoint| (touchpoint.id, touchpoint)).collect();
    let is_measured = |measure: &Measure, at: &[&Arc<Touchpoint>]| {
        let later = |round: &&Arc<Round>| round.date.zip(measure.live_on).is_some_and(|(date, live)| date > live);
        let has = |round: &Arc<Round>| at.iter().any(|touchpoint| Counting::of(touchpoint, round.id).fulfilment.is_some());
        project.rounds.iter().filter(later).any(has)
    };
    let waits = |measure: &&Arc<Measure>| {
        let at: Vec<&Arc<Touchpoint>> = measure.touchpoints.iter().filter_map(|id| touchpoints.get(id).copied()).collect();
        matches!(measure.status, Status::Live | Status::Done) && !at.is_empty() && !is_measured(measure, &at)
    };
    project.measures.iter().filter(waits).map(|measure| &**measure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, metric, project, scores, touchpoint};
    use crate::model::{Agreed, Media, Money, Tenths};
    use jiff::civil::date;

    fn measure(name: &str, at: &[&str], cost: u64, status: Status) -> Measure {
        let touchpoints = at.iter().map(|name| TouchpointId::named(name)).collect();
        Measure { touchpoints, cost: Money::new(cost * 100), status, ..Measure::new(MeasureId::named(name), name) }
    }

    #[test]
    fn money_is_split_over_the_touchpoints_on_the_map() {
        let mut project = project(map([vec![touchpoint("a", [None; 4]), touchpoint("b", [None; 4])]]), []);
        let partly = Measure { spent: Money::new(1000), ..measure("partly", &["a"], 100, Status::Testing) };
        project.measures = [
            measure("done", &["a", "b", "elsewhere"], 300, Status::Done),
            partly,
            measure("idea", &["a"], 1_000, Status::Idea),
            measure("nowhere", &[], 7, Status::Planned),
            measure("other map", &["elsewhere"], 50, Status::Live),
        ]
        .map(Arc::new)
        .to_vec();
        let map = &project.maps[0];
        let (by_touchpoint, nowhere) = costs(&project, map, |at, _| at);
        assert_eq!(by_touchpoint, [(0, Cost { so_far: 160.0, planned: 100.0 }), (1, Cost { so_far: 150.0, planned: 0.0 })]);
        assert_eq!(nowhere, Cost { so_far: 0.0, planned: 7.0 });
        let (by_media, _) = costs(&project, map, |_, touchpoint| touchpoint.media());
        assert_eq!(by_media, [(Media::Owned, Cost { so_far: 310.0, planned: 100.0 })]);
        let statuses: Vec<(Status, f64, f64)> =
            costs_by_status(&project).into_iter().map(|(status, cost)| (status, cost.so_far, cost.planned)).collect();
        assert_eq!(
            statuses,
            [(Status::Planned, 0.0, 7.0), (Status::Testing, 10.0, 100.0), (Status::Live, 50.0, 0.0), (Status::Done, 300.0, 0.0)]
        );
    }

    /// Rounds of May: on the 1st, without a date, on the 10th and the 20th, with F and R.
    fn measured(fulfilments: [Option<u8>; 4]) -> Project {
        let mut project = project(map([vec![touchpoint("a", [None; 4])]]), []);
        project.rounds.clear();
        let mut agreed = Vec::new();
        for (at, (day, fulfilment)) in [Some(1), None, Some(10), Some(20)].into_iter().zip(fulfilments).enumerate() {
            let id = RoundId::named(&at.to_string());
            project.rounds.push(Arc::new(Round { id, label: String::new(), date: day.map(|day| date(2026, 5, day)) }));
            agreed.push(Agreed { round: id, scores: scores([None, fulfilment, None, Some(8)]) });
        }
        let stage = &mut Arc::make_mut(&mut project.maps[0]).stages[0];
        let one = Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[0]);
        one.agreed = agreed;
        one.sort_scores();
        project
    }

    #[test]
    fn the_change_is_between_the_last_round_before_it_went_live_and_the_first_after() {
        let change = |fulfilments, live_on: Option<i8>| {
            let mut project = measured(fulfilments);
            let live_on = live_on.map(|day| date(2026, 5, day));
            project.measures = vec![Arc::new(Measure { live_on, ..measure("m", &["a"], 100, Status::Live) })];
            outcomes(&project, &project.maps[0])[0].observed.first().map(|observed| observed.change)
        };
        assert_eq!(change([Some(3), Some(9), Some(5), Some(8)], Some(5)), Some(2.0));
        assert_eq!(change([Some(3), Some(9), Some(5), Some(8)], Some(10)), Some(3.0), "a round of that day is before");
        assert_eq!(change([Some(3), Some(9), None, Some(8)], Some(10)), Some(5.0), "rounds without F do not count");
        assert_eq!(change([Some(3), Some(9), Some(5), Some(8)], Some(20)), None);
        assert_eq!(change([None, Some(9), Some(5), Some(8)], Some(5)), None, "an undated round is none");
        assert_eq!(change([Some(3), Some(9), Some(5), Some(8)], None), None);
    }

    #[test]
    fn what_was_not_observed_says_why() {
        let why = |fulfilments, change: &dyn Fn(&mut Measure)| {
            let mut project = measured(fulfilments);
            let mut one = Measure { live_on: Some(date(2026, 5, 5)), ..measure("m", &["a"], 100, Status::Live) };
            change(&mut one);
            let id = one.id;
            project.measures = vec![Arc::new(one)];
            observations(&project, &project.maps[0]).remove(&id).unwrap().map(|observed| observed[0].change)
        };
        let all = [Some(3), Some(9), Some(5), Some(8)];
        assert_eq!(why(all, &|_| {}), Ok(2.0));
        for (expected, change) in [
            (Unobserved::NotLive, &(|one: &mut Measure| one.status = Status::Testing) as &dyn Fn(&mut Measure)),
            (Unobserved::NotLive, &|one| one.status = Status::Dropped),
            (Unobserved::NotHere, &|one| one.touchpoints.clear()),
            (Unobserved::NoDay, &|one| one.live_on = None),
            (Unobserved::NothingBefore, &|one| one.live_on = Some(date(2026, 4, 1))),
            (Unobserved::NothingAfter, &|one| one.live_on = Some(date(2026, 6, 1))),
        ] {
            assert_eq!(why(all, change), Err(expected));
        }
        assert_eq!(why([None, Some(9), Some(5), Some(8)], &|_| {}), Err(Unobserved::NothingBefore), "an undated round is none");
        assert_eq!(why([Some(3), Some(9), None, None], &|_| {}), Err(Unobserved::NothingAfter));
    }

    #[test]
    fn what_it_brought_per_money_weighs_relevance_and_reach_before() {
        let mut project = measured([Some(3), None, Some(5), None]);
        let before = RoundId::named("0");
        project.metrics = [(None, "base", 200.0), (Some("a"), "contacts", 100.0)]
            .map(|(at, name, value)| Arc::new(crate::model::Metric { round: before, ..metric(at, name, value) }))
            .to_vec();
        let live = |name: &str, cost| Measure {
            live_on: Some(date(2026, 5, 5)),
            lift: Tenths::nearest(2.5),
            ..measure(name, &["a"], cost, Status::Live)
        };
        project.measures = [live("m", 100), live("free", 0), measure("planned", &["a"], 5, Status::Planned)].map(Arc::new).to_vec();
        let outcomes = outcomes(&project, &project.maps[0]);
        let [one, free] = &outcomes[..] else { panic!("{outcomes:?}") };
        assert_eq!((one.expected, one.spent, one.sharing), (Some(2.5), 100.0, 1));
        let gain = 8.0 / 10.0 * 0.5 * 2.0;
        assert_eq!((one.gain, one.per_money), (Some(gain), Some(gain / 100.0)));
        assert_eq!(one.expected_gain, Some(8.0 / 10.0 * 0.5 * 2.5));
        assert_eq!((free.gain, free.per_money), (Some(gain), None), "what cost nothing has no return");
    }

    #[test]
    fn what_went_live_after_the_last_round_is_not_measured_yet() {
        let mut project = measured([Some(4), Some(9), Some(6), None]);
        let live = |name: &str, day: Option<i8>, status: Status| Measure {
            live_on: day.map(|day| date(2026, 5, day)),
            ..measure(name, &["a"], 1, status)
        };
        project.measures = [
            live("before", Some(5), Status::Live),
            live("that day", Some(10), Status::Done),
            live("when", None, Status::Live),
            live("idea", None, Status::Idea),
            Measure { touchpoints: Vec::new(), ..live("nowhere", Some(5), Status::Live) },
        ]
        .map(Arc::new)
        .to_vec();
        let titles: Vec<&str> = unmeasured(&project, &project.maps[0]).iter().map(|measure| measure.title.as_str()).collect();
        assert_eq!(titles, ["that day", "when"], "an undated round and one without the score are no measurement");
    }
}
