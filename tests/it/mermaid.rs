//! Journeys as Mermaid reads them: a list of texts with the answers of the npm package `mermaid` (`tests/mermaid`), and, where `scripts/test` could
//! install that, the package itself, for random texts and for what the program writes. Wegmarke accepts what Mermaid accepts, and means the same.

use proptest::prelude::*;
use serde::Deserialize;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use wegmarke::export::mermaid;
use wegmarke::i18n::{Language, Texts};
use wegmarke::import::{ErrorKind, NoteKind, Options, is_foreign, propose};
use wegmarke::model::{
    Agreed, Area, Influencer, InfluencerKind, Map, MapId, RoundId, Score, Scores, Stage, StageId, Touchpoint, TouchpointId, entry,
};

/// What Mermaid makes of a text.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default)]
struct Answer {
    refused: bool,
    title: String,
    sections: Vec<String>,
    tasks: Vec<Task>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct Task {
    section: String,
    task: String,
    score: String,
    people: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Answers {
    version: String,
    answers: Vec<Answer>,
}

fn corpus() -> Vec<String> {
    serde_json::from_str(include_str!("../mermaid/corpus.json")).unwrap()
}

fn recorded() -> Answers {
    serde_json::from_str(include_str!("../mermaid/answers.json")).unwrap()
}

/// What Mermaid says now; none, with a note, where it is not installed.
fn asked(texts: &[String]) -> Option<Answers> {
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("mermaid");
    if !home.join("node_modules/mermaid").exists() {
        assert!(std::env::var_os("WEGMARKE_MERMAID").is_none(), "scripts/test said that mermaid is in {}", home.display());
        eprintln!("NOTE: the npm package mermaid is not in {}; only its recorded answers were compared", home.display());
        return None;
    }
    let script = home.join("check.mjs");
    std::fs::write(&script, include_str!("../mermaid/check.mjs")).unwrap();
    let mut node = Command::new("node").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    node.stdin.take().unwrap().write_all(serde_json::to_string(texts).unwrap().as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", output.status);
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

/// What Wegmarke makes of a text, in Mermaid's words: titles of stages and touchpoints, fulfilment, names.
#[derive(Debug, PartialEq)]
struct Read {
    title: Option<String>,
    stages: Vec<String>,
    tasks: Vec<(String, String, Option<u8>, Vec<String>)>,
}

fn read(text: &str) -> Result<Read, ErrorKind> {
    let texts = Texts::new(Language::English);
    let proposal = propose(&[text.as_bytes()], &Options::new("\u{1}", &texts)).map_err(|error| error.kind)?;
    assert_eq!(proposal.project.problems(), [], "{text:?}");
    let map = &proposal.project.maps[0];
    let tasks = map.touchpoints_with_stage().map(|(stage, touchpoint)| {
        let fulfilment = touchpoint.agreed.first().and_then(|agreed| agreed.scores.fulfilment).map(|score| score.value());
        let names = touchpoint.influencers.iter().map(|one| one.name.clone()).collect();
        assert!(touchpoint.influencers.iter().all(|one| one.kind == InfluencerKind::Other));
        (stage.name.clone(), touchpoint.title.clone(), fulfilment, names)
    });
    Ok(Read {
        title: Some(map.name.clone()).filter(|name| name != "\u{1}"),
        stages: map.stages.iter().map(|stage| stage.name.clone()).collect(),
        tasks: tasks.collect(),
    })
}

/// The same of an answer; what is blank is no name, and a blank score is none.
fn expected(answer: &Answer, own: &Read) -> Read {
    let tasks = answer.tasks.iter().enumerate().map(|(index, task)| {
        let score: f64 = task.score.parse().unwrap();
        let fulfilment = (2.5 * (score.clamp(1.0, 5.0) - 1.0) + 0.5).floor() as u8;
        let is_blank = score == 0.0 && own.tasks.get(index).is_some_and(|own| own.2.is_none());
        let fulfilment = Some(fulfilment).filter(|_| !score.is_nan() && !is_blank);
        let names = task.people.iter().filter(|name| !name.is_empty()).cloned().collect();
        (task.section.clone(), task.task.clone(), fulfilment, names)
    });
    let first = answer.tasks.first().map(|task| task.section.clone()).filter(String::is_empty);
    let mut stages: Vec<String> = first.into_iter().chain(answer.sections.iter().cloned()).collect();
    if stages.is_empty() {
        // A map has a stage.
        stages.push(String::new());
    }
    // A map is not called by blanks alone.
    let title = Some(answer.title.clone()).filter(|title| !title.trim().is_empty());
    Read { title, stages, tasks: tasks.collect() }
}

/// Stages of one name that follow each other are one, as in Mermaid's drawing.
fn merged(mut read: Read) -> Read {
    read.stages.dedup();
    read
}

/// Compares both; a title with signs of HTML is cleaned by Mermaid only where it is drawn.
fn compare(text: &str, answer: &Answer) {
    match (read(text), answer.refused) {
        (Err(_), true) => {}
        (Err(kind), false) => panic!("Mermaid accepts {text:?}: {answer:?}; refused with {kind:?}"),
        // What is no diagram may still be a table.
        (Ok(own), true) => assert!(!is_foreign(text), "Mermaid refuses {text:?}; read as {own:?}"),
        (Ok(own), false) => {
            let mut theirs = merged(expected(answer, &own));
            if theirs.title.as_ref().is_some_and(|title| title.contains(['<', '&'])) {
                theirs.title.clone_from(&own.title);
            }
            assert_eq!(merged(own), theirs, "{text:?}");
        }
    }
}

#[test]
fn what_mermaid_accepts_is_accepted_and_means_the_same() {
    let (texts, answers) = (corpus(), recorded());
    assert!(texts.len() > 300 && texts.len() == answers.answers.len(), "{} {}", texts.len(), answers.answers.len());
    assert!(answers.answers.iter().filter(|answer| answer.refused).count() > 80);
    for (text, answer) in texts.iter().zip(&answers.answers) {
        compare(text, answer);
    }
}

#[test]
fn the_answers_are_those_of_the_package() {
    let texts = corpus();
    if let Some(now) = asked(&texts) {
        let recorded = recorded();
        assert_eq!(now.version, recorded.version);
        assert!(include_str!("../mermaid/package.json").contains(&format!("\"mermaid\": \"{}\"", now.version)));
        for ((text, now), recorded) in texts.iter().zip(&now.answers).zip(&recorded.answers) {
            assert_eq!(now, recorded, "{text:?}");
        }
    }
}

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }
}

#[test]
fn random_texts_are_read_as_the_package_reads_them() {
    const PIECES: [&str; 58] = [
        "\n",
        "\n",
        "\n",
        "\r\n",
        " ",
        "  ",
        "\t",
        ":",
        ":",
        ": 3",
        ": 5: Me, You",
        ":",
        ";",
        "#",
        "%",
        "%%",
        "%%{",
        "}%%",
        "{",
        "}",
        ",",
        "a",
        "Task",
        "Tea for two",
        "section",
        "section ",
        "section A\n",
        "title",
        "title ",
        "title T\n",
        "accTitle",
        "accTitle: x\n",
        "accDescr",
        "accDescr {",
        "accDescr: y\n",
        "journey",
        "#35;",
        "#quot;",
        "#foo;",
        "3",
        "5",
        "7",
        "-1",
        "x",
        "---\n",
        "init",
        "\u{a0}",
        "é",
        "😀",
        "<b>",
        "<a b=\"c\">",
        "style",
        "classDef",
        "ﬂ°",
        "¶ß",
        "%% note\n",
        "# note\n",
        "a: 3\n",
    ];
    let mut dice = Dice(7);
    let texts: Vec<String> = (0..800)
        .map(|_| {
            let mut text = String::from(["journey\n", "journey\n", "journey ", "---\ntitle: x\n---\njourney\n", ""][dice.below(5)]);
            for _ in 0..dice.below(14) {
                text.push_str(PIECES[dice.below(PIECES.len())]);
            }
            text
        })
        .collect();
    let Some(now) = asked(&texts) else { return };
    assert!(now.answers.iter().filter(|answer| !answer.refused).count() > 100);
    for (text, answer) in texts.iter().zip(&now.answers) {
        compare(text, answer);
    }
}

/// Texts of letters that mean something to Mermaid.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => proptest::string::string_regex("([#;:,%{}<>&\"'= \t\n\r\u{a0}\u{2028}ﬂ°¶ßab5-]|\\PC){1,12}").expect("a pattern"),
        3 => proptest::sample::select(vec![
            "Journey", "journey on", "title x", "Title", "section", "sections", "accTitle", "accDescr", "accDescr {x}", "%% a", "a%%b", "#35;", "style",
            "Restyle: a", "classDef", "ﬂ°°35¶ß", "&lt;", "<br/>", " a ", "a: 5: Me", "- a", "yes", "3",
        ]).prop_map(str::to_owned),
    ]
}

fn map() -> impl Strategy<Value = Map> {
    let touchpoint = (text(), proptest::option::of(0u8..=10), proptest::collection::vec(text(), 0..3));
    let stage = (text(), proptest::collection::vec(touchpoint, 0..4));
    (text(), proptest::collection::vec(stage, 1..4)).prop_map(|(name, stages)| {
        let mut map = Map::new(MapId::named("m"), name);
        let mut count = 0;
        for (index, (name, touchpoints)) in stages.into_iter().enumerate() {
            let mut stage = Stage::new(StageId::named(&index.to_string()), name);
            for (title, fulfilment, names) in touchpoints {
                count += 1;
                let mut touchpoint = Touchpoint::new(TouchpointId::named(&count.to_string()), title, Area::Service);
                touchpoint.influencers =
                    entry::identified(names.into_iter().map(|name| Influencer::new(InfluencerKind::Friend, name)).collect());
                let fulfilment = fulfilment.and_then(|value| Score::new(value).ok());
                touchpoint.agreed = vec![Agreed { round: round(), scores: Scores { fulfilment, ..Scores::default() } }];
                stage.touchpoints.push(Arc::new(touchpoint));
            }
            map.stages.push(Arc::new(stage));
        }
        map
    })
}

fn round() -> RoundId {
    RoundId::named("r")
}

/// What a map says that a diagram can hold. In a list, a line break is the same however it is written.
fn said(map: &Map) -> Read {
    let line = |name: &str| name.replace("\r\n", "\n").replace(['\r', '\u{2028}'], "\n");
    let tasks = map.touchpoints_with_stage().map(|(stage, touchpoint)| {
        let fulfilment = touchpoint.agreed[0].scores.fulfilment.map_or(3.0, |score| (1.0 + f64::from(score.value()) / 2.5 + 0.5).floor());
        let names = touchpoint.influencers.iter().map(|one| line(&one.name)).collect();
        (stage.name.clone(), touchpoint.title.clone(), Some((2.5 * (fulfilment - 1.0) + 0.5).floor() as u8), names)
    });
    Read {
        title: Some(map.name.clone()).filter(|name| !name.trim().is_empty()),
        stages: map.stages.iter().map(|stage| stage.name.clone()).collect(),
        tasks: tasks.collect(),
    }
}

/// Two stages of one name that follow each other are told apart by a blank.
fn has_twins(map: &Map) -> bool {
    map.stages.windows(2).any(|pair| pair[0].name.trim_end() == pair[1].name.trim_end())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_map_comes_back_from_its_diagram(map in map()) {
        prop_assume!(!has_twins(&map));
        let diagram = String::from_utf8(mermaid(&map, round()).bytes).unwrap();
        let mut own = read(&diagram).unwrap_or_else(|kind| panic!("{kind:?} in {diagram}"));
        for task in &mut own.tasks {
            task.3 = task.3.iter().map(|name| name.replace('\r', "\n")).collect();
        }
        prop_assert_eq!(own, said(&map), "{}", diagram);
    }
}

#[test]
fn what_is_written_is_what_the_package_reads() {
    use proptest::strategy::ValueTree as _;
    use proptest::test_runner::{Config, TestRunner};
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let maps: Vec<Map> = (0..300).map(|_| map().new_tree(&mut runner).unwrap().current()).filter(|map| !has_twins(map)).collect();
    let diagrams: Vec<String> = maps.iter().map(|map| String::from_utf8(mermaid(map, round()).bytes).unwrap()).collect();
    let Some(now) = asked(&diagrams) else { return };
    for ((map, diagram), answer) in maps.iter().zip(&diagrams).zip(&now.answers) {
        assert!(!answer.refused, "{diagram}");
        let mut theirs = expected(answer, &said(map));
        let mut own = said(map);
        // Mermaid's own cleaning of titles.
        theirs.title.clone_from(&own.title);
        for task in theirs.tasks.iter_mut().chain(&mut own.tasks) {
            task.3 = task.3.iter().map(|name| name.replace(['\r', '\u{2028}'], "\n")).collect();
        }
        for task in &mut theirs.tasks {
            task.3 = task.3.iter().map(|name| name.replace("\n\n", "\n")).collect();
        }
        for task in &mut own.tasks {
            task.3 = task.3.iter().map(|name| name.replace("\n\n", "\n")).collect();
        }
        assert_eq!(theirs, own, "{diagram}");
    }
}

#[test]
fn what_mermaid_refuses_is_refused_with_its_place_and_leniently_read_around() {
    let texts = Texts::new(Language::English);
    let text = "%% a comment\njourney\n  section Buy\n    Look; around: 3\n    Pay: 4: Me\n    Leave\n    Journey home: 2\n    Rest: none\n    Eat: 9: Me:\n";
    let refused = propose(&[text.as_bytes()], &Options::new("x", &texts)).unwrap_err();
    let place = refused.kind.place().unwrap();
    assert_eq!((place.line, place.column), (4, 9), "{:?}", refused.kind);
    assert!(refused.kind.sentence(&texts).contains("semicolon"));
    let proposal = propose(&[text.as_bytes()], &Options { lenient: true, ..Options::new("x", &texts) }).unwrap();
    let map = &proposal.project.maps[0];
    let read: Vec<(&str, Option<u8>)> = map
        .touchpoints()
        .map(|one| (one.title.as_str(), one.agreed.first().and_then(|agreed| agreed.scores.fulfilment).map(|score| score.value())))
        .collect();
    assert_eq!(read, [("Pay", Some(8)), ("Rest", None), ("Eat", Some(10))]);
    let lines: Vec<(u64, bool)> =
        proposal.notes.iter().map(|note| (note.place.unwrap().line, matches!(note.kind, NoteKind::Diagram(_)))).collect();
    assert_eq!(lines, [(4, true), (6, true), (7, true), (8, false), (9, false)]);
}

#[test]
fn diagrams_in_markdown_are_maps_and_other_diagrams_are_named() {
    let texts = Texts::new(Language::English);
    let text = "# Ours\n\nSome words; and: more.\n\n```mermaid\nflowchart TD\n a-->b\n```\n\n## Buying\r\n\r\n~~~ Mermaid\r\njourney\r\n  Look: 5\r\n~~~\r\n\n> ```mermaid\n> journey\n>   title Buying\n>   Pay: x\n> ```\n";
    let proposal = propose(&[text.as_bytes()], &Options::new("x", &texts)).unwrap();
    let names: Vec<(&str, usize)> = proposal.project.maps.iter().map(|map| (map.name.as_str(), map.touchpoint_count())).collect();
    assert_eq!(names, [("Buying", 1), ("Buying (2)", 1)]);
    let place = proposal.notes.iter().find(|note| matches!(note.kind, NoteKind::ScoreNoNumber(_))).and_then(|note| note.place).unwrap();
    assert_eq!((place.line, place.column), (20, 9));
    let other = |text: &str| propose(&[text.as_bytes()], &Options::new("x", &texts)).map_err(|error| error.kind);
    assert_eq!(other("flowchart TD\n  a --> b\n").unwrap_err(), ErrorKind::OtherDiagram("flowchart".to_owned()));
    // A table is a table, whatever its columns are called.
    let table = other("journey,touchpoint\nA: b,Ad\n").unwrap();
    assert_eq!(table.project.maps[0].touchpoints().next().unwrap().title, "Ad");
}
