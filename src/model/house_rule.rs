//! House rules (*Hausregeln*): what a team asks of its maps, out of a closed list, some with a number. Pure data: whether one is kept is `method/`'s
//! business.

use super::codes;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// One rule with its number, written as `interfaces.md` says. All of them speak of as-is maps in the current round.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum HouseRule {
    /// Every deal-breaker has a measure that was not dropped.
    EveryDealBreakerHasMeasure,
    /// Somebody sees to every measure that was not dropped.
    EveryMeasureHasOwner,
    /// The latest round has a date, and is not older.
    LatestRoundAtMost {
        /// How many days ago it may have been.
        days: u32,
    },
    /// So many customers have voted on every rated touchpoint.
    CustomerVotesAtLeast(u32),
    /// Every touchpoint is rated.
    NothingUnrated,
    /// The emotional balance is no worse. Never infinite, never no number.
    BalanceAtLeast(#[serde(deserialize_with = "finite")] f64),
    /// So many touchpoints of a map may still be to discuss.
    ToDiscussAtMost(u32),
    /// Every stage has a touchpoint.
    NoEmptyStage,
    /// Every stage that has touchpoints has an earned one.
    EveryStageHasEarned,
}

codes! {
    /// Which rule, whatever its number.
    RuleKind "house-rule" {
        EveryDealBreakerHasMeasure = "every-deal-breaker-has-measure",
        EveryMeasureHasOwner = "every-measure-has-owner",
        LatestRoundAtMost = "latest-round-at-most",
        CustomerVotesAtLeast = "customer-votes-at-least",
        NothingUnrated = "nothing-unrated",
        BalanceAtLeast = "balance-at-least",
        ToDiscussAtMost = "to-discuss-at-most",
        NoEmptyStage = "no-empty-stage",
        EveryStageHasEarned = "every-stage-has-earned",
    }
}

impl RuleKind {
    /// Its name in a list of rules.
    pub fn name(self) -> &'static str {
        match self {
            Self::EveryDealBreakerHasMeasure => "EveryDealBreakerHasMeasure",
            Self::EveryMeasureHasOwner => "EveryMeasureHasOwner",
            Self::LatestRoundAtMost => "LatestRoundAtMost",
            Self::CustomerVotesAtLeast => "CustomerVotesAtLeast",
            Self::NothingUnrated => "NothingUnrated",
            Self::BalanceAtLeast => "BalanceAtLeast",
            Self::ToDiscussAtMost => "ToDiscussAtMost",
            Self::NoEmptyStage => "NoEmptyStage",
            Self::EveryStageHasEarned => "EveryStageHasEarned",
        }
    }

    /// The rule as one begins with it: half a year, five customers, as much good as bad, nothing to discuss.
    pub fn usual(self) -> HouseRule {
        match self {
            Self::EveryDealBreakerHasMeasure => HouseRule::EveryDealBreakerHasMeasure,
            Self::EveryMeasureHasOwner => HouseRule::EveryMeasureHasOwner,
            Self::LatestRoundAtMost => HouseRule::LatestRoundAtMost { days: 180 },
            Self::CustomerVotesAtLeast => HouseRule::CustomerVotesAtLeast(5),
            Self::NothingUnrated => HouseRule::NothingUnrated,
            Self::BalanceAtLeast => HouseRule::BalanceAtLeast(1.0),
            Self::ToDiscussAtMost => HouseRule::ToDiscussAtMost(0),
            Self::NoEmptyStage => HouseRule::NoEmptyStage,
            Self::EveryStageHasEarned => HouseRule::EveryStageHasEarned,
        }
    }

    /// Whether it depends on scores, so that it is not known while votes are covered.
    pub fn rests_on_scores(self) -> bool {
        match self {
            Self::EveryDealBreakerHasMeasure
            | Self::CustomerVotesAtLeast
            | Self::NothingUnrated
            | Self::BalanceAtLeast
            | Self::ToDiscussAtMost => true,
            Self::EveryMeasureHasOwner | Self::LatestRoundAtMost | Self::NoEmptyStage | Self::EveryStageHasEarned => false,
        }
    }
}

impl HouseRule {
    /// Which rule it is.
    pub fn kind(self) -> RuleKind {
        match self {
            Self::EveryDealBreakerHasMeasure => RuleKind::EveryDealBreakerHasMeasure,
            Self::EveryMeasureHasOwner => RuleKind::EveryMeasureHasOwner,
            Self::LatestRoundAtMost { .. } => RuleKind::LatestRoundAtMost,
            Self::CustomerVotesAtLeast(_) => RuleKind::CustomerVotesAtLeast,
            Self::NothingUnrated => RuleKind::NothingUnrated,
            Self::BalanceAtLeast(_) => RuleKind::BalanceAtLeast,
            Self::ToDiscussAtMost(_) => RuleKind::ToDiscussAtMost,
            Self::NoEmptyStage => RuleKind::NoEmptyStage,
            Self::EveryStageHasEarned => RuleKind::EveryStageHasEarned,
        }
    }

    /// Its number; none if it has none.
    pub fn number(self) -> Option<f64> {
        match self {
            Self::LatestRoundAtMost { days: count } | Self::CustomerVotesAtLeast(count) | Self::ToDiscussAtMost(count) => {
                Some(count.into())
            }
            Self::BalanceAtLeast(balance) => Some(balance),
            Self::EveryDealBreakerHasMeasure
            | Self::EveryMeasureHasOwner
            | Self::NothingUnrated
            | Self::NoEmptyStage
            | Self::EveryStageHasEarned => None,
        }
    }

    /// The same rule with another number; none if it has none, or cannot have this one.
    pub fn with_number(self, number: f64) -> Option<Self> {
        let count = || (number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number)).then_some(number as u32);
        match self {
            Self::LatestRoundAtMost { .. } => count().map(|days| Self::LatestRoundAtMost { days }),
            Self::CustomerVotesAtLeast(_) => count().map(Self::CustomerVotesAtLeast),
            Self::ToDiscussAtMost(_) => count().map(Self::ToDiscussAtMost),
            Self::BalanceAtLeast(_) => Some(Self::BalanceAtLeast(number)).filter(|_| number.is_finite()),
            Self::EveryDealBreakerHasMeasure
            | Self::EveryMeasureHasOwner
            | Self::NothingUnrated
            | Self::NoEmptyStage
            | Self::EveryStageHasEarned => None,
        }
    }

    /// Whether the rules of a project are: each once, with numbers that are ones.
    pub(super) fn are_sound(rules: &[Self]) -> bool {
        rules.iter().enumerate().all(|(at, rule)| {
            let is_first = rules.iter().take(at).all(|other| other.kind() != rule.kind());
            is_first && rule.number().is_none_or(f64::is_finite)
        })
    }

    /// Takes out what makes rules unsound: of a rule that is there twice the first stays.
    pub(super) fn mend(rules: &mut Vec<Self>) {
        let mut known = Vec::new();
        rules.retain(|rule| {
            let stays = rule.number().is_none_or(f64::is_finite) && !known.contains(&rule.kind());
            if stays {
                known.push(rule.kind());
            }
            stays
        });
    }
}

/// Reads a number that is one.
fn finite<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
    let number = f64::deserialize(deserializer)?;
    if number.is_finite() { Ok(number) } else { Err(D::Error::custom("not a finite number")) }
}

#[cfg(test)]
mod tests {
    use super::{HouseRule, RuleKind};
    use crate::model::Code as _;

    #[test]
    fn every_rule_is_written_by_its_name_and_read_back() {
        for kind in RuleKind::ALL {
            let rule = kind.usual();
            assert_eq!(rule.kind(), *kind);
            let written = ron::to_string(&rule).unwrap();
            assert!(written.split('(').next() == Some(kind.name()), "{written}");
            assert_eq!(ron::from_str::<HouseRule>(&written).unwrap(), rule);
        }
        let read = |text: &str| ron::from_str::<HouseRule>(text).ok();
        assert_eq!(read("LatestRoundAtMost(days: 90)"), Some(HouseRule::LatestRoundAtMost { days: 90 }));
        assert_eq!(read("BalanceAtLeast(1)"), Some(HouseRule::BalanceAtLeast(1.0)));
        for wrong in [
            "LatestRoundAtMost(90)",
            "LatestRoundAtMost(days: -1)",
            "LatestRoundAtMost(days: 9, hours: 2)",
            "CustomerVotesAtLeast(2.5)",
            "CustomerVotesAtLeast",
            "BalanceAtLeast(NaN)",
            "BalanceAtLeast(inf)",
            "BalanceAtLeast(1e999)",
            "NoEmptyStage(3)",
            "Everything",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numbers_are_those_that_a_rule_can_have() {
        let days = HouseRule::LatestRoundAtMost { days: 3 };
        assert_eq!((days.number(), days.with_number(90.0)), (Some(3.0), Some(HouseRule::LatestRoundAtMost { days: 90 })));
        assert_eq!([days.with_number(-1.0), days.with_number(1.5), days.with_number(f64::NAN), days.with_number(5e9)], [None; 4]);
        let balance = HouseRule::BalanceAtLeast(1.0);
        assert_eq!(balance.with_number(0.8), Some(HouseRule::BalanceAtLeast(0.8)));
        assert_eq!(balance.with_number(f64::INFINITY), None);
        assert_eq!((HouseRule::NoEmptyStage.number(), HouseRule::NoEmptyStage.with_number(1.0)), (None, None));
        for kind in RuleKind::ALL {
            let rule = kind.usual();
            assert_eq!(rule.number().and_then(|number| rule.with_number(number)), rule.number().map(|_| rule), "{kind:?}");
        }
    }

    #[test]
    fn a_rule_is_there_once_and_its_number_is_one() {
        let once = [HouseRule::NoEmptyStage, HouseRule::ToDiscussAtMost(2)];
        assert!(HouseRule::are_sound(&[]) && HouseRule::are_sound(&once));
        let mut rules = vec![
            HouseRule::ToDiscussAtMost(2),
            HouseRule::BalanceAtLeast(f64::NAN),
            HouseRule::ToDiscussAtMost(3),
            HouseRule::BalanceAtLeast(1.0),
        ];
        assert!(
            !HouseRule::are_sound(&rules) && !HouseRule::are_sound(&rules[1..2]) && !HouseRule::are_sound(&[once[1], once[0], once[1]])
        );
        HouseRule::mend(&mut rules);
        assert_eq!(rules, [HouseRule::ToDiscussAtMost(2), HouseRule::BalanceAtLeast(1.0)]);
        assert!(HouseRule::are_sound(&rules));
    }
}
