//! What differs between the measures of two projects: added, removed, and field by field, as the measures table says it. They belong to the projects, not to
//! the maps that are compared: within one project nothing differs. Matched by identity, then by title. Machine words only.

use super::Side;
use super::differences::{Changed, Differences, Element, Named, Which};
use super::fields::Field;
use crate::method::{Machine, MeasureNames, measure_cell};
use crate::model::fields::{Fields as _, Form};
use crate::model::table::MeasureColumn;
use crate::model::{Measure, MeasureId, Project};
use std::collections::HashMap;

/// Adds to what was found how the measures differ: what is gone and what changed in the order of the left, what is new in that of the right.
pub(super) fn measures(left: Side<'_>, right: Side<'_>, found: &mut Differences) {
    if std::ptr::eq(left.project, right.project) {
        return;
    }
    let names = [left.project, right.project].map(|project| MeasureNames::of(project, project.maps.iter().map(|map| &**map)));
    let partners = partners(left.project, right.project);
    let which = |measure: &Measure| Some(Which::Measure(measure.id));
    let mut is_met = vec![false; right.project.measures.len()];
    for (one, partner) in left.project.measures.iter().zip(partners) {
        let Some((at, two)) = partner.and_then(|at| Some((at, right.project.measures.get(at)?))) else {
            found.removed.push(Named { element: Element { left: which(one), right: None }, title: one.title.clone() });
            continue;
        };
        is_met[at] = true;
        let element = Element { left: which(one), right: which(two) };
        let differs = |column: &&MeasureColumn| {
            let is_told = !matches!(column.form(), Form::Map | Form::Id);
            is_told && column.field().is_some_and(|field| !field.is_same(one, two))
        };
        for column in MeasureColumn::ALL.iter().filter(differs) {
            let [from, to] = [(one, &names[0]), (two, &names[1])].map(|(measure, names)| measure_cell(&Machine, *column, measure, names));
            // Other identities of the same names are no difference.
            if from != to {
                found.changed.push(Changed { element, title: one.title.clone(), field: Field::Measure(*column), from, to });
            }
        }
    }
    let new = right.project.measures.iter().zip(is_met).filter(|(_, is_met)| !is_met).map(|(measure, _)| measure);
    found.added.extend(new.map(|measure| Named { element: Element { left: None, right: which(measure) }, title: measure.title.clone() }));
}

/// For each measure of the left its partner on the right: the one with its identity, else the first with its title that is nobody's yet.
fn partners(left: &Project, right: &Project) -> Vec<Option<usize>> {
    let by_id: HashMap<MeasureId, usize> = right.measures.iter().enumerate().map(|(at, measure)| (measure.id, at)).collect();
    let mut found: Vec<Option<usize>> = left.measures.iter().map(|measure| by_id.get(&measure.id).copied()).collect();
    let mut is_taken = vec![false; right.measures.len()];
    found.iter().flatten().for_each(|at| is_taken[*at] = true);
    let mut by_title: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, measure) in right.measures.iter().enumerate().rev().filter(|(at, _)| !is_taken[*at]) {
        by_title.entry(title(measure)).or_default().push(at);
    }
    for (measure, partner) in left.measures.iter().zip(&mut found).filter(|(_, partner)| partner.is_none()) {
        *partner = by_title.get_mut(&title(measure)).and_then(Vec::pop);
    }
    found
}

fn title(measure: &Measure) -> String {
    measure.title.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use crate::method::compare::{Comparison, Field, Side, Which};
    use crate::method::test_maps::{map, project, round, touchpoint};
    use crate::model::table::MeasureColumn;
    use crate::model::{Measure, MeasureId, Money, Project, Status, TouchpointId};
    use std::sync::Arc;

    fn with(measures: impl IntoIterator<Item = Measure>) -> Project {
        let mut project = project(map([vec![touchpoint("a", [None; 4]), touchpoint("b", [None; 4])]]), []);
        project.measures = measures.into_iter().map(Arc::new).collect();
        project
    }

    fn measure(id: &str, title: &str) -> Measure {
        Measure { touchpoints: vec![TouchpointId::named("a")], ..Measure::new(MeasureId::named(id), title) }
    }

    fn compared(left: &Project, right: &Project) -> Comparison {
        let side = |project| Side { project, map: &project.maps[0], round: round() };
        fn of<'a>(project: &'a Project, side: impl Fn(&'a Project) -> Side<'a>) -> Side<'a> {
            side(project)
        }
        Comparison::of(of(left, side), of(right, side))
    }

    #[test]
    fn measures_differ_as_their_table_says() {
        let left = with([measure("1", "Chat"), measure("2", "Gift"), measure("3", "Call"), measure("gone", "Gone")]);
        let right = with([
            Measure { status: Status::Live, cost: Money::new(12_50), ..measure("1", "Live chat") },
            measure("other", "Gift"),
            Measure { touchpoints: vec![TouchpointId::named("b")], ..measure("3", "Call") },
            measure("new", "New"),
        ]);
        let found = compared(&left, &right).differences;
        let titles = |named: &[crate::method::compare::Named]| named.iter().map(|named| named.title.clone()).collect::<Vec<_>>();
        assert_eq!((titles(&found.added), titles(&found.removed)), (vec!["New".to_owned()], vec!["Gone".to_owned()]));
        let changed: Vec<(&str, &str, &str, &str)> = found
            .changed
            .iter()
            .map(|changed| (changed.title.as_str(), changed.field.name(), changed.from.as_str(), changed.to.as_str()))
            .collect();
        assert_eq!(
            changed,
            [
                ("Chat", "measure", "Chat", "Live chat"),
                ("Chat", "cost", "", "12.50"),
                ("Chat", "status", "idea", "live"),
                ("Call", "touchpoints", "a", "b"),
            ]
        );
        assert_eq!(found.changed[0].field, Field::Measure(MeasureColumn::Measure));
        assert_eq!(found.added[0].element.right, Some(Which::Measure(MeasureId::named("new"))));
    }

    #[test]
    fn within_one_project_measures_are_the_same_and_other_identities_of_the_same_names_too() {
        let one = with([measure("1", "Chat"), measure("2", "Chat")]);
        assert!(compared(&one, &one).differences.is_empty());
        let two = with([measure("3", "Chat"), measure("4", "Chat")]);
        assert!(compared(&one, &two).differences.is_empty());
    }
}
