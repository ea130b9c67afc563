//! Rating with keys, sliders and grids: sets agreed scores in the shown round. What the scores mean is up to the method.

use crate::app::desk::Desk;
use crate::edit::{Edit, MergeKey, ScoreEdit};
use crate::model::{Code as _, Score, ScoreKind, TouchpointId};

impl Desk {
    /// Rates the active score of all selected touchpoints and makes the next score the active one.
    pub(crate) fn rate_active(&mut self, score: Score) {
        let touchpoints: Vec<TouchpointId> = self.open.document.selection.touchpoints().collect();
        if touchpoints.is_empty() || self.refuses_change() {
            return;
        }
        self.open.document.seal();
        self.agree(touchpoints, self.look.active_score, Some(score), None);
        self.look.active_score = next(self.look.active_score);
    }

    /// Clears the active score of all selected touchpoints. If there is nothing to clear, the last digit was meant: the previous score is
    /// cleared and becomes the active one.
    pub(crate) fn clear_active(&mut self) {
        let touchpoints: Vec<TouchpointId> = self.open.document.selection.touchpoints().collect();
        let (Some(map), Some(round)) = (self.open.document.map(), self.round()) else { return };
        let is_rated = |kind: ScoreKind| {
            touchpoints.iter().filter_map(|id| map.touchpoint(*id)).any(|touchpoint| touchpoint.agreed_in(round).get(kind).is_some())
        };
        let mut kind = self.look.active_score;
        if !is_rated(kind) && kind != self.program.first_score {
            kind = previous(kind);
        }
        self.open.document.seal();
        self.agree(touchpoints, kind, None, None);
        self.look.active_score = kind;
    }

    /// Sets or clears one agreed score; moves of one slider merge until the focus leaves it.
    pub(crate) fn agree(&mut self, touchpoints: Vec<TouchpointId>, kind: ScoreKind, score: Option<Score>, merge: Option<MergeKey>) {
        let (Some(map), Some(round), false) = (self.map_id(), self.round(), touchpoints.is_empty()) else { return };
        self.apply(&Edit::Score(ScoreEdit::Agree { map, touchpoints, round, kind, score }), merge);
    }

    /// A slider or number field rates.
    pub(crate) fn rate_by_hand(&mut self, touchpoints: Vec<TouchpointId>, kind: ScoreKind, score: Option<Score>) {
        let Some(first) = touchpoints.first() else { return };
        let merge = MergeKey { what: kind.code(), element: first.0 };
        self.agree(touchpoints, kind, score, Some(merge));
    }
}

/// The score after another, wrapping around.
pub(crate) fn next(kind: ScoreKind) -> ScoreKind {
    let all = ScoreKind::ALL;
    all.iter().position(|other| *other == kind).map_or(kind, |at| all[(at + 1) % all.len()])
}

/// The score before another, wrapping around.
pub(crate) fn previous(kind: ScoreKind) -> ScoreKind {
    let all = ScoreKind::ALL;
    all.iter().position(|other| *other == kind).map_or(kind, |at| all[(at + all.len() - 1) % all.len()])
}

/// The score that a typed character means: a digit, or `+` for ten.
pub fn score_of_letter(letter: char) -> Option<Score> {
    match letter {
        '+' => Some(Score::MAX),
        digit => digit.to_digit(10).and_then(|digit| Score::new(u8::try_from(digit).ok()?).ok()),
    }
}

/// The score that one key press means; none for a text of several characters.
pub fn typed_score(text: &str) -> Option<Score> {
    let mut letters = text.chars();
    letters.next().filter(|_| letters.next().is_none()).and_then(score_of_letter)
}

/// What was entered in a field for a score: a score, nothing (not rated), or none if it is neither.
pub fn entered_score(text: &str) -> Option<Option<Score>> {
    match text.trim() {
        "" | "—" | "-" => Some(None),
        "+" => Some(Some(Score::MAX)),
        text => text.parse().ok().and_then(|value| Score::new(value).ok()).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::{entered_score, typed_score};
    use crate::model::Score;

    #[test]
    fn a_digit_is_a_score_plus_is_ten_and_nothing_else_is() {
        for value in 0..=9 {
            assert_eq!(typed_score(&value.to_string()), Score::new(value).ok());
        }
        assert_eq!(typed_score("+"), Some(Score::MAX));
        for text in ["", "10", "a", "-", "77", "½"] {
            assert_eq!(typed_score(text), None, "{text}");
        }
    }

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
