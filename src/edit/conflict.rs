//! Deciding what two people have changed differently: one of the values that the conflict holds, or what the project has now. Never a value that
//! nobody has given.

use super::revert::with_what_fits;
use super::{EditError, Scope, StepName};
use crate::model::fields::{Element, Field, Listing, Position, Row, Value, orders};
use crate::model::{Conflict, ConflictId, Project};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// One thing a person did about conflicts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ConflictEdit {
    /// Decided one, which is none any more.
    Decide {
        /// Which.
        conflict: ConflictId,
        /// What the field holds from now on.
        take: Take,
    },
}

/// Which value of a conflict counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Take {
    /// What the project has now.
    Ours,
    /// What it was before anybody changed it.
    Base,
    /// What somebody else made of it, from 0.
    Theirs(usize),
}

impl ConflictEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Decide { .. } => StepName::DecideConflict,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        let Self::Decide { conflict: id, take } = self;
        let at = project.conflicts.iter().position(|conflict| conflict.id == *id).ok_or(EditError::UnknownConflict(*id))?;
        let conflict = project.conflicts.remove(at);
        if let Some(rows) = rows(project, &conflict, *take)? {
            let count = rows.len();
            let (new, unfit) = with_what_fits(project, rows);
            if unfit > 0 && unfit == count {
                return Err(EditError::ChoiceIsGone);
            }
            *project = new;
        }
        Ok(Scope::Everything)
    }
}

/// The rows that give the field of a conflict the value; none: it stays as it is.
fn rows(project: &Project, conflict: &Arc<Conflict>, take: Take) -> Result<Option<Vec<Row<'static>>>, EditError> {
    let dispute = &conflict.dispute;
    let value = match take {
        Take::Ours => return Ok(None),
        Take::Base => dispute.base.clone().unwrap_or(Value::Nothing),
        Take::Theirs(at) => dispute.theirs.get(at).cloned().ok_or(EditError::ChoiceIsGone)?,
    };
    let element = dispute.element;
    Ok(match dispute.field {
        Field::Exists => (value != Value::Flag(true)).then(|| without(project, element)),
        Field::Order(listing) => match value {
            Value::References(ids) => Some(in_order(project, element, listing, &ids)),
            _ => return Err(EditError::ChoiceIsGone),
        },
        field => Some(vec![Row { element, field, value }]),
    })
}

/// The rows by which an element goes, with everything that is in it and every score of it.
fn without(project: &Project, element: Element) -> Vec<Row<'static>> {
    let own = element.path().last().copied();
    let in_stage: Vec<Uuid> = match element {
        Element::Stage(map, stage) => {
            let stage = project.map(map).and_then(|map| map.stage(stage));
            stage.iter().flat_map(|stage| stage.touchpoints.iter().map(|touchpoint| touchpoint.id.0)).collect()
        }
        _ => Vec::new(),
    };
    let is_score = |one: Element| matches!(one, Element::Agreed(..) | Element::Vote(..) | Element::BallotVote(..));
    let mut gone: Vec<Element> = (project.elements().into_iter())
        .filter(|one| {
            let path = one.path();
            *one == element
                || !is_score(element) && own.is_some_and(|id| path.contains(&id)) && !matches!(one, Element::Cell(..))
                || path.iter().any(|id| in_stage.contains(id)) && !matches!(one, Element::Cell(..))
        })
        .collect();
    let about = |map: Uuid, touchpoint: Option<Uuid>, round: Option<Uuid>| {
        [Some(map), touchpoint, round].into_iter().flatten().any(|id| own == Some(id) || in_stage.contains(&id))
    };
    let metrics = project.metrics.iter().filter(|one| about(one.map.0, one.touchpoint.map(|id| id.0), Some(one.round.0)));
    gone.extend(metrics.map(|metric| Element::Metric(metric.id)));
    let contacts = project.contacts.iter().filter(|one| about(one.map.0, Some(one.touchpoint.0), None));
    gone.extend(contacts.map(|contact| Element::Contact(contact.id)));
    gone.sort_unstable();
    gone.dedup();
    gone.into_iter().map(|element| Row { element, field: Field::Exists, value: Value::Flag(false) }).collect()
}

/// The rows that bring a list into an order; what that does not name stays behind what it is behind now.
fn in_order(project: &Project, parent: Element, listing: Listing, ids: &[Uuid]) -> Vec<Row<'static>> {
    let now = orders(project).into_iter().find(|order| (order.parent, order.listing) == (parent, listing)).map(|order| order.ids);
    let now = now.unwrap_or_default();
    let mut order: Vec<Uuid> = ids.iter().filter(|id| now.contains(id)).copied().collect();
    let mut after: Option<Uuid> = None;
    for id in now {
        if !order.contains(&id) {
            let at = after.and_then(|after| order.iter().position(|one| *one == after)).map_or(0, |at| at + 1);
            order.insert(at, id);
        }
        after = Some(id);
    }
    let mut after = None;
    let mut rows = Vec::new();
    for id in order {
        if let Some(element) = listing.element(parent, id) {
            rows.push(Row { element, field: Field::Place, value: Value::Position(Position { parent, after }) });
            after = Some(id);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use crate::edit::{ConflictEdit, Document, Edit, EditError, StepName, Take};
    use crate::model::fields::{Element, Field, Listing, TouchpointField, Value};
    use crate::model::{
        Area, Conflict, Map, MapId, Project, Rater, RaterId, Round, RoundId, Score, Scores, Stage, StageId, Touchpoint, TouchpointId, Vote,
    };
    use jiff::Timestamp;
    use std::sync::Arc;

    fn project() -> Project {
        let mut map = Map::new(MapId::named("map"), "Map");
        for (stage, touchpoints) in [("need", &["poster", "friend"][..]), ("shop", &["till"][..])] {
            let mut content = Stage::new(StageId::named(stage), stage);
            content.touchpoints =
                touchpoints.iter().map(|title| Arc::new(Touchpoint::new(TouchpointId::named(title), *title, Area::Service))).collect();
            map.stages.push(Arc::new(content));
        }
        let mut project = Project::new("Project", Round { id: RoundId::named("round"), label: "Round".to_owned(), date: None }, map);
        project.raters.push(Arc::new(Rater { id: RaterId::named("Anna"), name: "Anna".to_owned(), group: String::new() }));
        let map = Arc::make_mut(&mut project.maps[0]);
        let till = Arc::make_mut(&mut Arc::make_mut(&mut map.stages[1]).touchpoints[0]);
        let scores = Scores { expectation: Some(Score::nearest(7.0)), ..Scores::default() };
        till.votes.push(Vote { round: RoundId::named("round"), rater: RaterId::named("Anna"), scores });
        project
    }

    fn touchpoint(name: &str) -> Element {
        Element::Touchpoint(MapId::named("map"), TouchpointId::named(name))
    }

    fn with(conflict: Conflict) -> (Document, Conflict) {
        let project = Project { conflicts: vec![Arc::new(conflict.clone())], ..project() };
        (Document::saved(project), conflict)
    }

    fn decide(document: &mut Document, conflict: &Conflict, take: Take) -> Result<bool, EditError> {
        document.apply(&Edit::Conflict(ConflictEdit::Decide { conflict: conflict.id, take }), None, Timestamp::UNIX_EPOCH)
    }

    fn titles(document: &Document) -> String {
        let stages = document.map().unwrap().stages.iter();
        let titles = |stage: &Arc<Stage>| stage.touchpoints.iter().map(|one| one.title.clone()).collect::<Vec<_>>().join(" ");
        stages.map(titles).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn each_value_can_be_chosen_in_one_step_that_can_be_undone() {
        let text = |text: &str| Value::Text(text.to_owned().into());
        let title = Field::Touchpoint(TouchpointField::Title);
        for (take, expected) in [
            (Take::Ours, "poster friend|till"),
            (Take::Base, "poster friend|counter"),
            (Take::Theirs(0), "poster friend|checkout"),
            (Take::Theirs(1), "poster friend|cash desk"),
        ] {
            let (mut document, conflict) =
                with(Conflict::new(touchpoint("till"), title, Some(text("counter")), vec![text("checkout"), text("cash desk")]));
            assert_eq!(decide(&mut document, &conflict, take), Ok(true));
            assert_eq!((titles(&document).as_str(), document.project().conflicts.len()), (expected, 0));
            assert_eq!(document.undo_name(), Some(StepName::DecideConflict));
            document.undo();
            assert_eq!((titles(&document).as_str(), document.project().conflicts.len()), ("poster friend|till", 1));
            document.redo();
            assert_eq!(decide(&mut document, &conflict, take), Err(EditError::UnknownConflict(conflict.id)));
        }
        let (mut document, conflict) = with(Conflict::new(touchpoint("till"), title, None, Vec::new()));
        assert_eq!(decide(&mut document, &conflict, Take::Theirs(0)), Err(EditError::ChoiceIsGone));
        assert_eq!(document.project().conflicts.len(), 1);
    }

    #[test]
    fn what_goes_goes_with_what_is_in_it_and_with_its_scores() {
        let stage = Element::Stage(MapId::named("map"), StageId::named("need"));
        let (mut document, conflict) = with(Conflict::new(stage, Field::Exists, Some(Value::Flag(true)), vec![Value::Nothing]));
        assert_eq!(decide(&mut document, &conflict, Take::Theirs(0)), Ok(true));
        assert_eq!(titles(&document), "till");
        let rater = Element::Rater(RaterId::named("Anna"));
        let (mut document, conflict) = with(Conflict::new(rater, Field::Exists, Some(Value::Flag(true)), vec![Value::Nothing]));
        assert_eq!(decide(&mut document, &conflict, Take::Base), Ok(true), "it stays");
        assert_eq!(document.project().raters.len(), 1);
        document.undo();
        assert_eq!(decide(&mut document, &conflict, Take::Theirs(0)), Ok(true));
        assert!(document.project().raters.is_empty());
        assert!(document.map().unwrap().touchpoints().all(|one| one.votes.is_empty()));
        assert!(document.project().problems().is_empty());
    }

    #[test]
    fn an_order_is_taken_for_what_is_still_there() {
        let stage = Element::Stage(MapId::named("map"), StageId::named("need"));
        let ids = ["gone", "friend", "poster"].map(|name| TouchpointId::named(name).0).to_vec();
        let order = Conflict::new(stage, Field::Order(Listing::Touchpoints), None, vec![Value::References(ids)]);
        let (mut document, conflict) = with(order);
        assert_eq!(decide(&mut document, &conflict, Take::Theirs(0)), Ok(true));
        assert_eq!(titles(&document), "friend poster|till");
    }
}
