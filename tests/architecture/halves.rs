//! Whether what a file does for one operating system has its other half, and is where such things belong. Looks only at the marks (`cfg`, `cfg_attr`,
//! `cfg!`); never at what is done. Tests may be marked as those of one system.

use super::source::{group, ident, punct};
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeMap;
use std::path::Path;

/// Words by which a mark asks which system it is.
const SYSTEMS: [&str; 4] = ["unix", "windows", "target_os", "target_family"];
/// Words that begin something with a name, of which there can be two halves.
const NAMED: [&str; 7] = ["fn", "mod", "type", "const", "static", "struct", "enum"];

/// The marks of one file outside its tests.
#[derive(Default)]
struct Marks {
    /// Of each thing with a name, under which conditions there is one.
    halves: BTreeMap<String, Vec<String>>,
    /// Of what has no name: a statement, a field, an import.
    loose: Vec<String>,
    /// Asked in the middle of a calculation, where both halves are beside each other.
    asked: Vec<String>,
}

/// The condition of an attribute, if it asks for the system.
fn condition(attribute: &TokenStream) -> Option<String> {
    let tokens: Vec<TokenTree> = attribute.clone().into_iter().collect();
    let word = ident(tokens.first())?;
    let inside: Vec<TokenTree> = group(tokens.get(1), Delimiter::Parenthesis)?.into_iter().collect();
    let end = match word.as_str() {
        "cfg" => inside.len(),
        "cfg_attr" => inside.iter().position(|token| punct(Some(token), ','))?,
        _ => return None,
    };
    let condition: TokenStream = inside[..end].iter().cloned().collect();
    asks(condition.clone()).then(|| condition.to_string().replace(' ', ""))
}

fn asks(condition: TokenStream) -> bool {
    condition.into_iter().any(|token| match token {
        TokenTree::Group(inner) => asks(inner.stream()),
        other => ident(Some(&other)).is_some_and(|word| SYSTEMS.contains(&word.as_str())),
    })
}

/// Whether an attribute belongs to tests.
fn is_of_tests(attribute: &TokenStream) -> bool {
    let text = attribute.to_string().replace(' ', "");
    text == "test" || text == "cfg(test)" || text.starts_with("cfg(all(test,")
}

/// What something is called, with what it is.
fn named(tokens: &[TokenTree]) -> Option<String> {
    let begins = tokens.iter().position(|token| ident(Some(token)).is_some_and(|word| NAMED.contains(&word.as_str())))?;
    let ends = |token: &TokenTree| punct(Some(token), ';') || punct(Some(token), '=') || group(Some(token), Delimiter::Brace).is_some();
    if tokens[..begins].iter().any(ends) {
        return None;
    }
    let word = ident(tokens.get(begins))?;
    Some(format!("{word} {}", tokens[begins + 1..].iter().find_map(|token| ident(Some(token)))?))
}

fn walk(stream: TokenStream, marks: &mut Marks) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let (mut at, mut attributes) = (0, Vec::new());
    while at < tokens.len() {
        let inner = usize::from(punct(tokens.get(at + 1), '!'));
        if punct(tokens.get(at), '#')
            && let Some(attribute) = group(tokens.get(at + 1 + inner), Delimiter::Bracket)
        {
            attributes.push(attribute);
            at += 2 + inner;
            continue;
        }
        let found = std::mem::take(&mut attributes);
        if found.iter().any(is_of_tests) {
            let ends = |token: &TokenTree| punct(Some(token), ';') || group(Some(token), Delimiter::Brace).is_some();
            at += tokens[at..].iter().position(ends).map_or(tokens.len() - at, |end| end + 1);
            continue;
        }
        for condition in found.iter().filter_map(condition) {
            match named(&tokens[at..]) {
                Some(name) => marks.halves.entry(name).or_default().push(condition),
                None => marks.loose.push(condition),
            }
        }
        if ident(tokens.get(at)).as_deref() == Some("cfg")
            && punct(tokens.get(at + 1), '!')
            && let Some(condition) = group(tokens.get(at + 2), Delimiter::Parenthesis)
            && asks(condition.clone())
        {
            marks.asked.push(condition.to_string().replace(' ', ""));
        }
        if let TokenTree::Group(inner) = &tokens[at] {
            walk(inner.stream(), marks);
        }
        at += 1;
    }
    for condition in attributes.iter().filter_map(condition) {
        marks.loose.push(condition);
    }
}

/// What is wrong with the marks of a file, a sentence each. `file`: its path below `src`.
pub(crate) fn missing(file: &Path, source: &str) -> Vec<String> {
    let mut marks = Marks::default();
    walk(source.parse().expect("Rust"), &mut marks);
    let parts: Vec<String> = file.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.iter().skip(1).any(|part| part == "tests") && parts[0] != "ui" {
        return Vec::new();
    }
    if parts[0] == "system" {
        // A room that is nothing else: a system for which it has no way does not compile.
        return Vec::new();
    }
    let mut wrong = Vec::new();
    let all = marks.halves.values().flatten().chain(&marks.loose).chain(&marks.asked);
    if parts.get(1).is_none_or(|part| part != "system") || parts[0] == "ui" {
        wrong.extend(all.map(|condition| format!("`{condition}`: which system it is, only `system` of a room knows, and none in `ui`")));
    }
    wrong.extend(marks.loose.iter().map(|condition| format!("`{condition}`: give it a name, so that it can have another half")));
    for (name, conditions) in &marks.halves {
        let has = |wanted: &str| conditions.iter().any(|other| other == wanted);
        let other = |condition: &String| match condition.strip_prefix("not(").and_then(|rest| rest.strip_suffix(')')) {
            Some(inside) => has(inside),
            None => has(&format!("not({condition})")),
        };
        wrong.extend(
            conditions.iter().filter(|condition| !other(condition)).map(|condition| format!("`{condition}`: `{name}` has no other half")),
        );
    }
    wrong
}
