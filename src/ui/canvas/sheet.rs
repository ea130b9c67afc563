//! The map as the person sees it in one frame: the basis for everything that is painted over it and done to it. It only reads.

use super::view::View;
use crate::app::State;
use crate::edit::Selected;
use crate::layout::{MapLayout, Over, Places, Theme};
use crate::scene::{Point, Rect};

/// The map in one frame: what the program knows, the drawing, and where the canvas looks.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'a> {
    pub state: &'a State,
    pub layout: &'a MapLayout,
    pub view: &'a View,
    pub theme: &'a Theme,
}

impl<'a> Sheet<'a> {
    /// Where the elements are.
    pub(super) fn places(&self) -> &'a Places {
        &self.layout.places
    }

    /// What is under a point of the scene.
    pub(super) fn over(&self, at: Point) -> Over {
        self.places().over(at, self.view.reach())
    }

    /// Where a selected element is in the scene.
    pub(super) fn place_of(&self, element: Selected) -> Option<Rect> {
        place_of(element, self.layout)
    }
}

/// Where a selected element is in the scene.
pub(super) fn place_of(element: Selected, layout: &MapLayout) -> Option<Rect> {
    let places = &layout.places;
    match element {
        Selected::Touchpoint(id) => {
            let card = places.card(id)?;
            Some(card.rect.unwrap_or_else(|| Rect::new(card.x - 40.0, places.foot.y - 100.0, card.x + 40.0, places.foot.y)))
        }
        Selected::Stage(id) => places.stage(id).map(|stage| stage.chevron),
        Selected::Lane(id) => places.lane(id).map(|lane| Rect::new(0.0, lane.top, layout.scene.size.width.min(200.0), lane.bottom())),
        Selected::Map => Some(places.title),
        Selected::Project | Selected::Segment(_) | Selected::Round(_) => None,
    }
}
