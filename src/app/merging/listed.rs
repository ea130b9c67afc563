//! Conflicts as a list that people read: what each is about, and every value in words. A covered answer is never among them.

use crate::app::merging::words::{Names, conflict_subject, place_of, value_words};
use crate::i18n::Texts;
use crate::merge::is_covered;
use crate::model::fields::{Element, Field, Row, Value, changes, orders, with};
use crate::model::{Conflict, ConflictId, Project};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A conflict that nobody has decided, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenConflict {
    /// Which.
    pub id: ConflictId,
    /// What it is about.
    pub element: String,
    /// Where that is.
    pub place: Vec<String>,
    /// Which field of it.
    pub field: String,
    /// Its values; none while they are covered by a vote in progress.
    pub values: Option<ConflictValues>,
}

/// The values of a conflict in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictValues {
    /// What it was; none: nobody knows, or it was not there.
    pub base: Option<String>,
    /// What the project has.
    pub ours: String,
    /// What else there is.
    pub theirs: Vec<String>,
}

/// The conflicts of a project whose element is there, in the order in which they came.
pub(super) fn listed(texts: &Texts, project: &Project) -> Vec<OpenConflict> {
    let open: Vec<&Arc<Conflict>> = project.open_conflicts().collect();
    if open.is_empty() {
        return Vec::new();
    }
    let (now, names) = (now(project, &open), Names::of(project));
    let one = |conflict: &Arc<Conflict>| {
        let dispute = &conflict.dispute;
        let (element, field) = conflict_subject(texts, project, conflict);
        let values = (!is_covered(project, dispute.element)).then(|| {
            let words = |value: &Value<'static>| value_words(texts, project, &names, dispute.field, value);
            ConflictValues {
                base: dispute.base.as_ref().map(words),
                ours: words(now.get(&(dispute.element, dispute.field)).unwrap_or(&Value::Nothing)),
                theirs: dispute.theirs.iter().map(words).collect(),
            }
        });
        OpenConflict { id: conflict.id, element, place: place_of(texts, project, dispute.element), field, values }
    };
    open.into_iter().map(one).collect()
}

/// What a project has in the fields of conflicts.
fn now(project: &Project, open: &[&Arc<Conflict>]) -> HashMap<(Element, Field), Value<'static>> {
    let mut now = HashMap::new();
    let mut others: Vec<Row<'static>> = Vec::new();
    // What is read from the rows of the whole project.
    let mut whole: HashSet<(Element, Field)> = HashSet::new();
    let orders = if open.iter().any(|one| matches!(one.dispute.field, Field::Order(_))) { orders(project) } else { Vec::new() };
    for conflict in open {
        let (element, field) = (conflict.dispute.element, conflict.dispute.field);
        match (field, conflict.dispute.theirs.first()) {
            // It would not be listed otherwise.
            (Field::Exists, _) => drop(now.insert((element, field), Value::Flag(true))),
            (Field::Order(listing), _) => {
                let order = orders.iter().find(|order| (order.parent, order.listing) == (element, listing));
                now.extend(order.map(|order| ((element, field), Value::References(order.ids.clone()))));
            }
            (Field::Place, _) | (_, None) => drop(whole.insert((element, field))),
            (_, Some(value)) => others.push(Row { element, field, value: value.clone() }),
        }
    }
    // What differs once the others' values are there is what is here; where nothing does, they are the same.
    let (other, unfit) = with_others(project, &others);
    for row in others {
        if unfit.contains(&row.element) {
            whole.insert((row.element, row.field));
        } else {
            now.insert((row.element, row.field), row.value);
        }
    }
    for row in changes(&other, project) {
        if let Some(value) = now.get_mut(&(row.element, row.field))
            && !matches!(row.field, Field::Exists | Field::Order(_))
        {
            *value = row.value.into_owned();
        }
    }
    if !whole.is_empty() {
        let nothing = Project::nothing();
        let rows = changes(&nothing, project).into_iter().filter(|row| whole.contains(&(row.element, row.field)));
        now.extend(rows.map(|row| ((row.element, row.field), row.value.into_owned())));
    }
    now
}

/// The project with the others' values, and the elements whose values do not fit.
fn with_others(project: &Project, rows: &[Row<'static>]) -> (Project, HashSet<Element>) {
    let mut unfit = HashSet::new();
    let mut fitting = rows.to_vec();
    while !fitting.is_empty() {
        match with(project, &fitting) {
            Ok(other) => return (other, unfit),
            Err(error) if fitting.iter().any(|row| row.element == error.element()) => {
                fitting.retain(|row| row.element != error.element());
                unfit.insert(error.element());
            }
            Err(_) => {
                unfit.extend(fitting.drain(..).map(|row| row.element));
            }
        }
    }
    (project.clone(), unfit)
}
