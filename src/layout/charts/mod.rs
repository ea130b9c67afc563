//! Charts of what the scores say: described once by what they mean, then drawn as a scene. The window and every exporter show that same
//! drawing, so that what people point at in the workshop is what is handed out. This room asks the method for every figure and every border
//! between verdicts, and has no rule of its own.

mod choice;
mod describe;
mod description;
mod draw;
mod draw_lists;
mod draw_plane;
mod draw_several;
mod draw_tables;
mod frontier;
mod funnel;
mod measure_plane;
mod pages;
mod planes;
mod several;
mod spend;
mod spread;
mod tables;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_money;
#[cfg(test)]
mod tests_several;

pub use choice::{ChartChoice, ChartKind, Curve, GroupBy, Several, SpendBy};
pub use description::{
    Axis, AxisMarks, BalanceSides, Band, Body, Chart, CoverageRow, CoverageTable, Dot, FrontierCurve, FrontierNow, FrontierPoint,
    FunnelList, FunnelPart, FunnelRow, GroupRow, GroupTable, Line, Meaning, PartingList, PartingRow, PartingSide, Plane, PriorityList,
    PriorityRow, Reference, Region, Share, SpendRow, SpendTable, Target, Threshold,
};
pub use draw::{ChartOptions, Drawing, EXPORT_SIZE, Handle, LEAST_CURVE, LEAST_HEIGHT, LEAST_WIDTH, Look, Mark, PlaneFrame, PlaneView};
pub use draw_several::{VoiceDash, voice_dash, voice_ink};
pub use frontier::FrontierFigures;
pub use measure_plane::{MeasureDrawing, MeasurePlane, MeasurePoint, PlaneHeld};
pub use several::voice_names;
