//! One XML part of a package: elements, attributes and words, well-formed whatever people typed. Never what an element means.

use crate::export::written::written;
use crate::scene::Color;
use quick_xml::escape::escape;
use std::fmt::{self, Display, Write as _};

/// English Metric Units in a point.
const EMU: f64 = 12_700.0;

/// A length in points in the unit of drawings.
pub(super) fn emu(points: f64) -> i64 {
    (points * EMU).round() as i64
}

/// `RRGGBB`, without the opacity.
pub(super) fn hex(color: Color) -> String {
    format!("{:02X}{:02X}{:02X}", color.r, color.g, color.b)
}

/// A part that is being written. An element that is opened has to be closed by its name.
pub(super) struct Xml {
    out: String,
}

impl Xml {
    /// A part that begins with the declaration of XML.
    pub(super) fn part() -> Self {
        Self { out: r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.to_owned() }
    }

    /// A piece of a part.
    pub(super) fn fragment() -> Self {
        Self { out: String::new() }
    }

    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) -> &mut Self {
        self.start(name, attributes);
        self.out.push('>');
        self
    }

    pub(super) fn close(&mut self, name: &str) -> &mut Self {
        self.fixed("</").fixed(name).fixed(">")
    }

    /// An element without anything in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) -> &mut Self {
        self.start(name, attributes);
        self.fixed("/>")
    }

    fn start(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) {
        self.fixed("<").fixed(name);
        for (key, value) in attributes {
            self.fixed(" ").fixed(key).fixed("=\"");
            // Memory takes everything.
            let _ = write!(Value(&mut self.out), "{value}");
            self.out.push('"');
        }
    }

    /// Words, without what XML forbids.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.out.push_str(&escape(written(text)));
        self
    }

    /// An element with nothing but words in it.
    pub(super) fn words(&mut self, name: &str, text: &str) -> &mut Self {
        self.open(name, &[]).text(text).close(name)
    }

    /// XML that the program itself has.
    pub(super) fn fixed(&mut self, xml: &str) -> &mut Self {
        self.out.push_str(xml);
        self
    }

    /// The bytes so far.
    pub(super) fn done(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    /// A piece as text.
    pub(super) fn into_text(self) -> String {
        self.out
    }
}

/// The value of an attribute: a slide has tens of thousands, nearly all of them numbers and names that are written as they are.
struct Value<'a>(&'a mut String);

impl fmt::Write for Value<'_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        let is_plain = |byte: u8| matches!(byte, b' '..=b'~') && !matches!(byte, b'<' | b'>' | b'&' | b'\'' | b'"');
        if piece.bytes().all(is_plain) {
            self.0.push_str(piece);
        } else {
            // Readers make blanks of ends of lines and tabs.
            self.0.push_str(&escape(written(piece)).replace('\n', "&#10;").replace('\t', "&#9;"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Xml;

    #[test]
    fn what_people_typed_is_escaped_or_left_out() {
        let mut xml = Xml::fragment();
        xml.open("a", &[("b", &"\"<&>\u{1}"), ("c", &12)]).text("]]> <script> & \u{8}").close("a");
        let text = xml.into_text();
        assert!(!text.contains("<script>") && !text.contains('\u{1}') && !text.contains('\u{8}'), "{text}");
        let read = roxmltree::Document::parse(&text).unwrap();
        assert_eq!(read.root_element().attribute("b"), Some("\"<&>"));
        assert_eq!(read.root_element().text(), Some("]]> <script> & "));
    }
}
