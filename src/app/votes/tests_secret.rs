//! Two votes that differ only in what was said: as long as they are covered, the program does the same, whatever command is given.

use super::tests::{step, voted};
use crate::app::tests::{run, state_of, wished};
use crate::app::{Action, Command, ExportChoice, ExportWhat, State, View, VoteStep, update};
use crate::edit::{BallotEdit, Edit, Selected, Selection};
use crate::export::{Format, Table};
use crate::model::{Project, Score, ScoreKind};
use std::fmt::Write as _;

/// The same vote in which everybody gave different answers.
fn with_other_answers(project: &Project) -> Project {
    let mut other = state_of(project.clone());
    step(&mut other, VoteStep::Interrupt);
    let ballot = other.ballot().unwrap().id;
    let raters = other.ballot().unwrap().raters.clone();
    for touchpoint in other.ballot().unwrap().touchpoints.clone() {
        for rater in &raters {
            for kind in [ScoreKind::Fulfilment, ScoreKind::Relevance] {
                let edit = BallotEdit::Vote { ballot, touchpoint, rater: *rater, kind, score: Score::new(5).ok() };
                update(&mut other, Action::Edit { edit: Edit::Ballot(edit), merge: None });
            }
        }
    }
    other.project().as_ref().clone()
}

/// Everything that the program shows or hands out. Identities made on the way are replaced by numbers.
fn shown(state: &mut State) -> String {
    let mut seen = String::new();
    let mut see = |part: &dyn std::fmt::Debug| writeln!(seen, "{part:?}").unwrap();
    see(&wished(state));
    let notices =
        state.notices.iter().map(|notice| (notice.kind, &notice.text, notice.undo.is_some(), notice.offer.is_some())).collect::<Vec<_>>();
    see(&(&state.dialog, notices, state.window_title(), state.open.palette, state.program.view));
    let analysis = state.analysis().unwrap();
    see(&(&analysis.touchpoints, &analysis.priorities, &analysis.balance, &analysis.by_stage, &analysis.by_rater_group));
    see(&(state.judged(), state.way(), state.matching().map(|found| found.ids.len())));
    see(&state.vote_rows().map(|rows| rows.undisputed().collect::<Vec<_>>()));
    see(&state.described_chart());
    see(&(state.portfolio(), state.returns().map(|returns| returns.sentence.clone())));
    see(&state.grid.rows(state).ids());
    if let Some(job) = state.compare_job() {
        see(&(&job.left.project.maps, &job.right.project.maps));
    }
    see(&state.project().maps);
    for table in [Table::Touchpoints, Table::Votes, Table::Segments] {
        let choice = ExportChoice { format: Format::Csv, table, all_maps: true, ..ExportChoice::default() };
        see(&state.job_of(ExportWhat::Map, choice).map(|job| job.run().map(|done| String::from_utf8_lossy(&done.bytes).into_owned()).ok()));
    }
    for what in [ExportWhat::Map, ExportWhat::Comparison] {
        let choice = ExportChoice { format: Format::Svg, ..ExportChoice::default() };
        see(&state.job_of(what, choice).map(|job| job.scenes().to_vec()));
    }
    without_identities(&seen)
}

/// Each identity as the number of its first occurrence.
fn without_identities(text: &str) -> String {
    let mut known: Vec<&str> = Vec::new();
    let (mut rest, mut seen) = (text, String::with_capacity(text.len()));
    while let Some(dash) = rest.find('-') {
        let begin = dash.saturating_sub(8);
        match rest.get(begin..begin + 36).filter(|part| uuid::Uuid::parse_str(part).is_ok()) {
            Some(id) => {
                let number = known.iter().position(|other| *other == id).unwrap_or_else(|| {
                    known.push(id);
                    known.len() - 1
                });
                seen += &rest[..begin];
                write!(seen, "#{number}").unwrap();
                rest = &rest[begin + 36..];
            }
            None => {
                seen += &rest[..=dash];
                rest = &rest[dash + 1..];
            }
        }
    }
    seen + rest
}

/// Panics with the first place at which two texts differ.
fn same(one: &str, other: &str, when: &str) {
    if one == other {
        return;
    }
    let at = one.char_indices().zip(other.chars()).find(|((_, one), other)| one != other).map_or(0, |((at, _), _)| at);
    let about = |text: &str| text.chars().skip(at.saturating_sub(120)).take(240).collect::<String>();
    panic!("{when}:\n{}\n{}", about(one), about(other));
}

#[test]
fn no_command_shows_or_hands_out_what_was_said_in_a_vote_that_is_covered() {
    let (one, _) = voted();
    let one = one.project().as_ref().clone();
    let other = with_other_answers(&one);
    assert_ne!(one.ballots, other.ballots);
    let start = |project: &Project, view: View| {
        let mut state = state_of(project.clone());
        let first = state.map().unwrap().touchpoints().next().unwrap().id;
        state.open.document.selection = Selection::one(state.map().unwrap().id, Selected::Touchpoint(first));
        run(&mut state, Command::ShowView(view));
        wished(&mut state);
        state
    };
    let commands: Vec<Command> = Command::fixed().into_iter().chain(Command::of_elements(&start(&one, View::Map))).collect();
    let mut done = 0;
    for view in View::ALL {
        same(&shown(&mut start(&one, view)), &shown(&mut start(&other, view)), &format!("{view:?}"));
        for command in commands.iter().filter(|command| **command != Command::RevealVotes) {
            let [mut one, mut other] = [&one, &other].map(|project| start(project, view));
            assert_eq!(command.is_enabled(&one), command.is_enabled(&other), "{command:?}");
            for state in [&mut one, &mut other] {
                run(state, *command);
                state.background().settle();
                state.poll();
            }
            done += usize::from(one.ballot().is_some());
            same(&shown(&mut one), &shown(&mut other), &format!("{command:?} in {view:?}"));
            // And what is pasted afterwards.
            for state in [&mut one, &mut other] {
                run(state, Command::Paste);
            }
            same(&shown(&mut one), &shown(&mut other), &format!("{command:?}, then pasted, in {view:?}"));
        }
    }
    assert!(done > 100, "the vote goes on after most commands: {done}");
}
