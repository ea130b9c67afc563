//! Pictures of every kind, honest and hostile: what becomes of each, or why it is refused. None may take long or much memory.

use super::{PictureError, picture, picture_of_pixels};
use crate::i18n::{Language, Texts};
use crate::model::{PictureKind, limits};
use crate::scene::Pixels;
use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};
use std::io::Cursor;

const LOGO: &[u8] = include_bytes!("../../../tests/fixtures/logo.png");
const PHOTO: &[u8] = include_bytes!("../../../tests/fixtures/photo.jpg");
const DRAWING: &[u8] = include_bytes!("../../../tests/fixtures/logo.svg");

fn file(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn pixels(picture: &crate::model::Picture) -> Pixels {
    Pixels::decode(picture.data(), (picture.width(), picture.height()), None).unwrap()
}

/// A colour at a point, with its opacity.
fn at(pixels: &Pixels, x: u32, y: u32) -> [u8; 4] {
    let start = ((y * pixels.width + x) * 4) as usize;
    pixels.rgba[start..start + 4].try_into().unwrap()
}

/// Something of every colour, which no PNG packs well.
fn noise(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let mixed = (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(2_246_822_519)).wrapping_mul(3_266_489_917);
        image::Rgb([(mixed >> 24) as u8, (mixed >> 16) as u8, (mixed >> 8) as u8])
    })
}

fn svg(inside: &str) -> Vec<u8> {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 100 50\">{inside}</svg>")
        .into_bytes()
}

#[test]
fn what_is_small_enough_stays_as_it_looks() {
    let logo = picture(LOGO).unwrap();
    assert_eq!((logo.kind(), logo.width(), logo.height()), (PictureKind::Png, 120, 40));
    assert_eq!(pixels(&logo), Pixels::decode(LOGO, (120, 40), None).unwrap());
    let photo = picture(PHOTO).unwrap();
    assert_eq!((photo.kind(), photo.width(), photo.height()), (PictureKind::Jpeg, 90, 60));
    let drawing = picture(DRAWING).unwrap();
    assert_eq!((drawing.kind(), drawing.width(), drawing.height()), (PictureKind::Png, 1200, 400));
    let drawn = pixels(&drawing);
    assert_eq!((at(&drawn, 0, 0)[3], at(&drawn, 600, 380), at(&drawn, 200, 200)), (0, [0x0b, 0x7a, 0x5c, 255], [255; 4]));
    let letters = drawn.rgba.chunks_exact(4).enumerate().filter(|(index, pixel)| index % 1200 > 400 && *pixel == [255; 4]);
    assert!(letters.count() > 500, "words are drawn");
}

#[test]
fn the_same_file_gives_the_same_picture() {
    for bytes in [LOGO, PHOTO, DRAWING] {
        assert_eq!(picture(bytes).unwrap(), picture(bytes).unwrap());
    }
    // What was kept and is brought again (a logo saved from an export) stays the same.
    let logo = picture(LOGO).unwrap();
    assert_eq!(picture(logo.data()).unwrap(), logo);
}

#[test]
fn large_pictures_are_scaled_down_and_fit() {
    let wide = picture(&file(RgbImage::from_pixel(5_000, 500, image::Rgb([9, 99, 199])), ImageFormat::Png)).unwrap();
    assert_eq!((wide.width(), wide.height()), (limits::PICTURE_SIDE, 160));
    assert_eq!(at(&pixels(&wide), 800, 80), [9, 99, 199, 255]);
    let noisy = picture(&file(noise(1_500, 1_200), ImageFormat::Png)).unwrap();
    assert!(noisy.data().len() <= limits::PICTURE_BYTES, "{noisy:?}");
    assert_eq!(noisy.kind(), PictureKind::Jpeg, "what packs badly is a photograph");
    let mut sheer = DynamicImage::from(noise(1_600, 1_600)).to_rgba8();
    sheer.pixels_mut().for_each(|pixel| pixel.0[3] = 100);
    let sheer = picture(&file(sheer, ImageFormat::Png)).unwrap();
    assert!(sheer.kind() == PictureKind::Png && sheer.data().len() <= limits::PICTURE_BYTES && sheer.width() > 300, "{sheer:?}");
    let thin = picture(&file(RgbImage::new(4_000, 1), ImageFormat::Png)).unwrap();
    assert_eq!((thin.width(), thin.height()), (limits::PICTURE_SIDE, 1));
}

#[test]
fn a_photograph_is_turned_and_loses_what_the_camera_wrote() {
    // Exif: one entry, orientation 6 (turned to the right), and a word that nobody should read.
    let exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0SECRET-PLACE";
    let mut bytes = PHOTO[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(((exif.len() + 2) as u16).to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&PHOTO[2..]);
    let turned = picture(&bytes).unwrap();
    assert_eq!((turned.width(), turned.height()), (60, 90));
    assert!(!turned.data().windows(6).any(|window| window == b"SECRET"));
}

#[test]
fn pixels_of_the_clipboard_become_a_picture() {
    let pasted = picture_of_pixels(2, 1, vec![255, 0, 0, 255, 0, 0, 255, 255]).unwrap();
    assert_eq!(pixels(&pasted).rgba, [255, 0, 0, 255, 0, 0, 255, 255]);
    assert_eq!(picture_of_pixels(2, 2, vec![0; 7]), Err(PictureError::Empty));
    assert_eq!(picture_of_pixels(0, 0, Vec::new()), Err(PictureError::Empty));
    assert!(matches!(picture_of_pixels(u32::MAX, u32::MAX, Vec::new()), Err(PictureError::TooManyPixels { .. })));
}

#[test]
fn lying_and_damaged_pictures_are_refused_before_they_take_memory() {
    let with_size = |width: u32, height: u32| {
        let mut bytes = file(RgbaImage::new(4, 4), ImageFormat::Png);
        bytes[16..20].copy_from_slice(&width.to_be_bytes());
        bytes[20..24].copy_from_slice(&height.to_be_bytes());
        let sum = crc(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&sum.to_be_bytes());
        bytes
    };
    let huge_jpeg = {
        let at = PHOTO.windows(2).position(|window| window == [0xff, 0xc0]).unwrap() + 5;
        let mut bytes = PHOTO.to_vec();
        bytes[at..at + 4].copy_from_slice(&[0xff; 4]);
        bytes
    };
    for (bytes, code) in [
        (Vec::new(), "empty"),
        (b" \n\t".to_vec(), "empty"),
        (b"GIF89a\x01\0\x01\0".to_vec(), "unknown"),
        (b"RIFF\0\0\0\0WEBPVP8 ".to_vec(), "unknown"),
        (b"%PDF-1.7".to_vec(), "unknown"),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\0".to_vec(), "unknown"),
        (b"<html><body>no drawing</body></html>".to_vec(), "unknown"),
        (b"plain words about <svg".to_vec(), "unknown"),
        (vec![0; 100_000], "unknown"),
        (with_size(60_000, 60_000), "too-many-pixels"),
        (with_size(u32::MAX >> 1, u32::MAX >> 1), "damaged"),
        (huge_jpeg, "too-many-pixels"),
        (with_size(0, 4), "damaged"),
        (with_size(7_000, 7_000), "damaged"),
        (LOGO[..LOGO.len() / 2].to_vec(), "damaged"),
        (LOGO[..8].to_vec(), "damaged"),
        (PHOTO[..20].to_vec(), "damaged"),
        (vec![0xff, 0xd8, 0xff], "damaged"),
    ] {
        let refused = picture(&bytes).map(|picture| format!("{picture:?}")).map_err(|error| error.code());
        assert_eq!(refused, Err(code), "{:?}", &bytes[..bytes.len().min(30)]);
    }
}

/// The checksum of PNG chunks.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

#[test]
fn hostile_drawings_are_refused_or_drawn_without_what_they_ask_for() {
    let deep = |count: usize| svg(&format!("{}<rect width='9' height='9'/>{}", "<g opacity='.9'>".repeat(count), "</g>".repeat(count)));
    let declared = |inside: &str, used: &str| {
        format!("<?xml version='1.0'?><!DOCTYPE svg [{inside}]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>{used}</text></svg>")
            .into_bytes()
    };
    let laughs: String = (1..9).map(|at| format!("<!ENTITY a{at} \"{}\">", format!("&a{};", at - 1).repeat(10))).collect();
    let doubled: String =
        (1..22).map(|at| format!("<g id='a{at}'><use xlink:href='#a{0}'/><use xlink:href='#a{0}'/></g>", at - 1)).collect();
    let turbulence = "<filter id='f'><feTurbulence baseFrequency='.01' numOctaves='2000000000'/></filter><rect width='90' height='40' filter='url(#f)'/>";
    let masks: String = (0..3_000).map(|_| "<g opacity='.5'><rect width='90' height='40'/><rect width='9' height='9'/></g>").collect();
    let pattern = "<pattern id='p' width='100000' height='100000' patternUnits='userSpaceOnUse'><rect width='9' height='9'/></pattern>\
                   <rect width='90' height='40' fill='url(#p)'/>";
    for (bytes, code) in [
        (deep(100_000), "too-laborious"),
        (deep(1_000), "too-laborious"),
        (format!("<svg {}", "<g>".repeat(3_000_000)).into_bytes(), "too-laborious"),
        (declared("<!ENTITY a0 'ha'>".to_owned().as_str(), &"&a0;".repeat(3_000_000)), "declarations"),
        (declared(&format!("<!ENTITY a0 'ha'>{laughs}"), "&a8;"), "declarations"),
        (declared("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;"), "declarations"),
        (declared("<!ENTITY % x SYSTEM 'http://example.org/x'> %x;", ""), "declarations"),
        (declared("<!ENTITY x '<g><g><g>'>", "&x;"), "declarations"),
        (svg(&format!("<g id='a0'><rect width='9' height='9'/></g>{doubled}<use xlink:href='#a21'/>")), "too-laborious"),
        (svg(turbulence), "too-laborious"),
        (svg(&masks), "too-laborious"),
        (svg(pattern), "too-laborious"),
        (svg("<rect width='9'"), "damaged-drawing"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='0' height='5'/>".to_vec(), "damaged-drawing"),
        (b"<svg width='5' height='5'/>".to_vec(), "empty"),
        (svg("<g/>"), "empty"),
    ] {
        let refused = picture(&bytes).map(|picture| format!("{picture:?}")).map_err(|error| error.code());
        let refused = match (refused, code) {
            // The library has a limit of its own for what expands.
            (Err("damaged-drawing"), "too-laborious") => Err("too-laborious"),
            (other, _) => other,
        };
        assert_eq!(refused, Err(code), "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(120)]));
    }
    let texts = Texts::new(Language::English);
    for (bytes, said) in [
        (deep(1_000), "the drawing is nested more than 200 groups deep. Save it as PNG."),
        (svg(&masks), "the drawing has more than 600 transparent or masked groups. Save it as PNG."),
        (svg(pattern), "the drawing has a pattern of more than 60 million pixels. Save it as PNG."),
        (svg(turbulence), "the drawing has an effect that would take too long. Save it as PNG."),
    ] {
        assert_eq!(picture(&bytes).unwrap_err().sentence(&texts), said);
    }
}

#[test]
fn a_drawing_gets_nothing_from_files_networks_or_hostile_pictures() {
    let red = "<rect width='100' height='50' fill='#ff0000'/>";
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/logo.png");
    let bomb = {
        let mut bytes = file_of(4);
        bytes[16..24].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff]);
        let sum = crc(&bytes[12..29]);
        bytes[29..33].copy_from_slice(&sum.to_be_bytes());
        bytes.iter().map(|byte| format!("%{byte:02x}")).collect::<String>()
    };
    for href in [
        file.to_owned(),
        format!("file://{file}"),
        "http://example.org/x.png".to_owned(),
        format!("data:image/png,{bomb}"),
        "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>".replace('<', "&lt;"),
    ] {
        let drawn =
            picture(&svg(&format!("{red}<image width='100' height='50' preserveAspectRatio='none' xlink:href=\"{href}\"/>"))).unwrap();
        assert!(pixels(&drawn).rgba.chunks_exact(4).all(|pixel| pixel == [255, 0, 0, 255]), "{href}");
    }
}

fn file_of(side: u32) -> Vec<u8> {
    file(RgbaImage::new(side, side), ImageFormat::Png)
}

#[test]
fn drawings_as_drawing_programs_write_them_are_drawn() {
    let illustrator = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Generator: a program -->\n\
        <!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [\n\
        <!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n<!ENTITY ns_xlink \"http://www.w3.org/1999/xlink\">\n]>\n\
        <svg xmlns=\"&ns_svg;\" xmlns:xlink=\"&ns_xlink;\" width=\"100\" height=\"50\"><rect width=\"100\" height=\"50\" fill=\"#00f\"/></svg>";
    let prefixed = "<?xml version=\"1.0\"?><svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\">\
        <svg:rect width=\"100\" height=\"50\" fill=\"blue\"/></svg:svg>";
    let styled = "\u{feff}<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100mm\" height=\"50mm\"><style>rect{fill:#00f}</style>\
        <!-- > --><rect data-x=\">\" width=\"100%\" height=\"100%\"/></svg>";
    for text in [illustrator, prefixed, styled] {
        let drawn = picture(text.as_bytes()).unwrap();
        assert_eq!((drawn.width(), drawn.height()), (1200, 600));
        assert_eq!(at(&pixels(&drawn), 600, 300), [0, 0, 255, 255], "{text}");
    }
}
