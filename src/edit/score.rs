//! Edits to scores: what the team agreed on, and what each rater voted. Never what counts: that is the method's business.

use super::touchpoint::{each, touchpoint_mut};
use super::{EditError, Scope, StepName, map_mut};
use crate::model::{Agreed, MapId, Project, RaterId, RoundId, Score, ScoreKind, Scores, Touchpoint, TouchpointId, Vote};
use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// One thing a person did to scores.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ScoreEdit {
    /// Set or cleared an agreed score of one or several touchpoints.
    Agree {
        /// In which map.
        map: MapId,
        /// Where.
        touchpoints: Vec<TouchpointId>,
        /// In which round.
        round: RoundId,
        /// Which question.
        kind: ScoreKind,
        /// The score; none: not rated.
        score: Option<Score>,
    },
    /// Set or cleared one score of a rater's vote.
    Vote {
        /// In which map.
        map: MapId,
        /// Where.
        touchpoint: TouchpointId,
        /// In which round.
        round: RoundId,
        /// Whose vote.
        rater: RaterId,
        /// Which question.
        kind: ScoreKind,
        /// The score; none: no answer.
        score: Option<Score>,
    },
    /// Took over whole votes, from a table, say. Each replaces what its rater said there in its round.
    Record {
        /// In which map.
        map: MapId,
        /// Where, and the vote; of several by one rater in one round the last counts.
        votes: Vec<(TouchpointId, Vote)>,
    },
}

impl ScoreEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Agree { kind, score: Some(_), .. } => StepName::rate(*kind),
            Self::Agree { .. } => StepName::ClearScore,
            Self::Vote { .. } => StepName::Vote,
            Self::Record { .. } => StepName::RecordVotes,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Agree { map, touchpoints, round, kind, score } => {
                known_round(project, *round)?;
                each(map_mut(project, *map)?, touchpoints, |touchpoint| agree(touchpoint, *round, *kind, *score))?;
                Ok(Scope::of_touchpoints(*map, touchpoints))
            }
            Self::Vote { map, touchpoint, round, rater, kind, score } => {
                known_round(project, *round)?;
                if project.rater(*rater).is_none() {
                    return Err(EditError::UnknownRater(*rater));
                }
                vote(touchpoint_mut(map_mut(project, *map)?, *touchpoint)?, *round, *rater, *kind, *score);
                Ok(Scope::Touchpoints(*map, vec![*touchpoint]))
            }
            Self::Record { map, votes } => {
                record(project, *map, votes)?;
                let touchpoints: Vec<TouchpointId> = votes.iter().map(|(touchpoint, _)| *touchpoint).collect();
                Ok(Scope::of_touchpoints(*map, &touchpoints))
            }
        }
    }
}

pub(super) fn known_round(project: &Project, round: RoundId) -> Result<(), EditError> {
    project.round(round).map(|_| ()).ok_or(EditError::UnknownRound(round))
}

/// Takes over votes in one pass through the map, however many there are.
fn record(project: &mut Project, map: MapId, votes: &[(TouchpointId, Vote)]) -> Result<(), EditError> {
    let rounds: HashSet<RoundId> = project.rounds.iter().map(|round| round.id).collect();
    let raters: HashSet<RaterId> = project.raters.iter().map(|rater| rater.id).collect();
    let mut by_touchpoint: HashMap<TouchpointId, Vec<&Vote>> = HashMap::new();
    for (touchpoint, vote) in votes {
        if !rounds.contains(&vote.round) {
            return Err(EditError::UnknownRound(vote.round));
        }
        if !raters.contains(&vote.rater) {
            return Err(EditError::UnknownRater(vote.rater));
        }
        by_touchpoint.entry(*touchpoint).or_default().push(vote);
    }
    for stage in &mut map_mut(project, map)?.stages {
        if !stage.touchpoints.iter().any(|touchpoint| by_touchpoint.contains_key(&touchpoint.id)) {
            continue;
        }
        for touchpoint in &mut Arc::make_mut(stage).touchpoints {
            let Some(new) = by_touchpoint.remove(&touchpoint.id) else { continue };
            Arc::make_mut(touchpoint).put_votes(new.into_iter().copied());
        }
    }
    by_touchpoint.into_keys().next().map_or(Ok(()), |unknown| Err(EditError::UnknownTouchpoint(unknown)))
}

pub(super) fn agree(touchpoint: &mut Touchpoint, round: RoundId, kind: ScoreKind, score: Option<Score>) {
    let mut scores = touchpoint.agreed_in(round);
    *scores.get_mut(kind) = score;
    touchpoint.put_agreed(Agreed { round, scores });
}

fn vote(touchpoint: &mut Touchpoint, round: RoundId, rater: RaterId, kind: ScoreKind, score: Option<Score>) {
    let at = touchpoint.votes.binary_search_by_key(&(round, rater), Vote::key);
    let mut scores = at.map_or_else(|_| Scores::default(), |at| touchpoint.votes[at].scores);
    *scores.get_mut(kind) = score;
    touchpoint.put_vote(Vote { round, rater, scores });
}
