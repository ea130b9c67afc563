//! Everything the program knows while it runs, without a window: the desk, and beside it what features keep for themselves. Views read it;
//! only `update` changes it.

use super::background::Wake;
use super::desk::Desk;
use super::program::Clock;
use super::settings::Settings;
use crate::edit::Document;
use crate::file::Home;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// Everything the program knows while it runs. What is on the desk is read as if it were the program's own.
pub struct State {
    pub(crate) desk: Desk,
}

impl State {
    /// A program that shows a document and keeps nothing: no folders of the user, no window to wake. For tests and pictures of views.
    pub fn new(document: Document, settings: Settings, clock: Clock) -> Self {
        Self::with(document, settings, clock, None, Arc::new(|| {}))
    }

    /// A program that shows a document.
    pub(crate) fn with(document: Document, settings: Settings, clock: Clock, home: Option<Home>, wake: Wake) -> Self {
        Self { desk: Desk::with(document, settings, clock, home, wake) }
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
