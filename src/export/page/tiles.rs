//! Where a drawing is cut into tiles: as few sheets as possible, with borders where they cut the least, and no sheet at the end that is
//! nearly empty. Never how the sheets look.

use super::{OVERLAP, Size};
use crate::scene::{Group, Node, Scene, Vec2};

/// The scales that may be taken, in percent of the natural size.
const SCALES: std::ops::RangeInclusive<i32> = 90..=115;
/// How many places are weighed for each border.
const MOST_PLACES: usize = 24;

/// Where a drawing is cut along both axes, in points of the drawing.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cut {
    /// Points on paper for each point of the drawing.
    pub scale: f64,
    /// Beginnings of the columns, and the end of the last.
    pub columns: Vec<f64>,
    /// The same of the rows.
    pub rows: Vec<f64>,
    /// What the borders cut.
    cost: f64,
}

impl Cut {
    /// How many sheets it takes.
    pub(super) fn sheets(&self) -> usize {
        (self.columns.len() - 1) * (self.rows.len() - 1)
    }

    /// Whether this is better than another: fewer sheets, then less that is cut, then nearer to the natural size.
    pub(super) fn beats(&self, other: &Self) -> bool {
        let far = |cut: &Self| (cut.scale - 1.0).abs();
        let order = self.sheets().cmp(&other.sheets()).then(self.cost.total_cmp(&other.cost));
        order.then(far(self).total_cmp(&far(other))).is_lt()
    }
}

/// What lies along an axis and had better not be cut.
pub(super) struct Obstacles {
    /// Places in order, each with what a border between it and the next one cuts.
    steps: Vec<(f64, f64)>,
}

impl Obstacles {
    /// Those along the width and along the height of a drawing.
    pub(super) fn of(scene: &Scene) -> [Self; 2] {
        let mut spans = [Vec::new(), Vec::new()];
        collect(&scene.nodes, Vec2::ZERO, &mut spans);
        spans.map(Self::new)
    }

    /// From spans, each with its weight.
    fn new(spans: Vec<(f64, f64, f64)>) -> Self {
        let mut events: Vec<(f64, f64)> = spans.into_iter().flat_map(|(from, to, weight)| [(from, weight), (to, -weight)]).collect();
        events.sort_by(|one, two| one.0.total_cmp(&two.0));
        let mut steps: Vec<(f64, f64)> = Vec::with_capacity(events.len());
        let mut sum = 0.0;
        for (place, weight) in events {
            sum += weight;
            match steps.last_mut() {
                Some(last) if place - last.0 < 1e-6 => last.1 = sum,
                _ => steps.push((place, sum)),
            }
        }
        Self { steps }
    }

    /// What a border at a place cuts.
    fn cost(&self, place: f64) -> f64 {
        let after = self.steps.partition_point(|(from, _)| *from <= place);
        after.checked_sub(1).map_or(0.0, |index| self.steps[index].1).max(0.0)
    }

    /// The best places for a border between two others, near `ideal`: each in the middle of its gap.
    fn places(&self, from: f64, to: f64, ideal: f64) -> Vec<(f64, f64)> {
        let mut found = vec![ideal.clamp(from, to)];
        let first = self.steps.partition_point(|(place, _)| *place <= from).saturating_sub(1);
        for pair in self.steps[first.min(self.steps.len())..].windows(2) {
            if pair[0].0 >= to {
                break;
            }
            let (start, end) = (pair[0].0.max(from), pair[1].0.min(to));
            if end > start {
                found.push((start + end) / 2.0);
            }
        }
        let mut priced: Vec<(f64, f64)> = found.into_iter().map(|place| (place, self.cost(place))).collect();
        priced.sort_by(|one, two| one.1.total_cmp(&two.1).then((one.0 - ideal).abs().total_cmp(&(two.0 - ideal).abs())));
        priced.truncate(MOST_PLACES);
        // With these two at each border there is always a way.
        priced.extend([from, to].map(|place| (place, self.cost(place))));
        priced
    }

    /// The borders of so many sheets along a length, with what they cut, where each sheet shows `room` and shares the overlap with the next;
    /// none if the last would be less than half full whatever is done.
    fn borders(&self, length: f64, room: f64, overlap: f64, sheets: usize) -> Option<(Vec<f64>, f64)> {
        let step = room - overlap;
        /// The best way to a place: what it cuts, how far its borders are from even ones, the borders.
        type Way = (f64, f64, Vec<f64>);
        let mut ways: Vec<Way> = vec![(0.0, 0.0, vec![0.0])];
        for border in 1..sheets {
            let ideal = length * border as f64 / sheets as f64;
            let after = (sheets - border) as f64;
            let from = (length - room - (after - 1.0) * step).max(0.0);
            let to = (border as f64 * step).min(length - room / 2.0);
            if from > to + 1e-9 {
                return None;
            }
            let mut next: Vec<Way> = Vec::new();
            for (place, cost) in self.places(from, to.max(from), ideal) {
                let reaches = |way: &&Way| way.2.last().is_some_and(|last| place > *last && place - last <= step + 1e-9);
                let best = ways.iter().filter(reaches).min_by(|one, two| one.0.total_cmp(&two.0).then(one.1.total_cmp(&two.1)));
                if let Some((cut, uneven, borders)) = best {
                    let borders = borders.iter().copied().chain([place]).collect();
                    next.push((cut + cost, uneven + (place - ideal).powi(2), borders));
                }
            }
            ways = next;
        }
        let best = ways.into_iter().min_by(|one, two| one.0.total_cmp(&two.0).then(one.1.total_cmp(&two.1)))?;
        let (cost, _, mut borders) = best;
        borders.push(length);
        Some((borders, cost))
    }
}

/// The best way to cut a drawing of a size into sheets that each show `room` points of paper; none if it takes more sheets than `most`.
pub(super) fn cut(size: Size, obstacles: &[Obstacles; 2], room: Size, most: u64) -> Result<Cut, u64> {
    let count = |length: f64, room: f64| ((length - OVERLAP) / (room - OVERLAP) - 1e-6).ceil().max(1.0);
    let sheets = |scale: f64| (count(size.width * scale, room.width), count(size.height * scale, room.height));
    let least = SCALES.map(|percent| sheets(f64::from(percent) / 100.0)).map(|(across, down)| across * down).fold(f64::INFINITY, f64::min);
    if least > most as f64 {
        return Err(least as u64);
    }
    let mut best: Option<Cut> = None;
    for percent in SCALES {
        let scale = f64::from(percent) / 100.0;
        let (across, down) = sheets(scale);
        if across * down > least + 0.5 {
            continue;
        }
        let [wide, high] = obstacles;
        let columns = wide.borders(size.width, room.width / scale, OVERLAP / scale, across as usize);
        let rows = high.borders(size.height, room.height / scale, OVERLAP / scale, down as usize);
        if let (Some((columns, cut)), Some((rows, also))) = (columns, rows) {
            let cut = Cut { scale, columns, rows, cost: cut + also };
            if best.as_ref().is_none_or(|best| cut.beats(best)) {
                best = Some(cut);
            }
        }
    }
    best.ok_or(least as u64)
}

/// What of some nodes had better not be cut: elements, words and pictures; of what is wide or high on its own, little.
fn collect(nodes: &[Node], offset: Vec2, spans: &mut [Vec<(f64, f64, f64)>; 2]) {
    /// Longer elements than this are bands of the drawing rather than things in it.
    const THING: f64 = 260.0;
    for node in nodes {
        let Some(bounds) = node.bounds().map(|bounds| bounds + offset) else { continue };
        let weight = |length: f64| match node {
            Node::Text(_) | Node::Image(_) => 2.0,
            Node::Group(Group { element: Some(_), .. }) if length <= THING => 4.0,
            Node::Group(Group { element: Some(_), .. }) => 0.25,
            Node::Shape(_) => 0.5,
            Node::Group(_) => 0.0,
        };
        spans[0].push((bounds.x0, bounds.x1, weight(bounds.width())));
        spans[1].push((bounds.y0, bounds.y1, weight(bounds.height())));
        if let Node::Group(group) = node {
            collect(&group.children, offset + group.offset, spans);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{OVERLAP, Obstacles, Size, cut};

    /// Cards of 100 points with gaps of 20 between them along a length.
    fn cards(count: usize) -> Obstacles {
        Obstacles::new((0..count).map(|index| (index as f64 * 120.0 + 10.0, index as f64 * 120.0 + 110.0, 4.0)).collect())
    }

    fn nothing() -> Obstacles {
        Obstacles::new(Vec::new())
    }

    #[test]
    fn borders_are_in_gaps_and_every_sheet_is_half_full() {
        for count in 4..80 {
            let length = count as f64 * 120.0;
            let (room, obstacles) = (Size::new(700.0, 500.0), [cards(count), nothing()]);
            let found = cut(Size::new(length, 480.0), &obstacles, room, 1000).unwrap();
            let width = |pair: &[f64]| (pair[1] - pair[0]) * found.scale;
            assert!((0.9..=1.15).contains(&found.scale));
            // Where hardly a sheet has room to spare, a border may have no gap within reach.
            let spare = (found.columns.len() - 1) as f64 * (700.0 - OVERLAP) + OVERLAP - length * found.scale;
            assert!(found.cost < 1.0 || spare < 240.0, "{count}: no card is cut, {found:?}");
            for pair in found.columns.windows(2) {
                assert!(width(pair) <= 700.0 + 1e-6, "{count} {found:?}");
            }
            let last = found.columns.windows(2).last().unwrap();
            assert!(found.columns.len() == 2 || width(last) >= 350.0 - 1e-6, "{count} {found:?}");
            // No scale that may be taken would do with fewer.
            let fewest = ((length * 0.9 - OVERLAP) / (700.0 - OVERLAP)).ceil();
            assert_eq!(found.columns.len() - 1, fewest as usize, "{count}");
        }
    }

    #[test]
    fn what_fits_stays_whole_in_its_natural_size() {
        let found = cut(Size::new(600.0, 400.0), &[cards(5), nothing()], Size::new(700.0, 500.0), 1000).unwrap();
        assert_eq!((found.sheets(), found.scale), (1, 1.0));
        assert!(cut(Size::new(1e6, 1e6), &[nothing(), nothing()], Size::new(700.0, 500.0), 1000).unwrap_err() > 1000);
    }
}
