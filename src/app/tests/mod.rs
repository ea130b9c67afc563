//! Tests of the program without a window: everything a person does with the keyboard, the mouse or menus, as actions.

mod derived;
mod finding;
mod keyboard;
mod late;
mod owners;
mod random;
mod typed;
mod words;

use super::{Action, Command, Key, LookAction, MapAction, Pick, Reach, Settings, Shortcut, State, Wish, update};
use crate::edit::{Document, Selected, Selection};
use crate::i18n::Language;
use crate::model::{Area, Map, MapId, Project, Round, RoundId, Stage, StageId, Touchpoint, TouchpointId};
use jiff::Timestamp;
use std::fmt::Write as _;
use std::sync::Arc;

/// A state with one map; the clock does not move.
pub(crate) fn state_of(project: Project) -> State {
    let settings = Settings { language: Some(Language::English), ..Settings::default() };
    State::new(Document::saved(project), settings, Box::new(|| Timestamp::UNIX_EPOCH))
}

/// A project with one map of the given stages, each with the titles of its touchpoints.
pub(crate) fn project(stages: &[(&str, &[&str])]) -> Project {
    let mut map = Map::new(MapId::named("map"), "Map");
    for (name, titles) in stages {
        let mut stage = Stage::new(StageId::named(name), *name);
        let touchpoints = titles.iter().map(|title| Arc::new(Touchpoint::new(TouchpointId::named(title), *title, Area::Service)));
        stage.touchpoints = touchpoints.collect();
        map.stages.push(Arc::new(stage));
    }
    let round = Round { id: RoundId::named("round"), label: "Round 1".to_owned(), date: None };
    Project::new("Project", round, map)
}

/// The example of most tests: two stages with touchpoints, one without.
pub(crate) fn small() -> State {
    state_of(project(&[("Search", &["a", "b", "c"]), ("Buy", &["d", "e"]), ("Use", &[])]))
}

/// The worked example, in the words of one language and with its content.
pub(crate) fn example_in(language: Language) -> State {
    let settings = Settings { language: Some(language), ..Settings::default() };
    State::new(Document::saved(crate::catalogue::sample(language.code())), settings, Box::new(|| Timestamp::UNIX_EPOCH))
}

/// Takes everything that the program asks the window to do.
pub(crate) fn wished(state: &mut State) -> Vec<Wish> {
    state.wishes.drain().into_iter().map(|(_, wish)| wish).collect()
}

/// The text that the program asks to have copied, if there is one.
pub(crate) fn wished_copy(state: &mut State) -> Option<String> {
    wished(state).into_iter().rev().find_map(|wish| if let Wish::CopyText(text) = wish { Some(text) } else { None })
}

/// The file dialog that the program asks for, if there is one.
pub(crate) fn wished_pick(state: &mut State) -> Option<Pick> {
    wished(state).into_iter().rev().find_map(|wish| if let Wish::Pick(pick) = wish { Some(pick) } else { None })
}

/// Whether the program asks to quit.
pub(crate) fn wishes_to_quit(state: &State) -> bool {
    state.wishes.contain(&Wish::Quit)
}

pub(crate) fn run(state: &mut State, command: Command) {
    update(state, Action::Command(command));
}

pub(crate) fn select(state: &mut State, title: &str) {
    select_all(state, &[title]);
}

/// Selects touchpoints by title; the first of them leads.
pub(crate) fn select_all(state: &mut State, titles: &[&str]) {
    let map = state.map().unwrap().id;
    let elements: Vec<Selected> = titles.iter().map(|title| Selected::Touchpoint(id(state, title))).collect();
    update(state, Action::Look(LookAction::Select(Selection::many(map, elements))));
}

pub(crate) fn select_stage(state: &mut State, name: &str) {
    let map = state.map().unwrap().id;
    let stage = state.map().unwrap().stages.iter().find(|stage| stage.name == name).unwrap().id;
    update(state, Action::Look(LookAction::Select(Selection::one(map, Selected::Stage(stage)))));
}

pub(crate) fn id(state: &State, title: &str) -> TouchpointId {
    state.map().unwrap().touchpoints().find(|touchpoint| touchpoint.title == title).unwrap().id
}

pub(crate) fn touchpoint(state: &State, title: &str) -> Touchpoint {
    Touchpoint::clone(state.map().unwrap().touchpoints().find(|touchpoint| touchpoint.title == title).unwrap())
}

/// Titles stage by stage: `a b|c|`.
pub(crate) fn journey(state: &State) -> String {
    let stage = |stage: &Arc<Stage>| stage.touchpoints.iter().map(|touchpoint| touchpoint.title.clone()).collect::<Vec<_>>().join(" ");
    state.map().unwrap().stages.iter().map(stage).collect::<Vec<_>>().join("|")
}

/// What leads the selection, by title or name.
pub(crate) fn lead(state: &State) -> String {
    let map = state.map().unwrap();
    match state.open.document.selection.lead {
        Some(Selected::Touchpoint(id)) => map.touchpoint(id).unwrap().title.clone(),
        Some(Selected::Stage(id)) => format!("stage {}", map.stage(id).unwrap().name),
        Some(other) => format!("{other:?}"),
        None => "nothing".to_owned(),
    }
}

/// Each identity as the number of its first occurrence.
pub(crate) fn without_identities(text: &str) -> String {
    let mut known: Vec<&str> = Vec::new();
    let (mut rest, mut seen) = (text, String::with_capacity(text.len()));
    while let Some(dash) = rest.find('-') {
        let begin = dash.saturating_sub(8);
        match rest.get(begin..begin + 36).filter(|part| uuid::Uuid::parse_str(part).is_ok()) {
            Some(id) => {
                let number = known.iter().position(|other| *other == id).unwrap_or_else(|| {
                    known.push(id);
                    known.len() - 1
                });
                seen += &rest[..begin];
                write!(seen, "#{number}").unwrap();
                rest = &rest[begin + 36..];
            }
            None => {
                seen += &rest[..=dash];
                rest = &rest[dash + 1..];
            }
        }
    }
    seen + rest
}

/// A person at the keyboard: keys become commands through the table of shortcuts, as in the window, and letters go into the open
/// text. Counts the keys pressed.
pub(crate) struct Typist {
    pub(crate) state: State,
    pub(crate) keys: usize,
}

impl Typist {
    pub(crate) fn press(&mut self, shortcut: Shortcut) {
        self.keys += 1;
        if self.state.look.editing.is_some() {
            match shortcut.key {
                Key::Enter => update(&mut self.state, Action::Map(MapAction::FinishEditing)),
                Key::Escape => update(&mut self.state, Action::Map(MapAction::CancelEditing)),
                Key::Tab => {
                    update(&mut self.state, Action::Map(MapAction::FinishEditing));
                    run(&mut self.state, Command::NextStage);
                }
                _ => panic!("{shortcut:?} while a text is open"),
            }
            return;
        }
        let found = Command::fixed().into_iter().find(|command| command.shortcuts().contains(&shortcut));
        let command = found.unwrap_or_else(|| panic!("no command for {shortcut:?}"));
        assert!(command.is_enabled(&self.state), "{command:?} is not enabled");
        run(&mut self.state, command);
    }

    pub(crate) fn plain(&mut self, key: Key) {
        self.press(Shortcut::plain(key));
    }

    /// Letters do not count as keys: they are the title.
    pub(crate) fn type_title(&mut self, title: &str) {
        let mut draft = self.state.look.editing.as_ref().expect("no text is open").draft.clone();
        for letter in title.chars() {
            draft.push(letter);
            update(&mut self.state, Action::Map(MapAction::EditingChanged(draft.clone())));
        }
    }
}

#[test]
fn no_shortcut_asks_for_two_commands_where_both_count() {
    let all = Command::fixed();
    for (index, one) in all.iter().enumerate() {
        for two in &all[index + 1..] {
            for shortcut in one.shortcuts() {
                assert!(!two.shortcuts().contains(&shortcut), "{shortcut:?} asks for {one:?} and for {two:?}");
            }
        }
    }
}

#[test]
fn keys_that_write_letters_never_count_while_typing() {
    for command in Command::fixed() {
        for shortcut in command.shortcuts() {
            let modifiers = shortcut.modifiers;
            let writes = !modifiers.command && !modifiers.alt && !matches!(shortcut.key, Key::Function(_));
            assert!(!writes || command.reach() != Reach::Always, "{command:?} would take {shortcut:?} from a text field");
        }
    }
}
