//! Where the height goes that a composition leaves over: into the curves first, then between the cards and the words. Panels take theirs before.
//! Only numbers.

use super::candidates::CURVE;

/// The highest a lane of curves becomes by filling, in points.
pub(super) const MOST_CURVE: f64 = 1.7 * CURVE;

/// What a drawing has that may grow, all its systems together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Growing {
    /// Lanes of curves, a lower one as a part.
    pub curves: f64,
    /// Their height, in points.
    pub curve: f64,
    /// Rows of cards.
    pub rows: usize,
    /// Lanes of words with something in them.
    pub texts: usize,
}

/// How much of it everything got, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Filled {
    /// Height of a lane of curves.
    pub curve: f64,
    /// Room that every row of cards has besides.
    pub row_room: f64,
    /// Room that every lane of words has besides.
    pub text_room: f64,
}

/// Shares a height out. All of it is used if there is anything but curves.
pub(super) fn fill(mut left: f64, growing: Growing) -> Filled {
    let Growing { curves, curve, rows, texts } = growing;
    let mut filled = Filled { curve, row_room: 0.0, text_room: 0.0 };
    left = left.max(0.0);
    if curves > 0.0 {
        let more = (left / curves).min((MOST_CURVE - curve).max(0.0));
        filled.curve += more;
        left -= more * curves;
    }
    if rows + texts > 0 {
        let each = left / (rows + texts) as f64;
        filled.row_room = if rows > 0 { each } else { 0.0 };
        filled.text_room = if texts > 0 { each } else { 0.0 };
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::{Filled, Growing, fill};

    #[test]
    fn height_goes_to_the_curves_first_and_all_of_it_is_used() {
        let growing = Growing { curves: 2.0, curve: 200.0, rows: 6, texts: 4 };
        assert_eq!(fill(100.0, growing), Filled { curve: 250.0, row_room: 0.0, text_room: 0.0 });
        assert_eq!(fill(380.0, growing), Filled { curve: 340.0, row_room: 10.0, text_room: 10.0 });
        assert_eq!(fill(-5.0, growing), Filled { curve: 200.0, row_room: 0.0, text_room: 0.0 });
        // A lane of curves that had to be low gets back what it lacks.
        assert_eq!(fill(80.0, Growing { curve: 160.0, ..growing }).curve, 200.0);
        let no_curves = Growing { curves: 0.0, texts: 0, ..growing };
        assert_eq!(fill(60.0, no_curves), Filled { curve: 200.0, row_room: 10.0, text_room: 0.0 });
        assert_eq!(fill(60.0, Growing { rows: 0, ..no_curves }), Filled { curve: 200.0, row_room: 0.0, text_room: 0.0 });
    }
}
