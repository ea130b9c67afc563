//! Measuring and breaking without a window, with the window's own engine, cached. Never draws; the engine's glyph atlas is never looked at.

use super::breaking::Limit;
use super::engine::{Engine, Wanted, most_letters};
use super::face::{Face, FontSet};
use super::hyphenation::Syllables;
use super::prepared;
use crate::scene::{LineEnd, TextLine, TextPiece, TextStyle, Weight};
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use unicode_segmentation::UnicodeSegmentation as _;

/// From the top of a line to its baseline, in ems (Inter's ascender).
const ASCENT: f64 = 1984.0 / 2048.0;
/// From line to line, in ems (Inter's ascender and descender, no gap).
const LINE_HEIGHT: f64 = 2478.0 / 2048.0;
/// Broken texts kept; when as many new ones have come, the older ones are forgotten.
const MOST_KEPT: usize = 60_000;

/// Measures texts and breaks them into lines. Share one among everything that lays out (it locks inside); the same text, style and width give the
/// same lines on every run.
pub struct Measurer {
    fonts: Arc<FontSet>,
    inner: Mutex<Inner>,
    /// Nearly everything that is asked for is here: nobody who finds it waits for somebody who measures.
    kept: RwLock<Recent>,
}

struct Inner {
    engine: Engine,
    paragraphs: prepared::Kept,
}

#[derive(Default)]
struct Recent {
    recent: Kept,
    older: Kept,
    count: usize,
}

type Kept = HashMap<Request, HashMap<Box<str>, Vec<Known>, RandomState>, RandomState>;

/// How a text is broken, whatever the limit is from one to below another.
#[derive(Clone)]
struct Known {
    from: f64,
    below: f64,
    broken: Arc<Broken>,
}

/// What is known of a text for a limit.
fn known<'a>(kept: &'a Kept, request: &Request, text: &str, limit: f64) -> Option<&'a Known> {
    let all = kept.get(request)?.get(text)?;
    // Their ranges lie one after the other.
    let found = &all[all.partition_point(|known| known.from <= limit).checked_sub(1)?];
    (limit < found.below || found.below == f64::INFINITY).then_some(found)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Request {
    weight: Weight,
    size: u64,
    syllables: Option<Syllables>,
    max_lines: usize,
    /// How many letters matter, if the text has more.
    letters: Option<usize>,
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
    /// Whether a line ends within a word without a hyphen, because nothing else fits.
    pub torn: bool,
    /// Whether a line ends with a hyphen so near the ends of a word, or at a place so doubtful, that it hurts reading.
    pub cramped: bool,
    /// Whether a line ends with a hyphen that is not in the text.
    pub hyphenated: bool,
}

/// One line of a broken text.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The words as they are to be drawn.
    pub text: String,
    /// Width in points.
    pub width: f64,
    /// Its pieces, if letters are written from right to left in it; else none.
    pub pieces: Vec<TextPiece>,
    /// Whether its paragraph begins at the right.
    pub right_to_left: bool,
    /// How it goes on in the next line.
    pub end: LineEnd,
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
    /// Whether they are written from right to left.
    pub right_to_left: bool,
    /// What draws them.
    pub face: Face,
    /// Where the run begins, in points from the line's left end.
    pub x: f64,
    /// Its width in points if no font has its letters, so that a renderer that has such a font keeps it clear of what follows; else 0.
    pub width: f64,
    /// Whether no font at all has these letters, so that boxes are drawn.
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
        Self { fonts, inner: Mutex::new(Inner { engine, paragraphs: prepared::Kept::default() }), kept: RwLock::default() }
    }

    /// The faces it measures.
    pub fn fonts(&self) -> &Arc<FontSet> {
        &self.fonts
    }

    /// Breaks `text` into at most `max_lines` lines no wider than `max_width` points. Line ends in the text are kept; words wider than a
    /// line are broken at a hyphen or soft hyphen, else anywhere. What does not fit is left out, with `…` at the end.
    pub fn break_lines(&self, text: &str, style: TextStyle, max_width: f64, max_lines: usize) -> Arc<Broken> {
        self.break_words(text, None, style, max_width, max_lines)
    }

    /// Like [`Measurer::break_lines`], but words wider than a line are broken with a hyphen at their syllables, where there are some.
    pub fn break_words(&self, text: &str, syllables: Option<Syllables>, style: TextStyle, max_width: f64, max_lines: usize) -> Arc<Broken> {
        let letters = most_letters(style, max_width, max_lines);
        let request = Request {
            weight: style.weight,
            size: style.size.to_bits(),
            syllables,
            max_lines,
            letters: (text.len() > letters).then_some(letters),
        };
        let limit = Limit::of(max_width);
        let recently = || {
            let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
            known(&kept.recent, &request, text, limit.most()).map(|known| Arc::clone(&known.broken))
        };
        if let Some(broken) = recently() {
            return broken;
        }
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        // Somebody else may have asked for it meanwhile.
        if let Some(broken) = recently() {
            return broken;
        }
        let found = {
            let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
            known(&kept.older, &request, text, limit.most()).cloned()
        };
        let found = found.unwrap_or_else(|| {
            let Inner { engine, paragraphs } = &mut *inner;
            let wanted = Wanted { style, syllables, limit: &limit, max_lines, letters };
            let broken = Arc::new(engine.break_text(paragraphs, &self.fonts, text, &wanted));
            let (from, below) = limit.range();
            Known { from, below, broken }
        });
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        kept.keep(request, text, found)
    }

    /// Width in points of the text on one line (of the widest line, if it has line ends).
    pub fn width(&self, text: &str, style: TextStyle) -> f64 {
        self.break_lines(text, style, f64::INFINITY, usize::MAX).width()
    }

    /// Splits a line as it was broken into runs of one face and one direction each, in reading order. One run for a line the bundled face
    /// can draw.
    pub fn runs(&self, line: &TextLine, style: TextStyle) -> Vec<Run> {
        let bundled = |text: &str, x: f64, right_to_left: bool| Run {
            text: text.to_owned(),
            right_to_left,
            face: Face::Bundled(style.weight),
            x,
            width: 0.0,
            missing: false,
        };
        if line.text.is_ascii() {
            return vec![bundled(&line.text, 0.0, false)];
        }
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if !line.pieces.is_empty() {
            // A piece is of one face.
            let run = |piece: &TextPiece| {
                let run = bundled(&piece.text, piece.x, piece.right_to_left);
                match inner.engine.spans(&self.fonts, &piece.text, style.weight).into_iter().next() {
                    Some(span) => Run { face: span.face, missing: span.missing, ..run },
                    None => run,
                }
            };
            return line.pieces.iter().map(run).collect();
        }
        let spans = inner.engine.spans(&self.fonts, &line.text, style.weight);
        let mut runs = Vec::with_capacity(spans.len());
        let mut x = 0.0;
        let alone = spans.len() == 1;
        for span in spans {
            let text = line.text.get(span.start..span.end).unwrap_or_default();
            let width: f64 = if alone { 0.0 } else { inner.engine.advances(text, &span.face, false).iter().sum() };
            let width = width * style.size;
            runs.push(Run {
                face: span.face,
                missing: span.missing,
                width: if span.missing { width } else { 0.0 },
                ..bundled(text, x, false)
            });
            x += width;
        }
        runs
    }

    /// The letters that neither the bundled face nor any font of the system has.
    pub fn letters_without_face(&self, text: &str, weight: Weight) -> Vec<char> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let clusters = text.graphemes(true).filter_map(|cluster| cluster.chars().next());
        clusters.filter(|letter| !inner.engine.has(*letter, weight) && self.fonts.fallback(*letter, None).is_none()).collect()
    }
}

impl Recent {
    /// Keeps how a text is broken.
    fn keep(&mut self, request: Request, text: &str, found: Known) -> Arc<Broken> {
        if self.count >= MOST_KEPT {
            self.older = std::mem::take(&mut self.recent);
            self.count = 0;
        }
        self.count += 1;
        let (texts, broken) = (self.recent.entry(request).or_default(), Arc::clone(&found.broken));
        match texts.get_mut(text) {
            Some(all) => all.insert(all.partition_point(|known| known.from < found.from), found),
            None => drop(texts.insert(text.into(), vec![found])),
        }
        broken
    }
}

impl std::fmt::Debug for Measurer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Measurer").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::{FontSet, LineMetrics, Measurer};
    use crate::scene::{Point, TextStyle, Weight};
    use crate::text::engine::MOST_LETTERS;
    use crate::text::hyphenation::Syllables;
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
                    let runs = measurer.runs(&line.at(Point::ZERO), BODY);
                    assert_eq!(runs.iter().map(|run| run.text.as_str()).collect::<String>(), line.text);
                }
            }
        }
    }

    #[test]
    fn words_written_from_right_to_left_lie_in_reading_order() {
        let measurer = Measurer::new(FontSet::new());
        for (text, expected) in [
            // From right to left, the first word at the right.
            ("שירות טוב", vec!["טוב", "שירות"]),
            ("خدمة جيدة", vec!["جيدة", "خدمة"]),
            // Where the first word goes from left to right, so do the words around the others.
            ("Shop שלום עולם 12 (new)", vec!["Shop", "12", "עולם", "שלום", "(new)"]),
            ("אתר example.com, 24/7", vec!["example.com,", "24/7", "אתר"]),
            ("محمد في المتجر (قديم)", vec![")", "قديم", "(", "المتجر", "في", "محمد"]),
        ] {
            let broken = measurer.break_lines(text, BODY, f64::INFINITY, 1);
            let line = &broken.lines[0];
            assert_eq!(line.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>(), text, "all of it, as it is read");
            let mut pieces: Vec<_> = line.pieces.iter().collect();
            pieces.sort_by(|one, two| one.x.total_cmp(&two.x));
            let words = pieces.iter().flat_map(|piece| {
                let words = piece.text.split_whitespace();
                if piece.right_to_left { words.rev().collect::<Vec<_>>() } else { words.collect() }
            });
            assert_eq!(words.collect::<String>(), expected.concat(), "{text}");
            let right = pieces.last().map(|last| last.x + measurer.width(&last.text, BODY)).unwrap();
            assert!((right - line.width).abs() < 0.5, "{text}: {right} of {}", line.width);
            let runs = measurer.runs(&line.at(Point::ZERO), BODY);
            assert_eq!(runs.iter().map(|run| run.x).collect::<Vec<_>>(), line.pieces.iter().map(|piece| piece.x).collect::<Vec<_>>());
        }
        assert_eq!(measurer.break_lines("Überweisung", BODY, f64::INFINITY, 1).lines[0].pieces, []);
    }

    #[test]
    fn a_line_keeps_the_direction_of_its_paragraph() {
        let measurer = Measurer::new(FontSet::new());
        let text = "אתר example.com, 24/7";
        let broken = measurer.break_lines(text, BODY, measurer.width("example.com, ", BODY), 9);
        let line = broken.lines.iter().find(|line| line.text.starts_with("example")).unwrap();
        // The comma comes after the address, so it is at its left.
        let (address, comma) = (&line.pieces[0], &line.pieces[1]);
        assert!(comma.x < address.x, "{line:?}");
    }

    #[test]
    fn compounds_are_broken_at_syllables_where_the_language_is_known() {
        let measurer = Measurer::new(FontSet::new());
        let room = measurer.width("Rechtsschutz-", BODY);
        let lines = |syllables| {
            let broken = measurer.break_words("Rechtsschutzversicherung", syllables, BODY, room, 9);
            broken.lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(lines(Some(Syllables::German)), ["Rechtsschutz-", "versicherung"]);
        assert_ne!(lines(None), lines(Some(Syllables::German)), "each has its place in the cache");
        // A hyphen of the writer is none that was put in.
        let hyphenated = |text: &str| measurer.break_words(text, Some(Syllables::German), BODY, room, 9).hyphenated;
        assert!(
            hyphenated("Rechtsschutzversicherung") && !hyphenated("Rechtsschutz-Versicherung") && !hyphenated("ja, nein, ja, nein, ja")
        );
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

    /// What is known of one width is only taken for another where it is the same.
    #[test]
    fn whatever_was_asked_before_a_text_is_broken_as_if_it_were_asked_first() {
        let texts = [
            "Rechtsschutzversicherungsgesellschaften bestätigen die Kündigung; der Kunde wartet – und wartet.",
            "Call to the hotline about the invoice 17",
            "As-is follow-up E-Mail-Adresse, Kundenzufriedenheitsbefragung im Herbst",
            "a\nzwei Zeilen, davon eine leer:\n\nSchluss",
            "Siehe www.example.com/unterlagen oder service@example.com",
            "שירות טוב in 2 Tagen",
            "日本語のお客様 和 한국어",
            "W",
            "",
            "   Zwischen   räume   ",
        ];
        let asked = Measurer::new(FontSet::new());
        // Neither from narrow to wide nor the other way round.
        let widths = (0..250_u32).map(|at| f64::from(at * 7_919 % 250) * 0.89).chain([f64::INFINITY]);
        for width in widths {
            let first = Measurer::new(Arc::clone(asked.fonts()));
            for (at, text) in texts.iter().enumerate() {
                for (syllables, most) in [(Some(Syllables::German), usize::MAX), (Some(Syllables::German), 2), (None, usize::MAX)] {
                    // A new one takes long: each text is compared at some of the widths.
                    let found = asked.break_words(text, syllables, BODY, width, most);
                    if (width * 100.0) as usize % 5 == at % 5 {
                        let expected = first.break_words(text, syllables, BODY, width, most);
                        assert_eq!(found, expected, "{text:?} in {width}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_same_again_comes_from_the_cache() {
        let measurer = Measurer::new(FontSet::new());
        let first = measurer.break_lines("one two", BODY, 30.0, 2);
        assert!(Arc::ptr_eq(&first, &measurer.break_lines("one two", BODY, 30.0, 2)));
        assert!(Arc::ptr_eq(&first, &measurer.break_lines("one two", BODY, 31.0, 2)), "as it is broken in a wider line, too");
        assert!(!Arc::ptr_eq(&first, &measurer.break_lines("one two", BODY, 60.0, 2)));
    }
}
