//! Where settings and state are kept: the platform's own folders, or the one that `WEGMARKE_HOME` names, or a folder `wegmarke-home` beside the program. Nothing is
//! ever kept beside a map file.

use super::{Expected, FileError, Step, canonical, read_file, system, write_atomically};
use etcetera::BaseStrategy;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// The program's own folders. They are made when something is first written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    settings: PathBuf,
    state: PathBuf,
}

impl Home {
    /// The variable that overrides the platform's folders, for tests and portable use.
    pub(crate) const VARIABLE: &'static str = "WEGMARKE_HOME";
    /// The folder beside the program that overrides the platform's: for a program that is carried along.
    const BESIDE: &'static str = "wegmarke-home";
    /// Largest file of settings or of a user's catalogue that is read, in bytes.
    const MAX_SETTINGS_BYTES: u64 = 16 * 1024 * 1024;

    /// The folders of this user.
    ///
    /// # Errors
    /// The platform names no home folder.
    pub fn of_user() -> Result<Self, FileError> {
        let program = std::env::current_exe().and_then(fs::canonicalize).map(system::plain);
        Self::from(std::env::var_os(Self::VARIABLE), program.ok().as_deref())
    }

    fn from(value: Option<OsString>, program: Option<&Path>) -> Result<Self, FileError> {
        if let Some(folder) = value.filter(|value| !value.is_empty()) {
            return Ok(Self::at(Path::new(&folder)));
        }
        let beside = program.and_then(Path::parent).map(|folder| folder.join(Self::BESIDE));
        if let Some(folder) = beside.filter(|folder| folder.is_dir()) {
            return Ok(Self::at(&folder));
        }
        let platform = etcetera::choose_base_strategy().map_err(|_| FileError::NoHome)?;
        let state = platform.state_dir().unwrap_or_else(|| platform.data_dir());
        Ok(Self { settings: platform.config_dir().join("wegmarke"), state: state.join("wegmarke") })
    }

    /// Everything in one folder.
    pub fn at(folder: &Path) -> Self {
        Self { settings: folder.to_owned(), state: folder.to_owned() }
    }

    /// A user's own catalogue entries: the content of each file `catalogue/*.ron` of the settings folder, by name. What cannot be read is
    /// an error of its own and costs none of the others.
    pub fn catalogue(&self) -> Vec<(PathBuf, Result<Vec<u8>, FileError>)> {
        let Ok(entries) = fs::read_dir(self.settings.join("catalogue")) else { return Vec::new() };
        let mut paths: Vec<PathBuf> =
            entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
        paths.sort();
        paths.into_iter().map(|path| (path.clone(), read_file(&path, Self::MAX_SETTINGS_BYTES))).collect()
    }

    /// The settings file.
    pub(super) fn settings_file(&self) -> PathBuf {
        self.settings.join("settings.ron")
    }

    /// A file or folder of the state.
    pub(super) fn state(&self, name: &str) -> PathBuf {
        self.state.join(name)
    }

    /// Reads a file of settings or state; none if there is none.
    pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, FileError> {
        match read_file(path, Self::MAX_SETTINGS_BYTES) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(FileError::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Writes a file of settings or state, with its folder if need be.
    pub(super) fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
        if let Some(folder) = path.parent() {
            make_folder(folder)?;
        }
        write_atomically(path, bytes, Expected::Anything, Some(self)).map(drop)
    }
}

/// Makes a folder of the state that no other user can read: journals and old versions hold people's work.
pub(super) fn make_folder(folder: &Path) -> Result<(), FileError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    system::kept_to_owner(&mut builder);
    builder.create(folder).map_err(|error| FileError::system(Step::Create, folder, error))
}

/// The name under which the state of a map file is kept: it comes from the file's canonical path.
pub(super) fn name_of(path: &Path) -> Result<Uuid, FileError> {
    let path = canonical(path)?;
    Ok(Uuid::new_v5(&Uuid::NAMESPACE_URL, path.as_os_str().as_encoded_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_overrides_all_folders() {
        let home = Home::from(Some("/portable".into()), None).unwrap();
        assert_eq!(home, Home::at(Path::new("/portable")));
        assert_ne!(Home::from(Some(OsString::new()), None).ok(), Some(Home::at(Path::new(""))));
    }

    #[test]
    fn a_folder_beside_the_program_is_where_everything_is_if_it_is_there() {
        let place = tempfile::tempdir().unwrap();
        let program = place.path().join("wegmarke");
        let carried = place.path().join("wegmarke-home");
        assert_ne!(Home::from(None, Some(&program)).ok(), Some(Home::at(&carried)));
        fs::write(&carried, "a file").unwrap();
        assert_ne!(Home::from(None, Some(&program)).ok(), Some(Home::at(&carried)), "a file is none");
        fs::remove_file(&carried).unwrap();
        fs::create_dir(&carried).unwrap();
        assert_eq!(Home::from(None, Some(&program)).unwrap(), Home::at(&carried));
        assert_eq!(Home::from(Some("/other".into()), Some(&program)).unwrap(), Home::at(Path::new("/other")), "the variable counts first");
    }

    #[test]
    fn a_users_catalogue_is_read_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        assert!(home.catalogue().is_empty());
        home.write(&folder.path().join("catalogue/b.ron"), b"2").unwrap();
        home.write(&folder.path().join("catalogue/a.ron"), b"1").unwrap();
        home.write(&folder.path().join("catalogue/readme.txt"), b"3").unwrap();
        fs::create_dir(folder.path().join("catalogue/c.ron")).unwrap();
        let found = home.catalogue();
        assert_eq!(found.len(), 3);
        assert_eq!(found[0].1.as_deref().unwrap(), b"1");
        assert_eq!(found[1].1.as_deref().unwrap(), b"2");
        assert!(matches!(found[2].1, Err(FileError::NotRegular { .. })));
    }
}
