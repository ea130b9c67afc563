//! Versions of a project that become another: what a copy for clients leaves out, and three versions that become one. Pure functions over the model; never a
//! disk, a word for people that was not given, or a change to a project that is read.

mod redact;
mod three;

pub use redact::{KeptName, RedactReport, RedactWords, Redacted, Redacting, Removable, redact};
#[cfg(test)]
pub(crate) use three::tests::{keeps_its_promises, to_decide};
pub use three::{FoundConflict, MergeError, MergeReport, Merged, Merging, OwnValue, is_covered, merge};
