//! That the journey goes on out of view: a soft edge where the map is cut, and a button that says how many stages follow and scrolls to them.
//! Painted over the scene, never part of it.

use super::color32;
use super::names::Names;
use super::sheet::Sheet;
use super::view::View;
use crate::app::{Action, Command};
use crate::edit::Selected;
use crate::layout::{MapLayout, StagePlace};
use crate::scene::{Icon, Node, Point, Vec2};
use crate::ui::icon::{atom, tip};
use crate::ui::kit::scale::modest;
use crate::ui::status::with_key;
use egui::{Button, Id, Mesh, Painter, Rect, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// A stage of which less than this is in view counts as out of view, in screen points.
const SEEN: f64 = 28.0;
/// Width of the soft edge, in screen points.
const EDGE: f32 = 22.0;
/// From the button to the canvas's edges, in screen points.
const AROUND: f32 = 10.0;
/// How much of the button is seen where words are under it.
const FADED: f32 = 0.45;
/// A pointer nearer than this, in screen points, brings it out.
const NEAR: f32 = 40.0;

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
        let stages = &layout.places.stages;
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

/// Shows where the map goes on. No button covers what is being written or what is selected.
pub(super) fn show(ui: &mut Ui, sheet: &Sheet<'_>, written: Option<Rect>, actions: &mut Vec<Action>) {
    let Sheet { state, layout, view, names, theme } = *sheet;
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
    let free = |place: Rect| ![written, selected].into_iter().flatten().any(|taken| taken.intersects(place));
    if left > 0 {
        button(ui, sheet, (content, &free), (false, left, texts.canvas_more(left), texts.canvas_more_left(left)), actions);
    }
    if right > 0 {
        button(ui, sheet, (content, &free), (true, right, texts.canvas_more(right), texts.canvas_more_right(right)), actions);
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

/// Whether any words are in a part of the scene.
fn holds_words(nodes: &[Node], part: crate::scene::Rect, offset: Vec2) -> bool {
    nodes.iter().any(|node| {
        node.bounds().is_some_and(|bounds| (bounds + offset).overlaps(part))
            && match node {
                Node::Text(_) => true,
                Node::Group(group) => holds_words(&group.children, part, offset + group.offset),
                Node::Shape(_) | Node::Image(_) => false,
            }
    })
}

/// The button at the lower left or right corner, where that is free.
fn button(
    ui: &mut Ui,
    sheet: &Sheet<'_>,
    (content, free): (Rect, &dyn Fn(Rect) -> bool),
    (on, count, words, said): (bool, i64, String, String),
    actions: &mut Vec<Action>,
) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(content).id_salt(Id::unique(("more stages", on))));
    modest(&mut child);
    let font = egui::TextStyle::Button.resolve(child.style());
    let spacing = child.spacing();
    let place_of = |words: &str, around: f32| {
        let words_width = child.painter().layout_no_wrap(words.to_owned(), font.clone(), egui::Color32::PLACEHOLDER).size().x;
        let width = words_width + font.size * 1.1 + spacing.icon_spacing + 2.0 * spacing.button_padding.x + 2.0;
        let size = vec2(width, spacing.interact_size.y + 2.0);
        let x = if on { content.max.x - around - size.x } else { content.min.x + around };
        Rect::from_min_size(pos2(x, content.max.y - AROUND - size.y), size)
    };
    let mut place = place_of(&words, AROUND);
    let mut words = words;
    let covers = |place: Rect| {
        let (from, to) = (sheet.view.scene_from_screen(place.min), sheet.view.scene_from_screen(place.max));
        let part = crate::scene::Rect::from_points(from, to);
        // Words that stay in sight are elsewhere than in the drawing.
        let places = sheet.places();
        let mut rows = [&places.title_words, &places.foot_words].into_iter();
        rows.any(|row| row.all_seen(sheet.view.moved(row)).any(|words| words.overlaps(part)))
            || holds_words(&sheet.layout.scene.nodes, part, Vec2::ZERO)
    };
    if covers(place) {
        // Words of the map are under it: it keeps out of the way, in the corner.
        words = count.to_string();
        place = place_of(&words, 1.0);
        let near = child.input(|input| input.pointer.hover_pos()).is_some_and(|at| place.expand(NEAR).contains(at));
        if covers(place) && !near {
            child.set_opacity(FADED);
        }
    }
    if !free(place) {
        return;
    }
    let (back, forth) = (atom(&child, Icon::Left), atom(&child, Icon::Right));
    let button = if on { Button::new((words, forth)) } else { Button::new((back, words)) };
    let response = child.put(place, button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let command = if on { Command::ScrollOn } else { Command::ScrollBack };
    if tip(response, || with_key(sheet.state, command)).clicked() {
        actions.push(Action::Command(command));
    }
}
