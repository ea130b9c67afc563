//! What cells of measures are read from: the project, what its touchpoints are called, the currency, the day. Never what a cell contains.

use super::derived::Observations;
use super::names::TouchpointNames;
use crate::i18n::Texts;
use crate::layout::word;
use crate::method::Worths;
use crate::method::returns::{Observed, Unobserved};
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
    pub(super) worths: Arc<Worths>,
    pub(super) observations: Arc<Observations>,
}

impl MeasureSheet<'_> {
    /// What a measure is worth by itself on the shown map, if that can be said.
    pub fn value(&self, measure: &Measure) -> Option<f64> {
        self.worths.value(measure)
    }

    /// What was observed of a measure on the shown map, or why nothing was.
    pub fn observed(&self, measure: &Measure) -> Result<&[Observed], Unobserved> {
        self.observations.get(&measure.id).map_or(Err(Unobserved::NotHere), |seen| seen.as_deref().map_err(|why| *why))
    }

    /// The mean of what was observed at its touchpoints.
    pub fn observed_mean(&self, measure: &Measure) -> Option<f64> {
        let observed = self.observed(measure).ok()?;
        Some(observed.iter().map(|one| one.change).sum::<f64>() / observed.len() as f64)
    }

    /// Whether its day has passed and it is not live yet.
    pub fn is_overdue(&self, measure: &Measure) -> bool {
        measure.is_overdue(self.today)
    }

    /// What measures cost together, with the sign of the currency; empty if none has a cost.
    pub fn cost_of(&self, measures: &[MeasureId]) -> String {
        let costs = measures.iter().filter_map(|id| self.project.measure(*id)?.cost);
        let sum = costs.map(|cost| cost.minor()).reduce(u64::saturating_add);
        sum.and_then(Money::new).map_or_else(String::new, |sum| self.money(sum))
    }

    /// The titles of its touchpoints, those of the shown map first.
    pub fn touchpoints_of(&self, measure: &Measure) -> Vec<&str> {
        let (mut here, elsewhere): (Vec<_>, Vec<_>) = measure.touchpoints.iter().copied().partition(|id| self.names.is_here(*id));
        here.extend(elsewhere);
        here.into_iter().filter_map(|id| self.names.title(id)).collect()
    }

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
