//! Small projects for the tests of this room, all in one round and with the default thresholds.

use crate::model::{
    Agreed, Area, Figure, Map, MapId, Metric, MetricId, Project, Rater, RaterId, Round, RoundId, Score, Scores, Stage, StageId, Touchpoint,
    TouchpointId, Vote,
};
use std::sync::Arc;

/// The round that all scores here belong to.
pub(super) fn round() -> RoundId {
    RoundId::named("round")
}

/// A score; none above 10.
pub(super) fn score(value: u8) -> Option<Score> {
    Score::new(value).ok()
}

/// The scores E, F, C, R.
pub(super) fn scores([expectation, fulfilment, competition, relevance]: [Option<u8>; 4]) -> Scores {
    Scores {
        expectation: expectation.and_then(score),
        fulfilment: fulfilment.and_then(score),
        competition: competition.and_then(score),
        relevance: relevance.and_then(score),
    }
}

/// A touchpoint at the point of sale with the agreed scores E, F, C, R.
pub(super) fn touchpoint(name: &str, agreed: [Option<u8>; 4]) -> Touchpoint {
    let mut touchpoint = Touchpoint::new(TouchpointId::named(name), name, Area::PointOfSale);
    touchpoint.agreed.push(Agreed { round: round(), scores: scores(agreed) });
    touchpoint
}

/// The vote E, F, C, R of the rater with this index.
pub(super) fn vote(rater: usize, given: [Option<u8>; 4]) -> Vote {
    Vote { round: round(), rater: RaterId::named(&rater.to_string()), scores: scores(given) }
}

/// A figure of the map that [`map`] makes, at a touchpoint or of the map as a whole.
pub(super) fn metric(touchpoint: Option<&str>, name: &str, value: f64) -> Metric {
    Metric {
        id: MetricId::new(),
        round: round(),
        map: MapId::named("map"),
        touchpoint: touchpoint.map(TouchpointId::named),
        segment: None,
        metric: name.to_owned(),
        value: Figure::Number(value),
        answers: None,
        source: String::new(),
        measured_on: None,
    }
}

/// A map of stages 1, 2, … with these touchpoints.
pub(super) fn map(stages: impl IntoIterator<Item = Vec<Touchpoint>>) -> Map {
    let mut map = Map::new(MapId::named("map"), "Map");
    for (index, touchpoints) in stages.into_iter().enumerate() {
        let name = format!("Stage {}", index + 1);
        let mut stage = Stage::new(StageId::named(&name), name);
        stage.touchpoints = touchpoints.into_iter().map(Arc::new).collect();
        map.stages.push(Arc::new(stage));
    }
    map
}

/// A project with this map and raters 0, 1, … of these groups.
pub(super) fn project<'a>(map: Map, rater_groups: impl IntoIterator<Item = &'a str>) -> Project {
    let mut project = Project::new("Project", Round { id: round(), label: "Round".into(), date: None }, map);
    for (index, group) in rater_groups.into_iter().enumerate() {
        let name = index.to_string();
        project.raters.push(Arc::new(Rater { id: RaterId::named(&name), name, group: group.into() }));
    }
    project
}
