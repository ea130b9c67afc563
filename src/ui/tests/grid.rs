//! The grid in the window, as people and screen readers use it: cells found by their names, controlled with keys and pointer.

use super::hands::{cell, click, press, type_text};
use super::{Shown, example, program, window, window_in_steps};
use crate::app::{Action, Command, GridColumn, RowColumn as _, Settings, State, View, update};
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::table::Column;
use crate::model::{Channel, ScoreKind, Touchpoint};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, OutputCommand};
use egui_kittest::kittest::Queryable as _;
use std::sync::Arc;

const SIZE: [f32; 2] = [1366.0, 900.0];

fn shown(state: State) -> Shown {
    let mut state = state;
    update(&mut state, Action::Command(Command::ShowView(View::Grid)));
    let mut harness = window_in_steps(state, SIZE, 1.0 / 60.0);
    harness.run_steps(3);
    harness
}

fn grid() -> Shown {
    shown(example(Settings { inspector_open: false, ..Settings::default() }))
}

fn named(harness: &Shown, title: &str) -> Arc<Touchpoint> {
    let found = program(harness).map().unwrap().touchpoints().find(|touchpoint| touchpoint.title == title).map(Arc::clone);
    found.unwrap_or_else(|| {
        panic!(
            "no {title}: {:?}, {:?}",
            program(harness).look.editing,
            program(harness).map().unwrap().touchpoints().map(|one| one.title.clone()).collect::<Vec<_>>()
        )
    })
}

fn agreed(harness: &Shown, title: &str, kind: ScoreKind) -> Option<u8> {
    named(harness, title).agreed_in(program(harness).round().unwrap()).get(kind).map(u8::from)
}

#[test]
fn scores_are_typed_down_a_column() {
    let mut harness = grid();
    click(&mut harness, "Search ad", "Fulfilment");
    type_text(&mut harness, "7");
    press(&mut harness, Key::ArrowDown);
    type_text(&mut harness, "1");
    type_text(&mut harness, "0");
    press(&mut harness, Key::ArrowDown);
    type_text(&mut harness, "+");
    assert_eq!(agreed(&harness, "Search ad", ScoreKind::Fulfilment), Some(7));
    assert_eq!(agreed(&harness, "Shop website", ScoreKind::Fulfilment), Some(10));
    assert_eq!(agreed(&harness, "Test report in a magazine", ScoreKind::Fulfilment), Some(10));
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Delete);
    assert_eq!(agreed(&harness, "Test report in a magazine", ScoreKind::Fulfilment), None);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(3);
    assert_eq!(agreed(&harness, "Test report in a magazine", ScoreKind::Fulfilment), Some(10), "undo works while the grid has the keys");
}

#[test]
fn typing_opens_a_cell_enter_keeps_it_and_goes_down_escape_gives_up() {
    let mut harness = grid();
    click(&mut harness, "Search ad", "Touchpoint");
    type_text(&mut harness, "Ad ");
    // The field has the keyboard now and continues after the first letters.
    type_text(&mut harness, "found");
    harness.get_by_role_and_label(Role::TextInput, "Cell Touchpoint of Search ad");
    press(&mut harness, Key::Enter);
    named(&harness, "Ad found");
    type_text(&mut harness, "zzz");
    press(&mut harness, Key::Escape);
    named(&harness, "Shop website");
    // F2 opens the existing content.
    press(&mut harness, Key::F2);
    type_text(&mut harness, "!");
    press(&mut harness, Key::Tab);
    named(&harness, "Shop website!");
    assert_eq!(program(&harness).grid.column, GridColumn::Field(Column::Stage));
}

#[test]
fn a_word_is_chosen_from_its_list_by_key_and_by_click() {
    let mut harness = grid();
    click(&mut harness, "Search ad", "Channel");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!(named(&harness, "Search ad").channel, Some(Channel::EMail), "e-mail comes after search");
    click(&mut harness, "Search ad", "Channel");
    press(&mut harness, Key::Enter);
    harness.get_by_label("web shop").click();
    harness.run_steps(4);
    assert_eq!(named(&harness, "Search ad").channel, Some(Channel::WebShop));
    click(&mut harness, "Search ad", "Channel");
    type_text(&mut harness, "vid");
    press(&mut harness, Key::Enter);
    assert_eq!(named(&harness, "Search ad").channel, Some(Channel::Video));
    click(&mut harness, "Search ad", "Channel");
    while program(&harness).grid.column != GridColumn::Field(Column::Critical) {
        press(&mut harness, Key::ArrowRight);
    }
    // Scrolled into view by moving there.
    cell(&harness, "Search ad", "Critical");
    type_text(&mut harness, " ");
    assert!(named(&harness, "Search ad").critical);
}

#[test]
fn cells_are_selected_by_dragging_and_by_shift_and_filled_at_once() {
    let mut harness = grid();
    let (from, to) = (cell(&harness, "Search ad", "Competition"), cell(&harness, "Test report in a magazine", "Competition"));
    harness.hover_at(from);
    harness.drag_at(from);
    harness.run_steps(1);
    for share in [0.3, 0.7, 1.0] {
        harness.hover_at(from + (to - from) * share);
        harness.run_steps(1);
    }
    harness.drop_at(to);
    harness.run_steps(2);
    assert_eq!(program(&harness).open.document.selection.touchpoints().count(), 3);
    type_text(&mut harness, "4");
    for title in ["Search ad", "Shop website", "Test report in a magazine"] {
        assert_eq!(agreed(&harness, title, ScoreKind::Competition), Some(4));
    }
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    harness.run_steps(2);
    assert_eq!(program(&harness).open.document.selection.touchpoints().count(), 4);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    assert_eq!(program(&harness).open.document.selection.touchpoints().count(), 22);
    assert_eq!(program(&harness).grid.range(program(&harness)).len(), program(&harness).grid.columns(program(&harness)).len());
}

#[test]
fn headers_sort_and_the_third_click_brings_the_journey_back() {
    let mut harness = grid();
    let first = |harness: &Shown| {
        let state = program(harness);
        let id = state.grid.rows(state).id(0).unwrap();
        state.map().unwrap().touchpoint(id).unwrap().title.clone()
    };
    let journey = first(&harness);
    let mut orders = Vec::new();
    for _ in 0..3 {
        harness.get_by_role_and_label(Role::ColumnHeader, "Sort by Opportunity").click();
        harness.run_steps(3);
        orders.push(first(&harness));
    }
    assert!(orders[0] != journey && orders[1] != journey && orders[0] != orders[1]);
    assert_eq!(orders[2], journey);
}

#[test]
fn the_filter_leaves_rows_out_and_is_cleared() {
    let mut harness = grid();
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    harness.run_steps(3);
    type_text(&mut harness, "voucher");
    assert_eq!(program(&harness).grid.rows(program(&harness)).len(), 1);
    harness.get_by_label("1 of 22");
    harness.get_by_label("Clear filter").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::Button, "To discuss").click();
    harness.run_steps(3);
    let count = program(&harness).grid.rows(program(&harness)).len();
    assert!(count > 0 && count < 22);
    harness.get_by_label("Filter by Media").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::CheckBox, "Paid").click();
    harness.run_steps(3);
    assert!(program(&harness).grid.rows(program(&harness)).is_empty());
}

#[test]
fn cells_travel_through_the_clipboard_with_a_look_before() {
    let mut harness = grid();
    click(&mut harness, "Search ad", "Expectation");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    harness.run_steps(2);
    harness.event(Event::Copy);
    harness.run_steps(1);
    let copied = harness.output().platform_output.commands.iter().find_map(|command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(copied.as_deref(), Some("4\t4\n"));
    harness.event(Event::Paste("9\t8\nx\t7\n".to_owned()));
    harness.run_steps(3);
    harness.get_by_label_contains("3 cells change");
    harness.get_by_label_contains("1 is skipped");
    assert_eq!(agreed(&harness, "Search ad", ScoreKind::Expectation), Some(4), "nothing has changed yet");
    harness.get_by_role_and_label(Role::Button, "Paste").click();
    harness.run_steps(3);
    assert_eq!(agreed(&harness, "Search ad", ScoreKind::Expectation), Some(9));
    assert_eq!(agreed(&harness, "Shop website", ScoreKind::Fulfilment), Some(7));
}

#[test]
fn row_numbers_select_rows_and_lead_to_the_map() {
    let mut harness = grid();
    let at = harness.get_by_role_and_label(Role::RowHeader, "Row 4: Search ad").rect().center();
    harness.hover_at(at);
    for _ in 0..2 {
        harness.drag_at(at);
        harness.drop_at(at);
        harness.run_steps(1);
    }
    harness.run_steps(2);
    assert_eq!(program(&harness).program.view, View::Map);
    assert_eq!(program(&harness).open.document.selection.lead_touchpoint(), Some(named(&harness, "Search ad").id));
}

#[test]
fn columns_are_hidden_and_drawn_wider_and_both_are_kept() {
    let mut harness = grid();
    harness.get_by_role_and_label(Role::Button, "Columns").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(Role::CheckBox, "Stage").click();
    harness.run_steps(3);
    assert!(program(&harness).program.settings.grid_hidden.iter().any(|code| code == "stage"));
    press(&mut harness, Key::Escape);
    let at = harness.get_by_role_and_label(Role::Splitter, "Width of the column Area").rect().center();
    harness.hover_at(at);
    harness.drag_at(at);
    harness.run_steps(1);
    for step in 1..=5 {
        harness.hover_at(at + egui::vec2(10.0 * step as f32, 0.0));
        harness.run_steps(1);
    }
    harness.drop_at(at + egui::vec2(50.0, 0.0));
    harness.run_steps(2);
    let width = program(&harness).program.settings.grid_widths["area"];
    assert!((width - GridColumn::Field(Column::Area).usual_width() - 50.0).abs() < 8.0, "{width}");
}

#[test]
fn a_touchpoint_is_added_below_and_its_title_typed_there() {
    let mut harness = grid();
    click(&mut harness, "Search ad", "Touchpoint");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    harness.run_steps(3);
    type_text(&mut harness, "Second ad");
    press(&mut harness, Key::Enter);
    let map = Arc::clone(program(&harness).map().unwrap());
    let titles: Vec<&str> = map.touchpoints().map(|touchpoint| touchpoint.title.as_str()).collect();
    let at = titles.iter().position(|title| *title == "Second ad").expect("it is there");
    assert_eq!(titles[at - 1], "Search ad");
    assert_eq!(program(&harness).program.view, View::Grid);
}

#[test]
fn the_grid_follows_the_selection_of_other_views_and_the_inspector_follows_it() {
    let mut state = example(Settings::default());
    update(&mut state, Action::Command(Command::Last));
    let last = state.open.document.selection.lead_touchpoint().unwrap();
    let mut harness = shown(state);
    let title = program(&harness).map().unwrap().touchpoint(last).unwrap().title.clone();
    cell(&harness, &title, "Touchpoint");
    press(&mut harness, Key::ArrowUp);
    let above = program(&harness).open.document.selection.lead_touchpoint().unwrap();
    let title = program(&harness).map().unwrap().touchpoint(above).unwrap().title.clone();
    assert!(harness.get_by_role_and_label(Role::TextInput, "Title").value().is_some_and(|value| value == title));
}

/// Both views in every theme and language, in a small window and with large type: nothing may be drawn outside it, and nothing panics.
#[test]
fn the_grid_and_the_table_show_in_every_theme_language_and_size_of_type() {
    for view in [View::Grid, View::Table] {
        for (language, theme, text_scale) in [
            (Language::English, ThemeName::Light, 1.0),
            (Language::German, ThemeName::Dark, 1.6),
            (Language::German, ThemeName::Projector, 1.0),
            (Language::English, ThemeName::Projector, 2.5),
        ] {
            let settings = Settings { language: Some(language), theme, text_scale, ..Settings::default() };
            let mut state = example(settings);
            update(&mut state, Action::Command(Command::ShowView(view)));
            update(&mut state, Action::Command(Command::First));
            let mut harness = window(state, [720.0, 480.0]);
            harness.run_steps(3);
            press(&mut harness, Key::ArrowDown);
            press(&mut harness, Key::ArrowRight);
            assert_eq!(program(&harness).program.view, view);
        }
    }
}

#[test]
fn the_view_that_is_called_up_has_the_keys_at_once() {
    for (key, view) in [(Key::Num6, View::Grid), (Key::Num5, View::Table)] {
        let mut harness = window(example(Settings::default()), SIZE);
        harness.key_press_modifiers(Modifiers::COMMAND, key);
        harness.run_steps(2);
        for _ in 0..3 {
            harness.key_press(Key::ArrowDown);
            harness.run_steps(1);
        }
        let lead = program(&harness).open.document.selection.lead_touchpoint();
        assert_eq!(program(&harness).program.view, view);
        let third = match view {
            View::Grid => "Bike day at work",
            _ => "Voucher for friends",
        };
        assert_eq!(lead, Some(named(&harness, third).id), "{view:?}");
    }
}

#[test]
fn the_number_of_rows_is_on_one_line_however_narrow_the_window() {
    for width in [620.0, 660.0, 700.0, 740.0, 780.0, 820.0, 860.0] {
        let mut state = example(Settings { inspector_open: false, ..Settings::default() });
        update(&mut state, Action::Command(Command::ShowView(View::Grid)));
        let mut harness = window_in_steps(state, [width, 700.0], 1.0 / 60.0);
        harness.run_steps(3);
        let rows = program(&harness).grid.rows(program(&harness));
        let words = format!("{} of {}", rows.len(), rows.total);
        let place = harness.get_by(|node| node.role() == Role::Label && node.value().is_some_and(|value| value == words)).rect();
        assert!(place.height() < 24.0 && place.right() <= width, "{width}: {place}");
    }
}

#[test]
fn headings_are_whole_in_every_language_and_size_of_type_sorted_or_not() {
    for language in Language::ALL {
        for (text_scale, theme) in [(1.0, ThemeName::Light), (1.5, ThemeName::Projector)] {
            for view in [View::Grid, View::Measures] {
                let settings = Settings {
                    inspector_open: false,
                    language: Some(*language),
                    text_scale,
                    theme,
                    started_before: true,
                    ..Settings::default()
                };
                let mut state = example(settings);
                update(&mut state, Action::Command(Command::ShowView(view)));
                if view == View::Measures {
                    update(&mut state, Action::Command(Command::AddMeasure));
                    update(&mut state, Action::Map(crate::app::MapAction::EditingChanged("Call back".to_owned())));
                    update(&mut state, Action::Map(crate::app::MapAction::FinishEditing));
                }
                let mut harness = window_in_steps(state, [9_000.0, 700.0], 1.0 / 60.0);
                harness.run_steps(3);
                for sorted in [false, true] {
                    if sorted {
                        let action = Action::Grid(crate::app::GridAction::Sort(GridColumn::Opportunity));
                        harness.state_mut().as_mut().unwrap().act(action);
                        harness.run_steps(3);
                    }
                    let texts = Arc::clone(&program(&harness).program.texts);
                    let names: Vec<String> = match view {
                        View::Grid => {
                            let state = program(&harness);
                            state.grid.columns(state).iter().map(|column| column.name(&texts).to_owned()).collect()
                        }
                        _ => {
                            let state = program(&harness);
                            state.measures.list.columns(state).iter().map(|column| column.name(&texts).to_owned()).collect()
                        }
                    };
                    let table = harness.get_by_role(Role::Grid).rect();
                    let heads = super::cut::drawn(&harness).into_iter().filter(|(text, _)| {
                        let at = text.visual_bounding_rect();
                        table.contains(at.center()) && at.top() < table.top() + 60.0 && names.contains(&text.galley.job.text)
                    });
                    let mut seen = Vec::new();
                    for (text, clip) in heads {
                        let rect = text.visual_bounding_rect();
                        assert!(!text.galley.elided && clip.expand(1.0).contains_rect(rect), "{language:?}: {}", text.galley.job.text);
                        seen.push(text.galley.job.text.clone());
                    }
                    let missing: Vec<&String> = names.iter().filter(|name| !seen.contains(name)).collect();
                    // Scores have letters.
                    assert!(missing.len() <= 4, "{view:?}: {missing:?}");
                }
            }
        }
    }
}

#[test]
fn a_row_that_goes_to_another_stage_stays_in_sight() {
    let mut state = example(Settings { inspector_open: false, ..Settings::default() });
    update(&mut state, Action::Command(Command::ShowView(View::Grid)));
    let mut harness = window_in_steps(state, [1366.0, 420.0], 1.0 / 60.0);
    harness.run_steps(3);
    let title = program(&harness).map().unwrap().touchpoints().next().unwrap().title.clone();
    let last = program(&harness).map().unwrap().stages.last().unwrap().name.clone();
    click(&mut harness, &title, "Stage");
    type_text(&mut harness, &last);
    press(&mut harness, Key::Enter);
    assert_eq!(program(&harness).open.document.selection.lead_touchpoint(), Some(named(&harness, &title).id));
    let (at, grid) = (cell(&harness, &title, "Stage"), harness.get_by_role(Role::Grid).rect());
    assert!(grid.contains(at) && at.y > grid.top() + 30.0, "{at:?} in {grid:?}");
}

#[test]
fn the_button_below_the_last_row_adds_there_whatever_is_selected() {
    let mut harness = grid();
    click(&mut harness, "Search ad", "Fulfilment");
    let last = program(&harness).map().unwrap().touchpoints().next_back().unwrap().title.clone();
    harness.get_by_label("Add touchpoint").scroll_to_me();
    harness.run_steps(3);
    harness.get_by_label("Add touchpoint").click();
    harness.run_steps(3);
    type_text(&mut harness, "At the end");
    press(&mut harness, Key::Enter);
    let titles: Vec<String> = program(&harness).map().unwrap().touchpoints().map(|touchpoint| touchpoint.title.clone()).collect();
    assert_eq!(titles[titles.len() - 2..], [last, "At the end".to_owned()]);
}
