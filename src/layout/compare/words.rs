//! Fields of a comparison and their values, in words: machine words translated, numbers in the language's own way, nothing as a dash.

use crate::i18n::Texts;
use crate::layout::word;
use crate::method::compare::Field;
use crate::model::table::{self, Column, list_entries};
use crate::model::{Area, Channel, Code, Control, Goal, InfluencerKind, Media, World};

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
pub fn field_name<'a>(texts: &'a Texts, field: &'a Field) -> &'a str {
    match field {
        Field::Lane(name) => name,
        Field::Column(column) => texts.term("field", term_code(*column)),
        Field::World => texts.term("field", "world"),
        Field::RaisedBy => texts.term("field", "raised-by"),
        Field::ContentVariants => texts.compare_content_variants(),
        Field::Experiences => texts.term("field", "experiences"),
        Field::Picture => texts.compare_picture(),
        Field::Description => texts.compare_description(),
    }
}

/// A changed field in words. `from` and `to`: as [`crate::method::compare::Changed`] holds them.
pub fn field_words(texts: &Texts, field: &Field, from: &str, to: &str) -> FieldWords {
    if *field == Field::Picture {
        let shown = |there: &str, words: &str| if there.is_empty() { NOTHING.to_owned() } else { words.to_owned() };
        let other = if from.is_empty() { texts.compare_a_picture() } else { texts.compare_another_picture() };
        return FieldWords { name: texts.compare_picture().to_owned(), from: shown(from, texts.compare_a_picture()), to: shown(to, other) };
    }
    FieldWords { name: field_name(texts, field).to_owned(), from: value_words(texts, field, from), to: value_words(texts, field, to) }
}

/// The last part of the message key of a column's name: its machine word with hyphens.
fn term_code(column: Column) -> &'static str {
    match column {
        Column::FurtherChannels => "further-channels",
        Column::ExpectationText => "expectation-text",
        Column::CoreMessage => "core-message",
        Column::PassedOn => "passed-on",
        other => other.name(),
    }
}

fn value_words(texts: &Texts, field: &Field, value: &str) -> String {
    if value.trim().is_empty() {
        return NOTHING.to_owned();
    }
    let Field::Column(column) = field else {
        return if *field == Field::World { term::<World>(texts, value) } else { entries(value, |entry| entry.to_owned()) };
    };
    match column {
        Column::Media => term::<Media>(texts, value),
        Column::Area => term::<Area>(texts, value),
        Column::Control => term::<Control>(texts, value),
        Column::Channel | Column::FurtherChannels => entries(value, |entry| term::<Channel>(texts, entry)),
        Column::Goals => entries(value, |entry| term::<Goal>(texts, entry)),
        Column::Influencers => entries(value, |entry| {
            let (kind, name) = table::influencer_parts(entry);
            let kind = term::<InfluencerKind>(texts, kind);
            if name.is_empty() { kind } else { format!("{kind}: {name}") }
        }),
        Column::Critical => if value == table::YES { texts.compare_yes() } else { texts.compare_no() }.to_owned(),
        Column::Break if value == table::CAUSE_UNKNOWN => texts.compare_break_unknown().to_owned(),
        Column::Expectation | Column::Fulfilment | Column::Competition | Column::Relevance => {
            value.parse().map_or_else(|_| value.to_owned(), |score| texts.score(score))
        }
        Column::Reach => value.parse().map_or_else(|_| value.to_owned(), |share| texts.percent(share)),
        Column::PassedOn | Column::Positives | Column::Negatives => entries(value, |entry| entry.to_owned()),
        _ => value.to_owned(),
    }
}

fn term<C: Code>(texts: &Texts, code: &str) -> String {
    C::from_code(code).map_or_else(|| code.to_owned(), |value| word(texts, value).to_owned())
}

/// The entries of a list cell, each in words.
fn entries(cell: &str, words: impl Fn(&str) -> String) -> String {
    list_entries(cell, true).iter().map(|entry| words(entry)).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

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
    }

    #[test]
    fn every_field_has_a_name_in_both_languages() {
        for language in Language::ALL {
            let texts = Texts::new(*language);
            for column in Column::ALL.iter().filter(|column| !matches!(column, Column::Id)) {
                assert!(texts.has_term("field", term_code(*column)), "{language:?} {column:?}");
            }
        }
    }
}
