//! Which part of a scene is where on which sheet of paper, for the PDF and for its preview. Never draws the scene; what it adds itself (cut
//! marks, page numbers) is a handful of nodes in paper coordinates.

mod size;
#[cfg(test)]
mod tests;
mod tiles;

pub use size::{NoPage, Orientation, PageSize, Sides};

use super::{ExportError, Note};
use crate::scene::{
    Color, Group, LineEnd, Node, Outline, Point, Rect, Scene, Shape, Size, Stroke, TextAlign, TextBlock, TextLine, TextStyle, Vec2, Weight,
};
use size::MM;
use tiles::{Cut, Obstacles};

/// What neighbouring tiles both show, to be glued over.
const OVERLAP: f64 = 10.0 * MM;
/// The longest side a PDF page may have.
const LONGEST_PAGE: f64 = 14_400.0;
/// The most pages of one document.
const MOST_PAGES: u64 = 1_000;
/// Type on paper below this many points is hard to read.
pub const SMALLEST_READABLE: f64 = 6.0;
/// Visible on white and on dark paper.
const MARK_INK: Color = Color::hex(0x5c6b7a);

/// How a drawing gets onto its sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fitting {
    /// All of it on one sheet, as large as possible.
    OnePage,
    /// In about its natural size, on as few sheets as that takes, to be cut and glued.
    Tiles,
}

/// Which sheets, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageSetup {
    /// The sheets.
    pub size: PageSize,
    /// Which way round they lie.
    pub orientation: Orientation,
    /// The way onto them; [`PageSize::Fit`] is always one page.
    pub fitting: Fitting,
    /// Whether a sheet as large as the drawing has a margin: drawings that were composed for a page have none of their own.
    pub framed: bool,
}

/// A scene laid out on sheets.
#[derive(Debug, Clone, PartialEq)]
pub struct Paging {
    /// The pages, row by row.
    pub pages: Vec<Page>,
    /// Pages across.
    pub columns: u32,
    /// Pages down.
    pub rows: u32,
    /// Points on paper for each point of the scene.
    pub scale: f64,
}

/// One page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Width and height of the paper in points.
    pub paper: Size,
    /// Where on the paper the drawing is, in points; nothing of it is drawn outside.
    pub area: Rect,
    /// Where the scene's origin is on the paper: paper = scene × scale + offset.
    pub offset: Vec2,
    /// The visible part of the scene, in points of the scene.
    pub source: Rect,
    /// Whether the scene's paper colour covers the whole sheet, margins too.
    pub bleeds: bool,
    /// Cut marks and page number, in points of the paper.
    pub marks: Vec<Node>,
}

impl Page {
    /// The page as a drawing of its own, in points of the scene, with what is left free around it.
    pub(super) fn alone(&self, scene: &Scene, scale: f64) -> Scene {
        let moved = Group::new(scene.nodes.clone()).at(self.offset / scale);
        Scene { size: self.paper / scale, nodes: vec![moved.into()], ..Scene::clone(scene) }
    }
}

impl Paging {
    /// Lays a scene out on sheets.
    ///
    /// # Errors
    /// A scene without extent; more pages than a document may have.
    pub fn new(scene: &Scene, setup: PageSetup) -> Result<Self, ExportError> {
        let size = scene.size;
        if !(size.width > 0.0 && size.height > 0.0 && size.width.is_finite() && size.height.is_finite()) {
            return Err(ExportError::SizeNotPositive);
        }
        let (papers, margin) = (setup.size.papers(setup.orientation), setup.size.margin());
        match setup.fitting {
            Fitting::OnePage => {
                // The landscape sheet comes first and wins a tie.
                let pagings = papers.into_iter().map(|paper| Self::one(size, paper, margin));
                Ok(pagings.reduce(|best, next| if next.scale > best.scale { next } else { best }).unwrap_or_else(|| Self::fit(size, setup)))
            }
            Fitting::Tiles => {
                let obstacles = Obstacles::of(scene);
                let cut = |paper: Size| {
                    let room = Size::new(paper.width - 2.0 * margin, paper.height - 2.0 * margin);
                    tiles::cut(size, &obstacles, room, MOST_PAGES).map(|cut| (paper, cut))
                };
                let better = |best: Result<(Size, Cut), u64>, next: Result<(Size, Cut), u64>| match (best, next) {
                    (Ok(best), Ok(next)) => Ok(if next.1.beats(&best.1) { next } else { best }),
                    (Ok(one), Err(_)) | (Err(_), Ok(one)) => Ok(one),
                    (Err(one), Err(two)) => Err(one.min(two)),
                };
                match papers.into_iter().map(cut).reduce(better) {
                    None => Ok(Self::fit(size, setup)),
                    Some(Ok((paper, cut))) => Ok(Self::tiles(&cut, paper, margin)),
                    Some(Err(pages)) => Err(ExportError::TooManyPages { pages, most: MOST_PAGES }),
                }
            }
        }
    }

    /// The smallest type of the scene as it appears on paper, in points; less than [`SMALLEST_READABLE`] deserves a warning.
    pub fn smallest_type(&self, scene: &Scene) -> Option<f64> {
        scene.smallest_text().map(|size| size * self.scale)
    }

    /// What there is to know about the pages, where they were to be as large as their drawings and some are smaller; of the smallest one.
    pub fn reduced<'a>(of: impl Iterator<Item = (&'a Scene, &'a Self)>) -> Option<Note> {
        let (scene, paging) = of.min_by(|(_, one), (_, two)| one.scale.total_cmp(&two.scale)).filter(|(_, paging)| paging.scale < 1.0)?;
        let tenths = paging.smallest_type(scene).unwrap_or_default() * 10.0;
        // What is reduced by a hair is reduced.
        Some(Note::Reduced { percent: (paging.scale * 100.0).floor() as u32, tenths: tenths.round() as u32 })
    }

    fn fit(size: Size, setup: PageSetup) -> Self {
        let around = if setup.framed { setup.size.margin() } else { 0.0 };
        let scale = ((LONGEST_PAGE - 2.0 * around) / size.width.max(size.height)).min(1.0);
        let area = Rect::from_origin_size((around, around), size * scale);
        let paper = Size::new(area.x1 + around, area.y1 + around);
        let page = Page { paper, area, offset: area.origin().to_vec2(), source: size.to_rect(), bleeds: true, marks: Vec::new() };
        Self { pages: vec![page], columns: 1, rows: 1, scale }
    }

    fn one(size: Size, paper: Size, margin: f64) -> Self {
        let room = paper.to_rect().inset(-margin);
        let scale = (room.width() / size.width).min(room.height() / size.height);
        let area = Rect::from_center_size(room.center(), (size.width * scale, size.height * scale));
        let offset = area.origin().to_vec2();
        let page = Page { paper, area, offset, source: size.to_rect(), bleeds: true, marks: Vec::new() };
        Self { pages: vec![page], columns: 1, rows: 1, scale }
    }

    fn tiles(cut: &Cut, paper: Size, margin: f64) -> Self {
        let (room, scale) = (paper.to_rect().inset(-margin), cut.scale);
        let (columns, rows) = (cut.columns.len() as u32 - 1, cut.rows.len() as u32 - 1);
        // The strip that the next sheet is glued over is shown as well.
        let shown = |borders: &[f64], at: usize| {
            let overlap = if at + 2 < borders.len() { OVERLAP / scale } else { 0.0 };
            (borders[at], (borders[at + 1] + overlap).min(borders[borders.len() - 1]))
        };
        let mut pages = Vec::new();
        for row in 0..rows {
            for column in 0..columns {
                let ((x0, x1), (y0, y1)) = (shown(&cut.columns, column as usize), shown(&cut.rows, row as usize));
                let source = Rect::new(x0, y0, x1, y1);
                let area = Rect::from_origin_size(room.origin(), source.size() * scale);
                let mut marks = cut_marks(area, 2.0 * MM, (5.0 * MM).min(margin / 2.0));
                let number = pages.len() + 1;
                marks.push(page_number(&format!("{number} / {} · {}{}", columns * rows, letters(column), row + 1), paper, margin));
                let offset = room.origin().to_vec2() - source.origin().to_vec2() * scale;
                pages.push(Page { paper, area, offset, source, bleeds: false, marks });
            }
        }
        Self { pages, columns, rows, scale }
    }
}

/// Column names as in a spreadsheet: A … Z, AA …
fn letters(column: u32) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    if column < 26 { last.to_string() } else { format!("{}{last}", letters(column / 26 - 1)) }
}

/// Two hairlines of a length at each corner of the area, outside of it, from a distance on.
pub(super) fn cut_marks(area: Rect, gap: f64, length: f64) -> Vec<Node> {
    let mut marks = Vec::with_capacity(8);
    for (x, outward_x) in [(area.x0, -1.0), (area.x1, 1.0)] {
        for (y, outward_y) in [(area.y0, -1.0), (area.y1, 1.0)] {
            for (direction_x, direction_y) in [(outward_x, 0.0), (0.0, outward_y)] {
                let at = |distance: f64| Point::new(x + direction_x * distance, y + direction_y * distance);
                let outline = Outline::Polyline { points: vec![at(gap), at(gap + length)], closed: false };
                marks.push(Shape::stroked(outline, Stroke::solid(MARK_INK, 0.35)).into());
            }
        }
    }
    marks
}

/// In the lower margin, right of the left cut mark.
fn page_number(number: &str, paper: Size, margin: f64) -> Node {
    let origin = Point::new(margin + 4.0 * MM, paper.height - margin / 2.0);
    let line = TextLine { origin, text: number.to_owned(), width: 0.0, pieces: Vec::new(), end: LineEnd::Words };
    TextBlock { lines: vec![line], style: TextStyle::new(Weight::Regular, 8.0), color: MARK_INK, align: TextAlign::Left }.into()
}
