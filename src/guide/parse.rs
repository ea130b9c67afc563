//! From Markdown to blocks: headings, paragraphs, lists, tables, code, quotations, pictures, links and keys (`<kbd>`), which is all that
//! the guide is written with. Never a window.

use super::{Block, Link, Picture, Style, Words};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::iter::Peekable;

/// What is open while a page is read.
struct Reader<'a, I: Iterator<Item = Event<'a>>> {
    events: Peekable<I>,
    headings: usize,
    link: &'a dyn Fn(&str) -> Option<Link>,
    picture: &'a dyn Fn(&str) -> Option<Picture>,
}

fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TABLES)
}

/// What is on a page. `link` says where a link leads, `picture` finds a picture.
pub(super) fn blocks<'a>(
    text: &'a str,
    link: &'a dyn Fn(&str) -> Option<Link>,
    picture: &'a dyn Fn(&str) -> Option<Picture>,
) -> Vec<Block> {
    Reader { events: events(text).peekable(), headings: 0, link, picture }.blocks()
}

/// The names by which links reach the headings of a page, as GitHub makes them.
pub(super) fn anchors(text: &str) -> Vec<String> {
    let blocks = blocks(text, &|_| None, &|_| None);
    let headings = blocks.iter().filter_map(|block| match block {
        Block::Heading { words, .. } => Some(&words.text),
        _ => None,
    });
    headings.map(|text| anchor(text)).collect()
}

fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase).map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

impl<'a, I: Iterator<Item = Event<'a>>> Reader<'a, I> {
    /// Everything up to the end of what is open.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some(event) = self.events.peek() {
            match event {
                Event::End(_) => break,
                Event::Start(tag) if opens_a_block(tag) => {
                    if let Some(Event::Start(tag)) = self.events.next() {
                        self.block(&tag, &mut blocks);
                        self.events.next();
                    }
                }
                Event::Start(_) | Event::Text(_) | Event::Code(_) | Event::InlineHtml(_) | Event::SoftBreak | Event::HardBreak => {
                    // An entry of a list whose words are in no paragraph of their own.
                    self.paragraph(&mut blocks);
                }
                _ => drop(self.events.next()),
            }
        }
        blocks
    }

    /// What a tag opens, up to its end, which stays.
    fn block(&mut self, tag: &Tag<'a>, into: &mut Vec<Block>) {
        match tag {
            Tag::Heading { level, .. } => {
                let (words, _) = self.words();
                into.push(Block::Heading { number: self.headings, level: *level as u8, words });
                self.headings += 1;
            }
            Tag::Paragraph => self.paragraph(into),
            Tag::BlockQuote(_) => {
                let inner = self.blocks();
                into.push(Block::Quote(inner));
            }
            Tag::CodeBlock(_) => {
                let mut code = String::new();
                while let Some(Event::Text(text)) = self.events.next_if(|event| matches!(event, Event::Text(_))) {
                    code.push_str(&text);
                }
                into.push(Block::Code(code.trim_end().to_owned()));
            }
            Tag::List(first) => {
                let mut items = Vec::new();
                while self.events.next_if(|event| matches!(event, Event::Start(Tag::Item))).is_some() {
                    items.push(self.blocks());
                    self.events.next();
                }
                into.push(Block::List { first: *first, items });
            }
            Tag::Table(_) => {
                let mut rows = Vec::new();
                while self.events.next_if(|event| matches!(event, Event::Start(Tag::TableHead | Tag::TableRow))).is_some() {
                    let mut row = Vec::new();
                    while self.events.next_if(|event| matches!(event, Event::Start(Tag::TableCell))).is_some() {
                        row.push(self.words().0);
                        self.events.next();
                    }
                    self.events.next();
                    rows.push(row);
                }
                let head = if rows.is_empty() { Vec::new() } else { rows.remove(0) };
                into.push(Block::Table { head, rows });
            }
            _ => {}
        }
    }

    /// A paragraph: its pictures are below its words.
    fn paragraph(&mut self, into: &mut Vec<Block>) {
        let (words, pictures) = self.words();
        if !words.text.trim().is_empty() {
            into.push(Block::Paragraph(words));
        }
        into.extend(pictures.into_iter().map(|(picture, alt)| Block::Picture(picture, alt)));
    }

    /// Words and pictures up to the next block or the end of what is open.
    fn words(&mut self) -> (Words, Vec<(Picture, String)>) {
        let (mut words, mut pictures) = (Words::default(), Vec::new());
        let mut style = Style::default();
        // Where what is open began.
        let mut opened: Vec<usize> = Vec::new();
        let mut leads: Vec<Option<Link>> = Vec::new();
        while let Some(event) = self.events.peek() {
            match event {
                Event::Start(tag) if opens_a_block(tag) => break,
                Event::End(TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link) => {}
                Event::End(_) => break,
                _ => {}
            }
            match self.events.next() {
                Some(Event::Text(text)) => words.push(&text, style),
                Some(Event::Code(text)) => words.push(&text, Style { code: true, ..style }),
                Some(Event::SoftBreak) => words.push(" ", style),
                Some(Event::HardBreak) => words.push("\n", style),
                Some(Event::InlineHtml(tag)) => style.key = &*tag == "<kbd>",
                Some(Event::Start(Tag::Strong)) => style.strong = true,
                Some(Event::End(TagEnd::Strong)) => style.strong = false,
                Some(Event::Start(Tag::Emphasis)) => style.emphasis = true,
                Some(Event::End(TagEnd::Emphasis)) => style.emphasis = false,
                Some(Event::Start(Tag::Link { dest_url, .. })) => {
                    opened.push(words.text.len());
                    leads.push((self.link)(&dest_url));
                }
                Some(Event::End(TagEnd::Link)) => {
                    if let (Some(start), Some(Some(link))) = (opened.pop(), leads.pop()) {
                        words.links.push((start..words.text.len(), link));
                    }
                }
                Some(Event::Start(Tag::Image { dest_url, .. })) => {
                    let picture = (self.picture)(&dest_url);
                    let (alt, _) = self.words();
                    self.events.next();
                    pictures.extend(picture.map(|picture| (picture, alt.text)));
                }
                _ => {}
            }
        }
        (words, pictures)
    }
}

impl Words {
    fn push(&mut self, text: &str, style: Style) {
        let start = self.text.len();
        self.text.push_str(text);
        if style != Style::default() {
            self.styled.push((start..self.text.len(), style));
        }
    }
}

/// Whether a tag begins a block of its own rather than a part of a line.
fn opens_a_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. })
}

#[cfg(test)]
mod tests {
    use super::{anchors, blocks};
    use crate::guide::{Block, Link, Picture, Words};
    use crate::i18n::Language;

    fn read(text: &str) -> Vec<Block> {
        let picture =
            |name: &str| (name == "a.png").then_some(Picture { language: Language::English, name: "a", bytes: &[], width: 4, height: 3 });
        blocks(text, &|target| Some(Link::Web(target.to_owned())), &picture)
    }

    fn styled(words: &Words) -> Vec<(&str, String)> {
        let name = |style: super::Style| {
            let on = [(style.strong, "strong"), (style.emphasis, "emphasis"), (style.code, "code"), (style.key, "key")];
            on.into_iter().filter(|(on, _)| *on).map(|(_, name)| name).collect::<Vec<_>>().join(" ")
        };
        words.styled.iter().map(|(range, style)| (&words.text[range.clone()], name(*style))).collect()
    }

    #[test]
    fn words_keep_their_looks_and_their_links() {
        let found = read("Press <kbd>Ctrl</kbd>+<kbd>P</kbd>: **bold *both***, `code`\nand [the *map*](map.md).");
        let [Block::Paragraph(words)] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(words.text, "Press Ctrl+P: bold both, code and the map.");
        let looks =
            [("Ctrl", "key"), ("P", "key"), ("bold ", "strong"), ("both", "strong emphasis"), ("code", "code"), ("map", "emphasis")];
        assert_eq!(styled(words), looks.map(|(text, name)| (text, name.to_owned())));
        let links: Vec<_> = words.links.iter().map(|(range, link)| (&words.text[range.clone()], link.clone())).collect();
        assert_eq!(links, [("the map", Link::Web("map.md".to_owned()))]);
    }

    #[test]
    fn lists_tables_code_and_pictures_are_blocks() {
        let found = read(
            "# A & b\n\n1. one\n2. two\n   * inner\n\n| a | b |\n|---|---|\n| c | `d` |\n\n> quoted\n\n```console\nx\n  y\n```\n\n![what](a.png)\n\n![no](b.png)\n",
        );
        let words = |words: &Words| words.text.clone();
        let [Block::Heading { number: 0, level: 1, .. }, Block::List { first: Some(1), items }, Block::Table { head, rows }, rest @ ..] =
            found.as_slice()
        else {
            panic!("{found:?}")
        };
        assert!(matches!(items[1].as_slice(), [Block::Paragraph(two), Block::List { first: None, .. }] if two.text == "two"), "{items:?}");
        assert_eq!(head.iter().map(words).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(rows.iter().flatten().map(words).collect::<Vec<_>>(), ["c", "d"]);
        let [Block::Quote(quoted), Block::Code(code), Block::Picture(picture, alt)] = rest else { panic!("{rest:?}") };
        assert!(matches!(quoted.as_slice(), [Block::Paragraph(words)] if words.text == "quoted"));
        assert_eq!((code.as_str(), picture.name, alt.as_str()), ("x\n  y", "a", "what"));
    }

    #[test]
    fn headings_are_reached_by_the_names_that_github_gives_them() {
        assert_eq!(
            anchors("# Relevance × gap\n\n## What differs: `diff`\n\n### Kündigung, später"),
            ["relevance--gap", "what-differs-diff", "kündigung-später"]
        );
    }
}
