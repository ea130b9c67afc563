//! When a command is available, and which of several choices is the current one. Menus grey out the rest; `update` checks again.

use super::Command;
use crate::app::desk::Desk;
use crate::app::state::State;
use crate::edit::Selected;
use crate::model::{Score, ScoreKind, Touchpoint};
use std::sync::Arc;

impl Command {
    /// Whether it is available now.
    pub fn is_enabled(self, state: &State) -> bool {
        let selection = &state.open.document.selection;
        let map = state.open.document.map();
        let may_change = !state.is_read_only();
        let some_touchpoint = selection.elements.iter().any(|element| matches!(element, Selected::Touchpoint(_)));
        let some_stage = selection.lead_stage().is_some();
        let has_touchpoints = map.is_some_and(|map| map.stages.iter().any(|stage| !stage.touchpoints.is_empty()));
        let several_maps = state.open.document.project().maps.len() > 1;
        let map_index = || state.open.document.project().maps.iter().position(|other| Some(other.id) == map.map(|map| map.id));
        // Nobody undoes the votes of the previous rater; whoever has undone a reveal may go on undoing.
        let may_go_back = state.ballot().is_none() || state.open.document.redo_name().is_some();
        match self {
            Self::NewProject
            | Self::NewEmpty
            | Self::Open
            | Self::OpenExample
            | Self::SaveAs
            | Self::Export
            | Self::Import
            | Self::Close
            | Self::Quit
            | Self::Find
            | Self::ToggleFilter
            | Self::ShowView(_)
            | Self::CompareFile
            | Self::SwapComparison
            | Self::ToggleWay
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomActual
            | Self::FitMap
            | Self::TogglePanel(_)
            | Self::SetTheme(_)
            | Self::SetLanguage(_)
            | Self::LargerText
            | Self::SmallerText
            | Self::NormalText
            | Self::SelectMap
            | Self::SelectProject
            | Self::Palette
            | Self::Shortcuts
            | Self::About
            | Self::NextArea
            | Self::PreviousArea
            | Self::GoLeft
            | Self::GoRight
            | Self::GoUp
            | Self::GoDown
            | Self::NextStage
            | Self::PreviousStage
            | Self::SetActiveScore(_)
            | Self::NextScore
            | Self::PreviousScore => true,
            Self::OpenRecent(index) => usize::from(index) < state.program.settings.recent.len(),
            Self::Save => !state.open.document.is_saved() || state.look.editing.is_some(),
            Self::OldVersions => state.path().is_some(),
            Self::Undo => may_change && may_go_back && state.open.document.undo_name().is_some(),
            Self::Redo => may_change && state.open.document.redo_name().is_some(),
            Self::StartVote => may_change && state.ballot().is_none() && has_touchpoints,
            Self::RevealVotes => state.ballot().is_some(),
            Self::AgreeRest => {
                may_change && state.ballot().is_none() && state.vote_rows().is_some_and(|rows| rows.undisputed().next().is_some())
            }
            Self::ExportSegment => state.segment_of_sheet().is_some(),
            Self::Copy => some_touchpoint || some_stage,
            Self::Cut | Self::Duplicate => may_change && (some_touchpoint || some_stage),
            Self::Paste
            | Self::AddTouchpoint
            | Self::AddTouchpointBefore
            | Self::AddStage
            | Self::NewMap
            | Self::RenameMap
            | Self::DuplicateMap
            | Self::AddLane(..)
            | Self::AddRound
            | Self::AddSegment
            | Self::AddRater
            | Self::SetMapSegment(_) => may_change,
            Self::Delete => {
                let deletable = |element: &Selected| !matches!(element, Selected::Project | Selected::Map);
                may_change && selection.elements.iter().any(deletable)
            }
            Self::SelectAll | Self::First | Self::Last | Self::NextUnrated => has_touchpoints,
            Self::SelectNothing => !selection.elements.is_empty(),
            Self::Rename => may_change,
            Self::MoveLeft | Self::MoveRight => may_change && (some_touchpoint || some_stage),
            Self::MoveUp | Self::MoveDown => may_change && (some_touchpoint || matches!(selection.lead, Some(Selected::Lane(_)))),
            Self::MoveToPreviousStage
            | Self::MoveToNextStage
            | Self::ToggleCritical
            | Self::ToggleBreak
            | Self::SetArea(_)
            | Self::SetChannel(_)
            | Self::SetControl(_)
            | Self::Rate(_)
            | Self::ClearScore => may_change && some_touchpoint,
            Self::AddGoodExperience | Self::AddBadExperience => may_change && selection.lead_touchpoint().is_some(),
            Self::AddPicture => may_change && state.picture_target().is_some(),
            Self::RemovePicture => {
                may_change && state.picture_target().is_some_and(|at| at.picture(state.open.document.project()).is_some())
            }
            Self::FitStage => map.is_some(),
            Self::FitSelection => !selection.elements.is_empty(),
            Self::ToggleLane(lane) => may_change && map.is_some_and(|map| map.lane(lane).is_some()),
            Self::HideLane => may_change && state.selected_lanes().next().is_some(),
            Self::ShowAllLanes => may_change && map.is_some_and(|map| map.lanes.iter().any(|lane| lane.hidden)),
            Self::DeleteMap => may_change && several_maps,
            Self::MoveMapLeft => may_change && map_index().is_some_and(|at| at > 0),
            Self::MoveMapRight => may_change && map_index().is_some_and(|at| at + 1 < state.open.document.project().maps.len()),
            Self::NextMap | Self::PreviousMap => several_maps,
            Self::CompareRounds => state.open.document.project().rounds.len() > 1,
            Self::ShowMap(id) => state.open.document.project().map(id).is_some(),
            Self::ShowRound(id) => may_change && state.open.document.project().round(id).is_some(),
        }
    }

    /// Whether a choice or switch is on now; none: it is neither a choice nor a switch.
    pub fn is_on(self, state: &State) -> Option<bool> {
        let map = state.open.document.map();
        let lead = || -> Option<&Arc<Touchpoint>> { map?.touchpoint(state.open.document.selection.lead_touchpoint()?) };
        Some(match self {
            Self::ToggleFilter => state.shows_filter(),
            Self::ShowView(view) => state.program.view == view,
            Self::ToggleWay => state.program.settings.way_open,
            Self::TogglePanel(panel) => state.program.settings.is_open(panel),
            Self::SetTheme(theme) => state.program.settings.theme == theme,
            Self::SetLanguage(language) => state.program.texts.language() == language,
            Self::ToggleLane(id) => map.and_then(|map| map.lane(id)).is_some_and(|lane| !lane.hidden),
            Self::SetActiveScore(kind) => state.look.active_score == kind,
            Self::ShowMap(id) => map.is_some_and(|map| map.id == id),
            Self::ShowRound(id) => state.round() == Some(id),
            Self::SetMapSegment(segment) => map.is_some_and(|map| map.segment == segment),
            Self::ToggleCritical => lead()?.critical,
            Self::ToggleBreak => lead()?.break_.is_some(),
            Self::SetArea(area) => lead()?.area == area,
            Self::SetChannel(channel) => lead()?.channel == channel,
            Self::SetControl(control) => lead()?.control == control,
            Self::Rate(score) => state.active_agreed()? == score,
            _ => return None,
        })
    }
}

impl Desk {
    /// The agreed value of the active score at the leading touchpoint in the shown round.
    pub(crate) fn active_agreed(&self) -> Option<Score> {
        self.agreed(self.look.active_score)
    }

    /// The agreed value of one score at the leading touchpoint in the shown round.
    pub fn agreed(&self, kind: ScoreKind) -> Option<Score> {
        let touchpoint = self.open.document.map()?.touchpoint(self.open.document.selection.lead_touchpoint()?)?;
        touchpoint.agreed_in(self.round()?).get(kind)
    }
}
