//! What is derived for the shown map: its drawing, and what was drawn for each stage, so that only what has changed is drawn again; and how wide
//! its words are. Never how.

use super::taken::TakenChances;
use crate::app::later::Later;
use crate::app::memo::{Key, Memo};
use crate::app::open::identity::Stamp;
use crate::i18n::Language;
use crate::layout::{Composed, Layouter, MapLayout, ThemeName};
use crate::model::{LaneId, MapId, RoundId, Stage, StageId};
use crate::scene::TextStyle;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// The drawing of the shown map, the widths of its words, and what was adopted there.
#[derive(Default)]
pub(crate) struct MapDerived {
    pub(super) layouter: RefCell<Layouter>,
    pub(super) whole: Whole,
    pub(super) drawn: Memo<Drawn, MapLayout>,
    pub(super) widths: Memo<Wide, WordWidths>,
    pub(super) chances: Memo<MapId, TakenChances>,
}

/// What the widths of the words of a map depend on besides the project.
#[derive(Debug, PartialEq)]
pub(super) struct Wide {
    pub(super) map: MapId,
    pub(super) title: TextStyle,
    pub(super) stage: TextStyle,
}

/// How wide the words of each stage of a map are.
pub type WordWidths = HashMap<StageId, StageWidths>;

/// How wide the words of a stage are on one line, in points.
#[derive(Debug, Clone)]
pub struct StageWidths {
    pub(super) stage: Arc<Stage>,
    /// Of its name; 0 without touchpoints.
    pub name: f32,
    /// Of the titles of its touchpoints, in their order.
    pub titles: Arc<[f32]>,
}

/// What the drawing of a map depends on besides the project.
#[derive(Debug, PartialEq)]
pub(super) struct Drawn {
    pub(super) map: MapId,
    pub(super) round: RoundId,
    pub(super) theme: ThemeName,
    pub(super) language: Language,
    /// The file's name, in the foot.
    pub(super) file: String,
    /// The plan that is previewed, if one is.
    pub(super) previewed: Option<Vec<bool>>,
    /// How it is laid out for the canvas, if it is.
    pub(super) composed: Option<Arc<Composed>>,
    /// How much of it the canvas shows at its normal size, in points.
    pub(super) seen: f64,
}

/// What a map is laid out for, besides what is in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Room {
    pub(super) map: MapId,
    pub(super) language: Language,
    /// Width and height of the canvas, in points of the screen.
    pub(super) canvas: (u32, u32),
    /// How much larger than normal the map's words are.
    pub(super) text: f64,
}

/// A map laid out for the canvas.
#[derive(Debug, Clone)]
pub(super) struct Laid {
    pub(super) room: Room,
    /// Its stages.
    pub(super) stages: Vec<StageId>,
    /// The lanes that were shown and how many touchpoints there were when its lines were broken.
    pub(super) lanes: Vec<LaneId>,
    pub(super) touchpoints: usize,
    pub(super) composed: Arc<Composed>,
}

/// Of what state a map was laid out: the document, the plan that is previewed, and whether something was being dragged or typed.
pub(super) type LaidAt = (Stamp, Option<Vec<bool>>, Hands);

/// What somebody is doing with the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hands {
    /// Nothing.
    Resting,
    /// A text is typed on it.
    Typing,
    /// Something on it is dragged.
    Dragging,
}

/// What a large map is laid out for in the background, and the plan that is previewed, if one is.
pub(super) type Asked = (Room, Option<Vec<bool>>);

/// How the shown map is laid out for the canvas, and what is on its way.
#[derive(Debug, Default)]
pub(super) struct Whole {
    pub(super) laid: RefCell<Option<(LaidAt, Laid)>>,
    pub(super) coming: Later<Key<Asked>, Composed>,
}
