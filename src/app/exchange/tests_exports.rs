//! Exports without a window: what is remembered for each file, several at once, copies for clients.

use crate::app::exchange::export::export_error;
use crate::app::exchange::together::Part;
use crate::app::later::Progress;
use crate::app::open::tests::{Place, Program, read, write};
use crate::app::tests::wished_pick;
use crate::app::{
    Action, Answer, Command, CopyPlan, Dialog, ExchangeAction, ExchangeDialog, ExportChoice, ExportWhat, NoticeKind, OpenAction, Pick,
    Purpose, Together,
};
use crate::edit::{Edit, RaterEdit, TouchpointChange, TouchpointEdit};
use crate::export::pptx::SlideDesign;
use crate::export::{Format, PageSize};
use crate::file;
use crate::merge::Removable;
use crate::model::{Rater, RaterId};

fn exchange(program: &mut Program, action: ExchangeAction) {
    program.act(Action::Exchange(action));
}

fn open_exports(program: &mut Program) {
    program.run(Command::Export);
    assert_eq!(program.state.dialog, Some(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map))));
}

fn together(program: &Program) -> Together {
    match &program.state.dialog {
        Some(Dialog::Exchange(ExchangeDialog::Together(together))) => together.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn each_file_remembers_how_it_was_exported_and_each_purpose_its_choices() {
    let place = Place::new();
    let mut program = place.with_file("one.wegmarke");
    open_exports(&mut program);
    exchange(&mut program, ExchangeAction::ChoosePurpose(Purpose::Poster));
    let poster = ExportChoice { page: PageSize::A0, client_copy: true, ..program.state.exchange.choice().clone() };
    exchange(&mut program, ExchangeAction::ChooseExport(ExportWhat::Map, poster.clone()));
    exchange(&mut program, ExchangeAction::ChoosePurpose(Purpose::Picture));
    assert!(program.state.exchange.choice().client_copy, "what a client is not to read is the same for all");
    exchange(&mut program, ExchangeAction::ChoosePurpose(Purpose::Poster));
    assert_eq!(*program.state.exchange.choice(), poster);
    exchange(&mut program, ExchangeAction::TickPurpose(Purpose::Table, true));
    program.act(Action::Answer(Answer::Cancel));
    // Another file begins as it was left.
    write(&place.path("two.wegmarke"), &read(&place.path("one.wegmarke")));
    program.act(Action::Open(OpenAction::PathTyped(Pick::Open, place.path("two.wegmarke").display().to_string())));
    open_exports(&mut program);
    exchange(&mut program, ExchangeAction::ChoosePurpose(Purpose::TakeHome));
    program.act(Action::Answer(Answer::Cancel));
    program.run(Command::Quit);
    drop(program);
    let mut next = place.start(Some(place.path("one.wegmarke")));
    open_exports(&mut next);
    let exchange = &next.state.exchange;
    assert_eq!((exchange.purpose(), exchange.choice()), (Purpose::Poster, &poster));
    assert_eq!(exchange.ticked().collect::<Vec<_>>(), [Purpose::Table]);
    next.act(Action::Answer(Answer::Cancel));
    next.act(Action::Open(OpenAction::PathTyped(Pick::Open, place.path("two.wegmarke").display().to_string())));
    open_exports(&mut next);
    assert_eq!(next.state.exchange.purpose(), Purpose::TakeHome);
}

#[test]
fn what_is_ticked_is_written_into_a_folder_and_replaces_nothing_unasked() {
    let place = Place::new();
    let mut program = place.with_file("one.wegmarke");
    open_exports(&mut program);
    for purpose in [Purpose::Table, Purpose::Drawing, Purpose::Diagram] {
        exchange(&mut program, ExchangeAction::TickPurpose(purpose, true));
    }
    exchange(&mut program, ExchangeAction::ExportTicked);
    assert_eq!(wished_pick(&mut program.state), Some(Pick::ExportFolder));
    let folder = place.path("out");
    program.act(Action::Open(OpenAction::PathTyped(Pick::ExportFolder, folder.display().to_string())));
    program.settle();
    let list = together(&program);
    assert!(list.has_ended());
    let names: Vec<&str> = list.parts().iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["one - Drawing.svg", "one - Table.csv", "one - Diagram.mmd"], "in the order of the dialog");
    assert!(list.parts().iter().all(|(_, part)| matches!(part, Part::Written(_))), "{:?}", list.parts());
    program.act(Action::Answer(Answer::Cancel));
    assert_eq!(program.state.dialog, None);
    // Once more: a file that is there is as it was until somebody agrees, a map for ever.
    write(&folder.join("one - Table.csv"), "mine");
    let map = read(&place.path("one.wegmarke"));
    write(&folder.join("one - Diagram.mmd"), &map);
    program.act(Action::Open(OpenAction::PathTyped(Pick::ExportFolder, folder.display().to_string())));
    program.settle();
    assert!(together(&program).parts().iter().all(|(_, part)| *part == Part::Exists));
    assert_eq!(read(&folder.join("one - Table.csv")), "mine");
    program.act(Action::Answer(Answer::Yes));
    program.settle();
    let parts: Vec<Part> = together(&program).parts().into_iter().map(|(_, part)| part).collect();
    assert!(matches!(parts.as_slice(), [Part::Written(_), Part::Written(_), Part::Failed(_)]), "{parts:?}");
    assert!(read(&folder.join("one - Table.csv")).starts_with("map,"));
    assert_eq!(read(&folder.join("one - Diagram.mmd")), map);
    // A path that leads nowhere is said, and nothing is waited for.
    program.act(Action::Answer(Answer::Cancel));
    program.act(Action::Open(OpenAction::PathTyped(Pick::ExportFolder, place.path("gone/out").display().to_string())));
    program.settle();
    assert!(together(&program).has_ended() && together(&program).parts().iter().all(|(_, part)| matches!(part, Part::Failed(_))));
}

#[test]
fn what_is_called_off_or_crashes_comes_to_an_end() {
    let place = Place::new();
    let mut program = place.with_file("one.wegmarke");
    open_exports(&mut program);
    exchange(&mut program, ExchangeAction::TickPurpose(Purpose::Table, true));
    program.state.background().panic_in(Some("exports"));
    program.act(Action::Open(OpenAction::PathTyped(Pick::ExportFolder, place.path("out").display().to_string())));
    program.settle();
    assert!(file::exists(&place.path("out/one - Table.csv")).is_ok_and(|there| !there));
    program.state.background().panic_in(None);
    program.state.dialog = None;
    program.state.start_together(place.path("out"));
    let list = together(&program);
    // Cancel stops what is on its way and shows what came of it.
    crate::app::update(&mut program.state, Action::Answer(Answer::Cancel));
    program.settle();
    assert!(list.has_ended());
    if program.state.dialog.is_some() {
        program.act(Action::Answer(Answer::Cancel));
    }
    assert_eq!(program.state.dialog, None);
}

#[test]
fn a_copy_for_clients_is_written_reported_and_exported() {
    let place = Place::new();
    let mut program = place.with_file("one.wegmarke");
    let rater = Rater { id: RaterId::new(), name: "Zoraida".to_owned(), group: String::new() };
    program.act(Action::Edit { edit: Edit::Rater(RaterEdit::Add(rater)), merge: None });
    let (map, touchpoint) = (program.state.map_id().unwrap(), program.state.map().unwrap().touchpoints().next().unwrap().id);
    let title = TouchpointChange::Title("Zoraida’s desk".to_owned());
    program.act(Action::Edit {
        edit: Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints: vec![touchpoint], change: title }),
        merge: None,
    });
    program.run(Command::ClientCopy);
    let asked = |program: &Program| match &program.state.dialog {
        Some(Dialog::Exchange(ExchangeDialog::ClientCopy(plan))) => plan.clone(),
        other => panic!("{other:?}"),
    };
    let copy = program.state.client_copy(&asked(&program).keep).unwrap();
    let kept = copy.report.kept.first().unwrap().of;
    exchange(&mut program, ExchangeAction::PlanCopy(CopyPlan { titles: [kept].into(), keep: [Removable::Notes].into() }));
    assert_eq!(asked(&program).titles.len(), 1);
    program.act(Action::Answer(Answer::Yes));
    assert_eq!(wished_pick(&mut program.state), Some(Pick::ClientCopy));
    let to = place.path("copy.wegmarke");
    // Never over the map itself.
    program.act(Action::Open(OpenAction::PathTyped(Pick::ClientCopy, place.path("one.wegmarke").display().to_string())));
    program.settle();
    assert!(program.said(NoticeKind::Error) && program.state.dialog.is_none());
    assert!(!read(&place.path("one.wegmarke")).contains("Rater 1"), "it is what the copy is made of");
    program.act(Action::Open(OpenAction::PathTyped(Pick::ClientCopy, to.display().to_string())));
    program.settle();
    let Some(Dialog::Exchange(ExchangeDialog::Copied(copied))) = program.state.dialog.clone() else { panic!("{:?}", program.state.dialog) };
    assert!(copied.report.kept.is_empty(), "{:?}", copied.report);
    let written = read(&to);
    assert!(written.contains("Rater 1’s desk") && !written.contains("Zoraida"), "{written}");
    assert!(file::open(&to).unwrap().loaded.findings.is_empty());
    program.act(Action::Answer(Answer::Save));
    assert_eq!(wished_pick(&mut program.state), Some(Pick::CopyReport));
    program.act(Action::Open(OpenAction::PathTyped(Pick::CopyReport, place.path("list.txt").display().to_string())));
    program.settle();
    assert!(read(&place.path("list.txt")).contains("Names of raters: 1"));

    // What is exported as a copy holds as little, whatever it is made of.
    let choice = ExportChoice { client_copy: true, ..Purpose::Table.usual() };
    let job = program.state.job_of(ExportWhat::Map, choice.clone()).unwrap();
    assert!(job.project.raters.iter().all(|rater| rater.name != "Zoraida") && job.file_name.is_empty());
    for what in [ExportWhat::Comparison, ExportWhat::Map] {
        let applied = program.state.applied_choice(what, choice.clone());
        assert_eq!(applied.client_copy, what.has_client_copy(), "{what:?}");
    }
}

#[test]
fn slides_get_the_template_that_is_chosen_and_a_file_that_is_none_is_said() {
    let place = Place::new();
    let mut program = place.with_file("one.wegmarke");
    open_exports(&mut program);
    exchange(&mut program, ExchangeAction::ChoosePurpose(Purpose::Slides));
    // A template: slides of another shape, as they are exported.
    let narrow = ExportChoice { page: PageSize::NarrowSlide, ..program.state.exchange.choice().clone() };
    let bytes = program.state.job_of(ExportWhat::Map, narrow).unwrap().run().unwrap().bytes;
    let (template, words) = (place.path("client.potx"), place.path("words.pptx"));
    file::write_atomically(&template, &bytes, file::Expected::Anything, None).unwrap();
    write(&words, "no presentation");
    let choose = |program: &mut Program, path: &std::path::Path| {
        exchange(program, ExchangeAction::AskTemplate);
        assert_eq!(wished_pick(&mut program.state), Some(Pick::Template));
        program.act(Action::Open(OpenAction::PickUnavailable(Pick::Template)));
        assert_eq!(program.state.dialog, Some(Dialog::Path(Pick::Template)));
        program.act(Action::Open(OpenAction::PathTyped(Pick::Template, path.display().to_string())));
        assert_eq!(program.state.dialog, Some(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map))), "it goes on");
        assert_eq!(program.state.exchange.choice().template.as_deref(), Some(path));
        let _coming = program.state.export_preview();
        program.state.background().settle();
        match program.state.export_preview() {
            Some(Progress::Ready(scenes)) => scenes.first().map(|scene| scene.size.width),
            other => panic!("{other:?}"),
        }
    };
    let refused = |program: &Program| program.state.export_refused().map(|error| export_error(&program.state.program.texts, &error));
    assert_eq!(choose(&mut program, &words), None);
    assert!(
        refused(&program).is_some_and(|said| said.contains("words.pptx") && said.contains("no presentation")),
        "{:?}",
        refused(&program)
    );
    assert_eq!(choose(&mut program, &place.path("gone.pptx")), None);
    assert!(refused(&program).is_some_and(|said| said.contains("not there any more")), "{:?}", refused(&program));
    assert_eq!(choose(&mut program, &template), Some(720.0));
    assert_eq!(refused(&program), None);
    // It is written with it, and remembered.
    program.act(Action::Open(OpenAction::PathTyped(
        Pick::Export(ExportWhat::Map, Format::Pptx),
        place.path("out.pptx").display().to_string(),
    )));
    program.settle();
    let written = file::read_file(&place.path("out.pptx"), 1 << 24).unwrap();
    assert!(SlideDesign::of_template(&written).is_ok_and(|design| design.body(false).width() < 700.0));
    open_exports(&mut program);
    program.act(Action::Answer(Answer::Cancel));
    program.run(Command::Quit);
    drop(program);
    let mut next = place.start(Some(place.path("one.wegmarke")));
    open_exports(&mut next);
    assert_eq!(next.state.exchange.choice().template.as_ref(), Some(&template));
    // The same where several are exported: one that is broken costs only its own file.
    write(&template, "no presentation any more");
    exchange(&mut next, ExchangeAction::TickPurpose(Purpose::Slides, true));
    exchange(&mut next, ExchangeAction::TickPurpose(Purpose::Table, true));
    next.act(Action::Open(OpenAction::PathTyped(Pick::ExportFolder, place.path("out").display().to_string())));
    next.settle();
    let parts = together(&next).parts().into_iter().map(|(_, part)| part).collect::<Vec<_>>();
    assert!(matches!(parts.as_slice(), [Part::Failed(why), Part::Written(_)] if why.contains("client.potx")), "{parts:?}");
}
