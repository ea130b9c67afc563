//! The charts that are read line by line: groups compared, the two sides of the balance, goals by stage, and the priority list with its
//! reasons in words. Never an order of its own: that is the method's.

use super::choice::{Curve, GroupBy};
use super::describe::Subject;
use super::description::{BalanceSides, Body, CoverageRow, CoverageTable, GroupRow, GroupTable, PriorityList, PriorityRow, Share, Target};
use crate::layout::{Rated, balance_sentence, word};
use crate::method::{Assessment, Grouping};
use crate::model::{Code as _, Goal, Rater, Touchpoint, TouchpointId};
use std::sync::Arc;

/// How many touchpoints are named on each side of the balance.
const MOST_SHARES: usize = 10;
/// The scores of a group, in the order of its bars.
pub(super) const SCORES: [Curve; 4] = [Curve::Expectation, Curve::Fulfilment, Curve::Competition, Curve::Relevance];

impl Subject<'_> {
    fn touchpoint(&self, all: &[&Arc<Touchpoint>], index: usize) -> Option<Arc<Touchpoint>> {
        all.get(index).map(|touchpoint| Arc::clone(touchpoint))
    }
}

/// Bars by what touchpoints have in common.
pub(super) fn groups(subject: &Subject<'_>, by: GroupBy) -> Body {
    let (texts, analysis) = (subject.texts, subject.analysis);
    let all: Vec<&Arc<Touchpoint>> = subject.map.touchpoints().collect();
    let ids = |matches: &dyn Fn(usize) -> bool| -> Option<Target> {
        let chosen = analysis.touchpoints.iter().enumerate().filter(|(index, _)| matches(*index)).map(|(_, judged)| judged.id);
        Some(Target::Touchpoints(chosen.collect()))
    };
    let judged = |index: usize| &analysis.touchpoints[index];
    let rows: Vec<GroupRow> = match by {
        GroupBy::Stage => {
            let name = |id| subject.map.stage(id).map_or_else(String::new, |stage| stage.name.clone());
            analysis.by_stage.iter().map(|group| row(subject, &all, group, name(group.key), Some(Target::Stage(group.key)))).collect()
        }
        GroupBy::Media => by_word(subject, &all, &analysis.by_media, |media, index| judged(index).area.media() == media),
        GroupBy::Area => by_word(subject, &all, &analysis.by_area, |area, index| judged(index).area == area),
        GroupBy::Control => by_word(subject, &all, &analysis.by_control, |control, index| judged(index).control == control),
        GroupBy::World => {
            let name = |world: Option<_>| world.map_or(texts.chart_no_world(), |world| word(texts, world)).to_owned();
            let row =
                |group: &Grouping<Option<_>>| row(subject, &all, group, name(group.key), ids(&|index| judged(index).world == group.key));
            analysis.by_world.iter().map(row).collect()
        }
        GroupBy::RaterGroup => {
            let name = |group: Option<&str>| match group {
                None | Some("") => texts.chart_no_group().to_owned(),
                Some(group) if group == Rater::CUSTOMER => texts.inspector_rater_customer().to_owned(),
                Some(group) => group.to_owned(),
            };
            analysis.by_rater_group.iter().map(|group| row(subject, &all, group, name(group.key.as_deref()), None)).collect()
        }
    };
    // Up to the largest of them.
    let reach = rows.iter().filter_map(|row| row.gap).map(f64::abs).fold(2.0, f64::max).ceil();
    Body::Groups(GroupTable {
        heads: [texts.chart_groups_scores(), texts.chart_groups_gap(), texts.chart_groups_worst()].map(str::to_owned),
        scores: SCORES.map(|curve| word(texts, curve).to_owned()),
        rows,
        reach,
    })
}

fn by_word<C: crate::model::Code + PartialEq>(
    subject: &Subject<'_>,
    all: &[&Arc<Touchpoint>],
    groups: &[Grouping<C>],
    matches: impl Fn(C, usize) -> bool,
) -> Vec<GroupRow> {
    let rows = groups.iter().map(|group| {
        let chosen =
            subject.analysis.touchpoints.iter().enumerate().filter(|(index, _)| matches(group.key, *index)).map(|(_, judged)| judged.id);
        row(subject, all, group, word(subject.texts, group.key).to_owned(), Some(Target::Touchpoints(chosen.collect())))
    });
    rows.collect()
}

fn row<K>(subject: &Subject<'_>, all: &[&Arc<Touchpoint>], group: &Grouping<K>, name: String, target: Option<Target>) -> GroupRow {
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let worst =
        group.worst.and_then(|index| Some((subject.touchpoint(all, index)?, subject.analysis.touchpoints.get(index)?.assessment.verdict)));
    let means = &group.means;
    GroupRow {
        name,
        count: subject.texts.chart_group_count(whole(group.count), whole(group.rated)),
        scores: [means.expectation, means.fulfilment, means.competition, means.relevance],
        gap: group.gap,
        worst,
        target,
    }
}

/// What contributes most on either side.
pub(super) fn balance(subject: &Subject<'_>) -> Body {
    let (texts, balance) = (subject.texts, subject.analysis.balance);
    let aversion = subject.project.thresholds.loss_aversion;
    let mut shares: Vec<Share> = subject
        .analysis
        .touchpoints
        .iter()
        .zip(subject.map.touchpoints())
        .filter_map(|(judged, touchpoint)| {
            let weighted_gap = judged.assessment.weighted_gap.filter(|gap| gap.abs() > 1e-9)?;
            Some(Share { touchpoint: Arc::clone(touchpoint), verdict: judged.assessment.verdict, weighted_gap })
        })
        .collect();
    // Sorting is stable: equal ones stay in the order of the journey.
    shares.sort_by(|one, two| two.weighted_gap.abs().total_cmp(&one.weighted_gap.abs()));
    let (good, bad): (Vec<Share>, Vec<Share>) = shares.into_iter().partition(|share| share.weighted_gap > 0.0);
    let cut = |mut side: Vec<Share>| {
        let left = side.split_off(side.len().min(MOST_SHARES));
        let sum: f64 = left.iter().map(|share| share.weighted_gap).sum();
        let more = (!left.is_empty()).then(|| texts.chart_balance_more(i64::try_from(left.len()).unwrap_or(i64::MAX), &texts.signed(sum)));
        (side, more)
    };
    let ((good, more_good), (bad, more_bad)) = (cut(good), cut(bad));
    let felt = texts.number(balance.negative * aversion, 1);
    Body::Balance(BalanceSides {
        sentence: sentence(subject),
        positive: balance.positive,
        negative: balance.negative,
        aversion,
        totals: [
            texts.chart_balance_good(&texts.number(balance.positive, 1)),
            texts.chart_balance_bad(&texts.number(balance.negative, 1), &texts.number(aversion, 2), &felt),
        ],
        sides: [texts.chart_balance_side_good().to_owned(), texts.chart_balance_side_bad().to_owned()],
        good,
        bad,
        nothing: texts.chart_balance_nothing().to_owned(),
        more: [more_good, more_bad],
    })
}

fn sentence(subject: &Subject<'_>) -> String {
    balance_sentence(subject.texts, &subject.analysis.balance, Rated::of_analysis(subject.analysis))
}

/// Which goals are served where.
pub(super) fn coverage(subject: &Subject<'_>) -> Body {
    let stages = &subject.map.stages;
    let serving = |goal: Goal| -> Vec<Vec<TouchpointId>> {
        let in_stage = |stage: &Arc<crate::model::Stage>| {
            let serving = stage.touchpoints.iter().filter(|touchpoint| touchpoint.goals.contains(&goal));
            serving.map(|touchpoint| touchpoint.id).collect()
        };
        stages.iter().map(in_stage).collect()
    };
    let measures = |goal: Goal| (0..stages.len()).map(|stage| subject.analysis.coverage.at(goal, stage).measures).collect::<Vec<usize>>();
    let rows = Goal::ALL.iter().map(|goal| CoverageRow {
        name: word(subject.texts, *goal).to_owned(),
        cells: serving(*goal),
        measures: measures(*goal),
    });
    let has_measures = Goal::ALL.iter().any(|goal| measures(*goal).iter().any(|count| *count > 0));
    Body::Coverage(CoverageTable {
        columns: stages.iter().map(|stage| (stage.id, stage.name.clone())).collect(),
        total: subject.texts.chart_coverage_total().to_owned(),
        unserved: subject.texts.chart_coverage_unserved().to_owned(),
        measures: has_measures.then(|| subject.texts.chart_coverage_measures().to_owned()),
        rows: rows.collect(),
    })
}

/// The priority list.
pub(super) fn priorities(subject: &Subject<'_>) -> Body {
    let all: Vec<&Arc<Touchpoint>> = subject.map.touchpoints().collect();
    let rows = subject.analysis.priorities.iter().enumerate().filter_map(|(position, index)| {
        let (judged, touchpoint) = (subject.analysis.touchpoints.get(*index)?, subject.touchpoint(&all, *index)?);
        let said = &judged.assessment;
        Some(PriorityRow {
            position: position + 1,
            stage: subject.map.stages.get(judged.stage).map_or_else(String::new, |stage| stage.name.clone()),
            verdict: said.verdict,
            verdict_name: subject.texts.term(crate::method::Verdict::KIND, said.verdict.code()).to_owned(),
            reason: reason(subject, said, touchpoint.critical),
            opportunity: said.opportunity?,
            touchpoint,
        })
    });
    Body::Priorities(PriorityList { head: subject.texts.chart_opportunity().to_owned(), rows: rows.collect() })
}

/// The reason for a touchpoint's position: "relevance 9, expectation 6, fulfilment 2, competition 5, critical".
fn reason(subject: &Subject<'_>, said: &Assessment, critical: bool) -> String {
    let texts = subject.texts;
    let score = |value: Option<f64>| value.map_or_else(String::new, |value| texts.score(value));
    let mut reason = texts.chart_reason(&score(said.relevance), &score(said.expectation), &score(said.fulfilment));
    if let Some(competition) = said.competition {
        reason.push_str(&texts.chart_reason_competition(&texts.score(competition)));
    }
    if critical {
        reason.push_str(texts.chart_reason_critical());
    }
    reason
}
