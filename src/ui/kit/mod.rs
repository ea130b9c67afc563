//! What views are made of, each written once: how large the type is, who has the keyboard, buttons, rows to choose, texts edited in place
//! and letter by letter, words cut off at the end of a line or broken with hyphens, fields that keep half-typed values or say what belongs in them, keys for scores, boxes that open a list,
//! headings and names that are only heard, visible rows, lists that grow and lines of what is done or open, paper to draw on, when tooltips may appear. Never what a view shows.

pub(super) mod button;
pub(super) mod cell_editor;
pub(super) mod choice;
pub(super) mod clipped;
pub(super) mod covered;
pub(super) mod drafts;
pub(super) mod dropdown;
pub(super) mod entry;
pub(super) mod focus;
pub(super) mod heard;
pub(super) mod hint;
pub(super) mod hyphens;
pub(super) mod in_place;
pub(super) mod letters;
pub(super) mod list;
pub(super) mod paper;
pub(super) mod rows;
pub(super) mod scale;
pub(super) mod score;
pub(super) mod score_keys;
pub(super) mod tips;
pub(super) mod typed;
pub(super) mod words;
