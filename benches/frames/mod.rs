//! Frames of the whole window without a system window: `run` and `tessellate`, while panning, zooming, rating and typing, and with the whole map in the window. Each frame does
//! something, so that nothing is only read from a cache.

mod grid;

pub(crate) use grid::grid;

use super::maps;
use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion};
use egui::epaint::Primitive;
use egui::{
    Context, CursorIcon, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect, TouchPhase, pos2,
    vec2,
};
use wegmarke::app::{Action, ChartAction, Command, Settings, State, View, update};
use wegmarke::edit::{Document, Edit, MergeKey, TouchpointChange, TouchpointEdit};
use wegmarke::layout::charts::{ChartChoice, ChartKind};
use wegmarke::model::{Map, Score};
use wegmarke::ui::Window;

/// What the mouse drags.
#[derive(Clone, Copy)]
enum Grip {
    Card,
    Score,
}

/// A window of the size that most projectors show, with nothing kept on disk.
struct Bench {
    ctx: Context,
    window: Window,
    time: f64,
}

impl Bench {
    fn new(touchpoints: usize, before: &[Command]) -> Self {
        let ctx = Context::default();
        let document = Document::saved(maps::project(touchpoints));
        let mut state = State::new(document, Settings::default(), Box::new(jiff::Timestamp::now));
        for command in before {
            update(&mut state, Action::Command(*command));
        }
        let window = Window::new(&ctx, state);
        let mut bench = Self { ctx, window, time: 0.0 };
        for _ in 0..4 {
            bench.frame(vec![Event::PointerMoved(pos2(500.0, 400.0))]);
        }
        bench
    }

    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.frame_with_cursor(events).0
    }

    /// How many corners of triangles were drawn, and the shape of the pointer.
    fn frame_with_cursor(&mut self, events: Vec<Event>) -> (usize, CursorIcon) {
        self.time += 1.0 / 60.0;
        let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(1366.0, 768.0));
        let input = RawInput { screen_rect: Some(screen), time: Some(self.time), focused: true, events, ..RawInput::default() };
        let mut output = self.ctx.run_ui(input, |ui| self.window.frame(ui));
        // Nothing is painted here; egui has to be told that this is on purpose.
        output.textures_delta.clear();
        let cursor = output.platform_output.cursor_icon;
        let drawn = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let corners = drawn.iter().map(|one| if let Primitive::Mesh(mesh) = &one.primitive { mesh.vertices.len() } else { 0 });
        (corners.sum(), cursor)
    }

    /// Where to press on the dot of a score, or on the card above it. The shape of the pointer tells where one is.
    fn grip(&mut self, wanted: Grip) -> Pos2 {
        let mut shape_at = |at: Pos2| self.frame_with_cursor(vec![Event::PointerMoved(at)]).1;
        let grid = (0..80).flat_map(|column| (0..65).map(move |row| pos2(450.0 + 5.0 * column as f32, 200.0 + 8.0 * row as f32)));
        let dot = grid.into_iter().find(|at| shape_at(*at) == CursorIcon::ResizeVertical).unwrap_or(pos2(500.0, 400.0));
        match wanted {
            Grip::Score => dot,
            Grip::Card => (0..60).map(|row| dot - vec2(0.0, 8.0 * row as f32)).find(|at| shape_at(*at) == CursorIcon::Grab).unwrap_or(dot),
        }
    }

    /// Presses or releases the first mouse button.
    fn button(&mut self, pos: Pos2, pressed: bool) -> usize {
        self.frame(vec![
            Event::PointerMoved(pos),
            Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE },
        ])
    }

    /// A letter and, the next time, the key that deletes it again.
    fn letter(&mut self, write: bool) -> usize {
        let key = |pressed| Event::Key { key: Key::Backspace, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
        self.frame(if write { vec![Event::Text("x".to_owned())] } else { vec![key(true), key(false)] })
    }

    fn wheel(&mut self, delta: egui::Vec2, modifiers: Modifiers) -> usize {
        self.frame(vec![Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase: TouchPhase::Move,
            modifiers,
            source: MouseWheelSource::Unknown,
        }])
    }
}

/// Panning at full size and far out, zooming through all levels, rating, typing on the card and in the inspector, dragging a card.
pub(crate) fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    // First, because whoever asks for it alone need not wait for the maps of the others.
    presenting(&mut group);
    for size in maps::SIZES {
        // The dots of a plane, zoomed in and out; and a long list, scrolled.
        for (name, kind) in [("analysis-plane", ChartKind::RelevanceGap), ("analysis-list", ChartKind::Priorities)] {
            let mut bench = Bench::new(size, &[Command::ShowView(View::Analysis)]);
            bench.window.act(Action::Chart(ChartAction::Choose(ChartChoice::of(kind))));
            bench.frame(vec![Event::PointerMoved(pos2(640.0, 420.0))]);
            let mut way = 6.0;
            let mut count = 0;
            group.bench_function(BenchmarkId::new(name, size), |bencher| {
                bencher.iter(|| {
                    count += 1;
                    if count % 60 == 0 {
                        way = -way;
                    }
                    bench.wheel(vec2(0.0, if kind == ChartKind::Priorities { -way } else { way }), Modifiers::NONE)
                });
            });
        }
    }
    for size in maps::SIZES {
        for (name, before) in [("pan", vec![Command::ZoomActual]), ("pan-far-out", vec![Command::FitMap])] {
            let mut bench = Bench::new(size, &before);
            let mut way = 7.0;
            let mut count = 0;
            group.bench_function(BenchmarkId::new(name, size), |bencher| {
                bencher.iter(|| {
                    count += 1;
                    if count % 200 == 0 {
                        way = -way;
                    }
                    bench.wheel(vec2(-way, 0.0), Modifiers::NONE)
                });
            });
        }
        let mut bench = Bench::new(size, &[Command::ZoomActual]);
        let mut count = 0;
        group.bench_function(BenchmarkId::new("zoom", size), |bencher| {
            bencher.iter(|| {
                count += 1;
                let closer = (count / 60) % 2 == 1;
                bench.wheel(vec2(0.0, if closer { 30.0 } else { -30.0 }), Modifiers::COMMAND)
            });
        });
        let mut bench = Bench::new(size, &[Command::ZoomActual, Command::First]);
        let mut value = 0;
        group.bench_function(BenchmarkId::new("rate", size), |bencher| {
            bencher.iter(|| {
                value = (value + 1) % 11;
                if let Ok(score) = Score::new(value) {
                    bench.window.act(Action::Command(Command::Rate(score)));
                }
                bench.frame(Vec::new())
            });
        });
        typing(&mut group, size);
        dragging(&mut group, size);
        whole(&mut group, size);
    }
    group.finish();
}

/// The whole map in as many lines as serve the window best: scrolled and rated.
fn whole(group: &mut BenchmarkGroup<'_, WallTime>, size: usize) {
    let composed = |before: &[Command]| {
        let mut bench = Bench::new(size, &[&[Command::WholeMap], before].concat());
        // Large maps are composed in the background.
        for _ in 0..if size > 1_000 { 200 } else { 20 } {
            std::thread::sleep(std::time::Duration::from_millis(20));
            bench.frame(Vec::new());
        }
        bench
    };
    let mut bench = composed(&[]);
    let mut count = 0;
    group.bench_function(BenchmarkId::new("whole-pan", size), |bencher| {
        bencher.iter(|| {
            count += 1;
            bench.wheel(vec2(0.0, if (count / 100) % 2 == 0 { -7.0 } else { 7.0 }), Modifiers::NONE)
        });
    });
    let mut bench = composed(&[Command::First]);
    let mut value = 0;
    group.bench_function(BenchmarkId::new("whole-rate", size), |bencher| {
        bencher.iter(|| {
            value = (value + 1) % 11;
            if let Ok(score) = Score::new(value) {
                bench.window.act(Action::Command(Command::Rate(score)));
            }
            bench.frame(Vec::new())
        });
    });
}

/// A presentation of 1,000 touchpoints: the map moves from the whole of it to its stages and back, in every frame a little.
fn presenting(group: &mut BenchmarkGroup<'_, WallTime>) {
    const TOUCHPOINTS: usize = 1_000;
    /// Frames from step to step: somewhat longer than a move takes.
    const STEP: usize = 45;
    /// A wall with fewer corners than this has no map yet.
    const FEW: usize = 2_000;
    let mut bench = Bench::new(TOUCHPOINTS, &[Command::Present]);
    // It is laid out for the wall in the background.
    let mut settled = 0;
    while settled < 20 {
        std::thread::sleep(std::time::Duration::from_millis(50));
        settled = if bench.frame(Vec::new()) > FEW { settled + 1 } else { 0 };
    }
    let key = |key, pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
    let mut count = 0;
    group.bench_function(BenchmarkId::new("present", TOUCHPOINTS), |bencher| {
        bencher.iter(|| {
            count += 1;
            let on = (count / (6 * STEP)).is_multiple_of(2);
            let next = if on { Key::PageDown } else { Key::PageUp };
            bench.frame(if count % STEP == 0 { vec![key(next, true), key(next, false)] } else { Vec::new() })
        });
    });
}

/// Each letter of a title: in place on the card, where the document changes at the end; and in the inspector, where it changes at once.
fn typing(group: &mut BenchmarkGroup<'_, WallTime>, size: usize) {
    let mut bench = Bench::new(size, &[Command::ZoomActual, Command::First, Command::Rename]);
    let mut write = false;
    group.bench_function(BenchmarkId::new("type", size), |bencher| {
        bencher.iter(|| {
            write = !write;
            bench.letter(write)
        });
    });
    let project = maps::project(size);
    let first = project.maps[0].stages[0].touchpoints[0].id;
    let map = project.maps.first().map(|map: &std::sync::Arc<Map>| map.id);
    let mut bench = Bench::new(size, &[Command::ZoomActual, Command::First]);
    let mut count = 0;
    group.bench_function(BenchmarkId::new("type-inspector", size), |bencher| {
        bencher.iter(|| {
            count += 1;
            let change = TouchpointChange::Title("A title that is being typed"[..count % 27].to_owned());
            if let Some(map) = map {
                let edit = Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints: vec![first], change });
                let merge = Some(MergeKey { what: "title", element: first.0 });
                bench.window.act(Action::Edit { edit, merge });
            }
            bench.frame(Vec::new())
        });
    });
}

/// A card dragged over the map, and the dot of a score dragged up and down its curve.
fn dragging(group: &mut BenchmarkGroup<'_, WallTime>, size: usize) {
    for (name, grip) in [("drag", Grip::Card), ("drag-score", Grip::Score)] {
        let mut bench = Bench::new(size, &[Command::ZoomActual, Command::First]);
        let start = bench.grip(grip);
        bench.button(start, true);
        let mut count = 0;
        group.bench_function(BenchmarkId::new(name, size), |bencher| {
            bencher.iter(|| {
                count += 1;
                let way = (count % 120) as f32 - 60.0;
                bench.frame(vec![Event::PointerMoved(start + vec2(way, way))])
            });
        });
        bench.button(start, false);
    }
}
