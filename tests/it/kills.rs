//! The real program is killed, as by a crash or an empty battery, while somebody types into all kinds of fields or drags: how much is lost is measured, and is never
//! more than five seconds.

use crate::desk::Desk;
use crate::faults::LONG;
use crate::screen::{Running, Screen};
use std::thread::sleep;
use std::time::{Duration, Instant};
use wegmarke::file::{self, Home, Recovery, pending};

/// The most that may be lost.
const MOST: Duration = Duration::from_secs(5);

/// Where somebody types, and the keys that lead there.
const FIELDS: &[(&str, &str)] = &[
    ("title", "Home F2 ctrl+a"),
    ("cell of the grid", "ctrl+6 ctrl+Home F2"),
    ("note", "Home alt+plus"),
    ("new touchpoint", "Home Return"),
    ("new stage", "Home ctrl+Return"),
    ("new question", "Home alt+q"),
    ("new measure", "Home alt+m"),
];

/// Everything that can be had back, as text.
fn recovered(desk: &Desk) -> String {
    let mut text = String::new();
    for found in pending(&Home::at(&desk.path("home"))) {
        text.push_str(&of(&found));
    }
    text
}

fn of(found: &Recovery) -> String {
    let project = found.open().expect("the journal can be read").project;
    let written = String::from_utf8(file::write(&project).expect("it can be written")).expect("a map is text");
    found.drafts.iter().map(|draft| draft.text.as_str()).chain([written.as_str()]).collect::<Vec<_>>().join("\n")
}

/// Knuth's generator is as good as any for choosing, and the same everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
}

/// Types into a field for a while, kills the program, and returns how much is lost.
fn lost_while_typing(screen: &Screen, keys: &str, what: &str, chance: &mut Chance) -> Duration {
    let desk = Desk::with_sample();
    let window = Running::start(screen, &desk, &["sample.wegmarke"]);
    window.press(keys);
    let end = Duration::from_millis(2_500 + chance.next(3_000));
    let begin = Instant::now();
    let (mut typed, mut times) = (String::new(), Vec::new());
    while begin.elapsed() < end {
        let letter = char::from(b'a' + u8::try_from(chance.next(26)).unwrap());
        window.press(&letter.to_string());
        typed.push(letter);
        times.push(Instant::now());
        sleep(Duration::from_millis(40));
    }
    let killed = Instant::now();
    window.kill();
    let text = recovered(&desk);
    let kept = (0..=typed.len()).rev().find(|length| text.contains(&typed[..*length])).unwrap_or(0);
    // A few letters may stand in any text.
    let kept = if kept < 4 { 0 } else { kept };
    let lost = times.get(kept).map_or(Duration::ZERO, |at| killed - *at);
    println!("{what}: typed {} letters, {} kept, {:.2} s lost", typed.len(), kept, lost.as_secs_f64());
    lost
}

#[test]
fn killed_while_typing_no_more_than_five_seconds_are_lost_in_any_field() {
    let screen = Screen::new();
    let rounds = if std::env::var_os(LONG).is_some() { 5 } else { 1 };
    let seed = 11;
    println!("seed {seed}");
    let mut chance = Chance(seed);
    let mut lost = Vec::new();
    for round in 0..rounds {
        // A sample is a cell and a note.
        for (what, keys) in FIELDS.iter().skip(usize::from(rounds == 1)).take(if rounds == 1 { 2 } else { FIELDS.len() }) {
            let one = lost_while_typing(&screen, keys, &format!("{what}, round {round}"), &mut chance);
            assert!(one <= MOST, "{what}: {one:?} lost");
            lost.push(one);
        }
    }
    lost.sort();
    println!("{} kills: {:?} / {:?} / {:?} lost (least, median, most)", lost.len(), lost[0], lost[lost.len() / 2], lost[lost.len() - 1]);
}

#[test]
fn what_was_changed_before_the_window_was_hidden_is_kept() {
    let (screen, desk) = (Screen::new(), Desk::with_sample());
    let window = Running::start(&screen, &desk, &["sample.wegmarke"]);
    window.press("Home F2 ctrl+a");
    window.write("Last seen");
    window.press("Return");
    window.hide();
    sleep(MOST);
    window.kill();
    assert!(recovered(&desk).contains("Last seen"));
}

#[test]
fn killed_in_the_middle_of_a_drag_the_drag_is_kept() {
    let screen = Screen::new();
    let rounds = if std::env::var_os(LONG).is_some() { 5 } else { 1 };
    for round in 0..rounds {
        let desk = Desk::with_sample();
        let before = desk.read("sample.wegmarke");
        let window = Running::start(&screen, &desk, &["sample.wegmarke"]);
        window.press("Home");
        window.rest();
        // The slider of the first score, in the inspector, from left to right.
        window.mouse("mousemove 1190 209 mousedown 1");
        for step in 1..=10 {
            window.mouse(&format!("mousemove {} 209", 1190 + step * 7));
            sleep(Duration::from_millis(50));
        }
        window.until("the drag shows", |running| running.title().starts_with('•'));
        sleep(Duration::from_millis(2_000 + 500 * round));
        window.kill();
        let found = pending(&Home::at(&desk.path("home")));
        assert_eq!(found.len(), 1, "the drag is in the journal");
        let kept = file::write(&found[0].open().expect("it can be read").project).expect("it can be written");
        let old = file::read(&before).expect("the sample").project;
        assert_ne!(kept, file::write(&old).expect("it can be written"), "a score was moved");
    }
}

#[test]
fn when_the_display_goes_while_somebody_types_all_that_was_seen_is_kept() {
    let rounds = if std::env::var_os(LONG).is_some() { 20 } else { 2 };
    for round in 0..rounds {
        let (screen, desk) = (Screen::new(), Desk::with_sample());
        let window = Running::start(&screen, &desk, &["sample.wegmarke"]);
        window.press("Home F2 ctrl+a");
        window.write("Seen before");
        window.rest();
        // Typed less than a quarter of a second before the end: the journal alone would not have it.
        window.write(" the end");
        sleep(Duration::from_millis(60 + 7 * (round % 10)));
        screen.goes();
        window.ends_with_its_display();
        assert!(recovered(&desk).contains("Seen before the end"), "round {round}: {}", recovered(&desk));
    }
}
