//! The PDF writer, tried on hand-made scenes: never on a map, which is for the layout's own tests.

use super::{PdfOptions, PdfPart, pdf};
use crate::export::fixture::{RIGHT_TO_LEFT, TRAPS, gap_is_at_the_left, guarded, line, measurer, scene};
use crate::export::poppler::{poppler, poppler_text};
use crate::export::{Fitting, NotEmbedded, Note, ONE_AFTER_THE_OTHER, Orientation, PageSetup, PageSize, Paging, PixelSize, png};
use crate::scene::{Pixels, Scene, TextStyle, Weight};
use crate::text::{FontSet, Measurer};

const FIT: PageSetup = PageSetup { size: PageSize::Fit, orientation: Orientation::Auto, fitting: Fitting::OnePage, framed: false };

fn options() -> PdfOptions {
    PdfOptions {
        author: Some("Ada Muster".to_owned()),
        created: Some(jiff::civil::date(2026, 11, 22).at(9, 30, 0, 0)),
        ..PdfOptions::default()
    }
}

fn file(scene: &Scene, setup: PageSetup, measurer: &Measurer) -> Vec<u8> {
    let paging = Paging::new(scene, setup).unwrap();
    pdf(&[PdfPart { scene, paging: &paging, below: 0 }], &options(), measurer).unwrap().bytes
}

#[test]
fn words_can_be_selected_and_properties_are_set() {
    let measurer = measurer();
    let bytes = file(&scene(&measurer), FIT, &measurer);
    assert!(bytes.starts_with(b"%PDF-"));
    if let Some(text) = poppler_text("pdftotext", &["-layout", "-", "-"], &bytes) {
        for words in ["Umzug & \"Anmeldung\" <neu> ]]>", "Ankommen", "Termin buchen"] {
            assert!(text.contains(words), "{words} in {text}");
        }
    }
    if let Some(info) = poppler_text("pdfinfo", &["-isodates", "-"], &bytes) {
        for words in ["Umzug & \"Anmeldung\"", "Ada Muster", "2026-11-22T09:30:00", "300 x 200 pts", "Tagged:          yes"] {
            assert!(info.contains(words), "{words} in {info}");
        }
    }
    if let Some(fonts) = poppler_text("pdffonts", &["-"], &bytes) {
        let faces: Vec<&str> = fonts.lines().skip(2).collect();
        assert_eq!(faces.len(), 3, "{fonts}");
        assert!(faces.iter().all(|face| face.contains("+Inter-") && face.contains("yes yes yes")), "embedded subsets: {fonts}");
    }
}

#[test]
fn same_scene_same_bytes() {
    let (one, two) = (measurer(), measurer());
    let bytes = file(&scene(&one), FIT, &one);
    assert!(bytes == file(&scene(&two), FIT, &two));
    assert!(bytes.len() < 40_000, "only the letters used are embedded: {} bytes", bytes.len());
}

#[test]
fn pages_are_as_laid_out() {
    let measurer = measurer();
    let mut scene = scene(&measurer);
    scene.size = kurbo::Size::new(2000.0, 900.0);
    let setup = PageSetup { size: PageSize::A4, orientation: Orientation::Auto, fitting: Fitting::Tiles, framed: false };
    let paging = Paging::new(&scene, setup).unwrap();
    let bytes = file(&scene, setup, &measurer);
    if let Some(info) = poppler_text("pdfinfo", &["-"], &bytes) {
        assert!(info.contains(&format!("Pages:           {}\n", paging.pages.len())), "{info}");
    }
    if let Some(text) = poppler_text("pdftotext", &["-layout", "-", "-"], &bytes) {
        assert!(text.contains(&format!("1 / {} · A1", paging.pages.len())), "{text}");
        assert_eq!(text.matches("Termin buchen").count(), 1, "content elsewhere is not repeated: {text}");
    }
    if let Some(info) = poppler_text(
        "pdfinfo",
        &["-"],
        &file(
            &scene,
            PageSetup { size: PageSize::A3, orientation: Orientation::Auto, fitting: Fitting::OnePage, framed: false },
            &measurer,
        ),
    ) {
        assert!(info.contains("1190.55 x 841.89 pts (A3)"), "{info}");
    }
}

/// How much ink is on a picture: 1 for each pixel that is black.
fn ink(bytes: &[u8], scene: &Scene) -> f64 {
    let size = (scene.size.width.ceil() as u32, scene.size.height.ceil() as u32);
    let pixels = Pixels::decode(bytes, size, None).unwrap();
    pixels.rgba.chunks_exact(4).map(|pixel| 1.0 - f64::from(pixel[1]) / 255.0).sum()
}

#[test]
fn traps_are_drawn_as_in_a_picture() {
    let measurer = measurer();
    for text in TRAPS {
        let style = TextStyle::new(Weight::Bold, 16.0);
        assert!(file(&line(&measurer, text, style), FIT, &measurer).starts_with(b"%PDF-"), "{text:?}");
        // As the measurer hands it on: without what cannot be seen.
        let clean: String = text.chars().filter(|char| !char.is_control() && *char != '\u{fffe}').collect();
        let scene = line(&measurer, &clean, style);
        if let Some(drawn) = poppler("pdftoppm", &["-r", "72", "-png", "-"], &file(&scene, FIT, &measurer)) {
            let expected = ink(&png(&scene, PixelSize::Scale(1.0), &measurer, ONE_AFTER_THE_OTHER).unwrap().bytes, &scene);
            let found = ink(&drawn, &scene);
            assert!((found - expected).abs() <= expected * 0.1, "{text:?}: {found} instead of {expected}");
        }
    }
}

#[test]
fn a_face_that_may_not_be_embedded_is_drawn_as_shapes_with_a_note() {
    let text = "مرحبا Shop";
    let letters: String = text.chars().filter(|letter| *letter > '\u{500}').collect();
    let measurer = Measurer::new(FontSet::with_face(guarded(text), &letters));
    let scene = line(&measurer, text, TextStyle::new(Weight::Bold, 24.0));
    let paging = Paging::new(&scene, FIT).unwrap();
    let done = pdf(&[PdfPart { scene: &scene, paging: &paging, below: 0 }], &options(), &measurer).unwrap();
    let [Note::NotEmbedded { family, why: NotEmbedded::Outlined, .. }] = &done.notes[..] else { panic!("{:?}", done.notes) };
    assert_eq!(family, "Guarded");
    if let Some(fonts) = poppler_text("pdffonts", &["-"], &done.bytes) {
        assert_eq!(fonts.lines().skip(2).count(), 1, "only the bundled one: {fonts}");
    }
    if let Some(drawn) = poppler("pdftoppm", &["-r", "72", "-png", "-"], &done.bytes) {
        let expected = ink(&png(&scene, PixelSize::Scale(1.0), &measurer, ONE_AFTER_THE_OTHER).unwrap().bytes, &scene);
        let found = ink(&drawn, &scene);
        assert!((found - expected).abs() <= expected * 0.1, "{found} instead of {expected}");
    }
}

#[test]
fn words_from_right_to_left_are_drawn_in_reading_order() {
    let measurer = measurer();
    for text in RIGHT_TO_LEFT {
        let bytes = file(&line(&measurer, text, TextStyle::new(Weight::Bold, 24.0)), FIT, &measurer);
        // A picture of one channel: its kind, width, height and brightest value, then the pixels.
        let Some(drawn) = poppler("pdftoppm", &["-gray", "-r", "144", "-singlefile", "-"], &bytes) else { continue };
        let mut parts = drawn.splitn(4, |byte| byte.is_ascii_whitespace());
        let (kind, width) = (parts.next().unwrap(), String::from_utf8(parts.next().unwrap().to_vec()).unwrap());
        assert_eq!(kind, b"P5");
        let width: usize = width.parse().unwrap();
        let pixels = parts.nth(1).unwrap().splitn(2, |byte| byte.is_ascii_whitespace()).nth(1).unwrap();
        let dark = |x: usize| pixels.iter().skip(x).step_by(width).any(|pixel| *pixel < 128);
        assert!(gap_is_at_the_left(&(0..width).map(dark).collect::<Vec<_>>()), "{text}");
    }
}

#[test]
fn a_document_may_have_several_maps() {
    let measurer = measurer();
    let scene = scene(&measurer);
    let paging = Paging::new(&scene, FIT).unwrap();
    let part = PdfPart { scene: &scene, paging: &paging, below: 0 };
    let bytes = pdf(&[part, part], &PdfOptions::default(), &measurer).unwrap().bytes;
    if let Some(info) = poppler_text("pdfinfo", &["-"], &bytes) {
        assert!(info.contains("Pages:           2"), "{info}");
    }
}

#[test]
fn a_group_with_words_of_its_own_is_one_figure() {
    use crate::scene::{Group, Node};
    let measurer = measurer();
    let structure = |said: bool| {
        let mut scene = scene(&measurer);
        let group = Group::new(std::mem::take(&mut scene.nodes));
        scene.nodes = vec![Node::from(if said { group.said("Kurven der Phase Ankommen: Termin: Erwartung 5") } else { group })];
        poppler_text("pdfinfo", &["-struct", "-"], &file(&scene, FIT, &measurer))
    };
    let word = |line: &str| line.split_whitespace().next().map(|word| word.trim_end_matches(':').to_owned());
    let count = |text: &str, name: &str| text.lines().filter(|line| word(line).as_deref() == Some(name)).count();
    if let (Some(with), Some(without)) = (structure(true), structure(false)) {
        assert_eq!((count(&with, "Figure"), count(&with, "P")), (1, 0), "{with}");
        assert!(count(&without, "P") > 0, "{without}");
    }
}
