//! From the words of a run to glyphs for the PDF. The library would read the face and plan the shaping again for every text, which takes
//! most of the time of a large map; here each face is read once, and a repeated text is not shaped again. Never breaks lines and
//! never chooses a face.

use crate::scene::Weight;
use crate::text::{Face, FontSet, Run, SystemFace};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, GlyphBuffer, Script, ShapePlan, UnicodeBuffer, script, shape_with_plan};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

/// The faces a document uses, each with what was shaped so far.
#[derive(Default)]
pub(super) struct Shaper {
    bundled: HashMap<Weight, Used>,
    system: HashMap<String, Used>,
}

/// One face in use.
#[derive(Default)]
struct Used {
    /// None where the library cannot read it.
    font: Option<Font>,
    /// Bundled faces stay loaded; one of the system belongs to somebody else and is read for each new text.
    face: Option<rustybuzz::Face<'static>>,
    plans: Vec<(Direction, Script, ShapePlan)>,
    known: HashMap<Box<str>, Rc<[KrillaGlyph]>>,
}

impl Shaper {
    /// The face of a run as the library wants it, and its glyphs; none if the face cannot be read.
    pub(super) fn shape(&mut self, run: &Run) -> Option<(Font, Rc<[KrillaGlyph]>)> {
        let used = match &run.face {
            Face::Bundled(weight) => self.bundled.entry(*weight).or_insert_with(|| Used::bundled(*weight)),
            Face::System(face) => {
                if !self.system.contains_key(face.name()) {
                    self.system.insert(face.name().to_owned(), Used::of_system(face));
                }
                self.system.get_mut(face.name())?
            }
        };
        let font = used.font.clone()?;
        if let Some(known) = used.known.get(run.text.as_str()) {
            return Some((font, Rc::clone(known)));
        }
        let glyphs: Rc<[KrillaGlyph]> = used.glyphs(run)?.into();
        used.known.insert(run.text.as_str().into(), Rc::clone(&glyphs));
        Some((font, glyphs))
    }
}

impl Used {
    fn bundled(weight: Weight) -> Self {
        let data = FontSet::bundled(weight);
        Self { font: Font::new(data.into(), 0), face: rustybuzz::Face::from_slice(data, 0), ..Self::default() }
    }

    fn of_system(face: &SystemFace) -> Self {
        Self { font: Font::new(Arc::clone(face.data()).into(), face.index()), ..Self::default() }
    }

    fn glyphs(&mut self, run: &Run) -> Option<Vec<KrillaGlyph>> {
        match (&self.face, &run.face) {
            (Some(face), _) => Some(glyphs(&run.text, face, &mut self.plans)),
            (None, Face::System(system)) => {
                let face = rustybuzz::Face::from_slice(system.data().as_ref().as_ref(), system.index())?;
                Some(glyphs(&run.text, &face, &mut self.plans))
            }
            (None, Face::Bundled(_)) => None,
        }
    }
}

/// Shapes a text. Plans fit one face: those of another must not be handed in.
fn shaped(text: &str, face: &rustybuzz::Face<'_>, plans: &mut Vec<(Direction, Script, ShapePlan)>) -> GlyphBuffer {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    let (direction, script) = (buffer.direction(), buffer.script());
    let at = plans.iter().position(|(planned, of, _)| (*planned, *of) == (direction, script)).unwrap_or_else(|| {
        let known = (script != script::UNKNOWN).then_some(script);
        plans.push((direction, script, ShapePlan::new(face, direction, known, None, &[])));
        plans.len() - 1
    });
    shape_with_plan(face, &plans[at].2, buffer)
}

/// The glyphs of a text, in ems, each with the letters it stands for.
fn glyphs(text: &str, face: &rustybuzz::Face<'_>, plans: &mut Vec<(Direction, Script, ShapePlan)>) -> Vec<KrillaGlyph> {
    let output = shaped(text, face, plans);
    let mut starts: Vec<usize> = output.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    starts.sort_unstable();
    let em = face.units_per_em() as f32;
    let glyphs = output.glyph_infos().iter().zip(output.glyph_positions());
    glyphs
        .map(|(info, position)| {
            let start = info.cluster as usize;
            let end = starts.get(starts.partition_point(|other| *other <= start)).copied().unwrap_or(text.len());
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
    use super::{Shaper, shaped};
    use crate::export::fixture::{TRAPS, measurer};
    use crate::scene::{TextStyle, Weight};
    use crate::text::FontSet;
    use rustybuzz::UnicodeBuffer;

    #[test]
    fn kept_plans_shape_as_new_ones_do() {
        let face = rustybuzz::Face::from_slice(FontSet::bundled(Weight::Regular), 0).unwrap();
        let mut plans = Vec::new();
        let words = ["AVATAR", "Überweisung fi ffl", "10.5 → 2", "", "Ω και", "Привет", "a\u{301}b"];
        for text in words.iter().chain(TRAPS).chain(&words) {
            let mut buffer = UnicodeBuffer::new();
            buffer.push_str(text);
            let (expected, found) = (rustybuzz::shape(&face, &[], buffer), shaped(text, &face, &mut plans));
            let seen = |buffer: &rustybuzz::GlyphBuffer| {
                let infos = buffer.glyph_infos().iter().map(|info| (info.glyph_id, info.cluster)).collect::<Vec<_>>();
                let places = buffer.glyph_positions().iter().map(|at| (at.x_advance, at.x_offset, at.y_advance, at.y_offset));
                (infos, places.collect::<Vec<_>>())
            };
            assert_eq!(seen(&found), seen(&expected), "{text:?}");
        }
        assert!(plans.len() < words.len(), "plans are kept: {}", plans.len());
    }

    #[test]
    fn glyphs_stand_for_every_letter_once_and_are_kept() {
        let (measurer, mut shaper) = (measurer(), Shaper::default());
        for text in ["Termin buchen", "ffi → é e\u{301}", "10,5 %"].iter().chain(TRAPS) {
            for run in measurer.runs(text, TextStyle::new(Weight::SemiBold, 12.0)) {
                let Some((_, glyphs)) = shaper.shape(&run) else { panic!("{text:?} cannot be shaped") };
                let mut ranges: Vec<_> = glyphs.iter().map(|glyph| (glyph.text_range.start, glyph.text_range.end)).collect();
                ranges.sort_unstable();
                ranges.dedup();
                let joined: String = ranges.iter().map(|(start, end)| &run.text[*start..*end]).collect();
                assert_eq!(joined, run.text, "{text:?}");
                let again = shaper.shape(&run).map(|(_, glyphs)| glyphs);
                assert!(again.is_some_and(|again| std::rc::Rc::ptr_eq(&again, &glyphs)));
            }
        }
    }
}
