//! A ballot: a vote in progress (`method.md` §9). Its votes are here and not at the touchpoints, so that nothing that counts, shows or exports
//! votes can see them before the reveal makes them votes of the round. Pure data.

use super::fields::Rule::{LastWriter, Set};
use super::fields::fields;
use super::{BallotId, Code as _, MapId, ProblemKind, Project, RaterId, RoundId, ScoreKind, Scores, Touchpoint, TouchpointId, Vote};
use serde::{Deserialize, Serialize};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

/// A vote in progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Its identity.
    pub id: BallotId,
    /// In which map raters are asked.
    pub map: MapId,
    /// The round that its votes will belong to.
    pub round: RoundId,
    /// Which touchpoints are asked about, in journey order, each once.
    pub touchpoints: Vec<TouchpointId>,
    /// Which scores are asked for, each once, in the order of the method.
    pub scores: Vec<ScoreKind>,
    /// Which vote on these scores this is, from 1. So far only kept: nothing begins a second one.
    #[serde(default = "Ballot::first_pass", skip_serializing_if = "Ballot::is_first")]
    pub pass: u16,
    /// Who votes, each once.
    pub raters: Vec<RaterId>,
    /// Who of them is done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub done: Vec<RaterId>,
    /// Whether its votes are hidden until the reveal. So far only kept: the program hides those of every ballot.
    #[serde(default = "Ballot::is_usually_covered")]
    pub covered: bool,
    /// The answers so far, at most one for each map, touchpoint and rater, in the order of those identities. In a map file each is a record of its
    /// own.
    #[serde(skip)]
    pub votes: Vec<BallotVote>,
}

/// One rater's answers at one touchpoint in a ballot. Without any score: the rater took them back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotVote {
    /// In which map: the ballot's, or another one that holds a copy of the touchpoint.
    pub map: MapId,
    /// Where.
    pub touchpoint: TouchpointId,
    /// Who.
    pub rater: RaterId,
    /// The answers; at first those given before the ballot.
    pub scores: Scores,
    /// What the rater said of this in the round outside of the ballot: it left the touchpoint, so that nobody's earlier answer influences a new
    /// one, and comes back if the ballot is abandoned.
    #[serde(default, skip_serializing_if = "Scores::is_empty")]
    pub before: Scores,
}

impl BallotVote {
    /// Its key: a ballot has one answer for each key, in the order of the keys.
    pub fn key(&self) -> (MapId, TouchpointId, RaterId) {
        (self.map, self.touchpoint, self.rater)
    }
}

impl Ballot {
    /// The first vote on something, covered, without any answer yet.
    pub fn new(id: BallotId, map: MapId, round: RoundId) -> Self {
        Self {
            id,
            map,
            round,
            touchpoints: Vec::new(),
            scores: Vec::new(),
            pass: Self::first_pass(),
            raters: Vec::new(),
            done: Vec::new(),
            covered: true,
            votes: Vec::new(),
        }
    }

    fn first_pass() -> u16 {
        1
    }

    fn is_first(pass: &u16) -> bool {
        *pass == 1
    }

    fn is_usually_covered() -> bool {
        true
    }

    /// Who has not voted yet, in order.
    pub fn waiting(&self) -> impl Iterator<Item = RaterId> {
        self.raters.iter().copied().filter(|rater| !self.done.contains(rater))
    }

    /// A rater's answers at a touchpoint of a map.
    pub fn said(&self, map: MapId, touchpoint: TouchpointId, rater: RaterId) -> Option<&Scores> {
        let at = self.votes.binary_search_by_key(&(map, touchpoint, rater), BallotVote::key).ok()?;
        self.votes.get(at).map(|vote| &vote.scores)
    }

    /// How many of its questions a rater has answered.
    pub fn answered(&self, rater: RaterId) -> usize {
        let asked: HashSet<TouchpointId> = self.touchpoints.iter().copied().collect();
        let is_own = |vote: &&BallotVote| vote.rater == rater && vote.map == self.map && asked.contains(&vote.touchpoint);
        let answers = |vote: &BallotVote| self.scores.iter().filter(|kind| vote.scores.get(**kind).is_some()).count();
        self.votes.iter().filter(is_own).map(answers).sum()
    }

    /// How many questions each rater is asked.
    pub fn questions(&self) -> usize {
        self.touchpoints.len() * self.scores.len()
    }

    /// Sets a rater's answers at a touchpoint, in place of the earlier ones. Answers from before the ballot began stay as they are.
    pub fn put(&mut self, vote: BallotVote) {
        match self.votes.binary_search_by_key(&vote.key(), BallotVote::key) {
            Ok(at) => {
                let before = self.votes[at].before;
                self.votes[at] = BallotVote { before: if before.is_empty() { vote.before } else { before }, ..vote };
            }
            Err(at) => self.votes.insert(at, vote),
        }
    }

    /// Sets many answers, one after the other, each as [`put`](Self::put) does.
    pub fn put_all(&mut self, votes: impl IntoIterator<Item = BallotVote>) {
        let mut places = self.places();
        for vote in votes {
            match places.entry(vote.key()) {
                Entry::Occupied(at) => {
                    let old = &mut self.votes[*at.get()];
                    let before = old.before;
                    *old = BallotVote { before: if before.is_empty() { vote.before } else { before }, ..vote };
                }
                Entry::Vacant(place) => {
                    place.insert(self.votes.len());
                    self.votes.push(vote);
                }
            }
        }
        self.votes.sort_unstable_by_key(BallotVote::key);
    }

    /// Where each answer is in the list.
    fn places(&self) -> HashMap<(MapId, TouchpointId, RaterId), usize> {
        self.votes.iter().enumerate().map(|(at, vote)| (vote.key(), at)).collect()
    }

    /// Takes in what raters said outside of it: it counts where they have not answered here, and again if the ballot is abandoned.
    fn take_in(&mut self, said: &[(MapId, TouchpointId, RaterId, Scores)]) {
        let mut places = self.places();
        for (map, touchpoint, rater, said) in said {
            let (map, touchpoint, rater) = (*map, *touchpoint, *rater);
            let at = *places.entry((map, touchpoint, rater)).or_insert_with(|| {
                let (scores, before) = (Scores::default(), Scores::default());
                self.votes.push(BallotVote { map, touchpoint, rater, scores, before });
                self.votes.len() - 1
            });
            let vote = &mut self.votes[at];
            for (kind, score) in said.iter().filter(|(_, score)| score.is_some()) {
                let answer = vote.scores.get_mut(kind);
                *answer = answer.or(*score);
                *vote.before.get_mut(kind) = *score;
            }
        }
        self.votes.sort_unstable_by_key(BallotVote::key);
    }

    /// Makes its votes unique and puts them in order. Of two with the same key the last one counts.
    pub fn settle_votes(&mut self) {
        self.votes.sort_by_key(BallotVote::key);
        self.votes.reverse();
        self.votes.dedup_by_key(|vote| vote.key());
        self.votes.reverse();
    }

    /// Copies the answers about touchpoints of a map to copies of them in another one or the same. Copies in the ballot's own map are asked about, too.
    pub fn copy(&mut self, map: MapId, to_map: MapId, copies: &[(TouchpointId, TouchpointId)]) {
        let mut said: HashMap<TouchpointId, Vec<BallotVote>> = HashMap::new();
        for vote in self.votes.iter().filter(|vote| vote.map == map) {
            said.entry(vote.touchpoint).or_default().push(*vote);
        }
        let copied = |(touchpoint, to): &(TouchpointId, TouchpointId)| {
            let to = *to;
            said.get(touchpoint).into_iter().flatten().map(move |vote| BallotVote { map: to_map, touchpoint: to, ..*vote })
        };
        self.put_all(copies.iter().flat_map(copied));
        if map != self.map || to_map != self.map {
            return;
        }
        let mut asked: HashSet<TouchpointId> = self.touchpoints.iter().copied().collect();
        let mut after: HashMap<TouchpointId, Vec<TouchpointId>> = HashMap::new();
        for (touchpoint, to) in copies {
            if asked.contains(touchpoint) && asked.insert(*to) {
                after.entry(*touchpoint).or_default().push(*to);
            }
        }
        // Each right after its original, the last one first.
        let mut open: Vec<TouchpointId> = self.touchpoints.iter().rev().copied().collect();
        self.touchpoints.clear();
        while let Some(id) = open.pop() {
            self.touchpoints.push(id);
            open.extend(after.remove(&id).into_iter().flatten());
        }
    }

    /// What is wrong with it in a project, if anything is.
    pub(super) fn fault(&self, project: &Project) -> Option<ProblemKind> {
        let mut kept = self.clone();
        let goes_on = kept.keep_known(project);
        if goes_on && kept == *self {
            return None;
        }
        let is_shorter = kept.touchpoints.len() < self.touchpoints.len()
            || kept.raters.len() < self.raters.len()
            || kept.done.len() < self.done.len()
            || kept.votes.len() < self.votes.len();
        let is_repeated = is_repeated(&self.touchpoints) || is_repeated(&self.raters) || is_repeated(&self.done);
        Some(if (is_shorter || !goes_on) && !is_repeated { ProblemKind::DanglingReference } else { ProblemKind::WrongValue })
    }

    /// Removes what is not in a project. Returns whether anything is left to vote on.
    fn keep_known(&mut self, project: &Project) -> bool {
        let mut there: HashMap<MapId, HashSet<TouchpointId>> = HashMap::new();
        let maps = [self.map].into_iter().chain(self.votes.iter().map(|vote| vote.map)).collect::<HashSet<_>>();
        for map in maps.into_iter().filter_map(|id| project.map(id)) {
            there.insert(map.id, map.touchpoints().map(|touchpoint| touchpoint.id).collect());
        }
        let is_there = |map: MapId, id: TouchpointId| there.get(&map).is_some_and(|known| known.contains(&id));
        let raters: HashSet<RaterId> = project.raters.iter().map(|rater| rater.id).collect();
        let map = self.map;
        keep(&mut self.touchpoints, |id| is_there(map, *id));
        keep(&mut self.raters, |id| raters.contains(id));
        let asked: HashSet<RaterId> = self.raters.iter().copied().collect();
        keep(&mut self.done, |id| asked.contains(id));
        self.scores.sort_unstable();
        self.scores.dedup();
        self.pass = self.pass.max(1);
        self.votes.retain(|vote| is_there(vote.map, vote.touchpoint) && raters.contains(&vote.rater));
        for vote in &mut self.votes {
            for kind in ScoreKind::ALL.iter().filter(|kind| !self.scores.contains(kind)) {
                *vote.scores.get_mut(*kind) = None;
                *vote.before.get_mut(*kind) = None;
            }
        }
        self.settle_votes();
        project.round(self.round).is_some() && !self.touchpoints.is_empty() && !self.raters.is_empty() && !self.scores.is_empty()
    }
}

fn is_repeated<I: Eq + Hash>(list: &[I]) -> bool {
    let mut seen = HashSet::with_capacity(list.len());
    !list.iter().all(|id| seen.insert(id))
}

/// Keeps what passes, each once.
fn keep<I: Copy + Eq + Hash>(list: &mut Vec<I>, is_kept: impl Fn(&I) -> bool) {
    let mut seen = HashSet::with_capacity(list.len());
    list.retain(|id| is_kept(id) && seen.insert(*id));
}

impl Project {
    /// The ballot with this identity.
    pub fn ballot(&self, id: BallotId) -> Option<&Arc<Ballot>> {
        self.ballots.iter().find(|ballot| ballot.id == id)
    }

    /// Takes the answers to the questions of all ballots out of the touchpoints that they ask about and into the ballots, whoever gave them and
    /// however they came: before a ballot began, or during it from a table, another file or a copied card. Until it ends, they are shown
    /// nowhere.
    pub(crate) fn cover_ballots(&mut self) {
        let mut ballots = std::mem::take(&mut self.ballots);
        for ballot in &mut ballots {
            let said = self.uncovered(ballot);
            if !said.is_empty() {
                Arc::make_mut(ballot).take_in(&said);
            }
        }
        self.ballots = ballots;
    }

    /// Takes the answers to a ballot's questions out of the touchpoints of every map: a to-be map holds the same touchpoints, with what the same
    /// people said about them.
    fn uncovered(&mut self, ballot: &Ballot) -> Vec<(MapId, TouchpointId, RaterId, Scores)> {
        let asked: HashSet<TouchpointId> = ballot.touchpoints.iter().copied().collect();
        let is_answer = |vote: &Vote| vote.round == ballot.round && ballot.scores.iter().any(|kind| vote.scores.get(*kind).is_some());
        let is_asked = |touchpoint: &Touchpoint| touchpoint.votes.iter().any(is_answer) && asked.contains(&touchpoint.id);
        let mut uncovered = Vec::new();
        for map in &mut self.maps {
            if !map.touchpoints().any(|touchpoint| is_asked(touchpoint)) {
                continue;
            }
            let map = Arc::make_mut(map);
            for stage in &mut map.stages {
                if !stage.touchpoints.iter().any(|touchpoint| is_asked(touchpoint)) {
                    continue;
                }
                for touchpoint in Arc::make_mut(stage).touchpoints.iter_mut().filter(|touchpoint| is_asked(touchpoint)) {
                    let touchpoint = Arc::make_mut(touchpoint);
                    let id = touchpoint.id;
                    for vote in touchpoint.votes.iter_mut().filter(|vote| is_answer(vote)) {
                        let mut said = Scores::default();
                        for kind in &ballot.scores {
                            *said.get_mut(*kind) = vote.scores.get_mut(*kind).take();
                        }
                        uncovered.push((map.id, id, vote.rater, said));
                    }
                    touchpoint.votes.retain(|vote| !vote.scores.is_empty());
                }
            }
        }
        uncovered
    }

    /// Ends a ballot: its answers become votes of its round. For each question of the ballot, the answer given in it replaces the rater's earlier
    /// one.
    pub fn reveal(&mut self, id: BallotId) {
        self.end_ballot(id, |vote| vote.scores);
    }

    /// Ends a ballot and drops its answers: raters get back the ones from before it began.
    pub(crate) fn abandon(&mut self, id: BallotId) {
        self.end_ballot(id, |vote| vote.before);
    }

    fn end_ballot(&mut self, id: BallotId, counts: impl Fn(&BallotVote) -> Scores) {
        let Some(at) = self.ballots.iter().position(|ballot| ballot.id == id) else { return };
        let ballot = self.ballots.remove(at);
        if self.round(ballot.round).is_none() {
            return;
        }
        let mut said: HashMap<(MapId, TouchpointId), Vec<&BallotVote>> = HashMap::new();
        for vote in &ballot.votes {
            said.entry((vote.map, vote.touchpoint)).or_default().push(vote);
        }
        for map in &mut self.maps {
            let id = map.id;
            let is_said = |touchpoint: &Touchpoint| said.contains_key(&(id, touchpoint.id));
            if !map.touchpoints().any(|touchpoint| is_said(touchpoint)) {
                continue;
            }
            for stage in &mut Arc::make_mut(map).stages {
                if !stage.touchpoints.iter().any(|touchpoint| is_said(touchpoint)) {
                    continue;
                }
                for touchpoint in &mut Arc::make_mut(stage).touchpoints {
                    let Some(said) = said.get(&(id, touchpoint.id)) else { continue };
                    let before: HashMap<RaterId, Scores> =
                        touchpoint.votes_in(ballot.round).map(|vote| (vote.rater, vote.scores)).collect();
                    let revealed = said.iter().map(|vote| {
                        let mut scores = before.get(&vote.rater).copied().unwrap_or_default();
                        for kind in &ballot.scores {
                            *scores.get_mut(*kind) = counts(vote).get(*kind);
                        }
                        Vote { round: ballot.round, rater: vote.rater, scores }
                    });
                    Arc::make_mut(touchpoint).put_votes(revealed);
                }
            }
        }
    }

    /// Takes out of ballots what the project no longer holds, and covers what they ask about. One that has nothing left to vote on ends with a
    /// reveal, so that no vote is lost.
    pub(crate) fn settle_ballots(&mut self) {
        for at in (0..self.ballots.len()).rev() {
            let mut kept = Ballot::clone(&self.ballots[at]);
            let goes_on = kept.keep_known(self);
            let id = kept.id;
            if kept != *self.ballots[at] {
                self.ballots[at] = Arc::new(kept);
            }
            if !goes_on {
                self.reveal(id);
            }
        }
        self.cover_ballots();
    }
}

fields! {
    /// A field of a ballot.
    BallotField of Ballot {
        key { id }
        lists { votes: Vec<BallotVote> }
        Map = map, "map", LastWriter, since 3;
        Round = round, "round", LastWriter, since 3;
        Touchpoints = touchpoints, "touchpoints", Set, since 3;
        Scores = scores, "scores", Set, since 3;
        Pass = pass, "pass", LastWriter, since 3;
        Raters = raters, "raters", Set, since 3;
        Done = done, "done", Set, since 3;
        Covered = covered, "covered", LastWriter, since 3;
    }
}
