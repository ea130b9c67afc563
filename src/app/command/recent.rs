//! What recent files are called. Never where they are kept.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// What a recent file is called: its name, with as much of its folder as tells it from others of the same name.
pub fn recent_name(recent: &[PathBuf], index: usize) -> Option<String> {
    let path = recent.get(index)?;
    let (stem, folder) =
        (path.file_stem()?.to_string_lossy(), |path: &PathBuf| path.parent().and_then(Path::file_name).map(OsStr::to_owned));
    let others = || recent.iter().enumerate().filter(|(at, other)| *at != index && other.file_stem() == path.file_stem());
    if others().next().is_none() {
        return Some(stem.into_owned());
    }
    let alone = folder(path).filter(|own| others().all(|(_, other)| folder(other).as_ref() != Some(own)));
    let place = alone.map_or_else(|| path.display().to_string(), |own| own.to_string_lossy().into_owned());
    Some(format!("{stem} ({place})"))
}
