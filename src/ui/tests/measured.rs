//! Contrast and sizes by WCAG 2.2 AA, measured in what is drawn: words and the ring of the focus against what is under them, and how large everything is
//! that can be pressed.

use super::heard::{SIZE, listened, places, tree};
use super::{Shown, example};
use crate::app::{Action, Command, Settings};
use crate::layout::ThemeName;
use crate::scene::Color;
use egui::accesskit::{Action as Press, Role};
use egui::epaint::{ClippedShape, Shape};
use egui::{Color32, Pos2, Rect, Vec2};

const THEMES: [ThemeName; 3] = [ThemeName::Light, ThemeName::Dark, ThemeName::Projector];
/// Ordinary words, and large ones.
const TEXT: f64 = 4.5;
const LARGE: f64 = 3.0;
/// From so many points on words are large: 18 pt, which are 24 of the window's.
const LARGE_SIZE: f32 = 24.0;
/// The least side of what is pressed, in points.
const TARGET: f32 = 24.0;

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(4);
}

fn shown(theme: ThemeName) -> Shown {
    listened(example(Settings { started_before: true, catalogue_open: true, theme, ..Settings::default() }))
}

fn color(of: Color32) -> Color {
    let [r, g, b, a] = of.to_srgba_unmultiplied();
    Color { r, g, b, a }
}

/// A face that was painted, and where.
struct Face {
    place: Place,
    color: Color,
}

enum Place {
    Box(Rect),
    Triangle([Pos2; 3], Rect),
}

impl Face {
    fn covers(&self, at: Pos2) -> bool {
        match &self.place {
            Place::Box(rect) => rect.contains(at),
            Place::Triangle([a, b, c], clip) => {
                let side = |from: Pos2, to: Pos2| (to - from).rot90().dot(at - from);
                let sides = [side(*a, *b), side(*b, *c), side(*c, *a)];
                clip.contains(at) && (sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0))
            }
        }
    }
}

/// Takes a shape apart: faces into `faces`, words with the contrast to what is under them into `faults` if that is too low.
fn look(shape: &Shape, clip: Rect, faces: &mut Vec<Face>, faults: &mut Vec<String>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| look(shape, clip, faces, faults)),
        Shape::Rect(face) if face.fill.a() > 0 => {
            faces.push(Face { place: Place::Box(face.rect.intersect(clip)), color: color(face.fill) });
        }
        Shape::Mesh(mesh) if mesh.texture_id == egui::TextureId::default() => {
            for corners in mesh.indices.chunks_exact(3) {
                let corners = [corners[0], corners[1], corners[2]].map(|at| &mesh.vertices[at as usize]);
                faces.push(Face { place: Place::Triangle(corners.map(|corner| corner.pos), clip), color: color(corners[0].color) });
            }
        }
        Shape::Path(path) if path.fill.a() > 0 && path.points.len() > 2 => {
            for pair in path.points[1..].windows(2) {
                faces.push(Face { place: Place::Triangle([path.points[0], pair[0], pair[1]], clip), color: color(path.fill) });
            }
        }
        Shape::Text(text) => {
            let rect = text.visual_bounding_rect();
            let seen = rect.intersect(clip);
            if !seen.is_positive() || seen.height() < 5.0 || text.opacity_factor < 1.0 || text.galley.job.text.trim().is_empty() {
                return;
            }
            let below = under(faces, seen.center());
            for section in &text.galley.job.sections {
                let ink = text.override_text_color.unwrap_or(match section.format.color {
                    Color32::PLACEHOLDER => text.fallback_color,
                    ink => ink,
                });
                // What cannot be used now is faded on purpose, and so is what is on its way in or out.
                if ink.a() < 255 {
                    continue;
                }
                let below = if section.format.background.a() == 255 { color(section.format.background) } else { below };
                let least = if section.format.font_id.size >= LARGE_SIZE { LARGE } else { TEXT };
                let contrast = color(ink).contrast(below);
                if contrast < least - 0.005 {
                    faults.push(format!("{contrast:.2} of “{}” {ink:?} on {below:?}", text.galley.job.text.trim()));
                }
            }
        }
        _ => {}
    }
}

/// The colour that is seen at a point.
fn under(faces: &[Face], at: Pos2) -> Color {
    let there: Vec<&Face> = faces.iter().filter(|face| face.covers(at)).collect();
    let ground = there.iter().rposition(|face| face.color.a == 255).unwrap_or(0);
    there[ground..].iter().fold(Color::hex(0xffffff), |below, face| face.color.over(below))
}

/// Words whose contrast is too low.
fn faint(harness: &Shown) -> Vec<String> {
    let (mut faces, mut faults) = (Vec::new(), Vec::new());
    for ClippedShape { clip_rect, shape, .. } in &harness.output().shapes {
        look(shape, *clip_rect, &mut faces, &mut faults);
    }
    faults
}

#[test]
fn words_of_every_view_have_a_contrast_of_4_5() {
    let mut faults = Vec::new();
    for theme in THEMES {
        let mut harness = shown(theme);
        for place in places() {
            act(&mut harness, Action::Command(place));
            faults.extend(faint(&harness).into_iter().map(|fault| format!("{theme:?}, {place:?}: {fault}")));
        }
        act(&mut harness, Action::Command(Command::First));
        for dialog in [Command::Export, Command::Shortcuts, Command::About] {
            act(&mut harness, Action::Command(dialog));
            faults.extend(faint(&harness).into_iter().map(|fault| format!("{theme:?}, {dialog:?}: {fault}")));
            act(&mut harness, Action::Answer(crate::app::Answer::Cancel));
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn edges_of_fields_and_the_ring_of_the_focus_have_a_contrast_of_3() {
    for name in THEMES {
        let theme = crate::layout::Theme::of(name);
        for below in [theme.paper, theme.panel, theme.tint, theme.hover] {
            let ring = theme.accent.contrast(below);
            assert!(ring >= 3.0, "{name:?}: the ring on {below:?} {ring:.2}");
        }
    }
}

/// What is no target of its own: words that can only be selected, links in a sentence, scroll bars (wheel and keys do the same), the surface that a view
/// is painted on, and edges, which are where they are and move with the arrow keys.
const NO_TARGETS: [Role; 8] =
    [Role::Label, Role::Heading, Role::Link, Role::ScrollBar, Role::Splitter, Role::Canvas, Role::Table, Role::List];

/// What can be pressed and is too small: less than 24 × 24 points, without so much room around it that a circle of 24 points around its middle touches
/// nothing else that can be pressed. Under an open dialog nothing can be pressed, and what is scrolled away in part can be scrolled back.
fn small(harness: &Shown) -> Vec<String> {
    let read = tree(harness);
    let over = read.iter().rposition(|(_, node)| node.role() == Role::Dialog).unwrap_or(0);
    let rect = |node: &egui::accesskit::Node| {
        let bounds = node.bounds()?;
        let corners = [(bounds.x0, bounds.y0), (bounds.x1, bounds.y1)].map(|(x, y)| egui::pos2(x as f32, y as f32));
        Some(Rect::from_min_max(corners[0], corners[1]))
    };
    let surface = crate::ui::kit::focus::main_surface().accesskit_id();
    let surface = read.iter().find(|(id, _)| *id == surface).and_then(|(_, node)| rect(node));
    let is_cut = |rect: &Rect| {
        const EDGE: f32 = 13.0;
        surface.is_some_and(|area| area.width() > 100.0 && area.expand(1.0).contains_rect(*rect) && !area.shrink(EDGE).contains_rect(*rect))
    };
    let whole = Rect::from_min_size(Pos2::ZERO, Vec2::from(SIZE));
    let targets: Vec<(String, Rect)> = read[over..]
        .iter()
        .filter(|(_, node)| !node.is_disabled() && node.supports_action(Press::Click) && !NO_TARGETS.contains(&node.role()))
        .filter_map(|(_, node)| {
            let name = node.label().or(node.value()).unwrap_or_default();
            let rect = rect(node).filter(|rect| rect.is_positive() && whole.contains_rect(*rect) && !is_cut(rect))?;
            Some((format!("{:?} “{name}”", node.role()), rect))
        })
        .collect();
    let is_small = |rect: &Rect| rect.width() < TARGET - 0.1 || rect.height() < TARGET - 0.1;
    let reaches = |middle: Pos2, other: &Rect| other.distance_to_pos(middle) < TARGET / 2.0 - 0.1;
    let mut faults = Vec::new();
    for (at, (name, rect)) in targets.iter().enumerate().filter(|(_, (_, rect))| is_small(rect)) {
        let others = targets.iter().enumerate().filter(|(other, (_, around))| *other != at && !around.contains_rect(*rect));
        let near = others.map(|(_, other)| other).find(|(_, other)| {
            let apart = rect.center().distance(other.center());
            reaches(rect.center(), other) || is_small(other) && apart < TARGET - 0.1
        });
        if let Some((other, _)) = near {
            faults.push(format!("{name} {:.0} × {:.0} beside {other}", rect.width(), rect.height()));
        }
    }
    faults
}

#[test]
fn what_is_pressed_has_24_points_or_the_room_of_them() {
    let mut harness = shown(ThemeName::Light);
    let mut faults = Vec::new();
    for place in places() {
        act(&mut harness, Action::Command(place));
        faults.extend(small(&harness).into_iter().map(|fault| format!("{place:?}: {fault}")));
    }
    act(&mut harness, Action::Command(Command::First));
    faults.extend(small(&harness).into_iter().map(|fault| format!("a touchpoint: {fault}")));
    for dialog in [Command::Export, Command::Shortcuts] {
        act(&mut harness, Action::Command(dialog));
        faults.extend(small(&harness).into_iter().map(|fault| format!("{dialog:?}: {fault}")));
        act(&mut harness, Action::Answer(crate::app::Answer::Cancel));
    }
    act(&mut harness, Action::Command(Command::StartVote));
    faults.extend(small(&harness).into_iter().map(|fault| format!("a vote: {fault}")));
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}
