//! Two votes that differ only in what was said: as long as they are covered, the program does the same, whatever command is given.

use super::tests::{step, voted};
use crate::app::exchange::export::ExportJob;
use crate::app::grid::column::RowColumn as _;
use crate::app::tests::{id, run, state_of, wished, without_identities};
use crate::app::{
    Action, ChartAction, Command, ExportChoice, ExportWhat, MeasureAction, MeasureColumn, MeasureTab, Measures, PlaneLook, PortfolioAction,
    RowKind as _, State, View, VoteStep, update,
};
use crate::edit::{BallotEdit, ContactEdit, Edit, MeasureEdit, MetricEdit, QuestionEdit, Selected, Selection};
use crate::export::{Format, Table};
use crate::layout::charts::{ChartChoice, ChartKind, Curve, Several};
use crate::model::{
    Code as _, Contact, ContactId, Days, Figure, KnownMetric, Measure, MeasureId, Metric, MetricId, Money, OpenQuestion, Project,
    QuestionId, Score, ScoreKind, Status, Tenths, Voice,
};
use crate::scene::Size;
use std::fmt::Write as _;
use std::sync::Arc;

/// Measures, an entry of the contact plan, figures and an open question about what is voted on.
fn plan(state: &mut State) {
    let (map, round) = (state.map().unwrap().id, state.round().unwrap());
    let [a, b, c] = ["a", "b", "c"].map(|title| id(state, title));
    let measure = |title: &str, status: Status, touchpoints: &[_], cost: u64, lift: f64| Measure {
        touchpoints: touchpoints.to_vec(),
        status,
        cost: Money::new(cost),
        effort: Days::nearest(2.0),
        lift: Tenths::nearest(lift),
        owner: "Ann".into(),
        ..Measure::new(MeasureId::named(title), title)
    };
    let figure = |metric: KnownMetric, value: f64| Metric {
        id: MetricId::named(metric.code()),
        round,
        map,
        touchpoint: Some(a),
        segment: None,
        metric: metric.code().to_owned(),
        value: Figure::Number(value),
        answers: None,
        source: String::new(),
        measured_on: None,
    };
    let measures = vec![
        measure("now", Status::Idea, &[a, b], 10_000, 3.0),
        measure("later", Status::Planned, &[c], 5_000, 2.0),
        measure("out", Status::Live, &[a], 2_000, 1.0),
    ];
    for edit in [
        Edit::Measure(MeasureEdit::Add { measures, before: None }),
        Edit::Contact(ContactEdit::Add { contacts: vec![Contact::new(ContactId::named("contact"), map, a)], before: None }),
        Edit::Question(QuestionEdit::Add { questions: vec![OpenQuestion::new(QuestionId::named("question"), "Why?")], before: None }),
        Edit::Metric(MetricEdit::Enter { metrics: vec![figure(KnownMetric::Contacts, 100.0), figure(KnownMetric::Completions, 90.0)] }),
    ] {
        update(state, Action::Edit { edit, merge: None });
    }
    assert_eq!((state.project().measures.len(), state.project().contacts.len(), state.project().metrics.len()), (3, 1, 2));
}

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

/// Two projects with a plan and a vote in progress; the votes differ only in what was said.
fn two_votes() -> [Project; 2] {
    let (mut state, _) = voted();
    plan(&mut state);
    let one = state.project().as_ref().clone();
    let other = with_other_answers(&one);
    [one, other]
}

/// Everything that the view of measures shows, copies, exports or makes of the project in one of its tabs.
fn shown_in(state: &mut State, tab: MeasureTab) -> String {
    run(state, Command::ShowMeasures(tab));
    let mut seen = String::new();
    let mut see = |part: &dyn std::fmt::Debug| writeln!(seen, "{part:?}").unwrap();
    let sheet = Measures::sheet(state).unwrap();
    for measure in &state.project().measures {
        let cell = |column: &MeasureColumn| (Measures::text(&sheet, measure, *column), Measures::shown(&sheet, measure, *column));
        see(&MeasureColumn::all().iter().map(cell).collect::<Vec<_>>());
        see(&(sheet.value(measure), sheet.observed(measure).map(<[_]>::to_vec)));
    }
    drop(sheet);
    see(&state.measures.board(state).all().collect::<Vec<_>>());
    see(&state.measures.drawn_plane(state, PlaneLook { size: Size::new(700.0, 400.0), held: None }));
    see(&(state.home(), state.contents(), state.returns()));
    let measured = state.measured().unwrap();
    see(&state.map().unwrap().touchpoints().map(|touchpoint| measured.flow(touchpoint.id)).collect::<Vec<_>>());
    for _ in 0..2 {
        let _asked = (state.solved(), state.frontier(), state.nearness());
        state.background().settle();
    }
    see(&(state.portfolio(), state.solved(), state.frontier(), state.nearness(), state.described_frontier()));
    for table in Table::ALL.iter().copied() {
        let choice = ExportChoice { format: Format::Csv, table, all_maps: true, ..ExportChoice::default() };
        see(&state.job_of(ExportWhat::Map, choice).map(|job| job.run().map(|done| String::from_utf8_lossy(&done.bytes).into_owned()).ok()));
    }
    let choice = ExportChoice { format: Format::Svg, ..ExportChoice::default() };
    let job = state.job_of(ExportWhat::Chart, choice).unwrap();
    for kind in ChartKind::ALL.iter().copied() {
        let chart = ChartChoice { kind, ..job.chart.clone() };
        see(&ExportJob { chart, drawn: Arc::default(), ..job.clone() }.scenes().to_vec());
    }
    for command in [Command::SelectAll, Command::Copy] {
        run(state, command);
    }
    for action in [Action::Measures(MeasureAction::CopyTasks), Action::Portfolio(PortfolioAction::CopyReturns)] {
        update(state, action);
    }
    see(&wished(state));
    run(state, Command::PreviewPlan);
    see(&(state.is_plan_previewed(), state.seen_judged(), state.drawn_map().map(|drawn| Arc::clone(&drawn.scene))));
    run(state, Command::PreviewPlan);
    run(state, Command::TakePlanOver);
    // What would be saved of it, but for the answers themselves.
    see(&Project { ballots: Vec::new(), ..state.project().as_ref().clone() });
    without_identities(&seen)
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

#[test]
fn no_tab_of_measures_shows_copies_exports_or_stores_anything_made_of_covered_votes() {
    let projects = two_votes();
    for tab in MeasureTab::ALL.iter().copied() {
        let [one, other] = projects.each_ref().map(|project| shown_in(&mut state_of(project.clone()), tab));
        same(&one, &other, &format!("{tab:?}"));
        // It would be noticed.
        let [one, other] = projects.each_ref().map(|project| {
            let mut state = state_of(project.clone());
            step(&mut state, VoteStep::Reveal);
            shown_in(&mut state, tab)
        });
        assert_ne!(one, other, "{tab:?} after the reveal");
    }
}

#[test]
fn curves_of_several_hold_nothing_of_a_vote_that_is_covered() {
    let drawn = |project: &Project, reveals: bool| {
        let mut state = state_of(project.clone());
        if reveals {
            step(&mut state, VoteStep::Reveal);
        }
        let groups = state.voices().groups;
        assert!(groups.len() > 1, "{groups:?}");
        let voices: Vec<Voice> = groups.into_iter().chain(state.voices().rounds).chain(state.voices().maps).take(5).collect();
        let mut seen = String::new();
        for curve in [Curve::Fulfilment, Curve::Relevance, Curve::Gap] {
            update(&mut state, Action::Chart(ChartAction::Choose(ChartChoice::of(ChartKind::Curves))));
            update(&mut state, Action::Chart(ChartAction::Compare(Several { curve, voices: voices.clone() })));
            let choice = ExportChoice { format: Format::Svg, ..ExportChoice::default() };
            let job = state.job_of(ExportWhat::Chart, choice).unwrap();
            writeln!(seen, "{:?} {:?}", state.described_chart(), job.scenes()).unwrap();
        }
        without_identities(&seen)
    };
    let projects = two_votes();
    let [one, other] = projects.each_ref().map(|project| drawn(project, false));
    same(&one, &other, "covered");
    let [one, other] = projects.each_ref().map(|project| drawn(project, true));
    assert_ne!(one, other, "it would be noticed");
}
