//! Versions of a project that become another: what a copy for clients leaves out. Pure functions over the model; never a disk, a word for people that
//! was not given, or a change to the project that is read.

mod redact;

pub use redact::{KeptName, RedactReport, RedactWords, Redacted, Redacting, Removable, redact};
