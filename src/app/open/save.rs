//! Saving in the background: what is asked first, what is written, and what is true afterwards. "Saved" is shown only once it is true.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::exchange::choice::ExportWhat;
use crate::app::file_words::{file_error, lost};
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::open::conflict::{Conflict, Seen, look};
use crate::app::open::dialog::OpenDialog;
use crate::app::open::identity::DocumentId;
use crate::app::open::lock::{LockTaken, take_lock};
use crate::app::open::save_to::SaveTo;
use crate::app::pick::Pick;
use crate::app::wish::Wish;
use crate::export::{Format, Table};
use crate::file::{self, Expected, FileError, Fingerprint, Lost, Replacing, Saved, Saving};
use crate::i18n::Texts;
use crate::layout::word;
use crate::model::Project;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Writing the map file.
pub(super) const SAVE: JobKind = JobKind::lasting("save", Texts::job_save).to_the_end();

/// How writing the map file ended.
struct Written {
    result: Result<Saved, FileError>,
    lock: LockTaken,
    /// What somebody else has made of the file, if that is why it was not written.
    conflict: Option<Arc<Conflict>>,
}

impl Desk {
    /// Writes to the file, asking for one first if there is none or if it is read-only.
    pub(crate) fn save(&mut self) {
        let Some(path) = self.open.file.path.clone().filter(|_| !self.is_read_only()) else {
            self.ask_save_as();
            return;
        };
        if self.open.file.asks {
            self.ask(Dialog::Open(OpenDialog::SaveOverDamage));
            return;
        }
        self.start_save(path, self.own_content().into());
    }

    /// What is expected in the open project's own file: what was opened or saved last.
    fn own_content(&self) -> Expected {
        self.open.file.fingerprint.map_or(Expected::Nothing, Expected::Content)
    }

    /// Writes to a file that has several names, as was agreed to; what else is expected there is as before.
    pub(crate) fn save_cutting_links(&mut self, path: PathBuf) {
        let expected = if self.path() == Some(path.as_path()) { self.own_content() } else { Expected::Anything };
        self.start_save(path, Replacing { expected, cut_links: true });
    }

    /// Asks where to write.
    pub(crate) fn ask_save_as(&mut self) {
        self.wishes.push(Wish::Pick(Pick::SaveAs));
    }

    /// The file name that a file dialog for saving suggests.
    pub fn suggested_name(&self, pick: &Pick) -> String {
        let Some(ending) = pick.written_ending() else {
            return match pick {
                Pick::ExportFolder => self.name_of_part(self.program.texts.together_folder(), ""),
                Pick::Groups(..) => self.name_of_part(self.program.texts.groups_folder(), ""),
                _ => String::new(),
            };
        };
        // Anything but a map includes what it is in its name.
        let view = self.exchange.choice().view.and_then(|id| self.project().view(id)).filter(|_| matches!(pick, Pick::Export(..)));
        let part = match pick {
            _ if view.is_some() => view.map(|view| view.name.clone()).unwrap_or_default(),
            Pick::Export(ExportWhat::Table(shown), _) => shown.name(&self.program.texts).to_owned(),
            Pick::Export(_, Format::Csv) => match self.exchange.choice().table {
                Table::Touchpoints => String::new(),
                table => self.program.texts.term("table", table.word()).to_owned(),
            },
            Pick::Export(ExportWhat::Chart, _) => word(&self.program.texts, self.charts.choice().kind).to_owned(),
            Pick::Export(ExportWhat::Segment(segment), _) => {
                self.open.document.project().segment(*segment).map(|segment| segment.name.clone()).unwrap_or_default()
            }
            Pick::Tasks(_) => self.program.texts.term("measure-tab", "tasks").to_owned(),
            Pick::Notes => self.program.texts.present_notes().to_owned(),
            Pick::SaveRules => self.program.texts.house_rules_file().to_owned(),
            Pick::ClientCopy => self.program.texts.client_copy_name().to_owned(),
            Pick::CopyReport => self.program.texts.copy_report_name().to_owned(),
            Pick::Export(ExportWhat::Blank, _) => self.program.texts.dialog_export_what_blank().to_owned(),
            Pick::Export(ExportWhat::Cards { .. }, _) => self.program.texts.dialog_export_what_cards().to_owned(),
            Pick::Export(ExportWhat::Day, _) => self.program.texts.term("table", Table::Day.word()).to_owned(),
            Pick::Export(ExportWhat::Comparison, _) => self.program.texts.term("view", "compare").to_owned(),
            _ => String::new(),
        };
        self.name_of_part(&part, ending)
    }

    /// The name of a file with something of the project, or without an extension that of a folder.
    pub(crate) fn name_of_part(&self, part: &str, ending: &str) -> String {
        let clean = |name: &str| file::portable_name(name, 100);
        let stem = self.path().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
        let name = clean(stem.as_deref().unwrap_or_else(|| self.own_name()));
        let name = if name.is_empty() { self.program.catalogue.starting().project.clone() } else { name };
        let ending = if ending.is_empty() { String::new() } else { format!(".{ending}") };
        let part = clean(part);
        if part.is_empty() { format!("{name}{ending}") } else { format!("{name} - {part}{ending}") }
    }

    /// What the project is called: by its name, or by that of its first map if nobody has given it one.
    fn own_name(&self) -> &str {
        let (project, starting) = (self.open.document.project(), self.program.catalogue.starting());
        let of_map = || project.maps.first().map(|map| map.name.as_str()).filter(|name| !name.trim().is_empty());
        if project.name == starting.project {
            of_map().filter(|name| *name != starting.map).unwrap_or(&project.name)
        } else {
            &project.name
        }
    }

    /// Writes the project as it is now, in the background. One save runs at a time: what is changed in the meantime is saved after it.
    pub(crate) fn start_save(&mut self, path: PathBuf, replacing: Replacing) {
        let path = file::absolute(path);
        if self.jobs.is_running(SAVE) {
            self.open.save_next = Some(SaveTo { path, replacing });
            return;
        }
        let project = Arc::clone(self.open.document.project());
        let (home, now) = (self.program.home.clone(), self.now());
        // Under another name, what was wrong with the old file no longer matters, but what could not be read is never dropped silently.
        let damaged = self.open.file.damaged.clone();
        let held = self.held_lock();
        let (to, written) = (path.clone(), Arc::clone(&project));
        let save = move |_: &Cancelled| {
            let lock = take_lock(home.as_ref(), &to, held);
            if matches!(lock, LockTaken::Elsewhere) {
                return Written { result: Err(FileError::ChangedOnDisk { path: to, found: None }), lock, conflict: None };
            }
            let keep = home.as_ref().map(|home| (home, now));
            let result = file::save(&to, &Saving { project: &written, damaged: &damaged, replacing, keep });
            let seen = match (&result, replacing.expected) {
                (Err(FileError::ChangedOnDisk { .. }), Expected::Content(known)) => Some(look(&to, known, &written, home.as_ref())),
                _ => None,
            };
            let conflict = if let Some(Seen::Changed(conflict)) = seen { Some(conflict) } else { None };
            Written { result, lock, conflict }
        };
        self.jobs.start(SAVE, self.open.id, save, move |desk: &mut Self, asked_by, result| match result {
            Ok(written) => desk.saved(asked_by, path, &project, written),
            Err(_reported) => desk.save_broke_off(asked_by),
        });
    }

    /// The job that saves panicked.
    fn save_broke_off(&mut self, asked_by: DocumentId) {
        self.say_job_failed(SAVE);
        if asked_by == self.open.id {
            self.give_up_next();
        }
        self.save_what_waits();
    }

    /// A save has ended. If its project was closed in the meantime, the result is only reported: its file has nothing to do with the one
    /// that is open now.
    fn saved(&mut self, asked_by: DocumentId, path: PathBuf, project: &Arc<Project>, written: Written) {
        let Written { result, lock, conflict } = written;
        let is_open = asked_by == self.open.id;
        match result {
            Ok(Saved { fingerprint, lost, not_kept }) => {
                self.say_saved(&path, lost, not_kept.as_ref());
                if is_open {
                    self.bind_to(path, project, fingerprint, lock);
                }
                if !self.save_what_waits()
                    && is_open
                    && let Some(next) = self.open.after_save.take()
                {
                    // Something may have been changed while it was being written.
                    self.before_leaving(next);
                }
            }
            Err(error) => {
                if is_open {
                    self.not_saved(&path, error, &lock, conflict);
                } else {
                    self.say_not_saved(&path, &error, &lock);
                }
                self.save_what_waits();
            }
        }
    }

    fn say_saved(&mut self, path: &Path, what: Lost, not_kept: Option<&FileError>) {
        let shown = path.display().to_string();
        self.program.settings.remember(path);
        let sentence = self.program.texts.saved(&shown);
        self.notify(NoticeKind::Done, sentence);
        if let Some(error) = not_kept {
            // What failed is in the state folder: the map is written.
            let failed = error.path().unwrap_or(path).display().to_string();
            let sentence = self.program.texts.version_not_kept(&file_error(&self.program.texts, &failed, error));
            self.notify(NoticeKind::Warning, sentence);
        }
        if let Some(sentence) = lost(&self.program.texts, &shown, what) {
            self.notify(NoticeKind::Warning, sentence);
        }
    }

    /// From now on the open project is in this file.
    fn bind_to(&mut self, path: PathBuf, project: &Arc<Project>, fingerprint: Fingerprint, lock: LockTaken) {
        self.open.document.mark_saved(project);
        let file = &mut self.open.file;
        file.asks &= file.path.as_ref() == Some(&path);
        file.fingerprint = Some(fingerprint);
        file.read_only = false;
        (file.lock, file.away) = (lock, None);
        file.path = Some(path);
        self.open.noticed_change = None;
        self.open.recovered = false;
    }

    /// The open project was not written; if somebody else has changed its file, asks about that.
    fn not_saved(&mut self, path: &Path, error: FileError, lock: &LockTaken, conflict: Option<Arc<Conflict>>) {
        // Trying the same again would only fail again.
        self.open.save_next.take_if(|next| next.path == path);
        match error {
            FileError::ChangedOnDisk { path, found } if !matches!(lock, LockTaken::Elsewhere) => {
                // Put back meanwhile, it is not what it was all the same: it is asked about with what is known.
                let unknown = || Arc::new(Conflict { path, at_save: true, is_readable: false, since: None, found });
                let conflict = conflict.map_or_else(unknown, |conflict| Arc::new(Conflict { at_save: true, ..Conflict::clone(&conflict) }));
                self.open.noticed_change = conflict.found;
                self.ask(Dialog::Open(OpenDialog::Conflict(conflict)));
            }
            FileError::Exists { path } => self.ask(Dialog::Replace(Pick::SaveAs, path)),
            FileError::SeveralNames { path: _, names } => self.ask(Dialog::SeveralNames(Pick::SaveAs, path.to_owned(), names)),
            error if matches!(error, FileError::ReadOnly { .. } | FileError::FolderReadOnly { .. }) || self.is_in_the_way(path, &error) => {
                let sentence = file_error(&self.program.texts, &path.display().to_string(), &error);
                self.ask(Dialog::Open(OpenDialog::MayNotWrite(path.to_owned(), sentence)));
            }
            error => {
                if let FileError::NotConfirmed { fingerprint, .. } = &error
                    && self.path() == Some(path)
                {
                    // The file has the new content now, whatever a power cut would leave of it.
                    self.open.file.fingerprint = Some(*fingerprint);
                }
                self.give_up_next();
                self.say_not_saved(path, &error, lock);
            }
        }
    }

    /// Whether only another place helps: its folder is gone, something else is there now, or there is no room.
    fn is_in_the_way(&self, path: &Path, error: &FileError) -> bool {
        use std::io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
        match error {
            FileError::NotRegular { .. } | FileError::NoFolder { .. } => self.path() == Some(path),
            FileError::System { source, .. } => matches!(source.kind(), FileTooLarge | QuotaExceeded | StorageFull),
            _ => false,
        }
    }

    fn say_not_saved(&mut self, path: &Path, error: &FileError, lock: &LockTaken) {
        let shown = path.display().to_string();
        let sentence = match error {
            FileError::ChangedOnDisk { .. } if matches!(lock, LockTaken::Elsewhere) => self.program.texts.save_elsewhere(&shown),
            error => file_error(&self.program.texts, &shown, error),
        };
        self.path_failed(path);
        self.notify(NoticeKind::Error, sentence);
    }

    /// Saves what was waiting for another save to end. Returns whether there was anything.
    pub(crate) fn save_what_waits(&mut self) -> bool {
        let Some(SaveTo { path, replacing }) = self.open.save_next.take() else { return false };
        if self.path() != Some(path.as_path()) {
            self.start_save(path, replacing);
            return true;
        }
        let changed = !self.open.document.is_saved();
        if changed {
            self.save();
        }
        changed
    }
}
