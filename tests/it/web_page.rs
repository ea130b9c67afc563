//! The page for the browser, from the program to a real browser (Debian's `chromium`, with the packages of `tests/browser`, where `scripts/test`
//! could install them): it asks for nothing, works by mouse, finger and keyboard, without a script and on paper, and axe-core finds no fault.

use crate::desk::Desk;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a browser finds wrong with a page; none, with a note, where there is none.
fn faults(page: &Path) -> Option<String> {
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("browser");
    let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].into_iter().find(|path| Path::new(path).exists());
    let (Some(chromium), true) = (chromium, home.join("node_modules/playwright-core").exists()) else {
        assert!(std::env::var_os("WEGMARKE_BROWSER").is_none(), "scripts/test said that a browser is there");
        eprintln!("NOTE: there is no chromium here, or no playwright-core in {}; the page was not looked at in a browser", home.display());
        return None;
    };
    let script = home.join("check.mjs");
    std::fs::write(&script, include_str!("../browser/check.mjs")).unwrap();
    let mut check = Command::new("node");
    check.arg(script).arg(page).arg(chromium);
    if let Some(pictures) = std::env::var_os("WEGMARKE_BROWSER_PICTURES") {
        check.arg(pictures);
    }
    let output = check.output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{}: {err}", output.status);
    Some(out.into_owned())
}

#[test]
fn a_browser_finds_nothing_wrong_with_the_page() {
    for language in ["en", "de"] {
        let desk = Desk::new();
        desk.say(&format!("new map.wegmarke --sample --lang {language}")).ends(0);
        desk.say(&format!("export map.wegmarke page.html --lang {language}")).ends(0);
        if let Some(faults) = faults(&desk.path("page.html")) {
            assert_eq!(faults, "", "{language}");
        }
    }
}

#[test]
fn the_page_is_small_says_nothing_of_where_it_was_made_and_is_the_same_again() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke page.html --date 2026-05-12").ends(0);
    let page = desk.read("page.html");
    assert!(page.len() < 500_000, "{} bytes", page.len());
    let text = String::from_utf8(page.clone()).unwrap();
    assert!(text.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    let folder = desk.path("").display().to_string();
    for secret in [folder.trim_end_matches('/'), "sample.wegmarke", "/tmp"] {
        assert!(!text.contains(secret), "{secret}");
    }
    desk.say("export sample.wegmarke again.html --date 2026-05-12").ends(0);
    assert!(page == desk.read("again.html"));
    let piped = desk.say("export sample.wegmarke - --format html --date 2026-05-12").ends(0);
    assert!(piped.out == page);
}

#[test]
fn what_has_no_meaning_for_a_page_is_said() {
    let desk = Desk::with_sample();
    let said = desk.say("export sample.wegmarke page.html --page A3 --theme dark --chart curves").ends(0).err;
    for option in ["--page", "--theme", "--chart"] {
        assert!(said.contains(option), "{option}: {said}");
    }
    assert!(String::from_utf8(desk.read("page.html")).unwrap().contains("data-part=\"card\""), "it is of the map all the same");
}
