//! Everything a map says in one round, computed once: for the map view, the tables, the charts and the command line. Never a touchpoint's own
//! assessment: that is in `judged`.

use super::by_rater_group::ByRaterGroup;
use super::grouping::{Grouping, group};
use super::rater_groups::{GroupTallies, RaterGroups};
use super::{Agreement, Assessment, Balance, Counting, Coverage, JudgedMap, Zigzag, priorities};
use crate::model::{Area, Code, Control, Map, Media, Place, Project, RoundId, Stage, StageId, Touchpoint, TouchpointId, World};
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
#[derive(Debug, Clone, PartialEq)]
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
}

impl Analysis {
    /// What a map of a project says in a round. In a round that the project does not have, nothing is rated.
    pub fn of(project: &Project, map: &Arc<Map>, round: RoundId) -> Self {
        Self::of_judged(project, &JudgedMap::of(project, map, round))
    }

    /// The same where every touchpoint is assessed already.
    pub fn of_judged(project: &Project, judged: &JudgedMap) -> Self {
        let (map, round) = (&judged.map, judged.round);
        let thresholds = &project.thresholds;
        let groups = RaterGroups::of(project);
        let mut votes = GroupTallies::new(&groups);
        let mut by_rater_group = ByRaterGroup::new(&groups);
        let mut touchpoints = Vec::with_capacity(map.touchpoint_count());
        let mut starts = vec![0];
        for (stage, (content, said)) in map.stages.iter().zip(&judged.stages).enumerate() {
            for (touchpoint, said) in content.touchpoints.iter().zip(&said.said) {
                votes.count(touchpoint, round, &groups);
                by_rater_group.add(touchpoints.len(), &votes);
                let agreed = touchpoint.agreed_in(round);
                touchpoints.push(Judged {
                    id: touchpoint.id,
                    stage,
                    area: touchpoint.area,
                    world: touchpoint.world(),
                    control: touchpoint.control,
                    assessment: *said,
                    agreement: Agreement::tallied(&agreed, &votes, thresholds),
                    votes: votes.all().raters as usize,
                    priority: None,
                });
            }
            starts.push(touchpoints.len());
        }
        let priorities = priorities(touchpoints.iter().map(|judged| &judged.assessment));
        for (position, &index) in priorities.iter().enumerate() {
            touchpoints[index].priority = Some(position + 1);
        }
        Self {
            round,
            balance: judged.balance,
            zigzag: judged.zigzag,
            by_stage: group(&map.stages.iter().map(|stage| stage.id).collect::<Vec<_>>(), keyed(&touchpoints, |judged| judged.stage)),
            by_media: without_empty(group(Media::ALL, keyed(&touchpoints, |judged| judged.area.media() as usize))),
            by_area: without_empty(group(Area::ALL, keyed(&touchpoints, |judged| judged.area as usize))),
            by_world: without_empty(group(
                &WORLDS,
                keyed(&touchpoints, |judged| judged.world.map_or(WORLDS.len() - 1, |world| world as usize)),
            )),
            by_control: without_empty(group(Control::ALL, keyed(&touchpoints, |judged| judged.control as usize))),
            by_rater_group: by_rater_group.groupings(&groups),
            coverage: Coverage::of(map),
            touchpoints,
            priorities,
            starts,
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

    /// The touchpoint with this id; searches through all of them.
    pub fn find(&self, id: TouchpointId) -> Option<&Judged> {
        self.touchpoints.iter().find(|judged| judged.id == id)
    }
}

/// The worlds in order, and none.
const WORLDS: [Option<World>; 3] = [Some(World::Physical), Some(World::Digital), None];

fn keyed(touchpoints: &[Judged], key: impl Fn(&Judged) -> usize) -> impl Iterator<Item = (usize, Counting)> {
    touchpoints.iter().map(move |judged| (key(judged), judged.assessment.scores()))
}

fn without_empty<K>(mut groupings: Vec<Grouping<K>>) -> Vec<Grouping<K>> {
    groupings.retain(|grouping| grouping.count > 0);
    groupings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, project, round, touchpoint, vote};
    use crate::method::{BalanceOutcome, Verdict, assess};
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
    fn rater_groups_stand_side_by_side() {
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
