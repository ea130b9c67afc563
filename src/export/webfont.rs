//! The letters of a bundled face that a picture uses, as a small font a browser can read from the picture itself. Kerning is left out:
//! lines keep their measured width anyway. Never touches fonts of the system, whose licences are unknown.

use crate::scene::Weight;
use crate::text::FontSet;
use skrifa::{FontRef, MetadataProvider as _};
use std::collections::BTreeSet;
use subsetter::GlyphRemapper;

/// What a subset for print lacks and a browser needs: which letter has which glyph, and metrics.
const CHARACTER_MAP: [u8; 4] = *b"cmap";
const METRICS: [u8; 4] = *b"OS/2";
const HEAD: [u8; 4] = *b"head";
/// Bytes before the table directory.
const HEADER: usize = 12;
/// Bytes of an entry in the table directory.
const RECORD: usize = 16;

/// A table of a font file.
struct Table {
    tag: [u8; 4],
    data: Vec<u8>,
}

/// An OpenType font with the glyphs of these letters (those of the basic plane that the face has); none if there are none.
pub(super) fn subset(weight: Weight, letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let source = FontSet::bundled(weight);
    let characters = FontRef::new(source).ok()?.charmap();
    let mut remapper = GlyphRemapper::new();
    let mut glyphs = Vec::with_capacity(letters.len());
    for letter in letters {
        if let (Ok(code), Some(glyph)) =
            (u16::try_from(u32::from(*letter)), characters.map(*letter).and_then(|glyph| u16::try_from(glyph.to_u32()).ok()))
        {
            glyphs.push((code, remapper.remap(glyph)));
        }
    }
    if glyphs.is_empty() {
        return None;
    }
    let printed = subsetter::subset(source, 0, &remapper).ok()?;
    let mut tables = read(&printed)?;
    tables.push(Table { tag: CHARACTER_MAP, data: character_map(&glyphs) });
    tables.push(read(source)?.into_iter().find(|table| table.tag == METRICS)?);
    Some(write(tables, printed.get(..4)?))
}

/// A `cmap` table of one subtable in format 4; `glyphs` are in code order.
fn character_map(glyphs: &[(u16, u16)]) -> Vec<u8> {
    // First code, last code, glyph minus code.
    let mut segments: Vec<(u16, u16, u16)> = Vec::new();
    for &(code, glyph) in glyphs {
        let delta = glyph.wrapping_sub(code);
        match segments.last_mut() {
            Some((_, last, same)) if last.checked_add(1) == Some(code) && *same == delta => *last = code,
            _ => segments.push((code, code, delta)),
        }
    }
    // The format ends with a segment for the last code of all, which has no glyph.
    segments.push((0xffff, 0xffff, 1));
    let count = segments.len() as u16;
    let power = 1_u16 << (15 - count.leading_zeros());
    let mut out = Vec::new();
    for number in [0, 1, 3, 1, 0, 12, 4, 16 + 8 * count, 0, 2 * count, 2 * power, 15 - count.leading_zeros() as u16, 2 * (count - power)] {
        put(&mut out, number);
    }
    segments.iter().for_each(|segment| put(&mut out, segment.1));
    put(&mut out, 0);
    segments.iter().for_each(|segment| put(&mut out, segment.0));
    segments.iter().for_each(|segment| put(&mut out, segment.2));
    segments.iter().for_each(|_| put(&mut out, 0));
    out
}

fn put(out: &mut Vec<u8>, number: u16) {
    out.extend_from_slice(&number.to_be_bytes());
}

fn number(data: &[u8], at: usize) -> Option<usize> {
    let bytes = data.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(bytes)).ok()
}

/// The tables of a font file of one face.
fn read(font: &[u8]) -> Option<Vec<Table>> {
    let count = u16::from_be_bytes(font.get(4..6)?.try_into().ok()?);
    let mut tables = Vec::new();
    for index in 0..usize::from(count) {
        let record = HEADER + index * RECORD;
        let tag = font.get(record..record + 4)?.try_into().ok()?;
        let (offset, length) = (number(font, record + 8)?, number(font, record + 12)?);
        tables.push(Table { tag, data: font.get(offset..offset.checked_add(length)?)?.to_vec() });
    }
    Some(tables)
}

/// A font file of these tables, with correct checksums.
fn write(mut tables: Vec<Table>, flavour: &[u8]) -> Vec<u8> {
    tables.sort_by_key(|table| table.tag);
    let count = tables.len() as u16;
    let exponent = 15 - count.leading_zeros() as u16;
    let mut out = flavour.to_vec();
    for number in [count, 16 << exponent, exponent, 16 * count - (16 << exponent)] {
        put(&mut out, number);
    }
    let mut offset = HEADER + tables.len() * RECORD;
    let mut sum_at = None;
    for table in &mut tables {
        if table.tag == HEAD
            && let Some(adjustment) = table.data.get_mut(8..12)
        {
            adjustment.fill(0);
            sum_at = Some(offset + 8);
        }
        out.extend_from_slice(&table.tag);
        for number in [sum(&table.data), offset as u32, table.data.len() as u32] {
            out.extend_from_slice(&number.to_be_bytes());
        }
        offset += table.data.len().next_multiple_of(4);
    }
    for table in &tables {
        out.extend_from_slice(&table.data);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    let adjustment = 0xb1b0_afba_u32.wrapping_sub(sum(&out));
    if let Some(place) = sum_at.and_then(|at| out.get_mut(at..at + 4)) {
        place.copy_from_slice(&adjustment.to_be_bytes());
    }
    out
}

/// The format's own checksum: big-endian words added up, the last one filled with zeros.
fn sum(data: &[u8]) -> u32 {
    let words = data.chunks(4).map(|chunk| {
        let mut word = [0; 4];
        word.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
        u32::from_be_bytes(word)
    });
    words.fold(0, u32::wrapping_add)
}

#[cfg(test)]
mod tests {
    use super::{subset, sum};
    use crate::scene::Weight;
    use crate::text::FontSet;
    use skrifa::prelude::{LocationRef, Size};
    use skrifa::{FontRef, MetadataProvider as _};

    #[test]
    fn a_subset_has_its_letters_with_their_outlines_and_advances() {
        for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
            let letters = "Überweisung: 1–2 → ½ ABC".chars().collect();
            let bytes = subset(weight, &letters).unwrap();
            assert!(bytes.len() < 12_000, "{}", bytes.len());
            assert_eq!(sum(&bytes), 0xb1b0_afba);
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
        assert_eq!(subset(Weight::Regular, &['日', '\u{1f600}'].into()), None);
    }
}
