//! Random edits, sensible and senseless: refused ones change nothing, the invariants hold, undoing all leads back to the start.

mod ballots;
pub(crate) mod generate;
mod kinds;
mod plan;
mod sides;

use super::*;
use crate::model::fields::{Element, Field, Listing, TouchpointField, Value, changes, with};
use crate::model::{
    About, Area, Ballot, BallotId, Code as _, Conflict, Contact, ContactId, DayStep, DayStepId, Figure, FreePer, FreeStyle, LaneId,
    LaneKind, Measure, MeasureId, Media, Metric, MetricId, Money, OpenQuestion, PresentationStep, QuestionId, Rater, RaterId, Round,
    RoundId, SavedView, ScoreKind, Segment, SegmentId, Shows, Stage, StageId, StepId, StepShows, Touchpoint, Variant, ViewId,
};
use generate::edit;
use jiff::Timestamp;
use proptest::prelude::*;

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

/// The same with another map, a rater, a segment and a lane of pictures, so that edits of those have something to meet.
pub(crate) fn rich() -> Project {
    let mut document = Document::saved(start());
    let (map, lane) = (MapId::named("0"), LaneId::named("0"));
    let name = || "0".to_owned();
    let segment = Segment {
        id: SegmentId::named("0"),
        name: name(),
        interests: String::new(),
        behaviour: String::new(),
        goal: String::new(),
        why: String::new(),
        color: None,
        picture: None,
        preferences: std::collections::BTreeMap::new(),
    };
    let edits = [
        Edit::Rater(RaterEdit::Add(Rater { id: RaterId::named("0"), name: name(), group: String::new() })),
        Edit::Segment(SegmentEdit::Add(segment)),
        Edit::Lane(LaneEdit::Add { map, lane, name: name(), style: FreeStyle::Picture, per: FreePer::Touchpoint, before: None }),
        Edit::Map(MapEdit::Duplicate { map, copy: MapId::named("1"), name: name(), variant: Variant::ToBe }),
        Edit::Ballot(BallotEdit::Begin(Ballot {
            touchpoints: vec![TouchpointId::named("0"), TouchpointId::named("2")],
            scores: ScoreKind::ALL.to_vec(),
            raters: vec![RaterId::named("0")],
            ..Ballot::new(BallotId::named("0"), map, RoundId::named("0"))
        })),
        Edit::Measure(MeasureEdit::Add {
            measures: vec![Measure {
                touchpoints: vec![TouchpointId::named("0")],
                segment: Some(SegmentId::named("0")),
                cost: Money::new(12_50),
                ..Measure::new(MeasureId::named("0"), "0")
            }],
            before: None,
        }),
        Edit::Question(QuestionEdit::Add {
            questions: vec![OpenQuestion {
                about: Some(About::Touchpoint(map, TouchpointId::named("0"))),
                ..OpenQuestion::new(QuestionId::named("0"), "0")
            }],
            before: None,
        }),
        Edit::Metric(MetricEdit::Enter { metrics: vec![metric("0", "2", 12.0)] }),
        Edit::Contact(ContactEdit::Add {
            contacts: vec![Contact::new(ContactId::named("0"), map, TouchpointId::named("1"))],
            before: None,
        }),
        Edit::View(ViewEdit::Add {
            views: vec![SavedView {
                map: Some(map),
                round: Some(RoundId::named("0")),
                ..SavedView::new(ViewId::named("0"), "0", Shows::Map)
            }],
            before: None,
        }),
        Edit::Presentation(PresentationEdit::Add {
            steps: vec![PresentationStep::new(StepId::named("0"), map, StepShows::Stage(StageId::named("1")))],
            before: None,
        }),
        Edit::Day(DayEdit::Add { parts: vec![DayStep::new(DayStepId::named("0"), "0", 15)], before: None }),
    ];
    for edit in &edits {
        assert_eq!(document.apply(edit, None, Timestamp::UNIX_EPOCH), Ok(true), "{edit:?}");
    }
    Project { conflicts: conflicts().into_iter().map(Arc::new).collect(), ..content(&document) }
}

/// What two people may have changed differently in the rich project, one of each kind.
fn conflicts() -> Vec<Conflict> {
    let map = MapId::named("0");
    let touchpoint = Element::Touchpoint(map, TouchpointId::named("0"));
    let stage = |name| Element::Stage(map, StageId::named(name));
    let place = crate::model::fields::Position { parent: stage("1"), after: None };
    let there = Some(Value::Flag(true));
    vec![
        Conflict::new(
            touchpoint,
            Field::Touchpoint(TouchpointField::Title),
            Some(Value::Text("before".into())),
            vec![Value::Text("theirs".into()), Value::Nothing],
        ),
        Conflict::new(touchpoint, Field::Place, None, vec![Value::Position(place)]),
        Conflict::new(stage("1"), Field::Exists, there.clone(), vec![Value::Nothing]),
        Conflict::new(Element::Map(map), Field::Exists, there.clone(), vec![Value::Nothing]),
        Conflict::new(Element::Rater(RaterId::named("0")), Field::Exists, there, vec![Value::Nothing]),
        Conflict::new(
            Element::Map(map),
            Field::Order(Listing::Stages),
            None,
            vec![Value::References(["1", "0"].map(|name| StageId::named(name).0).to_vec())],
        ),
    ]
}

/// What was measured at a touchpoint of the first map.
fn metric(name: &str, touchpoint: &str, value: f64) -> Metric {
    Metric {
        id: MetricId::named(name),
        round: RoundId::named("0"),
        map: MapId::named("0"),
        touchpoint: Some(TouchpointId::named(touchpoint)),
        segment: None,
        metric: "contacts".to_owned(),
        value: Figure::Number(value),
        answers: None,
        source: String::new(),
        measured_on: None,
    }
}

/// The content without the time of its last change.
fn content(document: &Document) -> Project {
    Project { changed: None, ..Project::clone(document.project()) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn random_edits_keep_the_invariants_or_change_nothing_and_can_be_undone(
        (edits, has_more) in (prop::collection::vec((edit(), any::<bool>()), 1..40), any::<bool>())
    ) {
        let mut document = Document::saved(if has_more { rich() } else { start() });
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
        while document.undo().is_some() {
            prop_assert_eq!(document.project().problems(), Vec::new());
        }
        prop_assert_eq!(content(&document), first);
        prop_assert!(document.is_saved());
        while document.redo().is_some() {}
        prop_assert_eq!(content(&document), last);
    }

    #[test]
    fn what_edits_changed_is_made_again_and_undone_by_its_rows(edits in prop::collection::vec(edit(), 1..40)) {
        let mut document = Document::saved(start());
        let first = Arc::clone(document.project());
        for edit in edits {
            let before = Arc::clone(document.project());
            let changed = document.apply(&edit, None, Timestamp::UNIX_EPOCH) == Ok(true);
            let after = document.project();
            prop_assert_eq!(changes(&before, after).is_empty(), !changed, "{:?}", edit);
            prop_assert!(changes(after, after).is_empty());
            for (old, new) in [(&before, after), (after, &before), (&first, after), (after, &first)] {
                prop_assert_eq!(&with(old, &changes(old, new)).unwrap(), &**new, "after {:?}", edit);
            }
        }
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
        assert!(document.undo().is_some());
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
