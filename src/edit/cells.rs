//! Many cells of the touchpoints table as one step: filled, cleared, pasted. Each value comes complete, so nothing is read or guessed here;
//! never an element that is added or deleted.

use super::score::{agree, known_round};
use super::touchpoint::move_touchpoints;
use super::{EditError, Scope, StepName, TouchpointChange, map_mut};
use crate::model::{Map, MapId, Place, Project, RoundId, Score, ScoreKind, StageId, Touchpoint, TouchpointId};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::Arc;

/// Up to this number of changes each touchpoint is searched for; for more, all places are noted first.
const FEW: usize = 8;

/// What a person did to cells of the touchpoints table of one map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CellsEdit {
    /// In which map.
    pub map: MapId,
    /// The round of its scores.
    pub round: RoundId,
    /// What the step is called.
    pub label: StepName,
    /// The new values, in order: of two for one cell the last counts.
    pub changes: Vec<CellChange>,
}

/// One cell's new value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CellChange {
    /// Whose row.
    pub touchpoint: TouchpointId,
    /// Which field, and what it is now.
    pub value: CellValue,
}

/// The content of a cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CellValue {
    /// A field of the touchpoint.
    Field(TouchpointChange),
    /// An agreed score; none: not rated.
    Score(ScoreKind, Option<Score>),
    /// The stage. A touchpoint that comes from another one is put at its end.
    Stage(StageId),
}

impl CellValue {
    /// Gives a touchpoint the value; a stage is not its own.
    pub(crate) fn apply(&self, touchpoint: &mut Touchpoint, round: RoundId) {
        match self {
            Self::Field(change) => change.apply(touchpoint),
            Self::Score(kind, score) => agree(touchpoint, round, *kind, *score),
            Self::Stage(_) => {}
        }
    }
}

impl CellsEdit {
    pub(crate) fn step(&self) -> StepName {
        self.label
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        known_round(project, self.round)?;
        let map = map_mut(project, self.map)?;
        let places = if self.changes.len() > FEW { all_places(map) } else { HashMap::new() };
        // Where each one goes in the end, and the order in which they were sent.
        let mut goals: HashMap<TouchpointId, (StageId, usize)> = HashMap::new();
        for (at, change) in self.changes.iter().enumerate() {
            let id = change.touchpoint;
            let place = places.get(&id).copied().or_else(|| map.place_of(id)).ok_or(EditError::UnknownTouchpoint(id))?;
            if let CellValue::Stage(stage) = change.value {
                if map.stages[place.stage].id == stage {
                    goals.remove(&id);
                } else {
                    goals.insert(id, (stage, at));
                }
            } else {
                let stage = Arc::make_mut(&mut map.stages[place.stage]);
                change.value.apply(Arc::make_mut(&mut stage.touchpoints[place.index]), self.round);
            }
        }
        let moved = !goals.is_empty();
        let mut goals: Vec<(usize, StageId, TouchpointId)> = goals.into_iter().map(|(id, (stage, at))| (at, stage, id)).collect();
        goals.sort_unstable_by_key(|(at, ..)| *at);
        let mut moves: Vec<(StageId, Vec<TouchpointId>)> = Vec::new();
        for (_, stage, id) in goals {
            match moves.iter_mut().find(|(target, _)| *target == stage) {
                Some((_, moved)) => moved.push(id),
                None => moves.push((stage, vec![id])),
            }
        }
        for (stage, touchpoints) in moves {
            move_touchpoints(map, &touchpoints, stage, None, None)?;
        }
        if moved {
            return Ok(Scope::Everything);
        }
        let touchpoints: Vec<TouchpointId> = self.changes.iter().map(|change| change.touchpoint).collect();
        Ok(Scope::of_touchpoints(self.map, &touchpoints))
    }
}

/// The place of every touchpoint of a map.
fn all_places(map: &Map) -> HashMap<TouchpointId, Place> {
    let stages = map.stages.iter().enumerate();
    let places = stages.flat_map(|(stage, content)| {
        content.touchpoints.iter().enumerate().map(move |(index, touchpoint)| (touchpoint.id, Place { stage, index }))
    });
    places.collect()
}
