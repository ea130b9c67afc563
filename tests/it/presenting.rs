//! A presentation in the real window, driven by the keys of a remote: in one window, with the wall in a window of its own, and after a change in between.

use super::desk::Desk;
use super::screen::{Running, Screen};
use std::cell::RefCell;
use std::collections::HashSet;

/// Waits until the title of the window begins so.
#[track_caller]
fn shows(window: &Running<'_>, title: &str) {
    window.until(&format!("“{title}” is on the wall"), |running| running.title().starts_with(title));
}

#[test]
fn a_remote_leads_through_a_presentation_and_an_edit_in_between_does_not_lose_the_place() {
    let (screen, desk) = (Screen::new(), Desk::with_sample());
    let before = desk.read("sample.wegmarke");
    let window = Running::start(&screen, &desk, &["sample.wegmarke"]);
    let usual = window.title();
    window.press("F5");
    shows(&window, "1/");
    let first = window.title();
    assert!(first.contains("e-bike"), "the whole map first: {first}");
    // On and back as remotes do it, blank and back.
    window.press("Next");
    shows(&window, "2/");
    window.press("Right space");
    shows(&window, "4/");
    window.press("Prior Left");
    shows(&window, "2/");
    window.press("b");
    shows(&window, "■");
    window.press("Next");
    shows(&window, "2/");
    window.press("period");
    shows(&window, "■");
    window.press("period");
    shows(&window, "2/");
    // Keys that would rate or type do neither.
    window.press("7 x Delete");
    window.press("End");
    window.until("the last step is there", |running| running.title().contains("Measures"));
    window.press("Home slash");
    window.write("says");
    window.press("Return");
    window.until("letters lead there", |running| running.title().contains("What the map says"));
    window.press("Escape");
    window.until("everything is as before", |running| running.title() == usual);
    assert_eq!(desk.read("sample.wegmarke"), before);
    // A change in between, and on with the same step.
    window.press("Home");
    window.write("3");
    window.until("the score is there", |running| running.title().starts_with('•'));
    window.press("F5");
    window.until("it goes on where it was", |running| running.title().contains("What the map says"));
    window.press("Escape ctrl+s");
    window.until("the file is saved", |running| desk.read("sample.wegmarke") != before && !running.title().starts_with('•'));
    window.press("ctrl+q");
    window.ends();
    let saved = String::from_utf8(desk.read("sample.wegmarke")).expect("text");
    assert!(!saved.contains("\nStep("), "presenting steps that are only proposed leaves nothing in the file");
}

/// The picture of a wall that has come to rest, how many colours it has, and whether it is another one than before.
fn rested(window: &Running<'_>, before: &[[u8; 4]]) -> Vec<[u8; 4]> {
    window.rest();
    let last = RefCell::new(Vec::new());
    window.until("the wall has come to rest and shows something else", |running| {
        let now = running.picture();
        let rests = *last.borrow() == now && now != before;
        *last.borrow_mut() = now;
        rests
    });
    last.into_inner()
}

fn colours(picture: &[[u8; 4]]) -> usize {
    picture.iter().collect::<HashSet<_>>().len()
}

#[test]
fn every_step_is_seen_on_the_wall_and_a_blank_wall_is_one_colour() {
    let (screen, desk) = (Screen::new(), Desk::with_sample());
    let window = Running::start(&screen, &desk, &["sample.wegmarke"]);
    let mut before = window.picture();
    window.press("F5");
    shows(&window, "1/");
    let all: usize = window.title().split(['/', ' ']).nth(1).and_then(|all| all.parse().ok()).expect("how many steps there are");
    assert!(all >= 8, "{all}");
    // What the map says may take several pages.
    let last = format!("{all}/");
    let mut seen_steps = HashSet::new();
    loop {
        let seen = rested(&window, &before);
        let title = window.title();
        assert!(colours(&seen) > 40, "{title} has {} colours", colours(&seen));
        seen_steps.insert(title.split('/').next().unwrap_or_default().to_owned());
        before = seen;
        if title.starts_with(&last) {
            break;
        }
        window.press("Next");
    }
    assert_eq!(seen_steps.len(), all, "{seen_steps:?}");
    window.press("b");
    shows(&window, "■");
    let blank = rested(&window, &before);
    assert_eq!(colours(&blank), 1);
    window.press("Escape ctrl+q");
    window.ends();
}

#[test]
fn the_wall_can_be_a_window_of_its_own_which_goes_with_the_presentation() {
    let (screen, desk) = (Screen::new(), Desk::with_sample());
    std::fs::create_dir_all(desk.path("home")).expect("a folder for settings");
    desk.write("home/settings.ron", "(started_before: true, presenting: (wall: Window))");
    let window = Running::start(&screen, &desk, &["sample.wegmarke"]);
    let usual = window.title();
    window.press("F5");
    shows(&window, "1/");
    window.until("the wall is there", |_| screen.has_window("Wall .* 1/"));
    // Keys count in both windows.
    window.press("Next");
    window.until("the wall follows", |_| screen.has_window("Wall .* 2/"));
    assert!(screen.gives_keyboard("Wall "), "the wall takes the keyboard");
    window.press("Next");
    window.until("the window follows", |running| running.title().starts_with("3/") && screen.has_window("Wall .* 3/"));
    window.press("Escape");
    window.until("the wall is gone", |running| running.title() == usual && !screen.has_window("Wall "));
    assert!(screen.gives_keyboard("Wegmarke"));
    window.press("ctrl+q");
    window.ends();
}
