//! Goldens of what is drawn: for each large scene a text that says everything about it (`tests/scenes/NAME.snap`), and beside it the picture
//! that the exporter makes of it (`tests/scenes/NAME.png`), which a person can judge. `scripts/goldens` rewrites both.

mod dump;
mod pages;

use crate::pictures::{Pictures, Tolerance};
use dump::dump;
use std::sync::Arc;
use wegmarke::catalogue::sample;
use wegmarke::edit::{Document, Edit, MeasureEdit};
use wegmarke::export::{PixelSize, pixels};
use wegmarke::i18n::{Language, Texts};
use wegmarke::layout::ThemeName;
use wegmarke::layout::charts::{Chart, ChartChoice, ChartKind, ChartOptions, Look};
use wegmarke::layout::{CompareOptions, CompareView, DrawnSide, EXPORT_WIDTH, Form, Layouter, MapOptions, compare_layout, segment_sheet};
use wegmarke::method::compare::{Comparison, Side};
use wegmarke::method::{Analysis, JudgedMap};
use wegmarke::model::{Code as _, Figure, Measure, MeasureId, Metric, MetricId, Project, RoundId, Status, TouchpointId};
use wegmarke::scene::Scene;
use wegmarke::text::{FontSet, Measurer};

/// Where goldens of scenes are, below the root.
const FOLDER: &str = "tests/scenes";
/// The same drawing gives the same pixels, unless another processor rounds otherwise.
const TOLERANCE: Tolerance = Tolerance { pixel: 5.0, pixels: 40 };

/// Compares a scene with the text and the picture of it that somebody has looked at, once `compare` is dropped.
struct Goldens {
    pictures: Pictures,
    measurer: Measurer,
}

impl Goldens {
    fn new() -> Self {
        Self { pictures: Pictures::new(FOLDER, TOLERANCE), measurer: Measurer::new(FontSet::new()) }
    }

    /// `width`: of the picture, in pixels.
    fn compare(&mut self, name: &str, scene: &Scene, width: u32) {
        let picture = pixels(scene, PixelSize::Width(width), &self.measurer).expect("a scene can be drawn");
        let picture = image::RgbaImage::from_raw(picture.width, picture.height, picture.rgba).expect("as many pixels as it says");
        // First of all, so that a golden that changed leaves both its new text and its new picture.
        self.pictures.compare(name, picture);
        let mut settings = insta::Settings::clone_current();
        settings.set_snapshot_path(format!("../../../{FOLDER}"));
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| insta::assert_snapshot!(name, dump(scene)));
    }
}

fn map(project: &Project, language: Language, theme: ThemeName, measurer: &Measurer) -> Scene {
    let texts = Texts::new(language);
    let round = project.shown_round().unwrap().id;
    let options = MapOptions { theme, texts: &texts, measurer, file_name: "example.wegmarke", date: "12 May 2026", form: Form::Line };
    let layout = Layouter::default().layout(project, &JudgedMap::of(project, &project.maps[0], round), &options);
    Scene::clone(&layout.scene)
}

#[test]
fn the_map_of_the_worked_example_is_drawn_as_it_was() {
    let mut goldens = Goldens::new();
    for (language, theme) in [(Language::English, ThemeName::Light), (Language::German, ThemeName::Light)] {
        let scene = map(&sample(language.code()), language, theme, &goldens.measurer);
        goldens.compare(&format!("example_{}", language.code()), &scene, 1_800);
    }
}

/// The worked example with a measure of every status; one is at two touchpoints, one has a long title.
fn with_measures(language: Language) -> Project {
    let project = sample(language.code());
    let ids: Vec<TouchpointId> = project.maps[0].touchpoints().map(|touchpoint| touchpoint.id).collect();
    let titles: [(&str, &str, &[usize]); 8] = [
        ("Book a test ride online, with a reminder the day before", "Probefahrt online buchen, mit Erinnerung am Tag davor", &[1, 2]),
        ("Call back within one working day", "Rückruf innerhalb eines Arbeitstags", &[2]),
        ("Live chat", "Live-Chat", &[3]),
        ("Welcome package", "Willkommenspaket", &[4]),
        ("Service appointment by app", "Werkstatttermin per App", &[6]),
        ("Thank-you on the invoice", "Dankeschön auf der Rechnung", &[6]),
        ("Nobody wants this any more", "Das will niemand mehr", &[6]),
        ("Community ride", "Gemeinsame Ausfahrt", &[9]),
    ];
    let measures = titles.iter().enumerate().map(|(index, (english, german, at))| {
        let title = if language == Language::English { english } else { german };
        let status = Status::ALL[index % Status::ALL.len()];
        let touchpoints = at.iter().map(|at| ids[*at % ids.len()]).collect();
        Measure { status, touchpoints, ..Measure::new(MeasureId::named(english), *title) }
    });
    let edit = Edit::Measure(MeasureEdit::Add { measures: measures.collect(), before: None });
    let mut document = Document::saved(project);
    document.apply(&edit, None, jiff::Timestamp::UNIX_EPOCH).expect("measures can be added");
    Project::clone(document.project())
}

#[test]
fn measures_are_drawn_under_their_touchpoints_as_they_were() {
    let mut goldens = Goldens::new();
    for (language, theme) in [(Language::English, ThemeName::Light), (Language::German, ThemeName::Projector)] {
        let scene = map(&with_measures(language), language, theme, &goldens.measurer);
        goldens.compare(&format!("measures_{}", language.code()), &scene, 1_800);
    }
}

#[test]
fn the_sheet_of_a_segment_is_drawn_as_it_was() {
    let mut goldens = Goldens::new();
    for (language, theme) in [(Language::English, ThemeName::Light), (Language::German, ThemeName::Dark)] {
        let (project, texts) = (sample(language.code()), Texts::new(language));
        let round = project.shown_round().unwrap().id;
        let date = texts.date(jiff::civil::date(2026, 5, 12));
        let options =
            MapOptions { theme, texts: &texts, measurer: &goldens.measurer, file_name: "example.wegmarke", date: &date, form: Form::Line };
        let scene = segment_sheet(&project, &project.segments[0], round, &options, None);
        goldens.compare(&format!("segment_{}", language.code()), &scene, 700);
    }
}

/// The worked example as it is and as it is to be, or one map in its two rounds.
fn comparison(language: Language, rounds: bool, view: CompareView, measurer: &Measurer) -> Scene {
    let (project, texts) = (sample(language.code()), Texts::new(language));
    let shown = project.shown_round().unwrap().id;
    let other = project.rounds.iter().find(|round| round.id != shown).unwrap().id;
    let (left, right) = if rounds { ((0, shown), (0, other)) } else { ((0, shown), (1, shown)) };
    let side = |(map, round): (usize, RoundId)| Side { project: &project, map: &project.maps[map], round };
    let drawn = |(map, round): (usize, RoundId)| DrawnSide { project: &project, map: &project.maps[map], round, file: "" };
    let comparison = Comparison::of(side(left), side(right));
    let options = CompareOptions { theme: ThemeName::Light, texts: &texts, measurer, width: EXPORT_WIDTH, view, only_differences: true };
    Scene::clone(&compare_layout(&comparison, drawn(left), drawn(right), &options).scene)
}

#[test]
fn comparisons_of_the_worked_example_are_drawn_as_they_were() {
    let mut goldens = Goldens::new();
    for (name, language, rounds, view) in [
        ("maps", Language::English, false, CompareView::SideBySide),
        ("maps_list", Language::German, false, CompareView::List),
        ("rounds", Language::German, true, CompareView::SideBySide),
        ("rounds_list", Language::English, true, CompareView::List),
    ] {
        let scene = comparison(language, rounds, view, &goldens.measurer);
        goldens.compare(name, &scene, 700);
    }
}

/// Contacts and completions on the first touchpoints of the first map, some of which are a funnel in which customers get lost.
fn measured(project: &mut Project) {
    let round = project.shown_round().unwrap().id;
    let map = Arc::make_mut(&mut project.maps[0]);
    let (id, mut at) = (map.id, 0);
    for stage in &mut map.stages {
        for touchpoint in &mut Arc::make_mut(stage).touchpoints {
            let Some([contacts, completions]) =
                [[9000.0, 5200.0], [5000.0, 4100.0], [3900.0, 1700.0], [1600.0, 1500.0], [700.0, 650.0]].get(at)
            else {
                return;
            };
            if (1..4).contains(&at) {
                Arc::make_mut(touchpoint).funnel = "To the test ride".into();
            }
            for (metric, value) in [("contacts", *contacts), ("completions", *completions)] {
                project.metrics.push(Arc::new(Metric {
                    id: MetricId::named(&format!("{metric} {at}")),
                    round,
                    map: id,
                    touchpoint: Some(touchpoint.id),
                    segment: None,
                    metric: metric.to_owned(),
                    value: Figure::Number(value),
                    answers: None,
                    source: String::new(),
                    measured_on: None,
                }));
            }
            at += 1;
        }
    }
}

#[test]
fn charts_of_the_worked_example_are_drawn_as_they_were() {
    let mut goldens = Goldens::new();
    for kind in ChartKind::ALL {
        let language = if *kind == ChartKind::Groups { Language::German } else { Language::English };
        let (mut project, texts) = (sample(language.code()), Texts::new(language));
        if *kind == ChartKind::Funnel {
            measured(&mut project);
        }
        let map = &project.maps[0];
        let analysis = Analysis::of(&project, map, project.shown_round().unwrap().id);
        let chart = Chart::of(&project, map, &analysis, &ChartChoice::of(*kind), &texts, "12 May 2026");
        let options = ChartOptions { theme: ThemeName::Light, texts: &texts, measurer: &goldens.measurer };
        let scene = chart.draw(&options, &Look::EXPORT).into_scene();
        goldens.compare(&format!("chart-{}", kind.code()), &scene, 700);
    }
}
