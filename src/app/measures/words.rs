//! What a cell of a measure contains: as it is shown, and as it is edited, copied and compared. Never what a text means.

use super::column::MeasureColumn;
use super::sheet::MeasureSheet;
use crate::app::grid::column::one_line;
use crate::layout::{capital, word};
use crate::method::returns::Unobserved;
use crate::model::fields::MeasureField as Field;
use crate::model::table::list_cell;
use crate::model::{Code, Measure, Money};
use jiff::civil::Date;

/// The text of a cell for editing and copying: plain numbers, days in figures, lists with an entry a line.
pub(super) fn text(sheet: &MeasureSheet<'_>, measure: &Measure, column: MeasureColumn) -> String {
    let texts = sheet.texts;
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| texts.plain_number(value));
    let field = match column {
        MeasureColumn::Field(field) => field,
        MeasureColumn::Value => return number(sheet.value(measure)),
        MeasureColumn::Observed => return number(sheet.observed_mean(measure)),
        MeasureColumn::Id => return measure.id.to_string(),
    };
    let money = |amount: Option<Money>| number(amount.map(|amount| sheet.currency.wholes(amount)));
    let date = |date: Option<Date>| date.map_or_else(String::new, |date| texts.date(date));
    match field {
        Field::Title => measure.title.clone(),
        Field::Touchpoints => list_cell(measure.touchpoints.iter().filter_map(|id| sheet.names.name(*id))),
        Field::Kind => word(texts, measure.kind).to_owned(),
        Field::Cost => money(measure.cost),
        Field::Spent => money(measure.spent),
        Field::Effort => number(measure.effort.map(|days| days.value())),
        Field::Lift => number(measure.lift.map(|lift| lift.value())),
        Field::Retention => number(measure.retention.map(|retention| retention.value())),
        Field::Status => word(texts, measure.status).to_owned(),
        Field::Pin => measure.pin.map_or_else(String::new, |pin| word(texts, pin).to_owned()),
        Field::Needs => list_cell(measure.needs.iter().filter_map(|id| sheet.name_of(*id))),
        Field::Group => measure.group.clone(),
        Field::Effects => words(sheet, &measure.effects),
        Field::Goals => words(sheet, &measure.goals),
        Field::Segment => measure.segment.and_then(|id| sheet.project.segment(id)).map_or_else(String::new, |segment| segment.name.clone()),
        Field::Channel => measure.channel.map_or_else(String::new, |channel| word(texts, channel).to_owned()),
        Field::CoreMessage => measure.core_message.clone(),
        Field::Content => measure.content.clone(),
        Field::Owner => measure.owner.clone(),
        Field::Due => date(measure.due),
        Field::Review => date(measure.review),
        Field::LiveOn => date(measure.live_on),
        Field::Hypothesis => measure.hypothesis.clone(),
        Field::MeasuredBy => measure.measured_by.clone(),
        Field::Result => measure.result.clone(),
        Field::Learning => measure.learning.clone(),
    }
}

/// The text of a cell as it is shown: on one line, money with its sign.
pub(super) fn shown(sheet: &MeasureSheet<'_>, measure: &Measure, column: MeasureColumn) -> String {
    let money = |amount: Option<Money>| amount.map_or_else(String::new, |amount| sheet.money(amount));
    match column {
        MeasureColumn::Field(Field::Cost) => money(measure.cost),
        MeasureColumn::Field(Field::Spent) => money(measure.spent),
        // A word stands alone in its cell; the name of a segment is the person's own.
        MeasureColumn::Field(Field::Kind | Field::Status | Field::Pin | Field::Channel) => capital(&text(sheet, measure, column)),
        MeasureColumn::Value => sheet.value(measure).map_or_else(String::new, |value| sheet.texts.number(value, 1)),
        MeasureColumn::Observed => match sheet.observed(measure) {
            Ok(_) => sheet.observed_mean(measure).map_or_else(String::new, |mean| sheet.texts.signed(mean)),
            // Of what is not live nobody expects that anything was observed.
            Err(Unobserved::NotLive) => String::new(),
            Err(why) => sheet.texts.term("unobserved", why.code()).to_owned(),
        },
        _ => one_line(&text(sheet, measure, column)),
    }
}

fn words<C: Code>(sheet: &MeasureSheet<'_>, words: &[C]) -> String {
    list_cell(words.iter().map(|one| word(sheet.texts, *one)))
}
