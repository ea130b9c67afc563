//! The board of measures: a column for each status, cards that are dragged between and within them or moved with the arrow keys. Only the cards in sight
//! are painted. Never a change: it pushes actions; what a drop does is defined in `app/measures`.

mod card;
mod drag;
mod keys;

use super::list::status_color;
use crate::app::{Action, Board, BoardAction, MeasureAction, MeasureSheet, Measures, RowKind as _, State};
use crate::edit::Selected;
use crate::i18n::Language;
use crate::layout::{Theme, word};
use crate::model::{Code as _, MeasureId, Status};
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::grid::filter_row_ui;
use crate::ui::icon::icon_button;
use crate::ui::kit::clipped::paint_clipped;
use crate::ui::kit::focus::{self, Hold};
use crate::ui::kit::rows::Stack;
use crate::ui::kit::scale::scale;
use crate::ui::kit::words::capital;
use crate::ui::verdict::paint_status;
use card::Faces;
use egui::scroll_area::ScrollSource;
use egui::{Align2, FontId, Id, Rect, Response, Role, ScrollArea, Sense, TextStyle, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// The narrowest column that has cards, in points at the normal size of type.
const LEAST: f32 = 176.0;
/// The narrowest one that has none.
const LEAST_EMPTY: f32 = 138.0;
/// The widest: longer lines are harder to read.
const MOST: f32 = 330.0;
/// How strong the ground of a column is, of 255.
const GROUND: u8 = 96;
/// Room between columns.
const GAP: f32 = 8.0;
/// Room between a column's edge and its cards, and between two cards.
const INSET: f32 = 7.0;

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(in crate::ui) struct BoardState {
    drag: Option<drag::Drag>,
    heights: Option<(HeightsOf, Arc<Vec<Stack>>)>,
    /// The card that was last scrolled into view, and where it was: one that is moved by key stays in sight.
    revealed: Option<(MeasureId, (Status, usize))>,
    editing: bool,
}

/// What the heights of cards depend on.
#[derive(Debug, Clone, PartialEq)]
struct HeightsOf {
    board: Arc<Board>,
    stamp: crate::app::Stamp,
    widths: Vec<u32>,
    scale: u32,
    language: Language,
}

/// Everything that painting one frame needs.
struct Page<'a> {
    state: &'a State,
    theme: &'a Theme,
    sheet: &'a MeasureSheet<'a>,
    board: &'a Board,
    faces: &'a Faces<'a>,
    surface: &'a Response,
    lead: Option<MeasureId>,
}

/// One column as it is seen in this frame.
struct Seen<'a> {
    status: Status,
    /// All of it.
    rect: Rect,
    /// Where its cards are seen.
    body: Rect,
    /// Where its first card begins, scrolled.
    top: f32,
    cards: &'a [MeasureId],
    stack: &'a Stack,
}

/// Shows the view.
pub(super) fn board_ui(ui: &mut Ui, state: &State, kept: &mut BoardState, actions: &mut Vec<Action>) {
    filter_row_ui::<Measures>(ui, state, actions);
    ui.add_space(4.0);
    let Some(sheet) = Measures::sheet(state) else { return };
    let area = ui.available_rect_before_wrap();
    let board = state.measures.board(state);
    let surface = ui.interact(area, focus::main_surface(), Sense::click());
    surface.widget_info(|| WidgetInfo::labeled(Role::List, true, state.program.texts.measures_board_name()));
    focus::hold(ui, state, &surface, Hold { back: kept.editing, ..Hold::ARROWS }, actions);
    keys::keys(ui, state, kept, &surface, actions);
    let faces = Faces::new(ui, state, &sheet, &board);
    let widths = widths(&board, area.width(), scale(ui));
    let stacks = kept.stacks(state, &board, &faces, &widths);
    let lead = state.open.document.selection.lead_measure();
    let page = Page { state, theme: state.theme(), sheet: &sheet, board: &board, faces: &faces, surface: &surface, lead };
    let place = lead.and_then(|lead| Some((lead, board.place_of(lead)?)));
    let reveals = kept.revealed != place;
    kept.revealed = place;
    let sources = ScrollSource::SCROLL_BAR | ScrollSource::MOUSE_WHEEL;
    let scroll = ScrollArea::horizontal().id_salt("board").auto_shrink([false, false]).scroll_source(sources).animated(false);
    let mut child = ui.new_child(UiBuilder::new().max_rect(area));
    scroll.show(&mut child, |ui| {
        let width = widths.iter().sum::<f32>() + GAP * widths.len().saturating_sub(1) as f32;
        let whole = ui.available_rect_before_wrap();
        ui.set_min_size(vec2(width, whole.height()));
        let mut seen = Vec::new();
        let mut left = whole.left();
        for ((status, width), stack) in Status::ALL.iter().zip(&widths).zip(stacks.iter()) {
            let rect = Rect::from_min_size(pos2(left, whole.top()), vec2(*width, whole.height()));
            left += width + GAP;
            seen.push(column_ui(ui, &page, kept, Column { status: *status, rect, stack, reveals }, actions));
        }
        if let Some((status, _)) = lead.filter(|_| reveals).and_then(|lead| board.place_of(lead))
            && let Some(column) = seen.iter().find(|column| column.status == status)
        {
            ui.scroll_to_rect(column.rect, None);
        }
        drag::drag_ui(ui, &page, kept, area, &seen, actions);
    });
    if board.is_empty() {
        let at = pos2(area.center().x, area.top() + area.height() * 0.3);
        let font = TextStyle::Body.resolve(ui.style());
        ui.painter().text(at, Align2::CENTER_CENTER, state.program.texts.measures_no_match(), font, ui.visuals().weak_text_color());
    }
    kept.editing = state.look.editing.is_some();
}

impl BoardState {
    /// The heights of all cards, computed once per change.
    fn stacks(&mut self, state: &State, board: &Arc<Board>, faces: &Faces<'_>, widths: &[f32]) -> Arc<Vec<Stack>> {
        let of = HeightsOf {
            board: Arc::clone(board),
            stamp: state.open.stamp(),
            widths: widths.iter().map(|width| width.to_bits()).collect(),
            scale: faces.scale.to_bits(),
            language: state.program.texts.language(),
        };
        if let Some((_, stacks)) = self.heights.as_ref().filter(|(known, _)| *known == of) {
            return Arc::clone(stacks);
        }
        let stack = |(status, width): (&Status, &f32)| {
            let cards = board.column(*status).iter().filter_map(|id| state.project().measure(*id));
            Stack::new(cards.map(|measure| faces.height(measure, width - 2.0 * INSET) + INSET))
        };
        let stacks = Arc::new(Status::ALL.iter().zip(widths).map(stack).collect());
        self.heights = Some((of, Arc::clone(&stacks)));
        stacks
    }
}

/// How wide the columns are: equally if there is room; else those without cards give way first, and then the board scrolls.
fn widths(board: &Board, room: f32, scale: f32) -> Vec<f32> {
    let count = Status::ALL.len() as f32;
    let equal = (room - GAP * (count - 1.0)) / count;
    if equal >= LEAST * scale {
        return vec![equal.min(MOST * scale).floor(); Status::ALL.len()];
    }
    let is_empty = |status: &Status| board.column(*status).is_empty();
    let empty = Status::ALL.iter().filter(|status| is_empty(status)).count() as f32;
    let narrow = LEAST_EMPTY * scale;
    let wide = (room - GAP * (count - 1.0) - narrow * empty) / (count - empty).max(1.0);
    let wide = wide.clamp(LEAST * scale, MOST * scale).floor();
    Status::ALL.iter().map(|status| if is_empty(status) { narrow } else { wide }).collect()
}

/// What a column is shown with.
#[derive(Clone, Copy)]
struct Column<'a> {
    status: Status,
    rect: Rect,
    stack: &'a Stack,
    reveals: bool,
}

/// One column: its head and its cards.
fn column_ui<'a>(ui: &mut Ui, page: &Page<'a>, kept: &mut BoardState, column: Column<'a>, actions: &mut Vec<Action>) -> Seen<'a> {
    let Column { status, rect, stack, reveals } = column;
    let cards = page.board.column(status);
    let theme = page.theme;
    ui.painter().rect_filled(rect, 8.0, color32(theme.hairline.with_alpha(GROUND).over(theme.panel)));
    let bottom = head_ui(ui, page, status, rect, cards, actions);
    let body = Rect::from_min_max(pos2(rect.left(), bottom), rect.max);
    let mut child = ui.new_child(UiBuilder::new().max_rect(body));
    let sources = ScrollSource::SCROLL_BAR | ScrollSource::MOUSE_WHEEL;
    let scroll =
        ScrollArea::vertical().id_salt(("board column", status)).auto_shrink([false, false]).scroll_source(sources).animated(false);
    let shown = scroll.show_viewport(&mut child, |ui, viewport| {
        ui.set_min_height(stack.height() + INSET);
        let top = ui.min_rect().top() + INSET;
        let place = |index: usize| {
            let (from, to) = stack.span(index);
            Rect::from_min_max(pos2(rect.left() + INSET, top + from), pos2(rect.right() - INSET, top + to - INSET))
        };
        for index in stack.in_sight(viewport.top() - INSET, viewport.bottom()) {
            let Some(measure) = cards.get(index).and_then(|id| page.state.project().measure(*id)) else { continue };
            card::card_ui(ui, page, kept, measure, place(index), actions);
        }
        if let Some(index) = page.lead.filter(|_| reveals).and_then(|lead| cards.iter().position(|id| *id == lead)) {
            ui.scroll_to_rect(place(index).expand(INSET), None);
        }
        if kept.drag.is_some() {
            drag::scroll_at_edges(ui, body);
        }
        top
    });
    Seen { status, rect, body, top: shown.inner, cards, stack }
}

/// The head of a column: its symbol and name, how many cards and what they cost together, and a button to add one. Returns where it ends.
fn head_ui(ui: &mut Ui, page: &Page<'_>, status: Status, rect: Rect, cards: &[MeasureId], actions: &mut Vec<Action>) -> f32 {
    let (texts, theme, scale) = (&page.state.program.texts, page.theme, page.faces.scale);
    let line = ui.spacing().interact_size.y;
    let row = Rect::from_min_size(rect.min + vec2(10.0, 5.0), vec2(rect.width() - 14.0, line));
    let name = capital(word(texts, status));
    let side = 12.0 * scale;
    let mark = Rect::from_center_size(pos2(row.left() + side / 2.0, row.center().y), vec2(side, side));
    paint_status(ui.painter(), theme, status, mark);
    let body = TextStyle::Body.resolve(ui.style());
    let strong = FontId::new(body.size, FontSet::family(Weight::SemiBold));
    let left = mark.right() + 7.0;
    let room = row.right() - line - 4.0 - left;
    let count = if cards.is_empty() { String::new() } else { texts.integer(cards.len() as i64) };
    let counted = ui.painter().layout_no_wrap(count, body, color32(theme.muted));
    let end = paint_clipped(
        ui.painter(),
        pos2(left, row.center().y),
        room - counted.size().x - 8.0,
        &name,
        strong,
        color32(status_color(theme, status)),
    );
    ui.painter().galley(pos2(end + 8.0, row.center().y - counted.size().y / 2.0), counted, color32(theme.muted));
    let sum = page.sheet.cost_of(cards);
    let small = TextStyle::Small.resolve(ui.style());
    let below = row.bottom() + small.size * 0.55;
    paint_clipped(ui.painter(), pos2(row.left(), below), row.width() - 6.0, &sum, small.clone(), color32(theme.muted));
    let told = texts.measures_board_column(&name, cards.len() as i64);
    let head = Rect::from_min_max(rect.min, pos2(rect.right(), below + small.size * 0.9));
    let response = ui.interact(head.intersect(ui.clip_rect()), Id::unique(("board head", status)), Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::ColumnHeader, true, if sum.is_empty() { told.clone() } else { format!("{told}, {sum}") })
    });
    let add = Rect::from_min_size(pos2(row.right() - line - 2.0, row.top()), vec2(line + 2.0, line));
    let mut corner = ui.new_child(UiBuilder::new().max_rect(add));
    let tip = texts.measures_board_add(&name);
    if icon_button(&mut corner, Icon::Add, &tip, !page.state.is_read_only(), false).clicked() {
        actions.push(act(BoardAction::Add(status)));
    }
    head.bottom()
}

fn act(action: BoardAction) -> Action {
    Action::Measures(MeasureAction::Board(action))
}

/// Whether a card is selected.
fn is_selected(state: &State, id: MeasureId) -> bool {
    state.open.document.selection.contains(Selected::Measure(id))
}
