//! The real window as a screen reader gets it: a script of its own reads the tree through AT-SPI from outside, types, and listens (`tests/listener`).

use super::desk::Desk;
use super::screen::Screen;
use std::path::Path;
use std::process::{Command, Stdio};

/// Debian's own Python has the bindings.
const PYTHON: &str = "/usr/bin/python3";

/// What is missing for listening; none: nothing.
fn missing() -> Option<&'static str> {
    let runs = |program: &str, arguments: &[&str]| {
        let run = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
        run.is_ok_and(|status| status.success())
    };
    let bindings = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi";
    let needed = [
        (runs(PYTHON, &["-c", bindings]), "python3-gi and gir1.2-atspi-2.0"),
        (runs("dbus-run-session", &["true"]), "dbus-daemon"),
        (runs("gdbus", &["help"]), "libglib2.0-bin"),
        (Path::new("/usr/libexec/at-spi-bus-launcher").exists(), "at-spi2-core"),
    ];
    needed.into_iter().find(|(there, _)| !there).map(|(_, package)| package)
}

#[test]
fn a_map_is_read_typed_rated_saved_exported_and_voted_on_by_ear() {
    if let Some(package) = missing() {
        assert!(std::env::var_os("WEGMARKE_READERS").is_none(), "scripts/test installs {package}, and it is not there");
        eprintln!("NOTE: {package} is missing; what a screen reader hears was not listened to");
        return;
    }
    let (screen, desk) = (Screen::new(), Desk::new());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/listener/drive.py");
    let folder = desk.path("");
    let program = desk.command::<&str>([]);
    let mut session = Command::new("dbus-run-session");
    session.args(["--", PYTHON, "-B"]).arg(script).arg(&folder).arg(program.get_program());
    session.current_dir(&folder).env("WEGMARKE_HOME", desk.path("home")).env("DISPLAY", screen.display()).env("LIBGL_ALWAYS_SOFTWARE", "1");
    for variable in ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "DBUS_SESSION_BUS_ADDRESS"] {
        session.env_remove(variable);
    }
    session.env("LANG", "en_GB.UTF-8").env("XDG_CONFIG_HOME", desk.path("config"));
    let said = session.stderr(Stdio::piped()).output().expect("the session starts");
    let (out, err) = (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    assert!(said.status.success(), "{out}\n{err}");
    for step in ["start:", "read:", "add:", "rate:", "move:", "undo:", "save:", "export:", "vote:"] {
        assert!(out.lines().any(|line| line.starts_with(step)), "no {step} in {out}");
    }
    desk.say("check heard.wegmarke").ends(0);
}
