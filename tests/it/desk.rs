//! A folder of its own for each test, and the real program run in it without a display, with settings and state of its own.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, thread};
use tempfile::TempDir;

/// The folder.
pub(crate) struct Desk(TempDir);

/// The outcome of a run of the program.
#[derive(Debug)]
pub(crate) struct Said {
    /// The exit code.
    pub(crate) code: i32,
    /// Standard output.
    pub(crate) out: Vec<u8>,
    /// Standard error.
    pub(crate) err: String,
}

impl Said {
    /// Standard output as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.out.clone()).expect("the output is UTF-8")
    }

    /// Fails unless the exit code is this one and nothing shows a panic.
    #[track_caller]
    pub(crate) fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        assert!(!self.err.contains("panicked"), "{self:?}");
        self
    }

    /// Fails unless it ended with this exit code, nothing on standard output and exactly one line that is a sentence.
    #[track_caller]
    pub(crate) fn fails(self, code: i32) -> String {
        let said = self.ends(code);
        assert!(said.out.is_empty(), "{said:?}");
        let sentence = said.err.strip_prefix("wegmarke: ").and_then(|line| line.strip_suffix('\n')).unwrap_or_default();
        assert!(sentence.ends_with('.') && !sentence.contains('\n'), "{said:?}");
        sentence.to_owned()
    }
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    /// A file on the desk.
    pub(crate) fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), content).expect("the desk can be written to");
        self.path(name)
    }

    pub(crate) fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("the file is there")
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// The program with arguments, run on the desk, in English and without a display.
    pub(crate) fn command<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wegmarke"));
        command.args(arguments).current_dir(self.0.path()).env("WEGMARKE_HOME", self.path("home"));
        for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE"] {
            command.env_remove(variable);
        }
        command.env("LANG", "en_GB.UTF-8");
        command
    }

    pub(crate) fn run<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>) -> Said {
        self.feed(arguments, b"")
    }

    /// Arguments separated by blanks.
    pub(crate) fn say(&self, arguments: &str) -> Said {
        self.run(arguments.split_whitespace())
    }

    /// A run with something on standard input.
    pub(crate) fn feed<A: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = A>, input: &[u8]) -> Said {
        let mut command = self.command(arguments);
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut stdin = child.stdin.take().expect("its input is piped");
        let input = input.to_vec();
        // From a thread, since the program may write before it has read everything; it may also not read at all.
        let feeding = thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().expect("the program ends");
        feeding.join().expect("feeding does not panic");
        let err = String::from_utf8(output.stderr).expect("errors are UTF-8");
        Said { code: output.status.code().expect("the program ends by itself"), out: output.stdout, err }
    }

    /// A map file with the worked example in English.
    pub(crate) fn with_sample() -> Self {
        let desk = Self::new();
        desk.say("new sample.wegmarke --sample --lang en").ends(0);
        desk
    }
}
