//! What can be done with a chart: copying it to the clipboard, as a picture or as SVG, and exporting it. It is drawn in the background from
//! the same description that the window shows. Never what a chart looks like.

pub(crate) mod chosen;
pub(crate) mod copied;

use crate::app::charts::copied::Copied;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::exchange::export::{ExportChoice, ExportWhat, export_error, export_note};
use crate::app::jobs::{JobKind, Outcome};
use crate::app::notice::NoticeKind;
use crate::app::wish::Wish;
use crate::export::{self, ExportError, Format, PixelSize};
use crate::layout::charts::ChartChoice;
use std::sync::Arc;

/// Something that can be done with the chosen chart.
#[derive(Debug, Clone, PartialEq)]
pub enum ChartAction {
    /// Another chart was chosen, or another way of showing it.
    Choose(ChartChoice),
    /// Copy the chosen chart to the system's clipboard: a picture, or its SVG as text.
    Copy(Format),
    /// Export the chosen chart: asks how.
    Export,
}

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: ChartAction) {
    match action {
        ChartAction::Choose(choice) => desk.charts.choice = choice,
        ChartAction::Copy(format) => desk.copy_chart(format),
        ChartAction::Export => desk.ask_export(ExportWhat::Chart),
    }
}

/// Pixels per point of a picture on the clipboard: sharp on a slide.
const PIXELS: PixelSize = PixelSize::Scale(2.0);

impl Desk {
    /// Opens the export dialog for the map, the chosen chart or the sheet of a segment.
    pub(crate) fn ask_export(&mut self, what: ExportWhat) {
        self.choose_export(what, self.exchange.choice().clone());
        self.ask(Dialog::Export(what));
    }

    /// Draws the chosen chart for the clipboard in the background, in the colours and the language of the window.
    pub(crate) fn copy_chart(&mut self, format: Format) {
        let choice = ExportChoice { format, theme: self.program.settings.theme, ..ExportChoice::default() };
        let Some(job) = self.job_of(ExportWhat::Chart, choice) else { return };
        self.jobs.start(JobKind::Copy, self.open.id, move |_| {
            let copied = job.first().and_then(|scene| {
                if format == Format::Svg {
                    export::svg(scene, &job.measurer).map(|done| Copied::Svg(String::from_utf8_lossy(&done.bytes).into_owned(), done.notes))
                } else {
                    export::pixels(scene, PIXELS, &job.measurer).map(Copied::Picture)
                }
            });
            Outcome::Copied(copied)
        });
    }

    /// A chart is ready for the clipboard.
    pub(crate) fn copied(&mut self, result: Result<Copied, ExportError>) {
        let notes = match result {
            Ok(Copied::Picture(pixels)) => {
                self.wishes.push(Wish::CopyPicture(Arc::new(pixels)));
                Vec::new()
            }
            Ok(Copied::Svg(text, notes)) => {
                self.wishes.push(Wish::CopyText(text));
                notes
            }
            Err(error) => {
                let sentence = export_error(&self.program.texts, &error);
                self.notify(NoticeKind::Error, sentence);
                return;
            }
        };
        let sentence = self.program.texts.charts_copied().to_owned();
        self.notify(NoticeKind::Done, sentence);
        for note in notes {
            let sentence = export_note(&self.program.texts, &note);
            self.notify(NoticeKind::Info, sentence);
        }
    }
}
