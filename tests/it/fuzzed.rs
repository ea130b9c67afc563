//! What fuzzing has tried and found, tried again with every change: the corpus in `tests/corpus`, a folder for each target, and the examples of the other
//! tests. `scripts/test-long` lets a fuzzer go on from there (`fuzz/`). A file that made a target fail is kept in its folder, under a name that says what it was.

mod targets;

use std::fs;
use std::path::{Path, PathBuf};

/// Every file of these folders, and of those in them, with one of these endings; all if there are none.
fn files(folders: &[&str], endings: &[&str]) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut open: Vec<PathBuf> = folders.iter().map(|folder| root.join(folder)).collect();
    let mut found = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("an entry").path();
            let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_owned();
            if path.is_dir() {
                open.push(path);
            } else if endings.is_empty() || endings.contains(&ending.as_str()) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Calls a target with its corpus, and with further files.
fn replay(target: &str, further: &[PathBuf]) {
    let own = files(&[&format!("corpus/{target}")], &[]);
    assert!(own.len() > 3, "the corpus of {target} is nearly empty");
    for path in own.iter().chain(further) {
        // Seen where it fails.
        println!("{}", path.display());
        targets::tried(target, &fs::read(path).expect("a file of the corpus"));
    }
}

#[test]
fn map_files() {
    replay("map_file", &files(&["fixtures"], &["wegmarke"]));
}

#[test]
fn tables() {
    replay("table", &files(&["fixtures"], &["csv"]));
}

#[test]
fn workbooks() {
    replay("workbook", &files(&["fixtures/tables"], &["xlsx", "xls", "ods"]));
}

#[test]
fn diagrams() {
    replay("mermaid", &[]);
    let texts: Vec<String> = serde_json::from_str(include_str!("../mermaid/corpus.json")).expect("a list of texts");
    texts.iter().for_each(|text| targets::tried("mermaid", text.as_bytes()));
}

#[test]
fn boards() {
    replay("board", &files(&["fixtures/boards"], &[]));
}

#[test]
fn pictures() {
    replay("picture", &files(&["fixtures"], &["png", "jpg", "svg"]));
}

#[test]
fn clipboards() {
    replay("clipboard", &[]);
}

#[test]
fn merges() {
    replay("merge", &[]);
}

#[test]
fn lists_of_edits() {
    replay("edits", &[]);
}
