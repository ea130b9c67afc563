//! The day's plan without a window: added, typed, moved, deleted, taken from templates, run and shortened; thoughts are parked; its page and its table.

use super::DayAction;
use super::rows::read_minutes;
use crate::app::exchange::dialog::ExchangeDialog;
use crate::app::tests::{id, project, run, small, state_of};
use crate::app::{
    Action, Command, DayColumn, DayDialog, DayParts, Dialog, ExportWhat, GridAction, LookAction, MapAction, MeasureTab, Pick, Reason,
    Settings, State, View, update,
};
use crate::edit::{DayEdit, Document, Edit, Selected, Selection, StepName};
use crate::export::{Format, Table};
use crate::i18n::{Language, Texts};
use crate::model::fields::DayField as Field;
use crate::model::{About, DayStep, DayStepId};
use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

fn act(state: &mut State, action: DayAction) {
    update(state, Action::Day(action));
}

fn list(state: &mut State, action: GridAction<DayParts>) {
    act(state, DayAction::List(action));
}

/// Titles with minutes, in order.
fn plan(state: &State) -> String {
    state.project().day.iter().map(|part| format!("{} {}", part.title, part.minutes)).collect::<Vec<_>>().join(", ")
}

fn part(state: &State, title: &str) -> DayStepId {
    state.project().day.iter().find(|part| part.title == title).expect("a part").id
}

/// A plan of parts that are called like their names, with the tab shown.
fn with(parts: &[(&str, u16)]) -> State {
    fill(small(), parts)
}

fn fill(mut state: State, parts: &[(&str, u16)]) -> State {
    let parts = parts.iter().map(|(title, minutes)| DayStep::new(DayStepId::named(title), *title, *minutes)).collect();
    update(&mut state, Action::Edit { edit: Edit::Day(DayEdit::Add { parts, before: None }), merge: None });
    run(&mut state, Command::ShowMeasures(MeasureTab::Day));
    state
}

/// The same with a clock that can be put on, in seconds.
fn with_clock(parts: &[(&str, u16)]) -> (State, Arc<AtomicI64>) {
    let clock = Arc::new(AtomicI64::new(0));
    let read = Arc::clone(&clock);
    let settings = Settings { language: Some(Language::English), ..Settings::default() };
    let now = move || Timestamp::from_second(read.load(Ordering::SeqCst)).unwrap();
    let state = State::new(Document::saved(project(&[("Buy", &["a"])])), settings, Box::new(now));
    (fill(state, parts), clock)
}

/// Types into a cell; whether it was taken.
fn type_in(state: &mut State, row: &str, field: Field, text: &str) -> bool {
    let row = part(state, row);
    list(state, GridAction::To { row, column: DayColumn::Field(field), extend: false });
    list(state, GridAction::Edit(Some(text.to_owned())));
    list(state, GridAction::Finish(None));
    let taken = state.look.editing.is_none();
    update(state, Action::Map(MapAction::CancelEditing));
    taken
}

#[test]
fn parts_are_added_and_every_field_is_typed_as_people_write_it() {
    let mut state = small();
    for title in ["Hello", "Bye"] {
        run(&mut state, Command::AddDayPart);
        update(&mut state, Action::Map(MapAction::EditingChanged(title.to_owned())));
        list(&mut state, GridAction::Finish(None));
    }
    assert_eq!((state.program.view, state.open.measures.tab), (View::Measures, MeasureTab::Day));
    assert_eq!((plan(&state).as_str(), state.open.document.undo_name()), ("Hello 0, Bye 0", Some(StepName::AddDayStep)));
    for (field, text) in [(Field::Minutes, "1:30"), (Field::Who, "Ann & Bob"), (Field::Note, "chairs\ncoffee"), (Field::Title, "Welcome")] {
        let steps = state.open.document.undo_steps();
        let row = if steps > 0 && state.project().day[0].title == "Welcome" { "Welcome" } else { "Hello" };
        assert!(type_in(&mut state, row, field, text), "{text}: {:?}", state.notices);
        assert_eq!(state.open.document.undo_steps(), steps + 1, "{field:?} is one step");
    }
    let first = Arc::clone(&state.project().day[0]);
    assert_eq!(
        (first.title.as_str(), first.minutes, first.who.as_str(), first.note.as_str()),
        ("Welcome", 90, "Ann & Bob", "chairs\ncoffee")
    );
    for (field, text) in [(Field::Minutes, "soon"), (Field::Minutes, "25:00"), (Field::Title, "")] {
        assert!(!type_in(&mut state, "Welcome", field, text), "{text}");
    }
    run(&mut state, Command::Undo);
    assert_eq!(plan(&state), "Hello 90, Bye 0");
}

#[test]
fn minutes_are_read_in_both_languages() {
    let (en, de) = (Texts::new(Language::English), Texts::new(Language::German));
    for (text, minutes) in
        [("45", 45), (" 45 min", 45), ("45m", 45), ("1:05", 65), ("1h", 60), ("1 h 30", 90), ("1 h 30 min", 90), ("0", 0)]
    {
        assert_eq!((read_minutes(&en, text), read_minutes(&de, text)), (Some(minutes), Some(minutes)), "{text}");
    }
    assert_eq!((read_minutes(&en, "1.5 h"), read_minutes(&de, "1,5 Std.")), (Some(90), Some(90)));
    for text in ["", "x", "-5", "1:75", "25h", "1441", "h"] {
        assert_eq!(read_minutes(&en, text), None, "{text}");
    }
}

#[test]
fn parts_begin_one_after_the_other_by_the_hour_or_after_the_beginning() {
    let mut state = with(&[("a", 30), ("b", 45), ("c", 0)]);
    let begins = |state: &State| {
        let sheet = <DayParts as crate::app::RowKind>::sheet(state).unwrap();
        let row = |part: &Arc<DayStep>| <DayParts as crate::app::RowKind>::text(&sheet, part, DayColumn::Begins);
        state.project().day.iter().map(row).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(begins(&state), "+0:00 +0:30 +1:15");
    act(&mut state, DayAction::Begin(Some(23 * 60)));
    assert_eq!(begins(&state), "23:00 23:30 00:15");
    act(&mut state, DayAction::Begin(Some(9_999)));
    assert_eq!(state.project().day_starts, None, "there is no such time");
    run(&mut state, Command::Undo);
    run(&mut state, Command::Undo);
    assert_eq!((state.project().day_starts, plan(&state).as_str()), (None, ""), "typing a time is one step");
}

#[test]
fn parts_move_by_keys_and_by_being_dragged_and_are_deleted_with_a_way_back() {
    let mut state = with(&[("a", 1), ("b", 2), ("c", 3), ("d", 4)]);
    let first = part(&state, "a");
    list(&mut state, GridAction::Row { row: first, extend: false, toggle: false });
    run(&mut state, Command::MoveDown);
    assert_eq!(plan(&state), "b 2, a 1, c 3, d 4");
    run(&mut state, Command::MoveUp);
    run(&mut state, Command::MoveUp);
    assert_eq!(plan(&state), "a 1, b 2, c 3, d 4", "no farther than the end");
    assert_eq!(Command::MoveLeft.why_not(&state), Some(Reason::UpAndDownOnly));
    let (a, c, d) = (part(&state, "a"), part(&state, "c"), part(&state, "d"));
    let steps = state.open.document.undo_steps();
    act(&mut state, DayAction::Place(vec![c, a], Some(d)));
    assert_eq!((plan(&state).as_str(), state.open.document.undo_steps()), ("b 2, a 1, c 3, d 4", steps + 1));
    act(&mut state, DayAction::Place(vec![c], Some(c)));
    act(&mut state, DayAction::Place(Vec::new(), None));
    assert_eq!(state.open.document.undo_steps(), steps + 1, "nowhere else");
    act(&mut state, DayAction::Delete(a));
    assert_eq!(plan(&state), "b 2, c 3, d 4");
    assert!(state.notices.iter().any(|notice| notice.undo.is_some()));
    run(&mut state, Command::Undo);
    run(&mut state, Command::Undo);
    assert_eq!(plan(&state), "a 1, b 2, c 3, d 4");
}

#[test]
fn a_template_is_one_step_and_comes_after_what_is_there() {
    let mut state = small();
    assert_eq!(Command::RunDay.why_not(&state), Some(Reason::NoDayParts));
    run(&mut state, Command::DayTemplate(0));
    let count = state.project().day.len();
    assert_eq!((count, state.project().day_starts), (9, Some(540)));
    act(&mut state, DayAction::Begin(Some(600)));
    run(&mut state, Command::DayTemplate(1));
    assert_eq!((state.project().day.len(), state.project().day_starts), (22, Some(600)), "nobody's hour is changed");
    assert_eq!(state.open.document.selection.elements.len(), 13);
    run(&mut state, Command::Undo);
    assert_eq!(state.project().day.len(), 9);
    run(&mut state, Command::Undo);
    run(&mut state, Command::Undo);
    assert_eq!((state.project().day.len(), state.project().day_starts), (0, None));
    assert!(!Command::DayTemplate(9).is_enabled(&state));
}

#[test]
fn what_runs_over_moves_the_end_and_what_follows_can_be_shortened() {
    let (mut state, clock) = with_clock(&[("a", 10), ("b", 60), ("c", 20)]);
    run(&mut state, Command::RunDay);
    assert_eq!(state.day_now().unwrap().part.title, "a");
    clock.store(4 * 60, Ordering::SeqCst);
    let going = state.day_now().unwrap().going;
    assert_eq!((going.left, going.late), (360, 0));
    assert_eq!(state.day_savings(), None);
    clock.store(22 * 60, Ordering::SeqCst);
    let going = state.day_now().unwrap().going;
    assert_eq!((going.left, going.late), (-720, 720));
    let (b, steps) = (part(&state, "b"), state.open.document.undo_steps());
    assert_eq!(state.day_savings(), Some((vec![(b, 45)], true)));
    act(&mut state, DayAction::Shorten);
    assert_eq!((plan(&state).as_str(), state.open.document.undo_steps()), ("a 10, b 45, c 20", steps + 1));
    assert_eq!(state.day_now().unwrap().going.late, -180, "what was promised stays");
    run(&mut state, Command::NextDayPart);
    assert_eq!((state.day_now().unwrap().part.title.as_str(), state.day_now().unwrap().going.left), ("b", 45 * 60));
    act(&mut state, DayAction::Lengthen(5));
    assert_eq!(plan(&state), "a 10, b 50, c 20");
    run(&mut state, Command::Undo);
    run(&mut state, Command::Undo);
    assert_eq!(plan(&state), "a 10, b 60, c 20");
    act(&mut state, DayAction::Back);
    assert_eq!(state.day_now().unwrap().at, 0);
    act(&mut state, DayAction::Back);
    for _ in 0..3 {
        act(&mut state, DayAction::Next);
    }
    assert_eq!((state.day_running(), state.open.day.is_over), (None, true), "after the last one the day is over");
    assert_eq!(Command::NextDayPart.why_not(&state), Some(Reason::DayNotRun));
}

#[test]
fn a_day_is_held_to_its_hours_unless_it_is_a_rehearsal() {
    let (mut state, clock) = with_clock(&[("a", 60), ("b", 60)]);
    let here = |hour: i8, minute: i8| {
        let at = jiff::civil::date(2026, 5, 12).at(hour, minute, 0, 0);
        at.to_zoned(jiff::tz::TimeZone::system()).unwrap().timestamp().as_second()
    };
    act(&mut state, DayAction::Begin(Some(9 * 60)));
    clock.store(here(9, 10), Ordering::SeqCst);
    run(&mut state, Command::RunDay);
    assert_eq!(state.day_now().unwrap().going.late, 600);
    run(&mut state, Command::RunDay);
    assert_eq!(state.day_running(), None, "the same command ends it");
    clock.store(here(20, 0), Ordering::SeqCst);
    run(&mut state, Command::RunDay);
    assert_eq!(state.day_now().unwrap().going.late, 0);
}

#[test]
fn a_part_that_is_gone_is_on_no_more_and_nothing_of_it_is_in_the_file() {
    let (mut state, _clock) = with_clock(&[("a", 10)]);
    run(&mut state, Command::RunDay);
    run(&mut state, Command::DayClock);
    assert!(state.open.day.clock);
    let steps = state.open.document.undo_steps();
    run(&mut state, Command::NextDayPart);
    assert_eq!(state.open.document.undo_steps(), steps, "which one is on is no change");
    run(&mut state, Command::RunDay);
    let first = part(&state, "a");
    act(&mut state, DayAction::Delete(first));
    assert_eq!((state.day_running(), state.open.day.clock), (None, false));
}

#[test]
fn a_thought_is_parked_as_an_open_question_and_found_again() {
    let mut state = small();
    let (map, a) = (state.map().unwrap().id, id(&state, "a"));
    update(&mut state, Action::Look(LookAction::GoTo(Selected::Touchpoint(a))));
    run(&mut state, Command::ParkThought);
    assert_eq!(state.dialog, Some(Dialog::Day(DayDialog::Park)));
    update(&mut state, Action::Answer(crate::app::Answer::Cancel));
    act(&mut state, DayAction::Park(" Who pays\nfor it? ".to_owned()));
    act(&mut state, DayAction::Park("  ".to_owned()));
    let asked: Vec<_> = state.project().questions.iter().map(|question| (question.text.as_str(), question.about)).collect();
    assert_eq!(asked, [("Parked: Who pays for it?", Some(About::Touchpoint(map, a)))]);
    assert_eq!((state.program.view, state.parked()), (View::Map, 1), "the map stays in sight");
    run(&mut state, Command::SetLanguage(Language::German));
    act(&mut state, DayAction::Park("Wann?".to_owned()));
    assert_eq!((state.project().questions[1].text.as_str(), state.parked()), ("Geparkt: Wann?", 2));
    act(&mut state, DayAction::ShowParked);
    assert_eq!(state.open.measures.tab, MeasureTab::Questions);
    let shown = state.measures.questions.rows(&state).ids().to_vec();
    assert_eq!(shown, [state.project().questions[1].id], "in the words of now");
    run(&mut state, Command::Undo);
    assert_eq!(state.parked(), 1);
}

#[test]
fn a_part_is_found_and_led_to() {
    let mut state = with(&[("Lunch", 60), ("Rate", 45)]);
    run(&mut state, Command::ShowView(View::Map));
    update(&mut state, Action::Look(LookAction::Search("lunch".to_owned())));
    update(&mut state, Action::Look(LookAction::GoToHit(0)));
    let lunch = part(&state, "Lunch");
    assert_eq!((state.open.measures.tab, state.open.document.selection.lead), (MeasureTab::Day, Some(Selected::Day(lunch))));
    // Rows that were pasted are taken by their headings.
    let map = state.map().unwrap().id;
    update(&mut state, Action::Look(LookAction::Select(Selection::nothing(map))));
}

#[test]
fn the_plan_is_exported_as_a_page_and_as_a_table() {
    let mut state = with(&[("Lunch", 60), ("Rate", 45)]);
    act(&mut state, DayAction::Begin(Some(720)));
    let usual = state.exchange.choice().clone();
    run(&mut state, Command::Export);
    assert_eq!(state.dialog, Some(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Day))));
    let job = state.export_job().unwrap();
    assert_eq!(job.choice.format, Format::Pdf);
    assert!(job.run().unwrap().bytes.starts_with(b"%PDF-"));
    assert_eq!(job.scenes().len(), 1);
    let name = state.suggested_name(&Pick::Export(ExportWhat::Day, Format::Pdf));
    assert!(name.ends_with(" - Day’s plan.pdf"), "{name}");
    for format in [Format::Svg, Format::Png] {
        let choice = crate::app::ExportChoice { format, ..usual.clone() };
        let job = state.job_of(ExportWhat::Day, choice).unwrap();
        let bytes = job.run().unwrap().bytes;
        assert!(format != Format::Svg || String::from_utf8(bytes).unwrap().contains("Lunch"));
    }
    let choice = crate::app::ExportChoice { format: Format::Csv, table: Table::Day, ..usual };
    let job = state.job_of(ExportWhat::Map, choice).unwrap();
    let table = String::from_utf8(job.run().unwrap().bytes).unwrap();
    let (lunch, rate) = (part(&state, "Lunch"), part(&state, "Rate"));
    assert_eq!(table, format!("begins,part,minutes,who,notes,id\n12:00,Lunch,60,,,{lunch}\n13:00,Rate,45,,,{rate}\n"));
}

#[test]
fn a_plan_of_many_parts_takes_pages_and_in_a_picture_all_of_it_is_seen() {
    let names: Vec<String> = (0..60).map(|number| format!("Part {number}")).collect();
    let parts: Vec<(&str, u16)> = names.iter().map(|name| (name.as_str(), 10)).collect();
    let state = with(&parts);
    let usual = state.exchange.choice().clone();
    let pages = state.job_of(ExportWhat::Day, crate::app::ExportChoice { page: crate::export::PageSize::A4, ..usual.clone() }).unwrap();
    assert!(pages.scenes().len() > 1, "60 rows are more than a page");
    let picture = state.job_of(ExportWhat::Day, crate::app::ExportChoice { format: Format::Svg, ..usual }).unwrap();
    assert_eq!(picture.scenes().len(), 1);
    let svg = String::from_utf8(picture.run().unwrap().bytes).unwrap();
    assert!(names.iter().all(|name| svg.contains(name.as_str())), "all of it");
}

#[test]
fn a_report_says_the_plan_only_where_there_is_one() {
    let written = |state: &State| {
        let choice = crate::app::ExportChoice { format: Format::Md, ..state.exchange.choice().clone() };
        String::from_utf8(state.job_of(ExportWhat::Map, choice).unwrap().run().unwrap().bytes).unwrap()
    };
    let mut state = state_of(project(&[("Buy", &["a"])]));
    assert!(!written(&state).contains("Day’s plan"));
    state = fill(state, &[("Lunch", 60)]);
    let said = written(&state);
    assert!(said.contains("## Day’s plan") && said.contains("Lunch") && said.contains("In all 1 h."), "{said}");
}
