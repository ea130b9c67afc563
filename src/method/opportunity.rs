//! How much there is to do at a touchpoint (*Handlungsbedarf*, `method.md` §4).

use super::Counting;

/// o = R + max(R − F, 0), 0–20, after Ulwick (2005), with scores in place of his shares of top answers. None if F or R is missing.
pub fn opportunity(scores: &Counting) -> Option<f64> {
    let (relevance, fulfilment) = (scores.relevance?, scores.fulfilment?);
    Some(relevance + (relevance - fulfilment).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_counts_and_is_badly_met_comes_first() {
        for (relevance, fulfilment, expected) in [
            (Some(10.0), Some(0.0), Some(20.0)),
            (Some(8.0), Some(5.5), Some(10.5)),
            (Some(8.0), Some(8.0), Some(8.0)),
            (Some(3.0), Some(9.0), Some(3.0)),
            (Some(0.0), Some(0.0), Some(0.0)),
            (None, Some(5.0), None),
            (Some(5.0), None, None),
        ] {
            let scores = Counting { relevance, fulfilment, ..Counting::default() };
            assert_eq!(opportunity(&scores), expected, "R {relevance:?}, F {fulfilment:?}");
        }
    }
}
