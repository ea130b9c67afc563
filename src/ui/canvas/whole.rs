//! Looking at a map that is laid out for the canvas: whether all of it is seen, and staying with what is looked at when its lines break elsewhere. Never how
//! it is laid out.

use super::view::View;
use crate::layout::{MapLayout, Places};
use crate::model::TouchpointId;
use crate::scene::{Point, Rect};

/// Points of the screen by which an edge of the map may be out of sight for all of it to be seen.
const NEARLY: f32 = 1.0;

/// Whether a map is laid out in another way than before.
pub(super) fn is_other(before: Option<&MapLayout>, now: Option<&MapLayout>) -> bool {
    let lines = |layout: &MapLayout| layout.places.systems.iter().map(|system| system.stages.clone()).collect::<Vec<_>>();
    match (before, now) {
        (None, None) => false,
        (Some(before), Some(now)) => before.scene.size != now.scene.size || lines(before) != lines(now),
        (None, Some(_)) | (Some(_), None) => true,
    }
}

/// Whether all of a map is in sight.
pub(super) fn is_seen(view: &View, layout: &MapLayout) -> bool {
    view.area.expand(NEARLY).contains_rect(view.screen_rect(Rect::from_origin_size(Point::ZERO, layout.scene.size)))
}

/// Keeps what is looked at where it is on the screen: the selected touchpoint if it is in sight, else the one nearest to the middle.
pub(super) fn follow(view: &mut View, before: &MapLayout, now: &MapLayout, selected: Option<TouchpointId>) {
    let sight = view.visible();
    let place = |places: &Places, id: TouchpointId| {
        let card = places.card(id)?;
        Some(card.rect.map_or_else(|| Point::new(card.x, places.stages[card.place.stage].chevron.center().y), |rect| rect.center()))
    };
    let seen = |id: &TouchpointId| place(&before.places, *id).is_some_and(|at| sight.contains(at));
    let middle = sight.center();
    let nearest = || {
        let all = before.places.cards().filter_map(|card| Some((card.id, place(&before.places, card.id)?)));
        let still = all.filter(|(id, _)| now.places.card(*id).is_some());
        still.min_by(|(_, one), (_, two)| one.distance(middle).total_cmp(&two.distance(middle))).map(|(id, _)| id)
    };
    let Some(id) = selected.filter(seen).or_else(nearest) else { return };
    if let (Some(from), Some(to)) = (place(&before.places, id), place(&now.places, id)) {
        view.origin += to - from;
    }
}
