//! A merge that is being prepared: the files, what each has in common with the open project, and what would become of it. It is computed in the background; nothing
//! is changed before somebody says so.

use crate::app::merging::begins::{Begin, Ours, begins};
use crate::app::merging::listed::{OpenConflict, listed};
use crate::app::open::differing::{Differing, differing};
use crate::app::open::identity::Stamp;
use crate::file::{self, FileError, Fingerprint, Home, MAX_BYTES};
use crate::i18n::Texts;
use crate::merge::{MergeError, Merged, Merging, merge};
use crate::model::{ConflictId, Project};
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

/// A merge that is being prepared.
#[derive(Debug, Clone)]
pub struct MergePlan {
    /// The files, in the order in which they come in.
    pub sides: Vec<MergeSide>,
    /// Names of rounds and raters that several sides have under different identities.
    pub alike: Vec<String>,
    /// Whether those are the same; none: nobody has said.
    pub same: Option<bool>,
    /// What would become of the open project.
    pub coming: Coming,
    /// What the file of the open project is now, if that is what comes in.
    pub(super) disk: Option<Fingerprint>,
}

impl PartialEq for MergePlan {
    /// No two plans are the same.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// A file that comes in.
#[derive(Debug, Clone)]
pub struct MergeSide {
    /// Where it is.
    pub path: PathBuf,
    /// What both may have begun with.
    pub begins: Arc<[Begin]>,
    /// What they have begun with, by its index; none: nothing is known.
    pub begin: Option<usize>,
    /// Whether what was chosen cannot be read.
    pub is_unreadable: bool,
    theirs: Arc<Project>,
    base: Option<Arc<Project>>,
}

/// What would become of the open project.
#[derive(Debug, Clone)]
pub enum Coming {
    /// It is being computed.
    Computing,
    /// It cannot be.
    Refused(MergeError),
    /// This.
    Ready(Arc<Outcome>),
}

/// What merging makes of the open project.
#[derive(Debug)]
pub struct Outcome {
    /// What would be other than it is here.
    pub differing: Vec<Differing>,
    /// What both sides changed differently, and nobody has decided.
    pub conflicts: Vec<OpenConflict>,
    /// How many elements count as the same because of their names.
    pub matched: usize,
    /// In how many fields each side has its own value.
    pub own: usize,
    pub(super) project: Project,
    /// Of which state of which document.
    pub(super) of: Stamp,
}

/// Why a file does not come in.
pub(super) enum NotMerged {
    File(FileError),
    /// What is missing in it would count as deleted.
    Damaged,
}

impl MergeSide {
    /// Reads a file, and looks for what it has in common with the open one.
    pub(super) fn read(ours: &Ours, path: PathBuf) -> Result<(Self, Fingerprint), NotMerged> {
        let bytes = file::read_file(&path, MAX_BYTES).map_err(NotMerged::File)?;
        let loaded = file::read(&bytes).map_err(NotMerged::File)?;
        if !loaded.findings.is_empty() {
            return Err(NotMerged::Damaged);
        }
        let (begins, begin) = begins(ours, &path, &bytes, &loaded.project);
        let mut side =
            Self { path, begins: begins.into(), begin: None, is_unreadable: false, theirs: Arc::new(loaded.project), base: None };
        side.choose(begin, ours.home.as_ref());
        Ok((side, Fingerprint::of(&bytes)))
    }

    /// Says what both have begun with.
    pub(super) fn choose(&mut self, begin: Option<usize>, home: Option<&Home>) {
        self.base = begin.and_then(|at| self.begins.get(at)?.read(home)).map(Arc::new);
        self.is_unreadable = begin.is_some() && self.base.is_none();
        self.begin = begin.filter(|_| !self.is_unreadable);
    }
}

impl MergePlan {
    pub(super) fn new(sides: Vec<MergeSide>, disk: Option<Fingerprint>) -> Self {
        Self { sides, alike: Vec::new(), same: None, coming: Coming::Computing, disk }
    }

    /// What a file of this name, which both had as `base` before, would make of a project.
    #[cfg(test)]
    pub(crate) fn example(path: PathBuf, (base, theirs): (Option<Project>, Project), ours: &Project, of: Stamp, texts: &Texts) -> Self {
        let base = base.map(Arc::new);
        let begins = Begin::example().into();
        let side = MergeSide { path, begins, begin: base.is_some().then_some(0), is_unreadable: false, theirs: Arc::new(theirs), base };
        Self::new(vec![side], None).computed(ours, of, texts)
    }

    /// Whether the file of the open project itself comes in.
    pub fn is_of_disk(&self) -> bool {
        self.disk.is_some()
    }

    /// Whether somebody has to say first which rounds and raters are the same.
    pub fn asks(&self) -> bool {
        !self.alike.is_empty() && self.same.is_none()
    }

    /// The same with what would become of the open project, which is `ours` in the state `of`.
    pub(super) fn computed(mut self, ours: &Project, of: Stamp, texts: &Texts) -> Self {
        // Names are alike whether they count as the same or not.
        let apart = self.merged(ours, false);
        if let Ok(Folded { alike, .. }) = &apart {
            self.alike.clone_from(alike);
        }
        let folded = if self.same == Some(true) && !self.alike.is_empty() { self.merged(ours, true) } else { apart };
        self.coming = match folded {
            Ok(Folded { project, matched, own, .. }) => {
                let known: HashSet<ConflictId> = ours.conflicts.iter().map(|conflict| conflict.id).collect();
                let conflicts = listed(texts, &project).into_iter().filter(|one| !known.contains(&one.id)).collect();
                Coming::Ready(Arc::new(Outcome { differing: differing(ours, &project), conflicts, matched, own, project, of }))
            }
            Err(error) => Coming::Refused(error),
        };
        self
    }

    /// What the sides make of the open project, one after the other.
    fn merged(&self, ours: &Project, match_names: bool) -> Result<Folded, MergeError> {
        let mut folded = Folded { project: ours.clone(), alike: Vec::new(), matched: 0, own: 0 };
        for side in &self.sides {
            let Merged { project, report } = merge(side.base.as_deref(), &folded.project, &side.theirs, Merging { match_names })?;
            folded.project = project;
            folded.matched += report.matched;
            folded.own += report.own.len();
            for name in report.alike {
                if !folded.alike.contains(&name) {
                    folded.alike.push(name);
                }
            }
        }
        folded.alike.sort_unstable();
        Ok(folded)
    }
}

impl Outcome {
    /// Whether nothing would be other than it is.
    pub fn is_nothing(&self) -> bool {
        self.differing.is_empty() && self.conflicts.is_empty()
    }
}

struct Folded {
    project: Project,
    alike: Vec<String>,
    matched: usize,
    own: usize,
}
