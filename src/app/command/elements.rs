//! What commands that name an element are offered for: files, maps, rounds, segments, lanes, saved views, templates of a day. Never what such a command does.

use crate::app::desk::Desk;
use crate::app::state::State;
use crate::model::{LaneId, MapId, Measure, RoundId, SegmentId, Touchpoint, ViewId};
use std::sync::Arc;

pub(super) fn recent(desk: &Desk) -> impl Iterator<Item = u8> {
    0..u8::try_from(desk.program.settings.recent.len()).unwrap_or(u8::MAX)
}

pub(super) fn maps(desk: &Desk) -> impl Iterator<Item = MapId> {
    desk.open.document.project().maps.iter().map(|map| map.id)
}

pub(super) fn rounds(desk: &Desk) -> impl Iterator<Item = RoundId> {
    desk.open.document.project().rounds.iter().map(|round| round.id)
}

/// Of a single earlier round, the command without a name says enough.
pub(super) fn copied_rounds(desk: &Desk) -> impl Iterator<Item = Option<RoundId>> {
    let earlier = desk.earlier_rounds();
    if earlier.len() > 1 { earlier } else { Vec::new() }.into_iter().map(Some)
}

pub(super) fn segments(desk: &Desk) -> impl Iterator<Item = Option<SegmentId>> {
    desk.open.document.project().segments.iter().map(|segment| Some(segment.id))
}

pub(super) fn saved_views(desk: &Desk) -> impl Iterator<Item = ViewId> {
    desk.open.document.project().views.iter().map(|view| view.id)
}

pub(super) fn day_templates(desk: &Desk) -> impl Iterator<Item = u8> {
    0..u8::try_from(desk.program.catalogue.days().len()).unwrap_or(u8::MAX)
}

pub(super) fn lanes(desk: &Desk) -> impl Iterator<Item = LaneId> {
    desk.open.document.map().into_iter().flat_map(|map| map.lanes.iter().map(|lane| lane.id))
}

/// The leading touchpoint.
pub(super) fn lead(state: &State) -> Option<&Arc<Touchpoint>> {
    state.map()?.touchpoint(state.open.document.selection.lead_touchpoint()?)
}

/// The leading measure.
pub(super) fn lead_measure(state: &State) -> Option<&Arc<Measure>> {
    state.project().measure(state.open.document.selection.lead_measure()?)
}
