//! House rules are chosen, undone, saved and loaded, lead to where they are broken, and say nothing of a vote in progress.

use super::WayAction as W;
use super::dialog::WayDialog;
use crate::app::dialog::Dialog;
use crate::app::open::tests::{Place, read, write};
use crate::app::tests::{lead, run, select, small, wished_pick};
use crate::app::{Action, Answer, Command, MeasureTab, NoticeKind, OpenAction, Pick, State, View, VoteStep, update};
use crate::edit::{Edit, MapEdit, MeasureEdit, ProjectEdit, RoundEdit, Selected, StepName};
use crate::model::{Code as _, HouseRule, MapId, Measure, MeasureId, RoundId, RuleKind, Variant};

fn act(state: &mut State, action: W) {
    update(state, Action::Way(action));
}

fn edit(state: &mut State, edit: Edit) {
    update(state, Action::Edit { edit, merge: None });
}

/// The rules that apply: kept, unknown, or the number of places where each is broken.
fn standing(state: &State) -> Vec<(RuleKind, String)> {
    let said = |standing: &crate::app::RuleStanding| match (standing.is_known, standing.breaches.len()) {
        (false, _) => "unknown".to_owned(),
        (true, 0) => "kept".to_owned(),
        (true, count) => count.to_string(),
    };
    state.house_rules().iter().map(|one| (one.rule.kind(), said(one))).collect()
}

#[test]
fn rules_are_chosen_with_their_numbers_and_each_choice_is_a_step() {
    let mut state = small();
    assert_eq!((state.kept_rules(), standing(&state).len()), ((0, 0), 0));
    act(&mut state, W::SetRule(HouseRule::NoEmptyStage));
    act(&mut state, W::SetRule(HouseRule::ToDiscussAtMost(0)));
    act(&mut state, W::SetRule(RuleKind::NothingUnrated.usual()));
    let kinds = |state: &State| state.project().rules.iter().map(|rule| rule.kind()).collect::<Vec<_>>();
    assert_eq!(kinds(&state), [RuleKind::NothingUnrated, RuleKind::ToDiscussAtMost, RuleKind::NoEmptyStage]);
    let expected = [(RuleKind::NothingUnrated, "5"), (RuleKind::ToDiscussAtMost, "kept"), (RuleKind::NoEmptyStage, "1")];
    assert_eq!(standing(&state), expected.map(|(kind, said)| (kind, said.to_owned())));
    assert_eq!(state.kept_rules(), (1, 3));
    // Typing a number is one step.
    for number in [1, 12, 120] {
        act(&mut state, W::SetRule(HouseRule::ToDiscussAtMost(number)));
    }
    assert!(state.project().rules.contains(&HouseRule::ToDiscussAtMost(120)));
    assert_eq!(state.open.document.undo_name(), Some(StepName::SetRules));
    run(&mut state, Command::Undo);
    assert!(state.project().rules.contains(&HouseRule::ToDiscussAtMost(0)));
    act(&mut state, W::TakeOutRule(RuleKind::NoEmptyStage));
    assert_eq!(kinds(&state), [RuleKind::NothingUnrated, RuleKind::ToDiscussAtMost]);
    run(&mut state, Command::Undo);
    assert_eq!(kinds(&state).len(), 3);
    // What changes in the map changes what is said at once.
    select(&mut state, "a");
    run(&mut state, Command::Delete);
    assert_eq!(standing(&state)[0].1, "4");
    // A list that says one thing twice is no list.
    edit(&mut state, Edit::Project(ProjectEdit::SetRules(vec![HouseRule::ToDiscussAtMost(1), HouseRule::ToDiscussAtMost(2)])));
    assert_eq!(kinds(&state).len(), 3);
    assert_eq!(state.notices.last().map(|notice| notice.kind), Some(NoticeKind::Warning));
}

#[test]
fn a_broken_rule_leads_from_place_to_place_and_a_place_to_its_element() {
    let mut state = small();
    edit(&mut state, Edit::Measure(MeasureEdit::Add { measures: vec![Measure::new(MeasureId::named("m"), "Mend")], before: None }));
    for kind in [RuleKind::NothingUnrated, RuleKind::EveryMeasureHasOwner, RuleKind::LatestRoundAtMost, RuleKind::BalanceAtLeast] {
        act(&mut state, W::SetRule(kind.usual()));
    }
    act(&mut state, W::SetRule(HouseRule::NoEmptyStage));
    let mut seen = Vec::new();
    for _ in 0..6 {
        act(&mut state, W::GoToBroken(RuleKind::NothingUnrated));
        seen.push(lead(&state));
    }
    assert_eq!(seen, ["a", "b", "c", "d", "e", "a"]);
    act(&mut state, W::GoToBroken(RuleKind::NoEmptyStage));
    assert_eq!(lead(&state), "stage Use");
    act(&mut state, W::GoToBroken(RuleKind::EveryMeasureHasOwner));
    let selected = |state: &State| state.open.document.selection.lead;
    assert_eq!(selected(&state), Some(Selected::Measure(MeasureId::named("m"))));
    assert_eq!((state.program.view, state.open.measures.tab), (View::Measures, MeasureTab::List));
    act(&mut state, W::GoToBroken(RuleKind::LatestRoundAtMost));
    assert_eq!((selected(&state), state.program.view), (Some(Selected::Round(RoundId::named("round"))), View::Map));
    act(&mut state, W::GoToBroken(RuleKind::BalanceAtLeast));
    assert_eq!(selected(&state), Some(Selected::Map));
    act(&mut state, W::GoToBroken(RuleKind::CustomerVotesAtLeast));
    assert_eq!(selected(&state), Some(Selected::Map), "it does not apply");
    // From another map it leads back to the one that is spoken of.
    let copy = MapId::named("copy");
    edit(&mut state, Edit::Map(MapEdit::Duplicate { map: MapId::named("map"), copy, name: "Tomorrow".into(), variant: Variant::ToBe }));
    update(&mut state, Action::Command(Command::ShowMap(copy)));
    assert_eq!(state.map().unwrap().id, copy);
    act(&mut state, W::GoToBroken(RuleKind::NoEmptyStage));
    assert_eq!((state.map().unwrap().id, lead(&state).as_str()), (MapId::named("map"), "stage Use"));
    let at = state.house_rules().iter().find(|one| one.rule == HouseRule::NothingUnrated).unwrap().breaches[2].at;
    act(&mut state, W::GoToElement(at));
    assert_eq!(lead(&state), "c");
}

#[test]
fn while_votes_are_covered_only_rules_without_scores_are_known() {
    let mut state = small();
    run(&mut state, Command::AddRater);
    for kind in RuleKind::ALL {
        act(&mut state, W::SetRule(kind.usual()));
    }
    let today = state.today();
    edit(&mut state, Edit::Round(RoundEdit::SetDate { round: RoundId::named("round"), date: Some(today) }));
    let before = standing(&state);
    assert!(before.iter().all(|(_, said)| said != "unknown"));
    run(&mut state, Command::StartVote);
    update(&mut state, Action::Vote(VoteStep::Begin));
    assert!(state.ballot().is_some());
    for ((kind, said), (_, before)) in standing(&state).iter().zip(&before) {
        assert_eq!(said, if kind.rests_on_scores() { "unknown" } else { before }, "{kind:?}");
    }
    let unknown = state.house_rules().iter().filter(|one| !one.is_known).count();
    assert_eq!((unknown, state.kept_rules().0), (5, state.house_rules().iter().filter(|one| one.is_kept()).count()));
    let before = lead(&state);
    act(&mut state, W::GoToBroken(RuleKind::NothingUnrated));
    assert_eq!(lead(&state), before, "it leads nowhere");
}

#[test]
fn a_list_is_saved_and_loaded_by_another_project() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    for kind in RuleKind::ALL {
        act(&mut program.state, W::SetRule(kind.usual()));
    }
    let all = program.state.project().rules.clone();
    act(&mut program.state, W::SaveRules);
    assert_eq!(wished_pick(&mut program.state), Some(Pick::SaveRules));
    assert!(program.state.suggested_name(&Pick::SaveRules).ends_with(".ron"));
    let list = place.path("rules.ron");
    program.act(Action::Open(OpenAction::Picked(Pick::SaveRules, Some(list.clone()))));
    assert!(read(&list).contains("LatestRoundAtMost(days: 180),\n"), "{}", read(&list));
    assert_eq!(program.state.notices.last().map(|notice| notice.kind), Some(NoticeKind::Done));
    // Typed, nobody has asked yet whether it may be replaced.
    program.act(Action::Open(OpenAction::PathTyped(Pick::SaveRules, list.display().to_string())));
    assert!(matches!(program.state.dialog, Some(Dialog::Replace(Pick::SaveRules, _))), "{:?}", program.state.dialog);
    program.act(Action::Answer(Answer::Yes));
    assert_eq!(program.state.dialog, None);

    let mut other = place.with_file("other.wegmarke");
    let steps = other.state.open.document.undo_steps();
    run(&mut other.state, Command::HouseRules);
    assert_eq!(other.state.dialog, Some(Dialog::Way(WayDialog::Rules)));
    act(&mut other.state, W::LoadRules);
    assert_eq!(wished_pick(&mut other.state), Some(Pick::Rules));
    // Where the path is typed, the rules are there again afterwards.
    other.act(Action::Open(OpenAction::PickUnavailable(Pick::Rules)));
    assert_eq!(other.state.dialog, Some(Dialog::Path(Pick::Rules)));
    other.act(Action::Open(OpenAction::PathTyped(Pick::Rules, list.display().to_string())));
    assert_eq!((other.state.dialog.clone(), &other.state.project().rules), (Some(Dialog::Way(WayDialog::Rules)), &all));
    assert_eq!(other.state.open.document.undo_name(), Some(StepName::SetRules));
    other.act(Action::Open(OpenAction::Picked(Pick::Rules, Some(list))));
    assert_eq!(other.state.open.document.undo_steps(), steps + 1, "they apply already");
    assert_eq!(other.state.notices.last().map(|notice| notice.kind), Some(NoticeKind::Info));
    run(&mut other.state, Command::Undo);
    assert_eq!(other.state.project().rules, []);
}

#[test]
fn a_list_that_cannot_be_read_changes_nothing_and_says_where_it_is_wrong() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    act(&mut program.state, W::SetRule(HouseRule::NoEmptyStage));
    let list = place.path("rules.ron");
    let mut load = |content: &str| {
        write(&list, content);
        program.act(Action::Open(OpenAction::Picked(Pick::Rules, Some(list.clone()))));
        assert_eq!(program.state.project().rules, [HouseRule::NoEmptyStage], "{content}");
        let notice = program.state.notices.last().unwrap();
        assert_eq!(notice.kind, NoticeKind::Error, "{content}");
        notice.text.clone()
    };
    let unknown = load("[\n  NothingUnrated,\n  NoBreaks,\n]");
    assert!(unknown.contains("rules.ron:3:3: ") && unknown.contains("no rule “NoBreaks”, only EveryDealBreakerHasMeasure"), "{unknown}");
    let twice = load("[\nNothingUnrated,\nNothingUnrated]");
    assert!(twice.contains(":3:") && twice.contains("“NothingUnrated” is there twice"), "{twice}");
    assert!(load("[BalanceAtLeast(inf)]").contains("this value is not possible here"));
    assert!(load("").contains("“[” is missing"));
    program.act(Action::Open(OpenAction::Picked(Pick::Rules, Some(place.path("gone.ron")))));
    assert_eq!(program.state.notices.last().map(|notice| notice.kind), Some(NoticeKind::Error));
}
