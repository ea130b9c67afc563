//! The contents of a touchpoint for each of its channels beside each other: what is said, whether it fits, what is missing; written, and proposed from
//! the core message. Never a rule of the plan: those are `method/`'s.

use crate::app::desk::Desk;
use crate::edit::{Edit, MergeKey, ProjectEdit, Selected, TouchpointChange, TouchpointEdit};
use crate::method::contact_plan::{channel_contents, letters_of, shortened, usual_letters};
use crate::model::{Channel, Code as _, ContentVariant, ContentVariantId, MapId, SegmentId, Touchpoint, TouchpointId};
use std::sync::Arc;

/// The contents of a touchpoint, one for each channel.
#[derive(Debug, Clone, PartialEq)]
pub struct Contents {
    /// In which map.
    pub map: MapId,
    /// Where.
    pub touchpoint: Arc<Touchpoint>,
    /// For whom; none: everybody.
    pub segment: Option<SegmentId>,
    /// A content for each channel that the touchpoint offers, the main one first.
    pub channels: Vec<ChannelText>,
}

/// What is said by a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelText {
    /// Which channel.
    pub channel: Channel,
    /// The variant for exactly this segment and channel.
    pub own: String,
    /// What counts while there is no own one: the variant for everybody.
    pub shared: String,
    /// How many letters fit; none: as many as one likes.
    pub letters: Option<u16>,
    /// How many letters of what counts do not fit.
    pub too_many: usize,
}

impl ChannelText {
    /// What counts; empty: it is missing.
    pub fn text(&self) -> &str {
        if self.own.trim().is_empty() { &self.shared } else { &self.own }
    }
}

fn own(touchpoint: &Touchpoint, segment: Option<SegmentId>, channel: Channel) -> Option<&ContentVariant> {
    touchpoint.content_variants.iter().find(|variant| variant.segment == segment && variant.channel == Some(channel))
}

impl Desk {
    /// The segment of the selected entry of the contact plan, if it has one.
    pub fn segment_of_contact(&self) -> Option<SegmentId> {
        let Some(Selected::Contact(id)) = self.open.document.selection.lead else { return None };
        self.project().contact(id)?.segment
    }

    /// The contents at the touchpoint of the selected entry of the contact plan, or at the selected touchpoint: for the entry's segment, unless those
    /// for everybody are asked for.
    pub fn contents(&self) -> Option<Contents> {
        let project = self.project();
        let (map, touchpoint, segment) = match self.open.document.selection.lead? {
            Selected::Contact(id) => {
                let contact = project.contact(id)?;
                (contact.map, contact.touchpoint, contact.segment)
            }
            Selected::Touchpoint(id) => (self.map_id()?, id, None),
            _ => return None,
        };
        let segment = segment.filter(|_| !self.open.measures.contents_for_everybody);
        let touchpoint = Arc::clone(project.map(map)?.touchpoint(touchpoint)?);
        let texts = channel_contents(project, &touchpoint, segment);
        let channels = texts.into_iter().map(|content| {
            let own = own(&touchpoint, segment, content.channel).map(|variant| variant.text.clone()).unwrap_or_default();
            let shared = if own.trim().is_empty() { content.text.unwrap_or_default().to_owned() } else { String::new() };
            ChannelText { channel: content.channel, own, shared, letters: content.letters, too_many: content.too_many }
        });
        let channels = channels.collect();
        Some(Contents { map, touchpoint, segment, channels })
    }

    /// Writes the content for a segment and a channel, merged with what is typed there right before; an empty one is none.
    pub(in crate::app::measures) fn write_content(
        &mut self,
        contents: (MapId, TouchpointId),
        whom: (Option<SegmentId>, Channel),
        text: String,
    ) {
        let ((map, id), (segment, channel)) = (contents, whom);
        let Some(touchpoint) = self.project().map(map).and_then(|map| map.touchpoint(id)) else { return };
        let mut variants = touchpoint.content_variants.clone();
        let at = variants.iter().position(|variant| variant.segment == segment && variant.channel == Some(channel));
        match at {
            Some(at) if text.trim().is_empty() => drop(variants.remove(at)),
            Some(at) => variants[at].text = text,
            None if text.trim().is_empty() => return,
            None => variants.push(ContentVariant { id: ContentVariantId::new(), segment, channel: Some(channel), text }),
        }
        let change = TouchpointChange::ContentVariants(variants);
        let edit = Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints: vec![id], change });
        self.apply(&edit, Some(MergeKey { what: channel.code(), element: id.0 }));
    }

    /// Writes what the core message would be in the channels of a touchpoint that have no content, each as much of it as fits, ended at a word. As one step.
    pub(in crate::app::measures) fn propose_contents(
        &mut self,
        map: MapId,
        id: TouchpointId,
        segment: Option<SegmentId>,
        only: Option<Channel>,
    ) {
        let project = self.project();
        let Some(touchpoint) = project.map(map).and_then(|map| map.touchpoint(id)) else { return };
        if touchpoint.core_message.trim().is_empty() {
            return;
        }
        let mut variants = touchpoint.content_variants.clone();
        let missing = channel_contents(project, touchpoint, segment).into_iter().filter(|content| content.text.is_none());
        for channel in missing.map(|content| content.channel).filter(|channel| only.is_none_or(|only| only == *channel)) {
            let text = shortened(&touchpoint.core_message, letters_of(project, channel));
            variants.retain(|variant| variant.segment != segment || variant.channel != Some(channel));
            variants.push(ContentVariant { id: ContentVariantId::new(), segment, channel: Some(channel), text });
        }
        let change = TouchpointChange::ContentVariants(variants);
        self.open.document.seal();
        self.apply(&Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints: vec![id], change }), None);
    }

    /// Says how many letters fit into a content for a channel; 0: as many as one likes; the usual number is kept as none.
    pub(in crate::app::measures) fn set_letters(&mut self, channel: Channel, letters: u16) {
        let usual = usual_letters(channel).unwrap_or(0);
        let edit = ProjectEdit::SetLetters { channel, letters: Some(letters).filter(|letters| *letters != usual) };
        self.apply(&Edit::Project(edit), Some(MergeKey { what: "letters", element: uuid::Uuid::nil() }));
    }
}
