//! How wide the columns of a table are: as wide as their words where there is room, else as narrow as their longest words allow. Never a word.

use crate::layout::account::{Holds, Table};
use crate::scene::TextStyle;
use crate::text::Measurer;

/// Rows that are measured; of a table that is longer, these are typical.
const MEASURED: usize = 400;
/// A word that is wider than so many sizes of its type is hyphenated rather than make its column wider.
const LONGEST_WORD: f64 = 7.5;
/// Cells of sentences are not narrower than so many sizes, unless they are shorter.
const SHORTEST_LINE: f64 = 14.0;
/// Cells of sentences are not wider than so many sizes, if others need the room.
const LONGEST_LINE: f64 = 44.0;

/// What a column would like.
#[derive(Clone, Copy)]
struct Wish {
    /// The least width with which no word is broken that need not be.
    least: f64,
    /// The width with which nothing is broken.
    most: f64,
    /// Whether it is never narrower than that: dates, money, numbers.
    is_rigid: bool,
}

/// The widths of the columns in a room, in points, with the room between them.
pub(super) fn widths(measurer: &Measurer, table: &Table, room: f64, styles: [TextStyle; 2], between: f64) -> Vec<f64> {
    let wishes: Vec<Wish> = (0..table.columns.len()).map(|at| wish(measurer, table, at, styles)).collect();
    let count = wishes.len().max(1) as f64;
    let room = (room - between * (count - 1.0)).max(count);
    let (least, most): (f64, f64) = wishes.iter().fold((0.0, 0.0), |(least, most), wish| (least + wish.least, most + wish.most));
    if most <= room {
        // What is left goes to the columns of words, in equal parts; a table of figures alone stays as narrow as it is.
        let grows = |at: usize| matches!(table.columns[at].holds, Holds::Words | Holds::Name);
        let growing = (0..wishes.len()).filter(|at| grows(*at)).count();
        let more = if growing > 0 { (room - most) / growing as f64 } else { 0.0 };
        return wishes.iter().enumerate().map(|(at, wish)| wish.most + if grows(at) { more } else { 0.0 }).collect();
    }
    if least >= room {
        // What cannot be broken stays whole; the others share what is left.
        let rigid: f64 = wishes.iter().filter(|wish| wish.is_rigid).map(|wish| wish.least).sum();
        let left = room - rigid;
        if least > rigid && left > (least - rigid) * 0.4 {
            let share = left / (least - rigid);
            return wishes.iter().map(|wish| if wish.is_rigid { wish.least } else { wish.least * share }).collect();
        }
        return wishes.iter().map(|wish| wish.least * room / least).collect();
    }
    let share = (room - least) / (most - least);
    wishes.iter().map(|wish| wish.least + (wish.most - wish.least) * share).collect()
}

fn wish(measurer: &Measurer, table: &Table, at: usize, [head, cell]: [TextStyle; 2]) -> Wish {
    let holds = table.columns[at].holds;
    let of = |text: &str, style: TextStyle, extra: f64| {
        let whole = measurer.width(text, style);
        let word = text.split([' ', '\n']).map(|word| measurer.width(word, style)).fold(0.0, f64::max).min(style.size * LONGEST_WORD);
        let (least, most) = match holds {
            // A figure is not broken.
            Holds::Figure => (whole, whole),
            Holds::Words => (word.max(whole.min(style.size * SHORTEST_LINE)), whole.min(style.size * LONGEST_LINE)),
            Holds::Name | Holds::Word => (word, whole.min(style.size * LONGEST_LINE)),
        };
        Wish { least: least + extra, most: least.max(most) + extra, is_rigid: false }
    };
    let larger = |one: Wish, two: Wish| Wish { least: one.least.max(two.least), most: one.most.max(two.most), is_rigid: one.is_rigid };
    // Dates are a word or two for a reader, and one for a line.
    let is_whole = |text: &str| text.is_empty() || !text.contains([' ', '\n']) && text.contains(|letter: char| letter.is_ascii_digit());
    let cells = || table.rows.iter().take(MEASURED).filter_map(|row| row.get(at)).map(|cell| cell.text.as_str());
    let is_rigid = holds == Holds::Figure || cells().all(is_whole) && cells().any(|text| !text.is_empty());
    // A head may be hyphenated, but where there is room it is not: a column of figures is then as wide as the longest word of its head.
    let title = &table.columns[at].head;
    let named = of(title, head, 0.0);
    let least = named.least.min(head.size * 5.5);
    let word = title.split([' ', '\n']).map(|word| measurer.width(word, head)).fold(least, f64::max);
    let named = Wish { least, most: if holds == Holds::Figure { word } else { named.most }, is_rigid };
    let cell = if holds == Holds::Name { head } else { cell };
    table.rows.iter().take(MEASURED).fold(named, |wish, row| {
        let Some(content) = row.get(at) else { return wish };
        let mark = if content.verdict.is_some() { super::setting::mark_room(cell) } else { 0.0 };
        larger(wish, of(&content.text, cell, mark))
    })
}
