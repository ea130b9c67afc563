//! One thing for each of the four questions asked at every touchpoint. Code that treats the four alike goes through this instead of naming each.

use super::ScoreKind;

/// Something for each of the four scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PerScore<T> {
    /// E: how much does the customer expect?
    pub expectation: T,
    /// F: how well is it met, as the customer sees it?
    pub fulfilment: T,
    /// C: how well does the best competitor meet it?
    pub competition: T,
    /// R: how much does it count for the decision to buy?
    pub relevance: T,
}

impl<T> PerScore<T> {
    /// What a function gives for each question, in their order.
    pub(crate) fn from_fn(mut of: impl FnMut(ScoreKind) -> T) -> Self {
        Self {
            expectation: of(ScoreKind::Expectation),
            fulfilment: of(ScoreKind::Fulfilment),
            competition: of(ScoreKind::Competition),
            relevance: of(ScoreKind::Relevance),
        }
    }

    /// What belongs to one question.
    pub fn get(&self, kind: ScoreKind) -> T
    where
        T: Copy,
    {
        match kind {
            ScoreKind::Expectation => self.expectation,
            ScoreKind::Fulfilment => self.fulfilment,
            ScoreKind::Competition => self.competition,
            ScoreKind::Relevance => self.relevance,
        }
    }

    /// The place of what belongs to one question.
    pub fn get_mut(&mut self, kind: ScoreKind) -> &mut T {
        match kind {
            ScoreKind::Expectation => &mut self.expectation,
            ScoreKind::Fulfilment => &mut self.fulfilment,
            ScoreKind::Competition => &mut self.competition,
            ScoreKind::Relevance => &mut self.relevance,
        }
    }

    /// The same for each question, made into something else.
    pub fn map<U>(self, mut make: impl FnMut(T) -> U) -> PerScore<U> {
        PerScore {
            expectation: make(self.expectation),
            fulfilment: make(self.fulfilment),
            competition: make(self.competition),
            relevance: make(self.relevance),
        }
    }

    /// Each question with what belongs to it, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (ScoreKind, &T)> {
        let Self { expectation, fulfilment, competition, relevance } = self;
        [
            (ScoreKind::Expectation, expectation),
            (ScoreKind::Fulfilment, fulfilment),
            (ScoreKind::Competition, competition),
            (ScoreKind::Relevance, relevance),
        ]
        .into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Code as _;

    #[test]
    fn each_question_has_a_place_of_its_own_in_the_order_of_the_words() {
        let mut codes = PerScore::from_fn(ScoreKind::code);
        assert_eq!(codes.iter().map(|(kind, _)| kind).collect::<Vec<_>>(), ScoreKind::ALL);
        for kind in ScoreKind::ALL {
            assert_eq!(codes.get(*kind), kind.code());
            assert_eq!(codes.map(str::len).get(*kind), kind.code().len());
        }
        *codes.get_mut(ScoreKind::Competition) = "other";
        assert_eq!(codes, PerScore { competition: "other", ..PerScore::from_fn(ScoreKind::code) });
        assert!(codes.iter().all(|(kind, code)| *code == codes.get(kind)));
    }
}
