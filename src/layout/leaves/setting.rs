//! What everything of a report is set with: the shape of its pages, sizes of type, words in lines. Never a block, never a place on a page.

use super::Rooms;
use crate::i18n::Texts;
use crate::layout::account::Account;
use crate::layout::words::own_syllables;
use crate::layout::{MapOptions, Theme, ThemeName};
use crate::scene::{Color, Node, Rect, Size, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, LineMetrics, Measurer, Syllables, VerticalAlign};
use std::cell::Cell;
use std::sync::Arc;

/// The room of a sheet of A4 inside its margins: type is made for it, and grows with larger sheets.
const USUAL: Size = Size::new(527.0, 774.0);
/// Room between the margins of the sheet and the words, in points.
const INSET: f64 = 30.0;
/// Lines of text are not longer, in points.
pub(super) const LONGEST: f64 = 500.0;
/// From line to line, in sizes of the type.
pub(super) const LEADING: f64 = 1.42;
const TIGHT: f64 = 1.3;

pub(super) const SECTION: TextStyle = TextStyle::new(Weight::Bold, 20.0);
pub(super) const PART: TextStyle = TextStyle::new(Weight::SemiBold, 13.0);
pub(super) const BODY: TextStyle = TextStyle::new(Weight::Regular, 10.0);
pub(super) const STRONG: TextStyle = TextStyle::new(Weight::SemiBold, 10.0);
pub(super) const SMALL: TextStyle = TextStyle::new(Weight::Regular, 9.0);

/// The foot's type on a sheet.
pub(super) fn foot(paper: Size) -> TextStyle {
    TextStyle::new(Weight::Regular, 8.0 * (paper.area() / (595.0 * 842.0)).sqrt().max(0.7))
}

/// Where on a page something can be, in points of its drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct PageShape {
    /// All of it.
    pub size: Size,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// Whether the sheet lies.
    pub lies: bool,
}

impl PageShape {
    fn new(room: Size, lies: bool) -> Self {
        // Type grows with the sheet, but not as much as its area would allow on the smallest ones.
        let scale = (room.area() / USUAL.area()).sqrt().max(0.8);
        let size = room / scale;
        let inset = INSET.min(size.width * 0.06);
        Self { size, left: inset, right: size.width - inset, top: inset * 0.8, bottom: size.height - inset * 0.3, lies }
    }

    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    pub(super) fn height(&self) -> f64 {
        self.bottom - self.top
    }
}

/// What everything is set with.
pub(super) struct Setting<'a> {
    pub theme: &'a Theme,
    pub texts: &'a Texts,
    pub measurer: &'a Measurer,
    pub name: ThemeName,
    pub syllables: Option<Syllables>,
    upright: PageShape,
    lying: PageShape,
    tables: Cell<usize>,
}

impl<'a> Setting<'a> {
    pub(super) fn new(account: &Account, options: &MapOptions<'a>, rooms: Rooms) -> Self {
        Self {
            theme: Theme::of(options.theme),
            texts: options.texts,
            measurer: options.measurer,
            name: options.theme,
            syllables: account.syllables,
            upright: PageShape::new(rooms.upright, rooms.upright.width > rooms.upright.height),
            lying: PageShape::new(rooms.lying, rooms.lying.width > rooms.lying.height),
            tables: Cell::new(0),
        }
    }

    pub(super) fn page(&self, lies: bool) -> PageShape {
        if lies { self.lying } else { self.upright }
    }

    pub(super) fn width(&self, text: &str, style: TextStyle) -> f64 {
        self.measurer.width(text, style)
    }

    /// Words of the project, in lines that are far enough from each other for reading.
    pub(super) fn words(&self, text: &str, style: TextStyle, width: f64) -> Arc<Broken> {
        spaced(&self.measurer.break_words(text, self.syllables, style, width, usize::MAX), TIGHT)
    }

    /// Words of the program.
    pub(super) fn own(&self, text: &str, style: TextStyle, width: f64) -> Arc<Broken> {
        spaced(&self.measurer.break_words(text, own_syllables(self.texts), style, width, usize::MAX), TIGHT)
    }

    /// Lines in a place, beginning at its upper edge.
    pub(super) fn placed(&self, lines: &Broken, at_right: bool, area: Rect, color: Color) -> Node {
        let align = if at_right { HorizontalAlign::Right } else { HorizontalAlign::Left };
        lines.within(area, align, VerticalAlign::Top, color).into()
    }

    /// The type of a table's header and cells: smaller where there are many columns.
    pub(super) fn table_styles(&self, columns: usize, width: f64) -> [TextStyle; 2] {
        let size = (width / columns.max(1) as f64 / 6.2).clamp(7.0, 9.0);
        [TextStyle::new(Weight::SemiBold, size), TextStyle::new(Weight::Regular, size)]
    }

    pub(super) fn next_number(&self) -> usize {
        self.tables.set(self.tables.get() + 1);
        self.tables.get()
    }
}

/// Room for the symbol of a verdict before its word.
pub(super) fn mark_room(style: TextStyle) -> f64 {
    style.size * 1.3
}

/// The same lines, so far from each other.
pub(super) fn spaced(broken: &Arc<Broken>, leading: f64) -> Arc<Broken> {
    let size = broken.style.size;
    let more = size * leading - broken.metrics.line_height;
    let metrics = LineMetrics { ascent: broken.metrics.ascent + more / 2.0, line_height: size * leading };
    Arc::new(Broken { metrics, ..Broken::clone(broken) })
}
