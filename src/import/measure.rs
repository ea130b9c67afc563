//! What the text of a measure's field means: numbers, money, days, words and names, the same in a table from elsewhere, in pasted cells and in a cell
//! that is typed into. Who asks says what names mean and tells people what was refused. Never a change of anything.

use super::cell::read_day;
use super::columns::parse_number;
use super::matching::plain;
use super::touchpoint::is_longer;
use super::vocabulary::Vocabulary;
use crate::edit::MeasureChange;
use crate::i18n::{Language, Texts};
use crate::letters::one_line;
use crate::model::fields::MeasureField as Field;
use crate::model::{Code, Currency, Days, MeasureId, Money, SegmentId, Tenths, TouchpointId, limits, table};
use std::sync::LazyLock;

/// What may stand behind a number of days of work, in both languages.
const DAY_UNITS: [&str; 14] = [
    "person days",
    "person-days",
    "working days",
    "days",
    "day",
    "d",
    "personentage",
    "arbeitstage",
    "tagen",
    "tage",
    "tag",
    "pt",
    "at",
    "t",
];

/// What a name can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<T> {
    /// One element.
    One(T),
    /// Several are called so.
    Several,
    /// Nothing is.
    Nothing,
}

impl<T: Copy> Found<T> {
    pub(super) fn of(found: &[T]) -> Self {
        match found {
            [one] => Self::One(*one),
            [] => Self::Nothing,
            _ => Self::Several,
        }
    }

    pub(super) fn or(self, other: impl FnOnce() -> Self) -> Self {
        if matches!(self, Self::Nothing) { other() } else { self }
    }
}

/// What names mean where a measure is read.
pub trait MeasureNames {
    /// The touchpoint that an entry names.
    fn touchpoint(&self, entry: &str) -> Found<TouchpointId>;
    /// The measure that an entry names.
    fn measure(&self, entry: &str) -> Found<MeasureId>;
    /// The segment of a name.
    fn segment(&self, name: &str) -> Option<SegmentId>;
}

/// Who wrote a text.
#[derive(Debug, Clone, Copy)]
pub enum Written<'a> {
    /// This program, in an export: every character counts.
    Exported,
    /// Somebody, in a table of whatever language.
    InTable,
    /// Somebody who uses the program in this language.
    Typed(&'a Texts),
}

/// Why a text, or an entry of a list, is refused.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// It has more characters.
    TooLong(usize),
    /// The list has more entries.
    TooManyEntries(usize),
    /// It is no word for this field.
    NoWord(String),
    /// No touchpoint is called so.
    NoTouchpoint(String),
    /// No measure is called so.
    NoMeasure(String),
    /// No segment is called so.
    NoSegment(String),
    /// Several are called so.
    Several(String),
    /// It is no number.
    NotANumber(String),
    /// It is not between 0 and this.
    OutOfRange(String, f64),
    /// It has the sign of another currency.
    OtherCurrency(String),
    /// It is no amount, or more than an amount may be.
    NotMoney(String),
    /// It is no day.
    NotADay(String),
}

/// What a text means.
#[derive(Debug, Default)]
pub struct MeasureCell {
    /// The change that it makes; of a list with what could be read. None: it says nothing, or was refused.
    pub change: Option<MeasureChange>,
    /// What was refused; of a list entry by entry.
    pub refused: Vec<Refusal>,
    /// Whether a number had to be rounded to what is kept of it.
    pub rounded: bool,
}

/// What a text means for a field. An empty one empties it; title, kind and status cannot be empty: there it says nothing, except that the title of
/// an export may be.
pub fn read_measure(field: Field, text: &str, written: Written<'_>, currency: Currency, names: &dyn MeasureNames) -> MeasureCell {
    let exported = matches!(written, Written::Exported);
    let texts = if let Written::Typed(texts) = written { Some(texts) } else { None };
    if is_longer(text, field.limit()) {
        return MeasureCell::refuse(Refusal::TooLong(field.limit()));
    }
    let trimmed = text.trim();
    let line = || if exported { text.to_owned() } else { one_line(trimmed) };
    let words = || match exported {
        true => text.to_owned(),
        false => text.trim_end().to_owned(),
    };
    match field {
        Field::Title if trimmed.is_empty() && !exported => MeasureCell::default(),
        Field::Title => MeasureCell::exact(MeasureChange::Title(line())),
        Field::Kind | Field::Status if trimmed.is_empty() => MeasureCell::default(),
        Field::Kind => MeasureCell::of(word(trimmed), MeasureChange::Kind),
        Field::Status => MeasureCell::of(word(trimmed), |status| MeasureChange::Status(status, None)),
        Field::Pin => MeasureCell::of(word_or_none(trimmed), MeasureChange::Pin),
        Field::Channel => MeasureCell::of(word_or_none(trimmed), MeasureChange::Channel),
        Field::Effects => MeasureCell::list(text, exported, word, MeasureChange::Effects),
        Field::Goals => MeasureCell::list(text, exported, word, MeasureChange::Goals),
        Field::Touchpoints => {
            let read = |entry: &str| named(entry, names.touchpoint(entry), Refusal::NoTouchpoint);
            MeasureCell::list(text, exported, read, MeasureChange::Touchpoints)
        }
        Field::Needs => {
            let read = |entry: &str| named(entry, names.measure(entry), Refusal::NoMeasure);
            MeasureCell::list(text, exported, read, MeasureChange::Needs)
        }
        Field::Segment if trimmed.is_empty() => MeasureCell::exact(MeasureChange::Segment(None)),
        Field::Segment => {
            let name = if exported { text } else { trimmed };
            let found = names.segment(name).ok_or_else(|| Refusal::NoSegment(name.to_owned()));
            MeasureCell::of(found, |id| MeasureChange::Segment(Some(id)))
        }
        Field::Cost => MeasureCell::rounded(optional(trimmed, |text| read_money(text, currency)), MeasureChange::Cost),
        Field::Spent => MeasureCell::rounded(optional(trimmed, |text| read_money(text, currency)), MeasureChange::Spent),
        Field::Effort => {
            let days = |text: &str| within(text, &DAY_UNITS, texts, Days::MOST, Days::nearest, Days::value);
            MeasureCell::rounded(optional(trimmed, days), MeasureChange::Effort)
        }
        Field::Lift | Field::Retention => {
            let tenths = |text: &str| within(text, &[], texts, Tenths::MOST, Tenths::nearest, Tenths::value);
            let change = if field == Field::Lift { MeasureChange::Lift } else { MeasureChange::Retention };
            MeasureCell::rounded(optional(trimmed, tenths), change)
        }
        Field::Due => MeasureCell::of(day(trimmed), MeasureChange::Due),
        Field::Review => MeasureCell::of(day(trimmed), MeasureChange::Review),
        Field::LiveOn => MeasureCell::of(day(trimmed), MeasureChange::LiveOn),
        Field::Group => MeasureCell::exact(MeasureChange::Group(line())),
        Field::Owner => MeasureCell::exact(MeasureChange::Owner(line())),
        Field::CoreMessage => MeasureCell::exact(MeasureChange::CoreMessage(words())),
        Field::Content => MeasureCell::exact(MeasureChange::Content(words())),
        Field::Hypothesis => MeasureCell::exact(MeasureChange::Hypothesis(words())),
        Field::MeasuredBy => MeasureCell::exact(MeasureChange::MeasuredBy(words())),
        Field::Result => MeasureCell::exact(MeasureChange::Result(words())),
        Field::Learning => MeasureCell::exact(MeasureChange::Learning(words())),
    }
}

impl MeasureCell {
    fn exact(change: MeasureChange) -> Self {
        Self { change: Some(change), ..Self::default() }
    }

    fn refuse(refusal: Refusal) -> Self {
        Self { refused: vec![refusal], ..Self::default() }
    }

    fn of<T>(read: Result<T, Refusal>, change: impl FnOnce(T) -> MeasureChange) -> Self {
        read.map_or_else(Self::refuse, |value| Self::exact(change(value)))
    }

    fn rounded<T>(read: Result<Option<(T, bool)>, Refusal>, change: impl FnOnce(Option<T>) -> MeasureChange) -> Self {
        match read {
            Err(refusal) => Self::refuse(refusal),
            Ok(None) => Self::exact(change(None)),
            Ok(Some((value, rounded))) => Self { rounded, ..Self::exact(change(Some(value))) },
        }
    }

    /// Each entry once; what is refused is left out.
    fn list<T: PartialEq>(
        text: &str,
        exported: bool,
        read: impl Fn(&str) -> Result<T, Refusal>,
        change: impl FnOnce(Vec<T>) -> MeasureChange,
    ) -> Self {
        let (mut all, mut refused) = (Vec::new(), Vec::new());
        let mut entries = table::list_entries(text, !exported);
        if entries.len() > limits::LIST_ENTRIES {
            refused.push(Refusal::TooManyEntries(limits::LIST_ENTRIES));
            entries.truncate(limits::LIST_ENTRIES);
        }
        for entry in entries {
            match read(&entry) {
                Ok(value) if all.contains(&value) => {}
                Ok(value) => all.push(value),
                Err(refusal) => refused.push(refusal),
            }
        }
        Self { change: Some(change(all)), refused, rounded: false }
    }
}

fn named<T>(entry: &str, found: Found<T>, unknown: impl FnOnce(String) -> Refusal) -> Result<T, Refusal> {
    match found {
        Found::One(id) => Ok(id),
        Found::Several => Err(Refusal::Several(entry.trim().to_owned())),
        Found::Nothing => Err(unknown(entry.trim().to_owned())),
    }
}

fn word<C: Code>(text: &str) -> Result<C, Refusal> {
    Vocabulary::bundled().value(text.trim()).ok_or_else(|| Refusal::NoWord(text.trim().to_owned()))
}

fn word_or_none<C: Code>(text: &str) -> Result<Option<C>, Refusal> {
    optional(text, word)
}

fn day(text: &str) -> Result<Option<jiff::civil::Date>, Refusal> {
    optional(text, |text| read_day(text).ok_or_else(|| Refusal::NotADay(text.to_owned())))
}

fn optional<T>(text: &str, read: impl FnOnce(&str) -> Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    if text.is_empty() { Ok(None) } else { read(text).map(Some) }
}

/// A number as it is kept, and whether it had to be rounded for that.
fn within<T: Copy>(
    text: &str,
    units: &[&str],
    texts: Option<&Texts>,
    most: f64,
    nearest: impl Fn(f64) -> Option<T>,
    value: impl Fn(T) -> f64,
) -> Result<(T, bool), Refusal> {
    let number = number(text, units, texts).ok_or_else(|| Refusal::NotANumber(text.to_owned()))?;
    let kept = nearest(number).ok_or_else(|| Refusal::OutOfRange(text.to_owned(), most))?;
    Ok((kept, is_other(number, value(kept))))
}

fn is_other(written: f64, kept: f64) -> bool {
    (written - kept).abs() > 1e-9
}

/// A number, perhaps with a unit behind it, with groups of digits or without. `texts`: in whose language `1.234` is; none: it has decimals.
fn number(text: &str, units: &[&str], texts: Option<&Texts>) -> Option<f64> {
    static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::new(Language::English));
    let lower = text.to_lowercase();
    let unit = units.iter().filter(|unit| lower.ends_with(**unit)).max_by_key(|unit| unit.len());
    // Lower case may be longer than what was written: then it was no unit.
    let figure = unit.and_then(|unit| text.get(..text.len().checked_sub(unit.len())?)).unwrap_or(text);
    let figure: String = figure.chars().filter(|letter| !is_gap(*letter)).collect();
    match texts {
        Some(texts) => texts.parse_number(&figure).or_else(|| parse_number(&figure)),
        None => parse_number(&figure).or_else(|| ENGLISH.parse_number(&figure)),
    }
}

/// What only groups digits.
fn is_gap(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\'' | '’')
}

/// An amount of a currency, whose sign, code or name may be before or behind it, and whether it had to be rounded to the currency's smallest unit.
/// Exact where it need not be; see [`Currency::read`].
///
/// # Errors
/// It has another sign, is no number, or too much.
pub fn read_money(text: &str, currency: Currency) -> Result<(Money, bool), Refusal> {
    let text = text.trim();
    let is_figure = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '+' | '-' | '−' | '–' | '—') || is_gap(letter);
    let sign: String = text.chars().filter(|letter| !is_figure(*letter)).collect();
    let ours = [currency.code().to_owned(), currency.sign(), currency.name()];
    if !sign.is_empty() && !ours.iter().any(|own| own.to_lowercase() == sign.to_lowercase()) {
        return Err(Refusal::OtherCurrency(sign));
    }
    let figure: String = text.chars().filter(|letter| is_figure(*letter)).collect();
    if let Some(amount) = currency.read(&figure) {
        return Ok((amount, false));
    }
    let wholes = number(figure.trim(), &[], None).ok_or_else(|| Refusal::NotMoney(text.to_owned()))?;
    let amount = currency.amount(wholes).ok_or_else(|| Refusal::NotMoney(text.to_owned()))?;
    Ok((amount, is_other(wholes, currency.wholes(amount))))
}

/// The measure that an entry names: by identity, by its exact title, else without regard to letter case, accents and blanks.
pub fn measure_named<'a>(all: &(impl Iterator<Item = (MeasureId, &'a str)> + Clone), entry: &str) -> Found<MeasureId> {
    if let Ok(id) = entry.trim().parse::<MeasureId>()
        && all.clone().any(|(other, _)| other == id)
    {
        return Found::One(id);
    }
    let of = |is_it: &dyn Fn(&str) -> bool| {
        let found: Vec<MeasureId> = all.clone().filter(|(_, title)| is_it(title)).map(|(id, _)| id).take(2).collect();
        Found::of(&found)
    };
    of(&|title| title == entry).or(|| {
        let wanted = plain(entry);
        of(&|title| plain(title) == wanted)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Status;

    struct Nobody;

    impl MeasureNames for Nobody {
        fn touchpoint(&self, entry: &str) -> Found<TouchpointId> {
            if entry == "Shop" { Found::One(TouchpointId::named("Shop")) } else { Found::Nothing }
        }
        fn measure(&self, entry: &str) -> Found<MeasureId> {
            let all = [("Call back", 1), ("call back", 2), ("Café", 3)];
            measure_named(&all.iter().map(|(title, nth)| (MeasureId::named(&nth.to_string()), *title)), entry)
        }
        fn segment(&self, _: &str) -> Option<SegmentId> {
            None
        }
    }

    fn read(field: Field, text: &str, written: Written<'_>) -> MeasureCell {
        read_measure(field, text, written, Currency::EURO, &Nobody)
    }

    /// What a table and both languages make of a text where that is the same; none: it is refused.
    fn everywhere(field: Field, text: &str) -> Option<(MeasureChange, bool)> {
        let [english, german] = [Language::English, Language::German].map(Texts::new);
        let ways = [Written::Exported, Written::InTable, Written::Typed(&english), Written::Typed(&german)];
        let all = ways.map(|written| {
            let cell = read(field, text, written);
            assert_ne!(cell.change.is_some(), !cell.refused.is_empty(), "{field:?} {text:?}: {:?}", cell.refused);
            cell.change.map(|change| (change, cell.rounded))
        });
        assert!(all.windows(2).all(|two| two[0] == two[1]), "{field:?} {text:?}: {all:?}");
        let [one, ..] = all;
        one
    }

    #[test]
    fn amounts_mean_the_same_in_a_table_and_in_a_cell_that_is_typed_into() {
        for (text, cents, rounded) in [
            ("1234.5", 123_450, false),
            ("1.234,50", 123_450, false),
            ("1 234,50 €", 123_450, false),
            ("€\u{a0}1'234.50", 123_450, false),
            ("EUR 12", 1_200, false),
            ("12 euro", 1_200, false),
            ("1.250 €", 125_000, false),
            ("1,250", 125_000, false),
            ("12,–", 1_200, false),
            ("12.3456", 1_235, true),
            ("0.125", 13, true),
            (".5", 50, false),
        ] {
            assert_eq!(everywhere(Field::Cost, text), Some((MeasureChange::Cost(Money::new(cents)), rounded)), "{text}");
        }
        assert_eq!(everywhere(Field::Spent, " "), Some((MeasureChange::Spent(None), false)));
        for text in ["-5", "$5", "5 k", "€", "much", "1.23.456", "12,345,6", "99999999999999999"] {
            assert_eq!(everywhere(Field::Cost, text), None, "{text}");
        }
        assert_eq!(read_money("12 USD", Currency::EURO), Err(Refusal::OtherCurrency("USD".into())));
        let dinar = Currency::from_code("KWD").unwrap();
        assert_eq!(read_money("1.234", dinar), Ok((Money::new(1_234).unwrap(), false)));
    }

    #[test]
    fn numbers_have_their_units_and_groups_everywhere() {
        for (text, days, rounded) in [
            ("2.5", 2.5, false),
            ("2,5", 2.5, false),
            ("2,5 Tage", 2.5, false),
            ("3 PT", 3.0, false),
            ("1 day", 1.0, false),
            ("1.234,5 d", 1_234.5, false),
            ("1,234.5", 1_234.5, false),
            ("1 200", 1_200.0, false),
            ("1E2", 100.0, false),
            ("0.125", 0.13, true),
        ] {
            assert_eq!(everywhere(Field::Effort, text), Some((MeasureChange::Effort(Days::nearest(days)), rounded)), "{text}");
        }
        assert_eq!(everywhere(Field::Lift, "1.25"), Some((MeasureChange::Lift(Tenths::nearest(1.3)), true)));
        for (field, text) in
            [(Field::Lift, "11"), (Field::Lift, "2 days"), (Field::Effort, "-1"), (Field::Effort, "x"), (Field::Effort, "Tage")]
        {
            assert_eq!(everywhere(field, text), None, "{field:?} {text}");
        }
        // Where the language decides: in a table decimals have a point or a comma.
        let german = Texts::new(Language::German);
        let effort = |written| read(Field::Effort, "1.234", written).change;
        assert_eq!(effort(Written::Typed(&german)), Some(MeasureChange::Effort(Days::nearest(1_234.0))));
        assert_eq!(effort(Written::InTable), Some(MeasureChange::Effort(Days::nearest(1.23))));
    }

    #[test]
    fn names_words_and_lists_mean_the_same_everywhere() {
        let measures = |nth: &[&str]| Some((MeasureChange::Needs(nth.iter().map(|nth| MeasureId::named(nth)).collect()), false));
        assert_eq!(everywhere(Field::Needs, "Call back; cafe"), measures(&["1", "3"]), "the exact title first");
        assert_eq!(everywhere(Field::Needs, "call back;call back"), measures(&["2"]));
        let several = read(Field::Needs, "CALL  back", Written::InTable);
        assert_eq!(several.refused, [Refusal::Several("CALL  back".into())]);
        let half = read(Field::Touchpoints, "Shop; Nowhere", Written::InTable);
        assert_eq!(half.change, Some(MeasureChange::Touchpoints(vec![TouchpointId::named("Shop")])));
        assert_eq!(half.refused, [Refusal::NoTouchpoint("Nowhere".into())]);
        assert_eq!(everywhere(Field::Status, "Geplant"), Some((MeasureChange::Status(Status::Planned, None), false)));
        assert_eq!(everywhere(Field::Pin, "perhaps"), None);
        assert_eq!(everywhere(Field::Due, "12. Mai 2026"), Some((MeasureChange::Due(Some(jiff::civil::date(2026, 5, 12))), false)));
        assert_eq!(everywhere(Field::Due, "soon"), None);
        assert_eq!(everywhere(Field::Segment, ""), Some((MeasureChange::Segment(None), false)));
        assert_eq!(everywhere(Field::Segment, "nobody"), None);
    }

    #[test]
    fn an_export_keeps_every_character_and_a_table_what_was_meant() {
        let title = |text: &str, written| read(Field::Title, text, written).change;
        assert_eq!(title(" a\nb ", Written::Exported), Some(MeasureChange::Title(" a\nb ".into())));
        assert_eq!(title(" a\nb ", Written::InTable), Some(MeasureChange::Title("a b".into())));
        assert_eq!((title("", Written::Exported), title(" ", Written::InTable)), (Some(MeasureChange::Title(String::new())), None));
        let long = "x".repeat(limits::TITLE_CHARS + 1);
        assert_eq!(read(Field::Owner, &long, Written::InTable).refused, [Refusal::TooLong(limits::TITLE_CHARS)]);
    }
}
