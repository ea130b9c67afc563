//! The votes in the window, through accessible names and keys: a complete vote, its end, and what is agreed on from there.

use super::hands::press;
use super::{Shown, example, program, window};
use crate::app::{Action, Command, LookAction, MapAction, Settings, View, update};
use crate::edit::Selected;
use crate::model::{Code as _, ScoreKind, Touchpoint};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::sync::Arc;

const SIZE: [f32; 2] = [1366.0, 900.0];

/// The view of the votes on the worked example.
fn votes() -> Shown {
    let mut state = example(Settings::default());
    update(&mut state, Action::Command(Command::ShowView(View::Agreement)));
    window(state, SIZE)
}

fn type_letters(harness: &mut Shown, letters: &str) {
    for letter in letters.chars() {
        harness.event(egui::Event::Text(letter.to_string()));
        harness.run_steps(2);
    }
}

fn named(harness: &Shown, title: &str) -> Arc<Touchpoint> {
    let map = program(harness).map().unwrap();
    Arc::clone(map.touchpoints().find(|touchpoint| touchpoint.title == title).unwrap())
}

fn undone(harness: &mut Shown) {
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::Undo));
    harness.run_steps(3);
}

#[test]
fn a_name_that_was_typed_and_not_added_votes_when_the_vote_begins() {
    let mut harness = votes();
    let before = program(&harness).project().raters.len();
    harness.get_by_label("Start a vote…").click();
    harness.run_steps(3);
    harness.get_by(|node| node.role() == Role::TextInput && node.label().is_some_and(|label| label == "Name of another rater")).focus();
    harness.run_steps(2);
    type_letters(&mut harness, "Frau Weiss");
    harness.get_by_role_and_label(Role::Button, "Start").click();
    harness.run_steps(4);
    let raters = &program(&harness).project().raters;
    assert_eq!((raters.len(), raters.last().unwrap().name.as_str()), (before + 1, "Frau Weiss"));
    assert!(program(&harness).project().ballots.iter().any(|ballot| ballot.raters.contains(&raters.last().unwrap().id)));
}

/// The two who vote in the test are the first two customers of the example.
#[test]
fn two_raters_vote_by_keyboard_unseen_by_each_other_and_the_score_is_agreed() {
    let mut state = example(Settings::default());
    let map = Arc::clone(state.map().unwrap());
    // A touchpoint that nobody has voted on yet.
    let round = state.round().unwrap();
    let open = map.touchpoints().find(|touchpoint| touchpoint.votes_in(round).next().is_none()).unwrap();
    let title = open.title.clone();
    for kind in [ScoreKind::Fulfilment, ScoreKind::Relevance] {
        update(&mut state, Action::Map(MapAction::Rate { touchpoints: vec![open.id], kind, score: None }));
    }
    update(&mut state, Action::Look(LookAction::Select(crate::edit::Selection::one(map.id, Selected::Touchpoint(open.id)))));
    update(&mut state, Action::Command(Command::ShowView(View::Agreement)));
    let mut harness = window(state, SIZE);
    let steps = program(&harness).open.document.undo_steps();
    harness.get_by_label("Start a vote…").click();
    harness.run_steps(3);
    for name in ["Petra M. · Sales", "Tom S. · Sales", "Miriam B. · Service", "Lars W. · Service", "Expectation"] {
        harness.get_by_role_and_label(Role::CheckBox, name).click();
        harness.run_steps(2);
    }
    harness.get_by_role_and_label(Role::RadioButton, "Selected (1)").click();
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    assert!(harness.query_by_label("Please pass the computer to Aylin K.").is_some());
    assert!(harness.query_by_label("Vote in progress – its scores are hidden").is_some());
    for (name, digits) in [("Aylin K.", "29"), ("Jonas R.", "8+")] {
        press(&mut harness, Key::Enter);
        assert!(harness.query_by_label(name).is_some() && harness.query_by_label("1 of 1").is_some());
        // Nothing of the previous rater's votes can be seen.
        let chosen = |harness: &Shown| {
            let fields = harness.get_all_by_role(Role::RadioButton).map(|field| field.accesskit_node().toggled());
            // The view itself is chosen in the view switch.
            fields.filter(|toggled| *toggled == Some(egui::accesskit::Toggled::True)).count() - 1
        };
        assert_eq!(chosen(&harness), 0);
        type_letters(&mut harness, digits);
        assert_eq!(chosen(&harness), 2);
        press(&mut harness, Key::Enter);
        assert!(harness.query_by_label(&format!("Thank you, {name}")).is_some());
        assert!(named(&harness, &title).votes_in(round).next().is_none(), "hidden from everything that is shown");
        press(&mut harness, Key::Enter);
    }
    assert!(harness.query_by_label("Everybody has voted").is_some());
    assert_eq!(program(&harness).open.document.undo_steps(), steps + 3, "the beginning and two turns");
    press(&mut harness, Key::Enter);
    assert!(program(&harness).ballot().is_some(), "one Enter too many reveals nothing");
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Enter);
    assert_eq!(named(&harness, &title).votes_in(round).count(), 2);
    // 2 and 8 need discussing; the rounded mean is one key away.
    let row = format!("fulfilment, {title}: mean 5; agreement −0.8; to discuss");
    harness.get_by_label_contains(&row).click();
    harness.run_steps(3);
    press(&mut harness, Key::Enter);
    assert_eq!(named(&harness, &title).agreed_in(round).fulfilment.map(u8::from), Some(5));
    assert!(harness.query_by_label_contains(&row).is_none());
    undone(&mut harness);
    assert!(harness.query_by_label_contains(&row).is_some(), "and undone again");
}

#[test]
fn the_page_before_a_vote_has_the_keys_and_keeps_tab() {
    let mut harness = votes();
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::StartVote));
    harness.run_steps(3);
    let focused = |harness: &Shown, name: &str| harness.get_by_label(name).accesskit_node().is_focused();
    assert!(focused(&harness, "Start"));
    for name in ["Cancel", "Aylin K. · customer", "Jonas R. · customer"] {
        press(&mut harness, Key::Tab);
        assert!(focused(&harness, name), "{name}");
    }
    press(&mut harness, Key::Enter);
    assert!(program(&harness).ballot().is_none(), "Enter on a box ticks it");
    for _ in 0..2 {
        harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::Tab);
        harness.run_steps(3);
    }
    harness.get_by_label("Start").focus();
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    assert!(program(&harness).ballot().is_some());
}

#[test]
fn the_way_of_working_does_not_tell_what_hidden_votes_decide() {
    let mut harness = votes();
    let told = |harness: &Shown| {
        let way = program(harness).way().unwrap();
        way.steps.iter().flat_map(|(_, points)| points.iter()).filter(|standing| standing.point.rests_on_scores()).count()
    };
    let before = told(&harness);
    assert!(before > 0);
    for action in [Action::Command(Command::StartVote), Action::Vote(crate::app::VoteStep::Begin)] {
        harness.state_mut().as_mut().unwrap().act(action);
    }
    assert_eq!(told(&harness), 0);
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::ShowView(View::Map)));
    harness.run_steps(3);
    harness.get_by_label("Vote in progress – its scores are hidden").click();
    harness.run_steps(3);
    assert_eq!(program(&harness).program.view, View::Agreement);
    harness.state_mut().as_mut().unwrap().act(Action::Vote(crate::app::VoteStep::Reveal));
    assert_eq!(told(&harness), before);
}

#[test]
fn what_is_to_discuss_leaves_the_list_when_it_is_agreed() {
    let mut harness = votes();
    let to_discuss = |harness: &Shown| {
        let analysis = program(harness).analysis().unwrap();
        analysis.touchpoints.iter().filter(|judged| judged.agreement.to_discuss()).count()
    };
    let before = to_discuss(&harness);
    assert!(before > 0);
    // The first row is the first score to discuss; Enter goes on to the next.
    for _ in 0..40 {
        if to_discuss(&harness) == 0 {
            break;
        }
        press(&mut harness, Key::Enter);
    }
    assert_eq!(to_discuss(&harness), 0);
    assert!(harness.query_all_by_label_contains("nothing to discuss").next().is_some());
}

#[test]
fn another_score_is_agreed_by_a_digit_and_taken_back() {
    let mut harness = votes();
    let first = harness.get_all_by_role(Role::ListBoxOption).next().map(|node| node.rect());
    assert!(first.is_some());
    let agreed = |harness: &Shown| {
        let round = program(harness).round().unwrap();
        let map = program(harness).map().unwrap();
        map.touchpoints()
            .flat_map(|touchpoint| ScoreKind::ALL.iter().map(move |kind| touchpoint.agreed_in(round).get(*kind).is_some()))
            .filter(|is| *is)
            .count()
    };
    let before = agreed(&harness);
    type_letters(&mut harness, "7");
    assert_eq!(agreed(&harness), before + 1);
    undone(&mut harness);
    assert_eq!(agreed(&harness), before);
    harness.get_all_by_label_contains("Agree on").next().unwrap().click();
    harness.run_steps(3);
    assert_eq!(agreed(&harness), before + 1);
    let back = harness.get_all_by_label_contains("Withdraw the agreed score").next().map(|node| node.click());
    assert!(back.is_some());
    harness.run_steps(3);
    assert_eq!(agreed(&harness), before);
}

#[test]
fn a_double_click_goes_to_the_touchpoint_on_the_map() {
    let mut harness = votes();
    let at = harness.get_all_by_role(Role::ListBoxOption).next().unwrap().rect().center();
    harness.hover_at(at);
    harness.run_steps(2);
    for _ in 0..2 {
        // Both in one frame: separate events would be separate frames, too slow for a double-click.
        for pressed in [true, false] {
            let (button, modifiers) = (egui::PointerButton::Primary, egui::Modifiers::NONE);
            harness.input_mut().events.push(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        }
        harness.run_steps(1);
    }
    harness.run_steps(3);
    assert_eq!(program(&harness).program.view, View::Map);
    assert!(program(&harness).open.document.selection.lead_touchpoint().is_some());
}

#[test]
fn a_segment_takes_the_shown_map_and_its_sheet_is_exported() {
    let mut state = example(Settings::default());
    let map = state.map().unwrap().id;
    let tourers = state.project().segments[1].id;
    update(&mut state, Action::Look(LookAction::Select(crate::edit::Selection::one(map, Selected::Segment(tourers)))));
    let mut harness = window(state, [1366.0, 1400.0]);
    harness.get_by_label("This map is their journey").click();
    harness.run_steps(3);
    assert_eq!(program(&harness).map().unwrap().segment, Some(tourers));
    harness.get_by_label("Export sheet…").click();
    harness.run_steps(4);
    assert!(harness.query_by_label("Export the sheet of “Weekend tourers”").is_some());
}
