//! Where does nothing serve a goal (`method.md` §6)? Goals against stages, with what serves them.

use crate::model::{Code, Goal, Map};

/// How much serves each goal in each stage.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    stages: usize,
    /// Stage after stage, each with all goals.
    served: Vec<Served>,
}

/// What serves one goal in one stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Served {
    /// How many touchpoints.
    pub touchpoints: usize,
    /// How many measures; 0 as long as projects hold none.
    pub measures: usize,
}

impl Coverage {
    /// The coverage of a map.
    pub(crate) fn of(map: &Map) -> Self {
        let mut served = vec![Served::default(); map.stages.len() * Goal::ALL.len()];
        for (stage, row) in map.stages.iter().zip(served.chunks_exact_mut(Goal::ALL.len())) {
            for goal in stage.touchpoints.iter().flat_map(|touchpoint| &touchpoint.goals) {
                row[*goal as usize].touchpoints += 1;
            }
        }
        Self { stages: map.stages.len(), served }
    }

    /// What serves a goal in the stage with this index; nothing where there is no such stage.
    pub fn at(&self, goal: Goal, stage: usize) -> Served {
        self.served.get(stage * Goal::ALL.len() + goal as usize).copied().unwrap_or_default()
    }

    /// Every goal with every stage (its index) and what serves it there: goals in the order of the words, in each the stages in order.
    pub fn cells(&self) -> impl Iterator<Item = (Goal, usize, Served)> {
        Goal::ALL.iter().flat_map(move |goal| (0..self.stages).map(move |stage| (*goal, stage, self.at(*goal, stage))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, touchpoint};
    use crate::model::Touchpoint;

    #[test]
    fn touchpoints_are_counted_per_goal_and_stage() {
        let serving = |name, goals: &[Goal]| Touchpoint { goals: goals.to_vec(), ..touchpoint(name, [None; 4]) };
        let map = map([
            vec![serving("a", &[Goal::Awareness, Goal::Resources]), serving("b", &[Goal::Awareness])],
            vec![],
            vec![serving("c", &[Goal::Loyalty])],
        ]);
        let coverage = Coverage::of(&map);
        assert_eq!(coverage.cells().count(), 18 * 3);
        let found: Vec<_> = coverage
            .cells()
            .filter(|(_, _, served)| *served != Served::default())
            .map(|(goal, stage, served)| (goal, stage, served.touchpoints))
            .collect();
        assert_eq!(found, [(Goal::Awareness, 0, 2), (Goal::Loyalty, 2, 1), (Goal::Resources, 0, 1)]);
        assert_eq!(coverage.at(Goal::Awareness, 3), Served::default());
    }

    #[test]
    fn goals_are_numbered_as_they_are_listed() {
        for (index, goal) in Goal::ALL.iter().enumerate() {
            assert_eq!(*goal as usize, index);
        }
    }
}
