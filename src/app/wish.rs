//! What the program asks a window to do because only a window can: the clipboard, file dialogs, the keyboard, the camera. The window drains
//! the queue after every frame; nothing is answered, and nothing waits for an answer.

use crate::app::look::camera::CameraRequest;
use crate::app::pick::Pick;
use crate::export::Pixels;
use crate::model::MapId;
use std::sync::Arc;
use uuid::Uuid;

/// The window that a wish is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Viewport {
    /// The one that the program starts with.
    Main,
}

/// A field of the inspector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its kind.
    pub what: &'static str,
    /// The element it belongs to.
    pub element: Uuid,
}

/// Something that only a window can do.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// Look elsewhere on a map, if that map is shown.
    Camera(MapId, CameraRequest),
    /// Put a text on the system's clipboard.
    CopyText(String),
    /// Put a picture on the system's clipboard.
    CopyPicture(Arc<Pixels>),
    /// Fetch what is on the system's clipboard; a text comes as [`crate::app::Action::Paste`], a picture as [`crate::app::ExchangeAction::PastePicture`].
    Paste,
    /// Open a file dialog; it ends with [`crate::app::OpenAction::Picked`] or [`crate::app::OpenAction::PickUnavailable`].
    Pick(Pick),
    /// Give a field the keyboard.
    Focus(Field),
    /// Show the inspector, also where there is so little room that only its tab is seen.
    Inspector,
    /// Give the field of the open search the keyboard.
    Search,
    /// Give the text of the shown filter the keyboard.
    Filter,
    /// Give the search of the catalogue the keyboard.
    SearchCatalogue,
    /// Fill the screen, or end that.
    FullScreen,
    /// Put a presentation on the wall, or take it away.
    Wall(bool),
    /// Close: the program ends.
    Quit,
}

/// The wishes that no window has carried out yet, the oldest first.
#[derive(Debug, Default)]
pub struct Wishes {
    waiting: Vec<(Viewport, Wish)>,
}

impl Wishes {
    pub(crate) fn push(&mut self, wish: Wish) {
        self.waiting.push((Viewport::Main, wish));
    }

    /// Hands out every wish, to be carried out now.
    pub fn drain(&mut self) -> Vec<(Viewport, Wish)> {
        std::mem::take(&mut self.waiting)
    }

    /// The text that was copied last and is not on the system's clipboard yet.
    pub(crate) fn copied(&self) -> Option<&str> {
        self.waiting.iter().rev().find_map(|(_, wish)| if let Wish::CopyText(text) = wish { Some(text.as_str()) } else { None })
    }

    /// Whether this wish is in the queue.
    pub fn contain(&self, wish: &Wish) -> bool {
        self.waiting.iter().any(|(_, waiting)| waiting == wish)
    }
}
