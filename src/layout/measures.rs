//! The lane of measures: under each touchpoint what is done there, each with its status as a symbol and a word, its title in lines. A measure of
//! several touchpoints is under each of them; one that was dropped is under none. Never what a measure is worth.

use super::Kit;
use super::notes::{Drawing, Note, Notes, stack};
use super::part::Part;
use super::words::word;
use crate::model::{LaneKind, Map, Measure, Project, Stage, Status, TouchpointId};
use crate::scene::{Color, Detail, Group, Node, Outline, Point, Rect, Shape, Stroke, TextStyle, Vec2, Weight};
use crate::text::Broken;
use std::collections::HashMap;
use std::f64::consts::{FRAC_PI_2, TAU};
use std::sync::Arc;

const TITLE: TextStyle = TextStyle::new(Weight::Regular, 11.5);
const STATUS: TextStyle = TextStyle::new(Weight::Regular, 10.5);
/// Most lines of a title; beyond them an ellipsis (the inspector shows all).
const LINES: usize = 6;
/// Room between the edge of a measure and its words, in points.
const PADDING: f64 = 6.0;
/// Width of a status's symbol, in points.
const MARK: f64 = 9.0;
/// Where the words of a measure begin, in points.
const LEFT: f64 = PADDING + MARK + 5.0;
/// Room between two measures of a touchpoint, in points.
const BETWEEN: f64 = 5.0;
/// Corner radius, in points.
const RADIUS: f64 = 5.0;

/// The measures that a map shows, by touchpoint.
#[derive(Default)]
pub(super) struct AtTouchpoints<'a>(HashMap<TouchpointId, Vec<&'a Arc<Measure>>>);

impl<'a> AtTouchpoints<'a> {
    /// Those of a map, if it has a lane that shows them.
    pub(super) fn of(project: &'a Project, map: &Map) -> Self {
        let mut at = Self::default();
        if map.lanes.iter().any(|lane| !lane.hidden && lane.kind == LaneKind::Measures) {
            for measure in project.measures.iter().filter(|measure| !measure.is_dropped()) {
                for id in &measure.touchpoints {
                    at.0.entry(*id).or_default().push(measure);
                }
            }
        }
        at
    }

    /// Whether the map shows none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those of a touchpoint, in the order of the list.
    fn at(&self, id: TouchpointId) -> &[&'a Arc<Measure>] {
        self.0.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Those of a stage: what its part of the lane is drawn from.
    pub(super) fn of_stage(&self, stage: &Stage) -> Vec<Arc<Measure>> {
        if self.0.is_empty() {
            return Vec::new();
        }
        stage.touchpoints.iter().flat_map(|touchpoint| self.at(touchpoint.id)).map(|measure| Arc::clone(measure)).collect()
    }
}

/// Whether two drawings were made from the same measures.
pub(super) fn same(one: &[Arc<Measure>], two: &[Arc<Measure>]) -> bool {
    one.len() == two.len() && one.iter().zip(two).all(|(one, two)| Arc::ptr_eq(one, two))
}

/// The measures of a stage's touchpoints; without nodes, if they are not to be drawn.
pub(super) fn measures(kit: &Kit<'_>, stage: &Stage, centers: &[f64], stage_width: f64, is_drawn: bool) -> Notes {
    let width = kit.card_width - 8.0;
    let notes = stage.touchpoints.iter().zip(centers).filter(|(touchpoint, _)| !kit.measures.at(touchpoint.id).is_empty()).map(
        |(touchpoint, center)| {
            let (mut nodes, mut entries, mut y): (Drawing, Vec<Rect>, f64) = (Drawing::new(is_drawn), Vec::new(), 0.0);
            for measure in kit.measures.at(touchpoint.id) {
                let set = Set::of(kit, measure, width);
                let height = set.height();
                nodes.add(|| drawn(kit, measure, width, &set).at(Vec2::new(0.0, y)).into());
                entries.push(Rect::new(0.0, y, width, y + height));
                y += height + BETWEEN;
            }
            let nodes = nodes.nodes();
            Note { part: Part::Measures, id: touchpoint.id.0, center: *center, width, height: y - BETWEEN, nodes, entries }
        },
    );
    let mut notes = stack(kit, notes.collect(), stage_width, is_drawn);
    for (of, rects) in std::mem::take(&mut notes.entries) {
        let id = TouchpointId(of);
        notes.measures.extend(kit.measures.at(id).iter().zip(rects).map(|(measure, rect)| (measure.id, id, rect)));
    }
    notes
}

/// The words of a measure in their lines.
struct Set {
    title: Arc<Broken>,
    status: Arc<Broken>,
}

impl Set {
    fn of(kit: &Kit<'_>, measure: &Measure, width: f64) -> Self {
        let room = width - LEFT - PADDING;
        let title = kit.words(&measure.title, kit.small(TITLE), room, LINES);
        Self { title, status: kit.label(word(kit.texts, measure.status), kit.small(STATUS), room, 1) }
    }

    /// The upper edge of the status.
    fn below(&self) -> f64 {
        PADDING - 1.0 + self.title.height()
    }

    fn height(&self) -> f64 {
        self.below() + self.status.height() + PADDING - 1.0
    }
}

/// A measure with its top left corner at the origin.
fn drawn(kit: &Kit<'_>, measure: &Measure, width: f64, set: &Set) -> Group {
    let theme = kit.theme;
    let Set { title, status } = set;
    let (below, height) = (set.below(), set.height());

    let outline = Outline::Rect { rect: Rect::new(0.0, 0.0, width, height), radius: RADIUS };
    let edge = match measure.status {
        Status::Idea => Stroke::dashed(theme.muted, theme.line_weight, &[4.5, 4.0]),
        _ => Stroke::solid(theme.card_edge, theme.line_weight),
    };
    let face = Shape { outline, fill: Some(theme.paper), stroke: Some(edge) };
    let middle = Point::new(PADDING + MARK / 2.0, PADDING - 1.0 + title.height() / title.lines.len().max(1) as f64 / 2.0);
    let mut body: Vec<Node> = vec![face.into()];
    body.extend(status_mark(measure.status, middle, MARK, theme.ink));
    let words = title.at(Point::new(LEFT, PADDING - 1.0), theme.ink);
    let small = status.at(Point::new(LEFT, below), theme.muted);
    let tick = Shape::filled(Outline::Rect { rect: Rect::new(0.0, 0.0, width, height), radius: 0.0 }, theme.muted);
    let group = Group::new(vec![
        Group::new(body).detail(Detail::Cards).into(),
        Group::new(vec![words.into()]).detail(Detail::Words).into(),
        Group::new(vec![small.into()]).detail(Detail::SmallPrint).into(),
        Group::new(vec![tick.into()]).detail(Detail::FarOnly).into(),
    ]);
    group.of(Part::Measure, measure.id.0)
}

/// The symbol of a status around a centre, `size` points wide: a circle that fills as the work goes on, a tick when it is done. The symbol alone
/// tells them apart, without colour.
pub fn status_mark(status: Status, center: Point, size: f64, color: Color) -> Vec<Node> {
    let half = size / 2.0 * 0.9;
    let thin = Stroke::solid(color, size * 0.13).rounded();
    let at = |x: f64, y: f64| Point::new(center.x + x * half, center.y + y * half);
    // From the top, clockwise, in turns.
    let arc = |from: f64, to: f64| {
        let steps = ((to - from).abs() * 32.0).ceil().max(2.0);
        (0..=steps as usize).map(move |step| {
            let angle = (from + (to - from) * step as f64 / steps) * TAU - FRAC_PI_2;
            at(angle.cos(), angle.sin())
        })
    };
    let line = |points: Vec<Point>| Node::from(Shape::stroked(Outline::Polyline { points, closed: false }, thin.clone()));
    let ring = || Node::from(Shape::stroked(Outline::Circle { center, radius: half }, thin.clone()));
    let slice = |part: f64| {
        let points = std::iter::once(center).chain(arc(0.0, part)).collect();
        Node::from(Shape::filled(Outline::Polyline { points, closed: true }, color))
    };
    match status {
        // Gaps that are seen in a symbol of a few pixels.
        Status::Idea => (0..3).map(|part| line(arc(f64::from(part) / 3.0, (f64::from(part) + 0.5) / 3.0).collect())).collect(),
        Status::Planned => vec![ring()],
        Status::Prototype => vec![ring(), slice(0.25)],
        Status::Testing => vec![ring(), slice(0.5)],
        Status::Live => vec![Shape::filled(Outline::Circle { center, radius: half }, color).into()],
        Status::Done => vec![line(vec![at(-0.9, 0.05), at(-0.25, 0.75), at(0.95, -0.75)])],
        Status::Dropped => vec![line(vec![at(-0.75, -0.75), at(0.75, 0.75)]), line(vec![at(-0.75, 0.75), at(0.75, -0.75)])],
    }
}

#[cfg(test)]
mod tests {
    use super::status_mark;
    use crate::i18n::{Language, Texts};
    use crate::layout::tests::{layout, layout_with, project, words};
    use crate::layout::{Layouter, Over, Reach, ThemeName};
    use crate::model::{Area, Code as _, Lane, Measure, MeasureId, Project, Status, TouchpointId};
    use crate::scene::{Color, Point};
    use crate::text::{FontSet, Measurer};
    use std::sync::Arc;

    fn with_measures(measures: &[(&str, Status, &[&str])]) -> Project {
        let mut project = project(&[&[Area::Service, Area::Influence], &[Area::Advocacy]]);
        let map = Arc::make_mut(&mut project.maps[0]);
        map.lanes.push(Arc::new(Lane::of_measures(map.id)));
        project.measures = measures
            .iter()
            .map(|(title, status, at)| {
                let touchpoints = at.iter().map(|name| TouchpointId::named(name)).collect();
                Arc::new(Measure { status: *status, touchpoints, ..Measure::new(MeasureId::named(title), *title) })
            })
            .collect();
        project
    }

    #[test]
    fn a_measure_is_drawn_and_found_under_each_of_its_touchpoints_unless_it_was_dropped() {
        let project = with_measures(&[
            ("Chat", Status::Testing, &["0 0", "1 0"]),
            ("Gift", Status::Idea, &["0 0"]),
            ("Nothing", Status::Dropped, &["0 0"]),
            ("Elsewhere", Status::Idea, &[]),
        ]);
        for language in Language::ALL {
            let layout = layout(&project, *language, ThemeName::Light);
            let (found, texts) = (words(&layout.scene), Texts::new(*language));
            let count = |word: &str| found.iter().filter(|other| *other == word).count();
            assert_eq!([count("Chat"), count("Gift"), count("Nothing"), count("Elsewhere")], [2, 1, 0, 0]);
            assert_eq!(count(texts.term("status", "testing")), 2, "the status is a word, too");
            let places = &layout.places;
            let chat = MeasureId::named("Chat");
            let under: Vec<TouchpointId> = places.measure(chat).map(|(touchpoint, _)| touchpoint).collect();
            assert_eq!(under, [TouchpointId::named("0 0"), TouchpointId::named("1 0")]);
            for (id, touchpoint, rect) in places.measures() {
                assert_eq!(places.over(rect.center(), Reach { score: Some(9.0), edge: 4.0 }), Over::Measure(id, touchpoint));
                let lane = places.systems[0].lanes.last().unwrap();
                assert!(lane.top <= rect.y0 && rect.y1 <= lane.bottom(), "the lane is as high as it needs to be");
                assert!((rect.center().x - places.card(touchpoint).unwrap().x).abs() < 10.0, "it is under its card");
            }
            assert_ne!(places.measure_under(chat, Some(under[1])), places.measure_under(chat, None));
        }
    }

    #[test]
    fn what_changes_of_a_measure_is_drawn_again() {
        let (texts, measurer) = (Texts::new(Language::English), Measurer::new(FontSet::new()));
        let mut layouter = Layouter::default();
        let mut project = with_measures(&[("Chat", Status::Idea, &["0 0"])]);
        let mut drawn = |project: &Project| words(&layout_with(&mut layouter, project, &texts, &measurer, ThemeName::Light).scene);
        assert!(drawn(&project).contains(&"Chat".to_owned()));
        Arc::make_mut(&mut project.measures[0]).title = "Gift".to_owned();
        let now = drawn(&project);
        assert!(now.contains(&"Gift".to_owned()) && !now.contains(&"Chat".to_owned()));
        Arc::make_mut(&mut project.measures[0]).status = Status::Dropped;
        assert!(!drawn(&project).contains(&"Gift".to_owned()));
    }

    #[test]
    fn every_status_has_a_symbol_of_its_own() {
        let marks: Vec<_> = Status::ALL.iter().map(|status| status_mark(*status, Point::ZERO, 10.0, Color::hex(0))).collect();
        for (at, mark) in marks.iter().enumerate() {
            assert!(!mark.is_empty() && !marks[..at].contains(mark), "{}", Status::ALL[at].code());
        }
    }
}
