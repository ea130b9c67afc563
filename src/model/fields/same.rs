//! Whether two projects are the same, field by field. What both share is not looked at.

use super::{Fields, MapField, ProjectField, Rule, StageField};
use crate::model::{Map, Project, Stage};
use std::sync::Arc;

/// Whether two projects have the same content, looking only where they do not share it. The time of the change does not count.
pub fn same(one: &Project, two: &Project) -> bool {
    let (
        rounds,
        segments,
        raters,
        pictures,
        ballots,
        letters,
        measures,
        questions,
        metrics,
        contacts,
        views,
        presentation,
        day,
        conflicts,
        maps,
    ) = ProjectField::lists(one);
    let fields = ProjectField::ALL.iter().filter(|field| field.rule() != Rule::Later);
    fields.copied().all(|field| field.is_same(one, two))
        && list(rounds, &two.rounds, PartialEq::eq)
        && list(segments, &two.segments, PartialEq::eq)
        && list(raters, &two.raters, PartialEq::eq)
        && list(pictures, &two.pictures, PartialEq::eq)
        && list(ballots, &two.ballots, PartialEq::eq)
        && *letters == two.letters
        && list(measures, &two.measures, PartialEq::eq)
        && list(questions, &two.questions, PartialEq::eq)
        && list(metrics, &two.metrics, PartialEq::eq)
        && list(contacts, &two.contacts, PartialEq::eq)
        && list(views, &two.views, PartialEq::eq)
        && list(presentation, &two.presentation, PartialEq::eq)
        && list(day, &two.day, PartialEq::eq)
        && list(conflicts, &two.conflicts, PartialEq::eq)
        && list(maps, &two.maps, same_map)
}

fn same_map(one: &Map, two: &Map) -> bool {
    let (lanes, stages) = MapField::lists(one);
    one.id == two.id
        && MapField::ALL.iter().all(|field| field.is_same(one, two))
        && list(lanes, &two.lanes, PartialEq::eq)
        && list(stages, &two.stages, same_stage)
}

fn same_stage(one: &Stage, two: &Stage) -> bool {
    let (touchpoints,) = StageField::lists(one);
    one.id == two.id && StageField::ALL.iter().all(|field| field.is_same(one, two)) && list(touchpoints, &two.touchpoints, PartialEq::eq)
}

fn list<T>(one: &[Arc<T>], two: &[Arc<T>], equal: impl Fn(&T, &T) -> bool) -> bool {
    one.len() == two.len() && one.iter().zip(two).all(|(one, two)| Arc::ptr_eq(one, two) || equal(one, two))
}
