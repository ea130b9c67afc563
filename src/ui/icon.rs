//! Buttons with an icon of the scene's set, drawn with the same strokes that exports write. Each has a tooltip and an accessible name.

use super::canvas::stroke_icon;
use super::kit::hyphens::{self, WordsOf};
use super::status::with_key;
use crate::app::{Command, State};
use crate::scene::Icon;
use egui::{Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

/// A button that shows only an icon. `name` is its tooltip and its name for screen readers.
pub(crate) fn icon_button(ui: &mut Ui, icon: Icon, name: &str, enabled: bool, on: bool) -> Response {
    told_button(ui, icon, (|| name.to_owned(), || name.to_owned()), enabled, on)
}

/// The button of a command: named after it and its key; while the command cannot be carried out, it says why when pointed at.
pub(crate) fn command_button(ui: &mut Ui, state: &State, command: Command, icon: Icon, on: bool) -> Response {
    let why_not = command.why_not(state);
    let name = || with_key(state, command);
    let told = || match why_not {
        Some(reason) => format!("{}\n{}", name(), reason.text(&state.program.texts)),
        None => name(),
    };
    told_button(ui, icon, (name, told), why_not.is_none(), on)
}

/// A name, and what is told of it, that are only put together when somebody points or listens.
fn told_button(ui: &mut Ui, icon: Icon, (name, told): (impl Fn() -> String, impl Fn() -> String), enabled: bool, on: bool) -> Response {
    let side = ui.spacing().interact_size.y;
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(side + 2.0, side), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name()));
    if ui.is_rect_visible(rect) {
        let visuals = if on { ui.visuals().widgets.active } else { *ui.style().interact(&response) };
        if on || (enabled && (response.hovered() || response.has_focus())) {
            ui.painter().rect(rect, visuals.corner_radius, visuals.weak_bg_fill, visuals.bg_stroke, egui::StrokeKind::Inside);
        }
        let color = if enabled { visuals.fg_stroke.color } else { ui.visuals().weak_text_color().gamma_multiply(0.5) };
        paint_icon(ui, icon, Rect::from_center_size(rect.center(), vec2(side, side) * 0.66), color);
    }
    tip(response, told)
}

/// A tooltip that is only put together when it is shown, or when a screen reader wants to describe what it belongs to.
pub(crate) fn tip(response: Response, words: impl Fn() -> String) -> Response {
    let _described = response.ctx.accesskit_node_builder(response.id, |node| {
        let words = words();
        // What is its name already would be said twice.
        if node.label() != Some(words.as_str()) {
            node.set_description(words);
        }
    });
    response.on_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        hyphens::label(ui, words(), WordsOf::Program);
    })
}

/// Paints an icon into a square.
pub(crate) fn paint_icon(ui: &Ui, icon: Icon, rect: Rect, color: egui::Color32) {
    stroke_icon(ui.painter(), icon, rect, Stroke::new((rect.width() / 13.0).max(1.2), color));
}

/// An icon next to the words in a button or a label, in their colour and at their height.
pub(crate) fn atom(ui: &Ui, icon: Icon) -> egui::Atom<'static> {
    let side = egui::TextStyle::Body.resolve(ui.style()).size * 1.1;
    egui::Atom::paint(egui::Vec2::splat(side), move |ui, args| paint_icon(ui, icon, args.rect, args.fallback_text_color))
}

/// An unobtrusive button that removes something.
pub(crate) fn remove_button(ui: &mut Ui, name: &str, enabled: bool) -> Response {
    ui.scope(|ui| {
        ui.visuals_mut().widgets.inactive.fg_stroke.color = ui.visuals().weak_text_color();
        icon_button(ui, Icon::Close, name, enabled, false)
    })
    .inner
}

/// The arrow of a box that opens, for every [`egui::ComboBox`].
pub(crate) fn chevron(ui: &Ui, rect: Rect, visuals: &egui::style::WidgetVisuals, _open: bool) {
    let side = egui::TextStyle::Body.resolve(ui.style()).size;
    let square = Rect::from_center_size(rect.center(), vec2(side, side));
    paint_icon(ui, Icon::Down, square, visuals.fg_stroke.color.gamma_multiply(0.8));
}

/// Shows an icon among words, at their height; it is not a button.
pub(crate) fn paint_inline(ui: &mut Ui, icon: Icon, color: egui::Color32) {
    let side = ui.text_style_height(&egui::TextStyle::Body);
    let (rect, _) = ui.allocate_exact_size(vec2(side, ui.spacing().interact_size.y.min(side * 1.4)), Sense::hover());
    paint_icon(ui, icon, Rect::from_center_size(rect.center(), vec2(side, side) * 0.85), color);
}
