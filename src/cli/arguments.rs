//! What the command line understands: commands, arguments and options by the names of `interfaces.md`, with help in the person's language.
//! Understanding is all this does; nothing is carried out here.

use crate::export::{Format, PageSize, Table};
use crate::i18n::{Language, Texts};
use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command};
use std::path::PathBuf;

/// The formats of `analyse`.
pub(super) const ANALYSE_FORMATS: [&str; 3] = ["table", "json", "csv"];
/// The formats of `diff`.
pub(super) const DIFF_FORMATS: [&str; 2] = ["table", "json"];
/// The formats of `import`.
pub(super) const IMPORT_FORMATS: [&str; 1] = ["csv"];
/// The themes, by their words.
pub(super) const THEMES: [&str; 3] = ["light", "dark", "projector"];

/// Everything that is understood.
pub(super) fn command(texts: &Texts) -> Command {
    let program = base("wegmarke", texts.cli_about(), "wegmarke [FILE]\n  wegmarke COMMAND …", texts)
        .version(env!("CARGO_PKG_VERSION"))
        .arg(flag("version", texts.cli_opt_version()).short('V').action(ArgAction::Version))
        .arg(path("FILE", texts.cli_arg_file_window()).required(false))
        .args_conflicts_with_subcommands(true)
        .subcommand_negates_reqs(true)
        .subcommands([new(texts), check(texts), export(texts), import(texts), analyse(texts), diff(texts), apply(texts)]);
    let template = format!(
        "{{about}}\n\n{}\n  {{usage}}\n\n{}\n{{subcommands}}\n\n{}\n{{positionals}}\n\n{}\n{{options}}\n\n{}\n",
        texts.cli_usage(),
        texts.cli_commands(),
        texts.cli_arguments(),
        texts.cli_options(),
        texts.cli_after()
    );
    program.help_template(template)
}

fn new(texts: &Texts) -> Command {
    base("new", texts.cli_about_new(), "wegmarke new FILE [--template NAME] [--lang de|en] [--sample] [--force]", texts)
        .arg(path("FILE", texts.cli_arg_file_new()))
        .arg(text("template", "NAME", texts.cli_opt_template()).conflicts_with("sample"))
        .arg(flag("sample", texts.cli_opt_sample()))
        .arg(flag("force", texts.cli_opt_force()))
}

fn check(texts: &Texts) -> Command {
    base("check", texts.cli_about_check(), "wegmarke check FILE...", texts).arg(path("FILE", texts.cli_arg_files_check()).num_args(1..))
}

fn export(texts: &Texts) -> Command {
    let formats: Vec<&'static str> = Format::ALL.iter().map(|format| format.ending()).collect();
    let pages: Vec<&'static str> = PageSize::ALL.iter().map(|size| size.word()).collect();
    let usage = "wegmarke export FILE OUT [--map NAME] [--round NAME] [--format F] [--page A4..A0|16:9|fit] [--tiles | --per-stage] [--scale X | --width PX] \
                 [--theme light|dark|projector] [--table touchpoints|votes|segments] [--segment NAME] [--lang de|en] [--date YYYY-MM-DD] [--lenient]";
    base("export", texts.cli_about_export(), usage, texts)
        .arg(path("FILE", texts.cli_arg_file_in()))
        .arg(path("OUT", texts.cli_arg_out()))
        .arg(text("map", "NAME", texts.cli_opt_map_table()))
        .arg(text("round", "NAME", texts.cli_opt_round()))
        .arg(choice("format", "F", &formats, texts.cli_opt_format_export()))
        .arg(choice("page", "SIZE", &pages, texts.cli_opt_page()))
        .arg(choice("table", "T", &Table::ALL.iter().map(|table| table.word()).collect::<Vec<_>>(), texts.cli_opt_table()))
        .arg(text("segment", "NAME", texts.cli_opt_segment()).conflicts_with_all(["map", "table", "tiles", "per-stage"]))
        .arg(flag("tiles", texts.cli_opt_tiles()))
        .arg(flag("per-stage", texts.cli_opt_per_stage()).conflicts_with("tiles"))
        .arg(parsed("scale", "X", ValueParser::from(positive), texts.cli_opt_scale()).conflicts_with("width"))
        .arg(parsed("width", "PX", ValueParser::from(pixels), texts.cli_opt_width()))
        .arg(choice("theme", "THEME", &THEMES, texts.cli_opt_theme()))
        .arg(parsed("date", "YYYY-MM-DD", ValueParser::from(date), texts.cli_opt_date()))
        .arg(flag("lenient", texts.cli_opt_lenient()))
}

fn import(texts: &Texts) -> Command {
    base("import", texts.cli_about_import(), "wegmarke import IN... FILE [--format F] [--strict] [--lenient] [--force]", texts)
        .arg(path("IN", texts.cli_arg_tables()).num_args(2..).value_names(["IN", "FILE"]))
        .arg(choice("format", "F", &IMPORT_FORMATS, texts.cli_opt_format_import()))
        .arg(flag("strict", texts.cli_opt_strict()).conflicts_with("lenient"))
        .arg(flag("lenient", texts.cli_opt_lenient()))
        .arg(flag("force", texts.cli_opt_force()))
}

fn analyse(texts: &Texts) -> Command {
    let usage = "wegmarke analyse FILE [--map NAME] [--round NAME] [--format table|json|csv] [--lenient]";
    base("analyse", texts.cli_about_analyse(), usage, texts)
        .arg(path("FILE", texts.cli_arg_file_in()))
        .arg(text("map", "NAME", texts.cli_opt_map()))
        .arg(text("round", "NAME", texts.cli_opt_round()))
        .arg(choice("format", "F", &ANALYSE_FORMATS, texts.cli_opt_format_analyse()))
        .arg(flag("lenient", texts.cli_opt_lenient()))
}

fn diff(texts: &Texts) -> Command {
    base("diff", texts.cli_about_diff(), "wegmarke diff A B [--format table|json] [--lenient]", texts)
        .arg(path("A", texts.cli_arg_diff_left()))
        .arg(path("B", texts.cli_arg_diff_right()))
        .arg(choice("format", "F", &DIFF_FORMATS, texts.cli_opt_format_diff()))
        .arg(flag("lenient", texts.cli_opt_lenient()))
}

fn apply(texts: &Texts) -> Command {
    base("apply", texts.cli_about_apply(), "wegmarke apply FILE EDITS [--out FILE] [--force] [--lenient]", texts)
        .arg(path("FILE", texts.cli_arg_file_in()))
        .arg(path("EDITS", texts.cli_arg_edits()))
        .arg(parsed("out", "FILE", ValueParser::path_buf(), texts.cli_opt_out_apply()))
        .arg(flag("force", texts.cli_opt_force()))
        .arg(flag("lenient", texts.cli_opt_lenient()))
}

/// A command with its help, its headings in the person's language, and what every command has.
fn base(name: &'static str, about: &str, usage: &'static str, texts: &Texts) -> Command {
    let languages: Vec<&'static str> = Language::ALL.iter().map(|language| language.code()).collect();
    let template = format!(
        "{{about}}\n\n{}\n  {{usage}}\n\n{}\n{{positionals}}\n\n{}\n{{options}}\n",
        texts.cli_usage(),
        texts.cli_arguments(),
        texts.cli_options()
    );
    Command::new(name)
        .about(about.to_owned())
        .override_usage(usage)
        .help_template(template)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(flag("help", texts.cli_opt_help()).short('h').action(ArgAction::Help))
        .arg(choice("lang", "LANG", &languages, texts.cli_opt_lang()))
}

/// A file; `-` is allowed.
fn path(name: &'static str, help: &str) -> Arg {
    Arg::new(name).help(help.to_owned()).required(true).value_parser(ValueParser::path_buf())
}

fn flag(name: &'static str, help: &str) -> Arg {
    Arg::new(name).long(name).help(help.to_owned()).action(ArgAction::SetTrue)
}

fn parsed(name: &'static str, value: &'static str, parser: ValueParser, help: &str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help.to_owned()).value_parser(parser)
}

fn text(name: &'static str, value: &'static str, help: &str) -> Arg {
    parsed(name, value, ValueParser::string(), help)
}

fn choice(name: &'static str, value: &'static str, words: &[&'static str], help: &str) -> Arg {
    parsed(name, value, PossibleValuesParser::new(words.to_vec()).into(), help).ignore_case(true).hide_possible_values(true)
}

/// Something is not a value of its option; the sentence is made from the option's name.
#[derive(Debug, thiserror::Error)]
#[error("not a value")]
struct NotAValue;

fn positive(text: &str) -> Result<f64, NotAValue> {
    text.parse().ok().filter(|value: &f64| value.is_finite() && *value > 0.0).ok_or(NotAValue)
}

fn pixels(text: &str) -> Result<u32, NotAValue> {
    text.parse().ok().filter(|value| *value > 0).ok_or(NotAValue)
}

fn date(text: &str) -> Result<jiff::civil::Date, NotAValue> {
    let written = text.parse::<jiff::civil::Date>().map_err(|_| NotAValue)?;
    // Only in the documented form, without a time after it.
    if written.to_string() == text { Ok(written) } else { Err(NotAValue) }
}

/// The value of an option or argument that may be left out.
pub(super) fn given<'a, T: Clone + Send + Sync + 'static>(matches: &'a clap::ArgMatches, name: &str) -> Option<&'a T> {
    matches.try_get_one(name).ok().flatten()
}

/// The files of an argument, in order.
pub(super) fn paths(matches: &clap::ArgMatches, name: &str) -> Vec<PathBuf> {
    matches.try_get_many(name).ok().flatten().map(|found| found.cloned().collect()).unwrap_or_default()
}

/// Whether a flag is set.
pub(super) fn is_set(matches: &clap::ArgMatches, name: &str) -> bool {
    given(matches, name).copied().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_sound_in_both_languages() {
        for language in Language::ALL {
            command(&Texts::new(*language)).debug_assert();
        }
    }
}
