//! What is painted on the wall, in its own size or small: pages, and what stays over the map while that moves. Paints only what it is given, in the palette
//! of the wall.

use crate::app::{OnWall, State, WallMap};
use crate::layout::{Theme, lane_name, media_ink};
use crate::model::LaneKind;
use crate::scene::{self, Weight};
use crate::text::FontSet;
use crate::ui::canvas::{Backdrop, color32, paint_preview};
use egui::{Align2, Color32, FontId, Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// Parts of the height of the wall: the strip with the title, the margin, the type of the title, of lanes, and of what is small.
const STRIP: f32 = 0.085;
const MARGIN: f32 = 0.02;
const TITLE: f32 = 0.042;
const SMALL: f32 = 0.026;
/// The part of its width that names of lanes take.
const NAMES: f32 = 0.1;
/// How much paper lies over what is not meant.
const VEIL: f32 = 0.7;

/// Where things are on the wall.
pub(super) struct Room {
    /// The title, over a part of the map.
    title: Option<Rect>,
    /// Names of lanes beside it.
    names: Option<Rect>,
    /// The map.
    map: Rect,
}

impl Room {
    /// On an area; of a part of the map there is more to say.
    pub(super) fn of(area: Rect, is_part: bool) -> Self {
        let margin = area.height() * MARGIN;
        if !is_part {
            return Self { title: None, names: None, map: area.shrink(margin) };
        }
        let (title, below) = area.split_top_bottom_at_y(area.top() + area.height() * STRIP);
        let (names, map) = below.split_left_right_at_x(below.left() + area.width() * NAMES);
        Self { title: Some(title), names: Some(names), map: map.shrink(margin) }
    }

    /// Where the map is, from the middle of an area.
    pub(super) fn of_area(&self, area: Rect) -> scene::Rect {
        let from = self.map.translate(-area.center().to_vec2());
        let [x0, y0, x1, y1] = [from.left(), from.top(), from.right(), from.bottom()].map(f64::from);
        scene::Rect::new(x0, y0, x1, y1)
    }
}

/// What of the map is looked at.
pub(super) fn looked_at(map: &WallMap) -> scene::Rect {
    map.part.unwrap_or(map.whole)
}

/// Where a scene is on the screen.
pub(super) struct View {
    pub(super) area: Rect,
    pub(super) zoom: f64,
    pub(super) origin: scene::Point,
}

impl View {
    fn rect(&self, rect: scene::Rect) -> Rect {
        let x = |x: f64| self.area.left() + ((x - self.origin.x) * self.zoom) as f32;
        let y = |y: f64| self.area.top() + ((y - self.origin.y) * self.zoom) as f32;
        Rect::from_min_max(pos2(x(rect.x0), y(rect.y0)), pos2(x(rect.x1), y(rect.y1)))
    }
}

/// Type of a size, in parts of the height of an area.
fn font(area: Rect, part: f32, weight: Weight) -> FontId {
    FontId::new((area.height() * part).max(9.0), FontSet::family(weight))
}

/// What stays over the map: what has not been reached is covered, what is not meant is pale, and a part of the map has its title and the names of its
/// lanes. `part`: how much of the way there the map has gone, 0–1.
pub(super) fn over_map(painter: &Painter, state: &State, map: &WallMap, view: &View, room: &Room, part: f32) {
    let theme = state.wall_theme();
    let paper = color32(theme.paper);
    for unseen in map.unseen.iter().chain(&map.foot) {
        painter.rect_filled(view.rect(*unseen).expand(1.0), 0.0, paper);
    }
    if let Some(meant) = map.card.map(|card| card.inflate(8.0, 8.0)).or(map.part) {
        let strength = if map.card.is_some() { VEIL * 0.6 } else { VEIL };
        veil(painter, view.area, view.rect(meant), paper.gamma_multiply(strength * part));
    }
    if let Some(card) = map.card {
        let edge = Stroke::new((view.area.height() * 0.004).max(2.0), color32(theme.accent).gamma_multiply(part));
        painter.rect_stroke(view.rect(card.inflate(3.0, 3.0)), 8.0, edge, StrokeKind::Outside);
    }
    if let (Some(title), Some(names)) = (room.title, room.names) {
        // The map's own names of lanes are beside its lines: here they stay in sight.
        for system in &map.layout.places.systems {
            let left = map.layout.places.stages.get(system.stages.start).map_or(0.0, |stage| stage.left);
            painter.rect_filled(view.rect(scene::Rect::new(0.0, system.top, left - 1.0, system.bottom())), 0.0, paper);
        }
        lanes(painter, state, map, view, names.intersect(view.area));
        painter.rect_filled(title, 0.0, paper);
        strip(painter, state, view.area, title);
    }
}

/// Paper over everything but a rectangle.
fn veil(painter: &Painter, area: Rect, but: Rect, veil: Color32) {
    let but = but.intersect(area);
    if !but.is_positive() {
        return;
    }
    let sides = [
        Rect::from_min_max(area.min, pos2(area.right(), but.top())),
        Rect::from_min_max(pos2(area.left(), but.bottom()), area.max),
        Rect::from_min_max(pos2(area.left(), but.top()), but.left_bottom()),
        Rect::from_min_max(but.right_top(), pos2(area.right(), but.bottom())),
    ];
    for side in sides.into_iter().filter(|side| side.is_positive()) {
        painter.rect_filled(side, 0.0, veil);
    }
}

/// The title of the step, and whose it is.
fn strip(painter: &Painter, state: &State, area: Rect, strip: Rect) {
    let theme = state.wall_theme();
    let (Some((at, steps)), Some(map)) = (state.presented(), state.map()) else { return };
    let shows = state.presented_aside().unwrap_or(&steps[at].shows);
    let margin = area.height() * MARGIN * 1.4;
    let of = painter.layout_no_wrap(map.name.clone(), font(area, SMALL, Weight::Regular), color32(theme.muted));
    // The name of the map gives way to the title.
    let title = state.title_of_step(shows);
    let mut size = TITLE;
    let room = strip.width() - 2.0 * margin;
    let set = |size: f32| painter.layout_no_wrap(title.clone(), font(area, size, Weight::Bold), color32(theme.ink));
    let mut words = set(size);
    while words.size().x > room && size > SMALL {
        size -= 0.004;
        words = set(size);
    }
    let (width, height) = (words.size().x, words.size().y);
    let clipped = painter.with_clip_rect(strip.shrink2(vec2(margin, 0.0)).intersect(painter.clip_rect()));
    clipped.galley(pos2(strip.left() + margin, strip.center().y - height / 2.0), words, Color32::PLACEHOLDER);
    if width + of.size().x + 3.0 * margin < room {
        clipped.galley(pos2(strip.right() - margin - of.size().x, strip.center().y - of.size().y / 2.0), of, Color32::PLACEHOLDER);
    }
    painter.hline(strip.x_range(), strip.bottom() - 0.5, Stroke::new(1.0, color32(theme.hairline)));
}

/// The names of the lanes of the part that is looked at.
fn lanes(painter: &Painter, state: &State, map: &WallMap, view: &View, room: Rect) {
    let theme = state.wall_theme();
    painter.rect_filled(room, 0.0, color32(theme.paper));
    painter.vline(room.right() - 0.5, room.y_range(), Stroke::new(1.0, color32(theme.hairline)));
    let (Some(of_map), Some(stage)) = (state.map(), map.stage.and_then(|id| map.layout.places.stage(id))) else { return };
    let Some(system) = map.layout.places.systems.get(stage.system) else { return };
    let pad = view.area.height() * 0.012;
    for place in &system.lanes {
        let Some(lane) = of_map.lane(place.id) else { continue };
        let seen = view.rect(scene::Rect::new(0.0, place.top, 1.0, place.bottom()));
        let rect = Rect::from_min_max(pos2(room.left(), seen.top()), pos2(room.right(), seen.bottom())).intersect(room);
        if rect.height() < 14.0 {
            continue;
        }
        let ink = if let LaneKind::Cards(media) = lane.kind { media_ink(theme, media) } else { theme.ink };
        let size = (view.area.height() * SMALL).min(rect.height() * 0.45).max(8.0);
        let name = lane_name(&state.program.texts, &lane.kind).to_owned();
        let words = painter.layout(name, FontId::new(size, FontSet::family(Weight::SemiBold)), color32(ink), room.width() - 2.0 * pad);
        let at = pos2(room.left() + pad, rect.center().y - words.size().y / 2.0);
        painter.with_clip_rect(rect.intersect(painter.clip_rect())).galley(at, words, Color32::PLACEHOLDER);
        painter.hline(room.x_range(), seen.bottom(), Stroke::new(1.0, color32(theme.hairline)));
    }
}

/// What does not move: a page, the name of something, or that it is being drawn.
pub(super) fn still(painter: &Painter, state: &State, on_wall: &OnWall, area: Rect) {
    let theme = state.wall_theme();
    let texts = &*state.program.texts;
    let sentence = |text: &str, below: &str| {
        let middle = area.center();
        painter.text(middle, Align2::CENTER_CENTER, text, font(area, TITLE * 1.3, Weight::Bold), color32(theme.ink));
        let at = pos2(middle.x, middle.y + area.height() * 0.09);
        painter.text(at, Align2::CENTER_CENTER, below, font(area, SMALL, Weight::Regular), color32(theme.muted));
    };
    match on_wall {
        OnWall::Page(scene, (number, of)) => page(painter, theme, scene, (*number, *of), area),
        OnWall::HeldBack(title) => sentence(title, if state.ballot().is_some() { texts.present_vote() } else { "" }),
        OnWall::Coming => sentence("", texts.present_coming()),
        OnWall::Nothing => sentence("", texts.present_nothing()),
        OnWall::Blank => {
            painter.rect_filled(area, 0.0, Color32::BLACK);
        }
        OnWall::Map(_) => {}
    }
}

/// A page, as large as it can be, with its number if there are several.
fn page(painter: &Painter, theme: &Theme, scene: &scene::Scene, (number, of): (usize, usize), area: Rect) {
    let room = area.shrink(area.height() * 0.035);
    let scale = (f64::from(room.width()) / scene.size.width).min(f64::from(room.height()) / scene.size.height);
    let size = vec2((scene.size.width * scale) as f32, (scene.size.height * scale) as f32);
    let place = Rect::from_center_size(room.center(), size);
    let whole = scene::Rect::from_origin_size(scene::Point::ZERO, scene.size);
    paint_preview(painter, scene, whole, place);
    if of > 1 {
        let at = area.right_bottom() - vec2(area.height() * MARGIN, area.height() * MARGIN * 0.6);
        painter.text(at, Align2::RIGHT_BOTTOM, format!("{number}/{of}"), font(area, SMALL * 0.8, Weight::Regular), color32(theme.muted));
    }
}

/// Everything that is on the wall, small and still.
pub(super) fn small(painter: &Painter, state: &State, on_wall: &OnWall, (area, seen): (Rect, &mut Backdrop)) {
    let theme = state.wall_theme();
    let painter = painter.with_clip_rect(area.intersect(painter.clip_rect()));
    painter.rect_filled(area, 0.0, color32(theme.paper));
    let OnWall::Map(map) = on_wall else { return still(&painter, state, on_wall, area) };
    let room = Room::of(area, false);
    let look = super::camera::Look::at(looked_at(map), room.of_area(area));
    let size = (f64::from(area.width()), f64::from(area.height()));
    let view = View { area, zoom: look.zoom, origin: super::camera::origin(look, size) };
    seen.paint(&painter, &map.layout, (view.zoom, view.origin), area, false);
    over_map(&painter, state, map, &view, &room, 1.0);
}

/// What is typed to jump somewhere, and the places found.
pub(super) fn jump_ui(ui: &Ui, state: &State, area: Rect) {
    let Some((typed, marked)) = &state.open.presenting.jump else { return };
    let theme = state.wall_theme();
    let places = state.places_to_jump();
    let row = (area.height() * 0.05).clamp(22.0, 44.0);
    let width = (area.width() * 0.5).clamp(240.0, 720.0);
    let height = row * (places.len() + 1) as f32 + row * 0.4;
    let bottom = area.bottom() - row;
    let frame = Rect::from_min_max(pos2(area.center().x - width / 2.0, bottom - height), pos2(area.center().x + width / 2.0, bottom));
    let painter = ui.painter();
    painter.rect(frame, 8.0, color32(theme.paper), Stroke::new(1.5, color32(theme.accent)), StrokeKind::Inside);
    let font = |weight| FontId::new(row * 0.5, FontSet::family(weight));
    let line = |at: usize| pos2(frame.left() + row * 0.5, frame.top() + row * (at as f32 + 0.7));
    let hint = if typed.is_empty() { state.program.texts.present_jump() } else { "" };
    painter.text(line(0), Align2::LEFT_CENTER, format!("/{typed}"), font(Weight::SemiBold), color32(theme.ink));
    painter.text(line(0) + vec2(row * 0.6, 0.0), Align2::LEFT_CENTER, hint, font(Weight::Regular), color32(theme.muted));
    for (at, place) in places.iter().enumerate() {
        let at_row = Rect::from_center_size(pos2(frame.center().x, line(at + 1).y), vec2(frame.width() - 8.0, row));
        if at == *marked {
            painter.rect_filled(at_row, 5.0, color32(theme.tint));
        }
        let clip = painter.with_clip_rect(at_row);
        clip.text(line(at + 1), Align2::LEFT_CENTER, &place.title, font(Weight::Regular), color32(theme.ink));
        let kind = crate::app::step_kind(&state.program.texts, &place.shows);
        clip.text(
            pos2(at_row.right() - row * 0.3, line(at + 1).y),
            Align2::RIGHT_CENTER,
            kind,
            font(Weight::Regular),
            color32(theme.muted),
        );
    }
}
