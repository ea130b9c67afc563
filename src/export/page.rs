//! Which part of a scene is where on which sheet of paper: a pure function from sizes to pages, for the PDF and for its preview. Never
//! draws the scene; what it adds itself (cut marks, page numbers) is a handful of nodes in paper coordinates.

use super::ExportError;
use crate::scene::{Color, Node, Outline, Point, Rect, Scene, Shape, Size, Stroke, TextBlock, TextLine, TextStyle, Vec2, Weight};

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;
/// What printers leave white at each side, with room for cut marks.
const MARGIN: f64 = 12.0 * MM;
/// The same on a slide, which nobody prints.
const SLIDE_MARGIN: f64 = 18.0;
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

/// The sheets there are. ISO sheets are landscape or portrait, whichever shows more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PageSize {
    /// 210 × 297 mm
    A4,
    /// 297 × 420 mm
    A3,
    /// 420 × 594 mm
    A2,
    /// 594 × 841 mm
    A1,
    /// 841 × 1189 mm
    A0,
    /// A slide of 13⅓ × 7½ inches.
    Slide,
    /// As large as the drawing.
    Fit,
}

/// How a drawing gets onto its sheets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fitting {
    /// All of it on one sheet, as large as possible.
    OnePage,
    /// In natural size times `scale`, on as many sheets as that takes, to be cut and glued.
    Tiles {
        /// Points on paper for each point of the scene; 1 is natural size.
        scale: f64,
    },
}

/// Which sheets, and how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageSetup {
    /// The sheets.
    pub size: PageSize,
    /// The way onto them; [`PageSize::Fit`] is always one page.
    pub fitting: Fitting,
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

impl PageSize {
    /// Every sheet, in the order people know.
    pub const ALL: &'static [Self] = &[Self::A4, Self::A3, Self::A2, Self::A1, Self::A0, Self::Slide, Self::Fit];

    /// Its name, on the command line too: `A4` … `A0`, `16:9`, `fit`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::A2 => "A2",
            Self::A1 => "A1",
            Self::A0 => "A0",
            Self::Slide => "16:9",
            Self::Fit => "fit",
        }
    }

    /// The sheet of a name, in any case.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|size| size.word().eq_ignore_ascii_case(word))
    }

    /// Width and height in points, landscape; none for [`PageSize::Fit`].
    fn lying(self) -> Option<Size> {
        let (long, short) = match self {
            Self::A4 => (297.0, 210.0),
            Self::A3 => (420.0, 297.0),
            Self::A2 => (594.0, 420.0),
            Self::A1 => (841.0, 594.0),
            Self::A0 => (1189.0, 841.0),
            Self::Slide => return Some(Size::new(960.0, 540.0)),
            Self::Fit => return None,
        };
        Some(Size::new(long * MM, short * MM))
    }
}

impl Paging {
    /// Lays a scene of `size` points out on sheets.
    ///
    /// # Errors
    /// A scale or a scene that is not positive; more pages than a document may have.
    pub fn new(size: Size, setup: PageSetup) -> Result<Self, ExportError> {
        if !(size.width > 0.0 && size.height > 0.0 && size.width.is_finite() && size.height.is_finite()) {
            return Err(ExportError::SizeNotPositive);
        }
        let Some(lying) = setup.size.lying() else { return Ok(Self::fit(size)) };
        let standing = Size::new(lying.height, lying.width);
        let papers = if setup.size == PageSize::Slide { vec![lying] } else { vec![lying, standing] };
        match setup.fitting {
            Fitting::OnePage => {
                let margin = if setup.size == PageSize::Slide { SLIDE_MARGIN } else { MARGIN };
                // The landscape sheet comes first and wins a tie.
                let pagings = papers.into_iter().map(|paper| Self::one(size, paper, margin));
                Ok(pagings.reduce(|best, next| if next.scale > best.scale { next } else { best }).unwrap_or_else(|| Self::fit(size)))
            }
            Fitting::Tiles { scale } => {
                if !(scale > 0.0 && scale.is_finite()) {
                    return Err(ExportError::SizeNotPositive);
                }
                let drawn = Size::new(size.width * scale, size.height * scale);
                let grids = papers.into_iter().map(|paper| (paper, across(drawn.width, paper.width), across(drawn.height, paper.height)));
                let best = grids.reduce(|best, next| if next.1 * next.2 < best.1 * best.2 { next } else { best });
                let (paper, columns, rows) = best.unwrap_or((lying, 1.0, 1.0));
                if columns * rows > MOST_PAGES as f64 {
                    return Err(ExportError::TooManyPages { pages: (columns * rows) as u64, most: MOST_PAGES });
                }
                Ok(Self::tiles(drawn, paper, columns as u32, rows as u32, scale))
            }
        }
    }

    /// The smallest type of the scene as it appears on paper, in points; less than [`SMALLEST_READABLE`] deserves a warning.
    pub fn smallest_type(&self, scene: &Scene) -> Option<f64> {
        scene.smallest_text().map(|size| size * self.scale)
    }

    fn fit(size: Size) -> Self {
        let scale = (LONGEST_PAGE / size.width.max(size.height)).min(1.0);
        let paper = Size::new(size.width * scale, size.height * scale);
        let page = Page { paper, area: paper.to_rect(), offset: Vec2::ZERO, source: size.to_rect(), bleeds: true, marks: Vec::new() };
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

    fn tiles(drawn: Size, paper: Size, columns: u32, rows: u32, scale: f64) -> Self {
        let room = paper.to_rect().inset(-MARGIN);
        let mut pages = Vec::new();
        for row in 0..rows {
            for column in 0..columns {
                let begin = Vec2::new(f64::from(column) * (room.width() - OVERLAP), f64::from(row) * (room.height() - OVERLAP));
                let left = Size::new((drawn.width - begin.x).min(room.width()), (drawn.height - begin.y).min(room.height()));
                let area = Rect::from_origin_size(room.origin(), left);
                let source = Rect::from_origin_size((begin.x / scale, begin.y / scale), (left.width / scale, left.height / scale));
                let mut marks = cut_marks(area);
                let number = pages.len() + 1;
                marks.push(page_number(&format!("{number} / {} · {}{}", columns * rows, letters(column), row + 1), paper));
                pages.push(Page { paper, area, offset: room.origin().to_vec2() - begin, source, bleeds: false, marks });
            }
        }
        Self { pages, columns, rows, scale }
    }
}

/// How many overlapping sheets a length takes.
fn across(length: f64, paper: f64) -> f64 {
    let room = paper - 2.0 * MARGIN;
    ((length - OVERLAP) / (room - OVERLAP) - 1e-6).ceil().max(1.0)
}

/// Column names as in a spreadsheet: A … Z, AA …
fn letters(column: u32) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    if column < 26 { last.to_string() } else { format!("{}{last}", letters(column / 26 - 1)) }
}

/// Two hairlines at each corner of the area, outside of it.
fn cut_marks(area: Rect) -> Vec<Node> {
    const GAP: f64 = 2.0 * MM;
    const LENGTH: f64 = 5.0 * MM;
    let mut marks = Vec::with_capacity(8);
    for (x, outward_x) in [(area.x0, -1.0), (area.x1, 1.0)] {
        for (y, outward_y) in [(area.y0, -1.0), (area.y1, 1.0)] {
            for (direction_x, direction_y) in [(outward_x, 0.0), (0.0, outward_y)] {
                let at = |distance: f64| Point::new(x + direction_x * distance, y + direction_y * distance);
                let outline = Outline::Polyline { points: vec![at(GAP), at(GAP + LENGTH)], closed: false };
                marks.push(Shape::stroked(outline, Stroke::solid(MARK_INK, 0.35)).into());
            }
        }
    }
    marks
}

/// In the lower margin, right of the left cut mark.
fn page_number(number: &str, paper: Size) -> Node {
    let origin = Point::new(MARGIN + 4.0 * MM, paper.height - MARGIN / 2.0);
    let line = TextLine { origin, text: number.to_owned(), width: 0.0, pieces: Vec::new() };
    TextBlock { lines: vec![line], style: TextStyle::new(Weight::Regular, 8.0), color: MARK_INK }.into()
}

#[cfg(test)]
mod tests {
    use super::{ExportError, Fitting, MARGIN, MM, PageSetup, PageSize, Paging, Size, letters};

    fn one(size: PageSize, width: f64, height: f64) -> Paging {
        Paging::new(Size::new(width, height), PageSetup { size, fitting: Fitting::OnePage }).unwrap()
    }

    fn tiled(width: f64, height: f64, scale: f64) -> Result<Paging, ExportError> {
        Paging::new(Size::new(width, height), PageSetup { size: PageSize::A4, fitting: Fitting::Tiles { scale } })
    }

    #[test]
    fn the_sheet_is_landscape_or_portrait_like_the_drawing() {
        let wide = &one(PageSize::A4, 2000.0, 500.0);
        assert!((wide.pages[0].paper.width - 297.0 * MM).abs() < 1e-9);
        assert!((wide.scale - (297.0 * MM - 2.0 * MARGIN) / 2000.0).abs() < 1e-9);
        let high = &one(PageSize::A0, 500.0, 2000.0);
        assert!((high.pages[0].paper.height - 1189.0 * MM).abs() < 1e-9);
        assert_eq!(one(PageSize::Slide, 500.0, 2000.0).pages[0].paper, Size::new(960.0, 540.0));
    }

    #[test]
    fn everything_is_on_the_one_page() {
        for size in PageSize::ALL {
            for (width, height) in [(3000.0, 700.0), (700.0, 3000.0), (10.0, 10.0), (60_000.0, 900.0)] {
                let paging = one(*size, width, height);
                let page = &paging.pages[0];
                assert!(page.paper.to_rect().inflate(0.01, 0.01).contains_rect(page.area), "{size:?} {width} {height}");
                assert!((page.area.width() - width * paging.scale).abs() < 1e-6);
                assert!(page.paper.width <= 14_400.0);
            }
        }
    }

    #[test]
    fn tiles_cover_everything_and_overlap() {
        let paging = tiled(3000.0, 700.0, 1.0).unwrap();
        assert!(paging.columns > 1 && paging.pages.len() == (paging.columns * paging.rows) as usize);
        for pair in paging.pages.windows(2).filter(|pair| pair[0].source.y0 == pair[1].source.y0) {
            assert!((pair[0].source.x1 - pair[1].source.x0 - 10.0 * MM).abs() < 1e-6);
        }
        let all = paging.pages.iter().map(|page| page.source).reduce(|one, two| one.union(two)).unwrap();
        assert!((all.width() - 3000.0).abs() < 1e-6 && (all.height() - 700.0).abs() < 1e-6, "{all:?}");
        for page in &paging.pages {
            let corner = page.source.origin().to_vec2() * paging.scale + page.offset;
            assert!((corner - page.area.origin().to_vec2()).hypot() < 1e-6, "what is seen is where it is clipped");
        }
        assert_eq!(tiled(100.0, 100.0, 1.0).unwrap().pages.len(), 1);
        assert!(matches!(tiled(1e6, 1e6, 1.0), Err(ExportError::TooManyPages { most: 1000, .. })));
        assert!(matches!(tiled(1e6, f64::NAN, 1.0), Err(ExportError::SizeNotPositive)));
        assert!(matches!(tiled(100.0, 100.0, 0.0), Err(ExportError::SizeNotPositive)));
    }

    #[test]
    fn words_and_columns_are_named() {
        for size in PageSize::ALL {
            assert_eq!(PageSize::of_word(&size.word().to_lowercase()), Some(*size));
        }
        assert_eq!(PageSize::of_word("A5"), None);
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
