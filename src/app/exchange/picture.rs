//! Pictures: which element gets one, reading it in the background, and what is reported afterwards. What a picture may be is up to
//! `import/`, and where it is shown is up to `layout/`.

use crate::app::endings::{PICTURES, has_ending};
use crate::file::FileError;
use crate::import::PictureError;
use std::path::PathBuf;
use std::sync::Arc;

/// Whether files are pictures and nothing else, judging by their names; false if there are no files.
pub fn only_pictures(paths: &[PathBuf]) -> bool {
    !paths.is_empty() && paths.iter().all(|path| has_ending(path, PICTURES))
}

/// Pixels from the system's clipboard: red, green, blue and opacity of each, row by row, not premultiplied.
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
