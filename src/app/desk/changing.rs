//! The document's door while a person drags, and the way back: previews, undo, redo. Never what a change is.

use crate::app::desk::Desk;
use crate::app::notice::NoticeKind;
use crate::edit::Edit;
use crate::layout::word;

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
        let step = self.open.document.undo_name().filter(|_| astray);
        let stayed = self.open.document.undo();
        // What is undone needs no message that it was done.
        let (document, steps) = (self.open.id, self.open.document.undo_steps());
        self.notices.retain(|notice| notice.undo.is_none_or(|stamp| stamp.document != document || notice.steps <= steps));
        self.went_through_history(stayed);
        // Perhaps meant for what was given up just before, and what it undid may be out of sight.
        if let Some(step) = step {
            let sentence = self.program.texts.edit_undone(word(&self.program.texts, step));
            self.notify(NoticeKind::Info, sentence);
        }
    }

    pub(crate) fn redo(&mut self) {
        let stayed = self.open.document.redo();
        self.went_through_history(stayed);
    }

    /// Shows where a step was undone or redone (none: there was no step), and says how many of its values stayed because they have been
    /// changed since then.
    fn went_through_history(&mut self, stayed: Option<usize>) {
        let Some(stayed) = stayed else { return };
        self.settle_look();
        self.reveal_lead();
        if stayed > 0 {
            let sentence = self.program.texts.edit_stayed(stayed as i64);
            self.notify(NoticeKind::Info, sentence);
        }
    }
}
