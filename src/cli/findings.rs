//! What is wrong inside a map file, as people read it: `file:line:column: sentence`.

use crate::app;
use crate::file::Finding;
use crate::i18n::Texts;
use std::path::Path;

/// `file:line:column: sentence`, on one line, whatever the file holds.
pub(super) fn line(path: &Path, finding: &Finding, texts: &Texts) -> String {
    let sentence = app::finding(texts, finding);
    let sentence: String = sentence.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    format!("{}:{}:{}: {sentence}", path.display(), finding.line, finding.column)
}
