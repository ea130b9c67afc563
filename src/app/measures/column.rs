//! The columns of the list of measures: their fields, and their identity. Never what a cell contains.

use crate::app::grid::column::{CellKind, RowColumn};
use crate::i18n::Texts;
use crate::model::fields::{Fields as _, MeasureField as Field};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A column of the list of measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MeasureColumn {
    /// A field.
    Field(Field),
    /// What it is worth by itself on the shown map.
    Value,
    /// By how much fulfilment rose at its touchpoints once it was live.
    Observed,
    /// The identity.
    Id,
}

impl Default for MeasureColumn {
    fn default() -> Self {
        Self::Field(Field::Title)
    }
}

/// What their codes begin with: those of touchpoints are without.
const CODE: &str = "measure-";

/// The fields from left to right: what a list is read for first, then what it is for, then tests, then what a portfolio needs.
const ORDER: &[Field] = &[
    Field::Title,
    Field::Status,
    Field::Touchpoints,
    Field::Owner,
    Field::Due,
    Field::Cost,
    Field::Effort,
    Field::Lift,
    Field::Retention,
    Field::Kind,
    Field::CoreMessage,
    Field::Content,
    Field::Channel,
    Field::Segment,
    Field::Effects,
    Field::Goals,
    Field::Pin,
    Field::Needs,
    Field::Group,
    Field::Review,
    Field::LiveOn,
    Field::Spent,
    Field::Hypothesis,
    Field::MeasuredBy,
    Field::Result,
    Field::Learning,
];

impl RowColumn for MeasureColumn {
    fn all() -> &'static [Self] {
        static ALL: LazyLock<Vec<MeasureColumn>> = LazyLock::new(|| {
            // One that has no place of its own yet comes after the others.
            let others = Field::ALL.iter().filter(|field| !ORDER.contains(field));
            let fields = ORDER.iter().chain(others).map(|field| MeasureColumn::Field(*field));
            // What follows from lift and retention is beside them.
            let with_computed = fields.flat_map(|column| match column {
                MeasureColumn::Field(Field::Lift) => vec![column, MeasureColumn::Observed],
                MeasureColumn::Field(Field::Retention) => vec![column, MeasureColumn::Value],
                _ => vec![column],
            });
            with_computed.chain([MeasureColumn::Id]).collect()
        });
        &ALL
    }

    fn code(self) -> &'static str {
        static CODES: LazyLock<BTreeMap<MeasureColumn, String>> = LazyLock::new(|| {
            let code = |column: MeasureColumn| match column {
                MeasureColumn::Field(field) => format!("{CODE}{}", field.code().replace('_', "-")),
                MeasureColumn::Value => format!("{CODE}value"),
                MeasureColumn::Observed => format!("{CODE}observed"),
                MeasureColumn::Id => format!("{CODE}id"),
            };
            MeasureColumn::all().iter().map(|column| (*column, code(*column))).collect()
        });
        CODES.get(&self).map_or("", String::as_str)
    }

    fn name(self, texts: &Texts) -> &str {
        texts.term("field", self.code().strip_prefix(CODE).unwrap_or_default())
    }

    fn kind(self) -> CellKind {
        let Self::Field(field) = self else { return CellKind::Fixed };
        match field {
            Field::Cost | Field::Spent | Field::Effort | Field::Lift | Field::Retention => CellKind::Number,
            Field::Kind | Field::Status | Field::Pin | Field::Channel | Field::Segment => CellKind::Choice,
            Field::Touchpoints | Field::Needs | Field::Effects | Field::Goals => CellKind::Words,
            Field::Title | Field::Owner | Field::Group | Field::Due | Field::Review | Field::LiveOn => CellKind::Line,
            Field::CoreMessage | Field::Content | Field::Hypothesis | Field::MeasuredBy | Field::Result | Field::Learning => CellKind::Text,
        }
    }

    fn is_list(self) -> bool {
        self.kind() == CellKind::Words
    }

    fn usual_width(self) -> f32 {
        let Self::Field(field) = self else { return if self == Self::Value { 74.0 } else { 128.0 } };
        match field {
            Field::Title => 230.0,
            Field::Effort | Field::Lift | Field::Retention => 74.0,
            Field::Pin => 62.0,
            Field::Status | Field::Cost | Field::Spent => 92.0,
            Field::Due | Field::Review | Field::LiveOn => 118.0,
            // Two people, two touchpoints.
            Field::Owner => 144.0,
            Field::Touchpoints => 230.0,
            Field::Group | Field::Channel | Field::Segment => 112.0,
            Field::Kind => 138.0,
            _ => 190.0,
        }
    }

    fn least_width(self) -> f32 {
        match self {
            Self::Field(Field::Title) => 150.0,
            Self::Field(Field::Status) => 72.0,
            Self::Field(Field::Touchpoints) => 84.0,
            Self::Field(Field::Owner) => 76.0,
            Self::Field(Field::Due | Field::Cost) => 84.0,
            _ => self.usual_width(),
        }
    }

    /// Who does it by when, and what it costs.
    fn matters(self) -> bool {
        matches!(self, Self::Field(Field::Owner | Field::Due | Field::Cost))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::GridColumn;
    use crate::i18n::Language;

    #[test]
    fn every_field_is_a_column_with_a_name_in_both_languages_and_a_code_of_its_own() {
        assert_eq!(MeasureColumn::all().len(), Field::ALL.len() + 3);
        for language in Language::ALL {
            let texts = Texts::new(*language);
            for column in MeasureColumn::all() {
                let code = column.code().strip_prefix("measure-").unwrap();
                assert!(texts.has_term("field", code), "{code} in {language:?}");
            }
        }
        assert!(GridColumn::all().iter().all(|other| MeasureColumn::all().iter().all(|column| column.code() != other.code())));
    }
}
