//! How a house rule stands: plain data. Never how it is found out.

use crate::method::house_rules::Breach;
use crate::model::HouseRule;

/// A rule that applies, and whether it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleStanding {
    /// The rule with its number.
    pub rule: HouseRule,
    /// Whether it is known: while votes are covered, a rule that rests on scores is not.
    pub is_known: bool,
    /// Where it is broken, as far as that is known.
    pub breaches: Vec<Breach>,
}

impl RuleStanding {
    /// Whether it is known and broken nowhere.
    pub fn is_kept(&self) -> bool {
        self.is_known && self.breaches.is_empty()
    }
}
