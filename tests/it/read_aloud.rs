//! PDFs as those get them who have them read aloud: they say that they are PDF/UA-1, and are what can be asked of them by a program: tags for everything
//! that is not decoration, headings without gaps, words for every picture and link, every card once and along the journey. What they say to people is in
//! `page_figures.rs` and in the tests of the layout.

use crate::desk::Desk;
use crate::page_maps::{fixture, open_of};
use crate::pdf_file::{Element, Pdf, Value};
use wegmarke::i18n::{Language, Texts};
use wegmarke::layout::charts::ChartKind;
use wegmarke::method::JudgedMap;
use wegmarke::model::Code as _;

/// A desk with the worked example in German, with measures, metrics, prices and votes.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.say("new sample.wegmarke --sample --lang de").ends(0);
    desk
}

fn exported(desk: &Desk, options: &str) -> Pdf {
    desk.say(&format!("export sample.wegmarke page.pdf --lang de {options}")).ends(0);
    Pdf::read(&desk.read("page.pdf"))
}

/// Everything that a program can check of PDF/UA-1.
#[track_caller]
fn is_accessible(pdf: &Pdf, what: &str) -> Element {
    let catalog = pdf.catalog();
    let text = |key: &str| match pdf.entry(catalog, key) {
        Some(Value::Text(text)) => String::from_utf8(text.clone()).unwrap(),
        other => panic!("{what}: {key} is {other:?}"),
    };
    assert_eq!(text("Lang"), "de", "{what}");
    let flag = |of: &str, key: &str| pdf.entry(catalog, of).and_then(|value| pdf.entry(value, key)) == Some(&Value::Word("true".into()));
    assert!(flag("ViewerPreferences", "DisplayDocTitle") && flag("MarkInfo", "Marked"), "{what}");
    let metadata = pdf.metadata();
    assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{what} claims nothing: {metadata}");
    assert!(metadata.contains("<dc:title>") && pdf.entry(catalog, "Outlines").is_some(), "{what}: {metadata}");
    for page in pdf.pages() {
        assert_eq!(pdf.entry(pdf.page(page), "Tabs"), Some(&Value::Name("S".into())), "{what}");
    }
    let document = pdf.tags();
    assert_eq!(document.kind, "Document", "{what}");
    let mut last = 0;
    for element in document.all() {
        let allowed: &[&str] = match element.kind.as_str() {
            "L" => &["LI"],
            "LI" => &["Lbl", "LBody"],
            "Table" => &["TR"],
            "TR" => &["TH", "TD"],
            "P" => &["Link"],
            "Link" | "Figure" | "H1" | "H2" | "H3" | "H4" | "H5" | "H6" => &[],
            _ => &["P", "H1", "H2", "H3", "H4", "L", "Table", "Figure", "Link"],
        };
        for below in &element.below {
            assert!(allowed.contains(&below.kind.as_str()), "{what}: {} in {}", below.kind, element.kind);
        }
        if let Some(level) = element.kind.strip_prefix('H').and_then(|level| level.parse::<u32>().ok()) {
            assert!(level <= last + 1, "{what}: {} after a heading of level {last}", element.kind);
            assert!(element.title.as_ref().is_some_and(|title| !title.is_empty()), "{what}: {element:?}");
            last = level;
        }
        match element.kind.as_str() {
            "Figure" => assert!(element.has_box && element.alt.as_ref().is_some_and(|alt| !alt.is_empty()), "{what}: {element:?}"),
            "Link" => assert!(element.links.len() == 1 && !element.links[0].is_empty(), "{what}: {element:?}"),
            "Table" => {
                let columns: Vec<usize> = element.below.iter().map(|row| row.below.len()).collect();
                assert!(columns.iter().all(|count| *count == columns[0]), "{what}: {columns:?} cells in its rows");
                assert!(element.below[0].below.iter().all(|cell| cell.kind == "TH"), "{what}: heads first");
            }
            "P" | "H1" | "H2" | "H3" | "TH" => assert!(!element.words.trim().is_empty() || element.kind == "TH", "{what}: {element:?}"),
            _ => {}
        }
    }
    document
}

#[test]
fn every_document_says_that_it_can_be_read_aloud_and_is_what_it_says() {
    let desk = desk();
    let mut all: Vec<String> = [
        "--page A3",
        "--page fit",
        "--composition line",
        "--page A4 --tiles",
        "--page A4 --per-stage",
        "--page A4 --report",
        "--page A3 --bleed 3",
        "--page A4 --blank",
        "--page A4 --cards",
        "--page 16:9 --composition 2",
    ]
    .map(str::to_owned)
    .to_vec();
    all.extend(ChartKind::ALL.iter().map(|kind| format!("--page A4 --chart {}", kind.code())));
    for options in all {
        is_accessible(&exported(&desk, &options), &options);
    }
}

#[test]
fn the_contents_of_a_report_lead_to_its_pages_in_words() {
    let document = is_accessible(&exported(&desk(), "--page A4 --report"), "the report");
    let links = document.of_kind("Link");
    assert!(links.len() > 10, "{}", links.len());
    for link in links {
        assert_eq!(link.words.trim(), link.links[0], "a link is its words");
    }
    assert!(document.of_kind("Table").len() > 3 && document.of_kind("Figure").len() > 5);
    assert!(document.all().iter().all(|element| !element.words.contains("1 / ")), "what is on every page is not read");
}

/// Words as a reader says them: a word that goes on in the next line is one.
fn said(words: &str) -> String {
    words.replace('\u{ad}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each card is read once, along the journey, whole: in one line or several, on one page or cut into many.
#[test]
fn every_card_is_read_once_along_the_journey() {
    for (map, options) in [
        ("example-22-de", "--page A3 --panels none"),
        ("example-22-de", "--page A4 --composition 4 --panels none"),
        ("example-22-de", "--composition line"),
        ("pages-40-de", "--page A1 --panels none"),
        ("pages-long-titles-de", "--page A2 --panels none"),
        ("pages-empty-stage-de", "--page A3 --orientation portrait --panels none"),
        ("example-22-de", "--page 148x210mm --tiles --composition line"),
    ] {
        let desk = Desk::new();
        desk.write("sample.wegmarke", std::fs::read(fixture(map)).unwrap());
        let what = format!("{map} {options}");
        let document = is_accessible(&exported(&desk, options), &what);
        let blocks: Vec<String> =
            document.all().iter().filter(|element| element.below.is_empty()).map(|element| said(&element.words)).collect();
        let mut at = 0;
        for stage in &open_of(map).maps[0].stages {
            for touchpoint in &stage.touchpoints {
                let title = said(&touchpoint.title);
                let found: Vec<usize> = blocks.iter().enumerate().filter(|(_, block)| **block == title).map(|(at, _)| at).collect();
                assert_eq!(found.len(), 1, "{what}: “{title}” in {blocks:#?}");
                // Tiles are read sheet by sheet.
                assert!(found[0] >= at || options.contains("--tiles"), "{what}: “{title}” is read too early");
                at = found[0];
            }
        }
    }
}

/// What the curves show is told for each stage, with every score, right after its cards or those of its line.
#[test]
fn curves_are_told_from_the_scores() {
    for options in ["--page A3", "--composition line", "--page A4 --per-stage"] {
        let desk = Desk::new();
        desk.write("sample.wegmarke", std::fs::read(fixture("example-22-de")).unwrap());
        let document = is_accessible(&exported(&desk, options), options);
        let project = open_of("example-22-de");
        let judged = JudgedMap::of(&project, &project.maps[0], project.shown_round().unwrap().id);
        let texts = Texts::new(Language::German);
        let told: Vec<&str> = document.of_kind("Figure").into_iter().filter_map(|figure| figure.alt.as_deref()).collect();
        for stage in &project.maps[0].stages {
            let begin = format!("Kurven der Phase {}: ", stage.name);
            let own: Vec<&&str> = told.iter().filter(|words| words.starts_with(&begin)).collect();
            assert_eq!(own.len(), 1, "{options}: {begin} in {told:#?}");
            for touchpoint in &stage.touchpoints {
                let assessed = judged.find(touchpoint.id).unwrap();
                let Some((expectation, fulfilment)) = assessed.expectation.zip(assessed.fulfilment) else { continue };
                let (expectation, fulfilment) = (texts.score(expectation), texts.score(fulfilment));
                let words = format!("{}: Erwartung {expectation}, Erfüllung {fulfilment}", touchpoint.title);
                assert!(own[0].contains(&words), "{options}: {words} in {}", own[0]);
            }
        }
    }
}

/// The axes of a chart are told from the scores, too.
#[test]
fn a_chart_on_axes_is_told() {
    let desk = Desk::new();
    desk.write("sample.wegmarke", std::fs::read(fixture("example-22-de")).unwrap());
    let project = open_of("example-22-de");
    for chart in ["curves", "relevance-gap", "importance-performance"] {
        let document = is_accessible(&exported(&desk, &format!("--page A4 --chart {chart}")), chart);
        let [figure] = document.of_kind("Figure")[..] else { panic!("{chart}: one picture") };
        let told = figure.alt.as_deref().unwrap();
        for touchpoint in project.maps[0].touchpoints().filter(|touchpoint| !touchpoint.agreed.is_empty()) {
            assert!(told.contains(&touchpoint.title), "{chart}: {} in {told}", touchpoint.title);
        }
    }
}

/// Letters that no face has do not cost everybody else the tags; a file without anything that could be its title says nothing rather than something untrue.
#[test]
fn odd_letters_do_no_harm() {
    let desk = Desk::new();
    desk.say("new sample.wegmarke --sample --lang de").ends(0);
    let whole = String::from_utf8(desk.read("sample.wegmarke")).unwrap();
    let name = open_of("example-22-de").maps[0].stages[0].touchpoints[0].title.clone();
    assert!(whole.contains(&name), "{name}");
    desk.write("sample.wegmarke", whole.replace(&name, "Ticket \u{e000}\u{f8ff} \u{feff}kaufen").as_bytes());
    let document = is_accessible(&exported(&desk, "--page A3 --lenient"), "private letters");
    assert!(document.all().iter().any(|element| element.words.contains("Ticket")));
}
