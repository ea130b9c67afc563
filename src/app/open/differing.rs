//! What differs between two states of a project, element by element, as people know them: to look at, and to take single ones from an earlier version. Never how
//! it is said.

use crate::method::naming::{name, top};
use crate::model::fields::{Element, Field, Row, Rule, Value, changes};
use crate::model::{MapId, Project, StageId, TouchpointId};
use std::collections::HashMap;

/// An element that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differing {
    /// Which.
    pub element: Element,
    /// Machine word of its kind (`term-element-CODE`).
    pub kind: &'static str,
    /// Which side has it.
    pub fate: Fate,
    /// What it is called; empty: it has no name of its own.
    pub name: String,
    /// In which stage and map it is, as far as that says more than its name.
    pub place: Vec<String>,
    /// Codes of the fields that differ, if both sides have it.
    pub fields: Vec<&'static str>,
}

/// Which side has an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Only the state before.
    OnlyBefore,
    /// Only the state after.
    OnlyAfter,
    /// Both, and it differs.
    Both,
}

/// Every element that differs between two states, first those of maps, in the order of the state after.
pub(crate) fn differing(before: &Project, after: &Project) -> Vec<Differing> {
    let rows = changes(before, after);
    let mut found: Vec<Differing> = Vec::new();
    let mut places: HashMap<Element, usize> = HashMap::new();
    // What is answered in a vote is nobody's to see while it is open.
    let is_told = |row: &&Row<'_>| row.field.rule() != Rule::Later && !matches!(row.element, Element::BallotVote(..));
    for row in rows.iter().filter(is_told) {
        let element = top(row.element);
        let Some((_, kind)) = known(element) else { continue };
        let at = *places.entry(element).or_insert_with(|| {
            found.push(Differing { element, kind, fate: Fate::Both, name: String::new(), place: Vec::new(), fields: Vec::new() });
            found.len() - 1
        });
        let Some(one) = found.get_mut(at) else { continue };
        match (row.field, &row.value) {
            (Field::Exists, Value::Flag(is_there)) if element == row.element => {
                one.fate = if *is_there { Fate::OnlyAfter } else { Fate::OnlyBefore };
            }
            _ => {
                let code = code_of(row.element, row.field);
                if !one.fields.contains(&code) {
                    one.fields.push(code);
                }
            }
        }
    }
    let (old, new) = (Places::of(before), Places::of(after));
    let new_maps: Vec<MapId> = found
        .iter()
        .filter(|one| one.fate == Fate::OnlyAfter)
        .filter_map(|one| if let Element::Map(map) = one.element { Some(map) } else { None })
        .collect();
    // The lanes of a map that only one side has are nothing to choose among.
    found.retain(|one| !matches!(one.element, Element::Lane(map, _) if new_maps.contains(&map)));
    for one in &mut found {
        let (project, places) = if one.fate == Fate::OnlyBefore { (before, &old) } else { (after, &new) };
        one.name = name(project, one.element).unwrap_or_default();
        one.place = places.place(project, one.element);
        if one.fate != Fate::Both {
            one.fields.clear();
        }
    }
    found.sort_by_key(|one| known(one.element).map(|(place, _)| place));
    found
}

/// In which stages touchpoints are.
struct Places(HashMap<(MapId, TouchpointId), StageId>);

impl Places {
    fn of(project: &Project) -> Self {
        let stages = project.maps.iter().flat_map(|map| map.stages.iter().map(move |stage| (map.id, stage)));
        Self(stages.flat_map(|(map, stage)| stage.touchpoints.iter().map(move |one| ((map, one.id), stage.id))).collect())
    }

    fn place(&self, project: &Project, element: Element) -> Vec<String> {
        let stage = match element {
            Element::Touchpoint(map, id) => self.0.get(&(map, id)).map(|stage| Element::Stage(map, *stage)),
            _ => None,
        };
        let map = match element {
            Element::Touchpoint(map, _) | Element::Stage(map, _) | Element::Lane(map, _) if project.maps.len() > 1 => {
                Some(Element::Map(map))
            }
            _ => None,
        };
        [stage, map].into_iter().flatten().filter_map(|around| name(project, around)).filter(|name| !name.is_empty()).collect()
    }
}

/// The place of a kind of element in the list, and its machine word (`term-element-CODE`); none: nobody knows it as such.
fn known(element: Element) -> Option<(u8, &'static str)> {
    Some(match element {
        Element::Map(_) => (0, "map"),
        Element::Stage(..) => (1, "stage"),
        Element::Touchpoint(..) => (2, "touchpoint"),
        Element::Lane(..) => (3, "lane"),
        Element::Measure(_) => (4, "measure"),
        Element::Question(_) => (5, "question"),
        Element::Metric(_) => (6, "metric"),
        Element::Contact(_) => (7, "contact"),
        Element::Segment(_) => (8, "segment"),
        Element::Round(_) => (9, "round"),
        Element::Rater(_) => (10, "rater"),
        Element::View(_) => (11, "view"),
        Element::Step(_) => (12, "step"),
        Element::DayStep(_) => (13, "day-step"),
        Element::Project => (14, "project"),
        _ => return None,
    })
}

/// The machine word of the field in which an element differs: where it is a list of parts, that list's.
fn code_of(element: Element, field: Field) -> &'static str {
    match element {
        Element::Influencer(..) => "influencers",
        Element::ContentVariant(..) => "content",
        Element::PassedOn(..) => "passed_on",
        Element::Experience(..) => "experiences",
        Element::Cell(..) => "cells",
        _ => field.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Fate, differing};
    use crate::app::tests::project;
    use crate::model::Project;
    use std::sync::Arc;

    #[test]
    fn elements_that_differ_are_listed_once_each_with_what_differs() {
        let one = project(&[("Search", &["a", "b", "c"])]);
        assert_eq!(differing(&one, &one), []);
        let mut two = project(&[("Search", &["b", "c", "d"])]);
        let stage = &mut Arc::make_mut(&mut two.maps[0]).stages[0];
        let touchpoint = Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[1]);
        touchpoint.critical = true;
        touchpoint.notes = "seen".to_owned();
        let two = Project { name: "Other".to_owned(), ..two };
        let found = differing(&one, &two);
        let said: Vec<(&str, &str, Fate, Vec<&str>)> =
            found.iter().map(|one| (one.kind, one.name.as_str(), one.fate, one.fields.clone())).collect();
        assert_eq!(
            said,
            [
                ("touchpoint", "a", Fate::OnlyBefore, vec![]),
                ("touchpoint", "c", Fate::Both, vec!["critical", "notes"]),
                ("touchpoint", "d", Fate::OnlyAfter, vec![]),
                ("project", "", Fate::Both, vec!["name"]),
            ]
        );
        assert_eq!(found[0].place, ["Search"]);
    }
}
