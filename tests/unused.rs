//! Nothing is kept that nobody uses: `pub` items that only their own room needs (there the compiler finds dead ones), variants that
//! nothing makes, messages that nobody shows. The source is read as tokens, by name: what shares a name with something in use is not found.
//! What other rooms' tests, `tests/` and `benches/` use counts as used. Each rule is tried on a broken example below. Two smaller rules
//! that need only words are at the end: how fields of the window are made, and what tests begin with.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A source file: the room it belongs to (for tests and benches the folder), its path below the root, its text.
struct Source {
    room: String,
    path: PathBuf,
    text: String,
}

/// What a file names.
#[derive(Default)]
struct Names {
    /// Every word.
    words: HashSet<String>,
    /// Words behind a dot or two colons.
    members: HashSet<String>,
    /// `a::b`, each pair of a longer path.
    pairs: HashSet<(String, String)>,
    /// The last word of paths by which a value is made, not compared.
    made: HashSet<String>,
    /// Single words, not compared.
    bare: HashSet<String>,
    /// Words that are taken in from braces behind two colons.
    taken: HashSet<String>,
    /// Texts in quotation marks.
    texts: HashSet<String>,
}

/// What is public in some files, and the words by which it shows other types: arguments, results, fields.
#[derive(Default)]
struct Public {
    items: Vec<Item>,
    shown: HashSet<String>,
}

/// Something that is public.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Item {
    name: String,
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// A type, a function, a constant …
    Free,
    /// A function on a value.
    Method,
    /// A function or constant of a type, which is named unless a macro writes it.
    Associated(Option<String>),
    /// A variant of an enum.
    Variant(String),
}

fn word(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string().trim_start_matches("r#").to_owned()),
        _ => None,
    }
}

fn is(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

fn inside(token: Option<&TokenTree>, delimiter: Delimiter) -> Option<Vec<TokenTree>> {
    match token {
        Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group.stream().into_iter().collect()),
        _ => None,
    }
}

fn tokens(text: &str) -> Vec<TokenTree> {
    let stream: TokenStream = text.parse().expect("a source file can be read as Rust");
    stream.into_iter().collect()
}

/// Collects everything that tokens name.
fn read(tokens: &[TokenTree], names: &mut Names) {
    let colons = |at: usize| is(tokens.get(at), ':') && is(tokens.get(at + 1), ':');
    for (at, token) in tokens.iter().enumerate() {
        match token {
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                if at >= 2 && colons(at - 2) {
                    names.taken.extend(inner.iter().filter_map(|token| word(Some(token))));
                    let mut within = Names::default();
                    read(&inner, &mut within);
                    names.words.extend(within.words);
                    names.members.extend(within.members);
                    names.pairs.extend(within.pairs);
                } else {
                    read(&inner, names);
                }
            }
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                names.texts.extend(text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).map(str::to_owned));
            }
            TokenTree::Ident(_) => {
                let name = word(Some(token)).unwrap_or_default();
                let behind_colons = at >= 2 && colons(at - 2);
                if !behind_colons && !is_compared(tokens, at) {
                    names.bare.insert(name.clone());
                }
                if behind_colons || at > 0 && is(tokens.get(at - 1), '.') {
                    names.members.insert(name.clone());
                }
                if behind_colons && let Some(before) = at.checked_sub(3).and_then(|at| word(tokens.get(at))) {
                    names.pairs.insert((before, name.clone()));
                    if !is_compared(tokens, at) {
                        names.made.insert(name.clone());
                    }
                }
                names.words.insert(name);
            }
            TokenTree::Punct(_) => {}
        }
    }
}

/// Whether a path that ends here is a pattern: what follows it (and its fields) is an arm, another pattern, or what is looked into.
fn is_compared(tokens: &[TokenTree], end: usize) -> bool {
    let fields = matches!(tokens.get(end + 1), Some(TokenTree::Group(group)) if group.delimiter() != Delimiter::Bracket);
    let next = end + 1 + usize::from(fields);
    let arm = is(tokens.get(next), '=') && !is(tokens.get(next + 1), '=');
    let other = is(tokens.get(next), '|') && !is(tokens.get(next + 1), '|');
    arm || other || word(tokens.get(next)).is_some_and(|word| word == "if")
}

/// Collects what is public outside of tests. `owner`: the type whose `impl` this is, if it is one; its name is empty where a macro writes it.
fn items(tokens: &[TokenTree], owner: Option<&str>, found: &mut Public) {
    let mut at = 0;
    let mut for_tests = false;
    while at < tokens.len() {
        if is(tokens.get(at), '#')
            && let Some(attribute) = inside(tokens.get(at + 1), Delimiter::Bracket)
        {
            let written = attribute.iter().map(ToString::to_string).collect::<String>();
            for_tests |= written.starts_with("cfg(test") || written == "test";
            at += 2;
            continue;
        }
        let end = item_end(tokens, at);
        if !for_tests {
            item(&tokens[at..end], owner, found);
        }
        for_tests = false;
        at = end;
    }
}

/// Where the item that begins here ends: behind its semicolon or its braces.
fn item_end(tokens: &[TokenTree], from: usize) -> usize {
    let ends = |token: &TokenTree| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        other => is(Some(other), ';'),
    };
    let braces_go_on = |at: usize| is(tokens.get(at + 1), ';') || is(tokens.get(at + 1), '.');
    (from..tokens.len()).find(|at| ends(&tokens[*at]) && !braces_go_on(*at)).map_or(tokens.len(), |at| at + 1)
}

fn item(tokens: &[TokenTree], owner: Option<&str>, found: &mut Public) {
    let words: Vec<Option<String>> = tokens.iter().map(|token| word(Some(token))).collect();
    let at = |wanted: &str| words.iter().position(|word| word.as_deref() == Some(wanted));
    let body = inside(tokens.last(), Delimiter::Brace);
    let public =
        words.first().cloned().flatten().is_some_and(|word| word == "pub") && inside(tokens.get(1), Delimiter::Parenthesis).is_none();
    if words.first().cloned().flatten().is_some_and(|word| word == "impl") {
        let body = body.unwrap_or_default();
        if at("for").is_none() {
            items(&body, Some(type_name(tokens).as_deref().unwrap_or_default()), found);
            return;
        }
        // Methods of traits are not public of themselves, but the types they name are shown.
        for named in body.split(|token| is(Some(token), ';')).filter(|part| word(part.first()).as_deref() == Some("type")) {
            let mut names = Names::default();
            read(named, &mut names);
            found.shown.extend(names.words);
        }
        return;
    }
    if words.first().cloned().flatten().is_some_and(|word| word == "macro_rules") {
        // What a macro writes: its arms, each in braces behind an arrow.
        for token in body.iter().flatten() {
            if let Some(arm) = inside(Some(token), Delimiter::Brace).or_else(|| inside(Some(token), Delimiter::Parenthesis)) {
                items(&arm, None, found);
            }
        }
        return;
    }
    let keyword = ["fn", "struct", "enum", "trait", "type", "const", "static", "mod", "union"].iter().filter_map(|word| at(word)).min();
    let Some(keyword) = keyword.filter(|_| public) else {
        if at("mod") == Some(0)
            && let Some(body) = body
        {
            items(&body, None, found);
        }
        return;
    };
    let is_function = at("fn").is_some_and(|function| function <= keyword + 3);
    let keyword = if is_function { at("fn").unwrap_or(keyword) } else { keyword };
    let Some(name) = words.get(keyword + 1).cloned().flatten() else { return };
    let has_self = |tokens: &[TokenTree]| {
        let arguments = tokens.iter().find_map(|token| inside(Some(token), Delimiter::Parenthesis));
        arguments.is_some_and(|arguments| arguments.iter().take(5).any(|token| word(Some(token)).as_deref() == Some("self")))
    };
    let kind = match owner {
        None => Kind::Free,
        Some(_) if is_function && has_self(&tokens[keyword + 1..]) => Kind::Method,
        Some(owner) => Kind::Associated((!owner.is_empty()).then(|| owner.to_owned())),
    };
    if words[keyword].as_deref() == Some("mod") {
        items(&body.unwrap_or_default(), None, found);
        return;
    }
    // A body of code shows nothing; the body of a type or trait does. The item's own name is no use of it.
    let (signature, body) = match (is_function, &body) {
        (true, Some(_)) => (&tokens[keyword + 2..tokens.len() - 1], None),
        _ => (&tokens[keyword + 2..], body),
    };
    let mut names = Names::default();
    read(signature, &mut names);
    found.shown.extend(names.words.into_iter().filter(|word| *word != name));
    found.items.push(Item { name: name.clone(), kind });
    if words[keyword].as_deref() == Some("enum") {
        variants(&body.unwrap_or_default(), &name, found);
    }
}

/// The type that an `impl` is of: the last word of its path, without parameters.
fn type_name(tokens: &[TokenTree]) -> Option<String> {
    let mut depth = 0;
    let mut last = None;
    for token in &tokens[1..] {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth -= 1,
            TokenTree::Punct(punct) if punct.as_char() == '$' => return None,
            TokenTree::Ident(ident) if depth == 0 && *ident == "where" => break,
            TokenTree::Ident(_) if depth == 0 => last = word(Some(token)),
            _ => {}
        }
    }
    last
}

/// The variants of an enum; none where a macro writes them.
fn variants(body: &[TokenTree], owner: &str, found: &mut Public) {
    if body.iter().any(|token| is(Some(token), '$')) {
        return;
    }
    for variant in body.split(|token| is(Some(token), ',')) {
        let named =
            variant.iter().enumerate().find(|(at, token)| word(Some(token)).is_some() && !(*at > 0 && is(variant.get(at - 1), '#')));
        if let Some((_, token)) = named {
            found.items.push(Item { name: word(Some(token)).unwrap_or_default(), kind: Kind::Variant(owner.to_owned()) });
        }
    }
}

/// Everything public that only its own room uses, and every variant that nothing makes, a sentence each.
fn unused_items(sources: &[Source]) -> Vec<String> {
    let parsed: Vec<(&Source, Vec<TokenTree>)> = sources.iter().map(|source| (source, tokens(&source.text))).collect();
    let mut of_room: BTreeMap<&str, Names> = BTreeMap::new();
    // What is taken in counts within its file.
    let mut files: Vec<Names> = Vec::new();
    for (source, tokens) in &parsed {
        read(tokens, of_room.entry(&source.room).or_default());
        let mut own = Names::default();
        read(tokens, &mut own);
        files.push(own);
    }
    let mut found = Vec::new();
    let mut public_of: BTreeMap<&str, Vec<(&Source, Vec<Item>)>> = BTreeMap::new();
    let mut shown_in: BTreeMap<&str, HashSet<String>> = BTreeMap::new();
    for (source, tokens) in parsed.iter().filter(|(source, _)| source.path.starts_with("src")) {
        let mut public = Public::default();
        items(tokens, None, &mut public);
        shown_in.entry(&source.room).or_default().extend(public.shown);
        public_of.entry(&source.room).or_default().push((source, public.items));
    }
    for (source, public) in public_of.into_values().flatten() {
        let shown = &shown_in[source.room.as_str()];
        let others = || of_room.iter().filter(|(room, _)| **room != source.room).map(|(_, names)| names);
        for item in public {
            let pair = |owner: &String| (owner.clone(), item.name.clone());
            let used = match &item.kind {
                Kind::Free => shown.contains(&item.name) || others().any(|names| names.words.contains(&item.name)),
                Kind::Method | Kind::Associated(None) => others().any(|names| names.members.contains(&item.name)),
                Kind::Associated(Some(owner)) => others().any(|names| names.pairs.contains(&pair(owner))),
                Kind::Variant(_) => {
                    let makes = |names: &Names| names.made.contains(&item.name);
                    let takes = |names: &Names| names.taken.contains(&item.name) && names.bare.contains(&item.name);
                    of_room.values().any(makes) || files.iter().any(takes)
                }
            };
            if !used {
                let what = match &item.kind {
                    Kind::Variant(owner) => format!("nothing makes `{owner}::{}`", item.name),
                    Kind::Associated(Some(owner)) => format!("only the room `{}` uses `{owner}::{}`", source.room, item.name),
                    _ => format!("only the room `{}` uses `{}`", source.room, item.name),
                };
                found.push(format!("{}: {what}", source.path.display()));
            }
        }
    }
    found.sort();
    found
}

/// The keys of messages without a caller, and of terms whose vocabulary or word no code knows.
fn unused_messages(keys: &BTreeSet<String>, sources: &[Source]) -> Vec<String> {
    let mut names = Names::default();
    for source in sources.iter().filter(|source| source.path.starts_with("src")) {
        read(&tokens(&source.text), &mut names);
    }
    let texts: HashSet<String> = names.texts.iter().map(|text| text.replace('_', "-")).collect();
    let is_used = |key: &&String| match key.strip_prefix("term-") {
        None => names.members.contains(&key.replace('-', "_")),
        Some(term) => {
            let parts = term.match_indices('-').map(|(at, _)| (&term[..at], &term[at + 1..]));
            parts.into_iter().any(|(kind, code)| texts.contains(kind) && texts.contains(code))
        }
    };
    keys.iter().filter(|key| !is_used(key)).cloned().collect()
}

/// The keys of a message file.
fn keys(text: &str) -> impl Iterator<Item = String> + '_ {
    let begins = |line: &str| line.starts_with(|letter: char| letter.is_ascii_lowercase());
    text.lines().filter(move |line| begins(line)).filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned())
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files_below(folder: &Path, ending: &str, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files_below(&path, ending, into);
        } else if path.extension().is_some_and(|other| other == ending) {
            into.push(path);
        }
    }
}

/// All Rust files of the repository, each with its room.
fn repository() -> Vec<Source> {
    let mut paths = Vec::new();
    for folder in ["src", "tests", "benches"] {
        files_below(&root().join(folder), "rs", &mut paths);
    }
    paths
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a source file");
            let path = path.strip_prefix(root()).expect("below the root").to_owned();
            let parts: Vec<String> = path.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
            let room = if parts[0] == "src" { parts[1].clone() } else { parts[0].clone() };
            Source { room, path, text }
        })
        .collect()
}

#[test]
fn every_public_item_is_used_outside_its_room() {
    let sources = repository();
    assert!(sources.len() > 300, "the source was not found: only {} files", sources.len());
    let unused = unused_items(&sources);
    assert!(unused.is_empty(), "\n{}\n", unused.join("\n"));
}

#[test]
fn every_message_has_a_caller() {
    let mut paths = Vec::new();
    files_below(&root().join("assets/i18n/en"), "ftl", &mut paths);
    let known: BTreeSet<String> =
        paths.iter().flat_map(|path| keys(&fs::read_to_string(path).expect("a message file")).collect::<Vec<_>>()).collect();
    assert!(known.len() > 500, "the messages were not found: only {}", known.len());
    let unused = unused_messages(&known, &repository());
    assert!(unused.is_empty(), "messages that nobody shows:\n{}\n", unused.join("\n"));
}

/// A repository of these files, by their paths.
fn sources(files: &[(&str, &str)]) -> Vec<Source> {
    let source = |(path, text): &(&str, &str)| {
        let mut parts = path.split('/');
        let first = parts.next().unwrap_or_default();
        let room = if first == "src" { parts.next().unwrap_or_default() } else { first };
        Source { room: room.trim_end_matches(".rs").to_owned(), path: PathBuf::from(path), text: (*text).to_owned() }
    };
    files.iter().map(source).collect()
}

#[test]
fn every_rule_fires() {
    let user = ("src/b/c.rs", "fn f(a: A) { a.used(); A::made(); let _ = (LIMIT, E::One, g()); }");
    for (text, expected) in [
        ("pub fn f2() {}", "only the room `a` uses `f2`"),
        ("pub const MOST: usize = 1; fn f() -> usize { MOST }", "only the room `a` uses `MOST`"),
        ("pub struct S; fn f(_: S) {}", "only the room `a` uses `S`"),
        ("impl A { pub fn unused(&self) {} }", "only the room `a` uses `unused`"),
        ("impl<'a> A<'a> where u8: Copy { pub const fn made2() -> Self { Self } }", "only the room `a` uses `A::made2`"),
        ("impl B { pub fn made() {} }", "only the room `a` uses `B::made`"),
        ("pub mod m { pub fn f3() {} }", "only the room `a` uses `f3`"),
        ("macro_rules! m { ($n:ident) => { impl $n { pub fn f4() {} } }; }", "only the room `a` uses `f4`"),
        ("#[derive(Debug)] pub enum E { One, #[allow(x)] Two(u8), Three { a: u8 } }", "nothing makes `E::Two`"),
        ("pub enum E { One, Two } fn f(e: E) { match e { E::One | E::Two => {} } }", "nothing makes `E::Two`"),
        ("pub enum E { One, Two(u8) } fn f(e: E) { if let E::Two(_) = e {} }", "nothing makes `E::Two`"),
    ] {
        let found = unused_items(&sources(&[("src/a/mod.rs", text), user]));
        assert!(
            found.iter().any(|sentence| sentence == &format!("src/a/mod.rs: {expected}")),
            "{text}\nexpected “{expected}”, found {found:?}"
        );
    }
    for text in [
        "pub struct A; impl A { pub fn used(&self) {} pub fn made() {} }",
        "pub const LIMIT: usize = 1;",
        "pub fn g() -> S { S } pub struct S;",
        "pub struct A { pub field: S } pub struct S;",
        "pub enum E { One, Two } fn f() -> E { E::Two }",
        "pub enum E { One, Two } mod m { use super::E::{One, Two}; fn f() -> E { Two } }",
        "pub(crate) fn f2() {} fn f3() {} impl Clone for A { fn clone(&self) -> Self { Self } }",
        "#[cfg(test)] mod tests { pub fn f2() {} } #[test] fn f3() {}",
        "impl std::str::FromStr for A { type Err = S; fn from_str(_: &str) -> Result<Self, S> { Err(S) } } pub struct S;",
        "pub fn f2() {}",
    ] {
        let bench = ("benches/a.rs", "fn main() { x::a::f2(); }");
        let found = unused_items(&sources(&[("src/a/mod.rs", text), user, bench]));
        assert!(found.is_empty(), "{text}\nfound {found:?}");
    }
    let known =
        keys("# A comment\nshown = x\nin-a-test = x\nterm-area-shop = x\nterm-area-gone = x\nterm-none-shop = x\n  [one] x\n").collect();
    let code = "const KIND: &str = \"area\"; const CODE: &str = \"shop\"; fn f() { texts.shown(); let in_a_test = 1; }";
    let callers = sources(&[("src/a/mod.rs", code), ("tests/it/a.rs", "fn f() { texts.in_a_test(); }")]);
    assert_eq!(unused_messages(&known, &callers), ["in-a-test", "term-area-gone", "term-none-shop"]);
}

/// Backspace removes what a reader calls a letter in every field: each is made with `Letters`.
#[test]
fn every_field_is_edited_letter_by_letter() {
    let source = root().join("src").join("ui");
    let mut files = Vec::new();
    files_below(&source, "rs", &mut files);
    let (mut fields, mut wrong) = (0, Vec::new());
    for path in &files {
        let text = fs::read_to_string(path).expect("a source file");
        for made in text.split("TextEdit::").skip(1).filter(|made| made.starts_with("singleline(") || made.starts_with("multiline(")) {
            fields += 1;
            let argument = made.split(['(', ')']).nth(1).unwrap_or_default();
            if argument != "&mut letters" || !text.contains("kit::letters::Letters") && !text.contains("super::letters::Letters") {
                wrong.push(format!("{}: {argument}", path.strip_prefix(&source).expect("below the room").display()));
            }
        }
    }
    assert!(fields > 10 && wrong.is_empty(), "{fields} fields; not letter by letter: {wrong:?}");
}

#[test]
fn tests_and_benches_say_what_they_are_for_and_stay_short() {
    let mut files = Vec::new();
    for folder in ["tests", "benches", "examples"] {
        if root().join(folder).is_dir() {
            files_below(&root().join(folder), "rs", &mut files);
        }
    }
    let mut wrong = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).expect("a source file");
        let says = text.trim_start().lines().next().is_some_and(|line| line.starts_with("//!") && line.len() > 12);
        if !says || text.lines().count() > 800 {
            wrong.push(path.strip_prefix(root()).expect("below the root").display().to_string());
        }
    }
    assert!(wrong.is_empty(), "without a doc comment, or over 800 lines: {wrong:?}");
}
