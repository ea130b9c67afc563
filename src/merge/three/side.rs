//! One of the two sides: what it changed, added and deleted since the base, and what it speaks of anew. Never what the other side did.

use super::{Base, ByField, Lists, by_field};
use crate::model::fields::{Element, Field, Rule, Value, changes, orders};
use crate::model::{MapId, Project, StageId, TouchpointId};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// One side.
pub(super) struct Side<'a> {
    pub(super) project: &'a Project,
    /// What it changed.
    pub(super) changed: HashSet<(Element, Field)>,
    /// What the base has where it changed something.
    pub(super) before: ByField<'a>,
    /// What it deleted: the whole of it, not also what was in a touchpoint or a map that went.
    pub(super) gone: HashSet<Element>,
    /// Its elements.
    pub(super) elements: HashSet<Element>,
    /// In which stage its touchpoints are.
    pub(super) stages: HashMap<(MapId, TouchpointId), StageId>,
    /// Its lists.
    pub(super) lists: Lists,
    /// Elements that it changed or added.
    touched: HashSet<Element>,
    /// Identities of what it changed or added, of what that is in, and of what it refers to now and did not before.
    mentioned: HashSet<Uuid>,
}

impl<'a> Side<'a> {
    pub(super) fn of(base: &'a Base<'_>, project: &'a Project) -> Self {
        let rows = changes(&base.project, project);
        let before = by_field(changes(project, &base.project));
        let mut side = Self {
            project,
            changed: rows.iter().map(|row| (row.element, row.field)).collect(),
            before,
            gone: HashSet::new(),
            elements: project.elements(),
            stages: stages(project),
            lists: orders(project).into_iter().map(|order| ((order.parent, order.listing), order.ids)).collect(),
            touched: HashSet::new(),
            mentioned: HashSet::new(),
        };
        let stages_before = stages(&base.project);
        for row in &rows {
            match (row.field, &row.value) {
                (Field::Exists, Value::Flag(false)) => {
                    side.gone.insert(row.element);
                }
                // An emptied cell goes with its stage or touchpoint as often as by itself.
                (Field::CellText | Field::CellPicture, Value::Nothing) => {}
                (Field::Place, _) => {
                    // Another order is no change of what is in it.
                    if let Element::Touchpoint(map, id) = row.element
                        && stages_before.get(&(map, id)) != side.stages.get(&(map, id))
                    {
                        side.mention(row.element);
                    }
                }
                (field, _) if matches!(field.rule(), Rule::Later | Rule::Ours) => {}
                (field, value) => {
                    side.mention(row.element);
                    let old = side.before.get(&(row.element, field)).map(referred).unwrap_or_default();
                    let new: Vec<Uuid> = referred(value).into_iter().filter(|id| !old.contains(id)).collect();
                    side.mentioned.extend(new);
                }
            }
        }
        side
    }

    fn mention(&mut self, element: Element) {
        self.touched.insert(element);
        self.mentioned.extend(element.path());
        if let Some((map, touchpoint)) = touchpoint_of(element)
            && let Some(stage) = self.stages.get(&(map, touchpoint))
        {
            self.mentioned.insert(stage.0);
        }
    }

    /// Whether it changed an element or something in it, added something to it, or refers to it anew.
    pub(super) fn speaks_of(&self, element: Element) -> bool {
        match own(element) {
            Some(id) => self.mentioned.contains(&id),
            None => self.touched.contains(&element),
        }
    }

    /// The identities of what an element is in or cannot be without.
    pub(super) fn parents(&self, element: Element) -> Vec<Uuid> {
        let mut parents = element.path();
        // The own identity is the last one, but of scores, which have none.
        if own(element).is_some() {
            parents.pop();
        }
        if let Some((map, touchpoint)) = touchpoint_of(element)
            && let Some(stage) = self.stages.get(&(map, touchpoint))
        {
            parents.push(stage.0);
        }
        match element {
            Element::Metric(id) => {
                if let Some(metric) = self.project.metrics.iter().find(|metric| metric.id == id) {
                    parents.extend([metric.round.0, metric.map.0]);
                    parents.extend(metric.touchpoint.map(|id| id.0).into_iter().chain(metric.segment.map(|id| id.0)));
                }
            }
            Element::Contact(id) => {
                if let Some(contact) = self.project.contact(id) {
                    parents.extend([contact.map.0, contact.touchpoint.0]);
                }
            }
            Element::Step(id) => parents.extend(self.project.presented(id).map(|step| step.map.0)),
            Element::Ballot(id) => {
                parents.extend(self.project.ballot(id).map(|ballot| [ballot.map.0, ballot.round.0]).into_iter().flatten());
            }
            _ => {}
        }
        parents
    }
}

/// The identity that is an element's own; none of scores, which are known by whom and what they are about, and of cells.
pub(super) fn own(element: Element) -> Option<Uuid> {
    match element {
        Element::Project | Element::Agreed(..) | Element::Vote(..) | Element::BallotVote(..) | Element::Cell(..) => None,
        element => element.path().last().copied(),
    }
}

/// The touchpoint that something is, or is in.
pub(super) fn touchpoint_of(element: Element) -> Option<(MapId, TouchpointId)> {
    match element {
        Element::Touchpoint(map, touchpoint)
        | Element::Influencer(map, touchpoint, _)
        | Element::ContentVariant(map, touchpoint, _)
        | Element::PassedOn(map, touchpoint, _)
        | Element::Experience(map, touchpoint, _)
        | Element::Agreed(map, touchpoint, _)
        | Element::Vote(map, touchpoint, ..) => Some((map, touchpoint)),
        // By the identity of a touchpoint or of a stage; no two elements have the same one.
        Element::Cell(map, _, of) => Some((map, TouchpointId(of))),
        _ => None,
    }
}

/// The elements that a value names.
pub(super) fn referred(value: &Value<'_>) -> Vec<Uuid> {
    match value {
        Value::Reference(id) => vec![*id],
        Value::References(ids) => ids.clone(),
        Value::Element(element) => element.path(),
        _ => Vec::new(),
    }
}

/// In which stage touchpoints are.
pub(super) fn stages(project: &Project) -> HashMap<(MapId, TouchpointId), StageId> {
    let stages = project.maps.iter().flat_map(|map| map.stages.iter().map(move |stage| (map.id, stage)));
    stages.flat_map(|(map, stage)| stage.touchpoints.iter().map(move |one| ((map, one.id), stage.id))).collect()
}
