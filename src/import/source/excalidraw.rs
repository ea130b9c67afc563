//! Boards of Excalidraw: JSON, as it is saved and as it lies on the clipboard. A text in a shape is a note of that shape's place and colour, any other
//! text one of its own. Never pictures, arrows or drawings.

use super::Part;
use super::board::{Sticky, bounded, part, tone_of};
use super::literal::Places;
use crate::import::{ErrorKind, MAX_ROWS, TooLarge};
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::HashMap;

#[derive(Debug, Deserialize)]
struct Board<'f> {
    #[serde(rename = "type", borrow)]
    kind: Cow<'f, str>,
    #[serde(default, borrow)]
    elements: Vec<Element<'f>>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Element<'f> {
    #[serde(default, borrow)]
    id: Cow<'f, str>,
    #[serde(rename = "type", default, borrow)]
    kind: Cow<'f, str>,
    #[serde(default)]
    x: f64,
    #[serde(default)]
    y: f64,
    #[serde(default)]
    width: f64,
    #[serde(default)]
    height: f64,
    #[serde(default)]
    text: Option<String>,
    /// Before it was broken into lines.
    #[serde(default)]
    original_text: Option<String>,
    #[serde(default, borrow)]
    container_id: Option<Cow<'f, str>>,
    #[serde(default, borrow)]
    background_color: Option<Cow<'f, str>>,
    #[serde(default)]
    is_deleted: Option<bool>,
}

/// Whether a text is a board of Excalidraw.
pub(super) fn is_board(text: &str) -> bool {
    let begin: String = text.trim_start().chars().take(2_000).collect();
    begin.starts_with('{') && begin.contains("\"type\"") && (begin.contains("\"excalidraw\"") || begin.contains("\"excalidraw/clipboard\""))
}

/// The table of a board.
///
/// # Errors
/// Damaged JSON, with its place; too many elements; no note.
pub(super) fn parts(text: &str) -> Result<Vec<Part>, ErrorKind> {
    let places = Places::new(text);
    let board: Board<'_> = serde_json::from_str(text).map_err(|error| {
        let place = crate::import::Place { line: error.line() as u64, column: error.column().max(1) as u64 };
        ErrorKind::DamagedBoard(place)
    })?;
    if !board.kind.starts_with("excalidraw") {
        return Err(ErrorKind::NoNotes);
    }
    if board.elements.len() > MAX_ROWS {
        return Err(ErrorKind::TooLarge(TooLarge::Rows));
    }
    let here = || board.elements.iter().filter(|element| element.is_deleted != Some(true));
    let shapes: HashMap<&str, &Element<'_>> =
        here().filter(|element| element.kind != "text").map(|element| (&*element.id, element)).collect();
    let mut notes = Vec::new();
    for element in here().filter(|element| element.kind == "text") {
        let said = element.original_text.as_ref().or(element.text.as_ref()).filter(|text| !text.trim().is_empty());
        let Some(said) = said else { continue };
        let shape = element.container_id.as_ref().and_then(|id| shapes.get(&**id)).copied();
        // What is written on an arrow is no note.
        if shape.is_some_and(|shape| matches!(&*shape.kind, "arrow" | "line")) {
            continue;
        }
        let frame = shape.unwrap_or(element);
        // The name of the text is in the file as it is here, unless it has signs of its own.
        let offset = (element.id.as_ptr() as usize).checked_sub(text.as_ptr() as usize).filter(|offset| *offset < text.len());
        notes.push(Sticky {
            x: bounded(frame.x.min(frame.x + frame.width)),
            y: bounded(frame.y.min(frame.y + frame.height)),
            width: bounded(frame.width.abs()),
            height: bounded(frame.height.abs()),
            text: said.clone(),
            tone: frame.background_color.as_deref().and_then(tone_of),
            place: places.at(offset.unwrap_or_default()),
        });
    }
    part(notes, None).map(|part| vec![part])
}
