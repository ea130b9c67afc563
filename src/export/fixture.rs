//! A small scene with every kind of node and every trap, for the exporters' tests. Never part of the program.

use crate::scene::{
    Color, Detail, Group, Icon, Kind, Node, Outline, Point, Rect, Role, Scene, Shape, Size, Stroke, TextAlign, TextBlock, TextStyle, Vec2,
    Weight,
};
use crate::text::{Face, FontSet, Measurer, SystemFace};
use std::num::NonZeroU16;
use uuid::Uuid;

pub(super) const INK: Color = Color::hex(0x1f2933);
pub(super) const RED: Color = Color::hex(0xcc0000);

pub(super) fn measurer() -> Measurer {
    Measurer::new(FontSet::new())
}

/// The face of the system that draws a text, with licence bits that forbid embedding it.
pub(super) fn guarded(text: &str) -> SystemFace {
    let (measurer, style) = (measurer(), TextStyle::new(Weight::Regular, 13.0));
    let broken = measurer.break_lines(text, style, f64::INFINITY, 1);
    let runs = measurer.runs(&broken.lines[0].at(Point::ZERO), style);
    let face = runs.into_iter().find_map(|run| if let Face::System(face) = run.face { Some(face) } else { None });
    let face = face.expect("no font of the system has these letters: scripts/install brings one");
    let mut bytes = face.data().as_ref().as_ref().to_vec();
    let tables = usize::from(u16::from_be_bytes([bytes[4], bytes[5]]));
    let record = (0..tables).map(|index| 12 + index * 16).find(|at| bytes[*at..*at + 4] == *b"OS/2").unwrap();
    let table = u32::from_be_bytes(bytes[record + 8..record + 12].try_into().unwrap()) as usize;
    bytes[table + 8..table + 10].copy_from_slice(&2_u16.to_be_bytes());
    SystemFace::of_bytes("Guarded", bytes)
}

/// A text as layout would place it, on one line.
pub(super) fn words(measurer: &Measurer, text: &str, at: Point, style: TextStyle) -> Node {
    let broken = measurer.break_lines(text, style, f64::INFINITY, 1);
    TextBlock { lines: broken.lines.iter().map(|line| line.at(at)).collect(), style, color: INK, align: TextAlign::Left }.into()
}

/// A kind of element; heading 0: its words are no heading.
fn kind(name: &'static str, heading: u16) -> Kind {
    Kind { name, heading: NonZeroU16::new(heading), role: Role::Plain }
}

/// 300 × 200 points on white.
pub(super) fn scene(measurer: &Measurer) -> Scene {
    let square = |x: f64, y: f64, side: f64| Outline::Rect { rect: Rect::new(x, y, x + side, y + side), radius: 0.0 };
    let title = words(measurer, "Umzug & \"Anmeldung\" <neu> ]]>", Point::new(10.0, 30.0), TextStyle::new(Weight::Bold, 16.0));
    let stage = Group::new(vec![words(measurer, "Ankommen", Point::new(0.0, 16.0), TextStyle::new(Weight::SemiBold, 14.0))]);
    let card = Group::new(vec![
        Shape {
            outline: Outline::Rect { rect: Rect::new(0.0, 0.0, 120.0, 60.0), radius: 6.0 },
            fill: Some(Color::hex(0xffffff)),
            stroke: Some(Stroke::dashed(INK, 1.5, &[4.0, 2.0]).rounded()),
        }
        .into(),
        words(measurer, "Termin buchen", Point::new(8.0, 20.0), TextStyle::new(Weight::Regular, 13.0)),
        Shape::stroked(Outline::Path(Icon::Phone.path_at(Point::new(90.0, 30.0), 24.0)), Stroke::solid(INK, 2.0).rounded()).into(),
    ]);
    let far = Group::new(vec![Shape::filled(square(0.0, 0.0, 300.0), RED).into()]).detail(Detail::FarOnly);
    Scene {
        size: Size::new(300.0, 200.0),
        background: Color::hex(0xffffff),
        title: "Umzug & \"Anmeldung\"".to_owned(),
        language: "de".to_owned(),
        nodes: vec![
            Group::new(vec![title]).of(kind("map-title", 1), Uuid::from_u128(1)).into(),
            Group::new(vec![stage.of(kind("stage", 2), Uuid::from_u128(2)).at(Vec2::new(10.0, 40.0)).into()]).into(),
            Shape::filled(square(200.0, 50.0, 40.0), RED.with_alpha(128)).into(),
            Shape::filled(Outline::Circle { center: Point::new(270.0, 70.0), radius: 10.0 }, RED).into(),
            Shape::stroked(
                Outline::Polyline {
                    points: vec![Point::new(150.0, 150.0), Point::new(200.0, 120.0), Point::new(250.0, 150.0)],
                    closed: false,
                },
                Stroke::solid(INK, 2.0),
            )
            .into(),
            card.of(kind("card", 0), Uuid::from_u128(3)).at(Vec2::new(10.0, 100.0)).into(),
            far.into(),
        ],
    }
}

/// A scene of one line of text.
pub(super) fn line(measurer: &Measurer, text: &str, style: TextStyle) -> Scene {
    let node = words(measurer, text, Point::new(20.0, 60.0), style);
    let size = Size::new(measurer.width(text, style) + 40.0, 100.0);
    Scene { size, background: Color::hex(0xffffff), title: text.to_owned(), language: "en".to_owned(), nodes: vec![node] }
}

/// Texts that have broken drawing programs.
pub(super) const TRAPS: &[&str] = &[
    "a\u{0}b\u{1b}[31m\u{8}c\u{fffe}",
    "]]> <script>alert('x')</script> & \" '",
    "مرحبا بالعالم 12",
    "日本語 and 한국어",
    "👩‍👩‍👧 🇩🇪 1️⃣ ❤️",
    "e\u{301}\u{302}\u{303} \u{301}",
    "\u{202e}right to left\u{202c}",
    "Привет Ελληνικά ﬁ → ½",
    "\u{e000}\u{f8ff}",
    "",
    " ",
];

/// Lines of two words whose first is much the widest and written from right to left, so that it has to be at the right.
pub(super) const RIGHT_TO_LEFT: &[&str] = &["שששששששש יי", "سسسسسسسس ا"];

/// Whether the widest gap between the words of a line, drawn dark on white, is in its left half; by the columns that are dark.
pub(super) fn gap_is_at_the_left(dark: &[bool]) -> bool {
    let first = dark.iter().position(|dark| *dark).unwrap_or_default();
    let last = dark.iter().rposition(|dark| *dark).unwrap_or_default();
    let (mut widest, mut at, mut run) = (0, 0, 0);
    for (x, dark) in dark.iter().enumerate().take(last).skip(first) {
        run = if *dark { 0 } else { run + 1 };
        if run > widest {
            (widest, at) = (run, x);
        }
    }
    widest > 0 && at < first.midpoint(last)
}
