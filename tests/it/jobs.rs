//! Every job in the background is tried with a document that was left meanwhile.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The texts between `before` and the next quotation mark, in every file below a folder.
fn names(folder: &Path, before: &[&str], found: &mut BTreeSet<String>) {
    for path in fs::read_dir(folder).expect("the folder of the source").flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            names(&path, before, found);
        } else if !path.ends_with("jobs.rs") {
            let text = fs::read_to_string(&path).expect("source is text");
            let parts = before.iter().flat_map(|before| text.split(before).skip(1));
            found.extend(parts.filter_map(|part| part.split('"').next()).map(str::to_owned));
        }
    }
}

#[test]
fn no_job_is_left_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut jobs, mut tried) = (BTreeSet::new(), BTreeSet::new());
    names(&root.join("src/app"), &["JobKind::reading(\"", "JobKind::lasting(\""], &mut jobs);
    let text = fs::read_to_string(root.join("src/app/tests/late.rs")).expect("source is text");
    tried.extend(text.split("code: \"").skip(1).filter_map(|part| part.split('"').next()).map(str::to_owned));
    assert!(jobs.len() > 10, "{jobs:?}");
    assert_eq!(jobs, tried, "src/app/tests/late.rs tries each kind of job");
}
