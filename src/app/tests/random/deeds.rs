//! One thing that a person does, chosen by numbers, so that it fits the project whatever it looks like by then. Votes continue where they
//! are: otherwise nobody would ever get to vote.

use crate::app::{
    Action, Command, CompareAction, CompareChoice, CompareHand, CompareSource, ComparedSide, EditTarget, GridAction, GridColumn, GridStep,
    LookAction, MapAction, NewProject, RowColumn as _, ScoreAction, ScoreField, ScoreKey, Sort, State, View, VotePlan, VoteScope, VoteStep,
    WayAction,
};
use crate::edit::{Edit, LaneCell, ScoreEdit, Selected, Selection, TouchpointEdit};
use crate::layout::CompareView;
use crate::method::compare::{Element, Which};
use crate::method::way::Point;
use crate::method::{Filter, Verdict};
use crate::model::{Code as _, Control, Goal, Media, Score, ScoreKind, Scores, TouchpointId, Vote, World};
use proptest::prelude::*;

/// One thing done.
#[derive(Debug, Clone)]
pub(super) enum Deed {
    Command(usize),
    Select(Vec<usize>),
    Type(String),
    Finish,
    Cancel,
    Edit(usize),
    Paste(String),
    PasteCopied,
    Drag(usize, usize),
    EndDrag(bool),
    Rate(usize, u8),
    NewMap,
    ShowMap(usize),
    Vote([usize; 3]),
    RecordVote([usize; 4], u8),
    Grid([usize; 3], String),
    Compare([usize; 5]),
    Filter([usize; 3], String),
    Chance(usize, bool),
    Way(usize),
}

pub(super) fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        8 => any::<usize>().prop_map(Deed::Command),
        4 => prop::collection::vec(any::<usize>(), 0..4).prop_map(Deed::Select),
        3 => "[a-zäöü \n]{0,8}".prop_map(Deed::Type),
        2 => Just(Deed::Finish),
        1 => Just(Deed::Cancel),
        2 => any::<usize>().prop_map(Deed::Edit),
        1 => "[a-z\n\t-]{0,20}".prop_map(Deed::Paste),
        2 => Just(Deed::PasteCopied),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(one, two)| Deed::Drag(one, two)),
        1 => any::<bool>().prop_map(Deed::EndDrag),
        2 => (any::<usize>(), 0..12u8).prop_map(|(kind, score)| Deed::Rate(kind, score)),
        1 => Just(Deed::NewMap),
        2 => any::<usize>().prop_map(Deed::ShowMap),
        9 => any::<[usize; 3]>().prop_map(Deed::Vote),
        2 => (any::<[usize; 4]>(), 0..11u8).prop_map(|(numbers, score)| Deed::RecordVote(numbers, score)),
        8 => (any::<[usize; 3]>(), "[a-z0-9;\n]{0,6}").prop_map(|(numbers, text)| Deed::Grid(numbers, text)),
        2 => any::<[usize; 5]>().prop_map(Deed::Compare),
        2 => (any::<[usize; 3]>(), "[a-e]{0,1}").prop_map(|(numbers, text)| Deed::Filter(numbers, text)),
        2 => (any::<usize>(), any::<bool>()).prop_map(|(which, other)| Deed::Chance(which, other)),
        1 => any::<usize>().prop_map(Deed::Way),
    ]
}

/// One of a list, or none of an empty one.
fn pick<T: Copy>(list: &[T], number: usize) -> Option<T> {
    list.get(number.checked_rem(list.len())?).copied()
}

/// Everything that can be selected in the shown map.
fn elements(state: &State) -> Vec<Selected> {
    let map = state.map().unwrap();
    let mut all: Vec<Selected> = vec![Selected::Project, Selected::Map];
    all.extend(map.stages.iter().map(|stage| Selected::Stage(stage.id)));
    all.extend(map.touchpoints().map(|touchpoint| Selected::Touchpoint(touchpoint.id)));
    all.extend(map.lanes.iter().map(|lane| Selected::Lane(lane.id)));
    for lane in &map.lanes {
        let cells = map.shown_free_lane(lane.id).map_or(Vec::new(), |free| map.cells_of(free));
        all.extend(cells.into_iter().map(|of| Selected::Cell(LaneCell { lane: lane.id, of, entry: 0 })));
    }
    all.extend(state.project().segments.iter().map(|segment| Selected::Segment(segment.id)));
    all.extend(state.project().rounds.iter().map(|round| Selected::Round(round.id)));
    all.extend(state.project().measures.iter().map(|measure| Selected::Measure(measure.id)));
    all.extend(state.project().questions.iter().map(|question| Selected::Question(question.id)));
    all.extend(state.project().contacts.iter().map(|contact| Selected::Contact(contact.id)));
    all
}

/// A vote comes in from somewhere else, as with a table, whether or not one is in progress.
fn record_vote(state: &State, [map, at, who, kind]: [usize; 4], score: u8) -> Option<Action> {
    let maps: Vec<_> = state.project().maps.iter().collect();
    let map = pick(&maps, map)?;
    let ids: Vec<TouchpointId> = map.touchpoints().map(|touchpoint| touchpoint.id).collect();
    let raters: Vec<_> = state.project().raters.iter().map(|rater| rater.id).collect();
    let mut scores = Scores::default();
    *scores.get_mut(pick(ScoreKind::ALL, kind)?) = Score::new(score).ok();
    let vote = Vote { round: state.round()?, rater: pick(&raters, who)?, scores };
    let record = ScoreEdit::Record { map: map.id, votes: vec![(pick(&ids, at)?, vote)] };
    Some(Action::Edit { edit: Edit::Score(record), merge: None })
}

fn touchpoints(state: &State) -> Vec<TouchpointId> {
    state.map().unwrap().touchpoints().map(|touchpoint| touchpoint.id).collect()
}

/// The action for a deed in the current state; none if it does not fit. `copied` is what was last copied.
pub(super) fn action(state: &State, deed: Deed, copied: &str) -> Option<Action> {
    let map = state.map().unwrap();
    let all = elements(state);
    Some(match deed {
        Deed::Command(number) => {
            let commands: Vec<Command> = Command::fixed().into_iter().chain(Command::of_elements(state)).collect();
            let command = commands[number % commands.len()];
            // These close the project, which ends the history that the test follows.
            let leaves = [Command::NewProject, Command::NewEmpty, Command::Open, Command::OpenExample, Command::Close, Command::Quit];
            if leaves.contains(&command) {
                return None;
            }
            Action::Command(command)
        }
        Deed::Select(numbers) => {
            Action::Look(LookAction::Select(Selection::many(map.id, numbers.into_iter().map(|number| all[number % all.len()]))))
        }
        Deed::Type(text) if state.look.editing.is_some() => Action::Map(MapAction::EditingChanged(text)),
        Deed::Type(text) => Action::Map(MapAction::Typed(text)),
        Deed::Finish => Action::Map(MapAction::FinishEditing),
        Deed::Cancel => Action::Map(MapAction::CancelEditing),
        Deed::Edit(number) => Action::Map(MapAction::StartEditing(match all[number % all.len()] {
            Selected::Stage(id) => EditTarget::StageName(id),
            Selected::Touchpoint(id) => EditTarget::TouchpointTitle(id),
            Selected::Lane(id) if number % 2 == 0 => EditTarget::Cell(id, map.stages[number % map.stages.len()].id.0),
            Selected::Lane(id) => EditTarget::LaneName(id),
            Selected::Measure(id) => EditTarget::MeasureTitle(id),
            _ => EditTarget::MapName(map.id),
        })),
        Deed::Paste(text) => Action::Paste(text),
        Deed::PasteCopied => Action::Paste(copied.to_owned()),
        Deed::Drag(which, to) => {
            let stage = map.stages[to % map.stages.len()].id;
            Action::Preview(Edit::Touchpoint(TouchpointEdit::Move {
                map: map.id,
                touchpoints: vec![pick(&touchpoints(state), which)?],
                stage,
                before: None,
                media: None,
            }))
        }
        Deed::EndDrag(true) => Action::CommitDrag,
        Deed::EndDrag(false) => Action::CancelDrag,
        Deed::Rate(kind, score) => Action::Map(MapAction::Rate {
            touchpoints: state.open.document.selection.touchpoints().collect(),
            kind: pick(ScoreKind::ALL, kind)?,
            score: Score::new(score).ok(),
        }),
        Deed::NewMap => Action::Map(MapAction::CreateMap(NewProject { name: String::new(), template: "blank".to_owned() })),
        Deed::ShowMap(number) => {
            let maps: Vec<_> = state.project().maps.iter().map(|map| map.id).collect();
            Action::Map(MapAction::ShowMap(pick(&maps, number)?))
        }
        Deed::Vote(numbers) => vote(state, numbers),
        Deed::RecordVote(numbers, score) => record_vote(state, numbers, score)?,
        Deed::Grid(numbers, text) => grid(state, numbers, text)?,
        Deed::Compare(numbers) => compare(state, numbers),
        Deed::Filter(numbers, text) => Action::Look(LookAction::FilterChanged(filter(state, numbers, &text))),
        Deed::Chance(which, other) => {
            let title = if other { "Discount" } else { "Trial" }.to_owned();
            Action::Map(MapAction::ToggleChance { touchpoint: pick(&touchpoints(state), which)?, title })
        }
        Deed::Way(number) => Action::Way(WayAction::Go(pick(
            &[
                Point::Stages,
                Point::Rated,
                Point::Control,
                Point::Uncontrolled,
                Point::Earned,
                Point::Competition,
                Point::Experiences,
                Point::Agreed,
                Point::Messages,
                Point::ToBe,
                Point::Answered,
                Point::Round,
                Point::RatedAgain,
                Point::Worse,
            ],
            number,
        )?)),
    })
}

/// The next step of a vote: it is prepared, started, handed to raters who answer, and revealed now and then.
fn vote(state: &State, [what, which, score]: [usize; 3]) -> Action {
    let kind = ScoreKind::ALL[which % ScoreKind::ALL.len()];
    let key = score_key(score);
    let score = Score::new((score % 12) as u8).ok();
    let add = || VoteStep::AddRater { name: format!("Rater {}", which % 100), group: ["", "Sales"][which % 2].to_owned() };
    Action::Vote(match (state.ballot(), &state.votes.plan) {
        (Some(_), _) if state.open.turn.is_some() => match what % 12 {
            0 => VoteStep::Done,
            1 => VoteStep::Interrupt,
            2 => VoteStep::Back,
            3 => VoteStep::Ask(kind),
            4 => VoteStep::Set(kind, score),
            5 | 6 => VoteStep::Next,
            7 if which % 4 == 0 => VoteStep::Reveal,
            _ => return Action::Score(ScoreAction::Key(ScoreField::Turn, key)),
        },
        (Some(ballot), _) => match ballot.waiting().nth(which % 3).or_else(|| ballot.waiting().next()) {
            Some(rater) if what % 8 > 0 => VoteStep::Ready(rater),
            _ => VoteStep::Reveal,
        },
        (None, Some(plan)) if plan.raters.is_empty() => add(),
        (None, Some(plan)) => match what % 6 {
            0 if which % 4 == 0 => VoteStep::Cancel,
            1 => add(),
            2 => {
                let scope = [VoteScope::All, VoteScope::ToDiscuss, VoteScope::NotRated, VoteScope::Selected][which % 4];
                let kinds = ScoreKind::ALL.iter().copied().filter(|other| *other != kind).collect();
                VoteStep::Plan(VotePlan { raters: plan.raters.clone(), kinds, scope })
            }
            _ => VoteStep::Begin,
        },
        (None, None) => return Action::Command(Command::StartVote),
    })
}

/// A key for a score: ones and zeros often, so that tens are typed.
fn score_key(which: usize) -> ScoreKey {
    match which % 20 {
        digit @ 0..=10 => ScoreKey::Give(Score::new(digit as u8).expect("0 to 10")),
        11 | 12 => ScoreKey::Give(Score::new(1).expect("0 to 10")),
        13 | 14 => ScoreKey::Give(Score::new(0).expect("0 to 10")),
        15 => ScoreKey::Unrated,
        16 => ScoreKey::Next,
        17 => ScoreKey::Previous,
        18 => ScoreKey::Clear,
        _ => ScoreKey::Decimals,
    }
}

/// An action on the grid: every kind of it.
fn grid(state: &State, [what, which, more]: [usize; 3], text: String) -> Option<Action> {
    let column = pick(GridColumn::all(), more)?;
    let row = || pick(&touchpoints(state), which);
    let extend = more % 3 == 0;
    let steps = [
        GridStep::Left,
        GridStep::Right,
        GridStep::Up,
        GridStep::Down,
        GridStep::PageUp(2),
        GridStep::PageDown(2),
        GridStep::RowStart,
        GridStep::RowEnd,
        GridStep::Top,
        GridStep::Bottom,
        GridStep::First,
        GridStep::Last,
        GridStep::Next,
        GridStep::Previous,
    ];
    let step = pick(&steps, which)?;
    Some(Action::Grid(match what % 22 {
        0 | 1 => GridAction::Step { step, extend },
        2..=4 => GridAction::To { row: row()?, column, extend },
        5 => GridAction::Row { row: row()?, extend, toggle: which % 2 == 0 },
        6 => GridAction::WholeColumn(column),
        7 => GridAction::All,
        8 => GridAction::Sort(column),
        9 => GridAction::SortSo((which % 2 == 0).then_some(Sort { column, descending: extend })),
        10 => GridAction::ApplyAgain,
        11 => GridAction::Show(column, which % 2 == 0),
        12 => GridAction::ShowAll,
        13 => GridAction::Width(column, (which % 900) as f32),
        14 => GridAction::Edit((which % 2 == 0).then_some(text)),
        15 => GridAction::Finish((which % 2 == 0).then_some(step)),
        16 => GridAction::Fill(text),
        17 => return Some(Action::Score(ScoreAction::Key(ScoreField::Grid, score_key(which)))),
        18 => GridAction::Clear,
        19 => GridAction::PasteNewRows(extend),
        20 => return Some(Action::Command(Command::ShowView(View::Grid))),
        _ => return Some(Action::Map(MapAction::EditingChanged(text))),
    }))
}

fn compare(state: &State, [what, left, right, round, view]: [usize; 5]) -> Action {
    let project = state.project();
    let maps: Vec<_> = project.maps.iter().map(|map| map.id).collect();
    let rounds: Vec<_> = project.rounds.iter().map(|round| round.id).collect();
    let side = |number: usize| ComparedSide {
        source: if number.is_multiple_of(7) { CompareSource::Other } else { CompareSource::Open },
        map: pick(&maps, number),
        round: pick(&rounds, round.wrapping_add(number)),
    };
    let hand = if left % 2 == 0 { CompareHand::Left } else { CompareHand::Right };
    let which = pick(&touchpoints(state), right).map(Which::Touchpoint);
    match (what % 8, which) {
        (0, _) => Action::Command(Command::SwapComparison),
        (1, _) => Action::Command(Command::CompareRounds),
        (2, _) => Action::Command(Command::ShowView(View::Compare)),
        (3, Some(which)) => Action::Compare(CompareAction::Select(hand, Element { left: Some(which), right: Some(which) })),
        (4, Some(which)) => Action::Compare(CompareAction::GoTo(hand, which)),
        _ => Action::Compare(CompareAction::Choose(CompareChoice {
            left: side(left),
            right: side(right),
            view: if view % 2 == 0 { CompareView::SideBySide } else { CompareView::List },
            only_differences: view % 3 == 0,
        })),
    }
}

/// A filter of one or two fields, or none at all.
fn filter(state: &State, [what, one, two]: [usize; 3], text: &str) -> Filter {
    let stages: Vec<_> = state.map().unwrap().stages.iter().map(|stage| stage.id).collect();
    let mut filter = Filter::default();
    for (number, chosen) in [(what, one), (what / 8, two)] {
        match number % 9 {
            0 => text.clone_into(&mut filter.text),
            1 => filter.stages.extend(pick(&stages, chosen)),
            2 => filter.media.extend(pick(Media::ALL, chosen)),
            3 => filter.verdicts.extend(pick(Verdict::ALL, chosen)),
            4 => filter.worlds.push(pick(World::ALL, chosen).filter(|_| chosen % 3 > 0)),
            5 => filter.controls.extend(pick(Control::ALL, chosen)),
            6 => filter.goals.extend(pick(Goal::ALL, chosen)),
            7 => filter.to_discuss = true,
            _ => {}
        }
    }
    filter
}
