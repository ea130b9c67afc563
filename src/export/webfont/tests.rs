//! Small fonts, compared with those they were made from.

use super::{NotEmbedded, Words, file, of_bundled, of_system};
use crate::export::fixture::{guarded, measurer};
use crate::scene::{Point, TextStyle, Weight};
use crate::text::{Face, FontSet, SystemFace};
use skrifa::prelude::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};
use std::collections::BTreeSet;
use std::sync::Arc;

#[test]
fn a_subset_has_its_letters_with_their_outlines_and_advances() {
    for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
        let letters = "Überweisung: 1–2 → ½ ABC".chars().collect();
        let bytes = of_bundled(weight, &letters).unwrap();
        assert!(bytes.len() < 12_000, "{}", bytes.len());
        assert_eq!(file::sum(&bytes), 0xb1b0_afba);
        let (whole, small) = (FontRef::new(FontSet::bundled(weight)).unwrap(), FontRef::new(&bytes).unwrap());
        let metrics = |font: &FontRef<'_>| font.metrics(Size::unscaled(), LocationRef::default());
        assert_eq!((metrics(&small).units_per_em, metrics(&small).ascent), (metrics(&whole).units_per_em, metrics(&whole).ascent));
        for letter in letters {
            let seen = |font: &FontRef<'_>| {
                let glyph = font.charmap().map(letter).unwrap();
                let glyphs = font.glyph_metrics(Size::unscaled(), LocationRef::default());
                (glyphs.advance_width(glyph), glyphs.bounds(glyph))
            };
            assert_eq!(seen(&small), seen(&whole), "{letter}");
        }
        assert_eq!(small.charmap().map('Z'), None);
    }
}

#[test]
fn nothing_to_embed_is_no_font() {
    assert_eq!(of_bundled(Weight::Regular, &['日', '\u{1f600}'].into()), None);
}

/// The face of the system that draws a text (the first, if there are several), and the words that it draws. The tests' packages bring one for these letters.
fn drawn(text: &str) -> (Arc<SystemFace>, BTreeSet<Words>) {
    let (measurer, style) = (measurer(), TextStyle::new(Weight::Regular, 13.0));
    let broken = measurer.break_lines(text, style, f64::INFINITY, 1);
    let runs = measurer.runs(&broken.lines[0].at(Point::ZERO), style);
    let mut face = None;
    let mut words = BTreeSet::new();
    for run in runs {
        if let Face::System(of) = run.face
            && *face.get_or_insert_with(|| Arc::clone(&of)) == of
        {
            words.insert(Words { text: run.text, right_to_left: run.right_to_left });
        }
    }
    (face.expect("no font of the system has these letters: scripts/install brings one"), words)
}

#[test]
fn letters_that_join_or_bear_accents_are_drawn_as_by_the_whole_font() {
    for text in ["مرحبا بالعالم", "שָׁלוֹם", "ხელი", "𝔄𝔅 𝟙"] {
        let (face, words) = drawn(text);
        // Whether they are the same is asked in there.
        let bytes = of_system(&face, &words).unwrap_or_else(|reason| panic!("{text}: {reason:?}"));
        assert!(bytes.len() < 60_000, "{text}: {}", bytes.len());
        let small = FontRef::new(&bytes).unwrap();
        assert_eq!(small.charmap().map('☃'), None, "{text}: only what is used");
        for letter in words.iter().flat_map(|words| words.text.chars()).filter(|letter| letter.is_alphabetic()) {
            assert!(small.charmap().map(letter).is_some(), "{text}: {letter}");
        }
    }
}

#[test]
fn a_font_that_joins_letters_is_not_replaced_by_one_that_does_not() {
    let (face, words) = drawn("مرحبا");
    let whole = FontRef::from_index(face.data().as_ref().as_ref(), face.index()).unwrap();
    let letters = words.iter().flat_map(|words| words.text.chars()).collect();
    let apart = super::outlines(face.data().as_ref().as_ref(), face.index(), &letters).unwrap();
    assert!(!super::same::draws_the_same(&whole, &FontRef::new(&apart).unwrap(), &words));
}

#[test]
fn letters_of_every_plane_have_their_glyphs_in_a_font_of_outlines_too() {
    let (face, words) = drawn("ΩЖ𝟙𝟚ψ𝔄");
    let letters: BTreeSet<char> = words.iter().flat_map(|words| words.text.chars()).collect();
    let bytes = face.data().as_ref().as_ref();
    let (whole, small) = (FontRef::from_index(bytes, face.index()).unwrap(), super::outlines(bytes, face.index(), &letters).unwrap());
    assert_eq!(file::sum(&small), 0xb1b0_afba);
    assert!(letters.iter().any(|letter| *letter > '\u{ffff}'));
    assert!(super::same::draws_the_same(&whole, &FontRef::new(&small).unwrap(), &words));
}

#[test]
fn a_font_that_may_not_be_embedded_is_not() {
    let (face, words) = drawn("مرحبا");
    assert!(of_system(&face, &words).is_ok());
    assert_eq!(of_system(&guarded("مرحبا"), &words), Err(NotEmbedded::Forbidden));
    let bytes = face.data().as_ref().as_ref();
    let tables = usize::from(u16::from_be_bytes([bytes[4], bytes[5]]));
    let record = (0..tables).map(|index| 12 + index * 16).find(|at| bytes[*at..*at + 4] == *b"OS/2").unwrap();
    let table = u32::from_be_bytes(bytes[record + 8..record + 12].try_into().unwrap()) as usize;
    let cut = bytes[..table].to_vec();
    assert!(of_system(&SystemFace::of_bytes("Cut", cut), &words).is_err(), "a damaged font harms nobody");
}
