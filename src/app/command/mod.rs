//! Every command by name. Menus, shortcuts, the palette and context menus are all built from the one [`table`]. What a command does is up
//! to `update`.

pub(crate) mod menu;
pub(crate) mod run;
pub(crate) mod shortcut;

#[macro_use]
mod define;
mod elements;
mod enabled;
pub(crate) mod labels;
mod place;
pub(crate) mod recent;
mod search;
pub(crate) mod sizes;
mod table;

use super::state::State;
use crate::app::command::shortcut::Shortcut;
pub use enabled::Reason;
pub use table::Command;

/// A command's label for people who look for it, with everything else that a list shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The command.
    pub command: Command,
    /// Its label in the current state.
    pub label: String,
    /// The last part of the label's message key.
    label_code: &'static str,
    /// Whether a choice or switch is on now, and the label does not say so.
    pub on: bool,
    /// Why it is not available now; none if it is.
    pub why_not: Option<Reason>,
}

impl Command {
    /// The shortcut that menus show.
    pub fn shortcut(self) -> Option<Shortcut> {
        self.shortcuts().into_iter().next()
    }

    /// Whether it is in the menu of what is done with whole files.
    pub(crate) fn is_of_file(self) -> bool {
        self.places().iter().any(|place| place.menu == place::MenuName::File)
    }
}

impl State {
    /// Every command with its label, for the palette: the fixed ones first, then those that name an element.
    pub(crate) fn all_commands(&self) -> Vec<Listed> {
        let commands = Command::fixed().into_iter().chain(Command::of_elements(self));
        // Where nothing else is selected, both are the same.
        let commands = commands.filter(|command| *command != Command::AddLogo || !labels::is_for_a_map(self));
        let listed = commands.map(|command| {
            let on = !matches!(command, Command::ToggleLane(_)) && command.is_on(self) == Some(true);
            Listed { command, label: command.label(self), label_code: command.label_code(self), on, why_not: command.why_not(self) }
        });
        listed.chain(self.not_selected()).collect()
    }
}
