//! Words in the sizes in which they are painted, laid out once and kept from frame to frame. While the zoom changes, a few sizes are enough:
//! what was laid out in the nearest of them is scaled, and gets its own size as soon as the zoom rests. Never which words there are, or
//! where.

use crate::scene::Weight;
use crate::text::FontSet;
use egui::epaint::TextShape;
use egui::epaint::util::hash;
use egui::{Color32, Context, FontId, Galley, Id, Painter, Pos2, emath::TSTransform, pos2};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Type sizes are rounded to steps of this many screen points, so that the atlas is not filled with hundreds of sizes.
const TYPE_STEP: f32 = 0.25;
/// While the zoom changes, so many sizes are laid out between one and its double: scaled by 6 % at most, letters do not look blurred.
const SIZES_PER_DOUBLING: f32 = 6.0;
/// With more letters than this, words that are not in sight are dropped: about 10 MB.
const MANY: usize = 100_000;

/// Laid-out words.
#[derive(Default)]
pub(super) struct Letters {
    pass: u64,
    /// A text that egui is asked for in every frame. It keeps what was asked for in the frame before, so another one means that it has
    /// forgotten its texts, and with them where letters are in its picture of them.
    probe: Option<Arc<Galley>>,
    words: HashMap<u64, Word>,
    /// How many letters all of them have.
    count: usize,
}

#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Letters>>);

/// Words of one weight in one size.
struct Word {
    galley: Arc<Galley>,
    /// From their upper edge down to the baseline.
    baseline: f32,
    letters: usize,
    /// The frame in which they were painted last.
    seen: u64,
}

/// What words look like.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub weight: Weight,
    /// In screen points.
    pub size: f32,
    pub color: Color32,
    /// Whether the size is one of many that follow each other.
    pub passing: bool,
}

/// Gives the words of this window to what paints them.
pub(super) fn with_letters<R>(ctx: &Context, paint: impl FnOnce(&mut Letters) -> R) -> R {
    let shared = ctx.data_mut(|data| data.get_temp_mut_or_default::<Shared>(Id::unique("letters")).clone());
    let mut letters = shared.0.lock().unwrap_or_else(PoisonError::into_inner);
    letters.begin(ctx);
    paint(&mut letters)
}

impl Letters {
    /// Forgets what can no longer be painted, once in a frame.
    fn begin(&mut self, ctx: &Context) {
        let pass = ctx.cumulative_pass_nr();
        if self.pass == pass && self.probe.is_some() {
            return;
        }
        let font = FontId::new(12.0, FontSet::family(Weight::Regular));
        let probe = ctx.fonts_mut(|fonts| fonts.layout_no_wrap("…".to_owned(), font, Color32::PLACEHOLDER));
        if !self.probe.as_ref().is_some_and(|kept| Arc::ptr_eq(kept, &probe)) {
            self.words.clear();
            self.count = 0;
        } else if self.count > MANY {
            let before = self.pass;
            self.words.retain(|_, word| word.seen >= before);
            self.count = self.words.values().map(|word| word.letters).sum();
        }
        self.probe = Some(probe);
        self.pass = pass;
    }

    /// The shape of a piece of a line whose baseline begins at a point of the screen. `drawn`: the words as the engine draws them, asked for
    /// only if they are new; `index` tells pieces of the same line apart.
    pub(super) fn shape<S: Into<String>>(
        &mut self,
        painter: &Painter,
        (line, index, drawn): (&str, usize, impl FnOnce() -> S),
        at: Pos2,
        look: Look,
    ) -> TextShape {
        let size = if look.passing {
            ((look.size.log2() * SIZES_PER_DOUBLING).round() / SIZES_PER_DOUBLING).exp2()
        } else {
            ((look.size / TYPE_STEP).round() * TYPE_STEP).max(TYPE_STEP)
        };
        let key = hash((line, index, look.weight, size.to_bits(), look.passing));
        let (pass, count) = (self.pass, &mut self.count);
        let word = self.words.entry(key).or_insert_with(|| {
            let family = FontSet::own_family(look.weight, line).unwrap_or_else(|| FontSet::family(look.weight));
            let word =
                Word::new(painter.layout_no_wrap(drawn().into(), FontId::new(size, family), Color32::PLACEHOLDER), size, look.passing);
            *count += word.letters;
            word
        });
        word.seen = pass;
        let (galley, baseline) = (Arc::clone(&word.galley), word.baseline);
        if !look.passing {
            return TextShape::new(pos2(at.x, at.y - baseline), galley, look.color);
        }
        let scaling = look.size / size;
        let mut shape = TextShape::new(Pos2::ZERO, galley, look.color);
        shape.transform(TSTransform { scaling, translation: pos2(at.x, at.y - baseline * scaling).to_vec2() });
        shape
    }
}

impl Word {
    fn new(mut galley: Arc<Galley>, size: f32, passing: bool) -> Self {
        let row = galley.rows.first();
        let baseline = row.and_then(|row| row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y)).unwrap_or(size);
        let letters = galley.rows.iter().map(|row| row.glyphs.len()).sum();
        if passing {
            // What is scaled is copied in each frame: without what only a text field needs. Letters with colours of their own are told by it.
            for placed in &mut Arc::make_mut(&mut galley).rows {
                if !placed.row.glyphs.iter().any(|glyph| glyph.is_color) {
                    Arc::make_mut(&mut placed.row).glyphs = Vec::new();
                }
            }
        }
        Self { galley, baseline, letters, seen: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::{Letters, Look, with_letters};
    use crate::scene::Weight;
    use crate::text::FontSet;
    use egui::epaint::TextShape;
    use egui::{Color32, Context, RawInput, pos2};
    use std::sync::Arc;

    const WORDS: &str = "A letter about the claim";

    /// What one frame paints.
    fn frame(ctx: &Context, mut paint: impl FnMut(&egui::Painter, &mut Letters) -> TextShape) -> TextShape {
        let mut painted = None;
        let mut output = ctx.run_ui(RawInput::default(), |ui| {
            painted = Some(with_letters(ui.ctx(), |letters| paint(ui.painter(), letters)));
        });
        output.textures_delta.clear();
        painted.unwrap()
    }

    fn painted(ctx: &Context, size: f32, passing: bool) -> TextShape {
        let look = Look { weight: Weight::Regular, size, color: Color32::BLACK, passing };
        frame(ctx, |painter, letters| letters.shape(painter, (WORDS, 0, || WORDS), pos2(10.0, 40.0), look))
    }

    fn context() -> Context {
        let ctx = Context::default();
        ctx.set_fonts(FontSet::definitions());
        ctx
    }

    #[test]
    fn words_are_laid_out_once_and_anew_with_other_fonts() {
        let ctx = context();
        let first = painted(&ctx, 13.0, false);
        assert!(Arc::ptr_eq(&first.galley, &painted(&ctx, 13.0, false).galley));
        assert!(!Arc::ptr_eq(&first.galley, &painted(&ctx, 14.0, false).galley));
        ctx.set_fonts(egui::FontDefinitions::default());
        assert!(!Arc::ptr_eq(&first.galley, &painted(&ctx, 13.0, false).galley), "another picture of letters");
    }

    #[test]
    fn while_zooming_words_are_as_wide_as_at_rest_and_stand_on_the_same_line() {
        let ctx = context();
        for step in 0..60 {
            let size = 5.0 * 1.05_f32.powi(step);
            let (passing, resting) = (painted(&ctx, size, true).visual_bounding_rect(), painted(&ctx, size, false).visual_bounding_rect());
            // At rest, sizes are rounded.
            let wide = resting.width() * 0.125 / size + 1.5;
            assert!((passing.width() - resting.width()).abs() < wide, "{size}: {passing:?} {resting:?}");
            assert!(
                (passing.max.y - resting.max.y).abs() < 1.5 && (passing.min.x - resting.min.x).abs() < 1.0,
                "{size}: {passing:?} {resting:?}"
            );
        }
    }

    #[test]
    fn while_zooming_few_sizes_are_laid_out() {
        let ctx = context();
        for step in 0..200 {
            painted(&ctx, 8.0 * 1.01_f32.powi(step), true);
        }
        let kept = with_letters(&ctx, |letters| letters.words.len());
        assert!((17..=20).contains(&kept), "{kept}");
    }

    #[test]
    fn words_that_are_out_of_sight_are_dropped_when_there_are_many() {
        let ctx = context();
        let book = "word ".repeat(30_000);
        let look = Look { weight: Weight::Regular, size: 12.0, color: Color32::BLACK, passing: false };
        frame(&ctx, |painter, letters| letters.shape(painter, (&book, 0, || book.as_str()), pos2(0.0, 0.0), look));
        painted(&ctx, 13.0, false);
        painted(&ctx, 13.0, false);
        let kept = with_letters(&ctx, |letters| (letters.words.len(), letters.count));
        assert_eq!(kept, (1, WORDS.len()));
    }
}
