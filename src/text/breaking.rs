//! Where a paragraph may be broken and where it is, given the advance of every letter. Pure arithmetic: knows no font, no size, no engine.

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

/// A character, where it stands and what may follow it.
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
    /// A line may end, then with a hyphen.
    Hyphen,
}

/// One line: a range of letters, and what follows them on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    pub start: usize,
    pub end: usize,
    pub hyphen: bool,
}

impl Paragraph {
    /// Reads one paragraph (no line ends within) and drops what is never drawn.
    pub(super) fn new(source: &str) -> Self {
        let mut paragraph = Self::default();
        for char in source.chars() {
            match char {
                '\u{ad}' => paragraph.mark(After::Hyphen),
                '\u{200b}' => paragraph.mark(After::Break),
                '\t' | '\u{b}' | '\u{c}' => paragraph.push(' '),
                _ if is_never_drawn(char) => {}
                _ => paragraph.push(char),
            }
        }
        let mut index = 0;
        for (offset, _) in paragraph.text.grapheme_indices(true) {
            while paragraph.letters.get(index).is_some_and(|letter| letter.offset < offset) {
                index += 1;
            }
            if let Some(letter) = paragraph.letters.get_mut(index) {
                letter.starts_cluster = true;
            }
        }
        for index in 0..paragraph.letters.len() {
            if paragraph.letters[index].after == After::Stay && paragraph.may_break_after(index) {
                paragraph.letters[index].after = After::Break;
            }
        }
        paragraph
    }

    fn push(&mut self, char: char) {
        self.letters.push(Letter { char, offset: self.text.len(), starts_cluster: false, after: After::Stay });
        self.text.push(char);
    }

    fn mark(&mut self, after: After) {
        if let Some(last) = self.letters.last_mut() {
            last.after = after;
        }
    }

    fn may_break_after(&self, index: usize) -> bool {
        let this = self.letters[index].char;
        let Some(next) = self.letters.get(index + 1) else { return false };
        if !next.starts_cluster {
            return false;
        }
        let next = next.char;
        let before = index.checked_sub(1).and_then(|index| self.letters.get(index)).map_or(' ', |letter| letter.char);
        match this {
            _ if is_space(this) => true,
            '-' | '\u{2010}' | '\u{2013}' | '\u{2014}' => before.is_alphanumeric() && next.is_alphabetic(),
            '/' | '|' | '\\' => before.is_alphanumeric() && next.is_alphanumeric(),
            _ => (is_ideograph(this) || is_ideograph(next)) && !NEVER_FIRST.contains(next) && !NEVER_LAST.contains(this),
        }
    }

    /// The words between two letters.
    pub(super) fn slice(&self, start: usize, end: usize) -> &str {
        let offset = |index: usize| self.letters.get(index).map_or(self.text.len(), |letter| letter.offset);
        self.text.get(offset(start)..offset(end)).unwrap_or_default()
    }

    /// Breaks the paragraph into at most `max_lines` lines no wider than `max_width`; the second value says whether something is left
    /// over. `advances` has one width per letter. At least one cluster stands on each line, however narrow it is.
    pub(super) fn lines(&self, advances: &[f64], max_width: f64, hyphen: f64, max_lines: usize) -> (Vec<Piece>, bool) {
        let mut pieces = Vec::new();
        let mut start = 0;
        loop {
            if pieces.len() == max_lines {
                return (pieces, true);
            }
            let (piece, next) = self.line(start, advances, max_width, hyphen);
            pieces.push(piece);
            if next >= self.letters.len() {
                return (pieces, false);
            }
            start = next;
        }
    }

    /// The line that begins at `start`, and where the next one does.
    fn line(&self, start: usize, advances: &[f64], max_width: f64, hyphen: f64) -> (Piece, usize) {
        let mut width = 0.0;
        let mut chance: Option<(usize, bool)> = None;
        let mut cluster = start;
        for (index, letter) in self.letters.iter().enumerate().skip(start) {
            if letter.starts_cluster {
                cluster = index;
            }
            let advance = advances.get(index).copied().unwrap_or_default();
            if !is_space(letter.char) && width + advance > max_width + SLACK {
                if let Some((end, with_hyphen)) = chance {
                    return self.finish(start, end, with_hyphen);
                }
                if cluster > start {
                    return self.finish(start, cluster, false);
                }
            }
            width += advance;
            match letter.after {
                After::Stay => {}
                After::Break => chance = Some((index + 1, false)),
                After::Hyphen if width + hyphen <= max_width + SLACK => chance = Some((index + 1, true)),
                After::Hyphen => {}
            }
        }
        self.finish(start, self.letters.len(), false)
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
        (Piece { start, end: last, hyphen }, next)
    }

    /// How many letters from `start` fit before something `tail` wide, cut between clusters and without blanks or commas at the end.
    pub(super) fn cut(&self, start: usize, advances: &[f64], max_width: f64, tail: f64) -> usize {
        let mut width = 0.0;
        let mut end = start;
        for (index, letter) in self.letters.iter().enumerate().skip(start) {
            if letter.starts_cluster {
                end = index;
            }
            width += advances.get(index).copied().unwrap_or_default();
            if width + tail > max_width + SLACK {
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
fn is_never_drawn(char: char) -> bool {
    char.is_control()
        || matches!(char, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{61c}' | '\u{feff}')
        || matches!(char, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e001f}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(char) & 0xfffe == 0xfffe
}

fn is_ideograph(char: char) -> bool {
    matches!(char, '\u{2e80}'..='\u{2fdf}' | '\u{3001}'..='\u{30ff}' | '\u{3105}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

const NEVER_FIRST: &str =
    "!)]｝〕〉》」』】〙〗〟'\"｠»ヽヾーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖ々〻‐゠–〜?!‼⁇⁈⁉・、:;,。.！％），．：；？］’”…";
const NEVER_LAST: &str = "([{（［｛〔〈《「『【〘〖«“‘";

#[cfg(test)]
mod tests {
    use super::Paragraph;

    /// Every letter is 1 wide.
    fn broken(text: &str, width: f64) -> Vec<String> {
        let paragraph = Paragraph::new(text);
        let advances = vec![1.0; paragraph.letters.len()];
        let (pieces, _) = paragraph.lines(&advances, width, 1.0, usize::MAX);
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
        ];
        for (text, width, expected) in cases {
            assert_eq!(&broken(text, *width), expected, "{text:?} in {width}");
        }
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let paragraph = Paragraph::new("one two three");
        let advances = vec![1.0; paragraph.letters.len()];
        assert!(paragraph.lines(&advances, 3.0, 1.0, 2).1);
        assert!(!paragraph.lines(&advances, 5.0, 1.0, 3).1);
        assert_eq!(paragraph.cut(4, &advances, 6.0, 1.0), 9);
        assert_eq!(paragraph.slice(4, 9), "two t");
    }
}
