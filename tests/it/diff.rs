//! `wegmarke diff`: two files or two maps of one, the promised JSON, and what cannot be compared.

use crate::desk::Desk;
use serde_json::{Value, json};
use wegmarke::edit::{Edit, ScoreEdit, TouchpointChange, TouchpointEdit};
use wegmarke::model::{Area, Map, ScoreKind, StageId, Touchpoint, TouchpointId};

/// The JSON of a comparison.
#[track_caller]
fn compared(desk: &Desk, left: &str, right: &str) -> Value {
    let said = desk.run(["diff", left, right, "--format", "json"]).ends(0);
    serde_json::from_slice(&said.out).expect("JSON")
}

fn first_map(desk: &Desk) -> Map {
    Map::clone(&wegmarke::file::read(&desk.read("sample.wegmarke")).expect("a map file").project.maps[0])
}

/// Writes `after.wegmarke`: the worked example with edits applied.
fn edited(desk: &Desk, edits: &[Edit]) {
    desk.write("edits.ron", ron::to_string(edits).expect("RON"));
    desk.say("apply sample.wegmarke edits.ron --out after.wegmarke --force").ends(0);
}

#[test]
fn a_file_does_not_differ_from_itself() {
    let desk = Desk::with_sample();
    let none = json!({ "added": [], "removed": [], "moved": [], "changed": [] });
    assert_eq!(compared(&desk, "sample.wegmarke", "sample.wegmarke"), none);
    let said = desk.say("diff sample.wegmarke sample.wegmarke").ends(0);
    assert_eq!(said.text(), "Nothing differs.\n");
    assert!(said.err.contains("Buying an e-bike"), "it says which map was compared: {said:?}");
}

#[test]
fn measures_of_two_files_are_compared_field_by_field() {
    use wegmarke::edit::{MeasureChange, MeasureEdit};
    use wegmarke::model::{Measure, MeasureId, Money, Status};
    let desk = Desk::with_sample();
    let first = wegmarke::file::read(&desk.read("sample.wegmarke")).expect("a map file").project.measures.first().cloned();
    let added = Measure { cost: Money::new(80_000), ..Measure::new(MeasureId::named("brand new"), "A brand new measure") };
    let mut edits = vec![Edit::Measure(MeasureEdit::Add { measures: vec![added], before: None })];
    if let Some(first) = &first {
        let change = MeasureChange::Status(Status::Dropped, None);
        edits.push(Edit::Measure(MeasureEdit::Change { measures: vec![first.id], change }));
    }
    edited(&desk, &edits);
    let found = compared(&desk, "sample.wegmarke", "after.wegmarke");
    assert_eq!(found["added"], json!(["A brand new measure"]));
    if let Some(first) = first {
        assert_eq!(found["changed"][0]["element"], json!(first.title));
        assert_eq!((&found["changed"][0]["field"], &found["changed"][0]["to"]), (&json!("status"), &json!("dropped")));
    }
    desk.write(
        "edits.ron",
        ron::to_string(&vec![Edit::Measure(MeasureEdit::Delete { measures: vec![MeasureId::named("brand new")] })]).expect("RON"),
    );
    desk.say("apply after.wegmarke edits.ron --out less.wegmarke").ends(0);
    assert_eq!(compared(&desk, "after.wegmarke", "less.wegmarke")["removed"], json!(["A brand new measure"]));
    assert!(desk.say("diff sample.wegmarke after.wegmarke").ends(0).text().contains("1 measure"));
}

#[test]
fn edits_show_as_what_they_are() {
    let desk = Desk::with_sample();
    let map = first_map(&desk);
    let (one, two, three) = (&map.stages[0].touchpoints[0], &map.stages[1].touchpoints[0], &map.stages[2].touchpoints[0]);
    let change = |touchpoint: &Touchpoint, change| {
        Edit::Touchpoint(TouchpointEdit::Change { map: map.id, touchpoints: vec![touchpoint.id], change })
    };
    let last = map.stages.last().expect("stages");
    let new = Touchpoint::new(TouchpointId::named("new"), "A new one", Area::Service);
    edited(
        &desk,
        &[
            change(one, TouchpointChange::CoreMessage("Come and see".into())),
            Edit::Touchpoint(TouchpointEdit::Move { map: map.id, touchpoints: vec![two.id], stage: last.id, before: None, media: None }),
            Edit::Touchpoint(TouchpointEdit::Delete { map: map.id, touchpoints: vec![three.id] }),
            Edit::Touchpoint(TouchpointEdit::Add { map: map.id, stage: last.id, touchpoints: vec![new], before: None }),
        ],
    );
    let expected = json!({
        "added": ["A new one"],
        "removed": [three.title],
        "moved": [{ "element": two.title, "from": map.stages[1].name, "to": last.name }],
        "changed": [{ "element": one.title, "field": "core_message", "from": one.core_message, "to": "Come and see" }],
    });
    assert_eq!(compared(&desk, "sample.wegmarke", "after.wegmarke"), expected);
    let said = desk.say("diff sample.wegmarke after.wegmarke").ends(0).text();
    for part in ["1 touchpoint added", "1 touchpoint removed", "1 touchpoint moved", "1 change\n", "Core message", "A new one", "→"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    let german = desk.say("diff sample.wegmarke after.wegmarke --lang de").ends(0).text();
    assert!(german.contains("1 Touchpoint neu") && german.contains("Kernbotschaft"), "{german}");
    let keys: Vec<String> = compared(&desk, "sample.wegmarke", "after.wegmarke").as_object().unwrap().keys().cloned().collect();
    assert_eq!(keys, ["added", "removed", "moved", "changed"]);
}

#[test]
fn maps_of_files_are_named_behind_a_colon() {
    let desk = Desk::with_sample();
    let as_is = "sample.wegmarke:Buying an e-bike";
    let to_be = "sample.wegmarke:Buying an e-bike (to-be)";
    let there = compared(&desk, as_is, to_be);
    assert!(!there["changed"].as_array().unwrap().is_empty() && !there["added"].as_array().unwrap().is_empty(), "{there}");
    let back = compared(&desk, to_be, as_is);
    assert_eq!((&back["removed"], &back["added"]), (&there["added"], &there["removed"]));
    let columns = "touchpoint media area channel further_channels influencers control critical expectation fulfilment competition relevance \
                   reach expectation_text why core_message content passed_on positives negatives break goals notes raised_by world";
    for change in there["changed"].as_array().unwrap() {
        let field = change["field"].as_str().unwrap();
        assert!(columns.split_whitespace().any(|column| column == field) || field.starts_with(char::is_uppercase), "{change}");
    }
    // A file whose own name has a colon is that file.
    desk.write("a:b.wegmarke", desk.read("sample.wegmarke"));
    desk.run(["diff", "a:b.wegmarke", "sample.wegmarke"]).ends(0);
    desk.run(["diff", "a:b.wegmarke:Buying an e-bike", as_is]).ends(0);
    let piped = desk.feed(["diff", "-", "sample.wegmarke", "--format", "json"], &desk.read("sample.wegmarke")).ends(0);
    assert!(piped.text().contains("\"added\": []"), "{piped:?}");
}

#[test]
fn two_imports_of_one_table_do_not_differ() {
    let desk = Desk::with_sample();
    desk.run(["export", "sample.wegmarke", "table.csv", "--map", "Buying an e-bike"]).ends(0);
    let table = String::from_utf8(desk.read("table.csv")).unwrap();
    // Without the identities, so that stage and title have to do.
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let mut bare = csv::Writer::from_writer(Vec::new());
    let header = rows.headers().unwrap().clone();
    bare.write_record(header.iter().take(header.len() - 1)).unwrap();
    for row in rows.records() {
        let row = row.unwrap();
        bare.write_record(row.iter().take(row.len() - 1)).unwrap();
    }
    desk.write("bare.csv", bare.into_inner().unwrap());
    for file in ["one.wegmarke", "two.wegmarke"] {
        desk.say(&format!("import bare.csv {file}")).ends(0);
    }
    let none = json!({ "added": [], "removed": [], "moved": [], "changed": [] });
    assert_eq!(compared(&desk, "one.wegmarke", "two.wegmarke"), none);
    let ids = |file: &str| {
        let project = wegmarke::file::read(&desk.read(file)).unwrap().project;
        project.maps[0].stages.iter().map(|stage| stage.id).collect::<Vec<StageId>>()
    };
    assert!(!ids("one.wegmarke").is_empty());
}

#[test]
fn what_cannot_be_compared_is_said() {
    let desk = Desk::with_sample();
    assert!(desk.run(["diff", "sample.wegmarke:Nowhere", "sample.wegmarke"]).fails(1).contains("Buying an e-bike"));
    assert!(desk.say("diff gone.wegmarke sample.wegmarke").fails(3).contains("gone.wegmarke"));
    assert!(desk.say("diff gone.wegmarke:Map sample.wegmarke").fails(3).contains("gone.wegmarke:Map"));
    assert!(desk.say("diff . sample.wegmarke").ends(1).err.contains('.'));
    assert!(desk.say("diff sample.wegmarke").fails(2).contains('B'));
    assert!(desk.say("diff - -").fails(2).contains("once"));
    assert!(desk.say("diff sample.wegmarke sample.wegmarke --format csv").fails(2).contains("table, json"));
    let whole = desk.read("sample.wegmarke");
    desk.write("cut.wegmarke", &whole[..whole.len() / 2]);
    assert!(desk.say("diff cut.wegmarke sample.wegmarke").fails(1).contains("--lenient"));
    desk.say("diff cut.wegmarke sample.wegmarke --lenient").ends(0);
    let help = desk.say("diff --help").ends(0).text();
    assert!(help.contains("wegmarke diff A B") && help.contains("FILE:MAP"), "{help}");
    assert!(desk.say("diff --help --lang de").ends(0).text().contains("DATEI:KARTE"));
}

#[test]
fn what_is_rated_in_both_is_said_where_something_is_missing() {
    let desk = Desk::with_sample();
    let map = first_map(&desk);
    let round = wegmarke::file::read(&desk.read("sample.wegmarke")).expect("a map file").project.shown_round().expect("a round").id;
    let touchpoints: Vec<TouchpointId> = map.touchpoints().take(3).map(|touchpoint| touchpoint.id).collect();
    let (kind, count) = (ScoreKind::Fulfilment, map.touchpoint_count());
    edited(&desk, &[Edit::Score(ScoreEdit::Agree { map: map.id, touchpoints, round, kind, score: None })]);
    let rated = count - 3;
    let said = desk.say("diff sample.wegmarke after.wegmarke").ends(0).text();
    assert!(said.ends_with(&format!("\n{rated} of {count} rated in both\n")), "{said}");
    let german = desk.say("diff sample.wegmarke after.wegmarke --lang de").ends(0).text();
    assert!(german.ends_with(&format!("\n{rated} von {count} in beiden bewertet\n")), "{german}");
    // The balance says on how many it rests, and nothing where none is missing.
    let said = desk.say("analyse after.wegmarke").ends(0).text();
    assert!(said.contains(&format!(", rests on {rated} of {count} touchpoints")), "{said}");
    assert!(!desk.say("analyse sample.wegmarke").ends(0).text().contains("rests on"));
}

#[test]
fn a_comparison_is_drawn_into_a_file() {
    let desk = Desk::with_sample();
    let maps = ["sample.wegmarke:Buying an e-bike", "sample.wegmarke:Buying an e-bike (to-be)"];
    for (name, begin) in [("d.pdf", "%PDF"), ("d.svg", "<svg"), ("d.png", "\u{fffd}PNG"), ("d.json", "{")] {
        let said = desk.run(["diff", maps[0], maps[1], name]).ends(0);
        assert!(said.out.is_empty(), "{said:?}");
        let written = desk.read(name);
        assert!(String::from_utf8_lossy(&written).trim_start().starts_with(begin), "{name}");
        let again = desk.run(["diff", maps[0], maps[1], "-", "--format", name.split_once('.').unwrap().1]).ends(0);
        assert_eq!(again.out, written, "{name}");
    }
    let german = desk.run(["diff", maps[0], maps[1], "g.svg", "--lang", "de"]).ends(0);
    assert!(german.err.is_empty() && desk.read("g.svg") != desk.read("d.svg"));
    // Two files are told apart by their names.
    edited(&desk, &[]);
    desk.say("diff sample.wegmarke after.wegmarke two.svg").ends(0);
    assert!(String::from_utf8(desk.read("two.svg")).unwrap().contains("after.wegmarke"));
    assert!(desk.say("diff sample.wegmarke after.wegmarke differences").ends(2).err.contains(".pdf"));
    assert!(desk.say("diff sample.wegmarke after.wegmarke after.wegmarke --format pdf").ends(2).err.contains("after.wegmarke"));
}
