//! What is derived for comparisons: the drawing. Never how.

use crate::app::compare::sides::CompareKey;
use crate::app::later::Later;
use crate::app::memo::Key;
use crate::layout::CompareLayout;

/// The drawing of what is compared.
#[derive(Default)]
pub(crate) struct CompareDerived {
    pub(super) drawn: Later<Key<CompareKey>, CompareLayout>,
}
