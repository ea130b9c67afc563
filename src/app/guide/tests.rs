//! The guide without a window.

use crate::app::{Action, Command, GuideAction, State, View, WindowArea, update};
use crate::guide::{Book, Place};
use crate::i18n::Language;

fn start() -> State {
    crate::app::tests::small()
}

fn run(state: &mut State, command: Command) {
    update(state, Action::Command(command));
}

fn act(state: &mut State, action: GuideAction) {
    update(state, Action::Guide(action));
}

/// The title of the page that is shown, and the heading.
fn shown(state: &State) -> (String, usize) {
    let Place { language, page, heading } = state.guide.at().place;
    (Book::of(language).pages[page].title.clone(), heading)
}

#[test]
fn it_opens_at_the_page_of_the_view_and_gives_the_keyboard_back() {
    for (view, title, within) in [
        (View::Map, "The map and the keyboard", false),
        (View::Table, "All touchpoints at once: grid and table", true),
        (View::Grid, "All touchpoints at once: grid and table", false),
        (View::Analysis, "Analysis", false),
        (View::Agreement, "Rounds and votes", true),
        (View::Compare, "Comparing", false),
    ] {
        let mut state = start();
        run(&mut state, Command::ShowView(view));
        update(&mut state, Action::Focused(WindowArea::Tabs));
        run(&mut state, Command::Guide);
        assert_eq!((state.guide.open, state.program.focus), (true, WindowArea::Guide));
        assert_eq!((shown(&state).0.as_str(), shown(&state).1 > 0), (title, within), "{view:?}");
        run(&mut state, Command::Guide);
        assert_eq!((state.guide.open, state.program.focus), (false, WindowArea::Tabs), "{view:?}");
    }
}

#[test]
fn while_it_is_open_the_key_leads_into_it_and_follows_the_view() {
    let mut state = start();
    run(&mut state, Command::Guide);
    update(&mut state, Action::Focused(WindowArea::Canvas));
    act(&mut state, GuideAction::Contents);
    run(&mut state, Command::Guide);
    assert_eq!((state.guide.open, state.program.focus), (true, WindowArea::Guide));
    assert_eq!(shown(&state).0, "Guide", "the page that is being read stays");
    update(&mut state, Action::Focused(WindowArea::Canvas));
    run(&mut state, Command::ShowView(View::Analysis));
    assert_eq!(shown(&state).0, "Guide", "nothing changes unasked");
    run(&mut state, Command::Guide);
    assert_eq!(shown(&state).0, "Analysis");
    update(&mut state, Action::Focused(WindowArea::Canvas));
    act(&mut state, GuideAction::Close);
    assert_eq!(state.program.focus, WindowArea::Canvas, "closing takes the keyboard from nobody else");
}

#[test]
fn back_and_forward_lead_through_what_was_read() {
    let mut state = start();
    run(&mut state, Command::Guide);
    assert!(!state.guide.has_back() && !state.guide.has_forward());
    let first = state.guide.at();
    let place = Book::place(Language::English, "scores", "");
    act(&mut state, GuideAction::Go(place));
    act(&mut state, GuideAction::Search("votes".to_owned()));
    assert!(state.guide.listing && state.guide.hits.len() > 3);
    let hit = state.guide.hits[0].place;
    act(&mut state, GuideAction::Go(hit));
    assert!(!state.guide.listing);
    act(&mut state, GuideAction::Back);
    assert_eq!(state.guide.at().place, place);
    act(&mut state, GuideAction::Back);
    assert_eq!(state.guide.at(), first, "the same visit, so that the window scrolls to where it was");
    act(&mut state, GuideAction::Forward);
    act(&mut state, GuideAction::Forward);
    assert_eq!((state.guide.at().place, state.guide.has_forward()), (hit, false));
    act(&mut state, GuideAction::Search("x".to_owned()));
    act(&mut state, GuideAction::Back);
    assert_eq!((state.guide.at().place, state.guide.listing), (hit, false), "out of the list first");
}

#[test]
fn another_language_shows_the_same_place() {
    let mut state = start();
    run(&mut state, Command::ShowView(View::Table));
    run(&mut state, Command::Guide);
    let before = state.guide.at();
    run(&mut state, Command::SetLanguage(Language::German));
    let now = state.guide.at();
    assert_eq!(now.place, Place { language: Language::German, ..before.place });
    // The guide itself leads to the other language, too, and back.
    act(&mut state, GuideAction::Go(Book::place(Language::English, "README", "")));
    assert_eq!(shown(&state).0, "Guide");
    act(&mut state, GuideAction::Contents);
    assert_eq!(shown(&state).0, "Guide");
}

#[test]
fn find_searches_what_has_the_keyboard_and_the_areas_go_round() {
    let mut state = start();
    run(&mut state, Command::Guide);
    let before = state.guide.sought;
    run(&mut state, Command::Find);
    assert_eq!((state.guide.sought, state.open.find.is_none()), (before + 1, true));
    run(&mut state, Command::NextArea);
    assert_eq!(state.program.focus, WindowArea::Canvas);
    run(&mut state, Command::PreviousArea);
    assert_eq!(state.program.focus, WindowArea::Guide);
    run(&mut state, Command::NextArea);
    run(&mut state, Command::Find);
    assert!(state.open.find.is_some());
}

#[test]
fn in_a_free_lane_it_opens_at_the_page_on_lanes() {
    let mut state = start();
    run(&mut state, Command::AddLane(crate::model::FreeStyle::Text, crate::model::FreePer::Stage));
    update(&mut state, Action::Map(crate::app::MapAction::EditingChanged("Thoughts".to_owned())));
    update(&mut state, Action::Map(crate::app::MapAction::FinishEditing));
    run(&mut state, Command::Guide);
    assert_eq!(shown(&state), ("Lanes".to_owned(), 0));
    run(&mut state, Command::Guide);
    act(&mut state, GuideAction::Contents);
    update(&mut state, Action::Map(crate::app::MapAction::InCell(crate::app::CellKey::First)));
    assert!(state.open.document.selection.lead_cell().is_some());
    run(&mut state, Command::Guide);
    let (title, heading) = shown(&state);
    assert_eq!((title.as_str(), heading > 0), ("Lanes", true));
}
