//! The portfolio (`method.md` §5) without a window: what is asked, the answers from the background, a plan previewed on the map, and taking one over: a
//! to-be map in which the chosen measures have done their work, and the measures planned; one step. Never a choice of measures: that is the method's.

mod answer;
pub(crate) mod derived;
pub(crate) mod look;
mod previewing;
mod returning;
mod returns;
mod solved;
#[cfg(test)]
mod tests;

pub use answer::{Planned, Solved};
pub use look::{CostsBy, PortfolioLook};
pub use returns::{CostRow, OutcomeRow, Returns};

use super::desk::Desk;
use super::wish::Wish;
use crate::edit::{Edit, MapEdit, MeasureChange, MeasureEdit, ScoreEdit, StepName};
use crate::method::portfolio::preview;
use crate::model::{Days, Map, MapId, MeasureId, Money, Project, RoundId, Score, ScoreKind, Status, TouchpointId, Variant};
use std::collections::BTreeMap;

/// An action on the portfolio.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PortfolioAction {
    /// So much money there is; none: as much as is wanted.
    Budget(Option<Money>),
    /// So many days of work there are; none: as many as are wanted.
    Days(Option<Days>),
    /// Stop searching.
    Stop,
    /// Search after all.
    Resume,
    /// Add up the money of measures by something else.
    CostsBy(CostsBy),
    /// Copy what measures cost and brought to the clipboard.
    CopyReturns,
    /// Copy the best selection to the clipboard, once it is known.
    CopyPlan,
}

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: PortfolioAction) {
    let look = &mut desk.open.portfolio;
    match action {
        PortfolioAction::Budget(budget) => (look.budget, look.stopped) = (budget, None),
        PortfolioAction::Days(days) => (look.days, look.stopped) = (days, None),
        PortfolioAction::Stop => desk.stop_portfolio(),
        PortfolioAction::Resume => look.stopped = None,
        PortfolioAction::CostsBy(by) => look.costs_by = by,
        PortfolioAction::CopyReturns => {
            let told = desk.program.texts.returns_copied().to_owned();
            desk.copy_rows(desk.returns_rows(), told);
        }
        PortfolioAction::CopyPlan => {
            let told = desk.program.texts.portfolio_copied().to_owned();
            desk.copy_rows(desk.plan_rows(), told);
        }
    }
}

impl Desk {
    /// Copies rows as spreadsheets exchange them, and says so.
    fn copy_rows(&mut self, rows: Option<Vec<Vec<String>>>, told: String) {
        if let Some(text) = rows.and_then(|rows| crate::export::tsv(rows).ok()) {
            self.wishes.push(Wish::CopyText(text));
            self.notify(super::notice::NoticeKind::Done, told);
        }
    }
}

/// The edit that takes a selection over: a copy of the map as a to-be map, with fulfilment as it would be (halves up) as agreed scores of the round,
/// and chosen ideas planned; what is further than planned stays. `chosen`: whether each measure of the project is chosen.
pub fn taken_over(project: &Project, map: &Map, round: RoundId, chosen: &[bool], copy: MapId, name: String) -> Edit {
    let mut edits = vec![Edit::Map(MapEdit::Duplicate { map: map.id, copy, name, variant: Variant::ToBe })];
    let mut by_score: BTreeMap<Score, Vec<TouchpointId>> = BTreeMap::new();
    for (touchpoint, fulfilment) in preview(project, map, round, chosen) {
        by_score.entry(Score::nearest(fulfilment)).or_default().push(touchpoint);
    }
    edits.extend(by_score.into_iter().map(|(score, touchpoints)| {
        Edit::Score(ScoreEdit::Agree { map: copy, touchpoints, round, kind: ScoreKind::Fulfilment, score: Some(score) })
    }));
    let ideas = project.measures.iter().zip(chosen).filter(|(measure, chosen)| **chosen && measure.status == Status::Idea);
    let measures: Vec<MeasureId> = ideas.map(|(measure, _)| measure.id).collect();
    if !measures.is_empty() {
        edits.push(Edit::Measure(MeasureEdit::Change { measures, change: MeasureChange::Status(Status::Planned, None) }));
    }
    Edit::Together { label: StepName::TakePlanOver, edits }
}
