//! Which entries of the contact plan are shown: by words, segment and channel, whether something is wrong with their content, and whether they are of the
//! shown map. Never a change.

use super::planned::PlannedContact;
use crate::letters::Folded;
use crate::model::{Channel, MapId, SegmentId};

/// Which entries are shown. Of each list any suffices; an empty one asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactFilter {
    /// Words that the touchpoint's title, the time or what is said has.
    pub text: String,
    /// With whom; none: everybody.
    pub segments: Vec<Option<SegmentId>>,
    /// By what means, fixed or proposed; none: no channel.
    pub channels: Vec<Option<Channel>>,
    /// Only where nothing is said, or more than fits.
    pub flagged: bool,
    /// Only those of the shown map.
    pub here: bool,
}

impl ContactFilter {
    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether an entry is let through. `shown`: the map.
    pub(super) fn lets_through(&self, planned: &PlannedContact<'_>, shown: Option<MapId>, wanted: &Folded) -> bool {
        let contact = planned.contact;
        (self.segments.is_empty() || self.segments.contains(&contact.segment))
            && (self.channels.is_empty() || self.channels.contains(&planned.channel))
            && (!self.flagged || planned.is_flagged())
            && (!self.here || Some(contact.map) == shown)
            && (wanted.is_blank() || [planned.title, &contact.when, planned.said].into_iter().any(|text| wanted.is_in(text)))
    }
}
