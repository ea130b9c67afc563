//! What is decided so far in a search, and what follows from it at once: a need comes along, a group lets go of its others, what is needed and
//! left out takes along what needs it. Every decision can be taken back. Never a value.

use super::question::{Limits, Question, Row, Standing};

/// What is decided of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Open,
    In,
    Out,
}

/// What has been decided contradicts itself, or does not fit into the limits.
#[derive(Debug)]
pub(super) struct Conflict;

/// A measure at one of its touchpoints.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    pub(super) measure: usize,
    pub(super) row: usize,
    /// At most the room of the row.
    pub(super) gain: f64,
}

/// The measures of a question with everything that ties them together.
pub(super) struct Board<'a> {
    pub(super) question: &'a Question,
    pub(super) limits: Limits,
    /// The touchpoints; after them a place without value for each measure that brings nothing itself.
    pub(super) rows: Vec<Row>,
    /// The measures at their touchpoints, row by row.
    pub(super) parts: Vec<Part>,
    /// Where each row begins in `parts`, and where the last one ends.
    pub(super) starts: Vec<usize>,
    /// The parts of each measure.
    pub(super) parts_of: Vec<Vec<usize>>,
    /// The members of each group.
    pub(super) groups: Vec<Vec<usize>>,
    /// Who needs whom.
    pub(super) needs: Vec<(usize, usize)>,
    /// Of each measure the needs it has, as indices into `needs`.
    pub(super) needs_of: Vec<Vec<usize>>,
    /// Of each measure the needs it meets, as indices into `needs`.
    pub(super) needed_by: Vec<Vec<usize>>,
    pub(super) choices: Vec<Choice>,
    /// What was decided, in order.
    pub(super) trail: Vec<usize>,
    pub(super) spent: i64,
    pub(super) worked: i64,
    /// What is gained for sure in each row, in parts of a point.
    pub(super) gained: Vec<u64>,
    /// Measures of which something changed since somebody last looked.
    pub(super) touched: Vec<usize>,
}

/// No budget is larger, so that sums always fit.
const LARGEST: i64 = 9_000_000_000_000_000_000;

impl<'a> Board<'a> {
    /// Nothing is decided yet.
    pub(super) fn new(question: &'a Question, limits: Limits) -> Self {
        let count = question.measures.len();
        let mut rows = question.rows.clone();
        let mut lists: Vec<Vec<usize>> = vec![Vec::new(); rows.len()];
        for (index, measure) in question.measures.iter().enumerate().filter(|(index, _)| question.is_open(*index)) {
            let counts = |row: &&usize| question.rows[**row].weight > 0.0 && question.rows[**row].room > 0.0 && measure.gain > 0;
            let before = rows.len();
            let mut any = false;
            for row in measure.rows.iter().filter(counts) {
                lists[*row].push(index);
                any = true;
            }
            if !any {
                rows.push(Row { weight: 0.0, room: 0.0 });
                lists.push(vec![index]);
                debug_assert_eq!(lists.len(), before + 1);
            }
        }
        let (mut parts, mut starts, mut parts_of) = (Vec::new(), vec![0], vec![Vec::new(); count]);
        for (row, list) in lists.into_iter().enumerate() {
            for measure in list {
                parts_of[measure].push(parts.len());
                let gain = (f64::from(question.measures[measure].gain) / super::question::PARTS).min(rows[row].room);
                parts.push(Part { measure, row, gain });
            }
            starts.push(parts.len());
        }
        let most = question.measures.iter().filter_map(|measure| measure.group).max();
        let mut groups = vec![Vec::new(); most.map_or(0, |most| most + 1)];
        let (mut needs, mut needs_of, mut needed_by) = (Vec::new(), vec![Vec::new(); count], vec![Vec::new(); count]);
        for (index, measure) in question.measures.iter().enumerate().filter(|(index, _)| question.is_open(*index)) {
            if let Some(group) = measure.group {
                groups[group].push(index);
            }
            for need in measure.needs.iter().filter(|need| **need != index && question.measures[**need].standing != Standing::There) {
                needs_of[index].push(needs.len());
                needed_by[*need].push(needs.len());
                needs.push((index, *need));
            }
        }
        Self {
            question,
            limits: Limits { budget: limits.budget.min(LARGEST), effort: limits.effort.map(|most| most.min(LARGEST)) },
            gained: vec![0; rows.len()],
            rows,
            parts,
            starts,
            parts_of,
            groups,
            needs,
            needs_of,
            needed_by,
            choices: (0..count).map(|index| if question.is_open(index) { Choice::Open } else { Choice::Out }).collect(),
            trail: Vec::new(),
            spent: 0,
            worked: 0,
            touched: (0..count).collect(),
        }
    }

    /// Decides what cannot be otherwise: groups that are filled, needs that cannot be met, musts; then these.
    pub(super) fn begin(&mut self, also: &[(usize, bool)]) -> Result<(), Conflict> {
        let question = self.question;
        for measure in question.measures.iter().filter(|measure| measure.standing == Standing::There) {
            if let Some(group) = measure.group {
                for other in self.groups[group].clone() {
                    self.decide(other, false)?;
                }
            }
        }
        for (who, whom) in self.needs.clone() {
            if self.choices[whom] == Choice::Out {
                self.decide(who, false)?;
            }
        }
        for index in (0..question.measures.len()).filter(|index| question.is_must(*index)) {
            self.decide(index, true)?;
        }
        also.iter().try_for_each(|(index, chosen)| self.decide(*index, *chosen))
    }

    /// Decides that a measure is chosen or not, and everything that follows.
    pub(super) fn decide(&mut self, index: usize, chosen: bool) -> Result<(), Conflict> {
        let mut waiting = vec![(index, chosen)];
        while let Some((index, chosen)) = waiting.pop() {
            let wanted = if chosen { Choice::In } else { Choice::Out };
            match self.choices[index] {
                Choice::Open => {}
                decided if decided == wanted => continue,
                _ => return Err(Conflict),
            }
            self.set(index, wanted);
            self.trail.push(index);
            if chosen {
                if !self.fits(0, 0) {
                    return Err(Conflict);
                }
                if let Some(group) = self.question.measures[index].group {
                    waiting.extend(self.groups[group].iter().filter(|other| **other != index).map(|other| (*other, false)));
                }
                waiting.extend(self.needs_of[index].iter().map(|need| (self.needs[*need].1, true)));
            } else {
                waiting.extend(self.needed_by[index].iter().map(|need| (self.needs[*need].0, false)));
            }
        }
        Ok(())
    }

    /// Takes back what was decided since the trail was so long.
    pub(super) fn back(&mut self, length: usize) {
        while self.trail.len() > length {
            if let Some(index) = self.trail.pop() {
                self.set(index, Choice::Open);
            }
        }
    }

    fn set(&mut self, index: usize, choice: Choice) {
        let measure = &self.question.measures[index];
        let before = std::mem::replace(&mut self.choices[index], choice);
        match (before, choice) {
            (Choice::In, Choice::In) => {}
            (_, Choice::In) => {
                self.spent += measure.cost;
                self.worked += measure.effort;
                self.parts_of[index].iter().for_each(|part| self.gained[self.parts[*part].row] += u64::from(measure.gain));
            }
            (Choice::In, _) => {
                self.spent -= measure.cost;
                self.worked -= measure.effort;
                self.parts_of[index].iter().for_each(|part| self.gained[self.parts[*part].row] -= u64::from(measure.gain));
            }
            _ => {}
        }
        self.touched.push(index);
        self.touched.extend(self.needs_of[index].iter().map(|need| self.needs[*need].1));
        self.touched.extend(self.needed_by[index].iter().map(|need| self.needs[*need].0));
    }

    /// Whether so much more fits into the limits.
    pub(super) fn fits(&self, cost: i64, effort: i64) -> bool {
        self.spent.saturating_add(cost) <= self.limits.budget
            && self.limits.effort.is_none_or(|most| self.worked.saturating_add(effort) <= most)
    }

    /// Leaves out what no longer fits.
    pub(super) fn leave_what_does_not_fit(&mut self) -> Result<(), Conflict> {
        for index in 0..self.choices.len() {
            let measure = &self.question.measures[index];
            if self.choices[index] == Choice::Open && !self.fits(measure.cost, measure.effort) {
                self.decide(index, false)?;
            }
        }
        Ok(())
    }

    /// The measures that are not decided.
    pub(super) fn open(&self) -> impl Iterator<Item = usize> {
        self.choices.iter().enumerate().filter(|(_, choice)| **choice == Choice::Open).map(|(index, _)| index)
    }

    /// Those that are chosen so far.
    pub(super) fn selection(&self) -> Vec<bool> {
        self.choices.iter().map(|choice| *choice == Choice::In).collect()
    }

    /// What is gained for sure in a row, in points.
    pub(super) fn gained(&self, row: usize) -> f64 {
        self.gained[row] as f64 / super::question::PARTS
    }
}
