//! Which chart is shown and how: plain data that the window changes and an export gets too. Never what a chart says.

use crate::method::portfolio::Limits;
pub use crate::model::{ChartKind, Curve, GroupBy, SpendBy};
use crate::model::{QuadrantLines, ViewChart, ViewVoices, Voice};
use std::collections::BTreeSet;

impl ChartKind {
    /// Whether it is a plane that can be zoomed and moved.
    pub fn is_plane(self) -> bool {
        matches!(self, Self::RelevanceGap | Self::ImportancePerformance | Self::Curves)
    }
}

/// What several say of one score over one path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Several {
    /// The score, or the gap.
    pub curve: Curve,
    /// Who: at most [`crate::method::MOST_VOICES`]; nobody: there is nothing to compare.
    pub voices: Vec<Voice>,
}

impl Default for Several {
    fn default() -> Self {
        Self { curve: Curve::Fulfilment, voices: Vec::new() }
    }
}

/// Which chart, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartChoice {
    /// The chart.
    pub kind: ChartKind,
    /// Where the lines between the fields of importance × performance run.
    pub lines: QuadrantLines,
    /// What the groups have in common.
    pub by: GroupBy,
    /// What is followed along the journey.
    pub curves: BTreeSet<Curve>,
    /// Whose curves of one score take the place of these.
    pub several: Several,
    /// What spend is added up by.
    pub spend_by: SpendBy,
    /// The money and the days that there are for measures.
    pub within: Limits,
}

impl Default for ChartChoice {
    fn default() -> Self {
        Self {
            kind: ChartKind::default(),
            lines: QuadrantLines::default(),
            by: GroupBy::default(),
            curves: BTreeSet::from([Curve::Expectation, Curve::Fulfilment, Curve::Competition]),
            several: Several::default(),
            spend_by: SpendBy::default(),
            within: Limits { budget: i64::MAX, effort: None },
        }
    }
}

impl ChartChoice {
    /// A chart with the usual choices.
    pub fn of(kind: ChartKind) -> Self {
        Self { kind, ..Self::default() }
    }

    /// As a saved view keeps it: without the money and the days, which are the portfolio's.
    pub fn saved(&self) -> ViewChart {
        let Self { kind, lines, by, curves, several: Several { curve, voices }, spend_by, within: _ } = self.clone();
        let several = (!voices.is_empty()).then_some(ViewVoices { curve, voices });
        ViewChart { kind, by, curves: curves.into_iter().collect(), lines, spend_by, several }
    }

    /// The chart of a saved view.
    pub fn of_view(kept: &ViewChart) -> Self {
        let ViewChart { kind, by, curves, lines, spend_by, several } = kept.clone();
        let several = several.map_or_else(Several::default, |ViewVoices { curve, voices }| Several { curve, voices });
        Self { kind, lines, by, curves: curves.into_iter().collect(), several, spend_by, ..Self::default() }
    }
}
