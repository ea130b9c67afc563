//! The panels, through their accessible names.

use super::{Shown, example, program, unplanned, window};
use crate::app::{Action, Command, LookAction, Panel, Settings, WindowArea, update};
use crate::edit::{Edit, SegmentEdit, Selected, Selection};
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::{Area, Channel, LaneKind, ScoreKind, Segment, SegmentId, Status, Touchpoint, Variant, WordLanguage, World};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::sync::Arc;

const SIZE: [f32; 2] = [1366.0, 900.0];

/// The worked example with one element selected, or nothing.
fn selected(element: impl FnOnce(&crate::model::Map) -> Option<Selected>) -> Shown {
    let mut state = example(Settings::default());
    let map = Arc::clone(state.map().unwrap());
    if let Some(element) = element(&map) {
        update(&mut state, Action::Look(LookAction::Select(Selection::one(map.id, element))));
    }
    window(state, SIZE)
}

fn first_selected() -> Shown {
    selected(|map| map.touchpoints().next().map(|touchpoint| Selected::Touchpoint(touchpoint.id)))
}

fn first(harness: &Shown) -> Arc<Touchpoint> {
    Arc::clone(program(harness).map().unwrap().touchpoints().next().unwrap())
}

/// Puts the cursor into a field and types.
fn type_into(harness: &mut Shown, role: Role, name: &str, text: &str) {
    harness.get_by_role_and_label(role, name).focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(role, name).type_text(text);
    harness.run_steps(3);
}

#[test]
fn a_title_is_typed_in_the_inspector_as_one_step() {
    let mut harness = first_selected();
    let steps = program(&harness).open.document.undo_steps();
    type_into(&mut harness, Role::TextInput, "Title", "X");
    type_into(&mut harness, Role::TextInput, "Title", "Y");
    assert!(first(&harness).title.contains("XY"), "{}", first(&harness).title);
    assert_eq!(program(&harness).open.document.undo_steps(), steps + 1);
}

#[test]
fn a_date_that_is_none_is_not_dropped_without_a_word() {
    for wrong in ["31.02.2026", "3. Dez. 26"] {
        let mut harness = selected(|_| None);
        let id = program(&harness).round().unwrap();
        let map = program(&harness).map().unwrap().id;
        let select = Action::Look(LookAction::Select(Selection::one(map, Selected::Round(id))));
        harness.state_mut().as_mut().unwrap().act(select);
        harness.run_steps(4);
        let name = program(&harness).program.texts.inspector_date().to_owned();
        let date = |harness: &Shown| program(harness).project().round(id).unwrap().date;
        let before = date(&harness);
        harness.get_by_role_and_label(Role::TextInput, &name).focus();
        harness.run_steps(2);
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        harness.event(egui::Event::Text(wrong.to_owned()));
        harness.run_steps(3);
        assert!(program(&harness).notices.is_empty(), "not while it is being typed");
        harness.key_press(egui::Key::Tab);
        harness.run_steps(3);
        let said: Vec<&str> = program(&harness).notices.iter().map(|notice| notice.text.as_str()).collect();
        assert_eq!(said, [format!("“{wrong}” is not a date. Write it like this: 12 May 2026 or 2026-05-12.")]);
        assert_eq!(date(&harness), before);
    }
}

#[test]
fn several_cards_say_where_their_channels_differ() {
    let mut state = example(Settings::default());
    let map = Arc::clone(state.map().unwrap());
    let of = |world: Option<World>| map.touchpoints().find(|one| one.channel.and_then(Channel::world) == world).unwrap().id;
    let mut selection = Selection::one(map.id, Selected::Touchpoint(of(Some(World::Digital))));
    selection.elements.insert(Selected::Touchpoint(of(Some(World::Physical))));
    update(&mut state, Action::Look(LookAction::Select(selection)));
    let harness = window(state, SIZE);
    let world = harness.get_by(|node| node.role() == Role::ComboBox && node.label().as_deref() == Some("World"));
    assert_eq!(world.value().as_deref(), Some("Several values"));
}

#[test]
fn the_scores_of_a_stage_have_a_word() {
    let harness = selected(|map| map.stages.first().map(|stage| Selected::Stage(stage.id)));
    assert!(harness.query_by_label_contains("Means: expectation").is_some());
}

#[test]
fn an_experience_that_is_added_on_the_map_is_typed_where_it_is() {
    let mut harness = first_selected();
    let (title, count) = (first(&harness).title.clone(), first(&harness).experiences.len());
    harness.key_press_modifiers(egui::Modifiers::ALT, egui::Key::Minus);
    harness.run_steps(4);
    harness.event(egui::Event::Text("rain".to_owned()));
    harness.run_steps(3);
    let touchpoint = first(&harness);
    assert_eq!(touchpoint.title, title, "the title is left alone");
    assert_eq!(touchpoint.experiences.len(), count + 1);
    assert_eq!(touchpoint.experiences.last().map(|experience| experience.text.as_str()), Some("rain"));
}

#[test]
fn the_list_of_what_to_look_at_first_shows_what_it_is_sorted_by() {
    for (language, caption) in
        [(Language::English, "Look here first, by opportunity"), (Language::German, "Hier zuerst hinsehen, nach Handlungsbedarf")]
    {
        let harness = window(example(Settings { language: Some(language), ..Settings::default() }), SIZE);
        let above = harness.get_by_label(caption).rect().bottom();
        let (analysis, map) = (program(&harness).analysis().unwrap(), Arc::clone(program(&harness).map().unwrap()));
        for index in analysis.priorities.iter().take(3) {
            let judged = &analysis.touchpoints[*index];
            let title = &map.touchpoint(judged.id).unwrap().title;
            let mut titles = harness.query_all_by_label(title);
            let row = titles.find(|node| node.rect().left() > SIZE[0] - 400.0 && node.rect().top() >= above - 4.0).unwrap().rect();
            let value = program(&harness).program.texts.score(judged.assessment.opportunity.unwrap());
            let shown = harness.query_all_by_label(&value).any(|node| {
                let place = node.rect();
                (place.center().y - row.center().y).abs() < 6.0 && place.left() >= row.right() - 1.0
            });
            assert!(shown, "{title}: {value}");
        }
    }
}

#[test]
fn a_score_is_set_by_its_slider_and_cleared_by_its_button() {
    let mut harness = first_selected();
    let round = program(&harness).round().unwrap();
    harness.get_by_label("expectation, slider").focus();
    harness.run_steps(2);
    harness.key_press(egui::Key::Delete);
    harness.run_steps(2);
    assert_eq!(first(&harness).agreed_in(round).get(ScoreKind::Expectation), None);
    harness.event(egui::Event::Text("8".to_owned()));
    harness.run_steps(2);
    assert_eq!(first(&harness).agreed_in(round).expectation.map(u8::from), Some(8));
    // The keyboard goes on with the marker.
    assert_eq!(program(&harness).open.document.marker, ScoreKind::Fulfilment);
    harness.key_press(egui::Key::ArrowRight);
    harness.run_steps(2);
    assert_eq!(first(&harness).agreed_in(round).fulfilment.map(u8::from), Some(8));
    harness.get_by_label("Clear expectation (not rated)").click();
    harness.run_steps(3);
    assert_eq!(first(&harness).agreed_in(round).expectation, None);
}

#[test]
fn a_score_is_dragged_on_its_slider_as_one_step() {
    let mut harness = first_selected();
    let round = program(&harness).round().unwrap();
    let steps = program(&harness).open.document.undo_steps();
    let rect = harness.get_by_label("fulfilment, slider").rect();
    harness.drag_at(rect.left_center() + egui::vec2(12.0, 0.0));
    harness.run_steps(1);
    for share in [0.3, 0.6, 0.9, 1.0] {
        harness.hover_at(rect.left_center() + egui::vec2(rect.width() * share, 0.0));
        harness.run_steps(1);
    }
    harness.drop_at(rect.right_center());
    harness.run_steps(2);
    assert_eq!(first(&harness).agreed_in(round).fulfilment.map(u8::from), Some(10));
    assert_eq!(program(&harness).open.document.undo_steps(), steps + 1);
}

#[test]
fn a_score_is_typed_as_a_number() {
    let mut harness = first_selected();
    let round = program(&harness).round().unwrap();
    type_into(&mut harness, Role::TextInput, "relevance, 0 to 10", "4");
    assert_eq!(first(&harness).agreed_in(round).relevance.map(u8::from), Some(4));
}

#[test]
fn several_touchpoints_are_rated_at_once() {
    let mut state = example(Settings::default());
    update(&mut state, Action::Command(Command::SelectAll));
    let mut harness = window(state, SIZE);
    let round = program(&harness).round().unwrap();
    type_into(&mut harness, Role::TextInput, "competition, 0 to 10", "3");
    let all =
        program(&harness).map().unwrap().touchpoints().all(|touchpoint| touchpoint.agreed_in(round).competition.map(u8::from) == Some(3));
    assert!(all);
    harness.get_by_label_contains("Critical").click();
    harness.run_steps(3);
    assert!(program(&harness).map().unwrap().touchpoints().all(|touchpoint| touchpoint.critical));
}

#[test]
fn an_area_is_chosen_from_its_box() {
    let mut harness = first_selected();
    harness.get_by_role_and_label(Role::ComboBox, "Area").click();
    harness.run_steps(3);
    harness.get_by_label("Owned · Service & communication").click();
    harness.run_steps(3);
    assert_eq!(first(&harness).area, Area::Service);
}

#[test]
fn sections_fold_and_are_kept_folded() {
    let mut harness = first_selected();
    harness.get_by_label_contains("Scores: unfold").click();
    harness.run_steps(3);
    assert!(harness.query_by_label("expectation, slider").is_none());
    assert!(program(&harness).program.settings.folded.iter().any(|code| code == "scores"));
}

#[test]
fn measures_are_added_taken_further_and_gone_to_in_the_inspector_of_their_touchpoint() {
    let mut state = unplanned(Settings::default());
    let (map, one) = (state.map().unwrap().id, state.map().unwrap().touchpoints().next().unwrap().id);
    update(&mut state, Action::Look(LookAction::Select(Selection::one(map, Selected::Touchpoint(one)))));
    // Tall enough for all of the inspector.
    let mut harness = window(state, [1366.0, 2_600.0]);
    // The field for titles stays open for the next one.
    for title in ["Live chat", "Gift"] {
        type_into(&mut harness, Role::TextInput, "Add measure", title);
        harness.key_press(egui::Key::Enter);
        harness.run_steps(3);
    }
    let titles = |harness: &Shown| -> Vec<(String, Status)> {
        program(harness).project().measures_at(first(harness).id).map(|measure| (measure.title.clone(), measure.status)).collect()
    };
    assert_eq!(titles(&harness), [("Live chat".to_owned(), Status::Idea), ("Gift".to_owned(), Status::Idea)]);
    harness.get_by_role_and_label(Role::ComboBox, "Status: Gift").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::Button, "Testing").click();
    harness.run_steps(3);
    assert_eq!(titles(&harness)[1].1, Status::Testing);
    harness.get_by_label("Remove measure Live chat from this touchpoint").click();
    harness.run_steps(3);
    assert_eq!(titles(&harness).len(), 1);
    assert_eq!(program(&harness).project().measures.len(), 2, "it is kept");
    harness.get_by_label("Gift").click();
    harness.run_steps(3);
    let lead = program(&harness).open.document.selection.lead_measure();
    assert_eq!(lead, program(&harness).project().measures.get(1).map(|measure| measure.id));
}

#[test]
fn a_stage_is_renamed_in_the_inspector() {
    let mut harness = selected(|map| map.stages.first().map(|stage| Selected::Stage(stage.id)));
    type_into(&mut harness, Role::TextInput, "Name", "!");
    assert!(program(&harness).map().unwrap().stages[0].name.contains('!'));
}

#[test]
fn a_lane_is_hidden_and_written_in_the_inspector() {
    let free = |map: &crate::model::Map| map.lanes.iter().find(|lane| matches!(lane.kind, LaneKind::Free(_))).map(|lane| lane.id);
    let mut harness = selected(|map| free(map).map(Selected::Lane));
    let stage = program(&harness).map().unwrap().stages[0].name.clone();
    type_into(&mut harness, Role::MultilineTextInput, &stage, "Zebra");
    let lane = free(program(&harness).map().unwrap()).unwrap();
    let LaneKind::Free(content) = &program(&harness).map().unwrap().lane(lane).unwrap().kind else { panic!() };
    assert!(content.cells.values().any(|text| text.contains("Zebra")));
    harness.get_by_label_contains("Hidden on the map").click();
    harness.run_steps(3);
    assert!(program(&harness).map().unwrap().lane(lane).unwrap().hidden);
}

#[test]
fn the_map_and_the_project_are_described_in_the_inspector() {
    let mut harness = selected(|_| None);
    type_into(&mut harness, Role::TextInput, "Subtitle", "Q");
    assert!(program(&harness).map().unwrap().subtitle.contains('Q'));
    harness.get_by_role_and_label(Role::ComboBox, "Variant").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::Button, "Other").click();
    harness.run_steps(3);
    assert_eq!(program(&harness).map().unwrap().variant, Variant::Other);
    // The first is the menu.
    harness.get_all_by_role_and_label(Role::Button, "Project").last().unwrap().click();
    harness.run_steps(3);
    type_into(&mut harness, Role::TextInput, "Client", "W");
    assert!(program(&harness).project().client.contains('W'));
    assert_eq!(program(&harness).project().language, Some(WordLanguage::English), "that of the example");
    harness.get_by_role_and_label(Role::ComboBox, "Text language").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::Button, "German").click();
    harness.run_steps(3);
    assert_eq!(program(&harness).project().language, Some(WordLanguage::German));
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::Undo));
    assert_eq!(program(&harness).project().language, Some(WordLanguage::English));
}

#[test]
fn thresholds_are_changed_and_brought_back() {
    let mut harness = selected(|_| Some(Selected::Project));
    harness.get_by_label_contains("Thresholds: unfold").click_accesskit();
    harness.run_steps(3);
    type_into(&mut harness, Role::TextInput, "Relevant from", "7");
    assert_eq!(program(&harness).project().thresholds.relevant, 7.0);
    harness.get_by_label("Restore the default values").click_accesskit();
    harness.run_steps(3);
    assert_eq!(program(&harness).project().thresholds, crate::model::Thresholds::default());
}

#[test]
fn a_round_and_a_segment_are_renamed() {
    let round = |state: &crate::app::State| state.project().rounds[0].id;
    let mut state = example(Settings::default());
    let (map, id) = (state.map().unwrap().id, round(&state));
    update(&mut state, Action::Look(LookAction::Select(Selection::one(map, Selected::Round(id)))));
    let mut harness = window(state, SIZE);
    type_into(&mut harness, Role::TextInput, "Name", "%");
    assert!(program(&harness).project().rounds[0].label.contains('%'));

    let mut state = example(Settings::default());
    let id = state.project().segments[0].id;
    update(&mut state, Action::Look(LookAction::Select(Selection::one(map, Selected::Segment(id)))));
    let mut harness = window(state, SIZE);
    type_into(&mut harness, Role::MultilineTextInput, "Why", "%");
    assert!(program(&harness).project().segments[0].why.contains('%'));
}

#[test]
fn the_catalogue_adds_after_the_selected_touchpoint() {
    let mut state = example(Settings { catalogue_open: true, ..Settings::default() });
    let map = Arc::clone(state.map().unwrap());
    update(
        &mut state,
        Action::Look(LookAction::Select(Selection::one(map.id, Selected::Touchpoint(map.touchpoints().next().unwrap().id)))),
    );
    let mut harness = window(state, SIZE);
    let title = |harness: &Shown| program(harness).map().unwrap().touchpoints().nth(1).unwrap().title.clone();
    type_into(&mut harness, Role::TextInput, "Search touchpoints", "hotline");
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
    assert_eq!(title(&harness), "Hotline");
    harness.get_by_label("Add Print advertisement").focus();
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
    let titles: Vec<String> = program(&harness).map().unwrap().touchpoints().map(|touchpoint| touchpoint.title.clone()).collect();
    assert_eq!(&titles[1..3], ["Hotline", "Print advertisement"]);
}

#[test]
fn one_click_in_the_catalogue_adds_nothing() {
    let mut harness = window(example(Settings { catalogue_open: true, ..Settings::default() }), SIZE);
    let count = program(&harness).map().unwrap().touchpoint_count();
    let at = harness.get_by_label("Add Print advertisement").rect().center();
    harness.drag_at(at);
    harness.run_steps(1);
    harness.drop_at(at);
    harness.run_steps(3);
    assert_eq!(program(&harness).map().unwrap().touchpoint_count(), count);
}

#[test]
fn escape_closes_a_catalogue_that_was_opened_to_search_and_no_other() {
    for was_open in [false, true] {
        let mut harness = window(example(Settings { catalogue_open: was_open, ..Settings::default() }), SIZE);
        harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::K);
        harness.run_steps(4);
        assert!(harness.get_by_role_and_label(Role::TextInput, "Search touchpoints").accesskit_node().is_focused());
        type_into(&mut harness, Role::TextInput, "Search touchpoints", "poster");
        harness.key_press(egui::Key::Escape);
        harness.run_steps(4);
        assert_eq!(program(&harness).program.settings.catalogue_open, was_open);
        assert_eq!(program(&harness).program.focus, WindowArea::Canvas);
    }
}

#[test]
fn tabs_show_and_move_maps() {
    let mut harness = window(example(Settings::default()), SIZE);
    let maps: Vec<_> = program(&harness).project().maps.iter().map(|map| (map.id, map.name.clone())).collect();
    assert!(maps.len() > 1);
    harness.get_by_role_and_label(Role::Tab, &format!("Map {}", maps[1].1)).click();
    harness.run_steps(3);
    assert_eq!(program(&harness).map().unwrap().id, maps[1].0);
    let from = harness.get_by_role_and_label(Role::Tab, &format!("Map {}", maps[1].1)).rect().center();
    let to = harness.get_by_role_and_label(Role::Tab, &format!("Map {}", maps[0].1)).rect().left_center() + egui::vec2(6.0, 0.0);
    harness.drag_at(from);
    harness.run_steps(1);
    harness.hover_at(to + egui::vec2(20.0, 0.0));
    harness.run_steps(1);
    harness.hover_at(to);
    harness.run_steps(2);
    harness.drop_at(to);
    harness.run_steps(3);
    assert_eq!(program(&harness).project().maps[0].id, maps[1].0);
}

#[test]
fn f6_goes_round_the_areas_and_each_takes_the_keyboard() {
    let mut harness = window(example(Settings { catalogue_open: true, ..Settings::default() }), SIZE);
    for (area, role, name) in [
        (WindowArea::Inspector, Role::TextInput, "Name".to_owned()),
        (WindowArea::Tabs, Role::Tab, format!("Map {}", program(&harness).map().unwrap().name)),
        (WindowArea::Catalogue, Role::TextInput, "Search touchpoints".to_owned()),
    ] {
        harness.key_press(egui::Key::F6);
        harness.run_steps(4);
        assert_eq!(program(&harness).program.focus, area);
        assert!(harness.get_by_role_and_label(role, &name).accesskit_node().is_focused(), "{name}");
    }
    harness.key_press(egui::Key::F6);
    harness.run_steps(4);
    assert_eq!(program(&harness).program.focus, WindowArea::Canvas);
}

#[test]
fn a_field_that_is_clicked_makes_its_panel_the_area_with_the_keyboard() {
    let mut harness = first_selected();
    assert_eq!(program(&harness).program.focus, WindowArea::Canvas);
    type_into(&mut harness, Role::TextInput, "Title", "5");
    assert_eq!(program(&harness).program.focus, WindowArea::Inspector);
    // The digit is a letter of the title, not a score.
    assert!(first(&harness).title.contains('5'));
    harness.key_press(egui::Key::Escape);
    harness.run_steps(4);
    assert_eq!(program(&harness).program.focus, WindowArea::Canvas);
}

#[test]
fn the_map_keeps_most_of_a_small_window() {
    let small = [1366.0, 768.0];
    let mut state = example(Settings { catalogue_open: true, language: Some(Language::German), ..Settings::default() });
    update(&mut state, Action::Command(Command::SelectMap));
    let harness = window(state, small);
    let name = format!("Karte „{}“", program(&harness).map().unwrap().name);
    let canvas = harness.get_by_label(&name).rect();
    let share = canvas.area() / (small[0] * small[1]);
    assert!(share >= 0.6, "{share}");
    assert!(program(&harness).program.settings.is_open(Panel::Inspector));
}

#[test]
fn nothing_in_the_panels_is_without_a_name() {
    for element in [None, Some(Selected::Project)] {
        let mut state = example(Settings { catalogue_open: true, ..Settings::default() });
        if let Some(element) = element {
            let map = state.map().unwrap().id;
            update(&mut state, Action::Look(LookAction::Select(Selection::one(map, element))));
        } else {
            update(&mut state, Action::Command(Command::GoRight));
        }
        let harness = window(state, SIZE);
        for node in harness.get_all_by(|_| true) {
            let node = node.accesskit_node();
            let named = node.label().is_some_and(|label| !label.trim().is_empty());
            assert!(named || !egui::accessibility::is_input(node.role()), "{:?} without a name", node.role());
        }
    }
}

/// Every element of the worked example that the inspector knows, or nothing.
pub(super) fn elements(language: Language) -> Vec<Option<Selected>> {
    let state = example(Settings { language: Some(language), ..Settings::default() });
    let map = state.map().unwrap();
    let mut all = vec![None, Some(Selected::Project)];
    all.extend(map.touchpoints().map(|touchpoint| Some(Selected::Touchpoint(touchpoint.id))).take(6));
    all.extend(map.stages.iter().map(|stage| Some(Selected::Stage(stage.id))).take(2));
    all.extend(map.lanes.iter().map(|lane| Some(Selected::Lane(lane.id))));
    all.extend(state.project().rounds.iter().map(|round| Some(Selected::Round(round.id))));
    all.extend(state.project().segments.iter().map(|segment| Some(Selected::Segment(segment.id))));
    all
}

#[test]
fn nothing_is_wider_than_its_panel() {
    for (language, theme, text_scale) in [
        (Language::German, ThemeName::Light, 1.0),
        (Language::German, ThemeName::Projector, 1.0),
        (Language::English, ThemeName::Dark, 1.6),
    ] {
        for element in elements(language) {
            let language = Some(language);
            let settings = Settings { catalogue_open: true, language, theme, text_scale, folded: Vec::new(), ..Settings::default() };
            let mut state = example(settings);
            let map = state.map().unwrap().id;
            if let Some(element) = element {
                update(&mut state, Action::Look(LookAction::Select(Selection::one(map, element))));
            }
            let mut harness = window(state, [1366.0, 3000.0]);
            let mut below = std::collections::HashSet::new();
            if harness.state().as_ref().unwrap().areas().inspector.is_none() {
                // There is only room for its tab, and it opens over the map.
                below.extend(harness.get_all_by(|node| node.bounding_box().is_some()).map(|node| node.accesskit_node().id()));
                harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::J);
                harness.run_steps(4);
            }
            let panel = harness.state().as_ref().unwrap().areas().inspector.unwrap();
            let mut outside = Vec::new();
            for node in harness.get_all_by(|node| node.bounding_box().is_some()) {
                let rect = node.rect();
                let fits = rect.left() >= panel.left() - 4.0 && rect.right() <= panel.right();
                // Letters of a field are cut at its edge.
                let whole = node.accesskit_node().role() != Role::TextRun;
                if panel.contains(rect.center()) && rect.height() < 300.0 && whole && !below.contains(&node.accesskit_node().id()) && !fits
                {
                    let name = (node.accesskit_node().label(), node.accesskit_node().value());
                    outside.push((rect.top().round() as i32, format!("{name:?} {rect:?}")));
                }
            }
            // Whatever overflows first widens everything below it.
            outside.sort();
            assert!(outside.is_empty(), "{language:?} {theme:?} {element:?}: {outside:#?} leave {panel:?}");
        }
    }
}

#[test]
fn a_menu_that_is_open_takes_escape_and_the_map_keeps_its_selection() {
    let mut harness = first_selected();
    let selection = program(&harness).open.document.selection.clone();
    harness.get_by_role_and_label(Role::Button, "Edit").click();
    harness.run_steps(3);
    assert!(harness.query_by_label_contains("Select all touchpoints").is_some());
    harness.key_press(egui::Key::Escape);
    harness.run_steps(3);
    assert!(harness.query_by_label_contains("Select all touchpoints").is_none());
    assert_eq!(program(&harness).open.document.selection, selection);
}

#[test]
fn a_catalogue_entry_lands_in_the_lane_it_is_dropped_on() {
    let mut harness = window(example(Settings { catalogue_open: true, ..Settings::default() }), SIZE);
    let before: Vec<_> = program(&harness).map().unwrap().touchpoints().map(|touchpoint| touchpoint.id).collect();
    let card = |name: &str| harness.get_by_label_contains(name).rect().center();
    // An advertisement is paid; the card it is dropped next to is earned.
    let (from, to) = (card("Add Print advertisement"), card("Colleague arrives"));
    harness.drag_at(from);
    harness.run_steps(1);
    for share in [0.2, 0.6, 0.9, 1.0] {
        harness.hover_at(from + (to - from) * share);
        harness.run_steps(1);
    }
    harness.drop_at(to);
    harness.run_steps(4);
    let map = Arc::clone(program(&harness).map().unwrap());
    let new: Vec<_> = map.touchpoints().filter(|touchpoint| !before.contains(&touchpoint.id)).collect();
    assert_eq!(new.len(), 1);
    assert_eq!((new[0].title.as_str(), new[0].area), ("Print advertisement", Area::Advocacy));
}

#[test]
fn a_colour_that_is_not_set_looks_so_until_one_is_given() {
    let mut state = example(Settings::default());
    let (map, id) = (state.map().unwrap().id, SegmentId::new());
    let add = Edit::Segment(SegmentEdit::Add(Segment::new(id, "New")));
    update(&mut state, Action::Edit { edit: add, merge: None });
    update(&mut state, Action::Look(LookAction::Select(Selection::one(map, Selected::Segment(id)))));
    let mut harness = window(state, SIZE);
    let color = |harness: &Shown| program(harness).project().segment(id).unwrap().color;
    assert!(harness.query_by_label("Not set").is_some());
    // The button is filled with the colour, and with nothing before there is one.
    let filled = |harness: &Shown| {
        let at = harness.get_by_role_and_label(Role::Button, "Colour").rect();
        let shapes = harness.output().shapes.iter();
        shapes
            .filter(|shape| matches!(&shape.shape, egui::Shape::Rect(rect) if at.contains_rect(rect.rect) && rect.fill.is_opaque()))
            .count()
    };
    assert_eq!(filled(&harness), 0);
    harness.get_by_role_and_label(Role::Button, "Colour").click();
    harness.run_steps(3);
    assert!(color(&harness).is_some(), "the first press gives one, to be changed");
    harness.key_press(egui::Key::Escape);
    harness.run_steps(3);
    assert!(filled(&harness) > 0 && harness.query_by_label("Not set").is_none());
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::Undo));
    assert_eq!(color(&harness), None, "one step");
}

#[test]
fn another_project_begins_at_the_top_of_the_inspector() {
    let mut harness = window(example(Settings::default()), [1366.0, 600.0]);
    harness.run_steps(2);
    let top = |harness: &Shown| harness.get_by_role_and_label(Role::TextInput, "Name").rect().top();
    let before = top(&harness);
    harness.hover_at(egui::pos2(1200.0, 400.0));
    for _ in 0..3 {
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Line,
            delta: egui::vec2(0.0, -2.0),
            modifiers: egui::Modifiers::NONE,
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
        });
        harness.run_steps(4);
    }
    harness.run_steps(20);
    assert!(top(&harness) < before - 50.0, "scrolled down: {} from {before}", top(&harness));
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::NewEmpty));
    harness.run_steps(4);
    assert!((top(&harness) - before).abs() < 1.0, "{} instead of {before}", top(&harness));
}
