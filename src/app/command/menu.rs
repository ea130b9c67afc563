//! Menus as data: the menu bar and the context menus, made from the places that the table of commands gives. What each entry is called,
//! shows and does is up to the command.

use crate::app::command::Command;
use crate::app::command::place::{MenuName, Place};
use crate::app::desk::Desk;
use crate::edit::Selected;
use crate::model::LaneKind;

/// A menu or a submenu.
#[derive(Debug, Clone, PartialEq)]
pub struct Menu {
    /// Last part of its message key (`term-menu-CODE`).
    pub code: &'static str,
    /// From top to bottom.
    pub items: Vec<MenuItem>,
}

/// One line of a menu.
#[derive(Debug, Clone, PartialEq)]
pub enum MenuItem {
    /// Something to do.
    Command(Command),
    /// A line between groups.
    Separator,
    /// A submenu.
    Submenu(Menu),
}

/// The menu bar: its menus without their entries, which are put together only while one is open ([`Menu::filled`]).
pub fn bar() -> impl Iterator<Item = Menu> {
    MenuName::BAR.into_iter().map(|menu| Menu { code: menu.code(), items: Vec::new() })
}

/// The menu bar with all entries.
pub fn menus(desk: &Desk) -> Vec<Menu> {
    bar().map(|menu| menu.filled(desk)).collect()
}

impl Menu {
    /// A menu of the bar with its entries.
    #[must_use]
    pub fn filled(self, desk: &Desk) -> Self {
        let name = MenuName::BAR.into_iter().find(|menu| menu.code() == self.code);
        Self { items: name.map(|name| items(&Command::all(desk), name)).unwrap_or_default(), ..self }
    }
}

/// What the context menu of an element offers; none: that of the empty map.
pub fn context_menu(desk: &Desk, element: Option<Selected>) -> Menu {
    let all = Command::all(desk);
    let (menu, before) = match element {
        Some(Selected::Touchpoint(_)) => (MenuName::OnTouchpoint, None),
        Some(Selected::Stage(_)) => (MenuName::OnStage, None),
        Some(Selected::Lane(id)) => {
            let is_free = desk
                .open
                .document
                .map()
                .and_then(|map| map.lane(id))
                .is_some_and(|lane| matches!(lane.kind, LaneKind::Free(_) | LaneKind::Metric(_)));
            (MenuName::OnLane, is_free.then_some(MenuName::OnFreeLane))
        }
        Some(Selected::Measure(_)) => (MenuName::OnMeasure, None),
        Some(Selected::Question(_)) => (MenuName::OnQuestion, None),
        Some(Selected::Contact(_)) => (MenuName::OnContact, None),
        Some(Selected::Day(_)) => (MenuName::OnDay, None),
        Some(Selected::Cell(_)) => (MenuName::OnCell, None),
        Some(Selected::Project | Selected::Map | Selected::Segment(_) | Selected::Round(_)) | None => (MenuName::OnMap, None),
    };
    let mut items_before = before.map(|menu| items(&all, menu)).unwrap_or_default();
    if !items_before.is_empty() {
        items_before.push(MenuItem::Separator);
    }
    items_before.extend(items(&all, menu));
    Menu { code: menu.code(), items: items_before }
}

/// The entries of a menu, with a line between its groups. A submenu is where its first command is.
fn items(all: &[Command], menu: MenuName) -> Vec<MenuItem> {
    let place = |command: &Command| command.places().iter().find(|place| place.menu == menu).copied();
    let mut placed: Vec<(Place, Command)> = all.iter().filter_map(|command| Some((place(command)?, *command))).collect();
    placed.sort_by_key(|(place, _)| (place.group, place.order));
    let mut items = Vec::new();
    for group in placed.chunk_by(|(one, _), (other, _)| one.group == other.group) {
        if !items.is_empty() {
            items.push(MenuItem::Separator);
        }
        let start = items.len();
        for (place, command) in group {
            let Some(code) = place.submenu else {
                items.push(MenuItem::Command(*command));
                continue;
            };
            let open = items[start..].iter_mut().find_map(|item| match item {
                MenuItem::Submenu(menu) if menu.code == code => Some(menu),
                MenuItem::Submenu(_) | MenuItem::Command(_) | MenuItem::Separator => None,
            });
            match open {
                Some(menu) => menu.items.push(MenuItem::Command(*command)),
                None => items.push(MenuItem::Submenu(Menu { code, items: vec![MenuItem::Command(*command)] })),
            }
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::{Menu, MenuItem, menus};
    use crate::app::Command;
    use crate::app::tests::small;
    use crate::model::{Code as _, ScoreKind};

    #[test]
    fn groups_are_in_the_order_of_the_table_but_for_what_is_first_or_last_in_them() {
        let state = small();
        let menu = menus(&state).into_iter().find(|menu| menu.code == "touchpoint").unwrap();
        let group = menu.items.split(|item| *item == MenuItem::Separator).nth(3).unwrap();
        let scores = ScoreKind::ALL.iter().map(|kind| MenuItem::Command(Command::SetActiveScore(*kind))).collect();
        let rest = [Command::LeaveUnrated, Command::ClearScore, Command::NextUnrated].map(MenuItem::Command);
        assert_eq!(group[0], MenuItem::Submenu(Menu { code: "active-score", items: scores }));
        assert_eq!(group[1..], rest);
    }
}
