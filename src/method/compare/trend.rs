//! What became better or worse from one side to the other, and by how much. Better is what the customer feels as better: the gap g = F − E
//! rose (`method.md` §4), the figure that the emotion curve shows. Never a rounded figure.

use super::Standing;
use crate::method::tolerance::{below, sort_by_figure};
use crate::method::{Assessment, Balance};
use crate::model::TouchpointId;

/// How the touchpoints that both sides have changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Trend {
    /// One for each touchpoint of both sides, in the right side's journey order.
    pub shifts: Vec<Shift>,
    /// Those that became better, the most first, of equal ones the first; indices into `shifts`.
    pub better: Vec<usize>,
    /// Those that became worse, the most first, of equal ones the first; indices into `shifts`.
    pub worse: Vec<usize>,
    /// Those whose verdict changed, in journey order.
    pub verdicts: Vec<usize>,
    /// All touchpoints of the left side.
    pub left: Totals,
    /// All touchpoints of the right side.
    pub right: Totals,
}

/// One touchpoint on both sides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shift {
    /// Which it is on the left.
    pub left: TouchpointId,
    /// Which it is on the right.
    pub right: TouchpointId,
    /// What was said.
    pub before: Assessment,
    /// What is said.
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

/// The totals of all touchpoints of one side.
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

    /// Whether both sides are rated and their verdicts differ, or only one side is rated.
    pub fn has_other_verdict(&self) -> bool {
        self.before.verdict != self.after.verdict
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
    pub(super) fn of(pairs: impl Iterator<Item = (Standing, Standing)>, left: Totals, right: Totals) -> Self {
        let shifts: Vec<Shift> = pairs.map(|(left, right)| Shift::new((left.id, left.said), (right.id, right.said))).collect();
        let most = |direction: Direction, sign: f64| {
            let mut found: Vec<usize> = (0..shifts.len()).filter(|index| shifts[*index].direction == direction).collect();
            sort_by_figure(&mut found, |index| sign * shifts[*index].gap.unwrap_or(0.0), |equal| equal.sort_unstable());
            found
        };
        let (better, worse) = (most(Direction::Better, -1.0), most(Direction::Worse, 1.0));
        let verdicts = (0..shifts.len()).filter(|index| shifts[*index].has_other_verdict()).collect();
        Self { better, worse, verdicts, shifts, left, right }
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
