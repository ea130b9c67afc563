//! A picture of every view, in both languages and all themes, compared with the one that was looked at last (`tests/snapshots`).
//! `scripts/goldens` rewrites them; then look at them before they are kept.

use crate::pictures::{Pictures, Tolerance};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;
use wegmarke::app::{Action, Command, LookAction, MeasureTab, Settings, State, View};
use wegmarke::catalogue::sample;
use wegmarke::edit::{Document, Edit, MeasureEdit, Selected, Selection};
use wegmarke::i18n::{Language, Texts};
use wegmarke::layout::ThemeName;
use wegmarke::model::{Days, Measure, MeasureId, MeasureKind, Money, Pin, Status, Tenths};
use wegmarke::ui::Window;

/// Small, so that many pictures may stay in the repository.
const SIZE: [f32; 2] = [820.0, 520.0];
/// Other versions of the software renderer blend edges a little differently: about six steps of 255 look the same, and a tiny difference at the edge
/// of some letters is no difference.
const TOLERANCE: Tolerance = Tolerance { pixel: 20.0, pixels: 60 };

/// Where the pictures are, below the root.
const FOLDER: &str = "tests/snapshots";
/// Everything that has a picture.
const NAMES: [&str; 14] = [
    "map",
    "table",
    "grid",
    "analysis",
    "votes",
    "comparison",
    "measures",
    "board",
    "plane",
    "tasks",
    "contacts",
    "empty",
    "export",
    "palette",
];
/// All pictures together, in bytes: each change of the look stays in the repository for ever.
const MOST_BYTES: u64 = 6_500_000;

/// These are shown with the inspector, the others have the room for themselves.
const INSPECTED: [&str; 2] = ["map", "empty"];

const THEMES: [(ThemeName, &str); 3] = [(ThemeName::Light, "light"), (ThemeName::Dark, "dark"), (ThemeName::Projector, "projector")];

fn picture_name(view: &str, language: Language, theme: &str) -> String {
    format!("{view}-{}-{theme}", language.code())
}

/// The window without a display.
type Shown = Harness<'static, Option<Window>>;

/// The window on the worked example, at a fixed time.
fn window(language: Language, theme: ThemeName, inspector_open: bool) -> Shown {
    let settings = Settings { theme, language: Some(language), started_before: true, inspector_open, ..Settings::default() };
    let clock = Box::new(|| jiff::Timestamp::from_second(1_780_000_000).unwrap());
    let mut waiting = Some(State::new(Document::saved(sample(language.code())), settings, clock));
    let harness = Harness::builder().with_step_dt(0.25).with_size(SIZE).with_max_steps(30);
    let mut harness = harness.wgpu().build_ui_state(
        move |ui, window: &mut Option<Window>| {
            let Some(window) = window else {
                *window = waiting.take().map(|state| Window::new(ui.ctx(), state));
                // The faces are there from the next frame on.
                ui.ctx().request_repaint();
                return;
            };
            let whole = egui::UiBuilder::new().max_rect(ui.ctx().content_rect());
            window.frame(&mut ui.new_child(whole));
        },
        None,
    );
    harness.run_steps(4);
    harness
}

/// Whether words are read somewhere in the window.
fn says(harness: &Shown, words: &str) -> bool {
    let has = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    harness.query_all_by(|node| has(node.label()) || has(node.value())).next().is_some()
}

/// Does what actions ask for, waits for what is made in the background, and takes a picture, in each language and theme.
fn compared(name: &str, actions: &[Action], is_there: impl Fn(&Shown, &Texts) -> bool) {
    assert!(NAMES.contains(&name), "{name} is not in the list");
    let mut pictures = Pictures::new(FOLDER, TOLERANCE);
    for language in Language::ALL {
        let texts = Texts::new(*language);
        for (theme, word) in THEMES {
            let mut harness = window(*language, theme, INSPECTED.contains(&name));
            for action in actions {
                harness.state_mut().as_mut().unwrap().act(action.clone());
                harness.run_steps(2);
            }
            let mut waited = 0;
            while !is_there(&harness, &texts) {
                assert!(waited < 1_000, "{name} never came");
                waited += 1;
                std::thread::sleep(Duration::from_millis(10));
                harness.run_steps(1);
            }
            // Until everything has slid to its place.
            harness.run_steps(12);
            let picture = harness.render().expect("a picture can be made");
            pictures.compare(&picture_name(name, *language, word), picture);
        }
    }
}

fn at_once(_: &Shown, _: &Texts) -> bool {
    true
}

fn command(command: Command) -> Action {
    Action::Command(command)
}

#[test]
fn the_map_looks_as_it_did() {
    compared("map", &[command(Command::First)], at_once);
}

#[test]
fn the_table_looks_as_it_did() {
    compared("table", &[command(Command::ShowView(View::Table))], at_once);
}

#[test]
fn the_grid_looks_as_it_did() {
    compared("grid", &[command(Command::ShowView(View::Grid))], at_once);
}

#[test]
fn the_analysis_looks_as_it_did() {
    compared("analysis", &[command(Command::ShowView(View::Analysis))], at_once);
}

#[test]
fn the_votes_look_as_they_did() {
    compared("votes", &[command(Command::ShowView(View::Agreement))], at_once);
}

#[test]
fn the_comparison_looks_as_it_did() {
    let drawn = |harness: &Shown, texts: &Texts| !says(harness, texts.compare_drawing());
    compared("comparison", &[command(Command::ShowView(View::Compare))], drawn);
}

/// Some measures at touchpoints of the worked example, one of them selected.
fn measures() -> Vec<Action> {
    use jiff::civil::date;
    let project = sample("en");
    let touchpoints: Vec<_> = project.maps[0].touchpoints().map(|touchpoint| touchpoint.id).collect();
    let measure = |name: &str, title: &str| Measure::new(MeasureId::named(name), title);
    let all = vec![
        Measure {
            status: Status::Planned,
            kind: MeasureKind::BetterExecution,
            touchpoints: vec![touchpoints[16], touchpoints[15]],
            owner: "Ann".into(),
            due: Some(date(2026, 9, 30)),
            cost: Money::new(1_250_000),
            effort: Days::nearest(12.5),
            lift: Tenths::nearest(2.5),
            ..measure("1", "Hotline calls back")
        },
        Measure {
            status: Status::Live,
            kind: MeasureKind::Thanks,
            touchpoints: vec![touchpoints[12]],
            owner: "Bob".into(),
            live_on: Some(date(2026, 5, 4)),
            cost: Money::new(80_000),
            lift: Tenths::nearest(1.0),
            retention: Tenths::nearest(8.0),
            ..measure("2", "Thank-you card by hand")
        },
        Measure { kind: MeasureKind::Event, due: Some(date(2026, 7, 1)), pin: Some(Pin::Must), ..measure("3", "Bike day on Saturdays") },
    ];
    let map = project.maps[0].id;
    vec![
        Action::Edit { edit: Edit::Measure(MeasureEdit::Add { measures: all, before: None }), merge: None },
        command(Command::ShowView(View::Measures)),
        Action::Look(LookAction::Select(Selection::one(map, Selected::Measure(MeasureId::named("1"))))),
    ]
}

#[test]
fn the_measures_look_as_they_did() {
    compared("measures", &measures(), at_once);
}

#[test]
fn the_board_looks_as_it_did() {
    let board = [command(Command::ShowMeasures(MeasureTab::Board))];
    compared("board", &[measures(), board.to_vec()].concat(), at_once);
}

#[test]
fn the_plane_looks_as_it_did() {
    let plane = [command(Command::ShowMeasures(MeasureTab::Plane))];
    compared("plane", &[measures(), plane.to_vec()].concat(), at_once);
}

#[test]
fn who_takes_what_home_looks_as_it_did() {
    compared("tasks", &[command(Command::ShowMeasures(MeasureTab::Tasks))], at_once);
}

/// The contact plan with the contents at its first entry beside each other.
#[test]
fn the_contact_plan_looks_as_it_did() {
    let project = sample("en");
    let (map, first) = (project.maps[0].id, project.contacts[0].id);
    let select = Action::Look(LookAction::Select(Selection::one(map, Selected::Contact(first))));
    compared("contacts", &[command(Command::ShowMeasures(MeasureTab::Contacts)), select], at_once);
}

#[test]
fn an_empty_project_looks_as_it_did() {
    compared("empty", &[command(Command::NewEmpty)], at_once);
}

#[test]
fn the_export_dialog_looks_as_it_did() {
    compared("export", &[command(Command::Export)], |harness, _| says(harness, "420 "));
}

#[test]
fn the_palette_looks_as_it_did() {
    compared("palette", &[command(Command::Palette)], at_once);
}

#[test]
fn there_is_a_picture_of_everything_and_of_nothing_else_and_they_stay_small() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER);
    let is_kept = |name: &str| !["new", "old", "diff"].iter().any(|left| name.ends_with(&format!(".{left}.png")));
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    let files = files.map(|file| (file.file_name().into_string().unwrap(), file.metadata().unwrap().len()));
    let (names, sizes): (BTreeSet<String>, Vec<u64>) = files.filter(|(name, _)| is_kept(name)).unzip();
    let expected = NAMES.iter().flat_map(|name| {
        let languages = Language::ALL.iter();
        languages.flat_map(move |language| THEMES.map(|(_, theme)| format!("{}.png", picture_name(name, *language, theme))))
    });
    assert_eq!(names, expected.collect::<BTreeSet<_>>());
    let bytes: u64 = sizes.iter().sum();
    assert!(bytes < MOST_BYTES, "{bytes} bytes of pictures");
}
