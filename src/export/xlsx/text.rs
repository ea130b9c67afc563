//! Texts as a cell of a workbook can hold them. Never what they mean.

use crate::model::table;
use std::borrow::Cow;

/// The most letters of a cell, counted as Excel does: in units of UTF-16.
pub(super) const MOST: usize = table::CELL_LETTERS;

/// How many texts were longer than a cell.
#[derive(Debug, Default)]
pub(super) struct Cut {
    pub(super) count: usize,
}

/// A text as its cell has it.
pub(super) struct CellText<'a> {
    pub(super) text: Cow<'a, str>,
    /// Whether it would be run if somebody typed it: such a cell is marked as a text.
    pub(super) is_marked: bool,
}

/// A text without what no cell can hold.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    table::workbook_text(text)
}

/// A text for a cell, counted if it is cut.
pub(super) fn cell<'a>(text: &'a str, cut: &mut Cut) -> CellText<'a> {
    let held = table::workbook_text(text);
    cut.count += usize::from(table::is_longer_than_cell(text));
    let guarded = table::guard(&held);
    let is_marked = matches!(guarded, Cow::Owned(_));
    // An import takes off one apostrophe of what begins like this.
    let text = if is_marked && held.starts_with('\'') { Cow::Owned(guarded.into_owned()) } else { held };
    CellText { text, is_marked }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_marked_and_reads_back() {
        let mut cut = Cut::default();
        for (text, written, marked) in [
            ("=1+1", "=1+1", true),
            (" @sum", " @sum", true),
            ("'=x", "''=x", true),
            ("-5", "-5", false),
            ("'s-Heerenberg", "'s-Heerenberg", false),
            ("a\u{1}b\r\nc\u{ffff}", "ab\nc", false),
        ] {
            let found = cell(text, &mut cut);
            assert_eq!((&*found.text, found.is_marked), (written, marked), "{text:?}");
        }
        assert_eq!(cut.count, 0);
    }

    #[test]
    fn what_is_too_long_is_cut_between_letters_and_counted() {
        let mut cut = Cut::default();
        let long = "😀".repeat(MOST);
        let found = cell(&long, &mut cut);
        assert_eq!((found.text.encode_utf16().count(), cut.count), (MOST, 1));
        assert!(found.text.ends_with('…') && found.text.starts_with('😀'));
        assert_eq!(cell(&"x".repeat(MOST), &mut cut).text.len(), MOST);
        assert_eq!(cut.count, 1);
    }
}
