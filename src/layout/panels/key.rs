//! How to read the map: every symbol that a page shows and that does not say itself what it means, with its words; only what occurs. Never the
//! media and the curves, which are named where they begin.

use super::Explained;
use crate::layout::card::{self, Sign};
use crate::layout::frame::{signs, verdicts};
use crate::layout::hatch;
use crate::layout::marks::{verdict_ink, verdict_mark};
use crate::layout::words::word;
use crate::layout::{Kit, path};
use crate::method::Verdict;
use crate::model::{LaneKind, Map, Media, World};
use crate::scene::{BezPath, Color, Node, Outline, Point, Rect, Shape, Stroke, TextStyle, Vec2, Weight};
use crate::text::{HorizontalAlign, VerticalAlign};

/// A symbol with its words.
pub(super) struct Entry {
    pub symbol: Symbol,
    pub words: String,
}

/// What is explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Symbol {
    Verdict(Verdict),
    Sign(Sign),
    /// The figure of a gap on a card.
    Gap,
    /// That of a stage's mean gap.
    Mean,
    /// Dots are sized by relevance.
    Dots,
    /// The area where fulfilment is above expectation.
    Above,
    /// The area where it is below.
    Below,
    /// A competition value without neighbours.
    Lone,
    /// The path, solid.
    Physical,
    /// The path, dashed.
    Digital,
}

/// The entries of a map.
pub(super) fn entries(kit: &Kit<'_>, explained: &Explained<'_>) -> Vec<Entry> {
    let (texts, judged) = (kit.texts, explained.judged);
    let map = &*judged.map;
    let mut entries: Vec<Entry> = Vec::new();
    let mut add = |occurs: bool, symbol: Symbol, words: &str| {
        if occurs {
            entries.push(Entry { symbol, words: words.to_owned() });
        }
    };
    for verdict in verdicts(judged) {
        add(explained.verdicts, Symbol::Verdict(verdict), word(texts, verdict));
    }
    for sign in signs(kit, map) {
        add(true, Symbol::Sign(sign), sign.word(texts));
    }
    let curves = is_shown(map, &LaneKind::Curves);
    let gaps = || judged.said().filter_map(|said| said.gap);
    let cards = [Media::Paid, Media::Owned, Media::Earned].map(|media| is_shown(map, &LaneKind::Cards(media)));
    add(cards.contains(&true) && gaps().next().is_some(), Symbol::Gap, texts.panels_key_gap());
    add(curves && gaps().next().is_some(), Symbol::Mean, texts.panels_key_mean());
    let sized = judged.said().any(|said| said.fulfilment.is_some() && said.relevance.is_some());
    add(curves && sized, Symbol::Dots, texts.panels_key_dot());
    add(curves && gaps().any(|gap| gap > 0.0), Symbol::Above, texts.panels_key_above());
    add(curves && gaps().any(|gap| gap < 0.0), Symbol::Below, texts.panels_key_below());
    let competition: Vec<bool> = judged.said().map(|said| said.competition.is_some()).collect();
    let is_there = |index: Option<usize>| index.and_then(|index| competition.get(index)) == Some(&true);
    let is_lone = |index: usize| is_there(Some(index)) && !is_there(index.checked_sub(1)) && !is_there(Some(index + 1));
    add(curves && (0..competition.len()).any(is_lone), Symbol::Lone, texts.panels_key_lone());
    // Each piece of the path is drawn by where it leads to.
    let on_path = map.touchpoints().filter(|touchpoint| cards[touchpoint.media() as usize]).skip(1);
    let worlds: Vec<Option<World>> = on_path.map(|touchpoint| touchpoint.world()).collect();
    let is_digital = |world: &Option<World>| *world == Some(World::Digital);
    add(worlds.iter().any(|world| !is_digital(world)), Symbol::Physical, texts.panels_key_physical());
    add(worlds.iter().any(is_digital), Symbol::Digital, texts.panels_key_digital());
    entries
}

fn is_shown(map: &Map, kind: &LaneKind) -> bool {
    map.lanes.iter().any(|lane| !lane.hidden && lane.kind == *kind)
}

impl Symbol {
    /// The ink of its words.
    pub(super) fn ink(self, kit: &Kit<'_>) -> Color {
        if let Self::Verdict(verdict) = self { verdict_ink(kit.theme, verdict).word } else { kit.theme.ink }
    }

    /// Its width in sizes of the words.
    pub(super) fn width(self) -> f64 {
        if matches!(self, Self::Verdict(_)) { 1.0 } else { 2.0 }
    }

    /// It, its left edge at a point in the middle of a line of words of a size.
    pub(super) fn nodes(self, kit: &Kit<'_>, left: Point, size: f64) -> Vec<Node> {
        let width = self.width() * size;
        let center = left + Vec2::new(width / 2.0, 0.0);
        let theme = kit.theme;
        let swatch = Rect::from_center_size(center, (width, size * 0.75));
        let corners = [(swatch.x0, swatch.y0), (swatch.x1, swatch.y0), (swatch.x1, swatch.y1), (swatch.x0, swatch.y1)];
        match self {
            Self::Verdict(verdict) => verdict_mark(verdict, center, size * 0.85, verdict_ink(theme, verdict).mark),
            Self::Sign(sign) => card::sign(theme, sign, center, size * 0.92),
            Self::Gap => vec![figure(kit, &kit.texts.signed(2.0), swatch, size)],
            Self::Mean => vec![figure(kit, kit.texts.panels_key_mean_sign(), swatch, size)],
            Self::Dots => [(0.16, 0.16), (0.68, 0.26), (1.5, 0.4)]
                .map(|(x, radius)| {
                    let center = left + Vec2::new(x * size, 0.0);
                    Shape::filled(Outline::Circle { center, radius: radius * size }, theme.muted).into()
                })
                .into(),
            Self::Above => vec![Shape::filled(Outline::Rect { rect: swatch, radius: 0.0 }, theme.above).into()],
            Self::Below => {
                vec![
                    Shape::filled(Outline::Rect { rect: swatch, radius: 0.0 }, theme.below_on_paper).into(),
                    hatch::hatch(&corners.map(Point::from), 0.0, theme).into(),
                ]
            }
            Self::Lone => {
                let points = vec![center - Vec2::new(0.0, size * 0.4), center + Vec2::new(0.0, size * 0.4)];
                let stroke = Stroke::solid(theme.competition, size * 0.15 * theme.line_weight);
                vec![Shape::stroked(Outline::Polyline { points, closed: false }, stroke).into()]
            }
            Self::Physical | Self::Digital => {
                let mut along = BezPath::new();
                along.move_to((swatch.x0, center.y));
                along.line_to((swatch.x1, center.y));
                vec![path::line(kit, self == Self::Digital, along)]
            }
        }
    }
}

fn figure(kit: &Kit<'_>, figure: &str, area: Rect, size: f64) -> Node {
    let figure = kit.measurer.break_lines(figure, TextStyle::new(Weight::Regular, size), f64::INFINITY, 1);
    figure.within(area, HorizontalAlign::Center, VerticalAlign::Middle, kit.theme.muted).into()
}
