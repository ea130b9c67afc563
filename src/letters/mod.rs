//! Text, whoever wrote it: bytes that hold letters in one encoding or another, and words as people type and search for them. Never knows what a map
//! is, never draws a letter and never has a word for people.

mod decode;
mod fit;
mod fold;

pub use decode::{Encoding, decode, to_utf8};
pub use fit::Fit;
pub use fold::Folded;
