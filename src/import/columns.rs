//! What the columns of a table are taken for, from its header. It only recognises; no cell is read here.

use super::value::Habit;
use super::vocabulary::Vocabulary;
use crate::model::fields::Form;
use crate::model::table::{self, Column, ContactColumn, MeasureColumn, MetricColumn, QuestionColumn, SegmentColumn, VoteColumn};
use crate::model::{Channel, Code as _, FreePer, FreeStyle, ScoreKind};
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
    /// Whether an earlier column of the table means the same, so that this one means nothing.
    pub repeated: bool,
    /// What its other cells say about each.
    pub habit: Habit,
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
    /// A column that means something, without a header.
    pub fn of(meaning: Meaning) -> Self {
        Self { header: String::new(), meaning: Some(meaning), scale: None, repeated: false, habit: Habit::default() }
    }

    /// The column of the touchpoints table that it means.
    pub fn column(&self) -> Option<Column> {
        match self.meaning {
            Some(Meaning::Touchpoint(column)) => Some(column),
            _ => None,
        }
    }

    /// Whether its values are scores.
    pub fn is_score(&self) -> bool {
        self.meaning.is_some_and(Meaning::is_scored)
    }

    /// Whether its values are percentages.
    pub(super) fn is_percent(&self) -> bool {
        self.column().is_some_and(|column| column.form() == Form::Percent)
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
    /// A free lane, by what its cells belong to.
    Lane(FreePer, FreeStyle),
}

impl Meaning {
    /// Whether its values are scores.
    fn is_scored(self) -> bool {
        match self {
            Self::Touchpoint(column) => column.score().is_some(),
            Self::Vote(column) => ScoreKind::ALL.iter().any(|kind| column == VoteColumn::of(*kind)),
            Self::Preference(_) => true,
            _ => false,
        }
    }

    /// The name of its column in an export; none for what has no single one.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Touchpoint(column) => Some(column.name()),
            Self::Vote(column) => Some(column.name()),
            Self::Segment(column) => Some(column.name()),
            Self::Measure(column) => Some(column.name()),
            Self::Question(column) => Some(column.name()),
            Self::Metric(column) => Some(column.name()),
            Self::Contact(column) => Some(column.name()),
            Self::Preference(_) | Self::Lane(..) => None,
        }
    }
}

/// The lane that a header of an export names: what its cells belong to, how it is shown, what it is called.
pub(super) fn lane(header: &str) -> Option<(FreePer, FreeStyle, &str)> {
    table::LANE_COLUMNS.iter().find_map(|(prefix, per, style)| {
        let begin = header.get(..prefix.len())?;
        let name = header.get(prefix.len()..)?.strip_prefix(':')?;
        begin.eq_ignore_ascii_case(prefix).then(|| (*per, *style, name.strip_prefix(' ').unwrap_or(name)))
    })
}

/// What the columns of a touchpoints table's header are taken for.
pub(super) fn recognise(header: &[String], vocabulary: &Vocabulary) -> Vec<Recognised> {
    const TITLE: Meaning = Meaning::Touchpoint(Column::Touchpoint);
    const STAGE: Meaning = Meaning::Touchpoint(Column::Stage);
    let by_own_name =
        |name: &str| vocabulary.column(name).filter(|column| *column != Column::Touchpoint || !vocabulary.is_other_title(name));
    let mut columns = recognise_by(header, |name| by_own_name(name).map(Meaning::Touchpoint));
    let steps = recognise_by(header, |name| vocabulary.is_other_title(name).then_some(TITLE));
    let is_step = |at: usize| steps.get(at).is_some_and(|one| one.meaning.is_some() || one.repeated);
    // What is a step has a name of its own, also beside a stage.
    let doubled: Vec<usize> = (0..columns.len()).filter(|at| columns[*at].repeated && is_step(*at)).collect();
    if !columns.iter().any(|one| one.meaning == Some(TITLE)) {
        // No column is called so: steps, actions or the summaries of cards are touchpoints; of stages and steps the steps are.
        let free = (0..columns.len()).find(|at| columns[*at].meaning.is_none() && is_step(*at));
        let stage = columns.iter().position(|one| one.meaning == Some(STAGE)).filter(|at| free.is_none() && is_step(*at));
        let other =
            stage.and_then(|_| columns.iter().position(|one| one.repeated && vocabulary.column(&one.header) == Some(Column::Stage)));
        if let (Some(step), Some(stage)) = (stage, other) {
            (columns[step].meaning, columns[stage].meaning, columns[stage].repeated) = (Some(TITLE), Some(STAGE), false);
        } else if let Some(title) = free {
            columns[title].meaning = Some(TITLE);
        }
    }
    for at in doubled {
        columns[at].repeated = false;
    }
    columns
}

/// What the columns of a header are taken for. The first of two that mean the same counts; the other is unknown.
pub(super) fn recognise_by(header: &[String], meaning_of: impl Fn(&str) -> Option<Meaning>) -> Vec<Recognised> {
    let mut taken = HashSet::new();
    // What is called exactly so comes first: no addition in brackets takes a meaning from it.
    let exact: HashSet<Meaning> = header.iter().filter_map(|name| meaning_of(name)).collect();
    let one = |name: &String| {
        let read = match meaning_of(name) {
            Some(meaning) => Some((meaning, scale_of_name(name))),
            None => with_additions(name, &meaning_of).filter(|(meaning, _)| !exact.contains(meaning)),
        };
        let (meaning, scale) = read.map_or((None, None), |(meaning, scale)| (Some(meaning), scale));
        // Shares of the most, where the name says so.
        let percent = || meaning.is_some_and(Meaning::is_scored) && super::labels::says_percent(name);
        let scale = scale.or_else(|| percent().then(|| Scale::new(0.0, 100.0)));
        let is_first = meaning.is_some_and(|meaning| taken.insert(meaning));
        Recognised {
            header: name.split_whitespace().collect::<Vec<_>>().join(" "),
            meaning: meaning.filter(|_| is_first),
            scale: scale.filter(|_| is_first),
            repeated: meaning.is_some() && !is_first,
            habit: Habit::default(),
        }
    };
    header.iter().map(one).collect()
}

/// How many columns a row names, whichever of the tables it is the header of.
pub(super) fn known_names<'n>(names: impl Iterator<Item = &'n str>, vocabulary: &Vocabulary) -> usize {
    /// What is longer names no column.
    const LONGEST: usize = 120;
    // What says that there is no value names none either.
    let is_name = |name: &&str| !name.trim().is_empty() && name.len() <= LONGEST && !vocabulary.is_no_value(name);
    let names: Vec<String> = names.filter(is_name).map(str::to_owned).collect();
    let count = |meaning_of: &dyn Fn(&str) -> Option<Meaning>| {
        recognise_by(&names, meaning_of).iter().filter(|one| one.meaning.is_some() || one.repeated).count()
    };
    let counts = [
        count(&|name| vocabulary.column(name).map(Meaning::Touchpoint)),
        count(&|name| vocabulary.vote_column(name).map(Meaning::Vote)),
        count(&|name| vocabulary.segment_column(name).map(Meaning::Segment)),
        count(&|name| vocabulary.measure_column(name).map(Meaning::Measure)),
        count(&|name| vocabulary.question_column(name).map(Meaning::Question)),
        count(&|name| vocabulary.metric_column(name).map(Meaning::Metric)),
        count(&|name| vocabulary.contact_column(name).map(Meaning::Contact)),
    ];
    counts.into_iter().max().unwrap_or_default()
}

/// What a name with additions means: a scale, a unit or another word in brackets, a question mark, a second name behind a slash or in a
/// second line.
fn with_additions(name: &str, meaning_of: &impl Fn(&str) -> Option<Meaning>) -> Option<(Meaning, Option<Scale>)> {
    /// What is longer, in bytes, is a text.
    const LONGEST: usize = 2_000;
    if name.len() > LONGEST {
        return None;
    }
    let name = &*super::labels::tidy(name);
    let (plain, inside) = without_brackets(name);
    // What is said about a score is no score.
    let words = Vocabulary::bundled();
    if inside.iter().any(|part| words.is_remark(part)) {
        return None;
    }
    let scale = inside.iter().find_map(|part| scale_in(part));
    let is_mark = words.is_mark(&plain) && (scale.is_some() || inside.iter().any(|part| best_in(part).is_some()));
    if let Some(meaning) = is_mark.then(|| meaning_of(Column::Fulfilment.name())).flatten() {
        return Some((meaning, Some(mark_scale(scale, &inside))));
    }
    let units = [" in %", " %", "%", " in prozent", " in percent", " prozent", " percent", "?", "*", ":"];
    let bare = |part: &str| {
        let part = part.trim();
        let lower = part.to_lowercase();
        let unit = units.iter().find(|unit| lower.ends_with(**unit)).map_or(0, |unit| unit.len());
        part.get(..part.len() - unit).unwrap_or(part).trim().to_owned()
    };
    let parts = plain.split(['/', '|', '\n', '\r']).map(bare);
    let whole = bare(&plain.split_whitespace().collect::<Vec<_>>().join(" "));
    let inner = inside.iter().filter(|part| scale_in(part).is_none()).map(|part| bare(part));
    let found =
        || std::iter::once(whole.clone()).chain(parts).chain(inner).filter(|part| !part.is_empty()).find_map(|part| meaning_of(&part));
    if let Some(meaning) = found() {
        return Some((meaning, declared_scale(name)));
    }
    // `Erwartete Note`: a mark of something that is scored.
    let of_mark = super::labels::marked(&whole).and_then(|rest| meaning_of(&rest)).filter(|meaning| meaning.is_scored());
    of_mark.map(|meaning| (meaning, Some(mark_scale(scale, &inside))))
}

/// A name without what is in brackets, and that.
fn without_brackets(name: &str) -> (String, Vec<String>) {
    let (mut plain, mut inside, mut rest) = (String::new(), Vec::new(), name);
    while let Some((before, after)) = rest.split_once(['(', '[']) {
        plain.push_str(before);
        match after.split_once([')', ']']) {
            Some((within, after)) => {
                inside.push(within.trim().to_owned());
                rest = after;
            }
            None => {
                inside.push(after.trim().to_owned());
                rest = "";
            }
        }
    }
    plain.push_str(rest);
    (plain.trim().to_owned(), inside)
}

/// The scale that a name implies by itself: school marks, 1 the best, and the net promoter score.
fn scale_of_name(name: &str) -> Option<Scale> {
    let words = Vocabulary::bundled();
    if words.is_promoter_score(name) {
        return Some(Scale::new(-100.0, 100.0));
    }
    words.is_school_mark(name).then(|| Scale::new(6.0, 1.0))
}

/// The scale of school marks: 1 is best, unless the brackets turn it round or say another number is.
fn mark_scale(scale: Option<Scale>, inside: &[String]) -> Scale {
    let usual = scale.map_or(Scale::new(6.0, 1.0), |scale| Scale::new(scale.to, scale.from));
    match inside.iter().find_map(|part| best_in(part)) {
        Some(best) if best == usual.from => Scale::new(usual.to, usual.from),
        _ => usual,
    }
}

/// The scale that a header names in brackets.
pub(super) fn declared_scale(name: &str) -> Option<Scale> {
    let (plain, inside) = without_brackets(name);
    let scale = inside.iter().find_map(|part| scale_in(part));
    if inside.iter().any(|part| names_marks(part)) || scale.is_some() && Vocabulary::bundled().is_mark(&plain) {
        return Some(mark_scale(scale, &inside));
    }
    if scale.is_none() && inside.iter().any(|part| Vocabulary::bundled().is_promoter_score(part)) {
        return scale_of_name("nps");
    }
    best_of(&inside, scale).or_else(|| scale_of_name(&plain))
}

/// The scale that a question names, in brackets or among its words: `… on a scale from 1 to 5`, `in Schulnoten`.
pub(super) fn question_scale(question: &str) -> Option<Scale> {
    /// What is longer, in bytes, names none.
    const LONGEST: usize = 2_000;
    if question.len() > LONGEST {
        return None;
    }
    let words: Vec<&str> = question.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '-' && letter != '−').to_owned();
    let single = || words.iter().find_map(|word| parse_scale(&bare(word)));
    let spread = || words.windows(3).find_map(|three| parse_scale(&format!("{} {} {}", bare(three[0]), three[1], bare(three[2]))));
    let (_, inside) = without_brackets(question);
    // Years are no scale.
    let scale = declared_scale(question).or_else(single).or_else(spread).filter(|scale| scale.from.abs().max(scale.to.abs()) <= 100.0);
    let marks = || words.iter().any(|word| Vocabulary::bundled().is_school_mark(word));
    // Turned already, or said which end is the best.
    let is_settled = scale.is_some_and(|scale| scale.from > scale.to) || inside.iter().any(|part| best_in(part).is_some());
    if marks() && !is_settled { Some(mark_scale(scale, &inside)) } else { scale }
}

/// Whether a text in brackets says that numbers are school marks: `Schulnote 1-6`, `Schulnoten`.
fn names_marks(inside: &str) -> bool {
    let words = Vocabulary::bundled();
    let is_marks = |word: &str| words.is_school_mark(word) || words.is_mark(word) && scale_in(inside).is_some();
    inside.split(|letter: char| !letter.is_alphanumeric()).any(is_marks)
}

/// The scale in brackets with the end up that they call the best, if they do: `1-6, 1 = best`.
fn best_of(inside: &[String], scale: Option<Scale>) -> Option<Scale> {
    match (scale, inside.iter().find_map(|part| best_in(part))) {
        (Some(scale), Some(best)) if best == scale.from => Some(Scale::new(scale.to, scale.from)),
        (scale, _) => scale,
    }
}

/// The number that is called the best: `6 best`, `1 = sehr gut`, `best: 1`.
fn best_in(text: &str) -> Option<f64> {
    let lower = text.to_lowercase();
    let at = ["best", "sehr gut", "very good"].into_iter().find_map(|word| lower.find(word))?;
    let (before, after) = lower.split_at_checked(at)?;
    let number = |text: &str| text.split(|letter: char| !letter.is_ascii_digit()).rfind(|part| !part.is_empty())?.parse().ok();
    number(before).or_else(|| after.split(|letter: char| !letter.is_ascii_digit()).find(|part| !part.is_empty())?.parse().ok())
}

/// The scale that a text in brackets names, alone, before a comma or behind a word: `1-5`, `-2..2`, `0–100`, `1 to 6`, `1 bis 6`, `Skala 1-5`, or by what
/// its ends mean: `1 = unimportant, 5 = very important`.
fn scale_in(text: &str) -> Option<Scale> {
    let after_word = |part: &str| {
        let rest = part.trim().trim_start_matches(|letter: char| letter.is_alphabetic()).trim_start_matches([':', '.']);
        (rest.len() < part.trim().len()).then(|| parse_scale(rest)).flatten()
    };
    let parts = || text.split([',', ';', ':']);
    parse_scale(text).or_else(|| parts().find_map(parse_scale)).or_else(|| parts().find_map(after_word)).or_else(|| scale_of_ends(text))
}

/// The scale whose ends a text explains: `1 = sehr gut, 6 = ungenügend`. The better end is the upper one.
fn scale_of_ends(text: &str) -> Option<Scale> {
    let words = Vocabulary::bundled();
    let end = |part: &str| {
        let (number, word) = part.split_once(['=', ':', '–'])?;
        Some((parse_number(number)?, words.score(word)))
    };
    let parts = text.replace('…', ",").replace("...", ",");
    let ends: Vec<(f64, Option<u8>)> = parts.split([',', ';', '|']).filter_map(end).collect();
    let [(first, low), .., (last, high)] = ends.as_slice() else { return None };
    let is_down = match (low, high) {
        (Some(low), Some(high)) => low > high,
        (Some(low), None) => *low >= 8,
        _ => false,
    };
    (first != last).then(|| if is_down { Scale::new(*last, *first) } else { Scale::new(*first, *last) })
}

/// Whether a name is that of a column of any table.
pub(crate) fn is_column(name: &str) -> bool {
    known_names(std::iter::once(name), Vocabulary::bundled()) > 0
}

/// A scale as somebody names it: `1..5`, `1-5`, `5..1`.
pub(crate) fn read_scale(text: &str) -> Option<Scale> {
    parse_scale(text.trim())
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
            ("Zufriedenheit (Schulnote 1-6)", Some((6.0, 1.0))),
            ("Zufriedenheit (Schulnoten)", Some((6.0, 1.0))),
            ("Zufriedenheit (Skala 1-5)", Some((1.0, 5.0))),
            ("Wichtigkeit (1 = unwichtig, 5 = sehr wichtig)", Some((1.0, 5.0))),
            ("Zufriedenheit (1 = sehr zufrieden, 5 = sehr unzufrieden)", Some((5.0, 1.0))),
            ("Zufriedenheit 1-5", Some((1.0, 5.0))),
            ("Zufriedenheit: 1 bis 6", Some((1.0, 6.0))),
            ("Satisfaction, scale 1 to 7", Some((1.0, 7.0))),
            ("Zufriedenheit von 0 bis 10", Some((0.0, 10.0))),
            ("Importance 0–100", Some((0.0, 100.0))),
            ("Zufriedenheit (%)", Some((0.0, 100.0))),
            ("Satisfaction in percent", Some((0.0, 100.0))),
            ("Satisfaction (NPS)", Some((-100.0, 100.0))),
            ("Erwartete Note", Some((6.0, 1.0))),
            ("Note Wichtigkeit (1-5)", Some((5.0, 1.0))),
            ("satisfaction (3-3)", None),
            ("satisfaction (1e308--1e308)", None),
            ("satisfaction (high-low)", None),
            ("satisfaction", None),
        ] {
            let read = recognise(&[header.to_owned()], Vocabulary::bundled())[0].scale.map(|scale| (scale.from, scale.to));
            assert_eq!(read, scale, "{header}");
        }
    }

    #[test]
    fn names_may_have_marks_of_footnotes_numbers_and_be_cut_short() {
        for (header, column) in [
            ("Kontaktpunkt¹", Some(Column::Touchpoint)),
            ("Kontaktpunkt 2)", Some(Column::Touchpoint)),
            ("Touchpoint †", Some(Column::Touchpoint)),
            ("Schmerzpunkte²⁾", Some(Column::Negatives)),
            ("02 Kontaktpunkt", Some(Column::Touchpoint)),
            ("1. Phase", Some(Column::Stage)),
            ("c) Kanal", Some(Column::Channel)),
            ("Wichtigk.", Some(Column::Relevance)),
            ("Bem.", Some(Column::Notes)),
            ("Zufr. (1-5)", Some(Column::Fulfilment)),
            ("Erwartete Note", Some(Column::Expectation)),
            ("Note Filiale", None),
            ("2 weeks later", None),
            ("K.", None),
        ] {
            assert_eq!(recognise(&[header.to_owned()], Vocabulary::bundled())[0].column(), column, "{header}");
        }
        // Numbers of touchpoints are their own.
        let found = recognise(&["1. Kanal", "Kanal"].map(str::to_owned), Vocabulary::bundled());
        assert_eq!(found.iter().map(Recognised::column).collect::<Vec<_>>(), [None, Some(Column::Channel)]);
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
    fn touchpoints_have_other_names_where_no_column_has_theirs() {
        let titles = |header: &[&str]| {
            let header: Vec<String> = header.iter().map(|name| (*name).to_owned()).collect();
            let found = recognise(&header, Vocabulary::bundled());
            assert!(found.iter().all(|one| !one.repeated), "{header:?}");
            let of = |column| found.iter().position(|one| one.column() == Some(column));
            (of(Column::Stage), of(Column::Touchpoint))
        };
        assert_eq!(titles(&["Step", "Action", "Touchpoint"]), (None, Some(2)));
        assert_eq!(titles(&["Phase", "Customer actions (doing)", "Emotion"]), (Some(0), Some(1)));
        assert_eq!(titles(&["Phase", "Step", "Action"]), (Some(0), Some(1)));
        assert_eq!(titles(&["Phase", "Schritt", "Kanal"]), (Some(0), Some(1)));
        assert_eq!(titles(&["Schritt", "Phase"]), (Some(1), Some(0)));
        assert_eq!(titles(&["Schritt", "Touchpoint"]), (Some(0), Some(1)));
        assert_eq!(titles(&["Schritt", "Kanal"]), (Some(0), None));
        assert_eq!(titles(&["Summary", "Issue key", "Status"]), (None, Some(0)));
    }

    #[test]
    fn a_column_is_recognised_once() {
        let header = ["Phase", "stage", "satisfaction (1-5)", "Backstage (x)"].map(str::to_owned);
        let found = recognise(&header, Vocabulary::bundled());
        assert_eq!(found.iter().map(Recognised::column).collect::<Vec<_>>(), [Some(Column::Stage), None, Some(Column::Fulfilment), None]);
        assert_eq!(found[2].scale, Some(Scale::new(1.0, 5.0)));
    }
}
