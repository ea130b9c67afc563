//! Taking an earlier version of a project back, whole or only some elements of it. What has come since stays, unless the whole version is taken. Never reads a
//! version: it is given.

use super::revert::{identity, with_what_fits};
use crate::model::fields::{Element, Field, Row, Rule, Value, changes, with};
use crate::model::{MapId, Project, StageId, TouchpointId};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The project as it was in a version; what both have in common is shared with the present one.
pub(super) fn restored(present: &Project, version: &Project) -> Project {
    let mut project = with(present, &changes(present, version)).unwrap_or_else(|_| version.clone());
    if !project.problems_since(present).is_empty() {
        project.mend();
    }
    project.cover_ballots();
    project
}

/// The present project with some elements as they were in a version, each with everything in it, and with what it cannot be without: its stage and its map, the
/// rounds, raters and segments of its scores and texts, its pictures. Elements that are in a stage, map or lane now and were not then stay.
pub(super) fn taken(present: &Project, version: &Project, wanted: &[Element]) -> Project {
    let rows = changes(present, version);
    let picked = Picking::new(&rows, version, wanted).picked();
    with_what_fits(present, picked).0
}

/// Which rows belong to what is wanted.
struct Picking<'r, 'v> {
    rows: &'r [Row<'v>],
    /// In which stage of the version a touchpoint is.
    stages: HashMap<(MapId, TouchpointId), StageId>,
    /// What the present project lacks.
    new: HashSet<Element>,
    /// The same, as far as others refer to it by nothing but its identity.
    referred: HashMap<Uuid, Element>,
    /// Wanted with everything in it.
    whole: HashSet<Element>,
    /// Wanted without what is in it.
    alone: HashSet<Element>,
}

impl<'r, 'v> Picking<'r, 'v> {
    fn new(rows: &'r [Row<'v>], version: &Project, wanted: &[Element]) -> Self {
        let places = version.maps.iter().flat_map(|map| map.stages.iter().map(move |stage| (map.id, stage)));
        let stages = places.flat_map(|(map, stage)| stage.touchpoints.iter().map(move |one| ((map, one.id), stage.id)));
        let is_new = |row: &&Row<'_>| row.field == Field::Exists && row.value == Value::Flag(true);
        let new: HashSet<Element> = rows.iter().filter(is_new).map(|row| row.element).collect();
        let by_identity =
            |element: &&Element| matches!(element, Element::Picture(_) | Element::Segment(_) | Element::Round(_) | Element::Rater(_));
        let referred = new.iter().filter(by_identity).filter_map(|element| Some((identity(*element)?, *element))).collect();
        Self { rows, stages: stages.collect(), new, referred, whole: wanted.iter().copied().collect(), alone: HashSet::new() }
    }

    fn picked(mut self) -> Vec<Row<'v>> {
        loop {
            let (mut whole, mut alone) = (Vec::new(), Vec::new());
            for row in self.rows.iter().filter(|row| self.is_picked(row)) {
                self.needed_by(row, &mut whole, &mut alone);
            }
            whole.retain(|element| !self.whole.contains(element));
            alone.retain(|element| !self.whole.contains(element) && !self.alone.contains(element));
            if whole.is_empty() && alone.is_empty() {
                return self.rows.iter().filter(|row| self.is_picked(row)).cloned().collect();
            }
            self.whole.extend(whole);
            self.alone.extend(alone);
        }
    }

    fn is_picked(&self, row: &Row<'_>) -> bool {
        let is_deletion = row.field == Field::Exists && row.value == Value::Flag(false);
        if row.field.rule() == Rule::Later || is_deletion && !is_part(row.element) {
            return false;
        }
        if self.alone.contains(&row.element) || self.around(row.element).iter().any(|element| self.whole.contains(element)) {
            return true;
        }
        // The scores of a round or a rater come with it if it was gone.
        let comes = |element: Element| self.whole.contains(&element) && self.new.contains(&element);
        match row.element {
            Element::Agreed(.., round) => comes(Element::Round(round)),
            Element::Vote(.., round, rater) => comes(Element::Round(round)) || comes(Element::Rater(rater)),
            _ => false,
        }
    }

    /// What a row cannot do without and the present project lacks.
    fn needed_by(&self, row: &Row<'_>, whole: &mut Vec<Element>, alone: &mut Vec<Element>) {
        let is_new = |element: &Element| self.new.contains(element);
        match row.element {
            Element::Agreed(.., round) => alone.extend(Some(Element::Round(round)).filter(is_new)),
            Element::Vote(.., round, rater) => alone.extend([Element::Round(round), Element::Rater(rater)].into_iter().filter(is_new)),
            Element::Cell(map, lane, _) => alone.extend(Some(Element::Lane(map, lane)).filter(is_new)),
            // A map is nothing without its lanes.
            Element::Map(map) if is_new(&row.element) => {
                alone.extend(self.new.iter().filter(|element| matches!(element, Element::Lane(of, _) if *of == map)));
            }
            _ => {}
        }
        match &row.value {
            Value::Position(position) => alone.extend(Some(position.parent).filter(is_new)),
            Value::Reference(id) => alone.extend(self.referred.get(id)),
            Value::References(ids) => alone.extend(ids.iter().filter_map(|id| self.referred.get(id))),
            Value::Element(element) => whole.extend(Some(*element).filter(is_new)),
            _ => {}
        }
    }

    /// An element and everything that it is in.
    fn around(&self, element: Element) -> Vec<Element> {
        let touchpoint = |map: MapId, id: TouchpointId| {
            let stage = self.stages.get(&(map, id)).map(|stage| Element::Stage(map, *stage));
            [Element::Touchpoint(map, id), Element::Map(map)].into_iter().chain(stage).collect::<Vec<_>>()
        };
        match element {
            Element::Touchpoint(map, id)
            | Element::Influencer(map, id, _)
            | Element::ContentVariant(map, id, _)
            | Element::PassedOn(map, id, _)
            | Element::Experience(map, id, _)
            | Element::Agreed(map, id, _)
            | Element::Vote(map, id, ..) => touchpoint(map, id),
            // By the identity of a touchpoint or a stage; no two elements have the same one.
            Element::Cell(map, lane, of) => {
                let stage = Element::Stage(map, StageId(of));
                touchpoint(map, TouchpointId(of)).into_iter().chain([stage, Element::Lane(map, lane)]).collect()
            }
            Element::Stage(map, _) | Element::Lane(map, _) => vec![element, Element::Map(map)],
            Element::Project
            | Element::Round(_)
            | Element::Segment(_)
            | Element::Rater(_)
            | Element::Picture(_)
            | Element::Map(_)
            | Element::Measure(_)
            | Element::Question(_)
            | Element::Metric(_)
            | Element::Contact(_)
            | Element::View(_)
            | Element::Step(_)
            | Element::DayStep(_) => vec![element],
            // A vote in progress is nobody's to bring back in parts.
            Element::Ballot(_) | Element::BallotVote(..) => Vec::new(),
            // What is to be decided is so now.
            Element::Conflict(_) => Vec::new(),
        }
    }
}

/// Whether an element is a part of one that people know as such: as that was, so is its part, there or not.
fn is_part(element: Element) -> bool {
    matches!(
        element,
        Element::Influencer(..)
            | Element::ContentVariant(..)
            | Element::PassedOn(..)
            | Element::Experience(..)
            | Element::Agreed(..)
            | Element::Vote(..)
    )
}

#[cfg(test)]
mod tests {
    use crate::edit::{Document, Edit, MeasureEdit, RaterEdit, ScoreEdit, StageEdit, StepName, TouchpointChange, TouchpointEdit};
    use crate::model::fields::{Element, changes};
    use crate::model::{
        Area, Map, MapId, Measure, MeasureId, Project, Rater, RaterId, Round, RoundId, Score, ScoreKind, Stage, StageId, Touchpoint,
        TouchpointId,
    };
    use jiff::Timestamp;
    use std::sync::Arc;

    const MAP: &str = "map";

    /// Two stages, `need` with `poster` and `friend`, `shop` with `till`.
    fn project() -> Project {
        let mut map = Map::new(MapId::named(MAP), "Map");
        for (stage, touchpoints) in [("need", &["poster", "friend"][..]), ("shop", &["till"][..])] {
            let mut content = Stage::new(StageId::named(stage), stage);
            let new = |title: &&str| Arc::new(Touchpoint::new(TouchpointId::named(title), *title, Area::Service));
            content.touchpoints = touchpoints.iter().map(new).collect();
            map.stages.push(Arc::new(content));
        }
        Project::new("Project", Round { id: RoundId::named("round"), label: "Round".to_owned(), date: None }, map)
    }

    fn done(document: &mut Document, edits: Vec<Edit>) {
        for edit in edits {
            assert_eq!(document.apply(&edit, None, Timestamp::UNIX_EPOCH), Ok(true), "{edit:?}");
        }
    }

    fn journey(document: &Document) -> String {
        let stages = document.map().unwrap().stages.iter();
        let titles = |stage: &Arc<Stage>| stage.touchpoints.iter().map(|one| one.title.clone()).collect::<Vec<_>>().join(" ");
        stages.map(titles).collect::<Vec<_>>().join("|")
    }

    fn rename(touchpoint: &str, title: &str) -> Edit {
        Edit::Touchpoint(TouchpointEdit::Change {
            map: MapId::named(MAP),
            touchpoints: vec![TouchpointId::named(touchpoint)],
            change: TouchpointChange::Title(title.to_owned()),
        })
    }

    fn touchpoint(name: &str) -> Element {
        Element::Touchpoint(MapId::named(MAP), TouchpointId::named(name))
    }

    #[test]
    fn a_whole_version_is_one_step_that_can_be_undone() {
        let version = project();
        let mut document = Document::saved(version.clone());
        let gone = TouchpointEdit::Delete { map: MapId::named(MAP), touchpoints: vec![TouchpointId::named("poster")] };
        done(&mut document, vec![rename("till", "Checkout"), Edit::Touchpoint(gone)]);
        let (before, steps) = (Arc::clone(document.project()), document.undo_steps());
        let at = Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_secs(60);
        assert!(document.take_back(&version, None, at));
        assert_eq!(journey(&document), "poster friend|till");
        assert_eq!(Project { changed: None, ..Project::clone(document.project()) }, version);
        assert_eq!((document.project().changed, document.undo_name()), (Some(at), Some(StepName::RestoreVersion)));
        assert!(!document.take_back(&version, None, at), "it is as it was");
        assert_eq!(document.undo_steps(), steps + 1);
        document.undo();
        assert!(changes(&before, document.project()).is_empty());
    }

    #[test]
    fn an_element_comes_back_with_what_is_in_it_and_nothing_else_changes() {
        let version = project();
        let mut document = Document::saved(version.clone());
        let map = MapId::named(MAP);
        let new = Touchpoint::new(TouchpointId::named("since"), "since", Area::Service);
        done(
            &mut document,
            vec![
                rename("till", "Checkout"),
                rename("friend", "Neighbour"),
                Edit::Touchpoint(TouchpointEdit::Delete { map, touchpoints: vec![TouchpointId::named("poster")] }),
                Edit::Touchpoint(TouchpointEdit::Add { map, stage: StageId::named("need"), touchpoints: vec![new], before: None }),
            ],
        );
        let at = Timestamp::UNIX_EPOCH;
        assert!(document.take_back(&version, Some(&[touchpoint("till")]), at));
        assert_eq!(journey(&document), "Neighbour since|till");
        assert_eq!(document.undo_name(), Some(StepName::TakeFromVersion));
        assert!(!document.take_back(&version, Some(&[touchpoint("till")]), at));
        assert!(document.take_back(&version, Some(&[Element::Stage(map, StageId::named("need"))]), at));
        assert_eq!(journey(&document), "poster friend since|till", "what came since stays");
        document.undo();
        assert_eq!(journey(&document), "Neighbour since|till");
    }

    #[test]
    fn what_an_element_cannot_be_without_comes_with_it() {
        let map = MapId::named(MAP);
        let mut document = Document::saved(project());
        let rater = RaterId::named("Anna");
        let vote = ScoreEdit::Vote {
            map,
            touchpoint: TouchpointId::named("till"),
            round: RoundId::named("round"),
            rater,
            kind: ScoreKind::Expectation,
            score: Score::new(7).ok(),
        };
        let measure = Measure { touchpoints: vec![TouchpointId::named("till")], ..Measure::new(MeasureId::named("measure"), "Do it") };
        done(
            &mut document,
            vec![
                Edit::Rater(RaterEdit::Add(Rater { id: rater, name: "Anna".to_owned(), group: String::new() })),
                Edit::Score(vote),
                Edit::Measure(MeasureEdit::Add { measures: vec![measure], before: None }),
            ],
        );
        let version = Project::clone(document.project());
        done(
            &mut document,
            vec![
                Edit::Measure(MeasureEdit::Delete { measures: vec![MeasureId::named("measure")] }),
                Edit::Rater(RaterEdit::Delete { rater }),
                Edit::Stage(StageEdit::Delete { map, stages: vec![StageId::named("shop")] }),
            ],
        );
        let at = Timestamp::UNIX_EPOCH;
        let votes = |document: &Document| {
            let touchpoint = document.map().unwrap().touchpoint(TouchpointId::named("till")).cloned();
            touchpoint.and_then(|one| one.votes_in(RoundId::named("round")).next().and_then(|vote| vote.scores.expectation))
        };
        assert!(document.take_back(&version, Some(&[touchpoint("till")]), at));
        assert_eq!(journey(&document), "poster friend|till", "in its stage, which had gone too");
        assert_eq!(votes(&document), Score::new(7).ok());
        assert!(document.project().rater(rater).is_some());
        assert!(document.project().measures.is_empty(), "what only speaks of it does not");
        assert!(document.take_back(&version, Some(&[Element::Measure(MeasureId::named("measure"))]), at));
        assert_eq!(document.project().measures[0].touchpoints, [TouchpointId::named("till")]);
        assert!(document.project().problems().is_empty());
        // A rater alone comes with the votes.
        document.undo();
        document.undo();
        assert!(document.take_back(&version, Some(&[Element::Stage(map, StageId::named("shop"))]), at));
        done(&mut document, vec![Edit::Rater(RaterEdit::Delete { rater })]);
        assert_eq!(votes(&document), None);
        assert!(document.take_back(&version, Some(&[Element::Rater(rater)]), at));
        assert_eq!(votes(&document), Score::new(7).ok());
    }
}
