//! What cells of measures are read from: the project, what its touchpoints are called, the currency, the day. Never what a cell contains.

use super::names::TouchpointNames;
use crate::i18n::Texts;
use crate::layout::word;
use crate::model::{Code, Currency, Measure, MeasureId, Money, Project};
use jiff::civil::Date;
use std::sync::Arc;

/// The project, and what else cells are read from.
pub struct MeasureSheet<'a> {
    pub(super) project: &'a Arc<Project>,
    pub(super) names: Arc<TouchpointNames>,
    pub(super) texts: &'a Texts,
    pub(super) currency: Currency,
    pub(super) today: Date,
}

impl MeasureSheet<'_> {
    /// An amount with the sign of the project's currency.
    pub(super) fn money(&self, amount: Money) -> String {
        self.texts.money(self.currency.wholes(amount), self.currency.decimals() as usize, &self.currency.sign())
    }

    /// What a measure is called where others name it: its title, or its identity where several have the same.
    pub(super) fn name_of(&self, id: MeasureId) -> Option<String> {
        let measure = self.project.measure(id)?;
        let is_alone = self.project.measures.iter().filter(|other| other.title == measure.title).count() == 1;
        Some(if is_alone && !measure.title.trim().is_empty() { measure.title.clone() } else { id.to_string() })
    }

    pub(super) fn terms<C: Code>(&self) -> Vec<String> {
        C::ALL.iter().map(|value| word(self.texts, *value).to_owned()).collect()
    }

    /// What others have in a field, each once.
    pub(super) fn others(&self, of: impl Fn(&Measure) -> &str) -> Vec<String> {
        let mut all: Vec<String> =
            self.project.measures.iter().map(|measure| of(measure).to_owned()).filter(|text| !text.is_empty()).collect();
        all.sort();
        all.dedup();
        all
    }
}
