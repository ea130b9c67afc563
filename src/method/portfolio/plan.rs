//! From a project to a question, and from its answer to a plan: the measures of the project at the touchpoints of one map in one round. Never a choice of
//! its own.

use super::best::{Best, NoBest, best};
use super::frontier::{Frontier, frontier};
use super::left_out::LeftOut;
use super::near::{Nearness, near};
use super::question::{Candidate, Limits, Pinned, Question, Row, Standing};
use super::search::Start;
use super::shares::shares;
use crate::method::{Counting, Measured};
use crate::model::{Map, Pin, Project, RoundId, Status, Touchpoint, TouchpointId};
use std::collections::HashMap;

/// The measures of a project, as far as they matter for a map in a round.
#[derive(Debug, Clone, PartialEq)]
pub struct Portfolio {
    question: Question,
    /// Whether each measure has a touchpoint in the map.
    is_here: Vec<bool>,
}

/// A selection of measures and what can be said of it. Measures are indices into those of the project.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The best selection.
    pub best: Best,
    /// The measures that were left out and have a touchpoint in the map, and why, in the order of the list.
    pub left_out: Vec<(usize, LeftOut)>,
}

impl Portfolio {
    /// What is asked of a map of a project in a round.
    pub fn of(project: &Project, map: &Map, round: RoundId) -> Self {
        let places: HashMap<TouchpointId, usize> =
            map.touchpoints().enumerate().map(|(place, touchpoint)| (touchpoint.id, place)).collect();
        let measured = Measured::of(project, map.id, round);
        let row = |touchpoint: &Touchpoint| {
            let scores = Counting::of(touchpoint, round);
            match (scores.relevance, scores.fulfilment) {
                (Some(relevance), Some(fulfilment)) => Row {
                    weight: relevance / 10.0 * measured.reach(touchpoint).unwrap_or(100.0) / 100.0,
                    room: (10.0 - fulfilment).max(0.0),
                },
                _ => Row { weight: 0.0, room: 0.0 },
            }
        };
        let known: HashMap<_, usize> = project.measures.iter().enumerate().map(|(index, measure)| (measure.id, index)).collect();
        let mut groups: HashMap<&str, usize> = HashMap::new();
        let mut is_here = Vec::with_capacity(project.measures.len());
        let mut measures = Vec::with_capacity(project.measures.len());
        for measure in &project.measures {
            let mut rows: Vec<usize> = measure.touchpoints.iter().filter_map(|touchpoint| places.get(touchpoint).copied()).collect();
            rows.sort_unstable();
            rows.dedup();
            is_here.push(!rows.is_empty());
            let next = groups.len();
            measures.push(Candidate {
                cost: measure.cost.map_or(0, |cost| i64::try_from(cost.minor()).unwrap_or(i64::MAX)),
                effort: measure.effort.map_or(0, |effort| i64::from(effort.hundredths())),
                gain: measure.lift.map_or(0, |lift| u32::from(lift.tenths()))
                    * measure.retention.map_or(100, |retention| u32::from(retention.tenths())),
                standing: match measure.status {
                    Status::Live | Status::Done => Standing::There,
                    Status::Idea | Status::Planned | Status::Prototype | Status::Testing if !rows.is_empty() => Standing::Candidate,
                    _ => Standing::Out,
                },
                rows,
                pinned: measure.pin.map(|pin| match pin {
                    Pin::Must => Pinned::Must,
                    Pin::Never => Pinned::Never,
                }),
                needs: measure.needs.iter().filter_map(|need| known.get(need).copied()).collect(),
                group: (!measure.group.is_empty()).then(|| *groups.entry(measure.group.as_str()).or_insert(next)),
            });
        }
        Self { question: Question { rows: map.touchpoints().map(|touchpoint| row(touchpoint)).collect(), measures }, is_here }
    }

    /// The best selection within these limits. `stop`: whether nobody wants to know any more.
    ///
    /// # Errors
    /// Musts contradict each other, or it was called off.
    pub fn plan(&self, limits: Limits, stop: &dyn Fn() -> bool) -> Result<Plan, NoBest> {
        let best = best(&self.question, limits, &mut Start::default(), stop)?;
        let left = (0..best.chosen.len()).filter(|index| self.is_here[*index] && !best.chosen[*index]);
        let left_out = left.map(|index| (index, LeftOut::why(&self.question, limits, &best.chosen, index))).collect();
        Ok(Plan { best, left_out })
    }

    /// What everything that can be chosen costs, in whole minor units, and the effort it takes, in whole hundredths of a day.
    pub fn everything(&self) -> (i64, i64) {
        let open =
            (0..self.question.measures.len()).filter(|index| self.question.is_open(*index)).map(|index| &self.question.measures[index]);
        open.fold((0, 0), |(cost, effort), measure| (cost.saturating_add(measure.cost), effort.saturating_add(measure.effort)))
    }

    /// How many measures can be chosen.
    pub fn candidates(&self) -> usize {
        (0..self.question.measures.len()).filter(|index| self.question.is_open(*index)).count()
    }

    /// Whether a measure has a touchpoint in the map.
    pub fn is_here(&self, index: usize) -> bool {
        self.is_here.get(index).copied().unwrap_or(false)
    }

    /// The part of each measure in the value of a selection, in the order of the list; together they are the value.
    pub fn shares(&self, chosen: &[bool]) -> Vec<f64> {
        shares(&self.question, chosen)
    }

    /// What more money would buy, with this limit of effort in hundredths of a day.
    ///
    /// # Errors
    /// It was called off.
    pub fn frontier(&self, effort: Option<i64>, stop: &dyn Fn() -> bool) -> Result<Frontier, NoBest> {
        frontier(&self.question, effort, stop)
    }

    /// Where each measure stands in the plans near the best.
    ///
    /// # Errors
    /// It was called off.
    pub fn near(&self, limits: Limits, best: &Best, stop: &dyn Fn() -> bool) -> Result<Vec<Nearness>, NoBest> {
        near(&self.question, limits, best, stop)
    }
}
