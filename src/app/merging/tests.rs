//! Merging without a window: with real files in their own folder, on what both began with, and conflicts until they are decided.

use crate::app::exchange::together::Part;
use crate::app::merging::dialog::MergingDialog;
use crate::app::merging::plan::{Coming, MergePlan, Outcome};
use crate::app::open::tests::{Place, Program, read, system, write};
use crate::app::tests::{id, journey, project, run, state_of, wished_pick};
use crate::app::{
    Action, Answer, BeginKind, Command, Dialog, MapAction, MergingAction, NoticeKind, Offer, OpenAction, OpenDialog, Pick, Reason, State,
    update,
};
use crate::edit::{Edit, RaterEdit, Selected, StepName, Take};
use crate::model::fields::{Element, Field, TouchpointField, Value};
use crate::model::{Ballot, BallotId, BallotVote, Conflict, ConflictId, Project, Rater, RaterId, Score, Scores, TouchpointId};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The merge that is open.
fn plan(program: &Program) -> Arc<MergePlan> {
    match &program.state.dialog {
        Some(Dialog::Merging(MergingDialog::Merge(plan))) => Arc::clone(plan),
        other => panic!("{other:?} is no merge; {:?}", program.state.notices),
    }
}

fn outcome(plan: &MergePlan) -> &Outcome {
    match &plan.coming {
        Coming::Ready(outcome) => outcome,
        other => panic!("{other:?}"),
    }
}

fn merge(program: &mut Program, path: &Path) {
    program.run(Command::MergeWith);
    assert_eq!(wished_pick(&mut program.state), Some(Pick::Merge));
    program.act(Action::Open(OpenAction::Picked(Pick::Merge, Some(path.to_owned()))));
}

fn said(program: &Program, part: &str) -> bool {
    program.state.notices.iter().any(|notice| notice.text.contains(part))
}

/// A copy of a file, opened with a program of its own on the same computer.
fn copied(place: &Place, from: &str, to: &str) -> Program {
    write(&place.path(to), &read(&place.path(from)));
    place.start(Some(place.path(to)))
}

fn rename(program: &mut Program, title: &str, to: &str) {
    let touchpoint = id(&program.state, title);
    program.act(Action::Map(MapAction::StartEditing(crate::app::EditTarget::TouchpointTitle(touchpoint))));
    program.act(Action::Map(MapAction::EditingChanged(to.to_owned())));
    program.act(Action::Map(MapAction::FinishEditing));
}

#[test]
fn what_somebody_else_added_to_a_copy_comes_in_as_one_step_that_was_seen_before() {
    let place = Place::new();
    let mut mine = place.with_file("map.wegmarke");
    let mut theirs = copied(&place, "map.wegmarke", "copy.wegmarke");
    theirs.add("theirs");
    theirs.run(Command::Save);
    mine.add("mine");
    merge(&mut mine, &place.path("copy.wegmarke"));
    let open = plan(&mine);
    assert_eq!(open.sides[0].begin.map(|at| open.sides[0].begins[at].kind), Some(BeginKind::Opened), "the copy was one of it");
    assert_eq!(outcome(&open).differing.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["theirs"]);
    assert!(outcome(&open).conflicts.is_empty());
    assert_eq!(journey(&mine.state), "first mine", "nothing is changed before it was seen");
    let steps = mine.state.open.document.undo_steps();
    mine.act(Action::Answer(Answer::Yes));
    assert!(journey(&mine.state).contains("mine") && journey(&mine.state).contains("theirs"), "{}", journey(&mine.state));
    assert_eq!((mine.state.open.document.undo_steps(), mine.state.open.document.undo_name()), (steps + 1, Some(StepName::MergeFile)));
    mine.run(Command::Undo);
    assert_eq!(journey(&mine.state), "first mine");
    mine.run(Command::Redo);
    // Once it is in, there is nothing new in it.
    merge(&mut mine, &place.path("copy.wegmarke"));
    assert!(mine.state.dialog.is_none() && said(&mine, "nothing new"), "{:?}", mine.state.dialog);
}

#[test]
fn what_both_changed_is_decided_one_by_one_and_stays_open_in_the_file_until_then() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut mine = place.with_file("map.wegmarke");
    let mut theirs = copied(&place, "map.wegmarke", "copy.wegmarke");
    rename(&mut theirs, "first", "their word");
    theirs.run(Command::Save);
    rename(&mut mine, "first", "my word");
    merge(&mut mine, &place.path("copy.wegmarke"));
    let open = plan(&mine);
    let conflict = &outcome(&open).conflicts[0];
    let values = conflict.values.as_ref().unwrap();
    assert_eq!(
        (values.base.as_deref(), values.ours.as_str(), values.theirs.as_slice()),
        (Some("first"), "my word", &["their word".to_owned()][..])
    );
    mine.act(Action::Answer(Answer::Yes));
    assert_eq!(mine.state.dialog, Some(Dialog::Merging(MergingDialog::Conflicts)), "they are shown");
    assert_eq!((journey(&mine.state).as_str(), mine.state.conflicts().len()), ("my word", 1));
    mine.act(Action::Answer(Answer::Cancel));
    mine.run(Command::Save);
    drop(mine);
    let mut again = place.start(Some(path));
    let conflicts = again.state.conflicts();
    assert_eq!((conflicts.len(), conflicts[0].element.as_str(), conflicts[0].field.as_str()), (1, "Touchpoint “my word”", "Touchpoint"));
    again.run(Command::Conflicts);
    for (take, expected) in [(Take::Theirs(0), "their word"), (Take::Base, "first"), (Take::Ours, "my word")] {
        again.act(Action::Merging(MergingAction::Decide(conflicts[0].id, take)));
        assert_eq!((journey(&again.state).as_str(), again.state.conflicts().len()), (expected, 0));
        assert_eq!(again.state.open.document.undo_name(), Some(StepName::DecideConflict));
        assert!(Command::Conflicts.why_not(&again.state) == Some(Reason::NoConflicts));
        again.run(Command::Undo);
        assert_eq!(again.state.conflicts().len(), 1);
    }
    again.act(Action::Merging(MergingAction::Show(conflicts[0].id)));
    assert_eq!(again.state.open.document.selection.lead, Some(Selected::Touchpoint(id(&again.state, "my word"))));
    assert!(again.state.dialog.is_none());
    again.run(Command::Delete);
    assert!(again.state.conflicts().is_empty(), "what is gone needs no decision");
}

#[test]
fn without_a_common_beginning_every_difference_is_a_conflict_and_one_can_be_named() {
    let place = Place::new();
    let mut mine = place.with_file("map.wegmarke");
    // From another computer: nothing is known of what it was before.
    write(&place.path("copy.wegmarke"), &read(&place.path("map.wegmarke")).replace("first", "their word"));
    mine.add("second");
    merge(&mut mine, &place.path("copy.wegmarke"));
    let open = plan(&mine);
    assert_eq!((open.sides[0].begin, open.sides[0].begins.len()), (None, 1), "{:?}", open.sides[0].begins);
    assert!(!outcome(&open).conflicts.is_empty());
    mine.act(Action::Merging(MergingAction::Begin(0, Some(0))));
    let open = plan(&mine);
    assert_eq!((open.sides[0].begin, outcome(&open).conflicts.len()), (Some(0), 0));
    mine.act(Action::Answer(Answer::Yes));
    assert_eq!(journey(&mine.state), "their word second");
}

#[test]
fn what_cannot_be_read_or_is_damaged_is_refused_and_nothing_changes() {
    let place = Place::new();
    let mut mine = place.with_file("map.wegmarke");
    let (damaged, rubbish) = (place.path("damaged.wegmarke"), place.path("rubbish.wegmarke"));
    let whole = read(&place.path("map.wegmarke"));
    // Cut: the line that counts the others is missing.
    let cut: Vec<&str> = whole.lines().take(whole.lines().count() - 1).collect();
    write(&damaged, &cut.join("\n"));
    write(&rubbish, "rubbish");
    let before = Arc::clone(mine.state.project());
    for path in [damaged, rubbish, place.path("nothing.wegmarke")] {
        mine.state.notices.clear();
        merge(&mut mine, &path);
        assert!(mine.state.dialog.is_none() && mine.said(NoticeKind::Error), "{path:?}");
    }
    assert!(Arc::ptr_eq(&before, mine.state.project()));
    drop(mine);
    let held = place.start(Some(place.path("map.wegmarke")));
    let mut second = place.start(Some(place.path("map.wegmarke")));
    assert_eq!(Command::MergeWith.why_not(&second.state), Some(Reason::ReadOnly));
    second.act(Action::Merging(MergingAction::With(vec![place.path("map.wegmarke")])));
    assert!(second.state.dialog.is_none() && second.said(NoticeKind::Warning));
    drop(held);
}

#[test]
fn what_was_written_to_the_open_file_meanwhile_is_merged_and_saved_without_asking_again() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut mine = place.with_file("map.wegmarke");
    let theirs = read(&path).replace("first", "theirs");
    write(&path, &theirs);
    mine.add("mine");
    mine.run(Command::Save);
    assert!(matches!(mine.state.dialog, Some(Dialog::Open(OpenDialog::Conflict(_)))));
    mine.act(Action::Answer(Answer::Merge));
    let open = plan(&mine);
    assert!(open.is_of_disk() && open.sides[0].begin.is_some());
    mine.act(Action::Answer(Answer::Yes));
    assert_eq!(journey(&mine.state), "theirs mine");
    assert!(!mine.state.open.document.is_saved() && read(&path) == theirs);
    mine.run(Command::Save);
    assert!(mine.state.dialog.is_none(), "{:?}", mine.state.dialog);
    assert!(read(&path).contains("mine"));
    let kept = crate::file::old_versions(&place.home(), &path).unwrap();
    assert!(kept.iter().any(|version| read(&version.path) == theirs), "what they wrote is an earlier version");
}

#[test]
fn if_the_file_as_opened_is_gone_it_is_said_and_nothing_is_lost() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut mine = place.with_file("map.wegmarke");
    write(&path, &read(&path).replace("first", "theirs"));
    system("rm", &[Path::new("-r"), &place.path("home/contents")]);
    mine.add("mine");
    mine.act(Action::Open(OpenAction::WindowFocused));
    mine.act(Action::Answer(Answer::Merge));
    let open = plan(&mine);
    assert_eq!((open.is_of_disk(), open.sides[0].begin), (true, None));
    assert!(outcome(&open).conflicts.iter().any(|one| one.values.as_ref().is_some_and(|values| values.theirs == ["theirs"])));
    mine.act(Action::Answer(Answer::Yes));
    assert_eq!(journey(&mine.state), "first mine");
}

#[test]
fn a_conflicted_copy_beside_the_file_is_pointed_out_when_it_is_opened() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    place.with_file("map.wegmarke").run(Command::Quit);
    let copy = place.path("map (Anna's conflicted copy 2026-12-01).wegmarke");
    write(&copy, &read(&path).replace("first", "theirs"));
    // Of something else, in spite of its name.
    place.with_file("map-LAPTOP.wegmarke").run(Command::Quit);
    let mut program = place.start(Some(path));
    let offers: Vec<_> = program.state.notices.iter().filter_map(|notice| notice.offer.clone()).map(|(_, offer)| offer).collect();
    assert_eq!(offers, [Offer::MergeCopies(vec![copy.clone()])]);
    program.act(Action::Merging(MergingAction::With(vec![copy])));
    assert_eq!(outcome(&plan(&program)).conflicts.len(), 1);
    program.act(Action::Answer(Answer::Cancel));
    program.state.notices.clear();
    program.act(Action::Open(OpenAction::WindowFocused));
    program.run(Command::Save);
    assert!(program.state.notices.is_empty(), "once for each opening: {:?}", program.state.notices);
}

fn give(program: &mut Program, groups: &[&str], folder: &Path) {
    program.run(Command::GiveToGroups);
    assert_eq!(program.state.dialog, Some(Dialog::Merging(MergingDialog::Groups)));
    let round = program.state.round().unwrap();
    let groups: Arc<[String]> = groups.iter().map(|name| (*name).to_owned()).collect();
    program.act(Action::Merging(MergingAction::Give(Arc::clone(&groups), round)));
    let pick = wished_pick(&mut program.state).unwrap();
    assert_eq!(pick, Pick::Groups(groups, round));
    program.act(Action::Open(OpenAction::PathTyped(pick, folder.display().to_string())));
}

fn parts(program: &Program) -> Vec<Part> {
    match &program.state.dialog {
        Some(Dialog::Merging(MergingDialog::Given(given))) => given.together.parts().into_iter().map(|(_, part)| part).collect(),
        other => panic!("{other:?}"),
    }
}

/// Somebody of a group adds a touchpoint and a rater to what the group was given.
fn work(place: &Place, file: &Path, title: &str, rater: &str) {
    let mut program = place.start(Some(file.to_owned()));
    assert!(program.state.project().name.contains("Group"), "{}", program.state.project().name);
    program.pass(5_000);
    program.add(title);
    let rater = Rater { id: RaterId(uuid::Uuid::new_v4()), name: rater.to_owned(), group: "Sales".to_owned() };
    program.act(Action::Edit { edit: Edit::Rater(RaterEdit::Add(rater)), merge: None });
    program.run(Command::Save);
}

#[test]
fn what_groups_have_done_comes_back_together_and_equal_names_are_asked_about_once() {
    let place = Place::new();
    let mut host = place.with_file("shop.wegmarke");
    let folder = place.path("groups");
    give(&mut host, &["Group 1", "Group 2"], &folder);
    assert_eq!(parts(&host), [Part::Written(Vec::new()), Part::Written(Vec::new())]);
    let files: Vec<PathBuf> = ["shop - Group 1.wegmarke", "shop - Group 2.wegmarke"].map(|name| folder.join(name)).to_vec();
    host.act(Action::Answer(Answer::Cancel));
    // Never replaced unasked.
    let given = read(&files[0]);
    give(&mut host, &["Group 1"], &folder);
    assert_eq!((parts(&host), read(&files[0]) == given), (vec![Part::Exists], true));
    host.act(Action::Answer(Answer::Cancel));
    work(&place, &files[0], "from one", "Anna");
    work(&place, &files[1], "from two", "Anna");
    // They come back on a stick, under another path.
    let back: Vec<PathBuf> = ["one.wegmarke", "two.wegmarke"].map(|name| place.path(name)).to_vec();
    for (from, to) in files.iter().zip(&back) {
        write(to, &read(from));
    }
    host.add("meanwhile");
    let name = host.state.project().name.clone();
    host.act(Action::Open(OpenAction::PickedSeveral(Pick::Merge, back)));
    let open = plan(&host);
    assert!(open.sides.iter().all(|side| side.begin.is_some_and(|at| side.begins[at].kind == BeginKind::Given)), "{:?}", open.sides);
    assert_eq!((open.alike.as_slice(), open.asks()), (&["Anna".to_owned()][..], true));
    assert!(outcome(&open).conflicts.is_empty(), "{:?}", outcome(&open).conflicts);
    host.act(Action::Answer(Answer::Yes));
    assert!(plan(&host).asks(), "first it is to be said whether they are the same");
    host.act(Action::Merging(MergingAction::Same(true)));
    assert_eq!(outcome(&plan(&host)).matched, 1);
    host.act(Action::Answer(Answer::Yes));
    for title in ["first", "meanwhile", "from one", "from two"] {
        assert!(journey(&host.state).contains(title), "{title}: {}", journey(&host.state));
    }
    assert_eq!((host.state.project().raters.len(), &host.state.project().name), (1, &name));
    assert!(host.state.project().problems().is_empty());
}

#[test]
fn groups_are_a_number_or_names() {
    let state = crate::app::tests::small();
    assert_eq!(state.groups_of(" 3 "), ["Group 1", "Group 2", "Group 3"]);
    assert_eq!(state.groups_of("Sales, Service; sales\n Depot  A,,"), ["Sales", "Service", "Depot A"]);
    assert_eq!((state.groups_of("0").len(), state.groups_of("").len(), state.groups_of("999").len()), (0, 0, super::groups::MOST));
}

/// A project with a conflict about the title of its first touchpoint.
fn in_conflict() -> State {
    let project = project(&[("Search", &["a", "b"])]);
    let element = Element::Touchpoint(project.maps[0].id, TouchpointId::named("a"));
    let theirs = vec![Value::Text("theirs".into())];
    let conflict = Conflict::new(element, Field::Touchpoint(TouchpointField::Title), None, theirs);
    state_of(Project { conflicts: vec![Arc::new(conflict)], ..project })
}

#[test]
fn no_client_copy_is_made_while_a_conflict_is_open() {
    let mut state = in_conflict();
    run(&mut state, Command::ClientCopy);
    assert!(state.dialog.is_none());
    assert!(state.notices.iter().any(|notice| notice.offer.as_ref().is_some_and(|(_, offer)| *offer == Offer::Conflicts)));
    update(&mut state, Action::Merging(MergingAction::List));
    assert_eq!(state.dialog.take(), Some(Dialog::Merging(MergingDialog::Conflicts)));
    let conflict = state.conflicts()[0].id;
    update(&mut state, Action::Merging(MergingAction::Decide(conflict, Take::Ours)));
    run(&mut state, Command::ClientCopy);
    assert!(matches!(state.dialog, Some(Dialog::Exchange(_))));
}

#[test]
fn a_covered_answer_is_neither_shown_nor_decided() {
    let mut project = project(&[("Search", &["a", "b"])]);
    let (map, a, rater) = (project.maps[0].id, TouchpointId::named("a"), RaterId::named("Anna"));
    project.raters.push(Arc::new(Rater { id: rater, name: "Anna".to_owned(), group: String::new() }));
    let ballot = BallotId::named("ballot");
    let score = |value: u8| Score::new(value).unwrap();
    let scores = Scores { fulfilment: Some(score(2)), ..Scores::default() };
    let vote = BallotVote { map, touchpoint: a, rater, scores, before: Scores::default() };
    let scores = vec![crate::model::ScoreKind::Fulfilment];
    let begun = Ballot::new(ballot, map, project.rounds[0].id);
    project.ballots.push(Arc::new(Ballot { touchpoints: vec![a], scores, raters: vec![rater], votes: vec![vote], ..begun }));
    let element = Element::BallotVote(ballot, map, a, rater);
    let conflict = Conflict::new(element, Field::Score(crate::model::ScoreKind::Fulfilment), None, vec![Value::Score(score(9))]);
    let id: ConflictId = conflict.id;
    project.conflicts.push(Arc::new(conflict));
    let mut state = state_of(project);
    let listed = state.conflicts();
    assert_eq!((listed.len(), listed[0].values.as_ref(), listed[0].place.first().map(String::as_str)), (1, None, Some("Anna")));
    update(&mut state, Action::Merging(MergingAction::Decide(id, Take::Theirs(0))));
    assert_eq!(state.conflicts().len(), 1, "not before the vote is over");
    assert!(state.notices.iter().any(|notice| notice.kind == NoticeKind::Warning));
}
