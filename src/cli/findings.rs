//! What is wrong inside a map file, as people read it: `file:line:column: sentence`.

use crate::app;
use crate::file::{Finding, Loaded};
use crate::i18n::Texts;
use crate::letters::line_for_screen;
use crate::model::Subject;
use std::path::Path;

/// `file:line:column: sentence`, on one line, whatever the file holds.
pub(super) fn line(path: &Path, finding: &Finding, texts: &Texts) -> String {
    placed(path, (finding.line, finding.column), &app::finding(texts, finding))
}

/// A sentence about a place of a file, on one line, whatever the file holds and is called.
pub(super) fn placed(path: &Path, (line, column): (u32, u32), sentence: &str) -> String {
    line_for_screen(&format!("{}:{line}:{column}: {sentence}", path.display())).into_owned()
}

/// A line for each conflict that is still to be decided, at its record.
pub(super) fn open_conflicts<'a>(path: &'a Path, loaded: &'a Loaded, texts: &'a Texts) -> impl Iterator<Item = String> + 'a {
    loaded.project.open_conflicts().map(move |conflict| {
        let line = loaded.lines.get(&Subject::Conflict(conflict.id)).copied().unwrap_or(1);
        let (element, field) = app::conflict_subject(texts, &loaded.project, conflict);
        placed(path, (line, 1), &texts.cli_conflict_open(&element, &field)) + "\n"
    })
}
