//! Mends a map: its stages and lanes, and what of them refers to something. Never a touchpoint's own fields.

use super::{Known, Taken, cut_text, cut_title, mend_shared, own_identities, touchpoint};
use crate::model::{FreePer, Lane, LaneId, LaneKind, Map, Media, Stage, StageId, TouchpointId, limits};
use std::collections::HashSet;
use std::sync::Arc;

pub(super) fn mend(map: &mut Map, known: &Known) {
    cut_title(&mut map.name);
    cut_title(&mut map.subtitle);
    map.picture = known.picture(map.picture);
    map.segment = map.segment.filter(|id| known.segments.contains(id));
    map.stages.truncate(limits::STAGES);
    if map.stages.is_empty() {
        map.stages.push(Arc::new(Stage::new(StageId::named(&format!("{} stand-in", map.id)), "1")));
    }
    own_identities(&mut map.stages, |stage| stage.id.0, |stage, id| stage.id = StageId(id));
    own_touchpoints(map);
    let touchpoints: HashSet<TouchpointId> = map.touchpoints().map(|touchpoint| touchpoint.id).collect();
    let stages: HashSet<StageId> = map.stages.iter().map(|stage| stage.id).collect();
    for stage in &mut map.stages {
        mend_shared(stage, |stage| {
            cut_title(&mut stage.name);
            cut_text(&mut stage.description);
            stage.picture = known.picture(stage.picture);
            for one in &mut stage.touchpoints {
                mend_shared(one, |one| touchpoint::mend(one, known, &touchpoints));
            }
        });
    }
    own_identities(&mut map.lanes, |lane| lane.id.0, |lane, id| lane.id = LaneId(id));
    for lane in &mut map.lanes {
        mend_shared(lane, |lane| mend_lane(lane, known, &stages, &touchpoints));
    }
    mend_card_lanes(map);
}

/// At most as many touchpoints as a map may have, each with an identity of its own.
fn own_touchpoints(map: &mut Map) {
    let mut room = limits::TOUCHPOINTS;
    let mut taken = Taken::of(map.touchpoints().map(|touchpoint| touchpoint.id.0));
    let mut seen = HashSet::with_capacity(map.touchpoint_count());
    for stage in &mut map.stages {
        if stage.touchpoints.len() > room {
            Arc::make_mut(stage).touchpoints.truncate(room);
        }
        room -= stage.touchpoints.len();
        let twice: Vec<usize> = (0..stage.touchpoints.len()).filter(|index| !seen.insert(stage.touchpoints[*index].id)).collect();
        for index in twice {
            let touchpoint = Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[index]);
            touchpoint.id = TouchpointId(taken.another(touchpoint.id.0));
        }
    }
}

fn mend_lane(lane: &mut Lane, known: &Known, stages: &HashSet<StageId>, touchpoints: &HashSet<TouchpointId>) {
    lane.height = lane.height.filter(|height| (Lane::MIN_HEIGHT..=Lane::MAX_HEIGHT).contains(height));
    if let LaneKind::Metric(metric) = &mut lane.kind {
        cut_title(metric);
    }
    if let LaneKind::Free(free) = &mut lane.kind {
        cut_title(&mut free.name);
        let per = free.per;
        free.retain(|id| match per {
            FreePer::Stage => stages.contains(&StageId(id)),
            FreePer::Touchpoint => touchpoints.contains(&TouchpointId(id)),
        });
        free.pictures.retain(|_, picture| known.pictures.contains(picture));
        free.cells.values_mut().for_each(cut_text);
    }
}

/// Exactly one lane for each media kind: a second one is removed, a missing one is added above the others. Then no more lanes than a map may have.
fn mend_card_lanes(map: &mut Map) {
    let standard = Lane::standard(map.id);
    if map.lanes.is_empty() {
        map.lanes = standard;
        return;
    }
    let mut seen: HashSet<Media> = HashSet::new();
    map.lanes.retain(|lane| match &lane.kind {
        LaneKind::Cards(media) => seen.insert(*media),
        _ => true,
    });
    let mut taken = Taken::of(map.lanes.iter().map(|lane| lane.id.0));
    let mut place = 0;
    for mut lane in standard {
        let LaneKind::Cards(media) = lane.kind else { continue };
        let found = map.lanes.iter().position(|lane| lane.kind == LaneKind::Cards(media));
        let index = found.unwrap_or(place);
        if found.is_none() {
            if !taken.ids.insert(lane.id.0) {
                Arc::make_mut(&mut lane).id = LaneId(taken.another(lane.id.0));
            }
            map.lanes.insert(index, lane);
        }
        place = index + 1;
    }
    while map.lanes.len() > limits::LANES
        && let Some(last) = map.lanes.iter().rposition(|lane| !matches!(lane.kind, LaneKind::Cards(_)))
    {
        map.lanes.remove(last);
    }
}
