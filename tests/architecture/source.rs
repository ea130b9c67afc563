//! Reads the source as tokens, so that comments and texts cannot hide or fake a name: what a file names, shows and calls. Never what that is
//! worth.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn rust_files(folder: &Path, into: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder of the source").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(path);
        }
    }
}

/// What the tokens of one file say.
#[derive(Default)]
pub(crate) struct Reading {
    /// Each `a::b::c`, from `crate` on where it leads there.
    pub(crate) paths: Vec<Vec<String>>,
    /// Those of them that are shown to others with `pub use`.
    pub(crate) shown: Vec<Vec<String>>,
    /// Methods called.
    pub(crate) calls: Vec<String>,
    /// Macros called.
    pub(crate) macros: Vec<String>,
    /// What is wrong in any room.
    pub(crate) wrong: Vec<String>,
}

/// Reads one file. `module` is its own path below `crate`, by which `super` is followed.
pub(crate) fn read(source: &str, module: &[String]) -> Result<Reading, String> {
    let tokens: TokenStream = source.parse().map_err(|error| format!("cannot be read as Rust: {error}"))?;
    let mut reading = Reading::default();
    walk(tokens, module, &mut reading);
    Ok(reading)
}

pub(crate) fn ident(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string().trim_start_matches("r#").to_owned()),
        _ => None,
    }
}

pub(crate) fn punct(token: Option<&TokenTree>, wanted: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

fn colons(tokens: &[TokenTree], at: usize) -> bool {
    punct(tokens.get(at), ':') && punct(tokens.get(at + 1), ':')
}

pub(crate) fn group(token: Option<&TokenTree>, delimiter: Delimiter) -> Option<TokenStream> {
    match token {
        Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group.stream()),
        _ => None,
    }
}

fn walk(stream: TokenStream, module: &[String], reading: &mut Reading) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        if let TokenTree::Group(inner) = &tokens[at] {
            walk(inner.stream(), module, reading);
            at += 1;
            continue;
        }
        let Some(word) = ident(tokens.get(at)) else {
            at += 1;
            continue;
        };
        match word.as_str() {
            "unsafe" => reading.wrong.push("`unsafe`".to_owned()),
            "allow" | "expect" => {
                if let Some(list) = group(tokens.get(at + 1), Delimiter::Parenthesis)
                    && list.to_string().contains("dead_code")
                {
                    reading.wrong.push("code that nobody uses is taken out, not silenced".to_owned());
                }
            }
            "mod" => {
                if let (Some(name), Some(body)) = (ident(tokens.get(at + 1)), group(tokens.get(at + 2), Delimiter::Brace)) {
                    let inner: Vec<String> = module.iter().cloned().chain([name]).collect();
                    walk(body, &inner, reading);
                    at += 3;
                    continue;
                }
            }
            "use" | "crate" if word == "use" || (at > 0 && ident(tokens.get(at - 1)).as_deref() == Some("extern")) => {
                let start = at + 1 + if colons(&tokens, at + 1) { 2 } else { 0 };
                let before = reading.paths.len();
                let is_shown = is_public(&tokens[..at]);
                at = use_tree(&tokens, start, &[], module, reading);
                if is_shown {
                    reading.shown.extend_from_slice(&reading.paths[before..]);
                }
                continue;
            }
            _ => {}
        }
        if punct(tokens.get(at + 1), '!') && !punct(tokens.get(at + 2), '=') {
            reading.macros.push(word.clone());
        }
        let after_dot = at > 0 && punct(tokens.get(at - 1), '.');
        if after_dot && group(tokens.get(at + 1), Delimiter::Parenthesis).is_some() {
            reading.calls.push(word.clone());
        }
        if !after_dot && colons(&tokens, at + 1) {
            let mut segments = vec![word];
            at += 1;
            while colons(&tokens, at) {
                match ident(tokens.get(at + 2)) {
                    Some(next) => segments.push(next),
                    None => break,
                }
                at += 3;
            }
            // A path may be called as a macro, too.
            if let Some(last) = segments.last()
                && punct(tokens.get(at), '!')
            {
                reading.macros.push(last.clone());
            }
            reading.paths.push(resolved(segments, module));
            continue;
        }
        at += 1;
    }
}

/// Whether what comes after these tokens is visible to others: after `pub` or `pub(…)`.
fn is_public(before: &[TokenTree]) -> bool {
    match before {
        [.., word, within] if group(Some(within), Delimiter::Parenthesis).is_some() => ident(Some(word)).as_deref() == Some("pub"),
        [.., word] => ident(Some(word)).as_deref() == Some("pub"),
        [] => false,
    }
}

/// Reads what comes after `use`, or one branch inside its braces; returns where the next branch begins.
fn use_tree(tokens: &[TokenTree], mut at: usize, before: &[String], module: &[String], reading: &mut Reading) -> usize {
    let mut segments = before.to_vec();
    while let Some(token) = tokens.get(at) {
        if let Some(word) = ident(Some(token)) {
            if word == "as" {
                // Only a room's or the library's own root under another name would hide what is named further on.
                if segments.iter().all(|segment| matches!(segment.as_str(), "crate" | "std" | "super" | "self")) {
                    reading.wrong.push("an alias hides which room is named".to_owned());
                }
                at += 2;
                continue;
            }
            segments.push(word);
        } else if let Some(inner) = group(Some(token), Delimiter::Brace) {
            let inner: Vec<TokenTree> = inner.into_iter().collect();
            let mut branch = 0;
            while branch < inner.len() {
                branch = use_tree(&inner, branch, &segments, module, reading);
            }
            segments.clear();
        } else if punct(Some(token), '*') {
            segments.push("*".to_owned());
        } else if punct(Some(token), ',') || punct(Some(token), ';') {
            at += 1;
            break;
        }
        at += 1;
    }
    if !segments.is_empty() {
        if segments == ["crate", "*"] {
            reading.wrong.push("a glob hides which room is named".to_owned());
        }
        reading.paths.push(resolved(segments, module));
    }
    at
}

/// Follows `self` and `super` to a path below `crate`; all other paths stay as they are.
fn resolved(segments: Vec<String>, module: &[String]) -> Vec<String> {
    let ups = segments.iter().skip_while(|segment| *segment == "self").take_while(|segment| *segment == "super").count();
    let selfs = segments.iter().take_while(|segment| *segment == "self").count();
    if ups + selfs == 0 {
        return segments;
    }
    let kept = module.len().saturating_sub(ups);
    ["crate".to_owned()].into_iter().chain(module[..kept].iter().cloned()).chain(segments.into_iter().skip(ups + selfs)).collect()
}
