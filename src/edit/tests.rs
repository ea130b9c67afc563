//! Random edits, sensible and senseless: refused ones change nothing, the invariants hold, undoing all leads back to the start.

use super::*;
use crate::model::{
    Area, Break, Channel, Experience, ExperienceId, FreePer, FreeStyle, Goal, Lane, LaneId, LaneKind, Media, Rater, RaterId, Round,
    RoundId, Score, ScoreKind, Segment, SegmentId, Stage, StageId, Thresholds, Tone, Touchpoint, Variant, limits,
};
use jiff::Timestamp;
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

const KINDS: [ScoreKind; 4] = [ScoreKind::Expectation, ScoreKind::Fulfilment, ScoreKind::Competition, ScoreKind::Relevance];

/// Identities from a small pool, so that edits meet: some are in the project, some are not, new ones are sometimes taken.
fn map_id() -> impl Strategy<Value = MapId> {
    (0..4u8).prop_map(|number| MapId::named(&number.to_string()))
}

fn stage_id() -> impl Strategy<Value = StageId> {
    (0..5u8).prop_map(|number| StageId::named(&number.to_string()))
}

fn touchpoint_id() -> impl Strategy<Value = TouchpointId> {
    (0..8u8).prop_map(|number| TouchpointId::named(&number.to_string()))
}

fn lane_id() -> impl Strategy<Value = LaneId> {
    prop_oneof![
        (0..3u8).prop_map(|number| LaneId::named(&number.to_string())),
        (0..6usize).prop_map(|at| Lane::standard(MapId::named("0"))[at].id),
    ]
}

fn round_id() -> impl Strategy<Value = RoundId> {
    (0..3u8).prop_map(|number| RoundId::named(&number.to_string()))
}

fn segment_id() -> impl Strategy<Value = SegmentId> {
    (0..3u8).prop_map(|number| SegmentId::named(&number.to_string()))
}

fn rater_id() -> impl Strategy<Value = RaterId> {
    (0..3u8).prop_map(|number| RaterId::named(&number.to_string()))
}

fn cell() -> impl Strategy<Value = Uuid> {
    prop_oneof![stage_id().prop_map(|id| id.0), touchpoint_id().prop_map(|id| id.0)]
}

/// Texts, now and then one that is too long.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![20 => "[a-zäß \n]{0,6}", 1 => Just("x".repeat(limits::TITLE_CHARS + 1))]
}

fn score() -> impl Strategy<Value = Option<Score>> {
    (0..12u8).prop_map(|value| Score::new(value).ok())
}

fn some<T: std::fmt::Debug + Clone>(strategy: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::of(strategy)
}

fn touchpoint() -> impl Strategy<Value = Touchpoint> {
    (touchpoint_id(), text(), 0..4usize, some(touchpoint_id()), some((round_id(), score()))).prop_map(|(id, title, area, raised, rated)| {
        let area = [Area::Influence, Area::PointOfSale, Area::Service, Area::Advocacy][area];
        let mut touchpoint = Touchpoint { raised_by: raised, ..Touchpoint::new(id, title, area) };
        if let Some((round, score)) = rated {
            let scores = crate::model::Scores { fulfilment: score, ..crate::model::Scores::default() };
            touchpoint.agreed.push(crate::model::Agreed { round, scores });
        }
        touchpoint
    })
}

fn change() -> impl Strategy<Value = TouchpointChange> {
    prop_oneof![
        text().prop_map(TouchpointChange::Title),
        (0..3usize).prop_map(|at| TouchpointChange::Media([Media::Paid, Media::Owned, Media::Earned][at])),
        (0..4usize).prop_map(|at| { TouchpointChange::Area([Area::Influence, Area::PointOfSale, Area::Service, Area::Advocacy][at]) }),
        any::<bool>().prop_map(TouchpointChange::Critical),
        some(text()).prop_map(|cause| TouchpointChange::Break(cause.map(|cause| Break { cause }))),
        some(touchpoint_id()).prop_map(TouchpointChange::RaisedBy),
        prop_oneof![Just(None), Just(Some(50.0)), Just(Some(-1.0)), Just(Some(f64::NAN)), Just(Some(f64::INFINITY))]
            .prop_map(TouchpointChange::Reach),
        Just(TouchpointChange::Goals(vec![Goal::Referral, Goal::Awareness, Goal::Referral])),
        Just(TouchpointChange::FurtherChannels(vec![Channel::App, Channel::Phone])),
        (0..3usize, text()).prop_map(|(at, text)| {
            let tone = [Tone::Positive, Tone::Negative, Tone::Neutral][at];
            TouchpointChange::Experiences(vec![Experience {
                id: ExperienceId::named("one"),
                tone,
                text,
                date: None,
                source: String::new(),
            }])
        }),
    ]
}

fn touchpoint_edit() -> impl Strategy<Value = TouchpointEdit> {
    let several = || prop::collection::vec(touchpoint_id(), 0..3);
    prop_oneof![
        (map_id(), stage_id(), prop::collection::vec(touchpoint(), 0..3), some(touchpoint_id()))
            .prop_map(|(map, stage, touchpoints, before)| TouchpointEdit::Add { map, stage, touchpoints, before }),
        (map_id(), several(), stage_id(), some(touchpoint_id()), 0..4usize).prop_map(|(map, touchpoints, stage, before, media)| {
            let media = [None, Some(Media::Paid), Some(Media::Owned), Some(Media::Earned)][media];
            TouchpointEdit::Move { map, touchpoints, stage, before, media }
        }),
        (map_id(), several()).prop_map(|(map, touchpoints)| TouchpointEdit::Delete { map, touchpoints }),
        (map_id(), several(), change()).prop_map(|(map, touchpoints, change)| TouchpointEdit::Change { map, touchpoints, change }),
    ]
}

fn stage_edit() -> impl Strategy<Value = StageEdit> {
    prop_oneof![
        (map_id(), stage_id(), text(), some(stage_id())).prop_map(|(map, stage, name, before)| StageEdit::Add { map, stage, name, before }),
        (map_id(), stage_id(), text()).prop_map(|(map, stage, name)| StageEdit::Rename { map, stage, name }),
        (map_id(), stage_id(), some(stage_id())).prop_map(|(map, stage, before)| StageEdit::Move { map, stage, before }),
        (map_id(), prop::collection::vec(stage_id(), 0..3)).prop_map(|(map, stages)| StageEdit::Delete { map, stages }),
    ]
}

fn lane_edit() -> impl Strategy<Value = LaneEdit> {
    prop_oneof![
        (map_id(), lane_id(), text(), any::<bool>(), some(lane_id())).prop_map(|(map, lane, name, per_stage, before)| {
            let per = if per_stage { FreePer::Stage } else { FreePer::Touchpoint };
            LaneEdit::Add { map, lane, name, style: FreeStyle::List, per, before }
        }),
        (map_id(), lane_id(), text()).prop_map(|(map, lane, name)| LaneEdit::Rename { map, lane, name }),
        (map_id(), lane_id(), cell(), text()).prop_map(|(map, lane, cell, text)| LaneEdit::SetCell { map, lane, cell, text }),
        (map_id(), lane_id()).prop_map(|(map, lane)| LaneEdit::Delete { map, lane }),
        (map_id(), lane_id(), some(lane_id())).prop_map(|(map, lane, before)| LaneEdit::Move { map, lane, before }),
        (map_id(), lane_id(), any::<bool>()).prop_map(|(map, lane, hidden)| LaneEdit::SetHidden { map, lane, hidden }),
        (map_id(), lane_id(), prop_oneof![Just(None), Just(Some(100.0)), Just(Some(5.0)), Just(Some(f64::NAN))])
            .prop_map(|(map, lane, height)| LaneEdit::SetHeight { map, lane, height }),
    ]
}

fn map_edit() -> impl Strategy<Value = MapEdit> {
    prop_oneof![
        (map_id(), text(), prop::collection::vec((stage_id(), text(), text()), 0..2), some(map_id()))
            .prop_map(|(map, name, stages, before)| MapEdit::Add { map, name, stages, before }),
        (map_id(), map_id(), text()).prop_map(|(map, copy, name)| MapEdit::Duplicate { map, copy, name, variant: Variant::ToBe }),
        map_id().prop_map(|map| MapEdit::Delete { map }),
        (map_id(), some(map_id())).prop_map(|(map, before)| MapEdit::Move { map, before }),
        (map_id(), text()).prop_map(|(map, name)| MapEdit::Rename { map, name }),
        (map_id(), some(segment_id())).prop_map(|(map, segment)| MapEdit::SetSegment { map, segment }),
    ]
}

fn project_wide() -> impl Strategy<Value = Edit> {
    prop_oneof![
        text().prop_map(|name| Edit::Project(ProjectEdit::Rename(name))),
        (-5.0..5.0f64, -5.0..5.0f64).prop_map(|(delight, failing)| {
            Edit::Project(ProjectEdit::SetThresholds(Thresholds { delight, failing, ..Thresholds::default() }))
        }),
        (round_id(), text()).prop_map(|(id, label)| Edit::Round(RoundEdit::Add(Round { id, label, date: None }))),
        round_id().prop_map(|round| Edit::Round(RoundEdit::Delete { round })),
        some(round_id()).prop_map(|round| Edit::Round(RoundEdit::Show { round })),
        (segment_id(), text()).prop_map(|(id, name)| {
            Edit::Segment(SegmentEdit::Add(Segment {
                id,
                name,
                interests: String::new(),
                behaviour: String::new(),
                goal: String::new(),
                why: String::new(),
                color: None,
                picture: None,
                preferences: BTreeMap::new(),
            }))
        }),
        segment_id().prop_map(|segment| Edit::Segment(SegmentEdit::Delete { segment })),
        (rater_id(), text()).prop_map(|(id, name)| Edit::Rater(RaterEdit::Add(Rater { id, name, group: String::new() }))),
        rater_id().prop_map(|rater| Edit::Rater(RaterEdit::Delete { rater })),
    ]
}

fn picture_edit() -> impl Strategy<Value = PictureEdit> {
    let at = prop_oneof![
        map_id().prop_map(PictureAt::Map),
        (map_id(), stage_id()).prop_map(|(map, stage)| PictureAt::Stage(map, stage)),
        (map_id(), touchpoint_id()).prop_map(|(map, touchpoint)| PictureAt::Touchpoint(map, touchpoint)),
        segment_id().prop_map(PictureAt::Segment),
        (map_id(), lane_id(), cell()).prop_map(|(map, lane, cell)| PictureAt::Cell(map, lane, cell)),
    ];
    (at, 0..4u32).prop_map(|(at, number)| match number {
        0 => PictureEdit::Remove { at },
        number => PictureEdit::Set { at, picture: crate::model::Picture::numbered(number) },
    })
}

fn score_edit() -> impl Strategy<Value = ScoreEdit> {
    prop_oneof![
        (map_id(), prop::collection::vec(touchpoint_id(), 0..3), round_id(), 0..4usize, score())
            .prop_map(|(map, touchpoints, round, kind, score)| ScoreEdit::Agree { map, touchpoints, round, kind: KINDS[kind], score }),
        (map_id(), touchpoint_id(), round_id(), rater_id(), 0..4usize, score()).prop_map(|(map, touchpoint, round, rater, kind, score)| {
            ScoreEdit::Vote { map, touchpoint, round, rater, kind: KINDS[kind], score }
        }),
    ]
}

fn one_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => touchpoint_edit().prop_map(Edit::Touchpoint),
        3 => stage_edit().prop_map(Edit::Stage),
        3 => lane_edit().prop_map(Edit::Lane),
        3 => score_edit().prop_map(Edit::Score),
        2 => map_edit().prop_map(Edit::Map),
        2 => picture_edit().prop_map(Edit::Picture),
        3 => project_wide(),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        8 => one_edit(),
        1 => prop::collection::vec(one_edit(), 0..4).prop_map(|edits| Edit::Together { label: StepName::Paste, edits }),
    ]
}

fn start() -> Project {
    let mut map = Map::new(MapId::named("0"), "Map");
    for (stage, touchpoints) in [("0", vec!["0", "1"]), ("1", vec!["2"])] {
        let mut content = Stage::new(StageId::named(stage), stage);
        let new = |title: &str| Arc::new(Touchpoint::new(TouchpointId::named(title), title, Area::Service));
        content.touchpoints = touchpoints.into_iter().map(new).collect();
        map.stages.push(Arc::new(content));
    }
    Project::new("Project", Round { id: RoundId::named("0"), label: "Round 1".to_owned(), date: None }, map)
}

/// The content without the time of its last change.
fn content(document: &Document) -> Project {
    Project { changed: None, ..Project::clone(document.project()) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn random_edits_keep_the_invariants_or_change_nothing_and_can_be_undone(
        edits in prop::collection::vec((edit(), any::<bool>()), 1..40)
    ) {
        let mut document = Document::saved(start());
        let first = content(&document);
        for (edit, previews) in edits {
            let before = Arc::clone(document.project());
            let (revision, steps) = (document.revision(), document.undo_steps());
            if previews {
                let shown = document.preview(&edit, Timestamp::UNIX_EPOCH).is_ok();
                prop_assert_eq!(document.project().problems(), Vec::new());
                document.cancel();
                prop_assert_eq!(&content(&document), &Project { changed: None, ..Project::clone(&before) });
                prop_assert_eq!(document.undo_steps(), steps);
                if shown {
                    prop_assert!(document.preview(&edit, Timestamp::UNIX_EPOCH).is_ok(), "a preview that was good is good again");
                    document.commit();
                    prop_assert!(document.undo_steps() <= steps + 1);
                }
                continue;
            }
            match document.apply(&edit, None, Timestamp::UNIX_EPOCH) {
                Ok(true) => prop_assert_eq!(document.undo_steps(), steps + 1),
                Ok(false) | Err(_) => {
                    prop_assert!(Arc::ptr_eq(&before, document.project()), "{:?} changed something", edit);
                    prop_assert_eq!(document.undo_steps(), steps);
                    prop_assert_eq!(document.revision(), revision);
                }
            }
            prop_assert_eq!(document.project().problems(), Vec::new(), "after {:?}", edit);
        }
        let last = content(&document);
        while document.undo() {
            prop_assert_eq!(document.project().problems(), Vec::new());
        }
        prop_assert_eq!(content(&document), first);
        prop_assert!(document.is_saved());
        while document.redo() {}
        prop_assert_eq!(content(&document), last);
    }
}

fn rename(title: &str) -> Edit {
    let change = TouchpointChange::Title(title.to_owned());
    Edit::Touchpoint(TouchpointEdit::Change { map: MapId::named("0"), touchpoints: vec![TouchpointId::named("0")], change })
}

#[test]
fn equal_merge_keys_make_one_step_until_sealed_undone_or_another_edit_comes() {
    let key = || Some(MergeKey { what: "title", element: TouchpointId::named("0").0 });
    let mut document = Document::saved(start());
    for title in ["x", "xy", "xyz"] {
        document.apply(&rename(title), key(), Timestamp::UNIX_EPOCH).unwrap();
    }
    assert_eq!(document.undo_steps(), 1);
    document.seal();
    document.apply(&rename("sealed"), key(), Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!(document.undo_steps(), 2);
    document.undo();
    document.apply(&rename("after undo"), key(), Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!(document.undo_steps(), 2);
    let other = Some(MergeKey { what: "title", element: TouchpointId::named("1").0 });
    document.apply(&rename("elsewhere"), other, Timestamp::UNIX_EPOCH).unwrap();
    document.apply(&rename("unmerged"), None, Timestamp::UNIX_EPOCH).unwrap();
    document.apply(&rename("unmerged again"), None, Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!(document.undo_steps(), 5);
}

#[test]
fn many_steps_can_be_undone_and_the_oldest_are_forgotten() {
    let mut document = Document::saved(start());
    for number in 0..600 {
        document.apply(&rename(&number.to_string()), None, Timestamp::UNIX_EPOCH).unwrap();
    }
    assert_eq!(document.undo_steps(), 500);
    for _ in 0..100 {
        assert!(document.undo());
    }
    assert_eq!(document.map().unwrap().stages[0].touchpoints[0].title, "499");
}

#[test]
fn an_edit_during_a_drag_ends_the_drag_first() {
    let mut document = Document::saved(start());
    document.preview(&rename("dragged"), Timestamp::UNIX_EPOCH).unwrap();
    assert!(document.is_dragging());
    document.apply(&Edit::Project(ProjectEdit::Rename("New".to_owned())), None, Timestamp::UNIX_EPOCH).unwrap();
    assert!(!document.is_dragging());
    assert_eq!(document.undo_steps(), 2);
    document.undo();
    assert_eq!(document.map().unwrap().stages[0].touchpoints[0].title, "dragged");
}

#[test]
fn a_touchpoint_moved_through_the_lanes_returns_to_the_owned_area_it_had() {
    let mut document = Document::saved(start());
    let change =
        |change| Edit::Touchpoint(TouchpointEdit::Change { map: MapId::named("0"), touchpoints: vec![TouchpointId::named("0")], change });
    for change in [
        change(TouchpointChange::Area(Area::PointOfSale)),
        change(TouchpointChange::Media(Media::Paid)),
        change(TouchpointChange::Media(Media::Earned)),
        change(TouchpointChange::Media(Media::Owned)),
    ] {
        document.apply(&change, None, Timestamp::UNIX_EPOCH).unwrap();
    }
    assert_eq!(document.map().unwrap().stages[0].touchpoints[0].area, Area::PointOfSale);
}

#[test]
fn what_refers_to_deleted_elements_is_let_go() {
    let mut document = Document::saved(start());
    let map = MapId::named("0");
    let lane = LaneId::named("0");
    let edits = [
        Edit::Lane(LaneEdit::Add { map, lane, name: "Doing".to_owned(), style: FreeStyle::Text, per: FreePer::Touchpoint, before: None }),
        Edit::Lane(LaneEdit::SetCell { map, lane, cell: TouchpointId::named("0").0, text: "reads".to_owned() }),
        Edit::Touchpoint(TouchpointEdit::Change {
            map,
            touchpoints: vec![TouchpointId::named("2")],
            change: TouchpointChange::RaisedBy(Some(TouchpointId::named("0"))),
        }),
        Edit::Stage(StageEdit::Delete { map, stages: vec![StageId::named("0")] }),
    ];
    for edit in &edits {
        document.apply(edit, None, Timestamp::UNIX_EPOCH).unwrap();
    }
    let shown = document.map().unwrap();
    assert_eq!(shown.stages[0].touchpoints[0].raised_by, None);
    let LaneKind::Free(free) = &shown.lane(lane).unwrap().kind else { panic!("not a free lane") };
    assert!(free.cells.is_empty());
    assert_eq!(document.project().problems(), Vec::new());
}
