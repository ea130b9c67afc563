//! Every touchpoint's own place on the axis (`look.md`, "Packing"), in one row of its lane or staggered in several. Pure numbers: never a text, a colour
//! or a node.

use super::composition::Composition;
use crate::model::{Media, Stage};

/// How tightly the cards of a stage are packed. All lengths in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Packing {
    /// Width of every card.
    pub card_width: f64,
    /// Least distance between the centres of neighbouring cards.
    pub distance: f64,
    /// Rows of cards in each lane, 1 or more.
    pub rows: usize,
    /// Least room between two cards of one row.
    pub gap: f64,
    /// Room between a stage's edge and its first and last card.
    pub padding: f64,
    /// Width of a stage without touchpoints.
    pub empty: f64,
    /// The lane of each media kind, by its number.
    pub lanes: [usize; 3],
}

impl Packing {
    /// As a map in one line is packed, in the window and in pictures without a page.
    pub(super) fn line(card_width: f64) -> Self {
        Self { card_width, distance: 76.0, rows: 1, gap: 12.0, padding: 14.0, empty: 150.0, lanes: [0, 1, 2] }
    }

    /// As a composed map is packed. `lanes`: in whose lane the cards of each media kind are.
    pub(super) fn page(composition: &Composition, lanes: [Media; 3]) -> Self {
        let Composition { card_width, distance, rows, .. } = *composition;
        Self { card_width, distance, rows, gap: 8.0, padding: 10.0, empty: 110.0, lanes: lanes.map(|media| media as usize) }
    }
}

/// The axis within one stage, measured from its left edge.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Axis {
    /// Width of the stage, in points.
    pub width: f64,
    /// Centre of each card, in points.
    pub centers: Vec<f64>,
    /// The row of its lane that each card is in; 0 is the upper one.
    pub rows: Vec<u8>,
}

/// Packs the cards of a stage. Because a stage begins after the right edge of every card before it, a stage can be packed alone.
/// `least` is the width its name needs. In a lane of several rows, a card goes where it may stand furthest left, else into the upper row.
pub(super) fn pack(stage: &Stage, packing: &Packing, least: f64) -> Axis {
    let Packing { card_width, distance, gap, padding, .. } = *packing;
    let mut centers: Vec<f64> = Vec::with_capacity(stage.touchpoints.len());
    let mut rows = Vec::with_capacity(stage.touchpoints.len());
    let mut ends = vec![[f64::NEG_INFINITY; 3]; packing.rows.max(1)];
    for touchpoint in &stage.touchpoints {
        let lane = packing.lanes[touchpoint.media() as usize];
        let after_neighbour = centers.last().map_or(padding + card_width / 2.0, |last| last + distance);
        let (mut row, mut center) = (0, f64::INFINITY);
        for (index, ends) in ends.iter().enumerate() {
            let here = after_neighbour.max(ends[lane] + gap + card_width / 2.0);
            if here < center {
                (row, center) = (index, here);
            }
        }
        ends[row][lane] = center + card_width / 2.0;
        centers.push(center);
        rows.push(row as u8);
    }
    let last = ends.into_iter().flatten().fold(packing.empty - padding, f64::max);
    Axis { width: (last + padding).max(least), centers, rows }
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
        let axis = pack(&stage(&[Area::Service, Area::Influence, Area::Service]), &Packing::line(138.0), 0.0);
        assert_eq!(axis.centers, [83.0, 159.0, 235.0]);
        assert_eq!(axis.width, 235.0 + 69.0 + 14.0);
        let same = pack(&stage(&[Area::Service, Area::PointOfSale]), &Packing::line(138.0), 0.0);
        assert_eq!(same.centers, [83.0, 83.0 + 138.0 + 12.0]);
        assert_eq!(same.rows, [0, 0]);
    }

    #[test]
    fn empty_stages_and_long_names_have_room() {
        assert_eq!(pack(&stage(&[]), &Packing::line(138.0), 0.0).width, 150.0);
        assert_eq!(pack(&stage(&[Area::Service]), &Packing::line(138.0), 400.0).width, 400.0);
    }

    /// In staggered lanes neighbours overlap on the axis, cards of one row never touch, and no card comes before the one before it.
    #[test]
    fn staggered_lanes_are_shorter_and_no_two_cards_of_a_row_touch() {
        let areas = [Area::Service, Area::PointOfSale, Area::Service, Area::Influence, Area::Service, Area::Service, Area::Service];
        let mut widths = Vec::new();
        for rows in 1..=3 {
            for (distance, card_width) in [(76.0, 144.0), (60.0, 192.0), (48.0, 96.0)] {
                let packing = Packing { card_width, distance, rows, gap: 8.0, padding: 10.0, empty: 60.0, lanes: [0, 1, 2] };
                let stage = stage(&areas);
                let axis = pack(&stage, &packing, 0.0);
                assert!(axis.centers.windows(2).all(|pair| pair[1] - pair[0] >= distance - 1e-9), "{axis:?}");
                assert!(axis.rows.iter().all(|row| usize::from(*row) < rows));
                let placed: Vec<_> =
                    axis.centers.iter().zip(&axis.rows).zip(&stage.touchpoints).map(|((x, row), one)| (*x, *row, one.media())).collect();
                for (index, one) in placed.iter().enumerate() {
                    let next = placed[index + 1..].iter().find(|two| (two.1, two.2) == (one.1, one.2));
                    assert!(next.is_none_or(|two| two.0 - one.0 >= card_width + 8.0 - 1e-9), "{placed:?}");
                }
                assert!((axis.centers[0] - 10.0 - card_width / 2.0).abs() < 1e-9);
                assert!((axis.width - axis.centers[areas.len() - 1] - card_width / 2.0 - 10.0).abs() < 1e-9, "{axis:?}");
                widths.push((rows, axis.width));
            }
        }
        for at in 0..3 {
            assert!(widths[at].1 >= widths[at + 3].1 && widths[at + 3].1 >= widths[at + 6].1, "{widths:?}");
        }
        // The upper row first, the lower one only where a card may stand further left there.
        let packing = Packing { card_width: 100.0, distance: 76.0, rows: 2, gap: 8.0, padding: 10.0, empty: 60.0, lanes: [0, 1, 2] };
        assert_eq!(pack(&stage(&[Area::Service; 3]), &packing, 0.0).rows, [0, 1, 0]);
        let mixed = stage(&[Area::Service, Area::Influence, Area::Service]);
        assert_eq!(pack(&mixed, &packing, 0.0).rows, [0, 0, 0]);
        // In one lane for all media, no neighbours overlap that are in the same row.
        assert_eq!(pack(&mixed, &Packing { lanes: [0, 0, 0], ..packing }, 0.0).rows, [0, 1, 0]);
    }
}
