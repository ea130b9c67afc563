//! What the columns of each kind of table are for while it is read: which must be filled, which continue what is above them. Never reads a cell.

use super::columns::Meaning;
use super::source::Part;
use super::tables::TableKind;
use crate::model::RoundId;
use crate::model::table::{Column, ContactColumn, MeasureColumn, MetricColumn, QuestionColumn, SegmentColumn, VoteColumn};
use std::collections::HashSet;

/// Whether a sheet of a workbook that this program wrote is for people only: what the program works out, and how to read it.
pub(super) fn is_of_no_table(part: &Part) -> bool {
    const NAMES: [&str; 4] = ["Coverage", "Abdeckung", "Analysis", "Analyse"];
    let header: HashSet<&str> = part.rows.first().map(|row| row.texts().collect()).unwrap_or_default();
    let has = |names: &[&str]| names.iter().all(|name| header.contains(name));
    let is_of_people = has(&["weighted_gap", "verdict"])
        || (has(&["goal", "stage", "touchpoints", "measures"]) && header.len() == 4)
        || (has(&["round", "date", "current", "id"]) && header.len() == 4);
    is_of_people || explains(part) || (part.is_sheet && part.name.as_deref().is_some_and(|name| NAMES.contains(&name.trim())))
}

/// Whether a sheet is the one that explains a workbook of this program.
fn explains(part: &Part) -> bool {
    const NAMES: [&str; 2] = ["Read me", "Lies mich"];
    part.is_sheet && part.name.as_deref().is_some_and(|name| NAMES.contains(&name.trim()))
}

/// The round whose scores the touchpoints of a workbook have, as the sheet that explains it says: its identity is the only one there.
pub(super) fn round_of_scores(part: &Part) -> Option<RoundId> {
    part.rows.iter().filter(|_| explains(part)).find_map(|row| row.texts().find_map(|text| text.trim().parse().ok()))
}

/// What the columns of a kind of table are for.
pub(super) struct Purpose {
    /// The names that its columns have in an export.
    names: Vec<&'static str>,
    /// The column without which a row is about nothing.
    pub(super) title: Meaning,
    /// Columns whose blank cells continue what is above, each group as one, wider ones first.
    pub(super) merged: Vec<Vec<Vec<Meaning>>>,
    /// The column of the fulfilment, if it has one.
    pub(super) fulfilment: Option<Meaning>,
}

impl Purpose {
    /// Whether cells are the header of an export of this program, of whatever table.
    pub(super) fn is_own_header<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
        let cells: HashSet<&str> = cells.collect();
        let kinds = [
            TableKind::Measures,
            TableKind::Questions,
            TableKind::Metrics,
            TableKind::Contacts,
            TableKind::Votes,
            TableKind::Segments,
            TableKind::Touchpoints,
        ];
        kinds.map(Self::of).into_iter().any(|table| table.is_own(&cells))
    }

    /// Whether all columns have the names that they have in an export.
    pub(super) fn is_own(&self, header: &HashSet<&str>) -> bool {
        self.names.iter().all(|name| header.contains(name))
    }

    fn of_touchpoints() -> Self {
        use Meaning::Touchpoint as M;
        let names = Column::ALL.iter().filter(|column| **column != Column::Funnel).map(|column| column.name());
        let merged = vec![vec![vec![M(Column::Map)], vec![M(Column::Stage)]]];
        Self { names: names.collect(), title: M(Column::Touchpoint), merged, fulfilment: Some(M(Column::Fulfilment)) }
    }

    fn of_votes() -> Self {
        use Meaning::Vote as M;
        use VoteColumn as C;
        let merged =
            vec![vec![vec![M(C::Round), M(C::Date)]], vec![vec![M(C::Rater), M(C::Group)]], vec![vec![M(C::Map)], vec![M(C::Stage)]]];
        let names = C::ALL.iter().map(|column| column.name()).collect();
        Self { names, title: M(C::Touchpoint), merged, fulfilment: Some(M(C::Fulfilment)) }
    }

    fn of_segments() -> Self {
        let names = SegmentColumn::ALL.iter().map(|column| column.name()).collect();
        Self { names, title: Meaning::Segment(SegmentColumn::Segment), merged: Vec::new(), fulfilment: None }
    }

    pub(super) fn of(kind: TableKind) -> Self {
        let of = |names: Vec<&'static str>, title: Meaning, merged: Vec<Vec<Vec<Meaning>>>| Self { names, title, merged, fulfilment: None };
        match kind {
            TableKind::Measures => {
                of(MeasureColumn::ALL.iter().map(|column| column.name()).collect(), Meaning::Measure(MeasureColumn::Measure), Vec::new())
            }
            TableKind::Questions => of(
                QuestionColumn::ALL.iter().map(|column| column.name()).collect(),
                Meaning::Question(QuestionColumn::Question),
                Vec::new(),
            ),
            TableKind::Metrics => {
                use Meaning::Metric as M;
                use MetricColumn as C;
                let merged = vec![vec![vec![M(C::Round), M(C::Date)]], vec![vec![M(C::Map)], vec![M(C::Stage)]]];
                of(C::ALL.iter().map(|column| column.name()).collect(), M(C::Metric), merged)
            }
            TableKind::Contacts => {
                of(ContactColumn::ALL.iter().map(|column| column.name()).collect(), Meaning::Contact(ContactColumn::Touchpoint), Vec::new())
            }
            TableKind::Touchpoints => Self::of_touchpoints(),
            TableKind::Votes => Self::of_votes(),
            TableKind::Segments => Self::of_segments(),
        }
    }
}
