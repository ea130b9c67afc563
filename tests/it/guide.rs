//! The guide says what is true: its commands run, its edits apply, its links lead somewhere, its list of shortcuts is the program's own, and
//! menus and keys are called as in the program. `WRITE_GUIDE=1` rewrites the list.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Output};
use tempfile::TempDir;
use wegmarke::app::{Command, MenuItem, Reach, Settings, State, menus};
use wegmarke::edit::Document;
use wegmarke::i18n::Language;
use wegmarke::model::{Code as _, RuleKind};

fn guide(language: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/guide").join(language)
}

fn page(language: &str, name: &str) -> String {
    let path = guide(language).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn pages(language: &str) -> BTreeSet<String> {
    let entries = fs::read_dir(guide(language)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    entries.filter(|name| name.ends_with(".md")).collect()
}

/// The content of fenced blocks of one kind.
fn blocks(text: &str, kind: &str) -> Vec<String> {
    let fence = format!("```{kind}\n");
    let parts = text.split(&fence).skip(1);
    parts.map(|part| part.split("```").next().unwrap_or_default().to_owned()).collect()
}

fn run(folder: &TempDir, arguments: &[&str]) -> Output {
    Process::new(env!("CARGO_BIN_EXE_wegmarke"))
        .args(arguments)
        .current_dir(folder.path())
        .env("WEGMARKE_HOME", folder.path().join("home"))
        .env("LANG", "en_GB.UTF-8")
        .env_remove("LC_ALL")
        .output()
        .unwrap()
}

#[track_caller]
fn assert_done(arguments: &[&str], output: &Output) {
    assert!(output.status.success(), "wegmarke {}: {:?}\n{}", arguments.join(" "), output.status, String::from_utf8_lossy(&output.stderr));
}

#[test]
fn commands_and_edits_of_the_guide_do_what_they_say() {
    for language in ["en", "de"] {
        let text = page(language, "command-line.md");
        let folder = TempDir::new().unwrap();
        let commands: Vec<String> =
            blocks(&text, "console").iter().flat_map(|block| block.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
        assert!(commands.len() > 5, "{language}: the guide shows {} commands", commands.len());
        for line in &commands {
            let words: Vec<&str> = line.split_whitespace().collect();
            assert_eq!(words.first(), Some(&"wegmarke"), "{line}");
            assert_done(&words[1..], &run(&folder, &words[1..]));
        }
        let edits = blocks(&text, "ron");
        assert!(edits.len() >= 3, "{language}: the guide shows {} lists of edits", edits.len());
        for (number, list) in edits.iter().enumerate() {
            let (list_name, out) = (format!("edits-{number}.ron"), format!("after-{number}.wegmarke"));
            fs::write(folder.path().join(&list_name), list).unwrap();
            for arguments in [vec!["apply", "example.wegmarke", &list_name, "--out", &out], vec!["check", &out]] {
                assert_done(&arguments, &run(&folder, &arguments));
            }
            let before = fs::read(folder.path().join("example.wegmarke")).unwrap();
            assert_ne!(before, fs::read(folder.path().join(&out)).unwrap(), "{language}: {list} changes nothing");
        }
    }
}

#[test]
fn every_house_rule_is_in_the_guide_and_its_list_can_be_copied() {
    for language in ["en", "de"] {
        let text = page(language, "way.md");
        for kind in RuleKind::ALL {
            assert!(text.contains(&format!("| `{}", kind.name())), "{language}: {} is missing", kind.name());
        }
        let lists = blocks(&text, "ron");
        assert_eq!(lists.len(), 1, "{language}");
        let folder = TempDir::new().unwrap();
        fs::write(folder.path().join("rules.ron"), &lists[0]).unwrap();
        let new = ["new", "example.wegmarke", "--sample", "--lang", language];
        assert_done(&new, &run(&folder, &new));
        let checked = run(&folder, &["check", "example.wegmarke", "--rules", "rules.ron"]);
        assert!(checked.stderr.is_empty() && checked.status.code().is_some_and(|code| code < 2), "{language}: {checked:?}");
    }
}

#[test]
fn every_family_of_edits_is_in_the_list_of_the_guide() {
    let error = ron::from_str::<wegmarke::edit::Edit>("Nothing()").expect_err("there is no such family");
    let ron::Error::NoSuchEnumVariant { expected, .. } = error.code else { panic!("{error}") };
    assert!(expected.len() > 10, "{expected:?}");
    for language in ["en", "de"] {
        let text = page(language, "command-line.md");
        for family in expected {
            assert!(text.contains(&format!("| `{family}` | ")), "{language}: {family} is missing");
        }
    }
}

#[test]
fn both_languages_have_the_same_pages_and_all_links_lead_somewhere() {
    assert_eq!(pages("en"), pages("de"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let texts = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"].iter().map(|name| root.join(name));
    let guides = ["en", "de"].iter().flat_map(|language| pages(language).into_iter().map(|name| guide(language).join(name)));
    let mut dead = Vec::new();
    for path in texts.chain(guides) {
        let text = fs::read_to_string(&path).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap_or_default();
            if !target.contains("://") && !target.is_empty() && !path.parent().unwrap().join(target).exists() {
                dead.push(format!("{}: {link}", path.strip_prefix(root).unwrap().display()));
            }
        }
    }
    assert!(dead.is_empty(), "links that lead nowhere:\n{}", dead.join("\n"));
}

/// Ctrl+Shift+S as key caps; the last key may be + itself.
fn caps(shortcut: &str) -> String {
    let (held, key) = shortcut.strip_suffix('+').map_or_else(|| shortcut.rsplit_once('+').unwrap_or(("", shortcut)), |held| (held, "+"));
    let held = held.split('+').filter(|name| !name.is_empty());
    held.chain([key]).map(|name| format!("<kbd>{name}</kbd>")).collect::<Vec<_>>().join("+")
}

/// The page of shortcuts as it follows from the commands.
fn shortcuts(language: Language) -> String {
    let settings = Settings { language: Some(language), ..Settings::default() };
    let document = Document::unsaved(wegmarke::catalogue::sample(language.code()));
    let state = State::new(document, settings, Box::new(|| jiff::Timestamp::UNIX_EPOCH));
    let (title, head, groups) = match language {
        Language::English => (
            "# All shortcuts\n\nIn the program: <kbd>Ctrl</kbd>+<kbd>F1</kbd>. Whatever has no shortcut is reached by its name with <kbd>Ctrl</kbd>+<kbd>P</kbd>.\n",
            "| command | keys |\n|---|---|\n",
            ["Everywhere", "Unless you are typing in a field", "While the map has the focus"],
        ),
        Language::German => (
            "# Alle Tastenkürzel\n\nIm Programm: <kbd>Strg</kbd>+<kbd>F1</kbd>. Was kein Kürzel hat, erreicht man mit seinem Namen über <kbd>Strg</kbd>+<kbd>P</kbd>.\n",
            "| Befehl | Tasten |\n|---|---|\n",
            ["Überall", "Außer beim Tippen in einem Feld", "Solange die Karte den Fokus hat"],
        ),
    };
    let mut page = title.to_owned();
    for (reach, group) in [Reach::Always, Reach::NotTyping, Reach::Canvas].into_iter().zip(groups) {
        page.push_str(&format!("\n## {group}\n\n{head}"));
        for command in Command::fixed().into_iter().filter(|command| command.reach() == reach && command.shortcut().is_some()) {
            let keys: Vec<String> = command.shortcuts().into_iter().map(|shortcut| caps(&shortcut.text(&state.program.texts))).collect();
            let keys = keys.join(" · ");
            page.push_str(&format!("| {} | {keys} |\n", command.label(&state)));
        }
    }
    page
}

#[test]
fn the_list_of_shortcuts_is_the_programs_own() {
    for language in [Language::English, Language::German] {
        let expected = shortcuts(language);
        let path = guide(language.code()).join("shortcuts.md");
        if std::env::var_os("WRITE_GUIDE").is_some() {
            fs::write(&path, &expected).unwrap();
        }
        let found = fs::read_to_string(&path).unwrap_or_default();
        assert!(found == expected, "{} is out of date: WRITE_GUIDE=1 cargo test --test it guide rewrites it", path.display());
    }
}

/// Every path into the menus as the guide writes it (“Map › Lanes”), and every name of a key.
fn menu_paths_and_keys(language: Language) -> (BTreeSet<String>, BTreeSet<String>) {
    let settings = Settings { language: Some(language), ..Settings::default() };
    let document = Document::unsaved(wegmarke::catalogue::sample(language.code()));
    let state = State::new(document, settings, Box::new(|| jiff::Timestamp::UNIX_EPOCH));
    let texts = &state.program.texts;
    let mut paths = BTreeSet::new();
    for menu in menus(&state) {
        let title = texts.term("menu", menu.code);
        for item in &menu.items {
            match item {
                MenuItem::Command(command) => {
                    paths.insert(format!("{title} › {}", command.label(&state)));
                    paths.insert(format!("{title} › {}", texts.term("command", command.code())));
                }
                MenuItem::Submenu(submenu) => {
                    paths.insert(format!("{title} › {}", texts.term("menu", submenu.code)));
                }
                MenuItem::Separator => {}
            }
        }
    }
    let other = match language {
        Language::English => ["Space", "Ins", ".", "/", "-"],
        Language::German => ["Leertaste", "Einfg", ".", "/", "-"],
    };
    let mut keys: BTreeSet<String> = other.map(str::to_owned).into();
    let shortcuts = Command::fixed().into_iter().flat_map(Command::shortcuts);
    keys.extend(shortcuts.flat_map(|shortcut| cap_names(&caps(&shortcut.text(texts)))));
    keys.extend(["escape", "enter", "tab", "backspace"].map(|code| texts.term("key", code).to_owned()));
    (paths, keys)
}

/// The key caps in a text.
fn cap_names(text: &str) -> Vec<String> {
    text.split("<kbd>").skip(1).filter_map(|rest| rest.split("</kbd>").next()).map(str::to_owned).collect()
}

#[test]
fn menus_and_keys_are_called_in_the_guide_as_in_the_program() {
    let mut wrong = Vec::new();
    for language in [Language::English, Language::German] {
        let (paths, keys) = menu_paths_and_keys(language);
        let mut texts: Vec<(String, String)> =
            pages(language.code()).into_iter().map(|name| (format!("{}/{name}", language.code()), page(language.code(), &name))).collect();
        if language == Language::English {
            let root = Path::new(env!("CARGO_MANIFEST_DIR"));
            texts.extend(["README.md", "CHANGELOG.md"].map(|name| (name.to_owned(), fs::read_to_string(root.join(name)).unwrap())));
        }
        for (name, text) in texts {
            for (at, _) in text.match_indices(" › ") {
                let begin = text[..at].rfind('*').map_or(0, |star| star + 1);
                let end = text[at..].find('*').map_or(text.len(), |star| at + star);
                let path = text[begin..end].split_whitespace().collect::<Vec<_>>().join(" ");
                if !paths.contains(&path) {
                    wrong.push(format!("{name}: no menu entry “{path}”"));
                }
            }
            wrong.extend(cap_names(&text).into_iter().filter(|key| !keys.contains(key)).map(|key| format!("{name}: no key “{key}”")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
