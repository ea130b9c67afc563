//! Machine words turned into words for people. The one place that knows how a vocabulary's message keys are built.

use crate::i18n::Texts;
use crate::method::{Analysis, Balance, BalanceOutcome, JudgedMap, Verdict, Zigzag};
use crate::model::{Code, KnownMetric, LaneKind, Map, Project};
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

/// How many touchpoints and stages a map has, and how many of each verdict that matters.
pub(super) fn map_counts(texts: &Texts, judged: &JudgedMap) -> String {
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let map = &judged.map;
    let all = texts.report_extent(&texts.table_count(whole(map.touchpoint_count())), whole(map.stages.len()));
    type Said = fn(&Texts, i64) -> String;
    let parts: [(Verdict, Said); 4] = [
        (Verdict::MagicMoment, Texts::map_count_magic),
        (Verdict::PainPoint, Texts::map_count_pain),
        (Verdict::DealBreaker, Texts::map_count_deal_breakers),
        (Verdict::NotRated, Texts::map_count_not_rated),
    ];
    let counted = parts.into_iter().map(|(verdict, said)| (whole(judged.count(verdict)), said));
    let found: Vec<String> = counted.filter(|(count, _)| *count > 0).map(|(count, said)| said(texts, count)).collect();
    if found.is_empty() { texts.report_extent_plain(&all) } else { texts.report_extent_with(&all, &found.join(", ")) }
}

/// What a map says in two sentences: how much there is of what, and which side outweighs the other.
pub fn map_in_words(texts: &Texts, judged: &JudgedMap) -> String {
    format!("{} {}", map_counts(texts, judged), balance_sentence(texts, &judged.balance, Rated::of_map(judged)))
}

/// The strongest and the weakest stage by mean gap in a sentence each, if there are two that differ.
pub fn stage_sentences(texts: &Texts, map: &Map, analysis: &Analysis) -> Vec<String> {
    let by_gap = || analysis.by_stage.iter().filter_map(|grouping| Some((grouping.key, grouping.gap?)));
    let best = by_gap().max_by(|one, two| one.1.total_cmp(&two.1));
    let worst = by_gap().min_by(|one, two| one.1.total_cmp(&two.1));
    match (best, worst) {
        (Some(best), Some(worst)) if best.0 != worst.0 => {
            let name = |id| map.stage(id).map_or("", |stage| stage.name.as_str());
            vec![best_stage(texts, name(best.0), best.1), worst_stage(texts, name(worst.0), worst.1)]
        }
        _ => Vec::new(),
    }
}

/// Nobody calls a stage strong that disappoints.
fn best_stage(texts: &Texts, stage: &str, gap: f64) -> String {
    let shown = texts.signed(gap);
    if gap < 0.0 { texts.inspector_best_stage_negative(stage, &shown) } else { texts.inspector_best_stage(stage, &shown) }
}

/// Nobody calls a stage weak that delights.
fn worst_stage(texts: &Texts, stage: &str, gap: f64) -> String {
    let shown = texts.signed(gap);
    if gap > 0.0 { texts.inspector_worst_stage_positive(stage, &shown) } else { texts.inspector_worst_stage(stage, &shown) }
}

/// How often the journey changes sides, without what it does not do.
pub fn switches(texts: &Texts, zigzag: Zigzag) -> Option<String> {
    match (zigzag.world as i64, zigzag.media as i64) {
        (0, 0) => None,
        (world, 0) => Some(texts.inspector_zigzag_world(world)),
        (0, media) => Some(texts.inspector_zigzag_media(media)),
        (world, media) => Some(texts.inspector_zigzag(world, media)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Rated, balance_line, balance_sentence, best_stage, switches, worst_stage};
    use crate::i18n::{Language, Texts};
    use crate::method::{Balance, Zigzag};

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

    #[test]
    fn no_stage_is_called_strong_that_disappoints_and_none_weak_that_delights() {
        let texts = Texts::new(Language::German);
        for (gap, best, worst) in [
            (-0.3, "Am wenigsten enttäuschende Phase: Kauf (mittlere Lücke −0,3)", "Schwächste Phase: Kauf (mittlere Lücke −0,3)"),
            (0.0, "Stärkste Phase: Kauf (mittlere Lücke ±0)", "Schwächste Phase: Kauf (mittlere Lücke ±0)"),
            (1.0, "Stärkste Phase: Kauf (mittlere Lücke +1)", "Am wenigsten begeisternde Phase: Kauf (mittlere Lücke +1)"),
        ] {
            assert_eq!((best_stage(&texts, "Kauf", gap).as_str(), worst_stage(&texts, "Kauf", gap).as_str()), (best, worst));
        }
    }

    #[test]
    fn what_the_journey_does_not_do_is_not_counted() {
        let (english, german) = (Texts::new(Language::English), Texts::new(Language::German));
        for (world, media, in_english, in_german) in [
            (1, 0, "The journey switches between physical and digital once.", "Die Reise wechselt einmal zwischen physisch und digital."),
            (
                0,
                3,
                "The journey switches between paid, owned and earned 3 times.",
                "Die Reise wechselt 3-mal zwischen Paid, Owned und Earned.",
            ),
            (
                2,
                1,
                "The journey switches between physical and digital 2 times and between paid, owned and earned once.",
                "Die Reise wechselt 2-mal zwischen physisch und digital und einmal zwischen Paid, Owned und Earned.",
            ),
        ] {
            let zigzag = Zigzag { world, media };
            assert_eq!(switches(&english, zigzag).as_deref(), Some(in_english));
            assert_eq!(switches(&german, zigzag).as_deref(), Some(in_german));
        }
        assert_eq!(switches(&english, Zigzag { world: 0, media: 0 }), None);
    }
}
