//! The two planes of touchpoints: relevance × gap with the regions of the verdicts, and importance × performance with its four fields. What
//! an area means is asked of the method, point by point; never a rule of its own.

use super::describe::Subject;
use super::description::{Axis, AxisMarks, Body, Dot, Meaning, Plane, Reference, Region, Threshold};
use crate::layout::word;
use crate::method::{Analysis, Assessment, Cross, Judged, Quadrant, QuadrantLines, Verdict};
use crate::model::{Thresholds, Touchpoint};
use std::sync::Arc;

/// Room beyond the ends of a scale of scores, so that dots at them are drawn whole.
const BEYOND: f64 = 0.45;

/// Relevance × gap.
pub(super) fn relevance_gap(subject: &Subject<'_>) -> Body {
    let texts = subject.texts;
    let thresholds = &subject.project.thresholds;
    let dots = dots(subject, |said| Some((said.relevance?, said.gap?)));
    // As much of −10…10 as there is to see, the same on both sides; never less than shows the thresholds clearly.
    let farthest = dots.iter().map(|dot| dot.y.abs()).fold(0.0, f64::max);
    let lines = [thresholds.delight, -thresholds.severe].into_iter().fold(4.0, f64::max);
    let reach = (farthest.max(lines).ceil() + 1.0).min(10.0 + BEYOND);
    let mut references = vec![reference(
        true,
        thresholds.relevant,
        true,
        texts.chart_line_relevant(&texts.score(thresholds.relevant)),
        Some(Threshold::Relevant),
    )];
    for (threshold, name) in [
        (Threshold::Delight, texts.chart_line_delight(&texts.signed(thresholds.delight))),
        (Threshold::Failing, texts.chart_line_failing(&texts.signed(thresholds.failing))),
        (Threshold::Severe, texts.chart_line_severe(&texts.signed(thresholds.severe))),
    ] {
        references.push(reference(false, threshold.get(thresholds), threshold == Threshold::Delight, name, Some(threshold)));
    }
    Body::Plane(Plane {
        x: score_axis(texts.chart_axis_relevance()),
        y: Axis {
            title: texts.chart_axis_gap().to_owned(),
            range: (-reach, reach),
            limits: (-10.0 - BEYOND, 10.0 + BEYOND),
            marks: AxisMarks::Signed,
        },
        regions: verdict_regions(subject, thresholds),
        dots,
        lines: Vec::new(),
        references,
        partings: None,
    })
}

/// Importance × performance.
pub(super) fn importance_performance(subject: &Subject<'_>, lines: QuadrantLines) -> Body {
    let texts = subject.texts;
    let cross = Cross::of(subject.analysis, lines, &subject.project.thresholds);
    let dots = dots(subject, |said| Some((said.fulfilment?, said.relevance?)));
    let (importance, performance) = (texts.number(cross.importance, 1), texts.number(cross.performance, 1));
    let (upright, lying, threshold) = match lines {
        QuadrantLines::Relevant => {
            (texts.chart_line_centre(&performance), texts.chart_line_relevant(&importance), Some(Threshold::Relevant))
        }
        QuadrantLines::Centre => (texts.chart_line_centre(&performance), texts.chart_line_centre(&importance), None),
        QuadrantLines::Mean => (texts.chart_line_mean(&performance), texts.chart_line_mean(&importance), None),
        QuadrantLines::Median => (texts.chart_line_median(&performance), texts.chart_line_median(&importance), None),
    };
    let bounds = |at: f64| [(-BEYOND, at), (at, 10.0 + BEYOND)];
    let mut regions = Vec::new();
    for x in bounds(cross.performance) {
        for y in bounds(cross.importance) {
            if x.0 < x.1 && y.0 < y.1 {
                let field = Quadrant::at((y.0 + y.1) / 2.0, (x.0 + x.1) / 2.0, cross);
                regions.push(Region { x, y, meaning: Meaning::Quadrant(field), name: word(texts, field).to_owned() });
            }
        }
    }
    Body::Plane(Plane {
        x: score_axis(texts.chart_axis_performance()),
        y: score_axis(texts.chart_axis_importance()),
        regions,
        dots,
        lines: Vec::new(),
        references: vec![
            reference(true, cross.performance, true, upright, None),
            reference(false, cross.importance, true, lying, threshold),
        ],
        partings: None,
    })
}

/// The plane divided at the thresholds; areas above each other with the same verdict are one region.
fn verdict_regions(subject: &Subject<'_>, thresholds: &Thresholds) -> Vec<Region> {
    let end = 10.0 + BEYOND;
    let columns = [(-BEYOND, thresholds.relevant), (thresholds.relevant, end)];
    let rows = [
        (-end, thresholds.severe),
        (thresholds.severe, thresholds.failing),
        (thresholds.failing, thresholds.delight),
        (thresholds.delight, end),
    ];
    let mut regions: Vec<Region> = Vec::new();
    for x in columns.into_iter().filter(|(from, to)| from < to) {
        for y in rows.into_iter().filter(|(from, to)| from < to) {
            let verdict = Verdict::at((x.0 + x.1) / 2.0, (y.0 + y.1) / 2.0, None, false, thresholds);
            match regions.last_mut() {
                Some(below) if below.x == x && below.meaning == Meaning::Verdict(verdict) => below.y.1 = y.1,
                _ => regions.push(Region { x, y, meaning: Meaning::Verdict(verdict), name: word(subject.texts, verdict).to_owned() }),
            }
        }
    }
    regions
}

fn score_axis(title: &str) -> Axis {
    let range = (-BEYOND, 10.0 + BEYOND);
    Axis { title: title.to_owned(), range, limits: range, marks: AxisMarks::Numbers }
}

fn reference(upright: bool, value: f64, with_above: bool, name: String, threshold: Option<Threshold>) -> Reference {
    Reference { upright, value, with_above, name, threshold }
}

/// Every touchpoint that has a place, in journey order.
fn dots(subject: &Subject<'_>, place: impl Fn(&Assessment) -> Option<(f64, f64)>) -> Vec<Dot> {
    let weights = weights(subject.analysis);
    let all = subject.analysis.judged(subject.map).zip(weights);
    all.filter_map(|((_, touchpoint, judged), weight)| {
        let (x, y) = place(&judged.assessment)?;
        Some(dot(touchpoint, judged, weight, (x, y)))
    })
    .collect()
}

/// How early each touchpoint gets its label, in journey order: what the list of priorities begins with, before all others; of what is no
/// problem, magic moments first.
pub(super) fn weights(analysis: &Analysis) -> Vec<f64> {
    let count = analysis.touchpoints.len();
    let mut weights = vec![0.0; count];
    for (rank, index) in analysis.priorities.iter().enumerate() {
        let class = match analysis.touchpoints.get(*index).map(|judged| judged.assessment.verdict) {
            Some(Verdict::DealBreaker | Verdict::PainPoint | Verdict::Contested) => 2 * count,
            Some(Verdict::MagicMoment) => count,
            _ => 0,
        };
        if let Some(weight) = weights.get_mut(*index) {
            *weight = (class + count - rank) as f64;
        }
    }
    weights
}

/// A touchpoint at a place.
pub(super) fn dot(touchpoint: &Arc<Touchpoint>, judged: &Judged, weight: f64, (x, y): (f64, f64)) -> Dot {
    let said = &judged.assessment;
    Dot { touchpoint: Arc::clone(touchpoint), x, y, relevance: said.relevance.unwrap_or(0.0), verdict: said.verdict, weight }
}
