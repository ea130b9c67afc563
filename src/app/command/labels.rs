//! What a command is called: its message key, and its label in the present state. The words themselves are in the message files.

use super::Command;
use crate::app::settings::Panel;
use crate::app::state::State;
use crate::app::view::View;
use crate::edit::PictureAt;
use crate::layout::lane_name;
use crate::model::{Code as _, FreePer, FreeStyle};
use crate::scene::ThemeName;

impl Command {
    /// Machine word of its label, the last part of the message key (`term-command-CODE`).
    pub fn code(self) -> &'static str {
        match self {
            Self::NewProject => "new-project",
            Self::NewEmpty => "new-empty",
            Self::Open => "open",
            Self::OpenRecent(_) => "open-recent",
            Self::OpenExample => "open-example",
            Self::Save => "save",
            Self::SaveAs => "save-as",
            Self::OldVersions => "old-versions",
            Self::Export => "export",
            Self::Import => "import",
            Self::Close => "close",
            Self::Quit => "quit",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Cut => "cut",
            Self::Copy => "copy",
            Self::Paste => "paste",
            Self::Duplicate => "duplicate",
            Self::Delete => "delete",
            Self::SelectAll => "select-all",
            Self::SelectNothing => "select-nothing",
            Self::Find => "find",
            Self::AddTouchpoint => "add-touchpoint",
            Self::AddTouchpointBefore => "add-touchpoint-before",
            Self::AddStage => "add-stage",
            Self::Rename => "rename",
            Self::MoveLeft => "move-left",
            Self::MoveRight => "move-right",
            Self::MoveUp => "move-up",
            Self::MoveDown => "move-down",
            Self::MoveToPreviousStage => "move-to-previous-stage",
            Self::MoveToNextStage => "move-to-next-stage",
            Self::ToggleCritical => "toggle-critical",
            Self::ToggleBreak => "toggle-break",
            Self::SetArea(_) => "set-area",
            Self::SetChannel(Some(_)) => "set-channel",
            Self::SetChannel(None) => "no-channel",
            Self::SetControl(_) => "set-control",
            Self::AddGoodExperience => "add-good-experience",
            Self::AddBadExperience => "add-bad-experience",
            Self::AddPicture => "add-picture",
            Self::RemovePicture => "remove-picture",
            Self::GoLeft => "go-left",
            Self::GoRight => "go-right",
            Self::GoUp => "go-up",
            Self::GoDown => "go-down",
            Self::NextStage => "next-stage",
            Self::PreviousStage => "previous-stage",
            Self::First => "first",
            Self::Last => "last",
            Self::NextUnrated => "next-unrated",
            Self::Rate(_) => "rate",
            Self::ClearScore => "clear-score",
            Self::NextScore => "next-score",
            Self::PreviousScore => "previous-score",
            Self::SetActiveScore(_) => "set-active-score",
            Self::ToggleFilter => "toggle-filter",
            Self::ShowView(View::Map) => "view-map",
            Self::ShowView(View::Table) => "view-table",
            Self::ShowView(View::Grid) => "view-grid",
            Self::ShowView(View::Analysis) => "view-analysis",
            Self::ShowView(View::Agreement) => "view-agreement",
            Self::ShowView(View::Compare) => "view-compare",
            Self::CompareRounds => "compare-rounds",
            Self::CompareFile => "compare-file",
            Self::SwapComparison => "swap-comparison",
            Self::ToggleWay => "toggle-way",
            Self::ZoomIn => "zoom-in",
            Self::ZoomOut => "zoom-out",
            Self::ZoomActual => "zoom-actual",
            Self::FitMap => "fit-map",
            Self::FitStage => "fit-stage",
            Self::FitSelection => "fit-selection",
            Self::TogglePanel(Panel::Catalogue) => "toggle-catalogue",
            Self::TogglePanel(Panel::Inspector) => "toggle-inspector",
            Self::ToggleLane(_) => "toggle-lane",
            Self::HideLane => "hide-lane",
            Self::ShowAllLanes => "show-all-lanes",
            Self::SetTheme(ThemeName::Light) => "theme-light",
            Self::SetTheme(ThemeName::Dark) => "theme-dark",
            Self::SetTheme(ThemeName::Projector) => "theme-projector",
            Self::SetLanguage(_) => "set-language",
            Self::LargerText => "larger-text",
            Self::SmallerText => "smaller-text",
            Self::NormalText => "normal-text",
            Self::NewMap => "new-map",
            Self::RenameMap => "rename-map",
            Self::DuplicateMap => "duplicate-map",
            Self::DeleteMap => "delete-map",
            Self::MoveMapLeft => "move-map-left",
            Self::MoveMapRight => "move-map-right",
            Self::NextMap => "next-map",
            Self::PreviousMap => "previous-map",
            Self::ShowMap(_) => "show-map",
            Self::SelectMap => "select-map",
            Self::SelectProject => "select-project",
            Self::SetMapSegment(Some(_)) => "set-map-segment",
            Self::SetMapSegment(None) => "no-map-segment",
            Self::AddLane(FreeStyle::Text, FreePer::Stage) => "add-lane-text-stage",
            Self::AddLane(FreeStyle::List, FreePer::Stage) => "add-lane-list-stage",
            Self::AddLane(FreeStyle::Text, FreePer::Touchpoint) => "add-lane-text-touchpoint",
            Self::AddLane(FreeStyle::List, FreePer::Touchpoint) => "add-lane-list-touchpoint",
            Self::AddLane(FreeStyle::Picture, FreePer::Stage) => "add-lane-picture-stage",
            Self::AddLane(FreeStyle::Picture, FreePer::Touchpoint) => "add-lane-picture-touchpoint",
            Self::AddRound => "add-round",
            Self::ShowRound(_) => "show-round",
            Self::AddSegment => "add-segment",
            Self::AddRater => "add-rater",
            Self::StartVote => "start-vote",
            Self::RevealVotes => "reveal-votes",
            Self::AgreeRest => "agree-rest",
            Self::ExportSegment => "export-segment",
            Self::Palette => "palette",
            Self::Shortcuts => "shortcuts",
            Self::About => "about",
            Self::NextArea => "next-area",
            Self::PreviousArea => "previous-area",
        }
    }

    /// What it is called now: undo names the step, a lane, a map or a score is named.
    pub fn label(self, state: &State) -> String {
        let texts = &*state.program.texts;
        let plain = texts.term("command", self.code());
        let project = state.open.document.project();
        let named = |name: Option<&str>| name.map_or_else(|| plain.to_owned(), |name| texts.command_named(plain, name));
        match self {
            Self::Undo => named(state.open.document.undo_label().map(|label| texts.term("edit", label))),
            Self::Redo => named(state.open.document.redo_label().map(|label| texts.term("edit", label))),
            Self::OpenRecent(index) => {
                let name = state
                    .program
                    .settings
                    .recent
                    .get(usize::from(index))
                    .and_then(|path| path.file_stem())
                    .map(|name| name.to_string_lossy());
                named(name.as_deref())
            }
            Self::AddPicture | Self::RemovePicture if matches!(state.picture_target(), Some(PictureAt::Map(_))) => {
                texts.term("command", if self == Self::AddPicture { "add-logo" } else { "remove-logo" }).to_owned()
            }
            Self::SetArea(area) => named(Some(texts.term("area", area.code()))),
            Self::SetChannel(Some(channel)) => named(Some(texts.term("channel", channel.code()))),
            Self::SetControl(control) => named(Some(texts.term("control", control.code()))),
            Self::SetActiveScore(kind) => named(Some(texts.term("score", kind.code()))),
            Self::Rate(score) => named(Some(&score.value().to_string())),
            Self::SetLanguage(language) => named(Some(language.own_name())),
            Self::ShowMap(id) => named(project.map(id).map(|map| map.name.as_str())),
            Self::ShowRound(id) => named(project.round(id).map(|round| round.label.as_str())),
            Self::SetMapSegment(Some(id)) => named(project.segment(id).map(|segment| segment.name.as_str())),
            Self::ToggleLane(id) => named(state.open.document.map().and_then(|map| map.lane(id)).map(|lane| lane_name(texts, &lane.kind))),
            _ => plain.to_owned(),
        }
    }
}
