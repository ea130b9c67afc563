//! Where metrics propose a break that nobody has confirmed. What was measured is kept from one drawing to the next, because moving or renaming
//! something changes no figure. Never what is drawn there.

use crate::method::{JudgedMap, Measured};
use crate::model::{Currency, MapId, Metric, Project, RoundId, TouchpointId};
use std::collections::HashSet;
use std::sync::Arc;

/// Proposed breaks, and what was measured for the last drawing.
#[derive(Default)]
pub(super) struct Proposed {
    known: Option<(Of, Measured)>,
}

/// What figures depend on.
struct Of {
    metrics: Vec<Arc<Metric>>,
    map: MapId,
    round: RoundId,
    currency: Currency,
}

impl Of {
    fn is(&self, project: &Project, judged: &JudgedMap) -> bool {
        let same = |(one, two): (&Arc<Metric>, &Arc<Metric>)| Arc::ptr_eq(one, two);
        (self.map, self.round, self.currency) == (judged.map.id, judged.round, project.currency())
            && self.metrics.len() == project.metrics.len()
            && self.metrics.iter().zip(&project.metrics).all(same)
    }
}

impl Proposed {
    /// The touchpoints of a map in a round at which a break is proposed.
    pub(super) fn at(&mut self, project: &Project, judged: &JudgedMap) -> HashSet<TouchpointId> {
        if project.metrics.is_empty() {
            self.known = None;
            return HashSet::new();
        }
        let known = self.known.take().filter(|(of, _)| of.is(project, judged));
        let (_, measured) = self.known.insert(known.unwrap_or_else(|| {
            let of = Of { metrics: project.metrics.clone(), map: judged.map.id, round: judged.round, currency: project.currency() };
            (of, Measured::of(project, judged.map.id, judged.round))
        }));
        let flow = measured.flow(&judged.map, project.thresholds.drop_off);
        let proposed = judged.map.touchpoints().zip(flow).filter(|(_, flow)| flow.break_proposed);
        proposed.map(|(touchpoint, _)| touchpoint.id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Proposed;
    use crate::method::JudgedMap;
    use crate::model::{Break, Code as _, Figure, KnownMetric, Metric, MetricId, Project};
    use std::sync::Arc;

    /// The worked example with a touchpoint that loses 60 of 100 customers, and no other figure.
    fn losing() -> Project {
        let mut project = crate::catalogue::sample("en");
        let (map, round) = (project.maps[0].id, project.rounds[0].id);
        let at = project.maps[0].touchpoints().nth(4).unwrap().id;
        let figure = |metric: KnownMetric, value: f64| {
            let name = metric.code().to_owned();
            Arc::new(Metric {
                id: MetricId::named(&name),
                round,
                map,
                touchpoint: Some(at),
                segment: None,
                metric: name,
                value: Figure::Number(value),
                answers: None,
                source: String::new(),
                measured_on: None,
            })
        };
        project.metrics = vec![figure(KnownMetric::Contacts, 100.0), figure(KnownMetric::Completions, 40.0)];
        for touchpoint in Arc::make_mut(&mut project.maps[0]).stages.iter_mut().flat_map(|stage| &mut Arc::make_mut(stage).touchpoints) {
            Arc::make_mut(touchpoint).break_ = None;
        }
        project
    }

    #[test]
    fn figures_are_read_once_and_proposals_follow_every_change() {
        let mut project = losing();
        let round = project.rounds[0].id;
        let at = project.maps[0].touchpoints().nth(4).unwrap().id;
        let mut proposed = Proposed::default();
        let mut of = |project: &Project| {
            let found = proposed.at(project, &JudgedMap::of(project, &project.maps[0], round));
            let metrics = proposed.known.as_ref().map(|(of, _)| of.metrics.as_ptr());
            (found.contains(&at), found.len(), metrics)
        };
        let first = of(&project);
        assert_eq!((first.0, first.1), (true, 1));
        Arc::make_mut(&mut project.maps[0]).name = "other".into();
        assert_eq!(of(&project), first, "no figure has changed");
        project.thresholds.drop_off = 0.7;
        assert_eq!(of(&project), (false, 0, first.2), "the threshold counts at once");
        project.thresholds.drop_off = 0.4;
        let stage = Arc::make_mut(&mut project.maps[0]).stages.iter_mut().find(|stage| stage.touchpoints.iter().any(|one| one.id == at));
        let touchpoint = Arc::make_mut(stage.unwrap()).touchpoints.iter_mut().find(|one| one.id == at).unwrap();
        Arc::make_mut(touchpoint).break_ = Some(Break::default());
        assert_eq!(of(&project), (false, 0, first.2), "a break that is confirmed is not proposed");
        let mut project = losing();
        assert!(of(&project).0);
        Arc::make_mut(&mut project.metrics[1]).value = Figure::Number(90.0);
        assert!(!of(&project).0, "another figure");
        project.metrics.clear();
        assert_eq!(of(&project), (false, 0, None));
    }
}
