//! The empty poster: stages across, lanes down, and lines for those who fill it in. Never a touchpoint.

use super::{Pen, USUAL_ROOM, regular, semibold};
use crate::layout::frame::arrow;
use crate::layout::{MapOptions, Part, lane_name, media_ink};
use crate::model::{FreePer, FreeStyle, Lane, LaneKind, Map, Project, RoundId};
use crate::scene::{Group, Point, Rect, Scene, Shape, Size, Stroke, TextStyle, Weight};
use crate::text::HorizontalAlign;
use std::sync::Arc;

/// The height of the sheet for which the measures below are, in points: A4 that lies. They grow with the sheet.
const HEIGHT: f64 = 527.0;
const GROWS: std::ops::RangeInclusive<f64> = 0.8..=4.5;
const TITLE: f64 = 20.0;
const SUBTITLE: f64 = 9.0;
const STAGE: f64 = 10.5;
const LANE: f64 = 8.5;
const SMALL: f64 = 7.0;
/// Room for names of lanes at the left, for stages on top, for the foot, in points.
const NAMES: f64 = 84.0;
const CHEVRON: f64 = 28.0;
const FOOT: f64 = 16.0;

/// The poster of a map in the room of its sheet.
pub fn blank_poster(project: &Project, map: &Map, round: RoundId, options: &MapOptions<'_>, room: Option<Size>) -> Arc<Scene> {
    let size = room.unwrap_or(USUAL_ROOM);
    // As large as the height allows, and not larger than stages side by side do.
    let grown = (size.height / HEIGHT).min(size.width / (HEIGHT * 1.1)).clamp(*GROWS.start(), *GROWS.end());
    let mut poster = Poster { pen: Pen::new(project, round, options), map, size, grown };
    let top = poster.head(project);
    poster.columns(top);
    poster.lanes(top + CHEVRON * grown + 6.0 * grown);
    poster.chevrons(top);
    let area = Rect::new(0.0, size.height - FOOT * grown, size.width, size.height);
    let ink = poster.pen.kit.theme.muted;
    poster.pen.line_of_words(options.date, regular(SMALL * grown), area, HorizontalAlign::Right, ink);
    Arc::new(poster.pen.scene(map, size))
}

struct Poster<'a> {
    pen: Pen<'a>,
    map: &'a Map,
    size: Size,
    /// How much larger everything is than on A4.
    grown: f64,
}

impl Poster<'_> {
    /// The title, for whom it is, and lines for the day and the team. Returns where the stages begin.
    fn head(&mut self, project: &Project) -> f64 {
        let grown = self.grown;
        let (texts, theme) = (self.pen.kit.texts, self.pen.kit.theme);
        let asks = 190.0 * grown;
        let title = TextStyle::new(Weight::Bold, TITLE * grown);
        let area = Rect::new(0.0, 0.0, self.size.width - asks - 20.0 * grown, self.size.height);
        let from = self.pen.nodes.len();
        let mut y = self.pen.words(&self.map.name, title, area, 2, theme.ink);
        let heading: Vec<_> = self.pen.nodes.drain(from..).collect();
        self.pen.nodes.push(Group::new(heading).of(Part::MapTitle, self.map.id.0).into());
        let segment = self.map.segment.and_then(|id| project.segment(id)).map_or("", |segment| segment.name.as_str());
        let parts = [self.map.subtitle.as_str(), project.client.as_str(), segment];
        let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        y += self.pen.words(&line, regular(SUBTITLE * grown), Rect { y0: y + 2.0 * grown, ..area }, 1, theme.muted) + 2.0 * grown;
        let left = self.size.width - asks;
        for (index, word) in [texts.workshop_date(), texts.workshop_team()].into_iter().enumerate() {
            let bottom = (14.0 + 16.0 * index as f64) * grown;
            let area = Rect::new(left, bottom - 11.0 * grown, left + 40.0 * grown, bottom);
            self.pen.line_of_words(word, regular(SMALL * grown), area, HorizontalAlign::Left, theme.muted);
            self.pen.ruled(left + 40.0 * grown, self.size.width, bottom);
        }
        y.max(34.0 * grown) + 8.0 * grown
    }

    fn bottom(&self) -> f64 {
        self.size.height - (FOOT + 4.0) * self.grown
    }

    /// Where a stage begins and ends.
    fn stage(&self, index: usize) -> (f64, f64) {
        let (left, count) = (NAMES * self.grown, self.map.stages.len().max(1) as f64);
        let width = (self.size.width - left) / count;
        (left + width * index as f64, left + width * (index + 1) as f64)
    }

    /// Tints behind every other stage.
    fn columns(&mut self, top: f64) {
        for index in (1..self.map.stages.len()).step_by(2) {
            let (left, right) = self.stage(index);
            self.pen.area(Rect::new(left, top, right, self.bottom()), 0.0, self.pen.kit.theme.tint);
        }
    }

    fn chevrons(&mut self, top: f64) {
        let (grown, theme) = (self.grown, self.pen.kit.theme);
        for (index, stage) in self.map.stages.iter().enumerate() {
            let (left, right) = self.stage(index);
            let tip = (9.0 * grown).min((right - left) / 4.0);
            let rect = Rect::new(left + grown, top, right - grown, top + CHEVRON * grown);
            let inside = Rect::new(rect.x0 + tip * 1.5, rect.y0, rect.x1 - tip * 1.2, rect.y1);
            // The whole name, in two lines and smaller if it takes that.
            let sizes = [1.0, 0.85, 0.7].map(|part| semibold(STAGE * grown * part));
            let broken = sizes.map(|style| self.pen.kit.words(&stage.name, style, inside.width(), 2));
            let fits = broken.iter().find(|lines| !lines.truncated && lines.height() <= rect.height()).unwrap_or(&broken[2]);
            let name = fits.within(inside, HorizontalAlign::Left, crate::text::VerticalAlign::Middle, theme.on_chevron);
            let nodes = vec![Shape::filled(arrow(rect, tip), theme.chevron).into(), name.into()];
            self.pen.nodes.push(Group::new(nodes).of(Part::Stage, stage.id.0).into());
        }
    }

    /// The lanes that the map shows, one below the other down to the foot.
    fn lanes(&mut self, top: f64) {
        let map = self.map;
        let lanes: Vec<&Arc<Lane>> = map.lanes.iter().filter(|lane| !lane.hidden).collect();
        let all: f64 = lanes.iter().map(|lane| weight(&lane.kind)).sum();
        let room = self.bottom() - top;
        let mut y = top;
        for lane in lanes {
            let height = room * weight(&lane.kind) / all.max(1.0);
            self.lane(lane, Rect::new(0.0, y, self.size.width, y + height));
            y += height;
        }
        let stroke = Stroke::solid(self.pen.kit.theme.hairline, 0.75 * self.grown.min(2.0));
        self.pen.line(Point::new(0.0, y), Point::new(self.size.width, y), stroke);
    }

    fn lane(&mut self, lane: &Lane, rect: Rect) {
        let (grown, theme) = (self.grown, self.pen.kit.theme);
        let texts = self.pen.kit.texts;
        let (left, hairline) = (NAMES * grown, Stroke::solid(theme.hairline, 0.75 * grown.min(2.0)));
        self.pen.line(rect.origin(), Point::new(rect.x1, rect.y0), hairline.clone());
        let ink = if let LaneKind::Cards(media) = lane.kind { media_ink(theme, media) } else { theme.ink };
        // Figures of a scale are at the right of the name.
        let beside = if matches!(lane.kind, LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences) { 19.0 } else { 6.0 };
        let name = Rect::new(8.0 * grown, rect.y0 + 6.0 * grown, left - beside * grown, rect.y1);
        let from = self.pen.nodes.len();
        let high = self.pen.words(lane_name(texts, &lane.kind), semibold(LANE * grown), name, 3, ink);
        let named: Vec<_> = self.pen.nodes.drain(from..).collect();
        self.pen.nodes.push(Group::new(named).of(Part::LaneName, lane.id.0).into());
        let hint = Rect { y0: name.y0 + high + grown, ..name };
        if let LaneKind::Cards(_) = lane.kind {
            self.pen.area(Rect::new(0.0, rect.y0, 3.5 * grown, rect.y1), 0.0, ink);
        }
        match &lane.kind {
            LaneKind::Curves => {
                self.scale(rect, &[("10", 0.0), ("5", 0.5), ("0", 1.0)]);
                self.pen.words(texts.workshop_curves(), regular(SMALL * grown), hint, 4, theme.muted);
            }
            LaneKind::Emotion => self.scale(rect, &[("+", 0.0), ("0", 0.5), ("−", 1.0)]),
            LaneKind::Experiences => {
                let middle = rect.center().y;
                self.pen.line(
                    Point::new(left, middle),
                    Point::new(rect.x1, middle),
                    Stroke::dashed(theme.hairline, hairline.width, &[3.0 * grown, 3.0 * grown]),
                );
                for (sign, from, ink) in [("+", rect.y0, theme.positive), ("−", middle, theme.negative)] {
                    let area = Rect::new(left - 16.0 * grown, from, left - 5.0 * grown, from + rect.height() / 2.0);
                    self.pen.line_of_words(sign, semibold(LANE * 1.3 * grown), area, HorizontalAlign::Right, ink);
                }
            }
            LaneKind::Cards(_) | LaneKind::Measures | LaneKind::Metric(_) | LaneKind::Free(_) => {}
        }
        // Where a lane has one cell for each stage, its cells are seen.
        if let LaneKind::Free(free) = &lane.kind
            && free.per == FreePer::Stage
        {
            for index in 0..self.map.stages.len() {
                let x = self.stage(index).0;
                self.pen.line(Point::new(x, rect.y0), Point::new(x, rect.y1), hairline.clone());
            }
        }
    }

    /// Lines across at heights of a lane, each with its figure.
    fn scale(&mut self, rect: Rect, marks: &[(&str, f64)]) {
        let (grown, theme) = (self.grown, self.pen.kit.theme);
        let (left, inside) = (NAMES * grown, rect.inset((0.0, -9.0 * grown)));
        for (figure, part) in marks {
            let y = inside.y0 + inside.height() * part;
            self.pen.line(
                Point::new(left, y),
                Point::new(rect.x1, y),
                Stroke::dashed(theme.hairline, grown.min(2.0) * 0.75, &[2.0 * grown, 3.0 * grown]),
            );
            let area = Rect::new(left - 24.0 * grown, y - 5.0 * grown, left - 5.0 * grown, y + 5.0 * grown);
            self.pen.line_of_words(figure, regular(SMALL * grown), area, HorizontalAlign::Right, theme.muted);
        }
    }
}

/// How high a lane is compared with others.
fn weight(kind: &LaneKind) -> f64 {
    match kind {
        LaneKind::Curves => 2.0,
        LaneKind::Cards(_) => 1.5,
        LaneKind::Emotion | LaneKind::Experiences => 1.4,
        LaneKind::Free(free) if free.style == FreeStyle::Picture => 1.4,
        LaneKind::Measures | LaneKind::Free(_) => 1.0,
        LaneKind::Metric(_) => 0.7,
    }
}
