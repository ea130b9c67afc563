//! What is wrong inside a map file, as people read it: `file:line:column: sentence`.

use crate::app;
use crate::file::Finding;
use crate::i18n::Texts;
use crate::letters::one_line;
use std::path::Path;

/// `file:line:column: sentence`, on one line, whatever the file holds.
pub(super) fn line(path: &Path, finding: &Finding, texts: &Texts) -> String {
    placed(path, (finding.line, finding.column), &app::finding(texts, finding))
}

/// A sentence about a place of a file, on one line, whatever the file holds and is called.
pub(super) fn placed(path: &Path, (line, column): (u32, u32), sentence: &str) -> String {
    one_line(&format!("{}:{line}:{column}: {sentence}", path.display()))
}
