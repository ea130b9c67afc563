//! Copies that a service for synchronising files has put beside the open file because two computers changed it: they are pointed out, once for each time it is opened.
//! Never a change of any of them.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::jobs::JobKind;
use crate::app::notice::Offer;
use crate::file::{self, Fingerprint};
use crate::i18n::Texts;
use crate::model::{MapId, Project};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// Looking for copies beside the open file.
const COPIES: JobKind = JobKind::reading("copies", Texts::job_copies).quiet();

/// How many copies are pointed out together.
const MOST: usize = 10;

impl Desk {
    /// Looks in the background for copies beside the open file.
    pub(crate) fn look_for_copies(&mut self) {
        let Some(path) = self.open.file.path.clone() else { return };
        let maps: HashSet<MapId> = self.project().maps.iter().map(|map| map.id).collect();
        let known = self.open.file.fingerprint;
        let look = move |cancelled: &Cancelled| copies_beside(&path, known, &maps, cancelled);
        self.start(COPIES, look, |desk, _, found: Vec<PathBuf>| {
            let Some(first) = found.first() else { return };
            let name = first.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let sentence = match found.len() - 1 {
                0 => desk.program.texts.copies_one(&name),
                more => desk.program.texts.copies_several(i64::try_from(more).unwrap_or(i64::MAX), &name),
            };
            desk.notify_offer(sentence, Offer::MergeCopies(found));
        });
    }
}

/// The copies beside a file that hold one of its maps and are not the same as it.
fn copies_beside(path: &Path, known: Option<Fingerprint>, maps: &HashSet<MapId>, cancelled: &Cancelled) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name().and_then(|name| name.to_str())) else { return Vec::new() };
    let Ok(entries) = file::list_folder(folder) else { return Vec::new() };
    let holds_one = |project: &Project| project.maps.iter().any(|map| maps.contains(&map.id));
    let named = entries.into_iter().filter(|entry| entry.is_file && is_copy(&entry.name, name)).map(|entry| folder.join(entry.name));
    let is_of_it = |path: &PathBuf| {
        !cancelled.is_set() && file::open(path).is_ok_and(|opened| Some(opened.fingerprint) != known && holds_one(&opened.loaded.project))
    };
    named.take(MOST).filter(is_of_it).collect()
}

/// Whether a file's name is that of another with what Dropbox, OneDrive, Nextcloud or Syncthing add to it when two computers have changed it.
fn is_copy(name: &str, of: &str) -> bool {
    let parts = |name: &str| name.rsplit_once('.').map(|(stem, ending)| (stem.to_lowercase(), ending.to_lowercase()));
    let (Some((stem, ending)), Some((whole, same))) = (parts(name), parts(of)) else { return false };
    let Some(added) = stem.strip_prefix(&whole).filter(|added| ending == same && !added.is_empty()) else { return false };
    let says_so = added.starts_with([' ', '(', '.', '-', '_']) && ["conflict", "konflikt"].iter().any(|word| added.contains(word));
    says_so || added.strip_prefix('-').is_some_and(is_computer)
}

/// Whether something is what computers are called by those who set them up.
fn is_computer(name: &str) -> bool {
    const KINDS: [&str; 7] = ["laptop", "desktop", "notebook", "macbook", "surface", "workstation", "pc"];
    name.split(['-', ' ', '_']).any(|part| KINDS.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::is_copy;

    #[test]
    fn copies_are_known_by_what_services_add_to_a_name() {
        for name in [
            "shop (Anna's conflicted copy 2026-12-01).wegmarke",
            "shop (conflicted copy 2026-12-01 101112).wegmarke",
            "shop (In Konflikt stehende Kopie von Anna 2026-12-01).wegmarke",
            "shop (Konflikt 2026-12-01).wegmarke",
            "shop_conflict-20261201-101112.wegmarke",
            "shop.sync-conflict-20261201-101112-ABCDEFG.wegmarke",
            "shop-LAPTOP.wegmarke",
            "shop-LAPTOP-8F3K2.wegmarke",
            "shop-Annas-PC.wegmarke",
            "Shop-DESKTOP-1.WEGMARKE",
        ] {
            assert!(is_copy(name, "shop.wegmarke"), "{name}");
        }
        for name in [
            "shop.wegmarke",
            "shop (2).wegmarke",
            "shop-final.wegmarke",
            "shop - Group 1.wegmarke",
            "shop (conflicted copy).csv",
            "workshop (conflicted copy).wegmarke",
            "shopkonflikt.wegmarke",
            "shop-spc.wegmarke",
            "conflict",
        ] {
            assert!(!is_copy(name, "shop.wegmarke"), "{name}");
        }
    }
}
