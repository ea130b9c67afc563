//! What is in the cells of the touchpoints table (`interfaces.md`), so that tables, spreadsheets and comparisons all say the same of a
//! field. Machine words only; never a table's syntax, never a word for people.

use super::Counting;
use crate::model::table::{self, Column};
use crate::model::{Code, Tone, Touchpoint};

/// In which words a cell gives its values: machine words here, people's words where they are read.
pub trait CellWords {
    /// The word for a machine word of a vocabulary.
    fn word(&self, kind: &str, code: &'static str) -> String;
    /// A number with all the digits it needs to read back the same.
    fn number(&self, value: f64) -> String;
}

/// Machine words, numbers with a dot.
struct Machine;

impl CellWords for Machine {
    fn word(&self, _kind: &str, code: &'static str) -> String {
        code.to_owned()
    }

    fn number(&self, value: f64) -> String {
        number(value)
    }
}

/// What is in a touchpoint's cell of a column: machine words, numbers with a dot and all their digits, lists one entry a line. `counting`:
/// its scores as they count in the round of the table. The columns that only its map knows ([`Column::Map`], [`Column::Stage`]) are empty.
pub fn cell(column: Column, touchpoint: &Touchpoint, counting: &Counting) -> String {
    cell_in(&Machine, column, touchpoint, counting)
}

/// The same as [`cell`] in other words.
pub fn cell_in(words: &impl CellWords, column: Column, touchpoint: &Touchpoint, counting: &Counting) -> String {
    let number = |value| words.number(value);
    let told_as = |tone| table::list_cell(touchpoint.experiences.iter().filter(|told| told.tone == tone).map(|told| &told.text));
    match column {
        Column::Map | Column::Stage => String::new(),
        Column::Touchpoint => touchpoint.title.clone(),
        Column::Media => of(words, touchpoint.media()),
        Column::Area => of(words, touchpoint.area),
        Column::Channel => touchpoint.channel.map_or_else(String::new, |channel| of(words, channel)),
        Column::FurtherChannels => table::list_cell(touchpoint.further_channels.iter().map(|channel| of(words, *channel))),
        Column::Influencers => {
            table::list_cell(touchpoint.influencers.iter().map(|one| table::influencer_entry(&of(words, one.kind), one)))
        }
        Column::Control => of(words, touchpoint.control),
        Column::Critical => words.word(ANSWER, if touchpoint.critical { table::YES } else { table::NO }),
        Column::Expectation | Column::Fulfilment | Column::Competition | Column::Relevance => {
            column.score().and_then(|kind| counting.get(kind)).map_or_else(String::new, number)
        }
        Column::Reach => touchpoint.reach.map_or_else(String::new, number),
        Column::ExpectationText => touchpoint.expectation_text.clone(),
        Column::Why => touchpoint.why.clone(),
        Column::CoreMessage => touchpoint.core_message.clone(),
        Column::Content => touchpoint.content.clone(),
        Column::PassedOn => table::list_cell(touchpoint.passed_on.iter().map(table::told_entry)),
        Column::Positives => told_as(Tone::Positive),
        Column::Negatives => told_as(Tone::Negative),
        Column::Break => touchpoint.break_.as_ref().map_or_else(String::new, |known| match known.cause.as_str() {
            "" => words.word(ANSWER, table::CAUSE_UNKNOWN),
            cause => cause.to_owned(),
        }),
        Column::Goals => table::list_cell(touchpoint.goals.iter().map(|goal| of(words, *goal))),
        Column::Notes => touchpoint.notes.clone(),
        Column::Id => touchpoint.id.to_string(),
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

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_keep_every_digit_and_know_no_negative_zero() {
        assert_eq!([number(0.1 + 0.2), number(7.0), number(-0.0)], ["0.30000000000000004", "7", "0"]);
    }
}
