//! Everything the program knows while it runs, without a window: the desk, and next to it what features keep for themselves. Views read it;
//! only `update` changes it.

use super::background::Wake;
use super::day::DayView;
use super::desk::Desk;
use super::grid::{AnyGrid, Grid};
use super::guide::Guide;
use super::measures::{MeasureTab, MeasureView};
use super::program::Clock;
use super::settings::Settings;
use crate::app::view::View;
use crate::app::votes::Votes;
use crate::edit::Document;
use crate::file::Home;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// Everything the program knows while it runs. What is on the desk can be read as if it were a field of this struct.
pub struct State {
    pub(crate) desk: Desk,
    /// The grid's own part: sorting, its cursor's column.
    pub grid: Grid,
    /// The guide: whether it is open, where, and what is searched in it.
    pub guide: Guide,
    /// The view of measures: its list, sorting, its cursor's column.
    pub measures: MeasureView,
    /// The list of the day's plan: its cursor's column.
    pub day: DayView,
    /// A vote that is being prepared.
    pub votes: Votes,
}

impl State {
    /// A program that shows a document and keeps nothing: no user folders, no window to wake. For tests and pictures of views.
    pub fn new(document: Document, settings: Settings, clock: Clock) -> Self {
        Self::with(document, settings, clock, None, Arc::new(|| {}))
    }

    /// A program that shows a document.
    pub(crate) fn with(document: Document, settings: Settings, clock: Clock, home: Option<Home>, wake: Wake) -> Self {
        let desk = Desk::with(document, settings, clock, home, wake);
        let mut state = Self {
            guide: Guide::new(&desk),
            desk,
            grid: Grid::default(),
            measures: MeasureView::default(),
            day: DayView::default(),
            votes: Votes::default(),
        };
        state.settle();
        state
    }

    /// The grid of the shown view, and the desk; none: its rows are no grid's.
    pub(crate) fn shown_grid(&mut self) -> Option<(&mut dyn AnyGrid, &mut Desk)> {
        match self.desk.program.view {
            View::Grid => Some((&mut self.grid, &mut self.desk)),
            View::Measures => match self.desk.open.measures.tab {
                MeasureTab::List | MeasureTab::Board | MeasureTab::Plane => Some((&mut self.measures.list, &mut self.desk)),
                MeasureTab::Questions => Some((&mut self.measures.questions, &mut self.desk)),
                MeasureTab::Day => Some((&mut self.day.list, &mut self.desk)),
                MeasureTab::Portfolio | MeasureTab::Return | MeasureTab::Tasks => None,
                MeasureTab::Contacts => Some((&mut self.measures.contacts, &mut self.desk)),
            },
            _ => None,
        }
    }

    /// Called after every action and every result from the background: drops whatever belongs to a map or document other than the one
    /// shown, and asks the next question.
    pub(crate) fn settle(&mut self) {
        self.desk.settle_look();
        self.desk.keep_turn();
        self.desk.ask_next();
        self.desk.settle_tries();
        self.desk.settle_preview();
        self.desk.settle_presenting();
        self.desk.settle_notices();
        self.desk.settle_aloud();
        self.grid.settle(&mut self.desk);
        self.measures.settle(&mut self.desk);
        self.day.settle(&mut self.desk);
        self.votes.settle(&mut self.desk);
        self.guide.settle(&mut self.desk);
        // Last: whatever became of it is what there is to keep.
        self.desk.keep_work();
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
