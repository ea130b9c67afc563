//! How long it takes from the start of the program until its first picture can be seen, with the worked example, under Xvfb with OpenGL in
//! software: `cargo bench --bench start`, or `cargo bench --bench start -- PROGRAM` for another build. The real program is started and the real screen is watched; the program itself measures nothing.
//! Never fails because it is slow.

use std::error::Error;
use std::io::{BufRead, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs};
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat, MapState, Window};
use x11rb::rust_connection::RustConnection;

/// Starts that count, after one that fills the disk cache.
const STARTS: usize = 15;
/// From the upper edge of the window, in pixels: the strip with the map's title.
const STRIP: (i16, u16) = (30, 60);
/// This many different colours mean words with smooth edges, not an empty window.
const COLOURS: usize = 12;
/// Nothing takes longer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A child process that does not outlive the measurement.
struct Ends(Child);

impl Drop for Ends {
    fn drop(&mut self) {
        // It may have ended on its own.
        let _gone = self.0.kill();
        let _waited = self.0.wait();
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::temp_dir().join(format!("wegmarke-start-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let result = measure(&folder);
    fs::remove_dir_all(&folder)?;
    result
}

fn measure(folder: &Path) -> Result<(), Box<dyn Error>> {
    // Another build can be named for comparison.
    let other = env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let program = other.as_deref().unwrap_or(env!("CARGO_BIN_EXE_wegmarke"));
    let map = folder.join("example.wegmarke");
    let made = Command::new(program).args(["new", "--sample", "--lang", "en"]).arg(&map).status()?;
    if !made.success() {
        return Err("the worked example cannot be written".into());
    }
    let mut server = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let output = server.stdout.take().ok_or("Xvfb does not say its number")?;
    let _server = Ends(server);
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number)?;
    let display = format!(":{}", number.trim());
    let (connection, screen) = x11rb::connect(Some(&display))?;
    let root = connection.setup().roots[screen].root;
    let mut times = Vec::new();
    for run in 0..=STARTS {
        let mut command = Command::new(program);
        command.arg(&map).env("DISPLAY", &display).env("LIBGL_ALWAYS_SOFTWARE", "1").env("WEGMARKE_HOME", folder.join("home"));
        command.env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET").stdout(Stdio::null()).stderr(Stdio::null());
        let begin = Instant::now();
        let child = Ends(command.spawn()?);
        while !words_are_seen(&connection, root)? {
            if begin.elapsed() > PATIENCE {
                return Err("no picture came".into());
            }
            sleep(Duration::from_millis(1));
        }
        let took = begin.elapsed();
        let ticks = ticks(child.0.id());
        drop(child);
        // Its window has to be gone before the next one opens.
        while !windows(&connection, root)?.is_empty() {
            sleep(Duration::from_millis(5));
        }
        if run > 0 {
            times.push((took, ticks));
        }
    }
    times.sort();
    let shown = |at: usize| format!("{:.0} ms ({} ms of processor)", times[at].0.as_secs_f64() * 1_000.0, times[at].1 * 10);
    let said = format!("least {}, median {}, most {}", shown(0), shown(STARTS / 2), shown(STARTS - 1));
    writeln!(std::io::stdout(), "start to first picture, worked example, {STARTS} starts\n  {said}")?;
    Ok(())
}

/// The windows that are shown and large enough to be the program's.
fn windows(connection: &RustConnection, root: Window) -> Result<Vec<Window>, Box<dyn Error>> {
    let mut found = Vec::new();
    for window in connection.query_tree(root)?.reply()?.children {
        // It may disappear between two requests.
        let (Ok(attributes), Ok(geometry)) = (connection.get_window_attributes(window)?.reply(), connection.get_geometry(window)?.reply())
        else {
            continue;
        };
        if attributes.map_state == MapState::VIEWABLE && geometry.width > 400 {
            found.push(window);
        }
    }
    Ok(found)
}

fn words_are_seen(connection: &RustConnection, root: Window) -> Result<bool, Box<dyn Error>> {
    let Some(window) = windows(connection, root)?.first().copied() else { return Ok(false) };
    let Ok(image) = connection.get_image(ImageFormat::Z_PIXMAP, window, 0, STRIP.0, 900, STRIP.1, !0)?.reply() else {
        return Ok(false);
    };
    let mut colours: Vec<[u8; 4]> = image.data.as_chunks().0.to_vec();
    colours.sort_unstable();
    colours.dedup();
    Ok(colours.len() >= COLOURS)
}

/// Hundredths of a second of work of a process, user and system.
fn ticks(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let field = |at: usize| fields.get(at).and_then(|text| text.parse::<u64>().ok()).unwrap_or_default();
    field(11) + field(12)
}
