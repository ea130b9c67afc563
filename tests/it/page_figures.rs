//! How well a page is used, measured on the PDF itself by another program: the smallest character on it, and how much of the sheet holds
//! anything. The figures that the export names must be these.

use crate::desk::Desk;
use crate::page_maps::{export_of, fixture};
use std::io::Write as _;
use std::process::{Command, Stdio};
use wegmarke::app::{Action, Composing, ExchangeAction, ExportChoice, ExportWhat, Progress, ReadAt, State, update};
use wegmarke::export::{Fitting, Orientation, PageSetup, PageSize, Paging, PdfOptions, PdfPart, pdf};
use wegmarke::i18n::{Language, Texts};
use wegmarke::scene::{Color, Outline, Point, Rect, Scene, Shape, Size, TextStyle, Weight};
use wegmarke::text::{FontSet, Measurer};

/// If it is set, the tests pass without poppler.
const WITHOUT: &str = "WEGMARKE_WITHOUT_POPPLER";
/// The grid that is laid over the page: tiles across and down.
const GRID: (usize, usize) = (48, 34);
/// A pixel is ink if it is darker than this.
const PAPER: u8 = 238;

/// What was measured of a page.
#[derive(Debug)]
pub(crate) struct Figures {
    /// Size in points of its smallest characters.
    pub smallest: f64,
    /// Percent of the tiles that hold ink.
    pub share: f64,
}

/// What one of poppler's programs writes about a file.
fn poppler(program: &str, arguments: &[&str], file: &[u8]) -> Vec<u8> {
    let started = Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut child = started.unwrap_or_else(|error| panic!("{program} ({error}): install poppler-utils, or set {WITHOUT}=1"));
    child.stdin.take().unwrap().write_all(file).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program} refuses the file");
    output.stdout
}

/// The smallest type and the share of the sheet of the first page of a PDF; none where poppler is missing on purpose.
pub(crate) fn measured(file: &[u8]) -> Option<Figures> {
    if std::env::var_os(WITHOUT).is_some() {
        return None;
    }
    Some(Figures { smallest: smallest(file), share: share(file) })
}

/// Heights of the boxes that poppler draws around the words of the first page.
fn heights(file: &[u8]) -> Vec<f64> {
    let words = String::from_utf8(poppler("pdftotext", &["-bbox", "-f", "1", "-l", "1", "-", "-"], file)).unwrap();
    let value = |line: &str, name: &str| -> Option<f64> {
        let (_, after) = line.split_once(&format!("{name}=\""))?;
        after.split_once('"')?.0.parse().ok()
    };
    let words = words.lines().filter(|line| line.trim_start().starts_with("<word"));
    words.filter_map(|line| Some(value(line, "yMax")? - value(line, "yMin")?)).collect()
}

/// The same of type of one point, which follows from the face's ascent and descent.
fn of_one_point() -> f64 {
    const SIZE: f64 = 100.0;
    let measurer = Measurer::new(FontSet::new());
    let style = TextStyle::new(Weight::Regular, SIZE);
    let words = measurer.break_lines("Hg", style, f64::INFINITY, 1).at(Point::new(10.0, 10.0), Color::hex(0));
    let (size, background) = (Size::new(500.0, 300.0), Color::hex(0xffffff));
    let scene = Scene { size, background, title: String::new(), language: "de".into(), nodes: vec![words.into()] };
    let setup = PageSetup { size: PageSize::Fit, orientation: Orientation::Auto, fitting: Fitting::OnePage, framed: false };
    let paging = Paging::new(&scene, setup).unwrap();
    let file = pdf(&[PdfPart { scene: &scene, paging: &paging, below: 0 }], &PdfOptions::default(), &measurer).unwrap();
    heights(&file.bytes)[0] / SIZE
}

fn smallest(file: &[u8]) -> f64 {
    heights(file).into_iter().fold(f64::INFINITY, f64::min) / of_one_point()
}

fn share(file: &[u8]) -> f64 {
    let picture = poppler("pdftoppm", &["-r", "60", "-gray", "-f", "1", "-l", "1", "-"], file);
    let mut head = picture.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(head.next(), Some(b"P5".as_slice()));
    let mut number = || -> usize { std::str::from_utf8(head.next().unwrap()).unwrap().parse().unwrap() };
    let (width, height) = (number(), number());
    let pixels = &picture[picture.len() - width * height..];
    let mut inked = vec![false; GRID.0 * GRID.1];
    for (at, _) in pixels.iter().enumerate().filter(|(_, gray)| **gray < PAPER) {
        let (x, y) = (at % width, at / width);
        inked[(y * GRID.1 / height) * GRID.0 + x * GRID.0 / width] = true;
    }
    100.0 * inked.iter().filter(|inked| **inked).count() as f64 / inked.len() as f64
}

/// The page of a map of the fixtures, in German.
fn page(map: &str, size: &str) -> Vec<u8> {
    let desk = Desk::new();
    desk.write("map.wegmarke", std::fs::read(fixture(map)).unwrap());
    desk.say(&format!("export map.wegmarke page.pdf --page {size} --lang de")).ends(0);
    desk.read("page.pdf")
}

#[test]
fn type_and_ink_are_what_they_are_known_to_be() {
    let style = TextStyle::new(Weight::Bold, 7.25);
    let measurer = Measurer::new(FontSet::new());
    let words = measurer.break_lines("Kündigungsbestätigung", style, f64::INFINITY, 1).at(Point::new(30.0, 30.0), Color::hex(0));
    let square = Shape::filled(Outline::Rect { rect: Rect::new(240.0, 170.0, 480.0, 340.0), radius: 0.0 }, Color::hex(0xc0ffc0));
    let (size, background) = (Size::new(480.0, 340.0), Color::hex(0xffffff));
    let scene = Scene { size, background, title: String::new(), language: "de".into(), nodes: vec![words.into(), square.into()] };
    let setup = PageSetup { size: PageSize::Fit, orientation: Orientation::Auto, fitting: Fitting::OnePage, framed: false };
    let paging = Paging::new(&scene, setup).unwrap();
    let file = pdf(&[PdfPart { scene: &scene, paging: &paging, below: 0 }], &PdfOptions::default(), &measurer).unwrap();
    let Some(found) = measured(&file.bytes) else { return };
    assert!((found.smallest - 7.25).abs() < 0.02, "{found:?}");
    assert!((25.0..27.0).contains(&found.share), "a quarter of the sheet and a few words: {found:?}");
}

/// What each page has to reach: type in points, percent of the sheet.
const GOALS: [(&str, &str, f64, f64); 5] = [
    ("example-22-de", "A3", 6.5, 48.0),
    ("pages-40-de", "A1", 11.0, 70.0),
    ("pages-120-de", "A0", 9.5, 78.0),
    ("example-22-de", "16:9", 5.3, 48.0),
    ("pages-12-de", "A4", 6.0, 40.0),
];

#[test]
fn pages_reach_their_figures() {
    let mut missed = Vec::new();
    for (map, size, smallest, share) in GOALS {
        let Some(found) = measured(&page(map, size)) else { return };
        // A hair less, as poppler's figures are rounded.
        if found.smallest < smallest - 0.02 || found.share < share {
            missed.push(format!("{map} on {size}: {found:?}, not {smallest} pt and {share} %"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}

/// A map that needs little of its sheet has larger type, and goes on in a second line where that makes it larger.
#[test]
fn a_sheet_is_not_left_empty() {
    for (map, size, smallest, share) in
        [("pages-one-lane-de", "A1", 14.0, 55.0), ("pages-5-de", "A1", 20.0, 55.0), ("pages-12-de", "A1", 14.0, 55.0)]
    {
        let desk = Desk::new();
        desk.write("map.wegmarke", std::fs::read(fixture(map)).unwrap());
        desk.say(&format!("export map.wegmarke page.pdf --page {size} --orientation landscape --lang de")).ends(0);
        let Some(found) = measured(&desk.read("page.pdf")) else { return };
        assert!(found.smallest >= smallest && found.share >= share, "{map} on {size}: {found:?}");
    }
}

/// A size with one decimal, as German words have it.
fn decimal(size: f64) -> String {
    Texts::new(Language::German).number(size, 1)
}

/// A page that is chosen, and the state in which it was.
fn chosen(map: &str, choice: ExportChoice) -> State {
    let mut state = export_of(map);
    update(&mut state, Action::Exchange(ExchangeAction::ChooseExport(ExportWhat::Map, choice)));
    for _ in 0..6_000 {
        match state.export_preview() {
            Some(Progress::Ready(_)) => return state,
            _ => std::thread::sleep(std::time::Duration::from_millis(10)),
        }
    }
    panic!("the page of {map} was never drawn");
}

/// What the dialog says of a page in figures and in words is what is measured on the PDF that is written.
#[test]
fn what_is_said_of_a_page_is_what_is_on_paper() {
    let usual = || ExportChoice { page: PageSize::A4, ..ExportChoice::default() };
    let cases = [
        ("pages-5-de", ExportChoice { page: PageSize::A3, ..usual() }),
        ("pages-12-de", usual()),
        ("pages-12-de", ExportChoice { orientation: Orientation::Portrait, thresholds: true, ..usual() }),
        ("pages-12-de", ExportChoice { composing: Some(Composing::Exactly(3)), page: PageSize::Slide, ..usual() }),
        ("example-22-de", ExportChoice { one_lane: true, ..usual() }),
        ("example-22-de", ExportChoice { page: PageSize::A1, read_at: ReadAt::Wall, ..usual() }),
        ("pages-long-titles-de", ExportChoice { page: PageSize::Letter, ..usual() }),
        ("pages-12-de", ExportChoice { page: PageSize::Fit, ..usual() }),
    ];
    for (map, choice) in cases {
        let page = format!("{map} on {}", choice.page.word());
        let state = chosen(map, choice);
        let outcome = state.export_reached().unwrap().outcome;
        let Some(found) = measured(&state.export_job().unwrap().run().unwrap().bytes) else { return };
        assert!((outcome.smallest_type - found.smallest).abs() < 0.03, "{page}: {outcome:?}, but {found:?}");
        assert!((outcome.share * 100.0 - found.share).abs() < 4.0, "{page}: {outcome:?}, but {found:?}");
        let words = format!("kleinste Schrift {} pt", decimal(outcome.smallest_type));
        assert!(outcome.reason.contains(&words), "{page}: {}", outcome.reason);
    }
}

/// The note of the command line names the type that is measured.
#[test]
fn the_note_on_small_type_names_what_is_on_paper() {
    let desk = Desk::new();
    desk.write("map.wegmarke", std::fs::read(fixture("example-22-de")).unwrap());
    let said = desk.say("export map.wegmarke page.pdf --page A4 --read-at table --lang de");
    let Some(found) = measured(&desk.read("page.pdf")) else { return };
    let size = decimal(found.smallest);
    assert!(said.err.contains(&format!("{size} pt")) && said.err.contains("11 pt"), "{found:?}: {}", said.err);
}

/// A page as large as its map that would be longer than a PDF page may be is reduced, and that is said.
#[test]
fn a_page_that_would_be_too_long_is_reduced_and_says_so() {
    let desk = Desk::new();
    desk.write("map.wegmarke", std::fs::read(fixture("pages-120-de")).unwrap());
    let said = desk.say("export map.wegmarke page.pdf --composition line --lang de");
    let Some(found) = measured(&desk.read("page.pdf")) else { return };
    let size = decimal(found.smallest);
    assert!(said.err.contains("5,08 m") && said.err.contains(&format!("{size} pt")), "{found:?}: {}", said.err);
    let said = desk.say("export map.wegmarke page.pdf --lang de");
    assert!(!said.err.contains("5,08 m"), "composed, it is short enough: {}", said.err);
}

/// What a screen reader reads of a page: system by system, in each the cards along the journey and then its curves in words, the whole journey in
/// order; every bookmark of a stage once, in the same order.
#[test]
fn a_page_is_read_aloud_along_the_journey() {
    if std::env::var_os(WITHOUT).is_some() {
        return;
    }
    let choice = ExportChoice { page: PageSize::A4, composing: Some(Composing::Exactly(3)), ..ExportChoice::default() };
    let state = chosen("example-22-de", choice);
    let map = state.map().unwrap().clone();
    let file = state.export_job().unwrap().run().unwrap().bytes;
    let told = String::from_utf8(poppler("pdfinfo", &["-struct-text", "-"], &file)).unwrap();
    assert_eq!(told.matches("H1 ").count(), 1, "the title, and nothing else");
    // The tree of tags as one text: words of a title may be on several lines, with hyphens.
    let plain = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    let told = plain(&told);
    let after =
        |place: usize, words: &str| -> Option<usize> { told.get(place..)?.find(&plain(words)).map(|at| place + at + plain(words).len()) };
    let mut place = 0;
    for stage in &map.stages {
        let mut words = vec![stage.name.as_str()];
        words.extend(stage.touchpoints.iter().map(|touchpoint| touchpoint.title.as_str()));
        for words in words {
            place = after(place, words).unwrap_or_else(|| panic!("{words} is not read after what comes before it"));
        }
    }
    // The curves of each stage are a figure with words of its own.
    let figures = told.matches("Figure").count();
    let mapped = map.stages.iter().filter(|stage| !stage.touchpoints.is_empty()).count();
    assert!(figures >= mapped, "{figures} figures, {mapped} stages with curves");
}
