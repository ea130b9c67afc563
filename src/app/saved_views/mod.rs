//! Saved views: what the window shows now is named, and found again in one place. Never a copy of anything: a view refers to what it shows, and what is
//! gone since is passed over and said.

pub(crate) mod dialog;
mod going;
pub(crate) mod said;
mod saving;
#[cfg(test)]
mod tests;

use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::saved_views::dialog::ViewsDialog;
use crate::edit::{Edit, ViewEdit};
use crate::model::{Arrangement, ViewId};

/// An action on saved views.
#[derive(Debug, Clone, PartialEq)]
pub enum ViewsAction {
    /// Save what is shown now.
    Save(SaveAs),
    /// Show what a view names.
    GoTo(ViewId),
    /// Give a view another name.
    Rename(ViewId, String),
    /// Move a view before another one, or to the end.
    Move(ViewId, Option<ViewId>),
    /// Delete a view.
    Delete(ViewId),
    /// Close the list and ask for the name of what is shown.
    Ask,
}

/// How what is shown now is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaveAs {
    /// The name. A view that has it already shows this from now on.
    pub name: String,
    /// Only the selected stages of the map.
    pub only_stages: bool,
    /// The sheet of the selected segment instead.
    pub sheet: bool,
    /// How the map is laid out.
    pub arrangement: Arrangement,
}

/// Carries out what a view of the window asks for.
pub(crate) fn update(desk: &mut Desk, action: ViewsAction) {
    match action {
        ViewsAction::Save(how) => desk.save_view(&how),
        ViewsAction::GoTo(id) => desk.go_to_view(id),
        ViewsAction::Rename(id, name) => desk.rename_view(id, &name),
        ViewsAction::Move(id, before) => {
            desk.open.document.seal();
            desk.apply(&Edit::View(ViewEdit::Move { views: vec![id], before }), None);
        }
        ViewsAction::Delete(id) => desk.delete_view(id),
        ViewsAction::Ask => {
            desk.dialog = None;
            desk.ask_save_view();
        }
    }
}

impl Desk {
    /// Lists the saved views.
    pub(crate) fn ask_views(&mut self) {
        self.ask(Dialog::Views(ViewsDialog::List));
    }

    fn rename_view(&mut self, id: ViewId, name: &str) {
        let name = name.trim().to_owned();
        if name.is_empty() || self.project().view(id).is_none_or(|view| view.name == name) {
            return;
        }
        self.open.document.seal();
        self.apply(&Edit::View(ViewEdit::Rename { view: id, name }), None);
    }

    fn delete_view(&mut self, id: ViewId) {
        let Some(name) = self.project().view(id).map(|view| view.name.clone()) else { return };
        self.open.document.seal();
        if self.apply(&Edit::View(ViewEdit::Delete { views: vec![id] }), None) {
            let sentence = self.program.texts.views_deleted(&name);
            self.notify_done(sentence);
        }
    }
}
