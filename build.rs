//! Builds the typed messages: reads `assets/i18n/en` and `assets/i18n/de` and writes one function per message. Lists the pages of
//! `docs/guide` with their pictures, which become part of the program. Packaged for Windows, the programs get an icon, a version and a manifest.
//!
//! Fails, naming file, key and reason, where the two languages do not have the same messages. Must never write outside `OUT_DIR`.

#[path = "build/guide.rs"]
mod guide;
#[path = "build/messages.rs"]
mod messages;
#[cfg(feature = "two-programs")]
#[path = "build/windows.rs"]
mod windows;

use std::{env, fs, io, path::Path};

/// Every fault of the message files, one per line. `Debug` is what cargo shows of a failed build script.
struct Faults(String);

impl std::fmt::Debug for Faults {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the message files do not fit together:\n{}", self.0)
    }
}

impl From<io::Error> for Faults {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<env::VarError> for Faults {
    fn from(error: env::VarError) -> Self {
        Self(error.to_string())
    }
}

/// The `.ftl` files of one language, sorted by name.
fn read_language(root: &Path, code: &str) -> io::Result<Vec<messages::Source>> {
    let folder = root.join("assets/i18n").join(code);
    let mut sources = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "ftl") {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            sources.push(messages::Source { shown: format!("assets/i18n/{code}/{name}"), text: fs::read_to_string(&path)? });
        }
    }
    sources.sort_by(|a, b| a.shown.cmp(&b.shown));
    Ok(sources)
}

fn main() -> Result<(), Faults> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let out = env::var("OUT_DIR")?;
    let root = Path::new(&root);
    let english = read_language(root, "en")?;
    let german = read_language(root, "de")?;
    let code = messages::generate(&english, &german).map_err(|faults| Faults(faults.join("\n")))?;
    fs::write(Path::new(&out).join("messages.rs"), code)?;
    fs::write(Path::new(&out).join("guide.rs"), guide::generate(root)?)?;
    // Functions of the same code are there once: a part of what keeps the program below 40 MB. Rust's own linker for this system can do it, others may not.
    if env::var("TARGET")? == "x86_64-unknown-linux-gnu" && env::var("PROFILE")? == "release" {
        println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
    }
    #[cfg(feature = "two-programs")]
    windows::resource(root)?;
    for watched in ["build.rs", "build/guide.rs", "build/messages.rs", "build/windows.rs", "assets/i18n", "docs/guide"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    Ok(())
}
