//! What was done last, in words: a rating with its verdict, a move with the new place. Never the value of a vote.

use super::deed::{Deed, Way};
use super::places::whole;
use crate::app::desk::Desk;
use crate::edit::{Selected, StepName};
use crate::layout::word;
use crate::model::{ScoreKind, TouchpointId, Verdict};

impl Desk {
    /// Looks whether something was done that can be said.
    pub(crate) fn settle_aloud(&mut self) {
        self.aloud.look(self.open.id, &self.open.document, self.notice_count);
    }

    /// The number of what was done last: as long as it is the same, nothing new is to be said.
    pub fn aloud_number(&self) -> Option<u64> {
        self.aloud.last().map(|(number, _)| number)
    }

    /// What was done last, in words, as things are now.
    pub fn aloud(&self) -> Option<String> {
        let (_, (step, way)) = self.aloud.last()?;
        let texts = &self.program.texts;
        let named = word(texts, step);
        let sentence = match way {
            Way::Undone => texts.edit_undone(named),
            // What is selected then is said as such.
            Way::Redone => return Some(texts.edit_redone(named)),
            Way::Done => return Some(self.done_in_words(step)),
        };
        Some(match self.lead_in_words((step, way)) {
            Some(lead) => format!("{sentence}. {lead}"),
            None => sentence,
        })
    }

    fn done_in_words(&self, step: StepName) -> String {
        let texts = &self.program.texts;
        // What was voted stays between the rater and the screen.
        if step == StepName::Vote {
            return texts.aloud_voted().to_owned();
        }
        let lead = self.lead_in_words((step, Way::Done));
        let said = match (step, lead) {
            (StepName::AddTouchpoint | StepName::AddStage | StepName::Duplicate, Some(lead)) => texts.aloud_added(&lead),
            (_, Some(lead)) => lead,
            (_, None) => texts.aloud_done(word(texts, step)),
        };
        let more = self.open.document.selection.touchpoints().count().saturating_sub(1);
        if more > 0 && rated(step).is_some() { texts.aloud_and_more(&said, whole(more)) } else { said }
    }

    /// What the step means for the element that leads: its verdict, its place; none: the step's name says it all.
    fn lead_in_words(&self, (step, way): Deed) -> Option<String> {
        match (step, self.open.document.selection.lead?) {
            (StepName::ClearScore | StepName::SetCritical, Selected::Touchpoint(id)) => self.verdict_in_words(id),
            (StepName::MoveTouchpoint | StepName::SetMedia | StepName::AddTouchpoint | StepName::Duplicate, Selected::Touchpoint(id)) => {
                self.place_in_words(id)
            }
            (StepName::MoveStage | StepName::AddStage | StepName::Duplicate, Selected::Stage(id)) => self.stage_in_words(id),
            (_, Selected::Touchpoint(id)) => match rated(step) {
                Some(kind) if way == Way::Done => self.rating_in_words(id, kind),
                Some(_) => self.verdict_in_words(id),
                None => None,
            },
            _ => None,
        }
    }

    fn verdict_in_words(&self, id: TouchpointId) -> Option<String> {
        let (judged, texts) = (self.judged()?, &self.program.texts);
        Some(texts.aloud_cleared(&judged.map.touchpoint(id)?.title, word(texts, judged.find(id)?.verdict)))
    }

    /// A score with the verdict that it led to, or with what is still to be rated.
    fn rating_in_words(&self, id: TouchpointId, kind: ScoreKind) -> Option<String> {
        let (judged, texts) = (self.judged()?, &self.program.texts);
        let (touchpoint, said) = (judged.map.touchpoint(id)?, judged.find(id)?);
        let Some(value) = said.score(kind) else { return self.verdict_in_words(id) };
        let (score, value) = (word(texts, kind), texts.score(value));
        if said.verdict != Verdict::NotRated {
            return Some(texts.aloud_rated(&touchpoint.title, score, &value, word(texts, said.verdict)));
        }
        let needed = [ScoreKind::Expectation, ScoreKind::Fulfilment, ScoreKind::Relevance];
        let missing: Vec<&str> = needed.into_iter().filter(|kind| said.score(*kind).is_none()).map(|kind| word(texts, kind)).collect();
        Some(texts.aloud_rated_partly(&touchpoint.title, score, &value, &missing.join(", ")))
    }
}

/// The score that a step sets.
fn rated(step: StepName) -> Option<ScoreKind> {
    match step {
        StepName::RateExpectation => Some(ScoreKind::Expectation),
        StepName::RateFulfilment => Some(ScoreKind::Fulfilment),
        StepName::RateCompetition => Some(ScoreKind::Competition),
        StepName::RateRelevance => Some(ScoreKind::Relevance),
        _ => None,
    }
}
