//! Does the good outweigh the bad along the journey? The emotional balance (*Emotionsbilanz*, `method.md` §4).

use super::tolerance::at_most;

/// The sums of what delights and of what disappoints, and the result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Balance {
    /// P = Σ max(w, 0), at least 0.
    pub positive: f64,
    /// N = Σ max(−w, 0), at least 0, without λ.
    pub negative: f64,
    /// P / (λ · N), or why there is none.
    pub outcome: BalanceOutcome,
}

/// The result of the balance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum BalanceOutcome {
    /// No touchpoint has E, F and R.
    NotRated,
    /// Something is rated, and nothing of it is negative: no figure, but good news.
    NothingNegative,
    /// P / (λ · N), at least 0; above 1 the good outweighs the bad.
    Ratio(f64),
}

impl Balance {
    /// The balance of the weighted gaps w of all touchpoints that have one. Losses are felt `loss_aversion` (λ) times as strongly as
    /// gains, 2.25 unless changed (Tversky & Kahneman 1992).
    pub(crate) fn of(weighted_gaps: impl IntoIterator<Item = f64>, loss_aversion: f64) -> Self {
        let (mut positive, mut negative, mut rated) = (0.0, 0.0, false);
        for weighted_gap in weighted_gaps {
            rated = true;
            if weighted_gap > 0.0 {
                positive += weighted_gap;
            } else {
                negative -= weighted_gap;
            }
        }
        Self::new(positive, negative, rated, loss_aversion)
    }

    /// The balance of a whole from those of its parts, so that only a part that changed is added up again. Equal to [`Balance::of`] but
    /// for the order of adding.
    pub(crate) fn of_parts<'a>(parts: impl IntoIterator<Item = &'a Self>, loss_aversion: f64) -> Self {
        let (mut positive, mut negative, mut rated) = (0.0, 0.0, false);
        for part in parts {
            rated |= part.outcome != BalanceOutcome::NotRated;
            positive += part.positive;
            negative += part.negative;
        }
        Self::new(positive, negative, rated, loss_aversion)
    }

    fn new(positive: f64, negative: f64, rated: bool, loss_aversion: f64) -> Self {
        // A tiny amount below zero, as two equal means of votes may leave, is not a loss: it would make the ratio astronomic.
        let outcome = match rated {
            false => BalanceOutcome::NotRated,
            true if at_most(negative, 0.0) => BalanceOutcome::NothingNegative,
            true => BalanceOutcome::Ratio(positive / (loss_aversion * negative)),
        };
        // + 0.0 makes −0.0 an ordinary zero.
        Self { positive, negative: negative + 0.0, outcome }
    }

    /// The figure, if there is one.
    pub(crate) fn ratio(&self) -> Option<f64> {
        match self.outcome {
            BalanceOutcome::Ratio(ratio) => Some(ratio),
            BalanceOutcome::NotRated | BalanceOutcome::NothingNegative => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn losses_weigh_more_than_gains() {
        let balance = Balance::of([1.5, -1.0, 3.0, 0.0, -1.0], 2.25);
        assert_eq!(balance, Balance { positive: 4.5, negative: 2.0, outcome: BalanceOutcome::Ratio(1.0) });
        assert_eq!(balance.ratio(), Some(1.0));
        assert_eq!(Balance::of([1.5, -1.0], 1.0).ratio(), Some(1.5), "λ can be changed");
        assert_eq!(Balance::of([-1.0], 2.25).ratio(), Some(0.0));
    }

    #[test]
    fn the_whole_is_what_its_parts_come_to() {
        let stages = [vec![1.5, -1.0], vec![], vec![0.0, 2.25, -3.5]];
        let parts: Vec<Balance> = stages.iter().map(|gaps| Balance::of(gaps.iter().copied(), 2.25)).collect();
        assert_eq!(Balance::of_parts(&parts, 2.25), Balance::of(stages.concat(), 2.25));
        assert_eq!(Balance::of_parts(&parts[1..2], 2.25).outcome, BalanceOutcome::NotRated);
        assert_eq!(Balance::of_parts(&[], 2.25).outcome, BalanceOutcome::NotRated);
    }

    #[test]
    fn without_anything_negative_there_is_no_figure() {
        assert_eq!(Balance::of([], 2.25), Balance { positive: 0.0, negative: 0.0, outcome: BalanceOutcome::NotRated });
        assert_eq!(Balance::of([0.0, 2.0], 2.25), Balance { positive: 2.0, negative: 0.0, outcome: BalanceOutcome::NothingNegative });
        assert_eq!(Balance::of([0.0], 2.25).outcome, BalanceOutcome::NothingNegative);
        let hair = 0.7 * (8.0 / 3.0 - 5.0 / 3.0 - 1.0);
        assert!(hair < 0.0, "the example should need the tolerance");
        assert_eq!(Balance::of([hair, 1.0], 2.25).outcome, BalanceOutcome::NothingNegative);
    }
}
