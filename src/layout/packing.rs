//! Every touchpoint's own place on the axis (`look.md`, "Packing"). Pure numbers: never a text, a colour or a node.

use crate::model::{Media, Stage};

/// Least distance between the centres of neighbouring cards, in points.
pub(super) const CENTER_DISTANCE: f64 = 76.0;
/// Least room between two cards of one lane, in points.
pub(super) const CARD_GAP: f64 = 12.0;
/// Room between a stage's edge and its first and last card, in points.
pub(super) const STAGE_PADDING: f64 = 14.0;
/// Width of a stage without touchpoints, in points.
const EMPTY_STAGE: f64 = 150.0;

/// The axis within one stage, measured from its left edge.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Axis {
    /// Width of the stage, in points.
    pub width: f64,
    /// Centre of each card, in points.
    pub centers: Vec<f64>,
}

/// Packs the cards of a stage. Because a stage begins after the right edge of every card before it, a stage can be packed alone.
/// `least` is the width its name needs.
pub(super) fn pack(stage: &Stage, card_width: f64, least: f64) -> Axis {
    let mut centers: Vec<f64> = Vec::with_capacity(stage.touchpoints.len());
    let mut lane_ends = [f64::NEG_INFINITY; 3];
    for touchpoint in &stage.touchpoints {
        let lane = match touchpoint.media() {
            Media::Paid => 0,
            Media::Owned => 1,
            Media::Earned => 2,
        };
        let after_neighbour = centers.last().map_or(STAGE_PADDING + card_width / 2.0, |last| last + CENTER_DISTANCE);
        let center = after_neighbour.max(lane_ends[lane] + CARD_GAP + card_width / 2.0);
        lane_ends[lane] = center + card_width / 2.0;
        centers.push(center);
    }
    let needed = lane_ends.into_iter().fold(EMPTY_STAGE - STAGE_PADDING, f64::max) + STAGE_PADDING;
    Axis { width: needed.max(least), centers }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, StageId, Touchpoint, TouchpointId};
    use std::sync::Arc;

    fn stage(areas: &[Area]) -> Stage {
        let mut stage = Stage::new(StageId::named("s"), "S");
        for (index, area) in areas.iter().enumerate() {
            stage.touchpoints.push(Arc::new(Touchpoint::new(TouchpointId::named(&index.to_string()), "T", *area)));
        }
        stage
    }

    #[test]
    fn cards_in_one_lane_do_not_touch_and_neighbours_in_others_overlap() {
        let axis = pack(&stage(&[Area::Service, Area::Influence, Area::Service]), 138.0, 0.0);
        assert_eq!(axis.centers, [83.0, 159.0, 235.0]);
        assert_eq!(axis.width, 235.0 + 69.0 + STAGE_PADDING);
        let same = pack(&stage(&[Area::Service, Area::PointOfSale]), 138.0, 0.0);
        assert_eq!(same.centers, [83.0, 83.0 + 138.0 + CARD_GAP]);
    }

    #[test]
    fn empty_stages_and_long_names_have_room() {
        assert_eq!(pack(&stage(&[]), 138.0, 0.0).width, EMPTY_STAGE);
        assert_eq!(pack(&stage(&[Area::Service]), 138.0, 400.0).width, 400.0);
    }
}
