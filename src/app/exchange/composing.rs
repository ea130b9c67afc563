//! How a map becomes the drawings of its pages: composed for the sheet, or in one line; each stage on a sheet of its own, all of them on one
//! scale. Never how an area is filled, which is the layout's.

use crate::app::exchange::choice::{Composing, ComposingKey, Drawings, ExportChoice, ExportWhat, Reached, Sheets};
use crate::app::exchange::export::{ExportJob, stages_alone};
use crate::export::{Format, PageSize, Paging, SMALLEST_READABLE};
use crate::layout::{Area, Composed, Form, Layouter, MapOptions, Outcome, Sheet, Strip, Wishes, compose, compose_fit, outcome};
use crate::method::JudgedMap;
use crate::model::Map;
use crate::scene::{Scene, Size};
use std::sync::Arc;

/// A composed map with its drawing.
struct Page {
    scene: Arc<Scene>,
    outcome: Outcome,
}

impl ExportJob {
    /// Whether its maps are composed.
    pub(crate) fn composes(&self) -> bool {
        self.what == ExportWhat::Map && self.choice.composing() != Composing::Line
    }

    /// What its compositions depend on, if it has any.
    pub(crate) fn composing_key(&self) -> Option<ComposingKey> {
        let choice = &self.choice;
        let on_pages = self.composes() || choice.is_per_stage(self.what);
        on_pages.then(|| ComposingKey {
            composing: choice.composing(),
            page: choice.paper(),
            orientation: choice.orientation,
            tiles: choice.format == Format::Pdf && choice.sheets == Sheets::Tiles,
            panels: choice.panels,
            read_at: choice.read_at,
            thresholds: choice.thresholds,
            one_lane: choice.one_lane,
        })
    }

    /// The pages of the maps.
    pub(super) fn composed_maps(&self) -> Drawings {
        let date = self.foot_date();
        let pages: Vec<Page> = self.maps.iter().map(|map| self.page_of(map, self.choice.paper(), &date)).collect();
        let smallest = pages.iter().min_by(|one, two| one.outcome.smallest_type.total_cmp(&two.outcome.smallest_type));
        let reached = smallest.map(|page| {
            let smallest = page.outcome.smallest_type;
            Reached { outcome: page.outcome.clone(), larger: self.larger(smallest, &date), in_one_lane: self.in_one_lane(smallest, &date) }
        });
        Drawings { scenes: pages.into_iter().map(|page| page.scene).collect(), reached }
    }

    /// A map composed for a sheet; in natural size where the sheet is as large as the map or where there are several.
    fn page_of(&self, map: &Arc<Map>, paper: PageSize, date: &str) -> Page {
        let judged = JudgedMap::of(&self.project, map, self.round);
        let (margin, wishes) = (paper.margin(), self.wishes(map));
        let in_pieces = self.choice.format == Format::Pdf && self.choice.sheets == Sheets::Tiles;
        let sheets = if in_pieces { Vec::new() } else { paper.papers(self.choice.orientation) };
        let composed = sheets.into_iter().map(|sheet| {
            let area = self.area(paper, Size::new(sheet.width - 2.0 * margin, sheet.height - 2.0 * margin), None);
            (compose(&self.project, &judged, &self.options(date), &area, &wishes), area, sheet)
        });
        let scale = |(composed, area, _): &(Composed, Area, Size)| area.size.width / composed.composition.size.width;
        // The sheet that lies wins a tie.
        let best = composed.reduce(|best, next| if scale(&next) > scale(&best) + 1e-9 { next } else { best });
        let Some((composed, area, sheet)) = best else {
            let composed = compose_fit(&self.project, &judged, &self.options(date), &wishes);
            let scene = self.drawn(&judged, &composed, date);
            // A page may be no longer than a PDF allows; tiles may be a little larger or smaller than the drawing.
            let scale = Paging::new(&scene, self.choice.page_setup()).map_or(1.0, |paging| paging.scale);
            let size = scene.size * scale;
            let sheet = Size::new(size.width + 2.0 * margin, size.height + 2.0 * margin);
            let outcome = outcome(&composed, &scene, sheet, &self.area(paper, size, None), &self.texts);
            return Page { scene, outcome };
        };
        let scene = self.drawn(&judged, &composed, date);
        let outcome = outcome(&composed, &scene, sheet, &area, &self.texts);
        Page { scene, outcome }
    }

    fn area(&self, paper: PageSize, size: Size, one_scale: Option<f64>) -> Area {
        let cut_below = Some(SMALLEST_READABLE);
        Area { size, target: self.choice.target(paper), cut_below, one_scale, is_slide: paper.is_slide() }
    }

    fn wishes(&self, map: &Map) -> Wishes {
        let systems = match self.choice.composing() {
            Composing::Page | Composing::Line => None,
            Composing::Exactly(count) => Some(count.clamp(1, map.stages.len().max(1))),
        };
        Wishes { systems, panels: self.choice.panels, thresholds: self.choice.thresholds, one_lane: self.choice.one_lane }
    }

    fn drawn(&self, judged: &JudgedMap, composed: &Composed, date: &str) -> Arc<Scene> {
        let options = MapOptions { form: Form::Composed(composed), ..self.options(date) };
        Layouter::default().layout(&self.project, judged, &options).scene
    }

    /// The smallest sheet of the A series on which all maps can be read, if they cannot on theirs.
    fn larger(&self, smallest: f64, date: &str) -> Option<PageSize> {
        const SERIES: [PageSize; 5] = [PageSize::A4, PageSize::A3, PageSize::A2, PageSize::A1, PageSize::A0];
        let floor = self.choice.floor().filter(|floor| floor.is_missed(smallest))?;
        let own = SERIES.iter().position(|size| *size == self.choice.paper())?;
        SERIES
            .into_iter()
            .skip(own + 1)
            .find(|size| self.maps.iter().all(|map| !floor.is_missed(self.page_of(map, *size, date).outcome.smallest_type)))
    }

    /// Whether all maps can be read on their sheet with all cards in one lane, if they cannot otherwise.
    fn in_one_lane(&self, smallest: f64, date: &str) -> bool {
        let Some(floor) = self.choice.floor().filter(|floor| floor.is_missed(smallest) && !self.choice.one_lane) else { return false };
        let tried = Self { choice: ExportChoice { one_lane: true, ..self.choice.clone() }, ..self.clone() };
        self.maps.iter().all(|map| !floor.is_missed(tried.page_of(map, self.choice.paper(), date).outcome.smallest_type))
    }

    /// The sheets of the maps' stages: all of a map on one scale, with the whole journey on a strip on top.
    pub(super) fn stage_sheets(&self) -> Drawings {
        let date = self.foot_date();
        let scenes = self.maps.iter().flat_map(|map| self.sheets_of(map, &date)).collect();
        Drawings { scenes, reached: None }
    }

    fn sheets_of(&self, map: &Arc<Map>, date: &str) -> Vec<Arc<Scene>> {
        let stages = stages_alone(map);
        let whole = JudgedMap::of(&self.project, map, self.round);
        let strips = |width: f64| -> Vec<Strip> {
            let of = stages.len();
            let sheet = |(at, map): (usize, &Arc<Map>)| {
                let stage = match map.stages.as_slice() {
                    [only] => Some(only.id),
                    _ => None,
                };
                Sheet { stage, number: at + 1, of }
            };
            let strip = |sheet| Strip::new(&self.project, &whole, sheet, width, &self.options(date));
            stages.iter().enumerate().map(sheet).map(strip).collect()
        };
        let judged: Vec<JudgedMap> = stages.iter().map(|map| JudgedMap::of(&self.project, map, self.round)).collect();
        let rooms = self.choice.rooms();
        if !self.composes() || rooms.is_empty() {
            return self.line_sheets(&judged, strips, date);
        }
        let sheets = rooms.into_iter().map(|room| (room, self.composed_sheets(&judged, room, &strips, date)));
        let first = |(room, sheets): (Size, Vec<Arc<Scene>>)| sheets.first().map(|first| (room, Arc::clone(first), sheets.clone()));
        let scale = |(room, first, _): &(Size, Arc<Scene>, Vec<Arc<Scene>>)| room.width / first.size.width;
        let best = sheets.filter_map(first).reduce(|best, next| if scale(&next) > scale(&best) + 1e-9 { next } else { best });
        best.map(|(.., sheets)| sheets).unwrap_or_default()
    }

    /// Sheets composed for the room of a page.
    fn composed_sheets(&self, judged: &[JudgedMap], room: Size, strips: &impl Fn(f64) -> Vec<Strip>, date: &str) -> Vec<Arc<Scene>> {
        let paper = self.choice.paper();
        let composed = |height: f64, one_scale: Option<f64>| -> Vec<Composed> {
            let area = self.area(paper, Size::new(room.width, height), one_scale);
            let one = |judged: &JudgedMap| compose(&self.project, judged, &self.options(date), &area, &self.wishes(&judged.map));
            judged.iter().map(one).collect()
        };
        let scale =
            |composed: &[Composed]| composed.iter().map(|one| room.width / one.composition.size.width).fold(f64::INFINITY, f64::min);
        let high = |strips: &[Strip]| strips.iter().map(Strip::height).fold(0.0, f64::max);
        // The strip takes its height from the sheets, which makes them no larger: what it takes at first is more than enough afterwards.
        let first = scale(&composed(room.height, None));
        let left = |scale: f64| room.height - high(&strips(room.width / scale)) * scale;
        let common = scale(&composed(left(first), None));
        let strips = strips(room.width / common);
        let below = room.height - high(&strips) * common;
        let pages = judged.iter().zip(composed(below, Some(common))).zip(strips);
        pages.map(|((judged, composed), strip)| Arc::new(strip.above(&self.drawn(judged, &composed, date), 0.0))).collect()
    }

    /// Sheets with drawings in one line, the smaller ones with room below and beside.
    fn line_sheets(&self, judged: &[JudgedMap], strips: impl Fn(f64) -> Vec<Strip>, date: &str) -> Vec<Arc<Scene>> {
        /// Room around a drawing in one line, in points.
        const MARGIN: f64 = 24.0;
        let drawn: Vec<Arc<Scene>> =
            judged.iter().map(|judged| Layouter::default().layout(&self.project, judged, &self.options(date)).scene).collect();
        let width = drawn.iter().map(|scene| scene.size.width).fold(0.0, f64::max);
        let sheets: Vec<Scene> = drawn.iter().zip(strips(width - 2.0 * MARGIN)).map(|(scene, strip)| strip.above(scene, MARGIN)).collect();
        let height = sheets.iter().map(|scene| scene.size.height).fold(0.0, f64::max);
        sheets.into_iter().map(|scene| Arc::new(Scene { size: Size::new(width, height), ..scene })).collect()
    }
}
