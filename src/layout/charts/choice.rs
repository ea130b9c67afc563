//! Which chart is shown and how: plain data that the window changes and an export gets too. Never what a chart says.

use crate::method::QuadrantLines;
use crate::method::portfolio::Limits;
use crate::model::Code;
use std::collections::BTreeSet;

/// The charts there are, in the order of the chooser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum ChartKind {
    /// How much it counts against how far it is from the expectation, with the regions of the verdicts.
    #[default]
    RelevanceGap,
    /// The classic plane with four fields.
    ImportancePerformance,
    /// Scores along the journey.
    Curves,
    /// Mean scores and gaps of touchpoints that have something in common.
    Groups,
    /// What delights against what disappoints.
    Balance,
    /// Which goals are served in which stage.
    Coverage,
    /// What to deal with first.
    Priorities,
    /// Contacts and completions along the journey, with the funnels and what is lost.
    Funnel,
    /// What more money for measures buys.
    Frontier,
    /// Where the money goes, and what it does there.
    Spend,
}

impl ChartKind {
    /// Whether it is a plane that can be zoomed and moved.
    pub fn is_plane(self) -> bool {
        matches!(self, Self::RelevanceGap | Self::ImportancePerformance | Self::Curves)
    }
}

/// What touchpoints are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum GroupBy {
    /// Their stage.
    #[default]
    Stage,
    /// Their media kind.
    Media,
    /// Their area.
    Area,
    /// Their channel world.
    World,
    /// How far they can be steered.
    Control,
    /// Who rated them.
    RaterGroup,
}

/// What spend is added up by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum SpendBy {
    /// The media kind.
    #[default]
    Media,
    /// The area.
    Area,
    /// The main channel.
    Channel,
    /// The stage.
    Stage,
    /// Every touchpoint by itself.
    Touchpoint,
}

/// What can be followed along the journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Curve {
    /// E
    Expectation,
    /// F
    Fulfilment,
    /// C
    Competition,
    /// R
    Relevance,
    /// g
    Gap,
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
}

impl Code for ChartKind {
    const KIND: &'static str = "chart";
    const ALL: &'static [Self] = &[
        Self::RelevanceGap,
        Self::ImportancePerformance,
        Self::Curves,
        Self::Funnel,
        Self::Groups,
        Self::Balance,
        Self::Coverage,
        Self::Priorities,
        Self::Frontier,
        Self::Spend,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::RelevanceGap => "relevance-gap",
            Self::ImportancePerformance => "importance-performance",
            Self::Curves => "curves",
            Self::Groups => "groups",
            Self::Balance => "balance",
            Self::Coverage => "coverage",
            Self::Priorities => "priorities",
            Self::Funnel => "funnel",
            Self::Frontier => "frontier",
            Self::Spend => "spend",
        }
    }
}

impl Code for GroupBy {
    const KIND: &'static str = "group-by";
    const ALL: &'static [Self] = &[Self::Stage, Self::Media, Self::Area, Self::World, Self::Control, Self::RaterGroup];

    fn code(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Media => "media",
            Self::Area => "area",
            Self::World => "world",
            Self::Control => "control",
            Self::RaterGroup => "rater-group",
        }
    }
}

impl Code for SpendBy {
    const KIND: &'static str = "spend-by";
    const ALL: &'static [Self] = &[Self::Media, Self::Area, Self::Channel, Self::Stage, Self::Touchpoint];

    fn code(self) -> &'static str {
        match self {
            Self::Media => "media",
            Self::Area => "area",
            Self::Channel => "channel",
            Self::Stage => "stage",
            Self::Touchpoint => "touchpoint",
        }
    }
}

impl Code for Curve {
    const KIND: &'static str = "curve";
    const ALL: &'static [Self] = &[Self::Expectation, Self::Fulfilment, Self::Competition, Self::Relevance, Self::Gap];

    fn code(self) -> &'static str {
        match self {
            Self::Expectation => "expectation",
            Self::Fulfilment => "fulfilment",
            Self::Competition => "competition",
            Self::Relevance => "relevance",
            Self::Gap => "gap",
        }
    }
}
