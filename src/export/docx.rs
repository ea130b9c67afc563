//! An account as a document for Word and the like: named styles, so that a client's template can be applied, tables with a header that is repeated,
//! pictures of map and charts with words for those who cannot see them, contents and page numbers. What the library that writes it leaves out or
//! puts in another order than the format wants is mended in `docx/mended.rs`. Same input, same bytes: no author, no clock, no number that counts up.

mod mended;
mod package;

use super::written::is_written;
use super::{ExportError, Exported, Format, Note, PixelSize, SideBySide, png};
use crate::i18n::Texts;
use crate::layout::ThemeName;
use crate::layout::account::{Account, Block, Cell, Column, Drawing, Drawn, Holds, Point, Section, Table, Topic};
use crate::layout::charts::ChartOptions;
use crate::layout::leaves::{DrawnPages, chart_scene, column_widths};
use crate::scene::{Scene, Size};
use crate::text::Measurer;
use docx_rs::{
    AbstractNumbering, BreakType, Docx, Footer, IndentLevel, Level, LevelJc, LevelOverride, LevelText, LineSpacing, NumPages, NumberFormat,
    Numbering, NumberingId, PageMargin, PageNum, PageOrientationType, PageSize, Paragraph, Pic, Run, SectionProperty, Start, Tab,
    TabLeaderType, TabValueType, TableCell, TableOfContents, TableOfContentsItem, TableRow, WidthType,
};
use jiff::civil::Date;

/// Points in a twentieth of a point, and in an English metric unit.
const TWIPS: f64 = 20.0;
const EMU: f64 = 12_700.0;
/// Room between the edge of the paper and the words, in points.
const MARGIN: f64 = 62.0;
const LYING_MARGIN: f64 = 36.0;
/// Pixels for each point of a picture: 180 in an inch.
const PIXELS: f64 = 2.5;
/// The number of the list of bullets, and that of the first list with numbers; the library has one of its own before them.
const BULLETS: usize = 10;
const NUMBERS: usize = 11;
/// Size of the words in tables, in points.
const TABLE_TYPE: f64 = 8.5;
/// How much wider they are at most than those that are measured.
const WIDER: f64 = 1.06;

/// How a document is made.
#[derive(Debug, Clone, Copy)]
pub struct DocxOptions<'a> {
    /// The paper, upright, in points.
    pub paper: Size,
    /// The colours of what is drawn.
    pub theme: ThemeName,
    /// The words of charts, and how numbers are written.
    pub texts: &'a Texts,
    /// Measures texts.
    pub measurer: &'a Measurer,
    /// The day of the document; none: none is said.
    pub date: Option<Date>,
    /// A line of the user's own for the foot; empty: none.
    pub line: &'a str,
}

/// The account as a document. `drawn`: the map and its stages.
///
/// # Errors
/// A picture that is too large; a fault of the library.
pub fn docx(
    account: &Account,
    drawn: &DrawnPages,
    options: &DocxOptions<'_>,
    side_by_side: SideBySide<'_>,
) -> Result<Exported, ExportError> {
    let mut writer =
        Writer { options, side_by_side, sheets: Vec::new(), alternatives: Vec::new(), notes: Vec::new(), lists: 0, headings: Vec::new() };
    writer.cover(account);
    for section in &account.sections {
        writer.section(section, drawn)?;
    }
    let Writer { sheets, alternatives, mut notes, lists, headings, .. } = writer;
    notes.sort();
    notes.dedup();
    let mut document = numbered(Docx::new(), lists);
    let last = sheets.len().saturating_sub(1);
    for (at, sheet) in sheets.into_iter().enumerate() {
        let property = sheet_property(options, sheet.lies, at == 0);
        let mut parts = sheet.parts;
        if at < last {
            // What a section looks like is said by its last paragraph.
            let ends_with_words = matches!(parts.last(), Some(Part::Words(_)));
            if !ends_with_words {
                parts.push(Part::Words(Box::new(styled("AfterTable"))));
            }
            if let Some(Part::Words(words)) = parts.pop() {
                parts.push(Part::Words(Box::new(words.section_property(property.clone()))));
            }
        }
        for part in parts {
            document = match part {
                Part::Words(words) => document.add_paragraph(*words),
                Part::Table(table) => document.add_table(*table),
                Part::Contents => document.add_table_of_contents(contents(&headings)),
            };
        }
        if at == last {
            document =
                document.page_size(twips(property_size(options, sheet.lies).width), twips(property_size(options, sheet.lies).height));
            document = document.page_margin(margins(sheet.lies));
            if sheet.lies {
                document = document.page_orient(PageOrientationType::Landscape);
            }
        }
    }
    let document = document.footer(footer(account, options));
    let right = twips(room(options, false).width);
    let bytes = package::packed(&document.build(), account, (&alternatives, right), options.date)?;
    Ok(Exported { bytes, notes })
}

/// What is between two changes of the paper's orientation.
struct Sheet {
    lies: bool,
    parts: Vec<Part>,
}

enum Part {
    Words(Box<Paragraph>),
    Table(Box<docx_rs::Table>),
    Contents,
}

struct Writer<'a> {
    options: &'a DocxOptions<'a>,
    side_by_side: SideBySide<'a>,
    sheets: Vec<Sheet>,
    /// What pictures show, in their order.
    alternatives: Vec<String>,
    notes: Vec<Note>,
    /// How many lists there are: each counts from one.
    lists: usize,
    /// Level and text of the headings, in order.
    headings: Vec<(usize, String)>,
}

impl Writer<'_> {
    fn push(&mut self, lies: bool, part: Part) {
        match self.sheets.last_mut() {
            Some(sheet) if sheet.lies == lies => sheet.parts.push(part),
            _ => self.sheets.push(Sheet { lies, parts: vec![part] }),
        }
    }

    fn words(&mut self, lies: bool, paragraph: Paragraph) {
        self.push(lies, Part::Words(Box::new(paragraph)));
    }

    fn cover(&mut self, account: &Account) {
        self.words(false, styled("Title").add_run(run(&account.title)));
        if !account.subtitle.trim().is_empty() {
            self.words(false, styled("Subtitle").add_run(run(account.subtitle.trim())));
        }
        for (label, said) in &account.facts {
            let fact = styled("CoverFact").add_run(run(label).color("5C6B7A")).add_run(Run::new().add_tab()).add_run(run(said).bold());
            self.words(false, fact);
        }
        self.words(false, styled("TOCHeading").add_run(run(self.options.texts.report_contents())));
        self.push(false, Part::Contents);
    }

    fn section(&mut self, section: &Section, drawn: &DrawnPages) -> Result<(), ExportError> {
        let lies = matches!(section.topic, Topic::Map | Topic::Appendix);
        let begins = matches!(section.topic, Topic::Says | Topic::Stages | Topic::Scores | Topic::Views | Topic::Method);
        self.heading(lies, 1, &section.heading, begins);
        let mut above = None;
        for (at, block) in section.blocks.iter().enumerate() {
            match block {
                Block::Heading(text) => self.heading(lies, 2, text, false),
                // The map says how it is read.
                Block::Sentence(_) if section.topic == Topic::Map => {}
                Block::Sentence(text) => {
                    let stays = matches!(section.blocks.get(at + 1), Some(Block::Table(_) | Block::Points(_)));
                    self.words(lies, styled("Normal").keep_next(stays).add_run(run(text)));
                }
                Block::Words { label, text } => {
                    if !label.is_empty() {
                        self.words(lies, styled("Label").add_run(run(label)));
                    }
                    self.words(lies, styled("Normal").add_run(run(text.trim())));
                }
                Block::Points(points) => self.points(lies, points),
                Block::Table(table) => self.table(lies, table),
                Block::Drawing(drawing) => self.drawing(lies, drawing, above, drawn)?,
            }
            above = if let Block::Heading(text) = block { Some(text.as_str()) } else { None };
        }
        Ok(())
    }

    fn heading(&mut self, lies: bool, level: usize, text: &str, begins: bool) {
        let style = if level == 1 { "Heading1" } else { "Heading2" };
        let id = self.headings.len() + 1;
        let name = bookmark(id);
        let mut paragraph = styled(style).add_bookmark_start(id, name).add_run(run(text)).add_bookmark_end(id);
        // A change of the paper begins a page anyway.
        if begins && self.sheets.last().is_none_or(|sheet| sheet.lies == lies) {
            paragraph = paragraph.page_break_before(true);
        }
        self.words(lies, paragraph);
        self.headings.push((level, clean(text).replace('\n', " ")));
    }

    fn points(&mut self, lies: bool, points: &[Point]) {
        let is_numbered = points.iter().any(|point| point.number.is_some());
        if is_numbered {
            self.lists += 1;
        }
        let (style, id) = if is_numbered { ("ListNumber", NUMBERS + self.lists - 1) } else { ("ListBullet", BULLETS) };
        for point in points {
            let mut paragraph = styled(style).numbering(NumberingId::new(id), IndentLevel::new(0));
            let (title, text) = (point.title.trim(), point.text.trim());
            if !title.is_empty() {
                let strong = run(title).bold();
                paragraph = paragraph.add_run(if text.is_empty() { strong } else { strong.add_break(BreakType::TextWrapping) });
            }
            if !text.is_empty() {
                paragraph = paragraph.add_run(run(text));
            }
            self.words(lies, paragraph);
        }
    }

    fn table(&mut self, lies: bool, table: &Table) {
        let room = room(self.options, lies).width;
        // Words are a little wider than those of the pages, and cells have room at their sides.
        let around = 8.0;
        let words = room - around * table.columns.len() as f64;
        let widths = column_widths(self.options.measurer, table, words, TABLE_TYPE * WIDER);
        let whole: f64 = widths.iter().sum::<f64>() + around * widths.len() as f64;
        let widths: Vec<usize> = widths.iter().map(|width| ((width + around) * room / whole * TWIPS).round() as usize).collect();
        let cell = |at: usize, paragraph: Paragraph| TableCell::new().width(widths[at], WidthType::Dxa).add_paragraph(paragraph);
        let is_figure = |column: &Column| column.holds == Holds::Figure;
        let head = table.columns.iter().enumerate().map(|(at, column)| {
            let style = if is_figure(column) { "TableHeadFigure" } else { "TableHead" };
            cell(at, styled(style).add_run(run(&column.head)))
        });
        let mut rows = vec![TableRow::new(head.collect()).cant_split()];
        // A table that is not long is not divided.
        let is_whole = table.rows.len() <= 14;
        rows.extend(table.rows.iter().enumerate().map(|(number, row)| {
            let stays = is_whole && number + 1 < table.rows.len();
            let cells = table.columns.iter().zip(row).enumerate().map(|(at, (column, content))| {
                let style = if is_figure(column) { "TableFigure" } else { "TableText" };
                cell(at, styled(style).keep_next(stays).add_run(cell_run(content, column.holds == Holds::Name)))
            });
            let lines = row.iter().map(|cell| cell.text.lines().count() + cell.text.len() / 60).max().unwrap_or(0);
            let row = TableRow::new(cells.collect());
            // A row that is not long stays on one page.
            if lines < 30 { row.cant_split() } else { row }
        }));
        let width = widths.iter().sum();
        let made = docx_rs::Table::new(rows).style("ReportTable").set_grid(widths.clone()).width(width, WidthType::Dxa);
        self.push(lies, Part::Table(Box::new(made.layout(docx_rs::TableLayoutType::Fixed))));
        self.words(lies, styled("AfterTable"));
    }

    fn drawing(&mut self, lies: bool, drawing: &Drawing, above: Option<&str>, drawn: &DrawnPages) -> Result<(), ExportError> {
        match &drawing.what {
            Drawn::Map => {
                for scene in &drawn.map {
                    self.picture(lies, scene, &drawing.said, 60.0)?;
                }
            }
            Drawn::Stages => {
                for (at, scene) in drawn.stages.iter().enumerate() {
                    if at == 0 {
                        self.heading(true, 2, &drawing.title, false);
                    }
                    let room = if at == 0 { 40.0 } else { 4.0 };
                    self.picture(true, scene, &format!("{}: {}", scene.title, drawing.said), room)?;
                }
            }
            Drawn::View(at) => {
                for (number, scene) in drawn.views.get(*at).into_iter().flatten().enumerate() {
                    if number == 0 {
                        self.heading(lies, 2, &drawing.title, false);
                        self.words(lies, styled("Caption").add_run(run(&drawing.caption)));
                    }
                    self.picture(lies, scene, &drawing.said, if number == 0 { 60.0 } else { 4.0 })?;
                }
            }
            Drawn::Chart(chart) => {
                if above != Some(drawing.title.as_str()) {
                    self.heading(lies, 2, &drawing.title, false);
                }
                self.words(lies, styled("Caption").add_run(run(&drawing.caption)));
                let room = room(self.options, lies);
                let options = ChartOptions { theme: self.options.theme, texts: self.options.texts, measurer: self.options.measurer };
                let shown = crate::layout::charts::Chart { title: String::new(), ..crate::layout::charts::Chart::clone(chart) };
                let scene = chart_scene(&shown, Size::new(room.width, room.height * 0.55), &options);
                if scene.size.height * room.width / scene.size.width > room.height * 0.9 {
                    if let Some(table) = &drawing.table {
                        self.table(lies, table);
                    }
                } else {
                    self.picture(lies, &scene, &drawing.said, 40.0)?;
                }
            }
        }
        Ok(())
    }

    /// A picture as wide as the words, or as high as the page below a heading.
    fn picture(&mut self, lies: bool, scene: &Scene, said: &str, above: f64) -> Result<(), ExportError> {
        let room = room(self.options, lies);
        let scale = (room.width / scene.size.width).min((room.height - above) / scene.size.height);
        let made = png(scene, PixelSize::Scale(PIXELS * scale), self.options.measurer, self.side_by_side)?;
        self.notes.extend(made.notes);
        let (width, height) = pixels(&made.bytes);
        self.alternatives.push(said.to_owned());
        let emu = |points: f64| (points * scale * EMU).round() as u32;
        let picture = Pic::new_with_dimensions(made.bytes, width, height)
            .id(format!("rIdPicture{}", self.alternatives.len()))
            .size(emu(scene.size.width), emu(scene.size.height));
        self.words(lies, styled("Figure").add_run(Run::new().add_image(picture)));
        Ok(())
    }
}

fn styled(style: &str) -> Paragraph {
    Paragraph::new().style(style)
}

/// Words; their lines stay lines.
fn run(text: &str) -> Run {
    let mut made = Run::new();
    for (at, line) in clean(text).split('\n').enumerate() {
        if at > 0 {
            made = made.add_break(BreakType::TextWrapping);
        }
        made = made.add_text(line);
    }
    made
}

fn cell_run(cell: &Cell, is_name: bool) -> Run {
    let made = run(cell.text.trim());
    if is_name || cell.verdict.is_some() { made.bold() } else { made }
}

/// A text without letters that the format forbids or that turn others around.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    text.chars().map(|letter| if letter == '\t' { ' ' } else { letter }).filter(|letter| is_written(*letter)).collect()
}

fn bookmark(number: usize) -> String {
    format!("_Toc{number:06}")
}

fn contents(headings: &[(usize, String)]) -> TableOfContents {
    let mut made = TableOfContents::new().heading_styles_range(1, 2).hyperlink();
    for (at, (level, text)) in headings.iter().enumerate() {
        made = made.add_item(TableOfContentsItem::new().text(text.clone()).toc_key(bookmark(at + 1)).level(*level).page_ref(""));
    }
    made
}

/// The lists of a document: one of bullets; each list with numbers has one of its own, so that it counts from one.
fn numbered(document: Docx, lists: usize) -> Docx {
    let level = |format: &str, text: &str| {
        Level::new(0, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left")).indent(
            Some(340),
            Some(docx_rs::SpecialIndentType::Hanging(340)),
            None,
            None,
        )
    };
    let mut made = document
        .add_abstract_numbering(AbstractNumbering::new(BULLETS).add_level(level("bullet", "•")))
        .add_abstract_numbering(AbstractNumbering::new(NUMBERS).add_level(level("decimal", "%1.")))
        .add_numbering(Numbering::new(BULLETS, BULLETS));
    for list in 0..lists {
        made = made.add_numbering(Numbering::new(NUMBERS + list, NUMBERS).add_override(LevelOverride::new(0).start(1)));
    }
    made
}

fn footer(account: &Account, options: &DocxOptions<'_>) -> Footer {
    let right = (room(options, false).width * TWIPS).round() as usize;
    let tab = Tab::new().val(TabValueType::Right).leader(TabLeaderType::None).pos(right);
    let said = [account.title.replace('\n', " "), options.line.to_owned()];
    let said = said.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(" · ");
    let words = styled("Footer").add_tab(tab).line_spacing(LineSpacing::new().after(0)).add_run(run(&said));
    let words = words.add_run(Run::new().add_tab()).add_page_num(PageNum::new());
    Footer::new().add_paragraph(words.add_run(Run::new().add_text(" / ")).add_num_pages(NumPages::new()))
}

fn property_size(options: &DocxOptions<'_>, lies: bool) -> Size {
    let paper = options.paper;
    let (short, long) = (paper.width.min(paper.height), paper.width.max(paper.height));
    if lies { Size::new(long, short) } else { paper }
}

/// The room inside the margins, in points.
fn room(options: &DocxOptions<'_>, lies: bool) -> Size {
    let (paper, margin) = (property_size(options, lies), if lies { LYING_MARGIN } else { MARGIN });
    // The foot takes a line of its own.
    Size::new((paper.width - 2.0 * margin).max(72.0), (paper.height - 2.0 * margin - 12.0).max(72.0))
}

fn margins(lies: bool) -> PageMargin {
    let margin = ((if lies { LYING_MARGIN } else { MARGIN }) * TWIPS) as i32;
    PageMargin::new().top(margin).bottom(margin).left(margin).right(margin).header(margin / 2).footer(margin / 2).gutter(0)
}

fn twips(points: f64) -> u32 {
    (points * TWIPS).round() as u32
}

fn sheet_property(options: &DocxOptions<'_>, lies: bool, is_first: bool) -> SectionProperty {
    let size = property_size(options, lies);
    let mut page = PageSize::new().size(twips(size.width), twips(size.height));
    if lies {
        page = page.orient(PageOrientationType::Landscape);
    }
    let property = SectionProperty::new().page_size(page).page_margin(margins(lies));
    // The cover has no foot.
    if is_first { property.title_pg() } else { property }
}

/// Width and height of a PNG file.
fn pixels(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| png.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(1, u32::from_be_bytes);
    (number(16), number(20))
}

fn failed(detail: impl std::fmt::Display) -> ExportError {
    ExportError::Failed { format: Format::Docx.ending(), detail: detail.to_string() }
}
