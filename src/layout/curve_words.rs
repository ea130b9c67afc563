//! What curves show, in words for those who cannot see them, made from the scores. Never a place or a colour.

use super::Kit;
use super::curves::{Layers, Rated};
use super::words::word;
use crate::model::{Code as _, LaneKind, ScoreKind, Stage};
use crate::scene::Group;

/// The curves of a stage as one picture with words of its own; as they are where there is nothing to tell.
pub(super) fn told(kit: &Kit<'_>, lane: &LaneKind, stage: &Stage, rated: &[Rated], layers: Layers) -> Layers {
    if rated.is_empty() || layers.under.is_empty() {
        return layers;
    }
    let words = words(kit, lane, stage, rated);
    Layers { under: vec![Group { children: layers.under, ..Group::new(Vec::new()) }.said(words).into()].into(), ..layers }
}

/// The curves of a stage in a lane, touchpoint by touchpoint.
fn words(kit: &Kit<'_>, lane: &LaneKind, stage: &Stage, rated: &[Rated]) -> String {
    let texts = kit.texts;
    let is_gap = *lane == LaneKind::Emotion;
    let of = |rated: &Rated| {
        let title = stage.touchpoints.iter().find(|touchpoint| touchpoint.id == rated.id).map_or("", |touchpoint| &touchpoint.title);
        let score = |kind: &ScoreKind| Some(format!("{} {}", word(texts, *kind), texts.score(rated.said.score(*kind)?)));
        let values: Vec<String> = match rated.said.gap {
            gap if is_gap => gap.map(|gap| texts.signed(gap)).into_iter().collect(),
            _ => ScoreKind::ALL.iter().filter_map(score).collect(),
        };
        if values.is_empty() { texts.curves_said_unrated(title) } else { texts.curves_said_touchpoint(title, &values.join(", ")) }
    };
    let each = rated.iter().map(of).collect::<Vec<_>>().join("; ");
    if is_gap { texts.curves_said_gaps(&stage.name, &each) } else { texts.curves_said(&stage.name, &each) }
}
