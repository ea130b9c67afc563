//! In which field (quadrant) of the classic plane is a touchpoint? Importance × performance after Martilla & James (1977), with R as importance and F
//! as performance (`method.md` §4).
//!
//! Where the lines run is a matter of judgement (as Martilla & James say themselves). Here importance begins where the project's threshold
//! says *relevant*, so that the fields and the verdicts agree on it, and performance is good from the middle of the scale on. Lines through
//! the middle, the means or the medians can be asked for; the last two move with every score.

use super::Analysis;
use super::tolerance::at_least;
use crate::model::{Code, QuadrantLines, Thresholds};

/// From this fulfilment on performance is good: the middle of the scale 0–10.
pub(crate) const GOOD_PERFORMANCE: f64 = 5.0;

/// Where the two lines cross.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cross {
    /// Important from this relevance on, 0–10.
    pub importance: f64,
    /// Good from this fulfilment on, 0–10.
    pub performance: f64,
}

impl Cross {
    /// The lines for a map. Where nothing has both scores, means and medians are the middle of the scale.
    pub fn of(analysis: &Analysis, lines: QuadrantLines, thresholds: &Thresholds) -> Self {
        let both = || {
            let said = analysis.touchpoints.iter().map(|judged| &judged.assessment);
            said.filter_map(|said| Some((said.relevance?, said.fulfilment?))).unzip::<f64, f64, Vec<f64>, Vec<f64>>()
        };
        let (importance, performance) = match lines {
            QuadrantLines::Relevant => (thresholds.relevant, GOOD_PERFORMANCE),
            QuadrantLines::Centre => (GOOD_PERFORMANCE, GOOD_PERFORMANCE),
            QuadrantLines::Mean => {
                let (importance, performance) = both();
                (mean(&importance), mean(&performance))
            }
            QuadrantLines::Median => {
                let (importance, performance) = both();
                (median(importance), median(performance))
            }
        };
        Self { importance, performance }
    }
}

fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { GOOD_PERFORMANCE } else { values.iter().sum::<f64>() / values.len() as f64 }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    let middle = values.len() / 2;
    match (values.len() % 2, values.get(middle.wrapping_sub(1)), values.get(middle)) {
        (1, _, Some(middle)) => *middle,
        (0, Some(below), Some(above)) => (below + above) / 2.0,
        _ => GOOD_PERFORMANCE,
    }
}

/// A field of the plane importance × performance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Quadrant {
    /// Important and badly done.
    Concentrate,
    /// Important and well done.
    KeepUp,
    /// Unimportant and badly done.
    LowPriority,
    /// Unimportant and well done.
    Overkill,
}

impl Quadrant {
    /// The field at a point of the plane (importance and performance 0–10). The lines themselves belong to the upper fields.
    pub fn at(importance: f64, performance: f64, cross: Cross) -> Self {
        match (at_least(importance, cross.importance), at_least(performance, cross.performance)) {
            (true, false) => Self::Concentrate,
            (true, true) => Self::KeepUp,
            (false, false) => Self::LowPriority,
            (false, true) => Self::Overkill,
        }
    }
}

impl Code for Quadrant {
    const KIND: &'static str = "quadrant";
    const ALL: &'static [Self] = &[Self::Concentrate, Self::KeepUp, Self::LowPriority, Self::Overkill];

    fn code(self) -> &'static str {
        match self {
            Self::Concentrate => "concentrate",
            Self::KeepUp => "keep-up",
            Self::LowPriority => "low-priority",
            Self::Overkill => "overkill",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::test_maps::{map, project, round, touchpoint};

    #[test]
    fn lines_belong_to_the_upper_field() {
        for (relevance, fulfilment, expected) in [
            (6.0, 4.9, Quadrant::Concentrate),
            (6.0, 5.0, Quadrant::KeepUp),
            (18.0 / 3.0 - 1e-10, 5.0 - 1e-10, Quadrant::KeepUp),
            (5.9, 4.9, Quadrant::LowPriority),
            (5.9, 5.0, Quadrant::Overkill),
        ] {
            let cross = Cross { importance: 6.0, performance: 5.0 };
            assert_eq!(Quadrant::at(relevance, fulfilment, cross), expected, "R {relevance}, F {fulfilment}");
        }
    }

    #[test]
    fn the_lines_run_where_they_were_asked_to() {
        let rated = |name, fulfilment, relevance| touchpoint(name, [None, fulfilment, None, relevance]);
        let all =
            vec![rated("a", Some(2), Some(9)), rated("b", Some(3), Some(9)), rated("c", Some(10), Some(3)), rated("d", None, Some(0))];
        let mut project = project(map([all]), []);
        project.thresholds.relevant = 7.5;
        let cross = |project: &crate::model::Project, lines| {
            let analysis = Analysis::of(project, &project.maps[0], round());
            let Cross { importance, performance } = Cross::of(&analysis, lines, &project.thresholds);
            (importance, performance)
        };
        assert_eq!(cross(&project, QuadrantLines::Relevant), (7.5, 5.0));
        assert_eq!(cross(&project, QuadrantLines::Centre), (5.0, 5.0));
        assert_eq!(cross(&project, QuadrantLines::Mean), (7.0, 5.0), "the one without fulfilment does not count");
        assert_eq!(cross(&project, QuadrantLines::Median), (9.0, 3.0));
        let even = vec![rated("a", Some(2), Some(9)), rated("b", Some(3), Some(4))];
        let even = super::super::test_maps::project(map([even]), []);
        assert_eq!(cross(&even, QuadrantLines::Median), (6.5, 2.5));
        let nothing = super::super::test_maps::project(map([vec![rated("a", Some(2), None)]]), []);
        for lines in [QuadrantLines::Mean, QuadrantLines::Median] {
            assert_eq!(cross(&nothing, lines), (5.0, 5.0), "{lines:?}");
        }
    }
}
