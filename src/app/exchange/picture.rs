//! Pictures: which element gets one, reading it in the background, and what is said afterwards. What a picture may be is `import/`'s
//! business, where it is shown `layout/`'s.

use crate::file::FileError;
use crate::import::PictureError;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Endings of the files that pictures come in; what they really hold is looked at when they are read.
pub const PICTURE_ENDINGS: [&str; 4] = ["png", "jpg", "jpeg", "svg"];

/// Whether a file is a picture, by its name.
pub(crate) fn is_picture(path: &Path) -> bool {
    path.extension().is_some_and(|ending| PICTURE_ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// Whether files are pictures and nothing else, by their names; none are not.
pub fn only_pictures(paths: &[PathBuf]) -> bool {
    !paths.is_empty() && paths.iter().all(|path| is_picture(path))
}

/// Pixels from the system's clipboard: red, green, blue and opacity of each, row by row, not multiplied.
#[derive(Clone, PartialEq, Eq)]
pub struct PastedPicture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Four bytes for each pixel.
    pub rgba: Arc<Vec<u8>>,
}

impl std::fmt::Debug for PastedPicture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PastedPicture({} x {})", self.width, self.height)
    }
}

/// Why a picture could not be read.
#[derive(Debug)]
pub(crate) enum PictureFailure {
    /// The file.
    File(FileError),
    /// Its content.
    Picture(PictureError),
}
