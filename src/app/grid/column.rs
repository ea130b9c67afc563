//! What a column of a grid is, whatever kind its rows are: a name, a width, and how its cells are edited. Never what a cell contains.

use crate::i18n::Texts;
use crate::model::ScoreKind;
use std::fmt::Debug;

/// How a column is shown and edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// A score: digits set it.
    Score(ScoreKind),
    /// A number that is typed.
    Number,
    /// One of a few words, and nothing else.
    Choice,
    /// One of a few words, or any other text.
    Proposal,
    /// A text of one line.
    Line,
    /// A text or list with several lines.
    Text,
    /// A list of words or names, one entry per line, each chosen from a list.
    Words,
    /// A value that nobody can change.
    Fixed,
}

/// A column of a grid. The default one is always shown, as the first: it names the row.
pub trait RowColumn: Copy + Eq + Default + Debug + 'static {
    /// Every column, from left to right.
    fn all() -> &'static [Self];
    /// Its code, by which it is remembered; no column of another kind of rows has the same.
    fn code(self) -> &'static str;
    /// What its header says.
    fn name(self, texts: &Texts) -> &str;
    /// What a narrow header says: a score's letter, as cards and the command line have it. The full name is its tooltip.
    fn short_name(self, texts: &Texts) -> &str {
        self.name(texts)
    }
    /// How its cells are shown and edited.
    fn kind(self) -> CellKind;
    /// The score it holds.
    fn score(self) -> Option<ScoreKind> {
        match self.kind() {
            CellKind::Score(kind) => Some(kind),
            _ => None,
        }
    }
    /// Whether its cells contain lists, one entry per line.
    fn is_list(self) -> bool {
        false
    }
    /// Whether it is to be seen in a narrow window if at all possible: what is before it then becomes narrower.
    fn matters(self) -> bool {
        self.score().is_some()
    }
    /// Its default width, in points at the normal size of type.
    fn usual_width(self) -> f32;
    /// How narrow it may become where a column that matters would not be seen, in points at the normal size of type.
    fn least_width(self) -> f32 {
        self.usual_width()
    }
}

/// Maximum number of characters that a single-line cell shows.
const SHOWN: usize = 200;

/// The beginning of a text on one line; a dot separates its lines.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(SHOWN * 2));
    for letter in text.trim_end().chars().take(SHOWN) {
        match letter {
            '\n' => line.push_str(" · "),
            other if other.is_control() => line.push(' '),
            other => line.push(other),
        }
    }
    line
}
