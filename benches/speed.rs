//! How fast it is, line by line of the speed table: `cargo bench`, or `cargo bench -- method` for one group. Nothing
//! here ever fails because it is slow.

mod frames;
mod maps;
mod measures;

use criterion::{BatchSize, BenchmarkId, Criterion};
use std::hint::black_box;
use std::sync::Arc;
use wegmarke::app::book_ink;
use wegmarke::export::{
    Book, Fitting, ONE_AFTER_THE_OTHER, Orientation, PageSetup, PageSize, Paging, PdfOptions, PdfPart, PixelSize, pdf, png, svg,
    touchpoints_csv, xlsx,
};
use wegmarke::i18n::{Language, Texts};
use wegmarke::import::{Options, propose};
use wegmarke::layout::charts::{Chart, ChartChoice, ChartKind, ChartOptions, Look, Several};
use wegmarke::layout::{
    Area, CompareOptions, CompareView, DrawnSide, EXPORT_WIDTH, Form, Layouter, MapLayout, MapOptions, ThemeName, Wishes, compare_layout,
    compose, compose_fit, outcome,
};
use wegmarke::method::compare::{Comparison, Side};
use wegmarke::method::portfolio::{Limits, Portfolio};
use wegmarke::method::report::Report;
use wegmarke::method::{Analysis, Certainty, JudgedMap, Judgements};
use wegmarke::model::{Code as _, Project, Voice};
use wegmarke::scene::Size;
use wegmarke::text::{FontSet, Measurer};

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    method(&mut criterion);
    portfolio(&mut criterion);
    compare(&mut criterion);
    layout(&mut criterion);
    compositions(&mut criterion);
    charts(&mut criterion);
    frames::frames(&mut criterion);
    frames::grid(&mut criterion);
    files(&mut criterion);
    exports(&mut criterion);
    imports(&mut criterion);
    criterion.final_summary();
}

/// What the scores say: all of it, each touchpoint by itself, and the JSON of `analyse`.
fn method(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("method");
    for size in maps::SIZES {
        let project = maps::project(size);
        let map = Arc::clone(&project.maps[0]);
        group.bench_function(BenchmarkId::new("analysis", size), |bencher| {
            bencher.iter_with_large_drop(|| Analysis::of(black_box(&project), &map, maps::round()));
        });
        group.bench_function(BenchmarkId::new("assess-each", size), |bencher| {
            bencher.iter_with_large_drop(|| JudgedMap::of(black_box(&project), &map, maps::round()));
        });
        let analysis = Analysis::of(&project, &map, maps::round());
        group.bench_function(BenchmarkId::new("json", size), |bencher| {
            bencher.iter_with_large_drop(|| serde_json::to_vec(&Report::new(black_box(&project), &map, &analysis)));
        });
    }
    group.finish();
}

/// How sure it is with 20 raters everywhere; the best of 200 measures with pins, needs and groups, what more money buys, and what is near the best.
fn portfolio(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("portfolio");
    group.sample_size(10);
    let voted = measures::voted(1_000, 20);
    let map = Arc::clone(&voted.maps[0]);
    let analysis = Analysis::of(&voted, &map, maps::round());
    group.bench_function("certainty", |bencher| {
        bencher.iter(|| Certainty::of(black_box(&voted), &map, &analysis, || false));
    });
    let project = measures::with_measures(120, 200);
    let asked = Portfolio::of(&project, &project.maps[0], maps::round());
    let limits = Limits { budget: 40_000_000, effort: Some(120_000) };
    group.bench_function("plan", |bencher| bencher.iter(|| black_box(&asked).plan(limits, &|| false)));
    group.bench_function("frontier", |bencher| bencher.iter(|| black_box(&asked).frontier(limits.effort, &|| false)));
    if let Ok(plan) = asked.plan(limits, &|| false) {
        group.bench_function("near", |bencher| bencher.iter(|| black_box(&asked).near(limits, &plan.best, &|| false)));
    }
    group.finish();
}

fn draw((layouter, judgements): &mut (Layouter, Judgements), project: &Project, texts: &Texts, measurer: &Measurer) -> MapLayout {
    let options = MapOptions { theme: ThemeName::Light, texts, measurer, file_name: "large.wegmarke", date: "", form: Form::Line };
    let judged = judgements.map(project, &project.maps[0], maps::round());
    layouter.layout(project, &judged, &options)
}

/// Laying a map out: with every title still to be measured, with all of them measured, and after no change.
/// A map beside the same with every seventh touchpoint changed: what differs, and the drawing of it.
fn compare(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("compare");
    let (texts, measurer) = (Texts::new(Language::English), Measurer::new(FontSet::new()));
    for size in maps::SIZES {
        let left = maps::project(size);
        let mut right = left.clone();
        let map = Arc::make_mut(&mut right.maps[0]);
        for stage in &mut map.stages {
            let stage = Arc::make_mut(stage);
            for touchpoint in stage.touchpoints.iter_mut().step_by(7) {
                Arc::make_mut(touchpoint).core_message.push('!');
            }
            stage.touchpoints.rotate_left(1);
        }
        let side = |project| Side { project, map: &project.maps[0], round: maps::round() };
        group.bench_function(BenchmarkId::new("differences", size), |bencher| {
            bencher.iter_with_large_drop(|| Comparison::of(black_box(side(&left)), side(&right)));
        });
        let comparison = Comparison::of(side(&left), side(&right));
        let drawn = |project| DrawnSide { project, map: &project.maps[0], round: maps::round(), file: "" };
        let options = CompareOptions {
            theme: ThemeName::Light,
            texts: &texts,
            measurer: &measurer,
            width: EXPORT_WIDTH,
            view: CompareView::SideBySide,
            only_differences: false,
        };
        group.bench_function(BenchmarkId::new("drawing", size), |bencher| {
            bencher.iter_with_large_drop(|| compare_layout(black_box(&comparison), drawn(&left), drawn(&right), &options));
        });
    }
    group.finish();
}

fn layout(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("layout");
    group.sample_size(10);
    let texts = Texts::new(Language::English);
    for size in maps::SIZES {
        let project = maps::project(size);
        group.bench_function(BenchmarkId::new("first", size), |bencher| {
            bencher.iter_batched(
                || Measurer::new(FontSet::new()),
                |measurer| draw(&mut Default::default(), black_box(&project), &texts, &measurer),
                BatchSize::PerIteration,
            );
        });
        let measurer = Measurer::new(FontSet::new());
        draw(&mut Default::default(), &project, &texts, &measurer);
        group.bench_function(BenchmarkId::new("measured", size), |bencher| {
            bencher.iter_with_large_drop(|| draw(&mut Default::default(), black_box(&project), &texts, &measurer));
        });
        let mut layouter = (Layouter::default(), Judgements::default());
        draw(&mut layouter, &project, &texts, &measurer);
        group.bench_function(BenchmarkId::new("unchanged", size), |bencher| {
            bencher.iter_with_large_drop(|| draw(&mut layouter, black_box(&project), &texts, &measurer));
        });
    }
    group.finish();
}

/// Choosing how a map is composed for a page, beside drawing it: all its titles measured for the first time, and once more.
fn compositions(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("compose");
    group.sample_size(10);
    let texts = Texts::new(Language::English);
    for (size, (width, height), target) in [(30, (1122.0, 774.0), 6.5), (1_000, (3302.0, 2316.0), 9.5)] {
        let project = maps::project(size);
        let judged = JudgedMap::of(&project, &project.maps[0], maps::round());
        let area = Area { size: Size::new(width, height), target, cut_below: Some(6.0), one_scale: None, is_slide: false };
        let composed = |measurer: &Measurer| {
            let options = MapOptions { theme: ThemeName::Light, texts: &texts, measurer, file_name: "", date: "", form: Form::Line };
            compose(black_box(&project), &judged, &options, &area, &Wishes::default())
        };
        group.bench_function(BenchmarkId::new("first", size), |bencher| {
            bencher.iter_batched(|| Measurer::new(FontSet::new()), |measurer| composed(&measurer), BatchSize::PerIteration);
        });
        let measurer = Measurer::new(FontSet::new());
        composed(&measurer);
        group.bench_function(BenchmarkId::new("measured", size), |bencher| bencher.iter(|| composed(&measurer)));
        let options = MapOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer, file_name: "", date: "", form: Form::Line };
        group.bench_function(BenchmarkId::new("fit", size), |bencher| {
            bencher.iter(|| compose_fit(black_box(&project), &judged, &options, &Wishes::default()));
        });
        let found = composed(&measurer);
        let layout = Layouter::default().layout(&project, &judged, &MapOptions { form: Form::Composed(&found), ..options });
        group.bench_function(BenchmarkId::new("outcome", size), |bencher| {
            bencher.iter(|| outcome(black_box(&found), &layout.scene, area.size, &area, &texts));
        });
    }
    group.finish();
}

/// Charts: from what the scores say to the drawing that is painted and exported.
fn charts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("chart");
    group.sample_size(10);
    let (texts, measurer) = (Texts::new(Language::English), Measurer::new(FontSet::new()));
    for size in maps::SIZES {
        let project = maps::project(size);
        let map = Arc::clone(&project.maps[0]);
        let analysis = Analysis::of(&project, &map, maps::round());
        let five = Several { voices: vec![Voice::Round(maps::round()); 5], ..Several::default() };
        let several = ChartChoice { several: five, ..ChartChoice::of(ChartKind::Curves) };
        let choices = ChartKind::ALL.iter().map(|kind| (kind.code(), ChartChoice::of(*kind))).chain([("several-curves", several)]);
        for (name, choice) in choices {
            let kind = choice.kind;
            group.bench_function(BenchmarkId::new(format!("describe-{name}"), size), |bencher| {
                bencher.iter_with_large_drop(|| Chart::of(black_box(&project), &map, &analysis, &choice, &texts, ""));
            });
            let chart = Chart::of(&project, &map, &analysis, &choice, &texts, "");
            // Of a long list the window draws what is in sight.
            let look = Look { band: (kind == ChartKind::Priorities).then_some((0.0, 800.0)), ..Look::EXPORT };
            let options = ChartOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer };
            group.bench_function(BenchmarkId::new(format!("draw-{name}"), size), |bencher| {
                bencher.iter_with_large_drop(|| black_box(&chart).draw(&options, &look));
            });
        }
    }
    group.finish();
}

/// Map files: from bytes to a checked project and back, without the disk.
fn files(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("file");
    group.sample_size(10);
    for size in maps::SIZES {
        let project = maps::project(size);
        group.bench_function(BenchmarkId::new("write", size), |bencher| {
            bencher.iter_with_large_drop(|| wegmarke::file::write(black_box(&project)).map(|bytes| bytes.len()));
        });
        let Ok(bytes) = wegmarke::file::write(&project) else { continue };
        group.bench_function(BenchmarkId::new("read", size), |bencher| {
            bencher.iter_with_large_drop(|| wegmarke::file::read(black_box(&bytes)));
        });
    }
    group.finish();
}

/// Pictures and pages from a scene that is laid out already; a workbook from the project.
fn exports(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("export");
    group.sample_size(10);
    let texts = Texts::new(Language::English);
    for (size, pixels) in [(30, 1_600), (1_000, 8_000)] {
        let project = maps::project(size);
        let measurer = Measurer::new(FontSet::new());
        let scene = draw(&mut Default::default(), &project, &texts, &measurer).scene;
        group.bench_function(BenchmarkId::new("svg", size), |bencher| bencher.iter_with_large_drop(|| svg(black_box(&scene), &measurer)));
        group.bench_function(BenchmarkId::new("png", size), |bencher| {
            bencher.iter_with_large_drop(|| png(black_box(&scene), PixelSize::Width(pixels), &measurer, ONE_AFTER_THE_OTHER));
        });
        let (maps, round, ink) = (&project.maps, maps::round(), book_ink());
        let book = Book { project: &project, maps, round, votes_of: None, texts: &texts, date: None, line: "", ink: &ink };
        group.bench_function(BenchmarkId::new("xlsx", size), |bencher| bencher.iter_with_large_drop(|| xlsx(black_box(&book))));
        let setup = PageSetup { size: PageSize::Fit, orientation: Orientation::Auto, fitting: Fitting::OnePage, framed: false };
        let Ok(paging) = Paging::new(&scene, setup) else { continue };
        let options = PdfOptions::default();
        group.bench_function(BenchmarkId::new("pdf", size), |bencher| {
            bencher.iter_with_large_drop(|| pdf(&[PdfPart { scene: black_box(&scene), paging: &paging, below: 0 }], &options, &measurer));
        });
    }
    group.finish();
}

/// Tables of 10,000 touchpoints, as text and as a workbook, to a proposal.
fn imports(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("import");
    group.sample_size(10);
    let texts = Texts::new(Language::English);
    let options = Options::new("Large", &texts);
    let size = maps::SIZES[2];
    let Ok(table) = touchpoints_csv(&maps::project(size).maps, maps::round()) else { return };
    group.bench_function(BenchmarkId::new("csv", size), |bencher| {
        bencher.iter_with_large_drop(|| propose(&[black_box(&table)], &options));
    });
    let Some(workbook) = workbook(&table) else { return };
    group.bench_function(BenchmarkId::new("xlsx", size), |bencher| {
        bencher.iter_with_large_drop(|| propose(&[black_box(&workbook)], &options));
    });
    group.finish();
}

/// A table in text as the only sheet of a workbook, numbers as numbers.
fn workbook(table: &[u8]) -> Option<Vec<u8>> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, record) in (0..).zip(csv::ReaderBuilder::new().has_headers(false).from_reader(table).records()) {
        for (column, cell) in (0..).zip(record.ok()?.iter()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).ok()?,
                Err(_) => sheet.write_string(row, column, cell).ok()?,
            };
        }
    }
    workbook.save_to_buffer().ok()
}
