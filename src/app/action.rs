//! Everything views can ask for. Views push actions; only `update` carries them out.

use super::charts::ChartAction;
use super::command::Command;
use super::compare::CompareAction;
use super::dialog::{Answer, NewProject, Pick};
use super::exchange::ExchangeAction;
use super::grid::GridAction;
use super::look::camera::Camera;
use super::look::find::FindAction;
use super::settings::Panel;
use super::view::WindowArea;
use crate::app::map::text::{EditTarget, NewTouchpoint};
use crate::app::votes::voting::VoteStep;
use crate::edit::{Edit, MergeKey, Selected, Selection};
use crate::method::Filter;
use crate::method::way::Point;
use crate::model::{Area, Channel, MapId, Score, ScoreKind, TouchpointId};
use std::path::PathBuf;

/// Something a view asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A command by name.
    Command(Command),
    /// A change; consecutive edits with equal keys become one step until [`Action::Seal`].
    Edit {
        /// What was done.
        edit: Edit,
        /// What it merges with, if anything.
        merge: Option<MergeKey>,
    },
    /// Show what a change would do while the pointer is down; each preview starts from the state before the drag.
    Preview(Edit),
    /// The pointer was released: what is shown becomes one step of this name (`term-edit-CODE`).
    CommitDrag,
    /// The drag was cancelled.
    CancelDrag,
    /// The focus left a field: the next change becomes a step of its own.
    Seal,
    /// The selection changed.
    Select(Selection),
    /// Select one element of the shown map and scroll it into view.
    GoTo(Selected),
    /// Select one element of the shown map and scroll it into view on the map itself, whatever view is shown.
    GoToMap(Selected),
    /// Another filter was chosen.
    FilterChanged(Filter),
    /// Adopt a chance to delight at a touchpoint, or drop it again.
    ToggleChance {
        /// Where.
        touchpoint: TouchpointId,
        /// What the catalogue calls it.
        title: String,
    },
    /// An action on the chosen chart.
    Chart(ChartAction),
    /// An action on the comparison.
    Compare(CompareAction),
    /// An action on exports, tables and pictures.
    Exchange(ExchangeAction),
    /// An action on the open search.
    Find(FindAction),
    /// An action on the grid.
    Grid(GridAction),
    /// Go to where a point of the way of working is still open.
    GoWay(Point),
    /// Another map was chosen.
    ShowMap(MapId),
    /// Set or clear one agreed score of some touchpoints in the shown round; merges while the same slider moves.
    Rate {
        /// Where.
        touchpoints: Vec<TouchpointId>,
        /// Which question.
        kind: ScoreKind,
        /// The score; none: not rated.
        score: Option<Score>,
    },

    /// A step of a vote on this computer.
    Vote(VoteStep),

    /// Edit a text in place.
    StartEditing(EditTarget),
    /// Add a touchpoint somewhere and type its title.
    AddTouchpoint(NewTouchpoint),
    /// Add a ready-made touchpoint after the selected one, or at a place.
    AddFromCatalogue {
        /// Its title.
        title: String,
        /// Its area.
        area: Area,
        /// Its channel.
        channel: Option<Channel>,
        /// Where it was dropped; the area of that place counts only if it has one.
        place: NewTouchpoint,
    },
    /// Letters were typed on the map while no text was being edited.
    Typed(String),
    /// The text being edited in place has changed to this.
    EditingChanged(String),
    /// Keep the text being edited in place.
    FinishEditing,
    /// Discard the text being edited in place.
    CancelEditing,

    /// The text of the system's clipboard, asked for by [`Command::Paste`] or the system's own key.
    Paste(String),
    /// Files were dropped on the window.
    FilesDropped(Vec<PathBuf>),
    /// A path was chosen, or none.
    Picked(Pick, Option<PathBuf>),
    /// The system has no file dialog; the window asks for the path itself.
    PickUnavailable(Pick),

    /// A path was typed into the window's own dialog.
    PathTyped(Pick, String),
    /// Recover unsaved work, by its index in the open question.
    Recover(usize),
    /// Discard unsaved work for good, by its index.
    DiscardRecovery(usize),
    /// Open a kept version, by its index in the open question.
    OpenVersion(usize),
    /// The window got the focus: somebody may have changed the file in the meantime.
    WindowFocused,

    /// The open question was answered.
    Answer(Answer),
    /// A new project was described.
    CreateProject(NewProject),
    /// A new map was described.
    CreateMap(NewProject),
    /// Close whatever covers the map: dialog, palette, search.
    CloseOverlay,
    /// Dismiss a message.
    DismissNotice(u64),

    /// What the canvas shows now.
    Camera(Camera),
    /// An area of the window now has the focus.
    Focused(WindowArea),
    /// A panel was dragged to a new width, in points.
    PanelWidth(Panel, f32),
    /// A section of the inspector was folded or unfolded.
    ToggleSection(&'static str),
    /// The window was asked to close.
    CloseRequested,
}
