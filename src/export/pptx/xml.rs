//! One XML part of a package: elements, attributes and words, well-formed whatever people typed. Never what an element means.

use crate::export::written::written;
use crate::scene::Color;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::fmt::Display;

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
    writer: Writer<Vec<u8>>,
}

impl Xml {
    /// A part that begins with the declaration of XML.
    pub(super) fn part() -> Self {
        let mut xml = Self::fragment();
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// A piece of a part.
    pub(super) fn fragment() -> Self {
        Self { writer: Writer::new(Vec::new()) }
    }

    // Memory takes everything.
    fn event(&mut self, event: Event<'_>) {
        self.writer.write_event(event).ok();
    }

    pub(super) fn open(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) -> &mut Self {
        let start = start(name, attributes);
        self.event(Event::Start(start));
        self
    }

    pub(super) fn close(&mut self, name: &str) -> &mut Self {
        self.event(Event::End(BytesEnd::new(name)));
        self
    }

    /// An element without anything in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &dyn Display)]) -> &mut Self {
        let start = start(name, attributes);
        self.event(Event::Empty(start));
        self
    }

    /// Words, without what XML forbids.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.event(Event::Text(BytesText::new(&written(text))));
        self
    }

    /// An element with nothing but words in it.
    pub(super) fn words(&mut self, name: &str, text: &str) -> &mut Self {
        self.open(name, &[]).text(text).close(name)
    }

    /// XML that the program itself has.
    pub(super) fn fixed(&mut self, xml: &str) -> &mut Self {
        self.event(Event::Text(BytesText::from_escaped(xml)));
        self
    }

    /// The bytes so far.
    pub(super) fn done(self) -> Vec<u8> {
        self.writer.into_inner()
    }

    /// A piece as text.
    pub(super) fn into_text(self) -> String {
        String::from_utf8(self.done()).unwrap_or_default()
    }
}

fn start<'a>(name: &'a str, attributes: &[(&str, &dyn Display)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        let value = value.to_string();
        start.push_attribute((*key, &*written(&value)));
    }
    start
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
