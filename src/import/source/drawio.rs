//! Boards of draw.io (diagrams.net): XML, whose pages may be compressed. Every shape with words is a note of its place and fill. Never lines, and
//! nothing that unpacks to more than a table may have.

use super::Part;
use super::board::{Sticky, bounded, part, tone_of};
use super::entity::decoded;
use super::literal::Places;
use super::xml::{MAX_NODES, damaged};
use crate::import::{ErrorKind, MAX_BYTES, MAX_ROWS, Place, TooLarge};
use crate::model::limits;
use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use flate2::read::DeflateDecoder;
use percent_encoding::percent_decode;
use roxmltree::{Document, Node, ParsingOptions};
use std::collections::HashMap;
use std::io::Read as _;

/// How deep groups are looked into for where a shape is.
const DEEPEST: usize = 100;

/// Whether a text is a board of draw.io.
pub(super) fn is_board(text: &str) -> bool {
    let begin: String = text.trim_start().chars().take(2_000).collect();
    begin.starts_with('<') && (begin.contains("<mxfile") || begin.contains("<mxGraphModel"))
}

/// A table for each page with notes.
///
/// # Errors
/// Damaged XML or packing, with its place; too much of it; no note.
pub(super) fn parts(text: &str) -> Result<Vec<Part>, ErrorKind> {
    let places = Places::new(text);
    let document = open(text)?;
    let pages: Vec<Node<'_, '_>> = document.descendants().filter(|node| node.has_tag_name("diagram")).collect();
    if pages.is_empty() {
        return Ok(vec![part(notes(document.root(), &places, None)?, None)?]);
    }
    if pages.len() > limits::MAPS {
        return Err(ErrorKind::TooLarge(TooLarge::Maps));
    }
    let (mut found, mut left) = (Vec::new(), MAX_BYTES);
    let mut named: Vec<String> = Vec::new();
    for page in &pages {
        let place = places.at(page.range().start);
        let page_notes = match page.children().find(Node::is_element) {
            Some(_) => notes(*page, &places, None)?,
            None => {
                let packed: String = page.text().unwrap_or_default().split_whitespace().collect();
                if packed.is_empty() {
                    continue;
                }
                let unpacked = unpacked(&packed, &mut left, place)?;
                let inner =
                    open(&unpacked).map_err(|error| if error.place().is_some() { ErrorKind::DamagedBoard(place) } else { error })?;
                // What is packed is where its page is.
                notes(inner.root(), &places, Some(place))?
            }
        };
        let title = page.attribute("name").unwrap_or_default().trim();
        let name = (pages.len() > 1).then(|| {
            let numbered = |nth: usize| if nth == 1 { title.to_owned() } else { format!("{title} ({nth})") };
            (1..).map(numbered).find(|name| !named.contains(name)).unwrap_or_default()
        });
        match part(page_notes, name.clone()) {
            Ok(part) => {
                named.extend(name);
                found.push(part);
            }
            // An empty page.
            Err(ErrorKind::NoNotes) => {}
            Err(kind) => return Err(kind),
        }
    }
    if found.is_empty() { Err(ErrorKind::NoNotes) } else { Ok(found) }
}

fn open(text: &str) -> Result<Document<'_>, ErrorKind> {
    Document::parse_with_options(text, ParsingOptions { nodes_limit: MAX_NODES, ..ParsingOptions::default() })
        .map_err(|error| damaged(&error))
}

/// A packed page: Base64 of deflated, percent-encoded XML.
fn unpacked(packed: &str, left: &mut usize, place: Place) -> Result<String, ErrorKind> {
    let damaged = || ErrorKind::DamagedBoard(place);
    let lenient = GeneralPurpose::new(&STANDARD, GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent));
    let deflated = lenient.decode(packed).map_err(|_| damaged())?;
    let mut inflated = Vec::new();
    DeflateDecoder::new(deflated.as_slice()).take(*left as u64 + 1).read_to_end(&mut inflated).map_err(|_| damaged())?;
    *left = left.checked_sub(inflated.len()).ok_or(ErrorKind::TooLarge(TooLarge::Bytes))?;
    percent_decode(&inflated).decode_utf8().map(|text| text.into_owned()).map_err(|_| damaged())
}

/// The notes below a node. `place`: where all of them are, if they are not in the file themselves.
fn notes(root: Node<'_, '_>, places: &Places<'_>, place: Option<Place>) -> Result<Vec<Sticky>, ErrorKind> {
    /// Where a shape is within the one around it.
    struct Corner<'x> {
        x: f64,
        y: f64,
        parent: Option<&'x str>,
    }
    let mut corners: HashMap<&str, Corner<'_>> = HashMap::new();
    let mut shapes: Vec<(Sticky, Option<&str>)> = Vec::new();
    for cell in root.descendants().filter(|node| node.has_tag_name("mxCell")) {
        let wrapper = cell.parent().filter(|node| node.has_tag_name("object") || node.has_tag_name("UserObject"));
        let id = wrapper.and_then(|node| node.attribute("id")).or_else(|| cell.attribute("id"));
        let geometry = cell.children().find(|node| node.has_tag_name("mxGeometry"));
        let number = |name: &str| {
            let written = geometry.and_then(|geometry| geometry.attribute(name));
            bounded(written.and_then(|number| number.parse().ok()).unwrap_or_default())
        };
        let parent = cell.attribute("parent");
        if let Some(id) = id {
            corners.insert(id, Corner { x: number("x"), y: number("y"), parent });
        }
        let label = wrapper.and_then(|node| node.attribute("label")).or_else(|| cell.attribute("value")).unwrap_or_default();
        if cell.attribute("vertex") == Some("1") && !label.trim().is_empty() {
            if shapes.len() == MAX_ROWS {
                return Err(ErrorKind::TooLarge(TooLarge::Rows));
            }
            let fill = cell.attribute("style").unwrap_or_default().split(';').find_map(|entry| entry.strip_prefix("fillColor="));
            let note = Sticky {
                x: number("x"),
                y: number("y"),
                width: number("width").abs(),
                height: number("height").abs(),
                text: words(label),
                tone: fill.and_then(tone_of),
                place: place.unwrap_or_else(|| places.at(cell.range().start)),
            };
            shapes.push((note, parent));
        }
    }
    for (shape, parent) in &mut shapes {
        let mut around = parent.and_then(|parent| corners.get(parent));
        for _ in 0..DEEPEST {
            let Some(corner) = around else { break };
            shape.x = bounded(shape.x + corner.x);
            shape.y = bounded(shape.y + corner.y);
            around = corner.parent.and_then(|parent| corners.get(parent));
        }
    }
    Ok(shapes.into_iter().map(|(shape, _)| shape).collect())
}

/// The words of a label, which may be HTML.
fn words(label: &str) -> String {
    const LINES: [&str; 8] = ["br", "div", "p", "li", "tr", "h1", "h2", "h3"];
    let mut text = String::new();
    let mut rest = label;
    while let Some(open) = rest.find('<') {
        text.push_str(rest.get(..open).unwrap_or_default());
        let tag = rest.get(open + 1..).unwrap_or_default();
        let name = tag.trim_start_matches('/');
        let is_tag = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
        match tag.find('>').filter(|_| is_tag) {
            Some(close) => {
                let word: String = name.chars().take_while(char::is_ascii_alphanumeric).collect();
                if LINES.contains(&word.to_ascii_lowercase().as_str()) && !text.is_empty() && !text.ends_with('\n') {
                    text.push('\n');
                }
                rest = tag.get(close + 1..).unwrap_or_default();
            }
            None => {
                text.push('<');
                rest = tag;
            }
        }
    }
    text.push_str(rest);
    decoded(&text).replace('\u{a0}', " ").trim().to_owned()
}
