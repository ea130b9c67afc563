//! What is derived for measures: the board, what each is worth and what was observed of it, who takes what home, what touchpoints and other elements are
//! called where measures, questions and contacts name them.

use super::board::Board;
use super::elements::{ElementNames, TouchpointPlaces};
use super::filter::MeasureFilter;
use super::home::Home;
use super::look::{MeasureLook, PlaneLook};
use super::names::TouchpointNames;
use crate::app::memo::Memo;
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::layout::charts::MeasureDrawing;
use crate::method::Worths;
use crate::method::returns::{Observed, Unobserved};
use crate::model::{MapId, MeasureId, RoundId};
use jiff::civil::Date;
use std::collections::HashMap;

/// What was observed of each measure on a map, or why nothing was.
pub(crate) type Observations = HashMap<MeasureId, Result<Vec<Observed>, Unobserved>>;

/// What is derived for measures.
#[derive(Default)]
pub(crate) struct MeasuresDerived {
    /// Which measures are in which column of the board; for a filter, and how often it has been applied again.
    pub(super) board: Memo<(MeasureFilter, u64), Board>,
    /// The plane, drawn: for colours, words, a look, and which measures are shown.
    pub(super) drawn: Memo<(ThemeName, Language, PlaneLook, MeasureLook, u64), MeasureDrawing>,
    pub(super) observations: Memo<Option<MapId>, Observations>,
    pub(super) worths: Memo<Option<(MapId, RoundId)>, Worths>,
    /// What all touchpoints of the project are called, those of the shown map first.
    pub(super) names: Memo<Option<MapId>, TouchpointNames>,
    /// What all elements of the project are called, those of the shown map first.
    pub(super) elements: Memo<Option<MapId>, ElementNames>,
    /// Where all touchpoints of the project are.
    pub(super) places: Memo<(), TouchpointPlaces>,
    /// Who takes what home, as of a day.
    pub(super) home: Memo<Date, Home>,
}
