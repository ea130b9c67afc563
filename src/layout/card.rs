//! A touchpoint's card, drawn with its top left corner at the origin. Never its place: that is the packing's business.

use super::card_foot::CardFoot;
use super::marks::{icon, is_strong, question, verdict_ink, verdict_mark};
use super::numbers::badge;
use super::words::word;
use super::{Kit, LINE_WEIGHT_STRONG, OWN_LANES};
use crate::i18n::Texts;
use crate::layout::{Part, Theme};
use crate::method::{Assessment, Verdict};
use crate::model::{Channel, Code as _, Control, Media, Touchpoint};
use crate::scene::{BezPath, Color, Detail, Group, Icon, Node, Outline, Point, Rect, Shape, Stroke, TextStyle, Vec2, Weight};
use crate::text::{Broken, HorizontalAlign, Measurer, VerticalAlign};
use std::sync::Arc;

/// Height of a card whose title has one line or two, in points. Longer titles make all cards of their lane as high as they need.
const CARD_HEIGHT: f64 = 74.0;
/// Room above a title, in points.
const ABOVE: f64 = 7.0;
/// Least room from the title to the lower edge, where the verdict is, in points.
const BELOW: f64 = 29.0;
/// On a page, room between the title and the verdict, and below the verdict, in points.
const PAGE_BETWEEN: f64 = 3.0;
const PAGE_BELOW: f64 = 6.0;
/// Height that a card with two icons in its bar needs, in points.
const TWO_ICONS: f64 = 50.0;
/// Room for the mark of unknown control beside a title, in points.
const QUESTION: f64 = 11.0;
/// Room for the number of a finding beside a title, in points.
const NUMBER_ROOM: f64 = 6.0;
/// Where the middle of that number is, from the upper right corner inwards, and how large its figure is, in points.
const NUMBER: (f64, f64) = (2.5, 12.0);
/// Width of the coloured bar with the channel's icon, in points.
const BAR: f64 = 18.0;
/// Room between the bar and the words, and at the right edge, in points.
const PADDING: f64 = 7.0;
/// Width of a verdict's symbol, in points.
pub(super) const MARK: f64 = 9.0;
/// Corner radius, in points.
const RADIUS: f64 = 7.0;
/// Room that the gap with its sign needs at 11 pt ("−10"), in points.
pub(super) const GAP_ROOM: f64 = 25.0;
/// Narrowest card, in points.
const LEAST_WIDTH: f64 = 138.0;

const TITLE: TextStyle = TextStyle::new(Weight::SemiBold, 12.5);
const VERDICT: TextStyle = TextStyle::new(Weight::SemiBold, 11.0);
const VERDICT_QUIET: TextStyle = TextStyle::new(Weight::Regular, 11.0);

/// What a card may bear besides its verdict. Each has one mark, and each mark one meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// A bad event ends the relationship.
    Critical,
    /// Customers drop off here.
    Break,
    /// Metrics say that they do.
    ProposedBreak,
    /// The brand influences it, no more.
    Influenced,
    /// Nobody has looked yet who controls it.
    Unknown,
}

impl Sign {
    /// All of them.
    pub(super) const ALL: &'static [Self; 5] = &[Self::Critical, Self::Break, Self::ProposedBreak, Self::Influenced, Self::Unknown];

    /// Its word in the legend.
    pub(super) fn word(self, texts: &Texts) -> &str {
        match self {
            Self::Critical => texts.map_sign_critical(),
            Self::Break => texts.map_sign_break(),
            Self::ProposedBreak => texts.map_sign_proposed_break(),
            Self::Influenced => texts.map_sign_influenced(),
            Self::Unknown => texts.map_sign_unknown(),
        }
    }
}

/// Whether the card of a touchpoint bears a sign.
pub(super) fn bears(kit: &Kit<'_>, touchpoint: &Touchpoint, sign: Sign) -> bool {
    match sign {
        Sign::Critical => touchpoint.critical,
        Sign::Break => touchpoint.break_.is_some(),
        Sign::ProposedBreak => kit.proposed.contains(&touchpoint.id),
        Sign::Influenced => touchpoint.control == Control::Indirect,
        Sign::Unknown => touchpoint.control == Control::Unknown,
    }
}

/// Size of a sign in the legend, in points.
pub(super) const SIGN: f64 = 11.0;

/// A sign as a legend shows it, around a centre, `size` points wide.
pub(super) fn sign(theme: &Theme, sign: Sign, center: Point, size: f64) -> Vec<Node> {
    let scale = size / SIGN;
    let part = |of: f64| of * scale;
    let (width, height) = (size, part(10.0));
    let corner = center - Vec2::new(width / 2.0, height / 2.0);
    let outline = Outline::Rect { rect: Rect::from_origin_size(Point::ZERO, (width, height)), radius: part(2.0) };
    let line = Stroke::solid(theme.muted, part(1.1) * theme.line_weight);
    let teeth_at_edge = (3, part(2.4));
    let small = match sign {
        Sign::Critical => return vec![icon(Icon::Critical, center - Vec2::new(part(6.0), part(6.0)), part(12.0), theme.muted)],
        Sign::Unknown => return question(center, part(4.5), &Stroke::solid(theme.muted, part(1.2)).rounded()),
        Sign::Break => vec![Shape::stroked(Outline::Path(torn((width, height), part(2.0), teeth_at_edge)), line).into()],
        Sign::ProposedBreak => {
            let dashed = Stroke { dash: vec![part(2.0), part(1.4)], ..line };
            let edge = teeth((width - part(1.0), height), teeth_at_edge);
            vec![Shape::stroked(outline, line).into(), Shape::stroked(Outline::Path(edge), dashed).into()]
        }
        Sign::Influenced => vec![Shape::stroked(outline, dotted(theme.muted, part(1.0) * theme.line_weight)).into()],
    };
    vec![Group::new(small).at(corner.to_vec2()).into()]
}

/// The stroke of an outline that says: influenced, not controlled.
fn dotted(color: Color, line: f64) -> Stroke {
    Stroke { dash: vec![0.1, line * 2.6], round: true, ..Stroke::solid(color, line.max(1.3)) }
}

/// Width of all cards in a language, in points: the longest verdict fits beside the gap, so that nothing jumps when scores change.
pub(super) fn card_width(texts: &Texts, measurer: &Measurer) -> f64 {
    let longest = Verdict::ALL.iter().map(|verdict| measurer.width(word(texts, *verdict), verdict_style(*verdict))).fold(0.0, f64::max);
    (BAR + PADDING + MARK + 4.0 + longest + GAP_ROOM + PADDING).max(LEAST_WIDTH).ceil()
}

/// The colour of a media kind.
pub fn media_ink(theme: &Theme, media: Media) -> Color {
    match media {
        Media::Paid => theme.paid,
        Media::Owned => theme.owned,
        Media::Earned => theme.earned,
    }
}

/// The icon of a channel.
pub fn channel_icon(channel: Option<Channel>) -> Icon {
    let Some(channel) = channel else { return Icon::NotSet };
    match channel {
        Channel::Print => Icon::Print,
        Channel::TvRadio => Icon::TvRadio,
        Channel::Outdoor => Icon::Outdoor,
        Channel::Mail => Icon::Mail,
        Channel::Phone => Icon::Phone,
        Channel::InPerson => Icon::InPerson,
        Channel::Shop => Icon::Shop,
        Channel::Event => Icon::Event,
        Channel::Document => Icon::Document,
        Channel::Website => Icon::Website,
        Channel::WebShop => Icon::WebShop,
        Channel::Search => Icon::Search,
        Channel::EMail => Icon::EMail,
        Channel::SocialMedia => Icon::SocialMedia,
        Channel::Messenger => Icon::Messenger,
        Channel::Video => Icon::Video,
        Channel::App => Icon::App,
        Channel::Portal => Icon::Portal,
        Channel::Group => Icon::Group,
        Channel::Other => Icon::Other,
    }
}

/// Height of the lowest card, in points.
pub(super) fn least_height(kit: &Kit<'_>) -> f64 {
    if kit.page().is_some() { 0.0 } else { CARD_HEIGHT }
}

/// A touchpoint's whole title, broken into as many lines as it needs.
fn title(kit: &Kit<'_>, touchpoint: &Touchpoint) -> Arc<Broken> {
    let question = if touchpoint.control == Control::Unknown { QUESTION } else { 0.0 };
    let beside = question + number_room(kit, touchpoint);
    kit.words(&touchpoint.title, TITLE, kit.card_width - PADDING - beside - BAR - PADDING, usize::MAX)
}

/// Room beside a title for the number of a finding, which sits on the corner.
fn number_room(kit: &Kit<'_>, touchpoint: &Touchpoint) -> f64 {
    if kit.numbers.of_touchpoint(touchpoint.id).is_some() { NUMBER_ROOM } else { 0.0 }
}

/// Height in points that the card of a touchpoint needs.
pub(super) fn height_for(kit: &Kit<'_>, touchpoint: &Touchpoint, said: &Assessment) -> f64 {
    let title = title(kit, touchpoint).height();
    if kit.page().is_none() {
        return (ABOVE + title + BELOW).max(CARD_HEIGHT).ceil();
    }
    let foot = CardFoot::of(kit, said, foot_room(kit, touchpoint)).height();
    let signs = if touchpoint.critical || touchpoint.picture.is_some() { TWO_ICONS } else { 0.0 };
    (ABOVE + title + PAGE_BETWEEN + foot + PAGE_BELOW).max(signs).ceil()
}

/// The lines of the title of a card, and whether the word of its verdict takes more than one.
pub(super) fn broken(kit: &Kit<'_>, touchpoint: &Touchpoint, said: &Assessment) -> (Arc<Broken>, bool) {
    (title(kit, touchpoint), CardFoot::of(kit, said, foot_room(kit, touchpoint)).is_broken())
}

/// Width of the foot of a card on a page, from the verdict's mark to the right edge.
fn foot_room(kit: &Kit<'_>, touchpoint: &Touchpoint) -> f64 {
    kit.card_width - BAR - PADDING - PADDING - torn_off(kit, touchpoint)
}

/// How far a torn edge eats into a card.
fn torn_off(kit: &Kit<'_>, touchpoint: &Touchpoint) -> f64 {
    if touchpoint.break_.is_some() || kit.proposed.contains(&touchpoint.id) { 4.0 } else { 0.0 }
}

/// The mark and the word of a verdict, and the gap, at the foot of a card of a size.
fn foot(kit: &Kit<'_>, touchpoint: &Touchpoint, said: &Assessment, (width, height): (f64, f64)) -> Vec<Node> {
    let (left, right) = (BAR + PADDING, width - PADDING - torn_off(kit, touchpoint));
    if kit.page().is_some() {
        let foot = CardFoot::of(kit, said, foot_room(kit, touchpoint));
        let bottom = height - PAGE_BELOW;
        return foot.nodes(kit, said, Rect::new(left, bottom - foot.height(), right, bottom));
    }
    let ink = verdict_ink(kit.theme, said.verdict);
    let base = height - 15.0;
    let mut small = verdict_mark(said.verdict, Point::new(left + MARK / 2.0, base), MARK, ink.mark);
    let row = Rect::new(left + MARK + 4.0, base - 7.0, right, base + 7.0);
    let verdict = kit.measurer.break_lines(word(kit.texts, said.verdict), verdict_style(said.verdict), f64::INFINITY, 1);
    small.push(verdict.within(row, HorizontalAlign::Left, VerticalAlign::Middle, ink.word).into());
    if let Some(gap) = said.judged_gap() {
        let gap = kit.measurer.break_lines(&kit.texts.signed(gap), VERDICT_QUIET, f64::INFINITY, 1);
        small.push(gap.within(row, HorizontalAlign::Right, VerticalAlign::Middle, kit.theme.muted).into());
    }
    small
}

/// The card of a touchpoint in a height, its top left corner at the origin.
pub(super) fn card(kit: &Kit<'_>, touchpoint: &Touchpoint, said: &Assessment, height: f64) -> Group {
    let width = kit.card_width;
    let ink = verdict_ink(kit.theme, said.verdict);
    let media = media_ink(kit.theme, touchpoint.media());
    let mut body: Vec<Node> = vec![face(kit, touchpoint, said, (width, height)), bar(media, height)];
    if kit.card_lanes != OWN_LANES {
        body.extend(stripe(kit.theme, touchpoint.media(), BAR, (3.0, height - 3.0)));
    }
    body.push(icon(channel_icon(touchpoint.channel), Point::new((BAR - 12.0) / 2.0, 8.0), 12.0, kit.theme.paper));
    if touchpoint.picture.is_some() {
        body.push(icon(Icon::Picture, Point::new((BAR - 12.0) / 2.0, 31.0), 12.0, kit.theme.paper));
    }
    if touchpoint.critical {
        body.push(icon(Icon::Critical, Point::new((BAR - 12.0) / 2.0, height - 20.0), 12.0, kit.theme.paper));
    }
    if kit.proposed.contains(&touchpoint.id) {
        body.push(tear_line(kit, width, height));
    }
    let cards = Group::new(body).detail(Detail::Cards);

    let mut words = Vec::new();
    if touchpoint.control == Control::Unknown {
        let stroke = Stroke::solid(kit.theme.muted, 1.2).rounded();
        let x = width - PADDING - 4.0 - number_room(kit, touchpoint);
        words.extend(question(Point::new(x, 12.0), 4.5, &stroke));
    }
    let left = BAR + PADDING;
    words.push(title(kit, touchpoint).at(Point::new(left, ABOVE), kit.theme.ink).into());

    let small = foot(kit, touchpoint, said, (width, height));

    let tick_color = if said.verdict == Verdict::NotRated { media } else { ink.mark };
    let tick = Shape::filled(Outline::Rect { rect: Rect::new(0.0, 0.0, width, height), radius: 0.0 }, tick_color);
    let far = Group::new(vec![tick.into()]).detail(Detail::FarOnly);
    let mut layers: Vec<Node> =
        vec![cards.into(), Group::new(words).detail(Detail::Words).into(), Group::new(small).detail(Detail::SmallPrint).into(), far.into()];
    layers.extend(kit.numbers.of_touchpoint(touchpoint.id).map(|numbered| {
        let (inwards, size) = NUMBER;
        let corner = Point::new(width - inwards, inwards);
        Group::new(badge(kit, numbered, corner, size)).detail(Detail::Words).into()
    }));
    Group::new(layers).of(Part::Card, touchpoint.id.0)
}

pub(super) fn verdict_style(verdict: Verdict) -> TextStyle {
    if is_strong(verdict) { VERDICT } else { VERDICT_QUIET }
}

/// The card's face: its edge shows how strong the verdict is, how far the brand controls it, and whether customers drop off.
fn face(kit: &Kit<'_>, touchpoint: &Touchpoint, said: &Assessment, (width, height): (f64, f64)) -> Node {
    let strong = is_strong(said.verdict);
    let color = if strong {
        verdict_ink(kit.theme, said.verdict).mark
    } else if touchpoint.break_.is_some() {
        // A break that is known is seen at least as well as one that is proposed.
        kit.theme.ink
    } else {
        kit.theme.card_edge
    };
    let line = if strong { LINE_WEIGHT_STRONG } else { 1.0 } * kit.theme.line_weight;
    let stroke = match touchpoint.control {
        Control::Direct | Control::Unknown => Stroke::solid(color, line),
        Control::Indirect => dotted(if strong { color } else { kit.theme.muted }, line),
    };
    let outline = if touchpoint.break_.is_some() {
        Outline::Path(torn((width, height), RADIUS, (TEETH, 4.5)))
    } else {
        Outline::Rect { rect: Rect::new(0.0, 0.0, width, height), radius: RADIUS }
    };
    Shape { outline, fill: Some(kit.theme.paper), stroke: Some(stroke) }.into()
}

/// Teeth of a torn edge.
const TEETH: usize = 8;

/// A card whose right edge is torn: here customers are seen to drop off.
fn torn((width, height): (f64, f64), radius: f64, teeth: (usize, f64)) -> BezPath {
    let mut path = BezPath::new();
    path.move_to((radius, 0.0));
    path.line_to((width, 0.0));
    bite(&mut path, (width, height), teeth);
    path.line_to((radius, height));
    path.quad_to((0.0, height), (0.0, height - radius));
    path.line_to((0.0, radius));
    path.quad_to((0.0, 0.0), (radius, 0.0));
    path.close_path();
    path
}

/// So many teeth, that deep, down an edge at an x.
fn bite(path: &mut BezPath, (right, height): (f64, f64), (count, depth): (usize, f64)) {
    let step = height / count as f64;
    for tooth in 0..count {
        let top = height * tooth as f64 / count as f64;
        path.line_to((right - depth, top + step * 0.5));
        path.line_to((right, top + step));
    }
}

/// An edge of teeth alone.
fn teeth(edge: (f64, f64), teeth: (usize, f64)) -> BezPath {
    let mut path = BezPath::new();
    path.move_to((edge.0, 0.0));
    bite(&mut path, edge, teeth);
    path
}

/// Where the edge would be torn: a dashed line of teeth on a card that is still whole. Here metrics propose a break.
fn tear_line(kit: &Kit<'_>, width: f64, height: f64) -> Node {
    let path = teeth((width - 1.5, height), (TEETH, 4.5));
    let stroke = Stroke { dash: vec![2.4, 1.8], ..Stroke::solid(kit.theme.ink, 1.0 * kit.theme.line_weight) };
    Shape { outline: Outline::Path(path), fill: None, stroke: Some(stroke) }.into()
}

/// What tells a bar of owned and earned media from one of paid media where colours are missing: a light stripe along the right edge, whole or
/// dashed, from one y to another.
pub(super) fn stripe(theme: &Theme, media: Media, right: f64, (top, bottom): (f64, f64)) -> Option<Node> {
    const INSIDE: f64 = 1.9;
    const WIDTH: f64 = 1.4;
    let stroke = match media {
        Media::Paid => return None,
        Media::Owned => Stroke::solid(theme.paper, WIDTH),
        Media::Earned => Stroke::dashed(theme.paper, WIDTH, &[2.5, 2.5]),
    };
    let points = vec![Point::new(right - INSIDE, top), Point::new(right - INSIDE, bottom)];
    Some(Shape::stroked(Outline::Polyline { points, closed: false }, stroke).into())
}

/// The bar at the left, coloured by media kind.
fn bar(color: Color, height: f64) -> Node {
    let mut path = BezPath::new();
    path.move_to((BAR, 0.0));
    path.line_to((BAR, height));
    path.line_to((RADIUS, height));
    path.quad_to((0.0, height), (0.0, height - RADIUS));
    path.line_to((0.0, RADIUS));
    path.quad_to((0.0, 0.0), (RADIUS, 0.0));
    path.close_path();
    Shape::filled(Outline::Path(path), color).into()
}
