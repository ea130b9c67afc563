//! Large maps to measure with: as varied as real ones, and the same each time for the same size. Never random, so that two runs compare.
//! Tests may include this file by its path, too.

use std::sync::Arc;
use wegmarke::model::{
    Agreed, Area, Channel, Code, Control, Experience, ExperienceId, Goal, Map, MapId, Project, Rater, RaterId, Round, RoundId, Score,
    Scores, Stage, StageId, Tone, Touchpoint, TouchpointId, Vote,
};

/// The sizes of the speed table, in touchpoints.
pub(crate) const SIZES: [usize; 3] = [30, 1_000, 10_000];

/// How many raters a large map has; every fifth touchpoint has a vote of each of them.
const RATERS: usize = 8;

/// The round of all scores.
pub(crate) fn round() -> RoundId {
    RoundId::named("Round 1")
}

/// A project with one map of this many touchpoints, in 6 stages up to 100 touchpoints, else in 20, from 5,000 on in 60. Three out of four are
/// rated by agreement, some by votes, some not at all.
pub(crate) fn project(touchpoints: usize) -> Project {
    let stages = match touchpoints {
        0..=100 => 6,
        101..5_000 => 20,
        _ => 60,
    };
    let mut map = Map::new(MapId::named("large"), format!("{touchpoints} touchpoints"));
    let mut numbers = Numbers(touchpoints as u64);
    for stage in 0..stages {
        let name = format!("Stage {}", stage + 1);
        let mut content = Stage::new(StageId::named(&name), name);
        let (first, end) = (touchpoints * stage / stages, touchpoints * (stage + 1) / stages);
        content.touchpoints = (first..end).map(|index| Arc::new(touchpoint(index, &mut numbers))).collect();
        map.stages.push(Arc::new(content));
    }
    let mut project = Project::new("Large", Round { id: round(), label: "Round 1".into(), date: None }, map);
    project.raters = (0..RATERS)
        .map(|index| {
            let group = ["Sales", "Service", Rater::CUSTOMER][index % 3].to_owned();
            Arc::new(Rater { id: rater(index), name: format!("Rater {}", index + 1), group })
        })
        .collect();
    project
}

fn rater(index: usize) -> RaterId {
    RaterId::named(&index.to_string())
}

fn touchpoint(index: usize, numbers: &mut Numbers) -> Touchpoint {
    const TITLES: [&str; 8] = [
        "Web shop",
        "Advice in the branch",
        "Delivery",
        "Test report in a consumer magazine",
        "Newsletter",
        "Call to the hotline about the invoice",
        "Ad",
        "A neighbour tells how it went with the installation",
    ];
    let title = format!("{} {}", TITLES[numbers.below(TITLES.len())], index + 1);
    let mut touchpoint = Touchpoint::new(TouchpointId::named(&index.to_string()), title, *numbers.one_of(Area::ALL));
    touchpoint.channel = (numbers.below(10) > 0).then(|| *numbers.one_of(Channel::ALL));
    touchpoint.control = *numbers.one_of(Control::ALL);
    touchpoint.critical = numbers.below(12) == 0;
    if numbers.below(3) == 0 {
        touchpoint.goals = vec![Goal::ALL[numbers.below(9)], Goal::ALL[9 + numbers.below(9)]];
    }
    if numbers.below(4) == 0 {
        let tone = if numbers.below(2) == 0 { Tone::Positive } else { Tone::Negative };
        let text = format!("What happened at touchpoint {}, in a line of usual length", index + 1);
        touchpoint.experiences.push(Experience {
            id: ExperienceId::named(&index.to_string()),
            tone,
            text,
            date: None,
            source: String::new(),
        });
    }
    match numbers.below(20) {
        0..15 => touchpoint.agreed.push(Agreed { round: round(), scores: scores(numbers) }),
        15..19 => {
            touchpoint.votes = (0..RATERS).map(|index| Vote { round: round(), rater: rater(index), scores: scores(numbers) }).collect();
            touchpoint.sort_scores();
        }
        _ => {}
    }
    touchpoint
}

fn scores(numbers: &mut Numbers) -> Scores {
    let mut score = || Score::new(numbers.below(11) as u8).ok();
    let (expectation, fulfilment, relevance) = (score(), score(), score());
    let competition = if numbers.below(2) == 0 { None } else { Score::new(numbers.below(11) as u8).ok() };
    Scores { expectation, fulfilment, competition, relevance }
}

/// Numbers in no visible order, the same each time: a linear congruential generator (Knuth's MMIX).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn one_of<'a, T>(&mut self, values: &'a [T]) -> &'a T {
        &values[self.below(values.len())]
    }
}
