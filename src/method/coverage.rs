//! Where does nothing serve a goal (`method.md` §6)? Goals against stages, with what serves them.

use crate::model::{Code, Goal, Map, Project, Status, TouchpointId};
use std::collections::{HashMap, HashSet};

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
    /// How many measures that are not dropped, each once in every stage in which it has a touchpoint.
    pub measures: usize,
}

impl Coverage {
    /// The coverage of a map of a project.
    pub(crate) fn of(project: &Project, map: &Map) -> Self {
        let mut served = vec![Served::default(); map.stages.len() * Goal::ALL.len()];
        for (stage, row) in map.stages.iter().zip(served.chunks_exact_mut(Goal::ALL.len())) {
            for goal in stage.touchpoints.iter().flat_map(|touchpoint| &touchpoint.goals) {
                row[*goal as usize].touchpoints += 1;
            }
        }
        let mut coverage = Self { stages: map.stages.len(), served };
        coverage.count_measures(project, map);
        coverage
    }

    fn count_measures(&mut self, project: &Project, map: &Map) {
        let mut serving =
            project.measures.iter().filter(|measure| measure.status != Status::Dropped && !measure.goals.is_empty()).peekable();
        if serving.peek().is_none() {
            return;
        }
        let stages = map.stages.iter().enumerate();
        let places: HashMap<TouchpointId, usize> =
            stages.flat_map(|(at, stage)| stage.touchpoints.iter().map(move |touchpoint| (touchpoint.id, at))).collect();
        for measure in serving {
            let stages: HashSet<usize> = measure.touchpoints.iter().filter_map(|id| places.get(id)).copied().collect();
            for stage in stages {
                for goal in &measure.goals {
                    self.served[stage * Goal::ALL.len() + *goal as usize].measures += 1;
                }
            }
        }
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
    use crate::method::test_maps::{map, project, touchpoint};
    use crate::model::{Measure, MeasureId, Touchpoint};
    use std::sync::Arc;

    #[test]
    fn touchpoints_are_counted_per_goal_and_stage() {
        let serving = |name, goals: &[Goal]| Touchpoint { goals: goals.to_vec(), ..touchpoint(name, [None; 4]) };
        let map = map([
            vec![serving("a", &[Goal::Awareness, Goal::Resources]), serving("b", &[Goal::Awareness])],
            vec![],
            vec![serving("c", &[Goal::Loyalty])],
        ]);
        let mut project = project(map, []);
        let coverage = Coverage::of(&project, &project.maps[0]);
        assert_eq!(coverage.cells().count(), 18 * 3);
        let found: Vec<_> = coverage
            .cells()
            .filter(|(_, _, served)| *served != Served::default())
            .map(|(goal, stage, served)| (goal, stage, served.touchpoints))
            .collect();
        assert_eq!(found, [(Goal::Awareness, 0, 2), (Goal::Loyalty, 2, 1), (Goal::Resources, 0, 1)]);
        assert_eq!(coverage.at(Goal::Awareness, 3), Served::default());
        let measure = |at: &[&str], status| Measure {
            touchpoints: at.iter().map(|name| TouchpointId::named(name)).collect(),
            goals: vec![Goal::Loyalty, Goal::Churn],
            status,
            ..Measure::new(MeasureId::new(), "")
        };
        let both = measure(&["a", "b", "c", "elsewhere"], Status::Idea);
        project.measures = [both, measure(&["c"], Status::Done), measure(&["c"], Status::Dropped)].map(Arc::new).to_vec();
        let coverage = Coverage::of(&project, &project.maps[0]);
        let measures: Vec<_> =
            [0, 1, 2].map(|stage| (coverage.at(Goal::Churn, stage).measures, coverage.at(Goal::Loyalty, stage).measures)).to_vec();
        assert_eq!(measures, [(1, 1), (0, 0), (2, 2)]);
        assert_eq!(coverage.at(Goal::Loyalty, 2).touchpoints, 1);
    }

    #[test]
    fn goals_are_numbered_as_they_are_listed() {
        for (index, goal) in Goal::ALL.iter().enumerate() {
            assert_eq!(*goal as usize, index);
        }
    }
}
