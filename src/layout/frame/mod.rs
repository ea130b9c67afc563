//! What surrounds the stages' content: title block, chevrons, tints, lane names, scales, foot. Each thing's place is decided once, here or
//! in the file of its part, and kept. Never a touchpoint.

mod empty;
mod foot;
mod lanes;
mod legend;
mod page;
mod title;

pub(super) use empty::empty_stage;
pub(super) use lanes::{curve_names_beside, lane_head, lane_name_height};
pub(crate) use lanes::{lane_words, scale_figures};
pub(super) use legend::Legend;
pub(crate) use legend::{WORD as LEGEND_WORD, legend_line};
pub(super) use legend::{signs, verdicts};
pub(super) use page::{PAGE_FOOT, grown, onward, page_foot, page_title};
pub(super) use title::TitleBlock;
pub(crate) use title::subtitle_line;

use super::places::{LanePlace, Places, StagePlace, SystemPlace};
use super::{Kit, Part, Staying, Subject, picture};
use crate::model::{Lane, LaneKind, Stage};
use crate::scene::{Color, Detail, Group, Image, Node, Outline, Point, Rect, Shape, Size, Stroke, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

/// Room around everything, in points.
const MARGIN: f64 = 24.0;
/// Where the first stage begins, in points.
const LEFT: f64 = 140.0;
/// Width of the column with the names of lanes on a page, in points. A page has a margin of its own.
const PAGE_LEFT: f64 = 104.0;
/// Height of the stage chevrons on a page while all names have one line, in points.
const PAGE_CHEVRON: f64 = 30.0;
/// Height of the foot, in points.
pub(super) const FOOT_HEIGHT: f64 = 66.0;
/// Upper edge of the title and of the pictures beside it, in points.
const TITLE_TOP: f64 = MARGIN - 6.0;
/// Room between the title and the line under it, in points.
const SMALL_GAP: f64 = 6.0;
/// Height of the stage chevrons while all names have one line, in points.
const CHEVRON_HEIGHT: f64 = 38.0;
/// How far a chevron's tip sticks out, in points.
pub(crate) const TIP: f64 = 12.0;
/// Room before a chevron's words, in points.
pub(crate) const CHEVRON_PADDING: f64 = 22.0;
/// Least width of the whole drawing, in points.
const LEAST_WIDTH: f64 = 640.0;
/// The most height the picture of a stage takes, in points.
const STAGE_PICTURE: f64 = 76.0;

/// Type of the names of stages.
pub(crate) const STAGE: TextStyle = TextStyle::new(Weight::SemiBold, 14.0);
const SMALL: TextStyle = TextStyle::new(Weight::Regular, 11.0);

/// The column with the names of lanes, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Column {
    /// Where names begin.
    pub margin: f64,
    /// Where the first stage begins.
    pub left: f64,
}

impl Column {
    /// That of one line.
    const LINE: Self = Self { margin: MARGIN, left: LEFT };
    /// That of a page.
    pub(super) const PAGE: Self = Self { margin: 0.0, left: PAGE_LEFT };
}

impl Kit<'_> {
    /// The column with the names of lanes.
    pub(super) fn column(&self) -> Column {
        if self.page().is_some() { Column::PAGE } else { Column::LINE }
    }
}

/// Everything around the stages, as far as it does not depend on how high the lanes are.
pub(super) struct Frame {
    /// Width of the whole drawing.
    pub width: f64,
    /// Upper edge of the first lane.
    pub lanes_top: f64,
    /// The title block.
    pub title: TitleBlock,
    /// The stages, from left to right.
    pub stages: Vec<StagePlace>,
    curve_labels: [(Color, Arc<Broken>); 3],
    stages_right: f64,
}

/// The width a stage needs for its name.
pub(super) fn chevron_width(kit: &Kit<'_>, stage: &Stage) -> f64 {
    /// On a page, names wrap rather than make a stage wide.
    const MOST: f64 = 420.0;
    const MOST_ON_PAGE: f64 = 96.0;
    let whole = kit.measurer.width(&stage.name, STAGE);
    let width = if kit.page().is_some() { whole.min(untorn(kit, &stage.name, MOST_ON_PAGE, whole.min(MOST))) } else { whole.min(MOST) };
    width + CHEVRON_PADDING + TIP + 10.0
}

/// The least width in steps, from one to another, in which no word of a stage's name is broken without a hyphen.
fn untorn(kit: &Kit<'_>, name: &str, from: f64, to: f64) -> f64 {
    const STEP: f64 = 12.0;
    let mut width = from;
    while width < to && kit.words(name, STAGE, width, usize::MAX).torn {
        width += STEP;
    }
    width
}

impl Frame {
    pub(super) fn new(subject: &Subject<'_>) -> Self {
        let Subject { kit, map, .. } = *subject;
        let Column { margin, left } = kit.column();
        let mut stages_right = left;
        let mut columns = Vec::with_capacity(subject.stages.len());
        for (stage, section) in map.stages.iter().zip(subject.stages) {
            columns.push((stage.id, stages_right, section.axis.width));
            stages_right += section.axis.width;
        }
        let curve_labels = lanes::curve_labels(kit);
        let has_curves = map.lanes.iter().any(|lane| !lane.hidden && lane.kind == LaneKind::Curves);
        let labels = curve_labels.iter().map(|(_, label)| label.width() + 16.0).fold(0.0, f64::max);
        let width = (stages_right + if has_curves { labels } else { 0.0 } + margin).max(LEAST_WIDTH);
        let title = TitleBlock::new(subject, width);
        let (top, names) = (title.bottom + 16.0, heads_height(kit, &map.stages, columns.iter().map(|(.., width)| *width)));
        let bottom = top + names;
        let place = |(id, left, width)| StagePlace { id, system: 0, left, width, chevron: Rect::new(left, top, left + width, bottom) };
        let stages: Vec<StagePlace> = columns.into_iter().map(place).collect();
        let lanes_top = bottom + below_heads(kit, &map.stages, stages.iter().map(|stage| stage.width));
        Self { width, lanes_top, title, stages, curve_labels, stages_right }
    }

    /// Tints, lane lines, scales: everything behind the stages' content.
    pub(super) fn behind(&self, subject: &Subject<'_>, places: &Places) -> Vec<Node> {
        let ends = (MARGIN, self.width - MARGIN, self.stages_right);
        behind(subject, &places.systems[0], places, ends)
    }

    /// Title, chevrons, lane names, names of the curves, foot; and what of the foot stays in sight.
    pub(super) fn front(self, subject: &Subject<'_>, places: &Places) -> (Vec<Node>, Staying) {
        let Subject { kit, map, .. } = *subject;
        let lanes = map.lanes.iter().filter(|lane| !lane.hidden).zip(&places.systems[0].lanes);
        let beside: Vec<Node> = lanes.flat_map(|(lane, place)| self.beside(subject, lane, place)).collect();
        let (title, foot, staying) = self.ends(subject, places);
        let mut nodes = vec![title];
        nodes.extend(stage_heads(kit, &map.stages, &places.stages).flatten());
        nodes.extend(beside);
        nodes.push(foot);
        (nodes, staying)
    }

    /// The name of a lane, with those of its curves.
    pub(super) fn beside(&self, subject: &Subject<'_>, lane: &Lane, place: &LanePlace) -> Vec<Node> {
        let mut nodes = vec![lane_head(subject.kit, lane, place)];
        if lane.kind == LaneKind::Curves {
            nodes.extend(lanes::curve_names(subject, place, &self.curve_labels, self.stages_right));
        }
        nodes
    }

    /// The title, the foot, and what of the foot stays in sight.
    pub(super) fn ends(self, subject: &Subject<'_>, places: &Places) -> (Node, Node, Staying) {
        let (foot, staying) = foot::foot(subject, self.width, places.foot.y + 14.0);
        (self.title.node, foot, staying)
    }
}

/// Tints, lane lines from one x to another, scales as far as a third: everything behind the content of the stages of a system.
pub(super) fn behind(subject: &Subject<'_>, system: &SystemPlace, places: &Places, (from, to, right): (f64, f64, f64)) -> Vec<Node> {
    let kit = subject.kit;
    let mut nodes = Vec::new();
    for index in system.stages.clone().filter(|index| index % 2 == 0) {
        let stage = &places.stages[index];
        let (top, bottom) = places.column(stage);
        let rect = Rect::new(stage.left, top, stage.right(), bottom);
        let tint = Shape::filled(Outline::Rect { rect, radius: 0.0 }, kit.theme.tint);
        nodes.push(Group::new(vec![tint.into()]).of(Part::StageColumn, stage.id.0).into());
    }
    let line_below = |place: &LanePlace| {
        let points = vec![Point::new(from, place.bottom()), Point::new(to, place.bottom())];
        Node::from(Shape::stroked(Outline::Polyline { points, closed: false }, Stroke::solid(kit.theme.hairline, 1.0)))
    };
    nodes.extend(system.lanes.iter().map(line_below));
    for (lane, place) in subject.lanes.iter().zip(&system.lanes) {
        nodes.extend(lanes::scale(kit, lane, place, right));
    }
    nodes
}

/// Height of the chevrons of stages of some widths.
pub(super) fn heads_height(kit: &Kit<'_>, stages: &[Arc<Stage>], widths: impl Iterator<Item = f64>) -> f64 {
    let names = stages.iter().zip(widths).map(|(stage, width)| stage_name(kit, stage, width).height() + 12.0);
    names.fold(if kit.page().is_some() { PAGE_CHEVRON } else { CHEVRON_HEIGHT }, f64::max)
}

/// Height of the words and pictures under the chevrons of stages.
pub(super) fn below_heads(kit: &Kit<'_>, stages: &[Arc<Stage>], widths: impl Iterator<Item = f64>) -> f64 {
    let pictured = stages.iter().filter_map(|stage| Some(stage_picture(kit, stage, f64::INFINITY)?.rect.height() + 8.0));
    described_height(kit, stages, widths) + pictured.fold(0.0, f64::max)
}

/// The chevrons of some stages with what is below them.
pub(super) fn stage_heads<'a>(
    kit: &'a Kit<'a>,
    stages: &'a [Arc<Stage>],
    places: &'a [StagePlace],
) -> impl Iterator<Item = Vec<Node>> + 'a {
    let described = described_height(kit, stages, places.iter().map(|place| place.width));
    stages.iter().zip(places).map(move |(stage, place)| stage_head(kit, stage, place, described))
}

/// Height of the words and pictures under the chevrons.
fn described_height(kit: &Kit<'_>, stages: &[Arc<Stage>], widths: impl Iterator<Item = f64>) -> f64 {
    let is_described = stages.iter().any(|stage| !stage.description.is_empty());
    if kit.page().is_none() {
        return if is_described { 40.0 } else { 10.0 };
    }
    let described = stages.iter().zip(widths).filter(|(stage, _)| !stage.description.is_empty());
    let heights = described.map(|(stage, width)| description(kit, stage, width).height() + 12.0);
    heights.fold(4.0, f64::max)
}

/// What a stage says about itself, in a stage of a width: on a page all of it.
fn description(kit: &Kit<'_>, stage: &Stage, width: f64) -> Arc<Broken> {
    let most = if kit.page().is_some() { usize::MAX } else { 2 };
    kit.words(&stage.description, kit.small(SMALL), width - 28.0, most)
}

fn stage_picture(kit: &Kit<'_>, stage: &Stage, width: f64) -> Option<Image> {
    picture::picture(kit, stage.picture, Size::new(width, STAGE_PICTURE), &stage.name)
}

/// A stage's chevron with its name, the words below it, and its picture.
fn stage_head(kit: &Kit<'_>, stage: &Stage, place: &StagePlace, described: f64) -> Vec<Node> {
    let mut nodes = vec![chevron(kit, stage, place.chevron)];
    let (left, room) = (place.left + 14.0, place.width - 28.0);
    if !stage.description.is_empty() {
        let words = description(kit, stage, place.width).at(Point::new(left, place.chevron.y1 + 6.0), kit.theme.muted);
        nodes.push(Group::new(vec![words.into()]).detail(Detail::SmallPrint).into());
    }
    if let Some(image) = stage_picture(kit, stage, room) {
        let image = picture::placed(kit, &image, Point::new(left, place.chevron.y1 + described));
        nodes.push(Group::new(image).of(Part::StageColumn, stage.id.0).into());
    }
    nodes
}

/// The whole name of a stage in a chevron of a width.
fn stage_name(kit: &Kit<'_>, stage: &Stage, width: f64) -> Arc<Broken> {
    kit.words(&stage.name, STAGE, width - CHEVRON_PADDING - TIP - 4.0, usize::MAX)
}

/// A chevron that fills a rectangle, with a tip of a length.
pub(in crate::layout) fn arrow(rect: Rect, tip: f64) -> Outline {
    let middle = rect.center().y;
    let points = vec![
        Point::new(rect.x0, rect.y0),
        Point::new(rect.x1 - tip, rect.y0),
        Point::new(rect.x1, middle),
        Point::new(rect.x1 - tip, rect.y1),
        Point::new(rect.x0, rect.y1),
        Point::new(rect.x0 + tip, middle),
    ];
    Outline::Polyline { points, closed: true }
}

fn chevron(kit: &Kit<'_>, stage: &Stage, rect: Rect) -> Node {
    let (left, right) = (rect.x0 + 2.0, rect.x1 - 2.0);
    let face = Shape::filled(arrow(Rect::new(left, rect.y0, right, rect.y1), TIP), kit.theme.chevron);
    let name = stage_name(kit, stage, rect.width());
    let area = Rect::new(left + CHEVRON_PADDING, rect.y0, right - TIP, rect.y1);
    let name = name.within(area, HorizontalAlign::Left, VerticalAlign::Middle, kit.theme.on_chevron);
    Group::new(vec![face.into(), name.into()]).of(Part::Stage, stage.id.0).into()
}
