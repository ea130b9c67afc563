//! A disk that fails, and a program that is stopped, in the middle of saving: every call that saving makes to the system fails once, fails
//! from then on, or is the last thing the program does. strace puts the faults in, from outside, so that the program under test is the one
//! that is shipped. Where the system forbids looking into other programs at all, the tests fail, unless somebody says that they are to do
//! without.

use crate::desk::Desk;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use wegmarke::file;

/// What saving asks of the system.
const CALLS: [&str; 10] = ["openat", "write", "fsync", "rename", "close", "read", "fchmod", "mkdir", "linkat", "unlink"];

/// How a call goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// It fails, and the next one succeeds.
    Once,
    /// It and all later ones of its kind fail.
    FromThenOn,
    /// It claims to have written something, and has not.
    Claimed,
    /// The program is killed instead.
    Killed,
}

/// One command under test: what it is called with, the file it saves, and the name in the first call that belongs to saving.
struct Saving<'a> {
    arguments: &'a [&'a str],
    file: &'a str,
    begins_at: &'a str,
    /// What the file holds before; none: there is no file.
    old: Option<Vec<u8>>,
    /// The name of the project once it is saved.
    name: &'a str,
}

/// If it is set, the tests pass without strace.
pub(crate) const WITHOUT: &str = "WEGMARKE_WITHOUT_STRACE";

/// strace around the program; `None` only where [`WITHOUT`] is set.
fn strace(desk: &Desk, options: &[&str], arguments: &[&str]) -> Option<Output> {
    if std::env::var_os(WITHOUT).is_some() {
        return None;
    }
    let plain = desk.command(arguments);
    let mut command = Command::new("strace");
    command.args(["-qq", "-o", "trace.txt"]).args(options).arg(plain.get_program()).args(plain.get_args());
    command.current_dir(desk.path("")).stdin(Stdio::null());
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let output = command.output().unwrap_or_else(|error| {
        panic!("strace cannot be started ({error}): install the Debian package strace, run scripts/test, or set {WITHOUT}=1")
    });
    let said = String::from_utf8_lossy(&output.stderr);
    let forbidden = said.contains("strace:") && (said.contains("Operation not permitted") || said.contains("PTRACE"));
    assert!(!forbidden, "this system does not let strace look into other programs ({}): set {WITHOUT}=1 to do without", said.trim());
    Some(output)
}

/// Puts everything back to how it was before saving.
fn lay_out(desk: &Desk, saving: &Saving<'_>) {
    for entry in fs::read_dir(desk.path("")).expect("the desk can be listed").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(".wegmarke-") || name == saving.file {
            fs::remove_file(entry.path()).expect("a file can be removed");
        } else if name == "home" {
            fs::remove_dir_all(entry.path()).expect("a folder can be removed");
        }
    }
    if let Some(old) = &saving.old {
        desk.write(saving.file, old);
    }
}

/// Which calls of which kind belong to saving, counted from the start of the program.
fn calls(desk: &Desk, saving: &Saving<'_>) -> Option<Vec<(&'static str, usize)>> {
    lay_out(desk, saving);
    let output = strace(desk, &[], saving.arguments)?;
    assert!(output.status.success(), "{output:?}");
    let trace = fs::read_to_string(desk.path("trace.txt")).expect("strace leaves a trace");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut found, mut begun) = (Vec::new(), false);
    for line in trace.lines() {
        let Some((call, rest)) = line.split_once('(') else { continue };
        begun |= call != "execve" && rest.contains(saving.begins_at);
        if let Some(call) = CALLS.into_iter().find(|known| *known == call) {
            let count = counts.entry(call).or_default();
            *count += 1;
            if begun {
                found.push((call, *count));
            }
        }
    }
    Some(found)
}

/// Whether the file holds the whole new version; fails unless it holds that or the whole old one.
#[track_caller]
fn is_new(path: &Path, saving: &Saving<'_>, what: &str) -> bool {
    let now = fs::read(path).ok();
    if now == saving.old {
        return false;
    }
    let bytes = now.unwrap_or_else(|| panic!("{what}: the file is gone"));
    let read = file::read(&bytes).unwrap_or_else(|error| panic!("{what}: the file cannot be read: {error}"));
    assert!(read.findings.is_empty(), "{what}: {:?}", read.findings);
    assert_eq!(read.project.name, saving.name, "{what}");
    true
}

/// Temporaries, and entries and locks in the state folder that belong to nobody any more.
fn left_behind(desk: &Desk) -> Vec<String> {
    let names = |folder: &str| fs::read_dir(desk.path(folder)).into_iter().flatten().flatten().map(|entry| entry.file_name());
    let temporaries = names("").filter(|name| name.to_string_lossy().starts_with(".wegmarke-"));
    temporaries
        .chain(["temporaries", "locks"].iter().flat_map(|folder| names(&format!("home/{folder}"))))
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

/// If it is set, every fault is tried, not only a sample.
pub(crate) const LONG: &str = "WEGMARKE_TEST_LONG";

/// How many faults are tried where not all are.
const SAMPLE: usize = 60;

/// The faults that are tried: all, or those around putting the file in its place and a sample of the others, which the seed chooses.
fn sample(calls: &[(&'static str, usize)], seed: u64) -> Vec<(&'static str, usize, Fault)> {
    let mut all: Vec<_> =
        calls.iter().flat_map(|(call, at)| [Fault::Once, Fault::FromThenOn, Fault::Killed].map(|fault| (*call, *at, fault))).collect();
    all.extend(calls.iter().filter(|(call, _)| *call == "write").map(|(call, at)| (*call, *at, Fault::Claimed)));
    if std::env::var_os(LONG).is_some() {
        return all;
    }
    println!("a sample of {SAMPLE} of {} faults, seed {seed}; all of them with {LONG}=1", all.len());
    // Knuth's generator is as good as any for choosing, and the same everywhere.
    let mut state = seed;
    let mut drawn = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    all.sort_by_cached_key(|(call, ..)| (!matches!(*call, "rename" | "linkat" | "fsync"), drawn()));
    all.truncate(SAMPLE);
    all
}

fn every_fault(desk: &Desk, saving: &Saving<'_>, least: usize) {
    let Some(calls) = calls(desk, saving) else { return };
    assert!(calls.len() >= least, "too few calls belong to saving: {calls:?}");
    let (mut failed, mut killed_before, mut killed_after) = (0, 0, 0);
    for (call, at, fault) in sample(&calls, 11) {
        let what = format!("{call} number {at}, {fault:?}");
        lay_out(desk, saving);
        let error = if call == "write" { "ENOSPC" } else { "EIO" };
        let inject = match fault {
            Fault::Once => format!("inject={call}:error={error}:when={at}"),
            Fault::FromThenOn => format!("inject={call}:error={error}:when={at}+"),
            Fault::Claimed => format!("inject={call}:retval=1:when={at}"),
            Fault::Killed => format!("inject={call}:signal=SIGKILL:when={at}"),
        };
        let Some(output) = strace(desk, &["-e", &format!("trace={call}"), "-e", &inject], saving.arguments) else { return };
        let new = is_new(&desk.path(saving.file), saving, &what);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        match (fault, output.status.code()) {
            (Fault::Killed, None) => {
                let count = if new { &mut killed_after } else { &mut killed_before };
                *count += 1;
                // Whatever was left behind, the next save goes through.
                let code = if saving.old.is_none() && new { 2 } else { 0 };
                desk.run(saving.arguments).ends(code);
                assert!(is_new(&desk.path(saving.file), saving, &what));
                assert_eq!(left_behind(desk), Vec::<String>::new(), "{what}");
            }
            (_, Some(0)) => assert!(new, "{what}: the program says it has saved; {said}"),
            (_, Some(3)) => {
                failed += 1;
                // Where nothing can be written any more, nothing can be said either.
                let mute = call == "write" && fault == Fault::FromThenOn;
                let sentence = said.lines().last().unwrap_or_default();
                assert!(mute || (sentence.starts_with("wegmarke: ") && sentence.ends_with('.')), "{what}: {said}");
                assert!(!said.contains("panicked"), "{what}: {said}");
            }
            (_, code) => panic!("{what}: ended with {code:?}; {said}"),
        }
        if fault != Fault::Killed && call != "unlink" {
            let left: Vec<_> =
                fs::read_dir(desk.path("")).expect("the desk can be listed").flatten().map(|entry| entry.file_name()).collect();
            assert!(!left.iter().any(|name| name.to_string_lossy().starts_with(".wegmarke-")), "{what}: {left:?}");
        }
    }
    println!("{failed} refused, {killed_before} killed before the file was replaced, {killed_after} after");
    assert!(failed >= 4 && killed_before >= 4 && killed_after >= 1, "{failed} {killed_before} {killed_after}");
}

#[test]
fn a_map_that_is_saved_over_is_whole_whatever_fails() {
    let desk = Desk::with_sample();
    desk.write("edits.ron", "[Project(Rename(\"Saved\"))]");
    let arguments = ["apply", "sample.wegmarke", "edits.ron"];
    let old = Some(desk.read("sample.wegmarke"));
    let saving = Saving { arguments: &arguments, file: "sample.wegmarke", begins_at: "edits.ron", old, name: "Saved" };
    every_fault(&desk, &saving, 30);
}

#[test]
fn a_new_map_is_whole_or_not_there_whatever_fails() {
    let desk = Desk::new();
    let arguments = ["new", "made.wegmarke", "--template", "six-steps"];
    let saving = Saving { arguments: &arguments, file: "made.wegmarke", begins_at: "made.wegmarke", old: None, name: "made" };
    every_fault(&desk, &saving, 10);
}
