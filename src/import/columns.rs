//! What the columns of a table are taken for, from its header. It only recognises; no cell is read here.

use super::vocabulary::Vocabulary;
use crate::model::Channel;
use crate::model::table::{Column, ContactColumn, MeasureColumn, MetricColumn, QuestionColumn, SegmentColumn, VoteColumn};
use std::collections::HashSet;

/// What one column of a table was taken for.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognised {
    /// The header as it is in the table.
    pub header: String,
    /// What it means; none: nobody knows it.
    pub meaning: Option<Meaning>,
    /// The scale of its numbers, where the header names one.
    pub scale: Option<Scale>,
}

/// The ends of a scale: the numbers for its lowest and its highest value. The lowest may be the greater number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The number for the lowest value.
    pub from: f64,
    /// The number for the highest value.
    pub to: f64,
}

impl Scale {
    /// The scale from `from` to `to`.
    pub(crate) const fn new(from: f64, to: f64) -> Self {
        Self { from, to }
    }

    /// A number of this scale on another one; none outside the scale.
    pub fn map(self, value: f64, onto: Self) -> Option<f64> {
        let (low, high) = if self.from < self.to { (self.from, self.to) } else { (self.to, self.from) };
        let mapped = || onto.from + (value - self.from) * (onto.to - onto.from) / (self.to - self.from);
        // Every digit is kept where there is nothing to map.
        let mapped = if self == onto { value } else { mapped() };
        (low..=high).contains(&value).then_some(mapped)
    }
}

impl Recognised {
    /// The column of the touchpoints table that it means.
    pub fn column(&self) -> Option<Column> {
        match self.meaning {
            Some(Meaning::Touchpoint(column)) => Some(column),
            _ => None,
        }
    }

    /// The column of the votes table that it means.
    pub(crate) fn vote_column(&self) -> Option<VoteColumn> {
        match self.meaning {
            Some(Meaning::Vote(column)) => Some(column),
            _ => None,
        }
    }
}

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// A column of the touchpoints table.
    Touchpoint(Column),
    /// A column of the votes table.
    Vote(VoteColumn),
    /// A column of the segments table.
    Segment(SegmentColumn),
    /// How much a segment likes a channel.
    Preference(Channel),
    /// A column of the measures table.
    Measure(MeasureColumn),
    /// A column of the table of open questions.
    Question(QuestionColumn),
    /// A column of the metrics table.
    Metric(MetricColumn),
    /// A column of the contact plan.
    Contact(ContactColumn),
}

/// What the columns of a touchpoints table's header are taken for.
pub(super) fn recognise(header: &[String], vocabulary: &Vocabulary) -> Vec<Recognised> {
    recognise_by(header, |name| vocabulary.column(name).map(Meaning::Touchpoint))
}

/// What the columns of a header are taken for. The first of two that mean the same counts; the other is unknown.
pub(super) fn recognise_by(header: &[String], meaning_of: impl Fn(&str) -> Option<Meaning>) -> Vec<Recognised> {
    let mut taken = HashSet::new();
    let one = |name: &String| {
        let (plain, scale) = match split_scale(name) {
            Some((plain, scale)) if meaning_of(name).is_none() => (plain, Some(scale)),
            _ => (name.as_str(), None),
        };
        let meaning = meaning_of(plain).filter(|meaning| taken.insert(*meaning));
        Recognised { header: name.trim().to_owned(), meaning, scale: scale.filter(|_| meaning.is_some()) }
    };
    header.iter().map(one).collect()
}

/// The name in front of a scale in brackets, and the scale: `(1-5)`, `(-2..2)`, `[0–100]`, `(1 to 6)`, `(1 bis 6)`.
fn split_scale(header: &str) -> Option<(&str, Scale)> {
    let inner = header.trim_end().strip_suffix([')', ']'])?;
    let open = inner.rfind(['(', '['])?;
    let (name, scale) = (inner.get(..open)?, inner.get(open + 1..)?);
    Some((name, parse_scale(scale)?))
}

fn parse_scale(text: &str) -> Option<Scale> {
    let between = [" to ", " bis ", "..", "…", "–", "—"].into_iter().filter_map(|mark| text.split_once(mark));
    // A hyphen separates unless it is a sign, that is, unless nothing comes before it.
    let hyphen =
        text.char_indices().filter(|(at, letter)| *letter == '-' && text.get(..*at).is_some_and(|before| !before.trim().is_empty()));
    let at_hyphen = hyphen.filter_map(|(at, _)| Some((text.get(..at)?, text.get(at + 1..)?)));
    between.chain(at_hyphen).find_map(|(from, to)| {
        let (from, to) = (parse_number(from)?, parse_number(to.trim_start_matches('.'))?);
        ((to - from).is_finite() && from != to).then_some(Scale { from, to })
    })
}

/// A number as tables hold it: a point or a comma before the decimals, a hyphen or minus in front, perhaps an exponent. None if it is not a number
/// or too great.
pub(super) fn parse_number(text: &str) -> Option<f64> {
    let plain = text.trim().replace(['−', '–'], "-").replace(',', ".");
    let allowed = |letter: char| letter.is_ascii_digit() || matches!(letter, '+' | '-' | '.' | 'e' | 'E');
    if !plain.chars().all(allowed) {
        return None;
    }
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_read_from_the_header() {
        for (header, scale) in [
            ("fulfilment (1-5)", Some((1.0, 5.0))),
            ("satisfaction (-2..2)", Some((-2.0, 2.0))),
            ("satisfaction (−2…2)", Some((-2.0, 2.0))),
            ("satisfaction (-2--1)", Some((-2.0, -1.0))),
            ("satisfaction (-2-2)", Some((-2.0, 2.0))),
            ("Zufriedenheit [0 – 100]", Some((0.0, 100.0))),
            ("Zufriedenheit (6 bis 1)", Some((6.0, 1.0))),
            ("Zufriedenheit (0,5 - 2,5)", Some((0.5, 2.5))),
            ("satisfaction (3-3)", None),
            ("satisfaction (1e308--1e308)", None),
            ("satisfaction (high-low)", None),
            ("satisfaction", None),
        ] {
            let read = split_scale(header).map(|(_, scale)| (scale.from, scale.to));
            assert_eq!(read, scale, "{header}");
        }
    }

    #[test]
    fn numbers_are_mapped_between_scales() {
        let scores = Scale::new(0.0, 10.0);
        for (from, to, value, expected) in [
            (1.0, 5.0, 1.0, Some(0.0)),
            (1.0, 5.0, 2.0, Some(2.5)),
            (1.0, 5.0, 5.0, Some(10.0)),
            (-2.0, 2.0, -1.0, Some(2.5)),
            (6.0, 1.0, 1.0, Some(10.0)),
            (1.0, 5.0, 5.1, None),
            (6.0, 1.0, 0.0, None),
        ] {
            assert_eq!(Scale::new(from, to).map(value, scores), expected, "{value} of {from} to {to}");
        }
    }

    #[test]
    fn only_plain_finite_numbers_are_numbers() {
        assert_eq!([" 7 ", "7,5", "7.5", "−1", "1E1", "+3"].map(parse_number), [7.0, 7.5, 7.5, -1.0, 10.0, 3.0].map(Some));
        for text in ["", "x", "NaN", "inf", "infinity", "1e999", "1.2.3", "1,234.5", "0x10", "1_0"] {
            assert_eq!(parse_number(text), None, "{text}");
        }
    }

    #[test]
    fn a_column_is_recognised_once() {
        let header = ["Phase", "stage", "satisfaction (1-5)", "Backstage (x)"].map(str::to_owned);
        let found = recognise(&header, Vocabulary::bundled());
        assert_eq!(found.iter().map(Recognised::column).collect::<Vec<_>>(), [Some(Column::Stage), None, Some(Column::Fulfilment), None]);
        assert_eq!(found[2].scale, Some(Scale::new(1.0, 5.0)));
    }
}
