//! Taking over scores of an earlier round where the shown one has none, so that a round begins with what is known and only what has changed is
//! rated. Never a score over another, and never a vote: votes are what somebody said in that round.

use crate::app::desk::Desk;
use crate::edit::{Edit, ScoreEdit, StepName};
use crate::method::{Counting, rounds_in_time};
use crate::model::{Code as _, RoundId, Score, ScoreKind, TouchpointId};
use std::collections::BTreeMap;

/// Touchpoints by the score that they get.
type Missing = BTreeMap<(ScoreKind, Score), Vec<TouchpointId>>;

impl Desk {
    /// The rounds before the shown one, the latest first.
    pub(crate) fn earlier_rounds(&self) -> Vec<RoundId> {
        let rounds = rounds_in_time(self.project());
        let at = rounds.iter().position(|round| Some(round.id) == self.round()).unwrap_or(0);
        rounds[..at].iter().rev().map(|round| round.id).collect()
    }

    /// The round that scores are copied from: the one that is given, if it is an earlier one, else the last that has any that the shown one lacks.
    pub(crate) fn copied_round(&self, given: Option<RoundId>) -> Option<RoundId> {
        let earlier = self.earlier_rounds();
        let holds = |round: &RoundId| given.is_none_or(|given| given == *round) && !self.missing_scores(*round).is_empty();
        earlier.into_iter().find(holds)
    }

    /// What an earlier round has on the shown map and the shown round lacks, as it counts there; the mean of votes to the nearest score, halves up.
    fn missing_scores(&self, from: RoundId) -> Missing {
        let mut missing = Missing::new();
        let Some((map, round)) = self.map().zip(self.round()) else { return missing };
        for touchpoint in map.touchpoints() {
            let (now, before) = (Counting::of(touchpoint, round), Counting::of(touchpoint, from));
            for kind in ScoreKind::ALL.iter().filter(|kind| now.get(**kind).is_none()) {
                if let Some(score) = before.get(*kind) {
                    missing.entry((*kind, Score::nearest(score))).or_default().push(touchpoint.id);
                }
            }
        }
        missing
    }

    /// Copies them, as one step.
    pub(crate) fn copy_scores(&mut self, given: Option<RoundId>) {
        let (Some(map), Some(round), Some(from)) = (self.map_id(), self.round(), self.copied_round(given)) else { return };
        let missing = self.missing_scores(from);
        let count: usize = missing.values().map(Vec::len).sum();
        let agree = |((kind, score), touchpoints)| Edit::Score(ScoreEdit::Agree { map, touchpoints, round, kind, score: Some(score) });
        let edits: Vec<Edit> = missing.into_iter().map(agree).collect();
        if self.apply(&Edit::Together { label: StepName::CopyScores, edits }, None) {
            let label = self.project().round(from).map(|round| round.label.clone()).unwrap_or_default();
            let told = self.program.texts.copied_scores(i64::try_from(count).unwrap_or(i64::MAX), &label);
            self.notify_done(told);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::app::tests::{id, run, select, small, touchpoint};
    use crate::app::votes::voting::{VotePlan, VoteScope, VoteStep};
    use crate::app::{Action, Command, MapAction, Reason, State, update};
    use crate::edit::{Edit, RaterEdit, RoundEdit, ScoreEdit, StepName};
    use crate::model::{Rater, RaterId, Round, RoundId, Score, ScoreKind};

    const COPY: Command = Command::CopyScores(None);

    fn rate(state: &mut State, title: &str, kind: ScoreKind, score: u8) {
        let touchpoints = vec![id(state, title)];
        update(state, Action::Map(MapAction::Rate { touchpoints, kind, score: Score::new(score).ok() }));
        update(state, Action::Seal);
    }

    fn given(state: &State, title: &str) -> [Option<u8>; 4] {
        let scores = touchpoint(state, title).agreed_in(state.round().unwrap());
        [scores.expectation, scores.fulfilment, scores.competition, scores.relevance].map(|score| score.map(Score::value))
    }

    fn vote(state: &mut State, rater: &str, title: &str, fulfilment: u8) {
        let (map, round, touchpoint) = (state.map().unwrap().id, state.round().unwrap(), id(state, title));
        let rater_id = RaterId::named(rater);
        if state.project().rater(rater_id).is_none() {
            let rater = Rater { id: rater_id, name: rater.to_owned(), group: String::new() };
            update(state, Action::Edit { edit: Edit::Rater(RaterEdit::Add(rater)), merge: None });
        }
        let (kind, score) = (ScoreKind::Fulfilment, Score::new(fulfilment).ok());
        let edit = Edit::Score(ScoreEdit::Vote { map, touchpoint, round, rater: rater_id, kind, score });
        update(state, Action::Edit { edit, merge: None });
    }

    #[test]
    fn scores_of_the_round_before_fill_what_the_shown_one_lacks_in_one_step() {
        let mut state = small();
        rate(&mut state, "a", ScoreKind::Expectation, 8);
        rate(&mut state, "a", ScoreKind::Fulfilment, 5);
        rate(&mut state, "b", ScoreKind::Expectation, 3);
        for (rater, score) in [("one", 4), ("two", 7)] {
            vote(&mut state, rater, "b", score);
        }
        assert_eq!(COPY.why_not(&state), Some(Reason::OnlyRound));
        run(&mut state, Command::AddRound);
        rate(&mut state, "a", ScoreKind::Fulfilment, 9);
        let steps = state.open.document.undo_steps();
        assert!(COPY.label(&state).ends_with(": Round 1"), "{}", COPY.label(&state));
        run(&mut state, COPY);
        assert_eq!(given(&state, "a"), [Some(8), Some(9), None, None], "what is there stays");
        assert_eq!(given(&state, "b"), [Some(3), Some(6), None, None], "the mean of votes, halves up");
        assert!(touchpoint(&state, "b").votes.iter().all(|vote| Some(vote.round) != state.round()), "nobody has voted in this round");
        assert_eq!((state.open.document.undo_steps(), state.open.document.undo_name()), (steps + 1, Some(StepName::CopyScores)));
        assert!(state.notices.iter().any(|notice| notice.text == "3 scores copied from “Round 1”." && notice.undo.is_some()));
        assert_eq!(COPY.why_not(&state), Some(Reason::NoScoresToCopy));
        run(&mut state, Command::Undo);
        assert_eq!((given(&state, "a"), given(&state, "b")), ([None, Some(9), None, None], [None; 4]));
        // In the first round there is nothing before.
        let first = state.project().rounds[0].id;
        run(&mut state, Command::ShowRound(first));
        assert_eq!(COPY.why_not(&state), Some(Reason::FirstRound));
    }

    #[test]
    fn of_several_earlier_rounds_one_is_chosen_by_name() {
        let mut state = small();
        let add = |state: &mut State, name: &str, date: &str| {
            let round = Round { id: RoundId::named(name), label: name.to_owned(), date: date.parse().ok() };
            let edits = vec![Edit::Round(RoundEdit::Add(round)), Edit::Round(RoundEdit::Show { round: Some(RoundId::named(name)) })];
            update(state, Action::Edit { edit: Edit::Together { label: StepName::AddRound, edits }, merge: None });
        };
        rate(&mut state, "a", ScoreKind::Expectation, 1);
        add(&mut state, "Spring", "2026-03-01");
        rate(&mut state, "a", ScoreKind::Expectation, 2);
        rate(&mut state, "c", ScoreKind::Relevance, 2);
        add(&mut state, "Autumn", "2026-09-01");
        let offered: Vec<Command> = Command::of_elements(&state).into_iter().filter(|command| command.code() == "copy-scores-of").collect();
        let of = |name: &str| Command::CopyScores(Some(RoundId::named(name)));
        assert_eq!(offered, [of("Spring"), of("round")], "the latest first");
        assert!(of("Autumn").why_not(&state).is_some(), "not the shown one itself");
        run(&mut state, of("round"));
        assert_eq!((given(&state, "a")[0], given(&state, "c")[3]), (Some(1), None));
        run(&mut state, COPY);
        assert_eq!((given(&state, "a")[0], given(&state, "c")[3]), (Some(1), Some(2)));
    }

    #[test]
    fn nothing_is_copied_while_a_vote_is_covered() {
        let mut state = small();
        rate(&mut state, "a", ScoreKind::Expectation, 8);
        update(
            &mut state,
            Action::Edit {
                edit: Edit::Rater(RaterEdit::Add(Rater { id: RaterId::named("one"), name: "One".into(), group: String::new() })),
                merge: None,
            },
        );
        run(&mut state, Command::AddRound);
        select(&mut state, "a");
        run(&mut state, Command::StartVote);
        let plan = VotePlan { raters: vec![RaterId::named("one")], kinds: vec![ScoreKind::Expectation], scope: VoteScope::All };
        update(&mut state, Action::Vote(VoteStep::Plan(plan)));
        update(&mut state, Action::Vote(VoteStep::Begin));
        assert!(state.ballot().is_some());
        assert_eq!(COPY.why_not(&state), Some(Reason::Vote));
        update(&mut state, Action::Vote(VoteStep::Ready(RaterId::named("one"))));
        update(&mut state, Action::Vote(VoteStep::Set(ScoreKind::Expectation, Score::new(2).ok())));
        run(&mut state, COPY);
        assert_eq!(given(&state, "a"), [None; 4]);
        // Once it is revealed, a vote counts as a score that is there.
        run(&mut state, Command::RevealVotes);
        run(&mut state, COPY);
        assert_eq!(given(&state, "a"), [None; 4]);
    }
}
