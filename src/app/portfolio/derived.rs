//! What is derived for the portfolio: answers from the background, the map as a plan would make it, and what measures cost and brought. Never how.

use super::answer::Solved;
use super::returns::{Returns, ReturnsKey};
use crate::app::later::Later;
use crate::app::memo::Memo;
use crate::method::JudgedMap;
use crate::method::portfolio::{Frontier, Limits, Nearness, Portfolio};
use crate::model::{MapId, RoundId};
use std::sync::Arc;

/// What is derived for the portfolio. Answers depend on nothing but the question, which holds everything that measures and scores have to do with it:
/// whoever types a title need not wait for the same answer again.
#[derive(Default)]
pub(crate) struct PortfolioDerived {
    pub(super) question: Memo<(MapId, RoundId), Portfolio>,
    pub(super) solved: Later<(Arc<Portfolio>, Limits), Solved>,
    pub(super) frontier: Later<(Arc<Portfolio>, Option<i64>), Option<Frontier>>,
    pub(super) near: Later<(Arc<Portfolio>, Limits), Option<Vec<Nearness>>>,
    pub(super) previewed: Memo<(MapId, RoundId, Vec<bool>), JudgedMap>,
    pub(super) returns: Memo<ReturnsKey, Returns>,
}
