//! Everything views can ask for: one variant for each feature, whose folder defines the rest, and what belongs to the whole program. Views push
//! actions; only `update` carries them out.

use super::charts::ChartAction;
use super::command::Command;
use super::compare::CompareAction;
use super::day::DayAction;
use super::dialog::Answer;
use super::exchange::ExchangeAction;
use super::grid::GridAction;
use super::guide::GuideAction;
use super::look::action::LookAction;
use super::map::MapAction;
use super::measures::MeasureAction;
use super::merging::MergingAction;
use super::open::action::OpenAction;
use super::portfolio::PortfolioAction;
use super::present::PresentAction;
use super::saved_views::ViewsAction;
use super::settings::{Panel, WindowPlace};
use super::tries::TriesAction;
use super::typed::ScoreAction;
use super::view::WindowArea;
use super::way::WayAction;
use crate::app::open::identity::Stamp;
use crate::app::votes::voting::VoteStep;
use crate::edit::{Edit, MergeKey};

/// Something a view asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A command by name.
    Command(Command),
    /// A key asked for a command that cannot be carried out now: say why.
    WhyNot(Command),
    /// A field could not take what was typed into it: say so, in this sentence.
    NotTaken(String),

    /// A change; consecutive edits with equal keys become one step until [`Action::Seal`].
    Edit {
        /// What was done.
        edit: Edit,
        /// What it merges with, if anything.
        merge: Option<MergeKey>,
    },
    /// Show what a change would do while the pointer is down. Each preview starts from the state before the drag.
    Preview(Edit),
    /// The pointer was released: what is shown becomes one step.
    CommitDrag,
    /// The drag was cancelled.
    CancelDrag,
    /// The focus left a field: the next change becomes a step of its own.
    Seal,

    /// An action on the chosen chart.
    Chart(ChartAction),
    /// An action on the comparison.
    Compare(CompareAction),
    /// An action on the day's plan.
    Day(DayAction),
    /// An action on exports, tables and pictures.
    Exchange(ExchangeAction),
    /// An action on the grid.
    Grid(GridAction),
    /// An action on the guide.
    Guide(GuideAction),
    /// An action on the look at the shown map.
    Look(LookAction),
    /// An action on the maps of the project.
    Map(MapAction),
    /// An action on measures.
    Measures(MeasureAction),
    /// An action on merging.
    Merging(MergingAction),
    /// An action on the open project and its file.
    Open(OpenAction),
    /// An action on the portfolio.
    Portfolio(PortfolioAction),
    /// An action on presentations.
    Present(PresentAction),
    /// A score is typed, or the marker is put at another one.
    Score(ScoreAction),
    /// An action on the things to try.
    Tries(TriesAction),
    /// An action on saved views.
    Views(ViewsAction),
    /// A step of a vote on this computer.
    Vote(VoteStep),
    /// An action on the way of working.
    Way(WayAction),

    /// Undo or redo steps until so many are done, if the project is in the state in which they were listed.
    GoToStep {
        /// How many.
        done: usize,
        /// That state.
        of: Stamp,
    },

    /// The text of the system's clipboard, asked for by [`Command::Paste`] or the system's own key.
    Paste(String),
    /// The open question was answered.
    Answer(Answer),
    /// Close whatever covers the map: dialog, palette, search.
    CloseOverlay,
    /// Cancel what is only being read in the background.
    CancelReading,
    /// Dismiss a message.
    DismissNotice(u64),
    /// An area of the window now has the focus.
    Focused(WindowArea),
    /// A panel was dragged to a new width, in points.
    PanelWidth(Panel, f32),
    /// The window is at another place of a screen, or on another screen.
    WindowPlaced(String, WindowPlace),
    /// A section of the inspector was folded or unfolded.
    ToggleSection(&'static str),
}
