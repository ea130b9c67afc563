//! How the words of a table end up as lines on the map: syllables of long ones, and the order of those that are written from right to left.
//! Through the real program, from a table to its SVG.

use crate::desk::Desk;
use wegmarke::file;
use wegmarke::model::WordLanguage;

/// The texts of a drawing with their left ends, in its order.
fn texts(svg: &str) -> Vec<(f64, String)> {
    let lines = svg.lines().filter_map(|line| line.strip_prefix("<text xml:space=\"preserve\" x=\""));
    lines
        .map(|line| {
            let x = line.split_once('"').unwrap().0.parse().unwrap();
            (x, line.split_once('>').unwrap().1.strip_suffix("</text>").unwrap().replace("&quot;", "\"").replace("&amp;", "&"))
        })
        .collect()
}

/// The map of a table as a drawing.
fn drawn(desk: &Desk, table: &[u8], language: &str) -> String {
    desk.write("table.csv", table);
    desk.say(&format!("import table.csv map.wegmarke --force --lang {language}")).ends(0);
    desk.say(&format!("export map.wegmarke map.svg --lang {language}")).ends(0);
    String::from_utf8(desk.read("map.svg")).unwrap()
}

#[test]
fn german_compounds_are_broken_with_a_hyphen_where_words_meet_or_at_a_syllable_and_nowhere_else() {
    let desk = Desk::new();
    let table = include_bytes!("../fixtures/long-words.csv");
    let german = drawn(&desk, table, "de");
    let project = file::read(&desk.read("map.wegmarke")).unwrap().project;
    assert_eq!(project.language, Some(WordLanguage::German), "the first guess");
    let lines: Vec<String> = texts(&german).into_iter().map(|(_, words)| words).collect();
    let follows = |one: &str, two: &str| lines.windows(2).any(|pair| pair[0] == one && pair[1] == two);
    for (first, second) in [
        ("Rechtsschutz-", "versicherung"),
        ("Beitragserhöhungs-", "schreiben"),
        ("Kündigungs-", "bestätigung"),
        ("Wohngebäude-", "versicherungsantrag"),
        ("Geschwindigkeits-", "begrenzung"),
        ("Kfz-Haftpflichtversi-", "cherungsvergleich"),
        ("Datenschutz-", "Grundverordnung"),
    ] {
        assert!(follows(first, second), "{first} {second}: {lines:?}");
    }
    // Words that fit on a line are whole.
    for word in ["Erwartung", "Erfüllung"] {
        assert!(lines.iter().any(|line| line == word), "{word}: {lines:?}");
    }

    // Another language: anywhere, but never with a hyphen that nobody wrote.
    desk.write("edits.ron", "[Project(SetLanguage(Some(\"other\")))]");
    desk.say("apply map.wegmarke edits.ron --out other.wegmarke").ends(0);
    assert!(desk.read("other.wegmarke").starts_with(b"Wegmarke(format: 3)"));
    desk.say("export other.wegmarke other.svg --lang de").ends(0);
    let other = String::from_utf8(desk.read("other.svg")).unwrap();
    let written = ["Kfz-", "Datenschutz-"];
    assert!(texts(&other).iter().all(|(_, line)| !line.ends_with('-') || written.contains(&line.as_str())), "{other}");
}

#[test]
fn words_written_from_right_to_left_are_in_reading_order_on_the_map() {
    let desk = Desk::new();
    let drawn = texts(&drawn(&desk, include_bytes!("../fixtures/right-to-left.csv"), "en"));
    let x = |wanted: &str| drawn.iter().find(|(_, words)| words.contains(wanted)).unwrap_or_else(|| panic!("{wanted}: {drawn:?}")).0;
    // The first word is at the right where the line begins there; one text where one font has both.
    assert!(x("טוב") <= x("שירות") && x("جيدة") <= x("خدمة"), "{drawn:?}");
    assert!(x("المتجر") <= x("محمد"), "{drawn:?}");
    // From left to right around it: the number goes with the words before it.
    assert!(x("Shop ") < x("12") && x("12") <= x("שלום"), "{drawn:?}");
    // Latin words within one that begins at the right.
    assert!(x("SVG 1.1") < x("داستان"), "{drawn:?}");
    let words: String = drawn.iter().map(|(_, words)| words.as_str()).collect();
    assert!(words.contains("Shop שלום 12"), "as it is read: {words}");
}
