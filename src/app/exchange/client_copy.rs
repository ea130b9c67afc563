//! A copy for clients: asking what stays, writing it, and saying what it lost, in words. What goes is up to `merge/`.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::exchange::copy_plan::{Copied, CopyPlan};
use crate::app::exchange::dialog::ExchangeDialog;
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::open::identity::DocumentId;
use crate::app::pick::Pick;
use crate::file::{self, FileError, FileId, Replacing};
use crate::i18n::Texts;
use crate::merge::{RedactReport, RedactWords, Redacted, Redacting, Removable, redact};
use crate::model::{Code as _, InfluencerKind};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Writing a copy for clients, and writing what it lost.
const COPY: JobKind = JobKind::lasting("client copy", Texts::job_client_copy).to_the_end();
const REPORT: JobKind = JobKind::lasting("report of a copy", Texts::job_copy_report).to_the_end();

/// The words that take the place of what goes.
#[derive(Clone, Copy)]
pub struct CopyWords<'a>(pub &'a Texts);

impl RedactWords for CopyWords<'_> {
    fn rater(&self, number: usize) -> String {
        self.0.redact_rater(&number.to_string())
    }

    fn owner(&self, number: usize) -> String {
        self.0.redact_owner(&number.to_string())
    }

    fn influencer(&self, kind: InfluencerKind) -> String {
        self.0.term(InfluencerKind::KIND, kind.code()).to_owned()
    }

    fn others(&self) -> String {
        self.0.redact_others().to_owned()
    }
}

/// What a copy lost, what it kept and what that changed, as headings with their lines; none where there is nothing to say.
pub fn copy_report(texts: &Texts, report: &RedactReport) -> Vec<(String, Vec<String>)> {
    let count = |count: usize| texts.integer(i64::try_from(count).unwrap_or(i64::MAX));
    let removed = report.removed.iter().map(|gone| texts.redact_removed(texts.term("removable", gone.kind.code()), &count(gone.count)));
    let [kept, changed] = left(texts, report, (Texts::redact_kept, Texts::redact_verdict));
    let parts = [
        (texts.redact_removed_heading(), removed.collect::<Vec<_>>()),
        (texts.redact_kept_heading(), kept),
        (texts.redact_verdicts_heading(), changed),
    ];
    parts.into_iter().filter(|(_, lines)| !lines.is_empty()).map(|(heading, lines)| (heading.to_owned(), lines)).collect()
}

/// What somebody should know who sends a copy: names that are still in titles, and verdicts that are others now.
pub fn copy_notes(texts: &Texts, report: &RedactReport) -> Vec<String> {
    left(texts, report, (Texts::redact_note_kept, Texts::redact_note_verdict)).concat()
}

/// Sentences of an element and a name, and of an element and its two verdicts.
type Sentences = (fn(&Texts, &str, &str) -> String, fn(&Texts, &str, &str, &str) -> String);

/// The names that are still in titles, and the verdicts that are others now, each as a sentence says it.
fn left(texts: &Texts, report: &RedactReport, (kept, changed): Sentences) -> [Vec<String>; 2] {
    let verdict = |code: &'static str| texts.term("verdict", code);
    let kept = report.kept.iter().map(|one| kept(texts, &one.element, &one.name));
    let changed = report.verdicts_changed.iter().map(|one| changed(texts, &one.element, verdict(one.from.code()), verdict(one.to.code())));
    // A map and its copy have the same titles.
    [kept.collect(), changed.collect()].map(|mut lines: Vec<String>| {
        lines.dedup();
        lines
    })
}

/// The same as a text to be kept.
fn report_text(texts: &Texts, report: &RedactReport) -> String {
    let part = |(heading, lines): &(String, Vec<String>)| {
        let lines: String = lines.iter().map(|line| format!("  {line}\n")).collect();
        format!("{heading}\n{lines}")
    };
    let parts = copy_report(texts, report);
    if parts.is_empty() { format!("{}\n", texts.redact_nothing()) } else { parts.iter().map(part).collect::<Vec<_>>().join("\n") }
}

impl Desk {
    /// The open project without what a client is not to read, but what is kept on purpose; none for a project without rounds.
    pub fn client_copy(&self, keep: &BTreeSet<Removable>) -> Option<Arc<Redacted>> {
        let (round, texts) = (self.round()?, &self.program.texts);
        let key = (round, texts.language(), keep.clone());
        let redacting = || Redacting { keep: keep.clone(), ..Redacting::default() };
        let copy = || redact(self.project(), round, &redacting(), &CopyWords(texts));
        Some(self.open.derived.exchange.copy.get((self.open.stamp(), key), copy))
    }

    /// Asks what a copy for clients is to keep.
    pub(crate) fn ask_client_copy(&mut self) {
        if self.refuses_client_copy() {
            return;
        }
        self.ask(Dialog::Exchange(ExchangeDialog::ClientCopy(CopyPlan::default())));
    }

    /// Something else is kept on purpose.
    pub(crate) fn plan_copy(&mut self, plan: CopyPlan) {
        if let Some(Dialog::Exchange(ExchangeDialog::ClientCopy(asked))) = &mut self.dialog {
            *asked = plan;
        }
    }

    /// Makes the copy and writes it in the background.
    pub(crate) fn start_client_copy(&mut self, path: PathBuf, replacing: Replacing) {
        if self.refuses_client_copy() {
            return;
        }
        let Some(round) = self.round() else { return };
        let CopyPlan { keep, titles } = self.exchange.plan.clone();
        let redacting = Redacting { keep, titles, ..Redacting::default() };
        let (project, texts) = (Arc::clone(self.project()), Arc::clone(&self.program.texts));
        let (own, home, now) = (self.open.file.path.clone(), self.program.home.clone(), self.now());
        let to = path.clone();
        let work = move |_: &Cancelled| {
            let Redacted { project: copy, report } = redact(&project, round, &redacting, &CopyWords(&texts));
            let inputs: Vec<FileId> = own.as_deref().and_then(FileId::of).into_iter().collect();
            let written = file::write(&copy).and_then(|bytes| {
                let keep = home.as_ref().map(|home| (home, now));
                file::write_map(&to, &bytes, &inputs, replacing, keep)
            });
            written.map(|_| report)
        };
        self.start(COPY, work, move |desk, asked_by, result| desk.copied_for_client(asked_by, path, result));
    }

    fn copied_for_client(&mut self, asked_by: DocumentId, path: PathBuf, result: Result<RedactReport, FileError>) {
        match result {
            // What it lost is of no use to the project that is open now.
            Ok(_) if asked_by != self.open.id => {
                let sentence = self.program.texts.exported(&path.display().to_string());
                self.notify(NoticeKind::Done, sentence);
            }
            Ok(report) => {
                let report = Arc::new(report);
                self.exchange.report = Some(Arc::clone(&report));
                self.ask(Dialog::Exchange(ExchangeDialog::Copied(Copied { path, report })));
            }
            Err(error) => self.copy_failed(asked_by, Pick::ClientCopy, &path, &error),
        }
    }

    /// Writes what the last copy lost, in the background.
    pub(crate) fn start_copy_report(&mut self, path: PathBuf, replacing: Replacing) {
        let Some(report) = self.exchange.report.clone() else { return };
        let text = report_text(&self.program.texts, &report);
        let (own, home, to) = (self.open.file.path.clone(), self.program.home.clone(), path.clone());
        let work = move |_: &Cancelled| {
            let inputs: Vec<FileId> = own.as_deref().and_then(FileId::of).into_iter().collect();
            file::write_export(&to, text.as_bytes(), &inputs, replacing, home.as_ref()).map(drop)
        };
        self.start(REPORT, work, move |desk, asked_by, result| match result {
            Ok(()) => {
                let sentence = desk.program.texts.exported(&path.display().to_string());
                desk.notify(NoticeKind::Done, sentence);
            }
            Err(error) => desk.copy_failed(asked_by, Pick::CopyReport, &path, &error),
        });
    }

    fn copy_failed(&mut self, asked_by: DocumentId, pick: Pick, path: &Path, error: &FileError) {
        match error {
            FileError::Exists { path } if asked_by == self.open.id => self.ask(Dialog::Replace(pick, path.clone())),
            FileError::SeveralNames { names, .. } if asked_by == self.open.id => {
                self.ask(Dialog::SeveralNames(pick, path.to_owned(), *names));
            }
            error => {
                self.path_failed(path);
                let sentence = file_error(&self.program.texts, &path.display().to_string(), error);
                self.notify(NoticeKind::Error, sentence);
            }
        }
    }
}
