//! Every command by name. Menus, shortcuts, the palette and context menus are all built from the one [`table`]. What a command does is up
//! to `update`.

pub(crate) mod menu;
pub(crate) mod run;
pub(crate) mod shortcut;

mod enabled;
mod labels;
mod search;
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
    /// Why it is not available now; none if it is.
    pub why_not: Option<Reason>,
}

impl Command {
    /// The shortcut that menus show.
    pub fn shortcut(self) -> Option<Shortcut> {
        self.shortcuts().into_iter().next()
    }
}

impl State {
    /// Commands that name an element of the open project or a recent file: its maps, rounds, segments, lanes.
    pub(crate) fn element_commands(&self) -> Vec<Command> {
        let project = self.open.document.project();
        let mut all: Vec<Command> =
            (0..self.program.settings.recent.len()).filter_map(|index| u8::try_from(index).ok()).map(Command::OpenRecent).collect();
        all.extend(project.maps.iter().map(|map| Command::ShowMap(map.id)));
        all.extend(project.rounds.iter().map(|round| Command::ShowRound(round.id)));
        // Of a single earlier round, the command without a name says enough.
        all.extend(
            Some(self.earlier_rounds()).filter(|earlier| earlier.len() > 1).into_iter().flatten().map(|id| Command::CopyScores(Some(id))),
        );
        all.extend(project.segments.iter().map(|segment| Command::SetMapSegment(Some(segment.id))));
        all.extend(self.open.document.map().into_iter().flat_map(|map| map.lanes.iter().map(|lane| Command::ToggleLane(lane.id))));
        all
    }

    /// Every command with its label, for the palette: the fixed ones first, then those that name an element.
    pub(crate) fn all_commands(&self) -> Vec<Listed> {
        let commands = Command::fixed().into_iter().chain(self.element_commands());
        commands.map(|command| Listed { command, label: command.label(self), why_not: command.why_not(self) }).collect()
    }
}
