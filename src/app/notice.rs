//! Short messages that come and go by themselves: saved, what went wrong. Never a question; questions are dialogs.

use crate::app::open::identity::{DocumentId, Stamp};
use crate::app::view::View;
use crate::edit::Selection;
use crate::model::{MapId, MeasureId, ScoreKind, TouchpointId};
use jiff::Timestamp;
use std::path::PathBuf;

/// A short message.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// Its number; each new message has a higher one.
    pub number: u64,
    /// How serious it is.
    pub kind: NoticeKind,
    /// The text.
    pub text: String,
    /// When it appeared.
    pub since: Timestamp,
    /// What it is about can be undone as long as the project is in this state.
    pub undo: Option<Stamp>,
    /// It is true only as long as the project is in this state and this is selected in this view.
    pub(crate) while_so: Option<(Stamp, Selection, View)>,
    /// What is offered besides, in which document.
    pub(crate) offer: Option<(DocumentId, Offer)>,
    /// How many steps could be undone when it appeared: with fewer, what it is about is undone.
    pub steps: usize,
    /// What it is about, if only the newest message about that is shown.
    pub(crate) topic: Option<Topic>,
}

/// What the newest message replaces the older ones about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Topic {
    /// The text that is open was refused: shown until it is mended or given up.
    OpenText,
    /// Something typed into a field was refused.
    Typed,
}

/// Something that a message offers to do, with a button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// Make measures of the chances that an older file has in a lane.
    MeasuresOfChances,
    /// Give the touchpoints of a map that is to be the fulfilment that measures of another map, which are done, were to bring.
    ExpectedFulfilment {
        /// The map as it is.
        from: MapId,
        /// The map as it is to be.
        to: MapId,
        /// The measures that are done.
        measures: Vec<MeasureId>,
    },
    /// Withdraw agreed scores of a map that count in place of votes.
    WithdrawAgreed(MapId, Vec<(TouchpointId, ScoreKind)>),
    /// Merge copies that are beside the open file.
    MergeCopies(Vec<PathBuf>),
    /// Show the open conflicts.
    Conflicts,
}

impl Notice {
    /// How long it is shown, in seconds; none: until it is dismissed. What is offered takes a moment to think about.
    pub(crate) fn seconds(&self) -> Option<i64> {
        const OFFERED: i64 = 40;
        let usual = self.kind.seconds().filter(|_| self.topic != Some(Topic::OpenText))?;
        Some(if self.offer.is_some() { usual.max(OFFERED) } else { usual })
    }

    /// What it offers to do with a document.
    pub(crate) fn offered(&self, document: DocumentId) -> Option<&Offer> {
        self.offer.as_ref().filter(|(of, _)| *of == document).map(|(_, offer)| offer)
    }
}

/// How serious a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// Something was done.
    Done,
    /// Something to know.
    Info,
    /// Something was not done, or only partly.
    Warning,
    /// Something went wrong.
    Error,
}

impl NoticeKind {
    /// How long a message of this kind is shown, in seconds; none: until it is dismissed.
    pub(crate) fn seconds(self) -> Option<i64> {
        match self {
            Self::Done => Some(3),
            Self::Info => Some(6),
            Self::Warning => Some(12),
            Self::Error => None,
        }
    }
}
