//! What a kind of rows is: which rows there are, what is in their cells, what a text in a cell means and which edit writes it. Everything the
//! grid does is written once, for any kind; touchpoints are one. Never a cursor, an order or a picture of rows: those are the grid's.

use super::column::RowColumn;
use crate::app::desk::Desk;
use crate::app::map::text::EditTarget;
use crate::edit::{Edit, Selected, StepName};
use crate::i18n::Texts;
use std::cmp::Ordering;
use std::collections::HashSet;
use std::fmt::Debug;
use std::hash::Hash;

/// A kind of rows.
pub trait RowKind: Debug + Default + Copy + Eq + 'static {
    /// What a row shows.
    type Id: Copy + Ord + Hash + Debug;
    /// Where that is in the project, so that it can be found without searching.
    type Place: Copy + PartialEq + Debug;
    /// A column.
    type Column: RowColumn;
    /// Whose rows they are: a map's, for example.
    type Of: Copy + PartialEq + Debug;
    /// Which of them are shown.
    type Filter: Clone + PartialEq + Debug;
    /// What rows are read from: the project and whatever follows from it.
    type Sheet<'a>;
    /// A row, as its cells need it.
    type Row<'a>: Copy;
    /// What a row shows, as its cells change it.
    type Record: Clone;
    /// What a column of pasted cells was taken for.
    type Heading;
    /// What a text means.
    type Read;
    /// What a cell holds: what edits are made of.
    type Value: Clone;
    /// A row that is to be added.
    type New;

    /// Whose rows are shown; none: there is nothing to show.
    fn of(desk: &Desk) -> Option<Self::Of>;
    /// Which of them.
    fn filter(desk: &Desk) -> &Self::Filter;
    /// Whether that leaves out any.
    fn is_filtered(desk: &Desk) -> bool;
    /// What rows are read from now.
    fn sheet(desk: &Desk) -> Option<Self::Sheet<'_>>;

    /// How many rows there are, shown or not.
    fn count(sheet: &Self::Sheet<'_>) -> usize;
    /// All of them in their own order.
    fn all(sheet: &Self::Sheet<'_>) -> impl Iterator<Item = (Self::Id, Self::Place)>;
    /// Those that a filter lets through, in their own order.
    fn matching<'s>(sheet: &'s Self::Sheet<'_>, filter: &Self::Filter) -> Vec<(Self::Id, Self::Place, Self::Row<'s>)>;
    /// Whether a row is at a place.
    fn is_at(sheet: &Self::Sheet<'_>, id: Self::Id, place: Self::Place) -> bool;
    /// Where a row is.
    fn place_of(sheet: &Self::Sheet<'_>, id: Self::Id) -> Option<Self::Place>;
    /// The row at a place.
    fn row<'s>(sheet: &'s Self::Sheet<'_>, place: Self::Place) -> Option<Self::Row<'s>>;
    /// What a row shows.
    fn id(row: Self::Row<'_>) -> Self::Id;
    /// What it is called.
    fn title<'s>(row: Self::Row<'s>) -> &'s str;
    /// The same with everything that its cells hold.
    fn record<'s>(row: Self::Row<'s>) -> &'s Self::Record;

    /// The text of a cell for editing and copying: nothing rounded, every line.
    fn text(sheet: &Self::Sheet<'_>, row: Self::Row<'_>, column: Self::Column) -> String;
    /// The text of a cell as it is shown: on one line, short.
    fn shown(sheet: &Self::Sheet<'_>, row: Self::Row<'_>, column: Self::Column) -> String;
    /// What a row is sorted by.
    fn key(sheet: &Self::Sheet<'_>, row: Self::Row<'_>, place: Self::Place, column: Self::Column) -> Key;
    /// The words that a column's cells may contain, as people read them; empty: anything.
    fn choices(sheet: &Self::Sheet<'_>, column: Self::Column) -> Vec<String>;

    /// What a column of the grid takes texts for; none: nobody can write into it.
    fn heading(sheet: &Self::Sheet<'_>, column: Self::Column) -> Option<Self::Heading>;
    /// What the cells of a first row are taken for; none: it is no header.
    fn headings(first: &[String]) -> Option<Vec<Option<Self::Heading>>>;
    /// The column that such a heading is about.
    fn column(heading: &Self::Heading) -> Option<Self::Column>;
    /// Its words.
    fn heading_name(heading: &Self::Heading) -> &str;
    /// The column by which pasted rows find theirs under a header.
    fn identity() -> Self::Column;
    /// The row that a cell of that column names.
    fn named(sheet: &Self::Sheet<'_>, cell: &str) -> Option<Self::Place>;

    /// What a text means for a column's cells.
    ///
    /// # Errors
    /// The message that refuses it.
    fn read(sheet: &Self::Sheet<'_>, heading: &Self::Heading, text: &str) -> Result<Self::Read, String>;
    /// Why what was read is refused where nobody sees first what becomes of it: a number that had to be rounded.
    fn unseen(_texts: &Texts, _read: &Self::Read) -> Option<String> {
        None
    }
    /// Whether a number had to be rounded.
    fn is_rounded(_read: &Self::Read) -> bool {
        false
    }

    /// The text of a cell as it is shown where nobody edits it.
    fn told(_sheet: &Self::Sheet<'_>, _column: Self::Column, text: String) -> String {
        text
    }

    /// What a number was rounded to, where that is not the nearest whole one.
    fn rounded_to(_sheet: &Self::Sheet<'_>, _read: &Self::Read) -> Option<String> {
        None
    }
    /// What the cell then holds; none for what no cell can change.
    fn value(read: &Self::Read, record: &Self::Record) -> Option<Self::Value>;
    /// What a cleared cell holds: what a cell without a text means. None: it cannot be empty.
    fn emptied(sheet: &Self::Sheet<'_>, column: Self::Column) -> Option<Self::Value>;
    /// Gives a record what a cell holds.
    fn put(sheet: &Self::Sheet<'_>, record: &mut Self::Record, value: &Self::Value);
    /// The text of a cell of a row once its record has changed so.
    fn text_after(sheet: &Self::Sheet<'_>, row: Self::Row<'_>, record: &Self::Record, value: &Self::Value, column: Self::Column) -> String;

    /// The name of the step that gives a cell what it holds.
    fn step(value: &Self::Value) -> StepName;
    /// The edit that changes many cells as one step.
    fn edit(sheet: &Self::Sheet<'_>, label: StepName, changes: Vec<(Self::Id, Self::Value)>) -> Edit;

    /// A row to add after the last one that is shown, still empty.
    fn begin(sheet: &Self::Sheet<'_>, last: Option<Self::Row<'_>>) -> Option<Self::New>;
    /// Writes into it what was read for one of its cells.
    fn fill(sheet: &Self::Sheet<'_>, new: &mut Self::New, heading: &Self::Heading, read: &Self::Read);
    /// Why it cannot be added as it is, if it lacks something.
    fn lacks(_sheet: &Self::Sheet<'_>, _new: &Self::New) -> Option<String> {
        None
    }
    /// What it is called.
    fn new_title(new: &Self::New) -> &str;
    /// The edits that add such rows.
    fn add_rows(sheet: &Self::Sheet<'_>, new: Vec<Self::New>) -> Vec<Edit>;
    /// Says how many rows are to be added.
    fn adding(texts: &Texts, count: usize) -> String;
    /// Deletes the selected rows.
    fn delete(desk: &mut Desk);

    /// The row as what is selected.
    fn selected(id: Self::Id) -> Selected;
    /// The row that is selected.
    fn row_selected(element: Selected) -> Option<Self::Id>;
    /// A cell as a text that is edited in place; none: it cannot be.
    fn target(id: Self::Id, column: Self::Column) -> Option<EditTarget>;
    /// The cell in which a text is edited.
    fn cell(target: EditTarget) -> Option<(Self::Id, Self::Column)>;

    /// The places of rows, in their own order.
    fn places(sheet: &Self::Sheet<'_>, ids: &[Self::Id]) -> Vec<Self::Place> {
        match ids {
            [] => Vec::new(),
            [id] => Self::place_of(sheet, *id).into_iter().collect(),
            _ => {
                let wanted: HashSet<Self::Id> = ids.iter().copied().collect();
                Self::all(sheet).filter(|(id, _)| wanted.contains(id)).map(|(_, place)| place).collect()
            }
        }
    }

    /// The leading row.
    fn lead(desk: &Desk) -> Option<Self::Id> {
        desk.open.document.selection.lead.and_then(Self::row_selected)
    }

    /// Every selected row.
    fn all_selected(desk: &Desk) -> impl Iterator<Item = Self::Id> {
        desk.open.document.selection.elements.iter().copied().filter_map(Self::row_selected)
    }
}

/// What a row is sorted by.
#[derive(Debug, Clone, PartialEq)]
pub enum Key {
    /// A number, or a position in a list of words.
    Number(f64),
    /// A text, folded.
    Text(String),
    /// Nothing: such rows come last.
    Nothing,
}

impl Key {
    /// The order of two rows; those with nothing come last either way.
    pub(super) fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let turned = |order: Ordering| if descending { order.reverse() } else { order };
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => turned(one.total_cmp(two)),
            (Self::Text(one), Self::Text(two)) => turned(one.cmp(two)),
            (Self::Nothing, Self::Nothing) => Ordering::Equal,
            (Self::Nothing, _) => Ordering::Greater,
            (_, Self::Nothing) => Ordering::Less,
            (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Text(_), Self::Number(_)) => Ordering::Greater,
        }
    }
}
