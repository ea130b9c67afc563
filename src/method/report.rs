//! The answers of [`Analysis`] in the form that scripts rely on: the JSON of `analyse` (`interfaces.md`) and the flat table beside it.
//! Names and machine words only, in the order that is promised there; no figure is rounded.

use super::{Agreement, Analysis, Certainty, Flow, Grouping, Judged, Measured, TouchpointCertainty, Verdict};
use crate::model::{Area, Channel, Code, Control, Goal, Map, Media, Project, Thresholds, Touchpoint, TouchpointId, World};
use serde::{Serialize, Serializer};

/// The JSON object of `analyse`: what one map says in one round.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report<'a> {
    /// The map's name.
    pub map: &'a str,
    /// The round's label; empty if the project has no such round.
    pub round: &'a str,
    /// The limits that the verdicts were made with.
    pub thresholds: ThresholdsReport,
    /// Every touchpoint, in journey order.
    pub touchpoints: Vec<TouchpointReport<'a>>,
    /// P / (λ · N); none if nothing is rated or nothing is negative.
    pub balance: Option<Number>,
    /// P
    pub positive: Number,
    /// N, without λ.
    pub negative: Number,
    /// How often the journey changes sides.
    pub zigzag: ZigzagReport,
    /// By stage, in map order, empty ones too.
    pub by_stage: Vec<GroupReport<'a>>,
    /// By media kind.
    pub by_media: Vec<GroupReport<'a>>,
    /// By area.
    pub by_area: Vec<GroupReport<'a>>,
    /// By world: physical, digital, none.
    pub by_world: Vec<GroupReport<'a>>,
    /// By control.
    pub by_control: Vec<GroupReport<'a>>,
    /// By the raters' group; raters without a group last, under an empty name.
    pub by_rater_group: Vec<GroupReport<'a>>,
    /// Every goal with every stage.
    pub coverage: Vec<CoverageReport<'a>>,
    /// The 90 % interval of the balance, if it was asked how sure it all is: none without votes to draw; an infinite bound is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub balance_interval: Option<Option<[Option<Number>; 2]>>,
}

/// A figure, unrounded. In JSON a whole number is written without a fraction; what JSON cannot hold (infinity) becomes null.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Up to here every whole number is one in f64 too.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if self.0.fract() == 0.0 && self.0.abs() < EXACT {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

/// The thresholds under their machine names.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[allow(missing_docs, reason = "as in `Thresholds`")]
pub struct ThresholdsReport {
    pub relevant: Number,
    pub delight: Number,
    pub failing: Number,
    pub severe: Number,
    pub loss_aversion: Number,
    pub agreement: Number,
    pub group_distance: Number,
    pub drop_off: Number,
}

/// The assessment of one touchpoint.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TouchpointReport<'a> {
    /// Its identity.
    pub id: TouchpointId,
    /// The name of its stage.
    pub stage: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its media kind.
    pub media: Media,
    /// Its area.
    pub area: Area,
    /// Its main channel.
    pub channel: Option<Channel>,
    /// Its world.
    pub world: Option<World>,
    /// How far the brand can steer it.
    pub control: Control,
    /// One bad event here ends the relationship at once.
    pub critical: bool,
    /// E as it counts.
    pub expectation: Option<Number>,
    /// F as it counts.
    pub fulfilment: Option<Number>,
    /// C as it counts.
    pub competition: Option<Number>,
    /// R as it counts.
    pub relevance: Option<Number>,
    /// The share of customers who meet it as it counts, percent 0–100.
    pub reach: Option<Number>,
    /// g
    pub gap: Option<Number>,
    /// l
    pub lead: Option<Number>,
    /// w
    pub weighted_gap: Option<Number>,
    /// o
    pub opportunity: Option<Number>,
    /// The verdict.
    pub verdict: Verdict,
    /// Position in the priority list, from 1; none if not rated.
    pub priority: Option<usize>,
    /// Raters with at least one score here, this round.
    pub votes: usize,
    /// r*wg of each score.
    pub agreement: AgreementReport,
    /// Whether one of its scores is to discuss.
    pub to_discuss: bool,
    /// Share of customers lost, 0–1; none without contacts and completions.
    pub drop_off: Option<Number>,
    /// Whether a break should be looked at.
    pub break_proposed: bool,
    /// How sure it is, if that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<CertaintyReport>,
}

/// How sure the figures of a touchpoint are.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct CertaintyReport {
    /// The share of the draws with the same verdict.
    pub share: Option<Number>,
    /// The most frequent other verdict.
    pub runner_up: Option<Verdict>,
    /// Of the first three priorities: the share of the draws in which it is among the first three.
    pub in_first_three: Option<Number>,
    /// The nearest place at which a threshold turns the verdict.
    pub turns_at: Option<TurningReport>,
}

/// Where a verdict turns.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct TurningReport {
    /// The threshold's machine name.
    pub threshold: &'static str,
    /// Its value there.
    pub value: Number,
}

/// r*wg of each score; none with fewer than two votes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct AgreementReport {
    /// On E.
    pub expectation: Option<Number>,
    /// On F.
    pub fulfilment: Option<Number>,
    /// On C.
    pub competition: Option<Number>,
    /// On R.
    pub relevance: Option<Number>,
}

/// How often the journey changes sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ZigzagReport {
    /// Between worlds.
    pub world: usize,
    /// Between media kinds.
    pub media: usize,
}

/// The figures of touchpoints that have something in common.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupReport<'a> {
    /// What they have in common: a stage's name, a machine word, a group of raters.
    pub name: &'a str,
    /// How many they are.
    pub count: usize,
    /// How many of them have E, F and R.
    pub rated: usize,
    /// Mean E.
    pub expectation: Option<Number>,
    /// Mean F.
    pub fulfilment: Option<Number>,
    /// Mean C.
    pub competition: Option<Number>,
    /// Mean R.
    pub relevance: Option<Number>,
    /// Mean g.
    pub gap: Option<Number>,
    /// The title of the touchpoint with the lowest weighted gap.
    pub worst: Option<&'a str>,
}

/// What serves one goal in one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CoverageReport<'a> {
    /// The goal.
    pub goal: Goal,
    /// The stage's name.
    pub stage: &'a str,
    /// How many touchpoints serve it.
    pub touchpoints: usize,
    /// How many measures serve it.
    pub measures: usize,
}

impl<'a> Report<'a> {
    /// The report on a map of a project. `analysis` must be that of the same project and map.
    pub fn new(project: &'a Project, map: &'a Map, analysis: &Analysis) -> Self {
        let titles: Vec<&str> = map.touchpoints().map(|touchpoint| touchpoint.title.as_str()).collect();
        let stage_names: Vec<&str> = map.stages.iter().map(|stage| stage.name.as_str()).collect();
        Self {
            map: &map.name,
            round: project.round(analysis.round).map_or("", |round| round.label.as_str()),
            thresholds: ThresholdsReport::new(&project.thresholds),
            touchpoints: analysis
                .judged(map)
                .zip(Measured::of(project, map.id, analysis.round).flow(map, project.thresholds.drop_off))
                .map(|((stage, touchpoint, judged), flow)| TouchpointReport::new(&stage.name, touchpoint, judged, &flow))
                .collect(),
            balance: analysis.balance.ratio().map(Number),
            positive: Number(analysis.balance.positive),
            negative: Number(analysis.balance.negative),
            zigzag: ZigzagReport { world: analysis.zigzag.world, media: analysis.zigzag.media },
            by_stage: analysis.by_stage.iter().zip(&stage_names).map(|(group, name)| GroupReport::new(group, name, &titles)).collect(),
            by_media: groups(&analysis.by_media, &titles, |key| key.code()),
            by_area: groups(&analysis.by_area, &titles, |key| key.code()),
            by_world: groups(&analysis.by_world, &titles, |key| key.map_or("none", Code::code)),
            by_control: groups(&analysis.by_control, &titles, |key| key.code()),
            by_rater_group: analysis
                .by_rater_group
                .iter()
                .map(|group| {
                    // The name as the project holds it, so that the report need not borrow from the analysis.
                    let name = project.raters.iter().map(|rater| rater.group.as_str()).find(|name| group.key.as_deref() == Some(*name));
                    GroupReport::new(group, name.unwrap_or_default(), &titles)
                })
                .collect(),
            coverage: analysis
                .coverage
                .cells()
                .filter_map(|(goal, stage, served)| {
                    let stage = stage_names.get(stage)?;
                    Some(CoverageReport { goal, stage, touchpoints: served.touchpoints, measures: served.measures })
                })
                .collect(),
            balance_interval: None,
        }
    }

    /// The same report with how sure it all is. `certainty` must be that of the same analysis.
    #[must_use]
    pub fn with_certainty(mut self, certainty: &Certainty) -> Self {
        self.balance_interval = Some(certainty.balance.map(|interval| [interval.low.map(Number), interval.high.map(Number)]));
        for (touchpoint, certainty) in self.touchpoints.iter_mut().zip(&certainty.touchpoints) {
            touchpoint.certainty = Some(CertaintyReport::new(certainty));
        }
        self
    }
}

fn groups<'a, K: Copy>(groupings: &[Grouping<K>], titles: &[&'a str], name: impl Fn(K) -> &'static str) -> Vec<GroupReport<'a>> {
    groupings.iter().map(|group| GroupReport::new(group, name(group.key), titles)).collect()
}

impl ThresholdsReport {
    fn new(thresholds: &Thresholds) -> Self {
        Self {
            relevant: Number(thresholds.relevant),
            delight: Number(thresholds.delight),
            failing: Number(thresholds.failing),
            severe: Number(thresholds.severe),
            loss_aversion: Number(thresholds.loss_aversion),
            agreement: Number(thresholds.agreement),
            group_distance: Number(thresholds.group_distance),
            drop_off: Number(thresholds.drop_off),
        }
    }
}

impl<'a> TouchpointReport<'a> {
    fn new(stage: &'a str, touchpoint: &'a Touchpoint, judged: &Judged, flow: &Flow) -> Self {
        let assessment = &judged.assessment;
        Self {
            id: touchpoint.id,
            stage,
            title: &touchpoint.title,
            media: touchpoint.media(),
            area: touchpoint.area,
            channel: touchpoint.channel,
            world: judged.world,
            control: touchpoint.control,
            critical: touchpoint.critical,
            expectation: assessment.expectation.map(Number),
            fulfilment: assessment.fulfilment.map(Number),
            competition: assessment.competition.map(Number),
            relevance: assessment.relevance.map(Number),
            reach: flow.reach.map(Number),
            gap: assessment.gap.map(Number),
            lead: assessment.lead.map(Number),
            weighted_gap: assessment.weighted_gap.map(Number),
            opportunity: assessment.opportunity.map(Number),
            verdict: assessment.verdict,
            priority: judged.priority,
            votes: judged.votes,
            agreement: AgreementReport::new(&judged.agreement),
            to_discuss: judged.agreement.to_discuss(),
            drop_off: flow.drop_off.map(Number),
            break_proposed: flow.break_proposed,
            certainty: None,
        }
    }
}

impl CertaintyReport {
    fn new(certainty: &TouchpointCertainty) -> Self {
        Self {
            share: certainty.share.map(Number),
            runner_up: certainty.runner_up.map(|(verdict, _)| verdict),
            in_first_three: certainty.in_first_three.map(Number),
            turns_at: certainty.turns_at.map(|turning| TurningReport { threshold: turning.threshold.code(), value: Number(turning.value) }),
        }
    }
}

impl AgreementReport {
    fn new(agreement: &Agreement) -> Self {
        Self {
            expectation: agreement.expectation.within_group.map(Number),
            fulfilment: agreement.fulfilment.within_group.map(Number),
            competition: agreement.competition.within_group.map(Number),
            relevance: agreement.relevance.within_group.map(Number),
        }
    }
}

impl<'a> GroupReport<'a> {
    fn new<K>(group: &Grouping<K>, name: &'a str, titles: &[&'a str]) -> Self {
        Self {
            name,
            count: group.count,
            rated: group.rated,
            expectation: group.means.expectation.map(Number),
            fulfilment: group.means.fulfilment.map(Number),
            competition: group.means.competition.map(Number),
            relevance: group.means.relevance.map(Number),
            gap: group.gap.map(Number),
            worst: group.worst.and_then(|index| titles.get(index).copied()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, metric, project, round, touchpoint, vote};
    use crate::model::TouchpointId;
    use std::sync::Arc;

    /// Every name in the order of `interfaces.md`, and every kind of value: whole numbers and fractions, nulls, words.
    const EXPECTED: &str = r#"{
  "map": "Map", "round": "Round",
  "thresholds": {"relevant": 6, "delight": 1, "failing": -1, "severe": -3, "loss_aversion": 2.25, "agreement": 0.7, "group_distance": 3, "drop_off": 0.4},
  "touchpoints": [
    {"id": "SHOP", "stage": "Stage 1", "title": "shop", "media": "owned", "area": "point-of-sale", "channel": "web-shop",
     "world": "digital", "control": "unknown", "critical": true,
     "expectation": 8, "fulfilment": 4.5, "competition": null, "relevance": 5, "reach": 25,
     "gap": -3.5, "lead": null, "weighted_gap": -1.75, "opportunity": 5.5,
     "verdict": "deal-breaker", "priority": 1, "votes": 2,
     "agreement": {"expectation": null, "fulfilment": -3.05, "competition": null, "relevance": null},
     "to_discuss": true, "drop_off": 0.75, "break_proposed": true},
    {"id": "CALL", "stage": "Stage 1", "title": "call", "media": "owned", "area": "point-of-sale", "channel": null,
     "world": null, "control": "unknown", "critical": false,
     "expectation": null, "fulfilment": null, "competition": 10, "relevance": 0, "reach": null,
     "gap": null, "lead": null, "weighted_gap": null, "opportunity": null,
     "verdict": "not-rated", "priority": null, "votes": 0,
     "agreement": {"expectation": null, "fulfilment": null, "competition": null, "relevance": null},
     "to_discuss": false, "drop_off": null, "break_proposed": false}],
  "balance": 0, "positive": 0, "negative": 1.75,
  "zigzag": {"world": 0, "media": 0},
  "by_stage": [
    {"name": "Stage 1", "count": 2, "rated": 1, "expectation": 8, "fulfilment": 4.5, "competition": 10, "relevance": 2.5, "gap": -3.5, "worst": "shop"},
    {"name": "Stage 2", "count": 0, "rated": 0, "expectation": null, "fulfilment": null, "competition": null, "relevance": null, "gap": null, "worst": null}],
  "by_media": [
    {"name": "owned", "count": 2, "rated": 1, "expectation": 8, "fulfilment": 4.5, "competition": 10, "relevance": 2.5, "gap": -3.5, "worst": "shop"}],
  "by_area": [
    {"name": "point-of-sale", "count": 2, "rated": 1, "expectation": 8, "fulfilment": 4.5, "competition": 10, "relevance": 2.5, "gap": -3.5, "worst": "shop"}],
  "by_world": [
    {"name": "digital", "count": 1, "rated": 1, "expectation": 8, "fulfilment": 4.5, "competition": null, "relevance": 5, "gap": -3.5, "worst": "shop"},
    {"name": "none", "count": 1, "rated": 0, "expectation": null, "fulfilment": null, "competition": 10, "relevance": 0, "gap": null, "worst": null}],
  "by_control": [
    {"name": "unknown", "count": 2, "rated": 1, "expectation": 8, "fulfilment": 4.5, "competition": 10, "relevance": 2.5, "gap": -3.5, "worst": "shop"}],
  "by_rater_group": [
    {"name": "customer", "count": 1, "rated": 0, "expectation": null, "fulfilment": 9, "competition": null, "relevance": null, "gap": null, "worst": null},
    {"name": "", "count": 1, "rated": 0, "expectation": null, "fulfilment": 0, "competition": null, "relevance": null, "gap": null, "worst": null}],
  "coverage": []
}"#;

    #[test]
    fn the_json_is_what_scripts_rely_on() {
        let mut shop = Touchpoint { channel: Some(Channel::WebShop), critical: true, ..touchpoint("shop", [Some(8), None, None, Some(5)]) };
        shop.votes = vec![vote(0, [None, Some(9), None, None]), vote(1, [None, Some(0), None, None])];
        let call = touchpoint("call", [None, None, Some(10), Some(0)]);
        let mut project = project(map([vec![shop, call], vec![]]), ["customer", ""]);
        let figures = [(None, "base", 400.0), (Some("shop"), "contacts", 100.0), (Some("shop"), "completions", 25.0)];
        project.metrics = figures.map(|(at, name, value)| Arc::new(metric(at, name, value))).to_vec();
        let map = &project.maps[0];
        let analysis = Analysis::of(&project, map, round());
        let mut report = Report::new(&project, map, &analysis);
        let coverage: Vec<_> = report.coverage.iter().map(|cell| (cell.goal, cell.stage)).collect();
        assert_eq!(coverage.len(), 36, "every goal with every stage");
        assert_eq!(coverage[..3], [(Goal::Awareness, "Stage 1"), (Goal::Awareness, "Stage 2"), (Goal::Reputation, "Stage 1")]);
        assert_eq!(
            serde_json::to_string(&report.coverage[0]).unwrap(),
            r#"{"goal":"awareness","stage":"Stage 1","touchpoints":0,"measures":0}"#
        );
        report.coverage.clear();
        let expected =
            EXPECTED.replace("SHOP", &TouchpointId::named("shop").to_string()).replace("CALL", &TouchpointId::named("call").to_string());
        // Both as text, so that the order of the names and the form of the numbers are compared too.
        let expected: serde_json::Value = serde_json::from_str(&expected).unwrap();
        assert_eq!(serde_json::to_string_pretty(&report).unwrap(), serde_json::to_string_pretty(&expected).unwrap());
    }

    #[test]
    fn how_sure_it_is_stands_beside_what_it_was_asked_of() {
        let given = [Some(5), Some(9), None, Some(8)];
        let mut shop = touchpoint("shop", [None; 4]);
        shop.votes = vec![vote(0, given), vote(1, given), vote(2, given)];
        let project = project(map([vec![shop, touchpoint("call", [Some(5), Some(5), None, Some(0)])]]), ["", "", ""]);
        let map = &project.maps[0];
        let analysis = Analysis::of(&project, map, round());
        let certainty = Certainty::of(&project, map, &analysis, || false).unwrap();
        let plain = serde_json::to_value(Report::new(&project, map, &analysis)).unwrap();
        assert!(plain.get("balance_interval").is_none() && plain["touchpoints"][0].get("certainty").is_none());
        let report = serde_json::to_value(Report::new(&project, map, &analysis).with_certainty(&certainty)).unwrap();
        assert_eq!(report["balance_interval"].to_string(), "[null,null]");
        let of = |index: usize| report["touchpoints"][index]["certainty"].to_string();
        assert_eq!(of(0), r#"{"share":1,"runner_up":null,"in_first_three":1,"turns_at":{"threshold":"relevant","value":8}}"#);
        assert_eq!(of(1), r#"{"share":null,"runner_up":null,"in_first_three":1,"turns_at":{"threshold":"relevant","value":0}}"#);
    }

    #[test]
    fn numbers_are_not_rounded_and_always_json() {
        for (figure, expected) in [
            (6.0, "6"),
            (-0.0, "0"),
            (8.0 / 3.0, "2.6666666666666665"),
            (-1e-17, "-1e-17"),
            (0.1 + 0.2, "0.30000000000000004"),
            (f64::INFINITY, "null"),
            (f64::NAN, "null"),
        ] {
            assert_eq!(serde_json::to_string(&Number(figure)).unwrap(), expected);
        }
    }

    #[test]
    fn a_round_that_is_gone_and_stages_of_one_name_do_no_harm() {
        let mut project = project(map([vec![touchpoint("shop", [None; 4])], vec![]]), []);
        project.rounds.clear();
        let mut changed = Map::clone(&project.maps[0]);
        for stage in &mut changed.stages {
            Arc::make_mut(stage).name = "Same".into();
        }
        project.maps = vec![Arc::new(changed)];
        let analysis = Analysis::of(&project, &project.maps[0], round());
        let report = Report::new(&project, &project.maps[0], &analysis);
        assert_eq!(report.round, "");
        assert_eq!(report.by_stage.iter().map(|group| (group.name, group.count)).collect::<Vec<_>>(), [("Same", 1), ("Same", 0)]);
    }
}
