//! Whatever is shown can be named and is found again, whatever was renamed, deleted or undone in between.

use super::{SaveAs, ViewsAction};
use crate::app::dialog::Dialog;
use crate::app::saved_views::dialog::ViewsDialog;
use crate::app::tests::{example_in, run, select_stage, small, wished};
use crate::app::{Action, CameraRequest, ChartAction, Command, LookAction, State, View, ViewsAction as V, Wish, update};
use crate::edit::{Edit, MapEdit, RoundEdit, Selected, Selection, StageEdit, StepName};
use crate::i18n::Language;
use crate::layout::charts::{ChartChoice, Several};
use crate::method::{Filter, Verdict};
use crate::model::{Arrangement, ChartKind, Curve, MeasureTab, SavedView, Shows, StageId, ViewId, Voice};

fn act(state: &mut State, action: V) {
    update(state, Action::Views(action));
}

fn edit(state: &mut State, edit: Edit) {
    update(state, Action::Edit { edit, merge: None });
}

/// Saves what is shown in the way that is proposed, and returns the view.
fn saved(state: &mut State, name: &str) -> SavedView {
    let how = SaveAs {
        name: name.to_owned(),
        only_stages: !state.view_stages().is_empty(),
        sheet: state.view_segment().is_some(),
        arrangement: state.view_arrangement(),
    };
    act(state, V::Save(how));
    state.view_named(name).unwrap_or_else(|| panic!("{name} is saved: {:?}", state.notices)).clone()
}

fn notices(state: &State) -> Vec<&str> {
    state.notices.iter().map(|notice| notice.text.as_str()).collect()
}

/// What a view names, as it is shown now.
fn shown(state: &State, of: &SavedView) -> SavedView {
    let how = SaveAs {
        name: of.name.clone(),
        only_stages: false,
        sheet: of.segment.is_some(),
        arrangement: of.arrangement.unwrap_or(Arrangement::Line),
    };
    let mut now = state.view_as(of.id, &how).unwrap();
    now.stages.clone_from(&of.stages);
    now
}

#[test]
fn everything_that_a_view_names_is_shown_again_in_one_place() {
    let mut state = example_in(Language::English);
    let (map, rounds) = (state.map().unwrap().id, state.project().rounds.clone());
    // A part of the map, with lanes of its own, filtered, in an earlier round.
    run(&mut state, Command::ShowRound(rounds[0].id));
    let lane = state.map().unwrap().lanes.last().unwrap().id;
    run(&mut state, Command::ToggleLane(lane));
    select_stage(&mut state, "Search");
    update(&mut state, Action::Look(LookAction::FilterChanged(Filter { verdicts: vec![Verdict::PainPoint], ..Filter::default() })));
    let part = saved(&mut state, "What hurts");
    assert_eq!((part.shows, part.map, part.round, part.stages.len()), (Shows::Map, Some(map), Some(rounds[0].id), 1));
    // A chart in a way of its own.
    run(&mut state, Command::ShowView(View::Analysis));
    let gap = ChartChoice { curves: [Curve::Gap].into(), ..ChartChoice::of(ChartKind::Curves) };
    update(&mut state, Action::Chart(ChartAction::Choose(gap)));
    let chart = saved(&mut state, "Emotions");
    // The curves of two rounds on one path.
    let voices: Vec<Voice> = rounds.iter().take(2).map(|round| Voice::Round(round.id)).collect();
    let of_two = Several { curve: Curve::Gap, voices };
    update(&mut state, Action::Chart(ChartAction::Compare(of_two.clone())));
    let several = saved(&mut state, "Then and now, step by step");
    update(&mut state, Action::Chart(ChartAction::Compare(Several::default())));
    // Two rounds compared.
    run(&mut state, Command::CompareRounds);
    let compared = saved(&mut state, "Then and now");
    assert!(compared.compared.is_some());
    // A tab of the measures, and the sheet of a segment.
    run(&mut state, Command::ShowMeasures(MeasureTab::Board));
    let board = saved(&mut state, "Board");
    let segment = state.project().segments[0].id;
    update(&mut state, Action::Look(LookAction::Select(Selection::one(map, Selected::Segment(segment)))));
    let sheet = saved(&mut state, "Whose journey");
    assert_eq!((sheet.shows, sheet.segment), (Shows::Segment, Some(segment)));
    // Everything is otherwise.
    run(&mut state, Command::ShowView(View::Map));
    run(&mut state, Command::ToggleLane(lane));
    run(&mut state, Command::DuplicateMap);
    run(&mut state, Command::AddRound);
    update(&mut state, Action::Look(LookAction::FilterChanged(Filter::default())));
    update(&mut state, Action::Chart(ChartAction::Choose(ChartChoice::default())));
    run(&mut state, Command::CompareRounds);
    run(&mut state, Command::ShowMeasures(MeasureTab::List));
    let _earlier = wished(&mut state);
    for view in [&sheet, &board, &compared, &several, &chart, &several, &chart, &part] {
        run(&mut state, Command::GoToView(view.id));
        assert_eq!(&shown(&state, view), view, "{}", view.name);
        if view.shows == Shows::Chart {
            let compared = if view.id == several.id { of_two.clone() } else { Several::default() };
            assert_eq!(state.several(), compared, "{}", view.name);
        }
    }
    assert_eq!(state.program.view, View::Map);
    let looks = wished(&mut state);
    let stage = part.stages[0];
    assert!(looks.contains(&Wish::Camera(map, CameraRequest::FitStages(stage, stage))), "{looks:?}");
    // The lanes of the map: a step.
    assert_eq!(state.open.document.undo_name(), Some(StepName::ShowView));
    let is_hidden = |state: &State| state.map().unwrap().lane(lane).unwrap().hidden;
    let in_view = is_hidden(&state);
    run(&mut state, Command::Undo);
    assert_ne!(is_hidden(&state), in_view);
}

#[test]
fn a_view_survives_renaming_deleting_and_undoing_what_it_shows() {
    let mut state = small();
    let map = state.map().unwrap().id;
    let buy = StageId::named("Buy");
    select_stage(&mut state, "Buy");
    update(&mut state, Action::Look(LookAction::FilterChanged(Filter { stages: vec![buy], ..Filter::default() })));
    run(&mut state, Command::AddRound);
    let round = state.round().unwrap();
    let view = {
        select_stage(&mut state, "Buy");
        saved(&mut state, "Buying")
    };
    assert_eq!((view.stages.clone(), view.round), (vec![buy], Some(round)));
    // Another name changes nothing.
    edit(&mut state, Edit::Stage(StageEdit::Rename { map, stage: buy, name: "Order".into() }));
    edit(&mut state, Edit::Map(MapEdit::Rename { map, name: "Journey".into() }));
    run(&mut state, Command::GoToView(view.id));
    assert!(!notices(&state).iter().any(|text| text.contains("deleted")), "{:?}", notices(&state));
    // What is deleted stays named, is passed over, and is said.
    edit(&mut state, Edit::Stage(StageEdit::Delete { map, stages: vec![buy] }));
    edit(&mut state, Edit::Round(RoundEdit::Delete { round }));
    assert_eq!(state.project().view(view.id).map(|now| (**now).clone()), Some(view.clone()));
    assert!(state.project().problems().is_empty());
    run(&mut state, Command::GoToView(view.id));
    let said = "“Buying” is shown without what was deleted since: its round, 1 stage.";
    assert!(notices(&state).contains(&said), "{:?}", notices(&state));
    assert!(state.look.filter.stages.is_empty(), "a stage that is gone hides nothing");
    // Undone, it is as it was.
    run(&mut state, Command::Undo);
    run(&mut state, Command::Undo);
    run(&mut state, Command::GoToView(view.id));
    assert!(view.gone(state.project()) == Default::default());
    assert_eq!((state.round(), state.look.filter.stages.clone()), (Some(round), vec![buy]));
    // Its map is deleted: there is nothing to be seen, and what is shown stays.
    run(&mut state, Command::DuplicateMap);
    edit(&mut state, Edit::Map(MapEdit::Delete { map }));
    run(&mut state, Command::ShowView(View::Table));
    run(&mut state, Command::GoToView(view.id));
    assert_eq!(state.program.view, View::Table);
    assert!(notices(&state).contains(&"“Buying” cannot be shown. Deleted since: its map."), "{:?}", notices(&state));
    run(&mut state, Command::Undo);
    run(&mut state, Command::GoToView(view.id));
    assert_eq!((state.map().unwrap().id, state.program.view), (map, View::Map));
}

#[test]
fn views_are_renamed_moved_replaced_and_deleted_each_as_a_step() {
    let mut state = small();
    let names = |state: &State| state.project().views.iter().map(|view| view.name.clone()).collect::<Vec<_>>();
    let one = saved(&mut state, "One").id;
    run(&mut state, Command::ShowView(View::Analysis));
    let two = saved(&mut state, " Two ").id;
    assert_eq!(names(&state), ["One", "Two"]);
    act(&mut state, V::Move(two, Some(one)));
    act(&mut state, V::Rename(one, "  First ".into()));
    assert_eq!(names(&state), ["Two", "First"]);
    act(&mut state, V::Rename(one, "  ".into()));
    assert_eq!(names(&state), ["Two", "First"], "a view has a name");
    // The same name again: the view shows something else from now on, and keeps its identity and place.
    let replaced = saved(&mut state, "First");
    assert_eq!((replaced.id, replaced.shows, names(&state)), (one, Shows::Chart, vec!["Two".to_owned(), "First".to_owned()]));
    act(&mut state, V::Delete(two));
    assert_eq!(names(&state), ["First"]);
    assert!(state.notices.iter().any(|notice| notice.text == "View deleted: Two" && notice.undo.is_some()), "it can be undone at once");
    let mut steps = Vec::new();
    while let Some(step) = state.open.document.undo_name() {
        steps.push(step);
        run(&mut state, Command::Undo);
    }
    let done =
        [StepName::DeleteView, StepName::ReplaceView, StepName::RenameView, StepName::MoveView, StepName::SaveView, StepName::SaveView];
    assert_eq!(steps, done);
    assert!(names(&state).is_empty());
}

#[test]
fn a_comparison_with_another_file_cannot_be_saved_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.wegmarke");
    let bytes = crate::file::write(small().project()).unwrap();
    crate::file::write_atomically(&path, &bytes, crate::file::Expected::Nothing, None).unwrap();
    let mut state = small();
    state.compare_with(path);
    state.background().settle();
    state.poll();
    assert_eq!(state.program.view, View::Compare);
    assert_eq!(Command::SaveView.why_not(&state), Some(crate::app::Reason::OtherFile));
    state.ask_save_view();
    assert_eq!(state.dialog, None);
    assert!(notices(&state).iter().any(|text| text.contains("another file cannot be saved")), "{:?}", notices(&state));
    act(&mut state, V::Save(SaveAs { name: "x".into(), only_stages: false, sheet: false, arrangement: Arrangement::Line }));
    assert!(state.project().views.is_empty());
}

#[test]
fn the_name_that_is_proposed_is_one_that_no_view_has() {
    let mut state = small();
    let proposed = |state: &mut State| {
        run(state, Command::SaveView);
        let Some(Dialog::Views(ViewsDialog::Save { name })) = state.dialog.clone() else { panic!("{:?}", state.dialog) };
        update(state, Action::Answer(crate::app::Answer::Cancel));
        name
    };
    assert_eq!(proposed(&mut state), "Map");
    saved(&mut state, "Map");
    assert_eq!(proposed(&mut state), "Map (2)");
    select_stage(&mut state, "Buy");
    assert_eq!(proposed(&mut state), "Map – Buy");
    run(&mut state, Command::ShowView(View::Analysis));
    let chart = state.program.texts.term("chart", "relevance-gap").to_owned();
    assert_eq!(proposed(&mut state), format!("Map – {chart}"));
    run(&mut state, Command::SavedViews);
    assert_eq!(state.dialog, Some(Dialog::Views(ViewsDialog::List)));
    act(&mut state, ViewsAction::Ask);
    assert!(matches!(state.dialog, Some(Dialog::Views(ViewsDialog::Save { .. }))));
    assert_eq!(Command::GoToView(ViewId::new()).why_not(&state), Some(crate::app::Reason::Gone));
}
