//! What is in the result: what either side added, and what one side deleted only where the other neither changed it nor speaks of it. Never a value.

use super::Found;
use super::side::{Side, own};
use crate::model::fields::{Element, Field, Value};
use std::collections::HashSet;
use uuid::Uuid;

/// What one side deleted and what becomes of it.
struct Deleted {
    /// What stays, since the other side changed it or what is in it; on its own account, so that somebody has to decide.
    contested: Vec<Element>,
    /// What stays, with what is in it.
    stays: HashSet<Element>,
    /// The identities of what stays.
    ids: HashSet<Uuid>,
}

/// What is in the result.
pub(super) struct Standing<'a> {
    ours: &'a Side<'a>,
    theirs: &'a Side<'a>,
    /// What we deleted.
    by_us: Deleted,
    /// What they deleted.
    by_them: Deleted,
}

impl Deleted {
    /// What becomes of what `by` deleted, of which `other` has its own version.
    fn of(by: &Side<'_>, other: &Side<'_>) -> Self {
        let mut gone: Vec<Element> = by.gone.iter().copied().filter(|element| other.elements.contains(element)).collect();
        gone.sort_unstable();
        let mut spoken_of: Vec<Element> = gone.iter().copied().filter(|element| other.speaks_of(*element)).collect();
        // What stays needs what it is in, or cannot be without.
        loop {
            let needed: HashSet<Uuid> = spoken_of.iter().flat_map(|element| other.parents(*element)).collect();
            let more: Vec<Element> = (gone.iter().copied())
                .filter(|element| own(*element).is_some_and(|id| needed.contains(&id)) && !spoken_of.contains(element))
                .collect();
            if more.is_empty() {
                break;
            }
            spoken_of.extend(more);
        }
        let mut stays: HashSet<Element> = spoken_of.iter().copied().collect();
        let mut ids: HashSet<Uuid> = spoken_of.iter().filter_map(|element| own(*element)).collect();
        loop {
            let more: Vec<Element> = (gone.iter().copied())
                .filter(|element| !stays.contains(element) && other.parents(*element).iter().any(|id| ids.contains(id)))
                .collect();
            if more.is_empty() {
                break;
            }
            ids.extend(more.iter().filter_map(|element| own(*element)));
            stays.extend(more);
        }
        // What is in something that stays is decided with that.
        let is_alone = |element: &Element| !other.parents(*element).iter().any(|id| ids.contains(id));
        let contested = spoken_of.into_iter().filter(is_alone).collect();
        Self { contested, stays, ids }
    }
}

impl<'a> Standing<'a> {
    pub(super) fn of(ours: &'a Side<'a>, theirs: &'a Side<'a>) -> Self {
        Self { ours, theirs, by_us: Deleted::of(ours, theirs), by_them: Deleted::of(theirs, ours) }
    }

    /// What somebody has to decide: whether it goes.
    pub(super) fn conflicts(&self, found: &mut Vec<Found>) {
        let there = || Some(Value::Flag(true));
        for element in &self.by_us.contested {
            found.push(Found { element: *element, field: Field::Exists, base: there(), ours: None, theirs: there() });
        }
        for element in &self.by_them.contested {
            found.push(Found { element: *element, field: Field::Exists, base: there(), ours: there(), theirs: None });
        }
        found.sort_by_key(|found| found.element);
    }

    /// Whether one of our elements is in the result.
    pub(super) fn keeps(&self, element: Element) -> bool {
        self.stands(element, self.theirs, &self.by_them)
    }

    /// Whether one of their elements is in the result.
    pub(super) fn takes(&self, element: Element) -> bool {
        self.stands(element, self.ours, &self.by_us)
    }

    /// Whether something that `by` may have deleted, alone or with what it is in, is in the result.
    fn stands(&self, element: Element, by: &Side<'_>, deleted: &Deleted) -> bool {
        around(element).all(|around| !by.gone.contains(&around) || deleted.stays.contains(&around))
    }

    /// Whether an element that one side deleted stays, by its identity.
    pub(super) fn stays(&self, ours: bool, id: Uuid) -> bool {
        if ours { self.by_us.ids.contains(&id) } else { self.by_them.ids.contains(&id) }
    }
}

/// An element and what it is in, of which a deletion says nothing of its parts.
fn around(element: Element) -> impl Iterator<Item = Element> {
    let touchpoint = super::side::touchpoint_of(element).map(|(map, touchpoint)| Element::Touchpoint(map, touchpoint));
    let lane = match element {
        Element::Cell(map, lane, _) => Some(Element::Lane(map, lane)),
        _ => None,
    };
    let map = match element {
        Element::Lane(map, _) | Element::Cell(map, ..) | Element::Stage(map, _) => Some(Element::Map(map)),
        _ => touchpoint.and_then(|touchpoint| if let Element::Touchpoint(map, _) = touchpoint { Some(Element::Map(map)) } else { None }),
    };
    let ballot = if let Element::BallotVote(ballot, ..) = element { Some(Element::Ballot(ballot)) } else { None };
    let stage = if let Element::Cell(map, _, of) = element { Some(Element::Stage(map, of.into())) } else { None };
    [Some(element), touchpoint, lane, map, ballot, stage].into_iter().flatten()
}
