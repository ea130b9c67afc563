//! The small picture in the export dialog: the sheets with the map on them as they will be exported. It is painted from the very scenes
//! that are written. Never laid out here.

use super::closer::Closer;
use crate::app::{ExportChoice, Progress, State, export_error};
use crate::export::{ExportError, Fitting, Format, Orientation, Page, PageSetup, PageSize, Paging, SMALLEST_READABLE};
use crate::i18n::Texts;
use crate::scene::{self, Scene};
use crate::ui::canvas::{color32, paint_preview};
use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// Maximum number of sheets painted with their content; beyond that, only their edges are.
const MOST_PAINTED: usize = 40;

/// The drawings, as far as they are ready.
#[derive(Default)]
pub(super) struct Preview {
    scenes: Arc<Vec<Arc<Scene>>>,
    /// Where they are on their sheets, if that is more than the paper says.
    pagings: Option<Arc<Vec<Paging>>>,
    /// Whether they are slides.
    are_slides: bool,
    stage: Stage,
    closer: Closer,
}

/// How far the drawings have got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Stage {
    /// They are on their way; until then, the previous ones are painted.
    #[default]
    Coming,
    /// They are what will be exported.
    Ready,
    /// There are none, and there will not be any.
    Failed,
}

/// What is written below the picture.
pub(super) struct Summary {
    /// Pages, pixels or rows.
    pub sentence: String,
    /// The smallest type on paper in points, if there is paper.
    pub smallest: Option<f64>,
}

impl Summary {
    /// Whether the smallest type is too small to read.
    pub(super) fn is_too_small(&self) -> bool {
        self.smallest.is_some_and(|size| size < SMALLEST_READABLE)
    }
}

impl Preview {
    /// Takes in the drawings for the current choice. Returns how far they have got.
    pub(super) fn renew(&mut self, state: &State) -> Stage {
        let nothing = Arc::default;
        let (scenes, stage) = match state.export_preview() {
            Some(Progress::Ready(scenes)) => (scenes, Stage::Ready),
            Some(Progress::Coming(before)) => (before.unwrap_or_else(nothing), Stage::Coming),
            Some(Progress::Failed) => (nothing(), Stage::Failed),
            None => (nothing(), Stage::Coming),
        };
        if stage != Stage::Coming {
            (self.pagings, self.are_slides) = (state.export_pagings(), state.export_slides().is_some());
        }
        (self.scenes, self.stage) = (scenes, stage);
        stage
    }

    /// How many drawings are shown.
    pub(super) fn count(&self) -> usize {
        self.scenes.len()
    }

    /// The result, in words, or why there cannot be one.
    pub(super) fn summary(&self, texts: &Texts, choice: &ExportChoice) -> Result<Summary, ExportError> {
        let Some(first) = self.scenes.first() else { return Ok(Summary { sentence: String::new(), smallest: None }) };
        let whole = |value: f64| texts.number(value, 0);
        match choice.format {
            Format::Svg => {
                let paper = self.paper(first, choice)?;
                let sentence = texts.dialog_export_pixels_both(&whole(paper.width), &whole(paper.height));
                Ok(Summary { sentence, smallest: None })
            }
            Format::Png => {
                let (width, height, _) = choice.pixels.resolve(self.paper(first, choice)?)?;
                let sentence = texts.dialog_export_pixels_both(&whole(f64::from(width)), &whole(f64::from(height)));
                Ok(Summary { sentence, smallest: None })
            }
            Format::Pdf => {
                let pagings = self.pagings(choice.page_setup())?;
                let smallest = pagings.iter().zip(&*self.scenes).filter_map(|(paging, scene)| paging.smallest_type(scene)).reduce(f64::min);
                let count: usize = pagings.iter().map(|paging| paging.pages.len()).sum();
                let paper = pagings.first().and_then(|paging| paging.pages.first()).map_or(scene::Size::ZERO, |page| page.paper);
                let millimetres = |points: f64| whole(points * 25.4 / 72.0);
                let sentence = texts.dialog_export_pages(count as i64, &millimetres(paper.width), &millimetres(paper.height));
                Ok(Summary { sentence, smallest })
            }
            Format::Html | Format::Csv | Format::Mmd | Format::Xlsx | Format::Pptx | Format::Docx | Format::Md => {
                Ok(Summary { sentence: String::new(), smallest: None })
            }
        }
    }

    /// The paper that the first drawing is on.
    fn paper(&self, first: &Scene, choice: &ExportChoice) -> Result<scene::Size, ExportError> {
        if choice.is_plain() {
            return Ok(first.size);
        }
        let paging = Paging::new(first, choice.page_setup())?;
        Ok(paging.pages.first().map_or(first.size, |page| page.paper))
    }

    fn pagings(&self, setup: PageSetup) -> Result<Vec<Paging>, ExportError> {
        if let Some(pagings) = self.pagings.as_ref().filter(|pagings| pagings.len() == self.scenes.len()) {
            return Ok(pagings.to_vec());
        }
        // Slides are as large as they are, whatever paper is chosen for pages.
        let slide = PageSetup { size: PageSize::Fit, orientation: Orientation::Auto, fitting: Fitting::OnePage, framed: false };
        let setup = if self.are_slides { slide } else { setup };
        self.scenes.iter().map(|scene| Paging::new(scene, setup)).collect()
    }

    /// Paints the sheets into an area of this size, as near as they are looked at.
    pub(super) fn ui(&mut self, ui: &mut Ui, texts: &Texts, choice: &ExportChoice, size: Vec2) {
        let size = vec2(size.x, size.y - Closer::row(ui));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
        let words = match self.summary(texts, choice) {
            _ if self.stage == Stage::Failed => texts.dialog_export_not_drawn().to_owned(),
            Ok(summary) => summary.sentence,
            Err(error) => export_error(texts, &error),
        };
        let name = texts.dialog_export_preview(&words);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        painter.rect_filled(rect, 6.0, ui.visuals().panel_fill);
        let place = rect.shrink(10.0);
        let pagings = self.pagings(choice.page_setup()).unwrap_or_default();
        let pages: Vec<(&Scene, &Page)> =
            pagings.iter().zip(&*self.scenes).flat_map(|(paging, scene)| paging.pages.iter().map(move |page| (&**scene, page))).collect();
        // Tiles of one map are placed as they are glued together; of other pages, as many in a row as shows them largest.
        let columns = match pagings.as_slice() {
            [paging] => paging.columns.max(1) as usize,
            _ => best_columns(&pages, place),
        };
        let papers: Vec<scene::Size> = pages.iter().map(|(_, page)| page.paper).collect();
        let placed = sheets(&papers, columns, place);
        // Points of the screen for each point of paper while all of it is seen.
        let whole = placed.first().map_or(1.0, |(_, scale)| *scale);
        self.closer.ui(ui, texts, &response, (place, whole));
        let edge = Stroke::new(1.0, ui.visuals().widgets.noninteractive.bg_stroke.color);
        let paints = pages.len() <= MOST_PAINTED;
        for ((drawing, page), (sheet, scale)) in pages.iter().zip(placed) {
            let (sheet, scale) = (self.closer.seen(sheet, place), scale * self.closer.factor());
            if !sheet.intersects(painter.clip_rect()) {
                continue;
            }
            painter.rect_filled(sheet, 0.0, color32(drawing.background));
            if paints {
                let area = Rect::from_min_size(
                    sheet.min + vec2(page.area.x0 as f32, page.area.y0 as f32) * scale,
                    vec2(page.area.width() as f32, page.area.height() as f32) * scale,
                );
                paint_preview(&painter, drawing, page.source, area);
                if !page.marks.is_empty() {
                    let (size, nodes) = (page.paper, page.marks.clone());
                    let around = Scene { size, nodes, background: drawing.background, title: String::new(), language: String::new() };
                    paint_preview(&painter, &around, size.to_rect(), sheet);
                }
            }
            painter.rect_stroke(sheet, 0.0, edge, StrokeKind::Outside);
        }
        focus_ring(ui, &response, rect);
    }
}

/// Shows that the preview has the keys.
fn focus_ring(ui: &Ui, response: &egui::Response, rect: Rect) {
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 6.0, ui.visuals().selection.stroke, StrokeKind::Inside);
    }
}

/// How many sheets per row show them largest.
fn best_columns(pages: &[(&Scene, &Page)], place: Rect) -> usize {
    let papers: Vec<scene::Size> = pages.iter().map(|(_, page)| page.paper).collect();
    let scale = |columns: usize| sheets(&papers, columns, place).first().map_or(0.0, |(_, scale)| *scale);
    (1..=papers.len().min(MOST_PAINTED)).max_by(|one, two| scale(*one).total_cmp(&scale(*two))).unwrap_or(1)
}

/// Where each sheet is in an area of the screen, row by row, with screen points per point of the sheet; each centred in a box for
/// the largest.
fn sheets(papers: &[scene::Size], columns: usize, place: Rect) -> Vec<(Rect, f32)> {
    const GAP: f32 = 5.0;
    let largest =
        papers.iter().fold((0.0_f32, 0.0_f32), |(width, height), paper| (width.max(paper.width as f32), height.max(paper.height as f32)));
    let (width, height) = largest;
    let rows = papers.len().div_ceil(columns.max(1)).max(1) as f32;
    let across = columns.max(1) as f32;
    let room = vec2(place.width() - GAP * (across - 1.0), place.height() - GAP * (rows - 1.0));
    let scale = (room.x / (across * width)).min(room.y / (rows * height)).max(0.0);
    let whole = vec2(across * width * scale + GAP * (across - 1.0), rows * height * scale + GAP * (rows - 1.0));
    let origin = place.center() - whole / 2.0;
    let at = |index: usize| {
        let (column, row) = ((index % columns.max(1)) as f32, (index / columns.max(1)) as f32);
        pos2(origin.x + column * (width * scale + GAP), origin.y + row * (height * scale + GAP))
    };
    let sheet = |(index, paper): (usize, &scene::Size)| {
        let around = Rect::from_min_size(at(index), vec2(width, height) * scale);
        (Rect::from_center_size(around.center(), vec2(paper.width as f32, paper.height as f32) * scale), scale)
    };
    papers.iter().enumerate().map(sheet).collect()
}

#[cfg(test)]
mod tests {
    use super::{PageSetup, Paging, sheets};
    use crate::export::{Fitting, Orientation, PageSize};
    use crate::scene::{Color, Scene, Size};
    use egui::{Rect, pos2};

    #[test]
    fn sheets_lie_side_by_side_inside_their_place() {
        let place = Rect::from_min_max(pos2(10.0, 10.0), pos2(410.0, 310.0));
        let (size, background) = (Size::new(3000.0, 900.0), Color::hex(0xffffff));
        let blank = Scene { size, background, title: String::new(), language: "en".into(), nodes: Vec::new() };
        for (size, fitting) in [
            (PageSize::A4, Fitting::Tiles),
            (PageSize::A3, Fitting::OnePage),
            (PageSize::Slide, Fitting::OnePage),
            (PageSize::Fit, Fitting::OnePage),
        ] {
            let paging = Paging::new(&blank, PageSetup { size, orientation: Orientation::Auto, fitting, framed: false }).unwrap();
            let papers: Vec<Size> = paging.pages.iter().map(|page| page.paper).collect();
            let found = sheets(&papers, paging.columns as usize, place);
            assert_eq!(found.len(), paging.pages.len());
            for (index, (sheet, _)) in found.iter().enumerate() {
                assert!(place.expand(0.5).contains_rect(*sheet), "{size:?} {sheet:?}");
                assert!(found[..index].iter().all(|(other, _)| !other.shrink(0.1).intersects(*sheet)), "{size:?} {index}");
            }
        }
    }
}
