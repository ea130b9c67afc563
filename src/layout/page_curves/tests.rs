//! The curves of composed pages, tried on stages without a page around them.

use super::*;
use crate::i18n::{Language, Texts};
use crate::layout::curve_words::told;
use crate::layout::numbers::Numbers;
use crate::layout::{Form, MapOptions, Theme, ThemeName};
use crate::method::{Findings, JudgedMap};
use crate::model::{Agreed, Area, Map, MapId, Project, Round, RoundId, Score, Scores, StageId, Touchpoint, TouchpointId};
use crate::text::{FontSet, Measurer};

/// E, F, C and R; negative: not rated.
type Given = [i8; 4];

/// A project of one map: its stages, each of touchpoints with these scores.
fn project(stages: &[&[Given]]) -> Project {
    let round = RoundId::named("r");
    let mut map = Map::new(MapId::named("m"), "Map");
    for (index, touchpoints) in stages.iter().enumerate() {
        let mut stage = Stage::new(StageId::named(&index.to_string()), format!("Stage {index}"));
        for (place, given) in touchpoints.iter().enumerate() {
            let name = format!("Beratung in der Filiale {index}.{place}");
            let mut touchpoint = Touchpoint::new(TouchpointId::named(&name), name, Area::Service);
            let [expectation, fulfilment, competition, relevance] =
                given.map(|value| u8::try_from(value).ok().and_then(|value| Score::new(value).ok()));
            touchpoint.agreed.push(Agreed { round, scores: Scores { expectation, fulfilment, competition, relevance } });
            stage.touchpoints.push(Arc::new(touchpoint));
        }
        map.stages.push(Arc::new(stage));
    }
    Project::new("P", Round { id: round, label: "Round".into(), date: None }, map)
}

/// What is tried with the stages of a project beside each other, touchpoints so far apart.
fn with_stages<T>(project: &Project, apart: f64, test: impl FnOnce(&Kit<'_>, &[Along<'_>]) -> T) -> T {
    let (texts, measurer) = (Texts::new(Language::German), Measurer::new(FontSet::new()));
    let options = MapOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer, file_name: "", date: "", form: Form::Line };
    let map = &project.maps[0];
    let judged = JudgedMap::of(project, map, RoundId::named("r"));
    let mut kit = Kit::new(Theme::of(ThemeName::Light), project, judged.round, &options);
    kit.numbers = Numbers::of(&Findings::of(&judged));
    let rated: Vec<Vec<Rated>> = map
        .stages
        .iter()
        .zip(&judged.stages)
        .map(|(stage, judged)| {
            let all = stage.touchpoints.iter().zip(&judged.said).enumerate();
            all.map(|(index, (touchpoint, said))| Rated { x: (index as f64 + 0.7) * apart, id: touchpoint.id, said: *said }).collect()
        })
        .collect();
    let width = |rated: &[Rated]| (rated.len() as f64 + 0.4) * apart;
    let mut left = 0.0;
    let mut stages: Vec<Along<'_>> = Vec::new();
    for (index, stage) in map.stages.iter().enumerate() {
        let moved = |rated: Option<&Rated>, by: f64| rated.map(|rated| Rated { x: rated.x + by, ..*rated });
        let before = index.checked_sub(1).and_then(|before| moved(rated[before].last(), -width(&rated[before])));
        let after = rated.get(index + 1).and_then(|after| moved(after.first(), width(&rated[index])));
        let around = Around { before, after, ..Around::default() };
        stages.push(Along { left, stage, rated: &rated[index], around });
        left += width(&rated[index]);
    }
    test(&kit, &stages)
}

/// Numbers without a pattern, the same on every run.
fn mixed(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    }
}

/// The box of a label's words or badge.
#[derive(Debug, Clone)]
struct Placed {
    rect: Rect,
    words: String,
    is_badge: bool,
}

fn placed(nodes: &[Node], theme: &Theme) -> Vec<Vec<Placed>> {
    let inside = |group: &Group| {
        let mut found = Vec::new();
        for node in group.children.iter() {
            match node {
                Node::Text(text) => found.extend(text.lines.iter().map(|line| {
                    let (x, y) = (line.origin.x, line.origin.y);
                    let rect = Rect::new(x, y - 0.75 * text.style.size, x + line.width, y + 0.2 * text.style.size);
                    Placed { rect, words: line.text.clone(), is_badge: false }
                })),
                Node::Shape(shape) if shape.fill == Some(theme.positive) || shape.fill == Some(theme.negative) => {
                    found.push(Placed { rect: shape.outline.bounds(), words: String::new(), is_badge: true });
                }
                Node::Shape(_) | Node::Group(_) | Node::Image(_) => {}
            }
        }
        found
    };
    let groups = nodes.iter().filter_map(|node| if let Node::Group(group) = node { Some(inside(group)) } else { None });
    groups.collect()
}

/// The distance of a box from a point, 0 inside.
fn distance(rect: Rect, point: Point) -> f64 {
    let (x, y) = ((rect.x0 - point.x).max(point.x - rect.x1).max(0.0), (rect.y0 - point.y).max(point.y - rect.y1).max(0.0));
    x.hypot(y)
}

#[test]
fn names_touch_no_line_no_dot_no_area_that_is_hatched_and_no_other_name() {
    let mut named = 0;
    for seed in 0..60 {
        let mut next = mixed(seed);
        let mut one = || {
            let missing = next(9) == 0;
            [4, 4, 2, 6].map(|low| if missing { -1 } else { (low + next(7)).min(10) as i8 - (next(3) as i8) })
        };
        let first: Vec<Given> = (0..7).map(|_| one()).collect();
        let second: Vec<Given> = (0..9).map(|_| one()).collect();
        let project = project(&[&first, &second]);
        let (apart, height) = ([52.0, 76.0, 130.0][seed as usize % 3], [110.0, 200.0, 340.0][seed as usize / 3 % 3]);
        with_stages(&project, apart, |kit, stages| {
            let size = Size::new(17.0 * apart, height);
            let nodes = labels(kit, &LaneKind::Curves, (0.0, size), stages);
            let groups = placed(&nodes, kit.theme);
            let scale = Scale::scores(height);
            let of = |value: fn(&Assessment) -> Option<f64>| -> Vec<Option<Point>> {
                let all = stages.iter().flat_map(|along| along.rated.iter().map(move |rated| (along.left, rated)));
                all.map(|(left, rated)| value(&rated.said).map(|value| Point::new(left + rated.x, scale.y(value)))).collect()
            };
            let (expectation, fulfilment) = (of(|said| said.expectation), of(|said| said.fulfilment));
            let lines = [&expectation, &fulfilment, &of(|said| said.competition)].map(|line| sampled(line));
            let all: Vec<(usize, &Placed)> =
                groups.iter().enumerate().flat_map(|(index, group)| group.iter().map(move |placed| (index, placed))).collect();
            for (group, one) in &all {
                assert!(Rect::from_origin_size((0.0, 0.0), size).contains_rect(one.rect), "seed {seed}: {one:?}");
                for (other, two) in all.iter().filter(|(other, _)| other > group) {
                    assert!(!one.rect.overlaps(two.rect), "seed {seed}: {one:?} over {two:?} ({other})");
                }
                // A number for which there is no room at all is on its dot.
                let badge = groups[*group].iter().find(|placed| placed.is_badge).map(|badge| badge.rect.center());
                let is_on_dot = |dot: &Point| badge.is_some_and(|badge| badge.distance(*dot) < 0.5);
                if fulfilment.iter().flatten().any(is_on_dot) || one.words.starts_with('Ø') {
                    continue;
                }
                for line in &lines {
                    assert!(line.iter().all(|point| distance(one.rect, *point) > 0.5), "seed {seed}: {one:?} on a line");
                }
                for dot in fulfilment.iter().flatten() {
                    assert!(distance(one.rect, *dot) > 2.6, "seed {seed}: {one:?} on the dot at {dot:?}");
                }
                // Sampled between both lines where fulfilment is lower.
                for (above, below) in lines[0].iter().zip(&lines[1]).filter(|(above, below)| below.y - above.y > 3.0) {
                    let hatched = Rect::new(above.x, above.y, above.x + 0.1, below.y);
                    assert!((above.x - below.x).abs() > 1e-6 || !hatched.overlaps(one.rect), "seed {seed}: {one:?} on a hatch");
                }
                named += usize::from(!one.is_badge && one.words.len() > 1);
            }
            // Each finding has its number once.
            let numbers = all.iter().filter(|(_, placed)| placed.is_badge).count();
            let findings: usize =
                stages.iter().flat_map(|along| along.rated).filter(|rated| kit.numbers.of_touchpoint(rated.id).is_some()).count();
            assert_eq!(numbers, findings, "seed {seed}");
        });
    }
    assert!(named > 200, "most findings are named: {named} lines");
}

/// Points along a line, at the same places of the axis for every line.
fn sampled(line: &[Option<Point>]) -> Vec<Point> {
    let pairs = line.windows(2).filter_map(|pair| Some((pair[0]?, pair[1]?)));
    pairs.flat_map(|(from, to)| (0..=60).map(move |step| from.lerp(to, f64::from(step) / 60.0))).collect()
}

fn shapes(nodes: &[Node]) -> Vec<Shape> {
    let mut found = Vec::new();
    for node in nodes {
        match node {
            Node::Group(group) => found.extend(shapes(&group.children)),
            Node::Shape(shape) => found.push(shape.clone()),
            Node::Text(_) | Node::Image(_) => {}
        }
    }
    found
}

/// The points of the lines of a colour.
fn lines_of(layers: &Layers, color: Color) -> Vec<(Vec<Point>, Stroke)> {
    let lines = shapes(&layers.under).into_iter().filter_map(|shape| match (shape.outline, shape.stroke) {
        (Outline::Polyline { points, closed: false }, Some(stroke)) if stroke.color == color => Some((points, stroke)),
        _ => None,
    });
    lines.collect()
}

#[test]
fn across_a_break_lines_and_areas_end_and_begin_in_the_same_value() {
    let project = project(&[&[[4, 8, 5, 9], [6, 2, 5, 9]], &[[8, 9, 5, 9], [5, 5, 5, 9]]]);
    with_stages(&project, 80.0, |kit, stages| {
        let width = stages[1].left;
        let ends = Around { end: Some(width), ..stages[0].around };
        let begins = Around { begin: Some(0.0), ..stages[1].around };
        let above = score_curves(kit, 200.0, ends, stages[0].rated);
        let below = score_curves(kit, 200.0, begins, stages[1].rated);
        for color in [kit.theme.expectation, kit.theme.fulfilment, kit.theme.competition] {
            let (above, below) = (lines_of(&above, color), lines_of(&below, color));
            let (last, first) = (above[0].0.last().unwrap(), below[0].0.first().unwrap());
            assert!((last.x - width).abs() < 1e-9 && first.x.abs() < 1e-9, "{last:?} {first:?}");
            assert!((last.y - first.y).abs() < 1e-9, "{last:?} {first:?}");
        }
        for layers in [&above, &below] {
            let inside =
                shapes(&layers.under).iter().all(|shape| shape.outline.bounds().x0 >= -1e-9 && shape.outline.bounds().x1 <= width + 1e-9);
            assert!(inside, "nothing is drawn beyond the edge");
        }
        let dots = |layers: &Layers| layers.over.len();
        assert_eq!((dots(&above), dots(&below)), (2, 2), "a neighbour's dot is its own stage's");
        // In one system the next stage draws the segment.
        let joined = score_curves(kit, 200.0, stages[0].around, stages[0].rated);
        assert_eq!(lines_of(&joined, kit.theme.fulfilment)[0].0.len(), 2);
    });
}

#[test]
fn a_lone_competition_value_is_a_tick_and_fulfilment_is_twice_as_strong_as_expectation() {
    let project = project(&[&[[5, 6, -1, 5], [5, 6, 7, 5], [5, 6, -1, 5]]]);
    with_stages(&project, 80.0, |kit, stages| {
        let layers = score_curves(kit, 200.0, stages[0].around, stages[0].rated);
        let [(tick, stroke)] = &lines_of(&layers, kit.theme.competition)[..] else { panic!("one tick") };
        assert!(tick[0].x == tick[1].x && tick[0].y < tick[1].y && stroke.dash.is_empty(), "{tick:?}");
        assert_eq!(tick[0].midpoint(tick[1]).y, Scale::scores(200.0).y(7.0));
        let width = |color: Color| lines_of(&layers, color)[0].1.width;
        assert_eq!(width(kit.theme.fulfilment), 2.0 * width(kit.theme.expectation));
    });
}

#[test]
fn what_falls_short_is_hatched_and_nothing_else() {
    let hatches = |stages: &[&[Given]]| {
        with_stages(&project(stages), 80.0, |kit, stages| {
            let layers = score_curves(kit, 200.0, stages[0].around, stages[0].rated);
            let all = shapes(&layers.under);
            let hatched = all.iter().filter(|shape| shape.stroke.as_ref().is_some_and(|stroke| stroke.color == kit.theme.hatch)).count();
            let filled = |color: Color| all.iter().filter(|shape| shape.fill == Some(color)).count();
            (hatched, filled(kit.theme.below_on_paper), filled(kit.theme.above))
        })
    };
    assert_eq!(hatches(&[&[[5, 8, -1, 5], [5, 8, -1, 5]]]), (0, 0, 1));
    assert_eq!(hatches(&[&[[8, 5, -1, 5], [8, 5, -1, 5]]]), (1, 1, 0));
    assert_eq!(hatches(&[&[[8, 5, -1, 5], [5, 8, -1, 5], [-1, 3, -1, 5], [9, 3, -1, 5]]]), (1, 1, 1), "none where a value is missing");
    assert_eq!(hatches(&[&[]]), (0, 0, 0));
}

#[test]
fn a_stage_says_its_scores_in_words() {
    let project = project(&[&[[5, 8, -1, 9], [-1, -1, -1, -1]]]);
    with_stages(&project, 80.0, |kit, stages| {
        let Along { stage, rated, around, .. } = stages[0];
        let said = |lane: &LaneKind, layers: Layers| {
            let told = told(kit, lane, stage, rated, layers);
            let [Node::Group(group)] = &told.under[..] else { panic!("one group") };
            group.said.as_deref().unwrap_or_default().to_owned()
        };
        let expected = "Kurven der Phase Stage 0: Beratung in der Filiale 0.0: Erwartung 5, Erfüllung 8, Relevanz 9; \
                        Beratung in der Filiale 0.1: unbewertet";
        assert_eq!(said(&LaneKind::Curves, score_curves(kit, 200.0, around, rated)), expected);
        let expected = "Lücken der Phase Stage 0: Beratung in der Filiale 0.0: +3; Beratung in der Filiale 0.1: unbewertet";
        assert_eq!(said(&LaneKind::Emotion, emotion_curve(kit, 150.0, around, rated)), expected);
        let empty = told(kit, &LaneKind::Curves, stage, &[], Layers::default());
        assert!(empty.under.is_empty(), "where nobody has mapped anything there is nothing to tell");
    });
}

#[test]
fn each_stage_has_its_mean_gap() {
    let project = project(&[&[[5, 8, -1, 9], [5, 6, -1, 9]], &[[8, 7, -1, 1], [8, 6, -1, 1]], &[[-1, 5, -1, 5]]]);
    for kind in [LaneKind::Curves, LaneKind::Emotion] {
        with_stages(&project, 80.0, |kit, stages| {
            let groups = placed(&labels(kit, &kind, (0.0, Size::new(900.0, 200.0)), stages), kit.theme);
            let means: Vec<&str> =
                groups.iter().flatten().filter(|placed| placed.words.contains('Ø')).map(|placed| placed.words.as_str()).collect();
            assert_eq!(means, ["Ø +2", "Ø −1,5"], "{kind:?}");
        });
    }
}
