//! Short messages at the lower right, the newest at the bottom: an icon, a sentence, a button to put it away. How long each stays is the
//! program's business. Never a question.

use super::icon::{icon_button, paint_icon};
use crate::app::{Action, Notice, NoticeKind, State};
use crate::scene::Icon;
use egui::{Align, Align2, Area, Color32, Frame, Id, Label, Layout, Order, Rect, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

/// At most so many are shown at once, the newest.
const MOST: usize = 5;
/// Width of a message, in points at the usual size of type.
const WIDTH: f32 = 340.0;

/// Shows the messages.
pub(super) fn notices_ui(ui: &Ui, state: &State, actions: &mut Vec<Action>) {
    if state.notices.is_empty() {
        return;
    }
    let area = Area::new(Id::unique("notices")).order(Order::Foreground).anchor(Align2::RIGHT_BOTTOM, vec2(-14.0, -46.0));
    area.show(ui.ctx(), |ui| {
        let scale = egui::TextStyle::Body.resolve(ui.style()).size / 13.0;
        let width = (WIDTH * scale).min(ui.ctx().content_rect().width() - 60.0);
        let first = state.notices.len().saturating_sub(MOST);
        for notice in state.notices.iter().skip(first) {
            notice_ui(ui, state, notice, width, actions);
        }
    });
}

fn notice_ui(ui: &mut Ui, state: &State, notice: &Notice, width: f32, actions: &mut Vec<Action>) {
    let texts = &*state.texts;
    let (icon, code, color) = look(ui, notice.kind);
    let frame = Frame::popup(ui.style()).inner_margin(10.0).stroke(Stroke::new(1.0, color));
    let shown = frame.show(ui, |ui| {
        ui.set_width(width);
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            if icon_button(ui, Icon::Close, texts.notice_close(), true, false).clicked() {
                actions.push(Action::DismissNotice(notice.number));
            }
            ui.with_layout(Layout::left_to_right(Align::TOP), |ui| {
                let side = ui.spacing().interact_size.y * 0.75;
                let (rect, _) = ui.allocate_exact_size(vec2(side, ui.spacing().interact_size.y), Sense::hover());
                paint_icon(ui, icon, Rect::from_center_size(rect.center(), vec2(side, side)), color);
                ui.vertical(|ui| {
                    ui.add_space(4.0);
                    ui.add(Label::new(&notice.text).wrap())
                });
            });
        });
    });
    let name = format!("{}: {}", texts.term("notice", code), notice.text);
    shown.response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &name));
    // Read out when it comes, without taking the focus.
    ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// Icon, machine word and colour of a kind.
fn look(ui: &Ui, kind: NoticeKind) -> (Icon, &'static str, Color32) {
    let visuals = ui.visuals();
    match kind {
        NoticeKind::Done => (Icon::Check, "done", visuals.hyperlink_color),
        NoticeKind::Info => (Icon::Info, "info", visuals.hyperlink_color),
        NoticeKind::Warning => (Icon::Warning, "warning", visuals.warn_fg_color),
        NoticeKind::Error => (Icon::Warning, "error", visuals.error_fg_color),
    }
}
