//! The report a panic leaves in the state folder, for people to send when they report it. Holds what it is given and nothing of the
//! user's maps.

use super::{FileError, Home};
use jiff::Timestamp;
use std::path::PathBuf;

/// Writes a report and returns its path.
///
/// # Errors
/// The state folder cannot be written.
pub fn write_report(home: &Home, when: Timestamp, text: &str) -> Result<PathBuf, FileError> {
    let path = home.state("reports").join(format!("{:020}.txt", when.as_millisecond()));
    home.write(&path, text.as_bytes())?;
    Ok(path)
}
