//! Any project becomes any other through what differs, and nothing differs between a project and itself.

use super::*;
use crate::model::{
    About, Agreed, Area, Arrangement, Ballot, BallotId, BallotVote, Channel, ChartKind, Code, Conflict, Contact, ContactId, ContentVariant,
    ContentVariantId, Control, Currency, DayStep, DayStepId, Effect, Experience, ExperienceId, Figure, FreeLane, FreePer, FreeStyle, Goal,
    Influencer, InfluencerId, InfluencerKind, KnownMetric, Lane, LaneId, LaneKind, Map, MapId, Measure, MeasureId, MeasureKind, MeasureTab,
    Media, Metric, MetricId, Money, OpenQuestion, PassedOn, PassedOnId, Picture, PictureId, Pin, PresentationStep, Project, QuestionId,
    Rater, RaterId, Round, RoundId, RuleKind, SavedView, Score, ScoreKind, Scores, Segment, SegmentId, Shows, Stage, StageId, Status,
    StepId, StepShows, Thresholds, Tone, Touchpoint, TouchpointId, Variant, ViewChart, ViewComparison, ViewFilter, ViewId, Vote,
    WordLanguage, World,
};
use proptest::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;
use uuid::Uuid;

/// Random things of small pools, so that two projects have much in common, in another order and with other values.
struct Wild(u64);

impl Wild {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    fn chance(&mut self) -> bool {
        self.next() & 1 == 0
    }

    fn one<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    fn maybe<T: Copy>(&mut self, values: &[T]) -> Option<T> {
        self.chance().then(|| self.one(values))
    }

    fn text(&mut self) -> String {
        self.one(&["", "one", "two", "a\nb"]).to_owned()
    }

    /// Some of the first identities of a kind, each once, in any order.
    fn some(&mut self, of: usize) -> Vec<Uuid> {
        let mut all: Vec<Uuid> = (0..of).map(id).collect();
        for at in (1..all.len()).rev() {
            let other = self.below(at + 1);
            all.swap(at, other);
        }
        all.truncate(self.below(of + 1));
        all
    }

    fn id(&mut self) -> Uuid {
        id(self.below(4))
    }

    fn date(&mut self) -> Option<jiff::civil::Date> {
        self.chance().then(|| jiff::civil::date(2026, 5, 1 + self.below(3) as i8))
    }

    fn scores(&mut self) -> Scores {
        Scores::from_fn(|_| self.chance().then(|| Score::nearest(self.below(4) as f64)))
    }

    fn picture(&mut self) -> Option<PictureId> {
        self.chance().then(|| PictureId(self.id()))
    }

    fn touchpoint(&mut self, id: Uuid) -> Touchpoint {
        let mut votes = Vec::new();
        for round in self.some(4) {
            for rater in self.some(3) {
                votes.push(Vote { round: RoundId(round), rater: RaterId(rater), scores: self.scores() });
            }
        }
        votes.sort_by_key(Vote::key);
        let mut agreed: Vec<Agreed> =
            self.some(3).into_iter().map(|round| Agreed { round: RoundId(round), scores: self.scores() }).collect();
        agreed.sort_by_key(Agreed::key);
        let mut made = Touchpoint {
            influencers: (self.some(3).into_iter())
                .map(|id| Influencer { id: InfluencerId(id), kind: self.one(InfluencerKind::ALL), name: self.text() })
                .collect(),
            content_variants: (self.some(3).into_iter())
                .map(|id| ContentVariant {
                    id: ContentVariantId(id),
                    segment: self.chance().then(|| SegmentId(self.id())),
                    channel: self.maybe(Channel::ALL),
                    text: self.text(),
                })
                .collect(),
            passed_on: (self.some(3).into_iter())
                .map(|id| PassedOn { id: PassedOnId(id), tone: self.one(Tone::ALL), text: self.text() })
                .collect(),
            experiences: (self.some(4).into_iter())
                .map(|id| Experience {
                    id: ExperienceId(id),
                    tone: self.one(Tone::ALL),
                    text: self.text(),
                    date: self.date(),
                    source: self.text(),
                })
                .collect(),
            agreed,
            votes,
            ..Touchpoint::new(TouchpointId(id), "", Area::Service)
        };
        // Whatever other fields there are: any value that one takes.
        for field in TouchpointField::ALL {
            for _ in 0..8 {
                let value = self.value();
                field.set(&mut made, &value);
            }
        }
        made
    }

    fn value(&mut self) -> Value<'static> {
        let word = |kind: &'static str, words: &[&'static str], at: usize| Value::Word(kind, words[at % words.len()]);
        let at = self.below(100);
        match self.below(9) {
            0 => Value::Nothing,
            1 => Value::Text(self.text().into()),
            2 => Value::Flag(self.chance()),
            3 => Value::Number(self.one(&[0.0, 12.5, 100.0])),
            4 => Value::Reference(self.id()),
            5 => Value::Words(Channel::KIND, (0..self.below(3)).map(|_| self.one(Channel::ALL).code()).collect()),
            6 => Value::Words(Goal::KIND, Goal::ALL.iter().filter(|_| self.below(6) == 0).map(|goal| goal.code()).collect()),
            _ => {
                let vocabularies =
                    [Vocabulary::of::<Area>(), Vocabulary::of::<Channel>(), Vocabulary::of::<Control>(), Vocabulary::of::<World>()];
                let one = self.one(&vocabularies);
                word(one.name, &one.words(), at)
            }
        }
    }

    /// Gives an element whatever values its fields take.
    fn fill<F: Fields>(&mut self, element: &mut F::Of) {
        for field in F::ALL {
            for _ in 0..12 {
                let value = self.any_value();
                field.set(element, &value);
            }
        }
    }

    /// A value of any type that a field outside of maps has.
    fn any_value(&mut self) -> Value<'static> {
        match self.below(8) {
            0 => Value::Day(jiff::civil::date(2026, 5, 1 + self.below(3) as i8)),
            1 => Value::Amount(Money::new(self.below(3) as u64).unwrap()),
            2 => Value::References(self.some(3)),
            3 => {
                let (map, inner) = (MapId(self.id()), self.id());
                Value::Element(self.one(&[Element::Map(map), Element::Stage(map, inner.into()), Element::Touchpoint(map, inner.into())]))
            }
            4 => {
                let words = [Vocabulary::of::<MeasureKind>(), Vocabulary::of::<Status>(), Vocabulary::of::<Pin>()];
                let one = self.one(&words);
                Value::Word(one.name, self.one(&one.words()))
            }
            5 => Value::Words(Effect::KIND, Effect::ALL.iter().filter(|_| self.chance()).map(|effect| effect.code()).collect()),
            6 => Value::Number(self.one(&[0.0, 2.5, 7.0])),
            _ => self.value(),
        }
    }

    fn measure(&mut self, id: Uuid) -> Measure {
        let mut made = Measure::new(MeasureId(id), "");
        self.fill::<MeasureField>(&mut made);
        made
    }

    fn question(&mut self, id: Uuid) -> OpenQuestion {
        let mut made = OpenQuestion { about: Some(About::Map(MapId(self.id()))), ..OpenQuestion::new(QuestionId(id), "") };
        self.fill::<QuestionField>(&mut made);
        made
    }

    fn metric(&mut self, id: Uuid) -> Metric {
        let mut made = Metric {
            id: MetricId(id),
            round: RoundId(self.id()),
            map: MapId(self.id()),
            touchpoint: None,
            segment: None,
            metric: self.one(KnownMetric::ALL).code().to_owned(),
            value: Figure::Number(1.5),
            answers: self.maybe(&[0, 12]),
            source: String::new(),
            measured_on: None,
        };
        self.fill::<MetricField>(&mut made);
        made
    }

    fn contact(&mut self, id: Uuid) -> Contact {
        let mut made = Contact::new(ContactId(id), MapId(self.id()), TouchpointId(self.id()));
        self.fill::<ContactField>(&mut made);
        made
    }

    fn view(&mut self, id: Uuid) -> SavedView {
        let side = |wild: &mut Self| (MapId(wild.id()), RoundId(wild.id()));
        let stages = self.some(3).into_iter().map(StageId).collect();
        let mut made = SavedView {
            filter: self.chance().then(|| ViewFilter { text: self.text(), stages, ..ViewFilter::default() }),
            arrangement: self.maybe(Arrangement::ALL),
            chart: self.chance().then(|| ViewChart { kind: self.one(ChartKind::ALL), ..ViewChart::default() }),
            compared: self.chance().then(|| ViewComparison {
                left: side(self),
                right: side(self),
                list: self.chance(),
                only_differences: self.chance(),
            }),
            tab: self.maybe(MeasureTab::ALL),
            ..SavedView::new(ViewId(id), "", self.one(Shows::ALL))
        };
        self.fill::<ViewField>(&mut made);
        made
    }

    fn step(&mut self, id: Uuid) -> PresentationStep {
        let (shown, map) = (self.id(), MapId(self.id()));
        let chart = ViewChart { kind: self.one(ChartKind::ALL), ..ViewChart::default() };
        let mut all = vec![
            StepShows::Whole,
            StepShows::Stage(StageId(shown)),
            StepShows::Touchpoint(TouchpointId(shown)),
            StepShows::View(ViewId(shown)),
            StepShows::Chart(chart),
            StepShows::Says,
            StepShows::Measures,
        ];
        let shows = all.swap_remove(self.below(all.len()));
        let mut made = PresentationStep::new(StepId(id), map, shows);
        self.fill::<StepField>(&mut made);
        made
    }

    fn part(&mut self, id: Uuid) -> DayStep {
        let mut made = DayStep::new(DayStepId(id), "", 0);
        self.fill::<DayField>(&mut made);
        made
    }

    fn lane(&mut self, id: Uuid) -> Lane {
        let kind = match self.below(8) {
            0 => LaneKind::Cards(self.one(Media::ALL)),
            1 => LaneKind::Curves,
            2 => LaneKind::Emotion,
            3 => LaneKind::Experiences,
            4 => LaneKind::Measures,
            5 => LaneKind::Metric(self.text()),
            _ => LaneKind::Free(FreeLane {
                name: self.text(),
                style: self.one(&[FreeStyle::Text, FreeStyle::List, FreeStyle::Picture]),
                per: self.one(&[FreePer::Stage, FreePer::Touchpoint]),
                cells: self.some(4).into_iter().map(|cell| (cell, self.text())).collect(),
                pictures: self.some(3).into_iter().map(|cell| (cell, PictureId(self.id()))).collect(),
            }),
        };
        Lane { id: LaneId(id), kind, hidden: self.chance(), height: self.maybe(&[24.0, 80.0]) }
    }

    fn map(&mut self, id: Uuid) -> Map {
        let mut map = Map {
            id: MapId(id),
            name: self.text(),
            variant: self.one(Variant::ALL),
            segment: self.chance().then(|| SegmentId(self.id())),
            subtitle: self.text(),
            picture: self.picture(),
            stages: Vec::new(),
            lanes: self.some(5).into_iter().map(|id| Arc::new(self.lane(id))).collect(),
        };
        for id in self.some(4) {
            let (name, description, picture) = (self.text(), self.text(), self.picture());
            map.stages.push(Arc::new(Stage { id: StageId(id), name, description, picture, touchpoints: Vec::new() }));
        }
        if !map.stages.is_empty() {
            for id in self.some(9) {
                let touchpoint = Arc::new(self.touchpoint(id));
                let at = self.below(map.stages.len());
                Arc::make_mut(&mut map.stages[at]).touchpoints.push(touchpoint);
            }
        }
        map
    }

    fn ballot(&mut self, id: Uuid) -> Ballot {
        let mut ballot = Ballot {
            touchpoints: self.some(4).into_iter().map(TouchpointId).collect(),
            scores: ScoreKind::ALL.iter().copied().filter(|_| self.chance()).collect(),
            pass: self.one(&[1, 2]),
            raters: self.some(3).into_iter().map(RaterId).collect(),
            done: self.some(2).into_iter().map(RaterId).collect(),
            covered: self.chance(),
            ..Ballot::new(BallotId(id), MapId(self.id()), RoundId(self.id()))
        };
        for _ in 0..self.below(6) {
            let (map, touchpoint, rater) = (MapId(self.id()), TouchpointId(self.id()), RaterId(self.id()));
            ballot.put(BallotVote { map, touchpoint, rater, scores: self.scores(), before: self.scores() });
        }
        ballot
    }

    fn conflicts(&mut self) -> Vec<Arc<Conflict>> {
        let touchpoint = |wild: &mut Self| Element::Touchpoint(MapId(wild.id()), TouchpointId(wild.id()));
        let fields = [Field::Exists, Field::Place, Field::Order(Listing::Experiences), Field::Touchpoint(TouchpointField::Title)];
        let mut made: Vec<Conflict> = (0..self.below(4))
            .map(|_| {
                let base = self.chance().then(|| self.any_value());
                let theirs = (0..self.below(3)).map(|_| self.any_value()).collect();
                Conflict::new(touchpoint(self), self.one(&fields), base, theirs)
            })
            .collect();
        let mut seen = HashSet::new();
        made.retain(|conflict| seen.insert(conflict.id));
        made.into_iter().map(Arc::new).collect()
    }

    fn project(&mut self) -> Project {
        Project {
            name: self.text(),
            client: self.text(),
            notes: self.text(),
            language: self.maybe(WordLanguage::ALL),
            currency: self.maybe(&["CHF", "JPY"]).and_then(Currency::from_code),
            letters: (0..self.below(4)).map(|_| (self.one(Channel::ALL), self.one(&[0, 60]))).collect(),
            changed: self.maybe(&[jiff::Timestamp::UNIX_EPOCH, jiff::Timestamp::MAX]),
            thresholds: Thresholds { relevant: self.one(&[5.0, 6.0]), ..Thresholds::default() },
            current_round: self.chance().then(|| RoundId(self.id())),
            rounds: (self.some(4).into_iter())
                .map(|id| Arc::new(Round { id: RoundId(id), label: self.text(), date: self.date() }))
                .collect(),
            segments: (self.some(4).into_iter())
                .map(|id| {
                    Arc::new(Segment {
                        id: SegmentId(id),
                        name: self.text(),
                        interests: self.text(),
                        behaviour: self.text(),
                        goal: self.text(),
                        why: self.text(),
                        color: self.maybe(&[0, 0x12_34_56]),
                        picture: self.picture(),
                        preferences: (0..self.below(4)).map(|_| (self.one(Channel::ALL), Score::nearest(self.below(3) as f64))).collect(),
                    })
                })
                .collect(),
            raters: (self.some(4).into_iter())
                .map(|id| Arc::new(Rater { id: RaterId(id), name: self.text(), group: self.text() }))
                .collect(),
            pictures: (0..4).filter(|_| self.chance()).map(|number| Arc::new(Picture::numbered(number))).rev().collect(),
            ballots: self.some(3).into_iter().map(|id| Arc::new(self.ballot(id))).collect(),
            measures: self.some(4).into_iter().map(|id| Arc::new(self.measure(id))).collect(),
            questions: self.some(4).into_iter().map(|id| Arc::new(self.question(id))).collect(),
            metrics: self.some(4).into_iter().map(|id| Arc::new(self.metric(id))).collect(),
            contacts: self.some(4).into_iter().map(|id| Arc::new(self.contact(id))).collect(),
            views: self.some(4).into_iter().map(|id| Arc::new(self.view(id))).collect(),
            presentation: self.some(4).into_iter().map(|id| Arc::new(self.step(id))).collect(),
            day: self.some(4).into_iter().map(|id| Arc::new(self.part(id))).collect(),
            day_starts: self.maybe(&[0, 540]),
            conflicts: self.conflicts(),
            rules: RuleKind::ALL.iter().filter(|_| self.below(4) == 0).map(|kind| kind.usual()).collect(),
            maps: self.some(3).into_iter().map(|id| Arc::new(self.map(id))).collect(),
        }
    }
}

fn id(number: usize) -> Uuid {
    Uuid::from_u128(number as u128 + 1)
}

/// A project without anything.
fn blank() -> Project {
    Project {
        name: String::new(),
        client: String::new(),
        notes: String::new(),
        language: None,
        currency: None,
        letters: std::collections::BTreeMap::new(),
        changed: None,
        thresholds: Thresholds::default(),
        current_round: None,
        rounds: Vec::new(),
        segments: Vec::new(),
        raters: Vec::new(),
        pictures: Vec::new(),
        ballots: Vec::new(),
        measures: Vec::new(),
        questions: Vec::new(),
        metrics: Vec::new(),
        contacts: Vec::new(),
        views: Vec::new(),
        presentation: Vec::new(),
        day: Vec::new(),
        day_starts: None,
        conflicts: Vec::new(),
        rules: Vec::new(),
        maps: Vec::new(),
    }
}

/// A project of small pools of identities and values, the same for a seed; seldom a sound one.
pub(crate) fn wild(seed: u64) -> Project {
    Wild(seed).project()
}

/// Changes one thing or another within a project, and shares the rest.
fn nudged(project: &Project, wild: &mut Wild) -> Project {
    let mut new = project.clone();
    let Some(map) = new.maps.first_mut().map(Arc::make_mut).filter(|map| !map.stages.is_empty()) else { return new };
    let at = wild.below(map.stages.len());
    let stage = Arc::make_mut(&mut map.stages[at]);
    match (wild.below(4), stage.touchpoints.len()) {
        (0, 1..) => {
            let touchpoint = stage.touchpoints.remove(0);
            let to = wild.below(map.stages.len());
            Arc::make_mut(&mut map.stages[to]).touchpoints.push(touchpoint);
        }
        (1, 1..) => {
            let other = wild.touchpoint(stage.touchpoints[0].id.0);
            stage.touchpoints[0] = Arc::new(other);
        }
        (2, 2..) => stage.touchpoints.rotate_left(1),
        _ => map.stages.rotate_right(1),
    }
    new
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_project_becomes_any_other_through_what_differs(one: u64, two: u64) {
        let (old, new) = (wild(one), wild(two));
        let rows = changes(&old, &new);
        prop_assert_eq!(with(&old, &rows).unwrap(), new.clone(), "seeds {} and {}", one, two);
        prop_assert_eq!(changes(&new, &new), vec![]);
        // Every value of a project makes it from nothing.
        prop_assert_eq!(with(&blank(), &changes(&blank(), &new)).unwrap(), new.clone(), "seed {}", two);
        // Also without anything shared.
        let again = wild(two);
        prop_assert_eq!(changes(&new, &again), vec![], "seed {}", two);
        prop_assert!(same(&new, &again));
        // The time of the change is no change of content.
        let but_for_the_time = rows.iter().all(|row| row.field == Field::Project(ProjectField::Changed));
        prop_assert_eq!(same(&old, &new), but_for_the_time, "seeds {} and {}", one, two);
        // No field of an element has two rows.
        let mut seen = HashSet::new();
        prop_assert!(rows.iter().all(|row| seen.insert((row.element, row.field))), "seeds {} and {}", one, two);
    }

    #[test]
    fn small_changes_have_few_rows_and_leave_the_rest_shared(seed: u64, steps in 1..6_usize) {
        let old = wild(seed);
        let mut random = Wild(!seed);
        let new = (0..steps).fold(old.clone(), |project, _| nudged(&project, &mut random));
        let rows = changes(&old, &new);
        let made = with(&old, &rows).unwrap();
        prop_assert_eq!(&made, &new, "seed {}", seed);
        for (made, old) in made.maps.iter().skip(1).zip(old.maps.iter().skip(1)) {
            prop_assert!(Arc::ptr_eq(made, old), "another map was copied, seed {}", seed);
        }
        let is_step = |row: &&Row<'_>| matches!(row.element, Element::Stage(..) | Element::Touchpoint(..)) && row.field == Field::Place;
        let placed = rows.iter().filter(is_step).count();
        prop_assert!(placed <= steps, "{} elements moved in {} steps, seed {}", placed, steps, seed);
    }
}

#[test]
fn moving_one_touchpoint_is_one_row() {
    let mut map = Map::new(MapId(id(0)), "M");
    for stage in 0..2 {
        let mut made = Stage::new(StageId(id(stage)), "S");
        made.touchpoints = (0..5).map(|at| Arc::new(Touchpoint::new(TouchpointId(id(stage * 5 + at)), "T", Area::Service))).collect();
        map.stages.push(Arc::new(made));
    }
    let old = Project::new("P", Round { id: RoundId(id(0)), label: String::new(), date: None }, map);
    let mut new = old.clone();
    let stages = &mut Arc::make_mut(&mut new.maps[0]).stages;
    let moved = Arc::make_mut(&mut stages[0]).touchpoints.remove(1);
    Arc::make_mut(&mut stages[1]).touchpoints.insert(2, Arc::clone(&moved));
    let position = Position { parent: Element::Stage(MapId(id(0)), StageId(id(1))), after: Some(id(6)) };
    let element = Element::Touchpoint(MapId(id(0)), moved.id);
    assert_eq!(changes(&old, &new), [Row { element, field: Field::Place, value: Value::Position(position) }]);
    let made = with(&old, &changes(&old, &new)).unwrap();
    assert!(Arc::ptr_eq(&made.maps[0].stages[1].touchpoints[2], &moved), "it is still the same");
}

#[test]
fn rows_that_do_not_fit_are_refused() {
    let old = wild(7);
    let nobody = Element::Touchpoint(MapId(id(0)), TouchpointId(Uuid::nil()));
    let row = |element, field, value| Row { element, field, value };
    let title = Field::Touchpoint(TouchpointField::Title);
    let fit = |row: Row<'static>| with(&old, &[row]);
    let missing = fit(row(nobody, title, Value::Text("x".into()))).unwrap_err();
    assert!(matches!(missing, Unfit::Missing(_)), "{missing}");
    let name = Field::Project(ProjectField::Name);
    assert_eq!(fit(row(Element::Project, name, Value::Flag(true))), Err(Unfit::WrongValue(Element::Project, name)));
    assert_eq!(fit(row(Element::Project, title, Value::Nothing)), Err(Unfit::WrongValue(Element::Project, title)));
}

#[test]
fn every_field_reads_back_what_it_holds() {
    fn check<F: Fields + std::fmt::Debug>(full: &F::Of, mut blank: F::Of)
    where
        F::Of: PartialEq + std::fmt::Debug,
    {
        let mut codes = HashSet::new();
        for field in F::ALL {
            let value = field.get(full);
            assert!(field.set(&mut blank, &value), "{field:?} does not take {value:?}");
            assert!(field.is_same(full, &blank), "{field:?}");
            let wrong = if matches!(value, Value::Flag(_)) { Value::Number(1.0) } else { Value::Flag(true) };
            assert!(!field.set(&mut blank, &wrong) && field.is_same(full, &blank), "{field:?} takes anything");
            assert!(codes.insert(field.code()), "{field:?} has another's code");
        }
    }
    for seed in 0..50 {
        let mut wild = Wild(seed);
        let (one, two) = (wild.touchpoint(id(0)), wild.touchpoint(id(0)));
        check::<TouchpointField>(&one, two);
        check::<ProjectField>(&wild.project(), wild.project());
        let (one, two) = (wild.map(id(0)), wild.map(id(0)));
        check::<MapField>(&one, two);
        let (one, two) = (wild.lane(id(0)), wild.lane(id(0)));
        check::<LaneField>(&one, two);
        let (one, two) = (wild.measure(id(0)), wild.measure(id(0)));
        check::<MeasureField>(&one, two);
        let (one, two) = (wild.question(id(0)), wild.question(id(0)));
        check::<QuestionField>(&one, two);
        let (one, two) = (wild.contact(id(0)), wild.contact(id(0)));
        check::<ContactField>(&one, two);
        let (one, two) = (wild.view(id(0)), wild.view(id(0)));
        check::<ViewField>(&one, two);
        let (one, two) = (wild.step(id(0)), wild.step(id(0)));
        check::<StepField>(&one, two);
        let (one, two) = (wild.part(id(0)), wild.part(id(0)));
        check::<DayField>(&one, two);
    }
}

#[test]
fn columns_are_named_as_the_fields_they_hold() {
    for column in MeasureColumn::ALL {
        assert!(column.field().is_none_or(|field| field.code() == column.name()), "{column:?}");
    }
    assert!(MeasureField::ALL.iter().all(|field| MeasureColumn::ALL.iter().any(|column| column.field() == Some(*field))));
    for column in Column::ALL {
        if let Some(field) = column.field() {
            assert_eq!(field.code(), column.name());
        }
    }
    let without: Vec<&str> = TouchpointField::ALL
        .iter()
        .filter(|field| Column::ALL.iter().all(|column| column.field() != Some(**field)))
        .map(|field| field.code())
        .collect();
    assert_eq!(without, ["last_owned_area", "world", "raised_by", "picture"]);
}

/// An element of each kind. A new kind does not compile until it is here.
pub(crate) fn one_of_each() -> Vec<Element> {
    let (map, touchpoint) = (MapId(id(0)), TouchpointId(id(0)));
    let mut all = vec![Element::Project];
    loop {
        let Some(last) = all.last() else { return all };
        all.push(match last {
            Element::Project => Element::Round(RoundId(id(0))),
            Element::Round(_) => Element::Segment(SegmentId(id(0))),
            Element::Segment(_) => Element::Rater(RaterId(id(0))),
            Element::Rater(_) => Element::Picture(PictureId(id(0))),
            Element::Picture(_) => Element::Map(map),
            Element::Map(_) => Element::Lane(map, LaneId(id(0))),
            Element::Lane(..) => Element::Cell(map, LaneId(id(0)), id(0)),
            Element::Cell(..) => Element::Stage(map, StageId(id(0))),
            Element::Stage(..) => Element::Touchpoint(map, touchpoint),
            Element::Touchpoint(..) => Element::Influencer(map, touchpoint, InfluencerId(id(0))),
            Element::Influencer(..) => Element::ContentVariant(map, touchpoint, ContentVariantId(id(0))),
            Element::ContentVariant(..) => Element::PassedOn(map, touchpoint, PassedOnId(id(0))),
            Element::PassedOn(..) => Element::Experience(map, touchpoint, ExperienceId(id(0))),
            Element::Experience(..) => Element::Agreed(map, touchpoint, RoundId(id(0))),
            Element::Agreed(..) => Element::Vote(map, touchpoint, RoundId(id(0)), RaterId(id(0))),
            Element::Vote(..) => Element::Ballot(BallotId(id(0))),
            Element::Ballot(_) => Element::BallotVote(BallotId(id(0)), map, touchpoint, RaterId(id(0))),
            Element::BallotVote(..) => Element::Measure(MeasureId(id(0))),
            Element::Measure(_) => Element::Question(QuestionId(id(0))),
            Element::Question(_) => Element::Metric(MetricId(id(0))),
            Element::Metric(_) => Element::Contact(ContactId(id(0))),
            Element::Contact(_) => Element::View(ViewId(id(0))),
            Element::View(_) => Element::Step(StepId(id(0))),
            Element::Step(_) => Element::DayStep(DayStepId(id(0))),
            Element::DayStep(_) => Element::Conflict(crate::model::ConflictId(id(0))),
            Element::Conflict(_) => return all,
        });
    }
}

/// Whether an element has a place of its own among others; scores and cells follow from what they are about.
pub(crate) fn is_placed(element: Element) -> bool {
    !matches!(element, Element::Project | Element::Cell(..) | Element::Agreed(..) | Element::Vote(..) | Element::BallotVote(..))
}
