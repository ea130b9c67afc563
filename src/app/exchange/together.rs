//! Several exports at once, as the list of them shows it: which file has got how far. Never the exports themselves.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How far one of several exports has got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Its turn has not come.
    Waiting,
    /// It is being drawn or written.
    Running,
    /// It is there; with what a reader should know about it.
    Written(Vec<String>),
    /// There is a file of this name already, which is as it was.
    Exists,
    /// It was not written, and why.
    Failed(String),
    /// It was called off before its turn.
    CalledOff,
}

/// Several exports on their way into a folder.
#[derive(Debug, Clone)]
pub struct Together(Arc<Way>);

#[derive(Debug)]
struct Way {
    folder: PathBuf,
    names: Vec<String>,
    parts: Mutex<Vec<Part>>,
    ended: AtomicBool,
}

impl PartialEq for Together {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Together {
    pub(crate) fn new(folder: PathBuf, names: Vec<String>) -> Self {
        let parts = Mutex::new(vec![Part::Waiting; names.len()]);
        Self(Arc::new(Way { folder, names, parts, ended: AtomicBool::new(false) }))
    }

    /// A list with an outcome of each kind.
    #[cfg(test)]
    pub(crate) fn example() -> Self {
        let why = "It was not written: the disk is full.".to_owned();
        let parts = [Part::Written(vec!["A note about letters that the bundled face lacks.".to_owned()]), Part::Exists, Part::Failed(why)];
        let together =
            Self::new(PathBuf::from("/maps/a rather long name of a folder for exports"), vec!["Shop - Poster.pdf".to_owned(); 3]);
        parts.into_iter().enumerate().for_each(|(at, part)| together.set(at, part));
        together.end();
        together
    }

    pub(crate) fn locked(&self) -> MutexGuard<'_, Vec<Part>> {
        self.0.parts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where they go.
    pub fn folder(&self) -> &Path {
        &self.0.folder
    }

    /// The names of the files, each with how far it has got.
    pub fn parts(&self) -> Vec<(&str, Part)> {
        self.0.names.iter().map(String::as_str).zip(self.locked().iter().cloned()).collect()
    }

    /// Whether nothing is on its way any more.
    pub fn has_ended(&self) -> bool {
        self.0.ended.load(Ordering::Relaxed)
    }

    pub(crate) fn set(&self, at: usize, part: Part) {
        if let Some(place) = self.locked().get_mut(at) {
            *place = part;
        }
    }

    /// The name of one of the files.
    pub(crate) fn name(&self, at: usize) -> Option<&String> {
        self.0.names.get(at)
    }

    /// More of it is on its way.
    pub(crate) fn go_on(&self) {
        self.0.ended.store(false, Ordering::Relaxed);
    }

    /// What is on its way is not wanted any more. What has been written stays.
    pub(crate) fn call_off(&self) {
        for part in self.locked().iter_mut().filter(|part| **part == Part::Running) {
            *part = Part::CalledOff;
        }
        self.end();
    }

    /// Nothing more comes: what has not had its turn has been called off.
    pub(crate) fn end(&self) {
        for part in self.locked().iter_mut().filter(|part| **part == Part::Waiting) {
            *part = Part::CalledOff;
        }
        self.0.ended.store(true, Ordering::Relaxed);
    }
}

/// Whatever happens to a job, its list comes to an end.
pub(crate) struct Ends {
    together: Together,
    unfinished: String,
}

impl Ends {
    /// `unfinished`: what is said of what was on its way.
    pub(crate) fn new(together: Together, unfinished: String) -> Self {
        Self { together, unfinished }
    }
}

impl Drop for Ends {
    fn drop(&mut self) {
        for part in self.together.locked().iter_mut().filter(|part| **part == Part::Running) {
            *part = Part::Failed(self.unfinished.clone());
        }
        self.together.end();
    }
}
