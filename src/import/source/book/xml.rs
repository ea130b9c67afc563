//! Elements of XML, one after the other. Entities that a file defines itself are never replaced by what they stand for.

use super::archive::DAMAGED;
use crate::import::ErrorKind;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::io::BufRead;

/// Walks through a part.
pub(super) struct Xml<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
}

impl<R: BufRead> Xml<R> {
    pub(super) fn new(part: R) -> Self {
        let mut reader = Reader::from_reader(part);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.expand_empty_elements = true;
        config.trim_text(false);
        Self { reader, buffer: Vec::new() }
    }

    /// What comes next; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Event<'_>>, ErrorKind> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer).map_err(|_| DAMAGED)? {
            Event::Eof => Ok(None),
            event => Ok(Some(event)),
        }
    }
}

/// The attribute of an element by its name without prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, ErrorKind> {
    for attribute in element.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| DAMAGED)?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| DAMAGED)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// The attribute of an element as a number.
pub(super) fn number(element: &BytesStart<'_>, name: &str) -> Result<Option<u32>, ErrorKind> {
    attribute(element, name)?.map(|value| value.trim().parse().map_err(|_| DAMAGED)).transpose()
}

/// Whether an attribute says yes.
pub(super) fn is_set(element: &BytesStart<'_>, name: &str) -> Result<bool, ErrorKind> {
    Ok(attribute(element, name)?.is_some_and(|value| matches!(value.trim(), "1" | "true" | "on")))
}

/// The letter that a reference stands for; none for what the file itself defines.
pub(super) fn letter(reference: &BytesRef<'_>) -> Option<char> {
    match reference.resolve_char_ref() {
        Ok(Some(letter)) => Some(letter),
        Ok(None) => quick_xml::escape::resolve_xml_entity(reference).and_then(|text| text.chars().next()),
        Err(_) => None,
    }
}
