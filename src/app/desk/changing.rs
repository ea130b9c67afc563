//! The document's door while a person drags, and the way back: previews, undo, redo. Never what a change is.

use crate::app::aloud::deed::Way;
use crate::app::desk::Desk;
use crate::app::notice::NoticeKind;
use crate::edit::Edit;
use crate::layout::word;
use crate::model::{MapId, RaterId, RoundId, SegmentId};

/// What the shown map does not show.
#[derive(PartialEq)]
struct BesideMap {
    shown: (Option<MapId>, Option<RoundId>),
    maps: Vec<MapId>,
    rounds: Vec<RoundId>,
    segments: Vec<SegmentId>,
    raters: Vec<RaterId>,
}

impl Desk {
    /// Shows what an edit would do. If a preview is refused, the last good one stays.
    pub(crate) fn preview(&mut self, edit: &Edit) {
        if !self.is_read_only() {
            // Nothing can be dropped there: the drag goes on, and the pointer will move away.
            let _refused = self.open.document.preview(edit, self.now());
        }
    }

    pub(crate) fn undo(&mut self) {
        let astray = self.look.given_up.take() == Some(self.open.stamp());
        let step = self.open.document.undo_name();
        let before = self.beside_map();
        let stayed = self.open.document.undo();
        self.forget_told_steps();
        self.went_through_history(stayed);
        let Some(step) = step else { return };
        // Perhaps meant for what was given up just before, or what it undid is nowhere to be seen.
        if astray || before != self.beside_map() {
            let sentence = self.program.texts.edit_undone(word(&self.program.texts, step));
            self.notify(NoticeKind::Info, sentence);
            self.aloud.hush();
        } else {
            self.aloud.goes(step, Way::Undone);
        }
    }

    pub(crate) fn redo(&mut self) {
        let (step, before) = (self.open.document.redo_name(), self.beside_map());
        let stayed = self.open.document.redo();
        self.went_through_history(stayed);
        let Some(step) = step else { return };
        if before != self.beside_map() {
            let sentence = self.program.texts.edit_redone(word(&self.program.texts, step));
            self.notify(NoticeKind::Info, sentence);
            self.aloud.hush();
        } else {
            self.aloud.goes(step, Way::Redone);
        }
    }

    /// What is undone needs no message that it was done, and no offer that follows from it.
    pub(crate) fn forget_told_steps(&mut self) {
        let (document, steps) = (self.open.id, self.open.document.undo_steps());
        self.notices.retain(|notice| {
            let about = notice.undo.map(|stamp| stamp.document).or(notice.offer.as_ref().map(|(of, _)| *of));
            about.is_none_or(|about| about != document || notice.steps <= steps)
        });
    }

    /// What the project has beside the shown map, and which map that is: the map does not show when any of it comes or goes.
    fn beside_map(&self) -> BesideMap {
        let project = self.project();
        BesideMap {
            shown: (self.map_id(), self.round()),
            maps: project.maps.iter().map(|map| map.id).collect(),
            rounds: project.rounds.iter().map(|round| round.id).collect(),
            segments: project.segments.iter().map(|segment| segment.id).collect(),
            raters: project.raters.iter().map(|rater| rater.id).collect(),
        }
    }

    /// Shows where a step was undone or redone (none: there was no step), and says how many of its values stayed because they have been
    /// changed since then.
    pub(crate) fn went_through_history(&mut self, stayed: Option<usize>) {
        let Some(stayed) = stayed else { return };
        self.settle_look();
        self.reveal_lead();
        if stayed > 0 {
            let sentence = self.program.texts.edit_stayed(stayed as i64);
            self.notify(NoticeKind::Info, sentence);
        }
    }
}
