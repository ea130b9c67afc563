//! The real program in a real window, driven by keys alone: what is typed is what the file holds, and nothing of it gets lost.

use super::desk::Desk;
use super::neighbour::Neighbour;
use super::screen::{Running, Screen};

/// Columns of the touchpoints table of a map file, as text.
fn table(desk: &Desk, file: &str, columns: &[&str]) -> Vec<String> {
    let csv = desk.say(&format!("export {file} - --format csv")).ends(0).out;
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    let header = reader.headers().expect("a header").clone();
    let at: Vec<usize> =
        columns.iter().map(|column| header.iter().position(|name| name == *column).unwrap_or_else(|| panic!("no {column}"))).collect();
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| at.iter().map(|at| row[*at].to_owned()).collect::<Vec<_>>().join(" | ")).collect()
}

const SCORES: &[&str] = &["stage", "touchpoint", "expectation", "fulfilment", "competition", "relevance", "critical"];

#[test]
fn a_map_typed_from_the_keyboard_is_the_same_when_opened_again() {
    let (screen, desk) = (Screen::new(), Desk::new());
    let typed = Running::start(&screen, &desk, &[]);
    let example = typed.title();
    assert!(example.contains("e-bike"), "the first start shows “{example}”, not the worked example");
    typed.press("ctrl+shift+n");
    typed.until("the empty project is there", |running| running.title() != example);
    typed.press("Return");
    typed.write("Sees the poster");
    typed.press("Return");
    typed.write("7648");
    typed.press("Return");
    typed.write("Asks a friend");
    typed.press("Return");
    typed.write("5+36");
    typed.press("ctrl+Return");
    typed.write("Purchase");
    typed.press("Return Return");
    typed.write("Checkout");
    typed.press("Return");
    typed.write("82");
    typed.press("Next");
    typed.write("9");
    typed.press("alt+k");
    typed.rest();
    typed.press("ctrl+s");
    // The program asks for the path in a field of its own, whose text is selected.
    typed.rest();
    typed.press("ctrl+a");
    typed.write(&desk.path("typed.wegmarke").display().to_string());
    typed.press("Return");
    typed.until("the file is saved", |running| desk.has("typed.wegmarke") && !running.title().starts_with('•'));
    typed.press("ctrl+q");
    typed.ends();

    desk.say("check typed.wegmarke").ends(0);
    let expected = [
        "Stage 1 | Sees the poster | 7 | 6 | 4 | 8 | no",
        "Stage 1 | Asks a friend | 5 | 10 | 3 | 6 | no",
        "Purchase | Checkout | 8 | 2 |  | 9 | yes",
    ];
    assert_eq!(table(&desk, "typed.wegmarke", SCORES), expected);

    // Opened again: a change that is undone leaves nothing to save, and the file as it was.
    let saved = desk.read("typed.wegmarke");
    let again = Running::start(&screen, &desk, &["typed.wegmarke"]);
    again.press("Home Delete");
    again.until("the change is there", |running| running.title().starts_with('•'));
    again.press("ctrl+z");
    again.until("the change is undone", |running| !running.title().starts_with('•'));
    again.press("ctrl+q");
    again.ends();
    assert_eq!(desk.read("typed.wegmarke"), saved);

    // And a change that is kept is the only difference.
    let changed = Running::start(&screen, &desk, &["typed.wegmarke"]);
    changed.press("End F2 ctrl+a");
    changed.write("Pays");
    changed.press("Return ctrl+s");
    changed.until("the file is saved", |running| desk.read("typed.wegmarke") != saved && !running.title().starts_with('•'));
    changed.press("ctrl+q");
    changed.ends();
    assert_eq!(table(&desk, "typed.wegmarke", SCORES), expected.map(|row| row.replace("Checkout", "Pays")));
}

#[test]
fn the_digit_row_counts_by_its_place_on_every_keyboard() {
    let screen = Screen::new();
    // The keys 1 and 6 print: & and - on a French keyboard, + and ž on a Czech one, ą and š on a Lithuanian one, 1 and 6 on a German one.
    for layout in ["fr", "cz", "lt", "de"] {
        let desk = Desk::with_sample();
        screen.lay_out(layout);
        let before = desk.read("sample.wegmarke");
        let window = Running::start(&screen, &desk, &["sample.wegmarke"]);
        window.press("Home");
        // 1, 8 and 6 alone, 9 with Shift.
        window.press("10 17 15 shift+18");
        window.until("the title says that it is not saved", |running| running.title().starts_with('•'));
        window.rest();
        window.press("ctrl+s");
        window.until("the file is saved", |running| desk.read("sample.wegmarke") != before && !running.title().starts_with('•'));
        window.press("ctrl+q");
        window.ends();
        let first = &table(&desk, "sample.wegmarke", SCORES)[0];
        assert!(first.contains(" | 1 | 8 | 6 | 9 | "), "{layout}: {first}");
    }
}

#[test]
fn unsaved_work_is_not_left_without_a_question() {
    let (screen, desk) = (Screen::new(), Desk::with_sample());
    let before = desk.read("sample.wegmarke");
    let mut window = Running::start(&screen, &desk, &["sample.wegmarke"]);
    window.press("Home");
    window.write("0");
    window.until("the title says that it is not saved", |running| running.title().starts_with('•'));
    window.press("ctrl+q");
    window.rest();
    assert!(window.is_running(), "the program left without asking");
    window.press("Escape ctrl+s");
    window.until("the file is saved", |running| desk.read("sample.wegmarke") != before && !running.title().starts_with('•'));
    window.press("ctrl+q");
    window.ends();
    assert!(table(&desk, "sample.wegmarke", SCORES)[0].contains(" | 0 | "), "the score was not saved");
}

#[test]
fn what_was_not_saved_is_in_the_journal_when_the_program_is_killed() {
    let (screen, desk) = (Screen::new(), Desk::with_sample());
    let window = Running::start(&screen, &desk, &["sample.wegmarke"]);
    window.press("Home F2 ctrl+a");
    window.write("Never saved");
    window.press("Return");
    let journal = || {
        let folder = desk.path("home/journal");
        let files = std::fs::read_dir(folder).into_iter().flatten().filter_map(|entry| std::fs::read_to_string(entry.ok()?.path()).ok());
        files.collect::<String>()
    };
    window.until("the journal holds the change", |_| journal().contains("Never saved"));
    window.kill();
    assert!(journal().contains("Never saved"));
    // The next start offers it, and discards nothing while the question is open.
    let next = Running::start(&screen, &desk, &["sample.wegmarke"]);
    next.rest();
    assert!(journal().contains("Never saved"));
    next.kill();
}

#[test]
fn what_is_dropped_is_opened_or_answered_whatever_its_name() {
    use std::os::unix::ffi::OsStrExt as _;
    let (screen, desk) = (Screen::new(), Desk::with_sample());
    // The same map under a name that is no text, and one with a space.
    let (plain, odd) = (desk.path("a map.wegmarke"), desk.path("").join(std::ffi::OsStr::from_bytes(b"Stra\xdfe.wegmarke")));
    for copy in [&plain, &odd] {
        std::fs::copy(desk.path("sample.wegmarke"), copy).expect("a copy");
    }
    let address = |path: &std::path::Path| {
        let bytes = path.as_os_str().as_bytes().iter();
        let escaped: String =
            bytes.map(|byte| if byte.is_ascii_graphic() { char::from(*byte).to_string() } else { format!("%{byte:02X}") }).collect();
        format!("file://{escaped}\r\n")
    };
    let mut window = Running::start(&screen, &desk, &[]);
    let other = Neighbour::new(screen.display());
    let before = window.title();

    assert!(other.drop_on(window.window(), b"https://example.com/\r\n"), "an address is answered with a sentence");
    window.rest();
    assert_eq!(window.title(), before);
    assert!(other.drop_on(window.window(), address(&plain).as_bytes()));
    window.until("the map with a space in its name is open", |running| running.title().contains("a map"));
    assert!(other.drop_on(window.window(), format!("{}https://example.com/\r\n", address(&odd)).as_bytes()));
    window.until("the map whose name is no text is open", |running| running.title().contains("Stra"));
    assert!(window.is_running());
    window.press("ctrl+q");
    window.ends();
}

#[test]
fn what_was_copied_stays_on_the_clipboard_after_the_program_has_ended() {
    let (screen, desk) = (Screen::new(), Desk::with_sample());
    let (sender, ready) = std::sync::mpsc::channel();
    let manager = Neighbour::new(screen.display());
    let kept = std::thread::spawn(move || manager.keep_clipboard(&sender));
    ready.recv().expect("the clipboard has a manager");
    let window = Running::start(&screen, &desk, &["sample.wegmarke"]);
    window.press("Home ctrl+c");
    window.rest();
    window.press("ctrl+q");
    window.ends();
    let kept = kept.join().expect("the manager has ended").expect("the program handed nothing over");
    assert!(String::from_utf8_lossy(&kept).starts_with("wegmarke-cards"), "{}", String::from_utf8_lossy(&kept));
}
