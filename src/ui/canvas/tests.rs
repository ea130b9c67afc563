//! The canvas as a person uses it, through accessible names; and whether what is seen is what is exported.

mod far;
mod lanes;
mod looking;
mod pieces;
mod whole;

use super::view::View;
use super::{CanvasState, canvas_ui};
use crate::app::{Action, LookAction, Settings, State, Wish, update};
use crate::catalogue::sample;
use crate::edit::{Document, Edit, LaneEdit, PictureAt, PictureEdit, Selected, StepName};
use crate::export::{ONE_AFTER_THE_OTHER, PixelSize, png};
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::{FreePer, FreeStyle, LaneId, Media, Picture, ScoreKind, Touchpoint};
use crate::scene::{self, Node, Scene, Vec2};
use crate::text::FontSet;
use egui::epaint::TextShape;
use egui::{Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, HarnessBuilder};
use std::sync::Arc;

/// A canvas with the program behind it and nothing around.
struct Bench {
    state: State,
    canvas: CanvasState,
    dressed: bool,
}

fn bench(theme: ThemeName, view: Option<View>) -> Bench {
    let settings = Settings { language: Some(Language::English), theme, started_before: true, ..Settings::default() };
    let state = State::new(Document::saved(sample("en")), settings, Box::new(|| jiff::Timestamp::UNIX_EPOCH));
    let canvas = CanvasState { view, ..CanvasState::default() };
    Bench { state, canvas, dressed: false }
}

fn show(ui: &mut egui::Ui, bench: &mut Bench) {
    if !bench.dressed {
        ui.ctx().set_fonts(FontSet::definitions());
        ui.ctx().add_plugin(crate::ui::turns::Turns::default());
        crate::ui::pictures::decode_with(ui.ctx(), bench.state.background());
        crate::ui::theme::apply(ui.ctx(), bench.state.program.settings.theme, 1.0);
        bench.dressed = true;
        ui.ctx().request_repaint();
        return;
    }
    crate::ui::kit::hyphens::speak_for(ui.ctx(), &bench.state);
    let mut actions = crate::ui::keys::take_shortcuts(ui.ctx(), &bench.state, bench.state.look.editing.is_some());
    for (_, wish) in bench.state.wishes.drain() {
        if let Wish::Camera(map, request) = wish {
            bench.canvas.want(map, request);
        }
    }
    canvas_ui(ui, &bench.state, &mut bench.canvas, &mut actions);
    for action in actions {
        update(&mut bench.state, action);
    }
}

type Builder = HarnessBuilder<Bench>;

fn harness<'a>(configure: impl FnOnce(Builder) -> Builder, bench: Bench) -> Harness<'a, Bench> {
    let mut harness = configure(Harness::builder().with_max_steps(30).with_step_dt(1.0 / 60.0)).build_ui_state(show, bench);
    harness.run_steps(4);
    harness
}

/// A large canvas that shows the whole map at full size.
fn full_size<'a>() -> Harness<'a, Bench> {
    let size = vec2(3200.0, 900.0);
    harness(|builder| builder.with_size(size), bench(ThemeName::Light, Some(View::new(egui::Rect::from_min_size(Pos2::ZERO, size)))))
}

fn touchpoint<'a>(harness: &'a Harness<'_, Bench>, title: &str) -> &'a Touchpoint {
    harness.state().state.map().unwrap().touchpoints().find(|touchpoint| touchpoint.title == title).unwrap()
}

fn titles(harness: &Harness<'_, Bench>) -> Vec<String> {
    harness.state().state.map().unwrap().touchpoints().map(|touchpoint| touchpoint.title.clone()).collect()
}

/// The middle of a card, found by its accessible name.
fn card(harness: &Harness<'_, Bench>, title: &str) -> Pos2 {
    let wanted = format!("{title}, ");
    harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(&wanted))).rect().center()
}

fn button(harness: &Harness<'_, Bench>, pos: Pos2, pressed: bool, modifiers: Modifiers) {
    harness.event_modifiers(egui::Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers }, modifiers);
}

fn click(harness: &mut Harness<'_, Bench>, at: Pos2, modifiers: Modifiers) {
    harness.hover_at(at);
    harness.run_steps(1);
    button(harness, at, true, modifiers);
    harness.run_steps(1);
    button(harness, at, false, modifiers);
    harness.run_steps(1);
}

fn drag(harness: &mut Harness<'_, Bench>, from: Pos2, to: Pos2) {
    harness.hover_at(from);
    harness.run_steps(1);
    button(harness, from, true, Modifiers::NONE);
    harness.run_steps(1);
    for step in 1..=4 {
        harness.hover_at(from + (to - from) * (step as f32 / 4.0));
        harness.run_steps(1);
    }
    button(harness, to, false, Modifiers::NONE);
    harness.run_steps(2);
}

#[test]
fn every_card_and_stage_has_an_accessible_name() {
    let harness = full_size();
    for title in titles(&harness) {
        card(&harness, &title);
    }
    for stage in &harness.state().state.map().unwrap().stages {
        let wanted = format!("Stage {}, ", stage.name);
        harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(&wanted)));
    }
}

#[test]
fn a_click_selects_and_shift_adds() {
    let mut harness = full_size();
    let (one, two) = (card(&harness, "Test ride"), card(&harness, "Search ad"));
    click(&mut harness, one, Modifiers::NONE);
    let ride = touchpoint(&harness, "Test ride").id;
    assert_eq!(harness.state().state.open.document.selection.lead, Some(Selected::Touchpoint(ride)));
    click(&mut harness, two, Modifiers::SHIFT);
    assert_eq!(harness.state().state.open.document.selection.elements.len(), 2);
    assert!(harness.state().state.open.document.is_saved(), "selecting is no edit");
}

#[test]
fn a_card_is_dragged_to_another_lane_and_stage_in_one_step() {
    let mut harness = full_size();
    let from = card(&harness, "Test ride");
    let to = card(&harness, "Search ad");
    drag(&mut harness, from, to + vec2(-30.0, 0.0));
    let map = harness.state().state.map().unwrap();
    let ride = touchpoint(&harness, "Test ride");
    let ad = map.place_of(touchpoint(&harness, "Search ad").id).unwrap();
    let place = map.place_of(ride.id).unwrap();
    assert_eq!(ride.media(), Media::Paid, "the lane it was dropped on");
    assert_eq!((place.stage, place.index + 1), (ad.stage, ad.index), "right before the card it was dropped on");
    assert_eq!(harness.state().state.open.document.undo_steps(), 1);
    harness.state_mut().state.open.document.undo();
    assert!(harness.state().state.open.document.is_saved());
}

#[test]
fn a_score_is_dragged_on_its_curve() {
    let mut harness = full_size();
    let ride = touchpoint(&harness, "Test ride").id;
    let round = harness.state().state.round().unwrap();
    let layout = harness.state().state.drawn_map().unwrap();
    let view = harness.state().canvas.view.unwrap();
    let lane = *layout.places.systems[0].curves().unwrap();
    let x = layout.places.card(ride).unwrap().x;
    let scale = crate::layout::Scale::scores(lane.height);
    let before = touchpoint(&harness, "Test ride").agreed_in(round).fulfilment.unwrap();
    let at = |value: f64| view.screen_from_scene(scene::Point::new(x, lane.top + scale.y(value)));
    let (from, to) = (at(f64::from(before)), at(3.0));
    drag(&mut harness, from, to);
    assert_eq!(touchpoint(&harness, "Test ride").agreed_in(round).fulfilment.unwrap().value(), 3);
    assert_eq!(harness.state().state.open.document.undo_name(), Some(StepName::RateFulfilment));
    assert_eq!(harness.state().state.open.document.undo_steps(), 1, "a drag is one step");
}

#[test]
fn in_one_slow_frame_a_dot_lands_where_it_was_let_go_and_not_where_the_pointer_is_by_then() {
    let mut harness = full_size();
    let ride = touchpoint(&harness, "Test ride").id;
    let round = harness.state().state.round().unwrap();
    let layout = harness.state().state.drawn_map().unwrap();
    let view = harness.state().canvas.view.unwrap();
    let lane = *layout.places.systems[0].curves().unwrap();
    let x = layout.places.card(ride).unwrap().x;
    let scale = crate::layout::Scale::scores(lane.height);
    let before = touchpoint(&harness, "Test ride").agreed_in(round).fulfilment.unwrap();
    let at = |value: f64| view.screen_from_scene(scene::Point::new(x, lane.top + scale.y(value)));
    let (from, to, later) = (at(f64::from(before)), at(3.0), at(9.0));
    let button = |pos, pressed| egui::Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE };
    let moved = egui::Event::PointerMoved;
    let events = [moved(from), button(from, true), moved(at(6.0)), moved(to), button(to, false), moved(later)];
    harness.input_mut().events.extend(events);
    harness.run_steps(6);
    assert_eq!(touchpoint(&harness, "Test ride").agreed_in(round).fulfilment.unwrap().value(), 3);
    assert_eq!(harness.state().state.open.document.undo_steps(), 1, "a drag is one step");
}

#[test]
fn a_channel_is_chosen_below_the_card_with_keys_alone() {
    let mut harness = full_size();
    let at = card(&harness, "Test ride");
    click(&mut harness, at, Modifiers::NONE);
    harness.key_press_modifiers(Modifiers::ALT, Key::C);
    harness.run_steps(3);
    harness.event(egui::Event::Text("messen".to_owned()));
    harness.run_steps(2);
    harness.get_by_label("messenger");
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    assert_eq!(touchpoint(&harness, "Test ride").channel, Some(crate::model::Channel::Messenger));
    assert!(harness.state().state.look.editing.is_none());
    // The map has the keyboard again.
    harness.key_press(Key::ArrowLeft);
    harness.run_steps(2);
    assert_ne!(harness.state().state.open.document.selection.lead_touchpoint(), Some(touchpoint(&harness, "Test ride").id));
}

#[test]
fn a_rubber_band_catches_cards() {
    let mut harness = full_size();
    let (one, two) = (card(&harness, "Advice in the branch"), card(&harness, "Test ride"));
    drag(&mut harness, one + vec2(-66.0, -52.0), two + vec2(20.0, 20.0));
    assert_eq!(harness.state().state.open.document.selection.touchpoints().count(), 2);
}

#[test]
fn a_stage_is_dragged_by_its_chevron() {
    let mut harness = full_size();
    let chevron = |harness: &Harness<'_, Bench>, name: &str| {
        let wanted = format!("Stage {name}, ");
        harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(&wanted))).rect()
    };
    let (from, to) = (chevron(&harness, "Search").center(), chevron(&harness, "Need").left_center());
    drag(&mut harness, from, to + vec2(10.0, 0.0));
    let names: Vec<_> = harness.state().state.map().unwrap().stages.iter().map(|stage| stage.name.clone()).collect();
    assert_eq!(names[..2], ["Search", "Need"]);
}

#[test]
fn a_double_click_edits_in_place_and_escape_gives_up() {
    let mut harness = full_size();
    let at = card(&harness, "Test ride");
    for _ in 0..2 {
        button(&harness, at, true, Modifiers::NONE);
        button(&harness, at, false, Modifiers::NONE);
        harness.run_steps(1);
    }
    harness.run_steps(2);
    assert!(harness.state().state.look.editing.is_some());
    harness.event(egui::Event::Text("Long ride".into()));
    harness.run_steps(2);
    harness.key_press(Key::Escape);
    harness.run_steps(2);
    assert!(titles(&harness).contains(&"Test ride".to_owned()));
    assert!(harness.state().state.open.document.is_saved());
}

#[test]
fn the_keyboard_adds_names_and_rates() {
    let mut harness = full_size();
    let at = card(&harness, "Test ride");
    click(&mut harness, at, Modifiers::NONE);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    harness.event(egui::Event::Text("Price talk".into()));
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    for key in [Key::Num7, Key::Num4, Key::Num5, Key::Num9] {
        harness.key_press(key);
        harness.run_steps(1);
    }
    let round = harness.state().state.round().unwrap();
    let scores = touchpoint(&harness, "Price talk").agreed_in(round);
    let given = [ScoreKind::Expectation, ScoreKind::Fulfilment, ScoreKind::Competition, ScoreKind::Relevance]
        .map(|kind| scores.get(kind).map(crate::model::Score::value));
    assert_eq!(given, [Some(7), Some(4), Some(5), Some(9)]);
    let all = titles(&harness);
    let ride = all.iter().position(|title| title == "Test ride").unwrap();
    assert_eq!(all[ride + 1], "Price talk");
}

#[test]
fn the_paper_itself_is_dragged_with_another_button_and_nothing_is_selected() {
    let mut harness = full_size();
    let at = card(&harness, "Test ride");
    let view = |harness: &Harness<'_, Bench>| harness.state().canvas.view.unwrap();
    let (before, by) = (view(&harness), vec2(-120.0, -40.0));
    let middle = |harness: &Harness<'_, Bench>, pos: Pos2, pressed: bool| {
        harness.event(egui::Event::PointerButton { pos, button: PointerButton::Middle, pressed, modifiers: Modifiers::NONE });
    };
    harness.hover_at(at);
    harness.run_steps(1);
    middle(&harness, at, true);
    harness.run_steps(1);
    for step in 1..=4 {
        harness.hover_at(at + by * (step as f32 / 4.0));
        harness.run_steps(1);
    }
    middle(&harness, at + by, false);
    harness.run_steps(2);
    let moved = before.screen_from_scene(scene::Point::ZERO) - view(&harness).screen_from_scene(scene::Point::ZERO);
    assert!((moved + by).length() < 1.0, "{moved:?}");
    assert!(harness.state().state.open.document.selection.elements.is_empty());
}

/// Whether a pixel is in or near a text, where the two engines may place letters slightly differently.
fn text_mask(scene: &Scene) -> Vec<scene::Rect> {
    fn inner(nodes: &[Node], offset: Vec2, out: &mut Vec<scene::Rect>) {
        for node in nodes {
            match node {
                Node::Group(group) => inner(&group.children, offset + group.offset, out),
                Node::Text(_) => out.extend(node.bounds().map(|bounds| (bounds + offset).inflate(3.0, 3.0))),
                Node::Shape(_) | Node::Image(_) => {}
            }
        }
    }
    let mut out = Vec::new();
    inner(&scene.nodes, Vec2::ZERO, &mut out);
    out
}

/// A portrait, a stage's picture and a touchpoint's picture with its lane.
fn give_pictures(state: &mut State) {
    let map = Arc::clone(state.map().unwrap());
    let (stage, touchpoint) = (map.stages[1].id, map.touchpoints().next().unwrap().id);
    let lane = LaneEdit::Add {
        map: map.id,
        lane: LaneId::named("pictures"),
        name: "Pictures".to_owned(),
        style: FreeStyle::Picture,
        per: FreePer::Touchpoint,
        before: Some(map.lanes[3].id),
    };
    let set = |at, picture| Edit::Picture(PictureEdit::Set { at, picture });
    let edits = vec![
        Edit::Lane(lane),
        set(PictureAt::Segment(map.segment.unwrap()), Picture::photo()),
        set(PictureAt::Stage(map.id, stage), Picture::photo()),
        set(PictureAt::Touchpoint(map.id, touchpoint), Picture::logo()),
    ];
    update(state, Action::Edit { edit: Edit::Together { label: StepName::SetPicture, edits }, merge: None });
}

/// Continues until this many pictures have been decoded, which happens in the background.
fn wait_for_pictures(harness: &mut Harness<'_, Bench>, count: usize) {
    for _ in 0..20 {
        harness.run_steps(1);
        harness.state().state.background().settle();
        if crate::ui::pictures::ready(&harness.ctx) == count {
            harness.run_steps(1);
            return;
        }
    }
    panic!("{} of {count} pictures came", crate::ui::pictures::ready(&harness.ctx));
}

/// Where pictures are drawn, including their surroundings.
fn image_rects(scene: &Scene) -> Vec<scene::Rect> {
    fn inner(nodes: &[Node], offset: Vec2, found: &mut Vec<scene::Rect>) {
        for node in nodes {
            match node {
                Node::Group(group) => inner(&group.children, offset + group.offset, found),
                Node::Image(image) => found.push(image.rect + offset),
                Node::Shape(_) | Node::Text(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    inner(&scene.nodes, Vec2::ZERO, &mut found);
    found
}

#[test]
fn what_is_seen_is_what_is_exported() {
    for theme in [ThemeName::Light, ThemeName::Dark] {
        let size = vec2(1400.0, 820.0);
        let area = egui::Rect::from_min_size(Pos2::ZERO, size);
        let mut bench = bench(theme, Some(View::new(area)));
        give_pictures(&mut bench.state);
        let mut harness = harness(|builder| builder.with_size(size).wgpu(), bench);
        wait_for_pictures(&mut harness, 2);
        harness.state_mut().canvas.view = Some(View::new(area));
        harness.state_mut().state.program.focus = crate::app::WindowArea::Inspector;
        harness.run_steps(2);
        let seen = harness.render().unwrap();
        let layout = harness.state().state.drawn_map().unwrap();
        let scene = Arc::clone(&layout.scene);
        let exported = png(&scene, PixelSize::Scale(1.0), &harness.state().state.program.measurer, ONE_AFTER_THE_OTHER).unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(exported.bytes)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        let channels = frame.color_type.samples();
        let mask = text_mask(&scene);
        let area = harness.state().canvas.view.unwrap().area;
        let (left, top) = (area.min.x.round() as u32, area.min.y.round() as u32);
        let (width, height) = ((area.width() as u32).min(frame.width), (area.height() as u32).min(frame.height));
        let images = image_rects(&scene);
        // For each picture: how many of its pixels are visible, and how many of them differ.
        let mut of_images = vec![(0_u32, 0_u32); images.len()];
        let (mut compared, mut different) = (0_u32, 0_u32);
        for y in 0..height {
            for x in 0..width {
                let at = scene::Point::new(f64::from(x) + 0.5, f64::from(y) + 0.5);
                if mask.iter().any(|rect| rect.contains(at)) {
                    continue;
                }
                compared += 1;
                let start = (y * frame.width + x) as usize * channels;
                let one = seen.get_pixel(x + left, y + top).0;
                let apart = (0..3).map(|channel| one[channel].abs_diff(pixels[start + channel])).max().unwrap();
                different += u32::from(apart > 40);
                if let Some(image) = images.iter().position(|rect| rect.contains(at)) {
                    of_images[image].0 += 1;
                    of_images[image].1 += u32::from(apart > 40);
                }
            }
        }
        assert!(compared > width * height / 2, "too much is left out");
        let share = f64::from(different) / f64::from(compared);
        assert!(share < 0.01, "{theme:?}: {:.2} % of the pixels outside letters differ", share * 100.0);
        let in_sight = of_images.iter().filter(|(seen, _)| *seen > 50);
        assert_eq!(in_sight.clone().count(), 3, "{theme:?}: pictures of the segment, the stage and the touchpoint: {of_images:?}");
        // Scaled down by two programs: edges differ, the content does not.
        assert!(in_sight.clone().all(|(seen, differ)| differ * 10 < *seen), "{theme:?}: {of_images:?}");
    }
}

/// Every text that is painted.
fn painted_texts(harness: &Harness<'_, Bench>) -> Vec<TextShape> {
    fn inner(shape: &egui::Shape, found: &mut Vec<TextShape>) {
        match shape {
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| inner(shape, found)),
            egui::Shape::Text(text) => found.push(text.clone()),
            _ => {}
        }
    }
    let mut found = Vec::new();
    harness.output().shapes.iter().for_each(|shape| inner(&shape.shape, &mut found));
    found
}

/// The size of the type of a text, in points.
fn size_of(text: &TextShape) -> f32 {
    text.galley.job.sections.iter().map(|section| section.format.font_id.size).fold(0.0, f32::max)
}

/// What is painted in letters of at least this many points: words, left end.
fn painted_words(harness: &Harness<'_, Bench>, least: f32) -> Vec<(String, f32)> {
    let texts = painted_texts(harness).into_iter().filter(|text| size_of(text) >= least);
    texts.map(|text| (text.galley.text().to_owned(), text.pos.x)).collect()
}

#[test]
fn far_out_names_of_stages_stay_readable_each_over_its_stage() {
    let mut harness = harness(|builder| builder.with_size(vec2(900.0, 600.0)), bench(ThemeName::Light, None));
    update(&mut harness.state_mut().state, Action::Command(crate::app::Command::FitMap));
    harness.run_steps(30);
    let state = harness.state();
    let layout = state.state.drawn_map().unwrap();
    let (view, places) = (state.canvas.view.unwrap(), &layout.places);
    let map = state.state.map().unwrap();
    let chevron = places.stages[0].chevron.height() * view.zoom;
    assert!(chevron < 17.0, "the whole map is so far out that chevrons cannot be read: {chevron}");
    let painted = painted_words(&harness, 9.5);
    for (stage, place) in map.stages.iter().zip(&places.stages) {
        let begin: String = stage.name.chars().take(3).collect();
        let found = painted.iter().find(|(words, _)| words.starts_with(&begin));
        let (_, left) = found.unwrap_or_else(|| panic!("{} is not painted: {painted:?}", stage.name));
        let column = view.screen_rect(scene::Rect::new(place.left, 0.0, place.left + place.width, 1.0));
        assert!((column.left()..column.right()).contains(left), "{} at {left}, not in {column:?}", stage.name);
    }
    // At full size the chevrons show it themselves.
    update(&mut harness.state_mut().state, Action::Command(crate::app::Command::ZoomActual));
    harness.run_steps(30);
    let first = harness.state().state.map().unwrap().stages[0].name.clone();
    assert!(painted_words(&harness, 12.0).iter().filter(|(words, _)| *words == first).count() <= 1);
}

#[test]
fn an_empty_map_says_what_to_do() {
    let mut harness = harness(|builder| builder.with_size(vec2(900.0, 600.0)), bench(ThemeName::Light, None));
    harness.state_mut().state.open.document = {
        let catalogue = crate::catalogue::Catalogue::bundled("en");
        let template = catalogue.template("six-steps").unwrap().clone();
        Document::saved(catalogue.new_project(&template, "", None))
    };
    harness.run_steps(3);
    harness.get_by_label("Where does the journey begin?");
    harness.get_by_label("Add the first touchpoint").click();
    harness.run_steps(3);
    assert_eq!(harness.state().state.map().unwrap().touchpoint_count(), 1);
}

#[test]
fn a_window_of_another_size_gets_a_first_look_of_its_own_until_somebody_looked_elsewhere() {
    let mut harness = harness(|builder| builder.with_size(vec2(1100.0, 640.0)), bench(ThemeName::Light, None));
    let small = harness.state().state.look.camera.zoom;
    harness.set_size(vec2(1700.0, 1000.0));
    harness.run_steps(4);
    let large = harness.state().state.look.camera.zoom;
    assert!(large > small * 1.2, "{small} → {large}");
    update(&mut harness.state_mut().state, Action::Command(crate::app::Command::ZoomIn));
    harness.run_steps(3);
    let chosen = harness.state().state.look.camera.zoom;
    harness.set_size(vec2(1100.0, 640.0));
    harness.run_steps(4);
    assert!(chosen > large && (harness.state().state.look.camera.zoom - chosen).abs() < 1e-9, "a zoom that somebody chose stays");
}

#[test]
fn what_does_not_match_the_filter_is_dimmed_and_nothing_else_changes() {
    let size = vec2(3200.0, 900.0);
    let mut shown = full_size();
    let old = shown.render().unwrap();
    let filter = crate::method::Filter { media: vec![Media::Earned], ..Default::default() };
    update(&mut shown.state_mut().state, Action::Look(LookAction::FilterChanged(filter)));
    shown.run_steps(3);
    let new = shown.render().unwrap();
    let scale = old.width() as f32 / size.x;
    // The media bar at the left edge of a card: strong ink, unless a veil covers it.
    let bar = |before: bool, title: &str| {
        let state = shown.state();
        let layout = state.state.drawn_map().unwrap();
        let named = |id| state.state.map().unwrap().touchpoint(id).unwrap().title == title;
        let card = layout.places.cards().find(|card| named(card.id)).unwrap();
        let rect = state.canvas.view.unwrap().screen_rect(card.rect.unwrap());
        let at = (rect.left() + 6.0, rect.bottom() - 10.0);
        let picture = if before { &old } else { &new };
        picture.get_pixel((at.0 * scale) as u32, (at.1 * scale) as u32).0
    };
    assert_eq!(bar(true, "Comparison portal"), bar(false, "Comparison portal"), "it matches");
    let (ink, veiled) = (bar(true, "Shop website"), bar(false, "Shop website"));
    assert!(veiled[0] > ink[0].saturating_add(80), "{ink:?} → {veiled:?}");
    assert!(shown.state().state.open.document.undo_name().is_none(), "looking is no change");
}
