//! Where the wall looks on the map, and how it gets from one step to the next: in a smooth move, or where frames are slow or nobody wants it to move in a
//! plain cut. Only numbers.

use crate::layout::MapLayout;
use crate::scene::{Point, Rect, Vec2};
use std::sync::{Arc, Weak};

/// How long a move takes, in seconds.
const MOVE: f64 = 0.7;
/// A frame of a move that takes longer is slow, in seconds; after so many the rest of the move is a cut, and so are the next ones.
const SLOW: f64 = 1.0 / 45.0;
const PATIENCE: u32 = 3;
const CUTS: u32 = 6;
/// How much larger than in the drawing anything gets.
const MOST: f64 = 4.0;

/// Where a wall looks: points of the screen for a point of the scene, and what is in its middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    pub(super) zoom: f64,
    pub(super) middle: Point,
}

impl Look {
    /// All of a rectangle in a room, on an area whose middle is the origin of the room's places.
    pub(super) fn at(rect: Rect, room: Rect) -> Self {
        let zoom = (room.width() / rect.width().max(1.0)).min(room.height() / rect.height().max(1.0)).clamp(1e-3, MOST);
        // What is in the middle of the area, not of the room.
        Self { zoom, middle: rect.center() - room.center().to_vec2() / zoom }
    }

    fn between(self, other: Self, part: f64) -> Self {
        let zoom = (self.zoom.ln() * (1.0 - part) + other.zoom.ln() * part).exp();
        // Along the way the middle goes as far as it is seen to go.
        let gone = if (self.zoom - other.zoom).abs() < 1e-9 {
            part
        } else {
            (1.0 / self.zoom - 1.0 / zoom) / (1.0 / self.zoom - 1.0 / other.zoom)
        };
        Self { zoom, middle: self.middle.lerp(other.middle, gone) }
    }
}

/// A move that is going on.
#[derive(Debug, Clone, Copy)]
struct Move {
    from: Look,
    begun: f64,
    slow: u32,
    frames: u32,
}

/// Where the wall looks now.
#[derive(Debug, Default)]
pub(super) struct Camera {
    now: Option<Look>,
    to: Option<Look>,
    moving: Option<Move>,
    of: Weak<MapLayout>,
    /// How many of the next moves are cuts, because the last one was slow.
    cuts: u32,
}

impl Camera {
    /// Looks somewhere at a time, in seconds; `took`: how long the last frame took. Returns where it looks in this frame, and how much of the way it has
    /// gone, 0–1.
    pub(super) fn look(&mut self, layout: &Arc<MapLayout>, to: Look, (time, took): (f64, f64), moves: bool) -> (Look, f64) {
        let same = self.of.as_ptr() == Arc::as_ptr(layout);
        if !same {
            *self = Self { of: Arc::downgrade(layout), cuts: self.cuts, ..Self::default() };
        }
        if self.to != Some(to) {
            self.to = Some(to);
            self.moving = match self.now {
                Some(from) if moves && self.cuts == 0 => Some(Move { from, begun: time, slow: 0, frames: 0 }),
                _ => None,
            };
            self.cuts = self.cuts.saturating_sub(1);
        }
        let Some(moving) = &mut self.moving else {
            self.now = Some(to);
            return (to, 1.0);
        };
        // The first frame comes after any pause.
        if moving.frames > 0 && took > SLOW {
            moving.slow += 1;
        }
        moving.frames += 1;
        let part = ((time - moving.begun) / MOVE).clamp(0.0, 1.0);
        let slow = moving.slow >= PATIENCE;
        if part >= 1.0 || slow {
            if slow {
                self.cuts = CUTS;
            }
            (self.moving, self.now) = (None, Some(to));
            return (to, 1.0);
        }
        let eased = part * part * (3.0 - 2.0 * part);
        let now = moving.from.between(to, eased);
        self.now = Some(now);
        (now, eased)
    }

    /// Whether it is on its way.
    pub(super) fn is_moving(&self) -> bool {
        self.moving.is_some()
    }

    /// Forgets where it has looked: the next look is a cut.
    pub(super) fn forget(&mut self) {
        (self.now, self.moving) = (None, None);
    }
}

/// The corner of the scene that is at the upper left of an area of a size.
pub(super) fn origin(look: Look, size: (f64, f64)) -> Point {
    look.middle - Vec2::new(size.0, size.1) / (2.0 * look.zoom)
}

#[cfg(test)]
mod tests {
    use super::{CUTS, Camera, Look};
    use crate::app::{OnWall, Settings, State};
    use crate::edit::Document;
    use crate::layout::MapLayout;
    use crate::scene::{Point, Rect};
    use std::sync::Arc;

    fn layout() -> Arc<MapLayout> {
        let mut state =
            State::new(Document::saved(crate::catalogue::sample("en")), Settings::default(), Box::new(|| jiff::Timestamp::UNIX_EPOCH));
        crate::app::update(&mut state, crate::app::Action::Command(crate::app::Command::Present));
        let OnWall::Map(map) = state.on_wall() else { panic!("the map") };
        map.layout
    }

    fn look(zoom: f64, x: f64) -> Look {
        Look { zoom, middle: Point::new(x, 0.0) }
    }

    #[test]
    fn a_part_fills_its_room() {
        let room = Rect::new(-100.0, -40.0, 300.0, 60.0);
        let look = Look::at(Rect::new(1_000.0, 500.0, 1_200.0, 550.0), room);
        assert_eq!(look.zoom, 2.0);
        // The middle of the part is in the middle of the room, (100, 10) from the middle of the area.
        assert_eq!(look.middle, Point::new(1_100.0 - 50.0, 525.0 - 5.0));
    }

    #[test]
    fn the_map_moves_without_a_jump_and_arrives() {
        let (layout, mut camera) = (layout(), Camera::default());
        let frame = 1.0 / 60.0;
        assert_eq!(camera.look(&layout, look(1.0, 0.0), (0.0, frame), true), (look(1.0, 0.0), 1.0), "the first look is a cut");
        let to = look(2.0, 400.0);
        let (mut before, mut frames) = (look(1.0, 0.0), 0);
        loop {
            let (now, part) = camera.look(&layout, to, (1.0 + f64::from(frames) * frame, frame), true);
            let gone = now.middle.x - before.middle.x;
            assert!((0.0..30.0).contains(&gone) && now.zoom >= before.zoom, "{before:?} {now:?}");
            (before, frames) = (now, frames + 1);
            if part >= 1.0 {
                break;
            }
        }
        assert!(before == to && (30..60).contains(&frames) && !camera.is_moving(), "{frames}");
        // Without moves, and on another drawing, it cuts.
        assert_eq!(camera.look(&layout, look(1.0, 0.0), (9.0, frame), false).1, 1.0);
        let other = Arc::new(MapLayout::clone(&layout));
        assert_eq!(camera.look(&other, look(3.0, 5.0), (10.0, frame), true).1, 1.0);
    }

    #[test]
    fn where_frames_are_slow_it_cuts() {
        let (layout, mut camera) = (layout(), Camera::default());
        camera.look(&layout, look(1.0, 0.0), (0.0, 0.1), true);
        let mut time = 1.0;
        let frames = (0..20).take_while(|_| {
            time += 0.1;
            camera.look(&layout, look(2.0, 400.0), (time, 0.1), true).1 < 1.0
        });
        assert!(frames.count() < 5);
        for step in 0..CUTS {
            let to = look(1.0 + f64::from(step % 2), 0.0);
            assert_eq!(camera.look(&layout, to, (time, 0.016), true), (to, 1.0), "the next moves are cuts at once");
        }
        time += 1.0;
        assert!(camera.look(&layout, look(3.0, 0.0), (time, 0.016), true).1 < 1.0, "and then it is tried again");
    }
}
