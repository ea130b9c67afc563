//! What is written, whoever wrote it: bytes that hold letters in one encoding or another, and words as people search for them. Never knows
//! what a map is, never draws a letter and never says a word to people.

mod decode;
mod fold;

pub use decode::{Encoding, decode, to_utf8};
pub use fold::Folded;
