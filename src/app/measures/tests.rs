//! Measures without a window: added, typed, filled, pasted with a look before, sorted, filtered, deleted; and the kind of rows behind them.

use crate::app::grid::dialog::GridDialog;
use crate::app::tests::{id, run, small, wished_copy};
use crate::app::{
    Action, Answer, Command, Dialog, GridAction, GridStep, LookAction, MapAction, MeasureAction, MeasureColumn, MeasureFilter, MeasureTab,
    Measures, PastePlan, Sort, State, View, update,
};
use crate::edit::{Edit, MeasureEdit, ProjectEdit, Selected, Selection, StepName};
use crate::model::fields::MeasureField as Field;
use crate::model::{Channel, Currency, Effect, Goal, Measure, MeasureId, Pin, Segment, SegmentId, Status};
use jiff::civil::date;
use std::sync::Arc;

fn list(state: &mut State, action: GridAction<Measures>) {
    update(state, Action::Measures(MeasureAction::List(action)));
}

fn column(field: Field) -> MeasureColumn {
    MeasureColumn::Field(field)
}

/// Adds a measure by its command and types its title.
fn add(state: &mut State, title: &str) {
    run(state, Command::AddMeasure);
    update(state, Action::Map(MapAction::EditingChanged(title.to_owned())));
    list(state, GridAction::Finish(None));
}

/// The worked case with measures in the list.
pub(super) fn add_all(titles: &[&str]) -> State {
    let mut state = small();
    for title in titles {
        run(&mut state, Command::SelectNothing);
        add(&mut state, title);
    }
    state
}

pub(super) fn titles(state: &State) -> String {
    state.project().measures.iter().map(|measure| measure.title.as_str()).collect::<Vec<_>>().join(" ")
}

pub(super) fn shown(state: &State) -> String {
    let rows = state.measures.list.rows(state);
    rows.ids().iter().map(|id| state.project().measure(*id).unwrap().title.as_str()).collect::<Vec<_>>().join(" ")
}

pub(super) fn measure(state: &State, title: &str) -> Arc<Measure> {
    Arc::clone(state.project().measures.iter().find(|measure| measure.title == title).expect("a measure"))
}

fn go(state: &mut State, title: &str, field: Field, extend: bool) {
    let row = measure(state, title).id;
    list(state, GridAction::To { row, column: column(field), extend });
}

/// Types into a cell; whether it was taken.
pub(super) fn type_in(state: &mut State, title: &str, field: Field, text: &str) -> bool {
    go(state, title, field, false);
    list(state, GridAction::Edit(Some(text.to_owned())));
    list(state, GridAction::Finish(None));
    let taken = state.look.editing.is_none();
    update(state, Action::Map(MapAction::CancelEditing));
    taken
}

fn plan(state: &State) -> Arc<PastePlan> {
    match &state.dialog {
        Some(Dialog::Grid(GridDialog::Paste(plan))) => Arc::clone(plan),
        other => panic!("{other:?} shows no cells"),
    }
}

#[test]
fn measures_are_added_after_the_selected_one_and_given_up_without_a_trace() {
    let mut state = add_all(&["a", "b"]);
    assert_eq!((titles(&state).as_str(), state.program.view), ("a b", View::Measures));
    assert_eq!(state.open.document.undo_name(), Some(StepName::AddMeasure));
    go(&mut state, "a", Field::Owner, false);
    add(&mut state, "c");
    assert_eq!(titles(&state), "a c b");
    let steps = state.open.document.undo_steps();
    run(&mut state, Command::AddMeasure);
    update(&mut state, Action::Map(MapAction::CancelEditing));
    run(&mut state, Command::AddMeasure);
    list(&mut state, GridAction::Finish(Some(GridStep::Down)));
    assert_eq!((titles(&state).as_str(), state.open.document.undo_steps()), ("a c b", steps), "without a title there is none");
    run(&mut state, Command::Undo);
    assert_eq!(titles(&state), "a b");
    assert!(state.project().problems().is_empty());
}

#[test]
fn every_field_is_typed_as_people_write_it() {
    let mut state = add_all(&["Call back", "Free trial"]);
    let segment = Segment::new(SegmentId::new(), "Commuters");
    update(&mut state, Action::Edit { edit: Edit::Segment(crate::edit::SegmentEdit::Add(segment.clone())), merge: None });
    let (a, d) = (id(&state, "a"), id(&state, "d"));
    for (field, text) in [
        (Field::Status, "plan"),
        (Field::Kind, "event"),
        (Field::Touchpoints, "A; d"),
        (Field::Owner, "Ann, Bob"),
        (Field::Due, "12. Mai 2026"),
        (Field::Review, "2026-09-01"),
        (Field::Cost, "€ 1,250.50"),
        (Field::Spent, "300"),
        (Field::Effort, "2.5 days"),
        (Field::Lift, "1.5"),
        (Field::Retention, "8"),
        (Field::Effects, "makes the offer unique\nschafft ein bleibendes Gefühl"),
        (Field::Goals, "awareness; Wiederkauf"),
        (Field::Channel, "web shop"),
        (Field::Segment, "comm"),
        (Field::Needs, "free trial"),
        (Field::Pin, "must"),
        (Field::Group, "calls"),
        (Field::CoreMessage, "We call.\nToday."),
        (Field::Learning, "It works."),
    ] {
        assert!(type_in(&mut state, "Call back", field, text), "{field:?}: {:?}", state.notices);
    }
    let made = measure(&state, "Call back");
    assert_eq!((made.status, &made.touchpoints[..], made.owner.as_str()), (Status::Planned, &[a, d][..], "Ann, Bob"));
    assert_eq!((made.due, made.review), (Some(date(2026, 5, 12)), Some(date(2026, 9, 1))));
    assert_eq!((made.cost.map(|cost| cost.minor()), made.spent.map(|spent| spent.minor())), (Some(125_050), Some(30_000)));
    assert_eq!((made.effort.map(|days| days.value()), made.lift.map(|lift| lift.value())), (Some(2.5), Some(1.5)));
    assert_eq!((&made.effects[..], &made.goals[..]), (&[Effect::Unique, Effect::Emotion][..], &[Goal::Awareness, Goal::Repurchase][..]));
    assert_eq!((made.channel, made.segment, made.pin), (Some(Channel::WebShop), Some(segment.id), Some(Pin::Must)));
    assert_eq!((&made.needs[..], made.group.as_str()), (&[measure(&state, "Free trial").id][..], "calls"));
    assert_eq!((made.core_message.as_str(), made.learning.as_str()), ("We call.\nToday.", "It works."));
    assert!(state.project().problems().is_empty());
}

#[test]
fn what_means_nothing_is_refused_and_stays_open_with_its_reason() {
    let mut state = add_all(&["m"]);
    let before = measure(&state, "m");
    for (field, text) in [
        (Field::Status, "perhaps"),
        (Field::Touchpoints, "nowhere"),
        (Field::Touchpoints, "a; nowhere"),
        (Field::Due, "soon"),
        (Field::Due, "5/12/2026"),
        (Field::Cost, "$ 5"),
        (Field::Cost, "5 CHF"),
        (Field::Cost, "-5"),
        (Field::Cost, "much"),
        (Field::Cost, "5.0001"),
        (Field::Cost, "0.005"),
        (Field::Lift, "11"),
        (Field::Lift, "1.55"),
        (Field::Effort, "x"),
        (Field::Needs, "other"),
        (Field::Segment, "nobody"),
        (Field::Title, ""),
    ] {
        state.notices.clear();
        go(&mut state, "m", field, false);
        list(&mut state, GridAction::Edit(Some(text.to_owned())));
        list(&mut state, GridAction::Finish(None));
        assert!(state.look.editing.is_some(), "{field:?} took {text:?}");
        assert_eq!(state.notices.len(), 1, "{field:?} {text:?}");
        // The reason goes with the text.
        update(&mut state, Action::Map(MapAction::CancelEditing));
        assert!(state.notices.is_empty(), "{field:?} {text:?}");
    }
    assert_eq!(measure(&state, "m"), before);
    // The sign of the project's own currency is taken.
    let francs = Currency::from_code("CHF").unwrap();
    update(&mut state, Action::Edit { edit: Edit::Project(ProjectEdit::SetCurrency(francs)), merge: None });
    assert!(type_in(&mut state, "m", Field::Cost, "1'250 CHF") && !type_in(&mut state, "m", Field::Cost, "€ 5"));
    assert_eq!(measure(&state, "m").cost.map(|cost| cost.minor()), Some(125_000));
}

#[test]
fn a_measure_that_goes_live_gets_the_day() {
    let mut state = add_all(&["m"]);
    assert!(type_in(&mut state, "m", Field::Status, "live"));
    let today = state.now().to_zoned(jiff::tz::TimeZone::system()).date();
    assert_eq!((measure(&state, "m").status, measure(&state, "m").live_on), (Status::Live, Some(today)));
    assert_eq!(state.open.document.undo_name(), Some(StepName::SetMeasureStatus));
}

#[test]
fn cells_are_filled_and_cleared_as_one_step_each() {
    let mut state = add_all(&["a", "b", "c"]);
    go(&mut state, "a", Field::Owner, false);
    go(&mut state, "c", Field::Owner, true);
    let steps = state.open.document.undo_steps();
    list(&mut state, GridAction::Edit(Some("Ann".to_owned())));
    list(&mut state, GridAction::Finish(None));
    assert!(state.project().measures.iter().all(|measure| measure.owner == "Ann"));
    assert_eq!(state.open.document.undo_steps(), steps + 1);
    update(&mut state, Action::Paste("Bob".to_owned()));
    assert!(state.project().measures.iter().all(|measure| measure.owner == "Bob") && state.dialog.is_none());
    list(&mut state, GridAction::All);
    run(&mut state, Command::Delete);
    assert!(state.project().measures.iter().all(|measure| measure.owner.is_empty()));
    assert_eq!((titles(&state).as_str(), state.open.document.undo_name()), ("a b c", Some(StepName::ClearCells)));
    assert_eq!(state.open.document.undo_steps(), steps + 3);
}

#[test]
fn a_table_from_a_spreadsheet_is_shown_first_and_becomes_measures_as_one_step() {
    let mut state = add_all(&["a"]);
    let table = "Maßnahme\tKosten\tFällig\tTouchpoints\tStatus\r\naa\t1.000\t1.2.2026\tb\tgeplant\r\nNew\t50,5\tsoon\tc; d\t\r\n";
    update(&mut state, Action::Paste(table.to_owned()));
    let plan = plan(&state);
    assert!(plan.header);
    assert_eq!((plan.changed.len(), &plan.new_titles[..], plan.refused.len()), (5, &["New".to_owned()][..], 1), "{plan:?}");
    assert_eq!(plan.refused[0].column, "Fällig");
    assert_eq!(plan.changed[1].new, "€1,000", "an amount is shown with its sign and its groups");
    update(&mut state, Action::Answer(Answer::Yes));
    assert_eq!(titles(&state), "aa New");
    let (b, c, d) = (id(&state, "b"), id(&state, "c"), id(&state, "d"));
    assert_eq!((&measure(&state, "aa").touchpoints[..], measure(&state, "aa").status), (&[b][..], Status::Planned));
    assert_eq!((&measure(&state, "New").touchpoints[..], measure(&state, "New").cost.map(|cost| cost.minor())), (&[c, d][..], Some(5_050)));
    run(&mut state, Command::Undo);
    assert_eq!(titles(&state), "a");
}

#[test]
fn what_is_rounded_in_a_new_measure_is_shown_as_it_is_kept() {
    let mut state = add_all(&["a"]);
    let table = "Measure\tEffort (days)\tCost\tLift\na\t1\t1\t1\nNew\t2.506\t12.3456\t1.56\n";
    update(&mut state, Action::Paste(table.to_owned()));
    let plan = plan(&state);
    let shown: Vec<&str> = plan.rounding.iter().map(|cell| cell.new.as_str()).collect();
    assert_eq!((plan.rounded, &shown[..]), (3, &["2.51", "€12.35", "1.6"][..]), "{plan:?}");
}

#[test]
fn what_is_copied_pastes_back_to_the_same() {
    let mut state = add_all(&["a", "b"]);
    assert!(type_in(&mut state, "a", Field::Touchpoints, "a\nd") && type_in(&mut state, "a", Field::Cost, "12.5"));
    assert!(type_in(&mut state, "a", Field::Due, "3 March 2026") && type_in(&mut state, "a", Field::Needs, "b"));
    list(&mut state, GridAction::All);
    run(&mut state, Command::Copy);
    let text = wished_copy(&mut state).expect("copied");
    assert!(text.starts_with("Measure\tStatus\tTouchpoints\t"), "{text}");
    let before = state.project().measures.clone();
    update(&mut state, Action::Paste(text));
    assert_eq!((&state.dialog, &state.project().measures), (&None, &before), "onto itself nothing changes");
    list(&mut state, GridAction::To { row: before[0].id, column: column(Field::Cost), extend: false });
    run(&mut state, Command::Copy);
    assert_eq!(wished_copy(&mut state).as_deref(), Some("12.5\n"));
}

#[test]
fn the_list_is_sorted_and_filtered_and_rows_stay_while_their_cells_change() {
    let mut state = add_all(&["a", "b", "c"]);
    for (title, cost, owner) in [("a", "20", "Ann & Bob"), ("b", "3", "Bob"), ("c", "", "")] {
        assert!(type_in(&mut state, title, Field::Owner, owner) && type_in(&mut state, title, Field::Cost, cost));
    }
    list(&mut state, GridAction::Sort(column(Field::Cost)));
    assert_eq!(shown(&state), "b a c", "what costs nothing known comes last");
    list(&mut state, GridAction::SortSo(Some(Sort { column: column(Field::Cost), descending: true })));
    assert_eq!(shown(&state), "a b c");
    list(&mut state, GridAction::SortSo(None));
    let filter = |state: &mut State, filter| update(state, Action::Measures(MeasureAction::Filter(filter)));
    filter(&mut state, MeasureFilter { owners: vec!["Bob".to_owned()], ..MeasureFilter::default() });
    assert_eq!((shown(&state).as_str(), state.measures.list.rows(&state).total), ("a b", 3));
    assert!(type_in(&mut state, "b", Field::Owner, "Eve"));
    assert_eq!(shown(&state), "a b", "no row jumps away");
    filter(&mut state, MeasureFilter { owners: vec![String::new()], ..MeasureFilter::default() });
    assert_eq!(shown(&state), "c");
    filter(&mut state, MeasureFilter { text: "B".to_owned(), ..MeasureFilter::default() });
    assert_eq!(shown(&state), "a b", "its owner is among the words");
    assert!(type_in(&mut state, "a", Field::Touchpoints, "a"));
    filter(&mut state, MeasureFilter { here: true, ..MeasureFilter::default() });
    assert_eq!(shown(&state), "a");
    let all = state.project().measures.iter().map(|measure| &**measure);
    assert_eq!(MeasureFilter::everybody(all), ["", "Ann", "Bob", "Eve"]);
}

#[test]
fn deleting_says_so_with_a_way_back_and_nobody_needs_what_is_gone() {
    let mut state = add_all(&["a", "b", "c"]);
    assert!(type_in(&mut state, "a", Field::Needs, "b"));
    let b = measure(&state, "b").id;
    list(&mut state, GridAction::Row { row: b, extend: false, toggle: false });
    state.notices.clear();
    run(&mut state, Command::Delete);
    assert_eq!((titles(&state).as_str(), state.notices.len()), ("a c", 1));
    assert!(state.notices[0].undo.is_some() && measure(&state, "a").needs.is_empty());
    assert_eq!(state.open.document.selection.lead, Some(Selected::Measure(measure(&state, "c").id)));
    run(&mut state, Command::Undo);
    assert_eq!((titles(&state).as_str(), &measure(&state, "a").needs[..]), ("a b c", &[b][..]));
    let a = measure(&state, "a").id;
    update(&mut state, Action::Measures(MeasureAction::Delete(vec![b, a])));
    assert_eq!((titles(&state).as_str(), state.open.document.undo_name()), ("c", Some(StepName::DeleteMeasure)));
}

#[test]
fn the_inspector_writes_what_means_something_and_typing_is_one_step() {
    let mut state = add_all(&["a", "b"]);
    let measures = vec![measure(&state, "a").id, measure(&state, "b").id];
    let steps = state.open.document.undo_steps();
    for text in ["1", "12", "12x", "12,"] {
        let write = MeasureAction::Write { measures: measures.clone(), field: Field::Cost, text: text.to_owned() };
        update(&mut state, Action::Measures(write));
    }
    assert!(state.project().measures.iter().all(|measure| measure.cost.map(|cost| cost.minor()) == Some(1_200)));
    assert_eq!((state.open.document.undo_steps(), state.notices.len()), (steps + 1, 0));
}

#[test]
fn touchpoints_of_the_same_name_are_told_apart_by_their_stage() {
    let mut state = add_all(&["m"]);
    let (a, d) = (id(&state, "a"), id(&state, "d"));
    let map = state.map().unwrap().id;
    let change = crate::edit::TouchpointChange::Title("d".to_owned());
    let rename = crate::edit::TouchpointEdit::Change { map, touchpoints: vec![a], change };
    update(&mut state, Action::Edit { edit: Edit::Touchpoint(rename), merge: None });
    assert!(!type_in(&mut state, "m", Field::Touchpoints, "d"), "there are two");
    assert!(type_in(&mut state, "m", Field::Touchpoints, "buy › d; Search › d"));
    assert_eq!(measure(&state, "m").touchpoints, [d, a]);
    go(&mut state, "m", Field::Touchpoints, false);
    run(&mut state, Command::Copy);
    assert_eq!(wished_copy(&mut state).as_deref(), Some("Buy › d; Search › d\n"));
}

#[test]
fn the_view_shows_a_measure_that_is_selected_and_not_the_questions_that_were_shown_last() {
    let mut state = add_all(&["a"]);
    run(&mut state, Command::ShowMeasures(MeasureTab::Questions));
    run(&mut state, Command::ShowView(View::Map));
    run(&mut state, Command::SelectNothing);
    run(&mut state, Command::ShowView(View::Measures));
    assert_eq!(state.open.measures.tab, MeasureTab::Questions, "with nothing selected it is as it was left");
    run(&mut state, Command::ShowView(View::Map));
    let (map, measure) = (state.map().unwrap().id, measure(&state, "a").id);
    update(&mut state, Action::Look(LookAction::Select(Selection::one(map, Selected::Measure(measure)))));
    run(&mut state, Command::ShowView(View::Measures));
    assert_eq!(state.open.measures.tab, MeasureTab::List);
}

#[test]
fn a_measure_is_found_by_its_words_and_shown_in_the_list() {
    let mut state = add_all(&["Call back"]);
    assert!(type_in(&mut state, "Call back", Field::Hypothesis, "People like voices"));
    run(&mut state, Command::ShowView(View::Map));
    update(&mut state, Action::Measures(MeasureAction::Filter(MeasureFilter { text: "zzz".into(), ..MeasureFilter::default() })));
    update(&mut state, Action::Look(LookAction::Search("voices".to_owned())));
    let hit = state.open.find.as_ref().unwrap().hits.iter().position(|hit| matches!(hit.element, Selected::Measure(_))).expect("a hit");
    update(&mut state, Action::Look(LookAction::GoToHit(hit)));
    assert_eq!((state.program.view, shown(&state).as_str()), (View::Measures, "Call back"));
    let added = MeasureEdit::Add { measures: vec![Measure::new(MeasureId::new(), "x")], before: None };
    update(&mut state, Action::Edit { edit: Edit::Measure(added), merge: None });
    assert_eq!(shown(&state), "Call back x", "what comes from elsewhere is shown");
    let map = state.map().unwrap().id;
    update(&mut state, Action::Look(LookAction::Select(Selection::nothing(map))));
}

#[test]
fn below_the_list_one_is_added_at_the_end_and_redo_selects_what_it_does() {
    let mut state = add_all(&["a", "b", "c"]);
    go(&mut state, "a", Field::Owner, false);
    update(&mut state, Action::Measures(MeasureAction::AddLast));
    update(&mut state, Action::Map(MapAction::EditingChanged("d".to_owned())));
    list(&mut state, GridAction::Finish(Some(GridStep::Down)));
    assert_eq!(titles(&state), "a b c d");
    let lead = |state: &State| {
        let lead = state.open.document.selection.lead_measure();
        lead.and_then(|id| state.project().measure(id)).map(|measure| measure.title.clone())
    };
    go(&mut state, "b", Field::Owner, false);
    run(&mut state, Command::Undo);
    assert_eq!((titles(&state).as_str(), lead(&state).as_deref()), ("a b c", Some("a")), "what was selected is selected again");
    run(&mut state, Command::Redo);
    assert_eq!((titles(&state).as_str(), lead(&state).as_deref()), ("a b c d", Some("d")));
    // And so it is with a change of one.
    assert!(type_in(&mut state, "c", Field::Owner, "Ann"));
    go(&mut state, "a", Field::Title, false);
    run(&mut state, Command::Undo);
    assert_eq!(lead(&state).as_deref(), Some("c"));
    go(&mut state, "a", Field::Title, false);
    run(&mut state, Command::Redo);
    assert_eq!(lead(&state).as_deref(), Some("c"));
}
