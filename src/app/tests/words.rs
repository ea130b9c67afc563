//! Every command, menu, key, edit and refusal has a text in both languages.

use super::{example_in, run, select, small};
use crate::app::{
    Action, Command, Menu, MenuItem, Reason, SaveAs, State, ViewsAction, context_menu, edit_error, menus, recent_name, update,
};
use crate::edit::{EditError, Selected};
use crate::i18n::{Language, Texts};
use crate::model::{
    Arrangement, BallotId, ContactId, DayStepId, LaneId, MapId, MeasureId, MetricId, Problem, ProblemKind, QuestionId, RaterId, RoundId,
    SegmentId, StageId, StepId, Subject, TouchpointId, ViewId,
};
use std::path::PathBuf;

fn both() -> [Texts; 2] {
    [Texts::new(Language::English), Texts::new(Language::German)]
}

#[test]
fn every_command_and_key_has_a_name() {
    let state = small();
    for texts in both() {
        for command in Command::fixed().into_iter().chain(Command::of_elements(&state)) {
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
fn every_kind_of_command_is_in_the_list_and_has_a_label_of_its_own() {
    let mut state = small();
    run(&mut state, Command::AddSegment);
    let how = SaveAs { name: "Seen".to_owned(), only_stages: false, sheet: false, arrangement: Arrangement::Line };
    update(&mut state, Action::Views(ViewsAction::Save(how)));
    state.program.settings.remember(std::path::Path::new("/a/last.wegmarke"));
    let all = state.all_commands();
    for name in Command::NAMES {
        let is_listed = all.iter().any(|listed| {
            let shown = format!("{:?}", listed.command);
            shown == *name || shown.strip_prefix(name).is_some_and(|rest| rest.starts_with('('))
        });
        assert!(is_listed, "{name} is in no list: give it `each` or `elements`");
    }
    let mut seen = std::collections::HashMap::new();
    for listed in &all {
        if let Some(other) = seen.insert(&listed.label, listed.command) {
            panic!("{other:?} and {:?} are both called “{}”", listed.command, listed.label);
        }
    }
}

#[test]
fn every_menu_has_a_title_and_every_command_is_in_one_or_has_a_key() {
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
        let map = state.map().unwrap();
        let elements = [
            None,
            Some(Selected::Touchpoint(map.stages[0].touchpoints[0].id)),
            Some(Selected::Stage(map.stages[0].id)),
            Some(Selected::Lane(map.lanes[0].id)),
            Some(Selected::Measure(MeasureId::named(""))),
            Some(Selected::Question(QuestionId::named(""))),
            Some(Selected::Contact(ContactId::named(""))),
        ];
        for element in elements {
            walk(&context_menu(&state, element), &texts, &mut found);
        }
        for command in Command::fixed() {
            assert!(found.contains(&command) || command.shortcut().is_some(), "{command:?} cannot be reached");
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

/// One value of each variant; does not compile if one is missing.
macro_rules! one_of_each {
    ($of:ident { $($variant:ident $(($value:expr))? $({ $($field:ident: $inner:expr),* })?,)* }) => {{
        let all = [$($of::$variant $(($value))? $({ $($field: $inner),* })?,)*];
        for value in &all {
            match value {
                $($of::$variant { .. } => {})*
            }
        }
        all
    }};
}

#[test]
fn every_refusal_has_a_sentence() {
    let kinds = one_of_each!(ProblemKind {
        DuplicateId,
        DanglingReference,
        NoRound,
        NoMap,
        NoStage,
        CardLanes,
        Thresholds,
        TextTooLong { most: 1 },
        TooMany { what: "maps", most: 1 },
        NumberOutOfRange,
        RepeatedScore,
        WrongValue,
    });
    let problem = Problem { kind: ProblemKind::NoMap, subject: Subject::Project };
    let errors = one_of_each!(EditError {
        UnknownMap(MapId::named("")),
        UnknownStage(StageId::named("")),
        UnknownTouchpoint(TouchpointId::named("")),
        UnknownLane(LaneId::named("")),
        UnknownSegment(SegmentId::named("")),
        UnknownRound(RoundId::named("")),
        UnknownRater(RaterId::named("")),
        UnknownBallot(BallotId::named("")),
        UnknownMeasure(MeasureId::named("")),
        UnknownQuestion(QuestionId::named("")),
        UnknownMetric(MetricId::named("")),
        UnknownContact(ContactId::named("")),
        UnknownView(ViewId::named("")),
        UnknownStep(StepId::named("")),
        UnknownDayStep(DayStepId::named("")),
        NotAsked,
        LastOne,
        BuiltInLane,
        TooLarge,
        TooMuchMoney,
        Unsound(problem),
    });
    let unsound = kinds.map(|kind| EditError::Unsound(Problem { kind, subject: Subject::Project }));
    for texts in both() {
        for error in errors.iter().chain(&unsound) {
            assert_ne!(edit_error(&texts, error), error.code(), "{:?}", texts.language());
        }
    }
}

#[test]
fn every_reason_has_a_sentence() {
    let reasons = one_of_each!(Reason {
        ReadOnly,
        NotReadOnly,
        NoTouchpoint,
        NoCard,
        NoCardOrLane,
        NoStage,
        NoSegmentSelected,
        NoRound,
        NoRow,
        NoFilterHere,
        NoPlan,
        NothingChosen,
        NoMatches,
        NoMeasure,
        NoListLane,
        NoLane,
        NothingSelected,
        NoTouchpoints,
        NoMeasures,
        NoQuestion,
        NoQuestions,
        NoContact,
        NoContacts,
        NoDayParts,
        DayNotRun,
        Saved,
        NoFile,
        NothingToUndo,
        NothingToRedo,
        Vote,
        NoVote,
        NothingUndisputed,
        NothingAgreed,
        NoSegment,
        PictureInCell,
        NoPicture,
        NoProposedBreak,
        NoFunnel,
        NoHiddenLane,
        OnlyMap,
        FirstMap,
        LastMap,
        OnlyRound,
        OneCurve,
        FirstRound,
        NoScoresToCopy,
        Sorted,
        UpAndDownOnly,
        OtherFile,
        Gone,
    });
    for texts in both() {
        for reason in reasons {
            assert!(texts.has_term("reason", reason.code()), "{reason:?} in {:?}", texts.language());
        }
    }
}

/// What stands in a menu, each entry as a person reads it, and its submenus.
fn entries<'a>(state: &State, menu: &'a Menu) -> (Vec<String>, Vec<&'a Menu>) {
    let submenus = menu.items.iter().filter_map(|item| if let MenuItem::Submenu(menu) = item { Some(menu) } else { None });
    let said = menu.items.iter().filter_map(|item| match item {
        MenuItem::Command(command) => Some(command.label(state)),
        MenuItem::Submenu(menu) => Some(menu.label(state)),
        MenuItem::Separator => None,
    });
    (said.collect(), submenus.collect())
}

#[test]
fn no_two_entries_of_a_menu_have_the_same_words() {
    for language in Language::ALL {
        let mut state = example_in(*language);
        for path in ["/shop/map.wegmarke", "/bank/map.wegmarke", "/home/one.wegmarke"] {
            state.program.settings.remember(std::path::Path::new(path));
        }
        run(&mut state, Command::AddRound);
        let map = std::sync::Arc::clone(state.map().unwrap());
        let touchpoint = map.touchpoints().next().unwrap().id;
        let stage = map.stages[0].id;
        let lanes = map.lanes.iter().map(|lane| Some(Selected::Lane(lane.id)));
        let elements = [None, Some(Selected::Touchpoint(touchpoint)), Some(Selected::Stage(stage))];
        let contexts = elements.into_iter().chain(lanes).map(|element| context_menu(&state, element));
        let all: Vec<Menu> = menus(&state).into_iter().chain(contexts).collect();
        let mut waiting: Vec<&Menu> = all.iter().collect();
        let mut asked = 0;
        while let Some(menu) = waiting.pop() {
            let (said, inner) = entries(&state, menu);
            waiting.extend(inner);
            let folded: Vec<String> = said.iter().map(|words| words.trim_end_matches(['…', ' ']).to_lowercase()).collect();
            for (at, words) in folded.iter().enumerate() {
                assert!(!folded[..at].contains(words), "“{words}” is in the menu {} twice ({language:?})", menu.label(&state));
                asked += 1;
            }
        }
        assert!(asked > 150, "{asked}");
    }
}

#[test]
fn recent_files_of_the_same_name_say_where_they_are() {
    let paths = ["/shop/map.wegmarke", "/bank/map.wegmarke", "/home/one.wegmarke"].map(PathBuf::from);
    assert_eq!(recent_name(&paths, 0).as_deref(), Some("map (shop)"));
    assert_eq!(recent_name(&paths, 1).as_deref(), Some("map (bank)"));
    assert_eq!(recent_name(&paths, 2).as_deref(), Some("one"));
    assert_eq!(recent_name(&paths, 3), None);
    let alike = ["/a/maps/map.wegmarke", "/b/maps/map.wegmarke"].map(PathBuf::from);
    assert_eq!(recent_name(&alike, 0).as_deref(), Some("map (/a/maps/map.wegmarke)"));
}

#[test]
fn the_menu_of_the_size_of_text_says_the_size() {
    let mut state = small();
    run(&mut state, Command::LargerText);
    let view = menus(&state).into_iter().find(|menu| menu.code == "view").unwrap();
    assert!(entries(&state, &view).0.contains(&"Text size: 110%".to_owned()), "{:?}", entries(&state, &view).0);
}

#[test]
fn a_key_whose_command_cannot_be_carried_out_says_why() {
    let mut state = small();
    update(&mut state, Action::WhyNot(Command::ClearScore));
    assert_eq!(state.notices.last().map(|notice| notice.text.as_str()), Some("Select a touchpoint first"));
    select(&mut state, "a");
    state.notices.clear();
    update(&mut state, Action::WhyNot(Command::ClearScore));
    assert!(state.notices.is_empty(), "it can");
}

#[test]
fn undo_and_redo_of_what_the_map_does_not_show_say_so() {
    for command in [Command::DuplicateMap, Command::AddRound, Command::AddSegment, Command::AddRater, Command::DeleteMap] {
        let mut state = example_in(Language::English);
        run(&mut state, command);
        state.notices.clear();
        let step = crate::layout::word(&state.program.texts, state.open.document.undo_name().unwrap()).to_owned();
        run(&mut state, Command::Undo);
        assert_eq!(state.notices.last().map(|notice| notice.text.clone()), Some(format!("Undone: {step}")), "{command:?}");
        run(&mut state, Command::Redo);
        assert_eq!(state.notices.last().map(|notice| notice.text.clone()), Some(format!("Redone: {step}")), "{command:?}");
    }
    // What is seen to go needs no words.
    let mut state = small();
    select(&mut state, "a");
    run(&mut state, Command::ToggleCritical);
    run(&mut state, Command::Undo);
    assert!(state.notices.is_empty(), "{:?}", state.notices);
}
