//! `check` with house rules and on folders: which line a breach is at, exit codes, and that nothing of a vote in progress, and no control character of a
//! map, gets out.

use crate::desk::{Desk, Said};
use std::fs;
use wegmarke::edit::{BallotEdit, Edit, MeasureEdit, ProjectEdit, StageEdit, TouchpointChange, TouchpointEdit};
use wegmarke::model::{Ballot, BallotId, Code as _, HouseRule, Measure, MeasureId, Project, RuleKind, Score, ScoreKind, StageId, Variant};

fn project(desk: &Desk, file: &str) -> Project {
    wegmarke::file::read(&desk.read(file)).expect("a map file").project
}

fn apply(desk: &Desk, file: &str, edits: &[Edit]) {
    desk.write("edits.ron", ron::to_string(edits).expect("RON"));
    desk.say(&format!("apply {file} edits.ron")).ends(0);
}

/// Rule and sentence of each breach, with the record at its line.
fn broken(desk: &Desk, said: &Said, file: &str) -> Vec<(String, String, String)> {
    let text = String::from_utf8(desk.read(file)).expect("text");
    let records: Vec<&str> = text.lines().collect();
    let parts = |line: &str| {
        let mut parts = line.splitn(4, ':');
        assert_eq!(parts.next(), Some(file), "{line}");
        let at: usize = parts.next().and_then(|line| line.parse().ok()).expect("a line");
        assert_eq!(parts.next(), Some("1"), "{line}");
        let (rule, sentence) = parts.next().and_then(|rest| rest.trim_start().split_once(": ")).expect("a rule and a sentence");
        assert!(sentence.ends_with('.'), "{line}");
        (rule.to_owned(), sentence.to_owned(), records[at - 1].to_owned())
    };
    said.text().lines().map(parts).collect()
}

#[test]
fn a_breach_is_a_line_at_the_record_of_its_element() {
    let desk = Desk::with_sample();
    let map = project(&desk, "sample.wegmarke").maps[0].clone();
    let shop = map.touchpoints().next().expect("a touchpoint").clone();
    let measure = Measure { touchpoints: vec![shop.id], ..Measure::new(MeasureId::named("new"), "New racks") };
    let edits = [
        Edit::Stage(StageEdit::Add { map: map.id, stage: StageId::named("farewell"), name: "Farewell".into(), before: None }),
        Edit::Measure(MeasureEdit::Add { measures: vec![measure], before: None }),
    ];
    apply(&desk, "sample.wegmarke", &edits);
    let check = |rules: &str, date: &str| {
        desk.write("rules.ron", rules);
        desk.say(&format!("check sample.wegmarke --rules rules.ron --date {date}"))
    };
    let kept = check("[]", "2026-05-20").ends(0);
    assert!(kept.out.is_empty() && kept.err.is_empty(), "{kept:?}");

    let said = check("[NoEmptyStage]", "2026-05-20").ends(1);
    let found = broken(&desk, &said, "sample.wegmarke");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].0.as_str(), found[0].1.as_str()), ("NoEmptyStage", "The stage “Farewell” has no touchpoint."));
    assert!(found[0].2.starts_with("Stage(") && found[0].2.contains("Farewell"), "{found:?}");

    let said = check("[EveryMeasureHasOwner]", "2026-05-20").ends(1);
    let found = broken(&desk, &said, "sample.wegmarke");
    assert!(found.iter().any(|(_, sentence, record)| sentence.contains("“New racks”") && record.starts_with("Measure(")), "{found:?}");

    let said = check("[BalanceAtLeast(1000)]", "2026-05-20").ends(1);
    let found = broken(&desk, &said, "sample.wegmarke");
    assert_eq!(found.len(), 1, "the to-be map is not spoken of: {found:?}");
    assert!(found[0].2.starts_with("Map(") && found[0].2.contains("as-is") && found[0].1.contains("at least 1,000"), "{found:?}");

    // The age is counted to the day that is given, in both ways of writing it.
    let latest = project(&desk, "sample.wegmarke").rounds.iter().filter_map(|round| round.date).max().expect("a date");
    let next = latest.tomorrow().expect("a day");
    check("[LatestRoundAtMost(days: 0)]", &latest.to_string()).ends(0);
    let said = check("[LatestRoundAtMost(days: 0)]", &next.to_string()).ends(1);
    let found = broken(&desk, &said, "sample.wegmarke");
    assert!(found[0].2.starts_with("Round(") && found[0].1.contains("was 1 day ago; at most 0"), "{found:?}");
    check("[LatestRoundAtMost(days: 1)]", &next.strftime("%d.%m.%Y").to_string()).ends(0);

    // Lines come in the order of the file, whatever the order of the rules.
    let said = check("[EveryMeasureHasOwner, BalanceAtLeast(1000), NoEmptyStage]", "2026-05-20").ends(1);
    let lines: Vec<usize> = said.text().lines().map(|line| line.split(':').nth(1).expect("a line").parse().expect("a number")).collect();
    assert!(lines.is_sorted() && lines.len() > 2, "{lines:?}");
    let german = desk.say("check sample.wegmarke --rules rules.ron --lang de").ends(1).text();
    assert!(german.contains("NoEmptyStage: Die Phase „Farewell“ hat keinen Touchpoint."), "{german}");
}

#[test]
fn a_project_without_a_record_has_its_breaches_at_the_beginning() {
    let desk = Desk::new();
    desk.say("new bare.wegmarke --template blank").ends(0);
    desk.write("rules.ron", "[LatestRoundAtMost(days: 1), NoEmptyStage, BalanceAtLeast(0), NothingUnrated]");
    let said = desk.say("check bare.wegmarke --rules rules.ron --date 2999-01-01").ends(1);
    let kinds: Vec<String> = broken(&desk, &said, "bare.wegmarke")
        .into_iter()
        .map(|(rule, _, record)| format!("{rule} {}", record.split('(').next().unwrap_or_default()))
        .collect();
    assert_eq!(kinds, ["LatestRoundAtMost Round", "BalanceAtLeast Map", "NoEmptyStage Stage"]);
    // Of a round that the file does not have, the breach is where the round is named first or at the project.
    let cut: String = String::from_utf8(desk.read("bare.wegmarke"))
        .expect("text")
        .lines()
        .filter(|line| !line.starts_with("Round("))
        .map(|line| format!("{line}\n"))
        .collect();
    desk.write("cut.wegmarke", cut);
    let said = desk.say("check cut.wegmarke --rules rules.ron").ends(1).text();
    assert!(said.lines().any(|line| line.starts_with("cut.wegmarke:2:1: LatestRoundAtMost: ")), "{said}");
}

#[test]
fn rules_of_the_project_are_checked_only_where_they_are_named() {
    let desk = Desk::with_sample();
    let rules = vec![HouseRule::BalanceAtLeast(1000.0)];
    apply(&desk, "sample.wegmarke", &[Edit::Project(ProjectEdit::SetRules(rules))]);
    assert!(desk.say("check sample.wegmarke").ends(0).out.is_empty());
    desk.write("others.ron", "[]");
    assert!(desk.say("check sample.wegmarke --rules others.ron").ends(0).out.is_empty());
    let file = String::from_utf8(desk.read("sample.wegmarke")).expect("text");
    assert!(file.starts_with("Wegmarke(format: 3)\n") && file.contains("rules: [BalanceAtLeast(1000.0)]"), "{}", &file[..400]);
}

#[test]
fn a_list_that_is_wrong_is_wrong_usage_and_nothing_is_checked() {
    let desk = Desk::with_sample();
    for (rules, place, words) in [
        ("[\n    NoEmptyStage,\n    NoBreak,\n]", "rules.ron:3:5: ", "“NoBreak”"),
        ("[NoEmptyStage, NoBreak]", "rules.ron:1:16: ", "EveryStageHasEarned"),
        ("[NoEmptyStage,\nNoEmptyStage]", "rules.ron:2:", "twice"),
        ("[LatestRoundAtMost(90)]", "rules.ron:1:", "RON"),
        ("[LatestRoundAtMost(days: -3)]", "rules.ron:1:", "RON"),
        ("[BalanceAtLeast(NaN)]", "rules.ron:1:", "this value is not possible"),
        ("NoEmptyStage", "rules.ron:1:1: ", "“[” is missing"),
        ("", "rules.ron:1:1: ", "“[” is missing"),
    ] {
        desk.write("rules.ron", rules);
        let sentence = desk.say("check sample.wegmarke gone.wegmarke --rules rules.ron").fails(2);
        assert!(sentence.contains(place), "{rules}: {sentence}");
        assert!(words == "RON" || sentence.contains(words), "{rules}: {sentence}");
    }
    desk.write("rules.ron", b"[\xff]");
    assert!(desk.say("check sample.wegmarke --rules rules.ron").fails(2).contains("not text in UTF-8"));
    desk.say("check sample.wegmarke --rules gone.ron").fails(3);
    fs::create_dir(desk.path("folder")).expect("a folder");
    desk.say("check sample.wegmarke --rules folder").fails(1);
    desk.say("check - --rules -").fails(2);
    desk.say("check sample.wegmarke --rules rules.ron --date yesterday").fails(2);
    let piped = desk.feed(["check", "sample.wegmarke", "--rules", "-"], b"[BalanceAtLeast(1000)]").ends(1);
    assert!(piped.text().contains("BalanceAtLeast: "), "{piped:?}");
}

#[test]
fn findings_come_first_and_the_gravest_code_counts() {
    let desk = Desk::with_sample();
    let whole = String::from_utf8(desk.read("sample.wegmarke")).expect("text");
    desk.write("damaged.wegmarke", whole.replacen("\nRound(", "\nRound(oops ", 1));
    desk.write("rules.ron", "[BalanceAtLeast(1000)]");
    let said = desk.say("check damaged.wegmarke gone.wegmarke sample.wegmarke --rules rules.ron").ends(3);
    let lines: Vec<String> = said.text().lines().map(str::to_owned).collect();
    assert!(lines.len() >= 2 && !lines[0].contains("BalanceAtLeast"), "{lines:?}");
    assert!(lines.last().is_some_and(|line| line.starts_with("sample.wegmarke:") && line.contains("BalanceAtLeast: ")), "{lines:?}");
    assert!(said.err.contains("gone.wegmarke"));
}

#[test]
fn a_folder_is_every_map_file_below_it() {
    let desk = Desk::with_sample();
    let whole = desk.read("sample.wegmarke");
    for folder in ["maps", "maps/b", "maps/a", "maps/.git", "none"] {
        fs::create_dir(desk.path(folder)).expect("a folder");
    }
    for file in ["maps/z.wegmarke", "maps/a/one.wegmarke", "maps/b/backup.txt", "maps/.git/hidden.wegmarke"] {
        desk.write(file, &whole);
    }
    desk.write("maps/notes.txt", "Once upon a time");
    desk.write("maps/rules.ron", "[BalanceAtLeast(1000)]");
    desk.write("none/picture.png", b"\x89PNG");
    let sound = desk.say("check maps").ends(0);
    assert!(sound.out.is_empty() && sound.err.is_empty(), "{sound:?}");
    let files = |said: &Said| said.text().lines().map(|line| line.split(':').next().unwrap_or_default().to_owned()).collect::<Vec<_>>();
    let said = desk.say("check maps --rules maps/rules.ron").ends(1);
    assert_eq!(files(&said), ["maps/a/one.wegmarke", "maps/b/backup.txt", "maps/z.wegmarke"]);
    assert_eq!(desk.say("check maps/ maps/a --rules maps/rules.ron").ends(1).text().lines().count(), 4);
    // What is called a map file is one that has been lost.
    desk.write("maps/lost.wegmarke", "");
    assert_eq!(files(&desk.say("check maps").ends(1)), ["maps/lost.wegmarke"]);
    let nothing = desk.say("check none").ends(1);
    assert!(nothing.out.is_empty() && nothing.err.contains("There is no map file in none."), "{nothing:?}");
}

#[cfg(unix)]
#[test]
fn links_in_a_folder_are_not_followed() {
    let desk = Desk::with_sample();
    fs::create_dir(desk.path("maps")).expect("a folder");
    desk.write("maps/own.wegmarke", "broken");
    desk.write("outside.wegmarke", "broken");
    std::os::unix::fs::symlink(desk.path("maps"), desk.path("maps/round")).expect("a link");
    std::os::unix::fs::symlink(desk.path("outside.wegmarke"), desk.path("maps/linked.wegmarke")).expect("a link");
    let said = desk.say("check maps").ends(1);
    assert_eq!(said.text().lines().count(), 1, "{said:?}");
}

#[cfg(unix)]
#[test]
fn no_control_character_of_a_map_or_a_file_name_gets_out() {
    let desk = Desk::with_sample();
    let map = project(&desk, "sample.wegmarke").maps[0].clone();
    let touchpoints = vec![map.touchpoints().next().expect("a touchpoint").id];
    let change = TouchpointChange::Title("Shop\u{1b}[2J\u{7}\r\nforged.wegmarke:1:1: all is well\u{9b}31m".into());
    let stage =
        Edit::Stage(StageEdit::Add { map: map.id, stage: StageId::named("end"), name: "End\u{1b}]0;title\u{7}".into(), before: None });
    apply(&desk, "sample.wegmarke", &[Edit::Touchpoint(TouchpointEdit::Change { map: map.id, touchpoints, change }), stage]);
    fs::create_dir(desk.path("maps")).expect("a folder");
    let name = "maps/odd\u{1b}[31m\nname.wegmarke";
    fs::write(desk.path(name), desk.read("sample.wegmarke")).expect("a file");
    fs::write(desk.path("maps/lost\u{1b}[31m.wegmarke"), "").expect("a file");
    desk.write("rules.ron", "[CustomerVotesAtLeast(4000), NoEmptyStage]");
    let said = desk.say("check maps --rules rules.ron").ends(1);
    let control = |text: &str| text.chars().find(|letter| letter.is_control() && *letter != '\n');
    assert_eq!((control(&said.text()), control(&said.err)), (None, None), "{said:?}");
    assert!(said.text().lines().all(|line| line.starts_with("maps/")), "no line is forged: {said:?}");
    assert!(
        said.text().contains("Shop [2J") && said.text().contains("NoEmptyStage: The stage “End ]0;title ” has no touchpoint."),
        "{said:?}"
    );
}

#[test]
fn no_rule_says_anything_of_a_vote_in_progress() {
    let desk = Desk::with_sample();
    let project = project(&desk, "sample.wegmarke");
    let (map, round) = (&project.maps[0], project.shown_round().expect("a round").id);
    assert_eq!(map.variant, Variant::AsIs);
    let touchpoints: Vec<_> = map.touchpoints().map(|touchpoint| touchpoint.id).collect();
    let raters: Vec<_> = project.raters.iter().map(|rater| rater.id).collect();
    let id = BallotId::new();
    let ballot = Ballot {
        touchpoints: touchpoints.clone(),
        scores: ScoreKind::ALL.to_vec(),
        raters: raters.clone(),
        ..Ballot::new(id, map.id, round)
    };
    let begin = Edit::Ballot(BallotEdit::Begin(ballot));
    let all = |score: u8| {
        let questions =
            touchpoints.iter().enumerate().flat_map(|(at, touchpoint)| raters.iter().map(move |rater| (at, *touchpoint, *rater)));
        let votes = questions.flat_map(move |(at, touchpoint, rater)| {
            ScoreKind::ALL.iter().map(move |kind| {
                let score = Score::new((score + at as u8 * 3) % 11).ok();
                Edit::Ballot(BallotEdit::Vote { ballot: id, touchpoint, rater, kind: *kind, score })
            })
        });
        std::iter::once(begin.clone()).chain(votes).collect::<Vec<_>>()
    };
    for (file, edits) in [("begun.wegmarke", vec![begin.clone()]), ("low.wegmarke", all(0)), ("high.wegmarke", all(5))] {
        desk.write(file, desk.read("sample.wegmarke"));
        apply(&desk, file, &edits);
    }
    let rules: Vec<HouseRule> = RuleKind::ALL.iter().map(|kind| kind.usual()).collect();
    desk.write("rules.ron", ron::to_string(&rules).expect("RON"));
    // Answers are records of their own: lines are elsewhere, what is said is not.
    let sentences = |file: &str| {
        let said = desk.say(&format!("check {file} --rules rules.ron --date 2026-05-20")).ends(1);
        assert!(said.err.contains("A vote is in progress. Its votes are left out."), "{said:?}");
        let mut sentences: Vec<(String, String, String)> = broken(&desk, &said, file);
        sentences.sort();
        sentences
    };
    let begun = sentences("begun.wegmarke");
    assert!(begun.len() > 5, "{begun:?}");
    assert_eq!(sentences("low.wegmarke"), begun);
    assert_eq!(sentences("high.wegmarke"), begun);
    apply(&desk, "low.wegmarke", &[Edit::Ballot(BallotEdit::Reveal { ballot: id })]);
    let mut revealed = broken(&desk, &desk.say("check low.wegmarke --rules rules.ron --date 2026-05-20"), "low.wegmarke");
    revealed.sort();
    assert_ne!(revealed, begun, "once they are revealed they count");
}
