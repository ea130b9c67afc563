//! Curves of several on one path: what they are called, what is drawn of them, that nothing is written over. What they say is the method's.

use super::tests::words;
use super::*;
use crate::i18n::{Language, Texts};
use crate::layout::{Theme, ThemeName};
use crate::method::Analysis;
use crate::model::{
    Agreed, Area, Map, MapId, Project, Rater, RaterId, Round, RoundId, Score, Scores, Segment, SegmentId, Stage, StageId, Touchpoint,
    TouchpointId, Voice, Vote,
};
use crate::scene::{Node, Rect, Scene, Size};
use crate::text::{FontSet, Measurer};
use std::sync::Arc;

fn touchpoint(name: &str, fulfilment: Option<u8>) -> Touchpoint {
    let mut touchpoint = Touchpoint::new(TouchpointId::named(name), name, Area::Service);
    let score = |value: Option<u8>| value.and_then(|value| Score::new(value).ok());
    let scores = Scores { expectation: score(Some(6)), fulfilment: score(fulfilment), ..Scores::default() };
    touchpoint.agreed.push(Agreed { round: RoundId::named("r"), scores });
    touchpoint
}

fn map(name: &str, values: &[(&str, Option<u8>)]) -> Arc<Map> {
    let mut map = Map::new(MapId::named(name), name);
    for (index, some) in values.chunks(values.len().div_ceil(2)).enumerate() {
        let mut stage = Stage::new(StageId::named(&format!("{name} {index}")), format!("Stage {}", index + 1));
        stage.touchpoints = some.iter().map(|(name, value)| Arc::new(touchpoint(name, *value))).collect();
        map.stages.push(Arc::new(stage));
    }
    Arc::new(map)
}

/// Three maps of one path; in the second one touchpoint is missing and another is not rated.
fn project() -> Project {
    let first = map("Today", &[("ad", Some(4)), ("shop", Some(8)), ("till", Some(6)), ("bill", Some(5))]);
    let mut project = Project::new("P", Round { id: RoundId::named("r"), label: "Spring".into(), date: None }, Arc::unwrap_or_clone(first));
    project.maps.push(map("Families", &[("ad", Some(4)), ("shop", None), ("bill", Some(9)), ("elsewhere", Some(1))]));
    project.maps.push(map("Students", &[("ad", Some(5)), ("shop", Some(2)), ("till", Some(6)), ("bill", Some(5))]));
    project
}

fn voices(project: &Project) -> Vec<Voice> {
    project.maps.iter().map(|map| Voice::Map(map.id)).collect()
}

fn choice(curve: Curve, voices: Vec<Voice>) -> ChartChoice {
    ChartChoice { several: Several { curve, voices }, ..ChartChoice::of(ChartKind::Curves) }
}

fn described(project: &Project, choice: &ChartChoice, language: Language) -> Chart {
    let map = &project.maps[0];
    let analysis = Analysis::of(project, map, RoundId::named("r"));
    Chart::of(project, map, &analysis, choice, &Texts::new(language), "12 May 2026")
}

fn drawn(chart: &Chart, theme: ThemeName, size: Size) -> Drawing {
    let (texts, measurer) = (Texts::new(Language::German), Measurer::new(FontSet::new()));
    let look = Look { size, ..Look::EXPORT };
    chart.draw(&ChartOptions { theme, texts: &texts, measurer: &measurer }, &look)
}

fn plane(chart: &Chart) -> &Plane {
    let Body::Plane(plane) = &chart.body else { panic!("{:?}", chart.body) };
    plane
}

#[test]
fn curves_are_those_of_the_others_on_the_path_of_the_map_with_gaps() {
    let project = project();
    let chart = described(&project, &choice(Curve::Fulfilment, voices(&project)), Language::English);
    assert_eq!(chart.title, "Fulfilment compared");
    let plane = plane(&chart);
    let lines: Vec<_> = plane.lines.iter().map(|line| (line.name.as_str(), line.voice, line.values.as_slice())).collect();
    assert_eq!(
        lines,
        [
            ("Today", Some(0), [Some(4.0), Some(8.0), Some(6.0), Some(5.0)].as_slice()),
            ("Families", Some(1), &[Some(4.0), None, None, Some(9.0)]),
            ("Students", Some(2), &[Some(5.0), Some(2.0), Some(6.0), Some(5.0)]),
        ]
    );
    let told: Vec<&str> = plane.partings.as_ref().unwrap().rows.iter().map(|row| row.told.as_str()).collect();
    assert_eq!(
        told,
        ["shop: Today 8, Students 2, difference 6", "bill: Families 9, Today 5, difference 4", "ad: Students 5, Today 4, difference 1"]
    );
    assert_eq!(chart.left_out.as_deref(), Some("1 touchpoint of the other maps is not on this path."));
    assert!(chart.verdicts.is_empty(), "a verdict would be that of one of them");
    // Of the gap, with a sign, and on its own scale.
    let chart = described(&project, &choice(Curve::Gap, voices(&project)), Language::German);
    let plane = self::plane(&chart);
    assert_eq!(plane.y.marks, AxisMarks::Signed);
    assert_eq!(plane.partings.as_ref().unwrap().rows[0].told, "shop: Today +2, Students −4, Abstand 6");
}

#[test]
fn what_is_gone_is_left_out_and_without_anybody_the_maps_own_curves_are_shown() {
    let project = project();
    let gone = vec![Voice::Map(MapId::named("gone")), Voice::Round(RoundId::named("gone")), Voice::Group("gone".into())];
    let own = described(&project, &ChartChoice::of(ChartKind::Curves), Language::English);
    assert_eq!(described(&project, &choice(Curve::Fulfilment, gone.clone()), Language::English), own);
    let some = gone.into_iter().chain(voices(&project)).collect();
    assert_eq!(plane(&described(&project, &choice(Curve::Fulfilment, some), Language::English)).lines.len(), 3);
    // Of others it is said that they say nothing.
    let silent = described(&project, &choice(Curve::Competition, voices(&project)), Language::English);
    assert!(matches!(&silent.body, Body::Empty(sentence) if sentence.starts_with("None of those compared")), "{:?}", silent.body);
    // Other charts are what they were.
    for kind in [ChartKind::Balance, ChartKind::RelevanceGap] {
        let other = ChartChoice { kind, ..choice(Curve::Fulfilment, voices(&project)) };
        assert_eq!(described(&project, &other, Language::English), described(&project, &ChartChoice::of(kind), Language::English));
    }
}

#[test]
fn maps_are_called_after_their_segments_where_those_set_them_apart() {
    let mut project = project();
    let texts = Texts::new(Language::German);
    let named = |project: &Project, voices: &[Voice]| voice_names(project, voices, &texts);
    assert_eq!(named(&project, &voices(&project)), ["Today", "Families", "Students"]);
    for (index, name) in ["Eilige", "Familien", "Studierende"].into_iter().enumerate() {
        let segment = Segment::new(SegmentId::named(name), name);
        Arc::make_mut(&mut project.maps[index]).segment = Some(segment.id);
        project.segments.push(Arc::new(segment));
    }
    assert_eq!(named(&project, &voices(&project)), ["Eilige", "Familien", "Studierende"]);
    // Two maps of one segment are told apart by their own names.
    Arc::make_mut(&mut project.maps[2]).segment = project.maps[0].segment;
    assert_eq!(named(&project, &voices(&project)), ["Today", "Families", "Students"]);
    // Never the same name twice.
    let spring = Voice::Round(RoundId::named("r"));
    Arc::make_mut(&mut project.maps[0]).name = "Spring".into();
    let customer = Voice::Group(Rater::CUSTOMER.to_owned());
    assert_eq!(named(&project, &[spring, voices(&project)[0].clone(), customer]), ["Spring", "Eilige", texts.inspector_rater_customer()]);
    Arc::make_mut(&mut project.maps[0]).segment = None;
    assert_eq!(named(&project, &[Voice::Round(RoundId::named("r")), voices(&project)[0].clone()]), ["Spring", "Spring (2)"]);
}

/// Groups with long names on a path whose curves end at the same place.
fn crowd(count: usize) -> (Project, Vec<Voice>) {
    let names = [
        "Vertriebsinnendienstmitarbeiterinnen",
        "Kundenbeziehungsmanagement und Beschwerdestelle",
        "Einkauf",
        "Filialleitung Nordwest",
        "Kundinnen und Kunden im Onlineshop",
    ];
    let all: Vec<(String, Option<u8>)> = (0..count).map(|index| (format!("Touchpoint {index}"), Some((index * 7 % 11) as u8))).collect();
    let borrowed: Vec<(&str, Option<u8>)> = all.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    let mut project =
        Project::new("P", Round { id: RoundId::named("r"), label: "R".into(), date: None }, Arc::unwrap_or_clone(map("Karte", &borrowed)));
    for (rater, group) in names.iter().enumerate() {
        let id = RaterId::named(group);
        project.raters.push(Arc::new(Rater { id, name: group.to_string(), group: group.to_string() }));
        for stage in &mut Arc::make_mut(&mut project.maps[0]).stages {
            for (at, touchpoint) in Arc::make_mut(stage).touchpoints.iter_mut().enumerate() {
                let fulfilment = Score::new(((at * (rater + 3) + rater * 2) % 11) as u8).ok().filter(|_| at % (rater + 5) != 2);
                let scores = Scores { fulfilment, ..Scores::default() };
                Arc::make_mut(touchpoint).votes.push(Vote { round: RoundId::named("r"), rater: id, scores });
            }
        }
    }
    let voices = names.iter().map(|name| Voice::Group((*name).to_owned())).collect();
    (project, voices)
}

#[test]
fn names_at_the_ends_are_whole_and_nothing_is_written_over_in_any_size_and_theme() {
    let (project, voices) = crowd(30);
    let chart = described(&project, &choice(Curve::Fulfilment, voices), Language::German);
    for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::Projector] {
        for size in [Size::new(LEAST_WIDTH, LEAST_HEIGHT), Size::new(760.0, 560.0), EXPORT_SIZE, Size::new(1280.0, 800.0)] {
            let scene = drawn(&chart, theme, size).into_scene();
            let found = words(&scene);
            for (index, (first, one)) in found.iter().enumerate() {
                assert!(Rect::from_origin_size((0.0, 0.0), scene.size).contains_rect(*first), "{theme:?} {size:?}: {one}");
                for (second, two) in &found[index + 1..] {
                    let shared = first.intersect(*second);
                    assert!(shared.width() <= 1.0 || shared.height() <= 3.5, "{theme:?} {size:?}: “{one}” and “{two}”: {shared:?}");
                }
            }
            if size.width >= EXPORT_SIZE.width {
                let names: Vec<&String> =
                    found.iter().filter(|(rect, _)| rect.x0 > scene.size.width - 200.0).map(|(_, words)| words).collect();
                assert!(names.iter().any(|words| words.contains("Filialleitung")), "{names:?}");
                assert!(!names.iter().any(|words| words.contains('…')), "{size:?}: {names:?}");
            }
        }
    }
}

#[test]
fn each_has_its_own_colour_and_dash_in_curve_and_list() {
    let (project, voices) = crowd(12);
    let chart = described(&project, &choice(Curve::Fulfilment, voices), Language::German);
    let drawing = drawn(&chart, ThemeName::Light, EXPORT_SIZE);
    let theme = Theme::of(ThemeName::Light);
    let mut looks = std::collections::HashSet::new();
    for voice in 0..5 {
        let stroke = draw_several::stroke(theme, voice);
        let is_drawn =
            |nodes: &[Node]| nodes.iter().any(|node| matches!(node, Node::Shape(shape) if shape.stroke.as_ref() == Some(&stroke)));
        assert!(is_drawn(&drawing.inner.nodes) && is_drawn(&drawing.outer.nodes), "{voice}: the curve, and the piece beside its name");
        looks.insert(format!("{:?}", stroke.dash));
    }
    assert_eq!(looks.len(), 5);
    // Every dot and every row leads to its touchpoint.
    let plane = plane(&chart);
    let values = plane.lines.iter().flat_map(|line| &line.values).flatten().count();
    assert_eq!(drawing.marks.iter().filter(|mark| mark.round).count(), values);
    let rows: Vec<&Target> =
        drawing.marks.iter().filter(|mark| !mark.round && mark.target != stage_of(mark)).map(|mark| &mark.target).collect();
    let listed: Vec<Target> = plane.partings.as_ref().unwrap().rows.iter().map(|row| Target::Touchpoint(row.touchpoint.id)).collect();
    assert!(!rows.is_empty() && rows.iter().zip(&listed).all(|(one, two)| *one == two), "{rows:?}");
}

/// The target of a mark if it is a stage, else something that no mark has.
fn stage_of(mark: &Mark) -> Target {
    match &mark.target {
        Target::Stage(id) => Target::Stage(*id),
        _ => Target::Touchpoints(Vec::new()),
    }
}

#[test]
fn a_gap_in_a_curve_is_drawn_as_one() {
    let project = project();
    let chart = described(&project, &choice(Curve::Fulfilment, voices(&project)), Language::English);
    let drawing = drawn(&chart, ThemeName::Light, EXPORT_SIZE);
    let stroke = draw_several::stroke(Theme::of(ThemeName::Light), 1);
    let runs = |scene: &Scene| {
        scene.nodes.iter().filter(|node| matches!(node, Node::Shape(shape) if shape.stroke.as_ref() == Some(&stroke))).count()
    };
    assert_eq!(runs(&drawing.inner), 2, "a stub on either side of what the second map lacks");
}
