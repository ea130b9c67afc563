//! How much any selection can be worth at most, given what is decided. What ties touchpoints together is priced (Lagrangian relaxation): the budget,
//! the effort, the groups, the needs, and that a measure is the same measure at each of its touchpoints. At given prices each touchpoint is a
//! small question of its own, which is answered exactly, and the answers add up to a value that no selection exceeds, whatever the prices
//! are. Good prices are found by following the subgradient. Never a value below what a selection has.

use super::board::{Board, Choice, Part};
use super::question::{Limits, Row};

/// What is to be bounded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Aim {
    /// The value, within budget and effort.
    Value,
    /// The cost with its sign turned, at no less than this value and within the effort.
    Cost(f64),
}

/// What things cost, in the unit of what is bounded. Each is at least 0, but the skews of a measure, which add up to 0.
#[derive(Debug, Clone)]
pub(super) struct Prices {
    /// Of a point of value: 1 if that is what is bounded.
    value: f64,
    budget: f64,
    effort: f64,
    groups: Vec<f64>,
    needs: Vec<f64>,
    /// How much more than an equal share of its price a measure costs at a touchpoint, by part.
    skews: Vec<f64>,
}

/// The bound at prices that can be improved.
pub(super) struct Bound {
    aim: Aim,
    pub(super) prices: Prices,
    /// The price of each part.
    asked: Vec<f64>,
    /// What each row brings at most at these prices.
    answers: Vec<f64>,
    /// Whether that takes each part.
    taken: Vec<bool>,
    /// Rows to be answered again.
    stale: Vec<bool>,
    /// How far the prices of all of the value, the budget and the effort move, in the unit of what is bounded.
    reach: f64,
    scratch: Scratch,
}

#[derive(Default)]
struct Scratch {
    items: Vec<Item>,
    now: Vec<bool>,
    best: Vec<bool>,
    shares: Vec<f64>,
    groups: Vec<f64>,
    needs: Vec<f64>,
    skews: Vec<f64>,
}

/// A part that may be worth its price.
#[derive(Clone, Copy)]
struct Item {
    /// Price for each point that is gained.
    rate: f64,
    gain: f64,
    price: f64,
    part: usize,
}

impl Bound {
    /// At no prices at all.
    pub(super) fn new(board: &Board<'_>, aim: Aim) -> Self {
        let (rows, parts) = (board.rows.len(), board.parts.len());
        Self {
            aim,
            prices: Prices {
                value: f64::from(u8::from(aim == Aim::Value)),
                budget: f64::from(u8::from(matches!(aim, Aim::Cost(_)))),
                effort: 0.0,
                groups: vec![0.0; board.groups.len()],
                needs: vec![0.0; board.needs.len()],
                skews: vec![0.0; parts],
            },
            asked: vec![0.0; parts],
            answers: vec![0.0; rows],
            taken: vec![false; parts],
            stale: vec![true; rows],
            reach: 10.0,
            scratch: Scratch::default(),
        }
    }

    /// Begins with prices at which so much value costs all of the budget and all of the effort.
    pub(super) fn ask(&mut self, board: &mut Board<'_>, value: f64) {
        let of_limits = if board.limits.effort.is_some() { value / 2.0 } else { value };
        let whole = 1.0 / per_value(self.aim);
        match self.aim {
            Aim::Value => {
                self.prices.budget = of_limits * per_budget(board);
                self.prices.effort = of_limits * per_effort(board);
                self.reach = value.clamp(10.0, 1_000.0);
            }
            Aim::Cost(_) => {
                self.reach = board.limits.budget.max(1) as f64 / 4.0;
                self.prices.value = 2.0 * board.limits.budget.max(1) as f64 / whole;
            }
        }
        self.price_anew(board);
    }

    /// Takes over other prices.
    pub(super) fn set(&mut self, board: &mut Board<'_>, prices: &Prices) {
        self.prices.clone_from(prices);
        self.price_anew(board);
    }

    /// The price of the budget and of the effort that a measure takes.
    pub(super) fn toll(&self, cost: i64, effort: i64) -> f64 {
        self.prices.budget * cost as f64 + self.prices.effort * effort as f64
    }

    /// To what degree a measure is taken at these prices, 0–1.
    pub(super) fn share(&self, board: &Board<'_>, index: usize) -> f64 {
        let parts = &board.parts_of[index];
        parts.iter().filter(|part| self.taken[**part]).count() as f64 / parts.len() as f64
    }

    fn price_anew(&mut self, board: &mut Board<'_>) {
        board.touched.clear();
        self.stale.fill(true);
        for index in 0..board.choices.len() {
            self.price(board, index);
        }
    }

    /// What choosing a measure costs, shared out over its touchpoints.
    fn price(&mut self, board: &Board<'_>, index: usize) {
        let parts = &board.parts_of[index];
        let measure = &board.question.measures[index];
        let mut price = self.toll(measure.cost, measure.effort);
        if let Some(group) = measure.group {
            price += self.prices.groups[group];
        }
        // A need between two that are not decided; any other is settled.
        let is_open = |other: usize| board.choices[other] == Choice::Open;
        price +=
            board.needs_of[index].iter().filter(|need| is_open(board.needs[**need].1)).map(|need| self.prices.needs[*need]).sum::<f64>();
        price -=
            board.needed_by[index].iter().filter(|need| is_open(board.needs[**need].0)).map(|need| self.prices.needs[*need]).sum::<f64>();
        for part in parts {
            self.asked[*part] = self.prices.skews[*part] + price / parts.len() as f64;
            self.stale[board.parts[*part].row] = true;
        }
    }

    /// No selection that fits what is decided is worth more.
    pub(super) fn value(&mut self, board: &mut Board<'_>) -> f64 {
        for index in std::mem::take(&mut board.touched) {
            self.price(board, index);
        }
        for row in 0..board.rows.len() {
            if std::mem::take(&mut self.stale[row]) {
                self.answers[row] = self.answer(board, row, None);
            }
        }
        self.tolls(board) + self.answers.iter().sum::<f64>()
    }

    /// What everything that is still to be had is worth at its price.
    fn tolls(&self, board: &Board<'_>) -> f64 {
        let left = |most: Option<i64>, used: i64| most.map_or(0.0, |most| (most - used) as f64);
        let Limits { budget, effort } = board.limits;
        let (of_budget, of_effort) =
            (self.prices.budget * left(Some(budget), board.spent), self.prices.effort * left(effort, board.worked));
        let mut sum = match self.aim {
            Aim::Value => of_budget + of_effort,
            Aim::Cost(least) => -(board.spent as f64) + of_effort - self.prices.value * least,
        };
        for (price, members) in self.prices.groups.iter().zip(&board.groups) {
            if *price > 0.0 && members.iter().all(|member| board.choices[*member] != Choice::In) {
                sum += price;
            }
        }
        sum
    }

    /// The most that a row can bring at these prices. `forced`: a part and whether it is taken; without, what is taken is kept.
    fn answer(&mut self, board: &Board<'_>, row: usize, forced: Option<(usize, bool)>) -> f64 {
        let Row { weight, room } = board.rows[row];
        let weight = weight * self.prices.value;
        let gained = board.gained(row).min(room);
        let (mut left, mut sum) = (room - gained, weight * gained);
        let mut items = std::mem::take(&mut self.scratch.items);
        items.clear();
        for part in board.starts[row]..board.starts[row + 1] {
            let Part { measure, gain, .. } = board.parts[part];
            let choice = board.choices[measure];
            if forced.is_none() {
                self.taken[part] = choice == Choice::In;
            }
            if choice != Choice::Open {
                continue;
            }
            let price = self.asked[part];
            let force = forced.and_then(|(at, taken)| (at == part).then_some(taken));
            if force == Some(true) || force.is_none() && price < 0.0 {
                // What costs less than nothing is always taken.
                sum += weight * gain.min(left) - price;
                left -= gain.min(left);
                if forced.is_none() {
                    self.taken[part] = true;
                }
            } else if force.is_none() {
                items.push(Item { rate: price / gain, gain, price, part });
            }
        }
        items.retain(|item| weight * item.gain.min(left) > item.price);
        if !items.is_empty() {
            items.sort_unstable_by(|one, two| one.rate.total_cmp(&two.rate).then(one.part.cmp(&two.part)));
            let (now, best) = (&mut self.scratch.now, &mut self.scratch.best);
            for list in [&mut *now, &mut *best] {
                list.clear();
                list.resize(items.len(), false);
            }
            let mut fill = Fill { items: &items, weight, most: 0.0, now, best };
            fill.from(0, left, 0.0);
            sum += fill.most;
            if forced.is_none() {
                for (item, taken) in items.iter().zip(&self.scratch.best) {
                    self.taken[item.part] = *taken;
                }
            }
        }
        self.scratch.items = items;
        sum
    }

    /// No selection in which an open measure is chosen, or is not, is worth more. Only after [`Bound::value`].
    pub(super) fn probe(&mut self, board: &Board<'_>, bound: f64, index: usize, chosen: bool) -> f64 {
        let mut change = 0.0;
        for part in &board.parts_of[index] {
            if self.taken[*part] != chosen {
                let row = board.parts[*part].row;
                change += self.answer(board, row, Some((*part, chosen))) - self.answers[row];
            }
        }
        bound + change
    }

    /// Looks for better prices, in at most so many steps, until the bound is below the floor. Returns the lowest bound that was found, which may be
    /// lower than that of the prices it leaves. `look` is shown the answers now and then and returns the floor.
    pub(super) fn improve(&mut self, board: &mut Board<'_>, steps: Steps, mut look: impl FnMut(&mut Board<'_>, &Self, f64) -> f64) -> f64 {
        let mut bound = self.value(board);
        let (mut lowest, mut prices) = (bound, self.prices.clone());
        let (mut scale, mut in_vain) = (steps.scale, 0);
        let mut floor = look(board, self, bound);
        for step in 1..=steps.count {
            if lowest < floor || scale < 0.004 {
                break;
            }
            if step % 10 == 0 {
                floor = look(board, self, bound);
            }
            let target = if floor.is_finite() { floor } else { bound - 0.05 * bound.abs() };
            if !self.step(board, scale * (bound - target).max(1e-7)) {
                break;
            }
            bound = self.value(board);
            in_vain += 1;
            if bound < lowest {
                if bound < lowest - 1e-4 * (lowest - target).abs() {
                    in_vain = 0;
                }
                lowest = bound;
                prices.clone_from(&self.prices);
            }
            if in_vain > steps.patience {
                (scale, in_vain) = (scale * 0.75, 0);
                self.set(board, &prices);
                bound = self.value(board);
            }
        }
        self.set(board, &prices);
        self.value(board);
        if lowest >= floor && self.aim == Aim::Value {
            lowest = lowest.min(self.without_prices(board, &prices));
        }
        lowest
    }

    /// Steps only come near a price of nothing: the bound without a price of the budget, without one of the effort, and without any.
    fn without_prices(&mut self, board: &mut Board<'_>, prices: &Prices) -> f64 {
        let mut lowest = f64::INFINITY;
        for (budget, effort, ties) in [(false, true, true), (true, false, true), (false, false, true), (false, false, false)] {
            let kept = |keep: bool, price: f64| if keep { price } else { 0.0 };
            self.prices.budget = kept(budget, prices.budget);
            self.prices.effort = kept(effort, prices.effort);
            if !ties {
                let Prices { groups, needs, skews, .. } = &mut self.prices;
                [groups, needs, skews].into_iter().for_each(|list| list.fill(0.0));
            }
            self.price_anew(board);
            lowest = lowest.min(self.value(board));
        }
        self.set(board, prices);
        self.value(board);
        lowest
    }

    /// The value of what the answers take.
    fn brought(&self, board: &Board<'_>) -> f64 {
        let of_row = |(at, row): (usize, &Row)| {
            let parts = board.starts[at]..board.starts[at + 1];
            let taken = parts.filter(|part| self.taken[*part] && board.choices[board.parts[*part].measure] == Choice::Open);
            row.weight * (board.gained(at) + taken.map(|part| board.parts[part].gain).sum::<f64>()).min(row.room)
        };
        board.rows.iter().enumerate().map(of_row).sum()
    }

    /// One step along the subgradient, as long as it would take to lose so much if the bound fell as steeply all the way (Polyak 1969). Returns
    /// false if there is nowhere to go.
    fn step(&mut self, board: &mut Board<'_>, length: f64) -> bool {
        let question = board.question;
        let Scratch { mut shares, mut groups, mut needs, mut skews, .. } = std::mem::take(&mut self.scratch);
        shares.clear();
        shares.extend(
            (0..board.choices.len()).map(|index| if board.choices[index] == Choice::Open { self.share(board, index) } else { 0.0 }),
        );
        let (mut cost, mut effort) = (0.0, 0.0);
        for (measure, share) in question.measures.iter().zip(&shares).filter(|(_, share)| **share > 0.0) {
            cost += share * measure.cost as f64;
            effort += share * measure.effort as f64;
        }
        // A price of nothing falls no further.
        let slope = |price: f64, slope: f64| if price > 0.0 || slope < 0.0 { slope } else { 0.0 };
        // Whole budgets and shares of measures are measured in value, so that they weigh alike.
        let (by_budget, by_effort) = (self.reach * per_budget(board), self.reach * per_effort(board));
        let [mut of_value, mut of_budget] = [0.0; 2];
        let by_value = self.reach * per_value(self.aim);
        let of_effort = slope(self.prices.effort, (board.limits.effort.map_or(0, |most| most - board.worked) as f64 - effort) * by_effort);
        match self.aim {
            Aim::Value => of_budget = slope(self.prices.budget, ((board.limits.budget - board.spent) as f64 - cost) * by_budget),
            Aim::Cost(least) => of_value = slope(self.prices.value, (self.brought(board) - least) * by_value),
        }
        groups.clear();
        groups.extend(self.prices.groups.iter().zip(&board.groups).map(|(price, members)| {
            let is_settled = members.iter().any(|member| board.choices[*member] == Choice::In);
            if is_settled { 0.0 } else { slope(*price, 1.0 - members.iter().map(|member| shares[*member]).sum::<f64>()) }
        }));
        needs.clear();
        needs.extend(self.prices.needs.iter().zip(&board.needs).map(|(price, (who, whom))| {
            let is_open = [who, whom].iter().all(|index| board.choices[**index] == Choice::Open);
            if is_open { slope(*price, shares[*whom] - shares[*who]) } else { 0.0 }
        }));
        skews.clear();
        skews.extend(board.parts.iter().zip(&self.taken).map(|(part, taken)| {
            let is_split = board.choices[part.measure] == Choice::Open && board.parts_of[part.measure].len() > 1;
            if is_split { shares[part.measure] - f64::from(u8::from(*taken)) } else { 0.0 }
        }));
        // Ties cost as much as what is bounded comes to for a measure or two.
        let by_tie = if self.aim == Aim::Value { 1.0 } else { self.reach * 0.003 };
        for list in [&mut groups, &mut needs, &mut skews] {
            list.iter_mut().for_each(|slope| *slope *= by_tie);
        }
        let squares = |list: &[f64]| list.iter().map(|slope| slope * slope).sum::<f64>();
        let steepness =
            of_value * of_value + of_budget * of_budget + of_effort * of_effort + squares(&groups) + squares(&needs) + squares(&skews);
        let moves = steepness > 1e-18;
        if moves {
            let step = length / steepness;
            self.prices.value = (self.prices.value - step * of_value * by_value).max(0.0);
            self.prices.budget = (self.prices.budget - step * of_budget * by_budget).max(0.0);
            self.prices.effort = (self.prices.effort - step * of_effort * by_effort).max(0.0);
            for (prices, slopes) in [(&mut self.prices.groups, &groups), (&mut self.prices.needs, &needs)] {
                prices.iter_mut().zip(slopes).for_each(|(price, slope)| *price = (*price - step * slope * by_tie).max(0.0));
            }
            self.prices.skews.iter_mut().zip(&skews).for_each(|(price, slope)| *price -= step * slope * by_tie);
            self.price_anew(board);
        }
        self.scratch = Scratch { shares, groups, needs, skews, ..std::mem::take(&mut self.scratch) };
        moves
    }
}

/// How long prices are looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Steps {
    /// At most so many steps.
    pub(super) count: usize,
    /// How bold the first one is, 0–2.
    pub(super) scale: f64,
    /// After so many in vain they become smaller.
    pub(super) patience: usize,
}

fn per_value(aim: Aim) -> f64 {
    match aim {
        Aim::Value => 1.0,
        Aim::Cost(least) => 1.0 / least.max(1e-3),
    }
}

fn per_budget(board: &Board<'_>) -> f64 {
    1.0 / board.limits.budget.max(1) as f64
}

fn per_effort(board: &Board<'_>) -> f64 {
    board.limits.effort.map_or(0.0, |most| 1.0 / most.max(1) as f64)
}

/// Fills the room of a row with items, the cheapest first, and keeps the best filling.
struct Fill<'a> {
    items: &'a [Item],
    weight: f64,
    most: f64,
    now: &'a mut Vec<bool>,
    best: &'a mut Vec<bool>,
}

impl Fill<'_> {
    fn from(&mut self, first: usize, left: f64, sum: f64) {
        if sum > self.most {
            self.most = sum;
            self.best.clone_from(self.now);
        }
        let Some(item) = self.items.get(first).filter(|_| left > 0.0) else { return };
        // No more than filling the rest with the cheapest ones, in parts.
        let (mut room, mut most) = (left, sum);
        for other in &self.items[first..] {
            let gain = other.gain.min(room);
            most += (self.weight - other.rate) * gain;
            room -= gain;
            if room <= 0.0 {
                break;
            }
        }
        if most <= self.most {
            return;
        }
        let gain = item.gain.min(left);
        if self.weight * gain > item.price {
            self.now[first] = true;
            self.from(first + 1, left - gain, sum + self.weight * gain - item.price);
            self.now[first] = false;
        }
        self.from(first + 1, left, sum);
    }
}
