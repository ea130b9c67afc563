//! Pages of a report: nothing beyond their ends, headings where they are said to be, tables and titles of any length.

use super::flow::{Flow, Of, Page, Piece};
use super::setting::Setting;
use super::{DrawnPages, Leaves, Rooms, column_widths, leaves};
use crate::catalogue::sample;
use crate::i18n::{Language, Texts};
use crate::layout::account::{Account, Asked, Cell, Column, Holds, Table, Topic};
use crate::layout::charts::Several;
use crate::layout::{Form, MapOptions, Part, ThemeName};
use crate::method::portfolio::Limits;
use crate::method::{Analysis, JudgedMap};
use crate::model::Project;
use crate::scene::{Group, Node, Size};
use crate::text::{FontSet, Measurer};
use std::sync::Arc;

const ROOMS: Rooms = Rooms { upright: Size::new(527.0, 774.0), lying: Size::new(774.0, 527.0) };

fn with<T>(project: &Project, language: Language, made: impl FnOnce(&Account, &MapOptions<'_>) -> T) -> T {
    let round = project.shown_round().unwrap().id;
    let (judged, analysis) = (JudgedMap::of(project, &project.maps[0], round), Analysis::of(project, &project.maps[0], round));
    let (texts, measurer) = (Texts::new(language), Measurer::new(FontSet::new()));
    let within = Limits { budget: i64::MAX, effort: None };
    let asked =
        Asked { project, judged: &judged, analysis: &analysis, texts: &texts, date: "", today: None, within, several: &Several::default() };
    let options = MapOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer, file_name: "", date: "", form: Form::Line };
    made(&Account::of(&asked, &Topic::ALL), &options)
}

fn pages(project: &Project, rooms: Rooms) -> Leaves {
    with(project, Language::English, |account, options| leaves(project, account, &DrawnPages::default(), rooms, options))
}

/// The extent of all words of a page.
fn lowest(nodes: &[Node]) -> f64 {
    nodes.iter().filter_map(Node::bounds).map(|bounds| bounds.y1).fold(0.0, f64::max)
}

#[test]
fn nothing_is_below_the_end_of_its_page() {
    let project = sample("en");
    let slide = Rooms { upright: Size::new(892.0, 472.0), lying: Size::new(892.0, 472.0) };
    let square = Rooms { upright: Size::new(420.0, 420.0), lying: Size::new(420.0, 420.0) };
    for rooms in [ROOMS, slide, square] {
        let made = pages(&project, rooms);
        assert!(made.leaves.len() > 6);
        for (number, leaf) in made.leaves.iter().enumerate() {
            let (end, height) = (lowest(&leaf.scene.nodes), leaf.scene.size.height);
            assert!(end <= height + 0.5, "{rooms:?}: page {number} ends at {end} of {height}");
            let shape = leaf.scene.size.width / leaf.scene.size.height;
            let room = if leaf.lies { rooms.lying } else { rooms.upright };
            assert!((shape - room.width / room.height).abs() < 1e-6);
        }
    }
}

#[test]
fn a_cover_has_room_for_any_title() {
    let mut project = sample("en");
    let map = Arc::make_mut(&mut project.maps[0]);
    map.name = "Donaudampfschiff und ".repeat(45);
    map.subtitle = map.name.clone();
    let cover = Arc::clone(&pages(&project, ROOMS).leaves[0].scene);
    assert!(lowest(&cover.nodes) <= cover.size.height, "{} of {}", lowest(&cover.nodes), cover.size.height);
}

#[test]
fn headings_are_where_they_are_said_to_be() {
    let project = sample("en");
    let made = pages(&project, ROOMS);
    assert!(made.headings.is_sorted_by_key(|headed| headed.page));
    for headed in &made.headings {
        let leaf = &made.leaves[headed.page];
        let mut is_there = false;
        leaf.scene.walk(&mut |node| {
            if let Node::Text(block) = node {
                let text: String = block.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
                is_there |= text == headed.text;
            }
        });
        assert!(is_there, "{headed:?}");
        assert!(headed.y < leaf.scene.size.height * 0.93, "a heading is the last on its page: {headed:?}");
    }
    // Each is in the contents.
    let linked: Vec<usize> = made.links.iter().map(|(_, _, heading)| *heading).collect();
    assert_eq!(linked, (0..made.headings.len()).collect::<Vec<_>>());
}

#[test]
fn a_table_that_goes_on_begins_with_its_header() {
    let project = sample("en");
    with(&project, Language::English, |account, options| {
        let setting = Setting::new(account, options, ROOMS);
        let page = setting.page(false);
        let cell = |text: String| Cell { text, ..Cell::default() };
        let table = Table {
            name: "T".into(),
            columns: vec![Column { head: "HEAD".into(), holds: Holds::Name }, Column { head: "N".into(), holds: Holds::Figure }],
            rows: (0..150).map(|at| vec![cell(format!("row {at}")), cell(at.to_string())]).collect(),
        };
        let mut flow = Flow::default();
        for piece in super::table::pieces(&setting, &table, page, 1) {
            flow.place(piece, page);
        }
        let (pages, _) = flow.finish(page);
        assert!(pages.len() > 2);
        let mut rows = 0;
        for made in pages {
            let Page::Set { nodes, .. } = made else { panic!() };
            let [Node::Group(Group { element, children, .. })] = &nodes[..] else { panic!("one table: {nodes:?}") };
            assert_eq!(element.unwrap().kind, Part::Table.into());
            rows += children.len() - 1;
            let mut first = String::new();
            let Node::Group(row) = &children[0] else { panic!() };
            let scene = crate::scene::Scene {
                size: page.size,
                background: crate::scene::Color::hex(0),
                title: String::new(),
                language: String::new(),
                nodes: row.children.to_vec(),
            };
            scene.walk(&mut |node| {
                if let Node::Text(block) = node {
                    first.push_str(&block.lines[0].text);
                }
            });
            assert_eq!(first, "HEADN");
        }
        assert_eq!(rows, 150);
    });
}

#[test]
fn what_belongs_together_stays_together() {
    let project = sample("en");
    with(&project, Language::English, |account, options| {
        let page = Setting::new(account, options, ROOMS).page(false);
        let piece =
            |height: f64, keeps: bool| Piece { height, keeps, nodes: vec![Group::new(Vec::<Node>::new()).into()], ..Piece::default() };
        let mut flow = Flow::default();
        flow.place(piece(page.height() - 50.0, false), page);
        flow.place(Piece { heading: Some((1, "next".into())), ..piece(30.0, true) }, page);
        flow.place(piece(40.0, false), page);
        let (pages, headings) = flow.finish(page);
        assert_eq!((pages.len(), headings[0].page), (2, 1));
        let of = Of { part: Part::List, number: 1 };
        let mut flow = Flow::default();
        flow.place(Piece { of: Some(of), ..piece(10.0, false) }, page);
        flow.place(Piece { of: Some(of), ..piece(10.0, false) }, page);
        let (pages, _) = flow.finish(page);
        let Page::Set { nodes, .. } = &pages[0] else { panic!() };
        assert_eq!(nodes.len(), 1, "one list");
    });
}

#[test]
fn columns_fill_the_room_and_none_is_lost() {
    let measurer = Measurer::new(FontSet::new());
    let cell = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
    let column = |head: &str, holds| Column { head: head.to_owned(), holds };
    let table = |words: &str, count: usize| Table {
        name: String::new(),
        columns: std::iter::once(column("Touchpoint", Holds::Name))
            .chain((0..count).map(|_| column("Expectation", Holds::Figure)))
            .collect(),
        rows: vec![std::iter::once(cell(words)).chain((0..count).map(|_| cell("10"))).collect()],
    };
    for (words, count) in [("Shop", 1), ("Donaudampfschifffahrtsgesellschaftskapitän und noch viel mehr", 5), ("Shop", 60), ("", 3)] {
        let widths = column_widths(&measurer, &table(words, count), 460.0, 9.0);
        assert_eq!(widths.len(), count + 1);
        assert!((widths.iter().sum::<f64>() - 460.0).abs() < 1e-6, "{words} {count}: {widths:?}");
        assert!(widths.iter().all(|width| *width > 1.0), "{widths:?}");
    }
}
