//! The rows of a map: cards by media kind, curves, experiences, measures, metrics and the user's own text and list lanes. Which rows, in which order and how
//! high; never how they are drawn.

use super::fields::Rule::{LastWriter, Ours};
use super::fields::fields;
use super::{LaneId, MapId, Media, PictureId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// One row of a map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lane {
    /// Its identity.
    pub id: LaneId,
    /// What it shows.
    pub kind: LaneKind,
    /// Not shown, but kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Height in points as set by the user, 24–600; none: as high as its content needs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<f64>,
}

/// What a lane shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum LaneKind {
    /// Cards of one media kind. There is exactly one lane for each.
    Cards(Media),
    /// Expectation against fulfilment, with competition and relevance.
    Curves,
    /// The gap along the journey.
    Emotion,
    /// What really happened, + and −.
    Experiences,
    /// The project's measures, each under its touchpoints.
    Measures,
    /// A metric, by its name: a bar under each touchpoint that has it.
    Metric(String),
    /// The user's own words.
    Free(FreeLane),
}

/// A lane of the user's own words, per stage or per touchpoint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FreeLane {
    /// What the lane is called: doing, thinking, feeling, backstage …
    pub name: String,
    /// Running text, or one entry per line.
    pub style: FreeStyle,
    /// What its cells belong to.
    pub per: FreePer,
    /// The cells by the id of their stage or touchpoint; empty ones are left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub cells: BTreeMap<Uuid, String>,
    /// The pictures of a lane of pictures, by the same ids; the words of such a cell are shown under its picture.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub pictures: BTreeMap<Uuid, PictureId>,
}

/// How the words of a free lane are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FreeStyle {
    /// Running text.
    Text,
    /// One entry per line, with a bullet.
    List,
    /// A picture with a line under it. A touchpoint without one in the lane shows its own.
    Picture,
}

/// What the cells of a free lane belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FreePer {
    /// One cell per stage.
    Stage,
    /// One cell per touchpoint.
    Touchpoint,
}

impl LaneKind {
    /// Whether it is a lane of the user's own words.
    pub fn is_own_words(&self) -> bool {
        matches!(self, Self::Free(free) if free.style != FreeStyle::Picture)
    }
}

impl FreeLane {
    /// A lane without words yet.
    pub fn new(name: impl Into<String>, style: FreeStyle, per: FreePer) -> Self {
        Self { name: name.into(), style, per, cells: BTreeMap::new(), pictures: BTreeMap::new() }
    }

    /// The entries of a list: its lines that are not blank.
    pub fn entries_of(text: &str) -> impl Iterator<Item = &str> {
        text.lines().map(str::trim).filter(|line| !line.is_empty())
    }

    /// How many entries a cell has that can be chosen one by one: those of a list, else none.
    pub fn entries(&self, cell: Uuid) -> usize {
        let text = self.cells.get(&cell).filter(|_| self.style == FreeStyle::List);
        text.map_or(0, |text| Self::entries_of(text).count())
    }

    /// Whether a stage or touchpoint has words or a picture here.
    pub fn has_cell(&self, id: Uuid) -> bool {
        self.cells.contains_key(&id) || self.pictures.contains_key(&id)
    }

    /// Drops the words and pictures of all but some stages or touchpoints.
    pub fn retain(&mut self, kept: impl Fn(Uuid) -> bool) {
        self.cells.retain(|id, _| kept(*id));
        self.pictures.retain(|id, _| kept(*id));
    }
}

impl Lane {
    /// The lowest height a user can give a lane, in points.
    pub const MIN_HEIGHT: f64 = 24.0;
    /// The greatest height a user can give a lane, in points.
    pub const MAX_HEIGHT: f64 = 600.0;

    /// A visible lane, as high as it needs to be.
    pub fn new(id: LaneId, kind: LaneKind) -> Self {
        Self { id, kind, hidden: false, height: None }
    }

    /// The lane of measures of a map, where its first measure is made: the same in every copy of the file.
    pub(crate) fn of_measures(map: MapId) -> Self {
        Self::new(LaneId::named(&format!("{map} measures")), LaneKind::Measures)
    }

    /// The lanes every new map has: paid, owned, earned, curves, emotion (hidden: the curves show it too), experiences.
    pub fn standard(map: MapId) -> Vec<Arc<Self>> {
        let lane = |name: &str, kind| Self::new(LaneId::named(&format!("{map} {name}")), kind);
        [
            lane("paid", LaneKind::Cards(Media::Paid)),
            lane("owned", LaneKind::Cards(Media::Owned)),
            lane("earned", LaneKind::Cards(Media::Earned)),
            lane("curves", LaneKind::Curves),
            Self { hidden: true, ..lane("emotion", LaneKind::Emotion) },
            lane("experiences", LaneKind::Experiences),
        ]
        .map(Arc::new)
        .to_vec()
    }
}

fields! {
    /// A field of a lane.
    LaneField of Lane {
        key { id }
        lists {}
        /// What it shows; what a lane of own words holds is in [`FreeField`].
        Kind = kind, "kind", LastWriter, since 1;
        Hidden = hidden, "hidden", Ours, since 1;
        Height = height, "height", Ours, since 1;
    }

    /// A field of a lane of own words. Its cells are elements of their own.
    FreeField of FreeLane {
        key {}
        lists { cells: BTreeMap<Uuid, String>, pictures: BTreeMap<Uuid, PictureId> }
        Name = name, "name", LastWriter, since 1;
        Style = style, "style", LastWriter, since 1;
        Per = per, "per", LastWriter, since 1;
    }
}
