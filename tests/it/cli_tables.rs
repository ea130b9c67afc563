//! `wegmarke import` and the way of tables through the real program.

use crate::desk::Desk;

#[test]
fn an_export_imported_and_exported_again_is_the_same_table() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke one.csv").ends(0);
    let made = desk.say("import one.csv again.wegmarke").ends(0);
    assert!(made.out.is_empty() && made.err.lines().count() == 1, "nothing but what was done: {made:?}");
    desk.say("check again.wegmarke").ends(0);
    desk.say("export again.wegmarke two.csv").ends(0);
    assert_eq!(String::from_utf8_lossy(&desk.read("one.csv")), String::from_utf8_lossy(&desk.read("two.csv")));
    // The same table gives the same file, and also through the pipes.
    let piped = desk.feed(["import", "-", "-"], &desk.read("one.csv")).ends(0);
    desk.feed(["import", "-", "again.wegmarke", "--force"], &desk.read("one.csv")).ends(0);
    let one = wegmarke::file::read(&piped.out).expect("a map file").project;
    let two = wegmarke::file::read(&desk.read("again.wegmarke")).expect("a map file").project;
    assert_eq!(one.maps, two.maps);
}

#[test]
fn every_form_of_a_table_reads_back_to_the_same_values() {
    const FORMS: [(&str, &str); 3] =
        [("--separator semicolon --decimal comma --bom", "\u{feff}"), ("--separator tab --decimal comma", ""), ("--bom", "\u{feff}")];
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke touchpoints.csv").ends(0);
    for table in ["touchpoints", "measures", "metrics", "votes"] {
        // What is lost without the other tables is lost in every form.
        let read_back = |written: &str| {
            let beside = if table == "touchpoints" { "" } else { "touchpoints.csv " };
            desk.say(&format!("import {beside}{written} again.wegmarke --force")).ends(0);
            desk.say(&format!("export again.wegmarke again.csv --table {table}")).ends(0);
            String::from_utf8(desk.read("again.csv")).expect("UTF-8")
        };
        desk.say(&format!("export sample.wegmarke plain.csv --table {table}")).ends(0);
        let (plain, expected) = (desk.read("plain.csv"), read_back("plain.csv"));
        for (form, begin) in FORMS {
            desk.say(&format!("export sample.wegmarke form.csv --table {table} {form}")).ends(0);
            let written = desk.read("form.csv");
            assert!(written.starts_with(begin.as_bytes()) && written != plain, "{table} {form}");
            assert_eq!(read_back("form.csv"), expected, "{table} {form}");
        }
    }
}

#[test]
fn a_comma_has_one_meaning_in_a_table() {
    let desk = Desk::with_sample();
    assert!(desk.say("export sample.wegmarke form.csv --decimal comma").fails(2).contains("--separator semicolon"));
    assert!(!desk.has("form.csv"));
    let noted = desk.say("export sample.wegmarke map.svg --bom").ends(0);
    assert!(noted.err.contains("--bom"), "{noted:?}");
}

#[test]
fn what_is_refused_is_noted_with_its_place_and_costs_nothing_else() {
    let desk = Desk::new();
    desk.write("table.csv", "stage;touchpoint;satisfaction (1-5);channel;backstage\nNeed;Ad;5;pigeon;printer\nNeed;Shop;9;shop;\n");
    let made = desk.say("import table.csv map.wegmarke").ends(0);
    let lines: Vec<&str> = made.err.lines().collect();
    assert!(made.out.is_empty());
    let done = "map.wegmarke was created: 1 stage, 2 touchpoints, 2 values skipped.";
    // In the order of the lines, whenever each was noticed.
    for (line, begin) in lines.iter().zip(["table.csv:1:3: ", "table.csv:1:5: ", "table.csv:2:4: ", "table.csv:3:3: ", done]) {
        assert!(line.starts_with(begin) && line.ends_with('.'), "{begin} {made:?}");
    }
    assert_eq!(lines.len(), 5, "{made:?}");
    let table = desk.say("export map.wegmarke - --format csv").ends(0).text();
    assert!(table.contains(",Ad,") && table.contains(",Shop,") && table.contains(",,10,,"), "{table}");
    let german = desk.say("import table.csv german.wegmarke --lang de").ends(0);
    assert!(german.err.contains("umgerechnet"), "{german:?}");
    assert!(german.err.ends_with("german.wegmarke wurde angelegt: 1 Phase, 2 Touchpoints, 2 Werte übersprungen.\n"), "{german:?}");
}

#[test]
fn strict_refuses_the_whole_table_for_one_value() {
    let desk = Desk::new();
    desk.write("table.csv", "touchpoint,fulfilment\nAd,11\n");
    let refused = desk.say("import table.csv map.wegmarke --strict").ends(1);
    assert_eq!(refused.err.lines().count(), 2, "{refused:?}");
    assert!(!desk.has("map.wegmarke"));
    desk.write("sound.csv", "touchpoint,fulfilment\nAd,10\n");
    desk.say("import sound.csv map.wegmarke --strict").ends(0);
}

#[test]
fn imports_replace_nothing_unless_told_to() {
    let desk = Desk::new();
    desk.write("table.csv", "touchpoint\nAd\n");
    desk.write("map.wegmarke", "precious");
    assert!(desk.say("import table.csv map.wegmarke").fails(2).contains("--force"));
    assert_eq!(desk.read("map.wegmarke"), b"precious");
    desk.say("import table.csv map.wegmarke --force").ends(0);
    desk.say("check map.wegmarke").ends(0);
}

#[test]
fn several_tables_become_one_file() {
    let desk = Desk::new();
    desk.write("one.csv", "map,stage,touchpoint\nToday,Need,Ad\n");
    desk.write("two.csv", "map;stage;touchpoint\nTomorrow;Need;App\nToday;Buy;Shop\n");
    desk.say("import one.csv two.csv both.wegmarke").ends(0);
    let table = desk.say("export both.wegmarke - --format csv").ends(0).text();
    let rows: Vec<&str> = table.lines().skip(1).map(|row| row.split(",owned").next().unwrap_or(row)).collect();
    assert_eq!(rows, ["Today,Need,Ad", "Today,Buy,Shop", "Tomorrow,Need,App"]);
}

#[test]
fn what_is_no_table_is_refused_with_file_and_place() {
    let desk = Desk::with_sample();
    desk.write("open.csv", "touchpoint,why\nShop,\"because\n");
    desk.write("zeros.csv", [0; 5000]);
    desk.write("empty.csv", "");
    desk.write("unknown.csv", "a,b\n1,2\n");
    desk.write("header.csv", "stage,touchpoint\n");
    for (table, begin) in [
        ("zeros.csv", "zeros.csv:1:1: "),
        ("empty.csv", "empty.csv: "),
        ("unknown.csv", "unknown.csv: "),
        ("header.csv", "header.csv: "),
        ("sample.wegmarke", "sample.wegmarke"),
        (".", "."),
    ] {
        let sentence = desk.run(["import", table, "map.wegmarke"]).fails(1);
        assert!(sentence.starts_with(begin), "{sentence}");
    }
    assert!(desk.say("import gone.csv map.wegmarke").fails(3).contains("gone.csv"));
    assert!(!desk.has("map.wegmarke"));
    let strict = desk.say("import open.csv map.wegmarke --strict").ends(1);
    assert!(strict.err.starts_with("open.csv:2:2: "), "{strict:?}");
    let open = desk.say("import open.csv map.wegmarke").ends(0);
    assert!(open.err.starts_with("open.csv:2:2: "), "{open:?}");
}

/// A workbook of a real program, from the fixtures.
fn workbook(ending: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/tables/journey.{ending}"));
    std::fs::read(path).expect("the fixture is there")
}

#[test]
fn workbooks_are_read_whatever_they_are_called_and_notes_name_their_cells() {
    let desk = Desk::new();
    for ending in ["xlsx", "xls", "ods"] {
        desk.write("journey.csv", workbook(ending));
        let made = desk.say("import journey.csv map.wegmarke --force").ends(0);
        let lines: Vec<&str> = made.err.lines().collect();
        assert!(lines.iter().any(|line| line.starts_with("journey.csv: Kundenreise!C6: “#N/A” in “Zufriedenheit”")), "{made:?}");
        assert!(lines.iter().any(|line| line.starts_with("journey.csv: The hidden sheet “Intern” was skipped.")), "{made:?}");
        assert!(lines.last().is_some_and(|line| line.contains("2 stages, 3 touchpoints")), "{made:?}");
        desk.say("check map.wegmarke").ends(0);
        let seen = desk.say("import journey.csv map.wegmarke --force --hidden no").ends(0);
        assert!(seen.err.contains("2 stages, 2 touchpoints"), "{seen:?}");
        let chosen = desk.say("import journey.csv map.wegmarke --force --sheet intern").ends(0);
        assert!(chosen.err.contains("1 stage, 1 touchpoint"), "{chosen:?}");
        let sentence = desk.say("import journey.csv map.wegmarke --force --sheet Nirgends").fails(1);
        assert!(sentence.ends_with("There is no sheet “Nirgends”. The sheets are: “Kundenreise”, “Intern”."), "{sentence}");
        assert!(desk.say("import journey.csv map.wegmarke --force --strict").ends(1).err.contains("Kundenreise!C6"));
    }
    desk.write("other.xlsx", b"PK\x03\x04");
    assert!(desk.say("import other.xlsx other.wegmarke").fails(1).starts_with("other.xlsx: The workbook is damaged"));
}

#[test]
fn lists_of_contacts_are_grouped_unless_told_otherwise() {
    let desk = Desk::new();
    let rows: String = (0..60).map(|row| format!("C{},{},2026-05-{:02}\n", row / 2, ["Ad", "Shop"][row % 2], 1 + row % 28)).collect();
    desk.write("log.csv", format!("customer,touchpoint,timestamp\n{rows}"));
    let made = desk.say("import log.csv map.wegmarke").ends(0);
    assert!(made.err.contains("60 rows speak of 2 touchpoints") && made.err.contains("1 stage, 2 touchpoints"), "{made:?}");
    let metrics = desk.say("export map.wegmarke - --format csv --table metrics").ends(0).text();
    assert_eq!(metrics.matches(",contacts,30,").count(), 2, "{metrics}");
    let each = desk.say("import log.csv map.wegmarke --force --grouped no").ends(0);
    assert!(each.err.contains("1 stage, 60 touchpoints"), "{each:?}");
}
