//! Where everything is: which stage a touchpoint is in, and in which order each list is. Never a value.

use super::side::{Side, stages};
use super::standing::Standing;
use super::{Base, Found, Lists};
use crate::model::fields::{Element, Field, Listing, Position, Row, Value, orders};
use crate::model::{MapId, StageId, TouchpointId};
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// Decides where everything is.
pub(super) struct Ordering<'a> {
    base: &'a Base<'a>,
    ours: &'a Side<'a>,
    theirs: &'a Side<'a>,
    standing: &'a Standing<'a>,
    before: Lists,
    stages_before: HashMap<(MapId, TouchpointId), StageId>,
}

impl<'a> Ordering<'a> {
    pub(super) fn new(base: &'a Base<'a>, ours: &'a Side<'a>, theirs: &'a Side<'a>, standing: &'a Standing<'a>) -> Self {
        let before = orders(&base.project).into_iter().map(|order| ((order.parent, order.listing), order.ids)).collect();
        Self { base, ours, theirs, standing, before, stages_before: stages(&base.project) }
    }

    /// The rows that put everything in its place, and how many places were taken from them.
    pub(super) fn places(&self, found: &mut Vec<Found>) -> (Vec<Row<'a>>, usize) {
        let (moved, mut taken) = self.stages(found);
        let keys: BTreeSet<(Element, Listing)> = self.ours.lists.keys().chain(self.theirs.lists.keys()).copied().collect();
        let mut rows = Vec::new();
        for (parent, listing) in keys {
            let key = (parent, listing);
            let list = |lists: &Lists| lists.get(&key).cloned().unwrap_or_default();
            let (before, ours, theirs) = (list(&self.before), list(&self.ours.lists), list(&self.theirs.lists));
            let element = |id: Uuid| listing.element(parent, id);
            let is_here = |id: &Uuid| match element(*id) {
                Some(Element::Touchpoint(map, touchpoint)) => {
                    moved.get(&(map, touchpoint)).map(|stage| Element::Stage(map, *stage)) == Some(parent)
                }
                Some(one) => self.is_in_result(one),
                None => false,
            };
            let (in_ours, in_theirs): (HashSet<&Uuid>, HashSet<&Uuid>) = (ours.iter().collect(), theirs.iter().collect());
            let in_both: HashSet<&Uuid> =
                before.iter().filter(|id| in_ours.contains(id) && in_theirs.contains(id) && is_here(id)).collect();
            let of = |list: &[Uuid]| -> Vec<Uuid> { list.iter().filter(|id| in_both.contains(id)).copied().collect() };
            let (order_before, our_order, their_order) = (of(&before), of(&ours), of(&theirs));
            let (by_us, by_them) = (our_order != order_before, their_order != order_before);
            if by_us && by_them && our_order != their_order && listing != Listing::Pictures {
                found.push(Found {
                    element: parent,
                    field: Field::Order(listing),
                    base: Some(Value::References(before.clone())),
                    ours: Some(Value::References(ours.clone())),
                    theirs: Some(Value::References(theirs.clone())),
                });
            }
            let takes_theirs = by_them && !by_us;
            taken += usize::from(takes_theirs);
            let order = if takes_theirs { joined(&theirs, &ours, is_here) } else { joined(&ours, &theirs, is_here) };
            let now: Vec<Uuid> = ours.iter().filter(|id| is_here(id)).copied().collect();
            if order == now {
                continue;
            }
            let mut after = None;
            for id in order {
                if let Some(element) = element(id) {
                    rows.push(Row { element, field: Field::Place, value: Value::Position(Position { parent, after }) });
                    after = Some(id);
                }
            }
        }
        (rows, taken)
    }

    fn is_in_result(&self, element: Element) -> bool {
        if self.ours.elements.contains(&element) {
            self.standing.keeps(element)
        } else {
            self.theirs.elements.contains(&element) && self.standing.takes(element)
        }
    }

    /// In which stage each touchpoint of the result is, and how many moves were taken from them.
    fn stages(&self, found: &mut Vec<Found>) -> (HashMap<(MapId, TouchpointId), StageId>, usize) {
        let mut stages = HashMap::new();
        let mut taken = 0;
        let all: BTreeSet<(MapId, TouchpointId)> = self.ours.stages.keys().chain(self.theirs.stages.keys()).copied().collect();
        for key in all {
            let element = Element::Touchpoint(key.0, key.1);
            if !self.is_in_result(element) {
                continue;
            }
            let (before, ours, theirs) = (self.stages_before.get(&key), self.ours.stages.get(&key), self.theirs.stages.get(&key));
            let stage = match (ours, theirs) {
                (Some(ours), Some(theirs)) if ours == theirs => ours,
                (Some(ours), Some(theirs)) if before == Some(ours) => {
                    taken += 1;
                    theirs
                }
                (Some(ours), Some(theirs)) => {
                    if before != Some(theirs) {
                        let base = before.filter(|_| self.base.has(element)).map(|stage| self.place(&self.before, key, *stage));
                        let (mine, other) = (self.place(&self.ours.lists, key, *ours), self.place(&self.theirs.lists, key, *theirs));
                        found.push(Found { element, field: Field::Place, base, ours: Some(mine), theirs: Some(other) });
                    }
                    ours
                }
                (Some(ours), None) => ours,
                (None, Some(theirs)) => theirs,
                (None, None) => continue,
            };
            stages.insert(key, *stage);
        }
        (stages, taken)
    }

    /// Where a touchpoint is in a version.
    fn place(&self, lists: &Lists, (map, touchpoint): (MapId, TouchpointId), stage: StageId) -> Value<'static> {
        let parent = Element::Stage(map, stage);
        let list = lists.get(&(parent, Listing::Touchpoints)).map(Vec::as_slice).unwrap_or_default();
        let at = list.iter().position(|id| *id == touchpoint.0).unwrap_or_default();
        Value::Position(Position { parent, after: at.checked_sub(1).map(|at| list[at]) })
    }
}

/// The leading order, and what only the other has after its neighbour there.
fn joined(lead: &[Uuid], other: &[Uuid], is_here: impl Fn(&Uuid) -> bool) -> Vec<Uuid> {
    let mut order: Vec<Uuid> = lead.iter().filter(|id| is_here(id)).copied().collect();
    let known: HashSet<Uuid> = order.iter().copied().collect();
    let mut after: Option<Uuid> = None;
    for id in other.iter().filter(|id| is_here(id)) {
        if !known.contains(id) {
            let at = after.and_then(|after| order.iter().position(|one| *one == after)).map_or(0, |at| at + 1);
            order.insert(at, *id);
        }
        after = Some(*id);
    }
    order
}
