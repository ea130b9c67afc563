//! What is wrong inside a map file, as people read it: `file:line:column: sentence`.

use crate::app;
use crate::file::Finding;
use crate::i18n::Texts;
use crate::letters::line_for_screen;
use std::path::Path;

/// `file:line:column: sentence`, on one line, whatever the file holds.
pub(super) fn line(path: &Path, finding: &Finding, texts: &Texts) -> String {
    let sentence = app::finding(texts, finding);
    at(path, finding.line, finding.column, &sentence)
}

/// The same for a file of which nothing can be read: it is wrong from the beginning.
pub(super) fn first_line(path: &Path, sentence: &str) -> String {
    at(path, 1, 1, sentence)
}

fn at(path: &Path, line: u32, column: u32, sentence: &str) -> String {
    line_for_screen(&format!("{}:{line}:{column}: {sentence}", path.display())).into_owned()
}
