//! Font files as tables: reading them, writing them with correct checksums, and the table of which letter has which glyph. Never what is in a
//! glyph.

/// Bytes before the table directory.
const HEADER: usize = 12;
/// Bytes of an entry in the table directory.
const RECORD: usize = 16;

const HEAD: [u8; 4] = *b"head";

/// A table of a font file.
pub(super) struct Table {
    pub tag: [u8; 4],
    pub data: Vec<u8>,
}

/// A `cmap` table; `glyphs` are in code order.
pub(super) fn character_map(glyphs: &[(u32, u16)]) -> Vec<u8> {
    const UNICODE: [(u16, u16); 2] = [(3, 1), (3, 10)];
    let basic: Vec<(u16, u16)> = glyphs.iter().filter_map(|(code, glyph)| Some((u16::try_from(*code).ok()?, *glyph))).collect();
    // What is beyond the basic plane needs the larger form, which has all of them; some readers know only the small one.
    let whole = (basic.len() < glyphs.len()).then(|| grouped(glyphs));
    let parts: Vec<((u16, u16), Vec<u8>)> =
        UNICODE.into_iter().zip([segmented(&basic), whole]).filter_map(|(name, part)| Some((name, part?))).collect();
    let mut out = Vec::new();
    put(&mut out, 0);
    put(&mut out, parts.len() as u16);
    let mut offset = 4 + 8 * parts.len();
    for ((platform, encoding), part) in &parts {
        put(&mut out, *platform);
        put(&mut out, *encoding);
        out.extend_from_slice(&(offset as u32).to_be_bytes());
        offset += part.len();
    }
    out.extend(parts.into_iter().flat_map(|(_, part)| part));
    out
}

/// Format 4: the basic plane; none if it would not fit in it.
fn segmented(glyphs: &[(u16, u16)]) -> Option<Vec<u8>> {
    const MOST: usize = 8_000;
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
    if segments.len() > MOST {
        return None;
    }
    let count = segments.len() as u16;
    let power = 1_u16 << (15 - count.leading_zeros());
    let mut out = Vec::new();
    for number in [4, 16 + 8 * count, 0, 2 * count, 2 * power, 15 - count.leading_zeros() as u16, 2 * (count - power)] {
        put(&mut out, number);
    }
    segments.iter().for_each(|segment| put(&mut out, segment.1));
    put(&mut out, 0);
    segments.iter().for_each(|segment| put(&mut out, segment.0));
    segments.iter().for_each(|segment| put(&mut out, segment.2));
    segments.iter().for_each(|_| put(&mut out, 0));
    Some(out)
}

/// Format 12: every plane.
fn grouped(glyphs: &[(u32, u16)]) -> Vec<u8> {
    // First code, last code, first glyph.
    let mut groups: Vec<(u32, u32, u32)> = Vec::new();
    for &(code, glyph) in glyphs {
        let glyph = u32::from(glyph);
        match groups.last_mut() {
            Some((first, last, begin)) if *last + 1 == code && *begin + (code - *first) == glyph => *last = code,
            _ => groups.push((code, code, glyph)),
        }
    }
    let mut out = Vec::new();
    put(&mut out, 12);
    put(&mut out, 0);
    for number in [16 + 12 * groups.len() as u32, 0, groups.len() as u32] {
        out.extend_from_slice(&number.to_be_bytes());
    }
    for number in groups.into_iter().flat_map(|(first, last, glyph)| [first, last, glyph]) {
        out.extend_from_slice(&number.to_be_bytes());
    }
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
pub(super) fn read(font: &[u8]) -> Option<Vec<Table>> {
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
pub(super) fn write(mut tables: Vec<Table>, flavour: &[u8]) -> Vec<u8> {
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
pub(super) fn sum(data: &[u8]) -> u32 {
    let words = data.chunks(4).map(|chunk| {
        let mut word = [0; 4];
        word.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
        u32::from_be_bytes(word)
    });
    words.fold(0, u32::wrapping_add)
}
