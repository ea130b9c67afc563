//! What the window and the map show about the open project: names and dates. Never a change.

use crate::app::desk::Desk;
use crate::layout::Theme;

/// A touchpoint of the catalogue while it is dragged to the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueDrag {
    /// Its title.
    pub title: String,
    /// Its area.
    pub area: crate::model::Area,
    /// Its channel.
    pub channel: Option<crate::model::Channel>,
}

impl Desk {
    /// Name of the open file without its folder; empty if it was never saved.
    pub fn file_name(&self) -> String {
        self.path().and_then(|path| path.file_name()).map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// The date in the map's foot: the round's, or else the day of the last change (in UTC, so that exports of the same file are
    /// the same everywhere); empty if neither is known.
    pub(crate) fn foot_date(&self) -> String {
        let project = self.project();
        let round = project.shown_round().and_then(|round| round.date);
        let changed = || project.changed.map(|at| at.to_zoned(jiff::tz::TimeZone::UTC).date());
        round.or_else(changed).map(|date| self.program.texts.date(date)).unwrap_or_default()
    }

    /// The palette of the window.
    pub fn theme(&self) -> &'static Theme {
        Theme::of(self.program.theme())
    }

    /// Whether there is nothing to save, though nothing of this project is in a file: a worked example as it was opened.
    pub fn is_in_no_file(&self) -> bool {
        self.path().is_none() && self.open.document.is_saved()
    }

    /// The window's title: the project or its file, with a dot if there is unsaved work; and that it is only an example.
    pub fn window_title(&self) -> String {
        let file = self.file_name();
        let name = if file.is_empty() { self.project().name.clone() } else { file };
        let name = if self.is_in_no_file() { self.program.texts.title_example(&name) } else { name };
        // Whoever presents, or shares a window, sees in its title what is on the wall.
        if let Some(step) = self.title_while_presenting() {
            return format!("{step} – {name} – Wegmarke");
        }
        let dot = if self.open.document.is_saved() { "" } else { "• " };
        format!("{dot}{name} – Wegmarke")
    }
}
