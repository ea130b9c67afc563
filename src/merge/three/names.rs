//! What counts as the same although its identity is another one: rounds and raters by their names, if that is asked for, and without a common base also
//! maps, stages, touchpoints and measures. Never what differs.

use super::{MergeError, Merging};
use crate::method::compare::{Comparison, Side};
use crate::model::{Lane, LaneKind, Map, Project};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;
use uuid::Uuid;

/// Identities of theirs and what they are called in ours.
pub(super) type Names = HashMap<Uuid, Uuid>;

/// What counts as the same.
pub(super) fn matched(base: Option<&Project>, ours: &Project, theirs: &Project, merging: Merging) -> Names {
    let mut names = Names::new();
    if merging.match_names {
        names.extend(rounds(ours, theirs).chain(raters(ours, theirs)));
    }
    if base.is_none() {
        for (one, two) in maps(ours, theirs) {
            names.insert(two.id.0, one.id.0);
            content(ours, &one, theirs, &two, &mut names);
        }
        let measures = |project: &Project| {
            project.measures.iter().map(|measure| (measure.id.0, measure.title.trim().to_lowercase())).collect::<Vec<_>>()
        };
        names.extend(pairs(measures(ours), measures(theirs)));
    }
    names.retain(|one, two| one != two);
    names
}

/// What has the same name and is not the same, by its name in ours: rounds and raters that somebody may take for one.
pub(super) fn alike(base: Option<&Project>, ours: &Project, theirs: &Project) -> Vec<String> {
    if base.is_some_and(|base| base.rounds.len() == theirs.rounds.len() && base.raters.len() == theirs.raters.len()) {
        return Vec::new();
    }
    let round = |id: Uuid| ours.round(id.into()).map(|round| round.label.clone());
    let rater = |id: Uuid| ours.rater(id.into()).map(|rater| rater.name.clone());
    rounds(ours, theirs).filter_map(|(_, id)| round(id)).chain(raters(ours, theirs).filter_map(|(_, id)| rater(id))).collect()
}

/// A project with these names; a project that has none of them is the same.
pub(super) fn renamed(project: &Project, names: &Names) -> Result<Project, MergeError> {
    if names.is_empty() {
        return Ok(project.clone());
    }
    project.renamed(|id| names.get(&id).copied().unwrap_or(id)).map_err(|unfit| MergeError::Unfit(unfit.element()))
}

fn rounds(ours: &Project, theirs: &Project) -> impl Iterator<Item = (Uuid, Uuid)> {
    let keys = |project: &Project| project.rounds.iter().map(|round| (round.id.0, (round.label.clone(), round.date))).collect::<Vec<_>>();
    pairs(keys(ours), keys(theirs))
}

fn raters(ours: &Project, theirs: &Project) -> impl Iterator<Item = (Uuid, Uuid)> {
    let keys = |project: &Project| {
        let named = project.raters.iter().filter(|rater| !rater.name.is_empty());
        named.map(|rater| (rater.id.0, (rater.name.clone(), rater.group.clone()))).collect::<Vec<_>>()
    };
    pairs(keys(ours), keys(theirs))
}

/// Theirs and ours of one key each, if the key is clear on both sides and each is only on its own side.
fn pairs<K: Hash + Eq>(ours: Vec<(Uuid, K)>, theirs: Vec<(Uuid, K)>) -> impl Iterator<Item = (Uuid, Uuid)> {
    let ids = |list: &[(Uuid, K)]| list.iter().map(|(id, _)| *id).collect::<HashSet<_>>();
    let (in_ours, in_theirs) = (ids(&ours), ids(&theirs));
    let clear = |list: Vec<(Uuid, K)>| {
        let mut by_key: HashMap<K, Option<Uuid>> = HashMap::new();
        for (id, key) in list {
            by_key.entry(key).and_modify(|known| *known = None).or_insert(Some(id));
        }
        by_key
    };
    let (ours, mut theirs) = (clear(ours), clear(theirs));
    let both = ours.into_iter().filter_map(move |(key, ours)| Some((theirs.remove(&key)??, ours?)));
    let found: Vec<(Uuid, Uuid)> = both.filter(|(theirs, ours)| !in_ours.contains(theirs) && !in_theirs.contains(ours)).collect();
    found.into_iter()
}

/// Maps that are the same: by identity, else by name, else each the only one.
fn maps(ours: &Project, theirs: &Project) -> Vec<(Arc<Map>, Arc<Map>)> {
    let keys = |project: &Project| project.maps.iter().map(|map| (map.id.0, map.name.trim().to_lowercase())).collect::<Vec<_>>();
    let named: HashMap<Uuid, Uuid> = pairs(keys(ours), keys(theirs)).collect();
    let partner = |two: &Arc<Map>| ours.map(two.id).or_else(|| ours.map((*named.get(&two.id.0)?).into()));
    let found: Vec<(Arc<Map>, Arc<Map>)> =
        theirs.maps.iter().filter_map(|two| Some((Arc::clone(partner(two)?), Arc::clone(two)))).collect();
    match (found.is_empty(), ours.maps.as_slice(), theirs.maps.as_slice()) {
        (true, [one], [two]) => vec![(Arc::clone(one), Arc::clone(two))],
        _ => found,
    }
}

/// Stages and touchpoints that are the same, as a comparison matches them.
fn content(ours: &Project, one: &Arc<Map>, theirs: &Project, two: &Arc<Map>, names: &mut Names) {
    let (Some(left), Some(right)) = (ours.shown_round(), theirs.shown_round()) else { return };
    let left = Side { project: ours, map: one, round: left.id };
    let right = Side { project: theirs, map: two, round: right.id };
    let comparison = Comparison::of(left, right);
    for stage in &comparison.stages {
        if let (Some(left), Some(right)) = (stage.left.and_then(|at| one.stages.get(at)), stage.right.and_then(|at| two.stages.get(at))) {
            names.insert(right.id.0, left.id.0);
        }
    }
    let lanes = |map: &Map| {
        let key = |lane: &Lane| match &lane.kind {
            LaneKind::Free(free) => format!("free {}", free.name.trim().to_lowercase()),
            kind => format!("{kind:?}"),
        };
        map.lanes.iter().map(|lane| (lane.id.0, key(lane))).collect::<Vec<_>>()
    };
    names.extend(pairs(lanes(one), lanes(two)));
    for row in &comparison.rows {
        if let (Some(left), Some(right)) = (row.before(), row.after()) {
            names.insert(right.id.0, left.id.0);
        }
    }
}
