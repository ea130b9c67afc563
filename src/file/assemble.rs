//! Assembles a project from the records of a file. What is missing gets a stand-in, so that no record is lost because another one is
//! damaged; what shares an identity gets one of its own. Reports it in findings; never stops at the first.

use super::finding::Findings;
use super::mend;
use super::record::{BallotVoteRecord, LaneRecord, ProjectRecord, Record, Records, StageRecord, TouchpointRecord, VoteRecord};
use super::split::Chunk;
use super::{Damaged, FileError, FindingKind};
use crate::model::{
    Ballot, BallotId, Contact, ContactId, DayStep, DayStepId, Lane, LaneId, Map, MapId, Measure, MeasureId, Metric, MetricId, OpenQuestion,
    Picture, PictureId, PresentationStep, ProblemKind, Project, QuestionId, Rater, RaterId, Round, RoundId, SavedView, Segment, SegmentId,
    Stage, StageId, StepId, Subject, Thresholds, Touchpoint, TouchpointId, ViewId, Vote, limits,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;

/// The project that the records describe, sound.
pub(super) fn assemble<'a>(
    chunks: impl Iterator<Item = Chunk<'a>>,
    records: &Records,
    findings: &mut Findings,
    damaged: &mut Vec<Damaged>,
) -> Result<Project, FileError> {
    let mut assembly = Assembly { findings, damaged, lines: HashMap::new(), project: None, shared: Shared::default(), maps: Vec::new() };
    let mut parts = Parts::default();
    for chunk in chunks {
        let chunk = &chunk;
        let Some(name) = chunk.name else {
            assembly.set_aside(chunk, chunk.line, 1, FindingKind::StrayText);
            continue;
        };
        match records.read(name, chunk) {
            Ok(Record::Project(_)) if assembly.project.is_some() => {
                assembly.set_aside(chunk, chunk.line, 1, FindingKind::SecondProject);
            }
            Ok(Record::Project(project)) => {
                assembly.lines.insert(Subject::Project, chunk.line);
                assembly.project = Some(project);
            }
            Ok(Record::Round(round)) => assembly.round(chunk, round)?,
            Ok(Record::Segment(segment)) => assembly.segment(chunk, segment)?,
            Ok(Record::Rater(rater)) => assembly.rater(chunk, rater)?,
            Ok(Record::Picture(picture)) => assembly.picture(chunk, picture)?,
            Ok(Record::Ballot(ballot)) => assembly.ballot(chunk, ballot)?,
            Ok(Record::Measure(measure)) => assembly.measure(chunk, *measure)?,
            Ok(Record::Question(question)) => assembly.question(chunk, question)?,
            Ok(Record::View(view)) => assembly.view(chunk, *view)?,
            Ok(Record::Day(part)) => assembly.day_step(chunk, part)?,
            Ok(Record::Map(map)) => {
                let parts = Map {
                    lanes: Vec::new(),
                    variant: map.variant,
                    segment: map.segment,
                    subtitle: map.subtitle,
                    picture: map.picture,
                    ..Map::new(map.id, map.name)
                };
                assembly.map(chunk, parts)?;
            }
            Ok(Record::Stage(stage)) => parts.of_maps.push((*chunk, OfMap::Stage(stage))),
            Ok(Record::Lane(lane)) => parts.of_maps.push((*chunk, OfMap::Lane(lane))),
            Ok(Record::Touchpoint(touchpoint)) => {
                assembly.count_touchpoint(touchpoint.map)?;
                parts.touchpoints.push((*chunk, touchpoint));
            }
            Ok(Record::Vote(vote)) => parts.votes.push((*chunk, vote)),
            Ok(Record::BallotVote(vote)) => parts.ballot_votes.push((*chunk, vote)),
            Ok(Record::Metric(metric)) => parts.metrics.push((*chunk, metric)),
            Ok(Record::Contact(contact)) => parts.contacts.push((*chunk, contact)),
            Ok(Record::Step(step)) => parts.steps.push((*chunk, step)),
            Err(unread) => assembly.set_aside(chunk, unread.line, unread.column, unread.kind),
        }
    }
    assembly.parts(parts)?;
    assembly.finish()
}

/// What refers to others, and waits until all of those are known: the records of a file edited by hand may be in any order.
#[derive(Default)]
struct Parts<'a> {
    /// In the order of the file: a stand-in for a map is where it is first named.
    of_maps: Vec<(Chunk<'a>, OfMap)>,
    touchpoints: Vec<(Chunk<'a>, Box<TouchpointRecord<Touchpoint>>)>,
    votes: Vec<(Chunk<'a>, VoteRecord)>,
    ballot_votes: Vec<(Chunk<'a>, BallotVoteRecord)>,
    metrics: Vec<(Chunk<'a>, Metric)>,
    contacts: Vec<(Chunk<'a>, Contact)>,
    steps: Vec<(Chunk<'a>, Box<PresentationStep>)>,
}

/// A part of a map itself.
enum OfMap {
    Stage(StageRecord),
    Lane(LaneRecord<Lane>),
}

/// A map in the making.
struct MapParts {
    map: Map,
    line: u32,
    stages: Vec<StageParts>,
    stage_index: HashMap<StageId, usize>,
    touchpoint_place: HashMap<TouchpointId, (usize, usize)>,
    lane_ids: HashSet<LaneId>,
}

/// A stage in the making.
struct StageParts {
    stage: Stage,
    line: u32,
    touchpoints: Vec<Arc<Touchpoint>>,
}

/// What maps share, with the index of each by its identity.
#[derive(Default)]
struct Shared {
    rounds: Vec<Round>,
    round_ids: HashSet<RoundId>,
    segments: Vec<Segment>,
    segment_ids: HashSet<SegmentId>,
    raters: Vec<Rater>,
    rater_ids: HashSet<RaterId>,
    pictures: Vec<Picture>,
    picture_ids: HashSet<PictureId>,
    picture_bytes: usize,
    ballots: Vec<Ballot>,
    ballot_index: HashMap<BallotId, usize>,
    plan: Plan,
    map_index: HashMap<MapId, usize>,
    touchpoints: HashMap<MapId, usize>,
}

/// What refers to maps from outside, and the identities that are taken there.
#[derive(Default)]
struct Plan {
    measures: Vec<Arc<Measure>>,
    questions: Vec<Arc<OpenQuestion>>,
    metrics: Vec<Arc<Metric>>,
    contacts: Vec<Arc<Contact>>,
    views: Vec<Arc<SavedView>>,
    presentation: Vec<Arc<PresentationStep>>,
    day: Vec<Arc<DayStep>>,
    taken: HashSet<Subject>,
}

struct Assembly<'a> {
    findings: &'a mut Findings,
    damaged: &'a mut Vec<Damaged>,
    lines: HashMap<Subject, u32>,
    project: Option<ProjectRecord>,
    shared: Shared,
    maps: Vec<MapParts>,
}

/// An identity for an element whose own is taken, the same each time the file is read.
fn another(id: Uuid, line: u32) -> Uuid {
    Uuid::new_v5(&id, &line.to_le_bytes())
}

fn room_for(count: usize, limit: usize, what: &'static str) -> Result<(), FileError> {
    if count < limit { Ok(()) } else { Err(FileError::TooMany { what, limit }) }
}

impl Assembly<'_> {
    fn set_aside(&mut self, chunk: &Chunk<'_>, line: u32, column: u32, kind: FindingKind) {
        self.findings.add(line, column, kind, chunk.name.unwrap_or_default(), chunk.bytes);
        Damaged::push(self.damaged, chunk);
    }

    fn note(&mut self, chunk: &Chunk<'_>, kind: FindingKind) {
        self.findings.add(chunk.line, 1, kind, chunk.name.unwrap_or_default(), chunk.bytes);
    }

    fn duplicate(&mut self, chunk: &Chunk<'_>) {
        self.note(chunk, FindingKind::Mended(ProblemKind::DuplicateId));
    }

    fn round(&mut self, chunk: &Chunk<'_>, mut round: Round) -> Result<(), FileError> {
        room_for(self.shared.rounds.len(), limits::ROUNDS, "rounds")?;
        if self.shared.round_ids.contains(&round.id) {
            self.duplicate(chunk);
            round.id = RoundId(another(round.id.0, chunk.line));
        }
        self.shared.round_ids.insert(round.id);
        self.lines.insert(Subject::Round(round.id), chunk.line);
        self.shared.rounds.push(round);
        Ok(())
    }

    fn segment(&mut self, chunk: &Chunk<'_>, mut segment: Segment) -> Result<(), FileError> {
        room_for(self.shared.segments.len(), limits::SEGMENTS, "segments")?;
        if self.shared.segment_ids.contains(&segment.id) {
            self.duplicate(chunk);
            segment.id = SegmentId(another(segment.id.0, chunk.line));
        }
        self.shared.segment_ids.insert(segment.id);
        self.lines.insert(Subject::Segment(segment.id), chunk.line);
        self.shared.segments.push(segment);
        Ok(())
    }

    fn rater(&mut self, chunk: &Chunk<'_>, mut rater: Rater) -> Result<(), FileError> {
        room_for(self.shared.raters.len(), limits::RATERS, "raters")?;
        if self.shared.rater_ids.contains(&rater.id) {
            self.duplicate(chunk);
            rater.id = RaterId(another(rater.id.0, chunk.line));
        }
        self.shared.rater_ids.insert(rater.id);
        self.lines.insert(Subject::Rater(rater.id), chunk.line);
        self.shared.raters.push(rater);
        Ok(())
    }

    /// A picture that is there twice is the same one: its identity is that of its bytes.
    fn picture(&mut self, chunk: &Chunk<'_>, picture: Picture) -> Result<(), FileError> {
        room_for(self.shared.pictures.len(), limits::PICTURES, "pictures")?;
        if !self.shared.picture_ids.insert(picture.id()) {
            self.duplicate(chunk);
            return Ok(());
        }
        self.shared.picture_bytes += picture.data().len();
        if self.shared.picture_bytes > limits::ALL_PICTURES_BYTES {
            return Err(FileError::TooMany { what: "picture-bytes", limit: limits::ALL_PICTURES_BYTES });
        }
        self.shared.pictures.push(picture);
        Ok(())
    }

    fn ballot(&mut self, chunk: &Chunk<'_>, mut ballot: Ballot) -> Result<(), FileError> {
        room_for(self.shared.ballots.len(), limits::BALLOTS, "ballots")?;
        if self.shared.ballot_index.contains_key(&ballot.id) {
            self.duplicate(chunk);
            ballot.id = BallotId(another(ballot.id.0, chunk.line));
        }
        self.shared.ballot_index.insert(ballot.id, self.shared.ballots.len());
        self.lines.insert(Subject::Ballot(ballot.id), chunk.line);
        self.shared.ballots.push(ballot);
        Ok(())
    }

    /// Notes where an element is; with another identity if its own is taken.
    fn place<I: Copy>(&mut self, chunk: &Chunk<'_>, id: I, uuid: Uuid, of: impl Fn(I) -> Subject, new: impl Fn(Uuid) -> I) -> I {
        let own = if self.shared.plan.taken.insert(of(id)) {
            id
        } else {
            self.duplicate(chunk);
            let other = new(another(uuid, chunk.line));
            self.shared.plan.taken.insert(of(other));
            other
        };
        self.lines.insert(of(own), chunk.line);
        own
    }

    fn measure(&mut self, chunk: &Chunk<'_>, mut measure: Measure) -> Result<(), FileError> {
        room_for(self.shared.plan.measures.len(), limits::MEASURES, "measures")?;
        measure.id = self.place(chunk, measure.id, measure.id.0, Subject::Measure, MeasureId);
        self.shared.plan.measures.push(Arc::new(measure));
        Ok(())
    }

    fn question(&mut self, chunk: &Chunk<'_>, mut question: OpenQuestion) -> Result<(), FileError> {
        room_for(self.shared.plan.questions.len(), limits::QUESTIONS, "questions")?;
        question.id = self.place(chunk, question.id, question.id.0, Subject::Question, QuestionId);
        self.shared.plan.questions.push(Arc::new(question));
        Ok(())
    }

    /// Whether a map and a touchpoint of it are there. What was measured or planned for one that is not is kept as it is.
    fn has_touchpoint(&self, map: MapId, touchpoint: Option<TouchpointId>) -> bool {
        let map = self.shared.map_index.get(&map).map(|at| &self.maps[*at]);
        map.is_some_and(|map| touchpoint.is_none_or(|id| map.touchpoint_place.contains_key(&id)))
    }

    fn metric(&mut self, chunk: &Chunk<'_>, mut metric: Metric) -> Result<(), FileError> {
        room_for(self.shared.plan.metrics.len(), limits::METRICS, "metrics")?;
        if !self.has_touchpoint(metric.map, metric.touchpoint) {
            self.set_aside(chunk, chunk.line, 1, FindingKind::WithoutTouchpoint);
            return Ok(());
        }
        self.round_of(chunk, metric.round)?;
        metric.id = self.place(chunk, metric.id, metric.id.0, Subject::Metric, MetricId);
        self.shared.plan.metrics.push(Arc::new(metric));
        Ok(())
    }

    fn contact(&mut self, chunk: &Chunk<'_>, mut contact: Contact) -> Result<(), FileError> {
        room_for(self.shared.plan.contacts.len(), limits::CONTACTS, "contacts")?;
        if !self.has_touchpoint(contact.map, Some(contact.touchpoint)) {
            self.set_aside(chunk, chunk.line, 1, FindingKind::WithoutTouchpoint);
            return Ok(());
        }
        contact.id = self.place(chunk, contact.id, contact.id.0, Subject::Contact, ContactId);
        self.shared.plan.contacts.push(Arc::new(contact));
        Ok(())
    }

    fn view(&mut self, chunk: &Chunk<'_>, mut view: SavedView) -> Result<(), FileError> {
        room_for(self.shared.plan.views.len(), limits::VIEWS, "views")?;
        view.id = self.place(chunk, view.id, view.id.0, Subject::View, ViewId);
        self.shared.plan.views.push(Arc::new(view));
        Ok(())
    }

    fn step(&mut self, chunk: &Chunk<'_>, mut step: PresentationStep) -> Result<(), FileError> {
        room_for(self.shared.plan.presentation.len(), limits::STEPS, "steps")?;
        if !self.has_touchpoint(step.map, None) {
            self.set_aside(chunk, chunk.line, 1, FindingKind::WithoutMap);
            return Ok(());
        }
        step.id = self.place(chunk, step.id, step.id.0, Subject::Step, StepId);
        self.shared.plan.presentation.push(Arc::new(step));
        Ok(())
    }

    fn day_step(&mut self, chunk: &Chunk<'_>, mut part: DayStep) -> Result<(), FileError> {
        room_for(self.shared.plan.day.len(), limits::DAY_STEPS, "day-steps")?;
        part.id = self.place(chunk, part.id, part.id.0, Subject::DayStep, DayStepId);
        self.shared.plan.day.push(Arc::new(part));
        Ok(())
    }

    fn map(&mut self, chunk: &Chunk<'_>, mut map: Map) -> Result<usize, FileError> {
        room_for(self.maps.len(), limits::MAPS, "maps")?;
        if self.shared.map_index.contains_key(&map.id) {
            self.duplicate(chunk);
            map.id = MapId(another(map.id.0, chunk.line));
        }
        let index = self.maps.len();
        self.shared.map_index.insert(map.id, index);
        self.lines.insert(Subject::Map(map.id), chunk.line);
        self.maps.push(MapParts {
            map,
            line: chunk.line,
            stages: Vec::new(),
            stage_index: HashMap::new(),
            touchpoint_place: HashMap::new(),
            lane_ids: HashSet::new(),
        });
        Ok(index)
    }

    /// Stops early at a file with more touchpoints than fit, before they take all memory.
    fn count_touchpoint(&mut self, map: MapId) -> Result<(), FileError> {
        let count = self.shared.touchpoints.entry(map).or_default();
        room_for(*count, limits::TOUCHPOINTS, "touchpoints")?;
        *count += 1;
        Ok(())
    }

    fn parts(&mut self, parts: Parts<'_>) -> Result<(), FileError> {
        for (chunk, part) in parts.of_maps {
            match part {
                OfMap::Stage(record) => {
                    let map = self.map_of(&chunk, record.map)?;
                    let stage = Stage { description: record.description, picture: record.picture, ..Stage::new(record.id, record.name) };
                    self.stage(&chunk, map, stage)?;
                }
                OfMap::Lane(record) => {
                    let map = self.map_of(&chunk, record.map)?;
                    self.lane(&chunk, map, record.lane)?;
                }
            }
        }
        for (chunk, record) in parts.ballot_votes {
            match self.shared.ballot_index.get(&record.ballot) {
                Some(at) => self.shared.ballots[*at].votes.push(record.vote),
                None => self.set_aside(&chunk, chunk.line, 1, FindingKind::VoteWithoutBallot),
            }
        }
        for (chunk, record) in parts.touchpoints {
            let map = self.map_of(&chunk, record.map)?;
            let stage = self.stage_of(&chunk, map, record.stage)?;
            self.touchpoint(&chunk, map, stage, record.touchpoint)?;
        }
        for (chunk, record) in parts.votes {
            let place = self
                .shared
                .map_index
                .get(&record.map)
                .and_then(|map| self.maps[*map].touchpoint_place.get(&record.touchpoint).map(|place| (*map, *place)));
            if let Some((map, (stage, index))) = place {
                self.vote(&chunk, record.vote)?;
                Arc::make_mut(&mut self.maps[map].stages[stage].touchpoints[index]).votes.push(record.vote);
            } else {
                self.set_aside(&chunk, chunk.line, 1, FindingKind::VoteWithoutTouchpoint);
            }
        }
        parts.metrics.into_iter().try_for_each(|(chunk, metric)| self.metric(&chunk, metric))?;
        parts.contacts.into_iter().try_for_each(|(chunk, contact)| self.contact(&chunk, contact))?;
        parts.steps.into_iter().try_for_each(|(chunk, step)| self.step(&chunk, *step))
    }

    /// The map a record belongs to, or a stand-in for it.
    fn map_of(&mut self, chunk: &Chunk<'_>, id: MapId) -> Result<usize, FileError> {
        if let Some(index) = self.shared.map_index.get(&id) {
            return Ok(*index);
        }
        self.note(chunk, FindingKind::StandIn("map"));
        self.map(chunk, Map::stand_in(id))
    }

    /// The stage a touchpoint belongs to, or a stand-in for it.
    fn stage_of(&mut self, chunk: &Chunk<'_>, map: usize, id: StageId) -> Result<usize, FileError> {
        if let Some(index) = self.maps[map].stage_index.get(&id) {
            return Ok(*index);
        }
        self.note(chunk, FindingKind::StandIn("stage"));
        self.stage(chunk, map, Stage::stand_in(id))
    }

    fn stage(&mut self, chunk: &Chunk<'_>, map: usize, mut stage: Stage) -> Result<usize, FileError> {
        room_for(self.maps[map].stages.len(), limits::STAGES, "stages")?;
        if self.maps[map].stage_index.contains_key(&stage.id) {
            self.duplicate(chunk);
            stage.id = StageId(another(stage.id.0, chunk.line));
        }
        let parts = &mut self.maps[map];
        let index = parts.stages.len();
        parts.stage_index.insert(stage.id, index);
        self.lines.insert(Subject::Stage(parts.map.id, stage.id), chunk.line);
        parts.stages.push(StageParts { stage, line: chunk.line, touchpoints: Vec::new() });
        Ok(index)
    }

    fn lane(&mut self, chunk: &Chunk<'_>, map: usize, mut lane: Lane) -> Result<(), FileError> {
        room_for(self.maps[map].map.lanes.len(), limits::LANES, "lanes")?;
        if self.maps[map].lane_ids.contains(&lane.id) {
            self.duplicate(chunk);
            lane.id = LaneId(another(lane.id.0, chunk.line));
        }
        let parts = &mut self.maps[map];
        parts.lane_ids.insert(lane.id);
        self.lines.insert(Subject::Lane(parts.map.id, lane.id), chunk.line);
        parts.map.lanes.push(Arc::new(lane));
        Ok(())
    }

    fn touchpoint(&mut self, chunk: &Chunk<'_>, map: usize, stage: usize, mut touchpoint: Touchpoint) -> Result<(), FileError> {
        if self.maps[map].touchpoint_place.contains_key(&touchpoint.id) {
            self.duplicate(chunk);
            touchpoint.id = TouchpointId(another(touchpoint.id.0, chunk.line));
        }
        for index in 0..touchpoint.agreed.len() {
            self.round_of(chunk, touchpoint.agreed[index].round)?;
        }
        let parts = &mut self.maps[map];
        let touchpoints = &mut parts.stages[stage].touchpoints;
        parts.touchpoint_place.insert(touchpoint.id, (stage, touchpoints.len()));
        self.lines.insert(Subject::Touchpoint(parts.map.id, touchpoint.id), chunk.line);
        touchpoints.push(Arc::new(touchpoint));
        Ok(())
    }

    /// Makes sure that the round that scores belong to is there: a damaged round must not cost its scores.
    fn round_of(&mut self, chunk: &Chunk<'_>, id: RoundId) -> Result<(), FileError> {
        if !self.shared.round_ids.contains(&id) {
            self.note(chunk, FindingKind::StandIn("round"));
            self.round(chunk, Round::stand_in(id))?;
        }
        Ok(())
    }

    fn vote(&mut self, chunk: &Chunk<'_>, vote: Vote) -> Result<(), FileError> {
        self.round_of(chunk, vote.round)?;
        if !self.shared.rater_ids.contains(&vote.rater) {
            self.note(chunk, FindingKind::StandIn("rater"));
            self.rater(chunk, Rater::stand_in(vote.rater))?;
        }
        Ok(())
    }

    /// The project made of its parts, with what is not sound mended.
    fn finish(mut self) -> Result<Project, FileError> {
        // Stand-ins go where they are first named.
        self.maps.sort_by_key(|parts| parts.line);
        let record = self.project.unwrap_or_else(|| {
            self.findings.add(1, 1, FindingKind::NoProject, "Project", &[]);
            let thresholds = Thresholds::default();
            ProjectRecord {
                name: String::new(),
                client: String::new(),
                notes: String::new(),
                language: None,
                currency: None,
                letters: BTreeMap::new(),
                changed: None,
                current_round: None,
                day_starts: None,
                thresholds,
            }
        });
        let maps = self.maps.into_iter().map(|mut parts| {
            parts.stages.sort_by_key(|stage| stage.line);
            let stages = parts.stages.into_iter().map(|StageParts { stage, mut touchpoints, .. }| {
                touchpoints.iter_mut().for_each(|touchpoint| Arc::make_mut(touchpoint).sort_scores());
                Arc::new(Stage { touchpoints, ..stage })
            });
            Arc::new(Map { stages: stages.collect(), ..parts.map })
        });
        let settled = |mut ballot: Ballot| {
            ballot.settle_votes();
            ballot
        };
        let project = Project {
            name: record.name,
            client: record.client,
            notes: record.notes,
            language: record.language,
            currency: record.currency,
            letters: record.letters,
            changed: record.changed,
            thresholds: record.thresholds,
            current_round: record.current_round,
            rounds: self.shared.rounds.into_iter().map(Arc::new).collect(),
            segments: self.shared.segments.into_iter().map(Arc::new).collect(),
            raters: self.shared.raters.into_iter().map(Arc::new).collect(),
            pictures: self.shared.pictures.into_iter().map(Arc::new).collect(),
            ballots: self.shared.ballots.into_iter().map(settled).map(Arc::new).collect(),
            measures: self.shared.plan.measures,
            questions: self.shared.plan.questions,
            metrics: self.shared.plan.metrics,
            contacts: self.shared.plan.contacts,
            views: self.shared.plan.views,
            presentation: self.shared.plan.presentation,
            day: self.shared.plan.day,
            day_starts: record.day_starts,
            maps: maps.collect(),
        };
        mend::mend(project, &self.lines, self.findings)
    }
}
