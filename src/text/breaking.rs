//! Where a paragraph may be broken and where it is, given the advance of every letter. Pure arithmetic: knows no font, no size, no engine.

use super::hyphenation::Syllables;
use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use std::cell::Cell;
use unicode_segmentation::UnicodeSegmentation as _;

/// Slack in points, so that a text fits into a box made exactly as wide as the text.
const SLACK: f64 = 1e-3;

/// One paragraph, cleaned for drawing, with the places where a line may end.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Paragraph {
    /// What is drawn, without marks that are never drawn.
    pub text: String,
    /// One per character of `text`.
    pub letters: Vec<Letter>,
}

/// A character, its position and what may follow it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Letter {
    pub char: char,
    /// Byte offset in the paragraph's text.
    pub offset: usize,
    /// Whether a cluster (what a reader calls a letter) begins here.
    pub starts_cluster: bool,
    /// What may come after it.
    pub after: After,
}

/// What may happen between a letter and the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// Nothing, unless nothing else helps.
    Stay,
    /// A line may end.
    Break,
    /// A line may end, but after a hyphen so near the end of a word (as-is, follow-up) that it hurts reading: only where nothing else helps.
    Tail,
    /// The same as [`After::Hyphen`], but where nobody knows whether a syllable ends: only where the word would have no hyphen at all.
    Guess,
    /// The same as [`After::Hyphen`], but so near the ends of a word that a hyphen hurts reading: only where nothing else helps.
    Short,
    /// A line may end, then with a hyphen: between two syllables.
    Hyphen,
    /// The same where a reader expects a hyphen rather than between any other syllables: between two words of a compound, or where the writer
    /// allows one.
    Seam,
}

/// One line: a range of letters, and what follows them on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub start: usize,
    pub end: usize,
    pub hyphen: bool,
    /// Whether it ends within a word without a hyphen, because nothing else fits.
    pub torn: bool,
    /// Whether its hyphen is so near the ends of a word, or at a place so doubtful, that it hurts reading.
    pub cramped: bool,
}

/// Where lines may end (UAX #14); whatever needs a dictionary is taken for a word.
static LINES: LineSegmenterBorrowed<'static> = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());

/// After how many characters of a word lines end with a hyphen, if it is broken because it is wider than `room`; `advances` has one width per
/// character. For an engine that breaks lines itself.
pub fn hyphens(word: &str, syllables: Syllables, advances: &[f64], room: f64, hyphen: f64) -> Vec<usize> {
    let mut paragraph = Paragraph::new(word);
    if paragraph.text != word || paragraph.letters.len() != advances.len() {
        return Vec::new();
    }
    let limit = Limit::of(room);
    paragraph.hyphenate(syllables, advances, &limit, hyphen);
    let (pieces, _) = paragraph.lines(advances, &limit, hyphen, usize::MAX);
    pieces.iter().filter(|piece| piece.hyphen).map(|piece| piece.end).collect()
}

/// The most that a line may be wide, and which other limits would break a text the same way: all that lead every comparison to the same end.
#[derive(Debug)]
pub(super) struct Limit {
    most: f64,
    /// The same from here on,
    from: Cell<f64>,
    /// and below that.
    below: Cell<f64>,
}

impl Limit {
    /// That of lines of a width in points.
    pub(super) fn of(max_width: f64) -> Self {
        Self { most: max_width + SLACK, from: Cell::new(f64::NEG_INFINITY), below: Cell::new(f64::INFINITY) }
    }

    /// What it allows at most.
    pub(super) fn most(&self) -> f64 {
        self.most
    }

    /// The limits that lead to the same: from the first one on, below the second one.
    pub(super) fn range(&self) -> (f64, f64) {
        (self.from.get(), self.below.get())
    }

    /// Whether something has room that is decided by this.
    fn fits(&self, width: f64) -> bool {
        let fits = self.allows(width);
        if fits {
            self.from.set(self.from.get().max(width));
        } else {
            self.below.set(self.below.get().min(width));
        }
        fits
    }

    /// The same where nothing is decided yet.
    fn allows(&self, width: f64) -> bool {
        width <= self.most
    }
}

impl Paragraph {
    /// Reads one paragraph (no line ends within) and drops what is never drawn.
    pub(super) fn new(source: &str) -> Self {
        let mut paragraph = Self::default();
        // Marks that are never drawn say where lines may end and where not, so it is the source that is looked at.
        let mut breaks = LINES.segment_str(source).peekable();
        let mut after_soft_hyphen = false;
        for (offset, char) in source.char_indices() {
            while breaks.next_if(|at| *at < offset).is_some() {}
            if breaks.peek() == Some(&offset) {
                let next = source[offset..].chars().take_while(|letter| letter.is_alphanumeric()).count();
                paragraph.may_end_here(after_soft_hyphen, next);
            }
            match char {
                '\u{ad}' | '\u{200b}' => {}
                '\t' | '\u{b}' | '\u{c}' => paragraph.push(' '),
                _ if is_never_drawn(char) => continue,
                _ => paragraph.push(char),
            }
            after_soft_hyphen = char == '\u{ad}';
        }
        paragraph.find_clusters();
        paragraph
    }

    fn push(&mut self, char: char) {
        self.letters.push(Letter { char, offset: self.text.len(), starts_cluster: false, after: After::Stay });
        self.text.push(char);
    }

    /// Notes that a line may end after the last letter. `next`: how many letters of a word follow.
    fn may_end_here(&mut self, after_soft_hyphen: bool, next: usize) {
        let is_part = |letter: &Letter| letter.char.is_alphanumeric();
        // The letters before a hyphen that is the last one.
        let hyphened = self.letters.split_last().filter(|(last, _)| matches!(last.char, '-' | '\u{2010}')).map(|(_, before)| before);
        if let Some(before) = hyphened
            && !(before.len() > 1 && before.iter().rev().take(2).all(is_part))
        {
            // A hyphen before a word (-5, -fähig), and one after a single letter (E-Mail), stay where they are.
            return;
        }
        let hyphened = hyphened.is_some();
        let soft = after_soft_hyphen && !hyphened;
        if let Some(last) = self.letters.last_mut() {
            let is_near_end = hyphened && (1..3).contains(&next);
            last.after = if soft {
                After::Seam
            } else if is_near_end {
                After::Tail
            } else {
                After::Break
            };
        }
    }

    /// Finds what a reader calls letters. No line ends within one.
    fn find_clusters(&mut self) {
        let mut index = 0;
        for (offset, _) in self.text.grapheme_indices(true) {
            while self.letters.get(index).is_some_and(|letter| letter.offset < offset) {
                index += 1;
            }
            if let Some(letter) = self.letters.get_mut(index) {
                letter.starts_cluster = true;
            }
        }
        for index in 1..self.letters.len() {
            if !self.letters[index].starts_cluster {
                self.letters[index - 1].after = After::Stay;
            }
        }
    }

    /// Looks for syllables in what is too wide for a line, and in nothing else.
    pub(super) fn hyphenate(&mut self, syllables: Syllables, advances: &[f64], limit: &Limit, hyphen: f64) {
        for (start, end) in self.too_wide(advances, limit, hyphen) {
            let found = self.syllables_in(start, end, syllables);
            self.may_be_broken(&found);
        }
    }

    /// What is too wide for a line, and no address: ranges of letters between which a line may end. For a paragraph in which there are no syllables yet.
    pub(super) fn too_wide(&self, advances: &[f64], limit: &Limit, hyphen: f64) -> Vec<(usize, usize)> {
        let (mut found, mut start, mut width) = (Vec::new(), 0, 0.0);
        for (index, letter) in self.letters.iter().enumerate() {
            if !is_space(letter.char) {
                width += advances.get(index).copied().unwrap_or_default();
            }
            let end = index + 1;
            if letter.after == After::Stay && end < self.letters.len() {
                continue;
            }
            let tail = if letter.after == After::Seam { hyphen } else { 0.0 };
            if !limit.fits(width + tail) && !self.is_address(start, end) {
                found.push((start, end));
            }
            (start, width) = (end, 0.0);
        }
        found
    }

    /// Notes that lines may end within words after some letters.
    pub(super) fn may_be_broken(&mut self, places: &[(usize, After)]) {
        for (index, after) in places {
            self.letters[*index].after = *after;
        }
    }

    /// The last letters of the syllables in a range, each of whose words has nothing but letters.
    pub(super) fn syllables_in(&self, start: usize, end: usize, syllables: Syllables) -> Vec<(usize, After)> {
        let mut found = Vec::new();
        let is_letter = |index: usize| self.letters.get(index).is_some_and(|letter| letter.char.is_alphabetic() || !letter.starts_cluster);
        let mut at = start;
        while at < end {
            if !is_letter(at) {
                at += 1;
                continue;
            }
            let first = at;
            while at < end && is_letter(at) {
                at += 1;
            }
            let origin = self.letters[first].offset;
            let word = self.slice(first, at);
            let mut note = |offset: usize, after: After| {
                let index = self.letters.binary_search_by_key(&(origin + offset), |letter| letter.offset).ok();
                if let Some(index) = index.filter(|index| self.letters[*index].starts_cluster) {
                    found.push((index.saturating_sub(1), after));
                }
            };
            // Those that read well come last, and count where several are.
            syllables.guesses(word).into_iter().for_each(|offset| note(offset, After::Guess));
            syllables.short_breaks(word).into_iter().for_each(|offset| note(offset, After::Short));
            for place in syllables.breaks(word) {
                note(place.at, if place.seam { After::Seam } else { After::Hyphen });
            }
        }
        found
    }

    /// Whether a range belongs to an address on the net, which a hyphen would make another one.
    fn is_address(&self, start: usize, end: usize) -> bool {
        let is_space_at = |index: usize| self.letters.get(index).is_none_or(|letter| is_space(letter.char));
        let first = (0..=start).rev().find(|index| *index == 0 || is_space_at(index - 1)).unwrap_or(start);
        let last = (end..=self.letters.len()).find(|index| is_space_at(*index)).unwrap_or(end);
        let word = self.slice(first, last);
        let letters: Vec<char> = word.chars().collect();
        let has_dot = letters.windows(3).any(|near| near[0].is_alphanumeric() && near[1] == '.' && near[2].is_alphanumeric());
        word.contains('@') || word.contains("://") || has_dot
    }

    /// The words between two letters.
    pub(super) fn slice(&self, start: usize, end: usize) -> &str {
        let offset = |index: usize| self.letters.get(index).map_or(self.text.len(), |letter| letter.offset);
        self.text.get(offset(start)..offset(end)).unwrap_or_default()
    }

    /// Breaks the paragraph into at most `max_lines` lines no wider than the limit; the second value says whether something is left over.
    /// `advances` has one width per letter. Each line has at least one cluster, however narrow it is. Lines are filled; but a long word ends them
    /// at its seams rather than between other syllables, if that takes no more lines.
    pub(super) fn lines(&self, advances: &[f64], limit: &Limit, hyphen: f64, max_lines: usize) -> (Vec<Piece>, bool) {
        let filled = self.filled(advances, limit, hyphen, max_lines, false);
        if !filled.0.iter().any(|piece| self.ends_between_syllables(piece.end)) {
            return filled;
        }
        let at_seams = self.filled(advances, limit, hyphen, max_lines, true);
        let costs_more = at_seams.0.len() > filled.0.len() || (at_seams.1 && !filled.1);
        if costs_more { filled } else { at_seams }
    }

    fn ends_between_syllables(&self, end: usize) -> bool {
        end < self.letters.len() && end.checked_sub(1).is_some_and(|last| self.letters[last].after == After::Hyphen)
    }

    fn filled(&self, advances: &[f64], limit: &Limit, hyphen: f64, max_lines: usize, at_seams: bool) -> (Vec<Piece>, bool) {
        let mut pieces = Vec::new();
        let mut start = 0;
        loop {
            if pieces.len() == max_lines {
                return (pieces, true);
            }
            let (piece, next) = self.line(start, advances, limit, hyphen);
            if at_seams && self.ends_between_syllables(piece.end) {
                let ends = self.seams(start, piece.end, advances, limit, hyphen);
                let has_ends = !ends.is_empty();
                for end in ends.into_iter().take(max_lines - pieces.len()) {
                    pieces.push(Piece { start, end, hyphen: true, torn: false, cramped: false });
                    start = end;
                }
                if has_ends {
                    continue;
                }
            }
            pieces.push(piece);
            if next >= self.letters.len() {
                return (pieces, false);
            }
            start = next;
        }
    }

    /// The line that begins at `start`, and where the next one does.
    fn line(&self, start: usize, advances: &[f64], limit: &Limit, hyphen: f64) -> (Piece, usize) {
        // The widest that had room so far: it decides something only where a line may end.
        let (mut width, mut widest): (f64, f64) = (0.0, f64::NEG_INFINITY);
        let mut chance: Option<(usize, bool)> = None;
        let (mut short, mut guess): (Option<(usize, bool)>, Option<usize>) = (None, None);
        let mut cluster = start;
        for (index, letter) in self.letters.iter().enumerate().skip(start) {
            if letter.starts_cluster {
                cluster = index;
            }
            let advance = advances.get(index).copied().unwrap_or_default();
            if !is_space(letter.char) && limit.allows(width + advance) {
                widest = widest.max(width + advance);
            } else if !is_space(letter.char) {
                if let Some((end, with_hyphen)) = chance {
                    limit.fits(self.needed_for_more(index, width, advances, hyphen));
                    return self.finish(start, end, with_hyphen);
                }
                limit.fits(widest);
                limit.fits(width + advance);
                if let Some((end, with_hyphen)) = short.or(guess.map(|end| (end, true))) {
                    let (piece, next) = self.finish(start, end, with_hyphen);
                    return (Piece { cramped: with_hyphen, ..piece }, next);
                }
                if cluster > start {
                    let (piece, next) = self.finish(start, cluster, false);
                    let is_part = |index: usize| self.letters.get(index).is_some_and(|letter| letter.char.is_alphanumeric());
                    let torn = next == piece.end && is_part(piece.end) && piece.end.checked_sub(1).is_some_and(is_part);
                    return (Piece { torn, ..piece }, next);
                }
            }
            width += advance;
            match letter.after {
                After::Stay => {}
                After::Break => {
                    limit.fits(widest);
                    chance = Some((index + 1, false));
                }
                After::Hyphen | After::Seam if limit.fits(width + hyphen) => {
                    limit.fits(widest);
                    chance = Some((index + 1, true));
                }
                // Once there is a better chance, no other is taken.
                After::Short if chance.is_none() && limit.fits(width + hyphen) => short = Some((index + 1, true)),
                After::Tail => short = Some((index + 1, false)),
                After::Guess if chance.is_none() && limit.fits(width + hyphen) => guess = Some(index + 1),
                After::Hyphen | After::Seam | After::Short | After::Guess => {}
            }
        }
        limit.fits(widest);
        self.finish(start, self.letters.len(), false)
    }

    /// How wide a line has to be at least to end anywhere behind a letter before which it is so wide: any narrower one ends where it did before.
    fn needed_for_more(&self, from: usize, mut width: f64, advances: &[f64], hyphen: f64) -> f64 {
        let (mut widest, mut least): (f64, f64) = (width, f64::INFINITY);
        for (index, letter) in self.letters.iter().enumerate().skip(from) {
            let advance = advances.get(index).copied().unwrap_or_default();
            if !is_space(letter.char) {
                widest = widest.max(width + advance);
            }
            if widest >= least {
                return least;
            }
            width += advance;
            match letter.after {
                After::Break => break,
                After::Hyphen | After::Seam => least = least.min(widest.max(width + hyphen)),
                After::Stay | After::Tail | After::Guess | After::Short => {}
            }
        }
        least.min(widest)
    }

    /// Where the lines end into which the word at `inside` is broken, the first of which begins at `start`: as few lines as possible, with as few
    /// ends between mere syllables as possible, each as full as possible. None if there is no way.
    fn seams(&self, start: usize, inside: usize, advances: &[f64], limit: &Limit, hyphen: f64) -> Vec<usize> {
        let ends_word = |index: &usize| self.letters[*index - 1].after == After::Break;
        let first = (start + 1..inside).rev().find(ends_word).unwrap_or(start);
        let last = (inside + 1..self.letters.len()).find(ends_word).unwrap_or(self.letters.len());
        let mut before = vec![0.0; 1];
        for index in start..last {
            let advance = advances.get(index).copied().unwrap_or_default();
            before.push(before.last().copied().unwrap_or_default() + advance);
        }
        let width = |from: usize, to: usize| before[to - start] - before[from - start];
        let word_end = (first..=last).rev().find(|end| *end == first || !is_space(self.letters[*end - 1].char)).unwrap_or(last);
        let hyphens = |index: &usize| matches!(self.letters[*index - 1].after, After::Hyphen | After::Seam);
        // The beginnings of lines: where this one begins, and after each hyphen in the word.
        let begins: Vec<usize> = [start].into_iter().chain((first + 1..word_end).filter(hyphens)).collect();
        // From the last to the first: lines, ends between syllables, and the next line's beginning.
        let mut ways: Vec<Option<(usize, usize, Option<usize>)>> = vec![None; begins.len()];
        for (index, from) in begins.iter().enumerate().rev() {
            let whole = limit.fits(width(*from, word_end)).then_some((1, 0, None));
            let broken = || {
                let next = (index + 1..begins.len()).rev().filter(|next| limit.fits(width(*from, begins[*next]) + hyphen));
                let ways = next.filter_map(|next| {
                    let (lines, syllables, _) = ways[next]?;
                    Some((lines + 1, syllables + usize::from(self.ends_between_syllables(begins[next])), Some(next)))
                });
                // Of equal ones the first, which fills the line most.
                ways.min_by_key(|(lines, syllables, _)| (*lines, *syllables))
            };
            ways[index] = whole.or_else(broken);
        }
        let follow = |index: &usize| ways[*index].and_then(|(_, _, next)| next);
        std::iter::successors(follow(&0), follow).map(|index| begins[index]).collect()
    }

    fn finish(&self, start: usize, end: usize, hyphen: bool) -> (Piece, usize) {
        let is_space_at = |index: usize| self.letters.get(index).is_some_and(|letter| is_space(letter.char));
        let mut next = end;
        while is_space_at(next) {
            next += 1;
        }
        let mut last = end;
        while last > start && is_space_at(last - 1) {
            last -= 1;
        }
        (Piece { start, end: last, hyphen, torn: false, cramped: false }, next)
    }

    /// How many letters from `start` fit before something `tail` wide, cut between clusters and without blanks or commas at the end.
    pub(super) fn cut(&self, start: usize, advances: &[f64], limit: &Limit, tail: f64) -> usize {
        let mut width = 0.0;
        let mut end = start;
        for (index, letter) in self.letters.iter().enumerate().skip(start) {
            if letter.starts_cluster {
                end = index;
            }
            width += advances.get(index).copied().unwrap_or_default();
            if !limit.fits(width + tail) {
                return self.without_tail(start, end);
            }
        }
        self.without_tail(start, self.letters.len())
    }

    fn without_tail(&self, start: usize, mut end: usize) -> usize {
        while end > start && matches!(self.letters[end - 1].char, ' ' | ',' | ';' | ':' | '.' | '-' | '\u{2013}' | '(' | '/' | '\u{2026}') {
            end -= 1;
        }
        end
    }
}

/// A blank at which lines end; no-break spaces are not.
pub(super) fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}')
}

/// Control characters, direction marks and the like: they would be boxes in one output, an error in the next, and turn the text around in
/// a third.
pub fn is_never_drawn(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{61c}' | '\u{feff}')
        || matches!(char, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e001f}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(char) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::{Limit, Paragraph};
    use crate::text::hyphenation::Syllables;

    /// Every letter is 1 wide.
    fn broken(text: &str, width: f64) -> Vec<String> {
        hyphenated(text, width, None)
    }

    fn hyphenated(text: &str, width: f64, syllables: Option<Syllables>) -> Vec<String> {
        let mut paragraph = Paragraph::new(text);
        let advances = vec![1.0; paragraph.letters.len()];
        if let Some(syllables) = syllables {
            paragraph.hyphenate(syllables, &advances, &Limit::of(width), 1.0);
        }
        let (pieces, _) = paragraph.lines(&advances, &Limit::of(width), 1.0, usize::MAX);
        pieces.iter().map(|piece| format!("{}{}", paragraph.slice(piece.start, piece.end), if piece.hyphen { "-" } else { "" })).collect()
    }

    #[test]
    fn lines_end_where_a_reader_expects_it() {
        let cases: &[(&str, f64, &[&str])] = &[
            ("", 5.0, &[""]),
            ("one two three", 7.0, &["one two", "three"]),
            ("one two three", 6.0, &["one", "two", "three"]),
            ("one  two", 4.0, &["one", "two"]),
            ("abcdefgh", 3.0, &["abc", "def", "gh"]),
            ("Kunden-Betreuung", 9.0, &["Kunden-", "Betreuung"]),
            ("Bestell\u{ad}bestätigung", 10.0, &["Bestell-", "bestätigun", "g"]),
            ("Bestell\u{ad}ung", 20.0, &["Bestellung"]),
            ("a\u{a0}b c", 3.0, &["a\u{a0}b", "c"]),
            ("日本語の本。", 3.0, &["日本語", "の本。"]),
            ("日本語。", 3.0, &["日本", "語。"]),
            ("e\u{301}e\u{301}", 1.0, &["e\u{301}", "e\u{301}"]),
            ("x", 0.0, &["x"]),
            ("minus -5", 7.0, &["minus", "-5"]),
            ("und/oder", 5.0, &["und/", "oder"]),
            ("  two", 5.0, &["  two"]),
            ("a\u{202e}b\u{0}c\td", 9.0, &["abc d"]),
            ("offen 24/7", 9.0, &["offen", "24/7"]),
            ("er „darf“ (muss)", 10.0, &["er „darf“", "(muss)"]),
            ("ab-\u{2060}cd ef", 5.0, &["ab-cd", "ef"]),
            ("ab\u{200b}cd", 3.0, &["ab", "cd"]),
            ("Was !", 4.0, &["Was", "!"]),
            ("per E-Mail", 6.0, &["per", "E-Mail"]),
            ("per E-Mail", 4.0, &["per", "E-Ma", "il"]),
            ("today as-is", 8.0, &["today", "as-is"]),
            ("a follow-up", 8.0, &["a", "follow-", "up"]),
            ("5-Sterne", 4.0, &["5-St", "erne"]),
            ("Wort\u{ad}!", 4.0, &["Wort", "!"]),
            ("Kunden-\u{ad}Dienst", 8.0, &["Kunden-", "Dienst"]),
            ("👩\u{200d}👩\u{200d}👧👧", 1.0, &["👩\u{200d}👩\u{200d}👧", "👧"]),
        ];
        for (text, width, expected) in cases {
            assert_eq!(&broken(text, *width), expected, "{text:?} in {width}");
        }
    }

    #[test]
    fn words_too_wide_for_a_line_get_hyphens_at_syllables() {
        let german: &[(&str, f64, &[&str])] = &[
            ("Rechtsschutzversicherung", 15.0, &["Rechtsschutz-", "versicherung"]),
            ("die Rechtsschutzversicherung", 16.0, &["die Rechts-", "schutz-", "versicherung"]),
            // Where two words meet, but never for the price of a line.
            ("Kundenzufriedenheitsbefragung", 24.0, &["Kundenzufriedenheits-", "befragung"]),
            ("Kundenzufriedenheitsbefragung", 17.0, &["Kundenzufrieden-", "heitsbefragung"]),
            ("Kundenzufriedenheitsbefragung", 15.0, &["Kunden-", "zufriedenheits-", "befragung"]),
            ("Wohngebäudeversicherungsantrag", 16.0, &["Wohngebäudever-", "sicherungsantrag"]),
            ("Wohngebäudeversicherungsantrag", 20.0, &["Wohngebäude-", "versicherungsantrag"]),
            // It fits on a line: no hyphen, though there were room for its beginning.
            ("sehr viele Versicherungen", 14.0, &["sehr viele", "Versicherungen"]),
            // The hyphen that is there goes first.
            ("Datenschutz-Grundverordnung", 16.0, &["Datenschutz-", "Grundverordnung"]),
            ("Kfz-Haftpflichtversicherungsvergleich", 18.0, &["Kfz-Haftpflicht-", "versicherungs-", "vergleich"]),
            // So do those that were put in by hand.
            ("Rechts\u{ad}schutzversicherung", 18.0, &["Rechts-", "schutzversicherung"]),
            // Four letters before and after.
            ("Beratung", 7.0, &["Bera-", "tung"]),
            // Fewer only where nothing else fits; and where not even that fits, no hyphen.
            ("Angebot", 6.0, &["Ange-", "bot"]),
            ("Angebot", 4.0, &["An-", "ge-", "bot"]),
            ("Angebot", 2.0, &["An", "ge", "bo", "t"]),
            ("(Verantwortung)", 10.0, &["(Verant-", "wortung)"]),
            ("Kundinnen/Versicherungsnehmer", 14.0, &["Kundinnen/", "Versicherungs-", "nehmer"]),
            ("Versicherungsnehmer:innen", 15.0, &["Versicherungs-", "nehmer:innen"]),
            // Never in an address, which would be another one.
            ("www.rechtsschutzversicherung.example", 16.0, &["www.rechtsschutz", "versicherung.exa", "mple"]),
        ];
        for (text, width, expected) in german {
            assert_eq!(&hyphenated(text, *width, Some(Syllables::German)), expected, "{text:?} in {width}");
        }
        assert_eq!(hyphenated("responsibility", 8.0, Some(Syllables::English)), ["respon-", "sibility"]);
        assert_eq!(hyphenated("Rechtsschutzversicherung", 15.0, None), ["Rechtsschutzver", "sicherung"]);
    }

    #[test]
    fn a_word_that_is_torn_is_told() {
        let torn = |text: &str, width: f64| {
            let mut paragraph = Paragraph::new(text);
            let advances = vec![1.0; paragraph.letters.len()];
            paragraph.hyphenate(Syllables::German, &advances, &Limit::of(width), 1.0);
            paragraph.lines(&advances, &Limit::of(width), 1.0, usize::MAX).0.iter().any(|piece| piece.torn)
        };
        assert!(torn("Angebot", 2.0) && torn("Kauf", 3.0));
        assert!(!torn("Angebot", 4.0) && !torn("der Kauf", 4.0) && !torn("日本語の本", 2.0));
    }

    #[test]
    fn a_word_of_the_window_is_told_where_its_hyphens_are() {
        let hyphens = |word: &str, room: f64| super::hyphens(word, Syllables::German, &vec![1.0; word.chars().count()], room, 1.0);
        assert_eq!(hyphens("Rechtsschutzversicherung,", 15.0), [12]);
        assert_eq!(hyphens("Datenschutz-Grundverordnung", 12.0), [17]);
        assert!(hyphens("Versicherung", 20.0).is_empty() && hyphens("https://rechtsschutzversicherung.example", 15.0).is_empty());
        assert!(super::hyphens("Versicherung", Syllables::German, &[1.0], 5.0, 1.0).is_empty(), "other widths than letters");
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let paragraph = Paragraph::new("one two three");
        let advances = vec![1.0; paragraph.letters.len()];
        assert!(paragraph.lines(&advances, &Limit::of(3.0), 1.0, 2).1);
        assert!(!paragraph.lines(&advances, &Limit::of(5.0), 1.0, 3).1);
        assert_eq!(paragraph.cut(4, &advances, &Limit::of(6.0), 1.0), 9);
        assert_eq!(paragraph.slice(4, 9), "two t");
    }
}
