//! What the scores of each touchpoint say, assessed once: everybody who needs a verdict or a figure reads it here. A stage that did not change is
//! never judged again; the model's shared pointers show which stages are unchanged. Never a comparison, never an order.

use super::{Assessment, Balance, Counting, Verdict, Zigzag, assess, zigzag::Sides};
use crate::model::{Code as _, Map, Place, Project, RaterId, RoundId, Stage, Thresholds, TouchpointId};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The assessment of one stage in one round, with its counts.
#[derive(Debug, PartialEq)]
pub struct JudgedStage {
    /// The assessment of each touchpoint, in journey order.
    pub said: Vec<Assessment>,
    /// How many touchpoints have each verdict, in the order of [`Verdict::ALL`].
    verdicts: [usize; Verdict::ALL.len()],
    /// The good and the bad of the stage.
    balance: Balance,
    /// Who voted, each once, sorted.
    raters: Vec<RaterId>,
    /// The sides that the journey takes within it.
    sides: Sides,
}

impl JudgedStage {
    fn of(stage: &Stage, round: RoundId, thresholds: &Thresholds) -> Self {
        let said: Vec<Assessment> = stage.touchpoints.iter().map(|touchpoint| assess(touchpoint, round, thresholds)).collect();
        let votes = stage.touchpoints.iter().flat_map(|touchpoint| touchpoint.votes_in(round));
        let mut raters: Vec<RaterId> = votes.map(|vote| vote.rater).collect();
        raters.sort_unstable();
        raters.dedup();
        Self {
            balance: balance(&said, thresholds),
            sides: Sides::of(stage.touchpoints.iter().map(|touchpoint| (touchpoint.world(), touchpoint.media()))),
            verdicts: verdicts(&said),
            said,
            raters,
        }
    }

    /// The same stage with other assessments.
    fn with(&self, said: Vec<Assessment>, thresholds: &Thresholds) -> Self {
        let raters = self.raters.clone();
        Self { balance: balance(&said, thresholds), verdicts: verdicts(&said), said, raters, sides: self.sides.clone() }
    }
}

fn balance(said: &[Assessment], thresholds: &Thresholds) -> Balance {
    Balance::of(said.iter().filter_map(|said| said.weighted_gap), thresholds.loss_aversion)
}

fn verdicts(said: &[Assessment]) -> [usize; Verdict::ALL.len()] {
    let mut verdicts = [0; Verdict::ALL.len()];
    said.iter().for_each(|said| verdicts[said.verdict as usize] += 1);
    verdicts
}

/// The assessment of every touchpoint of a map in one round, and the totals of the stages.
#[derive(Debug, Clone)]
pub struct JudgedMap {
    /// The map.
    pub map: Arc<Map>,
    /// The round.
    pub round: RoundId,
    /// Its stages, in map order.
    pub stages: Vec<Arc<JudgedStage>>,
    /// Whether the good outweighs the bad.
    pub balance: Balance,
    /// How many people voted.
    pub raters: usize,
    /// How often the journey changes sides.
    pub zigzag: Zigzag,
    verdicts: [usize; Verdict::ALL.len()],
}

impl JudgedMap {
    /// The assessment of a map of a project. In a round that the project does not have, nothing is rated.
    pub fn of(project: &Project, map: &Arc<Map>, round: RoundId) -> Self {
        Judgements::default().map(project, map, round)
    }

    fn new(map: &Arc<Map>, round: RoundId, stages: Vec<Arc<JudgedStage>>, thresholds: &Thresholds) -> Self {
        let mut verdicts = [0; Verdict::ALL.len()];
        let mut raters: HashSet<&RaterId> = HashSet::new();
        let mut before: &[RaterId] = &[];
        for stage in &stages {
            for (sum, count) in verdicts.iter_mut().zip(stage.verdicts) {
                *sum += count;
            }
            // Mostly the same people vote everywhere.
            if stage.raters != before {
                raters.extend(&stage.raters);
                before = &stage.raters;
            }
        }
        Self {
            map: Arc::clone(map),
            round,
            balance: Balance::of_parts(stages.iter().map(|stage| &stage.balance), thresholds.loss_aversion),
            raters: raters.len(),
            zigzag: Zigzag::of_parts(stages.iter().map(|stage| &stage.sides)),
            stages,
            verdicts,
        }
    }

    /// The same map with another fulfilment at some touchpoints: what the scores would say.
    pub fn with_fulfilment(&self, fulfilment: &[(TouchpointId, f64)], thresholds: &Thresholds) -> Self {
        let changed: HashMap<TouchpointId, f64> = fulfilment.iter().copied().collect();
        let stages = self.map.stages.iter().zip(&self.stages).map(|(stage, judged)| {
            if !stage.touchpoints.iter().any(|touchpoint| changed.contains_key(&touchpoint.id)) {
                return Arc::clone(judged);
            }
            let said = stage.touchpoints.iter().zip(&judged.said).map(|(touchpoint, said)| match changed.get(&touchpoint.id) {
                Some(value) => {
                    let scores = Counting { fulfilment: Some(*value), ..said.scores() };
                    Assessment::new(&scores, touchpoint.critical, thresholds)
                }
                None => *said,
            });
            Arc::new(judged.with(said.collect(), thresholds))
        });
        Self::new(&self.map, self.round, stages.collect(), thresholds)
    }

    /// The assessment of the touchpoint at a place of the map; takes no search.
    pub fn at(&self, place: Place) -> Option<&Assessment> {
        self.stages.get(place.stage)?.said.get(place.index)
    }

    /// The assessment of a touchpoint; searches for it.
    pub fn find(&self, id: TouchpointId) -> Option<&Assessment> {
        self.at(self.map.place_of(id)?)
    }

    /// The assessment of each touchpoint, in journey order.
    pub fn said(&self) -> impl Iterator<Item = &Assessment> {
        self.stages.iter().flat_map(|stage| &stage.said)
    }

    /// How many touchpoints have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.verdicts[verdict as usize]
    }
}

/// Stages that were judged, kept from one state of a project to the next, in as many rounds as were asked for.
#[derive(Debug, Default)]
pub struct Judgements {
    thresholds: Option<Thresholds>,
    /// By round and by the place in memory of the stage, which is kept so that nothing else gets that place.
    kept: HashMap<(RoundId, usize), (Arc<Stage>, Arc<JudgedStage>)>,
}

impl Judgements {
    /// How many stages beyond the map's own are kept before the rest are dropped.
    const SPARE: usize = 256;

    /// The assessment of a map of a project in a round; only stages that were not judged yet are judged.
    pub fn map(&mut self, project: &Project, map: &Arc<Map>, round: RoundId) -> JudgedMap {
        self.judge_by(&project.thresholds);
        let stages: Vec<Arc<JudgedStage>> =
            map.stages.iter().map(|stage| Arc::clone(self.stage(stage, round, &project.thresholds))).collect();
        if self.kept.len() > map.stages.len() * 4 + Self::SPARE {
            let there: HashSet<usize> = map.stages.iter().map(place).collect();
            self.kept.retain(|(_, at), _| there.contains(at));
        }
        JudgedMap::new(map, round, stages, &project.thresholds)
    }

    /// The assessment of a touchpoint of a stage in a round.
    pub fn touchpoint(&mut self, project: &Project, stage: &Arc<Stage>, index: usize, round: RoundId) -> Option<Assessment> {
        self.judge_by(&project.thresholds);
        self.stage(stage, round, &project.thresholds).said.get(index).copied()
    }

    /// With other thresholds, everything is judged again.
    fn judge_by(&mut self, thresholds: &Thresholds) {
        if self.thresholds != Some(*thresholds) {
            *self = Self { thresholds: Some(*thresholds), ..Self::default() };
        }
    }

    fn stage(&mut self, stage: &Arc<Stage>, round: RoundId, thresholds: &Thresholds) -> &Arc<JudgedStage> {
        let judge = || (Arc::clone(stage), Arc::new(JudgedStage::of(stage, round, thresholds)));
        &self.kept.entry((round, place(stage))).or_insert_with(judge).1
    }
}

/// A stage's address: two that exist at the same time never share it.
fn place(stage: &Arc<Stage>) -> usize {
    Arc::as_ptr(stage).addr()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, Channel, MapId, Round, Score, Scores, StageId, Touchpoint, Vote};

    /// A stage of touchpoints with these channels, all of which this rater voted on.
    fn stage(name: &str, channels: &[Option<Channel>], rater: &str) -> Arc<Stage> {
        let mut stage = Stage::new(StageId::named(name), name);
        for (index, channel) in channels.iter().enumerate() {
            let id = TouchpointId::named(&format!("{name} {index}"));
            let score = |value: usize| Score::new(value as u8 % 11).ok();
            let scores = Scores { expectation: score(5), fulfilment: score(3 * index + 1), competition: None, relevance: score(7 + index) };
            let votes = vec![Vote { round: RoundId::named("r"), rater: RaterId::named(rater), scores }];
            stage.touchpoints.push(Arc::new(Touchpoint { channel: *channel, votes, ..Touchpoint::new(id, "T", Area::Service) }));
        }
        Arc::new(stage)
    }

    fn project() -> Project {
        let (physical, digital) = (Some(Channel::Shop), Some(Channel::Website));
        let mut map = Map::new(MapId::named("m"), "Map");
        map.stages = vec![
            stage("a", &[physical, physical, None, digital], "one"),
            stage("b", &[], "nobody"),
            stage("c", &[None], "one"),
            stage("d", &[digital, physical], "two"),
            stage("e", &[physical], "two"),
        ];
        Project::new("P", Round { id: RoundId::named("r"), label: "Round".into(), date: None }, map)
    }

    #[test]
    fn the_stages_together_count_what_the_whole_journey_counts() {
        let project = project();
        let map = &project.maps[0];
        let (round, thresholds) = (RoundId::named("r"), project.thresholds);
        let judged = JudgedMap::of(&project, map, round);
        let all: Vec<Assessment> = map.touchpoints().map(|touchpoint| assess(touchpoint, round, &thresholds)).collect();
        assert!(judged.said().eq(&all));
        for verdict in Verdict::ALL {
            assert_eq!(judged.count(*verdict), all.iter().filter(|said| said.verdict == *verdict).count(), "{verdict:?}");
        }
        assert!(judged.count(Verdict::DealBreaker) > 0 && judged.count(Verdict::MagicMoment) > 0);
        let whole = Balance::of(all.iter().filter_map(|said| said.weighted_gap), thresholds.loss_aversion);
        assert!((judged.balance.positive - whole.positive).abs() < 1e-9 && (judged.balance.negative - whole.negative).abs() < 1e-9);
        let journey = map.touchpoints().map(|touchpoint| (touchpoint.world(), touchpoint.media()));
        assert_eq!((judged.raters, judged.zigzag), (2, Zigzag::of(journey)));
        assert_eq!(judged.zigzag.world, 2);
        let last = map.touchpoints().next_back().unwrap();
        assert_eq!(judged.find(last.id), all.last());
        assert_eq!((judged.at(Place { stage: 1, index: 0 }), judged.find(TouchpointId::named("nobody"))), (None, None));
    }

    #[test]
    fn verdicts_are_in_the_table_where_the_words_are() {
        assert!(Verdict::ALL.iter().enumerate().all(|(index, verdict)| *verdict as usize == index));
    }

    #[test]
    fn only_what_changed_is_judged_again() {
        let mut project = project();
        let round = RoundId::named("r");
        let mut judgements = Judgements::default();
        let before = judgements.map(&project, &project.maps[0], round);
        Arc::make_mut(&mut Arc::make_mut(&mut Arc::make_mut(&mut project.maps[0]).stages[2]).touchpoints[0]).votes.clear();
        let after = judgements.map(&project, &project.maps[0], round);
        let same: Vec<bool> = before.stages.iter().zip(&after.stages).map(|(one, two)| Arc::ptr_eq(one, two)).collect();
        assert_eq!(same, [true, true, false, true, true]);
        assert_eq!(after.count(Verdict::NotRated), 1);
        // Another round is kept beside it; with other thresholds, everything is judged again.
        let other = judgements.map(&project, &project.maps[0], RoundId::named("other"));
        assert_eq!(other.count(Verdict::NotRated), 8);
        assert!(Arc::ptr_eq(&judgements.map(&project, &project.maps[0], round).stages[0], &after.stages[0]));
        project.thresholds.severe -= 1.0;
        assert!(!Arc::ptr_eq(&judgements.map(&project, &project.maps[0], round).stages[0], &after.stages[0]));
        let first = &project.maps[0].stages[0];
        let said = judgements.map(&project, &project.maps[0], round).stages[0].said[1];
        assert_eq!(judgements.touchpoint(&project, first, 1, round), Some(said));
        assert_eq!(judgements.touchpoint(&project, first, 4, round), None);
    }

    #[test]
    fn another_fulfilment_judges_its_stage_again_and_no_other() {
        let project = project();
        let (map, round) = (&project.maps[0], RoundId::named("r"));
        let judged = JudgedMap::of(&project, map, round);
        let at = map.stages[0].touchpoints[0].id;
        let seen = judged.with_fulfilment(&[(at, 7.5)], &project.thresholds);
        let said = seen.find(at).unwrap();
        assert_eq!((said.fulfilment, said.gap, said.expectation), (Some(7.5), Some(2.5), Some(5.0)));
        let same: Vec<bool> = judged.stages.iter().zip(&seen.stages).map(|(one, two)| Arc::ptr_eq(one, two)).collect();
        assert_eq!(same, [false, true, true, true, true]);
        assert!(seen.balance.positive > judged.balance.positive && seen.raters == judged.raters && seen.zigzag == judged.zigzag);
        assert_ne!(seen.count(Verdict::MagicMoment), judged.count(Verdict::MagicMoment));
    }

    #[test]
    fn what_no_map_has_any_more_is_forgotten() {
        let mut project = project();
        let mut judgements = Judgements::default();
        for _ in 0..400 {
            Arc::make_mut(&mut Arc::make_mut(&mut project.maps[0]).stages[0]).name.push('.');
            let _ = judgements.map(&project, &project.maps[0], RoundId::named("r"));
        }
        assert!(judgements.kept.len() < 300, "{}", judgements.kept.len());
    }
}
