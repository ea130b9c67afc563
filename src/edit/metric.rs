//! Edits to what was measured, any number of values at once.

use super::bounds::at_most;
use super::{EditError, Elements, Scope, StepName};
use crate::model::{Metric, MetricId, Project, limits};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::Arc;

/// One thing a person did to what was measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum MetricEdit {
    /// Entered values. Each takes the place of the one with its identity, else of the one for the same round, map, touchpoint, segment and metric,
    /// whose identity it gets; else it is added at the end.
    Enter {
        /// The values, in order.
        #[serde(deserialize_with = "at_most::<_, _, { limits::METRICS }>")]
        metrics: Vec<Metric>,
    },
    /// Deleted values.
    Delete {
        /// Which.
        metrics: Vec<MetricId>,
    },
}

impl MetricEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Enter { .. } => StepName::EnterMetric,
            Self::Delete { .. } => StepName::DeleteMetric,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Enter { metrics } => enter(&mut project.metrics, metrics),
            Self::Delete { metrics } => {
                let mut list = Elements { list: &mut project.metrics, id: |metric: &Metric| metric.id, unknown: EditError::UnknownMetric };
                list.take_out(metrics)?;
            }
        }
        Ok(Scope::Everything)
    }
}

fn enter(list: &mut Vec<Arc<Metric>>, metrics: &[Metric]) {
    let shared: Vec<Arc<Metric>> = list.clone();
    let mut by_id: HashMap<_, _> = shared.iter().enumerate().map(|(at, metric)| (metric.id, at)).collect();
    // Of several for the same the last counts: that is the one to replace.
    let mut by_key: HashMap<_, _> = shared.iter().enumerate().map(|(at, metric)| (metric.key(), at)).collect();
    for metric in metrics {
        match by_id.get(&metric.id).or_else(|| by_key.get(&metric.key())) {
            Some(at) => list[*at] = Arc::new(Metric { id: list[*at].id, ..metric.clone() }),
            None => {
                by_id.insert(metric.id, list.len());
                by_key.insert(metric.key(), list.len());
                list.push(Arc::new(metric.clone()));
            }
        }
    }
}
