//! Finding entries by words, however they are typed. Never fuzzy: what is found contains every word that was typed.

use super::{Catalogue, Chance, TouchpointEntry};
use crate::letters::Folded;

/// The texts of an entry, prepared for searching.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Findable {
    title: Folded,
    also: Folded,
}

/// How well an entry matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// The title begins with the first word typed.
    Title,
    /// Each word begins a word of the title.
    Words,
    /// Each word is somewhere in the title.
    Within,
    /// Other words of the entry were needed.
    Also,
}

impl Findable {
    pub(super) fn new(title: &str, also: &str) -> Self {
        Self { title: Folded::new(title), also: Folded::new(also) }
    }

    /// How well the words match; none if one of them is missing.
    fn fit(&self, words: &[Folded]) -> Option<Fit> {
        if words.iter().all(|word| self.title.holds(word)) {
            return Some(if words.first().is_some_and(|word| self.title.begins(word)) {
                Fit::Title
            } else if words.iter().all(|word| self.title.has_word_beginning(word)) {
                Fit::Words
            } else {
                Fit::Within
            });
        }
        words.iter().all(|word| self.title.holds(word) || self.also.holds(word)).then_some(Fit::Also)
    }
}

/// What matches the query, best first, otherwise in the order of the catalogue.
fn best<'a, T>(entries: &'a [T], query: &str, findable: impl Fn(&T) -> &Findable) -> Vec<&'a T> {
    let words = Folded::words(query);
    let mut found: Vec<(Fit, &T)> = entries.iter().filter_map(|entry| findable(entry).fit(&words).map(|fit| (fit, entry))).collect();
    found.sort_by_key(|(fit, _)| *fit);
    found.into_iter().map(|(_, entry)| entry).collect()
}

impl Catalogue {
    /// The touchpoints that contain every word of a query, in their title or in other words for them, best match first. An empty query finds all.
    pub fn search(&self, query: &str) -> Vec<&TouchpointEntry> {
        best(self.touchpoints(), query, |entry| &entry.findable)
    }

    /// The chances that contain every word of a query, best match first. An empty query finds all.
    pub fn search_chances(&self, query: &str) -> Vec<&Chance> {
        best(self.chances(), query, |chance| &chance.findable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(language: &str, query: &str) -> Vec<String> {
        Catalogue::bundled(language).search(query).iter().map(|entry| entry.title.clone()).collect()
    }

    #[test]
    fn umlauts_are_found_however_they_are_typed() {
        for query in ["Geschäftsraum", "geschaftsraum", "GESCHAEFTSRAUM", "  geschäft  "] {
            assert_eq!(found("de", query), ["Geschäftsraum"], "{query}");
        }
        for query in ["aussendienst", "Außendienst", "AUSSENDIENST"] {
            assert_eq!(found("de", query), ["Außendienst"], "{query}");
        }
    }

    #[test]
    fn every_word_counts_and_the_best_fit_comes_first() {
        assert_eq!(found("en", "check receipt"), ["Check-out: receipt"]);
        assert_eq!(found("en", "receipt nothing"), Vec::<String>::new());
        assert_eq!(found("en", "print")[0], "Print advertisement");
        assert_eq!(found("en", "classic advertising").len(), 3);
        assert_eq!(found("en", "newsletter"), ["E-mail newsletter"]);
        assert_eq!(found("en", "telephone"), ["Hotline"]);
        let all = Catalogue::bundled("en");
        assert_eq!(found("en", " ").len(), all.touchpoints().len());
        assert_eq!(all.search_chances("live chat").len(), 1);
    }

    #[test]
    fn a_title_that_begins_with_the_word_comes_before_one_that_holds_it() {
        let titles = found("de", "an");
        let begins = titles.iter().take_while(|title| title.to_lowercase().starts_with("an")).count();
        assert!(titles[begins..].iter().all(|title| !title.to_lowercase().starts_with("an")), "{titles:?}");
    }
}
