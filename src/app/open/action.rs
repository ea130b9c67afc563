//! What views ask of the open project as a whole: another one, a path, a kept version, unsaved work. In a file of its own, because the open project
//! is part of the desk and must not know its actions. Never a change within the project.

use crate::app::desk::Desk;
use crate::app::open::dialog::{NewProject, Next};
use crate::app::open::typed_text::TypedText;
use crate::app::open::version::VersionStep;
use crate::app::pick::Pick;
use crate::file::Named;
use std::path::PathBuf;

/// An action on the open project and its file.
#[derive(Debug, Clone, PartialEq)]
pub enum OpenAction {
    /// A new project was described.
    CreateProject(NewProject),
    /// Files were dropped on the window.
    FilesDropped(Vec<PathBuf>),
    /// Files and addresses were dropped that the window's toolkit could not read.
    NamesDropped(Vec<Named>),
    /// Of several pictures dropped on one place, these were not taken.
    PicturesLeft(Vec<PathBuf>),
    /// A path was chosen, or none.
    Picked(Pick, Option<PathBuf>),
    /// Several paths were chosen.
    PickedSeveral(Pick, Vec<PathBuf>),
    /// The system has no file dialog; the window asks for the path itself.
    PickUnavailable(Pick),
    /// A path was typed into the window's own dialog.
    PathTyped(Pick, String),
    /// Recover unsaved work, by its index in the open question.
    Recover(usize),
    /// Discard unsaved work for good, by its index.
    DiscardRecovery(usize),
    /// Do something with a kept version.
    Version(VersionStep),
    /// Take elements from the version that is shown, by their indices in the open question.
    TakeFrom(Vec<usize>),
    /// These texts stand in fields that are entered as a whole; all there are.
    TextsTyped(Vec<TypedText>),
    /// The window got the focus: somebody may have changed the file in the meantime.
    WindowFocused,
    /// The window was asked to close.
    CloseRequested,
}

impl OpenAction {
    /// Whether a text that is being edited in place stays open.
    pub(crate) fn keeps_editing(&self) -> bool {
        matches!(self, Self::WindowFocused | Self::TextsTyped(_))
    }
}

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: OpenAction) {
    match action {
        OpenAction::CreateProject(new) => {
            desk.dialog = None;
            desk.before_leaving(Next::Create(new));
        }
        OpenAction::FilesDropped(paths) => desk.open_dropped(paths.into_iter().map(Named::File).collect()),
        OpenAction::NamesDropped(names) => desk.open_dropped(names),
        OpenAction::PicturesLeft(paths) => desk.say_not_opened(&paths.into_iter().map(Named::File).collect::<Vec<_>>()),
        OpenAction::Picked(pick, path) => desk.picked(&pick, path),
        OpenAction::PickedSeveral(pick, paths) => desk.picked_several(&pick, paths),
        OpenAction::PickUnavailable(pick) => desk.ask_path(pick),
        OpenAction::PathTyped(pick, text) => desk.typed_path(&pick, &text),
        OpenAction::Recover(index) => desk.recover(index),
        OpenAction::DiscardRecovery(index) => desk.discard_recovery(index),
        OpenAction::Version(step) => desk.use_version(step),
        OpenAction::TakeFrom(indices) => desk.take_from_version(&indices),
        OpenAction::TextsTyped(typed) => desk.open.typed = typed,
        OpenAction::WindowFocused => {
            desk.ask_system();
            desk.look_at_file();
        }
        OpenAction::CloseRequested => desk.before_leaving(Next::Quit),
    }
}
