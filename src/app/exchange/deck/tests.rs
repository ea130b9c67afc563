//! Slides as they are seen before they are written, and those of long maps.

use super::words;
use crate::app::exchange::choice::ExportWhat;
use crate::app::exchange::purpose::Purpose;
use crate::app::{Settings, State};
use crate::catalogue::sample;
use crate::edit::Document;
use crate::i18n::Language;
use crate::layout::account::{Block, Topic};
use crate::method::{Analysis, JudgedMap};
use crate::model::{
    ChartKind, PresentationStep, Project, SavedView, Shows, StepId, StepShows, Touchpoint, TouchpointId, ViewChart, ViewId,
};
use crate::scene::{Node, Scene};
use std::sync::Arc;

fn state(project: Project) -> State {
    let settings = Settings { language: Some(Language::English), ..Settings::default() };
    State::new(Document::saved(project), settings, Box::new(|| jiff::Timestamp::UNIX_EPOCH))
}

/// The words of a drawing, line by line.
fn read(scene: &Scene) -> Vec<String> {
    let mut lines = Vec::new();
    scene.walk(&mut |node| {
        if let Node::Text(text) = node {
            lines.extend(text.lines.iter().map(|line| line.text.trim().to_owned()));
        }
    });
    lines
}

/// A project whose stages have so many touchpoints each.
fn long(each: usize) -> Project {
    let mut project = sample("en");
    let map = Arc::make_mut(&mut project.maps[0]);
    for (number, stage) in map.stages.iter_mut().enumerate() {
        let stage = Arc::make_mut(stage);
        let first = stage.touchpoints[0].clone();
        let like =
            |at: usize| Arc::new(Touchpoint { id: TouchpointId::new(), title: format!("Step {number}.{at}"), ..Touchpoint::clone(&first) });
        stage.touchpoints = (0..each).map(like).collect();
    }
    project.measures.clear();
    project
}

#[test]
fn slides_are_seen_with_title_drawing_tables_charts_and_foot() {
    let state = state(sample("en"));
    let job = state.job_of(ExportWhat::Map, Purpose::Slides.usual()).unwrap();
    let drawings = job.drawings();
    let count = drawings.slides.unwrap();
    assert!(count > 20 && drawings.scenes.len() == super::MOST_SEEN.min(count));
    let seen: Vec<Vec<String>> = drawings.scenes.iter().map(|scene| read(scene)).collect();
    for (at, (scene, words)) in drawings.scenes.iter().zip(&seen).enumerate() {
        assert_eq!((scene.size.width, scene.size.height), (960.0, 540.0));
        let title: String = scene.title.chars().filter(|letter| !letter.is_whitespace()).collect();
        let all: String = words.concat().chars().filter(|letter| !letter.is_whitespace()).collect();
        assert!(all.contains(&title), "{}: {words:?}", scene.title);
        assert!(at == 0 || words.contains(&(at + 1).to_string()), "{}: its number", scene.title);
    }
    let map = &job.maps[0];
    let holds = |what: &str| seen.iter().filter(|words| words.iter().any(|line| line == what)).count();
    // The verdicts are in tables and in the legend of a chart; a stage is on the overview, on its own slide and in tables.
    assert!(holds("Deal-breaker") >= 1 && holds(&map.stages[0].name) >= 3, "{seen:?}");
    assert!(seen.iter().any(|words| words.iter().any(|line| line == "Relevance")), "an axis");
}

#[test]
fn what_is_said_at_a_step_is_said_once_at_the_slide_that_shows_the_same() {
    let mut project = sample("en");
    let map = Arc::clone(&project.maps[0]);
    let (stage, chart) = (&map.stages[1], ViewChart { kind: ChartKind::Balance, ..ViewChart::default() });
    let view = ViewId::named("view");
    project.views = vec![Arc::new(SavedView { map: Some(map.id), ..SavedView::new(view, "All of it", Shows::Map) })];
    let shown = [
        ("whole", StepShows::Whole),
        ("stage", StepShows::Stage(stage.id)),
        ("touchpoint", StepShows::Touchpoint(stage.touchpoints[0].id)),
        ("chart", StepShows::Chart(chart)),
        ("says", StepShows::Says),
        ("measures", StepShows::Measures),
        ("view", StepShows::View(view)),
    ];
    let step = |(name, shows): &(&str, StepShows)| PresentationStep {
        note: format!("Say {name}\n\nand wait"),
        ..PresentationStep::new(StepId::named(name), map.id, shows.clone())
    };
    project.presentation = shown.iter().map(step).map(Arc::new).collect();
    let state = state(project);
    let job = state.job_of(ExportWhat::Map, Purpose::Slides.usual()).unwrap();
    let deck = job.deck(&job.slide_design().unwrap()).unwrap();
    for (name, _) in &shown {
        let said = format!("Say {name}");
        let slides: Vec<_> = deck.slides.iter().filter(|slide| slide.notes.contains(&said)).collect();
        assert_eq!(slides.len(), 1, "{name}");
        let at = slides[0].notes.iter().position(|line| *line == said).unwrap();
        assert_eq!(slides[0].notes[at + 1], "and wait", "{name}");
        let title = &slides[0].title;
        assert!(!["stage", "touchpoint"].contains(name) || title.contains(&stage.name), "{name}: {title}");
        assert!(*name != "view" || title.starts_with("All of it"), "{title}");
    }
}

#[test]
fn tables_are_those_of_the_account() {
    let state = state(sample("en"));
    let job = state.job_of(ExportWhat::Map, Purpose::Slides.usual()).unwrap();
    let map = &job.maps[0];
    let judged = JudgedMap::of(&job.project, map, job.round);
    let analysis = Analysis::of(&job.project, map, job.round);
    let account = job.account_of(&judged, &analysis, &[Topic::Priorities, Topic::Measures]);
    let deck = job.deck(&job.slide_design().unwrap()).unwrap();
    let rows = |title: &str| -> Vec<Vec<String>> {
        let slides = deck.slides.iter().filter(|slide| slide.title.starts_with(title));
        let tables = slides.flat_map(|slide| &slide.parts).filter_map(|part| match part {
            crate::export::pptx::SlidePart::Table { table, .. } => Some(table),
            _ => None,
        });
        tables.flat_map(|table| &table.rows).map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect()
    };
    let mut found = 0;
    for block in account.sections.iter().flat_map(|section| &section.blocks) {
        let Block::Table(table) = block else { continue };
        let expected: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(|cell| cell.text.clone()).collect()).collect();
        assert_eq!(rows(&table.name), expected, "{}", table.name);
        found += 1;
    }
    assert!(found >= 2);
}

#[test]
fn a_long_journey_has_an_overview_on_several_slides_that_says_how_small_it_is() {
    for (each, readable) in [(36, true), (90, false)] {
        let state = state(long(each));
        let job = state.job_of(ExportWhat::Map, Purpose::Slides.usual()).unwrap();
        let map = &job.maps[0];
        assert!(map.touchpoint_count() > 160);
        let design = job.slide_design().unwrap();
        let deck = job.deck(&design).unwrap();
        let title = job.texts.deck_overview();
        let overview: Vec<usize> = (0..deck.slides.len()).filter(|at| deck.slides[*at].title.starts_with(title)).collect();
        assert!(overview.len() > 1 && overview.len() <= super::maps::MOST_SLIDES + map.stages.len(), "{}", overview.len());
        assert_eq!(deck.slides[overview[0]].title, words::part(&job.texts, title, (1, overview.len())));
        // Each touchpoint once, in order.
        let steps: Vec<String> = overview
            .iter()
            .flat_map(|at| read(&crate::export::pptx::slide_seen(&deck, &design, *at, &job.measurer).unwrap()))
            .filter(|line| line.starts_with("Step "))
            .collect();
        let mut named: Vec<String> = map.touchpoints().map(|touchpoint| touchpoint.title.clone()).collect();
        let mut found = steps;
        named.sort();
        found.sort();
        assert_eq!(found, named);
        for at in overview {
            assert_eq!(deck.slides[at].subtitle.is_empty(), readable, "{each}: {}", deck.slides[at].subtitle);
        }
    }
}
