//! Tables on slides: what to act on first, measures, the best selection of them, and in the appendix every touchpoint and every open question. Never a
//! figure of its own.

use super::words::part;
use super::{Subject, figures};
use crate::export::pptx::{Slide, SlideCell, SlideColumn, SlideKind, SlidePart, SlideTable};
use crate::i18n::Texts;
use crate::layout::charts::{Body, Chart, ChartChoice, ChartKind};
use crate::layout::{PanelSet, Theme, capital, panel_sheet, verdict_ink, word};
use crate::method::portfolio::{Limits, Portfolio};
use crate::method::{MeasureNames, Titles};
use crate::model::{About, Code as _, Measure, Money};
use crate::scene::Rect;
use std::sync::Arc;

/// Size of type in tables: of what is talked about, of what is looked up, in points.
const SHOWN: f64 = 11.0;
const LOOKED_UP: f64 = 10.0;
/// The most touchpoints on the list of priorities; all of them are in the appendix.
const MOST_PRIORITIES: usize = 24;

/// What to act on first, measures, the best selection of them.
pub(super) fn to_do(subject: &Subject<'_>) -> Vec<Slide> {
    let mut slides = priorities(subject);
    slides.extend(measures(subject));
    let portfolio = portfolio(subject);
    if !portfolio.is_empty() {
        slides.extend(figures::frontier(subject));
    }
    slides.extend(portfolio);
    slides
}

/// What is looked up afterwards.
pub(super) fn appendix(subject: &Subject<'_>) -> Vec<Slide> {
    let mut slides = touchpoints(subject);
    slides.extend(questions(subject));
    slides.extend(key(subject));
    slides
}

/// A table over as many slides as it needs.
pub(super) fn paged(subject: &Subject<'_>, title: &str, subtitle: &str, table: &SlideTable, notes: &[String]) -> Vec<Slide> {
    let room = subject.design.body(!subtitle.is_empty());
    let pages = table.pages(room.size(), &subject.job.measurer);
    let of = pages.len();
    let slide = |(at, (table, size)): (usize, (SlideTable, crate::scene::Size))| Slide {
        kind: SlideKind::Content,
        title: part(&subject.job.texts, &subject.title(title), (at + 1, of)),
        subtitle: subtitle.to_owned(),
        parts: vec![SlidePart::Table { table, area: Rect::from_origin_size(room.origin(), size) }],
        notes: notes.to_vec(),
    };
    pages.into_iter().enumerate().map(slide).collect()
}

fn priorities(subject: &Subject<'_>) -> Vec<Slide> {
    let (job, texts) = (subject.job, &*subject.job.texts);
    let choice = ChartChoice { kind: ChartKind::Priorities, ..ChartChoice::default() };
    let chart = Chart::of(&job.project, subject.map, &subject.analysis, &choice, texts, subject.date);
    let Body::Priorities(list) = &chart.body else { return Vec::new() };
    let theme = Theme::of(job.choice.theme);
    let columns = vec![
        SlideColumn::figures(texts.cli_column_priority()),
        SlideColumn::words(texts.cli_column_touchpoint()),
        SlideColumn::words(texts.cli_column_stage()),
        SlideColumn::words(texts.cli_column_verdict()),
        SlideColumn::words(texts.deck_why()),
        SlideColumn::figures(&list.head),
    ];
    let rows = list.rows.iter().take(MOST_PRIORITIES).map(|row| {
        vec![
            texts.integer(row.position as i64).into(),
            SlideCell { bold: row.position <= 3, ..row.touchpoint.title.as_str().into() },
            row.stage.as_str().into(),
            SlideCell { ink: Some(verdict_ink(theme, row.verdict).word), bold: false, text: capital(&row.verdict_name) },
            capital(&row.reason).into(),
            texts.number(row.opportunity, 1).into(),
        ]
    });
    let table = SlideTable { columns, rows: rows.collect(), size: SHOWN };
    let mut notes = vec![chart.why.clone()];
    if list.rows.len() > MOST_PRIORITIES {
        notes.push(texts.charts_and_more((list.rows.len() - MOST_PRIORITIES) as i64));
    }
    paged(subject, &chart.title, "", &table, &notes)
}

/// The measures at touchpoints of the map that are not dropped.
fn measures(subject: &Subject<'_>) -> Vec<Slide> {
    let (job, texts) = (subject.job, &*subject.job.texts);
    let here: Vec<&Arc<Measure>> =
        job.project.measures.iter().filter(|measure| is_here(subject, measure) && !measure.is_dropped()).collect();
    if here.is_empty() {
        return Vec::new();
    }
    let titles = Titles::of(subject.map);
    let names = MeasureNames::of(&job.project, [&**subject.map]);
    let currency = job.project.currency();
    let head = |field: &str| capital(texts.term("field", field));
    let mut columns: Vec<SlideColumn> =
        ["measure", "touchpoints", "status", "owner", "due"].map(|field| SlideColumn::words(&head(field))).into();
    columns.extend(["cost", "effort-days"].map(|field| SlideColumn::figures(&head(field))));
    let rows = here.iter().map(|measure| {
        let at = measure.touchpoints.iter().filter(|id| subject.map.touchpoint(**id).is_some());
        let at: Vec<String> = at.map(|id| titles.name(*id)).collect();
        vec![
            SlideCell { bold: true, ..measure.title.as_str().into() },
            at.join("\n").into(),
            capital(word(texts, measure.status)).into(),
            measure.owner.as_str().into(),
            measure.due.map(|due| texts.date(due)).unwrap_or_default().into(),
            measure.cost.map(|cost| money(texts, currency.wholes(cost), currency.sign().as_str())).unwrap_or_default().into(),
            measure.effort.map(|effort| texts.plain_number(effort.value())).unwrap_or_default().into(),
        ]
    });
    let table = SlideTable { columns, rows: rows.collect(), size: SHOWN };
    let said = |(label, text): (&str, &str)| Some(format!("    {label}: {}", text.trim())).filter(|_| !text.trim().is_empty());
    let notes: Vec<String> = here
        .iter()
        .flat_map(|measure| {
            let map = names.map(measure).map(|map| map.name.as_str()).unwrap_or_default();
            let words = [
                (texts.term("field", "core-message"), measure.core_message.as_str()),
                (texts.term("field", "content"), measure.content.as_str()),
                (texts.term("field", "hypothesis"), measure.hypothesis.as_str()),
                (texts.term("field", "measured-by"), measure.measured_by.as_str()),
                (texts.term("field", "result"), measure.result.as_str()),
            ];
            let lines: Vec<String> = words.into_iter().filter_map(said).collect();
            let is_own = map == subject.map.name || map.is_empty();
            let head = if is_own { measure.title.clone() } else { format!("{} ({map})", measure.title) };
            if lines.is_empty() { Vec::new() } else { std::iter::once(head).chain(lines).collect() }
        })
        .collect();
    paged(subject, texts.panels_measures(), "", &table, &notes)
}

fn is_here(subject: &Subject<'_>, measure: &Measure) -> bool {
    measure.touchpoints.iter().any(|id| subject.map.touchpoint(*id).is_some())
}

fn money(texts: &Texts, wholes: f64, sign: &str) -> String {
    texts.money(wholes, if wholes.fract().abs() < 1e-9 { 0 } else { 2 }, sign)
}

/// The best selection of measures without a limit: what each is worth and costs, and why others are left out.
fn portfolio(subject: &Subject<'_>) -> Vec<Slide> {
    let (job, texts) = (subject.job, &*subject.job.texts);
    let portfolio = Portfolio::of(&job.project, subject.map, job.round);
    if portfolio.candidates() == 0 {
        return Vec::new();
    }
    let Ok(plan) = portfolio.plan(Limits { budget: i64::MAX, effort: None }, &|| false) else { return Vec::new() };
    let shares = portfolio.shares(&plan.best.chosen);
    let currency = job.project.currency();
    let wholes = |minor: i64| Money::new(minor.unsigned_abs()).map_or(0.0, |amount| currency.wholes(amount));
    let mut chosen: Vec<usize> = (0..plan.best.chosen.len()).filter(|index| plan.best.chosen[*index]).collect();
    chosen.sort_by(|one, two| shares[*two].total_cmp(&shares[*one]));
    let measure = |index: usize| job.project.measures.get(index);
    let cells = |index: usize, value: String, why: &str| {
        let measure = measure(index)?;
        Some(vec![
            SlideCell { bold: why.is_empty(), ..measure.title.as_str().into() },
            if why.is_empty() { texts.portfolio_chosen().into() } else { capital(why).into() },
            value.into(),
            measure.cost.map(|cost| money(texts, currency.wholes(cost), &currency.sign())).unwrap_or_default().into(),
            measure.effort.map(|effort| texts.plain_number(effort.value())).unwrap_or_default().into(),
        ])
    };
    let mut rows: Vec<Vec<SlideCell>> = chosen.iter().filter_map(|index| cells(*index, texts.number(shares[*index], 1), "")).collect();
    let left = plan.left_out.iter().filter_map(|(index, why)| cells(*index, String::new(), texts.term("left-out", why.code())));
    rows.extend(left);
    let columns = vec![
        SlideColumn::words(texts.panels_measures()),
        SlideColumn::words(texts.deck_selection()),
        SlideColumn::figures(texts.portfolio_value()),
        SlideColumn::figures(texts.portfolio_cost()),
        SlideColumn::figures(texts.portfolio_effort()),
    ];
    let sum = texts.deck_portfolio_sum(
        chosen.len() as i64,
        &money(texts, wholes(plan.best.cost), &currency.sign()),
        &texts.plain_number(plan.best.effort as f64 / 100.0),
        &texts.number(plan.best.value, 1),
    );
    let notes = [sum.clone(), texts.portfolio_value_tip().to_owned()];
    paged(subject, texts.term("measure-tab", "portfolio"), &sum, &SlideTable { columns, rows, size: SHOWN }, &notes)
}

/// Every touchpoint with its scores.
fn touchpoints(subject: &Subject<'_>) -> Vec<Slide> {
    let texts = &*subject.job.texts;
    if subject.map.touchpoint_count() == 0 {
        return Vec::new();
    }
    let theme = Theme::of(subject.job.choice.theme);
    let columns = vec![
        SlideColumn::words(texts.cli_column_stage()),
        SlideColumn::words(texts.cli_column_touchpoint()),
        SlideColumn::words(&capital(texts.term("field", "media"))),
        SlideColumn::words(&capital(texts.term("field", "channel"))),
        SlideColumn::figures(texts.cli_column_expectation()),
        SlideColumn::figures(texts.cli_column_fulfilment()),
        SlideColumn::figures(texts.cli_column_competition()),
        SlideColumn::figures(texts.cli_column_relevance()),
        SlideColumn::figures(texts.cli_column_gap()),
        SlideColumn::words(texts.cli_column_verdict()),
    ];
    let score = |value: Option<f64>| value.map(|value| texts.score(value)).unwrap_or_default();
    let mut before = None;
    let rows = subject.analysis.judged(subject.map).map(|(stage, touchpoint, judged)| {
        let said = &judged.assessment;
        let is_new = before.replace(stage.id) != Some(stage.id);
        vec![
            if is_new { SlideCell { bold: true, ..stage.name.as_str().into() } } else { SlideCell::default() },
            touchpoint.title.as_str().into(),
            word(texts, touchpoint.media()).into(),
            touchpoint.channel.map_or("", |channel| word(texts, channel)).into(),
            score(said.expectation).into(),
            score(said.fulfilment).into(),
            score(said.competition).into(),
            score(said.relevance).into(),
            said.gap.map(|gap| texts.signed(gap)).unwrap_or_default().into(),
            SlideCell { ink: Some(verdict_ink(theme, said.verdict).word), bold: false, text: word(texts, said.verdict).to_owned() },
        ]
    });
    let table = SlideTable { columns, rows: rows.collect(), size: LOOKED_UP };
    paged(subject, &texts.deck_appendix(texts.term("table", "touchpoints")), "", &table, &[texts.deck_note_scores().to_owned()])
}

/// The questions about the map that nobody answered yet.
fn questions(subject: &Subject<'_>) -> Vec<Slide> {
    let texts = &*subject.job.texts;
    let titles = Titles::of(subject.map);
    let open = subject.job.project.questions.iter().filter(|question| !question.done);
    let rows: Vec<Vec<SlideCell>> = open
        .filter_map(|question| {
            let about = match question.about.filter(|about| about.map() == subject.map.id)? {
                About::Map(_) => subject.map.name.clone(),
                About::Stage(_, stage) => titles.stage(stage),
                About::Touchpoint(_, touchpoint) => titles.name(touchpoint),
            };
            let due = question.due.map(|due| texts.date(due)).unwrap_or_default();
            Some(vec![question.text.as_str().into(), about.into(), question.owner.as_str().into(), due.into()])
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = |field: &str| SlideColumn::words(texts.term("question-field", field));
    let columns = ["question", "touchpoint", "owner", "due"].map(head).into();
    paged(subject, &texts.deck_appendix(texts.questions_section()), "", &SlideTable { columns, rows, size: SHOWN }, &[])
}

/// How to read the map.
fn key(subject: &Subject<'_>) -> Vec<Slide> {
    let (job, room) = (subject.job, subject.design.body(false));
    let set = PanelSet { key: true, ..PanelSet::NONE };
    let scene = panel_sheet(&job.project, &subject.judged, &job.options(subject.date), set, room.size());
    let slide = |scene: crate::scene::Scene| Slide {
        kind: SlideKind::Content,
        title: subject.title(&job.texts.deck_appendix(job.texts.panels_key())),
        subtitle: String::new(),
        parts: vec![SlidePart::Drawing { area: super::fitted(scene.size, room), scene: Arc::new(scene) }],
        notes: Vec::new(),
    };
    scene.map(slide).into_iter().collect()
}
