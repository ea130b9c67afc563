//! A project with changes, given as rows. What the rows do not name is shared with the project before.

use super::element::Position;
use super::lists::{Grouped, Item, Listed, Structure, insert, list};
use super::{Element, Field, Fields, Row, Value};
use crate::model::{
    Agreed, Ballot, BallotVote, FreeLane, Lane, LaneKind, Map, MapId, Picture, PictureId, Project, RaterId, RoundId, Score, ScoreKind,
    Scores, Segment, StageId, Touchpoint, TouchpointId, Vote,
};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;

/// Why rows cannot be applied to a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// What a row belongs to, or is placed in, is not there.
    #[error("{0:?} is not there")]
    Missing(Element),
    /// A field cannot hold its row's value.
    #[error("{1:?} of {0:?} cannot hold this value")]
    WrongValue(Element, Field),
}

impl Unfit {
    /// Whose row it was.
    pub fn element(self) -> Element {
        match self {
            Self::Missing(element) | Self::WrongValue(element, _) => element,
        }
    }
}

/// A project with rows applied. Of two rows for one field the later counts.
///
/// # Errors
/// A row of an element that is neither there nor made by another row, or a value that its field cannot hold. Whether the project is sound
/// is not asked: that is [`Project::problems`]' business.
pub fn with(project: &Project, rows: &[Row<'_>]) -> Result<Project, Unfit> {
    let mut new = project.clone();
    let (mut rounds, mut segments, mut raters) = (Grouped::new(), Grouped::new(), Grouped::new());
    let (mut pictures, mut ballots, mut maps) = (Vec::new(), Grouped::new(), Grouped::new());
    let (mut measures, mut questions) = (Grouped::new(), Grouped::new());
    let (mut metrics, mut contacts, mut views) = (Grouped::new(), Grouped::new(), Grouped::new());
    let (mut steps, mut day, mut conflicts) = (Grouped::new(), Grouped::new(), Grouped::new());
    for row in rows {
        match row.element {
            Element::Project => match row.field {
                Field::Project(field) => set(field, &mut new, row)?,
                Field::Letters(channel) => entry(&mut new.letters, channel, row, |value| value.to())?,
                _ => return Err(wrong(row)),
            },
            Element::Measure(id) => measures.push(id.0, row),
            Element::Question(id) => questions.push(id.0, row),
            Element::Metric(id) => metrics.push(id.0, row),
            Element::Contact(id) => contacts.push(id.0, row),
            Element::View(id) => views.push(id.0, row),
            Element::Step(id) => steps.push(id.0, row),
            Element::DayStep(id) => day.push(id.0, row),
            Element::Conflict(id) => conflicts.push(id.0, row),
            Element::Round(RoundId(id)) => rounds.push(id, row),
            Element::Segment(id) => segments.push(id.0, row),
            Element::Rater(RaterId(id)) => raters.push(id, row),
            Element::Picture(_) => pictures.push(row),
            Element::Ballot(id) | Element::BallotVote(id, ..) => ballots.push(id.0, row),
            Element::Map(map)
            | Element::Lane(map, _)
            | Element::Cell(map, ..)
            | Element::Stage(map, _)
            | Element::Touchpoint(map, _)
            | Element::Influencer(map, ..)
            | Element::ContentVariant(map, ..)
            | Element::PassedOn(map, ..)
            | Element::Experience(map, ..)
            | Element::Agreed(map, ..)
            | Element::Vote(map, ..) => maps.push(map.0, row),
        }
    }
    plain(
        &mut new.rounds,
        &rounds,
        |id| Element::Round(id.into()),
        |field| match field {
            Field::Round(field) => Some(field),
            _ => None,
        },
    )?;
    list(&mut new.segments, segments.groups(), |id| Element::Segment(id.into()), segment)?;
    plain(
        &mut new.raters,
        &raters,
        |id| Element::Rater(id.into()),
        |field| match field {
            Field::Rater(field) => Some(field),
            _ => None,
        },
    )?;
    plain(
        &mut new.measures,
        &measures,
        |id| Element::Measure(id.into()),
        |field| match field {
            Field::Measure(field) => Some(field),
            _ => None,
        },
    )?;
    plain(
        &mut new.questions,
        &questions,
        |id| Element::Question(id.into()),
        |field| match field {
            Field::Question(field) => Some(field),
            _ => None,
        },
    )?;
    plain(
        &mut new.metrics,
        &metrics,
        |id| Element::Metric(id.into()),
        |field| match field {
            Field::Metric(field) => Some(field),
            _ => None,
        },
    )?;
    plain(
        &mut new.contacts,
        &contacts,
        |id| Element::Contact(id.into()),
        |field| match field {
            Field::Contact(field) => Some(field),
            _ => None,
        },
    )?;
    plain(
        &mut new.views,
        &views,
        |id| Element::View(id.into()),
        |field| match field {
            Field::View(field) => Some(field),
            _ => None,
        },
    )?;
    plain(
        &mut new.presentation,
        &steps,
        |id| Element::Step(id.into()),
        |field| match field {
            Field::Step(field) => Some(field),
            _ => None,
        },
    )?;
    plain(
        &mut new.day,
        &day,
        |id| Element::DayStep(id.into()),
        |field| match field {
            Field::DayStep(field) => Some(field),
            _ => None,
        },
    )?;
    plain(
        &mut new.conflicts,
        &conflicts,
        |id| Element::Conflict(id.into()),
        |field| match field {
            Field::Conflict(field) => Some(field),
            _ => None,
        },
    )?;
    with_pictures(&mut new.pictures, &pictures)?;
    list(&mut new.ballots, ballots.groups(), |id| Element::Ballot(id.into()), ballot)?;
    list(&mut new.maps, maps.groups(), |id| Element::Map(id.into()), with_map)?;
    Ok(new)
}

/// Applies rows to a list of the project whose elements have nothing but fields.
fn plain<F: Fields>(
    elements: &mut Vec<Arc<F::Of>>,
    rows: &Grouped<'_, '_, Uuid>,
    element: impl Fn(Uuid) -> Element + Copy,
    field: impl Fn(Field) -> Option<F>,
) -> Result<(), Unfit>
where
    F::Of: Listed + Clone,
{
    list(elements, rows.groups(), element, |one, rows| {
        content(rows, |row| field(row.field).map_or_else(|| Err(wrong(row)), |field| set(field, one, row)))
    })
}

fn wrong(row: &Row<'_>) -> Unfit {
    Unfit::WrongValue(row.element, row.field)
}

fn set<F: Fields>(field: F, element: &mut F::Of, row: &Row<'_>) -> Result<(), Unfit> {
    if field.set(element, &row.value) { Ok(()) } else { Err(wrong(row)) }
}

/// Goes through the rows that do not say where an element is.
fn content<'r, 'v: 'r>(rows: &[&'r Row<'v>], mut one: impl FnMut(&'r Row<'v>) -> Result<(), Unfit>) -> Result<(), Unfit> {
    rows.iter().filter(|row| !matches!(row.field, Field::Exists | Field::Place)).try_for_each(|row| one(row))
}

fn segment(segment: &mut Segment, rows: &[&Row<'_>]) -> Result<(), Unfit> {
    content(rows, |row| match row.field {
        Field::Segment(field) => set(field, segment, row),
        Field::Preference(channel) => entry(&mut segment.preferences, channel, row, |value| match value {
            Value::Score(score) => Some(*score),
            _ => None,
        }),
        _ => Err(wrong(row)),
    })
}

/// Gives a key of a collection its value, or takes it out.
fn entry<K: Ord, V>(entries: &mut BTreeMap<K, V>, key: K, row: &Row<'_>, of: impl Fn(&Value<'_>) -> Option<V>) -> Result<(), Unfit> {
    if row.value == Value::Nothing {
        entries.remove(&key);
    } else {
        entries.insert(key, of(&row.value).ok_or_else(|| wrong(row))?);
    }
    Ok(())
}

fn ballot(ballot: &mut Ballot, rows: &[&Row<'_>]) -> Result<(), Unfit> {
    rows.iter().try_for_each(|row| match (row.element, row.field) {
        (Element::BallotVote(_, map, touchpoint, rater), _) => {
            let blank = BallotVote { map, touchpoint, rater, scores: Scores::default(), before: Scores::default() };
            match row.field {
                Field::Before(kind) => {
                    let row = Row { field: Field::Score(kind), ..(*row).clone() };
                    scores(&mut ballot.votes, blank, BallotVote::key, |vote| &mut vote.before, &row)
                }
                _ => scores(&mut ballot.votes, blank, BallotVote::key, |vote| &mut vote.scores, row),
            }
        }
        (_, Field::Exists | Field::Place) => Ok(()),
        (_, Field::Ballot(field)) => set(field, ballot, row),
        _ => Err(wrong(row)),
    })
}

fn with_pictures(pictures: &mut Vec<Arc<Picture>>, rows: &[&Row<'_>]) -> Result<(), Unfit> {
    if rows.is_empty() {
        return Ok(());
    }
    let (mut gone, mut placed, mut data) = (HashSet::new(), Vec::new(), HashMap::new());
    for row in rows {
        let Element::Picture(id) = row.element else { return Err(wrong(row)) };
        match (row.field, &row.value) {
            (Field::Exists, Value::Flag(true)) => {}
            (Field::Exists, Value::Flag(false)) => {
                gone.insert(id);
            }
            (Field::Place, Value::Position(position)) => placed.push((id, *position)),
            (Field::Data, Value::Picture(picture)) if picture.id() == id => {
                data.insert(id, Arc::clone(picture));
            }
            _ => return Err(wrong(row)),
        }
    }
    let moved: HashSet<PictureId> = placed.iter().map(|(id, _)| *id).collect();
    data.extend(
        pictures
            .extract_if(.., |picture| gone.contains(&picture.id()) || moved.contains(&picture.id()))
            .map(|picture| (picture.id(), picture)),
    );
    for (id, Position { after, .. }) in placed.into_iter().filter(|(id, _)| !gone.contains(id)) {
        let picture = data.remove(&id).ok_or(Unfit::Missing(Element::Picture(id)))?;
        let before = after.map(|before| pictures.iter().position(|other| other.id().0 == before));
        let at = before.map_or(0, |at| at.map_or(pictures.len(), |at| at + 1));
        pictures.insert(at, picture);
    }
    Ok(())
}

fn with_map(map: &mut Map, rows: &[&Row<'_>]) -> Result<(), Unfit> {
    let id = map.id;
    let (mut lanes, mut stages, mut touchpoints) = (Grouped::new(), Grouped::new(), Grouped::new());
    for row in rows {
        match row.element {
            Element::Map(_) => match row.field {
                Field::Exists | Field::Place => {}
                Field::Map(field) => set(field, map, row)?,
                _ => return Err(wrong(row)),
            },
            Element::Lane(_, lane) | Element::Cell(_, lane, _) => lanes.push(lane.0, row),
            Element::Stage(_, stage) => stages.push(stage.0, row),
            Element::Touchpoint(_, touchpoint)
            | Element::Influencer(_, touchpoint, _)
            | Element::ContentVariant(_, touchpoint, _)
            | Element::PassedOn(_, touchpoint, _)
            | Element::Experience(_, touchpoint, _)
            | Element::Agreed(_, touchpoint, _)
            | Element::Vote(_, touchpoint, ..) => touchpoints.push(touchpoint.0, row),
            Element::Project
            | Element::Round(_)
            | Element::Segment(_)
            | Element::Rater(_)
            | Element::Picture(_)
            | Element::Ballot(_)
            | Element::BallotVote(..)
            | Element::Measure(_)
            | Element::Question(_)
            | Element::Metric(_)
            | Element::Contact(_)
            | Element::View(_)
            | Element::Step(_)
            | Element::DayStep(_)
            | Element::Conflict(_) => return Err(wrong(row)),
        }
    }
    list(&mut map.lanes, lanes.groups(), |lane| Element::Lane(id, lane.into()), with_lane)?;
    // Touchpoints leave their stages before stages go.
    let structure = Structure::of(touchpoints.groups(), |touchpoint| Element::Touchpoint(id, touchpoint.into()))?;
    let mut pool = take_out(map, &structure);
    list(
        &mut map.stages,
        stages.groups(),
        |stage| Element::Stage(id, stage.into()),
        |stage, rows| {
            content(rows, |row| match row.field {
                Field::Stage(field) => set(field, stage, row),
                _ => Err(wrong(row)),
            })
        },
    )?;
    put_in(map, &structure, &mut pool)?;
    with_touchpoints(map, touchpoints.groups(), &structure)
}

fn with_lane(lane: &mut Lane, rows: &[&Row<'_>]) -> Result<(), Unfit> {
    // First what it is, so that there is something to hold its words.
    let (own, inside): (Vec<&Row<'_>>, Vec<&Row<'_>>) = rows.iter().partition(|row| matches!(row.field, Field::Lane(_)));
    content(&own, |row| match row.field {
        Field::Lane(field) => set(field, lane, row),
        _ => Err(wrong(row)),
    })?;
    content(&inside, |row| {
        let LaneKind::Free(free) = &mut lane.kind else { return Err(wrong(row)) };
        free_lane(free, row)
    })
}

fn free_lane(free: &mut FreeLane, row: &Row<'_>) -> Result<(), Unfit> {
    match (row.field, row.element) {
        (Field::Free(field), _) => set(field, free, row),
        (Field::CellText, Element::Cell(.., cell)) => entry(&mut free.cells, cell, row, |value| match value {
            Value::Text(text) => Some(text.clone().into_owned()),
            _ => None,
        }),
        (Field::CellPicture, Element::Cell(.., cell)) => entry(&mut free.pictures, cell, row, |value| match value {
            Value::Reference(id) => Some(PictureId(*id)),
            _ => None,
        }),
        _ => Err(wrong(row)),
    }
}

/// Takes touchpoints that are gone or somewhere else out of their stages.
fn take_out(map: &mut Map, structure: &Structure) -> HashMap<Uuid, Arc<Touchpoint>> {
    let mut pool = HashMap::new();
    if structure.is_empty() {
        return pool;
    }
    let moved = structure.placed.iter().filter(|(_, place)| place.is_some()).map(|(id, _)| *id);
    let wanted: HashSet<Uuid> = moved.chain(structure.gone.iter().copied()).collect();
    for stage in &mut map.stages {
        if stage.touchpoints.iter().any(|touchpoint| wanted.contains(&touchpoint.id.0)) {
            let taken = Arc::make_mut(stage).touchpoints.extract_if(.., |touchpoint| wanted.contains(&touchpoint.id.0));
            pool.extend(taken.map(|touchpoint| (touchpoint.id.0, touchpoint)));
        }
    }
    pool
}

/// Puts touchpoints where they belong now.
fn put_in(map: &mut Map, structure: &Structure, pool: &mut HashMap<Uuid, Arc<Touchpoint>>) -> Result<(), Unfit> {
    let stages: HashMap<StageId, usize> = map.stages.iter().enumerate().map(|(at, stage)| (stage.id, at)).collect();
    /// The touchpoints of a stage, those that have a new place with it.
    type Placed = Vec<(Option<Position>, Arc<Touchpoint>)>;
    let mut into: BTreeMap<usize, Placed> = BTreeMap::new();
    for (id, place) in structure.placed.iter().filter_map(|(id, place)| Some((*id, (*place)?))) {
        let Element::Stage(_, stage) = place.parent else { return Err(Unfit::Missing(place.parent)) };
        let at = *stages.get(&stage).ok_or(Unfit::Missing(place.parent))?;
        let touchpoint = pool.remove(&id).unwrap_or_else(|| Arc::hold(Listed::blank(id)));
        into.entry(at).or_default().push((Some(place), touchpoint));
    }
    for (at, touchpoints) in into {
        insert(&mut Arc::make_mut(&mut map.stages[at]).touchpoints, touchpoints);
    }
    Ok(())
}

/// Applies rows to touchpoints.
fn with_touchpoints(map: &mut Map, groups: &[(Uuid, Vec<&Row<'_>>)], structure: &Structure) -> Result<(), Unfit> {
    let is_content = |(id, rows): &&(Uuid, Vec<&Row<'_>>)| {
        let own = |row: &&Row<'_>| matches!((row.element, row.field), (Element::Touchpoint(..), Field::Exists | Field::Place));
        !structure.gone.contains(id) && !rows.iter().all(own)
    };
    let changed: Vec<&(Uuid, Vec<&Row<'_>>)> = groups.iter().filter(is_content).collect();
    if changed.is_empty() {
        return Ok(());
    }
    let mut places: HashMap<Uuid, (usize, usize)> = HashMap::new();
    for (stage, content) in map.stages.iter().enumerate() {
        places.extend(content.touchpoints.iter().enumerate().map(|(at, touchpoint)| (touchpoint.id.0, (stage, at))));
    }
    for (id, rows) in changed {
        let missing = || Unfit::Missing(Element::Touchpoint(map.id, TouchpointId(*id)));
        let (stage, at) = *places.get(id).ok_or_else(missing)?;
        let touchpoint = Arc::make_mut(&mut Arc::make_mut(&mut map.stages[stage]).touchpoints[at]);
        with_touchpoint(map.id, touchpoint, rows)?;
    }
    Ok(())
}

fn with_touchpoint(map: MapId, touchpoint: &mut Touchpoint, rows: &[&Row<'_>]) -> Result<(), Unfit> {
    let id = touchpoint.id;
    let (mut influencers, mut variants, mut told, mut experiences) = (Grouped::new(), Grouped::new(), Grouped::new(), Grouped::new());
    for row in rows {
        match row.element {
            Element::Touchpoint(..) => match row.field {
                Field::Exists | Field::Place => {}
                Field::Touchpoint(field) => set(field, touchpoint, row)?,
                _ => return Err(wrong(row)),
            },
            Element::Influencer(_, _, one) => influencers.push(one.0, row),
            Element::ContentVariant(_, _, one) => variants.push(one.0, row),
            Element::PassedOn(_, _, one) => told.push(one.0, row),
            Element::Experience(_, _, one) => experiences.push(one.0, row),
            Element::Agreed(_, _, round) => agreed(&mut touchpoint.agreed, round, row)?,
            Element::Vote(_, _, round, rater) => vote(&mut touchpoint.votes, round, rater, row)?,
            Element::Project
            | Element::Round(_)
            | Element::Segment(_)
            | Element::Rater(_)
            | Element::Picture(_)
            | Element::Ballot(_)
            | Element::BallotVote(..)
            | Element::Measure(_)
            | Element::Question(_)
            | Element::Metric(_)
            | Element::Contact(_)
            | Element::View(_)
            | Element::Step(_)
            | Element::DayStep(_)
            | Element::Conflict(_)
            | Element::Map(_)
            | Element::Lane(..)
            | Element::Cell(..)
            | Element::Stage(..) => return Err(wrong(row)),
        }
    }
    list(
        &mut touchpoint.influencers,
        influencers.groups(),
        |one| Element::Influencer(map, id, one.into()),
        |element, rows| {
            content(rows, |row| match row.field {
                Field::Influencer(field) => set(field, element, row),
                _ => Err(wrong(row)),
            })
        },
    )?;
    list(
        &mut touchpoint.content_variants,
        variants.groups(),
        |one| Element::ContentVariant(map, id, one.into()),
        |element, rows| {
            content(rows, |row| match row.field {
                Field::ContentVariant(field) => set(field, element, row),
                _ => Err(wrong(row)),
            })
        },
    )?;
    list(
        &mut touchpoint.passed_on,
        told.groups(),
        |one| Element::PassedOn(map, id, one.into()),
        |element, rows| {
            content(rows, |row| match row.field {
                Field::PassedOn(field) => set(field, element, row),
                _ => Err(wrong(row)),
            })
        },
    )?;
    list(
        &mut touchpoint.experiences,
        experiences.groups(),
        |one| Element::Experience(map, id, one.into()),
        |element, rows| {
            content(rows, |row| match row.field {
                Field::Experience(field) => set(field, element, row),
                _ => Err(wrong(row)),
            })
        },
    )
}

/// Applies a row to the agreed scores of a round.
fn agreed(list: &mut Vec<Agreed>, round: RoundId, row: &Row<'_>) -> Result<(), Unfit> {
    let blank = Agreed { round, scores: Scores::default() };
    scores(list, blank, Agreed::key, |agreed| &mut agreed.scores, row)
}

/// Applies a row to a rater's vote in a round.
fn vote(list: &mut Vec<Vote>, round: RoundId, rater: RaterId, row: &Row<'_>) -> Result<(), Unfit> {
    let blank = Vote { round, rater, scores: Scores::default() };
    scores(list, blank, Vote::key, |vote| &mut vote.scores, row)
}

/// Applies a row to an entry of a list that is ordered by key. An entry that is not there is added with its first score.
fn scores<T, K: Ord>(
    list: &mut Vec<T>,
    blank: T,
    key: impl Fn(&T) -> K,
    of: impl Fn(&mut T) -> &mut Scores,
    row: &Row<'_>,
) -> Result<(), Unfit> {
    let at = list.binary_search_by_key(&key(&blank), key);
    let new: Option<(ScoreKind, Option<Score>)> = match (row.field, &row.value) {
        (Field::Exists, Value::Flag(false)) => {
            if let Ok(at) = at {
                list.remove(at);
            }
            return Ok(());
        }
        (Field::Exists, Value::Flag(true)) => None,
        (Field::Score(kind), Value::Score(score)) => Some((kind, Some(*score))),
        (Field::Score(kind), Value::Nothing) => Some((kind, None)),
        _ => return Err(wrong(row)),
    };
    let at = at.unwrap_or_else(|at| {
        list.insert(at, blank);
        at
    });
    if let Some((kind, score)) = new {
        *of(&mut list[at]).get_mut(kind) = score;
    }
    Ok(())
}
