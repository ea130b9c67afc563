//! The open file: what happens before a project is closed, what is opened, created and replaced. The disk itself is up to `file/`,
//! saving is in `save`.

use crate::app::desk::Desk;
use crate::app::dialog::{Dialog, NewProject, Next, Pick};
use crate::app::endings::{self, has_ending};
use crate::app::file_words::file_error;
use crate::app::jobs::{JobKind, OpenAs, Opening, Outcome};
use crate::app::look::camera::CameraRequest;
use crate::app::notice::NoticeKind;
use crate::app::open::Open;
use crate::app::open::file::OpenFile;
use crate::app::open::lock::LockTaken;
use crate::app::program::Ending;
use crate::app::view::{View, WindowArea};
use crate::app::wish::Wish;
use crate::catalogue::sample;
use crate::edit::Document;
use crate::file::{self, Finding, Fingerprint, Home, Lock, Named};
use crate::i18n::Texts;
use crate::model::Project;
use std::path::{Path, PathBuf};
use std::sync::Arc;

impl Desk {
    /// The path of the open file, if it has one.
    pub fn path(&self) -> Option<&Path> {
        self.open.file.path.as_deref()
    }

    /// Whether the project is read-only.
    pub fn is_read_only(&self) -> bool {
        self.open.file.read_only
    }

    /// What was wrong with the file when it was opened.
    pub fn findings(&self) -> &[Finding] {
        &self.open.file.findings
    }

    /// Goes on at once if nothing would be lost, otherwise asks.
    pub(crate) fn before_leaving(&mut self, next: Next) {
        // A save may have ended while a text is open: that text is work too.
        self.finish_editing();
        if self.open.document.is_saved() || !self.has_work() {
            self.go_on(next);
        } else {
            self.ask(Dialog::Unsaved(next));
        }
    }

    /// Whether there is anything worth asking about: an untouched new project is not.
    pub(crate) fn has_work(&self) -> bool {
        self.path().is_some() || self.open.recovered || self.open.document.undo_steps() > 0 || self.open.document.redo_name().is_some()
    }

    /// What happens once unsaved work has been dealt with.
    pub(crate) fn go_on(&mut self, next: Next) {
        match next {
            Next::Create(new) => self.create_project(&new),
            Next::CreateEmpty | Next::Close => self.create_project(&NewProject { name: String::new(), template: "blank".to_owned() }),
            Next::Open(path) => self.open(path),
            Next::OpenVersion(path, _) => self.read_file(path, OpenAs::Version),
            Next::OpenExample => self.open_example(),
            Next::Recover(offers, index) => self.take_recovery(offers, index),
            Next::ImportAsProject(proposed) => self.take_import_as_project(&proposed),
            Next::Quit => self.end(),
        }
    }

    /// A new project with the stages of a template replaces the open one.
    pub(crate) fn create_project(&mut self, new: &NewProject) {
        if let Some(project) = self.new_project(new) {
            self.replace_document(Document::unsaved(project), OpenFile::default());
            self.begin_on_map();
        }
    }

    /// A new project with a round dated today; none if the catalogue lacks even its first template.
    pub(crate) fn new_project(&self, new: &NewProject) -> Option<Project> {
        let today = self.now().to_zoned(jiff::tz::TimeZone::system()).date();
        let catalogue = &self.program.catalogue;
        let template = catalogue.template(&new.template).or_else(|| catalogue.templates().first())?;
        Some(catalogue.new_project(template, &crate::app::map::editing::one_line(&new.name), Some(today)))
    }

    /// Shows the worked example, unsaved and without a file.
    pub(crate) fn open_example(&mut self) {
        let project = sample(self.program.texts.language().code());
        // In this state it can be opened again at any time: closing it needs no question.
        self.replace_document(Document::saved(project), OpenFile::default());
        self.begin_on_map();
    }

    /// Another project is first seen as its map, whatever was looked at in the one before.
    pub(crate) fn begin_on_map(&mut self) {
        self.program.view = View::Map;
        self.program.focus = WindowArea::Canvas;
    }

    /// Reads a file in the background; it replaces the open project once it has been read.
    pub(crate) fn open(&mut self, path: PathBuf) {
        self.read_file(path, OpenAs::Document);
    }

    pub(crate) fn read_file(&mut self, path: PathBuf, place: OpenAs) {
        let kind = if place == OpenAs::Compared { JobKind::Compare } else { JobKind::Open };
        let revision = self.open.document.revision();
        if kind == JobKind::Open {
            // If two files are requested, the later one counts.
            self.jobs.cancel_all(JobKind::Open);
        }
        let home = self.program.home.clone();
        let held = match (&self.open.file.lock, &self.open.file.path) {
            (LockTaken::Held(lock), Some(path)) => Some((path.clone(), Arc::clone(lock))),
            _ => None,
        };
        self.jobs.start(kind, self.open.id, move |_| {
            let result = file::open(&path);
            let lock = match place {
                OpenAs::Document if result.is_ok() => take_lock(home.as_ref(), &path, held),
                OpenAs::Document | OpenAs::Version | OpenAs::Compared => LockTaken::Unknown,
            };
            Outcome::Opened(Box::new(Opening { path, result, lock, place, revision }))
        });
    }

    /// A file was read.
    pub(crate) fn opened(&mut self, opening: Opening) {
        let Opening { path, result, lock, place, revision: _ } = opening;
        let opened = match result {
            Ok(opened) => opened,
            Err(error) => {
                self.program.settings.recent.retain(|recent| *recent != path || !matches!(error, file::FileError::NotFound { .. }));
                let sentence = file_error(&self.program.texts, &path.display().to_string(), &error);
                self.notify(NoticeKind::Error, sentence);
                return;
            }
        };
        let file::Loaded { project, findings, damaged } = opened.loaded;
        if place == OpenAs::Version {
            let kept = std::mem::take(&mut self.open.file);
            self.replace_document(Document::unsaved(project), kept);
            self.open.recovered = true;
            let sentence = self.program.texts.version_opened().to_owned();
            self.notify(NoticeKind::Info, sentence);
            return;
        }
        let elsewhere = matches!(lock, LockTaken::Elsewhere);
        let is_sound = findings.is_empty();
        let document = if is_sound { Document::saved(project) } else { Document::unsaved(project) };
        self.program.settings.remember(&path);
        // Read again, it is looked at in the same way.
        let other = self.path() != Some(path.as_path());
        let fingerprint = Some(opened.fingerprint);
        let file = OpenFile { path: Some(path), fingerprint, read_only: elsewhere, findings, damaged, may_save_over_damage: false, lock };
        self.replace_document(document, file);
        if other {
            self.begin_on_map();
        }
        if !is_sound {
            self.ask(Dialog::Damaged(self.open.file.findings.as_slice().into()));
        }
        if elsewhere {
            let sentence = self.program.texts.open_elsewhere().to_owned();
            self.notify(NoticeKind::Warning, sentence);
        }
    }

    /// Files were dropped on the window, or something else that has a name: the first map file is opened, or else the tables are imported
    /// together, or else the first picture goes to what is selected. What is not taken is named.
    pub(crate) fn open_dropped(&mut self, names: Vec<Named>) {
        if names.is_empty() {
            return;
        }
        let is = |name: &Named, endings: &[&str]| matches!(name, Named::File(path) if has_ending(path, endings));
        let wanted = [endings::MAPS, endings::TABLES, endings::PICTURES].into_iter().find(|kind| names.iter().any(|name| is(name, kind)));
        let Some(wanted) = wanted else {
            let sentence = self.program.texts.dropped_unknown(&said(&self.program.texts, &names));
            self.notify(NoticeKind::Warning, sentence);
            return;
        };
        let (mut taken, mut left) = (Vec::new(), Vec::new());
        for name in names {
            let fits = is(&name, wanted) && (taken.is_empty() || wanted == endings::TABLES);
            match name {
                Named::File(path) if fits => taken.push(path),
                name => left.push(name),
            }
        }
        if wanted == endings::TABLES {
            self.start_import(taken);
        } else if let Some(path) = taken.into_iter().next() {
            if wanted == endings::MAPS {
                self.before_leaving(Next::Open(path));
            } else {
                self.drop_picture(path);
            }
        }
        self.say_not_opened(&left);
    }

    /// Says that an address is no file.
    pub(crate) fn say_no_file(&mut self, address: &str) {
        let sentence = self.program.texts.not_a_file(address);
        self.notify(NoticeKind::Warning, sentence);
    }

    /// Names what was dropped and not taken.
    pub(crate) fn say_not_opened(&mut self, left: &[Named]) {
        if !left.is_empty() {
            let sentence = self.program.texts.dropped_left(&said(&self.program.texts, left));
            self.notify(NoticeKind::Info, sentence);
        }
    }

    /// The system's file dialog returned a path, or none. It has already asked about replacing.
    pub(crate) fn picked(&mut self, pick: &Pick, path: Option<PathBuf>) {
        let Some(path) = path else {
            self.give_up_next();
            return;
        };
        self.program.settings.last_folder = path.parent().map(Path::to_owned);
        let whole = with_ending(&path, pick);
        // If the extension had to be added, the dialog asked about another file.
        let expected = if whole == path { file::Expected::Anything } else { file::Expected::Nothing };
        self.go_to_path(pick, whole, expected);
    }

    /// A path was typed: nobody has asked about replacing yet.
    pub(crate) fn typed_path(&mut self, pick: &Pick, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        self.dialog = None;
        let path = match Named::of(text.as_ref()) {
            Named::File(path) if path.as_os_str() != text => path,
            Named::File(_) => self.path_of(text),
            Named::Elsewhere(address) => {
                self.give_up_next();
                self.say_no_file(&address);
                return;
            }
        };
        self.program.settings.last_folder = path.parent().map(Path::to_owned);
        let path = with_ending(&path, pick);
        self.go_to_path(pick, path, file::Expected::Nothing);
    }

    /// Where a typed path leads: `~` is the home folder, and relative paths start in the folder that was used last.
    pub(crate) fn path_of(&self, text: &str) -> PathBuf {
        let path = expand_home(text);
        match &self.program.settings.last_folder {
            Some(folder) if path.is_relative() => folder.join(path),
            _ => path,
        }
    }

    fn go_to_path(&mut self, pick: &Pick, path: PathBuf, expected: file::Expected) {
        match pick {
            Pick::Open => self.before_leaving(Next::Open(path)),
            Pick::SaveAs => self.start_save(path, expected),
            Pick::Import => self.start_import(vec![path]),
            Pick::Compare => self.compare_with(path),
            Pick::Picture(at) => self.read_picture(*at, path),
            Pick::Export(what, _) => self.start_export(*what, path, expected),
        }
    }

    /// Another project replaces the open one, whose unsaved work has been dealt with. What is still being read in the background for the
    /// old one is cancelled; what is being written goes on.
    pub(crate) fn replace_document(&mut self, document: Document, file: OpenFile) {
        self.end_journal();
        self.jobs.leave(self.open.id);
        self.open = Open::new(document, file);
        self.forget_questions();
        self.settle_look();
        self.look_at(CameraRequest::Open);
        if self.ballot().is_some() {
            self.ask(Dialog::VoteGoesOn);
        }
    }

    /// Ends the program once nothing is being written any more.
    fn end(&mut self) {
        self.end_journal();
        if let Some(home) = &self.program.home {
            // At the end there is nobody to tell; the settings are only a convenience.
            let _told_nobody = file::save_settings(home, &self.program.settings);
        }
        self.program.ending = Ending::Waiting;
        self.quit_when_written();
    }

    /// Ends the program, if it is about to end, as soon as nothing is being written any more.
    pub(crate) fn quit_when_written(&mut self) {
        let is_written = !self.jobs.running().iter().any(|job| job.kind.holds_the_end());
        if self.program.ending == Ending::Waiting && is_written {
            self.program.ending = Ending::Ended;
            self.wishes.push(Wish::Quit);
        }
    }

    /// Checks in the background whether somebody changed the open file.
    pub(crate) fn look_at_file(&mut self) {
        let (Some(path), false) = (self.open.file.path.clone(), self.jobs.is_running(JobKind::Look) || self.jobs.is_running(JobKind::Save))
        else {
            return;
        };
        self.jobs.start(JobKind::Look, self.open.id, move |_| {
            let fingerprint = file::read_file(&path, file::MAX_BYTES).ok().map(|bytes| Fingerprint::of(&bytes));
            Outcome::Looked { path, fingerprint }
        });
    }

    /// The file was checked: if somebody changed it, reading it again is offered, once.
    pub(crate) fn looked(&mut self, path: &Path, fingerprint: Option<Fingerprint>) {
        let (Some(now), Some(known)) = (fingerprint, self.open.file.fingerprint) else { return };
        let is_ours = self.path() == Some(path) && !self.jobs.is_running(JobKind::Save);
        if is_ours && now != known && self.dialog.is_none() && self.open.noticed_change != Some(now) {
            self.open.noticed_change = Some(now);
            self.ask(Dialog::ChangedMeanwhile(path.to_owned()));
        }
    }

    /// Shows the kept versions of the open file.
    pub(crate) fn ask_old_versions(&mut self) {
        let (Some(home), Some(path)) = (self.program.home.clone(), self.open.file.path.clone()) else { return };
        self.jobs.start(JobKind::Versions, self.open.id, move |_| Outcome::Versions(file::old_versions(&home, &path)));
    }

    /// Opens a kept version in place of the open project, under the same file name.
    pub(crate) fn open_version(&mut self, index: usize) {
        let Some(Dialog::OldVersions(versions)) = &self.dialog else { return };
        let Some(path) = versions.get(index).map(|version| version.path.clone()) else { return };
        let versions = versions.clone();
        self.dialog = None;
        // What is open now would be lost; saved, it becomes a version itself.
        self.before_leaving(Next::OpenVersion(path, versions));
    }
}

/// The lock of a file, or the one that this window already holds.
pub(crate) fn take_lock(home: Option<&Home>, path: &Path, held: Option<(PathBuf, Arc<Lock>)>) -> LockTaken {
    if let Some((own, lock)) = held
        && let (Ok(own), Ok(new)) = (file::canonical(&own), file::canonical(path))
        && own == new
    {
        return LockTaken::Held(lock);
    }
    let Some(home) = home else { return LockTaken::Unknown };
    match Lock::take(home, path) {
        Ok(Some(lock)) => LockTaken::Held(Arc::new(lock)),
        Ok(None) => LockTaken::Elsewhere,
        Err(_) => LockTaken::Unknown,
    }
}

/// Names of files and addresses, the first few of them.
fn said(texts: &Texts, names: &[Named]) -> String {
    const MOST: usize = 3;
    const LETTERS: usize = 80;
    let short = |name: &Named| {
        let whole = match name {
            Named::File(path) => path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
            Named::Elsewhere(address) => address.clone(),
        };
        let quoted = if whole.chars().count() > LETTERS { whole.chars().take(LETTERS).chain(['…']).collect() } else { whole };
        texts.dropped_name(&quoted)
    };
    let said: Vec<String> = names.iter().take(MOST).map(short).collect();
    let said = said.join(", ");
    match names.len().saturating_sub(MOST) {
        0 => said,
        more => texts.dropped_more(&said, i64::try_from(more).unwrap_or(i64::MAX)),
    }
}

/// A path with the extension that its kind of file has, added if it has none.
fn with_ending(path: &Path, pick: &Pick) -> PathBuf {
    let Some(ending) = pick.written_ending().filter(|ending| !has_ending(path, &[ending])) else { return path.to_owned() };
    let mut whole = path.as_os_str().to_owned();
    whole.push(".");
    whole.push(ending);
    PathBuf::from(whole)
}

/// A typed path with `~` replaced by the home folder.
fn expand_home(text: &str) -> PathBuf {
    match (text.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(text),
    }
}
