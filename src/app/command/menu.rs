//! Menus as data: the menu bar and the context menus. What each entry is called, shows and does is up to the command.

use crate::app::command::Command;
use crate::app::settings::Panel;
use crate::app::state::State;
use crate::app::view::View;
use crate::edit::Selected;
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::{Area, Channel, Code as _, Control, FreePer, FreeStyle, LaneKind, ScoreKind};

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

fn items<const N: usize>(commands: [Command; N]) -> impl Iterator<Item = MenuItem> {
    commands.into_iter().map(MenuItem::Command)
}

fn submenu(code: &'static str, commands: impl IntoIterator<Item = Command>) -> MenuItem {
    MenuItem::Submenu(Menu { code, items: commands.into_iter().map(MenuItem::Command).collect() })
}

/// A menu of groups of entries, with a line between the groups; empty groups leave no line behind.
fn menu(code: &'static str, groups: impl IntoIterator<Item = Vec<MenuItem>>) -> Menu {
    let mut items = Vec::new();
    for group in groups.into_iter().filter(|group| !group.is_empty()) {
        if !items.is_empty() {
            items.push(MenuItem::Separator);
        }
        items.extend(group);
    }
    Menu { code, items }
}

fn recent(state: &State) -> Option<MenuItem> {
    let count = u8::try_from(state.program.settings.recent.len()).unwrap_or(u8::MAX);
    (count > 0).then(|| submenu("recent", (0..count).map(Command::OpenRecent)))
}

fn area_menu() -> MenuItem {
    submenu("area", Area::ALL.iter().map(|area| Command::SetArea(*area)))
}

fn channel_menu() -> MenuItem {
    let channels = Channel::ALL.iter().map(|channel| Command::SetChannel(Some(*channel)));
    submenu("channel", channels.chain([Command::SetChannel(None)]))
}

fn control_menu() -> MenuItem {
    submenu("control", Control::ALL.iter().map(|control| Command::SetControl(*control)))
}

fn add_lane_menu() -> MenuItem {
    let styles = [FreeStyle::Text, FreeStyle::List, FreeStyle::Picture];
    let kinds = [FreePer::Stage, FreePer::Touchpoint].into_iter().flat_map(|per| styles.map(|style| (style, per)));
    submenu("add-lane", kinds.map(|(style, per)| Command::AddLane(style, per)))
}

fn lanes_menu(state: &State) -> MenuItem {
    let lanes = state.open.document.map().into_iter().flat_map(|map| map.lanes.iter().map(|lane| Command::ToggleLane(lane.id)));
    submenu("lanes", lanes.chain([Command::ShowAllLanes]))
}

/// The menu bar.
pub fn menus(state: &State) -> Vec<Menu> {
    use Command as C;
    let project = state.open.document.project();
    let mut open: Vec<MenuItem> = items([C::NewProject, C::NewEmpty, C::Open]).collect();
    open.extend(recent(state));
    open.extend(items([C::OpenExample]));
    let earlier = state.earlier_rounds();
    let copied = (earlier.len() > 1).then(|| submenu("copy-scores", earlier.into_iter().map(|id| C::CopyScores(Some(id)))));
    let segments = project.segments.iter().map(|segment| C::SetMapSegment(Some(segment.id)));
    vec![
        menu(
            "file",
            [
                open,
                items([C::Save, C::SaveAs, C::OldVersions]).collect(),
                items([C::Import, C::Export]).collect(),
                items([C::Close, C::Quit]).collect(),
            ],
        ),
        menu(
            "edit",
            [
                items([C::Undo, C::Redo]).collect(),
                items([C::Cut, C::Copy, C::Paste, C::Duplicate, C::Delete]).collect(),
                items([C::AddPicture, C::RemovePicture]).collect(),
                items([C::SelectAll, C::SelectNothing]).collect(),
                items([C::Find, C::Palette]).collect(),
            ],
        ),
        menu(
            "touchpoint",
            [
                items([C::AddTouchpoint, C::AddTouchpointBefore, C::Rename]).collect(),
                items([C::ChooseArea, C::ChooseChannel, C::ChooseControl]).chain([area_menu(), channel_menu(), control_menu()]).collect(),
                items([C::ToggleCritical, C::ToggleBreak, C::AddGoodExperience, C::AddBadExperience, C::EditNotes]).collect(),
                std::iter::once(submenu("active-score", ScoreKind::ALL.iter().map(|kind| C::SetActiveScore(*kind))))
                    .chain(items([C::LeaveUnrated, C::ClearScore, C::NextUnrated]))
                    .collect(),
                items([C::MoveLeft, C::MoveRight, C::MoveUp, C::MoveDown, C::MoveToPreviousStage, C::MoveToNextStage]).collect(),
            ],
        ),
        menu(
            "map",
            [
                items([C::NewMap, C::RenameMap, C::DuplicateMap, C::DeleteMap]).collect(),
                items([C::NextMap, C::PreviousMap, C::MoveMapLeft, C::MoveMapRight]).collect(),
                std::iter::once(MenuItem::Command(C::AddStage)).chain([add_lane_menu(), lanes_menu(state)]).collect(),
                vec![submenu("segment", segments.chain([C::SetMapSegment(None)]))],
                items([C::SelectMap]).collect(),
            ],
        ),
        menu(
            "project",
            [
                items([C::SelectProject, C::AddRound, C::CopyScores(None), C::AddSegment, C::AddRater]).collect(),
                items([C::StartVote, C::RevealVotes, C::AgreeRest]).collect(),
                items([C::ExportSegment]).collect(),
                std::iter::once(submenu("round", project.rounds.iter().map(|round| C::ShowRound(round.id)))).chain(copied).collect(),
            ],
        ),
        menu(
            "view",
            [
                items(View::ALL.map(C::ShowView))
                    .chain([submenu("compare", [C::CompareRounds, C::CompareFile, C::SwapComparison])])
                    .collect(),
                items([
                    C::ZoomIn,
                    C::ZoomOut,
                    C::ZoomActual,
                    C::FitMap,
                    C::FitStage,
                    C::FitSelection,
                    C::ScrollOn,
                    C::ScrollBack,
                    C::FullScreen,
                    C::ToggleWheel,
                ])
                .collect(),
                items([
                    C::ToggleFilter,
                    C::SearchCatalogue,
                    C::TogglePanel(Panel::Catalogue),
                    C::TogglePanel(Panel::Inspector),
                    C::ToggleWay,
                ])
                .collect(),
                vec![
                    submenu("theme", [ThemeName::Light, ThemeName::Dark, ThemeName::Projector].map(C::SetTheme)),
                    submenu("language", Language::ALL.iter().map(|language| C::SetLanguage(*language))),
                    submenu("text-size", [C::LargerText, C::SmallerText, C::NormalText]),
                ],
            ],
        ),
        menu("help", [items([C::Guide, C::Shortcuts, C::Palette]).collect(), items([C::OpenExample, C::ToggleTries, C::About]).collect()]),
    ]
}

/// What the context menu of an element offers; none: that of the empty map.
pub fn context_menu(state: &State, element: Option<Selected>) -> Menu {
    use Command as C;
    let code = "context";
    match element {
        Some(Selected::Touchpoint(_)) => menu(
            code,
            [
                items([C::AddTouchpoint, C::AddTouchpointBefore, C::Rename]).collect(),
                vec![area_menu(), channel_menu(), control_menu()],
                items([C::ToggleCritical, C::ToggleBreak, C::AddGoodExperience, C::AddBadExperience, C::EditNotes]).collect(),
                items([C::MoveToPreviousStage, C::MoveToNextStage]).collect(),
                items([C::AddPicture, C::RemovePicture]).collect(),
                items([C::Cut, C::Copy, C::Paste, C::Duplicate, C::Delete]).collect(),
                items([C::FitSelection]).collect(),
            ],
        ),
        Some(Selected::Stage(_)) => menu(
            code,
            [
                items([C::AddTouchpoint, C::AddStage, C::Rename]).collect(),
                items([C::MoveLeft, C::MoveRight]).collect(),
                items([C::AddPicture, C::RemovePicture]).collect(),
                items([C::Copy, C::Paste, C::Duplicate, C::Delete]).collect(),
                items([C::FitStage]).collect(),
            ],
        ),
        Some(Selected::Cell(_)) => menu(
            code,
            [
                items([C::Rename, C::Delete]).collect(),
                items([C::AddPicture, C::RemovePicture]).collect(),
                items([C::AddTouchpoint, C::HideLane]).collect(),
                vec![add_lane_menu(), lanes_menu(state)],
            ],
        ),
        Some(Selected::Lane(id)) => {
            let is_free = state.open.document.map().and_then(|map| map.lane(id)).is_some_and(|lane| matches!(lane.kind, LaneKind::Free(_)));
            let own = if is_free { items([C::Rename, C::Delete]).collect() } else { Vec::new() };
            menu(code, [own, items([C::MoveUp, C::MoveDown, C::HideLane]).collect(), vec![add_lane_menu(), lanes_menu(state)]])
        }
        Some(Selected::Project | Selected::Map | Selected::Segment(_) | Selected::Round(_)) | None => menu(
            code,
            [
                items([C::AddTouchpoint, C::AddStage, C::Paste]).collect(),
                vec![add_lane_menu(), lanes_menu(state)],
                items([C::SelectAll, C::FitMap]).collect(),
                items([C::AddPicture, C::RemovePicture]).collect(),
                items([C::SelectMap, C::RenameMap, C::DuplicateMap]).collect(),
            ],
        ),
    }
}
