//! The rules of the house, checked in the source itself: which room may name which other room and which outside crate, who may touch a
//! disk, a clock or the terminal, and what no file may hold. One table says it all; there is no list of exceptions, and must never be one.
//!
//! The source is read as tokens, so comments and texts cannot hide or fake a name. Each rule is tried on a broken example below.

#[path = "architecture/circles.rs"]
mod circles;
#[path = "architecture/halves.rs"]
mod halves;
#[path = "architecture/source.rs"]
mod source;

use circles::Modules;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use source::{group, ident, punct, read, root, rust_files};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What one room may name and touch.
struct Room {
    name: &'static str,
    /// Other rooms.
    rooms: &'static [&'static str],
    /// Outside crates besides the standard library, as the code spells them.
    crates: &'static [&'static str],
    /// May touch files and folders.
    disk: bool,
    /// May ask what time it is.
    clock: bool,
    /// May write to the terminal.
    terminal: bool,
    /// Its files that start threads, below `src`.
    threads: &'static [&'static str],
}

const fn pure(name: &'static str, rooms: &'static [&'static str], crates: &'static [&'static str]) -> Room {
    Room { name, rooms, crates, disk: false, clock: false, terminal: false, threads: &[] }
}

/// Rooms from left to right; each may only name rooms that are above it here.
const TABLE: &[Room] = &[
    // `ron`: its tests look at how it is written.
    pure("model", &[], &["base64", "iso_currency", "jiff", "ron", "serde", "thiserror", "uuid"]),
    pure("i18n", &[], &["fluent_bundle", "jiff", "serde", "sys_locale", "unic_langid"]),
    pure("letters", &[], &["encoding_rs", "icu_normalizer", "oem_cp", "ron", "strsim"]),
    pure("guide", &["i18n", "letters"], &["image", "pulldown_cmark"]),
    pure("edit", &["model"], &["jiff", "serde", "thiserror", "uuid"]),
    // `uuid`: the cells of a lane are kept by the bare identity of a stage or touchpoint.
    pure("method", &["model", "letters"], &["jiff", "serde", "serde_json", "uuid"]),
    pure("merge", &["model", "method"], &["serde", "serde_json", "thiserror", "uuid"]),
    pure("catalogue", &["model", "letters"], &["jiff", "ron", "serde", "thiserror"]),
    pure("scene", &[], &["image", "kurbo", "usvg", "uuid"]),
    // Texts are measured in the scene's styles and become its text blocks.
    pure(
        "text",
        &["scene"],
        &[
            "egui_system_font_provider",
            "epaint",
            "foldhash",
            "harfrust",
            "hypher",
            "icu_properties",
            "icu_segmenter",
            "sys_locale",
            "unicode_bidi",
            "unicode_segmentation",
        ],
    ),
    pure("layout", &["model", "i18n", "method", "catalogue", "text", "scene"], &["jiff", "serde", "uuid"]),
    pure(
        "export",
        &["model", "i18n", "method", "text", "scene", "layout"],
        &[
            "base64",
            "csv",
            "docx_rs",
            "epaint",
            "harfrust",
            "icu_normalizer",
            "itoa",
            "jiff",
            "krilla",
            "kurbo",
            "png",
            // Its tests read what it writes.
            "pulldown_cmark",
            "quick_xml",
            "resvg",
            "roxmltree",
            "rust_xlsxwriter",
            "skera",
            "skrifa",
            "subsetter",
            "thiserror",
            "unicode_bidi",
            "unicode_segmentation",
            "usvg",
            "uuid",
            "zip",
        ],
    ),
    Room {
        // Drawing an SVG takes more stack than a job has.
        threads: &["import/picture/svg.rs"],
        ..pure(
            "import",
            &["model", "i18n", "letters", "edit", "method", "text", "scene"],
            &[
                "base64",
                "calamine",
                "cfb",
                "csv",
                "flate2",
                "html5gum",
                "image",
                "jiff",
                "percent_encoding",
                "pulldown_cmark",
                "quick_xml",
                "resvg",
                "ron",
                "roxmltree",
                // In its tests, which make the workbooks that they read.
                "rust_xlsxwriter",
                "saphyr_parser",
                "serde",
                "serde_json",
                "thiserror",
                "usvg",
                "uuid",
                "zip",
            ],
        )
    },
    Room {
        name: "file",
        rooms: &["model", "letters"],
        crates: &["dunce", "etcetera", "jiff", "percent_encoding", "ron", "rustix", "serde", "thiserror", "uuid", "winapi_util"],
        disk: true,
        clock: true,
        terminal: false,
        threads: &[],
    },
    pure("system", &[], &["zbus"]),
    Room {
        name: "app",
        rooms: &[
            "model",
            "i18n",
            "letters",
            "guide",
            "edit",
            "method",
            "merge",
            "catalogue",
            "text",
            "scene",
            "layout",
            "export",
            "import",
            "file",
            "system",
        ],
        crates: &["ctrlc", "jiff", "ron", "serde", "shutdown_hooks", "signal_hook", "uuid"],
        disk: false,
        clock: true,
        terminal: false,
        // The one background system with what does the pieces of a job on all cores at once, and those who keep unsaved work whatever the background is doing
        // and however the program ends.
        threads: &["app/background.rs", "app/keeper.rs", "app/side_by_side.rs", "app/system/unix.rs"],
    },
    Room {
        name: "ui",
        rooms: &[
            "model",
            "i18n",
            "letters",
            "guide",
            "edit",
            "method",
            "merge",
            "catalogue",
            "text",
            "scene",
            "layout",
            "export",
            "import",
            "file",
            "app",
        ],
        crates: &["earcut", "eframe", "egui", "egui_plot", "jiff", "kurbo", "png", "rfd", "unicode_segmentation", "uuid", "x11rb"],
        disk: false,
        clock: true,
        terminal: false,
        threads: &[],
    },
    Room {
        name: "cli",
        rooms: &[
            "model",
            "i18n",
            "letters",
            "edit",
            "method",
            "merge",
            "catalogue",
            "text",
            "scene",
            "layout",
            "export",
            "import",
            "file",
            "app",
        ],
        crates: &["clap", "jiff", "ron", "serde_json", "thiserror"],
        disk: false,
        clock: true,
        terminal: false,
        threads: &[],
    },
    Room { terminal: true, ..pure("entry", &["ui", "cli"], &[]) },
    pure("main", &["entry"], &["wegmarke"]),
    pure("console", &["entry"], &["wegmarke"]),
    // Only names the rooms, and holds what the build writes.
    pure("lib", &[], &[]),
];

/// Longer than this, and a file has more than one reason to exist.
const MOST_LINES: usize = 800;

/// Methods that look at the disk without naming `std::fs`.
const DISK_METHODS: &[&str] =
    &["canonicalize", "exists", "is_dir", "is_file", "is_symlink", "read_dir", "read_link", "symlink_metadata", "try_exists"];

/// Whether the first thing in a file is a word on what it is for.
fn begins_with_doc(source: &str) -> bool {
    source.lines().map(str::trim).find(|line| !line.is_empty()).is_some_and(|line| line.starts_with("//!") && line.len() > 12)
}

/// The room that a file belongs to, by its name. `file` is its path below `src`.
fn room_name(file: &Path) -> String {
    file.with_extension("").iter().next().map(|part| part.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Everything that is wrong with one file, a sentence each. `file` is its path below `src`.
fn judge(file: &Path, source: &str, dependencies: &BTreeSet<String>) -> Vec<String> {
    let name = room_name(file);
    match TABLE.iter().find(|room| room.name == name) {
        Some(room) => judge_in(room, file, source, dependencies),
        None => vec![format!("the room `{name}` is not in the table of tests/architecture.rs")],
    }
}

/// What is wrong with a file in a room with these permissions.
fn judge_in(room: &Room, file: &Path, source: &str, dependencies: &BTreeSet<String>) -> Vec<String> {
    let mut module: Vec<String> = file.with_extension("").iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if module.last().is_some_and(|last| last == "mod") || (module.len() == 1 && (["lib", "main", "console"].contains(&module[0].as_str())))
    {
        module.pop();
    }
    let mut found = Vec::new();
    if !begins_with_doc(source) {
        found.push("does not begin with a doc comment (`//!`) that says what it is for".to_owned());
    }
    let lines = source.lines().count();
    if lines > MOST_LINES {
        found.push(format!("has {lines} lines, more than {MOST_LINES}: it has more than one reason to exist"));
    }
    let reading = match read(source, &module) {
        Ok(reading) => reading,
        Err(sentence) => return vec![sentence],
    };
    found.extend(reading.wrong);
    let is_room = |name: &str| TABLE.iter().any(|room| room.name == name);
    for segments in &reading.paths {
        let whole = segments.join("::");
        let (first, second) = (segments[0].as_str(), segments.get(1).map_or("", String::as_str));
        let named = if first == "crate" || first == "wegmarke" { second } else { "" };
        let named = if module.is_empty() && is_room(first) && room.name == "lib" { first } else { named };
        if is_room(named) && named != room.name && !room.rooms.contains(&named) {
            found.push(format!("`{whole}`: the room `{}` may not name `{named}`", room.name));
        }
        if dependencies.contains(first) && !room.crates.contains(&first) {
            found.push(format!("`{whole}`: the room `{}` may not name the crate `{first}`", room.name));
        }
        let os_files = first == "std" && second == "os" && segments.iter().any(|segment| segment == "fs");
        if (first == "std" && second == "fs" || os_files) && !room.disk {
            found.push(format!("`{whole}`: only `file` touches the disk"));
        }
        if first == "std" && second == "net" {
            found.push(format!("`{whole}`: nothing leaves the machine"));
        }
        if segments.len() == 1 && first == "std" || segments.last().is_some_and(|last| last == "*") && segments.len() == 2 && first == "std"
        {
            found.push(format!("`{whole}`: say what of the standard library is used"));
        }
        if segments.last().is_some_and(|last| last == "now") && !room.clock {
            found.push(format!("`{whole}`: the room `{}` may not read a clock", room.name));
        }
        found.extend(thread(room, file, segments).map(|what| format!("`{whole}`: {what}")));
        if room.name == "ui"
            && (segments.ends_with(&["FontSet".into(), "new".into()]) || segments.ends_with(&["Measurer".into(), "new".into()]))
        {
            found.push(format!("`{whole}`: there is one set of faces and one measurer, the state's"));
        }
        if room.name == "ui" && segments.iter().any(|segment| segment == "Layouter") {
            found.push(format!("`{whole}`: maps are drawn and their drawings kept by `app`"));
        }
        if first == "std"
            && second == "io"
            && segments.iter().any(|segment| matches!(segment.as_str(), "stdout" | "stderr" | "stdin"))
            && !room.terminal
        {
            found.push(format!("`{whole}`: only `entry` talks to the terminal"));
        }
    }
    for call in &reading.calls {
        if DISK_METHODS.contains(&call.as_str()) && !room.disk {
            found.push(format!("`.{call}()`: only `file` touches the disk"));
        }
        if call == "elapsed" && !room.clock {
            found.push(format!("`.elapsed()`: the room `{}` may not read a clock", room.name));
        }
    }
    for called in &reading.macros {
        match called.as_str() {
            "println" | "print" | "eprintln" | "eprint" if !room.terminal => {
                found.push(format!("`{called}!`: only `entry` talks to the terminal"));
            }
            "todo" | "unimplemented" | "dbg" => found.push(format!("`{called}!` is not finished work")),
            _ => {}
        }
    }
    found
}

/// What is wrong with naming threads or channels here. Asking which thread this is starts none.
fn thread(room: &Room, file: &Path, segments: &[String]) -> Option<&'static str> {
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    match segments.as_slice() {
        ["std", "thread", "current"] => None,
        ["std", "thread", ..] if !room.threads.iter().any(|own| file == Path::new(own)) => {
            Some("work in the background is a job of `app/background.rs`")
        }
        ["std", "sync", "mpsc", ..] if room.threads.is_empty() => Some("answers from the background come through `app/background.rs`"),
        _ => None,
    }
}

/// Names under `[dependencies]` of the manifest, and under those of one system alone, as the code spells them.
fn dependencies() -> BTreeSet<String> {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest can be read");
    let of_code = |head: &str| head == "[dependencies]" || head.starts_with("[target.") && head.ends_with(".dependencies]");
    let mut inside = false;
    let lines = manifest.lines().filter(|line| {
        inside = if line.starts_with('[') { of_code(line) } else { inside };
        inside && !line.starts_with('[')
    });
    let mut names: BTreeSet<String> = lines
        .filter_map(|line| line.split_once(" = "))
        .filter(|(name, _)| !name.starts_with('#'))
        .map(|(name, _)| name.replace('-', "_"))
        .collect();
    names.insert("wegmarke".to_owned());
    names
}

#[test]
fn every_file_keeps_the_rules_of_its_room() {
    let (source, names) = (root().join("src"), dependencies());
    let mut files = Vec::new();
    rust_files(&source, &mut files);
    assert!(files.len() > 50, "the source was not found: only {} files", files.len());
    let mut wrong = Vec::new();
    for path in files {
        let file = path.strip_prefix(&source).expect("below src");
        let text = fs::read_to_string(&path).expect("a source file");
        wrong.extend(judge(file, &text, &names).into_iter().map(|sentence| format!("src/{}: {sentence}", file.display())));
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// What is done for one system alone has its other half, in one place of each room, and none is in `ui`.
#[test]
fn what_is_done_for_one_system_is_done_for_the_others() {
    let (source, mut files) = (root().join("src"), Vec::new());
    rust_files(&source, &mut files);
    let wrong = |path: &PathBuf| {
        let file = path.strip_prefix(&source).expect("below src");
        let missing = halves::missing(file, &fs::read_to_string(path).expect("a source file"));
        missing.into_iter().map(|sentence| format!("src/{}: {sentence}", file.display())).collect::<Vec<_>>()
    };
    let found: Vec<String> = files.iter().flat_map(wrong).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    for (file, text, expected) in [
        ("file/system/a.rs", "#[cfg(unix)] fn f() {}", "has no other half"),
        ("file/system/a.rs", "#[cfg(not(target_os = \"linux\"))] pub(crate) fn f() {}", "has no other half"),
        ("file/system/a.rs", "#[cfg_attr(unix, path = \"a.rs\")] mod own;", "has no other half"),
        ("file/system/a.rs", "fn f() { #[cfg(unix)] g(); }", "give it a name"),
        ("file/a.rs", "#[cfg(unix)] fn f() {} #[cfg(not(unix))] fn f() {}", "only `system` of a room knows"),
        ("file/a.rs", "fn f() -> bool { cfg!(any(windows, target_os = \"macos\")) }", "only `system` of a room knows"),
        ("ui/tests/a.rs", "fn f() -> bool { cfg!(windows) }", "none in `ui`"),
        ("ui/system/mod.rs", "fn f() -> bool { cfg!(windows) }", "none in `ui`"),
    ] {
        let found = halves::missing(Path::new(file), text);
        assert!(found.iter().any(|sentence| sentence.contains(expected)), "{file}: {text}\nexpected “{expected}”, found {found:?}");
    }
    for (file, text) in [
        ("file/system/a.rs", "#[cfg(unix)] fn f() {} #[cfg(not(unix))] fn f() {} const A: bool = cfg!(unix);"),
        ("file/system/a.rs", "#[cfg_attr(unix, path = \"a.rs\")] #[cfg_attr(not(unix), path = \"b.rs\")] mod own;"),
        ("file/a.rs", "#[cfg(test)] mod tests { #[cfg(unix)] #[test] fn f() { cfg!(unix); } } #[cfg(unix)] #[test] fn g() {}"),
        ("file/journal/tests.rs", "#[cfg(unix)] use a::b; #[test] fn f() {}"),
        ("main.rs", "#![cfg_attr(feature = \"two-programs\", windows_subsystem = \"windows\")] fn main() {}"),
    ] {
        assert_eq!(halves::missing(Path::new(file), text), Vec::<String>::new(), "{file}: {text}");
    }
}

/// The permissions of a room that none of its files needs, judged as if it had none. `files`: paths below `src` with their text.
fn unused_permissions(room: &Room, files: &[(PathBuf, String)], dependencies: &BTreeSet<String>) -> Vec<String> {
    let bare = pure(room.name, &[], &[]);
    let found: Vec<String> = files.iter().flat_map(|(file, text)| judge_in(&bare, file, text, dependencies)).collect();
    let needed = |complaint: &str| found.iter().any(|sentence| sentence.ends_with(complaint));
    let mut unused = Vec::new();
    let rooms = room.rooms.iter().map(|other| (format!("to name `{other}`"), format!("may not name `{other}`")));
    let crates = room.crates.iter().map(|other| (format!("to name the crate `{other}`"), format!("may not name the crate `{other}`")));
    let flags = [
        (room.disk, "to touch the disk", "only `file` touches the disk"),
        (room.clock, "to read a clock", "may not read a clock"),
        (room.terminal, "to talk to the terminal", "only `entry` talks to the terminal"),
        (!room.threads.is_empty(), "to start threads", "work in the background is a job of `app/background.rs`"),
    ];
    let flags = flags.into_iter().filter(|(given, _, _)| *given).map(|(_, what, complaint)| (what.to_owned(), complaint.to_owned()));
    for (what, complaint) in rooms.chain(crates).chain(flags) {
        if !needed(&complaint) {
            unused.push(format!("`{}` has no need {what}", room.name));
        }
    }
    unused
}

#[test]
fn every_permission_is_used() {
    let (source, names) = (root().join("src"), dependencies());
    let mut paths = Vec::new();
    rust_files(&source, &mut paths);
    let files: Vec<(PathBuf, String)> = paths
        .into_iter()
        .map(|path| (path.strip_prefix(&source).expect("below src").to_owned(), fs::read_to_string(&path).expect("a source file")))
        .collect();
    let unused: Vec<String> = TABLE
        .iter()
        .flat_map(|room| {
            let own: Vec<(PathBuf, String)> = files.iter().filter(|(file, _)| room_name(file) == room.name).cloned().collect();
            unused_permissions(room, &own, &names)
        })
        .collect();
    assert!(unused.is_empty(), "\n{}\n", unused.join("\n"));
    let wide = Room { disk: true, clock: true, terminal: true, ..pure("edit", &["model", "i18n"], &["serde", "uuid"]) };
    let file = |text: &str| vec![(PathBuf::from("edit/a.rs"), format!("//! A file that is here to be judged.\n{text}"))];
    let needing = "use crate::model::Map; use serde::Serialize; fn f() { p.exists(); x.elapsed(); println!(); }";
    let expected = ["`edit` has no need to name `i18n`", "`edit` has no need to name the crate `uuid`"];
    assert_eq!(unused_permissions(&wide, &file(needing), &names), expected);
    assert_eq!(unused_permissions(&wide, &file("/// Like `crate::model`, `serde::Serialize`."), &names).len(), 7);
}

/// Whether a token is the attribute's inside of what only tests see.
fn is_cfg_test(token: Option<&TokenTree>) -> bool {
    group(token, Delimiter::Bracket).is_some_and(|inside| inside.to_string().replace(' ', "") == "cfg(test)")
}

/// How often a function is called by its bare name outside tests; and, into `hidden`, the modules that only tests have.
fn calls(stream: TokenStream, function: &str, hidden: &mut Vec<String>) -> usize {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let (mut count, mut at) = (0, 0);
    while at < tokens.len() {
        if punct(tokens.get(at), '#') && is_cfg_test(tokens.get(at + 1)) {
            // What follows is skipped up to its end: a body or a semicolon.
            at += 2;
            let ends = |token: &TokenTree| punct(Some(token), ';') || group(Some(token), Delimiter::Brace).is_some();
            let end = tokens[at..].iter().position(ends).map_or(tokens.len(), |end| at + end);
            let names: Vec<String> = tokens[at..end].iter().filter_map(|token| ident(Some(token))).collect();
            if let [.., word, name] = names.as_slice()
                && word == "mod"
                && punct(tokens.get(end), ';')
            {
                hidden.push(name.clone());
            }
            at = end + 1;
            continue;
        }
        let declared = at > 0 && ident(tokens.get(at - 1)).as_deref() == Some("fn");
        if ident(tokens.get(at)).as_deref() == Some(function) && group(tokens.get(at + 1), Delimiter::Parenthesis).is_some() && !declared {
            count += 1;
        }
        if let TokenTree::Group(inner) = &tokens[at] {
            count += calls(inner.stream(), function, hidden);
        }
        at += 1;
    }
    count
}

/// A touchpoint is assessed once per change, and everybody reads that.
#[test]
fn touchpoints_are_assessed_in_one_place() {
    let source = root().join("src");
    let mut files = Vec::new();
    rust_files(&source, &mut files);
    let (mut found, mut hidden) = (Vec::new(), Vec::new());
    for path in &files {
        let file = path.strip_prefix(&source).expect("below src");
        let text: TokenStream = fs::read_to_string(path).expect("a source file").parse().expect("Rust");
        let mut names = Vec::new();
        let count = calls(text, "assess", &mut names);
        hidden.extend(names.iter().map(|name| file.with_file_name(name)));
        found.extend(std::iter::repeat_n(file.to_owned(), count));
    }
    found.retain(|file| !hidden.iter().any(|module| file.with_extension("") == *module || file.starts_with(module)));
    assert_eq!(found, [PathBuf::from("method/judged.rs")], "`assess` has one caller");
    let example =
        "fn f() { g(assess(a)); } #[cfg(test)] mod tests { fn h() { assess(b); } } #[cfg(test)] mod properties; fn assess(c: u8) {}";
    let mut names = Vec::new();
    assert_eq!((calls(example.parse().expect("Rust"), "assess", &mut names), names), (1, vec!["properties".to_owned()]));
}

/// The folders of `app` that are no features. All others are: they get the desk and themselves, and know nothing of the whole.
const NO_FEATURES: &[&str] = &["command", "cursor", "desk"];

/// Whether a module belongs to a feature of `app`.
fn is_in_feature(module: &[String]) -> bool {
    match module {
        [_, folder, ..] => root().join("src/app").join(folder).is_dir() && !NO_FEATURES.contains(&folder.as_str()),
        _ => false,
    }
}

#[test]
fn features_get_the_desk_and_never_the_whole_program() {
    let (modules, mut seen) = (Modules::of("app"), 0);
    for module in modules.all().filter(|module| is_in_feature(module)) {
        seen += 1;
        let whole = |path: &Vec<String>| {
            path.first().is_some_and(|room| room == "app")
                && path.get(1).is_some_and(|name| ["state", "State", "update", "poll", "command", "Command"].contains(&name.as_str()))
        };
        assert_eq!(modules.named_by(module).find(whole), None, "{} is a feature: it gets the desk", module.join("::"));
    }
    assert!(seen > 30, "the features were not found: {seen}");
}

/// What a feature keeps is its own, also if it outlives every project.
#[test]
fn what_belongs_to_the_program_names_no_feature() {
    let modules = Modules::of("app");
    let program = ["app".to_owned(), "program".to_owned()];
    assert!(modules.named_by(&program).count() > 5, "the source was not found");
    let of_a_feature = modules.named_by(&program).find(|path| is_in_feature(path));
    assert_eq!(of_a_feature, None, "what a feature keeps is declared in its folder");
}

/// Jobs, dialogs and derived values are declared in the folders of the features that have them. What all share names no feature, or of each
/// feature only the file that declares such things. (What is open is no feature's: everybody starts from it.)
#[test]
fn what_all_share_lists_nothing_that_a_feature_can_declare() {
    let modules = Modules::of("app");
    for (shared, declares) in [("jobs", ""), ("poll", ""), ("memo", ""), ("later", ""), ("derived", "derived"), ("dialog", "dialog")] {
        let module = ["app".to_owned(), shared.to_owned()];
        let of_features = modules.named_by(&module).filter(|path| is_in_feature(path));
        let mut others = of_features.filter(|path| path.get(2).is_none_or(|file| file != declares) && path[1] != "open");
        assert_eq!(others.next(), None, "`app/{shared}.rs` lists what belongs into the folder of a feature");
    }
}

#[test]
fn the_table_goes_from_left_to_right_and_knows_every_dependency() {
    let names = dependencies();
    for (at, room) in TABLE.iter().enumerate() {
        for named in room.rooms {
            assert!(TABLE[..at].iter().any(|left| left.name == *named), "`{}` names `{named}`, which is not to its left", room.name);
        }
        for named in room.crates {
            assert!(!named.starts_with("egui") && *named != "eframe" || room.name == "ui" || *named == "egui_system_font_provider");
        }
    }
    let known: BTreeSet<&str> = TABLE.iter().flat_map(|room| room.crates.iter().copied()).collect();
    // What is there only to switch on a part of what another crate brings has no name in code: wgpu with Direct3D, for eframe on Windows.
    let unknown: Vec<&String> = names.iter().filter(|name| !known.contains(name.as_str()) && *name != "wgpu").collect();
    assert!(unknown.is_empty(), "dependencies that no room may name: {unknown:?}");
}

/// A broken example for each rule, in the room where it is forbidden, and a sound one beside it.
#[test]
fn every_rule_fires() {
    let names: BTreeSet<String> = ["csv", "egui", "eframe", "krilla", "serde"].map(str::to_owned).into();
    let doc = "//! A file that is here to be judged.\n";
    let bad = [
        ("model/a.rs", "use crate::edit::Edit;", "may not name `edit`"),
        ("model/a.rs", "use crate::{model::Map, edit::{Edit, self}};", "may not name `edit`"),
        ("model/a.rs", "fn f() { let _ = [crate::app::State::new()]; }", "may not name `app`"),
        ("model/a.rs", "use super::super::edit::Edit;", "may not name `edit`"),
        ("model/a.rs", "mod tests { use super::super::super::edit::Edit; }", "may not name `edit`"),
        ("model/a.rs", "fn f() { assert!(matches!(x, $crate::edit::Edit::A)); }", "may not name `edit`"),
        ("file/a.rs", "use crate::i18n::Texts;", "may not name `i18n`"),
        ("layout/mod.rs", "fn f() -> crate::app::State { }", "may not name `app`"),
        ("main.rs", "fn main() { wegmarke::model::f(); }", "may not name `model`"),
        ("lib.rs", "pub use model::Map;", "may not name `model`"),
        ("app/a.rs", "use egui::Ui;", "may not name the crate `egui`"),
        ("cli/a.rs", "fn f(_: &::egui::Ui) {}", "may not name the crate `egui`"),
        ("layout/a.rs", "fn f(c: eframe::CreationContext) {}", "may not name the crate `eframe`"),
        ("method/a.rs", "use csv;", "may not name the crate `csv`"),
        ("method/a.rs", "extern crate krilla;", "may not name the crate `krilla`"),
        ("model/a.rs", "use crate as house;", "an alias hides"),
        ("model/a.rs", "use crate::*;", "a glob hides"),
        ("model/a.rs", "use std as s;", "an alias hides"),
        ("model/a.rs", "use crate::{self as house};", "an alias hides"),
        ("export/a.rs", "use std::{fs, io};", "only `file` touches the disk"),
        ("export/a.rs", "fn f() { std::fs::File::open(p); }", "only `file` touches the disk"),
        ("app/a.rs", "use std::os::unix::fs::MetadataExt;", "only `file` touches the disk"),
        ("cli/a.rs", "fn f(p: &Path) -> bool { p.exists() }", "only `file` touches the disk"),
        ("file/a.rs", "use std::net::TcpStream;", "nothing leaves the machine"),
        ("edit/a.rs", "fn f() { let _ = jiff::Timestamp::now(); }", "may not read a clock"),
        ("layout/a.rs", "fn f() { started.elapsed(); }", "may not read a clock"),
        ("ui/a.rs", "fn f() { std::thread::spawn(|| ()); }", "is a job of"),
        ("ui/a.rs", "use std::thread;", "is a job of"),
        ("ui/a.rs", "use std::sync::{Arc, mpsc::channel};", "come through"),
        ("app/a.rs", "fn f() { std::thread::Builder::new(); }", "is a job of"),
        ("ui/a.rs", "fn f() { let fonts = FontSet::new(); }", "one set of faces"),
        ("ui/a.rs", "fn f() { crate::text::Measurer::new(fonts); }", "one measurer"),
        ("ui/a.rs", "use crate::layout::{Layouter, Places};", "kept by `app`"),
        ("ui/a.rs", "fn f() { println!(\"x\"); }", "talks to the terminal"),
        ("ui/a.rs", "fn f() { std::eprintln!(\"x\"); }", "talks to the terminal"),
        ("app/a.rs", "fn f() { std::io::stdout(); }", "talks to the terminal"),
        ("app/a.rs", "fn f() { todo!() }", "not finished"),
        ("cli/a.rs", "fn f() { dbg!(1); }", "not finished"),
        ("app/a.rs", "#[allow(dead_code)] fn f() {}", "taken out"),
        ("app/a.rs", "#![expect(unused, dead_code)]", "taken out"),
        ("app/a.rs", "fn f() { unsafe { g() } }", "`unsafe`"),
        ("cellar/a.rs", "fn f() {}", "is not in the table"),
        ("app/a.rs", "fn f() {", "cannot be read"),
    ];
    for (file, source, expected) in bad {
        let found = judge(Path::new(file), &format!("{doc}{source}"), &names);
        assert!(found.iter().any(|sentence| sentence.contains(expected)), "{file}: {source}\nexpected “{expected}”, found {found:?}");
    }
    let good = [
        ("model/a.rs", "/// See [`crate::edit`], `std::fs`.\nuse crate::model::Map; use super::codes; use serde::Serialize;"),
        ("model/a.rs", "fn f() -> &'static str { /* crate::edit::Edit */ \"todo!() crate::edit::Edit std::fs unsafe\" }"),
        (
            "model/a.rs",
            "mod tests { use super::*; use super::super::Map as M; use crate::model::ids as i; fn f() { a.egui.csv::<u8>(); } }",
        ),
        ("edit/mod.rs", "use super::model::Map; mod history; fn f() { if x != y {} }"),
        ("file/a.rs", "use std::fs::{self, File}; fn f() { p.exists(); std::time::SystemTime::now(); }"),
        ("ui/a.rs", "use egui::Ui; use crate::app::{Action, State}; fn f() { Icon::File; }"),
        ("app/background.rs", "use std::sync::mpsc::channel; fn f() { std::thread::Builder::new(); }"),
        ("ui/a.rs", "use std::sync::{Arc, Mutex}; fn f() { std::thread::current(); FontSet::definitions(); }"),
        ("entry.rs", "fn f() { println!(\"x\"); }"),
        ("entry.rs", "fn f() { crate::cli::run(); }"),
        ("main.rs", "fn main() { wegmarke::entry::enter(true); }"),
        ("lib.rs", "pub mod app; pub mod model;"),
    ];
    for (file, source) in good {
        let found = judge(Path::new(file), &format!("{doc}{source}"), &names);
        assert!(found.is_empty(), "{file}: {source}\nfound {found:?}");
    }
    let plain = judge(Path::new("app/a.rs"), "// A comment.\nfn f() {}", &names);
    assert!(plain.iter().any(|sentence| sentence.contains("doc comment")), "{plain:?}");
    let long = judge(Path::new("app/a.rs"), &format!("{doc}{}", "fn f() {}\n".repeat(MOST_LINES)), &names);
    assert!(long.iter().any(|sentence| sentence.contains("801 lines")), "{long:?}");
}
