//! The small picture in the export dialog: the sheets with the map on them as they will come out. It is drawn from the very scene that is
//! exported, laid out in another thread. Never anything that is written.

use crate::app::{ExportChoice, ExportJob, State, export_error};
use crate::export::{ExportError, Fitting, Format, Page, PageSetup, PageSize, Paging, SMALLEST_READABLE};
use crate::i18n::Texts;
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
            revision: state.document.revision(),
            map: map.id,
            round: job.round,
            theme: job.choice.theme,
            language: job.texts.language().code(),
            date: job.choice.date,
            all: job.maps.len() > 1,
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

    /// Paints the first map's sheets into a place of this size.
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
        let Some(drawing) = self.scenes.first() else { return };
        // A picture is a sheet as large as the map.
        let setup = match choice.format {
            Format::Pdf => choice.page_setup(),
            Format::Svg | Format::Png | Format::Csv => PageSetup { size: PageSize::Fit, fitting: Fitting::OnePage },
        };
        let Ok(paging) = Paging::new(drawing.size, setup) else { return };
        let sheets = sheets(&paging, rect.shrink(10.0));
        let edge = Stroke::new(1.0, ui.visuals().widgets.noninteractive.bg_stroke.color);
        let paints = sheets.len() <= MOST_PAINTED;
        for (page, sheet, scale) in sheets {
            painter.rect_filled(sheet, 0.0, color32(drawing.background));
            if paints {
                let place = Rect::from_min_size(
                    sheet.min + vec2(page.area.x0 as f32, page.area.y0 as f32) * scale,
                    vec2(page.area.width() as f32, page.area.height() as f32) * scale,
                );
                paint_miniature(&painter, drawing, page.source, place);
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
        let _gone = sender.send(job.maps.iter().map(|map| job.scene(map)).collect());
        ctx.request_repaint();
    });
    receiver
}

/// Where each sheet lies in a place of the screen, row by row, with screen points per point of the sheet.
fn sheets(paging: &Paging, place: Rect) -> Vec<(&Page, Rect, f32)> {
    const GAP: f32 = 5.0;
    let Some(paper) = paging.pages.first().map(|page| page.paper) else { return Vec::new() };
    let (columns, rows) = (paging.columns.max(1) as f32, paging.rows.max(1) as f32);
    let (width, height) = (paper.width as f32, paper.height as f32);
    let room = vec2(place.width() - GAP * (columns - 1.0), place.height() - GAP * (rows - 1.0));
    let scale = (room.x / (columns * width)).min(room.y / (rows * height)).max(0.0);
    let whole = vec2(columns * width * scale + GAP * (columns - 1.0), rows * height * scale + GAP * (rows - 1.0));
    let origin = place.center() - whole / 2.0;
    let at = |index: usize| {
        let (column, row) = (index as u32 % paging.columns.max(1), index as u32 / paging.columns.max(1));
        pos2(origin.x + column as f32 * (width * scale + GAP), origin.y + row as f32 * (height * scale + GAP))
    };
    let sheet = |(index, page)| (page, Rect::from_min_size(at(index), vec2(width, height) * scale), scale);
    paging.pages.iter().enumerate().map(sheet).collect()
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
            let found = sheets(&paging, place);
            assert_eq!(found.len(), paging.pages.len());
            for (index, (_, sheet, _)) in found.iter().enumerate() {
                assert!(place.expand(0.5).contains_rect(*sheet), "{size:?} {sheet:?}");
                assert!(found[..index].iter().all(|(_, other, _)| !other.shrink(0.1).intersects(*sheet)), "{size:?} {index}");
            }
        }
    }
}
