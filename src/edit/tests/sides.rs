//! Several sides at work on one project: what others have done comes in between steps and survives every undo.

use super::generate::edit;
use super::rich;
use crate::edit::revert::with_what_fits;
use crate::edit::{Document, Edit, MergeKey, ProjectEdit, Selected, Selection, StageEdit, TouchpointChange, TouchpointEdit};
use crate::model::fields::{Element, Field, Row, Rule, Value, changes, same};
use crate::model::{MapId, Project, StageId, TouchpointId};
use jiff::Timestamp;
use proptest::prelude::*;
use std::collections::HashSet;
use std::sync::Arc;

const SIDES: usize = 3;

/// What happens next.
#[derive(Debug, Clone)]
enum Event {
    Edit(Edit),
    /// A drag shows something; it goes on until the next edit or undo, whatever comes in meanwhile.
    Drag(Edit),
    Undo,
    Redo,
    /// One side hands on what it has done, and takes in what the others have handed on.
    Exchange,
}

fn event() -> impl Strategy<Value = (usize, Event)> {
    let event = prop_oneof![
        8 => edit().prop_map(Event::Edit),
        2 => edit().prop_map(Event::Drag),
        4 => Just(Event::Undo),
        2 => Just(Event::Redo),
        4 => Just(Event::Exchange),
    ];
    (0..SIDES, event)
}

/// One person at work: the document, and the state that it shares with the others.
struct Side {
    document: Document,
    shared: Arc<Project>,
    /// Both ends of each step that can be undone, and of each that can be redone.
    steps: Vec<(Arc<Project>, Arc<Project>)>,
    undone: Vec<(Arc<Project>, Arc<Project>)>,
}

/// The fields that somebody gave a value, without places: which of two neighbours changed places is a matter of taste.
fn given(rows: &[Row<'_>]) -> HashSet<(Element, Field)> {
    let counts = |row: &&Row<'_>| row.field != Field::Place && row.field.rule() != Rule::Later && row.value != Value::Flag(false);
    rows.iter().filter(counts).map(|row| (row.element, row.field)).collect()
}

impl Side {
    fn edit(&mut self, edit: &Edit) {
        self.document.cancel();
        let before = Arc::clone(self.document.project());
        if self.document.apply(edit, None, Timestamp::UNIX_EPOCH) == Ok(true) {
            self.steps.push((before, Arc::clone(self.document.project())));
            self.undone.clear();
        }
    }

    fn exchange(&mut self, common: &mut Arc<Project>) {
        let own = changes(&self.shared, self.document.before_drag());
        *common = Arc::new(with_what_fits(common, own).0);
        self.document.receive(Project::clone(common));
        self.shared = Arc::clone(common);
    }

    /// Undoes or redoes a step; nothing goes that others have done since.
    fn go(&mut self, back: bool) -> Result<(), TestCaseError> {
        self.document.cancel();
        let present = Arc::clone(self.document.project());
        let step = if back { self.steps.pop() } else { self.undone.pop() };
        let stayed = if back { self.document.undo() } else { self.document.redo() };
        prop_assert_eq!(step.is_some(), stayed.is_some());
        let Some((before, after)) = step else { return Ok(()) };
        let (from, to) = if back { (&after, &before) } else { (&before, &after) };
        let led = self.document.project();
        if Arc::ptr_eq(&present, from) {
            prop_assert_eq!(stayed, Some(0));
            prop_assert!(same(led, to), "nothing has come between, and yet something stays");
        } else {
            let work = given(&changes(from, &present));
            let lost = given(&changes(led, &present));
            let both: Vec<_> = work.intersection(&lost).collect();
            prop_assert!(both.is_empty(), "lost other people's changes: {:?}", both);
        }
        if back {
            self.undone.push((before, after));
        } else {
            self.steps.push((before, after));
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn whatever_several_sides_do_the_project_is_sound_and_undo_takes_nothing_from_others(events in prop::collection::vec(event(), 1..60)) {
        let start = Arc::new(rich());
        let mut common = Arc::clone(&start);
        let new = || Document::saved(Project::clone(&start));
        let side = || Side { document: new(), shared: Arc::clone(&start), steps: Vec::new(), undone: Vec::new() };
        let mut sides: Vec<Side> = (0..SIDES).map(|_| side()).collect();
        for (at, event) in events {
            let side = &mut sides[at];
            match event {
                Event::Edit(edit) => side.edit(&edit),
                Event::Drag(edit) => drop(side.document.preview(&edit, Timestamp::UNIX_EPOCH)),
                Event::Undo => side.go(true)?,
                Event::Redo => side.go(false)?,
                Event::Exchange => side.exchange(&mut common),
            }
            prop_assert_eq!(side.document.project().problems(), Vec::new());
            prop_assert_eq!(common.problems(), Vec::new());
        }
    }
}

fn map() -> MapId {
    MapId::named("0")
}

fn touchpoint(name: &str) -> TouchpointId {
    TouchpointId::named(name)
}

fn change(name: &str, change: TouchpointChange) -> Edit {
    Edit::Touchpoint(TouchpointEdit::Change { map: map(), touchpoints: vec![touchpoint(name)], change })
}

fn apply(document: &mut Document, edit: &Edit) {
    assert_eq!(document.apply(edit, None, Timestamp::UNIX_EPOCH), Ok(true), "{edit:?}");
}

fn title(document: &Document, name: &str) -> String {
    document.project().map(map()).unwrap().touchpoint(touchpoint(name)).unwrap().title.clone()
}

fn notes(document: &Document, name: &str) -> String {
    document.project().map(map()).unwrap().touchpoint(touchpoint(name)).unwrap().notes.clone()
}

/// What others have done to the document's state.
fn others(document: &Document, edits: &[Edit]) -> Project {
    let mut other = Document::saved(Project::clone(document.before_drag()));
    edits.iter().for_each(|edit| apply(&mut other, edit));
    Project::clone(other.project())
}

#[test]
fn undo_takes_back_what_still_holds_what_the_step_left_and_counts_the_rest() {
    let mut document = Document::saved(rich());
    let before = (title(&document, "0"), title(&document, "2"));
    let both = Edit::Together {
        label: crate::edit::StepName::Paste,
        edits: vec![change("0", TouchpointChange::Title("mine".into())), change("2", TouchpointChange::Title("mine too".into()))],
    };
    apply(&mut document, &both);
    let theirs = [change("0", TouchpointChange::Title("theirs".into())), change("2", TouchpointChange::Notes("theirs".into()))];
    let received = others(&document, &theirs);
    document.receive(received);
    assert_eq!((document.undo_steps(), document.redo_name()), (1, None), "it is no step of its own");
    assert_eq!(document.undo(), Some(1));
    assert_eq!((title(&document, "0"), title(&document, "2"), notes(&document, "2")), ("theirs".into(), before.1, "theirs".into()));
    assert_eq!(document.redo(), Some(1));
    assert_eq!(
        (title(&document, "0"), title(&document, "2"), notes(&document, "2")),
        ("theirs".into(), "mine too".into(), "theirs".into())
    );
}

#[test]
fn what_others_have_filled_is_not_undone_away() {
    let mut document = Document::saved(rich());
    let stage = StageId::named("new");
    apply(&mut document, &Edit::Stage(StageEdit::Add { map: map(), stage, name: "New".into(), before: None }));
    let move_in = TouchpointEdit::Move { map: map(), touchpoints: vec![touchpoint("0")], stage, before: None, media: None };
    let received = others(&document, &[Edit::Touchpoint(move_in)]);
    document.receive(received);
    assert_eq!(document.undo(), Some(1));
    assert!(document.project().map(map()).unwrap().stage(stage).is_some());
    // Nobody needs it: it goes.
    let mut alone = Document::saved(rich());
    apply(&mut alone, &Edit::Stage(StageEdit::Add { map: map(), stage, name: "New".into(), before: None }));
    let received = others(&alone, &[change("0", TouchpointChange::Notes("theirs".into()))]);
    alone.receive(received);
    assert_eq!(alone.undo(), Some(0));
    assert!(alone.project().map(map()).unwrap().stage(stage).is_none());
    assert_eq!(notes(&alone, "0"), "theirs");
}

#[test]
fn what_comes_in_moves_a_drag_to_the_new_state_ends_merging_and_prunes_the_selection() {
    let mut document = Document::saved(rich());
    document.selection = Selection::many(map(), ["0", "2"].map(|name| Selected::Touchpoint(touchpoint(name))));
    let move_it =
        TouchpointEdit::Move { map: map(), touchpoints: vec![touchpoint("1")], stage: StageId::named("1"), before: None, media: None };
    document.preview(&Edit::Touchpoint(move_it), Timestamp::UNIX_EPOCH).unwrap();
    let delete = TouchpointEdit::Delete { map: map(), touchpoints: vec![touchpoint("2")] };
    let received = others(&document, &[Edit::Touchpoint(delete), change("1", TouchpointChange::Notes("theirs".into()))]);
    let revision = document.revision();
    document.receive(received.clone());
    assert!(document.is_dragging() && document.revision() > revision);
    assert_eq!(document.selection.touchpoints().collect::<Vec<_>>(), [touchpoint("0")]);
    let shown = document.project().map(map()).unwrap();
    assert_eq!(shown.place_of(touchpoint("1")).map(|place| place.stage), Some(1), "it is still where the pointer holds it");
    assert_eq!(notes(&document, "1"), "theirs");
    document.commit();
    assert_eq!(document.undo(), Some(0));
    assert!(same(document.project(), &received), "the drag alone is taken back");

    let key = || Some(MergeKey { what: "name", element: map().0 });
    let name = |name: &str| Edit::Project(ProjectEdit::Rename(name.into()));
    document.apply(&name("a"), key(), Timestamp::UNIX_EPOCH).unwrap();
    let received = others(&document, &[change("1", TouchpointChange::Notes("later".into()))]);
    document.receive(received);
    document.apply(&name("ab"), key(), Timestamp::UNIX_EPOCH).unwrap();
    document.undo();
    assert_eq!((document.project().name.as_str(), notes(&document, "1").as_str()), ("a", "later"));
    let same = Project::clone(document.project());
    let revision = document.revision();
    document.receive(same);
    assert_eq!(document.revision(), revision, "nothing came in");
}
