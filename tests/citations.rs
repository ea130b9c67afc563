//! What code and pages cite is there: pages by name, their sections by number or title, links and their anchors, source files named in a
//! page. Reads comments and Markdown only, never a text within code. Each rule is tried on a broken example below.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Files by their path below the root, with their content; what is not read as text is empty.
type Files = BTreeMap<PathBuf, String>;

/// Folders of what is built or fetched, and of pictures that tests compare.
const LEFT_OUT: [&str; 3] = ["target", ".git", "snapshots"];

/// Endings of files whose name in a comment or page is a citation, if a folder is named too.
const SOURCE: [&str; 4] = ["rs", "ron", "ftl", "toml"];

/// A stretch of words in which things are cited.
struct Block {
    /// Of its first line, from 1.
    line: usize,
    words: String,
}

/// The comments of a source file, neighbouring lines together.
fn comments(source: &str, mark: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut last = None;
    for (at, line) in source.lines().enumerate() {
        let start =
            line.match_indices(mark).map(|(start, _)| start).find(|start| line[..*start].chars().last().is_none_or(char::is_whitespace));
        let Some(start) = start else { continue };
        let words = line[start + mark.len()..].trim_start_matches(['/', '!', '#', ' ']);
        match blocks.last_mut().filter(|_| last.is_some_and(|last| last + 1 == at)) {
            Some(block) => {
                block.words.push(' ');
                block.words.push_str(words);
            }
            None => blocks.push(Block { line: at + 1, words: words.to_owned() }),
        }
        last = Some(at);
    }
    blocks
}

/// The lines of a page outside its examples.
fn prose(page: &str) -> Vec<Block> {
    let mut fenced = false;
    let outside = |(at, line): (usize, &str)| {
        let fence = line.trim_start().starts_with("```");
        fenced ^= fence;
        let indented = line.starts_with("    ") && !line.trim_start().starts_with(['*', '-', '|']);
        (!fence && !fenced && !indented).then(|| Block { line: at + 1, words: line.to_owned() })
    };
    page.lines().enumerate().filter_map(outside).collect()
}

fn headings(page: &str) -> Vec<String> {
    let all = prose(page).into_iter().filter(|block| block.words.starts_with('#'));
    all.map(|block| block.words.trim_start_matches('#').trim().to_owned()).collect()
}

/// The anchors of a page, as code hosts make them of its headings.
fn anchors(page: &str) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for heading in headings(page) {
        let lower = heading.to_lowercase();
        let kept = lower.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
        let anchor: String = kept.map(|letter| if letter == ' ' { '-' } else { letter }).collect();
        let same = known.iter().filter(|other| **other == anchor).count();
        known.push(if same == 0 { anchor } else { format!("{anchor}-{same}") });
    }
    known
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::Normal(name) => plain.push(name),
            _ => {}
        }
    }
    plain
}

/// The file that a name in `from` means: beside it, below the root, the pages or the source.
fn find<'a>(files: &'a Files, from: &Path, name: &str) -> Option<(&'a PathBuf, &'a String)> {
    let folder = from.parent().unwrap_or(Path::new(""));
    let places = [folder, Path::new(""), Path::new("docs"), Path::new("src")];
    places.iter().find_map(|place| files.get_key_value(&plain(&place.join(name))))
}

/// Whether a page has a section, by its number or its title.
fn has_section(page: &str, section: &str) -> bool {
    let number = section.bytes().all(|byte| byte.is_ascii_digit());
    headings(page).iter().any(|heading| if number { heading.starts_with(&format!("{section}. ")) } else { heading == section })
}

/// The sections named right behind a page (numbers, or a title in quotation marks), and what follows them.
fn sections(mut rest: &str) -> (Vec<String>, &str) {
    let mut found = Vec::new();
    loop {
        let after = rest.trim_start_matches(['`', ')', ']', ' ', ',', '–', '-']);
        let after = if found.is_empty() { after } else { after.strip_prefix("and ").unwrap_or(after) };
        if let Some(number) = after.strip_prefix('§') {
            let digits = number.bytes().take_while(u8::is_ascii_digit).count();
            found.push(number[..digits].to_owned());
            rest = &number[digits..];
        } else if let Some((title, behind)) = after.strip_prefix('"').and_then(|title| title.split_once('"')).filter(|_| found.is_empty()) {
            found.push(title.to_owned());
            rest = behind;
        } else {
            return (found, rest);
        }
    }
}

/// What is wrong with the pages and sections that some words cite.
fn cited(files: &Files, from: &Path, words: &str, wrong: &mut Vec<String>) {
    let in_name = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.' | '/' | '*');
    let own = files.get(from).filter(|_| from.extension().is_some_and(|ending| ending == "md"));
    let mut rest = words;
    while let Some(at) = rest.find([' ', '`', '(', '[', '<', '§']) {
        if let Some(number) = rest[at..].strip_prefix('§') {
            let digits = number.bytes().take_while(u8::is_ascii_digit).count();
            rest = &number[digits..];
            match own {
                _ if digits == 0 => {}
                Some(page) if has_section(page, &number[..digits]) => {}
                Some(_) => wrong.push(format!("this page has no §{}", &number[..digits])),
                None => wrong.push(format!("§{} of which page?", &number[..digits])),
            }
            continue;
        }
        rest = &rest[at + 1..];
        let name = &rest[..rest.find(|letter| !in_name(letter)).unwrap_or(rest.len())];
        let name = name.trim_end_matches('.');
        let Some((stem, ending)) = name.rsplit_once('.') else { continue };
        let is_page = ending == "md" && !stem.is_empty();
        let is_source = SOURCE.contains(&ending) && name.contains('/') && !name.starts_with('/');
        if name.contains('*') || !(is_page || is_source) || rest.starts_with("http") {
            continue;
        }
        rest = &rest[name.len()..];
        let Some((path, page)) = find(files, from, name) else {
            wrong.push(format!("`{name}` is not there"));
            continue;
        };
        let behind = rest.strip_prefix('#').map_or(rest, |anchor| anchor.find(')').map_or("", |end| &anchor[end..]));
        let (named, after) = sections(behind);
        wrong.extend(named.iter().filter(|section| !has_section(page, section)).map(|section| {
            let path = path.display();
            if section.parse::<u32>().is_ok() {
                format!("{path} has no §{section}")
            } else {
                format!("{path} has no section “{section}”")
            }
        }));
        if !named.is_empty() {
            rest = after;
        }
    }
}

/// What is wrong with the links of a page.
fn linked(files: &Files, from: &Path, words: &str, wrong: &mut Vec<String>) {
    let mut rest = words;
    while let Some((_, link)) = rest.split_once("](") {
        rest = link;
        let Some((target, _)) = link.split_once(')') else { continue };
        if target.contains(':') {
            continue;
        }
        let (name, anchor) = target.split_once('#').map_or((target, None), |(name, anchor)| (name, Some(anchor)));
        let path = if name.is_empty() { from.to_owned() } else { plain(&from.parent().unwrap_or(Path::new("")).join(name)) };
        match (files.get(&path), anchor) {
            (None, _) => wrong.push(format!("the link to `{target}` leads nowhere")),
            (Some(page), Some(anchor)) if !anchors(page).iter().any(|known| known == anchor) => {
                wrong.push(format!("the link to `{target}` leads to no heading of {}", path.display()));
            }
            _ => {}
        }
    }
}

/// Everything that is wrong with the citations of one file, a sentence each.
fn judge(files: &Files, from: &Path) -> Vec<String> {
    let Some(content) = files.get(from) else { return Vec::new() };
    let ending = from.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let blocks = match ending {
        "rs" => comments(content, "//"),
        "md" => prose(content),
        "ron" => comments(content, "//"),
        "toml" | "ftl" => comments(content, "#"),
        _ => return Vec::new(),
    };
    let mut found = Vec::new();
    for block in blocks {
        let mut wrong = Vec::new();
        cited(files, from, &format!(" {}", block.words), &mut wrong);
        if ending == "md" {
            linked(files, from, &block.words, &mut wrong);
        }
        found.extend(wrong.into_iter().map(|sentence| format!("{}:{}: {sentence}", from.display(), block.line)));
    }
    found
}

fn read_below(root: &Path, folder: &Path, files: &mut Files) {
    for entry in fs::read_dir(folder).expect("a folder of the repository") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() {
            if !LEFT_OUT.contains(&name) {
                read_below(root, &path, files);
            }
            continue;
        }
        let text = path.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| ending == "md" || SOURCE.contains(&ending));
        let content = if text { fs::read_to_string(&path).unwrap_or_default() } else { String::new() };
        files.insert(path.strip_prefix(root).expect("below the root").to_owned(), content);
    }
}

#[test]
fn what_is_cited_is_there() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut files = Files::new();
    read_below(&root, &root, &mut files);
    assert!(files.contains_key(Path::new("docs/method.md")) && files.contains_key(Path::new("src/lib.rs")), "the repository was not found");
    let wrong: Vec<String> = files.keys().flat_map(|path| judge(&files, path)).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// A repository of a few files, of which the first is judged.
fn judged(name: &str, content: &str) -> Vec<String> {
    let page = "# Method\n\n## 1. What\n\n### How `it` is\n\n## 2. Whose\n\n```\n## 9. An example\n```\n";
    let files = [("docs/method.md", page), ("src/model/a.rs", ""), ("docs/picture.png", ""), (name, content)];
    let files: Files = files.map(|(path, content)| (PathBuf::from(path), content.to_owned())).into();
    judge(&files, Path::new(name))
}

#[test]
fn every_rule_fires() {
    for (name, content, expected) in [
        ("src/a.rs", "//! What (`gone.md` §1).", "`gone.md` is not there"),
        ("src/a.rs", "fn f() {}\t// see gone.md", "`gone.md` is not there"),
        ("src/a.rs", "/// What (`method.md` §3).", "docs/method.md has no §3"),
        ("src/a.rs", "/// What (`method.md` §1–§3).", "docs/method.md has no §3"),
        ("src/a.rs", "/// What (`method.md` §1 and §9).", "docs/method.md has no §9"),
        ("src/a.rs", "/// What (`method.md`,\n/// §7).", "docs/method.md has no §7"),
        ("src/a.rs", "/// What (`method.md`, \"Why\").", "has no section “Why”"),
        ("src/a.rs", "/// What (§1).", "§1 of which page?"),
        ("src/a.rs", "/// As in `model/b.rs`.", "`model/b.rs` is not there"),
        ("README.md", "See `docs/gone.md`.", "`docs/gone.md` is not there"),
        ("README.md", "See [method](docs/gone.md).", "the link to `docs/gone.md` leads nowhere"),
        ("README.md", "![A picture](picture.png)", "the link to `picture.png` leads nowhere"),
        ("README.md", "See [how](docs/method.md#why).", "leads to no heading of docs/method.md"),
        ("README.md", "# Title\nSee [above](#heading).", "leads to no heading of README.md"),
        ("README.md", "`src/model/b.rs` says it.", "`src/model/b.rs` is not there"),
        ("docs/a.md", "## 1. One\nSee §2.", "this page has no §2"),
        ("docs/a.md", "See [method.md](method.md#1-what) §4.", "docs/method.md has no §4"),
        ("assets/a.ftl", "# As in gone.md", "`gone.md` is not there"),
    ] {
        let found = judged(name, content);
        assert!(found.iter().any(|sentence| sentence.contains(expected)), "{name}: {content}\nexpected “{expected}”, found {found:?}");
    }
    for (name, content) in [
        ("src/a.rs", "//! What (`method.md` §1–§2, and more), `model/a.rs`, `std::fs`, 3.5.\nfn f() { g(\"see gone.md §9\") }"),
        ("src/a.rs", "/// What (`method.md`, \"How `it` is\"), `docs/method.md`."),
        ("src/model/b.rs", "// https://example.org/gone.md"),
        (
            "README.md",
            "See [it](docs/method.md#how-it-is), ![](docs/picture.png), [RON](https://docs.rs/ron), `*.md`.\n\n```\ngone.md\n```\n    gone.md",
        ),
        ("docs/a.md", "## 1. One\nSee §1, [method.md](method.md#2-whose) §2, [up](#1-one), `../src/model/a.rs`."),
    ] {
        let found = judged(name, content);
        assert!(found.is_empty(), "{name}: {content}\nfound {found:?}");
    }
}
