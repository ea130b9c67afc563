//! The steps of a presentation: what is shown one after the other, with what is said there and how long it may take (`method.md` §9). Everything in one is
//! a reference by identity, nothing is copied: what is gone since stays named here, so that it is there again when its deletion is undone, and is passed
//! over as long as it is gone ([`PresentationStep::is_gone`]). Pure data: never how anything is shown.

use super::fields::Rule::LastWriter;
use super::fields::fields;
use super::{MapId, Project, StageId, StepId, TouchpointId, ViewChart, ViewId};
use serde::{Deserialize, Serialize};

/// A step of the presentation of a map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Step", deny_unknown_fields)]
pub struct PresentationStep {
    /// Its identity.
    pub id: StepId,
    /// Whose presentation it belongs to; it goes with the map.
    pub map: MapId,
    /// What it shows.
    pub shows: StepShows,
    /// What is said there; only whoever presents sees it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// How many minutes it may take; 0: not planned.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub minutes: u16,
}

/// What a step shows: of its map, unless it is a saved view, which names its own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum StepShows {
    /// The whole map.
    #[default]
    Whole,
    /// A stage.
    Stage(StageId),
    /// A touchpoint.
    Touchpoint(TouchpointId),
    /// A saved view.
    View(ViewId),
    /// A chart.
    Chart(ViewChart),
    /// What the map says: its balance, its verdicts and where to begin.
    Says,
    /// The measures.
    Measures,
}

fn is_zero(minutes: &u16) -> bool {
    *minutes == 0
}

impl PresentationStep {
    /// A step of which only what it shows is known.
    pub fn new(id: StepId, map: MapId, shows: StepShows) -> Self {
        Self { id, map, shows, note: String::new(), minutes: 0 }
    }

    /// Whether what it shows is not there now.
    pub fn is_gone(&self, project: &Project) -> bool {
        let Some(map) = project.map(self.map) else { return true };
        match &self.shows {
            StepShows::Whole | StepShows::Chart(_) | StepShows::Says | StepShows::Measures => false,
            StepShows::Stage(id) => map.stage(*id).is_none(),
            StepShows::Touchpoint(id) => map.touchpoint(*id).is_none(),
            StepShows::View(id) => project.view(*id).is_none_or(|view| view.gone(project).is_all()),
        }
    }
}

impl Project {
    /// The steps of a map's presentation, in order.
    pub fn presentation_of(&self, map: MapId) -> impl Iterator<Item = &std::sync::Arc<PresentationStep>> {
        self.presentation.iter().filter(move |step| step.map == map)
    }

    /// The step of a presentation with this id.
    pub fn presented(&self, id: StepId) -> Option<&std::sync::Arc<PresentationStep>> {
        self.presentation.iter().find(|step| step.id == id)
    }
}

fields! {
    /// A field of a step of a presentation.
    StepField of PresentationStep {
        key { id }
        lists {}
        Map = map, "map", LastWriter, since 3;
        Shows = shows, "shows", LastWriter, since 3;
        Note = note, "notes", LastWriter, since 3;
        Minutes = minutes, "minutes", LastWriter, since 3;
    }
}
