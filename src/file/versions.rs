//! Old versions of map files, kept in the state folder: what was in a file before it was saved over. Which ones are kept as time passes
//! is a pure function. Never touches the map file itself.

use super::home::{make_folder, name_of};
use super::{FileError, Home, MAX_BYTES, Step, read_file};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// How many of the newest versions are kept whatever their age.
const NEWEST: usize = 10;
/// How many bytes all versions of one file may take.
const BYTES: u64 = 200 * 1024 * 1024;

/// An old version of a map file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// When it was saved over.
    pub replaced: Timestamp,
    /// Its size in bytes.
    pub size: u64,
    /// Where it is kept: open it as any map file.
    pub path: PathBuf,
}

/// Keeps a content that is about to be saved over, and removes versions that are due.
///
/// # Errors
/// The state folder cannot be written.
pub(super) fn keep(home: &Home, path: &Path, bytes: &[u8], now: Timestamp) -> Result<(), FileError> {
    if bytes.is_empty() {
        return Ok(());
    }
    let folder = folder_of(home, path)?;
    let mut versions = list(&folder);
    make_folder(&folder)?;
    if let Some(last) = versions.first()
        && last.size == bytes.len() as u64
        && read_file(&last.path, MAX_BYTES).is_ok_and(|kept| kept == bytes)
    {
        return Ok(());
    }
    // Two may be replaced in one moment, and neither is to replace the other here.
    let mut replaced = now;
    while file_of(&folder, replaced).exists() {
        replaced += SignedDuration::from_millis(1);
    }
    let kept = file_of(&folder, replaced);
    home.write(&kept, bytes)?;
    versions.insert(0, Version { replaced, size: bytes.len() as u64, path: kept });
    versions.sort_by_key(|version| std::cmp::Reverse(version.replaced));
    for due in due(&versions, now) {
        fs::remove_file(&due.path).map_err(|error| FileError::system(Step::Remove, &due.path, error))?;
    }
    versions.retain(|version| version.path.exists());
    let index: String = versions.iter().map(|version| format!("{} {}\n", version.replaced.as_millisecond(), version.size)).collect();
    let path = folder.join(INDEX);
    fs::write(&path, index + INDEX_END).map_err(|error| FileError::system(Step::Write, &path, error))
}

/// The list of the versions, in their folder: quicker than looking at each, and listing a folder can fail in ways that stop a program.
const INDEX: &str = "index";
/// The last line of a list that was written to its end.
const INDEX_END: &str = "end";

/// The old versions of a map file, the newest first.
///
/// # Errors
/// The map file's folder does not exist.
pub fn old_versions(home: &Home, path: &Path) -> Result<Vec<Version>, FileError> {
    Ok(list(&folder_of(home, path)?))
}

fn folder_of(home: &Home, path: &Path) -> Result<PathBuf, FileError> {
    Ok(home.state("versions").join(name_of(path)?.to_string()))
}

fn file_of(folder: &Path, replaced: Timestamp) -> PathBuf {
    folder.join(format!("{:020}.wegmarke", replaced.as_millisecond()))
}

fn list(folder: &Path) -> Vec<Version> {
    listed(folder).unwrap_or_else(|| found(folder))
}

/// The versions as listed, if the list is whole and true.
fn listed(folder: &Path) -> Option<Vec<Version>> {
    const MOST_BYTES: u64 = 1024 * 1024;
    let text = String::from_utf8(read_file(&folder.join(INDEX), MOST_BYTES).ok()?).ok()?;
    text.strip_suffix(INDEX_END)?
        .lines()
        .map(|line| {
            let (replaced, size) = line.split_once(' ')?;
            let replaced = Timestamp::from_millisecond(replaced.parse().ok()?).ok()?;
            let version = Version { replaced, size: size.parse().ok()?, path: file_of(folder, replaced) };
            // Earlier programs left empty ones on a full disk.
            (version.size > 0 && version.path.exists()).then_some(version)
        })
        .collect()
}

/// The versions that are in the folder.
fn found(folder: &Path) -> Vec<Version> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut versions: Vec<Version> = entries
        .flatten()
        .filter_map(|entry| {
            let path = entry.path();
            let replaced = Timestamp::from_millisecond(path.file_stem()?.to_str()?.parse().ok()?).ok()?;
            let metadata = entry.metadata().ok().filter(|metadata| metadata.is_file() && metadata.len() > 0)?;
            Some(Version { replaced, size: metadata.len(), path })
        })
        .collect();
    versions.sort_by_key(|version| std::cmp::Reverse(version.replaced));
    versions
}

/// Which versions (the newest first) are to be removed: kept are the newest ten, of the last day the newest of each hour, of the last week the
/// newest of each day, of the time before the newest of each week, as long as they fit in 200 MB together.
fn due(versions: &[Version], now: Timestamp) -> Vec<&Version> {
    const HOUR: i64 = 3_600;
    const DAY: i64 = 24 * HOUR;
    const WEEK: i64 = 7 * DAY;
    let mut periods = HashSet::new();
    let mut bytes = 0_u64;
    let mut is_kept = |index: usize, version: &Version| {
        let age = now.as_second() - version.replaced.as_second();
        let length = if age <= DAY {
            HOUR
        } else if age <= WEEK {
            DAY
        } else {
            WEEK
        };
        let is_newest_of_period = periods.insert((length, version.replaced.as_second().div_euclid(length)));
        if index >= NEWEST && !is_newest_of_period {
            return false;
        }
        bytes = bytes.saturating_add(version.size);
        index == 0 || bytes <= BYTES
    };
    versions.iter().enumerate().filter(|(index, version)| !is_kept(*index, version)).map(|(_, version)| version).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Versions of these ages in minutes, and how old (in minutes) those are that stay.
    fn stay(ages: &[i64], size: u64) -> Vec<i64> {
        let now: Timestamp = "2026-11-22T12:30:00Z".parse().unwrap();
        let at = |age: &i64| Timestamp::from_second(now.as_second() - age * 60).unwrap();
        let versions: Vec<Version> =
            ages.iter().map(|age| Version { replaced: at(age), size, path: PathBuf::from(age.to_string()) }).collect();
        let gone: Vec<&Version> = due(&versions, now);
        versions
            .iter()
            .filter(|version| !gone.contains(version))
            .map(|version| (now.as_second() - version.replaced.as_second()) / 60)
            .collect()
    }

    #[test]
    fn the_newest_ten_stay() {
        let ages: Vec<i64> = (0..30).collect();
        assert_eq!(stay(&ages, 1), (0..10).collect::<Vec<i64>>());
    }

    #[test]
    fn older_ones_thin_out() {
        // One a minute for two days: ten, then one an hour for a day, then one a day.
        let ages: Vec<i64> = (0..48 * 60).collect();
        let kept = stay(&ages, 1);
        assert_eq!(kept[..10], (0..10).collect::<Vec<i64>>()[..]);
        // It is half past twelve: the newest of the hour that ended at twelve is 31 minutes old.
        assert_eq!(kept[10..13], [31, 91, 151]);
        assert_eq!(kept.iter().filter(|age| **age <= 24 * 60).count(), 10 + 24);
        assert!(kept.len() <= 10 + 24 + 3, "{kept:?}");
        // One a day for a year: a week of days, then weeks.
        let ages: Vec<i64> = (0..365).map(|day| day * 24 * 60).collect();
        let kept = stay(&ages, 1).len();
        assert!((10 + 50..=10 + 53).contains(&kept), "{kept}");
    }

    #[test]
    fn all_together_stay_below_the_limit() {
        let ages: Vec<i64> = (0..5).collect();
        assert_eq!(stay(&ages, 90 * 1024 * 1024), [0, 1]);
        assert_eq!(stay(&ages, BYTES + 1), [0]);
        assert!(stay(&[], 1).is_empty());
    }

    #[test]
    fn what_was_kept_can_be_listed_and_is_kept_once() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home"));
        let path = folder.path().join("map.wegmarke");
        assert_eq!(old_versions(&home, &path).unwrap(), []);
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        keep(&home, &path, b"one", at("2026-11-22T12:00:00Z")).unwrap();
        keep(&home, &path, b"one", at("2026-11-22T12:01:00Z")).unwrap();
        keep(&home, &path, b"two", at("2026-11-22T12:02:00Z")).unwrap();
        let versions = old_versions(&home, &path).unwrap();
        assert_eq!(versions.iter().map(|version| version.size).collect::<Vec<_>>(), [3, 3]);
        assert_eq!(fs::read(&versions[0].path).unwrap(), b"two");
        assert_eq!(versions[0].replaced, at("2026-11-22T12:02:00Z"));
        assert_eq!(old_versions(&home, &folder.path().join("other")).unwrap(), []);
        // A list that was cut, or that names what is not there, is not trusted.
        let index = versions[0].path.with_file_name(INDEX);
        for wrong in ["", "1 1\nend", "1795348800000 3\n", "rubbish\nend"] {
            fs::write(&index, wrong).unwrap();
            assert_eq!(old_versions(&home, &path).unwrap(), versions, "{wrong}");
        }
    }
}
