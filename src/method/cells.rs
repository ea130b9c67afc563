//! What is in the cells of the touchpoints table (`interfaces.md`), so that tables, spreadsheets and comparisons all say the same of a
//! field. Machine words only; never a table's syntax, never a word for people.

use super::Counting;
use crate::model::fields::{Fields as _, Form, Value};
use crate::model::table::{self, Column};
use crate::model::{Code, Touchpoint};

/// In which words a cell gives its values: machine words here, people's words where they are read.
pub trait CellWords {
    /// The word for a machine word of a vocabulary.
    fn word(&self, kind: &str, code: &'static str) -> String;
    /// A number with all the digits it needs to read back the same.
    fn number(&self, value: f64) -> String;
    /// An amount, given as its plain figure with a dot.
    fn money(&self, plain: &str) -> String;
}

/// Machine words, numbers with a dot.
#[derive(Debug, Clone, Copy)]
pub struct Machine;

impl CellWords for Machine {
    fn word(&self, _kind: &str, code: &'static str) -> String {
        code.to_owned()
    }

    fn number(&self, value: f64) -> String {
        number(value)
    }

    fn money(&self, plain: &str) -> String {
        plain.to_owned()
    }
}

/// What is in a touchpoint's cell of a column: machine words, numbers with a dot and all their digits, lists one entry a line. `counting`:
/// its scores as they count in the round of the table. The columns that only its map knows ([`Column::Map`], [`Column::Stage`]) are empty.
pub fn cell(column: Column, touchpoint: &Touchpoint, counting: &Counting) -> String {
    cell_in(&Machine, column, touchpoint, counting)
}

/// The same as [`cell`] in other words.
pub fn cell_in(words: &impl CellWords, column: Column, touchpoint: &Touchpoint, counting: &Counting) -> String {
    match column.form() {
        Form::Map | Form::Stage => String::new(),
        Form::Id => touchpoint.id.to_string(),
        Form::Score(kind) => counting.get(kind).map_or_else(String::new, |score| words.number(score)),
        Form::Influencers => table::list_cell(touchpoint.influencers.iter().map(|one| table::influencer_entry(&of(words, one.kind), one))),
        Form::PassedOn => table::list_cell(touchpoint.passed_on.iter().map(table::told_entry)),
        Form::Experiences(tone) => table::list_cell(touchpoint.experiences.iter().filter(|told| told.tone == tone).map(|told| &told.text)),
        Form::Cause if touchpoint.break_.as_ref().is_some_and(|known| known.cause.is_empty()) => words.word(ANSWER, table::CAUSE_UNKNOWN),
        Form::Line
        | Form::Name
        | Form::Text
        | Form::Word(_)
        | Form::Words(_)
        | Form::Flag
        | Form::Percent
        | Form::Cause
        | Form::OfMeasure(_) => match column.field() {
            Some(field) => value_in(words, field.get(touchpoint)),
            // The only word that no field holds.
            None => of(words, touchpoint.media()),
        },
    }
}

/// What a field holds, in machine words, as a table would say it.
pub(crate) fn value_cell(value: Value<'_>) -> String {
    value_in(&Machine, value)
}

/// What a field holds, in other words; empty: nothing, or what no cell holds.
pub fn value_in(words: &impl CellWords, value: Value<'_>) -> String {
    match value {
        Value::Text(text) => text.into_owned(),
        Value::Flag(flag) => words.word(ANSWER, if flag { table::YES } else { table::NO }),
        Value::Number(number) => words.number(number),
        Value::Score(score) => words.number(score.into()),
        Value::Word(kind, code) => words.word(kind, code),
        Value::Words(kind, codes) => table::list_cell(codes.into_iter().map(|code| words.word(kind, code))),
        Value::Color(color) => format!("#{color:06x}"),
        Value::Day(day) => day.to_string(),
        Value::Time(time) => time.to_string(),
        Value::Reference(id) => id.to_string(),
        // No cell holds these.
        Value::Nothing
        | Value::References(_)
        | Value::Element(_)
        | Value::Amount(_)
        | Value::Thresholds(_)
        | Value::Rules(_)
        | Value::Filter(_)
        | Value::Chart(_)
        | Value::Compared(_)
        | Value::Shown(_)
        | Value::Picture(_)
        | Value::Position(_)
        | Value::Dispute(_) => String::new(),
    }
}

/// The vocabulary of yes and no.
const ANSWER: &str = "answer";

fn of<C: Code>(words: &impl CellWords, value: C) -> String {
    words.word(C::KIND, value.code())
}

/// A number with a dot, with all the digits it needs to read back the same.
pub fn number(value: f64) -> String {
    // Adding zero turns −0 into 0.
    (value + 0.0).to_string()
}

/// A number as a spreadsheet shows it when it has room: without the noise of its binary digits.
pub fn spreadsheet_number(value: f64) -> String {
    // A sum like 0.1 + 0.2 is one when fifteen digits say it with far fewer.
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    let short = format!("{rounded:e}");
    let digits = short.split('e').next().unwrap_or_default().chars().filter(char::is_ascii_digit).count();
    let value = if digits <= 12 { rounded } else { value };
    match value.abs() {
        0.0 => "0".to_owned(),
        size if (1e-9..1e15).contains(&size) => format!("{value}"),
        _ => format!("{value:e}"),
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_keep_every_digit_and_know_no_negative_zero() {
        assert_eq!([number(0.1 + 0.2), number(7.0), number(-0.0)], ["0.30000000000000004", "7", "0"]);
    }
}
