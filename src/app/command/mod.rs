//! Every command by name. Menus, shortcuts, the palette and context menus are all fed from here; each property of a command stands in one
//! exhaustive match. What a command does is `update`'s business.

mod enabled;
mod icons;
mod labels;
mod shortcuts;

use crate::i18n::Language;
use crate::model::{Area, Channel, Code as _, Control, FreePer, FreeStyle, LaneId, MapId, RoundId, Score, ScoreKind, SegmentId};
use crate::scene::ThemeName;

use super::settings::Panel;
use super::state::State;
use super::view::View;

/// Something a person can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Command {
    /// A new project, choosing its stages first.
    NewProject,
    /// A new project with one empty stage, at once.
    NewEmpty,
    /// Open a file.
    Open,
    /// Open a file that was open lately; index into the list of recent files.
    OpenRecent(u8),
    /// Open the worked example.
    OpenExample,
    /// Write to the file.
    Save,
    /// Write to another file.
    SaveAs,
    /// Choose among the kept versions of the file.
    OldVersions,
    /// Export a picture, a page or a table.
    Export,
    /// Import a table.
    Import,
    /// Close the project; an empty one takes its place.
    Close,
    /// End the program.
    Quit,

    /// Take back the last step.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Copy what is selected and delete it.
    Cut,
    /// Copy what is selected.
    Copy,
    /// Put in what was copied.
    Paste,
    /// Copy what is selected right behind it.
    Duplicate,
    /// Delete what is selected.
    Delete,
    /// Select every touchpoint.
    SelectAll,
    /// Select nothing.
    SelectNothing,
    /// Search the project.
    Find,

    /// Add a touchpoint after the selected one and type its title.
    AddTouchpoint,
    /// Add a touchpoint before the selected one and type its title.
    AddTouchpointBefore,
    /// Add a stage after the selected one and type its name.
    AddStage,
    /// Type another title or name for what is selected.
    Rename,
    /// Move what is selected one place to the left.
    MoveLeft,
    /// Move what is selected one place to the right.
    MoveRight,
    /// Move touchpoints to the lane above, or a lane up.
    MoveUp,
    /// Move touchpoints to the lane below, or a lane down.
    MoveDown,
    /// Move touchpoints to the end of the stage before.
    MoveToPreviousStage,
    /// Move touchpoints to the start of the next stage.
    MoveToNextStage,
    /// Mark touchpoints as critical, or no longer.
    ToggleCritical,
    /// Mark a break at touchpoints, or no longer.
    ToggleBreak,
    /// Put touchpoints into an area.
    SetArea(Area),
    /// Give touchpoints a main channel, or none.
    SetChannel(Option<Channel>),
    /// Say how far touchpoints can be steered.
    SetControl(Control),
    /// Note a good experience at the touchpoint.
    AddGoodExperience,
    /// Note a bad experience at the touchpoint.
    AddBadExperience,

    /// Choose a picture for what is selected.
    AddPicture,
    /// Take the picture of what is selected away.
    RemovePicture,

    /// Walk to the touchpoint before.
    GoLeft,
    /// Walk to the next touchpoint.
    GoRight,
    /// Walk to the lane above, or to the stage.
    GoUp,
    /// Walk to the lane below.
    GoDown,
    /// Go on to the next stage.
    NextStage,
    /// Go back to the stage before.
    PreviousStage,
    /// Go to the first touchpoint.
    First,
    /// Go to the last touchpoint.
    Last,
    /// Go to the next touchpoint that still lacks expectation, fulfilment or relevance.
    NextUnrated,

    /// Rate the active score and move on to the next one.
    Rate(Score),
    /// Clear the active score.
    ClearScore,
    /// Make the next score the active one.
    NextScore,
    /// Make the score before the active one.
    PreviousScore,
    /// Choose which score digits rate.
    SetActiveScore(ScoreKind),

    /// Choose which touchpoints are shown, or show all again.
    ToggleFilter,
    /// Show another view of the project.
    ShowView(View),
    /// Compare the shown map with itself in the round before.
    CompareRounds,
    /// Compare with a map of another file.
    CompareFile,
    /// Change the sides of the comparison.
    SwapComparison,
    /// Show the way of working, or hide it.
    ToggleWay,
    /// Look closer.
    ZoomIn,
    /// Step back.
    ZoomOut,
    /// Full size.
    ZoomActual,
    /// Show the whole map.
    FitMap,
    /// Show the whole stage.
    FitStage,
    /// Show all that is selected.
    FitSelection,
    /// Open or fold a panel.
    TogglePanel(Panel),
    /// Hide a lane of the map, or show it again.
    ToggleLane(LaneId),
    /// Hide the selected lane.
    HideLane,
    /// Show all lanes of the map.
    ShowAllLanes,
    /// Draw in another theme.
    SetTheme(ThemeName),
    /// Speak another language.
    SetLanguage(Language),
    /// Larger type in the window.
    LargerText,
    /// Smaller type in the window.
    SmallerText,
    /// Type of the usual size.
    NormalText,

    /// A new map, choosing its stages first.
    NewMap,
    /// Type another name for the map.
    RenameMap,
    /// Copy the map as to-be, with all identities.
    DuplicateMap,
    /// Delete the map.
    DeleteMap,
    /// Move the map's tab to the left.
    MoveMapLeft,
    /// Move the map's tab to the right.
    MoveMapRight,
    /// Show the next map.
    NextMap,
    /// Show the map before.
    PreviousMap,
    /// Show a map.
    ShowMap(MapId),
    /// Show the map's own fields.
    SelectMap,
    /// Show the project's own fields.
    SelectProject,
    /// Say whose journey the map is.
    SetMapSegment(Option<SegmentId>),
    /// Add a lane of one's own words.
    AddLane(FreeStyle, FreePer),
    /// Add a round of scores and show it.
    AddRound,
    /// Show the scores of a round.
    ShowRound(RoundId),
    /// Add a segment.
    AddSegment,
    /// Add somebody who votes.
    AddRater,
    /// Let raters vote on this computer, one after the other.
    StartVote,
    /// Show everybody the votes of the vote that is going on.
    RevealVotes,
    /// Agree on the rounded mean wherever the raters agree.
    AgreeRest,
    /// Export the sheet of a segment.
    ExportSegment,

    /// All commands by name.
    Palette,
    /// All shortcuts on one sheet.
    Shortcuts,
    /// What this program is.
    About,
    /// Move the focus to the next area of the window.
    NextArea,
    /// Move the focus to the area before.
    PreviousArea,
}

/// A command's text for people who look for it, with everything else a list shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The command.
    pub command: Command,
    /// Its label in the present state.
    pub label: String,
}

impl Command {
    /// Commands that are always the same, in the order of the menus. Those that name an element of the project come from
    /// [`State::element_commands`].
    pub fn fixed() -> Vec<Self> {
        use Command as C;
        let mut all = vec![
            C::NewProject,
            C::NewEmpty,
            C::Open,
            C::OpenExample,
            C::Save,
            C::SaveAs,
            C::OldVersions,
            C::Export,
            C::Import,
            C::Close,
            C::Quit,
            C::Undo,
            C::Redo,
            C::Cut,
            C::Copy,
            C::Paste,
            C::Duplicate,
            C::Delete,
            C::SelectAll,
            C::SelectNothing,
            C::Find,
            C::AddTouchpoint,
            C::AddTouchpointBefore,
            C::AddStage,
            C::Rename,
            C::MoveLeft,
            C::MoveRight,
            C::MoveUp,
            C::MoveDown,
            C::MoveToPreviousStage,
            C::MoveToNextStage,
            C::ToggleCritical,
            C::ToggleBreak,
            C::AddGoodExperience,
            C::AddBadExperience,
            C::AddPicture,
            C::RemovePicture,
        ];
        all.extend(Area::ALL.iter().map(|area| C::SetArea(*area)));
        all.extend(Channel::ALL.iter().map(|channel| C::SetChannel(Some(*channel))));
        all.push(C::SetChannel(None));
        all.extend(Control::ALL.iter().map(|control| C::SetControl(*control)));
        all.extend([C::GoLeft, C::GoRight, C::GoUp, C::GoDown, C::NextStage, C::PreviousStage, C::First, C::Last, C::NextUnrated]);
        all.extend((0..=Score::MAX.value()).filter_map(|value| Score::new(value).ok()).map(C::Rate));
        all.extend([C::ClearScore, C::NextScore, C::PreviousScore]);
        all.extend(ScoreKind::ALL.iter().map(|kind| C::SetActiveScore(*kind)));
        all.push(C::ToggleFilter);
        all.extend(View::ALL.map(C::ShowView));
        all.extend([C::CompareRounds, C::CompareFile, C::SwapComparison, C::ToggleWay]);
        all.extend([C::ZoomIn, C::ZoomOut, C::ZoomActual, C::FitMap, C::FitStage, C::FitSelection]);
        all.extend([Panel::Catalogue, Panel::Inspector].map(C::TogglePanel));
        all.extend([C::HideLane, C::ShowAllLanes]);
        all.extend([ThemeName::Light, ThemeName::Dark, ThemeName::Projector].map(C::SetTheme));
        all.extend(Language::ALL.iter().map(|language| C::SetLanguage(*language)));
        all.extend([C::LargerText, C::SmallerText, C::NormalText]);
        all.extend([
            C::NewMap,
            C::RenameMap,
            C::DuplicateMap,
            C::DeleteMap,
            C::MoveMapLeft,
            C::MoveMapRight,
            C::NextMap,
            C::PreviousMap,
            C::SelectMap,
            C::SelectProject,
            C::SetMapSegment(None),
        ]);
        for per in [FreePer::Stage, FreePer::Touchpoint] {
            all.extend([FreeStyle::Text, FreeStyle::List, FreeStyle::Picture].map(|style| C::AddLane(style, per)));
        }
        all.extend([
            C::AddRound,
            C::AddSegment,
            C::AddRater,
            C::StartVote,
            C::RevealVotes,
            C::AgreeRest,
            C::ExportSegment,
            C::Palette,
            C::Shortcuts,
            C::About,
            C::NextArea,
            C::PreviousArea,
        ]);
        all
    }
}

impl State {
    /// Commands that name an element of the open project or a recent file: its maps, rounds, segments, lanes.
    pub fn element_commands(&self) -> Vec<Command> {
        let project = self.open.document.project();
        let mut all: Vec<Command> =
            (0..self.program.settings.recent.len()).filter_map(|index| u8::try_from(index).ok()).map(Command::OpenRecent).collect();
        all.extend(project.maps.iter().map(|map| Command::ShowMap(map.id)));
        all.extend(project.rounds.iter().map(|round| Command::ShowRound(round.id)));
        all.extend(project.segments.iter().map(|segment| Command::SetMapSegment(Some(segment.id))));
        all.extend(self.open.document.map().into_iter().flat_map(|map| map.lanes.iter().map(|lane| Command::ToggleLane(lane.id))));
        all
    }

    /// Every command with its label, for the palette: fixed ones first, then those that name an element.
    pub fn all_commands(&self) -> Vec<Listed> {
        let commands = Command::fixed().into_iter().chain(self.element_commands());
        commands.map(|command| Listed { command, label: command.label(self) }).collect()
    }
}
