//! What a text in a cell of a measure, a question or a contact means to somebody who types or pastes it: the one reading of measures (`import`), the
//! sentences that refuse, and what only the window knows: names as it shows them, and the day. Never a change.

use super::filter::everybody;
use super::sheet::MeasureSheet;
use crate::edit::MeasureChange as Change;
use crate::i18n::{Texts, Year};
use crate::import::{
    Found, MeasureNames, Refusal, Written, measure_named, read_answer, read_measure, read_typed_day, read_word, segment_named,
};
use crate::model::fields::MeasureField as Field;
use crate::model::{Code, MeasureId, Project, SegmentId, Status, TouchpointId};
use jiff::civil::Date;
use std::borrow::Cow;

/// What a text means for a cell: the change that it makes, and whether a number had to be rounded.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    pub(super) change: Change,
    pub(super) rounded: bool,
}

impl MeasureNames for MeasureSheet<'_> {
    fn touchpoint(&self, entry: &str) -> Found<TouchpointId> {
        self.names.named(entry)
    }

    fn measure(&self, entry: &str) -> Found<MeasureId> {
        measure_named(&self.project.measures.iter().map(|measure| (measure.id, measure.title.as_str())), entry)
    }

    fn segment(&self, name: &str) -> Option<SegmentId> {
        segment_named(self.project, name)
    }
}

/// What a text means for a field, or the message that refuses it: of a list with one bad entry all is refused, so that nothing of it is lost
/// unnoticed. `name`: what the column is called.
pub(super) fn read(sheet: &MeasureSheet<'_>, field: Field, name: &str, text: &str) -> Result<Read, String> {
    let day = match field {
        Field::Due | Field::Review => read_typed_day(text, sheet.today, Year::Coming),
        Field::LiveOn => read_typed_day(text, sheet.today, Year::Nearest),
        _ => None,
    };
    let text = &*day.map_or(Cow::Borrowed(text), |day| Cow::Owned(day.to_string()));
    let read = read_measure(field, text, Written::Typed(sheet.texts), sheet.currency, sheet);
    if let Some(refusal) = read.refused.into_iter().next() {
        return Err(refused(sheet, name, text, refusal));
    }
    let change = match read.change.ok_or_else(|| sheet.texts.grid_refused_empty(name))? {
        Change::Status(status, None) => Change::Status(status, (status == Status::Live).then_some(sheet.today)),
        change => change,
    };
    Ok(Read { change, rounded: read.rounded })
}

/// Why a text is refused, as a sentence.
fn refused(sheet: &MeasureSheet<'_>, name: &str, text: &str, refusal: Refusal) -> String {
    let texts = sheet.texts;
    match refusal {
        Refusal::TooLong(most) => texts.measure_refused_long(&texts.integer(most as i64)),
        Refusal::TooManyEntries(most) => texts.measure_refused_entries(most as i64),
        Refusal::NoWord(word) => texts.measure_refused_word(name, &word),
        Refusal::NoTouchpoint(title) => texts.measure_refused_touchpoint(&title),
        Refusal::NoMeasure(title) => texts.measure_refused_measure(&title),
        Refusal::NoSegment(name) => texts.measure_refused_segment(&name),
        Refusal::Several(title) => texts.measure_refused_several(&title),
        Refusal::NotANumber(text) => texts.measure_refused_number(&text),
        Refusal::OutOfRange(_, most) => texts.measure_refused_range(name, &texts.integer(0), &texts.integer(most as i64)),
        Refusal::OtherCurrency(sign) => texts.measure_refused_currency(&sign, sheet.currency.code()),
        Refusal::NotMoney(_) => texts.measure_refused_amount(text.trim()),
        Refusal::NotADay(text) => texts.measure_refused_date(&text),
    }
}

pub(super) fn word_or_none<C: Code>(texts: &Texts, name: &str, text: &str) -> Result<Option<C>, String> {
    if text.is_empty() { Ok(None) } else { read_word(text).map(Some).ok_or_else(|| texts.measure_refused_word(name, text)) }
}

/// A day until which something is to be done, as people write it in one of the languages: `2026-05-12`, `12.05.2026`, `12 May 2026`,
/// `12. Mai 2026`, and without its year `12.5.`.
pub(super) fn coming(texts: &Texts, text: &str, today: Date) -> Result<Option<Date>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    read_typed_day(text, today, Year::Coming).map(Some).ok_or_else(|| texts.measure_refused_date(text))
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
    segment_named(project, text).map(Some).ok_or_else(|| texts.measure_refused_segment(text))
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
    use super::{coming, word_or_none, yes_or_no};
    use crate::i18n::{Language, Texts};
    use crate::model::{Effect, Status};

    #[test]
    fn days_are_read_as_people_write_them_in_both_languages() {
        let (english, today) = (Texts::new(Language::English), jiff::civil::date(2026, 1, 1));
        for text in ["2026-05-12", "12.5.2026", "12.05.2026", "12 May 2026", "12. Mai 2026", "12.5.", "12 May", "12. Mai"] {
            assert_eq!(coming(&english, text, today), Ok(Some(jiff::civil::date(2026, 5, 12))), "{text}");
        }
        assert_eq!(coming(&english, "", today), Ok(None));
        for text in ["31.2.2026", "12.5", "soon", "5/12/2026"] {
            assert!(coming(&english, text, today).is_err(), "{text}");
        }
    }

    #[test]
    fn words_are_those_of_tables_in_both_languages_and_codes() {
        let texts = Texts::new(Language::German);
        let status = |text: &str| word_or_none::<Status>(&texts, "Status", text).ok().flatten();
        assert_eq!(["planned", "Geplant", "GEPLANT"].map(status), [Some(Status::Planned); 3]);
        assert_eq!(status("offen"), Some(Status::Idea), "what a table may say can be typed, too");
        assert_eq!(word_or_none::<Effect>(&texts, "", "schafft ein bleibendes Gefühl"), Ok(Some(Effect::Emotion)));
        assert_eq!(status("perhaps"), None);
        assert_eq!(["ja", "no", "", "x", "-"].map(|text| yes_or_no(&texts, "", text)), [true, false, false, true, false].map(Ok));
        assert!(yes_or_no(&texts, "", "perhaps").is_err());
    }
}
