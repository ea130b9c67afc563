//! A presentation goes on and back, jumps and blanks, keeps its place and its time, survives what is done to what it shows, and shows no score that is held
//! back.

use super::PresentAction as P;
use crate::app::dialog::Dialog;
use crate::app::display::Display;
use crate::app::present::dialog::PresentDialog;
use crate::app::present::kept::{PresentSettings, Tool, WallPlace};
use crate::app::present::wall::OnWall;
use crate::app::tests::{example_in, id, run, select_all, small, wished, wished_copy, wished_pick};
use crate::app::{Action, Command, Pick, Settings, State, Wall, Wish, update};
use crate::edit::{BallotEdit, Document, Edit, MapEdit, StageEdit, StepName, TouchpointEdit};
use crate::i18n::Language;
use crate::model::{
    Ballot, BallotId, ChartKind, Code as _, SavedView, ScoreKind, Shows, StageId, StepId, StepShows, TouchpointId, ViewChart, ViewId,
};
use crate::scene::{Node, Rect, Scene};
use jiff::{Span, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

fn act(state: &mut State, action: P) {
    update(state, Action::Present(action));
}

fn edit(state: &mut State, edit: Edit) {
    update(state, Action::Edit { edit, merge: None });
}

/// What is on the wall, in a word.
fn shown(state: &State) -> String {
    match state.on_wall() {
        OnWall::Blank => "blank".to_owned(),
        OnWall::Map(map) => {
            let what = match (&map.part, &map.card) {
                (None, _) => "whole",
                (Some(_), None) => "part",
                (Some(_), Some(_)) => "card",
            };
            let (at, steps) = state.presented().unwrap();
            let shows = state.presented_aside().unwrap_or(&steps[at].shows);
            format!("{what} {}", state.title_of_step(shows))
        }
        OnWall::Page(_, (page, _)) => format!("page {page}"),
        OnWall::Coming => "coming".to_owned(),
        OnWall::HeldBack(title) => format!("held back: {title}"),
        OnWall::Nothing => "nothing".to_owned(),
    }
}

fn titles(state: &State) -> Vec<String> {
    state.steps().iter().map(|step| state.title_of_step(&step.shows)).collect()
}

/// Everything that a drawing says.
fn words(scene: &Scene) -> String {
    let mut all = Vec::new();
    scene.walk(&mut |node| {
        if let Node::Text(text) = node {
            all.extend(text.lines.iter().map(|line| line.text.clone()));
        }
    });
    all.join("\n")
}

#[test]
fn steps_are_proposed_and_become_the_maps_own_with_the_first_change() {
    let mut state = example_in(Language::English);
    let stages: Vec<String> = state.map().unwrap().stages.iter().map(|stage| stage.name.clone()).collect();
    let mut all = vec![state.map().unwrap().name.clone()];
    all.extend(stages);
    all.extend(["What the map says".to_owned(), "Measures".to_owned()]);
    assert_eq!(titles(&state), all);
    assert!(!state.has_own_steps() && state.project().presentation.is_empty(), "nothing is changed by looking");
    let first = state.steps()[1].id;
    act(&mut state, P::Note(first, "Ask who has been there".to_owned()));
    assert!(state.has_own_steps());
    assert_eq!((titles(&state), state.steps()[1].id), (all.clone(), first), "each keeps its place and its identity");
    act(&mut state, P::Note(first, "Ask who has been there before".to_owned()));
    act(&mut state, P::Minutes(first, 3));
    assert_eq!(state.open.document.undo_name(), Some(StepName::ChangeStep));
    run(&mut state, Command::Undo);
    run(&mut state, Command::Undo);
    assert!(!state.has_own_steps(), "typing is one step");
    run(&mut state, Command::Redo);
    act(&mut state, P::Propose);
    assert!(!state.has_own_steps());
}

#[test]
fn the_list_is_added_to_ordered_and_emptied() {
    let mut state = small();
    let id = |title: &str| id(&state, title);
    let (a, d) = (id("a"), id("d"));
    assert_eq!(titles(&state), ["Map", "Search", "Buy", "What the map says"], "an empty stage is no step");
    let buy = state.steps()[2].id;
    act(&mut state, P::Add(vec![StepShows::Touchpoint(a), StepShows::Touchpoint(d)], Some(buy)));
    assert_eq!(titles(&state), ["Map", "Search", "a", "d", "Buy", "What the map says"]);
    let last = state.steps()[5].id;
    act(&mut state, P::Move(last, Some(buy)));
    act(&mut state, P::Delete(buy));
    assert_eq!(titles(&state), ["Map", "Search", "a", "d", "What the map says"]);
    let steps = [StepName::DeleteStep, StepName::MoveStep, StepName::AddStep];
    for step in steps {
        assert_eq!(state.open.document.undo_name(), Some(step));
        run(&mut state, Command::Undo);
    }
    assert!(!state.has_own_steps());
    // What is selected can be added in one go.
    select_all(&mut state, &["a", "b"]);
    assert_eq!(state.steps_of_window(), [StepShows::Touchpoint(a), StepShows::Touchpoint(self::id(&state, "b"))]);
}

#[test]
fn going_on_and_back_with_one_hand() {
    let mut state = small();
    run(&mut state, Command::PresentationSteps);
    assert_eq!(state.dialog, Some(Dialog::Present(PresentDialog::Steps)));
    run(&mut state, Command::Present);
    assert_eq!((state.dialog.is_none(), wished(&mut state)), (true, vec![Wish::Wall(true)]));
    assert_eq!(shown(&state), "whole Map");
    act(&mut state, P::Back);
    assert_eq!(shown(&state), "whole Map", "there is nothing before");
    act(&mut state, P::Next);
    act(&mut state, P::Next);
    assert_eq!(shown(&state), "part Buy");
    act(&mut state, P::Blank);
    assert_eq!(shown(&state), "blank");
    act(&mut state, P::Next);
    assert_eq!(shown(&state), "part Buy", "what was blank is there again first");
    act(&mut state, P::Last);
    act(&mut state, P::Next);
    act(&mut state, P::First);
    assert_eq!(shown(&state), "whole Map");
    act(&mut state, P::Next);
    act(&mut state, P::End);
    assert!(!state.open.presenting.on);
    assert_eq!(wished(&mut state), [Wish::Wall(false)]);
    // Somebody corrects a title in between.
    let a = id(&state, "a");
    let map = state.map().unwrap().id;
    edit(&mut state, Edit::Touchpoint(TouchpointEdit::Delete { map, touchpoints: vec![a] }));
    run(&mut state, Command::Present);
    assert_eq!(shown(&state), "part Search", "it goes on where it was");
}

#[test]
fn pages_of_a_step_come_before_the_next_step() {
    let mut state = example_in(Language::English);
    let says = state.steps().iter().find(|step| step.shows == StepShows::Says).unwrap().id;
    act(&mut state, P::StartAt(says));
    assert_eq!(shown(&state), "coming", "pages are drawn in the background");
    state.background().settle();
    assert_eq!(shown(&state), "page 1");
    let OnWall::Page(scene, (_, of)) = state.on_wall() else { panic!("a page") };
    assert!(words(&scene).len() > 100 && of >= 1);
    for page in 2..=of {
        act(&mut state, P::Next);
        assert_eq!(shown(&state), format!("page {page}"));
    }
    act(&mut state, P::Next);
    let (at, steps) = state.presented().unwrap();
    assert_eq!((&steps[at].shows, shown(&state)), (&StepShows::Measures, "page 1".to_owned()));
    act(&mut state, P::Back);
    assert_eq!(shown(&state), format!("page {of}"), "back at the end of the step before");
}

#[test]
fn a_few_letters_lead_anywhere_and_one_key_back() {
    let mut state = small();
    run(&mut state, Command::Present);
    act(&mut state, P::Next);
    act(&mut state, P::Seek(Some((String::new(), 0))));
    assert_eq!(state.places_to_jump(), [], "nothing is typed yet");
    act(&mut state, P::Seek(Some(("BUY".to_owned(), 0))));
    let found: Vec<String> = state.places_to_jump().into_iter().map(|place| place.title).collect();
    assert_eq!(found, ["Buy"]);
    act(&mut state, P::Jump);
    assert_eq!((shown(&state), &state.open.presenting.jump), ("part Buy".to_owned(), &None));
    // A touchpoint that is no step: shown in between.
    act(&mut state, P::Seek(Some(("c".to_owned(), 0))));
    act(&mut state, P::Jump);
    assert_eq!(shown(&state), "card c");
    act(&mut state, P::Next);
    assert_eq!(shown(&state), "part Buy", "back to where it was");
    act(&mut state, P::Seek(Some(("zzz".to_owned(), 4))));
    act(&mut state, P::Jump);
    assert_eq!(shown(&state), "part Buy", "nothing was found");
}

#[test]
fn every_step_survives_renaming_deleting_and_undoing_what_it_shows() {
    let mut state = small();
    let map = state.map().unwrap().id;
    let (buy, a) = (StageId::named("Buy"), id(&state, "a"));
    let view = SavedView { map: Some(map), ..SavedView::new(ViewId::named("view"), "All of it", Shows::Map) };
    edit(&mut state, Edit::View(crate::edit::ViewEdit::Add { views: vec![view], before: None }));
    let chart = ViewChart { kind: ChartKind::Balance, ..ViewChart::default() };
    let view = StepShows::View(ViewId::named("view"));
    act(&mut state, P::Add(vec![StepShows::Touchpoint(a), view, StepShows::Chart(chart), StepShows::Measures], None));
    let all = titles(&state);
    assert_eq!(all, ["Map", "Search", "Buy", "What the map says", "a", "All of it", "Emotional balance", "Measures"]);
    let ids: Vec<StepId> = state.steps().iter().map(|step| step.id).collect();
    edit(&mut state, Edit::Stage(StageEdit::Rename { map, stage: buy, name: "Order".into() }));
    assert_eq!(titles(&state)[2], "Order");
    run(&mut state, Command::Present);
    act(&mut state, P::GoTo(ids[2]));
    assert_eq!(shown(&state), "part Order");
    act(&mut state, P::End);
    edit(&mut state, Edit::Stage(StageEdit::Delete { map, stages: vec![buy] }));
    edit(&mut state, Edit::Touchpoint(TouchpointEdit::Delete { map, touchpoints: vec![a] }));
    edit(&mut state, Edit::View(crate::edit::ViewEdit::Delete { views: vec![ViewId::named("view")] }));
    assert_eq!(state.steps().len(), 8, "it is listed, and passed over");
    assert_eq!(state.shown_steps().len(), 5);
    run(&mut state, Command::Present);
    assert_ne!(shown(&state), "nothing", "what follows is shown");
    act(&mut state, P::End);
    for _ in 0..3 {
        run(&mut state, Command::Undo);
    }
    assert_eq!((titles(&state)[4].as_str(), state.shown_steps().len()), ("a", 8));
    assert_eq!(state.steps().iter().map(|step| step.id).collect::<Vec<_>>(), ids);
    // It goes with its map, and comes back with it.
    run(&mut state, Command::DuplicateMap);
    run(&mut state, Command::ShowMap(map));
    edit(&mut state, Edit::Map(MapEdit::Delete { map }));
    assert!(state.project().presentation.is_empty());
    run(&mut state, Command::Undo);
    assert_eq!(state.project().presentation.len(), 8);
}

#[test]
fn only_what_has_been_reached_is_seen() {
    let mut state = small();
    act(&mut state, P::Choose(PresentSettings { only_reached: true, ..PresentSettings::default() }));
    run(&mut state, Command::Present);
    let unseen = |state: &State| if let OnWall::Map(map) = state.on_wall() { map.unseen.len() } else { panic!("the map") };
    assert_eq!(unseen(&state), 2, "the whole map first, with the names of its stages");
    act(&mut state, P::Next);
    assert_eq!(unseen(&state), 1);
    act(&mut state, P::Next);
    assert_eq!(unseen(&state), 0);
    act(&mut state, P::Back);
    assert_eq!(unseen(&state), 1, "back, it is not there yet");
    act(&mut state, P::Seek(Some(("Buy".to_owned(), 0))));
    act(&mut state, P::Jump);
    assert_eq!(unseen(&state), 0);
}

/// What of scores is in a drawing: the marks of verdicts and figures, all words.
fn said(state: &State) -> String {
    match state.on_wall() {
        OnWall::Map(map) => words(&map.layout.scene),
        OnWall::Page(scene, _) => words(&scene),
        OnWall::HeldBack(title) => title,
        other => format!("{other:?}"),
    }
}

#[test]
fn scores_are_held_back_until_a_key_reveals_them_and_nothing_moves() {
    let mut state = example_in(Language::English);
    act(&mut state, P::Choose(PresentSettings { hold_back: true, ..PresentSettings::default() }));
    run(&mut state, Command::Present);
    let places = |state: &State| {
        let OnWall::Map(map) = state.on_wall() else { panic!("the map") };
        let from = map.whole.origin().to_vec2();
        let place = |rect: Rect| (rect - from).round();
        (map.whole.size(), map.layout.places.cards().map(|card| (card.id, card.rect.map(place))).collect::<Vec<_>>())
    };
    let (bare, before) = (said(&state), places(&state));
    for verdict in ["pain point", "deal-breaker", "magic moment"] {
        assert!(!bare.to_lowercase().contains(verdict), "{verdict}: {bare}");
    }
    act(&mut state, P::Reveal);
    assert_ne!(said(&state), bare);
    assert_eq!(places(&state), before, "everything stays where it is");
    act(&mut state, P::Reveal);
    assert_eq!(said(&state), bare);
    // What is made of scores is only named.
    let says = state.steps().iter().find(|step| step.shows == StepShows::Says).unwrap().id;
    act(&mut state, P::GoTo(says));
    assert_eq!(shown(&state), "held back: What the map says");
    act(&mut state, P::Reveal);
    assert_eq!(shown(&state), "coming");
    state.background().settle();
    assert_eq!(shown(&state), "page 1");
}

#[test]
fn while_votes_are_covered_the_wall_shows_no_score() {
    let mut state = example_in(Language::English);
    let map = Arc::clone(state.map().unwrap());
    let all: Vec<TouchpointId> = map.touchpoints().map(|touchpoint| touchpoint.id).collect();
    let raters = state.project().raters.iter().map(|rater| rater.id).collect();
    let ballot = Ballot {
        touchpoints: vec![all[0]],
        scores: ScoreKind::ALL.to_vec(),
        raters,
        ..Ballot::new(BallotId::named("vote"), map.id, state.round().unwrap())
    };
    act(&mut state, P::Choose(PresentSettings { hold_back: true, ..PresentSettings::default() }));
    run(&mut state, Command::Present);
    let bare = said(&state);
    act(&mut state, P::Choose(PresentSettings::default()));
    assert_ne!(said(&state), bare);
    edit(&mut state, Edit::Ballot(BallotEdit::Begin(ballot)));
    assert_eq!(said(&state), bare, "no score of any touchpoint");
    act(&mut state, P::Reveal);
    assert_eq!(said(&state), bare, "and no key reveals them");
    let chart = state.steps().iter().find(|step| step.shows == StepShows::Says).unwrap().id;
    act(&mut state, P::GoTo(chart));
    state.background().settle();
    assert_eq!(shown(&state), "held back: What the map says");
    act(&mut state, P::Last);
    assert_eq!(shown(&state), "held back: Measures", "measures name gaps");
    assert!(state.next_on_wall().is_none(), "and nothing of it is seen ahead");
    act(&mut state, P::Back);
    assert!(matches!(state.next_on_wall(), Some((OnWall::HeldBack(_), _))));
    edit(&mut state, Edit::Ballot(BallotEdit::Reveal { ballot: BallotId::named("vote") }));
    act(&mut state, P::First);
    assert_ne!(said(&state), bare);
}

#[test]
fn time_is_counted_while_it_goes_on() {
    static NOW: AtomicI64 = AtomicI64::new(0);
    let wait = |seconds: i64| NOW.fetch_add(seconds, Ordering::SeqCst);
    let settings = Settings { language: Some(Language::English), ..Settings::default() };
    let project = crate::app::tests::project(&[("Search", &["a"]), ("Buy", &["b"])]);
    let clock = Box::new(|| Timestamp::UNIX_EPOCH + Span::new().seconds(NOW.load(Ordering::SeqCst)));
    let mut state = State::new(Document::saved(project), settings, clock);
    let ids: Vec<StepId> = state.steps().iter().map(|step| step.id).collect();
    act(&mut state, P::Minutes(ids[0], 2));
    act(&mut state, P::Minutes(ids[1], 1));
    run(&mut state, Command::Present);
    wait(90);
    let times = state.presented_times();
    assert_eq!((times.step, times.all, times.before), ((90, 120), (90, 180), 0));
    act(&mut state, P::Next);
    wait(70);
    let times = state.presented_times();
    assert_eq!((times.step, times.all, times.before), ((70, 60), (160, 180), 120));
    act(&mut state, P::End);
    wait(1_000);
    assert_eq!(state.presented_times().all.0, 160, "a break takes no time");
    run(&mut state, Command::Present);
    wait(10);
    act(&mut state, P::Back);
    assert_eq!((state.presented_times().step.0, state.presented_times().all.0), (90, 170));
    act(&mut state, P::TimeAnew);
    wait(5);
    assert_eq!(state.presented_times().all.0, 5);
}

#[test]
fn notes_leave_as_text() {
    let mut state = small();
    let search = state.steps()[1].id;
    act(&mut state, P::Note(search, "Who has searched?\nAnd where?".to_owned()));
    act(&mut state, P::Minutes(search, 4));
    act(&mut state, P::CopyNotes);
    let text = wished_copy(&mut state).unwrap();
    assert_eq!(
        text,
        "# Speaker notes: Map\n\n## 1. Map\n\n## 2. Search (4 min)\n\nWho has searched?\nAnd where?\n\n## 3. Buy\n\n## 4. What the map says\n"
    );
    act(&mut state, P::WriteNotes);
    assert_eq!(wished_pick(&mut state), Some(Pick::Notes));
    assert!(state.suggested_name(&Pick::Notes).ends_with(".md"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.md");
    state.start_notes_export(path.clone(), crate::file::Expected::Nothing.into());
    state.background().settle();
    state.poll();
    assert_eq!(crate::app::open::tests::read(&path), text);
    state.start_notes_export(path, crate::file::Expected::Nothing.into());
    state.background().settle();
    state.poll();
    assert!(matches!(state.dialog, Some(Dialog::Replace(Pick::Notes, _))), "{:?}", state.dialog);
}

#[test]
fn the_wall_follows_what_was_chosen_and_what_is_there() {
    let mut state = small();
    assert_eq!(state.wall_place(), Wall::Here);
    let displays = [("laptop", true), ("beamer", false)].map(|(name, is_here)| Display { name: name.to_owned(), is_here });
    act(&mut state, P::Displays(displays.to_vec()));
    assert_eq!(state.wall_place(), Wall::Display(1));
    act(&mut state, P::Choose(PresentSettings { wall: WallPlace::Window, ..PresentSettings::default() }));
    assert_eq!(state.wall_place(), Wall::Window);
    act(&mut state, P::Take(Tool::Pen));
    assert_eq!(state.open.presenting.tool, Tool::Pen);
    act(&mut state, P::Take(Tool::Pen));
    assert_eq!(state.open.presenting.tool, Tool::None, "the same key puts it away");
}
