//! Wrong usage as one sentence in the person's language: what is wrong, and what would be right.

use super::failure::Failure;
use crate::app::ExportChoice;
use crate::export::{NoPage, PageSize, Sides};
use crate::i18n::Texts;
use crate::merge::Removable;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The sentence for what was not understood.
pub(super) fn wrong_usage(error: &clap::Error, arguments: &[std::ffi::OsString], texts: &Texts) -> Failure {
    let help = help_command(arguments);
    let of = |kind| error.get(kind).map(shown).unwrap_or_default();
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand | ErrorKind::TooManyValues => {
            let argument = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand, ContextKind::InvalidValue].map(of);
            texts.cli_usage_unknown_argument(argument.iter().find(|text| !text.is_empty()).map_or("", String::as_str), &help)
        }
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => {
            texts.cli_usage_missing_value(&of(ContextKind::InvalidArg), &help)
        }
        ErrorKind::InvalidValue => {
            let (value, option) = (of(ContextKind::InvalidValue), of(ContextKind::InvalidArg));
            texts.cli_usage_invalid_value(&value, &option, &of(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => not_a_value(&of(ContextKind::InvalidValue), &of(ContextKind::InvalidArg), &help, texts),
        ErrorKind::MissingRequiredArgument | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            texts.cli_usage_missing(&of(ContextKind::InvalidArg), &help)
        }
        ErrorKind::ArgumentConflict => {
            let (one, two) = (of(ContextKind::InvalidArg), of(ContextKind::PriorArg));
            if one.is_empty() {
                // The first word is no command, so it was taken for the file to open, and more followed.
                let first = arguments.get(1).map(|first| first.to_string_lossy().into_owned()).unwrap_or_default();
                texts.cli_usage_unknown_argument(&first, &help)
            } else if one == two || two.is_empty() {
                texts.cli_usage_repeated(&one)
            } else {
                texts.cli_usage_conflict(&one, &two)
            }
        }
        ErrorKind::InvalidUtf8 => texts.cli_usage_not_text().to_owned(),
        _ => texts.cli_usage_other(&help),
    };
    Failure::usage(sentence)
}

/// What an option takes that is not one of a few words.
fn not_a_value(value: &str, option: &str, help: &str, texts: &Texts) -> String {
    match option.split_whitespace().next() {
        Some("--composition") => texts.cli_usage_invalid_value(value, option, "auto, line, 1, 2, 3 …"),
        Some("--panels") => texts.cli_usage_invalid_value(value, option, "all, none, segment, findings, key, measures"),
        Some("--keep") => texts.cli_usage_invalid_value(value, option, &Removable::ALL.map(Removable::code).join(", ")),
        Some("--page") => not_a_page(value, texts),
        Some("--date") => texts.cli_usage_not_a_date(value, option),
        Some("--scale") => texts.cli_usage_not_above_zero(value, option),
        Some("--bleed") => texts.cli_usage_bleed(value, &texts.number(f64::from(ExportChoice::MOST_BLEED) / 10.0, 0)),
        Some("--width" | "--least-group") => texts.cli_usage_not_whole(value, option),
        _ => texts.cli_usage_invalid_other(value, option, help),
    }
}

/// A sheet that there is not.
fn not_a_page(value: &str, texts: &Texts) -> String {
    let (least, most) = Sides::limits();
    match PageSize::of_word(value) {
        Err(NoPage::Sides) => texts.cli_usage_page_sides(value, &texts.number(least, 0), &texts.number(most, 0)),
        Ok(_) | Err(NoPage::Unknown) => texts.cli_usage_not_a_page(value),
    }
}

/// How to get help on what was tried.
fn help_command(arguments: &[std::ffi::OsString]) -> String {
    let command = arguments.get(1).and_then(|first| first.to_str()).filter(|first| super::COMMANDS.contains(first));
    command.map_or_else(|| "wegmarke --help".to_owned(), |command| format!("wegmarke {command} --help"))
}

/// The text of a context, as people typed it.
fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        _ => String::new(),
    }
}
