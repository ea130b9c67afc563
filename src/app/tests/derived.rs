//! What is derived is made once for each state of a document, goes with that document, and is never taken for that of another one.

use super::{run, small};
use crate::app::compare::sides::CompareJob;
use crate::app::open::opening::Opening;
use crate::app::{Action, ChartAction, Command, Progress, State, update};
use crate::catalogue::sample;
use crate::edit::Document;
use crate::file::{Fingerprint, Loaded, Opened};
use crate::layout::charts::{ChartChoice, ChartKind, Look};
use crate::layout::{CompareLayout, MapLayout, ThemeName};
use crate::model::Score;
use crate::scene::{Size, TextStyle, Weight};
use std::sync::Arc;

const LOOK: Look = Look { size: Size::new(600.0, 400.0), view: None, band: None, foot: false };

/// Whether a value is made again by what is done.
fn is_new<V>(state: &mut State, value: impl Fn(&State) -> Arc<V>, what: impl FnOnce(&mut State)) -> bool {
    let before = value(state);
    assert!(Arc::ptr_eq(&before, &value(state)), "made twice for one state");
    what(state);
    !Arc::ptr_eq(&before, &value(state))
}

fn example(state: &mut State) {
    state.replace_document(Document::saved(sample("en")), Default::default());
    run(state, Command::First);
}

fn rate(state: &mut State) {
    let before = state.agreed(state.open.document.marker);
    let other = [Score::new(0).unwrap(), Score::MAX].into_iter().find(|score| before != Some(*score)).unwrap();
    run(state, Command::Rate(other));
}

#[test]
fn a_map_is_drawn_once_for_each_state_and_anew_for_another_document() {
    let mut state = small();
    example(&mut state);
    let drawn = |state: &State| -> Arc<MapLayout> { state.drawn_map().unwrap() };
    assert!(!is_new(&mut state, drawn, |state| run(state, Command::GoRight)), "selecting draws nothing");
    assert!(!is_new(&mut state, drawn, |state| run(state, Command::ZoomIn)));
    assert!(is_new(&mut state, drawn, rate));
    assert!(is_new(&mut state, drawn, |state| run(state, Command::SetTheme(ThemeName::Dark))));
    assert!(is_new(&mut state, drawn, example), "the same content, but another document");
}

#[test]
fn only_the_words_of_a_stage_that_has_changed_are_measured_again() {
    let mut state = small();
    example(&mut state);
    let style = |size| TextStyle::new(Weight::Regular, size);
    let widths = |state: &State| state.word_widths(style(13.0), style(11.0)).unwrap();
    let before = widths(&state);
    assert!(is_new(&mut state, widths, |state| run(state, Command::Delete)));
    let after = widths(&state);
    let kept = before.iter().filter(|(id, stage)| after.get(id).is_some_and(|now| Arc::ptr_eq(&now.titles, &stage.titles)));
    assert_eq!((kept.count() + 1, after.len()), (before.len(), before.len()));
    let larger = state.word_widths(style(26.0), style(11.0)).unwrap();
    assert!(after.iter().all(|(id, stage)| stage.titles.iter().zip(&*larger[id].titles).all(|(small, large)| large > small)));
}

#[test]
fn a_chart_is_described_once_for_each_state_and_drawn_once_for_each_look_at_it() {
    let mut state = small();
    example(&mut state);
    let described = |state: &State| state.described_chart().unwrap();
    let drawn = |state: &State| state.drawn_chart(LOOK).unwrap();
    let dark = |state: &mut State| run(state, Command::SetTheme(ThemeName::Dark));
    assert!(!is_new(&mut state, described, dark), "words have no colours");
    assert!(is_new(&mut state, drawn, |state| run(state, Command::SetTheme(ThemeName::Light))));
    assert!(!is_new(&mut state, drawn, |state| run(state, Command::GoRight)));
    assert!(is_new(&mut state, drawn, |state| drop(state.drawn_chart(Look { foot: true, ..LOOK }))), "only the last look is kept");
    assert!(is_new(&mut state, drawn, rate));
    let other = ChartAction::Choose(ChartChoice::of(ChartKind::Coverage));
    assert!(is_new(&mut state, drawn, |state| update(state, Action::Chart(other))));
    assert!(is_new(&mut state, described, example) && is_new(&mut state, drawn, example));
}

/// Opens a project to compare with, as if it had been read from a file.
fn compare_with(state: &mut State, name: &str) {
    let loaded = Loaded { project: sample("en"), findings: Vec::new(), damaged: Vec::new(), lines: std::collections::HashMap::new() };
    let opened = Opened { loaded, fingerprint: Fingerprint::of(name.as_bytes()) };
    state.opened_to_compare(Opening { path: name.into(), result: Ok(opened) }, None);
}

#[test]
fn a_comparison_knows_the_state_of_either_file() {
    let mut state = small();
    example(&mut state);
    compare_with(&mut state, "theirs.wegmarke");
    let job = |state: &State| -> CompareJob { state.compare_job().unwrap() };
    let drawn = |state: &State| -> Arc<CompareLayout> {
        match state.drawn_comparison(&job(state), 600.0) {
            Progress::Ready(layout) => layout,
            Progress::Coming(_) | Progress::Failed => panic!("it is small"),
        }
    };
    assert!(!is_new(&mut state, drawn, |state| run(state, Command::GoRight)));
    assert!(is_new(&mut state, drawn, rate), "the open project has changed");
    assert!(is_new(&mut state, drawn, |state| compare_with(state, "theirs.wegmarke")), "another reading of the other file may differ");
}
