//! Rating with keys, sliders and grids: sets agreed scores in the shown round. What the scores mean is up to the method, what typed keys mean
//! is up to the rule of typed scores.

use crate::app::desk::Desk;
use crate::app::notice::NoticeKind;
use crate::app::typed::{Board, Mark};
use crate::edit::{Edit, MergeKey, ScoreEdit, Selected};
use crate::layout::word;
use crate::model::{Code as _, Score, ScoreKind, TouchpointId};

/// What digits typed one after the other into the same score merge with.
pub(crate) const TYPED: &str = "typed score";

/// The selected touchpoints, on the map and in the inspector.
impl Board for Desk {
    fn mark(&self) -> Option<Mark> {
        self.open.document.selection.touchpoints().next().map(|_| Mark::Map(self.open.document.marker))
    }

    fn go_back(&mut self, mark: Mark) {
        if let Mark::Map(kind) = mark {
            self.open.document.marker = kind;
        }
    }

    fn score(&self) -> Option<Score> {
        self.agreed(self.open.document.marker)
    }

    fn give(&mut self, score: Option<Score>, same_step: bool) -> bool {
        let touchpoints: Vec<TouchpointId> = self.open.document.selection.touchpoints().collect();
        let Some(first) = touchpoints.first().copied() else { return false };
        if !same_step {
            self.open.document.seal();
        }
        self.agree(touchpoints, self.open.document.marker, score, Some(MergeKey { what: TYPED, element: first.0 }))
    }

    fn take_back(&mut self, _before: Option<Score>) {
        self.open.document.retract();
    }

    fn next(&mut self) {
        self.open.document.marker = next(self.open.document.marker);
    }

    fn previous(&mut self) {
        self.open.document.marker = previous(self.open.document.marker);
    }

    fn clear(&mut self) {
        let (Some(map), Some(round)) = (self.open.document.map(), self.round()) else { return };
        let marker = self.open.document.marker;
        let mut selected = self.open.document.selection.touchpoints().filter_map(|id| map.touchpoint(id));
        let is_rated = selected.any(|touchpoint| touchpoint.agreed_in(round).get(marker).is_some());
        drop(selected);
        if !is_rated && marker != self.maps.first_score.unwrap_or(ScoreKind::Expectation) {
            self.previous();
        }
        let cleared = self.give(None, false);
        let count = self.open.document.selection.touchpoints().count();
        if cleared && count > 1 {
            let texts = &self.program.texts;
            let told = texts.cleared_scores(word(texts, self.open.document.marker), i64::try_from(count).unwrap_or(i64::MAX));
            self.notify_done(told);
        }
    }

    fn refuse_decimals(&mut self) {
        let sentence = self.program.texts.score_whole().to_owned();
        self.notify(NoticeKind::Warning, sentence);
    }
}

impl Desk {
    /// The score at which typing begins at what is selected: the one chosen for it, or else the first of expectation, fulfilment and relevance that
    /// is not rated.
    pub(crate) fn first_mark(&self) -> ScoreKind {
        let unrated = || {
            let Some(Selected::Touchpoint(id)) = self.open.document.selection.lead else { return None };
            let judged = self.judged()?;
            let said = judged.find(id)?;
            let needed = [ScoreKind::Expectation, ScoreKind::Fulfilment, ScoreKind::Relevance];
            needed.into_iter().find(|kind| said.score(*kind).is_none())
        };
        self.maps.first_score.or_else(unrated).unwrap_or(ScoreKind::Expectation)
    }

    /// The score at which typing begins, if one was chosen.
    pub fn first_score(&self) -> Option<ScoreKind> {
        self.maps.first_score
    }

    /// Chooses the score at which typing begins from now on; chosen once more, whatever was typed since, typing begins at what is not rated again.
    pub(crate) fn choose_first_score(&mut self, kind: ScoreKind) {
        let again = self.maps.first_score == Some(kind);
        self.maps.first_score = (!again).then_some(kind);
        self.open.document.marker = if again { self.first_mark() } else { kind };
    }

    /// Sets or clears one agreed score; moves of one slider merge until the focus leaves it. Returns whether anything changed.
    pub(crate) fn agree(&mut self, touchpoints: Vec<TouchpointId>, kind: ScoreKind, score: Option<Score>, merge: Option<MergeKey>) -> bool {
        let (Some(map), Some(round), false) = (self.map_id(), self.round(), touchpoints.is_empty()) else { return false };
        self.apply(&Edit::Score(ScoreEdit::Agree { map, touchpoints, round, kind, score }), merge)
    }

    /// A text was put into the field of a score.
    pub(crate) fn enter_score(&mut self, kind: ScoreKind, text: &str) {
        let touchpoints: Vec<TouchpointId> = self.open.document.selection.touchpoints().collect();
        match entered_score(text) {
            Some(score) => self.rate_by_hand(touchpoints, kind, score),
            None => self.refuse_decimals(),
        }
    }

    /// A slider rates.
    pub(crate) fn rate_by_hand(&mut self, touchpoints: Vec<TouchpointId>, kind: ScoreKind, score: Option<Score>) {
        let Some(first) = touchpoints.first() else { return };
        let merge = MergeKey { what: kind.code(), element: first.0 };
        self.agree(touchpoints, kind, score, Some(merge));
    }
}

/// The score after another, wrapping around.
fn next(kind: ScoreKind) -> ScoreKind {
    let all = ScoreKind::ALL;
    all.iter().position(|other| *other == kind).map_or(kind, |at| all[(at + 1) % all.len()])
}

/// The score before another, wrapping around.
fn previous(kind: ScoreKind) -> ScoreKind {
    let all = ScoreKind::ALL;
    all.iter().position(|other| *other == kind).map_or(kind, |at| all[(at + all.len() - 1) % all.len()])
}

/// What was entered in a field for a score: a score, nothing (not rated), or none if it is neither.
fn entered_score(text: &str) -> Option<Option<Score>> {
    match text.trim() {
        "" | "—" | "-" => Some(None),
        "+" => Some(Some(Score::MAX)),
        text => text.parse().ok().and_then(|value| Score::new(value).ok()).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::entered_score;
    use crate::model::Score;

    #[test]
    fn what_is_entered_is_a_score_or_nothing() {
        let score = |value| Some(Score::new(value).ok());
        for (text, expected) in [
            ("7", score(7)),
            ("10", score(10)),
            (" 3 ", score(3)),
            ("+", score(10)),
            ("", Some(None)),
            ("—", Some(None)),
            ("11", None),
            ("x", None),
        ] {
            assert_eq!(entered_score(text), expected, "{text}");
        }
    }
}
