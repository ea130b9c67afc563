//! What measures cost and brought (`method.md` §5), for a table and in a sentence that a board understands. Never a figure of its own.

use super::look::CostsBy;
use crate::i18n::{Language, Texts};
use crate::layout::{capital, mean, returns_sentence, word};
use crate::method::returns::{Cost, Outcome, costs, costs_by_status, outcomes, unmeasured};
use crate::model::{Map, Project};

/// What measures cost and brought on a map.
#[derive(Debug)]
pub struct Returns {
    /// The one sentence.
    pub sentence: String,
    /// The money by what was chosen, without empty rows.
    pub costs: Vec<CostRow>,
    /// The money of all these rows.
    pub total: CostRow,
    /// What became of those that are live or done.
    pub outcomes: Vec<OutcomeRow>,
    /// Of how much money returns are given: a round number in wholes of the currency.
    pub unit: f64,
    /// The titles of those that are live or done and were not measured since.
    pub unmeasured: Vec<String>,
}

/// Money in wholes of the project's currency.
#[derive(Debug, Clone, PartialEq)]
pub struct CostRow {
    /// Of what.
    pub name: String,
    /// What was spent.
    pub so_far: f64,
    /// What is planned.
    pub planned: f64,
}

/// What became of a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct OutcomeRow {
    /// What it is called.
    pub title: String,
    /// By how much fulfilment was to rise.
    pub expected: Option<f64>,
    /// By how much it changed, on average over the touchpoints where that is known.
    pub change: Option<f64>,
    /// In wholes of the project's currency.
    pub spent: f64,
    /// What was expected per unit of money.
    pub expected_per_unit: Option<f64>,
    /// What came of it per unit of money.
    pub per_unit: Option<f64>,
    /// How many other measures that are live or done share one of its touchpoints.
    pub sharing: usize,
}

impl CostRow {
    fn new(name: String, cost: Cost) -> Self {
        Self { name, so_far: cost.so_far, planned: cost.planned }
    }

    fn is_empty(&self) -> bool {
        self.so_far <= 0.0 && self.planned <= 0.0
    }
}

impl Returns {
    pub(super) fn of(project: &Project, map: &Map, by: CostsBy, texts: &Texts) -> Self {
        let became = outcomes(project, map);
        let most = became.iter().map(|outcome| outcome.spent).fold(1.0, f64::max);
        // A power of ten that is about as much as one of them cost.
        let unit = 10_f64.powf(most.log10().floor());
        let costs: Vec<CostRow> = cost_rows(project, map, by, texts).into_iter().filter(|row| !row.is_empty()).collect();
        let sum = |of: fn(&CostRow) -> f64| costs.iter().map(of).sum::<f64>();
        let total = Cost { so_far: sum(|row| row.so_far), planned: sum(|row| row.planned) };
        Self {
            sentence: returns_sentence(project, &became, texts),
            total: CostRow::new(texts.returns_total().to_owned(), total),
            costs,
            outcomes: became.iter().map(|outcome| row(outcome, unit)).collect(),
            unit,
            unmeasured: unmeasured(project, map).iter().map(|measure| measure.title.clone()).collect(),
        }
    }
}

fn row(outcome: &Outcome<'_>, unit: f64) -> OutcomeRow {
    OutcomeRow {
        title: outcome.measure.title.clone(),
        expected: outcome.expected,
        change: mean(outcome.observed.iter().map(|observed| observed.change)),
        spent: outcome.spent,
        expected_per_unit: outcome.expected_gain.filter(|_| outcome.spent > 0.0).map(|gain| gain / outcome.spent * unit),
        per_unit: outcome.per_money.map(|gain| gain * unit),
        sharing: outcome.sharing,
    }
}

fn cost_rows(project: &Project, map: &Map, by: CostsBy, texts: &Texts) -> Vec<CostRow> {
    let (mut rows, nowhere) = match by {
        CostsBy::Media => named(costs(project, map, |_, touchpoint| touchpoint.media()), |media| capital(word(texts, media))),
        CostsBy::Area => named(costs(project, map, |_, touchpoint| touchpoint.area), |area| capital(word(texts, area))),
        CostsBy::Stage => {
            let stages: Vec<usize> =
                map.stages.iter().enumerate().flat_map(|(at, stage)| stage.touchpoints.iter().map(move |_| at)).collect();
            let name = |at: usize| map.stages.get(at).map_or_else(String::new, |stage| stage.name.clone());
            named(costs(project, map, |at, _| stages.get(at).copied().unwrap_or(0)), name)
        }
        CostsBy::Status => {
            let all = costs_by_status(project).into_iter();
            (all.map(|(status, cost)| CostRow::new(capital(word(texts, status)), cost)).collect(), Cost::default())
        }
    };
    rows.push(CostRow::new(texts.returns_nowhere().to_owned(), nowhere));
    rows
}

fn named<K>((groups, nowhere): (Vec<(K, Cost)>, Cost), name: impl Fn(K) -> String) -> (Vec<CostRow>, Cost) {
    (groups.into_iter().map(|(key, cost)| CostRow::new(name(key), cost)).collect(), nowhere)
}

/// What the tables depend on besides the project.
pub(super) type ReturnsKey = (crate::model::MapId, CostsBy, Language);
