//! One card of the board: title, touchpoints, who and until when, what it costs and what it is worth. While its title is typed, a field replaces it.
//! Never what a measure is worth.

use super::{BoardState, Page, act, drag, is_selected};
use crate::app::{
    Action, Board, BoardAction, EditTarget, MapAction, MeasureColumn, MeasureSheet, Measures, RowKind as _, State, context_menu,
};
use crate::edit::Selected;
use crate::layout::word;
use crate::model::fields::MeasureField as Field;
use crate::model::{Code as _, Measure, Status};
use crate::scene::{self, Weight};
use crate::text::{FontSet, Syllables};
use crate::ui::canvas::color32;
use crate::ui::kit::clipped::{clipped, paint_clipped};
use crate::ui::kit::focus;
use crate::ui::kit::hyphens::{Told as _, WordsOf};
use crate::ui::kit::in_place::{InPlace, Lines, take_ending};
use crate::ui::kit::scale::scale;
use egui::{CursorIcon, FontId, Id, Key, Margin, Rect, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, WidgetInfo, pos2, vec2};

/// Room between a card's edge and its words, in points at the normal size of type.
const PADDING: f32 = 9.0;
/// Most lines of a title; the inspector and the tooltip have all of it.
const LINES: usize = 4;

/// How cards are set: the sizes of their type and the room between lines.
pub(super) struct Faces<'a> {
    state: &'a State,
    sheet: &'a MeasureSheet<'a>,
    pub(super) scale: f32,
    title: FontId,
    small: FontId,
    syllables: Option<Syllables>,
    /// Heights of a line of the title, and of one in small type with the room above it.
    line: f32,
    below: f32,
    /// The highest value of all cards.
    most: f64,
}

impl<'a> Faces<'a> {
    pub(super) fn new(ui: &Ui, state: &'a State, sheet: &'a MeasureSheet<'a>, board: &Board) -> Self {
        let body = TextStyle::Body.resolve(ui.style());
        let values = board.all().filter_map(|id| sheet.value(state.project().measure(id)?));
        let language = state.project().language.map_or(state.program.texts.language().code(), |language| language.code());
        Self {
            state,
            sheet,
            scale: scale(ui),
            title: FontId::new(body.size, FontSet::family(Weight::SemiBold)),
            small: TextStyle::Small.resolve(ui.style()),
            syllables: Syllables::of(language),
            line: ui.text_style_height(&TextStyle::Body),
            below: ui.text_style_height(&TextStyle::Small) + 3.0,
            most: values.fold(0.0, f64::max),
        }
    }

    /// The lines of a title.
    fn title(&self, measure: &Measure, width: f32) -> Vec<String> {
        let style = scene::TextStyle::new(Weight::SemiBold, self.title.size.into());
        let title = if measure.title.is_empty() { self.state.program.texts.measure_untitled() } else { &measure.title };
        let room = f64::from((width - 2.0 * PADDING * self.scale).max(20.0));
        let broken = self.state.program.measurer.break_words(title, self.syllables, style, room, LINES);
        broken.lines.iter().map(|line| line.text.clone()).collect()
    }

    /// Height of a card of a width.
    pub(super) fn height(&self, measure: &Measure, width: f32) -> f32 {
        let title = self.title(measure, width).len().max(1) as f32 * self.line;
        let observed = is_out(measure) && self.sheet.observed(measure).is_ok();
        let rows = [!measure.touchpoints.is_empty(), has_who(measure), has_figures(self.sheet, measure), observed];
        let small = rows.into_iter().filter(|shown| *shown).count() as f32 * self.below;
        title + small + 2.0 * PADDING * self.scale
    }
}

fn has_who(measure: &Measure) -> bool {
    !measure.owner.is_empty() || measure.due.is_some()
}

fn has_figures(sheet: &MeasureSheet<'_>, measure: &Measure) -> bool {
    measure.cost.is_some() || is_out(measure) && measure.lift.is_some() || sheet.value(measure).is_some()
}

fn is_out(measure: &Measure) -> bool {
    matches!(measure.status, Status::Live | Status::Done)
}

/// What a measure is worth, or, once it is live, what was promised, and what was observed; empty where it is not known.
fn worth(page: &Page<'_>, measure: &Measure) -> (String, String) {
    let texts = &page.state.program.texts;
    if let Some(value) = page.sheet.value(measure) {
        return (texts.measures_card_value(&texts.number(value, 1)), String::new());
    }
    if !is_out(measure) {
        return Default::default();
    }
    let promised = measure.lift.map(|lift| texts.measures_card_expected(&texts.signed(lift.value())));
    let observed = page.sheet.observed_mean(measure).map(|mean| texts.measures_card_observed(&texts.signed(mean)));
    (promised.unwrap_or_default(), observed.unwrap_or_default())
}

/// Shows a card.
pub(super) fn card_ui(ui: &mut Ui, page: &Page<'_>, kept: &mut BoardState, measure: &Measure, rect: Rect, actions: &mut Vec<Action>) {
    let (theme, faces, texts, id) = (page.theme, page.faces, &page.state.program.texts, measure.id);
    let is_selected = is_selected(page.state, id);
    let response = ui.interact(rect.intersect(ui.clip_rect()), Id::unique(("board card", id)), Sense::click_and_drag());
    let dragged = kept.drag.as_ref().is_some_and(|drag| drag.ids.contains(&id));
    let (figures, observed) = worth(page, measure);
    let who = who(page, measure);
    let cost = Measures::shown(page.sheet, measure, MeasureColumn::Field(Field::Cost));
    let touchpoints = page.sheet.touchpoints_of(measure).join(" · ");
    response.widget_info(|| {
        let parts = [measure.title.as_str(), word(texts, measure.status), touchpoints.as_str(), &who.0, &who.1, &cost, &figures, &observed];
        let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        WidgetInfo::selected(Role::ListItem, true, is_selected, name)
    });
    if page.lead == Some(id) {
        focus::speak(ui, response.id);
    }
    let weight = theme.line_weight as f32;
    let face = if is_selected { theme.accent.with_alpha(24).over(theme.paper) } else { theme.paper };
    let edge = match (is_selected, response.hovered()) {
        (true, _) => Stroke::new(if page.lead == Some(id) && page.surface.has_focus() { 2.2 } else { 1.5 } * weight, color32(theme.accent)),
        (false, true) => Stroke::new(weight, color32(theme.muted)),
        (false, false) => Stroke::new(weight, color32(theme.hairline)),
    };
    let fade = |color: scene::Color| if dragged { color32(color).gamma_multiply(0.4) } else { color32(color) };
    ui.painter().rect(rect, 6.0, fade(face), edge, StrokeKind::Inside);
    let is_late = page.sheet.is_overdue(measure);
    if is_late {
        let bar = Rect::from_min_max(rect.min + vec2(0.0, 6.0), pos2(rect.left() + 3.5, rect.bottom() - 6.0));
        ui.painter().rect_filled(bar, 1.5, fade(theme.negative));
    }
    let padding = PADDING * faces.scale;
    let (left, right) = (rect.left() + padding, rect.right() - padding);
    let room = right - left;
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let ink = fade(if measure.is_dropped() { theme.muted } else { theme.ink });
    let muted = fade(theme.muted);
    let mut y = rect.top() + padding;
    let lines = faces.title(measure, rect.width());
    let editing = page.state.look.editing.as_ref().filter(|editing| editing.target == EditTarget::MeasureTitle(id));
    if editing.is_none() {
        for line in &lines {
            painter.text(pos2(left, y), egui::Align2::LEFT_TOP, line, faces.title.clone(), ink);
            y += faces.line;
        }
    } else {
        y += lines.len().max(1) as f32 * faces.line;
    }
    let middle = |y: f32| y + faces.below / 2.0 + 1.0;
    if !touchpoints.is_empty() {
        paint_clipped(&painter, pos2(left, middle(y)), room, &touchpoints, faces.small.clone(), muted);
        y += faces.below;
    }
    if has_who(measure) {
        let due = clipped(&painter, &who.1, faces.small.clone(), if is_late { fade(theme.negative) } else { muted }, room);
        let wide = due.size().x;
        paint_clipped(&painter, pos2(left, middle(y)), (room - wide - 8.0).max(12.0), &who.0, faces.small.clone(), ink);
        painter.galley(pos2(right - wide, middle(y) - due.size().y / 2.0), due, muted);
        y += faces.below;
    }
    if has_figures(page.sheet, measure) {
        let said = clipped(&painter, &figures, faces.small.clone(), ink, room);
        let wide = said.size().x;
        paint_clipped(&painter, pos2(left, middle(y)), (room - wide - 8.0).max(12.0), &cost, faces.small.clone(), muted);
        painter.galley(pos2(right - wide, middle(y) - said.size().y / 2.0), said, ink);
        y += faces.below;
    }
    if !observed.is_empty() {
        let said = clipped(&painter, &observed, faces.small.clone(), ink, room);
        painter.galley(pos2(right - said.size().x, middle(y) - said.size().y / 2.0), said, ink);
    }
    if let Some(value) = page.sheet.value(measure).filter(|value| *value > 0.0 && faces.most > 0.0) {
        // How it compares with the others: the one that is worth most has the whole width.
        let y = rect.bottom() - 2.5;
        let end = left + room * (value / faces.most) as f32;
        painter.hline(left..=end, y, Stroke::new(2.0, fade(theme.accent)));
    }
    if editing.is_some() {
        let field = Rect::from_min_max(
            rect.min + vec2(3.0, padding - 5.0),
            pos2(rect.right() - 3.0, rect.top() + padding + lines.len().max(1) as f32 * faces.line + 5.0),
        );
        field_ui(ui, page, field, actions);
        return;
    }
    pointer(ui, page, kept, measure, &response, rect, actions);
    if lines.last().is_some_and(|line| line.ends_with('…')) {
        response.clone().told(&measure.title, WordsOf::Project);
    }
    response.context_menu(|ui| {
        let state = page.state;
        crate::ui::menu::items(ui, state, &context_menu(state, Some(Selected::Measure(id))).items, actions);
    });
}

/// Who sees to it, and until when.
fn who(page: &Page<'_>, measure: &Measure) -> (String, String) {
    let texts = &page.state.program.texts;
    let due = measure.due.map_or_else(String::new, |due| texts.date(due));
    (measure.owner.clone(), if page.sheet.is_overdue(measure) { texts.tasks_late(&due) } else { due })
}

/// What the pointer does to a card.
fn pointer(
    ui: &Ui,
    page: &Page<'_>,
    kept: &mut BoardState,
    measure: &Measure,
    response: &egui::Response,
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let (state, id) = (page.state, measure.id);
    let is_selected = is_selected(state, id);
    let held = ui.input(|input| input.modifiers);
    let select = |extend: bool, toggle: bool| act(BoardAction::Select { measure: id, extend, toggle });
    if response.hovered() && kept.drag.is_none() && !state.is_read_only() {
        ui.set_cursor_icon(CursorIcon::Grab);
    }
    if response.drag_started() && !state.is_read_only() {
        page.surface.request_focus();
        let ids = if is_selected { state.open.document.selection.measures().collect() } else { vec![id] };
        if !is_selected {
            actions.push(select(false, false));
        }
        let at = ui.input(|input| input.pointer.press_origin()).unwrap_or(rect.center());
        kept.drag = Some(drag::Drag { ids, grabbed: at - rect.min, size: rect.size(), title: measure.title.clone() });
    }
    if response.double_clicked() {
        actions.push(Action::Map(MapAction::StartEditing(EditTarget::MeasureTitle(id))));
    } else if response.clicked() {
        page.surface.request_focus();
        actions.push(select(held.shift, held.command));
    } else if response.secondary_clicked() && !is_selected {
        actions.push(select(false, false));
    }
}

/// The title while it is being typed. Enter keeps it, Escape discards it.
fn field_ui(ui: &mut Ui, page: &Page<'_>, rect: Rect, actions: &mut Vec<Action>) {
    let Some(editing) = &page.state.look.editing else { return };
    let id = Id::unique(("board editor", editing.target));
    let fresh = !ui.memory(|memory| memory.has_focus(id)) && ui.ctx().read_response(id).is_none();
    let ending = take_ending(ui, |key, _| match key {
        Key::Enter | Key::Tab => Some(Action::Map(MapAction::FinishEditing)),
        Key::Escape => Some(Action::Map(MapAction::CancelEditing)),
        _ => None,
    });
    // What is typed has as much room as it needs, over what is below it.
    let margin = Margin::symmetric(5, 4);
    let width = rect.width() - 12.0;
    let needed = ui.painter().layout(format!("{}x", editing.draft), page.faces.title.clone(), color32(page.theme.ink), width).size().y;
    let rect = Rect::from_min_size(rect.min, vec2(rect.width(), rect.height().max(needed + 10.0)));
    ui.painter().rect_filled(rect, 3.0, color32(page.theme.paper));
    ui.painter().rect_stroke(rect, 3.0, Stroke::new(2.0, color32(page.theme.accent)), StrokeKind::Inside);
    let texts = &page.state.program.texts;
    let field = InPlace {
        editing,
        id,
        name: texts.term("field", "measure"),
        place: rect,
        font: page.faces.title.clone(),
        theme: page.theme,
        margin,
        width,
        lines: Lines::Wrapped,
        fresh,
        select_all: editing.select_all,
        chosen: editing.chosen,
    };
    let told = field.show(ui, actions);
    actions.extend(ending.or(told.left.then_some(Action::Map(MapAction::FinishEditing))));
}
