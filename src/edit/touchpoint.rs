//! Edits to a map's touchpoints: adding, moving, deleting, and every field of theirs except scores.

use super::bounds::{at_most, room_for};
use super::stage::stage_mut;
use super::{EditError, Scope, StepName, map_mut};
use crate::model::fields::{TouchpointField, Value};
use crate::model::{
    Area, Break, Channel, ContentVariant, Control, Experience, Goal, Influencer, LaneKind, Map, MapId, Media, PassedOn, Project, StageId,
    Tone, Touchpoint, TouchpointId, World, limits,
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::Arc;

/// One thing a person did to the touchpoints of a map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum TouchpointEdit {
    /// Added touchpoints: typed, pasted or taken from the catalogue.
    Add {
        /// In which map.
        map: MapId,
        /// In which stage.
        stage: StageId,
        /// The new touchpoints, in order.
        #[serde(deserialize_with = "at_most::<_, _, { limits::TOUCHPOINTS }>")]
        touchpoints: Vec<Touchpoint>,
        /// The touchpoint of that stage they come before; none: the stage's end.
        #[serde(default)]
        before: Option<TouchpointId>,
    },
    /// Moved touchpoints to another place, lane or stage; they keep their order.
    Move {
        /// In which map.
        map: MapId,
        /// Which, in any order.
        touchpoints: Vec<TouchpointId>,
        /// To which stage.
        stage: StageId,
        /// The touchpoint of that stage they come before (none of the moved ones); none: the stage's end.
        #[serde(default)]
        before: Option<TouchpointId>,
        /// To which lane; none: each keeps its own.
        #[serde(default)]
        media: Option<Media>,
    },
    /// Deleted touchpoints.
    Delete {
        /// In which map.
        map: MapId,
        /// Which.
        touchpoints: Vec<TouchpointId>,
    },
    /// Changed one field of one or several touchpoints.
    Change {
        /// In which map.
        map: MapId,
        /// Which.
        touchpoints: Vec<TouchpointId>,
        /// What.
        change: TouchpointChange,
    },
}

/// A new value for one field of a touchpoint; see [`Touchpoint`] for what each means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the field of the same name")]
pub enum TouchpointChange {
    Title(String),
    Area(Area),
    Media(Media),
    Channel(Option<Channel>),
    FurtherChannels(Vec<Channel>),
    World(Option<World>),
    Influencers(#[serde(with = "crate::model::entry")] Vec<Influencer>),
    Control(Control),
    Critical(bool),
    Break(Option<Break>),
    ExpectationText(String),
    RaisedBy(Option<TouchpointId>),
    Why(String),
    CoreMessage(String),
    Content(String),
    ContentVariants(#[serde(with = "crate::model::entry")] Vec<ContentVariant>),
    PassedOn(#[serde(with = "crate::model::entry")] Vec<PassedOn>),
    Experiences(Vec<Experience>),
    /// Only the experiences of one tone; the others stay.
    ExperiencesOf(Tone, Vec<Experience>),
    Reach(Option<f64>),
    Goals(Vec<Goal>),
    Notes(String),
    /// The name of its funnel; empty: none.
    Funnel(String),
}

impl TouchpointEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add { .. } => StepName::AddTouchpoint,
            Self::Move { .. } => StepName::MoveTouchpoint,
            Self::Delete { .. } => StepName::DeleteTouchpoint,
            Self::Change { change, .. } => change.step(),
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Add { map, stage, touchpoints, before } => {
                let stage = stage_mut(map_mut(project, *map)?, *stage)?;
                let at = place_before(&stage.touchpoints, *before)?;
                let sorted = |touchpoint: &Touchpoint| {
                    let mut touchpoint = touchpoint.clone();
                    touchpoint.sort_scores();
                    Arc::new(touchpoint)
                };
                stage.touchpoints.splice(at..at, touchpoints.iter().map(sorted));
                Ok(Scope::Everything)
            }
            Self::Move { map, touchpoints, stage, before, media } => {
                move_touchpoints(map_mut(project, *map)?, touchpoints, *stage, *before, *media)?;
                Ok(Scope::Everything)
            }
            Self::Delete { map, touchpoints } => {
                let map = map_mut(project, *map)?;
                let gone: HashSet<TouchpointId> = touchpoints.iter().copied().collect();
                take_out(map, &gone, touchpoints)?;
                forget_touchpoints(map, &gone);
                Ok(Scope::Everything)
            }
            Self::Change { map, touchpoints, change } => {
                room_for(project, touchpoints.len(), change)?;
                each(map_mut(project, *map)?, touchpoints, |touchpoint| change.apply(touchpoint))?;
                Ok(Scope::of_touchpoints(*map, touchpoints))
            }
        }
    }
}

impl TouchpointChange {
    /// The change that gives a field a value. None for a value that the field cannot hold, and for a field that only follows from others or
    /// that another kind of edit changes.
    pub fn of(field: TouchpointField, value: &Value<'_>) -> Option<Self> {
        Some(match field {
            TouchpointField::Title => Self::Title(value.to()?),
            TouchpointField::Area => Self::Area(value.to()?),
            TouchpointField::Channel => Self::Channel(value.to()?),
            TouchpointField::FurtherChannels => Self::FurtherChannels(value.to()?),
            TouchpointField::World => Self::World(value.to()?),
            TouchpointField::Control => Self::Control(value.to()?),
            TouchpointField::Critical => Self::Critical(value.to()?),
            TouchpointField::Reach => Self::Reach(value.to()?),
            TouchpointField::ExpectationText => Self::ExpectationText(value.to()?),
            TouchpointField::RaisedBy => Self::RaisedBy(value.to()?),
            TouchpointField::Why => Self::Why(value.to()?),
            TouchpointField::CoreMessage => Self::CoreMessage(value.to()?),
            TouchpointField::Content => Self::Content(value.to()?),
            TouchpointField::Break => Self::Break(value.to()?),
            TouchpointField::Goals => Self::Goals(value.to()?),
            TouchpointField::Notes => Self::Notes(value.to()?),
            TouchpointField::Funnel => Self::Funnel(value.to()?),
            TouchpointField::LastOwnedArea | TouchpointField::Picture => return None,
        })
    }

    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Title(_) => StepName::RenameTouchpoint,
            Self::Area(_) => StepName::SetArea,
            Self::Media(_) => StepName::SetMedia,
            Self::Channel(_) => StepName::SetChannel,
            Self::FurtherChannels(_) => StepName::SetFurtherChannels,
            Self::World(_) => StepName::SetWorld,
            Self::Influencers(_) => StepName::SetInfluencers,
            Self::Control(_) => StepName::SetControl,
            Self::Critical(_) => StepName::SetCritical,
            Self::Break(_) => StepName::SetBreak,
            Self::ExpectationText(_) => StepName::SetExpectationText,
            Self::RaisedBy(_) => StepName::SetRaisedBy,
            Self::Why(_) => StepName::SetWhy,
            Self::CoreMessage(_) => StepName::SetCoreMessage,
            Self::Content(_) | Self::ContentVariants(_) => StepName::SetContent,
            Self::PassedOn(_) => StepName::SetPassedOn,
            Self::Experiences(_) | Self::ExperiencesOf(..) => StepName::SetExperiences,
            Self::Reach(_) => StepName::SetReach,
            Self::Goals(_) => StepName::SetGoals,
            Self::Notes(_) => StepName::SetNotes,
            Self::Funnel(_) => StepName::SetFunnel,
        }
    }

    /// Gives a touchpoint the value.
    pub(crate) fn apply(&self, touchpoint: &mut Touchpoint) {
        match self {
            Self::Title(title) => touchpoint.title.clone_from(title),
            Self::Area(area) => set_area(touchpoint, *area),
            Self::Media(media) => set_media(touchpoint, *media),
            Self::Channel(channel) => touchpoint.channel = *channel,
            Self::FurtherChannels(channels) => touchpoint.further_channels.clone_from(channels),
            Self::World(world) => touchpoint.world_by_hand = *world,
            Self::Influencers(influencers) => touchpoint.influencers.clone_from(influencers),
            Self::Control(control) => touchpoint.control = *control,
            Self::Critical(critical) => touchpoint.critical = *critical,
            Self::Break(cause) => touchpoint.break_.clone_from(cause),
            Self::ExpectationText(text) => touchpoint.expectation_text.clone_from(text),
            Self::RaisedBy(id) => touchpoint.raised_by = *id,
            Self::Why(text) => touchpoint.why.clone_from(text),
            Self::CoreMessage(text) => touchpoint.core_message.clone_from(text),
            Self::Content(text) => touchpoint.content.clone_from(text),
            Self::ContentVariants(variants) => touchpoint.content_variants.clone_from(variants),
            Self::PassedOn(told) => touchpoint.passed_on.clone_from(told),
            Self::Experiences(experiences) => touchpoint.experiences.clone_from(experiences),
            Self::ExperiencesOf(tone, experiences) => set_experiences(touchpoint, *tone, experiences),
            Self::Reach(reach) => touchpoint.reach = *reach,
            Self::Goals(goals) => {
                touchpoint.goals.clone_from(goals);
                touchpoint.goals.sort_unstable();
                touchpoint.goals.dedup();
            }
            Self::Notes(text) => touchpoint.notes.clone_from(text),
            Self::Funnel(name) => touchpoint.funnel.clone_from(name),
        }
    }
}

/// The touchpoint to change, copied first if a snapshot still shares it.
pub(super) fn touchpoint_mut(map: &mut Map, id: TouchpointId) -> Result<&mut Touchpoint, EditError> {
    let place = map.place_of(id).ok_or(EditError::UnknownTouchpoint(id))?;
    Ok(Arc::make_mut(&mut Arc::make_mut(&mut map.stages[place.stage]).touchpoints[place.index]))
}

/// Changes touchpoints, each once and copied first if a snapshot still shares it.
pub(super) fn each(map: &mut Map, ids: &[TouchpointId], mut change: impl FnMut(&mut Touchpoint)) -> Result<(), EditError> {
    /// For more, searching for each would take longer than one pass through the map.
    const FEW: usize = 8;
    if ids.len() <= FEW {
        return ids.iter().try_for_each(|id| touchpoint_mut(map, *id).map(&mut change));
    }
    let mut wanted: HashSet<TouchpointId> = ids.iter().copied().collect();
    for stage in &mut map.stages {
        if !stage.touchpoints.iter().any(|touchpoint| wanted.contains(&touchpoint.id)) {
            continue;
        }
        for touchpoint in &mut Arc::make_mut(stage).touchpoints {
            if wanted.remove(&touchpoint.id) {
                change(Arc::make_mut(touchpoint));
            }
        }
    }
    ids.iter().find(|id| wanted.contains(id)).map_or(Ok(()), |unknown| Err(EditError::UnknownTouchpoint(*unknown)))
}

/// Drops every reference to touchpoints that were deleted: what they raised, their cells in free lanes.
pub(super) fn forget_touchpoints(map: &mut Map, gone: &HashSet<TouchpointId>) {
    if gone.is_empty() {
        return;
    }
    for stage in &mut map.stages {
        let refers = |touchpoint: &Touchpoint| touchpoint.raised_by.is_some_and(|id| gone.contains(&id));
        if stage.touchpoints.iter().any(|touchpoint| refers(touchpoint)) {
            for touchpoint in Arc::make_mut(stage).touchpoints.iter_mut().filter(|touchpoint| refers(touchpoint)) {
                Arc::make_mut(touchpoint).raised_by = None;
            }
        }
    }
    for lane in &mut map.lanes {
        let has_cell = |kind: &LaneKind| matches!(kind, LaneKind::Free(free) if gone.iter().any(|id| free.has_cell(id.0)));
        if has_cell(&lane.kind)
            && let LaneKind::Free(free) = &mut Arc::make_mut(lane).kind
        {
            free.retain(|id| !gone.contains(&TouchpointId(id)));
        }
    }
}

/// A touchpoint prepared for a map it did not come from: what refers to elements that are not there is dropped, and its fields are kept. Of
/// two votes that have become one rater's the last one counts.
pub fn adopt(mut touchpoint: Touchpoint, project: &Project, map: &Map) -> Touchpoint {
    touchpoint.agreed.retain(|agreed| project.round(agreed.round).is_some());
    touchpoint.votes.retain(|vote| project.round(vote.round).is_some() && project.rater(vote.rater).is_some());
    for variant in &mut touchpoint.content_variants {
        variant.segment = variant.segment.filter(|id| project.segment(*id).is_some());
    }
    touchpoint.picture = touchpoint.picture.filter(|id| project.picture(*id).is_some());
    touchpoint.raised_by = touchpoint.raised_by.filter(|id| map.touchpoint(*id).is_some());
    touchpoint.settle_scores();
    touchpoint
}

fn set_area(touchpoint: &mut Touchpoint, area: Area) {
    if touchpoint.area.media() == Media::Owned {
        touchpoint.last_owned_area = Some(touchpoint.area);
    }
    touchpoint.area = area;
    if area.media() == Media::Owned {
        touchpoint.last_owned_area = None;
    }
}

fn set_media(touchpoint: &mut Touchpoint, media: Media) {
    if touchpoint.media() != media {
        set_area(touchpoint, media.default_area(touchpoint.channel, touchpoint.last_owned_area));
    }
}

/// Puts experiences of one tone where those of that tone were, further ones at the end.
fn set_experiences(touchpoint: &mut Touchpoint, tone: Tone, experiences: &[Experience]) {
    let mut new = experiences.iter().cloned();
    let old = std::mem::take(&mut touchpoint.experiences);
    touchpoint.experiences = old.into_iter().filter_map(|one| if one.tone == tone { new.next() } else { Some(one) }).collect();
    touchpoint.experiences.extend(new);
}

fn place_before(list: &[Arc<Touchpoint>], before: Option<TouchpointId>) -> Result<usize, EditError> {
    super::index_before(list, before, |touchpoint| touchpoint.id, EditError::UnknownTouchpoint)
}

/// Takes touchpoints out of a map, in journey order.
fn take_out(map: &mut Map, wanted: &HashSet<TouchpointId>, named: &[TouchpointId]) -> Result<Vec<Arc<Touchpoint>>, EditError> {
    let mut taken = Vec::with_capacity(wanted.len());
    for stage in &mut map.stages {
        if stage.touchpoints.iter().any(|touchpoint| wanted.contains(&touchpoint.id)) {
            taken.extend(Arc::make_mut(stage).touchpoints.extract_if(.., |touchpoint| wanted.contains(&touchpoint.id)));
        }
    }
    if taken.len() == wanted.len() {
        return Ok(taken);
    }
    let found: HashSet<TouchpointId> = taken.iter().map(|touchpoint| touchpoint.id).collect();
    let missing = named.iter().find(|id| !found.contains(id));
    missing.map_or(Ok(taken.clone()), |id| Err(EditError::UnknownTouchpoint(*id)))
}

pub(super) fn move_touchpoints(
    map: &mut Map,
    ids: &[TouchpointId],
    stage: StageId,
    before: Option<TouchpointId>,
    media: Option<Media>,
) -> Result<(), EditError> {
    let wanted: HashSet<TouchpointId> = ids.iter().copied().collect();
    let before = match before {
        // One that moves itself cannot be the reference: the next one that stays is.
        Some(id) if wanted.contains(&id) => {
            let target = map.stage(stage).ok_or(EditError::UnknownStage(stage))?;
            let from = target.touchpoints.iter().position(|touchpoint| touchpoint.id == id).ok_or(EditError::UnknownTouchpoint(id))?;
            target.touchpoints[from..].iter().map(|touchpoint| touchpoint.id).find(|id| !wanted.contains(id))
        }
        other => other,
    };
    let mut moved = take_out(map, &wanted, ids)?;
    if let Some(media) = media {
        for touchpoint in &mut moved {
            if touchpoint.media() != media {
                set_media(Arc::make_mut(touchpoint), media);
            }
        }
    }
    let target = stage_mut(map, stage)?;
    let at = place_before(&target.touchpoints, before)?;
    target.touchpoints.splice(at..at, moved);
    Ok(())
}
