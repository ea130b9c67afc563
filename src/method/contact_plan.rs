//! The contact plan (`method.md` §7): which channel is proposed and why, what is said there, and whether it fits. Never a word for people.

use crate::model::{Channel, Project, Score, Segment, SegmentId, Touchpoint};

/// Why a channel is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChannelReason {
    /// Of those that the touchpoint offers the segment likes it most, this much.
    Preferred(Score),
    /// It is the main channel, and what the segment likes is not known.
    Main,
    /// The touchpoint has no channel.
    None,
}

/// Which content counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContentOf {
    /// The variant for the segment and the channel.
    Both,
    /// The variant for the segment.
    Segment,
    /// The variant for the channel.
    Channel,
    /// The content for everybody.
    Everybody,
}

/// The content of a touchpoint for one of its channels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChannelContent<'a> {
    /// Which channel.
    pub channel: Channel,
    /// What is said there in a variant for this channel; none: there is none.
    pub text: Option<&'a str>,
    /// How many letters fit; none: as many as one likes.
    pub letters: Option<u16>,
    /// How many letters it has too many.
    pub too_many: usize,
}

/// The channels that a touchpoint offers: the main one, then the others, each once.
pub fn offered(touchpoint: &Touchpoint) -> Vec<Channel> {
    let mut offered: Vec<Channel> = Vec::new();
    for channel in touchpoint.channel.iter().chain(&touchpoint.further_channels) {
        if !offered.contains(channel) {
            offered.push(*channel);
        }
    }
    offered
}

/// The channel that is proposed for a segment: of those that the touchpoint offers the one it likes most, of equal ones the first; where none of its
/// preferences is known, the main one.
pub fn proposed_channel(touchpoint: &Touchpoint, segment: Option<&Segment>) -> (Option<Channel>, ChannelReason) {
    let mut best: Option<(Channel, Score)> = None;
    for channel in offered(touchpoint) {
        let liked = segment.and_then(|segment| segment.preferences.get(&channel)).copied();
        if let Some(liked) = liked.filter(|liked| best.is_none_or(|(_, most)| *liked > most)) {
            best = Some((channel, liked));
        }
    }
    match (best, touchpoint.channel) {
        (Some((channel, liked)), _) => (Some(channel), ChannelReason::Preferred(liked)),
        (None, Some(main)) => (Some(main), ChannelReason::Main),
        (None, None) => (None, ChannelReason::None),
    }
}

/// What is said at a touchpoint to a segment by a channel: the variant for both, else for the segment, else for the channel, else the content.
pub fn content_for(touchpoint: &Touchpoint, segment: Option<SegmentId>, channel: Option<Channel>) -> (&str, ContentOf) {
    let variant = |segment: Option<SegmentId>, channel: Option<Channel>| {
        let mut variants = touchpoint.content_variants.iter();
        variants.find(|variant| variant.segment == segment && variant.channel == channel).map(|variant| variant.text.as_str())
    };
    let both = || variant(Some(segment?), Some(channel?)).map(|text| (text, ContentOf::Both));
    let of_segment = || variant(Some(segment?), None).map(|text| (text, ContentOf::Segment));
    let of_channel = || variant(None, Some(channel?)).map(|text| (text, ContentOf::Channel));
    both().or_else(of_segment).or_else(of_channel).unwrap_or((&touchpoint.content, ContentOf::Everybody))
}

/// The contents of a touchpoint beside each other, one for each channel that it offers: those for a segment, else for everybody.
pub fn channel_contents<'a>(project: &Project, touchpoint: &'a Touchpoint, segment: Option<SegmentId>) -> Vec<ChannelContent<'a>> {
    let one = |channel: Channel| {
        let (text, of) = content_for(touchpoint, segment, Some(channel));
        let text = Some(text).filter(|text| matches!(of, ContentOf::Both | ContentOf::Channel) && !text.trim().is_empty());
        let letters = letters_of(project, channel);
        ChannelContent { channel, text, letters, too_many: text.map_or(0, |text| too_many(text, letters)) }
    };
    offered(touchpoint).into_iter().map(one).collect()
}

/// How many letters a text has more than fit.
pub fn too_many(text: &str, letters: Option<u16>) -> usize {
    letters.map_or(0, |letters| text.chars().count().saturating_sub(letters.into()))
}

/// The beginning of a core message that fits, ended at a word; with `…` where something is left out. A first word that does not fit is cut.
pub fn shortened(message: &str, letters: Option<u16>) -> String {
    let message = message.trim();
    let Some(most) = letters.map(usize::from).filter(|most| message.chars().count() > *most) else { return message.to_owned() };
    let room = most.saturating_sub(1);
    let mut end = 0;
    for (at, letter) in message.char_indices() {
        if message[..at].chars().count() > room {
            break;
        }
        if letter.is_whitespace() {
            end = at;
        }
    }
    let begin: String = if end > 0 { message[..end].trim_end().to_owned() } else { message.chars().take(room).collect() };
    let begin = begin.trim_end_matches([',', ';', ':', '–', '-']).trim_end();
    if most == 0 { String::new() } else { format!("{begin}…") }
}

/// How many letters fit into a content for a channel: as the project says, else the usual number; none: as many as one likes.
pub fn letters_of(project: &Project, channel: Channel) -> Option<u16> {
    project.letters.get(&channel).map_or_else(|| usual_letters(channel), |letters| Some(*letters).filter(|letters| *letters > 0))
}

/// How many letters usually fit: into an e-mail's subject, a push message, an SMS, a banner, a post, the headline of a search ad.
pub fn usual_letters(channel: Channel) -> Option<u16> {
    match channel {
        Channel::EMail => Some(60),
        Channel::App => Some(110),
        Channel::Messenger => Some(160),
        Channel::Website | Channel::WebShop | Channel::Search => Some(30),
        Channel::SocialMedia => Some(280),
        Channel::Print
        | Channel::TvRadio
        | Channel::Outdoor
        | Channel::Mail
        | Channel::Phone
        | Channel::InPerson
        | Channel::Shop
        | Channel::Event
        | Channel::Document
        | Channel::Video
        | Channel::Portal
        | Channel::Group
        | Channel::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, project, touchpoint};
    use crate::model::ContentVariant;

    fn segment(liked: &[(Channel, u8)]) -> Segment {
        let preferences = liked.iter().map(|(channel, score)| (*channel, Score::new(*score).unwrap())).collect();
        Segment { preferences, ..Segment::new(SegmentId::named("s"), "s") }
    }

    fn place(channel: Option<Channel>, further: &[Channel]) -> Touchpoint {
        Touchpoint { channel, further_channels: further.to_vec(), ..touchpoint("t", [None; 4]) }
    }

    #[test]
    fn the_channel_that_the_segment_likes_most_is_proposed() {
        use Channel::{App, EMail, Phone};
        let proposed = |place: &Touchpoint, liked: &[(Channel, u8)]| proposed_channel(place, Some(&segment(liked))).0;
        let offers = place(Some(Phone), &[EMail, App]);
        assert_eq!(proposed(&offers, &[(EMail, 7), (App, 9)]), Some(App));
        assert_eq!(proposed(&offers, &[(EMail, 7), (App, 7)]), Some(EMail), "in their order");
        assert_eq!(proposed(&offers, &[(Phone, 7), (App, 7)]), Some(Phone), "the main one first");
        assert_eq!(proposed(&offers, &[(EMail, 0)]), Some(EMail), "only what is known competes");
        assert_eq!(proposed_channel(&offers, Some(&segment(&[(Channel::Print, 9)]))), (Some(Phone), ChannelReason::Main));
        assert_eq!(proposed_channel(&offers, None), (Some(Phone), ChannelReason::Main));
        assert_eq!(proposed_channel(&place(None, &[]), Some(&segment(&[(App, 9)]))), (None, ChannelReason::None));
        assert_eq!(proposed_channel(&place(None, &[App]), None).0, None, "no main channel");
    }

    #[test]
    fn the_content_is_the_nearest_variant() {
        let (own, other) = (SegmentId::named("s"), SegmentId::named("o"));
        let mut touchpoint = place(Some(Channel::EMail), &[Channel::App]);
        touchpoint.content = "all".into();
        let said = |touchpoint: &Touchpoint, channel| content_for(touchpoint, Some(own), Some(channel)).0.to_owned();
        assert_eq!(said(&touchpoint, Channel::EMail), "all");
        touchpoint.content_variants.push(ContentVariant::new(None, Some(Channel::EMail), "by e-mail"));
        assert_eq!(said(&touchpoint, Channel::EMail), "by e-mail");
        touchpoint.content_variants.push(ContentVariant::new(Some(own), None, "to us"));
        assert_eq!(said(&touchpoint, Channel::EMail), "to us");
        touchpoint.content_variants.push(ContentVariant::new(Some(own), Some(Channel::EMail), "to us by e-mail"));
        touchpoint.content_variants.push(ContentVariant::new(Some(other), Some(Channel::EMail), "to them"));
        assert_eq!(said(&touchpoint, Channel::EMail), "to us by e-mail");
        assert_eq!(said(&touchpoint, Channel::App), "to us");
        assert_eq!(content_for(&touchpoint, None, None), ("all", ContentOf::Everybody));
    }

    #[test]
    fn contents_are_measured_by_the_form_of_their_channel() {
        let mut project = project(map([vec![]]), []);
        let mut touchpoint = place(Some(Channel::EMail), &[Channel::App, Channel::Phone]);
        touchpoint.content_variants.push(ContentVariant::new(None, Some(Channel::EMail), "ä".repeat(63)));
        let found = |project: &Project| -> Vec<(bool, Option<u16>, usize)> {
            let contents = channel_contents(project, &touchpoint, None);
            contents.iter().map(|one| (one.text.is_some(), one.letters, one.too_many)).collect()
        };
        assert_eq!(found(&project), [(true, Some(60), 3), (false, Some(110), 0), (false, None, 0)]);
        project.letters = [(Channel::EMail, 0), (Channel::App, 20)].into();
        assert_eq!(found(&project), [(true, None, 0), (false, Some(20), 0), (false, None, 0)]);
    }

    #[test]
    fn a_message_is_shortened_at_a_word() {
        for (message, letters, expected) in [
            ("We know your way", Some(20), "We know your way"),
            ("We know your way", Some(16), "We know your way"),
            ("We know your way", Some(15), "We know your…"),
            ("We know, your way", Some(10), "We know…"),
            ("Donaudampfschiff", Some(6), "Donau…"),
            ("  We know ", None, "We know"),
            ("We know", Some(0), ""),
        ] {
            let short = shortened(message, letters);
            assert_eq!(short, expected, "{message}");
            assert!(letters.is_none_or(|letters| short.chars().count() <= letters.into()));
        }
    }
}
