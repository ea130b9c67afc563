//! What a map says as Markdown: readable as it is, and as headings, lists and tables wherever Markdown is shown (CommonMark with tables). What people
//! wrote stays words: nothing of it becomes a mark, a link or HTML. Nothing is drawn; what would be is a table. Never a word of its own.

use crate::layout::account::{Account, Block, Cell, Drawing, Holds, Point, Table};
use crate::text::is_never_drawn;

/// The account as Markdown, with a line of the user's own at its end, if there is one.
pub fn markdown(account: &Account, line: &str) -> Vec<u8> {
    let mut out = Writer::default();
    out.line(&format!("# {}", inline(&account.title)));
    if !account.subtitle.trim().is_empty() {
        out.line(&paragraph(&account.subtitle));
    }
    if !account.facts.is_empty() {
        let facts = account.facts.iter().map(|(label, said)| format!("- **{}:** {}", inline(label), inline(said)));
        out.line(&facts.collect::<Vec<_>>().join("\n"));
    }
    for section in &account.sections {
        out.line(&format!("## {}", inline(&section.heading)));
        for block in &section.blocks {
            out.block(block);
        }
    }
    if !line.trim().is_empty() {
        out.line(&paragraph(line));
    }
    out.0.into_bytes()
}

#[derive(Default)]
struct Writer(String);

impl Writer {
    /// A block, with an empty line before it.
    fn line(&mut self, text: &str) {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(text);
        self.0.push('\n');
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(text) => self.line(&format!("### {}", inline(text))),
            Block::Sentence(text) => self.line(&paragraph(text)),
            Block::Words { label, text } if label.is_empty() => self.line(&paragraph(text)),
            Block::Words { label, text } => self.line(&format!("**{}:** {}", inline(label), paragraph(text))),
            Block::Points(points) => self.line(&points.iter().map(point).collect::<Vec<_>>().join("\n")),
            Block::Table(of) => self.line(&table(of)),
            // What is drawn is said as a table; what it shows and how is its caption.
            Block::Drawing(Drawing { caption, table: Some(of), .. }) => {
                self.line(&paragraph(caption));
                self.line(&table(of));
            }
            Block::Drawing(_) => {}
        }
    }
}

fn point(point: &Point) -> String {
    let mark = point.number.map_or_else(|| "-".to_owned(), |number| format!("{number}."));
    let indent = " ".repeat(mark.len() + 1);
    let text = lines(&point.text).collect::<Vec<_>>().join(&format!("\\\n{indent}"));
    match (point.title.trim().is_empty(), text.is_empty()) {
        (true, _) => format!("{mark} {text}"),
        (false, true) => format!("{mark} **{}**", inline(&point.title)),
        (false, false) => format!("{mark} **{}**\\\n{indent}{text}", inline(&point.title)),
    }
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut rows = vec![row(table.columns.iter().map(|column| inline(&column.head)).collect())];
    let rule = table.columns.iter().map(|column| if column.holds == Holds::Figure { "---:" } else { "---" }.to_owned());
    rows.push(row(rule.collect()));
    rows.extend(table.rows.iter().map(|cells| row(cells.iter().map(cell).collect())));
    rows.join("\n")
}

fn cell(cell: &Cell) -> String {
    lines(&cell.text).collect::<Vec<_>>().join("<br>")
}

/// A paragraph: its lines stay lines.
fn paragraph(text: &str) -> String {
    lines(text).collect::<Vec<_>>().join("\\\n")
}

/// A text on one line.
fn inline(text: &str) -> String {
    lines(text).collect::<Vec<_>>().join(" ")
}

/// The lines of a text that are not blank, each so that Markdown shows it as it is.
fn lines(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(escaped).filter(|line| !line.is_empty())
}

/// A line of words so that nothing in it is a mark.
fn escaped(line: &str) -> String {
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(line.len());
    // What would begin a list, a quotation, a heading or a rule, or underline the line above.
    let digits = line.len() - line.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    for (at, letter) in line.char_indices() {
        let behind = line.get(at + letter.len_utf8()..).unwrap_or_default();
        let is_alone = behind.is_empty() || behind.starts_with(' ');
        let begins = at == 0 && (matches!(letter, '-' | '=' | '~') || letter == '+' && is_alone)
            || at == digits && at > 0 && matches!(letter, '.' | ')') && is_alone;
        // A link needs no brackets: an address is one by itself.
        let links =
            letter == ':' && behind.starts_with("//") || letter == '.' && out.to_ascii_lowercase().ends_with("www") || letter == '@';
        match letter {
            _ if is_never_drawn(letter) => {}
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '&' | '~' | '$' | '!' => {
                out.push('\\');
                out.push(letter);
            }
            _ if begins || links => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::account::{Column, Section, Topic};

    fn account(blocks: Vec<Block>, hostile: &str) -> Account {
        Account {
            title: hostile.to_owned(),
            subtitle: hostile.to_owned(),
            facts: vec![("Client".into(), hostile.to_owned())],
            logo: None,
            language: "en",
            syllables: None,
            sections: vec![Section { topic: Topic::Says, heading: "What the map says".into(), blocks }],
            is_part: false,
        }
    }

    #[test]
    fn what_people_wrote_stays_words() {
        let hostile = "# *a* | b\n<script>alert(1)</script> [x](javascript:y) ![z](w)\n- c\n=== \n1. d `e` &amp; \\ http://x.de www.y.de a@b.de\u{202e}\u{0}";
        let blocks = vec![
            Block::Heading(hostile.into()),
            Block::Words { label: hostile.into(), text: hostile.into() },
            Block::Points(vec![Point { number: Some(1), title: hostile.into(), text: hostile.into(), verdict: None, about: None }]),
            Block::Table(Table {
                name: String::new(),
                columns: vec![Column { head: hostile.into(), holds: Holds::Name }, Column { head: "n".into(), holds: Holds::Figure }],
                rows: vec![vec![Cell { text: hostile.into(), ..Cell::default() }, Cell::default()]],
            }),
        ];
        let text = String::from_utf8(markdown(&account(blocks, hostile), hostile)).unwrap();
        use pulldown_cmark::{Event, Options, Parser, Tag};
        let mut seen = String::new();
        let mut cells = 0;
        for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
            match event {
                Event::Html(html) | Event::InlineHtml(html) => assert_eq!(&*html, "<br>"),
                Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::BlockQuote(_)) => panic!("{text}"),
                Event::Start(Tag::Emphasis) | Event::Code(_) | Event::Rule => panic!("{text}"),
                Event::Start(Tag::TableCell) => cells += 1,
                Event::Text(words) => seen.push_str(&words),
                _ => {}
            }
        }
        assert_eq!(cells, 4, "{text}");
        let words = "<script>alert(1)</script> [x](javascript:y) ![z](w)";
        assert_eq!(seen.matches(words).count(), 11, "{seen}");
        assert!(seen.contains("1. d `e` &amp; \\ http://x.de www.y.de a@b.de"), "{seen}");
        assert!(!text.contains(['\u{202e}', '\u{0}']));
    }

    #[test]
    fn tables_have_their_numbers_at_the_right() {
        let figures = Table {
            name: String::new(),
            columns: vec![Column { head: "Touchpoint".into(), holds: Holds::Name }, Column { head: "Gap".into(), holds: Holds::Figure }],
            rows: vec![vec![Cell { text: "Shop\nand car".into(), ..Cell::default() }, Cell { text: "−3".into(), ..Cell::default() }]],
        };
        assert_eq!(table(&figures), "| Touchpoint | Gap |\n| --- | ---: |\n| Shop<br>and car | −3 |");
    }
}
