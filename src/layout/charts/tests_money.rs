//! The charts of money, with the worked example: what more money buys, and where it goes.

use super::{Body, Chart, ChartChoice, ChartKind, FrontierFigures, SpendBy, Target};
use crate::catalogue::sample;
use crate::i18n::{Language, Texts};
use crate::method::Analysis;
use crate::method::portfolio::{Limits, Portfolio};
use crate::model::{Code as _, Project};

fn described(project: &Project, choice: &ChartChoice, language: Language) -> Chart {
    let map = &project.maps[0];
    let analysis = Analysis::of(project, map, project.shown_round().unwrap().id);
    Chart::of(project, map, &analysis, choice, &Texts::new(language), "")
}

#[test]
fn the_curve_has_the_points_of_the_method_and_where_the_budget_is() {
    let project = sample("en");
    let within = Limits { budget: 5_000_000, effort: Some(6_000) };
    let chart = described(&project, &ChartChoice { within, ..ChartChoice::of(ChartKind::Frontier) }, Language::German);
    let Body::Frontier(curve) = &chart.body else { panic!("{:?}", chart.body) };
    let portfolio = Portfolio::of(&project, &project.maps[0], project.shown_round().unwrap().id);
    let frontier = portfolio.frontier(within.effort, &|| false).unwrap();
    let costs: Vec<i64> = frontier.points.iter().map(|point| point.cost).collect();
    assert_eq!(curve.points.iter().map(|point| point.minor).collect::<Vec<_>>(), costs);
    assert_eq!(curve.knee.as_ref().map(|(at, _)| *at), frontier.knee);
    let best = portfolio.plan(within, &|| false).unwrap().best;
    let now = curve.now.as_ref().unwrap();
    assert_eq!((curve.budget, now.value), (Some(50_000.0), best.value));
    assert!(now.name.starts_with("Budget 50.000\u{a0}€") && curve.axes[0].contains("60"), "{} {}", now.name, curve.axes[0]);
    assert!(chart.left_out.is_none() && !curve.is_stale);
}

#[test]
fn what_is_not_known_yet_is_said_and_nothing_is_drawn_of_it() {
    let mut project = sample("en");
    let map = std::sync::Arc::clone(&project.maps[0]);
    let analysis = Analysis::of(&project, &map, project.shown_round().unwrap().id);
    let texts = Texts::new(Language::English);
    let choice = ChartChoice::of(ChartKind::Frontier);
    let said = |project: &Project, figures| {
        let chart = Chart::of_known(project, &map, &analysis, (&choice, figures), &texts, "");
        if let Body::Empty(sentence) = chart.body { sentence } else { String::new() }
    };
    assert_eq!(said(&project, FrontierFigures::Coming), texts.chart_frontier_working());
    assert_eq!(said(&project, FrontierFigures::Stopped), texts.chart_frontier_stopped());
    project.measures.clear();
    assert_eq!(said(&project, FrontierFigures::Coming), texts.chart_empty_no_plan(), "there is nothing to wait for");
    project.metrics.clear();
    let chart = described(&project, &ChartChoice::of(ChartKind::Spend), Language::English);
    assert_eq!(chart.body, Body::Empty(texts.chart_empty_no_spend().to_owned()));
}

#[test]
fn the_shares_are_of_the_whole_map_whatever_they_are_added_up_by() {
    let project = sample("en");
    for by in SpendBy::ALL {
        let chart = described(&project, &ChartChoice { spend_by: *by, ..ChartChoice::of(ChartKind::Spend) }, Language::English);
        let Body::Spend(table) = &chart.body else { panic!("{by:?}") };
        for part in 0..4 {
            let whole: f64 = table.rows.iter().filter_map(|row| row.shares[part]).sum();
            assert!((whole - 1.0).abs() < 1e-9, "{by:?} {part}: {whole}");
        }
        let count: usize = table.rows.iter().map(|row| row.count).sum();
        assert!(count <= project.maps[0].touchpoint_count() && table.rows.iter().all(|row| row.target.is_some()));
        let unknown = |row: &super::SpendRow| row.spend == "spend not known";
        assert!(table.rows.iter().all(|row| unknown(row) == row.shares[0].is_none()), "{by:?}");
        if matches!(by, SpendBy::Touchpoint | SpendBy::Channel) {
            let spent: Vec<f64> = table.rows.iter().map(|row| row.shares[0].unwrap_or(-1.0)).collect();
            assert!(spent.is_sorted_by(|one, two| one >= two), "{by:?}: most first");
        }
        if *by == SpendBy::Touchpoint {
            assert!(table.rows.iter().all(|row| matches!(row.target, Some(Target::Touchpoint(_)))));
        }
    }
}
