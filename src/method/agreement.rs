//! Do the raters agree, and is a score to discuss (*Einigkeit*, *zu besprechen*; `method.md` §3)?

use super::rater_groups::{GroupTallies, RaterGroups};
use super::tally::Answers;
use super::tolerance::{at_least, below};
use crate::model::{PerScore, RoundId, ScoreKind, Scores, Thresholds, Touchpoint};

/// The variance of eleven equally likely answers: (11² − 1)/12.
const RANDOM_VARIANCE: f64 = 10.0;

/// How far the raters of one touchpoint agree, question by question.
pub type Agreement = PerScore<ScoreAgreement>;

/// How far raters agree on one score.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ScoreAgreement {
    /// r*wg, −4…1; none with fewer than two votes.
    pub within_group: Option<f64>,
    /// The largest mean of a group of raters minus the smallest, 0–10; none with votes of fewer than two groups. Raters without a group
    /// are no group.
    pub group_distance: Option<f64>,
    /// They disagree, whatever has been agreed.
    pub disagree: bool,
    /// They disagree, and no score has been agreed yet.
    pub to_discuss: bool,
}

/// r*wg = 1 − s² / σ², where s² is the sample variance (n − 1) of the votes and σ² = (11² − 1)/12 = 10 the variance of eleven equally
/// likely answers (James, Demaree & Wolf 1984); not clamped (r*wg of Lindell, Brandt & Whitney 1999): 0 and 10 give −4. None with fewer
/// than two votes.
pub(crate) fn within_group_agreement(answers: Answers) -> Option<f64> {
    Some(1.0 - answers.variance()? / RANDOM_VARIANCE)
}

impl Agreement {
    /// How far the raters of a round agree on a touchpoint.
    pub fn of(touchpoint: &Touchpoint, round: RoundId, groups: &RaterGroups, thresholds: &Thresholds) -> Self {
        let mut votes = GroupTallies::new(groups);
        votes.count(touchpoint, round, groups);
        Self::tallied(&touchpoint.agreed_in(round), &votes, thresholds)
    }

    /// As [`Agreement::of`], where the votes are counted already.
    pub(super) fn tallied(agreed: &Scores, votes: &GroupTallies, thresholds: &Thresholds) -> Self {
        if votes.all().raters < 2 {
            return Self::default();
        }
        Self::from_fn(|kind| ScoreAgreement::of(kind, agreed, votes, thresholds))
    }

    /// A touchpoint is to discuss if one of its scores is.
    pub fn to_discuss(&self) -> bool {
        self.iter().any(|(_, score)| score.to_discuss)
    }
}

impl ScoreAgreement {
    fn of(kind: ScoreKind, agreed: &Scores, votes: &GroupTallies, thresholds: &Thresholds) -> Self {
        let within_group = within_group_agreement(votes.all().answers(kind));
        let group_distance = distance(votes.grouped().filter_map(|tally| tally.answers(kind).mean()));
        let disagree = within_group.is_some_and(|agreement| below(agreement, thresholds.agreement))
            || group_distance.is_some_and(|distance| at_least(distance, thresholds.group_distance));
        Self { within_group, group_distance, disagree, to_discuss: disagree && agreed.get(kind).is_none() }
    }
}

/// The largest figure minus the smallest; none with fewer than two.
fn distance(figures: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut count, mut smallest, mut largest) = (0, f64::INFINITY, f64::NEG_INFINITY);
    for figure in figures {
        count += 1;
        smallest = smallest.min(figure);
        largest = largest.max(figure);
    }
    (count >= 2).then_some(largest - smallest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, project, round, score, scores, touchpoint, vote};
    use crate::model::{Agreed, Vote};

    /// The agreement on fulfilment after these votes: a rater's group and the vote.
    fn agreement(votes: &[(&str, u8)], agreed: Option<u8>) -> ScoreAgreement {
        let project = project(map([]), votes.iter().map(|(group, _)| *group));
        let mut touchpoint = touchpoint("t", [None; 4]);
        touchpoint.agreed.clear();
        if let Some(value) = agreed {
            let scores = Scores { fulfilment: score(value), ..Scores::default() };
            touchpoint.agreed.push(Agreed { round: round(), scores });
        }
        for (rater, (_, value)) in votes.iter().enumerate() {
            touchpoint.votes.push(vote(rater, [None, Some(*value), None, None]));
        }
        let all = Agreement::of(&touchpoint, round(), &RaterGroups::of(&project), &project.thresholds);
        assert_eq!(all.to_discuss(), all.fulfilment.to_discuss);
        assert_eq!((all.expectation, all.competition, all.relevance), Default::default());
        all.fulfilment
    }

    #[test]
    fn agreement_of_votes_without_groups() {
        for (votes, expected, to_discuss) in [
            (&[][..], None, false),
            (&[5], None, false),
            (&[5, 5], Some(1.0), false),
            (&[0, 10], Some(-4.0), true),
            (&[4, 6], Some(0.8), false),
            // s² = 3: exactly the threshold is still agreement; a little more is not.
            (&[5, 5, 8], Some(0.7), false),
            (&[4, 6, 8], Some(0.6), true),
            (&[10, 10, 10, 0], Some(1.0 - 2.5), true),
        ] {
            let votes: Vec<_> = votes.iter().map(|vote| ("", *vote)).collect();
            let agreement = agreement(&votes, None);
            match (agreement.within_group, expected) {
                (Some(found), Some(expected)) => assert!((found - expected).abs() < 1e-12, "{votes:?}: {found}"),
                (found, expected) => assert_eq!(found, expected, "{votes:?}"),
            }
            assert_eq!(agreement.to_discuss, to_discuss, "{votes:?}");
            assert_eq!(agreement.group_distance, None, "{votes:?}: nobody is in a group");
        }
    }

    #[test]
    fn groups_that_are_far_apart_are_to_discuss_although_the_raters_agree() {
        let near = [("Sales", 7), ("Sales", 7), ("Sales", 7), ("customer", 4), ("Sales", 7), ("Sales", 7), ("Sales", 7)];
        let found = agreement(&near, None);
        assert_eq!(found.group_distance, Some(3.0));
        assert!(found.within_group.is_some_and(|agreement| agreement > 0.7), "{found:?}");
        assert!(found.to_discuss);
        let nearer = near.map(|(group, vote)| (group, vote.max(5)));
        assert!(!agreement(&nearer, None).to_discuss);
        let without_groups = near.map(|(_, vote)| ("", vote));
        assert!(!agreement(&without_groups, None).to_discuss);
        let one_without_a_group = near.map(|(group, vote)| (if group == "customer" { "" } else { group }, vote));
        let found = agreement(&one_without_a_group, None);
        assert_eq!((found.group_distance, found.to_discuss), (None, false), "raters without a group are no group");
    }

    #[test]
    fn an_agreed_score_ends_the_discussion_but_not_the_figure() {
        let found = agreement(&[("Sales", 0), ("customer", 10)], Some(5));
        assert_eq!(found, ScoreAgreement { within_group: Some(-4.0), group_distance: Some(10.0), disagree: true, to_discuss: false });
    }

    #[test]
    fn raters_who_gave_nothing_and_other_rounds_do_not_count() {
        let project = project(map([]), ["a", "b"]);
        let mut touchpoint = touchpoint("t", [None; 4]);
        let given = [None, None, None, Some(3)];
        touchpoint.votes =
            vec![vote(0, given), vote(1, [None; 4]), Vote { round: RoundId::named("before"), scores: scores(given), ..vote(1, given) }];
        let groups = RaterGroups::of(&project);
        assert_eq!(Agreement::of(&touchpoint, round(), &groups, &project.thresholds), Agreement::default());
    }
}
