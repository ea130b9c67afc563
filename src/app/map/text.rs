//! A text that is edited in place, and a new element that is not in the history yet.

use crate::app::grid::column::{CellKind, GridColumn};
use crate::edit::{Edit, Selection, StageEdit, TouchpointEdit};
use crate::model::table::Column;
use crate::model::{Area, Channel, LaneId, MapId, Media, StageId, Touchpoint, TouchpointId};
use uuid::Uuid;

/// A text that can be edited in place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EditTarget {
    /// What a card says.
    TouchpointTitle(TouchpointId),
    /// What a chevron says.
    StageName(StageId),
    /// What a free lane is called.
    LaneName(LaneId),
    /// A cell of a free lane: the lane, and the stage or touchpoint it belongs to.
    Cell(LaneId, Uuid),
    /// What a map's title and tab say.
    MapName(MapId),
    /// The line under the title.
    Subtitle(MapId),
    /// A cell of the grid; its text is for all selected rows.
    Field(TouchpointId, Column),
}

/// A text that is being edited in place.
#[derive(Debug, Clone, PartialEq)]
pub struct Editing {
    /// Which text.
    pub target: EditTarget,
    /// How it stands now.
    pub draft: String,
    /// Whether all of the draft is selected when the field opens; false: the cursor stands at its end.
    pub select_all: bool,
    /// The touchpoints whose cells get the text, where it is a cell of the grid.
    pub(crate) rows: Vec<TouchpointId>,
    /// The element that is being added, if it is new: given up, it is gone again.
    pub(crate) new: Option<New>,
}

/// An element that is not in the history yet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct New {
    /// What was selected before.
    pub(crate) before: Selection,
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
}

/// Where a new touchpoint goes and what is known of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewTouchpoint {
    /// The stage; none: that of the selection, else the first.
    pub stage: Option<StageId>,
    /// The touchpoint of that stage it comes before; none: the stage's end.
    pub before: Option<TouchpointId>,
    /// Where it lies; none: like its neighbour.
    pub area: Option<Area>,
    /// The lane, where only that is known; `area` wins.
    pub media: Option<Media>,
    /// Its channel.
    pub channel: Option<Channel>,
}

impl Editing {
    /// Whether the element is new and goes away if this is given up.
    pub fn is_new(&self) -> bool {
        self.new.is_some()
    }

    /// Whether the text may have several lines: cells of free lanes, texts and lists in the grid.
    pub fn is_multiline(&self) -> bool {
        match self.target {
            EditTarget::Cell(..) => true,
            EditTarget::Field(_, column) => matches!(GridColumn::Field(column).kind(), CellKind::Text | CellKind::Proposal),
            _ => false,
        }
    }
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
        }
    }
}
