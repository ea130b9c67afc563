//! The comparison as people use it: chosen, read, moved through and left again, through accessible names.

use super::choose::chosen;
use crate::app::{Action, Command, CompareSource, OpenAction, Settings, View, update};
use crate::edit::Selected;
use crate::layout::CompareView;
use crate::ui::tests::{Shown, example, program, window};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const SIZE: [f32; 2] = [1366.0, 900.0];

/// The worked example in the comparison: as-is next to to-be.
fn shown() -> Shown {
    let mut state = example(Settings::default());
    update(&mut state, Action::Command(Command::ShowView(View::Compare)));
    let mut harness = window(state, SIZE);
    harness.run_steps(3);
    harness
}

fn selected(harness: &Shown) -> String {
    let state = program(harness);
    match state.open.document.selection.lead {
        Some(Selected::Touchpoint(id)) => state.map().unwrap().touchpoint(id).unwrap().title.clone(),
        other => format!("{other:?}"),
    }
}

#[test]
fn as_is_is_beside_to_be_and_a_row_says_what_became_of_it() {
    let harness = shown();
    let choice = chosen(program(&harness));
    let maps = &program(&harness).project().maps;
    assert_eq!((choice.left.map, choice.right.map), (Some(maps[0].id), Some(maps[1].id)));
    assert!(harness.query_all_by_role(Role::ListItem).count() > 5);
    assert!(
        harness.get_all_by_role(Role::ListItem).any(|node| node.accesskit_node().label().is_some_and(|label| label.contains("better")))
    );
}

#[test]
fn a_comparison_whose_drawing_crashes_says_so() {
    let mut state = example(Settings::default());
    // Enough touchpoints for it to be drawn in the background.
    let mut project = crate::model::Project::clone(state.project());
    for map in &mut project.maps {
        let stage = std::sync::Arc::make_mut(&mut std::sync::Arc::make_mut(map).stages[0]);
        stage.touchpoints.extend((0..210).map(|index| {
            let id = crate::model::TouchpointId::named(&format!("more {index}"));
            std::sync::Arc::new(crate::model::Touchpoint::new(id, format!("More {index}"), crate::model::Area::Service))
        }));
    }
    state.open.document = crate::edit::Document::saved(project);
    update(&mut state, Action::Command(Command::ShowView(View::Compare)));
    state.background().panic_in(Some("comparison"));
    let mut harness = window(state, SIZE);
    program(&harness).background().settle();
    harness.run_steps(2);
    let sentence = "This comparison could not be drawn";
    assert!(harness.query_by_label_contains(sentence).is_some() && harness.query_by_label("Comparing…").is_none());
    // Another choice is drawn again.
    program(&harness).background().panic_in(None);
    harness.get_by_label("Only differences").click();
    harness.run_steps(2);
    program(&harness).background().settle();
    harness.run_steps(2);
    assert!(harness.query_by_label_contains(sentence).is_none());
    assert!(harness.query_all_by_role(Role::ListItem).count() > 5);
}

#[test]
fn a_click_selects_and_a_double_click_goes_to_the_map() {
    let mut harness = shown();
    let row =
        harness.get_all_by_role(Role::ListItem).find(|node| node.accesskit_node().label().is_some_and(|it| it.contains("better"))).unwrap();
    let label = row.accesskit_node().label().unwrap();
    let rect = row.rect();
    let right = egui::pos2(rect.right() - 60.0, rect.center().y);
    let click = |harness: &mut Shown, at| {
        // Both in one frame: separate events would be separate frames, too slow for a double-click.
        for pressed in [true, false] {
            let (button, modifiers) = (egui::PointerButton::Primary, egui::Modifiers::NONE);
            harness.input_mut().events.push(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        }
        harness.run_steps(1);
    };
    harness.hover_at(right);
    harness.run_steps(2);
    click(&mut harness, right);
    harness.run_steps(2);
    let title = selected(&harness);
    assert!(label.starts_with(&title), "{label:?} {title:?}");
    assert_eq!(program(&harness).program.view, View::Compare);
    assert_eq!(program(&harness).map().unwrap().id, program(&harness).project().maps[0].id, "the shown map stays");
    harness.run_steps(60);
    click(&mut harness, right);
    click(&mut harness, right);
    harness.run_steps(3);
    assert_eq!(program(&harness).program.view, View::Map);
    assert_eq!(program(&harness).map().unwrap().id, program(&harness).project().maps[1].id, "the right side is the to-be map");
    assert_eq!(selected(&harness), title);
}

#[test]
fn arrows_walk_the_rows_and_enter_goes_to_either_side() {
    for (modifiers, map) in [(egui::Modifiers::NONE, 1), (egui::Modifiers::SHIFT, 0)] {
        let mut harness = shown();
        for _ in 0..3 {
            harness.key_press(Key::ArrowDown);
            harness.run_steps(2);
        }
        let title = selected(&harness);
        assert!(!title.contains("None"), "{title}");
        assert_eq!(program(&harness).map().unwrap().id, program(&harness).project().maps[0].id, "the shown map stays");
        harness.key_press_modifiers(modifiers, Key::Enter);
        harness.run_steps(4);
        let state = program(&harness);
        assert_eq!((state.program.view, state.map().unwrap().id), (View::Map, state.project().maps[map].id));
    }
}

#[test]
fn two_rounds_of_a_map_are_compared_and_going_there_shows_the_round() {
    let mut harness = shown();
    harness.get_by_label("Compare with the previous round").click();
    harness.run_steps(4);
    let choice = chosen(program(&harness));
    assert_eq!(choice.left.map, choice.right.map);
    assert_ne!(choice.left.round, choice.right.round);
    assert_eq!(choice.right.round, program(&harness).round(), "the earlier round is on the left");
    harness.key_press(Key::ArrowDown);
    harness.run_steps(1);
    harness.key_press(Key::ArrowDown);
    harness.run_steps(1);
    harness.key_press_modifiers(egui::Modifiers::SHIFT, Key::Enter);
    harness.run_steps(4);
    assert_eq!(program(&harness).round(), choice.left.round);
    assert_eq!(program(&harness).program.view, View::Map);
}

#[test]
fn sides_are_chosen_by_name_and_swapped() {
    let mut harness = shown();
    let before = chosen(program(&harness));
    harness.get_by_label("Swap sides").click();
    harness.run_steps(3);
    let after = chosen(program(&harness));
    assert_eq!((after.left, after.right), (before.right, before.left));
    harness.get_by_role_and_label(Role::ComboBox, "Left: round").click();
    harness.run_steps(3);
    harness.get_all_by_label("Autumn workshop").last().unwrap().click();
    harness.run_steps(3);
    let state = program(&harness);
    let autumn = state.project().rounds.iter().find(|round| round.label == "Autumn workshop").unwrap().id;
    assert_eq!(chosen(state).left.round, Some(autumn));
    harness.get_by_label("List").click();
    harness.run_steps(3);
    assert_eq!(chosen(program(&harness)).view, CompareView::List);
    // Nobody has rated the to-be map in autumn yet.
    let rows: Vec<String> = harness.get_all_by_role(Role::ListItem).filter_map(|node| node.accesskit_node().label()).collect();
    assert!(rows.iter().any(|label| label.contains("only on the right: expectation")), "{rows:?}");
    assert!(!rows.iter().any(|label| label.contains("→ –") || label.contains("– →")), "{rows:?}");
}

#[test]
fn a_touchpoint_that_is_twice_in_the_list_is_walked_past() {
    let mut harness = shown();
    harness.get_by_label("List").click();
    harness.run_steps(3);
    let mut seen = Vec::new();
    for _ in 0..9 {
        harness.key_press(Key::ArrowDown);
        harness.run_steps(2);
        seen.push(
            harness
                .get_all_by_role(Role::ListItem)
                .find(|node| node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True))
                .unwrap()
                .rect()
                .top(),
        );
    }
    // The seventh of them is the last one that improved; the eighth is among the other verdicts.
    assert!(seen.windows(2).all(|pair| pair[0] < pair[1]), "{seen:?}");
}

#[test]
fn what_is_the_same_is_left_out_on_demand() {
    let mut harness = shown();
    let count = |harness: &Shown| {
        harness
            .get_all_by_role(Role::ListItem)
            .filter(|node| node.accesskit_node().label().is_some_and(|it| it.contains("the same")))
            .count()
    };
    assert!(count(&harness) > 0);
    harness.get_by_label("Only differences").click();
    harness.run_steps(3);
    assert_eq!(count(&harness), 0);
}

#[test]
fn another_file_is_opened_only_to_be_compared() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("other.wegmarke");
    let mut other = crate::catalogue::sample("en");
    std::sync::Arc::make_mut(&mut other.maps[0]).stages.pop();
    let bytes = crate::file::write(&other).unwrap();
    crate::file::write_atomically(&path, &bytes, crate::file::Expected::Nothing, None).unwrap();
    let mut harness = shown();
    let project = std::sync::Arc::clone(program(&harness).project());
    harness.state_mut().as_mut().unwrap().act(Action::Open(OpenAction::PathTyped(crate::app::Pick::Compare, path.display().to_string())));
    program(&harness).background().settle();
    harness.run_steps(4);
    let choice = chosen(program(&harness));
    assert_eq!((choice.left.source, choice.right.source), (CompareSource::Open, CompareSource::Other));
    assert_eq!(choice.left.map, choice.right.map, "its twin is on the right");
    assert!(std::sync::Arc::ptr_eq(program(&harness).project(), &project), "the open project is as it was");
    assert!(program(&harness).open.document.is_saved());
    harness.key_press(Key::End);
    harness.run_steps(4);
    assert!(
        harness.get_all_by_role(Role::ListItem).any(|node| node.accesskit_node().label().is_some_and(|label| label.contains("removed")))
    );
    // Elements of the other file cannot be gone to; a message says so.
    harness.key_press(Key::Home);
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(2);
    assert_eq!(program(&harness).program.view, View::Compare);
    assert!(program(&harness).notices.iter().any(|notice| notice.text.contains("other.wegmarke")));
}

#[test]
fn a_touchpoint_shows_its_rounds_in_the_inspector() {
    let mut state = example(Settings::default());
    update(&mut state, Action::Command(Command::GoRight));
    let mut harness = window(state, [1366.0, 1600.0]);
    let title = selected(&harness);
    assert!(harness.query_by_label(&format!("Expectation and fulfilment of {title} over 2 rounds")).is_some());
    let before = program(&harness).round();
    harness.get_by_label_contains("Autumn workshop:").click();
    harness.run_steps(3);
    assert_ne!(program(&harness).round(), before);
}
