//! How sure it is (`method.md` §5), in sentences: for the window and the command line. Never a figure of its own, and never more certain than the
//! draws: what did not happen in every one of them is never called all.

use super::words::word;
use crate::i18n::Texts;
use crate::method::{Certainty, Interval, Threshold, TouchpointCertainty, Turning, Verdict};
use crate::model::Code as _;

/// A share of the draws as a number of 100: 0 and 100 only for none and all of them.
pub fn of_hundred(texts: &Texts, share: f64) -> String {
    let bounds = if share <= 0.0 || share >= 1.0 { (0.0, 100.0) } else { (1.0, 99.0) };
    texts.number((share * 100.0).round().clamp(bounds.0, bounds.1), 0)
}

/// Where a threshold is, as its field shows it: relevance is a score, the others are gaps.
pub fn threshold_value(texts: &Texts, turning: &Turning) -> String {
    match turning.threshold {
        Threshold::Relevant => texts.number(turning.value, 2),
        Threshold::Delight | Threshold::Failing | Threshold::Severe => texts.signed(turning.value),
    }
}

/// What can be said of one touchpoint with this verdict, a sentence each.
pub fn sure_sentences(texts: &Texts, verdict: Verdict, certainty: &TouchpointCertainty) -> Vec<String> {
    let mut sentences = Vec::new();
    match (certainty.share, certainty.runner_up) {
        (None, _) => sentences.push(texts.sure_no_votes().to_owned()),
        (Some(share), None) => sentences.push(texts.sure_verdict(word(texts, verdict), &of_hundred(texts, share))),
        (Some(share), Some((other, rest))) => sentences.push(texts.sure_verdict_else(
            word(texts, verdict),
            &of_hundred(texts, share),
            word(texts, other),
            &of_hundred(texts, rest),
        )),
    }
    sentences.extend(certainty.in_first_three.map(|share| texts.sure_first_three(&of_hundred(texts, share))));
    sentences.extend(certainty.turns_at.map(|turning| {
        let name = texts.term(Threshold::KIND, turning.threshold.code());
        let (verdict, value) = (word(texts, turning.verdict), threshold_value(texts, &turning));
        match turning.threshold {
            _ if !turning.beyond => texts.sure_turns_at(verdict, name, &value),
            Threshold::Relevant | Threshold::Delight => texts.sure_turns_above(verdict, name, &value),
            Threshold::Failing | Threshold::Severe => texts.sure_turns_below(verdict, name, &value),
        }
    }));
    sentences
}

/// What can be said of the whole map, a sentence each.
pub fn sure_of_all(texts: &Texts, certainty: &Certainty) -> Vec<String> {
    if !certainty.is_drawn() {
        return vec![texts.sure_nothing_drawn().to_owned()];
    }
    let mut sentences = Vec::new();
    sentences.extend(certainty.balance.map(|interval| balance(texts, interval)));
    for (from, to) in certainty.alike() {
        let [first, last] = [from, to].map(|rank| rank.to_string());
        sentences.push(if to > from + 1 { texts.sure_ranks(&first, &last) } else { texts.sure_ranks_two(&first, &last) });
    }
    if certainty.has_few_raters() {
        sentences.push(texts.sure_few_raters(i64::try_from(certainty.raters).unwrap_or(i64::MAX)));
    }
    sentences
}

fn balance(texts: &Texts, interval: Interval) -> String {
    let figure = |figure: f64| texts.number(figure, 2);
    match (interval.low, interval.high) {
        (Some(low), Some(high)) => texts.sure_balance(&figure(low), &figure(high)),
        (Some(low), None) => texts.sure_balance_from(&figure(low)),
        (None, _) => texts.sure_balance_nothing_negative().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn sentences_in_both_languages() {
        let certainty = TouchpointCertainty {
            share: Some(0.9395),
            runner_up: Some((Verdict::PainPoint, 0.0005)),
            in_first_three: Some(0.9999),
            turns_at: Some(Turning { threshold: Threshold::Severe, value: -3.25, beyond: true, verdict: Verdict::PainPoint }),
        };
        let all = Certainty {
            raters: 4,
            touchpoints: vec![certainty],
            balance: Some(Interval { low: Some(0.8), high: None }),
            before_next: vec![0.5, 0.6],
        };
        let texts = Texts::new(Language::English);
        assert_eq!(
            sure_sentences(&texts, Verdict::DealBreaker, &certainty),
            [
                "deal-breaker in 94 of 100 draws, else mostly pain point (1)",
                "Among the first three priorities in 99 of 100 draws",
                "Turns to pain point with the threshold “severe” below −3.3",
            ]
        );
        assert_eq!(
            sure_of_all(&texts, &all),
            [
                "In 90 of 100 draws, the emotional balance is at least 0.8, or nothing is negative.",
                "Ranks 1 to 3 cannot be told apart.",
                "Few raters (4): take it with care.",
            ]
        );
        let texts = Texts::new(Language::German);
        assert_eq!(
            sure_sentences(&texts, Verdict::DealBreaker, &certainty)[0],
            "Abbruchrisiko in 94 von 100 Ziehungen, sonst meist Schmerzpunkt (1)"
        );
        let turns = |threshold, value, beyond| {
            let turns_at = Some(Turning { threshold, value, beyond, verdict: Verdict::Solid });
            sure_sentences(&texts, Verdict::MagicMoment, &TouchpointCertainty { turns_at, ..certainty }).pop().unwrap()
        };
        // At +1 it is delightful as long as the threshold is not above.
        assert_eq!(turns(Threshold::Delight, 1.0, true), "Kippt zu „solide“ mit der Schwelle „begeisternd“ über +1");
        assert_eq!(turns(Threshold::Relevant, 5.0, false), "Kippt zu „solide“ mit der Schwelle „relevant“ bei 5");
        assert_eq!(of_hundred(&texts, 1.0), "100");
        assert_eq!(of_hundred(&texts, 0.0), "0");
        assert_eq!(sure_of_all(&texts, &Certainty { touchpoints: vec![], ..all }).len(), 1, "nothing was drawn");
    }
}
