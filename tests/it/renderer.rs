//! The real program drawn without OpenGL: where that is ruled out, or too old as on remote desktops, it opens all the same, draws with the other renderer, and what is
//! typed is what is saved. That renderer finds its graphics in a library of its own; whether the program has loaded it tells which one draws.

#![cfg(target_os = "linux")]

use super::desk::Desk;
use super::screen::{Running, Screen};
use std::fs;

/// The renderer beside OpenGL that Mesa has for computers without a graphics card.
const SECOND: &str = "libvulkan_lvp";

/// Starts the program with an environment, and returns which renderer draws, after a change was made and saved.
fn drawn_with(variables: &[(&str, &str)]) -> bool {
    let (screen, desk) = (Screen::new(), Desk::with_sample());
    let running = Running::start_in(&screen, &desk, &["sample.wegmarke"], variables);
    let loaded = fs::read_to_string(format!("/proc/{}/maps", running.process())).expect("what it has loaded");
    let before = desk.read("sample.wegmarke");
    running.press("Home Delete");
    running.until("the change is there", |running| running.title().starts_with('•'));
    running.press("ctrl+s");
    running.until("the change is saved", |running| !running.title().starts_with('•'));
    running.press("ctrl+q");
    running.ends();
    assert_ne!(desk.read("sample.wegmarke"), before);
    desk.say("check sample.wegmarke").ends(0);
    loaded.contains(SECOND)
}

#[test]
fn where_opengl_is_ruled_out_or_too_old_the_window_is_drawn_otherwise() {
    assert!(!drawn_with(&[]), "OpenGL comes first");
    assert!(!drawn_with(&[("WEGMARKE_RENDERER", "opengl")]));
    assert!(drawn_with(&[("WEGMARKE_RENDERER", "wgpu")]));
    // As Windows has it without a driver: 1.1, and nothing else.
    assert!(drawn_with(&[("MESA_GL_VERSION_OVERRIDE", "1.1"), ("MESA_GLES_VERSION_OVERRIDE", "1.1")]));
}
