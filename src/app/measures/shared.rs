//! What the kinds of rows of this feature share: headers of pasted cells, and many changes as one step. Never what a cell contains.

use crate::app::grid::column::RowColumn;
use crate::app::grid::kind::Key;
use crate::edit::{Edit, StepName};
use crate::i18n::{Language, Texts};
use crate::letters::Folded;
use jiff::civil::Date;

/// What a column of pasted cells was taken for.
pub struct Heading<C> {
    pub(crate) column: C,
    pub(crate) name: String,
}

/// With how many earlier changes one is compared: equal ones become one edit.
const COMPARED: usize = 32;

impl<C: RowColumn> Heading<C> {
    /// What a column of the grid takes texts for.
    pub(crate) fn of(column: C, texts: &Texts) -> Self {
        Self { column, name: column.name(texts).to_owned() }
    }

    /// What the cells of a first row are taken for; none: it is no header. `names`: see [`header_names`].
    pub(crate) fn all(names: &[(String, C)], first: &[String]) -> Option<Vec<Option<Self>>> {
        let column = |cell: &String| {
            let wanted = Folded::new(cell.trim());
            let found = names.iter().find(|(name, _)| name == wanted.plain());
            found.map(|(_, column)| Self { column: *column, name: cell.trim().to_owned() })
        };
        let found: Vec<Option<Self>> = first.iter().map(column).collect();
        (found.len() > 1 && found.iter().all(Option::is_some)).then_some(found)
    }
}

/// What headers call the columns: their names in every language, and their machine words.
pub(crate) fn header_names<C: RowColumn>(machine: impl Fn(C) -> &'static str) -> Vec<(String, C)> {
    let texts: Vec<Texts> = Language::ALL.iter().map(|language| Texts::new(*language)).collect();
    let fold = |name: &str| Folded::new(name).plain().to_owned();
    let of = |column: &C| {
        let names = texts.iter().map(|texts| fold(column.name(texts))).collect::<Vec<_>>();
        names.into_iter().chain([fold(machine(*column))]).map(|name| (name, *column)).collect::<Vec<_>>()
    };
    C::all().iter().flat_map(of).collect()
}

/// Changes of many rows as one step: what becomes the same in several is one edit. `edit`: gives rows a value.
pub(crate) fn together<I, V: PartialEq>(label: StepName, changes: Vec<(I, V)>, edit: impl Fn(Vec<I>, V) -> Edit) -> Edit {
    let mut merged: Vec<(Vec<I>, V)> = Vec::new();
    for (id, change) in changes {
        let last = merged.len().saturating_sub(COMPARED);
        match merged.iter_mut().skip(last).find(|(_, other)| *other == change) {
            Some((rows, _)) => rows.push(id),
            None => merged.push((vec![id], change)),
        }
    }
    let mut edits: Vec<Edit> = merged.into_iter().map(|(rows, value)| edit(rows, value)).collect();
    if edits.len() == 1 && edits.first().is_some_and(|edit| edit.step() == label) {
        return edits.remove(0);
    }
    Edit::Together { label, edits }
}

/// What a day is sorted by.
pub(crate) fn day(date: Option<Date>) -> Key {
    date.map_or(Key::Nothing, |date| Key::Number(f64::from(date.year()) * 400.0 + f64::from(date.day_of_year())))
}
