//! What was taken and what is to be decided, as `interfaces.md` writes it for programs. Machine words only.

use super::Found;
use crate::method::naming::{name, top};
use crate::method::value_cell;
use crate::model::Project;
use crate::model::fields::{Element, Field, Value};
use crate::model::table::list_cell;
use serde::Serialize;
use uuid::Uuid;

/// What became of two sides.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct MergeReport {
    /// Fields taken from theirs, elements that they added or deleted among them.
    pub merged: usize,
    /// What is to be decided.
    pub conflicts: Vec<FoundConflict>,
    /// What they changed and stays ours by rule.
    #[serde(skip)]
    pub own: Vec<OwnValue>,
    /// How many elements count as the same by their names.
    #[serde(skip)]
    pub matched: usize,
    /// Names of rounds and raters that both have, and that do not count as the same.
    #[serde(skip)]
    pub alike: Vec<String>,
}

/// A value that stays ours by rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnValue {
    /// Whose.
    pub element: Element,
    /// Which.
    pub field: Field,
}

/// Something that both changed differently.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FoundConflict {
    /// What the element is called, or what it is in.
    pub element: String,
    /// Machine word of its kind.
    pub kind: &'static str,
    /// Its identity; of scores and cells: that of what they belong to.
    pub id: Option<Uuid>,
    /// The code of the field.
    pub field: &'static str,
    /// What it was; none: not there, or not to be seen while a vote is covered.
    pub base: Option<String>,
    /// What the result holds.
    pub ours: Option<String>,
    /// What else there is.
    pub theirs: Vec<Option<String>>,
}

impl FoundConflict {
    pub(super) fn of(found: &Found, ours: &Project, theirs: &Project, result: &Project) -> Self {
        let is_covered = is_covered(result, found.element);
        let cell = |value: &Option<Value<'static>>, project: &Project| {
            value.as_ref().filter(|_| !is_covered).and_then(|value| cell(value, project, theirs))
        };
        let called = |project: &Project| {
            let own = if found.element == Element::Project { Some(project.name.clone()) } else { name(project, top(found.element)) };
            own.filter(|name| !name.is_empty())
        };
        let id = top(found.element).path().last().copied();
        Self {
            element: called(ours).or_else(|| called(theirs)).unwrap_or_default(),
            kind: found.element.kind(),
            id,
            field: found.field.code(),
            base: cell(&found.base, ours),
            ours: cell(&found.ours, ours),
            theirs: vec![cell(&found.theirs, theirs)],
        }
    }
}

/// Whether an answer is covered: nobody sees those of a vote in progress.
pub fn is_covered(project: &Project, element: Element) -> bool {
    match element {
        Element::BallotVote(..) => true,
        Element::Vote(_, touchpoint, round, _) => {
            project.ballots.iter().any(|ballot| ballot.round == round && ballot.touchpoints.contains(&touchpoint))
        }
        _ => false,
    }
}

/// A value as tables write it; none: nothing.
fn cell(value: &Value<'static>, project: &Project, other: &Project) -> Option<String> {
    let called = |id: Uuid| {
        let found = [project, other].into_iter().find_map(|project| named(project, id));
        found.unwrap_or_else(|| id.to_string())
    };
    Some(match value {
        Value::Nothing | Value::Dispute(_) => return None,
        Value::Reference(id) => called(*id),
        Value::References(ids) => list_cell(ids.iter().map(|id| called(*id))),
        Value::Element(element) => name(project, *element).or_else(|| name(other, *element)).unwrap_or_default(),
        Value::Position(position) => name(project, position.parent).or_else(|| name(other, position.parent)).unwrap_or_default(),
        Value::Amount(amount) => project.currency().plain(*amount),
        // What no table has a cell for.
        Value::Thresholds(_) | Value::Filter(_) | Value::Chart(_) | Value::Compared(_) | Value::Shown(_) => {
            serde_json::to_string(value).unwrap_or_default()
        }
        value => value_cell(value.clone()),
    })
}

/// What an element is called of which only the identity is known.
fn named(project: &Project, id: Uuid) -> Option<String> {
    let elements = [
        Element::Round(id.into()),
        Element::Segment(id.into()),
        Element::Rater(id.into()),
        Element::Map(id.into()),
        Element::Measure(id.into()),
        Element::Question(id.into()),
        Element::View(id.into()),
        Element::DayStep(id.into()),
    ];
    elements.into_iter().find_map(|element| name(project, element)).or_else(|| {
        project.maps.iter().find_map(|map| {
            let lane = || name(project, Element::Lane(map.id, id.into()));
            let stage = || name(project, Element::Stage(map.id, id.into()));
            name(project, Element::Touchpoint(map.id, id.into())).or_else(stage).or_else(lane)
        })
    })
}
