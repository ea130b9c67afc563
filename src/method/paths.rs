//! Several curves on one path: what up to five maps, rounds or groups of raters say of one score along the touchpoints of a map, matched by
//! identity, and where they part most. Values are those that count (`method.md` §3); of a group, the mean of its votes. Never a value in place of
//! one that is missing.

use super::tolerance::{at_least, at_most, below, sort_by_figure};
use super::{Counting, Tally};
use crate::model::{Map, Project, RaterId, RoundId, Scores, Touchpoint, TouchpointId, Voice};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// More curves than that cannot be told apart.
pub const MOST_VOICES: usize = 5;

/// What several say along one path.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paths {
    /// For each voice a value for each touchpoint of the path; none: it is missing there, or not rated.
    pub lines: Vec<Vec<Option<f64>>>,
    /// Where they part, farthest first; equal ones in the order of the path.
    pub partings: Vec<Parting>,
    /// How many touchpoints of the other maps are not on the path.
    pub elsewhere: usize,
}

/// A touchpoint at which not all say the same.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parting {
    /// Which touchpoint of the path, from 0.
    pub place: usize,
    /// Who has the highest value, as an index into the voices: the first of them.
    pub high: usize,
    /// Who has the lowest value: the first of them.
    pub low: usize,
    /// The highest and the lowest value.
    pub values: (f64, f64),
}

impl Parting {
    /// How far apart they are: above 0.
    pub fn difference(&self) -> f64 {
        self.values.0 - self.values.1
    }
}

impl Paths {
    /// What the first [`MOST_VOICES`] voices say along the touchpoints of a map in a round. `value`: what of the scores is followed. A voice that
    /// is not there says nothing.
    pub fn of(project: &Project, map: &Map, round: RoundId, voices: &[Voice], value: impl Fn(&Counting) -> Option<f64>) -> Self {
        let path: Vec<&Arc<Touchpoint>> = map.touchpoints().collect();
        let ids: HashSet<TouchpointId> = path.iter().map(|touchpoint| touchpoint.id).collect();
        let mut elsewhere = HashSet::new();
        let line = |voice: &Voice| -> Vec<Option<f64>> {
            match voice {
                Voice::Map(id) if *id == map.id => path.iter().map(|touchpoint| value(&Counting::of(touchpoint, round))).collect(),
                Voice::Map(id) => {
                    let others: HashMap<TouchpointId, &Arc<Touchpoint>> = project
                        .map(*id)
                        .into_iter()
                        .flat_map(|map| map.touchpoints())
                        .map(|touchpoint| (touchpoint.id, touchpoint))
                        .collect();
                    elsewhere.extend(others.keys().filter(|id| !ids.contains(id)).copied());
                    path.iter().map(|touchpoint| value(&Counting::of(others.get(&touchpoint.id)?, round))).collect()
                }
                Voice::Round(id) => path.iter().map(|touchpoint| value(&Counting::of(touchpoint, *id))).collect(),
                Voice::Group(name) => {
                    let raters: HashSet<RaterId> =
                        project.raters.iter().filter(|rater| rater.group == *name).map(|rater| rater.id).collect();
                    path.iter().map(|touchpoint| value(&of_raters(touchpoint, round, &raters))).collect()
                }
            }
        };
        let lines: Vec<Vec<Option<f64>>> = voices.iter().take(MOST_VOICES).map(line).collect();
        let partings = partings(&lines, path.len());
        Self { lines, partings, elsewhere: elsewhere.len() }
    }
}

/// The scores of a touchpoint if only these raters' votes are counted.
fn of_raters(touchpoint: &Touchpoint, round: RoundId, raters: &HashSet<RaterId>) -> Counting {
    let votes = touchpoint.votes_in(round).filter(|vote| raters.contains(&vote.rater));
    Counting::new(&Scores::default(), &Tally::of(votes.map(|vote| &vote.scores)))
}

fn partings(lines: &[Vec<Option<f64>>], count: usize) -> Vec<Parting> {
    let mut partings: Vec<Parting> = (0..count).filter_map(|place| parting(lines, place)).collect();
    sort_by_figure(&mut partings, |parting| -parting.difference(), |equal| equal.sort_unstable_by_key(|parting| parting.place));
    partings
}

/// The two that are farthest apart at a touchpoint, if any two are.
fn parting(lines: &[Vec<Option<f64>>], place: usize) -> Option<Parting> {
    let values = || lines.iter().enumerate().filter_map(|(voice, line)| Some((voice, line.get(place).copied().flatten()?)));
    let most = values().map(|(_, value)| value).reduce(f64::max)?;
    let least = values().map(|(_, value)| value).reduce(f64::min)?;
    if !below(least, most) {
        return None;
    }
    let (high, _) = values().find(|(_, value)| at_least(*value, most))?;
    let (low, _) = values().find(|(_, value)| at_most(*value, least))?;
    Some(Parting { place, high, low, values: (most, least) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::gap;
    use crate::method::test_maps::{map, project, round, touchpoint, vote};
    use crate::model::{Agreed, MapId, Score};

    fn fulfilment(scores: &Counting) -> Option<f64> {
        scores.fulfilment
    }

    /// Two maps with touchpoints in common, two rounds, three raters in two groups.
    fn example() -> Project {
        let mut shop = touchpoint("shop", [Some(8), None, None, None]);
        shop.votes =
            vec![vote(0, [Some(8), Some(2), None, None]), vote(1, [Some(6), Some(3), None, None]), vote(2, [None, Some(9), None, None])];
        let later = RoundId::named("later");
        let score = |value| Score::new(value).ok();
        shop.agreed.push(Agreed { round: later, scores: Scores { fulfilment: score(7), ..Scores::default() } });
        let first = map([
            vec![touchpoint("ad", [Some(5), Some(4), None, None]), shop],
            vec![touchpoint("bill", [Some(5), Some(6), None, None]), touchpoint("unrated", [None; 4])],
        ]);
        let mut project = project(first, ["Sales", "Sales", "customer"]);
        project.rounds.push(Arc::new(crate::model::Round { id: later, label: "Later".into(), date: None }));
        let mut other = map([
            vec![touchpoint("bill", [Some(5), Some(9), None, None]), touchpoint("only there", [Some(5), Some(0), None, None])],
            vec![touchpoint("ad", [Some(3), Some(4), None, None])],
        ]);
        other.id = MapId::named("other");
        project.maps.push(Arc::new(other));
        project
    }

    #[test]
    fn each_voice_says_what_counts_there_and_leaves_gaps_where_it_says_nothing() {
        let project = example();
        let (here, there) = (MapId::named("map"), MapId::named("other"));
        let later = RoundId::named("later");
        let all_of = |voice: Voice, value: fn(&Counting) -> Option<f64>| {
            let paths = Paths::of(&project, &project.maps[0], round(), &[voice], value);
            assert_eq!((paths.lines.len(), paths.partings.len()), (1, 0), "one alone parts from nobody");
            paths.lines.into_iter().next().unwrap()
        };
        let mean = 14.0 / 3.0;
        for (voice, expected) in [
            (Voice::Map(here), [Some(4.0), Some(mean), Some(6.0), None]),
            // In the order of the path, whatever the order there.
            (Voice::Map(there), [Some(4.0), None, Some(9.0), None]),
            (Voice::Map(MapId::named("gone")), [None; 4]),
            (Voice::Round(round()), [Some(4.0), Some(mean), Some(6.0), None]),
            (Voice::Round(later), [None, Some(7.0), None, None]),
            (Voice::Group("Sales".into()), [None, Some(2.5), None, None]),
            (Voice::Group("customer".into()), [None, Some(9.0), None, None]),
            (Voice::Group("gone".into()), [None; 4]),
        ] {
            assert_eq!(all_of(voice.clone(), fulfilment), expected, "{voice:?}");
        }
        // Of a group, the votes alone: what was agreed is nobody's.
        assert_eq!(all_of(Voice::Group("Sales".into()), |scores| scores.expectation)[1], Some(7.0));
        assert_eq!(all_of(Voice::Map(here), gap), [Some(-1.0), Some(mean - 8.0), Some(1.0), None]);
        assert_eq!(all_of(Voice::Group("Sales".into()), gap)[1], Some(2.5 - 7.0));
        assert_eq!(all_of(Voice::Group("customer".into()), gap)[1], None, "no expectation, no gap");
    }

    #[test]
    fn what_is_only_elsewhere_is_counted_once_and_five_are_the_most() {
        let project = example();
        let there = Voice::Map(MapId::named("other"));
        let voices = vec![there; 7];
        let paths = Paths::of(&project, &project.maps[0], round(), &voices, fulfilment);
        assert_eq!((paths.elsewhere, paths.lines.len()), (1, MOST_VOICES));
        assert_eq!(Paths::of(&project, &project.maps[0], round(), &[Voice::Round(round())], fulfilment).elsewhere, 0);
        assert_eq!(Paths::of(&project, &project.maps[1], round(), &[Voice::Map(MapId::named("map"))], fulfilment).elsewhere, 2);
    }

    #[test]
    fn a_voice_speaks_as_long_as_what_it_names_is_there() {
        let project = example();
        for (voice, expected) in [
            (Voice::Map(MapId::named("other")), true),
            (Voice::Map(MapId::named("gone")), false),
            (Voice::Round(round()), true),
            (Voice::Round(RoundId::named("gone")), false),
            (Voice::Group("Sales".into()), true),
            (Voice::Group("sales".into()), false),
            (Voice::Group(String::new()), false),
        ] {
            assert_eq!(voice.is_in(&project), expected, "{voice:?}");
        }
    }

    #[test]
    fn the_first_of_equal_ones_is_named_and_equal_distances_keep_the_order_of_the_path() {
        let almost_one: f64 = 8.0 / 3.0 - 5.0 / 3.0;
        let lines = [
            vec![Some(1.0), Some(5.0), None, Some(2.0), Some(almost_one)],
            vec![Some(4.0), None, None, Some(2.0), Some(1.0)],
            vec![Some(4.0), Some(8.0), Some(3.0), Some(2.0), None],
            vec![Some(1.0), Some(6.5), None, None, None],
        ];
        let at = |place, high, low, most, least| Parting { place, high, low, values: (most, least) };
        assert_eq!(partings(&lines, 5), [at(0, 1, 0, 4.0, 1.0), at(1, 2, 0, 8.0, 5.0)]);
        // Farthest first.
        let lines = [vec![Some(1.0), Some(0.0), Some(5.0)], vec![Some(2.0), Some(10.0), Some(4.0)]];
        assert_eq!(partings(&lines, 3).iter().map(|parting| parting.place).collect::<Vec<_>>(), [1, 0, 2]);
    }

    /// The same, found by trying every pair at every touchpoint.
    fn tried(lines: &[Vec<Option<f64>>], count: usize) -> Vec<(usize, f64)> {
        let mut found = Vec::new();
        for place in 0..count {
            let mut farthest: f64 = 0.0;
            for one in lines {
                for two in lines {
                    if let (Some(one), Some(two)) = (one[place], two[place]) {
                        farthest = farthest.max(one - two);
                    }
                }
            }
            if farthest > 1e-9 {
                found.push((place, farthest));
            }
        }
        found.sort_by(|one, two| two.1.total_cmp(&one.1).then(one.0.cmp(&two.0)));
        found
    }

    #[test]
    fn partings_are_what_trying_every_pair_finds() {
        let mut state = 11_u64;
        let mut next = move |most: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % most
        };
        for case in 0..300 {
            let (voices, count) = (next(6) as usize, next(9) as usize);
            // Halves, which are exact: equal ones are really equal.
            let value = |next: &mut dyn FnMut(u64) -> u64| (next(4) > 0).then(|| next(21) as f64 / 2.0);
            let lines: Vec<Vec<Option<f64>>> = (0..voices).map(|_| (0..count).map(|_| value(&mut next)).collect()).collect();
            let found = partings(&lines, count);
            assert_eq!(
                found.iter().map(|at| (at.place, at.difference())).collect::<Vec<_>>(),
                tried(&lines, count),
                "case {case}: {lines:?}"
            );
            for at in found {
                assert_eq!((lines[at.high][at.place], lines[at.low][at.place]), (Some(at.values.0), Some(at.values.1)), "case {case}");
                let before = |voice: usize, value: f64| lines[..voice].iter().any(|line| line[at.place] == Some(value));
                assert!(!before(at.high, at.values.0) && !before(at.low, at.values.1), "case {case}: the first of them");
            }
        }
    }
}
