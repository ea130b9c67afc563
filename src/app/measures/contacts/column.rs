//! The columns of the contact plan: the fields of its entries, what follows from them, and their identity. Never what a cell contains.

use crate::app::grid::column::{CellKind, RowColumn};
use crate::i18n::Texts;
use crate::model::fields::ContactField as Field;

/// A column of the contact plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ContactColumn {
    /// A field.
    Field(Field),
    /// The channel that is proposed, and why.
    Proposed,
    /// What is said: its own content, or the touchpoint's for the segment and the channel.
    Said,
    /// How long that is, and how much fits.
    Letters,
    /// The identity.
    Id,
}

impl Default for ContactColumn {
    fn default() -> Self {
        Self::Field(Field::Touchpoint)
    }
}

/// What their codes begin with.
const CODE: &str = "contact-";

impl ContactColumn {
    /// The word that tables of files have for it, if they have one.
    pub(super) fn machine(self) -> &'static str {
        match self {
            // What no table has, because it follows.
            Self::Proposed => "proposed",
            Self::Said => "said",
            column => column.code().strip_prefix(CODE).unwrap_or_default(),
        }
    }
}

impl RowColumn for ContactColumn {
    fn all() -> &'static [Self] {
        const ALL: [ContactColumn; 9] = [
            ContactColumn::Field(Field::Touchpoint),
            ContactColumn::Field(Field::Segment),
            ContactColumn::Field(Field::Channel),
            ContactColumn::Proposed,
            ContactColumn::Field(Field::When),
            ContactColumn::Said,
            ContactColumn::Letters,
            ContactColumn::Field(Field::Content),
            ContactColumn::Id,
        ];
        &ALL
    }

    fn code(self) -> &'static str {
        match self {
            // A touchpoint says of which map it is.
            Self::Field(Field::Touchpoint | Field::Map) => "contact-touchpoint",
            Self::Field(Field::Segment) => "contact-segment",
            Self::Field(Field::Channel) => "contact-channel",
            Self::Field(Field::When) => "contact-when",
            Self::Field(Field::Content) => "contact-content",
            Self::Proposed => "contact-proposed",
            Self::Said => "contact-said",
            Self::Letters => "contact-letters",
            Self::Id => "contact-id",
        }
    }

    fn name(self, texts: &Texts) -> &str {
        texts.term("contact-field", self.machine())
    }

    fn kind(self) -> CellKind {
        match self {
            Self::Field(Field::Touchpoint | Field::Map | Field::Segment | Field::Channel) => CellKind::Choice,
            Self::Field(Field::When) => CellKind::Line,
            Self::Field(Field::Content) => CellKind::Text,
            Self::Proposed | Self::Said | Self::Letters | Self::Id => CellKind::Fixed,
        }
    }

    fn usual_width(self) -> f32 {
        match self {
            Self::Field(Field::Touchpoint | Field::Map) => 190.0,
            Self::Field(Field::Segment | Field::Channel) => 124.0,
            Self::Proposed => 210.0,
            Self::Field(Field::When) => 150.0,
            Self::Said => 260.0,
            Self::Letters => 96.0,
            Self::Field(Field::Content) | Self::Id => 190.0,
        }
    }

    fn least_width(self) -> f32 {
        match self {
            Self::Field(Field::Touchpoint | Field::Map) => 130.0,
            Self::Field(Field::Segment | Field::Channel) => 92.0,
            Self::Proposed => 120.0,
            Self::Field(Field::When) => 96.0,
            _ => self.usual_width(),
        }
    }

    /// By what means, and when.
    fn matters(self) -> bool {
        matches!(self, Self::Proposed | Self::Field(Field::When))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_column_has_a_name_in_both_languages() {
        for texts in Language::ALL.iter().map(|language| Texts::new(*language)) {
            assert!(ContactColumn::all().iter().all(|column| texts.has_term("contact-field", column.machine())));
        }
    }
}
