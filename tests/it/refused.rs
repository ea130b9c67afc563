//! What no command does: destroy a map by a slip. Results never replace what they are made from, an export never a map, and open streams are written to,
//! never replaced; rights, links and owners of files are respected.
#![cfg(unix)]

use crate::desk::{Desk, Said};
use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;
use std::process::{Command, Stdio};
use wegmarke::file;

const FORMATS: [&str; 4] = ["svg", "png", "pdf", "csv"];

/// A desk with a map, other maps of all kinds, a table and a list of edits.
fn desk() -> Desk {
    let desk = Desk::with_sample();
    let map = desk.read("sample.wegmarke");
    desk.write("other.wegmarke", &map);
    desk.write("damaged.wegmarke", &map[..map.len() / 2]);
    desk.write("newer.wegmarke", "Wegmarke(format: 99)\nProject(name: \"From tomorrow\")\n");
    desk.write("table.csv", "stage,touchpoint\nSearch,Advert\n");
    desk.write("edits.ron", "[Project(Rename(\"Changed\"))]");
    symlink("sample.wegmarke", desk.path("link.svg")).expect("a link");
    symlink("other.wegmarke", desk.path("link-to-other.svg")).expect("a link");
    desk
}

/// Runs a command that has to be refused with exit code 2 and leaves every file on the desk as it was.
#[track_caller]
fn refused(desk: &Desk, arguments: &str) -> String {
    let contents = |desk: &Desk| {
        let mut files: Vec<_> = fs::read_dir(desk.path("")).expect("the desk").flatten().filter(|entry| entry.path().is_file()).collect();
        files.sort_by_key(fs::DirEntry::file_name);
        files.iter().map(|file| (file.file_name(), fs::read(file.path()).expect("a file"))).collect::<Vec<_>>()
    };
    let before = contents(desk);
    let sentence = desk.say(arguments).fails(2);
    assert_eq!(contents(desk), before, "{arguments}");
    sentence
}

#[test]
fn an_export_replaces_no_map_whatever_its_name_and_format() {
    let desk = desk();
    fs::hard_link(desk.path("sample.wegmarke"), desk.path("hard.svg")).expect("a link");
    for format in FORMATS {
        for own in ["sample.wegmarke", "./sample.wegmarke", "link.svg", "hard.svg"] {
            for force in ["", " --force"] {
                let sentence = refused(&desk, &format!("export sample.wegmarke {own} --format {format}{force}"));
                assert!(sentence.contains("read for this result"), "{sentence}");
            }
        }
        for other in ["other.wegmarke", "damaged.wegmarke", "newer.wegmarke", "link-to-other.svg"] {
            let sentence = refused(&desk, &format!("export sample.wegmarke {other} --format {format} --force"));
            assert!(sentence.contains("is a map file"), "{sentence}");
        }
    }
    let fed = desk.read("sample.wegmarke");
    desk.feed(["export", "-", "other.wegmarke", "--format", "svg"], &fed).fails(2);
}

#[test]
fn no_result_replaces_its_own_input_even_by_force() {
    let desk = desk();
    symlink("table.csv", desk.path("table-link")).expect("a link");
    for arguments in [
        "import table.csv table.csv --force",
        "import table.csv table-link --force",
        "apply sample.wegmarke edits.ron --out edits.ron --force",
        "apply sample.wegmarke edits.ron --out sample.wegmarke --force",
        "apply sample.wegmarke edits.ron --out link.svg --force",
    ] {
        refused(&desk, arguments);
    }
    // Without --out the map itself is meant.
    desk.say("apply sample.wegmarke edits.ron").ends(0);
}

/// A line for the shell on the desk; `$W` is the program.
fn shell(desk: &Desk, line: &str) -> Said {
    let plain = desk.command(["--version"]);
    let mut command = Command::new("sh");
    command.args(["-c", line]).current_dir(desk.path("")).stdin(Stdio::null()).env("W", plain.get_program());
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let output = command.output().expect("a shell");
    let err = String::from_utf8(output.stderr).expect("errors are UTF-8");
    Said { code: output.status.code().expect("it ends by itself"), out: output.stdout, err }
}

#[test]
fn open_streams_are_written_to_and_never_replaced() {
    let desk = desk();
    let table = desk.say("export sample.wegmarke - --format csv").ends(0).out;
    symlink("/dev/stdout", desk.path("out")).expect("a link");
    for out in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "out"] {
        let said = shell(&desk, &format!("$W export sample.wegmarke {out} --format csv")).ends(0);
        assert_eq!(said.out, table, "{out} is a pipe");
        desk.write("t.csv", "");
        let before = fs::metadata(desk.path("t.csv")).expect("a file").ino();
        let said = shell(&desk, &format!("(echo first; $W export sample.wegmarke {out} --format csv; echo last) > t.csv")).ends(0);
        assert_eq!(said.err, "", "{out}");
        let whole = [b"first\n".as_slice(), &table, b"last\n"].concat();
        assert_eq!(desk.read("t.csv"), whole, "{out}");
        assert_eq!(fs::metadata(desk.path("t.csv")).expect("a file").ino(), before, "{out}: the file that the shell opened");
    }
    for out in ["/dev/fd/3", "/proc/self/fd/3"] {
        shell(&desk, &format!("$W export sample.wegmarke {out} --format csv 3> three.csv")).ends(0);
        assert_eq!(desk.read("three.csv"), table, "{out}");
        let said = shell(&desk, &format!("$W export sample.wegmarke {out} --format csv 3>&1 >/dev/null | cat")).ends(0);
        assert_eq!(said.out, table, "{out} is a pipe");
        // Open for reading only, and not open at all.
        shell(&desk, &format!("$W export sample.wegmarke {out} --format csv 3< table.csv")).fails(3);
        assert_eq!(desk.read("table.csv"), b"stage,touchpoint\nSearch,Advert\n");
    }
    assert!(shell(&desk, "$W export sample.wegmarke /dev/stdout").fails(2).contains("--format"));
    let new = shell(&desk, "$W new /dev/stdout --sample --lang en").ends(0);
    assert_eq!(file::read(&new.out).expect("a map").findings, []);
    assert_eq!(shell(&desk, "$W check /dev/stdin < sample.wegmarke").ends(0).text(), "");
}

#[test]
fn what_is_read_is_not_written_to_through_a_stream_either() {
    let desk = desk();
    let map = desk.read("sample.wegmarke");
    for line in [
        "$W analyse sample.wegmarke >> sample.wegmarke",
        "$W export sample.wegmarke - --format csv >> sample.wegmarke",
        "$W export sample.wegmarke /dev/fd/3 --format csv 3>> sample.wegmarke",
        "$W export - /dev/stdout --format csv < sample.wegmarke >> sample.wegmarke",
    ] {
        shell(&desk, line).fails(2);
        assert_eq!(desk.read("sample.wegmarke"), map, "{line}");
    }
}

#[test]
fn pipes_folders_and_devices_are_no_place_for_a_result() {
    let desk = desk();
    assert!(Command::new("mkfifo").arg(desk.path("pipe")).status().expect("mkfifo").success());
    fs::create_dir(desk.path("folder")).expect("a folder");
    for out in ["pipe", "folder", "/dev/null"] {
        for format in FORMATS {
            desk.say(&format!("export sample.wegmarke {out} --format {format}")).fails(1);
        }
        desk.say(&format!("new {out} --force")).fails(1);
        desk.say(&format!("import table.csv {out} --force")).fails(1);
        desk.say(&format!("apply sample.wegmarke edits.ron --out {out} --force")).fails(1);
    }
}

#[test]
fn a_file_with_several_names_is_replaced_only_by_force() {
    let desk = desk();
    let map = desk.read("sample.wegmarke");
    let hard = |from: &str, to: &str| fs::hard_link(desk.path(from), desk.path(to)).expect("a link");
    hard("sample.wegmarke", "second.wegmarke");
    desk.write("old.svg", "<svg/>");
    hard("old.svg", "old-too.svg");
    for arguments in ["apply sample.wegmarke edits.ron", "export other.wegmarke old.svg"] {
        let sentence = refused(&desk, arguments);
        assert!(sentence.contains("2 names") && sentence.contains("--force"), "{sentence}");
        desk.say(&format!("{arguments} --force")).ends(0);
    }
    assert_eq!(desk.read("second.wegmarke"), map, "the other name keeps the old content");
    assert_ne!(desk.read("sample.wegmarke"), map);
    assert_eq!(desk.read("old-too.svg"), b"<svg/>");
}

/// What is kept of the files on a desk.
fn versions(desk: &Desk) -> Vec<Vec<u8>> {
    let folders = fs::read_dir(desk.path("home/versions")).into_iter().flatten().flatten();
    let files = folders.flat_map(|folder| fs::read_dir(folder.path()).expect("a folder").flatten());
    files.filter(|file| file.file_name() != "index").map(|file| fs::read(file.path()).expect("a file")).collect()
}

#[test]
fn what_is_replaced_by_force_is_kept_and_a_newer_map_is_not_replaced() {
    let desk = desk();
    for arguments in [
        "new newer.wegmarke --force",
        "import table.csv newer.wegmarke --force",
        "apply sample.wegmarke edits.ron --out newer.wegmarke --force",
    ] {
        assert!(refused(&desk, arguments).contains("newer version"), "{arguments}");
    }
    let (map, damaged) = (desk.read("other.wegmarke"), desk.read("damaged.wegmarke"));
    desk.say("new other.wegmarke --force").ends(0);
    assert_eq!(versions(&desk), [map]);
    desk.say("import table.csv damaged.wegmarke --force").ends(0);
    assert!(versions(&desk).contains(&damaged));
    // What is no map is replaced, but it is no earlier version of one.
    let kept = versions(&desk).len();
    desk.write("notes.txt", "Once upon a time");
    desk.say("new notes.txt --force").ends(0);
    assert_eq!(versions(&desk).len(), kept);
}

#[test]
fn a_state_folder_that_cannot_be_written_is_named_and_not_the_map() {
    let desk = desk();
    fs::remove_dir_all(desk.path("home")).expect("a folder");
    desk.write("home", "not a folder");
    let said = desk.say("apply sample.wegmarke edits.ron").ends(0);
    assert!(said.err.contains("home") && !said.err.contains("sample.wegmarke"), "{said:?}");
    assert_eq!(file::open(&desk.path("sample.wegmarke")).expect("a map").loaded.project.name, "Changed");
}

/// Whoever has no rights on this computer.
const NOBODY: u32 = 65_534;

/// A command as somebody without rights; `None` if this test may not change who it is.
fn as_nobody(desk: &Desk, arguments: &[&str]) -> Option<Said> {
    let plain = desk.command(arguments);
    // The program has to lie where everybody may run it.
    let program = desk.path("wegmarke");
    if !program.exists() {
        fs::copy(plain.get_program(), &program).ok()?;
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).ok()?;
    }
    let mut command = Command::new("setpriv");
    command.args([&format!("--reuid={NOBODY}"), &format!("--regid={NOBODY}"), "--clear-groups"]);
    command.arg(&program).args(plain.get_args()).current_dir(desk.path("")).stdin(Stdio::null());
    command.env("WEGMARKE_HOME", desk.path("theirs")).env("LANG", "en_GB.UTF-8");
    let output = command.output().ok()?;
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    if err.starts_with("setpriv:") {
        return None;
    }
    Some(Said { code: output.status.code()?, out: output.stdout, err })
}

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a mode");
}

#[test]
fn whoever_may_not_write_a_file_does_not_replace_it() {
    let desk = desk();
    let map = desk.path("sample.wegmarke");
    mode(&desk.path(""), 0o777);
    fs::create_dir(desk.path("theirs")).expect("a folder");
    mode(&desk.path("theirs"), 0o777);
    mode(&map, 0o644);
    let before = desk.read("sample.wegmarke");
    let Some(said) = as_nobody(&desk, &["apply", "sample.wegmarke", "edits.ron"]) else {
        eprintln!("did not run: it takes setpriv and the rights to become somebody else");
        return;
    };
    // The folder would let them put another file there.
    assert!(said.fails(3).contains("You may not write"));
    assert_eq!(desk.read("sample.wegmarke"), before);
    assert_eq!(fs::metadata(&map).expect("a file").uid(), fs::metadata(desk.path("edits.ron")).expect("a file").uid());
    // The file may be written, but no other can be put in its place: it is not written in place either.
    mode(&map, 0o666);
    mode(&desk.path(""), 0o755);
    let sentence = as_nobody(&desk, &["apply", "sample.wegmarke", "edits.ron"]).expect("it ran before").fails(3);
    assert!(sentence.contains("may not write in the folder"), "{sentence}");
    assert_eq!(desk.read("sample.wegmarke"), before);
    // Both may be written: it changes hands, and that is said.
    mode(&desk.path(""), 0o777);
    let said = as_nobody(&desk, &["apply", "sample.wegmarke", "edits.ron"]).expect("it ran before").ends(0);
    assert!(said.err.contains("its owner"), "{said:?}");
    assert_ne!(desk.read("sample.wegmarke"), before);
    assert_eq!(fs::metadata(&map).expect("a file").permissions().mode() & 0o7777, 0o666);
}

/// A list of rights in the form of the system: owner rw, user 12345 rw, group r, mask rw, others none.
fn access_list() -> Vec<u8> {
    let mut bytes = 2_u32.to_le_bytes().to_vec();
    for (tag, rights, id) in [(1_u16, 6_u16, u32::MAX), (2, 6, 12_345), (4, 4, u32::MAX), (16, 6, u32::MAX), (32, 0, u32::MAX)] {
        bytes.extend(tag.to_le_bytes());
        bytes.extend(rights.to_le_bytes());
        bytes.extend(id.to_le_bytes());
    }
    bytes
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_attached_to_a_map_and_who_else_may_write_it_stays() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};
    let desk = desk();
    let map = desk.path("sample.wegmarke");
    mode(&map, 0o600);
    let attributes = [("user.client", b"Acme".to_vec()), ("system.posix_acl_access", access_list())];
    for (name, value) in &attributes {
        if let Err(error) = setxattr(&map, *name, value, XattrFlags::empty()) {
            eprintln!("did not run for {name}: the file system of {} has none ({error})", map.display());
        }
    }
    let held = |name: &str| {
        let mut buffer = [0; 256];
        getxattr(&map, name, &mut buffer[..]).ok().map(|length| buffer[..length].to_vec())
    };
    let before: Vec<_> = attributes.iter().map(|(name, _)| held(name)).collect();
    let rights = fs::metadata(&map).expect("a file").permissions();
    let said = desk.say("apply sample.wegmarke edits.ron").ends(0);
    assert_eq!(said.err, "");
    assert_eq!(attributes.iter().map(|(name, _)| held(name)).collect::<Vec<_>>(), before);
    assert_eq!(fs::metadata(&map).expect("a file").permissions(), rights);
}
