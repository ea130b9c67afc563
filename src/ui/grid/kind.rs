//! What the grid's view needs to know about a kind of rows besides what the program knows: its words, its filter, what is painted in its cells, and
//! where its actions go. Never the geometry of the grid, never a key.

use crate::app::{Action, Command, Grid, GridAction, Menu, RowKind, ScoreField, State};
use crate::i18n::Texts;
use crate::layout::Theme;
use crate::scene::{Color, Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::{color32, stroke_icon};
use egui::{Align, Color32, FontId, Painter, Rect, Stroke, Ui, pos2, vec2};

/// A kind of rows that the grid can show.
pub(in crate::ui) trait GridKind: RowKind {
    /// Its grid.
    fn grid(state: &State) -> &Grid<Self>;
    /// An action on that grid.
    fn act(action: GridAction<Self>) -> Action;
    /// What is said about its rows.
    fn words(texts: &Texts) -> GridWords<'_>;
    /// The filter, as part of the row above the grid.
    fn filter_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>);
    /// The field that a key leads to.
    fn filter_field() -> egui::Id;
    /// Adds a row.
    fn adder() -> Command;
    /// Adds a row below the last one that is shown.
    fn add_last(state: &State) -> Action;
    /// The context menu.
    fn menu(state: &State) -> Menu;
    /// What a double-click on a row's number does.
    fn follow(row: Self::Id) -> Option<Action>;
    /// Where digits that are typed at a score go; none: it has no scores.
    fn scores() -> Option<ScoreField> {
        None
    }
    /// What Space writes into the selected cells of the cursor's column, if it does not open the cell.
    fn toggled(_state: &State) -> Option<&'static str> {
        None
    }
    /// Whether rows can be dragged to another place by their numbers.
    fn is_movable(_state: &State) -> bool {
        false
    }
    /// Moves rows so that they come before another one; none: to the end.
    fn move_to(_rows: Vec<Self::Id>, _before: Option<Self::Id>) -> Option<Action> {
        None
    }
    /// Adds to a cell what it shows besides its words, and says how these look.
    fn paint(cell: &mut CellBrush<'_>, sheet: &Self::Sheet<'_>, row: Self::Row<'_>, column: Self::Column);
}

/// What is said about the rows of a kind.
pub(in crate::ui) struct GridWords<'a> {
    /// The name of the grid.
    pub name: &'a str,
    /// Instead of rows, if there are none.
    pub none: &'a str,
    /// Instead of rows, if the filter leaves out all of them.
    pub no_match: &'a str,
    /// What adds one.
    pub add: &'a str,
    /// What the number of rows means.
    pub count_tip: &'a str,
    /// What a row's number is for.
    pub row_tip: &'a str,
    /// The order that is none.
    pub unsorted: &'a str,
}

/// A cell that is being painted: where its words begin, and how they look.
pub(in crate::ui) struct CellBrush<'a> {
    pub(super) painter: &'a Painter,
    pub(in crate::ui) theme: &'a Theme,
    pub(super) cell: Rect,
    pub(super) left: f32,
    pub(super) color: Color32,
    pub(super) font: FontId,
    pub(super) align: Align,
}

impl CellBrush<'_> {
    /// The painter, clipped to the cell.
    pub(in crate::ui) fn painter(&self) -> &Painter {
        self.painter
    }

    /// Where the cell is.
    pub(in crate::ui) fn rect(&self) -> Rect {
        self.cell
    }

    /// Gives the words a colour.
    pub(in crate::ui) fn ink(&mut self, color: Color) {
        self.color = color32(color);
    }

    /// Sets the words in semibold.
    pub(in crate::ui) fn strong(&mut self) {
        self.font = FontId::new(self.font.size, FontSet::family(Weight::SemiBold));
    }

    /// Puts the words into the middle.
    pub(in crate::ui) fn centre(&mut self) {
        self.align = Align::Center;
    }

    /// Puts the words at the right edge, as amounts are written.
    pub(in crate::ui) fn right(&mut self) {
        self.align = Align::Max;
    }

    /// A stripe at the left edge.
    pub(in crate::ui) fn stripe(&mut self, color: Color) {
        let bar = Rect::from_min_max(self.cell.min, pos2(self.cell.left() + 3.0, self.cell.bottom()));
        self.painter.rect_filled(bar.shrink2(vec2(0.0, 3.0)), 1.0, color32(color));
        self.left += 3.0;
    }

    /// A square before the words, which begin behind it.
    pub(in crate::ui) fn square(&mut self) -> Rect {
        let side = self.font.size * 1.05;
        let square = Rect::from_center_size(pos2(self.left + side / 2.0, self.cell.center().y), vec2(side, side));
        self.left += side + 6.0;
        square
    }

    /// An icon before the words.
    pub(in crate::ui) fn icon(&mut self, icon: Icon, color: Color) {
        let square = self.square();
        stroke_icon(self.painter, icon, square, Stroke::new((square.width() / 13.0).max(1.2), color32(color)));
    }
}
