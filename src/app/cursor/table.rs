//! The touchpoint table: up and down through the touchpoints or the ideas beside them, across between the two, and one key to adopt an
//! idea.

use crate::app::{Action, Command, LookAction, MapAction};
use crate::edit::Selected;
use crate::model::{Area, TouchpointId};

/// Which column the keys move in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TableColumn {
    /// The touchpoints.
    #[default]
    Touchpoints,
    /// The chances of the area, with the cursor at this index.
    Chances(Area, usize),
}

/// What the table shows of one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableArea<'a> {
    /// Which area.
    pub area: Area,
    /// Its touchpoints, from top to bottom.
    pub touchpoints: Vec<TouchpointId>,
    /// Titles of its chances, from top to bottom.
    pub chances: Vec<&'a str>,
}

/// What a key asks for in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKey {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// Back to the touchpoints.
    Back,
    /// To the chances beside the selected touchpoint.
    Across,
    /// The first touchpoint.
    First,
    /// The last touchpoint.
    Last,
    /// Add a touchpoint after the selected one, or adopt the chance.
    Enter,
    /// Add a touchpoint before the selected one, or adopt the chance.
    EnterBefore,
    /// Adopt the chance, or drop it again.
    Take,
    /// Delete the selected touchpoint.
    Delete,
}

impl TableArea<'_> {
    /// The touchpoint at which a chance of this area would be adopted: the selected one if it is here, else the first.
    fn target(&self, selected: Option<TouchpointId>) -> Option<TouchpointId> {
        selected.filter(|id| self.touchpoints.contains(id)).or_else(|| self.touchpoints.first().copied())
    }
}

impl TableColumn {
    /// Handles a key.
    pub fn press(&mut self, key: TableKey, areas: &[TableArea<'_>], selected: Option<TouchpointId>) -> Option<Action> {
        match key {
            TableKey::Up => self.walk(areas, selected, false),
            TableKey::Down => self.walk(areas, selected, true),
            TableKey::Across => {
                let at = areas.iter().find(|area| selected.is_some_and(|id| area.touchpoints.contains(&id)));
                if let (Self::Touchpoints, Some(area)) = (*self, at.or_else(|| areas.first()).filter(|area| !area.chances.is_empty())) {
                    *self = Self::Chances(area.area, 0);
                }
                None
            }
            TableKey::Back => {
                *self = Self::Touchpoints;
                None
            }
            TableKey::First | TableKey::Last => {
                *self = Self::Touchpoints;
                let mut all = areas.iter().flat_map(|area| area.touchpoints.iter().copied());
                if key == TableKey::First { all.next() } else { all.next_back() }.map(go_to)
            }
            TableKey::Take => self.take(areas, selected),
            TableKey::Enter | TableKey::EnterBefore if *self != Self::Touchpoints => self.take(areas, selected),
            TableKey::Enter => Some(Action::Command(Command::AddTouchpoint)),
            TableKey::EnterBefore => Some(Action::Command(Command::AddTouchpointBefore)),
            TableKey::Delete => (*self == Self::Touchpoints).then_some(Action::Command(Command::Delete)),
        }
    }

    /// One place up or down in the column.
    fn walk(&mut self, areas: &[TableArea<'_>], selected: Option<TouchpointId>, down: bool) -> Option<Action> {
        let next = |at: usize| if down { at + 1 } else { at.saturating_sub(1) };
        match *self {
            Self::Touchpoints => {
                let all: Vec<TouchpointId> = areas.iter().flat_map(|area| area.touchpoints.iter().copied()).collect();
                let at = selected.and_then(|id| all.iter().position(|other| *other == id));
                all.get(at.map_or(0, next)).copied().map(go_to)
            }
            Self::Chances(area, index) => {
                let chances = |area: &TableArea<'_>| {
                    let of = area.area;
                    (0..area.chances.len()).map(move |index| (of, index))
                };
                let all: Vec<(Area, usize)> = areas.iter().flat_map(chances).collect();
                let at = all.iter().position(|one| *one == (area, index)).unwrap_or(0);
                if let Some((area, index)) = all.get(next(at)) {
                    *self = Self::Chances(*area, *index);
                }
                None
            }
        }
    }

    /// Adopts the chance at the cursor, or drops it again.
    fn take(self, areas: &[TableArea<'_>], selected: Option<TouchpointId>) -> Option<Action> {
        let Self::Chances(area, index) = self else { return None };
        let area = areas.iter().find(|other| other.area == area)?;
        let title = (*area.chances.get(index)?).to_owned();
        Some(Action::Map(MapAction::ToggleChance { touchpoint: area.target(selected)?, title }))
    }
}

fn go_to(id: TouchpointId) -> Action {
    Action::Look(LookAction::GoTo(Selected::Touchpoint(id)))
}
