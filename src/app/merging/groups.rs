//! Copies for groups: each a file with the same identities, in a round that all share, with the group's name. What was given is kept, so that it is known what a
//! file began with when it comes back. Never a file that is replaced unasked.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::{Answer, Dialog};
use crate::app::exchange::together::{Ends, Part, Together};
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::merging::begins::known_by;
use crate::app::merging::dialog::{GivenOut, MergingDialog};
use crate::file::{self, Expected, FileError, FileId, Home};
use crate::i18n::Texts;
use crate::letters::one_line;
use crate::model::{Project, RoundId, limits};
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;

/// Writing copies for groups.
const GIVE: JobKind = JobKind::lasting("groups", Texts::job_groups).to_the_end();

/// How many groups there may be.
pub(super) const MOST: usize = 50;

/// A copy with its place among them.
struct Copy {
    at: usize,
    path: PathBuf,
    project: Project,
}

impl Desk {
    /// The groups that a text names, one in each line or between commas; a number alone is so many groups.
    pub fn groups_of(&self, text: &str) -> Vec<String> {
        if let Ok(count) = text.trim().parse::<usize>() {
            return (1..=count.min(MOST)).map(|number| self.program.texts.groups_group(&number.to_string())).collect();
        }
        let mut groups: Vec<String> = Vec::new();
        for name in text.split(['\n', ',', ';']).map(in_one_line).filter(|name| !name.is_empty()) {
            if groups.len() < MOST && !groups.iter().any(|other| other.to_lowercase() == name.to_lowercase()) {
                groups.push(name);
            }
        }
        groups
    }

    /// The name of the file of a group.
    pub fn file_of_group(&self, group: &str) -> String {
        self.name_of_part(group, "wegmarke")
    }

    /// Asks which groups get a copy.
    pub(crate) fn ask_groups(&mut self) {
        self.finish_editing();
        self.ask(Dialog::Merging(MergingDialog::Groups));
    }

    /// Writes a copy for each group into a folder, which is made if it is not there.
    pub(crate) fn start_giving(&mut self, groups: Arc<[String]>, round: RoundId, folder: PathBuf) {
        let names = groups.iter().map(|group| self.file_of_group(group)).collect();
        let together = Together::new(folder, names);
        self.give((0..groups.len()).collect(), GivenOut { together, groups, round }, Expected::Nothing);
    }

    /// Writes the copies with these places.
    fn give(&mut self, wanted: Vec<usize>, given: GivenOut, expected: Expected) {
        let now = self.now();
        let copy = |at: usize| {
            let (group, name) = (given.groups.get(at)?, given.together.name(at)?);
            let project = self.copy_for(group, given.round, now);
            Some(Copy { at, path: given.together.folder().join(name), project })
        };
        let copies: Vec<Copy> = wanted.into_iter().filter_map(copy).collect();
        let way = given.together.clone();
        self.ask(Dialog::Merging(MergingDialog::Given(given)));
        way.go_on();
        copies.iter().for_each(|copy| way.set(copy.at, Part::Waiting));
        let (own, home) = (self.open.file.path.clone(), self.program.home.clone());
        let texts = Arc::clone(&self.program.texts);
        let write = move |cancelled: &Cancelled| {
            let _ends = Ends::new(way.clone(), texts.together_failed().to_owned());
            if let Err(error) = file::make_folder(way.folder()) {
                let sentence = file_error(&texts, &way.folder().display().to_string(), &error);
                copies.iter().for_each(|copy| way.set(copy.at, Part::Failed(sentence.clone())));
                return;
            }
            let inputs: Vec<FileId> = own.as_deref().and_then(FileId::of).into_iter().collect();
            for copy in copies {
                if cancelled.is_set() {
                    break;
                }
                way.set(copy.at, Part::Running);
                way.set(copy.at, copy.written(&inputs, expected, home.as_ref(), now, &texts));
            }
        };
        // The list that is open says how it went.
        self.start(GIVE, write, |_, _, ()| {});
    }

    /// What a group gets: the same with its name, in the round that all share.
    fn copy_for(&self, group: &str, round: RoundId, now: Timestamp) -> Project {
        let project = self.project();
        let name: String = self.program.texts.groups_name(&project.name, group).chars().take(limits::TITLE_CHARS).collect();
        Project { name, current_round: Some(round), changed: Some(now), ..Project::clone(project) }
    }

    /// The list of copies was answered: what was there already is to be replaced, or it is enough.
    pub(super) fn answer_given(&mut self, given: GivenOut, answer: &Answer) {
        let together = given.together.clone();
        match answer {
            Answer::Yes if together.has_ended() => {
                let there = together.locked().iter().enumerate().filter(|(_, part)| **part == Part::Exists).map(|(at, _)| at).collect();
                self.give(there, given, Expected::Anything);
            }
            _ if !together.has_ended() => {
                self.dialog = Some(Dialog::Merging(MergingDialog::Given(given)));
                self.jobs.cancel_all(GIVE);
                together.call_off();
            }
            _ => {}
        }
    }
}

/// A name without what only sets words apart.
fn in_one_line(name: &str) -> String {
    one_line(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Copy {
    fn written(self, inputs: &[FileId], expected: Expected, home: Option<&Home>, now: Timestamp, texts: &Texts) -> Part {
        let shown = self.path.display().to_string();
        let written = file::write(&self.project).and_then(|bytes| {
            let keep = home.map(|home| (home, now));
            file::write_map(&self.path, &bytes, inputs, expected.into(), keep).map(|_| bytes)
        });
        match written {
            Ok(bytes) => {
                let kept = home.is_some_and(|home| file::keep_given(home, &known_by(&self.project), &bytes, now).is_ok());
                Part::Written(if kept { Vec::new() } else { vec![texts.groups_not_kept().to_owned()] })
            }
            Err(FileError::Exists { .. }) => Part::Exists,
            Err(error) => Part::Failed(file_error(texts, &shown, &error)),
        }
    }
}
