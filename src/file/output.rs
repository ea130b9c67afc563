//! Where results may go: never over one of the files they are made from, an export never over a map, a map never over one of a newer version, and what
//! a map replaces is kept. Never how a file is replaced.

use super::atomic::{Expected, Replacing, Written, replace_atomically, write_atomically};
use super::format::map_format;
use super::rights::Lost;
use super::{FORMAT, FileError, FileId, Home, MAX_BYTES, Saved, read_file, versions};
use jiff::Timestamp;
use std::path::Path;

/// Writes something that is no map; tells what of the file that was there could not be kept. `inputs`: the files that it is made from.
///
/// # Errors
/// [`FileError::IsInput`], [`FileError::IsAMap`]; see [`write_atomically`].
pub fn write_export(
    path: &Path,
    bytes: &[u8],
    inputs: &[FileId],
    replacing: impl Into<Replacing>,
    home: Option<&Home>,
) -> Result<Lost, FileError> {
    refuse_inputs(path, inputs)?;
    let replacing = replacing.into();
    if replacing.expected != Expected::Nothing && old_content(path).is_some_and(|old| map_format(&old).is_some()) {
        return Err(FileError::IsAMap { path: path.to_owned() });
    }
    replace_atomically(path, bytes, replacing, home)
}

/// Writes a map. `inputs`: the files that it is made from; one that is saved back is none. `keep`: the state folder and the time, to keep the old content
/// as an old version.
///
/// # Errors
/// [`FileError::IsInput`], [`FileError::IsNewer`]; see [`write_atomically`].
pub fn write_map(
    path: &Path,
    bytes: &[u8],
    inputs: &[FileId],
    replacing: Replacing,
    keep: Option<(&Home, Timestamp)>,
) -> Result<Saved, FileError> {
    refuse_inputs(path, inputs)?;
    let old = if replacing.expected == Expected::Nothing { None } else { old_content(path) };
    let format = old.as_deref().and_then(map_format);
    if let Some(Some(found)) = format.filter(|format| format.is_some_and(|format| format > FORMAT)) {
        return Err(FileError::IsNewer { path: path.to_owned(), found });
    }
    let mut not_kept = None;
    // What was opened is a map, however little of it can be read.
    let is_map = format.is_some() || matches!(replacing.expected, Expected::Content(_));
    if let (Some((home, now)), Some(old), true) = (keep, &old, is_map) {
        not_kept = versions::keep(home, path, old, now).err();
    }
    let Written { fingerprint, lost } = write_atomically(path, bytes, replacing, keep.map(|(home, _)| home))?;
    Ok(Saved { fingerprint, lost, not_kept })
}

fn refuse_inputs(path: &Path, inputs: &[FileId]) -> Result<(), FileError> {
    match FileId::of(path) {
        Some(file) if inputs.contains(&file) => Err(FileError::IsInput { path: path.to_owned() }),
        _ => Ok(()),
    }
}

/// What is there, if it can be read: whatever else is there, writing will report.
fn old_content(path: &Path) -> Option<Vec<u8>> {
    read_file(path, MAX_BYTES).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::sample::project;
    use crate::file::{old_versions, write};
    use std::fs;

    fn at(when: &str) -> Timestamp {
        when.parse().unwrap()
    }

    #[test]
    fn an_export_replaces_neither_what_it_is_made_from_nor_any_map() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str, content: &[u8]| {
            fs::write(folder.path().join(name), content).unwrap();
            folder.path().join(name)
        };
        let map = write(&project()).unwrap();
        let (input, picture) = (file("map.wegmarke", &map), file("old.svg", b"<svg/>"));
        let inputs = [FileId::of(&input).unwrap()];
        let export = |path: &Path| write_export(path, b"new", &inputs, Expected::Anything, None);
        assert!(matches!(export(&input), Err(FileError::IsInput { .. })));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("map.wegmarke", folder.path().join("link.svg")).unwrap();
            fs::hard_link(&input, folder.path().join("hard.svg")).unwrap();
            for name in ["link.svg", "hard.svg"] {
                assert!(matches!(export(&folder.path().join(name)), Err(FileError::IsInput { .. })), "{name}");
            }
            fs::remove_file(folder.path().join("hard.svg")).unwrap();
        }
        let newer = String::from_utf8(map.clone()).unwrap().replacen(&format!("format: {FORMAT}"), "format: 99", 1).into_bytes();
        let headless = map.splitn(2, |byte| *byte == b'\n').nth(1).unwrap().to_vec();
        for (name, content) in [("other.svg", &map), ("newer.svg", &newer), ("cut.svg", &map[..200].to_vec()), ("headless.svg", &headless)]
        {
            let path = file(name, content);
            assert!(matches!(export(&path), Err(FileError::IsAMap { .. })), "{name}");
            assert_eq!(&fs::read(&path).unwrap(), content, "{name}");
        }
        export(&picture).unwrap();
        assert_eq!(fs::read(&picture).unwrap(), b"new");
    }

    #[test]
    fn what_a_map_replaces_is_kept_and_a_newer_one_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home"));
        let (path, map) = (folder.path().join("map"), write(&project()).unwrap());
        let over = |when: &str| write_map(&path, b"new", &[], Expected::Anything.into(), Some((&home, at(when))));
        fs::write(&path, &map).unwrap();
        assert!(over("2026-11-22T12:00:00Z").unwrap().not_kept.is_none());
        assert_eq!(fs::read(&old_versions(&home, &path).unwrap()[0].path).unwrap(), map);
        // What is no map is replaced and not listed among maps.
        over("2026-11-22T12:00:01Z").unwrap();
        assert_eq!(old_versions(&home, &path).unwrap().len(), 1);
        fs::write(&path, "Wegmarke(format: 99)\n").unwrap();
        assert!(matches!(over("2026-11-22T12:00:02Z"), Err(FileError::IsNewer { found: 99, .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "Wegmarke(format: 99)\n");
    }

    #[test]
    fn a_version_that_cannot_be_kept_names_the_state_folder_and_leaves_nothing_empty() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("home"), "no folder").unwrap();
        let home = Home::at(&folder.path().join("home"));
        let (path, map) = (folder.path().join("map"), write(&project()).unwrap());
        fs::write(&path, &map).unwrap();
        let saved = write_map(&path, b"new", &[], Expected::Anything.into(), Some((&home, at("2026-11-22T12:00:00Z")))).unwrap();
        assert!(saved.not_kept.unwrap().path().unwrap().starts_with(folder.path().join("home")));
    }
}
