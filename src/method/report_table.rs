//! The flat form of a [`Report`]: one row for each touchpoint, for tables and CSV. The columns that the touchpoints table also has keep its names.
//! Cells hold values; how a yes, a number or a word is written is up to the code that writes the table.

use super::Threshold;
use super::report::{Number, Report, TouchpointReport};
use crate::model::Code;

/// The names of the columns, in order.
pub const COLUMNS: [&str; 30] = [
    "map",
    "round",
    "stage",
    "touchpoint",
    "media",
    "area",
    "channel",
    "world",
    "control",
    "critical",
    "expectation",
    "fulfilment",
    "competition",
    "relevance",
    "reach",
    "gap",
    "lead",
    "weighted_gap",
    "opportunity",
    "verdict",
    "priority",
    "votes",
    "agreement_expectation",
    "agreement_fulfilment",
    "agreement_competition",
    "agreement_relevance",
    "to_discuss",
    "drop_off",
    "break_proposed",
    "id",
];

/// The names of the columns that follow if it was asked how sure it all is.
pub const CERTAINTY_COLUMNS: [&str; 5] =
    ["certainty_share", "certainty_runner_up", "certainty_in_first_three", "certainty_turns_at_threshold", "certainty_turns_at_value"];

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Not rated, not set, not known.
    Empty,
    /// The user's own words.
    Text(&'a str),
    /// A word of a closed vocabulary.
    Word {
        /// The vocabulary, as [`Code::KIND`] names it.
        kind: &'static str,
        /// The machine word.
        code: &'static str,
    },
    /// A figure, unrounded.
    Number(f64),
    /// How many, or which position.
    Count(usize),
    /// Yes or no.
    Flag(bool),
    /// An identity.
    Id(String),
}

impl Report<'_> {
    /// The cells of [`CERTAINTY_COLUMNS`] for each row, in journey order.
    pub fn certainty_rows(&self) -> impl Iterator<Item = [Cell<'_>; CERTAINTY_COLUMNS.len()]> {
        self.touchpoints.iter().map(|touchpoint| {
            let certainty = touchpoint.certainty;
            let turning = certainty.and_then(|certainty| certainty.turns_at);
            [
                number(certainty.and_then(|certainty| certainty.share)),
                word(certainty.and_then(|certainty| certainty.runner_up)),
                number(certainty.and_then(|certainty| certainty.in_first_three)),
                turning.map_or(Cell::Empty, |turning| Cell::Word { kind: Threshold::KIND, code: turning.threshold }),
                number(turning.map(|turning| turning.value)),
            ]
        })
    }

    /// The rows, in journey order, each with a cell for every one of [`COLUMNS`].
    pub fn rows(&self) -> impl Iterator<Item = [Cell<'_>; COLUMNS.len()]> {
        self.touchpoints.iter().map(|touchpoint| self.row(touchpoint))
    }

    fn row<'a>(&'a self, touchpoint: &'a TouchpointReport<'_>) -> [Cell<'a>; COLUMNS.len()] {
        [
            Cell::Text(self.map),
            Cell::Text(self.round),
            Cell::Text(touchpoint.stage),
            Cell::Text(touchpoint.title),
            word(Some(touchpoint.media)),
            word(Some(touchpoint.area)),
            word(touchpoint.channel),
            word(touchpoint.world),
            word(Some(touchpoint.control)),
            Cell::Flag(touchpoint.critical),
            number(touchpoint.expectation),
            number(touchpoint.fulfilment),
            number(touchpoint.competition),
            number(touchpoint.relevance),
            number(touchpoint.reach),
            number(touchpoint.gap),
            number(touchpoint.lead),
            number(touchpoint.weighted_gap),
            number(touchpoint.opportunity),
            word(Some(touchpoint.verdict)),
            touchpoint.priority.map_or(Cell::Empty, Cell::Count),
            Cell::Count(touchpoint.votes),
            number(touchpoint.agreement.expectation),
            number(touchpoint.agreement.fulfilment),
            number(touchpoint.agreement.competition),
            number(touchpoint.agreement.relevance),
            Cell::Flag(touchpoint.to_discuss),
            number(touchpoint.drop_off),
            Cell::Flag(touchpoint.break_proposed),
            Cell::Id(touchpoint.id.to_string()),
        ]
    }
}

fn number<'a>(number: Option<Number>) -> Cell<'a> {
    number.map_or(Cell::Empty, |Number(figure)| Cell::Number(figure))
}

fn word<'a, C: Code>(code: Option<C>) -> Cell<'a> {
    code.map_or(Cell::Empty, |code| Cell::Word { kind: C::KIND, code: code.code() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Analysis;
    use crate::method::test_maps::{map, project, round, touchpoint};

    #[test]
    fn each_cell_is_under_its_name() {
        let project =
            project(map([vec![touchpoint("shop", [Some(8), Some(4), Some(3), Some(10)])], vec![touchpoint("call", [None; 4])]]), []);
        let map = &project.maps[0];
        let analysis = Analysis::of(&project, map, round());
        let report = Report::new(&project, map, &analysis);
        let rows: Vec<_> = report.rows().collect();
        assert_eq!(rows.len(), 2);
        let word = |kind, code| Cell::Word { kind, code };
        for (column, first, second) in [
            ("map", Cell::Text("Map"), Cell::Text("Map")),
            ("round", Cell::Text("Round"), Cell::Text("Round")),
            ("stage", Cell::Text("Stage 1"), Cell::Text("Stage 2")),
            ("touchpoint", Cell::Text("shop"), Cell::Text("call")),
            ("media", word("media", "owned"), word("media", "owned")),
            ("area", word("area", "point-of-sale"), word("area", "point-of-sale")),
            ("channel", Cell::Empty, Cell::Empty),
            ("control", word("control", "unknown"), word("control", "unknown")),
            ("critical", Cell::Flag(false), Cell::Flag(false)),
            ("expectation", Cell::Number(8.0), Cell::Empty),
            ("fulfilment", Cell::Number(4.0), Cell::Empty),
            ("competition", Cell::Number(3.0), Cell::Empty),
            ("relevance", Cell::Number(10.0), Cell::Empty),
            ("reach", Cell::Empty, Cell::Empty),
            ("gap", Cell::Number(-4.0), Cell::Empty),
            ("lead", Cell::Number(1.0), Cell::Empty),
            ("weighted_gap", Cell::Number(-4.0), Cell::Empty),
            ("opportunity", Cell::Number(16.0), Cell::Empty),
            ("verdict", word("verdict", "deal-breaker"), word("verdict", "not-rated")),
            ("priority", Cell::Count(1), Cell::Empty),
            ("votes", Cell::Count(0), Cell::Count(0)),
            ("agreement_relevance", Cell::Empty, Cell::Empty),
            ("to_discuss", Cell::Flag(false), Cell::Flag(false)),
            ("break_proposed", Cell::Flag(false), Cell::Flag(false)),
            ("id", Cell::Id(map.stages[0].touchpoints[0].id.to_string()), Cell::Id(map.stages[1].touchpoints[0].id.to_string())),
        ] {
            let position = COLUMNS.iter().position(|name| *name == column).unwrap();
            assert_eq!((&rows[0][position], &rows[1][position]), (&first, &second), "{column}");
        }
    }
}
