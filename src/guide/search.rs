//! Finding words in the guide, section by section, however they are typed. Never fuzzy: what is found contains every word that was typed.

use super::{Block, Book, Page, Place, Words};
use crate::i18n::Language;
use crate::letters::Folded;

/// This many places are listed at most.
const MOST: usize = 60;
/// Characters of a section that are shown before the word that was found, and altogether.
const BEFORE: usize = 30;
const EXCERPT: usize = 110;

/// A heading with what is below it, up to the next one.
#[derive(Debug)]
pub(super) struct Section {
    place: Place,
    page: String,
    title: String,
    text: String,
    folded_page: Folded,
    folded_title: Folded,
    folded_text: Folded,
    /// What is in its lines of code, which are found after all words and never shown among them.
    folded_code: Folded,
}

/// A place where words were found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Where.
    pub place: Place,
    /// The title of the page.
    pub page: String,
    /// The heading, if it is not that of the page itself.
    pub title: Option<String>,
    /// Words around the first one that was found.
    pub excerpt: String,
}

impl Book {
    /// The sections that contain every word of the query; those first that have them in their headings.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let words = Folded::words(query);
        if words.is_empty() {
            return Vec::new();
        }
        let mut hits: Vec<(u8, Hit)> =
            self.sections.iter().filter_map(|section| Some((section.rank(&words)?, section.hit(&words)))).collect();
        hits.sort_by_key(|(rank, _)| *rank);
        hits.into_iter().map(|(_, hit)| hit).take(MOST).collect()
    }
}

impl Section {
    /// How well the words fit, the best first; none if one of them is missing.
    fn rank(&self, words: &[Folded]) -> Option<u8> {
        let all = |within: &dyn Fn(&Folded) -> bool| words.iter().all(within);
        if all(&|word| self.folded_title.has_word_beginning(word)) {
            Some(0)
        } else if all(&|word| self.folded_title.holds(word) || self.folded_page.holds(word)) {
            Some(1)
        } else {
            let in_words = |word: &Folded| self.folded_title.holds(word) || self.folded_page.holds(word) || self.folded_text.holds(word);
            if all(&in_words) { Some(2) } else { all(&|word| in_words(word) || self.folded_code.has_word_beginning(word)).then_some(3) }
        }
    }

    fn hit(&self, words: &[Folded]) -> Hit {
        let found = words.iter().filter_map(|word| word.find_in(&self.text)).min().unwrap_or_default();
        let start = found.saturating_sub(BEFORE);
        // From the beginning of a word on.
        let skipped = self.text.chars().skip(start).take(BEFORE).position(char::is_whitespace).filter(|_| start > 0).map_or(0, |at| at + 1);
        let mut excerpt: String = self.text.chars().skip(start + skipped).take(EXCERPT).collect();
        if start > 0 {
            excerpt.insert(0, '…');
        }
        if self.text.chars().count() > start + skipped + EXCERPT {
            excerpt.push('…');
        }
        let title = (self.place.heading > 0).then(|| self.title.clone());
        Hit { place: self.place, page: self.page.clone(), title, excerpt }
    }
}

/// The sections of all pages, in their order.
pub(super) fn sections(language: Language, pages: &[Page]) -> Vec<Section> {
    let mut sections = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        let mut parts: Vec<Part> = Vec::new();
        for block in &page.blocks {
            match block {
                Block::Heading { number, words, .. } => {
                    parts.push(Part { heading: *number, title: words.text.clone(), text: String::new(), code: String::new() });
                }
                block => {
                    if let Some(part) = parts.last_mut() {
                        add(block, part);
                    }
                }
            }
        }
        sections.extend(parts.into_iter().map(|Part { heading, title, text, code }| Section {
            place: Place { language, page: index, heading },
            folded_page: Folded::new(&page.title),
            folded_title: Folded::new(&title),
            folded_text: Folded::new(&text),
            folded_code: Folded::new(&code),
            page: page.title.clone(),
            title,
            text,
        }));
    }
    sections
}

/// A section while it is being read.
struct Part {
    heading: usize,
    title: String,
    text: String,
    code: String,
}

/// The words of a block, with a blank between those of different parts.
fn add(block: &Block, part: &mut Part) {
    fn push(text: &mut String, words: &str) {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(words);
    }
    match block {
        Block::Heading { words, .. } | Block::Paragraph(words) => push(&mut part.text, &words.text),
        Block::Table { head, rows } => {
            head.iter().chain(rows.iter().flatten()).for_each(|Words { text, .. }| push(&mut part.text, text));
        }
        Block::Code(code) => push(&mut part.code, code),
        Block::Picture(_, alt) => push(&mut part.text, alt),
        Block::List { items, .. } => items.iter().flatten().for_each(|block| add(block, part)),
        Block::Quote(inner) => inner.iter().for_each(|block| add(block, part)),
    }
}

#[cfg(test)]
mod tests {
    use crate::guide::Book;
    use crate::i18n::Language;

    fn found(language: Language, query: &str) -> Vec<(String, Option<String>)> {
        Book::of(language).search(query).into_iter().map(|hit| (hit.page, hit.title)).collect()
    }

    #[test]
    fn headings_come_before_words_in_the_text_and_every_word_counts() {
        let hits = found(Language::English, "zooming");
        assert_eq!(hits.first(), Some(&("The map and the keyboard".to_owned(), Some("Scrolling and zooming".to_owned()))));
        let hits = found(Language::English, "soft hyphen");
        assert_eq!(hits.first(), Some(&("The map and the keyboard".to_owned(), Some("Long words".to_owned()))));
        assert_eq!(found(Language::English, "soft zebra"), []);
        assert_eq!(found(Language::English, "  "), []);
    }

    #[test]
    fn lines_of_code_come_last_and_are_never_shown_among_the_words() {
        for language in Language::ALL {
            let hits = Book::of(*language).search("copy");
            assert!(hits.iter().all(|hit| !hit.excerpt.contains("00000000-")), "{hits:?}");
        }
        assert!(!Book::of(Language::English).search("copy scores").is_empty());
        // A word that is in code alone is still found.
        assert!(!found(Language::English, "00000000").is_empty());
    }

    #[test]
    fn accents_do_not_matter_and_excerpts_show_the_word() {
        for query in ["Kürzel", "kurzel", "kuerzel"] {
            let hits = Book::of(Language::German).search(query);
            assert!(!hits.is_empty(), "{query}");
        }
        let hits = Book::of(Language::English).search("Martilla");
        assert!(hits[0].excerpt.contains("Martilla"), "{:?}", hits[0]);
        assert!(hits[0].excerpt.chars().count() < 120);
    }
}
