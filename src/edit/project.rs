//! Edits to the project itself. Never to what it contains.

use super::{EditError, Scope, StepName};
use crate::model::{Channel, Currency, Figure, HouseRule, Money, Project, Thresholds, WordLanguage};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One thing a person did to the project itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ProjectEdit {
    /// Gave it another name.
    Rename(String),
    /// Set whose brand it is about.
    SetClient(String),
    /// Wrote notes.
    SetNotes(String),
    /// Said what language its words are in; none: the language of the program.
    SetLanguage(Option<WordLanguage>),
    /// Changed the limits of the verdicts.
    SetThresholds(Thresholds),
    /// Chose what is asked of its maps: all house rules that apply from now on.
    SetRules(Vec<HouseRule>),
    /// Chose the currency of its money. Every amount keeps its figure; nothing is converted.
    SetCurrency(Currency),
    /// Said how many letters fit into a content for a channel.
    SetLetters {
        /// Which channel.
        channel: Channel,
        /// How many; 0: as many as one likes; none: the usual number.
        letters: Option<u16>,
    },
}

impl ProjectEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Rename(_) => StepName::RenameProject,
            Self::SetClient(_) => StepName::SetClient,
            Self::SetNotes(_) => StepName::SetProjectNotes,
            Self::SetLanguage(_) => StepName::SetWordLanguage,
            Self::SetThresholds(_) => StepName::SetThresholds,
            Self::SetRules(_) => StepName::SetRules,
            Self::SetCurrency(_) => StepName::SetCurrency,
            Self::SetLetters { .. } => StepName::SetLetters,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Rename(name) => project.name.clone_from(name),
            Self::SetClient(client) => project.client.clone_from(client),
            Self::SetNotes(notes) => project.notes.clone_from(notes),
            Self::SetLanguage(language) => project.language = *language,
            Self::SetThresholds(thresholds) => project.thresholds = *thresholds,
            Self::SetRules(rules) => project.rules.clone_from(rules),
            Self::SetCurrency(currency) => set_currency(project, *currency)?,
            Self::SetLetters { channel, letters } => {
                match letters {
                    Some(letters) => project.letters.insert(*channel, *letters),
                    None => project.letters.remove(channel),
                };
            }
        }
        Ok(Scope::Everything)
    }
}

/// Gives a project another currency; 12.50 stays 12.50 in it.
fn set_currency(project: &mut Project, to: Currency) -> Result<(), EditError> {
    let from = project.currency();
    project.currency = Some(to).filter(|currency| *currency != Currency::EURO);
    if to.decimals() == from.decimals() {
        return Ok(());
    }
    let same = |amount: &mut Money| -> Result<(), EditError> {
        *amount = to.same_figure(*amount, from).ok_or(EditError::TooMuchMoney)?;
        Ok(())
    };
    for measure in project.measures.iter_mut().filter(|measure| measure.cost.is_some() || measure.spent.is_some()) {
        let measure = Arc::make_mut(measure);
        measure.cost.iter_mut().chain(&mut measure.spent).try_for_each(same)?;
    }
    for metric in project.metrics.iter_mut().filter(|metric| matches!(metric.value, Figure::Amount(_))) {
        if let Figure::Amount(amount) = &mut Arc::make_mut(metric).value {
            same(amount)?;
        }
    }
    Ok(())
}
