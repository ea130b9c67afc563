//! The chosen chart: what it says, its drawing for the window, and what can be done with it, which is copying it to the clipboard, as a picture
//! or as SVG, and exporting it. For that it is drawn in the background from the same description. Never what a chart looks like.

pub(crate) mod chosen;
pub(crate) mod copied;
pub(crate) mod derived;

use crate::app::background::Cancelled;
use crate::app::charts::copied::Copied;
use crate::app::charts::derived::{Described, Drawn};
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::exchange::dialog::ExchangeDialog;
use crate::app::exchange::export::{ExportChoice, ExportWhat, export_error, export_note};
use crate::app::jobs::JobKind;
use crate::app::memo::Key;
use crate::app::notice::NoticeKind;
use crate::app::wish::Wish;
use crate::export::{self, ExportError, Format, PixelSize};
use crate::i18n::Texts;
use crate::layout::charts::{Chart, ChartChoice, ChartOptions, Drawing, Look};
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

/// Drawing a chart for the clipboard.
const COPY: JobKind = JobKind::lasting("copy", Texts::job_copy);

/// Pixels per point of a picture on the clipboard: sharp on a slide.
const PIXELS: PixelSize = PixelSize::Scale(2.0);

impl Desk {
    /// The description of the chosen chart, in the language of the window. None only for a project without maps or rounds.
    pub fn described_chart(&self) -> Option<Arc<Chart>> {
        let ((stamp, of), map, analysis) = (self.chart_key()?, self.map()?, self.analysis()?);
        let described = || Chart::of(self.project(), map, &analysis, self.charts.choice(), &self.program.texts, &self.foot_date());
        Some(self.open.derived.charts.described.get((stamp, of), described))
    }

    /// The drawing of the chosen chart, seen in a certain way, in the colours and the language of the window. None only for a project without
    /// maps or rounds.
    pub fn drawn_chart(&self, look: Look) -> Option<Arc<Drawing>> {
        let ((stamp, of), chart, theme) = (self.chart_key()?, self.described_chart()?, self.program.settings.theme);
        let options = ChartOptions { theme, texts: &self.program.texts, measurer: &self.program.measurer };
        Some(self.open.derived.charts.drawn.get((stamp, Drawn { of, theme, look }), || chart.draw(&options, &look)))
    }

    fn chart_key(&self) -> Option<Key<Described>> {
        let (stamp, (map, round)) = self.shown_key()?;
        let (language, choice) = (self.program.texts.language(), self.charts.choice().clone());
        Some((stamp, Described { map, round, language, choice }))
    }

    /// Opens the export dialog for the map, the chosen chart or the sheet of a segment.
    pub(crate) fn ask_export(&mut self, what: ExportWhat) {
        self.choose_export(what, self.exchange.choice().clone());
        self.ask(Dialog::Exchange(ExchangeDialog::Export(what)));
    }

    /// Draws the chosen chart for the clipboard in the background, in the colours and the language of the window.
    pub(crate) fn copy_chart(&mut self, format: Format) {
        let choice = ExportChoice { format, theme: self.program.settings.theme, ..ExportChoice::default() };
        let Some(job) = self.job_of(ExportWhat::Chart, choice) else { return };
        let work = move |_: &Cancelled| {
            job.first().and_then(|scene| {
                if format == Format::Svg {
                    export::svg(scene, &job.measurer).map(|done| Copied::Svg(String::from_utf8_lossy(&done.bytes).into_owned(), done.notes))
                } else {
                    export::pixels(scene, PIXELS, &job.measurer).map(Copied::Picture)
                }
            })
        };
        self.start(COPY, work, |desk, _, copied| desk.copied(copied));
    }

    /// A chart is ready for the clipboard.
    fn copied(&mut self, result: Result<Copied, ExportError>) {
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
