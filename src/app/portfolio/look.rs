//! What is asked of the portfolio, and which plan the map previews. It goes with the open project and is never saved: a budget is a question, and no
//! part of the map.

use crate::app::open::identity::Stamp;
use crate::method::portfolio::Limits;
use crate::model::{Code, Days, MapId, Money, RoundId};

/// What is asked of the portfolio, and how the answers are looked at.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PortfolioLook {
    /// How much money there is; none: as much as is wanted.
    pub budget: Option<Money>,
    /// How many days of work there are; none: as many as are wanted.
    pub days: Option<Days>,
    /// By what the money of measures is added up.
    pub costs_by: CostsBy,
    /// The state in which somebody stopped the search.
    pub(super) stopped: Option<Stamp>,
    pub(super) previewed: Option<Previewed>,
}

/// A plan that the map previews.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Previewed {
    /// Of what: anything else is not what was asked for.
    pub(super) of: (Stamp, (MapId, RoundId)),
    /// Whether each measure of the project is chosen.
    pub(super) chosen: Vec<bool>,
}

/// What the money of measures is added up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CostsBy {
    /// The media kind of their touchpoints.
    #[default]
    Media,
    /// The area of their touchpoints.
    Area,
    /// The stage of their touchpoints.
    Stage,
    /// How far they have come.
    Status,
}

impl Code for CostsBy {
    const KIND: &'static str = "costs-by";
    const ALL: &'static [Self] = &[Self::Media, Self::Area, Self::Stage, Self::Status];

    fn code(self) -> &'static str {
        match self {
            Self::Media => "media",
            Self::Area => "area",
            Self::Stage => "stage",
            Self::Status => "status",
        }
    }
}

impl PortfolioLook {
    /// What may be spent. More than an amount can be is as good as no limit.
    pub fn limits(&self) -> Limits {
        let budget = self.budget.and_then(|budget| i64::try_from(budget.minor()).ok()).unwrap_or(i64::MAX);
        Limits { budget, effort: self.days.map(|days| i64::from(days.hundredths())) }
    }
}
