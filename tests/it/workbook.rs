//! Workbooks: what is in them, what other programs make of them, and that they come back. Never how a sheet looks.

use crate::csv_round_trip::project;
use crate::desk::Desk;
use crate::readers::asked;
use proptest::prelude::*;
use std::collections::HashMap;
use std::io::Read as _;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use wegmarke::app::book_ink;
use wegmarke::export::{Book, xlsx};
use wegmarke::file;
use wegmarke::i18n::{Language, Texts};
use wegmarke::import::{Options, Proposal, Unnamed, UnnamedRound, read_tables};
use wegmarke::model::{Area, Project, Touchpoint, TouchpointId};

/// Maps to try, in both languages, with every kind of table among them.
const FIXTURES: [&str; 8] =
    ["example-22-en", "example-22-de", "format-1", "format-2", "format-3", "learn-to-drive", "pages-empty-stage-de", "pages-120-de"];

fn fixture(name: &str) -> Project {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name).with_extension("wegmarke");
    file::read(&std::fs::read(path).unwrap()).unwrap().project
}

fn workbook(project: &Project, language: Language) -> Vec<u8> {
    let (texts, ink) = (Texts::new(language), book_ink());
    let round = project.rounds.last().unwrap().id;
    let maps = &project.maps;
    xlsx(&Book { project, maps, round, votes_of: None, texts: &texts, date: None, line: "", ink: &ink }).unwrap().bytes
}

/// What a workbook would change of a project.
fn imported(book: &[u8], project: &Project) -> Proposal {
    let texts = Texts::new(Language::English);
    let tables = read_tables(&[book], &Options::new("Book", &texts)).unwrap();
    tables.update(project, Unnamed { map: None, round: UnnamedRound::Latest }).unwrap()
}

/// The parts of a workbook by their names.
fn parts(book: &[u8]) -> HashMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(book)).unwrap();
    let mut parts = HashMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.insert(part.name().unwrap().into_owned(), text);
    }
    parts
}

#[test]
fn what_is_not_changed_comes_back_unchanged() {
    for name in FIXTURES {
        let project = fixture(name);
        for language in [Language::English, Language::German] {
            let proposal = imported(&workbook(&project, language), &project);
            let edits: Vec<_> = proposal.edits.iter().map(|one| &one.edit).collect();
            assert!(edits.is_empty(), "{name} {language:?}: {edits:#?}");
            assert_eq!(proposal.refused, 0, "{name}: {:?}", proposal.notes);
        }
    }
}

#[test]
fn scores_come_back_to_the_round_they_are_from() {
    let project = fixture("example-22-en");
    assert!(project.rounds.len() > 1);
    let (texts, ink, maps) = (Texts::new(Language::German), book_ink(), &project.maps);
    for round in project.rounds.iter().map(|round| round.id) {
        let book =
            xlsx(&Book { project: &project, maps, round, votes_of: None, texts: &texts, date: None, line: "", ink: &ink }).unwrap().bytes;
        let edits = |unnamed| {
            let tables = read_tables(&[&book], &Options::new("Book", &texts)).unwrap();
            tables.update(&project, Unnamed { map: None, round: unnamed }).unwrap().edits.len()
        };
        assert_eq!((edits(UnnamedRound::Latest), edits(UnnamedRound::Shown), edits(UnnamedRound::Is(round))), (0, 0, 0));
        let other = project.rounds.iter().map(|round| round.id).find(|id| *id != round).unwrap();
        assert!(edits(UnnamedRound::Is(other)) > 0, "the scores of one round are not those of the other");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn whatever_maps_hold_comes_back_unchanged(project in project()) {
        let book = workbook(&project, Language::English);
        prop_assert_eq!(&book, &workbook(&project, Language::English), "same input, same bytes");
        let proposal = imported(&book, &project);
        let edits: Vec<_> = proposal.edits.iter().map(|one| &one.edit).collect();
        prop_assert!(edits.is_empty(), "{:#?}", edits);
    }
}

#[test]
fn hostile_texts_are_texts_and_too_long_ones_stay_whole() {
    let mut project = fixture("format-3");
    let map = Arc::make_mut(&mut project.maps[0]);
    let stage = Arc::make_mut(&mut map.stages[0]);
    let mut hostile = Touchpoint::new(TouchpointId::named("hostile"), "=HYPERLINK(\"http://a.invalid\",\"x\")", Area::Service);
    hostile.notes = "\u{1}]]><c>&amp;_x0041_\u{202e}\u{fffe}\r\n@SUM(A1)".into();
    hostile.why = format!("-{}", "ä😀".repeat(20_000));
    hostile.content = "https://example.invalid/?a=1&b=2".into();
    stage.touchpoints.push(Arc::new(hostile));
    let book = workbook(&project, Language::English);
    let parts = parts(&book);
    let sheet = &parts["xl/worksheets/sheet2.xml"];
    assert!(!sheet.contains("<f>") && !sheet.contains("<hyperlink"), "texts only");
    assert!(parts["xl/sharedStrings.xml"].contains("=HYPERLINK(&quot;") || parts["xl/sharedStrings.xml"].contains("=HYPERLINK(\""));
    assert!(parts.values().all(|part| !part.contains(['\u{1}', '\u{fffe}'])));
    let proposal = imported(&book, &project);
    let edits: Vec<_> = proposal.edits.iter().map(|one| &one.edit).collect();
    assert!(edits.is_empty(), "{edits:#?}");
}

#[test]
fn a_workbook_says_nothing_of_the_moment_or_of_whoever_wrote_it() {
    let parts = parts(&workbook(&fixture("example-22-en"), Language::English));
    let said = [&parts["docProps/core.xml"], &parts["docProps/app.xml"], &parts["xl/workbook.xml"]];
    insta::assert_snapshot!(said.map(|part| part.replace("><", ">\n<")).join("\n"));
}

/// `analyse --format csv` of every map, below one header.
fn analysed(desk: &Desk, file: &str) -> String {
    let project = file::read(&desk.read(file)).unwrap().project;
    let mut table = String::new();
    for map in &project.maps {
        let said = desk.run(["analyse", file, "--format", "csv", "--map", &map.name]).ends(0).text();
        table.push_str(if table.is_empty() { &said } else { said.split_once('\n').unwrap().1 });
    }
    table
}

/// Fails unless two tables say the same, figures up to a hair.
#[track_caller]
fn agree(one: &str, other: &str, columns: impl Fn(&str) -> bool) {
    let read = |table: &str| -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    };
    let (one, other) = (read(one), read(other));
    assert_eq!((one.len(), &one[0]), (other.len(), &other[0]));
    for (at, name) in one[0].iter().enumerate().filter(|(_, name)| columns(name)) {
        for (one, other) in one.iter().zip(&other).skip(1) {
            let same = match (one[at].parse::<f64>(), other[at].parse::<f64>()) {
                (Ok(one), Ok(other)) => (one - other).abs() < 1e-9,
                _ => one[at] == other[at],
            };
            assert!(same, "{name}: {one:?} {other:?}");
        }
    }
}

#[test]
fn the_analysis_is_the_one_of_the_command_line() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke book.xlsx").ends(0);
    let Some(said) = asked("workbook.py", &[Path::new("values"), &desk.path("book.xlsx")]) else { return };
    agree(&said, &analysed(&desk, "sample.wegmarke"), |_| true);
    let refused = asked("workbook.py", &[Path::new("audit"), &desk.path("book.xlsx")]).unwrap();
    assert_eq!(refused, "", "it keeps to the standard");
    let sheets = asked("workbook.py", &[Path::new("sheets"), &desk.path("book.xlsx")]).unwrap();
    insta::assert_snapshot!(sheets);
}

#[test]
fn a_changed_score_changes_the_verdict_there_as_it_does_here() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke book.xlsx").ends(0);
    if asked("workbook.py", &[Path::new("change"), &desk.path("book.xlsx"), &desk.path("changed.xlsx")]).is_none() {
        return;
    }
    let before = analysed(&desk, "sample.wegmarke");
    desk.say("import changed.xlsx sample.wegmarke --into").ends(0);
    let after = analysed(&desk, "sample.wegmarke");
    let changed = before.lines().zip(after.lines()).filter(|(before, after)| before != after).count();
    assert!(changed >= 5, "five touchpoints have other scores, and others another priority: {changed}");
    let office = Command::new("soffice")
        .env("HOME", desk.path("home"))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .args([desk.path("counted"), desk.path("changed.xlsx")])
        .output();
    if office.is_err() {
        eprintln!("NOTE: no LibreOffice here; what the formulas come to in it was not looked at");
        return;
    }
    let said = asked("workbook.py", &[Path::new("values"), &desk.path("counted/changed.xlsx")]).unwrap();
    // What is no formula is as it was.
    const FORMULAS: [&str; 11] = [
        "id",
        "critical",
        "expectation",
        "fulfilment",
        "competition",
        "relevance",
        "gap",
        "lead",
        "weighted_gap",
        "opportunity",
        "verdict",
    ];
    agree(&said, &after, |name| FORMULAS.contains(&name));
}

#[test]
fn one_map_or_one_round_may_be_exported_and_options_without_use_are_said() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke all.xlsx").ends(0);
    let one = desk.run(["export", "sample.wegmarke", "one.xlsx", "--map", "Buying an e-bike", "--lang", "de", "--page", "A3"]).ends(0);
    assert!(one.err.contains("--page"), "{one:?}");
    let of = |name: &str| parts(&desk.read(name));
    let rows = |parts: &HashMap<String, String>| parts["xl/worksheets/sheet2.xml"].matches("<row ").count();
    assert!(rows(&of("one.xlsx")) < rows(&of("all.xlsx")));
    assert!(
        of("one.xlsx")["xl/workbook.xml"].contains("name=\"Lies mich\"") && of("all.xlsx")["xl/workbook.xml"].contains("name=\"Read me\"")
    );
    desk.say("export sample.wegmarke dated.xlsx --date 2030-02-01").ends(0);
    assert!(of("dated.xlsx")["docProps/core.xml"].contains("2030-02-01T00:00:00Z"));
    assert!(desk.say("export sample.wegmarke none.xlsx --round none").fails(1).contains("none"));
}
