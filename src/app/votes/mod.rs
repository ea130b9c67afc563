//! Voting on this computer, one rater after the other, each hidden from the next until the facilitator reveals all votes; and what is
//! agreed on from there. Every vote goes through an edit, so that it can be undone and is saved like any other work; never shows a vote
//! before its time.

pub(crate) mod derived;
pub(crate) mod dialog;
mod list;
pub(crate) mod rows;
pub(crate) mod score;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_secret;
pub(crate) mod voting;

use crate::app::desk::Desk;
use crate::app::dialog::Answer;
use crate::app::notice::Offer;
use crate::app::open::identity::DocumentId;
use crate::app::view::View;
use crate::app::votes::dialog::VotesDialog;
use crate::app::votes::rows::VoteRows;
use crate::app::votes::voting::{Turn, VotePlan, VoteScope, VoteStep};
use crate::edit::{BallotEdit, Edit, MergeKey, RaterEdit, ScoreEdit, Selected, Selection, StepName};
use crate::method;
use crate::model::{Ballot, BallotId, Code as _, MapId, Rater, RaterId, Score, ScoreKind, Stage, TouchpointId, limits};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the feature keeps for itself: a vote that is being prepared and what is chosen in the list of votes, both of which go with the open project.
#[derive(Debug, Default)]
pub struct Votes {
    /// A vote on this computer that is being prepared.
    pub plan: Option<VotePlan>,
    /// What is chosen in the list of votes.
    pub(crate) list: list::VoteCursor,
    of: Option<DocumentId>,
}

impl Votes {
    /// Makes sure that nothing is being prepared for a project other than the open one.
    pub(crate) fn settle(&mut self, desk: &mut Desk) {
        if self.of != Some(desk.open.id) {
            *self = Self { of: Some(desk.open.id), ..Self::default() };
        }
        if desk.program.view == View::Agreement
            && desk.ballot().is_none()
            && let Some(rows) = desk.vote_rows()
        {
            let document = &mut desk.open.document;
            document.marker = self.list.follow(&document.selection, document.marker, &rows);
        }
    }

    /// Prepares a vote: everybody, the three scores that a verdict needs, and the touchpoints that are selected, if somebody selected several; else
    /// those that are not rated, if votes on others would change nothing; else every touchpoint.
    pub(crate) fn prepare(&mut self, desk: &mut Desk) {
        desk.program.view = View::Agreement;
        let kinds = vec![ScoreKind::Expectation, ScoreKind::Fulfilment, ScoreKind::Relevance];
        let some_agreed = !desk.agreed_among(&desk.vote_touchpoints(VoteScope::All), &kinds).is_empty();
        // A stage may just be where somebody stopped.
        let scope = if desk.open.document.selection.touchpoints().nth(1).is_some() {
            VoteScope::Selected
        } else if some_agreed && !desk.vote_touchpoints(VoteScope::NotRated).is_empty() {
            VoteScope::NotRated
        } else {
            VoteScope::All
        };
        self.plan = Some(VotePlan { raters: desk.open.document.project().raters.iter().map(|rater| rater.id).collect(), kinds, scope });
    }

    /// Carries out a step of a vote.
    pub(crate) fn update(&mut self, desk: &mut Desk, step: VoteStep) {
        match step {
            VoteStep::Plan(plan) => self.plan = Some(plan),
            VoteStep::Cancel => self.plan = None,
            VoteStep::AddRater { name, group } => self.add_voter(desk, &name, &group),
            VoteStep::List(step) => self.list.update(desk, step),
            VoteStep::Begin => self.begin(desk),
            VoteStep::Reveal => desk.reveal_votes(),
            VoteStep::Withdraw(map, scores) => desk.withdraw_agreed(map, &scores),
            VoteStep::Ready(rater) => {
                desk.open.document.seal();
                let ballot = desk.ballot().filter(|ballot| ballot.waiting().any(|waiting| waiting == rater));
                let turn = ballot.and_then(|ballot| Some(Turn::of(rater, *ballot.scores.first()?, ballot)));
                desk.open.turn = turn.or(desk.open.turn);
            }
            VoteStep::Set(kind, score) => {
                desk.cast(kind, score);
                desk.turn(|turn, _| turn.kind = kind);
            }
            VoteStep::Ask(kind) => desk.turn(|turn, kinds| {
                if kinds.contains(&kind) {
                    turn.kind = kind;
                }
            }),
            VoteStep::Next => desk.turn_page(|page, pages| (page + 1).min(pages)),
            VoteStep::Back => desk.turn_page(|page, _| page.saturating_sub(1)),
            VoteStep::Done => {
                if let (Some(turn), Some(ballot)) = (desk.open.turn.take(), desk.ballot()) {
                    let done = BallotEdit::SetDone { ballot: ballot.id, rater: turn.rater, done: true };
                    desk.apply(&Edit::Ballot(done), Some(MergeKey { what: "vote", element: turn.rater.0 }));
                    desk.open.document.seal();
                }
            }
            VoteStep::Interrupt => {
                desk.open.document.seal();
                desk.open.turn = None;
            }
        }
    }

    fn add_voter(&mut self, desk: &mut Desk, name: &str, group: &str) {
        let cut = |text: &str| crate::letters::one_line(text.trim()).chars().take(limits::TITLE_CHARS).collect::<String>();
        let group = if group.trim() == desk.program.texts.inspector_rater_customer() { Rater::CUSTOMER.to_owned() } else { cut(group) };
        let rater = Rater { id: RaterId::new(), name: cut(name), group };
        let id = rater.id;
        if !rater.name.is_empty() && desk.apply(&Edit::Rater(RaterEdit::Add(rater)), None) {
            desk.open.document.seal();
            if let Some(plan) = &mut self.plan {
                plan.raters.push(id);
            }
        }
    }

    fn begin(&mut self, desk: &mut Desk) {
        let Some(plan) = self.plan.take() else { return };
        let touchpoints = desk.vote_touchpoints(plan.scope);
        let (Some(map), Some(round)) = (desk.map_id(), desk.round()) else { return };
        let known = |rater: &RaterId| desk.open.document.project().rater(*rater).is_some();
        let raters: Vec<RaterId> = plan.raters.iter().copied().filter(known).collect();
        if touchpoints.is_empty() || raters.is_empty() || plan.kinds.is_empty() || desk.refuses_change() {
            self.plan = Some(plan);
            return;
        }
        let scores = ScoreKind::ALL.iter().copied().filter(|kind| plan.kinds.contains(kind)).collect();
        let ballot = Ballot { touchpoints, scores, raters, ..Ballot::new(BallotId::new(), map, round) };
        desk.open.document.seal();
        if !desk.apply(&Edit::Ballot(BallotEdit::Begin(ballot)), None) {
            self.plan = Some(plan);
        }
        desk.open.document.seal();
    }
}

impl Desk {
    /// A question about a vote was answered.
    pub(crate) fn answer_votes(&mut self, dialog: &VotesDialog, answer: &Answer) {
        match (dialog, answer) {
            (VotesDialog::GoesOn, Answer::Yes) => self.program.view = View::Agreement,
            (VotesDialog::GoesOn, Answer::Reveal) => self.reveal_votes(),
            (VotesDialog::GoesOn, _) => {}
        }
    }

    /// The list of the votes on the shown map in the shown round. None only for a project without maps or rounds.
    pub fn vote_rows(&self) -> Option<Arc<VoteRows>> {
        let (key, map, analysis) = (self.shown_key()?, self.map()?, self.analysis()?);
        Some(self.open.derived.votes.rows.get(key, || VoteRows::of(self.project(), map, &analysis)))
    }

    /// The touchpoint that is asked about now.
    pub fn asked_touchpoint(&self) -> Option<TouchpointId> {
        self.ballot()?.touchpoints.get(self.open.turn?.page).copied()
    }

    /// Ends the vote: its answers become votes of its round.
    pub(crate) fn reveal_votes(&mut self) {
        let Some((ballot, voted)) = self.ballot().map(|ballot| (ballot.id, ballot.map)) else { return };
        // Whatever map was looked at meanwhile.
        self.show_map(voted);
        let settled = self.settled_before();
        let replaced = self.replaced_by_agreed();
        self.open.document.seal();
        self.open.turn = None;
        if self.apply(&Edit::Ballot(BallotEdit::Reveal { ballot }), None) {
            self.open.document.seal();
            self.program.view = View::Agreement;
            // Where there is something left to agree on.
            if let (Some(map), Some(rows)) = (self.map_id(), self.vote_rows())
                && let Some(open) = rows.entries.iter().find(|entry| entry.spreads.iter().any(|spread| spread.agreed.is_none()))
            {
                self.select(Selection::one(map, Selected::Touchpoint(open.id)));
            }
            if let Some(settled) = settled {
                self.notify_offer(settled, Offer::WithdrawAgreed(voted, replaced));
            }
        }
    }

    /// Gives up the vote: its answers count nowhere, and what counted before it counts again.
    pub(crate) fn abandon_vote(&mut self) {
        let Some(ballot) = self.ballot().map(|ballot| ballot.id) else { return };
        self.open.document.seal();
        self.open.turn = None;
        if self.apply(&Edit::Ballot(BallotEdit::Abandon { ballot }), None) {
            self.open.document.seal();
            let told = self.program.texts.vote_abandoned().to_owned();
            self.notify_done(told);
        }
    }

    /// The touchpoints among these that already have an agreed score of one of these kinds, in the shown round: votes do not replace it.
    pub fn agreed_among(&self, touchpoints: &[TouchpointId], kinds: &[ScoreKind]) -> Vec<TouchpointId> {
        let (Some(map), Some(round)) = (self.map(), self.round()) else { return Vec::new() };
        let is_agreed = |id: &TouchpointId| {
            let agreed = map.touchpoint(*id).map(|touchpoint| touchpoint.agreed_in(round));
            agreed.is_some_and(|agreed| kinds.iter().any(|kind| agreed.get(*kind).is_some()))
        };
        touchpoints.iter().copied().filter(is_agreed).collect()
    }

    /// Says at which touchpoints of the vote in progress the answers change nothing, because a score has been agreed on there.
    fn settled_before(&self) -> Option<String> {
        const NAMED: usize = 3;
        let (ballot, map) = (self.ballot()?, self.map()?);
        let agreed = self.agreed_among(&ballot.touchpoints, &ballot.scores);
        let texts = &self.program.texts;
        let named = agreed.iter().take(NAMED).filter_map(|id| Some(texts.votes_settled_one(&map.touchpoint(*id)?.title)));
        let named = named.collect::<Vec<_>>().join(", ");
        let more = agreed.len().saturating_sub(NAMED);
        (!agreed.is_empty()).then(|| texts.votes_settled_before(&named, i64::try_from(more).unwrap_or(i64::MAX)))
    }

    /// The agreed scores that count in place of the answers to the vote in progress.
    fn replaced_by_agreed(&self) -> Vec<(TouchpointId, ScoreKind)> {
        let (Some(ballot), Some(map), Some(round)) = (self.ballot(), self.map(), self.round()) else { return Vec::new() };
        let agreed = |id: TouchpointId| map.touchpoint(id).map(|touchpoint| touchpoint.agreed_in(round));
        let of = |id: TouchpointId| {
            let agreed = agreed(id);
            let is_agreed = move |kind: &ScoreKind| agreed.as_ref().is_some_and(|agreed| agreed.get(*kind).is_some());
            ballot.scores.iter().copied().filter(is_agreed).map(move |kind| (id, kind)).collect::<Vec<_>>()
        };
        ballot.touchpoints.iter().copied().flat_map(of).collect()
    }

    /// Whether all of these scores have been withdrawn in the shown round of a map.
    pub(crate) fn are_withdrawn(&self, map: MapId, scores: &[(TouchpointId, ScoreKind)]) -> bool {
        let (Some(map), Some(round)) = (self.project().map(map), self.round()) else { return true };
        let is_agreed = |(id, kind): &(TouchpointId, ScoreKind)| {
            map.touchpoint(*id).is_some_and(|touchpoint| touchpoint.agreed_in(round).get(*kind).is_some())
        };
        !scores.iter().any(is_agreed)
    }

    /// Withdraws agreed scores of a map in the shown round as one step, so that the votes count.
    pub(crate) fn withdraw_agreed(&mut self, map: MapId, scores: &[(TouchpointId, ScoreKind)]) {
        let Some(round) = self.round() else { return };
        let of = |kind: ScoreKind| scores.iter().filter(move |(_, other)| *other == kind).map(|(touchpoint, _)| *touchpoint);
        let edits = ScoreKind::ALL.iter().filter_map(|kind| {
            let touchpoints: Vec<TouchpointId> = of(*kind).collect();
            let agree = ScoreEdit::Agree { map, touchpoints, round, kind: *kind, score: None };
            of(*kind).next().map(|_| Edit::Score(agree))
        });
        let edits: Vec<Edit> = edits.collect();
        self.open.document.seal();
        if !edits.is_empty() && self.apply(&Edit::Together { label: StepName::WithdrawAgreed, edits }, None) {
            self.open.document.seal();
            let told = self.program.texts.votes_withdrawn(i64::try_from(scores.len()).unwrap_or(i64::MAX));
            self.notify_done(told);
        }
    }

    /// Whether a vote is in progress and on the screen.
    pub fn is_voting_shown(&self) -> bool {
        self.ballot().is_some() && self.program.view == View::Agreement
    }

    /// Which touchpoints of the shown map a choice asks about.
    pub fn vote_touchpoints(&self, scope: VoteScope) -> Vec<TouchpointId> {
        let (Some(map), Some(analysis)) = (self.map(), self.analysis()) else { return Vec::new() };
        let selection = &self.open.document.selection;
        let in_selected_stage = |id: TouchpointId| {
            let selected = |stage: &&Arc<Stage>| selection.contains(Selected::Stage(stage.id));
            map.stages.iter().filter(selected).any(|stage| stage.touchpoints.iter().any(|touchpoint| touchpoint.id == id))
        };
        let is_asked = |judged: &method::Judged| match scope {
            VoteScope::All => true,
            VoteScope::ToDiscuss => judged.agreement.to_discuss(),
            VoteScope::NotRated => !judged.assessment.is_rated(),
            VoteScope::Selected => selection.contains(Selected::Touchpoint(judged.id)) || in_selected_stage(judged.id),
        };
        analysis.judged(map).filter(|(_, _, judged)| is_asked(judged)).map(|(_, touchpoint, _)| touchpoint.id).collect()
    }

    /// The answer of the current rater to one question at the touchpoint that is asked about.
    pub fn own_vote(&self, kind: ScoreKind) -> Option<Score> {
        let ballot = self.ballot()?;
        ballot.said(ballot.map, self.asked_touchpoint()?, self.open.turn?.rater)?.get(kind)
    }

    /// Writes one answer of the current rater; all answers of a turn are one undo step. Returns whether it changed.
    pub(super) fn cast(&mut self, kind: ScoreKind, score: Option<Score>) -> bool {
        let (Some(ballot), Some(turn), Some(touchpoint)) = (self.ballot(), self.open.turn, self.asked_touchpoint()) else { return false };
        if !ballot.scores.contains(&kind) {
            return false;
        }
        let edit = BallotEdit::Vote { ballot: ballot.id, touchpoint, rater: turn.rater, kind, score };
        self.apply(&Edit::Ballot(edit), Some(MergeKey { what: "vote", element: turn.rater.0 }))
    }

    pub(super) fn turn(&mut self, change: impl FnOnce(&mut Turn, &[ScoreKind])) {
        let Some(ballot) = self.ballot().cloned() else { return };
        if let Some(turn) = &mut self.open.turn {
            change(turn, &ballot.scores);
        }
    }

    pub(super) fn turn_page(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        let (Some(ballot), Some(turn)) = (self.ballot().cloned(), self.open.turn) else { return };
        let mut turn = turn.at(to(turn.page, ballot.touchpoints.len()), &ballot);
        turn.kind = ballot.scores.first().copied().unwrap_or(turn.kind);
        self.open.turn = Some(turn);
    }

    /// Keeps the turn in step with the vote: what it asked about may be gone.
    pub(crate) fn keep_turn(&mut self) {
        let Some(turn) = self.open.turn else { return };
        let ballot = self.ballot().filter(|ballot| ballot.waiting().any(|rater| rater == turn.rater));
        self.open.turn = ballot.map(|ballot| turn.kept(ballot));
    }

    /// Agrees on the rounded mean wherever the raters agree, as one step.
    pub(crate) fn agree_rest(&mut self) {
        let (Some(map), Some(round), Some(rows)) = (self.map_id(), self.round(), self.vote_rows()) else { return };
        let mut by_score: BTreeMap<(ScoreKind, Score), Vec<TouchpointId>> = BTreeMap::new();
        for (touchpoint, kind, score) in rows.undisputed() {
            by_score.entry((kind, score)).or_default().push(touchpoint);
        }
        let agree = |((kind, score), touchpoints)| Edit::Score(ScoreEdit::Agree { map, touchpoints, round, kind, score: Some(score) });
        let edits: Vec<Edit> = by_score.into_iter().map(agree).collect();
        if !edits.is_empty() {
            self.apply(&Edit::Together { label: StepName::AgreeRest, edits }, None);
        }
    }
}
