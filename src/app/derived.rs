//! Everything that is derived from what is shown and is computed once: what the scores say, what matches the filter, how far the map has
//! come in the way of working, the lists of votes. This is the only way to it; a view never computes any of it, and nothing here changes
//! its source.

use crate::app::compare::sides::CompareKey;
use crate::app::exchange::export::{Drawn, ExportKey};
use crate::app::later::Later;
use crate::app::look::filter::Matching;
use crate::app::memo::Memo;
use crate::app::open::identity::Stamp;
use crate::app::votes::rows::VoteRows;
use crate::i18n::Language;
use crate::layout::CompareLayout;
use crate::layout::charts::{Chart, ChartChoice};
use crate::method::way::Way;
use crate::method::{Analysis, Certainty, Filter, JudgedMap, Judgements};
use crate::model::{MapId, RoundId};
use crate::scene::Scene;
use std::cell::RefCell;
use std::sync::Arc;

/// What is derived from the open document.
#[derive(Debug, Default)]
pub(crate) struct Derived {
    pub(crate) judgements: RefCell<Judgements>,
    pub(crate) judged: Memo<(Stamp, MapId, RoundId), JudgedMap>,
    pub(crate) analysis: Memo<(Stamp, MapId, RoundId), Analysis>,
    pub(crate) certainty: Later<(Stamp, MapId, RoundId), Option<Certainty>>,
    pub(crate) way: Memo<(Stamp, MapId, RoundId), Way>,
    pub(crate) matching: Memo<(Stamp, MapId, RoundId, Filter), Matching>,
    pub(crate) votes: Memo<(Stamp, MapId, RoundId), VoteRows>,
    pub(crate) chart: Memo<(Stamp, MapId, RoundId, Language, ChartChoice), Chart>,
    pub(crate) comparison: Later<CompareKey, CompareLayout>,
    pub(crate) drawn: Memo<ExportKey, Drawn>,
    pub(crate) preview: Later<ExportKey, Vec<Arc<Scene>>>,
}
