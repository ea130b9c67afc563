//! Which score counts (`method.md` §3): the agreed one if there is one, else the mean of the votes, question by question. Never rounded.

use super::Tally;
use crate::model::{PerScore, RoundId, Scores, Touchpoint};

/// The four scores of a touchpoint as they count, each 0–10; `None` is *not rated*, never 0.
pub type Counting = PerScore<Option<f64>>;

impl Counting {
    /// The scores of a touchpoint in a round.
    pub fn of(touchpoint: &Touchpoint, round: RoundId) -> Self {
        let agreed = touchpoint.agreed_in(round);
        Self::new(&agreed, &Tally::of(touchpoint.votes_in(round).map(|vote| &vote.scores)))
    }

    /// What counts, given what was agreed and what was voted.
    pub(crate) fn new(agreed: &Scores, votes: &Tally) -> Self {
        Self::from_fn(|kind| agreed.get(kind).map(f64::from).or_else(|| votes.answers(kind).mean()))
    }

    /// Whether the touchpoint counts as rated: E, F and R are there. Competition is optional.
    pub fn is_rated(&self) -> bool {
        self.expectation.is_some() && self.fulfilment.is_some() && self.relevance.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Agreed, Area, RaterId, Score, TouchpointId, Vote};

    #[test]
    fn the_agreed_score_counts_else_the_mean_of_the_votes_and_only_of_this_round() {
        let (now, before) = (RoundId::named("now"), RoundId::named("before"));
        let score = |value| Score::new(value).ok();
        let mut touchpoint = Touchpoint::new(TouchpointId::named("t"), "Shop", Area::PointOfSale);
        assert_eq!(Counting::of(&touchpoint, now), Counting::default());
        touchpoint.agreed = vec![
            Agreed { round: before, scores: Scores { competition: score(1), ..Scores::default() } },
            Agreed { round: now, scores: Scores { expectation: score(7), ..Scores::default() } },
        ];
        for (name, round, expectation, fulfilment) in [("a", now, 2, 3), ("b", now, 3, 3), ("c", now, 4, 2), ("d", before, 9, 9)] {
            let scores = Scores { expectation: score(expectation), fulfilment: score(fulfilment), ..Scores::default() };
            touchpoint.votes.push(Vote { round, rater: RaterId::named(name), scores });
        }
        let expected = Counting { expectation: Some(7.0), fulfilment: Some(8.0 / 3.0), competition: None, relevance: None };
        assert_eq!(Counting::of(&touchpoint, now), expected);
        assert!(!expected.is_rated());
    }
}
