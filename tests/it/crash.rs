//! A real panic through the real hook: a process of its own works on a map, panics, and the next start offers what it had. The child is
//! this very test program, so that the shipped one needs no way to be broken on purpose.

use crate::desk::Desk;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};
use wegmarke::app::{self, Action, MapAction, OpenAction, Start, State, update};
use wegmarke::file::{Home, pending};

/// Tells the child what to do; a test that finds it set is the child.
const ROLE: &str = "WEGMARKE_TEST_CRASH";

/// How long the program may take for work in the background.
const PATIENCE: Duration = Duration::from_secs(60);

fn start(home: &Path, file: Option<PathBuf>) -> State {
    let start = Start { home: Some(Home::at(home)), file, country: None, clock: Box::new(jiff::Timestamp::now), wake: Arc::new(|| {}) };
    State::start(start)
}

/// Lets the program take in what comes back from the background until something is true.
fn until(state: &mut State, what: &str, is_so: impl Fn(&State) -> bool) {
    let begin = Instant::now();
    while !is_so(state) {
        assert!(begin.elapsed() < PATIENCE, "waited in vain until {what}");
        state.poll();
        thread::sleep(Duration::from_millis(5));
    }
}

fn titles(state: &State) -> Vec<String> {
    state.project().maps.iter().flat_map(|map| map.touchpoints()).map(|touchpoint| touchpoint.title.clone()).collect()
}

fn add(state: &mut State, title: &str) {
    update(state, Action::Command(app::Command::AddTouchpoint));
    update(state, Action::Map(MapAction::EditingChanged(title.to_owned())));
    update(state, Action::Map(MapAction::FinishEditing));
    // As after each action in the window: the next frame looks at the state.
    state.poll();
}

/// The child. It works, and then something in it is wrong.
fn work_and_crash(role: &str) {
    let desk = PathBuf::from(env::var("WEGMARKE_TEST_DESK").unwrap());
    let mut state = start(&desk.join("home"), Some(desk.join("sample.wegmarke")));
    state.guard_against_crashes();
    until(&mut state, "the map is open", |state| state.path().is_some());
    add(&mut state, "A moment before the crash");
    match role {
        "window" => {
            update(&mut state, Action::Command(app::Command::AddTouchpoint));
            update(&mut state, Action::Map(MapAction::EditingChanged("While it was typed".to_owned())));
            panic!("on purpose, at the window")
        }
        "background" => {
            let work = thread::Builder::new().name("job".to_owned()).spawn(|| panic!("on purpose, in the background")).unwrap();
            assert!(work.join().is_err());
            add(&mut state, "A moment after");
            assert!(titles(&state).iter().any(|title| title == "A moment after"), "the program goes on");
        }
        // As Xlib does when the display is gone: without coming back.
        "exit" => {
            state.end_well_without_display();
            update(&mut state, Action::Command(app::Command::AddTouchpoint));
            update(&mut state, Action::Map(MapAction::EditingChanged("While it was typed".to_owned())));
            std::process::exit(1);
        }
        // A signal: at once, long before the work would have been written anyway.
        name => {
            state.end_well_on_signals();
            update(&mut state, Action::Command(app::Command::AddTouchpoint));
            update(&mut state, Action::Map(MapAction::EditingChanged("While it was typed".to_owned())));
            assert!(Command::new("kill").args(["-s", name, &std::process::id().to_string()]).status().unwrap().success());
            thread::sleep(PATIENCE);
        }
    }
}

/// Runs a test of this file as the child and returns whether it ended well.
fn crash(desk: &Desk, test: &str, role: &str) -> bool {
    let mut child = Command::new(env::current_exe().unwrap());
    child.args(["--exact", &format!("crash::{test}"), "--nocapture"]);
    child.env(ROLE, role).env("WEGMARKE_TEST_DESK", desk.path("")).stdout(Stdio::null()).stderr(Stdio::null());
    child.status().unwrap().success()
}

/// Every report of a crash in the state folder.
fn reports(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(reports(&path));
        } else if let Ok(text) = std::fs::read_to_string(&path)
            && text.starts_with("wegmarke ")
        {
            found.push(text);
        }
    }
    found
}

#[test]
fn a_panic_leaves_the_work_and_a_report_and_the_next_start_offers_it() {
    if let Ok(role) = env::var(ROLE) {
        return work_and_crash(&role);
    }
    let desk = Desk::with_sample();
    let before = desk.read("sample.wegmarke");
    assert!(!crash(&desk, "a_panic_leaves_the_work_and_a_report_and_the_next_start_offers_it", "window"), "the child should have crashed");
    assert_eq!(desk.read("sample.wegmarke"), before, "the map file is as it was saved");
    let reports = reports(&desk.path("home"));
    assert_eq!(reports.len(), 1, "{reports:?}");
    for words in ["on purpose, at the window", env!("CARGO_PKG_VERSION"), "crash.rs:", "a_panic_leaves_the_work"] {
        assert!(reports[0].contains(words), "{words} in {}", reports[0]);
    }
    let mut next = start(&desk.path("home"), None);
    until(&mut next, "the work is offered", |state| !state.recoveries().is_empty());
    let [offer] = next.recoveries() else { panic!("one offer, not {}", next.recoveries().len()) };
    assert_eq!(offer.path.as_deref().and_then(Path::file_name), Some("sample.wegmarke".as_ref()));
    assert_eq!(offer.differs.map(|differs| (differs.added, differs.removed, differs.changed)), Some((2, 0, 0)));
    update(&mut next, Action::Open(OpenAction::Recover(0)));
    until(&mut next, "the work is back", |state| titles(state).iter().any(|title| title == "A moment before the crash"));
    assert!(!next.open.document.is_saved());
    update(&mut next, Action::Map(MapAction::FinishEditing));
    assert!(titles(&next).iter().any(|title| title == "While it was typed"), "the field is open again with its text");
}

#[cfg(unix)]
#[test]
fn a_signal_has_the_open_text_written_before_it_ends_the_program() {
    if let Ok(role) = env::var(ROLE) {
        return work_and_crash(&role);
    }
    for name in ["TERM", "HUP", "INT"] {
        let desk = Desk::with_sample();
        assert!(!crash(&desk, "a_signal_has_the_open_text_written_before_it_ends_the_program", name), "the signal should have ended it");
        let found = pending(&Home::at(&desk.path("home")));
        let drafts: Vec<&str> = found.iter().flat_map(|found| &found.drafts).map(|draft| draft.text.as_str()).collect();
        assert_eq!(drafts, ["While it was typed"], "{name}");
    }
}

#[test]
fn a_library_that_ends_the_program_has_the_open_text_written_first() {
    if let Ok(role) = env::var(ROLE) {
        return work_and_crash(&role);
    }
    let desk = Desk::with_sample();
    assert!(!crash(&desk, "a_library_that_ends_the_program_has_the_open_text_written_first", "exit"), "it should have failed");
    let found = pending(&Home::at(&desk.path("home")));
    let drafts: Vec<&str> = found.iter().flat_map(|found| &found.drafts).map(|draft| draft.text.as_str()).collect();
    assert_eq!(drafts, ["While it was typed"]);
}

#[test]
fn a_panic_in_the_background_leaves_a_report_and_the_program_goes_on() {
    if let Ok(role) = env::var(ROLE) {
        return work_and_crash(&role);
    }
    let desk = Desk::with_sample();
    assert!(
        crash(&desk, "a_panic_in_the_background_leaves_a_report_and_the_program_goes_on", "background"),
        "the child should have gone on"
    );
    let reports = reports(&desk.path("home"));
    assert_eq!(reports.len(), 1, "{reports:?}");
    for words in ["on purpose, in the background", "thread job"] {
        assert!(reports[0].contains(words), "{words} in {}", reports[0]);
    }
}
