//! Paper for a workshop: a poster with a map's stages and lanes and nothing in them, and cards to cut out. Large enough to write on by hand, in real
//! measures of the sheet. Never a score, a verdict or anything else that people are to find out for themselves.

mod cards;
mod poster;

pub use cards::cut_out_cards;
pub use poster::blank_poster;

use crate::layout::{Kit, MapOptions, Theme};
use crate::model::{Map, Project, RoundId};
use crate::scene::{Color, Node, Outline, Point, Rect, Scene, Shape, Size, Stroke, TextStyle, Weight};
use crate::text::{HorizontalAlign, VerticalAlign};

/// The room of an A1 sheet that lies, in points: where no page is chosen.
const USUAL_ROOM: Size = Size::new(2_316.0, 1_616.0);

/// What is drawn with, and what is drawn so far.
struct Pen<'a> {
    kit: Kit<'a>,
    nodes: Vec<Node>,
}

impl<'a> Pen<'a> {
    fn new(project: &'a Project, round: RoundId, options: &MapOptions<'a>) -> Self {
        Self { kit: Kit::new(Theme::of(options.theme), project, round, options), nodes: Vec::new() }
    }

    /// Words inside a rectangle, in at most so many lines. Returns how high they are.
    fn words(&mut self, text: &str, style: TextStyle, area: Rect, most: usize, color: Color) -> f64 {
        let lines = self.kit.words(text, style, area.width(), most);
        let height = lines.height();
        self.nodes.push(lines.within(area, HorizontalAlign::Left, VerticalAlign::Top, color).into());
        height
    }

    /// One line of words in the middle of the height of a rectangle.
    fn line_of_words(&mut self, text: &str, style: TextStyle, area: Rect, across: HorizontalAlign, color: Color) {
        let lines = self.kit.label(text, style, area.width(), 1);
        self.nodes.push(lines.within(area, across, VerticalAlign::Middle, color).into());
    }

    fn area(&mut self, rect: Rect, radius: f64, color: Color) {
        self.nodes.push(Shape::filled(Outline::Rect { rect, radius }, color).into());
    }

    fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.nodes.push(Shape::stroked(Outline::Polyline { points: vec![from, to], closed: false }, stroke).into());
    }

    /// A line to write on.
    fn ruled(&mut self, left: f64, right: f64, y: f64) {
        let stroke = Stroke::solid(self.kit.theme.muted, 0.5);
        self.line(Point::new(left, y), Point::new(right, y), stroke);
    }

    /// What was drawn, on a sheet of a size.
    fn scene(self, map: &Map, size: Size) -> Scene {
        let language = self.kit.texts.language().code().to_owned();
        Scene { size, background: self.kit.theme.paper, title: map.name.clone(), language, nodes: self.nodes }
    }
}

const fn regular(size: f64) -> TextStyle {
    TextStyle::new(Weight::Regular, size)
}

const fn semibold(size: f64) -> TextStyle {
    TextStyle::new(Weight::SemiBold, size)
}

#[cfg(test)]
mod tests {
    use super::{blank_poster, cut_out_cards};
    use crate::catalogue::sample;
    use crate::i18n::{Language, Texts};
    use crate::layout::{Form, MapOptions, ThemeName};
    use crate::model::Project;
    use crate::scene::{Node, Rect, Scene, Size};
    use crate::text::{FontSet, Measurer};
    use std::sync::Arc;

    fn with_options<R>(draw: impl FnOnce(&MapOptions<'_>) -> R) -> R {
        let (texts, measurer) = (Texts::new(Language::German), Measurer::new(FontSet::new()));
        draw(&MapOptions {
            theme: ThemeName::Light,
            texts: &texts,
            measurer: &measurer,
            file_name: "",
            date: "Vertraulich · 12.05.2026",
            form: Form::Line,
        })
    }

    /// A project whose names are as long as they get.
    fn long() -> Project {
        let mut project = sample("de");
        let map = Arc::make_mut(&mut project.maps[0]);
        map.name = "Donaudampfschifffahrtsgesellschaft ".repeat(20);
        for stage in &mut map.stages {
            let stage = Arc::make_mut(stage);
            stage.name = "Wiederkauf und Weiterempfehlung nach der ersten Inspektion".to_owned();
            for touchpoint in &mut stage.touchpoints {
                Arc::make_mut(touchpoint).title = "Angebot zur Inzahlungnahme ".repeat(20);
            }
        }
        project
    }

    fn cards_of(scene: &Scene) -> usize {
        let mut count = 0;
        scene.walk(&mut |node| {
            count += usize::from(matches!(node, Node::Group(group) if group.element.is_some_and(|element| element.kind.name == "card")));
        });
        count
    }

    fn is_inside(scene: &Scene) {
        // The extent of words begins somewhat above them.
        let page: Rect = scene.size.to_rect().inflate(1.0, 1.0 + scene.size.height / 100.0);
        for node in &scene.nodes {
            let bounds = node.bounds().unwrap_or(Rect::ZERO);
            assert!(page.contains_rect(bounds), "{bounds:?} on {:?}: {node:?}", scene.size);
        }
    }

    #[test]
    fn every_touchpoint_has_a_card_and_nothing_is_beside_its_sheet() {
        for project in [sample("de"), long()] {
            let (map, round) = (&project.maps[0], project.rounds[0].id);
            for room in [Size::new(774.0, 527.0), Size::new(527.0, 774.0), Size::new(200.0, 100.0), Size::new(3_000.0, 900.0)] {
                let sheets = with_options(|options| cut_out_cards(&project, map, round, options, (Some(room), false)));
                let count: usize = sheets.iter().map(|sheet| cards_of(sheet)).sum();
                assert_eq!(count, map.touchpoint_count(), "{room:?}");
                if room.height > 200.0 {
                    sheets.iter().for_each(|sheet| is_inside(sheet));
                }
                let empty = with_options(|options| cut_out_cards(&project, map, round, options, (Some(room), true)));
                assert_eq!((empty.len(), cards_of(&empty[0])), (1, 0));
            }
        }
    }

    #[test]
    fn a_poster_stays_on_its_sheet_whatever_its_shape() {
        for project in [sample("de"), long()] {
            let (map, round) = (&project.maps[0], project.rounds[0].id);
            for room in [Size::new(774.0, 527.0), Size::new(527.0, 774.0), Size::new(3_300.0, 2_300.0), Size::new(8_000.0, 2_500.0)] {
                is_inside(&with_options(|options| blank_poster(&project, map, round, options, Some(room))));
            }
        }
    }
}
