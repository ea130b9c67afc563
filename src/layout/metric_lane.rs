//! A lane of a metric: under each touchpoint a small bar with its figure; where the metric was measured in an earlier round, a line across it at the height
//! of then, and by how much it moved. Never what a figure means, and no colour that calls a rise good: of some metrics it is not.

use super::Kit;
use super::part::Part;
use crate::i18n::Texts;
use crate::method::moved::{Moved, moved};
use crate::model::{Code as _, Currency, KnownMetric, LaneKind, Map, Project, RoundId, Stage, TouchpointId};
use crate::scene::{Detail, Group, Node, Outline, Point, Rect, Shape, Stroke, TextStyle, Weight};
use crate::text::{HorizontalAlign, VerticalAlign};
use std::collections::HashMap;

const FIGURE: TextStyle = TextStyle::new(Weight::SemiBold, 11.5);
const MOVE: TextStyle = TextStyle::new(Weight::Regular, 10.5);
/// Usual height of the lane, in points.
pub(super) const HEIGHT: f64 = 96.0;
/// The least height in which bars can be told apart, in points.
pub(super) const LEAST_HEIGHT: f64 = 64.0;
/// Room above the highest bar for its figure, and below the bars for what moved, in points.
const ABOVE: f64 = 22.0;
const BELOW: f64 = 20.0;
/// Width of a bar, and how far the line of the earlier round reaches beyond it, in points.
const BAR: f64 = 26.0;
const BEYOND: f64 = 5.0;

/// What a lane shows of a touchpoint: the figure, and the scale that all bars of the lane share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bar {
    moved: Moved,
    low: f64,
    high: f64,
}

/// The bars of the lanes of metrics that a map shows, by metric and touchpoint.
#[derive(Default)]
pub(super) struct Bars(HashMap<String, HashMap<TouchpointId, Bar>>);

impl Bars {
    /// Those of a map in a round.
    pub(super) fn of(project: &Project, map: &Map, round: RoundId) -> Self {
        let shown = map.lanes.iter().filter(|lane| !lane.hidden).filter_map(|lane| match &lane.kind {
            LaneKind::Metric(metric) => Some(metric.as_str()),
            _ => None,
        });
        let of_lane = |(metric, values): (&str, HashMap<TouchpointId, Moved>)| {
            let all = || values.values().flat_map(|moved| [Some(moved.now), moved.before]).flatten();
            let (low, high) = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
            let bar = |(id, moved): (TouchpointId, Moved)| (id, Bar { moved, low, high });
            (metric.to_owned(), values.into_iter().map(bar).collect())
        };
        Self(moved(project, map, round, shown).into_iter().map(of_lane).collect())
    }

    /// Whether there is nothing to show of a metric.
    pub(super) fn is_empty(&self, metric: &str) -> bool {
        self.0.get(metric).is_none_or(HashMap::is_empty)
    }

    /// Those of a stage in a lane: what its part of the lane is drawn from. Nothing in a lane that shows no metric.
    pub(super) fn of_stage(&self, kind: &LaneKind, stage: &Stage) -> Vec<Option<Bar>> {
        let LaneKind::Metric(metric) = kind else { return Vec::new() };
        let Some(bars) = self.0.get(metric) else { return Vec::new() };
        stage.touchpoints.iter().map(|touchpoint| bars.get(&touchpoint.id).copied()).collect()
    }
}

/// A figure of a metric as it is written: money with its sign, everything else as a number.
pub fn metric_figure(texts: &Texts, currency: Currency, metric: &str, value: f64) -> String {
    if KnownMetric::from_code(metric) == Some(KnownMetric::Spend) {
        texts.money(value, currency.decimals() as usize, &currency.sign())
    } else {
        texts.number(value, 2)
    }
}

/// By how much a metric moved: "+12 %". Empty if that cannot be said.
pub fn metric_move(texts: &Texts, moved: Moved) -> String {
    let Some(share) = moved.share() else { return String::new() };
    let percent = (share * 100.0).round();
    let written = texts.percent(percent.abs());
    match percent {
        percent if percent > 0.0 => format!("+{written}"),
        percent if percent < 0.0 => format!("−{written}"),
        _ => format!("±{written}"),
    }
}

/// The bars of a stage's touchpoints, in coordinates of the stage's left and the lane's upper edge.
pub(super) fn bars(kit: &Kit<'_>, metric: &str, stage: &Stage, bars: &[Option<Bar>], centers: &[f64], height: f64) -> Vec<Node> {
    let all = stage.touchpoints.iter().zip(bars).zip(centers);
    all.filter_map(|((touchpoint, bar), center)| Some((touchpoint.id, (*bar)?, *center)))
        .map(|(id, bar, center)| drawn(kit, metric, &bar, (center, height)).of(Part::MetricBar, id.0).into())
        .collect()
}

fn drawn(kit: &Kit<'_>, metric: &str, bar: &Bar, (center, height): (f64, f64)) -> Group {
    let theme = kit.theme;
    let room = (height - ABOVE - BELOW).max(1.0);
    let span = (bar.high - bar.low).max(f64::MIN_POSITIVE);
    let y = |value: f64| ABOVE + (bar.high - value) / span * room;
    let (top, bottom) = (y(bar.moved.now.max(0.0)), y(bar.moved.now.min(0.0)));
    // Nothing is a line.
    let rect = Rect::new(center - BAR / 2.0, top.min(bottom - 1.0), center + BAR / 2.0, bottom);
    let fill = theme.owned.with_alpha(150).over(theme.paper);
    let mut shapes: Vec<Node> = vec![Shape::filled(Outline::Rect { rect, radius: 2.0 }, fill).into()];
    let line = |from: f64, to: f64, at: f64, stroke: Stroke| {
        let points = vec![Point::new(from, at), Point::new(to, at)];
        Node::from(Shape::stroked(Outline::Polyline { points, closed: false }, stroke))
    };
    shapes.push(line(rect.x0 - BEYOND, rect.x1 + BEYOND, y(0.0), Stroke::solid(theme.hairline, 1.0)));
    if let Some(before) = bar.moved.before {
        let stroke = Stroke::solid(theme.ink, 1.6 * theme.line_weight.max(1.0));
        shapes.push(line(rect.x0 - BEYOND, rect.x1 + BEYOND, y(before), stroke));
    }
    let width = kit.card_width - 6.0;
    let words = |text: &str, style, area: Rect, ink| {
        let lines = kit.measurer.break_lines(text, style, width, 1);
        Node::from(lines.within(area, HorizontalAlign::Center, VerticalAlign::Middle, ink))
    };
    let written = metric_figure(kit.texts, kit.currency, metric, bar.moved.now);
    let then = bar.moved.before.map_or(rect.y0, |before| y(before).min(rect.y0));
    let above = Rect::new(center - width / 2.0, then - 18.0, center + width / 2.0, then - 2.0);
    let mut nodes: Vec<Node> = vec![
        Group::new(shapes).into(),
        Group::new(vec![words(&written, kit.small(FIGURE), above, theme.ink)]).detail(Detail::Words).into(),
    ];
    let change = metric_move(kit.texts, bar.moved);
    if !change.is_empty() {
        let below = Rect::new(center - width / 2.0, height - BELOW + 2.0, center + width / 2.0, height - 3.0);
        nodes.push(Group::new(vec![words(&change, kit.small(MOVE), below, theme.muted)]).detail(Detail::SmallPrint).into());
    }
    Group::new(nodes)
}

#[cfg(test)]
mod tests {
    use super::metric_move;
    use crate::i18n::{Language, Texts};
    use crate::layout::tests::{layout_with, project, words};
    use crate::layout::{Layouter, ThemeName};
    use crate::method::moved::Moved;
    use crate::model::{Area, Figure, Lane, LaneId, LaneKind, Metric, MetricId, Money, Project, Round, RoundId, TouchpointId};
    use crate::text::{FontSet, Measurer};
    use std::sync::Arc;

    /// A map with a lane of a metric and figures of it in two rounds; what is measured at a touchpoint that is not there is nowhere.
    fn measured(metric: &str, figures: &[(&str, &str, Figure)]) -> Project {
        let mut project = project(&[&[Area::Service, Area::Influence], &[Area::Advocacy]]);
        let date = |day| Some(jiff::civil::date(2026, 1, day));
        let earlier = Round { id: RoundId::named("earlier"), label: "Earlier".into(), date: date(1) };
        project.rounds.insert(0, Arc::new(earlier));
        Arc::make_mut(&mut project.rounds[1]).date = date(2);
        let (map, now) = (project.maps[0].id, project.rounds[1].id);
        project.current_round = Some(now);
        Arc::make_mut(&mut project.maps[0]).lanes.push(Arc::new(Lane::new(LaneId::named("m"), LaneKind::Metric(metric.to_owned()))));
        let of = |(at, round, value): &(&str, &str, Figure)| Metric {
            id: MetricId::new(),
            round: if *round == "now" { now } else { RoundId::named(round) },
            map,
            touchpoint: Some(TouchpointId::named(at)),
            segment: None,
            metric: metric.to_owned(),
            value: *value,
            answers: None,
            source: String::new(),
            measured_on: None,
        };
        project.metrics = figures.iter().map(of).map(Arc::new).collect();
        project
    }

    fn drawn(layouter: &mut Layouter, project: &Project, language: Language) -> Vec<String> {
        words(&layout_with(layouter, project, &Texts::new(language), &Measurer::new(FontSet::new()), ThemeName::Light).scene)
    }

    #[test]
    fn a_lane_shows_each_figure_and_how_far_it_moved() {
        let number = Figure::Number;
        let figures = [("0 0", "now", number(1_120.0)), ("0 0", "earlier", number(1_000.0)), ("1 0", "now", number(80.0))];
        let mut project = measured("contacts", &figures);
        let mut layouter = Layouter::default();
        let said = drawn(&mut layouter, &project, Language::English);
        for word in ["Contacts", "1,120", "+12%", "80"] {
            assert!(said.contains(&word.to_owned()), "{word}: {said:?}");
        }
        let german = drawn(&mut Layouter::default(), &project, Language::German);
        assert!(german.contains(&"Kontakte".to_owned()) && german.contains(&"1.120".to_owned()), "{german:?}");
        // What is measured anew is drawn anew, and a hidden lane shows nothing.
        Arc::make_mut(&mut project.metrics[2]).value = number(90.0);
        let said = drawn(&mut layouter, &project, Language::English);
        assert!(said.contains(&"90".to_owned()) && !said.contains(&"80".to_owned()));
        let map = Arc::make_mut(&mut project.maps[0]);
        Arc::make_mut(map.lanes.last_mut().unwrap()).hidden = true;
        assert!(!drawn(&mut layouter, &project, Language::English).contains(&"1,120".to_owned()));
    }

    #[test]
    fn money_has_its_sign_and_other_names_are_their_own() {
        let project = measured("spend", &[("0 0", "now", Figure::Amount(Money::new(125_000).unwrap()))]);
        let said = drawn(&mut Layouter::default(), &project, Language::English);
        assert!(said.contains(&"Spend".to_owned()) && said.contains(&"€1,250".to_owned()), "{said:?}");
        let project = measured("Calls", &[("0 0", "now", Figure::Number(-3.0)), ("1 0", "now", Figure::Number(0.0))]);
        let said = drawn(&mut Layouter::default(), &project, Language::English);
        assert!(said.contains(&"Calls".to_owned()) && said.contains(&"−3".to_owned()) && said.contains(&"0".to_owned()), "{said:?}");
    }

    #[test]
    fn what_cannot_be_compared_says_nothing() {
        let texts = Texts::new(Language::English);
        let said = |now, before| metric_move(&texts, Moved { now, before });
        assert_eq!([said(2.0, None), said(2.0, Some(0.0)), said(1.0, Some(2.0)), said(2.0, Some(2.0))], ["", "", "−50%", "±0%"]);
    }
}
