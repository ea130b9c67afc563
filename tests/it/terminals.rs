//! A terminal obeys letters: nothing that a map, a table, a list of edits or the name of a file holds may give it an order or turn its lines round, whatever
//! the command. Files and pipes get results for programs byte for byte.
#![cfg(unix)]

use crate::desk::Desk;
use std::ffi::OsString;
use std::io::Read as _;
use std::process::Stdio;
use wegmarke::cli::{Outcome, Streams, run};
use wegmarke::file;

/// Orders to a terminal, what ends lines, and what turns the direction of reading, as RON writes them: ESC, BEL, BS, DEL, a one-letter CSI, NEL, an override,
/// an isolate, a separator of paragraphs, marks, a return, a line feed.
const HOSTILE: &str = r"\u{1b}]0;x\u{7}\u{1b}[2J\u{8}\u{7f}\u{9b}31m\u{85}\u{202e}\u{2066}\u{2029}\u{200f}\u{61c}\r\n";
/// The name of a file with some of them.
const NAME: &str = "map\u{1b}[2J\u{9b}1m\u{202e}\nmap:1:1: all is well.wegmarke";

/// Whether a letter may not get to a terminal.
fn steers(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\t')
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}')
}

/// The example of the newest format with [`HOSTILE`] at the beginning of every text in it: of every value in quotation marks that may be any text.
fn hostile_map() -> String {
    let mut map = String::from_utf8(include_bytes!("../fixtures/format-3.wegmarke").to_vec()).expect("UTF-8");
    let mut begins = Vec::new();
    let (mut is_text, mut is_escaped) = (false, false);
    for (at, letter) in map.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => {
                is_text = !is_text;
                begins.extend(is_text.then_some(at + 1));
            }
            _ => {}
        }
    }
    let mut texts = 0;
    // From behind, so that the places before stay what they are.
    for at in begins.into_iter().rev() {
        let mut changed = map.clone();
        changed.insert_str(at, HOSTILE);
        if file::read(changed.as_bytes()).is_ok_and(|loaded| loaded.findings.is_empty()) {
            (map, texts) = (changed, texts + 1);
        }
    }
    assert!(texts > 60, "only {texts} texts were found");
    map
}

/// A desk with the map in a file with a hostile name, a second one that differs from it, a damaged one, a table and lists of edits.
fn desk() -> Desk {
    let desk = Desk::new();
    let map = hostile_map();
    desk.write(NAME, &map);
    desk.write("other.wegmarke", map.replace("curious", "furious").replace("title: \"", "title: \"Other "));
    desk.write("damaged.wegmarke", map.replacen("Vote(", "Vote(\u{1b}[2J", 1).replacen("Stage(", "Stage(x\u{9b}: 1, ", 1));
    let cell = HOSTILE.replace(r"\r\n", "").replace(r"\u{1b}", "\u{1b}").replace(r"\u{7}", "\u{7}").replace(r"\u{202e}", "\u{202e}");
    desk.write("table.csv", format!("stage,touchpoint,media,fulfilment,what{cell}\nA{cell},B{cell},C{cell},D{cell},E{cell}\n"));
    desk.write("edits.ron", format!("[Project(Rename(\"{HOSTILE}\")), Round(Add((id: \"{}\", label: \"{HOSTILE}\")))]", uuid(7)));
    desk.write("refused.ron", format!("[Stage(Rename(map: \"{}\", stage: \"{}\", name: \"{HOSTILE}\"))]", uuid(7), uuid(8)));
    desk.write("unreadable.ron", format!("[Project(Rename(\"{HOSTILE}\")), \u{1b}[2J]"));
    desk
}

fn uuid(number: u8) -> String {
    format!("00000000-0000-0000-0000-0000000000{number:02}")
}

/// What a command writes, run in this process: its exit code, its results and its notes.
fn said(desk: &Desk, arguments: &str, on_screen: bool) -> (u8, Vec<u8>, String) {
    let path = |word: &str| match word {
        "MAP" => desk.path(NAME).into_os_string(),
        "ESC" => OsString::from("\u{1b}[2J\u{202e}\n"),
        word if word.ends_with(".wegmarke") || word.ends_with(".csv") || word.ends_with(".ron") => desk.path(word).into_os_string(),
        word => OsString::from(word),
    };
    let arguments: Vec<OsString> = ["wegmarke"].into_iter().chain(arguments.split(' ')).map(path).collect();
    let (mut input, mut output, mut errors) = (std::io::empty(), Vec::new(), Vec::new());
    let outcome = run(&arguments, &mut Streams::new(&mut input, &mut output, on_screen, &mut errors));
    let Outcome::Done(code) = outcome else { panic!("{arguments:?} opens a window") };
    (code, output, String::from_utf8(errors).expect("notes are UTF-8"))
}

/// Every command in every form of its results, with its exit code. Those that write files do so to standard output.
const COMMANDS: &[(&str, u8)] = &[
    ("check MAP --lang en", 0),
    ("check damaged.wegmarke MAP nowhere.wegmarke table.csv", 3),
    ("export MAP - --format svg", 0),
    ("export MAP - --format svg --chart curves", 0),
    ("export MAP - --format html", 0),
    ("export MAP - --format md", 0),
    ("export MAP - --format mmd", 0),
    ("export MAP - --format csv", 0),
    ("export MAP - --format csv --separator tab --bom", 0),
    ("export MAP - --format csv --table votes", 0),
    ("export MAP - --format csv --table segments", 0),
    ("export MAP - --format csv --table measures", 0),
    ("export MAP - --format csv --table metrics", 0),
    ("export MAP - --format csv --table contacts", 0),
    ("export MAP - --format csv --table questions", 0),
    ("export MAP - --format csv --client-copy", 0),
    ("export damaged.wegmarke - --format csv", 1),
    ("export damaged.wegmarke - --format csv --lenient", 0),
    ("export MAP - --format csv --map ESC", 1),
    ("export MAP - --format csv --round ESC", 1),
    ("export MAP - --format csv --view ESC", 1),
    ("export MAP - --format svg --segment ESC", 1),
    ("export MAP - --format svg --chart curves --compare group:ESC", 1),
    ("export MAP - --format svg --page ESC", 2),
    ("analyse MAP", 0),
    ("analyse MAP --certainty", 0),
    ("analyse MAP --format json", 0),
    ("analyse MAP --format csv", 0),
    ("plan MAP --budget 20000", 0),
    ("plan MAP --budget 20000 --format json", 0),
    ("plan MAP --budget 20000 --format csv", 0),
    ("tasks MAP", 0),
    ("tasks MAP --by date", 0),
    ("tasks MAP --format csv", 0),
    ("tasks MAP --format ics", 0),
    ("diff MAP other.wegmarke", 0),
    ("diff MAP other.wegmarke --format json", 0),
    ("diff MAP other.wegmarke - --format svg", 0),
    ("apply MAP edits.ron --out -", 0),
    ("apply MAP refused.ron --out -", 1),
    ("apply MAP unreadable.ron --out -", 1),
    ("redact MAP -", 0),
    ("redact MAP - --format json", 0),
    ("import table.csv -", 0),
    ("import table.csv - --strict", 1),
    ("import MAP -", 1),
    ("new - --template ESC", 2),
    ("analyse ESC", 3),
    ("--help", 0),
];

#[test]
fn no_command_lets_a_terminal_be_steered() {
    let desk = desk();
    let mut marked = 0;
    for (arguments, expected) in COMMANDS {
        let (code, output, notes) = said(&desk, arguments, true);
        let output = String::from_utf8(output).expect("text");
        assert_eq!(code, *expected, "{arguments}: {notes}");
        for (stream, text) in [("output", &output), ("errors", &notes)] {
            let found = text.lines().find(|line| line.contains(steers));
            assert_eq!(found, None, "{arguments}: {stream}");
        }
        marked += usize::from(output.contains('␛') || notes.contains('␛'));
        if arguments.starts_with("export") {
            continue;
        }
        // What people read is as harmless elsewhere: it gets to a terminal in the end.
        let (code, _, notes) = said(&desk, arguments, false);
        assert_eq!((code, notes.contains(steers)), (*expected, false), "{arguments}");
    }
    assert!(marked > 30, "the map shows in {marked} of them");
}

#[test]
fn no_text_of_a_map_looks_like_a_line_of_the_program() {
    let desk = desk();
    for arguments in [
        "check damaged.wegmarke MAP",
        "analyse MAP",
        "plan MAP --budget 20000",
        "tasks MAP",
        "tasks MAP --by date",
        "diff MAP other.wegmarke",
    ] {
        let (_, output, notes) = said(&desk, arguments, false);
        let text = String::from_utf8(output).expect("text") + &notes;
        // Every text of the map begins with the orders and a line feed: what stood behind it would begin a line.
        let orphan = text
            .lines()
            .find(|line| ["Shop", "A call", "touchpoint", "Kim", "curious", "map:1:1"].iter().any(|begin| line.starts_with(begin)));
        assert_eq!(orphan, None, "{arguments}: {text}");
    }
}

#[test]
fn files_and_pipes_get_what_the_map_says() {
    let desk = desk();
    let (_, table, _) = said(&desk, "export MAP - --format csv", false);
    let text = String::from_utf8(table.clone()).expect("UTF-8");
    for letter in ['\u{1b}', '\u{9b}', '\u{7f}', '\u{202e}', '\u{2066}', '\u{200f}'] {
        assert!(text.contains(letter), "{letter:?}");
    }
    desk.run(["export", NAME, "table-out.csv"]).ends(0);
    assert_eq!(desk.read("table-out.csv"), table);
    let piped = desk.run(["export", NAME, "-", "--format", "csv"]).ends(0);
    assert_eq!(piped.out, table);
    let (_, lines, _) = said(&desk, "tasks MAP --format ics", false);
    let days = String::from_utf8(lines).expect("UTF-8");
    assert!(days.contains("\r\n") && days.contains('\u{1b}'), "{days}");
}

#[test]
fn what_is_no_text_does_not_go_to_a_terminal() {
    let desk = desk();
    for format in ["png", "xlsx", "docx"] {
        let arguments = format!("export MAP - --format {format} --lang en");
        let (code, output, notes) = said(&desk, &arguments, true);
        assert_eq!((code, output), (2, Vec::new()), "{format}");
        assert!(notes.contains("no text that a screen can show"), "{notes}");
        let (code, output, _) = said(&desk, &arguments, false);
        assert_eq!((code, output.is_empty()), (0, false), "{format}");
    }
}

/// What a real terminal gets of a line for the shell, in which `$W` is the program and `$M` the map, and the exit code.
fn on_a_terminal(desk: &Desk, line: &str) -> Option<(i32, String)> {
    let plain = desk.command([""; 0]);
    let mut command = std::process::Command::new("script");
    command.args(["-q", "-e", "-c", line, "/dev/null"]).env("W", plain.get_program()).env("M", NAME).env("SHELL", "/bin/sh");
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command.current_dir(desk.path("")).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().ok()?;
    // Its end would be shown as a sign of its own.
    let input = child.stdin.take();
    let mut shown = Vec::new();
    child.stdout.take()?.read_to_end(&mut shown).ok()?;
    let code = child.wait().ok()?.code()?;
    drop(input);
    Some((code, String::from_utf8(shown).expect("UTF-8").replace("\r\n", "\n")))
}

#[test]
fn a_real_terminal_gets_nothing_that_steers_it() {
    let desk = desk();
    if on_a_terminal(&desk, "true").is_none() {
        eprintln!("did not run: there is no `script` here, which gives a program a terminal");
        return;
    }
    for (line, code, begin) in [
        ("\"$W\" check \"$M\" damaged.wegmarke", 1, "damaged.wegmarke:"),
        ("\"$W\" export \"$M\" - --format csv", 0, "␛]0;x␇"),
        ("\"$W\" export \"$M\" /dev/stdout --format mmd", 0, "journey"),
        ("\"$W\" export \"$M\" /dev/stderr --format csv > out.txt", 0, "map,"),
        ("\"$W\" export \"$M\" /dev/stderr --format pdf > out.txt", 2, "wegmarke: This is no text"),
        ("\"$W\" export \"$M\" - --format png", 2, "wegmarke: This is no text"),
        ("\"$W\" analyse \"$M\"", 0, "␛"),
        ("\"$W\" redact \"$M\" copy.wegmarke", 0, "␛"),
        ("\"$W\" import table.csv \"$M\"", 2, "wegmarke: map␛[2J"),
    ] {
        let (ended, shown) = on_a_terminal(&desk, line).expect("a terminal");
        assert_eq!((ended, shown.contains(steers)), (code, false), "{line}: {shown:?}");
        assert!(shown.contains(begin), "{line}: {shown:?}");
    }
}
