//! All vocabularies that values can be words of, so that a word which was written can be read again. Never what a word means.

use super::column::Vocabulary;
use super::value::{CURRENCY, KIND, PER, PERS, STYLE, STYLES, lane_word};
use crate::model::{
    Area, Arrangement, Channel, ChartKind, Control, Currency, Curve, Effect, Goal, GroupBy, InfluencerKind, KnownMetric, MeasureKind,
    MeasureTab, Media, Pin, QuadrantLines, ScoreKind, Shows, SpendBy, Status, Tone, Variant, Verdict, WordLanguage, World,
};

/// The vocabularies of the model that are lists of words.
const LISTED: &[Vocabulary] = &[
    Vocabulary::of::<Area>(),
    Vocabulary::of::<Media>(),
    Vocabulary::of::<Control>(),
    Vocabulary::of::<Variant>(),
    Vocabulary::of::<Channel>(),
    Vocabulary::of::<World>(),
    Vocabulary::of::<InfluencerKind>(),
    Vocabulary::of::<Goal>(),
    Vocabulary::of::<MeasureKind>(),
    Vocabulary::of::<Status>(),
    Vocabulary::of::<Effect>(),
    Vocabulary::of::<Pin>(),
    Vocabulary::of::<ScoreKind>(),
    Vocabulary::of::<WordLanguage>(),
    Vocabulary::of::<Tone>(),
    Vocabulary::of::<KnownMetric>(),
    Vocabulary::of::<Verdict>(),
    Vocabulary::of::<ChartKind>(),
    Vocabulary::of::<Curve>(),
    Vocabulary::of::<GroupBy>(),
    Vocabulary::of::<QuadrantLines>(),
    Vocabulary::of::<SpendBy>(),
    Vocabulary::of::<Shows>(),
    Vocabulary::of::<Arrangement>(),
    Vocabulary::of::<MeasureTab>(),
];

/// The name of the vocabulary that is called so.
pub(super) fn name(kind: &str) -> Option<&'static str> {
    let others = [KIND, STYLE, PER, CURRENCY];
    LISTED.iter().map(|listed| listed.name).chain(others).find(|name| *name == kind)
}

/// A vocabulary's name and one of its words, as values hold them.
pub(super) fn word(kind: &str, word: &str) -> Option<(&'static str, &'static str)> {
    let kind = name(kind)?;
    let found = match kind {
        KIND => lane_word(word)?,
        STYLE => STYLES.iter().find(|(_, code)| *code == word)?.1,
        PER => PERS.iter().find(|(_, code)| *code == word)?.1,
        CURRENCY => Currency::from_code(word)?.code(),
        _ => LISTED.iter().find(|listed| listed.name == kind)?.find(word)?,
    };
    Some((kind, found))
}
