//! Chances to delight that a team adopts from the catalogue: each becomes a line at its touchpoint, in a lane of the map made for that.
//! This way they are seen, printed, edited and searched like everything else on the map, until measures are made of them. They are never
//! measures themselves.

use crate::app::desk::Desk;
use crate::edit::{Edit, LaneEdit, StepName};
use crate::model::{FreePer, FreeStyle, LaneId, LaneKind, Map, TouchpointId};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The lane of the chances: the same in every map, whatever its name.
fn lane_id() -> LaneId {
    LaneId::named("chances to delight")
}

/// The chances that were adopted on a map, by touchpoint.
#[derive(Debug, Clone, Copy)]
pub struct TakenChances<'a>(Option<&'a BTreeMap<Uuid, String>>);

impl<'a> TakenChances<'a> {
    /// Those of a map.
    pub fn of(map: &'a Map) -> Self {
        let cells = map.lane(lane_id()).and_then(|lane| match &lane.kind {
            LaneKind::Free(free) => Some(&free.cells),
            _ => None,
        });
        Self(cells.filter(|cells| !cells.is_empty()))
    }

    /// Those of a touchpoint, in their order.
    pub fn at(self, touchpoint: TouchpointId) -> impl Iterator<Item = &'a str> {
        let cell = self.0.and_then(|cells| cells.get(&touchpoint.0));
        cell.into_iter().flat_map(|cell| cell.lines()).map(str::trim).filter(|line| !line.is_empty())
    }

    /// Whether a chance was adopted at a touchpoint.
    pub fn has(self, touchpoint: TouchpointId, title: &str) -> bool {
        self.at(touchpoint).any(|taken| same(taken, title))
    }
}

/// Whether two chances are the same, however they are spelled.
fn same(one: &str, two: &str) -> bool {
    one.trim().to_lowercase() == two.trim().to_lowercase()
}

impl Desk {
    /// Adopts a chance at a touchpoint, or drops it if it is already there. One step of the history.
    pub(crate) fn toggle_chance(&mut self, touchpoint: TouchpointId, title: &str) {
        let Some(map) = self.open.document.map() else { return };
        if map.touchpoint(touchpoint).is_none() {
            return;
        }
        let title = crate::app::map::editing::one_line(title);
        let before: Vec<&str> = TakenChances::of(map).at(touchpoint).collect();
        let drops = before.iter().any(|taken| same(taken, &title));
        let lines: Vec<&str> = if drops {
            before.into_iter().filter(|taken| !same(taken, &title)).collect()
        } else {
            before.into_iter().chain([title.as_str()]).collect()
        };
        let (lane, map_id) = (lane_id(), map.id);
        let mut edits = Vec::new();
        if map.lane(lane).is_none() {
            let name = self.program.texts.table_chance_lane().to_owned();
            edits.push(Edit::Lane(LaneEdit::Add {
                map: map_id,
                lane,
                name,
                style: FreeStyle::List,
                per: FreePer::Touchpoint,
                before: None,
            }));
        }
        edits.push(Edit::Lane(LaneEdit::SetCell { map: map_id, lane, cell: touchpoint.0, text: lines.join("\n") }));
        let label = if drops { StepName::DropChance } else { StepName::TakeChance };
        self.open.document.seal();
        self.apply(&Edit::Together { label, edits }, None);
    }
}

#[cfg(test)]
mod tests {
    use super::TakenChances;
    use crate::app::tests::{id, run, small};
    use crate::app::{Action, Command, MapAction, State, update};
    use crate::edit::StepName;

    fn taken(state: &State, title: &str) -> Vec<String> {
        TakenChances::of(state.map().unwrap()).at(id(state, title)).map(str::to_owned).collect()
    }

    #[test]
    fn a_chance_becomes_a_line_on_the_map_and_leaves_it_again() {
        let mut state = small();
        let (a, lanes) = (id(&state, "a"), state.map().unwrap().lanes.len());
        let take = |state: &mut State, chance: &str| {
            update(state, Action::Map(MapAction::ToggleChance { touchpoint: a, title: chance.to_owned() }));
        };
        take(&mut state, "Welcome package");
        take(&mut state, "Gift\nin the parcel");
        assert_eq!(taken(&state, "a"), ["Welcome package", "Gift in the parcel"]);
        assert!(taken(&state, "b").is_empty());
        assert!(TakenChances::of(state.map().unwrap()).has(a, "welcome PACKAGE"));
        assert_eq!(state.map().unwrap().lanes.len(), lanes + 1);
        take(&mut state, "Welcome Package");
        assert_eq!(taken(&state, "a"), ["Gift in the parcel"]);
        assert_eq!(state.open.document.undo_name(), Some(StepName::DropChance));
        run(&mut state, Command::Undo);
        run(&mut state, Command::Undo);
        assert_eq!(taken(&state, "a"), ["Welcome package"]);
        run(&mut state, Command::Undo);
        assert_eq!(state.map().unwrap().lanes.len(), lanes, "the lane came with the first chance");
        assert!(state.project().problems().is_empty());
    }
}
