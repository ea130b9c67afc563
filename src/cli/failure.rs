//! Why a command failed: an exit code and one sentence that says what, where and what to do.

use crate::app;
use crate::edit::{EditError, StepName};
use crate::export::ExportError;
use crate::file::FileError;
use crate::i18n::Texts;
use crate::layout::word;
use std::path::Path;

/// How a command failed (`interfaces.md`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Exit {
    /// 1: the input is damaged, invalid, in conflict, not a regular file or too large; an unknown map or round.
    Invalid,
    /// 2: wrong usage, no display, refusing to replace.
    Usage,
    /// 3: the operating system refused to read or write.
    System,
    /// 129: git is not to take it for merged, and keeps what it has.
    NotMerged,
}

impl Exit {
    /// The exit code.
    pub(super) fn code(self) -> u8 {
        match self {
            Self::Invalid => 1,
            Self::Usage => 2,
            Self::System => 3,
            Self::NotMerged => 129,
        }
    }
}

/// A command that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    /// How it ended.
    pub(super) exit: Exit,
    /// What to say; empty: nobody is there to hear it, or it has been said.
    pub(super) sentence: String,
}

impl Failure {
    pub(super) fn new(exit: Exit, sentence: String) -> Self {
        Self { exit, sentence }
    }

    pub(super) fn usage(sentence: String) -> Self {
        Self::new(Exit::Usage, sentence)
    }

    pub(super) fn invalid(sentence: String) -> Self {
        Self::new(Exit::Invalid, sentence)
    }

    pub(super) fn silent(exit: Exit) -> Self {
        Self::new(exit, String::new())
    }

    /// A file that could not be read or written.
    pub(super) fn of_file(error: &FileError, path: &Path, texts: &Texts) -> Self {
        let exit = match error {
            FileError::NotFound { .. }
            | FileError::NoFolder { .. }
            | FileError::ReadOnly { .. }
            | FileError::FolderReadOnly { .. }
            | FileError::CameBackDifferent { .. }
            | FileError::NotConfirmed { .. }
            | FileError::NoHome
            | FileError::System { .. } => Exit::System,
            FileError::Exists { .. }
            | FileError::IsInput { .. }
            | FileError::IsAMap { .. }
            | FileError::IsNewer { .. }
            | FileError::SeveralNames { .. } => Exit::Usage,
            FileError::NotRegular { .. }
            | FileError::TooLarge { .. }
            | FileError::TooMany { .. }
            | FileError::Empty
            | FileError::NotAMapFile
            | FileError::NewerFormat { .. }
            | FileError::Unsound(_)
            | FileError::Unwritable(_)
            | FileError::ChangedOnDisk { .. } => Exit::Invalid,
        };
        let shown = path.display().to_string();
        let sentence = match error {
            // Here, replacing it is allowed by an option.
            FileError::Exists { .. } => texts.cli_exists(&shown),
            FileError::SeveralNames { names, .. } => texts.cli_several_names(&shown, *names as i64),
            error => app::file_error(texts, &shown, error),
        };
        Self::new(exit, sentence)
    }

    /// An export that could not be made.
    pub(super) fn of_export(error: &ExportError, texts: &Texts) -> Self {
        Self::invalid(app::export_error(texts, error))
    }

    /// An edit that was refused; `number` counts from 1.
    pub(super) fn of_edit(error: &EditError, number: usize, step: StepName, path: &Path, texts: &Texts) -> Self {
        let reason = app::edit_error(texts, error);
        let number = texts.integer(number as i64);
        Self::invalid(texts.cli_edit_refused(&number, &path.display().to_string(), word(texts, step), &reason))
    }
}
