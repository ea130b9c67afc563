//! Two windows with a vote in progress that differ only in what was said: whatever command of the palette is given, they draw the same, hand out the same
//! and keep the same.

use super::{Shown, example, program};
use crate::app::tests::without_identities;
use crate::app::{Action, Command, LookAction, Settings, State, View, VoteStep, WayAction, update};
use crate::edit::{BallotEdit, Edit, Selected, Selection};
use crate::model::{Ballot, Code as _, Project, RuleKind, Score, ScoreKind};
use egui::Shape;
use std::sync::Arc;

/// The worked example with a vote on every score of every touchpoint, in which everybody has said the same number, and one that differs from place to place.
fn voted(score: u8) -> State {
    let mut state = example(Settings::default());
    // Every house rule applies.
    for kind in RuleKind::ALL {
        update(&mut state, Action::Way(WayAction::SetRule(kind.usual())));
    }
    update(&mut state, Action::Command(Command::StartVote));
    update(&mut state, Action::Vote(VoteStep::Begin));
    let Ballot { id, touchpoints, raters, scores, .. } = Ballot::clone(state.ballot().unwrap());
    let mut edits = Vec::new();
    for (at, touchpoint) in touchpoints.iter().enumerate() {
        for rater in &raters {
            for kind in ScoreKind::ALL.iter().copied().filter(|kind| scores.contains(kind)) {
                let score = Score::new((score + at as u8) % 11).ok();
                edits.push(Edit::Ballot(BallotEdit::Vote { ballot: id, touchpoint: *touchpoint, rater: *rater, kind, score }));
            }
        }
    }
    assert!(edits.len() > 100, "{}", edits.len());
    for edit in edits {
        update(&mut state, Action::Edit { edit, merge: None });
    }
    state
}

/// What is drawn and where, what is handed out, and what is said to screen readers.
fn seen(harness: &Shown) -> Vec<String> {
    let output = harness.output();
    let mut seen: Vec<String> = output.platform_output.commands.iter().map(|command| without_identities(&format!("{command:?}"))).collect();
    for (text, clip) in super::cut::drawn(harness) {
        seen.push(format!("{} at {:?} in {clip:?}", without_identities(&text.galley.job.text), text.pos));
    }
    // Lines, dots and colours.
    for shape in &output.shapes {
        lines_in(&shape.shape, &mut seen);
    }
    seen.extend(
        super::heard::tree(harness).iter().map(|(_, node)| {
            format!("{:?} {:?} {:?} {:?} {:?}", node.role(), node.label(), node.value(), node.description(), node.toggled())
        }),
    );
    seen
}

/// Everything drawn that is no text: where letters are in the picture of a face depends on what was drawn before.
fn lines_in(shape: &Shape, seen: &mut Vec<String>) {
    match shape {
        Shape::Text(_) => {}
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| lines_in(shape, seen)),
        shape => seen.push(format!("{shape:?}")),
    }
}

/// The project but for the answers themselves.
fn kept(harness: &Shown) -> String {
    let project = Project { ballots: Vec::new(), ..program(harness).project().as_ref().clone() };
    without_identities(&format!("{project:?}"))
}

/// The two windows, with a touchpoint selected in a view.
fn two(view: View) -> [Shown; 2] {
    [2, 9].map(|score| {
        let mut state = voted(score);
        // Nobody else writes there.
        state.program.settings.last_folder = Some(std::env::temp_dir().join("there is no such folder"));
        let map = Arc::clone(state.map().unwrap());
        let first = map.touchpoints().next().unwrap().id;
        update(&mut state, Action::Look(LookAction::Select(Selection::one(map.id, Selected::Touchpoint(first)))));
        update(&mut state, Action::Command(Command::ShowView(view)));
        super::heard::listened(state)
    })
}

fn act(windows: &mut [Shown; 2], action: &Action) {
    for harness in windows {
        harness.state_mut().as_mut().unwrap().act(action.clone());
        for step in 0.. {
            program(harness).background().settle();
            harness.run_steps(1);
            // A dialog takes its place and size step by step.
            if step == if program(harness).dialog.is_some() { 9 } else { 2 } {
                break;
            }
        }
    }
}

fn same(windows: &[Shown; 2], when: &str) {
    let [one, other] = windows.each_ref().map(seen);
    assert_eq!(one.len(), other.len(), "{when}");
    if let Some((one, other)) = one.iter().zip(&other).find(|(one, other)| one != other) {
        let at = one.bytes().zip(other.bytes()).position(|(one, other)| one != other).unwrap_or_default();
        let about = |text: &str| text.chars().skip(at.saturating_sub(200)).take(400).collect::<String>();
        panic!("{when}:\n{}\n{}", about(one), about(other));
    }
    let [one, other] = windows.each_ref().map(kept);
    assert!(one == other, "something kept differs: {when}");
}

#[test]
fn no_command_of_the_palette_makes_the_window_tell_what_is_covered() {
    for view in View::ALL {
        let mut windows = two(view);
        assert_ne!(program(&windows[0]).project().ballots, program(&windows[1]).project().ballots);
        same(&windows, &format!("{view:?}"));
        // The other views are asked the same without a window.
        if !matches!(view, View::Map | View::Agreement) {
            continue;
        }
        let commands: Vec<Command> = program(&windows[0]).commands_for("").into_iter().map(|listed| listed.command).collect();
        assert!(commands.len() > 100, "{}", commands.len());
        for command in commands {
            // What ends the vote, and what a test cannot survive.
            if matches!(command, Command::RevealVotes | Command::Quit) {
                continue;
            }
            act(&mut windows, &Action::Command(command));
            same(&windows, &format!("{} in {view:?}", command.code()));
            act(&mut windows, &Action::CloseOverlay);
            if program(&windows[0]).ballot().is_none() {
                windows = two(view);
            }
        }
    }
}

#[test]
fn the_window_tells_once_the_votes_are_revealed() {
    let mut windows = two(View::Map);
    act(&mut windows, &Action::Vote(VoteStep::Reveal));
    assert_ne!(seen(&windows[0]), seen(&windows[1]), "the test above would notice");
}
