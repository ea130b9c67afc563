//! What became better or worse from one side to the other, and by how much. Better is what the customer feels as better: the gap g = F − E
//! rose (`method.md` §4), the figure that the emotion curve shows. Never a rounded figure.

use super::Standing;
use crate::method::tolerance::{below, sort_by_figure};
use crate::method::{Assessment, Balance, JudgedMap};
use crate::model::{Code as _, ScoreKind, TouchpointId};

/// How the touchpoints that both sides have changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// One for each touchpoint of both sides, in the right side's journey order.
    pub shifts: Vec<Shift>,
    /// Those that became better, the most first, of equal ones the first; indices into `shifts`.
    pub better: Vec<usize>,
    /// Those that became worse, the most first, of equal ones the first; indices into `shifts`.
    pub worse: Vec<usize>,
    /// Those that are rated on both sides and have another verdict, in journey order.
    pub verdicts: Vec<usize>,
    /// Those of which some score is given on one side only, in journey order.
    pub one_sided: Vec<usize>,
    /// How many of them are rated on both sides.
    pub rated_in_both: usize,
    /// The touchpoints of the left side: all, or where some are rated on one side only, those rated on both. An unfinished round is measured
    /// by what it has.
    pub left: Totals,
    /// Those of the right side, likewise.
    pub right: Totals,
}

/// One touchpoint on both sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// Which it is on the left.
    pub left: TouchpointId,
    /// Which it is on the right.
    pub right: TouchpointId,
    /// The assessment on the left.
    pub before: Assessment,
    /// The assessment on the right.
    pub after: Assessment,
    /// How much the gap rose, −20…20; none where either side has none.
    pub gap: Option<f64>,
    /// How much fulfilment rose, −10…10; none where either side has none.
    pub fulfilment: Option<f64>,
    /// Better or worse.
    pub direction: Direction,
}

/// Better or worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// The gap rose.
    Better,
    /// The gap fell.
    Worse,
    /// The gap is the same.
    Level,
    /// One side has no gap.
    Unknown,
}

/// The totals of touchpoints of one side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Totals {
    /// How many there are.
    pub count: usize,
    /// How many have E, F and R.
    pub rated: usize,
    /// Whether the good outweighs the bad.
    pub balance: Balance,
    /// The mean gap of those that have one.
    pub gap: Option<f64>,
    /// The mean fulfilment of those that have one.
    pub fulfilment: Option<f64>,
}

impl Shift {
    /// The change from one assessment to another.
    pub(crate) fn new(left: (TouchpointId, Assessment), right: (TouchpointId, Assessment)) -> Self {
        let (before, after) = (left.1, right.1);
        let rise = |from: Option<f64>, to: Option<f64>| Some(to? - from?);
        let gap = rise(before.gap, after.gap);
        let direction = match gap {
            None => Direction::Unknown,
            Some(gap) if below(0.0, gap) => Direction::Better,
            Some(gap) if below(gap, 0.0) => Direction::Worse,
            Some(_) => Direction::Level,
        };
        Self { left: left.0, right: right.0, before, after, gap, fulfilment: rise(before.fulfilment, after.fulfilment), direction }
    }

    /// Whether both sides are rated.
    fn is_rated_in_both(&self) -> bool {
        self.before.is_rated() && self.after.is_rated()
    }

    /// Whether both sides are rated and their verdicts differ.
    pub fn has_other_verdict(&self) -> bool {
        self.is_rated_in_both() && self.before.verdict != self.after.verdict
    }

    /// The scores that are given on one side only.
    pub fn one_sided(&self) -> impl Iterator<Item = ScoreKind> {
        let is_given = |said: &Assessment, kind| said.score(kind).is_some();
        ScoreKind::ALL.iter().copied().filter(move |kind| is_given(&self.before, *kind) != is_given(&self.after, *kind))
    }
}

impl Totals {
    /// The totals of assessments; losses are felt `loss_aversion` times as strongly.
    pub(super) fn of(all: impl Iterator<Item = Assessment>, loss_aversion: f64) -> Self {
        let all: Vec<Assessment> = all.collect();
        let mean = |figure: fn(&Assessment) -> Option<f64>| {
            let figures: Vec<f64> = all.iter().filter_map(figure).collect();
            (!figures.is_empty()).then(|| figures.iter().sum::<f64>() / figures.len() as f64)
        };
        Self {
            count: all.len(),
            rated: all.iter().filter(|said| said.is_rated()).count(),
            balance: Balance::of(all.iter().filter_map(|said| said.weighted_gap), loss_aversion),
            gap: mean(|said| said.gap),
            fulfilment: mean(|said| said.fulfilment),
        }
    }
}

impl Trend {
    /// Of what both sides have. `left`, `right`: all that is said on each side, with how many times as strongly losses are felt there.
    pub(super) fn of(pairs: impl Iterator<Item = (Standing, Standing)>, left: (&JudgedMap, f64), right: (&JudgedMap, f64)) -> Self {
        let shifts: Vec<Shift> = pairs.map(|(left, right)| Shift::new((left.id, left.said), (right.id, right.said))).collect();
        let most = |direction: Direction, sign: f64| {
            let mut found: Vec<usize> = (0..shifts.len()).filter(|index| shifts[*index].direction == direction).collect();
            sort_by_figure(&mut found, |index| sign * shifts[*index].gap.unwrap_or(0.0), |equal| equal.sort_unstable());
            found
        };
        let (better, worse) = (most(Direction::Better, -1.0), most(Direction::Worse, 1.0));
        let all = |holds: fn(&Shift) -> bool| (0..shifts.len()).filter(|index| holds(&shifts[*index])).collect::<Vec<_>>();
        let (verdicts, one_sided) = (all(Shift::has_other_verdict), all(|shift| shift.one_sided().next().is_some()));
        let is_finished = shifts.iter().all(|shift| shift.before.is_rated() == shift.after.is_rated());
        let totals = |(judged, loss_aversion): (&JudgedMap, f64), said: fn(&Shift) -> Assessment| {
            if is_finished {
                Totals::of(judged.said().copied(), loss_aversion)
            } else {
                Totals::of(shifts.iter().filter(|shift| shift.is_rated_in_both()).map(said), loss_aversion)
            }
        };
        let (left, right) = (totals(left, |shift| shift.before), totals(right, |shift| shift.after));
        let rated_in_both = shifts.iter().filter(|shift| shift.is_rated_in_both()).count();
        Self { better, worse, verdicts, one_sided, rated_in_both, shifts, left, right }
    }

    /// Whether something that both sides have is not rated on both, though something is rated.
    pub fn is_partial(&self) -> bool {
        self.rated_in_both < self.shifts.len() && self.shifts.iter().any(|shift| shift.before.is_rated() || shift.after.is_rated())
    }

    /// How much the gaps of those that became better rose in all, at least 0.
    pub fn gained(&self) -> f64 {
        self.better.iter().filter_map(|index| self.shifts[*index].gap).sum()
    }

    /// How much the gaps of those that became worse fell in all, at most 0.
    pub fn lost(&self) -> f64 {
        self.worse.iter().filter_map(|index| self.shifts[*index].gap).sum::<f64>() + 0.0
    }
}
