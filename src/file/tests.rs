//! Map files as bytes: what was written reads back the same, and what each kind of damage costs. The traps of hand-edited, cut and hostile
//! files, one by one.

use super::sample::{Random, in_progress, pictured, project, random_project};
use super::*;
use crate::model::{Map, ProblemKind, Touchpoint, WordLanguage, limits};
use std::fs;
use std::path::Path;
use std::sync::Arc;

fn text(project: &Project) -> String {
    String::from_utf8(write(project).unwrap()).unwrap()
}

/// Line and code of each finding.
fn codes(loaded: &Loaded) -> Vec<(u32, &'static str)> {
    loaded.findings.iter().map(|finding| (finding.line, finding.kind.code())).collect()
}

/// Reads a text that is damaged but must open as a sound project.
fn read_damaged(text: &str) -> Loaded {
    let loaded = read(text.as_bytes()).unwrap();
    assert_eq!(loaded.project.problems(), []);
    assert!(!loaded.findings.is_empty());
    loaded
}

/// The line number (from 1) of the first line that begins like this.
fn line_of(text: &str, start: &str) -> u32 {
    u32::try_from(text.lines().position(|line| line.starts_with(start)).unwrap() + 1).unwrap()
}

/// The text without the first line that begins like this, and with the count corrected.
fn without(text: &str, start: &str) -> String {
    let gone = line_of(text, start) as usize - 1;
    let lines: Vec<&str> = text.lines().enumerate().filter(|(index, _)| *index != gone).map(|(_, line)| line).collect();
    let count = lines.len() - 2;
    lines.iter().map(|line| if line.starts_with("End(") { format!("End(records: {count})\n") } else { format!("{line}\n") }).collect()
}

fn first_touchpoint(project: &Project) -> &Touchpoint {
    project.maps[0].touchpoints().next().unwrap()
}

/// The names in a folder, in order.
pub(super) fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_was_written_reads_back_the_same() {
    let project = project();
    let bytes = write(&project).unwrap();
    let loaded = read(&bytes).unwrap();
    assert_eq!(loaded.findings, []);
    assert_eq!(loaded.project, project);
    assert_eq!(write(&loaded.project).unwrap(), bytes);
}

#[test]
fn the_language_of_the_words_needs_format_3_and_is_written_only_where_it_is_set() {
    let mut project = Project { language: None, ..project() };
    let older = text(&project);
    assert!(!older.starts_with("Wegmarke(format: 3)") && !older.contains("language"), "{older}");
    project.language = Some(WordLanguage::German);
    let newer = text(&project);
    assert!(newer.starts_with("Wegmarke(format: 3)") && newer.contains("language: \"de\""), "{newer}");
    assert_eq!(read(newer.as_bytes()).unwrap().project, project);
    // A language that only a later version knows costs nothing else.
    let unknown = read_damaged(&newer.replace("language: \"de\"", "language: \"tlh\""));
    assert_eq!(unknown.project.maps, project.maps);
}

#[test]
fn any_project_reads_back_the_same() {
    for seed in 0..200 {
        let project = random_project(seed);
        let bytes = write(&project).unwrap();
        let loaded = read(&bytes).unwrap();
        assert_eq!(loaded.findings, [], "seed {seed}");
        assert_eq!(loaded.project, project, "seed {seed}");
        let records = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).count();
        assert_eq!(records, split::split(&bytes).count(), "one line a record; seed {seed}");
    }
}

#[test]
fn a_file_cut_or_changed_anywhere_never_panics_and_opens_sound_if_at_all() {
    for seed in 0..300_u64 {
        let mut random = Random(seed);
        let mut bytes = write(&random_project(seed % 20)).unwrap();
        for _ in 0..=random.below(3) {
            let place = random.below(bytes.len());
            match random.below(5) {
                0 => bytes.truncate(place),
                1 => bytes[place] = random.below(256) as u8,
                2 => drop(bytes.drain(place..(place + random.below(200)).min(bytes.len()))),
                3 => bytes.insert(place, b"\n\"(),:0a\0"[random.below(9)]),
                _ => bytes.splice(place..place, (0..random.below(60)).map(|_| random.below(256) as u8)).for_each(drop),
            }
            if bytes.is_empty() {
                break;
            }
        }
        match read(&bytes) {
            Ok(loaded) => {
                assert_eq!(loaded.project.problems(), [], "seed {seed}");
                // What could not be read is still there after saving and opening again.
                let again = read(&write_keeping(&loaded.project, &loaded.damaged).unwrap()).unwrap();
                assert_eq!(again.project, loaded.project, "seed {seed}");
                let verbatim = |loaded: &Loaded| -> Vec<String> {
                    let text = |one: &Damaged| String::from_utf8_lossy(one.verbatim.trim_ascii_end()).into_owned();
                    loaded.damaged.iter().flat_map(|one| text(one).lines().map(str::to_owned).collect::<Vec<_>>()).collect()
                };
                assert_eq!(verbatim(&again), verbatim(&loaded), "seed {seed}");
            }
            Err(FileError::Empty | FileError::NotAMapFile | FileError::NewerFormat { .. }) => {}
            Err(error) => panic!("seed {seed}: {error}"),
        }
    }
}

#[test]
fn two_copies_differ_in_the_lines_of_what_was_changed() {
    let one = project();
    let mut two = one.clone();
    let map = Arc::make_mut(&mut two.maps[0]);
    let stage = Arc::make_mut(&mut map.stages[1]);
    Arc::make_mut(&mut stage.touchpoints[0]).title = "Changed".into();
    let (one, two) = (text(&one), text(&two));
    assert_eq!(one.lines().zip(two.lines()).filter(|(one, two)| one != two).count(), 1);
}

#[test]
fn files_that_are_no_map_files_say_what_they_are() {
    assert!(matches!(read(b""), Err(FileError::Empty)));
    assert!(matches!(read(b" \r\n\t\n"), Err(FileError::Empty)));
    assert!(matches!(read(b"\xef\xbb\xbf"), Err(FileError::Empty)));
    for other in ["stage,touchpoint\n", "<svg/>", "(a: 1)", "Hello(1)\n", "{\"a\": 1}", "[[[[", "// only a comment"] {
        assert!(matches!(read(other.as_bytes()), Err(FileError::NotAMapFile)), "{other}");
    }
    assert!(matches!(read(&vec![0; 100_000]), Err(FileError::NotAMapFile)));
    let noise: Vec<u8> = (0..100_000_u32).map(|index| (index.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    assert!(matches!(read(&noise), Err(FileError::NotAMapFile)));
}

#[test]
fn a_newer_format_is_refused_whatever_else_it_holds() {
    let newer = "Wegmarke(format: 4, written_by: \"4.0\")\nGalaxy[]\n";
    assert!(matches!(read(newer.as_bytes()), Err(FileError::NewerFormat { found: 4, known: 3 })));
    assert_eq!(codes(&read_damaged(&text(&project()).replace("format: 1", "format: 0"))), [(1, "no-header")]);
    assert_eq!(codes(&read_damaged(&text(&project()).replace("format: 1", "format: 99999999999"))), [(1, "syntax")]);
    assert_eq!(codes(&read_damaged(&without(&text(&project()), "Wegmarke(").replace("records: 18", "records: 19"))), [(1, "no-header")]);
}

#[test]
fn a_cut_file_is_noticed_and_keeps_what_is_there() {
    let whole = text(&project());
    let end = line_of(&whole, "End(");
    let without_end = whole.rsplit_once("End(").unwrap().0;
    let loaded = read_damaged(without_end);
    assert_eq!(codes(&loaded), [(end - 1, "cut")]);
    assert_eq!(loaded.project, project());
    // In the middle of the last touchpoint.
    let loaded = read_damaged(&without_end[..without_end.len() - 20]);
    assert!(codes(&loaded).contains(&(end - 1, "cut")));
    assert_eq!(loaded.project.maps[0].touchpoint_count(), 1);
    assert_eq!(loaded.damaged.len(), 1);
    // Whole lines gone from the middle.
    let fewer = whole.lines().filter(|line| !line.starts_with("Vote(")).map(|line| format!("{line}\n")).collect::<String>();
    let loaded = read_damaged(&fewer);
    assert_eq!(loaded.findings[0].kind, FindingKind::Count { said: 19, found: 17 });
}

#[test]
fn a_damaged_record_has_a_place_and_costs_none_of_the_others() {
    let whole = text(&project());
    let line = line_of(&whole, "Touchpoint(");
    let record = whole.lines().nth(line as usize - 1).unwrap();
    for (old, new, kind) in [
        ("critical: true", "critical: maybe", "syntax"),
        ("critical: true", "critical: true, colour: 1", "unknown-field"),
        ("critical: true", "critical: true, critical: true", "repeated-field"),
        ("area: \"point-of-sale\"", "area: \"paid\"", "unknown-word"),
        ("area: \"point-of-sale\", ", "", "missing-field"),
        ("expectation: 8", "expectation: 11", "syntax"),
        ("expectation: 8", "expectation: -1", "syntax"),
        ("notes: \"Ask again\"", "notes: \"Ask again", "syntax"),
        ("2026-05-12", "2026-13-12", "syntax"),
    ] {
        assert!(record.contains(old), "{old} in {record}");
        let changed = record.replacen(old, new, 1);
        let loaded = read_damaged(&whole.replace(record, &changed));
        // The touchpoint's two votes have lost it too; they are kept as they are.
        let finding = loaded.findings.iter().find(|finding| finding.line == line).unwrap();
        assert_eq!(finding.kind.code(), kind, "{new}");
        // Characters, not bytes; what is missing or does not end is noticed at the end of it.
        let column = u32::try_from(changed.chars().count() - record[record.find(old).unwrap()..].chars().count()).unwrap();
        let exact = !matches!(kind, "missing-field") && !new.contains("notes") && !new.contains("13-12");
        assert!(!exact || (column..column + 60).contains(&finding.column), "{new} is at {column}, not {}", finding.column);
        assert_eq!(finding.record, "Touchpoint");
        assert!(changed.starts_with(&finding.excerpt));
        assert_eq!(loaded.damaged.len(), 3);
        assert_eq!(loaded.damaged[0].verbatim.as_slice(), format!("{changed}\n").as_bytes());
        assert_eq!(loaded.project.maps[0].touchpoint_count(), 1);
        // Repaired by hand where it was kept, it comes back with its votes.
        let saved = String::from_utf8(write_keeping(&loaded.project, &loaded.damaged).unwrap()).unwrap();
        let repaired = read(saved.replace(&changed, record).as_bytes()).unwrap();
        assert_eq!(repaired.findings, [], "{saved}");
        assert_eq!(repaired.project.maps[0].touchpoint(first_touchpoint(&project()).id).map(|one| one.votes.len()), Some(2));
    }
}

#[test]
fn what_a_damaged_record_held_together_gets_a_stand_in() {
    let whole = text(&project());
    for (start, what) in [("Map(", "map"), ("Stage(", "stage"), ("Round(", "round"), ("Rater(", "rater")] {
        let loaded = read_damaged(&without(&whole, start));
        assert!(loaded.findings.iter().any(|finding| finding.kind == FindingKind::StandIn(what)), "{start} {:?}", codes(&loaded));
        let (was, is) = (project(), loaded.project);
        assert_eq!(is.maps[0].touchpoint_count(), 2, "{start}");
        assert_eq!(first_touchpoint(&is).votes, first_touchpoint(&was).votes, "{start}");
        assert_eq!(is.maps[0].lanes, was.maps[0].lanes, "{start}");
        assert_eq!(is.rounds.len(), 1, "{start}");
    }
    let loaded = read_damaged(&without(&whole, "Project("));
    assert_eq!(codes(&loaded), [(1, "no-project")]);
    assert_eq!(loaded.project.maps, project().maps);
    let loaded = read_damaged(&without(&whole, "Segment("));
    assert_eq!(loaded.project.maps[0].segment, None);
}

#[test]
fn broken_rules_are_mended_with_the_line_of_the_record() {
    let whole = text(&project());
    let touchpoint = line_of(&whole, "Touchpoint(");
    let cases = [
        ("reach: 62.5", "reach: 1e999", touchpoint, ProblemKind::NumberOutOfRange),
        ("reach: 62.5", "reach: NaN", touchpoint, ProblemKind::NumberOutOfRange),
        ("reach: 62.5", "reach: inf", touchpoint, ProblemKind::NumberOutOfRange),
        ("reach: 62.5", "reach: -1.0", touchpoint, ProblemKind::NumberOutOfRange),
        ("[\"awareness\", \"resources\"]", "[\"resources\", \"awareness\"]", touchpoint, ProblemKind::WrongValue),
        ("tone: \"positive\"", "tone: \"neutral\"", touchpoint, ProblemKind::WrongValue),
        ("last_owned_area: \"service\"", "last_owned_area: \"advocacy\"", touchpoint, ProblemKind::WrongValue),
        ("relevant: 5.5", "relevant: NaN", 2, ProblemKind::Thresholds),
        ("color: 3368601", "color: 4294967295", line_of(&whole, "Segment("), ProblemKind::NumberOutOfRange),
        ("height: 80.0", "height: 1e300", 14, ProblemKind::NumberOutOfRange),
    ];
    for (old, new, line, kind) in cases {
        assert!(whole.contains(old), "{old}");
        let loaded = read_damaged(&whole.replacen(old, new, 1));
        assert_eq!(codes(&loaded), [(line, kind.code())], "{new}");
        assert_eq!(loaded.damaged, []);
    }
    let raised_by = format!("raised_by: \"{}\"", project().maps[0].stages[1].touchpoints[0].id);
    let loaded = read_damaged(&whole.replacen(&raised_by, "raised_by: \"00000000-0000-0000-0000-000000000001\"", 1));
    assert_eq!(codes(&loaded), [(touchpoint, "dangling-reference")]);
    let loaded = read_damaged(&without(&whole, "Lane("));
    assert_eq!(codes(&loaded), [(line_of(&whole, "Map("), "card-lanes")]);
    assert_eq!(loaded.project.maps[0].lanes, project().maps[0].lanes);
    assert!(read_damaged("Wegmarke(format: 1)\nEnd(records: 0)\n").project.maps[0].stages.len() == 1);
}

#[test]
fn an_identity_that_occurs_twice_is_renewed_the_same_way_each_time() {
    let whole = text(&project());
    for start in ["Round(", "Segment(", "Rater(", "Map(", "Lane(", "Stage(", "Touchpoint("] {
        let line = line_of(&whole, start);
        let record = whole.lines().nth(line as usize - 1).unwrap();
        let twice = whole.replacen(record, &format!("{record}\n{record}"), 1).replace("records: 19", "records: 20");
        let loaded = read_damaged(&twice);
        assert!(codes(&loaded).contains(&(line + 1, "duplicate-id")), "{start} {:?}", codes(&loaded));
        assert_eq!(loaded.project, read_damaged(&twice).project);
        let votes: usize = loaded.project.maps[0].touchpoints().map(|one| one.votes.len()).sum();
        assert_eq!(votes, 2, "{start}");
    }
    let project_twice = whole.replacen("Project(", "Project(name: \"Other\")\nProject(", 1).replace("records: 19", "records: 20");
    let loaded = read_damaged(&project_twice);
    assert_eq!((codes(&loaded), loaded.project.name.as_str()), (vec![(3, "second-project")], "Other"));
}

#[test]
fn the_last_of_two_votes_counts() {
    let whole = text(&project());
    let line = whole.lines().find(|line| line.starts_with("Vote(")).unwrap();
    let changed = line.replace("expectation: 8", "expectation: 3");
    let twice = whole.replacen("End(records: 19)", &format!("{changed}\nEnd(records: 20)"), 1);
    let loaded = read_damaged(&twice);
    assert_eq!(codes(&loaded), [(line_of(&whole, "Touchpoint("), "repeated-score")]);
    let votes = &first_touchpoint(&loaded.project).votes;
    assert_eq!(votes.len(), 2);
    let changed = votes.iter().filter_map(|vote| vote.scores.expectation);
    assert_eq!(changed.map(crate::model::Score::value).collect::<Vec<_>>(), [3]);
}

#[test]
fn records_in_another_order_and_on_several_lines_are_as_good() {
    let whole = text(&project());
    let mut lines: Vec<&str> = whole.lines().collect();
    let last = lines.len() - 1;
    lines[1..last].reverse();
    let loaded = read(lines.join("\n").as_bytes()).unwrap();
    assert_eq!(loaded.findings, []);
    assert_eq!(loaded.project.maps[0].touchpoint_count(), 2);
    let spread = whole.replace(", ", ",\n    ").replace(")\n", "\n)\n");
    let loaded = read(spread.as_bytes()).unwrap();
    assert_eq!(loaded.findings, []);
    assert_eq!(loaded.project.raters, project().raters);
    let commented = whole.replace("\nMap(", "\n\n// The map.\nMap(");
    assert_eq!(read(commented.as_bytes()).unwrap().project, project());
}

#[test]
fn what_editors_do_to_a_file_is_understood() {
    let whole = text(&project());
    for same in [whole.replace('\n', "\r\n"), format!("\u{feff}{whole}"), whole.trim_end().to_owned(), format!("\n\n{whole}\n\n")] {
        let loaded = read(same.as_bytes()).unwrap();
        assert_eq!((loaded.findings, loaded.project), (vec![], project()));
    }
    let units: Vec<u16> = format!("\u{feff}{whole}").encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    for bytes in [little, big] {
        let loaded = read(&bytes).unwrap();
        assert_eq!((codes(&loaded), loaded.project), (vec![(1, "utf-16")], project()));
    }
}

#[test]
fn bytes_that_are_no_text_cost_one_record() {
    let whole = text(&project());
    let mut bytes = whole.clone().into_bytes();
    let place = whole.find("Everyday").unwrap();
    bytes[place] = 0xff;
    let loaded = read(&bytes).unwrap();
    let line = line_of(&whole, "Map(");
    assert_eq!(codes(&loaded)[0], (line, "not-text"));
    assert_eq!(loaded.damaged[0].verbatim[place - whole.find("Map(").unwrap()], 0xff);
    assert_eq!(loaded.project.maps[0].touchpoint_count(), 2);
}

#[test]
fn conflict_markers_are_set_aside() {
    let whole = text(&project());
    let line = line_of(&whole, "Rater(");
    let marked = whole.replacen("Rater(", "<<<<<<< ours\nRater(", 1).replacen("Map(", "=======\n>>>>>>> theirs\nMap(", 1);
    let loaded = read_damaged(&marked);
    assert_eq!(codes(&loaded), [(line, "stray-text"), (line + 3, "stray-text")]);
    assert_eq!(loaded.project, project());
    assert_eq!(loaded.damaged.len(), 2);
}

#[test]
fn deep_nesting_is_refused_by_the_parser_and_not_by_the_stack() {
    let whole = text(&project());
    for deep in ["[".repeat(100_000), "Some(".repeat(100_000), "(".repeat(100_000), "{1:".repeat(100_000), "/*".repeat(100_000)] {
        let loaded = read_damaged(&whole.replacen("\"Bikes\"", &deep, 1));
        assert!(loaded.findings.iter().any(|finding| finding.line == 2));
        let loaded = read_damaged(&whole.replacen("format: 1", &format!("format: 1, x: {deep}"), 1));
        assert_eq!(loaded.findings[0].line, 1);
    }
}

#[test]
fn too_much_is_cut_or_refused_early() {
    let whole = text(&project());
    let long = "ü".repeat(10 * 1024 * 1024 / 2);
    let loaded = read_damaged(&whole.replacen("Need", &long, 1));
    assert_eq!(codes(&loaded), [(line_of(&whole, "Stage("), "text-too-long")]);
    assert_eq!(loaded.project.maps[0].stages[0].name.chars().count(), limits::TITLE_CHARS);
    let experience = "(id: \"1d4fd208-a8db-5009-8523-d29442d5752d\", tone: \"positive\", text: \"x\"), ";
    let loaded = read_damaged(&whole.replacen("experiences: [", &format!("experiences: [{}", experience.repeat(2_000)), 1));
    assert_eq!(first_touchpoint(&loaded.project).experiences.len(), limits::LIST_ENTRIES);

    let many = |start: &str, count: usize| {
        let record = whole.lines().find(|line| line.starts_with(start)).unwrap();
        let mut text = whole.clone();
        for _ in 0..count {
            text.push_str(record);
            text.push('\n');
        }
        read(text.as_bytes())
    };
    for (start, count, word) in [
        ("Stage(", 10_000, "stages"),
        ("Map(", 1_000, "maps"),
        ("Lane(", 1_000, "lanes"),
        ("Round(", 2_000, "rounds"),
        ("Segment(", 2_000, "segments"),
        ("Rater(", 10_000, "raters"),
    ] {
        assert!(matches!(many(start, count), Err(FileError::TooMany { what, .. }) if what == word), "{start}");
    }
    let short =
        "Touchpoint(map: \"60f8939f-26ef-55b8-b4e0-6472f07e16d0\", stage: \"4ce1cd8e-92ae-5b57-a1c3-a26114e4ba1e\", touchpoint: ())\n";
    let loaded = read_damaged(&format!("{whole}{}", short.repeat(20_000)));
    assert_eq!(loaded.findings.len(), 1_001, "not one finding for each of them");
}

#[test]
fn a_million_touchpoints_are_refused() {
    let whole = text(&project());
    let record = whole.lines().rfind(|line| line.starts_with("Touchpoint(")).unwrap();
    let hostile = format!("{whole}{}", format!("{record}\n").repeat(1_000_000));
    assert!(matches!(
        read(hostile.as_bytes()),
        Err(FileError::TooMany { what: "touchpoints", limit: limits::TOUCHPOINTS } | FileError::TooLarge { .. })
    ));
}

#[test]
fn the_frozen_file_of_format_1_opens() {
    let bytes = include_bytes!("../../tests/fixtures/format-1.wegmarke");
    let loaded = read(bytes).unwrap();
    assert_eq!(loaded.findings, []);
    assert_eq!(loaded.project, project());
}

#[test]
fn the_frozen_file_of_format_2_opens() {
    let bytes = include_bytes!("../../tests/fixtures/format-2.wegmarke");
    let loaded = read(bytes).unwrap();
    assert_eq!(loaded.findings, []);
    assert_eq!(loaded.project, pictured());
    assert_eq!(write(&loaded.project).unwrap(), bytes);
}

#[test]
fn the_frozen_file_of_format_3_opens() {
    let bytes = include_bytes!("../../tests/fixtures/format-3.wegmarke");
    let loaded = read(bytes).unwrap();
    assert_eq!(loaded.findings, []);
    // The file holds earlier answers to what its vote asks: they are covered as soon as it is read.
    assert_eq!(loaded.project, covered(in_progress()));
    assert_eq!(write(&in_progress()).unwrap(), bytes);
    let written = write(&loaded.project).unwrap();
    assert_eq!(read(&written).unwrap().project, loaded.project);
}

#[test]
fn what_is_measured_or_planned_for_a_touchpoint_that_is_gone_is_kept_as_it_is() {
    let whole = text(&in_progress());
    assert_eq!(read(whole.as_bytes()).unwrap().findings, []);
    let map = in_progress().maps[0].id.to_string();
    let elsewhere = whole
        .lines()
        .map(|line| match line.starts_with("Metric(") || line.starts_with("Contact(") {
            true => format!("{}\n", line.replace(&map, "00000000-0000-0000-0000-000000000001")),
            false => format!("{line}\n"),
        })
        .collect::<String>();
    let loaded = read_damaged(&elsewhere);
    assert_eq!(codes(&loaded).iter().filter(|(_, code)| *code == "without-touchpoint").count(), 5);
    assert_eq!((loaded.project.metrics.len(), loaded.project.contacts.len(), loaded.damaged.len()), (0, 0, 5));
    // What others refer to and is gone leaves a measure and a question standing.
    let loaded = read_damaged(&without(&whole, "Segment("));
    assert_eq!(loaded.project.measures[0].segment.and_then(|id| loaded.project.segment(id).map(|one| one.name.len())), Some(8));
    let loaded = read_damaged(&without(&without(&whole, "Touchpoint("), "Touchpoint("));
    assert_eq!((loaded.project.measures[0].touchpoints.len(), loaded.project.measures.len()), (0, 2));
    assert_eq!(loaded.project.questions[0].about, Some(crate::model::About::Map(in_progress().maps[0].id)));
    // Amounts that are none, and a currency that nobody knows, cost one record each.
    for (old, new) in [("cost: 1200050", "cost: -1"), ("lift: 2.5", "lift: 11.0"), ("value: Amount(9995)", "value: Number(NaN)")] {
        assert!(whole.contains(old), "{old}");
        assert!(!read_damaged(&whole.replacen(old, new, 1)).findings.is_empty());
    }
}

#[test]
fn a_plan_needs_format_3_and_nothing_else_does() {
    let has = |change: fn(&mut Project)| {
        let mut project = project();
        change(&mut project);
        text(&project).starts_with("Wegmarke(format: 3)")
    };
    assert!(!has(|_| {}));
    assert!(has(|project| project.currency = crate::model::Currency::from_code("CHF")));
    assert!(has(|project| project.letters = [(crate::model::Channel::App, 0)].into()));
    let with = in_progress();
    assert!(text(&Project { measures: vec![with.measures[1].clone()], ..project() }).starts_with("Wegmarke(format: 3)"));
    assert!(text(&Project { questions: vec![with.questions[3].clone()], ..project() }).starts_with("Wegmarke(format: 3)"));
    assert!(text(&Project { contacts: vec![with.contacts[1].clone()], ..project() }).starts_with("Wegmarke(format: 3)"));
    assert!(text(&Project { metrics: vec![with.metrics[0].clone()], ..project() }).starts_with("Wegmarke(format: 3)"));
}

fn covered(mut project: Project) -> Project {
    project.cover_ballots();
    project
}

#[test]
fn identities_of_entries_are_written_only_where_they_do_not_follow_from_what_the_entries_say() {
    let mut project = project();
    let told = |project: &mut Project, change: &dyn Fn(&mut Touchpoint)| {
        let map = Arc::make_mut(&mut project.maps[0]);
        change(Arc::make_mut(&mut Arc::make_mut(&mut map.stages[0]).touchpoints[0]));
    };
    let before = first_touchpoint(&project).influencers.clone();
    told(&mut project, &|one| one.influencers.reverse());
    let text_of_moved = text(&project);
    assert!(text_of_moved.starts_with("Wegmarke(format: 1)\n"), "who changes places keeps the identity that follows");
    assert_eq!(first_touchpoint(&read(text_of_moved.as_bytes()).unwrap().project).influencers[1].id, before[0].id);
    told(&mut project, &|one| one.influencers[0].name = "Dr. No".into());
    let text_of_renamed = text(&project);
    assert!(text_of_renamed.starts_with("Wegmarke(format: 3)\n"));
    let record = text_of_renamed.lines().find(|line| line.starts_with("Touchpoint(")).unwrap();
    assert_eq!(record.matches("(id: \"").count(), 3, "the touchpoint's, the influencer's, the experience's: {record}");
    assert_eq!(read(text_of_renamed.as_bytes()).unwrap().project, project);
    let twice = text_of_renamed
        .replace("influencers: [(", "influencers: [(kind: \"friend\"), (")
        .replace("name: \"Kim\"", &format!("id: \"{}\", name: \"Kim\"", before[1].id));
    assert_eq!(read(twice.as_bytes()).unwrap().findings, [], "one that is there twice is told apart at once");
}

#[test]
fn a_vote_in_progress_is_kept_apart_from_votes_and_mended_like_everything_else() {
    let whole = text(&in_progress());
    assert_eq!(whole.matches("\nBallotVote(").count(), 3);
    let loaded = read(whole.as_bytes()).unwrap().project;
    let asked = |scores: &crate::model::Scores| scores.expectation.is_some() || scores.relevance.is_some();
    let all = || loaded.maps[0].touchpoints().flat_map(|touchpoint| &touchpoint.votes);
    assert!(all().next().is_some() && !all().any(|vote| asked(&vote.scores)), "no touchpoint has an answer to it");
    let mut simple = project();
    simple.ballots = in_progress().ballots;
    assert!(text(&simple).starts_with("Wegmarke(format: 3)\n"));
    let loaded = read_damaged(&without(&whole, "Ballot("));
    assert_eq!(codes(&loaded).iter().filter(|(_, code)| *code == "vote-without-ballot").count(), 3);
    assert_eq!(loaded.damaged.len(), 3);
    let line = line_of(&whole, "Ballot(");
    for (old, new, code) in [
        ("raters: [\"", "raters: [\"00000000-0000-0000-0000-000000000001\", \"", "dangling-reference"),
        ("round: \"", "round: \"00000000-0000-0000-0000-000000000001\", other: \"", "unknown-field"),
        ("scores: [\"expectation\", \"relevance\"]", "scores: [\"relevance\", \"expectation\"]", "wrong-value"),
        ("pass: 2", "pass: 0", "wrong-value"),
    ] {
        let record = whole.lines().nth(line as usize - 1).unwrap();
        assert!(record.contains(old), "{old} in {record}");
        let loaded = read_damaged(&whole.replacen(record, &record.replacen(old, new, 1), 1));
        assert!(codes(&loaded).contains(&(line, code)), "{new}: {:?}", codes(&loaded));
    }
    // A rater who voted comes back, like one with votes of a round.
    let rater = in_progress().raters[1].id;
    let mut gone = in_progress();
    gone.raters.remove(1);
    gone.mend();
    assert!(gone.rater(rater).is_some());
    assert_eq!(gone.ballots, covered(in_progress()).ballots);
}

#[test]
fn scores_are_put_in_order_whatever_order_they_are_written_in() {
    for seed in 0..20 {
        let project = random_project(seed);
        let whole = text(&project);
        let mut lines: Vec<&str> = whole.lines().collect();
        let last = lines.len() - 1;
        let votes: Vec<usize> = (0..last).filter(|index| lines[*index].starts_with("Vote(")).collect();
        for (one, other) in votes.iter().zip(votes.iter().rev()).take(votes.len() / 2) {
            lines.swap(*one, *other);
        }
        let loaded = read(lines.join("\n").as_bytes()).unwrap();
        assert_eq!((loaded.findings, loaded.project), (vec![], project), "seed {seed}");
    }
}

#[test]
fn a_project_without_pictures_is_written_as_format_1_and_a_picture_once() {
    assert!(text(&project()).starts_with("Wegmarke(format: 1)\n"));
    let whole = text(&pictured());
    assert!(whole.starts_with("Wegmarke(format: 2)\n"));
    assert_eq!(whole.matches("\nPicture(").count(), 2, "each once, though each is shown twice");
    let mut unseen = project();
    unseen.pictures = pictured().pictures;
    assert_eq!(text(&unseen), text(&project()), "what nobody shows is left out");
}

#[test]
fn a_picture_that_is_not_what_it_says_is_set_aside_and_costs_only_itself() {
    let whole = text(&pictured());
    let line = line_of(&whole, "Picture(");
    let record = whole.lines().nth(line as usize - 1).unwrap();
    for (old, new) in [
        ("width: 120", "width: 60000"),
        ("image/png", "image/jpeg"),
        ("data: \"iVBOR", "data: \"iVBOS"),
        ("data: \"iVBOR", "data: \"§"),
        ("id: \"", "id: \"0"),
    ] {
        assert!(record.contains(old), "{old} in {record}");
        let changed = record.replacen(old, new, 1);
        let loaded = read_damaged(&whole.replace(record, &changed));
        assert!(codes(&loaded).contains(&(line, "syntax")), "{new}: {:?}", codes(&loaded));
        assert_eq!(loaded.damaged[0].verbatim.as_slice(), format!("{changed}\n").as_bytes());
        assert_eq!(loaded.project.pictures.len(), 1, "{new}");
        assert_eq!(loaded.project.maps[0].picture, None);
        assert!(loaded.project.maps[0].stages[0].picture.is_some(), "the other picture is still shown");
        // A picture that only a damaged record shows is kept for it.
        let map = whole.lines().find(|line| line.starts_with("Map(")).unwrap();
        let loaded = read_damaged(&whole.replace(map, "Map(oops)"));
        let saved = write_keeping(&loaded.project, &loaded.damaged).unwrap();
        assert_eq!(String::from_utf8(saved).unwrap().matches("\nPicture(").count(), 2);
    }
    let twice = whole.replacen(record, &format!("{record}\n{record}"), 1).replace("records: 22", "records: 23");
    let loaded = read_damaged(&twice);
    assert_eq!((codes(&loaded), loaded.project), (vec![(line + 1, "duplicate-id")], pictured()));
}

#[test]
fn more_pictures_than_a_project_may_hold_are_refused_early() {
    let mut many = text(&pictured());
    for number in 0..limits::PICTURES as u32 {
        let mut one = String::new();
        record::Records::new().write(&mut one, "Picture", &crate::model::Picture::numbered(number)).unwrap();
        many.push_str(&one);
    }
    assert!(matches!(read(many.as_bytes()), Err(FileError::TooMany { what: "pictures", .. })));
    let mut heavy = text(&pictured());
    for number in 0..=(limits::ALL_PICTURES_BYTES / limits::PICTURE_BYTES) as u32 {
        let mut bytes = crate::model::Picture::numbered(number).data().to_vec();
        bytes.resize(limits::PICTURE_BYTES, 0);
        let picture = crate::model::Picture::new(bytes).unwrap();
        let mut one = String::new();
        record::Records::new().write(&mut one, "Picture", &picture).unwrap();
        heavy.push_str(&one);
    }
    assert!(matches!(read(heavy.as_bytes()), Err(FileError::TooMany { what: "picture-bytes", .. })));
}

#[test]
fn a_saved_file_opens_and_its_old_content_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(&folder.path().join("home"));
    let path = folder.path().join("Straße 1.wegmarke");
    let one = project();
    let mut two = one.clone();
    two.maps.push(Arc::new(Map { stages: one.maps[0].stages.clone(), ..Map::new(crate::model::MapId::new(), "To be") }));
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    let saving =
        Saving { project: &one, damaged: &[], replacing: Expected::Nothing.into(), keep: Some((&home, at("2026-11-22T12:00:00Z"))) };
    let first = save(&path, &saving).unwrap();
    assert!(matches!(save(&path, &saving), Err(FileError::Exists { .. })));
    let saving = Saving {
        project: &two,
        replacing: Expected::Content(first.fingerprint).into(),
        keep: Some((&home, at("2026-11-22T12:01:00Z"))),
        ..saving
    };
    let second = save(&path, &saving).unwrap();
    assert!(second.not_kept.is_none());
    let opened = open(&path).unwrap();
    assert_eq!((opened.loaded.project, opened.fingerprint), (two.clone(), second.fingerprint));
    assert!(matches!(save(&path, &saving), Err(FileError::ChangedOnDisk { .. })));
    let old = old_versions(&home, &path).unwrap();
    assert_eq!(open(&old.last().unwrap().path).unwrap().loaded.project, one);
}
