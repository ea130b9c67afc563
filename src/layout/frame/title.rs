//! The title block: the map's name, the line under it, the legend and the two pictures, each placed once. Never anything of a stage.

use super::legend::{LINE, Legend};
use super::{MARGIN, SMALL_GAP, TITLE_TOP};
use crate::i18n::Texts;
use crate::layout::words::word;
use crate::layout::{Part, Staying, Subject, picture};
use crate::method::JudgedMap;
use crate::model::Project;
use crate::scene::{Group, Image, Node, Point, Rect, Size, TextStyle, Weight};

/// The most room a logo takes, in points.
pub(super) const LOGO: Size = Size::new(180.0, 54.0);
/// The most room the picture of a segment takes, in points.
const PORTRAIT: Size = Size::new(52.0, 52.0);
/// Least width of the title for pointing at it, in points.
const LEAST_TITLE: f64 = 120.0;
/// Words take at least this much room, in points, however little is seen.
const LEAST_ROOM: f64 = 440.0;
/// Room between the title and a legend beside it, in points.
const BESIDE: f64 = 40.0;

const TITLE: TextStyle = TextStyle::new(Weight::Bold, 26.0);
const SUBTITLE: TextStyle = TextStyle::new(Weight::Regular, 12.5);

/// The drawn title block and where its parts are.
pub(in crate::layout) struct TitleBlock {
    pub node: Node,
    /// The title, for pointing at it.
    pub area: Rect,
    /// The picture of the segment whose journey it is, at the left.
    pub portrait: Option<Rect>,
    /// The map's own picture, at the right.
    pub logo: Option<Rect>,
    /// What stays in sight while the map is scrolled sideways.
    pub staying: Staying,
    /// Where all of it ends below.
    pub bottom: f64,
}

impl TitleBlock {
    /// The title block of a map in a drawing of a width.
    pub(super) fn new(subject: &Subject<'_>, width: f64) -> Self {
        let Subject { kit, project, map, .. } = *subject;
        let client = if project.client.is_empty() { &map.name } else { &project.client };
        let logo = picture::picture(kit, map.picture, LOGO, client);
        let segment = map.segment.and_then(|id| project.segment(id));
        let portrait = segment.and_then(|segment| picture::picture(kit, segment.picture, PORTRAIT, &segment.name));
        // The words are between the pictures.
        let left = MARGIN + room_of(&portrait);
        let room = width - 2.0 * MARGIN - room_of(&logo) - room_of(&portrait);
        // Where only a part of the drawing is seen at a time, all of the words are in that part.
        let seen = kit.seen(width);
        let at_once = (room - (width - seen)).max(LEAST_ROOM).min(room);
        let title = kit.words(&map.name, TITLE, at_once, usize::MAX);
        let subtitle = kit.words(&subtitle_line(kit.texts, project, subject.judged), SUBTITLE, at_once, usize::MAX);
        let subtitle_top = TITLE_TOP + title.height() + SMALL_GAP;
        let subtitle_bottom = subtitle_top + subtitle.height();
        let mut nodes: Vec<Node> = vec![title.at(Point::new(left, TITLE_TOP), kit.theme.ink).into()];
        let mut placed = |image: &Option<Image>, x: fn(f64, &Image) -> f64| {
            let image = image.as_ref()?;
            let place = Rect::from_origin_size(Point::new(x(width, image), TITLE_TOP), image.rect.size());
            nodes.extend(picture::placed(kit, image, place.origin()));
            Some(place)
        };
        let portrait = placed(&portrait, |_, _| MARGIN);
        let logo = placed(&logo, |width, image| width - MARGIN - image.rect.width());
        nodes.push(subtitle.at(Point::new(left, subtitle_top), kit.theme.muted).into());

        // The legend is beside the title where there is room, else below it. What is at the right end comes into sight only beside both lines.
        let legend = Legend::of(kit, map, subject.judged);
        let words = if seen < width { title.width().max(subtitle.width()) } else { title.width() };
        // In the window there is room for as many marks as there can be, once there are cards: what is below never moves because a mark is used for the first time.
        let kept = (kit.is_seen() && map.touchpoint_count() > 0).then(|| Legend::of_any(kit));
        let widest = kept.as_ref().map_or(legend.width(), Legend::width);
        let beside = kept.is_none() && legend.is_empty() || words + BESIDE + widest <= at_once;
        let legend = if beside { legend } else { &legend.within(at_once) };
        let height = kept.map_or(0.0, |kept| kept.within(at_once).height()).max(legend.height());
        let (x, y) = if beside { (left + room - legend.width(), MARGIN + 10.0) } else { (left, subtitle_bottom + 14.0) };
        nodes.extend(legend.nodes(kit.theme, x, y));
        let words_bottom = subtitle_bottom + 4.0 + if beside { 0.0 } else { height };
        let pictures_bottom = [portrait, logo].into_iter().flatten().map(|place| place.y1).fold(MARGIN, f64::max);

        let area = Rect::new(left, TITLE_TOP + 2.0, left + title.width().max(LEAST_TITLE), subtitle_top);
        let subtitle_place = Rect::from_origin_size((left, subtitle_top), (subtitle.width(), subtitle.height()));
        let legend_place = Rect::new(x - 1.0, y - LINE / 2.0, x + legend.width() + 1.0, y - LINE / 2.0 + legend.height());
        let (mut at_left, mut at_right) = (vec![area, subtitle_place], Vec::new());
        at_left.extend(portrait);
        at_right.extend(logo);
        if !legend.is_empty() {
            if beside { &mut at_right } else { &mut at_left }.push(legend_place);
        }
        let staying = Staying::new(at_left, at_right, width, MARGIN);
        let node = Group::new(nodes).of(Part::MapTitle, map.id.0).into();
        Self { node, area, portrait, logo, staying, bottom: words_bottom.max(pictures_bottom) }
    }
}

/// Room that a picture takes, with its distance from the words.
fn room_of(image: &Option<Image>) -> f64 {
    image.as_ref().map_or(0.0, |image| image.rect.width() + 16.0)
}

/// The line under the title: what the user wrote, whose journey it is, which variant, which round, how many raters.
pub(crate) fn subtitle_line(texts: &Texts, project: &Project, judged: &JudgedMap) -> String {
    let map = &judged.map;
    let mut parts: Vec<String> = Vec::new();
    let mut part = |text: &str| {
        if !text.is_empty() {
            parts.push(text.to_owned());
        }
    };
    part(&map.subtitle);
    part(&project.client);
    part(map.segment.and_then(|id| project.segment(id)).map_or("", |segment| segment.name.as_str()));
    part(word(texts, map.variant));
    if let Some(round) = project.round(judged.round) {
        part(&round.label);
        part(&round.date.map(|date| texts.date(date)).unwrap_or_default());
    }
    if judged.raters > 0 {
        part(&texts.map_raters(judged.raters as i64));
    }
    part(texts.map_scale());
    parts.join(" · ")
}
