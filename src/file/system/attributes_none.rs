//! What is attached to files where nothing of the kind is carried over.

use super::Attached;
use std::fs::File;
use std::path::Path;

/// Gives a new file what is attached to the old one: nothing here.
pub(in crate::file) fn carry_attributes(_: &Path, _: &File) -> Attached {
    Attached::default()
}
