//! Input that was made to take all memory or time: files of the tiniest records, of records without end, lists of edits that multiply. What reading may take
//! grows with the file (50 MB and twelve times its size), and what is refused is refused at once. Nothing here is timed: what grows with the square of its
//! size would not end before the test is given up.
#![cfg(target_os = "linux")]

use crate::desk::{Desk, Said};
use std::fmt::Write as _;
use std::fs;
use std::io::Read as _;
use std::process::Stdio;
use std::time::Duration;

/// A run of the program, and the most memory it had, in bytes.
fn weighed(desk: &Desk, arguments: &str) -> (Said, usize) {
    let mut command = desk.command(arguments.split(' '));
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let (mut out, mut err) = (child.stdout.take().expect("piped"), child.stderr.take().expect("piped"));
    let reading = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        out.read_to_end(&mut bytes).map(|_| bytes)
    });
    let hearing = std::thread::spawn(move || {
        let mut text = String::new();
        err.read_to_string(&mut text).map(|_| text)
    });
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    let code = loop {
        // The most that it ever had, in kB; gone with the process.
        let told = fs::read_to_string(&status).unwrap_or_default();
        let peak = told.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse::<usize>().ok());
        most = most.max(peak.unwrap_or(0) * 1024);
        match child.try_wait().expect("the program can be waited for") {
            Some(status) => break status.code().expect("the program ends by itself"),
            None => std::thread::sleep(Duration::from_millis(2)),
        }
    };
    let out = reading.join().expect("no panic").expect("its output");
    let err = hearing.join().expect("no panic").expect("its errors");
    println!("{arguments}: {} MB", most / 1_000_000);
    (Said { code, out, err }, most)
}

/// Fails if a command on a file takes more memory than reading it may.
#[track_caller]
fn stays_small(desk: &Desk, arguments: &str, file: &str) -> Said {
    let size = desk.read(file).len();
    let (said, most) = weighed(desk, arguments);
    let allowed = (50_000_000 + 12 * size).min(1_500_000_000);
    assert!(most <= allowed, "{arguments} took {} MB for {} MB", most / 1_000_000, size / 1_000_000);
    assert!(!said.err.contains("panicked"), "{said:?}");
    said
}

fn uuid(number: usize) -> String {
    format!("00000000-0000-4000-8000-{number:012}")
}

/// The beginning of a map file with a map and a stage of it.
fn begun() -> String {
    let (map, stage, round) = (uuid(1), uuid(2), uuid(3));
    format!(
        "Wegmarke(format: 3)\nProject(name: \"Heavy\")\nRound(id: \"{round}\", label: \"R\")\nMap(id: \"{map}\", name: \"M\", variant: \"as-is\")\n\
         Stage(map: \"{map}\", id: \"{stage}\", name: \"S\")\n"
    )
}

/// A record of a touchpoint that says this besides what it must.
fn touchpoint(number: usize, says: &str) -> String {
    let (map, stage, id) = (uuid(1), uuid(2), uuid(number));
    format!("Touchpoint(map:\"{map}\",stage:\"{stage}\",touchpoint:(id:\"{id}\",title:\"\",area:\"service\"{says}))\n")
}

#[test]
fn tiny_pieces_take_no_more_than_their_file_allows() {
    const SIZE: usize = 4_000_000;
    let desk = Desk::new();
    for (what, piece) in [
        ("unknown", "X()\n"),
        ("damaged", "Map(\n"),
        ("second projects", "Project(name:\"\")\n"),
        ("stray and not", "?\nX()\n"),
        ("lines of nothing", "\n//\n"),
        ("ends", "End(records:1)\n"),
        ("headers", "Wegmarke(format:3)\n"),
    ] {
        let file = begun() + &piece.repeat(SIZE / piece.len());
        desk.write("heavy.wegmarke", &file);
        let said = stays_small(&desk, "check heavy.wegmarke", "heavy.wegmarke").ends(1);
        assert!(said.out.len() < 1_000_000 && said.text().lines().count() <= 1_001, "{what}");
        // What was set aside is still there after saving.
        if what == "unknown" {
            desk.write("edits.ron", "[Project(Rename(\"Named\"))]");
            stays_small(&desk, "apply heavy.wegmarke edits.ron --out kept.wegmarke --lenient", "heavy.wegmarke").ends(0);
            let kept = String::from_utf8(desk.read("kept.wegmarke")).expect("UTF-8");
            assert_eq!(kept.matches("X()\n").count(), SIZE / piece.len(), "{what}");
        }
    }
}

#[test]
fn how_much_is_wrong_is_said_though_not_all_of_it_is_listed() {
    let desk = Desk::new();
    desk.write("heavy.wegmarke", begun() + &"X()\n".repeat(5_000));
    let lines = desk.say("check heavy.wegmarke").ends(1).text();
    assert_eq!(lines.lines().count(), 1_001);
    assert!(
        lines.lines().last().is_some_and(|last| last.contains("4002 more problems") || last.contains("4,002 more problems")),
        "{lines}"
    );
    let sentence = desk.say("analyse heavy.wegmarke").fails(1);
    assert!(sentence.contains("5,002 places") || sentence.contains("5002 places"), "{sentence}");
}

#[test]
fn records_without_end_take_no_more_than_their_file_allows() {
    const SIZE: usize = 6_000_000;
    let desk = Desk::new();
    let list = |entry: &str| format!("[{}]", entry.repeat(SIZE / entry.len()));
    let names = "N".repeat(SIZE);
    for (what, record) in [
        ("influencers", touchpoint(10, &format!(",influencers:{}", list("(kind:\"friend\"),")))),
        ("variants", touchpoint(10, &format!(",content_variants:{}", list("(text:\"\"),")))),
        ("passed on", touchpoint(10, &format!(",passed_on:{}", list("(tone:\"neutral\",text:\"\"),")))),
        (
            "experiences of one identity",
            touchpoint(10, &format!(",experiences:{}", list(&format!("(id:\"{}\",tone:\"neutral\",text:\"\"),", uuid(9))))),
        ),
        ("goals", touchpoint(10, &format!(",goals:{}", list("\"loyalty\",")))),
        ("agreed", touchpoint(10, &format!(",agreed:{}", list(&format!("(round:\"{}\",scores:()),", uuid(3)))))),
        ("a text", touchpoint(10, &format!(",notes:\"{}\"", "x".repeat(SIZE)))),
        ("a text of escapes", touchpoint(10, &format!(",notes:\"{}\"", "\\n".repeat(SIZE / 2)))),
        ("a title", format!("Round(id:\"{}\",label:\"{}\")\n", uuid(4), "x".repeat(SIZE))),
        ("a measure's touchpoints", format!("Measure(id:\"{}\",touchpoints:{})\n", uuid(4), list(&format!("\"{}\",", uuid(10))))),
        (
            "voices",
            format!(
                "View(id:\"{}\",shows:\"chart\",chart:(kind:\"curves\",several:(curve:\"gap\",voices:{})))\n",
                uuid(4),
                list("Group(\"\"),")
            ),
        ),
        ("brackets", format!("View({}\n", "[".repeat(SIZE))),
        ("structures", format!("View({}\n", "(a:".repeat(SIZE / 3))),
        ("comments", format!("View({}\n", "/*".repeat(SIZE / 2))),
        ("a name", format!("{names}(1)\n")),
        ("a field", format!("View({}: 1)\n", names.to_lowercase())),
        ("a word", format!("View(id:\"{}\",shows:\"{names}\")\n", uuid(4))),
    ] {
        desk.write("heavy.wegmarke", begun() + &record);
        let said = stays_small(&desk, "check heavy.wegmarke", "heavy.wegmarke").ends(1);
        let longest = said.text().lines().map(str::len).max().unwrap_or(0);
        assert!((1..1_000).contains(&longest), "{what}: a line of {longest} letters");
    }
}

#[test]
fn many_small_elements_take_no_more_than_their_file_allows() {
    const COUNT: usize = 30_000;
    let desk = Desk::new();
    let mut votes = begun();
    let rater = uuid(5);
    write!(votes, "Rater(id:\"{rater}\",name:\"R\")\n").expect("a text");
    let mut touchpoints = String::new();
    let mut asked = String::new();
    for number in 0..COUNT {
        touchpoints += &touchpoint(1_000 + number, "");
        write!(asked, "\"{}\",", uuid(1_000 + number)).expect("a text");
    }
    votes += &touchpoints;
    // From behind, so that none is where the one before was.
    for number in (0..COUNT).rev() {
        let (map, touchpoint, round) = (uuid(1), uuid(1_000 + number), uuid(3));
        writeln!(votes, "Vote(map:\"{map}\",touchpoint:\"{touchpoint}\",vote:(round:\"{round}\",rater:\"{rater}\",scores:(relevance:5)))")
            .expect("a text");
    }
    // A vote in progress takes every one of them in.
    let (ballot, map, round) = (uuid(6), uuid(1), uuid(3));
    writeln!(
        votes,
        "Ballot(id:\"{ballot}\",map:\"{map}\",round:\"{round}\",touchpoints:[{asked}],scores:[\"relevance\"],raters:[\"{rater}\"])"
    )
    .expect("a text");
    let mut cells = begun() + &touchpoints;
    let filled: String = (0..COUNT).fold(String::new(), |all, number| all + &format!("\"{}\":\"x\",", uuid(1_000 + number)));
    writeln!(cells, "Lane(map:\"{map}\",lane:(id:\"{}\",kind:Free((name:\"L\",style:text,per:touchpoint,cells:{{{filled}}}))))", uuid(7))
        .expect("a text");
    let same: String = (0..COUNT).map(|_| touchpoint(1_000, "")).collect();
    for (what, file) in [("votes", votes), ("cells", cells), ("one identity", begun() + &same)] {
        desk.write("heavy.wegmarke", &file);
        let said = stays_small(&desk, "check heavy.wegmarke", "heavy.wegmarke").ends(1);
        assert!(!said.text().contains("cannot be read at this place"), "{what}: {}", said.text());
    }
}

/// Lists of edits for the worked example, each of which would take far too much if it were believed.
fn hostile_lists(desk: &Desk) -> Vec<(&'static str, String)> {
    const SIZE: usize = 30_000_000;
    let sample = wegmarke::file::open(&desk.path("sample.wegmarke")).expect("the sample").loaded.project;
    let map = &sample.maps[0];
    let (id, stage) = (map.id, map.stages[0].id);
    let one = map.touchpoints().next().expect("a touchpoint").id;
    let many = |entry: &str| entry.repeat(SIZE / entry.len());
    let ids = |size: usize| format!("\"{one}\",").repeat(size / 39);
    let text = |size: usize| "x".repeat(size);
    let unknown = uuid(9);
    vec![
        ("ten million edits", format!("[{}]", many("Project(Rename(\"x\")),"))),
        ("edits in a step", format!("[Together(label:\"import\",edits:[{}])]", many("Project(Rename(\"x\")),"))),
        ("steps in steps", format!("[{}", many("Together(label:\"import\",edits:["))),
        ("brackets", many("[")),
        ("a long text", format!("[Project(SetNotes(\"{}\"))]", text(SIZE))),
        ("long texts", format!("[{}]", format!("Project(SetNotes(\"{}\")),", text(1_000_000)).repeat(30))),
        ("a long word", format!("[{}]", text(SIZE))),
        (
            "touchpoints",
            format!(
                "[Touchpoint(Add(map:\"{id}\",stage:\"{stage}\",touchpoints:[{}]))]",
                many(&format!("(id:\"{one}\",title:\"\",area:\"service\"),"))
            ),
        ),
        ("measures", format!("[Measure(Add(measures:[{}]))]", many(&format!("(id:\"{unknown}\"),")))),
        (
            "influencers",
            format!("[Touchpoint(Change(map:\"{id}\",touchpoints:[\"{one}\"],change:Influencers([{}])))]", many("(kind:\"friend\"),")),
        ),
        (
            "one touchpoint many times",
            format!("[Touchpoint(Change(map:\"{id}\",touchpoints:[{}\"{unknown}\"],change:Critical(true)))]", ids(SIZE)),
        ),
        ("deleted many times", format!("[Touchpoint(Delete(map:\"{id}\",touchpoints:[{}\"{unknown}\"]))]", ids(SIZE))),
        (
            "agreed many times",
            format!(
                "[Score(Agree(map:\"{id}\",touchpoints:[{}\"{unknown}\"],round:\"{}\",kind:\"relevance\",score:5))]",
                ids(SIZE),
                sample.rounds[0].id
            ),
        ),
        (
            "asked many times",
            format!(
                "[Ballot(Begin((id:\"{unknown}\",map:\"{id}\",round:\"{}\",touchpoints:[{}\"{unknown}\"],scores:[\"relevance\"],raters:[])))]",
                sample.rounds[0].id,
                ids(SIZE)
            ),
        ),
        ("nothing but commas", format!("[{}]", many(","))),
    ]
}

#[test]
fn hostile_edits_are_refused_before_they_take_anything() {
    let desk = Desk::with_sample();
    let before = desk.read("sample.wegmarke");
    for (what, list) in hostile_lists(&desk) {
        desk.write("edits.ron", &list);
        let (said, most) = weighed(&desk, "apply sample.wegmarke edits.ron");
        println!("  {what}");
        let sentence = said.fails(1);
        assert!(most < 500_000_000, "{what}: {} MB", most / 1_000_000);
        assert!(sentence.len() < 2_000, "{what}: {} letters", sentence.len());
        assert_eq!(desk.read("sample.wegmarke"), before, "{what}");
    }
    // What is too large is not read at all.
    desk.write("edits.ron", "[Project(Rename(\"x\"))]".to_owned() + &" ".repeat(40_000_000));
    let (said, most) = weighed(&desk, "apply sample.wegmarke edits.ron");
    assert!(said.fails(1).contains("32"), "the limit is named");
    assert!(most < 100_000_000, "{most}");
}

#[test]
fn no_list_of_edits_makes_more_of_a_map_than_a_file_holds() {
    let desk = Desk::new();
    let ids: String = (0..5_000).fold(String::new(), |all, number| all + &format!("\"{}\",", uuid(1_000 + number)));
    let touchpoints: String = (0..5_000).map(|number| touchpoint(1_000 + number, "")).collect();
    let map = begun() + &touchpoints;
    let count = map.lines().count() - 1;
    desk.write("map.wegmarke", map + &format!("End(records: {count})\n"));
    desk.say("check map.wegmarke").ends(1);
    let long = "x".repeat(90_000);
    let change =
        |field: &str, text: &str| format!("Touchpoint(Change(map:\"{}\",touchpoints:[{ids}],change:{field}(\"{text}\"))),", uuid(1));
    let spread = format!("[{}]", change("Notes", &long));
    // Each by itself is small enough.
    let slowly: String =
        ["Notes", "Why", "CoreMessage", "Content", "ExpectationText"].map(|field| change(field, &"x".repeat(12_000))).concat();
    let copies: String = (0..150).fold(change("Notes", &"x".repeat(400)), |all, number| {
        all + &format!("Map(Duplicate(map:\"{}\",copy:\"{}\",name:\"C\",variant:\"to-be\")),", uuid(1), uuid(100_000 + number))
    });
    for (what, list) in [("spread", spread), ("slowly", format!("[{slowly}]")), ("copies", format!("[{copies}]"))] {
        desk.write("edits.ron", &list);
        let (said, most) = weighed(&desk, "apply map.wegmarke edits.ron --out out.wegmarke --lenient");
        assert_eq!(said.code, 1, "{what}: {said:?}");
        assert!(said.err.contains("larger than its file can be"), "{what}: {}", said.err);
        assert!(most < 500_000_000, "{what}: {} MB", most / 1_000_000);
        assert!(!desk.has("out.wegmarke"), "{what}");
    }
}
