//! The columns of the day's plan: fields of its parts, when each begins, and identity. Never what a cell contains.

use crate::app::grid::column::{CellKind, RowColumn};
use crate::i18n::Texts;
use crate::model::fields::DayField as Field;

/// A column of the day's plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayColumn {
    /// A field.
    Field(Field),
    /// When it begins.
    Begins,
    /// The identity.
    Id,
}

impl Default for DayColumn {
    fn default() -> Self {
        Self::Field(Field::Title)
    }
}

/// What their codes begin with.
const CODE: &str = "day-";

impl DayColumn {
    /// The word that tables of files have for it.
    pub(super) fn machine(self) -> &'static str {
        self.code().strip_prefix(CODE).unwrap_or_default()
    }
}

impl RowColumn for DayColumn {
    fn all() -> &'static [Self] {
        const ALL: [DayColumn; 6] = [
            DayColumn::Field(Field::Title),
            DayColumn::Field(Field::Minutes),
            DayColumn::Begins,
            DayColumn::Field(Field::Who),
            DayColumn::Field(Field::Note),
            DayColumn::Id,
        ];
        &ALL
    }

    fn code(self) -> &'static str {
        match self {
            Self::Field(Field::Title) => "day-title",
            Self::Field(Field::Minutes) => "day-minutes",
            Self::Begins => "day-begins",
            Self::Field(Field::Who) => "day-who",
            Self::Field(Field::Note) => "day-notes",
            Self::Id => "day-id",
        }
    }

    fn name(self, texts: &Texts) -> &str {
        texts.term("day-field", self.machine())
    }

    fn kind(self) -> CellKind {
        match self {
            Self::Field(Field::Minutes) => CellKind::Number,
            Self::Field(Field::Title | Field::Who) => CellKind::Line,
            Self::Field(Field::Note) => CellKind::Text,
            Self::Begins | Self::Id => CellKind::Fixed,
        }
    }

    fn usual_width(self) -> f32 {
        match self {
            Self::Field(Field::Title) => 300.0,
            Self::Field(Field::Note) => 360.0,
            Self::Field(Field::Who) => 160.0,
            Self::Id => 190.0,
            Self::Field(Field::Minutes) | Self::Begins => 84.0,
        }
    }

    fn least_width(self) -> f32 {
        match self {
            Self::Field(Field::Title) => 160.0,
            Self::Field(Field::Who) => 90.0,
            Self::Field(Field::Note) => 140.0,
            _ => self.usual_width(),
        }
    }

    /// How long, from when on, and who.
    fn matters(self) -> bool {
        matches!(self, Self::Field(Field::Minutes | Field::Who) | Self::Begins)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::fields::Fields as _;

    #[test]
    fn every_field_is_a_column_with_a_name_in_both_languages() {
        assert_eq!(DayColumn::all().len(), Field::ALL.len() + 2);
        for texts in Language::ALL.iter().map(|language| Texts::new(*language)) {
            assert!(DayColumn::all().iter().all(|column| texts.has_term("day-field", column.machine())));
        }
        assert!(Field::ALL.iter().all(|field| DayColumn::Field(*field).machine() == field.code()));
    }
}
