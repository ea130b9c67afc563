//! The worked example.

use crate::model::Project;

/// The worked example in a language (`"en"`, `"de"`).
pub fn sample(language: &str) -> Project {
    let _ = language;
    let catalogue = super::Catalogue::bundled(language);
    catalogue.new_project(&catalogue.templates()[0], "", None)
}
