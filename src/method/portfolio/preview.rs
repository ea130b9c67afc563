//! What a selection would make of the map (`method.md` §5): fulfilment as it would be. Without retention, which weighs what lasts and not the level; never
//! rounded.

use crate::method::Counting;
use crate::model::{Map, Project, RoundId, TouchpointId};
use std::collections::HashMap;

/// F′ = min(10, F + Σ lift) of each touchpoint of a map that the chosen measures lift, in journey order; where F is not rated, nothing is known of
/// F′ either. `chosen`: whether each measure of the project is chosen.
pub fn preview(project: &Project, map: &Map, round: RoundId, chosen: &[bool]) -> Vec<(TouchpointId, f64)> {
    let mut lifts: HashMap<TouchpointId, u32> = HashMap::new();
    for (measure, _) in project.measures.iter().zip(chosen).filter(|(_, chosen)| **chosen) {
        let lift = measure.lift.map_or(0, |lift| u32::from(lift.tenths()));
        for touchpoint in measure.touchpoints.iter().filter(|_| lift > 0) {
            *lifts.entry(*touchpoint).or_default() += lift;
        }
    }
    let lifted = |touchpoint: &std::sync::Arc<crate::model::Touchpoint>| {
        let lift = f64::from(*lifts.get(&touchpoint.id)?) / 10.0;
        Some((touchpoint.id, (Counting::of(touchpoint, round).fulfilment? + lift).min(10.0)))
    };
    map.touchpoints().filter_map(lifted).collect()
}
