//! The guide as it is in the program: the pages of `docs/guide` in both languages with their pictures, read once, and searched. The build
//! takes them in (`build/guide.rs`); never a file at run time, never what a page looks like.

mod parse;
mod search;

pub use search::Hit;

use crate::i18n::Language;
use image::{ImageFormat, ImageReader};
use std::io::Cursor;
use std::ops::Range;
use std::sync::OnceLock;

include!(concat!(env!("OUT_DIR"), "/guide.rs"));

/// The page that lists the others.
const CONTENTS: &str = "README";

/// The guide in one language.
#[derive(Debug)]
pub struct Book {
    /// The contents first, then the others in the order in which the contents list them.
    pub pages: Vec<Page>,
    index: search::Index,
}

/// A page of the guide.
#[derive(Debug)]
pub struct Page {
    /// Its first heading.
    pub title: String,
    /// What is on it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A piece of a page.
#[derive(Debug, PartialEq)]
pub enum Block {
    /// A heading.
    Heading {
        /// Which one on its page, from 0.
        number: usize,
        /// 1 is the title of the page.
        level: u8,
        /// What it says.
        words: Words,
    },
    /// A paragraph.
    Paragraph(Words),
    /// A list.
    List {
        /// The number of its first entry; none: bullets.
        first: Option<u64>,
        /// What is in each entry.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table {
        /// Its first row.
        head: Vec<Words>,
        /// The others, as long as the first.
        rows: Vec<Vec<Words>>,
    },
    /// Lines of code, with their line breaks.
    Code(String),
    /// A quotation or a formula.
    Quote(Vec<Block>),
    /// A picture, and what it shows.
    Picture(Picture, String),
}

/// Words with their styles and links.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words {
    /// The words alone.
    pub text: String,
    /// Ranges of bytes in another style than the rest, in order.
    pub styled: Vec<(Range<usize>, Style)>,
    /// Ranges of bytes that are links, in order.
    pub links: Vec<(Range<usize>, Link)>,
}

/// What words look like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// Bold.
    pub strong: bool,
    /// Slanted.
    pub emphasis: bool,
    /// To be typed as it is.
    pub code: bool,
    /// A key of the keyboard.
    pub key: bool,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// To a place in the guide.
    Place(Place),
    /// To an address that a browser opens.
    Web(String),
}

/// A place in the guide. Both languages have the same pages with the same headings, so that it is the same place in the other language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// In this language.
    pub language: Language,
    /// Index of the page.
    pub page: usize,
    /// Which heading of the page, from 0; 0 is its beginning.
    pub heading: usize,
}

/// A picture of the guide, a PNG.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Picture {
    /// The language that it shows.
    pub language: Language,
    /// Its name, unique among all pictures in this language.
    pub name: &'static str,
    /// The file.
    pub bytes: &'static [u8],
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

impl Book {
    /// The guide in a language.
    pub fn of(language: Language) -> &'static Self {
        static BOOKS: [OnceLock<Book>; 2] = [OnceLock::new(), OnceLock::new()];
        BOOKS[usize::from(language == Language::German)].get_or_init(|| Self::read(language))
    }

    fn read(language: Language) -> Self {
        let pages: Vec<Page> = ordered(language)
            .into_iter()
            .map(|(name, text)| {
                let blocks = parse::blocks(text, &|target| resolve(language, name, target), &|target| picture(language, target));
                Page { title: title(&blocks), blocks }
            })
            .collect();
        let index = search::index(language, &pages);
        Self { pages, index }
    }

    /// A place by the name of its page (that of the file, without its ending) and the name by which links reach its heading in English;
    /// without a heading the beginning of the page, and the contents if there is no such page.
    pub fn place(language: Language, page: &str, heading: &str) -> Place {
        let pages = ordered(Language::English);
        let page = pages.iter().position(|(name, _)| *name == page).unwrap_or_default();
        let anchors = parse::anchors(pages.get(page).map_or("", |(_, text)| text));
        Place { language, page, heading: anchors.iter().position(|anchor| anchor == heading).unwrap_or_default() }
    }
}

fn title(blocks: &[Block]) -> String {
    let title = blocks.iter().find_map(|block| match block {
        Block::Heading { words, .. } => Some(words.text.clone()),
        _ => None,
    });
    title.unwrap_or_default()
}

fn texts(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::English => EN_PAGES,
        Language::German => DE_PAGES,
    }
}

/// The names of the pages and what is written in them, in the order of the contents.
fn ordered(language: Language) -> Vec<(&'static str, &'static str)> {
    let mut pages = texts(language).to_vec();
    let contents = pages.iter().find(|(name, _)| *name == CONTENTS).map_or("", |(_, text)| text);
    pages.sort_by_key(|(name, _)| match *name {
        CONTENTS => (0, 0),
        name => contents.find(&format!("]({name}.md")).map_or((2, 0), |at| (1, at)),
    });
    pages
}

/// Where a link on a page leads; none: out of the guide, to a file that the program does not bring along.
fn resolve(language: Language, page: &str, target: &str) -> Option<Link> {
    if target.contains("://") {
        return Some(Link::Web(target.to_owned()));
    }
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let (language, file) = match file.strip_prefix("../") {
        Some(other) => {
            let (code, file) = other.split_once('/')?;
            (*Language::ALL.iter().find(|language| language.code() == code)?, file)
        }
        None => (language, file),
    };
    let name = if file.is_empty() { page } else { file.strip_suffix(".md")? };
    let pages = ordered(language);
    let (index, (_, text)) = pages.iter().enumerate().find(|(_, (other, _))| *other == name)?;
    let heading = if anchor.is_empty() { 0 } else { parse::anchors(text).iter().position(|other| other == anchor)? };
    Some(Link::Place(Place { language, page: index, heading }))
}

fn picture(language: Language, target: &str) -> Option<Picture> {
    let all = match language {
        Language::English => EN_PICTURES,
        Language::German => DE_PICTURES,
    };
    let (name, bytes) = all.iter().find(|(name, _)| target.rsplit('/').next() == Some(format!("{name}.png").as_str()))?;
    let (width, height) = ImageReader::with_format(Cursor::new(*bytes), ImageFormat::Png).into_dimensions().ok()?;
    Some(Picture { language, name, bytes, width, height })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every block of a page, those in lists and quotations too.
    fn all<'a>(blocks: &'a [Block], into: &mut Vec<&'a Block>) {
        for block in blocks {
            into.push(block);
            match block {
                Block::List { items, .. } => items.iter().for_each(|item| all(item, into)),
                Block::Quote(inner) => all(inner, into),
                _ => {}
            }
        }
    }

    fn words(block: &Block) -> Vec<&Words> {
        match block {
            Block::Heading { words, .. } | Block::Paragraph(words) => vec![words],
            Block::Table { head, rows } => head.iter().chain(rows.iter().flatten()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn both_languages_have_the_same_pages_and_headings() {
        let shape = |language| -> Vec<(&str, Vec<u8>)> {
            let levels = |page: &Page| {
                let levels = page.blocks.iter().filter_map(|block| match block {
                    Block::Heading { level, .. } => Some(*level),
                    _ => None,
                });
                levels.collect::<Vec<u8>>()
            };
            ordered(language).into_iter().map(|(name, _)| name).zip(Book::of(language).pages.iter().map(levels)).collect()
        };
        assert_eq!(shape(Language::English), shape(Language::German));
        let (name, _) = ordered(Language::English)[1];
        assert_eq!((name, Book::of(Language::English).pages.len() > 12), ("first-steps", true));
    }

    #[test]
    fn every_page_is_listed_and_no_markup_is_shown_as_words() {
        for language in Language::ALL {
            let contents = texts(*language).iter().find(|(name, _)| *name == CONTENTS).unwrap().1;
            for ((name, _), page) in ordered(*language).into_iter().zip(&Book::of(*language).pages) {
                assert!(name == CONTENTS || contents.contains(&format!("]({name}.md")), "{name} is not in the contents");
                assert!(!page.title.is_empty(), "{name} has no title");
                let mut blocks = Vec::new();
                all(&page.blocks, &mut blocks);
                for words in blocks.into_iter().flat_map(words) {
                    let markup = ["<kbd", "</", "**", "](", "```", "| "];
                    let shown = markup.iter().find(|markup| words.text.contains(**markup));
                    assert_eq!(shown, None, "{name}: {}", words.text);
                }
            }
        }
    }

    #[test]
    fn links_lead_to_pages_and_headings_and_pictures_are_there() {
        let mut seen = 0;
        for language in Language::ALL {
            for (name, text) in ordered(*language) {
                for target in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
                    seen += 1;
                    // The one file that a page names outside the guide.
                    let outside = target.starts_with("../../../");
                    let there = resolve(*language, name, target).is_some() || picture(*language, target).is_some();
                    assert_eq!(there, !outside, "{}/{name}.md: {target}", language.code());
                }
            }
        }
        assert!(seen > 100, "{seen}");
        assert_eq!(resolve(Language::English, "map", "scores.md#no-such-heading"), None);
        let there = resolve(Language::English, "map", "#finding-and-filtering");
        assert!(matches!(there, Some(Link::Place(Place { heading, .. })) if heading > 3), "{there:?}");
        let Some(Link::Place(german)) = resolve(Language::English, "README", "../de/README.md") else { panic!("no German guide") };
        assert_eq!(german, Place { language: Language::German, page: 0, heading: 0 });
    }

    #[test]
    fn the_whole_guide_takes_little_of_the_program() {
        let pages: usize = Language::ALL.iter().flat_map(|language| texts(*language)).map(|(_, text)| text.len()).sum();
        let pictures: usize = EN_PICTURES.iter().chain(DE_PICTURES).map(|(_, bytes)| bytes.len()).sum();
        assert!(pictures > 0 && pages > 0);
        assert!(pages + pictures <= 2_500_000, "{pages} bytes of words, {pictures} of pictures");
    }
}
