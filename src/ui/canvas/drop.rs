//! Pictures dropped on the map: which element is meant, and where that shows while a picture is held over it. Never what is in a picture.
//!
//! Many systems do not tell where the pointer is while a file is dragged. There nothing is marked, the first place that is told after the
//! drop counts, and if none comes soon, what is selected gets the picture.

use super::color32;
use super::overlay::tag;
use super::pointer::{Over, over};
use super::view::View;
use crate::app::{Action, State, only_pictures};
use crate::edit::PictureAt;
use crate::layout::MapLayout;
use crate::model::{FreePer, FreeStyle, LaneKind, StageId, TouchpointId};
use crate::scene::{Point, Rect, Theme, Weight};
use crate::text::FontSet;
use egui::{Align2, FontId, Stroke, StrokeKind, Ui, vec2};
use std::path::PathBuf;
use std::time::Duration;
use uuid::Uuid;

/// How long a dropped picture waits for the pointer, in seconds.
const PATIENCE: f64 = 0.6;
/// How long it waits at least: what is known of the pointer at the moment of the drop may be from before the drag.
const SETTLING: f64 = 0.12;
/// How long ago the pointer may have moved, in seconds, for its place to be believed while a picture is held.
const FRESH: f32 = 0.5;

/// A dropped picture that waits for the place it was dropped at, and until when.
#[derive(Debug, Default)]
pub(super) struct DropState {
    waiting: Option<(PathBuf, f64)>,
    /// Whether a picture is being held over the window.
    pub held: bool,
}

/// Takes in pictures that are dropped, and shows where one would land.
pub(super) fn pictures(
    ui: &Ui,
    state: &State,
    dropped: &mut DropState,
    layout: &MapLayout,
    view: &View,
    theme: &Theme,
    actions: &mut Vec<Action>,
) {
    if state.dialog.is_some() {
        *dropped = DropState::default();
        return;
    }
    let (held, files, pointer, now, moved) = ui.input(|input| {
        let held: Vec<PathBuf> = input.raw.hovered_files.iter().filter_map(|file| file.path.clone()).collect();
        let files: Vec<PathBuf> = input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect();
        (held, files, input.pointer.latest_pos(), input.time, input.pointer.time_since_last_movement())
    });
    dropped.held = only_pictures(&held);
    if only_pictures(&files) {
        dropped.waiting = files.into_iter().next().map(|file| (file, now + PATIENCE));
    }
    if let Some((file, until)) = dropped.waiting.take() {
        let settled = now >= until - PATIENCE + SETTLING;
        match pointer.filter(|pointer| settled && view.area.contains(*pointer)) {
            Some(pointer) => {
                let at = target(state, layout, view, view.scene_from_screen(pointer));
                actions.extend(at.map(|(at, _)| Action::PictureDropped(at, file)));
            }
            None if settled && pointer.is_some() || now >= until => actions.push(Action::FilesDropped(vec![file])),
            None => {
                dropped.waiting = Some((file, until));
                ui.ctx().request_repaint_after(Duration::from_millis(30));
            }
        }
    } else if dropped.held {
        let painter = ui.painter().with_clip_rect(view.area);
        match pointer.filter(|pointer| moved < FRESH && view.area.contains(*pointer)) {
            Some(pointer) => {
                let Some((at, rect)) = target(state, layout, view, view.scene_from_screen(pointer)) else { return };
                let accent = color32(theme.accent);
                let rect = view.screen_rect(rect).expand(4.0);
                painter.rect(rect, 8.0, accent.gamma_multiply(0.14), Stroke::new(2.0, accent), StrokeKind::Inside);
                tag(&painter, pointer, &state.program.texts.canvas_drop_on(&state.picture_place(at)), theme);
            }
            None => {
                let font = FontId::new(14.0, FontSet::family(Weight::SemiBold));
                let words = painter.layout(
                    state.program.texts.canvas_drop_picture().to_owned(),
                    font,
                    color32(theme.paper),
                    view.area.width() - 60.0,
                );
                let place = Align2::CENTER_TOP.anchor_size(view.area.center_top() + vec2(0.0, 40.0), words.size() + vec2(28.0, 18.0));
                painter.rect_filled(place, 8.0, color32(theme.accent));
                painter.galley(place.min + vec2(14.0, 9.0), words, color32(theme.paper));
            }
        }
    }
}

/// The element that a picture dropped at a point of the scene goes to, and where that lies.
fn target(state: &State, layout: &MapLayout, view: &View, at: Point) -> Option<(PictureAt, Rect)> {
    let (map, segment) = (state.map()?.id, state.map()?.segment);
    let places = &layout.places;
    if let (Some(segment), Some(portrait)) = (segment, places.portrait.filter(|portrait| portrait.contains(at))) {
        return Some((PictureAt::Segment(segment), portrait));
    }
    let title = (PictureAt::Map(map), places.logo.unwrap_or(places.title));
    let stage = |id: StageId| {
        let place = places.stage(id)?;
        let bottom = places.lanes.first().map_or(place.chevron.y1, |lane| lane.top);
        Some((PictureAt::Stage(map, id), Rect::new(place.left, place.chevron.y0, place.left + place.width, bottom)))
    };
    let touchpoint = |id: TouchpointId| Some((PictureAt::Touchpoint(map, id), places.card(id)?.rect?));
    match over(state, layout, view, at) {
        Over::Card(id) | Over::Score(id, _) => touchpoint(id),
        Over::Stage(id) => stage(id),
        Over::Cell(lane, cell) => {
            let LaneKind::Free(free) = &state.map()?.lane(lane)?.kind else { return None };
            match (free.style, free.per) {
                (FreeStyle::Picture, per) => Some((PictureAt::Cell(map, lane, cell), cell_place(layout, lane, cell, per)?)),
                (FreeStyle::Text | FreeStyle::List, FreePer::Stage) => stage(StageId(cell)),
                (FreeStyle::Text | FreeStyle::List, FreePer::Touchpoint) => touchpoint(TouchpointId(cell)),
            }
        }
        Over::Title | Over::LaneEdge(_) | Over::LaneName(_) => Some(title),
        Over::Nothing => {
            let first = places.stages.first()?;
            let in_columns = at.x >= first.left && at.y >= first.chevron.y0 && at.y < places.foot.y;
            let column = places.stages.iter().find(|stage| in_columns && (stage.left..stage.left + stage.width).contains(&at.x));
            column.map_or(Some(title), |column| stage(column.id))
        }
    }
}

fn cell_place(layout: &MapLayout, lane: crate::model::LaneId, cell: Uuid, per: FreePer) -> Option<Rect> {
    let places = &layout.places;
    let lane = places.lane(lane)?;
    let (left, right) = match per {
        FreePer::Stage => {
            let stage = places.stage(StageId(cell))?;
            (stage.left, stage.left + stage.width)
        }
        FreePer::Touchpoint => {
            let (card, half) = (places.card(TouchpointId(cell))?, places.card_width() / 2.0);
            (card.x - half, card.x + half)
        }
    };
    Some(Rect::new(left, lane.top + 2.0, right, lane.top + lane.height - 2.0))
}

/// The cell of a lane of pictures at a point, and whose picture shows there: the cell's own, else its touchpoint's, else none.
pub(super) fn picture_cell(state: &State, layout: &MapLayout, view: &View, at: Point) -> Option<(PictureAt, Option<PictureAt>)> {
    let map = state.map()?;
    let Over::Cell(lane, cell) = over(state, layout, view, at) else { return None };
    let LaneKind::Free(free) = &map.lane(lane)?.kind else { return None };
    if free.style != FreeStyle::Picture {
        return None;
    }
    let own = PictureAt::Cell(map.id, lane, cell);
    let touchpoint = PictureAt::Touchpoint(map.id, TouchpointId(cell));
    let has = |at: &PictureAt| at.picture(state.project()).is_some();
    Some((own, [own, touchpoint].into_iter().find(has)))
}
