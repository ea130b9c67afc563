//! Stages that alone are too wide for a page: they are cut into several, each of which goes on with the name of the one before. The cut map has
//! every touchpoint of the whole one, in order. Never changes the project: the cut map is drawn, and nothing else.

use crate::i18n::Texts;
use crate::method::JudgedMap;
use crate::model::{Map, Project, Stage, StageId};
use std::sync::Arc;

/// Before which touchpoints stages are cut: the stage and the touchpoint in it, in order.
pub(super) type Cuts = Vec<(usize, usize)>;

/// The cuts that make no stage wider than `most`, if each of its parts has as many touchpoints as the others. `widths`: of all stages.
pub(super) fn cuts(map: &Map, widths: &[f64], most: f64) -> Cuts {
    let mut cuts = Cuts::new();
    for (index, (stage, width)) in map.stages.iter().zip(widths).enumerate() {
        let count = stage.touchpoints.len();
        let parts = ((width / most).ceil().max(1.0) as usize).min(count.max(1));
        cuts.extend((1..parts).map(|part| (index, count * part / parts)));
    }
    cuts
}

/// A map with its stages cut, and assessed as a whole one is.
pub(in crate::layout) fn cut(project: &Project, judged: &JudgedMap, cuts: &[(usize, usize)], texts: &Texts) -> JudgedMap {
    let mut stages = Vec::with_capacity(judged.map.stages.len() + cuts.len());
    for (index, stage) in judged.map.stages.iter().enumerate() {
        let mut ends: Vec<usize> = cuts.iter().filter(|(cut, _)| *cut == index).map(|(_, at)| *at).collect();
        if ends.is_empty() {
            stages.push(Arc::clone(stage));
            continue;
        }
        ends.push(stage.touchpoints.len());
        let mut first = 0;
        for end in ends {
            let touchpoints = stage.touchpoints[first..end].to_vec();
            stages.push(Arc::new(if first == 0 {
                Stage { touchpoints, ..Stage::clone(stage) }
            } else {
                let id = StageId::named(&format!("{} {first}", stage.id.0));
                Stage { touchpoints, ..Stage::new(id, texts.composition_continued(&stage.name)) }
            }));
            first = end;
        }
    }
    let map = Arc::new(Map { stages, ..Map::clone(&judged.map) });
    JudgedMap::of(project, &map, judged.round)
}
