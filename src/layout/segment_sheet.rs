//! The sheet of a segment: who these people are, what they want and why, which channels they like, and which maps are theirs, on one page.
//! Never a score of a touchpoint, and nothing that is not in the project.

use super::marks::icon;
use super::picture::{picture, placed};
use super::words::{Rated, balance_line, word};
use super::{Kit, MapOptions, channel_icon};
use crate::layout::{Part, Theme};
use crate::method::JudgedMap;
use crate::model::{Channel, Code as _, Map, Project, RoundId, Score, Segment};
use crate::scene::{Color, Group, Node, Outline, Point, Rect, Scene, Shape, Size, Stroke, TextStyle, Weight};
use crate::text::{HorizontalAlign, VerticalAlign};
use std::sync::Arc;

/// Width of the sheet, in points: at least, and in which steps and up to which it is tried for the shape of a page.
const WIDTH: f64 = 760.0;
const STEP: f64 = 40.0;
const MOST: f64 = 1_400.0;
/// From this width on there is room for a third column, in points.
const THREE: f64 = 880.0;
/// Width by height of a sheet of no particular page: one of 16:9.
const USUAL_SHAPE: f64 = 16.0 / 9.0;
/// Room around everything, in points.
const MARGIN: f64 = 40.0;
/// Where the column of the channels begins on the narrowest sheet, in points, and how wide it is where there are three columns.
const SIDE: f64 = 492.0;
const CHANNELS: f64 = 228.0;
/// Room between two columns, in points.
const BETWEEN: f64 = 44.0;
/// Room for the picture, in points.
const PICTURE: f64 = 104.0;

const KICKER: TextStyle = TextStyle::new(Weight::SemiBold, 11.0);
const TITLE: TextStyle = TextStyle::new(Weight::Bold, 26.0);
const QUOTE: TextStyle = TextStyle::new(Weight::SemiBold, 16.0);
const HEADING: TextStyle = TextStyle::new(Weight::SemiBold, 12.5);
const WORDS: TextStyle = TextStyle::new(Weight::Regular, 12.5);
const SMALL: TextStyle = TextStyle::new(Weight::Regular, 11.0);

/// The drawing of a segment's sheet, with the results of its maps in a round: as wide and high as fills the room of its page, if it has one.
pub fn segment_sheet(project: &Project, segment: &Segment, round: RoundId, options: &MapOptions<'_>, room: Option<Size>) -> Scene {
    let theme = Theme::of(options.theme);
    let kit = Kit::new(theme, project, round, options);
    let ink = segment.color.map_or(theme.accent, Color::hex);
    let sheet = |width: f64, columns: Columns| Sheet { kit: &kit, ink, project, segment, width, columns };
    let sheet = room.map_or_else(
        || sheet(WIDTH, Columns::Two),
        |room| {
            let widths = (0..).map(|step| WIDTH + STEP * f64::from(step)).take_while(|width| *width <= MOST);
            let tried = widths.flat_map(|width| {
                let three = (width >= THREE).then_some(Columns::Three);
                [Some(Columns::Two), three].into_iter().flatten().map(move |columns| (width, columns))
            });
            let tried = tried.map(|(width, columns)| {
                let sheet = sheet(width, columns);
                let scale = (room.width / width).min(room.height / sheet.drawn().1);
                (scale, sheet)
            });
            // In the largest type; of equal ones the one that fills the width.
            let best = tried.reduce(|best, next| if next.0 >= best.0 - 1e-9 { next } else { best });
            best.map_or_else(|| sheet(WIDTH, Columns::Two), |(_, sheet)| sheet)
        },
    );
    let (mut nodes, needed) = sheet.drawn();
    let height = needed.max(sheet.width / room.map_or(USUAL_SHAPE, |room| room.width / room.height));
    sheet.foot(height, options, &mut nodes);
    let nodes = vec![Group::new(nodes).of(Part::MapTitle, segment.id.0).into()];
    Scene {
        size: Size::new(sheet.width, height),
        background: theme.paper,
        title: segment.name.clone(),
        language: options.texts.language().code().to_owned(),
        nodes,
    }
}

/// Where the journeys are: below the words and the channels, or beside them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Columns {
    Two,
    Three,
}

/// What the parts of the sheet draw with.
struct Sheet<'a> {
    kit: &'a Kit<'a>,
    ink: Color,
    project: &'a Project,
    segment: &'a Segment,
    /// In points.
    width: f64,
    columns: Columns,
}

impl Sheet<'_> {
    /// All of it but the foot, and the height that it needs.
    fn drawn(&self) -> (Vec<Node>, f64) {
        let mut nodes = Vec::new();
        let head = self.head(&mut nodes);
        let beside = self.words(head, &mut nodes).max(self.channels(head, &mut nodes));
        let below = match self.columns {
            Columns::Two => {
                let top = beside + 22.0;
                self.line(&mut nodes, top);
                self.journeys((MARGIN, top + 16.0), self.width - 2.0 * MARGIN, &mut nodes)
            }
            Columns::Three => {
                let (left, right) = (self.side().1 + BETWEEN, self.width - MARGIN);
                beside.max(self.journeys((left, head), right - left, &mut nodes))
            }
        };
        (nodes, below + 30.0 + MARGIN)
    }

    /// The left and right edges of the column of the channels.
    fn side(&self) -> (f64, f64) {
        match self.columns {
            Columns::Two => {
                let right = self.width - MARGIN;
                (MARGIN + (right - MARGIN) * (SIDE - MARGIN) / (WIDTH - 2.0 * MARGIN), right)
            }
            Columns::Three => {
                let left = MARGIN + (self.width - 2.0 * MARGIN - CHANNELS - 2.0 * BETWEEN) * 0.55 + BETWEEN;
                (left, left + CHANNELS)
            }
        }
    }

    /// Words with their upper left corner at a point. Returns where they end below.
    fn text(&self, nodes: &mut Vec<Node>, text: &str, style: TextStyle, at: Point, room: (f64, usize), color: Color) -> f64 {
        let lines = self.kit.words(text, style, room.0, room.1);
        let bottom = at.y + lines.height();
        nodes.push(lines.at(at, color).into());
        bottom
    }

    fn line(&self, nodes: &mut Vec<Node>, y: f64) {
        let points = vec![Point::new(MARGIN, y), Point::new(self.width - MARGIN, y)];
        let stroke = Stroke::solid(self.kit.theme.hairline, self.kit.theme.line_weight);
        nodes.push(Shape::stroked(Outline::Polyline { points, closed: false }, stroke).into());
    }

    /// Colour, name, project, picture. Returns where the rest begins.
    fn head(&self, nodes: &mut Vec<Node>) -> f64 {
        let theme = self.kit.theme;
        let portrait = picture(self.kit, self.segment.picture, Size::new(PICTURE, PICTURE), &self.segment.name);
        let room = self.width - 2.0 * MARGIN - 18.0 - portrait.as_ref().map_or(0.0, |image| image.rect.width() + 24.0);
        let left = MARGIN + 18.0;
        let mut y = self.text(nodes, self.kit.texts.segment_sheet_kicker(), KICKER, Point::new(left, MARGIN), (room, 1), theme.muted);
        y = self.text(nodes, &self.segment.name, TITLE, Point::new(left, y + 1.0), (room, 2), theme.ink);
        let of: Vec<&str> =
            [self.project.name.as_str(), self.project.client.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        y = self.text(nodes, &of.join(" · "), WORDS, Point::new(left, y + 2.0), (room, 1), theme.muted);
        let bar = Rect::new(MARGIN, MARGIN, MARGIN + 6.0, y);
        nodes.push(Shape::filled(Outline::Rect { rect: bar, radius: 3.0 }, self.ink).into());
        if let Some(image) = portrait {
            nodes.extend(placed(self.kit, &image, Point::new(self.width - MARGIN - image.rect.width(), MARGIN)));
            y = y.max(MARGIN + image.rect.height());
        }
        self.line(nodes, y + 18.0);
        y + 36.0
    }

    /// The why, the goal, interests and behaviour. Returns where they end.
    fn words(&self, top: f64, nodes: &mut Vec<Node>) -> f64 {
        let (texts, theme, segment) = (self.kit.texts, self.kit.theme, self.segment);
        let room = self.side().0 - MARGIN - BETWEEN;
        let mut y = top;
        let parts = [
            (texts.inspector_segment_why(), &segment.why, QUOTE),
            (texts.inspector_goal(), &segment.goal, WORDS),
            (texts.inspector_interests(), &segment.interests, WORDS),
            (texts.inspector_behaviour(), &segment.behaviour, WORDS),
        ];
        for (heading, text, style) in parts.into_iter().filter(|(_, text, _)| !text.trim().is_empty()) {
            y = self.text(nodes, heading, KICKER, Point::new(MARGIN, y), (room, 1), theme.muted) + 3.0;
            y = self.text(nodes, text, style, Point::new(MARGIN, y), (room, usize::MAX), theme.ink) + 15.0;
        }
        if y <= top {
            y = self.text(nodes, texts.segment_sheet_nothing(), WORDS, Point::new(MARGIN, y), (room, 2), theme.muted);
        }
        y
    }

    /// The channels they like, most first, as bars. Returns where they end.
    fn channels(&self, top: f64, nodes: &mut Vec<Node>) -> f64 {
        const ROW: f64 = 22.0;
        const NAME: f64 = 104.0;
        let (texts, theme) = (self.kit.texts, self.kit.theme);
        let (left, right) = self.side();
        let mut y =
            self.text(nodes, texts.inspector_section_preferences(), KICKER, Point::new(left, top), (right - left, 1), theme.muted) + 6.0;
        let mut liked: Vec<(Channel, Score)> =
            Channel::ALL.iter().filter_map(|channel| self.segment.preferences.get(channel).map(|score| (*channel, *score))).collect();
        // Stable: equal ones stay in the order of the words.
        liked.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        if liked.is_empty() {
            return self.text(nodes, texts.segment_sheet_no_preferences(), WORDS, Point::new(left, y), (right - left, 3), theme.muted);
        }
        for (channel, score) in liked {
            let middle = y + ROW / 2.0;
            nodes.push(icon(channel_icon(Some(channel)), Point::new(left, middle - 7.0), 14.0, theme.muted));
            let name = self.kit.measurer.break_lines(word(texts, channel), WORDS, NAME, 1);
            let area = Rect::new(left + 21.0, y, left + 21.0 + NAME, y + ROW);
            nodes.push(name.within(area, HorizontalAlign::Left, VerticalAlign::Middle, theme.ink).into());
            let (from, to) = (left + 21.0 + NAME + 8.0, right - 22.0);
            let bar =
                |share: f64| Outline::Rect { rect: Rect::new(from, middle - 4.0, from + (to - from) * share, middle + 4.0), radius: 4.0 };
            nodes.push(Shape::filled(bar(1.0), theme.hairline).into());
            if score.value() > 0 {
                nodes.push(Shape::filled(bar(f64::from(score) / 10.0), self.ink).into());
            }
            let value = self.kit.measurer.break_lines(&score.value().to_string(), HEADING, f64::INFINITY, 1);
            let area = Rect::new(right - 18.0, y, right, y + ROW);
            nodes.push(value.within(area, HorizontalAlign::Right, VerticalAlign::Middle, theme.ink).into());
            y += ROW;
        }
        y
    }

    /// The maps of their journeys, from a point on. Returns where they end.
    fn journeys(&self, (left, top): (f64, f64), room: f64, nodes: &mut Vec<Node>) -> f64 {
        let (texts, theme) = (self.kit.texts, self.kit.theme);
        let mut y = self.text(nodes, texts.segment_sheet_journeys(), KICKER, Point::new(left, top), (room, 1), theme.muted) + 4.0;
        let maps: Vec<&Arc<Map>> = self.project.maps.iter().filter(|map| map.segment == Some(self.segment.id)).collect();
        if maps.is_empty() {
            return self.text(nodes, texts.segment_sheet_no_journeys(), WORDS, Point::new(left, y), (room, usize::MAX), theme.muted);
        }
        for map in maps {
            let about = texts.segment_journey(word(texts, map.variant), &texts.votes_touchpoints(map.touchpoint_count() as i64));
            let name = self.kit.words(&map.name, HEADING, room, usize::MAX);
            nodes.push(name.at(Point::new(left, y), theme.ink).into());
            let whole = |words: &str, style: TextStyle| self.kit.measurer.break_lines(words, style, f64::INFINITY, 1).width();
            let beside = whole(&map.name, HEADING) + 12.0;
            let fits = beside + whole(&about, WORDS) <= room;
            let at = if fits { Point::new(left + beside, y) } else { Point::new(left, y + name.height() + 1.0) };
            y = self.text(nodes, &about, WORDS, at, (if fits { room - beside } else { room }, usize::MAX), theme.muted) + 1.0;
            let judged = JudgedMap::of(self.project, map, self.kit.round);
            let balance = balance_line(texts, &judged.balance, Rated::of_map(&judged));
            y = self.text(nodes, &balance, SMALL, Point::new(left, y), (room, usize::MAX), theme.muted) + 9.0;
        }
        y
    }

    fn foot(&self, height: f64, options: &MapOptions<'_>, nodes: &mut Vec<Node>) {
        // For a client: no file's name.
        let words = self.kit.measurer.break_lines(options.date, SMALL, self.width - 2.0 * MARGIN, 1);
        let area = Rect::new(MARGIN, height - MARGIN - 14.0, self.width - MARGIN, height - MARGIN);
        nodes.push(words.within(area, HorizontalAlign::Right, VerticalAlign::Bottom, self.kit.theme.muted).into());
    }
}

#[cfg(test)]
mod tests {
    use super::segment_sheet;
    use crate::i18n::{Language, Texts};
    use crate::layout::{Form, MapOptions, ThemeName};
    use crate::scene::Size;
    use crate::text::{FontSet, Measurer};

    #[test]
    fn a_sheet_fills_the_page_whatever_its_shape() {
        for language in Language::ALL {
            let project = crate::catalogue::sample(language.code());
            let (texts, measurer) = (Texts::new(*language), Measurer::new(FontSet::new()));
            let options = MapOptions {
                theme: ThemeName::Light,
                texts: &texts,
                measurer: &measurer,
                file_name: "",
                date: "12 May 2026",
                form: Form::Line,
            };
            let round = project.shown_round().unwrap().id;
            for room in [Size::new(933.0, 513.0), Size::new(785.0, 539.0), Size::new(539.0, 785.0), Size::new(680.0, 510.0)] {
                let sheet = segment_sheet(&project, &project.segments[0], round, &options, Some(room));
                let scale = (room.width / sheet.size.width).min(room.height / sheet.size.height);
                let filled = sheet.size.width * sheet.size.height * scale * scale / (room.width * room.height);
                assert!(filled > 0.9, "{language:?}: {room:?}: {filled}");
            }
        }
    }
}
