//! Nothing is cut at one and a half times the size of type, in a small window: every view, panel, menu and dialog, in both languages and all
//! themes. What the program says is asked for; what a project says may be shortened where there is too little room.

use super::{Shown, example, program, window};
use crate::app::{
    Action, ChartAction, Command, Conflict, Dialog, Differences, ExchangeAction, ExportChoice, ExportWhat, LookAction, OpenDialog,
    Settings, State, View, VotesDialog, menus, update,
};
use crate::edit::Selection;
use crate::export::Format;
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::layout::charts::{ChartChoice, ChartKind};
use crate::model::Code as _;
use egui::epaint::{ClippedShape, Shape, TextShape};
use egui::{Rect, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::fmt::Write as _;
use std::ops::RangeInclusive;

const SMALL: [f32; 2] = [1024.0, 700.0];
/// A difference that nobody sees, in points.
const SLACK: f32 = 1.5;

fn texts_in(shape: &Shape, clip: Rect, found: &mut Vec<(TextShape, Rect)>) {
    match shape {
        Shape::Text(text) => found.push((text.clone(), clip)),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts_in(shape, clip, found)),
        _ => {}
    }
}

/// Every word that was drawn in the last frame, with the rectangle that it was cut to.
pub(super) fn drawn(harness: &Shown) -> Vec<(TextShape, Rect)> {
    let mut found = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &harness.output().shapes {
        texts_in(shape, *clip_rect, &mut found);
    }
    found
}

/// Everything that a project says, in one text.
fn own_words(state: &State) -> String {
    format!("{:?}", state.project()).replace("\\\"", "\"")
}

/// What of the program's words is shortened, or cut at a side, or out of the window.
fn cut(harness: &Shown, size: [f32; 2]) -> Vec<String> {
    let own = own_words(program(harness));
    // A sentence with a title in it is as long as that.
    let titles: Vec<String> =
        program(harness).map().unwrap().touchpoints().map(|it| it.title.clone()).filter(|title| title.len() > 8).collect();
    let whole = Rect::from_min_size(egui::Pos2::ZERO, Vec2::from(size));
    let canvas = harness.query_by(|node| node.role() == egui::accesskit::Role::Canvas).map(|node| node.rect());
    let grid = harness.query_by(|node| node.role() == egui::accesskit::Role::Grid).map(|node| node.rect());
    let mut faults = Vec::new();
    for (text, clip) in drawn(harness) {
        let said = text.galley.job.text.trim().to_owned();
        if said.is_empty() || own.contains(&said) || titles.iter().any(|title| said.contains(title)) {
            continue;
        }
        let rect = text.visual_bounding_rect();
        let seen = rect.intersect(clip);
        // Scrolled out of view.
        if !seen.is_positive() || seen.height() < 3.0 || seen.width() < 3.0 {
            continue;
        }
        // The map and the table scroll sideways; what lies over them does not.
        let over = harness.state().as_ref().unwrap().areas().inspector.is_some_and(|drawer| drawer.expand(1.0).contains_rect(clip));
        if !over && [canvas, grid].into_iter().flatten().any(|area| area.expand(1.0).contains_rect(seen.intersect(whole))) {
            continue;
        }
        let mut why = String::new();
        if text.galley.elided {
            why.push_str("shortened ");
        }
        if rect.left() < clip.left() - SLACK || rect.right() > clip.right() + SLACK {
            let _ = write!(why, "cut at a side ({:.0}–{:.0} in {:.0}–{:.0}) ", rect.left(), rect.right(), clip.left(), clip.right());
        }
        if !whole.expand(SLACK).contains_rect(seen) {
            why.push_str("out of the window ");
        }
        if !why.is_empty() {
            faults.push(format!("{why}“{said}” {rect:?}"));
        }
    }
    faults
}

/// The heights of the bars of the window.
const BARS: [RangeInclusive<f32>; 2] = [0.0..=60.0, 610.0..=700.0];

/// Whether any two words outside the map lie over each other at some heights.
fn overlaps(harness: &Shown, heights: &[RangeInclusive<f32>]) -> Vec<String> {
    let mut faults = Vec::new();
    let canvas = harness.query_by(|node| node.role() == egui::accesskit::Role::Canvas).map(|node| node.rect());
    let words: Vec<(String, Rect)> = drawn(harness)
        .into_iter()
        .flat_map(|(text, clip)| {
            // Line by line: the first may begin behind something else.
            let lines: Vec<_> = text.galley.rows.iter().map(|row| row.rect_without_leading_space().translate(text.pos.to_vec2())).collect();
            lines.into_iter().map(move |line| (text.galley.job.text.clone(), line.intersect(clip).shrink(2.0)))
        })
        .filter(|(text, rect)| !text.trim().is_empty() && rect.is_positive() && !canvas.is_some_and(|canvas| canvas.contains_rect(*rect)))
        .collect();
    for (at, (one, first)) in words.iter().enumerate() {
        for (other, second) in &words[at + 1..] {
            if heights.iter().any(|bar| bar.contains(&first.center().y)) && first.intersects(*second) {
                faults.push(format!("“{one}” over “{other}” at {:?}", first.center()));
            }
        }
    }
    faults
}

/// Buttons and fields that are out of the window's reach.
fn unreachable(harness: &Shown, size: [f32; 2]) -> Vec<String> {
    let whole = Rect::from_min_size(egui::Pos2::ZERO, Vec2::from(size)).expand(SLACK);
    let mut faults = Vec::new();
    // The journey is read aloud whole, whatever of it is in view; who presses a part of it gets there.
    let map = program(harness).map().cloned();
    let titles = map.iter().flat_map(|map| map.touchpoints().map(|touchpoint| format!("{}, ", touchpoint.title)));
    let stages = map.iter().flat_map(|map| map.stages.iter().map(|stage| format!(" {}, ", stage.name)));
    let of_map: Vec<String> = titles.chain(stages).collect();
    for node in harness.get_all_by(|node| node.role() == egui::accesskit::Role::Button && node.bounding_box().is_some()) {
        let rect = node.rect();
        if node.accesskit_node().label().is_some_and(|label| of_map.iter().any(|part| label.contains(part))) {
            continue;
        }
        // What is scrolled is out of view at the top or bottom of its list; nothing may be out at the sides.
        if rect.left() < whole.left() || rect.right() > whole.right() {
            faults.push(format!("{:?} {rect:?}", node.accesskit_node().label()));
        }
    }
    faults
}

fn shown(language: Language, theme: ThemeName, text_scale: f32, change: impl FnOnce(&mut Settings)) -> Shown {
    let mut settings = Settings { language: Some(language), theme, text_scale, started_before: true, ..Settings::default() };
    change(&mut settings);
    window(example(settings), SMALL)
}

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(4);
}

/// Asks one picture of the window; `name` says which.
pub(super) fn ask(harness: &Shown, name: &str, faults: &mut Vec<String>) {
    for fault in cut(harness, SMALL) {
        faults.push(format!("{name}: {fault}"));
    }
    for fault in unreachable(harness, SMALL) {
        faults.push(format!("{name}: out of reach: {fault}"));
    }
}

fn each(mut ask_one: impl FnMut(Language, ThemeName, &mut Vec<String>)) {
    let mut faults = Vec::new();
    for language in Language::ALL {
        for theme in [ThemeName::Light, ThemeName::Projector] {
            ask_one(*language, theme, &mut faults);
        }
    }
    faults.dedup();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn nothing_is_cut_in_any_view() {
    each(|language, theme, faults| {
        for catalogue_open in [false, true] {
            let mut harness = shown(language, theme, 1.5, |settings| {
                settings.catalogue_open = catalogue_open;
                settings.tries = Some(crate::app::Tries::default());
            });
            act(&mut harness, Action::Command(Command::First));
            for view in View::ALL {
                act(&mut harness, Action::Command(Command::ShowView(view)));
                harness.run_steps(6);
                let name = format!("{view:?} {language:?} {theme:?} catalogue {catalogue_open}");
                ask(&harness, &name, faults);
                faults.extend(overlaps(&harness, &BARS).into_iter().map(|fault| format!("{name}: {fault}")));
            }
            act(&mut harness, Action::Command(Command::ShowView(View::Map)));
            harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::J);
            harness.run_steps(6);
            assert!(harness.state().as_ref().unwrap().areas().inspector.is_some(), "{language:?} {theme:?}");
            ask(&harness, &format!("inspector {language:?} {theme:?}"), faults);
        }
    });
}

#[test]
fn nothing_is_cut_above_any_chart() {
    each(|language, theme, faults| {
        let mut harness = shown(language, theme, 1.5, |_| {});
        act(&mut harness, Action::Command(Command::ShowView(View::Analysis)));
        for kind in ChartKind::ALL {
            act(&mut harness, Action::Chart(ChartAction::Choose(ChartChoice::of(*kind))));
            harness.run_steps(4);
            let name = format!("{kind:?} {language:?} {theme:?}");
            faults.extend(unreachable(&harness, SMALL).into_iter().map(|fault| format!("{name}: out of reach: {fault}")));
            faults.extend(overlaps(&harness, &[0.0..=150.0]).into_iter().map(|fault| format!("{name}: {fault}")));
        }
    });
}

#[test]
fn nothing_is_cut_in_any_menu() {
    each(|language, theme, faults| {
        let mut harness = shown(language, theme, 1.5, |_| {});
        for menu in menus(program(&harness)) {
            let name = program(&harness).program.texts.term("menu", menu.code).to_owned();
            harness.get_by_role_and_label(egui::accesskit::Role::Button, &name).click();
            harness.run_steps(4);
            ask(&harness, &format!("menu {name} {language:?} {theme:?}"), faults);
            harness.key_press(egui::Key::Escape);
            harness.run_steps(3);
        }
    });
}

#[test]
fn nothing_is_cut_in_any_dialog() {
    each(|language, theme, faults| {
        let commands = [
            Command::NewProject,
            Command::NewMap,
            Command::Export,
            Command::Shortcuts,
            Command::About,
            Command::Find,
            Command::Palette,
            Command::Guide,
            Command::ToggleFilter,
            Command::StartVote,
        ];
        for command in commands {
            let mut harness = shown(language, theme, 1.5, |_| {});
            act(&mut harness, Action::Command(command));
            harness.run_steps(4);
            ask(&harness, &format!("{command:?} {language:?} {theme:?}"), faults);
        }
        for format in Format::ALL {
            let mut harness = shown(language, theme, 1.5, |_| {});
            act(&mut harness, Action::Command(Command::Export));
            let choice = ExportChoice { format: *format, ..program(&harness).exchange.choice().clone() };
            act(&mut harness, Action::Exchange(ExchangeAction::ChooseExport(ExportWhat::Map, choice)));
            harness.run_steps(4);
            ask(&harness, &format!("{format:?} {language:?} {theme:?}"), faults);
        }
        for dialog in [
            Dialog::Open(OpenDialog::Unsaved(crate::app::Next::Quit)),
            Dialog::Open(OpenDialog::TextNotTaken {
                next: crate::app::Next::Quit,
                text: "a carrier pigeon that nobody has ever seen before".to_owned(),
                reason: "This map has no stage “Carrier pigeon”. Nothing was changed.".to_owned(),
            }),
            Dialog::Open(OpenDialog::SaveOverDamage),
            conflict(true),
            conflict(false),
            Dialog::Votes(VotesDialog::GoesOn),
            Dialog::Path(crate::app::Pick::SaveAs),
            Dialog::Path(crate::app::Pick::Open),
        ] {
            let mut harness = shown(language, theme, 1.5, |_| {});
            let name = format!("{dialog:?} {language:?} {theme:?}");
            harness.state_mut().as_mut().unwrap().ask(dialog);
            harness.run_steps(4);
            ask(&harness, &name, faults);
        }
    });
}

fn conflict(at_save: bool) -> Dialog {
    let some = Differences { added: 12, removed: 3, changed: 40, other: true };
    let (path, since) = ("/home/anna/maps/buying.wegmarke".into(), Some((some, some)));
    Dialog::Open(OpenDialog::Conflict(std::sync::Arc::new(Conflict { path, at_save, is_readable: true, since, found: None })))
}

#[test]
fn nothing_is_cut_in_the_inspector_whatever_is_selected() {
    // High enough for everything to be seen at once.
    let size = [SMALL[0], 3_000.0];
    each(|language, theme, faults| {
        for element in super::panels::elements(language) {
            let settings = Settings {
                language: Some(language),
                theme,
                text_scale: 1.5,
                started_before: true,
                folded: Vec::new(),
                ..Settings::default()
            };
            let mut state = example(settings);
            let map = state.map().unwrap().id;
            if let Some(element) = element {
                update(&mut state, Action::Look(LookAction::Select(Selection::one(map, element))));
            }
            let mut harness = window(state, size);
            harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::J);
            harness.run_steps(6);
            let name = format!("{element:?} {language:?} {theme:?}");
            assert!(harness.state().as_ref().unwrap().areas().inspector.is_some(), "{name}");
            faults.extend(cut(&harness, size).into_iter().map(|fault| format!("{name}: {fault}")));
        }
    });
}

#[test]
fn no_words_lie_over_others_beside_the_guide() {
    for text_scale in [1.0, 1.5] {
        each(|language, theme, faults| {
            let mut harness = shown(language, theme, text_scale, |_| {});
            act(&mut harness, Action::Command(Command::First));
            act(&mut harness, Action::Command(Command::Guide));
            for view in [View::Table, View::Grid, View::Agreement, View::Compare] {
                act(&mut harness, Action::Command(Command::ShowView(view)));
                harness.run_steps(6);
                let name = format!("{view:?} {language:?} {theme:?} {text_scale}");
                faults.extend(overlaps(&harness, &[0.0..=SMALL[1]]).into_iter().map(|fault| format!("{name}: {fault}")));
            }
        });
    }
}

#[test]
fn a_list_of_charts_is_seen_whole_in_large_type() {
    each(|language, theme, faults| {
        let mut harness = shown(language, theme, 1.5, |_| {});
        act(&mut harness, Action::Command(Command::ShowView(View::Analysis)));
        harness.run_steps(4);
        harness.get_all_by_role(egui::accesskit::Role::ComboBox).next().unwrap().click();
        harness.run_steps(4);
        for kind in ChartKind::ALL {
            let name = program(&harness).program.texts.term("chart", kind.code()).to_owned();
            let is_whole = drawn(&harness)
                .iter()
                .any(|(text, clip)| text.galley.job.text.trim() == name && clip.contains_rect(text.visual_bounding_rect()));
            if !is_whole {
                faults.push(format!("{language:?} {theme:?}: {name}"));
            }
        }
    });
}
