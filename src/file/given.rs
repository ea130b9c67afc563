//! The contents of copies that were given to others, kept under what they are called: when one comes back changed, this is what both sides began with. Kept
//! with care and for long, but never the only copy of anybody's work.

use super::home::make_folder;
use super::{FileError, Home, Version};
use jiff::{SignedDuration, Timestamp};
use std::fs;
use std::path::PathBuf;
use uuid::Uuid;

/// How many are kept.
const MOST: usize = 400;
/// How many bytes all of them may take.
const BYTES: u64 = 400 * 1024 * 1024;
const FOLDER: &str = "given";

/// Keeps the content of a copy that is given away, under what it will be known by when it comes back, and lets go of the oldest if there are too many.
///
/// # Errors
/// The state folder cannot be written.
pub fn keep_given(home: &Home, known_by: &str, bytes: &[u8], now: Timestamp) -> Result<(), FileError> {
    let folder = folder_of(home, known_by);
    make_folder(&folder)?;
    let file = |at: Timestamp| folder.join(format!("{:020}.wegmarke", at.as_millisecond()));
    let mut given = now;
    while file(given).exists() {
        given += SignedDuration::from_millis(1);
    }
    let path = file(given);
    home.write(&path, bytes)?;
    let_go(home, &path);
    Ok(())
}

/// What was given under a name, the newest first.
pub fn given(home: &Home, known_by: &str) -> Vec<Version> {
    let mut given = kept_in(folder_of(home, known_by));
    given.sort_by_key(|one| std::cmp::Reverse(one.replaced));
    given
}

fn folder_of(home: &Home, known_by: &str) -> PathBuf {
    home.state(FOLDER).join(Uuid::new_v5(&Uuid::NAMESPACE_OID, known_by.as_bytes()).to_string())
}

fn kept_in(folder: PathBuf) -> Vec<Version> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let version = |path: PathBuf| {
        let replaced = Timestamp::from_millisecond(path.file_stem()?.to_str()?.parse().ok()?).ok()?;
        let metadata = fs::metadata(&path).ok().filter(|metadata| metadata.is_file() && metadata.len() > 0)?;
        Some(Version { replaced, size: metadata.len(), path })
    };
    entries.flatten().filter_map(|entry| version(entry.path())).collect()
}

/// Removes those that are too many or too large together, the oldest first; `newest` stays.
fn let_go(home: &Home, newest: &std::path::Path) {
    let Ok(folders) = fs::read_dir(home.state(FOLDER)) else { return };
    let mut all: Vec<Version> = folders.flatten().flat_map(|folder| kept_in(folder.path())).collect();
    all.sort_by(|one, two| (two.path == newest).cmp(&(one.path == newest)).then(two.replaced.cmp(&one.replaced)));
    let mut bytes = 0_u64;
    for (index, one) in all.iter().enumerate() {
        bytes = bytes.saturating_add(one.size);
        if index > 0 && (index >= MOST || bytes > BYTES) {
            let _stays = fs::remove_file(&one.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_given_is_found_by_what_it_is_called_the_newest_first() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        assert_eq!(given(&home, "Group 1"), []);
        let at = Timestamp::from_second(1_000_000).unwrap();
        keep_given(&home, "Group 1", b"one", at).unwrap();
        keep_given(&home, "Group 1", b"later", at).unwrap();
        keep_given(&home, "Group 2", b"two", at).unwrap();
        let read = |name: &str| given(&home, name).iter().map(|one| fs::read(&one.path).unwrap()).collect::<Vec<_>>();
        assert_eq!(read("Group 1"), [b"later".to_vec(), b"one".to_vec()], "two of one moment do not replace each other");
        assert_eq!(read("Group 2"), [b"two".to_vec()]);
    }

    #[test]
    fn only_so_many_are_kept_and_the_newest_always() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        for number in 0..MOST as i64 + 3 {
            keep_given(&home, "Group", &number.to_string().into_bytes(), Timestamp::from_second(1_000 + number).unwrap()).unwrap();
        }
        let kept = given(&home, "Group");
        assert_eq!((kept.len(), kept[0].replaced.as_second()), (MOST, 1_000 + MOST as i64 + 2));
        let old = Timestamp::from_second(1).unwrap();
        keep_given(&home, "Other", b"a clock that was set back", old).unwrap();
        assert_eq!(given(&home, "Other").len(), 1);
    }
}
