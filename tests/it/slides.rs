//! Slides as other programs read them: python-pptx counts cards, charts and tables against the model, and two validators object to nothing, as far as
//! they are installed (`tests/readers`).

use crate::desk::Desk;
use crate::readers::asked;
use serde_json::Value;
use std::path::Path;
use wegmarke::catalogue::sample;
use wegmarke::file;
use wegmarke::method::{Analysis, Verdict};
use wegmarke::model::{Project, TouchpointId};

/// What python-pptx finds in a presentation; none where it is not installed.
fn read(path: &Path) -> Option<Value> {
    Some(serde_json::from_str(&asked("slides.py", &[path])?).unwrap())
}

fn list<'v>(value: &'v Value, name: &str) -> &'v Vec<Value> {
    value[name].as_array().unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The export of a project, read.
fn exported(desk: &Desk, project: &Project, options: &str) -> Option<Value> {
    desk.write("map.wegmarke", file::write(project).unwrap());
    desk.say(&format!("export map.wegmarke deck.pptx {options}")).ends(0);
    read(&desk.path("deck.pptx"))
}

/// What holds for every deck.
fn is_sound(deck: &Value) {
    for slide in list(deck, "slides") {
        let title = text(&slide["title"]);
        assert!(!title.trim().is_empty() && slide["titles"] == 1, "{title}");
        assert_eq!(slide["ids_differ"], true, "{title}");
        assert!(list(slide, "outside").is_empty(), "{title}: {:?}", slide["outside"]);
        assert!(!list(slide, "groups").iter().any(|group| text(&group["said"]).is_empty()), "{title}");
        assert!(!list(slide, "charts").iter().any(|chart| text(&chart["said"]).is_empty()), "{title}");
    }
    assert_eq!(text(&deck["author"]), "");
}

/// The groups of a slide that are called like one of some touchpoints.
fn cards<'v>(slide: &'v Value, titles: &[&str]) -> Vec<&'v Value> {
    list(slide, "groups").iter().filter(|group| titles.contains(&text(&group["name"])) && text(&group["said"]).contains(": ")).collect()
}

#[test]
fn the_worked_example_is_whole_on_slides_in_both_languages() {
    let desk = Desk::new();
    for language in ["en", "de"] {
        let project = sample(language);
        let map = &project.maps[0];
        let titles: Vec<&str> = map.touchpoints().map(|touchpoint| touchpoint.title.as_str()).collect();
        let Some(deck) = exported(&desk, &project, &format!("--lang {language}")) else { return };
        is_sound(&deck);
        assert_eq!((deck["width"].as_f64(), deck["height"].as_f64()), (Some(960.0), Some(540.0)));
        assert_eq!(text(&deck["title"]), map.name);
        let slides = list(&deck, "slides");
        assert!(slides.len() > 15 && !slides.iter().any(|slide| slide["pictures"] != 0 && slide["shapes"] == 0));
        // Each card once in the overview and once on the slides of the stages.
        let with_cards: Vec<&Value> = slides.iter().filter(|slide| !cards(slide, &titles).is_empty()).collect();
        let all: usize = with_cards.iter().map(|slide| cards(slide, &titles).len()).sum();
        assert!(all >= 2 * titles.len(), "{language}: {all} cards of {}", titles.len());
        for title in &titles {
            let found: Vec<&Value> = with_cards.iter().flat_map(|slide| cards(slide, &[title])).collect();
            assert!(found.len() >= 2, "{language}: {title}");
            // Its words are in the group, so that they move with it.
            let words = |group: &Value| {
                let texts: Vec<String> = list(group, "texts").iter().map(|one| text(one).replace(['\u{b}', '\n', ' ', '-'], "")).collect();
                texts.iter().any(|text| text.contains(&title.replace([' ', '-'], "")))
            };
            assert!(found.iter().all(|group| words(group)), "{language}: {title}: {found:?}");
        }
        // The way leads from each card to the next.
        for slide in &with_cards {
            assert_eq!(slide["glued"].as_u64().unwrap() + 1, cards(slide, &titles).len() as u64, "{language}: {}", slide["title"]);
        }
        // Titles can be read in the overview, and everything on the slides of stages.
        let is_stage = |slide: &Value| map.stages.iter().any(|stage| text(&slide["title"]).starts_with(&stage.name));
        for slide in &with_cards {
            let least = if is_stage(slide) { 9.9 } else { 7.5 };
            assert!(slide["smallest"].as_f64().unwrap() >= least, "{language}: {}: {}", slide["title"], slide["smallest"]);
            assert!(!text(&slide["notes"]).is_empty());
        }
        for stage in map.stages.iter().filter(|stage| !stage.touchpoints.is_empty()) {
            assert!(slides.iter().any(|slide| text(&slide["title"]).starts_with(&stage.name)), "{language}: {}", stage.name);
        }
        charts_have_the_figures(&project, slides);
    }
}

/// The curves and the points of the charts are those of the method, and the tables have a row for each touchpoint.
fn charts_have_the_figures(project: &Project, slides: &[Value]) {
    let (map, round) = (&project.maps[0], project.shown_round().unwrap().id);
    let analysis = Analysis::of(project, map, round);
    let charts: Vec<&Value> = slides.iter().flat_map(|slide| list(slide, "charts")).collect();
    let of = |kind: &str| charts.iter().filter(|chart| text(&chart["kind"]).contains(kind)).collect::<Vec<_>>();
    let lines = of("LINE");
    let series = list(lines[0], "series");
    let fulfilment: Vec<Option<f64>> = list(&series[1], "values").iter().map(Value::as_f64).collect();
    let expected: Vec<Option<f64>> = analysis.touchpoints.iter().map(|judged| judged.assessment.fulfilment).collect();
    assert_eq!(fulfilment, expected);
    let rated = analysis.touchpoints.iter().filter(|judged| judged.assessment.verdict != Verdict::NotRated).count();
    let points = |chart: &Value| {
        let dots = list(chart, "series").iter().filter(|series| !text(&series["name"]).chars().any(|letter| letter.is_ascii_digit()));
        dots.map(|series| list(series, "values").len()).sum::<usize>()
    };
    assert!(of("XY_SCATTER").iter().any(|chart| points(chart) == rated), "{rated}");
    assert!(!of("BAR_STACKED").is_empty() && charts.iter().all(|chart| chart["book"].as_u64().unwrap() > 1_000));
    let titles: Vec<(TouchpointId, &str)> = map.touchpoints().map(|touchpoint| (touchpoint.id, touchpoint.title.as_str())).collect();
    let rows: Vec<&Value> = slides.iter().flat_map(|slide| list(slide, "tables")).flat_map(|table| table.as_array().unwrap()).collect();
    for (_, title) in titles {
        let has =
            |row: &&&Value| row.as_array().unwrap().get(1).is_some_and(|cell| text(cell) == title) && row.as_array().unwrap().len() == 10;
        assert_eq!(rows.iter().filter(has).count(), 1, "{title}");
    }
}

#[test]
fn forty_touchpoints_are_split_where_they_could_not_be_read_also_on_narrow_slides() {
    let desk = Desk::new();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pages-40-de.wegmarke");
    let project = file::read(&std::fs::read(source).unwrap()).unwrap().project;
    let titles: Vec<&str> = project.maps[0].touchpoints().map(|touchpoint| touchpoint.title.as_str()).collect();
    for (options, width) in [("--lang de", 960.0), ("--lang de --page 4:3 --theme dark", 720.0)] {
        let Some(deck) = exported(&desk, &project, options) else { return };
        is_sound(&deck);
        assert_eq!(deck["width"].as_f64(), Some(width));
        let with_cards: Vec<&Value> = list(&deck, "slides").iter().filter(|slide| !cards(slide, &titles).is_empty()).collect();
        assert!(with_cards.len() > project.maps[0].stages.len());
        for slide in with_cards {
            assert!(slide["smallest"].as_f64().unwrap() >= 7.5, "{}: {}", slide["title"], slide["smallest"]);
        }
    }
}

#[test]
fn hostile_words_reach_other_programs_as_words() {
    let desk = Desk::new();
    let mut project = sample("en");
    let hostile = "=HYPERLINK(\"x\") ]]> <b>&amp; \u{202e}txt.exe 👩‍🚀 עברית";
    let map = std::sync::Arc::make_mut(&mut project.maps[0]);
    map.name = hostile.to_owned();
    let stage = std::sync::Arc::make_mut(&mut map.stages[0]);
    std::sync::Arc::make_mut(&mut stage.touchpoints[0]).title = hostile.to_owned();
    let Some(deck) = exported(&desk, &project, "") else { return };
    is_sound(&deck);
    // What turns other words around is left out.
    let hostile = hostile.replace('\u{202e}', "");
    assert_eq!(text(&deck["title"]), hostile);
    let named =
        list(&deck, "slides").iter().flat_map(|slide| list(slide, "groups")).filter(|group| text(&group["name"]) == hostile).count();
    assert!(named >= 2, "{named}");
}

#[test]
fn a_deck_of_ours_can_be_the_template_of_the_next_and_other_files_cannot() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke first.pptx --page 4:3 --theme dark").ends(0);
    desk.say("export sample.wegmarke second.pptx --template first.pptx").ends(0);
    desk.write("no.pptx", "not a presentation");
    desk.say("export sample.wegmarke third.pptx --template no.pptx").fails(1);
    assert!(!desk.has("third.pptx"));
    // What it is made from is not replaced.
    desk.say("export sample.wegmarke first.pptx --template first.pptx").fails(2);
    let Some(deck) = read(&desk.path("second.pptx")) else { return };
    is_sound(&deck);
    assert_eq!(deck["width"].as_f64(), Some(720.0));
}

#[test]
fn the_same_map_gives_the_same_slides() {
    let desk = Desk::with_sample();
    for name in ["one.pptx", "two.pptx"] {
        desk.say(&format!("export sample.wegmarke {name} --date 2026-05-12")).ends(0);
    }
    assert!(desk.read("one.pptx") == desk.read("two.pptx"));
}
