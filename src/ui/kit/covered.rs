//! Whether something that takes the keys is over the view. Three sets, each contained in the next, so that all views mean the same by it.

use crate::app::State;
use egui::{Context, Popup};

/// What does not apply while something is over the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Covered {
    /// The program's shortcuts: a dialog, the palette or a menu is open and has its own keys.
    pub shortcuts: bool,
    /// The view's own keys: as above, or a text is being edited in place.
    pub keys: bool,
    /// That the view takes the keyboard when nothing else has it: as above, or the search is open.
    pub focus: bool,
}

impl Covered {
    /// Whether something other than a dialog takes the keys. The guide opens over a dialog, and over nothing else.
    pub(crate) fn but_for_dialogs(ctx: &Context, state: &State) -> bool {
        state.open.palette || state.guide.enlarged.is_some() || Popup::is_any_open(ctx)
    }

    /// What is over the view now.
    pub(crate) fn of(ctx: &Context, state: &State) -> Self {
        let shortcuts = state.dialog.is_some() || Self::but_for_dialogs(ctx, state);
        let keys = shortcuts || state.look.editing.is_some();
        Self { shortcuts, keys, focus: keys || state.open.find.is_some() }
    }
}
