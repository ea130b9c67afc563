//! Machine words turned into words for people. The one place that knows how a vocabulary's message keys are built.

use crate::i18n::Texts;
use crate::method::{Analysis, Balance, BalanceOutcome, JudgedMap, Verdict};
use crate::model::{Code, KnownMetric, LaneKind, Project};
use crate::text::Syllables;

/// The word for a value of a closed vocabulary, in the language of `texts`.
pub fn word<C: Code>(texts: &Texts, value: C) -> &str {
    texts.term(C::KIND, value.code())
}

/// A word with a capital letter, for the start of a line.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What a lane is called: its own name, or the word for its kind.
pub fn lane_name<'a>(texts: &'a Texts, kind: &'a LaneKind) -> &'a str {
    match kind {
        LaneKind::Cards(media) => texts.term("lane", media.code()),
        LaneKind::Curves => texts.term("lane", "curves"),
        LaneKind::Emotion => texts.term("lane", "emotion"),
        LaneKind::Experiences => texts.term("lane", "experiences"),
        LaneKind::Measures => texts.term("lane", "measures"),
        LaneKind::Metric(metric) => KnownMetric::from_code(metric).map_or(metric, |known| texts.term("metric-lane", known.code())),
        LaneKind::Free(free) => &free.name,
    }
}

/// The syllables at which long words of a project are broken: those of the language it names, else of the program's.
pub(super) fn syllables(project: &Project, texts: &Texts) -> Option<Syllables> {
    Syllables::of(project.language.map_or(texts.language().code(), Code::code))
}

/// The syllables at which long words of the program itself are broken.
pub(super) fn own_syllables(texts: &Texts) -> Option<Syllables> {
    Syllables::of(texts.language().code())
}

/// How many of a number of touchpoints are rated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rated {
    /// Those with expectation, fulfilment and relevance.
    pub rated: usize,
    /// All of them.
    pub count: usize,
}

impl Rated {
    /// Those of a map.
    pub(super) fn of_map(judged: &JudgedMap) -> Self {
        let count = judged.map.touchpoint_count();
        Self { rated: count - judged.count(Verdict::NotRated).min(count), count }
    }

    /// Those of an analysis.
    pub fn of_analysis(analysis: &Analysis) -> Self {
        let rated = analysis.touchpoints.iter().filter(|judged| judged.assessment.is_rated()).count();
        Self { rated, count: analysis.touchpoints.len() }
    }

    /// Whether some are rated and some are not: then it is said on how many a figure rests.
    fn is_partial(self) -> bool {
        self.rated > 0 && self.rated < self.count
    }

    fn figures(self, texts: &Texts) -> (String, i64) {
        let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        (texts.integer(whole(self.rated)), whole(self.count))
    }
}

/// The emotional balance as a line under a map; with the number of touchpoints that it rests on, if some are not rated.
pub(super) fn balance_line(texts: &Texts, balance: &Balance, on: Rated) -> String {
    let line = match balance.outcome {
        BalanceOutcome::Ratio(ratio) => texts.map_balance(&texts.number(ratio, 2)),
        BalanceOutcome::NothingNegative => texts.map_balance_nothing_negative().to_owned(),
        BalanceOutcome::NotRated => texts.map_balance_not_rated().to_owned(),
    };
    match balance_rests(texts, on) {
        Some(rests) => format!("{line} · {rests}"),
        None => line,
    }
}

/// On how many touchpoints the balance rests, if some are not rated.
pub fn balance_rests(texts: &Texts, on: Rated) -> Option<String> {
    let (rated, count) = on.figures(texts);
    on.is_partial().then(|| texts.map_balance_rests(&rated, count))
}

/// The emotional balance in sentences: which side outweighs the other, and on how many touchpoints that rests, if some are not rated.
pub fn balance_sentence(texts: &Texts, balance: &Balance, on: Rated) -> String {
    let sentence = match balance.outcome {
        BalanceOutcome::NotRated => texts.inspector_balance_not_rated().to_owned(),
        BalanceOutcome::NothingNegative => texts.inspector_balance_nothing_negative().to_owned(),
        BalanceOutcome::Ratio(ratio) if ratio > 1.0 => texts.inspector_balance_good(&texts.number(ratio, 2)),
        BalanceOutcome::Ratio(ratio) => texts.inspector_balance_bad(&texts.number(ratio, 2)),
    };
    let (rated, count) = on.figures(texts);
    if on.is_partial() { format!("{sentence} {}", texts.inspector_balance_rests(&rated, count)) } else { sentence }
}

#[cfg(test)]
mod tests {
    use super::{Rated, balance_line, balance_sentence};
    use crate::i18n::{Language, Texts};
    use crate::method::Balance;

    #[test]
    fn the_balance_says_on_how_many_touchpoints_it_rests_where_some_are_missing() {
        let balance = Balance::of([1.0, -2.0], 2.0);
        for (language, line, sentence) in [
            (Language::English, "rests on 7 of 23 touchpoints", "It rests on 7 of 23 touchpoints."),
            (Language::German, "beruht auf 7 von 23 Touchpoints", "Sie beruht auf 7 von 23 Touchpoints."),
        ] {
            let texts = Texts::new(language);
            let some = Rated { rated: 7, count: 23 };
            assert!(balance_line(&texts, &balance, some).ends_with(line));
            assert!(balance_sentence(&texts, &balance, some).ends_with(sentence));
            for (rated, count) in [(23, 23), (0, 23), (0, 0)] {
                assert!(!balance_line(&texts, &balance, Rated { rated, count }).contains("23"));
                assert!(!balance_sentence(&texts, &balance, Rated { rated, count }).contains("23"));
            }
        }
    }
}
