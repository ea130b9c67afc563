//! How many raters said what: the votes of one touchpoint in one round, counted per question. Sums of whole numbers, so that nothing is
//! lost; what they mean is asked elsewhere.

use crate::model::{PerScore, ScoreKind, Scores};

/// The votes on all four questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many raters gave at least one score.
    pub raters: u32,
    answers: PerScore<Answers>,
}

/// The votes on one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// How many.
    pub count: u32,
    /// Σ of the votes.
    pub sum: u32,
    /// Σ of the squares of the votes.
    pub squares: u32,
}

impl Tally {
    /// The votes of several raters, each once.
    pub fn of<'a>(votes: impl IntoIterator<Item = &'a Scores>) -> Self {
        let mut tally = Self::default();
        for scores in votes {
            tally.add(scores);
        }
        tally
    }

    /// Counts one more rater's scores; one who gave none is not counted.
    pub(super) fn add(&mut self, scores: &Scores) {
        let mut any = false;
        for (kind, score) in scores.iter() {
            if let Some(score) = score {
                let answers = self.answers.get_mut(kind);
                let value = u32::from(score.value());
                answers.count += 1;
                answers.sum += value;
                answers.squares += value * value;
                any = true;
            }
        }
        self.raters += u32::from(any);
    }

    /// The votes on one question.
    pub fn answers(&self, kind: ScoreKind) -> Answers {
        self.answers.get(kind)
    }
}

impl Answers {
    /// The mean vote, 0–10; none without votes.
    pub fn mean(self) -> Option<f64> {
        (self.count > 0).then(|| f64::from(self.sum) / f64::from(self.count))
    }

    /// The sample variance s² (divided by n − 1); none with fewer than two votes.
    pub(crate) fn variance(self) -> Option<f64> {
        let (count, sum, squares) = (f64::from(self.count), f64::from(self.sum), f64::from(self.squares));
        (self.count >= 2).then(|| (count * squares - sum * sum) / (count * (count - 1.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Score;

    #[test]
    fn votes_are_counted_per_question() {
        let vote = |fulfilment, relevance| Scores {
            fulfilment: Score::new(fulfilment).ok(),
            relevance: Score::new(relevance).ok(),
            ..Scores::default()
        };
        let tally = Tally::of(&[vote(2, 11), vote(4, 0), vote(9, 11), Scores::default()]);
        assert_eq!(tally.raters, 3);
        assert_eq!(tally.answers(ScoreKind::Fulfilment).mean(), Some(5.0));
        assert_eq!(tally.answers(ScoreKind::Fulfilment).variance(), Some(13.0));
        assert_eq!(tally.answers(ScoreKind::Relevance).mean(), Some(0.0), "0 is a score");
        assert_eq!(tally.answers(ScoreKind::Relevance).variance(), None);
        assert_eq!(tally.answers(ScoreKind::Expectation).mean(), None);
    }
}
