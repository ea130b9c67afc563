//! What a command is called in the current state. The words themselves are in the message files.

use super::Command;
use super::menu::Menu;
use crate::app::state::State;
use crate::edit::PictureAt;
use crate::layout::{lane_name, word};
use crate::model::Code as _;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

impl Menu {
    /// What it is called now: that of the size of text says the size.
    pub fn label(&self, state: &State) -> String {
        let texts = &*state.program.texts;
        match self.code {
            "text-size" => text_size(state),
            code => texts.term("menu", code).to_owned(),
        }
    }
}

/// How large the text is, in words.
pub(crate) fn text_size(state: &State) -> String {
    let texts = &state.program.texts;
    texts.status_text_size(&texts.percent(f64::from((state.program.settings.text_scale * 100.0).round())))
}

/// What a recent file is called: its name, with as much of its folder as tells it from others of the same name.
pub fn recent_name(recent: &[PathBuf], index: usize) -> Option<String> {
    let path = recent.get(index)?;
    let (stem, folder) =
        (path.file_stem()?.to_string_lossy(), |path: &PathBuf| path.parent().and_then(Path::file_name).map(OsStr::to_owned));
    let others = || recent.iter().enumerate().filter(|(at, other)| *at != index && other.file_stem() == path.file_stem());
    if others().next().is_none() {
        return Some(stem.into_owned());
    }
    let alone = folder(path).filter(|own| others().all(|(_, other)| folder(other).as_ref() != Some(own)));
    let place = alone.map_or_else(|| path.display().to_string(), |own| own.to_string_lossy().into_owned());
    Some(format!("{stem} ({place})"))
}

impl Command {
    /// What it is called now: undo includes the name of the step; a lane, a map or a score is named.
    pub fn label(self, state: &State) -> String {
        let texts = &*state.program.texts;
        let plain = texts.term("command", self.code());
        let project = state.open.document.project();
        let named = |name: Option<&str>| name.map_or_else(|| plain.to_owned(), |name| texts.command_named(plain, name));
        match self {
            Self::Undo => named(state.open.document.undo_name().map(|step| word(texts, step))),
            Self::Redo => named(state.open.document.redo_name().map(|step| word(texts, step))),
            Self::OpenRecent(index) => named(recent_name(&state.program.settings.recent, usize::from(index)).as_deref()),
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
            Self::CopyScores(id) => {
                let round = state.copied_round(id).or(id).and_then(|id| project.round(id));
                named(round.map(|round| round.label.as_str()))
            }
            Self::ShowRound(id) => named(project.round(id).map(|round| round.label.as_str())),
            Self::SetMapSegment(Some(id)) => named(project.segment(id).map(|segment| segment.name.as_str())),
            Self::ToggleLane(id) => named(state.open.document.map().and_then(|map| map.lane(id)).map(|lane| lane_name(texts, &lane.kind))),
            Self::NewProject
            | Self::NewEmpty
            | Self::Open
            | Self::OpenExample
            | Self::Save
            | Self::SaveAs
            | Self::OldVersions
            | Self::Export
            | Self::Import
            | Self::Close
            | Self::Quit
            | Self::Cut
            | Self::Copy
            | Self::Paste
            | Self::Duplicate
            | Self::Delete
            | Self::SelectAll
            | Self::SelectNothing
            | Self::Find
            | Self::AddTouchpoint
            | Self::AddTouchpointBefore
            | Self::AddStage
            | Self::Rename
            | Self::MoveLeft
            | Self::MoveRight
            | Self::MoveUp
            | Self::MoveDown
            | Self::MoveToPreviousStage
            | Self::MoveToNextStage
            | Self::ToggleCritical
            | Self::ToggleBreak
            | Self::ChooseArea
            | Self::ChooseChannel
            | Self::ChooseControl
            | Self::SetChannel(None)
            | Self::AddGoodExperience
            | Self::AddBadExperience
            | Self::EditNotes
            | Self::AddPicture
            | Self::RemovePicture
            | Self::GoLeft
            | Self::GoRight
            | Self::GoUp
            | Self::GoDown
            | Self::ExtendLeft
            | Self::ExtendRight
            | Self::ExtendUp
            | Self::ExtendDown
            | Self::NextStage
            | Self::PreviousStage
            | Self::First
            | Self::Last
            | Self::NextUnrated
            | Self::LeaveUnrated
            | Self::ClearScore
            | Self::NextScore
            | Self::PreviousScore
            | Self::ToggleFilter
            | Self::ToggleHowSure
            | Self::ShowView(_)
            | Self::CompareRounds
            | Self::CompareFile
            | Self::SwapComparison
            | Self::ToggleWay
            | Self::ToggleWheel
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomActual
            | Self::FitMap
            | Self::ToggleTries
            | Self::ScrollOn
            | Self::ScrollBack
            | Self::FitStage
            | Self::FitSelection
            | Self::FullScreen
            | Self::SearchCatalogue
            | Self::TogglePanel(_)
            | Self::HideLane
            | Self::ShowAllLanes
            | Self::SetTheme(_)
            | Self::LargerText
            | Self::SmallerText
            | Self::NormalText
            | Self::NewMap
            | Self::RenameMap
            | Self::DuplicateMap
            | Self::DeleteMap
            | Self::MoveMapLeft
            | Self::MoveMapRight
            | Self::NextMap
            | Self::PreviousMap
            | Self::SelectMap
            | Self::SelectProject
            | Self::SetMapSegment(None)
            | Self::AddLane(..)
            | Self::AddRound
            | Self::AddSegment
            | Self::AddRater
            | Self::StartVote
            | Self::RevealVotes
            | Self::AgreeRest
            | Self::ExportSegment
            | Self::Palette
            | Self::Guide
            | Self::Shortcuts
            | Self::About
            | Self::NextArea
            | Self::PreviousArea => plain.to_owned(),
        }
    }
}
