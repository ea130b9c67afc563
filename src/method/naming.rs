//! What elements of a project are called, and which of them people know as such. Never a word that is not the person's own.

use crate::model::fields::Element;
use crate::model::{LaneKind, MapId, Project, StepShows, TouchpointId};

/// The element that people know, of one that is part of it.
pub(crate) fn top(element: Element) -> Element {
    match element {
        Element::Influencer(map, touchpoint, _)
        | Element::ContentVariant(map, touchpoint, _)
        | Element::PassedOn(map, touchpoint, _)
        | Element::Experience(map, touchpoint, _)
        | Element::Agreed(map, touchpoint, _)
        | Element::Vote(map, touchpoint, ..)
        | Element::BallotVote(_, map, touchpoint, _) => Element::Touchpoint(map, touchpoint),
        Element::Cell(map, lane, _) => Element::Lane(map, lane),
        element => element,
    }
}

/// What an element is called in a project.
pub(crate) fn name(project: &Project, element: Element) -> Option<String> {
    let touchpoint = |map: MapId, id: TouchpointId| Some(project.map(map)?.touchpoint(id)?.title.clone());
    match element {
        Element::Round(id) => project.round(id).map(|round| round.label.clone()),
        Element::Segment(id) => project.segment(id).map(|segment| segment.name.clone()),
        Element::Rater(id) => project.rater(id).map(|rater| rater.name.clone()),
        Element::Map(id) => project.map(id).map(|map| map.name.clone()),
        Element::Lane(map, id) => match &project.map(map)?.lane(id)?.kind {
            LaneKind::Free(free) => Some(free.name.clone()),
            _ => None,
        },
        Element::Stage(map, id) => project.map(map)?.stage(id).map(|stage| stage.name.clone()),
        Element::Touchpoint(map, id) => touchpoint(map, id),
        Element::Measure(id) => project.measure(id).map(|measure| measure.title.clone()),
        Element::Question(id) => project.questions.iter().find(|question| question.id == id).map(|question| question.text.clone()),
        Element::Metric(id) => {
            let metric = project.metrics.iter().find(|metric| metric.id == id)?;
            touchpoint(metric.map, metric.touchpoint?)
        }
        Element::Contact(id) => {
            let contact = project.contacts.iter().find(|contact| contact.id == id)?;
            touchpoint(contact.map, contact.touchpoint)
        }
        Element::View(id) => project.view(id).map(|view| view.name.clone()),
        Element::Step(id) => {
            let step = project.presented(id)?;
            match &step.shows {
                StepShows::Stage(stage) => name(project, Element::Stage(step.map, *stage)),
                StepShows::Touchpoint(id) => touchpoint(step.map, *id),
                StepShows::View(view) => name(project, Element::View(*view)),
                StepShows::Whole | StepShows::Chart(_) | StepShows::Says | StepShows::Measures => name(project, Element::Map(step.map)),
            }
        }
        Element::DayStep(id) => project.day_step(id).map(|part| part.title.clone()),
        _ => None,
    }
}
