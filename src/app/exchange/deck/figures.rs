//! Charts on slides: as charts of the presentation program where it has the kind, with their figures; else as shapes of the one drawing there is. Never a
//! figure of its own.

use super::paged::{SHOWN, paged};
use super::{Subject, fitted, words};
use crate::export::pptx::{
    BarSeries, LineDash, LineSeries, ScatterPoint, ScatterSeries, Slide, SlideCell, SlideChart, SlideColumn, SlideKind, SlidePart,
    SlideTable,
};
use crate::layout::charts::{
    Body, Chart, ChartChoice, ChartKind, ChartOptions, Curve, Dot, FrontierCurve, GroupTable, Line, PartingList, Plane, VoiceDash,
    voice_dash, voice_ink,
};
use crate::layout::{Theme, capital, verdict_ink, word};
use crate::method::Verdict;
use crate::model::{Code as _, StepShows};
use crate::scene::Color;
use std::collections::HashSet;
use std::sync::Arc;

/// The charts of a deck, in order. Priorities are a table, and the frontier is beside the measures.
const KINDS: [ChartKind; 8] = [
    ChartKind::Curves,
    ChartKind::RelevanceGap,
    ChartKind::Balance,
    ChartKind::ImportancePerformance,
    ChartKind::Groups,
    ChartKind::Coverage,
    ChartKind::Funnel,
    ChartKind::Spend,
];
/// More names than that cannot be read below a curve.
const MOST_NAMES: usize = 48;
/// Type of a drawing, and what it has to have on a slide, in points.
const LEAST_TYPE: f64 = 9.0;

/// A slide for each chart that has something to show.
pub(super) fn slides(subject: &Subject<'_>) -> Vec<Slide> {
    let choice = |kind| ChartChoice { kind, ..ChartChoice::default() };
    // Curves that are compared stand beside those of the map, which they do not replace.
    let several = &subject.job.chart.several;
    let compared = (!several.voices.is_empty()).then(|| ChartChoice { several: several.clone(), ..choice(ChartKind::Curves) });
    let mut choices = KINDS.map(choice).to_vec();
    if let Some(compared) = compared {
        choices.insert(1, compared);
    }
    let mut said = HashSet::new();
    let slides = choices.iter().flat_map(|choice| {
        let is_it = |shows: &StepShows| matches!(shows, StepShows::Chart(chart) if chart.kind == choice.kind);
        let notes = if said.insert(choice.kind) { words::said_at(subject, is_it) } else { Vec::new() };
        words::saying(of(subject, choice), notes)
    });
    slides.collect()
}

/// The slides of the chart that was chosen.
pub(super) fn chosen(subject: &Subject<'_>) -> Vec<Slide> {
    of(subject, &subject.job.chart)
}

fn of(subject: &Subject<'_>, choice: &ChartChoice) -> Vec<Slide> {
    let job = subject.job;
    let chart = Chart::of(&job.project, subject.map, &subject.analysis, choice, &job.texts, subject.date);
    of_chart(subject, &chart)
}

/// The slides of a chart, if it has anything to show.
pub(super) fn of_chart(subject: &Subject<'_>, chart: &Chart) -> Vec<Slide> {
    let job = subject.job;
    if matches!(chart.body, Body::Empty(_)) {
        return Vec::new();
    }
    let room = subject.design.body(true);
    let title = subject.title(&chart.title);
    let slide = |parts: Vec<SlidePart>, number: (usize, usize)| Slide {
        kind: SlideKind::Content,
        title: words::part(&job.texts, &title, number),
        subtitle: first_sentence(&chart.why),
        parts,
        notes: notes(subject, chart),
    };
    let native = native(subject, chart);
    if !native.is_empty() {
        let of = native.len();
        let said = |at: usize| words::part(&job.texts, &format!("{}. {}", chart.title, chart.why), (at + 1, of));
        let slides = native.into_iter().enumerate();
        let slides = slides.map(|(at, native)| slide(vec![SlidePart::Chart { chart: native, area: room, said: said(at) }], (at + 1, of)));
        return slides.chain(partings(subject, chart)).collect();
    }
    let options = ChartOptions { theme: job.choice.theme, texts: &job.texts, measurer: &job.measurer };
    // Title, explanation and foot are the slide's.
    let bare = Chart { title: String::new(), why: String::new(), foot: String::new(), ..chart.clone() };
    let pages = bare.pages_on(&options, room.size(), LEAST_TYPE);
    let of = pages.len();
    let part = |scene: Arc<crate::scene::Scene>| SlidePart::Drawing { area: fitted(scene.size, room), scene };
    pages.into_iter().enumerate().map(|(at, scene)| slide(vec![part(scene)], (at + 1, of))).collect()
}

/// What there is room for beside a title.
pub(super) fn first_sentence(why: &str) -> String {
    why.split_inclusive(". ").next().unwrap_or(why).trim().to_owned()
}

fn notes(subject: &Subject<'_>, chart: &Chart) -> Vec<String> {
    let mut notes = vec![chart.why.clone()];
    notes.extend(chart.left_out.clone());
    if let Body::Plane(Plane { partings: Some(list), .. }) = &chart.body {
        notes.extend(list.rows.iter().map(|row| row.told.clone()));
    }
    if let Body::Balance(sides) = &chart.body {
        notes.push(sides.sentence.clone());
        notes.extend(sides.totals.iter().cloned());
        notes.extend(sides.more.iter().flatten().cloned());
    }
    if !chart.verdicts.is_empty() {
        let texts = &*subject.job.texts;
        let counts = chart.verdicts.iter().map(|(verdict, count)| format!("{}: {}", word(texts, *verdict), texts.integer(*count as i64)));
        notes.push(counts.collect::<Vec<_>>().join(" · "));
    }
    notes
}

/// The chart as those of the presentation program, one after the other; none, if it has none of the kind.
fn native(subject: &Subject<'_>, chart: &Chart) -> Vec<SlideChart> {
    let theme = Theme::of(subject.job.choice.theme);
    match (&chart.body, chart.kind) {
        (Body::Plane(plane), ChartKind::Curves) => curves(subject, plane, theme),
        (Body::Plane(plane), _) => vec![scatter(subject, plane, theme)],
        (Body::Balance(sides), _) => {
            let shares: Vec<_> = sides.good.iter().chain(sides.bad.iter().rev()).collect();
            let side = |name: &str, ink: Color, is_of: fn(f64) -> bool| BarSeries {
                name: name.to_owned(),
                values: shares.iter().map(|share| Some(share.weighted_gap).filter(|gap| is_of(*gap))).collect(),
                color: ink,
            };
            let series = vec![
                side(&sides.sides[0], theme.magic_moment.mark, |gap| gap > 0.0),
                side(&sides.sides[1], theme.pain_point.mark, |gap| gap < 0.0),
            ];
            let names = shares.iter().map(|share| share.touchpoint.title.clone()).collect();
            vec![SlideChart::Bars { names, series, stacked: true, lying: true, decimals: None }]
        }
        (Body::Groups(table), _) => vec![groups(table, theme)],
        (Body::Coverage(table), _) => {
            let inks =
                [theme.owned, theme.earned, theme.paid, theme.contested.mark, theme.magic_moment.mark, theme.solid.mark, theme.muted];
            let served: Vec<_> = table.rows.iter().filter(|row| row.cells.iter().any(|cell| !cell.is_empty())).collect();
            if served.is_empty() || table.columns.len() > 12 {
                return Vec::new();
            }
            let series = table.columns.iter().enumerate().map(|(at, (_, name))| BarSeries {
                name: name.clone(),
                values: served.iter().map(|row| row.cells.get(at).map(|cell| cell.len() as f64).filter(|count| *count > 0.0)).collect(),
                color: inks[at % inks.len()],
            });
            let series = series.filter(|series| series.values.iter().any(Option::is_some)).collect();
            let names = served.iter().map(|row| row.name.clone()).collect();
            vec![SlideChart::Bars { names, series, stacked: true, lying: true, decimals: Some(0) }]
        }
        (Body::Frontier(curve), _) => vec![frontier_chart(subject, curve, theme)],
        (Body::Empty(_) | Body::Priorities(_) | Body::Funnel(_) | Body::Spend(_), _) => Vec::new(),
    }
}

/// Curves along the journey, over as many charts as their names need.
fn curves(subject: &Subject<'_>, plane: &Plane, theme: &Theme) -> Vec<SlideChart> {
    let names: Vec<String> = subject.map.touchpoints().map(|touchpoint| touchpoint.title.clone()).collect();
    let parts = names.len().div_ceil(MOST_NAMES).max(1);
    let size = names.len().div_ceil(parts).max(1);
    let ink = |line: &Line| match (line.voice, line.curve) {
        (Some(voice), _) => (voice_ink(theme, voice), 2.25, dash(voice)),
        (None, Curve::Expectation) => (theme.expectation, 1.75, LineDash::Solid),
        (None, Curve::Fulfilment) => (theme.fulfilment, 3.0, LineDash::Solid),
        (None, Curve::Competition) => (theme.competition, 1.5, LineDash::Dashes),
        (None, Curve::Relevance) => (theme.paid, 1.5, LineDash::Solid),
        (None, Curve::Gap) => (theme.contested.mark, 2.0, LineDash::Solid),
    };
    let lines: Vec<_> = plane.lines.iter().filter(|line| line.values.iter().any(Option::is_some)).collect();
    let chart = |(part, names): (usize, &[String])| {
        let range = part * size..(part * size + names.len());
        let series = lines.iter().map(|line| {
            let (color, width, dash) = ink(line);
            LineSeries {
                // What people named stays as they wrote it.
                name: if line.voice.is_some() { line.name.clone() } else { capital(&line.name) },
                values: line.values.get(range.clone()).unwrap_or_default().to_vec(),
                color,
                width,
                dash,
                dots: dash != LineDash::Dashes,
            }
        });
        SlideChart::Lines { names: names.to_vec(), series: series.collect(), range: (plane.y.range.0.ceil(), plane.y.range.1.floor()) }
    };
    names.chunks(size).enumerate().map(chart).collect()
}

/// How the line of a voice is broken, as presentation programs call it.
fn dash(voice: usize) -> LineDash {
    match voice_dash(voice) {
        VoiceDash::Solid => LineDash::Solid,
        VoiceDash::Long => LineDash::LongDashes,
        VoiceDash::Dots => LineDash::Dots,
        VoiceDash::Mixed => LineDash::Mixed,
        VoiceDash::Short => LineDash::ShortDashes,
    }
}

/// Where curves of several part most, as a table.
fn partings(subject: &Subject<'_>, chart: &Chart) -> Vec<Slide> {
    let list = match &chart.body {
        Body::Plane(Plane { partings: Some(list), .. }) if !list.rows.is_empty() => list,
        _ => return Vec::new(),
    };
    let theme = Theme::of(subject.job.choice.theme);
    let PartingList { heads: [title, highest, lowest, difference], rows, .. } = list;
    let texts = &*subject.job.texts;
    let columns = vec![
        SlideColumn::words(texts.cli_column_touchpoint()),
        SlideColumn::words(&capital(highest)),
        SlideColumn::figures(""),
        SlideColumn::words(&capital(lowest)),
        SlideColumn::figures(""),
        SlideColumn::figures(&capital(difference)),
    ];
    let rows = rows.iter().map(|row| {
        let mut cells: Vec<SlideCell> = vec![row.touchpoint.title.as_str().into()];
        for side in &row.sides {
            cells.push(SlideCell { ink: Some(voice_ink(theme, side.voice)), bold: false, text: side.name.clone() });
            cells.push(side.figure.as_str().into());
        }
        cells.push(SlideCell { bold: true, ..row.difference.as_str().into() });
        cells
    });
    let table = SlideTable { columns, rows: rows.collect(), size: SHOWN };
    paged(subject, title, &chart.title, &table, &notes(subject, chart))
}

/// Points by their verdict, with the lines of the thresholds.
fn scatter(subject: &Subject<'_>, plane: &Plane, theme: &Theme) -> SlideChart {
    let texts = &*subject.job.texts;
    let whole = |(from, to): (f64, f64)| (from.ceil(), to.floor());
    let ranges = [whole(plane.x.range), whole(plane.y.range)];
    let point = |dot: &Dot| ScatterPoint { name: dot.touchpoint.title.clone(), x: dot.x, y: dot.y, weight: dot.weight };
    let of = |verdict: &Verdict| {
        let points: Vec<ScatterPoint> = plane.dots.iter().filter(|dot| dot.verdict == *verdict).map(point).collect();
        let name = capital(word(texts, *verdict));
        (!points.is_empty()).then(|| ScatterSeries { name, color: verdict_ink(theme, *verdict).mark, points, line: None })
    };
    let mut series: Vec<ScatterSeries> = Verdict::ALL.iter().filter_map(of).collect();
    series.extend(plane.references.iter().map(|line| {
        let at = |part: f64| if line.upright { (line.value, part) } else { (part, line.value) };
        let (from, to) = if line.upright { ranges[1] } else { ranges[0] };
        // Its name is near its end.
        let named = to - (to - from) * if line.upright { 0.03 } else { 0.09 };
        let points = [from, named, to].map(|end| ScatterPoint { name: line.name.clone(), x: at(end).0, y: at(end).1, weight: 0.0 });
        ScatterSeries { name: line.name.clone(), color: theme.muted, points: points.to_vec(), line: Some(true) }
    }));
    SlideChart::Scatter { series, axes: [plane.x.title.clone(), plane.y.title.clone()], ranges }
}

fn groups(table: &GroupTable, theme: &Theme) -> SlideChart {
    let inks = [theme.expectation, theme.fulfilment, theme.competition, theme.paid];
    let series = (0..4).map(|score| BarSeries {
        name: capital(&table.scores[score]),
        values: table.rows.iter().map(|row| row.scores[score].map(|mean| (mean * 100.0).round() / 100.0)).collect(),
        color: inks[score],
    });
    let series: Vec<BarSeries> = series.filter(|series| series.values.iter().any(Option::is_some)).collect();
    let names: Vec<String> = table.rows.iter().map(|row| row.name.clone()).collect();
    let lying = names.len() > 12;
    let decimals = (names.len() * series.len() <= 32).then_some(1);
    SlideChart::Bars { names, series, stacked: false, lying, decimals }
}

/// What more money buys: a line through the best selections.
fn frontier_chart(subject: &Subject<'_>, curve: &FrontierCurve, theme: &Theme) -> SlideChart {
    let texts = &*subject.job.texts;
    let knee = curve.knee.as_ref();
    let points = curve.points.iter().map(|point| ScatterPoint { name: point.name.clone(), x: point.cost, y: point.value, weight: 0.0 });
    let mut series =
        vec![ScatterSeries { name: capital(texts.deck_frontier()), color: theme.owned, points: points.collect(), line: Some(false) }];
    let marked = knee.and_then(|(at, name)| Some((curve.points.get(*at)?, name)));
    series.extend(marked.map(|(point, name)| ScatterSeries {
        name: name.clone(),
        color: theme.magic_moment.mark,
        points: vec![ScatterPoint { name: name.clone(), x: point.cost, y: point.value, weight: 1.0 }],
        line: None,
    }));
    let most = |values: &mut dyn Iterator<Item = f64>| nice(values.fold(0.0, f64::max));
    let ranges =
        [(0.0, most(&mut curve.points.iter().map(|point| point.cost))), (0.0, most(&mut curve.points.iter().map(|point| point.value)))];
    SlideChart::Scatter { series, axes: curve.axes.clone(), ranges }
}

/// The next round number.
fn nice(value: f64) -> f64 {
    if value <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(value.log10().floor());
    [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0]
        .into_iter()
        .map(|step| step * power)
        .find(|step| *step >= value * 1.02)
        .unwrap_or(value)
}
