//! The strip on top of the sheet of one stage: the whole journey, small, with this stage marked, and which sheet of how many it is. Never
//! anything of the sheet below it.

use super::marks::verdict_ink;
use super::{Kit, MapOptions, Theme, frame};
use crate::method::JudgedMap;
use crate::model::{Project, Stage, StageId};
use crate::scene::{Group, Node, Outline, Point, Rect, Scene, Shape, Size, Stroke, TextStyle, Vec2, Weight};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

const NAME: TextStyle = TextStyle::new(Weight::Regular, 12.0);
const NAME_HERE: TextStyle = TextStyle::new(Weight::SemiBold, 12.0);
/// Room beside the names in a chevron, in points; its tip is in it.
const PADDING: f64 = 18.0;
/// How far a tip sticks out, in points.
const TIP: f64 = 7.0;
/// Room above and below the names together, in points.
const AROUND: f64 = 8.0;
/// From the chevrons to the middle of the dots, and from there to the strip's end, in points.
const DOTS: f64 = 9.0;
/// Radius of a dot, one for each touchpoint, in points.
const DOT: f64 = 2.6;
/// From the strip to what is below it, in points.
const BELOW: f64 = 14.0;
/// Room before the number of the sheet, in points.
const BEFORE_NUMBER: f64 = 18.0;

/// Which sheet it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// Which stage it shows; none: the whole journey.
    pub stage: Option<StageId>,
    /// Its number, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
}

/// The strip of a sheet in a width, ready to be drawn.
pub struct Strip {
    nodes: Vec<Node>,
    height: f64,
}

impl Strip {
    /// The strip of the whole journey in points of the sheet's drawing.
    pub fn new(project: &Project, judged: &JudgedMap, sheet: Sheet, width: f64, options: &MapOptions<'_>) -> Self {
        let theme = Theme::of(options.theme);
        let kit = &Kit::new(theme, project, judged.round, options);
        let (number, of) = (kit.texts.integer(sheet.number as i64), kit.texts.integer(sheet.of as i64));
        let number = kit.measurer.break_lines(&kit.texts.map_sheet_of(&number, &of), NAME, f64::INFINITY, 1);
        let room = (width - number.width() - BEFORE_NUMBER).max(0.0);
        let stages = names(kit, judged, sheet, room);
        let high = stages.iter().map(|(name, _)| name.height()).fold(NAME.size, f64::max) + AROUND;
        let mut nodes = Vec::new();
        let mut left = 0.0;
        for ((stage, said), (name, width)) in judged.map.stages.iter().zip(&judged.stages).zip(&stages) {
            let here = Some(stage.id) == sheet.stage;
            let rect = Rect::new(left, 0.0, left + width, high);
            nodes.push(chevron(theme, rect, here));
            let area = Rect::new(left + TIP + 5.0, 0.0, rect.x1 - TIP, high);
            let ink = if here { theme.on_chevron } else { theme.muted };
            nodes.push(name.within(area, HorizontalAlign::Left, VerticalAlign::Middle, ink).into());
            let step = (width - 2.0 * TIP) / said.said.len().max(1) as f64;
            for (at, said) in said.said.iter().enumerate() {
                let center = Point::new(left + TIP + step * (at as f64 + 0.5), high + DOTS);
                let dot = Outline::Circle { center, radius: DOT.min(step / 2.0) };
                nodes.push(Shape::filled(dot, verdict_ink(theme, said.verdict).mark).into());
            }
            left += width;
        }
        let area = Rect::new(width - number.width(), 0.0, width, high);
        nodes.push(number.within(area, HorizontalAlign::Right, VerticalAlign::Middle, theme.muted).into());
        Self { nodes, height: high + 2.0 * DOTS + BELOW }
    }

    /// How much of a sheet it takes, with the room below it.
    pub fn height(&self) -> f64 {
        self.height
    }

    /// A drawing with the strip on top, `margin` points from the edges.
    pub fn above(self, scene: &Scene, margin: f64) -> Scene {
        let strip = Group::new(self.nodes).at(Vec2::new(margin, margin));
        let below = Group::new(scene.nodes.clone()).at(Vec2::new(0.0, margin + self.height));
        let size = Size::new(scene.size.width, scene.size.height + margin + self.height);
        Scene { size, nodes: vec![strip.into(), below.into()], ..Scene::clone(scene) }
    }
}

/// The names of the stages with the widths of their chevrons, which fill the room; each has the room its name takes, as far as there is. Where names
/// cannot be whole words, only the stage of the sheet is named.
fn names(kit: &Kit<'_>, judged: &JudgedMap, sheet: Sheet, room: f64) -> Vec<(Arc<Broken>, f64)> {
    let style = |stage: StageId| if Some(stage) == sheet.stage { NAME_HERE } else { NAME };
    let usual = |name: &str, style| kit.measurer.width(name, style) + PADDING;
    let wanted: Vec<f64> = judged.map.stages.iter().map(|stage| usual(&stage.name, style(stage.id))).collect();
    let even = room / wanted.len().max(1) as f64;
    let sum: f64 = wanted.iter().sum();
    // Where there is not enough room, long names give way to short ones.
    let share = |wanted: f64| if sum <= room { wanted + (room - sum) / judged.map.stages.len() as f64 } else { wanted.min(2.0 * even) };
    let shares: Vec<f64> = wanted.iter().map(|wanted| share(*wanted)).collect();
    let words = |stage: &Stage, width: f64| kit.words(&stage.name, style(stage.id), (width - PADDING).max(NAME.size), usize::MAX);
    // The least in which no word is torn.
    let least = |(stage, whole): (&Arc<Stage>, &f64)| {
        const STEP: f64 = 4.0;
        let widths = std::iter::successors(Some(PADDING + NAME.size), |width| Some(width + STEP));
        widths.take_while(|width| width < whole).find(|width| !words(stage, *width).torn).unwrap_or(*whole)
    };
    let least: Vec<f64> = judged.map.stages.iter().zip(&wanted).map(least).collect();
    let are_named = least.iter().sum::<f64>() <= room;
    let widths = if are_named { with_least(&shares, &least, room) } else { with_least(&shares, &vec![0.0; shares.len()], room) };
    let named = |(stage, width): (&Arc<Stage>, f64)| {
        let name = words(stage, width);
        let is_named = are_named || (Some(stage.id) == sheet.stage && !name.torn);
        (if is_named { name } else { kit.measurer.break_lines("", NAME, width, 1) }, width)
    };
    judged.map.stages.iter().zip(widths).map(named).collect()
}

/// Widths in the proportion of shares that fill a room, none less than the least of each, which have room together.
fn with_least(shares: &[f64], least: &[f64], room: f64) -> Vec<f64> {
    let mut is_least = vec![false; shares.len()];
    loop {
        let fixed: f64 = least.iter().zip(&is_least).filter(|(_, is_least)| **is_least).map(|(least, _)| least).sum();
        let free: f64 = shares.iter().zip(&is_least).filter(|(_, is_least)| !**is_least).map(|(share, _)| share).sum();
        let factor = (room - fixed) / free.max(1e-6);
        let too_narrow = (0..shares.len()).find(|at| !is_least[*at] && shares[*at] * factor < least[*at] - 1e-9);
        match too_narrow {
            Some(at) => is_least[at] = true,
            None => return (0..shares.len()).map(|at| if is_least[at] { least[at] } else { shares[at] * factor }).collect(),
        }
    }
}

fn chevron(theme: &Theme, rect: Rect, here: bool) -> Node {
    let outline = frame::arrow(Rect { x0: rect.x0 + 1.0, x1: rect.x1 - 1.0, ..rect }, TIP);
    if here {
        Shape::filled(outline, theme.chevron).into()
    } else {
        Shape { outline, fill: Some(theme.tint), stroke: Some(Stroke::solid(theme.hairline, 1.0)) }.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::sample;
    use crate::i18n::{Language, Texts};
    use crate::layout::{Form, ThemeName};
    use crate::text::{FontSet, Measurer};

    #[test]
    fn the_whole_journey_is_on_it_and_nothing_leaves_it() {
        let project = sample("de");
        let judged = JudgedMap::of(&project, &project.maps[0], project.shown_round().unwrap().id);
        let (texts, measurer) = (Texts::new(Language::German), Measurer::new(FontSet::new()));
        let options = MapOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer, file_name: "", date: "", form: Form::Line };
        for width in [180.0, 420.0, 900.0, 2400.0] {
            let sheet = Sheet { stage: Some(judged.map.stages[2].id), number: 3, of: 6 };
            let strip = Strip::new(&project, &judged, sheet, width, &options);
            let paper = Rect::new(-0.5, -0.5, width + 0.5, strip.height());
            let (mut words, mut dots) = (Vec::new(), 0);
            for node in &strip.nodes {
                assert!(node.bounds().is_none_or(|bounds| paper.contains_rect(bounds)), "{width}: {node:?}");
                match node {
                    Node::Text(text) => words.push(text.lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ")),
                    Node::Shape(Shape { outline: Outline::Circle { .. }, .. }) => dots += 1,
                    Node::Shape(_) | Node::Group(_) | Node::Image(_) => {}
                }
            }
            assert_eq!(dots, judged.map.touchpoint_count());
            // No word is torn: what does not end with a hyphen is a word of a name.
            let names: Vec<&str> = judged.map.stages.iter().flat_map(|stage| stage.name.split_whitespace()).collect();
            let lines = words[..words.len() - 1].iter().flat_map(|words| words.split_whitespace());
            let torn: Vec<&str> = lines.filter(|word| !word.ends_with('-') && !names.iter().any(|name| name.ends_with(word))).collect();
            assert!(torn.is_empty(), "{width}: {torn:?}");
            assert!(width < 400.0 || words.iter().all(|words| !words.is_empty()), "{width}: {words:?}");
            assert_eq!(words.last().map(String::as_str), Some("Blatt 3 von 6"));
            if width > 800.0 {
                assert_eq!(words.len(), 7);
                assert!(words.contains(&"Wiederkauf & Weiterempfehlung".to_owned()), "{words:?}");
            }
        }
    }
}
