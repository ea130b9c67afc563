//! The PDF writer, tried on hand-made scenes: never on a map, which is for the layout's own tests.

use super::{PdfOptions, PdfPart, pdf};
use crate::export::fixture::{TRAPS, line, measurer, scene};
use crate::export::{Fitting, PageSetup, PageSize, Paging};
use crate::scene::{Scene, TextStyle, Weight};
use crate::text::Measurer;
use std::io::Write as _;
use std::process::{Command, Stdio};

const FIT: PageSetup = PageSetup { size: PageSize::Fit, fitting: Fitting::OnePage };

fn options() -> PdfOptions {
    PdfOptions { author: Some("Ada Muster".to_owned()), created: Some(jiff::civil::date(2026, 11, 22).at(9, 30, 0, 0)) }
}

fn file(scene: &Scene, setup: PageSetup, measurer: &Measurer) -> Vec<u8> {
    let paging = Paging::new(scene.size, setup).unwrap();
    pdf(&[PdfPart { scene, paging: &paging }], &options(), measurer).unwrap().bytes
}

/// What a program of poppler says about the file, or none where it is not installed.
fn poppler(program: &str, arguments: &[&str], bytes: &[u8]) -> Option<String> {
    let mut child =
        Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
    child.stdin.take()?.write_all(bytes).ok()?;
    let output = child.wait_with_output().ok()?;
    assert!(output.status.success(), "{program} refuses the file");
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn words_can_be_selected_and_properties_are_set() {
    let measurer = measurer();
    let bytes = file(&scene(&measurer), FIT, &measurer);
    assert!(bytes.starts_with(b"%PDF-"));
    if let Some(text) = poppler("pdftotext", &["-layout", "-", "-"], &bytes) {
        for words in ["Umzug & \"Anmeldung\" <neu> ]]>", "Ankommen", "Termin buchen"] {
            assert!(text.contains(words), "{words} in {text}");
        }
    }
    if let Some(info) = poppler("pdfinfo", &["-isodates", "-"], &bytes) {
        for words in ["Umzug & \"Anmeldung\"", "Ada Muster", "2026-11-22T09:30:00", "300 x 200 pts", "Tagged:          yes"] {
            assert!(info.contains(words), "{words} in {info}");
        }
    }
    if let Some(fonts) = poppler("pdffonts", &["-"], &bytes) {
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
    let setup = PageSetup { size: PageSize::A4, fitting: Fitting::Tiles { scale: 1.0 } };
    let paging = Paging::new(scene.size, setup).unwrap();
    let bytes = file(&scene, setup, &measurer);
    if let Some(info) = poppler("pdfinfo", &["-"], &bytes) {
        assert!(info.contains(&format!("Pages:           {}\n", paging.pages.len())), "{info}");
    }
    if let Some(text) = poppler("pdftotext", &["-layout", "-", "-"], &bytes) {
        assert!(text.contains(&format!("1 / {} · A1", paging.pages.len())), "{text}");
        assert_eq!(text.matches("Termin buchen").count(), 1, "what lies elsewhere is not repeated: {text}");
    }
    if let Some(info) = poppler("pdfinfo", &["-"], &file(&scene, PageSetup { size: PageSize::A3, fitting: Fitting::OnePage }, &measurer)) {
        assert!(info.contains("1190.55 x 841.89 pts (A3)"), "{info}");
    }
}

#[test]
fn traps_are_drawn() {
    let measurer = measurer();
    for text in TRAPS {
        let bytes = file(&line(&measurer, text, TextStyle::new(Weight::Bold, 16.0)), FIT, &measurer);
        assert!(bytes.starts_with(b"%PDF-"), "{text:?}");
    }
}

#[test]
fn a_document_may_have_several_maps() {
    let measurer = measurer();
    let scene = scene(&measurer);
    let paging = Paging::new(scene.size, FIT).unwrap();
    let part = PdfPart { scene: &scene, paging: &paging };
    let bytes = pdf(&[part, part], &PdfOptions::default(), &measurer).unwrap().bytes;
    if let Some(info) = poppler("pdfinfo", &["-"], &bytes) {
        assert!(info.contains("Pages:           2"), "{info}");
    }
}
