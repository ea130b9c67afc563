//! The fields of a project, its rounds, segments and raters.

use super::Rule::{LastWriter, Later, Ours};
use super::fields;
use super::lists::Listed;
use crate::model::{Ballot, Channel, Map, Picture, Project, Rater, RaterId, Round, RoundId, Score, Segment, SegmentId};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

fields! {
    /// A field of a project.
    ProjectField of Project {
        key {}
        lists {
            rounds: Vec<Arc<Round>>,
            segments: Vec<Arc<Segment>>,
            raters: Vec<Arc<Rater>>,
            pictures: Vec<Arc<Picture>>,
            ballots: Vec<Arc<Ballot>>,
            maps: Vec<Arc<Map>>,
        }
        Name = name, "name", LastWriter;
        Client = client, "client", LastWriter;
        Notes = notes, "notes", LastWriter;
        Language = language, "word_language", LastWriter;
        Changed = changed, "changed", Later;
        Thresholds = thresholds, "thresholds", LastWriter;
        CurrentRound = current_round, "current_round", Ours;
    }

    /// A field of a round.
    RoundField of Round {
        key { id }
        lists {}
        Label = label, "round", LastWriter;
        Date = date, "date", LastWriter;
    }

    /// A field of a segment. How much it likes a channel is a field of its own for each channel.
    SegmentField of Segment {
        key { id }
        lists { preferences: BTreeMap<Channel, Score> }
        Name = name, "segment", LastWriter;
        Interests = interests, "interests", LastWriter;
        Behaviour = behaviour, "behaviour", LastWriter;
        Goal = goal, "goal", LastWriter;
        Why = why, "why", LastWriter;
        Color = color, "color", LastWriter;
        Picture = picture, "picture", LastWriter;
    }

    /// A field of a rater.
    RaterField of Rater {
        key { id }
        lists {}
        Name = name, "rater", LastWriter;
        Group = group, "group", LastWriter;
    }
}

impl Listed for Round {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self { id: RoundId(id), label: String::new(), date: None }
    }
}

impl Listed for Segment {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self {
            id: SegmentId(id),
            name: String::new(),
            interests: String::new(),
            behaviour: String::new(),
            goal: String::new(),
            why: String::new(),
            color: None,
            picture: None,
            preferences: BTreeMap::new(),
        }
    }
}

impl Listed for Rater {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self { id: RaterId(id), name: String::new(), group: String::new() }
    }
}
