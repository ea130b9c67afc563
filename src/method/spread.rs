//! What did the raters say to one question at one touchpoint, who of them, and what might be agreed on (`method.md` §3)? The figures behind
//! the votes view. Never a decision: a proposal is only the rounded mean.

use super::agreement::{Agreement, ScoreAgreement};
use super::rater_groups::RaterGroups;
use super::{Answers, Tally};
use crate::model::{Code as _, RaterId, RoundId, Score, ScoreKind, Scores, Thresholds, Touchpoint};

/// The votes on one question at one touchpoint in one round; at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// The question.
    pub kind: ScoreKind,
    /// Who said what, in the order of the project's raters.
    pub votes: Vec<(RaterId, Score)>,
    /// All votes together.
    pub answers: Answers,
    /// By group, in the order of the groups; raters without a group last.
    pub groups: Vec<GroupVotes>,
    /// How far the raters agree, and whether the score is to discuss.
    pub agreement: ScoreAgreement,
    /// What was agreed, if anything was.
    pub agreed: Option<Score>,
}

/// The votes of one group of raters on one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupVotes {
    /// Index into [`RaterGroups::names`]; none: raters without a group.
    pub group: Option<usize>,
    /// Their votes, at least one.
    pub answers: Answers,
}

impl Spread {
    /// The mean of the votes, 0–10, not rounded.
    pub fn mean(&self) -> f64 {
        self.answers.mean().unwrap_or_default()
    }

    /// The score to agree on by default: the mean, rounded to the nearest score, halves up.
    pub fn proposal(&self) -> Score {
        Score::nearest(self.mean())
    }
}

/// The votes on each question of a touchpoint in a round; questions nobody answered are left out.
pub fn spreads(touchpoint: &Touchpoint, round: RoundId, groups: &RaterGroups, thresholds: &Thresholds) -> Vec<Spread> {
    let mut votes: Vec<(RaterId, Scores)> =
        touchpoint.votes_in(round).filter(|vote| !vote.scores.is_empty()).map(|vote| (vote.rater, vote.scores)).collect();
    votes.sort_by_key(|(rater, _)| groups.place_of(*rater));
    if votes.is_empty() {
        return Vec::new();
    }
    let all = Tally::of(votes.iter().map(|(_, scores)| scores));
    let agreed = touchpoint.agreed_in(round);
    let agreement = Agreement::of(touchpoint, round, groups, thresholds);
    let tallies: Vec<(Option<usize>, Tally)> = (0..groups.names().len())
        .map(Some)
        .chain([None])
        .map(|group| (group, Tally::of(votes.iter().filter(|(rater, _)| groups.group_of(*rater) == group).map(|(_, scores)| scores))))
        .collect();
    let on = |kind: &ScoreKind| {
        let kind = *kind;
        let answers = all.answers(kind);
        (answers.count > 0).then(|| Spread {
            kind,
            votes: votes.iter().filter_map(|(rater, scores)| Some((*rater, scores.get(kind)?))).collect(),
            answers,
            groups: tallies
                .iter()
                .map(|(group, tally)| GroupVotes { group: *group, answers: tally.answers(kind) })
                .filter(|group| group.answers.count > 0)
                .collect(),
            agreement: agreement.get(kind),
            agreed: agreed.get(kind),
        })
    };
    ScoreKind::ALL.iter().filter_map(on).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, project, round, score, touchpoint, vote};

    #[test]
    fn votes_are_set_out_by_question_and_group() {
        let project = project(map([]), ["Sales", "", "customer", "Sales"]);
        let mut shop = touchpoint("shop", [None, None, None, Some(8)]);
        shop.votes = vec![
            vote(0, [None, Some(7), None, Some(9)]),
            vote(1, [None, Some(5), None, None]),
            vote(2, [None, Some(2), None, None]),
            vote(3, [None, Some(8), None, None]),
        ];
        let found = spreads(&shop, round(), &RaterGroups::of(&project), &project.thresholds);
        assert_eq!(found.iter().map(|spread| spread.kind).collect::<Vec<_>>(), [ScoreKind::Fulfilment, ScoreKind::Relevance]);
        let fulfilment = &found[0];
        assert_eq!(fulfilment.mean(), 5.5);
        assert_eq!(fulfilment.proposal(), Score::nearest(6.0), "halves go up");
        let groups: Vec<(Option<usize>, Option<f64>)> = fulfilment.groups.iter().map(|group| (group.group, group.answers.mean())).collect();
        assert_eq!(groups, [(Some(0), Some(7.5)), (Some(1), Some(2.0)), (None, Some(5.0))]);
        assert!(fulfilment.agreement.to_discuss);
        assert_eq!(fulfilment.votes.iter().map(|(_, score)| score.value()).collect::<Vec<_>>(), [7, 5, 2, 8]);
        let relevance = &found[1];
        assert_eq!((relevance.agreed, relevance.answers.count, relevance.agreement.to_discuss), (score(8), 1, false));
    }

    #[test]
    fn without_votes_there_is_nothing() {
        let project = project(map([]), ["Sales"]);
        let mut shop = touchpoint("shop", [Some(5); 4]);
        shop.votes = vec![vote(0, [None; 4])];
        assert_eq!(spreads(&shop, round(), &RaterGroups::of(&project), &project.thresholds), []);
    }

    #[test]
    fn the_proposal_is_the_nearest_score() {
        let project = project(map([]), ["", "", ""]);
        for (given, expected) in [([0, 0, 1], 0), ([2, 3, 3], 3), ([4, 5, 5], 5), ([10, 10, 10], 10), ([1, 2, 1], 1)] {
            let mut shop = touchpoint("shop", [None; 4]);
            shop.votes = given.iter().enumerate().map(|(rater, value)| vote(rater, [Some(*value), None, None, None])).collect();
            let found = spreads(&shop, round(), &RaterGroups::of(&project), &project.thresholds);
            assert_eq!(found[0].proposal().value(), expected, "{given:?}");
        }
    }
}
