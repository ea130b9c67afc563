//! What measures cost and brought on what is on the desk, and the same and the plan as rows for other programs. Never a figure of its own.

use super::returns::Returns;
use crate::app::desk::Desk;
use crate::layout::{money, word};
use std::sync::Arc;

impl Desk {
    /// What measures cost and brought on the shown map. None only for a project without maps or rounds.
    pub fn returns(&self) -> Option<Arc<Returns>> {
        let ((stamp, _), map, by) = (self.shown_key()?, self.map()?, self.open.portfolio.costs_by);
        let texts = &self.program.texts;
        let key = (map.id, by, texts.language());
        Some(self.open.derived.portfolio.returns.get((stamp, key), || Returns::of(self.project(), map, by, texts)))
    }

    /// The best selection as rows with their header: every measure that has to do with the map, whether it is chosen, and why not. None as long as it
    /// is not known.
    pub(crate) fn plan_rows(&self) -> Option<Vec<Vec<String>>> {
        let (map, solved) = (self.map()?, self.known_plan()?);
        let round = self.project().round(self.round()?)?;
        let planned = solved.answer.as_ref().ok()?;
        Some(crate::export::plan_rows(self.project(), map, &round.label, &planned.plan))
    }

    /// The same as rows for other programs: the sentence, then a table of the money and one of what came of it.
    pub(crate) fn returns_rows(&self) -> Option<Vec<Vec<String>>> {
        let (returns, texts) = (self.returns()?, &self.program.texts);
        let number = |value: f64| texts.plain_number(value);
        let optional = |value: Option<f64>| value.map_or_else(String::new, number);
        let mut lines = vec![vec![returns.sentence.clone()], vec![String::new()]];
        let by = word(texts, self.open.portfolio.costs_by).to_owned();
        lines.push(vec![by, texts.returns_so_far().to_owned(), texts.returns_planned().to_owned()]);
        let rows = returns.costs.iter().chain([&returns.total]);
        lines.extend(rows.map(|row| vec![row.name.clone(), number(row.so_far), number(row.planned)]));
        if !returns.outcomes.is_empty() {
            let per = texts.returns_per(&self.wholes(returns.unit));
            lines.push(vec![String::new()]);
            lines.push(vec![
                texts.returns_measure().to_owned(),
                texts.returns_spent().to_owned(),
                texts.returns_expected().to_owned(),
                texts.returns_observed().to_owned(),
                format!("{}, {per}", texts.returns_expected()),
                format!("{}, {per}", texts.returns_observed()),
            ]);
        }
        lines.extend(returns.outcomes.iter().map(|row| {
            let figures = [Some(row.spent), row.expected, row.change, row.expected_per_unit, row.per_unit];
            [row.title.clone()].into_iter().chain(figures.map(optional)).collect()
        }));
        let line = |cell: String| cell.replace(['\t', '\n', '\r'], " ");
        Some(lines.into_iter().map(|cells| cells.into_iter().map(line).collect()).collect())
    }

    /// An amount in wholes of the project's currency, with its sign.
    pub fn wholes(&self, amount: f64) -> String {
        money(&self.program.texts, self.project(), amount)
    }
}
