//! One touchpoint of the table: its verdict, its title, its stage, and its measures. While its title is being
//! typed, a field replaces it. Never which touchpoints there are.

use super::blocks::Entry;
use super::sizes::{GAP, SIGN};
use super::{Column, Page, TableState, go_to};
use crate::app::{Action, EditTarget, LookAction, MapAction};
use crate::edit::Selected;
use crate::layout::{verdict_ink, word};
use crate::scene::{Color, Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::icon::paint_icon;
use crate::ui::kit::clipped::clipped;
use crate::ui::kit::focus;
use crate::ui::kit::in_place::{InPlace, Lines, take_ending};
use crate::ui::verdict::{paint_mark, paint_status};
use egui::{FontId, Id, Key, Margin, Rect, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, pos2, vec2};

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
    let (theme, sizes, texts) = (page.theme, &page.sizes, page.texts());
    let touchpoint = entry.touchpoint;
    let verdict = entry.judged.assessment.verdict;
    let id = touchpoint.id;
    let selected = page.state.open.document.selection.contains(Selected::Touchpoint(id));
    let line = Rect::from_min_size(rect.min, vec2(rect.width(), entry.line));
    let editing = page.state.look.editing.as_ref().is_some_and(|editing| editing.target == EditTarget::TouchpointTitle(id));
    let response = ui.interact(line.intersect(ui.clip_rect()), Id::unique(("table entry", id)), Sense::click());
    let name = texts.table_touchpoint(&touchpoint.title, word(texts, verdict), &entry.stage.name);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
    if selected {
        ui.painter().rect_filled(rect, 4.0, color32(theme.accent.with_alpha(34).over(theme.paper)));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, color32(theme.tint));
    }
    let is_cursor = page.selected == Some(id) && kept.column == Column::Touchpoints;
    if is_cursor {
        focus::speak(ui, response.id);
    }
    if page.focused && is_cursor {
        ui.painter().rect_stroke(line, 4.0, Stroke::new(2.0 * theme.line_weight as f32, color32(theme.accent)), StrokeKind::Inside);
    }
    let side = 13.0 * sizes.scale;
    // Of several lines the first is beside the signs.
    let middle = line.top() + sizes.line / 2.0;
    let square = Rect::from_center_size(pos2(rect.left() + 14.0 * sizes.scale, middle), vec2(side, side));
    paint_mark(ui.painter(), theme, verdict, square);
    let left = rect.left() + SIGN * sizes.scale;
    if editing {
        field(ui, page, Rect::from_min_max(pos2(left - 4.0, line.top()), line.max), actions);
    } else {
        let body = TextStyle::Body.resolve(ui.style());
        let small = TextStyle::Small.resolve(ui.style());
        let verdict_left = left + sizes.titles + GAP;
        let weight = if selected { Weight::SemiBold } else { Weight::Regular };
        let words = |text: String, font: FontId, color: Color| ui.painter().layout_no_wrap(text, font, color32(color));
        let title = words(sizes.title(&touchpoint.title), FontId::new(body.size, FontSet::family(weight)), theme.ink);
        let said = words(
            if sizes.verdicts > 0.0 { word(texts, verdict).to_owned() } else { String::new() },
            small.clone(),
            verdict_ink(theme, verdict).word,
        );
        let stage = words(sizes.stage(&entry.stage.name), small, theme.muted);
        for (galley, x) in [(title, left), (said, verdict_left), (stage, verdict_left + sizes.verdicts)] {
            let first = galley.rows.first().map_or(0.0, |row| row.height());
            ui.painter().galley(pos2(x, middle - first / 2.0), galley, color32(theme.ink));
        }
    }
    for (index, taken) in entry.taken.iter().enumerate() {
        let y = line.bottom() + (index as f32 + 0.5) * sizes.small;
        let side = 10.0 * sizes.scale;
        let square = Rect::from_center_size(pos2(left + 5.0, y), vec2(side, side));
        match taken.status {
            Some(status) => paint_status(ui.painter(), theme, status, square),
            None => paint_icon(ui, Icon::Done, square, color32(theme.positive)),
        }
        let words =
            clipped(ui.painter(), taken.title, TextStyle::Small.resolve(ui.style()), color32(theme.muted), rect.right() - left - 26.0);
        let top = y - words.size().y / 2.0;
        ui.painter().galley(pos2(left + 14.0 * sizes.scale, top), words, color32(theme.muted));
    }
    if response.clicked() {
        surface.request_focus();
        kept.column = Column::Touchpoints;
        actions.push(go_to(id));
    }
    if response.double_clicked() {
        actions.push(Action::Look(LookAction::GoToMap(Selected::Touchpoint(id))));
    }
    if response.secondary_clicked() && !selected {
        actions.push(go_to(id));
    }
    response.context_menu(|ui| {
        let state = page.state;
        crate::ui::menu::items(ui, state, &crate::app::context_menu(state, Some(Selected::Touchpoint(id))).items, actions);
    });
}

/// The title while it is being typed. Enter keeps it, Escape discards it.
fn field(ui: &mut Ui, page: &Page<'_>, rect: Rect, actions: &mut Vec<Action>) {
    let Some(editing) = &page.state.look.editing else { return };
    let id = Id::unique(("table editor", editing.target));
    let fresh = !ui.memory(|memory| memory.has_focus(id)) && ui.ctx().read_response(id).is_none();
    let ending = take_ending(ui, |key, _| match key {
        Key::Enter | Key::Tab => Some(Action::Map(MapAction::FinishEditing)),
        Key::Escape => Some(Action::Map(MapAction::CancelEditing)),
        _ => None,
    });
    ui.painter().rect_filled(rect, 3.0, color32(page.theme.paper));
    ui.painter().rect_stroke(rect, 3.0, Stroke::new(2.0, color32(page.theme.accent)), StrokeKind::Inside);
    let field = InPlace {
        editing,
        id,
        name: page.texts().table_editor(),
        place: rect,
        font: TextStyle::Body.resolve(ui.style()),
        theme: page.theme,
        margin: Margin::symmetric(5, 4),
        width: rect.width() - 12.0,
        lines: Lines::One,
        fresh,
        select_all: editing.select_all,
        chosen: editing.chosen,
    };
    let told = field.show(ui, actions);
    actions.extend(ending.or(told.left.then_some(Action::Map(MapAction::FinishEditing))));
}
