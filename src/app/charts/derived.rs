//! What is derived for charts: what the chosen one says, and its drawing. Never how.

use crate::app::memo::Memo;
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::layout::charts::{Chart, ChartChoice, Drawing, Look};
use crate::model::{MapId, RoundId};

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
}

/// What its drawing depends on besides the project.
#[derive(Debug, PartialEq)]
pub(super) struct Drawn {
    pub(super) of: Described,
    pub(super) theme: ThemeName,
    pub(super) look: Look,
}
