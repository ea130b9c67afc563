//! The step that was done, undone or redone last, so that it can be said. Plain data: never a sentence.

use crate::app::open::identity::DocumentId;
use crate::edit::{Document, StepName};
use crate::model::Project;
use std::sync::Arc;

/// How a step was gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// It is new.
    Done,
    /// Back.
    Undone,
    /// There again.
    Redone,
}

/// A step, and how it was gone.
pub(crate) type Deed = (StepName, Way);

/// What was done last, and how it was before.
#[derive(Debug, Default)]
pub(crate) struct Aloud {
    /// How much has been done that is said.
    number: u64,
    last: Option<Deed>,
    /// The project as it was looked at last, in which document.
    seen: Option<(DocumentId, Arc<Project>)>,
    /// The step that was just undone or redone.
    gone: Option<Deed>,
    /// How many messages there had been.
    messages: u64,
}

impl Aloud {
    /// What was done last, with its number; none: nothing yet.
    pub(crate) fn last(&self) -> Option<(u64, Deed)> {
        self.last.map(|last| (self.number, last))
    }

    /// A step is being undone or redone.
    pub(crate) fn goes(&mut self, step: StepName, way: Way) {
        self.gone = Some((step, way));
    }

    /// What is being done is said by a message.
    pub(crate) fn hush(&mut self) {
        (self.seen, self.gone) = (None, None);
    }

    /// Looks whether anything was done in a document since the last look. `messages`: how many there have been; what one tells is not said twice.
    pub(crate) fn look(&mut self, id: DocumentId, document: &Document, messages: u64) {
        // What is only dragged is not done yet.
        if document.is_dragging() {
            return;
        }
        let gone = self.gone.take();
        let is_told = std::mem::replace(&mut self.messages, messages) != messages;
        let now = document.project();
        let seen = match &self.seen {
            Some((same, seen)) if *same == id && Arc::ptr_eq(seen, now) => return,
            Some((same, seen)) if *same == id => Arc::clone(seen),
            _ => {
                self.seen = Some((id, Arc::clone(now)));
                return;
            }
        };
        self.seen = Some((id, Arc::clone(now)));
        let is_new = || document.steps().take(document.undo_steps()).any(|(_, before, _)| std::ptr::eq(before, &*seen));
        let is_said = |step: StepName| is_each_said(step) || !is_told && !is_typed(step) && is_new();
        let deed = gone.or_else(|| document.undo_name().filter(|step| is_said(*step)).map(|step| (step, Way::Done)));
        if deed.is_some() {
            self.number += 1;
            self.last = deed;
        }
    }
}

/// Whether each change is said, also one that becomes part of the step before: digits of a score, places on the way.
fn is_each_said(step: StepName) -> bool {
    use StepName as S;
    matches!(
        step,
        S::RateExpectation | S::RateFulfilment | S::RateCompetition | S::RateRelevance | S::ClearScore | S::MoveTouchpoint | S::MoveStage
    )
}

/// Whether what is changed has the keyboard and speaks for itself: a text that is typed, a choice that is made in a field.
fn is_typed(step: StepName) -> bool {
    use StepName as S;
    matches!(
        step,
        S::AnswerQuestion
            | S::ChangeContact
            | S::ChangeDayStep
            | S::ChangeMeasure
            | S::ChangeQuestion
            | S::ChangeSegment
            | S::ChangeStep
            | S::DescribeStage
            | S::EnterMetric
            | S::NoteStep
            | S::RenameLane
            | S::RenameMap
            | S::RenameMeasure
            | S::RenameProject
            | S::RenameRater
            | S::RenameRound
            | S::RenameSegment
            | S::RenameStage
            | S::RenameTouchpoint
            | S::ResizeLane
            | S::SetClient
            | S::SetContent
            | S::SetCoreMessage
            | S::SetExpectationText
            | S::SetExperiences
            | S::SetInfluencers
            | S::SetNotes
            | S::SetPassedOn
            | S::SetProjectNotes
            | S::SetRaterGroup
            | S::SetReach
            | S::SetRoundDate
            | S::SetSubtitle
            | S::SetThresholds
            | S::SetWhy
            | S::WriteLane
    )
}
