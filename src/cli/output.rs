//! Where results go: a file that is replaced whole or not at all, or standard output.

use super::arguments::is_set;
use super::failure::Failure;
use super::streams::{Streams, is_dash};
use crate::file::{Expected, write_atomically};
use crate::i18n::Texts;
use clap::ArgMatches;
use std::path::Path;

/// Whether a file that exists may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Replace {
    /// Never.
    Refuse,
    /// Whatever it is.
    Allow,
}

impl Replace {
    /// Only with `--force`.
    pub(super) fn on_demand(matches: &ArgMatches) -> Self {
        if is_set(matches, "force") { Self::Allow } else { Self::Refuse }
    }
}

/// Writes a result to a file or to standard output.
///
/// # Errors
/// A file that would be replaced, not a regular file, or the system refuses; the old file is as it was.
pub(super) fn write(path: &Path, bytes: &[u8], replace: Replace, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    if is_dash(path) {
        return streams.write_all(bytes, texts);
    }
    let expected = match replace {
        Replace::Refuse => Expected::Nothing,
        Replace::Allow => Expected::Anything,
    };
    write_atomically(path, bytes, expected).map(drop).map_err(|error| Failure::of_file(&error, path, texts))
}
