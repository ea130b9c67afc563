//! The steps that were done and undone, as a list to go back and forward in: what each is called and which element it was about. Never a value that a
//! step changed: whoever sees the list need not be allowed to see those.

pub(crate) mod dialog;

use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::notice::NoticeKind;
use crate::app::open::identity::Stamp;
use crate::app::steps::dialog::{ListedStep, StepList, StepsDialog};
use crate::method::naming::{name, top};
use crate::model::Project;
use crate::model::fields::{Element, Field, changes};
use std::sync::Arc;

impl Desk {
    /// The steps that were done and undone.
    pub(crate) fn step_list(&self) -> StepList {
        let document = &self.open.document;
        let steps = document.steps().map(|(name, before, after)| ListedStep { name, about: about(before, after) });
        StepList { steps: steps.collect(), done: document.undo_steps(), of: self.open.stamp() }
    }

    /// Shows the steps, to choose how many of them are to be done.
    pub(crate) fn ask_step(&mut self) {
        let list = self.step_list();
        self.ask(Dialog::Steps(StepsDialog::Choose(Arc::new(list))));
    }

    /// Undoes or redoes steps until so many are done, if the project is still in the state in which they were listed.
    pub(crate) fn go_to_step(&mut self, done: usize, of: Stamp) {
        if self.open.stamp() != of || self.ballot().is_some() || self.refuses_change() {
            return;
        }
        let before = self.open.document.undo_steps();
        let stayed = self.open.document.go_to(done);
        let now = self.open.document.undo_steps();
        self.forget_told_steps();
        self.went_through_history(stayed);
        self.aloud.hush();
        let (texts, count) = (&self.program.texts, i64::try_from(now.abs_diff(before)).unwrap_or(i64::MAX));
        if count > 0 {
            let sentence = if now < before { texts.steps_undone(count) } else { texts.steps_redone(count) };
            self.notify(NoticeKind::Info, sentence);
        }
    }
}

/// What a step from one state to another was about.
fn about(before: &Project, after: &Project) -> Option<(String, usize)> {
    let rows = changes(before, after);
    let mut tops: Vec<Element> = Vec::new();
    for row in &rows {
        let top = top(row.element);
        if !tops.contains(&top) {
            tops.push(top);
        }
    }
    // What comes or goes says more than what that changes elsewhere.
    let came = rows.iter().find(|row| row.field == Field::Exists).map(|row| top(row.element));
    let named = |element: &Element| name(after, *element).or_else(|| name(before, *element)).filter(|name| !name.trim().is_empty());
    let lead = came.filter(|element| named(element).is_some()).or_else(|| tops.iter().copied().find(|element| named(element).is_some()))?;
    let same = tops.iter().filter(|other| std::mem::discriminant(*other) == std::mem::discriminant(&lead)).count();
    Some((named(&lead)?, same.saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use super::{StepList, StepsDialog};
    use crate::app::dialog::Dialog;
    use crate::app::tests::{run, select, small};
    use crate::app::{Action, Answer, Command, Reason, State, update};
    use crate::edit::StepName;
    use std::sync::Arc;

    fn titles(state: &State) -> Vec<String> {
        state.map().unwrap().touchpoints().map(|touchpoint| touchpoint.title.clone()).collect()
    }

    fn listed(state: &mut State) -> Arc<StepList> {
        run(state, Command::Steps);
        let Some(Dialog::Steps(StepsDialog::Choose(list))) = state.dialog.clone() else { panic!("no list of steps") };
        update(state, Action::Answer(Answer::Cancel));
        list
    }

    #[test]
    fn steps_are_listed_with_what_they_were_about_and_one_leads_back_and_forward() {
        let mut state = small();
        assert_eq!(Command::Steps.why_not(&state), Some(Reason::NothingToUndo));
        let first = state.map().unwrap().touchpoints().next().unwrap().clone();
        let before = titles(&state);
        select(&mut state, &first.title);
        run(&mut state, Command::ToggleCritical);
        run(&mut state, Command::Delete);
        run(&mut state, Command::AddRound);
        let after = titles(&state);
        let list = listed(&mut state);
        let names: Vec<StepName> = list.steps.iter().map(|step| step.name).collect();
        assert_eq!(names, [StepName::SetCritical, StepName::DeleteTouchpoint, StepName::AddRound]);
        assert_eq!(list.steps[0].about, Some((first.title.clone(), 0)));
        assert_eq!(list.steps[1].about, Some((first.title.clone(), 0)), "what is gone has the name that it had");
        assert_eq!(list.done, 3);
        update(&mut state, Action::GoToStep { done: 1, of: list.of });
        assert_eq!((titles(&state), state.open.document.undo_steps()), (before.clone(), 1));
        assert!(state.map().unwrap().touchpoint(first.id).unwrap().critical);
        assert!(state.notices.iter().any(|notice| notice.text == "2 steps undone."), "{:?}", state.notices);
        // In a state other than the listed one nothing happens.
        update(&mut state, Action::GoToStep { done: 0, of: list.of });
        assert_eq!(state.open.document.undo_steps(), 1);
        let list = listed(&mut state);
        assert_eq!((list.steps.len(), list.done), (3, 1), "what is undone is listed too");
        update(&mut state, Action::GoToStep { done: 3, of: list.of });
        assert_eq!((titles(&state), state.open.document.redo_name()), (after, None));
        let list = listed(&mut state);
        update(&mut state, Action::GoToStep { done: 0, of: list.of });
        assert_eq!((titles(&state), state.open.document.is_saved()), (before, true));
    }

    #[test]
    fn while_votes_are_covered_there_is_no_list() {
        let mut state = small();
        run(&mut state, Command::AddRater);
        let list = listed(&mut state);
        run(&mut state, Command::StartVote);
        update(&mut state, Action::Vote(crate::app::VoteStep::Begin));
        assert!(state.ballot().is_some());
        assert_eq!(Command::Steps.why_not(&state), Some(Reason::Vote));
        run(&mut state, Command::Steps);
        assert_eq!(state.dialog, None);
        let steps = state.open.document.undo_steps();
        update(&mut state, Action::GoToStep { done: 0, of: list.of });
        let now = state.open.stamp();
        update(&mut state, Action::GoToStep { done: 0, of: now });
        assert_eq!(state.open.document.undo_steps(), steps);
    }
}
