//! The window's text engine, without a window: which face draws which letters, how wide they are, and the lines of a text. Never draws; the
//! engine's glyph atlas is never looked at.

use super::breaking::Paragraph;
use super::direction::{as_drawn, base, is_mixed, stretches};
use super::face::{Face, FontSet, Ideographs};
use super::hyphenation::Syllables;
use super::measure::{Broken, Line, LineMetrics};
use crate::scene::{LineEnd, TextPiece, TextStyle, Weight};
use epaint::text::{FontFamily, FontId, FontInsert, FontProvider, Fonts, LayoutJob, TextOptions, ViewportKey};
use std::collections::HashMap;
use std::sync::Arc;
use unicode_bidi::Level;
use unicode_segmentation::UnicodeSegmentation as _;

/// The one size in points texts are shaped at; advances grow linearly from there.
const SHAPED_SIZE: f64 = 16.0;
/// Longer texts are cut, so that nobody waits for a pasted book.
pub(super) const MOST_LETTERS: usize = 100_000;
/// The engine's atlas is cleared after this many texts.
const TEXTS_PER_PASS: usize = 512;

/// The window's text engine, without a window.
pub(super) struct Engine {
    fonts: Fonts,
    texts: usize,
    /// `…` and `-` per weight, in ems, once measured.
    tails: HashMap<(char, Weight), f64>,
}

/// Bytes of a text that one face draws in one direction.
pub(super) struct Span {
    pub start: usize,
    pub end: usize,
    pub face: Face,
    /// Whether no font at all has the letters.
    pub missing: bool,
    pub right_to_left: bool,
}

/// How a text is to be broken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub style: TextStyle,
    /// Where words that are too wide for a line are broken; none: anywhere, without a hyphen.
    pub syllables: Option<Syllables>,
    /// Width in points.
    pub max_width: f64,
    pub max_lines: usize,
}

/// How wide a paragraph is.
struct Measured {
    /// The advance in points of each character.
    advances: Vec<f64>,
    /// Whether the bundled face draws all of them from left to right.
    plain: bool,
    /// Where it begins, if letters are written from right to left in it.
    base: Option<Level>,
}

/// Gives the engine a family of one face for each system face found, so that a run is measured with the face that draws it, whatever was
/// looked up before.
struct FoundFaces(Arc<FontSet>);

impl FontProvider for FoundFaces {
    fn fonts_for_family(&self, family: &FontFamily) -> Vec<FontInsert> {
        match family {
            FontFamily::Name(name) => self.0.by_name(name).map(|face| face.insert_into(family.clone())).into_iter().collect(),
            FontFamily::Proportional | FontFamily::Monospace => Vec::new(),
        }
    }
}

/// Neither hinting nor sub-pixel places matter: only advances are read.
const OPTIONS: fn() -> TextOptions = || TextOptions { font_hinting: false, subpixel_binning: false, ..TextOptions::default() };

impl Engine {
    pub(super) fn new(set: &Arc<FontSet>) -> Self {
        let fonts = Fonts::new(OPTIONS(), FontSet::definitions()).with_font_providers(vec![Arc::new(FoundFaces(Arc::clone(set)))]);
        Self { fonts, texts: 0, tails: HashMap::new() }
    }

    pub(super) fn break_text(&mut self, set: &FontSet, text: &str, wanted: &Wanted) -> Broken {
        let Wanted { style, syllables, max_width, max_lines } = *wanted;
        let metrics = LineMetrics::of(style);
        let mut broken = Broken { lines: Vec::new(), style, metrics, truncated: false, torn: false, cramped: false, hyphenated: false };
        if max_lines == 0 {
            broken.truncated = !text.is_empty();
            return broken;
        }
        let (text, cut) = beginning(text, most_letters(style, max_width, max_lines));
        let hyphen = self.tail('-', style.weight) * style.size;
        let ellipsis = self.tail('…', style.weight) * style.size;

        let mut sources = text.split('\n').flat_map(|line| line.split(['\u{2028}', '\u{2029}'])).peekable();
        while let Some(source) = sources.next() {
            let mut paragraph = Paragraph::new(source.strip_suffix('\r').unwrap_or(source));
            let measured = self.measure(set, &paragraph.text, style);
            let advances = &measured.advances;
            if let Some(syllables) = syllables {
                paragraph.hyphenate(syllables, advances, max_width, hyphen);
            }
            let (pieces, left_over) = paragraph.lines(advances, max_width, hyphen, max_lines - broken.lines.len());
            let full = broken.lines.len() + pieces.len() == max_lines;
            let ends_here = left_over || (full && sources.peek().is_some()) || (cut && sources.peek().is_none());
            let last = pieces.len().saturating_sub(1);
            broken.cramped |= pieces.iter().enumerate().any(|(index, piece)| piece.cramped && !(ends_here && index == last));
            broken.torn |= pieces.iter().enumerate().any(|(index, piece)| piece.torn && !(ends_here && index == last));
            for (index, piece) in pieces.iter().enumerate() {
                let (end, tail, tail_width) = if ends_here && index == last {
                    (paragraph.cut(piece.start, advances, max_width, ellipsis), "…", ellipsis)
                } else if piece.hyphen {
                    broken.hyphenated = true;
                    (piece.end, "-", hyphen)
                } else {
                    (piece.end, "", 0.0)
                };
                let mut line = paragraph.slice(piece.start, end).to_owned();
                line.push_str(tail);
                let goes_on = pieces.get(index + 1).is_some_and(|next| next.start == piece.end);
                let ending = match tail {
                    "-" => LineEnd::Hyphen,
                    "" if goes_on => LineEnd::Within,
                    _ => LineEnd::Words,
                };
                let alone = |text: String, width: f64| Line { text, width, pieces: Vec::new(), right_to_left: false, end: ending };
                broken.lines.push(match (measured.base, measured.plain) {
                    (Some(base), _) => Line { end: ending, ..self.mixed_line(set, line, style, base) },
                    (None, true) => {
                        let width = advances.get(piece.start..end).unwrap_or_default().iter().sum::<f64>() + tail_width;
                        alone(line, width)
                    }
                    (None, false) => {
                        let width = self.measure(set, &line, style).advances.iter().sum();
                        alone(line, width)
                    }
                });
            }
            if ends_here {
                broken.truncated = true;
                break;
            }
        }
        broken
    }

    /// A line in which letters are written from right to left: its pieces, each in its place.
    fn mixed_line(&mut self, set: &FontSet, line: String, style: TextStyle, base: Level) -> Line {
        let (mut pieces, mut x) = (Vec::new(), 0.0);
        for span in self.directed_spans(set, &line, style.weight, base) {
            let words = line.get(span.start..span.end).unwrap_or_default();
            let width = self.advances(words, &span.face, span.right_to_left).iter().sum::<f64>() * style.size;
            pieces.push((span.start, TextPiece { x, text: words.to_owned(), right_to_left: span.right_to_left }));
            x += width;
        }
        // In reading order, so that words are read aloud and copied in that order.
        pieces.sort_by_key(|(start, _)| *start);
        let pieces = pieces.into_iter().map(|(_, piece)| piece).collect();
        Line { text: line, width: x, pieces, right_to_left: base.is_rtl(), end: LineEnd::default() }
    }

    /// Width in ems of a letter that is put after a line.
    fn tail(&mut self, letter: char, weight: Weight) -> f64 {
        if let Some(known) = self.tails.get(&(letter, weight)) {
            return *known;
        }
        let mut utf8 = [0_u8; 4];
        let width = self.advances(letter.encode_utf8(&mut utf8), &Face::Bundled(weight), false).iter().sum();
        self.tails.insert((letter, weight), width);
        width
    }

    fn measure(&mut self, set: &FontSet, text: &str, style: TextStyle) -> Measured {
        let base = is_mixed(text).then(|| base(text));
        let mut spans = match base {
            Some(base) => self.directed_spans(set, text, style.weight, base),
            None => self.spans(set, text, style.weight),
        };
        spans.sort_by_key(|span| span.start);
        let plain = base.is_none() && spans.iter().all(|span| span.face == Face::Bundled(style.weight));
        let mut advances = Vec::with_capacity(text.len());
        for span in spans {
            advances.extend(self.advances(text.get(span.start..span.end).unwrap_or_default(), &span.face, span.right_to_left));
        }
        for advance in &mut advances {
            *advance *= style.size;
        }
        Measured { advances, plain, base }
    }

    /// Which face draws what from left to right, in a paragraph that begins where `base` says.
    fn directed_spans(&mut self, set: &FontSet, line: &str, weight: Weight, base: Level) -> Vec<Span> {
        let mut all = Vec::new();
        for stretch in stretches(line, base) {
            let mut spans = self.spans(set, line.get(stretch.range.clone()).unwrap_or_default(), weight);
            for span in &mut spans {
                span.start += stretch.range.start;
                span.end += stretch.range.start;
                span.right_to_left = stretch.right_to_left;
            }
            if stretch.right_to_left {
                spans.reverse();
            }
            all.append(&mut spans);
        }
        all
    }

    /// Which face draws what, cluster by cluster, as the window decides it.
    pub(super) fn spans(&mut self, set: &FontSet, text: &str, weight: Weight) -> Vec<Span> {
        if text.is_empty() {
            return Vec::new();
        }
        if text.is_ascii() {
            return vec![Span { start: 0, end: text.len(), face: Face::Bundled(weight), missing: false, right_to_left: false }];
        }
        let ideographs = Ideographs::of(text);
        let mut spans: Vec<Span> = Vec::new();
        for (start, cluster) in text.grapheme_indices(true) {
            let first = cluster.chars().next().unwrap_or(' ');
            let (face, missing) = if self.has(first, weight) {
                (Face::Bundled(weight), false)
            } else {
                set.fallback(first, ideographs).map_or((Face::Bundled(weight), true), |face| (Face::System(face), false))
            };
            let end = start + cluster.len();
            match spans.last_mut() {
                Some(span) if span.face == face && span.missing == missing => span.end = end,
                _ => spans.push(Span { start, end, face, missing, right_to_left: false }),
            }
        }
        spans
    }

    /// Whether the bundled face has a letter.
    pub(super) fn has(&mut self, letter: char, weight: Weight) -> bool {
        letter.is_ascii() || self.fonts.has_glyph(&FontId::new(SHAPED_SIZE as f32, FontSet::family(weight)), letter)
    }

    /// The advance in ems of each character of a run.
    pub(super) fn advances(&mut self, text: &str, face: &Face, right_to_left: bool) -> Vec<f64> {
        self.texts += 1;
        if self.texts.is_multiple_of(TEXTS_PER_PASS) {
            self.fonts.begin_pass(OPTIONS(), ViewportKey::default());
        }
        let family = match face {
            Face::Bundled(weight) => FontSet::family(*weight),
            Face::System(face) => FontFamily::Name(face.name().into()),
        };
        // Where nothing is written from right to left, nothing is guessed wrongly.
        let drawn = if right_to_left || is_mixed(text) { as_drawn(text, right_to_left) } else { text.into() };
        let job = LayoutJob::simple(drawn.into_owned(), FontId::new(SHAPED_SIZE as f32, family), epaint::Color32::BLACK, f32::INFINITY);
        let galley = self.fonts.layout_uncached(1.0, Arc::new(job));
        let glyphs = galley.rows.iter().flat_map(|row| row.row.glyphs.iter());
        let mut advances: Vec<f64> = glyphs.map(|glyph| f64::from(glyph.advance_width) / SHAPED_SIZE).collect();
        if right_to_left {
            advances.reverse();
        }
        let letters = text.chars().count();
        if advances.len() != letters {
            // A letter drawn by several glyphs: only the sum is known, so each letter gets its share.
            let share = advances.iter().sum::<f64>() / letters.max(1) as f64;
            advances = vec![share; letters];
        }
        advances
    }
}

/// How many characters can matter for so many lines of that width; letters of no width at all are given some room.
fn most_letters(style: TextStyle, max_width: f64, max_lines: usize) -> usize {
    let per_line = (max_width / style.size * 8.0).clamp(0.0, MOST_LETTERS as f64) as usize + 64;
    per_line.saturating_mul(max_lines).saturating_add(256).min(MOST_LETTERS)
}

/// The first so many characters, and whether that cut something off.
fn beginning(text: &str, most: usize) -> (&str, bool) {
    if text.len() <= most {
        return (text, false);
    }
    match text.char_indices().nth(most) {
        Some((offset, _)) => (text.get(..offset).unwrap_or(text), true),
        None => (text, false),
    }
}
