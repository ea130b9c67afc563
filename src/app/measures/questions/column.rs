//! The columns of the list of open questions: their fields, and their identity. Never what a cell contains.

use crate::app::grid::column::{CellKind, RowColumn};
use crate::i18n::Texts;
use crate::model::fields::QuestionField as Field;

/// A column of the list of open questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuestionColumn {
    /// A field.
    Field(Field),
    /// The identity.
    Id,
}

impl Default for QuestionColumn {
    fn default() -> Self {
        Self::Field(Field::Text)
    }
}

/// What their codes begin with.
const CODE: &str = "question-";

impl QuestionColumn {
    /// The word that tables of files have for it.
    pub(super) fn machine(self) -> &'static str {
        self.code().strip_prefix(CODE).unwrap_or_default()
    }
}

impl RowColumn for QuestionColumn {
    fn all() -> &'static [Self] {
        const ALL: [QuestionColumn; 7] = [
            QuestionColumn::Field(Field::Text),
            QuestionColumn::Field(Field::About),
            QuestionColumn::Field(Field::Owner),
            QuestionColumn::Field(Field::Due),
            QuestionColumn::Field(Field::Done),
            QuestionColumn::Field(Field::Review),
            QuestionColumn::Id,
        ];
        &ALL
    }

    fn code(self) -> &'static str {
        match self {
            Self::Field(Field::Text) => "question-question",
            Self::Field(Field::About) => "question-touchpoint",
            Self::Field(Field::Owner) => "question-owner",
            Self::Field(Field::Due) => "question-due",
            Self::Field(Field::Review) => "question-review",
            Self::Field(Field::Done) => "question-done",
            Self::Id => "question-id",
        }
    }

    fn name(self, texts: &Texts) -> &str {
        texts.term("question-field", self.machine())
    }

    fn kind(self) -> CellKind {
        match self {
            Self::Field(Field::Text | Field::Owner | Field::Due | Field::Review) => CellKind::Line,
            Self::Field(Field::About | Field::Done) => CellKind::Choice,
            Self::Id => CellKind::Fixed,
        }
    }

    fn usual_width(self) -> f32 {
        match self {
            Self::Field(Field::Text) => 340.0,
            Self::Field(Field::About) | Self::Id => 190.0,
            Self::Field(Field::Owner) => 140.0,
            Self::Field(Field::Due | Field::Review) => 118.0,
            Self::Field(Field::Done) => 84.0,
        }
    }

    fn least_width(self) -> f32 {
        match self {
            Self::Field(Field::Text) => 180.0,
            Self::Field(Field::About) => 100.0,
            Self::Field(Field::Owner) => 80.0,
            Self::Field(Field::Due) => 84.0,
            _ => self.usual_width(),
        }
    }

    /// Who finds out, and by when.
    fn matters(self) -> bool {
        matches!(self, Self::Field(Field::Owner | Field::Due | Field::Done))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::fields::Fields as _;

    #[test]
    fn every_field_is_a_column_with_a_name_in_both_languages() {
        assert_eq!(QuestionColumn::all().len(), Field::ALL.len() + 1);
        for texts in Language::ALL.iter().map(|language| Texts::new(*language)) {
            assert!(QuestionColumn::all().iter().all(|column| texts.has_term("question-field", column.machine())));
        }
        assert!(Field::ALL.iter().all(|field| QuestionColumn::Field(*field).machine() == field.code()));
    }
}
