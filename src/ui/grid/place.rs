//! Where rows and columns are: the header and the first columns stay in place, everything else scrolls. Pure geometry, never painting.

use crate::app::{RowColumn, Settings, State};
use crate::scene::{self, Weight};
use crate::text::{Broken, Syllables};
use crate::ui::kit::rows::Even;
use crate::ui::kit::scale::scale;
use egui::{Pos2, Rangef, Rect, TextStyle, Ui, Vec2, pos2, vec2};
use std::sync::Arc;

/// Lines of a heading at most.
pub(super) const HEADING_LINES: usize = 2;
/// Room around a heading, in points at the normal size of type.
pub(super) const HEADING_EDGES: f32 = 12.0;
/// Room for the bar at the right edge, in points.
const SCROLL_BAR: f32 = 12.0;

/// The position of everything in the grid, in points.
#[derive(Debug, Clone)]
pub(super) struct Places<C> {
    /// Columns from left to right; the first stays in place.
    pub(super) columns: Vec<C>,
    /// Left edges of the columns, measured from the left edge of the first, and the right edge of the last.
    lefts: Vec<f32>,
    /// Height of a row.
    pub(super) height: f32,
    /// Height of the header.
    pub(super) header: f32,
    /// Width of the row numbers.
    pub(super) gutter: f32,
    /// The rows, from top to bottom.
    rows: Even,
    /// Where the grid is on the screen.
    pub(super) area: Rect,
    offset: Vec2,
    /// How much larger than normal the type is.
    pub(super) scale: f32,
}

impl<C: RowColumn> Places<C> {
    /// The positions for the columns that are shown, of which one may be that by which rows are sorted.
    pub(super) fn new(ui: &Ui, state: &State, columns: Vec<C>, sorted: Option<C>, rows: usize) -> Self {
        let height = ui.spacing().interact_size.y + 3.0;
        let scale = scale(ui);
        let digits = rows.max(100).to_string().len() as f32;
        let gutter = (digits * 7.5 + 16.0) * scale;
        let room = (ui.available_width() - gutter - SCROLL_BAR) / scale;
        let mut lefts = vec![0.0];
        let mut right = 0.0;
        let texts = &state.program.texts;
        let style = scene::TextStyle::new(Weight::SemiBold, f64::from(heading_size(ui) / scale));
        let syllables = Syllables::of(texts.language().code());
        let heading =
            |column: C, room: f32| state.program.measurer.break_words(column.name(texts), syllables, style, f64::from(room), HEADING_LINES);
        let sign = |column: C| if sorted == Some(column) { heading_size(ui) / scale + 4.0 } else { 0.0 };
        let needs = |column: C| {
            // The name of a score gives way to its letter.
            if column.score().is_some() {
                return Needed::default();
            }
            let (least, one_line) = heading_widths(|room| heading(column, room));
            let beside = HEADING_EDGES + sign(column);
            Needed { least: least + beside, one_line: one_line + beside }
        };
        let needed: Vec<Needed> = columns.iter().map(|column| needs(*column)).collect();
        let mut lines = 1;
        for (at, width) in widths(&state.program.settings, &columns, &needed, room).into_iter().enumerate() {
            let column = columns[at];
            if column.score().is_none() {
                lines = lines.max(heading(column, width - HEADING_EDGES - sign(column)).lines.len());
            }
            right += width * scale;
            lefts.push(right);
        }
        Self {
            columns,
            lefts,
            height,
            header: height + 4.0 + (lines - 1) as f32 * heading_size(ui) * 1.21,
            gutter,
            rows: Even { count: rows, height },
            area: Rect::NOTHING,
            offset: Vec2::ZERO,
            scale,
        }
    }

    /// The same, shown in an area and scrolled.
    pub(super) fn at(&self, area: Rect, offset: Vec2) -> Self {
        Self { area, offset, ..self.clone() }
    }

    /// Size of everything, with space for a row to add at the bottom.
    pub(super) fn size(&self) -> Vec2 {
        vec2(self.gutter + self.lefts.last().copied().unwrap_or_default() + 24.0, self.header + self.rows.span(self.rows.count + 1).1)
    }

    /// Width of what stays on the left: row numbers and the first column.
    pub(super) fn frozen(&self) -> f32 {
        self.gutter + self.lefts.get(1).copied().unwrap_or_default()
    }

    /// Index of a column.
    pub(super) fn column(&self, column: C) -> Option<usize> {
        self.columns.iter().position(|other| *other == column)
    }

    /// Where the cells are, without the header.
    pub(super) fn body(&self) -> Rect {
        Rect::from_min_max(pos2(self.area.left(), self.area.top() + self.header), self.area.max)
    }

    /// The part of the screen in which a column is visible: the first column covers what scrolls underneath.
    pub(super) fn clip(&self, column: usize) -> Rect {
        let left = if column == 0 { self.area.left() + self.gutter } else { self.area.left() + self.frozen() };
        Rect::from_min_max(pos2(left, self.area.top()), self.area.max)
    }

    /// The whole width of a row.
    pub(super) fn row(&self, row: usize) -> Rect {
        let ((top, bottom), above) = (self.rows.span(row), self.area.top() + self.header - self.offset.y);
        Rect::from_min_max(pos2(self.area.left(), above + top), pos2(self.area.right(), above + bottom))
    }

    /// Left and right edge of a column.
    pub(super) fn span(&self, column: usize) -> Rangef {
        let edge = |index: usize| self.lefts.get(index).copied().unwrap_or_default();
        let scrolled = if column == 0 { 0.0 } else { self.offset.x };
        let left = self.area.left() + self.gutter - scrolled;
        Rangef::new(left + edge(column), left + edge(column + 1))
    }

    /// A cell.
    pub(super) fn cell(&self, row: usize, column: usize) -> Rect {
        Rect::from_x_y_ranges(self.span(column), self.row(row).y_range())
    }

    /// The visible rows.
    pub(super) fn rows_in_sight(&self) -> std::ops::Range<usize> {
        self.rows.in_sight(self.offset.y, self.offset.y + self.body().height())
    }

    /// The visible columns.
    pub(super) fn columns_in_sight(&self) -> Vec<usize> {
        (0..self.columns.len()).filter(|index| *index == 0 || self.span(*index).intersects(self.clip(*index).x_range())).collect()
    }

    /// How many whole rows fit.
    pub(super) fn page(&self) -> usize {
        ((self.body().height() / self.height).floor() as usize).saturating_sub(1).max(1)
    }

    /// The row at a height on the screen, limited to the existing rows; none if there are none.
    pub(super) fn row_at(&self, y: f32) -> Option<usize> {
        self.rows.at(y - self.body().top() + self.offset.y)
    }

    /// The column at a horizontal position on the screen, limited to the existing columns.
    pub(super) fn column_at(&self, x: f32) -> usize {
        if x < self.area.left() + self.frozen() {
            return 0;
        }
        let last = self.columns.len().saturating_sub(1);
        (1..=last).find(|index| x < self.span(*index).max).unwrap_or(last)
    }

    /// Whether a point is on the row numbers.
    pub(super) fn is_gutter(&self, at: Pos2) -> bool {
        self.body().contains(at) && at.x < self.area.left() + self.gutter
    }

    /// Whether a point is on a cell or a row number.
    pub(super) fn is_on_rows(&self, at: Pos2) -> bool {
        let bottom = self.row(self.rows.count.saturating_sub(1)).bottom();
        self.body().contains(at) && at.y < bottom && self.rows.count > 0
    }

    /// How far to scroll so that a cell is in view, in an area of `room`. `middle`: whether a row that is far away is scrolled to the
    /// middle.
    pub(super) fn revealing(&self, offset: Vec2, room: Vec2, row: usize, column: Option<usize>, middle: bool) -> Vec2 {
        let (top, visible) = (self.rows.span(row).0, (room.y - self.header).max(self.height));
        let mut y = offset.y;
        let far = top < y - visible || top > y + visible * 2.0;
        if middle && far {
            y = top - visible / 2.0;
        } else if top < y {
            y = top;
        } else if top + self.height > y + visible {
            y = top + self.height - visible;
        }
        let mut x = offset.x;
        if let Some(column) = column.filter(|column| *column > 0) {
            let edge = |index: usize| self.lefts.get(index).copied().unwrap_or_default() - edge_of_first(&self.lefts);
            let (left, right) = (edge(column), edge(column + 1));
            let visible = (room.x - self.frozen()).max(20.0);
            if right > x + visible {
                x = right - visible;
            }
            if left < x {
                x = left;
            }
        }
        vec2(x.max(0.0), y.max(0.0))
    }
}

/// Size of the type of headings, in points.
pub(super) fn heading_size(ui: &Ui) -> f32 {
    TextStyle::Small.resolve(ui.style()).size + 0.5
}

/// The width that a column needs for its heading, in points at the normal size of type.
#[derive(Debug, Clone, Copy, Default)]
struct Needed {
    /// On as many lines as it may have.
    least: f32,
    /// On one line.
    one_line: f32,
}

/// The least width in points in which a heading is whole on its lines, with no word torn, and that in which it is on one line; `broken` breaks it.
fn heading_widths(broken: impl Fn(f32) -> Arc<Broken>) -> (f32, f32) {
    let widest = broken(f32::INFINITY).width() as f32;
    let steps = (0..).map(|step| 24.0 + 4.0 * step as f32).take_while(|room| *room < widest);
    let is_whole = |room: &f32| {
        let words = broken(*room);
        !words.truncated && !words.torn
    };
    (steps.into_iter().find(is_whole).unwrap_or(widest).ceil(), (widest + 0.5).ceil())
}

fn edge_of_first(lefts: &[f32]) -> f32 {
    lefts.get(1).copied().unwrap_or_default()
}

/// Widths of columns in points at the normal size of type, so that each heading is on one line. Where there is too little room to see what matters, the columns
/// before it become narrower, as far as they can still be read; those that somebody has drawn to a width keep it.
/// `needed`: what each needs for its heading.
fn widths<C: RowColumn>(settings: &Settings, columns: &[C], needed: &[Needed], room: f32) -> Vec<f32> {
    let set = |column: &C| settings.grid_widths.get(column.code()).copied();
    let usual = |(column, needed): (&C, &Needed)| set(column).unwrap_or_else(|| column.usual_width().max(needed.one_line));
    let mut widths: Vec<f32> = columns.iter().zip(needed).map(usual).collect();
    // As many of those that matter as fit with everything before them as narrow as can be.
    let least =
        |at: usize| if set(&columns[at]).is_some() { widths[at] } else { columns[at].least_width().max(needed[at].least).min(widths[at]) };
    let needs = |last: usize| (0..=last).map(least).sum::<f32>();
    let fits = |at: &usize| columns[*at].matters() && needs(*at) <= room;
    let Some(last) = (0..columns.len()).rev().find(fits) else { return widths };
    let lacks = widths[..=last].iter().sum::<f32>() - room;
    let spare: Vec<f32> = (0..=last).map(|at| widths[at] - least(at)).collect();
    let all = spare.iter().sum::<f32>();
    if lacks > 0.0 && all > 0.0 {
        for (width, spare) in widths.iter_mut().zip(spare) {
            *width -= spare * (lacks / all).min(1.0);
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::{Needed, widths};
    use crate::app::{GridColumn, RowColumn as _, Settings};

    fn columns() -> Vec<GridColumn> {
        GridColumn::all().iter().copied().take(12).collect()
    }

    /// How many columns of scores are seen whole.
    fn scores(settings: &Settings, room: f32) -> usize {
        let columns = columns();
        let mut right = 0.0;
        let seen =
            columns.iter().zip(widths(settings, &columns, &vec![Needed::default(); columns.len()], room)).filter(|(column, width)| {
                right += width;
                right <= room + 0.01 && column.score().is_some()
            });
        seen.count()
    }

    #[test]
    fn as_many_scores_are_seen_as_fit() {
        let settings = Settings::default();
        let mut before = 0;
        for room in (200..1_200_u16).step_by(10) {
            let seen = scores(&settings, f32::from(room));
            assert!(seen >= before, "{room}: {seen} after {before}");
            before = seen;
        }
        assert_eq!(scores(&settings, 650.0), 4, "a window of 1024 points beside the inspector");
        assert_eq!(scores(&settings, 580.0), 4);
        assert_eq!(scores(&settings, 470.0), 4, "the same with the larger type of a projector");
        assert_eq!(scores(&settings, 380.0), 2);
    }

    #[test]
    fn a_width_that_somebody_chose_stays_and_a_wide_window_changes_none() {
        let mut settings = Settings::default();
        let usual: Vec<f32> = columns().iter().map(|column| column.usual_width()).collect();
        let none = vec![Needed::default(); usual.len()];
        assert_eq!(widths(&settings, &columns(), &none, 2_000.0), usual);
        // A heading has the room that it needs; where somebody chose less, it has not.
        let much = vec![Needed { least: 50.0, one_line: 90.0 }; usual.len()];
        let wide: Vec<f32> = usual.iter().map(|width| width.max(90.0)).collect();
        assert_eq!(widths(&settings, &columns(), &much, 2_000.0), wide);
        settings.widen_column(GridColumn::Opportunity.code(), 40.0);
        let at = columns().iter().position(|column| *column == GridColumn::Opportunity).unwrap();
        assert_eq!(widths(&settings, &columns(), &much, 2_000.0)[at], 40.0);
        settings.widen_column(GridColumn::TITLE.code(), 300.0);
        assert_eq!(widths(&settings, &columns(), &none, 600.0)[0], 300.0);
    }
}
