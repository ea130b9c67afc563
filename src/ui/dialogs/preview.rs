//! The small picture in the export dialog: the sheets with the map on them as they will come out. It is drawn from the very scene that is
//! exported, laid out in another thread. Never anything that is written.

use crate::app::{CompareChoice, ExportChoice, ExportJob, ExportWhat, Sheets, State, export_error};
use crate::export::{ExportError, Fitting, Format, Page, PageSetup, PageSize, Paging, SMALLEST_READABLE};
use crate::i18n::Texts;
use crate::layout::charts::ChartChoice;
use crate::model::{MapId, RoundId};
use crate::scene::{self, Scene, ThemeName};
use crate::ui::canvas::{color32, paint_miniature};
use egui::{Context, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// At most so many sheets are painted with what is on them; of more only the edges are.
const MOST_PAINTED: usize = 40;

/// What the drawings depend on.
#[derive(Debug, Clone, PartialEq)]
struct Key {
    revision: u64,
    map: MapId,
    round: RoundId,
    theme: ThemeName,
    language: &'static str,
    date: Option<jiff::civil::Date>,
    all: bool,
    per_stage: bool,
    what: ExportWhat,
    chart: Option<ChartChoice>,
    /// A comparison is cut by the paper.
    comparison: Option<(CompareChoice, PageSize, Sheets, bool)>,
}

/// The drawings, as far as they are ready.
#[derive(Default)]
pub(super) struct Preview {
    asked: Option<Key>,
    coming: Option<Receiver<Vec<Arc<Scene>>>>,
    scenes: Vec<Arc<Scene>>,
}

/// What is said below the picture.
pub(super) struct Summary {
    /// Pages, pixels or rows.
    pub sentence: String,
    /// The smallest type on paper in points, where there is paper.
    pub smallest: Option<f64>,
}

impl Summary {
    /// Whether the smallest type is too small to be read.
    pub(super) fn is_too_small(&self) -> bool {
        self.smallest.is_some_and(|size| size < SMALLEST_READABLE)
    }
}

impl Preview {
    /// Starts drawing if anything has changed, and takes in what is ready. Returns whether the drawings are there.
    pub(super) fn renew(&mut self, ctx: &Context, state: &State) -> bool {
        let (Some(job), Some(map)) = (state.export_job(), state.map()) else { return false };
        let key = Key {
            revision: state.open.document.revision(),
            map: map.id,
            round: job.round,
            theme: job.choice.theme,
            language: job.texts.language().code(),
            date: job.choice.date,
            all: job.maps.len() > 1,
            what: job.choice.what,
            per_stage: job.choice.is_per_stage(),
            comparison: (job.choice.what == ExportWhat::Comparison).then(|| {
                (state.compare_choice().unwrap_or_default(), job.choice.page, job.choice.sheets, job.choice.format == Format::Pdf)
            }),
            chart: (job.choice.what == ExportWhat::Chart).then(|| job.chart.clone()),
        };
        if self.asked.as_ref() != Some(&key) {
            self.asked = Some(key);
            self.coming = Some(draw(ctx, job));
        }
        match self.coming.as_ref().map(Receiver::try_recv) {
            Some(Ok(scenes)) => {
                self.scenes = scenes;
                self.coming = None;
            }
            Some(Err(TryRecvError::Disconnected)) => self.coming = None,
            Some(Err(TryRecvError::Empty)) | None => {}
        }
        self.coming.is_none() && !self.scenes.is_empty()
    }

    /// What comes out, in words, or why nothing can.
    pub(super) fn summary(&self, texts: &Texts, choice: &ExportChoice) -> Result<Summary, ExportError> {
        let Some(first) = self.scenes.first() else { return Ok(Summary { sentence: String::new(), smallest: None }) };
        let whole = |value: f64| texts.number(value, 0);
        match choice.format {
            Format::Svg => {
                let sentence = texts.dialog_export_pixels_both(&whole(first.size.width), &whole(first.size.height));
                Ok(Summary { sentence, smallest: None })
            }
            Format::Png => {
                let (width, height, _) = choice.pixels.resolve(first.size)?;
                let sentence = texts.dialog_export_pixels_both(&whole(f64::from(width)), &whole(f64::from(height)));
                Ok(Summary { sentence, smallest: None })
            }
            Format::Pdf => {
                let pagings = self.pagings(choice.page_setup())?;
                let smallest = pagings.iter().zip(&self.scenes).filter_map(|(paging, scene)| paging.smallest_type(scene)).reduce(f64::min);
                let count: usize = pagings.iter().map(|paging| paging.pages.len()).sum();
                let paper = pagings.first().and_then(|paging| paging.pages.first()).map_or(scene::Size::ZERO, |page| page.paper);
                let millimetres = |points: f64| whole(points * 25.4 / 72.0);
                let sentence = texts.dialog_export_pages(count as i64, &millimetres(paper.width), &millimetres(paper.height));
                Ok(Summary { sentence, smallest })
            }
            Format::Csv => Ok(Summary { sentence: String::new(), smallest: None }),
        }
    }

    fn pagings(&self, setup: PageSetup) -> Result<Vec<Paging>, ExportError> {
        self.scenes.iter().map(|scene| Paging::new(scene.size, setup)).collect()
    }

    /// Paints the sheets into a place of this size.
    pub(super) fn ui(&self, ui: &mut Ui, texts: &Texts, choice: &ExportChoice, size: Vec2) {
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let words = match self.summary(texts, choice) {
            Ok(summary) => summary.sentence,
            Err(error) => export_error(texts, &error),
        };
        let name = texts.dialog_export_preview(&words);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        painter.rect_filled(rect, 6.0, ui.visuals().panel_fill);
        // A picture is a sheet as large as the map.
        let setup = match choice.format {
            Format::Pdf => choice.page_setup(),
            Format::Svg | Format::Png | Format::Csv => PageSetup { size: PageSize::Fit, fitting: Fitting::OnePage },
        };
        let Ok(pagings) = self.pagings(setup) else { return };
        let pages: Vec<(&Scene, &Page)> =
            pagings.iter().zip(&self.scenes).flat_map(|(paging, scene)| paging.pages.iter().map(move |page| (&**scene, page))).collect();
        // Tiles of one map lie as they are glued together; other pages as many in a row as shows them largest.
        let place = rect.shrink(10.0);
        let columns = match pagings.as_slice() {
            [paging] => paging.columns.max(1) as usize,
            _ => best_columns(&pages, place),
        };
        let edge = Stroke::new(1.0, ui.visuals().widgets.noninteractive.bg_stroke.color);
        let paints = pages.len() <= MOST_PAINTED;
        let papers: Vec<scene::Size> = pages.iter().map(|(_, page)| page.paper).collect();
        for ((drawing, page), (sheet, scale)) in pages.iter().zip(sheets(&papers, columns, place)) {
            painter.rect_filled(sheet, 0.0, color32(drawing.background));
            if paints {
                let area = Rect::from_min_size(
                    sheet.min + vec2(page.area.x0 as f32, page.area.y0 as f32) * scale,
                    vec2(page.area.width() as f32, page.area.height() as f32) * scale,
                );
                paint_miniature(&painter, drawing, page.source, area);
            }
            painter.rect_stroke(sheet, 0.0, edge, StrokeKind::Outside);
        }
    }
}

/// Lays the maps out in another thread.
fn draw(ctx: &Context, job: ExportJob) -> Receiver<Vec<Arc<Scene>>> {
    let (sender, receiver) = channel();
    let ctx = ctx.clone();
    std::thread::spawn(move || {
        // Nobody waits for it any more if the dialog was closed or something else chosen.
        let _gone = sender.send(job.scenes());
        ctx.request_repaint();
    });
    receiver
}

/// How many sheets in a row show them largest.
fn best_columns(pages: &[(&Scene, &Page)], place: Rect) -> usize {
    let papers: Vec<scene::Size> = pages.iter().map(|(_, page)| page.paper).collect();
    let scale = |columns: usize| sheets(&papers, columns, place).first().map_or(0.0, |(_, scale)| *scale);
    (1..=papers.len().min(MOST_PAINTED)).max_by(|one, two| scale(*one).total_cmp(&scale(*two))).unwrap_or(1)
}

/// Where each sheet lies in a place of the screen, row by row, with screen points per point of the sheet; each in the middle of a box for
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
    use super::{Fitting, PageSetup, PageSize, Paging, sheets};
    use crate::scene::Size;
    use egui::{Rect, pos2};

    #[test]
    fn sheets_lie_side_by_side_inside_their_place() {
        let place = Rect::from_min_max(pos2(10.0, 10.0), pos2(410.0, 310.0));
        for (size, fitting) in [
            (PageSize::A4, Fitting::Tiles { scale: 1.0 }),
            (PageSize::A3, Fitting::OnePage),
            (PageSize::Slide, Fitting::OnePage),
            (PageSize::Fit, Fitting::OnePage),
        ] {
            let paging = Paging::new(Size::new(3000.0, 900.0), PageSetup { size, fitting }).unwrap();
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
