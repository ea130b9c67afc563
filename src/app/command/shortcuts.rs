//! Which keys ask for which command. The first shortcut of a command is the one that menus show.

use super::Command;
use crate::app::settings::Panel;
use crate::app::shortcut::{Key, Modifiers, Reach, Shortcut};
use crate::model::{Score, ScoreKind};

const fn command(letter: char) -> Shortcut {
    Shortcut::new(Modifiers::COMMAND, Key::Letter(letter))
}

const fn command_shift(letter: char) -> Shortcut {
    Shortcut::new(Modifiers::COMMAND_SHIFT, Key::Letter(letter))
}

const fn with(modifiers: Modifiers, key: Key) -> Shortcut {
    Shortcut::new(modifiers, key)
}

const fn plain(key: Key) -> Shortcut {
    Shortcut::plain(key)
}

impl Command {
    /// Its shortcuts; empty if it has none.
    pub fn shortcuts(self) -> Vec<Shortcut> {
        use Modifiers as M;
        match self {
            Self::NewProject => vec![command('N')],
            Self::NewEmpty => vec![command_shift('N')],
            Self::Open => vec![command('O')],
            Self::Save => vec![command('S')],
            Self::SaveAs => vec![command_shift('S')],
            Self::Export => vec![command('E')],
            Self::Import => vec![command('I')],
            Self::Close => vec![command('W')],
            Self::Quit => vec![command('Q')],
            Self::Undo => vec![command('Z')],
            Self::Redo => vec![command('Y'), command_shift('Z')],
            Self::Cut => vec![command('X'), with(M::SHIFT, Key::Delete)],
            Self::Copy => vec![command('C')],
            Self::Paste => vec![command('V')],
            Self::Duplicate => vec![command('D')],
            Self::Delete => vec![plain(Key::Delete)],
            Self::SelectAll => vec![command('A')],
            Self::SelectNothing => vec![plain(Key::Escape)],
            Self::Find => vec![command('F')],
            Self::AddTouchpoint => vec![plain(Key::Enter)],
            Self::AddTouchpointBefore => vec![with(M::SHIFT, Key::Enter)],
            Self::AddStage => vec![with(M::COMMAND, Key::Enter)],
            Self::Rename => vec![plain(Key::Function(2))],
            Self::MoveLeft => vec![with(M::ALT, Key::Left)],
            Self::MoveRight => vec![with(M::ALT, Key::Right)],
            Self::MoveUp => vec![with(M::ALT, Key::Up)],
            Self::MoveDown => vec![with(M::ALT, Key::Down)],
            Self::MoveToPreviousStage => vec![with(M::ALT_SHIFT, Key::Left)],
            Self::MoveToNextStage => vec![with(M::ALT_SHIFT, Key::Right)],
            Self::ToggleCritical => vec![with(M::ALT, Key::Letter('K'))],
            Self::ToggleBreak => vec![with(M::ALT, Key::Letter('B'))],
            Self::AddGoodExperience => vec![with(M::ALT, Key::Plus)],
            Self::AddBadExperience => vec![with(M::ALT, Key::Minus)],
            Self::AddPicture => vec![with(M::ALT, Key::Letter('P'))],
            Self::GoLeft => vec![plain(Key::Left)],
            Self::GoRight => vec![plain(Key::Right)],
            Self::GoUp => vec![plain(Key::Up)],
            Self::GoDown => vec![plain(Key::Down)],
            Self::NextStage => vec![plain(Key::Tab)],
            Self::PreviousStage => vec![with(M::SHIFT, Key::Tab)],
            Self::First => vec![plain(Key::Home)],
            Self::Last => vec![plain(Key::End)],
            Self::NextUnrated => vec![with(M::ALT, Key::Letter('N'))],
            Self::Rate(Score::MAX) => vec![plain(Key::Plus)],
            Self::Rate(score) => vec![plain(Key::Digit(score.value()))],
            Self::ClearScore => vec![plain(Key::Backspace)],
            Self::NextScore => vec![plain(Key::PageDown)],
            Self::PreviousScore => vec![plain(Key::PageUp)],
            Self::SetActiveScore(kind) => vec![with(
                M::ALT,
                Key::Digit(match kind {
                    ScoreKind::Expectation => 1,
                    ScoreKind::Fulfilment => 2,
                    ScoreKind::Competition => 3,
                    ScoreKind::Relevance => 4,
                }),
            )],
            Self::ToggleFilter => vec![command_shift('F')],
            Self::ShowView(view) => vec![with(M::COMMAND, Key::Digit(4 + view.index()))],
            Self::ZoomIn => vec![with(M::COMMAND, Key::Plus)],
            Self::ZoomOut => vec![with(M::COMMAND, Key::Minus)],
            Self::ZoomActual => vec![with(M::COMMAND, Key::Digit(0))],
            Self::FitMap => vec![with(M::COMMAND, Key::Digit(1))],
            Self::FitStage => vec![with(M::COMMAND, Key::Digit(2))],
            Self::FitSelection => vec![with(M::COMMAND, Key::Digit(3))],
            Self::TogglePanel(Panel::Catalogue) => vec![command('K')],
            Self::TogglePanel(Panel::Inspector) => vec![with(M::COMMAND, Key::Letter('J'))],
            Self::NewMap => vec![command_shift('M')],
            Self::DuplicateMap => vec![command_shift('D')],
            Self::NextMap => vec![with(M::COMMAND, Key::PageDown)],
            Self::PreviousMap => vec![with(M::COMMAND, Key::PageUp)],
            Self::MoveMapLeft => vec![with(M::COMMAND_SHIFT, Key::PageUp)],
            Self::MoveMapRight => vec![with(M::COMMAND_SHIFT, Key::PageDown)],
            Self::Palette => vec![command('P')],
            Self::Shortcuts => vec![plain(Key::Function(1))],
            Self::NextArea => vec![plain(Key::Function(6))],
            Self::PreviousArea => vec![with(M::SHIFT, Key::Function(6))],
            Self::CompareRounds
            | Self::CompareFile
            | Self::SwapComparison
            | Self::ToggleWay
            | Self::OpenRecent(_)
            | Self::OpenExample
            | Self::OldVersions
            | Self::RemovePicture
            | Self::SetArea(_)
            | Self::SetChannel(_)
            | Self::SetControl(_)
            | Self::ToggleLane(_)
            | Self::HideLane
            | Self::ShowAllLanes
            | Self::SetTheme(_)
            | Self::SetLanguage(_)
            | Self::LargerText
            | Self::SmallerText
            | Self::NormalText
            | Self::RenameMap
            | Self::DeleteMap
            | Self::ShowMap(_)
            | Self::SelectMap
            | Self::SelectProject
            | Self::SetMapSegment(_)
            | Self::AddLane(..)
            | Self::AddRound
            | Self::ShowRound(_)
            | Self::AddSegment
            | Self::AddRater
            | Self::StartVote
            | Self::RevealVotes
            | Self::AgreeRest
            | Self::ExportSegment
            | Self::About => Vec::new(),
        }
    }

    /// The shortcut that menus show.
    pub fn shortcut(self) -> Option<Shortcut> {
        self.shortcuts().into_iter().next()
    }

    /// When its shortcuts count.
    pub fn reach(self) -> Reach {
        match self {
            Self::NewProject
            | Self::NewEmpty
            | Self::Open
            | Self::OpenRecent(_)
            | Self::OpenExample
            | Self::Save
            | Self::SaveAs
            | Self::OldVersions
            | Self::Export
            | Self::Import
            | Self::Close
            | Self::Quit
            | Self::Find
            | Self::TogglePanel(_)
            | Self::SetTheme(_)
            | Self::SetLanguage(_)
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
            | Self::ShowMap(_)
            | Self::SelectMap
            | Self::SelectProject
            | Self::SetMapSegment(_)
            | Self::AddLane(..)
            | Self::AddRound
            | Self::ShowRound(_)
            | Self::AddSegment
            | Self::AddRater
            | Self::StartVote
            | Self::RevealVotes
            | Self::AgreeRest
            | Self::ExportSegment
            | Self::Palette
            | Self::Shortcuts
            | Self::About
            | Self::NextArea
            | Self::PreviousArea
            | Self::ToggleFilter
            | Self::ShowView(_)
            | Self::CompareRounds
            | Self::CompareFile
            | Self::SwapComparison
            | Self::ToggleWay
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomActual
            | Self::FitMap
            | Self::FitStage
            | Self::FitSelection
            | Self::ToggleLane(_)
            | Self::HideLane
            | Self::ShowAllLanes => Reach::Always,
            Self::Undo
            | Self::Redo
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
            | Self::SetArea(_)
            | Self::SetChannel(_)
            | Self::SetControl(_)
            | Self::AddGoodExperience
            | Self::AddBadExperience
            | Self::AddPicture
            | Self::RemovePicture
            | Self::NextUnrated
            | Self::SetActiveScore(_)
            | Self::Duplicate => Reach::NotTyping,
            Self::Cut
            | Self::Copy
            | Self::Paste
            | Self::Delete
            | Self::SelectAll
            | Self::SelectNothing
            | Self::AddTouchpoint
            | Self::AddTouchpointBefore
            | Self::GoLeft
            | Self::GoRight
            | Self::GoUp
            | Self::GoDown
            | Self::NextStage
            | Self::PreviousStage
            | Self::First
            | Self::Last
            | Self::Rate(_)
            | Self::ClearScore
            | Self::NextScore
            | Self::PreviousScore => Reach::Canvas,
        }
    }
}
