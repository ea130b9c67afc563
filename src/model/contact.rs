//! The contact plan: who is addressed at which touchpoint, when and with what (`method.md` §7). Pure data: which channel is proposed is
//! `method/`'s business.

use super::fields::Rule::LastWriter;
use super::fields::fields;
use super::{Channel, ContactId, MapId, SegmentId, TouchpointId};
use serde::{Deserialize, Serialize};

/// An entry of the contact plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Its identity.
    pub id: ContactId,
    /// With whom; none: everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// In which map.
    pub map: MapId,
    /// Where.
    pub touchpoint: TouchpointId,
    /// By what means; none: the channel that is proposed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// A time or a trigger.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub when: String,
    /// What is said; empty: the touchpoint's content for the segment and the channel.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub content: String,
}

impl Contact {
    /// A contact of which only the place is known.
    pub fn new(id: ContactId, map: MapId, touchpoint: TouchpointId) -> Self {
        Self { id, segment: None, map, touchpoint, channel: None, when: String::new(), content: String::new() }
    }
}

fields! {
    /// A field of an entry of the contact plan.
    ContactField of Contact {
        key { id }
        lists {}
        Segment = segment, "segment", LastWriter, since 3;
        Map = map, "map", LastWriter, since 3;
        Touchpoint = touchpoint, "touchpoint", LastWriter, since 3;
        Channel = channel, "channel", LastWriter, since 3;
        When = when, "when", LastWriter, since 3;
        Content = content, "content", LastWriter, since 3;
    }
}
