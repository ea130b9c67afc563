//! From the words of a run to glyphs for the PDF, and for comparing fonts. On its own, the PDF library reads the face and plans the shaping
//! again for every text, which is most of the time that a large map takes. Here each face is read once, and a repeated text is shaped once.
//! Never breaks lines and never chooses a face.

use super::unseen::is_drawn;
use super::webfont::may_be_embedded;
use crate::scene::Weight;
use crate::text::{Face, FontSet, Run, SystemFace};
use harfrust::{Direction, FontRef, GlyphBuffer, Script, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::MetadataProvider as _;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

/// The faces a document uses, each with what was shaped so far.
#[derive(Default)]
pub(super) struct Shaper {
    bundled: HashMap<Weight, Used>,
    system: HashMap<String, Used>,
}

/// A run as the library wants it.
pub(super) struct Shaped {
    pub font: Font,
    pub glyphs: Rc<[KrillaGlyph]>,
    /// Whether the face may be put into the file; else its letters are drawn as shapes.
    pub embedded: bool,
}

/// One face in use.
struct Used {
    embedded: bool,
    /// None where the library cannot read it.
    font: Option<Font>,
    plans: Plans,
    /// By direction (from right to left or not) and words.
    known: [HashMap<Box<str>, Rc<[KrillaGlyph]>>; 2],
}

/// What is read of a face once, and the plans of what it has shaped. Both belong to this face and must not be used with another.
#[derive(Default)]
pub(super) struct Plans {
    data: Option<ShaperData>,
    plans: Vec<(Direction, Script, ShapePlan)>,
}

impl Shaper {
    /// The face of a run as the library wants it, and its glyphs; none if the face cannot be read.
    pub(super) fn shape(&mut self, run: &Run) -> Option<Shaped> {
        let used = match &run.face {
            Face::Bundled(weight) => self.bundled.entry(*weight).or_insert_with(|| Used::bundled(*weight)),
            Face::System(face) => {
                if !self.system.contains_key(face.name()) {
                    self.system.insert(face.name().to_owned(), Used::of_system(face));
                }
                self.system.get_mut(face.name())?
            }
        };
        let (font, embedded) = (used.font.clone()?, used.embedded);
        let known = &mut used.known[usize::from(run.right_to_left)];
        if let Some(known) = known.get(run.text.as_str()) {
            return Some(Shaped { font, glyphs: Rc::clone(known), embedded });
        }
        let glyphs: Rc<[KrillaGlyph]> = glyphs(run, &read(&run.face)?, &mut used.plans).into();
        known.insert(run.text.as_str().into(), Rc::clone(&glyphs));
        Some(Shaped { font, glyphs, embedded })
    }
}

impl Used {
    fn bundled(weight: Weight) -> Self {
        Self::new(Font::new(FontSet::bundled(weight).into(), 0), true)
    }

    fn of_system(face: &SystemFace) -> Self {
        Self::new(Font::new(Arc::clone(face.data()).into(), face.index()), may_be_embedded(face))
    }

    fn new(font: Option<Font>, embedded: bool) -> Self {
        Self { embedded, font, plans: Plans::default(), known: [HashMap::new(), HashMap::new()] }
    }
}

/// The tables of a face, in its own bytes.
fn read(face: &Face) -> Option<FontRef<'_>> {
    match face {
        Face::Bundled(weight) => FontRef::from_index(FontSet::bundled(*weight), 0).ok(),
        Face::System(face) => FontRef::from_index(face.data().as_ref().as_ref(), face.index()).ok(),
    }
}

/// The sign that a face has for a hyphen that is no part of the words; only those of the bundled faces are known to look like any hyphen.
pub(super) fn soft_hyphen(face: &Face) -> Option<GlyphId> {
    let Face::Bundled(weight) = face else { return None };
    let sign = FontRef::from_index(FontSet::bundled(*weight), 0).ok()?.charmap().map('\u{ad}')?;
    Some(GlyphId::new(sign.to_u32()))
}

/// Shapes a text, and says how many units the face has in an em.
pub(super) fn shaped(text: &str, right_to_left: bool, face: &FontRef<'_>, known: &mut Plans) -> (GlyphBuffer, i32) {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
    buffer.guess_segment_properties();
    let (direction, script) = (buffer.direction(), buffer.script());
    let Plans { data, plans } = known;
    let shaper = data.get_or_insert_with(|| ShaperData::new(face)).shaper(face).build();
    let at = plans.iter().position(|(planned, of, _)| (*planned, *of) == (direction, script)).unwrap_or_else(|| {
        let known = (script != script::UNKNOWN).then_some(script);
        plans.push((direction, script, ShapePlan::new(&shaper, direction, known, None, &[])));
        plans.len() - 1
    });
    (shaper.shape(buffer, ShapeOptions::new().plan(Some(&plans[at].2))), shaper.units_per_em())
}

/// The glyphs of a run, in ems, each with the letters it stands for.
fn glyphs(run: &Run, face: &FontRef<'_>, plans: &mut Plans) -> Vec<KrillaGlyph> {
    let (output, em) = shaped(&run.text, run.right_to_left, face, plans);
    let em = em as f32;
    let mut starts: Vec<usize> = output.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    starts.sort_unstable();
    let glyphs = output.glyph_infos().iter().zip(output.glyph_positions()).enumerate();
    glyphs
        .filter_map(|(at, glyph)| is_drawn(&output, at).then_some(glyph))
        .map(|(info, position)| {
            let start = info.cluster as usize;
            let end = starts.get(starts.partition_point(|other| *other <= start)).copied().unwrap_or(run.text.len());
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                position.x_advance as f32 / em,
                position.x_offset as f32 / em,
                position.y_offset as f32 / em,
                position.y_advance as f32 / em,
                start..end,
                None,
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Plans, Shaped, Shaper, shaped};
    use crate::export::fixture::{TRAPS, measurer};
    use crate::scene::{Point, TextStyle, Weight};
    use crate::text::{Face, FontSet};
    use harfrust::{Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};

    #[test]
    fn kept_plans_shape_as_new_ones_do() {
        let face = FontRef::new(FontSet::bundled(Weight::Regular)).unwrap();
        let mut plans = Plans::default();
        let words = ["AVATAR", "Überweisung fi ffl", "10.5 → 2", "", "Ω και", "Привет", "a\u{301}b", "(שלום)"];
        for text in words.iter().chain(TRAPS).chain(&words) {
            for right_to_left in [false, true] {
                let mut buffer = UnicodeBuffer::new();
                buffer.push_str(text);
                buffer.set_direction(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight });
                buffer.guess_segment_properties();
                let expected = ShaperData::new(&face).shaper(&face).build().shape(buffer, ShapeOptions::new());
                let (found, em) = shaped(text, right_to_left, &face, &mut plans);
                let seen = |buffer: &harfrust::GlyphBuffer| {
                    let infos = buffer.glyph_infos().iter().map(|info| (info.glyph_id, info.cluster)).collect::<Vec<_>>();
                    let places = buffer.glyph_positions().iter().map(|at| (at.x_advance, at.x_offset, at.y_advance, at.y_offset));
                    (infos, places.collect::<Vec<_>>())
                };
                assert_eq!(seen(&found), seen(&expected), "{text:?}");
                assert_eq!(em, 2816);
            }
        }
        assert!(plans.plans.len() < 2 * words.len(), "plans are kept: {}", plans.plans.len());
    }

    #[test]
    fn glyphs_cover_every_letter_once_and_are_kept() {
        let (measurer, mut shaper) = (measurer(), Shaper::default());
        let style = TextStyle::new(Weight::SemiBold, 12.0);
        for text in ["Termin buchen", "ffi → é e\u{301}", "10,5 %"].iter().chain(TRAPS) {
            let broken = measurer.break_lines(text, style, f64::INFINITY, 1);
            for run in measurer.runs(&broken.lines[0].at(Point::ZERO), style) {
                let Some(Shaped { glyphs, embedded, .. }) = shaper.shape(&run) else { panic!("{text:?} cannot be shaped") };
                assert!(embedded || matches!(run.face, Face::System(_)), "{text:?}");
                let mut ranges: Vec<_> = glyphs.iter().map(|glyph| (glyph.text_range.start, glyph.text_range.end)).collect();
                ranges.sort_unstable();
                ranges.dedup();
                let joined: String = ranges.iter().map(|(start, end)| &run.text[*start..*end]).collect();
                assert_eq!(joined, run.text, "{text:?}");
                let again = shaper.shape(&run).map(|shaped| shaped.glyphs);
                assert!(again.is_some_and(|again| std::rc::Rc::ptr_eq(&again, &glyphs)));
            }
        }
    }
}
