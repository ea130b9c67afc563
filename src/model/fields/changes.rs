//! What differs between two projects, row by row. What both share is not looked at, so that a small change is found in a time that depends
//! on the change.

use super::element::Position;
use super::lists::{Item, Listed};
use super::{
    BallotField, ContentVariantField, Element, ExperienceField, Field, Fields, FreeField, InfluencerField, LaneField, MapField,
    PassedOnField, ProjectField, Row, SegmentField, StageField, TouchpointField, Value, kept,
};
use crate::model::{
    Agreed, Ballot, BallotVote, Lane, LaneKind, Map, MapId, Picture, PictureId, Project, Scores, Segment, Stage, StageId, Touchpoint,
    TouchpointId, Vote,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;
use uuid::Uuid;

/// The rows that make one project into another: [`with`](super::with)`(old, changes(old, new))` is `new`.
///
/// An element that is gone has one row, and so has a touchpoint whose stage is gone; what was in it goes with it. Of one that is new there
/// are the rows of what it holds. Of two that changed places as few as possible have a row. Both projects must be sound.
pub fn changes<'n>(old: &Project, new: &'n Project) -> Vec<Row<'n>> {
    let mut changes = Changes { rows: Vec::new() };
    changes.project(old, new);
    changes.rows
}

/// Rows that are collected.
struct Changes<'n> {
    rows: Vec<Row<'n>>,
}

impl<'n> Changes<'n> {
    fn push(&mut self, element: Element, field: Field, value: Value<'n>) {
        self.rows.push(Row { element, field, value });
    }

    /// The fields in which an element differs.
    fn fields<F: Fields>(&mut self, element: Element, old: &F::Of, new: &'n F::Of, field: fn(F) -> Field)
    where
        F::Of: 'n,
    {
        for one in F::ALL.iter().copied().filter(|one| !one.is_same(old, new)) {
            self.push(element, field(one), one.get(new));
        }
    }

    /// What differs between two lists, and between the elements that both have.
    fn list<I: Item>(
        &mut self,
        parent: Element,
        (old, new): (&[I], &'n [I]),
        element: impl Fn(Uuid) -> Element,
        content: impl Fn(&mut Self, Element, &I::Of, &'n I::Of),
    ) {
        if old.len() == new.len() && old.iter().zip(new).all(|(old, new)| old.is_shared(new)) {
            return;
        }
        let places: HashMap<Uuid, usize> = old.iter().enumerate().map(|(at, item)| (item.get().id(), at)).collect();
        let there: HashSet<Uuid> = new.iter().map(|item| item.get().id()).collect();
        for gone in old.iter().map(|item| item.get().id()).filter(|id| !there.contains(id)) {
            self.push(element(gone), Field::Exists, Value::Flag(false));
        }
        let partners: Vec<Option<usize>> = new.iter().map(|item| places.get(&item.get().id()).copied()).collect();
        let kept = kept(&partners);
        let mut after = None;
        for ((item, partner), kept) in new.iter().zip(partners).zip(kept) {
            let id = item.get().id();
            let element = element(id);
            self.standing(element, partner.is_some(), kept, Position { parent, after });
            match partner.and_then(|at| old.get(at)) {
                Some(old) if old.is_shared(item) => {}
                Some(old) => content(self, element, old.get(), item.get()),
                None => content(self, element, &I::Of::blank(id), item.get()),
            }
            after = Some(id);
        }
    }

    /// The rows that an element exists, if it is new, and where it is, if it has moved.
    fn standing(&mut self, element: Element, was_there: bool, kept: bool, position: Position) {
        if !was_there {
            self.push(element, Field::Exists, Value::Flag(true));
        }
        if !kept {
            self.push(element, Field::Place, Value::Position(position));
        }
    }

    fn project(&mut self, old: &Project, new: &'n Project) {
        let top = Element::Project;
        self.fields::<ProjectField>(top, old, new, Field::Project);
        let (
            rounds,
            segments,
            raters,
            pictures,
            ballots,
            letters,
            measures,
            questions,
            metrics,
            contacts,
            views,
            presentation,
            day,
            conflicts,
            maps,
        ) = ProjectField::lists(new);
        self.plain(&old.rounds, rounds, |id| Element::Round(id.into()), Field::Round);
        self.list(top, (&old.segments, segments), |id| Element::Segment(id.into()), Self::segment);
        self.plain(&old.raters, raters, |id| Element::Rater(id.into()), Field::Rater);
        self.pictures(&old.pictures, pictures);
        self.list(top, (&old.ballots, ballots), |id| Element::Ballot(id.into()), Self::ballot);
        self.entries(&old.letters, letters, |channel, letters| {
            (top, Field::Letters(*channel), letters.map_or(Value::Nothing, |letters| Value::Number((*letters).into())))
        });
        self.plain(&old.measures, measures, |id| Element::Measure(id.into()), Field::Measure);
        self.plain(&old.questions, questions, |id| Element::Question(id.into()), Field::Question);
        self.plain(&old.metrics, metrics, |id| Element::Metric(id.into()), Field::Metric);
        self.plain(&old.contacts, contacts, |id| Element::Contact(id.into()), Field::Contact);
        self.plain(&old.views, views, |id| Element::View(id.into()), Field::View);
        self.plain(&old.presentation, presentation, |id| Element::Step(id.into()), Field::Step);
        self.plain(&old.day, day, |id| Element::DayStep(id.into()), Field::DayStep);
        self.plain(&old.conflicts, conflicts, |id| Element::Conflict(id.into()), Field::Conflict);
        self.list(top, (&old.maps, maps), |id| Element::Map(id.into()), |to, _, old, new| to.map(old, new));
    }

    /// What differs between two lists of the project whose elements have nothing but fields.
    fn plain<F>(&mut self, old: &[Arc<F::Of>], new: &'n [Arc<F::Of>], element: impl Fn(Uuid) -> Element, field: fn(F) -> Field)
    where
        F: Fields<Lists<'n> = ()>,
        F::Of: Listed + Clone + 'n,
    {
        self.list(Element::Project, (old, new), element, |to, element, old, new| to.fields::<F>(element, old, new, field));
    }

    fn ballot(&mut self, element: Element, old: &Ballot, new: &'n Ballot) {
        self.fields::<BallotField>(element, old, new, Field::Ballot);
        let (id, (votes,)) = (new.id, BallotField::lists(new));
        if old.votes != *votes {
            // Without `..`, so that a new part does not compile until it has rows.
            let said = |vote: &BallotVote| {
                let BallotVote { map: _, touchpoint: _, rater: _, scores, before: _ } = *vote;
                (vote.key(), scores)
            };
            let element = |(map, touchpoint, rater)| Element::BallotVote(id, map, touchpoint, rater);
            self.scores(old.votes.iter().map(said), votes.iter().map(said), element);
            let before: HashMap<_, Scores> = old.votes.iter().map(|vote| (vote.key(), vote.before)).collect();
            for vote in votes {
                let old = before.get(&vote.key()).copied().unwrap_or_default();
                for (kind, score) in vote.before.iter().filter(|(kind, score)| old.get(*kind) != **score) {
                    self.push(element(vote.key()), Field::Before(kind), score.map_or(Value::Nothing, Value::Score));
                }
            }
        }
    }

    fn segment(&mut self, element: Element, old: &Segment, new: &'n Segment) {
        self.fields::<SegmentField>(element, old, new, Field::Segment);
        let (preferences,) = SegmentField::lists(new);
        self.entries(&old.preferences, preferences, |channel, score| {
            (element, Field::Preference(*channel), score.map_or(Value::Nothing, |score| Value::Score(*score)))
        });
    }

    /// Pictures never change: another content is another picture.
    fn pictures(&mut self, old: &[Arc<Picture>], new: &'n [Arc<Picture>]) {
        if old.len() == new.len() && old.iter().zip(new).all(|(old, new)| Arc::ptr_eq(old, new)) {
            return;
        }
        let places: HashMap<PictureId, usize> = old.iter().enumerate().map(|(at, picture)| (picture.id(), at)).collect();
        let there: HashSet<PictureId> = new.iter().map(|picture| picture.id()).collect();
        for gone in old.iter().map(|picture| picture.id()).filter(|id| !there.contains(id)) {
            self.push(Element::Picture(gone), Field::Exists, Value::Flag(false));
        }
        let partners: Vec<Option<usize>> = new.iter().map(|picture| places.get(&picture.id()).copied()).collect();
        let mut after = None;
        for ((picture, partner), kept) in new.iter().zip(&partners).zip(kept(&partners)) {
            let element = Element::Picture(picture.id());
            self.standing(element, partner.is_some(), kept, Position { parent: Element::Project, after });
            if partner.is_none() {
                self.push(element, Field::Data, Value::Picture(Arc::clone(picture)));
            }
            after = Some(picture.id().0);
        }
    }

    /// What differs between two collections by key: a row for each key whose value is another one.
    fn entries<'v, K: Ord, V: PartialEq>(
        &mut self,
        old: &BTreeMap<K, V>,
        new: &'v BTreeMap<K, V>,
        row: impl Fn(&K, Option<&'v V>) -> (Element, Field, Value<'n>),
    ) {
        let gone = old.keys().filter(|key| !new.contains_key(key)).map(|key| row(key, None));
        let changed = new.iter().filter(|(key, value)| old.get(key) != Some(value)).map(|(key, value)| row(key, Some(value)));
        let rows = gone.chain(changed).map(|(element, field, value)| Row { element, field, value });
        self.rows.extend(rows);
    }

    fn map(&mut self, old: &Map, new: &'n Map) {
        let (id, element) = (new.id, Element::Map(new.id));
        self.fields::<MapField>(element, old, new, Field::Map);
        let (lanes, stages) = MapField::lists(new);
        self.list(
            element,
            (&old.lanes, lanes),
            |lane| Element::Lane(id, lane.into()),
            |to, element, old, new| {
                to.lane(id, element, old, new);
            },
        );
        self.list(
            element,
            (&old.stages, stages),
            |stage| Element::Stage(id, stage.into()),
            |to, element, old, new| {
                to.fields::<StageField>(element, old, new, Field::Stage);
            },
        );
        self.touchpoints(id, &old.stages, stages);
    }

    fn lane(&mut self, map: MapId, element: Element, old: &Lane, new: &'n Lane) {
        self.fields::<LaneField>(element, old, new, Field::Lane);
        let LaneKind::Free(free) = &new.kind else { return };
        let blank;
        let before = match &old.kind {
            LaneKind::Free(before) => before,
            LaneKind::Cards(_)
            | LaneKind::Curves
            | LaneKind::Emotion
            | LaneKind::Experiences
            | LaneKind::Measures
            | LaneKind::Metric(_) => {
                blank = super::blank::blank_free();
                &blank
            }
        };
        self.fields::<FreeField>(element, before, free, Field::Free);
        let (cells, pictures) = FreeField::lists(free);
        let (old_cells, old_pictures) = FreeField::lists(before);
        self.entries(old_cells, cells, |cell, text| {
            let value = text.map_or(Value::Nothing, |text| Value::Text(text.as_str().into()));
            (Element::Cell(map, new.id, *cell), Field::CellText, value)
        });
        self.entries(old_pictures, pictures, |cell, picture| {
            let value = picture.map_or(Value::Nothing, |picture| Value::Reference(picture.0));
            (Element::Cell(map, new.id, *cell), Field::CellPicture, value)
        });
    }

    /// Touchpoints belong to their map: in another stage they are still the same.
    fn touchpoints(&mut self, map: MapId, old: &[Arc<Stage>], new: &'n [Arc<Stage>]) {
        // A stage that both share holds nothing that came or went.
        let before: HashMap<StageId, &Arc<Stage>> = old.iter().map(|stage| (stage.id, stage)).collect();
        let is_shared = |stage: &Arc<Stage>| before.get(&stage.id).is_some_and(|old| Arc::ptr_eq(old, stage));
        let shared: HashSet<StageId> = new.iter().filter(|stage| is_shared(stage)).map(|stage| stage.id).collect();
        let mut places: HashMap<TouchpointId, (StageId, usize, &Arc<Touchpoint>)> = HashMap::new();
        for stage in old.iter().filter(|stage| !shared.contains(&stage.id)) {
            let all = stage.touchpoints.iter().enumerate();
            places.extend(all.map(|(at, touchpoint)| (touchpoint.id, (stage.id, at, touchpoint))));
        }
        let changed = || new.iter().filter(|stage| !shared.contains(&stage.id));
        let there: HashSet<TouchpointId> = changed().flat_map(|stage| stage.touchpoints.iter().map(|touchpoint| touchpoint.id)).collect();
        for stage in old.iter().filter(|stage| !shared.contains(&stage.id)) {
            for gone in stage.touchpoints.iter().map(|touchpoint| touchpoint.id).filter(|id| !there.contains(id)) {
                self.push(Element::Touchpoint(map, gone), Field::Exists, Value::Flag(false));
            }
        }
        for stage in changed() {
            let (touchpoints,) = StageField::lists(stage);
            let was_here = |touchpoint: &Arc<Touchpoint>| places.get(&touchpoint.id).filter(|(was_in, ..)| *was_in == stage.id);
            let partners: Vec<Option<usize>> = touchpoints.iter().map(|touchpoint| was_here(touchpoint).map(|(_, at, _)| *at)).collect();
            let parent = Element::Stage(map, stage.id);
            let mut after = None;
            for (touchpoint, kept) in touchpoints.iter().zip(kept(&partners)) {
                let element = Element::Touchpoint(map, touchpoint.id);
                let old = places.get(&touchpoint.id).map(|(_, _, old)| *old);
                self.standing(element, old.is_some(), kept, Position { parent, after });
                match old {
                    Some(old) if Arc::ptr_eq(old, touchpoint) => {}
                    Some(old) => self.touchpoint(map, old, touchpoint),
                    None => self.touchpoint(map, &Touchpoint::blank(touchpoint.id.0), touchpoint),
                }
                after = Some(touchpoint.id.0);
            }
        }
    }

    fn touchpoint(&mut self, map: MapId, old: &Touchpoint, new: &'n Touchpoint) {
        let (id, element) = (new.id, Element::Touchpoint(map, new.id));
        self.fields::<TouchpointField>(element, old, new, Field::Touchpoint);
        let (influencers, variants, passed_on, experiences, agreed, votes) = TouchpointField::lists(new);
        self.list(
            element,
            (&old.influencers, influencers),
            |one| Element::Influencer(map, id, one.into()),
            |to, element, old, new| {
                to.fields::<InfluencerField>(element, old, new, Field::Influencer);
            },
        );
        self.list(
            element,
            (&old.content_variants, variants),
            |one| Element::ContentVariant(map, id, one.into()),
            |to, element, old, new| {
                to.fields::<ContentVariantField>(element, old, new, Field::ContentVariant);
            },
        );
        self.list(
            element,
            (&old.passed_on, passed_on),
            |one| Element::PassedOn(map, id, one.into()),
            |to, element, old, new| {
                to.fields::<PassedOnField>(element, old, new, Field::PassedOn);
            },
        );
        self.list(
            element,
            (&old.experiences, experiences),
            |one| Element::Experience(map, id, one.into()),
            |to, element, old, new| {
                to.fields::<ExperienceField>(element, old, new, Field::Experience);
            },
        );
        if old.agreed != *agreed {
            // Without `..`, so that a new part does not compile until it has rows.
            let by_round = |agreed: &Agreed| {
                let Agreed { round, scores } = *agreed;
                (round, scores)
            };
            let element = |round| Element::Agreed(map, id, round);
            self.scores(old.agreed.iter().map(by_round), agreed.iter().map(by_round), element);
        }
        if old.votes != *votes {
            let by_rater = |vote: &Vote| {
                let Vote { round, rater, scores } = *vote;
                ((round, rater), scores)
            };
            let element = |(round, rater)| Element::Vote(map, id, round, rater);
            self.scores(old.votes.iter().map(by_rater), votes.iter().map(by_rater), element);
        }
    }

    /// Scores by their key, question by question.
    fn scores<K: Copy + Eq + Hash>(
        &mut self,
        old: impl Iterator<Item = (K, Scores)>,
        new: impl Iterator<Item = (K, Scores)>,
        element: impl Fn(K) -> Element,
    ) {
        let order: Vec<(K, Scores)> = old.collect();
        let mut before: HashMap<K, Scores> = order.iter().copied().collect();
        for (key, scores) in new {
            let old = before.remove(&key);
            if old.is_none() {
                self.push(element(key), Field::Exists, Value::Flag(true));
            }
            let old = old.unwrap_or_default();
            for (kind, score) in scores.iter().filter(|(kind, score)| old.get(*kind) != **score) {
                self.push(element(key), Field::Score(kind), score.map_or(Value::Nothing, Value::Score));
            }
        }
        for (key, _) in order.iter().filter(|(key, _)| before.contains_key(key)) {
            self.push(element(*key), Field::Exists, Value::Flag(false));
        }
    }
}
