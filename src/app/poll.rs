//! The start of the program and what happens between actions: the outcomes of background work are taken in, unsaved work and settings are
//! saved, messages disappear. Never blocks.

use super::background::Wake;
use super::file_words::file_error;
use super::jobs::{Job, JobKind, OpenAs, Outcome};
use super::notice::NoticeKind;
use super::open::Open;
use super::open::file::OpenFile;
use super::program::Clock;
use super::settings::Settings;
use super::state::State;
use super::tries::tried::Tries;
use super::{Dialog, NewProject, Next};
use crate::catalogue::{Catalogue, sample};
use crate::edit::Document;
use crate::file::{self, Home, Named};
use crate::i18n::{Language, Texts};
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// What the program starts with.
pub struct Start {
    /// The user's folders; none: nothing is kept between starts, and there is no journal and no lock.
    pub home: Option<Home>,
    /// The file to open, by its path or its address.
    pub file: Option<PathBuf>,
    /// Where the time comes from.
    pub clock: Clock,
    /// Asks the window to look at the state again.
    pub wake: Wake,
}

impl Start {
    /// The normal start: the user's folders and the system's clock.
    pub fn of_user(file: Option<PathBuf>, wake: Wake) -> Self {
        Self { home: Home::of_user().ok(), file, clock: Box::new(Timestamp::now), wake }
    }
}

impl State {
    /// The program as it starts: settings read, the given file being loaded, and on the very first start the worked example.
    pub fn start(start: Start) -> Self {
        let Start { home, file, clock, wake } = start;
        let (settings, refused) = match home.as_ref().map(file::load_settings::<Settings>) {
            Some(Ok(settings)) => (settings.sound(), None),
            Some(Err(error)) => (Settings::default(), Some(error)),
            None => (Settings::default(), None),
        };
        let language = settings.language.unwrap_or_else(Language::of_system);
        let catalogue = Catalogue::bundled(language.code());
        let first_time = !settings.started_before;
        let document = if first_time && file.is_none() {
            Document::saved(sample(language.code()))
        } else {
            let blank = catalogue.templates().first().map(|template| catalogue.new_project(template, "", None));
            Document::unsaved(blank.unwrap_or_else(|| sample(language.code())))
        };
        let mut state = Self::with(document, settings, clock, home, wake);
        state.program.settings.started_before = true;
        if let Some(error) = refused {
            let sentence = file_error(&state.program.texts, state.program.texts.settings_name(), &error);
            state.notify(NoticeKind::Warning, sentence);
        }
        state.read_catalogue();
        if file.is_none()
            && !first_time
            && let Some(project) = state.new_project(&NewProject::default())
        {
            state.desk.open = Open::new(Document::unsaved(project), OpenFile::default());
            state.settle();
        }
        if first_time && file.is_none() {
            state.program.settings.tries = Some(Tries::default());
        }
        state.look_for_work();
        match file.map(|file| Named::of(file.as_os_str())) {
            Some(Named::File(path)) => state.open(path),
            Some(Named::Elsewhere(address)) => state.say_no_file(&address),
            None => {}
        }
        state
    }

    /// Reads the catalogue in the language of the window, with the user's own entries. One that cannot be read is reported and left out.
    pub(crate) fn read_catalogue(&mut self) {
        let mut catalogue = Catalogue::bundled(self.program.texts.language().code());
        let own = self.program.home.as_ref().map(Home::catalogue).unwrap_or_default();
        for (path, bytes) in own {
            let shown = path.display().to_string();
            let said = match bytes {
                Ok(bytes) => match catalogue.clone().with_user_entries(&bytes) {
                    Ok(with) => {
                        catalogue = with;
                        continue;
                    }
                    Err(error) => {
                        let place = format!("{}:{}", error.line, error.column);
                        self.program.texts.catalogue_refused(&shown, &place, &error.reason)
                    }
                },
                Err(error) => file_error(&self.program.texts, &shown, &error),
            };
            self.notify(NoticeKind::Warning, said);
        }
        self.program.catalogue = Arc::new(catalogue);
    }

    /// Switches to another language.
    pub(crate) fn speak(&mut self, language: Language) {
        self.program.settings.language = Some(language);
        if self.program.texts.language() != language {
            self.program.texts = Arc::new(Texts::new(language));
            self.read_catalogue();
        }
    }

    /// Takes in what came back from the background, saves what has to be saved and removes old messages. Called once per frame; returns the
    /// latest time for the next call if nothing happens until then.
    pub fn poll(&mut self) -> Option<Duration> {
        while let Some((job, outcome)) = self.jobs.next() {
            self.take_in(&job, outcome);
        }
        self.quit_when_written();
        self.settle();
        self.note_flight();
        let open = self.close_score_in_time();
        let waits = [open, self.keep_work(), self.keep_settings(), self.let_notices_go(), self.progress_due()];
        waits.into_iter().flatten().min()
    }

    fn take_in(&mut self, job: &Job, outcome: Outcome) {
        match outcome {
            Outcome::Opened(opening) if job.kind == JobKind::Compare => self.opened_to_compare(*opening),
            Outcome::Opened(opening) => self.opened_or_asked(*opening),
            Outcome::Saved { path, project, result, lock } => self.saved(job.asked_by, path, &project, result, lock),
            Outcome::Journalled(result) => self.journalled(job.asked_by, result),
            Outcome::Exported { what, path, result } => self.exported(job.asked_by, what, &path, result),
            Outcome::Proposed { path, result } => self.proposed(&path, result),
            Outcome::Picture { at, name, result } => self.picture_read(at, &name, result),
            Outcome::Versions(Ok(versions)) if versions.is_empty() => {
                let sentence = self.program.texts.no_versions().to_owned();
                self.notify(NoticeKind::Info, sentence);
            }
            Outcome::Versions(Ok(versions)) => {
                self.ask(Dialog::OldVersions(versions));
            }
            Outcome::Versions(Err(error)) => {
                let sentence = file_error(&self.program.texts, &self.window_title(), &error);
                self.notify(NoticeKind::Error, sentence);
            }
            Outcome::Recoveries(offers) => self.found_work(offers),
            Outcome::Looked { path, fingerprint } => self.looked(&path, fingerprint),
            Outcome::Settings(Ok(())) => {}
            Outcome::Settings(Err(error)) => {
                let sentence = file_error(&self.program.texts, self.program.texts.settings_name(), &error);
                self.notify(NoticeKind::Warning, sentence);
            }
            Outcome::Copied(result) => self.copied(result),
            Outcome::Failed => {
                let sentence = self.program.texts.job_failed(self.program.texts.term("job", job.kind.code()));
                self.notify(NoticeKind::Error, sentence);
                if job.kind == JobKind::Save {
                    if job.asked_by == self.open.id {
                        self.give_up_next();
                    }
                    self.save_what_waits();
                }
            }
        }
    }

    /// A file that was being read while somebody went on working must not wipe out that work.
    fn opened_or_asked(&mut self, opening: super::jobs::Opening) {
        self.open.document.seal();
        self.finish_editing();
        let worked_on = opening.result.is_ok() && !self.open.document.is_saved() && self.open.document.revision() != opening.revision;
        match opening.place {
            OpenAs::Document if worked_on => self.ask(Dialog::Unsaved(Next::Open(opening.path))),
            OpenAs::Version if worked_on => self.ask(Dialog::Unsaved(Next::OpenVersion(opening.path, Vec::new()))),
            // A file that is only compared with replaces nothing.
            OpenAs::Document | OpenAs::Version | OpenAs::Compared => self.opened(opening),
        }
    }

    fn let_notices_go(&mut self) -> Option<Duration> {
        let now = self.now();
        let left = |notice: &super::Notice| {
            let seconds = notice.kind.seconds()?;
            let passed = now.duration_since(notice.since).as_millis().max(0);
            Some(i128::from(seconds) * 1_000 - passed)
        };
        self.notices.retain(|notice| left(notice).is_none_or(|left| left > 0));
        let next = self.notices.iter().filter_map(left).min()?;
        u64::try_from(next).ok().map(Duration::from_millis)
    }

    fn progress_due(&self) -> Option<Duration> {
        let seen = |job: &&Job| !matches!(job.kind, JobKind::Journal | JobKind::Settings | JobKind::Look);
        self.jobs.running().iter().any(|job| seen(&job)).then_some(Duration::from_millis(500))
    }
}
