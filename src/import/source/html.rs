//! Tables in a page of HTML, as reports, mails and programs write them that call it a workbook (`.xls`). Tags that are never closed close where they
//! must. Nothing in a page is run, asked for or styled; what is no table is left out.

use super::around::Around;
use crate::import::dialect::line_ends;
use crate::import::failure::WorkbookError;
use crate::import::grid::Row;
use crate::import::{ErrorKind, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Place, TooLarge};
use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// A table with what the page calls it.
pub(super) type Named = (Option<String>, Vec<Row>);

/// The tables of a page and what is around them; none: the text is no page.
pub(super) fn tables(text: &str) -> Result<Option<(Vec<Named>, Around)>, ErrorKind> {
    let begin = text.trim_start();
    let is_page = begin.starts_with('<') || (begin.starts_with("Version:") && begin.contains("StartHTML"));
    if !is_page {
        return Ok(None);
    }
    if begin.starts_with("<?xml") && begin.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        return Err(ErrorKind::Workbook(WorkbookError::Form("XML 2003")));
    }
    if !holds_table(begin) {
        return Ok(None);
    }
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut page = Page { text, ..Page::default() };
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.begin(&tag)?,
            Token::EndTag(tag) => page.end(&String::from_utf8_lossy(&tag.name))?,
            Token::String(text) => page.write(&String::from_utf8_lossy(&text), text.span.start),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    // What was never closed ends here, also what is no text.
    page.aside = None;
    while !page.open.is_empty() {
        page.end("table")?;
    }
    page.drop_heading();
    Ok(Some((page.tables, page.around)))
}

fn holds_table(text: &str) -> bool {
    text.as_bytes().windows(6).any(|bytes| bytes.eq_ignore_ascii_case(b"<table"))
}

/// A page while it is read.
#[derive(Default)]
struct Page<'t> {
    text: &'t str,
    /// The line of a place in the text that was asked for last, so that nobody counts twice.
    line: u64,
    counted: usize,
    /// Tables that have begun, inner ones last.
    open: Vec<Table>,
    tables: Vec<Named>,
    /// The last heading between tables, and whether it goes on.
    heading: String,
    in_heading: bool,
    /// An element whose text is none, and how often it has begun.
    aside: Option<(String, usize)>,
    /// How many bytes there are in cells.
    size: usize,
    /// Words outside tables.
    around: Around,
    /// Whether a tag has begun: what a clipboard says before is none of the page.
    has_begun: bool,
}

/// A table that has begun.
#[derive(Default)]
struct Table {
    name: Option<String>,
    in_caption: bool,
    rows: Vec<Row>,
    /// The line of the last row. Where a page has many rows in a line, they are counted on, so that each cell has a place of its own.
    last: u64,
    /// Cells of the row that has begun, with their columns.
    row: Option<Vec<Cell>>,
    cell: Option<Cell>,
    /// Cells that go on in the rows below.
    spans: Vec<Span>,
    holds_tables: bool,
}

#[derive(Debug, Clone, Default)]
struct Cell {
    column: usize,
    width: usize,
    height: usize,
    text: String,
    line: u64,
}

#[derive(Debug, Clone)]
struct Span {
    rows: usize,
    cell: Cell,
}

impl Page<'_> {
    fn line_at(&mut self, offset: usize) -> u64 {
        self.line += line_ends(self.text.get(self.counted..offset).unwrap_or_default());
        self.counted = self.counted.max(offset);
        self.line + 1
    }

    fn begin(&mut self, tag: &StartTag<usize>) -> Result<(), ErrorKind> {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if let Some((aside, depth)) = &mut self.aside {
            *depth += usize::from(*aside == name && !tag.self_closing);
            return Ok(());
        }
        let line = self.line_at(tag.span.start);
        self.has_begun = true;
        match name.as_str() {
            "script" | "style" | "template" | "noscript" | "svg" | "math" | "title" | "select" if !tag.self_closing => {
                self.aside = Some((name.clone(), 1));
            }
            "table" => {
                /// Deeper ones are no tables that people read.
                const DEEPEST: usize = 100;
                if self.open.len() >= DEEPEST {
                    return Err(ErrorKind::TooLarge(TooLarge::Cells));
                }
                if let Some(outer) = self.open.last_mut() {
                    outer.holds_tables = true;
                }
                let heading = std::mem::take(&mut self.heading);
                let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
                self.open.push(Table { name: Some(heading).filter(|name| !name.is_empty()), ..Table::default() });
                self.in_heading = false;
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if self.open.is_empty() => {
                self.drop_heading();
                self.in_heading = true;
            }
            _ => {}
        }
        let Some(table) = self.open.last_mut() else { return Ok(()) };
        match name.as_str() {
            "caption" => table.in_caption = true,
            "tr" => {
                self.end_row()?;
                if let Some(table) = self.open.last_mut() {
                    table.row = Some(Vec::new());
                }
            }
            "td" | "th" => {
                self.end_cell();
                let span = |name: &str, most: usize| {
                    let said = tag.attributes.get(name.as_bytes()).map(|said| String::from_utf8_lossy(said).trim().parse::<usize>());
                    said.and_then(Result::ok).unwrap_or(1).min(most)
                };
                // Of no rows: to the end of the table.
                let height = match span("rowspan", MAX_ROWS) {
                    0 => MAX_ROWS,
                    rows => rows,
                };
                if let Some(table) = self.open.last_mut() {
                    let row = table.row.get_or_insert_default();
                    let column = free_column(row, &table.spans);
                    let line = line.max(table.last + 1);
                    table.cell = Some(Cell { column, width: span("colspan", MAX_COLUMNS).max(1), height, text: String::new(), line });
                }
            }
            "br" | "p" | "div" | "li" | "ul" | "ol" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                if let Some(cell) = &mut table.cell {
                    cell.text.push('\n');
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ErrorKind> {
        if let Some((aside, depth)) = &mut self.aside {
            *depth -= usize::from(*aside == name);
            if *depth == 0 {
                self.aside = None;
            }
            return Ok(());
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if self.open.is_empty() => self.in_heading = false,
            "td" | "th" => self.end_cell(),
            "tr" | "thead" | "tbody" | "tfoot" => self.end_row()?,
            "table" => {
                self.end_row()?;
                let Some(table) = self.open.pop() else { return Ok(()) };
                // Tables that only arrange others are none.
                let arranges = table.holds_tables && table.rows.iter().all(|row| row.width() < 2);
                if !arranges && !table.rows.is_empty() {
                    self.tables.push((table.name, table.rows));
                }
            }
            "caption" => {
                if let Some(table) = self.open.last_mut() {
                    table.in_caption = false;
                }
            }
            "p" | "div" | "li" => self.write_line_end(),
            _ => {}
        }
        Ok(())
    }

    fn write_line_end(&mut self) {
        if let Some(cell) = self.open.last_mut().and_then(|table| table.cell.as_mut()) {
            cell.text.push('\n');
        }
    }

    /// A heading that is no table's is text.
    fn drop_heading(&mut self) {
        let heading = std::mem::take(&mut self.heading);
        self.around.add(&heading, self.line + 1);
    }

    fn write(&mut self, text: &str, offset: usize) {
        if self.aside.is_some() {
            return;
        }
        // Line breaks of the source are blanks.
        let text: String = text.chars().map(|letter| if letter.is_whitespace() && letter != '\u{a0}' { ' ' } else { letter }).collect();
        match self.open.last_mut() {
            Some(table) if table.in_caption => table.name.get_or_insert_default().push_str(&text),
            Some(table) => {
                if let Some(cell) = &mut table.cell {
                    cell.text.push_str(&text);
                }
            }
            None if self.in_heading => self.heading.push_str(&text),
            None if self.has_begun && !text.trim().is_empty() => {
                let line = self.line_at(offset);
                self.around.add(&text, line);
            }
            None => {}
        }
    }

    fn end_cell(&mut self) {
        let Some(table) = self.open.last_mut() else { return };
        if let (Some(mut cell), Some(row)) = (table.cell.take(), &mut table.row) {
            let lines = cell.text.split('\n').map(|line| line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
            cell.text = lines
                .map(|line| line.replace('\u{a0}', " ").trim().to_owned())
                .filter(|line| !line.is_empty())
                .collect::<Vec<_>>()
                .join("\n");
            row.push(cell);
        }
    }

    fn end_row(&mut self) -> Result<(), ErrorKind> {
        self.end_cell();
        let Some(table) = self.open.last_mut() else { return Ok(()) };
        let Some(own) = table.row.take() else { return Ok(()) };
        let number = own.iter().map(|cell| cell.line).max().unwrap_or(table.last + 1);
        table.last = number;
        let above = std::mem::take(&mut table.spans);
        let mut cells: Vec<Cell> = above.iter().map(|span| span.cell.clone()).chain(own.iter().cloned()).collect();
        cells.sort_by_key(|cell| cell.column);
        let further = above.into_iter().filter(|span| span.rows > 1).map(|span| Span { rows: span.rows - 1, ..span });
        let begun = own.into_iter().filter(|cell| cell.height > 1).map(|cell| Span { rows: cell.height - 1, cell });
        table.spans = further.chain(begun).collect();
        // What stands alone in its row is a heading, not a value of each column.
        let is_heading = cells.iter().filter(|cell| !cell.text.is_empty()).count() < 2;
        let line = cells.first().map_or(self.line + 1, |cell| cell.line);
        let mut texts: Vec<(&str, Place)> = Vec::new();
        for cell in &cells {
            let width = if is_heading { 1 } else { cell.width };
            for column in cell.column..cell.column.saturating_add(width) {
                if column >= MAX_COLUMNS {
                    if !cell.text.is_empty() {
                        return Err(ErrorKind::TooLarge(TooLarge::Columns));
                    }
                    break;
                }
                while texts.len() < column {
                    texts.push(("", Place { line, column: texts.len() as u64 + 1 }));
                }
                texts.push((&cell.text, Place { line: cell.line, column: column as u64 + 1 }));
                self.size += cell.text.len();
            }
        }
        if self.size > 2 * MAX_BYTES {
            return Err(ErrorKind::TooLarge(TooLarge::Bytes));
        }
        if texts.iter().any(|(text, _)| !text.is_empty()) {
            if table.rows.len() > MAX_ROWS {
                return Err(ErrorKind::TooLarge(TooLarge::Rows));
            }
            table.rows.push(Row::of_cells(texts.into_iter(), false).numbered(number));
        }
        Ok(())
    }
}

/// The first column of a row in which nothing is yet, neither of its own nor of a cell above.
fn free_column(row: &[Cell], spans: &[Span]) -> usize {
    let mut column = row.last().map_or(0, |cell| cell.column.saturating_add(cell.width));
    // Cells above come in any order.
    while let Some(above) =
        spans.iter().map(|span| &span.cell).find(|cell| (cell.column..cell.column.saturating_add(cell.width)).contains(&column))
    {
        column = above.column.saturating_add(above.width);
    }
    column
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::NoteKind;

    fn read(text: &str) -> Vec<(Option<String>, Vec<String>)> {
        let (tables, _) = tables(text).unwrap().unwrap_or_default();
        let rows = |rows: Vec<Row>| rows.iter().map(|row| row.texts().collect::<Vec<_>>().join("|")).collect();
        tables.into_iter().map(|(name, found)| (name, rows(found))).collect()
    }

    #[test]
    fn tables_are_read_however_carelessly_they_are_written() {
        let page = "<html><head><title>x</title><style>td { color: red }</style></head><body><h2>Our <b>journey</b></h2>\n\
                    <TABLE border=1><tr><th>Phase<th>Touch&shy;point<th colspan=2>Why &amp; how\n\
                    <tr><td rowspan=2>A &lt; B</td><td>one<br>two</td><td>x</td><td><script>alert('<td>')</script>y<!-- no --></td></tr>\n\
                    <tr><td>three<p>four</p><ul><li>five<li>six</ul><td>&euro;&#8364;&nbsp;5</TABLE><p>after";
        let expected = vec!["Phase|Touch\u{ad}point|Why & how|Why & how", "A < B|one\ntwo|x|y", "A < B|three\nfour\nfive\nsix|€€ 5"];
        assert_eq!(read(page), [(Some("Our journey".to_owned()), expected.into_iter().map(str::to_owned).collect())]);
        assert_eq!(read("no page"), []);
        assert_eq!(read("<p>without tables</p>"), []);
    }

    #[test]
    fn words_around_tables_are_counted() {
        let page = "Version:0.9 StartHTML:1\n<html><body><h1>Of May</h1><h2>Journey</h2>\n<table><tr><td>a<td>b</table>\n<p>Yours,<br>Ann <script>no</script>";
        let (tables, around) = tables(page).unwrap().unwrap();
        assert_eq!(tables[0].0.as_deref(), Some("Journey"));
        let (place, kind) = around.note().unwrap();
        assert_eq!((place.line, kind), (2, NoteKind::TextAround { words: 4, begin: "Of May".into() }));
    }

    #[test]
    fn tables_within_tables_are_tables_and_what_only_arranges_is_none() {
        let page = "<table><tr><td><table><caption>Inner</caption><tr><td>a<td>b</table></td></tr></table><table><tr><td>c<td>d</table>";
        assert_eq!(read(page), [(Some("Inner".into()), vec!["a|b".into()]), (None, vec!["c|d".into()])]);
    }

    #[test]
    fn cells_know_their_lines() {
        let (tables, around) = tables("<table>\n<tr>\n<td>a</td>\n<td>b</td></tr></table>").unwrap().unwrap();
        assert!(around.note().is_none());
        let row = &tables[0].1[0];
        assert_eq!((row.place(0), row.place(1)), (Place { line: 3, column: 1 }, Place { line: 4, column: 2 }));
    }

    #[test]
    fn rows_have_numbers_of_their_own() {
        let of = |page: &str| {
            let (tables, _) = tables(page).unwrap().unwrap();
            tables[0].1.iter().map(|row| (row.number(false), row.place(1).line)).collect::<Vec<_>>()
        };
        // All in one line, as programs write it.
        let page = "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>";
        assert_eq!(of(page), [(1, 1), (2, 2), (3, 3)]);
        assert_eq!(of(&page.replace("<tr>", "\n\n<tr>")), [(3, 3), (5, 5), (7, 7)]);
    }

    #[test]
    fn pages_without_end_have_one() {
        assert_eq!(tables(&"<table>".repeat(1_000)).err(), Some(ErrorKind::TooLarge(TooLarge::Cells)));
        let wide = format!("<table><tr>{}</table>", "<td colspan=1000>x".repeat(3));
        assert_eq!(tables(&wide).err(), Some(ErrorKind::TooLarge(TooLarge::Columns)));
        assert_eq!(read("<table><tr><td>a<td>b<script>never closed")[0].1, ["a|b"]);
        let tall = format!("<table>{}</table>", "<tr><td rowspan=99999999999>a<td>b".repeat(50));
        assert_eq!(read(&tall)[0].1.len(), 50);
    }

    proptest::proptest! {
        #[test]
        fn any_page_is_read(text in "<table>(<(/?(tr|td|th|table|p|caption|script)|td colspan=3|td rowspan=2)>|[a<&; \n]){0,60}") {
            let _ = tables(&text);
        }
    }
}
