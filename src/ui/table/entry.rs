//! One touchpoint of the table: its verdict, its title, its stage, and the chances that were taken over for it. While its title is typed, a
//! field stands in its place. Never which touchpoints there are.

use super::blocks::Entry;
use super::{Column, Page, TableState, go_to};
use crate::app::{Action, EditTarget};
use crate::edit::Selected;
use crate::layout::{verdict_ink, word};
use crate::method::Verdict;
use crate::model::Code as _;
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::icon::paint_icon;
use crate::ui::verdict::paint_mark;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Event, FontId, Frame, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, TextEdit, TextStyle, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

/// Shows one touchpoint.
pub(super) fn entry_ui(
    ui: &mut Ui,
    page: &Page<'_>,
    entry: &Entry<'_>,
    rect: Rect,
    kept: &mut TableState,
    surface: &Response,
    actions: &mut Vec<Action>,
) {
    let (theme, sizes, texts) = (&page.theme, &page.sizes, page.texts());
    let touchpoint = entry.touchpoint;
    let verdict = entry.judged.assessment.verdict;
    let id = touchpoint.id;
    let selected = page.state.open.document.selection.contains(Selected::Touchpoint(id));
    let line = Rect::from_min_size(rect.min, vec2(rect.width(), sizes.line));
    let editing = page.state.look.editing.as_ref().is_some_and(|editing| editing.target == EditTarget::TouchpointTitle(id));
    let response = ui.interact(line.intersect(ui.clip_rect()), Id::unique(("table entry", id)), Sense::click());
    let name = texts.table_touchpoint(&touchpoint.title, word(texts, verdict), &entry.stage.name);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
    if selected {
        ui.painter().rect_filled(rect, 4.0, color32(theme.accent.with_alpha(34).over(theme.paper)));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, color32(theme.tint));
    }
    if page.focused && page.selected == Some(id) && kept.column == Column::Touchpoints {
        ui.painter().rect_stroke(line, 4.0, Stroke::new(2.0 * theme.line_weight as f32, color32(theme.accent)), StrokeKind::Inside);
    }
    let side = 13.0 * sizes.scale;
    let square = Rect::from_center_size(pos2(rect.left() + 14.0 * sizes.scale, line.center().y), vec2(side, side));
    paint_mark(ui.painter(), theme, verdict, square);
    let left = rect.left() + 28.0 * sizes.scale;
    if editing {
        field(ui, page, Rect::from_min_max(pos2(left - 4.0, line.top()), line.max), actions);
    } else {
        let body = TextStyle::Body.resolve(ui.style());
        let small = TextStyle::Small.resolve(ui.style());
        let right = rect.right() - 10.0;
        // A verdict is never cut: its column is as wide as the longest one of the language. A narrow table leaves the stage out instead.
        let width =
            |verdict: Verdict| ui.painter().layout_no_wrap(word(texts, verdict).to_owned(), small.clone(), color32(theme.ink)).size().x;
        let verdicts = Verdict::ALL.iter().map(|verdict| width(*verdict)).fold(0.0, f32::max) + 12.0;
        let stages = if rect.width() - verdicts < 200.0 * sizes.scale { 0.0 } else { rect.width() * 0.23 };
        let said = cut(ui, word(texts, verdict), small.clone(), color32(verdict_ink(theme, verdict).word), verdicts);
        let stage = cut(ui, if stages > 0.0 { &entry.stage.name } else { "" }, small, color32(theme.muted), stages - 4.0);
        let room = right - verdicts - stages - left - 10.0;
        let weight = if selected { Weight::SemiBold } else { Weight::Regular };
        let title = cut(ui, &touchpoint.title, FontId::new(body.size, FontSet::family(weight)), color32(theme.ink), room);
        let middle = line.center().y;
        for (galley, x) in [(title, left), (said, right - verdicts - stages), (stage, right - stages)] {
            let y = middle - galley.size().y / 2.0;
            ui.painter().galley(pos2(x, y), galley, color32(theme.ink));
        }
    }
    for (index, taken) in entry.taken.iter().enumerate() {
        let y = line.bottom() + (index as f32 + 0.5) * sizes.small;
        let side = 10.0 * sizes.scale;
        paint_icon(ui, Icon::Done, Rect::from_center_size(pos2(left + 5.0, y), vec2(side, side)), color32(theme.positive));
        let words = cut(ui, taken, TextStyle::Small.resolve(ui.style()), color32(theme.muted), rect.right() - left - 26.0);
        let top = y - words.size().y / 2.0;
        ui.painter().galley(pos2(left + 14.0 * sizes.scale, top), words, color32(theme.muted));
    }
    if response.clicked() {
        surface.request_focus();
        kept.column = Column::Touchpoints;
        actions.push(go_to(id));
    }
    if response.double_clicked() {
        actions.push(Action::GoToMap(Selected::Touchpoint(id)));
    }
    if response.secondary_clicked() && !selected {
        actions.push(go_to(id));
    }
    response.context_menu(|ui| {
        let state = page.state;
        crate::ui::menu::items(ui, state, &crate::app::context_menu(state, Some(Selected::Touchpoint(id))).items, actions);
    });
}

/// Words on one line, cut where there is no room.
fn cut(ui: &Ui, text: &str, font: FontId, color: egui::Color32, room: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = LayoutJob::simple_singleline(text.chars().take(200).collect(), font, color);
    job.wrap = TextWrapping::truncate_at_width(room.max(1.0));
    ui.painter().layout_job(job)
}

/// The title while it is typed. Enter keeps it, Escape gives it up.
fn field(ui: &mut Ui, page: &Page<'_>, rect: Rect, actions: &mut Vec<Action>) {
    let Some(editing) = &page.state.look.editing else { return };
    let id = Id::unique(("table editor", editing.target));
    let fresh = !ui.memory(|memory| memory.has_focus(id)) && ui.ctx().read_response(id).is_none();
    let mut ending = None;
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key { key: Key::Enter | Key::Tab, pressed: true, .. } => {
                ending = Some(Action::FinishEditing);
                false
            }
            Event::Key { key: Key::Escape, pressed: true, .. } => {
                ending = Some(Action::CancelEditing);
                false
            }
            _ => true,
        });
    });
    // The focus first, so that letters of this very frame find the field.
    if fresh {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let mut draft = editing.draft.clone();
    ui.painter().rect_filled(rect, 3.0, color32(page.theme.paper));
    ui.painter().rect_stroke(rect, 3.0, Stroke::new(2.0, color32(page.theme.accent)), StrokeKind::Inside);
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    let edit = TextEdit::singleline(&mut draft)
        .id(id)
        .frame(Frame::NONE.inner_margin(egui::Margin::symmetric(5, 4)))
        .desired_width(rect.width() - 12.0);
    let mut output = edit.lock_focus(true).text_color(color32(page.theme.ink)).show(&mut child);
    let response = output.response.response.clone();
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, page.texts().table_editor()));
    if fresh {
        let end = egui::text::CCursor::new(draft.chars().count());
        let start = if editing.select_all { egui::text::CCursor::default() } else { end };
        output.state.cursor.set_char_range(Some(egui::text::CCursorRange::two(start, end)));
        output.state.store(ui.ctx(), id);
    }
    if draft != editing.draft {
        actions.push(Action::EditingChanged(draft));
    }
    match ending {
        Some(action) => actions.push(action),
        None if !fresh && response.lost_focus() => actions.push(Action::FinishEditing),
        None => {}
    }
}
