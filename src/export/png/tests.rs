//! The PNG writer, tried on hand-made scenes: never on a map, which is for the layout's own tests.

use super::{PixelSize, png};
use crate::export::fixture::{RIGHT_TO_LEFT, TRAPS, gap_is_at_the_left, line, measurer, scene};
use crate::export::{ExportError, ONE_AFTER_THE_OTHER, SideBySide};
use crate::scene::{Group, Scene, TextStyle, Vec2, Weight};

/// Width, height, and a function from place to colour.
fn decode(bytes: &[u8]) -> (u32, u32, Vec<[u8; 3]>) {
    let mut reader = ::png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut buffer = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut buffer).unwrap();
    assert_eq!(info.color_type, ::png::ColorType::Rgb);
    (info.width, info.height, buffer[..info.buffer_size()].chunks_exact(3).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect())
}

#[test]
fn size_and_colours_are_as_asked() {
    let measurer = measurer();
    let scene = scene(&measurer);
    for (size, scale) in [(PixelSize::Scale(1.0), 1), (PixelSize::Scale(2.0), 2), (PixelSize::Width(900), 3)] {
        let (width, height, pixels) = decode(&png(&scene, size, &measurer, ONE_AFTER_THE_OTHER).unwrap().bytes);
        assert_eq!((width, height), (300 * scale, 200 * scale));
        let at = |x: u32, y: u32| pixels[(y * scale * width + x * scale) as usize];
        assert_eq!(at(2, 2), [255, 255, 255], "paper, and nothing of the far ticks");
        assert_eq!(at(270, 70), [0xcc, 0, 0]);
        assert_eq!(at(220, 70), [0xe5, 0x7f, 0x7f], "half of red over white");
        assert!(pixels.contains(&[0x1f, 0x29, 0x33]), "ink of the words");
    }
}

#[test]
fn words_are_drawn_as_wide_as_they_were_measured() {
    let measurer = measurer();
    for (text, weight, size) in [
        ("HÜberweisungsträger AVATAR fiH", Weight::Regular, 13.0),
        ("HErwartung gegen Erfüllung, 12 TypenH", Weight::SemiBold, 16.0),
        ("HTo You Wave ÄÖÜH", Weight::Bold, 32.0),
        ("H🇩🇪 👩\u{200d}👩\u{200d}👧H", Weight::Regular, 20.0),
        ("Hहिन्दी की किताबH", Weight::SemiBold, 20.0),
    ] {
        let scene = line(&measurer, text, TextStyle::new(weight, size));
        let (width, _, pixels) = decode(&png(&scene, PixelSize::Scale(4.0), &measurer, ONE_AFTER_THE_OTHER).unwrap().bytes);
        let dark = |x: &u32| pixels.iter().skip(*x as usize).step_by(width as usize).any(|pixel| pixel[0] < 128);
        let first = (0..width).find(dark).unwrap();
        let last = (0..width).rev().find(dark).unwrap();
        // The stems of H are a side bearing inside the advance, the same at both ends.
        let (left, right) = (f64::from(first) / 4.0 - 20.0, scene.size.width - 20.0 - f64::from(last + 1) / 4.0);
        assert!(left > 0.0 && (left - right).abs() < 1.0, "{text}: {left} before and {right} after");
    }
}

#[test]
fn same_scene_same_bytes() {
    let (one, two) = (measurer(), measurer());
    assert_eq!(
        png(&scene(&one), PixelSize::Scale(1.5), &one, ONE_AFTER_THE_OTHER),
        png(&scene(&two), PixelSize::Scale(1.5), &two, ONE_AFTER_THE_OTHER)
    );
}

#[test]
fn traps_are_drawn() {
    let measurer = measurer();
    for text in TRAPS {
        let scene = line(&measurer, text, TextStyle::new(Weight::SemiBold, 16.0));
        assert!(png(&scene, PixelSize::Scale(1.0), &measurer, ONE_AFTER_THE_OTHER).is_ok(), "{text:?}");
    }
}

#[test]
fn pictures_without_bound_are_refused() {
    let measurer = measurer();
    let scene = scene(&measurer);
    // The limit that is met is named: along a side, or in all.
    let side = |result: Result<(), ExportError>| matches!(result, Err(ExportError::PictureTooLong { most: 65_000.0, .. }));
    let all = |result: Result<(), ExportError>| matches!(result, Err(ExportError::PictureTooLarge { most: 120_000_000, .. }));
    for size in [PixelSize::Scale(1e6), PixelSize::Width(70_000)] {
        assert!(side(png(&scene, size, &measurer, ONE_AFTER_THE_OTHER).map(drop)), "{size:?}");
    }
    assert!(all(png(&scene, PixelSize::Scale(50.0), &measurer, ONE_AFTER_THE_OTHER).map(drop)));
    // Long and low: 72 million pixels, far fewer than are possible in all.
    assert!(side(PixelSize::Scale(1.0).resolve(kurbo::Size::new(72_000.0, 1_000.0)).map(drop)));
    for size in [PixelSize::Scale(0.0), PixelSize::Width(0), PixelSize::Scale(f64::NAN), PixelSize::Scale(-1.0)] {
        assert_eq!(png(&scene, size, &measurer, ONE_AFTER_THE_OTHER), Err(ExportError::SizeNotPositive), "{size:?}");
    }
}

#[test]
fn the_file_names_its_size_in_print() {
    let measurer = measurer();
    let bytes = png(&scene(&measurer), PixelSize::Scale(2.0), &measurer, ONE_AFTER_THE_OTHER).unwrap().bytes;
    let reader = ::png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().unwrap();
    let dims = reader.info().pixel_dims.unwrap();
    assert_eq!(dims.xppu, 5669, "144 dots an inch");
    assert_eq!(reader.info().utf8_text[0].get_text().unwrap(), "Umzug & \"Anmeldung\"");
}

#[test]
fn words_from_right_to_left_are_drawn_in_reading_order() {
    let measurer = measurer();
    for text in RIGHT_TO_LEFT {
        let scene = line(&measurer, text, TextStyle::new(Weight::Bold, 24.0));
        let (width, _, pixels) = decode(&png(&scene, PixelSize::Scale(2.0), &measurer, ONE_AFTER_THE_OTHER).unwrap().bytes);
        let dark = |x: u32| pixels.iter().skip(x as usize).step_by(width as usize).any(|pixel| pixel[0] < 128);
        assert!(gap_is_at_the_left(&(0..width).map(dark).collect::<Vec<_>>()), "{text}");
    }
}

#[test]
fn a_drawing_of_many_pieces_is_the_same_in_whatever_order_they_are_read() {
    let measurer = measurer();
    let mut scene = scene(&measurer);
    // Each over the one before it, in so many pieces.
    let all = scene.nodes.clone();
    for step in 0..2 * super::PIECE {
        let offset = Vec2::new(step as f64, 0.5 * step as f64);
        scene.nodes.push(Group::new(all.clone()).at(offset).into());
    }
    assert!(scene.nodes.len() > 2 * super::PIECE);
    let backwards: SideBySide<'_> = &|count, work| (0..count).rev().for_each(work);
    let drawn = |side_by_side| png(&scene, PixelSize::Scale(1.0), &measurer, side_by_side).unwrap().bytes;
    assert_eq!(drawn(ONE_AFTER_THE_OTHER), drawn(backwards));
    // In one piece it is no other picture.
    let whole = Scene { nodes: vec![Group::new(scene.nodes.clone()).into()], ..scene.clone() };
    assert_eq!(drawn(ONE_AFTER_THE_OTHER), png(&whole, PixelSize::Scale(1.0), &measurer, ONE_AFTER_THE_OTHER).unwrap().bytes);
}
