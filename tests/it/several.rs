//! Curves of several on one path, exported by name: `--chart curves --compare KIND:NAME`.

use crate::desk::Desk;
use crate::readers::asked;
use serde_json::Value;
use wegmarke::catalogue::sample;
use wegmarke::file;
use wegmarke::method::Analysis;

#[test]
fn several_are_compared_by_name_in_pictures_pages_and_slides() {
    let desk = Desk::with_sample();
    let names: Vec<String> = sample("en").maps.iter().map(|map| map.name.clone()).collect();
    let compared: Vec<String> = names.iter().map(|name| format!("map:{name}")).collect();
    for (out, begin) in [("curves.svg", &b"<svg"[..]), ("curves.png", b"\x89PNG"), ("curves.pdf", b"%PDF"), ("curves.pptx", b"PK")] {
        let mut words = vec!["export", "sample.wegmarke", out, "--chart", "curves", "--lang", "en"];
        compared.iter().for_each(|name| words.extend(["--compare", name]));
        desk.run(words.iter().copied()).ends(0);
        let first = desk.read(out);
        assert!(first.starts_with(begin), "{out}");
        desk.run(words.iter().copied()).ends(0);
        assert!(first == desk.read(out), "{out}: the same again");
    }
    let svg = String::from_utf8(desk.read("curves.svg")).expect("UTF-8");
    for words in ["Fulfilment compared", "Where they part most"].into_iter().chain(names.iter().map(String::as_str)) {
        let first = words.split_whitespace().next().unwrap();
        assert!(svg.contains(first), "{words}");
    }
    desk.say("export sample.wegmarke groups.svg --chart curves --compare group:Sales --compare group:customer --curve gap --lang de")
        .ends(0);
    let svg = String::from_utf8(desk.read("groups.svg")).expect("UTF-8");
    assert!(svg.contains("Lücke im Vergleich") && svg.contains("Sales"), "the words can be searched");
    // Without it, the chart is what it was.
    desk.say("export sample.wegmarke own.svg --chart curves --lang en").ends(0);
    assert!(!String::from_utf8_lossy(&desk.read("own.svg")).contains("compared"));
}

#[test]
fn what_cannot_be_compared_is_refused_in_a_sentence() {
    let desk = Desk::with_sample();
    let mut project = sample("en");
    let round = project.rounds[0].clone();
    project.rounds.extend((0..6).map(|at| {
        let mut round = wegmarke::model::Round::clone(&round);
        (round.id, round.label) = (wegmarke::model::RoundId::named(&at.to_string()), format!("R{at}"));
        round.into()
    }));
    desk.write("many.wegmarke", file::write(&project).unwrap());
    let six = (0..6).map(|at| format!(" --compare round:R{at}")).collect::<String>();
    let said = desk.say(&format!("export many.wegmarke no.svg --chart curves{six} --lang en")).fails(2);
    assert!(said.contains("At most five") && said.contains('6'), "{said}");
    // The same one twice is one.
    desk.say("export many.wegmarke yes.svg --chart curves --compare round:R1 --compare round:R1 --compare round:R2").ends(0);
    for (words, exit, expected) in [
        ("--chart curves --compare map:Nowhere", 1, "Nowhere"),
        ("--chart curves --compare round:Never", 1, "R5"),
        ("--chart curves --compare segment:Nobody", 1, "Everyday commuters"),
        ("--chart curves --compare group:Nobody", 1, "Sales"),
        ("--chart curves --compare Sales", 2, "Sales"),
        ("--chart balance --compare group:Sales", 2, "--chart curves"),
        ("--chart curves --curve gap", 2, "--compare"),
        ("--compare group:Sales", 2, "--chart"),
    ] {
        let said = desk.say(&format!("export many.wegmarke no.svg --lang en {words}")).fails(exit);
        assert!(said.contains(expected), "{words}: {said}");
    }
    assert!(!desk.path("no.svg").exists());
}

#[test]
fn slides_have_a_chart_of_them_with_its_figures_and_a_table_of_where_they_part() {
    let desk = Desk::with_sample();
    let project = sample("en");
    let compared: Vec<String> = project.maps.iter().map(|map| format!("map:{}", map.name)).collect();
    let mut words = vec!["export", "sample.wegmarke", "deck.pptx", "--chart", "curves", "--lang", "en"];
    compared.iter().for_each(|name| words.extend(["--compare", name]));
    desk.run(words.iter().copied()).ends(0);
    let path = desk.path("deck.pptx");
    let Some(deck) = asked("slides.py", &[path.as_path()]) else { return };
    let deck: Value = serde_json::from_str(&deck).unwrap();
    let slides = deck["slides"].as_array().unwrap();
    let charts: Vec<&Value> = slides.iter().flat_map(|slide| slide["charts"].as_array().unwrap()).collect();
    let series = charts[0]["series"].as_array().unwrap();
    let said: Vec<&str> = series.iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(said, project.maps.iter().map(|map| map.name.as_str()).collect::<Vec<_>>());
    let analysis = Analysis::of(&project, &project.maps[0], project.shown_round().unwrap().id);
    let expected: Vec<Option<f64>> = analysis.touchpoints.iter().map(|judged| judged.assessment.fulfilment).collect();
    let values: Vec<Option<f64>> = series[0]["values"].as_array().unwrap().iter().map(Value::as_f64).collect();
    assert_eq!(values, expected);
    let tables = slides.iter().flat_map(|slide| slide["tables"].as_array().unwrap()).count();
    assert_eq!(tables, 1);
}
