//! The files opened last. A list of paths and nothing else: whether they still exist is for whoever shows them.

use super::{FileError, Home};
use std::path::{Path, PathBuf};

/// How many are remembered.
const MOST: usize = 12;

/// The files opened last, the latest first; empty if nothing is known.
pub fn recent_files(home: &Home) -> Vec<PathBuf> {
    let Ok(Some(bytes)) = Home::read(&home.state("recent.ron")) else { return Vec::new() };
    let Ok(text) = String::from_utf8(bytes) else { return Vec::new() };
    text.lines().filter_map(|line| ron::from_str::<String>(line).ok()).map(PathBuf::from).take(MOST).collect()
}

/// Puts a file at the beginning of the list. Paths that are no Unicode cannot be remembered and are left out.
///
/// # Errors
/// The list cannot be written.
pub fn remember_file(home: &Home, path: &Path) -> Result<(), FileError> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut paths = recent_files(home);
    paths.retain(|other| *other != path);
    paths.insert(0, path);
    store(home, &paths)
}

/// Takes a file off the list.
///
/// # Errors
/// The list cannot be written.
pub fn forget_file(home: &Home, path: &Path) -> Result<(), FileError> {
    let mut paths = recent_files(home);
    paths.retain(|other| other != path);
    store(home, &paths)
}

fn store(home: &Home, paths: &[PathBuf]) -> Result<(), FileError> {
    let lines = paths.iter().take(MOST).filter_map(|path| ron::to_string(path.to_str()?).ok());
    let text: String = lines.flat_map(|line| [line, "\n".to_owned()]).collect();
    Home::write(&home.state("recent.ron"), text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_comes_first_and_once() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        assert_eq!(recent_files(&home), Vec::<PathBuf>::new());
        for name in ["/a", "/b \"quoted\"\nü", "/a"] {
            remember_file(&home, Path::new(name)).unwrap();
        }
        assert_eq!(recent_files(&home), [Path::new("/a"), Path::new("/b \"quoted\"\nü")]);
        forget_file(&home, Path::new("/a")).unwrap();
        assert_eq!(recent_files(&home).len(), 1);
        for number in 0..20 {
            remember_file(&home, Path::new(&format!("/{number}"))).unwrap();
        }
        assert_eq!(recent_files(&home).len(), MOST);
        std::fs::write(folder.path().join("recent.ron"), "rubbish\n\"/kept\"\n").unwrap();
        assert_eq!(recent_files(&home), [Path::new("/kept")]);
    }
}
