//! Three versions of a project become one (`interfaces.md`, "What `merge` does, and its JSON"): element by element and field by field, by identity. What only one side
//! changed is taken; what both changed differently is a conflict, which the result keeps until somebody decides. Nothing is dropped: what one side deleted
//! and the other changed, or speaks of, stays. Never which side is right.

mod names;
mod orders;
mod report;
mod side;
mod standing;
#[cfg(test)]
pub(crate) mod tests;
mod values;

pub use report::{FoundConflict, MergeReport, OwnValue, is_covered};

use crate::model::fields::{Element, Field, Row, Rule, Value, changes, with};
use crate::model::{Conflict, ConflictId, Problem, ProblemKind, Project};
use orders::Ordering;
use side::Side;
use standing::Standing;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use values::Deciding;

/// How versions are brought together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Merging {
    /// Rounds with equal label and date, and raters with equal name and group, count as the same.
    pub match_names: bool,
}

/// Three versions that have become one.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The one.
    pub project: Project,
    /// What was taken, and what is to be decided.
    pub report: MergeReport,
}

/// Why versions cannot become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// Together they hold more than a project may.
    #[error("more than {most} {what} together")]
    TooMany {
        /// What there is too much of, a word for messages.
        what: &'static str,
        /// The most there may be.
        most: usize,
    },
    /// The result would not hold together. Versions that are sound do not come to this.
    #[error("the versions do not fit together at {0:?}")]
    Unfit(Element),
}

/// A difference that nobody has decided, while it is looked for.
struct Found {
    element: Element,
    field: Field,
    base: Option<Value<'static>>,
    ours: Option<Value<'static>>,
    theirs: Option<Value<'static>>,
}

/// Brings `theirs` into `ours`, as what both began with says. Without that, elements of the same name are the same, and everything that differs is a
/// conflict.
///
/// # Errors
/// Together they hold more than a project may.
pub fn merge(base: Option<&Project>, ours: &Project, theirs: &Project, merging: Merging) -> Result<Merged, MergeError> {
    let names = names::matched(base, ours, theirs, merging);
    let mut report = MergeReport { matched: names.len(), ..MergeReport::default() };
    report.alike = if merging.match_names { Vec::new() } else { names::alike(base, ours, theirs) };
    let named = |project: &Project| names::renamed(project, &names);
    let (base, theirs) = (base.map(named).transpose()?, named(theirs)?);
    let before = Base::of(base.as_ref());
    let (ours, open_ours) = apart(ours);
    let (theirs, open_theirs) = apart(&theirs);
    let (our_side, their_side) = (Side::of(&before, &ours), Side::of(&before, &theirs));
    let between = changes(&ours, &theirs);
    let back = changes(&theirs, &ours);
    let standing = Standing::of(&our_side, &their_side);

    let mut found: Vec<Found> = Vec::new();
    standing.conflicts(&mut found);
    let mut deciding = Deciding::new(&before, &our_side, &their_side, &standing, &back);
    let mut rows: Vec<Row<'_>> = deciding.standing(&between);
    rows.extend(deciding.values(&between, &mut found));
    report.own = deciding.own();
    report.merged = rows.len();
    let ordering = Ordering::new(&before, &our_side, &their_side, &standing);
    let (places, taken) = ordering.places(&mut found);
    report.merged += taken;
    rows.extend(places);
    drop(deciding);

    let mut project = with(&ours, &rows).map_err(|unfit| MergeError::Unfit(unfit.element()))?;
    let problems = project.problems();
    if let Some(error) = problems.iter().find_map(too_many) {
        return Err(error);
    }
    if !problems.is_empty() {
        let unsound = project.clone();
        project.mend();
        // Nothing is dropped: what does not fit is to be decided.
        for row in changes(&project, &unsound) {
            // A set in another order is the same set.
            let is_told = !matches!(row.field, Field::Place | Field::Exists) && matches!(row.field.rule(), Rule::LastWriter | Rule::Entry);
            if is_told {
                let (element, field) = (row.element, row.field);
                found.push(Found { element, field, base: None, ours: None, theirs: Some(row.value.into_owned()) });
            }
        }
    }
    project.cover_ballots();
    let conflicts = Conflicts { before: before.conflicts(), ours: open_ours, theirs: open_theirs };
    project.conflicts = conflicts.with(&found);
    report.conflicts = found.iter().map(|found| FoundConflict::of(found, &ours, &theirs, &project)).collect();
    if let Some(error) = project.problems().iter().find_map(too_many) {
        return Err(error);
    }
    Ok(Merged { project, report })
}

fn too_many(problem: &Problem) -> Option<MergeError> {
    match problem.kind {
        ProblemKind::TooMany { what, most } => Some(MergeError::TooMany { what, most }),
        _ => None,
    }
}

/// What both sides began with.
struct Base<'a> {
    project: std::borrow::Cow<'a, Project>,
    elements: HashSet<Element>,
    conflicts: Vec<Arc<Conflict>>,
}

impl<'a> Base<'a> {
    fn of(base: Option<&'a Project>) -> Self {
        let Some(base) = base else {
            return Self { project: std::borrow::Cow::Owned(Project::nothing()), elements: HashSet::new(), conflicts: Vec::new() };
        };
        let (project, conflicts) = apart(base);
        Self { elements: base.elements(), project: std::borrow::Cow::Owned(project), conflicts }
    }

    /// Whether an element was there, also a part of one.
    fn has(&self, element: Element) -> bool {
        self.elements.contains(&element)
    }

    fn conflicts(&self) -> HashSet<ConflictId> {
        self.conflicts.iter().map(|conflict| conflict.id).collect()
    }
}

/// A project without what is to be decided in it, and that: conflicts are brought together by rules of their own.
fn apart(project: &Project) -> (Project, Vec<Arc<Conflict>>) {
    let mut without = project.clone();
    let conflicts = std::mem::take(&mut without.conflicts);
    (without, conflicts)
}

/// What is to be decided on all sides.
struct Conflicts {
    before: HashSet<ConflictId>,
    ours: Vec<Arc<Conflict>>,
    theirs: Vec<Arc<Conflict>>,
}

impl Conflicts {
    /// What is still to be decided: what both sides have left open, what either side brings, and what is new.
    fn with(self, found: &[Found]) -> Vec<Arc<Conflict>> {
        let ids = |list: &[Arc<Conflict>]| list.iter().map(|conflict| conflict.id).collect::<HashSet<_>>();
        let (in_ours, in_theirs) = (ids(&self.ours), ids(&self.theirs));
        // What was open before, and is not on one side any more, has been decided there.
        let is_open = |id: &ConflictId| !self.before.contains(id) || in_ours.contains(id) && in_theirs.contains(id);
        let mut order: Vec<ConflictId> = Vec::new();
        let mut open: HashMap<ConflictId, Conflict> = HashMap::new();
        let new = found.iter().map(|found| {
            // The project holds what is there: what else can be had is that it goes.
            let theirs = found.theirs.clone().filter(|_| found.field != Field::Exists).unwrap_or(Value::Nothing);
            Arc::new(Conflict::new(found.element, found.field, found.base.clone(), vec![theirs]))
        });
        let kept = self.ours.iter().chain(&self.theirs).filter(|conflict| is_open(&conflict.id)).cloned();
        for conflict in kept.chain(new) {
            match open.get_mut(&conflict.id) {
                Some(known) => {
                    for value in &conflict.dispute.theirs {
                        if !known.dispute.theirs.contains(value) {
                            known.dispute.theirs.push(value.clone());
                        }
                    }
                }
                None => {
                    order.push(conflict.id);
                    open.insert(conflict.id, Conflict::clone(&conflict));
                }
            }
        }
        order.into_iter().filter_map(|id| open.remove(&id)).map(Arc::new).collect()
    }
}

/// Values by what they belong to.
type ByField<'a> = HashMap<(Element, Field), Value<'a>>;

fn by_field(rows: Vec<Row<'_>>) -> ByField<'_> {
    rows.into_iter().map(|row| ((row.element, row.field), row.value)).collect()
}

/// Elements by what they belong to, in a set order.
type Lists = BTreeMap<(Element, crate::model::fields::Listing), Vec<uuid::Uuid>>;
