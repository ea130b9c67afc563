//! A light and a pen for the wall. What is drawn is kept in parts of the wall's size, as long as the step is shown, and nowhere else.

use egui::{Color32, Mesh, Painter, PointerButton, Pos2, Rect, Response, Shape, Stroke, pos2};

/// Radius of the light, as a part of the shorter side of the wall; how dark the rest is.
const LIGHT: f32 = 0.17;
const DARK: u8 = 190;
/// Width of a stroke, as a part of the height of the wall.
const WIDTH: f32 = 0.006;

/// What has been drawn on the wall.
#[derive(Debug, Default)]
pub(super) struct Tools {
    strokes: Vec<Vec<Pos2>>,
    drawing: bool,
}

impl Tools {
    /// Takes away everything that was drawn.
    pub(super) fn wipe(&mut self) {
        *self = Self::default();
    }

    /// Draws where the pointer is pressed; the other button takes away everything that was drawn.
    pub(super) fn draw(&mut self, response: &Response, area: Rect) {
        if response.secondary_clicked() {
            return self.wipe();
        }
        let pressed = response.is_pointer_button_down_on() && response.ctx.input(|input| input.pointer.button_down(PointerButton::Primary));
        let Some(at) = response.interact_pointer_pos().filter(|_| pressed) else {
            self.drawing = false;
            return;
        };
        let at = pos2((at.x - area.left()) / area.width(), (at.y - area.top()) / area.height());
        if !std::mem::replace(&mut self.drawing, true) {
            self.strokes.push(Vec::new());
        }
        if let Some(stroke) = self.strokes.last_mut().filter(|stroke| stroke.last() != Some(&at)) {
            stroke.push(at);
        }
    }
}

/// Paints what has been drawn.
pub(super) fn strokes(painter: &Painter, tools: &Tools, area: Rect, color: Color32) {
    let width = (area.height() * WIDTH).max(2.0);
    for stroke in &tools.strokes {
        let points: Vec<Pos2> =
            stroke.iter().map(|at| pos2(area.left() + at.x * area.width(), area.top() + at.y * area.height())).collect();
        match points[..] {
            [at] => {
                painter.circle_filled(at, width, color);
            }
            _ => {
                painter.add(Shape::line(points, Stroke::new(width, color)));
            }
        }
    }
}

/// Darkens everything but a circle.
pub(super) fn spotlight(painter: &Painter, area: Rect, at: Pos2) {
    const CORNERS: u32 = 72;
    let radius = LIGHT * area.width().min(area.height());
    let far = area.width() + area.height();
    let dark = Color32::from_black_alpha(DARK);
    let mut mesh = Mesh::default();
    for corner in 0..=CORNERS {
        let (sin, cos) = (corner as f32 / CORNERS as f32 * std::f32::consts::TAU).sin_cos();
        let out = |length: f32| pos2(at.x + cos * length, at.y + sin * length);
        mesh.colored_vertex(out(radius), dark);
        mesh.colored_vertex(out(far), dark);
        if corner > 0 {
            let last = 2 * corner;
            mesh.add_triangle(last - 2, last - 1, last);
            mesh.add_triangle(last - 1, last + 1, last);
        }
    }
    painter.with_clip_rect(area).add(Shape::mesh(mesh));
}
