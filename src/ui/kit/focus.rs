//! Who has the keyboard. A view has one surface that takes the keys while no field and no button needs them. Never what a key does.

use super::covered::Covered;
use crate::app::{Action, State, WindowArea};
use egui::{EventFilter, FocusDirection, Id, Key, Modifiers, Response, Ui};

/// The surface of the view that is shown.
pub(crate) fn main_surface() -> Id {
    Id::unique("main surface")
}

/// Whether nothing has the focus, or only the view's own surface.
pub(crate) fn is_free(ui: &Ui) -> bool {
    ui.memory(|memory| memory.focused()).is_none_or(|id| id == main_surface())
}

/// Whether keys belong to the view: nothing is over it, and no field or button has them.
pub(crate) fn keys_are_free(ui: &Ui, state: &State) -> bool {
    !Covered::of(ui.ctx(), state).keys && is_free(ui)
}

/// While the view's surface has the keyboard, screen readers speak the element that its keys are at. The surface and the element have names already.
pub(crate) fn speak(ui: &Ui, at: Id) {
    let _spoken = ui.ctx().accesskit_node_builder(main_surface(), |surface| surface.set_active_descendant(at.accesskit_id()));
}

/// How far the arrow keys move an edge that has the keyboard, in points; what a pointer drags moves without one, too.
pub(crate) fn moved_edge(ui: &Ui, edge: &Response) -> f32 {
    const STEP: f32 = 8.0;
    if !edge.has_focus() {
        return 0.0;
    }
    ui.painter().rect_stroke(edge.rect, 2.0, (2.0, ui.visuals().selection.stroke.color), egui::StrokeKind::Inside);
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(edge.id, filter));
    let presses = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) as f32;
    STEP * (presses(Key::ArrowRight) - presses(Key::ArrowLeft))
}

/// How a view's surface holds the keyboard.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Hold {
    /// Keys that would lead to other fields, but belong to the view.
    pub keys: EventFilter,
    /// Whether a text edited in place has just been closed: the keyboard then comes back.
    pub back: bool,
    /// Whether nothing else in the window can have the keyboard.
    pub alone: bool,
}

impl Hold {
    /// Arrow keys belong to the view; Tab goes on to the next field.
    pub(crate) const ARROWS: Self =
        Self { keys: EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true }, back: false, alone: false };
    /// Tab belongs to the view as well.
    pub(crate) const ARROWS_AND_TAB: Self = Self { keys: EventFilter { tab: true, ..Self::ARROWS.keys }, ..Self::ARROWS };
}

/// Gives the surface the keyboard while nothing else needs it, keeps the keys that belong to the view, and tells the program. Returns
/// whether the surface has the keyboard.
pub(crate) fn hold(ui: &Ui, state: &State, response: &Response, hold: Hold, actions: &mut Vec<Action>) -> bool {
    let unheld = ui.memory(|memory| memory.focused()).is_none() && !Covered::of(ui.ctx(), state).focus;
    let here = hold.alone || state.program.focus == WindowArea::Canvas;
    // The guide that was opened from a text has the keyboard, and gives it back itself.
    let back = hold.back && state.look.editing.is_none() && state.program.focus != WindowArea::Guide;
    if back || unheld && here {
        response.request_focus();
    }
    if !response.has_focus() {
        return false;
    }
    const ARROWS: [Key; 4] = [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight];
    let quick = hold.keys.tab || ui.input(|input| ARROWS.into_iter().any(|key| input.key_pressed(key)));
    ui.memory_mut(|memory| {
        memory.set_focus_lock_filter(response.id, hold.keys);
        if quick {
            // The lock applies from the next frame on; an earlier key must not lead elsewhere.
            memory.move_focus(FocusDirection::None);
        }
    });
    if state.program.focus != WindowArea::Canvas {
        actions.push(Action::Focused(WindowArea::Canvas));
    }
    true
}
