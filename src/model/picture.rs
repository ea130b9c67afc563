//! Pictures that belong to a project: PNG or JPEG as they are in the file, named by their content, so that the same picture is kept
//! once. Kind and size are read from the first bytes; never decodes a picture, and none that breaks the limits can be made.

use super::{PictureId, limits};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::Arc;

/// A picture as it is kept. Copying it is cheap: the bytes are shared.
#[derive(Clone)]
pub struct Picture {
    id: PictureId,
    kind: PictureKind,
    width: u32,
    height: u32,
    data: Arc<[u8]>,
}

/// How a picture's pixels are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PictureKind {
    /// Without loss; may be transparent.
    Png,
    /// Photographs.
    Jpeg,
}

/// Why bytes are not a picture that a project may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAPicture {
    /// Neither PNG nor JPEG.
    #[error("neither PNG nor JPEG")]
    Unknown,
    /// It ends before it says how large it is.
    #[error("cut off")]
    Cut,
    /// More bytes than a picture may have.
    #[error("more than {} bytes", limits::PICTURE_BYTES)]
    TooManyBytes,
    /// Without extent, or more pixels along a side than a picture may have.
    #[error("sides must have 1 to {} pixels", limits::PICTURE_SIDE)]
    WrongSize,
    /// Its description does not match it.
    #[error("id, media, width or height is not that of the data")]
    Contradiction,
    /// The bytes are not written as Base64.
    #[error("the data is not Base64")]
    NotBase64,
}

impl PictureKind {
    /// Its media type.
    pub const fn media(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

impl Picture {
    /// A picture of these bytes.
    ///
    /// # Errors
    /// Neither PNG nor JPEG, or beyond the limits. What comes after the header is not looked at.
    pub fn new(data: impl Into<Arc<[u8]>>) -> Result<Self, NotAPicture> {
        let data = data.into();
        if data.len() > limits::PICTURE_BYTES {
            return Err(NotAPicture::TooManyBytes);
        }
        let (kind, width, height) = header(&data)?;
        let sides = 1..=limits::PICTURE_SIDE;
        if !sides.contains(&width) || !sides.contains(&height) {
            return Err(NotAPicture::WrongSize);
        }
        Ok(Self { id: PictureId::of(&data), kind, width, height, data })
    }

    /// Its identity: that of its bytes.
    pub fn id(&self) -> PictureId {
        self.id
    }

    /// How its pixels are written.
    pub fn kind(&self) -> PictureKind {
        self.kind
    }

    /// Pixels across, 1–[`limits::PICTURE_SIDE`].
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Pixels down, 1–[`limits::PICTURE_SIDE`].
    pub fn height(&self) -> u32 {
        self.height
    }

    /// Whether what is behind it may show through: a PNG that has opacity.
    pub fn may_be_transparent(&self) -> bool {
        // The kind of colours in the header; 2 is red, green and blue alone, 0 is grey alone.
        self.kind == PictureKind::Png && !matches!(self.data.get(25), Some(0 | 2))
    }

    /// The whole PNG or JPEG file.
    pub fn data(&self) -> &Arc<[u8]> {
        &self.data
    }
}

#[cfg(test)]
impl Picture {
    /// A logo of 120 × 40 pixels with a transparent background, for tests.
    pub(crate) fn logo() -> Self {
        Self::new(include_bytes!("../../tests/fixtures/logo.png").as_slice()).expect("a picture")
    }

    /// A photograph of 90 × 60 pixels, for tests.
    pub(crate) fn photo() -> Self {
        Self::new(include_bytes!("../../tests/fixtures/photo.jpg").as_slice()).expect("a picture")
    }

    /// The logo with something after its end, so that each number gives another picture.
    pub(crate) fn numbered(number: u32) -> Self {
        Self::new([Self::logo().data().to_vec(), number.to_le_bytes().to_vec()].concat()).expect("a picture")
    }
}

/// Without the bytes, which nobody could read.
impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} {:?} {}x{}, {} bytes)", self.id, self.kind, self.width, self.height, self.data.len())
    }
}

/// Pictures of the same bytes are the same.
impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Picture {}

/// Kind, width and height as the first bytes say.
fn header(data: &[u8]) -> Result<(PictureKind, u32, u32), NotAPicture> {
    if data.starts_with(b"\x89PNG\r\n\x1a\n") {
        // The first chunk must be the header.
        let sizes = data.get(12..24).ok_or(NotAPicture::Cut)?;
        let number = |at: usize| sizes[at..at + 4].iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
        if &sizes[..4] != b"IHDR" {
            return Err(NotAPicture::Unknown);
        }
        Ok((PictureKind::Png, number(4), number(8)))
    } else if data.starts_with(&[0xff, 0xd8, 0xff]) {
        let (width, height) = jpeg_size(&data[2..]).ok_or(NotAPicture::Cut)?;
        Ok((PictureKind::Jpeg, width, height))
    } else {
        Err(NotAPicture::Unknown)
    }
}

/// Width and height in the frame header, which comes after any number of segments.
fn jpeg_size(mut rest: &[u8]) -> Option<(u32, u32)> {
    let short = |bytes: &[u8]| Some(u16::from_be_bytes([*bytes.first()?, *bytes.get(1)?]));
    loop {
        let marker = match rest {
            [0xff, 0xff, ..] => {
                rest = &rest[1..];
                continue;
            }
            [0xff, marker, ..] => *marker,
            _ => return None,
        };
        rest = rest.get(2..)?;
        match marker {
            // Markers without a segment.
            0x01 | 0xd0..=0xd8 => {}
            // The picture's own data begins, or it ends, without a frame header.
            0xd9 | 0xda => return None,
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                return Some((u32::from(short(rest.get(5..)?)?), u32::from(short(rest.get(3..)?)?)));
            }
            _ => rest = rest.get(usize::from(short(rest)?.max(2))..)?,
        }
    }
}

/// How a picture is written. All but the data may be left out; what is given must be true.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Picture", deny_unknown_fields)]
struct Written {
    #[serde(default)]
    id: String,
    #[serde(default)]
    media: String,
    #[serde(default)]
    width: u32,
    #[serde(default)]
    height: u32,
    data: String,
}

impl Serialize for Picture {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (id, media) = (self.id.to_string(), self.kind.media().to_owned());
        Written { id, media, width: self.width, height: self.height, data: BASE64.encode(&self.data) }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Picture {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(deserializer)?;
        Self::of_written(&written).map_err(serde::de::Error::custom)
    }
}

impl Picture {
    fn of_written(written: &Written) -> Result<Self, NotAPicture> {
        // Base64 takes four letters for three bytes: what is too long need not be decoded.
        if written.data.len() / 4 * 3 > limits::PICTURE_BYTES + 3 {
            return Err(NotAPicture::TooManyBytes);
        }
        let picture = Self::new(BASE64.decode(&written.data).map_err(|_| NotAPicture::NotBase64)?)?;
        let said = |said: &str, is: &str| said.is_empty() || said == is;
        let sized = |said: u32, is: u32| said == 0 || said == is;
        let is_true = said(&written.id, &picture.id.to_string())
            && said(&written.media, picture.kind.media())
            && sized(written.width, picture.width)
            && sized(written.height, picture.height);
        if is_true { Ok(picture) } else { Err(NotAPicture::Contradiction) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The smallest PNG there is: one pixel.
    const DOT: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    fn dot() -> Vec<u8> {
        BASE64.decode(DOT).unwrap()
    }

    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = dot();
        bytes[16..20].copy_from_slice(&width.to_be_bytes());
        bytes[20..24].copy_from_slice(&height.to_be_bytes());
        bytes
    }

    #[test]
    fn kind_and_size_are_read_from_the_first_bytes() {
        let picture = Picture::new(png_of(640, 480)).unwrap();
        assert_eq!((picture.kind(), picture.width(), picture.height()), (PictureKind::Png, 640, 480));
        // A segment of an application, fill bytes, then a progressive frame of 3 × 2.
        let jpeg = [&[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0][..], &[0xff, 0xda, 0, 8]]
            .concat();
        let picture = Picture::new(jpeg.clone()).unwrap();
        assert_eq!((picture.kind(), picture.width(), picture.height()), (PictureKind::Jpeg, 3, 2));
        for end in 3..17 {
            assert_eq!(Picture::new(&jpeg[..end]), Err(NotAPicture::Cut), "{end}");
        }
    }

    #[test]
    fn what_is_no_picture_or_too_large_is_refused() {
        let side = limits::PICTURE_SIDE;
        for (bytes, why) in [
            (Vec::new(), NotAPicture::Unknown),
            (b"GIF89a".to_vec(), NotAPicture::Unknown),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), NotAPicture::Unknown),
            (dot()[..20].to_vec(), NotAPicture::Cut),
            (b"\x89PNG\r\n\x1a\n\0\0\0\x0dIDATxxxxxxxxxxxx".to_vec(), NotAPicture::Unknown),
            (png_of(0, 5), NotAPicture::WrongSize),
            (png_of(side + 1, 1), NotAPicture::WrongSize),
            (png_of(1, u32::MAX), NotAPicture::WrongSize),
            ([dot(), vec![0; limits::PICTURE_BYTES]].concat(), NotAPicture::TooManyBytes),
            (vec![0xff, 0xd8, 0xff, 0xda, 0, 8], NotAPicture::Cut),
            (vec![0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0], NotAPicture::Cut),
        ] {
            assert_eq!(Picture::new(bytes), Err(why));
        }
        assert!(Picture::new(png_of(side, side)).is_ok());
    }

    #[test]
    fn the_same_bytes_are_the_same_picture_and_other_bytes_another() {
        assert_eq!(Picture::new(dot()).unwrap(), Picture::new(dot()).unwrap());
        assert_ne!(Picture::new(dot()).unwrap().id(), Picture::new(png_of(2, 2)).unwrap().id());
    }

    #[test]
    fn written_down_a_picture_reads_back_and_a_false_word_is_refused() {
        let written = |id: &str, media: &str, width: u32, data: &str| {
            let written = Written { id: id.into(), media: media.into(), width, height: 0, data: data.into() };
            Picture::of_written(&written)
        };
        let id = Picture::new(dot()).unwrap().id().to_string();
        assert_eq!(written("", "", 0, DOT).unwrap().data()[..], dot());
        assert!(written(&id, "image/png", 1, DOT).is_ok());
        assert_eq!(written("0", "", 0, DOT), Err(NotAPicture::Contradiction));
        assert_eq!(written(&id, "image/jpeg", 1, DOT), Err(NotAPicture::Contradiction));
        assert_eq!(written(&id, "", 2, DOT), Err(NotAPicture::Contradiction));
        assert_eq!(written("", "", 0, "§"), Err(NotAPicture::NotBase64));
        assert_eq!(written("", "", 0, &"A".repeat(limits::PICTURE_BYTES * 2)), Err(NotAPicture::TooManyBytes));
    }
}
