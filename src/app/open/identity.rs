//! Which document something is of, and which state of it. Never saved: it is only valid during one run.

use std::sync::atomic::{AtomicU64, Ordering};

/// Distinguishes one open document from every other one in this run of the program, even from the same file opened again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct DocumentId(pub(crate) u64);

impl DocumentId {
    pub(crate) fn next() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// Which state of which document: the open one, or one that is only looked at. Whatever was computed from it is valid as long as this is the
/// same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stamp {
    pub(crate) document: DocumentId,
    pub(crate) revision: u64,
}

impl Stamp {
    /// Of a document that has just been read and never changes, because it is only looked at.
    pub(crate) fn of_unchanging() -> Self {
        Self { document: DocumentId::next(), revision: 0 }
    }
}
