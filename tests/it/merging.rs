//! `wegmarke merge` through the real program, and as the merge driver of the real git.

use crate::desk::{Desk, Said};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use wegmarke::file;
use wegmarke::model::{Project, Touchpoint};

const EXAMPLE: &[u8] = include_bytes!("../fixtures/example-22-en.wegmarke");

fn example() -> Project {
    file::read(EXAMPLE).expect("the example is a map file").project
}

/// The example with a change to the touchpoint at a place of the journey.
fn with(at: usize, change: impl FnOnce(&mut Touchpoint)) -> Vec<u8> {
    let mut project = example();
    let id = project.maps[0].touchpoints().nth(at).expect("a touchpoint").id;
    let map = Arc::make_mut(&mut project.maps[0]);
    for stage in &mut map.stages {
        if let Some(found) = stage.touchpoints.iter().position(|one| one.id == id) {
            change(Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[found]));
            break;
        }
    }
    written(&project)
}

fn written(project: &Project) -> Vec<u8> {
    file::write(project).expect("it can be written")
}

fn titled(title: &str) -> Vec<u8> {
    with(0, |one| title.clone_into(&mut one.title))
}

fn noted(at: usize, note: &str) -> Vec<u8> {
    with(at, |one| note.clone_into(&mut one.notes))
}

fn title(bytes: &[u8]) -> String {
    let project = file::read(bytes).expect("a map file").project;
    project.maps[0].touchpoints().next().expect("a touchpoint").title.clone()
}

/// A desk with what both began with, and both sides.
fn desk(ours: impl AsRef<[u8]>, theirs: impl AsRef<[u8]>) -> Desk {
    let desk = Desk::new();
    desk.write("base.wegmarke", EXAMPLE);
    desk.write("ours.wegmarke", ours);
    desk.write("theirs.wegmarke", theirs);
    desk
}

const MERGE: &str = "merge base.wegmarke ours.wegmarke theirs.wegmarke";

#[test]
fn what_both_changed_apart_comes_together() {
    let desk = desk(noted(0, "ours"), noted(1, "theirs"));
    let said = desk.say(&format!("{MERGE} out.wegmarke")).ends(0);
    assert_eq!((said.text().as_str(), said.err.as_str()), ("One change was taken from the other side.\n", ""));
    let notes: Vec<String> =
        (file::read(&desk.read("out.wegmarke")).unwrap().project.maps[0].touchpoints()).take(2).map(|one| one.notes.clone()).collect();
    assert_eq!(notes, ["ours", "theirs"]);
    desk.say("check out.wegmarke").ends(0);
    // The same again: nothing differs, and nothing is replaced unasked.
    assert!(desk.say(&format!("{MERGE} out.wegmarke")).fails(2).contains("out.wegmarke already exists"));
    desk.say(&format!("{MERGE} out.wegmarke --force")).ends(0);
}

#[test]
fn what_both_changed_differently_is_listed_kept_and_checked() {
    let desk = desk(titled("Poster\u{1b}[31m ours"), titled("theirs"));
    let said = desk.say(&format!("{MERGE} out.wegmarke")).ends(1);
    let lines: Vec<String> = said.text().lines().map(str::to_owned).collect();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[2].contains("before Colleague arrives by e-bike; yours Poster␛[31m ours; theirs theirs"), "{lines:?}");
    assert_eq!(title(&desk.read("out.wegmarke")), "Poster\u{1b}[31m ours");
    let checked = desk.say("check out.wegmarke").ends(1);
    let line = checked.text();
    assert!(line.starts_with("out.wegmarke:") && line.contains(": open conflict: Touchpoint") && line.lines().count() == 1, "{line}");
    let place: usize = line.split(':').nth(1).unwrap().parse().unwrap();
    let file = String::from_utf8(desk.read("out.wegmarke")).unwrap();
    assert!(file.lines().nth(place - 1).unwrap().starts_with("Conflict("), "the line is its record");
    // Others go on with a note; nothing leaves the house.
    let shown = desk.say("analyse out.wegmarke").ends(0);
    assert!(shown.err.contains("one open conflict"), "{shown:?}");
    assert!(desk.say("redact out.wegmarke copy.wegmarke").ends(1).err.contains("so no copy for clients is made"));
    assert!(desk.say("export out.wegmarke copy.svg --client-copy").ends(1).err.contains("one open conflict"));
    assert!(!desk.has("copy.wegmarke") && !desk.has("copy.svg"));
    // As JSON, and where the result is standard output, on standard error.
    let json = desk.say(&format!("{MERGE} other.wegmarke --format json")).ends(1).text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["merged"], 0);
    assert_eq!(json["conflicts"][0]["field"], "touchpoint");
    assert_eq!(json["conflicts"][0]["kind"], "touchpoint");
    assert_eq!(json["conflicts"][0]["base"], "Colleague arrives by e-bike");
    assert_eq!(json["conflicts"][0]["theirs"][0], "theirs");
    let streamed = desk.say(&format!("{MERGE} - --format json")).ends(1);
    assert_eq!(streamed.out, desk.read("other.wegmarke"));
    assert!(streamed.err.contains("\"conflicts\""));
}

#[test]
fn the_result_may_replace_ours_and_nothing_else_that_was_read() {
    let desk = desk(noted(0, "ours"), noted(1, "theirs"));
    assert!(desk.say(&format!("{MERGE} ours.wegmarke")).fails(2).contains("ours.wegmarke"));
    for other in ["theirs.wegmarke", "base.wegmarke"] {
        let before = desk.read(other);
        desk.say(&format!("{MERGE} {other} --force")).fails(2);
        assert_eq!(desk.read(other), before);
    }
    let before = desk.read("ours.wegmarke");
    desk.say(&format!("{MERGE} ours.wegmarke --force")).ends(0);
    assert_ne!(desk.read("ours.wegmarke"), before);
    let kept = walk(&desk.path("home")).into_iter().any(|path| std::fs::read(path).is_ok_and(|bytes| bytes == before));
    assert!(kept, "the old content is an earlier version");
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.flat_map(|entry| if entry.path().is_dir() { walk(&entry.path()) } else { vec![entry.path()] }).collect()
}

#[test]
fn without_a_base_names_count() {
    let desk = desk(noted(0, "ours"), noted(0, "theirs"));
    desk.write("base.wegmarke", "");
    let said = desk.say(&format!("{MERGE} out.wegmarke --format json")).ends(1);
    let json: serde_json::Value = serde_json::from_str(&said.text()).unwrap();
    let fields: Vec<&str> = json["conflicts"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["notes"]);
    assert!(json["conflicts"][0]["base"].is_null());
}

#[test]
fn what_cannot_be_read_writes_nothing() {
    let desk = desk("no map", noted(1, "theirs"));
    for (arguments, code) in [("", 1), (" --driver", 129)] {
        let said = desk.say(&format!("{MERGE} out.wegmarke{arguments}"));
        let sentence = said.fails(code);
        assert!(sentence.contains("ours.wegmarke"), "{sentence}");
        assert!(!desk.has("out.wegmarke"));
    }
    assert!(desk.say("merge base.wegmarke - - out.wegmarke").fails(2).contains("Standard input"));
    let gone = desk.say("merge base.wegmarke gone.wegmarke theirs.wegmarke out.wegmarke --driver");
    assert!(gone.fails(129).contains("gone.wegmarke"));
}

#[test]
fn a_covered_answer_is_in_no_report() {
    use wegmarke::model::{Ballot, BallotId, BallotVote, Rater, RaterId, Score, ScoreKind, Scores};
    let covered = |score: f64| {
        let mut project = example();
        let (map, round) = (project.maps[0].id, project.shown_round().unwrap().id);
        let touchpoint = project.maps[0].touchpoints().next().unwrap().id;
        let rater = RaterId::named("covered");
        project.raters.push(Arc::new(Rater { id: rater, name: "Covered".to_owned(), group: String::new() }));
        let mut ballot = Ballot {
            touchpoints: vec![touchpoint],
            scores: ScoreKind::ALL.to_vec(),
            raters: vec![rater],
            ..Ballot::new(BallotId::named("covered"), map, round)
        };
        let scores = Scores { expectation: Some(Score::nearest(score)), ..Scores::default() };
        ballot.votes.push(BallotVote { map, touchpoint, rater, scores, before: Scores::default() });
        project.ballots.push(Arc::new(ballot));
        written(&project)
    };
    use wegmarke::model::Code as _;
    let desk = desk(covered(3.0), covered(9.0));
    desk.write("base.wegmarke", covered(1.0));
    let said = desk.say(&format!("{MERGE} out.wegmarke --format json")).ends(1);
    let json: serde_json::Value = serde_json::from_str(&said.text()).unwrap();
    let found = json["conflicts"].as_array().unwrap();
    assert!(!found.is_empty());
    for one in found.iter().filter(|one| one["kind"] == "ballot-vote") {
        assert!(one["base"].is_null() && one["ours"].is_null() && one["theirs"][0].is_null(), "{one}");
    }
    assert!(found.iter().any(|one| one["kind"] == "ballot-vote"));
    let checked = desk.say("check out.wegmarke").ends(1);
    assert!(checked.text().contains("open conflict"), "{checked:?}");
}

/// A git repository on a desk, with the program as the driver for map files.
struct Repository(Desk);

impl Repository {
    fn new() -> Option<Self> {
        if Command::new("git").arg("--version").output().is_err() {
            println!("No git here: merging in a repository was not tried.");
            return None;
        }
        let repository = Self(Desk::new());
        repository.git("init -q -b main").ends(0);
        for (key, value) in [
            ("user.name", "Test"),
            ("user.email", "test@example.org"),
            ("commit.gpgsign", "false"),
            ("merge.wegmarke.name", "journey maps"),
        ] {
            repository.git(&format!("config {key} {}", value.replace(' ', "_"))).ends(0);
        }
        let driver = format!("'{}' merge --driver %O %A %B %A", env!("CARGO_BIN_EXE_wegmarke"));
        repository.run(&["config", "merge.wegmarke.driver", &driver]).ends(0);
        repository.0.write(".gitattributes", "*.wegmarke merge=wegmarke\n");
        repository.commit("attributes");
        Some(repository)
    }

    fn run(&self, arguments: &[&str]) -> Said {
        let mut command = Command::new("git");
        command.args(arguments).current_dir(self.0.path("")).env("WEGMARKE_HOME", self.0.path("home")).env("HOME", self.0.path("home"));
        command.env("GIT_CONFIG_NOSYSTEM", "1").env("LC_ALL", "C").env("GIT_EDITOR", "true");
        let output = command.output().expect("git runs");
        let err = String::from_utf8_lossy(&output.stderr).into_owned();
        Said { code: output.status.code().unwrap_or(-1), out: output.stdout, err }
    }

    fn git(&self, arguments: &str) -> Said {
        self.run(&arguments.split_whitespace().collect::<Vec<_>>())
    }

    fn commit(&self, message: &str) {
        std::fs::write(self.0.path(".git/info/exclude"), "home/\n").unwrap();
        self.git("add -A").ends(0);
        self.run(&["commit", "-q", "-m", message]).ends(0);
    }

    fn save(&self, name: &str, bytes: impl AsRef<[u8]>, message: &str) {
        self.0.write(name, bytes);
        self.commit(message);
    }
}

#[test]
fn git_merges_and_rebases_maps() {
    let Some(repository) = Repository::new() else { return };
    repository.save("map.wegmarke", EXAMPLE, "begin");
    repository.git("checkout -q -b other").ends(0);
    repository.save("map.wegmarke", noted(1, "theirs"), "theirs");
    repository.git("checkout -q main").ends(0);
    repository.save("map.wegmarke", noted(0, "ours"), "ours");
    repository.git("branch again").ends(0);
    repository.git("merge -q other -m merged").ends(0);
    let notes = |bytes: &[u8]| -> Vec<String> {
        file::read(bytes).unwrap().project.maps[0].touchpoints().take(2).map(|one| one.notes.clone()).collect()
    };
    assert_eq!(notes(&repository.0.read("map.wegmarke")), ["ours", "theirs"]);
    repository.git("checkout -q again").ends(0);
    repository.git("rebase -q other").ends(0);
    assert_eq!(notes(&repository.0.read("map.wegmarke")), ["ours", "theirs"]);
}

#[test]
fn git_is_told_of_conflicts_and_both_values_are_in_the_file() {
    let Some(repository) = Repository::new() else { return };
    repository.save("map.wegmarke", EXAMPLE, "begin");
    repository.git("checkout -q -b other").ends(0);
    repository.save("map.wegmarke", titled("theirs"), "theirs");
    repository.git("checkout -q main").ends(0);
    repository.save("map.wegmarke", titled("ours"), "ours");
    let said = repository.git("merge other -m merged").ends(1);
    assert!(said.text().contains("CONFLICT"), "{said:?}");
    let merged = repository.0.read("map.wegmarke");
    assert_eq!((title(&merged).as_str(), file::read(&merged).unwrap().project.conflicts.len()), ("ours", 1));
    assert_eq!(file::read(&merged).unwrap().findings, []);
    // A file that is no map is git's to say, and stays as it is.
    repository.git("merge --abort").ends(0);
    repository.git("checkout -q other").ends(0);
    repository.save("map.wegmarke", "no map any more", "broken");
    repository.git("checkout -q main").ends(0);
    let broken = repository.git("merge other -m merged");
    assert_ne!(broken.code, 0);
    assert_eq!(title(&repository.0.read("map.wegmarke")), "ours");
}

#[test]
fn git_merges_what_both_added_and_what_both_renamed() {
    let Some(repository) = Repository::new() else { return };
    repository.git("checkout -q -b other").ends(0);
    repository.save("map.wegmarke", noted(1, "theirs"), "theirs");
    repository.git("checkout -q main").ends(0);
    repository.save("map.wegmarke", EXAMPLE, "ours");
    let said = repository.git("merge other -m merged");
    assert_eq!(said.code, 1, "{said:?}");
    let merged = file::read(&repository.0.read("map.wegmarke")).unwrap().project;
    assert_eq!(merged.conflicts.len(), 1, "without a common base, what differs is to be decided");
    repository.git("add -A").ends(0);
    repository.run(&["commit", "-q", "-m", "decided"]).ends(0);
    // Both renamed to the same name and changed.
    repository.git("checkout -q -b third").ends(0);
    repository.git("mv map.wegmarke journey.wegmarke").ends(0);
    let begin = file::read(&repository.0.read("journey.wegmarke")).unwrap().project;
    repository.save("journey.wegmarke", written(&Project { client: "third".to_owned(), ..begin.clone() }), "third");
    repository.git("checkout -q main").ends(0);
    repository.git("mv map.wegmarke journey.wegmarke").ends(0);
    repository.save("journey.wegmarke", written(&Project { notes: "main".to_owned(), ..begin }), "main");
    repository.git("merge -q third -m merged").ends(0);
    let merged = file::read(&repository.0.read("journey.wegmarke")).unwrap().project;
    assert_eq!((merged.client.as_str(), merged.notes.as_str()), ("third", "main"));
}
