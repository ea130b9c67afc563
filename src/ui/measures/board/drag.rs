//! Dragging cards: where they would be dropped, what is seen meanwhile, and columns that scroll while a card is held at their edge. Never what dropping
//! does.

use super::{BoardState, INSET, Page, Seen, act};
use crate::app::{Action, BoardAction};
use crate::model::MeasureId;
use crate::ui::canvas::color32;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{CursorIcon, Id, LayerId, Order, Pos2, Rect, Stroke, StrokeKind, TextStyle, Ui, Vec2, pos2, vec2};

/// How near an edge has to be for what is behind it to come into view, in points.
const EDGE: f32 = 34.0;
/// How fast, in points per second.
const SPEED: f32 = 520.0;

/// Cards that are dragged.
#[derive(Debug, Clone)]
pub(super) struct Drag {
    /// Which.
    pub(super) ids: Vec<MeasureId>,
    /// From the upper left corner of the grabbed card to the pointer.
    pub(super) grabbed: Vec2,
    /// The size of the grabbed card.
    pub(super) size: Vec2,
    /// Its title.
    pub(super) title: String,
}

/// Shows what is dragged and where it would be dropped, and drops it.
pub(super) fn drag_ui(ui: &Ui, page: &Page<'_>, kept: &mut BoardState, area: Rect, seen: &[Seen<'_>], actions: &mut Vec<Action>) {
    let Some(drag) = &kept.drag else { return };
    let (held, at) = ui.input(|input| (input.pointer.primary_down(), input.pointer.interact_pos()));
    let target = at.and_then(|at| landing(seen, drag, area, at));
    if let Some(at) = at.filter(|_| held) {
        paint(ui, page, drag, at, target.as_ref());
        ui.set_cursor_icon(CursorIcon::Grabbing);
        sideways(ui, area, at);
        return;
    }
    if let Some(Landing { column, at, .. }) = target {
        actions.push(act(BoardAction::Drop { measures: drag.ids.clone(), status: column.status, at }));
    }
    kept.drag = None;
}

/// Where cards would be dropped.
struct Landing<'a> {
    column: &'a Seen<'a>,
    /// How many of its other cards are above them.
    at: usize,
    /// Height on the screen.
    y: f32,
}

fn landing<'a>(seen: &'a [Seen<'a>], drag: &Drag, area: Rect, at: Pos2) -> Option<Landing<'a>> {
    if !area.expand(40.0).contains(at) {
        return None;
    }
    // Between two columns the nearest one counts.
    let away = |column: &Seen<'_>| (at.x - at.x.clamp(column.rect.left(), column.rect.right())).abs();
    let column = seen.iter().min_by(|one, two| away(one).total_cmp(&away(two)))?;
    let (mut above, mut y) = (0, column.top - INSET / 2.0);
    for (index, id) in column.cards.iter().enumerate() {
        let (from, to) = column.stack.span(index);
        if (from + to - INSET) / 2.0 + column.top > at.y {
            break;
        }
        above += usize::from(!drag.ids.contains(id));
        y = column.top + to - INSET / 2.0;
    }
    Some(Landing { column, at: above, y })
}

fn paint(ui: &Ui, page: &Page<'_>, drag: &Drag, at: Pos2, target: Option<&Landing<'_>>) {
    let accent = color32(page.theme.accent);
    if let Some(Landing { column, y, .. }) = target {
        let y = y.clamp(column.body.top() + 2.0, column.body.bottom() - 2.0);
        let stroke = Stroke::new(1.6 * page.theme.line_weight as f32, accent);
        ui.painter().rect_stroke(column.rect, 8.0, stroke, StrokeKind::Inside);
        ui.painter().hline(column.rect.left() + INSET..=column.rect.right() - INSET, y, Stroke::new(3.0, accent));
    }
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("board drag")));
    let rect = Rect::from_min_size(at - drag.grabbed, drag.size);
    painter.rect_filled(rect, 6.0, color32(page.theme.paper).gamma_multiply(0.86));
    painter.rect(rect, 6.0, accent.gamma_multiply(0.16), Stroke::new(1.6, accent), StrokeKind::Inside);
    let font = TextStyle::Body.resolve(ui.style());
    let words = hyphens::laid(ui, drag.title.clone(), font, color32(page.theme.ink), drag.size.x - 20.0, WordsOf::Project);
    painter.with_clip_rect(rect.intersect(painter.clip_rect())).galley(rect.min + vec2(10.0, 8.0), words, color32(page.theme.ink));
    if drag.ids.len() > 1 {
        let count = page.state.program.texts.integer(drag.ids.len() as i64);
        let words = painter.layout_no_wrap(count, TextStyle::Small.resolve(ui.style()), color32(page.theme.paper));
        let radius = words.size().x.max(words.size().y) / 2.0 + 4.0;
        let center = pos2(rect.right() - 4.0, rect.top() + 4.0);
        painter.circle_filled(center, radius, accent);
        painter.galley(center - words.size() / 2.0, words, color32(page.theme.paper));
    }
}

/// Held at the edge of a column, its other cards come into view.
pub(super) fn scroll_at_edges(ui: &Ui, body: Rect) {
    let Some(at) = ui.input(|input| input.pointer.interact_pos()).filter(|at| body.x_range().contains(at.x)) else { return };
    let down = towards(at.y, body.top(), body.bottom());
    if down != 0.0 {
        let step = ui.input(|input| input.stable_dt.min(0.1)) * SPEED;
        ui.scroll_with_delta_animation(vec2(0.0, -down * step), egui::style::ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}

/// Held at the left or right edge, the other columns come into view.
fn sideways(ui: &Ui, area: Rect, at: Pos2) {
    let right = towards(at.x, area.left(), area.right());
    if right != 0.0 {
        let step = ui.input(|input| input.stable_dt.min(0.1)) * SPEED;
        ui.scroll_with_delta_animation(vec2(-right * step, 0.0), egui::style::ScrollAnimation::none());
        ui.ctx().request_repaint();
    }
}

/// −1 … 1: how near a place is to the beginning or the end.
fn towards(at: f32, from: f32, to: f32) -> f32 {
    if at < from + EDGE {
        -((from + EDGE - at) / EDGE).min(1.0)
    } else if at > to - EDGE {
        ((at - to + EDGE) / EDGE).min(1.0)
    } else {
        0.0
    }
}
