//! How a map becomes the drawings of its pages: composed for the sheet, or in one line; each stage on a sheet of its own, all of them on one
//! scale. Never how an area is filled, which is the layout's.

use crate::app::exchange::export::{ExportChoice, ExportJob, ExportWhat, Sheets, stages_alone};
use crate::export::{Format, Orientation, PageSize, SMALLEST_READABLE};
use crate::layout::{Area, Composed, Form, Layouter, MapOptions, Outcome, PanelSet, Sheet, Strip, Wishes, compose, compose_fit, outcome};
use crate::method::JudgedMap;
use crate::model::Map;
use crate::scene::{Scene, Size};
use std::sync::Arc;

/// How a map is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Composing {
    /// In as many lines as serve it best on its page.
    Page,
    /// In one line, as long as the journey.
    Line,
    /// In so many lines.
    Exactly(usize),
}

/// From how far a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ReadAt {
    /// In the hand.
    #[default]
    Hand,
    /// On a table, 0.7 m away.
    Table,
    /// On a wall, 1.5 m away.
    Wall,
}

impl ReadAt {
    /// All, the nearest first.
    pub const ALL: [Self; 3] = [Self::Hand, Self::Table, Self::Wall];

    /// Its name, on the command line too, and last part of its message key (`term-read-at-WORD`).
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hand => "hand",
            Self::Table => "table",
            Self::Wall => "wall",
        }
    }

    /// The distance of a name, in any case.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word().eq_ignore_ascii_case(word))
    }
}

/// What a page is expected to reach: type below it cannot be read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Floor {
    /// In points of the paper.
    pub size: f64,
    /// Whether it is the titles that have to reach it; else it is all type.
    pub of_titles: bool,
}

impl Floor {
    /// Titles on cards are so much larger than the smallest type of a page.
    const TITLES: f64 = 12.5 / 12.0;

    /// Whether the smallest type of a page is below it.
    pub(crate) fn is_missed(self, smallest: f64) -> bool {
        // As it is shown, with one decimal.
        (self.seen(smallest) * 10.0).round() < self.size * 10.0
    }

    /// The type that counts, of a page with this smallest type.
    pub(crate) fn seen(self, smallest: f64) -> f64 {
        if self.of_titles { smallest * Self::TITLES } else { smallest }
    }

    /// The smallest type of a page that reaches it.
    fn smallest(self) -> f64 {
        if self.of_titles { self.size / Self::TITLES } else { self.size }
    }
}

/// What the page of a map came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// Lines, type, share of the sheet.
    pub outcome: Outcome,
    /// A larger sheet on which all of it could be read, if it cannot be read on this one.
    pub larger: Option<PageSize>,
}

/// The drawings of an export in order, and what those of maps came to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Drawings {
    pub scenes: Vec<Arc<Scene>>,
    /// The one with the smallest type.
    pub reached: Option<Reached>,
}

/// What a composition depends on besides map and paper.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ComposingKey {
    composing: Composing,
    page: PageSize,
    orientation: Orientation,
    tiles: bool,
    panels: PanelSet,
    read_at: ReadAt,
    thresholds: bool,
}

/// A composed map with its drawing.
struct Page {
    scene: Arc<Scene>,
    outcome: Outcome,
}

impl ExportChoice {
    /// How maps are laid out: for their page, unless something else is chosen. Pictures that are on no page are in one line.
    pub fn composing(&self) -> Composing {
        let usual = if self.format == Format::Pdf || self.paper() != PageSize::Fit { Composing::Page } else { Composing::Line };
        self.composing.unwrap_or(usual)
    }

    /// The least type that this page is expected to have; none where nobody can say how it is read.
    pub(crate) fn floor(&self) -> Option<Floor> {
        let paper = self.paper();
        match self.read_at {
            ReadAt::Hand if paper.is_slide() => Some(Floor { size: 8.0, of_titles: true }),
            ReadAt::Hand => paper.is_usual().then_some(Floor { size: 6.0, of_titles: false }),
            ReadAt::Table => Some(Floor { size: 11.0, of_titles: false }),
            ReadAt::Wall => Some(Floor { size: 18.0, of_titles: true }),
        }
    }

    /// The smallest type that is aimed at on a sheet, in points of the paper.
    fn target(&self, paper: PageSize) -> f64 {
        let floor = match self.read_at {
            ReadAt::Hand => 0.0,
            ReadAt::Table | ReadAt::Wall => self.floor().map_or(0.0, Floor::smallest),
        };
        paper.target().max(floor)
    }
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
        })
    }

    /// The pages of the maps.
    pub(super) fn composed_maps(&self) -> Drawings {
        let date = self.foot_date();
        let pages: Vec<Page> = self.maps.iter().map(|map| self.page_of(map, self.choice.paper(), &date)).collect();
        let smallest = pages.iter().min_by(|one, two| one.outcome.smallest_type.total_cmp(&two.outcome.smallest_type));
        let reached =
            smallest.map(|page| Reached { outcome: page.outcome.clone(), larger: self.larger(page.outcome.smallest_type, &date) });
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
        let (composed, area, sheet) = best.unwrap_or_else(|| {
            let composed = compose_fit(&self.project, &judged, &self.options(date), &wishes);
            let size = composed.composition.size;
            (composed, self.area(paper, size, None), Size::new(size.width + 2.0 * margin, size.height + 2.0 * margin))
        });
        let scene = self.drawn(&judged, &composed, date);
        let outcome = outcome(&composed, &scene, sheet, &area, &self.texts);
        Page { scene, outcome }
    }

    fn area(&self, paper: PageSize, size: Size, most_scale: Option<f64>) -> Area {
        let cut_below = Some(SMALLEST_READABLE);
        Area { size, target: self.choice.target(paper), cut_below, most_scale, is_slide: paper.is_slide() }
    }

    fn wishes(&self, map: &Map) -> Wishes {
        let systems = match self.choice.composing() {
            Composing::Page | Composing::Line => None,
            Composing::Exactly(count) => Some(count.clamp(1, map.stages.len().max(1))),
        };
        Wishes { systems, panels: self.choice.panels, thresholds: self.choice.thresholds }
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
        let composed = |height: f64, most_scale: Option<f64>| -> Vec<Composed> {
            let area = self.area(paper, Size::new(room.width, height), most_scale);
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

#[cfg(test)]
mod tests {
    use super::{Composing, ExportChoice, Floor, Format, PageSize, ReadAt};

    #[test]
    fn pages_are_composed_and_plain_pictures_are_not() {
        let of = |format, picture_page| ExportChoice { format, picture_page, ..ExportChoice::default() };
        assert_eq!(of(Format::Pdf, PageSize::Fit).composing(), Composing::Page);
        assert_eq!(of(Format::Png, PageSize::Fit).composing(), Composing::Line);
        assert_eq!(of(Format::Svg, PageSize::Fit).composing(), Composing::Line);
        assert_eq!(of(Format::Png, PageSize::A3).composing(), Composing::Page);
        assert!(of(Format::Svg, PageSize::Fit).is_plain() && !of(Format::Svg, PageSize::A3).is_plain());
        let chosen = ExportChoice { composing: Some(Composing::Exactly(2)), ..of(Format::Svg, PageSize::Fit) };
        assert!(!chosen.is_plain() && chosen.page_setup().framed);
    }

    #[test]
    fn type_is_expected_where_it_is_known_how_a_page_is_read() {
        let floor = |page, read_at| ExportChoice { page, read_at, ..ExportChoice::default() }.floor();
        assert_eq!(floor(PageSize::A3, ReadAt::Hand), Some(Floor { size: 6.0, of_titles: false }));
        assert_eq!(floor(PageSize::Slide, ReadAt::Hand), Some(Floor { size: 8.0, of_titles: true }));
        assert_eq!(floor(PageSize::Letter, ReadAt::Hand), None);
        assert_eq!(floor(PageSize::Fit, ReadAt::Hand), None);
        let table = floor(PageSize::Letter, ReadAt::Table).unwrap();
        assert!(table.is_missed(10.94) && !table.is_missed(10.96), "as it is shown");
        let wall = floor(PageSize::A0, ReadAt::Wall).unwrap();
        assert!(wall.is_missed(17.1) && !wall.is_missed(17.3), "titles are larger than the smallest type");
    }
}
