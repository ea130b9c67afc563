//! How a workbook looks: its colours, which are given, and how each kind of cell is written. Never what is in a cell.

use super::Book;
use super::columns::Kind;
use crate::i18n::{Language, Texts};
use crate::method::Verdict;
use crate::model::Code as _;
use crate::scene::Color;
use rust_xlsxwriter::{Color as Rgb, Format, FormatAlign, FormatBorder};

/// The colours of a workbook: those of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct BookInk {
    /// Of words.
    pub ink: Color,
    /// Of small print.
    pub muted: Color,
    /// Between rows.
    pub hairline: Color,
    /// Behind what is computed, and behind headings of sections.
    pub tint: Color,
    /// Of headers.
    pub header: Color,
    /// Of words on headers.
    pub on_header: Color,
    /// Of what can be clicked.
    pub accent: Color,
    /// Where fulfilment is above expectation.
    pub above: Color,
    /// Where it is below.
    pub below: Color,
    /// The curves: expectation, fulfilment, competition.
    pub curves: [Color; 3],
    /// Words of media, in the order of the words.
    pub media: [Color; 3],
    /// Marks and words of verdicts, in the order of [`Verdict::ALL`].
    pub verdicts: [(Color, Color); Verdict::ALL.len()],
}

/// A colour for the library.
pub(super) fn rgb(color: Color) -> Rgb {
    Rgb::RGB(u32::from(color.r) << 16 | u32::from(color.g) << 8 | u32::from(color.b))
}

/// How cells are written.
pub(super) struct Look<'a> {
    pub(super) ink: &'a BookInk,
    pub(super) texts: &'a Texts,
    /// What the project is called, for the foot of a sheet.
    pub(super) project: &'a str,
    /// The user's own line, for the same place.
    pub(super) line: &'a str,
    date: &'static str,
    money: String,
    pub(super) decimals: usize,
}

/// Differences with their sign; the minus is as long as the plus.
pub(super) const SIGNED: &str = "+0.0;\"−\"0.0;0.0";

impl<'a> Look<'a> {
    pub(super) fn new(book: &Book<'a>) -> Self {
        let currency = book.project.currency();
        let decimals = currency.decimals() as usize;
        let point = if decimals > 0 { "." } else { "" };
        let sign = currency.sign().replace('"', "");
        let date = match book.texts.language() {
            Language::English => "d mmm yyyy",
            Language::German => "dd.mm.yyyy",
        };
        let money = format!("#,##0{point}{} \"{sign}\"", "0".repeat(decimals));
        Self { ink: book.ink, texts: book.texts, project: &book.project.name, line: book.line, date, money, decimals }
    }

    /// Of words in a sheet that explains.
    pub(super) fn words(&self) -> Format {
        Format::new().set_font_color(rgb(self.ink.ink)).set_align(FormatAlign::Top).set_text_wrap()
    }

    /// Of the names of columns.
    pub(super) fn header(&self) -> Format {
        Format::new()
            .set_bold()
            .set_font_color(rgb(self.ink.on_header))
            .set_background_color(rgb(self.ink.header))
            .set_align(FormatAlign::VerticalCenter)
            .set_text_wrap()
    }

    /// Of the names of columns that follow from others.
    pub(super) fn computed_header(&self) -> Format {
        self.header().set_background_color(rgb(self.ink.accent))
    }

    /// Of the cells of a kind.
    pub(super) fn of(&self, kind: Kind) -> Format {
        let plain = Format::new().set_align(FormatAlign::Top).set_font_color(rgb(self.ink.ink));
        match kind {
            Kind::Name | Kind::Text => plain.set_text_wrap(),
            Kind::Title => plain.set_text_wrap().set_bold(),
            // Apart from the figure before it.
            Kind::Word(_) | Kind::Flag => plain.set_indent(1),
            Kind::Score => plain.set_num_format("0.0"),
            Kind::Points => plain.set_num_format("0"),
            Kind::Count => plain.set_num_format("0;\"−\"0;\"–\""),
            Kind::Signed => plain.set_num_format(SIGNED),
            Kind::Share => plain.set_num_format("0%"),
            Kind::Percent => plain.set_num_format("0.0%"),
            Kind::OfHundred => plain.set_num_format("0.0\"%\""),
            Kind::Money => plain.set_num_format(&self.money),
            Kind::Number | Kind::Value => plain,
            Kind::Date => plain.set_num_format(self.date).set_align(FormatAlign::Left),
            Kind::Id => plain.set_font_color(rgb(self.ink.muted)).set_font_size(8),
        }
    }

    /// Of the cells of a kind in a row that says something: with a line below.
    pub(super) fn in_row(&self, kind: Kind) -> Format {
        self.of(kind).set_border_bottom(FormatBorder::Thin).set_border_bottom_color(rgb(self.ink.hairline))
    }

    /// Of a number in a row: with decimals only if it has any.
    pub(super) fn number_in_row(&self, is_whole: bool) -> Format {
        self.in_row(Kind::Number).set_num_format(if is_whole { "#,##0" } else { "#,##0.0##" })
    }

    /// The colours of a verdict: a light face, and its word.
    pub(super) fn verdict(&self, at: usize) -> Format {
        let (mark, word) = self.ink.verdicts.get(at).copied().unwrap_or((self.ink.muted, self.ink.muted));
        let face = mark.with_alpha(34).over(Color::hex(0x00ff_ffff));
        Format::new().set_background_color(rgb(face)).set_font_color(rgb(word)).set_bold().set_align(FormatAlign::Top)
    }
}
