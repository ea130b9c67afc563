//! The file of the open project is not what it was: what is there now, what has been changed there and here since both began, and what becomes of both. Nobody's
//! work is overwritten or given up without being kept.

use crate::app::open::offer::Differences;
use crate::file::{self, FileError, Fingerprint, Home};
use crate::model::Project;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Somebody else has changed the file of the open project.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The file.
    pub path: PathBuf,
    /// Whether it was noticed because the project was to be saved; else the window got the focus.
    pub at_save: bool,
    /// Whether what is there can be read.
    pub is_readable: bool,
    /// What has been changed in the file since both were the same, and what here, if that is known.
    pub since: Option<(Differences, Differences)>,
    /// What the file is now, if it could be looked at: this and nothing else is overwritten.
    pub(crate) found: Option<Fingerprint>,
}

/// What is at the path of the open project.
pub(crate) enum Seen {
    /// What was opened or saved here.
    Same,
    /// Something that somebody else has written.
    Changed(Arc<Conflict>),
    /// Nothing, or nothing that can be read now.
    Away(FileError),
}

/// Looks at the file of a project that was `known` when it was opened or saved last. `here`: the project as it is.
pub(crate) fn look(path: &Path, known: Fingerprint, here: &Project, home: Option<&Home>) -> Seen {
    match file::read_file(path, file::MAX_BYTES) {
        Ok(bytes) if Fingerprint::of(&bytes) == known => Seen::Same,
        Ok(bytes) => Seen::Changed(Arc::new(of(path, &bytes, known, here, home))),
        Err(FileError::TooLarge { .. }) => {
            Seen::Changed(Arc::new(Conflict { path: path.to_owned(), at_save: false, is_readable: false, since: None, found: None }))
        }
        Err(error) => Seen::Away(error),
    }
}

fn of(path: &Path, bytes: &[u8], known: Fingerprint, here: &Project, home: Option<&Home>) -> Conflict {
    let there = file::read(bytes).ok().map(|loaded| loaded.project);
    let base = home.and_then(|home| file::kept_content(home, known)).and_then(|bytes| file::read(&bytes).ok());
    let since = match (base, &there) {
        (Some(base), Some(there)) => Some((Differences::between(&base.project, there), Differences::between(&base.project, here))),
        _ => None,
    };
    let found = Some(Fingerprint::of(bytes));
    Conflict { path: path.to_owned(), at_save: false, is_readable: there.is_some(), since, found }
}

/// A name beside a file that nothing has yet: `map (2).wegmarke`.
pub(crate) fn name_beside(path: &Path) -> PathBuf {
    const MOST: usize = 1_000;
    let stem = path.file_stem().unwrap_or_default();
    let named = |number: usize| {
        let mut name = stem.to_owned();
        name.push(format!(" ({number})"));
        if let Some(ending) = path.extension() {
            name.push(".");
            name.push(ending);
        }
        path.with_file_name(name)
    };
    // If all were taken, saving refuses to replace the last.
    (2..MOST).map(named).find(|path| matches!(file::exists(path), Ok(false))).unwrap_or_else(|| named(MOST))
}

#[cfg(test)]
mod tests {
    use super::name_beside;
    use crate::app::open::tests::{Place, write};

    #[test]
    fn a_name_beside_a_file_is_free() {
        let place = Place::new();
        let path = place.path("map.wegmarke");
        assert_eq!(name_beside(&path), place.path("map (2).wegmarke"));
        write(&place.path("map (2).wegmarke"), "x");
        assert_eq!(name_beside(&path), place.path("map (3).wegmarke"));
        assert_eq!(name_beside(&place.path("without")), place.path("without (2)"));
    }
}
