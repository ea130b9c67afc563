//! How a map becomes the drawings of its pages: composed for the sheet, or in one line; each stage on a sheet of its own, all of them on one
//! scale. Never how an area is filled, which is the layout's.

use crate::app::exchange::choice::{Composing, ComposingKey, Drawings, ExportChoice, ExportWhat, PageType, Reached, Reading, Sheets};
use crate::app::exchange::export::{ExportJob, stages_alone};
use crate::app::side_by_side::side_by_side;
use crate::export::{Format, PageSize, Paging, SMALLEST_READABLE, Sides};
use crate::layout::{
    Area, Composed, Form, Layouter, MapOptions, Outcome, Sheet, Strip, ThemeName, Wishes, compose, compose_fit, compose_sheet, lane_name,
    outcome,
};
use crate::method::JudgedMap;
use crate::model::{Lane, LaneKind, Map};
use crate::scene::{Scene, Size};
use std::sync::Arc;

/// A composed map with its drawing.
pub(super) struct Page {
    pub(super) scene: Arc<Scene>,
    /// The same in the dark, if that is shown, too.
    dark: Option<Arc<Scene>>,
    outcome: Outcome,
    /// Whether cards have room for the words of their verdicts.
    is_worded: bool,
}

impl Page {
    /// Whether it can be read on a screen that is as wide as a screen's sheet.
    fn is_read_on_screen(&self) -> bool {
        self.is_worded && self.has_type_of_screen()
    }

    fn has_type_of_screen(&self) -> bool {
        self.outcome.smallest_type >= PageSize::Own(Sides::SCREEN).target() - 0.01
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
            one_lane: choice.one_lane,
            lines: self.lines.clone(),
        })
    }

    /// The pages of the maps.
    pub(super) fn composed_maps(&self) -> Drawings {
        let date = self.foot();
        let pages: Vec<Page> = self.maps.iter().map(|map| self.page_of(map, self.choice.paper(), &date)).collect();
        let smallest = pages.iter().min_by(|one, two| one.outcome.smallest_type.total_cmp(&two.outcome.smallest_type));
        let reached = smallest.map(|page| Reached {
            outcome: page.outcome.clone(),
            larger: self.larger(&page.outcome, &date),
            without: self.without(&page.outcome, &date),
            in_one_lane: self.in_one_lane(&page.outcome, &date),
        });
        let dark = pages.iter().filter_map(|page| page.dark.clone()).collect();
        Drawings { scenes: pages.into_iter().map(|page| page.scene).collect(), dark, reached, ..Drawings::default() }
    }

    /// A map composed for a sheet; in natural size where the sheet is as large as the map or where there are several.
    pub(super) fn page_of(&self, map: &Arc<Map>, paper: PageSize, date: &str) -> Page {
        let wishes = self.wishes(map);
        let page = self.page_with(map, paper, date, &wishes);
        if self.choice.format == Format::Html && !page.is_read_on_screen() {
            return self.scrolled(map, date, &wishes).unwrap_or(page);
        }
        let floor = self.choice.floor().filter(|floor| floor.of == Reading::Large && floor.is_missed(PageType::of(&page.outcome)));
        let Some(floor) = floor else { return page };
        // On a wall, small print may be half as large, if titles and findings can be read by that.
        let half = self.page_with(map, paper, date, &Wishes { half_print: true, ..wishes });
        if floor.is_missed(PageType::of(&half.outcome)) { page } else { half }
    }

    /// A map for a page that is scrolled: on a sheet as wide as a screen, and as many times as high as it takes for its type to be read and its
    /// cards to have words; none if nothing helps.
    fn scrolled(&self, map: &Arc<Map>, date: &str, wishes: &Wishes) -> Option<Page> {
        const TIMES: [f64; 4] = [1.5, 2.0, 3.0, 4.5];
        let sheets = TIMES.iter().filter_map(|times| Sides::new(Sides::SCREEN.width(), Sides::SCREEN.height() * times));
        let mut legible = None;
        for sides in sheets {
            let page = self.page_with(map, PageSize::Own(sides), date, wishes);
            if page.is_read_on_screen() {
                return Some(page);
            }
            // Words of verdicts give way before type does.
            legible = legible.or_else(|| page.has_type_of_screen().then_some(page));
        }
        legible
    }

    fn page_with(&self, map: &Arc<Map>, paper: PageSize, date: &str, wishes: &Wishes) -> Page {
        let judged = JudgedMap::of(&self.project, map, self.round);
        let margin = paper.margin();
        let in_pieces = self.choice.format == Format::Pdf && self.choice.sheets == Sheets::Tiles;
        let sheets = if in_pieces { Vec::new() } else { paper.papers(self.choice.orientation) };
        let composed = sheets.into_iter().map(|sheet| {
            let area = self.area(paper, Size::new(sheet.width - 2.0 * margin, sheet.height - 2.0 * margin), None);
            (compose_sheet(&self.project, &judged, &self.options(date), &area, wishes), area, sheet)
        });
        let scale = |(composed, area, _): &(Composed, Area, Size)| area.size.width / composed.composition.size.width;
        // The sheet that lies wins a tie.
        let best = composed.reduce(|best, next| if scale(&next) > scale(&best) + 1e-9 { next } else { best });
        let Some((composed, area, sheet)) = best else {
            let composed = compose_fit(&self.project, &judged, &self.options(date), wishes);
            let (scene, dark) = self.drawn_in_both(&judged, &composed, date);
            // A page may be no longer than a PDF allows; tiles may be a little larger or smaller than the drawing.
            let scale = Paging::new(&scene, self.choice.page_setup()).map_or(1.0, |paging| paging.scale);
            let size = scene.size * scale;
            let sheet = Size::new(size.width + 2.0 * margin, size.height + 2.0 * margin);
            let outcome = outcome(&composed, &scene, sheet, &self.area(paper, size, None), &self.texts);
            let is_worded = composed.composition.verdict_words;
            return Page { dark, scene, outcome, is_worded };
        };
        let (scene, dark) = self.drawn_in_both(&judged, &composed, date);
        let outcome = outcome(&composed, &scene, sheet, &area, &self.texts);
        let is_worded = composed.composition.verdict_words;
        Page { dark, scene, outcome, is_worded }
    }

    fn area(&self, paper: PageSize, size: Size, one_scale: Option<f64>) -> Area {
        let cut_below = Some(SMALLEST_READABLE);
        Area { size, target: self.choice.target(paper), cut_below, one_scale, is_slide: paper.is_slide() }
    }

    fn wishes(&self, map: &Map) -> Wishes {
        let systems = match self.choice.composing() {
            Composing::Page | Composing::Line | Composing::Window => None,
            Composing::Exactly(count) => Some(count.clamp(1, map.stages.len().max(1))),
        };
        let lines = self.lines.as_ref().filter(|(of, _)| *of == map.id).map(|(_, lines)| lines.clone());
        let ExportChoice { panels, thresholds, one_lane, .. } = self.choice;
        Wishes { systems, lines, panels, thresholds, one_lane, ..Wishes::default() }
    }

    fn drawn(&self, judged: &JudgedMap, composed: &Composed, date: &str) -> Arc<Scene> {
        let options = MapOptions { form: Form::Composed(composed), ..self.options(date) };
        Layouter::default().layout(&self.project, judged, &options).scene
    }

    /// The drawing, and in the dark, if that is shown, too.
    fn drawn_in_both(&self, judged: &JudgedMap, composed: &Composed, date: &str) -> (Arc<Scene>, Option<Arc<Scene>>) {
        if !self.has_dark() {
            return (self.drawn(judged, composed, date), None);
        }
        let themes = [self.choice.theme, ThemeName::Dark];
        let mut drawn = side_by_side(&themes, |theme| {
            let options = MapOptions { form: Form::Composed(composed), theme: *theme, ..self.options(date) };
            Layouter::default().layout(&self.project, judged, &options).scene
        });
        let dark = drawn.pop();
        (drawn.pop().unwrap_or_else(|| self.drawn(judged, composed, date)), dark)
    }

    /// The smallest sheet of the A series on which all maps can be read, if they cannot on theirs.
    fn larger(&self, outcome: &Outcome, date: &str) -> Option<PageSize> {
        const SERIES: [PageSize; 5] = [PageSize::A4, PageSize::A3, PageSize::A2, PageSize::A1, PageSize::A0];
        let floor = self.choice.floor().filter(|floor| floor.is_missed(PageType::of(outcome)))?;
        let own = SERIES.iter().position(|size| *size == self.choice.paper())?;
        SERIES
            .into_iter()
            .skip(own + 1)
            .find(|size| self.maps.iter().all(|map| !floor.is_missed(PageType::of(&self.page_of(map, *size, date).outcome))))
    }

    /// The names of lanes without which the map can be read on its sheet, if it cannot with them: one alone if that is enough, the user's own words
    /// first; else as many as it takes. None where even that is not enough, or for several maps. Cards and curves are the map itself.
    fn without(&self, outcome: &Outcome, date: &str) -> Vec<String> {
        let Some(floor) = self.choice.floor().filter(|floor| floor.is_missed(PageType::of(outcome))) else { return Vec::new() };
        let [map] = self.maps.as_slice() else { return Vec::new() };
        let rank = |lane: &Lane| match &lane.kind {
            kind if kind.is_own_words() => Some(0),
            LaneKind::Free(_) | LaneKind::Experiences | LaneKind::Metric(_) => Some(1),
            LaneKind::Measures | LaneKind::Emotion => Some(2),
            LaneKind::Cards(_) | LaneKind::Curves => None,
        };
        // From the bottom up, as they are likely to matter.
        let mut lanes: Vec<(u8, &Arc<Lane>)> =
            map.lanes.iter().rev().filter(|lane| !lane.hidden).filter_map(|lane| Some((rank(lane)?, lane))).collect();
        lanes.sort_by_key(|(rank, _)| *rank);
        let lanes: Vec<&Arc<Lane>> = lanes.into_iter().map(|(_, lane)| lane).collect();
        let is_enough = |hidden: &[&Arc<Lane>]| {
            let mut less = Map::clone(map);
            for lane in less.lanes.iter_mut().filter(|lane| hidden.iter().any(|other| other.id == lane.id)) {
                Arc::make_mut(lane).hidden = true;
            }
            !floor.is_missed(PageType::of(&self.page_of(&Arc::new(less), self.choice.paper(), date).outcome))
        };
        if lanes.is_empty() || !is_enough(&lanes) {
            return Vec::new();
        }
        let alone = lanes.iter().find(|lane| is_enough(&[**lane])).map(std::slice::from_ref);
        let found = alone.or_else(|| (2..lanes.len()).map(|count| &lanes[..count]).find(|some| is_enough(some))).unwrap_or(&lanes);
        found.iter().map(|lane| lane_name(&self.texts, &lane.kind).to_owned()).collect()
    }

    /// Whether all maps can be read on their sheet with all cards in one lane, if they cannot otherwise.
    fn in_one_lane(&self, outcome: &Outcome, date: &str) -> bool {
        let floor = self.choice.floor().filter(|floor| floor.is_missed(PageType::of(outcome)) && !self.choice.one_lane);
        let Some(floor) = floor else { return false };
        let tried = Self { choice: ExportChoice { one_lane: true, ..self.choice.clone() }, ..self.clone() };
        self.maps.iter().all(|map| !floor.is_missed(PageType::of(&tried.page_of(map, self.choice.paper(), date).outcome)))
    }

    /// The sheets of the maps' stages: all of a map on one scale, with the whole journey on a strip on top.
    pub(super) fn stage_sheets(&self) -> Drawings {
        let date = self.foot();
        let scenes = self.maps.iter().flat_map(|map| self.sheets_of(map, &date)).collect();
        Drawings { scenes, ..Drawings::default() }
    }

    pub(super) fn sheets_of(&self, map: &Arc<Map>, date: &str) -> Vec<Arc<Scene>> {
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
            side_by_side(judged, one)
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
        let pages: Vec<(&JudgedMap, Composed)> = judged.iter().zip(composed(below, Some(common))).collect();
        let drawn = side_by_side(&pages, |(judged, composed)| self.drawn(judged, composed, date));
        drawn.iter().zip(strips).map(|(drawn, strip)| Arc::new(strip.above(drawn, 0.0))).collect()
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
    use super::{Composing, ExportWhat, lane_name};
    use crate::app::exchange::choice::{ExportChoice, Reached, ReadAt, Sheets};
    use crate::app::{Action, Command, Settings, State, update};
    use crate::catalogue::sample;
    use crate::edit::Document;
    use crate::export::{PageSize, Sides};
    use crate::i18n::Language;
    use crate::model::LaneKind;

    fn state(whole_map: bool) -> State {
        let settings = Settings { language: Some(Language::English), whole_map, ..Settings::default() };
        let mut state = State::new(Document::saved(sample("en")), settings, Box::new(|| jiff::Timestamp::UNIX_EPOCH));
        state.program.canvas = (700, 1_000);
        state
    }

    fn reached(state: &State, choice: ExportChoice) -> Reached {
        state.job_of(ExportWhat::Map, choice).unwrap().drawings().reached.clone().unwrap()
    }

    #[test]
    fn a_page_as_in_the_window_has_its_lines() {
        let choice = ExportChoice { composing: Some(Composing::Window), page: PageSize::A3, ..ExportChoice::default() };
        let whole = state(true);
        let lines = whole.drawn_map().unwrap().places.systems.len();
        assert!(lines > 1, "{lines}");
        let job = whole.job_of(ExportWhat::Map, choice.clone()).unwrap();
        assert_eq!(job.drawings().reached.as_ref().unwrap().outcome.systems, lines);
        let starts = whole.lines_of_whole_map().unwrap();
        assert_eq!(job.lines, Some((whole.map_id().unwrap(), starts)));
        // Where the window shows one line, so does the page.
        let line = state(false);
        let job = line.job_of(ExportWhat::Map, choice).unwrap();
        assert_eq!((job.choice.composing(), job.lines.as_ref()), (Composing::Line, None));
    }

    #[test]
    fn sheets_of_stages_are_all_on_one_scale() {
        for language in Language::ALL {
            let settings = Settings { language: Some(*language), ..Settings::default() };
            // The worked example without measures and metrics, whose stages have little to say.
            let mut project = sample(language.code());
            project.measures.clear();
            for lane in &mut std::sync::Arc::make_mut(&mut project.maps[0]).lanes {
                let lane = std::sync::Arc::make_mut(lane);
                lane.hidden |= matches!(lane.kind, LaneKind::Measures | LaneKind::Metric(_));
            }
            let state = State::new(Document::saved(project), settings, Box::new(|| jiff::Timestamp::UNIX_EPOCH));
            for page in [PageSize::A4, PageSize::A3, PageSize::Slide] {
                let choice = ExportChoice { sheets: Sheets::PerStage, page, ..ExportChoice::default() };
                let sizes: Vec<_> = state.job_of(ExportWhat::Map, choice).unwrap().scenes().iter().map(|scene| scene.size).collect();
                assert!(sizes.len() > 3);
                let alike =
                    sizes.iter().all(|size| (size.width - sizes[0].width).abs() < 0.5 && (size.height - sizes[0].height).abs() < 0.5);
                assert!(alike, "{language:?} {page:?}: {sizes:?}");
            }
        }
    }

    #[test]
    fn lanes_are_named_without_which_a_page_could_be_read() {
        let state = state(false);
        // Somewhat smaller than A2.
        let page = PageSize::Own(Sides::new(560.0, 396.0).unwrap());
        let choice = ExportChoice { page, read_at: ReadAt::Table, ..ExportChoice::default() };
        let found = reached(&state, choice.clone());
        assert!(!found.without.is_empty(), "{found:?}");
        // Hidden, they are enough; and where everything can be read, none is named.
        let mut less = state;
        for lane in less.map().unwrap().lanes.clone() {
            if found.without.contains(&lane_name(&less.program.texts, &lane.kind).to_owned()) {
                update(&mut less, Action::Command(Command::ToggleLane(lane.id)));
            }
        }
        let found = reached(&less, choice);
        assert!(found.without.is_empty() && found.outcome.smallest_type >= 10.95, "{found:?}");
    }

    #[test]
    fn on_a_wall_small_print_is_half_as_large_where_titles_can_be_read_by_it() {
        let state = state(false);
        let on = |page| reached(&state, ExportChoice { page, read_at: ReadAt::Wall, ..ExportChoice::default() }).outcome;
        let (a2, a1, a0) = (on(PageSize::A2), on(PageSize::A1), on(PageSize::A0));
        assert!(a1.large_type >= 18.0 && (9.0..10.5).contains(&a1.smallest_type), "{a1:?}");
        assert!(a2.large_type < 18.0 && a2.smallest_type > 0.9 * a2.large_type, "{a2:?}");
        assert!(a0.smallest_type >= 17.0, "{a0:?}");
    }
}
