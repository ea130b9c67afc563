//! The panels as a whole: that what is measured is drawn, that words are whole and clear of each other, and that they say what there is to say.

use super::*;
use crate::catalogue::sample;
use crate::i18n::{Language, Texts};
use crate::layout::tests::words;
use crate::layout::{Form, MapOptions, Theme, ThemeName};
use crate::method::Findings;
use crate::model::{Measure, MeasureId, Picture, Status, TouchpointId};
use crate::scene::Scene;
use crate::text::{FontSet, Measurer};
use std::sync::Arc;

/// The least and the largest type that is tried, and widths.
const TYPES: [f64; 3] = [12.0, 15.5, 28.0];
const WIDTHS: [f64; 3] = [420.0, 900.0, 1600.0];

/// What is tried with the panels of a project.
fn with_panels<T>(project: &Project, (language, theme): (Language, ThemeName), set: PanelSet, test: impl FnOnce(&Panels<'_>) -> T) -> T {
    let (texts, measurer) = (Texts::new(language), Measurer::new(FontSet::new()));
    let options = MapOptions { theme, texts: &texts, measurer: &measurer, file_name: "", date: "", form: Form::Line };
    let judged = JudgedMap::of(project, &project.maps[0], project.shown_round().unwrap().id);
    let kit = Kit { findings: Arc::new(Findings::of(&judged)), ..Kit::new(Theme::of(theme), project, judged.round, &options) };
    let explained = Explained { project, judged: &judged, verdicts: true };
    test(&Panels::of(&kit, &explained, set))
}

/// All that the panels say.
fn said(project: &Project, language: Language, set: PanelSet) -> String {
    with_panels(project, (language, ThemeName::Light), set, |panels| {
        let nodes = panels.draw(Rect::new(0.0, 0.0, 4000.0, 4000.0), Arrangement::Stacked, LEAST_TYPE);
        words(&scene(nodes, Size::new(4000.0, 4000.0))).join("\n")
    })
}

fn scene(nodes: Vec<Node>, size: Size) -> Scene {
    Scene { size, background: Theme::of(ThemeName::Light).paper, title: String::new(), language: "en".into(), nodes }
}

/// A segment with a picture and long words, and so many planned measures.
fn full(language: Language, measures: usize) -> Project {
    let mut project = sample(language.code());
    let photo = Picture::photo();
    for segment in &mut project.segments {
        let segment = Arc::make_mut(segment);
        segment.picture = Some(photo.id());
        segment.why = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung, ".repeat(9);
    }
    project.pictures.push(Arc::new(photo));
    project.measures = (0..measures).map(|number| measure(&project, number, Status::Planned)).collect();
    project
}

fn measure(project: &Project, number: usize, status: Status) -> Arc<Measure> {
    let at = project.maps[0].touchpoints().next().unwrap().id;
    let due = jiff::civil::date(2026, 5, 20 - i8::try_from(number).unwrap());
    let id = MeasureId::named(&number.to_string());
    Arc::new(Measure { status, touchpoints: vec![at], due: Some(due), ..Measure::new(id, format!("Measure {number}")) })
}

/// A project in which nothing is rated.
fn unrated() -> Project {
    let mut project = sample("en");
    let map = Arc::make_mut(&mut project.maps[0]);
    for stage in &mut map.stages {
        for touchpoint in &mut Arc::make_mut(stage).touchpoints {
            let touchpoint = Arc::make_mut(touchpoint);
            touchpoint.agreed.clear();
            touchpoint.votes.clear();
        }
    }
    project
}

/// The lines of text of nodes, each with its box and its size.
fn lines(nodes: &[Node], offset: Vec2, found: &mut Vec<(Rect, f64, String)>) {
    for node in nodes {
        match node {
            Node::Group(group) => lines(&group.children, offset + group.offset, found),
            Node::Text(text) => found.extend(text.lines.iter().map(|line| {
                // From the top of capitals to the baseline.
                let (x, y) = (line.origin.x + offset.x, line.origin.y + offset.y);
                (Rect::new(x, y - 0.73 * text.style.size, x + line.width, y), text.style.size, line.text.clone())
            })),
            Node::Shape(_) | Node::Image(_) => {}
        }
    }
}

#[test]
fn what_is_measured_is_drawn_and_nothing_overlaps() {
    for language in Language::ALL {
        let project = full(*language, 12);
        for (arrangement, theme) in [(Arrangement::Columns, ThemeName::Dark), (Arrangement::Stacked, ThemeName::Projector)] {
            with_panels(&project, (*language, theme), PanelSet::ALL, |panels| {
                for (width, words) in WIDTHS.into_iter().flat_map(|width| TYPES.map(|words| (width, words))) {
                    let height = panels.height_for(width, arrangement, words);
                    let place = Rect::from_origin_size((30.0, 70.0), (width, height));
                    let nodes = panels.draw(place, arrangement, words);
                    let bounds = nodes.iter().filter_map(Node::bounds).reduce(|one, two| one.union(two)).unwrap();
                    assert!((bounds.y1 - place.y1).abs() < 1e-6, "{arrangement:?} {width} {words}: ends at {} of {}", bounds.y1, place.y1);
                    assert!(place.inflate(1e-6, 1e-6).contains_rect(bounds), "{arrangement:?} {width} {words}: {bounds:?} of {place:?}");
                    let mut found = Vec::new();
                    lines(&nodes, Vec2::ZERO, &mut found);
                    for (index, (rect, size, text)) in found.iter().enumerate() {
                        assert!(*size >= 12.0 && place.contains_rect(*rect), "{text}: {size} at {rect:?}");
                        let over = found[..index].iter().find(|(other, ..)| other.overlaps(*rect));
                        assert!(over.is_none(), "{width} {words}: {text} over {over:?}");
                    }
                    // A panel never has words beyond its own face.
                    for panel in &nodes {
                        let Node::Group(panel) = panel else { panic!("a panel is a group") };
                        let face = panel.children[0].bounds().unwrap();
                        assert!(face.inflate(1e-6, 1e-6).contains_rect(panel.bounds()), "{:?} of {face:?}", panel.bounds());
                    }
                }
            });
        }
    }
}

#[test]
fn height_that_is_left_over_is_shared_and_type_grows_as_far_as_it_fits() {
    with_panels(&full(Language::German, 4), (Language::German, ThemeName::Light), PanelSet::ALL, |panels| {
        for arrangement in [Arrangement::Columns, Arrangement::Stacked] {
            let least = panels.height_for(700.0, arrangement, LEAST_TYPE);
            let room = Size::new(700.0, least * 2.2);
            let words = panels.largest(room, arrangement, 40.0).unwrap();
            assert!(words > LEAST_TYPE && words < 40.0, "{words}");
            assert!(panels.height_for(700.0, arrangement, words) <= room.height);
            assert!(panels.height_for(700.0, arrangement, words + 0.5) > room.height);
            assert_eq!(panels.largest(room, arrangement, LEAST_TYPE), Some(LEAST_TYPE), "no larger than is wished");
            assert_eq!(panels.largest(Size::new(700.0, least - 1.0), arrangement, 40.0), None);
            let nodes = panels.draw(Rect::from_origin_size((0.0, 0.0), room), arrangement, LEAST_TYPE);
            let bottom = nodes.iter().filter_map(Node::bounds).map(|bounds| bounds.y1).fold(0.0, f64::max);
            assert!((bottom - room.height).abs() < 1e-6, "{arrangement:?}: {bottom} of {}", room.height);
        }
    });
}

#[test]
fn each_finding_is_named_with_its_number_and_its_reason() {
    let project = sample("de");
    let said = said(&project, Language::German, PanelSet { findings: true, ..PanelSet::NONE });
    let judged = JudgedMap::of(&project, &project.maps[0], project.shown_round().unwrap().id);
    let findings = Findings::of(&judged);
    assert_eq!((findings.strongest.len(), findings.first.len()), (3, 3));
    for finding in findings.strongest.iter().chain(&findings.first) {
        assert!(said.contains(&project.maps[0].touchpoint(finding.id).unwrap().title), "{said}");
    }
    for words in [
        "Was die Karte sagt",
        "Zuerst handeln",
        "magischer Moment, Lücke +3 bei Relevanz 9",
        "Kunden springen ab\u{a0}– ",
        "Emotionsbilanz",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
    for number in ["1", "2", "3"] {
        assert_eq!(said.lines().filter(|line| *line == number).count(), 2, "once on each side");
    }
    assert!(!said.contains('…'), "{said}");
}

#[test]
fn where_nothing_is_rated_a_sentence_says_so_and_there_is_no_number() {
    let project = unrated();
    for language in Language::ALL {
        let texts = Texts::new(*language);
        let said = said(&project, *language, PanelSet { findings: true, key: true, ..PanelSet::NONE });
        assert!(said.contains(texts.panels_not_rated()) && !said.contains(texts.panels_first()), "{said}");
        assert!(!said.lines().any(|line| line == "1"), "{said}");
        for absent in [texts.panels_key_above(), texts.panels_key_gap(), texts.panels_key_dot(), texts.panels_key_mean()] {
            assert!(!said.contains(absent), "{absent} in {said}");
        }
    }
}

#[test]
fn one_side_without_findings_says_so() {
    let mut project = unrated();
    let round = project.shown_round().unwrap().id;
    let map = Arc::make_mut(&mut project.maps[0]);
    let touchpoint = Arc::make_mut(&mut Arc::make_mut(&mut map.stages[0]).touchpoints[0]);
    let score = |value| crate::model::Score::new(value).ok();
    let scores =
        crate::model::Scores { expectation: score(4), fulfilment: score(9), relevance: score(9), ..crate::model::Scores::default() };
    touchpoint.agreed.push(crate::model::Agreed { round, scores });
    let texts = Texts::new(Language::English);
    let said = said(&project, Language::English, PanelSet { findings: true, ..PanelSet::NONE });
    assert!(said.contains(texts.panels_none_first()) && said.contains(texts.panels_balance_only_good()), "{said}");
    assert!(said.contains("It rests on 1 of"), "{said}");
}

#[test]
fn measures_that_are_planned_come_by_date_and_how_many_more_there_are_is_said() {
    let only = PanelSet { measures: true, ..PanelSet::NONE };
    let mut project = full(Language::English, 12);
    let said_of = |project: &Project| said(project, Language::English, only);
    let said = said_of(&project);
    let named: Vec<&str> = said.lines().filter(|line| line.starts_with("Measure ")).collect();
    assert_eq!(named.len(), 8);
    assert_eq!(named[..2], ["Measure 11", "Measure 10"], "the earliest first");
    assert!(said.contains("and 4 more") && said.contains("planned · no owner yet · by 9 May 2026"), "{said}");
    // Ideas alone are a sentence; none at all, and those elsewhere, no panel.
    project.measures = vec![measure(&project, 0, Status::Idea), measure(&project, 1, Status::Idea)];
    assert!(said_of(&project).contains("No measure is planned yet; 2 are ideas."));
    for status in [Status::Done, Status::Dropped, Status::Live] {
        project.measures = vec![measure(&project, 0, status)];
        assert_eq!(said_of(&project), "", "{status:?}");
    }
    let elsewhere = Measure { touchpoints: vec![TouchpointId::named("elsewhere")], ..(*measure(&project, 0, Status::Planned)).clone() };
    project.measures = vec![Arc::new(elsewhere)];
    assert_eq!(said_of(&project), "");
}

#[test]
fn whose_journey_it_is_has_goal_and_why_and_nothing_where_nobody_is_named() {
    let mut project = sample("en");
    let only = PanelSet { segment: true, ..PanelSet::NONE };
    let segment = project.segment(project.maps[0].segment.unwrap()).unwrap().clone();
    let said_of = said(&project, Language::English, only);
    for words in [&segment.name, &segment.goal, &segment.why] {
        assert!(said_of.contains(words.as_str()), "{words} in {said_of}");
    }
    Arc::make_mut(&mut project.maps[0]).segment = None;
    assert_eq!(said(&project, Language::English, only), "");
    with_panels(&project, (Language::English, ThemeName::Light), only, |panels| assert!(panels.is_empty()));
}

#[test]
fn headings_are_headings() {
    with_panels(&full(Language::English, 3), (Language::English, ThemeName::Light), PanelSet::ALL, |panels| {
        let nodes = panels.draw(Rect::new(0.0, 0.0, 900.0, 900.0), Arrangement::Columns, LEAST_TYPE);
        let mut headings = 0;
        scene(nodes, Size::new(900.0, 900.0)).walk(&mut |node| {
            if let Node::Group(group) = node {
                headings += usize::from(group.element.is_some_and(|element| element.kind == Part::PanelHeading.into()));
            }
        });
        assert_eq!(headings, 5);
        assert!(crate::scene::Kind::from(Part::PanelHeading).heading.is_some());
    });
}
