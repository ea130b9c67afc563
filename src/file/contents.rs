//! The contents of map files as they were opened or saved last, kept by what they are: what both sides began with when somebody else has changed a file
//! meanwhile. They are only ever read if they are whole, so that they need not be written with care. Never more than a few, and never the only copy of
//! anybody's work.

use super::home::make_folder;
use super::{Fingerprint, Home, MAX_BYTES, read_file, system};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use uuid::Uuid;

/// How many are kept.
const MOST: usize = 40;
/// How many bytes all of them may take.
const BYTES: u64 = 200 * 1024 * 1024;
const FOLDER: &str = "contents";

/// Keeps a content, and lets go of those that have not been needed for longest. What cannot be kept is not: that is no reason not to open or save a file.
pub(super) fn keep_content(home: &Home, bytes: &[u8]) {
    let path = path_of(home, Fingerprint::of(bytes));
    let Some(folder) = path.parent() else { return };
    if make_folder(folder).is_err() {
        return;
    }
    if fs::metadata(&path).is_ok_and(|metadata| metadata.len() == bytes.len() as u64) {
        let touched = fs::File::options().append(true).open(&path).and_then(|file| file.set_modified(SystemTime::now()));
        if touched.is_ok() {
            return;
        }
    }
    let part = folder.join(format!("{}.part", Uuid::new_v4()));
    if fs::write(&part, bytes).and_then(|()| system::rename(&part, &path)).is_err() {
        // Whoever reads it notices what it is not.
        let _stays = fs::remove_file(&part);
    }
    let_go(folder, &path);
}

/// A content that was kept, if it still is.
pub fn kept_content(home: &Home, fingerprint: Fingerprint) -> Option<Vec<u8>> {
    let bytes = read_file(&path_of(home, fingerprint), MAX_BYTES).ok()?;
    (Fingerprint::of(&bytes) == fingerprint).then_some(bytes)
}

fn path_of(home: &Home, fingerprint: Fingerprint) -> PathBuf {
    home.state(FOLDER).join(format!("{}.wegmarke", fingerprint.digest()))
}

/// Removes those that are too many or too large together, the oldest first; `newest` stays.
fn let_go(folder: &Path, newest: &Path) {
    let sized = |path: PathBuf| {
        let metadata = fs::metadata(&path).ok()?;
        Some((metadata.modified().ok()?, metadata.len(), path))
    };
    let mut kept: Vec<(SystemTime, u64, PathBuf)> = system::listed(folder).into_iter().filter_map(sized).collect();
    kept.sort_by(|one, two| (two.2 == newest).cmp(&(one.2 == newest)).then(two.0.cmp(&one.0)));
    let mut bytes = 0_u64;
    for (index, (_, size, path)) in kept.iter().enumerate() {
        bytes = bytes.saturating_add(*size);
        if index > 0 && (index >= MOST || bytes > BYTES) {
            let _stays = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_content_is_found_by_what_it_is_and_only_whole() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let one = Fingerprint::of(b"one");
        assert_eq!(kept_content(&home, one), None);
        keep_content(&home, b"one");
        keep_content(&home, b"one");
        assert_eq!(kept_content(&home, one), Some(b"one".to_vec()));
        fs::write(path_of(&home, one), "on").unwrap();
        assert_eq!(kept_content(&home, one), None, "one that was cut is none");
        keep_content(&home, b"one");
        assert_eq!(kept_content(&home, one), Some(b"one".to_vec()), "and is replaced by a whole one");
    }

    #[test]
    fn only_a_few_are_kept_and_the_newest_always() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        for number in 0..MOST + 5 {
            keep_content(&home, number.to_string().as_bytes());
        }
        assert_eq!(fs::read_dir(home.state(FOLDER)).unwrap().count(), MOST);
        assert!(kept_content(&home, Fingerprint::of((MOST + 4).to_string().as_bytes())).is_some());
    }

    #[test]
    fn where_nothing_can_be_kept_nothing_happens() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("home"), "no folder").unwrap();
        keep_content(&Home::at(&folder.path().join("home")), b"one");
    }
}
