//! Are the house rules kept (*Hausregeln*; `interfaces.md`, Rules of `check --rules`)? Every breach with its element and its figure. All rules speak of as-is
//! maps in the current round, so nothing that a vote in progress covers is looked at: no touchpoint has it. What day it is today is given; never a word
//! for people.

#[cfg(test)]
mod tests;

use super::take_home::owners;
use super::tolerance::below;
use super::{Agreement, BalanceOutcome, JudgedMap, Judgements, RaterGroups, Verdict};
use crate::model::{HouseRule, Map, Measure, Media, Project, Rater, RaterId, RoundId, Stage, Subject, Touchpoint, TouchpointId, Variant};
use jiff::civil::Date;
use std::cell::OnceCell;
use std::collections::HashSet;
use std::sync::Arc;

/// A place where a rule is broken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Breach {
    /// Which rule, with its number.
    pub rule: HouseRule,
    /// The element: a round, a map, a stage, a touchpoint or a measure.
    pub at: Subject,
    /// What the rule's number is compared with: days since the round, customers who have voted, the balance, touchpoints to discuss. None if the rule has
    /// no number, the round has no date, or nothing of the map is rated.
    pub figure: Option<f64>,
}

/// Where rules are broken, in the order of the rules, for each in that of the maps. `judgements`: where assessments are kept.
pub fn breaches(project: &Project, rules: &[HouseRule], judgements: &mut Judgements, today: Date) -> Vec<Breach> {
    // Without a round a project is not sound.
    let Some(round) = project.shown_round() else { return Vec::new() };
    let maps: Vec<&Arc<Map>> = project.maps.iter().filter(|map| map.variant == Variant::AsIs).collect();
    let judged = if rules.iter().any(|rule| rule.kind().rests_on_scores()) {
        maps.iter().map(|map| judgements.map(project, map, round.id)).collect()
    } else {
        Vec::new()
    };
    let look = Look { project, maps, round: round.id, judged, today, measured: OnceCell::new() };
    rules.iter().flat_map(|rule| look.breaches(*rule)).collect()
}

struct Look<'a> {
    project: &'a Project,
    /// The as-is maps.
    maps: Vec<&'a Arc<Map>>,
    round: RoundId,
    /// What their scores say; empty if nobody asks.
    judged: Vec<JudgedMap>,
    today: Date,
    /// The touchpoints that have a measure.
    measured: OnceCell<HashSet<TouchpointId>>,
}

impl<'a> Look<'a> {
    fn breaches(&self, rule: HouseRule) -> Vec<Breach> {
        let places = match rule {
            HouseRule::EveryDealBreakerHasMeasure => plain(self.deal_breakers_without_measure()),
            HouseRule::EveryMeasureHasOwner => plain(self.measures_without_owner()),
            HouseRule::LatestRoundAtMost { days } => self.older_round(days).into_iter().collect(),
            HouseRule::CustomerVotesAtLeast(least) => self.fewer_customers(least),
            HouseRule::NothingUnrated => plain(self.unrated()),
            HouseRule::BalanceAtLeast(least) => self.worse_balances(least),
            HouseRule::ToDiscussAtMost(most) => self.more_to_discuss(most),
            HouseRule::NoEmptyStage => plain(self.stages(|stage| stage.touchpoints.is_empty())),
            HouseRule::EveryStageHasEarned => plain(self.stages(lacks_earned)),
        };
        places.into_iter().map(|(at, figure)| Breach { rule, at, figure }).collect()
    }

    /// The touchpoints of all as-is maps with their maps and what their scores say.
    fn touchpoints(&self) -> impl Iterator<Item = (&'a Map, &'a Touchpoint, &super::Assessment)> {
        self.maps
            .iter()
            .copied()
            .zip(&self.judged)
            .flat_map(|(map, judged)| map.touchpoints().zip(judged.said()).map(move |(touchpoint, said)| (&**map, &**touchpoint, said)))
    }

    fn deal_breakers_without_measure(&self) -> Vec<Subject> {
        let measured = self.measured.get_or_init(|| {
            let kept = self.project.measures.iter().filter(|measure| !measure.is_dropped());
            kept.flat_map(|measure| measure.touchpoints.iter().copied()).collect()
        });
        let without =
            self.touchpoints().filter(|(_, touchpoint, said)| said.verdict == Verdict::DealBreaker && !measured.contains(&touchpoint.id));
        without.map(|(map, touchpoint, _)| Subject::Touchpoint(map.id, touchpoint.id)).collect()
    }

    /// Measures that are only on maps of another kind are not spoken of; those that are nowhere are.
    fn measures_without_owner(&self) -> Vec<Subject> {
        let here: HashSet<TouchpointId> = self.maps.iter().flat_map(|map| map.touchpoints().map(|touchpoint| touchpoint.id)).collect();
        let is_meant = |measure: &Measure| {
            !measure.is_dropped() && (measure.touchpoints.is_empty() || measure.touchpoints.iter().any(|id| here.contains(id)))
        };
        let nobodys = self.project.measures.iter().filter(|measure| is_meant(measure) && owners(&measure.owner).next().is_none());
        nobodys.map(|measure| Subject::Measure(measure.id)).collect()
    }

    fn older_round(&self, most: u32) -> Option<(Subject, Option<f64>)> {
        let round = self.project.latest_round()?;
        let age = round.date.map(|date| self.today.since(date).map_or(0, |age| i64::from(age.get_days())));
        let is_older = age.is_none_or(|age| age > i64::from(most));
        is_older.then(|| (Subject::Round(round.id), age.map(|days| days as f64)))
    }

    fn fewer_customers(&self, least: u32) -> Vec<(Subject, Option<f64>)> {
        let is_customer = |rater: &&Arc<Rater>| rater.group == Rater::CUSTOMER;
        let customers: HashSet<RaterId> = self.project.raters.iter().filter(is_customer).map(|rater| rater.id).collect();
        let voted = |touchpoint: &Touchpoint| {
            let votes = touchpoint.votes_in(self.round).filter(|vote| customers.contains(&vote.rater));
            votes.filter(|vote| vote.scores.iter().any(|(_, score)| score.is_some())).count()
        };
        let rated = self.touchpoints().filter(|(.., said)| said.is_rated());
        let counted = rated.map(|(map, touchpoint, _)| (Subject::Touchpoint(map.id, touchpoint.id), voted(touchpoint)));
        counted.filter(|(_, count)| *count < least as usize).map(|(at, count)| (at, Some(count as f64))).collect()
    }

    fn unrated(&self) -> Vec<Subject> {
        let unrated = self.touchpoints().filter(|(.., said)| !said.is_rated());
        unrated.map(|(map, touchpoint, _)| Subject::Touchpoint(map.id, touchpoint.id)).collect()
    }

    fn worse_balances(&self, least: f64) -> Vec<(Subject, Option<f64>)> {
        let worse = |judged: &JudgedMap| match judged.balance.outcome {
            BalanceOutcome::NotRated => Some(None),
            BalanceOutcome::NothingNegative => None,
            BalanceOutcome::Ratio(ratio) => below(ratio, least).then_some(Some(ratio)),
        };
        self.judged.iter().filter_map(|judged| Some((Subject::Map(judged.map.id), worse(judged)?))).collect()
    }

    fn more_to_discuss(&self, most: u32) -> Vec<(Subject, Option<f64>)> {
        let groups = RaterGroups::of(self.project);
        let to_discuss =
            |touchpoint: &&Arc<Touchpoint>| Agreement::of(touchpoint, self.round, &groups, &self.project.thresholds).to_discuss();
        let counted = self.maps.iter().map(|map| (Subject::Map(map.id), map.touchpoints().filter(to_discuss).count()));
        counted.filter(|(_, count)| *count > most as usize).map(|(at, count)| (at, Some(count as f64))).collect()
    }

    /// The stages of all as-is maps for which something holds.
    fn stages(&self, holds: impl Fn(&Stage) -> bool) -> Vec<Subject> {
        let all = self.maps.iter().flat_map(|map| map.stages.iter().map(move |stage| (map.id, stage)));
        all.filter(|(_, stage)| holds(stage)).map(|(map, stage)| Subject::Stage(map, stage.id)).collect()
    }
}

/// Places without a figure.
fn plain(places: Vec<Subject>) -> Vec<(Subject, Option<f64>)> {
    places.into_iter().map(|at| (at, None)).collect()
}

/// Whether a stage has touchpoints and none of them is earned.
fn lacks_earned(stage: &Stage) -> bool {
    !stage.touchpoints.is_empty() && stage.touchpoints.iter().all(|touchpoint| touchpoint.media() != Media::Earned)
}
