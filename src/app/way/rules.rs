//! House rules without a window: which apply to the project, which of them are kept and where others are broken, going there, and lists of rules as files.
//! Never a change but through edits, and nothing that a vote in progress covers.

use super::dialog::WayDialog;
use super::standing::RuleStanding;
use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::file_words::{file_error, unreadable};
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::open::identity::DocumentId;
use crate::app::pick::Pick;
use crate::app::view::View;
use crate::app::wish::Wish;
use crate::edit::{Edit, MergeKey, ProjectEdit, Selected};
use crate::file::{self, FileError, FileId, Replacing, UnreadRules};
use crate::i18n::Texts;
use crate::letters::Unreadable;
use crate::method::house_rules::{Breach, breaches};
use crate::model::{Code as _, HouseRule, MapId, RuleKind, Subject};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

/// Reading a list of rules.
const READ: JobKind = JobKind::reading("rules", Texts::job_rules);
/// Writing one.
const WRITE: JobKind = JobKind::lasting("list of rules", Texts::job_export).to_the_end();
/// The largest list that is read, in bytes: nobody writes as much about a few rules.
const MOST_BYTES: u64 = 1 << 20;

/// Why a list of rules could not be read.
enum NotRead {
    File(FileError),
    Rules(UnreadRules),
}

/// Why a list of rules cannot be read, without its place.
pub fn rules_fault(texts: &Texts, why: &Unreadable) -> String {
    match why {
        Unreadable::UnknownWord(rule, known) => texts.house_rules_unknown(rule, &known.join(", ")),
        Unreadable::RepeatedField(rule) if RuleKind::ALL.iter().any(|kind| kind.name() == rule) => texts.house_rules_twice(rule),
        why => unreadable(texts, why),
    }
}

impl Desk {
    /// The rules that apply to the project, in their order, each with how it stands as of today.
    pub fn house_rules(&self) -> Arc<Vec<RuleStanding>> {
        let (today, is_covered) = (self.today(), self.ballot().is_some());
        self.open.derived.way.rules.get((self.open.stamp(), today), || {
            let rules = &self.project().rules;
            let is_known = |rule: HouseRule| !is_covered || !rule.kind().rests_on_scores();
            let known: Vec<HouseRule> = rules.iter().copied().filter(|rule| is_known(*rule)).collect();
            let found = breaches(self.project(), &known, &mut self.open.derived.judgements.borrow_mut(), today);
            let standing = |rule: &HouseRule| RuleStanding {
                rule: *rule,
                is_known: is_known(*rule),
                breaches: found.iter().filter(|breach| breach.rule.kind() == rule.kind()).copied().collect(),
            };
            rules.iter().map(standing).collect()
        })
    }

    /// How many rules are kept, and how many apply.
    pub fn kept_rules(&self) -> (usize, usize) {
        let rules = self.house_rules();
        (rules.iter().filter(|standing| standing.is_kept()).count(), rules.len())
    }

    /// Shows the rules, to choose among them and to see where they are broken.
    pub(crate) fn ask_house_rules(&mut self) {
        self.ask(Dialog::Way(WayDialog::Rules));
    }

    /// A rule applies from now on, or with another number. What is typed into its number is one step.
    pub(super) fn set_rule(&mut self, rule: HouseRule) {
        let mut rules = self.project().rules.clone();
        let merge = match rules.iter_mut().find(|other| other.kind() == rule.kind()) {
            Some(other) => {
                *other = rule;
                Some(MergeKey { what: rule.kind().code(), element: Uuid::nil() })
            }
            None => {
                // Before the first that comes later in the list of all rules; others stay in the order that a team has given them.
                let at = rules.iter().position(|other| other.kind() > rule.kind()).unwrap_or(rules.len());
                rules.insert(at, rule);
                self.open.document.seal();
                None
            }
        };
        self.apply(&Edit::Project(ProjectEdit::SetRules(rules)), merge);
    }

    /// A rule applies no longer.
    pub(super) fn take_out_rule(&mut self, kind: RuleKind) {
        let mut rules = self.project().rules.clone();
        rules.retain(|rule| rule.kind() != kind);
        self.open.document.seal();
        self.apply(&Edit::Project(ProjectEdit::SetRules(rules)), None);
    }

    /// Goes to a place where a rule is broken; when called again, to the next one.
    pub(super) fn go_to_broken(&mut self, kind: RuleKind) {
        let rules = self.house_rules();
        let Some(standing) = rules.iter().find(|standing| standing.rule.kind() == kind) else { return };
        let breaches = &standing.breaches;
        let (lead, shown) = (self.open.document.selection.lead, self.map_id());
        let is_here = |breach: &Breach| {
            let (map, element) = selected(breach.at);
            lead == Some(element) && map.is_none_or(|map| shown == Some(map))
        };
        let at = breaches.iter().position(is_here).map_or(0, |at| (at + 1) % breaches.len());
        if let Some(breach) = breaches.get(at) {
            self.go_to_subject(breach.at);
        }
    }

    /// Goes to an element, wherever it is shown.
    pub(super) fn go_to_subject(&mut self, at: Subject) {
        let (map, element) = selected(at);
        if let Some(map) = map {
            self.show_map(map);
        }
        match element {
            Selected::Stage(_) | Selected::Touchpoint(_) => self.go_to_map(element),
            Selected::Measure(_) => self.show_in_list(element),
            _ => {
                self.program.view = View::Map;
                self.open_in_inspector(element);
                self.wishes.push(Wish::Inspector);
            }
        }
    }

    /// Asks for a list of rules to load.
    pub(super) fn ask_rules_to_load(&mut self) {
        if !self.refuses_change() {
            self.wishes.push(Wish::Pick(Pick::Rules));
        }
    }

    /// Asks where to save the rules.
    pub(super) fn ask_where_to_save_rules(&mut self) {
        self.wishes.push(Wish::Pick(Pick::SaveRules));
    }

    /// Reads a list of rules in the background; then they are those of the project.
    pub(crate) fn start_reading_rules(&mut self, path: PathBuf) {
        if self.refuses_change() {
            return;
        }
        let read = path.clone();
        let work = move |_: &Cancelled| {
            let bytes = file::read_file(&read, MOST_BYTES).map_err(NotRead::File)?;
            file::read_rules(&bytes).map_err(NotRead::Rules)
        };
        self.start(READ, work, move |desk, _, result| desk.rules_read(&path, result));
    }

    fn rules_read(&mut self, path: &Path, result: Result<Vec<HouseRule>, NotRead>) {
        let texts = Arc::clone(&self.program.texts);
        let shown = path.display().to_string();
        let sentence = match result {
            Ok(rules) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let count = i64::try_from(rules.len()).unwrap_or(i64::MAX);
                self.finish_editing();
                self.open.document.seal();
                let is_same = self.project().rules == rules;
                if self.apply(&Edit::Project(ProjectEdit::SetRules(rules)), None) {
                    self.notify_done(texts.house_rules_loaded(count, &name));
                } else if is_same {
                    self.notify(NoticeKind::Info, texts.house_rules_the_same(&name));
                }
                return;
            }
            Err(NotRead::File(error)) => file_error(&texts, &shown, &error),
            Err(NotRead::Rules(UnreadRules { line, column, why })) => {
                texts.house_rules_not_readable(&format!("{shown}:{line}:{column}"), &rules_fault(&texts, &why))
            }
        };
        self.path_failed(path);
        self.notify(NoticeKind::Error, sentence);
    }

    /// Writes the rules of the project as a list, in the background.
    pub(crate) fn start_writing_rules(&mut self, path: PathBuf, replacing: Replacing) {
        let bytes = file::write_rules(&self.project().rules);
        let (own, home, written) = (self.open.file.path.clone(), self.program.home.clone(), path.clone());
        let work = move |_: &Cancelled| {
            let inputs: Vec<FileId> = own.as_deref().and_then(FileId::of).into_iter().collect();
            file::write_export(&path, &bytes?, &inputs, replacing, home.as_ref()).map(drop)
        };
        self.start(WRITE, work, move |desk, asked_by, result| desk.rules_written(asked_by, &written, result));
    }

    fn rules_written(&mut self, asked_by: DocumentId, path: &Path, result: Result<(), FileError>) {
        let shown = path.display().to_string();
        match result {
            Ok(()) => {
                let sentence = self.program.texts.exported(&shown);
                self.notify(NoticeKind::Done, sentence);
            }
            Err(FileError::Exists { path }) if asked_by == self.open.id => self.ask(Dialog::Replace(Pick::SaveRules, path)),
            Err(FileError::SeveralNames { names, .. }) if asked_by == self.open.id => {
                self.ask(Dialog::SeveralNames(Pick::SaveRules, path.to_owned(), names));
            }
            Err(error) => {
                self.path_failed(path);
                let sentence = file_error(&self.program.texts, &shown, &error);
                self.notify(NoticeKind::Error, sentence);
            }
        }
    }
}

/// What is selected to show an element, and the map that it is on, if it is on one.
fn selected(at: Subject) -> (Option<MapId>, Selected) {
    match at {
        Subject::Touchpoint(map, id) => (Some(map), Selected::Touchpoint(id)),
        Subject::Stage(map, id) => (Some(map), Selected::Stage(id)),
        Subject::Map(map) => (Some(map), Selected::Map),
        Subject::Measure(id) => (None, Selected::Measure(id)),
        Subject::Round(id) => (None, Selected::Round(id)),
        _ => (None, Selected::Project),
    }
}
