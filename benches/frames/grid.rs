//! Frames of the grid and of the touchpoint table: scrolling, moving the cursor, rating, sorting, filtering.

use super::{Bench, maps};
use criterion::{BenchmarkId, Criterion};
use egui::{Modifiers, vec2};
use wegmarke::app::{Action, Command, GridAction, GridColumn, GridStep, LookAction, ScoreAction, ScoreField, ScoreKey, Sort, View};
use wegmarke::method::Filter;
use wegmarke::model::Score;
use wegmarke::model::table::Column;

/// The grid with its cursor in a score of the first row, in journey order or sorted by a text.
fn shown(size: usize, sorted: bool) -> Bench {
    let mut bench = Bench::new(size, &[Command::ShowView(View::Grid), Command::First]);
    if sorted {
        let sort = Sort { column: GridColumn::TITLE, descending: true };
        bench.window.act(Action::Grid(GridAction::SortSo(Some(sort))));
    }
    for _ in 0..5 {
        bench.window.act(Action::Grid(GridAction::Step { step: GridStep::Right, extend: false }));
    }
    bench.frame(Vec::new());
    bench
}

/// Each frame scrolls, moves the cursor, rates, sorts or filters.
pub(crate) fn grid(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("grid");
    for size in maps::SIZES {
        let mut bench = shown(size, false);
        let (mut way, mut count) = (-40.0, 0);
        group.bench_function(BenchmarkId::new("scroll", size), |bencher| {
            bencher.iter(|| {
                count += 1;
                if count % 500 == 0 {
                    way = -way;
                }
                bench.wheel(vec2(0.0, way), Modifiers::NONE)
            });
        });
        let mut bench = shown(size, true);
        group.bench_function(BenchmarkId::new("walk-sorted", size), |bencher| {
            bencher.iter(|| {
                bench.window.act(Action::Grid(GridAction::Step { step: GridStep::Down, extend: false }));
                bench.frame(Vec::new())
            });
        });
        let mut bench = shown(size, false);
        let mut value = 0;
        group.bench_function(BenchmarkId::new("rate", size), |bencher| {
            bencher.iter(|| {
                value = (value + 1) % 11;
                bench.window.act(Action::Score(ScoreAction::Key(ScoreField::Grid, ScoreKey::Give(Score::new(value).expect("0 to 10")))));
                bench.frame(Vec::new())
            });
        });
        let mut bench = shown(size, false);
        group.bench_function(BenchmarkId::new("sort", size), |bencher| {
            bencher.iter(|| {
                bench.window.act(Action::Grid(GridAction::Sort(GridColumn::Field(Column::Why))));
                bench.frame(Vec::new())
            });
        });
        let mut bench = shown(size, false);
        let mut odd = false;
        group.bench_function(BenchmarkId::new("filter", size), |bencher| {
            bencher.iter(|| {
                odd = !odd;
                let text = if odd { "report" } else { "hotline" }.to_owned();
                bench.window.act(Action::Look(LookAction::FilterChanged(Filter { text, ..Filter::default() })));
                bench.frame(Vec::new())
            });
        });
        let mut bench = Bench::new(size, &[Command::ShowView(View::Table), Command::First]);
        let (mut way, mut count) = (-40.0, 0);
        group.bench_function(BenchmarkId::new("table-scroll", size), |bencher| {
            bencher.iter(|| {
                count += 1;
                if count % 200 == 0 {
                    way = -way;
                }
                bench.wheel(vec2(0.0, way), Modifiers::NONE)
            });
        });
    }
    group.finish();
}
