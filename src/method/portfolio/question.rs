//! What is asked of the portfolio, in numbers alone: what each measure costs and brings, what it depends on, and what a selection is worth. Money,
//! effort and gains are whole numbers, so that no sum is ever rounded. Never what a measure is called.

/// How many parts of a gain are one point of fulfilment.
pub(super) const PARTS: f64 = 1_000.0;

/// A touchpoint, as far as it matters here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Row {
    /// R/10 · reach, 0–1; 0 where R or F is not rated.
    pub(super) weight: f64,
    /// 10 − F, 0–10: more than this cannot be gained.
    pub(super) room: f64,
}

/// Whether a measure can be chosen at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// It can be chosen.
    Candidate,
    /// It is live or done: it meets needs and fills its group, and costs and brings nothing any more.
    There,
    /// It is dropped, or has no touchpoint here: it can neither be chosen nor meet a need.
    Out,
}

/// What was decided beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pinned {
    /// It has to be chosen.
    Must,
    /// It must not be chosen.
    Never,
}

/// A measure, as far as it matters here.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    /// Whole minor units of the currency, at least 0.
    pub(super) cost: i64,
    /// Whole hundredths of a day, at least 0.
    pub(super) effort: i64,
    /// lift · retention/10 in thousandths, 0–10,000.
    pub(super) gain: u32,
    /// The touchpoints that it works on, as indices of rows, each once.
    pub(super) rows: Vec<usize>,
    /// Whether it can be chosen.
    pub(super) standing: Standing,
    /// What was decided beforehand; means nothing unless it is a candidate.
    pub(super) pinned: Option<Pinned>,
    /// The measures that it needs, as indices.
    pub(super) needs: Vec<usize>,
    /// Of each group at most one is chosen.
    pub(super) group: Option<usize>,
}

/// Measures to choose from, in the order of their list.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Question {
    /// The touchpoints.
    pub(super) rows: Vec<Row>,
    /// All measures, also those that only meet needs or fill groups.
    pub(super) measures: Vec<Candidate>,
}

/// What may be spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Whole minor units of the currency, at least 0.
    pub budget: i64,
    /// Whole hundredths of a day, at least 0; none: without limit.
    pub effort: Option<i64>,
}

impl Question {
    /// What a selection is worth: Σ of weight · gain over the touchpoints, at most the room of each.
    pub(super) fn value(&self, chosen: &[bool]) -> f64 {
        let mut gained = vec![0_u64; self.rows.len()];
        for measure in self.chosen(chosen) {
            for row in &measure.rows {
                gained[*row] += u64::from(measure.gain);
            }
        }
        self.rows.iter().zip(gained).map(|(row, gained)| row.weight * (gained as f64 / PARTS).min(row.room)).sum()
    }

    /// Σ of the costs of a selection.
    pub(super) fn cost(&self, chosen: &[bool]) -> i64 {
        self.chosen(chosen).map(|measure| measure.cost).fold(0, i64::saturating_add)
    }

    /// Σ of the efforts of a selection.
    pub(super) fn effort(&self, chosen: &[bool]) -> i64 {
        self.chosen(chosen).map(|measure| measure.effort).fold(0, i64::saturating_add)
    }

    fn chosen(&self, chosen: &[bool]) -> impl Iterator<Item = &Candidate> {
        self.measures.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(measure, _)| measure)
    }

    /// Whether a measure can be chosen, leaving aside the others.
    pub(super) fn is_open(&self, index: usize) -> bool {
        let measure = &self.measures[index];
        measure.standing == Standing::Candidate && measure.pinned != Some(Pinned::Never)
    }

    /// Whether a measure has to be chosen.
    pub(super) fn is_must(&self, index: usize) -> bool {
        let measure = &self.measures[index];
        measure.standing == Standing::Candidate && measure.pinned == Some(Pinned::Must)
    }
}
