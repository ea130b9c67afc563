//! What measures, open questions, metrics and the contact plan may refer to, how they let go of what is gone, and where measures are shown. Never what is left of the maps
//! themselves.

use super::problems::has_same_places;
use super::{
    About, Contact, Lane, LaneKind, MapId, Measure, MeasureId, Metric, OpenQuestion, Project, RoundId, SegmentId, StageId, TouchpointId,
    limits,
};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The elements of a project that others refer to, by identity.
pub(super) struct Places {
    maps: HashMap<MapId, (HashSet<StageId>, HashSet<TouchpointId>)>,
    anywhere: HashSet<TouchpointId>,
    pub(super) rounds: HashSet<RoundId>,
    pub(super) segments: HashSet<SegmentId>,
    pub(super) measures: HashSet<MeasureId>,
}

impl Places {
    pub(super) fn of(project: &Project) -> Self {
        let maps = project.maps.iter().map(|map| {
            let stages = map.stages.iter().map(|stage| stage.id).collect();
            (map.id, (stages, map.touchpoints().map(|touchpoint| touchpoint.id).collect()))
        });
        let maps: HashMap<MapId, (HashSet<StageId>, HashSet<TouchpointId>)> = maps.collect();
        Self {
            anywhere: maps.values().flat_map(|(_, touchpoints)| touchpoints).copied().collect(),
            maps,
            rounds: project.rounds.iter().map(|round| round.id).collect(),
            segments: project.segments.iter().map(|segment| segment.id).collect(),
            measures: project.measures.iter().map(|measure| measure.id).collect(),
        }
    }

    fn has_segment(&self, segment: Option<SegmentId>) -> bool {
        segment.is_none_or(|id| self.segments.contains(&id))
    }

    fn has_touchpoint(&self, map: MapId, touchpoint: TouchpointId) -> bool {
        self.maps.get(&map).is_some_and(|(_, touchpoints)| touchpoints.contains(&touchpoint))
    }

    fn has(&self, about: About) -> bool {
        match about {
            About::Map(map) => self.maps.contains_key(&map),
            About::Stage(map, stage) => self.maps.get(&map).is_some_and(|(stages, _)| stages.contains(&stage)),
            About::Touchpoint(map, touchpoint) => self.has_touchpoint(map, touchpoint),
        }
    }

    /// Whether everything is there that a measure refers to.
    pub(super) fn hold_measure(&self, measure: &Measure) -> bool {
        measure.touchpoints.iter().all(|id| self.anywhere.contains(id))
            && measure.needs.iter().all(|id| *id != measure.id && self.measures.contains(id))
            && self.has_segment(measure.segment)
    }

    /// Whether what a question concerns is there.
    pub(super) fn hold_question(&self, question: &OpenQuestion) -> bool {
        question.about.is_none_or(|about| self.has(about))
    }

    /// Whether everything is there that a metric's value belongs to.
    pub(super) fn hold_metric(&self, metric: &Metric) -> bool {
        self.rounds.contains(&metric.round)
            && self.maps.contains_key(&metric.map)
            && metric.touchpoint.is_none_or(|id| self.has_touchpoint(metric.map, id))
            && self.has_segment(metric.segment)
    }

    /// Whether everything is there that an entry of the contact plan refers to.
    pub(super) fn hold_contact(&self, contact: &Contact) -> bool {
        self.has_touchpoint(contact.map, contact.touchpoint) && self.has_segment(contact.segment)
    }
}

impl Project {
    /// Lets go of what is gone since another state, in measures, open questions, metrics, the contact plan and presentations.
    pub(crate) fn settle_plan(&mut self, before: &Self) {
        let same_shared =
            super::problems::shared(&self.rounds, &before.rounds) && super::problems::shared(&self.segments, &before.segments);
        if self.has_plan() && !(same_shared && has_same_places(before, self)) {
            self.keep_known(&Places::of(self));
        }
        if self.maps.len() != before.maps.len() || !self.maps.iter().zip(&before.maps).all(|(one, two)| one.id == two.id) {
            self.keep_presented();
        }
        self.add_lanes_of_measures();
    }

    /// Takes out the steps of presentations whose map is gone.
    pub(super) fn keep_presented(&mut self) {
        if !self.presentation.is_empty() {
            let maps: HashSet<MapId> = self.maps.iter().map(|map| map.id).collect();
            self.presentation.retain(|step| maps.contains(&step.map));
        }
    }

    /// A map whose touchpoints have measures has a lane that shows them: it comes with the first one, whichever way that came. A lane that somebody has
    /// hidden stays hidden.
    fn add_lanes_of_measures(&mut self) {
        let shown = self.measures.iter().filter(|measure| !measure.is_dropped());
        let touchpoints: HashSet<TouchpointId> = shown.flat_map(|measure| measure.touchpoints.iter().copied()).collect();
        if touchpoints.is_empty() {
            return;
        }
        for map in &mut self.maps {
            let has_lane = map.lanes.iter().any(|lane| lane.kind == LaneKind::Measures);
            if !has_lane && map.lanes.len() < limits::LANES && map.touchpoints().any(|touchpoint| touchpoints.contains(&touchpoint.id)) {
                let map = Arc::make_mut(map);
                map.lanes.push(Arc::new(Lane::of_measures(map.id)));
            }
        }
    }

    /// Whether it has anything that refers to maps, rounds and segments from outside.
    pub(super) fn has_plan(&self) -> bool {
        !(self.measures.is_empty() && self.questions.is_empty() && self.metrics.is_empty() && self.contacts.is_empty())
    }

    /// Takes out what refers to nothing that is there: a measure stays without the touchpoint, a question concerns the map instead; a metric
    /// and an entry of the contact plan go with their touchpoint, a metric with its round or segment, too.
    pub(super) fn keep_known(&mut self, places: &Places) {
        for measure in self.measures.iter_mut().filter(|measure| !places.hold_measure(measure)) {
            let measure = Arc::make_mut(measure);
            measure.touchpoints.retain(|id| places.anywhere.contains(id));
            let own = measure.id;
            measure.needs.retain(|id| *id != own && places.measures.contains(id));
            measure.segment = measure.segment.filter(|id| places.segments.contains(id));
        }
        for question in self.questions.iter_mut().filter(|question| !places.hold_question(question)) {
            let question = Arc::make_mut(question);
            question.about = question.about.map(|about| About::Map(about.map())).filter(|about| places.has(*about));
        }
        self.metrics.retain(|metric| places.hold_metric(metric));
        self.contacts.retain(|contact| places.has_touchpoint(contact.map, contact.touchpoint));
        for contact in self.contacts.iter_mut().filter(|contact| !places.hold_contact(contact)) {
            Arc::make_mut(contact).segment = None;
        }
    }
}
