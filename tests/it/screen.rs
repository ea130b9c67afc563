//! A screen without a monitor, and a hand on its keyboard: Xvfb, xdotool and setxkbmap (x11-xkb-utils), all packages of Debian. Never skipped: where they are missing,
//! the test fails and says what to install.

use super::desk::Desk;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use x11rb::protocol::xproto::{ConnectionExt as _, ImageFormat};

/// How long anything may take on a busy machine before the test gives up.
const PATIENCE: Duration = Duration::from_secs(90);

/// A screen of 1366 × 768.
pub(crate) struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    pub(crate) fn new() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("Xvfb cannot be started ({error}): install the Debian package xvfb, or run scripts/test"));
        let mut number = String::new();
        // Xvfb writes the number once the screen is there.
        BufReader::new(server.stdout.take().expect("its output is piped")).read_line(&mut number).expect("Xvfb names its screen");
        assert!(!number.trim().is_empty(), "Xvfb has ended without a screen");
        Self { server, display: format!(":{}", number.trim()) }
    }

    /// Gives the keyboard another layout, as X names it.
    pub(crate) fn lay_out(&self, layout: &str) {
        let set = Command::new("setxkbmap").args([layout, "-display", &self.display]).status();
        let set = set.unwrap_or_else(|error| {
            panic!("setxkbmap cannot be started ({error}): install the Debian package x11-xkb-utils, or run scripts/test")
        });
        assert!(set.success(), "the layout {layout} cannot be set");
    }

    /// The screen, as other programs name it.
    pub(crate) fn display(&self) -> &str {
        &self.display
    }

    /// Whether a window is shown whose title begins so, as a regular expression: letters beyond ASCII are other ones in the titles that are searched.
    pub(crate) fn has_window(&self, title: &str) -> bool {
        self.hand(&["search", "--onlyvisible", "--name", &format!("^{title}")]).is_some_and(|found| !found.is_empty())
    }

    /// Gives a window the keyboard whose title has this in it; whether there is one.
    pub(crate) fn gives_keyboard(&self, title: &str) -> bool {
        let found = self.hand(&["search", "--onlyvisible", "--name", title]).unwrap_or_default();
        found.lines().next().is_some_and(|window| self.hand(&["windowfocus", "--sync", window]).is_some())
    }

    /// The display is gone at once, as by a crash of the X server.
    pub(crate) fn goes(&self) {
        let killed = Command::new("kill").args(["-s", "KILL", &self.server.id().to_string()]).status();
        assert!(killed.expect("kill can be started").success());
    }

    /// xdotool with these arguments; what it says, or nothing if it found nothing.
    fn hand(&self, arguments: &[&str]) -> Option<String> {
        let output =
            Command::new("xdotool").args(arguments).env("DISPLAY", &self.display).output().unwrap_or_else(|error| {
                panic!("xdotool cannot be started ({error}): install the Debian package xdotool, or run scripts/test")
            });
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The program in its window.
pub(crate) struct Running<'a> {
    screen: &'a Screen,
    program: Child,
    window: String,
    errors: PathBuf,
}

impl<'a> Running<'a> {
    /// Starts the program and waits until its window has the keyboard and is idle.
    pub(crate) fn start(screen: &'a Screen, desk: &Desk, arguments: &[&str]) -> Self {
        Self::start_in(screen, desk, arguments, &[])
    }

    /// The same with variables of the environment.
    pub(crate) fn start_in(screen: &'a Screen, desk: &Desk, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let errors = desk.path("errors.txt");
        let mut program = desk
            .command(arguments)
            .env("DISPLAY", &screen.display)
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            // No dialog of the desktop, whatever this machine has: the program asks for paths on its own.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("PATH", desk.path("no-programs"))
            .envs(variables.iter().copied())
            .stdout(Stdio::null())
            .stderr(fs::File::create(&errors).expect("a file for errors"))
            .spawn()
            .expect("the program starts");
        let begin = Instant::now();
        let window = loop {
            if let Some(found) = screen.hand(&["search", "--onlyvisible", "--name", "Wegmarke"])
                && let Some(window) = found.lines().next()
            {
                break window.to_owned();
            }
            let ended = program.try_wait().expect("the program can be asked");
            let said = || fs::read_to_string(&errors).unwrap_or_default();
            assert!(ended.is_none() && begin.elapsed() < PATIENCE, "no window came ({ended:?}): {}", said());
            sleep(Duration::from_millis(50));
        };
        let running = Self { screen, program, window, errors };
        // There is no window manager that would give it the keyboard.
        running
            .until("the window takes the keyboard", |running| running.screen.hand(&["windowfocus", "--sync", &running.window]).is_some());
        running.rest();
        running
    }

    /// Presses keys one after the other, as xdotool names them; a number is a key by its place.
    pub(crate) fn press(&self, keys: &str) {
        for key in keys.split_whitespace() {
            assert!(self.screen.hand(&["key", "--clearmodifiers", key]).is_some(), "{key} cannot be pressed");
        }
    }

    /// Types a text of plain letters.
    pub(crate) fn write(&self, text: &str) {
        assert!(self.screen.hand(&["type", "--delay", "15", text]).is_some(), "{text} cannot be typed");
    }

    /// The window, as the server names it.
    pub(crate) fn window(&self) -> u32 {
        self.window.parse().expect("a number")
    }

    /// What the window shows, pixel by pixel.
    pub(crate) fn picture(&self) -> Vec<[u8; 4]> {
        let (connection, _) = x11rb::connect(Some(self.screen.display())).expect("the screen is there");
        let place = connection.get_geometry(self.window()).expect("it is asked").reply().expect("the window has a place");
        let image = connection.get_image(ImageFormat::Z_PIXMAP, self.window(), 0, 0, place.width, place.height, !0);
        image.expect("it is asked").reply().expect("the window is seen").data.as_chunks().0.to_vec()
    }

    /// Moves and presses the mouse over the window, as xdotool says it.
    pub(crate) fn mouse(&self, arguments: &str) {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        assert!(self.screen.hand(&arguments).is_some(), "{arguments:?} cannot be done");
    }

    /// Takes the window off the screen, as it is when it is minimised.
    pub(crate) fn hide(&self) {
        assert!(self.screen.hand(&["windowunmap", "--sync", &self.window]).is_some(), "the window cannot be hidden");
    }

    /// The number of its process.
    pub(crate) fn process(&self) -> u32 {
        self.program.id()
    }

    /// What the title bar says.
    pub(crate) fn title(&self) -> String {
        self.screen.hand(&["getwindowname", &self.window]).unwrap_or_default()
    }

    /// Waits for something; fails with what the program said meanwhile.
    #[track_caller]
    pub(crate) fn until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let begin = Instant::now();
        while !is_so(self) {
            let said = fs::read_to_string(&self.errors).unwrap_or_default();
            assert!(begin.elapsed() < PATIENCE, "waited in vain until {what}; the title is “{}”; {said}", self.title());
            sleep(Duration::from_millis(50));
        }
    }

    /// Waits until the program has done what it was asked for: none of its threads then runs or is ready to run, except for a moment when
    /// a cursor blinks.
    pub(crate) fn rest(&self) {
        const LOOKS: u32 = 15;
        let begin = Instant::now();
        let mut quiet = 0;
        while quiet < 3 && begin.elapsed() < PATIENCE {
            let before = self.ticks();
            let mut at_work = 0;
            for _ in 0..LOOKS {
                sleep(Duration::from_millis(20));
                at_work += u32::from(self.is_at_work());
            }
            quiet = if at_work < LOOKS / 3 && self.ticks() - before < LOOKS.into() { quiet + 1 } else { 0 };
        }
    }

    /// Whether one of its threads runs, or would if the machine let it.
    fn is_at_work(&self) -> bool {
        let threads = fs::read_dir(format!("/proc/{}/task", self.program.id())).into_iter().flatten().flatten();
        let states = threads.filter_map(|thread| fs::read_to_string(thread.path().join("stat")).ok());
        states.into_iter().any(|stat| stat.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with(['R', 'D'])))
    }

    /// Hundredths of a second of work so far.
    fn ticks(&self) -> u64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.program.id())).unwrap_or_default();
        // The name, in brackets, may hold blanks; user and system time are the 12th and 13th field after it.
        let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
        let field = |at: usize| fields.get(at).and_then(|text| text.parse::<u64>().ok()).unwrap_or_default();
        field(11) + field(12)
    }

    /// Whether the program is still there.
    pub(crate) fn is_running(&mut self) -> bool {
        self.program.try_wait().expect("the program can be asked").is_none()
    }

    /// Kills it, as a crash or an empty battery would.
    pub(crate) fn kill(mut self) {
        self.program.kill().expect("the program can be ended");
        self.program.wait().expect("the program has ended");
    }

    /// Waits until the program has ended because its display is gone.
    pub(crate) fn ends_with_its_display(mut self) {
        let begin = Instant::now();
        while self.is_running() {
            assert!(begin.elapsed() < PATIENCE, "the program does not end without its display");
            sleep(Duration::from_millis(20));
        }
    }

    /// Waits until the program has ended on its own, without a complaint.
    #[track_caller]
    pub(crate) fn ends(mut self) {
        let begin = Instant::now();
        let status: ExitStatus = loop {
            if let Some(status) = self.program.try_wait().expect("the program can be asked") {
                break status;
            }
            assert!(begin.elapsed() < PATIENCE, "the program does not end; the title is “{}”", self.title());
            sleep(Duration::from_millis(50));
        };
        let said = fs::read_to_string(&self.errors).unwrap_or_default();
        assert!(status.success() && !said.contains("panicked"), "{status}: {said}");
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
