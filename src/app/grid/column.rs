//! The columns of the grid: the touchpoints table's own, without the map, and what follows from the scores. Never what stands in a cell.

use crate::i18n::Texts;
use crate::model::table::Column;
use crate::model::{Code as _, ScoreKind};

/// A column of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GridColumn {
    /// A column of the touchpoints table.
    Field(Column),
    /// g = F − E
    Gap,
    /// The verdict.
    Verdict,
    /// o, 0–20
    Opportunity,
    /// Position in the priority list, from 1.
    Priority,
}

/// How a column is shown and edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// A score: digits set it.
    Score(ScoreKind),
    /// A number that is typed.
    Number,
    /// One of few words, or nothing but these.
    Choice,
    /// One of few words, or any other.
    Proposal,
    /// A text of one line.
    Line,
    /// A text or list of several lines.
    Text,
    /// What nobody can change.
    Fixed,
}

impl Default for GridColumn {
    fn default() -> Self {
        Self::TITLE
    }
}

impl GridColumn {
    /// The column that is always there.
    pub const TITLE: Self = Self::Field(Column::Touchpoint);

    /// Every column, from left to right.
    pub const ALL: &'static [Self] = &[
        Self::TITLE,
        Self::Field(Column::Stage),
        Self::Field(Column::Area),
        Self::Field(Column::Channel),
        Self::Field(Column::Expectation),
        Self::Field(Column::Fulfilment),
        Self::Field(Column::Competition),
        Self::Field(Column::Relevance),
        Self::Gap,
        Self::Verdict,
        Self::Opportunity,
        Self::Priority,
        Self::Field(Column::Control),
        Self::Field(Column::Critical),
        Self::Field(Column::Break),
        Self::Field(Column::Reach),
        Self::Field(Column::ExpectationText),
        Self::Field(Column::Why),
        Self::Field(Column::CoreMessage),
        Self::Field(Column::Content),
        Self::Field(Column::PassedOn),
        Self::Field(Column::Positives),
        Self::Field(Column::Negatives),
        Self::Field(Column::Goals),
        Self::Field(Column::Influencers),
        Self::Field(Column::FurtherChannels),
        Self::Field(Column::Media),
        Self::Field(Column::Notes),
        Self::Field(Column::Id),
    ];

    /// Its machine word, by which it is remembered.
    pub fn code(self) -> &'static str {
        match self {
            Self::Field(column) => column.name(),
            Self::Gap => "gap",
            Self::Verdict => "verdict",
            Self::Opportunity => "opportunity",
            Self::Priority => "priority",
        }
    }

    /// What its header says.
    pub fn name(self, texts: &Texts) -> &str {
        match self {
            Self::Field(column) => field_name(texts, column),
            Self::Gap | Self::Verdict | Self::Opportunity | Self::Priority => texts.term("column", self.code()),
        }
    }

    /// How its cells are shown and edited.
    pub fn kind(self) -> CellKind {
        let Self::Field(column) = self else { return CellKind::Fixed };
        match column {
            Column::Expectation => CellKind::Score(ScoreKind::Expectation),
            Column::Fulfilment => CellKind::Score(ScoreKind::Fulfilment),
            Column::Competition => CellKind::Score(ScoreKind::Competition),
            Column::Relevance => CellKind::Score(ScoreKind::Relevance),
            Column::Reach => CellKind::Number,
            Column::Stage | Column::Area | Column::Media | Column::Channel | Column::Control | Column::Critical => CellKind::Choice,
            Column::Break => CellKind::Proposal,
            Column::Touchpoint => CellKind::Line,
            Column::Map | Column::Id => CellKind::Fixed,
            Column::FurtherChannels
            | Column::Influencers
            | Column::ExpectationText
            | Column::Why
            | Column::CoreMessage
            | Column::Content
            | Column::PassedOn
            | Column::Positives
            | Column::Negatives
            | Column::Goals
            | Column::Notes => CellKind::Text,
        }
    }

    /// The score it holds.
    pub fn score(self) -> Option<ScoreKind> {
        match self.kind() {
            CellKind::Score(kind) => Some(kind),
            _ => None,
        }
    }

    /// Whether its cells hold lists, an entry a line.
    pub(super) fn is_list(self) -> bool {
        use Column as C;
        matches!(self, Self::Field(C::FurtherChannels | C::Influencers | C::PassedOn | C::Positives | C::Negatives | C::Goals))
    }

    /// Its width until somebody draws it otherwise, in points at the usual size of type.
    pub fn usual_width(self) -> f32 {
        match self {
            Self::TITLE => 230.0,
            Self::Verdict => 164.0,
            Self::Gap | Self::Opportunity | Self::Priority => 56.0,
            Self::Field(Column::Stage) => 126.0,
            Self::Field(Column::Area) => 138.0,
            Self::Field(Column::Channel | Column::Control) => 112.0,
            Self::Field(Column::Media | Column::Critical | Column::Reach) => 74.0,
            Self::Field(_) if self.score().is_some() => 54.0,
            Self::Field(_) => 190.0,
        }
    }

    /// Short word for a narrow header; the whole name is its hover text.
    pub fn short_name(self, texts: &Texts) -> &str {
        match self.score() {
            Some(kind) => texts.term("score-short", kind.code()),
            None => self.name(texts),
        }
    }
}

fn field_name(texts: &Texts, column: Column) -> &str {
    // Machine words of columns have underscores, message keys hyphens.
    match column {
        Column::FurtherChannels => texts.term("field", "further-channels"),
        Column::ExpectationText => texts.term("field", "expectation-text"),
        Column::CoreMessage => texts.term("field", "core-message"),
        Column::PassedOn => texts.term("field", "passed-on"),
        other => texts.term("field", other.name()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_field_but_the_map_is_a_column_with_a_name_in_both_languages() {
        for column in Column::ALL {
            assert_eq!(GridColumn::ALL.contains(&GridColumn::Field(*column)), *column != Column::Map, "{column:?}");
        }
        for language in Language::ALL {
            let texts = Texts::new(*language);
            for column in GridColumn::ALL {
                let code = column.code().replace('_', "-");
                assert!(texts.has_term("field", &code) || texts.has_term("column", &code), "{code} in {language:?}");
                assert_ne!(column.short_name(&texts), "");
            }
        }
    }
}
