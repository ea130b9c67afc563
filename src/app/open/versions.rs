//! The kept versions of the open file: what each was like, opening one on its own, comparing with it, and taking it back, whole or in parts, as one step that can be
//! undone. Never a change of the file.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::later::Progress;
use crate::app::notice::NoticeKind;
use crate::app::open::dialog::{Next, OpenDialog};
use crate::app::open::look_of_version::{LookKey, VersionLook};
use crate::app::open::opening::Opening;
use crate::app::open::version::{FromVersion, KeptVersion, VersionStep, known_of};
use crate::file::{self, FileError, Version};
use crate::i18n::Texts;
use crate::model::Project;
use crate::model::fields::Element;
use jiff::tz::TimeZone;
use std::sync::Arc;

/// Looking for old versions.
const VERSIONS: JobKind = JobKind::reading("versions", Texts::job_versions);

/// Reading one of them.
const VERSION: JobKind = JobKind::reading("version", Texts::job_version);

impl Desk {
    /// How an earlier version looks, read and drawn in the background.
    pub fn look_of_version(&self, version: &Version) -> Progress<VersionLook> {
        let (theme, path) = (self.program.theme(), version.path.clone());
        let key = LookKey { path: path.clone(), theme, language: self.program.texts.language() };
        self.open.derived.open.version.get((self.open.stamp(), key), || {
            let (now, texts, measurer) = (Arc::clone(self.project()), Arc::clone(&self.program.texts), Arc::clone(&self.program.measurer));
            self.background().start("version-look", move |_| VersionLook::of(&path, &now, theme, &texts, &measurer))
        })
    }

    /// Shows the kept versions of the open file.
    pub(crate) fn ask_old_versions(&mut self) {
        let (Some(home), Some(path)) = (self.program.home.clone(), self.open.file.path.clone()) else { return };
        let find = move |_: &Cancelled| file::old_versions(&home, &path).map(|versions| known_of(&versions));
        self.start(VERSIONS, find, |desk, _, found| desk.found_versions(found));
    }

    fn found_versions(&mut self, found: Result<Arc<[KeptVersion]>, FileError>) {
        match found {
            Ok(versions) if versions.is_empty() => {
                let sentence = self.program.texts.no_versions().to_owned();
                self.notify(NoticeKind::Info, sentence);
            }
            Ok(versions) => self.ask(Dialog::Open(OpenDialog::OldVersions(versions))),
            Err(error) => {
                let sentence = file_error(&self.program.texts, &self.window_title(), &error);
                self.notify(NoticeKind::Error, sentence);
            }
        }
    }

    /// Does something with a kept version.
    pub(crate) fn use_version(&mut self, step: VersionStep) {
        let Some(Dialog::Open(OpenDialog::OldVersions(versions))) = &self.dialog else { return };
        let versions = Arc::clone(versions);
        let (VersionStep::Open(index) | VersionStep::Compare(index) | VersionStep::Restore(index) | VersionStep::Choose(index)) = step;
        let Some(KeptVersion { version, .. }) = versions.get(index) else { return };
        self.dialog = None;
        let (path, replaced) = (version.path.clone(), version.replaced);
        match step {
            // What is open now would be lost; saved, it becomes a version itself.
            VersionStep::Open(_) => self.before_leaving(Next::OpenVersion(path, versions)),
            VersionStep::Compare(_) => {
                let when = self.program.texts.date_time(replaced.to_zoned(TimeZone::system()).datetime());
                let name = self.program.texts.version_name(&self.file_name(), &when);
                self.compare_with_named(path, Some(name));
            }
            VersionStep::Restore(_) => {
                self.start(VERSION, move |_| Opening::of(path), |desk, _, opening| desk.restore_version(opening));
            }
            VersionStep::Choose(_) => {
                let now = Arc::clone(self.project());
                let read = move |_: &Cancelled| {
                    let Opening { path, result } = Opening::of(path);
                    (path, result.map(|opened| FromVersion::of(replaced, opened.loaded.project, &now)))
                };
                self.start(VERSION, read, |desk, _, (path, from)| match from {
                    Ok(from) if from.differing.is_empty() => desk.say_version_is_same(),
                    Ok(from) => desk.ask(Dialog::Open(OpenDialog::TakeFrom(Arc::new(from)))),
                    Err(error) => desk.say_version_unreadable(&path.display().to_string(), &error),
                });
            }
        }
    }

    fn say_version_is_same(&mut self) {
        let sentence = self.program.texts.version_same().to_owned();
        self.notify(NoticeKind::Info, sentence);
    }

    fn say_version_unreadable(&mut self, path: &str, error: &FileError) {
        let sentence = file_error(&self.program.texts, path, error);
        self.notify(NoticeKind::Error, sentence);
    }

    fn restore_version(&mut self, Opening { path, result }: Opening) {
        match result {
            Ok(opened) => {
                if self.take_back(&opened.loaded.project, None) {
                    let sentence = self.program.texts.version_restored().to_owned();
                    self.notify_done(sentence);
                }
                if !opened.loaded.findings.is_empty() {
                    let sentence = self.program.texts.version_damaged().to_owned();
                    self.notify(NoticeKind::Warning, sentence);
                }
            }
            Err(error) => self.say_version_unreadable(&path.display().to_string(), &error),
        }
    }

    /// Takes single elements from the version that is shown, by their indices in the open question.
    pub(crate) fn take_from_version(&mut self, indices: &[usize]) {
        let Some(Dialog::Open(OpenDialog::TakeFrom(from))) = &self.dialog else { return };
        let from = Arc::clone(from);
        self.dialog = None;
        let wanted: Vec<Element> = indices.iter().filter_map(|index| from.differing.get(*index)).map(|one| one.element).collect();
        if !wanted.is_empty() && self.take_back(&from.project, Some(&wanted)) {
            let sentence = self.program.texts.version_taken(i64::try_from(wanted.len()).unwrap_or(i64::MAX));
            self.notify_done(sentence);
        }
    }

    /// Takes back what a version holds. Returns whether anything has changed.
    fn take_back(&mut self, version: &Project, wanted: Option<&[Element]>) -> bool {
        if self.refuses_change() {
            return false;
        }
        // Votes that are covered are not to be brought to light or lost in this way.
        if self.ballot().is_some() || wanted.is_none() && !version.ballots.is_empty() {
            let sentence = self.program.texts.version_vote().to_owned();
            self.notify(NoticeKind::Warning, sentence);
            return false;
        }
        self.finish_editing();
        let now = self.now();
        let changed = self.open.document.take_back(version, wanted, now);
        if !changed {
            self.say_version_is_same();
        }
        changed
    }
}
