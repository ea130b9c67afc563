//! Voting on this computer, one rater after the other, each hidden from the next until the facilitator reveals all; and what is agreed on
//! from there. Every vote goes through an edit, so that it is undone, saved and kept like any other work; never a vote that is shown before
//! its time.

pub(crate) mod rows;
#[cfg(test)]
mod tests;
pub(crate) mod voting;

use crate::app::desk::Desk;
use crate::app::open::identity::DocumentId;
use crate::app::view::View;
use crate::app::votes::voting::{Turn, Veil, VotePlan, VoteScope, VoteStep, Voting};
use crate::edit::{Edit, MergeKey, RaterEdit, ScoreEdit, StepName};
use crate::method::{self, RaterGroups};
use crate::model::{Project, Rater, RaterId, Score, ScoreKind, Touchpoint, TouchpointId, limits};
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// What the feature keeps for itself: a vote that is being prepared, which goes with the open project.
#[derive(Debug, Default)]
pub struct Votes {
    /// A vote on this computer that is being prepared.
    pub plan: Option<VotePlan>,
    of: Option<DocumentId>,
}

impl Votes {
    /// Sees to it that nothing is prepared for another project than the open one.
    pub(crate) fn settle(&mut self, desk: &Desk) {
        if self.of != Some(desk.open.id) {
            *self = Self { of: Some(desk.open.id), plan: None };
        }
    }

    /// Prepares a vote: everybody, the three scores that a verdict needs, and what there is to discuss, else everything.
    pub(crate) fn prepare(&mut self, desk: &mut Desk) {
        desk.program.view = View::Agreement;
        self.plan = Some(VotePlan {
            raters: desk.open.document.project().raters.iter().map(|rater| rater.id).collect(),
            kinds: vec![ScoreKind::Expectation, ScoreKind::Fulfilment, ScoreKind::Relevance],
            scope: VoteScope::All,
        });
    }

    /// Carries out a step of a vote.
    pub(crate) fn update(&mut self, desk: &mut Desk, step: VoteStep) {
        match step {
            VoteStep::Plan(plan) => self.plan = Some(plan),
            VoteStep::CallOff => self.plan = None,
            VoteStep::AddRater { name, group } => self.add_voter(desk, &name, &group),
            VoteStep::Begin => self.begin(desk),
            VoteStep::Reveal => {
                if desk.open.voting.take().is_some() {
                    desk.open.document.seal();
                    desk.uncover();
                    desk.program.view = View::Agreement;
                }
            }
            VoteStep::Ready(rater) => {
                desk.open.document.seal();
                if let Some(voting) = &mut desk.open.voting
                    && let Some(kind) = voting.kinds.first().copied()
                    && voting.raters.contains(&rater)
                    && !voting.done.contains(&rater)
                {
                    voting.turn = Some(Turn { rater, page: 0, kind });
                }
            }
            VoteStep::Give(score) => desk.give(score),
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
                desk.open.document.seal();
                if let Some(voting) = &mut desk.open.voting
                    && let Some(turn) = voting.turn.take()
                {
                    voting.done.push(turn.rater);
                }
            }
            VoteStep::Interrupt => {
                desk.open.document.seal();
                if let Some(voting) = &mut desk.open.voting {
                    voting.turn = None;
                }
            }
        }
    }

    fn add_voter(&mut self, desk: &mut Desk, name: &str, group: &str) {
        let cut = |text: &str| crate::app::map::editing::one_line(text.trim()).chars().take(limits::TITLE_CHARS).collect::<String>();
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
        desk.open.document.seal();
        desk.open.voting = Some(Voting { map, round, raters, kinds: plan.kinds, touchpoints, done: Vec::new(), turn: None });
        desk.cover();
    }
}

impl Desk {
    /// Whether a vote is going on and on the screen.
    pub fn is_voting_shown(&self) -> bool {
        self.open.voting.is_some() && self.program.view == View::Agreement
    }

    /// How many touchpoints of the shown map a choice asks about.
    pub fn vote_touchpoints(&self, scope: VoteScope) -> Vec<TouchpointId> {
        let (Some(map), Some(analysis)) = (self.map(), self.analysis()) else { return Vec::new() };
        let selection = &self.open.document.selection;
        let is_asked = |judged: &method::Judged| match scope {
            VoteScope::All => true,
            VoteScope::ToDiscuss => judged.agreement.to_discuss(),
            VoteScope::NotRated => !judged.assessment.is_rated(),
            VoteScope::Selected => selection.contains(crate::edit::Selected::Touchpoint(judged.id)),
        };
        analysis.judged(map).filter(|(_, _, judged)| is_asked(judged)).map(|(_, touchpoint, _)| touchpoint.id).collect()
    }

    /// Gives the active score and goes on to the next one. With nothing to take back, the score before was meant.
    fn give(&mut self, score: Option<Score>) {
        let Some(voting) = &self.open.voting else { return };
        let Some(turn) = voting.turn else { return };
        let at = voting.kinds.iter().position(|kind| *kind == turn.kind).unwrap_or_default();
        let mut kind = turn.kind;
        let mut active = voting.kinds.get(at + 1).copied().unwrap_or(kind);
        if score.is_none() {
            if self.own_vote(kind).is_none() {
                kind = at.checked_sub(1).and_then(|before| voting.kinds.get(before)).copied().unwrap_or(kind);
            }
            active = kind;
        }
        self.cast(kind, score);
        self.turn(|turn, _| turn.kind = active);
    }

    /// What the rater who votes now has said to one question at the touchpoint that is asked about.
    pub fn own_vote(&self, kind: ScoreKind) -> Option<Score> {
        let voting = self.open.voting.as_ref()?;
        let touchpoint = self.open.document.project().map(voting.map)?.touchpoint(voting.touchpoint()?)?;
        let rater = voting.turn?.rater;
        touchpoint.votes_in(voting.round).find(|vote| vote.rater == rater)?.scores.get(kind)
    }

    /// Writes one answer of the rater who votes now; all answers of a turn are one step of undo.
    fn cast(&mut self, kind: ScoreKind, score: Option<Score>) {
        let Some(voting) = &self.open.voting else { return };
        let (Some(turn), Some(touchpoint)) = (voting.turn, voting.touchpoint()) else { return };
        if !voting.kinds.contains(&kind) {
            return;
        }
        let edit = Edit::Score(ScoreEdit::Vote { map: voting.map, touchpoint, round: voting.round, rater: turn.rater, kind, score });
        self.apply(&edit, Some(MergeKey { what: "vote", element: turn.rater.0 }));
    }

    fn turn(&mut self, change: impl FnOnce(&mut Turn, &[ScoreKind])) {
        if let Some(voting) = &mut self.open.voting
            && let Some(turn) = &mut voting.turn
        {
            change(turn, &voting.kinds);
        }
    }

    fn turn_page(&mut self, to: impl FnOnce(usize, usize) -> usize) {
        if let Some(voting) = &mut self.open.voting
            && let Some(turn) = &mut voting.turn
        {
            turn.page = to(turn.page, voting.touchpoints.len());
            turn.kind = voting.kinds.first().copied().unwrap_or(turn.kind);
        }
    }

    /// From now on the votes that are asked for are hidden.
    fn cover(&mut self) {
        self.open.covered += 1;
        self.keep_veil();
    }

    fn uncover(&mut self) {
        self.open.veil = None;
        self.open.covered += 1;
    }

    /// Keeps what is shown in step with the document while votes are hidden, and the vote with what there still is to vote on.
    pub(crate) fn keep_veil(&mut self) {
        let Some(voting) = &mut self.open.voting else { return };
        let revision = self.open.document.revision();
        if self.open.veil.as_ref().is_some_and(|veil| veil.revision == revision) {
            return;
        }
        let project = self.open.document.project();
        let goes_on = keep_sound(voting, project);
        if goes_on {
            self.open.veil = Some(Veil { revision, project: Arc::new(without_votes(project, voting)) });
        } else {
            self.open.voting = None;
            self.uncover();
        }
    }

    /// Scores the raters agree on that nobody has set yet, each with its rounded mean.
    pub(crate) fn undisputed(&self) -> impl Iterator<Item = (TouchpointId, ScoreKind, Score)> {
        let shown = self.map().zip(self.round());
        let project = self.project();
        let groups = RaterGroups::of(project);
        shown.into_iter().flat_map(move |(map, round)| {
            let groups = groups.clone();
            map.touchpoints().filter(move |touchpoint| touchpoint.votes_in(round).next().is_some()).flat_map(move |touchpoint| {
                let open = method::spreads(touchpoint, round, &groups, &project.thresholds);
                let open = open.into_iter().filter(|spread| spread.agreed.is_none() && !spread.agreement.to_discuss);
                open.map(|spread| (touchpoint.id, spread.kind, spread.proposal()))
            })
        })
    }

    /// Agrees on the rounded mean wherever the raters agree, as one step.
    pub(crate) fn agree_rest(&mut self) {
        let (Some(map), Some(round)) = (self.map_id(), self.round()) else { return };
        let mut by_score: BTreeMap<(ScoreKind, Score), Vec<TouchpointId>> = BTreeMap::new();
        for (touchpoint, kind, score) in self.undisputed() {
            by_score.entry((kind, score)).or_default().push(touchpoint);
        }
        let agree = |((kind, score), touchpoints)| Edit::Score(ScoreEdit::Agree { map, touchpoints, round, kind, score: Some(score) });
        let edits: Vec<Edit> = by_score.into_iter().map(agree).collect();
        if !edits.is_empty() {
            self.apply(&Edit::Together { label: StepName::AgreeRest, edits }, None);
        }
    }
}

/// Leaves out of a vote what is no longer there. Returns whether anything is left to vote on.
fn keep_sound(voting: &mut Voting, project: &Project) -> bool {
    let Some(map) = project.map(voting.map) else { return false };
    let asked = voting.touchpoint();
    let there: HashSet<TouchpointId> = map.touchpoints().map(|touchpoint| touchpoint.id).collect();
    voting.touchpoints.retain(|id| there.contains(id));
    voting.raters.retain(|id| project.rater(*id).is_some());
    voting.done.retain(|id| project.rater(*id).is_some());
    voting.turn = voting.turn.filter(|turn| project.rater(turn.rater).is_some());
    if let Some(turn) = &mut voting.turn {
        let same = asked.and_then(|asked| voting.touchpoints.iter().position(|id| *id == asked));
        turn.page = same.unwrap_or(turn.page).min(voting.touchpoints.len());
    }
    project.round(voting.round).is_some() && !voting.raters.is_empty() && !voting.touchpoints.is_empty()
}

/// The project without any vote on what a vote asks: nobody's earlier answer guides anybody's now.
fn without_votes(project: &Project, voting: &Voting) -> Project {
    let mut shown = project.clone();
    let asked: HashSet<TouchpointId> = voting.touchpoints.iter().copied().collect();
    let is_hidden = |touchpoint: &Touchpoint| asked.contains(&touchpoint.id) && touchpoint.votes_in(voting.round).next().is_some();
    let Some(map) = shown.maps.iter_mut().find(|map| map.id == voting.map) else { return shown };
    if !map.touchpoints().any(|touchpoint| is_hidden(touchpoint)) {
        return shown;
    }
    for stage in &mut Arc::make_mut(map).stages {
        if !stage.touchpoints.iter().any(|touchpoint| is_hidden(touchpoint)) {
            continue;
        }
        for touchpoint in Arc::make_mut(stage).touchpoints.iter_mut().filter(|touchpoint| is_hidden(touchpoint)) {
            let votes = &mut Arc::make_mut(touchpoint).votes;
            for vote in votes.iter_mut().filter(|vote| vote.round == voting.round) {
                for kind in &voting.kinds {
                    *vote.scores.get_mut(*kind) = None;
                }
            }
            votes.retain(|vote| !vote.scores.is_empty());
        }
    }
    shown
}
