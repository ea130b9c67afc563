//! Everything the program knows while it runs, without a window: the desk, and beside it what features keep for themselves. Views read it;
//! only `update` changes it.

use super::background::Wake;
use super::desk::Desk;
use super::grid::Grid;
use super::program::Clock;
use super::settings::Settings;
use crate::app::votes::Votes;
use crate::edit::Document;
use crate::file::Home;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// Everything the program knows while it runs. What is on the desk is read as if it were the program's own.
pub struct State {
    pub(crate) desk: Desk,
    /// The grid's own part: sorting, its cursor's column.
    pub grid: Grid,
    /// A vote that is being prepared.
    pub votes: Votes,
}

impl State {
    /// A program that shows a document and keeps nothing: no folders of the user, no window to wake. For tests and pictures of views.
    pub fn new(document: Document, settings: Settings, clock: Clock) -> Self {
        Self::with(document, settings, clock, None, Arc::new(|| {}))
    }

    /// A program that shows a document.
    pub(crate) fn with(document: Document, settings: Settings, clock: Clock, home: Option<Home>, wake: Wake) -> Self {
        let mut state = Self { desk: Desk::with(document, settings, clock, home, wake), grid: Grid::default(), votes: Votes::default() };
        state.settle();
        state
    }

    /// What is true after every action and everything that came from the background: whatever belongs to another map or document than the
    /// shown one has made way, and the next question is asked.
    pub(crate) fn settle(&mut self) {
        self.desk.settle_look();
        self.desk.keep_turn();
        self.desk.ask_next();
        self.grid.settle(&self.desk);
        self.votes.settle(&self.desk);
    }
}

impl Deref for State {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.desk
    }
}

impl DerefMut for State {
    fn deref_mut(&mut self) -> &mut Desk {
        &mut self.desk
    }
}
