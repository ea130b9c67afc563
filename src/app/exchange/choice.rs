//! How something is exported, as it is chosen, and what that means for paper and type. Never a drawing, and never a file.

use crate::export::{CsvForm, ExportError, Fitting, Format, Orientation, PageSetup, PageSize, Paging, PixelSize, Separator, Sides, Table};
use crate::i18n::{Language, Texts};
use crate::layout::account::Account;
use crate::layout::leaves::Leaves;
use crate::layout::{Outcome, PanelSet, ThemeName};
use crate::model::{MapId, SegmentId, StageId, ViewId};
use crate::scene::{Scene, Size};
use jiff::civil::Date;
use std::path::PathBuf;
use std::sync::Arc;

/// How a map is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Composing {
    /// In as many lines as serve it best on its page.
    Page,
    /// In one line, as long as the journey.
    Line,
    /// In the lines that it has in the window.
    Window,
    /// In so many lines.
    Exactly(usize),
}

/// From how far a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ReadAt {
    /// In the hand.
    #[default]
    Hand,
    /// On a table, 0.7 m away.
    Table,
    /// On a wall, 1.5 m away.
    Wall,
}

impl ReadAt {
    /// All, the nearest first.
    pub const ALL: [Self; 3] = [Self::Hand, Self::Table, Self::Wall];

    /// Its name, on the command line too, and last part of its message key (`term-read-at-WORD`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Table => "table",
            Self::Wall => "wall",
        }
    }

    /// The distance of a name, in any case.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word().eq_ignore_ascii_case(word))
    }
}

/// What a page is expected to reach: type below it cannot be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Floor {
    /// In points of the paper.
    pub size: f64,
    /// Which type has to reach it.
    pub of: Reading,
}

/// What of a page is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// All of it.
    All,
    /// The titles on cards.
    Titles,
    /// Titles and findings; small print may be half as large.
    Large,
}

/// The type of a page, in points of the paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct PageType {
    /// All of it is at least as large.
    pub smallest: f64,
    /// Titles and findings are at least as large.
    pub large: f64,
}

impl PageType {
    /// That of a page without small print.
    pub(crate) fn all(smallest: f64) -> Self {
        Self { smallest, large: smallest }
    }

    /// That of a composed map.
    pub(crate) fn of(outcome: &Outcome) -> Self {
        Self { smallest: outcome.smallest_type, large: outcome.large_type }
    }
}

impl Floor {
    /// Titles on cards are so much larger than the smallest type of a page.
    const TITLES: f64 = 12.5 / 12.0;

    /// Whether the type of a page is below it.
    pub(crate) fn is_missed(self, page: PageType) -> bool {
        // As it is shown, with one decimal.
        (self.seen(page) * 10.0).round() < self.size * 10.0
    }

    /// The type that counts.
    pub(crate) fn seen(self, page: PageType) -> f64 {
        match self.of {
            Reading::All => page.smallest,
            Reading::Titles => page.large * Self::TITLES,
            Reading::Large => page.large,
        }
    }

    /// Last part of the message key for what has to reach it (`term-read-at-least-WORD`).
    pub(crate) fn word(self) -> &'static str {
        if self.of == Reading::All { "all" } else { "titles" }
    }

    /// The type of a page without small print that reaches it.
    pub(crate) fn smallest(self) -> f64 {
        if self.of == Reading::Titles { self.size / Self::TITLES } else { self.size }
    }
}

/// How a map is spread over the sheets of a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sheets {
    /// All of it on one.
    One,
    /// At its natural size, on as many as that takes, to be cut and glued.
    Tiles,
    /// Each stage on its own sheet; stages without touchpoints are left out.
    PerStage,
}

impl Sheets {
    /// Every way, in the order of the dialog.
    pub const ALL: [Self; 3] = [Self::One, Self::Tiles, Self::PerStage];

    /// Last part of its message key (`term-sheets-CODE`).
    pub fn code(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Tiles => "tiles",
            Self::PerStage => "per-stage",
        }
    }
}

/// What an export draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ExportWhat {
    /// The map.
    #[default]
    Map,
    /// The chart that is chosen in the analysis.
    Chart,
    /// The sheet of this segment.
    Segment(SegmentId),
    /// The comparison, as it is shown.
    Comparison,
    /// An empty poster with the stages and lanes of the map.
    Blank,
    /// Cards to cut out: one for each touchpoint of the map, or only empty ones.
    Cards {
        /// Only empty ones.
        empty: bool,
    },
    /// The day's plan.
    Day,
    /// A table that is shown, whole, whatever was chosen for maps.
    Table(ShownTable),
}

/// A table that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ShownTable {
    /// A table of the project.
    Of(Table),
    /// The best selection of measures for the money and the days there are.
    Plan,
    /// What measures cost and brought.
    Returns,
}

impl ShownTable {
    /// What it is called.
    pub fn name(self, texts: &Texts) -> &str {
        match self {
            Self::Of(table) => texts.term("table", table.word()),
            Self::Plan => texts.dialog_export_what_plan(),
            Self::Returns => texts.dialog_export_what_returns(),
        }
    }
}

impl ExportWhat {
    /// Whether what a client is not to read can be taken out first: what compares files, or is of money, is not made of one project without it.
    pub fn has_client_copy(self) -> bool {
        !matches!(self, Self::Comparison | Self::Table(ShownTable::Plan | ShownTable::Returns))
    }
}

/// How something is exported, as it is chosen in the export dialog: good for any project, so it is kept from one export to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportChoice {
    /// Picture, pages or table.
    pub format: Format,
    /// Which table.
    pub table: Table,
    /// Every map of the project instead of the shown one: one or more pages each, or rows of the table. Pictures show one map.
    pub all_maps: bool,
    /// The colours.
    pub theme: ThemeName,
    /// Size of a picture in pixels.
    pub pixels: PixelSize,
    /// Paper size of a document.
    pub page: PageSize,
    /// The same of a picture, which usually is as large as what it shows.
    pub picture_page: PageSize,
    /// Which way round its sheets lie.
    pub orientation: Orientation,
    /// How a map is spread over sheets.
    pub sheets: Sheets,
    /// Whether a document is the whole report.
    pub report: bool,
    /// How a map is laid out; none: as its format usually is.
    pub composing: Option<Composing>,
    /// The panels of a composed map.
    pub panels: PanelSet,
    /// Whether a composed map says which limits its verdicts follow from.
    pub thresholds: bool,
    /// Whether a composed map has the cards of all media in one lane.
    pub one_lane: bool,
    /// From how far a page is read.
    pub read_at: ReadAt,
    /// The language of the program's own words; none: the window's.
    pub language: Option<Language>,
    /// The file's own date; none: the date of the last change.
    pub date: Option<Date>,
    /// How a table is written.
    pub csv: CsvForm,
    /// Whether what a client is not to read is taken out first.
    pub client_copy: bool,
    /// A line of the user's own for every foot; empty: none.
    pub foot: String,
    /// How far the pages of a PDF go over their edge, to be cut off, in tenths of a millimetre.
    pub bleed: u32,
    /// Somebody's own presentation or template that slides are made with; none: the program's own.
    pub template: Option<PathBuf>,
    /// The saved view that is exported instead of what is shown. Never kept: views are of one project.
    pub view: Option<ViewId>,
}

impl Default for ExportChoice {
    fn default() -> Self {
        Self {
            format: Format::Pdf,
            table: Table::Touchpoints,
            all_maps: false,
            theme: ThemeName::Light,
            pixels: PixelSize::Scale(2.0),
            page: PageSize::A3,
            picture_page: PageSize::Fit,
            orientation: Orientation::Auto,
            sheets: Sheets::One,
            report: false,
            composing: None,
            panels: PanelSet::ALL,
            thresholds: false,
            one_lane: false,
            read_at: ReadAt::Hand,
            language: None,
            date: None,
            csv: CsvForm::default(),
            client_copy: false,
            foot: String::new(),
            bleed: 0,
            template: None,
            view: None,
        }
    }
}

/// The form of a table that spreadsheets in a language open as it is meant.
pub fn csv_form_for(language: Language) -> CsvForm {
    match language {
        Language::English => CsvForm { bom: true, ..CsvForm::default() },
        Language::German => CsvForm { separator: Separator::Semicolon, decimal_comma: true, bom: true },
    }
}

impl ExportChoice {
    /// The most that pages go over their edge, in tenths of a millimetre.
    pub const MOST_BLEED: u32 = 200;

    /// What of it applies to something: several sheets and several maps are of maps only, a table that is shown is a table, everything else is one
    /// drawing.
    pub fn applied_to(self, what: ExportWhat) -> Self {
        match what {
            // A page for the browser has both.
            ExportWhat::Map if self.format == Format::Html => Self { theme: ThemeName::Light, ..self },
            ExportWhat::Map => self,
            ExportWhat::Table(shown) => {
                let (table, all_maps) = if let ShownTable::Of(table) = shown { (table, true) } else { (self.table, false) };
                Self { format: Format::Csv, table, all_maps, sheets: Sheets::One, ..self }
            }
            // Words on paper, also as a picture.
            ExportWhat::Day => {
                let format = if self.format.is_drawn() && self.format != Format::Pptx { self.format } else { Format::Pdf };
                let paper = |page| if page == PageSize::Fit { PageSize::A4 } else { page };
                let (page, picture_page) = (paper(self.page), paper(self.picture_page));
                Self { format, page, picture_page, sheets: Sheets::One, all_maps: false, composing: Some(Composing::Line), ..self }
            }
            ExportWhat::Chart | ExportWhat::Segment(_) | ExportWhat::Comparison | ExportWhat::Blank | ExportWhat::Cards { .. } => {
                let format = if self.format.is_drawn() { self.format } else { Format::Pdf };
                Self { format, sheets: Sheets::One, all_maps: false, composing: Some(Composing::Line), ..self }
            }
        }
    }

    /// Whether it is set like a report: the whole report about a map, or the day's plan.
    pub fn is_report(&self, what: ExportWhat) -> bool {
        what == ExportWhat::Day || what == ExportWhat::Map && (self.format == Format::Docx || self.format == Format::Pdf && self.report)
    }

    /// Whether each stage gets its own sheet: only maps in documents have that.
    pub(crate) fn is_per_stage(&self, what: ExportWhat) -> bool {
        self.format == Format::Pdf && what == ExportWhat::Map && self.sheets == Sheets::PerStage && !self.report
    }

    /// The paper that counts for the format.
    pub fn paper(&self) -> PageSize {
        match self.format {
            Format::Pptx if self.page == PageSize::NarrowSlide => PageSize::NarrowSlide,
            Format::Pptx => PageSize::Slide,
            Format::Pdf | Format::Csv | Format::Mmd | Format::Xlsx | Format::Docx | Format::Md => self.page,
            Format::Svg | Format::Png => self.picture_page,
            Format::Html => PageSize::Own(Sides::SCREEN),
        }
    }

    /// Chooses the paper of the format.
    pub fn set_paper(&mut self, page: PageSize) {
        match self.format {
            Format::Pdf | Format::Csv | Format::Mmd | Format::Xlsx | Format::Pptx | Format::Docx | Format::Md => self.page = page,
            Format::Svg | Format::Png => self.picture_page = page,
            Format::Html => {}
        }
    }

    /// The rooms inside the margins of the sheets that come into question, in points, the usual one first; none for a sheet as large as the
    /// drawing.
    pub(crate) fn rooms(&self) -> Vec<Size> {
        let around = 2.0 * self.paper().margin();
        let room = |paper: Size| Size::new(paper.width - around, paper.height - around);
        self.paper().papers(self.orientation).into_iter().map(room).collect()
    }

    /// Whether there is a drawing to be looked at before it is written.
    pub fn is_seen(&self) -> bool {
        self.format.is_drawn() || matches!(self.format, Format::Html | Format::Docx)
    }

    /// Whether a picture is of the drawing and nothing around it.
    pub fn is_plain(&self) -> bool {
        self.paper() == PageSize::Fit && self.composing() == Composing::Line
    }

    /// How far pages go over their edge, in points.
    pub(super) fn bleed_in_points(&self) -> f64 {
        f64::from(self.bleed) / 10.0 * 72.0 / 25.4
    }

    /// How drawings are placed on paper. Pictures are of one sheet.
    pub fn page_setup(&self) -> PageSetup {
        let fitting = if self.format == Format::Pdf && self.sheets == Sheets::Tiles { Fitting::Tiles } else { Fitting::OnePage };
        let framed = self.composing() != Composing::Line;
        PageSetup { size: self.paper(), orientation: self.orientation, fitting, framed }
    }
}

impl ExportChoice {
    /// How maps are laid out: for their page, unless something else is chosen. Pictures that are on no page are in one line.
    pub fn composing(&self) -> Composing {
        let on_page = matches!(self.format, Format::Pdf | Format::Html) || self.paper() != PageSize::Fit;
        let usual = if on_page { Composing::Page } else { Composing::Line };
        self.composing.unwrap_or(usual)
    }

    /// The least type that this page is expected to have; none where nobody can say how it is read.
    pub(crate) fn floor(&self) -> Option<Floor> {
        let paper = self.paper();
        match self.read_at {
            ReadAt::Hand if paper.is_slide() => Some(Floor { size: 8.0, of: Reading::Titles }),
            ReadAt::Hand => paper.is_usual().then_some(Floor { size: 6.0, of: Reading::All }),
            ReadAt::Table => Some(Floor { size: 11.0, of: Reading::All }),
            ReadAt::Wall => Some(Floor { size: 18.0, of: Reading::Large }),
        }
    }

    /// The smallest type that is aimed at on a sheet, in points of the paper.
    pub(super) fn target(&self, paper: PageSize) -> f64 {
        let floor = match self.read_at {
            ReadAt::Hand => 0.0,
            ReadAt::Table | ReadAt::Wall => self.floor().map_or(0.0, Floor::smallest),
        };
        paper.target().max(floor)
    }
}

/// What the page of a map came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// Lines, type, share of the sheet.
    pub outcome: Outcome,
    /// A larger sheet on which all of it could be read, if it cannot be read on this one.
    pub larger: Option<PageSize>,
    /// Whether all of it could be read with the cards of all media in one lane, if it cannot be read with one for each.
    pub in_one_lane: bool,
    /// The names of lanes without which it could be read on this one.
    pub without: Vec<String>,
}

/// The drawings of an export in order, and what those of maps came to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Drawings {
    pub scenes: Vec<Arc<Scene>>,
    /// The same in the dark, for what is shown in both.
    pub dark: Vec<Arc<Scene>>,
    /// What a report says and its pages, whose drawings they are.
    pub report: Option<Arc<(Account, Leaves)>>,
    /// Where on their sheets they are, with what is around them, where that is not what the choice alone says.
    pub pagings: Option<Arc<Vec<Paging>>>,
    /// How many slides a presentation has, of which these are the first.
    pub slides: Option<usize>,
    /// Why there is nothing to be drawn.
    pub refused: Option<ExportError>,
    /// The one with the smallest type.
    pub reached: Option<Reached>,
}

/// What a composition depends on besides map and paper.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ComposingKey {
    pub(super) composing: Composing,
    pub(super) page: PageSize,
    pub(super) orientation: Orientation,
    pub(super) tiles: bool,
    pub(super) panels: PanelSet,
    pub(super) read_at: ReadAt,
    pub(super) thresholds: bool,
    pub(super) one_lane: bool,
    pub(super) lines: Option<(MapId, Vec<StageId>)>,
}

#[cfg(test)]
mod tests {
    use super::{Composing, ExportChoice, Floor, Format, PageSize, PageType, ReadAt, Reading};

    #[test]
    fn pages_are_composed_and_plain_pictures_are_not() {
        let of = |format, picture_page| ExportChoice { format, picture_page, ..ExportChoice::default() };
        assert_eq!(of(Format::Pdf, PageSize::Fit).composing(), Composing::Page);
        assert_eq!(of(Format::Png, PageSize::Fit).composing(), Composing::Line);
        assert_eq!(of(Format::Svg, PageSize::Fit).composing(), Composing::Line);
        assert_eq!(of(Format::Png, PageSize::A3).composing(), Composing::Page);
        assert!(of(Format::Svg, PageSize::Fit).is_plain() && !of(Format::Svg, PageSize::A3).is_plain());
        let chosen = ExportChoice { composing: Some(Composing::Exactly(2)), ..of(Format::Svg, PageSize::Fit) };
        assert!(!chosen.is_plain() && chosen.page_setup().framed);
    }

    #[test]
    fn type_is_expected_where_it_is_known_how_a_page_is_read() {
        let floor = |page, read_at| ExportChoice { page, read_at, ..ExportChoice::default() }.floor();
        assert_eq!(floor(PageSize::A3, ReadAt::Hand), Some(Floor { size: 6.0, of: Reading::All }));
        assert_eq!(floor(PageSize::Slide, ReadAt::Hand), Some(Floor { size: 8.0, of: Reading::Titles }));
        assert_eq!(floor(PageSize::Letter, ReadAt::Hand), None);
        assert_eq!(floor(PageSize::Fit, ReadAt::Hand), None);
        let table = floor(PageSize::Letter, ReadAt::Table).unwrap();
        assert!(table.is_missed(PageType::all(10.94)) && !table.is_missed(PageType::all(10.96)), "as it is shown");
        let slide = floor(PageSize::Slide, ReadAt::Hand).unwrap();
        assert!(slide.is_missed(PageType::all(7.6)) && !slide.is_missed(PageType::all(7.7)), "titles are larger than the smallest type");
        let wall = floor(PageSize::A0, ReadAt::Wall).unwrap();
        assert!(!wall.is_missed(PageType { smallest: 9.0, large: 18.0 }), "small print may be half as large");
        assert!(wall.is_missed(PageType { smallest: 9.0, large: 17.9 }));
    }
}
