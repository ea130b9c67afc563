//! Three things to try, which a first start offers: which of them have been done, and what leads to each. They stay until they are closed
//! or all done. Never a change of the project, except for commands that they lead to.

pub(crate) mod tried;

use crate::app::desk::Desk;
use crate::app::notice::NoticeKind;
use crate::app::tries::tried::{Tries, Try};
use crate::app::view::{View, WindowArea};
use crate::catalogue::is_of_sample;

/// An action on the things to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TriesAction {
    /// Go to where it is tried.
    Go(Try),
    /// Offer them no longer.
    Close,
}

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: TriesAction) {
    match action {
        TriesAction::Go(Try::Rate) => {
            desk.program.view = View::Map;
            desk.program.focus = WindowArea::Canvas;
            desk.go_to_first_touchpoint();
        }
        TriesAction::Go(Try::Add) => {
            desk.program.view = View::Map;
            let place = desk.place_after_selection();
            desk.start_touchpoint(&place, String::new());
        }
        TriesAction::Go(Try::Analyse) => {
            desk.program.view = View::Analysis;
            desk.program.focus = WindowArea::Canvas;
        }
        TriesAction::Close => desk.program.settings.tries = None,
    }
}

impl Desk {
    /// Offers the three things anew, or no longer.
    pub(crate) fn toggle_tries(&mut self) {
        let tries = &mut self.program.settings.tries;
        *tries = if tries.is_some() { None } else { Some(Tries::default()) };
    }

    /// Whether the worked example is open, as it was or worked on, and is in no file yet.
    pub fn is_example(&self) -> bool {
        self.path().is_none() && self.project().maps.iter().any(|map| is_of_sample(map.id))
    }

    /// Whether all that was done in this project is what the things to try lead to: the worked example with a few scores and touchpoints more.
    pub(crate) fn has_only_tried(&self) -> bool {
        const MOST: usize = 12;
        let document = &self.open.document;
        let mut steps = document.steps().map(|(name, ..)| name);
        self.is_example() && document.undo_steps() <= MOST && document.redo_name().is_none() && steps.all(Tries::is_a_try)
    }

    /// Ticks what has been done; once that is everything, says so and offers them no longer.
    pub(crate) fn settle_tries(&mut self) {
        let Some(before) = self.program.settings.tries else { return };
        let now = before.with(self.open.document.undo_name(), self.program.view);
        if Try::ALL.into_iter().all(|what| now.done(what)) {
            self.program.settings.tries = None;
            // A project of one's own needs no advice to begin one.
            if self.is_example() {
                let sentence = self.program.texts.tries_done().to_owned();
                self.notify(NoticeKind::Info, sentence);
            }
        } else {
            self.program.settings.tries = Some(now);
        }
    }
}

#[cfg(test)]
mod tests;
