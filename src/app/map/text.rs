//! A text being edited in place, and a new element that is not in the history yet.

use crate::app::day::column::DayColumn;
use crate::app::grid::column::{CellKind, RowColumn as _};
use crate::app::grid::touchpoints::column::GridColumn;
use crate::app::measures::column::MeasureColumn;
use crate::app::measures::contacts::column::ContactColumn;
use crate::app::measures::questions::column::QuestionColumn;
use crate::edit::{DayEdit, Edit, LaneEdit, MeasureEdit, QuestionEdit, Selected, Selection, StageEdit, StepName, TouchpointEdit};
use crate::layout::Landing;
use crate::model::fields::{ContactField, DayField, MeasureField, QuestionField};
use crate::model::table::Column;
use crate::model::{
    Area, Channel, ContactId, DayStep, DayStepId, FreePer, FreeStyle, LaneId, MapId, Measure, MeasureId, Media, OpenQuestion, QuestionId,
    ScoreKind, StageId, Touchpoint, TouchpointId,
};
use uuid::Uuid;

/// A text that can be edited in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EditTarget {
    /// The title of a card.
    TouchpointTitle(TouchpointId),
    /// The name in a chevron.
    StageName(StageId),
    /// The name of a free lane.
    LaneName(LaneId),
    /// A cell of a free lane: the lane, and the stage or touchpoint it belongs to.
    Cell(LaneId, Uuid),
    /// The title of a measure.
    MeasureTitle(MeasureId),
    /// A map's name, in its title and tab.
    MapName(MapId),
    /// The line under the title.
    Subtitle(MapId),
    /// A cell of the grid; its text goes to all selected rows.
    Field(TouchpointId, Column),
    /// A cell of the list of measures; its text goes to all selected rows.
    Measure(MeasureId, MeasureField),
    /// A cell of the list of open questions; its text goes to all selected rows.
    Question(QuestionId, QuestionField),
    /// A cell of the contact plan; its text goes to all selected rows.
    Contact(ContactId, ContactField),
    /// A cell of the day's plan; its text goes to all selected rows.
    Day(DayStepId, DayField),
}

impl EditTarget {
    /// Whether it is a cell of a grid.
    pub(crate) fn is_cell(self) -> bool {
        matches!(self, Self::Field(..) | Self::Measure(..) | Self::Question(..) | Self::Contact(..) | Self::Day(..))
    }
}

/// A text that is being edited in place.
#[derive(Debug, Clone, PartialEq)]
pub struct Editing {
    /// Which text.
    pub target: EditTarget,
    /// The current draft.
    pub draft: String,
    /// Whether all of the draft is selected when the field opens; false: the cursor is at its end.
    pub select_all: bool,
    /// What is selected instead, from and to in characters; equal: the cursor is there.
    pub chosen: Option<(usize, usize)>,
    /// What the rows show whose cells get the text, if it is a cell of a grid.
    pub(crate) rows: Vec<Selected>,
    /// The element that is being added, if it is new: if editing is cancelled, it is gone again.
    pub(crate) new: Option<New>,
}

/// An element that is not in the history yet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct New {
    /// What was selected before, and which score digits rated then.
    pub(crate) before: Selection,
    pub(crate) marker: ScoreKind,
    /// How to add it with a given title.
    pub(crate) what: NewElement,
}

/// How a new element is added.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NewElement {
    /// A touchpoint.
    Touchpoint { map: MapId, stage: StageId, touchpoint: Box<Touchpoint>, before: Option<TouchpointId> },
    /// A stage.
    Stage { map: MapId, stage: StageId, before: Option<StageId> },
    /// A measure.
    Measure { measure: Box<Measure>, before: Option<MeasureId> },
    /// An open question.
    Question { question: Box<OpenQuestion>, before: Option<QuestionId> },
    /// A part of the day's plan.
    Day { part: Box<DayStep>, before: Option<DayStepId> },
    /// A measure, and the lane of a map that shows it, if that is hidden until then.
    MeasureAt { map: MapId, measure: Box<Measure>, hidden: Option<LaneId> },
    /// A lane of own words.
    Lane { map: MapId, lane: LaneId, style: FreeStyle, per: FreePer, before: Option<LaneId> },
}

/// Where a new touchpoint goes and what is known about it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewTouchpoint {
    /// The stage; none: that of the selection, or else the first.
    pub stage: Option<StageId>,
    /// The touchpoint of that stage that it comes before; none: the end of the stage.
    pub before: Option<TouchpointId>,
    /// Its area; none: like its neighbour.
    pub area: Option<Area>,
    /// The lane, if only that is known; `area` takes precedence.
    pub media: Option<Media>,
    /// Its channel.
    pub channel: Option<Channel>,
}

impl From<Landing> for NewTouchpoint {
    fn from(landing: Landing) -> Self {
        Self { stage: Some(landing.stage), before: landing.before, media: landing.media, ..Self::default() }
    }
}

impl Editing {
    /// Whether the element is new and is dropped if editing is cancelled.
    pub fn is_new(&self) -> bool {
        self.new.is_some()
    }

    /// Whether the text may have several lines: cells of free lanes, texts and lists in the grid.
    pub fn is_multiline(&self) -> bool {
        match self.target {
            EditTarget::Cell(..) => true,
            EditTarget::Field(_, column) => has_lines(GridColumn::Field(column).kind()),
            EditTarget::Measure(_, field) => has_lines(MeasureColumn::Field(field).kind()),
            EditTarget::Question(_, field) => has_lines(QuestionColumn::Field(field).kind()),
            EditTarget::Contact(_, field) => has_lines(ContactColumn::Field(field).kind()),
            EditTarget::Day(_, field) => has_lines(DayColumn::Field(field).kind()),
            _ => false,
        }
    }
}

/// Whether cells of this kind may have several lines.
fn has_lines(kind: CellKind) -> bool {
    matches!(kind, CellKind::Text | CellKind::Proposal | CellKind::Words)
}

impl NewElement {
    pub(crate) fn edit(&self, title: &str) -> Edit {
        match self {
            Self::Touchpoint { map, stage, touchpoint, before } => {
                let touchpoint = Touchpoint { title: title.to_owned(), ..Touchpoint::clone(touchpoint) };
                Edit::Touchpoint(TouchpointEdit::Add { map: *map, stage: *stage, touchpoints: vec![touchpoint], before: *before })
            }
            Self::Stage { map, stage, before } => {
                Edit::Stage(StageEdit::Add { map: *map, stage: *stage, name: title.to_owned(), before: *before })
            }
            Self::Measure { measure, before } => {
                let measure = Measure { title: title.to_owned(), ..Measure::clone(measure) };
                Edit::Measure(MeasureEdit::Add { measures: vec![measure], before: *before })
            }
            Self::Question { question, before } => {
                let question = OpenQuestion { text: title.to_owned(), ..OpenQuestion::clone(question) };
                Edit::Question(QuestionEdit::Add { questions: vec![question], before: *before })
            }
            Self::Day { part, before } => {
                let part = DayStep { title: title.to_owned(), ..DayStep::clone(part) };
                Edit::Day(DayEdit::Add { parts: vec![part], before: *before })
            }
            Self::MeasureAt { map, measure, hidden } => {
                let measure = Measure { title: title.to_owned(), ..Measure::clone(measure) };
                let add = Edit::Measure(MeasureEdit::Add { measures: vec![measure], before: None });
                let show = hidden.map(|lane| Edit::Lane(LaneEdit::SetHidden { map: *map, lane, hidden: false }));
                match show {
                    Some(show) => Edit::Together { label: StepName::AddMeasure, edits: vec![show, add] },
                    None => add,
                }
            }
            Self::Lane { map, lane, style, per, before } => {
                Edit::Lane(LaneEdit::Add { map: *map, lane: *lane, name: title.to_owned(), style: *style, per: *per, before: *before })
            }
        }
    }
}
