//! A vote in progress through the real program: until the reveal no command shows or counts its answers, and each says so.

use crate::desk::{Desk, Said};
use wegmarke::edit::{BallotEdit, Edit};
use wegmarke::model::{Ballot, BallotId, Score, ScoreKind};

fn apply(desk: &Desk, file: &str, edits: &[Edit]) {
    desk.write("edits.ron", ron::to_string(edits).expect("RON"));
    desk.say(&format!("apply {file} edits.ron")).ends(0);
}

#[test]
fn no_command_shows_or_counts_a_vote_before_the_reveal_and_each_says_that_it_does_not() {
    let desk = Desk::with_sample();
    let project = wegmarke::file::read(&desk.read("sample.wegmarke")).expect("a map file").project;
    let (map, round) = (&project.maps[0], project.shown_round().expect("a round").id);
    let touchpoints: Vec<_> = map.touchpoints().take(4).map(|touchpoint| touchpoint.id).collect();
    let raters: Vec<_> = project.raters.iter().map(|rater| rater.id).collect();
    let id = BallotId::new();
    let ballot = Ballot {
        touchpoints: touchpoints.clone(),
        scores: vec![ScoreKind::Fulfilment, ScoreKind::Competition],
        raters: raters.clone(),
        ..Ballot::new(id, map.id, round)
    };
    let vote = |(touchpoint, rater): (_, _)| {
        Edit::Ballot(BallotEdit::Vote { ballot: id, touchpoint, rater, kind: ScoreKind::Competition, score: Score::new(3).ok() })
    };
    let votes = touchpoints.iter().flat_map(|touchpoint| raters.iter().map(move |rater| (*touchpoint, *rater))).map(vote);
    let begin = Edit::Ballot(BallotEdit::Begin(ballot));
    let said: Vec<Edit> = std::iter::once(begin.clone()).chain(votes).collect();
    // Before any answer is given, the very same is shown; without the vote, everything is as before.
    for (file, edits) in [("begun.wegmarke", vec![begin]), ("voting.wegmarke", said)] {
        desk.write(file, desk.read("sample.wegmarke"));
        apply(&desk, file, &edits);
    }

    let note = "A vote is in progress. Its votes are left out.";
    let commands = [
        "analyse FILE --format json",
        "analyse FILE",
        "export FILE - --format csv",
        "export FILE - --format csv --table votes",
        "export FILE - --format svg --date 2026-01-01",
        "check FILE",
        "diff begun.wegmarke FILE --format json",
    ];
    for command in commands {
        let said = |file: &str| desk.say(&command.replace("FILE", file)).ends(0);
        let (before, voting) = (said("begun.wegmarke"), said("voting.wegmarke"));
        // The foot of a drawing names its file.
        let of = |said: &Said, file: &str| said.text().lines().filter(|line| !line.contains(file)).collect::<Vec<_>>().join("\n");
        assert_eq!(of(&before, "begun.wegmarke"), of(&voting, "voting.wegmarke"), "{command}");
        assert!(voting.err.contains(note), "{command}: {}", voting.err);
    }
    for name in ["begun", "voting"] {
        let said = desk.say(&format!("export {name}.wegmarke {name}.xlsx --date 2026-01-01")).ends(0);
        assert!(said.err.contains(note), "{said:?}");
    }
    assert!(desk.read("begun.xlsx") == desk.read("voting.xlsx"), "no cell of a workbook says what was voted");
    let german = desk.say("analyse voting.wegmarke --lang de").ends(0);
    assert!(german.err.contains("Eine Abstimmung läuft. Ihre Stimmen bleiben unberücksichtigt."), "{}", german.err);

    apply(&desk, "voting.wegmarke", &[Edit::Ballot(BallotEdit::Reveal { ballot: id })]);
    let (before, after) =
        (desk.say("analyse begun.wegmarke --format json").ends(0), desk.say("analyse voting.wegmarke --format json").ends(0));
    assert_ne!(before.text(), after.text());
    assert!(!after.err.contains(note));
    let rows = desk.say("export voting.wegmarke - --format csv --table votes").ends(0).text();
    let revealed = rows.lines().filter(|line| line.split(',').nth_back(1) == Some("3")).count();
    assert!(revealed >= touchpoints.len() * raters.len(), "{rows}");
}
