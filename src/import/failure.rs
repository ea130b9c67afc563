//! Why tables are refused as a whole, and the sentences that say so and what to do. Never refuses anything itself.

use super::note::{DiagramFault, Note, Place, listed, shown};
use crate::i18n::Texts;
use std::fmt;

/// A table that was refused as a whole.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("table {source_index}: {kind}")]
pub struct ImportError {
    /// Index of the file.
    pub source_index: usize,
    /// Why.
    pub kind: ErrorKind,
    /// What was noted before, where refusals are the reason.
    pub notes: Vec<Note>,
}

/// Why a table is refused as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// More than is allowed.
    TooLarge(TooLarge),
    /// Zeros or broken letters: not a text.
    NotText(Place),
    /// A quotation mark that is never closed.
    OpenQuote(Place),
    /// It is empty.
    Empty,
    /// No column of titles.
    NoTitles {
        /// The columns that the table has.
        columns: Vec<String>,
        /// Those that hold texts like titles, the likeliest first.
        likely: Vec<String>,
    },
    /// Somebody spoke of a column that no table has.
    NoSuchColumn {
        /// Its name.
        name: String,
        /// The columns that the tables have.
        columns: Vec<String>,
    },
    /// Another of the program's tables, by its name.
    OtherTable(String),
    /// A workbook that cannot be read.
    Workbook(WorkbookError),
    /// Somebody spoke of a sheet that no file has.
    NoSuchSheet {
        /// Its name.
        name: String,
        /// The sheets that the files have.
        sheets: Vec<String>,
    },
    /// None of a workbook's sheets has the header of one of the program's tables.
    NoSheet(Vec<String>),
    /// It is a map, no table.
    Map,
    /// A diagram that Mermaid does not accept.
    Diagram(Place, DiagramFault),
    /// A diagram of another kind, by its word.
    OtherDiagram(String),
    /// The file of a board or a journey of another program that is damaged here.
    DamagedBoard(Place),
    /// Such a file without a note or touchpoint.
    NoNotes,
    /// No row is left.
    NothingLeft,
    /// Votes without a table of the touchpoints they are about.
    NoTouchpoints,
}

/// Why a workbook cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkbookError {
    /// Its parts contradict each other, or end too early.
    Damaged,
    /// It is locked with a password.
    Locked,
    /// Unpacked, it is out of all proportion to its size.
    Swollen,
    /// A packed file, or an old one of an office program, that is no workbook.
    Other,
    /// A workbook in a form that is not read, by its extension.
    Form(&'static str),
}

/// What there is too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooLarge {
    /// More than [`super::MAX_BYTES`].
    Bytes,
    /// More than `MAX_ROWS`.
    Rows,
    /// More than `MAX_COLUMNS`.
    Columns,
    /// More cells than a table may have.
    Cells,
    /// More sheets than a workbook may have.
    Sheets,
    /// More than [`crate::model::limits::MAPS`].
    Maps,
    /// More than [`crate::model::limits::STAGES`] in a map.
    Stages,
    /// More than [`crate::model::limits::TOUCHPOINTS`] in a map.
    Touchpoints,
    /// More than [`crate::model::limits::ROUNDS`].
    Rounds,
    /// More than [`crate::model::limits::RATERS`].
    Raters,
    /// More answers in a survey than `MAX_ANSWERS`.
    Answers,
    /// More than [`crate::model::limits::SEGMENTS`].
    Segments,
    /// Measures, open questions, metrics or contacts, with those that the project has.
    Plan {
        /// How many there may be.
        most: usize,
    },
}

impl ErrorKind {
    /// Where in the table, if it is one place.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::NotText(place) | Self::OpenQuote(place) | Self::Diagram(place, _) | Self::DamagedBoard(place) => Some(*place),
            Self::TooLarge(_)
            | Self::Empty
            | Self::NoTitles { .. }
            | Self::NoSuchColumn { .. }
            | Self::OtherTable(_)
            | Self::Workbook(_)
            | Self::NoSuchSheet { .. }
            | Self::NoSheet(_)
            | Self::Map
            | Self::OtherDiagram(_)
            | Self::NoNotes
            | Self::NothingLeft
            | Self::NoTouchpoints => None,
        }
    }

    /// Its sentence, with what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        use crate::model::limits;
        let limit = |value: usize| texts.integer(value as i64);
        match self {
            Self::TooLarge(TooLarge::Bytes) => texts.import_too_large_bytes(&limit(super::MAX_BYTES >> 20)),
            Self::TooLarge(TooLarge::Rows) => texts.import_too_large_rows(&limit(super::MAX_ROWS)),
            Self::TooLarge(TooLarge::Columns) => texts.import_too_large_columns(&limit(super::MAX_COLUMNS)),
            Self::TooLarge(TooLarge::Cells) => texts.import_too_large_cells(&limit(super::source::MAX_CELLS)),
            Self::TooLarge(TooLarge::Sheets) => texts.import_too_large_sheets(&limit(super::source::MAX_SHEETS)),
            Self::TooLarge(TooLarge::Maps) => texts.import_too_large_maps(&limit(limits::MAPS)),
            Self::TooLarge(TooLarge::Stages) => texts.import_too_large_stages(&limit(limits::STAGES)),
            Self::TooLarge(TooLarge::Touchpoints) => texts.import_too_large_touchpoints(&limit(limits::TOUCHPOINTS)),
            Self::TooLarge(TooLarge::Rounds) => texts.import_too_large_rounds(&limit(limits::ROUNDS)),
            Self::TooLarge(TooLarge::Raters) => texts.import_too_large_raters(&limit(limits::RATERS)),
            Self::TooLarge(TooLarge::Answers) => texts.import_too_large_answers(&limit(super::people::MAX_ANSWERS)),
            Self::TooLarge(TooLarge::Plan { most }) => texts.import_too_large_plan(&limit(*most)),
            Self::TooLarge(TooLarge::Segments) => texts.import_too_large_segments(&limit(limits::SEGMENTS)),
            Self::NotText(_) => texts.import_not_text().to_owned(),
            Self::OpenQuote(_) => texts.import_open_quote().to_owned(),
            Self::Empty => texts.import_empty().to_owned(),
            Self::NoTitles { columns, likely } if likely.is_empty() => texts.import_no_titles(&listed(columns, texts)),
            Self::NoTitles { columns, likely } => texts.import_no_titles_but(&listed(columns, texts), &listed(likely, texts)),
            Self::NoSuchColumn { name, columns } => texts.import_no_such_column(&shown(name), &listed(columns, texts)),
            Self::OtherTable(kind) => texts.import_other_table(kind),
            Self::Workbook(WorkbookError::Damaged) => texts.import_workbook_damaged().to_owned(),
            Self::Workbook(WorkbookError::Locked) => texts.import_workbook_locked().to_owned(),
            Self::Workbook(WorkbookError::Swollen) => texts.import_workbook_swollen().to_owned(),
            Self::Workbook(WorkbookError::Other) => texts.import_no_workbook().to_owned(),
            Self::Workbook(WorkbookError::Form(ending)) => texts.import_workbook_form(ending),
            Self::NoSuchSheet { name, sheets } if sheets.is_empty() => texts.import_no_sheets(&shown(name)),
            Self::NoSuchSheet { name, sheets } => texts.import_no_such_sheet(&shown(name), &listed(sheets, texts)),
            Self::NoSheet(sheets) => texts.import_no_sheet(&listed(sheets, texts)),
            Self::Map => texts.import_is_map().to_owned(),
            Self::Diagram(_, fault) => fault.sentence(texts),
            Self::OtherDiagram(kind) => texts.diagram_other(&shown(kind)),
            Self::DamagedBoard(_) => texts.board_damaged().to_owned(),
            Self::NoNotes => texts.board_no_notes().to_owned(),
            Self::NothingLeft => texts.import_nothing_left().to_owned(),
            Self::NoTouchpoints => texts.import_no_touchpoints().to_owned(),
        }
    }
}

/// For logs; people read [`ErrorKind::sentence`].
impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}
