//! What measures cost and brought in a sentence that a board understands, and money as it is written. Never a figure of its own.

use crate::i18n::Texts;
use crate::method::returns::{Cost, Outcome};
use crate::model::{Project, Status};

/// An amount in wholes of the project's currency, with its sign.
pub fn money(texts: &Texts, project: &Project, amount: f64) -> String {
    let currency = project.currency();
    texts.money(amount, currency.decimals() as usize, &currency.sign())
}

/// The mean of some values; none of none.
pub fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

/// What was spent and what came of it, as far as anything is known.
pub fn returns_sentence(project: &Project, became: &[Outcome<'_>], texts: &Texts) -> String {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let measured: Vec<&Outcome<'_>> = became.iter().filter(|outcome| !outcome.observed.is_empty()).collect();
    let spent = |of: &[&Outcome<'_>]| money(texts, project, of.iter().map(|outcome| outcome.spent).sum());
    let change = mean(measured.iter().flat_map(|outcome| &outcome.observed).map(|observed| observed.change));
    if let Some(change) = change {
        // Each place where something was observed has what was promised for it beside it.
        let promised = measured.iter().flat_map(|outcome| outcome.observed.iter().map(|_| outcome.expected.unwrap_or(0.0)));
        let expected = mean(promised).unwrap_or(0.0);
        return texts.returns_sentence_measured(count(measured.len()), &spent(&measured), &texts.signed(change), &texts.signed(expected));
    }
    if !became.is_empty() {
        let all: Vec<&Outcome<'_>> = became.iter().collect();
        return texts.returns_sentence_live(&spent(&all), &texts.returns_measures(count(became.len())));
    }
    let planned: f64 = project.measures.iter().map(|measure| Cost::of(project, measure).planned).sum();
    let is_planned = |status: Status| matches!(status, Status::Planned | Status::Prototype | Status::Testing);
    match project.measures.iter().filter(|measure| is_planned(measure.status)).count() {
        0 => texts.returns_sentence_nothing().to_owned(),
        some => texts.returns_sentence_planned(&money(texts, project, planned), &texts.returns_measures(count(some))),
    }
}
