//! Ctrl+S in the real window on a disk that fails: whatever call fails, once or from then on, or is the last thing the program does, the file is the whole old
//! or the whole new one, the title says which, and afterwards everything can be saved. And a disk that takes long: the window goes on.
#![cfg(target_os = "linux")]

use crate::desk::Desk;
use crate::faults::{LONG, WITHOUT};
use crate::screen::{Running, Screen};
use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use uuid::Uuid;
use wegmarke::file::{self, Home, pending};

/// What saving asks of the system for the file, its temporary and its folder.
const CALLS: [&str; 7] = ["openat", "write", "fsync", "rename", "fchmod", "close", "read"];

/// How many calls of each kind there may be, at most.
const MOST: usize = 8;

/// The temporary of a file on the desk.
fn temporary(desk: &Desk, name: &str) -> PathBuf {
    desk.path(format!(".wegmarke-{}.tmp", Uuid::new_v5(&Uuid::NAMESPACE_OID, name.as_bytes()).simple()))
}

/// Puts a fault into a running program: for calls about the map, its temporary and its folder.
struct Fault {
    strace: Child,
}

impl Fault {
    /// None only where it is said that tests are to do without strace.
    fn put_in(desk: &Desk, window: &Running<'_>, fault: &str) -> Option<Self> {
        if std::env::var_os(WITHOUT).is_some() {
            return None;
        }
        let call = fault.split(':').next().unwrap_or_default();
        let mut command = Command::new("strace");
        command.args(["-f", "-qq", "-o"]).arg(desk.path("trace.txt"));
        for path in [desk.path("sample.wegmarke"), temporary(desk, "sample.wegmarke"), desk.path("")] {
            // A folder with a stroke at its end is another path for strace.
            command.arg("-P").arg(path.components().collect::<PathBuf>());
        }
        command.args(["-e", &format!("trace={call}"), "-e", &format!("inject={fault}"), "-p", &window.process().to_string()]);
        let strace = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let strace = strace.unwrap_or_else(|error| panic!("strace cannot be started ({error}): install it, or set {WITHOUT}=1"));
        // It is there once the program has a tracer.
        let status = format!("/proc/{}/status", window.process());
        let is_traced = || {
            fs::read_to_string(&status).is_ok_and(|text| text.lines().any(|line| line.starts_with("TracerPid:") && !line.ends_with("\t0")))
        };
        let begin = Instant::now();
        while !is_traced() {
            assert!(begin.elapsed() < Duration::from_secs(30), "this system does not let strace look into other programs: set {WITHOUT}=1");
            sleep(Duration::from_millis(10));
        }
        // The other threads are found one after the other.
        sleep(Duration::from_millis(300));
        Some(Self { strace })
    }

    /// Takes it out again; the program goes on.
    fn take_out(mut self) {
        let _ended = Command::new("kill").args(["-s", "INT", &self.strace.id().to_string()]).status();
        let _code = self.strace.wait();
    }
}

/// Whether the file holds a project that can be read whole.
#[track_caller]
fn is_whole(bytes: &[u8], what: &str) {
    let read = file::read(bytes).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert!(read.findings.is_empty(), "{what}: {:?}", read.findings);
}

/// Changes the first touchpoint, so that there is something to save.
fn change(window: &Running<'_>, round: usize) {
    window.press("Escape Escape Home");
    window.write(if round.is_multiple_of(2) { "3" } else { "4" });
    window.until("the change is there", |running| running.title().starts_with('•'));
}

/// The faults to be tried: all, or the same few each time.
fn faults() -> Vec<(&'static str, usize, &'static str)> {
    let all = CALLS.iter().flat_map(|call| (1..=MOST).map(move |at| (*call, at)));
    let all: Vec<_> = all.flat_map(|(call, at)| ["", "+"].map(|more| (call, at, more))).collect();
    if std::env::var_os(LONG).is_some() {
        return all;
    }
    let sample = [("openat", 2, ""), ("write", 1, "+"), ("fsync", 1, ""), ("rename", 1, "+"), ("fsync", 2, ""), ("read", 3, "")];
    all.into_iter().filter(|fault| sample.contains(fault)).collect()
}

#[test]
fn ctrl_s_on_a_disk_that_fails_leaves_a_whole_file_and_the_title_tells_the_truth() {
    let (screen, desk) = (Screen::new(), Desk::with_sample());
    let mut window = Running::start(&screen, &desk, &["sample.wegmarke"]);
    let (mut refused, mut saved) = (0, 0);
    for (round, (call, at, more)) in faults().into_iter().enumerate() {
        let what = format!("{call} number {at}{more}");
        change(&window, round);
        let before = desk.read("sample.wegmarke");
        let error = if call == "write" { "ENOSPC" } else { "EIO" };
        let Some(fault) = Fault::put_in(&desk, &window, &format!("{call}:error={error}:when={at}{more}")) else { return };
        window.press("ctrl+s");
        window.rest();
        fault.take_out();
        window.rest();
        assert!(window.is_running(), "{what}");
        let after = desk.read("sample.wegmarke");
        is_whole(&after, &what);
        if window.title().starts_with('•') {
            refused += 1;
            // Only where the folder could not be synced the file is the new one already.
            assert!(after == before || call == "fsync" || call == "openat", "{what}: refused, and yet another file");
        } else {
            saved += 1;
            assert_ne!(after, before, "{what}: said to be saved, and is not");
        }
        // Whatever it was: once the disk works again, everything can be saved. A question that is open is put off.
        if window.title().starts_with('•') {
            window.press("Escape Escape ctrl+s");
            window.until("it is saved", |running| !running.title().starts_with('•'));
        }
        is_whole(&desk.read("sample.wegmarke"), &what);
        let left = fs::read_dir(desk.path("")).expect("the desk").flatten();
        let left: Vec<_> = left.map(|entry| entry.file_name()).filter(|name| name.to_string_lossy().starts_with(".wegmarke-")).collect();
        assert!(left.is_empty(), "{what}: {left:?}");
    }
    println!("Ctrl+S: {refused} refused, {saved} saved although a call failed or because it was never made");
    assert!(refused >= 4 && saved >= 1, "{refused} {saved}");
    window.press("ctrl+q");
    window.ends();
}

#[test]
fn killed_in_the_middle_of_ctrl_s_the_file_is_whole_and_the_work_is_offered() {
    let screen = Screen::new();
    let all: Vec<(&str, usize)> = CALLS.iter().flat_map(|call| (1..=MOST).map(move |at| (*call, at))).collect();
    let sample = [("rename", 1), ("fsync", 1), ("write", 1)];
    let long = std::env::var_os(LONG).is_some();
    let (mut killed, mut new) = (0, 0);
    for (call, at) in all.into_iter().filter(|kill| long || sample.contains(kill)) {
        let desk = Desk::with_sample();
        let mut window = Running::start(&screen, &desk, &["sample.wegmarke"]);
        change(&window, 0);
        let before = desk.read("sample.wegmarke");
        let Some(_fault) = Fault::put_in(&desk, &window, &format!("{call}:signal=SIGKILL:when={at}")) else { return };
        window.press("ctrl+s");
        let begin = Instant::now();
        while window.is_running() && begin.elapsed() < Duration::from_secs(3) {
            sleep(Duration::from_millis(30));
        }
        if window.is_running() {
            // There are not so many calls of this kind.
            continue;
        }
        killed += 1;
        let (what, after) = (format!("killed at {call} number {at}"), desk.read("sample.wegmarke"));
        is_whole(&after, &what);
        if after == before {
            let found = pending(&Home::at(&desk.path("home")));
            assert_eq!(found.len(), 1, "{what}: what was not saved is offered");
        } else {
            new += 1;
        }
    }
    println!("killed {killed} times around Ctrl+S, {new} after the file was replaced");
    assert!(killed >= 3, "{killed}");
}

#[test]
fn while_a_save_takes_long_the_window_goes_on_and_what_is_typed_is_kept() {
    let (screen, desk) = (Screen::new(), Desk::with_sample());
    let seconds = if std::env::var_os(LONG).is_some() { 30 } else { 6 };
    let window = Running::start(&screen, &desk, &["sample.wegmarke"]);
    change(&window, 0);
    let before = desk.read("sample.wegmarke");
    let Some(fault) = Fault::put_in(&desk, &window, &format!("fsync:delay_enter={}:when=1", seconds * 1_000_000)) else { return };
    let begin = Instant::now();
    window.press("ctrl+s");
    sleep(Duration::from_millis(500));
    window.press("Home F2 ctrl+a");
    window.write("While it is saved");
    let typed = || pending_texts(&desk).contains("While it is saved");
    while !typed() {
        assert!(begin.elapsed() < Duration::from_secs(seconds), "nothing was kept while the file was being written");
        sleep(Duration::from_millis(50));
    }
    window.press("Return");
    assert_eq!(desk.read("sample.wegmarke"), before, "it is still being written");
    assert!(window.title().starts_with('•'));
    window.until("the file is written", |_| desk.read("sample.wegmarke") != before);
    assert!(begin.elapsed() >= Duration::from_secs(seconds));
    fault.take_out();
    window.rest();
    assert!(window.title().starts_with('•'), "what was typed meanwhile is not in it");
    is_whole(&desk.read("sample.wegmarke"), "after the wait");
    window.press("ctrl+s");
    window.until("the rest is saved", |running| !running.title().starts_with('•'));
    assert!(String::from_utf8_lossy(&desk.read("sample.wegmarke")).contains("While it is saved"));
}

/// Everything in the journals, as text.
fn pending_texts(desk: &Desk) -> String {
    let files = fs::read_dir(desk.path("home/journal")).into_iter().flatten().flatten();
    files.filter_map(|entry| fs::read_to_string(entry.path()).ok()).collect()
}
