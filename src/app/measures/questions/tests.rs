//! Open questions without a window: added, typed, pasted, ticked off, deleted, found; noted at what is selected; and who takes what home.

use crate::app::tests::{id, run, small, wished_copy, wished_pick};
use crate::app::{
    Action, Command, GridAction, LookAction, MapAction, MeasureAction, MeasureTab, Pick, QuestionColumn, QuestionFilter, Questions, State,
    TaskLook, TaskOrder, TasksFormat, View, WayAction, update,
};
use crate::edit::{Edit, MeasureEdit, QuestionEdit, Selected, StepName};
use crate::method::way::Point;
use crate::model::fields::QuestionField as Field;
use crate::model::{About, Measure, MeasureId, OpenQuestion, QuestionId, Status};
use jiff::civil::date;
use std::sync::Arc;

fn act(state: &mut State, action: MeasureAction) {
    update(state, Action::Measures(action));
}

fn list(state: &mut State, action: GridAction<Questions>) {
    act(state, MeasureAction::Questions(action));
}

fn questions(state: &State) -> String {
    state.project().questions.iter().map(|question| question.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn question(state: &State, text: &str) -> Arc<OpenQuestion> {
    Arc::clone(state.project().questions.iter().find(|question| question.text == text).expect("a question"))
}

/// Adds questions in their list.
fn with(texts: &[&str]) -> State {
    let mut state = small();
    act(&mut state, MeasureAction::Tab(MeasureTab::Questions));
    run(&mut state, Command::ShowView(View::Measures));
    for text in texts {
        run(&mut state, Command::SelectNothing);
        run(&mut state, Command::AddQuestion);
        update(&mut state, Action::Map(MapAction::EditingChanged((*text).to_owned())));
        list(&mut state, GridAction::Finish(None));
    }
    state
}

/// Types into a cell; whether it was taken.
fn type_in(state: &mut State, row: &str, field: Field, text: &str) -> bool {
    let row = question(state, row).id;
    list(state, GridAction::To { row, column: QuestionColumn::Field(field), extend: false });
    list(state, GridAction::Edit(Some(text.to_owned())));
    list(state, GridAction::Finish(None));
    let taken = state.look.editing.is_none();
    update(state, Action::Map(MapAction::CancelEditing));
    taken
}

#[test]
fn questions_are_added_and_every_field_is_typed_as_people_write_it() {
    let mut state = with(&["Who", "Why"]);
    assert_eq!((questions(&state).as_str(), state.open.document.undo_name()), ("Who Why", Some(StepName::AddQuestion)));
    for (field, text) in
        [(Field::About, "d"), (Field::Owner, "Ann & Bob"), (Field::Due, "12. Mai 2026"), (Field::Review, "2026-06-01"), (Field::Done, "ja")]
    {
        let steps = state.open.document.undo_steps();
        assert!(type_in(&mut state, "Who", field, text), "{text}: {:?}", state.notices);
        assert_eq!(state.open.document.undo_steps(), steps + 1, "{field:?} is one step");
    }
    let (map, d) = (state.map().unwrap().id, id(&state, "d"));
    let who = question(&state, "Who");
    assert_eq!((who.about, who.owner.as_str(), who.done), (Some(About::Touchpoint(map, d)), "Ann & Bob", true));
    assert_eq!((who.due, who.review), (Some(date(2026, 5, 12)), Some(date(2026, 6, 1))));
    for (field, text) in [(Field::About, "nowhere"), (Field::Due, "soon"), (Field::Done, "perhaps"), (Field::Text, "")] {
        assert!(!type_in(&mut state, "Who", field, text), "{text}");
    }
    assert!(type_in(&mut state, "Who", Field::About, ""));
    assert_eq!(question(&state, "Who").about, None);
    run(&mut state, Command::Undo);
    assert!(question(&state, "Who").about.is_some() && state.project().problems().is_empty());
}

#[test]
fn a_question_is_noted_at_what_is_selected() {
    let mut state = small();
    let (map, a) = (state.map().unwrap().id, id(&state, "a"));
    let stage = state.map().unwrap().stages[0].id;
    for (selected, about) in [
        (Some(Selected::Touchpoint(a)), About::Touchpoint(map, a)),
        (Some(Selected::Stage(stage)), About::Stage(map, stage)),
        (None, About::Map(map)),
    ] {
        run(&mut state, Command::SelectNothing);
        if let Some(selected) = selected {
            update(&mut state, Action::Look(LookAction::GoTo(selected)));
        }
        run(&mut state, Command::AddQuestion);
        assert!(state.program.settings.inspector_open && state.program.view == View::Map, "the map stays in sight");
        act(&mut state, MeasureAction::AddQuestion { about, text: " Who? ".to_owned() });
        assert_eq!(state.project().questions.last().map(|last| (last.text.clone(), last.about)), Some(("Who?".to_owned(), Some(about))));
    }
    let steps = state.open.document.undo_steps();
    act(&mut state, MeasureAction::AddQuestion { about: About::Map(map), text: "  ".to_owned() });
    assert_eq!(state.open.document.undo_steps(), steps, "nothing is no question");
}

#[test]
fn a_question_is_found_filtered_and_deleted_with_a_way_back() {
    let mut state = with(&["Who", "Why"]);
    assert!(type_in(&mut state, "Who", Field::Owner, "Ann; BOB"));
    let filter = |owners: &[&str], open| QuestionFilter {
        owners: owners.iter().map(|&owner| owner.to_owned()).collect(),
        open,
        ..QuestionFilter::default()
    };
    let shown = |state: &State| {
        let rows = state.measures.questions.rows(state);
        rows.ids().iter().map(|id| state.project().question(*id).unwrap().text.clone()).collect::<Vec<_>>().join(" ")
    };
    act(&mut state, MeasureAction::FilterQuestions(filter(&["bob"], false)));
    assert_eq!(shown(&state), "Who", "whatever the letter case");
    act(&mut state, MeasureAction::FilterQuestions(filter(&[""], false)));
    assert_eq!(shown(&state), "Why");
    run(&mut state, Command::ShowView(View::Map));
    update(&mut state, Action::Look(LookAction::Search("ann".to_owned())));
    let hit = state.open.find.as_ref().unwrap().hits.iter().position(|hit| matches!(hit.element, Selected::Question(_))).expect("a hit");
    update(&mut state, Action::Look(LookAction::GoToHit(hit)));
    let who = question(&state, "Who").id;
    assert_eq!((state.program.view, state.open.measures.tab), (View::Measures, MeasureTab::Questions));
    assert_eq!((state.open.document.selection.lead, shown(&state).as_str()), (Some(Selected::Question(who)), "Who Why"));
    act(&mut state, MeasureAction::DeleteQuestion(who));
    assert_eq!(questions(&state), "Why");
    assert!(state.notices.iter().any(|notice| notice.undo.is_some()));
    run(&mut state, Command::Undo);
    assert_eq!(questions(&state), "Who Why");
}

/// The worked case with tasks as of 1 January 1970, the day of its clock.
fn tasks() -> State {
    let mut state = small();
    let measure = |title: &str, owner: &str, due, status| Measure {
        owner: owner.to_owned(),
        due,
        status,
        ..Measure::new(MeasureId::named(title), title)
    };
    let measures = vec![
        measure("Late", "Ann & bob", Some(date(1969, 12, 30)), Status::Planned),
        measure("Soon", "BOB", Some(date(1970, 3, 1)), Status::Planned),
        measure("Idea", "", None, Status::Idea),
        measure("Free", "", None, Status::Testing),
    ];
    update(&mut state, Action::Edit { edit: Edit::Measure(MeasureEdit::Add { measures, before: None }), merge: None });
    let questions = vec![OpenQuestion { owner: "bob".to_owned(), ..OpenQuestion::new(QuestionId::named("q"), "Who?") }];
    update(&mut state, Action::Edit { edit: Edit::Question(QuestionEdit::Add { questions, before: None }), merge: None });
    state
}

#[test]
fn everybody_has_a_page_and_the_overview_is_by_date() {
    let mut state = tasks();
    let shown = |state: &State| {
        let home = state.home();
        let pages = home.shown(&state.open.measures.tasks);
        let page = |(owner, tasks): &(Option<&str>, Vec<&crate::app::HomeTask>)| {
            format!("{}: {}", owner.unwrap_or("*"), tasks.iter().map(|task| task.title.as_str()).collect::<Vec<_>>().join(" "))
        };
        pages.iter().map(page).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(shown(&state), "Ann: Late; bob: Late Soon Who?; : Idea Free");
    act(&mut state, MeasureAction::Tasks(TaskLook { order: TaskOrder::Date, ..TaskLook::default() }));
    assert_eq!(shown(&state), "*: Late Soon Idea Free Who?");
    act(&mut state, MeasureAction::Tasks(TaskLook { owner: Some("BOB".to_owned()), ..TaskLook::default() }));
    assert_eq!(shown(&state), "bob: Late Soon Who?");
    act(&mut state, MeasureAction::CopyTasks);
    let text = wished_copy(&mut state).unwrap();
    assert!(text.starts_with("bob\n- Late (") && text.contains("Soon") && !text.contains("Free"), "{text}");
    act(&mut state, MeasureAction::Tasks(TaskLook { overdue: true, ..TaskLook::default() }));
    assert_eq!(shown(&state), "Ann: Late; bob: Late");
    act(&mut state, MeasureAction::ExportTasks(TasksFormat::Ics));
    assert_eq!(wished_pick(&mut state), Some(Pick::Tasks(TasksFormat::Ics)));
    assert!(state.suggested_name(&Pick::Tasks(TasksFormat::Ics)).ends_with(".ics"));
    act(&mut state, MeasureAction::Show(Selected::Question(QuestionId::named("q"))));
    assert_eq!(state.open.measures.tab, MeasureTab::Questions);
}

#[test]
fn what_is_shown_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = tasks();
    act(&mut state, MeasureAction::Tasks(TaskLook { owner: Some("ann".to_owned()), ..TaskLook::default() }));
    for format in [TasksFormat::Csv, TasksFormat::Ics] {
        let path = folder.path().join(format!("tasks.{}", format.ending()));
        state.start_tasks_export(format, path.clone(), crate::file::Expected::Nothing.into());
        state.background().settle();
        state.poll();
        let text = String::from_utf8(crate::file::read_file(&path, 1 << 20).unwrap()).unwrap();
        assert!(text.contains("Late") && !text.contains("Soon"), "{text}");
    }
    let path = folder.path().join("tasks.csv");
    state.start_tasks_export(TasksFormat::Csv, path, crate::file::Expected::Nothing.into());
    state.background().settle();
    state.poll();
    assert!(
        matches!(state.dialog, Some(crate::app::Dialog::Replace(Pick::Tasks(TasksFormat::Csv), _))),
        "an old file is not replaced unasked"
    );
}

#[test]
fn the_way_of_working_leads_to_what_is_late_and_what_is_nobodys() {
    let mut state = tasks();
    update(&mut state, Action::Way(WayAction::Go(Point::OnTime)));
    assert_eq!((state.program.view, state.open.measures.tab, state.open.measures.tasks.overdue), (View::Measures, MeasureTab::Tasks, true));
    update(&mut state, Action::Way(WayAction::Go(Point::Owned)));
    assert_eq!(state.open.measures.tab, MeasureTab::List);
    assert_eq!(state.open.document.selection.lead, Some(Selected::Measure(MeasureId::named("Free"))), "an idea needs nobody yet");
}
