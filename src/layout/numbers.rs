//! The numbers of findings: the same badge beside a finding's reason, on its card and at its dot. Those of the strongest are round, those of what to
//! act on first are square, so that they differ without colour. Never which touchpoints are findings.

use super::Kit;
use crate::method::{Findings, Side};
use crate::model::TouchpointId;
use crate::scene::{Node, Outline, Point, Rect, Shape, Stroke, TextStyle, Weight};
use crate::text::{HorizontalAlign, VerticalAlign};

/// The number of a finding within its side, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbered {
    pub side: Side,
    pub number: usize,
}

/// The numbers of a map's findings; none where they are not shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Numbers(Vec<(TouchpointId, Numbered)>);

impl Numbers {
    /// Those of the findings of a map.
    pub(super) fn of(findings: &Findings) -> Self {
        let on = |side: Side| {
            findings.on(side).iter().enumerate().map(move |(index, finding)| (finding.id, Numbered { side, number: index + 1 }))
        };
        Self(on(Side::Strongest).chain(on(Side::First)).collect())
    }

    /// The number of a touchpoint, if it is a finding.
    pub(super) fn of_touchpoint(&self, id: TouchpointId) -> Option<Numbered> {
        self.0.iter().find(|(of, _)| *of == id).map(|(_, numbered)| *numbered)
    }
}

/// Half of the side of a badge whose figure has a size in points.
pub(super) fn badge_radius(size: f64) -> f64 {
    size * 0.68
}

/// The badge of a number around a centre, with a figure of a size in points.
pub(super) fn badge(kit: &Kit<'_>, numbered: Numbered, center: Point, size: f64) -> Vec<Node> {
    let radius = badge_radius(size);
    let rect = Rect::from_center_size(center, (2.0 * radius, 2.0 * radius));
    let (outline, fill) = match numbered.side {
        Side::Strongest => (Outline::Circle { center, radius }, kit.theme.positive),
        Side::First => (Outline::Rect { rect: rect.inset(-radius * 0.06), radius: radius * 0.3 }, kit.theme.negative),
    };
    let face = Shape { outline, fill: Some(fill), stroke: Some(Stroke::solid(kit.theme.paper, size * 0.08)) };
    let figure = kit.measurer.break_lines(&numbered.number.to_string(), TextStyle::new(Weight::Bold, size), f64::INFINITY, 1);
    vec![face.into(), figure.within(rect, HorizontalAlign::Center, VerticalAlign::Middle, kit.theme.paper).into()]
}
