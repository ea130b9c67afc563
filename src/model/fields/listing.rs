//! The lists of a project whose order somebody has chosen, with what is in them. Never which order is right.

use super::{Element, Fields as _, MapField, ProjectField, StageField, TouchpointField};
use crate::model::{LaneKind, Map, Project, Touchpoint, codes};
use std::collections::HashSet;
use std::sync::Arc;
use uuid::Uuid;

codes! {
    /// A list of elements, named for what is in it.
    Listing "listing" {
        Rounds = "rounds", Segments = "segments", Raters = "raters", Pictures = "pictures", Ballots = "ballots", Measures = "measures",
        Questions = "questions", Metrics = "metrics", Contacts = "contacts", Views = "views", Steps = "steps", DayParts = "day-parts",
        Maps = "maps", Lanes = "lanes", Stages = "stages", Touchpoints = "touchpoints", Influencers = "influencers",
        ContentVariants = "content-variants", PassedOn = "passed-on", Experiences = "experiences",
    }
}

/// A list of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Whose list.
    pub parent: Element,
    /// Which of its lists.
    pub listing: Listing,
    /// What is in it, in order.
    pub ids: Vec<Uuid>,
}

impl Listing {
    /// The element of this list with an identity.
    ///
    /// # Errors
    /// None: no such element has a list of this name.
    pub fn element(self, parent: Element, id: Uuid) -> Option<Element> {
        Some(match (self, parent) {
            (Self::Rounds, Element::Project) => Element::Round(id.into()),
            (Self::Segments, Element::Project) => Element::Segment(id.into()),
            (Self::Raters, Element::Project) => Element::Rater(id.into()),
            (Self::Pictures, Element::Project) => Element::Picture(id.into()),
            (Self::Ballots, Element::Project) => Element::Ballot(id.into()),
            (Self::Measures, Element::Project) => Element::Measure(id.into()),
            (Self::Questions, Element::Project) => Element::Question(id.into()),
            (Self::Metrics, Element::Project) => Element::Metric(id.into()),
            (Self::Contacts, Element::Project) => Element::Contact(id.into()),
            (Self::Views, Element::Project) => Element::View(id.into()),
            (Self::Steps, Element::Project) => Element::Step(id.into()),
            (Self::DayParts, Element::Project) => Element::DayStep(id.into()),
            (Self::Maps, Element::Project) => Element::Map(id.into()),
            (Self::Lanes, Element::Map(map)) => Element::Lane(map, id.into()),
            (Self::Stages, Element::Map(map)) => Element::Stage(map, id.into()),
            (Self::Touchpoints, Element::Stage(map, _)) => Element::Touchpoint(map, id.into()),
            (Self::Influencers, Element::Touchpoint(map, touchpoint)) => Element::Influencer(map, touchpoint, id.into()),
            (Self::ContentVariants, Element::Touchpoint(map, touchpoint)) => Element::ContentVariant(map, touchpoint, id.into()),
            (Self::PassedOn, Element::Touchpoint(map, touchpoint)) => Element::PassedOn(map, touchpoint, id.into()),
            (Self::Experiences, Element::Touchpoint(map, touchpoint)) => Element::Experience(map, touchpoint, id.into()),
            _ => return None,
        })
    }

    /// The lists that an element has.
    pub(super) fn of(parent: Element) -> impl Iterator<Item = Self> {
        use crate::model::Code as _;
        Self::ALL.iter().copied().filter(move |listing| listing.element(parent, Uuid::nil()).is_some())
    }
}

/// Every list of a project, from the whole to its parts. Lists that hold nothing are there too.
pub fn orders(project: &Project) -> Vec<Order> {
    let mut found = Vec::new();
    let (rounds, segments, raters, pictures, ballots, _, measures, questions, metrics, contacts, views, steps, day, _, maps) =
        ProjectField::lists(project);
    let mut add = |listing, ids: Vec<Uuid>| found.push(Order { parent: Element::Project, listing, ids });
    add(Listing::Rounds, ids(rounds, |one| one.id.0));
    add(Listing::Segments, ids(segments, |one| one.id.0));
    add(Listing::Raters, ids(raters, |one| one.id.0));
    add(Listing::Pictures, ids(pictures, |one| one.id().0));
    add(Listing::Ballots, ids(ballots, |one| one.id.0));
    add(Listing::Measures, ids(measures, |one| one.id.0));
    add(Listing::Questions, ids(questions, |one| one.id.0));
    add(Listing::Metrics, ids(metrics, |one| one.id.0));
    add(Listing::Contacts, ids(contacts, |one| one.id.0));
    add(Listing::Views, ids(views, |one| one.id.0));
    add(Listing::Steps, ids(steps, |one| one.id.0));
    add(Listing::DayParts, ids(day, |one| one.id.0));
    add(Listing::Maps, ids(maps, |one| one.id.0));
    for map in maps {
        of_map(map, &mut found);
    }
    found
}

fn ids<T>(list: &[Arc<T>], id: impl Fn(&T) -> Uuid) -> Vec<Uuid> {
    list.iter().map(|one| id(one)).collect()
}

fn of_map(map: &Map, found: &mut Vec<Order>) {
    let (lanes, stages) = MapField::lists(map);
    found.push(Order { parent: Element::Map(map.id), listing: Listing::Lanes, ids: ids(lanes, |one| one.id.0) });
    found.push(Order { parent: Element::Map(map.id), listing: Listing::Stages, ids: ids(stages, |one| one.id.0) });
    for stage in stages {
        let (touchpoints,) = StageField::lists(stage);
        let parent = Element::Stage(map.id, stage.id);
        found.push(Order { parent, listing: Listing::Touchpoints, ids: ids(touchpoints, |one| one.id.0) });
        for touchpoint in touchpoints {
            of_touchpoint(Element::Touchpoint(map.id, touchpoint.id), touchpoint, found);
        }
    }
}

fn of_touchpoint(parent: Element, touchpoint: &Touchpoint, found: &mut Vec<Order>) {
    let (influencers, variants, passed_on, experiences, _agreed, _votes) = TouchpointField::lists(touchpoint);
    let mut add = |listing, ids: Vec<Uuid>| found.push(Order { parent, listing, ids });
    add(Listing::Influencers, influencers.iter().map(|one| one.id.0).collect());
    add(Listing::ContentVariants, variants.iter().map(|one| one.id.0).collect());
    add(Listing::PassedOn, passed_on.iter().map(|one| one.id.0).collect());
    add(Listing::Experiences, experiences.iter().map(|one| one.id.0).collect());
}

/// Every element of a project; cells of lanes of own words wherever their lane and their stage or touchpoint are.
pub(in crate::model) fn elements(project: &Project) -> HashSet<Element> {
    let orders = orders(project);
    let listed = orders.iter().flat_map(|order| order.ids.iter().filter_map(|id| order.listing.element(order.parent, *id)));
    let mut found: HashSet<Element> = listed.chain([Element::Project]).collect();
    for map in &project.maps {
        for touchpoint in map.touchpoints() {
            found.extend(touchpoint.agreed.iter().map(|agreed| Element::Agreed(map.id, touchpoint.id, agreed.round)));
            found.extend(touchpoint.votes.iter().map(|vote| Element::Vote(map.id, touchpoint.id, vote.round, vote.rater)));
        }
        for lane in map.lanes.iter().filter(|lane| matches!(lane.kind, LaneKind::Free(_))) {
            let cells = map.stages.iter().map(|stage| stage.id.0).chain(map.touchpoints().map(|touchpoint| touchpoint.id.0));
            found.extend(cells.map(|cell| Element::Cell(map.id, lane.id, cell)));
        }
    }
    for ballot in &project.ballots {
        found.extend(ballot.votes.iter().map(|vote| Element::BallotVote(ballot.id, vote.map, vote.touchpoint, vote.rater)));
    }
    found
}
