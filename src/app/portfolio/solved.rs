//! The answers of the portfolio, computed in the background: the best selection, what more money would buy, where each measure stands near the best.
//! Asked for while sliders move; never an answer to another question passed off as this one's.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::later::Progress;
use crate::app::portfolio::answer::{Planned, Solved};
use crate::method::portfolio::{Frontier, Nearness, Portfolio};
use std::sync::Arc;

/// So many other questions are asked, while sliders move, before an answer that is on its way is no longer waited for.
const PATIENCE: u32 = 12;

impl Desk {
    /// What the measures of the project are to the shown map in the shown round. None only for a project without maps or rounds.
    pub fn portfolio(&self) -> Option<Arc<Portfolio>> {
        let (key, map) = (self.shown_key()?, self.map()?);
        Some(self.open.derived.portfolio.question.get(key, || Portfolio::of(self.project(), map, key.1.1)))
    }

    /// Whether somebody stopped the search.
    pub fn is_portfolio_stopped(&self) -> bool {
        self.open.portfolio.stopped == Some(self.open.stamp())
    }

    /// The best selection, as far as it has come; what is known of the moment before answers a question
    /// about the same measures. None: somebody
    /// stopped the search.
    pub fn solved(&self) -> Option<Progress<Solved>> {
        let (of, limits) = (self.portfolio()?, self.open.portfolio.limits());
        let later = &self.open.derived.portfolio.solved;
        let key = (Arc::clone(&of), limits);
        if self.is_portfolio_stopped() {
            return later.known(&key).map(Progress::Ready);
        }
        let progress = later.get_in_turn(key, PATIENCE, || {
            let question = Arc::clone(&of);
            let measures = self.project().measures.iter().map(|measure| measure.id).collect();
            self.background().start("portfolio", move |cancelled: &Cancelled| {
                let plan = question.plan(limits, &|| cancelled.is_set());
                let answer = plan.map(|plan| Planned { shares: question.shares(&plan.best.chosen), plan });
                Solved { limits, answer, measures }
            })
        });
        Some(match progress {
            Progress::Coming(before) => Progress::Coming(before.filter(|before| before.speaks_of(self.project()))),
            there => there,
        })
    }

    /// The best selection, if it is known already; nothing is asked for.
    pub(crate) fn known_plan(&self) -> Option<Arc<Solved>> {
        self.open.derived.portfolio.solved.known(&(self.portfolio()?, self.open.portfolio.limits()))
    }

    /// What more money would buy with the days there are, as far as it has come. None: somebody stopped the search. What is computed is none only for
    /// a job that was called off.
    pub fn frontier(&self) -> Option<Progress<Option<Frontier>>> {
        let (of, effort) = (self.portfolio()?, self.open.portfolio.limits().effort);
        let later = &self.open.derived.portfolio.frontier;
        if self.is_portfolio_stopped() {
            return later.known(&(of, effort)).map(Progress::Ready);
        }
        let question = Arc::clone(&of);
        Some(later.get((of, effort), || {
            let work = move |cancelled: &Cancelled| question.frontier(effort, &|| cancelled.is_set()).ok();
            self.background().start("frontier", work)
        }))
    }

    /// Where each measure stands in the plans near the best, as far as it has come. None: there is no best yet, or somebody stopped the search.
    pub fn nearness(&self) -> Option<Progress<Option<Vec<Nearness>>>> {
        let solved = self.known_plan()?;
        let best = solved.answer.as_ref().ok()?.plan.best.clone();
        let (of, limits) = (self.portfolio()?, solved.limits);
        let later = &self.open.derived.portfolio.near;
        if self.is_portfolio_stopped() {
            return later.known(&(of, limits)).map(Progress::Ready);
        }
        let question = Arc::clone(&of);
        Some(later.get((of, limits), || {
            let work = move |cancelled: &Cancelled| question.near(limits, &best, &|| cancelled.is_set()).ok();
            self.background().start("near the best", work)
        }))
    }

    /// Stops what is being searched; what is known stays.
    pub(super) fn stop_portfolio(&mut self) {
        let derived = &self.open.derived.portfolio;
        derived.solved.call_off();
        derived.frontier.call_off();
        derived.near.call_off();
        self.open.portfolio.stopped = Some(self.open.stamp());
    }
}
