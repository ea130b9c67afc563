//! Everything a map says in one round, computed once: for the map view, the tables, the charts and the command line. Never a touchpoint's own
//! assessment: that is in `judged`.

use super::grouping::{Grouping, Sums};
use super::judged::JudgedStage;
use super::rater_groups::{GroupTallies, RaterGroups};
use super::{Agreement, Assessment, Balance, Counting, Coverage, JudgedMap, Zigzag, priorities};
use crate::model::{
    Area, Code, Control, Map, Media, Place, Project, RoundId, Scores, Stage, StageId, Thresholds, Touchpoint, TouchpointId, World,
};
use std::collections::HashMap;
use std::sync::Arc;

/// What one touchpoint's scores say, and what they are grouped by.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// Whose.
    pub id: TouchpointId,
    /// Index of its stage, from 0.
    pub stage: usize,
    /// Its area.
    pub area: Area,
    /// Its world, if known.
    pub world: Option<World>,
    /// How far the brand can steer it.
    pub control: Control,
    /// Its figures and its verdict.
    pub assessment: Assessment,
    /// How far its raters agree.
    pub agreement: Agreement,
    /// How many raters gave at least one score.
    pub votes: usize,
    /// Its position in the priority list, from 1; none if not rated.
    pub priority: Option<usize>,
}

/// What a map says in one round. No figure is rounded.
#[derive(Debug)]
pub struct Analysis {
    /// The round.
    pub round: RoundId,
    /// Every touchpoint, in journey order.
    pub touchpoints: Vec<Judged>,
    /// The rated ones, most urgent first, as indices into `touchpoints`.
    pub priorities: Vec<usize>,
    /// Whether the good outweighs the bad.
    pub balance: Balance,
    /// How often the journey changes sides.
    pub zigzag: Zigzag,
    /// By stage, in map order, empty ones too.
    pub by_stage: Vec<Grouping<StageId>>,
    /// By media kind, in the order of the words, without empty ones.
    pub by_media: Vec<Grouping<Media>>,
    /// By area, in the order of the words, without empty ones.
    pub by_area: Vec<Grouping<Area>>,
    /// By world: physical, digital, none; without empty ones.
    pub by_world: Vec<Grouping<Option<World>>>,
    /// By control, in the order of the words, without empty ones.
    pub by_control: Vec<Grouping<Control>>,
    /// By the raters' group, of their votes alone, in the order in which the groups first occur in the project's list of raters; raters
    /// without a group last, without a name; without groups that did not vote.
    pub by_rater_group: Vec<Grouping<Option<String>>>,
    /// What serves each goal in each stage.
    pub coverage: Coverage,
    /// Where each stage begins in `touchpoints`, and where the last one ends.
    starts: Vec<usize>,
    /// What the next analysis may take over, stage by stage.
    parts: Vec<Part>,
    groups: RaterGroups,
}

/// Two analyses are equal if they say the same, whatever they were made from.
impl PartialEq for Analysis {
    fn eq(&self, other: &Self) -> bool {
        let said = |one: &Self| (one.round, one.balance, one.zigzag);
        said(self) == said(other)
            && self.touchpoints == other.touchpoints
            && self.priorities == other.priorities
            && self.by_stage == other.by_stage
            && self.by_media == other.by_media
            && self.by_area == other.by_area
            && self.by_world == other.by_world
            && self.by_control == other.by_control
            && self.by_rater_group == other.by_rater_group
            && self.coverage == other.coverage
    }
}

impl Analysis {
    /// What a map of a project says in a round. In a round that the project does not have, nothing is rated.
    pub fn of(project: &Project, map: &Arc<Map>, round: RoundId) -> Self {
        Self::renewed(None, project, &JudgedMap::of(project, map, round))
    }

    /// The same where every touchpoint is assessed already, and where an analysis made before may be built on: of a stage that did not change
    /// since, nothing is counted again.
    pub fn renewed(before: Option<Arc<Self>>, project: &Project, judged: &JudgedMap) -> Self {
        let (map, round) = (&judged.map, judged.round);
        let groups = RaterGroups::of(project);
        let before = before.filter(|before| before.round == round && before.groups == groups);
        let counter = StageCounter { thresholds: &project.thresholds, groups: &groups, round };
        let (mut touchpoints, parts) = parts(before, judged, &counter);
        let order = priorities(touchpoints.iter().map(|judged| &judged.assessment));
        for judged in &mut touchpoints {
            judged.priority = None;
        }
        for (position, &index) in order.iter().enumerate() {
            touchpoints[index].priority = Some(position + 1);
        }
        let mut starts = vec![0];
        let mut all = StageSums::new(&groups);
        let mut by_stage = Vec::with_capacity(parts.len());
        for (stage, part) in map.stages.iter().zip(&parts) {
            let start = starts.last().copied().unwrap_or(0);
            let mut alone = Sums::default();
            alone.join(&part.sums.all, start);
            by_stage.push(alone.grouping(stage.id));
            all.join(&part.sums, start);
            starts.push(start + part.of.said.len());
        }
        let names = groups.names().iter().cloned().map(Some).chain([None]);
        Self {
            round,
            balance: judged.balance,
            zigzag: judged.zigzag,
            by_stage,
            by_media: groupings(Media::ALL.iter().copied(), &all.media),
            by_area: groupings(Area::ALL.iter().copied(), &all.area),
            by_world: groupings(WORLDS.into_iter(), &all.world),
            by_control: groupings(Control::ALL.iter().copied(), &all.control),
            by_rater_group: groupings(names, &all.rater_group),
            coverage: Coverage::of(project, map),
            touchpoints,
            priorities: order,
            starts,
            parts,
            groups,
        }
    }

    /// Every touchpoint with its stage and what its scores say, in journey order. `map`: the one that was analysed.
    pub fn judged<'m, 's>(&'s self, map: &'m Map) -> impl DoubleEndedIterator<Item = (&'m Arc<Stage>, &'m Arc<Touchpoint>, &'s Judged)> {
        debug_assert_eq!(self.touchpoints.len(), map.touchpoint_count(), "another map");
        map.stages.iter().enumerate().flat_map(|(index, stage)| {
            let pairs = stage.touchpoints.iter().zip(self.stage(index));
            pairs.map(move |(touchpoint, judged)| {
                debug_assert_eq!(touchpoint.id, judged.id, "another map");
                (stage, touchpoint, judged)
            })
        })
    }

    /// The touchpoint at a place of the map; takes no search.
    pub fn at(&self, place: Place) -> Option<&Judged> {
        self.stage(place.stage).get(place.index)
    }

    /// Where on the map the touchpoint with this index in journey order is.
    pub fn place(&self, index: usize) -> Option<Place> {
        let stage = self.touchpoints.get(index)?.stage;
        Some(Place { stage, index: index - self.starts.get(stage)? })
    }

    /// The touchpoints of the stage with this index, in journey order; none where there is no such stage.
    pub fn stage(&self, stage: usize) -> &[Judged] {
        match (self.starts.get(stage), self.starts.get(stage + 1)) {
            (Some(&start), Some(&end)) => &self.touchpoints[start..end],
            _ => &[],
        }
    }

    /// Whether the stages of a map are as many and as long as those of this one.
    fn has_places_of(&self, judged: &JudgedMap) -> bool {
        let lengths = judged.stages.iter().map(|stage| stage.said.len());
        self.parts.len() == judged.stages.len() && self.parts.iter().map(|part| part.of.said.len()).eq(lengths)
    }

    /// The touchpoint with this id; searches through all of them.
    pub fn find(&self, id: TouchpointId) -> Option<&Judged> {
        self.touchpoints.iter().find(|judged| judged.id == id)
    }
}

/// The worlds in order, and none.
const WORLDS: [Option<World>; 3] = [Some(World::Physical), Some(World::Digital), None];

/// A stage of an analysis, kept for the next one.
#[derive(Debug, Clone)]
struct Part {
    /// The assessments it was made of; as long as the stage stays the same, so do these.
    of: Arc<JudgedStage>,
    sums: Arc<StageSums>,
}

/// What is added up in one stage. Indices of touchpoints count from the beginning of the stage.
#[derive(Debug)]
struct StageSums {
    all: Sums,
    media: Vec<Sums>,
    area: Vec<Sums>,
    world: Vec<Sums>,
    control: Vec<Sums>,
    /// By group; the last one is that of raters without a group.
    rater_group: Vec<Sums>,
}

impl StageSums {
    fn new(groups: &RaterGroups) -> Self {
        let sums = |count| vec![Sums::default(); count];
        Self {
            all: Sums::default(),
            media: sums(Media::ALL.len()),
            area: sums(Area::ALL.len()),
            world: sums(WORLDS.len()),
            control: sums(Control::ALL.len()),
            rater_group: sums(groups.names().len() + 1),
        }
    }

    /// Adds the sums of the next stage, which begins at this index.
    fn join(&mut self, next: &Self, start: usize) {
        self.all.join(&next.all, start);
        for (own, next) in [
            (&mut self.media, &next.media),
            (&mut self.area, &next.area),
            (&mut self.world, &next.world),
            (&mut self.control, &next.control),
            (&mut self.rater_group, &next.rater_group),
        ] {
            own.iter_mut().zip(next).for_each(|(own, next)| own.join(next, start));
        }
    }
}

/// What stages are counted with.
struct StageCounter<'a> {
    thresholds: &'a Thresholds,
    groups: &'a RaterGroups,
    round: RoundId,
}

impl StageCounter<'_> {
    /// Counts a stage: adds its touchpoints, and returns its sums.
    fn count(&self, index: usize, stage: &Stage, said: &JudgedStage, touchpoints: &mut Vec<Judged>) -> StageSums {
        let mut votes = GroupTallies::new(self.groups);
        let mut sums = StageSums::new(self.groups);
        for (at, (touchpoint, said)) in stage.touchpoints.iter().zip(&said.said).enumerate() {
            votes.count(touchpoint, self.round, self.groups);
            let (scores, world) = (said.scores(), touchpoint.world());
            sums.all.add(at, &scores);
            sums.media[touchpoint.media() as usize].add(at, &scores);
            sums.area[touchpoint.area as usize].add(at, &scores);
            sums.world[world.map_or(WORLDS.len() - 1, |world| world as usize)].add(at, &scores);
            sums.control[touchpoint.control as usize].add(at, &scores);
            // What a group says is the mean of its votes; agreed scores play no part.
            for (group, tally) in votes.voted() {
                sums.rater_group[group].add(at, &Counting::new(&Scores::default(), tally));
            }
            touchpoints.push(Judged {
                id: touchpoint.id,
                stage: index,
                area: touchpoint.area,
                world,
                control: touchpoint.control,
                assessment: *said,
                agreement: Agreement::tallied(&touchpoint.agreed_in(self.round), &votes, self.thresholds),
                votes: votes.all().raters as usize,
                priority: None,
            });
        }
        sums
    }
}

/// The touchpoints of a map and the parts of its analysis, taken from the one before where a stage has not changed.
fn parts(before: Option<Arc<Analysis>>, judged: &JudgedMap, counter: &StageCounter<'_>) -> (Vec<Judged>, Vec<Part>) {
    let stages = || judged.map.stages.iter().zip(&judged.stages).enumerate();
    let before = match before.map(Arc::try_unwrap) {
        // Nobody else has it, and every stage is where it was: only what changed is written.
        Some(Ok(mut before)) if before.has_places_of(judged) => {
            let mut anew = Vec::new();
            for (index, (stage, said)) in stages() {
                if Arc::ptr_eq(&before.parts[index].of, said) {
                    continue;
                }
                anew.clear();
                let sums = counter.count(index, stage, said, &mut anew);
                before.touchpoints[before.starts[index]..before.starts[index + 1]].clone_from_slice(&anew);
                before.parts[index] = Part { of: Arc::clone(said), sums: Arc::new(sums) };
            }
            return (before.touchpoints, before.parts);
        }
        Some(Ok(before)) => Some(Arc::new(before)),
        Some(Err(shared)) => Some(shared),
        None => None,
    };
    let at = |part: &Arc<JudgedStage>| Arc::as_ptr(part).addr();
    let known: HashMap<usize, usize> = before.iter().flat_map(|before| before.parts.iter().map(|part| at(&part.of)).zip(0..)).collect();
    let mut touchpoints = Vec::with_capacity(judged.map.touchpoint_count());
    let mut parts = Vec::with_capacity(judged.stages.len());
    for (index, (stage, said)) in stages() {
        parts.push(match (known.get(&at(said)), &before) {
            (Some(&old), Some(before)) => {
                touchpoints.extend(before.stage(old).iter().map(|judged| Judged { stage: index, ..judged.clone() }));
                before.parts[old].clone()
            }
            _ => Part { of: Arc::clone(said), sums: Arc::new(counter.count(index, stage, said, &mut touchpoints)) },
        });
    }
    (touchpoints, parts)
}

/// One grouping for each key that any touchpoint has, in the order of the keys.
fn groupings<K>(keys: impl Iterator<Item = K>, sums: &[Sums]) -> Vec<Grouping<K>> {
    keys.zip(sums).filter(|(_, sums)| !sums.is_empty()).map(|(key, sums)| sums.grouping(key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, project, round, touchpoint, vote};
    use crate::method::{BalanceOutcome, Judgements, Verdict, assess};
    use crate::model::{Channel, Goal, Touchpoint};

    /// Two stages with touchpoints and an empty one between them.
    fn example() -> Project {
        let ad = Touchpoint {
            area: Area::Influence,
            channel: Some(Channel::TvRadio),
            control: Control::Direct,
            goals: vec![Goal::Awareness],
            ..touchpoint("ad", [Some(5), Some(7), Some(4), Some(8)]) // g 2, w 1.6: magic moment, o 9
        };
        let shop = touchpoint("shop", [Some(8), Some(4), None, Some(10)]); // g −4, w −4: deal-breaker, o 16
        let site = Touchpoint { channel: Some(Channel::Website), ..touchpoint("site", [Some(5), Some(5), Some(9), None]) }; // not rated
        let mut forum = Touchpoint {
            area: Area::Advocacy,
            channel: Some(Channel::Portal),
            world_by_hand: Some(World::Physical),
            ..touchpoint("forum", [None; 4])
        };
        forum.votes = vec![
            vote(0, [Some(6), Some(5), None, Some(6)]),
            vote(1, [Some(6), Some(4), None, Some(6)]),
            vote(2, [Some(6), None, None, Some(6)]),
            vote(3, [None, Some(3), None, None]),
        ]; // E 6, F 4, R 6: g −2, w −1.2: pain point, o 8
        project(map([vec![ad, shop], vec![], vec![site, forum]]), ["Sales", "customer", "Sales", ""])
    }

    fn analysis(project: &Project) -> Analysis {
        Analysis::of(project, &project.maps[0], round())
    }

    #[test]
    fn a_journey_is_judged_as_a_whole() {
        let project = example();
        let found = analysis(&project);
        let verdicts: Vec<_> = found.touchpoints.iter().map(|judged| judged.assessment.verdict).collect();
        assert_eq!(verdicts, [Verdict::MagicMoment, Verdict::DealBreaker, Verdict::NotRated, Verdict::PainPoint]);
        assert_eq!(found.priorities, [1, 3, 0]);
        let positions: Vec<_> = found.touchpoints.iter().map(|judged| judged.priority).collect();
        assert_eq!(positions, [Some(3), Some(1), None, Some(2)]);
        assert!((found.balance.positive - 1.6).abs() < 1e-12 && (found.balance.negative - 5.2).abs() < 1e-12);
        assert!(matches!(found.balance.outcome, BalanceOutcome::Ratio(ratio) if (ratio - 1.6 / (2.25 * 5.2)).abs() < 1e-12));
        assert_eq!(found.zigzag, Zigzag { world: 2, media: 2 }, "physical, –, digital, physical; paid, owned, owned, earned");
        assert_eq!(found.touchpoints[3].votes, 4);
        assert_eq!(found.coverage.at(Goal::Awareness, 0).touchpoints, 1);
    }

    #[test]
    fn groupings_keep_the_order_of_map_and_words_and_leave_out_empty_ones() {
        let project = example();
        let found = analysis(&project);
        fn counts<K: Clone>(groupings: &[Grouping<K>]) -> Vec<(K, usize, usize, Option<usize>)> {
            groupings.iter().map(|grouping| (grouping.key.clone(), grouping.count, grouping.rated, grouping.worst)).collect()
        }
        let stages: Vec<_> = project.maps[0].stages.iter().map(|stage| stage.id).collect();
        assert_eq!(counts(&found.by_stage), [(stages[0], 2, 2, Some(1)), (stages[1], 0, 0, None), (stages[2], 2, 1, Some(3))]);
        assert_eq!(counts(&found.by_media), [(Media::Paid, 1, 1, Some(0)), (Media::Owned, 2, 1, Some(1)), (Media::Earned, 1, 1, Some(3))]);
        let areas = [(Area::Influence, 1, 1, Some(0)), (Area::PointOfSale, 2, 1, Some(1)), (Area::Advocacy, 1, 1, Some(3))];
        assert_eq!(counts(&found.by_area), areas);
        let worlds = [(Some(World::Physical), 2, 2, Some(3)), (Some(World::Digital), 1, 0, None), (None, 1, 1, Some(1))];
        assert_eq!(counts(&found.by_world), worlds);
        assert_eq!(counts(&found.by_control), [(Control::Direct, 1, 1, Some(0)), (Control::Unknown, 3, 2, Some(1))]);
        assert_eq!(found.by_stage[0].gap, Some(-1.0));
        assert_eq!(found.by_stage[2].gap, Some(-1.0), "the mean of 0 (no relevance needed) and −2");
    }

    #[test]
    fn rater_groups_are_side_by_side() {
        let mut project = example();
        // One more touchpoint, on which Sales voted twice and once on it alone; agreed scores do not count here.
        let mut call = touchpoint("call", [Some(1); 4]);
        call.votes = vec![vote(0, [Some(2), Some(10), None, Some(5)]), vote(2, [Some(4), Some(9), Some(8), None])];
        let mut stages: Vec<Vec<Touchpoint>> = project.maps[0]
            .stages
            .iter()
            .map(|stage| stage.touchpoints.iter().map(|touchpoint| Touchpoint::clone(touchpoint)).collect())
            .collect();
        stages[2].push(call);
        project.maps = vec![map(stages).into()];
        let found = analysis(&project);
        let sales = Grouping {
            key: Some("Sales".to_owned()),
            count: 2,
            rated: 2,
            means: Counting { expectation: Some(4.5), fulfilment: Some(7.25), competition: Some(8.0), relevance: Some(5.5) },
            gap: Some((-1.0 + 6.5) / 2.0),
            worst: Some(3),
        };
        let customer = Grouping {
            key: Some("customer".to_owned()),
            count: 1,
            rated: 1,
            means: Counting { expectation: Some(6.0), fulfilment: Some(4.0), competition: None, relevance: Some(6.0) },
            gap: Some(-2.0),
            worst: Some(3),
        };
        let nobody = Grouping {
            key: None,
            count: 1,
            rated: 0,
            means: Counting { fulfilment: Some(3.0), ..Counting::default() },
            gap: None,
            worst: None,
        };
        assert_eq!(found.by_rater_group, [sales, customer, nobody]);
    }

    #[test]
    fn an_analysis_that_builds_on_the_one_before_says_what_a_new_one_says() {
        let project = example();
        type Change = fn(&mut Project);
        let changes: [(&str, Change); 6] = [
            ("nothing", |_| {}),
            ("a vote less", |project| {
                let map = Arc::make_mut(&mut project.maps[0]);
                Arc::make_mut(&mut Arc::make_mut(&mut map.stages[2]).touchpoints[1]).votes.pop();
            }),
            ("another area", |project| {
                let map = Arc::make_mut(&mut project.maps[0]);
                Arc::make_mut(&mut Arc::make_mut(&mut map.stages[0]).touchpoints[0]).area = Area::Service;
            }),
            ("one less", |project| {
                Arc::make_mut(&mut Arc::make_mut(&mut project.maps[0]).stages[0]).touchpoints.remove(0);
            }),
            ("stages in another order", |project| Arc::make_mut(&mut project.maps[0]).stages.rotate_left(1)),
            ("another group", |project| Arc::make_mut(&mut project.raters[1]).group = "Sales".to_owned()),
        ];
        for (name, change) in changes {
            for shared in [false, true] {
                let mut judgements = Judgements::default();
                let mut changed = project.clone();
                let first = Analysis::renewed(None, &project, &judgements.map(&project, &project.maps[0], round()));
                let first = Arc::new(first);
                let kept = shared.then(|| Arc::clone(&first));
                change(&mut changed);
                let judged = judgements.map(&changed, &changed.maps[0], round());
                let second = Analysis::renewed(Some(first), &changed, &judged);
                assert_eq!(second, analysis(&changed), "{name}");
                assert!(kept.is_none_or(|kept| *kept == analysis(&project)), "{name}: what others have stays as it is");
                // And once more, back to where it was.
                let judged = judgements.map(&project, &project.maps[0], round());
                assert_eq!(Analysis::renewed(Some(Arc::new(second)), &project, &judged), analysis(&project), "{name}, and back");
            }
        }
    }

    #[test]
    fn votes_of_raters_who_are_gone_still_count() {
        let mut project = example();
        project.raters.clear();
        let found = analysis(&project);
        assert_eq!(found.touchpoints[3].assessment, analysis(&example()).touchpoints[3].assessment);
        assert_eq!(found.by_rater_group.len(), 1);
    }

    #[test]
    fn touchpoints_are_found_by_place_and_by_id() {
        let project = example();
        let map = &project.maps[0];
        let found = analysis(&project);
        for touchpoint in map.touchpoints() {
            let place = map.place_of(touchpoint.id).unwrap();
            assert_eq!(found.at(place).map(|judged| judged.id), Some(touchpoint.id));
            assert_eq!(found.find(touchpoint.id), found.at(place));
            assert_eq!(found.find(touchpoint.id).map(|judged| judged.assessment), Some(assess(touchpoint, round(), &project.thresholds)));
        }
        assert_eq!((found.stage(1), found.stage(3)), (&[][..], &[][..]));
        assert_eq!(found.at(Place { stage: 0, index: 2 }), None);
    }

    #[test]
    fn in_another_round_and_in_an_empty_map_nothing_is_rated() {
        let project = example();
        let other = Analysis::of(&project, &project.maps[0], RoundId::named("other"));
        assert!(other.touchpoints.iter().all(|judged| !judged.assessment.is_rated() && judged.votes == 0));
        assert_eq!((other.balance.outcome, other.by_rater_group.len()), (BalanceOutcome::NotRated, 0));
        let empty = analysis(&project_without_stages());
        assert_eq!((empty.touchpoints.len(), empty.by_stage.len(), empty.by_media.len()), (0, 0, 0));
    }

    fn project_without_stages() -> Project {
        project(map([]), [])
    }
}
