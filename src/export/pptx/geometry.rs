//! Outlines as geometry of a presentation: rectangles, ellipses and lines of its own kinds, else free forms; fills and edges in the colours of the
//! theme. Never where a drawing is on its slide.

use super::DeckColors;
use super::xml::{Xml, emu, hex};
use crate::scene::{Affine, BezPath, Color, Outline, Point, Rect, Stroke};
use kurbo::{PathEl, Shape as _};

/// The part that a colour has in the theme, if it has one.
pub(super) fn theme_part(colors: &DeckColors, color: Color) -> Option<&'static str> {
    const ACCENTS: [&str; 6] = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
    let opaque = color.with_alpha(255);
    let plain = [(colors.paper, "bg1"), (colors.ink, "tx1"), (colors.tint, "bg2"), (colors.muted, "tx2")];
    let plain = plain.into_iter().find(|(own, _)| *own == opaque).map(|(_, part)| part);
    // What has a meaning keeps its colour, whatever the theme.
    let has_meaning = colors.named.iter().any(|(_, own)| *own == opaque);
    plain.or_else(|| colors.accents.iter().position(|own| *own == opaque).filter(|_| !has_meaning).map(|at| ACCENTS[at]))
}

/// A colour, by its part in the theme if it has one.
pub(super) fn color(xml: &mut Xml, colors: &DeckColors, color: Color) {
    let opacity = (f64::from(color.a) / 255.0 * 100_000.0).round();
    let (name, value) = match theme_part(colors, color) {
        Some(part) => ("a:schemeClr", part.to_owned()),
        None => ("a:srgbClr", hex(color)),
    };
    if color.a == 255 {
        xml.empty(name, &[("val", &value)]);
    } else {
        xml.open(name, &[("val", &value)]).empty("a:alpha", &[("val", &opacity)]).close(name);
    }
}

/// A fill; none: what is behind is seen.
pub(super) fn fill(xml: &mut Xml, colors: &DeckColors, ink: Option<Color>) {
    match ink {
        Some(ink) => {
            xml.open("a:solidFill", &[]);
            color(xml, colors, ink);
            xml.close("a:solidFill");
        }
        None => {
            xml.empty("a:noFill", &[]);
        }
    }
}

/// An edge, in points of the slide for each of its own.
pub(super) fn edge(xml: &mut Xml, colors: &DeckColors, stroke: Option<&Stroke>, scale: f64) {
    let Some(stroke) = stroke else {
        xml.open("a:ln", &[]).empty("a:noFill", &[]).close("a:ln");
        return;
    };
    let (width, cap) = (emu(stroke.width * scale).max(1), if stroke.round { "rnd" } else { "flat" });
    xml.open("a:ln", &[("w", &width), ("cap", &cap)]);
    fill(xml, colors, Some(stroke.color));
    match stroke.dash.as_slice() {
        [] => {}
        // Dots.
        [first, ..] if *first < stroke.width / 2.0 => {
            xml.empty("a:prstDash", &[("val", &"sysDot")]);
        }
        dashes => {
            xml.open("a:custDash", &[]);
            for dash in dashes.chunks(2) {
                let part = |length: Option<&f64>| (length.copied().unwrap_or(1.0) / stroke.width.max(0.01) * 100_000.0).round().max(1.0);
                xml.empty("a:ds", &[("d", &part(dash.first())), ("sp", &part(dash.get(1).or(dash.first())))]);
            }
            xml.close("a:custDash");
        }
    }
    if stroke.round {
        xml.empty("a:round", &[]);
    } else {
        xml.empty("a:miter", &[("lim", &800_000)]);
    }
    xml.close("a:ln");
}

/// Where something is.
pub(super) fn place(xml: &mut Xml, name: &str, rect: Rect, flips: (bool, bool)) {
    let one = "1";
    let mut attributes: Vec<(&str, &dyn std::fmt::Display)> = Vec::new();
    if flips.0 {
        attributes.push(("flipH", &one));
    }
    if flips.1 {
        attributes.push(("flipV", &one));
    }
    xml.open(name, &attributes);
    xml.empty("a:off", &[("x", &emu(rect.x0)), ("y", &emu(rect.y0))]);
    xml.empty("a:ext", &[("cx", &emu(rect.width()).max(0)), ("cy", &emu(rect.height()).max(0))]);
    xml.close(name);
}

/// A geometry of the presentation's own, with its values.
pub(super) fn own(xml: &mut Xml, kind: &str, values: &[(&str, i64)]) {
    xml.open("a:prstGeom", &[("prst", &kind)]);
    xml.open("a:avLst", &[]);
    for (name, value) in values {
        xml.empty("a:gd", &[("name", name), ("fmla", &format!("val {value}"))]);
    }
    xml.close("a:avLst").close("a:prstGeom");
}

/// An outline in its place: an own kind of the presentation where there is one, else a free form. Whether it is filled decides how an open one ends.
pub(super) fn outline(xml: &mut Xml, outline: &Outline, to: Affine, filled: bool) {
    match outline {
        Outline::Rect { rect, radius } => {
            let rect = to.transform_rect_bbox(*rect);
            place(xml, "a:xfrm", rect, (false, false));
            let radius = radius * to.as_coeffs()[0];
            if radius > 0.0 {
                let side = rect.width().min(rect.height()).max(1e-6);
                own(xml, "roundRect", &[("adj", (radius / side * 100_000.0).round().min(50_000.0) as i64)]);
            } else {
                own(xml, "rect", &[]);
            }
        }
        Outline::Circle { .. } => {
            place(xml, "a:xfrm", to.transform_rect_bbox(outline.bounds()), (false, false));
            own(xml, "ellipse", &[]);
        }
        Outline::Polyline { .. } | Outline::Path(_) => free_form(xml, &(to * outline.to_path()), filled),
    }
}

/// A path as a free form.
fn free_form(xml: &mut Xml, path: &BezPath, filled: bool) {
    let bounds = path.bounding_box();
    place(xml, "a:xfrm", bounds, (false, false));
    let (width, height) = (emu(bounds.width()).max(1), emu(bounds.height()).max(1));
    xml.open("a:custGeom", &[]);
    for list in ["a:avLst", "a:gdLst", "a:ahLst"] {
        xml.empty(list, &[]);
    }
    // Where connectors are glued: above, left, below, right, as those of a rectangle.
    xml.open("a:cxnLst", &[]);
    for (angle, x, y) in
        [("16200000", "hc", "t"), ("10800000", "l", "vc"), ("5400000", "hc", "b"), ("0", "r", "vc")].into_iter().filter(|_| filled)
    {
        xml.open("a:cxn", &[("ang", &angle)]).empty("a:pos", &[("x", &x), ("y", &y)]).close("a:cxn");
    }
    xml.close("a:cxnLst");
    xml.empty("a:rect", &[("l", &"0"), ("t", &"0"), ("r", &"r"), ("b", &"b")]);
    xml.open("a:pathLst", &[]);
    if filled {
        xml.open("a:path", &[("w", &width), ("h", &height)]);
    } else {
        xml.open("a:path", &[("w", &width), ("h", &height), ("fill", &"none")]);
    }
    let point = |xml: &mut Xml, point: Point| {
        let at = point - bounds.origin();
        xml.empty("a:pt", &[("x", &emu(at.x)), ("y", &emu(at.y))]);
    };
    let piece = |xml: &mut Xml, name: &str, points: &[Point]| {
        xml.open(name, &[]);
        for one in points {
            point(xml, *one);
        }
        xml.close(name);
    };
    for element in path.elements() {
        match element {
            PathEl::MoveTo(to) => piece(xml, "a:moveTo", &[*to]),
            PathEl::LineTo(to) => piece(xml, "a:lnTo", &[*to]),
            PathEl::QuadTo(control, to) => piece(xml, "a:quadBezTo", &[*control, *to]),
            PathEl::CurveTo(one, two, to) => piece(xml, "a:cubicBezTo", &[*one, *two, *to]),
            PathEl::ClosePath => {
                xml.empty("a:close", &[]);
            }
        }
    }
    xml.close("a:path").close("a:pathLst").close("a:custGeom");
}
