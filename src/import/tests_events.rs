//! Lists of contacts and logs of events: recognised, grouped, counted, and left alone on request.

use super::*;
use crate::i18n::Language;
use crate::model::{Figure, Map};
use std::fmt::Write as _;

fn read(table: &str, grouped: Option<bool>) -> Proposal {
    let texts = Texts::new(Language::English);
    let choice = TableChoice { grouped, ..TableChoice::default() };
    let proposal =
        propose(&[table.as_bytes()], &Options { choices: &Choices { all: choice, ..Choices::default() }, ..Options::new("Log", &texts) })
            .unwrap();
    assert_eq!(proposal.project.problems(), [], "a proposal is sound");
    proposal
}

fn outline(map: &Map) -> Vec<String> {
    let titles = |stage: &crate::model::Stage| stage.touchpoints.iter().map(|one| one.title.clone()).collect::<Vec<_>>().join(", ");
    map.stages.iter().map(|stage| format!("{}: {}", stage.name, titles(stage))).collect()
}

/// What each touchpoint's metrics say, those of the map last.
fn metrics(proposal: &Proposal) -> Vec<(String, String, f64)> {
    let map = &proposal.project.maps[0];
    let title = |id| map.touchpoints().find(|one| Some(one.id) == id).map(|one| one.title.clone()).unwrap_or_default();
    let number = |figure: &Figure| if let Figure::Number(number) = figure { *number } else { f64::NAN };
    proposal.project.metrics.iter().map(|one| (title(one.touchpoint), one.metric.clone(), number(&one.value))).collect()
}

/// Thirty customers, of whom each third calls, each buys before that, and all saw the advert first. Rows come in no order.
fn log() -> String {
    let mut rows = Vec::new();
    for customer in 0..30 {
        rows.push(format!("C{customer};Advert;01.05.2026 08:{customer:02};7;e-mail"));
        rows.push(format!("C{customer};Shop;02.05.2026 09:{customer:02};{};shop", 5 + customer % 2));
        if customer % 3 == 0 {
            rows.push(format!("C{customer};Call;03.05.2026 10:00;;phone"));
            rows.push(format!("C{customer};Call;04.05.2026 10:00;;phone"));
        }
    }
    rows.reverse();
    format!("Kunde;Kontaktpunkt;Zeitpunkt;Zufriedenheit;Kanal\n{}\n", rows.join("\n"))
}

#[test]
fn a_list_of_contacts_becomes_touchpoints_in_the_order_of_customers() {
    let found = read(&log(), None);
    assert_eq!(outline(&found.project.maps[0]), ["Stage 1: Advert, Shop, Call"]);
    let expected =
        [("Advert", 30.0), ("Shop", 30.0), ("Call", 10.0)].map(|(title, count)| (title.to_owned(), "contacts".to_owned(), count));
    assert_eq!(metrics(&found), [&expected[..], &[(String::new(), "base".to_owned(), 30.0)]].concat());
    let kinds: Vec<&NoteKind> = found.notes.iter().map(|note| &note.kind).collect();
    assert_eq!(kinds[0], &NoteKind::Grouped { rows: 80, touchpoints: 3, by: Some("Kunde".into()), dropped: vec![] });
    let shop = found.project.maps[0].touchpoints().nth(1).unwrap();
    assert_eq!(
        (shop.agreed[0].scores.fulfilment.map(u8::from), shop.channel),
        (Some(6), Some(crate::model::Channel::Shop)),
        "5.5 on average"
    );
    assert!(
        found.project.maps[0].lanes.iter().all(|lane| !matches!(lane.kind, crate::model::LaneKind::Free(_))),
        "who and when are no lanes"
    );
    assert_eq!(found.refused, 0);
}

#[test]
fn without_customers_rows_are_counted_and_the_first_mention_orders() {
    let mut table = "activity,timestamp,stage,colour\n".to_owned();
    for row in 0..40 {
        let (title, stage) = if row % 4 == 0 { ("Shop", "Buy") } else { ("Advert", "Look") };
        let _ = writeln!(table, "{title},2026-05-{:02}T08:00:00,{stage},T{row}", 28 - row % 20);
    }
    let found = read(&table, None);
    assert_eq!(
        metrics(&found).iter().map(|(title, _, count)| (title.as_str(), *count)).collect::<Vec<_>>(),
        [("Advert", 30.0), ("Shop", 10.0)]
    );
    assert_eq!(outline(&found.project.maps[0]), ["Look: Advert", "Buy: Shop"]);
    // What differs from row to row is left out, and named.
    assert_eq!(found.notes[0].kind, NoteKind::Grouped { rows: 40, touchpoints: 2, by: None, dropped: vec!["colour".into()] });
}

#[test]
fn tables_of_touchpoints_are_left_alone_and_somebody_may_say_so() {
    let alone = read(&log(), Some(false));
    assert!(alone.project.metrics.is_empty() && alone.project.maps[0].touchpoint_count() > 3);
    // Few rows, or many titles, or no word of who and when.
    let few: String = (0..10).map(|row| format!("C{row},Shop\n")).collect();
    let many: String = (0..100).map(|row| format!("C{row},Shop {row}\n")).collect();
    let nobody: String = (0..100).map(|row| format!("x{row},Shop\n")).collect();
    for table in [format!("customer,touchpoint\n{few}"), format!("customer,touchpoint\n{many}"), format!("colour,touchpoint\n{nobody}")] {
        assert!(read(&table, None).project.metrics.is_empty(), "{table}");
    }
    assert_eq!(
        metrics(&read(&format!("customer,touchpoint\n{few}"), Some(true))),
        [("Shop".to_owned(), "contacts".to_owned(), 10.0), (String::new(), "base".to_owned(), 10.0)]
    );
    let votes: String = (0..100).map(|row| format!("P{},Shop {},5,2026-05-01\n", row / 4, row % 4)).collect();
    let votes = format!("participant,touchpoint,satisfaction,date\n{votes}");
    let texts = Texts::new(Language::English);
    assert_eq!(read_tables(&[votes.as_bytes()], &Options::new("Log", &texts)).unwrap().kinds, [TableKind::Votes]);
}
