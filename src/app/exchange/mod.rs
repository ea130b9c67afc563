//! What leaves a project and what comes into it: exports, tables, pictures, typed paths. The bytes themselves are up to `export/`,
//! `import/` and `file/`.

pub(crate) mod book;
pub(crate) mod choice;
pub(crate) mod chosen;
pub(crate) mod client_copy;
pub(crate) mod composing;
mod deck;
pub(crate) mod derived;
pub(crate) mod dialog;
pub(crate) mod export;
pub(crate) mod exporting;
pub(crate) mod folder;
pub(crate) mod import;
pub(crate) mod mapping;
pub(crate) mod picture;
pub(crate) mod picturing;
pub(crate) mod preset;
pub(crate) mod proposal;
mod reporting;
#[cfg(test)]
mod tests;
mod web_page;

use crate::app::desk::Desk;
use crate::app::exchange::choice::{ExportChoice, ExportWhat};
use crate::app::exchange::import::ImportChange;
use crate::app::exchange::picture::PastedPicture;
use crate::edit::PictureAt;
use crate::import::PartAt;
use std::path::PathBuf;

/// Something that leaves the project or comes into it.
#[derive(Debug, Clone, PartialEq)]
pub enum ExchangeAction {
    /// Other choices in the export dialog: what is exported, and how.
    ChooseExport(ExportWhat, ExportChoice),
    /// The export dialog was confirmed; the path is asked for next.
    Export,
    /// Something is said about the tables that are to be imported.
    ChooseImport(ImportChange),
    /// What was said about a table is kept under a name.
    KeepMapping(PartAt, String),
    /// A kept mapping is forgotten.
    ForgetMapping(String),
    /// A picture is wanted for an element; its file is asked for.
    AskPicture(PictureAt),
    /// A picture was dropped on an element.
    DropPicture(PictureAt, PathBuf),
    /// A picture came from the system's clipboard, for what is selected.
    PastePicture(PastedPicture),
}

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: ExchangeAction) {
    match action {
        ExchangeAction::ChooseExport(what, choice) => desk.choose_export(what, choice),
        ExchangeAction::Export => desk.ask_export_path(),
        ExchangeAction::ChooseImport(change) => desk.choose_import(change),
        ExchangeAction::KeepMapping(at, name) => desk.keep_mapping(at, &name),
        ExchangeAction::ForgetMapping(name) => desk.forget_mapping(&name),
        ExchangeAction::AskPicture(at) => desk.ask_picture(at),
        ExchangeAction::DropPicture(at, path) => desk.read_picture(at, path),
        ExchangeAction::PastePicture(pasted) => desk.paste_picture(pasted),
    }
}
