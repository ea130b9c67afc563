//! The commands on map files: `new`, `check`, `export`, `analyse`, `apply`.

use crate::desk::Desk;
use serde_json::Value;
use std::fs;
use wegmarke::edit::{Edit, MapEdit, ProjectEdit};
use wegmarke::model::MapId;

/// A map file cut in the middle.
fn cut(desk: &Desk) {
    let whole = desk.read("sample.wegmarke");
    desk.write("cut.wegmarke", &whole[..whole.len() / 2]);
}

#[test]
fn new_makes_files_that_are_sound_and_replaces_none() {
    let desk = Desk::new();
    for (template, stages, first) in
        [("six-steps", 6, "Need"), ("brand-funnel", 5, "Awareness"), ("sale", 4, "Pre-sale"), ("blank", 1, "Stage 1")]
    {
        let file = format!("{template}.wegmarke");
        let made = desk.say(&format!("new {file} --template {template}")).ends(0);
        assert!(made.out.is_empty() && made.err.is_empty(), "{made:?}");
        assert!(desk.say(&format!("check {file}")).ends(0).out.is_empty());
        let table = desk.say(&format!("export {file} - --format csv")).ends(0).text();
        assert_eq!(table.lines().count(), stages + 1, "{table}");
        assert!(table.lines().nth(1).is_some_and(|row| row.starts_with(&format!("{template},{first},,"))), "{table}");
    }
    desk.say("new usual.wegmarke --lang de").ends(0);
    assert!(String::from_utf8_lossy(&desk.read("usual.wegmarke")).contains("Wiederkauf & Weiterempfehlung"));
    let before = desk.read("usual.wegmarke");
    assert!(desk.say("new usual.wegmarke --sample").fails(2).contains("--force"));
    assert_eq!(desk.read("usual.wegmarke"), before);
    desk.say("new usual.wegmarke --sample --force").ends(0);
    assert_ne!(desk.read("usual.wegmarke"), before);
    desk.say("check usual.wegmarke").ends(0);
    assert!(desk.say("new x.wegmarke --template nine-steps").fails(2).contains("six-steps, brand-funnel"));
    assert!(desk.say("new missing/x.wegmarke").fails(3).contains("missing"));
    let piped = desk.say("new -").ends(0);
    assert_eq!(desk.feed(["check", "-"], &piped.out).ends(0).text(), "");
}

#[test]
fn check_names_file_line_and_column_and_ends_with_the_gravest() {
    let desk = Desk::with_sample();
    cut(&desk);
    let damaged = desk.say("check sample.wegmarke cut.wegmarke sample.wegmarke").ends(1);
    assert!(damaged.text().lines().count() >= 1, "{damaged:?}");
    for line in damaged.text().lines() {
        let mut parts = line.splitn(4, ':');
        assert_eq!(parts.next(), Some("cut.wegmarke"));
        assert!(parts.next().and_then(|line| line.parse::<u32>().ok()).is_some_and(|line| line > 0), "{line}");
        assert!(parts.next().and_then(|column| column.parse::<u32>().ok()).is_some_and(|column| column > 0), "{line}");
        assert!(parts.next().is_some_and(|sentence| sentence.ends_with('.')), "{line}");
    }
    let worst = desk.say("check gone.wegmarke cut.wegmarke").ends(3);
    assert!(worst.err.contains("gone.wegmarke") && worst.text().contains("cut.wegmarke:"), "{worst:?}");
    desk.write("empty.wegmarke", "");
    desk.write("other.wegmarke", "Once upon a time");
    desk.write("zeros.wegmarke", [0; 10_000]);
    for file in ["empty.wegmarke", "other.wegmarke", "zeros.wegmarke"] {
        let said = desk.run(["check", file]).ends(1);
        assert!(said.text().starts_with(&format!("{file}:")) && said.err.is_empty(), "{said:?}");
    }
    let said = desk.run(["check", "gone.wegmarke"]).ends(3);
    assert!(said.err.contains("gone.wegmarke") && said.out.is_empty(), "{said:?}");
    if cfg!(unix) {
        desk.say("check /dev/zero").ends(1);
    }
}

#[test]
fn every_format_is_exported_the_same_each_time() {
    let desk = Desk::with_sample();
    for (format, begin) in
        [("svg", b"<svg".as_slice()), ("png", b"\x89PNG"), ("pdf", b"%PDF-"), ("csv", b"map,stage,touchpoint,media,area,")]
    {
        let made = desk.say(&format!("export sample.wegmarke one.{format}")).ends(0);
        assert!(made.out.is_empty(), "{made:?}");
        let one = desk.read(&format!("one.{format}"));
        assert!(one.windows(begin.len()).take(100).any(|bytes| bytes == begin), "{format}");
        let piped = desk.say(&format!("export sample.wegmarke - --format {format}")).ends(0);
        assert_eq!(piped.out, one, "{format}");
        let whole = desk.feed(["export", "-", "two.file", "--format", format], &desk.read("sample.wegmarke")).ends(0);
        assert!(whole.out.is_empty() && desk.has("two.file"));
    }
    // An export replaces what is there; the ending counts in any case.
    desk.write("ONE.PNG", "old");
    desk.say("export sample.wegmarke ONE.PNG --width 400").ends(0);
    assert_eq!(&desk.read("ONE.PNG")[16..20], 400u32.to_be_bytes());
}

#[test]
fn options_of_an_export_do_what_they_say() {
    let desk = Desk::with_sample();
    let svg = |options: &str| desk.say(&format!("export sample.wegmarke - --format svg {options}")).ends(0).text();
    let usual = svg("");
    assert_ne!(svg("--theme dark"), usual);
    assert_ne!(svg("--theme projector"), usual);
    assert_ne!(svg("--lang de"), usual);
    assert_ne!(desk.run(["export", "sample.wegmarke", "-", "--format", "svg", "--round", "Autumn workshop"]).ends(0).text(), usual);
    let pdf = |options: &str| desk.say(&format!("export sample.wegmarke - --format pdf {options}")).ends(0);
    let pages = |bytes: &[u8]| bytes.windows(11).filter(|bytes| *bytes == b"/Type /Page" || *bytes == b"/Type/Page ").count();
    let dated = pdf("--date 2031-02-03");
    assert!(dated.out.windows(8).any(|bytes| bytes == b"20310203"), "the date is in the file");
    for written in ["2031-02-03", "03.02.2031", "3.2.2031"] {
        assert_eq!(dated.out, pdf(&format!("--date {written}")).out, "{written}");
    }
    assert_eq!(pdf("--date 03.02.2031 --lang de").out, pdf("--date 2031-02-03 --lang de").out);
    assert!(pages(&pdf("--page A4 --tiles").out) >= pages(&pdf("--page A4").out));
    assert_ne!(pdf("--per-stage").out, pdf("--page A4").out);
    desk.say("export sample.wegmarke - --format pdf --per-stage --tiles").ends(2);
    let size = |options: &str| {
        let picture = desk.say(&format!("export sample.wegmarke - --format png --scale 1 {options}")).ends(0).out;
        let side = |from: usize| u32::from_be_bytes(picture[from..from + 4].try_into().unwrap());
        (side(16), side(20))
    };
    assert_eq!(size("--page A4"), (842, 596));
    assert_eq!(size("--page a4 --orientation portrait"), (596, 842));
    assert_eq!(size("--page letter --orientation landscape"), (792, 612));
    assert_eq!(size("--page 254x127mm"), (720, 360));
    assert_eq!(size("--page 4:3"), (720, 540));
    assert!(svg("--page A3 --orientation landscape").contains("width=\"1190.5"), "on its paper");
    let small = pdf("--page A4");
    assert!(small.err.is_empty() || small.err.contains(" pt"), "{small:?}");
    let unused = desk.say("export sample.wegmarke - --format csv --page A4 --tiles --scale 2").ends(0);
    assert_eq!(unused.err.lines().count(), 3, "{unused:?}");
    let table = |options: &str| desk.say(&format!("export sample.wegmarke - --format csv {options}")).ends(0).text();
    let named = |table: &str, name: &str| table.matches(&format!("\n{name},")).count();
    let all = table("");
    assert!(named(&all, "Buying an e-bike") > 10 && named(&all, "Buying an e-bike (to-be)") > 10, "a table holds all maps");
    let only = desk.run(["export", "sample.wegmarke", "-", "--format", "csv", "--map", "Buying an e-bike (to-be)"]).ends(0).text();
    assert!(named(&only, "Buying an e-bike") == 0 && named(&only, "Buying an e-bike (to-be)") > 10, "or the one that is named");
    let spring = table("");
    let autumn = desk.run(["export", "sample.wegmarke", "-", "--format", "csv", "--round", "Autumn workshop"]).ends(0).text();
    assert_ne!(spring, autumn);
}

#[test]
fn maps_are_composed_for_pages_and_plain_pictures_have_one_line() {
    let desk = Desk::with_sample();
    let export = |format: &str, options: &str| desk.say(&format!("export sample.wegmarke - --format {format} {options}")).ends(0);
    let plain = export("svg", "").out;
    assert_eq!(export("svg", "--composition line").out, plain);
    assert_ne!(export("svg", "--composition auto").out, plain);
    let page = export("pdf", "--page A3").out;
    assert_eq!(export("pdf", "--page A3 --composition auto --panels all --read-at hand --orientation auto").out, page);
    for other in ["--composition line", "--composition 3", "--panels none", "--panels key,findings", "--orientation landscape"] {
        assert_ne!(export("pdf", &format!("--page A3 {other}")).out, page, "{other}");
    }
    assert_eq!(export("png", "--page A3").out, export("png", "--page A3 --composition auto").out);
    assert_ne!(export("png", "--page A3").out, export("png", "--page A3 --composition line").out);
    let many = export("pdf", "--page A3 --composition 40");
    assert!(many.err.contains("6 stages, so it has 6 lines"), "{many:?}");
    let small = export("pdf", "--page A4");
    assert!(small.err.contains("below the 6 pt"), "{small:?}");
    assert!(export("pdf", "--page A3").err.is_empty());
    assert!(export("pdf", "--page A3 --read-at wall").err.contains("below the 18 pt"));
    assert!(export("pdf", "--page 297x210mm").err.is_empty(), "nobody knows how such a sheet is read");
    for wrong in ["--composition 0", "--composition two", "--panels legend", "--panels findings,,key", "--read-at moon"] {
        desk.say(&format!("export sample.wegmarke a.pdf {wrong}")).fails(2);
    }
}

#[test]
fn unknown_maps_and_rounds_are_named_with_those_there_are() {
    let desk = Desk::with_sample();
    for command in ["export sample.wegmarke out.svg", "export sample.wegmarke out.csv", "analyse sample.wegmarke"] {
        assert!(desk.say(&format!("{command} --map Nowhere")).fails(1).contains("Buying an e-bike"));
        assert!(desk.say(&format!("{command} --round Never")).fails(1).contains("Spring workshop"));
    }
    assert!(!desk.has("out.svg") && !desk.has("out.csv"));
}

#[test]
fn a_failed_export_leaves_the_old_file_as_it_was() {
    let desk = Desk::with_sample();
    cut(&desk);
    desk.write("out.png", "old");
    fs::create_dir(desk.path("folder.svg")).expect("a folder");
    assert!(desk.say("export sample.wegmarke out.png --width 4000000000").fails(1).contains("65,000"));
    assert!(desk.say("export cut.wegmarke out.png").fails(1).contains("cut.wegmarke:"));
    assert_eq!(desk.read("out.png"), b"old");
    desk.say("export sample.wegmarke folder.svg").fails(1);
    desk.say("export sample.wegmarke missing/out.svg").fails(3);
    desk.say("export gone.wegmarke out.png").fails(3);
    assert_eq!(desk.read("out.png"), b"old");
    if cfg!(unix) {
        assert!(desk.say("export /dev/zero out.png").fails(1).contains("/dev/zero"));
        desk.say("export sample.wegmarke /dev/null --format svg").fails(1);
    }
}

#[test]
fn damaged_files_are_worked_on_only_if_that_is_asked_for() {
    let desk = Desk::with_sample();
    cut(&desk);
    for command in ["export cut.wegmarke - --format csv", "analyse cut.wegmarke --format csv"] {
        let sentence = desk.say(command).fails(1);
        assert!(sentence.contains("cut.wegmarke:") && sentence.contains("--lenient"), "{sentence}");
        let lenient = desk.say(&format!("{command} --lenient")).ends(0);
        assert!(lenient.text().lines().count() > 3 && lenient.err.contains("cut.wegmarke:"), "{lenient:?}");
    }
}

#[test]
fn analyse_gives_the_promised_json() {
    let desk = Desk::with_sample();
    let said = desk.say("analyse sample.wegmarke --format json").ends(0);
    let report: Value = serde_json::from_slice(&said.out).expect("JSON");
    let keys: Vec<&str> = report.as_object().expect("an object").keys().map(String::as_str).collect();
    let expected = [
        "map",
        "round",
        "thresholds",
        "touchpoints",
        "balance",
        "positive",
        "negative",
        "zigzag",
        "by_stage",
        "by_media",
        "by_area",
        "by_world",
        "by_control",
        "by_rater_group",
        "coverage",
    ];
    assert_eq!(keys, expected);
    assert_eq!((&report["map"], &report["round"]), (&"Buying an e-bike".into(), &"Spring workshop".into()));
    let touchpoints = report["touchpoints"].as_array().expect("a list");
    let keys: Vec<&str> = touchpoints[0].as_object().expect("an object").keys().map(String::as_str).collect();
    let expected = [
        "id",
        "stage",
        "title",
        "media",
        "area",
        "channel",
        "world",
        "control",
        "critical",
        "expectation",
        "fulfilment",
        "competition",
        "relevance",
        "reach",
        "gap",
        "lead",
        "weighted_gap",
        "opportunity",
        "verdict",
        "priority",
        "votes",
        "agreement",
        "to_discuss",
        "drop_off",
        "break_proposed",
    ];
    assert_eq!(keys, expected);
    let table = desk.say("analyse sample.wegmarke --format csv").ends(0).text();
    assert_eq!(table.lines().count(), touchpoints.len() + 1);
    assert!(table.starts_with("map,round,stage,touchpoint,"), "{table}");
    let for_people = desk.say("analyse sample.wegmarke").ends(0).text();
    assert!(for_people.contains("magic moment") && for_people.contains("Emotional balance"), "{for_people}");
    let german = desk.say("analyse sample.wegmarke --lang de").ends(0).text();
    assert!(german.contains("magischer Moment") && german.contains("Emotionsbilanz"), "{german}");
}

#[test]
fn how_sure_it_is_is_said_on_request_and_always_the_same() {
    let desk = Desk::with_sample();
    let json = desk.say("analyse sample.wegmarke --certainty --format json").ends(0).out;
    assert_eq!(json, desk.say("analyse sample.wegmarke --certainty --format json").ends(0).out);
    let report: Value = serde_json::from_slice(&json).expect("JSON");
    let interval = report["balance_interval"].as_array().expect("a list");
    assert_eq!(interval.len(), 2);
    let touchpoints = report["touchpoints"].as_array().expect("a list");
    let keys = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    assert!(touchpoints.iter().all(|one| keys(&one["certainty"]) == ["share", "runner_up", "in_first_three", "turns_at"]));
    let sure: Vec<f64> = touchpoints.iter().filter_map(|one| one["certainty"]["share"].as_f64()).collect();
    assert!(sure.len() > 2 && sure.iter().all(|share| (0.0..=1.0).contains(share)), "{sure:?}");
    let first = touchpoints.iter().filter(|one| one["certainty"]["in_first_three"].is_number());
    assert_eq!(first.count(), 3);
    let turning = touchpoints.iter().find_map(|one| one["certainty"]["turns_at"].as_object()).expect("a threshold");
    assert!(turning["threshold"].is_string() && turning["value"].is_number());
    let table = desk.say("analyse sample.wegmarke --certainty --format csv").ends(0).text();
    let further = "certainty_share,certainty_runner_up,certainty_in_first_three,certainty_turns_at_threshold,certainty_turns_at_value";
    assert!(table.lines().next().is_some_and(|header| header.ends_with(&format!("id,{further}"))), "{table}");
    let for_people = desk.say("analyse sample.wegmarke --certainty").ends(0).text();
    assert!(for_people.contains("How sure is it?") && for_people.contains("In 90 of 100 draws"), "{for_people}");
    let german = desk.say("analyse sample.wegmarke --certainty --lang de").ends(0).text();
    assert!(german.contains("Wie sicher ist das?") && german.contains("von 100"), "{german}");
}

/// Edits that rename the project and its first map.
fn edits(desk: &Desk) -> String {
    let loaded = wegmarke::file::read(&desk.read("sample.wegmarke")).expect("a map file");
    let map = loaded.project.maps[0].id;
    let edits = vec![Edit::Project(ProjectEdit::Rename("Renamed".into())), Edit::Map(MapEdit::Rename { map, name: "Today".into() })];
    ron::to_string(&edits).expect("RON")
}

#[test]
fn apply_does_all_edits_or_none() {
    let desk = Desk::with_sample();
    desk.write("edits.ron", edits(&desk));
    let before = desk.read("sample.wegmarke");
    desk.say("apply sample.wegmarke edits.ron --out new.wegmarke").ends(0);
    assert_eq!(desk.read("sample.wegmarke"), before);
    let names = |file: &str| {
        let project = wegmarke::file::read(&desk.read(file)).expect("a map file").project;
        (project.name.clone(), project.maps[0].name.clone())
    };
    assert_eq!(names("new.wegmarke"), ("Renamed".into(), "Today".into()));
    assert!(desk.say("apply sample.wegmarke edits.ron --out new.wegmarke").fails(2).contains("--force"));
    desk.say("apply sample.wegmarke edits.ron --out new.wegmarke --force").ends(0);
    let piped = desk.feed(["apply", "-", "edits.ron"], &before).ends(0);
    assert_eq!(wegmarke::file::read(&piped.out).expect("a map file").project.name, "Renamed");

    let gone = Edit::Map(MapEdit::Rename { map: MapId::named("gone"), name: "x".into() });
    let list = edits(&desk);
    let one_wrong = format!("{},{}]", list.trim_end_matches(']'), ron::to_string(&gone).expect("RON"));
    let sentence = desk.feed(["apply", "sample.wegmarke", "-"], one_wrong.as_bytes()).fails(1);
    assert!(sentence.contains("Edit 3"), "{sentence}");
    assert!(desk.feed(["apply", "sample.wegmarke", "-"], b"[\n  Project(Nonsense)\n]").fails(1).contains("-:2:"));
    desk.feed(["apply", "sample.wegmarke", "-"], b"\xff\xfe").fails(1);
    desk.feed(["apply", "sample.wegmarke", "-"], "[".repeat(100_000).as_bytes()).fails(1);
    assert_eq!(desk.read("sample.wegmarke"), before);

    desk.feed(["apply", "sample.wegmarke", "-"], list.as_bytes()).ends(0);
    assert_eq!(names("sample.wegmarke"), ("Renamed".into(), "Today".into()));
    desk.say("check sample.wegmarke").ends(0);
}

#[test]
fn apply_keeps_damaged_records_as_they_are() {
    let desk = Desk::with_sample();
    let list = edits(&desk);
    let text = String::from_utf8(desk.read("sample.wegmarke")).expect("UTF-8");
    let damaged = text.replacen("\nTouchpoint(", "\nTouchpoint(nonsense: 1, ", 1);
    assert_ne!(damaged, text);
    desk.write("damaged.wegmarke", &damaged);
    desk.feed(["apply", "damaged.wegmarke", "-"], list.as_bytes()).fails(1);
    assert_eq!(desk.read("damaged.wegmarke"), damaged.as_bytes());
    desk.feed(["apply", "damaged.wegmarke", "-", "--lenient"], list.as_bytes()).ends(0);
    let after = String::from_utf8(desk.read("damaged.wegmarke")).expect("UTF-8");
    assert!(after.contains("Touchpoint(nonsense: 1, ") && after.contains("Renamed"), "what could not be read is still there");
}

#[test]
fn titles_are_whole_where_no_screen_ends_the_line() {
    let desk = Desk::with_sample();
    let title = "A title that says at great length what happens here, with whom, by which means and what comes of it in the end";
    let stage = "A stage with quite a long name of its own";
    desk.write("long.csv", format!("stage,touchpoint,expectation,fulfilment,relevance\n{stage},\"{title}\",5,3,9\n"));
    desk.say("import long.csv long.wegmarke").ends(0);
    for command in ["analyse long.wegmarke", "analyse long.wegmarke --certainty", "diff sample.wegmarke long.wegmarke"] {
        let text = desk.say(command).ends(0).text();
        assert!(text.contains(title) && !text.contains('…'), "{command}: {text}");
    }
    assert!(desk.say("analyse long.wegmarke").ends(0).text().contains(stage));
}

#[test]
fn what_cannot_be_read_is_said_in_one_language() {
    let desk = Desk::with_sample();
    for (list, german) in [
        ("[", "Der Text endet zu früh"),
        ("[Project(Rename(\"x\") Project(Rename(\"y\"))]", "Hier fehlt „)“"),
        ("[Project(Rename(5))]", "Dieser Wert ist hier nicht möglich"),
        ("[Nothing(Rename(\"x\"))]", "„Nothing“ ist hier nicht möglich, nur Project, "),
        ("[Stage(Rename(stage: 3))]", "nicht möglich"),
        ("(=)", "nicht"),
    ] {
        desk.write("edits.ron", list);
        let sentence = desk.say("apply sample.wegmarke edits.ron --out new.wegmarke --lang de").fails(1);
        assert!(sentence.contains(german) && sentence.contains("edits.ron:1:"), "{list}: {sentence}");
        for english in ["xpected", " a ", "the ", "found", "RON"] {
            assert!(!sentence.contains(english), "{list}: {sentence}");
        }
    }
}
