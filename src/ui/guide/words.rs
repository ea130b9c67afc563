//! Words of the guide on the screen: their styles, keys of the keyboard in boxes, links to press, search hits in colour. Never a page.

use super::page::Sheet;
use crate::guide::{Link, Style, Words};
use crate::letters::Folded;
use crate::scene::Weight;
use crate::text::FontSet;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Color32, CornerRadius, CursorIcon, FontId, Galley, Label, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, TextStyle, Ui,
    WidgetInfo, pos2,
};
use std::ops::Range;
use std::sync::Arc;

/// Words laid out for a width.
pub(super) struct Laid<'a> {
    words: &'a Words,
    galley: Arc<Galley>,
    found: Vec<Range<usize>>,
}

/// How large words are, and how strong.
#[derive(Clone, Copy)]
pub(super) struct Type {
    /// In points, as shown.
    pub size: f32,
    pub weight: Weight,
}

impl Type {
    /// That of running text.
    pub(super) fn body(ui: &Ui) -> Self {
        Self { size: TextStyle::Body.resolve(ui.style()).size, weight: Weight::Regular }
    }
}

/// Lays words out, broken into lines of at most this width.
pub(super) fn lay<'a>(ui: &Ui, sheet: &Sheet<'_>, words: &'a Words, kind: Type, width: f32) -> Laid<'a> {
    let visuals = ui.visuals();
    let mut job = LayoutJob { text: words.text.clone(), ..LayoutJob::default() };
    job.wrap.max_width = width;
    let format = |style: Style, leads: bool| TextFormat {
        font_id: FontId::new(
            if style.key || style.code { kind.size * 0.94 } else { kind.size },
            FontSet::family(if style.strong && kind.weight == Weight::Regular { Weight::SemiBold } else { kind.weight }),
        ),
        color: if leads { visuals.hyperlink_color } else { visuals.text_color() },
        italics: style.emphasis,
        line_height: Some((kind.size * 1.45).round()),
        ..TextFormat::default()
    };
    for (range, style, leads) in pieces(words) {
        let sections = egui::text::LayoutSection { leading_space: 0.0, byte_range: byte_range(range), format: format(style, leads) };
        job.sections.push(sections);
    }
    let galley = hyphens::galley(ui, job, WordsOf::Program);
    Laid { words, galley, found: occurrences(&words.text, sheet.sought) }
}

fn byte_range(range: Range<usize>) -> Range<egui::text::ByteIndex> {
    egui::text::ByteIndex(range.start)..egui::text::ByteIndex(range.end)
}

/// The words cut where their style changes: bytes, style, whether they are a link.
fn pieces(words: &Words) -> Vec<(Range<usize>, Style, bool)> {
    let mut cuts = vec![0, words.text.len()];
    cuts.extend(
        words
            .styled
            .iter()
            .map(|(range, _)| range)
            .chain(words.links.iter().map(|(range, _)| range))
            .flat_map(|range| [range.start, range.end]),
    );
    cuts.sort_unstable();
    cuts.dedup();
    let pairs = cuts.windows(2).map(|pair| pair[0]..pair[1]);
    pairs
        .map(|piece| {
            let within = |range: &Range<usize>| range.start <= piece.start && piece.end <= range.end;
            let style = words.styled.iter().find(|(range, _)| within(range)).map(|(_, style)| *style).unwrap_or_default();
            let leads = words.links.iter().any(|(range, _)| within(range));
            (piece, style, leads)
        })
        .collect()
}

/// Which characters of a text are search hits.
fn occurrences(text: &str, sought: &[Folded]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for word in sought {
        let length = word.plain().chars().count();
        let mut rest = text;
        let mut passed = 0;
        while let Some(at) = word.find_in(rest) {
            found.push(passed + at..passed + at + length);
            passed += at + length;
            rest = rest.char_indices().nth(at + length).map_or("", |(byte, _)| &rest[byte..]);
        }
    }
    found
}

impl Laid<'_> {
    /// Width of the widest line and height, in points.
    pub(super) fn size(&self) -> egui::Vec2 {
        self.galley.size()
    }

    /// Paints the words at the next place of the ui; links can be pressed. Returns where they are.
    pub(super) fn show(self, ui: &mut Ui, sheet: &mut Sheet<'_>, role: Role) -> Response {
        let behind = ui.painter().add(Shape::Noop);
        let response = ui.add(Label::new(Arc::clone(&self.galley)));
        if role != Role::Label {
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_role(role);
                node.set_label(self.words.text.as_str());
            });
        }
        sheet.touched |= response.clicked() || response.drag_started();
        let corner = response.rect.min;
        if ui.is_rect_visible(response.rect) {
            let shapes = self.behind(ui, corner);
            ui.painter().set(behind, Shape::Vec(shapes));
        }
        for (number, (range, link)) in self.words.links.iter().enumerate() {
            self.link_ui(ui, sheet, &response, range, link, number);
        }
        response
    }

    /// Boxes behind keys and code, and behind what was searched for.
    fn behind(&self, ui: &Ui, corner: Pos2) -> Vec<Shape> {
        let visuals = ui.visuals();
        let mut shapes = Vec::new();
        for (range, style) in self.words.styled.iter().filter(|(_, style)| style.key || style.code) {
            for rect in self.boxes(self.characters(range), corner) {
                let rect = rect.shrink2(egui::vec2(-1.5, rect.height() * 0.14));
                let radius = CornerRadius::same(3);
                shapes.push(Shape::rect_filled(rect, radius, visuals.faint_bg_color));
                if style.key {
                    let stroke = Stroke::new(1.0, visuals.widgets.noninteractive.bg_stroke.color);
                    shapes.push(Shape::rect_stroke(rect, radius, stroke, StrokeKind::Inside));
                }
            }
        }
        let mark = visuals.warn_fg_color.gamma_multiply(0.3);
        for range in &self.found {
            shapes.extend(self.boxes(range.clone(), corner).into_iter().map(|rect| Shape::rect_filled(rect, 2.0, mark)));
        }
        shapes
    }

    fn link_ui(&self, ui: &Ui, sheet: &mut Sheet<'_>, words: &Response, range: &Range<usize>, link: &Link, number: usize) {
        let name = &self.words.text[range.clone()];
        for (row, rect) in self.boxes(self.characters(range), words.rect.min).into_iter().enumerate() {
            // Tab stops at a link once, however many lines it has.
            let sense = if row == 0 { Sense::click() } else { Sense::CLICK };
            let response = ui.interact(rect, words.id.with((number, row)), sense);
            if row == 0 {
                response.widget_info(|| WidgetInfo::labeled(Role::Link, true, name));
                sheet.hold_arrows(ui, &response);
            }
            if response.hovered() || response.has_focus() {
                ui.painter().hline(rect.x_range(), rect.bottom() - 2.0, Stroke::new(1.0, ui.visuals().hyperlink_color));
            }
            if response.has_focus() {
                ui.painter().rect_stroke(rect.expand(1.5), 3.0, ui.visuals().selection.stroke, StrokeKind::Inside);
                if response.gained_focus() {
                    ui.scroll_to_rect(rect, None);
                }
            }
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            if response.clicked() {
                sheet.followed = Some(link.clone());
            }
            if let Link::Web(address) = link {
                response.on_hover_text(address);
            }
        }
    }

    /// Characters for bytes.
    fn characters(&self, bytes: &Range<usize>) -> Range<usize> {
        let count = |end: usize| self.words.text[..end].chars().count();
        count(bytes.start)..count(bytes.end)
    }

    /// Where some characters are, a box for each line.
    fn boxes(&self, characters: Range<usize>, corner: Pos2) -> Vec<Rect> {
        let mut boxes = Vec::new();
        let mut start = 0;
        for row in &self.galley.rows {
            let count = row.glyphs.len();
            let (from, to) = (characters.start.max(start), characters.end.min(start + count));
            if from < to {
                let x = |at: usize| row.pos.x + row.x_offset(egui::text::CharIndex(at - start));
                let top = row.pos.y;
                let rect = Rect::from_min_max(pos2(x(from), top), pos2(x(to), top + row.height()));
                boxes.push(rect.translate(corner.to_vec2()));
            }
            start += count + usize::from(row.ends_with_newline);
        }
        boxes
    }
}

/// Width of the longest word, in points: words are cut where they do not fit, which nobody wants in a table.
pub(super) fn longest_word(ui: &Ui, words: &Words, kind: Type) -> f32 {
    let width = |word: &str| ui.fonts_mut(|fonts| fonts.layout_job(plain(word, Color32::PLACEHOLDER, kind, f32::INFINITY))).size().x;
    words.text.split_whitespace().map(width).fold(0.0, f32::max)
}

/// Plain words in one style.
pub(super) fn plain(text: &str, color: Color32, kind: Type, width: f32) -> LayoutJob {
    let font_id = FontId::new(kind.size, FontSet::family(kind.weight));
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat { font_id, color, ..TextFormat::default() });
    job.wrap.max_width = width;
    job
}

#[cfg(test)]
mod tests {
    use super::{occurrences, pieces};
    use crate::guide::{Link, Style, Words};
    use crate::letters::Folded;

    #[test]
    fn what_is_searched_for_is_marked_at_every_place() {
        assert_eq!(occurrences("A map, another Map.", &Folded::words("map")), [2..5, 15..18]);
        assert_eq!(occurrences("Kürzel, Kürze", &Folded::words("kurz")), [0..4, 8..12]);
        assert!(occurrences("", &Folded::words("x")).is_empty());
    }

    #[test]
    fn words_are_cut_where_their_look_changes_and_nowhere_else() {
        let strong = Style { strong: true, ..Style::default() };
        let words =
            Words { text: "one two three".to_owned(), styled: vec![(4..7, strong)], links: vec![(4..13, Link::Web("x".to_owned()))] };
        let cut: Vec<_> = pieces(&words).into_iter().map(|(range, style, leads)| (&words.text[range], style.strong, leads)).collect();
        assert_eq!(cut, [("one ", false, false), ("two", true, true), (" three", false, true)]);
    }
}
