//! The title block: the map's name, the line under it, the legend and the two pictures, each placed once. Never anything of a stage.

use super::{MARGIN, SMALL_GAP, TITLE_TOP};
use crate::i18n::Texts;
use crate::layout::marks::{verdict_ink, verdict_mark};
use crate::layout::words::word;
use crate::layout::{Part, Subject, Theme, picture};
use crate::method::{JudgedMap, Verdict};
use crate::model::Code as _;
use crate::scene::{Group, Image, Node, Point, Rect, Size, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, Measurer, VerticalAlign};
use std::sync::Arc;

/// The most room a logo takes, in points.
const LOGO: Size = Size::new(180.0, 54.0);
/// The most room the picture of a segment takes, in points.
const PORTRAIT: Size = Size::new(52.0, 52.0);
/// Least width of the title for pointing at it, in points.
const LEAST_TITLE: f64 = 120.0;
/// Room between the title and a legend beside it, in points.
const BESIDE: f64 = 40.0;
/// Height of a legend on a line of its own, in points.
const LEGEND_HEIGHT: f64 = 22.0;
/// From one entry of the legend to the next, besides its word, in points.
const LEGEND_STEP: f64 = 33.0;
/// Where the word of an entry begins, in points.
const LEGEND_WORD: f64 = 15.0;

const TITLE: TextStyle = TextStyle::new(Weight::Bold, 26.0);
const SUBTITLE: TextStyle = TextStyle::new(Weight::Regular, 12.5);
const LEGEND: TextStyle = TextStyle::new(Weight::SemiBold, 12.5);

/// The drawn title block and where its parts are.
pub(in crate::layout) struct TitleBlock {
    pub(super) node: Node,
    /// The title, for pointing at it.
    pub area: Rect,
    /// The picture of the segment whose journey it is, at the left.
    pub portrait: Option<Rect>,
    /// The map's own picture, at the right.
    pub logo: Option<Rect>,
    /// Where all of it ends below.
    pub(super) bottom: f64,
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
        let title = kit.words(&map.name, TITLE, room, usize::MAX);
        let subtitle = kit.words(&subtitle(subject), SUBTITLE, room, usize::MAX);
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

        // The legend is beside the title where there is room, else on a line of its own below.
        let legend = legend(kit.texts, kit.measurer, subject.judged);
        let legend_width = legend_width(&legend);
        let beside = legend.is_empty() || title.width() + BESIDE + legend_width <= room;
        let (x, y) = if beside { (left + room - legend_width, MARGIN + 10.0) } else { (left, subtitle_bottom + 14.0) };
        nodes.extend(legend_nodes(kit.theme, &legend, x, y));
        let words_bottom = subtitle_bottom + 4.0 + if beside { 0.0 } else { LEGEND_HEIGHT };
        let pictures_bottom = [portrait, logo].into_iter().flatten().map(|place| place.y1).fold(MARGIN, f64::max);

        let area = Rect::new(left, TITLE_TOP + 2.0, left + title.width().max(LEAST_TITLE), subtitle_top);
        let node = Group::new(nodes).of(Part::MapTitle, map.id.0).into();
        Self { node, area, portrait, logo, bottom: words_bottom.max(pictures_bottom) }
    }
}

/// Room that a picture takes, with its distance from the words.
fn room_of(image: &Option<Image>) -> f64 {
    image.as_ref().map_or(0.0, |image| image.rect.width() + 16.0)
}

/// The legend on a line of its own, whose upper left corner is at the origin, with its size; for where the map's own cannot be read.
pub(crate) fn legend_line(texts: &Texts, measurer: &Measurer, theme: &Theme, judged: &JudgedMap) -> (Vec<Node>, Size) {
    let legend = legend(texts, measurer, judged);
    let size = Size::new(legend_width(&legend), LEGEND_HEIGHT);
    (legend_nodes(theme, &legend, 0.0, LEGEND_HEIGHT / 2.0), size)
}

/// The verdicts that occur, each with its word.
fn legend(texts: &Texts, measurer: &Measurer, judged: &JudgedMap) -> Vec<(Verdict, Arc<Broken>)> {
    let mut verdicts: Vec<Verdict> =
        Verdict::ALL.iter().copied().filter(|verdict| *verdict != Verdict::NotRated && judged.count(*verdict) > 0).collect();
    verdicts.sort_by_key(|verdict| legend_order(*verdict));
    let name = |verdict: Verdict| measurer.break_lines(word(texts, verdict), LEGEND, f64::INFINITY, 1);
    verdicts.into_iter().map(|verdict| (verdict, name(verdict))).collect()
}

fn legend_width(legend: &[(Verdict, Arc<Broken>)]) -> f64 {
    let words: f64 = legend.iter().map(|(_, name)| LEGEND_STEP + name.width()).sum();
    (words - LEGEND_STEP + LEGEND_WORD).max(0.0)
}

/// The legend from an x on, its marks in the middle of a y.
fn legend_nodes(theme: &Theme, legend: &[(Verdict, Arc<Broken>)], mut x: f64, y: f64) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (verdict, name) in legend {
        let ink = verdict_ink(theme, *verdict);
        nodes.extend(verdict_mark(*verdict, Point::new(x + 5.0, y), 10.0, ink.mark));
        let area = Rect::new(x + LEGEND_WORD, y - 8.0, x + LEGEND_WORD + name.width(), y + 8.0);
        nodes.push(name.within(area, HorizontalAlign::Left, VerticalAlign::Middle, ink.word).into());
        x += LEGEND_STEP + name.width();
    }
    nodes
}

/// Good news first.
fn legend_order(verdict: Verdict) -> usize {
    match verdict {
        Verdict::MagicMoment => 0,
        Verdict::Solid => 1,
        Verdict::Overdelivered => 2,
        Verdict::Neutral => 3,
        Verdict::MinorLetdown => 4,
        Verdict::Contested => 5,
        Verdict::PainPoint => 6,
        Verdict::DealBreaker => 7,
        Verdict::NotRated => 8,
    }
}

/// The user's line, else whose journey, which variant, which round, how many raters.
fn subtitle(subject: &Subject<'_>) -> String {
    let Subject { kit, project, map, judged, .. } = *subject;
    let texts = kit.texts;
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
    if let Some(round) = project.round(kit.round) {
        part(&round.label);
        part(&round.date.map(|date| texts.date(date)).unwrap_or_default());
    }
    if judged.raters > 0 {
        part(&texts.map_raters(judged.raters as i64));
    }
    part(texts.map_scale());
    parts.join(" · ")
}
