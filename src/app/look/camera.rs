//! Where the canvas looks, and where it is asked to look next. The canvas carries it out; never a pixel here.

use crate::edit::Selected;
use crate::model::StageId;

/// What the canvas shows now, for the status line and for commands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// How large the map is, by the size of its words: at 1, which is 100 %, they have the size that was chosen for type.
    pub zoom: f64,
    /// The point of the scene in the middle of the canvas, in points.
    pub center: (f64, f64),
    /// From where to where the map is seen beside the names of lanes, in points of the scene; equal before it was shown.
    pub across: (f64, f64),
}

/// What the canvas is asked to do next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum CameraRequest {
    /// A step closer.
    ZoomIn,
    /// A step farther out.
    ZoomOut,
    /// This zoom: at 1, the words of the map are as large as was chosen for type.
    ZoomTo(f64),
    /// The first look at a map: all of it if that is readable, else its full height at the beginning of the journey.
    Open,
    /// The beginning of the journey at the same zoom: the names of lanes, the title, the first stage.
    Beginning,
    /// The end of the journey at the same zoom.
    End,
    /// The stages that follow at the right, the first of them at the left edge.
    Onward,
    /// The stages before, the last of them at the right edge.
    Backward,
    /// All of the map.
    FitMap,
    /// The stage that is selected, or that of the selected touchpoint, or the one in the middle.
    FitStage,
    /// The stages from one to another.
    FitStages(StageId, StageId),
    /// Everything selected.
    FitSelection,
    /// Scroll as little as needed to see an element; nothing if it is already in view.
    Reveal(Selected),
}

impl Camera {
    /// The least zoom.
    pub const MIN_ZOOM: f64 = 0.01;
    /// The greatest zoom.
    pub const MAX_ZOOM: f64 = 8.0;
}

impl Default for Camera {
    fn default() -> Self {
        Self { zoom: 1.0, center: (0.0, 0.0), across: (0.0, 0.0) }
    }
}
