//! What is derived for measures: what touchpoints are called where measures name them.

use super::names::TouchpointNames;
use crate::app::memo::Memo;
use crate::model::MapId;

/// What all touchpoints of the project are called, those of the shown map first.
#[derive(Default)]
pub(crate) struct MeasuresDerived {
    pub(super) names: Memo<Option<MapId>, TouchpointNames>,
}
