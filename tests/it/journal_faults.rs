//! A disk that fails while unsaved work is written to the journal, and a kill at each call: what is there can be read, what was refused once is written soon after, and
//! while it is refused for good, the program says so. The child is this very test program; the faults are put into its thread that keeps, and into no other.
#![cfg(target_os = "linux")]

use crate::desk::Desk;
use crate::faults::{LONG, WITHOUT};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};
use wegmarke::app::{self, Action, MapAction, Start, State, update};
use wegmarke::file::{Home, pending};

/// Tells the child that it is one, and where its desk is.
const DESK: &str = "WEGMARKE_TEST_JOURNAL_DESK";
const PATIENCE: Duration = Duration::from_secs(60);
/// How long the child works, and how long it then waits: a refusal is tried again every two seconds.
const WORK: Duration = Duration::from_millis(1_500);
const WAIT: Duration = Duration::from_millis(4_500);

const CALLS: [&str; 6] = ["openat", "write", "fsync", "fdatasync", "close", "rename"];
const MOST: usize = 6;

/// Waits for something.
#[track_caller]
fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !is_so() {
        assert!(begin.elapsed() < PATIENCE, "waited in vain until {what}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// The child: works, waits, says whether it knew that something is not kept, and is killed.
fn work(desk: &Path) {
    let (home, file) = (Home::at(&desk.join("home")), Some(desk.join("sample.wegmarke")));
    let start = Start { home: Some(home), file, country: None, clock: Box::new(jiff::Timestamp::now), wake: Arc::new(|| {}) };
    let mut state = State::start(start);
    until("the map is open", || {
        state.poll();
        state.path().is_some()
    });
    fs::write(desk.join("ready"), "").unwrap();
    until("the fault is in", || desk.join("go").exists());
    let begin = Instant::now();
    let (mut count, mut said) = (0, false);
    while begin.elapsed() < WORK + WAIT {
        if begin.elapsed() < WORK {
            count += 1;
            update(&mut state, Action::Command(app::Command::AddTouchpoint));
            update(&mut state, Action::Map(MapAction::EditingChanged(format!("Work {count}."))));
            update(&mut state, Action::Map(MapAction::FinishEditing));
        }
        state.poll();
        said = state.not_kept().is_some();
        thread::sleep(Duration::from_millis(60));
    }
    fs::write(desk.join("said"), format!("{count} {said}")).unwrap();
    let _killed = Command::new("kill").args(["-s", "KILL", &std::process::id().to_string()]).status();
    thread::sleep(PATIENCE);
}

/// A child at work, with a fault.
struct Worker {
    desk: Desk,
    child: Child,
    strace: Child,
    fault: String,
}

impl Worker {
    fn start(fault: String) -> Self {
        let desk = Desk::with_sample();
        let mut child = Command::new(env::current_exe().unwrap());
        child.args([
            "--exact",
            "journal_faults::whatever_fails_in_the_journal_what_is_in_it_can_be_read_and_the_rest_is_told",
            "--nocapture",
        ]);
        let child = child.env(DESK, desk.path("")).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        until("the child is ready", || desk.has("ready"));
        // The thread that keeps, by its name.
        let tasks = PathBuf::from(format!("/proc/{}/task", child.id()));
        let is_keeper = |task: &fs::DirEntry| fs::read_to_string(task.path().join("comm")).is_ok_and(|name| name.trim() == "journal");
        let mut keeper = None;
        // It takes its name itself, a moment after it has begun.
        until("the thread that keeps is there", || {
            keeper = fs::read_dir(&tasks).unwrap().flatten().find(is_keeper);
            keeper.is_some()
        });
        let keeper = keeper.expect("it is there").file_name().to_string_lossy().into_owned();
        let call = fault.split(':').next().unwrap_or_default().to_owned();
        let strace = Command::new("strace")
            .args(["-qq", "-o"])
            .arg(desk.path("trace.txt"))
            .args(["-e", &format!("trace={call}"), "-e", &format!("inject={fault}"), "-p", &keeper])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("strace cannot be started ({error}): install it, or set {WITHOUT}=1"));
        let status = format!("/proc/{}/task/{keeper}/status", child.id());
        let is_traced = |line: &str| line.starts_with("TracerPid:") && !line.ends_with("\t0");
        until("the fault is in", || fs::read_to_string(&status).is_ok_and(|text| text.lines().any(is_traced)));
        desk.write("go", "");
        Self { desk, child, strace, fault }
    }

    /// What it left: how much it did, whether it said that something is not kept, and what the journal holds of it.
    fn ends(mut self) -> Outcome {
        let _code = self.child.wait();
        let _code = self.strace.wait();
        let said = fs::read_to_string(self.desk.path("said")).ok();
        let mut said = said.as_deref().unwrap_or_default().split(' ');
        let (did, told) = (said.next().and_then(|count| count.parse().ok()), said.next() == Some("true"));
        let found = pending(&Home::at(&self.desk.path("home")));
        assert!(found.len() <= 1, "{}: {} journals of one window", self.fault, found.len());
        let kept = found.first().map(|found| {
            let loaded = found.open().unwrap_or_else(|error| panic!("{}: the journal cannot be read: {error}", self.fault));
            assert!(loaded.findings.is_empty(), "{}: {:?}", self.fault, loaded.findings);
            let titles = loaded.project.maps.iter().flat_map(|map| map.touchpoints()).map(|one| one.title.clone());
            titles.filter(|title| title.starts_with("Work ")).count()
        });
        Outcome { fault: self.fault, did, told, kept }
    }
}

struct Outcome {
    fault: String,
    /// How many touchpoints were made; none: killed before the end.
    did: Option<usize>,
    told: bool,
    /// How many of them are in the journal; none: there is no journal.
    kept: Option<usize>,
}

fn faults() -> Vec<String> {
    let all = CALLS.iter().flat_map(|call| (1..=MOST).map(move |at| (*call, at)));
    let fault = |(call, at): (&str, usize)| {
        let error = if call == "write" { "ENOSPC" } else { "EIO" };
        let mut kinds = vec![
            format!("{call}:error={error}:when={at}"),
            format!("{call}:error={error}:when={at}+"),
            format!("{call}:signal=SIGKILL:when={at}"),
        ];
        if call == "write" {
            kinds.push(format!("{call}:retval=1:when={at}"));
        }
        kinds
    };
    let all: Vec<String> = all.flat_map(fault).collect();
    if env::var_os(LONG).is_some() {
        return all;
    }
    let sample = ["write:error=ENOSPC:when=2", "write:error=ENOSPC:when=1+", "fsync:signal=SIGKILL:when=2", "openat:error=EIO:when=1+"];
    all.into_iter().filter(|fault| sample.contains(&fault.as_str())).collect()
}

#[test]
fn whatever_fails_in_the_journal_what_is_in_it_can_be_read_and_the_rest_is_told() {
    if let Ok(desk) = env::var(DESK) {
        return work(Path::new(&desk));
    }
    if env::var_os(WITHOUT).is_some() {
        return;
    }
    let (mut whole, mut told, mut killed) = (0, 0, 0);
    for some in faults().chunks(6) {
        let workers: Vec<Worker> = some.iter().cloned().map(Worker::start).collect();
        for Outcome { fault, did, told: was_told, kept } in workers.into_iter().map(Worker::ends) {
            match did {
                None => {
                    assert!(fault.contains("SIGKILL"), "{fault}: the program ended");
                    killed += 1;
                }
                Some(did) if kept == Some(did) => whole += 1,
                Some(did) => {
                    assert!(was_told, "{fault}: {kept:?} of {did} are kept, and nobody is told");
                    assert!(
                        fault.contains('+') || fault.contains("retval"),
                        "{fault}: it was refused once, and {kept:?} of {did} are kept"
                    );
                    told += 1;
                }
            }
        }
    }
    println!(
        "{whole} times all work was in the journal in the end, {told} times it was said that it is not, {killed} kills left a journal that can be read"
    );
    assert!(whole >= 1 && told >= 1 && killed >= 1, "{whole} {told} {killed}");
}
