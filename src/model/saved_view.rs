//! Saved views: what somebody looked at, named so that they find it again. Everything in one is a reference by identity, nothing is copied: what is gone
//! since stays named here, so that it is there again when its deletion is undone, and is passed over as long as it is gone ([`SavedView::gone`]).

use super::fields::Rule::LastWriter;
use super::fields::fields;
use super::{
    Arrangement, ChartKind, Control, Curve, Goal, GroupBy, LaneId, MapId, MeasureTab, Media, Project, QuadrantLines, RoundId, SegmentId,
    Shows, SpendBy, StageId, Verdict, ViewId, Voice, World,
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// A view that somebody has named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "View", deny_unknown_fields)]
pub struct SavedView {
    /// Its identity.
    pub id: ViewId,
    /// What it is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What it shows.
    pub shows: Shows,
    /// Of which map; none: whichever is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub map: Option<MapId>,
    /// In which round; none: whichever is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<RoundId>,
    /// Of which segment, if it is the sheet of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// The lanes of the map that are shown; none: those that the map shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lanes: Option<Vec<LaneId>>,
    /// The part of the map that is shown, stage by stage; none: all of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<StageId>,
    /// Which touchpoints it is about; none: all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<ViewFilter>,
    /// How the map is laid out; none: as the window or the page usually does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrangement: Option<Arrangement>,
    /// The stages with which the lines of the map began in the window, if it is laid out as there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<StageId>,
    /// Which chart, and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chart: Option<ViewChart>,
    /// What is compared with what, and how.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared: Option<ViewComparison>,
    /// In which tab measures are shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tab: Option<MeasureTab>,
}

/// Which touchpoints a view is about: one of each list, of an empty one any.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ViewFilter {
    /// Occurs in their words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Their stages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<StageId>,
    /// Their media kinds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<Media>,
    /// Their verdicts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub verdicts: Vec<Verdict>,
    /// Their channel worlds.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub worlds: Vec<World>,
    /// Whether those that have no channel world are meant, besides or alone.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub no_world: bool,
    /// How far they can be steered.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub controls: Vec<Control>,
    /// The goals that they serve.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// Only those whose raters disagree.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub to_discuss: bool,
}

/// Which chart a view shows, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewChart {
    /// The chart.
    pub kind: ChartKind,
    /// What the groups have in common.
    #[serde(default)]
    pub by: GroupBy,
    /// What is followed along the journey.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub curves: Vec<Curve>,
    /// Where the lines between the fields of importance × performance run.
    #[serde(default)]
    pub lines: QuadrantLines,
    /// What spend is added up by.
    #[serde(default)]
    pub spend_by: SpendBy,
    /// Whose curves of one score are compared on the path; none: the curves of the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub several: Option<ViewVoices>,
}

/// Whose curves a view compares on one path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewVoices {
    /// What of the scores is followed.
    pub curve: Curve,
    /// Who.
    #[serde(deserialize_with = "super::entry::few")]
    pub voices: Vec<Voice>,
}

/// What a view compares, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewComparison {
    /// The map and round before.
    pub left: (MapId, RoundId),
    /// The map and round after.
    pub right: (MapId, RoundId),
    /// As a list, not card beside card.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub list: bool,
    /// Without what is the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub only_differences: bool,
}

/// What a view names and is gone since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gone {
    /// Its map.
    pub map: bool,
    /// Its round.
    pub round: bool,
    /// Its segment.
    pub segment: bool,
    /// So many of its lanes.
    pub lanes: usize,
    /// So many stages: of its part of the map, of its filter.
    pub stages: usize,
    /// A side of its comparison.
    pub compared: bool,
    /// So many of those whose curves it compares.
    pub voices: usize,
}

impl Gone {
    /// Whether what it shows is gone, so that there is nothing to be seen.
    pub fn is_all(self) -> bool {
        self.map || self.segment || self.compared
    }
}

impl SavedView {
    /// A view of which only the kind is known.
    pub fn new(id: ViewId, name: impl Into<String>, shows: Shows) -> Self {
        Self {
            id,
            name: name.into(),
            shows,
            map: None,
            round: None,
            segment: None,
            lanes: None,
            stages: Vec::new(),
            filter: None,
            arrangement: None,
            lines: Vec::new(),
            chart: None,
            compared: None,
            tab: None,
        }
    }

    /// Whether it shows tables, which are no drawing.
    pub fn has_tables(&self) -> bool {
        matches!(self.shows, Shows::Table | Shows::Grid | Shows::Votes | Shows::Measures)
    }

    /// What it names and is not there now.
    pub fn gone(&self, project: &Project) -> Gone {
        let map = self.map.and_then(|id| project.map(id));
        let has_side = |(map, round): (MapId, RoundId)| project.map(map).is_some() && project.round(round).is_some();
        let (lanes, stages) = map.map_or((0, 0), |map| {
            let named = self.stages.iter().chain(self.filter.iter().flat_map(|filter| &filter.stages));
            let stages: HashSet<StageId> = named.copied().filter(|id| map.stage(*id).is_none()).collect();
            (self.lanes.iter().flatten().filter(|id| map.lane(**id).is_none()).count(), stages.len())
        });
        let several = self.chart.iter().filter_map(|chart| chart.several.as_ref());
        let voices = several.flat_map(|several| &several.voices).filter(|voice| !voice.is_in(project)).count();
        Gone {
            map: self.map.is_some() && map.is_none(),
            round: self.round.is_some_and(|id| project.round(id).is_none()),
            segment: self.segment.is_some_and(|id| project.segment(id).is_none()),
            lanes,
            stages,
            compared: self.compared.is_some_and(|compared| !has_side(compared.left) || !has_side(compared.right)),
            voices,
        }
    }
}

fields! {
    /// A field of a saved view.
    ViewField of SavedView {
        key { id }
        lists {}
        Name = name, "view", LastWriter, since 3;
        Shows = shows, "shows", LastWriter, since 3;
        Map = map, "map", LastWriter, since 3;
        Round = round, "round", LastWriter, since 3;
        Segment = segment, "segment", LastWriter, since 3;
        Lanes = lanes, "lanes", LastWriter, since 3;
        Stages = stages, "stages", LastWriter, since 3;
        Filter = filter, "filter", LastWriter, since 3;
        Arrangement = arrangement, "arrangement", LastWriter, since 3;
        Lines = lines, "lines", LastWriter, since 3;
        Chart = chart, "chart", LastWriter, since 3;
        Compared = compared, "compared", LastWriter, since 3;
        Tab = tab, "tab", LastWriter, since 3;
    }
}
