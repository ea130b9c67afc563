//! Where the table is among the rows of a file: titles above it, the row of its header, what repeats the header, another table below, totals and
//! sources at its end; and which way round it lies. What belongs to no row of the table is left out, each kind with a note. Never reads a
//! cell for its value.

use super::columns;
use super::grid::{Grid, Row};
use super::note::NoteKind;
use super::notes::Notes;
use super::purpose::Purpose;
use super::vocabulary::Vocabulary;
use super::{ErrorKind, Place, TableChoice};
use crate::model::limits;
use crate::model::table::Column;

/// Rows among which the header is looked for.
const TOP: usize = 30;

/// A table as it was found.
#[derive(Debug)]
pub(super) struct Framed {
    pub(super) grid: Grid,
    /// What the lines above the header call it.
    pub(super) title: Option<String>,
    /// How many rows are above its header.
    pub(super) above: usize,
    /// How many rows its header has.
    pub(super) heads: usize,
}

/// Whether a table is to be turned: what somebody says, or else what it looks like. `literal`: it was made here, its header first.
pub(super) fn is_turned(rows: &[Row], literal: bool, vocabulary: &Vocabulary, choice: &TableChoice) -> bool {
    choice.turned.unwrap_or_else(|| choice.header_row.is_none() && !is_own(rows, literal, choice) && lies_on_its_side(rows, vocabulary))
}

/// What this program wrote is taken as it is, whatever its cells say.
fn is_own(rows: &[Row], literal: bool, choice: &TableChoice) -> bool {
    let is_header = |row: &Row| literal || Purpose::is_own_header(row.texts());
    choice.turned.is_none() && choice.header_row.is_none() && rows.first().is_some_and(is_header)
}

/// Finds the table among the rows of a file. `turned`: they are those of a table that lay on its side; `literal`: it was made here, its header first.
pub(super) fn frame(
    source: usize,
    (mut rows, literal): (Vec<Row>, bool),
    turned: bool,
    vocabulary: &Vocabulary,
    choice: &TableChoice,
    notes: &mut Notes,
) -> Result<Framed, ErrorKind> {
    if turned {
        notes.add(source, rows.first().map(|row| row.place(0)), NoteKind::Turned);
    }
    let is_own = is_own(&rows, literal, choice);
    if let Some(last) = choice.last_row {
        rows.retain(|row| row.number(turned) <= last);
    }
    let header_at = match choice.header_row {
        Some(number) => rows.iter().rposition(|row| row.number(turned) <= number).ok_or(ErrorKind::Empty)?,
        None if is_own => 0,
        None => header_of(&rows, vocabulary),
    };
    if rows.is_empty() {
        return Err(ErrorKind::Empty);
    }
    let mut below = rows.split_off(header_at);
    let above = rows;
    let head = below.remove(0);
    let mut header: Vec<String> = head.texts().map(str::to_owned).collect();
    let second = if is_own { None } else { below.first().and_then(|row| super::heads::second_row(&header, row, vocabulary)) };
    let heads = 1 + usize::from(second.is_some());
    if let Some(both) = second {
        notes.add(source, below.first().map(|row| row.place(0)), NoteKind::SecondHeader);
        header = both;
        below.remove(0);
    }
    while header.last().is_some_and(|name| name.trim().is_empty()) {
        header.pop();
    }
    let lines = if turned { lines_above(&header, &below) } else { 0 };
    if turned && header.get(lines).is_some_and(|corner| corner.trim().is_empty()) {
        // The corner of a table on its side has no name; the row beside it names the stages.
        header[lines] = Column::Stage.name().to_owned();
    }
    let header_places: Vec<Place> = (0..header.len()).map(|index| head.place(index)).collect();
    if let Some(first) = header_places.first().filter(|_| lines > 0) {
        notes.add(source, Some(*first), NoteKind::TitleLines(lines));
    }
    if let Some(first) = above.first() {
        notes.add(source, Some(first.place(0)), NoteKind::TitleLines(above.len()));
    }
    // A word alone right above the header, but not in its first column, is the heading of columns.
    let is_heading = |nth: usize, row: &Row| nth + 1 == above.len() && row.is_blank(0) && !below.is_empty() && header.len() > 2;
    let title = above.iter().enumerate().filter(|(nth, row)| !is_heading(*nth, row)).find_map(|(_, row)| title_in(row));
    let title = title.or_else(|| header.iter().take(lines).find_map(|line| title_of(line.trim())));
    let rows = if is_own { below } else { without_other_tables(source, below, &header, vocabulary, notes) };
    let above = above.len();
    Ok(Framed { grid: Grid { header, header_places, rows }, title, above, heads })
}

/// The row that names most columns: the first of those that name at least half as many as the best.
fn header_of(rows: &[Row], vocabulary: &Vocabulary) -> usize {
    let known: Vec<usize> = rows.iter().take(TOP).map(|row| columns::known_names(row.texts(), vocabulary)).collect();
    let best = known.iter().copied().max().unwrap_or_default();
    if best >= 2 {
        return known.iter().position(|count| *count >= 2 && count * 2 >= best).unwrap_or_default();
    }
    // A single word may be a title: the widest of such rows is the header.
    let widest = known.iter().enumerate().filter(|(_, count)| **count == best).map(|(index, _)| rows[index].width()).max();
    known
        .iter()
        .enumerate()
        .position(|(index, count)| *count == best && Some(rows[index].width()) == widest)
        .filter(|_| best > 0)
        .unwrap_or(0)
}

/// Whether the first cells of the rows name the columns, and no row does.
fn lies_on_its_side(rows: &[Row], vocabulary: &Vocabulary) -> bool {
    /// More rows than there are columns: nobody lays a table down that way.
    const MOST: usize = 200;
    if rows.len() > MOST {
        return false;
    }
    let of_row = rows.iter().take(TOP).map(|row| columns::known_names(row.texts(), vocabulary)).max().unwrap_or_default();
    let of_side = columns::known_names(rows.iter().map(|row| row.cell(0)), vocabulary);
    let side: Vec<String> = rows.iter().map(|row| row.cell(0)).filter(|cell| cell.len() < 400).map(str::to_owned).collect();
    let has_title = columns::recognise(&side, vocabulary).iter().any(|one| one.column() == Some(Column::Touchpoint));
    // With a blank corner, the first row below the title names the stages.
    let is_line = |row: &&Row| !row.is_blank(0) && row.texts().skip(1).all(|text| text.trim().is_empty());
    let has_corner = || rows.iter().find(|row| !is_line(row)).is_some_and(|row| row.is_blank(0) && row.width() > 1);
    has_title && (of_side >= 2 && of_side > of_row || of_row <= 1 && has_corner())
}

/// The rows of a table that lies on its side: each column is one.
pub(super) fn turned(rows: &[Row]) -> Vec<Row> {
    let width = rows.iter().map(Row::width).max().unwrap_or_default();
    let mut blank = false;
    let mut turned = Vec::with_capacity(width);
    for index in 0..width {
        if rows.iter().all(|row| row.is_blank(index)) {
            blank = true;
            continue;
        }
        let cells = rows.iter().map(|row| (row.raw(index), row.place(index)));
        turned.push(Row::of_cells(cells, std::mem::take(&mut blank)).made_of(rows.first()));
    }
    turned
}

/// The title that a row above the header is, if it is one: a cell alone that says no date or author.
fn title_in(row: &Row) -> Option<String> {
    let mut filled = row.texts().map(str::trim).filter(|text| !text.is_empty());
    let (title, more) = (filled.next()?, filled.next());
    if more.is_none() { title_of(title) } else { None }
}

/// What a line above a table calls it.
fn title_of(line: &str) -> Option<String> {
    let title = Vocabulary::bundled().title_of(line).filter(|title| title.chars().any(char::is_alphabetic));
    title.map(|title| title.chars().take(limits::TITLE_CHARS).collect())
}

/// How many columns of a table that was turned are the lines above it: names over nothing, before everything else.
fn lines_above(header: &[String], below: &[Row]) -> usize {
    let is_line = |(at, name): &(usize, &String)| !name.trim().is_empty() && below.iter().all(|row| row.is_blank(*at));
    header.iter().enumerate().take_while(is_line).count()
}

/// The rows without those that repeat the header, and without what is below another header.
fn without_other_tables(source: usize, rows: Vec<Row>, header: &[String], vocabulary: &Vocabulary, notes: &mut Notes) -> Vec<Row> {
    let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
    let mut repeated: Option<(Place, usize)> = None;
    let last_line = rows.last().map_or(0, Row::line);
    for row in rows {
        let is_same = is_header(&row, header);
        if !is_same && !is_another_header(&row, header, vocabulary) {
            kept.push(row);
            continue;
        }
        // The line right above a header, alone below a blank one, is its caption.
        let is_caption = |row: &Row| row.is_after_blank() && row.texts().filter(|text| !text.trim().is_empty()).count() == 1;
        let caption = kept.pop_if(|row| is_caption(row));
        let name = caption.as_ref().and_then(|row| row.texts().map(str::trim).find(|text| !text.is_empty())).unwrap_or_default();
        if !is_same {
            let first = caption.as_ref().unwrap_or(&row);
            notes.add(source, Some(first.place(0)), NoteKind::TableBelow { name: name.to_owned(), from: first.line(), to: last_line });
            break;
        }
        if let Some(caption) = &caption {
            notes.add(source, Some(caption.place(0)), NoteKind::PartBelow(name.to_owned()));
        }
        repeated.get_or_insert((row.place(0), 0)).1 += 1;
    }
    if let Some((place, count)) = repeated {
        notes.add(source, Some(place), NoteKind::HeaderAgain(count));
    }
    kept
}

fn is_header(row: &Row, header: &[String]) -> bool {
    let plain = super::matching::plain;
    header.iter().any(|name| !name.trim().is_empty())
        && (0..header.len().max(row.width())).all(|index| {
            let name = header.get(index).map(String::as_str).unwrap_or_default();
            name == row.cell(index) || plain(name) == plain(row.cell(index))
        })
}

/// Whether a row names columns, and other ones than the header.
fn is_another_header(row: &Row, header: &[String], vocabulary: &Vocabulary) -> bool {
    let filled: Vec<&str> = row.texts().filter(|text| !text.trim().is_empty()).collect();
    // Nearly all rows are told by one cell.
    if filled.len() < 2 || filled.iter().any(|text| columns::parse_number(text).is_some()) || header.len() < 2 {
        return false;
    }
    // Looking closely takes its time in a long table of words.
    if !filled.iter().take(2).any(|text| vocabulary.names_column(text)) {
        return false;
    }
    let known = columns::known_names(filled.iter().copied(), vocabulary);
    known >= 2 && known * 3 >= filled.len() * 2
}

/// Leaves out what is no row of a table: totals, sources and remarks. `title`: the column of the titles.
pub(super) fn leave_out(source: usize, grid: &mut Grid, title: usize, vocabulary: &Vocabulary, notes: &mut Notes) {
    let is_titled = |row: &Row| !row.is_blank(title);
    let is_footer = |row: &Row| {
        let mut filled = row.texts().filter(|text| !text.trim().is_empty());
        if is_titled(row) {
            return vocabulary.is_footer(row.cell(title), filled.count() == 1);
        }
        filled.next().is_some_and(|text| vocabulary.begins_footer(text))
    };
    let end = grid.rows.iter().rposition(|row| is_titled(row) && !is_footer(row)).map_or(0, |last| last + 1);
    let mut below_a_blank = false;
    let (mut index, mut left_out) = (0, None::<(Place, Vec<u64>)>);
    grid.rows.retain(|row| {
        below_a_blank |= index >= end && row.is_after_blank();
        let out = is_footer(row) || (index >= end && below_a_blank && !is_titled(row));
        index += 1;
        if out {
            left_out.get_or_insert_with(|| (row.place(0), Vec::new())).1.push(row.line());
        }
        !out
    });
    if let Some((place, lines)) = left_out {
        notes.add(source, Some(place), NoteKind::Footers(lines.len()));
    }
}
