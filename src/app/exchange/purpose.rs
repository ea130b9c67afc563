//! What an export is for, in place of what its file is called: each purpose with its format and the choices that usually serve it. One whose format
//! there is not yet is left out. Never a choice that cannot be made by hand.

use crate::app::exchange::choice::{ExportChoice, ExportWhat, ReadAt};
use crate::export::{Format, PageSize, PixelSize};

/// What somebody wants to do with an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Purpose {
    /// Hand out a page, for office printers, read in the hand.
    TakeHome,
    /// Hang a map on the wall of a meeting room, read over the table.
    Poster,
    /// Show a page in a talk.
    Slide,
    /// Go on with slides in a program for slides.
    Slides,
    /// Put a picture into a document.
    Picture,
    /// Put a drawing on a website, or go on with it in a program for drawings.
    Drawing,
    /// Send a page that opens in any browser.
    Page,
    /// Go on with everything in a spreadsheet.
    Workbook,
    /// Hand out everything that a map says, as pages.
    Report,
    /// Go on with the report in a word processor.
    WordReport,
    /// Put words and tables into a wiki.
    Words,
    /// Hand one table to a spreadsheet or a script.
    Table,
    /// Put a diagram of the journey into a wiki.
    Diagram,
}

/// Pixels for each point of paper of a picture in a document: 200 in an inch.
const PIXELS: f64 = 200.0 / 72.0;

impl Purpose {
    /// All, in the order of the dialog.
    const ALL: [Self; 13] = [
        Self::TakeHome,
        Self::Poster,
        Self::Slide,
        Self::Slides,
        Self::Picture,
        Self::Drawing,
        Self::Page,
        Self::Workbook,
        Self::Report,
        Self::WordReport,
        Self::Words,
        Self::Table,
        Self::Diagram,
    ];

    /// Those that something can be exported for.
    pub fn of(what: ExportWhat) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |purpose| purpose.fits(what))
    }

    /// Last part of its message keys (`term-purpose-CODE`, `term-purpose-why-CODE`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::TakeHome => "take-home",
            Self::Poster => "poster",
            Self::Slide => "slide",
            Self::Slides => "slides",
            Self::Picture => "picture",
            Self::Drawing => "drawing",
            Self::Page => "page",
            Self::Workbook => "workbook",
            Self::Report => "report",
            Self::WordReport => "word-report",
            Self::Words => "words",
            Self::Table => "table",
            Self::Diagram => "diagram",
        }
    }

    /// The purpose of a code.
    pub(crate) fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }

    /// Its format, if that is built in.
    pub fn format(self) -> Option<Format> {
        Format::of_ending(match self {
            Self::TakeHome | Self::Poster | Self::Slide | Self::Report => "pdf",
            Self::Slides => "pptx",
            Self::Picture => "png",
            Self::Drawing => "svg",
            Self::Page => "html",
            Self::Workbook => "xlsx",
            Self::WordReport => "docx",
            Self::Words => "md",
            Self::Table => "csv",
            Self::Diagram => "mmd",
        })
    }

    /// Whether something can be exported for it: everything but a map is one drawing, or a table.
    pub(crate) fn fits(self, what: ExportWhat) -> bool {
        let Some(format) = self.format() else { return false };
        match what {
            ExportWhat::Map => true,
            ExportWhat::Chart | ExportWhat::Segment(_) | ExportWhat::Comparison | ExportWhat::Blank | ExportWhat::Cards { .. } => {
                format.is_drawn() && self != Self::Report
            }
            ExportWhat::Day => format.is_drawn() && !matches!(self, Self::Report | Self::Slide | Self::Slides | Self::Poster),
            ExportWhat::Table(_) => format == Format::Csv,
        }
    }

    /// The choices that usually serve it.
    pub(crate) fn usual(self) -> ExportChoice {
        let mut choice = ExportChoice { format: self.format().unwrap_or(Format::Pdf), ..ExportChoice::default() };
        let (page, read_at) = match self {
            Self::Poster => (PageSize::A1, ReadAt::Table),
            Self::Slide | Self::Slides => (PageSize::Slide, ReadAt::Hand),
            Self::Picture => (PageSize::A4, ReadAt::Hand),
            Self::Drawing => (PageSize::Fit, ReadAt::Hand),
            Self::Report | Self::WordReport => (PageSize::A4, ReadAt::Hand),
            Self::TakeHome | Self::Page | Self::Workbook | Self::Words | Self::Table | Self::Diagram => (PageSize::A3, ReadAt::Hand),
        };
        choice.set_paper(page);
        choice.read_at = read_at;
        choice.report = self == Self::Report;
        if self == Self::Picture {
            choice.pixels = PixelSize::Scale(PIXELS);
        }
        choice
    }
}

#[cfg(test)]
mod tests {
    use super::Purpose;
    use crate::app::{Composing, ExportWhat, ReadAt};
    use crate::export::{Format, PageSize};

    #[test]
    fn each_purpose_has_its_choices_and_every_format_a_purpose() {
        for (purpose, format, paper, read_at, composing) in [
            (Purpose::TakeHome, Format::Pdf, PageSize::A3, ReadAt::Hand, Composing::Page),
            (Purpose::Poster, Format::Pdf, PageSize::A1, ReadAt::Table, Composing::Page),
            (Purpose::Slide, Format::Pdf, PageSize::Slide, ReadAt::Hand, Composing::Page),
            (Purpose::Picture, Format::Png, PageSize::A4, ReadAt::Hand, Composing::Page),
            (Purpose::Drawing, Format::Svg, PageSize::Fit, ReadAt::Hand, Composing::Line),
        ] {
            let choice = purpose.usual();
            assert_eq!(
                (choice.format, choice.paper(), choice.read_at, choice.composing()),
                (format, paper, read_at, composing),
                "{purpose:?}"
            );
        }
        for format in Format::ALL {
            assert!(Purpose::of(ExportWhat::Map).any(|purpose| purpose.format() == Some(*format)), "{format:?} is for nothing");
        }
        assert!(Purpose::of(ExportWhat::Chart).all(|purpose| purpose.format().is_some_and(Format::is_drawn)));
        assert!(Purpose::ALL.iter().all(|purpose| Purpose::of_code(purpose.code()) == Some(*purpose)));
    }
}
