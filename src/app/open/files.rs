//! The open file: what happens before a project is closed, what is opened, created and replaced. The disk itself is up to `file/`,
//! saving is in `save`.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::endings::{self, has_ending};
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::look::camera::CameraRequest;
use crate::app::notice::NoticeKind;
use crate::app::open::Open;
use crate::app::open::dialog::{NewProject, Next, OpenDialog};
use crate::app::open::file::OpenFile;
use crate::app::open::lock::{LockTaken, take_lock};
use crate::app::open::opening::Opening;
use crate::app::pick::Pick;
use crate::app::program::Ending;
use crate::app::view::{View, WindowArea};
use crate::app::votes::dialog::VotesDialog;
use crate::app::wish::Wish;
use crate::catalogue::sample;
use crate::edit::Document;
use crate::file::{self, FileError, Finding, Fingerprint, Lock, Named};
use crate::i18n::Texts;
use crate::model::{Currency, Project};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Reading a map file.
const OPEN: JobKind = JobKind::reading("open", Texts::job_open);

/// What an opened file is for.
#[derive(Debug, Clone, Copy, PartialEq)]
enum OpenAs {
    /// It becomes the open document.
    Document,
    /// It is the file of the open document, which others have changed.
    Again,
    /// An earlier version of a file: its content, as a project without a file.
    Version,
}

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
        if !self.finish_editing() {
            self.ask_about_text(next);
            return;
        }
        // Nobody wants to keep the worked example because something was tried in it.
        let only_tried = !self.open.recovered && self.has_only_tried();
        if self.open.document.is_saved() || !self.has_work() || only_tried {
            self.go_on(next);
        } else {
            self.ask(Dialog::Open(OpenDialog::Unsaved(next)));
        }
    }

    /// Asks what becomes of the text that is open and was refused, which would be lost.
    fn ask_about_text(&mut self, next: Next) {
        let text = self.look.editing.as_ref().map(|editing| editing.draft.trim().to_owned()).unwrap_or_default();
        let reason = self.refused_text().map(str::to_owned).unwrap_or_default();
        self.ask(Dialog::Open(OpenDialog::TextNotTaken { next, text, reason }));
    }

    /// Whether there is anything worth keeping: an untouched new project is not.
    pub(crate) fn has_work(&self) -> bool {
        self.path().is_some() || self.open.recovered || self.open.document.undo_steps() > 0 || self.open.document.redo_name().is_some()
    }

    /// What happens once unsaved work has been dealt with.
    pub(crate) fn go_on(&mut self, next: Next) {
        match next {
            Next::Create(new) => self.create_project(&new),
            Next::CreateEmpty | Next::Close => self.create_project(&NewProject { name: String::new(), template: "blank".to_owned() }),
            Next::Open(path) | Next::OpenTyped(path, _) => self.open(path),
            Next::OpenVersion(path, _) => self.read_map(path, OpenAs::Version),
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
        let project = catalogue.new_project(template, &crate::letters::one_line(&new.name), Some(today));
        Some(Project { currency: Some(self.program.currency).filter(|currency| *currency != Currency::EURO), ..project })
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
        self.read_map(path, OpenAs::Document);
    }

    /// Reads the file of the open project again because somebody else has changed it.
    pub(crate) fn reload(&mut self, path: PathBuf) {
        self.read_map(path, OpenAs::Again);
    }

    /// The lock that this window holds, and of which file.
    pub(crate) fn held_lock(&self) -> Option<(PathBuf, Arc<Lock>)> {
        match (&self.open.file.lock, &self.open.file.path) {
            (LockTaken::Held(lock), Some(path)) => Some((path.clone(), Arc::clone(lock))),
            _ => None,
        }
    }

    fn read_map(&mut self, path: PathBuf, place: OpenAs) {
        let path = file::absolute(path);
        let revision = self.open.document.revision();
        // If two files are requested, the later one counts.
        self.jobs.cancel_all(OPEN);
        let home = self.program.home.clone();
        let held = self.held_lock();
        // What is unsaved here would be gone with what is read again.
        let given_up = (place == OpenAs::Again && !self.open.document.is_saved())
            .then(|| (Arc::clone(self.project()), self.open.file.damaged.clone(), self.now()));
        let read = move |_: &Cancelled| {
            let kept = match (&home, &given_up) {
                (Some(home), Some((project, damaged, now))) => file::keep_instead(home, &path, project, damaged, *now).err(),
                _ => None,
            };
            let opening = match kept {
                Some(error) => Opening { path, result: Err(error) },
                None if place == OpenAs::Version => Opening::of(path),
                None => Opening::keeping(path, home.as_ref()),
            };
            let lock = match place {
                OpenAs::Document | OpenAs::Again if opening.result.is_ok() => take_lock(home.as_ref(), &opening.path, held),
                OpenAs::Document | OpenAs::Again | OpenAs::Version => LockTaken::Unknown,
            };
            (opening, lock)
        };
        self.start(OPEN, read, move |desk, _, (opening, lock)| desk.opened_or_asked(opening, lock, place, revision));
    }

    /// A file was read. If somebody went on working meanwhile, that work must not be wiped out. `revision`: of the open document when the
    /// file was asked for.
    fn opened_or_asked(&mut self, opening: Opening, lock: LockTaken, place: OpenAs, revision: u64) {
        self.open.document.seal();
        let is_refused = !self.finish_editing();
        if is_refused && opening.result.as_ref().is_ok_and(|opened| place != OpenAs::Again || !self.comes_in(&opening.path, &opened.loaded))
        {
            self.ask_about_text(match place {
                OpenAs::Document | OpenAs::Again => Next::Open(opening.path),
                OpenAs::Version => Next::OpenVersion(opening.path, Arc::default()),
            });
            return;
        }
        let worked_on = opening.result.is_ok() && !self.open.document.is_saved() && self.open.document.revision() != revision;
        match place {
            OpenAs::Document | OpenAs::Again if worked_on => self.ask(Dialog::Open(OpenDialog::Unsaved(Next::Open(opening.path)))),
            OpenAs::Version if worked_on => self.ask(Dialog::Open(OpenDialog::Unsaved(Next::OpenVersion(opening.path, Arc::default())))),
            OpenAs::Document | OpenAs::Again | OpenAs::Version => self.opened(opening, lock, place),
        }
    }

    fn opened(&mut self, opening: Opening, lock: LockTaken, place: OpenAs) {
        let Opening { path, result } = opening;
        let opened = match result {
            Ok(opened) => opened,
            Err(error) => {
                self.program.settings.recent.retain(|recent| *recent != path || !matches!(error, FileError::NotFound { .. }));
                // It may be the state folder that could not take what was to be given up.
                let failed = error.path().unwrap_or(&path).display().to_string();
                let sentence = file_error(&self.program.texts, &failed, &error);
                self.notify(NoticeKind::Error, sentence);
                self.path_failed(&path);
                return;
            }
        };
        let gives_up = place == OpenAs::Again && !self.open.document.is_saved() && self.program.home.is_some();
        let comes_in = place == OpenAs::Again && self.comes_in(&path, &opened.loaded);
        let file::Loaded { project, findings, damaged, .. } = opened.loaded;
        if place == OpenAs::Version {
            self.replace_document(Document::unsaved(project), OpenFile::default());
            self.begin_on_map();
            self.open.recovered = true;
            let sentence = self.program.texts.version_opened().to_owned();
            self.notify(NoticeKind::Info, sentence);
            return;
        }
        let elsewhere = matches!(lock, LockTaken::Elsewhere);
        let is_sound = findings.is_empty();
        if comes_in {
            self.receive_reloaded(project, opened.fingerprint, lock);
            return;
        }
        // What was wrong with it is no work of this person: left as it is, there is nothing to save.
        let document = Document::saved(project);
        self.program.settings.remember(&path);
        // Read again, it is looked at in the same way.
        let other = self.path() != Some(path.as_path());
        let fingerprint = Some(opened.fingerprint);
        let file = OpenFile {
            path: Some(path),
            fingerprint,
            read_only: elsewhere,
            findings,
            damaged,
            asks: !is_sound,
            lock,
            ..OpenFile::default()
        };
        self.replace_document(document, file);
        if other {
            self.begin_on_map();
        }
        if place == OpenAs::Document {
            self.look_for_copies();
        }
        if !is_sound {
            self.ask(Dialog::Open(OpenDialog::Damaged(self.open.file.findings.as_slice().into())));
        }
        if gives_up {
            let sentence = self.program.texts.reload_kept(&self.file_name());
            self.notify(NoticeKind::Info, sentence);
        }
        if elsewhere {
            let sentence = self.program.texts.open_elsewhere().to_owned();
            self.notify(NoticeKind::Warning, sentence);
        }
    }

    /// Whether what was read from a file is the open project with what others have done since: then nothing that was done here is lost. A
    /// project without one of the known maps is another one.
    fn comes_in(&self, path: &Path, file::Loaded { project, findings, .. }: &file::Loaded) -> bool {
        let is_known = || findings.is_empty() && project.maps.iter().any(|map| self.project().map(map.id).is_some());
        self.path() == Some(path) && self.open.document.is_saved() && is_known()
    }

    /// What others have done to the file of the open project comes in. The steps that were taken here, the look and the selection stay.
    fn receive_reloaded(&mut self, project: Project, fingerprint: Fingerprint, lock: LockTaken) {
        let (project, voted) = (Arc::new(project), self.ballot().is_some());
        self.open.document.receive(Project::clone(&project));
        self.open.document.mark_saved(&project);
        let file = &mut self.open.file;
        file.read_only = matches!(lock, LockTaken::Elsewhere);
        (file.fingerprint, file.lock) = (Some(fingerprint), lock);
        file.findings.clear();
        file.damaged.clear();
        (file.asks, file.away) = (false, None);
        self.open.noticed_change = None;
        self.open.recovered = false;
        let sentence = self.program.texts.file_reloaded(&self.file_name());
        self.notify(NoticeKind::Info, sentence);
        if !voted && self.ballot().is_some() {
            self.ask(Dialog::Votes(VotesDialog::GoesOn));
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
        self.go_to_path(pick, whole, expected.into());
    }

    /// The system's file dialog returned several paths.
    pub(crate) fn picked_several(&mut self, pick: &Pick, paths: Vec<PathBuf>) {
        match (pick, paths.first()) {
            (Pick::Merge, Some(first)) => {
                self.program.settings.last_folder = first.parent().map(Path::to_owned);
                self.start_merge(paths);
            }
            _ => self.picked(pick, paths.into_iter().next()),
        }
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
                self.program.typed_before = Some((pick.clone(), text.to_owned()));
                return;
            }
        };
        self.program.settings.last_folder = path.parent().map(Path::to_owned);
        let path = with_ending(&path, pick);
        self.program.typed_before = None;
        self.program.typed_last = Some((pick.clone(), text.to_owned(), path.clone()));
        match pick {
            Pick::Open => self.before_leaving(Next::OpenTyped(path, text.to_owned())),
            pick => self.go_to_path(pick, path, file::Expected::Nothing.into()),
        }
    }

    /// A path is needed, and the system has no file dialog.
    pub(crate) fn ask_path(&mut self, pick: Pick) {
        self.program.types_paths = true;
        if matches!(pick, Pick::Template | Pick::Rules) || pick == Pick::Merge && self.is_merge_open() {
            self.ask_within(Dialog::Path(pick));
        } else {
            self.ask(Dialog::Path(pick));
        }
    }

    /// What a typed path led to does not happen after all: it is there again to be changed.
    pub(crate) fn ask_path_again(&mut self, pick: Pick, typed: String) {
        self.program.typed_before = Some((pick.clone(), typed));
        self.ask(Dialog::Path(pick));
    }

    /// Nothing came of a path: if it was typed, it is there again to be changed when a path is asked for next.
    pub(crate) fn path_failed(&mut self, path: &Path) {
        if let Some((pick, typed, _)) = self.program.typed_last.take_if(|(.., led)| led == path) {
            self.program.typed_before = Some((pick, typed));
        }
    }

    /// Where a typed path leads: `~` is the home folder, and relative paths start in the folder that was used last.
    pub(crate) fn path_of(&self, text: &str) -> PathBuf {
        let path = expand_home(text);
        match &self.program.settings.last_folder {
            Some(folder) if path.is_relative() => folder.join(path),
            _ => path,
        }
    }

    pub(crate) fn go_to_path(&mut self, pick: &Pick, path: PathBuf, replacing: file::Replacing) {
        match pick {
            Pick::Open => self.before_leaving(Next::Open(path)),
            Pick::SaveAs => self.start_save(path, replacing),
            Pick::Import => self.start_import(vec![path]),
            Pick::Compare => self.compare_with(path),
            Pick::Merge => self.start_merge(vec![path]),
            Pick::Groups(groups, round) => self.start_giving(Arc::clone(groups), *round, path),
            Pick::Picture(at) => self.read_picture(*at, path),
            Pick::Template => self.choose_template(Some(path)),
            Pick::Export(what, _) => self.start_export(*what, path, replacing),
            Pick::ExportFolder => self.start_together(path),
            Pick::ClientCopy => self.start_client_copy(path, replacing),
            Pick::CopyReport => self.start_copy_report(path, replacing),
            Pick::Tasks(format) => self.start_tasks_export(*format, path, replacing),
            Pick::Notes => self.start_notes_export(path, replacing),
            Pick::Rules => self.start_reading_rules(path),
            Pick::SaveRules => self.start_writing_rules(path, replacing),
        }
    }

    /// Another project replaces the open one, whose unsaved work has been dealt with. What is still being read in the background for the
    /// old one is cancelled; what is being written goes on.
    pub(crate) fn replace_document(&mut self, document: Document, file: OpenFile) {
        self.end_journal();
        self.jobs.leave(self.open.id);
        self.open = Open::new(document, file);
        // How to begin a project is no news in another one.
        let how_to_begin = self.program.texts.tries_done();
        self.notices.retain(|notice| notice.text != how_to_begin);
        self.forget_questions();
        self.settle_look();
        self.look_at(CameraRequest::Open);
        if self.ballot().is_some() {
            self.ask(Dialog::Votes(VotesDialog::GoesOn));
        }
        self.offer_measures_of_chances();
    }

    /// Ends the program once nothing is being written any more.
    fn end(&mut self) {
        /// A disk that does not answer does not keep the program from ending: then the work is offered at the next start.
        const MOST: Duration = Duration::from_secs(2);
        self.end_journal();
        if let Some(keeper) = &self.program.keeper {
            let _is_offered_then = keeper.flusher().flush(MOST);
        }
        if let Some(home) = &self.program.home {
            // At the end there is nobody to tell; the settings are only a convenience.
            let _told_nobody = file::save_settings(home, &self.program.settings);
        }
        self.program.ending = Ending::Waiting;
        self.quit_when_written();
    }

    /// Ends the program, if it is about to end, as soon as nothing is being written any more.
    pub(crate) fn quit_when_written(&mut self) {
        let is_written = !self.jobs.hold_the_end();
        if self.program.ending == Ending::Waiting && is_written {
            self.program.ending = Ending::Ended;
            self.wishes.push(Wish::Quit);
        }
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
