//! One picture of the whole window for each theme, compared with the one that was looked at last. Written anew with `UPDATE_SNAPSHOTS=1`;
//! then look at them before they are kept.

use super::{example, window};
use crate::app::{Action, Command, Settings};
use crate::i18n::Language;
use crate::scene::ThemeName;
use egui_kittest::{SnapshotOptions, SnapshotResults};

/// A pixel that differs by less than this looks the same (see [`SnapshotOptions::threshold`]); other versions of the software renderer
/// blend edges a little differently.
const LOOKS_THE_SAME: f32 = 1.5;
/// So many pixels of a million may differ more: a hair at the edge of some letters.
const FEW_PIXELS: usize = 1_500;

#[test]
fn the_window_looks_as_it_did_in_every_theme() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [(ThemeName::Light, "light"), (ThemeName::Dark, "dark"), (ThemeName::Projector, "projector")] {
        let settings = Settings { theme, language: Some(Language::English), started_before: true, ..Settings::default() };
        let mut harness = window(example(settings), [1366.0, 768.0]);
        if let Some(window) = harness.state_mut() {
            window.act(Action::Command(Command::First));
        }
        harness.run_steps(30);
        let options = SnapshotOptions::new().threshold(LOOKS_THE_SAME).max_failed_pixels(FEW_PIXELS);
        results.add(harness.try_snapshot_options(format!("window-{name}"), &options));
    }
    results.unwrap();
}
