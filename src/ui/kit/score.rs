//! The four scores in words and colours, the same in every view. What a typed character means is defined in `app/`.

use crate::i18n::Texts;
use crate::layout::Theme;
use crate::model::{Score, ScoreKind};
use crate::ui::canvas::color32;
use egui::Color32;

/// The question that a score answers.
pub(crate) fn question(texts: &Texts, kind: ScoreKind) -> &str {
    match kind {
        ScoreKind::Expectation => texts.inspector_question_expectation(),
        ScoreKind::Fulfilment => texts.inspector_question_fulfilment(),
        ScoreKind::Competition => texts.inspector_question_competition(),
        ScoreKind::Relevance => texts.inspector_question_relevance(),
    }
}

/// A score as it is shown; one that is still being typed says so.
pub(crate) fn typed(score: Score, open: bool) -> String {
    let end = if open { "…" } else { "" };
    format!("{}{end}", score.value())
}

/// The colour of its curve.
pub(crate) fn ink(theme: &Theme, kind: ScoreKind) -> Color32 {
    color32(match kind {
        ScoreKind::Expectation => theme.expectation,
        ScoreKind::Fulfilment => theme.fulfilment,
        ScoreKind::Competition => theme.competition,
        ScoreKind::Relevance => theme.muted,
    })
}
