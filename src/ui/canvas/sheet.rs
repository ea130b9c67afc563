//! The map as the person sees it in one frame: the basis for everything that is painted over it and done to it. It only reads.

use super::names::Names;
use super::view::View;
use crate::app::State;
use crate::edit::Selected;
use crate::layout::{MapLayout, Over, Places, Theme};
use crate::scene::{Point, Rect};
use egui::Pos2;

/// The map in one frame: what the program knows, the drawing, and where the canvas looks.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'a> {
    pub state: &'a State,
    pub layout: &'a MapLayout,
    pub view: &'a View,
    pub names: &'a Names,
    pub theme: &'a Theme,
}

impl<'a> Sheet<'a> {
    /// Where the elements are.
    pub(super) fn places(&self) -> &'a Places {
        &self.layout.places
    }

    /// The point of the drawing that is seen at a point of the screen: the title block stays in sight while the map is scrolled.
    pub(super) fn seen_point(&self, pointer: Pos2) -> Point {
        let (at, words) = (self.view.scene_from_screen(pointer), &self.places().title_words);
        let is_title = self.places().stages.first().is_none_or(|stage| at.y < stage.chevron.y0);
        if is_title { words.seen_at(at, self.view.moved(words)) } else { at }
    }

    /// What is under a point of the screen: a name that stays in view, else what is drawn there.
    pub(super) fn over(&self, pointer: Pos2) -> Over {
        let named = self.names.over(self.view, self.places(), pointer);
        named.unwrap_or_else(|| self.places().over(self.seen_point(pointer), self.view.reach()))
    }

    /// Where a selected element is on the screen, and the part of the canvas in which it is seen.
    pub(super) fn seen_at(&self, element: Selected) -> Option<(egui::Rect, egui::Rect)> {
        let Self { view, names, .. } = *self;
        match element {
            Selected::Lane(id) => {
                if let Some(column) = names.column(view) {
                    return Some((Names::lane(view, column, self.places().lane(id)?), view.area));
                }
            }
            Selected::Stage(id) => {
                if let Some(strip) = names.strip(view) {
                    let stage = self.places().stage(id)?;
                    let across = view.screen_rect(Rect::new(stage.left, 0.0, stage.right(), 1.0)).x_range();
                    return Some((egui::Rect::from_x_y_ranges(across, strip.y_range()), view.area));
                }
            }
            Selected::Map => {
                let title = view.screen_rect(title_seen(self.layout, view));
                return Some(match names.title(view) {
                    Some(line) => (egui::Rect::from_x_y_ranges(title.x_range(), line.y_range()), view.area),
                    None => (title, names.content(view)),
                });
            }
            Selected::Touchpoint(_)
            | Selected::Cell(_)
            | Selected::Measure(_)
            | Selected::Question(_)
            | Selected::Contact(_)
            | Selected::Day(_)
            | Selected::Project
            | Selected::Segment(_)
            | Selected::Round(_) => {}
        }
        Some((view.screen_rect(place_of(element, self.layout, self.state)?), names.content(view)))
    }
}

/// Where the title is seen in the scene, which stays in sight while the map is scrolled sideways.
pub(super) fn title_seen(layout: &MapLayout, view: &View) -> Rect {
    let words = &layout.places.title_words;
    words.seen(layout.places.title, view.moved(words))
}

/// Where a selected element is in the scene.
pub(super) fn place_of(element: Selected, layout: &MapLayout, state: &State) -> Option<Rect> {
    let places = &layout.places;
    match element {
        Selected::Touchpoint(id) => {
            let card = places.card(id)?;
            let bottom = places.column(&places.stages[card.place.stage]).1;
            Some(card.rect.unwrap_or_else(|| Rect::new(card.x - 40.0, bottom - 100.0, card.x + 40.0, bottom)))
        }
        Selected::Stage(id) => places.stage(id).map(|stage| stage.chevron),
        Selected::Lane(id) => places.lane(id).map(|lane| Rect::new(0.0, lane.top, layout.scene.size.width.min(200.0), lane.bottom())),
        Selected::Cell(cell) => places.entry(cell.lane, cell.of, cell.entry).or_else(|| places.cell(cell.lane, cell.of)),
        Selected::Measure(id) => places.measure_under(id, state.column_of_measure(id)),
        Selected::Map => Some(places.title),
        Selected::Project | Selected::Segment(_) | Selected::Round(_) | Selected::Question(_) | Selected::Contact(_) | Selected::Day(_) => {
            None
        }
    }
}
