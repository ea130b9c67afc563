//! The map files below a folder, for `check`. What is hidden is passed over, and links are not followed, so that nothing outside the folder is looked at
//! and no way leads round in circles. Never reads more of a file than its beginning.

use super::format::map_format;
use super::{FileError, Step, system};
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// As much of a file as tells whether it is a map file.
const BEGINNING: u64 = 64 * 1024;

/// The ending by which a map file is meant as one, whatever has become of its content.
const ENDING: &str = "wegmarke";

/// What is below a folder.
#[derive(Debug, Default)]
pub struct Below {
    /// The map files, in the order of their names, folder by folder.
    pub maps: Vec<PathBuf>,
    /// Folders that could not be looked into, each with the reason.
    pub refused: Vec<(PathBuf, FileError)>,
}

/// The map files below a folder, at any depth: what begins like one, and what is named like one. None if the path leads to no folder.
pub fn maps_below(folder: &Path) -> Option<Below> {
    if !fs::metadata(folder).is_ok_and(|metadata| metadata.is_dir()) {
        return None;
    }
    let mut below = Below::default();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
            Ok(entries) => entries,
            Err(error) => {
                let error = FileError::system(Step::Find, &folder, error);
                below.refused.push((folder, error));
                continue;
            }
        };
        for entry in entries.iter().filter(|entry| !system::is_hidden(entry)) {
            // Of a link, this is what it is itself, not what it leads to.
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(kind) if kind.is_file() && is_map(&entry.path()) => below.maps.push(entry.path()),
                _ => {}
            }
        }
    }
    below.maps.sort();
    below.refused.sort_by(|(one, _), (two, _)| one.cmp(two));
    Some(below)
}

fn is_map(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING)) || begins_like_a_map(path).unwrap_or(false)
}

fn begins_like_a_map(path: &Path) -> std::io::Result<bool> {
    let file = File::open(path)?;
    // What a system makes up while it is read says that it is empty, and may never end.
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    let mut bytes = Vec::new();
    file.take(BEGINNING).read_to_end(&mut bytes)?;
    Ok(map_format(&bytes).is_some())
}

#[cfg(test)]
mod tests {
    use super::maps_below;
    use crate::file::sample::project;
    use crate::file::write;
    use std::fs;
    use std::path::Path;

    /// The maps below a folder, as they are called from there.
    fn found(folder: &Path) -> Vec<String> {
        let below = maps_below(folder).unwrap();
        assert!(below.refused.is_empty(), "{:?}", below.refused);
        below.maps.iter().map(|path| path.strip_prefix(folder).unwrap().display().to_string().replace('\\', "/")).collect()
    }

    #[test]
    fn maps_are_found_by_their_content_and_by_their_name() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for inner in ["b", "b/c", "a", ".git", "empty"] {
            fs::create_dir(at(inner)).unwrap();
        }
        let map = write(&project()).unwrap();
        for name in ["b.wegmarke", "a/z.wegmarke", "b/c/deep.wegmarke", "copy.bak", ".hidden.wegmarke", ".git/x.wegmarke"] {
            fs::write(at(name), &map).unwrap();
        }
        let utf16: Vec<u8> =
            "\u{feff}".encode_utf16().chain(String::from_utf8(map).unwrap().encode_utf16()).flat_map(u16::to_le_bytes).collect();
        fs::write(at("wide.txt"), utf16).unwrap();
        for (name, content) in
            [("notes.txt", "Project(plan) for May"), ("rules.ron", "[NoEmptyStage]"), ("lost.WEGMARKE", ""), ("void", "")]
        {
            fs::write(at(name), content).unwrap();
        }
        let all = ["a/z.wegmarke", "b/c/deep.wegmarke", "b.wegmarke", "copy.bak", "lost.WEGMARKE", "wide.txt"];
        assert_eq!(found(folder.path()), all);
        assert_eq!(found(folder.path()), all, "in the same order each time");
        assert_eq!(found(&at("empty")), [""; 0]);
        assert!(maps_below(&at("b.wegmarke")).is_none() && maps_below(&at("gone")).is_none());
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_nowhere_and_pipes_are_not_opened() {
        use std::os::unix::fs::symlink;
        let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let map = write(&project()).unwrap();
        fs::write(outside.path().join("outside.wegmarke"), &map).unwrap();
        fs::write(folder.path().join("own.wegmarke"), &map).unwrap();
        symlink(folder.path(), folder.path().join("round")).unwrap();
        symlink(outside.path(), folder.path().join("out")).unwrap();
        symlink(outside.path().join("outside.wegmarke"), folder.path().join("linked.wegmarke")).unwrap();
        let pipe = folder.path().join("pipe.wegmarke");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert_eq!(found(folder.path()), ["own.wegmarke"]);
        // The folder itself may be named by a link.
        assert_eq!(found(&folder.path().join("round")), ["own.wegmarke"]);
    }
}
