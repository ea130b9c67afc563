//! From the folder of the guide to Rust: which pages each language has, and the pictures that they show. Part of the build script. Must
//! never change a page.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Every language of the guide, as its folder is called.
const LANGUAGES: [&str; 2] = ["en", "de"];

/// The files of one language: pages first, then the pictures that they show, each sorted by name.
fn files(folder: &Path) -> io::Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "md") {
            pages.push(path);
        }
    }
    pages.sort();
    let mut pictures = Vec::new();
    for page in &pages {
        let text = fs::read_to_string(page)?;
        let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        pictures.extend(links.filter(|link| link.ends_with(".png")).map(|link| folder.join(link)));
    }
    pictures.sort();
    pictures.dedup();
    Ok((pages, pictures))
}

/// A list of the files' names with their content, which the compiler takes in.
fn list(files: &[PathBuf], macro_name: &str) -> String {
    let mut list = String::from("&[");
    for file in files {
        let name = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let path = file.to_string_lossy();
        let _ = write!(list, "({name:?}, {macro_name}!({path:?})), ");
    }
    list.push(']');
    list
}

/// The code that holds the whole guide.
///
/// # Errors
/// A folder or page cannot be read.
pub(crate) fn generate(root: &Path) -> io::Result<String> {
    let mut code = String::new();
    for language in LANGUAGES {
        let (pages, pictures) = files(&root.join("docs/guide").join(language))?;
        let name = language.to_uppercase();
        let _ = writeln!(code, "const {name}_PAGES: &[(&str, &str)] = {};", list(&pages, "include_str"));
        let _ = writeln!(code, "const {name}_PICTURES: &[(&str, &[u8])] = {};", list(&pictures, "include_bytes"));
    }
    Ok(code)
}
