//! How fast it is, line by line of the speed table: `cargo bench`, or `cargo bench -- method` for one group. Nothing
//! here ever fails for being slow.

mod maps;

use criterion::{BenchmarkId, Criterion};
use std::hint::black_box;
use std::sync::Arc;
use wegmarke::method::report::Report;
use wegmarke::method::{Analysis, assess};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    method(&mut criterion);
    criterion.final_summary();
}

/// What the scores say: all of it after each edit, one touchpoint alone, and the JSON of `analyse`.
fn method(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("method");
    for size in maps::SIZES {
        let project = maps::project(size);
        let map = Arc::clone(&project.maps[0]);
        group.bench_function(BenchmarkId::new("analysis", size), |bencher| {
            bencher.iter_with_large_drop(|| Analysis::of(black_box(&project), &map, maps::round()));
        });
        group.bench_function(BenchmarkId::new("assess-each", size), |bencher| {
            bencher.iter(|| {
                for touchpoint in map.touchpoints() {
                    black_box(assess(touchpoint, maps::round(), &project.thresholds));
                }
            });
        });
        let analysis = Analysis::of(&project, &map, maps::round());
        group.bench_function(BenchmarkId::new("json", size), |bencher| {
            bencher.iter_with_large_drop(|| serde_json::to_vec(&Report::new(black_box(&project), &map, &analysis)));
        });
    }
    group.finish();
}
