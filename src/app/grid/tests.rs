//! The grid without a window: moving, filling, rating, clearing, sorting, filtering, copying, and pasting with a preview of the changes.

use crate::app::tests::{id, journey, lead, project, run, select, select_all, small, state_of, touchpoint, wished_copy};
use crate::app::{
    Action, Answer, Command, Dialog, GridAction, GridColumn, GridDialog, GridStep, LookAction, MapAction, RowColumn as _, ScoreAction,
    ScoreField, ScoreKey, Sort, State, View, update,
};
use crate::edit::{Edit, StepName, TouchpointChange, TouchpointEdit};
use crate::method::Filter;
use crate::model::table::Column;
use crate::model::{Area, Channel, Code as _, Control, Score, ScoreKind, Tone};
use proptest::prelude::*;

const STAGE: GridColumn = GridColumn::Field(Column::Stage);
const FULFILMENT: GridColumn = GridColumn::Field(Column::Fulfilment);

fn grid(state: &mut State, action: GridAction) {
    update(state, Action::Grid(action));
}

/// The grid of the worked case, with the cursor in a cell.
fn at(title: &str, column: GridColumn) -> State {
    let mut state = small();
    run(&mut state, Command::ShowView(View::Grid));
    cell(&mut state, title, column, false);
    state
}

fn cell(state: &mut State, title: &str, column: GridColumn, extend: bool) {
    let row = id(state, title);
    grid(state, GridAction::To { row, column, extend });
}

fn step(state: &mut State, step: GridStep, extend: bool) {
    grid(state, GridAction::Step { step, extend });
}

/// Types into the cursor's cell and presses Enter.
fn type_in(state: &mut State, text: &str) {
    grid(state, GridAction::Edit(Some(text.to_owned())));
    grid(state, GridAction::Finish(Some(GridStep::Down)));
}

fn press(state: &mut State, key: ScoreKey) {
    update(state, Action::Score(ScoreAction::Key(ScoreField::Grid, key)));
}

fn digit(state: &mut State, value: u8) {
    press(state, ScoreKey::Give(Score::new(value).unwrap()));
}

fn rows(state: &State) -> String {
    let rows = state.grid.rows(state);
    let titles = rows.ids().iter().map(|id| state.map().unwrap().touchpoint(*id).unwrap().title.clone());
    titles.collect::<Vec<_>>().join(" ")
}

fn agreed(state: &State, title: &str, kind: ScoreKind) -> Option<u8> {
    touchpoint(state, title).agreed_in(state.round().unwrap()).get(kind).map(u8::from)
}

fn copied(state: &mut State) -> String {
    run(state, Command::Copy);
    wished_copy(state).expect("nothing was copied")
}

#[test]
fn the_cursor_walks_and_the_selection_grows() {
    let mut state = at("a", GridColumn::TITLE);
    step(&mut state, GridStep::Down, false);
    step(&mut state, GridStep::Right, false);
    assert_eq!((lead(&state).as_str(), state.grid.column), ("b", STAGE));
    step(&mut state, GridStep::Previous, false);
    step(&mut state, GridStep::Previous, false);
    assert_eq!((lead(&state).as_str(), state.grid.column), ("a", *state.grid.columns(&state).last().unwrap()));
    step(&mut state, GridStep::Next, false);
    assert_eq!((lead(&state).as_str(), state.grid.column), ("b", GridColumn::TITLE));
    step(&mut state, GridStep::Bottom, false);
    step(&mut state, GridStep::Down, false);
    assert_eq!(lead(&state), "e");
    step(&mut state, GridStep::PageUp(2), true);
    step(&mut state, GridStep::Right, true);
    assert_eq!(lead(&state), "e");
    assert_eq!(state.open.document.selection.touchpoints().count(), 3);
    assert_eq!(state.grid.range(&state), [GridColumn::TITLE, STAGE]);
    step(&mut state, GridStep::Up, false);
    assert_eq!((lead(&state).as_str(), state.open.document.selection.touchpoints().count()), ("d", 1));
    // If nothing is selected, the cursor appears at the top.
    run(&mut state, Command::SelectNothing);
    step(&mut state, GridStep::Down, false);
    assert_eq!(lead(&state), "a");
}

#[test]
fn a_cell_is_typed_kept_refused_and_given_up() {
    let mut state = at("a", GridColumn::TITLE);
    type_in(&mut state, "Poster");
    assert_eq!(journey(&state), "Poster b c|d e|");
    assert_eq!(lead(&state), "b");
    assert_eq!(state.open.document.undo_name(), Some(StepName::RenameTouchpoint));
    grid(&mut state, GridAction::Edit(Some("x".to_owned())));
    update(&mut state, Action::Map(MapAction::CancelEditing));
    assert_eq!(journey(&state), "Poster b c|d e|");
    // A refused text stays open with its reason; nothing is lost.
    let reach = GridColumn::Field(Column::Reach);
    cell(&mut state, "b", reach, false);
    grid(&mut state, GridAction::Edit(Some("many".to_owned())));
    grid(&mut state, GridAction::Finish(Some(GridStep::Down)));
    assert_eq!(state.look.editing.as_ref().map(|editing| editing.draft.as_str()), Some("many"));
    assert_eq!(state.notices.len(), 1);
    update(&mut state, Action::Map(MapAction::EditingChanged("12,5 %".to_owned())));
    grid(&mut state, GridAction::Finish(None));
    assert_eq!(touchpoint(&state, "b").reach, Some(12.5));
    // An unchanged text is not a step.
    let steps = state.open.document.undo_steps();
    grid(&mut state, GridAction::Edit(None));
    grid(&mut state, GridAction::Finish(None));
    assert_eq!(state.open.document.undo_steps(), steps);
    // A computed cell does not open.
    cell(&mut state, "b", GridColumn::Verdict, false);
    grid(&mut state, GridAction::Edit(None));
    assert!(state.look.editing.is_none());
}

#[test]
fn words_are_taken_as_people_write_them_and_beginnings_are_completed() {
    let mut state = at("a", GridColumn::Field(Column::Channel));
    type_in(&mut state, "Online-Shop");
    assert_eq!(touchpoint(&state, "a").channel, Some(Channel::WebShop));
    cell(&mut state, "a", GridColumn::Field(Column::Area), false);
    type_in(&mut state, "point");
    assert_eq!(touchpoint(&state, "a").area, Area::PointOfSale);
    cell(&mut state, "a", GridColumn::Field(Column::Control), false);
    type_in(&mut state, "ind");
    assert_eq!(touchpoint(&state, "a").control, Control::Indirect);
    cell(&mut state, "a", GridColumn::Field(Column::Critical), false);
    type_in(&mut state, "y");
    assert!(touchpoint(&state, "a").critical);
    cell(&mut state, "a", GridColumn::Field(Column::Break), false);
    type_in(&mut state, "Too far away");
    assert_eq!(touchpoint(&state, "a").break_.unwrap().cause, "Too far away");
    cell(&mut state, "a", STAGE, false);
    type_in(&mut state, "buy");
    assert_eq!(journey(&state), "b c|d e a|");
    assert_eq!(state.open.document.undo_name(), Some(StepName::MoveTouchpoint));
    cell(&mut state, "a", STAGE, false);
    type_in(&mut state, "Nowhere");
    assert_eq!(journey(&state), "b c|d e a|");
    assert!(state.look.editing.is_some());
    assert!(state.project().problems().is_empty());
}

#[test]
fn a_range_is_filled_and_rated_and_cleared_as_one_step_each() {
    let mut state = at("b", FULFILMENT);
    cell(&mut state, "d", FULFILMENT, true);
    digit(&mut state, 7);
    assert_eq!(
        ["a", "b", "c", "d", "e"].map(|title| agreed(&state, title, ScoreKind::Fulfilment)),
        [None, Some(7), Some(7), Some(7), None]
    );
    assert_eq!(state.open.document.undo_steps(), 1);
    let notes = GridColumn::Field(Column::Notes);
    cell(&mut state, "a", notes, false);
    cell(&mut state, "e", notes, true);
    type_in(&mut state, "ask again");
    assert!(state.map().unwrap().touchpoints().all(|touchpoint| touchpoint.notes == "ask again"));
    assert_eq!(state.open.document.undo_steps(), 2);
    grid(&mut state, GridAction::All);
    grid(&mut state, GridAction::Clear);
    assert!(state.map().unwrap().touchpoints().all(|touchpoint| touchpoint.notes.is_empty() && touchpoint.agreed.is_empty()));
    assert_eq!(journey(&state), "a b c|d e|", "titles and places cannot be empty");
    assert_eq!((state.open.document.undo_steps(), state.open.document.undo_name()), (3, Some(StepName::ClearCells)));
    for _ in 0..3 {
        run(&mut state, Command::Undo);
    }
    assert!(state.map().unwrap().touchpoints().all(|touchpoint| touchpoint.agreed.is_empty()));
}

#[test]
fn a_typed_score_goes_on_to_the_next_one_and_from_the_last_to_the_next_row() {
    let mut state = at("a", GridColumn::Field(Column::Expectation));
    for value in [8, 7, 6, 9, 5] {
        digit(&mut state, value);
    }
    let of = |state: &State, title: &str| ScoreKind::ALL.iter().map(|kind| agreed(state, title, *kind)).collect::<Vec<_>>();
    assert_eq!(of(&state, "a"), [Some(8), Some(7), Some(6), Some(9)]);
    assert_eq!(of(&state, "b"), [Some(5), None, None, None]);
    assert_eq!((lead(&state).as_str(), state.grid.column), ("b", FULFILMENT));
    press(&mut state, ScoreKey::Next);
    digit(&mut state, 4);
    assert_eq!(of(&state, "b"), [Some(5), None, Some(4), None], "one is left out");
    assert_eq!(state.open.document.undo_steps(), 6);
    // Several rows are rated together and stay selected.
    cell(&mut state, "d", GridColumn::Field(Column::Relevance), false);
    cell(&mut state, "e", GridColumn::Field(Column::Relevance), true);
    digit(&mut state, 3);
    digit(&mut state, 2);
    for title in ["d", "e"] {
        assert_eq!(of(&state, title), [Some(2), None, None, Some(3)]);
    }
}

#[test]
fn a_score_with_tab_or_an_arrow_after_it_fills_the_next_cell_as_in_a_spreadsheet() {
    for (go, row, column) in [
        (GridStep::Next, "a", FULFILMENT),
        (GridStep::Right, "a", FULFILMENT),
        (GridStep::Down, "b", GridColumn::Field(Column::Expectation)),
        (GridStep::Left, "a", GridColumn::Field(Column::Channel)),
    ] {
        let mut state = at("a", GridColumn::Field(Column::Expectation));
        digit(&mut state, 8);
        step(&mut state, go, false);
        assert_eq!((lead(&state).as_str(), state.grid.column), (row, column), "{go:?}");
        step(&mut state, GridStep::Right, false);
        assert_ne!(state.grid.column, column, "only the first step starts there");
    }
    // Down leads to the column where typing began.
    let mut state = at("a", GridColumn::Field(Column::Expectation));
    digit(&mut state, 8);
    digit(&mut state, 1);
    step(&mut state, GridStep::Down, false);
    assert_eq!((lead(&state).as_str(), state.grid.column), ("b", GridColumn::Field(Column::Expectation)));
    assert_eq!(agreed(&state, "a", ScoreKind::Fulfilment), Some(1));
}

#[test]
fn a_row_that_goes_elsewhere_takes_the_cursor_along_and_several_stay_selected() {
    let mut state = at("a", STAGE);
    let before = rows(&state);
    let last = state.map().unwrap().stages.last().unwrap().name.clone();
    type_in(&mut state, &last);
    assert_ne!(rows(&state), before, "it is in another place of the journey");
    assert_eq!(lead(&state), "a", "Enter does not lead to whatever is below it there");
    // Where it stays, Enter goes on as ever.
    cell(&mut state, "b", FULFILMENT, false);
    type_in(&mut state, "7");
    assert_ne!(lead(&state), "b");

    let mut state = at("a", STAGE);
    cell(&mut state, "c", STAGE, true);
    let several = state.open.document.selection.elements.len();
    assert!(several > 1);
    let first = state.map().unwrap().stages[0].name.clone();
    for stage in [&last, &first] {
        type_in(&mut state, stage);
        assert_eq!(state.open.document.selection.elements.len(), several, "{stage}");
    }
    grid(&mut state, GridAction::Edit(Some(last)));
    grid(&mut state, GridAction::Finish(Some(GridStep::Next)));
    assert_eq!(state.open.document.selection.elements.len(), several);
    assert_eq!(state.grid.column, GridColumn::Field(Column::Area), "Tab goes on to the next column of the same rows");
}

#[test]
fn the_keys_that_choose_a_score_lead_to_its_column() {
    let mut state = at("a", STAGE);
    cell(&mut state, "b", STAGE, true);
    let several = state.open.document.selection.clone();
    for kind in ScoreKind::ALL.iter().copied().chain(ScoreKind::ALL.iter().copied()) {
        run(&mut state, Command::SetActiveScore(kind));
        assert_eq!(state.grid.column.score(), Some(kind));
        assert_eq!(state.open.document.marker, kind, "the inspector marks the same");
        assert_eq!(state.open.document.selection, several, "rows stay selected");
    }
    // One that is hidden is shown.
    grid(&mut state, GridAction::Show(FULFILMENT, false));
    run(&mut state, Command::SetActiveScore(ScoreKind::Fulfilment));
    assert_eq!(state.grid.column, FULFILMENT);
    assert!(state.grid.columns(&state).contains(&FULFILMENT));
    digit(&mut state, 9);
    assert_eq!(agreed(&state, "b", ScoreKind::Fulfilment), Some(9));
}

#[test]
fn whole_rows_are_deleted() {
    let mut state = at("b", GridColumn::TITLE);
    let (b, c) = (id(&state, "b"), id(&state, "c"));
    grid(&mut state, GridAction::Row { row: b, extend: false, toggle: false });
    grid(&mut state, GridAction::Row { row: c, extend: false, toggle: true });
    run(&mut state, Command::Delete);
    assert_eq!(journey(&state), "a|d e|");
    assert_eq!(lead(&state), "d");
    assert_eq!(rows(&state), "a d e");
    run(&mut state, Command::Undo);
    assert_eq!(journey(&state), "a b c|d e|");
    assert_eq!(rows(&state), "a b c d e", "what came back is shown");
}

#[test]
fn sorting_is_a_view_that_stays_while_cells_change() {
    let mut state = at("a", GridColumn::TITLE);
    for (title, value) in [("a", 5), ("b", 2), ("d", 9)] {
        cell(&mut state, title, FULFILMENT, false);
        digit(&mut state, value);
    }
    grid(&mut state, GridAction::Sort(FULFILMENT));
    assert_eq!(rows(&state), "b a d c e", "those without a score come last, in journey order");
    grid(&mut state, GridAction::Sort(FULFILMENT));
    assert_eq!(rows(&state), "d a b c e");
    cell(&mut state, "b", FULFILMENT, false);
    digit(&mut state, 10);
    assert_eq!(rows(&state), "d a b c e", "no row jumps away");
    grid(&mut state, GridAction::ApplyAgain);
    assert_eq!(rows(&state), "b d a c e");
    grid(&mut state, GridAction::Sort(FULFILMENT));
    assert_eq!((rows(&state).as_str(), state.grid.sort), ("a b c d e", None));
    grid(&mut state, GridAction::SortSo(Some(Sort { column: GridColumn::TITLE, descending: true })));
    assert_eq!(rows(&state), "e d c b a");
    assert_eq!(journey(&state), "a b c|d e|", "the map's order stays");
}

#[test]
fn filtered_rows_stay_until_the_filter_is_chosen_again_and_new_ones_are_seen() {
    let mut state = at("a", GridColumn::TITLE);
    let stage = state.map().unwrap().stages[1].id;
    update(&mut state, Action::Look(LookAction::FilterChanged(Filter { stages: vec![stage], ..Filter::default() })));
    assert_eq!((rows(&state).as_str(), state.grid.rows(&state).total), ("d e", 5));
    cell(&mut state, "d", STAGE, false);
    type_in(&mut state, "Search");
    assert_eq!(rows(&state), "d e");
    select(&mut state, "a");
    run(&mut state, Command::AddTouchpoint);
    update(&mut state, Action::Map(MapAction::EditingChanged("new".to_owned())));
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(rows(&state), "new d e");
    grid(&mut state, GridAction::ApplyAgain);
    assert_eq!(rows(&state), "e");
    grid(&mut state, GridAction::All);
    assert_eq!(state.open.document.selection.touchpoints().count(), 1, "what is not shown is not selected");
    update(&mut state, Action::Look(LookAction::FilterChanged(Filter { text: "zzz".to_owned(), ..Filter::default() })));
    assert!(state.grid.rows(&state).is_empty());
    step(&mut state, GridStep::Down, false);
}

#[test]
fn columns_are_hidden_and_come_back() {
    let mut state = at("a", STAGE);
    grid(&mut state, GridAction::Show(STAGE, false));
    assert!(!state.grid.columns(&state).contains(&STAGE));
    assert_eq!(state.grid.column, GridColumn::TITLE);
    grid(&mut state, GridAction::Show(GridColumn::TITLE, false));
    assert!(state.grid.columns(&state).contains(&GridColumn::TITLE), "the title stays");
    grid(&mut state, GridAction::ShowAll);
    assert_eq!(state.grid.columns(&state), GridColumn::all());
    grid(&mut state, GridAction::Width(STAGE, 1e9));
    assert_eq!(state.program.settings.grid_widths["stage"], crate::app::Settings::MAX_COLUMN_WIDTH);
}

#[test]
fn cells_are_copied_as_tabs_and_lines_and_whole_columns_with_headers() {
    let mut state = at("a", GridColumn::TITLE);
    cell(&mut state, "b", STAGE, true);
    assert_eq!(copied(&mut state), "a\tSearch\nb\tSearch\n");
    grid(&mut state, GridAction::WholeColumn(GridColumn::TITLE));
    assert_eq!(copied(&mut state), "Touchpoint\na\nb\nc\nd\ne\n");
    cell(&mut state, "a", GridColumn::Field(Column::Notes), false);
    type_in(&mut state, "=1+1");
    cell(&mut state, "a", GridColumn::Field(Column::Notes), false);
    assert_eq!(copied(&mut state), "'=1+1\n", "no spreadsheet runs it");
    run(&mut state, Command::Cut);
    assert_eq!(touchpoint(&state, "a").notes, "");
}

/// What the open question says would change.
fn plan(state: &State) -> std::sync::Arc<crate::app::PastePlan> {
    match &state.dialog {
        Some(Dialog::Grid(GridDialog::Paste(plan))) => std::sync::Arc::clone(plan),
        other => panic!("{other:?} shows no cells"),
    }
}

#[test]
fn a_pasted_block_is_shown_first_and_taken_as_one_step() {
    let mut state = at("d", FULFILMENT);
    update(&mut state, Action::Paste("7\t3\nx\t11\n\t5\n".to_owned()));
    let plan = plan(&state);
    let told: Vec<_> =
        plan.changed.iter().map(|cell| (cell.title.as_str(), cell.column.as_str(), cell.old.as_str(), cell.new.as_str())).collect();
    assert_eq!(told, [("d", "Fulfilment", "", "7"), ("d", "Competition", "", "3")]);
    assert_eq!(plan.refused.len(), 2);
    assert!(plan.refused.iter().all(|cell| cell.title == "e" && !cell.reason.is_empty()));
    // The row beyond the last one.
    assert_eq!(plan.new_titles.len(), 1);
    assert_eq!(state.open.document.undo_steps(), 0, "nothing has changed yet");
    update(&mut state, Action::Answer(Answer::Cancel));
    assert!(state.dialog.is_none() && state.open.document.undo_steps() == 0);
    update(&mut state, Action::Paste("7\t3\nx\t11\n\t5\n".to_owned()));
    grid(&mut state, GridAction::PasteNewRows(false));
    update(&mut state, Action::Answer(Answer::Yes));
    assert_eq!((agreed(&state, "d", ScoreKind::Fulfilment), agreed(&state, "d", ScoreKind::Competition)), (Some(7), Some(3)));
    assert_eq!(agreed(&state, "e", ScoreKind::Fulfilment), None);
    assert_eq!((state.open.document.undo_steps(), state.open.document.undo_name()), (1, Some(StepName::PasteCells)));
    assert_eq!(state.map().unwrap().touchpoint_count(), 5);
}

#[test]
fn a_refused_text_stays_open_whatever_is_clicked_until_it_is_mended_or_given_up() {
    let mut state = at("a", GridColumn::Field(Column::Channel));
    let other = id(&state, "b");
    grid(&mut state, GridAction::Edit(Some("carrier pigeon".to_owned())));
    for action in [
        Action::Grid(GridAction::To { row: other, column: FULFILMENT, extend: false }),
        Action::Grid(GridAction::Edit(None)),
        Action::Command(Command::ShowView(View::Map)),
        Action::Command(Command::AddTouchpoint),
        Action::Map(MapAction::FinishEditing),
    ] {
        update(&mut state, action.clone());
        let open = state.look.editing.as_ref().map(|editing| editing.draft.as_str());
        assert_eq!((open, lead(&state).as_str(), state.program.view), (Some("carrier pigeon"), "a", View::Grid), "{action:?}");
        assert_eq!(state.notices.len(), 1, "{action:?}: one sentence says why");
        assert_eq!(state.notices[0].seconds(), None, "it stays as long as the text");
    }
    // What is done in a panel is done.
    let change = TouchpointChange::Critical(true);
    let edit = Edit::Touchpoint(TouchpointEdit::Change { map: state.map_id().unwrap(), touchpoints: vec![other], change });
    update(&mut state, Action::Edit { edit, merge: None });
    assert!(touchpoint(&state, "b").critical && state.look.editing.is_some());
    let mut given_up = small();
    std::mem::swap(&mut given_up, &mut state);
    update(&mut given_up, Action::Map(MapAction::CancelEditing));
    assert!(given_up.look.editing.is_none() && given_up.notices.is_empty(), "{:?}", given_up.notices);
    // Mended, it is kept, and the click goes where it was meant.
    grid(&mut given_up, GridAction::Edit(Some("carrier pigeon".to_owned())));
    grid(&mut given_up, GridAction::To { row: other, column: FULFILMENT, extend: false });
    update(&mut given_up, Action::Map(MapAction::EditingChanged("Website".to_owned())));
    grid(&mut given_up, GridAction::To { row: other, column: FULFILMENT, extend: false });
    assert!(given_up.look.editing.is_none() && given_up.notices.is_empty(), "{:?}", given_up.notices);
    assert_eq!((lead(&given_up).as_str(), touchpoint(&given_up, "a").channel), ("b", Some(Channel::Website)));
}

#[test]
fn what_is_refused_in_a_field_has_one_message_at_a_time() {
    let mut state = small();
    for sentence in ["No score: x", "No score: y", "No score: z"] {
        update(&mut state, Action::NotTaken(sentence.to_owned()));
    }
    assert_eq!(state.notices.iter().map(|notice| notice.text.as_str()).collect::<Vec<_>>(), ["No score: z"]);
    assert!(state.notices[0].seconds().is_some());
}

#[test]
fn a_decimal_is_rounded_in_sight_when_pasted_and_refused_when_typed() {
    let mut state = at("a", FULFILMENT);
    update(&mut state, Action::Paste("7,5\t3\n6.2\t4\n".to_owned()));
    let plan = plan(&state);
    let told: Vec<_> = plan.changed.iter().map(|cell| (cell.new.as_str(), cell.rounded)).collect();
    assert_eq!(told, [("8", true), ("3", false), ("6", true), ("4", false)]);
    assert_eq!(plan.rounded, 2);
    update(&mut state, Action::Answer(Answer::Cancel));
    // In a row that is added, too.
    cell(&mut state, "e", FULFILMENT, false);
    update(&mut state, Action::Paste("Touchpoint\tFulfilment\ne\t3\nNew\t7,5\n".to_owned()));
    let added = self::plan(&state);
    let told: Vec<_> = added.rounding.iter().map(|cell| [&*cell.title, &*cell.column, &*cell.old, &*cell.new]).collect();
    assert_eq!((told.as_slice(), added.rounded), ([["New", "Fulfilment", "7,5", "8"]].as_slice(), 1));
    update(&mut state, Action::Answer(Answer::Cancel));
    // Neither in the open cell nor as the only cell that is pasted, where nothing is shown first.
    for text in ["7,5", "7.5"] {
        cell(&mut state, "a", FULFILMENT, false);
        grid(&mut state, GridAction::Edit(Some(text.to_owned())));
        grid(&mut state, GridAction::Finish(None));
        assert_eq!((agreed(&state, "a", ScoreKind::Fulfilment), state.look.editing.is_some()), (None, true), "{text}");
        update(&mut state, Action::Map(MapAction::CancelEditing));
        update(&mut state, Action::Paste(text.to_owned()));
        assert_eq!((agreed(&state, "a", ScoreKind::Fulfilment), state.notices.len()), (None, 1), "{text}");
    }
    grid(&mut state, GridAction::Edit(Some("8".to_owned())));
    grid(&mut state, GridAction::Finish(None));
    assert_eq!(agreed(&state, "a", ScoreKind::Fulfilment), Some(8));
}

#[test]
fn a_table_with_headers_finds_its_columns_and_rows_beyond_the_end_become_touchpoints() {
    let mut state = at("d", GridColumn::TITLE);
    let table =
        "Fulfilment\tTouchpoint\tStage\tArea\tGap\r\n8\tdd\tbuy\t\t9\r\n\tee\t\t\t\r\n9\tNew one\tuse\tService & communication\t1\r\n";
    update(&mut state, Action::Paste(table.to_owned()));
    let plan = plan(&state);
    assert!(plan.header && plan.refused.len() == 3, "{:?}", plan.refused);
    assert_eq!(plan.new_titles, ["New one"]);
    update(&mut state, Action::Answer(Answer::Yes));
    assert_eq!(journey(&state), "a b c|dd ee|New one");
    assert_eq!(agreed(&state, "New one", ScoreKind::Fulfilment), Some(9));
    assert_eq!(agreed(&state, "dd", ScoreKind::Fulfilment), Some(8));
    run(&mut state, Command::Undo);
    assert_eq!(journey(&state), "a b c|d e|");
    assert!(state.project().problems().is_empty());
}

#[test]
fn a_whole_table_finds_its_rows_by_identity_however_it_is_sorted() {
    let mut state = at("a", GridColumn::TITLE);
    grid(&mut state, GridAction::ShowAll);
    grid(&mut state, GridAction::All);
    let text = copied(&mut state);
    let changed = text.replace("b\tSearch", "B!\tSearch");
    grid(&mut state, GridAction::SortSo(Some(Sort { column: GridColumn::TITLE, descending: true })));
    update(&mut state, Action::Paste(changed));
    let plan = plan(&state);
    assert_eq!(plan.changed.len(), 1, "{:?}", plan.changed);
    update(&mut state, Action::Answer(Answer::Yes));
    assert_eq!(journey(&state), "a B! c|d e|");
    // Pasted again, nothing would change, so nothing is asked.
    grid(&mut state, GridAction::All);
    let text = copied(&mut state);
    update(&mut state, Action::Paste(text));
    assert_eq!(state.dialog, None);
}

#[test]
fn one_cell_fills_the_selection_at_once_and_cards_are_still_pasted_as_cards() {
    let mut state = at("a", GridColumn::Field(Column::Why));
    cell(&mut state, "c", GridColumn::Field(Column::Why), true);
    update(&mut state, Action::Paste("\"two\nlines\"".to_owned()));
    assert_eq!(state.dialog, None);
    assert!(["a", "b", "c"].iter().all(|title| touchpoint(&state, title).why == "two\nlines"));
    assert_eq!(touchpoint(&state, "d").why, "");
    run(&mut state, Command::ShowView(View::Map));
    select(&mut state, "a");
    let cards = copied(&mut state);
    run(&mut state, Command::ShowView(View::Grid));
    select(&mut state, "e");
    update(&mut state, Action::Paste(cards));
    assert_eq!(journey(&state), "a b c|d e a|");
}

#[test]
fn experiences_keep_their_identity_and_date_when_their_words_stay() {
    let mut state = at("a", GridColumn::Field(Column::Positives));
    type_in(&mut state, "kind\nquick");
    let before = touchpoint(&state, "a").experiences;
    assert_eq!(before.len(), 2);
    cell(&mut state, "a", GridColumn::Field(Column::Negatives), false);
    type_in(&mut state, "dear");
    cell(&mut state, "a", GridColumn::Field(Column::Positives), false);
    type_in(&mut state, "quick; new");
    let after = touchpoint(&state, "a").experiences;
    let told: Vec<_> = after.iter().map(|one| (one.tone, one.text.as_str())).collect();
    assert_eq!(told, [(Tone::Positive, "quick"), (Tone::Positive, "new"), (Tone::Negative, "dear")]);
    assert_eq!(after[0].id, before[1].id);
}

#[test]
fn what_the_grid_cannot_show_is_typed_on_the_map() {
    let mut state = at("a", GridColumn::TITLE);
    run(&mut state, Command::AddTouchpoint);
    assert_eq!(state.program.view, View::Grid);
    assert_eq!(state.grid.edited_cell(&state).map(|(_, column)| column), Some(GridColumn::TITLE));
    update(&mut state, Action::Map(MapAction::CancelEditing));
    run(&mut state, Command::AddStage);
    assert_eq!(state.program.view, View::Map);
    update(&mut state, Action::Map(MapAction::CancelEditing));
    run(&mut state, Command::ShowView(View::Grid));
    select_all(&mut state, &["a", "b"]);
    run(&mut state, Command::Rename);
    assert_eq!(state.program.view, View::Grid);
    assert!(state.look.editing.is_some());
}

#[test]
fn hostile_pastes_change_nothing_and_say_so() {
    let mut state = at("a", GridColumn::TITLE);
    for text in ["\t".repeat(2_000), "x\n".repeat(300_000), "z".repeat(40_000_000), "y".repeat(2_000)] {
        state.notices.clear();
        update(&mut state, Action::Paste(text));
        assert!(state.notices.len() == 1 && state.dialog.is_none());
        assert_eq!((journey(&state).as_str(), state.open.document.undo_steps()), ("a b c|d e|", 0));
    }
}

#[test]
fn letters_with_marks_are_sorted_with_the_plain_ones() {
    let mut state = state_of(project(&[("Search", &["Zug", "Übergabe", "Vertrag", "umbau"])]));
    run(&mut state, Command::ShowView(View::Grid));
    grid(&mut state, GridAction::Sort(GridColumn::TITLE));
    let titles: Vec<String> = {
        let map = state.map().unwrap();
        let rows = state.grid.rows(&state);
        rows.ids().iter().map(|id| map.touchpoint(*id).unwrap().title.clone()).collect()
    };
    assert_eq!(titles, ["Übergabe", "umbau", "Vertrag", "Zug"]);
}

/// Texts full of characters that have a meaning in cells and on the clipboard.
fn nasty() -> impl Strategy<Value = String> {
    proptest::string::string_regex("([=+\\-@;'\"\\\\, :\t\r\n\u{2028}ab5]|\\PC){0,12}").unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn what_is_copied_pastes_back_to_the_same(why in nasty(), notes in nasty(), kind in nasty(), bad in nasty(), told in nasty(), score in 0_u8..=10) {
        let mut original = project(&[("Search", &["a"]), ("Buy", &["b"])]);
        let map = std::sync::Arc::make_mut(&mut original.maps[0]);
        let round = original.rounds[0].id;
        let content = std::sync::Arc::make_mut(&mut std::sync::Arc::make_mut(&mut map.stages[0]).touchpoints[0]);
        // Only blanks count as nothing.
        let said = |text: String| if text.trim().is_empty() { String::new() } else { text };
        content.why = said(why);
        content.notes = said(notes);
        content.critical = score > 5;
        content.channel = Some(Channel::TvRadio);
        content.agreed = vec![crate::model::Agreed { round, scores: crate::model::Scores { relevance: Score::new(score).ok(), ..Default::default() } }];
        // In a cell with several entries a line separator is a line break within one.
        let experience = |tone, text: &str| crate::model::Experience {
            id: crate::model::ExperienceId::named(text), tone, text: text.trim().replace('\r', "").replace('\u{2028}', "\n"), date: None, source: String::new(),
        };
        content.experiences = vec![experience(Tone::Positive, &kind), experience(Tone::Negative, &bad)];
        content.experiences.retain(|one| !one.text.is_empty());
        content.passed_on = vec![crate::model::PassedOn::new(Tone::Neutral, told.trim())];
        content.passed_on.retain(|one| !one.text.is_empty());
        let mut state = state_of(original);
        run(&mut state, Command::ShowView(View::Grid));
        grid(&mut state, GridAction::ShowAll);
        let row = id(&state, "a");
        grid(&mut state, GridAction::Row { row, extend: false, toggle: false });
        let text = copied(&mut state);
        let before = touchpoint(&state, "a");
        // Onto itself, nothing changes.
        update(&mut state, Action::Paste(text.clone()));
        prop_assert_eq!(&state.dialog, &None);
        // Onto another row, everything but the identity is copied.
        cell(&mut state, "b", GridColumn::TITLE, false);
        update(&mut state, Action::Paste(text));
        update(&mut state, Action::Answer(Answer::Yes));
        let map = state.map().unwrap();
        let pasted = map.touchpoints().find(|touchpoint| touchpoint.id != row).unwrap();
        let words = |touchpoint: &crate::model::Touchpoint| touchpoint.experiences.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
        prop_assert_eq!((&pasted.title, &pasted.why, &pasted.notes), (&before.title, &before.why, &before.notes));
        prop_assert_eq!((pasted.critical, pasted.channel, &pasted.agreed), (before.critical, before.channel, &before.agreed));
        prop_assert_eq!(words(pasted), words(&before));
        prop_assert_eq!(map.stages[1].touchpoints.len(), 0, "the stage came with it");
        prop_assert!(state.project().problems().is_empty());
    }
}
