//! Texts in fields that are entered as a whole, or that cannot be read yet: each frame they are gathered here, so that the journal has them too. What is
//! searched and where files are is nobody's work, and a score that is typed in a vote is nobody else's business: such fields are not gathered.

use crate::app::TypedText;
use egui::{Context, Id, Ui};

fn gathered() -> Id {
    Id::unique("texts that are not entered")
}

/// This field shows a text that is in no element yet.
pub(crate) fn note(ui: &Ui, name: &str, text: &str) {
    if text.trim().is_empty() {
        return;
    }
    let typed = TypedText { name: name.to_owned(), text: text.to_owned() };
    ui.data_mut(|data| {
        let all = data.get_temp_mut_or_default::<Vec<TypedText>>(gathered());
        // A frame may be gone through twice.
        if !all.contains(&typed) {
            all.push(typed);
        }
    });
}

/// What was gathered in this frame.
pub(crate) fn take(ctx: &Context) -> Vec<TypedText> {
    ctx.data_mut(|data| data.remove_temp(gathered())).unwrap_or_default()
}
