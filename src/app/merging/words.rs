//! Conflicts in words. Machine words and values come from `merge/` and the model; never a covered answer.

use crate::export::Words;
use crate::i18n::Texts;
use crate::merge::FoundConflict;
use crate::method::naming::{name, top};
use crate::method::{CellWords as _, value_in};
use crate::model::fields::{Element, Field, Value};
use crate::model::{Code as _, Conflict, Project, Thresholds};
use std::collections::HashMap;
use uuid::Uuid;

/// A conflict in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictWords {
    /// What it is about.
    pub element: String,
    /// Which field of it.
    pub field: String,
    /// What it was.
    pub base: String,
    /// What the result holds.
    pub ours: String,
    /// What else there is.
    pub theirs: Vec<String>,
}

/// A conflict that a merge has found, in words.
pub fn conflict_words(texts: &Texts, found: &FoundConflict) -> ConflictWords {
    let kind = texts.term("element", found.kind);
    let value =
        |value: &Option<String>| value.clone().filter(|value| !value.is_empty()).unwrap_or_else(|| texts.merge_nothing().to_owned());
    ConflictWords {
        element: if found.element.is_empty() { kind.to_owned() } else { texts.differing_name(kind, &found.element) },
        field: field_word(texts, found.field),
        base: value(&found.base),
        ours: value(&found.ours),
        theirs: found.theirs.iter().map(value).collect(),
    }
}

/// What an open conflict is about: its element and its field.
pub fn conflict_subject(texts: &Texts, project: &Project, conflict: &Conflict) -> (String, String) {
    let (element, field) = (conflict.dispute.element, conflict.dispute.field);
    let kind = texts.term("element", element.kind());
    let called = if element == Element::Project { Some(project.name.clone()) } else { name(project, top(element)) };
    let called = called.filter(|name| !name.is_empty());
    (called.map_or_else(|| kind.to_owned(), |name| texts.differing_name(kind, &name)), field_name(texts, field))
}

/// The word for a field.
pub(crate) fn field_name(texts: &Texts, field: Field) -> String {
    match field {
        Field::Preference(channel) | Field::Letters(channel) => texts.term("channel", channel.code()).to_owned(),
        field => field_word(texts, field.code()),
    }
}

/// The word for a field, by its code.
pub(crate) fn field_word(texts: &Texts, code: &str) -> String {
    let code = code.replace('_', "-");
    let kind = if texts.has_term("conflict-field", &code) { "conflict-field" } else { "field" };
    texts.term(kind, &code).to_owned()
}

/// Where an element is, as far as that says more than its name: a vote's rater and round, a touchpoint's stage, the map if there are several.
pub(super) fn place_of(texts: &Texts, project: &Project, element: Element) -> Vec<String> {
    let mut around: Vec<Element> = Vec::new();
    match element {
        Element::Vote(.., round, rater) => around.extend([Element::Rater(rater), Element::Round(round)]),
        Element::BallotVote(.., rater) => around.push(Element::Rater(rater)),
        Element::Agreed(.., round) => around.push(Element::Round(round)),
        Element::Cell(map, _, of) => around.extend([Element::Touchpoint(map, of.into()), Element::Stage(map, of.into())]),
        _ => {}
    }
    let map = match top(element) {
        Element::Touchpoint(map, id) => {
            let stage = project.map(map).and_then(|map| Some(map.stages.get(map.place_of(id)?.stage)?.id));
            around.extend(stage.map(|stage| Element::Stage(map, stage)));
            Some(map)
        }
        Element::Stage(map, _) | Element::Lane(map, _) => Some(map),
        _ => None,
    };
    around.extend(map.filter(|_| project.maps.len() > 1).map(Element::Map));
    let unnamed = |element: Element| if matches!(element, Element::Rater(_)) { Some(texts.merge_nobody().to_owned()) } else { None };
    let called = |element: Element| name(project, element).filter(|name| !name.is_empty()).or_else(|| unnamed(element));
    around.into_iter().filter_map(called).collect()
}

/// The elements of a project by their own identities.
pub(super) struct Names(HashMap<Uuid, Element>);

impl Names {
    pub(super) fn of(project: &Project) -> Self {
        let parts =
            |element: &Element| matches!(element, Element::Cell(..) | Element::Agreed(..) | Element::Vote(..) | Element::BallotVote(..));
        let own = project.elements().into_iter().filter(|element| !parts(element));
        Self(own.filter_map(|element| Some((*element.path().last()?, element))).collect())
    }

    /// What an element is called of which only the identity is known.
    fn called(&self, texts: &Texts, project: &Project, id: Uuid) -> String {
        let Some(element) = self.0.get(&id) else { return texts.merge_gone().to_owned() };
        named(texts, project, *element)
    }
}

/// What an element is called: by its name, else by its kind.
fn named(texts: &Texts, project: &Project, element: Element) -> String {
    let called = name(project, element).filter(|name| !name.trim().is_empty());
    called.unwrap_or_else(|| texts.term("element", element.kind()).to_owned())
}

/// A value in words.
pub(super) fn value_words(texts: &Texts, project: &Project, names: &Names, field: Field, value: &Value<'static>) -> String {
    let words = Words(texts);
    let said = match (field, value) {
        (Field::Exists, Value::Flag(true)) => texts.merge_stays().to_owned(),
        (Field::Exists, _) => texts.merge_goes().to_owned(),
        (_, Value::Position(position)) => {
            let parent = if position.parent == Element::Project { project.name.clone() } else { named(texts, project, position.parent) };
            match position.after {
                Some(after) => texts.merge_place_after(&parent, &names.called(texts, project, after)),
                None => texts.merge_place_first(&parent),
            }
        }
        (_, Value::Reference(id)) => names.called(texts, project, *id),
        (_, Value::References(ids)) => ids.iter().map(|id| names.called(texts, project, *id)).collect::<Vec<_>>().join("\n"),
        (_, Value::Element(element)) => named(texts, project, *element),
        (_, Value::Amount(amount)) => words.money(&project.currency().plain(*amount)),
        (_, Value::Day(day)) => texts.date(*day),
        (_, Value::Thresholds(thresholds)) => thresholds_words(texts, *thresholds),
        (_, Value::Picture(_)) => texts.merge_picture().to_owned(),
        (_, Value::Filter(_) | Value::Chart(_) | Value::Compared(_) | Value::Shown(_)) => texts.merge_settings().to_owned(),
        (_, value) => value_in(&words, value.clone()),
    };
    if said.trim().is_empty() { texts.merge_nothing().to_owned() } else { said }
}

fn thresholds_words(texts: &Texts, thresholds: Thresholds) -> String {
    let Thresholds { relevant, delight, failing, severe, loss_aversion, agreement, group_distance, drop_off } = thresholds;
    let lines = [
        (texts.inspector_threshold_relevant(), relevant),
        (texts.inspector_threshold_delight(), delight),
        (texts.inspector_threshold_failing(), failing),
        (texts.inspector_threshold_severe(), severe),
        (texts.inspector_threshold_loss_aversion(), loss_aversion),
        (texts.inspector_threshold_agreement(), agreement),
        (texts.inspector_threshold_group_distance(), group_distance),
        (texts.inspector_threshold_drop_off(), drop_off * 100.0),
    ];
    lines.into_iter().map(|(name, value)| format!("{name}: {}", Words(texts).number(value))).collect::<Vec<_>>().join("\n")
}
