//! From what the scores say to the description of a chart: the one that was chosen. Never how it is drawn.

use super::choice::{ChartChoice, ChartKind, Curve, GroupBy};
use super::description::{Axis, AxisMarks, Band, Body, Chart, Dot, Line, Plane};
use super::frontier::{self, FrontierFigures};
use super::several::Spoken;
use super::{funnel, planes, spend, tables};
use crate::i18n::Texts;
use crate::layout::words::syllables;
use crate::layout::{capital, word};
use crate::method::{Analysis, Assessment, Served, Verdict};
use crate::model::{Code as _, Map, Project};

/// What a chart is about.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub project: &'a Project,
    pub map: &'a Map,
    pub analysis: &'a Analysis,
    pub texts: &'a Texts,
}

impl Chart {
    /// The chosen chart of a map, from the scores in `analysis` (which must be of the same map). `date` is for the foot, as it is to
    /// be written; empty: none.
    pub fn of(project: &Project, map: &Map, analysis: &Analysis, choice: &ChartChoice, texts: &Texts, date: &str) -> Self {
        Self::with(Subject { project, map, analysis, texts }, choice, date, None)
    }

    /// The same for a window, which does not wait: of the frontier, what is known.
    pub fn of_known(
        project: &Project,
        map: &Map,
        analysis: &Analysis,
        (choice, frontier): (&ChartChoice, FrontierFigures<'_>),
        texts: &Texts,
        date: &str,
    ) -> Self {
        Self::with(Subject { project, map, analysis, texts }, choice, date, Some(frontier))
    }

    fn with(subject: Subject<'_>, choice: &ChartChoice, date: &str, known: Option<FrontierFigures<'_>>) -> Self {
        let Subject { project, map, analysis, texts } = subject;
        let spoken = (choice.kind == ChartKind::Curves).then(|| Spoken::of(&subject, &choice.several)).flatten();
        let round = project.round(analysis.round).map_or("", |round| round.label.as_str());
        let round = if spoken.as_ref().is_some_and(Spoken::is_of_rounds) { "" } else { round };
        let foot: Vec<&str> = [map.name.as_str(), round, date].into_iter().filter(|part| !part.is_empty()).collect();
        let kind = choice.kind;
        let missing = match &spoken {
            Some(spoken) => spoken.missing(&subject),
            None => subject.missing(choice),
        };
        let body = match (missing, &spoken) {
            (Some(sentence), _) => Body::Empty(sentence),
            (None, Some(spoken)) => spoken.body(&subject),
            (None, None) => match kind {
                ChartKind::RelevanceGap => planes::relevance_gap(&subject),
                ChartKind::ImportancePerformance => planes::importance_performance(&subject, choice.lines),
                ChartKind::Curves => curves(&subject, choice),
                ChartKind::Groups => tables::groups(&subject, choice.by),
                ChartKind::Balance => tables::balance(&subject),
                ChartKind::Coverage => tables::coverage(&subject),
                ChartKind::Priorities => tables::priorities(&subject),
                ChartKind::Funnel => funnel::funnel(&subject),
                ChartKind::Frontier => match known {
                    Some(figures) => frontier::frontier_body(&subject, choice.within, figures),
                    None => FrontierFigures::computed(&subject, choice.within),
                },
                ChartKind::Spend => spend::spend(&subject, choice.spend_by),
            },
        };
        let why = match kind {
            ChartKind::Balance => texts.chart_why_balance(&texts.number(project.thresholds.loss_aversion, 2)),
            _ if spoken.is_some() => texts.chart_why_several().to_owned(),
            _ => texts.term("chart-why", kind.code()).to_owned(),
        };
        let title = match kind {
            ChartKind::Groups => texts.chart_title_groups(word(texts, choice.by)),
            _ if spoken.is_some() => texts.chart_title_several(&capital(word(texts, choice.several.curve))),
            ChartKind::Spend => texts.chart_title_spend(word(texts, choice.spend_by)),
            _ => word(texts, kind).to_owned(),
        };
        Self {
            kind,
            title,
            why,
            foot: foot.join(" · "),
            language: texts.language().code(),
            syllables: syllables(project, texts),
            verdicts: verdicts(&body),
            left_out: spoken.map_or_else(|| subject.left_out(kind, &body), |spoken| spoken.left_out(texts)),
            body,
        }
    }
}

impl Subject<'_> {
    /// What has to be done before the chart has anything to show.
    fn missing(&self, choice: &ChartChoice) -> Option<String> {
        let texts = self.texts;
        let said = || self.analysis.touchpoints.iter().map(|judged| &judged.assessment);
        if self.analysis.touchpoints.is_empty() {
            return Some(texts.chart_empty_map().to_owned());
        }
        let any = |has: fn(&Assessment) -> bool| said().any(has);
        let (there, sentence) = match choice.kind {
            ChartKind::RelevanceGap | ChartKind::Balance | ChartKind::Priorities => {
                (any(Assessment::is_rated), texts.chart_empty_unrated())
            }
            ChartKind::ImportancePerformance => {
                (any(|said| said.relevance.is_some() && said.fulfilment.is_some()), texts.chart_empty_unrated())
            }
            ChartKind::Curves if choice.curves.is_empty() => (false, texts.chart_empty_no_curve()),
            ChartKind::Curves => {
                (said().any(|said| choice.curves.iter().any(|curve| curve.value(said).is_some())), texts.chart_empty_unrated())
            }
            ChartKind::Groups if choice.by == GroupBy::RaterGroup => {
                (!self.analysis.by_rater_group.is_empty(), texts.chart_empty_no_votes())
            }
            ChartKind::Groups => {
                (said().any(|said| Curve::ALL.iter().any(|curve| curve.value(said).is_some())), texts.chart_empty_unrated())
            }
            ChartKind::Frontier => (frontier::has_candidates(self), texts.chart_empty_no_plan()),
            ChartKind::Spend => (spend::is_known(self), texts.chart_empty_no_spend()),
            ChartKind::Funnel => (funnel::is_measured(self), texts.chart_empty_no_contacts()),
            ChartKind::Coverage => {
                let serves = |served: Served| served.touchpoints + served.measures > 0;
                (self.analysis.coverage.cells().any(|(_, _, served)| serves(served)), texts.chart_empty_no_goals())
            }
        };
        (!there).then(|| sentence.to_owned())
    }

    /// How many touchpoints have no place in the chart.
    fn left_out(&self, kind: ChartKind, body: &Body) -> Option<String> {
        let all = self.analysis.touchpoints.len();
        let shown = match (kind, body) {
            (_, Body::Empty(_)) | (ChartKind::Curves | ChartKind::Groups | ChartKind::Coverage | ChartKind::Frontier, _) => all,
            (_, Body::Plane(plane)) => plane.dots.len(),
            (_, Body::Funnel(list)) => list.rows.len(),
            (_, Body::Spend(table)) => table.rows.iter().map(|row| row.count).sum(),
            _ => self.analysis.priorities.len(),
        };
        let count = i64::try_from(all.saturating_sub(shown)).unwrap_or(i64::MAX);
        (count > 0).then(|| match kind {
            ChartKind::Funnel => self.texts.chart_left_out_funnel(count),
            ChartKind::Spend => self.texts.chart_left_out_spend(count),
            _ => self.texts.chart_left_out(count),
        })
    }
}

/// How often each verdict is shown.
fn verdicts(body: &Body) -> Vec<(Verdict, usize)> {
    let mut counts: Vec<(Verdict, usize)> = Verdict::ALL.iter().map(|verdict| (*verdict, 0)).collect();
    let mut count = |verdict: Verdict| {
        if let Some((_, count)) = counts.iter_mut().find(|(other, _)| *other == verdict) {
            *count += 1;
        }
    };
    match body {
        // Where several are followed, a verdict would be that of one of them.
        Body::Plane(plane) if plane.partings.is_some() => {}
        Body::Plane(plane) => plane.dots.iter().for_each(|dot| count(dot.verdict)),
        Body::Priorities(list) => list.rows.iter().for_each(|row| count(row.verdict)),
        Body::Empty(_) | Body::Groups(_) | Body::Balance(_) | Body::Coverage(_) | Body::Funnel(_) | Body::Frontier(_) | Body::Spend(_) => {}
    }
    counts.retain(|(_, count)| *count > 0);
    counts
}

impl Curve {
    /// The value of a touchpoint.
    pub fn value(self, said: &Assessment) -> Option<f64> {
        match self {
            Self::Expectation => said.expectation,
            Self::Fulfilment => said.fulfilment,
            Self::Competition => said.competition,
            Self::Relevance => said.relevance,
            Self::Gap => said.gap,
        }
    }
}

/// Scores along the journey. Dots with verdicts are on the gap if it is shown, else on fulfilment, else on the first curve.
fn curves(subject: &Subject<'_>, choice: &ChartChoice) -> Body {
    let texts = subject.texts;
    let judged = &subject.analysis.touchpoints;
    let values = |curve: Curve| judged.iter().map(move |judged| curve.value(&judged.assessment));
    let lines = choice.curves.iter().map(|curve| Line {
        curve: *curve,
        voice: None,
        name: word(texts, *curve).to_owned(),
        values: values(*curve).collect(),
    });
    let leading = [Curve::Gap, Curve::Fulfilment].into_iter().find(|curve| choice.curves.contains(curve));
    let leading = leading.or_else(|| choice.curves.first().copied());
    let dots: Vec<Dot> = leading.map_or_else(Vec::new, |curve| {
        let all = judged.iter().zip(subject.map.touchpoints()).zip(planes::weights(subject.analysis)).enumerate();
        all.filter_map(|(index, ((judged, touchpoint), weight))| {
            Some(planes::dot(touchpoint, judged, weight, (index as f64, curve.value(&judged.assessment)?)))
        })
        .collect()
    });
    let signed = choice.curves.contains(&Curve::Gap);
    let title = if signed { texts.chart_axis_scores_and_gap() } else { texts.chart_axis_scores() };
    let (x, y) = axes(subject.map, title, signed);
    Body::Plane(Plane { x, y, regions: Vec::new(), dots, lines: lines.collect(), references: Vec::new(), partings: None })
}

/// The axes of curves along the journey: its stages, and the scale of scores or, `signed`, of the gap.
pub(super) fn axes(map: &Map, title: &str, signed: bool) -> (Axis, Axis) {
    let mut bands = Vec::with_capacity(map.stages.len());
    let mut from = 0.0;
    for stage in &map.stages {
        let to = from + stage.touchpoints.len() as f64;
        if to > from {
            bands.push(Band { id: stage.id, name: stage.name.clone(), span: (from - 0.5, to - 0.5) });
        }
        from = to;
    }
    let range = (-0.5, from - 0.5);
    let scale = if signed { (-10.4, 10.4) } else { (-0.3, 10.3) };
    let marks = if signed { AxisMarks::Signed } else { AxisMarks::Numbers };
    (
        Axis { title: String::new(), range, limits: range, marks: AxisMarks::Stages(bands) },
        Axis { title: title.to_owned(), range: scale, limits: scale, marks },
    )
}
