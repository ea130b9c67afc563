//! The touchpoint table: paid, owned and earned touchpoints in their four areas, each next to its chances to delight, like a printed table.
//! A chance is adopted with one key. Never a change: it pushes actions.

mod blocks;
mod entry;
mod keys;
mod sizes;

use crate::app::{Action, LookAction, MapAction, State, TableColumn as Column, TakenChances};
use crate::edit::Selected;
use crate::i18n::Texts;
use crate::layout::{Theme, media_ink, word};
use crate::model::{Media, TouchpointId};
use crate::scene::{Color, Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::icon::paint_icon;
use crate::ui::kit::clipped::paint_clipped;
use crate::ui::kit::focus::{self, Hold};
use crate::ui::kit::hyphens::{WordsOf, laid};
use crate::ui::kit::rows::in_sight;
use blocks::{Block, blocks};
use egui::{
    Align2, Color32, FontId, Frame, Id, Margin, Pos2, Rect, Response, Role, ScrollArea, Sense, Stroke, TextStyle, Ui, WidgetInfo, pos2,
    vec2,
};
use sizes::Measures;

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct TableState {
    column: Column,
    /// What was last scrolled into view.
    revealed: Option<(Option<TouchpointId>, Column)>,
    editing: bool,
}

/// Everything that painting one frame needs.
struct Page<'a> {
    state: &'a State,
    theme: &'a Theme,
    chances: &'a TakenChances,
    sizes: Measures,
    /// The upper left corner of the table on the screen.
    origin: Pos2,
    selected: Option<TouchpointId>,
    focused: bool,
}

impl Page<'_> {
    fn texts(&self) -> &Texts {
        &self.state.program.texts
    }

    /// What is at least partly in sight of rows that are ordered from top to bottom; `span` is where one begins and how high it is.
    fn in_sight<'r, T>(&self, ui: &Ui, rows: &'r [T], span: impl Fn(&T) -> (f32, f32)) -> &'r [T] {
        let (span, seen) = (|row: &T| span(row), ui.clip_rect().translate(-self.origin.to_vec2()));
        let ends = |row: &T| (f64::from(span(row).0), f64::from(span(row).0 + span(row).1));
        &rows[in_sight(rows, ends, seen.top().into(), seen.bottom().into())]
    }

    /// A part of the table on the screen.
    fn rect(&self, left: f32, top: f32, width: f32, height: f32) -> Rect {
        Rect::from_min_size(self.origin + vec2(left, top), vec2(width, height))
    }
}

/// Shows the view.
pub(super) fn table_ui(ui: &mut Ui, state: &State, kept: &mut TableState, actions: &mut Vec<Action>) {
    let (Some(map), Some(analysis), Some(chances)) = (state.map(), state.analysis(), state.taken_chances()) else { return };
    let theme = state.theme();
    let area = ui.available_rect_before_wrap();
    let response = ui.interact(area, focus::main_surface(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Table, true, state.program.texts.table_name()));
    if response.clicked() {
        response.request_focus();
    }
    focus::hold(ui, state, &response, Hold { back: kept.editing, ..Hold::ARROWS }, actions);
    Frame::new().fill(color32(theme.paper)).corner_radius(6.0).inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
        let width = ui.available_width() - 8.0;
        let sizes = Measures::new(ui, state, width);
        let (all, height) = blocks(ui, state, (map, &analysis), &chances, &sizes);
        header(ui, state, theme, &sizes);
        keys::keys(ui, state, kept, &all, &response, actions);
        ScrollArea::vertical().id_salt("touchpoint table").auto_shrink([false, false]).animated(false).show_viewport(ui, |ui, _| {
            ui.set_width(width);
            ui.set_height(height + 34.0 * sizes.scale);
            let selected = state.open.document.selection.lead_touchpoint();
            let focused = response.has_focus();
            let page = Page { state, theme, chances: &chances, sizes, origin: ui.min_rect().min, selected, focused };
            for block in page.in_sight(ui, &all, |block| (block.top, block.height)) {
                let rect = page.rect(0.0, block.top, width, block.height);
                block_ui(ui, &page, block, rect, kept, &response, actions);
            }
            let font = TextStyle::Small.resolve(ui.style());
            let at = page.origin + vec2(4.0, height + 16.0 * page.sizes.scale);
            ui.painter().text(at, Align2::LEFT_CENTER, state.program.texts.table_keys(), font, color32(page.theme.muted));
            reveal(ui, &page, kept, &all);
        });
    });
    kept.editing = state.look.editing.is_some();
}

/// The header of the table, which stays in place.
fn header(ui: &mut Ui, state: &State, theme: &Theme, sizes: &Measures) {
    let texts = &state.program.texts;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), sizes.line), Sense::hover());
    let font = FontId::new(TextStyle::Body.resolve(ui.style()).size, FontSet::family(Weight::SemiBold));
    let columns = [
        (4.0, texts.table_area()),
        (sizes.areas, texts.table_touchpoints()),
        (sizes.areas + sizes.touchpoints + 16.0, texts.table_chances()),
    ];
    for (left, name) in columns {
        ui.painter().text(rect.left_center() + vec2(left, 0.0), Align2::LEFT_CENTER, name, font.clone(), color32(theme.ink));
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.5 * theme.line_weight as f32, color32(theme.ink)));
}

fn block_ui(
    ui: &mut Ui,
    page: &Page<'_>,
    block: &Block<'_>,
    rect: Rect,
    kept: &mut TableState,
    surface: &Response,
    actions: &mut Vec<Action>,
) {
    let theme = page.theme;
    area_ui(ui, page, block);
    for entry in page.in_sight(ui, &block.entries, |entry| (entry.top, entry.height)) {
        let place = page.rect(page.sizes.areas - 6.0, entry.top, page.sizes.touchpoints, entry.height);
        entry::entry_ui(ui, page, entry, place, kept, surface, actions);
    }
    add_ui(ui, page, block, actions);
    chances_ui(ui, page, block, kept, surface, actions);
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(theme.line_weight as f32, color32(theme.path)));
}

/// The area's name below its media kind, with a bar in the media's colour.
fn area_ui(ui: &Ui, page: &Page<'_>, block: &Block<'_>) {
    let (theme, sizes, texts) = (page.theme, &page.sizes, page.texts());
    let ink = color32(media_ink(theme, block.area.media()));
    let bar = page.rect(0.0, block.top + 9.0 * sizes.scale, 4.0, block.height - 18.0 * sizes.scale);
    ui.painter().rect_filled(bar, 2.0, ink);
    let body = TextStyle::Body.resolve(ui.style());
    let left = 14.0;
    let top = page.origin + vec2(left, block.top + 14.0 * sizes.scale);
    let media = word(texts, block.area.media());
    let title = ui.painter().text(top, Align2::LEFT_TOP, media, FontId::new(body.size + 1.5, FontSet::family(Weight::Bold)), ink);
    let room = sizes.areas - left - 14.0;
    let name = laid(ui, word(texts, block.area).to_owned(), body, color32(theme.ink), room, WordsOf::Program);
    let below = name.size().y;
    ui.painter().galley(pos2(top.x, title.bottom() + 2.0), name, color32(theme.ink));
    let count = texts.table_count(block.entries.len() as i64);
    let small = TextStyle::Small.resolve(ui.style());
    ui.painter().text(pos2(top.x, title.bottom() + below + 7.0), Align2::LEFT_TOP, count, small, color32(theme.muted));
    let whole = texts.table_area_name(word::<Media>(texts, block.area.media()), word(texts, block.area));
    let rect = page.rect(0.0, block.top, sizes.areas - 10.0, block.height).intersect(ui.clip_rect());
    let response = ui.interact(rect, Id::unique(("table area", block.area)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::RowHeader, true, &whole));
}

/// Where a touchpoint is added to an area.
fn add_ui(ui: &mut Ui, page: &Page<'_>, block: &Block<'_>, actions: &mut Vec<Action>) {
    if page.state.is_read_only() {
        return;
    }
    let texts = page.texts();
    let rect = page.rect(page.sizes.areas - 6.0, block.add_top, 190.0 * page.sizes.scale, page.sizes.line);
    let name = texts.table_add_in(word(texts, block.area));
    let (response, ink) = quiet_button(ui, page, rect, ("table add", block.area), &name);
    let side = 13.0 * page.sizes.scale;
    paint_icon(ui, Icon::Add, Rect::from_center_size(rect.left_center() + vec2(13.0 * page.sizes.scale, 0.0), vec2(side, side)), ink);
    let font = TextStyle::Body.resolve(ui.style());
    ui.painter().text(rect.left_center() + vec2(27.0 * page.sizes.scale, 0.0), Align2::LEFT_CENTER, texts.table_add(), font, ink);
    if response.clicked() {
        actions.push(Action::Map(MapAction::AddTouchpoint(page.state.place_in_area(block.area))));
    }
}

/// The chances of an area, each with a sign that shows whether it was adopted.
fn chances_ui(ui: &mut Ui, page: &Page<'_>, block: &Block<'_>, kept: &mut TableState, surface: &Response, actions: &mut Vec<Action>) {
    let (theme, sizes, texts) = (page.theme, &page.sizes, page.texts());
    let left = sizes.areas + sizes.touchpoints + 4.0;
    let target = block.target(page.selected);
    let small = TextStyle::Small.resolve(ui.style());
    let said = target.map_or_else(|| texts.table_for_nothing().to_owned(), |entry| texts.table_for(&entry.touchpoint.title));
    let here = target.is_some_and(|entry| Some(entry.touchpoint.id) == page.selected);
    let ink = if here { theme.accent } else { theme.muted };
    let at = page.origin + vec2(left + 12.0, block.top + 10.0 * sizes.scale + sizes.line / 2.0);
    paint_clipped(ui.painter(), at, sizes.chances - 20.0, &said, small, color32(ink));
    for offer in page.in_sight(ui, &block.offers, |offer| (offer.top, offer.height)) {
        let (index, rect) = (offer.index, page.rect(left, offer.top, sizes.chances - 4.0, offer.height));
        let title = &offer.chance.title;
        let taken = target.is_some_and(|entry| page.chances.has(entry.touchpoint.id, title));
        let name = match target {
            None => texts.table_nowhere(title),
            Some(entry) if taken => texts.table_drop(title, &entry.touchpoint.title),
            Some(entry) => texts.table_take(title, &entry.touchpoint.title),
        };
        let (response, quiet) = quiet_button(ui, page, rect, ("table chance", block.area, index), &name);
        let is_cursor = kept.column == Column::Chances(block.area, index);
        if is_cursor {
            focus::speak(ui, response.id);
        }
        if page.focused && is_cursor {
            ui.painter().rect_stroke(
                rect,
                4.0,
                Stroke::new(2.0 * theme.line_weight as f32, color32(theme.accent)),
                egui::StrokeKind::Inside,
            );
        }
        let side = 13.0 * sizes.scale;
        let square = Rect::from_center_size(pos2(rect.left() + 16.0 * sizes.scale, rect.center().y), vec2(side, side));
        let (icon, ink) = if taken { (Icon::Done, color32(theme.positive)) } else { (Icon::Add, quiet) };
        paint_icon(ui, icon, square, ink);
        let words = color32(if target.is_some() { theme.ink } else { theme.muted });
        let at = pos2(rect.left() + 32.0 * sizes.scale, rect.center().y - offer.words.size().y / 2.0);
        ui.painter().galley(at, std::sync::Arc::clone(&offer.words), words);
        if response.clicked() {
            surface.request_focus();
            kept.column = Column::Chances(block.area, index);
            actions
                .extend(target.map(|entry| Action::Map(MapAction::ToggleChance { touchpoint: entry.touchpoint.id, title: title.clone() })));
        }
    }
}

/// An area to click that is highlighted when the pointer is there. Returns the colour of what is on it.
fn quiet_button(ui: &Ui, page: &Page<'_>, rect: Rect, id: impl std::hash::Hash + std::fmt::Debug, name: &str) -> (Response, Color32) {
    let response = ui.interact(rect.intersect(ui.clip_rect()), Id::unique(id), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, !page.state.is_read_only(), name));
    let lit = response.hovered() || response.has_focus();
    if lit {
        ui.painter().rect_filled(rect, 4.0, color32(page.theme.hover));
    }
    let ink: Color = if lit { page.theme.ink } else { page.theme.muted };
    (response, color32(ink))
}

/// Scrolls what the keys went to into view.
fn reveal(ui: &Ui, page: &Page<'_>, kept: &mut TableState, all: &[Block<'_>]) {
    let now = Some((page.selected, kept.column));
    if kept.revealed == now {
        return;
    }
    kept.revealed = now;
    let (top, height) = match kept.column {
        Column::Chances(area, index) => {
            let offer = all.iter().find(|block| block.area == area).and_then(|block| block.offers.get(index));
            let Some(offer) = offer else { return };
            (offer.top, offer.height)
        }
        Column::Touchpoints => {
            let entry = all.iter().flat_map(|block| &block.entries).find(|entry| Some(entry.touchpoint.id) == page.selected);
            let Some(entry) = entry else { return };
            (entry.top, entry.height)
        }
    };
    ui.scroll_to_rect(page.rect(0.0, top, 10.0, height).expand2(vec2(0.0, page.sizes.line)), None);
}

/// Selects a touchpoint.
fn go_to(id: TouchpointId) -> Action {
    Action::Look(LookAction::GoTo(Selected::Touchpoint(id)))
}
