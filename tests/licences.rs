//! Whose work we ship, and on what terms: every crate in the program can be used under a licence of this list, and everything bundled in
//! `assets/` has its licence beside it. Asks only cargo, never the network.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

/// Licences that go with MIT OR Apache-2.0 in a program that is given away whole.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Ubuntu-font-1.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Whether an SPDX expression can be met with the licences above alone.
fn allowed(expression: &str) -> Result<bool, String> {
    let parsed = spdx::Expression::parse_mode(expression, spdx::ParseMode::LAX).map_err(|error| error.to_string())?;
    Ok(parsed.evaluate(|wanted| match &wanted.license {
        spdx::LicenseItem::Spdx { id, .. } => ALLOWED.contains(&id.name),
        spdx::LicenseItem::Other { .. } => false,
    }))
}

/// What cargo reports about this package and everything it needs on this platform.
fn metadata() -> Value {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let host = Command::new(&cargo).args(["-vV"]).output().expect("cargo answers");
    let host =
        String::from_utf8_lossy(&host.stdout).lines().find_map(|line| line.strip_prefix("host: ").map(str::to_owned)).expect("a host");
    let answer = Command::new(&cargo)
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", &host])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo answers");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    serde_json::from_slice(&answer.stdout).expect("cargo writes JSON")
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Every crate that a build, a test or a benchmark brings in, with its licence.
fn crates() -> BTreeMap<String, String> {
    let metadata = metadata();
    let packages = list(&metadata, "packages");
    packages
        .iter()
        .map(|package| (format!("{} {}", word(package, "name"), word(package, "version")), word(package, "license").to_owned()))
        .collect()
}

/// The crates that become part of the program, each with version and licence, one per line: what the program says about itself. Not from the
/// metadata, whose features are those of the tests.
fn shipped() -> String {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let answer = Command::new(&cargo)
        .args(["tree", "--locked", "--edges", "no-dev,no-build", "--prefix", "none", "--no-dedupe", "--format", "{p}: {l}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo answers");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stderr));
    let lines: BTreeSet<String> = String::from_utf8_lossy(&answer.stdout)
        .lines()
        .filter(|line| !line.starts_with(concat!(env!("CARGO_PKG_NAME"), " ")))
        .map(|line| format!("{}\n", line.replace(" (proc-macro)", "")))
        .collect();
    lines.into_iter().collect()
}

#[test]
fn the_program_names_every_library_in_it() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/libraries.txt");
    let shipped = shipped();
    assert!(shipped.lines().count() > 80, "{shipped}");
    if std::env::var_os("WRITE_LIBRARIES").is_some() {
        std::fs::write(&path, &shipped).expect("the list can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == shipped, "assets/libraries.txt is out of date: run this test with WRITE_LIBRARIES=1");
}

#[test]
fn every_crate_has_a_licence_that_we_may_use() {
    let crates = crates();
    assert!(crates.len() > 100, "cargo names only {} crates", crates.len());
    let wrong: Vec<String> = crates
        .iter()
        .filter_map(|(name, licence)| match allowed(licence) {
            Ok(true) => None,
            Ok(false) => Some(format!("{name}: {licence:?} is not on the list")),
            Err(error) => Some(format!("{name}: {licence:?} cannot be read: {error}")),
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_crate_comes_from_the_registry_and_is_known_by_its_checksum() {
    let lock = std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("Cargo.lock")).expect("a lock file");
    let packages: Vec<&str> = lock.split("[[package]]").skip(1).collect();
    assert!(packages.len() > 100, "the lock file names only {} crates", packages.len());
    let line = |package: &str, key: &str| package.lines().find_map(|line| line.strip_prefix(key).map(str::to_owned)).unwrap_or_default();
    let strange: Vec<String> = packages
        .into_iter()
        .filter(|package| line(package, "name = ") != concat!("\"", env!("CARGO_PKG_NAME"), "\""))
        .filter(|package| {
            line(package, "source = ") != "\"registry+https://github.com/rust-lang/crates.io-index\""
                || line(package, "checksum = ").len() != 66
        })
        .map(|package| line(package, "name = "))
        .collect();
    assert!(strange.is_empty(), "from elsewhere, or without a checksum: {strange:?}");
}

#[test]
fn the_list_refuses_what_is_not_on_it() {
    for (expression, expected) in [
        ("MIT OR Apache-2.0", true),
        ("MIT/Apache-2.0", true),
        ("GPL-3.0-only", false),
        ("GPL-3.0-only OR MIT", true),
        ("MIT AND GPL-2.0-or-later", false),
        ("Apache-2.0 WITH LLVM-exception", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
        ("LicenseRef-ours", false),
    ] {
        assert_eq!(allowed(expression), Ok(expected), "{expression}");
    }
    assert!(allowed("").is_err() && allowed("do what you like").is_err());
}

#[test]
fn what_is_bundled_has_its_licence_beside_it() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    for (file, words) in [
        ("LICENSE-MIT", "Permission is hereby granted, free of charge"),
        ("LICENSE-APACHE", "Version 2.0, January 2004"),
        ("assets/fonts/LICENSE-OFL.txt", "SIL OPEN FONT LICENSE"),
        ("assets/icons/LICENSE", "Permission"),
    ] {
        let text = std::fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert!(text.to_lowercase().contains(&words.to_lowercase()), "{file} does not say “{words}”");
    }
    // A folder of other people's work. A font or a picture that is added elsewhere needs its folder, with its licence, in this list.
    let mut strangers = Vec::new();
    let mut folders = vec![root.join("assets")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of assets") {
            let path = entry.expect("an entry").path();
            let ours = ["assets/fonts", "assets/icons", "assets/icon"].iter().any(|known| path.starts_with(root.join(known)));
            if path.is_dir() {
                folders.push(path);
            } else if !ours
                && path.extension().is_some_and(|ending| ["otf", "ttf", "svg", "png", "woff2"].iter().any(|kind| ending == *kind))
            {
                strangers.push(path);
            }
        }
    }
    assert!(strangers.is_empty(), "fonts or pictures outside the folders with a licence: {strangers:?}");
}
