//! That the journey goes on out of view: a soft edge where the map is cut, and a button that says how many stages follow and scrolls to them.
//! It takes the first place along the edge where it covers nothing, and stays there as long as that is so. Painted over the scene, never part
//! of it.

use super::color32;
use super::names::Names;
use super::paint::{is_seen, staying};
use super::sheet::Sheet;
use super::view::View;
use crate::app::{Action, Command};
use crate::edit::Selected;
use crate::layout::{MapLayout, StagePlace};
use crate::scene::{Icon, Node, Outline, Point, Vec2};
use crate::ui::icon::{atom, tip};
use crate::ui::kit::scale::modest;
use crate::ui::notices;
use crate::ui::status::with_key;
use egui::{Button, Id, Mesh, Painter, Rect, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// A stage of which less than this is in view counts as out of view, in screen points.
const SEEN: f64 = 28.0;
/// Width of the soft edge, in screen points.
const EDGE: f32 = 22.0;
/// From the button to the canvas's edges, in screen points.
const AROUND: f32 = 10.0;
/// From one place along the edge to the next that is tried, in screen points.
const STEP: f32 = 12.0;
/// Cards whose middle is farther away than this do not reach a place, in points of the scene.
const WIDE: f64 = 200.0;
/// How much of the button is seen where something is under it, because there is no free place.
const FADED: f32 = 0.45;
/// A pointer nearer than this, in screen points, brings it out.
const NEAR: f32 = 40.0;

/// Where the buttons are.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct MoreState {
    /// Where the canvas looked in the last frame.
    view: Option<View>,
    /// At the left and at the right.
    places: [Kept; 2],
}

/// Where a button is.
#[derive(Debug, Clone, Copy, Default)]
struct Kept {
    /// Whether all of the words are on it, and how far it is from the lower edge, in screen points.
    place: Option<(bool, f32)>,
    /// Whether no place was free where the canvas looks: looking for one takes a while, and is not done in every frame.
    none: bool,
}

/// The stages that are out of view, at the left and at the right.
struct Hidden<'a> {
    left: Vec<&'a StagePlace>,
    right: Vec<&'a StagePlace>,
}

impl<'a> Hidden<'a> {
    fn of(view: &View, layout: &'a MapLayout, names: &Names) -> Self {
        let content = names.content(view);
        let (from, to) = (view.scene_from_screen(content.min).x, view.scene_from_screen(content.max).x);
        let seen = SEEN / view.zoom;
        // All systems of a map that is laid out for the canvas are below each other.
        let stages = if layout.places.is_composed { &[][..] } else { &layout.places.stages };
        Self {
            left: stages.iter().filter(|stage| stage.right() < from + seen).collect(),
            right: stages.iter().filter(|stage| stage.left > to - seen).collect(),
        }
    }
}

/// Scrolls on to the first stage that is out of view at the right; with none, to the end.
pub(super) fn onward(view: &mut View, layout: &MapLayout, names: &Names) {
    let next = Hidden::of(view, layout, names).right.first().map(|stage| stage.left);
    view.onward(next.unwrap_or(layout.scene.size.width), layout.scene.size, names);
}

/// Scrolls back to the last stage that is out of view at the left; with none, to the beginning.
pub(super) fn backward(view: &mut View, layout: &MapLayout, names: &Names) {
    let before = Hidden::of(view, layout, names).left.last().map(|stage| stage.right());
    view.backward(before.unwrap_or_default(), names);
}

/// Shows where the map goes on. No button covers what is being written, what is selected, or a message.
pub(super) fn show(ui: &mut Ui, sheet: &Sheet<'_>, more: &mut MoreState, written: Option<Rect>, actions: &mut Vec<Action>) {
    let Sheet { state, layout, view, names, theme } = *sheet;
    let moves = more.view.is_some_and(|before| before != *view);
    if more.view.is_none_or(|before| before.area != view.area) {
        more.places = [Kept::default(); 2];
    }
    more.view = Some(*view);
    let content = names.content(view);
    let Some((first, last)) = layout.places.stages.first().zip(layout.places.stages.last()) else { return };
    if content.width() < 200.0 || content.height() < 120.0 {
        return;
    }
    let x = |x: f64| view.screen_from_scene(Point::new(x, 0.0)).x;
    let painter = ui.painter().with_clip_rect(content);
    let shade = color32(theme.ink).gamma_multiply(0.16);
    if x(last.right()) > content.max.x + 1.0 {
        soft_edge(&painter, content, content.max.x, -1.0, shade);
    }
    if x(first.left) < content.min.x - 1.0 {
        // Beside the names that stay, no higher than they are.
        let beside = names.column(view).map_or(content, |column| Rect::from_x_y_ranges(content.x_range(), column.y_range()));
        soft_edge(&painter, beside, content.min.x, 1.0, shade);
    }
    let texts = &state.program.texts;
    let hidden = Hidden::of(view, layout, names);
    let count = |stages: &[&StagePlace]| i64::try_from(stages.len()).unwrap_or(i64::MAX);
    let (left, right) = (count(&hidden.left), count(&hidden.right));
    let lead = state
        .open
        .document
        .selection
        .lead
        .filter(|lead| matches!(lead, Selected::Touchpoint(_) | Selected::Cell(_) | Selected::Measure(_)));
    let selected = lead.and_then(|lead| sheet.seen_at(lead)).map(|(rect, _)| rect.expand(4.0));
    let messages = notices::place(ui, state);
    let free = |place: Rect| ![written, selected, messages].into_iter().flatten().any(|taken| taken.intersects(place));
    let around = Around { content, moves, free: &free };
    let [at_left, at_right] = &mut more.places;
    for (kept, on, count, words, said) in [
        (at_left, false, left, texts.canvas_more(left), texts.canvas_more_left(left)),
        (at_right, true, right, texts.canvas_more(right), texts.canvas_more_right(right)),
    ] {
        if count > 0 {
            button(ui, sheet, &around, kept, (on, count, words, said), actions);
        } else {
            *kept = Kept::default();
        }
    }
}

/// A shadow that grows towards an edge.
fn soft_edge(painter: &Painter, content: Rect, edge: f32, inward: f32, shade: egui::Color32) {
    let mut mesh = Mesh::default();
    let clear = egui::Color32::TRANSPARENT;
    for (x, color) in [(edge, shade), (edge + inward * EDGE, clear)] {
        mesh.colored_vertex(pos2(x, content.min.y), color);
        mesh.colored_vertex(pos2(x, content.max.y), color);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(1, 2, 3);
    painter.add(mesh);
}

/// Whether anything that is read or grabbed is in a part of the scene: words, pictures, dots of scores.
fn holds(sheet: &Sheet<'_>, nodes: &[Node], part: crate::scene::Rect, offset: Vec2) -> bool {
    nodes.iter().any(|node| {
        node.bounds().is_some_and(|bounds| (bounds + offset).overlaps(part))
            && match node {
                Node::Text(_) | Node::Image(_) => true,
                Node::Shape(shape) => matches!(shape.outline, Outline::Circle { .. }),
                // What stays in sight is elsewhere than in the drawing.
                Node::Group(group) => {
                    is_seen(group.detail, sheet.view.zoom)
                        && staying(sheet.layout, group).is_none()
                        && holds(sheet, &group.children, part, offset + group.offset)
                }
            }
    })
}

/// Whether anything that is read or grabbed is under a place of the screen.
fn covers(sheet: &Sheet<'_>, place: Rect) -> bool {
    let (from, to) = (sheet.view.scene_from_screen(place.min), sheet.view.scene_from_screen(place.max));
    let part = crate::scene::Rect::from_points(from, to);
    let places = sheet.places();
    let mut rows = [&places.title_words, &places.foot_words].into_iter();
    rows.any(|row| row.all_seen(sheet.view.moved(row)).any(|words| words.overlaps(part)))
        || places.cards_in(part.inflate(WIDE, 0.0)).any(|card| card.rect.is_some_and(|rect| rect.overlaps(part)))
        || holds(sheet, &sheet.layout.scene.nodes, part, Vec2::ZERO)
}

/// What is around a button.
struct Around<'a> {
    content: Rect,
    /// Whether the map is being moved: until it rests, no other place is looked for, so that nothing jumps about.
    moves: bool,
    /// Whether nothing at a place is being written or selected.
    free: &'a dyn Fn(Rect) -> bool,
}

/// The button at the left or right edge, in the first place from the bottom that is free.
fn button(
    ui: &mut Ui,
    sheet: &Sheet<'_>,
    around: &Around<'_>,
    kept: &mut Kept,
    (on, count, words, said): (bool, i64, String, String),
    actions: &mut Vec<Action>,
) {
    let content = around.content;
    let mut child = ui.new_child(UiBuilder::new().max_rect(content).id_salt(Id::unique(("more stages", on))));
    modest(&mut child);
    let font = egui::TextStyle::Button.resolve(child.style());
    let spacing = child.spacing();
    let forms = [(true, words, AROUND), (false, count.to_string(), 1.0)].map(|(whole, words, away)| {
        let words_width = child.painter().layout_no_wrap(words.clone(), font.clone(), egui::Color32::PLACEHOLDER).size().x;
        let width = words_width + font.size * 1.1 + spacing.icon_spacing + 2.0 * spacing.button_padding.x + 2.0;
        (whole, words, away, vec2(width, spacing.interact_size.y + 2.0))
    });
    let place_of = |whole: bool, up: f32| {
        let (_, _, away, size) = &forms[usize::from(!whole)];
        let x = if on { content.max.x - away - size.x } else { content.min.x + away };
        Rect::from_min_size(pos2(x, content.max.y - up - size.y), *size)
    };
    let is_free = |place: Rect| content.contains_rect(place) && (around.free)(place) && !covers(sheet, place);
    if !kept.place.is_some_and(|(whole, up)| is_free(place_of(whole, up))) {
        kept.place = None;
        if around.moves {
            kept.none = false;
            child.ctx().request_repaint();
            return;
        }
    }
    if kept.place.is_none() && !kept.none {
        let steps = ((content.height() - 2.0 * AROUND) / STEP).max(0.0) as usize;
        let all = [true, false].into_iter().flat_map(|whole| (0..steps).map(move |step| (whole, AROUND + step as f32 * STEP)));
        kept.place = all.into_iter().find(|(whole, up)| is_free(place_of(*whole, *up)));
        kept.none = kept.place.is_none();
    }
    let (whole, up) = kept.place.unwrap_or((false, AROUND));
    let place = place_of(whole, up);
    if kept.place.is_none() {
        // There is no free place: it keeps out of the way, in the corner.
        if !(around.free)(place) {
            return;
        }
        let near = child.input(|input| input.pointer.hover_pos()).is_some_and(|at| place.expand(NEAR).contains(at));
        if !near {
            child.set_opacity(FADED);
        }
    }
    let (back, forth) = (atom(&child, Icon::Left), atom(&child, Icon::Right));
    let words = forms[usize::from(!whole)].1.clone();
    let button = if on { Button::new((words, forth)) } else { Button::new((back, words)) };
    let response = child.put(place, button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let command = if on { Command::ScrollOn } else { Command::ScrollBack };
    if tip(response, || with_key(sheet.state, command)).clicked() {
        actions.push(Action::Command(command));
    }
}
