//! Two maps beside each other as a drawing and as a list. What differs is `method/compare`'s business.

mod words;

pub use words::{FieldWords, field_name, field_words};
