//! What is shown over the window: the search, the palette, lists to choose from, tooltips. How large they are, what the keys do in them, and that
//! they never cover each other.

use super::hands::press;
use super::{Shown, example, program, window};
use crate::app::{
    ALT_WRITES, Action, Command, GridAction, GridColumn, LookAction, MapAction, ReadAt, Settings, State, View, WindowArea, update,
};
use crate::edit::{Selected, Selection};
use crate::i18n::Language;
use crate::model::table::Column;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, Rect, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::sync::Arc;

/// The sizes of windows that everything has to hold in.
const SIZES: [[f32; 2]; 3] = [[1024.0, 700.0], [1366.0, 768.0], [2560.0, 1440.0]];

fn typed(harness: &mut Shown, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run_steps(4);
}

fn deleted(harness: &mut Shown, count: usize) {
    for _ in 0..count {
        harness.key_press(Key::Backspace);
    }
    harness.run_steps(4);
}

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(4);
}

/// The places of all buttons whose name contains some words.
fn buttons(harness: &Shown, words: &str) -> Vec<Rect> {
    let named = harness.query_all_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.contains(words)));
    named.map(|node| node.rect()).collect()
}

/// The search for something that is found more than eight times.
fn searching(size: [f32; 2]) -> Shown {
    let mut state = example(Settings::default());
    update(&mut state, Action::Command(Command::Find));
    let mut harness = window(state, size);
    typed(&mut harness, "e");
    assert!(hits(&harness).len() > 20);
    harness
}

fn hits(harness: &Shown) -> &[crate::app::Hit] {
    &program(harness).open.find.as_ref().unwrap().hits
}

fn current(harness: &Shown) -> Option<usize> {
    program(harness).open.find.as_ref().unwrap().current
}

/// The results in sight: those of which the list shows everything.
fn in_sight(harness: &Shown) -> Vec<(usize, Rect)> {
    let window = Rect::from_min_size(Pos2::ZERO, harness.ctx.content_rect().size());
    let all = hits(harness).iter().enumerate().filter_map(|(index, hit)| {
        let whole = |label: &str| label.starts_with(&format!("{}\n", hit.title));
        let found = harness.query_all_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| whole(&label)));
        found.map(|node| node.rect()).find(|rect| window.contains_rect(*rect)).map(|rect| (index, rect))
    });
    all.collect()
}

#[test]
fn eight_results_are_in_sight_with_stage_and_map() {
    for size in SIZES {
        let harness = searching(size);
        let seen = in_sight(&harness);
        assert!(seen.len() >= 8, "{size:?}: {seen:?}");
        let map = program(&harness).map().unwrap().name.clone();
        for (index, hit) in hits(&harness).iter().enumerate().take(8) {
            let place = match hit.element {
                Selected::Touchpoint(_) => format!("{}\n{} · {map}", hit.title, hit.stage_name.as_deref().unwrap()),
                Selected::Stage(_) => format!("{}\nStage · {map}", hit.title),
                _ => hit.title.clone(),
            };
            assert!(!buttons(&harness, &place).is_empty(), "{index}: {place}");
        }
    }
}

#[test]
fn long_titles_are_whole() {
    let mut state = example(Settings::default());
    let map = Arc::clone(state.map().unwrap());
    let title = "A touchpoint with a title that is so long that it needs a second and a third line in the list of what was found, zebra";
    let edit = crate::edit::Edit::Touchpoint(crate::edit::TouchpointEdit::Change {
        map: map.id,
        touchpoints: vec![map.touchpoints().next().unwrap().id],
        change: crate::edit::TouchpointChange::Title(title.to_owned()),
    });
    update(&mut state, Action::Edit { edit, merge: None });
    update(&mut state, Action::Command(Command::Find));
    let mut harness = window(state, SIZES[0]);
    typed(&mut harness, "zebra");
    let rect = buttons(&harness, &format!("{title}\n"))[0];
    assert!(rect.height() > 50.0, "{rect:?}");
}

#[test]
fn arrows_and_page_keys_choose_a_result() {
    let mut harness = searching(SIZES[1]);
    for (key, at) in [
        (Key::ArrowDown, 0),
        (Key::ArrowDown, 1),
        (Key::PageDown, 9),
        (Key::PageDown, 17),
        (Key::ArrowUp, 16),
        (Key::PageUp, 8),
        (Key::PageUp, 0),
        (Key::ArrowUp, 0),
    ] {
        press(&mut harness, key);
        assert_eq!(current(&harness), Some(at), "{key:?}");
        let hit = &hits(&harness)[at];
        assert_eq!(program(&harness).open.document.selection.lead, Some(hit.element), "{key:?}");
        assert!(in_sight(&harness).iter().any(|(index, _)| *index == at), "{at} is in sight");
    }
    // The field still has the keyboard.
    typed(&mut harness, "x");
    assert_eq!(program(&harness).open.find.as_ref().unwrap().query, "ex");
}

#[test]
fn the_search_grows_again_after_a_query_without_results() {
    let mut harness = searching(SIZES[1]);
    let before = in_sight(&harness).len();
    typed(&mut harness, "qqq");
    assert!(hits(&harness).is_empty());
    deleted(&mut harness, 3);
    assert_eq!(in_sight(&harness).len(), before);
}

#[test]
fn the_palette_has_its_size_after_each_change() {
    for size in [SIZES[0], SIZES[2]] {
        let mut state = example(Settings::default());
        update(&mut state, Action::Command(Command::Palette));
        let mut harness = window(state, size);
        let rows = |harness: &Shown| buttons(harness, "      ").iter().filter(|rect| rect.bottom() < size[1] - 40.0).count();
        let at_first = rows(&harness);
        assert!(at_first > 12, "{at_first}");
        typed(&mut harness, "xqzjw");
        assert_eq!(rows(&harness), 0);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        deleted(&mut harness, 1);
        assert_eq!(rows(&harness), at_first, "{size:?}");
    }
}

#[test]
fn the_palette_says_why_a_command_cannot_be_carried_out_and_stays() {
    let mut state = example(Settings::default());
    update(&mut state, Action::Command(Command::Palette));
    let mut harness = window(state, SIZES[1]);
    typed(&mut harness, "old versions");
    assert!(!buttons(&harness, "The project has not been saved to a file yet").is_empty());
    press(&mut harness, Key::Enter);
    assert!(program(&harness).open.palette, "nothing has happened");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    typed(&mut harness, "dark mode");
    press(&mut harness, Key::Enter);
    assert!(!program(&harness).open.palette);
    assert_eq!(program(&harness).program.settings.theme, crate::layout::ThemeName::Dark);
}

#[test]
fn the_palette_marks_the_first_thing_that_can_be_done() {
    for query in ["hide", "lane", "undo", "delete", "round", ""] {
        let mut state = example(Settings::default());
        update(&mut state, Action::Command(Command::Palette));
        let mut harness = window(state, SIZES[1]);
        typed(&mut harness, query);
        let found: Vec<_> = program(&harness).commands_for(query).into_iter().filter(|listed| listed.command != Command::Palette).collect();
        let first = found.iter().find(|listed| listed.why_not.is_none()).unwrap_or_else(|| panic!("{query}"));
        let marked =
            harness.get_all_by_role(Role::Button).filter(|node| node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True));
        let marked: Vec<String> = marked.filter_map(|node| node.accesskit_node().label()).map(|label| label.trim().to_owned()).collect();
        assert!(marked.iter().any(|label| label.starts_with(&first.label)), "{query}: {marked:?}, not {}", first.label);
    }
}

#[test]
fn keys_are_the_dialogs_and_not_those_of_the_text_behind_it() {
    for view in [View::Map, View::Grid] {
        let mut harness = window(first_selected(), SIZES[1]);
        act(&mut harness, Action::Command(Command::ShowView(view)));
        if view == View::Map {
            act(&mut harness, Action::Command(Command::ChooseChannel));
        } else {
            let row = program(&harness).map().unwrap().touchpoints().next().unwrap().id;
            act(&mut harness, Action::Grid(GridAction::To { row, column: GridColumn::Field(Column::Channel), extend: false }));
            act(&mut harness, Action::Grid(GridAction::Edit(None)));
        }
        act(&mut harness, Action::Map(MapAction::EditingChanged("pigeon".to_owned())));
        let draft = |harness: &Shown| program(harness).look.editing.as_ref().map(|editing| editing.draft.clone());
        for key in [Key::Escape, Key::Enter] {
            act(&mut harness, Action::Command(Command::Quit));
            assert!(program(&harness).dialog.is_some(), "{view:?}");
            typed(&mut harness, "x");
            press(&mut harness, key);
            assert_eq!(program(&harness).dialog, None, "{view:?} {key:?}");
            assert_eq!(draft(&harness).as_deref(), Some("pigeon"), "{view:?} {key:?}");
        }
        // And then they are the text's again.
        press(&mut harness, Key::Escape);
        assert_eq!(draft(&harness), None, "{view:?}");
    }
}

#[test]
fn a_key_held_down_with_alt_writes_nothing_into_a_field() {
    let mut harness = searching(SIZES[1]);
    let query = |harness: &Shown| program(harness).open.find.as_ref().map(|find| find.query.clone());
    let before = query(&harness);
    for key in [Key::M, Key::Z] {
        let modifiers = Modifiers::ALT;
        // Both in one frame, as the system reports them.
        let pressed = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        harness.input_mut().events.extend([pressed, Event::Text(key.name().to_lowercase())]);
        harness.run_steps(2);
    }
    assert_eq!(query(&harness) == before, !ALT_WRITES);
    typed(&mut harness, "x");
    assert_ne!(query(&harness), before);
}

/// The example with its first touchpoint selected.
fn first_selected() -> State {
    let mut state = example(Settings::default());
    let map = Arc::clone(state.map().unwrap());
    update(
        &mut state,
        Action::Look(LookAction::Select(Selection::one(map.id, Selected::Touchpoint(map.touchpoints().next().unwrap().id)))),
    );
    state
}

#[test]
fn a_choice_by_arrow_and_enter_closes_its_list() {
    let mut harness = window(first_selected(), SIZES[1]);
    let area = |harness: &Shown| program(harness).map().unwrap().touchpoints().next().unwrap().area;
    let before = area(&harness);
    harness.get_by_role_and_label(Role::ComboBox, "Area").focus();
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    let options = harness.get_all_by_role(Role::Button).count();
    // From the chosen one, which is the last.
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::Enter);
    assert_ne!(area(&harness), before);
    assert!(harness.get_all_by_role(Role::Button).count() < options, "the list is closed");
    assert!(harness.get_by_role_and_label(Role::ComboBox, "Area").accesskit_node().is_focused(), "the keyboard stays there");
}

#[test]
fn a_key_leads_to_the_search_of_the_catalogue() {
    let mut harness = window(example(Settings::default()), SIZES[1]);
    for _ in 0..2 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
        harness.run_steps(4);
        assert_eq!(program(&harness).program.focus, WindowArea::Catalogue);
        let field = harness.get_by_role_and_label(Role::TextInput, "Search touchpoints");
        assert!(field.accesskit_node().is_focused());
        // From a name in the list, too.
        harness.get_by_label("Add Print advertisement").focus();
        harness.run_steps(3);
    }
    typed(&mut harness, "");
    act(&mut harness, Action::Command(Command::TogglePanel(crate::app::Panel::Catalogue)));
    assert_eq!(program(&harness).program.focus, WindowArea::Canvas, "the keyboard does not stay in what is gone");
}

#[test]
fn names_in_the_catalogue_wrap() {
    for language in [Language::English, Language::German] {
        let settings = Settings { catalogue_open: true, catalogue_width: 160.0, language: Some(language), ..Settings::default() };
        let state = example(settings);
        let longest = state.program.catalogue.search("").into_iter().max_by_key(|entry| entry.title.chars().count()).unwrap().title.clone();
        let name = state.program.texts.catalogue_add(&longest);
        let harness = window(state, [1024.0, 3000.0]);
        let rect = harness.get_by_label(&name).rect();
        assert!(rect.height() > 30.0, "{name}: {rect:?}");
    }
}

/// The tooltip of the icon of the palette.
const TIP: &str = "All commands… (Ctrl+P)";

/// Whether a tooltip is shown.
fn has_tip(harness: &Shown) -> bool {
    harness.query_all_by(|node| node.role() == Role::Label && node.value().is_some_and(|value| value == TIP)).next().is_some()
}

/// Moves the pointer to a place, as a hand does, and lets it rest there.
fn rest_at(harness: &mut Shown, at: Pos2) {
    for part in [24.0, 12.0, 6.0, 0.0] {
        harness.hover_at(at + vec2(part, 0.0) / 4.0);
        harness.run_steps(1);
    }
    harness.run_steps(6);
}

#[test]
fn tooltips_need_a_pointer_that_has_moved() {
    let mut harness = window(example(Settings::default()), SIZES[1]);
    let at = buttons(&harness, TIP)[0].center();
    rest_at(&mut harness, at);
    assert!(has_tip(&harness));
    // A key takes it away, and it does not come back by itself.
    press(&mut harness, Key::ArrowRight);
    harness.run_steps(8);
    assert!(!has_tip(&harness), "something else was done");
    rest_at(&mut harness, at);
    assert!(has_tip(&harness));
    // The window appears under a pointer that rests.
    let mut harness = window(example(Settings::default()), SIZES[1]);
    harness.hover_at(at);
    harness.run_steps(12);
    assert!(!has_tip(&harness));
}

#[test]
fn tooltips_never_lie_over_a_list_or_a_dialog() {
    let mut harness = window(example(Settings::default()), SIZES[1]);
    let at = buttons(&harness, TIP)[0].center();
    for command in [Command::Find, Command::Palette, Command::About] {
        rest_at(&mut harness, at);
        assert!(has_tip(&harness));
        act(&mut harness, Action::Command(command));
        assert!(!has_tip(&harness), "{command:?}");
        rest_at(&mut harness, at);
        assert!(!has_tip(&harness), "{command:?}");
        act(&mut harness, Action::CloseOverlay);
    }
    // Nor while something is dragged over the window.
    rest_at(&mut harness, at);
    assert!(has_tip(&harness));
    harness.drag_at(at);
    harness.run_steps(2);
    assert!(!has_tip(&harness));
}

#[test]
fn an_entry_that_cannot_be_chosen_says_why() {
    let mut harness = window(example(Settings::default()), SIZES[1]);
    harness.get_by_role_and_label(Role::Button, "File").click();
    harness.run_steps(3);
    let at = buttons(&harness, "Earlier versions…")[0].center();
    rest_at(&mut harness, at);
    let why = "The project has not been saved to a file yet";
    assert!(harness.query_all_by(|node| node.value().is_some_and(|value| value == why)).next().is_some());
}

#[test]
fn a_text_that_is_opened_from_the_palette_has_the_keyboard() {
    for (query, size) in [("rename", SIZES[0]), ("text lane per stage", SIZES[1]), ("add stage", SIZES[1])] {
        let mut state = example(Settings::default());
        update(&mut state, Action::Command(Command::First));
        let mut harness = window(state, size);
        harness.run_steps(4);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::P);
        harness.run_steps(4);
        typed(&mut harness, query);
        press(&mut harness, Key::Enter);
        typed(&mut harness, "Ja");
        typed(&mut harness, "nus");
        let draft = program(&harness).look.editing.as_ref().map(|editing| editing.draft.clone());
        assert_eq!(draft.as_deref(), Some("Janus"), "{query}");
        press(&mut harness, Key::Enter);
        assert!(program(&harness).look.editing.is_none());
    }
}

#[test]
fn what_is_pasted_into_the_search_is_pasted_nowhere_else() {
    for view in View::ALL {
        let mut harness = window(example(Settings::default()), SIZES[1]);
        act(&mut harness, Action::Command(Command::ShowView(view)));
        harness.run_steps(3);
        let before = Arc::clone(program(&harness).project());
        harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
        harness.run_steps(3);
        harness.event(Event::Paste("Probefahrt".to_owned()));
        harness.run_steps(3);
        assert_eq!(program(&harness).open.find.as_ref().map(|find| find.query.as_str()), Some("Probefahrt"), "{view:?}");
        assert!(Arc::ptr_eq(&before, program(&harness).project()), "{view:?}: nothing else took it");
    }
}

#[test]
fn the_name_of_what_was_added_is_selected() {
    for command in [Command::AddRound, Command::AddSegment, Command::AddRater] {
        let mut harness = window(example(Settings::default()), SIZES[1]);
        // As from the palette.
        act(&mut harness, Action::Command(Command::Palette));
        let name = command.label(program(&harness));
        typed(&mut harness, &name);
        press(&mut harness, Key::Enter);
        typed(&mut harness, "Winter season");
        let project = program(&harness).project();
        let name = match command {
            Command::AddRound => &project.rounds.last().unwrap().label,
            Command::AddSegment => &project.segments.last().unwrap().name,
            _ => &project.raters.last().unwrap().name,
        };
        assert_eq!(name, "Winter season");
    }
}

#[test]
fn the_list_of_columns_takes_the_room_there_is() {
    for language in Language::ALL {
        for size in SIZES {
            let mut state = example(Settings { language: Some(*language), ..Settings::default() });
            update(&mut state, Action::Command(Command::ShowView(View::Grid)));
            let mut harness = window(state, size);
            let texts = Arc::clone(&program(&harness).program.texts);
            harness.get_by_role_and_label(Role::Button, texts.grid_columns()).click();
            harness.run_steps(6);
            let boxes: Vec<Rect> = harness.get_all_by_role(Role::CheckBox).map(|node| node.rect()).collect();
            let seen = boxes.iter().filter(|place| place.bottom() <= size[1]).count();
            let free = size[1] - boxes.iter().map(|place| place.bottom()).filter(|bottom| *bottom <= size[1]).fold(0.0, f32::max);
            assert!(seen == boxes.len() || free < 60.0, "{seen} of {}, {free} left", boxes.len());
            assert!(boxes.iter().all(|place| place.width() < 320.0), "{:?}", boxes[0]);
        }
    }
}

#[test]
fn a_list_of_words_below_a_card_is_whole() {
    for (language, command, column) in [
        (Language::English, Command::ChooseControl, "control"),
        (Language::English, Command::ChooseArea, "area"),
        (Language::German, Command::ChooseControl, "control"),
        (Language::German, Command::ChooseArea, "area"),
    ] {
        let mut harness = window(example(Settings { language: Some(language), ..Settings::default() }), SIZES[1]);
        // After a shorter list, whose height must not stay.
        act(&mut harness, Action::Command(Command::First));
        act(&mut harness, Action::Command(Command::ChooseControl));
        harness.event(Event::Text("xyz".to_owned()));
        harness.run_steps(2);
        press(&mut harness, Key::Escape);
        act(&mut harness, Action::Command(command));
        let texts = Arc::clone(&program(&harness).program.texts);
        let codes: &[&str] =
            if column == "area" { &["influence", "point-of-sale", "service", "advocacy"] } else { &["direct", "indirect"] };
        let places: Vec<Rect> = codes
            .iter()
            .map(|code| {
                let word = texts.term(column, code);
                let found = harness.query_all_by(|node| node.role() == Role::Button && node.label().as_deref() == Some(word));
                found.map(|node| node.rect()).next().unwrap_or_else(|| panic!("{word} is not shown"))
            })
            .collect();
        let list = harness.ctx.memory(|memory| memory.area_rect(egui::Id::unique("grid choices"))).unwrap();
        assert!(list.width() < places[0].width() + 16.0, "as wide as what is to be chosen: {list:?}, {:?}", places[0]);
        for place in &places {
            assert!(list.expand(0.5).contains_rect(*place), "{column} {place:?} in {list:?}: {places:?}");
        }
    }
}

#[test]
fn arrows_in_a_list_begin_at_what_is_chosen() {
    let mut harness = window(example(Settings::default()), SIZES[1]);
    act(&mut harness, Action::Command(Command::Export));
    let read_at = |harness: &Shown| program(harness).exchange.choice().read_at;
    harness.get_by_role_and_label(Role::ComboBox, "Read").focus();
    harness.run_steps(2);
    for (keys, expected) in [
        (&[Key::ArrowDown][..], ReadAt::Table),
        (&[Key::ArrowDown], ReadAt::Wall),
        (&[Key::ArrowUp, Key::ArrowUp, Key::ArrowDown], ReadAt::Table),
    ] {
        press(&mut harness, Key::Space);
        keys.iter().for_each(|key| press(&mut harness, *key));
        press(&mut harness, Key::Enter);
        assert_eq!(read_at(&harness), expected);
    }
}

#[test]
fn a_digit_with_nothing_selected_says_what_to_do_and_escape_says_nothing() {
    let mut harness = window(example(Settings::default()), SIZES[1]);
    press(&mut harness, Key::Escape);
    press(&mut harness, Key::Escape);
    assert!(program(&harness).notices.is_empty(), "{:?}", program(&harness).notices);
    press(&mut harness, Key::Num8);
    harness.event(Event::Text("8".to_owned()));
    harness.run_steps(2);
    let said: Vec<_> = program(&harness).notices.iter().map(|notice| notice.text.as_str()).collect();
    assert_eq!(said, ["Select a touchpoint first"]);
}

#[test]
fn a_project_without_anything_leads_back_to_the_last_files() {
    let mut state = example(Settings::default());
    for name in ["first", "second"] {
        state.program.settings.remember(std::path::Path::new(&format!("/maps/{name}.wegmarke")));
    }
    let mut harness = window(state, SIZES[0]);
    let label = |name: &str| format!("Open recent: {name}");
    assert!(harness.query_by_label(&label("second")).is_none());
    act(&mut harness, Action::Command(Command::Close));
    let canvas = harness.get_by_role(Role::Canvas).rect();
    for name in ["first", "second"] {
        assert!(canvas.contains_rect(harness.get_by_role_and_label(Role::Button, &label(name)).rect()), "{name}");
    }
    // Work on it has begun.
    act(&mut harness, Action::Command(Command::AddStage));
    harness.event(Event::Text("Need".to_owned()));
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    assert!(harness.query_by_label(&label("second")).is_none());
}

/// What is called by a name that can be changed in place.
fn renamed(state: &State) -> Vec<(Command, Option<Selected>)> {
    let map = state.map().unwrap();
    let lane = map.lanes.iter().find(|lane| matches!(lane.kind, crate::model::LaneKind::Free(_))).unwrap().id;
    let touchpoint = map.touchpoints().next().unwrap().id;
    vec![
        (Command::RenameMap, None),
        (Command::Rename, None),
        (Command::Rename, Some(Selected::Map)),
        (Command::Rename, Some(Selected::Lane(lane))),
        (Command::Rename, Some(Selected::Stage(map.stages[0].id))),
        (Command::Rename, Some(Selected::Touchpoint(touchpoint))),
        (Command::Rename, Some(Selected::Project)),
        (Command::Rename, Some(Selected::Round(state.project().rounds[0].id))),
        (Command::Rename, Some(Selected::Segment(state.project().segments[0].id))),
    ]
}

#[test]
fn a_name_that_is_changed_is_selected_wherever_it_is() {
    for language in Language::ALL {
        let all = renamed(&example(Settings { language: Some(*language), ..Settings::default() }));
        for (command, element) in all {
            let mut state = example(Settings { language: Some(*language), ..Settings::default() });
            let map = state.map().unwrap().id;
            let selection = element.map_or_else(|| Selection::nothing(map), |element| Selection::one(map, element));
            update(&mut state, Action::Look(LookAction::Select(selection)));
            let mut harness = window(state, SIZES[0]);
            act(&mut harness, Action::Command(command));
            typed(&mut harness, "Winter");
            press(&mut harness, Key::Enter);
            let (project, map) = (program(&harness).project(), program(&harness).map().unwrap());
            let name = match element {
                None | Some(Selected::Map) => &map.name,
                Some(Selected::Lane(id)) => match &map.lane(id).unwrap().kind {
                    crate::model::LaneKind::Free(lane) => &lane.name,
                    other => panic!("{other:?}"),
                },
                Some(Selected::Stage(id)) => &map.stage(id).unwrap().name,
                Some(Selected::Touchpoint(id)) => &map.touchpoint(id).unwrap().title,
                Some(Selected::Project) => &project.name,
                Some(Selected::Round(id)) => &project.round(id).unwrap().label,
                Some(Selected::Segment(id)) => &project.segment(id).unwrap().name,
                Some(other) => panic!("{other:?}"),
            };
            assert_eq!(name, "Winter", "{command:?} {element:?}");
        }
    }
}

#[test]
fn the_group_of_a_rater_is_selected_when_tab_leads_there() {
    let mut harness = window(example(Settings::default()), SIZES[2]);
    act(&mut harness, Action::Command(Command::AddRater));
    typed(&mut harness, "Nina");
    press(&mut harness, Key::Tab);
    typed(&mut harness, "Sales");
    press(&mut harness, Key::Tab);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run_steps(4);
    typed(&mut harness, "Service");
    let rater = program(&harness).project().raters.last().unwrap().clone();
    assert_eq!((rater.name.as_str(), rater.group.as_str()), ("Nina", "Service"));
}
