//! The whole map in the window as people have it: on a projector, with the panels folded, and what the status line says.

use super::{Shown, example, program, window};
use crate::app::{Action, Command, Settings};
use crate::i18n::Language;
use crate::layout::{LanesShown, ThemeName};
use egui_kittest::kittest::Queryable as _;

/// Type of the titles of cards, in points of the scene.
const TITLES: f64 = 12.5;

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(6);
}

fn whole(language: Language, theme: ThemeName, size: [f32; 2]) -> Shown {
    let settings = Settings {
        started_before: true,
        language: Some(language),
        theme,
        catalogue_open: false,
        inspector_open: false,
        ..Settings::default()
    };
    let mut harness = window(example(settings), size);
    act(&mut harness, Action::Command(Command::WholeMap));
    harness
}

/// How large titles are on the screen, in points.
fn titles(harness: &Shown) -> f64 {
    let state = program(harness);
    TITLES * state.look.camera.zoom * state.program.settings.map_scale()
}

#[test]
fn a_projector_shows_the_worked_example_whole_with_titles_that_can_be_read() {
    for language in [Language::English, Language::German] {
        for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::Projector] {
            let harness = whole(language, theme, [1366.0, 768.0]);
            let state = program(&harness);
            assert!(titles(&harness) >= 9.0, "{language:?} {theme:?}: {}", titles(&harness));
            let (layout, camera) = (state.drawn_map().unwrap(), state.look.camera);
            assert!(layout.places.is_composed);
            let canvas = harness.get_by_role(egui::accesskit::Role::Canvas).rect();
            let zoom = camera.zoom * state.program.settings.map_scale();
            let (width, height) = (layout.scene.size.width * zoom, layout.scene.size.height * zoom);
            let left = f64::from(canvas.width()) / 2.0 - camera.center.0 * zoom;
            let top = f64::from(canvas.height()) / 2.0 - camera.center.1 * zoom;
            let inside =
                left >= 0.0 && top >= 0.0 && left + width <= f64::from(canvas.width()) && top + height <= f64::from(canvas.height());
            assert!(inside, "{language:?} {theme:?}: {left} {top} {width} × {height} in {canvas:?}");
        }
    }
}

#[test]
fn the_status_line_says_what_is_left_out_and_leads_to_all_of_it() {
    let mut harness = whole(Language::English, ThemeName::Light, [2560.0, 1440.0]);
    assert_eq!(program(&harness).words_of_whole_map(), LanesShown::Every);
    assert!(harness.query_by_label("Cards and curves only").is_none());
    harness.set_size(egui::vec2(720.0, 480.0));
    harness.run_steps(8);
    let shown = program(&harness).words_of_whole_map();
    assert_eq!(shown, LanesShown::NoNotes);
    harness.get_by_label("Cards and curves only").click();
    harness.run_steps(6);
    assert!(!program(&harness).drawn_map().unwrap().places.is_composed);
    assert!(harness.query_by_label("Cards and curves only").is_none());
}
