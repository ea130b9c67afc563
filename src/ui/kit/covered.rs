//! Whether something is over the view that takes the keys. Three sets, each within the next, so that all views mean the same by it.

use crate::app::State;
use egui::{Context, Popup};

/// What does not count while something is over the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Covered {
    /// The program's shortcuts: a dialog, the palette or a menu is open and has keys of its own.
    pub shortcuts: bool,
    /// The view's own keys: that, or a text is edited in place.
    pub keys: bool,
    /// That the view takes the keyboard when nothing else has it: that, or the search is open.
    pub focus: bool,
}

impl Covered {
    /// What is over the view now.
    pub(crate) fn of(ctx: &Context, state: &State) -> Self {
        let shortcuts = state.dialog.is_some() || state.open.palette || Popup::is_any_open(ctx);
        let keys = shortcuts || state.look.editing.is_some();
        Self { shortcuts, keys, focus: keys || state.open.find.is_some() }
    }
}
