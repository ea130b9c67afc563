//! Tables as people send them (`tests/fixtures/tables`): each stands for a kind that once came out wrong.

use super::*;
use crate::i18n::Language;
use crate::model::{LaneKind, Map, ScoreKind, Touchpoint};

fn read(tables: &[&[u8]], all: TableChoice) -> Result<Proposal, ImportError> {
    let texts = Texts::new(Language::English);
    let proposal = propose(tables, &Options { choices: &Choices { all, ..Choices::default() }, ..Options::new("Table", &texts) });
    if let Ok(proposal) = &proposal {
        assert_eq!(proposal.project.problems(), [], "a proposal is sound");
    }
    proposal
}

fn import(table: &[u8]) -> Proposal {
    read(&[table], TableChoice::default()).unwrap()
}

macro_rules! case {
    ($name:literal) => {
        import(include_bytes!(concat!("../../tests/fixtures/tables/", $name, ".csv")))
    };
}

/// Stages and titles as one text each: `Stage: title, title`.
fn outline(map: &Map) -> Vec<String> {
    let titles = |stage: &crate::model::Stage| stage.touchpoints.iter().map(|one| one.title.clone()).collect::<Vec<_>>().join(", ");
    map.stages.iter().map(|stage| format!("{}: {}", stage.name, titles(stage))).collect()
}

fn first(proposal: &Proposal) -> &Map {
    &proposal.project.maps[0]
}

/// Kinds of notes by their names, each with the line and column it speaks of.
fn notes(proposal: &Proposal) -> Vec<(String, Option<(u64, u64)>)> {
    let name = |kind: &NoteKind| format!("{kind:?}").split([' ', '(', '{']).next().unwrap_or_default().to_owned();
    proposal.notes.iter().map(|note| (name(&note.kind), note.place.map(|place| (place.line, place.column)))).collect()
}

fn note(name: &str, line: u64, column: u64) -> (String, Option<(u64, u64)>) {
    (name.to_owned(), Some((line, column)))
}

fn scores(proposal: &Proposal, kind: ScoreKind) -> Vec<Option<u8>> {
    let score = |one: &Touchpoint| one.agreed.first().and_then(|agreed| agreed.scores.get(kind)).map(crate::model::Score::value);
    first(proposal).touchpoints().map(|one| score(one)).collect()
}

fn lanes(proposal: &Proposal) -> Vec<(&str, usize)> {
    let free = first(proposal).lanes.iter().filter_map(|lane| match &lane.kind {
        LaneKind::Free(free) => Some((free.name.as_str(), free.cells.len())),
        _ => None,
    });
    free.collect()
}

#[test]
fn lines_above_the_header_are_a_title() {
    let found = case!("title_rows");
    assert_eq!(outline(first(&found)), ["A: One, Two"]);
    assert_eq!(first(&found).name, "Workshop Bikes");
    let expected = [("MapNamed".to_owned(), None), note("TitleLines", 1, 1), note("Footers", 7, 1)];
    assert_eq!(notes(&found), expected);
    let found = case!("a27-blank-lines-top");
    assert_eq!((first(&found).name.as_str(), first(&found).touchpoint_count()), ("Customer Journey Fitnessstudio", 12));
    assert_eq!(notes(&found)[1], note("TitleLines", 1, 1));
}

#[test]
fn totals_sources_and_means_are_no_touchpoints() {
    let found = case!("note_row_below");
    assert_eq!((outline(first(&found)), notes(&found)), (vec!["A: One, Two".to_owned()], vec![note("Footers", 5, 1)]));
    let found = case!("a33-total-row");
    assert_eq!(first(&found).touchpoint_count(), 12);
    assert_eq!(notes(&found).len(), 1);
    let found = import(b"Phase,Touchpoint,Satisfaction\nA,One,5\n,Total,5\nB,Stand,6\nB,Stand at the fair,6\n,Gesamt,1\n");
    assert_eq!(outline(first(&found)), ["A: One", "B: Stand, Stand at the fair"], "a stand with a score is one");
    let found = import(b"Phase,Touchpoint,Satisfaction\nA,One,5\n,Stand,\n,Note: from memory,\n");
    assert_eq!(outline(first(&found)), ["A: One, Note: from memory"]);
}

#[test]
fn rows_without_a_title_are_refused_with_their_place() {
    let found = case!("nameless");
    assert_eq!(outline(first(&found)), ["A: One"]);
    assert_eq!(notes(&found), [note("Untitled", 3, 2), note("FilledDown", 4, 1), note("Untitled", 4, 2)]);
    assert_eq!(found.refused, 2);
}

#[test]
fn blank_cells_of_merged_ones_take_what_is_above() {
    let found = case!("map-once");
    assert_eq!(found.project.maps.len(), 2);
    assert_eq!(outline(&found.project.maps[1]), ["Search: Podcast, Friend"]);
    assert_eq!(notes(&found), [note("FilledDown", 4, 1), note("FilledDown", 4, 2)]);
    let tables: [&[u8]; 2] = [
        include_bytes!("../../tests/fixtures/tables/round-once-touchpoints.csv"),
        include_bytes!("../../tests/fixtures/tables/round-once-votes.csv"),
    ];
    let found = read(&tables, TableChoice::default()).unwrap();
    assert_eq!((found.project.rounds.len(), found.votes().len()), (1, 2));
    assert_eq!(notes(&found), [note("FilledDown", 3, 1)]);
    let alone =
        read(&[b"Touchpoint\nShop\n", b"Rater,Date,Touchpoint,Satisfaction\nAnn,2026-05-01,Shop,5\nBob,,Shop,7\n"], TableChoice::default());
    assert_eq!(notes(&alone.unwrap()).iter().filter(|(name, _)| name == "FilledDown").count(), 0, "a date goes on with its round only");
    // Another map has stages of its own.
    let found = import(b"Map,Phase,Touchpoint\nOne,Search,Ad\nTwo,,Call\n,,Visit\n");
    assert_eq!(outline(&found.project.maps[1]), ["Stage 1: Call, Visit"]);
}

#[test]
fn a_repeated_header_and_another_table_are_no_rows() {
    let found = case!("b18-two-tables");
    assert_eq!(first(&found).touchpoint_count(), 12);
    assert_eq!(notes(&found), [note("PartBelow", 7, 1), note("HeaderAgain", 8, 1)]);
    let found = import(b"Phase,Touchpoint,Satisfaction\nA,One,5\n\nVotes,,\nRater,Touchpoint,Satisfaction\nAnn,One,5\n");
    assert_eq!(outline(first(&found)), ["A: One"]);
    assert_eq!(found.notes[0].kind, NoteKind::TableBelow { name: "Votes".into(), from: 4, to: 6 });
}

#[test]
fn quotation_marks_cost_nothing() {
    let found = case!("quotes-two-open");
    assert_eq!(outline(first(&found)), ["Buy: \"24 inch, Second", "Use: \"30 inch, Fourth"]);
    assert_eq!(notes(&found), [note("OpenQuote", 2, 2), note("OpenQuote", 4, 2)]);
    let found = case!("quotes-backslash");
    assert_eq!((outline(first(&found)), notes(&found)), (vec!["Buy: say \"hello\", please, Second".to_owned()], vec![]));
}

#[test]
fn odd_dialects_are_read() {
    let found = case!("sep-pipe");
    assert_eq!((outline(first(&found)), notes(&found)), (vec!["Search: Shop window".to_owned(), "Buy: Checkout".to_owned()], vec![]));
    let found = case!("wide_rows_only");
    assert_eq!((outline(first(&found)), notes(&found)), (vec!["A: One, Two".to_owned()], vec![]));
    let found = case!("utf8-one-bad-byte");
    assert_eq!(outline(first(&found))[0], "Suche: Prüfstand – Größe");
    assert_eq!(notes(&found), [note("BadLetter", 4, 15)]);
}

#[test]
fn values_of_many_forms_are_scores() {
    let expected = [8, 6, 8, 8, 6, 8, 4, 4].map(Some);
    let found = case!("a19-3of5");
    assert_eq!(scores(&found, ScoreKind::Expectation)[..8], expected);
    assert_eq!(scores(&found, ScoreKind::Fulfilment)[..3], [Some(4), Some(6), Some(8)]);
    assert_eq!(notes(&found), [note("ReadAs", 2, 4), note("ReadAs", 2, 5)]);
    let found = case!("a21-stars");
    assert_eq!(scores(&found, ScoreKind::Expectation)[..8], expected);
    let found = case!("a22-hoch-mittel-niedrig");
    assert_eq!(scores(&found, ScoreKind::Expectation)[..3], [Some(8), Some(5), Some(8)]);
    assert_eq!(scores(&found, ScoreKind::Fulfilment)[5], Some(2));
    let found = import("Touchpoint,Satisfaction\na,++\nb,-\nc,o\nd,−−\ne,\n".as_bytes());
    assert_eq!(scores(&found, ScoreKind::Fulfilment), [Some(8), Some(3), Some(5), Some(2), None]);
    let found = import("Touchpoint;Erfüllung;Reichweite\na;k. A.;0,80\nb;-;80 %\nc;n/a;1\nd;5;0,5\n".as_bytes());
    assert_eq!(scores(&found, ScoreKind::Fulfilment), [None, None, None, Some(5)]);
    assert_eq!(first(&found).touchpoints().map(|one| one.reach).collect::<Vec<_>>(), [Some(80.0), Some(80.0), Some(100.0), Some(50.0)]);
    assert_eq!(notes(&found), [note("Scaled", 1, 3)]);
}

#[test]
fn scales_are_named_asked_for_or_chosen() {
    let found = case!("b02-note");
    assert_eq!(scores(&found, ScoreKind::Fulfilment)[..4], [Some(4), Some(6), Some(8), Some(4)]);
    assert_eq!(first(&found).touchpoints().next().unwrap().notes, "gut lesbar, Preis fehlt");
    let found = case!("b07-1-5-undeclared");
    assert_eq!(scores(&found, ScoreKind::Expectation)[..4], [Some(4), Some(3), Some(4), Some(4)]);
    assert_eq!(notes(&found), [note("MaybeScale", 1, 4), note("MaybeScale", 1, 5)]);
    let named = |name: &str| ColumnAt::Named(name.to_owned());
    let scales = vec![(named("erwartung"), Scale::new(1.0, 5.0)), (named("Erfüllung"), Scale::new(5.0, 1.0))];
    let table = include_bytes!("../../tests/fixtures/tables/b07-1-5-undeclared.csv");
    let found = read(&[table], TableChoice { scales, ..TableChoice::default() }).unwrap();
    assert_eq!(scores(&found, ScoreKind::Expectation)[..3], [Some(8), Some(5), Some(8)]);
    assert_eq!(scores(&found, ScoreKind::Fulfilment)[..3], [Some(8), Some(5), Some(3)]);
    for (header, mark, score) in [
        ("Note (1-6)", 1, 10),
        ("Note", 2, 8),
        ("Schulnote (1-5)", 1, 10),
        ("mark", 6, 0),
        ("Note (6-1)", 6, 10),
        ("Note (1-6, 6 best)", 6, 10),
        ("Zufriedenheit (1-6)", 6, 10),
        ("Zufriedenheit (1-6, 1 = sehr gut)", 1, 10),
        ("NPS", 50, 8),
        ("NPS", -100, 0),
    ] {
        let found = import(format!("Touchpoint;{header}\na;{mark}\n").as_bytes());
        assert_eq!(scores(&found, ScoreKind::Fulfilment), [Some(score)], "{header} {mark}");
    }
    assert_eq!(first(&import(b"Touchpoint;Note\na;2\nb;read again\n")).touchpoints().next().unwrap().notes, "2");
}

#[test]
fn headers_have_additions() {
    let found = case!("a36-newline-header");
    assert_eq!((first(&found).touchpoint_count(), lanes(&found)), (12, vec![]));
    assert_eq!(first(&found).touchpoints().next().unwrap().reach, Some(80.0));
    assert_eq!(scores(&found, ScoreKind::Fulfilment)[0], Some(4));
    let found = case!("a31-duplicate-headers");
    assert_eq!(lanes(&found), [("Notizen", 12)]);
    assert_eq!(notes(&found), [note("RepeatedColumn", 1, 11)]);
    let found = import("Phase;Kontaktpunkt / Touchpoint;Zufriedenheit (Kommentar);Zufriedenheit (1-5)\nA;One;why;5\n".as_bytes());
    assert_eq!((scores(&found, ScoreKind::Fulfilment), lanes(&found)), (vec![Some(10)], vec![("Zufriedenheit (Kommentar)", 1)]));
}

#[test]
fn stages_that_differ_by_accident_are_one() {
    let found = case!("b10-case-stage");
    assert_eq!((first(&found).stages.len(), first(&found).stages[0].name.as_str()), (5, "kennenlernen"));
    assert_eq!(notes(&found)[0], note("StageSpelling", 3, 1));
}

#[test]
fn a_table_on_its_side_is_turned() {
    let found = case!("a39-transposed");
    assert_eq!((first(&found).touchpoint_count(), first(&found).stages.len()), (12, 5));
    assert_eq!(scores(&found, ScoreKind::Fulfilment)[..3], [Some(4), Some(6), Some(9)]);
    assert_eq!(notes(&found)[0], note("Turned", 1, 1));
    let table = include_bytes!("../../tests/fixtures/tables/a39-transposed.csv");
    let refused = read(&[table], TableChoice { turned: Some(false), ..TableChoice::default() });
    assert!(matches!(refused.unwrap_err().kind, ErrorKind::NoTitles { .. }));
    let found = import(b"Touchpoint,One,Two\nStage,A,A\nSatisfaction,11,x\n");
    assert_eq!(
        found.notes.iter().filter_map(|note| note.place).map(|at| (at.line, at.column)).collect::<Vec<_>>(),
        [(1, 1), (3, 2), (3, 3)]
    );
}

#[test]
fn somebody_may_say_what_columns_are() {
    let named = |name: &str| ColumnAt::Named(name.to_owned());
    let columns = vec![
        (named("was passiert"), ColumnChoice::Named("touchpoint".to_owned())),
        (named("Erwartung"), ColumnChoice::Lane),
        (named("Intern"), ColumnChoice::Ignored),
    ];
    let table = "Titel von etwas\nPhase;Was passiert;Erwartung;Intern\nA;One;viel;x\n".as_bytes();
    let choice = TableChoice { header_row: Some(2), columns, ..TableChoice::default() };
    let found = read(&[table], choice).unwrap();
    assert_eq!((outline(first(&found)), lanes(&found)), (vec!["A: One".to_owned()], vec![("Erwartung", 1)]));
    assert!(found.notes.iter().any(|note| note.kind == NoteKind::LeftOut("Intern".into())));
    let columns = vec![(named("Nirgends"), ColumnChoice::Lane)];
    let refused = read(&[b"Touchpoint\nA\n"], TableChoice { columns, ..TableChoice::default() });
    assert!(matches!(refused.unwrap_err().kind, ErrorKind::NoSuchColumn { .. }));
}

#[test]
fn rows_may_be_stages_with_lists_in_cells() {
    let table = "Phase;Touchpoints;Erfüllung;Emotionen\nA;\"• One\nTwo\";\"7\n3\";froh; \nB;Three;9;\"x\ny\"\nC;Four; 5;z\n";
    let found = import(table.as_bytes());
    let map = first(&found);
    assert_eq!(outline(map), ["A: One, Two", "B: Three", "C: Four"]);
    assert_eq!(scores(&found, ScoreKind::Fulfilment), [Some(7), Some(3), Some(9), Some(5)]);
    assert_eq!(lanes(&found), [("Emotionen", 3)]);
    assert!(found.notes.iter().any(|note| note.kind == NoteKind::RowsAreStages(3)));
    assert!(found.notes.iter().any(|note| note.kind == NoteKind::StageList("Emotionen".into())));
    // The same with a column for each stage.
    let table = ";A;B\nTouchpoints;\"One\nTwo\";Three\nEmotionen;froh;x\n";
    let found = import(table.as_bytes());
    assert_eq!((outline(first(&found)), lanes(&found)), (["A: One, Two", "B: Three"].map(str::to_owned).to_vec(), vec![("Emotionen", 2)]));
    // Somebody may see it otherwise.
    let told = TableChoice { rows: Some(RowsAre::Touchpoints), ..TableChoice::default() };
    assert_eq!(outline(first(&read(&[table.as_bytes()], told).unwrap())).len(), 2);
}

#[test]
fn a_semicolon_in_a_title_makes_no_stage_of_a_row_that_has_scores() {
    let read = |table: &str| outline(first(&import(table.as_bytes())));
    assert_eq!(read("stage,touchpoint,expectation\nA,Shop; till,5\nB,Call,6\n"), ["A: Shop; till", "B: Call"]);
    // Without scores, or where most rows have lists, rows are stages.
    assert_eq!(read("stage,touchpoint\nA,Shop; till\nB,Call\n"), ["A: Shop, till", "B: Call"]);
    assert_eq!(read("stage,touchpoint,fulfilment\nA,Shop; till,3\nB,Call; visit,7\n"), ["A: Shop, till", "B: Call, visit"]);
}

#[test]
fn somebody_may_say_what_cells_say_and_where_the_table_ends() {
    let table = "Phase;Touchpoint;Erfüllung\n\"A\nB\";One;viel\nA;Two;3\nA;Three;4\n".as_bytes();
    let cells = std::iter::once((Place { line: 3, column: 3 }, "8".to_owned())).collect();
    let found = read(&[table], TableChoice { cells, last_row: Some(4), ..TableChoice::default() }).unwrap();
    assert_eq!(scores(&found, ScoreKind::Fulfilment), [Some(8), Some(3)]);
    assert_eq!(found.refused, 0);
}

#[test]
fn what_was_seen_is_told_row_by_row() {
    let texts = Texts::new(Language::English);
    let table = "Report\n\nPhase;Touchpoint\nA;One\nTotal;\n".as_bytes();
    let options = Options { keep_rows: true, ..Options::new("Table", &texts) };
    let seen = survey(&[table], &options).seen;
    let uses: Vec<(RowUse, u64)> = seen[0].rows.iter().map(|row| (row.used, row.number)).collect();
    assert_eq!(uses, [(RowUse::Above, 1), (RowUse::Header, 3), (RowUse::Read, 4), (RowUse::LeftOut, 5)]);
    assert_eq!(seen[0].kind, Some(TableKind::Touchpoints));
    // Also of a table that nobody can read.
    let found = survey(&[b"x;y\na;b\n"], &options);
    assert!(matches!(found.tables.unwrap_err().kind, ErrorKind::NoTitles { .. }));
    assert_eq!((found.seen[0].kind, found.seen[0].columns.len(), found.seen[0].width()), (None, 2, 2));
}

/// Whatever a table looks like, what comes of it is sound.
#[test]
fn every_table_becomes_a_sound_project() {
    use proptest::prelude::*;
    let headers =
        ["Map", "Phase", "Touchpoint", "Note", "Erwartung (1-5)", "Reach", "Round", "Rater", "Positives", "lane: Doing", "Backstage", ""];
    let cells =
        ["", "A", "a ", "Total", "Source: x", "7", "3/5", "-", "++", "80 %", "0,5", "★★☆", "Touchpoint", "Phase", "x\ny", "\"", "=1"];
    let row = |words: Vec<&'static str>| proptest::collection::vec(proptest::sample::select(words), 1..6);
    let table =
        (row(headers.to_vec()), proptest::collection::vec(row(cells.to_vec()), 0..8), proptest::sample::select(vec![",", ";", "\t", "|"]));
    proptest!(|((header, rows, separator) in table)| {
        let line = |cells: &Vec<&str>| cells.iter().map(|cell| if cell.contains('\n') { format!("\"{cell}\"") } else { (*cell).to_owned() }).collect::<Vec<_>>().join(separator);
        let text = std::iter::once(&header).chain(&rows).map(line).collect::<Vec<_>>().join("\n");
        let _ = read(&[text.as_bytes()], TableChoice::default());
        let _ = read(&[b"Phase,Touchpoint\nA,A\n", text.as_bytes()], TableChoice::default());
    });
}
