//! What leaves a project and what comes into it: exports, tables, pictures, typed paths. The bytes themselves are up to `export/`,
//! `import/` and `file/`.

pub(crate) mod book;
pub(crate) mod choice;
pub(crate) mod chosen;
pub(crate) mod client_copy;
pub(crate) mod composing;
pub(crate) mod copy_plan;
mod deck;
pub(crate) mod derived;
pub(crate) mod dialog;
pub(crate) mod export;
pub(crate) mod exporting;
pub(crate) mod folder;
pub(crate) mod import;
pub(crate) mod kept;
pub(crate) mod mapping;
pub(crate) mod picture;
pub(crate) mod picturing;
pub(crate) mod proposal;
pub(crate) mod purpose;
mod reporting;
pub(crate) mod several;
mod stepping;
pub(crate) mod template;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_exports;
pub(crate) mod together;
pub(crate) mod viewing;
mod web_page;

use crate::app::desk::Desk;
use crate::app::exchange::choice::{ExportChoice, ExportWhat};
use crate::app::exchange::copy_plan::CopyPlan;
use crate::app::exchange::import::ImportChange;
use crate::app::exchange::picture::PastedPicture;
use crate::app::exchange::purpose::Purpose;
use crate::edit::PictureAt;
use crate::import::PartAt;
use std::path::PathBuf;

/// Something that leaves the project or comes into it.
#[derive(Debug, Clone, PartialEq)]
pub enum ExchangeAction {
    /// Other choices in the export dialog: what is exported, and how.
    ChooseExport(ExportWhat, ExportChoice),
    /// Another purpose in the export dialog.
    ChoosePurpose(Purpose),
    /// A purpose is one of those that are exported together, or no longer.
    TickPurpose(Purpose, bool),
    /// A copy for clients is to keep this.
    PlanCopy(CopyPlan),
    /// The export dialog was confirmed; the path is asked for next.
    Export,
    /// Everything that is ticked is wanted; the folder is asked for next.
    ExportTicked,
    /// Something is said about the tables that are to be imported.
    ChooseImport(ImportChange),
    /// What was said about a table is kept under a name.
    KeepMapping(PartAt, String),
    /// A kept mapping is forgotten.
    ForgetMapping(String),
    /// Slides are to look like somebody's own; the file is asked for.
    AskTemplate,
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
        ExchangeAction::ChoosePurpose(purpose) => desk.choose_purpose(purpose),
        ExchangeAction::TickPurpose(purpose, ticked) => desk.exchange.tick(purpose, ticked),
        ExchangeAction::PlanCopy(plan) => desk.plan_copy(plan),
        ExchangeAction::Export => desk.ask_export_path(),
        ExchangeAction::ExportTicked => desk.ask_export_folder(),
        ExchangeAction::ChooseImport(change) => desk.choose_import(change),
        ExchangeAction::KeepMapping(at, name) => desk.keep_mapping(at, &name),
        ExchangeAction::ForgetMapping(name) => desk.forget_mapping(&name),
        ExchangeAction::AskTemplate => desk.ask_template(),
        ExchangeAction::AskPicture(at) => desk.ask_picture(at),
        ExchangeAction::DropPicture(at, path) => desk.read_picture(at, path),
        ExchangeAction::PastePicture(pasted) => desk.paste_picture(pasted),
    }
}
