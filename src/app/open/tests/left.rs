//! Leaving a project for another one: what is asked on the way loses nothing when it is cancelled, and what comes is first seen as a map.

use super::{Place, Program, read, write};
use crate::app::tests::{wished_pick, wishes_to_quit};
use crate::app::{
    Action, Answer, Command, Dialog, ExportWhat, LookAction, MapAction, NewProject, Next, NoticeKind, OpenAction, OpenDialog, Pick,
    TypedPath, View, WindowArea, update,
};
use crate::edit::{PictureAt, Selected, Selection};
use crate::export::{Format, TasksFormat};

/// Looks at the analysis, as before something else is opened.
fn analyse(program: &mut Program) {
    program.run(Command::ShowView(View::Analysis));
    assert_eq!(program.state.program.view, View::Analysis);
}

/// A way to another project, with its name.
type Way<'a> = (&'a str, &'a dyn Fn(&mut Program));

#[test]
fn another_project_begins_on_the_map() {
    let place = Place::new();
    let other = place.path("other.wegmarke");
    place.with_file("other.wegmarke").run(Command::Quit);
    let mut program = place.with_file("map.wegmarke");
    let ways: [Way<'_>; 5] = [
        ("new", &|program| program.create()),
        ("empty", &|program| program.run(Command::NewEmpty)),
        ("example", &|program| program.run(Command::OpenExample)),
        ("closed", &|program| program.run(Command::Close)),
        ("opened", &|program| program.act(Action::Open(OpenAction::Picked(Pick::Open, Some(other.clone()))))),
    ];
    for (name, way) in ways {
        analyse(&mut program);
        way(&mut program);
        assert_eq!(program.state.dialog, None, "{name}");
        assert_eq!((program.state.program.view, program.state.program.focus), (View::Map, WindowArea::Canvas), "{name}");
    }
    // A table becomes a project, too.
    let table = place.path("table.csv");
    write(&table, "stage,touchpoint\nNeed,Friend tells\n");
    analyse(&mut program);
    program.run(Command::Import);
    assert_eq!(wished_pick(&mut program.state), Some(Pick::Import));
    program.act(Action::Open(OpenAction::Picked(Pick::Import, Some(table))));
    program.act(Action::Answer(Answer::Yes));
    assert_eq!(program.state.program.view, View::Map);
}

#[test]
fn the_same_file_read_again_is_looked_at_as_before() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    analyse(&mut program);
    program.act(Action::Open(OpenAction::Picked(Pick::Open, Some(place.path("map.wegmarke")))));
    assert_eq!(program.state.program.view, View::Analysis);
}

#[test]
fn cancelling_the_question_in_between_leads_back_to_what_was_filled_in() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.add("second");
    let template = program.state.program.catalogue.templates()[2].code.clone();
    let new = NewProject { name: "Buying a bike".to_owned(), template };
    program.run(Command::NewProject);
    program.act(Action::Open(OpenAction::CreateProject(new.clone())));
    assert_eq!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(Next::Create(new.clone())))));
    program.act(Action::Answer(Answer::Cancel));
    assert_eq!(program.state.dialog, Some(Dialog::Open(OpenDialog::NewProject(new))));
    program.act(Action::Answer(Answer::Cancel));
    assert_eq!(program.state.dialog, None);
}

#[test]
fn a_typed_path_is_there_again_when_the_question_after_it_is_cancelled() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let other = place.path("other.wegmarke");
    write(&other, &read(&place.path("map.wegmarke")));
    program.add("second");
    let begun = |program: &Program, pick: &Pick| {
        let mut typed = TypedPath::default();
        typed.begin(&program.state, pick);
        typed.text
    };
    // Opening: the question about unsaved work.
    let typed = other.display().to_string();
    program.act(Action::Open(OpenAction::PickUnavailable(Pick::Open)));
    program.act(Action::Open(OpenAction::PathTyped(Pick::Open, typed.clone())));
    assert!(matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(_)))));
    program.act(Action::Answer(Answer::Cancel));
    assert_eq!(program.state.dialog, Some(Dialog::Path(Pick::Open)));
    assert_eq!(begun(&program, &Pick::Open), typed);
    program.act(Action::Answer(Answer::Cancel));
    assert_eq!(program.state.dialog, None);
    // Writing: the question about replacing; what waits for the file goes on waiting.
    program.run(Command::NewEmpty);
    program.act(Action::Answer(Answer::Discard));
    program.add("third");
    program.run(Command::Quit);
    program.act(Action::Answer(Answer::Save));
    for pick in [Pick::SaveAs, Pick::Export(ExportWhat::Map, Format::Pdf)] {
        let there = place.path(if pick == Pick::SaveAs { "other.wegmarke" } else { "there.pdf" });
        write(&there, "x");
        program.act(Action::Open(OpenAction::PickUnavailable(pick.clone())));
        program.act(Action::Open(OpenAction::PathTyped(pick.clone(), there.display().to_string())));
        assert!(matches!(program.state.dialog, Some(Dialog::Replace(..))), "{pick:?}");
        program.act(Action::Answer(Answer::Cancel));
        assert_eq!(program.state.dialog, Some(Dialog::Path(pick.clone())));
        assert_eq!(begun(&program, &pick), there.display().to_string());
        program.act(Action::Answer(Answer::Cancel));
    }
    // Asked anew, the form begins as ever.
    program.act(Action::Open(OpenAction::PickUnavailable(Pick::SaveAs)));
    assert!(!begun(&program, &Pick::SaveAs).ends_with("other.wegmarke"));
}

#[test]
fn a_typed_path_of_which_nothing_came_is_there_again() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let begins_with = |program: &Program, pick: &Pick| {
        let mut typed = TypedPath::default();
        typed.begin(&program.state, pick);
        typed.text
    };
    let missing = place.path("misspelt.wegmarke").display().to_string();
    let nowhere = place.path("no-such-folder/map").display().to_string();
    let broken = place.path("broken.csv");
    write(&broken, "");
    let broken = broken.display().to_string();
    let address = "https://example.com/map.wegmarke".to_owned();
    for (pick, command, typed) in [
        (Pick::Open, Command::Open, &address),
        (Pick::Open, Command::Open, &missing),
        (Pick::SaveAs, Command::SaveAs, &nowhere),
        (Pick::Import, Command::Import, &broken),
        (Pick::Compare, Command::CompareFile, &missing),
    ] {
        program.run(command);
        program.act(Action::Open(OpenAction::PickUnavailable(pick.clone())));
        program.act(Action::Open(OpenAction::PathTyped(pick.clone(), typed.clone())));
        assert_eq!(program.state.dialog, None, "{pick:?}");
        let kind = program.state.notices.last().map(|notice| notice.kind);
        assert!(matches!(kind, Some(NoticeKind::Error | NoticeKind::Warning)), "{pick:?}");
        program.run(command);
        program.act(Action::Open(OpenAction::PickUnavailable(pick.clone())));
        assert_eq!(begins_with(&program, &pick), *typed, "{pick:?}");
        program.act(Action::Answer(Answer::Cancel));
    }
    // Paths that no command of the file asks for.
    let map = PictureAt::Map(program.state.map().unwrap().id);
    for (pick, typed) in [(Pick::Picture(map), &broken), (Pick::Picture(map), &missing), (Pick::Tasks(TasksFormat::Ics), &nowhere)] {
        program.act(Action::Open(OpenAction::PickUnavailable(pick.clone())));
        program.act(Action::Open(OpenAction::PathTyped(pick.clone(), typed.clone())));
        assert_eq!(program.state.notices.last().map(|notice| notice.kind), Some(NoticeKind::Error), "{pick:?}");
        program.act(Action::Open(OpenAction::PickUnavailable(pick.clone())));
        assert_eq!(begins_with(&program, &pick), *typed, "{pick:?}");
        program.act(Action::Answer(Answer::Cancel));
    }
    // A path that led somewhere is not.
    let good = place.path("map.wegmarke").display().to_string();
    program.act(Action::Open(OpenAction::PathTyped(Pick::Open, good.clone())));
    assert_ne!(begins_with(&program, &Pick::Open), good);
}

#[test]
fn a_refused_text_is_never_left_without_a_question() {
    let place = Place::new();
    place.with_file("other.wegmarke").run(Command::Quit);
    let refuse = |program: &mut Program| {
        let touchpoint = program.state.map().unwrap().touchpoints().next().unwrap().id;
        program.act(Action::Look(LookAction::GoToMap(Selected::Touchpoint(touchpoint))));
        program.run(Command::ChooseChannel);
        program.act(Action::Map(MapAction::EditingChanged("carrier pigeon".to_owned())));
    };
    let draft = |program: &Program| program.state.look.editing.as_ref().map(|editing| editing.draft.clone());
    let picked = |name: &str| Action::Open(OpenAction::Picked(Pick::Open, Some(place.path(name))));
    // Saved, or with other work that is not: what is asked about the text comes first.
    for saved in [true, false] {
        for (what, leave) in [
            ("quit", Action::Command(Command::Quit)),
            ("close", Action::Command(Command::Close)),
            ("empty", Action::Command(Command::NewEmpty)),
            ("example", Action::Command(Command::OpenExample)),
            ("opened", picked("other.wegmarke")),
            ("dropped", Action::Open(OpenAction::FilesDropped(vec![place.path("other.wegmarke")]))),
        ] {
            let mut program = place.with_file(&format!("{what}-{saved}.wegmarke"));
            if !saved {
                program.add("second");
            }
            refuse(&mut program);
            let of = program.state.open.id;
            program.act(leave.clone());
            assert!(!wishes_to_quit(&program.state) && program.state.open.id == of, "{what}");
            match &program.state.dialog {
                Some(Dialog::Open(OpenDialog::TextNotTaken { text, reason, .. })) => {
                    assert!(text == "carrier pigeon" && reason.contains("carrier pigeon"), "{text}: {reason}");
                }
                other => panic!("{what}: {other:?}"),
            }
            program.act(Action::Answer(Answer::Cancel));
            assert_eq!((draft(&program).as_deref(), program.state.open.id), (Some("carrier pigeon"), of), "{what}");
            program.act(leave);
            program.act(Action::Answer(Answer::Discard));
            assert_eq!(matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(_)))), !saved, "{what}");
            if !saved {
                program.act(Action::Answer(Answer::Discard));
            }
            assert!(wishes_to_quit(&program.state) || program.state.open.id != of, "{what}");
        }
    }
    // A file that comes while the text is open, though it was asked for before.
    let mut program = place.with_file("late.wegmarke");
    let of = program.state.open.id;
    update(&mut program.state, picked("other.wegmarke"));
    let touchpoint = program.state.map().unwrap().touchpoints().next().unwrap().id;
    update(&mut program.state, Action::Look(LookAction::GoToMap(Selected::Touchpoint(touchpoint))));
    update(&mut program.state, Action::Command(Command::ChooseChannel));
    update(&mut program.state, Action::Map(MapAction::EditingChanged("carrier pigeon".to_owned())));
    program.settle();
    assert!(matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::TextNotTaken { .. }))), "{:?}", program.state.dialog);
    assert_eq!((draft(&program).as_deref(), program.state.open.id), (Some("carrier pigeon"), of));
    // What was found does not lead away from it either.
    program.act(Action::Answer(Answer::Cancel));
    program.act(Action::Look(LookAction::Select(Selection::default())));
    assert_eq!(draft(&program).as_deref(), Some("carrier pigeon"));
    assert!(program.state.open.document.selection.lead_touchpoint().is_some());
}
