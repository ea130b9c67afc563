//! Everything that is derived from what is shown and is computed once. What the scores say, from which all else follows, is kept here; besides,
//! there is a field for each feature that derives something. Which values those are, and how they are computed, is up to its folder, and
//! only there are they reached; a view never computes any of them. Nothing here changes its source.

use crate::app::charts::derived::ChartsDerived;
use crate::app::compare::derived::CompareDerived;
use crate::app::exchange::derived::ExchangeDerived;
use crate::app::later::Later;
use crate::app::look::derived::LookDerived;
use crate::app::map::derived::MapDerived;
use crate::app::measures::derived::MeasuresDerived;
use crate::app::memo::{Key, Memo};
use crate::app::merging::derived::MergingDerived;
use crate::app::open::derived::OpenDerived;
use crate::app::portfolio::derived::PortfolioDerived;
use crate::app::present::derived::PresentDerived;
use crate::app::votes::derived::VotesDerived;
use crate::app::way::derived::WayDerived;
use crate::method::{Analysis, Certainty, JudgedMap, Judgements, MeasuredMap};
use crate::model::{MapId, RoundId};
use std::cell::RefCell;

/// What is derived from the open document; it goes with it.
#[derive(Default)]
pub(crate) struct Derived {
    pub(crate) judgements: RefCell<Judgements>,
    pub(crate) judged: Memo<(MapId, RoundId), JudgedMap>,
    pub(crate) analysis: Memo<(MapId, RoundId), Analysis>,
    pub(crate) measured: Memo<(MapId, RoundId), MeasuredMap>,
    pub(crate) certainty: Later<Key<(MapId, RoundId)>, Option<Certainty>>,
    pub(crate) charts: ChartsDerived,
    pub(crate) compare: CompareDerived,
    pub(crate) exchange: ExchangeDerived,
    pub(crate) look: LookDerived,
    pub(crate) map: MapDerived,
    pub(crate) measures: MeasuresDerived,
    pub(crate) merging: MergingDerived,
    pub(crate) open: OpenDerived,
    pub(crate) portfolio: PortfolioDerived,
    pub(crate) present: PresentDerived,
    pub(crate) votes: VotesDerived,
    pub(crate) way: WayDerived,
}
