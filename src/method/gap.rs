//! How far experience is from expectation, from the competition, and how much that counts (`method.md` §4). All of the scores as they
//! count, never means of per-rater differences.

use super::Counting;

/// g = F − E, −10…10: below 0 disappointing, 0 as expected, above 0 better than expected. The expectation–confirmation model (Oliver
/// 1980); SERVQUAL's perception minus expectation (Parasuraman, Zeithaml & Berry 1988). None if E or F is missing.
pub fn gap(scores: &Counting) -> Option<f64> {
    Some(scores.fulfilment? - scores.expectation?)
}

/// l = F − C, −10…10: the lead over the best competitor. None if F or C is missing.
pub fn lead(scores: &Counting) -> Option<f64> {
    Some(scores.fulfilment? - scores.competition?)
}

/// w = R/10 · g, −10…10: SERVQUAL's gap weighted by importance (Parasuraman, Zeithaml & Berry 1988). None if E, F or R is missing.
pub fn weighted_gap(scores: &Counting) -> Option<f64> {
    // Multiplied first: whole scores then give the exact decimal (3 · −3 / 10 is −0.9, 3/10 · −3 is not). + 0.0 makes −0.0 (no relevance, a
    // letdown) an ordinary zero.
    Some(scores.relevance? * gap(scores)? / 10.0 + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_need_both_parts() {
        let all = Counting { expectation: Some(8.0), fulfilment: Some(5.0), competition: Some(6.5), relevance: Some(5.0) };
        assert_eq!((gap(&all), lead(&all), weighted_gap(&all)), (Some(-3.0), Some(-1.5), Some(-1.5)));
        let without_expectation = Counting { expectation: None, ..all };
        assert_eq!((gap(&without_expectation), lead(&without_expectation), weighted_gap(&without_expectation)), (None, Some(-1.5), None));
        let without_fulfilment = Counting { fulfilment: None, ..all };
        assert_eq!((gap(&without_fulfilment), lead(&without_fulfilment), weighted_gap(&without_fulfilment)), (None, None, None));
        let without_competition = Counting { competition: None, ..all };
        assert_eq!((gap(&without_competition), lead(&without_competition)), (Some(-3.0), None));
        assert_eq!(weighted_gap(&Counting { relevance: None, ..all }), None);
    }

    #[test]
    fn whole_scores_give_the_very_decimal() {
        let scores = Counting { expectation: Some(8.0), fulfilment: Some(5.0), competition: None, relevance: Some(3.0) };
        assert_eq!(weighted_gap(&scores), Some(-0.9));
    }

    #[test]
    fn what_does_not_count_weighs_a_plain_zero() {
        let scores = Counting { expectation: Some(8.0), fulfilment: Some(5.0), competition: None, relevance: Some(0.0) };
        assert!(weighted_gap(&scores).is_some_and(|w| w == 0.0 && w.is_sign_positive()));
    }
}
