//! Places in menus: which menu, which group of it, where in the group. Plain data that the table of commands gives; never a menu itself.

/// A menu of the bar, or a context menu of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum MenuName {
    File,
    Edit,
    Touchpoint,
    Map,
    Project,
    View,
    Help,
    /// The context menu of a touchpoint.
    OnTouchpoint,
    /// The context menu of a stage.
    OnStage,
    /// What the context menu of a free lane offers before the rest.
    OnFreeLane,
    /// The context menu of a lane.
    OnLane,
    /// The context menu of a cell of a free lane.
    OnCell,
    /// The context menu of a measure, on the map and in the list.
    OnMeasure,
    /// The context menu of an open question in their list.
    OnQuestion,
    /// The context menu of an entry of the contact plan.
    OnContact,
    /// The context menu of a part of the day's plan.
    OnDay,
    /// The context menu of the empty map.
    OnMap,
}

impl MenuName {
    /// The menus of the bar, from left to right.
    pub(crate) const BAR: [Self; 7] = [Self::File, Self::Edit, Self::Touchpoint, Self::Map, Self::Project, Self::View, Self::Help];

    /// Last part of its message key (`term-menu-CODE`).
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Edit => "edit",
            Self::Touchpoint => "touchpoint",
            Self::Map => "map",
            Self::Project => "project",
            Self::View => "view",
            Self::Help => "help",
            Self::OnTouchpoint
            | Self::OnStage
            | Self::OnFreeLane
            | Self::OnLane
            | Self::OnCell
            | Self::OnMeasure
            | Self::OnQuestion
            | Self::OnContact
            | Self::OnDay
            | Self::OnMap => "context",
        }
    }
}

/// Where a command is in a menu. Commands of one group are in the order of the table, unless they are first or last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub menu: MenuName,
    /// Groups have a line between them.
    pub group: u8,
    /// -1: before the others of its group; 1: after them.
    pub order: i8,
    /// The submenu that it is in, by the last part of its message key.
    pub submenu: Option<&'static str>,
}

impl Place {
    const fn of(menu: MenuName, group: u8) -> Self {
        Self { menu, group, order: 0, submenu: None }
    }

    /// The same, before the others of the group.
    pub(crate) const fn first(self) -> Self {
        Self { order: -1, ..self }
    }

    /// The same, after the others of the group.
    pub(crate) const fn last(self) -> Self {
        Self { order: 1, ..self }
    }

    /// The same, in a submenu.
    pub(crate) const fn within(self, submenu: &'static str) -> Self {
        Self { submenu: Some(submenu), ..self }
    }
}

/// Defines a function for each menu that makes a place in one of its groups.
macro_rules! places {
    ($($function:ident: $menu:ident,)*) => {
        $(pub(crate) const fn $function(group: u8) -> Place {
            Place::of(MenuName::$menu, group)
        })*
    };
}

places! {
    file: File,
    edit: Edit,
    touchpoint: Touchpoint,
    map: Map,
    project: Project,
    view: View,
    help: Help,
    on_touchpoint: OnTouchpoint,
    on_stage: OnStage,
    on_free_lane: OnFreeLane,
    on_lane: OnLane,
    on_cell: OnCell,
    on_measure: OnMeasure,
    on_question: OnQuestion,
    on_contact: OnContact,
    on_day: OnDay,
    on_map: OnMap,
}
