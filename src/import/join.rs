//! How a proposal is added to a given project: its maps as further maps, its rounds, raters and segments found there or added. Only
//! edits; never a change, and no identity that the caller has not made.

use super::Proposal;
use crate::edit::{Edit, LaneEdit, MapEdit, RaterEdit, RoundEdit, SegmentEdit, TouchpointEdit, adopt};
use crate::model::{LaneId, LaneKind, Map, MapId, Project, Rater, RaterId, Round, RoundId, Segment, SegmentId, Touchpoint};
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

impl Proposal {
    /// The edits that add the proposal's maps to a project, and the first of the new maps. A table without votes says nothing of rounds: its
    /// scores go into `shown`. `new_id` makes the identities of what is new.
    pub fn join(&self, project: &Project, shown: RoundId, new_id: &mut dyn FnMut() -> Uuid) -> (Vec<Edit>, Option<MapId>) {
        let mut edits = Vec::new();
        let joined = Joined::new(&self.project, project, shown, &mut edits, new_id);
        let ids: Vec<MapId> = self.project.maps.iter().map(|_| MapId(new_id())).collect();
        for (map, id) in self.project.maps.iter().zip(&ids) {
            add_map(map, *id, &joined, &mut edits, new_id);
        }
        (edits, ids.first().copied())
    }
}

/// What the rounds and raters of a proposal become in the open project.
struct Joined {
    /// The open project with the new rounds, raters and segments.
    project: Project,
    rounds: HashMap<RoundId, RoundId>,
    raters: HashMap<RaterId, RaterId>,
    shown: RoundId,
}

impl Joined {
    /// Finds rounds, raters and segments of the proposal in the project, and adds those that are not there. Without votes a table has one
    /// round without a name: what it says belongs to the round that is shown now.
    fn new(from: &Project, project: &Project, shown: RoundId, edits: &mut Vec<Edit>, new_id: &mut dyn FnMut() -> Uuid) -> Self {
        let mut joined = Self { project: project.clone(), rounds: HashMap::new(), raters: HashMap::new(), shown };
        if !from.raters.is_empty() {
            for round in &from.rounds {
                let known = project.rounds.iter().find(|known| (&known.label, known.date) == (&round.label, round.date));
                let id = known.map_or_else(|| RoundId(new_id()), |known| known.id);
                joined.rounds.insert(round.id, id);
                if known.is_none() {
                    let round = Round { id, ..Round::clone(round) };
                    joined.project.rounds.push(Arc::new(round.clone()));
                    edits.push(Edit::Round(RoundEdit::Add(round)));
                }
            }
        }
        for rater in &from.raters {
            let known = project.raters.iter().find(|known| (&known.name, &known.group) == (&rater.name, &rater.group));
            let id = known.map_or_else(|| RaterId(new_id()), |known| known.id);
            joined.raters.insert(rater.id, id);
            if known.is_none() {
                let rater = Rater { id, ..Rater::clone(rater) };
                joined.project.raters.push(Arc::new(rater.clone()));
                edits.push(Edit::Rater(RaterEdit::Add(rater)));
            }
        }
        for segment in from.segments.iter().filter(|segment| project.segments.iter().all(|known| known.name != segment.name)) {
            edits.push(Edit::Segment(SegmentEdit::Add(Segment { id: SegmentId(new_id()), ..Segment::clone(segment) })));
        }
        joined
    }

    fn round(&self, round: RoundId) -> RoundId {
        self.rounds.get(&round).copied().unwrap_or(self.shown)
    }
}

/// The edits that add a foreign map under a new identity.
fn add_map(map: &Map, id: MapId, joined: &Joined, edits: &mut Vec<Edit>, new_id: &mut dyn FnMut() -> Uuid) {
    let stages = map.stages.iter().map(|stage| (stage.id, stage.name.clone(), stage.description.clone())).collect();
    edits.push(Edit::Map(MapEdit::Add { map: id, name: map.name.clone(), stages, before: None }));
    for stage in &map.stages {
        let touchpoints: Vec<Touchpoint> = stage
            .touchpoints
            .iter()
            .map(|original| {
                let raised_by = original.raised_by;
                let mut touchpoint = Touchpoint::clone(original);
                for agreed in &mut touchpoint.agreed {
                    agreed.round = joined.round(agreed.round);
                }
                for vote in &mut touchpoint.votes {
                    vote.round = joined.round(vote.round);
                    vote.rater = joined.raters.get(&vote.rater).copied().unwrap_or(vote.rater);
                }
                Touchpoint { raised_by, ..adopt(touchpoint, &joined.project, map) }
            })
            .collect();
        if !touchpoints.is_empty() {
            edits.push(Edit::Touchpoint(TouchpointEdit::Add { map: id, stage: stage.id, touchpoints, before: None }));
        }
    }
    for lane in &map.lanes {
        let LaneKind::Free(free) = &lane.kind else { continue };
        let new = LaneId(new_id());
        edits.push(Edit::Lane(LaneEdit::Add {
            map: id,
            lane: new,
            name: free.name.clone(),
            style: free.style,
            per: free.per,
            before: None,
        }));
        let cells =
            free.cells.iter().map(|(cell, text)| Edit::Lane(LaneEdit::SetCell { map: id, lane: new, cell: *cell, text: text.clone() }));
        edits.extend(cells);
    }
}
