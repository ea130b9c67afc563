//! The fields of a ballot. What was said in it is a list of scores, like votes.

use super::Rule::{LastWriter, Set};
use super::fields;
use super::lists::Listed;
use crate::model::{Ballot, BallotId, BallotVote, MapId, RoundId};
use uuid::Uuid;

fields! {
    /// A field of a ballot.
    BallotField of Ballot {
        key { id }
        lists { votes: Vec<BallotVote> }
        Map = map, "map", LastWriter;
        Round = round, "round", LastWriter;
        Touchpoints = touchpoints, "touchpoints", Set;
        Scores = scores, "scores", Set;
        Pass = pass, "pass", LastWriter;
        Raters = raters, "raters", Set;
        Done = done, "done", Set;
        Covered = covered, "covered", LastWriter;
    }
}

impl Listed for Ballot {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(BallotId(id), MapId(Uuid::nil()), RoundId(Uuid::nil()))
    }
}
