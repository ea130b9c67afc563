//! Votes and segments as tables through the real program, and a segment's sheet.

use crate::desk::Desk;
use proptest::prelude::*;
use std::sync::Arc;
use wegmarke::export::{segments_csv, touchpoints_csv, votes_csv};
use wegmarke::i18n::{Language, Texts};
use wegmarke::import::{NoteKind, Options, Proposal, propose};
use wegmarke::model::{
    Area, Channel, Code, Map, MapId, Project, Rater, RaterId, Round, RoundId, Score, Scores, Segment, SegmentId, Stage, StageId,
    Touchpoint, TouchpointId, Vote,
};

#[test]
fn votes_exported_imported_and_exported_again_are_the_same_table() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke touchpoints.csv").ends(0);
    desk.say("export sample.wegmarke votes.csv --table votes").ends(0);
    desk.say("export sample.wegmarke segments.csv --table segments").ends(0);
    desk.say("export sample.wegmarke metrics.csv --table metrics").ends(0);
    // In whatever order the tables are named.
    for tables in ["touchpoints.csv votes.csv segments.csv metrics.csv", "metrics.csv segments.csv votes.csv touchpoints.csv"] {
        desk.say(&format!("import {tables} again.wegmarke --force --strict")).ends(0);
        desk.say("check again.wegmarke").ends(0);
        for table in ["touchpoints", "votes", "segments", "metrics"] {
            desk.say(&format!("export again.wegmarke {table}-2.csv --table {table}")).ends(0);
            let (one, two) = (desk.read(&format!("{table}.csv")), desk.read(&format!("{table}-2.csv")));
            assert_eq!(String::from_utf8_lossy(&one), String::from_utf8_lossy(&two), "{table} of {tables}");
        }
    }
    // The scores are the same figures: means of votes are still means of votes.
    let analysis = |file: &str| desk.say(&format!("analyse {file} --format csv")).ends(0).text();
    assert_eq!(analysis("sample.wegmarke"), analysis("again.wegmarke"));
}

#[test]
fn a_table_of_votes_can_be_of_one_round_and_one_map() {
    let desk = Desk::with_sample();
    desk.write("votes.csv", "round,rater,touchpoint,fulfilment\nAutumn workshop,Ann,Test ride,3\nSpring workshop,Ann,Test ride,4\n");
    desk.say("export sample.wegmarke touchpoints.csv").ends(0);
    desk.say("import touchpoints.csv votes.csv both.wegmarke").ends(0);
    let rows = |arguments: &str| desk.say(arguments).ends(0).text().lines().count() - 1;
    assert_eq!(rows("export both.wegmarke - --format csv --table votes"), 2);
    let one = desk.run(["export", "both.wegmarke", "-", "--format", "csv", "--table", "votes", "--round", "Spring workshop"]).ends(0);
    assert_eq!(one.text().lines().count(), 2);
    let other =
        desk.run(["export", "both.wegmarke", "-", "--format", "csv", "--table", "votes", "--map", "Buying an e-bike (to-be)"]).ends(0);
    assert_eq!(other.text().lines().count(), 1);
    assert!(desk.say("export both.wegmarke map.svg --table votes").ends(0).err.contains("--table"));
}

#[test]
fn bad_votes_are_refused_one_by_one_with_their_places_and_votes_need_touchpoints() {
    let desk = Desk::new();
    desk.write("touchpoints.csv", "stage,touchpoint\nBuy,Shop\n");
    desk.write("votes.csv", "rater;touchpoint;stage;Zufriedenheit (1-5);date\n;Shop;Buy;1;\nAnn;Shop;Buy;5;soon\nBob;Shop;Buy;9;\n");
    let alone = desk.say("import votes.csv alone.wegmarke").ends(1);
    let last = alone.err.lines().last().unwrap_or_default();
    assert!(last.starts_with("wegmarke: votes.csv: ") && last.contains("table of touchpoints"), "{alone:?}");
    assert!(!desk.has("alone.wegmarke"));
    let made = desk.say("import votes.csv touchpoints.csv both.wegmarke").ends(0);
    for begin in ["votes.csv:1:4: ", "votes.csv:2:1: ", "votes.csv:3:5: ", "votes.csv:4:4: "] {
        assert!(made.err.lines().any(|line| line.starts_with(begin) && line.ends_with('.')), "{begin} {made:?}");
    }
    assert!(made.err.ends_with("both.wegmarke was created: 1 stage, 1 touchpoint, 1 vote, 3 values skipped.\n"), "{made:?}");
    let votes = desk.say("export both.wegmarke - --format csv --table votes").ends(0).text();
    assert!(votes.contains(",Ann,,") && votes.contains(",10,,") && !votes.contains("Bob"), "{votes}");
    desk.say("import votes.csv touchpoints.csv strict.wegmarke --strict").ends(1);
    assert!(!desk.has("strict.wegmarke"));
}

#[test]
fn a_segments_sheet_is_exported_in_every_picture_format() {
    let desk = Desk::with_sample();
    for (out, begin) in [("sheet.svg", &b"<svg"[..]), ("sheet.png", b"\x89PNG"), ("sheet.pdf", b"%PDF")] {
        desk.run(["export", "sample.wegmarke", out, "--segment", "Everyday commuters"]).ends(0);
        assert!(desk.read(out).starts_with(begin), "{out}");
    }
    let svg = String::from_utf8(desk.read("sheet.svg")).expect("UTF-8");
    assert!(svg.contains("Everyday commuters") && svg.contains("To win back an hour a day"), "the words can be searched");
    let unknown = desk.run(["export", "sample.wegmarke", "no.svg", "--segment", "Nobody"]).fails(1);
    assert!(unknown.contains("Everyday commuters") && unknown.contains("Weekend tourers"), "{unknown}");
    desk.run(["export", "sample.wegmarke", "no.csv", "--segment", "Everyday commuters", "--table", "votes"]).fails(2);
}

#[test]
fn a_chart_is_exported_by_its_name() {
    let desk = Desk::with_sample();
    desk.say("export sample.wegmarke chart.svg --chart priorities --lang en").ends(0);
    let svg = String::from_utf8(desk.read("chart.svg")).expect("UTF-8");
    assert!(svg.contains("Deal-breakers first"), "the words can be searched");
    desk.say("export sample.wegmarke funnel.pdf --chart funnel --page A4").ends(0);
    desk.say("export sample.wegmarke no.svg --chart nothing").fails(2);
    desk.say("export sample.wegmarke no.csv --chart funnel --table votes").fails(2);
}

/// Names of letters that mean something in tables, in spreadsheets or to this program.
fn name() -> impl Strategy<Value = String> {
    let nasty = proptest::string::string_regex("([=+\\-@;'\",\t\u{a0}ab() 2]|\\PC){0,8}").expect("a pattern");
    prop_oneof![2 => proptest::sample::select(vec!["a", "A", "a (2)", "customer", "Kunde", " a", "=1"]).prop_map(str::to_owned), 1 => nasty]
}

fn scores() -> impl Strategy<Value = Scores> {
    let score = || proptest::option::of((0u8..=10).prop_map(|value| Score::new(value).expect("in range")));
    (score(), score(), score(), score()).prop_map(|(expectation, fulfilment, competition, relevance)| Scores {
        expectation,
        fulfilment,
        competition,
        relevance,
    })
}

fn id(kind: &str, index: usize) -> String {
    format!("{kind} {index}")
}

prop_compose! {
    fn project()(
        rounds in proptest::collection::vec((name(), proptest::option::of(1i16..28)), 1..4),
        raters in proptest::collection::vec((name(), name()), 1..4),
        titles in proptest::collection::vec((name(), name()), 1..5),
        votes in proptest::collection::vec((0usize..5, 0usize..4, 0usize..4, scores()), 1..16),
    ) -> Project {
        let mut map = Map::new(MapId::named("m"), "Map");
        for (index, (stage, title)) in titles.into_iter().enumerate() {
            let mut stage = Stage::new(StageId::named(&id("s", index)), stage);
            stage.touchpoints.push(Arc::new(Touchpoint::new(TouchpointId::named(&id("t", index)), title, Area::Service)));
            map.stages.push(Arc::new(stage));
        }
        let rounds: Vec<Arc<Round>> = rounds.into_iter().enumerate().map(|(index, (label, day))| {
            let date = day.map(|day| jiff::civil::date(2026, 5, day as i8));
            Arc::new(Round { id: RoundId::named(&id("r", index)), label, date })
        }).collect();
        let mut project = Project::new("P", Round::clone(&rounds[0]), map);
        project.rounds = rounds;
        project.raters = raters.into_iter().enumerate()
            .map(|(index, (name, group))| Arc::new(Rater { id: RaterId::named(&id("v", index)), name, group })).collect();
        for (touchpoint, rater, round, scores) in votes {
            let (round, rater) = (project.rounds[round % project.rounds.len()].id, project.raters[rater % project.raters.len()].id);
            let map = Arc::make_mut(&mut project.maps[0]);
            let stages = map.stages.len();
            let stage = Arc::make_mut(&mut map.stages[touchpoint % stages]);
            let touchpoint = Arc::make_mut(&mut stage.touchpoints[0]);
            touchpoint.votes.retain(|vote| (vote.round, vote.rater) != (round, rater));
            touchpoint.votes.push(Vote { round, rater, scores });
        }
        project
    }
}

fn import(tables: &[&[u8]], language: Language) -> Proposal {
    let texts = Texts::new(language);
    let options = Options::new("Table", &texts);
    let proposal = propose(tables, &options).expect("exports are tables");
    assert_eq!(proposal.project.problems(), [], "what was imported is sound");
    proposal
}

fn segment() -> impl Strategy<Value = Segment> {
    let liked = proptest::collection::btree_map(proptest::sample::select(Channel::ALL), 0u8..=10, 0..5);
    (name(), name(), name(), name(), name(), liked).prop_map(|(name, interests, behaviour, goal, why, liked)| Segment {
        id: SegmentId::named(""),
        name,
        interests,
        behaviour,
        goal,
        why,
        color: None,
        picture: None,
        preferences: liked.into_iter().map(|(channel, value)| (channel, Score::new(value).expect("in range"))).collect(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn votes_read_back_to_the_same_values_in_every_column(project in project(), language in proptest::sample::select(Language::ALL)) {
        let touchpoints = touchpoints_csv(&project.maps, project.rounds[0].id).expect("a table");
        let votes = votes_csv(&project, &project.maps, None).expect("a table");
        let proposal = import(&[&touchpoints, &votes], language);
        prop_assert!(proposal.notes.iter().all(|note| matches!(note.kind, NoteKind::ScoresOfRound(_) | NoteKind::Rounded { .. })), "{:?}", proposal.notes);
        let again = votes_csv(&proposal.project, &proposal.project.maps, None).expect("a table");
        let sorted = |table: &[u8]| {
            // Rounds come in the order in which they occur.
            let mut reader = csv_lines(table);
            reader.sort();
            reader
        };
        prop_assert_eq!(sorted(&again), sorted(&votes));
    }

    #[test]
    fn segments_read_back_to_the_same_values_in_every_column(segments in proptest::collection::vec(segment(), 1..5)) {
        let segments: Vec<Arc<Segment>> = segments.into_iter().filter(|segment| !segment.name.trim().is_empty()).map(Arc::new).collect();
        prop_assume!(!segments.is_empty());
        let table = segments_csv(&segments).expect("a table");
        let proposal = import(&[&table], Language::German);
        prop_assert_eq!(&proposal.notes, &[]);
        let again = segments_csv(&proposal.project.segments).expect("a table");
        prop_assert_eq!(String::from_utf8_lossy(&again), String::from_utf8_lossy(&table));
    }
}

/// The rows of a table, cells and all.
fn csv_lines(table: &[u8]) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    for letter in String::from_utf8_lossy(table).chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => rows.last_mut().into_iter().for_each(|row| row.push(String::new())),
            '\n' if !quoted => rows.push(vec![String::new()]),
            other => rows.last_mut().and_then(|row| row.last_mut()).into_iter().for_each(|cell| cell.push(other)),
        }
    }
    rows
}
