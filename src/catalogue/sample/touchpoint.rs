//! A touchpoint of the worked example, from its form. Never read from a file here.

use super::Builder;
use super::form::{FourScores, TouchpointForm, VotesForm};
use crate::model::{
    Agreed, Break, ContentVariant, Experience, ExperienceId, Influencer, PassedOn, RaterId, RoundId, Score, Scores, SegmentId, Touchpoint,
    TouchpointId, Vote, entry,
};

impl Builder<'_> {
    pub(super) fn touchpoint(&self, form: &TouchpointForm) -> Touchpoint {
        let mut goals = form.goals.clone();
        goals.sort_unstable();
        let mut touchpoint = Touchpoint::new(TouchpointId::named(&self.name(&form.key)), self.text(&form.title), form.area);
        touchpoint.channel = Some(form.channel);
        touchpoint.further_channels.clone_from(&form.further_channels);
        touchpoint.influencers =
            entry::identified(form.influencers.iter().map(|one| Influencer::new(one.kind, self.optional(one.name.as_ref()))).collect());
        touchpoint.control = form.control;
        touchpoint.critical = form.critical;
        touchpoint.break_ = form.r#break.as_ref().map(|cause| Break { cause: self.text(cause) });
        touchpoint.expectation_text = self.text(&form.expectation);
        touchpoint.raised_by = form.raised_by.as_ref().map(|key| TouchpointId::named(&self.name(key)));
        touchpoint.why = self.text(&form.why);
        touchpoint.core_message = self.optional(form.core_message.as_ref());
        touchpoint.content = self.optional(form.content.as_ref());
        let variants = form.content_variants.iter().map(|variant| {
            let segment = variant.segment.as_ref().map(|key| SegmentId::named(&self.name(key)));
            ContentVariant::new(segment, variant.channel, self.text(&variant.text))
        });
        touchpoint.content_variants = entry::identified(variants.collect());
        touchpoint.passed_on =
            entry::identified(form.passed_on.iter().map(|told| PassedOn::new(told.tone, self.text(&told.text))).collect());
        touchpoint.experiences = form
            .experiences
            .iter()
            .enumerate()
            .map(|(index, experience)| Experience {
                id: ExperienceId::named(&self.name(&format!("{} {index}", form.key))),
                tone: experience.tone,
                text: self.text(&experience.text),
                date: experience.date,
                source: self.optional(experience.source.as_ref()),
            })
            .collect();
        touchpoint.reach = form.reach;
        touchpoint.goals = goals;
        touchpoint.notes = self.optional(form.notes.as_ref());
        touchpoint.funnel = self.optional(form.funnel.as_ref());
        touchpoint.agreed =
            form.agreed.iter().map(|(round, four)| Agreed { round: RoundId::named(&self.name(round)), scores: scores(*four) }).collect();
        touchpoint.votes = form.votes.iter().flat_map(|votes| self.votes(votes)).collect();
        touchpoint.sort_scores();
        touchpoint
    }

    fn votes(&self, votes: &VotesForm) -> Vec<Vote> {
        let at = |scores: &[Score], rater: usize| scores.get(rater).copied();
        let raters = self.form.raters.iter().enumerate();
        raters
            .map(|(index, rater)| Vote {
                round: RoundId::named(&self.name(&votes.round)),
                rater: RaterId::named(&self.name(&rater.name)),
                scores: Scores {
                    expectation: at(&votes.expectation, index),
                    fulfilment: at(&votes.fulfilment, index),
                    competition: None,
                    relevance: at(&votes.relevance, index),
                },
            })
            .collect()
    }
}

/// Scores by name.
pub(super) fn scores((expectation, fulfilment, competition, relevance): FourScores) -> Scores {
    Scores { expectation, fulfilment, competition, relevance }
}
