//! Every machine word has a word in both languages, and no two words of a vocabulary look the same to a reader.

use std::collections::BTreeMap;
use wegmarke::edit::StepName;
use wegmarke::i18n::{Language, Texts};
use wegmarke::layout::charts::{ChartKind, Curve, GroupBy};
use wegmarke::method::{Quadrant, QuadrantLines, Verdict};
use wegmarke::model::{Area, Channel, Code, Control, Goal, InfluencerKind, Media, ScoreKind, Tone, Variant, World, table::Column};

/// The vocabularies by kind, each with its machine words.
fn vocabularies() -> BTreeMap<&'static str, Vec<String>> {
    fn of<C: Code>() -> (&'static str, Vec<String>) {
        (C::KIND, C::ALL.iter().map(|value| value.code().to_owned()).collect())
    }
    BTreeMap::from([
        of::<Area>(),
        of::<Media>(),
        of::<Control>(),
        of::<Variant>(),
        of::<Channel>(),
        of::<World>(),
        of::<InfluencerKind>(),
        of::<Goal>(),
        of::<ScoreKind>(),
        of::<Tone>(),
        of::<Verdict>(),
        of::<Quadrant>(),
        of::<QuadrantLines>(),
        of::<ChartKind>(),
        of::<Curve>(),
        of::<GroupBy>(),
        of::<StepName>(),
        ("field", Column::ALL.iter().map(|column| column.name().replace('_', "-")).collect()),
        ("month", (1..=12).map(|month: i32| month.to_string()).collect()),
    ])
}

#[test]
fn every_machine_word_has_a_word_of_its_own_in_both_languages() {
    for language in Language::ALL {
        let texts = Texts::new(*language);
        for (kind, codes) in vocabularies() {
            let mut seen = BTreeMap::new();
            for code in &codes {
                assert!(texts.has_term(kind, code), "{language:?}: term-{kind}-{code} is missing");
                if let Some(other) = seen.insert(texts.term(kind, code).to_lowercase(), code) {
                    panic!("{language:?}: {kind} {code} and {other} have the same word");
                }
            }
        }
    }
}

#[test]
fn german_words_of_the_method_are_those_of_the_method() {
    let texts = Texts::new(Language::German);
    for (kind, code, word) in [
        ("verdict", "deal-breaker", "Abbruchrisiko"),
        ("verdict", "magic-moment", "magischer Moment"),
        ("channel", "tv-radio", "TV & Radio"),
        ("control", "indirect", "nur beeinflussbar"),
        ("goal", "referral", "Mundpropaganda & Weiterempfehlung"),
        ("score", "fulfilment", "Erfüllung"),
        ("quadrant", "concentrate", "hier ansetzen"),
        ("variant", "to-be", "Soll"),
    ] {
        assert_eq!(texts.term(kind, code), word, "{kind} {code}");
    }
}
