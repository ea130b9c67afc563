//! A result that comes late belongs to the document that asked for it, whatever job it is: the next document is as it was begun, and what was to be written
//! is written.

use super::{id, journey, run};
use crate::app::charts::ChartAction;
use crate::app::open::tests::{Place, Program, read, write};
use crate::app::{
    Action, Answer, Command, Dialog, ExchangeAction, ExportWhat, OpenAction, OpenDialog, Panel, Pick, Purpose, TasksFormat, VersionStep,
    View, WayAction, update,
};
use crate::edit::PictureAt;
use crate::export::Format;
use crate::model::HouseRule;
use std::path::PathBuf;

/// A job, how it is begun, and the file that it writes, if it writes one. Each is given a saved project with an earlier version and unsaved work.
struct Case {
    /// The name of the job.
    code: &'static str,
    begin: fn(&Place, &mut Program),
    writes: Option<&'static str>,
}

/// Every kind of job there is; `tests/it/jobs.rs` looks for others.
const CASES: &[Case] = &[
    Case { code: "open", begin: |place, program| open(program, place.path("other.wegmarke")), writes: None },
    Case {
        code: "look",
        begin: |place, program| {
            let path = place.path("map.wegmarke");
            write(&path, &read(&path).replace("first", "theirs"));
            update(&mut program.state, Action::Open(OpenAction::WindowFocused));
        },
        writes: None,
    },
    Case {
        code: "take-over",
        begin: |place, program| {
            let held = std::mem::replace(program, place.start(Some(place.path("map.wegmarke"))));
            assert!(program.state.is_read_only());
            drop(held);
            run(&mut program.state, Command::TakeOver);
        },
        writes: None,
    },
    Case { code: "versions", begin: |_, program| run(&mut program.state, Command::OldVersions), writes: None },
    Case { code: "version", begin: |_, program| version(program, VersionStep::Restore(0)), writes: None },
    Case { code: "version", begin: |_, program| version(program, VersionStep::Choose(0)), writes: None },
    Case { code: "compare", begin: |_, program| version(program, VersionStep::Compare(0)), writes: None },
    Case { code: "save", begin: |_, program| run(&mut program.state, Command::Save), writes: Some("map.wegmarke") },
    Case { code: "recovery", begin: |_, program| run(&mut program.state, Command::UnsavedWork), writes: None },
    Case {
        code: "settings",
        begin: |_, program| {
            run(&mut program.state, Command::TogglePanel(Panel::Catalogue));
            program.state.poll();
            program.pass(1_500);
        },
        writes: None,
    },
    Case { code: "system", begin: |_, program| program.state.follow_system(), writes: None },
    Case {
        code: "export",
        begin: |place, program| {
            let pick = Pick::Export(ExportWhat::Map, Format::Svg);
            update(&mut program.state, Action::Open(OpenAction::Picked(pick, Some(place.path("map.svg")))));
        },
        writes: Some("map.svg"),
    },
    Case {
        code: "exports",
        begin: |place, program| {
            update(&mut program.state, Action::Exchange(ExchangeAction::TickPurpose(Purpose::Drawing, true)));
            update(&mut program.state, Action::Open(OpenAction::Picked(Pick::ExportFolder, Some(place.path("all")))));
        },
        writes: None,
    },
    Case {
        code: "client copy",
        begin: |place, program| {
            let path = place.path("client.wegmarke");
            update(&mut program.state, Action::Open(OpenAction::Picked(Pick::ClientCopy, Some(path))));
        },
        writes: Some("client.wegmarke"),
    },
    Case {
        code: "report of a copy",
        begin: |place, program| {
            let copy = place.path("client.wegmarke");
            program.act(Action::Open(OpenAction::Picked(Pick::ClientCopy, Some(copy))));
            program.act(Action::Answer(Answer::Cancel));
            update(&mut program.state, Action::Open(OpenAction::Picked(Pick::CopyReport, Some(place.path("lost.txt")))));
        },
        writes: Some("lost.txt"),
    },
    Case {
        code: "tasks",
        begin: |place, program| {
            let pick = Pick::Tasks(TasksFormat::Csv);
            update(&mut program.state, Action::Open(OpenAction::Picked(pick, Some(place.path("tasks.csv")))));
        },
        writes: Some("tasks.csv"),
    },
    Case {
        code: "notes",
        begin: |place, program| {
            update(&mut program.state, Action::Open(OpenAction::Picked(Pick::Notes, Some(place.path("notes.md")))));
        },
        writes: Some("notes.md"),
    },
    Case {
        code: "list of rules",
        begin: |place, program| {
            update(&mut program.state, Action::Way(WayAction::SetRule(HouseRule::NoEmptyStage)));
            update(&mut program.state, Action::Open(OpenAction::Picked(Pick::SaveRules, Some(place.path("rules.ron")))));
        },
        writes: Some("rules.ron"),
    },
    Case {
        code: "rules",
        begin: |place, program| {
            let list = place.path("ours.ron");
            write(&list, "[NoEmptyStage]");
            update(&mut program.state, Action::Open(OpenAction::Picked(Pick::Rules, Some(list))));
        },
        writes: None,
    },
    Case {
        code: "picture",
        begin: |place, program| {
            let drawing = place.path("drawing.svg");
            write(&drawing, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>");
            let at = PictureAt::Touchpoint(program.state.map().unwrap().id, id(&program.state, "first"));
            update(&mut program.state, Action::Exchange(ExchangeAction::DropPicture(at, drawing)));
        },
        writes: None,
    },
    Case {
        code: "import",
        begin: |place, program| {
            let table = place.path("journey.csv");
            write(&table, "stage,touchpoint\nNeed,Friend tells\n");
            open(program, table);
        },
        writes: None,
    },
    Case {
        code: "merge",
        begin: |place, program| {
            let other = place.path("other.wegmarke");
            update(&mut program.state, Action::Open(OpenAction::Picked(Pick::Merge, Some(other))));
        },
        writes: None,
    },
    Case {
        code: "copies",
        begin: |place, program| {
            let theirs = read(&place.path("map.wegmarke")).replace("first", "theirs");
            write(&place.path("map (conflicted copy).wegmarke"), &theirs);
            program.state.look_for_copies();
        },
        writes: None,
    },
    Case {
        code: "groups",
        begin: |place, program| {
            let pick = Pick::Groups(["Group".to_owned()].into(), program.state.round().unwrap());
            update(&mut program.state, Action::Open(OpenAction::Picked(pick, Some(place.path("groups")))));
        },
        writes: None,
    },
    Case { code: "copy", begin: |_, program| update(&mut program.state, Action::Chart(ChartAction::Copy(Format::Png))), writes: None },
];

fn open(program: &mut Program, path: PathBuf) {
    update(&mut program.state, Action::Open(OpenAction::FilesDropped(vec![path])));
    // Of unsaved work it is asked first.
    update(&mut program.state, Action::Answer(Answer::Discard));
}

fn version(program: &mut Program, step: VersionStep) {
    program.run(Command::OldVersions);
    update(&mut program.state, Action::Open(OpenAction::Version(step)));
}

#[test]
fn whatever_comes_late_leaves_the_next_document_as_it_is() {
    for Case { code, begin, writes } in CASES {
        let place = Place::new();
        place.with_file("other.wegmarke").run(Command::Quit);
        let mut program = place.with_file("map.wegmarke");
        program.add("second");
        program.pass(10_000);
        program.run(Command::Save);
        program.add("third");
        begin(&place, &mut program);
        assert!(!program.state.jobs.is_empty(), "{code} did not begin");
        // The list of several exports is open until they are stopped, and then until it is closed.
        while let Some(Dialog::Exchange(_) | Dialog::Merging(_)) = program.state.dialog {
            update(&mut program.state, Action::Answer(Answer::Cancel));
        }
        // Nothing of it is taken in before the next document is open, with the same file for good measure.
        run(&mut program.state, Command::NewEmpty);
        if let Some(Dialog::Open(OpenDialog::Unsaved(_))) = program.state.dialog {
            update(&mut program.state, Action::Answer(Answer::Discard));
        }
        let (next, stamp) = (program.state.open.id, program.state.open.stamp());
        program.settle();
        let state = &program.state;
        assert_eq!((state.open.id, state.open.stamp()), (next, stamp), "{code}");
        assert_eq!((journey(state).as_str(), state.path(), state.dialog.as_ref()), ("", None, None), "{code}");
        assert!(!state.is_read_only() && state.findings().is_empty() && state.open.compared.file().is_none(), "{code}");
        assert_eq!((state.open.document.undo_steps(), state.program.view), (0, View::Map), "{code}");
        if let Some(name) = writes {
            let written = crate::file::read_file(&place.path(name), crate::file::MAX_BYTES).unwrap();
            assert!(written.len() > 3, "{code}: what was to be written is written");
        }
        let saved = read(&place.path("map.wegmarke"));
        assert_eq!(saved.contains("third"), *code == "save", "{code}");
        // The next document goes where it is told, and nowhere else.
        program.add("next");
        program.run(Command::Save);
        assert_eq!(super::wished_pick(&mut program.state), Some(Pick::SaveAs), "{code}");
        assert_eq!(read(&place.path("map.wegmarke")), saved, "{code}");
    }
}
