//! Open conflicts: the list of them, deciding one, going to what one is about. Never which value is right.

use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::merging::dialog::MergingDialog;
use crate::app::merging::listed::{OpenConflict, listed};
use crate::app::notice::{NoticeKind, Offer};
use crate::edit::{ConflictEdit, Edit, Selected, Take};
use crate::merge::is_covered;
use crate::method::naming::top;
use crate::model::ConflictId;
use crate::model::fields::Element;
use std::sync::Arc;

impl Desk {
    /// The conflicts that are still to be decided, in words.
    pub fn conflicts(&self) -> Arc<Vec<OpenConflict>> {
        let texts = &self.program.texts;
        self.open.derived.merging.conflicts.get((self.open.stamp(), texts.language()), || listed(texts, self.project()))
    }

    /// How many conflicts are still to be decided.
    pub fn conflict_count(&self) -> usize {
        *self.open.derived.merging.count.get((self.open.stamp(), ()), || self.project().open_conflicts().count())
    }

    /// Shows the list of open conflicts.
    pub(crate) fn ask_conflicts(&mut self) {
        self.ask(Dialog::Merging(MergingDialog::Conflicts));
    }

    /// Decides a conflict, in one step.
    pub(super) fn decide(&mut self, conflict: ConflictId, take: Take) {
        let Some(known) = self.project().conflict(conflict) else { return };
        if is_covered(self.project(), known.dispute.element) {
            let sentence = self.program.texts.conflicts_covered_why().to_owned();
            self.notify(NoticeKind::Warning, sentence);
            return;
        }
        self.open.document.seal();
        self.apply(&Edit::Conflict(ConflictEdit::Decide { conflict, take }), None);
    }

    /// Goes to the element that a conflict is about.
    pub(super) fn show_conflict(&mut self, conflict: ConflictId) {
        let Some(element) = self.project().conflict(conflict).map(|known| top(known.dispute.element)) else { return };
        self.dialog = None;
        match element {
            Element::Map(map) => self.show_found(Some(map), Selected::Map),
            Element::Lane(map, id) => self.show_found(Some(map), Selected::Lane(id)),
            Element::Stage(map, id) => self.show_found(Some(map), Selected::Stage(id)),
            Element::Touchpoint(map, id) => self.show_found(Some(map), Selected::Touchpoint(id)),
            Element::Round(id) => self.show_found(None, Selected::Round(id)),
            Element::Segment(id) => self.show_found(None, Selected::Segment(id)),
            Element::Measure(id) => self.show_found(None, Selected::Measure(id)),
            Element::Question(id) => self.show_found(None, Selected::Question(id)),
            Element::Contact(id) => self.show_found(None, Selected::Contact(id)),
            Element::DayStep(id) => self.show_found(None, Selected::Day(id)),
            Element::Metric(id) => {
                let metric = self.project().metrics.iter().find(|metric| metric.id == id).map(|metric| (metric.map, metric.touchpoint));
                match metric {
                    Some((map, Some(touchpoint))) => self.show_found(Some(map), Selected::Touchpoint(touchpoint)),
                    Some((map, None)) => self.show_found(Some(map), Selected::Map),
                    None => {}
                }
            }
            Element::Step(id) => {
                let map = self.project().presented(id).map(|step| step.map);
                self.show_found(map, Selected::Map);
            }
            _ => self.show_found(None, Selected::Project),
        }
    }

    /// Whether no copy for clients can be made, because both values of a conflict would be in it; if so, says where they are decided.
    pub(crate) fn refuses_client_copy(&mut self) -> bool {
        let open = self.conflict_count();
        if open > 0 {
            let sentence = self.program.texts.client_copy_conflicts(i64::try_from(open).unwrap_or(i64::MAX));
            self.notify_offer(sentence, Offer::Conflicts);
        }
        open > 0
    }
}
