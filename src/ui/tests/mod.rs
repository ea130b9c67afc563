//! The window as people and screen readers use it: found by accessible names, controlled with keys and pointer, without a display.

mod contacts;
mod cut;
mod day;
mod finding;
mod grid;
mod guide;
mod hands;
mod heard;
mod hidden;
mod house_rules;
mod hyphens;
mod measured;
mod measures;
mod metrics;
mod narrow;
mod overlays;
mod panels;
mod pictures;
mod portfolio;
mod presenting;
mod questions;
mod secret;
mod sight;
mod table;
mod votes;
mod whole;

use super::window::Window;
use crate::app::{Settings, State};
use crate::catalogue::sample;
use crate::edit::Document;
use crate::i18n::Language;
use egui_kittest::Harness;

/// A state with the worked example, at a fixed time.
pub(super) fn example(settings: Settings) -> State {
    state_of(settings, sample)
}

/// A state with the worked example as it is before anything is planned or measured, at a fixed time.
pub(super) fn unplanned(settings: Settings) -> State {
    state_of(settings, crate::catalogue::sample_without_plan)
}

fn state_of(settings: Settings, project: impl FnOnce(&str) -> crate::model::Project) -> State {
    let language = settings.language.unwrap_or(Language::English);
    let settings = Settings { language: Some(language), ..settings };
    let clock = Box::new(|| jiff::Timestamp::from_second(1_780_000_000).unwrap_or_default());
    State::new(Document::saved(project(language.code())), settings, clock)
}

/// A window without a display.
pub(super) type Shown = Harness<'static, Option<Window>>;

/// What the program knows.
pub(super) fn program(harness: &Shown) -> &State {
    harness.state().as_ref().map(Window::state).expect("the window is shown from the first frame on")
}

/// The whole window with a state, at a size in points; each step is a quarter of a second.
pub(super) fn window(state: State, size: [f32; 2]) -> Shown {
    window_in_steps(state, size, 0.25)
}

/// The whole window, with steps of this many seconds: double-clicks need short ones.
pub(super) fn window_in_steps(state: State, size: [f32; 2], step: f32) -> Shown {
    let mut waiting = Some(state);
    let mut harness = Harness::builder().with_step_dt(step).with_size(size).with_max_steps(30).build_ui_state(
        move |ui, window: &mut Option<Window>| {
            if window.is_none() {
                *window = waiting.take().map(|state| Window::new(ui.ctx(), state));
                // The fonts are available from the next frame on.
                ui.ctx().request_repaint();
                return;
            }
            if let Some(window) = window {
                // As in the system's window, without the margin of a test.
                let whole = egui::UiBuilder::new().max_rect(ui.ctx().content_rect());
                window.frame(&mut ui.new_child(whole));
            }
        },
        None,
    );
    harness.run_steps(4);
    harness
}
