//! A plan previewed on the map, and taken over. A preview is only another assessment of the same map: it is never in the project, so it can never be
//! exported or saved, and it ends with any change.

use super::look::Previewed;
use super::taken_over;
use crate::app::desk::Desk;
use crate::app::notice::NoticeKind;
use crate::app::view::{View, WindowArea};
use crate::method::JudgedMap;
use crate::method::portfolio::preview;
use crate::model::{MapId, Measure, Status};
use std::sync::Arc;

impl Desk {
    fn previewed(&self) -> Option<&Previewed> {
        let shown = self.shown_key()?;
        self.open.portfolio.previewed.as_ref().filter(|previewed| previewed.of == shown)
    }

    /// The plan that the map previews: whether each measure of the project is chosen.
    pub(crate) fn previewed_plan(&self) -> Option<&[bool]> {
        self.previewed().map(|previewed| previewed.chosen.as_slice())
    }

    /// Whether the map shows what a plan would make of it.
    pub fn is_plan_previewed(&self) -> bool {
        self.previewed().is_some()
    }

    /// The chosen measures of the plan that the map previews.
    pub fn previewed_measures(&self) -> Vec<&Arc<Measure>> {
        let chosen = self.previewed().map(|previewed| previewed.chosen.as_slice()).unwrap_or_default();
        self.project().measures.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(measure, _)| measure).collect()
    }

    /// The verdicts on the shown map as the map shows them: today's, or those that a previewed plan would lead to. Everything but the map goes by
    /// [`Desk::judged`].
    pub fn seen_judged(&self) -> Option<Arc<JudgedMap>> {
        let (Some(previewed), Some(map), Some((stamp, (id, round)))) = (self.previewed(), self.map(), self.shown_key()) else {
            return self.judged();
        };
        let key = (stamp, (id, round, previewed.chosen.clone()));
        let judged = self.judged()?;
        Some(
            self.open
                .derived
                .portfolio
                .previewed
                .get(key, || judged.with_fulfilment(&preview(self.project(), map, round, &previewed.chosen), &self.project().thresholds)),
        )
    }

    /// Which measures are chosen: by the plan that the map previews, else by the one that is known.
    pub(crate) fn chosen_measures(&self) -> Option<Vec<bool>> {
        if let Some(previewed) = self.previewed() {
            return Some(previewed.chosen.clone());
        }
        Some(self.known_plan()?.answer.as_ref().ok()?.plan.best.chosen.clone())
    }

    /// Shows on the map what the plan would make of it, or no longer.
    pub(crate) fn toggle_preview(&mut self) {
        if self.open.portfolio.previewed.take_if(|_| true).is_some() {
            return;
        }
        let (Some(of), Some(chosen)) = (self.shown_key(), self.chosen_measures()) else { return };
        self.open.portfolio.previewed = Some(Previewed { of, chosen });
        (self.program.view, self.program.focus) = (View::Map, WindowArea::Canvas);
    }

    /// Ends a preview of what is no longer shown.
    pub(crate) fn settle_preview(&mut self) {
        let Some(of) = self.open.portfolio.previewed.as_ref().map(|previewed| previewed.of) else { return };
        let Some(shown) = self.shown_key().filter(|shown| *shown != of) else { return };
        self.open.portfolio.previewed = None;
        if shown.1 == of.1 && self.program.view == View::Map {
            let sentence = self.program.texts.portfolio_preview_ended().to_owned();
            self.notify(NoticeKind::Info, sentence);
        }
    }

    /// Makes a to-be map in which the chosen measures have done their work, and plans them; one step.
    pub(crate) fn take_plan_over(&mut self) {
        let (Some(chosen), Some(map), Some(round)) = (self.chosen_measures(), self.map().cloned(), self.round()) else { return };
        let (copy, name) = (MapId::new(), self.name_of_copy(&map.name));
        let raised = preview(self.project(), &map, round, &chosen).len();
        let ideas =
            self.project().measures.iter().zip(&chosen).filter(|(measure, chosen)| **chosen && measure.status == Status::Idea).count();
        let edit = taken_over(self.project(), &map, round, &chosen, copy, name.clone());
        self.open.portfolio.previewed = None;
        if self.apply(&edit, None) {
            self.show_map(copy);
            (self.program.view, self.program.focus) = (View::Map, WindowArea::Canvas);
            let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            let texts = &self.program.texts;
            let sentence =
                texts.portfolio_taken_over(&name, &texts.portfolio_raised(count(raised)), &texts.portfolio_planned(count(ideas)));
            self.notify_done(sentence);
        }
    }
}
