//! Edits to ballots: beginning a vote, the raters' answers, and its end. Until the reveal no touchpoint has any of its votes. What is deleted
//! elsewhere is removed from every ballot, and a copied map takes along the answers about its touchpoints.

use super::{EditError, Scope, StepName};
use crate::model::{Ballot, BallotId, BallotVote, MapId, Project, RaterId, Score, ScoreKind, Scores, TouchpointId};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// One thing a person did to a ballot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum BallotEdit {
    /// Began a vote. Earlier answers to its questions move into it.
    Begin(Ballot),
    /// Gave or took back one score.
    Vote {
        /// In which ballot.
        ballot: BallotId,
        /// Where, in the ballot's map.
        touchpoint: TouchpointId,
        /// Who.
        rater: RaterId,
        /// To which question.
        kind: ScoreKind,
        /// The score; none: taken back.
        score: Option<Score>,
    },
    /// Said that a rater is done, or wants to go on.
    SetDone {
        /// In which ballot.
        ballot: BallotId,
        /// Who.
        rater: RaterId,
        /// Whether they are done.
        done: bool,
    },
    /// Copied touchpoints: the answers about them hold for their copies, too, and those in the ballot's map are asked about.
    Copy {
        /// In which ballot.
        ballot: BallotId,
        /// From which map.
        map: MapId,
        /// To which map; the same one for a copy beside its original.
        to: MapId,
        /// The touchpoints, each with its copy.
        copies: Vec<(TouchpointId, TouchpointId)>,
    },
    /// Took over answers from the same ballot of another file, from pasted cards, or from before it began. Each replaces its rater's answer there.
    Take {
        /// In which ballot.
        ballot: BallotId,
        /// Touchpoints of the ballot's map that are asked about as well.
        asked: Vec<TouchpointId>,
        /// The answers.
        votes: Vec<BallotVote>,
    },
    /// Showed the votes: they become votes of the round, and the ballot is over.
    Reveal {
        /// Which.
        ballot: BallotId,
    },
    /// Ended a vote and dropped its votes: the answers from before it began are back.
    Abandon {
        /// Which.
        ballot: BallotId,
    },
}

impl BallotEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Begin(_) => StepName::BeginBallot,
            Self::Vote { .. } => StepName::Vote,
            Self::SetDone { done: true, .. } => StepName::RaterDone,
            Self::SetDone { .. } => StepName::RaterGoesOn,
            Self::Copy { .. } | Self::Take { .. } => StepName::RecordVotes,
            Self::Reveal { .. } => StepName::RevealBallot,
            Self::Abandon { .. } => StepName::AbandonBallot,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Begin(ballot) => {
                let mut ballot = ballot.clone();
                ballot.settle_votes();
                known(project, &ballot)?;
                project.ballots.push(Arc::new(ballot));
            }
            Self::Vote { ballot, touchpoint, rater, kind, score } => {
                let ballot = ballot_mut(project, *ballot)?;
                if !ballot.touchpoints.contains(touchpoint) {
                    return Err(EditError::UnknownTouchpoint(*touchpoint));
                }
                if !ballot.raters.contains(rater) {
                    return Err(EditError::UnknownRater(*rater));
                }
                if !ballot.scores.contains(kind) {
                    return Err(EditError::NotAsked);
                }
                let mut scores = ballot.said(ballot.map, *touchpoint, *rater).copied().unwrap_or_default();
                *scores.get_mut(*kind) = *score;
                ballot.put(BallotVote { map: ballot.map, touchpoint: *touchpoint, rater: *rater, scores, before: Scores::default() });
                // Everything it names has been looked at.
                return Ok(Scope::Touchpoints(ballot.map, Vec::new()));
            }
            Self::SetDone { ballot, rater, done } => {
                let ballot = ballot_mut(project, *ballot)?;
                if !ballot.raters.contains(rater) {
                    return Err(EditError::UnknownRater(*rater));
                }
                match ballot.done.iter().position(|other| other == rater) {
                    None if *done => ballot.done.push(*rater),
                    Some(at) if !done => drop(ballot.done.remove(at)),
                    _ => {}
                }
            }
            Self::Copy { ballot, map, to, copies } => ballot_mut(project, *ballot)?.copy(*map, *to, copies),
            Self::Take { ballot, asked, votes } => {
                let ballot = ballot_mut(project, *ballot)?;
                let mut known_ones: HashSet<TouchpointId> = ballot.touchpoints.iter().copied().collect();
                ballot.touchpoints.extend(asked.iter().copied().filter(|id| known_ones.insert(*id)));
                let kinds = ballot.scores.clone();
                let asked_for = |vote: &BallotVote| {
                    let mut scores = Scores::default();
                    for kind in &kinds {
                        *scores.get_mut(*kind) = vote.scores.get(*kind);
                    }
                    BallotVote { scores, ..*vote }
                };
                ballot.put_all(votes.iter().map(asked_for));
                let ballot = ballot.clone();
                known(project, &ballot)?;
            }
            Self::Reveal { ballot } => {
                ballot_mut(project, *ballot)?;
                project.reveal(*ballot);
            }
            Self::Abandon { ballot } => {
                ballot_mut(project, *ballot)?;
                project.abandon(*ballot);
            }
        }
        Ok(Scope::Everything)
    }
}

/// A map was copied with all its touchpoints: every ballot covers the copies, too.
pub(super) fn copy_map(project: &mut Project, map: MapId, to: MapId) {
    for ballot in project.ballots.iter_mut().filter(|ballot| ballot.votes.iter().any(|vote| vote.map == map)) {
        let ballot = Arc::make_mut(ballot);
        let mut copies: Vec<_> =
            ballot.votes.iter().filter(|vote| vote.map == map).map(|vote| (vote.touchpoint, vote.touchpoint)).collect();
        copies.dedup();
        ballot.copy(map, to, &copies);
    }
}

fn ballot_mut(project: &mut Project, id: BallotId) -> Result<&mut Ballot, EditError> {
    project.ballots.iter_mut().find(|ballot| ballot.id == id).map(Arc::make_mut).ok_or(EditError::UnknownBallot(id))
}

/// Whether everything a ballot names is there: an edit that names something else is refused, not mended.
fn known(project: &Project, ballot: &Ballot) -> Result<(), EditError> {
    super::score::known_round(project, ballot.round)?;
    let of_map = |id: MapId| -> Result<HashSet<TouchpointId>, EditError> {
        let map = project.map(id).ok_or(EditError::UnknownMap(id))?;
        Ok(map.touchpoints().map(|touchpoint| touchpoint.id).collect())
    };
    let mut touchpoints = HashMap::from([(ballot.map, of_map(ballot.map)?)]);
    let raters: HashSet<RaterId> = project.raters.iter().map(|rater| rater.id).collect();
    if let Some(id) = ballot.touchpoints.iter().find(|id| !touchpoints[&ballot.map].contains(id)) {
        return Err(EditError::UnknownTouchpoint(*id));
    }
    if let Some(id) = ballot.raters.iter().chain(&ballot.done).find(|id| !raters.contains(id)) {
        return Err(EditError::UnknownRater(*id));
    }
    for vote in &ballot.votes {
        if !raters.contains(&vote.rater) {
            return Err(EditError::UnknownRater(vote.rater));
        }
        if !touchpoints.contains_key(&vote.map) {
            touchpoints.insert(vote.map, of_map(vote.map)?);
        }
        if !touchpoints[&vote.map].contains(&vote.touchpoint) {
            return Err(EditError::UnknownTouchpoint(vote.touchpoint));
        }
    }
    Ok(())
}
