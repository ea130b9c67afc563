//! What a chart says, before anything is placed or coloured: axes, regions, points, lines, bars, words, and the element of the map that
//! each mark represents. One description per chart; the window and the exporters draw the same. Never a coordinate on paper, never a colour.

use super::choice::{ChartKind, Curve};
use crate::method::{Quadrant, Verdict};
use crate::model::{StageId, Thresholds, Touchpoint, TouchpointId};
use crate::text::Syllables;
use std::sync::Arc;

/// A chart, described.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Which.
    pub kind: ChartKind,
    /// What it is called.
    pub title: String,
    /// One line on what it shows and how.
    pub why: String,
    /// Map, round and date, for the foot.
    pub foot: String,
    /// BCP 47 language of its words.
    pub language: &'static str,
    /// The syllables of the project's words in it.
    pub syllables: Option<Syllables>,
    /// How often each verdict occurs in what is shown, in the order of the rules; empty where verdicts are not shown.
    pub verdicts: Vec<(Verdict, usize)>,
    /// What is left out, in words, if anything is.
    pub left_out: Option<String>,
    /// What it shows.
    pub body: Body,
}

/// What a chart shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Nothing yet; what to do about it.
    Empty(String),
    /// Points and lines over two axes.
    Plane(Plane),
    /// Bars by group.
    Groups(GroupTable),
    /// Two sides that weigh against each other.
    Balance(BalanceSides),
    /// A table of goals and stages.
    Coverage(CoverageTable),
    /// Touchpoints in the order of their urgency.
    Priorities(PriorityList),
    /// Touchpoints along the journey with who gets how far.
    Funnel(FunnelList),
    /// What more money buys.
    Frontier(FrontierCurve),
    /// Where the money goes.
    Spend(SpendTable),
}

/// What a mark represents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// One touchpoint.
    Touchpoint(TouchpointId),
    /// Several touchpoints, in journey order.
    Touchpoints(Vec<TouchpointId>),
    /// A stage.
    Stage(StageId),
    /// A budget for measures, in whole minor units of the project's currency.
    Budget(i64),
}

/// Points and lines over two axes.
#[derive(Debug, Clone, PartialEq)]
pub struct Plane {
    /// From left to right.
    pub x: Axis,
    /// From bottom to top.
    pub y: Axis,
    /// Areas with a meaning; they may reach beyond the axes.
    pub regions: Vec<Region>,
    /// Touchpoints.
    pub dots: Vec<Dot>,
    /// Curves, back to front.
    pub lines: Vec<Line>,
    /// Lines at a value.
    pub references: Vec<Reference>,
    /// Where several curves of one score part; none: there are no such curves.
    pub partings: Option<PartingList>,
}

/// Where curves of several part most, farthest first.
#[derive(Debug, Clone, PartialEq)]
pub struct PartingList {
    /// What is listed, and the heads of the columns: the highest, the lowest, how far apart they are.
    pub heads: [String; 4],
    /// The touchpoints of the path.
    pub path: Vec<TouchpointId>,
    /// The first of them.
    pub rows: Vec<PartingRow>,
    /// What stands there if they part nowhere.
    pub nowhere: String,
}

/// A touchpoint at which they part.
#[derive(Debug, Clone, PartialEq)]
pub struct PartingRow {
    /// Which.
    pub touchpoint: Arc<Touchpoint>,
    /// Its place on the path, from 0.
    pub place: usize,
    /// Who has the highest value, and who the lowest.
    pub sides: [PartingSide; 2],
    /// How far apart they are, in words.
    pub difference: String,
    /// All of it in words.
    pub told: String,
}

/// One of two that part.
#[derive(Debug, Clone, PartialEq)]
pub struct PartingSide {
    /// Whose curve, as an index into the lines.
    pub voice: usize,
    /// What they are called.
    pub name: String,
    /// The value.
    pub value: f64,
    /// The value in words.
    pub figure: String,
}

/// One axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// What it measures; empty where that goes without saying.
    pub title: String,
    /// The part of it that is visible at first, in its own units.
    pub range: (f64, f64),
    /// The part of it that can be made visible.
    pub limits: (f64, f64),
    /// How it is marked.
    pub marks: AxisMarks,
}

/// How an axis is marked.
#[derive(Debug, Clone, PartialEq)]
pub enum AxisMarks {
    /// Numbers.
    Numbers,
    /// Numbers with a sign; zero is drawn stronger.
    Signed,
    /// Stages, each from one place to another.
    Stages(Vec<Band>),
}

/// A stage on an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Which.
    pub id: StageId,
    /// Its name.
    pub name: String,
    /// Where it begins and ends.
    pub span: (f64, f64),
}

/// An area with a meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// From left to right.
    pub x: (f64, f64),
    /// From bottom to top.
    pub y: (f64, f64),
    /// What it means.
    pub meaning: Meaning,
    /// Its name.
    pub name: String,
}

/// What an area means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// Touchpoints without a better competitor get this verdict here.
    Verdict(Verdict),
    /// A field of importance × performance.
    Quadrant(Quadrant),
}

/// A touchpoint in a plane.
#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// Which.
    pub touchpoint: Arc<Touchpoint>,
    /// Where.
    pub x: f64,
    /// Where.
    pub y: f64,
    /// R, 0–10: how large it is.
    pub relevance: f64,
    /// Its symbol and colour.
    pub verdict: Verdict,
    /// How important its label is; the most important are placed first.
    pub weight: f64,
}

/// A curve along the journey.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Which.
    pub curve: Curve,
    /// Whose it is, if several are followed: its number, from 0.
    pub voice: Option<usize>,
    /// Its name.
    pub name: String,
    /// One value for each whole x from 0 on; none: a gap.
    pub values: Vec<Option<f64>>,
}

/// A line at a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// Whether it is at a value of x (vertical) rather than of y (horizontal).
    pub upright: bool,
    /// The value.
    pub value: f64,
    /// Whether what is on it belongs to what is above it (or right of it), or to what is below.
    pub with_above: bool,
    /// What it is, with its value.
    pub name: String,
    /// The threshold it shows; none: it is computed.
    pub threshold: Option<Threshold>,
}

/// Thresholds that charts show as lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Threshold {
    /// r
    Relevant,
    /// d
    Delight,
    /// f
    Failing,
    /// s
    Severe,
}

impl Threshold {
    /// Its value.
    pub fn get(self, thresholds: &Thresholds) -> f64 {
        match self {
            Self::Relevant => thresholds.relevant,
            Self::Delight => thresholds.delight,
            Self::Failing => thresholds.failing,
            Self::Severe => thresholds.severe,
        }
    }

    /// The thresholds with this one at a value, limited to where they do not contradict each other; in tenths.
    pub fn moved(self, thresholds: &Thresholds, value: f64) -> Thresholds {
        const LEAST: f64 = 0.1;
        let tenths = |value: f64| (value * 10.0).round() / 10.0;
        let value = tenths(value);
        let mut moved = *thresholds;
        match self {
            Self::Relevant => moved.relevant = value.clamp(0.0, 10.0),
            Self::Delight => moved.delight = value.clamp(LEAST, 10.0),
            Self::Failing => moved.failing = value.clamp(moved.severe.clamp(-10.0, -LEAST), -LEAST),
            Self::Severe => moved.severe = value.clamp(-10.0, moved.failing.min(-LEAST)),
        }
        moved
    }
}

/// Groups with their means.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupTable {
    /// Heads of the columns: scores, gap, weakest touchpoint.
    pub heads: [String; 3],
    /// The names of the scores, in the order of the rows' bars.
    pub scores: [String; 4],
    /// The groups.
    pub rows: Vec<GroupRow>,
    /// The largest gap that bars show, to either side: the scale, of every page the same.
    pub reach: f64,
}

/// A group with its means.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupRow {
    /// What it is called.
    pub name: String,
    /// How many touchpoints, how many of them rated.
    pub count: String,
    /// Means of E, F, C, R, each 0–10.
    pub scores: [Option<f64>; 4],
    /// Mean gap, −10…10.
    pub gap: Option<f64>,
    /// Its touchpoint with the lowest weighted gap, and its verdict.
    pub worst: Option<(Arc<Touchpoint>, Verdict)>,
    /// What the row represents.
    pub target: Option<Target>,
}

/// What delights against what disappoints.
#[derive(Debug, Clone, PartialEq)]
pub struct BalanceSides {
    /// The result as a sentence.
    pub sentence: String,
    /// P
    pub positive: f64,
    /// N, without λ.
    pub negative: f64,
    /// λ
    pub aversion: f64,
    /// The sum of each side, in words.
    pub totals: [String; 2],
    /// The names of the sides: good, bad.
    pub sides: [String; 2],
    /// Everything above zero, greatest first.
    pub good: Vec<Share>,
    /// Everything below zero, worst first.
    pub bad: Vec<Share>,
    /// What is written where a side is empty.
    pub nothing: String,
    /// Words for the rest that is not named on each side.
    pub more: [Option<String>; 2],
}

/// What one touchpoint contributes.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// Which.
    pub touchpoint: Arc<Touchpoint>,
    /// Its verdict.
    pub verdict: Verdict,
    /// w, −10…10.
    pub weighted_gap: f64,
}

/// Goals against stages.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageTable {
    /// The stages.
    pub columns: Vec<(StageId, String)>,
    /// Head of the column with the sums.
    pub total: String,
    /// What is written beside a goal that nothing serves.
    pub unserved: String,
    /// What the figures with a plus are, where there are any.
    pub measures: Option<String>,
    /// The goals.
    pub rows: Vec<CoverageRow>,
}

/// One goal.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageRow {
    /// What it is called.
    pub name: String,
    /// The touchpoints that serve it, stage by stage.
    pub cells: Vec<Vec<TouchpointId>>,
    /// How many measures serve it, stage by stage.
    pub measures: Vec<usize>,
}

/// The priority list.
#[derive(Debug, Clone, PartialEq)]
pub struct PriorityList {
    /// Head of the column with the opportunities.
    pub head: String,
    /// Most urgent first.
    pub rows: Vec<PriorityRow>,
}

/// A line of the priority list.
#[derive(Debug, Clone, PartialEq)]
pub struct PriorityRow {
    /// From 1.
    pub position: usize,
    /// Which.
    pub touchpoint: Arc<Touchpoint>,
    /// The name of its stage.
    pub stage: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// The name of the verdict.
    pub verdict_name: String,
    /// The reason for its position.
    pub reason: String,
    /// o, 0–20.
    pub opportunity: f64,
}

/// Who gets how far along the journey.
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelList {
    /// In journey order.
    pub rows: Vec<FunnelRow>,
    /// How many customers a whole bar is: the scale, of every page the same.
    pub most: f64,
}

/// A touchpoint on the way.
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelRow {
    /// Which.
    pub touchpoint: Arc<Touchpoint>,
    /// The name of its stage.
    pub stage: String,
    /// How many customers meet it.
    pub contacts: Option<f64>,
    /// How many of them go on.
    pub completions: Option<f64>,
    /// Both in words.
    pub values: String,
    /// What is lost here, and before the next touchpoint of the funnel.
    pub lost: Vec<String>,
    /// A break with its cause, or a proposed one, in words.
    pub broken: Option<String>,
    /// Whether that break is confirmed.
    pub is_confirmed: bool,
    /// The funnel it is in.
    pub funnel: Option<FunnelPart>,
}

/// The part of a funnel that a touchpoint is.
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelPart {
    /// The funnel's name.
    pub name: String,
    /// Whether the row before is in another funnel or in none.
    pub begins: bool,
}

/// What more money buys.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontierCurve {
    /// What the axes measure: from left to right, from bottom to top.
    pub axes: [String; 2],
    /// The best selections, by their costs.
    pub points: Vec<FrontierPoint>,
    /// The point where the curve bends most, and its name.
    pub knee: Option<(usize, String)>,
    /// The budget in wholes of the currency; none: without limit.
    pub budget: Option<f64>,
    /// The best selection within it, if that is known.
    pub now: Option<FrontierNow>,
    /// How many decimals amounts have, and the sign of the currency.
    pub money: (usize, String),
    /// Whether it answers the question of a moment ago.
    pub is_stale: bool,
}

/// A selection on the frontier.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontierPoint {
    /// What it costs, in whole minor units.
    pub minor: i64,
    /// What it costs, in wholes of the currency.
    pub cost: f64,
    /// What it is worth.
    pub value: f64,
    /// Both in words.
    pub name: String,
}

/// The best selection within the budget.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontierNow {
    /// What it costs, in wholes of the currency.
    pub cost: f64,
    /// What it is worth.
    pub value: f64,
    /// Both in words, with the budget.
    pub name: String,
}

/// Where the money goes.
#[derive(Debug, Clone, PartialEq)]
pub struct SpendTable {
    /// What the four bars of a row are.
    pub heads: [String; 4],
    /// The rows.
    pub rows: Vec<SpendRow>,
    /// The share that a whole bar is: the scale, of every page the same.
    pub most: f64,
}

/// What is spent somewhere, and what it does there.
#[derive(Debug, Clone, PartialEq)]
pub struct SpendRow {
    /// Where.
    pub name: String,
    /// What is spent, in words.
    pub spend: String,
    /// How many touchpoints it is about.
    pub count: usize,
    /// Its shares of spend, relevance, the good and the bad, 0–1.
    pub shares: [Option<f64>; 4],
    /// What the row represents.
    pub target: Option<Target>,
}

#[cfg(test)]
mod tests {
    use super::{Threshold, Thresholds};

    #[test]
    fn a_threshold_is_moved_only_where_it_contradicts_no_other() {
        let usual = Thresholds::default();
        for (threshold, wanted, expected) in [
            (Threshold::Relevant, 7.26, 7.3),
            (Threshold::Relevant, 14.0, 10.0),
            (Threshold::Relevant, -1.0, 0.0),
            (Threshold::Delight, -2.0, 0.1),
            (Threshold::Delight, 2.5, 2.5),
            (Threshold::Failing, 1.0, -0.1),
            (Threshold::Failing, -9.0, -3.0),
            (Threshold::Severe, 0.0, -1.0),
            (Threshold::Severe, -99.0, -10.0),
        ] {
            let moved = threshold.moved(&usual, wanted);
            assert_eq!(threshold.get(&moved), expected, "{threshold:?} to {wanted}");
            assert!(moved.are_sound(), "{threshold:?} to {wanted}: {moved:?}");
        }
    }
}
