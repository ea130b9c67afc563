//! Pictures of the window to look at, written where `WEGMARKE_PICTURES` says: `cargo test --lib ui::tests::pictures -- --ignored`.

use super::{example, window};
use crate::app::{Action, Command, Panel, Settings, State, update};
use crate::edit::{Selected, Selection};
use crate::i18n::Language;
use crate::scene::ThemeName;
use std::path::PathBuf;

fn shoot(name: &str, state: State, size: [f32; 2]) {
    let Some(folder) = std::env::var_os("WEGMARKE_PICTURES").map(PathBuf::from) else { return };
    let mut harness = window(state, size);
    harness.run_steps(6);
    let picture = harness.render().unwrap();
    picture.save(folder.join(format!("{name}.png"))).unwrap();
}

fn settings(theme: ThemeName, language: Language, catalogue: bool) -> Settings {
    Settings { theme, language: Some(language), catalogue_open: catalogue, ..Settings::default() }
}

fn select(state: &mut State, title: usize) {
    let Some(map) = state.map() else { return };
    let Some(touchpoint) = map.touchpoints().nth(title) else { return };
    let selection = Selection::one(map.id, Selected::Touchpoint(touchpoint.id));
    update(state, Action::Select(selection));
}

#[test]
#[ignore = "writes pictures for people to look at"]
fn of_the_window() {
    use Language::{English, German};
    use ThemeName::{Dark, Light, Projector};
    const SMALL: [f32; 2] = [1366.0, 768.0];
    const LARGE: [f32; 2] = [1920.0, 1080.0];
    shoot("light-en-nothing", example(settings(Light, English, false)), SMALL);
    let mut state = example(settings(Light, German, true));
    select(&mut state, 2);
    shoot("light-de-touchpoint", state, SMALL);
    let mut state = example(settings(Dark, English, true));
    select(&mut state, 5);
    shoot("dark-en-touchpoint", state, LARGE);
    let mut state = example(settings(Projector, German, true));
    select(&mut state, 3);
    shoot("projector-de-touchpoint", state, SMALL);
    let mut state = example(settings(Light, German, false));
    update(&mut state, Action::Command(Command::SelectProject));
    shoot("light-de-project", state, SMALL);
    let mut state = example(settings(Light, English, false));
    let stage = state.map().and_then(|map| map.stages.first().map(|stage| (map.id, stage.id)));
    if let Some((map, stage)) = stage {
        update(&mut state, Action::Select(Selection::one(map, Selected::Stage(stage))));
    }
    shoot("light-en-stage", state, SMALL);
    let mut state = example(settings(Light, English, false));
    update(&mut state, Action::Command(Command::TogglePanel(Panel::Catalogue)));
    update(&mut state, Action::Command(Command::SelectAll));
    shoot("light-en-several", state, SMALL);
    let tall = [1366.0, 2600.0];
    for (name, theme, language) in [("tall-de", Light, German), ("tall-dark-en", Dark, English)] {
        let mut state = example(Settings { folded: Vec::new(), ..settings(theme, language, true) });
        select(&mut state, 4);
        shoot(&format!("{name}-touchpoint"), state, tall);
        let mut state = example(Settings { folded: Vec::new(), ..settings(theme, language, false) });
        update(&mut state, Action::Command(Command::SelectProject));
        shoot(&format!("{name}-project"), state, tall);
        let mut state = example(Settings { folded: Vec::new(), ..settings(theme, language, false) });
        let segment = state.project().segments.first().map(|segment| segment.id);
        if let (Some(map), Some(segment)) = (state.map().map(|map| map.id), segment) {
            update(&mut state, Action::Select(Selection::one(map, Selected::Segment(segment))));
        }
        shoot(&format!("{name}-segment"), state, tall);
        let state = example(settings(theme, language, false));
        shoot(&format!("{name}-map"), state, tall);
    }
    let mut state = example(Settings { text_scale: 1.6, ..settings(Light, German, true) });
    select(&mut state, 4);
    shoot("large-type-de", state, LARGE);
}
