//! Mends the fields of a touchpoint. Never its identity.

use super::{Known, Taken, begin, cut_text, cut_title};
use crate::model::entry::identified;
use crate::model::fields::{Fields as _, TouchpointField, Value};
use crate::model::{Experience, ExperienceId, Media, Tone, Touchpoint, TouchpointId, limits};
use std::collections::HashSet;
use std::mem::take;

pub(super) fn mend(touchpoint: &mut Touchpoint, known: &Known, others: &HashSet<TouchpointId>) {
    for field in TouchpointField::ALL {
        if let Some(text) = field.text(touchpoint).filter(|text| text.len() > field.limit()) {
            let text = begin(text, field.limit()).to_owned();
            field.set(touchpoint, &Value::Text(text.into()));
        }
    }
    touchpoint.picture = known.picture(touchpoint.picture);
    let own = touchpoint.id;
    touchpoint.raised_by = touchpoint.raised_by.filter(|id| *id != own && others.contains(id));
    touchpoint.reach = touchpoint.reach.filter(|reach| (0.0..=100.0).contains(reach));
    touchpoint.last_owned_area = touchpoint.last_owned_area.filter(|area| area.media() == Media::Owned);
    mend_lists(touchpoint, known);
    mend_experiences(touchpoint);
    touchpoint.agreed.retain(|agreed| known.rounds.contains(&agreed.round));
    touchpoint.votes.retain(|vote| known.rounds.contains(&vote.round) && known.raters.contains(&vote.rater));
    touchpoint.settle_scores();
}

fn mend_lists(touchpoint: &mut Touchpoint, known: &Known) {
    touchpoint.further_channels.truncate(limits::LIST_ENTRIES);
    touchpoint.influencers.truncate(limits::LIST_ENTRIES);
    touchpoint.content_variants.truncate(limits::LIST_ENTRIES);
    touchpoint.passed_on.truncate(limits::LIST_ENTRIES);
    touchpoint.experiences.truncate(limits::LIST_ENTRIES);
    for influencer in &mut touchpoint.influencers {
        cut_title(&mut influencer.name);
    }
    for variant in &mut touchpoint.content_variants {
        cut_text(&mut variant.text);
        variant.segment = variant.segment.filter(|id| known.segments.contains(id));
    }
    for told in &mut touchpoint.passed_on {
        cut_text(&mut told.text);
    }
    touchpoint.influencers = identified(take(&mut touchpoint.influencers));
    touchpoint.content_variants = identified(take(&mut touchpoint.content_variants));
    touchpoint.passed_on = identified(take(&mut touchpoint.passed_on));
    touchpoint.goals.sort_unstable();
    touchpoint.goals.dedup();
}

fn mend_experiences(touchpoint: &mut Touchpoint) {
    let mut taken = Taken::of(touchpoint.experiences.iter().map(|experience| experience.id.0));
    let mut seen = HashSet::new();
    for experience in &mut touchpoint.experiences {
        cut_text(&mut experience.text);
        cut_title(&mut experience.source);
        if !seen.insert(experience.id) {
            experience.id = ExperienceId(taken.another(experience.id.0));
        }
    }
    // What is neither good nor bad is no experience, but the words are kept.
    let is_neutral = |experience: &Experience| experience.tone == Tone::Neutral;
    let (neutral, kept): (Vec<_>, Vec<_>) = take(&mut touchpoint.experiences).into_iter().partition(is_neutral);
    touchpoint.experiences = kept;
    for experience in neutral {
        if !touchpoint.notes.is_empty() {
            touchpoint.notes.push('\n');
        }
        touchpoint.notes.push_str(&experience.text);
    }
    cut_text(&mut touchpoint.notes);
}
