//! The parts of a map that a drawing names, and what they are called in exported files. Never where they are.

use crate::scene::{Kind, Role};
use std::num::NonZeroU16;

/// A part of a map, a sheet or a chart that a group stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Title block of the map (`id` is the map's).
    MapTitle,
    /// The chevron of a stage.
    Stage,
    /// The column of a stage behind everything (`id` is the stage's).
    StageColumn,
    /// A touchpoint's card.
    Card,
    /// The dot of a touchpoint on the fulfilment curve.
    FulfilmentPoint,
    /// The dot of a touchpoint on the emotion curve.
    GapPoint,
    /// Experiences of a touchpoint.
    Experiences,
    /// The name of a lane at the left (`id` is the lane's).
    LaneName,
    /// A cell of a free lane; `id` is the stage's or touchpoint's, the lane is found by place.
    FreeCell,
    /// The measures of a touchpoint (`id` is the touchpoint's).
    Measures,
    /// A measure under one of its touchpoints.
    Measure,
    /// A metric's bar of a touchpoint (`id` is the touchpoint's).
    MetricBar,
    /// The foot with balance and counts.
    Foot,
    /// A touchpoint's mark or line in a chart.
    ChartPoint,
    /// A panel of a page (`id` is that of what it is about).
    Panel,
    /// What a panel is called.
    PanelHeading,
    /// A touchpoint that a panel names, with the reason.
    Finding,
    /// The title on the cover of a report.
    ReportTitle,
    /// What a section of a report is called.
    SectionHeading,
    /// What a part of a section is called.
    PartHeading,
    /// A table of a report.
    Table,
    /// A row of it.
    Row,
    /// A cell of its header.
    Head,
    /// Any other cell.
    Cell,
    /// A list of a report.
    List,
    /// An entry of it.
    Entry,
    /// A drawing of a report.
    Figure,
    /// What is at the foot of every page of a report.
    PageFoot,
}

impl Part {
    /// Every part.
    pub const ALL: &'static [Self] = &[
        Self::MapTitle,
        Self::Stage,
        Self::StageColumn,
        Self::Card,
        Self::FulfilmentPoint,
        Self::GapPoint,
        Self::Experiences,
        Self::LaneName,
        Self::FreeCell,
        Self::Measures,
        Self::Measure,
        Self::MetricBar,
        Self::Foot,
        Self::ChartPoint,
        Self::Panel,
        Self::PanelHeading,
        Self::Finding,
        Self::ReportTitle,
        Self::SectionHeading,
        Self::PartHeading,
        Self::Table,
        Self::Row,
        Self::Head,
        Self::Cell,
        Self::List,
        Self::Entry,
        Self::Figure,
        Self::PageFoot,
    ];
}

impl Part {
    fn role(self) -> Role {
        match self {
            Self::Table => Role::Table,
            Self::Row => Role::Row,
            Self::Head => Role::Head,
            Self::Cell => Role::Cell,
            Self::List => Role::List,
            Self::Entry => Role::Entry,
            Self::PageFoot => Role::Around,
            _ => Role::Plain,
        }
    }
}

impl From<Part> for Kind {
    fn from(part: Part) -> Self {
        let (name, heading) = match part {
            Part::MapTitle => ("map-title", 1),
            Part::Stage => ("stage", 2),
            Part::StageColumn => ("stage-column", 0),
            Part::Card => ("card", 0),
            Part::FulfilmentPoint => ("fulfilment", 0),
            Part::GapPoint => ("gap", 0),
            Part::Experiences => ("experiences", 0),
            Part::LaneName => ("lane-name", 0),
            Part::FreeCell => ("cell", 0),
            Part::Measures => ("measures", 0),
            Part::Measure => ("measure", 0),
            Part::MetricBar => ("metric", 0),
            Part::Foot => ("foot", 0),
            Part::ChartPoint => ("chart-point", 0),
            Part::Panel => ("panel", 0),
            Part::PanelHeading => ("panel-heading", 2),
            Part::Finding => ("finding", 0),
            Part::ReportTitle => ("report-title", 1),
            Part::SectionHeading => ("section-heading", 2),
            Part::PartHeading => ("part-heading", 3),
            Part::Table => ("table", 0),
            Part::Row => ("row", 0),
            Part::Head => ("head", 0),
            Part::Cell => ("table-cell", 0),
            Part::List => ("list", 0),
            Part::Entry => ("entry", 0),
            Part::Figure => ("figure", 0),
            Part::PageFoot => ("page-foot", 0),
        };
        Self { name, heading: NonZeroU16::new(heading), role: part.role() }
    }
}
