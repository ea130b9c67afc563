//! What a command is called in the current state. The words themselves are in the message files, what a label names is in the table.

use super::Command;
use super::menu::Menu;
use crate::app::state::State;
use crate::edit::PictureAt;

impl Menu {
    /// What it is called now: that of the size of text says the size.
    pub fn label(&self, state: &State) -> String {
        let texts = &*state.program.texts;
        match self.code {
            "text-size" => text_size(state),
            code => texts.term("menu", code).to_owned(),
        }
    }
}

/// How large the text is, in words.
pub(crate) fn text_size(state: &State) -> String {
    let texts = &state.program.texts;
    texts.status_text_size(&texts.percent(f64::from((state.program.settings.text_scale * 100.0).round())))
}

impl Command {
    /// What it is called now: undo includes the name of the step; a lane, a map or a score is named; the picture of a map is a logo.
    pub fn label(self, state: &State) -> String {
        let texts = &*state.program.texts;
        let code = match self {
            Self::AddPicture if is_for_a_map(state) => "add-logo",
            Self::RemovePicture if is_for_a_map(state) => "remove-logo",
            command => command.code(),
        };
        let plain = texts.term("command", code);
        self.named(state).map_or_else(|| plain.to_owned(), |name| texts.command_named(plain, &name))
    }
}

fn is_for_a_map(state: &State) -> bool {
    matches!(state.picture_target(), Some(PictureAt::Map(_)))
}
