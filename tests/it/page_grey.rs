//! Whole pages as a printer without colours prints them: every pixel converted to its lightness. Areas, lines, marks and words must still be told
//! apart.

use crate::page_maps::export_of;
use palette::IntoColor as _;
use wegmarke::app::{Action, ExchangeAction, ExportChoice, ExportWhat, update};
use wegmarke::export::{PageSize, PixelSize, pixels};
use wegmarke::layout::{Theme, ThemeName};
use wegmarke::scene::{Color, Detail, Node, Outline, Point, Rect, Scene, Shape, Vec2};
use wegmarke::text::{FontSet, Measurer};

/// Pixels for each point.
const SCALE: f64 = 2.0;

/// A page in grey, with what was drawn on it.
struct Grey {
    scene: Scene,
    width: usize,
    height: usize,
    /// Lightness L* of each pixel, 0–100.
    lightness: Vec<f64>,
}

fn lightness(r: u8, g: u8, b: u8) -> f64 {
    let color: palette::Srgb<f64> = palette::Srgb::new(r, g, b).into_format();
    let lab: palette::Lab<palette::white_point::D65, f64> = color.into_color();
    lab.l
}

fn of_color(color: Color) -> f64 {
    lightness(color.r, color.g, color.b)
}

impl Grey {
    fn of(map: &str, choice: ExportChoice) -> Self {
        let mut state = export_of(map);
        update(&mut state, Action::Exchange(ExchangeAction::ChooseExport(ExportWhat::Map, choice)));
        let scene = Scene::clone(&state.export_job().unwrap().scenes()[0]);
        let picture = pixels(&scene, PixelSize::Scale(SCALE), &Measurer::new(FontSet::new())).unwrap();
        let lightness = picture.rgba.chunks_exact(4).map(|pixel| lightness(pixel[0], pixel[1], pixel[2])).collect();
        Self { scene, width: picture.width as usize, height: picture.height as usize, lightness }
    }

    /// The lightness at a point of the scene.
    fn at(&self, point: Point) -> f64 {
        let place = |value: f64, most: usize| ((value * SCALE) as usize).min(most - 1);
        self.lightness[place(point.y, self.height) * self.width + place(point.x, self.width)]
    }

    /// The lightness in a box: the least, the most.
    fn span(&self, rect: Rect) -> (f64, f64) {
        let (columns, rows) = ((rect.width() * SCALE).ceil() as usize, (rect.height() * SCALE).ceil() as usize);
        let all = (0..rows).flat_map(|row| (0..columns).map(move |column| (column as f64 / SCALE, row as f64 / SCALE)));
        all.map(|(x, y)| self.at(Point::new(rect.x0 + x, rect.y0 + y)))
            .fold((100.0, 0.0), |(least, most), one| (one.min(least), one.max(most)))
    }

    /// Every shape with where its origin is.
    fn shapes(&self) -> Vec<(Shape, Vec2)> {
        fn look(nodes: &[Node], offset: Vec2, found: &mut Vec<(Shape, Vec2)>) {
            for node in nodes {
                match node {
                    // Seen from afar alone, and never on paper.
                    Node::Group(group) if group.detail == Detail::FarOnly => {}
                    Node::Group(group) => look(&group.children, offset + group.offset, found),
                    Node::Shape(shape) => found.push((shape.clone(), offset)),
                    Node::Text(_) | Node::Image(_) => {}
                }
            }
        }
        let mut found = Vec::new();
        look(&self.scene.nodes, Vec2::ZERO, &mut found);
        found
    }

    /// Every line of words with the box of its small letters.
    fn words(&self, visit: &mut impl FnMut(&str, Rect)) {
        fn look(nodes: &[Node], offset: Vec2, visit: &mut impl FnMut(&str, Rect)) {
            for node in nodes {
                match node {
                    Node::Group(group) => look(&group.children, offset + group.offset, visit),
                    Node::Text(text) => {
                        for line in text.lines.iter().filter(|line| !line.text.trim().is_empty()) {
                            let high = text.style.size * 0.5;
                            let origin = line.origin + offset - Vec2::new(0.0, high);
                            visit(&line.text, Rect::from_origin_size(origin, (line.width.max(4.0), high)));
                        }
                    }
                    Node::Shape(_) | Node::Image(_) => {}
                }
            }
        }
        look(&self.scene.nodes, Vec2::ZERO, visit);
    }

    /// The lightness of all areas of a colour: the mean, as an eye takes it from afar, with what is drawn on them; and the median, which is that of
    /// the area itself.
    fn area(&self, fill: Color) -> (f64, f64) {
        let mut all = Vec::new();
        for (shape, offset) in self.shapes() {
            let Outline::Polyline { points, closed: true } = &shape.outline else { continue };
            if shape.fill != Some(fill) {
                continue;
            }
            let points: Vec<Point> = points.iter().map(|point| *point + offset).collect();
            let bounds = points.iter().fold(Rect::from_points(points[0], points[0]), |all, point| all.union_pt(*point));
            for row in 0..(bounds.height() * SCALE) as usize {
                for column in 0..(bounds.width() * SCALE) as usize {
                    let point = Point::new(bounds.x0 + column as f64 / SCALE, bounds.y0 + row as f64 / SCALE);
                    if is_inside(&points, point) {
                        all.push(self.at(point));
                    }
                }
            }
        }
        assert!(all.len() > 500, "there is no such area");
        all.sort_by(f64::total_cmp);
        (all.iter().sum::<f64>() / all.len() as f64, all[all.len() / 2])
    }

    /// How many in a hundred of the points along the lines of a colour look like it, and how wide they are.
    fn line(&self, color: Color) -> (f64, f64) {
        let (mut seen, mut count, mut wide) = (0.0, 0.0, 0.0);
        for (shape, offset) in self.shapes() {
            let Outline::Polyline { points, closed: false } = &shape.outline else { continue };
            let Some(stroke) = shape.stroke.as_ref().filter(|stroke| stroke.color == color && points.len() > 2) else { continue };
            wide = stroke.width;
            for pair in points.windows(2) {
                for step in 0..20 {
                    let point = pair[0].lerp(pair[1], f64::from(step) / 20.0) + offset;
                    count += 1.0;
                    seen += f64::from(u8::from((self.at(point) - of_color(color)).abs() < 12.0));
                }
            }
        }
        assert!(count > 100.0, "there is no such line");
        (100.0 * seen / count, wide)
    }
}

/// Whether a point is in a polygon.
fn is_inside(polygon: &[Point], point: Point) -> bool {
    let mut inside = false;
    for (index, from) in polygon.iter().enumerate() {
        let to = polygon[(index + 1) % polygon.len()];
        if (from.y > point.y) != (to.y > point.y) && point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x {
            inside = !inside;
        }
    }
    inside
}

/// On the office printer and on the plotter: what is better and what is worse, the three curves, the marks and every word.
#[test]
fn a_page_in_grey_says_what_it_says_in_colour() {
    for (map, page) in [("example-22-de", PageSize::A4), ("pages-40-de", PageSize::A0)] {
        for theme in [ThemeName::Light, ThemeName::Projector] {
            let grey = Grey::of(map, ExportChoice { page, theme, ..ExportChoice::default() });
            let ink = Theme::of(theme);
            let ((above, plain_above), (below, plain_below)) = (grey.area(ink.above), grey.area(ink.below_on_paper));
            assert!((above - below).abs() >= 8.0, "{map}: areas of L* {above:.1} and {below:.1}");
            // Each curve stands out from everything it runs over, and from the others by lightness, width or dashes.
            for (name, color, least) in [("fulfilment", ink.fulfilment, 75.0), ("expectation", ink.expectation, 75.0)] {
                let (seen, _) = grey.line(color);
                assert!(seen >= least, "{map}: {seen:.0} % of {name} is seen");
                for under in [plain_above, plain_below, of_color(ink.paper), of_color(ink.tint)] {
                    assert!((of_color(color) - under).abs() >= 20.0, "{map}: {name} on L* {under:.1}");
                }
            }
            let (strong, thin) = (grey.line(ink.fulfilment).1, grey.line(ink.expectation).1);
            assert!(strong >= 1.9 * thin, "{map}: {strong} beside {thin} pt");
            let dashed = |(shape, _): &(Shape, Vec2)| {
                shape.stroke.as_ref().is_some_and(|stroke| stroke.color == ink.competition && !stroke.dash.is_empty())
            };
            assert!(grey.shapes().iter().any(dashed), "{map}: competition has dashes");
            // Marks of verdicts: each stands out from what is around it.
            let marks = [ink.magic_moment, ink.pain_point, ink.deal_breaker, ink.solid, ink.neutral].map(|ink| ink.mark);
            let mut count = 0;
            for (shape, offset) in grey.shapes() {
                let color = shape.fill.or(shape.stroke.as_ref().map(|stroke| stroke.color));
                let bounds = shape.outline.bounds() + offset;
                if color.is_some_and(|color| marks.contains(&color)) && bounds.width() < 14.0 && bounds.height() < 14.0 {
                    let (least, most) = grey.span(bounds.inflate(2.0, 2.0));
                    assert!(most - least >= 25.0, "{map}: a mark of L* {least:.0} to {most:.0} at {bounds:?}");
                    count += 1;
                }
            }
            assert!(count > 20, "{map}: {count} marks");
            // Every word.
            let mut words = 0;
            grey.words(&mut |text, bounds| {
                let (least, most) = grey.span(bounds);
                assert!(most - least >= 40.0, "{map}: {text} has L* {least:.0} to {most:.0}");
                words += 1;
            });
            assert!(words > 100, "{map}: {words} lines of words");
        }
    }
}

/// In one lane of all cards, bars tell paid, owned and earned apart without colours.
#[test]
fn bars_of_media_differ_in_grey() {
    let choice = ExportChoice { page: PageSize::A3, one_lane: true, ..ExportChoice::default() };
    let grey = Grey::of("pages-40-de", choice);
    let ink = Theme::of(ThemeName::Light);
    // Along the right edge of each bar: how much of it is light.
    let mut light: Vec<Vec<f64>> = vec![Vec::new(); 3];
    for (shape, offset) in grey.shapes() {
        let bounds = shape.outline.bounds() + offset;
        let media = [ink.paid, ink.owned, ink.earned].into_iter().position(|color| shape.fill == Some(color));
        let Some(media) = media.filter(|_| (bounds.width() - 18.0).abs() < 0.1 && bounds.height() > 30.0) else { continue };
        let steps = 40;
        let along =
            (4..steps - 4).map(|step| Point::new(bounds.x1 - 1.9, bounds.y0 + bounds.height() * f64::from(step) / f64::from(steps)));
        let seen = along.map(|point| f64::from(u8::from(grey.at(point) > 75.0))).sum::<f64>() / f64::from(steps - 8);
        light[media].push(seen);
    }
    let [paid, owned, earned] = [0, 1, 2].map(|media| light[media].iter().sum::<f64>() / light[media].len().max(1) as f64);
    assert!(light.iter().all(|bars| bars.len() > 3), "{light:?}");
    assert!(paid < 0.1 && owned > 0.9 && (0.25..0.75).contains(&earned), "{paid:.2} {owned:.2} {earned:.2}");
}
