//! Taking a plan over: a to-be map in which the chosen measures have done their work, and the measures planned; one step. Never a choice of measures:
//! that is the method's.

use crate::edit::{Edit, MapEdit, MeasureChange, MeasureEdit, ScoreEdit, StepName};
use crate::method::portfolio::preview;
use crate::model::{Map, MapId, MeasureId, Project, RoundId, Score, ScoreKind, Status, TouchpointId, Variant};
use std::collections::BTreeMap;

/// The edit that takes a selection over: a copy of the map as a to-be map, with fulfilment as it would be (halves up) as agreed scores of the round,
/// and chosen ideas planned; what is further than planned stays. `chosen`: whether each measure of the project is chosen.
pub fn taken_over(project: &Project, map: &Map, round: RoundId, chosen: &[bool], copy: MapId, name: String) -> Edit {
    let mut edits = vec![Edit::Map(MapEdit::Duplicate { map: map.id, copy, name, variant: Variant::ToBe })];
    let mut by_score: BTreeMap<Score, Vec<TouchpointId>> = BTreeMap::new();
    for (touchpoint, fulfilment) in preview(project, map, round, chosen) {
        by_score.entry(Score::nearest(fulfilment)).or_default().push(touchpoint);
    }
    edits.extend(by_score.into_iter().map(|(score, touchpoints)| {
        Edit::Score(ScoreEdit::Agree { map: copy, touchpoints, round, kind: ScoreKind::Fulfilment, score: Some(score) })
    }));
    let ideas = project.measures.iter().zip(chosen).filter(|(measure, chosen)| **chosen && measure.status == Status::Idea);
    let measures: Vec<MeasureId> = ideas.map(|(measure, _)| measure.id).collect();
    if !measures.is_empty() {
        edits.push(Edit::Measure(MeasureEdit::Change { measures, change: MeasureChange::Status(Status::Planned, None) }));
    }
    Edit::Together { label: StepName::DuplicateMap, edits }
}
