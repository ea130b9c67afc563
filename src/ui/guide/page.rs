//! A page of the guide on the screen: headings, paragraphs, lists, tables that fit the panel, code, pictures. Never which page.

use super::words::{Laid, Type, lay, longest_word, plain};
use crate::guide::{Block, Link, Page, Picture, Words};
use crate::letters::Folded;
use crate::scene::Weight;
use crate::ui::kit::scale::scale;
use crate::ui::pictures;
use egui::{
    Align, Color32, CursorIcon, EventFilter, Frame, Margin, Rect, Response, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

/// No line is longer, in points at the normal size of type.
const LONGEST: f32 = 660.0;

/// What is asked of a page while it is shown.
pub(super) struct Sheet<'a> {
    /// The words that are searched for.
    pub sought: &'a [Folded],
    /// Name of a picture's button: what it shows goes in.
    pub enlarge: &'a dyn Fn(&str) -> String,
    /// The heading to scroll to.
    pub arrive: Option<usize>,
    /// The link that was pressed.
    pub followed: Option<Link>,
    /// The picture that was pressed.
    pub pressed: Option<Picture>,
    /// Whether words were clicked.
    pub touched: bool,
}

impl Sheet<'_> {
    /// Up and down scroll the page, wherever on it the focus is.
    pub(super) fn hold_arrows(&self, ui: &Ui, response: &Response) {
        if response.has_focus() {
            let keys = EventFilter { tab: false, horizontal_arrows: false, vertical_arrows: true, escape: true };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keys));
        }
    }
}

/// Shows a page from here on.
pub(super) fn page_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, page: &Page) {
    ui.set_max_width(ui.available_width().min(LONGEST * scale(ui)));
    ui.spacing_mut().item_spacing.y = 7.0 * scale(ui);
    blocks_ui(ui, sheet, &page.blocks);
    ui.add_space(24.0);
}

fn blocks_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, blocks: &[Block]) {
    for block in blocks {
        block_ui(ui, sheet, block);
    }
}

fn block_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, block: &Block) {
    match block {
        Block::Heading { number, level, words } => heading_ui(ui, sheet, *number, *level, words),
        Block::Paragraph(words) => drop(words_ui(ui, sheet, words)),
        Block::List { first, items } => list_ui(ui, sheet, *first, items),
        Block::Table { head, rows } => table_ui(ui, sheet, head, rows),
        Block::Code(code) => code_ui(ui, code),
        Block::Quote(inner) => indented(ui, 14.0, |ui| {
            let top = ui.cursor().top();
            blocks_ui(ui, sheet, inner);
            let (x, bottom) = (ui.min_rect().left() - 8.0, ui.min_rect().bottom());
            ui.painter().vline(x, top..=bottom, ui.visuals().widgets.noninteractive.bg_stroke);
        }),
        Block::Picture(picture, alt) => picture_ui(ui, sheet, picture, alt),
    }
}

fn words_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, words: &Words) -> Response {
    let width = ui.available_width();
    lay(ui, sheet, words, Type::body(ui), width).show(ui, sheet, Role::Label)
}

fn heading_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, number: usize, level: u8, words: &Words) {
    let scale = scale(ui);
    let (size, weight) = match level {
        1 => (19.0, Weight::Bold),
        2 => (15.5, Weight::SemiBold),
        _ => (13.5, Weight::SemiBold),
    };
    if number > 0 {
        ui.add_space(if level == 2 { 10.0 } else { 6.0 } * scale);
    }
    let width = ui.available_width();
    let laid = lay(ui, sheet, words, Type { size: size * scale, weight }, width);
    let response = laid.show(ui, sheet, Role::Heading);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(usize::from(level).saturating_sub(1)));
    if sheet.arrive.is_some_and(|heading| heading == number) {
        sheet.arrive = None;
        let from = if number == 0 { ui.min_rect().top() } else { response.rect.top() };
        ui.scroll_to_rect(Rect::from_min_max(pos2(response.rect.left(), from), response.rect.max), Some(Align::TOP));
    }
}

/// Shows what `add` adds, indented.
fn indented(ui: &mut Ui, by: f32, add: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let room = Rect::from_min_max(pos2(room.left() + by * scale(ui), room.top()), room.max);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(room));
    add(&mut inner);
    ui.advance_cursor_after_rect(inner.min_rect());
}

fn list_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, first: Option<u64>, items: &[Vec<Block>]) {
    for (index, item) in items.iter().enumerate() {
        let mark = first.map_or("•".to_owned(), |first| format!("{}.", first + index as u64));
        let kind = Type::body(ui);
        let at = ui.cursor().min;
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(plain(&mark, ui.visuals().weak_text_color(), kind, f32::INFINITY)));
        let indent = if first.is_some() { 24.0 } else { 16.0 };
        // The mark is on the first line, which is higher than the words on it.
        let down = ((kind.size * 1.45).round() - galley.size().y) / 2.0;
        let x = at.x + indent * scale(ui) - galley.size().x - 7.0 * scale(ui);
        ui.painter().galley(pos2(x, at.y + down), galley, Color32::PLACEHOLDER);
        indented(ui, indent, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0 * scale(ui);
            blocks_ui(ui, sheet, item);
        });
    }
}

fn code_ui(ui: &mut Ui, code: &str) {
    let frame = Frame::new().fill(ui.visuals().faint_bg_color).corner_radius(4).inner_margin(Margin::symmetric(8, 6));
    frame.show(ui, |ui| {
        let kind = Type { size: Type::body(ui).size * 0.94, ..Type::body(ui) };
        let job = plain(code, ui.visuals().text_color(), kind, ui.available_width());
        ui.add(egui::Label::new(job));
        ui.set_min_width(ui.available_width());
    });
}

/// How wide the columns of a table are: as wide as their words where there is room; else each at least as wide as `least` says, and what is
/// left is shared by how much each wants.
fn columns(wanted: &[f32], least: &[f32], room: f32) -> Vec<f32> {
    let (all, low): (f32, f32) = (wanted.iter().sum(), least.iter().sum());
    if all <= room {
        return wanted.to_vec();
    }
    let spare = (room - low).max(0.0) / (all - low).max(1.0);
    let squeeze = (room / low.max(1.0)).min(1.0);
    wanted.iter().zip(least).map(|(wanted, least)| (least + (wanted - least) * spare) * squeeze).collect()
}

fn table_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, head: &[Words], rows: &[Vec<Words>]) {
    let kind = Type::body(ui);
    let strong = Type { weight: Weight::SemiBold, ..kind };
    let gap = 14.0 * scale(ui);
    let count = head.len();
    let (mut wanted, mut least) = (vec![0.0_f32; count], vec![0.0_f32; count]);
    let shown_head = head.iter().any(|words| !words.text.trim().is_empty());
    for (row, kind) in std::iter::once((head, strong)).chain(rows.iter().map(|row| (row.as_slice(), kind))) {
        for (column, words) in row.iter().enumerate().take(count) {
            wanted[column] = wanted[column].max(lay(ui, sheet, words, kind, f32::INFINITY).size().x);
            least[column] = least[column].max(longest_word(ui, words, strong));
        }
    }
    let room = ui.available_width() - gap * count.saturating_sub(1) as f32;
    let widths = columns(&wanted, &least, room);
    let line = ui.visuals().widgets.noninteractive.bg_stroke;
    let rows = rows.iter().map(|row| (row.as_slice(), kind));
    for (row, kind) in std::iter::once((head, strong)).filter(|_| shown_head).chain(rows) {
        let cells: Vec<Laid<'_>> = row.iter().zip(&widths).map(|(words, width)| lay(ui, sheet, words, kind, *width + 0.5)).collect();
        let height = cells.iter().map(|cell| cell.size().y).fold(0.0, f32::max);
        let corner = ui.cursor().min;
        let whole = Rect::from_min_size(corner, vec2(ui.available_width(), height));
        // Most rows of a long table are out of sight.
        if ui.is_rect_visible(whole.expand(height)) {
            let mut x = corner.x;
            for (cell, width) in cells.into_iter().zip(&widths) {
                let rect = Rect::from_min_size(pos2(x, corner.y), vec2(*width + 0.5, height));
                cell.show(&mut ui.new_child(UiBuilder::new().max_rect(rect)), sheet, Role::Label);
                x += width + gap;
            }
            ui.painter().hline(whole.x_range(), whole.bottom() + 2.0, line);
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, whole.max - vec2(0.0, ui.spacing().item_spacing.y - 5.0)));
    }
}

fn picture_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, picture: &Picture, alt: &str) {
    let width = ui.available_width().min(picture.width as f32);
    let size = vec2(width, width * picture.height as f32 / picture.width.max(1) as f32);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = (sheet.enlarge)(alt);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    sheet.hold_arrows(ui, &response);
    paint(ui, picture, rect);
    let stroke = if response.has_focus() || response.hovered() {
        ui.visuals().selection.stroke
    } else {
        ui.visuals().widgets.noninteractive.bg_stroke
    };
    ui.painter().rect_stroke(rect, 2.0, stroke, StrokeKind::Outside);
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    if response.on_hover_cursor(CursorIcon::ZoomIn).on_hover_text(name).clicked() {
        sheet.pressed = Some(*picture);
    }
}

/// Paints a picture in its place; until it has been decoded, the place is empty.
pub(super) fn paint(ui: &Ui, picture: &Picture, rect: Rect) {
    if !ui.is_rect_visible(rect) {
        return;
    }
    match pictures::of_guide(ui.ctx(), picture) {
        Some(texture) => {
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(texture, rect, whole, Color32::WHITE);
        }
        None => drop(ui.painter().rect_filled(rect, 2.0, ui.visuals().faint_bg_color)),
    }
}

#[cfg(test)]
mod tests {
    use super::columns;

    #[test]
    fn a_table_is_never_wider_than_there_is_room() {
        assert_eq!(columns(&[40.0, 60.0], &[20.0, 30.0], 200.0), [40.0, 60.0]);
        let narrow = columns(&[40.0, 400.0], &[20.0, 60.0], 200.0);
        assert!((narrow.iter().sum::<f32>() - 200.0).abs() < 0.1 && narrow[0] >= 20.0 && narrow[1] >= 60.0, "{narrow:?}");
        let tiny = columns(&[40.0, 400.0], &[20.0, 60.0], 40.0);
        assert!((tiny.iter().sum::<f32>() - 40.0).abs() < 0.1, "{tiny:?}");
    }
}
