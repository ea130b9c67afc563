//! Compares a picture with the one that somebody looked at last. `UPDATE_SNAPSHOTS=1` rewrites those that differ; look at them before
//! they are kept.

use egui_kittest::{SnapshotOptions, SnapshotResults, try_image_snapshot_options};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{RgbImage, RgbaImage};
use std::path::{Path, PathBuf};

/// How far a picture may differ and still be the same.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tolerance {
    /// A pixel that differs by less than this looks the same (see [`SnapshotOptions::threshold`]).
    pub(crate) pixel: f32,
    /// This many pixels may differ more.
    pub(crate) pixels: usize,
}

/// The pictures of one test; it fails when this is dropped, and names all that differ.
pub(crate) struct Pictures {
    folder: PathBuf,
    tolerance: Tolerance,
    results: SnapshotResults,
}

impl Pictures {
    /// Those in a folder below the root of the repository.
    pub(crate) fn new(folder: &str, tolerance: Tolerance) -> Self {
        Self { folder: Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), tolerance, results: SnapshotResults::new() }
    }

    /// Compares a picture with `NAME.png`, leaving out how opaque it is: on a screen everything is.
    pub(crate) fn compare(&mut self, name: &str, picture: RgbaImage) {
        let picture = image::DynamicImage::from(picture).into_rgb8();
        let opaque = image::DynamicImage::from(picture.clone()).into_rgba8();
        let options =
            SnapshotOptions::new().threshold(self.tolerance.pixel).max_failed_pixels(self.tolerance.pixels).output_path(&self.folder);
        let path = self.folder.join(format!("{name}.png"));
        let before = std::fs::read(&path).ok();
        self.results.add(try_image_snapshot_options(&opaque, name, &options));
        if std::fs::read(&path).ok() != before {
            // It was rewritten: packed as small as possible, since it stays in the repository for ever.
            pack(&picture, &path);
        }
    }
}

/// Writes a picture. Flat areas pack best without a filter.
fn pack(picture: &RgbImage, path: &Path) {
    let file = std::io::BufWriter::new(std::fs::File::create(path).expect("a picture can be written"));
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::NoFilter);
    picture.write_with_encoder(encoder).expect("a picture can be written");
}
