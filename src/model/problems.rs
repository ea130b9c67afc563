//! The invariants of a project as findings, each with the element it concerns. Finding is all this does: never mending, never words.

mod plan;

use super::entry::Entry;
use super::fields::{Fields as _, TouchpointField};
use super::{
    Agreed, BallotId, ConflictId, ContactId, DayStepId, HouseRule, Lane, LaneId, LaneKind, Map, MapId, MeasureId, Media, MetricId,
    PictureId, Project, QuestionId, RaterId, RoundId, SegmentId, Stage, StageId, StepId, Tone, Touchpoint, TouchpointId, ViewId, Vote,
    limits,
};
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::HashSet;
use std::sync::Arc;
use uuid::Uuid;

/// The element a finding concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// The project itself.
    Project,
    /// A round.
    Round(RoundId),
    /// A segment.
    Segment(SegmentId),
    /// A rater.
    Rater(RaterId),
    /// A map.
    Map(MapId),
    /// A lane of a map.
    Lane(MapId, LaneId),
    /// A stage of a map.
    Stage(MapId, StageId),
    /// A touchpoint of a map.
    Touchpoint(MapId, TouchpointId),
    /// A ballot.
    Ballot(BallotId),
    /// A measure.
    Measure(MeasureId),
    /// An open question.
    Question(QuestionId),
    /// A metric's value.
    Metric(MetricId),
    /// An entry of the contact plan.
    Contact(ContactId),
    /// A saved view.
    View(ViewId),
    /// A step of a presentation.
    Step(StepId),
    /// A part of the day's plan.
    DayStep(DayStepId),
    /// What two people have changed differently.
    Conflict(ConflictId),
}

/// One broken invariant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where.
    pub subject: Subject,
}

/// What can be wrong with a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// Two elements of one kind share an identity.
    DuplicateId,
    /// Something refers to an element that is not there.
    DanglingReference,
    /// A project without a round.
    NoRound,
    /// A project without a map.
    NoMap,
    /// A map without a stage.
    NoStage,
    /// A map that lacks one of the three card lanes, or has one twice.
    CardLanes,
    /// Thresholds that contradict each other or are out of range.
    Thresholds,
    /// A text longer than allowed.
    TextTooLong {
        /// The most characters it may have.
        most: usize,
    },
    /// More elements than allowed.
    TooMany {
        /// What there is too much of, a word for messages.
        what: &'static str,
        /// The most there may be.
        most: usize,
    },
    /// A number that is not finite or out of range (reach, lane height).
    NumberOutOfRange,
    /// More than one agreed entry of a round, or more than one vote of a rater in a round.
    RepeatedScore,
    /// A value that is not allowed in this place (a neutral experience, a goal twice, an unowned last owned area, scores out of order).
    WrongValue,
}

impl ProblemKind {
    /// Machine word of the finding, the last part of its message key (`problem-CODE`).
    pub fn code(self) -> &'static str {
        match self {
            Self::DuplicateId => "duplicate-id",
            Self::DanglingReference => "dangling-reference",
            Self::NoRound => "no-round",
            Self::NoMap => "no-map",
            Self::NoStage => "no-stage",
            Self::CardLanes => "card-lanes",
            Self::Thresholds => "thresholds",
            Self::TextTooLong { .. } => "text-too-long",
            Self::TooMany { .. } => "too-many",
            Self::NumberOutOfRange => "number-out-of-range",
            Self::RepeatedScore => "repeated-score",
            Self::WrongValue => "wrong-value",
        }
    }
}

/// Collects findings.
struct Findings<'a> {
    found: Vec<Problem>,
    rounds: HashSet<RoundId>,
    raters: HashSet<RaterId>,
    segments: HashSet<SegmentId>,
    pictures: HashSet<PictureId>,
    project: &'a Project,
}

impl Project {
    /// Every broken invariant, in the order of the elements; empty for a sound project. Takes a time linear in its size.
    pub fn problems(&self) -> Vec<Problem> {
        let mut findings = Findings::new(self);
        findings.project();
        let mut maps = HashSet::new();
        for map in &self.maps {
            if !maps.insert(map.id) {
                findings.add(ProblemKind::DuplicateId, Subject::Map(map.id));
            }
            findings.map(map, None);
        }
        findings.ballots(None);
        findings.plan(None);
        findings.views(None);
        findings.presented(None);
        findings.found
    }

    /// The same findings, knowing that another project is sound: what both share is not checked again, so that a small change to a large
    /// project is checked in a time that depends on the change.
    pub fn problems_since(&self, sound: &Self) -> Vec<Problem> {
        let same_lists = shared(&self.rounds, &sound.rounds)
            && shared(&self.raters, &sound.raters)
            && shared(&self.segments, &sound.segments)
            && shared(&self.pictures, &sound.pictures);
        if !same_lists {
            // What maps refer to may have been deleted.
            return self.problems();
        }
        let mut findings = Findings::new(self);
        findings.project();
        let mut maps = HashSet::new();
        for map in &self.maps {
            if !maps.insert(map.id) {
                findings.add(ProblemKind::DuplicateId, Subject::Map(map.id));
            }
            match sound.map(map.id) {
                Some(before) if Arc::ptr_eq(before, map) => {}
                before => findings.map(map, before),
            }
        }
        findings.ballots(Some(sound));
        findings.plan(Some(sound));
        findings.views(Some(sound));
        findings.presented(Some(sound));
        findings.found
    }

    /// The findings that concern one touchpoint alone, for edits that change no other (cheaper than [`Project::problems`]). References to
    /// other touchpoints are checked too.
    pub fn touchpoint_problems(&self, map: &Map, touchpoint: &Touchpoint) -> Vec<Problem> {
        let mut findings = Findings {
            found: Vec::new(),
            rounds: self.rounds.iter().map(|round| round.id).collect(),
            raters: self.raters.iter().map(|rater| rater.id).collect(),
            segments: self.segments.iter().map(|segment| segment.id).collect(),
            pictures: self.pictures.iter().map(|picture| picture.id()).collect(),
            project: self,
        };
        let raised_by_exists = touchpoint.raised_by.is_none_or(|id| map.touchpoint(id).is_some());
        findings.touchpoint(map.id, touchpoint, raised_by_exists);
        findings.found
    }
}

impl<'a> Findings<'a> {
    /// Nothing found yet; the identities of the lists are added while they are checked.
    fn new(project: &'a Project) -> Self {
        Self {
            found: Vec::new(),
            rounds: HashSet::with_capacity(project.rounds.len()),
            raters: HashSet::with_capacity(project.raters.len()),
            segments: HashSet::with_capacity(project.segments.len()),
            pictures: project.pictures.iter().map(|picture| picture.id()).collect(),
            project,
        }
    }
}

impl Findings<'_> {
    fn add(&mut self, kind: ProblemKind, subject: Subject) {
        self.found.push(Problem { kind, subject });
    }

    fn title(&mut self, text: &str, subject: Subject) {
        self.length(text, limits::TITLE_CHARS, subject);
    }

    fn text(&mut self, text: &str, subject: Subject) {
        self.length(text, limits::TEXT_CHARS, subject);
    }

    fn length(&mut self, text: &str, limit: usize, subject: Subject) {
        if text.len() > limit && text.chars().count() > limit {
            self.add(ProblemKind::TextTooLong { most: limit }, subject);
        }
    }

    fn count(&mut self, what: &'static str, count: usize, most: usize, subject: Subject) {
        if count > most {
            self.add(ProblemKind::TooMany { what, most }, subject);
        }
    }

    fn picture(&mut self, picture: Option<PictureId>, subject: Subject) {
        if picture.is_some_and(|id| !self.pictures.contains(&id)) {
            self.add(ProblemKind::DanglingReference, subject);
        }
    }

    fn project(&mut self) {
        let project = self.project;
        let subject = Subject::Project;
        self.title(&project.name, subject);
        self.title(&project.client, subject);
        self.text(&project.notes, subject);
        if !project.thresholds.are_sound() {
            self.add(ProblemKind::Thresholds, subject);
        }
        if !HouseRule::are_sound(&project.rules) {
            self.add(ProblemKind::WrongValue, subject);
        }
        if project.rounds.is_empty() {
            self.add(ProblemKind::NoRound, subject);
        }
        if project.maps.is_empty() {
            self.add(ProblemKind::NoMap, subject);
        }
        self.count("rounds", project.rounds.len(), limits::ROUNDS, subject);
        self.count("segments", project.segments.len(), limits::SEGMENTS, subject);
        self.count("raters", project.raters.len(), limits::RATERS, subject);
        self.count("maps", project.maps.len(), limits::MAPS, subject);
        self.count("pictures", project.pictures.len(), limits::PICTURES, subject);
        self.count("ballots", project.ballots.len(), limits::BALLOTS, subject);
        if self.pictures.len() < project.pictures.len() {
            self.add(ProblemKind::DuplicateId, subject);
        }
        let bytes: usize = project.pictures.iter().map(|picture| picture.data().len()).sum();
        self.count("picture-bytes", bytes, limits::ALL_PICTURES_BYTES, subject);
        for round in &project.rounds {
            if !self.rounds.insert(round.id) {
                self.add(ProblemKind::DuplicateId, Subject::Round(round.id));
            }
            self.title(&round.label, Subject::Round(round.id));
        }
        if project.current_round.is_some_and(|id| !self.rounds.contains(&id)) {
            self.add(ProblemKind::DanglingReference, subject);
        }
        for segment in &project.segments {
            let subject = Subject::Segment(segment.id);
            if !self.segments.insert(segment.id) {
                self.add(ProblemKind::DuplicateId, subject);
            }
            self.title(&segment.name, subject);
            for text in [&segment.interests, &segment.behaviour, &segment.goal, &segment.why] {
                self.text(text, subject);
            }
            self.picture(segment.picture, subject);
            if segment.color.is_some_and(|color| color > 0xff_ffff) {
                self.add(ProblemKind::NumberOutOfRange, subject);
            }
        }
        for rater in &project.raters {
            let subject = Subject::Rater(rater.id);
            if !self.raters.insert(rater.id) {
                self.add(ProblemKind::DuplicateId, subject);
            }
            self.title(&rater.name, subject);
            self.title(&rater.group, subject);
        }
    }

    /// Checks the ballots. One that is shared with a sound project is sound if its maps still have the same touchpoints.
    fn ballots(&mut self, before: Option<&Project>) {
        let project = self.project;
        let mut ids = HashSet::with_capacity(project.ballots.len());
        let same_map = |before: &Project, id: MapId| match (before.map(id), project.map(id)) {
            (Some(one), Some(two)) => Arc::ptr_eq(one, two) || same_ids(one, two),
            _ => false,
        };
        for ballot in &project.ballots {
            let subject = Subject::Ballot(ballot.id);
            if !ids.insert(ballot.id) {
                self.add(ProblemKind::DuplicateId, subject);
            }
            let is_sound = before.is_some_and(|before| {
                let is_shared = before.ballot(ballot.id).is_some_and(|one| Arc::ptr_eq(one, ballot));
                let mut maps: Vec<MapId> = ballot.votes.iter().map(|vote| vote.map).chain([ballot.map]).collect();
                maps.dedup();
                is_shared && maps.into_iter().all(|id| same_map(before, id))
            });
            if !is_sound && let Some(kind) = ballot.fault(project) {
                self.add(kind, subject);
            }
        }
    }

    /// Checks a map; `before` is a sound version of it, and what both share need not be checked.
    fn map(&mut self, map: &Map, before: Option<&Arc<Map>>) {
        let subject = Subject::Map(map.id);
        self.title(&map.name, subject);
        self.title(&map.subtitle, subject);
        self.picture(map.picture, subject);
        if map.segment.is_some_and(|id| !self.segments.contains(&id)) {
            self.add(ProblemKind::DanglingReference, subject);
        }
        if map.stages.is_empty() {
            self.add(ProblemKind::NoStage, subject);
        }
        self.count("stages", map.stages.len(), limits::STAGES, subject);
        self.count("lanes", map.lanes.len(), limits::LANES, subject);
        self.count("touchpoints", map.touchpoint_count(), limits::TOUCHPOINTS, subject);
        let sound: HashSet<*const Stage> = before.iter().flat_map(|before| &before.stages).map(Arc::as_ptr).collect();
        let same_ids = before.is_some_and(|before| same_ids(before, map));
        let mut stages = HashSet::with_capacity(map.stages.len());
        let mut touchpoints = HashSet::new();
        for stage in &map.stages {
            let subject = Subject::Stage(map.id, stage.id);
            if !stages.insert(stage.id) {
                self.add(ProblemKind::DuplicateId, subject);
            }
            if !sound.contains(&Arc::as_ptr(stage)) {
                self.title(&stage.name, subject);
                self.text(&stage.description, subject);
                self.picture(stage.picture, subject);
            }
            if same_ids {
                continue;
            }
            for touchpoint in &stage.touchpoints {
                if !touchpoints.insert(touchpoint.id) {
                    self.add(ProblemKind::DuplicateId, Subject::Touchpoint(map.id, touchpoint.id));
                }
            }
        }
        let touchpoints = if same_ids { OnceCell::new() } else { OnceCell::from(touchpoints) };
        // Most changes need none of the identities.
        let is_touchpoint = |id: TouchpointId| {
            touchpoints.get_or_init(|| map.touchpoints().map(|touchpoint| touchpoint.id).collect::<HashSet<_>>()).contains(&id)
        };
        for stage in &map.stages {
            let is_sound = sound.contains(&Arc::as_ptr(stage));
            if is_sound && same_ids {
                continue;
            }
            for touchpoint in &stage.touchpoints {
                let raised_by_exists = touchpoint.raised_by.is_none_or(is_touchpoint);
                if !is_sound {
                    self.touchpoint(map.id, touchpoint, raised_by_exists);
                } else if !raised_by_exists {
                    self.add(ProblemKind::DanglingReference, Subject::Touchpoint(map.id, touchpoint.id));
                }
            }
        }
        let sound_lane = |lane: &Arc<Lane>| same_ids && before.and_then(|map| map.lane(lane.id)).is_some_and(|old| Arc::ptr_eq(old, lane));
        self.lanes(map, &sound_lane, &|id| stages.contains(&StageId(id)), &|id| is_touchpoint(TouchpointId(id)));
    }

    fn lanes(
        &mut self,
        map: &Map,
        is_sound: &dyn Fn(&Arc<Lane>) -> bool,
        is_stage: &dyn Fn(Uuid) -> bool,
        is_touchpoint: &dyn Fn(Uuid) -> bool,
    ) {
        let mut lanes = HashSet::with_capacity(map.lanes.len());
        let mut cards = Vec::new();
        for lane in &map.lanes {
            let subject = Subject::Lane(map.id, lane.id);
            if !lanes.insert(lane.id) {
                self.add(ProblemKind::DuplicateId, subject);
            }
            if lane.height.is_some_and(|height| !(Lane::MIN_HEIGHT..=Lane::MAX_HEIGHT).contains(&height)) {
                self.add(ProblemKind::NumberOutOfRange, subject);
            }
            match &lane.kind {
                LaneKind::Cards(media) => cards.push(*media),
                LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Measures => {}
                LaneKind::Metric(metric) => self.title(metric, subject),
                LaneKind::Free(_) if is_sound(lane) => {}
                LaneKind::Free(free) => {
                    self.title(&free.name, subject);
                    let is_there = match free.per {
                        super::FreePer::Stage => is_stage,
                        super::FreePer::Touchpoint => is_touchpoint,
                    };
                    for (id, text) in &free.cells {
                        self.text(text, subject);
                        if !is_there(*id) {
                            self.add(ProblemKind::DanglingReference, subject);
                        }
                    }
                    for (id, picture) in &free.pictures {
                        self.picture(Some(*picture), subject);
                        if !is_there(*id) {
                            self.add(ProblemKind::DanglingReference, subject);
                        }
                    }
                }
            }
        }
        cards.sort_unstable();
        if cards != [Media::Paid, Media::Owned, Media::Earned] {
            self.add(ProblemKind::CardLanes, Subject::Map(map.id));
        }
    }

    fn touchpoint(&mut self, map: MapId, touchpoint: &Touchpoint, raised_by_exists: bool) {
        let subject = Subject::Touchpoint(map, touchpoint.id);
        for field in TouchpointField::ALL {
            self.length(field.text(touchpoint).unwrap_or_default(), field.limit(), subject);
        }
        self.picture(touchpoint.picture, subject);
        if !raised_by_exists || touchpoint.raised_by == Some(touchpoint.id) {
            self.add(ProblemKind::DanglingReference, subject);
        }
        if touchpoint.reach.is_some_and(|reach| !(0.0..=100.0).contains(&reach)) {
            self.add(ProblemKind::NumberOutOfRange, subject);
        }
        if touchpoint.last_owned_area.is_some_and(|area| area.media() != Media::Owned) {
            self.add(ProblemKind::WrongValue, subject);
        }
        self.lists(touchpoint, subject);
        for agreed in &touchpoint.agreed {
            if !self.rounds.contains(&agreed.round) {
                self.add(ProblemKind::DanglingReference, subject);
            }
        }
        for vote in &touchpoint.votes {
            if !self.rounds.contains(&vote.round) || !self.raters.contains(&vote.rater) {
                self.add(ProblemKind::DanglingReference, subject);
            }
        }
        self.order(&touchpoint.agreed, Agreed::key, subject);
        self.order(&touchpoint.votes, Vote::key, subject);
    }

    /// Checks that a touchpoint has each score once and in order.
    fn order<T, K: Ord>(&mut self, list: &[T], key: impl Fn(&T) -> K, subject: Subject) {
        for pair in list.windows(2) {
            match key(&pair[0]).cmp(&key(&pair[1])) {
                Ordering::Less => {}
                Ordering::Equal => self.add(ProblemKind::RepeatedScore, subject),
                Ordering::Greater => self.add(ProblemKind::WrongValue, subject),
            }
        }
    }

    /// Checks the identities of a list's entries.
    fn entries<E: Entry>(&mut self, list: &[E], subject: Subject) {
        let mut ids = HashSet::new();
        for entry in list {
            if entry.id().is_nil() || !ids.insert(entry.id()) {
                self.add(ProblemKind::DuplicateId, subject);
            }
        }
    }

    fn lists(&mut self, touchpoint: &Touchpoint, subject: Subject) {
        for count in [
            touchpoint.further_channels.len(),
            touchpoint.influencers.len(),
            touchpoint.content_variants.len(),
            touchpoint.passed_on.len(),
            touchpoint.experiences.len(),
        ] {
            self.count("entries", count, limits::LIST_ENTRIES, subject);
        }
        for influencer in &touchpoint.influencers {
            self.title(&influencer.name, subject);
        }
        for variant in &touchpoint.content_variants {
            self.text(&variant.text, subject);
            if variant.segment.is_some_and(|id| !self.segments.contains(&id)) {
                self.add(ProblemKind::DanglingReference, subject);
            }
        }
        for told in &touchpoint.passed_on {
            self.text(&told.text, subject);
        }
        self.entries(&touchpoint.influencers, subject);
        self.entries(&touchpoint.content_variants, subject);
        self.entries(&touchpoint.passed_on, subject);
        let mut experiences = HashSet::new();
        for experience in &touchpoint.experiences {
            self.text(&experience.text, subject);
            self.title(&experience.source, subject);
            if !experiences.insert(experience.id) {
                self.add(ProblemKind::DuplicateId, subject);
            }
            if experience.tone == Tone::Neutral {
                self.add(ProblemKind::WrongValue, subject);
            }
        }
        if !touchpoint.goals.is_sorted_by(|one, two| one < two) {
            self.add(ProblemKind::WrongValue, subject);
        }
    }
}

/// Whether two lists share every element.
pub(super) fn shared<T>(one: &[Arc<T>], two: &[Arc<T>]) -> bool {
    one.len() == two.len() && one.iter().zip(two).all(|(one, two)| Arc::ptr_eq(one, two))
}

/// Whether two projects have the same maps with the same stages and touchpoints, whatever else may differ.
pub(super) fn has_same_places(one: &Project, two: &Project) -> bool {
    let same = |one: &Arc<Map>, two: &Arc<Map>| Arc::ptr_eq(one, two) || one.id == two.id && same_ids(one, two);
    one.maps.len() == two.maps.len() && one.maps.iter().zip(&two.maps).all(|(one, two)| same(one, two))
}

/// Whether two maps have the same stages and touchpoints in the same order, whatever else may differ.
fn same_ids(one: &Map, two: &Map) -> bool {
    let same = |one: &Stage, two: &Stage| {
        one.id == two.id
            && one.touchpoints.len() == two.touchpoints.len()
            && one.touchpoints.iter().zip(&two.touchpoints).all(|(one, two)| Arc::ptr_eq(one, two) || one.id == two.id)
    };
    one.stages.len() == two.stages.len() && one.stages.iter().zip(&two.stages).all(|(one, two)| Arc::ptr_eq(one, two) || same(one, two))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, Round};

    fn project() -> Project {
        let round = Round { id: RoundId::named("r"), label: "Round 1".into(), date: None };
        let mut map = Map::new(MapId::named("m"), "Map");
        let mut stage = Stage::new(StageId::named("s"), "Stage 1");
        stage.touchpoints.push(Arc::new(Touchpoint::new(TouchpointId::named("t"), "Shop", Area::PointOfSale)));
        map.stages.push(Arc::new(stage));
        Project::new("Project", round, map)
    }

    fn with_touchpoint(change: impl FnOnce(&mut Touchpoint)) -> Vec<ProblemKind> {
        let mut project = project();
        let map = Arc::make_mut(&mut project.maps[0]);
        let stage = Arc::make_mut(&mut map.stages[0]);
        change(Arc::make_mut(&mut stage.touchpoints[0]));
        project.problems().into_iter().map(|problem| problem.kind).collect()
    }

    #[test]
    fn a_new_project_is_sound() {
        assert_eq!(project().problems(), []);
    }

    #[test]
    fn what_is_wrong_with_a_touchpoint_is_found() {
        assert_eq!(
            with_touchpoint(|t| t.title = "x".repeat(limits::TITLE_CHARS + 1)),
            [ProblemKind::TextTooLong { most: limits::TITLE_CHARS }]
        );
        assert_eq!(with_touchpoint(|t| t.raised_by = Some(TouchpointId::named("gone"))), [ProblemKind::DanglingReference]);
        assert_eq!(with_touchpoint(|t| t.reach = Some(f64::NAN)), [ProblemKind::NumberOutOfRange]);
        assert_eq!(with_touchpoint(|t| t.reach = Some(100.5)), [ProblemKind::NumberOutOfRange]);
        assert_eq!(with_touchpoint(|t| t.last_owned_area = Some(Area::Influence)), [ProblemKind::WrongValue]);
        let agreed = Agreed { round: RoundId::named("r"), scores: crate::model::Scores::default() };
        assert_eq!(with_touchpoint(|t| t.agreed = vec![agreed, agreed]), [ProblemKind::RepeatedScore]);
    }

    /// Two stages of two touchpoints each, the last of which was raised by the first, with a vote and a lane with a cell of the first.
    fn larger() -> Project {
        let mut project = project();
        let map = Arc::make_mut(&mut project.maps[0]);
        let first = TouchpointId::named("t");
        let new = |name: &str| Arc::new(Touchpoint::new(TouchpointId::named(name), name, Area::Service));
        Arc::make_mut(&mut map.stages[0]).touchpoints.push(new("u"));
        let mut stage = Stage::new(StageId::named("s2"), "Stage 2");
        stage.touchpoints = vec![new("v"), new("w")];
        Arc::make_mut(&mut stage.touchpoints[1]).raised_by = Some(first);
        map.stages.push(Arc::new(stage));
        let mut free = crate::model::FreeLane {
            name: "Backstage".into(),
            style: crate::model::FreeStyle::Text,
            per: crate::model::FreePer::Touchpoint,
            cells: Default::default(),
            pictures: Default::default(),
        };
        free.cells.insert(first.0, "asks".into());
        map.lanes.push(Arc::new(Lane::new(LaneId::named("free"), LaneKind::Free(free))));
        project
    }

    #[test]
    fn looking_only_at_what_changed_finds_the_same() {
        let sound = larger();
        assert_eq!(sound.problems(), []);
        fn map(project: &mut Project) -> &mut Map {
            Arc::make_mut(&mut project.maps[0])
        }
        type Change = fn(&mut Project);
        let changes: [(&str, usize, Change); 14] = [
            ("nothing", 0, |_| {}),
            ("the name of a stage", 0, |p| Arc::make_mut(&mut map(p).stages[1]).name = "Else".into()),
            ("an endless name", 1, |p| Arc::make_mut(&mut map(p).stages[1]).name = "x".repeat(limits::TITLE_CHARS + 1)),
            ("a reach", 1, |p| {
                Arc::make_mut(&mut Arc::make_mut(&mut map(p).stages[1]).touchpoints[0]).reach = Some(101.0);
            }),
            ("raised by nobody", 1, |p| {
                Arc::make_mut(&mut Arc::make_mut(&mut map(p).stages[0]).touchpoints[1]).raised_by = Some(TouchpointId::named("x"));
            }),
            ("the one others refer to is gone", 2, |p| drop(Arc::make_mut(&mut map(p).stages[0]).touchpoints.remove(0))),
            ("its stage is gone", 2, |p| drop(map(p).stages.remove(0))),
            ("a touchpoint twice", 1, |p| {
                let again = map(p).stages[0].touchpoints[1].clone();
                Arc::make_mut(&mut map(p).stages[1]).touchpoints.push(again);
            }),
            ("a stage twice", 3, |p| {
                let again = map(p).stages[0].clone();
                map(p).stages.push(again);
            }),
            ("stages change places", 0, |p| map(p).stages.swap(0, 1)),
            ("a cell of nobody", 1, |p| {
                if let LaneKind::Free(free) = &mut Arc::make_mut(&mut map(p).lanes[6]).kind {
                    free.cells.insert(Uuid::nil(), "lost".into());
                }
            }),
            ("a height", 1, |p| Arc::make_mut(&mut map(p).lanes[0]).height = Some(1.0)),
            ("no round any more", 1, |p| p.rounds.clear()),
            ("a map twice", 1, |p| {
                let again = p.maps[0].clone();
                p.maps.push(again);
            }),
        ];
        for (what, count, change) in changes {
            let mut changed = sound.clone();
            change(&mut changed);
            assert_eq!(changed.problems_since(&sound), changed.problems(), "{what}");
            assert_eq!(changed.problems().len(), count, "{what}: {:?}", changed.problems());
        }
    }

    #[test]
    fn missing_parts_and_duplicates_are_found() {
        let mut empty = project();
        empty.rounds.clear();
        empty.maps.clear();
        assert_eq!(empty.problems().len(), 2);
        let mut twice = project();
        twice.maps.push(twice.maps[0].clone());
        assert_eq!(twice.problems(), [Problem { kind: ProblemKind::DuplicateId, subject: Subject::Map(MapId::named("m")) }]);
        let mut lanes = project();
        Arc::make_mut(&mut lanes.maps[0]).lanes.remove(0);
        assert_eq!(lanes.problems()[0].kind, ProblemKind::CardLanes);
    }
}
