//! What the window asks: one question at a time, with what follows from each answer. Never how it looks.

use crate::edit::PictureAt;
use std::path::PathBuf;

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
    /// Something was wrong with the file when it was opened: [`super::State::findings`]. Nothing to answer.
    Damaged,
    /// Saving would replace a file that was not wholly readable. Answers: yes, save as, cancel.
    SaveOverDamage,
    /// Somebody else changed the file: it was not saved. Answers: yes (replace it), save as, cancel.
    ChangedOnDisk(PathBuf),
    /// Somebody else changed the file while it is open. Answers: yes (read it again), cancel.
    ChangedMeanwhile(PathBuf),
    /// Kept versions of the file: [`super::Open::versions`]; answered by [`super::Action::OpenVersion`].
    OldVersions,
    /// Unsaved work of windows that are gone: [`super::Program::recoveries`]; answered by [`super::Action::Recover`] and
    /// [`super::Action::DiscardRecovery`].
    Recovery,
    /// What would come of a table: [`super::Open::proposal`]. Answers: yes (a new project), add (to this project), cancel.
    Import,
    /// What pasted cells would change: [`super::Look::grid`]. Answers: yes, cancel.
    PasteCells,
    /// What votes or segments of a table would add to the open project: [`super::Open::addition`]. Answers: yes, cancel.
    ImportInto,
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
    /// Take up unsaved work of a window that is gone, by its index.
    Recover(usize),
    /// Make the imported table the open project.
    ImportAsProject,
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
