//! From scenes to bytes: SVG, PNG, PDF; and from the model to tables. Same input, same bytes.
//!
//! This room never touches a path (that is `file/`), never decides what is drawn (that is `layout/`) and never reads a clock: dates are
//! given. What a reader should know about a result comes with it, as [`Note`]s without words.

mod cell;
mod csv;
mod csv_form;
mod docx;
mod html;
mod markdown;
mod mermaid;
mod page;
mod pair;
mod pdf;
#[cfg(test)]
mod pictures;
mod plan;
mod png;
pub mod pptx;
mod shaping;
mod svg;
mod tables;
mod tasks;
mod typeset;
mod unseen;
mod webfont;
mod written;
mod xlsx;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod poppler;

pub use crate::method::number;
pub use cell::{Words, touchpoint_cell};
pub use csv::{csv, rows_csv, touchpoints_csv, tsv};
pub use csv_form::{CsvForm, Separator};
pub use docx::{DocxOptions, docx};
pub use html::{HtmlPage, html};
pub use markdown::markdown;
pub use mermaid::mermaid;
pub use page::{Fitting, NoPage, Orientation, Page, PageSetup, PageSize, Paging, SMALLEST_READABLE, Sides};
pub use pair::Pair;
pub use pdf::{PdfBookmark, PdfLink, PdfOptions, PdfPart, PdfPlace, pdf};
pub use plan::{contacts_csv, day_csv, measures_csv, metrics_csv, plan_rows, questions_csv};
pub use png::{PixelSize, Pixels, pixels, png, png_page};
pub use svg::{svg, svg_page};
pub use tables::{Table, segments_csv, votes_csv};
pub use tasks::{TasksFormat, tasks_text, tasks_text_by_date};
pub use webfont::NotEmbedded;
pub use xlsx::{Book, BookInk, xlsx};

/// Does a work for each number below a count, several of them at once where the caller has cores to spare: this room starts no thread.
pub type SideBySide<'a> = &'a dyn Fn(usize, &(dyn Fn(usize) + Sync));

/// One after the other, for who has no cores to spare.
pub const ONE_AFTER_THE_OTHER: SideBySide<'_> = &|count, work| (0..count).for_each(work);

/// What can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// Scalable picture with real text.
    Svg,
    /// Picture of pixels.
    Png,
    /// Pages for print.
    Pdf,
    /// A page for the browser: a map with everything about it.
    Html,
    /// The touchpoints as a table.
    Csv,
    /// A map as a Mermaid `journey`.
    Mmd,
    /// A workbook: a sheet for each table.
    Xlsx,
    /// Slides that can be edited.
    Pptx,
    /// The report, to be edited.
    Docx,
    /// The report in words and tables.
    Md,
}

impl Format {
    /// Every format there is, pictures first.
    pub const ALL: &'static [Self] =
        &[Self::Svg, Self::Png, Self::Pdf, Self::Html, Self::Csv, Self::Mmd, Self::Xlsx, Self::Pptx, Self::Docx, Self::Md];

    /// The ending of its files without a dot; also the word that names it on the command line.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Mmd => "mmd",
            Self::Xlsx => "xlsx",
            Self::Pptx => "pptx",
            Self::Docx => "docx",
            Self::Md => "md",
        }
    }

    /// Whether it is a drawing and nothing else.
    pub const fn is_drawn(self) -> bool {
        matches!(self, Self::Svg | Self::Png | Self::Pdf | Self::Pptx)
    }

    /// The format of an ending (without a dot, in any case), if there is one.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}

/// A finished file, not yet on any disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// What a reader should know about it.
    pub notes: Vec<Note>,
}

/// Something that could not be done quite as asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Note {
    /// The bundled face lacks these letters; they are drawn with a font of this system.
    OtherFace {
        /// The font's family name.
        family: String,
        /// The letters, each once, in code order.
        letters: String,
    },
    /// These letters are drawn with a font of this system, and the file does not contain it although it could: they look different elsewhere.
    NotEmbedded {
        /// The font's family name.
        family: String,
        /// The letters, each once, in code order.
        letters: String,
        /// Why.
        why: NotEmbedded,
    },
    /// The drawing is longer than a page may be, so its page is smaller than it was to be.
    Reduced {
        /// Its size, of hundred of what it was to be.
        percent: u32,
        /// Size of its smallest type, in tenths of a point.
        tenths: u32,
    },
    /// Touchpoints that are not rated have a score nevertheless, since the format knows none without.
    Unrated {
        /// How many.
        count: usize,
        /// The score.
        score: u8,
    },
    /// Names that the format cannot hold are written otherwise, this many.
    Replaced {
        /// How many.
        count: usize,
    },
    /// Texts are longer than a cell of a workbook holds.
    Shortened {
        /// How many.
        count: usize,
        /// What a cell holds, in units of UTF-16.
        most: usize,
    },
    /// No font at all has these letters; boxes are drawn.
    NoFace {
        /// The letters, each once, in code order.
        letters: String,
    },
}

/// Why nothing was written. The text is for logs; what people read is made from the variant and its data.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExportError {
    /// The picture would have too many pixels.
    #[error("picture-too-large {width}x{height}, most {most}")]
    PictureTooLarge {
        /// Pixels across that were asked for.
        width: f64,
        /// Pixels down that follow.
        height: f64,
        /// The most pixels a picture may have in all.
        most: u64,
    },
    /// The picture would be too long along one side.
    #[error("picture-too-long {width}x{height}, most {most} along a side")]
    PictureTooLong {
        /// Pixels across that were asked for.
        width: f64,
        /// Pixels down that follow.
        height: f64,
        /// The most pixels along a side.
        most: f64,
    },
    /// A width or scale that is not a positive number.
    #[error("size-not-positive")]
    SizeNotPositive,
    /// The drawing would need too many pages.
    #[error("too-many-pages {pages}, most {most}")]
    TooManyPages {
        /// Pages that would be needed.
        pages: u64,
        /// The most pages a document may have.
        most: u64,
    },
    /// The file whose look slides were to have is no template.
    #[error("{path}: {why}")]
    Template {
        /// The file, as it is shown.
        path: String,
        /// Why.
        why: pptx::TemplateError,
    },
    /// A library refused; a fault of this program, with the library's own words.
    #[error("{format}-failed: {detail}")]
    Failed {
        /// The ending of the format that was written.
        format: &'static str,
        /// The library's words.
        detail: String,
    },
}
