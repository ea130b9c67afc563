//! The chosen chart: what it says, its drawing for the window, and what can be done with it, which is copying it to the clipboard, as a picture
//! or as SVG, and exporting it. For that it is drawn in the background from the same description. Never what a chart looks like.

pub(crate) mod chosen;
pub(crate) mod copied;
pub(crate) mod derived;
pub(crate) mod several;

use crate::app::background::Cancelled;
use crate::app::charts::copied::Copied;
use crate::app::charts::derived::{Described, Drawn, Known};
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::exchange::choice::{ExportChoice, ExportWhat};
use crate::app::exchange::dialog::ExchangeDialog;
use crate::app::exchange::export::{export_error, export_note};
use crate::app::jobs::JobKind;
use crate::app::later::Progress;
use crate::app::memo::Key;
use crate::app::notice::NoticeKind;
use crate::app::wish::Wish;
use crate::export::{self, ExportError, Format, PixelSize};
use crate::i18n::Texts;
use crate::layout::charts::{Chart, ChartChoice, ChartKind, ChartOptions, Drawing, FrontierFigures, Look, Several};
use std::sync::Arc;

/// Something that can be done with the chosen chart.
#[derive(Debug, Clone, PartialEq)]
pub enum ChartAction {
    /// Another chart was chosen, or another way of showing it.
    Choose(ChartChoice),
    /// Others are compared on one path, or another score of them.
    Compare(Several),
    /// Copy the chosen chart to the system's clipboard: a picture, or its SVG as text.
    Copy(Format),
    /// Export the chosen chart: asks how.
    Export,
}

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: ChartAction) {
    match action {
        ChartAction::Choose(choice) => desk.choose_chart(choice),
        ChartAction::Compare(several) => desk.compare_curves_of(several),
        ChartAction::Copy(format) => desk.copy_chart(format),
        ChartAction::Export => desk.ask_export(ExportWhat::Chart),
    }
}

/// Drawing a chart for the clipboard.
const COPY: JobKind = JobKind::lasting("copy", Texts::job_copy);

/// Pixels per point of a picture on the clipboard: sharp on a slide.
const PIXELS: PixelSize = PixelSize::Scale(2.0);

impl Desk {
    /// Another chart was chosen, or another way of showing it.
    pub(crate) fn choose_chart(&mut self, choice: ChartChoice) {
        self.charts.choice = choice;
    }

    /// The chosen chart, and how it is shown; the one of the frontier with the money and the days that there are.
    pub(crate) fn chosen_chart(&self) -> ChartChoice {
        self.chart_within(self.charts.choice().kind)
    }

    fn chart_within(&self, kind: ChartKind) -> ChartChoice {
        let choice = ChartChoice { kind, ..self.charts.choice().clone() };
        match kind {
            // Other charts are not drawn again because there is more money, or because others are compared.
            ChartKind::Frontier => ChartChoice { within: self.open.portfolio.limits(), ..choice },
            ChartKind::Curves => ChartChoice { several: self.several(), ..choice },
            _ => choice,
        }
    }

    /// The description of the chosen chart, in the language of the window. None only for a project without maps or rounds.
    pub fn described_chart(&self) -> Option<Arc<Chart>> {
        self.described(self.charts.choice().kind)
    }

    /// The drawing of the chosen chart, seen in a certain way, in the colours and the language of the window. None only for a project without
    /// maps or rounds.
    pub fn drawn_chart(&self, look: Look) -> Option<Arc<Drawing>> {
        self.drawn(self.charts.choice().kind, look)
    }

    /// The description of the chart of the frontier, whichever is chosen.
    pub fn described_frontier(&self) -> Option<Arc<Chart>> {
        self.described(ChartKind::Frontier)
    }

    /// The drawing of the chart of the frontier, whichever is chosen.
    pub fn drawn_frontier(&self, look: Look) -> Option<Arc<Drawing>> {
        self.drawn(ChartKind::Frontier, look)
    }

    fn described(&self, kind: ChartKind) -> Option<Arc<Chart>> {
        let ((stamp, of), map, analysis) = (self.chart_key(kind)?, self.map()?, self.analysis()?);
        let (choice, figures) = (of.choice.clone(), of.frontier.clone());
        Some(self.open.derived.charts.described.get((stamp, of), || {
            let known = match &figures {
                Known::There(frontier, is_stale, now) => match Option::as_ref(frontier) {
                    Some(frontier) => FrontierFigures::Known { frontier, now: *now, is_stale: *is_stale },
                    None => FrontierFigures::Stopped,
                },
                Known::Coming => FrontierFigures::Coming,
                Known::Nothing => FrontierFigures::Stopped,
            };
            Chart::of_known(self.project(), map, &analysis, (&choice, known), &self.program.texts, &self.foot_date())
        }))
    }

    fn drawn(&self, kind: ChartKind, look: Look) -> Option<Arc<Drawing>> {
        let ((stamp, of), chart, theme) = (self.chart_key(kind)?, self.described(kind)?, self.program.theme());
        let options = ChartOptions { theme, texts: &self.program.texts, measurer: &self.program.measurer };
        Some(self.open.derived.charts.drawn.get((stamp, Drawn { of, theme, look }), || chart.draw(&options, &look)))
    }

    fn chart_key(&self, kind: ChartKind) -> Option<Key<Described>> {
        let (stamp, (map, round)) = self.shown_key()?;
        let (language, choice) = (self.program.texts.language(), self.chart_within(kind));
        let frontier = if kind == ChartKind::Frontier { self.known_frontier() } else { Known::Nothing };
        Some((stamp, Described { map, round, language, choice, frontier }))
    }

    /// Of the frontier and the best selection within the budget, what is known.
    fn known_frontier(&self) -> Known {
        // Nothing is searched where nothing can be chosen.
        if self.portfolio().is_none_or(|portfolio| portfolio.candidates() == 0) {
            return Known::Nothing;
        }
        let now = match self.solved() {
            Some(Progress::Ready(solved)) => solved.answer.as_ref().ok().map(|planned| (planned.plan.best.cost, planned.plan.best.value)),
            Some(Progress::Coming(_) | Progress::Failed) | None => None,
        };
        match self.frontier() {
            None | Some(Progress::Failed) => Known::Nothing,
            Some(Progress::Ready(frontier)) => Known::There(frontier, false, now),
            Some(Progress::Coming(Some(before))) => Known::There(before, true, now),
            Some(Progress::Coming(None)) => Known::Coming,
        }
    }

    /// Opens the export dialog for the map, the chosen chart, the sheet of a segment or a table that is shown.
    pub(crate) fn ask_export(&mut self, what: ExportWhat) {
        self.recall_exports(what);
        // A view is of one question, and never kept.
        self.choose_export(what, ExportChoice { view: None, ..self.exchange.choice().clone() });
        self.ask(Dialog::Exchange(ExchangeDialog::Export(what)));
    }

    /// Draws the chosen chart for the clipboard in the background, in the colours and the language of the window.
    pub(crate) fn copy_chart(&mut self, format: Format) {
        let choice = ExportChoice { format, theme: self.program.theme(), ..ExportChoice::default() };
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
