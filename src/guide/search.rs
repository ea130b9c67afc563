//! Finding words in the guide, section by section, however they are typed: in any order, by their beginnings, with umlauts in either spelling, and with
//! a slip where nothing fits as it was typed. Never how well a word fits; that is `letters`.

use super::{Block, Book, Page, Place, Words};
use crate::i18n::Language;
use crate::letters::{Fit, Folded};
use std::collections::HashMap;

/// This many places are listed at most.
const MOST: usize = 60;
/// Characters of a section that are shown before the word that was found, and altogether.
const BEFORE: usize = 30;
const EXCERPT: usize = 110;

/// Everything that can be found.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Every word of the guide, once: how well it fits what is typed is worked out once.
    words: Vec<Folded>,
    sections: Vec<Section>,
}

/// A heading with what is below it, up to the next one. Words are places in the list of words.
#[derive(Debug)]
struct Section {
    place: Place,
    page: String,
    title: String,
    text: String,
    /// The words of the heading, of the page's title, of the text, and of lines of code, which are found after all others and never shown
    /// among them.
    parts: [Vec<usize>; 4],
}

/// Which part is lines of code, of which only the beginnings of words count, and nothing is guessed.
const CODE: usize = 3;
/// Which part is the text.
const TEXT: usize = 2;

/// A word of a section that a typed word means: in which part, and how well it fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Met {
    guessed: bool,
    part: usize,
    fit: Fit,
    word: usize,
}

/// How well a section fits what is typed; the lowest is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// How many of the typed words are not in it.
    left_out: usize,
    /// Whether any of them was guessed.
    guessed: bool,
    /// The part that is farthest from the heading.
    part: usize,
    /// The fits, added up.
    fits: usize,
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
    /// The sections that contain what is typed, the best first: those with every word; if there are none, those with the most of them, guessed
    /// where nothing is written so, but never fewer than half.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let typed = words(query);
        if typed.is_empty() {
            return Vec::new();
        }
        let mut found = self.index.ranked(&typed, false);
        if !found.iter().any(|(rank, ..)| rank.left_out == 0) {
            found = self.index.ranked(&typed, true);
        }
        let Some(best) = found.iter().map(|(rank, ..)| (rank.left_out, rank.guessed)).min() else { return Vec::new() };
        if best.0 * 2 > typed.len() {
            return Vec::new();
        }
        found.retain(|(rank, ..)| (rank.left_out, rank.guessed) == best);
        found.sort_by_key(|(rank, ..)| *rank);
        found.into_iter().take(MOST).map(|(_, section, met)| section.hit(&self.index.words, &typed, &met)).collect()
    }
}

/// The words of a text, folded.
fn words(text: &str) -> Vec<Folded> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(Folded::new).collect()
}

impl Index {
    /// The sections that have any of the typed words.
    fn ranked(&self, typed: &[Folded], guessing: bool) -> Vec<(Rank, &Section, Vec<Met>)> {
        // Letters left out here and there are a way to call commands, not to search in a book.
        let fit = |typed: &Folded, word: &Folded| Fit::of(word, typed, guessing).filter(|fit| *fit != Fit::Shortened);
        let fits: Vec<Vec<Option<Fit>>> = typed.iter().map(|typed| self.words.iter().map(|word| fit(typed, word)).collect()).collect();
        let ranked = self.sections.iter().filter_map(|section| {
            let met: Vec<Met> = fits.iter().filter_map(|fits| section.best(fits)).collect();
            let part = met.iter().map(|met| met.part).max()?;
            let rank = Rank {
                left_out: typed.len() - met.len(),
                guessed: met.iter().any(|met| met.guessed),
                part,
                fits: met.iter().map(|met| met.fit as usize).sum(),
            };
            Some((rank, section, met))
        });
        ranked.collect()
    }

    fn word(&mut self, known: &mut HashMap<String, usize>, word: &Folded) -> usize {
        // What is spelled alike is one word.
        *known.entry(word.spelled().to_owned()).or_insert_with(|| {
            self.words.push(word.clone());
            self.words.len() - 1
        })
    }
}

impl Section {
    /// The word of the section that fits a typed word best.
    fn best(&self, fits: &[Option<Fit>]) -> Option<Met> {
        let parts = self.parts.iter().enumerate();
        let all = parts.flat_map(|(part, words)| words.iter().map(move |word| (part, *word)));
        let met = all.filter_map(|(part, word)| {
            let fit = fits.get(word).copied().flatten()?;
            (part != CODE || fit <= Fit::Beginning).then_some(Met { guessed: !fit.is_plain(), part, fit, word })
        });
        met.min()
    }

    fn hit(&self, words: &[Folded], typed: &[Folded], met: &[Met]) -> Hit {
        let in_text = met.iter().filter(|met| met.part == TEXT).filter_map(|met| words.get(met.word)?.find_in(&self.text)).min();
        let found = in_text.or_else(|| typed.iter().filter_map(|word| word.find_in(&self.text)).min()).unwrap_or_default();
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
pub(super) fn index(language: Language, pages: &[Page]) -> Index {
    let mut index = Index::default();
    let mut known = HashMap::new();
    for (number, page) in pages.iter().enumerate() {
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
        for Part { heading, title, text, code } in parts {
            let place = Place { language, page: number, heading };
            let parts = [&title, &page.title, &text, &code].map(|part| {
                let mut numbers: Vec<usize> = words(part).iter().map(|word| index.word(&mut known, word)).collect();
                numbers.sort_unstable();
                numbers.dedup();
                numbers
            });
            index.sections.push(Section { place, page: page.title.clone(), title, text, parts });
        }
    }
    index
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
        assert_eq!(found(Language::English, "zebra"), []);
        assert_eq!(found(Language::English, "soft zebra rhinoceros"), [], "most of it is nowhere");
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

    #[test]
    fn words_are_found_in_any_order_shortened_mistyped_and_beside_others() {
        let first = |language, query: &str| found(language, query).into_iter().next();
        let soft = Some(("The map and the keyboard".to_owned(), Some("Long words".to_owned())));
        for query in ["soft hyphen", "hyphen soft", "soft hyph", "sotf hyphen", "hyphne", "getting a soft hyphen somehow"] {
            assert_eq!(first(Language::English, query), soft, "{query}");
        }
        for query in ["Tastenkürzel", "tastenkuerzel", "tastenkurzel", "Tastenkürzle", "tastnekuerzel", "kürzel taste"] {
            let hits = found(Language::German, query);
            assert!(hits.iter().take(3).any(|(page, _)| page.contains("Tastenkürzel")), "{query}: {hits:?}");
        }
    }
}
