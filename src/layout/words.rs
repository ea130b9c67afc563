//! Machine words turned into words for people. The one place that knows how a vocabulary's message keys are built.

use crate::i18n::Texts;
use crate::model::{Code, LaneKind, Project};
use crate::text::Syllables;

/// The word for a value of a closed vocabulary, in the language of `texts`.
pub fn word<C: Code>(texts: &Texts, value: C) -> &str {
    texts.term(C::KIND, value.code())
}

/// What a lane is called: its own name, or the word for its kind.
pub fn lane_name<'a>(texts: &'a Texts, kind: &'a LaneKind) -> &'a str {
    match kind {
        LaneKind::Cards(media) => texts.term("lane", media.code()),
        LaneKind::Curves => texts.term("lane", "curves"),
        LaneKind::Emotion => texts.term("lane", "emotion"),
        LaneKind::Experiences => texts.term("lane", "experiences"),
        LaneKind::Free(free) => &free.name,
    }
}

/// The syllables at which long words of a project are broken: those of the language it names, else of the program's.
pub(super) fn syllables(project: &Project, texts: &Texts) -> Option<Syllables> {
    Syllables::of(project.language.map_or(texts.language().code(), Code::code))
}

/// The syllables at which long words of the program itself are broken.
pub(super) fn own_syllables(texts: &Texts) -> Option<Syllables> {
    Syllables::of(texts.language().code())
}
