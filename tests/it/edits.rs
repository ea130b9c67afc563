//! The edits as text, which is how scripts give them to `wegmarke apply`: every kind of edit can be written, read back as it was, and does
//! through the program what it does through the library.

use crate::desk::Desk;
use jiff::Timestamp;
use jiff::civil::date;
use ron::extensions::Extensions;
use std::sync::Arc;
use uuid::Uuid;
use wegmarke::edit::{
    BallotEdit, CellChange, CellValue, CellsEdit, ConflictEdit, ContactChange, ContactEdit, DayChange, DayEdit, Document, Edit, LaneEdit,
    MapEdit, MeasureChange, MeasureEdit, MetricEdit, PictureAt, PictureEdit, PresentationEdit, ProjectEdit, QuestionChange, QuestionEdit,
    RaterEdit, RoundEdit, ScoreEdit, SegmentChange, SegmentEdit, StageEdit, StepChange, StepName, Take, TouchpointChange, TouchpointEdit,
    ViewEdit,
};
use wegmarke::file;
use wegmarke::model::fields::{Element, Field, ProjectField, Value};
use wegmarke::model::{
    About, Area, Arrangement, Ballot, BallotId, BallotVote, Break, Channel, ChartKind, Code as _, Conflict, Contact, ContactId,
    ContentVariant, Control, Currency, DayStep, DayStepId, Days, Effect, Experience, ExperienceId, Figure, FreePer, FreeStyle, Goal,
    GroupBy, HouseRule, Influencer, InfluencerKind, Lane, LaneId, MapId, Measure, MeasureId, MeasureKind, Media, Metric, MetricId, Money,
    OpenQuestion, PassedOn, Picture, Pin, PresentationStep, Project, QuestionId, Rater, RaterId, Round, RoundId, RuleKind, SavedView,
    Score, ScoreKind, Scores, Segment, SegmentId, Shows, StageId, Status, StepId, StepShows, Tenths, Thresholds, Tone, Touchpoint,
    TouchpointId, Variant, Verdict, ViewChart, ViewComparison, ViewFilter, ViewId, Vote, WordLanguage, World,
};

/// What two people may have changed differently in the project.
fn conflict() -> Conflict {
    let theirs = Value::Text("Theirs".to_owned().into());
    Conflict::new(Element::Project, Field::Project(ProjectField::Client), None, vec![theirs])
}

/// Every kind of edit there is, each valid after those before it.
fn all_kinds() -> Vec<Edit> {
    let mut edits = vec![
        Edit::Project(ProjectEdit::Rename("A “name”\twith \\ odd\nletters 👩‍👩‍👧".into())),
        Edit::Project(ProjectEdit::SetClient("Client".into())),
        Edit::Project(ProjectEdit::SetNotes("Notes\nin two lines".into())),
        Edit::Project(ProjectEdit::SetLanguage(Some(WordLanguage::German))),
        Edit::Project(ProjectEdit::SetLanguage(None)),
        Edit::Project(ProjectEdit::SetCurrency(Currency::from_code("CHF").unwrap())),
        Edit::Project(ProjectEdit::SetLetters { channel: Channel::EMail, letters: Some(50) }),
        Edit::Project(ProjectEdit::SetLetters { channel: Channel::EMail, letters: None }),
        Edit::Project(ProjectEdit::SetRules(RuleKind::ALL.iter().map(|kind| kind.usual()).collect())),
        Edit::Project(ProjectEdit::SetRules(vec![HouseRule::LatestRoundAtMost { days: 90 }])),
        Edit::Project(ProjectEdit::SetThresholds(Thresholds { relevant: 5.5, delight: 0.1 + 0.2, ..Thresholds::default() })),
    ];
    edits.extend(people());
    edits.extend(maps());
    edits.extend(touchpoints());
    edits.extend(lanes());
    edits.extend(pictures());
    edits.extend(ballots());
    edits.extend(measures());
    edits.extend(questions());
    edits.extend(metrics());
    edits.extend(contacts());
    edits.extend(views());
    edits.extend(presented());
    edits.extend(day());
    edits.push(Edit::Conflict(ConflictEdit::Decide { conflict: conflict().id, take: Take::Theirs(0) }));
    edits.extend(endings());
    edits
}

fn map() -> MapId {
    MapId::named("new")
}

fn stage(name: &str) -> StageId {
    StageId::named(name)
}

fn touchpoint(name: &str) -> TouchpointId {
    TouchpointId::named(name)
}

fn round() -> RoundId {
    RoundId::named("round")
}

fn rater() -> RaterId {
    RaterId::named("rater")
}

fn segment() -> SegmentId {
    SegmentId::named("segment")
}

fn people() -> Vec<Edit> {
    let change = |change| Edit::Segment(SegmentEdit::Change { segment: segment(), change });
    vec![
        Edit::Round(RoundEdit::Add(Round { id: round(), label: "Second".into(), date: Some(date(2026, 2, 28)) })),
        Edit::Round(RoundEdit::Rename { round: round(), label: "Third".into() }),
        Edit::Round(RoundEdit::SetDate { round: round(), date: None }),
        Edit::Round(RoundEdit::SetDate { round: round(), date: Some(date(2024, 2, 29)) }),
        Edit::Round(RoundEdit::Show { round: Some(round()) }),
        Edit::Rater(RaterEdit::Add(Rater { id: rater(), name: "Ada".into(), group: String::new() })),
        Edit::Rater(RaterEdit::Rename { rater: rater(), name: "Ada L.".into() }),
        Edit::Rater(RaterEdit::SetGroup { rater: rater(), group: "Sales".into() }),
        Edit::Segment(SegmentEdit::Add(Segment {
            id: segment(),
            name: "Students".into(),
            interests: "rent".into(),
            behaviour: String::new(),
            goal: String::new(),
            why: String::new(),
            color: Some(0x12_34_56),
            picture: None,
            preferences: [(Channel::App, score(9))].into(),
        })),
        change(SegmentChange::Name("Young".into())),
        change(SegmentChange::Interests("rents".into())),
        change(SegmentChange::Behaviour("quick".into())),
        change(SegmentChange::Goal("a flat".into())),
        change(SegmentChange::Why("must move".into())),
        change(SegmentChange::Color(None)),
        change(SegmentChange::Preference(Channel::WebShop, Some(score(10)))),
        change(SegmentChange::Preference(Channel::App, None)),
    ]
}

fn score(value: u8) -> Score {
    Score::new(value).unwrap()
}

fn maps() -> Vec<Edit> {
    let stages = ["one", "two", "three"].map(|name| (stage(name), name.to_owned(), format!("What happens in {name}"))).to_vec();
    vec![
        Edit::Map(MapEdit::Add { map: map(), name: "New".into(), stages, before: None }),
        Edit::Map(MapEdit::Rename { map: map(), name: "Newer".into() }),
        Edit::Map(MapEdit::SetSubtitle { map: map(), subtitle: "under it".into() }),
        Edit::Map(MapEdit::SetVariant { map: map(), variant: Variant::ToBe }),
        Edit::Map(MapEdit::SetSegment { map: map(), segment: Some(segment()) }),
        Edit::Stage(StageEdit::Add { map: map(), stage: stage("four"), name: "Four".into(), before: Some(stage("two")) }),
        Edit::Stage(StageEdit::Rename { map: map(), stage: stage("four"), name: "One and a half".into() }),
        Edit::Stage(StageEdit::Describe { map: map(), stage: stage("four"), description: "Nothing\nyet".into() }),
        Edit::Stage(StageEdit::Move { map: map(), stage: stage("four"), before: None }),
    ]
}

fn touchpoints() -> Vec<Edit> {
    let new = |name: &str| Touchpoint::new(touchpoint(name), name, Area::Service);
    let change =
        |change| Edit::Touchpoint(TouchpointEdit::Change { map: map(), touchpoints: vec![touchpoint("a"), touchpoint("b")], change });
    let two = vec![new("a"), Touchpoint { reach: Some(0.1), goals: vec![Goal::Quality], ..new("b") }];
    let move_b = TouchpointEdit::Move {
        map: map(),
        touchpoints: vec![touchpoint("b")],
        stage: stage("one"),
        before: Some(touchpoint("a")),
        media: Some(Media::Paid),
    };
    let agree = |kind, value| {
        Edit::Score(ScoreEdit::Agree { map: map(), touchpoints: vec![touchpoint("a")], round: round(), kind, score: Some(score(value)) })
    };
    let vote = ScoreEdit::Vote {
        map: map(),
        touchpoint: touchpoint("b"),
        round: round(),
        rater: rater(),
        kind: ScoreKind::Fulfilment,
        score: Some(score(0)),
    };
    let scores = Scores { expectation: Some(score(3)), relevance: Some(score(9)), ..Scores::default() };
    let whole = Vote { round: round(), rater: rater(), scores };
    let cells = [
        CellValue::Field(TouchpointChange::Notes("from the table".into())),
        CellValue::Score(ScoreKind::Competition, Some(score(4))),
        CellValue::Stage(stage("two")),
    ]
    .map(|value| CellChange { touchpoint: touchpoint("b"), value });
    let experience = |tone| Experience {
        id: ExperienceId::named("e"),
        tone,
        text: "It rang".into(),
        date: Some(date(2025, 12, 31)),
        source: "a survey".into(),
    };
    vec![
        Edit::Touchpoint(TouchpointEdit::Add { map: map(), stage: stage("one"), touchpoints: two, before: None }),
        Edit::Touchpoint(TouchpointEdit::Add { map: map(), stage: stage("two"), touchpoints: vec![new("c")], before: None }),
        Edit::Touchpoint(move_b),
        change(TouchpointChange::Title("Called \"back\"".into())),
        change(TouchpointChange::Area(Area::PointOfSale)),
        change(TouchpointChange::Media(Media::Earned)),
        change(TouchpointChange::Channel(Some(Channel::TvRadio))),
        change(TouchpointChange::Channel(None)),
        change(TouchpointChange::FurtherChannels(vec![Channel::Phone, Channel::EMail])),
        change(TouchpointChange::World(Some(World::Digital))),
        change(TouchpointChange::Influencers(vec![Influencer::new(InfluencerKind::Friend, "Eve: née Ö")])),
        change(TouchpointChange::Control(Control::Indirect)),
        change(TouchpointChange::Critical(true)),
        change(TouchpointChange::Break(Some(Break { cause: String::new() }))),
        change(TouchpointChange::Break(Some(Break { cause: "Too long".into() }))),
        change(TouchpointChange::ExpectationText("soon".into())),
        change(TouchpointChange::RaisedBy(Some(touchpoint("c")))),
        change(TouchpointChange::Why("because".into())),
        change(TouchpointChange::CoreMessage("We care".into())),
        change(TouchpointChange::Content("Hello".into())),
        change(TouchpointChange::ContentVariants(vec![ContentVariant::new(Some(segment()), None, "Hello, students")])),
        change(TouchpointChange::PassedOn(vec![PassedOn::new(Tone::Neutral, "- heard of it")])),
        change(TouchpointChange::Experiences(vec![experience(Tone::Negative)])),
        change(TouchpointChange::ExperiencesOf(
            Tone::Positive,
            vec![Experience { id: ExperienceId::named("f"), ..experience(Tone::Positive) }],
        )),
        change(TouchpointChange::Reach(Some(100.0 / 3.0))),
        change(TouchpointChange::Goals(vec![Goal::Awareness, Goal::Loyalty])),
        change(TouchpointChange::Notes("n".into())),
        change(TouchpointChange::Funnel("To the contract".into())),
        agree(ScoreKind::Expectation, 7),
        agree(ScoreKind::Relevance, 10),
        Edit::Score(vote),
        Edit::Cells(CellsEdit { map: map(), round: round(), label: StepName::FillCells, changes: cells.to_vec() }),
        Edit::Score(ScoreEdit::Record { map: map(), votes: vec![(touchpoint("c"), whole)] }),
    ]
}

fn lanes() -> Vec<Edit> {
    let lane = LaneId::named("backstage");
    vec![
        Edit::Lane(LaneEdit::Add {
            map: map(),
            lane,
            name: "Backstage".into(),
            style: FreeStyle::List,
            per: FreePer::Touchpoint,
            before: None,
        }),
        Edit::Lane(LaneEdit::Rename { map: map(), lane, name: "Behind".into() }),
        Edit::Lane(LaneEdit::SetStyle { map: map(), lane, style: FreeStyle::Text }),
        Edit::Lane(LaneEdit::SetCell { map: map(), lane, cell: touchpoint("a").0, text: "asks\nthe store".into() }),
        Edit::Lane(LaneEdit::SetHidden { map: map(), lane, hidden: true }),
        Edit::Lane(LaneEdit::SetHeight { map: map(), lane, height: Some(61.5) }),
        Edit::Lane(LaneEdit::Move { map: map(), lane, before: Some(Lane::standard(map())[0].id) }),
        Edit::Lane(LaneEdit::Delete { map: map(), lane }),
        Edit::Lane(LaneEdit::AddMetric { map: map(), lane, metric: "contacts".into(), before: None }),
        Edit::Lane(LaneEdit::SetMetric { map: map(), lane, metric: "Calls".into() }),
    ]
}

fn pictures() -> Vec<Edit> {
    let picture = Picture::new(include_bytes!("../../assets/icon/wegmarke-128.png").as_slice()).unwrap();
    let at = PictureAt::Touchpoint(map(), touchpoint("a"));
    vec![
        Edit::Picture(PictureEdit::Bring { pictures: vec![picture.clone()] }),
        Edit::Picture(PictureEdit::Set { at, picture: picture.clone() }),
        Edit::Picture(PictureEdit::Set { at: PictureAt::Stage(map(), stage("one")), picture }),
        Edit::Picture(PictureEdit::Remove { at }),
    ]
}

fn ballots() -> Vec<Edit> {
    let (ballot, other) = (BallotId::named("ballot"), BallotId::named("other"));
    let new = |id| Ballot {
        touchpoints: vec![touchpoint("a"), touchpoint("b")],
        scores: vec![ScoreKind::Fulfilment, ScoreKind::Relevance],
        pass: 2,
        raters: vec![rater()],
        covered: false,
        ..Ballot::new(id, map(), round())
    };
    let vote = |score| BallotEdit::Vote { ballot, touchpoint: touchpoint("a"), rater: rater(), kind: ScoreKind::Fulfilment, score };
    let scores = Scores { relevance: Some(score(3)), ..Scores::default() };
    let edits = [
        BallotEdit::Begin(new(ballot)),
        vote(Some(score(7))),
        vote(None),
        vote(Some(score(0))),
        BallotEdit::SetDone { ballot, rater: rater(), done: true },
        BallotEdit::SetDone { ballot, rater: rater(), done: false },
        BallotEdit::Take {
            ballot,
            asked: vec![touchpoint("b")],
            votes: vec![BallotVote { map: map(), touchpoint: touchpoint("b"), rater: rater(), scores, before: Scores::default() }],
        },
        BallotEdit::Copy { ballot, map: map(), to: map(), copies: vec![(touchpoint("b"), touchpoint("c"))] },
        BallotEdit::Reveal { ballot },
        BallotEdit::Begin(Ballot { covered: true, pass: 1, ..new(other) }),
        BallotEdit::Abandon { ballot: other },
    ];
    edits.map(Edit::Ballot).to_vec()
}

fn measures() -> Vec<Edit> {
    let id = MeasureId::named;
    let change = |change| Edit::Measure(MeasureEdit::Change { measures: vec![id("m")], change });
    let new = Measure { touchpoints: vec![touchpoint("a")], cost: Money::new(12_50), ..Measure::new(id("m"), "A call back") };
    vec![
        Edit::Measure(MeasureEdit::Add { measures: vec![new, Measure::new(id("n"), "Second")], before: None }),
        Edit::Measure(MeasureEdit::Move { measures: vec![id("n")], before: Some(id("m")) }),
        change(MeasureChange::Title("A “call” back".into())),
        change(MeasureChange::Kind(MeasureKind::BetterExecution)),
        change(MeasureChange::Touchpoints(vec![touchpoint("b"), touchpoint("a")])),
        change(MeasureChange::CoreMessage("We call".into())),
        change(MeasureChange::Content("Within the hour".into())),
        change(MeasureChange::Channel(Some(Channel::Phone))),
        change(MeasureChange::Segment(Some(segment()))),
        change(MeasureChange::Cost(Money::new(1_200_000))),
        change(MeasureChange::Effort(Days::nearest(2.25))),
        change(MeasureChange::Lift(Tenths::nearest(2.5))),
        change(MeasureChange::Retention(Tenths::nearest(8.0))),
        change(MeasureChange::Effects(vec![Effect::Emotion, Effect::Distinction])),
        change(MeasureChange::Goals(vec![Goal::Complaints])),
        change(MeasureChange::Owner("Ada, Kim & Jo".into())),
        change(MeasureChange::Due(Some(date(2026, 12, 24)))),
        change(MeasureChange::Review(Some(date(2027, 3, 1)))),
        change(MeasureChange::Status(Status::Live, Some(date(2026, 12, 1)))),
        change(MeasureChange::LiveOn(Some(date(2026, 11, 30)))),
        change(MeasureChange::Spent(Money::new(0))),
        change(MeasureChange::Hypothesis("Who is called stays".into())),
        change(MeasureChange::MeasuredBy("completions".into())),
        change(MeasureChange::Result("3 of 10 more".into())),
        change(MeasureChange::Learning("Call earlier".into())),
        change(MeasureChange::Pin(Some(Pin::Must))),
        change(MeasureChange::Needs(vec![id("n")])),
        change(MeasureChange::Group("one of the calls".into())),
    ]
}

fn questions() -> Vec<Edit> {
    let id = QuestionId::named;
    let change = |change| Edit::Question(QuestionEdit::Change { questions: vec![id("q")], change });
    let new = |name| OpenQuestion { about: Some(About::Map(map())), ..OpenQuestion::new(id(name), "Who answers the phone?") };
    vec![
        Edit::Question(QuestionEdit::Add { questions: vec![new("q"), new("r")], before: None }),
        Edit::Question(QuestionEdit::Move { questions: vec![id("r")], before: Some(id("q")) }),
        change(QuestionChange::Text("Who answers\nafter six?".into())),
        change(QuestionChange::About(Some(About::Stage(map(), stage("one"))))),
        change(QuestionChange::About(Some(About::Touchpoint(map(), touchpoint("a"))))),
        change(QuestionChange::Owner("Kim".into())),
        change(QuestionChange::Due(Some(date(2026, 6, 1)))),
        change(QuestionChange::Review(Some(date(2026, 7, 1)))),
        change(QuestionChange::Done(true)),
        Edit::Question(QuestionEdit::Delete { questions: vec![id("r")] }),
    ]
}

fn metrics() -> Vec<Edit> {
    let new = |metric: &str, touchpoint, value| Metric {
        id: MetricId::named(metric),
        round: round(),
        map: map(),
        touchpoint,
        segment: None,
        metric: metric.into(),
        value,
        answers: Some(120),
        source: "web statistics".into(),
        measured_on: Some(date(2026, 2, 3)),
    };
    let contacts = Metric { segment: Some(segment()), ..new("contacts", Some(touchpoint("a")), Figure::Number(812.5)) };
    let spend = new("spend", Some(touchpoint("a")), Figure::Amount(Money::new(99).unwrap()));
    vec![
        Edit::Metric(MetricEdit::Enter { metrics: vec![new("base", None, Figure::Number(1_000.0)), contacts, spend] }),
        Edit::Metric(MetricEdit::Delete { metrics: vec![MetricId::named("spend")] }),
    ]
}

fn contacts() -> Vec<Edit> {
    let id = ContactId::named;
    let change = |change| Edit::Contact(ContactEdit::Change { contacts: vec![id("c")], change });
    let new = |name| Contact { when: "after the order".into(), ..Contact::new(id(name), map(), touchpoint("a")) };
    vec![
        Edit::Contact(ContactEdit::Add { contacts: vec![new("c"), new("d")], before: None }),
        Edit::Contact(ContactEdit::Move { contacts: vec![id("d")], before: Some(id("c")) }),
        change(ContactChange::Segment(Some(segment()))),
        change(ContactChange::Touchpoint(map(), touchpoint("b"))),
        change(ContactChange::Channel(Some(Channel::EMail))),
        change(ContactChange::When("two days before".into())),
        change(ContactChange::Content("Your bike is ready".into())),
        Edit::Contact(ContactEdit::Delete { contacts: vec![id("d")] }),
    ]
}

fn views() -> Vec<Edit> {
    let id = ViewId::named;
    let view = |name: &str, shows| SavedView { map: Some(map()), round: Some(round()), ..SavedView::new(id(name), name, shows) };
    let filter = ViewFilter { text: "call".into(), verdicts: vec![Verdict::PainPoint], no_world: true, ..ViewFilter::default() };
    let stage = SavedView {
        stages: vec![stage("one")],
        filter: Some(filter),
        arrangement: Some(Arrangement::Line),
        ..view("one stage", Shows::Map)
    };
    let compared = ViewComparison { left: (map(), round()), right: (map(), round()), list: true, only_differences: false };
    let chart = ViewChart { kind: ChartKind::Groups, by: GroupBy::Media, ..ViewChart::default() };
    vec![
        Edit::View(ViewEdit::Add { views: vec![view("whole", Shows::Map), stage], before: None }),
        Edit::View(ViewEdit::Move { views: vec![id("one stage")], before: Some(id("whole")) }),
        Edit::View(ViewEdit::Rename { view: id("whole"), name: "All of it".into() }),
        Edit::View(ViewEdit::Replace { view: Box::new(SavedView { chart: Some(chart), ..view("whole", Shows::Chart) }) }),
        Edit::View(ViewEdit::Add {
            views: vec![SavedView { compared: Some(compared), ..view("both", Shows::Compare) }],
            before: Some(id("whole")),
        }),
        Edit::View(ViewEdit::Delete { views: vec![id("one stage")] }),
    ]
}

fn presented() -> Vec<Edit> {
    let id = StepId::named;
    let change = |change| Edit::Presentation(PresentationEdit::Change { steps: vec![id("first")], change });
    let step = |name: &str, shows| PresentationStep::new(id(name), map(), shows);
    let chart = ViewChart { kind: ChartKind::Balance, ..ViewChart::default() };
    vec![
        Edit::Presentation(PresentationEdit::Add {
            steps: vec![step("first", StepShows::Whole), step("stage", StepShows::Stage(stage("one"))), step("says", StepShows::Says)],
            before: None,
        }),
        Edit::Presentation(PresentationEdit::Move { steps: vec![id("says")], before: Some(id("first")) }),
        change(StepChange::Shows(StepShows::Touchpoint(touchpoint("a")))),
        change(StepChange::Shows(StepShows::View(ViewId::named("whole")))),
        change(StepChange::Shows(StepShows::Chart(chart))),
        change(StepChange::Shows(StepShows::Measures)),
        change(StepChange::Note("Ask who has called there\nthemselves".into())),
        change(StepChange::Minutes(7)),
        Edit::Presentation(PresentationEdit::Delete { steps: vec![id("says")] }),
    ]
}

fn day() -> Vec<Edit> {
    let id = DayStepId::named;
    let change = |change| Edit::Day(DayEdit::Change { parts: vec![id("first")], change });
    vec![
        Edit::Day(DayEdit::Add {
            parts: vec![DayStep::new(id("first"), "Welcome", 10), DayStep { who: "Kim".into(), ..DayStep::new(id("break"), "Break", 15) }],
            before: None,
        }),
        Edit::Day(DayEdit::Move { parts: vec![id("break")], before: Some(id("first")) }),
        change(DayChange::Title("Welcome, and who we are".into())),
        change(DayChange::Minutes(20)),
        change(DayChange::Who("Ada & Kim".into())),
        change(DayChange::Note("Name badges".into())),
        Edit::Day(DayEdit::Start(Some(9 * 60))),
        Edit::Day(DayEdit::Delete { parts: vec![id("break")] }),
    ]
}

/// What removes, and what needs what was made before.
fn endings() -> Vec<Edit> {
    let together =
        vec![Edit::Project(ProjectEdit::Rename("Both".into())), Edit::Map(MapEdit::SetSubtitle { map: map(), subtitle: "both".into() })];
    vec![
        Edit::Map(MapEdit::Duplicate { map: map(), copy: MapId::named("copy"), name: "Copy".into(), variant: Variant::Other }),
        Edit::Map(MapEdit::Move { map: MapId::named("copy"), before: Some(map()) }),
        Edit::Touchpoint(TouchpointEdit::Delete { map: map(), touchpoints: vec![touchpoint("c")] }),
        Edit::Stage(StageEdit::Delete { map: map(), stages: vec![stage("two"), stage("three")] }),
        Edit::Together { label: StepName::Paste, edits: together },
        Edit::Measure(MeasureEdit::Delete { measures: vec![MeasureId::named("n")] }),
        Edit::Map(MapEdit::Delete { map: MapId::named("copy") }),
        Edit::Segment(SegmentEdit::Delete { segment: segment() }),
        Edit::Rater(RaterEdit::Delete { rater: rater() }),
        Edit::Round(RoundEdit::Show { round: None }),
        Edit::Round(RoundEdit::Delete { round: round() }),
    ]
}

/// As `apply` reads.
fn read(text: &str) -> Result<Vec<Edit>, ron::error::SpannedError> {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)
}

/// The variants that could be where a text says `Nonsense`.
fn variants(text: &str) -> Vec<&'static str> {
    match read(&format!("[{text}]")).map_err(|error| error.code) {
        Err(ron::Error::NoSuchEnumVariant { expected, .. }) => expected.to_vec(),
        // A family of one kind: its fields are there.
        Err(ron::Error::ExpectedDifferentStructName { .. }) => vec![""],
        other => panic!("{text} should name what could be there instead: {other:?}"),
    }
}

#[test]
fn no_kind_of_edit_is_left_out_here() {
    let texts: Vec<String> = all_kinds().iter().map(|edit| ron::to_string(edit).unwrap()).collect();
    let id = Uuid::nil();
    let families = variants("Nonsense");
    assert!(families.len() >= 10, "{families:?}");
    let mut missing = Vec::new();
    let mut look = |before: &str, after: &str| {
        for variant in variants(&format!("{before}Nonsense{after}")) {
            let has = |text: &String| {
                text.strip_prefix(before)
                    .and_then(|rest| rest.strip_prefix(variant))
                    .is_some_and(|rest| variant.is_empty() || rest.starts_with(['(', ')', '{']))
            };
            if !texts.iter().any(has) {
                missing.push(format!("{before}{variant}"));
            }
        }
    };
    for family in families.into_iter().filter(|family| *family != "Together") {
        look(&format!("{family}("), ")");
    }
    let both = format!("[\"{}\",\"{}\"]", touchpoint("a").0, touchpoint("b").0);
    look(&format!("Touchpoint(Change(map:\"{}\",touchpoints:{both},change:", map().0), "))");
    let cell = |value: &str| format!("Cells((map:\"{}\",round:\"{}\",label:\"fill-cells\",changes:[{value}", map().0, round().0);
    for variant in ["Field", "Score", "Stage"] {
        let wanted = format!("value:{variant}(");
        assert!(texts.iter().any(|text| text.starts_with(&cell("")) && text.contains(&wanted)), "{variant}");
    }
    let list = |name: &str| format!("[\"{name}\"]");
    look(&format!("Measure(Change(measures:{},change:", list(&MeasureId::named("m").to_string())), "))");
    look(&format!("Question(Change(questions:{},change:", list(&QuestionId::named("q").to_string())), "))");
    look(&format!("Contact(Change(contacts:{},change:", list(&ContactId::named("c").to_string())), "))");
    look(&format!("Presentation(Change(steps:{},change:", list(&StepId::named("first").to_string())), "))");
    look(&format!("Day(Change(parts:{},change:", list(&DayStepId::named("first").to_string())), "))");
    look(&format!("Segment(Change(segment:\"{}\",change:", segment().0), "))");
    assert!(missing.is_empty(), "no example of {missing:?} ({id})");
}

#[test]
fn every_edit_reads_back_as_it_was_written() {
    let edits = all_kinds();
    for edit in &edits {
        let one = vec![edit.clone()];
        for text in [ron::to_string(&one).unwrap(), ron::ser::to_string_pretty(&one, ron::ser::PrettyConfig::default()).unwrap()] {
            assert_eq!(read(&text).as_ref(), Ok(&one), "{text}");
        }
    }
    assert_eq!(read(&ron::to_string(&edits).unwrap()), Ok(edits));
}

#[test]
fn the_program_does_with_edits_what_the_library_does() {
    let desk = Desk::with_sample();
    let edits = all_kinds();
    let project = |name: &str| file::read(&desk.read(name)).unwrap().project;
    let disputed = Project { conflicts: vec![Arc::new(conflict())], ..project("sample.wegmarke") };
    desk.write("sample.wegmarke", file::write(&disputed).unwrap());
    let mut document = Document::saved(disputed);
    let at = Timestamp::UNIX_EPOCH;
    for edit in &edits {
        assert_eq!(document.apply(edit, None, at), Ok(true), "each edit should change something: {edit:?}");
    }
    desk.write("edits.ron", ron::ser::to_string_pretty(&edits, ron::ser::PrettyConfig::default()).unwrap());
    desk.say("apply sample.wegmarke edits.ron").ends(0);
    let expected = Project { changed: Some(at), ..Project::clone(document.project()) };
    let done = Project { changed: Some(at), ..project("sample.wegmarke") };
    assert!(done == expected, "the program's result is not the library's");
    assert!(done.maps.iter().any(|map| map.id == crate::edits::map()) && Arc::strong_count(document.project()) > 0);
}

#[test]
fn what_somebody_did_in_a_copy_of_the_file_comes_in_and_survives_undo() {
    let sample = Desk::with_sample().read("sample.wegmarke");
    let open = || Document::saved(file::read(&sample).expect("a map file").project);
    let (mut mine, mut theirs) = (open(), open());
    let map = mine.project().maps[0].id;
    let ids: Vec<TouchpointId> = mine.project().maps[0].touchpoints().take(2).map(|touchpoint| touchpoint.id).collect();
    let rename = |touchpoints: Vec<TouchpointId>, title: &str| {
        Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints, change: TouchpointChange::Title(title.into()) })
    };
    mine.apply(&rename(ids.clone(), "mine"), None, Timestamp::UNIX_EPOCH).expect("it can be done");
    for edit in [rename(ids.clone(), "mine"), rename(vec![ids[1]], "theirs")] {
        theirs.apply(&edit, None, Timestamp::UNIX_EPOCH).expect("it can be done");
    }
    // Through the file, so that nothing is shared.
    let written = file::write(theirs.project()).expect("it can be written");
    mine.receive(file::read(&written).expect("a map file").project);
    assert_eq!(mine.undo(), Some(1));
    let titles = |document: &Document| -> Vec<String> {
        let map = document.project().map(map).expect("the map");
        ids.iter().map(|id| map.touchpoint(*id).expect("the card").title.clone()).collect()
    };
    assert_eq!(titles(&mine), [titles(&open())[0].clone(), "theirs".to_owned()]);
}
