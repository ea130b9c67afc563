//! What the program wishes the window to do, because only a window can: the clipboard, file dialogs, the focus, the camera.

use super::camera::CameraRequest;
use super::dialog::Pick;
use crate::export::Pixels;
use std::sync::Arc;

/// What the window is asked for.
#[derive(Default)]
pub struct Wishes {
    /// What the canvas is asked to do; it answers [`super::Action::CameraDone`].
    pub camera: Option<CameraRequest>,
    /// Text that belongs on the system's clipboard; the window puts it there and answers [`super::Action::CopyDone`].
    pub copy_text: Option<String>,
    /// A picture that belongs on the system's clipboard; answered in the same way.
    pub copy_picture: Option<Arc<Pixels>>,
    /// The window is asked to fetch the system's clipboard and to answer [`super::Action::PasteRequested`].
    pub paste: bool,
    /// The window is asked to open a file dialog; it answers [`super::Action::PickOpened`].
    pub pick: Option<Pick>,
    /// The field of the inspector that is to have the keyboard, by its kind and element; the view answers [`super::Action::FieldReached`].
    pub field: Option<(&'static str, uuid::Uuid)>,
    /// The program is to end.
    pub quit: bool,
}
