//! What both sides of a merge may have begun with, as far as this computer knows: what was given to a group, what was opened or saved last, an earlier version.
//! One is proposed only if it is certain; the wrong one would take what is new on one side for deleted on the other. Never a merge.

use crate::file::{self, FileId, Fingerprint, Home, MAX_BYTES};
use crate::model::Project;
use jiff::Timestamp;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// How many earlier versions are offered.
const MOST: usize = 20;
/// How many bytes of earlier versions are read to find one that both sides had.
const BYTES: u64 = 96 * 1024 * 1024;

/// Something that both sides may have begun with.
#[derive(Debug, Clone, PartialEq)]
pub struct Begin {
    /// Where it is known from.
    pub kind: BeginKind,
    /// When it was given or replaced.
    pub when: Option<Timestamp>,
    source: Source,
}

/// Where something that both sides may have begun with is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BeginKind {
    /// It was given to a group.
    Given,
    /// It was opened or saved here last.
    Opened,
    /// It is an earlier version of the open file.
    Version,
}

#[derive(Debug, Clone, PartialEq)]
enum Source {
    Content(Fingerprint),
    Kept(PathBuf),
}

/// What is known of the open file.
pub(super) struct Ours {
    pub(super) path: Option<PathBuf>,
    pub(super) known: Option<Fingerprint>,
    pub(super) home: Option<Home>,
}

impl Ours {
    /// Whether a path leads to the open file itself.
    pub(super) fn is_at(&self, path: &Path) -> bool {
        let own = self.path.as_deref();
        own == Some(path) || own.and_then(FileId::of).is_some_and(|own| FileId::of(path) == Some(own))
    }
}

impl Begin {
    /// One of each kind.
    #[cfg(test)]
    pub(super) fn example() -> Vec<Self> {
        let when = Some(Timestamp::UNIX_EPOCH);
        let of = |kind, when| Self { kind, when, source: Source::Kept(PathBuf::from("/kept")) };
        vec![of(BeginKind::Given, when), of(BeginKind::Opened, None), of(BeginKind::Version, when)]
    }

    /// The project, if it can still be read whole.
    pub(super) fn read(&self, home: Option<&Home>) -> Option<Project> {
        let bytes = match &self.source {
            Source::Content(fingerprint) => file::kept_content(home?, *fingerprint)?,
            Source::Kept(path) => file::read_file(path, MAX_BYTES).ok()?,
        };
        Some(file::read(&bytes).ok()?.project)
    }
}

/// By what a copy that was given away is known when it comes back: its name and its first map.
pub(super) fn known_by(project: &Project) -> String {
    let map = project.maps.first().map(|map| map.id.to_string()).unwrap_or_default();
    format!("{}\n{map}", project.name)
}

/// What ours and a file may have begun with, and which of it they surely have. `bytes`: what is in the file; `theirs`: the same, read.
pub(super) fn begins(ours: &Ours, path: &Path, bytes: &[u8], theirs: &Project) -> (Vec<Begin>, Option<usize>) {
    let Some(home) = &ours.home else { return (Vec::new(), None) };
    let (mut found, mut chosen) = given(home, bytes, theirs);
    let is_own = ours.is_at(path);
    // Another path with the same history has it from a copy that somebody made of the file.
    let mut there: HashSet<Fingerprint> = HashSet::from([Fingerprint::of(bytes)]);
    if !is_own {
        there.extend(versions(home, path).into_iter().filter_map(|(_, _, content)| content));
    }
    if let Some(known) = ours.known.filter(|known| file::kept_content(home, *known).is_some()) {
        if chosen.is_none() && (is_own || there.contains(&known)) {
            chosen = Some(found.len());
        }
        found.push(Begin { kind: BeginKind::Opened, when: None, source: Source::Content(known) });
    }
    for (path, when, content) in ours.path.iter().flat_map(|path| versions(home, path)) {
        if content.is_some() && content == ours.known {
            continue;
        }
        if chosen.is_none() && !is_own && content.is_some_and(|content| there.contains(&content)) {
            chosen = Some(found.len());
        }
        found.push(Begin { kind: BeginKind::Version, when: Some(when), source: Source::Kept(path) });
    }
    (found, chosen)
}

/// What was given under the name that the file has, and which of it is what the file began with: the newest that was given before the file was changed last.
fn given(home: &Home, bytes: &[u8], theirs: &Project) -> (Vec<Begin>, Option<usize>) {
    let given = file::given(home, &known_by(theirs));
    let is_same = |path: &Path| file::read_file(path, MAX_BYTES).is_ok_and(|kept| kept == bytes);
    let same = given.iter().position(|one| one.size == bytes.len() as u64 && is_same(&one.path));
    let before = given.iter().position(|one| theirs.changed.is_some_and(|changed| one.replaced <= changed));
    // The clock of the computer on which the group worked may be slow: one that was given once is that one all the same.
    let only = (given.len() == 1).then_some(0);
    let begin = |one: &file::Version| Begin { kind: BeginKind::Given, when: Some(one.replaced), source: Source::Kept(one.path.clone()) };
    (given.iter().take(MOST).map(begin).collect(), same.or(before).or(only).filter(|at| *at < MOST))
}

/// The newest earlier versions of a file, each with what it holds as far as that was looked at.
fn versions(home: &Home, path: &Path) -> Vec<(PathBuf, Timestamp, Option<Fingerprint>)> {
    let mut bytes = 0_u64;
    let versions = file::old_versions(home, path).unwrap_or_default();
    let looked_at = versions.into_iter().take(MOST).map(|version| {
        bytes = bytes.saturating_add(version.size);
        let content = (bytes <= BYTES).then(|| file::read_file(&version.path, MAX_BYTES).ok()).flatten();
        (version.path, version.replaced, content.map(|content| Fingerprint::of(&content)))
    });
    looked_at.collect()
}
