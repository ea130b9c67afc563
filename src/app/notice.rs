//! Short messages that come and go by themselves: saved, what went wrong. Never a question; questions are dialogs.

use crate::app::open::identity::Stamp;
use jiff::Timestamp;

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
    /// How many steps could be undone when it appeared: with fewer, what it is about is undone.
    pub steps: usize,
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
