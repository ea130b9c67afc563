//! Projects to measure the portfolio and the draws with: many measures with pins, needs and groups, and votes of many raters. The same each time.

use super::maps;
use std::sync::Arc;
use wegmarke::model::{
    Days, Map, Measure, MeasureId, Money, Pin, Project, Rater, RaterId, Score, Scores, Stage, Tenths, Touchpoint, TouchpointId, Vote,
};

/// Numbers that look random (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }
}

/// Changes every touchpoint of the first map.
fn with_touchpoints(project: &mut Project, mut change: impl FnMut(&mut Touchpoint)) {
    if let Some(map) = project.maps.first_mut() {
        for stage in &mut Arc::<Map>::make_mut(map).stages {
            Arc::<Stage>::make_mut(stage).touchpoints.iter_mut().for_each(|touchpoint| change(Arc::make_mut(touchpoint)));
        }
    }
}

/// A map of this many touchpoints, on all of which this many raters voted.
pub(crate) fn voted(touchpoints: usize, raters: usize) -> Project {
    let mut project = maps::project(touchpoints);
    let mut numbers = Numbers(1);
    let ids: Vec<RaterId> = (0..raters).map(|index| RaterId::named(&format!("voter {index}"))).collect();
    project.raters = ids.iter().map(|id| Arc::new(Rater { id: *id, name: "Voter".into(), group: String::new() })).collect();
    with_touchpoints(&mut project, |touchpoint| {
        touchpoint.agreed.clear();
        let mut score = || Score::new(numbers.below(11) as u8).ok();
        let mut vote = |rater: &RaterId| {
            let scores = Scores { expectation: score(), fulfilment: score(), competition: score(), relevance: score() };
            Vote { round: maps::round(), rater: *rater, scores }
        };
        touchpoint.votes = ids.iter().map(&mut vote).collect();
        touchpoint.sort_scores();
    });
    project
}

/// A map of this many touchpoints with this many measures, of which one in twenty is a must, as many are never to be chosen, every tenth needs
/// another one, and every sixth is in a group.
pub(crate) fn with_measures(touchpoints: usize, measures: usize) -> Project {
    let mut project = maps::project(touchpoints);
    let mut places: Vec<TouchpointId> = Vec::new();
    with_touchpoints(&mut project, |touchpoint| places.push(touchpoint.id));
    let mut numbers = Numbers(2);
    let id = |index: usize| MeasureId::named(&format!("measure {index}"));
    let measure = |index: usize| {
        let mut touchpoints: Vec<TouchpointId> = (0..=numbers.below(3)).map(|_| places[numbers.below(places.len())]).collect();
        touchpoints.sort_unstable();
        touchpoints.dedup();
        Arc::new(Measure {
            touchpoints,
            cost: Money::new(numbers.below(5_000_000) as u64),
            effort: Days::nearest(numbers.below(400) as f64 / 10.0),
            lift: Tenths::nearest(numbers.below(51) as f64 / 10.0),
            retention: Tenths::nearest(3.0 + numbers.below(71) as f64 / 10.0),
            pin: if index.is_multiple_of(40) { Some(Pin::Must) } else { (index % 20 == 7).then_some(Pin::Never) },
            needs: if index % 10 == 3 { vec![id(index - 2)] } else { Vec::new() },
            group: if index % 6 == 5 { format!("group {}", numbers.below(10)) } else { String::new() },
            ..Measure::new(id(index), format!("Measure {index}"))
        })
    };
    project.measures = (0..measures).map(measure).collect();
    project
}
