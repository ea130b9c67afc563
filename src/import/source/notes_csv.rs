//! Lists of notes with their places, as boards (Miro, FigJam, Mural) give them as CSV: a column for the text, one for each coordinate, and perhaps
//! size and colour. Never a table of touchpoints, which has other columns.

use super::Part;
use super::board::{Sticky, bounded, part, tone_of};
use crate::import::ErrorKind;
use crate::import::grid::Row;
use crate::letters::Folded;

const TEXTS: [&str; 9] = ["text", "content", "note", "sticky note", "sticky", "title", "plain text", "value", "inhalt"];
const X: [&str; 8] = ["x", "x position", "position x", "position.x", "pos x", "left", "geometry.x", "x coordinate"];
const Y: [&str; 8] = ["y", "y position", "position y", "position.y", "pos y", "top", "geometry.y", "y coordinate"];
const WIDTHS: [&str; 5] = ["width", "w", "geometry.width", "size.width", "breite"];
const HEIGHTS: [&str; 5] = ["height", "h", "geometry.height", "size.height", "hohe"];
const COLOURS: [&str; 10] =
    ["color", "colour", "fill", "fill color", "fillcolor", "background", "background color", "style.fillcolor", "note color", "farbe"];
/// How large a note is that says nothing of it.
const USUAL: f64 = 100.0;

/// The table of a list of notes; none if it is none.
///
/// # Errors
/// No note, or too many stages.
pub(super) fn board(rows: &[Row]) -> Option<Result<Part, ErrorKind>> {
    let header = rows.first()?;
    let column = |names: &[&str]| {
        header.texts().position(|text| {
            let folded = Folded::new(text);
            names.contains(&folded.plain().split_whitespace().collect::<Vec<_>>().join(" ").replace('_', " ").as_str())
        })
    };
    let (text, x, y) = (column(&TEXTS)?, column(&X)?, column(&Y)?);
    let (width, height, colour) = (column(&WIDTHS), column(&HEIGHTS), column(&COLOURS));
    let number = |row: &Row, index: usize| row.cell(index).trim().replace(',', ".").parse().ok().map(bounded);
    let note = |row: &Row| {
        let size = |index: Option<usize>| index.and_then(|index| number(row, index)).filter(|size| *size > 0.0).unwrap_or(USUAL);
        Some(Sticky {
            x: number(row, x)?,
            y: number(row, y)?,
            width: size(width),
            height: size(height),
            text: row.cell(text).to_owned(),
            tone: colour.and_then(|index| tone_of(row.cell(index))),
            place: row.place(text),
        })
    };
    Some(part(rows.iter().skip(1).filter_map(note).collect(), None))
}
