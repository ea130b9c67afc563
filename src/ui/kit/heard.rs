//! What only screen readers get: headings for words that look like one, names of parts of the window, words that are nowhere seen. Never what they say.

use egui::accesskit::Live;
use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

/// Makes shown words a heading, of the view as a whole at level 1.
pub(crate) fn heading(response: &Response, level: usize) {
    let _named = response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        // Words that are only shown are a value, those of a heading are its name.
        if let Some(words) = node.value().map(str::to_owned) {
            node.clear_value();
            node.set_label(words);
        }
        // Counted from 0 there.
        node.set_level(level.saturating_sub(1));
    });
}

/// Says what a part of the window is for.
pub(crate) fn part(ui: &Ui, role: Role, name: &str) {
    let _named = ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_label(name);
    });
}

/// Whether anybody listens.
pub(crate) fn is_heard(ui: &Ui) -> bool {
    ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |_| ()).is_some()
}

/// Words that are read aloud as soon as they are there, without taking the focus.
pub(crate) fn aloud(ui: &Ui, id: Id, said: &str) {
    let said = words(ui, id, Role::Status, said);
    let _live = ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
}

/// Words in a corner of what is shown, seen by nobody.
pub(crate) fn words(ui: &Ui, id: Id, role: Role, words: &str) -> Response {
    let response = ui.interact(Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0)), id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(role, true, words));
    response
}
