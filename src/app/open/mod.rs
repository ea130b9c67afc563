//! What belongs to the open project and goes with it: the document, its file, what is compared and voted on. Never anything that the next
//! project could inherit.

pub(crate) mod action;
mod asking;
pub(crate) mod conflict;
pub(crate) mod derived;
pub(crate) mod dialog;
pub(crate) mod differing;
pub(crate) mod drafts;
pub(crate) mod file;
pub(crate) mod files;
pub(crate) mod identity;
pub(crate) mod journal;
pub(crate) mod lock;
pub(crate) mod look_of_version;
mod noticing;
pub(crate) mod offer;
pub(crate) mod opening;
pub(crate) mod recovery;
pub(crate) mod save;
pub(crate) mod save_to;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod told;
pub(crate) mod typed_text;
pub(crate) mod version;
mod versions;

use crate::app::compare::sides::Compared;
use crate::app::day::look::DayLook;
use crate::app::derived::Derived;
use crate::app::look::hit::Find;
use crate::app::measures::look::MeasureLook;
use crate::app::open::dialog::Next;
use crate::app::open::file::OpenFile;
use crate::app::open::identity::{DocumentId, Stamp};
use crate::app::open::save_to::SaveTo;
use crate::app::open::told::Told;
use crate::app::open::typed_text::TypedText;
use crate::app::portfolio::look::PortfolioLook;
use crate::app::present::kept::Presenting;
use crate::app::votes::voting::Turn;
use crate::edit::Document;
use crate::file::Fingerprint;
use crate::layout::charts::Several;

/// The open project and everything that is true only of it.
pub struct Open {
    /// Which document this is.
    pub(crate) id: DocumentId,
    /// The open project with its history and selection.
    pub document: Document,
    /// The open document's file.
    pub(crate) file: OpenFile,
    /// Whether the document contains work that is in no file, though nothing has been done to it here yet.
    pub(crate) recovered: bool,
    /// What of it is kept in case the program ends in another way than it should.
    pub(crate) told: Option<Told>,
    /// Texts in fields that are entered as a whole.
    pub typed: Vec<TypedText>,
    /// Where to write the project once the running save has ended.
    pub(crate) save_next: Option<SaveTo>,
    /// What happens once the running save has succeeded.
    pub(crate) after_save: Option<Next>,
    /// A change of the file by others that the person has been told about.
    pub(crate) noticed_change: Option<Fingerprint>,
    /// What is compared.
    pub compared: Compared,
    /// Whose curves are compared on one path.
    pub several: Several,
    /// What is shown of the measures.
    pub measures: MeasureLook,
    /// How the day's plan is run.
    pub day: DayLook,
    /// What is asked of the portfolio.
    pub portfolio: PortfolioLook,
    /// How far its presentation has come.
    pub presenting: Presenting,
    /// Whose turn it is in the vote in progress; none: the computer is being passed on.
    pub turn: Option<Turn>,
    /// The search, while it is open.
    pub find: Option<Find>,
    /// Whether the command palette is open.
    pub palette: bool,
    /// What is derived from what is shown, computed once.
    pub(crate) derived: Derived,
}

impl Open {
    /// A project as it was opened: nothing has been done to it yet.
    pub(crate) fn new(document: Document, file: OpenFile) -> Self {
        Self {
            id: DocumentId::next(),
            document,
            file,
            recovered: false,
            told: None,
            typed: Vec::new(),
            save_next: None,
            after_save: None,
            noticed_change: None,
            compared: Compared::default(),
            several: Several::default(),
            measures: MeasureLook::default(),
            day: DayLook::default(),
            portfolio: PortfolioLook::default(),
            presenting: Presenting::default(),
            turn: None,
            find: None,
            palette: false,
            derived: Derived::default(),
        }
    }

    /// Which state of which document is shown.
    pub fn stamp(&self) -> Stamp {
        Stamp { document: self.id, revision: self.document.revision() }
    }
}
