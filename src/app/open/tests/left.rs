//! Leaving a project for another one: what is asked on the way loses nothing when it is cancelled, and what comes is first seen as a map.

use super::{Place, Program};
use crate::app::tests::wished_pick;
use crate::app::{Action, Answer, Command, Dialog, NewProject, Next, OpenAction, OpenDialog, Pick, View, WindowArea};

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
    super::write(&table, "stage,touchpoint\nNeed,Friend tells\n");
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
