//! Dots that would overlap, moved apart: as little as possible, never across a line that separates meanings, and counted
//! where there is no room. The same dots always get the same places. Never what a dot means.

use crate::scene::{Point, Rect, Vec2};
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// A dot that wants a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Wanted {
    /// Where it belongs, in points.
    pub at: Point,
    /// Its radius in points.
    pub radius: f64,
    /// Where it must stay, in points: outside, it would mean something else.
    pub within: Rect,
    /// What it is counted with where there is no room.
    pub bin: (i64, i64, u64),
}

/// What became of a dot or of several.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Placed {
    /// One dot with its own place.
    Dot {
        /// Its index in what was given.
        index: usize,
        /// Where it is.
        at: Point,
    },
    /// Several that are counted.
    Count {
        /// Their indices, in order.
        indices: Vec<usize>,
        /// Their middle.
        at: Point,
    },
}

/// At most this many places are tried for one dot.
const TRIES: u32 = 160;
/// How fast places move away from the middle, in radii, so that neighbours just do not touch.
const SPREAD: f64 = 1.14;
/// The golden angle: places around a middle that never line up.
const TURN: f64 = 2.399_963_229_728_653;

/// The places around a middle in the order in which they are tried: how far, in steps, and in which direction.
static PLACES: LazyLock<Vec<(f64, Vec2)>> = LazyLock::new(|| {
    let place = |step: u32| {
        let angle = f64::from(step) * TURN;
        (f64::from(step).sqrt(), Vec2::new(angle.cos(), angle.sin()))
    };
    (0..TRIES).map(place).collect()
});

/// With more dots than this, places are not sought where they are crowded: nobody tells thousands of dots from each other.
const MOST_SINGLE: usize = 1_500;
/// So many dots that are counted together are a crowd.
const CROWD: usize = 10;

/// What is counted together, if any of it finds no room.
struct Bin {
    key: (i64, i64, u64),
    count: usize,
    is_full: bool,
}

/// Finds a place for each dot. `reach`: how far a dot may be moved in each direction, in points.
pub(super) fn spread(wanted: &[Wanted], reach: Vec2) -> Vec<Placed> {
    let (mut bins, bin_of) = bins(wanted);
    if wanted.len() > MOST_SINGLE {
        for bin in &mut bins {
            bin.is_full = bin.count > CROWD;
        }
    }
    let largest = wanted.iter().map(|dot| dot.radius).fold(1.0, f64::max);
    let mut taken = Taken::around(wanted, largest);
    let mut places: Vec<Option<Point>> = Vec::with_capacity(wanted.len());
    // Where many want the same place, the search goes on where it ended for the last of them.
    let mut begun: HashMap<(u64, u64), usize> = HashMap::new();
    for (dot, bin) in wanted.iter().zip(&bin_of) {
        let bin = &mut bins[*bin];
        if bin.is_full {
            places.push(None);
            continue;
        }
        let first = begun.entry((dot.at.x.to_bits(), dot.at.y.to_bits())).or_default();
        let free = PLACES.iter().enumerate().skip(*first).find_map(|(step, (far, direction))| {
            let far = dot.radius * SPREAD * far;
            let aside = Vec2::new(far * direction.x, far * direction.y);
            let at = dot.at + aside;
            let may = step == 0 || (aside.x.abs() <= reach.x && aside.y.abs() <= reach.y && dot.within.contains(at));
            (may && taken.is_free(at, dot.radius)).then_some((step, at))
        });
        if let Some((step, at)) = free {
            *first = step + 1;
            taken.take(at, dot.radius);
        } else {
            bin.is_full = true;
        }
        places.push(free.map(|(_, at)| at));
    }
    let mut placed: Vec<Placed> = Vec::with_capacity(wanted.len());
    let mut counted: BTreeMap<(i64, i64, u64), Vec<usize>> = BTreeMap::new();
    for bin in bins.iter().filter(|bin| bin.is_full) {
        counted.insert(bin.key, Vec::with_capacity(bin.count));
    }
    for (index, (bin, place)) in bin_of.iter().zip(places).enumerate() {
        let bin = &bins[*bin];
        match place {
            Some(at) if !bin.is_full => placed.push(Placed::Dot { index, at }),
            _ => {
                if let Some(indices) = counted.get_mut(&bin.key) {
                    indices.push(index);
                }
            }
        }
    }
    for indices in counted.into_values() {
        let sum = indices.iter().fold(Vec2::ZERO, |sum, index| sum + wanted[*index].at.to_vec2());
        let at = (sum / indices.len().max(1) as f64).to_point();
        placed.push(Placed::Count { indices, at });
    }
    placed
}

/// The bins in the order in which they occur, and for each dot the index of its bin.
fn bins(wanted: &[Wanted]) -> (Vec<Bin>, Vec<usize>) {
    let mut numbers: HashMap<(i64, i64, u64), usize> = HashMap::new();
    let mut bins: Vec<Bin> = Vec::new();
    let mut bin_of = |dot: &Wanted| {
        let number = *numbers.entry(dot.bin).or_insert(bins.len());
        match bins.get_mut(number) {
            Some(bin) => bin.count += 1,
            None => bins.push(Bin { key: dot.bin, count: 1, is_full: false }),
        }
        number
    };
    let bin_of = wanted.iter().map(&mut bin_of).collect();
    (bins, bin_of)
}

/// Circles that have a place, by squares as wide as the largest of them.
struct Taken {
    side: f64,
    origin: Point,
    columns: usize,
    /// The last circle taken in each square, as an index into `circles`.
    cells: Vec<Option<u32>>,
    circles: Vec<Circle>,
}

struct Circle {
    at: Point,
    radius: f64,
    /// The one taken before it in the same square.
    before: Option<u32>,
}

impl Taken {
    /// Room for all dots, wherever the search may move them.
    fn around(wanted: &[Wanted], largest: f64) -> Self {
        let side = largest * 2.0;
        let farthest = largest * SPREAD * f64::from(TRIES).sqrt() + side;
        let all = wanted.iter().map(|dot| Rect::from_center_size(dot.at, (0.0, 0.0))).reduce(|all, one| all.union(one));
        let all = all.unwrap_or(Rect::ZERO).inflate(farthest, farthest);
        let count = |length: f64| (length / side).ceil() as usize + 1;
        let columns = count(all.width());
        Self {
            side,
            origin: all.origin(),
            columns,
            cells: vec![None; columns * count(all.height())],
            circles: Vec::with_capacity(wanted.len()),
        }
    }

    fn cell(&self, at: Point) -> (usize, usize) {
        (((at.x - self.origin.x) / self.side) as usize, ((at.y - self.origin.y) / self.side) as usize)
    }

    fn is_free(&self, at: Point, radius: f64) -> bool {
        let (x, y) = self.cell(at);
        (y.saturating_sub(1)..=y + 1).all(|y| {
            let row = y * self.columns;
            let near = self.cells.get(row + x.saturating_sub(1)..=row + x + 1).unwrap_or_default();
            near.iter().all(|last| {
                let circle = |index: Option<u32>| index.and_then(|index| self.circles.get(index as usize));
                let mut all = std::iter::successors(circle(*last), |taken| circle(taken.before));
                all.all(|taken| at.distance_squared(taken.at) >= ((radius + taken.radius) * 0.999).powi(2))
            })
        })
    }

    fn take(&mut self, at: Point, radius: f64) {
        let (x, y) = self.cell(at);
        if let Some(cell) = self.cells.get_mut(y * self.columns + x) {
            let before = cell.replace(self.circles.len() as u32);
            self.circles.push(Circle { at, radius, before });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Placed, Point, Rect, Vec2, Wanted, spread};

    fn at(x: f64, y: f64) -> Wanted {
        Wanted { at: Point::new(x, y), radius: 4.0, within: Rect::new(-500.0, -500.0, 500.0, 500.0), bin: (0, 0, 0) }
    }

    #[test]
    fn dots_on_one_place_lie_side_by_side_and_always_the_same_way() {
        let wanted = vec![at(0.0, 0.0); 20];
        let placed = spread(&wanted, Vec2::new(80.0, 80.0));
        assert_eq!(placed, spread(&wanted, Vec2::new(80.0, 80.0)));
        assert_eq!(placed.len(), 20);
        let places: Vec<Point> = placed
            .iter()
            .map(|placed| match placed {
                Placed::Dot { at, .. } => *at,
                Placed::Count { .. } => panic!("there is room"),
            })
            .collect();
        assert_eq!(places[0], Point::ZERO);
        for (index, one) in places.iter().enumerate() {
            assert!(places[..index].iter().all(|two| one.distance(*two) >= 7.9), "{index}");
            assert!(one.to_vec2().hypot() < 40.0, "{index} went far: {one:?}");
        }
    }

    #[test]
    fn a_dot_never_crosses_a_line_that_parts_meanings() {
        let wanted: Vec<Wanted> = (0..30).map(|_| Wanted { within: Rect::new(0.0, -500.0, 500.0, 500.0), ..at(0.0, 0.0) }).collect();
        for placed in spread(&wanted, Vec2::new(200.0, 200.0)) {
            let Placed::Dot { at, .. } = placed else { panic!("there is room") };
            assert!(at.x >= 0.0, "{at:?}");
        }
    }

    #[test]
    fn what_finds_no_room_is_counted_with_all_of_its_bin() {
        let mut wanted = vec![at(0.0, 0.0); 40];
        wanted.push(Wanted { bin: (1, 0, 0), ..at(100.0, 0.0) });
        let placed = spread(&wanted, Vec2::new(10.0, 10.0));
        assert_eq!(placed[0], Placed::Dot { index: 40, at: Point::new(100.0, 0.0) });
        assert_eq!(placed[1], Placed::Count { indices: (0..40).collect(), at: Point::ZERO });
        assert_eq!(placed.len(), 2);
    }

    #[test]
    fn of_thousands_crowds_are_counted_at_once_and_none_is_lost() {
        // Far apart, so that there is room for all.
        let crowd = |many: usize, middle: f64| {
            (0..many).map(move |index| Wanted { bin: (middle as i64, 0, 0), ..at(middle + index as f64 * 9.0, 0.0) })
        };
        let mut wanted: Vec<Wanted> = crowd(1_480, 0.0).chain(crowd(10, 20_000.0)).collect();
        let reach = Vec2::new(80.0, 80.0);
        assert!(spread(&wanted, reach).iter().all(|placed| matches!(placed, Placed::Dot { .. })), "few enough to be shown");
        wanted.extend(crowd(30, 30_000.0));
        let placed = spread(&wanted, reach);
        let counted: Vec<usize> = placed
            .iter()
            .filter_map(|placed| match placed {
                Placed::Dot { .. } => None,
                Placed::Count { indices, .. } => Some(indices.len()),
            })
            .collect();
        assert_eq!(counted, [1_480, 30], "ten are no crowd");
        assert_eq!(placed.len(), 10 + 2);
    }
}
