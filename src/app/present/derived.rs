//! What is derived for a presentation: how its map is laid out for the wall, its drawing with scores and without, and the pages of its other steps. Never
//! how.

use crate::app::later::Later;
use crate::app::memo::{Key, Memo};
use crate::i18n::Language;
use crate::layout::{Composed, Layouter, MapLayout, ThemeName};
use crate::model::{MapId, RoundId, StepShows};
use crate::scene::Scene;
use std::cell::RefCell;
use std::sync::Arc;

/// The drawings of a presentation.
#[derive(Default)]
pub(crate) struct PresentDerived {
    pub(super) small: Memo<Room, Composed>,
    pub(super) large: Later<Key<Room>, Composed>,
    pub(super) layouter: RefCell<Layouter>,
    pub(super) drawn: Memo<Drawn, MapLayout>,
    pub(super) bare: Memo<Drawn, MapLayout>,
    pub(super) pages: Later<Key<Pages>, PagesOf>,
}

/// What a map is laid out for, besides what is in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Room {
    pub(super) map: MapId,
    pub(super) round: RoundId,
    pub(super) language: Language,
    /// Width and height of the wall, in points of its screen.
    pub(super) wall: (u32, u32),
    /// Whether lanes with nothing in them are there, so that nothing moves when scores are revealed.
    pub(super) every: bool,
}

/// What its drawing depends on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Drawn {
    pub(super) room: Room,
    pub(super) theme: ThemeName,
    pub(super) composed: Arc<Composed>,
}

/// What the pages of the other steps depend on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pages {
    pub(super) map: MapId,
    pub(super) round: RoundId,
    pub(super) language: Language,
    pub(super) theme: ThemeName,
    pub(super) of: Vec<StepShows>,
    pub(super) file: String,
}

/// The pages of what steps show.
#[derive(Debug, Default)]
pub(super) struct PagesOf(pub(super) Vec<(StepShows, Vec<Arc<Scene>>)>);
