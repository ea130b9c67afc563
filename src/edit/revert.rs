//! Undoing a step after others have built on its result: only what still holds what the step left becomes what it was before. Never a value that
//! somebody else has given since.

use crate::model::fields::{Element, Field, Row, Rule, Unfit, Value, changes, with};
use crate::model::{MapId, Project, StageId, TouchpointId};
use std::collections::HashMap;
use uuid::Uuid;

/// The present state with a step undone (from `left`, its result, to `before`) wherever it still holds the step's values. Also how many values stayed
/// because they are no longer the step's, or because their element is gone.
pub(super) fn revert(present: &Project, left: &Project, before: &Project) -> (Project, usize) {
    let since = changes(left, present);
    let by_field: HashMap<(Element, Field), &Row<'_>> = since.iter().map(|row| ((row.element, row.field), row)).collect();
    let (gone, given): (Vec<&Row<'_>>, Vec<&Row<'_>>) = since.iter().partition(|row| is_deletion(row));
    let (mut rows, mut stayed): (Vec<Row<'_>>, usize) = (Vec::new(), 0);
    for row in changes(left, before) {
        let is_needed = || given.iter().any(|other| concerns(other, row.element, present));
        let is_lost = || gone.iter().any(|other| concerns(&row, other.element, present));
        match by_field.get(&(row.element, row.field)) {
            // The time of the last change is nobody's work.
            _ if row.field.rule() == Rule::Later => {}
            // Somebody else has done the same.
            Some(other) if other.value == row.value => {}
            None if is_lost() || goes_with_another(&row, &by_field) || is_deletion(&row) && is_needed() => stayed += 1,
            None => rows.push(row),
            _ => stayed += 1,
        }
    }
    let (project, unfit) = with_what_fits(present, rows);
    (project, stayed + unfit)
}

/// A project with as many of some rows as it can hold, made sound, and how many it cannot hold.
pub(super) fn with_what_fits(project: &Project, mut rows: Vec<Row<'_>>) -> (Project, usize) {
    let all = rows.len();
    loop {
        let count = rows.len();
        match with(project, &rows) {
            Ok(mut new) => {
                if !new.problems_since(project).is_empty() {
                    new.mend();
                }
                new.cover_ballots();
                return (new, all - count);
            }
            Err(Unfit::Missing(element)) => rows.retain(|row| !concerns(row, element, project)),
            Err(Unfit::WrongValue(element, field)) => rows.retain(|row| (row.element, row.field) != (element, field)),
        }
        if rows.len() == count {
            return (project.clone(), all);
        }
    }
}

fn is_deletion(row: &Row<'_>) -> bool {
    row.field == Field::Exists && row.value == Value::Flag(false)
}

fn is_in(row: &Row<'_>, parent: Element) -> bool {
    matches!(row.value, Value::Position(position) if position.parent == parent)
}

/// Whether a field follows another one of its element that somebody else has changed.
fn goes_with_another(row: &Row<'_>, since: &HashMap<(Element, Field), &Row<'_>>) -> bool {
    let Rule::With(code) = row.field.rule() else { return false };
    since.keys().any(|(element, field)| *element == row.element && field.code() == code)
}

/// Whether a row is about an element, or about something in it or with it, which would go with it.
fn concerns(row: &Row<'_>, element: Element, present: &Project) -> bool {
    row.element == element
        || is_in(row, element)
        || identity(element).is_some_and(|id| refers_to(&row.value, id))
        || is_within(row.element, element, present)
}

fn refers_to(value: &Value<'_>, id: Uuid) -> bool {
    match value {
        Value::Reference(other) => *other == id,
        Value::References(others) => others.contains(&id),
        Value::Element(element) => identity(*element) == Some(id) || map_of(*element).is_some_and(|map| map.0 == id),
        _ => false,
    }
}

/// The identity by which others refer to an element.
pub(super) fn identity(element: Element) -> Option<Uuid> {
    match element {
        Element::Map(id) => Some(id.0),
        Element::Round(id) => Some(id.0),
        Element::Segment(id) => Some(id.0),
        Element::Rater(id) => Some(id.0),
        Element::Picture(id) => Some(id.0),
        Element::Stage(_, id) => Some(id.0),
        Element::Touchpoint(_, id) => Some(id.0),
        Element::Measure(id) => Some(id.0),
        _ => None,
    }
}

/// Whether an element is in another one, or is a score of a round or of a rater.
fn is_within(inner: Element, outer: Element, present: &Project) -> bool {
    match outer {
        Element::Map(map) => map_of(inner) == Some(map),
        Element::Stage(map, stage) => {
            is_cell_of(inner, stage.0) || touchpoint_of(inner).is_some_and(|(of, id)| of == map && is_in_stage(present, map, stage, id))
        }
        Element::Touchpoint(map, touchpoint) => is_cell_of(inner, touchpoint.0) || touchpoint_of(inner) == Some((map, touchpoint)),
        Element::Lane(map, lane) => matches!(inner, Element::Cell(of, other, _) if (of, other) == (map, lane)),
        Element::Round(round) => matches!(inner, Element::Agreed(.., of) | Element::Vote(_, _, of, _) if of == round),
        Element::Rater(rater) => matches!(inner, Element::Vote(.., of) | Element::BallotVote(.., of) if of == rater),
        Element::Ballot(ballot) => matches!(inner, Element::BallotVote(of, ..) if of == ballot),
        _ => false,
    }
}

fn is_cell_of(element: Element, of: Uuid) -> bool {
    matches!(element, Element::Cell(.., cell) if cell == of)
}

fn is_in_stage(project: &Project, map: MapId, stage: StageId, touchpoint: TouchpointId) -> bool {
    let stage = project.map(map).and_then(|map| map.stage(stage));
    stage.is_some_and(|stage| stage.touchpoints.iter().any(|one| one.id == touchpoint))
}

fn map_of(element: Element) -> Option<MapId> {
    match element {
        Element::Project
        | Element::Round(_)
        | Element::Segment(_)
        | Element::Rater(_)
        | Element::Picture(_)
        | Element::Ballot(_)
        | Element::Measure(_)
        | Element::Question(_)
        | Element::Metric(_)
        | Element::Contact(_)
        | Element::View(_)
        | Element::Step(_)
        | Element::DayStep(_)
        | Element::Conflict(_) => None,
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
        | Element::Vote(map, ..)
        | Element::BallotVote(_, map, ..) => Some(map),
    }
}

/// The touchpoint that something belongs to, with its map.
pub(super) fn touchpoint_of(element: Element) -> Option<(MapId, TouchpointId)> {
    match element {
        Element::Touchpoint(map, touchpoint)
        | Element::Influencer(map, touchpoint, _)
        | Element::ContentVariant(map, touchpoint, _)
        | Element::PassedOn(map, touchpoint, _)
        | Element::Experience(map, touchpoint, _)
        | Element::Agreed(map, touchpoint, _)
        | Element::Vote(map, touchpoint, ..)
        | Element::BallotVote(_, map, touchpoint, _) => Some((map, touchpoint)),
        _ => None,
    }
}
