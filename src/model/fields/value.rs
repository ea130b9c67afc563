//! What a field can hold, in one type for all fields, and how the model's own types become it and are made from it. Never which field holds what.

use super::Element;
use super::element::Position;
use crate::model::{
    About, Break, Code, Currency, Days, Dispute, Figure, FreePer, FreeStyle, HouseRule, LaneId, LaneKind, MapId, MeasureId, Media, Money,
    Picture, PictureId, RaterId, RoundId, Score, SegmentId, StageId, StepShows, Tenths, Thresholds, TouchpointId, ViewChart,
    ViewComparison, ViewFilter,
};
use jiff::Timestamp;
use jiff::civil::Date;
use std::borrow::Cow;
use std::sync::Arc;
use uuid::Uuid;

/// What a field holds. Texts and pictures are borrowed from their element where possible.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Nothing, or: not there.
    Nothing,
    /// Words.
    Text(Cow<'a, str>),
    /// Yes or no.
    Flag(bool),
    /// A number with its fraction.
    Number(f64),
    /// A score, 0–10.
    Score(Score),
    /// A colour as `0xrrggbb`.
    Color(u32),
    /// A day.
    Day(Date),
    /// A moment.
    Time(Timestamp),
    /// A machine word of a vocabulary: the vocabulary's name and the word.
    Word(&'static str, &'static str),
    /// Several machine words of a vocabulary, in the user's order.
    Words(&'static str, Vec<&'static str>),
    /// Another element, by its identity.
    Reference(Uuid),
    /// Several other elements.
    References(Vec<Uuid>),
    /// An element of any kind, by all identities on the way to it.
    Element(Element),
    /// Money, in the smallest unit of the project's currency.
    Amount(Money),
    /// The limits of the verdicts.
    Thresholds(Thresholds),
    /// House rules.
    Rules(Vec<HouseRule>),
    /// Which touchpoints a view is about.
    Filter(Box<ViewFilter>),
    /// Which chart a view shows, and how.
    Chart(Box<ViewChart>),
    /// What a view compares.
    Compared(ViewComparison),
    /// What a step of a presentation shows.
    Shown(Box<StepShows>),
    /// A picture.
    Picture(Arc<Picture>),
    /// Where an element is.
    Position(Position),
    /// What a conflict is about.
    Dispute(Box<Dispute>),
}

impl Value<'_> {
    /// The value as a type of the model, if it is of this type.
    pub(crate) fn to<T: Kept>(&self) -> Option<T> {
        T::of(self)
    }

    /// The same, independent of the element it was read from.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Self::Nothing => Value::Nothing,
            Self::Flag(flag) => Value::Flag(flag),
            Self::Number(number) => Value::Number(number),
            Self::Score(score) => Value::Score(score),
            Self::Color(color) => Value::Color(color),
            Self::Day(day) => Value::Day(day),
            Self::Time(time) => Value::Time(time),
            Self::Word(kind, word) => Value::Word(kind, word),
            Self::Words(kind, words) => Value::Words(kind, words),
            Self::Reference(id) => Value::Reference(id),
            Self::References(ids) => Value::References(ids),
            Self::Element(element) => Value::Element(element),
            Self::Amount(amount) => Value::Amount(amount),
            Self::Thresholds(thresholds) => Value::Thresholds(thresholds),
            Self::Rules(rules) => Value::Rules(rules),
            Self::Filter(filter) => Value::Filter(filter),
            Self::Chart(chart) => Value::Chart(chart),
            Self::Compared(compared) => Value::Compared(compared),
            Self::Shown(shown) => Value::Shown(shown),
            Self::Picture(picture) => Value::Picture(picture),
            Self::Position(position) => Value::Position(position),
            Self::Dispute(dispute) => Value::Dispute(dispute),
        }
    }
}

/// A type of the model that a field can have.
pub(crate) trait Kept: Sized {
    /// It as a value.
    fn value(&self) -> Value<'_>;
    /// Its words, if it has any.
    fn text(&self) -> Option<&str> {
        None
    }
    /// What a value holds, if it is of this type.
    fn of(value: &Value<'_>) -> Option<Self>;
    /// Whether two values are the same.
    fn is_same(&self, other: &Self) -> bool;
}

/// Gives a field a value, if it can hold it.
pub(in crate::model) fn put<T: Kept>(place: &mut T, value: &Value<'_>) -> bool {
    let Some(new) = T::of(value) else { return false };
    *place = new;
    true
}

macro_rules! kept {
    ($($type:ty: $value:ident => $to:expr, $pattern:pat => $from:expr;)*) => {$(
        impl Kept for $type {
            fn value(&self) -> Value<'_> {
                let $value = self;
                $to
            }

            fn of(value: &Value<'_>) -> Option<Self> {
                match value {
                    $pattern => $from,
                    _ => None,
                }
            }

            fn is_same(&self, other: &Self) -> bool {
                self == other
            }
        }
    )*};
}

kept! {
    bool: flag => Value::Flag(*flag), Value::Flag(flag) => Some(*flag);
    f64: number => Value::Number(*number), Value::Number(number) => Some(*number);
    u32: color => Value::Color(*color), Value::Color(color) => Some(*color);
    Score: score => Value::Score(*score), Value::Score(score) => Some(*score);
    Date: day => Value::Day(*day), Value::Day(day) => Some(*day);
    Timestamp: time => Value::Time(*time), Value::Time(time) => Some(*time);
    Thresholds: thresholds => Value::Thresholds(*thresholds), Value::Thresholds(thresholds) => Some(*thresholds);
    ViewFilter: filter => Value::Filter(Box::new(filter.clone())), Value::Filter(filter) => Some(Self::clone(filter));
    ViewChart: chart => Value::Chart(Box::new(chart.clone())), Value::Chart(chart) => Some(Self::clone(chart));
    ViewComparison: compared => Value::Compared(*compared), Value::Compared(compared) => Some(*compared);
    Dispute: dispute => Value::Dispute(Box::new(dispute.clone())), Value::Dispute(dispute) => Some(Self::clone(dispute));
    StepShows: shown => Value::Shown(Box::new(shown.clone())), Value::Shown(shown) => Some(Self::clone(shown));
    u16: number => Value::Number((*number).into()), Value::Number(number) => whole(*number);
    u64: number => Value::Number(*number as f64), Value::Number(number) => counted(*number);
    Money: amount => Value::Amount(*amount), Value::Amount(amount) => Some(*amount);
    Days: days => Value::Number(Days::value(*days)), Value::Number(number) => Self::nearest(*number);
    Tenths: tenths => Value::Number(Tenths::value(*tenths)), Value::Number(number) => Self::nearest(*number);
    Currency: currency => Value::Word(CURRENCY, currency.code()), Value::Word(CURRENCY, code) => Self::from_code(code);
    MapId: id => Value::Reference(id.0), Value::Reference(id) => Some(Self(*id));
    RoundId: id => Value::Reference(id.0), Value::Reference(id) => Some(Self(*id));
    SegmentId: id => Value::Reference(id.0), Value::Reference(id) => Some(Self(*id));
    TouchpointId: id => Value::Reference(id.0), Value::Reference(id) => Some(Self(*id));
    PictureId: id => Value::Reference(id.0), Value::Reference(id) => Some(Self(*id));
    FreeStyle: style => word(STYLE, style, STYLES), Value::Word(STYLE, code) => of_word(code, STYLES);
    FreePer: per => word(PER, per, PERS), Value::Word(PER, code) => of_word(code, PERS);
}

kept! {
    Vec<HouseRule>: rules => Value::Rules(rules.clone()), Value::Rules(rules) => Some(rules.clone());
    Vec<MeasureId>: ids => Value::References(ids.iter().map(|id| id.0).collect()),
        Value::References(ids) => Some(ids.iter().map(|id| MeasureId(*id)).collect());
    Vec<TouchpointId>: ids => Value::References(ids.iter().map(|id| id.0).collect()),
        Value::References(ids) => Some(ids.iter().map(|id| TouchpointId(*id)).collect());
    Vec<LaneId>: ids => Value::References(ids.iter().map(|id| id.0).collect()),
        Value::References(ids) => Some(ids.iter().map(|id| LaneId(*id)).collect());
    Vec<StageId>: ids => Value::References(ids.iter().map(|id| id.0).collect()),
        Value::References(ids) => Some(ids.iter().map(|id| StageId(*id)).collect());
    Vec<RaterId>: ids => Value::References(ids.iter().map(|id| id.0).collect()),
        Value::References(ids) => Some(ids.iter().map(|id| RaterId(*id)).collect());
}

/// A number without a fraction, if it is one that fits.
fn whole(number: f64) -> Option<u16> {
    (number.fract() == 0.0 && (0.0..=f64::from(u16::MAX)).contains(&number)).then_some(number as u16)
}

/// A count, if it is one that a number holds exactly.
fn counted(number: f64) -> Option<u64> {
    (number.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&number)).then_some(number as u64)
}

impl Kept for Figure {
    fn value(&self) -> Value<'_> {
        match self {
            Self::Number(number) => Value::Number(*number),
            Self::Amount(amount) => Value::Amount(*amount),
        }
    }

    fn of(value: &Value<'_>) -> Option<Self> {
        match value {
            Value::Number(number) => Some(Self::Number(*number)),
            Value::Amount(amount) => Some(Self::Amount(*amount)),
            _ => None,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self == other
    }
}

impl Kept for About {
    fn value(&self) -> Value<'_> {
        Value::Element(match *self {
            Self::Map(map) => Element::Map(map),
            Self::Stage(map, stage) => Element::Stage(map, stage),
            Self::Touchpoint(map, touchpoint) => Element::Touchpoint(map, touchpoint),
        })
    }

    fn of(value: &Value<'_>) -> Option<Self> {
        match *value {
            Value::Element(Element::Map(map)) => Some(Self::Map(map)),
            Value::Element(Element::Stage(map, stage)) => Some(Self::Stage(map, stage)),
            Value::Element(Element::Touchpoint(map, touchpoint)) => Some(Self::Touchpoint(map, touchpoint)),
            _ => None,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self == other
    }
}

impl Kept for String {
    fn value(&self) -> Value<'_> {
        Value::Text(Cow::Borrowed(self))
    }

    fn text(&self) -> Option<&str> {
        Some(self)
    }

    fn of(value: &Value<'_>) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone().into_owned()),
            _ => None,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self == other
    }
}

/// Where customers drop off is told by the cause, which may be empty.
impl Kept for Break {
    fn value(&self) -> Value<'_> {
        let Self { cause } = self;
        cause.value()
    }

    fn text(&self) -> Option<&str> {
        self.cause.text()
    }

    fn of(value: &Value<'_>) -> Option<Self> {
        String::of(value).map(|cause| Self { cause })
    }

    fn is_same(&self, other: &Self) -> bool {
        self == other
    }
}

impl<T: Kept> Kept for Option<T> {
    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Nothing, Kept::value)
    }

    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(Kept::text)
    }

    fn of(value: &Value<'_>) -> Option<Self> {
        if *value == Value::Nothing { Some(None) } else { T::of(value).map(Some) }
    }

    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Some(one), Some(two)) => one.is_same(two),
            (one, two) => one.is_none() && two.is_none(),
        }
    }
}

impl<C: Code> Kept for C {
    fn value(&self) -> Value<'_> {
        Value::Word(C::KIND, self.code())
    }

    fn of(value: &Value<'_>) -> Option<Self> {
        match value {
            Value::Word(kind, code) if *kind == C::KIND => C::from_code(code),
            _ => None,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self == other
    }
}

impl<C: Code> Kept for Vec<C> {
    fn value(&self) -> Value<'_> {
        Value::Words(C::KIND, self.iter().map(|word| word.code()).collect())
    }

    fn of(value: &Value<'_>) -> Option<Self> {
        match value {
            Value::Words(kind, codes) if *kind == C::KIND => codes.iter().map(|code| C::from_code(code)).collect(),
            _ => None,
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        self == other
    }
}

/// The names of the vocabularies of lanes.
pub(super) const KIND: &str = "lane";
pub(super) const STYLE: &str = "lane-style";
pub(super) const PER: &str = "lane-per";
/// The name of the vocabulary of currencies.
pub(super) const CURRENCY: &str = "currency";

pub(super) const STYLES: &[(FreeStyle, &str)] = &[(FreeStyle::Text, "text"), (FreeStyle::List, "list"), (FreeStyle::Picture, "picture")];
pub(super) const PERS: &[(FreePer, &str)] = &[(FreePer::Stage, "stage"), (FreePer::Touchpoint, "touchpoint")];

fn word<T: PartialEq>(kind: &'static str, value: &T, words: &[(T, &'static str)]) -> Value<'static> {
    words.iter().find(|(other, _)| other == value).map_or(Value::Nothing, |(_, code)| Value::Word(kind, code))
}

fn of_word<T: Copy>(code: &str, words: &[(T, &'static str)]) -> Option<T> {
    words.iter().find(|(_, other)| *other == code).map(|(value, _)| *value)
}

/// What the text for a lane of a metric begins with; its name follows, which may be any.
const METRIC: &str = "metric: ";

/// The words for what a lane shows, besides the media kinds of cards.
const LANES: &[&str] = &["curves", "emotion", "experiences", "measures", "free"];

/// The word for what a lane shows that is written so.
pub(super) fn lane_word(word: &str) -> Option<&'static str> {
    LANES.iter().copied().find(|known| *known == word).or_else(|| Media::from_code(word).map(Code::code))
}

/// What a lane shows; what a lane of own words holds has fields of its own.
impl Kept for LaneKind {
    fn value(&self) -> Value<'_> {
        Value::Word(
            KIND,
            match self {
                Self::Cards(media) => media.code(),
                Self::Curves => "curves",
                Self::Emotion => "emotion",
                Self::Experiences => "experiences",
                Self::Measures => "measures",
                Self::Metric(metric) => return Value::Text(format!("{METRIC}{metric}").into()),
                Self::Free(_) => "free",
            },
        )
    }

    fn of(value: &Value<'_>) -> Option<Self> {
        if let Value::Text(text) = value {
            return text.strip_prefix(METRIC).map(|metric| Self::Metric(metric.to_owned()));
        }
        let Value::Word(KIND, code) = value else { return None };
        match *code {
            "curves" => Some(Self::Curves),
            "emotion" => Some(Self::Emotion),
            "experiences" => Some(Self::Experiences),
            "measures" => Some(Self::Measures),
            "free" => Some(Self::Free(super::blank::blank_free())),
            media => Media::from_code(media).map(Self::Cards),
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Free(_), Self::Free(_)) => true,
            (one, two) => one == two,
        }
    }
}
