//! Random sequences of commands and actions: nothing panics, the invariants hold, and undoing all gives the start.

use super::{project, state_of, wished_copy};
use crate::app::{Action, Command, EditTarget, NewProject, State, update};
use crate::edit::{Edit, Selected, Selection, TouchpointEdit};
use crate::model::{Map, Project, Score, ScoreKind};
use proptest::prelude::*;

/// One thing done, chosen by numbers so that it fits whatever the map looks like by then.
#[derive(Debug, Clone)]
enum Deed {
    Command(usize),
    Select(Vec<usize>),
    Type(String),
    Finish,
    Cancel,
    Edit(usize),
    Paste(String),
    PasteCopied,
    Drag(usize, usize),
    EndDrag(bool),
    Rate(usize, u8),
    NewMap,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => any::<usize>().prop_map(Deed::Command),
        4 => prop::collection::vec(any::<usize>(), 0..4).prop_map(Deed::Select),
        3 => "[a-zäöü \n]{0,8}".prop_map(Deed::Type),
        2 => Just(Deed::Finish),
        1 => Just(Deed::Cancel),
        2 => any::<usize>().prop_map(Deed::Edit),
        1 => "[a-z\n\t-]{0,20}".prop_map(Deed::Paste),
        2 => Just(Deed::PasteCopied),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(one, two)| Deed::Drag(one, two)),
        1 => any::<bool>().prop_map(Deed::EndDrag),
        2 => (any::<usize>(), 0..12u8).prop_map(|(kind, score)| Deed::Rate(kind, score)),
        1 => Just(Deed::NewMap),
    ]
}

/// Everything that can be selected in the shown map.
fn elements(state: &State) -> Vec<Selected> {
    let map = state.map().unwrap();
    let mut all: Vec<Selected> = vec![Selected::Project, Selected::Map];
    all.extend(map.stages.iter().map(|stage| Selected::Stage(stage.id)));
    all.extend(map.touchpoints().map(|touchpoint| Selected::Touchpoint(touchpoint.id)));
    all.extend(map.lanes.iter().map(|lane| Selected::Lane(lane.id)));
    all.extend(state.project().segments.iter().map(|segment| Selected::Segment(segment.id)));
    all.extend(state.project().rounds.iter().map(|round| Selected::Round(round.id)));
    all
}

fn action(state: &State, deed: Deed, copied: &str) -> Option<Action> {
    let map = state.map().unwrap();
    let all = elements(state);
    Some(match deed {
        Deed::Command(number) => {
            let commands: Vec<Command> = Command::fixed().into_iter().chain(state.element_commands()).collect();
            let command = commands[number % commands.len()];
            // These leave the project, which ends the history that the test follows.
            let leaves = [Command::NewProject, Command::NewEmpty, Command::Open, Command::OpenExample, Command::Close, Command::Quit];
            if leaves.contains(&command) {
                return None;
            }
            Action::Command(command)
        }
        Deed::Select(numbers) => Action::Select(Selection::many(map.id, numbers.into_iter().map(|number| all[number % all.len()]))),
        Deed::Type(text) if state.look.editing.is_some() => Action::EditingChanged(text),
        Deed::Type(text) => Action::Typed(text),
        Deed::Finish => Action::FinishEditing,
        Deed::Cancel => Action::CancelEditing,
        Deed::Edit(number) => Action::StartEditing(match all[number % all.len()] {
            Selected::Stage(id) => EditTarget::StageName(id),
            Selected::Touchpoint(id) => EditTarget::TouchpointTitle(id),
            Selected::Lane(id) if number % 2 == 0 => EditTarget::Cell(id, map.stages[number % map.stages.len()].id.0),
            Selected::Lane(id) => EditTarget::LaneName(id),
            _ => EditTarget::MapName(map.id),
        }),
        Deed::Paste(text) => Action::Paste(text),
        Deed::PasteCopied => Action::Paste(copied.to_owned()),
        Deed::Drag(which, to) => {
            let touchpoints: Vec<_> = map.touchpoints().map(|touchpoint| touchpoint.id).collect();
            let moved = *touchpoints.get(which % touchpoints.len().max(1))?;
            let stage = map.stages[to % map.stages.len()].id;
            Action::Preview(Edit::Touchpoint(TouchpointEdit::Move {
                map: map.id,
                touchpoints: vec![moved],
                stage,
                before: None,
                media: None,
            }))
        }
        Deed::EndDrag(true) => Action::CommitDrag,
        Deed::EndDrag(false) => Action::CancelDrag,
        Deed::Rate(kind, score) => Action::Rate {
            touchpoints: state.open.document.selection.touchpoints().collect(),
            kind: [ScoreKind::Expectation, ScoreKind::Fulfilment, ScoreKind::Competition, ScoreKind::Relevance][kind % 4],
            score: Score::new(score).ok(),
        },
        Deed::NewMap => Action::CreateMap(NewProject { name: String::new(), template: "blank".to_owned() }),
    })
}

/// The content without the time of its last change.
fn content(project: &Project) -> Project {
    Project { changed: None, ..project.clone() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn random_work_keeps_the_invariants_and_can_be_undone(deeds in prop::collection::vec(deed(), 1..60)) {
        let mut state = state_of(project(&[("Search", &["a", "b", "c"]), ("Buy", &["d", "e"]), ("Use", &[])]));
        let start = content(state.project());
        let mut copied = String::new();
        for deed in deeds {
            let Some(action) = action(&state, deed, &copied) else { continue };
            let shown = format!("{action:?}");
            update(&mut state, action);
            if let Some(text) = wished_copy(&mut state) {
                copied = text;
            }
            prop_assert_eq!(state.project().problems(), Vec::new(), "after {}", shown);
            let selection = &state.open.document.selection;
            let mut pruned = selection.clone();
            pruned.prune(state.project());
            prop_assert_eq!(selection, &pruned, "a selection of what is not there after {}", shown);
            prop_assert!(state.map().is_some_and(|map: &std::sync::Arc<Map>| !map.stages.is_empty()));
        }
        update(&mut state, Action::FinishEditing);
        update(&mut state, Action::CommitDrag);
        let end = content(state.project());
        let steps = state.open.document.undo_steps();
        prop_assert!(steps < 500);
        for _ in 0..steps {
            update(&mut state, Action::Command(Command::Undo));
            prop_assert_eq!(state.project().problems(), Vec::new());
        }
        prop_assert_eq!(content(state.project()), start);
        prop_assert!(state.open.document.is_saved());
        // Not until nothing is left: the random work may have ended with undoing.
        for _ in 0..steps {
            update(&mut state, Action::Command(Command::Redo));
        }
        prop_assert_eq!(content(state.project()), end);
    }
}
