//! Paragraphs that have been read and measured once, whatever widths and sizes they are broken for: a composition asks for hundreds of widths. Never a
//! line, and never more than a bounded number of letters.

use super::breaking::{After, Limit, Paragraph};
use super::hyphenation::Syllables;
use crate::scene::Weight;
use foldhash::fast::RandomState;
use std::borrow::Cow;
use std::collections::HashMap;
use unicode_bidi::Level;

/// When so many letters are kept, all are forgotten.
const MOST_KEPT: usize = 150_000;

/// In which language a word is broken, the letter it begins with, and the last letters of its syllables.
type WordSyllables = (Syllables, usize, Vec<(usize, After)>);

/// A paragraph with how wide it is, at any size.
pub(super) struct Prepared {
    pub paragraph: Paragraph,
    /// The advance in ems of each letter.
    pub advances: Vec<f64>,
    /// Whether the bundled face draws all of them from left to right.
    pub plain: bool,
    /// Where it begins, if letters are written from right to left in it.
    pub base: Option<Level>,
    /// The last letters of the syllables of words that were too wide once, by the letter that the word begins with.
    syllables: Vec<WordSyllables>,
}

/// The paragraphs that were asked for last.
#[derive(Default)]
pub(super) struct Kept {
    places: HashMap<Weight, HashMap<Box<str>, usize, RandomState>, RandomState>,
    paragraphs: Vec<Prepared>,
    letters: usize,
}

impl Prepared {
    pub(super) fn new(paragraph: Paragraph, advances: Vec<f64>, plain: bool, base: Option<Level>) -> Self {
        Self { paragraph, advances, plain, base, syllables: Vec::new() }
    }

    /// The paragraph with syllables where a word is too wide for a line. `advances` and the width of a hyphen are in points.
    pub(super) fn hyphenated(&mut self, syllables: Syllables, advances: &[f64], limit: &Limit, hyphen: f64) -> Cow<'_, Paragraph> {
        let words = self.paragraph.too_wide(advances, limit, hyphen);
        if words.is_empty() {
            return Cow::Borrowed(&self.paragraph);
        }
        let mut paragraph = self.paragraph.clone();
        for (start, end) in words {
            let known = self.syllables.iter().position(|(language, word, _)| (*language, *word) == (syllables, start));
            let known = known.unwrap_or_else(|| {
                self.syllables.push((syllables, start, self.paragraph.syllables_in(start, end, syllables)));
                self.syllables.len() - 1
            });
            paragraph.may_be_broken(&self.syllables[known].2);
        }
        Cow::Owned(paragraph)
    }
}

impl Kept {
    /// The paragraph of a source in a weight; `prepare` reads and measures it, if it is not known.
    pub(super) fn of(&mut self, source: &str, weight: Weight, prepare: impl FnOnce() -> Prepared) -> &mut Prepared {
        let known = self.places.get(&weight).and_then(|places| places.get(source)).copied();
        let at = known.unwrap_or_else(|| {
            let prepared = prepare();
            if self.letters > MOST_KEPT {
                *self = Self::default();
            }
            self.letters += prepared.advances.len();
            self.paragraphs.push(prepared);
            let at = self.paragraphs.len() - 1;
            self.places.entry(weight).or_default().insert(source.into(), at);
            at
        });
        &mut self.paragraphs[at]
    }
}
