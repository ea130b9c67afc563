//! The search for the best selection: the most promising part first, each followed to its end, with a bound that leaves out only what is proven to
//! be worse. Never a result that depends on the time it takes: where it gives up, it does so after a fixed amount of work.

use super::best::lean_part;
use super::board::{Board, Choice, Conflict};
use super::bound::{Aim, Bound, Prices, Steps};
use super::finish::{FEW, finish};
use super::greedy::Greedy;
use super::question::{Limits, Question};
use std::collections::BinaryHeap;
use std::rc::Rc;

/// Values closer than this differ by rounding alone: far more than that leaves, far less than the tolerance of the method.
pub(super) const HAIR: f64 = 2e-11;
/// More selections of equal value are not collected.
const MOST_TIES: usize = 48;
/// So many parts in which nothing but the same value is left to be found are looked at; where there are more, equal selections are told apart one
/// level after the other.
const MOST_REPEATED: u32 = 60;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Goal {
    /// Every selection whose value counts as equal to the highest: `tolerance` below it at most.
    Ties(f64),
    /// One of the highest value.
    Most,
    /// Of those of at least this value, one that costs least.
    Cheapest(f64),
    /// Of those of at least this value, one that takes least effort.
    Lightest(f64),
    /// Any of at least this value.
    Reaching(f64),
    /// The same, where the limits leave little.
    Within(f64),
    /// Every one of at least this value, where the limits leave little.
    Equal(f64),
}

impl Goal {
    /// What is bounded on the way.
    fn aim(self) -> Aim {
        match self {
            Self::Ties(_) | Self::Most | Self::Reaching(_) => Aim::Value,
            // Where the cost is fixed, it leaves less than the effort does.
            Self::Cheapest(least) | Self::Lightest(least) | Self::Within(least) | Self::Equal(least) => Aim::Cost(least),
        }
    }

    /// The value that is asked for, if it is not the highest.
    fn least(self) -> Option<f64> {
        match self {
            Self::Ties(_) | Self::Most => None,
            Self::Cheapest(least) | Self::Lightest(least) | Self::Reaching(least) | Self::Within(least) | Self::Equal(least) => Some(least),
        }
    }
}

/// How a search ended.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Found {
    /// The best selection, or all that are equally good.
    Selections(Vec<Vec<bool>>),
    /// There is none.
    Nothing,
    /// There are too many of equal value to collect them; one of them.
    TooManyTies(Vec<bool>),
    /// Too much to try, or called off; the best so far.
    GivenUp(Option<Vec<bool>>),
}

/// Whether a selection that fits may be taken at all.
pub(super) type Allowed<'a> = &'a dyn Fn(&[bool]) -> bool;

/// A search and what it has learned.
pub(super) struct Search<'a> {
    board: Board<'a>,
    bound: Bound,
    record: Record<'a>,
    stop: &'a dyn Fn() -> bool,
    parts: u64,
    most_parts: u64,
    /// Whether it began with good prices.
    is_warm: bool,
}

/// What was found so far.
struct Record<'a> {
    goal: Goal,
    allowed: Allowed<'a>,
    /// The best value.
    most: f64,
    /// The selections, with their values.
    found: Vec<(f64, Vec<bool>)>,
    /// How often only a repetition of the best value was left to be found.
    repeated: u32,
    ended: Option<End>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Found,
    TooManyTies,
    GivenUp,
}

/// A part of the search that waits: what is decided in it, and a bound.
struct Waiting {
    bound: f64,
    order: u64,
    decided: Vec<(usize, bool)>,
    prices: Rc<Prices>,
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Waiting {}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.bound.total_cmp(&other.bound).then(self.order.cmp(&other.order))
    }
}

/// What a search may begin with.
#[derive(Debug, Clone, Default)]
pub(super) struct Start {
    /// Prices that were good for a similar question.
    pub(super) prices: Option<Prices>,
    /// Selections to begin with; those that do not fit are ignored.
    pub(super) selections: Vec<Vec<bool>>,
    /// After so many parts of the search it is given up.
    pub(super) most_parts: u64,
}

impl<'a> Search<'a> {
    /// Prepares a search. `stop`: whether nobody wants the answer any more.
    pub(super) fn new(question: &'a Question, limits: Limits, allowed: Allowed<'a>, stop: &'a dyn Fn() -> bool) -> Self {
        let board = Board::new(question, limits);
        let bound = Bound::new(&board, Aim::Value);
        let record = Record { goal: Goal::Most, allowed, most: f64::NEG_INFINITY, found: Vec::new(), repeated: 0, ended: None };
        Self { board, bound, record, stop, parts: 0, most_parts: 0, is_warm: false }
    }

    /// Searches, where these are decided beforehand.
    pub(super) fn run(mut self, goal: Goal, decided: &[(usize, bool)], start: &Start) -> (Found, Prices, u64) {
        self.record.goal = goal;
        self.most_parts = start.most_parts;
        self.is_warm = start.prices.is_some();
        self.bound = Bound::new(&self.board, goal.aim());
        if self.board.begin(decided).is_ok() {
            let root = self.board.trail.len();
            self.begin(start);
            self.explore(root);
        }
        let mut selections: Vec<Vec<bool>> = self.record.found.into_iter().map(|(_, chosen)| chosen).collect();
        let found = match self.record.ended {
            Some(End::GivenUp) => Found::GivenUp(selections.pop()),
            Some(End::TooManyTies) => selections.pop().map_or(Found::Nothing, Found::TooManyTies),
            Some(End::Found) | None if selections.is_empty() => Found::Nothing,
            Some(End::Found) | None => Found::Selections(selections),
        };
        (found, self.bound.prices, self.parts)
    }

    /// First prices and first selections.
    fn begin(&mut self, start: &Start) {
        for selection in &start.selections {
            if self.is_possible(selection) {
                self.record.offer(&mut self.board, selection.clone());
            }
        }
        let limits = self.board.limits;
        let (budget, effort) = (limits.budget.max(1) as f64, limits.effort.map_or(f64::INFINITY, |most| most.max(1) as f64));
        let mut greedy = Greedy::new(&self.board);
        let rate = greedy.fill_up(&self.board, &|cost, days| cost as f64 / budget + days as f64 / effort, &[]);
        match &start.prices {
            Some(prices) => self.bound.set(&mut self.board, prices),
            None => self.bound.ask(&mut self.board, rate),
        }
        // Where the limits leave little, exchanging one for another leads nowhere.
        if !matches!(self.record.goal, Goal::Within(_) | Goal::Equal(_)) {
            greedy.improve(&self.board, &self.bound, true);
        }
        self.record.offer(&mut self.board, greedy.chosen);
    }

    /// Whether a selection from elsewhere fits here.
    fn is_possible(&self, chosen: &[bool]) -> bool {
        let board = &self.board;
        let question = board.question;
        let is_decided = |(index, chosen): (usize, &bool)| match board.choices[index] {
            Choice::Open => true,
            Choice::In => *chosen,
            Choice::Out => !*chosen,
        };
        chosen.iter().enumerate().all(is_decided)
            && board.needs.iter().all(|(who, whom)| !chosen[*who] || chosen[*whom])
            && board.groups.iter().all(|members| members.iter().filter(|member| chosen[**member]).count() <= 1)
            && question.cost(chosen) <= board.limits.budget
            && board.limits.effort.is_none_or(|most| question.effort(chosen) <= most)
    }

    /// Looks at everything that is not proven to be worse.
    fn explore(&mut self, root: usize) {
        let mut waiting = BinaryHeap::new();
        let mut order = 0;
        waiting.push(Waiting { bound: f64::INFINITY, order, decided: Vec::new(), prices: Rc::new(self.bound.prices.clone()) });
        while let Some(next) = waiting.pop() {
            if self.record.ended.is_some() || next.bound < self.record.floor(&self.board) {
                break;
            }
            self.board.back(root);
            if next.decided.iter().try_for_each(|(index, chosen)| self.board.decide(*index, *chosen)).is_err() {
                continue;
            }
            self.bound.set(&mut self.board, &next.prices);
            // Down to the end along the better side each time; the other side waits.
            while let Ok(Some(branch)) = self.look(order == 0) {
                let prices = Rc::new(self.bound.prices.clone());
                let choices = &self.board.choices;
                let mut decided: Vec<(usize, bool)> =
                    self.board.trail[root..].iter().map(|index| (*index, choices[*index] == Choice::In)).collect();
                decided.push((branch.index, !branch.first));
                order += 1;
                waiting.push(Waiting { bound: branch.other, order, decided, prices });
                if self.board.decide(branch.index, branch.first).is_err() {
                    break;
                }
            }
        }
    }

    /// Looks at one part of the search: what follows for sure, and where to branch; nothing if it has been settled.
    fn look(&mut self, is_root: bool) -> Result<Option<Branch>, Conflict> {
        self.parts += 1;
        if self.parts > self.most_parts || (self.parts.is_multiple_of(8) && (self.stop)()) {
            self.record.ended = Some(End::GivenUp);
        }
        let mut lowest = f64::INFINITY;
        let mut improved = false;
        loop {
            if self.record.ended.is_some() {
                return Ok(None);
            }
            self.board.leave_what_does_not_fit()?;
            if !improved {
                lowest = self.improve(is_root);
                improved = true;
            }
            let bound = self.bound.value(&mut self.board);
            if bound.min(lowest) < self.record.floor(&self.board) || self.record.is_dearer(&self.board, bound.min(lowest)) {
                return Err(Conflict);
            }
            if self.board.open().nth(FEW).is_none() {
                let Self { board, record, .. } = self;
                finish(board, record.least(), &mut |board| {
                    let chosen = board.selection();
                    let value = board.question.value(&chosen);
                    if value < record.least() || record.is_dearer(board, value) {
                        return record.ended.is_none().then(|| record.least());
                    }
                    record.offer(board, chosen);
                    record.ended.is_none().then(|| record.least())
                });
                return Ok(None);
            }
            if let Some(branch) = self.branch(bound)? {
                return Ok(Some(Branch { other: branch.other.min(lowest), ..branch }));
            }
        }
    }

    /// Better prices, and on the way selections that follow the answers.
    fn improve(&mut self, is_root: bool) -> f64 {
        let steps = match is_root {
            true if self.is_warm => Steps { count: 80, scale: 0.5, patience: 8 },
            true => Steps { count: 700, scale: 1.0, patience: 15 },
            false => Steps { count: 12, scale: 0.3, patience: 6 },
        };
        let Self { board, bound, record, .. } = self;
        bound.improve(board, steps, |board, bound, value| {
            record.follow(board, bound, value);
            if record.ended.is_some() { f64::INFINITY } else { record.floor(board) }
        })
    }

    /// Decides what the bound decides; if nothing, the measure that decides most is next.
    fn branch(&mut self, bound: f64) -> Result<Option<Branch>, Conflict> {
        let floor = self.record.floor(&self.board);
        let open: Vec<usize> = self.board.open().collect();
        let mut best: Option<(f64, Branch)> = None;
        let mut decided = false;
        for index in open {
            if self.board.choices[index] != Choice::Open {
                continue;
            }
            let now = if decided { self.bound.value(&mut self.board) } else { bound };
            if now < floor {
                return Err(Conflict);
            }
            let with = self.bound.probe(&self.board, now, index, true);
            let without = self.bound.probe(&self.board, now, index, false);
            if with < floor || without < floor {
                self.board.decide(index, with >= floor)?;
                if without < floor && with < floor {
                    return Err(Conflict);
                }
                decided = true;
                continue;
            }
            let (with_loss, without_loss) = ((now - with).max(1e-7), (now - without).max(1e-7));
            let weight = with_loss * without_loss;
            if best.as_ref().is_none_or(|(most, _)| weight > *most) {
                best = Some((weight, Branch { index, first: with >= without, other: with.min(without) }));
            }
        }
        Ok(best.filter(|_| !decided).map(|(_, branch)| branch))
    }
}

impl Record<'_> {
    /// Whether this part can only repeat the value that there is, at a higher price.
    fn is_dearer(&mut self, board: &Board<'_>, bound: f64) -> bool {
        if !matches!(self.goal, Goal::Ties(_)) || bound > self.most + HAIR {
            return false;
        }
        self.repeated += 1;
        if self.repeated > MOST_REPEATED {
            self.ended = Some(End::TooManyTies);
        }
        self.is_had_for_less(board.question, (board.spent, board.worked))
    }

    /// Whether the highest value is had for less.
    fn is_had_for_less(&self, question: &Question, than: (i64, i64)) -> bool {
        let worth = |chosen: &[bool]| (question.cost(chosen), question.effort(chosen));
        self.found.iter().any(|(value, chosen)| *value >= self.most - HAIR && worth(chosen) < than)
    }

    /// What is worth less need not be looked at.
    fn least(&self) -> f64 {
        match self.goal {
            Goal::Ties(tolerance) => self.most - tolerance,
            Goal::Most => self.most + HAIR,
            other => other.least().unwrap_or(f64::NEG_INFINITY),
        }
    }

    /// What is bounded must not be below.
    fn floor(&self, board: &Board<'_>) -> f64 {
        match self.goal.aim() {
            Aim::Value => self.least(),
            // Rounding must never leave out a whole unit.
            Aim::Cost(_) => {
                let most = board.limits.budget as f64;
                -most - 1e-6 - 1e-12 * most
            }
        }
    }

    /// Takes a selection that fits, if it is as good as what there is.
    fn offer(&mut self, board: &mut Board<'_>, mut chosen: Vec<bool>) {
        let question = board.question;
        if matches!(self.goal, Goal::Ties(_) | Goal::Most) && !(self.allowed)(&chosen) {
            lean_part(question, &mut chosen);
        }
        let value = question.value(&chosen);
        match self.goal {
            Goal::Ties(tolerance) => {
                self.most = self.most.max(value);
                let floor = self.most - tolerance;
                self.found.retain(|(value, _)| *value >= floor);
                let price = (question.cost(&chosen), question.effort(&chosen));
                let is_dearer = value <= self.most + HAIR && self.is_had_for_less(question, price);
                if value >= floor && !is_dearer && (self.allowed)(&chosen) && self.found.iter().all(|(_, other)| *other != chosen) {
                    // Not those that have the same for more.
                    let is_dearer = |other: &[bool]| (question.cost(other), question.effort(other)) > price;
                    let is_highest = value >= self.most - HAIR;
                    self.found.retain(|(_, other)| !(is_highest && is_dearer(other)));
                    self.found.push((value, chosen));
                    if self.found.len() > MOST_TIES {
                        self.ended = Some(End::TooManyTies);
                    }
                }
            }
            Goal::Equal(least) => {
                if value >= least && (self.allowed)(&chosen) && self.found.iter().all(|(_, other)| *other != chosen) {
                    self.found.push((value, chosen));
                    if self.found.len() > MOST_TIES {
                        self.ended = Some(End::TooManyTies);
                    }
                }
            }
            Goal::Most => {
                if value > self.most && (self.allowed)(&chosen) {
                    self.most = value;
                    self.found = vec![(value, chosen)];
                }
            }
            Goal::Cheapest(least) | Goal::Lightest(least) | Goal::Reaching(least) | Goal::Within(least) => {
                if value >= least && (self.allowed)(&chosen) {
                    match self.goal {
                        Goal::Cheapest(_) => board.limits.budget = question.cost(&chosen) - 1,
                        Goal::Lightest(_) => board.limits.effort = Some(question.effort(&chosen) - 1),
                        _ => self.ended = Some(End::Found),
                    }
                    self.found = vec![(value, chosen)];
                }
            }
        }
    }

    /// Takes a selection of what the answers of the bound take.
    fn follow(&mut self, board: &mut Board<'_>, bound: &Bound, value: f64) {
        let rank = |index: usize| {
            let measure = &board.question.measures[index];
            let worth = |part: &usize| board.rows[board.parts[*part].row].weight * board.parts[*part].gain;
            let rate = board.parts_of[index].iter().map(worth).sum::<f64>() / (bound.toll(measure.cost, measure.effort) + 1e-12);
            (bound.share(board, index) * 10.0 + rate.min(1e6) * 1e-3, index)
        };
        let mut order: Vec<(f64, usize)> = board.open().map(rank).collect();
        order.sort_unstable_by(|one, two| two.0.total_cmp(&one.0).then(one.1.cmp(&two.1)));
        let mut greedy = Greedy::new(board);
        greedy.add_in_order(board, order.into_iter().map(|(_, index)| index));
        // Worth the trouble where it may become better than what there is.
        let (now, least) = (greedy.value(board), self.least());
        let near = if self.goal.aim() == Aim::Value { (value - least).max(0.0) } else { 0.01 * least };
        if now < least && now > least - near {
            greedy.improve(board, bound, false);
        }
        self.offer(board, greedy.chosen);
    }
}

/// Where the search branches.
#[derive(Debug, Clone, Copy)]
struct Branch {
    index: usize,
    /// Whether the measure is chosen first.
    first: bool,
    /// The bound of the other side.
    other: f64,
}
