//! The letters of a face that a picture uses, as a small font that a browser can read from the picture itself: of the bundled faces, and of those of
//! the system whose licence bits allow it. A font of the system is only handed out if it draws the words as the whole font does. Never chooses a
//! face.

mod file;
mod licence;
mod same;

use self::file::Table;
use crate::scene::Weight;
use crate::text::{FontSet, SystemFace};
use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::{NameId, Tag};
use skrifa::{FontRef, MetadataProvider as _};
use std::collections::BTreeSet;
use subsetter::GlyphRemapper;

/// What a subset for print lacks and a browser needs: which letter has which glyph, and metrics.
const CHARACTER_MAP: [u8; 4] = *b"cmap";
const METRICS: [u8; 4] = *b"OS/2";
/// Tables of a font of many weights. Without them it is the one that was measured, whatever weight a viewer would choose.
const VARIATIONS: [&[u8; 4]; 8] = [b"fvar", b"avar", b"gvar", b"cvar", b"HVAR", b"VVAR", b"MVAR", b"STAT"];

/// Words that a face drew.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Words {
    pub text: String,
    pub right_to_left: bool,
}

/// Why the letters of a face are not in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotEmbedded {
    /// The font's licence bits do not allow it.
    Forbidden,
    /// It is of a kind of which no part can be taken.
    Unable,
    /// As [`NotEmbedded::Forbidden`], so the letters were drawn as shapes: they look the same everywhere, but are no words.
    Outlined,
}

/// An OpenType font with the glyphs of these letters (those that the bundled face has); none if there are none.
pub(super) fn of_bundled(weight: Weight, letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    outlines(FontSet::bundled(weight), 0, letters)
}

/// Whether the licence bits of a face allow its letters in a file that everybody who gets it can read and change.
pub(super) fn may_be_embedded(face: &SystemFace) -> bool {
    FontRef::from_index(face.data().as_ref().as_ref(), face.index()).is_ok_and(|font| licence::allows(&font))
}

/// An OpenType font that draws these words as the face does.
pub(super) fn of_system(face: &SystemFace, words: &BTreeSet<Words>) -> Result<Vec<u8>, NotEmbedded> {
    let bytes = face.data().as_ref().as_ref();
    let whole = FontRef::from_index(bytes, face.index()).map_err(|_| NotEmbedded::Unable)?;
    if !licence::allows(&whole) {
        return Err(NotEmbedded::Forbidden);
    }
    let letters: BTreeSet<char> = words.iter().flat_map(|words| words.text.chars()).collect();
    let draws_the_same = |small: &Vec<u8>| FontRef::new(small).is_ok_and(|small| same::draws_the_same(&whole, &small, words));
    let with_rules = with_rules(&whole, &letters).filter(draws_the_same);
    with_rules.or_else(|| outlines(bytes, face.index(), &letters).filter(draws_the_same)).ok_or(NotEmbedded::Unable)
}

/// A font with the glyphs of these letters and what they become beside each other (joined letters, accents in their places, signs made of several). Of
/// fonts with PostScript outlines the library leaves those out.
fn with_rules(whole: &FontRef<'_>, letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    // The licence and whose it is stay with the letters.
    const NAMES: [u16; 9] = [0, 1, 2, 3, 4, 5, 6, 13, 14];
    const ENGLISH: u16 = 0x0409;
    let codes: IntSet<u32> = letters.iter().map(|letter| u32::from(*letter)).collect();
    let mut scripts = IntSet::<Tag>::empty();
    scripts.invert();
    let dropped: IntSet<Tag> = DEFAULT_DROP_TABLES.iter().copied().chain(VARIATIONS.map(Tag::new)).collect();
    let plan = Plan::new(
        &IntSet::empty(),
        &codes,
        whole,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &dropped,
        &scripts,
        &DEFAULT_LAYOUT_FEATURES.iter().copied().collect(),
        &NAMES.into_iter().map(NameId::new).collect(),
        &[ENGLISH].into_iter().collect(),
    );
    subset_font(whole, &plan).ok()
}

/// A font with the outlines of these letters, and no rules for what they become beside each other.
fn outlines(bytes: &[u8], index: u32, letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let source = FontRef::from_index(bytes, index).ok()?;
    let characters = source.charmap();
    let mut remapper = GlyphRemapper::new();
    let mut glyphs = Vec::with_capacity(letters.len());
    for letter in letters {
        if let Some(glyph) = characters.map(*letter).and_then(|glyph| u16::try_from(glyph.to_u32()).ok()) {
            glyphs.push((u32::from(*letter), remapper.remap(glyph)));
        }
    }
    if glyphs.is_empty() {
        return None;
    }
    let printed = subsetter::subset_with_variations(bytes, index, &[], &remapper).ok()?;
    let mut tables = file::read(&printed)?;
    tables.push(Table { tag: CHARACTER_MAP, data: file::character_map(&glyphs) });
    tables.push(Table { tag: METRICS, data: source.table_data(Tag::new(&METRICS))?.as_bytes().to_vec() });
    Some(file::write(tables, printed.get(..4)?))
}

#[cfg(test)]
mod tests;
