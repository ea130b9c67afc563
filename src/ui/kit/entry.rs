//! A line of a list of things that are done or open: a mark and a sentence. Never what it leads to.

use super::hyphens::{self, WordsOf};
use crate::scene::Icon;
use crate::ui::icon::paint_icon;
use egui::{Color32, CursorIcon, Rect, Response, Role, Sense, TextStyle, Ui, WidgetInfo, vec2};

/// A mark and a sentence that may take several lines; if there is a place to go to, it is a button.
pub(crate) fn entry(ui: &mut Ui, icon: Icon, color: Color32, sentence: &str, open: bool) -> Response {
    let side = TextStyle::Body.resolve(ui.style()).size * 1.15;
    let font = TextStyle::Body.resolve(ui.style());
    let room = ui.available_width() - side - 22.0;
    let ink = if open { ui.visuals().text_color() } else { ui.visuals().weak_text_color() };
    let galley = hyphens::laid(ui, sentence.to_owned(), font, ink, room, WordsOf::Program);
    let size = vec2(ui.available_width(), galley.size().y.max(side) + 10.0);
    let (rect, response) = ui.allocate_exact_size(size, if open { Sense::click() } else { Sense::hover() });
    response.widget_info(|| WidgetInfo::labeled(if open { Role::Button } else { Role::Label }, true, sentence));
    if open && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, 5.0, ui.visuals().widgets.hovered.weak_bg_fill);
    }
    let square = Rect::from_min_size(rect.left_top() + vec2(6.0, 5.0), vec2(side, side));
    paint_icon(ui, icon, square, color);
    ui.painter().galley(rect.left_top() + vec2(side + 14.0, 5.0), galley, ink);
    if open { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
}
