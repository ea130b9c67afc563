//! What a text in a cell of a measure means: words in both languages, numbers and days as people write them, money with or without the sign of the
//! project's currency, names of touchpoints, measures and segments. Never a change.

use super::filter::everybody;
use super::names::Named;
use super::sheet::MeasureSheet;
use crate::app::map::editing::one_line;
use crate::edit::MeasureChange as Change;
use crate::i18n::Texts;
use crate::import::{read_answer, read_day, read_word};
use crate::letters::Folded;
use crate::model::fields::MeasureField as Field;
use crate::model::table::list_entries;
use crate::model::{Code, Days, MeasureId, Money, Project, SegmentId, Status, Tenths};
use jiff::civil::Date;

/// What a text means for a cell: the change that it makes, and whether a number had to be rounded.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    pub(super) change: Change,
    pub(super) rounded: bool,
}

/// What a text means for a field, or the message that refuses it. `name`: what the column is called.
pub(super) fn read(sheet: &MeasureSheet<'_>, field: Field, name: &str, text: &str) -> Result<Read, String> {
    let texts = sheet.texts;
    let trimmed = text.trim();
    let is_empty = trimmed.is_empty();
    if text.chars().nth(field.limit()).is_some() {
        return Err(texts.measure_refused_long(&texts.integer(field.limit() as i64)));
    }
    let exact = |change| Ok(Read { change, rounded: false });
    let line = || one_line(trimmed);
    let words = || if is_empty { String::new() } else { text.trim_end().to_owned() };
    match field {
        Field::Title | Field::Kind | Field::Status if is_empty => Err(texts.grid_refused_empty(name)),
        Field::Title => exact(Change::Title(line())),
        Field::Kind => exact(Change::Kind(one_word(texts, name, trimmed)?)),
        Field::Status => {
            let status = one_word(texts, name, trimmed)?;
            exact(Change::Status(status, (status == Status::Live).then_some(sheet.today)))
        }
        Field::Pin => exact(Change::Pin(word_or_none(texts, name, trimmed)?)),
        Field::Channel => exact(Change::Channel(word_or_none(texts, name, trimmed)?)),
        Field::Effects => exact(Change::Effects(entries(trimmed, |entry| one_word(texts, name, entry))?)),
        Field::Goals => exact(Change::Goals(entries(trimmed, |entry| one_word(texts, name, entry))?)),
        Field::Touchpoints => exact(Change::Touchpoints(entries(trimmed, |entry| match sheet.names.named(entry) {
            Named::One(id) => Ok(id),
            Named::Several => Err(texts.measure_refused_several(entry)),
            Named::Nothing => Err(texts.measure_refused_touchpoint(entry)),
        })?)),
        Field::Needs => exact(Change::Needs(entries(trimmed, |entry| needed(sheet, entry))?)),
        Field::Segment => exact(Change::Segment(segment(texts, sheet.project, trimmed)?)),
        Field::Cost => money(sheet, trimmed).map(|(change, rounded)| Read { change: Change::Cost(change), rounded }),
        Field::Spent => money(sheet, trimmed).map(|(change, rounded)| Read { change: Change::Spent(change), rounded }),
        Field::Effort => {
            let value = number(texts, trimmed, &["d", "day", "days", "t", "tag", "tage", "tagen", "pt"])?;
            let out = || texts.measure_refused_range(name, &texts.integer(0), &texts.integer(Days::MOST as i64));
            let days = value.map(|value| Days::nearest(value).ok_or_else(out)).transpose()?;
            Ok(Read { change: Change::Effort(days), rounded: is_other(value, days.map(|days| days.value())) })
        }
        Field::Lift | Field::Retention => {
            let value = number(texts, trimmed, &[])?;
            let out = || texts.measure_refused_range(name, &texts.integer(0), &texts.integer(Tenths::MOST as i64));
            let tenths = value.map(|value| Tenths::nearest(value).ok_or_else(out)).transpose()?;
            let change = if field == Field::Lift { Change::Lift(tenths) } else { Change::Retention(tenths) };
            Ok(Read { change, rounded: is_other(value, tenths.map(|tenths| tenths.value())) })
        }
        Field::Due => exact(Change::Due(date(texts, trimmed)?)),
        Field::Review => exact(Change::Review(date(texts, trimmed)?)),
        Field::LiveOn => exact(Change::LiveOn(date(texts, trimmed)?)),
        Field::Group => exact(Change::Group(line())),
        Field::Owner => exact(Change::Owner(line())),
        Field::CoreMessage => exact(Change::CoreMessage(words())),
        Field::Content => exact(Change::Content(words())),
        Field::Hypothesis => exact(Change::Hypothesis(words())),
        Field::MeasuredBy => exact(Change::MeasuredBy(words())),
        Field::Result => exact(Change::Result(words())),
        Field::Learning => exact(Change::Learning(words())),
    }
}

/// Whether a number had to be rounded.
fn is_other(typed: Option<f64>, kept: Option<f64>) -> bool {
    typed.zip(kept).is_some_and(|(typed, kept)| (typed - kept).abs() > 1e-9)
}

/// The entries of a list, each once.
fn entries<T: PartialEq>(text: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<Vec<T>, String> {
    let mut all = Vec::new();
    for entry in list_entries(text, true) {
        let value = read(&entry)?;
        if !all.contains(&value) {
            all.push(value);
        }
    }
    Ok(all)
}

fn one_word<C: Code>(texts: &Texts, name: &str, text: &str) -> Result<C, String> {
    read_word(text).ok_or_else(|| texts.measure_refused_word(name, text))
}

pub(super) fn word_or_none<C: Code>(texts: &Texts, name: &str, text: &str) -> Result<Option<C>, String> {
    if text.is_empty() { Ok(None) } else { one_word(texts, name, text).map(Some) }
}

/// The measure that an entry names.
fn needed(sheet: &MeasureSheet<'_>, entry: &str) -> Result<MeasureId, String> {
    let texts = sheet.texts;
    if let Ok(id) = entry.trim().parse::<MeasureId>()
        && sheet.project.measure(id).is_some()
    {
        return Ok(id);
    }
    let wanted = Folded::new(entry.trim());
    let mut found = sheet.project.measures.iter().filter(|measure| Folded::new(measure.title.trim()).plain() == wanted.plain());
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one.id),
        (Some(_), Some(_)) => Err(texts.measure_refused_several(entry)),
        (None, _) => Err(texts.measure_refused_measure(entry)),
    }
}

/// A number, perhaps with a unit behind it. None for nothing.
fn number(texts: &Texts, text: &str, units: &[&str]) -> Result<Option<f64>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let lower = text.to_lowercase();
    let unit = units.iter().filter(|unit| lower.ends_with(**unit)).max_by_key(|unit| unit.len());
    let digits = unit.and_then(|unit| text.get(..text.len() - unit.len())).unwrap_or(text);
    let digits: String = digits.chars().filter(|letter| !letter.is_whitespace()).collect();
    texts.parse_number(&digits).map(Some).ok_or_else(|| texts.measure_refused_number(text))
}

/// An amount of the project's currency: its sign or code may be before or behind it, another one is refused.
fn money(sheet: &MeasureSheet<'_>, text: &str) -> Result<(Option<Money>, bool), String> {
    let (texts, currency) = (sheet.texts, sheet.currency);
    let is_figure =
        |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',' | '+' | '-' | '−' | '\'' | '’') || letter.is_whitespace();
    let sign: String = text.chars().filter(|letter| !is_figure(*letter)).collect();
    let is_ours =
        [currency.code(), currency.sign().as_str(), currency.name().as_str()].iter().any(|own| own.to_lowercase() == sign.to_lowercase());
    if !sign.is_empty() && !is_ours {
        return Err(texts.measure_refused_currency(&sign, currency.code()));
    }
    let figures: String = text.chars().filter(|letter| is_figure(*letter) && !matches!(letter, '\'' | '’')).collect();
    let value = number(texts, figures.trim(), &[])?;
    let Some(value) = value else {
        return if text.is_empty() { Ok((None, false)) } else { Err(texts.measure_refused_number(text)) };
    };
    let amount = currency.amount(value).ok_or_else(|| texts.measure_refused_amount(text))?;
    Ok((Some(amount), is_other(Some(value), Some(currency.wholes(amount)))))
}

/// A day as people write it in one of the languages: `2026-05-12`, `12.05.2026`, `12 May 2026`, `12. Mai 2026`.
pub(super) fn date(texts: &Texts, text: &str) -> Result<Option<Date>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    read_day(text).map(Some).ok_or_else(|| texts.measure_refused_date(text))
}

/// Yes or no, as people write it in one of the languages; nothing is no.
pub(super) fn yes_or_no(texts: &Texts, name: &str, text: &str) -> Result<bool, String> {
    match text {
        "" | "-" => Ok(false),
        _ => read_answer(text).ok_or_else(|| texts.measure_refused_word(name, text)),
    }
}

/// Everybody who sees to something in a project, each once, in the order of the alphabet.
pub(super) fn owners_of(project: &Project) -> Vec<String> {
    let of_measures = project.measures.iter().map(|measure| measure.owner.as_str());
    let all = everybody(of_measures.chain(project.questions.iter().map(|question| question.owner.as_str())));
    all.into_iter().filter(|owner| !owner.is_empty()).map(str::to_owned).collect()
}

/// The segment that a text names; nothing: none.
pub(super) fn segment(texts: &Texts, project: &Project, text: &str) -> Result<Option<SegmentId>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let wanted = Folded::new(text);
    let found = project.segments.iter().find(|segment| Folded::new(segment.name.trim()).plain() == wanted.plain());
    found.map_or_else(|| Err(texts.measure_refused_segment(text)), |segment| Ok(Some(segment.id)))
}

/// What a cleared cell holds; none: it cannot be empty.
pub(super) fn emptied(field: Field) -> Option<Change> {
    Some(match field {
        Field::Title | Field::Kind | Field::Status => return None,
        Field::Touchpoints => Change::Touchpoints(Vec::new()),
        Field::Cost => Change::Cost(None),
        Field::Effort => Change::Effort(None),
        Field::Lift => Change::Lift(None),
        Field::Retention => Change::Retention(None),
        Field::Pin => Change::Pin(None),
        Field::Needs => Change::Needs(Vec::new()),
        Field::Group => Change::Group(String::new()),
        Field::Effects => Change::Effects(Vec::new()),
        Field::Segment => Change::Segment(None),
        Field::Channel => Change::Channel(None),
        Field::CoreMessage => Change::CoreMessage(String::new()),
        Field::Content => Change::Content(String::new()),
        Field::Owner => Change::Owner(String::new()),
        Field::Due => Change::Due(None),
        Field::Hypothesis => Change::Hypothesis(String::new()),
        Field::MeasuredBy => Change::MeasuredBy(String::new()),
        Field::Result => Change::Result(String::new()),
        Field::Learning => Change::Learning(String::new()),
        Field::Goals => Change::Goals(Vec::new()),
        Field::Review => Change::Review(None),
        Field::LiveOn => Change::LiveOn(None),
        Field::Spent => Change::Spent(None),
    })
}

#[cfg(test)]
mod tests {
    use super::{date, one_word, yes_or_no};
    use crate::i18n::{Language, Texts};
    use crate::model::{Effect, Status};

    #[test]
    fn days_are_read_as_people_write_them_in_both_languages() {
        let english = Texts::new(Language::English);
        for text in ["2026-05-12", "12.5.2026", "12.05.2026", "12 May 2026", "12. Mai 2026"] {
            assert_eq!(date(&english, text), Ok(Some(jiff::civil::date(2026, 5, 12))), "{text}");
        }
        assert_eq!(date(&english, ""), Ok(None));
        for text in ["31.2.2026", "12.5", "soon", "5/12/2026"] {
            assert!(date(&english, text).is_err(), "{text}");
        }
    }

    #[test]
    fn words_are_those_of_tables_in_both_languages_and_codes() {
        let texts = Texts::new(Language::German);
        let status = |text: &str| one_word::<Status>(&texts, "Status", text).ok();
        assert_eq!(["planned", "Geplant", "GEPLANT"].map(status), [Some(Status::Planned); 3]);
        assert_eq!(status("offen"), Some(Status::Idea), "what a table may say can be typed, too");
        assert_eq!(one_word::<Effect>(&texts, "", "schafft ein bleibendes Gefühl"), Ok(Effect::Emotion));
        assert_eq!(status("perhaps"), None);
        assert_eq!(["ja", "no", "", "x", "-"].map(|text| yes_or_no(&texts, "", text)), [true, false, false, true, false].map(Ok));
        assert!(yes_or_no(&texts, "", "perhaps").is_err());
    }
}
