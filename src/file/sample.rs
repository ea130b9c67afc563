//! Projects for tests: one small one with everything in it, and random ones.

use crate::model::entry::{Entry, identified};
use crate::model::fields::{Element, Field, Listing, Position, Row, TouchpointField, Value, changes};
use crate::model::{
    About, Agreed, Area, Arrangement, Ballot, BallotId, BallotVote, Break, Channel, ChartKind, Code, Conflict, Contact, ContactId,
    ContentVariant, Control, Currency, Curve, DayStep, DayStepId, Days, Effect, Experience, ExperienceId, Figure, FreeLane, FreePer,
    FreeStyle, Goal, GroupBy, Influencer, InfluencerId, InfluencerKind, KnownMetric, Lane, LaneId, LaneKind, Map, MapId, Measure,
    MeasureId, MeasureKind, MeasureTab, Media, Metric, MetricId, Money, OpenQuestion, PassedOn, PassedOnId, Picture, PictureId, Pin,
    PresentationStep, Project, QuadrantLines, QuestionId, Rater, RaterId, Round, RoundId, RuleKind, SavedView, Score, ScoreKind, Scores,
    Segment, SegmentId, Shows, SpendBy, Stage, StageId, Status, StepId, StepShows, Tenths, Tone, Touchpoint, TouchpointId, Variant,
    Verdict, ViewChart, ViewComparison, ViewFilter, ViewId, ViewVoices, Voice, Vote, World,
};
use std::sync::Arc;

/// What the frozen file of format 1 holds, never to be changed: two stages with a touchpoint each, the first with every field filled, two votes, a free lane.
pub(super) fn project() -> Project {
    let round = RoundId::named("r");
    let scores = Scores { expectation: Score::new(8).ok(), fulfilment: Score::new(0).ok(), ..Scores::default() };
    let mut full = Touchpoint::new(TouchpointId::named("full"), "Shop \"Mitte\" – don't\n\\ 🛒", Area::PointOfSale);
    full.last_owned_area = Some(Area::Service);
    full.channel = Some(Channel::Shop);
    full.further_channels = vec![Channel::EMail, Channel::App];
    full.world_by_hand = Some(World::Digital);
    full.influencers = vec![Influencer::new(InfluencerKind::Friend, "Kim"), Influencer::new(InfluencerKind::Expert, "")];
    full.control = Control::Direct;
    full.critical = true;
    full.break_ = Some(Break { cause: String::new() });
    full.expectation_text = "Advice".into();
    full.raised_by = Some(TouchpointId::named("bare"));
    full.why = "Belonging".into();
    full.core_message = "We know your way".into();
    full.content = "Line 1\r\nLine 2\u{202e}".into();
    full.content_variants = vec![ContentVariant::new(Some(SegmentId::named("s")), Some(Channel::Messenger), "Short")];
    full.passed_on = vec![PassedOn::new(Tone::Negative, "Queue")];
    full.experiences = vec![Experience {
        id: ExperienceId::named("e"),
        tone: Tone::Positive,
        text: "Found it at once".into(),
        date: Some(jiff::civil::date(2026, 5, 12)),
        source: "Interview 3".into(),
    }];
    full.reach = Some(62.5);
    full.goals = vec![Goal::Awareness, Goal::Resources];
    full.notes = "Ask again".into();
    full.agreed = vec![Agreed { round, scores }];
    full.votes =
        vec![Vote { round, rater: RaterId::named("a"), scores }, Vote { round, rater: RaterId::named("b"), scores: Scores::default() }];
    full.sort_scores();
    let bare = Touchpoint::new(TouchpointId::named("bare"), "", Area::Influence);

    let mut map = Map::new(MapId::named("m"), "As is");
    map.variant = Variant::AsIs;
    map.segment = Some(SegmentId::named("s"));
    map.subtitle = "Everyday".into();
    for (name, touchpoint) in [("Need", full), ("Search", bare)] {
        let mut stage = Stage::new(StageId::named(name), name);
        stage.description = format!("{name} in a line");
        stage.touchpoints.push(Arc::new(touchpoint));
        map.stages.push(Arc::new(stage));
    }
    let free = FreeLane {
        cells: [(TouchpointId::named("full").0, "curious\nglad".to_owned())].into(),
        ..FreeLane::new("Feeling", FreeStyle::List, FreePer::Touchpoint)
    };
    map.lanes.push(Arc::new(Lane { hidden: true, height: Some(80.0), ..Lane::new(LaneId::named("l"), LaneKind::Free(free)) }));

    let mut project = Project::new("Bikes", Round { id: round, label: "Round 1".into(), date: Some(jiff::civil::date(2026, 1, 31)) }, map);
    project.client = "Radhaus".into();
    project.notes = "Illustrative".into();
    project.changed = "2026-11-22T07:00:00Z".parse().ok();
    project.current_round = Some(round);
    project.thresholds.relevant = 5.5;
    project.segments = vec![Arc::new(Segment {
        id: SegmentId::named("s"),
        name: "Commuters".into(),
        interests: "Time".into(),
        behaviour: "Rides daily".into(),
        goal: "Arrive".into(),
        why: "Freedom".into(),
        color: Some(0x33_66_99),
        picture: None,
        preferences: [(Channel::EMail, Score::MAX)].into(),
    })];
    project.raters =
        ["a", "b"].map(|name| Arc::new(Rater { id: RaterId::named(name), name: name.into(), group: Rater::CUSTOMER.into() })).to_vec();
    project
}

/// What the frozen file of format 2 holds, never to be changed: format 1's project, and a picture wherever there can be one.
pub(super) fn pictured() -> Project {
    let mut project = project();
    let (logo, photo) = (Picture::logo(), Picture::photo());
    let full = TouchpointId::named("full").0;
    Arc::make_mut(&mut project.segments[0]).picture = Some(photo.id());
    let map = Arc::make_mut(&mut project.maps[0]);
    map.picture = Some(logo.id());
    let stage = Arc::make_mut(&mut map.stages[0]);
    stage.picture = Some(photo.id());
    Arc::make_mut(&mut stage.touchpoints[0]).picture = Some(logo.id());
    let free = FreeLane {
        cells: [(full, "Front door".to_owned())].into(),
        pictures: [(full, photo.id())].into(),
        ..FreeLane::new("Screens", FreeStyle::Picture, FreePer::Touchpoint)
    };
    map.lanes.push(Arc::new(Lane::new(LaneId::named("pictures"), LaneKind::Free(free))));
    project.pictures = vec![Arc::new(logo), Arc::new(photo)];
    project
}

/// What the file of format 3 holds: format 2's project, with entries that were changed, added and put in another order, a vote in progress, and
/// measures, open questions, metrics and contacts with everything in them.
pub(super) fn in_progress() -> Project {
    let mut project = pictured();
    let map = Arc::make_mut(&mut project.maps[0]);
    let full = Arc::make_mut(&mut Arc::make_mut(&mut map.stages[0]).touchpoints[0]);
    full.influencers[0].name = "Kim L.".into();
    full.influencers.swap(0, 1);
    full.influencers.push(Influencer { id: InfluencerId::named("new"), ..full.influencers[0].clone() });
    full.content_variants[0].channel = None;
    full.passed_on.push(PassedOn { id: PassedOnId::named("new"), ..PassedOn::new(Tone::Positive, "Worth the way") });
    let said = |touchpoint: &str, rater: &str, score: u8| BallotVote {
        map: MapId::named("m"),
        touchpoint: TouchpointId::named(touchpoint),
        rater: RaterId::named(rater),
        scores: Scores { relevance: Score::new(score).ok(), ..Scores::default() },
        before: Scores { expectation: Score::new(score / 2).ok(), ..Scores::default() },
    };
    let mut ballot = Ballot {
        touchpoints: vec![TouchpointId::named("full"), TouchpointId::named("bare")],
        scores: vec![ScoreKind::Expectation, ScoreKind::Relevance],
        pass: 2,
        raters: vec![RaterId::named("a"), RaterId::named("b")],
        done: vec![RaterId::named("b")],
        votes: vec![said("full", "b", 10), said("bare", "b", 0), said("full", "a", 5)],
        ..Ballot::new(BallotId::named("ballot"), MapId::named("m"), RoundId::named("r"))
    };
    ballot.settle_votes();
    project.ballots.push(Arc::new(ballot));
    plan(&mut project);
    project
}

fn plan(project: &mut Project) {
    let (map, full) = (MapId::named("m"), TouchpointId::named("full"));
    project.currency = Currency::from_code("CHF");
    project.letters = [(Channel::EMail, 50), (Channel::App, 0)].into();
    let stage = Arc::make_mut(&mut Arc::make_mut(&mut project.maps[0]).stages[0]);
    Arc::make_mut(&mut stage.touchpoints[0]).funnel = "To the contract".into();
    let day = |day| Some(jiff::civil::date(2026, 12, day));
    let measure = Measure {
        id: MeasureId::named("full"),
        title: "A call \"back\"".into(),
        kind: MeasureKind::Dialogue,
        touchpoints: vec![full, TouchpointId::named("bare")],
        core_message: "We call".into(),
        content: "Within\nthe hour".into(),
        channel: Some(Channel::Phone),
        segment: Some(SegmentId::named("s")),
        cost: Money::new(1_200_050),
        effort: Days::nearest(2.25),
        lift: Tenths::nearest(2.5),
        retention: Tenths::nearest(8.0),
        effects: vec![Effect::Emotion, Effect::Distinction],
        goals: vec![Goal::Loyalty, Goal::Complaints],
        owner: "Kim & Jo".into(),
        due: day(1),
        review: day(24),
        live_on: day(2),
        spent: Money::new(0),
        status: Status::Live,
        hypothesis: "Who is called stays".into(),
        measured_by: "completions".into(),
        result: "3 of 10 more".into(),
        learning: "Call earlier".into(),
        pin: Some(Pin::Must),
        needs: vec![MeasureId::named("bare")],
        group: "calls".into(),
    };
    project.measures = vec![Arc::new(measure), Arc::new(Measure::new(MeasureId::named("bare"), ""))];
    let question = |name: &str, about| OpenQuestion { about: Some(about), ..OpenQuestion::new(QuestionId::named(name), name) };
    let done = OpenQuestion {
        owner: "Kim".into(),
        due: day(3),
        review: day(4),
        done: true,
        ..question("touchpoint", About::Touchpoint(map, full))
    };
    let stage = question("stage", About::Stage(map, StageId::named("Need")));
    let nothing = OpenQuestion::new(QuestionId::named("bare"), "");
    project.questions = [done, stage, question("map", About::Map(map)), nothing].map(Arc::new).to_vec();
    let metric = |name: &str, touchpoint, value| Metric {
        id: MetricId::named(name),
        round: RoundId::named("r"),
        map,
        touchpoint,
        segment: None,
        metric: name.into(),
        value,
        answers: None,
        source: String::new(),
        measured_on: None,
    };
    let contacts = Metric {
        segment: Some(SegmentId::named("s")),
        answers: Some(120),
        source: "Statistics".into(),
        measured_on: day(5),
        ..metric("contacts", Some(full), Figure::Number(812.5))
    };
    let spend = Figure::Amount(Money::new(99_95).unwrap());
    project.metrics = [metric("base", None, Figure::Number(1_000.0)), contacts, metric("spend", Some(full), spend)].map(Arc::new).to_vec();
    let contact = Contact {
        segment: Some(SegmentId::named("s")),
        channel: Some(Channel::EMail),
        when: "after the order".into(),
        content: "Your bike is ready".into(),
        ..Contact::new(ContactId::named("full"), map, full)
    };
    project.contacts = vec![Arc::new(contact), Arc::new(Contact::new(ContactId::named("bare"), map, full))];
    views(project);
}

/// Views with everything in them, one of them of what is gone.
fn views(project: &mut Project) {
    let (map, round) = (MapId::named("m"), RoundId::named("r"));
    let filter = ViewFilter {
        text: "call".into(),
        stages: vec![StageId::named("Need")],
        media: vec![Media::Owned],
        verdicts: vec![Verdict::PainPoint, Verdict::DealBreaker],
        worlds: vec![World::Digital],
        no_world: true,
        controls: vec![Control::Direct],
        goals: vec![Goal::Loyalty],
        to_discuss: true,
    };
    let full = SavedView {
        map: Some(map),
        round: Some(round),
        lanes: Some(project.maps[0].lanes.iter().take(2).map(|lane| lane.id).collect()),
        stages: vec![StageId::named("Need")],
        filter: Some(filter),
        arrangement: Some(Arrangement::Window),
        lines: vec![StageId::named("Need"), StageId::named("Search")],
        ..SavedView::new(ViewId::named("full"), "What hurts", Shows::Map)
    };
    let chart = ViewChart {
        kind: ChartKind::Curves,
        by: GroupBy::Media,
        curves: vec![Curve::Expectation, Curve::Gap],
        lines: QuadrantLines::Mean,
        spend_by: SpendBy::Channel,
        several: Some(ViewVoices { curve: Curve::Gap, voices: vec![Voice::Map(map), Voice::Round(round), Voice::Group("Sales".into())] }),
    };
    let chart = SavedView { map: Some(map), chart: Some(chart), ..SavedView::new(ViewId::named("chart"), "Curves", Shows::Chart) };
    let compared = ViewComparison { left: (map, round), right: (MapId::named("gone"), round), list: true, only_differences: true };
    let compared = SavedView { compared: Some(compared), ..SavedView::new(ViewId::named("gone"), "Gone", Shows::Compare) };
    let measures = SavedView { tab: Some(MeasureTab::Board), ..SavedView::new(ViewId::named("board"), "Board", Shows::Measures) };
    let sheet = SavedView { segment: Some(SegmentId::named("s")), ..SavedView::new(ViewId::named("sheet"), "", Shows::Segment) };
    project.views = [full, chart, compared, measures, sheet].map(Arc::new).to_vec();
    presented(project);
    disputed(project);
}

/// A presentation with a step of every kind, one of what is gone, and a day's plan.
fn presented(project: &mut Project) {
    let chart = ViewChart { kind: ChartKind::Balance, ..ViewChart::default() };
    let shown = [
        StepShows::Whole,
        StepShows::Stage(StageId::named("Need")),
        StepShows::Touchpoint(TouchpointId::named("full")),
        StepShows::View(ViewId::named("full")),
        StepShows::Chart(chart),
        StepShows::Says,
        StepShows::Measures,
        StepShows::Stage(StageId::named("gone")),
    ];
    let step = |(number, shows)| PresentationStep::new(StepId::named(&format!("{number}")), MapId::named("m"), shows);
    let mut steps: Vec<PresentationStep> = shown.into_iter().enumerate().map(step).collect();
    (steps[0].note, steps[0].minutes) = ("Who we are\nand why".into(), 5);
    project.presentation = steps.into_iter().map(Arc::new).collect();
    let first = DayStep { who: "Kim".into(), note: "Name badges".into(), ..DayStep::new(DayStepId::named("first"), "Welcome", 15) };
    project.day = [first, DayStep::new(DayStepId::named("bare"), "", 0)].map(Arc::new).to_vec();
    project.day_starts = Some(9 * 60 + 30);
    project.rules = RuleKind::ALL.iter().map(|kind| kind.usual()).collect();
}

/// Conflicts about a field, a place, an order and whether something goes.
fn disputed(project: &mut Project) {
    let full = Element::Touchpoint(MapId::named("m"), TouchpointId::named("full"));
    let stage = Element::Stage(MapId::named("m"), StageId::named("Need"));
    let text = |text: &str| Value::Text(text.to_owned().into());
    project.conflicts = [
        Conflict::new(full, Field::Touchpoint(TouchpointField::Title), Some(text("Before")), vec![text("Theirs"), text("Somebody else’s")]),
        Conflict::new(full, Field::Place, None, vec![Value::Position(Position { parent: stage, after: None })]),
        Conflict::new(full, Field::Touchpoint(TouchpointField::Area), None, vec![Value::Word("area", "service")]),
        Conflict::new(stage, Field::Exists, Some(Value::Flag(true)), vec![Value::Nothing]),
        Conflict::new(
            Element::Map(MapId::named("m")),
            Field::Order(Listing::Stages),
            None,
            vec![Value::References(vec![StageId::named("Need").0])],
        ),
    ]
    .map(Arc::new)
    .to_vec();
}

/// Numbers that look random but come from a seed (SplitMix64).
pub(super) struct Random(pub(super) u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a limit.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn chance(&mut self) -> bool {
        self.next() & 1 == 0
    }

    fn one<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    fn maybe<T: Copy>(&mut self, values: &[T]) -> Option<T> {
        (!values.is_empty() && self.chance()).then(|| self.one(values))
    }

    /// A text of pieces that have broken files before.
    fn text(&mut self) -> String {
        const PIECES: [&str; 24] = [
            "Shop",
            " ",
            "\n",
            "\r\n",
            "\t",
            "\"",
            "\\",
            "'",
            "r#\"",
            "\"#",
            "Touchpoint(",
            "\nEnd(records: 1)",
            "//",
            "/*",
            "ü",
            "日本",
            "🛒",
            "e\u{301}",
            "\u{202e}",
            "\u{0}",
            "\u{feff}",
            "#",
            ")",
            "\u{2028}",
        ];
        (0..self.below(8)).map(|_| self.one(&PIECES)).collect()
    }

    pub(super) fn id(&mut self) -> uuid::Uuid {
        uuid::Uuid::from_u64_pair(self.next(), self.next())
    }

    fn picture(&mut self, project: &Project) -> Option<PictureId> {
        let ids: Vec<PictureId> = project.pictures.iter().map(|picture| picture.id()).collect();
        self.maybe(&ids)
    }

    fn date(&mut self) -> Option<jiff::civil::Date> {
        self.chance().then(|| jiff::civil::date(2026, 1 + self.below(12) as i8, 1 + self.below(28) as i8))
    }

    fn scores(&mut self) -> Scores {
        let mut score = || self.chance().then(|| Score::nearest(self.below(11) as f64));
        Scores { expectation: score(), fulfilment: score(), competition: score(), relevance: score() }
    }

    /// Up to two entries of a list, some with an identity that does not follow from what they say.
    fn entries<E: Entry>(&mut self, mut one: impl FnMut(&mut Self) -> E) -> Vec<E> {
        let list = (0..self.below(3)).map(|_| {
            let mut entry = one(self);
            if self.below(4) == 0 {
                entry.set_id(self.id());
            }
            entry
        });
        identified(list.collect())
    }

    fn touchpoint(&mut self, project: &Project, others: &[TouchpointId]) -> Touchpoint {
        let mut made = Touchpoint::new(TouchpointId(self.id()), self.text(), self.one(Area::ALL));
        made.last_owned_area = self.maybe(&[Area::PointOfSale, Area::Service]);
        made.channel = self.maybe(Channel::ALL);
        made.further_channels = (0..self.below(3)).map(|_| self.one(Channel::ALL)).collect();
        made.world_by_hand = self.maybe(World::ALL);
        made.influencers = self.entries(|random| Influencer::new(random.one(InfluencerKind::ALL), random.text()));
        made.control = self.one(Control::ALL);
        made.critical = self.chance();
        made.break_ = self.chance().then(|| Break { cause: self.text() });
        made.raised_by = self.maybe(others);
        made.expectation_text = self.text();
        made.why = self.text();
        made.core_message = self.text();
        made.content = self.text();
        made.notes = self.text();
        made.funnel = self.text();
        made.picture = self.picture(project);
        let segments: Vec<SegmentId> = project.segments.iter().map(|segment| segment.id).collect();
        made.content_variants =
            self.entries(|random| ContentVariant::new(random.maybe(&segments), random.maybe(Channel::ALL), random.text()));
        made.passed_on = self.entries(|random| PassedOn::new(random.one(Tone::ALL), random.text()));
        made.experiences = (0..self.below(3))
            .map(|_| Experience {
                id: ExperienceId(self.id()),
                tone: self.one(&[Tone::Positive, Tone::Negative]),
                text: self.text(),
                date: self.date(),
                source: self.text(),
            })
            .collect();
        made.reach = self.chance().then(|| self.below(1_000_001) as f64 / 10_000.0);
        made.goals = Goal::ALL.iter().copied().filter(|_| self.below(6) == 0).collect();
        for round in &project.rounds {
            if self.chance() {
                made.agreed.push(Agreed { round: round.id, scores: self.scores() });
            }
            for rater in &project.raters {
                if self.chance() {
                    made.votes.push(Vote { round: round.id, rater: rater.id, scores: self.scores() });
                }
            }
        }
        made.sort_scores();
        made
    }

    /// A vote in progress on some touchpoints of a map, if it has any.
    fn ballot(&mut self, project: &Project) -> Option<Ballot> {
        let map = &project.maps[self.below(project.maps.len())];
        let touchpoints: Vec<TouchpointId> = map.touchpoints().map(|touchpoint| touchpoint.id).filter(|_| self.below(3) > 0).collect();
        let raters: Vec<RaterId> = project.raters.iter().map(|rater| rater.id).filter(|_| self.below(4) > 0).collect();
        let mut scores: Vec<ScoreKind> = ScoreKind::ALL.iter().copied().filter(|_| self.chance()).collect();
        if scores.is_empty() {
            scores.push(self.one(ScoreKind::ALL));
        }
        let round = project.rounds[self.below(project.rounds.len())].id;
        let mut ballot = Ballot { touchpoints, scores, raters, ..Ballot::new(BallotId(self.id()), map.id, round) };
        ballot.pass = 1 + self.below(3) as u16;
        ballot.covered = self.chance();
        ballot.done = ballot.raters.iter().copied().filter(|_| self.chance()).collect();
        for touchpoint in ballot.touchpoints.clone() {
            for rater in ballot.raters.clone() {
                if self.chance() {
                    let all = self.scores();
                    let mut scores = Scores::default();
                    for kind in &ballot.scores {
                        *scores.get_mut(*kind) = all.get(*kind);
                    }
                    let before = if self.chance() { scores } else { Scores::default() };
                    ballot.put(BallotVote { map: ballot.map, touchpoint, rater, scores, before });
                }
            }
        }
        (!ballot.touchpoints.is_empty() && !ballot.raters.is_empty()).then_some(ballot)
    }

    /// Some of a list, each once, in its order.
    fn some<T: Copy>(&mut self, values: &[T]) -> Vec<T> {
        values.iter().copied().filter(|_| self.below(4) == 0).collect()
    }

    fn money(&mut self) -> Option<Money> {
        self.chance().then(|| Money::new(self.below(2_000_000) as u64)).flatten()
    }

    /// Measures, open questions, metrics and contacts of a project that has its maps.
    fn plan(&mut self, project: &mut Project) {
        let places: Vec<(MapId, TouchpointId)> =
            project.maps.iter().flat_map(|map| map.touchpoints().map(|touchpoint| (map.id, touchpoint.id))).collect();
        let mut touchpoints: Vec<TouchpointId> = places.iter().map(|(_, touchpoint)| *touchpoint).collect();
        touchpoints.sort_unstable();
        touchpoints.dedup();
        let segments: Vec<SegmentId> = project.segments.iter().map(|segment| segment.id).collect();
        project.currency = self.maybe(&["CHF", "JPY", "KWD"]).and_then(Currency::from_code);
        project.letters = self.some(Channel::ALL).into_iter().map(|channel| (channel, self.below(300) as u16)).collect();
        let ids: Vec<MeasureId> = (0..self.below(5)).map(|_| MeasureId(self.id())).collect();
        for id in &ids {
            let mut made = Measure::new(*id, self.text());
            made.kind = self.one(MeasureKind::ALL);
            made.touchpoints = self.some(&touchpoints);
            made.channel = self.maybe(Channel::ALL);
            made.segment = self.maybe(&segments);
            (made.cost, made.spent) = (self.money(), self.money());
            made.effort = Days::nearest(self.below(900) as f64 / 100.0).filter(|_| self.chance());
            made.lift = Tenths::nearest(self.below(101) as f64 / 10.0).filter(|_| self.chance());
            made.retention = Tenths::nearest(self.below(101) as f64 / 10.0).filter(|_| self.chance());
            (made.effects, made.goals) = (self.some(Effect::ALL), self.some(Goal::ALL));
            (made.owner, made.group) = (self.text(), self.text());
            (made.due, made.review, made.live_on) = (self.date(), self.date(), self.date());
            made.status = self.one(Status::ALL);
            (made.core_message, made.content, made.hypothesis) = (self.text(), self.text(), self.text());
            (made.measured_by, made.result, made.learning) = (self.text(), self.text(), self.text());
            made.pin = self.maybe(Pin::ALL);
            made.needs = self.some(&ids).into_iter().filter(|other| other != id).collect();
            project.measures.push(Arc::new(made));
        }
        for _ in 0..self.below(3) {
            let map = &project.maps[self.below(project.maps.len())];
            let place = self.maybe(&places).map(|(map, touchpoint)| About::Touchpoint(map, touchpoint));
            let about = [place, Some(About::Map(map.id)), map.stages.first().map(|stage| About::Stage(map.id, stage.id))];
            let mut made = OpenQuestion { about: self.one(&about), ..OpenQuestion::new(QuestionId(self.id()), self.text()) };
            (made.owner, made.due, made.review, made.done) = (self.text(), self.date(), self.date(), self.chance());
            project.questions.push(Arc::new(made));
        }
        for (map, touchpoint) in self.some(&places) {
            let known = self.maybe(KnownMetric::ALL);
            let value = if known == Some(KnownMetric::Spend) {
                Figure::Amount(Money::new(self.below(90_000) as u64).unwrap_or_default())
            } else {
                Figure::Number(self.below(9_000) as f64 / 8.0)
            };
            let made = Metric {
                id: MetricId(self.id()),
                round: project.rounds[self.below(project.rounds.len())].id,
                map,
                touchpoint: Some(touchpoint).filter(|_| known != Some(KnownMetric::Base)),
                segment: self.maybe(&segments),
                metric: known.map_or_else(|| format!("+{}", self.text()), |known| known.code().to_owned()),
                value,
                answers: self.chance().then(|| self.below(500) as u64),
                source: self.text(),
                measured_on: self.date(),
            };
            project.metrics.push(Arc::new(made));
        }
        for (map, touchpoint) in self.some(&places) {
            let mut made = Contact::new(ContactId(self.id()), map, touchpoint);
            (made.segment, made.channel) = (self.maybe(&segments), self.maybe(Channel::ALL));
            (made.when, made.content) = (self.text(), self.text());
            project.contacts.push(Arc::new(made));
        }
        let maps: Vec<MapId> = project.maps.iter().map(|map| map.id).collect();
        let rounds: Vec<RoundId> = project.rounds.iter().map(|round| round.id).collect();
        for _ in 0..self.below(3) {
            let mut made = SavedView::new(ViewId(self.id()), self.text(), self.one(Shows::ALL));
            (made.map, made.round, made.segment) = (self.maybe(&maps), self.maybe(&rounds), self.maybe(&segments));
            made.filter = self.chance().then(|| ViewFilter { text: self.text(), goals: self.some(Goal::ALL), ..ViewFilter::default() });
            made.arrangement = self.maybe(Arrangement::ALL);
            made.chart = self.chance().then(|| ViewChart { kind: self.one(ChartKind::ALL), ..ViewChart::default() });
            made.tab = self.maybe(MeasureTab::ALL);
            project.views.push(Arc::new(made));
        }
        for map in self.some(&maps) {
            let shows = match self.below(4) {
                0 => StepShows::Stage(StageId(self.id())),
                1 => StepShows::View(ViewId(self.id())),
                2 => StepShows::Chart(ViewChart { kind: self.one(ChartKind::ALL), ..ViewChart::default() }),
                _ => StepShows::Says,
            };
            let mut made = PresentationStep::new(StepId(self.id()), map, shows);
            (made.note, made.minutes) = (self.text(), self.below(90) as u16);
            project.presentation.push(Arc::new(made));
        }
        for _ in 0..self.below(3) {
            let mut made = DayStep::new(DayStepId(self.id()), self.text(), self.below(200) as u16);
            (made.who, made.note) = (self.text(), self.text());
            project.day.push(Arc::new(made));
        }
        project.day_starts = self.maybe(&[0, 525]);
        project.rules = RuleKind::ALL.iter().filter(|_| self.below(4) == 0).map(|kind| kind.usual()).collect();
    }

    fn map(&mut self, project: &Project) -> Map {
        let mut map = Map::new(MapId(self.id()), self.text());
        map.variant = self.one(Variant::ALL);
        map.segment = project.segments.first().map(|segment| segment.id).filter(|_| self.chance());
        map.subtitle = self.text();
        map.picture = self.picture(project);
        let mut known = Vec::new();
        for _ in 0..=self.below(4) {
            let mut stage = Stage::new(StageId(self.id()), self.text());
            stage.description = self.text();
            stage.picture = self.picture(project);
            for _ in 0..self.below(4) {
                let touchpoint = self.touchpoint(project, &known);
                known.push(touchpoint.id);
                stage.touchpoints.push(Arc::new(touchpoint));
            }
            map.stages.push(Arc::new(stage));
        }
        for _ in 0..self.below(3) {
            let per = self.one(&[FreePer::Stage, FreePer::Touchpoint]);
            let keys: Vec<uuid::Uuid> = match per {
                FreePer::Stage => map.stages.iter().map(|stage| stage.id.0).collect(),
                FreePer::Touchpoint => known.iter().map(|id| id.0).collect(),
            };
            let (mut cells, mut pictures) = (std::collections::BTreeMap::new(), std::collections::BTreeMap::new());
            for key in keys {
                if let Some(picture) = self.picture(project) {
                    pictures.insert(key, picture);
                }
                if self.chance() {
                    cells.insert(key, self.text());
                }
            }
            let free = FreeLane {
                cells,
                pictures,
                ..FreeLane::new(self.text(), self.one(&[FreeStyle::Text, FreeStyle::List, FreeStyle::Picture]), per)
            };
            let lane = Lane {
                hidden: self.chance(),
                height: self.chance().then(|| 24.0 + self.below(5_000) as f64 / 10.0),
                ..Lane::new(LaneId(self.id()), LaneKind::Free(free))
            };
            map.lanes.insert(self.below(map.lanes.len() + 1), Arc::new(lane));
        }
        if self.below(4) == 0 {
            map.lanes.push(Arc::new(Lane::of_measures(map.id)));
        }
        if self.below(4) == 0 {
            let metric = LaneKind::Metric(self.text());
            map.lanes.push(Arc::new(Lane::new(LaneId(self.id()), metric)));
        }
        map
    }
}

/// A sound project with up to three maps, each optional thing there or not, and texts that are difficult for a file.
pub(super) fn random_project(seed: u64) -> Project {
    let mut random = Random(seed);
    let mut project = project();
    project.name = random.text();
    project.client = random.text();
    project.notes = random.text();
    project.changed = random.chance().then(|| jiff::Timestamp::from_second(random.below(2_000_000_000) as i64).unwrap());
    for _ in 0..random.below(3) {
        let label = random.text();
        project.rounds.push(Arc::new(Round { id: RoundId(random.id()), label, date: random.date() }));
        let name = random.text();
        project.raters.push(Arc::new(Rater { id: RaterId(random.id()), name, group: random.text() }));
    }
    let first = random.next() as u32 | 1;
    project.pictures = (0..random.below(4) as u32).map(|number| Arc::new(Picture::numbered(first.wrapping_add(number)))).collect();
    project.current_round = project.rounds.last().map(|round| round.id).filter(|_| random.chance());
    if random.chance() {
        project.maps.clear();
        project.segments.clear();
    }
    for _ in 0..=random.below(2) {
        let map = random.map(&project);
        project.maps.push(Arc::new(map));
    }
    for _ in 0..random.below(3) {
        let ballot = random.ballot(&project);
        project.ballots.extend(ballot.map(Arc::new));
    }
    project.cover_ballots();
    if random.chance() {
        random.plan(&mut project);
    }
    if random.chance() {
        let rows = changes(&Project::nothing(), &project);
        let values = rows.into_iter().filter(|row| !matches!(row.value, Value::Picture(_) | Value::Dispute(_)));
        let all: Vec<Row<'static>> = values.map(Row::into_owned).collect();
        let mut seen = std::collections::HashSet::new();
        for _ in 0..random.below(6) {
            let (row, other) = (&all[random.below(all.len())], &all[random.below(all.len())]);
            let base = random.chance().then(|| other.value.clone());
            let conflict = Conflict::new(row.element, row.field, base, vec![row.value.clone(), other.value.clone()]);
            if seen.insert(conflict.id) {
                project.conflicts.push(Arc::new(conflict));
            }
        }
    }
    // What no element shows is not written.
    let shown = project.shown_pictures();
    project.pictures.retain(|picture| shown.contains(&picture.id()));
    assert_eq!(project.problems(), [], "seed {seed}");
    project
}
