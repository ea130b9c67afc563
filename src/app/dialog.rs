//! What the window asks: one question at a time, with what follows from each answer. Never how it looks.

use std::path::PathBuf;

/// The question that is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// There is unsaved work: save it, throw it away, or stay?
    Unsaved(Next),
    /// Name and stages of a new project.
    NewProject,
    /// Name and stages of a new map.
    NewMap,
    /// Type a path, because the system offers no file dialog.
    Path(Pick),
    /// There is a file of this name already: replace it?
    Replace(Pick, PathBuf),
    /// What to export, with a preview.
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
    /// A new project, asking for its stages.
    AskNew,
    /// Open a file, asking for its path.
    AskOpen,
    /// Open a file.
    Open(PathBuf),
    /// Open the worked example.
    OpenExample,
    /// Close the project.
    Close,
    /// End the program.
    Quit,
}

/// What a new project or map starts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewProject {
    /// Its name; empty: the usual one.
    pub name: String,
    /// Code of the stage template.
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
    /// Leave everything as it is.
    Cancel,
}
