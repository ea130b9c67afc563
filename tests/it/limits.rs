//! A disk that is really full, and files that may not grow: saving is refused with a sentence, the old map is whole, and nothing is left beside it.
#![cfg(target_os = "linux")]

use crate::desk::Desk;
use std::fs;
use std::process::{Command, Output, Stdio};
use wegmarke::file;

/// A line for the shell, on the desk; `$W` is the program.
fn shell(desk: &Desk, before: &[&str], line: &str) -> Output {
    let plain = desk.command([""; 0]);
    let mut command = Command::new(before.first().copied().unwrap_or("sh"));
    command.args(before.iter().skip(1));
    if !before.is_empty() {
        command.arg("sh");
    }
    command.args(["-c", line]).env("W", plain.get_program()).current_dir(desk.path("")).stdin(Stdio::null());
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command.output().expect("a shell")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn with_edits() -> Desk {
    let desk = Desk::with_sample();
    desk.write("edits.ron", "[Project(Rename(\"Changed\"))]");
    desk
}

#[test]
fn a_full_disk_leaves_the_old_map_whole_and_is_said() {
    let desk = with_edits();
    fs::create_dir(desk.path("small")).expect("a folder");
    // A disk of 1 MB with room for half a map.
    let line = r#"
        mount -t tmpfs -o size=1m none small || exit 99
        cp sample.wegmarke small/map.wegmarke
        size=$(stat -c %s small/map.wegmarke)
        dd if=/dev/zero of=small/filler bs=1024 count=2048 2>/dev/null
        free=$(( size / 2 ))
        truncate -s -$free small/filler
        $W apply small/map.wegmarke edits.ron; echo "code $?"
        cmp sample.wegmarke small/map.wegmarke && echo whole
        ls -A small
        rm small/filler
        $W apply small/map.wegmarke edits.ron && echo saved
        dd if=/dev/zero of=small/filler bs=1024 count=2048 2>/dev/null
        WEGMARKE_HOME=$PWD/small/home $W apply sample.wegmarke edits.ron; echo "code $?"
    "#;
    let output = shell(&desk, &["unshare", "--user", "--map-root-user", "--mount"], line);
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.code() == Some(99) || out.is_empty() {
        eprintln!("did not run: it takes the right to mount a disk of one's own ({})", said(&output).trim());
        return;
    }
    assert_eq!(out, "code 3\nwhole\nfiller\nmap.wegmarke\nsaved\ncode 0\n", "{}", said(&output));
    let first = said(&output).lines().find(|line| line.starts_with("wegmarke: ")).unwrap_or_default().to_owned();
    assert!(first.contains("small/map.wegmarke") || first.contains(".wegmarke-"), "{first}");
    assert!(first.contains("the disk is full"), "{first}");
    // Where only the state folder is full, the map is saved, and it is said what could not be kept.
    let home = said(&output).lines().last().unwrap_or_default().to_owned();
    assert!(home.contains("small/home") && !home.contains("sample.wegmarke"), "{home}");
    assert_eq!(file::open(&desk.path("sample.wegmarke")).expect("a map").loaded.project.name, "Changed");
}

#[test]
fn files_that_may_not_grow_are_said_and_end_nothing() {
    let desk = with_edits();
    let before = desk.read("sample.wegmarke");
    // In blocks of 512 bytes: a tenth of the map.
    let blocks = before.len() / 5_120;
    let output = shell(&desk, &[], &format!("ulimit -f {blocks}; $W apply sample.wegmarke edits.ron"));
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert!(said(&output).contains("larger than files may be for this user"), "{}", said(&output));
    assert_eq!(desk.read("sample.wegmarke"), before);
    let left = |name: &fs::DirEntry| name.file_name().to_string_lossy().starts_with(".wegmarke-");
    assert!(!fs::read_dir(desk.path("")).expect("the desk").flatten().any(|entry| left(&entry)));
    let output = shell(&desk, &[], &format!("ulimit -f {blocks}; $W new made.wegmarke --sample"));
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert!(!desk.has("made.wegmarke"));
}
