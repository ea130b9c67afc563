//! Which icon stands for which command. Never how it is drawn.

use super::Command;
use crate::app::settings::Panel;
use crate::app::view::View;
use crate::layout::channel_icon;
use crate::scene::{Icon, ThemeName};

impl Command {
    /// Its icon, if it has one.
    pub fn icon(self) -> Option<Icon> {
        Some(match self {
            Self::NewProject | Self::NewEmpty => Icon::New,
            Self::Open | Self::OpenRecent(_) => Icon::Open,
            Self::OpenExample => Icon::Map,
            Self::Save | Self::SaveAs => Icon::Save,
            Self::OldVersions => Icon::File,
            Self::Export => Icon::Export,
            Self::Import => Icon::Import,
            Self::Close => Icon::Close,
            Self::Quit => Icon::Quit,
            Self::Undo => Icon::Undo,
            Self::Redo => Icon::Redo,
            Self::Cut => Icon::Cut,
            Self::Copy => Icon::Copy,
            Self::Paste => Icon::Paste,
            Self::Duplicate | Self::DuplicateMap => Icon::Duplicate,
            Self::Delete | Self::DeleteMap => Icon::Delete,
            Self::Find => Icon::Find,
            Self::AddTouchpoint | Self::AddTouchpointBefore | Self::NewMap => Icon::Add,
            Self::AddStage => Icon::Stage,
            Self::Rename | Self::RenameMap => Icon::Rename,
            Self::MoveLeft | Self::GoLeft | Self::PreviousStage | Self::MoveToPreviousStage | Self::PreviousMap | Self::MoveMapLeft => {
                Icon::Left
            }
            Self::MoveRight | Self::GoRight | Self::NextStage | Self::MoveToNextStage | Self::NextMap | Self::MoveMapRight => Icon::Right,
            Self::MoveUp | Self::GoUp => Icon::Up,
            Self::MoveDown | Self::GoDown => Icon::Down,
            Self::ToggleCritical => Icon::Critical,
            Self::ToggleBreak => Icon::Unlink,
            Self::SetChannel(channel) => channel_icon(channel),
            Self::AddGoodExperience => Icon::Positive,
            Self::AddBadExperience => Icon::Negative,
            Self::ToggleFilter => Icon::Filter,
            Self::AddPicture => Icon::AddPicture,
            Self::RemovePicture => Icon::Picture,
            Self::ShowView(View::Map) => Icon::Map,
            Self::ShowView(View::Table) => Icon::Table,
            Self::ShowView(View::Grid) => Icon::Grid,
            Self::ShowView(View::Analysis) => Icon::Analysis,
            Self::ShowView(View::Agreement) => Icon::Agreement,
            Self::ShowView(View::Compare) => Icon::Compare,
            Self::CompareRounds => Icon::History,
            Self::CompareFile | Self::SwapComparison => Icon::Compare,
            Self::ToggleWay => Icon::Way,
            Self::ZoomIn | Self::LargerText => Icon::ZoomIn,
            Self::ZoomOut | Self::SmallerText => Icon::ZoomOut,
            Self::FitMap => Icon::FitMap,
            Self::FitStage => Icon::Stage,
            Self::FitSelection => Icon::FitSelection,
            Self::TogglePanel(Panel::Catalogue) => Icon::Catalogue,
            Self::TogglePanel(Panel::Inspector) => Icon::Inspector,
            Self::ToggleLane(_) | Self::AddLane(..) => Icon::Lane,
            Self::HideLane => Icon::Hidden,
            Self::ShowAllLanes => Icon::Visible,
            Self::SetTheme(ThemeName::Light) => Icon::Light,
            Self::SetTheme(ThemeName::Dark) => Icon::Dark,
            Self::SetTheme(ThemeName::Projector) => Icon::Projector,
            Self::SetLanguage(_) => Icon::Language,
            Self::ShowMap(_) | Self::SelectMap => Icon::Map,
            Self::SelectProject => Icon::Project,
            Self::SetMapSegment(_) | Self::AddSegment => Icon::Segment,
            Self::AddRound | Self::ShowRound(_) => Icon::Round,
            Self::AddRater => Icon::Rater,
            Self::StartVote => Icon::Agreement,
            Self::RevealVotes => Icon::Visible,
            Self::AgreeRest => Icon::Done,
            Self::ExportSegment => Icon::Export,
            Self::Palette => Icon::Palette,
            Self::Shortcuts => Icon::Keyboard,
            Self::About => Icon::Info,
            Self::SelectAll
            | Self::SelectNothing
            | Self::SetArea(_)
            | Self::SetControl(_)
            | Self::First
            | Self::Last
            | Self::NextUnrated
            | Self::Rate(_)
            | Self::ClearScore
            | Self::NextScore
            | Self::PreviousScore
            | Self::SetActiveScore(_)
            | Self::ZoomActual
            | Self::NormalText
            | Self::NextArea
            | Self::PreviousArea => return None,
        })
    }
}
