//! The widths of panels that stand beside each other: such that the highest of a row is as low as can be, and in as many rows as make all of
//! them lowest. Pure numbers.

use std::cmp::Ordering;

/// Into how many steps the width of a row is divided.
const STEPS: usize = 24;
/// More panels than this are never asked about at once.
const MOST: usize = 8;

/// The place of a panel in its row: which one, its left edge and its width, in points.
pub(super) type Place = (usize, f64, f64);

/// The room for panels beside each other, in points.
pub(super) struct Columns {
    /// Width of a row.
    pub width: f64,
    /// Room between two of them.
    pub between: f64,
}

impl Columns {
    /// In which row each of `count` panels stands, in their order: its index, its left edge and its width. `height`: that of a panel in a width;
    /// `narrowest`: the least width of one, as far as the room allows.
    pub(super) fn rows(&self, count: usize, narrowest: f64, height: impl Fn(usize, f64) -> f64) -> Vec<Vec<Place>> {
        if count == 0 {
            return Vec::new();
        }
        if count > MOST {
            return (0..count).map(|index| vec![(index, 0.0, self.width)]).collect();
        }
        // The same panels are beside each other in many of the ways.
        let mut known: Vec<Option<(f64, Vec<usize>)>> = vec![None; count * (count + 1)];
        // After which panels a row ends, a bit each.
        let mut best: Option<(f64, Vec<Vec<Place>>)> = None;
        for ends in 0..1_usize << (count - 1) {
            let (mut rows, mut total, mut first) = (Vec::new(), 0.0, 0);
            let mut fits = true;
            for index in 0..count {
                if index + 1 < count && ends >> index & 1 == 0 {
                    continue;
                }
                let panels = index + 1 - first;
                let room = self.width - self.between * (panels - 1) as f64;
                fits &= panels == 1 || room >= narrowest * panels as f64;
                if !fits {
                    break;
                }
                let known = &mut known[first * (count + 1) + panels];
                let (high, steps) =
                    known.get_or_insert_with(|| shares(panels, room, narrowest, |panel, width| height(first + panel, width)));
                total += *high + if first > 0 { self.between } else { 0.0 };
                let mut x = 0.0;
                let placed = steps.iter().enumerate().map(|(panel, steps)| {
                    let width = room * *steps as f64 / STEPS as f64;
                    let place = (first + panel, x, width);
                    x += width + self.between;
                    place
                });
                rows.push(placed.collect());
                first = index + 1;
            }
            if fits && best.as_ref().is_none_or(|(least, _)| total < least - 1e-9) {
                best = Some((total, rows));
            }
        }
        best.map(|(_, rows)| rows).unwrap_or_default()
    }
}

/// The steps of the width of a row that each panel gets, and how high the highest then is.
fn shares(count: usize, room: f64, narrowest: f64, height: impl Fn(usize, f64) -> f64) -> (f64, Vec<usize>) {
    let step = room / STEPS as f64;
    let least = ((narrowest / step).ceil() as usize).clamp(1, STEPS / count);
    let heights: Vec<Vec<f64>> =
        (0..count).map(|panel| (least..=STEPS).map(|steps| height(panel, steps as f64 * step)).collect()).collect();
    // Each as narrow as a height allows; the least height for which that is not too wide.
    let within = |limit: f64| -> Option<Vec<usize>> {
        let steps = heights.iter().map(|heights| heights.iter().position(|high| *high <= limit + 1e-9).map(|at| at + least));
        let steps: Vec<usize> = steps.collect::<Option<_>>()?;
        (steps.iter().sum::<usize>() <= STEPS).then_some(steps)
    };
    let mut limits: Vec<f64> = heights.iter().flatten().copied().collect();
    limits.sort_by(f64::total_cmp);
    // The higher the limit, the narrower each may be.
    let first = limits.partition_point(|limit| within(*limit).is_none());
    let found = limits.get(first).and_then(|limit| Some((*limit, within(*limit)?)));
    let (limit, mut steps) = found.unwrap_or_else(|| (0.0, vec![STEPS / count; count]));
    // What is left over goes to the highest of those who become lower by it, and where nobody does, to the narrowest.
    while steps.iter().sum::<usize>() < STEPS {
        let high = |panel: usize, steps: usize| heights[panel].get(steps - least).copied().unwrap_or(0.0);
        let gains = |panel: usize| high(panel, STEPS) + 1e-9 < high(panel, steps[panel]);
        let before = |one: usize, two: usize| {
            let by_height = high(two, steps[two]).total_cmp(&high(one, steps[one]));
            let by_gain = gains(two).cmp(&gains(one)).then(if gains(one) { by_height } else { Ordering::Equal });
            by_gain.then(steps[one].cmp(&steps[two])).then(one.cmp(&two))
        };
        let Some(next) = (0..count).min_by(|one, two| before(*one, *two)) else { break };
        steps[next] += 1;
    }
    (limit, steps)
}

#[cfg(test)]
mod tests {
    use super::Columns;

    /// Words of a panel that take so much room, in points × points.
    fn words(amounts: &[f64]) -> impl Fn(usize, f64) -> f64 + '_ {
        |index, width| 40.0 + amounts[index] / width
    }

    #[test]
    fn who_has_more_to_say_is_wider_and_all_of_a_row_fill_it() {
        let columns = Columns { width: 1000.0, between: 20.0 };
        let rows = columns.rows(3, 150.0, words(&[30_000.0, 90_000.0, 30_000.0]));
        assert_eq!(rows.len(), 1);
        let row = &rows[0];
        assert!(row[1].2 > 2.0 * row[0].2, "{row:?}");
        assert!((row[2].1 + row[2].2 - 1000.0).abs() < 1e-6 && row[0].1 == 0.0, "{row:?}");
        assert!((row[1].1 - row[0].2 - 20.0).abs() < 1e-6);
        assert_eq!(row.iter().map(|place| place.0).collect::<Vec<_>>(), [0, 1, 2]);
    }

    #[test]
    fn where_there_is_no_room_beside_each_other_there_are_rows() {
        let columns = Columns { width: 330.0, between: 20.0 };
        let rows = columns.rows(5, 150.0, words(&[20_000.0; 5]));
        assert!(rows.len() == 3 && rows.iter().all(|row| row.iter().all(|place| place.2 >= 150.0)), "{rows:?}");
        assert_eq!(rows.concat().iter().map(|place| place.0).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
        let narrow = Columns { width: 90.0, between: 20.0 };
        assert_eq!(narrow.rows(2, 150.0, words(&[10.0; 2])), [[(0, 0.0, 90.0)], [(1, 0.0, 90.0)]]);
        assert!(narrow.rows(0, 150.0, words(&[])).is_empty());
    }
}
