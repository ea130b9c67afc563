//! Fields of a comparison and their values, in words: machine words translated, numbers in the language's own way, nothing as a dash.

use crate::i18n::Texts;
use crate::method::compare::Field;
use crate::model::fields::{Form, MeasureForm, StageField, TouchpointField};
use crate::model::table::{self, list_entries};
use crate::model::{Code as _, InfluencerKind, World};

/// What is written where a field is empty.
const NOTHING: &str = "–";

/// A changed field in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldWords {
    /// What it is called.
    pub name: String,
    /// What it said; a dash for nothing.
    pub from: String,
    /// What it says.
    pub to: String,
}

/// What a field is called.
pub(crate) fn field_name<'a>(texts: &'a Texts, field: &'a Field) -> &'a str {
    match field {
        Field::Lane(name) => name,
        Field::ContentVariants => texts.compare_content_variants(),
        Field::Stage(StageField::Description) => texts.compare_description(),
        _ if field.is_picture() => texts.compare_picture(),
        Field::Column(_) | Field::Own(_) | Field::Experiences | Field::Stage(_) | Field::Measure(_) => texts.term("field", field.name()),
    }
}

/// A changed field in words. `from` and `to`: as [`crate::method::compare::Changed`] holds them.
pub fn field_words(texts: &Texts, field: &Field, from: &str, to: &str) -> FieldWords {
    if field.is_picture() {
        let shown = |there: &str, words: &str| if there.is_empty() { NOTHING.to_owned() } else { words.to_owned() };
        let other = if from.is_empty() { texts.compare_a_picture() } else { texts.compare_another_picture() };
        return FieldWords { name: texts.compare_picture().to_owned(), from: shown(from, texts.compare_a_picture()), to: shown(to, other) };
    }
    FieldWords { name: field_name(texts, field).to_owned(), from: value_words(texts, field, from), to: value_words(texts, field, to) }
}

fn value_words(texts: &Texts, field: &Field, value: &str) -> String {
    if value.trim().is_empty() {
        return NOTHING.to_owned();
    }
    let form = match field {
        Field::Column(column) => column.form(),
        Field::Measure(column) => column.form(),
        Field::Own(TouchpointField::World) => return term(texts, World::KIND, value),
        _ => return entries(value, |entry| entry.to_owned()),
    };
    match form {
        Form::Word(words) => term(texts, words.name, value),
        Form::Words(words) => entries(value, |entry| term(texts, words.name, entry)),
        Form::Influencers => entries(value, |entry| {
            let (kind, name) = table::influencer_parts(entry);
            let kind = term(texts, InfluencerKind::KIND, kind);
            if name.is_empty() { kind } else { format!("{kind}: {name}") }
        }),
        Form::Flag => if value == table::YES { texts.compare_yes() } else { texts.compare_no() }.to_owned(),
        Form::Cause if value == table::CAUSE_UNKNOWN => texts.compare_break_unknown().to_owned(),
        Form::Score(_) => value.parse().map_or_else(|_| value.to_owned(), |score| texts.score(score)),
        Form::Percent => value.parse().map_or_else(|_| value.to_owned(), |share| texts.percent(share)),
        Form::OfMeasure(form) => of_measure(texts, form, value),
        Form::PassedOn | Form::Experiences(_) => entries(value, |entry| entry.to_owned()),
        Form::Map | Form::Stage | Form::Id | Form::Line | Form::Name | Form::Text | Form::Cause => value.to_owned(),
    }
}

/// What only the table of measures has, in words.
fn of_measure(texts: &Texts, form: MeasureForm, value: &str) -> String {
    match form {
        MeasureForm::Money | MeasureForm::Days | MeasureForm::Tenths => {
            value.parse().map_or_else(|_| value.to_owned(), |number| texts.number(number, 2))
        }
        MeasureForm::Date => value.parse().map_or_else(|_| value.to_owned(), |date| texts.date(date)),
        MeasureForm::Touchpoints | MeasureForm::Measures => entries(value, |entry| entry.to_owned()),
        MeasureForm::Segment => value.to_owned(),
    }
}

fn term(texts: &Texts, kind: &str, code: &str) -> String {
    texts.term(kind, code).to_owned()
}

/// The entries of a list cell, each in words.
fn entries(cell: &str, words: impl Fn(&str) -> String) -> String {
    list_entries(cell, true).iter().map(|entry| words(entry)).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::table::{Column, MeasureColumn};

    #[test]
    fn values_are_said_in_words() {
        let texts = Texts::new(Language::German);
        let said = |column, value: &str| value_words(&texts, &Field::Column(column), value);
        assert_eq!(said(Column::Area, "point-of-sale"), "Point of Sale");
        assert_eq!(said(Column::FurtherChannels, "web-shop\ne-mail"), "Online-Shop; E-Mail");
        assert_eq!(said(Column::Influencers, "friend: Ann\nexpert"), "Freunde & Nachbarn: Ann; Experten");
        assert_eq!(said(Column::Fulfilment, "2.6666666666666665"), "2,7");
        assert_eq!(said(Column::Competition, ""), "–");
        assert_eq!(said(Column::Critical, "yes"), "ja");
        assert_eq!(said(Column::Touchpoint, "Laden"), "Laden");
        let said = |column, value: &str| value_words(&texts, &Field::Measure(column), value);
        assert_eq!(said(MeasureColumn::Cost, "1250.50"), "1.250,5");
        assert_eq!(said(MeasureColumn::Status, "live"), "live");
        assert_eq!(said(MeasureColumn::Due, "2026-05-12"), "12.05.2026");
        assert_eq!(said(MeasureColumn::Touchpoints, "Laden\nTest"), "Laden; Test");
    }

    #[test]
    fn every_field_has_a_name_in_both_languages() {
        for language in Language::ALL {
            let texts = Texts::new(*language);
            for column in Column::ALL.iter().filter(|column| !matches!(column, Column::Id)) {
                assert!(texts.has_term("field", column.name()), "{language:?} {column:?}");
            }
            for column in MeasureColumn::ALL {
                assert!(texts.has_term("field", column.name()), "{language:?} {column:?}");
            }
        }
    }
}
