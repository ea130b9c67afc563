//! What is counted in one stage, so that the words around the map (legend, subtitle, foot) follow from a handful of stages and not from
//! every touchpoint. Never a word.

use super::curves::Rated;
use crate::method::{Balance, Verdict};
use crate::model::{Code as _, RaterId, RoundId, Stage, Thresholds, World};
use std::collections::HashSet;

/// What is counted in one stage.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tally {
    /// How many touchpoints have each verdict, in the order of [`Verdict::ALL`].
    verdicts: [usize; Verdict::ALL.len()],
    /// The good and the bad of the stage.
    balance: Balance,
    /// Who voted, each once, sorted.
    raters: Vec<RaterId>,
    /// The worlds in journey order, without those that equal the one before.
    worlds: Vec<World>,
}

impl Tally {
    /// Counts a stage.
    pub(super) fn of(stage: &Stage, rated: &[Rated], round: RoundId, thresholds: &Thresholds) -> Self {
        let mut verdicts = [0; Verdict::ALL.len()];
        for rated in rated {
            verdicts[place(rated.said.verdict)] += 1;
        }
        let votes = stage.touchpoints.iter().flat_map(|touchpoint| touchpoint.votes_in(round));
        let mut raters: Vec<RaterId> = votes.map(|vote| vote.rater).collect();
        raters.sort_unstable();
        raters.dedup();
        let mut worlds: Vec<World> = stage.touchpoints.iter().filter_map(|touchpoint| touchpoint.world()).collect();
        worlds.dedup();
        let balance = Balance::of(rated.iter().filter_map(|rated| rated.said.weighted_gap), thresholds.loss_aversion);
        Self { verdicts, balance, raters, worlds }
    }
}

/// What is counted in a whole map.
pub(super) struct Totals {
    verdicts: [usize; Verdict::ALL.len()],
    /// Whether the good outweighs the bad.
    pub(super) balance: Balance,
    /// How many people voted.
    pub(super) raters: usize,
    /// How often the journey goes from one world to the other.
    pub(super) world_changes: usize,
}

impl Totals {
    /// The sum of all stages, in journey order.
    pub(super) fn of<'a>(stages: impl Iterator<Item = &'a Tally> + Clone, thresholds: &Thresholds) -> Self {
        let mut verdicts = [0; Verdict::ALL.len()];
        let mut raters: HashSet<&RaterId> = HashSet::new();
        let mut before: &[RaterId] = &[];
        let (mut last, mut visited) = (None, 0);
        for tally in stages.clone() {
            for (sum, count) in verdicts.iter_mut().zip(tally.verdicts) {
                *sum += count;
            }
            // Mostly the same people vote everywhere.
            if tally.raters != before {
                raters.extend(&tally.raters);
                before = &tally.raters;
            }
            visited += tally.worlds.len() - usize::from(last.is_some() && tally.worlds.first() == last);
            last = tally.worlds.last().or(last);
        }
        let balance = Balance::of_parts(stages.map(|tally| &tally.balance), thresholds.loss_aversion);
        Self { verdicts, balance, raters: raters.len(), world_changes: visited.saturating_sub(1) }
    }

    /// How many touchpoints have a verdict.
    pub(super) fn count(&self, verdict: Verdict) -> usize {
        self.verdicts[place(verdict)]
    }
}

/// The place of a verdict in a table.
fn place(verdict: Verdict) -> usize {
    verdict as usize
}

#[cfg(test)]
mod tests {
    use super::{Tally, Totals, place};
    use crate::layout::curves::Rated;
    use crate::method::{Balance, Verdict, Zigzag, assess};
    use crate::model::{
        Area, Channel, Code as _, RaterId, RoundId, Score, Scores, Stage, StageId, Thresholds, Touchpoint, TouchpointId, Vote,
    };
    use std::sync::Arc;

    /// A stage of touchpoints with these channels, all of which this rater voted on.
    fn stage(name: &str, channels: &[Option<Channel>], rater: &str) -> Stage {
        let mut stage = Stage::new(StageId::named(name), name);
        for (index, channel) in channels.iter().enumerate() {
            let id = TouchpointId::named(&format!("{name} {index}"));
            let score = |value: usize| Score::new(value as u8 % 11).ok();
            let scores = Scores { expectation: score(5), fulfilment: score(3 * index + 1), competition: None, relevance: score(7 + index) };
            let votes = vec![Vote { round: RoundId::named("r"), rater: RaterId::named(rater), scores }];
            stage.touchpoints.push(Arc::new(Touchpoint { channel: *channel, votes, ..Touchpoint::new(id, "T", Area::Service) }));
        }
        stage
    }

    #[test]
    fn the_stages_together_count_what_the_whole_journey_counts() {
        let (physical, digital) = (Some(Channel::Shop), Some(Channel::Website));
        let stages = [
            stage("a", &[physical, physical, None, digital], "one"),
            stage("b", &[], "nobody"),
            stage("c", &[None], "one"),
            stage("d", &[digital, physical], "two"),
            stage("e", &[physical], "two"),
        ];
        let (round, thresholds) = (RoundId::named("r"), Thresholds::default());
        let rated = |stage: &Stage| -> Vec<Rated> {
            let rated = |touchpoint: &Arc<Touchpoint>| Rated { x: 0.0, id: touchpoint.id, said: assess(touchpoint, round, &thresholds) };
            stage.touchpoints.iter().map(rated).collect()
        };
        let tallies: Vec<Tally> = stages.iter().map(|stage| Tally::of(stage, &rated(stage), round, &thresholds)).collect();
        let totals = Totals::of(tallies.iter(), &thresholds);
        let all: Vec<Rated> = stages.iter().flat_map(rated).collect();
        for verdict in Verdict::ALL {
            assert_eq!(totals.count(*verdict), all.iter().filter(|rated| rated.said.verdict == *verdict).count(), "{verdict:?}");
        }
        assert!(totals.count(Verdict::DealBreaker) > 0 && totals.count(Verdict::MagicMoment) > 0);
        let whole = Balance::of(all.iter().filter_map(|rated| rated.said.weighted_gap), thresholds.loss_aversion);
        assert!((totals.balance.positive - whole.positive).abs() < 1e-9 && (totals.balance.negative - whole.negative).abs() < 1e-9);
        let journey = stages.iter().flat_map(|stage| stage.touchpoints.iter().map(|touchpoint| (touchpoint.world(), touchpoint.media())));
        assert_eq!((totals.raters, totals.world_changes), (2, Zigzag::of(journey).world));
        assert_eq!(totals.world_changes, 2);
        assert_eq!(Totals::of([].iter(), &thresholds).world_changes, 0);
    }

    #[test]
    fn verdicts_stand_in_the_table_where_the_words_do() {
        assert!(Verdict::ALL.iter().enumerate().all(|(index, verdict)| place(*verdict) == index));
    }
}
