//! What an account has, in which order, and what it says where there is nothing to say.

use super::{Account, Asked, Block, Drawn, Topic};
use crate::catalogue::sample;
use crate::i18n::{Language, Texts};
use crate::layout::charts::Several;
use crate::method::portfolio::Limits;
use crate::method::{Analysis, JudgedMap};
use crate::model::{Map, Project};
use jiff::civil::date;
use std::sync::Arc;

fn account(project: &Project, map: &Arc<Map>, language: Language) -> Account {
    let round = project.shown_round().unwrap().id;
    let (judged, analysis) = (JudgedMap::of(project, map, round), Analysis::of(project, map, round));
    let asked = Asked {
        project,
        judged: &judged,
        analysis: &analysis,
        texts: &Texts::new(language),
        date: "12 May 2026",
        today: Some(date(2026, 5, 12)),
        within: Limits { budget: i64::MAX, effort: None },
        several: &Several::default(),
    };
    Account::of(&asked, &Topic::ALL)
}

fn of_sample(language: Language) -> Account {
    let project = sample(language.code());
    account(&project, &project.maps[0], language)
}

#[test]
fn the_worked_example_has_its_sections_in_order_and_nothing_empty() {
    for language in Language::ALL {
        let account = of_sample(*language);
        let topics: Vec<Topic> = account.sections.iter().map(|section| section.topic).collect();
        assert!(topics.is_sorted(), "{topics:?}");
        for topic in [Topic::Says, Topic::Map, Topic::Stages, Topic::Scores, Topic::Priorities, Topic::Method, Topic::Appendix] {
            assert!(account.section(topic).is_some(), "{language:?}: {topic:?}");
        }
        for section in &account.sections {
            assert!(!section.heading.is_empty());
            // A heading is above something.
            assert!(!matches!(section.blocks.last(), Some(Block::Heading(_)) | None), "{:?}", section.topic);
            let twice = section.blocks.windows(2).find(|pair| matches!(pair, [Block::Heading(_), Block::Heading(_)]));
            assert!(twice.is_none(), "{twice:?}");
            for block in &section.blocks {
                match block {
                    Block::Table(table) => {
                        assert!(!table.rows.is_empty() && !table.name.is_empty());
                        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.name);
                    }
                    Block::Points(points) => assert!(!points.is_empty()),
                    Block::Sentence(text) | Block::Words { text, .. } => assert!(!text.trim().is_empty()),
                    Block::Heading(_) => {}
                    Block::Drawing(drawing) => {
                        assert!(!drawing.said.is_empty() && drawing.said.chars().count() < 1_000, "{}", drawing.said);
                    }
                }
            }
        }
    }
}

#[test]
fn a_finding_is_named_with_its_reason() {
    let account = of_sample(Language::English);
    let says = account.section(Topic::Says).unwrap();
    let points = says.blocks.iter().filter_map(|block| match block {
        Block::Points(points) => Some(points),
        _ => None,
    });
    let numbers: Vec<Vec<Option<usize>>> = points.clone().map(|points| points.iter().map(|point| point.number).collect()).collect();
    assert_eq!(numbers, vec![vec![Some(1), Some(2), Some(3)]; 2]);
    for point in points.flatten() {
        assert!(!point.title.is_empty() && point.text.contains("gap") && point.verdict.is_some(), "{point:?}");
    }
}

#[test]
fn a_map_without_touchpoints_says_so() {
    let project = sample("en");
    let mut map = Map::clone(&project.maps[0]);
    for stage in &mut map.stages {
        Arc::make_mut(stage).touchpoints.clear();
    }
    let account = account(&project, &Arc::new(map), Language::English);
    assert!(account.section(Topic::Scores).is_none() && account.section(Topic::Map).is_none());
    let said = account.section(Topic::Says).unwrap();
    assert!(said.blocks.contains(&Block::Sentence("No touchpoint is fully rated yet.".into())), "{said:?}");
    assert!(said.blocks.contains(&Block::Sentence("0 touchpoints in 6 stages.".into())), "{said:?}");
}

#[test]
fn a_chart_says_its_rows_where_it_is_not_seen() {
    let account = of_sample(Language::English);
    let scores = account.section(Topic::Scores).unwrap();
    for block in &scores.blocks {
        let Block::Drawing(drawing) = block else { continue };
        assert!(matches!(drawing.what, Drawn::Chart(_)));
        let table = drawing.table.as_ref().unwrap();
        assert!(drawing.said.contains(&table.rows[0][0].text), "{}", drawing.said);
    }
}
