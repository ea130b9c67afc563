//! What surrounds the stages' content: title block, chevrons, tints, lane names, scales, foot. Never a touchpoint.

use super::curves::Scale;
use super::marks::{verdict_ink, verdict_mark};
use super::places::{LanePlace, Places};
use super::sections::StageSection;
use super::tally::Totals;
use super::words::{lane_name, word};
use super::{Kit, MapOptions, card, picture};
use crate::i18n::Texts;
use crate::method::{BalanceOutcome, Verdict};
use crate::model::{Code as _, Lane, LaneKind, Map, Media, Project, Stage};
use crate::scene::{Detail, Group, Image, Node, Outline, Part, Point, Rect, Shape, Size, Stroke, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

/// Room around everything, in points.
pub(super) const MARGIN: f64 = 24.0;
/// Where the first stage begins, in points.
pub(super) const LEFT: f64 = 140.0;
/// Height of the stage chevrons, in points.
pub(super) const CHEVRON_HEIGHT: f64 = 38.0;
/// Height of the foot, in points.
pub(super) const FOOT_HEIGHT: f64 = 66.0;
/// How far a chevron's tip sticks out, in points.
const TIP: f64 = 12.0;
/// Room before a chevron's words, in points.
const CHEVRON_PADDING: f64 = 22.0;
/// Least width of the whole drawing, in points.
const LEAST_WIDTH: f64 = 640.0;

/// The most room a logo takes, in points.
const LOGO: Size = Size::new(180.0, 54.0);
/// The most room the picture of a segment takes, in points.
const PORTRAIT: Size = Size::new(52.0, 52.0);
/// The most height the picture of a stage takes, in points.
const STAGE_PICTURE: f64 = 76.0;

const TITLE: TextStyle = TextStyle::new(Weight::Bold, 26.0);
const STAGE: TextStyle = TextStyle::new(Weight::SemiBold, 14.0);
const LANE: TextStyle = TextStyle::new(Weight::SemiBold, 14.0);
const LANE_SMALL: TextStyle = TextStyle::new(Weight::SemiBold, 12.5);
const SUBTITLE: TextStyle = TextStyle::new(Weight::Regular, 12.5);
const LEGEND: TextStyle = TextStyle::new(Weight::SemiBold, 12.5);
const SMALL: TextStyle = TextStyle::new(Weight::Regular, 11.0);
const FOOT: TextStyle = TextStyle::new(Weight::Regular, 12.5);

/// Sizes of everything around the stages.
pub(super) struct Frame {
    /// Width of the whole drawing.
    pub width: f64,
    /// Upper edge of the chevrons.
    pub chevrons_top: f64,
    /// Upper edge of the first lane.
    pub lanes_top: f64,
    title: Arc<Broken>,
    subtitle: Arc<Broken>,
    legend: Vec<Verdict>,
    stages_right: f64,
    logo: Option<Image>,
    portrait: Option<Image>,
}

/// The width a stage needs for its name.
pub(super) fn chevron_width(kit: &Kit<'_>, stage: &Stage) -> f64 {
    const MOST: f64 = 420.0;
    kit.measurer.width(&stage.name, STAGE).min(MOST) + CHEVRON_PADDING + TIP + 10.0
}

/// The height a lane needs for its name.
pub(super) fn lane_name_height(kit: &Kit<'_>, lane: &Lane) -> f64 {
    name_lines(kit, lane).height() + 16.0
}

fn name_lines(kit: &Kit<'_>, lane: &Lane) -> Arc<Broken> {
    let name = lane_name(kit.texts, &lane.kind);
    match lane.kind {
        LaneKind::Cards(_) => kit.measurer.break_lines(name, LANE, LEFT - MARGIN - 20.0, 2),
        // The scale's figures are at the right of the name.
        LaneKind::Curves | LaneKind::Emotion => kit.measurer.break_lines(name, LANE_SMALL, LEFT - MARGIN - 40.0, 4),
        LaneKind::Experiences | LaneKind::Free(_) => kit.measurer.break_lines(name, LANE_SMALL, LEFT - MARGIN - 8.0, 4),
    }
}

impl Frame {
    pub(super) fn new(kit: &Kit<'_>, project: &Project, map: &Map, stages: &[Arc<StageSection>], totals: &Totals) -> Self {
        let stages_right = LEFT + stages.iter().map(|stage| stage.axis.width).sum::<f64>();
        let labels = curve_labels(kit).into_iter().map(|(_, label)| label.width()).fold(0.0, f64::max);
        let has_curves = map.lanes.iter().any(|lane| !lane.hidden && lane.kind == LaneKind::Curves);
        let right = if has_curves { labels + 16.0 } else { 0.0 };
        let width = (stages_right + right + MARGIN).max(LEAST_WIDTH);
        let mut legend: Vec<Verdict> = Verdict::ALL
            .iter()
            .copied()
            .filter(|verdict| *verdict != Verdict::NotRated)
            .filter(|verdict| totals.count(*verdict) > 0)
            .collect();
        legend.sort_by_key(|verdict| legend_order(*verdict));
        let client = if project.client.is_empty() { &map.name } else { &project.client };
        let logo = picture::picture(kit, map.picture, LOGO, client);
        let segment = map.segment.and_then(|id| project.segment(id));
        let portrait = segment.and_then(|segment| picture::picture(kit, segment.picture, PORTRAIT, &segment.name));
        let room = width - 2.0 * MARGIN - room_of(&logo) - room_of(&portrait);
        let title = kit.measurer.break_lines(&map.name, TITLE, room, 2);
        let subtitle = kit.measurer.break_lines(&subtitle(kit, project, map, totals), SUBTITLE, room, 2);
        // The legend is beside the title where there is room, else on a line of its own below.
        let legend_width = legend_width(kit, &legend);
        let beside = title.width() + 40.0 + legend_width <= room;
        let legend_height = if legend.is_empty() || beside { 0.0 } else { 22.0 };
        let pictures = [&logo, &portrait].into_iter().flatten().map(|image| image.rect.height() - 6.0).fold(0.0, f64::max);
        let words = title.height() + 4.0 + subtitle.height() + legend_height;
        let chevrons_top = MARGIN + words.max(pictures) + 16.0;
        let pictured = map.stages.iter().filter_map(|stage| Some(stage_picture(kit, stage, f64::INFINITY)?.rect.height() + 8.0));
        let lanes_top = chevrons_top + CHEVRON_HEIGHT + description_height(map) + pictured.fold(0.0, f64::max);
        Self { width, chevrons_top, lanes_top, title, subtitle, legend, stages_right, logo, portrait }
    }

    pub(super) fn title_area(&self) -> Rect {
        let left = self.words_left();
        Rect::new(left, MARGIN - 4.0, (left + self.title.width()).max(left + 120.0), MARGIN + self.title.height())
    }

    /// Where title and subtitle begin: right of the segment's picture.
    fn words_left(&self) -> f64 {
        MARGIN + room_of(&self.portrait)
    }

    /// Where the picture of the segment is.
    pub(super) fn portrait_area(&self) -> Option<Rect> {
        let size = self.portrait.as_ref()?.rect.size();
        Some(Rect::from_origin_size(Point::new(MARGIN, MARGIN - 6.0), size))
    }

    /// Where the logo is.
    pub(super) fn logo_area(&self) -> Option<Rect> {
        let size = self.logo.as_ref()?.rect.size();
        Some(Rect::from_origin_size(Point::new(self.width - MARGIN - size.width, MARGIN - 6.0), size))
    }

    /// Tints, lane lines, scales: everything behind the stages' content.
    pub(super) fn behind(&self, kit: &Kit<'_>, map: &Map, places: &Places) -> Vec<Node> {
        let bottom = places.lanes.last().map_or(self.lanes_top, |lane| lane.top + lane.height);
        let mut nodes = Vec::new();
        for (index, stage) in places.stages.iter().enumerate() {
            if index % 2 == 0 {
                let rect = Rect::new(stage.left, self.chevrons_top, stage.left + stage.width, bottom);
                let tint = Shape::filled(Outline::Rect { rect, radius: 0.0 }, kit.theme.tint);
                nodes.push(Group::new(vec![tint.into()]).of(Part::StageColumn, stage.id.0).into());
            }
        }
        for place in &places.lanes {
            let y = place.top + place.height;
            nodes.push(self.horizontal(MARGIN, y, &Stroke::solid(kit.theme.hairline, 1.0)));
        }
        for (lane, place) in map.lanes.iter().filter(|lane| !lane.hidden).zip(&places.lanes) {
            nodes.extend(self.scale(kit, lane, place));
        }
        nodes
    }

    /// Title, chevrons, lane names, names of the curves, foot.
    #[allow(clippy::too_many_arguments, reason = "each is one thing the frame shows")]
    pub(super) fn front(
        &self,
        kit: &Kit<'_>,
        project: &Project,
        map: &Map,
        options: &MapOptions<'_>,
        stages: &[Arc<StageSection>],
        places: &Places,
        totals: &Totals,
    ) -> Vec<Node> {
        let mut nodes = vec![self.title_block(kit, map)];
        let described = description_height(map);
        for (stage, place) in map.stages.iter().zip(&places.stages) {
            nodes.push(chevron(kit, stage, place.chevron));
            if !stage.description.is_empty() {
                let lines = kit.measurer.break_lines(&stage.description, SMALL, place.width - 28.0, 2);
                let words = lines.at(Point::new(place.left + 14.0, place.chevron.y1 + 6.0), kit.theme.muted);
                nodes.push(Group::new(vec![words.into()]).detail(Detail::SmallPrint).into());
            }
            if let Some(image) = stage_picture(kit, stage, place.width - 28.0) {
                let top = place.chevron.y1 + described;
                let image = picture::placed(kit, &image, Point::new(place.left + 14.0, top));
                nodes.push(Group::new(image).of(Part::StageColumn, stage.id.0).into());
            }
        }
        for (lane, place) in map.lanes.iter().filter(|lane| !lane.hidden).zip(&places.lanes) {
            nodes.push(lane_head(kit, lane, place));
            if lane.kind == LaneKind::Curves {
                nodes.extend(self.curve_names(kit, place, stages));
            }
        }
        nodes.push(self.foot(kit, project, options, places, totals, map));
        nodes
    }

    fn horizontal(&self, from: f64, y: f64, stroke: &Stroke) -> Node {
        let points = vec![Point::new(from, y), Point::new(self.width - MARGIN, y)];
        Shape::stroked(Outline::Polyline { points, closed: false }, stroke.clone()).into()
    }

    /// Lines and figures of a curve lane's scale.
    fn scale(&self, kit: &Kit<'_>, lane: &Lane, place: &LanePlace) -> Vec<Node> {
        let (scale, values): (Scale, [(f64, String); 3]) = match lane.kind {
            LaneKind::Curves => (Scale::scores(place.height), [0.0, 5.0, 10.0].map(|value| (value, kit.texts.score(value)))),
            LaneKind::Emotion => (Scale::gaps(place.height), [-10.0, 0.0, 10.0].map(|value| (value, kit.texts.signed(value)))),
            LaneKind::Cards(_) | LaneKind::Experiences | LaneKind::Free(_) => return Vec::new(),
        };
        let mut nodes = Vec::new();
        for (value, label) in values {
            let y = place.top + scale.y(value);
            let dash = Stroke::dashed(kit.theme.hairline, 1.0, &[2.0, 3.0]);
            let points = vec![Point::new(LEFT, y), Point::new(self.stages_right, y)];
            nodes.push(Shape::stroked(Outline::Polyline { points, closed: false }, dash).into());
            let label = kit.measurer.break_lines(&label, SMALL, f64::INFINITY, 1);
            let area = Rect::new(LEFT - 40.0, y - 8.0, LEFT - 8.0, y + 8.0);
            let label = label.within(area, HorizontalAlign::Right, VerticalAlign::Middle, kit.theme.muted);
            nodes.push(Group::new(vec![label.into()]).detail(Detail::SmallPrint).into());
        }
        nodes
    }

    fn title_block(&self, kit: &Kit<'_>, map: &Map) -> Node {
        let left = self.words_left();
        let mut nodes: Vec<Node> = vec![self.title.at(Point::new(left, MARGIN - 6.0), kit.theme.ink).into()];
        if let (Some(portrait), Some(area)) = (&self.portrait, self.portrait_area()) {
            nodes.extend(picture::placed(kit, portrait, area.origin()));
        }
        if let (Some(logo), Some(area)) = (&self.logo, self.logo_area()) {
            nodes.extend(picture::placed(kit, logo, area.origin()));
        }
        let subtitle_top = MARGIN + self.title.height();
        nodes.push(self.subtitle.at(Point::new(left, subtitle_top), kit.theme.muted).into());
        let width = legend_width(kit, &self.legend);
        let right = self.width - MARGIN - room_of(&self.logo);
        let beside = self.title.width() + 40.0 + width <= right - left;
        let (mut x, y) = if beside { (right - width, MARGIN + 10.0) } else { (left, subtitle_top + self.subtitle.height() + 14.0) };
        for verdict in &self.legend {
            let ink = verdict_ink(kit.theme, *verdict);
            nodes.extend(verdict_mark(*verdict, Point::new(x + 5.0, y), 10.0, ink.mark));
            let name = kit.measurer.break_lines(word(kit.texts, *verdict), LEGEND, f64::INFINITY, 1);
            let area = Rect::new(x + 15.0, y - 8.0, x + 15.0 + name.width(), y + 8.0);
            nodes.push(name.within(area, HorizontalAlign::Left, VerticalAlign::Middle, ink.word).into());
            x += LEGEND_STEP + name.width();
        }
        Group::new(nodes).of(Part::MapTitle, map.id.0).into()
    }

    /// The curves' names at their right ends, apart from each other.
    fn curve_names(&self, kit: &Kit<'_>, place: &LanePlace, stages: &[Arc<StageSection>]) -> Vec<Node> {
        let scale = Scale::scores(place.height);
        let last = |value: fn(&crate::method::Assessment) -> Option<f64>| {
            stages.iter().rev().find_map(|stage| stage.rated.iter().rev().find_map(|rated| value(&rated.said)))
        };
        let ends = [last(|said| said.fulfilment), last(|said| said.expectation), last(|said| said.competition)];
        let mut names: Vec<(f64, usize)> =
            ends.iter().enumerate().filter_map(|(index, end)| end.map(|value| (scale.y(value), index))).collect();
        names.sort_by(|one, two| one.0.total_cmp(&two.0));
        const STEP: f64 = 14.0;
        for index in 1..names.len() {
            names[index].0 = names[index].0.max(names[index - 1].0 + STEP);
        }
        // Pushed out at the bottom: move all of them up together.
        let out = names.last().map_or(0.0, |(y, _)| (y - (place.height - 10.0)).max(0.0));
        let labels = curve_labels(kit);
        names
            .into_iter()
            .map(|(y, index)| {
                let (color, label) = &labels[index];
                let y = place.top + y - out;
                let x = self.stages_right + 10.0;
                let area = Rect::new(x, y - 8.0, x + label.width(), y + 8.0);
                label.within(area, HorizontalAlign::Left, VerticalAlign::Middle, *color).into()
            })
            .collect()
    }

    fn foot(&self, kit: &Kit<'_>, project: &Project, options: &MapOptions<'_>, places: &Places, totals: &Totals, map: &Map) -> Node {
        let top = places.lanes.last().map_or(self.lanes_top, |lane| lane.top + lane.height) + 14.0;
        let origin: Vec<&str> = [options.file_name, options.date].into_iter().filter(|part| !part.is_empty()).collect();
        let origin = kit.measurer.break_lines(&origin.join(" · "), FOOT, self.width / 2.0, 1);
        let room = self.width - 2.0 * MARGIN - origin.width() - 24.0;
        let said = kit.measurer.break_lines(&findings(kit, totals), FOOT, room, 2);
        let mut nodes: Vec<Node> = vec![said.at(Point::new(MARGIN, top), kit.theme.muted).into()];
        // Below the file name, so it has the whole width.
        let limits = kit.measurer.break_lines(&limits(kit, project), SMALL, self.width - 2.0 * MARGIN, 1);
        let limits = limits.at(Point::new(MARGIN, top + said.height() + 3.0), kit.theme.muted);
        nodes.push(Group::new(vec![limits.into()]).detail(Detail::SmallPrint).into());
        let area = Rect::new(MARGIN, top, self.width - MARGIN, top + origin.height());
        nodes.push(origin.within(area, HorizontalAlign::Right, VerticalAlign::Top, kit.theme.muted).into());
        Group::new(nodes).of(Part::Foot, map.id.0).into()
    }
}

/// Room that a picture in the title block takes, with its distance from the words.
fn room_of(image: &Option<Image>) -> f64 {
    image.as_ref().map_or(0.0, |image| image.rect.width() + 16.0)
}

/// Height of what stages say under their chevrons.
fn description_height(map: &Map) -> f64 {
    if map.stages.iter().any(|stage| !stage.description.is_empty()) { 40.0 } else { 10.0 }
}

fn stage_picture(kit: &Kit<'_>, stage: &Stage, width: f64) -> Option<Image> {
    picture::picture(kit, stage.picture, Size::new(width, STAGE_PICTURE), &stage.name)
}

/// From one entry of the legend to the next, besides its word.
const LEGEND_STEP: f64 = 33.0;

fn legend_width(kit: &Kit<'_>, legend: &[Verdict]) -> f64 {
    let words: f64 = legend.iter().map(|verdict| LEGEND_STEP + kit.measurer.width(word(kit.texts, *verdict), LEGEND)).sum();
    (words - LEGEND_STEP + 15.0).max(0.0)
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

/// The names of the curves with their colours: fulfilment, expectation, competition.
fn curve_labels(kit: &Kit<'_>) -> [(crate::scene::Color, Arc<Broken>); 3] {
    [("fulfilment", kit.theme.fulfilment), ("expectation", kit.theme.expectation), ("competition", kit.theme.competition)]
        .map(|(code, color)| (color, kit.measurer.break_lines(kit.texts.term("score", code), SMALL, f64::INFINITY, 1)))
}

/// The user's line, else whose journey, which variant, which round, how many raters.
fn subtitle(kit: &Kit<'_>, project: &Project, map: &Map, totals: &Totals) -> String {
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
    if totals.raters > 0 {
        part(&texts.map_raters(totals.raters as i64));
    }
    part(texts.map_scale());
    parts.join(" · ")
}

/// Balance and counts in one sentence.
fn findings(kit: &Kit<'_>, totals: &Totals) -> String {
    let texts = kit.texts;
    let count = |verdict: Verdict| totals.count(verdict) as i64;
    let mut parts = vec![match totals.balance.outcome {
        BalanceOutcome::Ratio(ratio) => texts.map_balance(&texts.number(ratio, 2)),
        BalanceOutcome::NothingNegative => texts.map_balance_nothing_negative().to_owned(),
        BalanceOutcome::NotRated => texts.map_balance_not_rated().to_owned(),
    }];
    let counts = [
        (count(Verdict::MagicMoment), Texts::map_count_magic as fn(&_, i64) -> String),
        (count(Verdict::PainPoint), Texts::map_count_pain),
        (count(Verdict::DealBreaker), Texts::map_count_deal_breakers),
        (count(Verdict::NotRated), Texts::map_count_not_rated),
        (totals.world_changes as i64, Texts::map_count_world_changes),
    ];
    parts.extend(counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, say)| say(texts, count)));
    parts.join(" · ")
}

/// The thresholds the verdicts are drawn from.
fn limits(kit: &Kit<'_>, project: &Project) -> String {
    let texts = kit.texts;
    let thresholds = &project.thresholds;
    texts.map_thresholds(
        &texts.number(thresholds.relevant, 2),
        &texts.signed(thresholds.delight),
        &texts.signed(thresholds.failing),
        &texts.signed(thresholds.severe),
        &texts.number(thresholds.loss_aversion, 2),
    )
}

/// A stage's chevron with its name.
fn chevron(kit: &Kit<'_>, stage: &Stage, rect: Rect) -> Node {
    let (left, right, middle) = (rect.x0 + 2.0, rect.x1 - 2.0, rect.center().y);
    let points = vec![
        Point::new(left, rect.y0),
        Point::new(right - TIP, rect.y0),
        Point::new(right, middle),
        Point::new(right - TIP, rect.y1),
        Point::new(left, rect.y1),
        Point::new(left + TIP, middle),
    ];
    let face = Shape::filled(Outline::Polyline { points, closed: true }, kit.theme.chevron);
    let name = kit.measurer.break_lines(&stage.name, STAGE, rect.width() - CHEVRON_PADDING - TIP - 4.0, 1);
    let area = Rect::new(left + CHEVRON_PADDING, rect.y0, right - TIP, rect.y1);
    let name = name.within(area, HorizontalAlign::Left, VerticalAlign::Middle, kit.theme.on_chevron);
    Group::new(vec![face.into(), name.into()]).of(Part::Stage, stage.id.0).into()
}

/// A lane's name at the left; lanes of cards have a bar in their media's colour.
fn lane_head(kit: &Kit<'_>, lane: &Lane, place: &LanePlace) -> Node {
    let name = name_lines(kit, lane);
    let middle = place.top + place.height / 2.0;
    let nodes: Vec<Node> = match lane.kind {
        LaneKind::Cards(media) => {
            let ink = card::media_ink(kit.theme, media);
            let bar = Rect::new(MARGIN, middle - 35.0, MARGIN + 5.0, middle + 35.0);
            let area = Rect::new(MARGIN + 16.0, middle - 20.0, LEFT - 8.0, middle + 20.0);
            vec![
                Shape::filled(Outline::Rect { rect: bar, radius: 2.5 }, ink).into(),
                name.within(area, HorizontalAlign::Left, VerticalAlign::Middle, ink).into(),
            ]
        }
        LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Free(_) => {
            vec![name.at(Point::new(MARGIN, place.top + 14.0), kit.theme.ink).into()]
        }
    };
    Group::new(nodes).of(Part::LaneName, lane.id.0).into()
}

/// The media kinds in the order of [`Places::set_cards`]'s table.
const _: () = assert!(Media::Paid as usize == 0 && Media::Owned as usize == 1 && Media::Earned as usize == 2);
