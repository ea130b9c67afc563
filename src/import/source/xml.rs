//! What all forms in XML have in common: how much of it is read, and where it is damaged. Never a document type: it could unpack to anything.

use crate::import::{ErrorKind, Place, TooLarge};

/// Most elements, texts and comments of a file.
pub(super) const MAX_NODES: u32 = 2_000_000;

/// Why a file in XML is refused.
pub(super) fn damaged(error: &roxmltree::Error) -> ErrorKind {
    match error {
        roxmltree::Error::NodesLimitReached => ErrorKind::TooLarge(TooLarge::Rows),
        other => {
            let at = other.pos();
            ErrorKind::DamagedBoard(Place { line: u64::from(at.row), column: u64::from(at.col) })
        }
    }
}
