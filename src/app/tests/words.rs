//! Every command, menu, key, edit and refusal has its words in both languages.

use super::small;
use crate::app::{Command, Menu, MenuItem, context_menu, menus};
use crate::edit::{EditError, Selected};
use crate::i18n::{Language, Texts};
use crate::model::{LaneId, MapId, Problem, ProblemKind, RaterId, RoundId, SegmentId, StageId, Subject, TouchpointId};

fn both() -> [Texts; 2] {
    [Texts::new(Language::English), Texts::new(Language::German)]
}

#[test]
fn every_command_and_key_has_a_name() {
    let state = small();
    for texts in both() {
        for command in Command::fixed().into_iter().chain(state.element_commands()) {
            assert!(texts.has_term("command", command.code()), "{command:?} in {:?}", texts.language());
            for shortcut in command.shortcuts() {
                if let Some(code) = shortcut.key.code() {
                    assert!(texts.has_term("key", code), "{code} in {:?}", texts.language());
                }
            }
        }
        for code in ["control", "shift", "alt"] {
            assert!(texts.has_term("key", code));
        }
    }
}

#[test]
fn every_menu_has_a_title_and_every_command_without_an_element_stands_in_one_or_has_a_key() {
    fn walk(menu: &Menu, texts: &Texts, found: &mut Vec<Command>) {
        assert!(texts.has_term("menu", menu.code), "{} in {:?}", menu.code, texts.language());
        for item in &menu.items {
            match item {
                MenuItem::Command(command) => found.push(*command),
                MenuItem::Submenu(menu) => walk(menu, texts, found),
                MenuItem::Separator => {}
            }
        }
    }
    let state = small();
    for texts in both() {
        let mut found = Vec::new();
        for menu in menus(&state) {
            walk(&menu, &texts, &mut found);
        }
        for command in Command::fixed() {
            assert!(
                found.contains(&command) || command.shortcut().is_some() || command == Command::HideLane,
                "{command:?} cannot be reached"
            );
        }
        let map = state.map().unwrap();
        let elements = [
            None,
            Some(Selected::Touchpoint(map.stages[0].touchpoints[0].id)),
            Some(Selected::Stage(map.stages[0].id)),
            Some(Selected::Lane(map.lanes[0].id)),
        ];
        for element in elements {
            walk(&context_menu(&state, element), &texts, &mut Vec::new());
        }
    }
}

#[test]
fn shortcuts_are_written_as_on_the_keyboards_of_each_language() {
    let [english, german] = both();
    let text = |command: Command, texts: &Texts| command.shortcut().unwrap().text(texts);
    assert_eq!(text(Command::SaveAs, &english), "Ctrl+Shift+S");
    assert_eq!(text(Command::SaveAs, &german), "Strg+Umschalt+S");
    assert_eq!(text(Command::Delete, &german), "Entf");
    assert_eq!(text(Command::Rename, &german), "F2");
}

/// Every label code that the source of `edit/` names, and those that this room gives to steps of its own.
#[test]
fn every_step_of_the_history_has_a_name() {
    let sources = [
        include_str!("../../edit/project.rs"),
        include_str!("../../edit/map.rs"),
        include_str!("../../edit/stage.rs"),
        include_str!("../../edit/touchpoint.rs"),
        include_str!("../../edit/score.rs"),
        include_str!("../../edit/lane.rs"),
        include_str!("../../edit/segment.rs"),
        include_str!("../../edit/round.rs"),
        include_str!("../../edit/rater.rs"),
    ];
    let mut codes: Vec<String> =
        ["drag", "paste", "duplicate", "delete", "clear-cells", "paste-cells", "take-chance", "drop-chance"].map(str::to_owned).to_vec();
    for source in sources {
        let start = source.find("fn label(&self)").unwrap();
        let end = start + source[start..].find("\n    }\n").unwrap();
        codes.extend(quoted(&source[start..end]));
    }
    let own = [include_str!("../arrange.rs"), include_str!("../clip.rs"), include_str!("../maps.rs")];
    for source in own {
        codes.extend(source.match_indices("label: \"").filter_map(|(at, _)| quoted(&source[at..]).into_iter().next()));
    }
    // `touchpoint.rs` has its labels in two functions.
    let touchpoint = sources[3];
    let second = touchpoint.rfind("fn label(&self)").unwrap();
    codes.extend(quoted(&touchpoint[second..second + touchpoint[second..].find("\n    }\n").unwrap()]));
    assert!(codes.len() > 60, "only {} codes were found", codes.len());
    for texts in both() {
        for code in &codes {
            assert!(texts.has_term("edit", code), "{code} in {:?}", texts.language());
        }
    }
}

fn quoted(source: &str) -> Vec<String> {
    source.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_refusal_has_a_sentence() {
    let kinds = [
        ProblemKind::DuplicateId,
        ProblemKind::DanglingReference,
        ProblemKind::NoRound,
        ProblemKind::NoMap,
        ProblemKind::NoStage,
        ProblemKind::CardLanes,
        ProblemKind::Thresholds,
        ProblemKind::TextTooLong,
        ProblemKind::TooMany,
        ProblemKind::NumberOutOfRange,
        ProblemKind::RepeatedScore,
        ProblemKind::WrongValue,
    ];
    let errors = [
        EditError::UnknownMap(MapId::named("")),
        EditError::UnknownStage(StageId::named("")),
        EditError::UnknownTouchpoint(TouchpointId::named("")),
        EditError::UnknownLane(LaneId::named("")),
        EditError::UnknownSegment(SegmentId::named("")),
        EditError::UnknownRound(RoundId::named("")),
        EditError::UnknownRater(RaterId::named("")),
        EditError::LastOne,
        EditError::BuiltInLane,
    ];
    let unsound = kinds.map(|kind| EditError::Unsound(Problem { kind, subject: Subject::Project }));
    for texts in both() {
        for error in errors.iter().chain(&unsound) {
            assert!(texts.has_term("edit-error", error.code()), "{} in {:?}", error.code(), texts.language());
        }
    }
}
