//! Frames of the whole window without a system window: `run` and `tessellate`, while panning, zooming, rating and typing. Each frame does
//! something, so that nothing is only read back.

use super::maps;
use criterion::{BenchmarkId, Criterion};
use egui::{Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, pos2, vec2};
use wegmarke::app::{Action, Command, Settings, State, update};
use wegmarke::edit::Document;
use wegmarke::model::Score;
use wegmarke::text::FontSet;
use wegmarke::ui::Window;

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
        let window = Window::new(&ctx, state, FontSet::new());
        let mut bench = Self { ctx, window, time: 0.0 };
        for _ in 0..4 {
            bench.frame(vec![Event::PointerMoved(pos2(500.0, 400.0))]);
        }
        bench
    }

    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(1366.0, 768.0));
        let input = RawInput { screen_rect: Some(screen), time: Some(self.time), focused: true, events, ..RawInput::default() };
        let output = self.ctx.run_ui(input, |ui| self.window.frame(ui));
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
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

/// Panning at full size and far out, zooming through all levels, rating, and typing into the inspector's state.
pub(crate) fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
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
    }
    group.finish();
}
