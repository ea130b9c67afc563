//! Three things to try: ticked when they are done, however they are done, and offered until then or until they are closed.

use super::TriesAction;
use crate::app::tests::small;
use crate::app::{Action, Command, MapAction, Settings, State, Try, View, WindowArea, update};
use crate::edit::Document;
use crate::model::Score;

fn offered() -> State {
    let mut state = small();
    update(&mut state, Action::Command(Command::ToggleTries));
    state
}

fn run(state: &mut State, command: Command) {
    update(state, Action::Command(command));
}

fn done(state: &State) -> Option<[bool; 3]> {
    state.program.settings.tries.map(|tries| Try::ALL.map(|what| tries.done(what)))
}

fn add(state: &mut State, title: &str) {
    run(state, Command::AddTouchpoint);
    update(state, Action::Map(MapAction::EditingChanged(title.to_owned())));
    update(state, Action::Map(MapAction::FinishEditing));
}

#[test]
fn each_is_ticked_when_it_was_done_and_undoing_takes_no_tick_away() {
    let mut state = offered();
    do_all(&mut state);
    assert!(!says_so(&state), "nobody who works on a project of their own is told how to begin one");
    let settings = Settings { language: Some(crate::i18n::Language::English), ..Settings::default() };
    let mut state = State::new(Document::saved(crate::catalogue::sample("en")), settings, Box::new(|| jiff::Timestamp::UNIX_EPOCH));
    run(&mut state, Command::ToggleTries);
    do_all(&mut state);
    assert!(says_so(&state), "it says that this was everything");
    run(&mut state, Command::OpenExample);
    update(&mut state, Action::Answer(crate::app::Answer::Discard));
    assert!(!says_so(&state), "what was said about another project goes with it");
}

#[test]
fn what_was_only_tried_in_the_example_is_left_without_a_question() {
    let settings = Settings { language: Some(crate::i18n::Language::English), ..Settings::default() };
    let example =
        || State::new(Document::saved(crate::catalogue::sample("en")), settings.clone(), Box::new(|| jiff::Timestamp::UNIX_EPOCH));
    let asks = |state: &mut State| {
        run(state, Command::NewEmpty);
        state.dialog.is_some()
    };
    let mut state = example();
    run(&mut state, Command::ToggleTries);
    do_all(&mut state);
    assert!(!state.open.document.is_saved() && !asks(&mut state));
    assert!(!state.is_example());
    // Anything else in it is work, and so is the same in a project of one's own.
    let mut state = example();
    update(&mut state, Action::Tries(TriesAction::Go(Try::Rate)));
    run(&mut state, Command::ToggleCritical);
    assert!(asks(&mut state));
    let mut state = offered();
    do_all(&mut state);
    assert!(asks(&mut state));
}

fn says_so(state: &State) -> bool {
    state.notices.iter().any(|notice| notice.text == state.program.texts.tries_done())
}

fn do_all(state: &mut State) {
    assert_eq!(done(state), Some([false; 3]));
    update(state, Action::Tries(TriesAction::Go(Try::Rate)));
    assert!(state.open.document.selection.lead_touchpoint().is_some() && state.program.focus == WindowArea::Canvas);
    assert_eq!(done(state), Some([false; 3]), "a card that is selected is not rated yet");
    run(state, Command::Rate(Score::MAX));
    assert_eq!(done(state), Some([true, false, false]));
    run(state, Command::Undo);
    assert_eq!(done(state), Some([true, false, false]));
    update(state, Action::Tries(TriesAction::Go(Try::Add)));
    assert!(state.look.editing.is_some());
    assert_eq!(done(state), Some([true, false, false]), "nothing is added before it has a title");
    run(state, Command::SelectNothing);
    add(state, "Sees the poster");
    assert_eq!(done(state), Some([true, true, false]));
    update(state, Action::Tries(TriesAction::Go(Try::Analyse)));
    assert_eq!((state.program.view, done(state)), (View::Analysis, None));
}

#[test]
fn they_stay_until_they_are_closed_and_come_back_when_asked_for() {
    let mut state = offered();
    for _ in 0..3 {
        add(&mut state, "x");
        run(&mut state, Command::Undo);
        state.poll();
    }
    assert_eq!(done(&state), Some([false, true, false]));
    update(&mut state, Action::Tries(TriesAction::Close));
    assert_eq!(done(&state), None);
    run(&mut state, Command::ShowView(View::Map));
    run(&mut state, Command::ToggleTries);
    assert!(done(&state).is_some());
    run(&mut state, Command::ToggleTries);
    assert_eq!(done(&state), None);
}

#[test]
fn an_example_that_is_in_no_file_says_so_and_not_that_it_is_saved() {
    let sample = || Document::saved(crate::catalogue::sample("en"));
    let settings = Settings { language: Some(crate::i18n::Language::English), ..Settings::default() };
    let mut state = State::new(sample(), settings, Box::new(|| jiff::Timestamp::UNIX_EPOCH));
    assert!(state.is_in_no_file());
    assert!(state.window_title().contains("worked example"), "{}", state.window_title());
    run(&mut state, Command::AddRound);
    assert!(!state.is_in_no_file() && state.window_title().starts_with('•'), "{}", state.window_title());
}
