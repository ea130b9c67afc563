//! Exporting: what is asked first, drawing and writing in the background, and what is reported afterwards. Never a drawing of its own.

use crate::app::background::{Cancelled, Pending};
use crate::app::desk::Desk;
use crate::app::dialog::{Answer, Dialog};
use crate::app::exchange::choice::{Composing, ExportChoice, ExportWhat, Reached, ShownTable};
use crate::app::exchange::dialog::ExchangeDialog;
use crate::app::exchange::export::{Drawn, ExportFailure, ExportJob, ExportKey, export_error, export_note};
use crate::app::exchange::purpose::Purpose;
use crate::app::exchange::viewing::Given;
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::later::Progress;
use crate::app::memo::Key;
use crate::app::notice::NoticeKind;
use crate::app::open::identity::DocumentId;
use crate::app::pick::Pick;
use crate::app::view::View;
use crate::app::wish::Wish;
use crate::edit::Selected;
use crate::export::{ExportError, Exported, Format, Note, Paging};
use crate::file::{self, FileError, FileId, Replacing};
use crate::i18n::Texts;
use crate::layout::charts::ChartChoice;
use crate::model::SegmentId;
use crate::scene::Scene;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Drawing and writing an export.
const EXPORT: JobKind = JobKind::lasting("export", Texts::job_export).to_the_end();

impl Desk {
    /// What the export is made of that is being asked about, or else one of the map; none for a project without maps or rounds.
    pub fn export_job(&self) -> Option<ExportJob> {
        let what = match self.dialog {
            Some(Dialog::Exchange(ExchangeDialog::Export(what))) => what,
            _ => ExportWhat::Map,
        };
        self.job_of(what, self.exchange.choice.clone())
    }

    /// The same of something else, or for other choices.
    pub(crate) fn job_of(&self, what: ExportWhat, choice: ExportChoice) -> Option<ExportJob> {
        let shown_id = self.map()?.id;
        let choice = self.applied_choice(what, choice);
        let is_copy = choice.client_copy;
        let project = if is_copy { Arc::new(self.client_copy(&BTreeSet::new())?.project.clone()) } else { Arc::clone(self.project()) };
        let shown = Arc::clone(project.map(shown_id)?);
        let lines = if choice.composing() == Composing::Window { self.lines_of_whole_map().map(|lines| (shown_id, lines)) } else { None };
        let all =
            choice.all_maps && matches!(choice.format, Format::Pdf | Format::Csv | Format::Xlsx | Format::Pptx) && !choice.is_report(what);
        let maps = if all { project.maps.clone() } else { vec![shown] };
        let texts = match choice.language {
            Some(language) if language != self.program.texts.language() => Arc::new(Texts::new(language)),
            _ => Arc::clone(&self.program.texts),
        };
        // Computed for the window or quickly; else the job does it.
        let is_known = what == ExportWhat::Chart && !is_copy && (self.program.view == View::Analysis || !self.is_map_large());
        let analysed = if is_known { self.analysis().map(|analysis| (shown_id, analysis)) } else { None };
        let job = ExportJob {
            what,
            choice,
            votes_of: None,
            maps,
            round: self.round()?,
            project,
            texts,
            measurer: Arc::clone(&self.program.measurer),
            // The name of a file may be what a client is not to read.
            file_name: if is_copy { String::new() } else { self.file_name() },
            design: None,
            // A report and slides have them whichever chart is shown.
            chart: ChartChoice { several: self.several(), ..self.chosen_chart() },
            comparison: self.compare_job(),
            analysed,
            rows: self.rows_of(what).map(Arc::new),
            lines,
            view: None,
            drawn: Arc::default(),
        };
        let view = job.choice.view.and_then(|id| job.project.view(id).map(Arc::clone)).filter(|view| !view.gone(&job.project).is_all());
        let job = match view {
            Some(view) => job.of_view(&view, Given::default(), Some(self.open.stamp())),
            None => job,
        };
        let drawn = self.open.derived.exchange.drawn.get(self.export_key(&job), Drawn::default);
        Some(ExportJob { drawn, ..job })
    }

    /// What of a choice applies to something, with the window as it is now: where that shows one line, a map as in the window has one.
    pub fn applied_choice(&self, what: ExportWhat, choice: ExportChoice) -> ExportChoice {
        let mut choice = choice.applied_to(what);
        choice.client_copy &= what.has_client_copy();
        if choice.composing() == Composing::Window && self.lines_of_whole_map().is_none() {
            choice.composing = Some(Composing::Line);
        }
        choice
    }

    /// The rows of a table that is no table of the project.
    fn rows_of(&self, what: ExportWhat) -> Option<Vec<Vec<String>>> {
        match what {
            ExportWhat::Table(ShownTable::Plan) => self.plan_rows(),
            ExportWhat::Table(ShownTable::Returns) => self.returns_rows(),
            ExportWhat::Table(ShownTable::Of(_))
            | ExportWhat::Map
            | ExportWhat::Chart
            | ExportWhat::Segment(_)
            | ExportWhat::Comparison
            | ExportWhat::Day
            | ExportWhat::Blank
            | ExportWhat::Cards { .. } => None,
        }
    }

    /// The format in which something is exported.
    fn format_of(&self, what: ExportWhat) -> Format {
        self.exchange.choice.clone().applied_to(what).format
    }

    /// The drawings that the dialog's choice would export; they are also the ones written, unless something changes in between. They are
    /// laid out in the background. None for a project without maps or rounds.
    pub fn export_preview(&self) -> Option<Progress<Vec<Arc<Scene>>>> {
        let job = self.export_job()?;
        Some(self.open.derived.exchange.preview.get(self.export_key(&job), || match job.drawn.drawings.get() {
            Some(drawings) => Pending::ready(drawings.scenes.clone()),
            None => self.background().start("preview", move |_| job.scenes().to_vec()),
        }))
    }

    /// The beginning of what the dialog's choice would write as text, made in the background.
    pub fn export_text(&self) -> Option<Progress<String>> {
        const LINES: usize = 60;
        let job = self.export_job().filter(|job| matches!(job.choice.format, Format::Csv | Format::Mmd | Format::Md))?;
        let key = (job.what, job.choice.clone(), self.map_id(), self.round());
        let begin = move |_: &Cancelled| {
            let written = job.run().map(|done| done.bytes).unwrap_or_default();
            let written = String::from_utf8_lossy(&written);
            let lines: Vec<&str> = written.trim_start_matches('\u{feff}').lines().take(LINES).collect();
            lines.join("\n")
        };
        Some(self.open.derived.exchange.written.get((self.open.stamp(), key), || self.background().start("text preview", begin)))
    }

    /// What the pages of the dialog's choice come to, if they are composed and have been drawn.
    pub fn export_reached(&self) -> Option<Reached> {
        self.export_job()?.drawn.drawings.get()?.reached.clone()
    }

    /// Where the drawings of the dialog's choice are on their sheets, if that is more than its paper says and they have been drawn.
    pub fn export_pagings(&self) -> Option<Arc<Vec<Paging>>> {
        self.export_job()?.drawn.drawings.get()?.pagings.clone()
    }

    /// How many slides the dialog's choice comes to, if it is a presentation and has been drawn.
    pub fn export_slides(&self) -> Option<usize> {
        self.export_job()?.drawn.drawings.get()?.slides
    }

    /// Asks for the file of a template.
    pub(crate) fn ask_template(&mut self) {
        self.wishes.push(Wish::Pick(Pick::Template));
    }

    /// Slides are made with a template, or with none. Whether its file is one is seen where they are drawn.
    pub(crate) fn choose_template(&mut self, template: Option<PathBuf>) {
        self.exchange.choose_template(template.map(file::absolute));
        // It is read again, even if it is the same file.
        self.forget_export();
    }

    /// Why what the dialog has chosen cannot be exported, if it has been tried and cannot.
    pub fn export_refused(&self) -> Option<ExportError> {
        self.export_job()?.drawn.drawings.get()?.refused.clone()
    }

    /// Drops drawings that are no longer exported.
    pub(crate) fn forget_export(&self) {
        self.open.derived.exchange.drawn.forget();
        self.open.derived.exchange.preview.forget();
        self.open.derived.exchange.written.forget();
    }

    /// What the drawings of an export of the open project depend on.
    fn export_key(&self, job: &ExportJob) -> Key<ExportKey> {
        (self.open.stamp(), job.key())
    }

    /// The segment whose sheet can be exported now: the selected one, or else that of the shown map.
    pub fn segment_of_sheet(&self) -> Option<SegmentId> {
        let selected = match self.open.document.selection.lead {
            Some(Selected::Segment(segment)) => Some(segment),
            _ => None,
        };
        selected.or_else(|| self.open.document.map()?.segment).filter(|segment| self.open.document.project().segment(*segment).is_some())
    }

    /// Asks how to export the segment's sheet.
    pub(crate) fn export_segment(&mut self) {
        if let Some(segment) = self.segment_of_sheet() {
            self.ask_export(ExportWhat::Segment(segment));
        }
    }

    /// A question about what leaves the project or comes into it was answered.
    pub(crate) fn answer_exchange(&mut self, dialog: ExchangeDialog, answer: &Answer) {
        match (dialog, answer) {
            (ExchangeDialog::Import(proposed), Answer::Yes) => self.take_import(proposed),
            (ExchangeDialog::Export(_), _) => {
                self.keep_exports();
                self.forget_export();
            }
            (ExchangeDialog::Together(together), answer) => self.answer_together(together, answer),
            (ExchangeDialog::ClientCopy(plan), Answer::Yes) => {
                self.exchange.plan = plan;
                self.wishes.push(Wish::Pick(Pick::ClientCopy));
            }
            (ExchangeDialog::Copied(_), Answer::Save) => self.wishes.push(Wish::Pick(Pick::CopyReport)),
            (ExchangeDialog::ClientCopy(_) | ExchangeDialog::Copied(_), _) => {}
            (ExchangeDialog::Import(_), _) => {}
        }
    }

    /// The export dialog was confirmed: asks where to write.
    pub(crate) fn ask_export_path(&mut self) {
        if let Some(Dialog::Exchange(ExchangeDialog::Export(what))) = self.dialog {
            self.keep_exports();
            self.dialog = None;
            if self.applied_choice(what, self.exchange.choice.clone()).client_copy && self.refuses_client_copy() {
                return;
            }
            self.wishes.push(Wish::Pick(Pick::Export(what, self.format_of(what))));
        }
    }

    /// Other choices in the export dialog, or something else to export. A drawing is no table; and that a table was exported says nothing of how the
    /// next map is to be.
    pub(crate) fn choose_export(&mut self, what: ExportWhat, mut choice: ExportChoice) {
        if !matches!(what, ExportWhat::Table(_)) {
            choice.format = choice.clone().applied_to(what).format;
        }
        self.exchange.choice = choice;
        if let Some(Dialog::Exchange(ExchangeDialog::Export(asked))) = &mut self.dialog {
            *asked = what;
        }
    }

    /// Another purpose in the export dialog.
    pub(crate) fn choose_purpose(&mut self, purpose: Purpose) {
        self.exchange.choose(purpose);
    }

    /// What was chosen for the exports of the open file is there again.
    pub(crate) fn recall_exports(&mut self, what: ExportWhat) {
        let file = self.file_as_text();
        let kept = self.program.settings.exports.iter().find(|kept| Some(&kept.file) == file.as_ref());
        self.exchange.recall(file, kept, self.program.texts.language());
        if !matches!(what, ExportWhat::Table(_)) && !self.exchange.purpose().fits(what) {
            self.exchange.choose(Purpose::TakeHome);
        }
    }

    /// Keeps what is chosen for the exports of the open file in the settings.
    pub(crate) fn keep_exports(&mut self) {
        if let Some(file) = self.file_as_text() {
            self.program.settings.keep_exports(self.exchange.to_keep(file));
        }
    }

    fn file_as_text(&self) -> Option<String> {
        self.path().map(file::path_as_text)
    }

    /// Draws and writes in the background.
    pub(crate) fn start_export(&mut self, what: ExportWhat, path: PathBuf, replacing: Replacing) {
        // A typed extension takes precedence, as on the command line.
        let typed = path.extension().and_then(|ending| Format::of_ending(&ending.to_string_lossy()));
        let choice = ExportChoice { format: typed.unwrap_or(self.exchange.choice.format), ..self.exchange.choice.clone() };
        let Some(job) = self.job_of(what, choice) else { return };
        for sentence in job.gone_of_views() {
            self.notify(NoticeKind::Warning, sentence);
        }
        let written = path.clone();
        let (own, home) = (self.open.file.path.clone(), self.program.home.clone());
        let work = move |cancelled: &Cancelled| {
            job.run().map_err(ExportFailure::Export).and_then(|Exported { bytes, notes }| {
                if cancelled.is_set() {
                    return Err(ExportFailure::Cancelled);
                }
                let inputs: Vec<FileId> = own.as_deref().and_then(FileId::of).into_iter().collect();
                file::write_export(&path, &bytes, &inputs, replacing, home.as_ref()).map_err(ExportFailure::File)?;
                Ok(notes)
            })
        };
        self.start(EXPORT, work, move |desk, asked_by, result| desk.exported(asked_by, what, &written, result));
    }

    /// An export has ended.
    fn exported(&mut self, asked_by: DocumentId, what: ExportWhat, path: &Path, result: Result<Vec<Note>, ExportFailure>) {
        let shown = path.display().to_string();
        match result {
            Ok(notes) => {
                self.forget_export();
                let sentence = self.program.texts.exported(&shown);
                self.notify(NoticeKind::Done, sentence);
                for note in notes {
                    let sentence = export_note(&self.program.texts, &note);
                    self.notify(NoticeKind::Info, sentence);
                }
            }
            // "Yes" would write the project that is open now.
            Err(ExportFailure::File(FileError::Exists { path })) if asked_by == self.open.id => {
                self.ask(Dialog::Replace(Pick::Export(what, self.format_of(what)), path));
            }
            Err(ExportFailure::File(FileError::SeveralNames { path: _, names })) if asked_by == self.open.id => {
                self.ask(Dialog::SeveralNames(Pick::Export(what, self.format_of(what)), path.to_owned(), names));
            }
            Err(ExportFailure::File(error)) => {
                self.path_failed(path);
                let sentence = file_error(&self.program.texts, &shown, &error);
                self.notify(NoticeKind::Error, sentence);
            }
            Err(ExportFailure::Export(error)) => {
                self.path_failed(path);
                let sentence = export_error(&self.program.texts, &error);
                self.notify(NoticeKind::Error, sentence);
            }
            Err(ExportFailure::Cancelled) => {}
        }
    }
}
