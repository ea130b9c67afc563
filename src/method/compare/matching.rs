//! Which stage and which touchpoint of one map is which of another: by identity; what shares no identity by stage and title, then by title
//! alone (`interfaces.md`, "JSON of `diff`"). Texts are matched without regard to case and blanks around them. Never what differs.

use crate::model::{Map, Stage, Touchpoint};
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

/// A touchpoint with the index of its stage, from 0.
pub(super) type Placed<'a> = (usize, &'a Arc<Touchpoint>);

/// Which element on the left is which on the right. Touchpoints are indices in journey order.
#[derive(Debug)]
pub(super) struct Matching<'a> {
    /// The left touchpoints in journey order.
    pub left: Vec<Placed<'a>>,
    /// The right touchpoints in journey order.
    pub right: Vec<Placed<'a>>,
    /// For each stage on the right its partner on the left.
    pub stages: Vec<Option<usize>>,
    /// For each touchpoint on the right its partner on the left.
    pub touchpoints: Vec<Option<usize>>,
}

impl<'a> Matching<'a> {
    /// Matches two maps.
    pub(super) fn of(left_map: &'a Map, right_map: &'a Map) -> Self {
        let stages = |map: &Map| map.stages.len();
        let mut stage_pairs = Pairs::new(stages(left_map), stages(right_map));
        let stage = |map: &'a Map| move |index: usize| -> &'a Stage { &map.stages[index] };
        let (left_stage, right_stage) = (stage(left_map), stage(right_map));
        stage_pairs.add(|at| Some(left_stage(at).id), |at| Some(right_stage(at).id));
        stage_pairs.add(|at| folded(&left_stage(at).name), |at| folded(&right_stage(at).name));

        let (left, right) = (placed(left_map), placed(right_map));
        let mut pairs = Pairs::new(left.len(), right.len());
        pairs.add(|at| Some(left[at].1.id), |at| Some(right[at].1.id));
        // The stage counts as the one it is matched with, whatever it is called.
        let partner = |stage: usize| stage_pairs.of_right[stage];
        pairs.add(|at| Some((left[at].0, folded(&left[at].1.title)?)), |at| Some((partner(right[at].0)?, folded(&right[at].1.title)?)));
        pairs.add(|at| folded(&left[at].1.title), |at| folded(&right[at].1.title));
        Self { left, right, stages: stage_pairs.of_right, touchpoints: pairs.of_right }
    }
}

fn placed(map: &Map) -> Vec<Placed<'_>> {
    let stages = map.stages.iter().enumerate();
    stages.flat_map(|(index, stage)| stage.touchpoints.iter().map(move |touchpoint| (index, touchpoint))).collect()
}

/// A text as it is matched; none for one that says nothing.
fn folded(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_lowercase())
}

/// Pairs of indices, each index in at most one.
struct Pairs {
    taken_left: Vec<bool>,
    of_right: Vec<Option<usize>>,
}

impl Pairs {
    fn new(left: usize, right: usize) -> Self {
        Self { taken_left: vec![false; left], of_right: vec![None; right] }
    }

    /// Pairs what has no partner yet and the same key, in order where several have it.
    fn add<K: Hash + Eq>(&mut self, left_key: impl Fn(usize) -> Option<K>, right_key: impl Fn(usize) -> Option<K>) {
        if self.of_right.iter().all(Option::is_some) || self.taken_left.iter().all(|taken| *taken) {
            return;
        }
        let mut waiting: HashMap<K, Vec<usize>> = HashMap::new();
        // From the last to the first, so that the first is taken off the end.
        for left in (0..self.taken_left.len()).rev().filter(|left| !self.taken_left[*left]) {
            if let Some(key) = left_key(left) {
                waiting.entry(key).or_default().push(left);
            }
        }
        for (right, partner) in self.of_right.iter_mut().enumerate().filter(|(_, partner)| partner.is_none()) {
            let found = right_key(right).and_then(|key| waiting.get_mut(&key)?.pop());
            if let Some(left) = found {
                self.taken_left[left] = true;
                *partner = Some(left);
            }
        }
    }
}
