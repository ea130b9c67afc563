//! What is in a presentation, part by part, and that other programs can read it whatever people typed.

use super::{
    BarSeries, Deck, DeckColors, ElementName, LineDash, LineSeries, ScatterPoint, ScatterSeries, Slide, SlideCell, SlideChart, SlideColumn,
    SlideDesign, SlideKind, SlideParagraph, SlidePart, SlideTable, TemplateError, pptx,
};
use crate::export::fixture::measurer;
use crate::export::{ONE_AFTER_THE_OTHER, SideBySide};
use crate::scene::{BezPath, Color, Group, Kind, Node, Outline, Point, Rect, Scene, Shape, Size, Stroke, TextStyle, Vec2, Weight};
use crate::text::Measurer;
use std::collections::HashMap;
use std::io::{Cursor, Read as _, Write as _};
use std::sync::Arc;
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const HOSTILE: &str = "=cmd|'/c calc'!A1 <script>&\"]]>\u{0}\u{b}\u{1b}\u{202e}gnp.exe\u{fffe} 👩‍🚀 מפה";

fn colors() -> DeckColors {
    DeckColors {
        paper: Color::hex(0xffffff),
        ink: Color::hex(0x1f2933),
        muted: Color::hex(0x5c6b7a),
        tint: Color::hex(0xf5f7fa),
        hairline: Color::hex(0xd7dee6),
        accents: [0x1f5fa8, 0x2b7a4b, 0xa35300, 0x6a4fa3, 0x0b7a5c, 0xb3261e].map(Color::hex),
        named: vec![("Pain point".to_owned(), Color::hex(0xb3261e))],
    }
}

const CARD: Kind = Kind { name: "card", heading: None, role: crate::scene::Role::Plain };

/// Two cards with words, and the way from one to the other.
fn scene(measurer: &Measurer) -> Scene {
    let card = |id: u128, x: f64, title: &str| -> Node {
        let face = Shape {
            outline: Outline::Rect { rect: Rect::new(0.0, 0.0, 100.0, 50.0), radius: 7.0 },
            fill: Some(Color::hex(0xffffff)),
            stroke: Some(Stroke::solid(Color::hex(0xd7dee6), 1.0)),
        };
        let words = measurer.break_lines(title, TextStyle::new(Weight::SemiBold, 12.5), 80.0, 9);
        let words = words.at(Point::new(8.0, 6.0), Color::hex(0x1f2933));
        Group::new(vec![face.into(), words.into()]).of(CARD, Uuid::from_u128(id)).at(Vec2::new(x, 20.0)).into()
    };
    let mut way = BezPath::new();
    way.move_to((60.0, 45.0));
    way.curve_to((130.0, 45.0), (130.0, 45.0), (210.0, 45.0));
    let way = Shape::stroked(Outline::Path(way), Stroke::dashed(Color::hex(0x9fb0c3), 2.0, &[4.0, 4.0]).rounded());
    let half = Shape::filled(Outline::Circle { center: Point::new(200.0, 100.0), radius: 5.0 }, Color::hex(0xb3261e).with_alpha(128));
    Scene {
        size: Size::new(300.0, 120.0),
        background: Color::hex(0xffffff),
        title: "Map".to_owned(),
        language: "en".to_owned(),
        nodes: vec![way.into(), card(1, 10.0, "Trial ride in town"), card(2, 160.0, "Order"), half.into()],
    }
}

fn deck(measurer: &Measurer, words: &str) -> Deck {
    let area = Rect::new(36.0, 80.0, 636.0, 320.0);
    let named = |name: &str| ElementName { name: name.to_owned(), said: format!("{name}: {words}") };
    let slide = |title: &str, parts: Vec<SlidePart>| Slide {
        kind: SlideKind::Content,
        title: title.to_owned(),
        subtitle: words.to_owned(),
        parts,
        notes: vec![words.to_owned(), "Second".to_owned()],
    };
    let table = SlideTable {
        columns: vec![SlideColumn::words("Touchpoint"), SlideColumn::figures("Gap")],
        rows: vec![vec![SlideCell { bold: true, ..words.into() }, "+2".into()]],
        size: 11.0,
    };
    let lines = SlideChart::Lines {
        names: vec!["One".to_owned(), words.to_owned()],
        series: vec![LineSeries {
            name: words.to_owned(),
            values: vec![Some(3.0), None],
            color: Color::hex(0x1f5fa8),
            width: 3.0,
            dash: LineDash::Solid,
            dots: true,
        }],
        range: (0.0, 10.0),
    };
    let point = |name: &str, x, y| ScatterPoint { name: name.to_owned(), x, y, weight: 1.0 };
    let scatter = SlideChart::Scatter {
        series: vec![ScatterSeries {
            name: words.to_owned(),
            color: Color::hex(0xb3261e),
            points: vec![point(words, 2.0, -3.0), point("Order", 8.0, 1.5)],
            line: None,
        }],
        axes: ["Relevance".to_owned(), "Gap".to_owned()],
        ranges: [(0.0, 10.0), (-5.0, 5.0)],
    };
    let bars = SlideChart::Bars {
        names: vec![words.to_owned()],
        series: vec![BarSeries { name: words.to_owned(), values: vec![Some(2.0)], color: Color::hex(0x2b7a4b) }],
        stacked: true,
        lying: true,
        decimals: Some(1),
    };
    let chart = |chart: SlideChart| vec![SlidePart::Chart { chart, area, said: words.to_owned() }];
    Deck {
        title: words.to_owned(),
        language: "en",
        date: Some(jiff::civil::date(2026, 5, 1)),
        colors: colors(),
        foot: words.to_owned(),
        slides: vec![
            Slide { kind: SlideKind::Opening, ..slide(words, Vec::new()) },
            slide(words, vec![SlidePart::Drawing { scene: Arc::new(scene(measurer)), area }]),
            slide("Table", table.pages(area.size(), measurer).into_iter().map(|(table, _)| SlidePart::Table { table, area }).collect()),
            slide("Lines", chart(lines)),
            slide("Scatter", chart(scatter)),
            slide("Bars", chart(bars)),
            slide(
                "Words",
                vec![SlidePart::Panel { paragraphs: vec![SlideParagraph { text: words.to_owned(), is_head: true }], area, size: 12.0 }],
            ),
        ],
        names: HashMap::from([(Uuid::from_u128(1), named("Trial ride in town")), (Uuid::from_u128(2), named("Order"))]),
    }
}

fn own() -> SlideDesign {
    SlideDesign::own(Size::new(960.0, 540.0))
}

fn written(words: &str) -> Vec<u8> {
    let measurer = measurer();
    pptx(&deck(&measurer, words), &own(), &measurer, ONE_AFTER_THE_OTHER).unwrap().bytes
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let all = (0..zip.len()).map(|index| {
        let mut part = zip.by_index(index).unwrap();
        let mut read = Vec::new();
        part.read_to_end(&mut read).unwrap();
        (part.name().unwrap().into_owned(), read)
    });
    all.collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let (_, part) = parts(bytes).into_iter().find(|(own, _)| own == name).unwrap();
    String::from_utf8(part).unwrap()
}

#[test]
fn a_drawing_is_shapes_and_its_cards_are_groups() {
    let slide = part(&written("Words"), "ppt/slides/slide2.xml");
    // One line for each element, so that differences can be read.
    let lines = slide.replace("><", ">\n<");
    insta::assert_snapshot!(lines);
}

#[test]
fn every_part_is_well_formed_whatever_people_typed() {
    let bytes = written(HOSTILE);
    for (name, part) in parts(&bytes) {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let text = String::from_utf8(part).unwrap();
            assert!(!text.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\t')), "{name}");
            assert!(!text.contains('\u{fffe}') && !text.contains("<script>"), "{name}");
            roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        } else if name.ends_with(".xlsx") {
            // A figure is a figure and a word is a word: nothing is ever calculated.
            for (name, part) in parts(&part).into_iter().filter(|(name, _)| name.contains("worksheets/")) {
                let text = String::from_utf8(part).unwrap();
                assert!(!text.contains("<f>") && !text.contains("<f "), "{name}");
            }
        }
    }
    let words = |text: &str| text.contains("=cmd|") && text.contains("מפה") && text.contains("👩‍🚀");
    for name in
        ["ppt/slides/slide2.xml", "ppt/slides/slide3.xml", "ppt/charts/chart1.xml", "ppt/notesSlides/notesSlide2.xml", "docProps/core.xml"]
    {
        assert!(words(&part(&bytes, name)), "{name}");
    }
}

#[test]
fn the_same_deck_gives_the_same_bytes_and_no_time_of_day() {
    let bytes = written("Words");
    assert!(bytes == written("Words"));
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("2026-05-01T00:00:00Z") && !core.contains("creator"), "{core}");
    let mut zip = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    for index in 0..zip.len() {
        let part = zip.by_index(index).unwrap();
        assert_eq!(part.last_modified().unwrap().year(), 1980, "{:?}", part.name());
    }
}

#[test]
fn every_relation_leads_to_a_part_and_every_part_has_a_kind() {
    let all = parts(&written("Words"));
    let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    let kinds = String::from_utf8(all[0].1.clone()).unwrap();
    for (name, part) in &all {
        let ending = name.rsplit('.').next().unwrap();
        assert!(kinds.contains(&format!("PartName=\"/{name}\"")) || kinds.contains(&format!("Extension=\"{ending}\"")), "{name}");
        if !name.ends_with(".rels") {
            continue;
        }
        let text = String::from_utf8(part.clone()).unwrap();
        let folder = name.replace("_rels/", "");
        let folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder);
        for relation in roxmltree::Document::parse(&text).unwrap().root_element().children() {
            let target = relation.attribute("Target").unwrap();
            let path = target.strip_prefix('/').map_or_else(
                || {
                    let mut pieces: Vec<&str> = folder.split('/').filter(|piece| !piece.is_empty()).collect();
                    for piece in target.split('/') {
                        if piece == ".." {
                            pieces.pop().unwrap();
                        } else {
                            pieces.push(piece);
                        }
                    }
                    pieces.join("/")
                },
                str::to_owned,
            );
            assert!(names.contains(&path.as_str()), "{name} leads to {path}");
        }
    }
}

#[test]
fn a_long_table_goes_on_and_loses_no_row() {
    let measurer = measurer();
    let row = |number: usize| vec![SlideCell::from(format!("Touchpoint {number} with a title of several words")), "+1".into()];
    let table = SlideTable {
        columns: vec![SlideColumn::words("Touchpoint"), SlideColumn::figures("Gap")],
        rows: (0..100).map(row).collect(),
        size: 11.0,
    };
    let room = Size::new(500.0, 300.0);
    let pages = table.pages(room, &measurer);
    assert!(pages.len() > 3, "{}", pages.len());
    assert_eq!(pages.iter().flat_map(|(page, _)| page.rows.clone()).collect::<Vec<_>>(), table.rows);
    for (page, size) in &pages {
        assert!(size.height <= room.height, "{size:?}");
        let width: f64 = page.columns.iter().map(|column| column.width).sum();
        assert!((width - room.width).abs() < 0.01, "{width}");
    }
}

/// A template: the program's own presentation, with some of its parts changed.
fn template(change: impl Fn(&str, String) -> Option<String>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts(&written("Words")) {
        let part = match String::from_utf8(part.clone()) {
            Ok(text) => match change(&name, text) {
                Some(text) => text.into_bytes(),
                None => continue,
            },
            Err(_) => part,
        };
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&part).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_template_gives_its_size_its_master_and_its_layouts() {
    let bytes = template(|name, text| {
        Some(match name {
            "ppt/presentation.xml" => text.replace("cx=\"12192000\"", "cx=\"9144000\""),
            "ppt/theme/theme1.xml" => text.replace("Arial", "Georgia"),
            _ => text,
        })
    });
    let design = SlideDesign::of_template(&bytes).unwrap();
    assert_eq!(design.size(), Size::new(720.0, 540.0));
    assert!(design.body(false).width() > 400.0 && design.body(true).height() > 300.0);
    let measurer = measurer();
    let made = pptx(&deck(&measurer, "Words"), &design, &measurer, ONE_AFTER_THE_OTHER).unwrap().bytes;
    assert!(part(&made, "ppt/theme/theme1.xml").contains("Georgia"));
    // Its slides do not come along, and ours are there.
    let slides = parts(&made).into_iter().filter(|(name, _)| name.starts_with("ppt/slides/slide")).count();
    assert_eq!(slides, 7);
    assert!(part(&made, "ppt/slides/_rels/slide2.xml.rels").contains("/ppt/slideLayouts/slideLayout2.xml"));
}

#[test]
fn what_is_no_template_is_refused_and_nothing_of_it_is_believed() {
    let refused = |bytes: &[u8]| SlideDesign::of_template(bytes).unwrap_err();
    assert_eq!(refused(b""), TemplateError::Unknown);
    assert_eq!(refused(b"PK\x03\x04 but not really"), TemplateError::Unknown);
    assert_eq!(refused(&written("Words")[..4_000]), TemplateError::Unknown);
    // Entities of its own; layouts within each other without end; no layout with a title; no presentation at all.
    let entities = template(|name, text| {
        let bomb = "?>\n<!DOCTYPE a [<!ENTITY b \"c\">]>";
        Some(if name == "ppt/presentation.xml" { text.replacen("?>", bomb, 1) } else { text })
    });
    assert_eq!(refused(&entities), TemplateError::Damaged);
    let deep = template(|name, text| {
        let deep = "<a:b>".repeat(100_000);
        Some(if name.starts_with("ppt/slideLayouts/slideLayout") { text.replacen("<p:spTree>", &deep, 1) } else { text })
    });
    assert_eq!(refused(&deep), TemplateError::Damaged);
    let untitled = template(|name, text| {
        let is_layout = name.starts_with("ppt/slideLayouts/slideLayout");
        Some(if is_layout { text.replace("type=\"title\"", "type=\"pic\"").replace("type=\"ctrTitle\"", "type=\"pic\"") } else { text })
    });
    assert_eq!(refused(&untitled), TemplateError::NoTitle);
    let lost = template(|name, text| (name != "ppt/slideMasters/slideMaster1.xml").then_some(text));
    assert_eq!(refused(&lost), TemplateError::Damaged);
    let other =
        template(|name, text| Some(if name == "[Content_Types].xml" { text.replace("presentationml", "spreadsheetml") } else { text }));
    assert_eq!(refused(&other), TemplateError::Unknown);
    // A small file that is enormous.
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("ppt/media/image1.png", SimpleFileOptions::default()).unwrap();
    for _ in 0..40 {
        zip.write_all(&vec![0; 1 << 20]).unwrap();
    }
    assert_eq!(refused(&zip.finish().unwrap().into_inner()), TemplateError::Swollen);
}

#[test]
fn a_deck_is_the_same_in_whatever_order_its_slides_are_made() {
    let measurer = measurer();
    let backwards: SideBySide<'_> = &|count, work| (0..count).rev().for_each(work);
    let made = pptx(&deck(&measurer, "Words"), &own(), &measurer, backwards).unwrap().bytes;
    assert_eq!(made, written("Words"));
}
