//! Texts: those of a drawing keep their lines, measured in a face that is at least as wide as the theme's, with room to spare and without fitting
//! by the presentation program; those of placeholders and cells are broken by it. Never measures.

use super::DeckColors;
use super::geometry::fill;
use super::xml::Xml;
use crate::scene::{Affine, Color, Point, Rect, TextAlign, TextBlock, Weight};

/// Room that a text has beside what it was measured with: faces of other programs are a little wider or narrower.
const SLACK: f64 = 1.04;
/// The same for short texts, in ems.
const LEAST_SLACK: f64 = 0.4;
/// From the top of a line to its baseline, and from line to line, in ems of the theme's face.
const ASCENT: f64 = 0.905;
const LINE: f64 = 1.149;

/// How words are written.
pub(super) struct Written<'a> {
    pub(super) colors: &'a DeckColors,
    pub(super) language: &'a str,
}

/// How one run of words looks. What is none is as the theme says.
#[derive(Clone, Copy, Default)]
pub(super) struct RunStyle {
    /// In points.
    pub(super) size: Option<f64>,
    pub(super) bold: bool,
    pub(super) color: Option<Color>,
}

/// The tag of a language as presentations have it.
pub(super) fn tag(language: &str) -> &str {
    match language {
        "de" => "de-DE",
        "en" => "en-GB",
        other => other,
    }
}

impl Written<'_> {
    /// The element of a run's or a paragraph's style.
    pub(super) fn style(&self, xml: &mut Xml, name: &str, style: RunStyle) {
        let language = tag(self.language);
        let size = style.size.map(|size| (size * 100.0).round().clamp(100.0, 400_000.0) as i64);
        let one = "1";
        let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = vec![("lang", &language)];
        if let Some(size) = &size {
            attributes.push(("sz", size));
        }
        if style.bold {
            attributes.push(("b", &one));
        }
        attributes.push(("dirty", &"0"));
        match style.color {
            Some(color) => {
                xml.open(name, &attributes);
                fill(xml, self.colors, Some(color));
                xml.close(name);
            }
            None => {
                xml.empty(name, &attributes);
            }
        }
    }

    /// Words in one style.
    pub(super) fn run(&self, xml: &mut Xml, text: &str, style: RunStyle) {
        if text.is_empty() {
            return;
        }
        xml.open("a:r", &[]);
        self.style(xml, "a:rPr", style);
        // A line ends where its paragraph does.
        // The usual faces have no narrow blank.
        xml.words("a:t", &text.replace(['\n', '\r', '\t'], " ").replace('\u{202f}', "\u{a0}")).close("a:r");
    }

    /// A paragraph that the presentation program breaks; lines of the text are kept.
    pub(super) fn paragraph(&self, xml: &mut Xml, text: &str, style: RunStyle, align: &str) {
        xml.open("a:p", &[]);
        let rtl = if is_right_to_left(text) { "1" } else { "0" };
        if align != "l" || rtl == "1" {
            let align = if rtl == "1" && align == "l" { "r" } else { align };
            xml.empty("a:pPr", &[("algn", &align), ("rtl", &rtl)]);
        }
        for (at, line) in text.lines().enumerate() {
            if at > 0 {
                xml.open("a:br", &[]);
                self.style(xml, "a:rPr", style);
                xml.close("a:br");
            }
            self.run(xml, line, style);
        }
        self.style(xml, "a:endParaRPr", style);
        xml.close("a:p");
    }

    /// A paragraph on a panel, with room above it in points.
    pub(super) fn spaced(&self, xml: &mut Xml, text: &str, style: RunStyle, above: f64) {
        let rtl = is_right_to_left(text);
        xml.open("a:p", &[]).open("a:pPr", &[("algn", &if rtl { "r" } else { "l" }), ("rtl", &i32::from(rtl))]);
        xml.open("a:spcBef", &[]).empty("a:spcPts", &[("val", &((above * 100.0) as i64))]).close("a:spcBef").close("a:pPr");
        self.run(xml, text, style);
        self.style(xml, "a:endParaRPr", style);
        xml.close("a:p");
    }

    /// Words of a drawing in their lines: where their box is, and what is in it.
    pub(super) fn block(&self, text: &TextBlock, to: Affine) -> Option<(Rect, String)> {
        let scale = to.as_coeffs()[0];
        let (size, line) = (text.style.size * scale, text.lines.first()?);
        if text.lines.iter().all(|line| line.text.trim().is_empty()) {
            return None;
        }
        let left = text.lines.iter().map(|line| line.origin.x).fold(f64::INFINITY, f64::min);
        let right = text.lines.iter().map(|line| line.origin.x + line.width).fold(f64::NEG_INFINITY, f64::max);
        let first = to * Point::new(left, line.origin.y);
        let width = (right - left) * scale;
        let between = text.lines.get(1).map_or(LINE * size, |next| (next.origin.y - line.origin.y) * scale);
        let room = (width * SLACK).max(width + LEAST_SLACK * size);
        let x = match text.align {
            TextAlign::Left => first.x,
            TextAlign::Center => first.x - (room - width) / 2.0,
            TextAlign::Right => first.x - (room - width),
        };
        let top = first.y - ASCENT * size;
        let height = (between * text.lines.len() as f64).max(LINE * size) + 0.2 * size;
        let rect = Rect::from_origin_size((x, top), (room, height));

        let mut xml = Xml::fragment();
        let style = RunStyle { size: Some(size), bold: text.style.weight != Weight::Regular, color: Some(text.color) };
        let align = match text.align {
            TextAlign::Left => "l",
            TextAlign::Center => "ctr",
            TextAlign::Right => "r",
        };
        let rtl = text.lines.iter().any(|line| line.pieces.first().is_some_and(|piece| piece.right_to_left));
        xml.open("a:p", &[]);
        let percent = (between / (LINE * size) * 100_000.0).round();
        let has_lines = text.lines.len() > 1;
        match (rtl, has_lines) {
            (false, false) => xml.empty("a:pPr", &[("algn", &align)]),
            (true, false) => xml.empty("a:pPr", &[("algn", &align), ("rtl", &"1")]),
            (_, true) => {
                xml.open("a:pPr", &[("algn", &align), ("rtl", &i32::from(rtl))]).open("a:lnSpc", &[]);
                xml.empty("a:spcPct", &[("val", &percent)]).close("a:lnSpc").close("a:pPr")
            }
        };
        for (at, line) in text.lines.iter().enumerate() {
            if at > 0 {
                xml.open("a:br", &[]);
                self.style(&mut xml, "a:rPr", style);
                xml.close("a:br");
            }
            self.run(&mut xml, line.text.trim(), style);
        }
        xml.close("a:p");
        Some((rect, xml.into_text()))
    }
}

/// Whether the first letter that has a direction is written from right to left.
fn is_right_to_left(text: &str) -> bool {
    use unicode_bidi::{BidiClass, bidi_class};
    let strong = |letter| match bidi_class(letter) {
        BidiClass::L => Some(false),
        BidiClass::R | BidiClass::AL => Some(true),
        _ => None,
    };
    text.chars().find_map(strong).unwrap_or(false)
}
