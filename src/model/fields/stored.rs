//! Values as they are written: one for each kind of value, with its own words. Never a value that belongs to a picture's bytes.

use super::element::Position;
use super::{Element, Value, vocabularies};
use crate::model::{HouseRule, Money, Score, StepShows, Thresholds, ViewChart, ViewComparison, ViewFilter};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// A value with words of its own instead of borrowed ones.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Value")]
enum Stored {
    Nothing,
    Text(String),
    Flag(bool),
    Number(f64),
    Score(Score),
    Color(u32),
    Day(Date),
    Time(Timestamp),
    Word(String, String),
    Words(String, Vec<String>),
    Reference(Uuid),
    References(Vec<Uuid>),
    Element(Element),
    Amount(Money),
    Thresholds(Thresholds),
    Filter(Box<ViewFilter>),
    Chart(Box<ViewChart>),
    Compared(ViewComparison),
    Shown(Box<StepShows>),
    Rules(Vec<HouseRule>),
    Place {
        parent: Element,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Uuid>,
    },
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let stored = match self {
            // Nobody disputes what a conflict says.
            Value::Nothing | Value::Dispute(_) => Stored::Nothing,
            Value::Text(text) => Stored::Text(text.clone().into_owned()),
            Value::Flag(flag) => Stored::Flag(*flag),
            Value::Number(number) => Stored::Number(*number),
            Value::Score(score) => Stored::Score(*score),
            Value::Color(color) => Stored::Color(*color),
            Value::Day(day) => Stored::Day(*day),
            Value::Time(time) => Stored::Time(*time),
            Value::Word(kind, word) => Stored::Word((*kind).to_owned(), (*word).to_owned()),
            Value::Words(kind, words) => Stored::Words((*kind).to_owned(), words.iter().map(|word| (*word).to_owned()).collect()),
            Value::Reference(id) => Stored::Reference(*id),
            Value::References(ids) => Stored::References(ids.clone()),
            Value::Element(element) => Stored::Element(*element),
            Value::Amount(amount) => Stored::Amount(*amount),
            Value::Thresholds(thresholds) => Stored::Thresholds(*thresholds),
            Value::Filter(filter) => Stored::Filter(filter.clone()),
            Value::Chart(chart) => Stored::Chart(chart.clone()),
            Value::Compared(compared) => Stored::Compared(*compared),
            Value::Shown(shown) => Stored::Shown(shown.clone()),
            Value::Rules(rules) => Stored::Rules(rules.clone()),
            // A picture never changes: its identity says what it holds.
            Value::Picture(picture) => Stored::Reference(picture.id().0),
            Value::Position(position) => Stored::Place { parent: position.parent, after: position.after },
        };
        stored.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Value<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let known = |kind: &str, word: &str| vocabularies::word(kind, word).ok_or_else(|| D::Error::unknown_variant(word, &[]));
        Ok(match Stored::deserialize(deserializer)? {
            Stored::Nothing => Self::Nothing,
            Stored::Text(text) => Self::Text(text.into()),
            Stored::Flag(flag) => Self::Flag(flag),
            Stored::Number(number) => Self::Number(number),
            Stored::Score(score) => Self::Score(score),
            Stored::Color(color) => Self::Color(color),
            Stored::Day(day) => Self::Day(day),
            Stored::Time(time) => Self::Time(time),
            Stored::Word(kind, word) => {
                let (kind, word) = known(&kind, &word)?;
                Self::Word(kind, word)
            }
            Stored::Words(kind, words) => {
                let name = vocabularies::name(&kind).ok_or_else(|| D::Error::unknown_variant(&kind, &[]))?;
                Self::Words(name, words.iter().map(|word| Ok(known(&kind, word)?.1)).collect::<Result<_, D::Error>>()?)
            }
            Stored::Reference(id) => Self::Reference(id),
            Stored::References(ids) => Self::References(ids),
            Stored::Element(element) => Self::Element(element),
            Stored::Amount(amount) => Self::Amount(amount),
            Stored::Thresholds(thresholds) => Self::Thresholds(thresholds),
            Stored::Filter(filter) => Self::Filter(filter),
            Stored::Chart(chart) => Self::Chart(chart),
            Stored::Compared(compared) => Self::Compared(compared),
            Stored::Shown(shown) => Self::Shown(shown),
            Stored::Rules(rules) => Self::Rules(rules),
            Stored::Place { parent, after } => Self::Position(Position { parent, after }),
        })
    }
}
