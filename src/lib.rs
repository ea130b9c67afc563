//! Wegmarke draws customer journeys: stages, paid / owned / earned touchpoints, expectation against fulfilment and competition.
//!
//! A file goes through the house in one line, from left to right (see `ARCHITECTURE.md`):
//!
//! ```text
//! bytes → file → model → (edit) → method → layout → scene → window or exporter → bytes
//! ```
//!
//! Each room names only rooms to its left; `tests/architecture.rs` holds the table.

pub mod app;
pub mod catalogue;
pub mod cli;
pub mod edit;
pub mod entry;
pub mod export;
pub mod file;
pub mod guide;
pub mod i18n;
pub mod import;
pub mod layout;
pub mod letters;
pub mod merge;
pub mod method;
pub mod model;
pub mod scene;
pub mod system;
pub mod text;
pub mod ui;
