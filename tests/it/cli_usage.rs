//! Arguments: what is not understood, odd names, help, languages, streams that fail, and the window without a display.

use crate::desk::Desk;
use std::process::Stdio;

/// What the command line can do, in the order of its help.
const COMMANDS: [&str; 11] = ["new", "check", "export", "import", "analyse", "plan", "tasks", "diff", "apply", "merge", "redact"];

#[test]
fn wrong_usage_is_one_sentence_and_touches_nothing() {
    let desk = Desk::with_sample();
    let wrong = [
        "--nonsense",
        "frobnicate sample.wegmarke",
        "exportt",
        "analyze",
        "new",
        "new a.wegmarke b.wegmarke",
        "new a.wegmarke --template",
        "new a.wegmarke --template blank --sample",
        "new a.wegmarke --lang fr",
        "check",
        "check --strict sample.wegmarke",
        "export sample.wegmarke",
        "export sample.wegmarke a",
        "export sample.wegmarke a.doc",
        "export sample.wegmarke -",
        "export sample.wegmarke a.svg --format bmp",
        "export sample.wegmarke a.png --scale 2 --width 100",
        "export sample.wegmarke a.png --scale 0",
        "export sample.wegmarke a.png --scale -1",
        "export sample.wegmarke a.png --scale NaN",
        "export sample.wegmarke a.png --scale 1e999",
        "export sample.wegmarke a.png --width 0",
        "export sample.wegmarke a.png --width 1.5",
        "export sample.wegmarke a.png --width 100 --width 200",
        "export sample.wegmarke a.pdf --page A9",
        "export sample.wegmarke a.pdf --date 2026-02-30",
        "export sample.wegmarke a.pdf --date yesterday",
        "export sample.wegmarke a.pdf --date 12.05.26",
        "export sample.wegmarke a.pdf --date 5/12/2026",
        "export sample.wegmarke a.svg --theme pink",
        "export sample.wegmarke a.svg --map",
        "import sample.csv",
        "import a.csv b.wegmarke --format xls",
        "import a.csv b.wegmarke --strict --lenient",
        "import - - b.wegmarke",
        "analyse",
        "analyse sample.wegmarke --format xml",
        "tasks",
        "tasks sample.wegmarke --format xml",
        "import a.csv b.wegmarke --map Karte",
        "import a.csv b.wegmarke --round Herbst",
        "apply sample.wegmarke",
        "apply - -",
        "plan sample.wegmarke",
        "plan sample.wegmarke --budget -5",
        "redact sample.wegmarke",
        "redact sample.wegmarke a.wegmarke --keep names",
        "redact sample.wegmarke a.wegmarke --least-group 0",
        "merge a.wegmarke b.wegmarke c.wegmarke",
        "combine a.wegmarke b.wegmarke c.wegmarke d.wegmarke",
    ];
    for arguments in wrong {
        let sentence = desk.say(arguments).fails(2);
        assert!(!sentence.contains("{ $") && !sentence.contains("  "), "{arguments}: {sentence}");
        let said = desk.run(arguments.split_whitespace().chain(["--lang=de"])).ends(2);
        assert!(said.err.starts_with("wegmarke: "), "{said:?}");
    }
    let left: Vec<_> = std::fs::read_dir(desk.path(".")).expect("the desk").flatten().map(|entry| entry.file_name()).collect();
    assert!(left.iter().all(|name| name == "sample.wegmarke" || name == "home"), "{left:?}");
}

#[test]
fn what_is_no_value_is_answered_with_what_would_be() {
    let desk = Desk::with_sample();
    for (option, value, format) in [
        ("date", "31.13.2026", "12.05.2026 oder 2026-05-12"),
        ("scale", "1,5", "Zahlen über 0, mit Punkt"),
        ("width", "1.5", "ganze Zahlen über 0"),
        ("page", "A9", "A4, A3"),
        ("page", "297x210", "300x200mm"),
        ("page", "0x210mm", "zwischen 50 und 5.000 mm"),
        ("orientation", "upright", "landscape"),
    ] {
        let sentence = desk.say(&format!("export sample.wegmarke a.pdf --{option} {value} --lang de")).fails(2);
        assert!(sentence.contains(&format!("„{value}“")) && sentence.contains(format), "{sentence}");
    }
}

#[test]
fn a_folder_that_is_missing_is_named() {
    let desk = Desk::with_sample();
    desk.write("table.csv", "touchpoint\nAd\n");
    for arguments in ["export sample.wegmarke gone/away/a.pdf", "import table.csv gone/away/map.wegmarke", "new gone/away/map.wegmarke"] {
        let sentence = desk.say(arguments).fails(3);
        assert!(sentence.contains("was not written: the folder gone does not exist."), "{sentence}");
    }
}

#[test]
fn help_is_there_in_both_languages() {
    let desk = Desk::new();
    for command in COMMANDS.map(|command| format!("{command} ")).into_iter().chain([String::new()]) {
        let english = desk.say(&format!("{command}--help")).ends(0);
        let german = desk.say(&format!("{command}--help --lang de")).ends(0);
        assert!(english.text().contains("Usage:") && german.text().contains("Aufruf:"), "{command}");
        assert!(english.err.is_empty() && !german.text().contains("Options:"), "{command}");
        for word in ["FILE", "COMMAND", "EDITS", "OUT", "THEME", "LANG", "YYYY"] {
            let has = |help: String| help.split(|letter: char| !letter.is_alphanumeric()).any(|part| part == word);
            assert!(!has(german.text()), "{command}: {word}");
        }
    }
    for (language, head) in [("en", "Commands:"), ("de", "Befehle:")] {
        let listed = desk.say(&format!("--help --lang {language}")).ends(0).text();
        let commands: Vec<&str> = listed
            .lines()
            .skip_while(|line| *line != head)
            .skip(1)
            .take_while(|line| !line.is_empty())
            .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        assert_eq!(commands, COMMANDS, "{listed}");
    }
    assert_eq!(desk.say("--version").ends(0).text(), format!("wegmarke {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_system_says_the_language() {
    let desk = Desk::new();
    let output = desk.command(["--help"]).env("LANG", "de_AT.UTF-8").output().expect("the program runs");
    assert!(String::from_utf8_lossy(&output.stdout).contains("Aufruf:"));
    let output = desk.command(["--help"]).env("LANG", "fr_FR.UTF-8").output().expect("the program runs");
    assert!(String::from_utf8_lossy(&output.stdout).contains("Usage:"));
}

#[test]
fn the_window_without_a_display_is_a_sentence() {
    let desk = Desk::with_sample();
    std::fs::copy(desk.path("sample.wegmarke"), desk.path("new")).expect("a copy");
    for arguments in [vec![], vec!["sample.wegmarke"], vec!["./new"], vec!["gone.wegmarke"], vec!["--", "new"]] {
        let sentence = desk.run(&arguments).fails(2);
        assert!(sentence.contains("display"), "{arguments:?}: {sentence}");
    }
}

#[test]
fn odd_names_are_names_too() {
    let desk = Desk::with_sample();
    let odd = "Kundenreise für Zoë – 1. Entwurf.wegmarke";
    std::fs::copy(desk.path("sample.wegmarke"), desk.path(odd)).expect("a copy");
    desk.run(["export", odd, "Bild mit Leerzeichen.svg"]).ends(0);
    assert!(desk.has("Bild mit Leerzeichen.svg"));
    desk.run(["check", odd, "./sample.wegmarke"]).ends(0);
    desk.run(["new", "--", "-dash.wegmarke"]).ends(0);
    assert!(desk.has("-dash.wegmarke"));
    desk.run(["export", "sample.wegmarke", "x.csv", "--map", "-"]).fails(1);
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_are_names_too_but_no_options() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::with_sample();
    let name = OsStr::from_bytes(b"no\xffutf8.svg");
    desk.run([OsStr::new("export"), OsStr::new("sample.wegmarke"), name]).ends(0);
    assert!(desk.path(name).exists());
    let said = desk.run([OsStr::new("check"), OsStr::from_bytes(b"gone\xff")]).ends(3);
    assert!(said.err.contains("gone"), "{said:?}");
    desk.run([OsStr::new("analyse"), OsStr::new("sample.wegmarke"), OsStr::new("--map"), OsStr::from_bytes(b"\xff")]).fails(2);
}

#[test]
fn a_reader_that_has_gone_away_is_no_panic() {
    let desk = Desk::with_sample();
    for arguments in ["analyse sample.wegmarke --format json", "export sample.wegmarke - --format svg", "--help"] {
        let mut command = desk.command(arguments.split_whitespace());
        let (reader, writer) = std::io::pipe().expect("there is a pipe");
        // Closed before the program starts, so that the test does not depend on which of them is faster.
        drop(reader);
        let child = command.stdout(writer).stderr(Stdio::piped()).spawn().expect("the program starts");
        let output = child.wait_with_output().expect("the program ends");
        assert_eq!(output.status.code(), Some(3), "{arguments}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_sentence() {
    let desk = Desk::with_sample();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
    let output = desk.command(["analyse", "sample.wegmarke"]).stdout(full).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.starts_with("wegmarke: Standard output could not be written"), "{said}");
}
