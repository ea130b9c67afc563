//! What the window asks: one question at a time, each with everything it is about, and what follows from its answers. Never how it looks.

use super::desk::Desk;
use super::exchange::import::{Added, Proposed};
use super::grid::PastePlan;
use super::open::recovery::RecoveryOffer;
use crate::edit::PictureAt;
use crate::file::{Expected, Version};
use std::path::PathBuf;
use std::sync::Arc;

/// The question that is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// There is unsaved work. Answers: save, discard, cancel.
    Unsaved(Next),
    /// Name and stages of a new project; answered by [`super::Action::CreateProject`].
    NewProject,
    /// Name and stages of a new map; answered by [`super::Action::CreateMap`].
    NewMap,
    /// Type a path, because the system offers no file dialog; answered by [`super::Action::PathTyped`].
    Path(Pick),
    /// There is a file of this name already. Answers: yes (replace it), cancel.
    Replace(Pick, PathBuf),
    /// Something was wrong with the file when it was opened: [`super::Desk::findings`]. Nothing to answer.
    Damaged,
    /// Saving would replace a file that was not wholly readable. Answers: yes, save as, cancel.
    SaveOverDamage,
    /// Somebody else changed the file: it was not saved. Answers: yes (replace it), save as, cancel.
    ChangedOnDisk(PathBuf),
    /// Somebody else changed the file while it is open. Answers: yes (read it again), cancel.
    ChangedMeanwhile(PathBuf),
    /// Kept versions of the file; answered by [`super::Action::OpenVersion`].
    OldVersions(Vec<Version>),
    /// Unsaved work of windows that are gone; answered by [`super::Action::Recover`] and [`super::Action::DiscardRecovery`].
    Recovery(Vec<Arc<RecoveryOffer>>),
    /// What would come of a table. Answers: yes (a new project), add (to this project), cancel.
    Import(Proposed),
    /// What pasted cells would change. Answers: yes, cancel.
    PasteCells(Arc<PastePlan>),
    /// What votes or segments of a table would add to the open project. Answers: yes, cancel.
    ImportInto(Added),
    /// What to export, with a preview; answered by [`super::Action::ExportChanged`] and [`super::Action::ExportChosen`].
    Export,
    /// All shortcuts on one sheet.
    Shortcuts,
    /// What this program is.
    About,
}

/// What is done after unsaved work has been dealt with.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// A new project from a template.
    Create(NewProject),
    /// A new project with one empty stage.
    CreateEmpty,
    /// Open a file.
    Open(PathBuf),
    /// Open a kept version in place of the open project.
    OpenVersion(PathBuf),
    /// Open the worked example.
    OpenExample,
    /// Take up unsaved work of a window that is gone: one of the offers, by its index.
    Recover(Vec<Arc<RecoveryOffer>>, usize),
    /// Make the imported table the open project.
    ImportAsProject(Proposed),
    /// Close the project.
    Close,
    /// End the program.
    Quit,
}

/// What a new project or map starts with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewProject {
    /// Its name; empty: the usual one.
    pub name: String,
    /// Code of the stage template; an unknown one is the first.
    pub template: String,
}

/// What a path is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// A map file to open.
    Open,
    /// A map file to write.
    SaveAs,
    /// A table to import.
    Import,
    /// Another map file, to compare with.
    Compare,
    /// A picture for an element.
    Picture(PictureAt),
    /// A file to export to, with the usual ending of the chosen format.
    Export(&'static str),
}

/// An answer to the question that is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Save first, then go on.
    Save,
    /// Throw the changes away and go on.
    Discard,
    /// Do it: replace, go on.
    Yes,
    /// Write to another file instead.
    SaveAs,
    /// Add to the open project.
    Add,
    /// Leave everything as it is.
    Cancel,
}

impl Dialog {
    /// Whether this is the question that was seen before, though its content may have changed while it was open: what is marked in it stays.
    pub fn goes_on_from(&self, before: &Self) -> bool {
        match (self, before) {
            (Self::PasteCells(_), Self::PasteCells(_)) | (Self::Recovery(_), Self::Recovery(_)) => true,
            (now, before) => now == before,
        }
    }

    /// Whether it is about more than the open project, so that it stays when another one takes its place.
    fn outlives_document(&self) -> bool {
        matches!(self, Self::Recovery(_))
    }
}

impl Next {
    /// The question that led here; giving up what is asked in between leads back to it.
    fn question_before(self) -> Option<Dialog> {
        match self {
            Self::ImportAsProject(proposed) => Some(Dialog::Import(proposed)),
            Self::Recover(offers, _) => Some(Dialog::Recovery(offers)),
            Self::Create(_) | Self::CreateEmpty | Self::Open(_) | Self::OpenVersion(_) | Self::OpenExample | Self::Close | Self::Quit => {
                None
            }
        }
    }
}

impl Desk {
    /// Asks something, at once or, while another question is open, after it.
    pub(crate) fn ask(&mut self, dialog: Dialog) {
        self.questions.push_back(dialog);
        self.ask_next();
    }

    /// Opens the next question that waits, if none is open.
    pub(crate) fn ask_next(&mut self) {
        if self.dialog.is_none() {
            self.dialog = self.questions.pop_front();
        }
    }

    /// Another document takes the place of the open one: what was asked about that one goes with it.
    pub(crate) fn forget_questions(&mut self) {
        self.dialog = self.dialog.take().filter(Dialog::outlives_document);
        self.questions.retain(Dialog::outlives_document);
    }

    /// What was to follow a save does not; the question that led to it is open again.
    pub(crate) fn give_up_next(&mut self) {
        if let Some(before) = self.open.after_save.take().and_then(Next::question_before) {
            self.ask(before);
        }
    }

    /// Answers the question that is open.
    pub(crate) fn answer(&mut self, answer: Answer) {
        let Some(dialog) = self.dialog.take() else { return };
        match (dialog, answer) {
            (Dialog::Unsaved(next), Answer::Save) => {
                self.open.after_save = Some(next);
                self.save();
            }
            (Dialog::Unsaved(next), Answer::Discard) => self.go_on(next),
            (Dialog::Unsaved(next), _) => {
                if let Some(before) = next.question_before() {
                    self.ask(before);
                }
            }
            (Dialog::Replace(Pick::SaveAs, path), Answer::Yes) => self.start_save(path, Expected::Anything),
            (Dialog::Replace(Pick::Export(_), path), Answer::Yes) => self.start_export(path, Expected::Anything),
            (Dialog::SaveOverDamage, Answer::Yes) => {
                self.open.file.may_save_over_damage = true;
                self.save();
            }
            (Dialog::SaveOverDamage | Dialog::ChangedOnDisk(_), Answer::SaveAs) => self.ask_save_as(),
            (Dialog::ChangedOnDisk(path), Answer::Yes) => self.start_save(path, Expected::Anything),
            (Dialog::ChangedMeanwhile(path), Answer::Yes) => self.open(path),
            (Dialog::ChangedOnDisk(_) | Dialog::SaveOverDamage | Dialog::Replace(..) | Dialog::Path(_), _) => self.give_up_next(),
            (Dialog::Import(proposed), Answer::Yes) => self.before_leaving(Next::ImportAsProject(proposed)),
            (Dialog::Import(proposed), Answer::Add) => self.add_import(&proposed),
            (Dialog::ImportInto(added), Answer::Yes) => self.take_addition(&added),
            (Dialog::PasteCells(plan), Answer::Yes) => self.take_paste(&plan),
            (Dialog::Export, _) => self.forget_export(),
            (
                Dialog::Import(_)
                | Dialog::ImportInto(_)
                | Dialog::PasteCells(_)
                | Dialog::OldVersions(_)
                | Dialog::ChangedMeanwhile(_)
                | Dialog::NewProject
                | Dialog::NewMap
                | Dialog::Shortcuts
                | Dialog::About
                | Dialog::Damaged
                | Dialog::Recovery(_),
                _,
            ) => {}
        }
    }
}
