//! What a new map starts from: stage templates, touchpoints to pick, chances to delight, days of a workshop, and the worked example, in English and German.
//! All of it is data in `assets/`, read once; users' own entries come as bytes. Never a path, a clock or a word of the window.
//!
//! Languages are given by their codes, `"en"` and `"de"`; any other code is taken as English.

mod entries;
mod form;
mod new_project;
mod sample;
mod search;
mod words;

pub use entries::{
    Catalogue, CatalogueError, CatalogueFault, Chance, DayPart, DayTemplate, Starting, Template, TemplateStage, TouchpointEntry,
};
#[cfg(test)]
pub(crate) use sample::sample_without_plan;
pub use sample::{is_of_sample, sample};
