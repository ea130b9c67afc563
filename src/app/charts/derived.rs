//! What is derived for charts: what the chosen one says, and its drawing. Never how.

use crate::app::memo::Memo;
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::layout::charts::{Chart, ChartChoice, Drawing, Look};
use crate::method::portfolio::Frontier;
use crate::model::{MapId, RoundId};
use std::sync::Arc;

/// The description of the chosen chart and its drawing.
#[derive(Default)]
pub(crate) struct ChartsDerived {
    pub(super) described: Memo<Described, Chart>,
    pub(super) drawn: Memo<Drawn, Drawing>,
}

/// What the description of a chart depends on besides the project.
#[derive(Debug, PartialEq)]
pub(super) struct Described {
    pub(super) map: MapId,
    pub(super) round: RoundId,
    pub(super) language: Language,
    pub(super) choice: ChartChoice,
    /// Of the frontier, what is known.
    pub(super) frontier: Known,
}

/// What is known of the frontier.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Known {
    /// It is not asked for, or somebody stopped the search.
    Nothing,
    /// It is on its way.
    Coming,
    /// It is known; whether it answers the question of a moment ago, and what the best selection within the budget costs and is worth.
    There(Arc<Option<Frontier>>, bool, Option<(i64, f64)>),
}

/// What its drawing depends on besides the project.
#[derive(Debug, PartialEq)]
pub(super) struct Drawn {
    pub(super) of: Described,
    pub(super) theme: ThemeName,
    pub(super) look: Look,
}
