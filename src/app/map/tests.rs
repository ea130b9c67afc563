//! What is done on the maps, without a window.

mod clipboard;
mod editing;
mod funnel;
mod metric_lane;
