//! Measuring and breaking without a window, with the window's own engine, cached. Never draws; the engine's glyph atlas is never looked at.

use super::breaking::Paragraph;
use super::face::{Face, FontSet};
use crate::scene::{TextStyle, Weight};
use epaint::text::{FontFamily, FontId, FontInsert, FontProvider, Fonts, LayoutJob, TextOptions, ViewportKey};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use unicode_segmentation::UnicodeSegmentation as _;

/// The one size in points texts are shaped at; advances grow linearly from there.
const SHAPED_SIZE: f64 = 16.0;
/// From the top of a line to its baseline, in ems (Inter's ascender).
const ASCENT: f64 = 1984.0 / 2048.0;
/// From line to line, in ems (Inter's ascender and descender, no gap).
const LINE_HEIGHT: f64 = 2478.0 / 2048.0;
/// Longer texts are cut, so that nobody waits for a pasted book.
const MOST_LETTERS: usize = 100_000;
/// Broken texts kept; when as many new ones have come, the older ones are forgotten.
const MOST_KEPT: usize = 60_000;
/// The engine's atlas is cleared after this many texts.
const TEXTS_PER_PASS: usize = 512;

/// Measures texts and breaks them into lines. Share one among all who lay out (it locks inside); the same text, style and width give the
/// same lines on every run.
pub struct Measurer {
    fonts: Arc<FontSet>,
    inner: Mutex<Inner>,
}

struct Inner {
    engine: Engine,
    recent: Kept,
    older: Kept,
    count: usize,
}

type Kept = HashMap<Request, HashMap<Box<str>, Arc<Broken>>>;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Request {
    weight: Weight,
    size: u64,
    max_width: u64,
    max_lines: usize,
}

/// A text broken into lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Broken {
    /// Top to bottom. An empty text has one empty line, unless no line at all was allowed.
    pub lines: Vec<Line>,
    /// The style it was measured in.
    pub style: TextStyle,
    /// Where baselines are.
    pub metrics: LineMetrics,
    /// Whether something had to be left out; then the last line ends with `…`.
    pub truncated: bool,
}

/// One line of a broken text.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The words as they are to be drawn.
    pub text: String,
    /// Width in points.
    pub width: f64,
}

/// Where lines and baselines are, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LineMetrics {
    /// From the top of a line down to its baseline.
    pub ascent: f64,
    /// From one line to the next.
    pub line_height: f64,
}

/// Letters of a line that one face draws.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The letters, in reading order.
    pub text: String,
    /// What draws them.
    pub face: Face,
    /// Where the run begins, in points from the line's left end.
    pub x: f64,
    /// Whether no font at all has some of these letters, so that boxes are drawn.
    pub missing: bool,
}

impl LineMetrics {
    /// The metrics of a style; all weights have the same.
    pub(crate) fn of(style: TextStyle) -> Self {
        Self { ascent: ASCENT * style.size, line_height: LINE_HEIGHT * style.size }
    }
}

impl Measurer {
    /// A measurer with an empty cache.
    pub fn new(fonts: Arc<FontSet>) -> Self {
        let engine = Engine::new(&fonts);
        Self { fonts, inner: Mutex::new(Inner { engine, recent: Kept::new(), older: Kept::new(), count: 0 }) }
    }

    /// The faces it measures.
    pub fn fonts(&self) -> &Arc<FontSet> {
        &self.fonts
    }

    /// Breaks `text` into at most `max_lines` lines no wider than `max_width` points. Line ends in the text are kept; words wider than a
    /// line are broken at a hyphen or soft hyphen, else anywhere. What does not fit is left out, with `…` at the end.
    pub fn break_lines(&self, text: &str, style: TextStyle, max_width: f64, max_lines: usize) -> Arc<Broken> {
        let request = Request { weight: style.weight, size: style.size.to_bits(), max_width: max_width.to_bits(), max_lines };
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = inner.recent.get(&request).and_then(|texts| texts.get(text)) {
            return Arc::clone(known);
        }
        let broken = match inner.older.get(&request).and_then(|texts| texts.get(text)) {
            Some(known) => Arc::clone(known),
            None => Arc::new(inner.engine.break_text(&self.fonts, text, style, max_width, max_lines)),
        };
        if inner.count >= MOST_KEPT {
            inner.older = std::mem::take(&mut inner.recent);
            inner.count = 0;
        }
        inner.count += 1;
        inner.recent.entry(request).or_default().insert(text.into(), Arc::clone(&broken));
        broken
    }

    /// Width in points of the text on one line (of the widest line, if it has line ends).
    pub fn width(&self, text: &str, style: TextStyle) -> f64 {
        self.break_lines(text, style, f64::INFINITY, usize::MAX).width()
    }

    /// Splits a line as it was broken into runs of one face each, left to right. One run for a line the bundled face can draw.
    pub fn runs(&self, line: &str, style: TextStyle) -> Vec<Run> {
        if line.is_ascii() {
            return vec![Run { text: line.to_owned(), face: Face::Bundled(style.weight), x: 0.0, missing: false }];
        }
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let spans = inner.engine.spans(&self.fonts, line, style.weight);
        let mut runs = Vec::with_capacity(spans.len());
        let mut x = 0.0;
        let alone = spans.len() == 1;
        for span in spans {
            let text = line.get(span.start..span.end).unwrap_or_default();
            let width: f64 = if alone { 0.0 } else { inner.engine.advances(text, &span.face).iter().sum() };
            runs.push(Run { text: text.to_owned(), face: span.face, x, missing: span.missing });
            x += width * style.size;
        }
        runs
    }

    /// The letters that neither the bundled face nor any font of the system has.
    pub fn letters_without_face(&self, text: &str, weight: Weight) -> Vec<char> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let clusters = text.graphemes(true).filter_map(|cluster| cluster.chars().next());
        clusters.filter(|letter| !inner.engine.has(*letter, weight) && self.fonts.fallback(*letter).is_none()).collect()
    }
}

impl std::fmt::Debug for Measurer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Measurer").finish_non_exhaustive()
    }
}

/// The window's text engine, without a window.
struct Engine {
    fonts: Fonts,
    texts: usize,
    /// `…` and `-` per weight, in ems, once measured.
    tails: HashMap<(char, Weight), f64>,
}

/// Bytes of a text that one face draws.
struct Span {
    start: usize,
    end: usize,
    face: Face,
    missing: bool,
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
    fn new(set: &Arc<FontSet>) -> Self {
        let fonts = Fonts::new(OPTIONS(), FontSet::definitions()).with_font_providers(vec![Arc::new(FoundFaces(Arc::clone(set)))]);
        Self { fonts, texts: 0, tails: HashMap::new() }
    }

    fn break_text(&mut self, set: &FontSet, text: &str, style: TextStyle, max_width: f64, max_lines: usize) -> Broken {
        let metrics = LineMetrics::of(style);
        let mut broken = Broken { lines: Vec::new(), style, metrics, truncated: false };
        if max_lines == 0 {
            broken.truncated = !text.is_empty();
            return broken;
        }
        let (text, cut) = beginning(text, most_letters(style, max_width, max_lines));
        let hyphen = self.tail('-', style.weight) * style.size;
        let ellipsis = self.tail('…', style.weight) * style.size;

        let mut sources = text.split('\n').flat_map(|line| line.split(['\u{2028}', '\u{2029}'])).peekable();
        while let Some(source) = sources.next() {
            let paragraph = Paragraph::new(source.strip_suffix('\r').unwrap_or(source));
            let (advances, plain) = self.measure(set, &paragraph.text, style);
            let (pieces, left_over) = paragraph.lines(&advances, max_width, hyphen, max_lines - broken.lines.len());
            let full = broken.lines.len() + pieces.len() == max_lines;
            let ends_here = left_over || (full && sources.peek().is_some()) || (cut && sources.peek().is_none());
            let last = pieces.len().saturating_sub(1);
            for (index, piece) in pieces.iter().enumerate() {
                let (end, tail, tail_width) = if ends_here && index == last {
                    (paragraph.cut(piece.start, &advances, max_width, ellipsis), "…", ellipsis)
                } else if piece.hyphen {
                    (piece.end, "-", hyphen)
                } else {
                    (piece.end, "", 0.0)
                };
                let mut line = paragraph.slice(piece.start, end).to_owned();
                line.push_str(tail);
                let width = if plain {
                    advances.get(piece.start..end).unwrap_or_default().iter().sum::<f64>() + tail_width
                } else {
                    self.measure(set, &line, style).0.iter().sum()
                };
                broken.lines.push(Line { text: line, width });
            }
            if ends_here {
                broken.truncated = true;
                break;
            }
        }
        broken
    }

    /// Width in ems of a letter that is put after a line.
    fn tail(&mut self, letter: char, weight: Weight) -> f64 {
        if let Some(known) = self.tails.get(&(letter, weight)) {
            return *known;
        }
        let mut utf8 = [0_u8; 4];
        let width = self.advances(letter.encode_utf8(&mut utf8), &Face::Bundled(weight)).iter().sum();
        self.tails.insert((letter, weight), width);
        width
    }

    /// The advance in points of each character, and whether the bundled face draws all of them from left to right.
    fn measure(&mut self, set: &FontSet, text: &str, style: TextStyle) -> (Vec<f64>, bool) {
        let spans = self.spans(set, text, style.weight);
        let plain = spans.iter().all(|span| span.face == Face::Bundled(style.weight)) && !text.chars().any(is_right_to_left);
        let mut advances = Vec::with_capacity(text.len());
        for span in spans {
            advances.extend(self.advances(text.get(span.start..span.end).unwrap_or_default(), &span.face));
        }
        for advance in &mut advances {
            *advance *= style.size;
        }
        (advances, plain)
    }

    /// Which face draws what, cluster by cluster, as the window decides it.
    fn spans(&mut self, set: &FontSet, text: &str, weight: Weight) -> Vec<Span> {
        if text.is_empty() {
            return Vec::new();
        }
        if text.is_ascii() {
            return vec![Span { start: 0, end: text.len(), face: Face::Bundled(weight), missing: false }];
        }
        let mut spans: Vec<Span> = Vec::new();
        for (start, cluster) in text.grapheme_indices(true) {
            let first = cluster.chars().next().unwrap_or(' ');
            let (face, missing) = if self.has(first, weight) {
                (Face::Bundled(weight), false)
            } else {
                set.fallback(first).map_or((Face::Bundled(weight), true), |face| (Face::System(face), false))
            };
            let end = start + cluster.len();
            match spans.last_mut() {
                Some(span) if span.face == face => {
                    span.end = end;
                    span.missing |= missing;
                }
                _ => spans.push(Span { start, end, face, missing }),
            }
        }
        spans
    }

    /// Whether the bundled face has a letter.
    fn has(&mut self, letter: char, weight: Weight) -> bool {
        letter.is_ascii() || self.fonts.has_glyph(&FontId::new(SHAPED_SIZE as f32, FontSet::family(weight)), letter)
    }

    /// The advance in ems of each character of a run.
    fn advances(&mut self, text: &str, face: &Face) -> Vec<f64> {
        self.texts += 1;
        if self.texts.is_multiple_of(TEXTS_PER_PASS) {
            self.fonts.begin_pass(OPTIONS(), ViewportKey::default());
        }
        let family = match face {
            Face::Bundled(weight) => FontSet::family(*weight),
            Face::System(face) => FontFamily::Name(face.name().into()),
        };
        let job = LayoutJob::simple(text.to_owned(), FontId::new(SHAPED_SIZE as f32, family), epaint::Color32::BLACK, f32::INFINITY);
        let galley = self.fonts.layout_uncached(1.0, Arc::new(job));
        let glyphs = galley.rows.iter().flat_map(|row| row.row.glyphs.iter());
        let mut advances: Vec<f64> = glyphs.map(|glyph| f64::from(glyph.advance_width) / SHAPED_SIZE).collect();
        if text.chars().find(|char| char.is_alphabetic()).is_some_and(is_right_to_left) {
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

/// Letters of scripts written from right to left.
fn is_right_to_left(char: char) -> bool {
    matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::{FontSet, LineMetrics, MOST_LETTERS, Measurer};
    use crate::scene::{TextStyle, Weight};
    use epaint::text::{FontId, Fonts, LayoutJob, TextOptions};
    use std::sync::Arc;

    const BODY: TextStyle = TextStyle::new(Weight::Regular, 13.0);

    fn lines(text: &str, width: f64, most: usize) -> Vec<String> {
        let measurer = Measurer::new(FontSet::new());
        measurer.break_lines(text, BODY, width, most).lines.iter().map(|line| line.text.clone()).collect()
    }

    #[test]
    fn widths_are_the_windows_widths_at_any_size() {
        let measurer = Measurer::new(FontSet::new());
        let mut window = Fonts::new(TextOptions::default(), FontSet::definitions());
        for (weight, size) in [(Weight::Regular, 11.0), (Weight::SemiBold, 13.0), (Weight::Bold, 24.0)] {
            let style = TextStyle::new(weight, size);
            for text in ["AVATAR Ty. 1,000 → 2", "Überweisungsträger fi ffl", "Ein Brief vom Amt kommt an"] {
                let font = FontId::new(size as f32, FontSet::family(weight));
                let job = LayoutJob::simple(text.to_owned(), font, epaint::Color32::BLACK, f32::INFINITY);
                let expected = f64::from(window.layout_uncached(2.0, Arc::new(job)).rows[0].row.size.x);
                let width = measurer.width(text, style);
                assert!((width - expected).abs() < 0.05, "{text:?} at {size}: {width} instead of {expected}");
            }
        }
    }

    #[test]
    fn line_metrics_are_those_of_the_face() {
        let mut window = Fonts::new(TextOptions::default(), FontSet::definitions());
        let font = FontId::new(64.0, FontSet::family(Weight::SemiBold));
        let job = LayoutJob::simple("x".to_owned(), font, epaint::Color32::BLACK, f32::INFINITY);
        let glyph = window.layout_uncached(1.0, Arc::new(job)).rows[0].row.glyphs[0];
        let metrics = LineMetrics::of(TextStyle::new(Weight::SemiBold, 64.0));
        assert!((metrics.ascent - f64::from(glyph.font_ascent)).abs() < 0.05, "{metrics:?} {}", glyph.font_ascent);
        assert!((metrics.line_height - f64::from(glyph.font_height)).abs() < 0.05, "{metrics:?} {}", glyph.font_height);
    }

    #[test]
    fn no_line_is_wider_than_allowed_and_nothing_is_lost() {
        let measurer = Measurer::new(FontSet::new());
        let text = "Rechtsschutzversicherungsgesellschaften bestätigen die Kündigung; der Kunde wartet – und wartet.";
        for width in [30.0, 60.0, 120.0, 1000.0] {
            let broken = measurer.break_lines(text, BODY, width, usize::MAX);
            assert!(!broken.truncated);
            assert!(broken.lines.iter().all(|line| line.width <= width + 0.01), "{width}: {broken:?}");
            let letters = |text: &str| text.chars().filter(|char| !char.is_whitespace()).collect::<String>();
            assert_eq!(letters(&broken.lines.iter().map(|line| line.text.as_str()).collect::<String>()), letters(text));
        }
        let natural = measurer.width(text, BODY);
        assert_eq!(measurer.break_lines(text, BODY, natural, 9).lines.len(), 1);
        assert_eq!(measurer.break_lines(text, BODY, natural - 0.1, 9).lines.len(), 2);
    }

    #[test]
    fn what_does_not_fit_ends_with_an_ellipsis() {
        let measurer = Measurer::new(FontSet::new());
        let broken = measurer.break_lines("The customer waits for an answer, and waits", BODY, 100.0, 2);
        assert!(broken.truncated);
        assert_eq!(broken.lines.len(), 2);
        assert!(broken.lines[1].text.ends_with('…') && broken.lines[1].width <= 100.01, "{broken:?}");
        assert!(measurer.break_lines("a\nb", BODY, 100.0, 1).truncated);
        assert_eq!(lines("a\nb", 100.0, 1), ["a…"]);
        assert_eq!(lines("a\r\n\r\nb", 100.0, 5), ["a", "", "b"]);
        assert_eq!(lines("", 100.0, 5), [""]);
        assert!(lines("a", 100.0, 0).is_empty());
    }

    #[test]
    fn strange_texts_neither_crash_nor_leave_control_characters() {
        let measurer = Measurer::new(FontSet::new());
        let texts = [
            "\u{0}\u{7}\u{1b}[0m",
            "\u{202e}abc\u{202c}",
            "مرحبا بالعالم 12",
            "日本語 和 한국어",
            "👩‍👩‍👧 🇩🇪 1️⃣ ❤️",
            "e\u{301}\u{302}\u{303}",
            "\u{301}",
            "\u{fffe}\u{ffff}\u{fffd}",
            "שלום",
            "\u{e000}",
            "נקודה\u{5b0}\u{5b1} क्षि ไทย",
        ];
        for text in texts {
            for width in [0.0, 1.0, 20.0, f64::INFINITY] {
                let broken = measurer.break_lines(text, BODY, width, 9);
                for line in &broken.lines {
                    assert!(line.width.is_finite() && !line.text.chars().any(char::is_control), "{text:?}: {line:?}");
                    let runs = measurer.runs(&line.text, BODY);
                    assert_eq!(runs.iter().map(|run| run.text.as_str()).collect::<String>(), line.text);
                }
            }
        }
    }

    #[test]
    fn long_texts_are_cut_and_said_to_be() {
        let measurer = Measurer::new(FontSet::new());
        let book = "word ".repeat(2_000_000);
        let broken = measurer.break_lines(&book, BODY, 150.0, 3);
        assert!(broken.truncated && broken.lines.len() == 3 && broken.lines[2].width > 100.0, "{:?}", broken.lines);
        let all = measurer.break_lines(&book, BODY, f64::INFINITY, usize::MAX);
        assert!(all.truncated && all.lines[0].text.len() <= MOST_LETTERS + 4);
    }

    #[test]
    fn the_same_again_comes_from_the_cache() {
        let measurer = Measurer::new(FontSet::new());
        let first = measurer.break_lines("one two", BODY, 30.0, 2);
        assert!(Arc::ptr_eq(&first, &measurer.break_lines("one two", BODY, 30.0, 2)));
        assert!(!Arc::ptr_eq(&first, &measurer.break_lines("one two", BODY, 31.0, 2)));
    }
}
