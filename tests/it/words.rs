//! Every machine word has a word in both languages, no two words of a vocabulary look the same to a reader, and nobody reads words that were
//! replaced by better ones.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use wegmarke::edit::StepName;
use wegmarke::i18n::{Language, Texts};
use wegmarke::layout::charts::{ChartKind, Curve, GroupBy};
use wegmarke::method::{Quadrant, QuadrantLines, Verdict};
use wegmarke::model::table::{Column, ContactColumn, MeasureColumn, MetricColumn, QuestionColumn};
use wegmarke::model::{
    Area, Channel, Code, Control, Effect, Goal, InfluencerKind, KnownMetric, MeasureKind, MeasureTab, Media, Pin, RuleKind, ScoreKind,
    Shows, Status, Tone, Variant, World,
};

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
        of::<MeasureKind>(),
        of::<Status>(),
        of::<Effect>(),
        of::<Pin>(),
        of::<KnownMetric>(),
        of::<Shows>(),
        of::<MeasureTab>(),
        of::<RuleKind>(),
        ("field", columns()),
        ("month", (1..=12).map(|month: i32| month.to_string()).collect()),
    ])
}

/// The columns of the tables, each once.
fn columns() -> Vec<String> {
    let touchpoints = Column::ALL.iter().map(|column| column.name());
    let measures = MeasureColumn::ALL.iter().map(|column| column.name());
    let questions = QuestionColumn::ALL.iter().map(|column| column.name());
    let metrics = MetricColumn::ALL.iter().map(|column| column.name());
    let contacts = ContactColumn::ALL.iter().map(|column| column.name());
    let all: BTreeSet<String> =
        touchpoints.chain(measures).chain(questions).chain(metrics).chain(contacts).map(|name| name.replace('_', "-")).collect();
    all.into_iter().collect()
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

/// What a good writer would not write, or what is called otherwise here: one thing has one name.
const NEVER: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "ø",
            " shall ",
            "ake it up",
            "ake over",
            "hrow away",
            "ave over",
            "put right",
            "To know",
            "is not taken",
            "looked yet",
            "can only be looked at",
            "round before",
            "state folder",
            "changes world",
            "natural size",
            "ther verdict",
            "o command is called",
            "igits rate:",
            "touchpoints table",
            "one key away",
        ],
    ),
    (
        "de",
        &[
            "ø",
            "Arbeitsweg",
            "Aufnehmen",
            "egwerfen",
            "gerichtet",
            "Fassungen aufgehoben",
            "bleibt aufgehoben",
            "Zustandsordner",
            "× die Welt",
            "ndere Urteile",
            "Runde davor",
            "Platte",
            "Bildpunkt",
            "Schreibmarke",
            "erdienter Touchpoint",
            "atürliche Größe",
            "atürlicher Größe",
            "Mittel aus",
            "ereinbarter Wert",
            "Kennung",
            "Vorleseprogramm",
            "Farbschema",
            "nur eine Taste entfernt",
            "Zifferntasten setzen",
        ],
    ),
];

#[test]
fn nobody_reads_what_a_good_writer_would_not_write() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for (language, phrases) in NEVER {
        let folders = ["assets/i18n", "docs/guide"].map(|folder| root.join(folder).join(language));
        let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("a folder of texts"));
        let paths = entries.map(|entry| entry.expect("an entry").path());
        // Wordings that the palette understands may be any.
        let paths = paths.filter(|path| !path.is_dir() && !path.ends_with("also.ftl"));
        // The worked example has both languages in one file.
        for path in paths.chain([root.join("assets/sample/e-bike.ron")]) {
            let text = fs::read_to_string(&path).expect("a text");
            let lines = text
                .lines()
                .enumerate()
                .filter(|(_, line)| path.extension().is_some_and(|ending| ending != "ftl") || !line.starts_with('#'));
            for (number, line) in lines {
                let said = phrases.iter().filter(|phrase| line.contains(**phrase));
                // In the worked example it is the way to work.
                let said = said.filter(|phrase| !(path.ends_with("e-bike.ron") && **phrase == "Arbeitsweg"));
                found.extend(said.map(|phrase| format!("{}:{}: {phrase}", path.display(), number + 1)));
            }
        }
    }
    assert!(found.is_empty(), "better words are in the list of messages:\n{}", found.join("\n"));
}

#[test]
fn a_score_has_the_same_letter_in_every_language() {
    let [english, german] = [Language::English, Language::German].map(Texts::new);
    for kind in ScoreKind::ALL {
        assert_eq!(english.term("score-letter", kind.code()), german.term("score-letter", kind.code()));
    }
    assert_eq!(english.cli_column_competition(), english.term("score-letter", "competition"));
    assert_eq!(german.cli_column_competition(), german.term("score-letter", "competition"));
}
