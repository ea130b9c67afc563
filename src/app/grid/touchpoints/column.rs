//! The columns of the touchpoint grid: those of the touchpoints table, without the map, and those computed from the scores. Never what a
//! cell contains.

use crate::app::grid::column::{CellKind, RowColumn};
use crate::i18n::Texts;
use crate::model::Code as _;
use crate::model::fields::Form;
use crate::model::table::Column;
use std::sync::LazyLock;

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

impl Default for GridColumn {
    fn default() -> Self {
        Self::TITLE
    }
}

impl GridColumn {
    /// The column that is always shown.
    pub const TITLE: Self = Self::Field(Column::Touchpoint);
}

impl From<Column> for GridColumn {
    fn from(column: Column) -> Self {
        Self::Field(column)
    }
}

impl RowColumn for GridColumn {
    /// First these, then the rest of the table, and at the end those that are seldom needed.
    fn all() -> &'static [Self] {
        const FIRST: &[GridColumn] = &[
            GridColumn::TITLE,
            GridColumn::Field(Column::Stage),
            GridColumn::Field(Column::Area),
            GridColumn::Field(Column::Channel),
            GridColumn::Field(Column::Expectation),
            GridColumn::Field(Column::Fulfilment),
            GridColumn::Field(Column::Competition),
            GridColumn::Field(Column::Relevance),
            GridColumn::Gap,
            GridColumn::Verdict,
            GridColumn::Opportunity,
            GridColumn::Priority,
            GridColumn::Field(Column::Control),
            GridColumn::Field(Column::Critical),
            GridColumn::Field(Column::Break),
        ];
        const LAST: &[GridColumn] = &[
            GridColumn::Field(Column::Goals),
            GridColumn::Field(Column::Influencers),
            GridColumn::Field(Column::FurtherChannels),
            GridColumn::Field(Column::Media),
            GridColumn::Field(Column::Notes),
            GridColumn::Field(Column::Id),
        ];
        static ALL: LazyLock<Vec<GridColumn>> = LazyLock::new(|| {
            let others = Column::ALL.iter().filter(|column| **column != Column::Map).map(|column| GridColumn::Field(*column));
            let others = others.filter(|column| !FIRST.contains(column) && !LAST.contains(column));
            FIRST.iter().copied().chain(others).chain(LAST.iter().copied()).collect()
        });
        &ALL
    }

    fn code(self) -> &'static str {
        match self {
            Self::Field(column) => column.name(),
            Self::Gap => "gap",
            Self::Verdict => "verdict",
            Self::Opportunity => "opportunity",
            Self::Priority => "priority",
        }
    }

    fn name(self, texts: &Texts) -> &str {
        match self {
            Self::Field(column) => texts.term("field", column.name()),
            Self::Gap | Self::Verdict | Self::Opportunity | Self::Priority => texts.term("column", self.code()),
        }
    }

    fn kind(self) -> CellKind {
        let Self::Field(column) = self else { return CellKind::Fixed };
        match column.form() {
            Form::Score(kind) => CellKind::Score(kind),
            Form::Percent => CellKind::Number,
            Form::Stage | Form::Word(_) | Form::Flag => CellKind::Choice,
            Form::Cause => CellKind::Proposal,
            Form::Line | Form::Name => CellKind::Line,
            Form::Map | Form::Id | Form::OfMeasure(_) => CellKind::Fixed,
            Form::Words(_) => CellKind::Words,
            Form::Text | Form::Influencers | Form::PassedOn | Form::Experiences(_) => CellKind::Text,
        }
    }

    fn is_list(self) -> bool {
        matches!(self, Self::Field(column) if column.form().is_list())
    }

    fn usual_width(self) -> f32 {
        match self {
            Self::TITLE => 230.0,
            Self::Verdict => 164.0,
            Self::Gap | Self::Opportunity | Self::Priority => 56.0,
            Self::Field(Column::Stage) => 150.0,
            // Every word is whole.
            Self::Field(Column::Area) => 260.0,
            Self::Field(Column::Channel) => 164.0,
            Self::Field(Column::Control) => 128.0,
            Self::Field(Column::Media) => 74.0,
            Self::Field(column) => match column.form() {
                Form::Score(_) => 54.0,
                Form::Flag | Form::Percent => 74.0,
                _ => 190.0,
            },
        }
    }

    fn least_width(self) -> f32 {
        match self {
            Self::TITLE => 132.0,
            Self::Field(Column::Stage) => 64.0,
            Self::Field(Column::Area) => 62.0,
            // Its icon.
            Self::Field(Column::Channel) => 32.0,
            _ if self.score().is_some() => 42.0,
            _ => self.usual_width(),
        }
    }

    fn short_name(self, texts: &Texts) -> &str {
        match self.score() {
            Some(kind) => texts.term("score-letter", kind.code()),
            None => self.name(texts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn words_to_choose_from_are_whole_in_a_column_of_the_usual_width() {
        use crate::model::{Area, Channel, Code as _};
        use crate::scene::{TextStyle, Weight};
        use crate::text::{FontSet, Measurer};
        // As large as the cells are at the normal size of type, with what is beside the words.
        let (style, edges, icon) = (TextStyle::new(Weight::Regular, 13.0), 15.0, 22.0);
        let measurer = Measurer::new(FontSet::new());
        for texts in Language::ALL.iter().map(|language| Texts::new(*language)) {
            let width = |word: &str| measurer.break_lines(word, style, f64::INFINITY, 1).width();
            let widest = |words: &mut dyn Iterator<Item = &str>| words.map(width).fold(0.0, f64::max);
            let areas = widest(&mut Area::ALL.iter().map(|area| texts.term(Area::KIND, area.code())));
            let channels = widest(&mut Channel::ALL.iter().map(|channel| texts.term(Channel::KIND, channel.code())));
            assert!(areas + edges <= f64::from(GridColumn::Field(Column::Area).usual_width()), "{areas}");
            assert!(channels + icon + edges <= f64::from(GridColumn::Field(Column::Channel).usual_width()), "{channels}");
        }
    }

    #[test]
    fn every_field_but_the_map_is_a_column_with_a_name_in_both_languages() {
        for column in Column::ALL {
            assert_eq!(GridColumn::all().contains(&GridColumn::Field(*column)), *column != Column::Map, "{column:?}");
        }
        for language in Language::ALL {
            let texts = Texts::new(*language);
            for column in GridColumn::all() {
                let code = column.code();
                assert!(texts.has_term("field", code) || texts.has_term("column", code), "{code} in {language:?}");
                // One name for a score wherever there is little room.
                let letter = column.score().map_or(column.name(&texts), |kind| texts.term("score-letter", kind.code()));
                assert_eq!(column.short_name(&texts), letter);
            }
        }
    }
}
