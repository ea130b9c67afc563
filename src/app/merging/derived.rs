//! What is derived from open conflicts: their list in words. Never how.

use crate::app::memo::Memo;
use crate::app::merging::listed::OpenConflict;
use crate::i18n::Language;

/// The list of open conflicts, and how many there are.
#[derive(Default)]
pub(crate) struct MergingDerived {
    pub(super) conflicts: Memo<Language, Vec<OpenConflict>>,
    pub(super) count: Memo<(), usize>,
}
