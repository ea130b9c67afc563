//! Merging as a person sees it: what would change, conflicts one by one, with the keys and by name, and which groups get a copy.

use super::{Bench, button, harness_of, key, press, says, state, type_text};
use crate::app::{Action, Answer, Command, Dialog, MergePlan, MergingAction, MergingDialog, Pick, Settings, State, Wish, update};
use crate::catalogue::sample;
use crate::edit::{Document, Take};
use crate::i18n::Language;
use crate::model::fields::{Element, Field, TouchpointField, Value};
use crate::model::{Conflict, Project, Rater, RaterId, Touchpoint};
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;

/// The project with another title of its first touchpoint.
fn titled(project: &Project, title: &str) -> Project {
    let mut project = project.clone();
    first(&mut project).title = title.to_owned();
    project
}

fn first(project: &mut Project) -> &mut Touchpoint {
    let stage = &mut Arc::make_mut(&mut project.maps[0]).stages[0];
    Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[0])
}

/// A file that both had before: it has another title of a touchpoint that is another one here, too, and a rater whose name is here as well.
fn plan(state: &State) -> MergePlan {
    let ours = state.project();
    let before = titled(ours, "What it was called before");
    let mut theirs = titled(&before, "What they call it, in rather more words than anybody would want in a title");
    let stage = &mut Arc::make_mut(&mut theirs.maps[0]).stages[1];
    Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[0]).notes = "Seen at the till".to_owned();
    let known = ours.raters.first().map(|rater| Rater::clone(rater)).unwrap_or(Rater {
        id: RaterId::named("x"),
        name: "Anna".to_owned(),
        group: String::new(),
    });
    theirs.raters.push(Arc::new(Rater { id: RaterId::named("another"), ..known }));
    MergePlan::example(
        PathBuf::from("/maps/shop - Group 1.wegmarke"),
        (Some(before), theirs),
        ours,
        state.open.stamp(),
        &state.program.texts,
    )
}

pub(in super::super) fn merge(state: &State) -> Dialog {
    Dialog::Merging(MergingDialog::Merge(Arc::new(plan(state))))
}

fn merging<'a>() -> Harness<'a, Bench> {
    let mut state = state(Language::English);
    state.dialog = Some(merge(&state));
    harness_of(state)
}

#[test]
fn what_would_change_is_seen_before_and_equal_names_are_asked_about() {
    let mut harness = merging();
    assert!(says(&harness, "Merge with “shop - Group 1.wegmarke”") && says(&harness, "One conflict to decide"));
    assert!(says(&harness, "theirs: What they call it"), "both values are seen");
    assert!(says(&harness, "different: Notes"));
    let has_alike = harness.query_by_label("They are the same").is_some();
    assert_eq!(button(&harness, "Merge").accesskit_node().is_disabled(), has_alike, "first it is to be said");
    if has_alike {
        harness.get_by_label("They are different ones").click();
        harness.run_steps(3);
        harness.state().state.background().settle();
        harness.run_steps(3);
    }
    press(&mut harness, "Merge");
    assert_eq!(harness.state().pushed.last(), Some(&Action::Answer(Answer::Yes)));
    assert_eq!(harness.state().state.dialog, Some(Dialog::Merging(MergingDialog::Conflicts)));
    assert!(says(&harness, "One conflict is left"));
    let mut harness = merging();
    press(&mut harness, "Another file…");
    assert!(harness.state().state.wishes.contain(&Wish::Pick(Pick::Merge)));
}

/// The worked example with conflicts: a title with two other values and what it was, notes, and whether something stays.
fn in_conflict() -> State {
    let mut project = sample("en");
    let map = project.maps[0].id;
    let ids: Vec<_> = project.maps[0].touchpoints().map(|touchpoint| touchpoint.id).take(3).collect();
    let text = |text: &str| Value::Text(text.to_owned().into());
    let at = |index: usize| Element::Touchpoint(map, ids[index]);
    let title = Field::Touchpoint(TouchpointField::Title);
    let notes = Field::Touchpoint(TouchpointField::Notes);
    first(&mut project).title = "Mine".to_owned();
    project.conflicts = vec![
        Arc::new(Conflict::new(at(0), title, Some(text("Before")), vec![text("Theirs"), text("Somebody else’s")])),
        Arc::new(Conflict::new(at(1), notes, Some(text("old")), vec![text("new")])),
        Arc::new(Conflict::new(at(2), Field::Exists, Some(Value::Flag(true)), vec![Value::Nothing])),
    ];
    let settings = Settings { language: Some(Language::English), started_before: true, ..Settings::default() };
    let mut state = State::new(Document::saved(project), settings, Box::new(|| Timestamp::UNIX_EPOCH));
    state.dialog = Some(Dialog::Merging(MergingDialog::Conflicts));
    state
}

fn decided(harness: &Harness<'_, Bench>) -> Vec<Take> {
    let take = |action: &Action| if let Action::Merging(MergingAction::Decide(_, take)) = action { Some(*take) } else { None };
    harness.state().pushed.iter().filter_map(take).collect()
}

#[test]
fn conflicts_are_decided_by_name_and_the_last_one_is_said() {
    let mut harness = harness_of(in_conflict());
    for words in ["3 conflicts are left", "Touchpoint “Mine”", "Mine", "Theirs (1)", "Somebody else’s", "Before"] {
        assert!(says(&harness, words), "{words}");
    }
    press(&mut harness, "Take theirs (2)");
    assert!(says(&harness, "2 conflicts are left"));
    press(&mut harness, "Take the old one");
    assert!(says(&harness, "stays") && says(&harness, "is deleted"));
    press(&mut harness, "Keep mine");
    assert!(says(&harness, "That was the last one"));
    assert_eq!(decided(&harness), [Take::Theirs(1), Take::Base, Take::Ours]);
    let project = harness.state().state.project();
    assert_eq!(project.maps[0].touchpoints().next().unwrap().title, "Somebody else’s");
    press(&mut harness, "Undo");
    assert!(says(&harness, "One conflict is left"), "each is a step of its own");
}

#[test]
fn conflicts_are_decided_with_the_keys_alone() {
    let mut harness = harness_of(in_conflict());
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::ArrowRight);
    key(&mut harness, Key::Enter);
    assert_eq!(decided(&harness), [Take::Theirs(0)]);
    assert_eq!(harness.state().state.project().maps[0].touchpoints().nth(1).unwrap().notes, "new");
    key(&mut harness, Key::Home);
    key(&mut harness, Key::Num3);
    key(&mut harness, Key::Num1);
    assert_eq!(decided(&harness), [Take::Theirs(0), Take::Theirs(1), Take::Ours]);
    assert!(harness.state().state.conflicts().is_empty());
    key(&mut harness, Key::Enter);
    assert!(harness.state().state.dialog.is_none(), "nothing is left to do");
    let mut harness = harness_of(in_conflict());
    harness.get_by_label("Go there").click();
    harness.run_steps(3);
    assert!(harness.state().state.dialog.is_none());
    assert!(harness.state().state.open.document.selection.lead_touchpoint().is_some());
}

#[test]
fn groups_are_named_and_their_files_seen_before() {
    let mut state = state(Language::English);
    update(&mut state, Action::Command(Command::GiveToGroups));
    let mut harness = harness_of(state);
    assert!(says(&harness, "Group 4.wegmarke"));
    // What stands there is selected: typing replaces it.
    type_text(&mut harness, "Sales, Service");
    assert!(says(&harness, "Sales.wegmarke") && !says(&harness, "Group 4"));
    press(&mut harness, "Write 2 files…");
    let wished = harness
        .state()
        .state
        .wishes
        .contain(&Wish::Pick(Pick::Groups(["Sales".to_owned(), "Service".to_owned()].into(), harness.state().state.round().unwrap())));
    assert!(wished);
}
