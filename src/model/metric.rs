//! Metrics: named numbers that were measured at touchpoints in a round (`method.md` §7). Pure data: what follows from them is `method/`'s business.

use super::fields::Rule::LastWriter;
use super::fields::fields;
use super::{Code as _, KnownMetric, MapId, MetricId, Money, RoundId, SegmentId, TouchpointId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One value of a metric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Metric {
    /// Its identity.
    pub id: MetricId,
    /// In which round it was measured.
    pub round: RoundId,
    /// In which map.
    pub map: MapId,
    /// Where; none: in the map as a whole, which only a base is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub touchpoint: Option<TouchpointId>,
    /// Of which segment; none: of everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// What was measured: the machine word of a [`KnownMetric`], or any other name.
    pub metric: String,
    /// How much.
    pub value: Figure,
    /// How many answers it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<u64>,
    /// Where it is known from; empty: not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// When it was measured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured_on: Option<Date>,
}

/// How much was measured.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Figure {
    /// A number.
    Number(f64),
    /// Money: spend, and nothing else.
    Amount(Money),
}

/// What a value belongs to: of several with the same key the last counts.
pub(crate) type MetricKey<'a> = (RoundId, MapId, Option<TouchpointId>, Option<SegmentId>, &'a str);

impl Metric {
    /// What the value belongs to.
    pub(crate) fn key(&self) -> MetricKey<'_> {
        (self.round, self.map, self.touchpoint, self.segment, &self.metric)
    }

    /// Which of the known metrics it is, if it is one.
    pub fn known(&self) -> Option<KnownMetric> {
        KnownMetric::from_code(&self.metric)
    }
}

fields! {
    /// A field of a metric's value.
    MetricField of Metric {
        key { id }
        lists {}
        Round = round, "round", LastWriter, since 3;
        Map = map, "map", LastWriter, since 3;
        Touchpoint = touchpoint, "touchpoint", LastWriter, since 3;
        Segment = segment, "segment", LastWriter, since 3;
        Metric = metric, "metric", LastWriter, since 3;
        Value = value, "value", LastWriter, since 3;
        Answers = answers, "answers", LastWriter, since 3;
        Source = source, "source", LastWriter, since 3;
        MeasuredOn = measured_on, "measured_on", LastWriter, since 3;
    }
}
