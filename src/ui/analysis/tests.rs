//! The analysis as a person uses it, through accessible names: pointing, selecting, going to the map, moving thresholds, zooming in.

use crate::app::{Action, ChartAction, Command, Dialog, ExchangeDialog, ExportWhat, Settings, State, View, update};
use crate::edit::{Document, Selected, StepName};
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::layout::charts::{ChartChoice, ChartKind, Curve};
use crate::model::Voice;
use crate::model::{Thresholds, TouchpointId};
use crate::ui::tests::{Shown, example, program, window, window_in_steps};
use egui::accesskit::Role;
use egui::{Key, Modifiers, PointerButton, Pos2, Rect, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const SIZE: [f32; 2] = [1366.0, 768.0];

/// The worked example with a chart.
fn with(chart: ChartChoice, settings: Settings) -> State {
    let mut state = example(settings);
    update(&mut state, Action::Command(Command::ShowView(View::Analysis)));
    update(&mut state, Action::Chart(ChartAction::Choose(chart)));
    state
}

fn shown(kind: ChartKind) -> Shown {
    window_in_steps(with(ChartChoice::of(kind), Settings::default()), SIZE, 1.0 / 60.0)
}

fn id(harness: &Shown, title: &str) -> TouchpointId {
    program(harness).map().unwrap().touchpoints().find(|touchpoint| touchpoint.title == title).unwrap().id
}

#[test]
fn how_sure_it_is_is_asked_with_a_button_and_shown_in_chart_and_inspector() {
    let mut harness = shown(ChartKind::RelevanceGap);
    let said = |harness: &Shown, begin: &str| {
        harness.query_all_by(|node| node.value().or_else(|| node.label()).is_some_and(|text| text.contains(begin))).count()
    };
    assert_eq!(said(&harness, "of 100 draws"), 0, "nobody has asked");
    let asks = || egui_kittest::kittest::By::new().role(Role::Button).label("How sure is it?");
    harness.query_all(asks()).last().expect("a button").click_accesskit();
    harness.run_steps(2);
    program(&harness).background().settle();
    harness.run_steps(2);
    assert!(said(&harness, "In 90 of 100 draws") > 0, "the balance");
    let map = std::sync::Arc::clone(program(&harness).map().unwrap());
    let first = program(&harness).analysis().unwrap().priorities[0];
    let id = program(&harness).analysis().unwrap().touchpoints[first].id;
    let selection = crate::edit::Selection::one(map.id, Selected::Touchpoint(id));
    harness.state_mut().as_mut().unwrap().act(Action::Look(crate::app::LookAction::Select(selection)));
    harness.run_steps(3);
    assert!(said(&harness, "Among the first three priorities in") > 0, "the inspector says it of the touchpoint");
    harness.query_all(asks()).last().expect("a button").click_accesskit();
    harness.run_steps(3);
    assert_eq!(said(&harness, "of 100 draws"), 0, "it is gone again");
}

/// Where the first element is whose name begins with this.
fn place(harness: &Shown, begin: &str) -> Rect {
    harness.get_all_by(|node| node.label().is_some_and(|label| label.starts_with(begin))).next().unwrap().rect()
}

fn button(harness: &Shown, pos: Pos2, pressed: bool) {
    harness.event(egui::Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
}

fn click(harness: &mut Shown, at: Pos2, times: usize) {
    harness.hover_at(at);
    harness.run_steps(1);
    for _ in 0..times {
        button(harness, at, true);
        button(harness, at, false);
        harness.run_steps(1);
    }
    harness.run_steps(2);
}

/// Presses, moves by some steps, and leaves the button down.
fn pull(harness: &mut Shown, from: Pos2, to: Pos2) {
    harness.hover_at(from);
    harness.run_steps(2);
    button(harness, from, true);
    harness.run_steps(1);
    for step in 1..=5 {
        harness.hover_at(from + (to - from) * (step as f32 / 5.0));
        harness.run_steps(1);
    }
}

fn drop_at(harness: &mut Shown, at: Pos2) {
    button(harness, at, false);
    harness.run_steps(3);
}

fn lead(harness: &Shown) -> Option<Selected> {
    program(harness).open.document.selection.lead
}

#[test]
fn a_click_on_a_dot_selects_and_a_double_click_goes_to_the_map() {
    for kind in [ChartKind::RelevanceGap, ChartKind::ImportancePerformance, ChartKind::Curves] {
        let mut harness = shown(kind);
        let ride = Some(Selected::Touchpoint(id(&harness, "Test ride")));
        let at = place(&harness, "Test ride, ").center();
        click(&mut harness, at, 1);
        assert_eq!(lead(&harness), ride, "{kind:?}");
        assert_eq!(program(&harness).program.view, View::Analysis);
        assert!(harness.query_by_label("expectation, slider").is_some(), "the inspector follows");
        harness.run_steps(40);
        let at = place(&harness, "Test ride, ").center();
        click(&mut harness, at, 2);
        assert_eq!((lead(&harness), program(&harness).program.view), (ride, View::Map), "{kind:?}");
        assert!(program(&harness).open.document.is_saved());
    }
}

#[test]
fn every_touchpoint_of_the_example_can_be_pointed_at() {
    let harness = shown(ChartKind::RelevanceGap);
    let rated = program(&harness).analysis().unwrap().priorities.len();
    let names = harness.get_all_by(|node| node.label().is_some_and(|label| label.contains(", relevance "))).count();
    assert_eq!(names, rated);
}

#[test]
fn a_threshold_is_caught_and_let_go_within_one_slow_frame() {
    let mut harness = shown(ChartKind::RelevanceGap);
    let line = place(&harness, "Threshold: relevant from");
    let from = line.center_top() + vec2(0.0, 3.0);
    let unit = place(&harness, "Threshold: delight").width() / 10.9;
    let to = from + vec2(unit * 2.0, 4.0);
    let far = from + vec2(unit * 3.5, 60.0);
    let button = |pos, pressed| {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        egui::Event::PointerButton { pos, button, pressed, modifiers }
    };
    let moved = egui::Event::PointerMoved;
    harness.input_mut().events.extend([moved(from), button(from, true), moved(far), moved(to), button(to, false), moved(far)]);
    harness.run_steps(6);
    assert_eq!(program(&harness).project().thresholds.relevant, 8.0);
    assert_eq!(program(&harness).open.document.undo_steps(), 1);
}

#[test]
fn a_threshold_is_dragged_as_one_step_and_given_up_with_escape() {
    let mut harness = shown(ChartKind::RelevanceGap);
    let before = program(&harness).project().thresholds;
    let line = place(&harness, "Threshold: relevant from");
    // Where no dot is on top of it: near the upper end.
    let from = line.center_top() + vec2(0.0, 3.0);
    let unit = place(&harness, "Threshold: delight").width() / 10.9;
    pull(&mut harness, from, from + vec2(unit * 2.0, 4.0));
    assert_eq!(program(&harness).project().thresholds.relevant, 8.0, "it is seen while it is dragged");
    assert_eq!(program(&harness).open.document.undo_steps(), 0);
    let to = from + vec2(unit * 1.4, 4.0);
    harness.hover_at(to);
    harness.run_steps(2);
    drop_at(&mut harness, to);
    assert_eq!(program(&harness).project().thresholds, Thresholds { relevant: 7.5, ..before });
    assert_eq!(
        (program(&harness).open.document.undo_steps(), program(&harness).open.document.undo_name()),
        (1, Some(StepName::SetThresholds))
    );
    harness.run_steps(2);
    let from = place(&harness, "Threshold: relevant from").center_top() + vec2(0.0, 3.0);
    pull(&mut harness, from, from - vec2(unit * 3.0, 0.0));
    assert_eq!(program(&harness).project().thresholds.relevant, 4.5);
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    assert_eq!(program(&harness).project().thresholds.relevant, 7.5);
    drop_at(&mut harness, from);
    assert_eq!(program(&harness).open.document.undo_steps(), 1);
}

#[test]
fn a_lying_threshold_is_dragged_and_never_beyond_the_others() {
    let mut harness = shown(ChartKind::RelevanceGap);
    let line = place(&harness, "Threshold: failing");
    let from = line.left_center() + vec2(3.0, 0.0);
    pull(&mut harness, from, from + vec2(0.0, 300.0));
    drop_at(&mut harness, from + vec2(0.0, 300.0));
    let found = program(&harness).project().thresholds;
    assert_eq!((found.failing, found.severe), (-3.0, -3.0));
}

#[test]
fn a_threshold_is_moved_with_the_arrow_keys() {
    let mut harness = shown(ChartKind::ImportancePerformance);
    harness.get_by_role_and_label(Role::Slider, "Threshold: relevant from 6").focus();
    harness.run_steps(2);
    for _ in 0..2 {
        harness.key_press(Key::ArrowUp);
        harness.run_steps(2);
    }
    assert_eq!(program(&harness).project().thresholds.relevant, 7.0);
    assert_eq!(program(&harness).open.document.undo_steps(), 1, "steps in a row are one");
}

#[test]
fn the_priority_list_is_walked_with_the_keyboard_and_enter_goes_to_the_map() {
    let mut harness = shown(ChartKind::Priorities);
    let order: Vec<TouchpointId> = {
        let analysis = program(&harness).analysis().unwrap();
        analysis.priorities.iter().map(|index| analysis.touchpoints[*index].id).collect()
    };
    harness.get_by(|node| node.label().is_some_and(|label| label.starts_with("1. "))).focus();
    harness.run_steps(3);
    assert_eq!(lead(&harness), Some(Selected::Touchpoint(order[0])));
    for step in 1..order.len() + 3 {
        harness.key_press(Key::ArrowDown);
        harness.run_steps(4);
        let wanted = order[step.min(order.len() - 1)];
        assert_eq!(lead(&harness), Some(Selected::Touchpoint(wanted)), "one line with each press");
    }
    assert_eq!(lead(&harness), order.last().map(|id| Selected::Touchpoint(*id)), "down to the last line, scrolled into sight");
    harness.key_press(Key::ArrowUp);
    harness.run_steps(4);
    let wanted = order.get(order.len() - 2).map(|id| Selected::Touchpoint(*id));
    assert_eq!(lead(&harness), wanted);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    assert_eq!((program(&harness).program.view, lead(&harness)), (View::Map, wanted));
}

#[test]
fn the_keyboard_chooses_charts_goes_into_a_list_and_undoes() {
    let mut harness = shown(ChartKind::Coverage);
    harness.key_press(Key::ArrowDown);
    harness.run_steps(4);
    assert_eq!(program(&harness).charts.choice().kind, ChartKind::Priorities);
    for _ in 0..4 {
        harness.key_press(Key::ArrowDown);
        harness.run_steps(4);
    }
    assert_eq!(program(&harness).charts.choice().kind, ChartKind::Spend, "the last one");
    for _ in 0..2 {
        harness.key_press(Key::ArrowUp);
        harness.run_steps(4);
    }
    assert_eq!(program(&harness).charts.choice().kind, ChartKind::Priorities);
    harness.key_press(Key::ArrowRight);
    harness.run_steps(4);
    let first = {
        let analysis = program(&harness).analysis().unwrap();
        analysis.touchpoints[analysis.priorities[0]].id
    };
    assert_eq!(lead(&harness), Some(Selected::Touchpoint(first)));
    assert_eq!(program(&harness).program.view, View::Analysis);
    // If a line of a chart has the focus, nobody is typing.
    update_threshold(&mut harness);
    assert!(!program(&harness).open.document.is_saved());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(4);
    assert!(program(&harness).open.document.is_saved());
    harness.key_press(Key::Escape);
    harness.run_steps(4);
    harness.key_press(Key::ArrowUp);
    harness.run_steps(4);
    assert_eq!(program(&harness).charts.choice().kind, ChartKind::Coverage, "Escape gives the keyboard back to the chooser");
}

/// Changes something while the focus stays where it is.
fn update_threshold(harness: &mut Shown) {
    let thresholds = Thresholds { relevant: 7.0, ..Thresholds::default() };
    let edit = crate::edit::Edit::Project(crate::edit::ProjectEdit::SetThresholds(thresholds));
    harness.state_mut().as_mut().unwrap().act(Action::Edit { edit, merge: None });
    harness.run_steps(2);
}

#[test]
fn only_planes_say_that_they_can_be_zoomed() {
    for kind in <ChartKind as crate::model::Code>::ALL {
        let harness = shown(*kind);
        assert_eq!(harness.query_by_label_contains("The wheel zooms").is_some(), kind.is_plane(), "{kind:?}");
    }
}

#[test]
fn lines_select_what_they_represent() {
    let mut harness = shown(ChartKind::Groups);
    let stage = program(&harness).map().unwrap().stages[1].clone();
    let at = place(&harness, &format!("{}, ", stage.name)).left_center() + vec2(20.0, 0.0);
    click(&mut harness, at, 1);
    assert_eq!(lead(&harness), Some(Selected::Stage(stage.id)));

    let mut harness = shown(ChartKind::Coverage);
    let cell = harness.get_all_by(|node| node.label().is_some_and(|label| label.ends_with(": 2"))).next().unwrap().rect();
    click(&mut harness, cell.center(), 1);
    assert_eq!(program(&harness).open.document.selection.touchpoints().count(), 2);

    let mut harness = shown(ChartKind::Balance);
    let first = program(&harness).analysis().unwrap();
    let worst = first.touchpoints.iter().min_by(|one, two| {
        let gap = |judged: &crate::method::Judged| judged.assessment.weighted_gap.unwrap_or(0.0);
        gap(one).total_cmp(&gap(two))
    });
    let worst = worst.unwrap().id;
    let title = program(&harness).map().unwrap().touchpoint(worst).unwrap().title.clone();
    let at = place(&harness, &format!("{title}, ")).center();
    click(&mut harness, at, 2);
    assert_eq!((program(&harness).program.view, lead(&harness)), (View::Map, Some(Selected::Touchpoint(worst))));
}

#[test]
fn charts_and_their_options_are_chosen_by_name() {
    let mut harness = shown(ChartKind::RelevanceGap);
    harness.get_by_role_and_label(Role::RadioButton, "Curves along the journey").click();
    harness.run_steps(3);
    assert_eq!(program(&harness).charts.choice().kind, ChartKind::Curves);
    harness.get_by_label("Gap").click();
    harness.run_steps(3);
    assert!(program(&harness).charts.choice().curves.contains(&Curve::Gap));
    harness.get_by_role_and_label(Role::RadioButton, "Groups compared").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::ComboBox, "By").click();
    harness.run_steps(3);
    harness.get_by_label("Channel worlds").click();
    harness.run_steps(3);
    assert_eq!(program(&harness).charts.choice().by, crate::layout::charts::GroupBy::World);
    assert_eq!(program(&harness).open.document.undo_steps(), 0);
}

#[test]
fn the_wheel_looks_closer_a_drag_moves_and_everything_can_be_shown_again() {
    let mut harness = shown(ChartKind::RelevanceGap);
    let dot = place(&harness, "Test ride, ");
    let at = dot.center();
    assert!(harness.query_by_label("Show all").is_none());
    harness.hover_at(at);
    harness.run_steps(1);
    let wheel = egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: vec2(0.0, 3.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: egui::MouseWheelSource::Unknown,
    };
    harness.event(wheel);
    harness.run_steps(20);
    assert!((place(&harness, "Test ride, ").center() - at).length() < 3.0, "what is under the pointer stays there");
    // There is no touchpoint and no line in the upper left corner.
    let free = harness.get_by_label("Chart Relevance × gap").rect().left_top() + vec2(40.0, 40.0);
    pull(&mut harness, free, free + vec2(40.0, 0.0));
    drop_at(&mut harness, free + vec2(40.0, 0.0));
    assert!(place(&harness, "Test ride, ").center().x > at.x + 20.0);
    harness.get_by_label("Show all").click();
    harness.run_steps(4);
    assert!((place(&harness, "Test ride, ").center() - at).length() < 1.0);
    assert!(program(&harness).open.document.is_saved());
}

#[test]
fn a_chart_is_exported_from_its_button() {
    let mut harness = shown(ChartKind::Priorities);
    harness.get_by_label("Export chart…").click();
    harness.run_steps(4);
    assert_eq!(program(&harness).dialog, Some(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Chart))));
    let job = program(&harness).export_job().unwrap();
    assert_eq!(job.scenes()[0].title, "Priorities");
}

#[test]
fn an_empty_map_says_what_to_do_and_leads_there() {
    let catalogue = crate::catalogue::Catalogue::bundled("en");
    let template = catalogue.template("six-steps").unwrap().clone();
    for kind in crate::model::Code::ALL {
        let mut state = with(ChartChoice::of(*kind), Settings::default());
        state.open.document = Document::saved(catalogue.new_project(&template, "", None));
        let mut harness = window(state, SIZE);
        harness.get_by(|node| node.value().is_some_and(|said| said.contains("There are no touchpoints yet")));
        harness.get_by_label("Go to the map").click();
        harness.run_steps(3);
        assert_eq!(program(&harness).program.view, View::Map, "{kind:?}");
    }
}

#[test]
fn nothing_in_the_analysis_is_without_a_name_in_any_language_theme_or_size() {
    use crate::model::Code as _;
    for (language, theme, text_scale, size) in [
        (Language::English, ThemeName::Light, 1.0, SIZE),
        (Language::German, ThemeName::Dark, 1.3, SIZE),
        (Language::German, ThemeName::Projector, 1.0, [760.0, 520.0]),
    ] {
        for kind in ChartKind::ALL {
            let settings = Settings { language: Some(language), theme, text_scale, ..Settings::default() };
            let harness = window(with(ChartChoice::of(*kind), settings), size);
            for node in harness.get_all_by(|_| true) {
                let node = node.accesskit_node();
                let named = node.label().is_some_and(|label| !label.trim().is_empty());
                assert!(named || !egui::accessibility::is_input(node.role()), "{kind:?}: {:?} without a name", node.role());
            }
        }
    }
}

#[test]
fn another_map_is_seen_whole_however_the_one_before_was_looked_at() {
    let mut harness = shown(ChartKind::RelevanceGap);
    let at = place(&harness, "Test ride, ").center();
    let other = place(&harness, "Shop website, ").center();
    harness.hover_at(at);
    harness.run_steps(1);
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Line,
        delta: vec2(0.0, 3.0),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: egui::MouseWheelSource::Unknown,
    });
    harness.run_steps(20);
    assert_ne!(place(&harness, "Test ride, ").center(), at);
    harness.hover_at(pos2(5.0, 5.0));
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::DuplicateMap));
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::ShowView(View::Analysis)));
    harness.run_steps(10);
    let now = ["Test ride, ", "Shop website, "].map(|title| place(&harness, title).center());
    assert!((now[0] - at).length() < 1.0 && (now[1] - other).length() < 1.0, "{now:?}, {at} {other}");
}

#[test]
fn curves_of_several_are_chosen_by_keyboard_and_their_lines_lead_to_the_map() {
    let mut harness = shown(ChartKind::Curves);
    let maps: Vec<(Voice, String)> = program(&harness).project().maps.iter().map(|map| (Voice::Map(map.id), map.name.clone())).collect();
    let press = |harness: &mut Shown, key: Key| {
        harness.key_press(key);
        harness.run_steps(3);
    };
    harness.get_by_role_and_label(Role::Button, "Choose whose curves are compared").focus();
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    for (at, (_, name)) in maps.iter().enumerate() {
        harness.get_by_role_and_label(Role::CheckBox, name).focus();
        harness.run_steps(2);
        press(&mut harness, Key::Space);
        assert_eq!(program(&harness).several().voices.len(), at + 1, "{name}");
    }
    assert_eq!(program(&harness).several().voices, maps.iter().map(|(voice, _)| voice.clone()).collect::<Vec<_>>());
    press(&mut harness, Key::Escape);
    // Of several, one score is shown.
    harness.get_by_label("Relevance").click_accesskit();
    harness.run_steps(3);
    assert_eq!(program(&harness).several().curve, Curve::Relevance);
    harness.get_by_label("Fulfilment").click_accesskit();
    harness.run_steps(3);
    let chart = program(&harness).described_chart().unwrap();
    let crate::layout::charts::Body::Plane(plane) = &chart.body else { panic!("a plane") };
    let first = plane.partings.as_ref().unwrap().rows[0].clone();
    let target = Some(Selected::Touchpoint(first.touchpoint.id));
    let row = harness.get_by_role_and_label(Role::Button, &first.told).rect();
    click(&mut harness, row.center(), 1);
    assert_eq!((lead(&harness), program(&harness).program.view), (target, View::Analysis));
    harness.get_by_role_and_label(Role::Button, &first.told).focus();
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    assert_eq!((lead(&harness), program(&harness).program.view), (target, View::Map));
    assert!(program(&harness).open.document.is_saved(), "looking at it changes nothing");
}
