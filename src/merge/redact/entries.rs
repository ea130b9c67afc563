//! A touchpoint in a copy: its lists of entries and its scores. An entry of which nothing is left goes; one that says something else has another identity,
//! since an identity may follow from what an entry said. Never a field of the touchpoint itself.

use super::Removable;
use super::treat::Treated;
use super::walk::{Named, Walk};
use crate::model::entry::{Entry, renewed};
use crate::model::fields::{ContentVariantField, Element, ExperienceField, Fields, InfluencerField, PassedOnField, TouchpointField};
use crate::model::{Agreed, Experience, ExperienceId, Map, Scores, Touchpoint, Vote};

impl Walk<'_> {
    pub(super) fn touchpoint(&mut self, map: &Map, touchpoint: &Touchpoint) -> Touchpoint {
        let (influencers, variants, passed_on, experiences, agreed, votes) = TouchpointField::lists(touchpoint);
        let mut copy = touchpoint.clone();
        let named = Named { of: Element::Touchpoint(map.id, touchpoint.id), title: &touchpoint.title };
        self.fields::<TouchpointField>(&mut copy, &named);
        copy.influencers = self.entries::<InfluencerField>(influencers, &named, |_| true);
        copy.content_variants = self.entries::<ContentVariantField>(variants, &named, |variant| !variant.text.is_empty());
        copy.passed_on = self.entries::<PassedOnField>(passed_on, &named, |told| !told.text.is_empty());
        copy.experiences = self.experiences(experiences, &named);
        let agreed = agreed.iter().filter_map(|agreed| {
            let Agreed { round, scores } = *agreed;
            Some(Agreed { round, scores: self.scores(&scores).filter(|_| !self.is_history(round))? })
        });
        copy.agreed = agreed.collect();
        let votes = votes.iter().filter_map(|vote| {
            let Vote { round, rater, scores } = *vote;
            Some(Vote { round, rater: self.rater_id(rater), scores: self.scores(&scores).filter(|_| !self.is_history(round))? })
        });
        copy.votes = votes.collect();
        copy.sort_scores();
        if self.goes(Removable::Competition) {
            let left = |scores: &Scores| usize::from(scores.competition.is_some());
            let of_agreed = touchpoint.agreed.iter().filter(|agreed| !self.is_history(agreed.round)).map(|agreed| left(&agreed.scores));
            let of_votes = touchpoint.votes.iter().filter(|vote| !self.is_history(vote.round)).map(|vote| left(&vote.scores));
            let gone = of_agreed.chain(of_votes).sum();
            self.report.count(Removable::Competition, gone);
        }
        copy
    }

    /// Scores without what goes; none if nothing is left.
    fn scores(&self, scores: &Scores) -> Option<Scores> {
        let competition = scores.competition.filter(|_| !self.goes(Removable::Competition));
        Some(Scores { competition, ..*scores }).filter(|scores| !scores.is_empty())
    }

    /// Entries that have no lists of their own.
    fn entries<F>(&mut self, before: &[F::Of], named: &Named<'_>, says: impl Fn(&F::Of) -> bool) -> Vec<F::Of>
    where
        F: Treated + for<'a> Fields<Lists<'a> = ()>,
        F::Of: Entry + PartialEq,
    {
        let mut list: Vec<F::Of> = before.to_vec();
        list.iter_mut().for_each(|entry| self.fields::<F>(entry, named));
        if list == before {
            return list;
        }
        let mut is_left = before.iter().zip(&list).map(|(before, after)| before == after || says(after)).collect::<Vec<_>>().into_iter();
        list.retain(|_| is_left.next().unwrap_or(true));
        renewed(list, before)
    }

    fn experiences(&mut self, before: &[Experience], named: &Named<'_>) -> Vec<Experience> {
        let mut list = before.to_vec();
        for experience in &mut list {
            let () = ExperienceField::lists(experience);
            let before = experience.clone();
            self.fields::<ExperienceField>(experience, named);
            if let Some(name) = self.renamed(before.id.0, *experience == before) {
                experience.id = ExperienceId::named(&name);
            }
        }
        let mut said = before.iter().map(|experience| experience.text.is_empty());
        list.retain(|experience| said.next().unwrap_or(true) || !experience.text.is_empty());
        list
    }
}
