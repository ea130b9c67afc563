//! Comparisons on small maps: what is the same, what each edit shows, and that nothing else shows.

use super::*;
use crate::method::test_maps::{map, project, round, score, scores, touchpoint};
use crate::method::{BalanceOutcome, Verdict};
use crate::model::{
    Agreed, Area, Channel, FreeLane, FreePer, FreeStyle, Goal, Lane, LaneId, LaneKind, RoundId, Stage, StageId, Touchpoint, World,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Three stages: a b c | d e | f.
fn base() -> Map {
    let rated = |name, fulfilment| touchpoint(name, [Some(8), Some(fulfilment), None, Some(9)]);
    map([vec![rated("a", 5), rated("b", 8), rated("c", 9)], vec![rated("d", 7), rated("e", 2)], vec![touchpoint("f", [None; 4])]])
}

fn compared(left: &Map, right: &Map) -> Comparison {
    let (left, right) = (project(left.clone(), []), project(right.clone(), []));
    let side = |project: &Project| Comparison::of(side(&left), side_of(project));
    side(&right)
}

fn side(project: &Project) -> Side<'_> {
    side_of(project)
}

fn side_of(project: &Project) -> Side<'_> {
    Side { project, map: &project.maps[0], round: round() }
}

/// Changes one touchpoint of the map.
fn change(map: &mut Map, title: &str, change: impl FnOnce(&mut Touchpoint)) {
    let place = map.place_of(TouchpointId::named(title)).unwrap();
    change(Arc::make_mut(&mut Arc::make_mut(&mut map.stages[place.stage]).touchpoints[place.index]));
}

/// The same map with other identities throughout, as a second import would make it.
fn reborn(map: &Map) -> Map {
    let mut other = map.clone();
    for stage in &mut other.stages {
        let stage = Arc::make_mut(stage);
        stage.id = StageId::named(&format!("other {}", stage.name));
        for touchpoint in &mut stage.touchpoints {
            let touchpoint = Arc::make_mut(touchpoint);
            touchpoint.id = TouchpointId::named(&format!("other {}", touchpoint.title));
        }
    }
    other
}

/// `+ added`, `- removed`, `> moved from to`, `~ element field from to`.
fn said(comparison: &Comparison) -> Vec<String> {
    let found = &comparison.differences;
    let mut all: Vec<String> = found.added.iter().map(|named| format!("+ {}", named.title)).collect();
    all.extend(found.removed.iter().map(|named| format!("- {}", named.title)));
    all.extend(found.moved.iter().map(|moved| format!("> {} {} -> {}", moved.title, moved.from, moved.to)));
    all.extend(
        found.changed.iter().map(|changed| format!("~ {} {} {} -> {}", changed.title, changed.field.name(), changed.from, changed.to)),
    );
    all
}

/// The rows as `left/right`, stages apart by `|`.
fn rows(comparison: &Comparison, left: &Map, right: &Map) -> String {
    let title = |map: &Map, standing: &Option<Standing>| {
        standing.map_or_else(|| "-".to_owned(), |it| map.stages[it.place.stage].touchpoints[it.place.index].title.clone())
    };
    let mut text = String::new();
    let mut stage = 0;
    for row in &comparison.rows {
        while stage < row.stage {
            text.push('|');
            stage += 1;
        }
        text.push_str(&format!("{}/{} ", title(left, &row.left), title(right, &row.right)));
    }
    text
}

#[test]
fn a_map_is_the_same_as_itself_and_as_its_twin_of_other_identities() {
    for right in [base(), reborn(&base())] {
        let comparison = compared(&base(), &right);
        assert!(comparison.differences.is_empty(), "{:?}", said(&comparison));
        assert!(comparison.rows.iter().all(|row| row.fate == Fate::Same));
        assert_eq!(rows(&comparison, &base(), &right), "a/a b/b c/c |d/d e/e |f/f ");
        assert!(comparison.trend.better.is_empty() && comparison.trend.worse.is_empty() && comparison.trend.verdicts.is_empty());
    }
}

#[test]
fn each_edit_shows_as_itself_and_nothing_else() {
    type EditOf = fn(&mut Map);
    let cases: [(EditOf, &[&str], &str); 13] = [
        (|map| change(map, "b", |it| it.title = "B!".into()), &["~ b touchpoint b -> B!"], "a/a b/B! c/c |d/d e/e |f/f "),
        (
            |map| change(map, "b", |it| it.area = Area::Influence),
            &["~ b media owned -> paid", "~ b area point-of-sale -> influence"],
            "a/a b/b c/c |d/d e/e |f/f ",
        ),
        (
            |map| {
                change(map, "d", |it| {
                    it.channel = Some(Channel::App);
                    it.world_by_hand = Some(World::Physical);
                    it.goals = vec![Goal::Loyalty, Goal::Churn];
                    it.raised_by = Some(TouchpointId::named("a"));
                });
            },
            &["~ d channel  -> app", "~ d goals  -> loyalty\nchurn", "~ d world  -> physical", "~ d raised_by  -> a"],
            "a/a b/b c/c |d/d e/e |f/f ",
        ),
        (|map| change(map, "f", |it| it.agreed[0].scores.expectation = score(3)), &["~ f expectation  -> 3"], "a/a b/b c/c |d/d e/e |f/f "),
        (
            |map| {
                let stage = Arc::make_mut(&mut map.stages[1]);
                stage.touchpoints.insert(1, Arc::new(touchpoint("new", [None; 4])));
            },
            &["+ new"],
            "a/a b/b c/c |d/d -/new e/e |f/f ",
        ),
        (|map| drop(Arc::make_mut(&mut map.stages[0]).touchpoints.remove(1)), &["- b"], "a/a b/- c/c |d/d e/e |f/f "),
        (
            |map| {
                let moved = Arc::make_mut(&mut map.stages[0]).touchpoints.remove(1);
                Arc::make_mut(&mut map.stages[2]).touchpoints.push(moved);
            },
            &["> b Stage 1 -> Stage 3"],
            "a/a b/- c/c |d/d e/e |f/f -/b ",
        ),
        (
            |map| Arc::make_mut(&mut map.stages[0]).touchpoints.rotate_left(1),
            &["> a Stage 1 · 1 -> Stage 1 · 3"],
            "a/- b/b c/c -/a |d/d e/e |f/f ",
        ),
        (|map| map.stages.rotate_left(1), &["> Stage 1 1 -> 3"], "d/d e/e |f/f |a/a b/b c/c "),
        (|map| Arc::make_mut(&mut map.stages[1]).name = "Buy".into(), &["~ Stage 2 stage Stage 2 -> Buy"], "a/a b/b c/c |d/d e/e |f/f "),
        (
            |map| Arc::make_mut(&mut map.stages[1]).description = "Pay".into(),
            &["~ Stage 2 description  -> Pay"],
            "a/a b/b c/c |d/d e/e |f/f ",
        ),
        (|map| drop(map.stages.remove(1)), &["- Stage 2", "- d", "- e"], "a/a b/b c/c |d/- e/- |f/f "),
        (|map| map.stages.insert(1, Arc::new(Stage::new(StageId::named("new"), "New"))), &["+ New"], "a/a b/b c/c ||d/d e/e |f/f "),
    ];
    for (number, (edit, expected, aligned)) in cases.into_iter().enumerate() {
        let mut right = base();
        edit(&mut right);
        let comparison = compared(&base(), &right);
        assert_eq!(said(&comparison), expected, "case {number}");
        assert_eq!(rows(&comparison, &base(), &right), aligned, "case {number}");
    }
}

#[test]
fn without_identities_stage_and_title_decide_then_the_title_alone() {
    // A title that two stages have goes to the one of its own stage; what has another name is another touchpoint.
    let left = map([vec![touchpoint("x", [None; 4])], vec![touchpoint("Shop", [None; 4]), touchpoint("gone", [None; 4])]]);
    let mut right = map([vec![], vec![touchpoint("X", [None; 4]), touchpoint(" shop ", [None; 4])]]);
    right = reborn(&right);
    let comparison = compared(&left, &right);
    let expected = ["- gone", "> x Stage 1 -> Stage 2", "~ x touchpoint x -> X", "~ Shop touchpoint Shop ->  shop "].map(str::to_owned);
    assert_eq!(said(&comparison), expected);
    let twice = |stage: &str| vec![touchpoint(&format!("same {stage}"), [None; 4])];
    let mut left = map([twice("1"), twice("2")]);
    for stage in &mut left.stages {
        Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[0]).title = "same".into();
    }
    let mut right = left.clone();
    for (index, stage) in right.stages.iter_mut().enumerate() {
        Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[0]).id = TouchpointId::named(&format!("n{index}"));
    }
    assert!(compared(&left, &right).differences.is_empty());
}

#[test]
fn cells_of_own_lanes_are_fields_by_the_lanes_name() {
    let lane = |per, cells: &[(uuid::Uuid, &str)]| {
        let cells: BTreeMap<_, _> = cells.iter().map(|(id, text)| (*id, (*text).to_owned())).collect();
        let kind = LaneKind::Free(FreeLane { cells, ..FreeLane::new("Feeling", FreeStyle::Text, per) });
        Arc::new(Lane::new(LaneId::named("own"), kind))
    };
    let (mut left, mut right) = (base(), base());
    let (a, stage) = (TouchpointId::named("a").0, StageId::named("Stage 2").0);
    left.lanes.push(lane(FreePer::Touchpoint, &[(a, "calm")]));
    right.lanes.push(lane(FreePer::Touchpoint, &[(a, "tense")]));
    assert_eq!(said(&compared(&left, &right)), ["~ a Feeling calm -> tense"]);
    right = base();
    right.lanes.push(lane(FreePer::Stage, &[(stage, "tense")]));
    assert_eq!(said(&compared(&base(), &right)), ["~ Stage 2 Feeling  -> tense"]);
}

#[test]
fn two_rounds_say_what_became_better_and_by_how_much() {
    let mut map = base();
    let next = RoundId::named("next");
    for (title, given) in [
        ("a", [Some(8), Some(9), None, Some(9)]),  // −3 → 1: a deal-breaker became a magic moment
        ("b", [Some(10), Some(8), None, Some(9)]), // 0 → −2: worse though fulfilment is the same
        ("c", [Some(8), Some(9), None, Some(9)]),
        ("d", [Some(8), None, None, Some(9)]),
        ("e", [Some(8), Some(6), None, Some(9)]), // −6 → −2
    ] {
        change(&mut map, title, |it| it.agreed.push(Agreed { round: next, scores: scores(given) }));
    }
    let project = project(map, []);
    let side = |round| Side { project: &project, map: &project.maps[0], round };
    let comparison = Comparison::of(side(round()), side(next));
    let trend = &comparison.trend;
    let title = |index: &usize| project.maps[0].touchpoint(trend.shifts[*index].right).unwrap().title.as_str();
    assert_eq!(trend.better.iter().map(title).collect::<Vec<_>>(), ["a", "e"], "equal rises in the order of the journey");
    assert_eq!(trend.worse.iter().map(title).collect::<Vec<_>>(), ["b"]);
    assert_eq!(trend.verdicts.iter().map(title).collect::<Vec<_>>(), ["a", "b", "e"], "of d, nothing is known yet");
    assert_eq!(trend.one_sided.iter().map(title).collect::<Vec<_>>(), ["d"]);
    assert_eq!((trend.rated_in_both, trend.shifts.len(), trend.is_partial()), (4, 6, true));
    assert_eq!((trend.gained(), trend.lost()), (8.0, -2.0));
    let shift = &trend.shifts[0];
    assert_eq!((shift.gap, shift.fulfilment, shift.direction), (Some(4.0), Some(4.0), Direction::Better));
    assert_eq!((shift.before.verdict, shift.after.verdict), (Verdict::DealBreaker, Verdict::MagicMoment));
    assert_eq!(trend.shifts[3].direction, Direction::Unknown);
    assert_eq!((trend.left.rated, trend.right.rated), (4, 4), "what is rated in both");
    assert_eq!((trend.left.count, trend.right.count), (4, 4));
    assert!(matches!(trend.right.balance.outcome, BalanceOutcome::Ratio(ratio) if ratio < 1.0));
    let fields: Vec<&str> = comparison.differences.changed.iter().map(|changed| changed.field.name()).collect();
    assert_eq!(fields, ["fulfilment", "expectation", "fulfilment", "fulfilment"]);
    assert_eq!(comparison.differences.changed_on_both().count(), 3);
    let differs: Vec<bool> = comparison.rows.iter().map(Row::differs).collect();
    assert_eq!(differs, [true, true, false, false, true, false]);
}

#[test]
fn an_unfinished_round_is_compared_by_what_is_rated_in_both() {
    let mut map = base();
    let next = RoundId::named("next");
    change(&mut map, "a", |it| it.agreed.push(Agreed { round: next, scores: scores([Some(8), Some(9), None, Some(9)]) }));
    let project = project(map, []);
    let side = |round| Side { project: &project, map: &project.maps[0], round };
    let trend = Comparison::of(side(round()), side(next)).trend;
    assert_eq!((trend.rated_in_both, trend.one_sided.len(), trend.verdicts.len()), (1, 4, 1));
    assert!(matches!(trend.left.balance.outcome, BalanceOutcome::Ratio(ratio) if ratio.abs() < 1e-12), "a alone, as it was");
    assert_eq!(trend.right.balance.outcome, BalanceOutcome::NothingNegative);
    // Backwards it is the same.
    let back = Comparison::of(side(next), side(round())).trend;
    assert_eq!((back.left, back.right, back.rated_in_both), (trend.right, trend.left, 1));
    // Where the same are rated on both sides, everything counts, also what only one side has.
    let mut more = base();
    Arc::make_mut(&mut more.stages[0]).touchpoints.push(Arc::new(touchpoint("new", [Some(2), Some(9), None, Some(9)])));
    let trend = compared(&base(), &more).trend;
    assert_eq!((trend.left.rated, trend.right.rated, trend.rated_in_both, trend.shifts.len()), (5, 6, 5, 6));
    assert!(trend.is_partial(), "f is rated nowhere");
    let nothing = map_of_nothing();
    assert!(!compared(&nothing, &nothing).trend.is_partial());
}

/// A map in which nothing is rated.
fn map_of_nothing() -> Map {
    map([vec![touchpoint("a", [None; 4])]])
}

proptest! {
    /// However a map is shuffled and thinned: what both have is paired, what only one has is reported, and each is listed once.
    #[test]
    fn every_touchpoint_is_accounted_for(
        order in Just((0..8_usize).collect::<Vec<_>>()).prop_shuffle(),
        cuts in proptest::collection::vec(0..9_usize, 2),
        gone in proptest::collection::vec(any::<bool>(), 8),
        new in 0..4_usize,
        same_ids in any::<bool>(),
    ) {
        let names: Vec<String> = (0..8).map(|number| format!("t{number}")).collect();
        let stage_of = |number: usize, cuts: &[usize]| cuts.iter().filter(|cut| number >= **cut).count();
        let make = |numbers: &[usize], cuts: &[usize]| {
            let mut stages: [Vec<Touchpoint>; 3] = Default::default();
            for (at, number) in numbers.iter().enumerate() {
                stages[stage_of(at, cuts)].push(touchpoint(&names[*number], [Some(5), Some(*number as u8), None, Some(7)]));
            }
            stages
        };
        let left = map(make(&(0..8).collect::<Vec<_>>(), &[3, 6]));
        let kept: Vec<usize> = order.iter().copied().filter(|number| !gone[*number]).collect();
        let mut stages = make(&kept, &cuts);
        for number in 0..new {
            stages[number % 3].push(touchpoint(&format!("new {number}"), [None; 4]));
        }
        let mut right = map(stages);
        if !same_ids {
            right = reborn(&right);
        }
        let comparison = compared(&left, &right);
        prop_assert_eq!(comparison.differences.added.len(), new);
        prop_assert_eq!(comparison.differences.removed.len(), gone.iter().filter(|gone| **gone).count());
        prop_assert!(comparison.differences.changed.is_empty());
        prop_assert_eq!(comparison.rows.iter().filter(|row| row.left.is_some()).count(), left.touchpoint_count());
        prop_assert_eq!(comparison.rows.iter().filter(|row| row.right.is_some()).count(), right.touchpoint_count());
        let here = comparison.rows.iter().filter(|row| row.fate == Fate::MovedHere).count();
        prop_assert_eq!(comparison.rows.iter().filter(|row| row.fate == Fate::MovedAway).count(), here);
        prop_assert_eq!(comparison.differences.moved.len(), here);
        prop_assert_eq!(comparison.trend.shifts.len(), kept.len());
        // Seen from the other side, what was added is removed.
        let back = compared(&right, &left);
        prop_assert_eq!(back.differences.removed.len(), new);
        prop_assert_eq!(back.differences.moved.len(), comparison.differences.moved.len());
    }
}
