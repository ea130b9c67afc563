//! Edits at random, sensible and senseless: every kind of edit in every family. Identities come from small pools, so that edits meet; some
//! of them are in the project, some are not, new ones are sometimes taken already.

use crate::edit::{
    BallotEdit, CellChange, CellValue, CellsEdit, ContactChange, ContactEdit, DayChange, DayEdit, Edit, LaneEdit, MapEdit, MeasureChange,
    MeasureEdit, MetricEdit, PictureAt, PictureEdit, PresentationEdit, ProjectEdit, QuestionChange, QuestionEdit, RaterEdit, RoundEdit,
    ScoreEdit, SegmentChange, SegmentEdit, StageEdit, StepChange, StepName, TouchpointChange, TouchpointEdit, ViewEdit,
};
use crate::model::{
    About, Agreed, Ballot, BallotId, BallotVote, Break, Code, Contact, ContactId, ContentVariant, Currency, DayStep, DayStepId, Days,
    Experience, ExperienceId, Figure, FreePer, FreeStyle, Influencer, KnownMetric, Lane, LaneId, MapId, Measure, MeasureId, Metric,
    MetricId, Money, OpenQuestion, PassedOn, Picture, PresentationStep, QuestionId, Rater, RaterId, Round, RoundId, RuleKind, SavedView,
    Score, ScoreKind, Scores, Segment, SegmentId, Shows, StageId, StepId, StepShows, Tenths, Thresholds, Touchpoint, TouchpointId,
    ViewFilter, ViewId, Vote, limits,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Debug;
use uuid::Uuid;

/// A small number; those at the beginning, which are in the project from the start, more often than the others.
fn number_below(end: u8) -> impl Strategy<Value = String> {
    prop_oneof![2 => 0..1u8, 1 => 0..2u8, 2 => 0..end].prop_map(|number| number.to_string())
}

fn map_id() -> impl Strategy<Value = MapId> {
    number_below(4).prop_map(|number| MapId::named(&number))
}

fn stage_id() -> impl Strategy<Value = StageId> {
    number_below(5).prop_map(|number| StageId::named(&number))
}

fn touchpoint_id() -> impl Strategy<Value = TouchpointId> {
    number_below(8).prop_map(|number| TouchpointId::named(&number))
}

fn lane_id() -> impl Strategy<Value = LaneId> {
    prop_oneof![
        2 => number_below(3).prop_map(|number| LaneId::named(&number)),
        1 => (0..6usize).prop_map(|at| Lane::standard(MapId::named("0"))[at].id),
    ]
}

fn round_id() -> impl Strategy<Value = RoundId> {
    number_below(3).prop_map(|number| RoundId::named(&number))
}

fn segment_id() -> impl Strategy<Value = SegmentId> {
    number_below(3).prop_map(|number| SegmentId::named(&number))
}

fn rater_id() -> impl Strategy<Value = RaterId> {
    number_below(3).prop_map(|number| RaterId::named(&number))
}

fn ballot_id() -> impl Strategy<Value = BallotId> {
    number_below(3).prop_map(|number| BallotId::named(&number))
}

fn cell() -> impl Strategy<Value = Uuid> {
    prop_oneof![stage_id().prop_map(|id| id.0), touchpoint_id().prop_map(|id| id.0)]
}

/// A machine word.
fn code<C: Code + Debug>() -> impl Strategy<Value = C> {
    prop::sample::select(C::ALL)
}

/// Texts, now and then one that is too long for a title, or for anything.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        40 => "[a-zäß \n]{0,6}",
        2 => Just("x".repeat(limits::TITLE_CHARS + 1)),
        1 => Just("x".repeat(limits::TEXT_CHARS + 1))
    ]
}

fn score() -> impl Strategy<Value = Option<Score>> {
    (0..12u8).prop_map(|value| Score::new(value).ok())
}

fn scores() -> impl Strategy<Value = Scores> {
    [score(), score(), score(), score()].prop_map(|[expectation, fulfilment, competition, relevance]| Scores {
        expectation,
        fulfilment,
        competition,
        relevance,
    })
}

fn day() -> impl Strategy<Value = Option<Date>> {
    some((1..28i8).prop_map(|day| date(2026, 5, day)))
}

/// A number that may be out of range, or none at all.
fn number(good: f64) -> impl Strategy<Value = f64> {
    prop_oneof![4 => Just(good), 1 => prop::sample::select(&[-1.0, 5.0, 1e9, f64::NAN, f64::INFINITY][..])]
}

fn some<T: Debug + Clone>(strategy: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::of(strategy)
}

fn few<T: Debug + Clone>(strategy: impl Strategy<Value = T>) -> impl Strategy<Value = Vec<T>> {
    prop::collection::vec(strategy, 0..3)
}

fn vote() -> impl Strategy<Value = Vote> {
    (round_id(), rater_id(), scores()).prop_map(|(round, rater, scores)| Vote { round, rater, scores })
}

fn experience() -> impl Strategy<Value = Experience> {
    (0..3u8, code(), text(), day()).prop_map(|(id, tone, text, date)| Experience {
        id: ExperienceId::named(&id.to_string()),
        tone,
        text,
        date,
        source: String::new(),
    })
}

fn touchpoint() -> impl Strategy<Value = Touchpoint> {
    let rated = (some((round_id(), scores())), few(vote()));
    (touchpoint_id(), text(), code(), some(touchpoint_id()), rated).prop_map(|(id, title, area, raised_by, (agreed, votes))| Touchpoint {
        raised_by,
        agreed: agreed.into_iter().map(|(round, scores)| Agreed { round, scores }).collect(),
        votes,
        ..Touchpoint::new(id, title, area)
    })
}

fn change() -> impl Strategy<Value = TouchpointChange> {
    let told = (code(), text()).prop_map(|(tone, text)| PassedOn::new(tone, text));
    let influencer = (code(), text()).prop_map(|(kind, name)| Influencer::new(kind, name));
    let variant =
        (some(segment_id()), some(code()), text()).prop_map(|(segment, channel, text)| ContentVariant::new(segment, channel, text));
    prop_oneof![
        text().prop_map(TouchpointChange::Title),
        code().prop_map(TouchpointChange::Area),
        code().prop_map(TouchpointChange::Media),
        some(code()).prop_map(TouchpointChange::Channel),
        few(code()).prop_map(TouchpointChange::FurtherChannels),
        some(code()).prop_map(TouchpointChange::World),
        few(influencer).prop_map(TouchpointChange::Influencers),
        code().prop_map(TouchpointChange::Control),
        any::<bool>().prop_map(TouchpointChange::Critical),
        some(text()).prop_map(|cause| TouchpointChange::Break(cause.map(|cause| Break { cause }))),
        text().prop_map(TouchpointChange::ExpectationText),
        some(touchpoint_id()).prop_map(TouchpointChange::RaisedBy),
        text().prop_map(TouchpointChange::Why),
        text().prop_map(TouchpointChange::CoreMessage),
        text().prop_map(TouchpointChange::Content),
        few(variant).prop_map(TouchpointChange::ContentVariants),
        few(told).prop_map(TouchpointChange::PassedOn),
        few(experience()).prop_map(TouchpointChange::Experiences),
        (code(), few(experience())).prop_map(|(tone, list)| TouchpointChange::ExperiencesOf(tone, list)),
        some(number(50.0)).prop_map(TouchpointChange::Reach),
        few(code()).prop_map(TouchpointChange::Goals),
        text().prop_map(TouchpointChange::Notes),
        text().prop_map(TouchpointChange::Funnel),
    ]
}

fn measure_id() -> impl Strategy<Value = MeasureId> {
    number_below(3).prop_map(|number| MeasureId::named(&number))
}

fn question_id() -> impl Strategy<Value = QuestionId> {
    number_below(3).prop_map(|number| QuestionId::named(&number))
}

fn metric_id() -> impl Strategy<Value = MetricId> {
    number_below(3).prop_map(|number| MetricId::named(&number))
}

fn contact_id() -> impl Strategy<Value = ContactId> {
    number_below(3).prop_map(|number| ContactId::named(&number))
}

fn money() -> impl Strategy<Value = Money> {
    prop::sample::select(&[12_50, Money::MOST][..]).prop_map(|minor| Money::new(minor).unwrap())
}

fn tenths() -> impl Strategy<Value = Option<Tenths>> {
    some((0..=100u8).prop_map(|tenths| Tenths::nearest(f64::from(tenths) / 10.0).unwrap()))
}

fn about() -> impl Strategy<Value = About> {
    prop_oneof![
        map_id().prop_map(About::Map),
        (map_id(), stage_id()).prop_map(|(map, stage)| About::Stage(map, stage)),
        (map_id(), touchpoint_id()).prop_map(|(map, touchpoint)| About::Touchpoint(map, touchpoint)),
    ]
}

fn measure() -> impl Strategy<Value = Measure> {
    (measure_id(), text(), few(touchpoint_id()), few(measure_id()), some(segment_id()))
        .prop_map(|(id, title, touchpoints, needs, segment)| Measure { touchpoints, needs, segment, ..Measure::new(id, title) })
}

fn measure_change() -> impl Strategy<Value = MeasureChange> {
    let words = prop_oneof![
        text().prop_map(MeasureChange::Title),
        text().prop_map(MeasureChange::CoreMessage),
        text().prop_map(MeasureChange::Content),
        text().prop_map(MeasureChange::Owner),
        text().prop_map(MeasureChange::Hypothesis),
        text().prop_map(MeasureChange::MeasuredBy),
        text().prop_map(MeasureChange::Result),
        text().prop_map(MeasureChange::Learning),
        text().prop_map(MeasureChange::Group),
    ];
    let figures = prop_oneof![
        some(money()).prop_map(MeasureChange::Cost),
        some(money()).prop_map(MeasureChange::Spent),
        some((0..900u32).prop_map(|days| Days::nearest(f64::from(days) / 100.0).unwrap())).prop_map(MeasureChange::Effort),
        tenths().prop_map(MeasureChange::Lift),
        tenths().prop_map(MeasureChange::Retention),
        day().prop_map(MeasureChange::Due),
        day().prop_map(MeasureChange::Review),
        day().prop_map(MeasureChange::LiveOn),
    ];
    prop_oneof![
        words,
        figures,
        code().prop_map(MeasureChange::Kind),
        few(touchpoint_id()).prop_map(MeasureChange::Touchpoints),
        few(measure_id()).prop_map(MeasureChange::Needs),
        some(code()).prop_map(MeasureChange::Channel),
        some(segment_id()).prop_map(MeasureChange::Segment),
        few(code()).prop_map(MeasureChange::Effects),
        few(code()).prop_map(MeasureChange::Goals),
        (code(), day()).prop_map(|(status, on)| MeasureChange::Status(status, on)),
        some(code()).prop_map(MeasureChange::Pin),
    ]
}

fn measure_edit() -> impl Strategy<Value = MeasureEdit> {
    prop_oneof![
        3 => (few(measure()), some(measure_id())).prop_map(|(measures, before)| MeasureEdit::Add { measures, before }),
        1 => (few(measure_id()), some(measure_id())).prop_map(|(measures, before)| MeasureEdit::Move { measures, before }),
        1 => few(measure_id()).prop_map(|measures| MeasureEdit::Delete { measures }),
        6 => (few(measure_id()), measure_change()).prop_map(|(measures, change)| MeasureEdit::Change { measures, change }),
    ]
}

fn question_edit() -> impl Strategy<Value = QuestionEdit> {
    let new = (question_id(), text(), some(about())).prop_map(|(id, text, about)| OpenQuestion { about, ..OpenQuestion::new(id, text) });
    let change = prop_oneof![
        text().prop_map(QuestionChange::Text),
        some(about()).prop_map(QuestionChange::About),
        text().prop_map(QuestionChange::Owner),
        day().prop_map(QuestionChange::Due),
        day().prop_map(QuestionChange::Review),
        any::<bool>().prop_map(QuestionChange::Done),
    ];
    prop_oneof![
        2 => (few(new), some(question_id())).prop_map(|(questions, before)| QuestionEdit::Add { questions, before }),
        1 => (few(question_id()), some(question_id())).prop_map(|(questions, before)| QuestionEdit::Move { questions, before }),
        1 => few(question_id()).prop_map(|questions| QuestionEdit::Delete { questions }),
        2 => (few(question_id()), change).prop_map(|(questions, change)| QuestionEdit::Change { questions, change }),
    ]
}

fn metric_edit() -> impl Strategy<Value = MetricEdit> {
    let value = prop_oneof![3 => number(12.0).prop_map(Figure::Number), 1 => money().prop_map(Figure::Amount)];
    let name = prop_oneof![code::<KnownMetric>().prop_map(|metric| metric.code().to_owned()), text()];
    let new = (metric_id(), (round_id(), map_id(), some(touchpoint_id()), some(segment_id())), name, value, day());
    let new = new.prop_map(|(id, (round, map, touchpoint, segment), metric, value, measured_on)| Metric {
        id,
        round,
        map,
        touchpoint,
        segment,
        metric,
        value,
        answers: None,
        source: String::new(),
        measured_on,
    });
    prop_oneof![
        4 => few(new).prop_map(|metrics| MetricEdit::Enter { metrics }),
        1 => few(metric_id()).prop_map(|metrics| MetricEdit::Delete { metrics }),
    ]
}

fn contact_edit() -> impl Strategy<Value = ContactEdit> {
    let new = (contact_id(), map_id(), touchpoint_id(), some(segment_id()), text())
        .prop_map(|(id, map, touchpoint, segment, when)| Contact { segment, when, ..Contact::new(id, map, touchpoint) });
    let change = prop_oneof![
        some(segment_id()).prop_map(ContactChange::Segment),
        (map_id(), touchpoint_id()).prop_map(|(map, touchpoint)| ContactChange::Touchpoint(map, touchpoint)),
        some(code()).prop_map(ContactChange::Channel),
        text().prop_map(ContactChange::When),
        text().prop_map(ContactChange::Content),
    ];
    prop_oneof![
        3 => (few(new), some(contact_id())).prop_map(|(contacts, before)| ContactEdit::Add { contacts, before }),
        1 => (few(contact_id()), some(contact_id())).prop_map(|(contacts, before)| ContactEdit::Move { contacts, before }),
        1 => few(contact_id()).prop_map(|contacts| ContactEdit::Delete { contacts }),
        2 => (few(contact_id()), change).prop_map(|(contacts, change)| ContactEdit::Change { contacts, change }),
    ]
}

fn touchpoint_edit() -> impl Strategy<Value = TouchpointEdit> {
    prop_oneof![
        1 => (map_id(), stage_id(), few(touchpoint()), some(touchpoint_id()))
            .prop_map(|(map, stage, touchpoints, before)| TouchpointEdit::Add { map, stage, touchpoints, before }),
        1 => (map_id(), few(touchpoint_id()), stage_id(), some(touchpoint_id()), some(code()))
            .prop_map(|(map, touchpoints, stage, before, media)| TouchpointEdit::Move { map, touchpoints, stage, before, media }),
        1 => (map_id(), few(touchpoint_id())).prop_map(|(map, touchpoints)| TouchpointEdit::Delete { map, touchpoints }),
        2 => (map_id(), few(touchpoint_id()), change())
            .prop_map(|(map, touchpoints, change)| TouchpointEdit::Change { map, touchpoints, change }),
    ]
}

fn stage_edit() -> impl Strategy<Value = StageEdit> {
    prop_oneof![
        (map_id(), stage_id(), text(), some(stage_id())).prop_map(|(map, stage, name, before)| StageEdit::Add { map, stage, name, before }),
        (map_id(), stage_id(), text()).prop_map(|(map, stage, name)| StageEdit::Rename { map, stage, name }),
        (map_id(), stage_id(), text()).prop_map(|(map, stage, description)| StageEdit::Describe { map, stage, description }),
        (map_id(), stage_id(), some(stage_id())).prop_map(|(map, stage, before)| StageEdit::Move { map, stage, before }),
        (map_id(), few(stage_id())).prop_map(|(map, stages)| StageEdit::Delete { map, stages }),
    ]
}

fn lane_edit() -> impl Strategy<Value = LaneEdit> {
    let style = || prop::sample::select(&[FreeStyle::Text, FreeStyle::List, FreeStyle::Picture][..]);
    let per = prop::sample::select(&[FreePer::Stage, FreePer::Touchpoint][..]);
    prop_oneof![
        (map_id(), lane_id(), text(), style(), per, some(lane_id())).prop_map(|(map, lane, name, style, per, before)| LaneEdit::Add {
            map,
            lane,
            name,
            style,
            per,
            before
        }),
        (map_id(), lane_id(), text(), some(lane_id())).prop_map(|(map, lane, metric, before)| LaneEdit::AddMetric {
            map,
            lane,
            metric,
            before
        }),
        (map_id(), lane_id(), text()).prop_map(|(map, lane, metric)| LaneEdit::SetMetric { map, lane, metric }),
        (map_id(), lane_id(), text()).prop_map(|(map, lane, name)| LaneEdit::Rename { map, lane, name }),
        (map_id(), lane_id(), style()).prop_map(|(map, lane, style)| LaneEdit::SetStyle { map, lane, style }),
        (map_id(), lane_id(), cell(), text()).prop_map(|(map, lane, cell, text)| LaneEdit::SetCell { map, lane, cell, text }),
        (map_id(), lane_id()).prop_map(|(map, lane)| LaneEdit::Delete { map, lane }),
        (map_id(), lane_id(), some(lane_id())).prop_map(|(map, lane, before)| LaneEdit::Move { map, lane, before }),
        (map_id(), lane_id(), any::<bool>()).prop_map(|(map, lane, hidden)| LaneEdit::SetHidden { map, lane, hidden }),
        (map_id(), lane_id(), some(number(100.0))).prop_map(|(map, lane, height)| LaneEdit::SetHeight { map, lane, height }),
    ]
}

fn map_edit() -> impl Strategy<Value = MapEdit> {
    prop_oneof![
        (map_id(), text(), few((stage_id(), text(), text())), some(map_id())).prop_map(|(map, name, stages, before)| MapEdit::Add {
            map,
            name,
            stages,
            before
        }),
        (map_id(), map_id(), text(), code()).prop_map(|(map, copy, name, variant)| MapEdit::Duplicate { map, copy, name, variant }),
        map_id().prop_map(|map| MapEdit::Delete { map }),
        (map_id(), some(map_id())).prop_map(|(map, before)| MapEdit::Move { map, before }),
        (map_id(), text()).prop_map(|(map, name)| MapEdit::Rename { map, name }),
        (map_id(), text()).prop_map(|(map, subtitle)| MapEdit::SetSubtitle { map, subtitle }),
        (map_id(), code()).prop_map(|(map, variant)| MapEdit::SetVariant { map, variant }),
        (map_id(), some(segment_id())).prop_map(|(map, segment)| MapEdit::SetSegment { map, segment }),
    ]
}

fn project_edit() -> impl Strategy<Value = ProjectEdit> {
    prop_oneof![
        1 => text().prop_map(ProjectEdit::Rename),
        1 => text().prop_map(ProjectEdit::SetClient),
        1 => text().prop_map(ProjectEdit::SetNotes),
        1 => prop::option::of(code()).prop_map(ProjectEdit::SetLanguage),
        1 => (number(1.0), number(-1.0)).prop_map(|(delight, failing)| ProjectEdit::SetThresholds(Thresholds {
            delight,
            failing,
            ..Thresholds::default()
        })),
        1 => prop::sample::select(Currency::all()).prop_map(ProjectEdit::SetCurrency),
        // Now and then one is there twice.
        1 => prop::collection::vec(code::<RuleKind>(), 0..4)
            .prop_map(|kinds| ProjectEdit::SetRules(kinds.into_iter().map(RuleKind::usual).collect())),
        // One with more decimals, in which an amount can be too much.
        2 => Just(ProjectEdit::SetCurrency(Currency::from_code("KWD").unwrap_or(Currency::EURO))),
        1 => (code(), some(0..300u16)).prop_map(|(channel, letters)| ProjectEdit::SetLetters { channel, letters }),
    ]
}

fn round_edit() -> impl Strategy<Value = RoundEdit> {
    prop_oneof![
        (round_id(), text(), day()).prop_map(|(id, label, date)| RoundEdit::Add(Round { id, label, date })),
        (round_id(), text()).prop_map(|(round, label)| RoundEdit::Rename { round, label }),
        (round_id(), day()).prop_map(|(round, date)| RoundEdit::SetDate { round, date }),
        round_id().prop_map(|round| RoundEdit::Delete { round }),
        some(round_id()).prop_map(|round| RoundEdit::Show { round }),
    ]
}

fn segment_edit() -> impl Strategy<Value = SegmentEdit> {
    let new = (segment_id(), text()).prop_map(|(id, name)| Segment {
        id,
        name,
        interests: String::new(),
        behaviour: String::new(),
        goal: String::new(),
        why: String::new(),
        color: None,
        picture: None,
        preferences: BTreeMap::new(),
    });
    let change = prop_oneof![
        text().prop_map(SegmentChange::Name),
        text().prop_map(SegmentChange::Interests),
        text().prop_map(SegmentChange::Behaviour),
        text().prop_map(SegmentChange::Goal),
        text().prop_map(SegmentChange::Why),
        some(0..0x200_0000u32).prop_map(SegmentChange::Color),
        (code(), score()).prop_map(|(channel, score)| SegmentChange::Preference(channel, score)),
    ];
    prop_oneof![
        1 => new.prop_map(SegmentEdit::Add),
        2 => (segment_id(), change).prop_map(|(segment, change)| SegmentEdit::Change { segment, change }),
        1 => segment_id().prop_map(|segment| SegmentEdit::Delete { segment }),
    ]
}

fn rater_edit() -> impl Strategy<Value = RaterEdit> {
    prop_oneof![
        (rater_id(), text(), text()).prop_map(|(id, name, group)| RaterEdit::Add(Rater { id, name, group })),
        (rater_id(), text()).prop_map(|(rater, name)| RaterEdit::Rename { rater, name }),
        (rater_id(), text()).prop_map(|(rater, group)| RaterEdit::SetGroup { rater, group }),
        rater_id().prop_map(|rater| RaterEdit::Delete { rater }),
    ]
}

fn picture_edit() -> impl Strategy<Value = PictureEdit> {
    let at = || {
        prop_oneof![
            map_id().prop_map(PictureAt::Map),
            (map_id(), stage_id()).prop_map(|(map, stage)| PictureAt::Stage(map, stage)),
            (map_id(), touchpoint_id()).prop_map(|(map, touchpoint)| PictureAt::Touchpoint(map, touchpoint)),
            segment_id().prop_map(PictureAt::Segment),
            (map_id(), lane_id(), cell()).prop_map(|(map, lane, cell)| PictureAt::Cell(map, lane, cell)),
        ]
    };
    let picture = || (1..4u32).prop_map(Picture::numbered);
    prop_oneof![
        3 => (at(), picture()).prop_map(|(at, picture)| PictureEdit::Set { at, picture }),
        1 => at().prop_map(|at| PictureEdit::Remove { at }),
        1 => few(picture()).prop_map(|pictures| PictureEdit::Bring { pictures }),
    ]
}

fn score_edit() -> impl Strategy<Value = ScoreEdit> {
    prop_oneof![
        (map_id(), few(touchpoint_id()), round_id(), code(), score()).prop_map(|(map, touchpoints, round, kind, score)| ScoreEdit::Agree {
            map,
            touchpoints,
            round,
            kind,
            score
        }),
        (map_id(), touchpoint_id(), round_id(), rater_id(), code(), score())
            .prop_map(|(map, touchpoint, round, rater, kind, score)| ScoreEdit::Vote { map, touchpoint, round, rater, kind, score }),
        (map_id(), few((touchpoint_id(), vote()))).prop_map(|(map, votes)| ScoreEdit::Record { map, votes }),
    ]
}

fn ballot_edit() -> impl Strategy<Value = BallotEdit> {
    let begin = (ballot_id(), map_id(), round_id(), few(touchpoint_id()), few(code()), few(rater_id()), any::<bool>());
    let begin = begin.prop_map(|(id, map, round, touchpoints, scores, raters, covered)| {
        BallotEdit::Begin(Ballot { touchpoints, scores, raters, covered, ..Ballot::new(id, map, round) })
    });
    let said = (map_id(), touchpoint_id(), rater_id(), score()).prop_map(|(map, touchpoint, rater, fulfilment)| {
        let scores = Scores { fulfilment, ..Scores::default() };
        BallotVote { map, touchpoint, rater, scores, before: Scores::default() }
    });
    prop_oneof![
        2 => begin,
        3 => (ballot_id(), touchpoint_id(), rater_id(), code(), score())
            .prop_map(|(ballot, touchpoint, rater, kind, score)| BallotEdit::Vote { ballot, touchpoint, rater, kind, score }),
        1 => (ballot_id(), rater_id(), any::<bool>()).prop_map(|(ballot, rater, done)| BallotEdit::SetDone { ballot, rater, done }),
        1 => (ballot_id(), map_id(), map_id(), few((touchpoint_id(), touchpoint_id())))
            .prop_map(|(ballot, map, to, copies)| BallotEdit::Copy { ballot, map, to, copies }),
        1 => (ballot_id(), few(said)).prop_map(|(ballot, votes)| BallotEdit::Take { ballot, asked: Vec::new(), votes }),
        1 => ballot_id().prop_map(|ballot| BallotEdit::Reveal { ballot }),
        1 => ballot_id().prop_map(|ballot| BallotEdit::Abandon { ballot }),
    ]
}

/// Changes of cells: so few that each touchpoint is searched for, more, and so many that the whole project is checked.
fn cells_edit() -> impl Strategy<Value = CellsEdit> {
    let value = prop_oneof![
        3 => change().prop_map(CellValue::Field),
        2 => (code::<ScoreKind>(), score()).prop_map(|(kind, score)| CellValue::Score(kind, score)),
        1 => stage_id().prop_map(CellValue::Stage),
    ];
    let change = (touchpoint_id(), value).prop_map(|(touchpoint, value)| CellChange { touchpoint, value });
    // Those of the first stages, which are in the project more often than not: otherwise many changes would nearly always be refused.
    let known = || {
        (0..3u8, code::<ScoreKind>(), score()).prop_map(|(number, kind, score)| CellChange {
            touchpoint: TouchpointId::named(&number.to_string()),
            value: CellValue::Score(kind, score),
        })
    };
    let changes = prop_oneof![
        8 => prop::collection::vec(change, 0..4),
        3 => prop::collection::vec(known(), 5..20),
        1 => prop::collection::vec(known(), 60..80),
    ];
    (map_id(), round_id(), changes).prop_map(|(map, round, changes)| CellsEdit { map, round, label: StepName::PasteCells, changes })
}

fn view_id() -> impl Strategy<Value = ViewId> {
    number_below(3).prop_map(|number| ViewId::named(&number))
}

/// What a view shows may be there or not.
fn view_edit() -> impl Strategy<Value = ViewEdit> {
    let new = || {
        (view_id(), text(), some(map_id()), some(round_id()), few(stage_id())).prop_map(|(id, name, map, round, stages)| {
            let filter = Some(ViewFilter { stages: stages.clone(), ..ViewFilter::default() });
            SavedView { map, round, stages, filter, ..SavedView::new(id, name, Shows::Map) }
        })
    };
    prop_oneof![
        3 => (few(new()), some(view_id())).prop_map(|(views, before)| ViewEdit::Add { views, before }),
        1 => (few(view_id()), some(view_id())).prop_map(|(views, before)| ViewEdit::Move { views, before }),
        1 => few(view_id()).prop_map(|views| ViewEdit::Delete { views }),
        1 => (view_id(), text()).prop_map(|(view, name)| ViewEdit::Rename { view, name }),
        1 => new().prop_map(|view| ViewEdit::Replace { view: Box::new(view) }),
    ]
}

fn step_id() -> impl Strategy<Value = StepId> {
    number_below(3).prop_map(|number| StepId::named(&number))
}

/// Minutes, now and then too many.
fn minutes() -> impl Strategy<Value = u16> {
    prop_oneof![6 => 0..300u16, 1 => Just(limits::STEP_MINUTES + 1)]
}

/// What a step shows may be there or not.
fn presentation_edit() -> impl Strategy<Value = PresentationEdit> {
    let shows = || {
        prop_oneof![
            Just(StepShows::Whole),
            stage_id().prop_map(StepShows::Stage),
            touchpoint_id().prop_map(StepShows::Touchpoint),
            view_id().prop_map(StepShows::View),
            Just(StepShows::Says),
        ]
    };
    let new = move || (step_id(), map_id(), shows()).prop_map(|(id, map, shows)| PresentationStep::new(id, map, shows));
    let change =
        prop_oneof![shows().prop_map(StepChange::Shows), text().prop_map(StepChange::Note), minutes().prop_map(StepChange::Minutes),];
    prop_oneof![
        3 => (few(new()), some(step_id())).prop_map(|(steps, before)| PresentationEdit::Add { steps, before }),
        1 => (few(step_id()), some(step_id())).prop_map(|(steps, before)| PresentationEdit::Move { steps, before }),
        1 => few(step_id()).prop_map(|steps| PresentationEdit::Delete { steps }),
        2 => (few(step_id()), change).prop_map(|(steps, change)| PresentationEdit::Change { steps, change }),
    ]
}

fn day_edit() -> impl Strategy<Value = DayEdit> {
    let id = || number_below(3).prop_map(|number| DayStepId::named(&number));
    let new = (id(), text(), minutes()).prop_map(|(id, title, minutes)| DayStep::new(id, title, minutes));
    let change = prop_oneof![
        text().prop_map(DayChange::Title),
        minutes().prop_map(DayChange::Minutes),
        text().prop_map(DayChange::Who),
        text().prop_map(DayChange::Note),
    ];
    prop_oneof![
        3 => (few(new), some(id())).prop_map(|(parts, before)| DayEdit::Add { parts, before }),
        1 => (few(id()), some(id())).prop_map(|(parts, before)| DayEdit::Move { parts, before }),
        1 => few(id()).prop_map(|parts| DayEdit::Delete { parts }),
        2 => (few(id()), change).prop_map(|(parts, change)| DayEdit::Change { parts, change }),
        1 => some(minutes()).prop_map(DayEdit::Start),
    ]
}

fn one_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        6 => touchpoint_edit().prop_map(Edit::Touchpoint),
        3 => stage_edit().prop_map(Edit::Stage),
        3 => lane_edit().prop_map(Edit::Lane),
        4 => score_edit().prop_map(Edit::Score),
        4 => cells_edit().prop_map(Edit::Cells),
        2 => map_edit().prop_map(Edit::Map),
        2 => picture_edit().prop_map(Edit::Picture),
        4 => project_edit().prop_map(Edit::Project),
        2 => round_edit().prop_map(Edit::Round),
        2 => segment_edit().prop_map(Edit::Segment),
        2 => rater_edit().prop_map(Edit::Rater),
        5 => ballot_edit().prop_map(Edit::Ballot),
        4 => measure_edit().prop_map(Edit::Measure),
        2 => question_edit().prop_map(Edit::Question),
        3 => metric_edit().prop_map(Edit::Metric),
        2 => contact_edit().prop_map(Edit::Contact),
        2 => view_edit().prop_map(Edit::View),
        2 => presentation_edit().prop_map(Edit::Presentation),
        2 => day_edit().prop_map(Edit::Day),
    ]
}

/// Any edit.
pub(super) fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        10 => one_edit(),
        1 => prop::collection::vec(one_edit(), 0..4).prop_map(|edits| Edit::Together { label: StepName::Paste, edits }),
    ]
}
