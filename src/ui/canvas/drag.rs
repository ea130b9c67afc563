//! What is seen during a drag on the map: what moves, and where it would be dropped. What dropping it there does is defined in `app/`.

use super::color32;
use super::overlay::tag;
use super::sheet::Sheet;
use super::view::View;
use crate::app::{Drag, MeasureLanding, measure_landing};
use crate::layout::{Scale, Theme};
use crate::model::Code as _;
use crate::scene::{Point, Rect, Vec2};
use egui::{Painter, Stroke, StrokeKind};

/// Paints what is being dragged and where it would be dropped.
pub(super) fn paint(painter: &Painter, drag: &Drag, sheet: &Sheet<'_>) {
    let Sheet { state, layout, view, theme, .. } = *sheet;
    let places = &layout.places;
    let accent = color32(theme.accent);
    let strong = Stroke::new(3.0, accent);
    match drag {
        Drag::Cards { ids, grabbed, now } => {
            let moved = *now - *grabbed;
            let sight = view.visible().inflate(4.0, 4.0);
            for rect in ids.iter().filter_map(|id| places.card(*id)?.rect).map(|rect| rect + moved) {
                if rect.overlaps(sight) {
                    ghost(painter, view.screen_rect(rect), theme);
                }
            }
            if let Some(landing) = places.landing(*now, ids) {
                let media = landing.media;
                let lane =
                    places.system_at(now.y).lanes.iter().find(|lane| lane.media().is_some() && (media.is_none() || lane.media() == media));
                if let Some(lane) = lane {
                    vertical(painter, view, landing.x, lane.top + 4.0, lane.bottom() - 4.0, strong);
                }
                if let Some(stage) = state.map().and_then(|map| map.stage(landing.stage)) {
                    let words = match media {
                        Some(media) => format!("{} · {}", state.program.texts.term("lane", media.code()), stage.name),
                        None => stage.name.clone(),
                    };
                    tag(painter, view.screen_from_scene(*now), &words, theme);
                }
            }
        }
        Drag::Stage { id, grabbed, now } => {
            if let Some(stage) = places.stage(*id) {
                ghost(
                    painter,
                    view.screen_rect(
                        stage.chevron + Vec2::new(now.x - grabbed.x, if places.is_composed { now.y - grabbed.y } else { 0.0 }),
                    ),
                    theme,
                );
            }
            let (_, top, bottom) = places.stage_landing(*now);
            vertical(painter, view, top.x, top.y - 4.0, bottom.y, strong);
        }
        Drag::Lane { now, .. } => {
            let (_, y) = places.lane_landing(now.y);
            let (left, right) = (view.area.min.x, view.area.max.x);
            painter.hline(left..=right, view.screen_from_scene(Point::new(0.0, y)).y, strong);
        }
        Drag::Measure { id, from, grabbed, now } => {
            let own = places.measure_under(*id, Some(*from));
            if let Some(rect) = own.map(|rect| rect + (*now - *grabbed)) {
                ghost(painter, view.screen_rect(rect), theme);
            }
            if let Some(MeasureLanding { touchpoint, y, x, .. }) = measure_landing(places, *id, *now) {
                let (from, to) = (view.screen_from_scene(Point::new(x.0, y)), view.screen_from_scene(Point::new(x.1, y)));
                painter.line_segment([from, to], strong);
                let title = state.map().and_then(|map| map.touchpoint(touchpoint)).map_or("", |touchpoint| touchpoint.title.as_str());
                tag(painter, view.screen_from_scene(*now), title, theme);
            }
        }
        Drag::Score { id, kind, value } => {
            let Some(card) = places.card(*id) else { return };
            let Some(lane) = places.curves_of(&card) else { return };
            let y = lane.top + Scale::scores(lane.height).y(f64::from(*value));
            let words = format!("{} {}", state.program.texts.term("score", kind.code()), value.value());
            tag(painter, view.screen_from_scene(Point::new(card.x, y)), &words, theme);
        }
        Drag::Band { from, now, .. } => {
            let rect = view.screen_rect(Rect::from_points(*from, *now));
            painter.rect(rect, 2.0, accent.gamma_multiply(0.12), Stroke::new(1.0, accent), StrokeKind::Inside);
        }
        Drag::LaneHeight { .. } | Drag::Pan { .. } => {}
    }
}

fn ghost(painter: &Painter, rect: egui::Rect, theme: &Theme) {
    let accent = color32(theme.accent);
    painter.rect(rect, 8.0, accent.gamma_multiply(0.18), Stroke::new(1.5, accent), StrokeKind::Inside);
}

fn vertical(painter: &Painter, view: &View, x: f64, top: f64, bottom: f64, stroke: Stroke) {
    let (top, bottom) = (view.screen_from_scene(Point::new(x, top)), view.screen_from_scene(Point::new(x, bottom)));
    painter.line_segment([top, bottom], stroke);
}
