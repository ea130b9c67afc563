//! What the command line understands: commands, arguments and options by the names of `interfaces.md`, with help in the person's language.
//! Understanding is all this does; nothing is carried out here.

use super::voices::VoiceKind;
use crate::app::{Composing, ExportChoice, ReadAt};
use crate::export::{Format, Orientation, PageSize, Separator, Table};
use crate::i18n::{Language, Texts};
use crate::import::{ColumnChoice, Scale, is_column, read_scale};
use crate::layout::PanelSet;
use crate::layout::charts::{ChartKind, Curve};
use crate::merge::Removable;
use crate::model::Code as _;
use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command};
use std::collections::BTreeSet;

/// The formats of `analyse` and `plan`.
pub(super) const ANALYSE_FORMATS: [&str; 3] = ["table", "json", "csv"];
/// The formats of `tasks`.
pub(super) const TASKS_FORMATS: [&str; 3] = ["text", "csv", "ics"];
/// The orders of `tasks`.
pub(super) const TASKS_ORDERS: [&str; 2] = ["owner", "date"];
/// The formats of `diff`.
pub(super) const DIFF_FORMATS: [&str; 5] = ["table", "json", "pdf", "svg", "png"];
/// The formats of `redact` and `merge`.
pub(super) const REDACT_FORMATS: [&str; 2] = ["table", "json"];
/// The formats of `import`.
pub(super) const IMPORT_FORMATS: [&str; 1] = ["csv"];
/// The decimal signs of a table.
const DECIMALS: [&str; 2] = ["dot", "comma"];
/// The themes, by their words.
pub(super) const THEMES: [&str; 3] = ["light", "dark", "projector"];

/// What stands for a value in a usage line, with its term; letters that stand for one are the same in every language.
const PLACEHOLDERS: [(&str, &str); 18] = [
    ("COMMAND", "command"),
    ("FILE", "file"),
    ("FOLDER", "folder"),
    ("OUT", "out"),
    ("BASE", "base"),
    ("OURS", "ours"),
    ("THEIRS", "theirs"),
    ("IN", "table"),
    ("EDITS", "edits"),
    ("LANG", "language"),
    ("SIZE", "page"),
    ("WIDTH", "width"),
    ("HEIGHT", "height"),
    ("THEME", "theme"),
    ("TEXT", "text"),
    ("YYYY-MM-DD", "date"),
    ("COLUMN", "column"),
    ("FIELD", "field"),
];

/// Everything that is understood.
pub(super) fn command(texts: &Texts) -> Command {
    let program = base("wegmarke", texts.cli_about(), "wegmarke [FILE]\n  wegmarke COMMAND …", texts)
        .version(env!("CARGO_PKG_VERSION"))
        .arg(flag("version", texts.cli_opt_version()).short('V').action(ArgAction::Version))
        .arg(path("FILE", texts.cli_arg_file_window(), texts).required(false))
        .args_conflicts_with_subcommands(true)
        .subcommand_negates_reqs(true)
        .subcommands([
            new(texts),
            check(texts),
            export(texts),
            import(texts),
            analyse(texts),
            plan(texts),
            tasks(texts),
            diff(texts),
            apply(texts),
            merge(texts),
            redact(texts),
        ]);
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
        .arg(path("FILE", texts.cli_arg_file_new(), texts))
        .arg(text("template", "NAME", texts.cli_opt_template(), texts).conflicts_with("sample"))
        .arg(flag("sample", texts.cli_opt_sample()))
        .arg(flag("force", texts.cli_opt_force()))
}

fn check(texts: &Texts) -> Command {
    base("check", texts.cli_about_check(), "wegmarke check FILE|FOLDER... [--rules FILE] [--date YYYY-MM-DD]", texts)
        .arg(path("FILE", texts.cli_arg_files_check(), texts).num_args(1..))
        .arg(parsed("rules", "FILE", ValueParser::path_buf(), texts.cli_opt_rules(), texts))
        .arg(parsed("date", "YYYY-MM-DD", ValueParser::from(date(texts)), texts.cli_opt_date_check(), texts))
}

fn export(texts: &Texts) -> Command {
    let formats: Vec<&'static str> = Format::ALL.iter().map(|format| format.ending()).collect();
    let charts: Vec<&'static str> = ChartKind::ALL.iter().map(|kind| kind.code()).collect();
    let curves: Vec<&'static str> = Curve::ALL.iter().map(|curve| curve.code()).collect();
    let usage = "wegmarke export FILE OUT [--map NAME] [--round NAME] [--format F] [--page A4..A0|letter|tabloid|16:9|4:3|WIDTHxHEIGHTmm|fit] \
                 [--orientation auto|landscape|portrait] [--composition auto|line|N] [--panels all|none|LIST] [--one-lane] [--read-at hand|table|wall] [--tiles | --per-stage] \
                 [--report] [--scale X | --width PX] [--theme light|dark|projector] [--table NAME] [--segment NAME | --chart NAME [--compare map|segment|round|group:NAME]... [--curve C]] [--view NAME] \
                 [--blank] [--cards] [--day-plan] [--bleed MM] [--foot TEXT] [--separator comma|semicolon|tab] [--decimal dot|comma] [--bom] [--client-copy] [--template FILE] [--lang de|en] [--date YYYY-MM-DD] [--lenient] [--force]";
    base("export", texts.cli_about_export(), usage, texts)
        .arg(path("FILE", texts.cli_arg_file_in(), texts))
        .arg(path("OUT", texts.cli_arg_out(), texts))
        .arg(text("map", "NAME", texts.cli_opt_map_table(), texts))
        .arg(text("round", "NAME", texts.cli_opt_round(), texts))
        .arg(choice("format", "F", &formats, texts.cli_opt_format_export(), texts))
        .arg(parsed("page", "SIZE", ValueParser::from(page), texts.cli_opt_page(), texts))
        .arg(choice("table", "T", &Table::ALL.iter().map(|table| table.word()).collect::<Vec<_>>(), texts.cli_opt_table(), texts))
        .arg(choice("separator", "S", &Separator::ALL.map(Separator::word), texts.cli_opt_separator(), texts))
        .arg(choice("decimal", "D", &DECIMALS, texts.cli_opt_decimal(), texts))
        .arg(flag("bom", texts.cli_opt_bom()))
        .arg(text("segment", "NAME", texts.cli_opt_segment(), texts).conflicts_with_all(["map", "table", "tiles", "per-stage"]))
        .arg(choice("chart", "C", &charts, texts.cli_opt_chart(), texts).conflicts_with_all(["table", "segment", "per-stage"]))
        .arg(text("view", "NAME", texts.cli_opt_view(), texts).conflicts_with_all(["report", "blank", "cards"]))
        .arg(
            parsed("compare", "map|segment|round|group:NAME", ValueParser::from(compared), texts.cli_opt_compare(), texts)
                .action(ArgAction::Append)
                .requires("chart"),
        )
        .arg(choice("curve", "C", &curves, texts.cli_opt_curve(), texts).requires("chart"))
        .arg(choice("orientation", "O", &Orientation::ALL.map(Orientation::word), texts.cli_opt_orientation(), texts))
        .arg(parsed("composition", "C", ValueParser::from(composition), texts.cli_opt_composition(), texts))
        .arg(parsed("panels", "P", ValueParser::from(panels), texts.cli_opt_panels(), texts))
        .arg(flag("one-lane", texts.cli_opt_one_lane()))
        .arg(choice("read-at", "D", &ReadAt::ALL.map(ReadAt::word), texts.cli_opt_read_at(), texts))
        .arg(flag("blank", texts.cli_opt_blank()).conflicts_with_all(["chart", "segment", "tiles", "per-stage"]))
        .arg(flag("cards", texts.cli_opt_cards()).conflicts_with_all(["chart", "segment", "tiles", "per-stage"]))
        .arg(flag("day-plan", texts.cli_opt_day_plan()).conflicts_with_all([
            "chart",
            "segment",
            "view",
            "table",
            "report",
            "blank",
            "cards",
            "tiles",
            "per-stage",
        ]))
        .arg(parsed("bleed", "MM", ValueParser::from(bleed), texts.cli_opt_bleed(), texts))
        .arg(text("foot", "TEXT", texts.cli_opt_foot(), texts))
        .arg(flag("tiles", texts.cli_opt_tiles()))
        .arg(flag("per-stage", texts.cli_opt_per_stage()).conflicts_with("tiles"))
        .arg(flag("report", texts.cli_opt_report()).conflicts_with_all(["table", "segment", "chart", "tiles", "per-stage"]))
        .arg(parsed("scale", "X", ValueParser::from(positive), texts.cli_opt_scale(), texts).conflicts_with("width"))
        .arg(parsed("width", "PX", ValueParser::from(pixels), texts.cli_opt_width(), texts))
        .arg(choice("theme", "THEME", &THEMES, texts.cli_opt_theme(), texts))
        .arg(parsed("template", "FILE", ValueParser::path_buf(), texts.cli_opt_template_slides(), texts))
        .arg(parsed("date", "YYYY-MM-DD", ValueParser::from(date(texts)), texts.cli_opt_date(), texts))
        .arg(flag("client-copy", texts.cli_opt_client_copy()))
        .arg(flag("lenient", texts.cli_opt_lenient()))
        .arg(flag("force", texts.cli_opt_force_names()))
}

fn import(texts: &Texts) -> Command {
    base(
        "import",
        texts.cli_about_import(),
        "wegmarke import IN... FILE [--format F] [--into [--map NAME] [--round NAME]] [--sheet NAME]... [--hidden yes|no] [--header-row N] [--transpose yes|no] [--rows touchpoints|stages|people] [--grouped yes|no] [--as COLUMN=FIELD]... [--scale COLUMN=1..5|5..1]... [--unknown lane|ignore] [--strict] [--lenient] [--force]",
        texts,
    )
    .arg(path("IN", texts.cli_arg_tables(), texts).num_args(2..).value_names(["IN", "FILE"].map(|name| placeholders(name, texts))))
    .arg(choice("format", "F", &IMPORT_FORMATS, texts.cli_opt_format_import(), texts))
    .arg(flag("into", texts.cli_opt_into()))
    .arg(text("map", "NAME", texts.cli_opt_map_into(), texts).requires("into"))
    .arg(text("round", "NAME", texts.cli_opt_round_into(), texts).requires("into"))
    .arg(text("sheet", "NAME", texts.cli_opt_sheet(), texts).action(ArgAction::Append))
    .arg(choice("hidden", "yes|no", &["yes", "no"], texts.cli_opt_hidden(), texts))
    .arg(parsed("header-row", "N", ValueParser::from(line), texts.cli_opt_header_row(), texts))
    .arg(choice("transpose", "yes|no", &["yes", "no"], texts.cli_opt_transpose(), texts))
    .arg(choice("rows", "touchpoints|stages|people", &["touchpoints", "stages", "people"], texts.cli_opt_rows(), texts))
    .arg(choice("grouped", "yes|no", &["yes", "no"], texts.cli_opt_grouped(), texts))
    .arg(parsed("as", "COLUMN=FIELD", ValueParser::from(column_choice), texts.cli_opt_as(), texts).action(ArgAction::Append))
    .arg(parsed("scale", "COLUMN=1..5", ValueParser::from(column_scale), texts.cli_opt_column_scale(), texts).action(ArgAction::Append))
    .arg(choice("unknown", "lane|ignore", &["lane", "ignore"], texts.cli_opt_unknown(), texts))
    .arg(flag("strict", texts.cli_opt_strict()).conflicts_with("lenient"))
    .arg(flag("lenient", texts.cli_opt_lenient()))
    .arg(flag("force", texts.cli_opt_force()))
}

fn analyse(texts: &Texts) -> Command {
    let usage = "wegmarke analyse FILE [--map NAME] [--round NAME] [--certainty] [--format table|json|csv] [--lenient]";
    base("analyse", texts.cli_about_analyse(), usage, texts)
        .arg(path("FILE", texts.cli_arg_file_in(), texts))
        .arg(text("map", "NAME", texts.cli_opt_map(), texts))
        .arg(text("round", "NAME", texts.cli_opt_round(), texts))
        .arg(flag("certainty", texts.cli_opt_certainty()))
        .arg(choice("format", "F", &ANALYSE_FORMATS, texts.cli_opt_format_analyse(), texts))
        .arg(flag("lenient", texts.cli_opt_lenient()))
}

fn plan(texts: &Texts) -> Command {
    let usage = "wegmarke plan FILE --budget N [--days N] [--map NAME] [--round NAME] [--format table|json|csv] [--lenient]";
    base("plan", texts.cli_about_plan(), usage, texts)
        .arg(path("FILE", texts.cli_arg_file_in(), texts))
        .arg(parsed("budget", "N", ValueParser::from(not_negative), texts.cli_opt_budget(), texts).required(true))
        .arg(parsed("days", "N", ValueParser::from(not_negative), texts.cli_opt_days(), texts))
        .arg(text("map", "NAME", texts.cli_opt_map(), texts))
        .arg(text("round", "NAME", texts.cli_opt_round(), texts))
        .arg(choice("format", "F", &ANALYSE_FORMATS, texts.cli_opt_format_analyse(), texts))
        .arg(flag("lenient", texts.cli_opt_lenient()))
}

fn tasks(texts: &Texts) -> Command {
    let usage = "wegmarke tasks FILE [--owner NAME] [--by owner|date] [--date YYYY-MM-DD] [--format text|csv|ics] [--lenient]";
    base("tasks", texts.cli_about_tasks(), usage, texts)
        .arg(path("FILE", texts.cli_arg_file_in(), texts))
        .arg(text("owner", "NAME", texts.cli_opt_owner_tasks(), texts))
        .arg(choice("by", "F", &TASKS_ORDERS, texts.cli_opt_by_tasks(), texts))
        .arg(parsed("date", "YYYY-MM-DD", ValueParser::from(date(texts)), texts.cli_opt_date_tasks(), texts))
        .arg(choice("format", "F", &TASKS_FORMATS, texts.cli_opt_format_tasks(), texts))
        .arg(flag("lenient", texts.cli_opt_lenient()))
}

fn diff(texts: &Texts) -> Command {
    base("diff", texts.cli_about_diff(), "wegmarke diff A B [OUT] [--format table|json|pdf|svg|png] [--lenient] [--force]", texts)
        .arg(path("A", texts.cli_arg_diff_left(), texts))
        .arg(path("B", texts.cli_arg_diff_right(), texts))
        .arg(path("OUT", texts.cli_arg_diff_out(), texts).required(false))
        .arg(choice("format", "F", &DIFF_FORMATS, texts.cli_opt_format_diff(), texts))
        .arg(flag("lenient", texts.cli_opt_lenient()))
        .arg(flag("force", texts.cli_opt_force_names()))
}

fn apply(texts: &Texts) -> Command {
    base("apply", texts.cli_about_apply(), "wegmarke apply FILE EDITS [--out FILE] [--force] [--lenient]", texts)
        .arg(path("FILE", texts.cli_arg_file_in(), texts))
        .arg(path("EDITS", texts.cli_arg_edits(), texts))
        .arg(parsed("out", "FILE", ValueParser::path_buf(), texts.cli_opt_out_apply(), texts))
        .arg(flag("force", texts.cli_opt_force()))
        .arg(flag("lenient", texts.cli_opt_lenient()))
}

fn merge(texts: &Texts) -> Command {
    let usage = "wegmarke merge BASE OURS THEIRS OUT [--match-names] [--format table|json] [--force] [--lenient]\n  wegmarke merge --driver BASE OURS THEIRS OUT";
    base("merge", texts.cli_about_merge(), usage, texts)
        .arg(path("BASE", texts.cli_arg_merge_base(), texts))
        .arg(path("OURS", texts.cli_arg_merge_ours(), texts))
        .arg(path("THEIRS", texts.cli_arg_merge_theirs(), texts))
        .arg(path("OUT", texts.cli_arg_merge_out(), texts))
        .arg(flag("match-names", texts.cli_opt_match_names()))
        .arg(flag("driver", texts.cli_opt_driver()))
        .arg(choice("format", "F", &REDACT_FORMATS, texts.cli_opt_format_redact(), texts))
        .arg(flag("force", texts.cli_opt_force()))
        .arg(flag("lenient", texts.cli_opt_lenient()))
}

fn redact(texts: &Texts) -> Command {
    let usage = "wegmarke redact FILE OUT [--keep LIST] [--least-group N] [--format table|json] [--force] [--lenient]";
    base("redact", texts.cli_about_redact(), usage, texts)
        .arg(path("FILE", texts.cli_arg_file_in(), texts))
        .arg(path("OUT", texts.cli_arg_out_redact(), texts))
        .arg(parsed("keep", "LIST", ValueParser::from(keep), texts.cli_opt_keep(), texts))
        .arg(parsed("least-group", "N", ValueParser::from(pixels), texts.cli_opt_least_group(), texts))
        .arg(choice("format", "F", &REDACT_FORMATS, texts.cli_opt_format_redact(), texts))
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
        .override_usage(placeholders(usage, texts))
        .help_template(template)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(flag("help", texts.cli_opt_help()).short('h').action(ArgAction::Help))
        .arg(choice("lang", "LANG", &languages, texts.cli_opt_lang(), texts))
}

/// A usage line with what stands for a value in the person's language. It is written in capitals; names of options and their values are not.
fn placeholders(usage: &str, texts: &Texts) -> String {
    let is_part = |letter: char| letter.is_ascii_uppercase() || letter == '-';
    let mut shown = String::with_capacity(usage.len());
    let mut rest = usage;
    while !rest.is_empty() {
        let (word, after) = rest.split_at(rest.find(|letter| !is_part(letter)).unwrap_or(rest.len()));
        let known = PLACEHOLDERS.iter().find(|(name, _)| *name == word);
        shown.push_str(known.map_or(word, |(_, code)| texts.term("placeholder", code)));
        let (between, next) = after.split_at(after.find(is_part).unwrap_or(after.len()));
        shown.push_str(between);
        rest = next;
    }
    shown
}

/// A file; `-` is allowed.
fn path(name: &'static str, help: &str, texts: &Texts) -> Arg {
    Arg::new(name).help(help.to_owned()).value_name(placeholders(name, texts)).required(true).value_parser(ValueParser::path_buf())
}

fn flag(name: &'static str, help: &str) -> Arg {
    Arg::new(name).long(name).help(help.to_owned()).action(ArgAction::SetTrue)
}

fn parsed(name: &'static str, value: &'static str, parser: ValueParser, help: &str, texts: &Texts) -> Arg {
    Arg::new(name).long(name).value_name(placeholders(value, texts)).help(help.to_owned()).value_parser(parser)
}

fn text(name: &'static str, value: &'static str, help: &str, texts: &Texts) -> Arg {
    parsed(name, value, ValueParser::string(), help, texts)
}

fn choice(name: &'static str, value: &'static str, words: &[&'static str], help: &str, texts: &Texts) -> Arg {
    parsed(name, value, PossibleValuesParser::new(words.to_vec()).into(), help, texts).ignore_case(true).hide_possible_values(true)
}

/// Something is not a value of its option; the sentence is made from the option's name.
#[derive(Debug, thiserror::Error)]
#[error("not a value")]
struct NotAValue;

fn positive(text: &str) -> Result<f64, NotAValue> {
    text.parse().ok().filter(|value: &f64| value.is_finite() && *value > 0.0).ok_or(NotAValue)
}

fn not_negative(text: &str) -> Result<f64, NotAValue> {
    text.parse().ok().filter(|value: &f64| value.is_finite() && *value >= 0.0).ok_or(NotAValue)
}

fn composition(text: &str) -> Result<Composing, NotAValue> {
    match text.to_ascii_lowercase().as_str() {
        "auto" => Ok(Composing::Page),
        "line" => Ok(Composing::Line),
        count => count.parse().ok().filter(|count| *count > 0).map(Composing::Exactly).ok_or(NotAValue),
    }
}

fn panels(text: &str) -> Result<PanelSet, NotAValue> {
    let mut panels = PanelSet { segment: false, findings: false, key: false, measures: false };
    match text.to_ascii_lowercase().as_str() {
        "all" => return Ok(PanelSet::ALL),
        "none" => return Ok(panels),
        _ => {}
    }
    for name in text.split(',') {
        let panel = match name.trim().to_ascii_lowercase().as_str() {
            "segment" => &mut panels.segment,
            "findings" => &mut panels.findings,
            "key" => &mut panels.key,
            "measures" => &mut panels.measures,
            _ => return Err(NotAValue),
        };
        *panel = true;
    }
    Ok(panels)
}

fn keep(text: &str) -> Result<BTreeSet<Removable>, NotAValue> {
    text.split(',').map(|word| Removable::of_code(word.trim()).ok_or(NotAValue)).collect()
}

fn page(text: &str) -> Result<PageSize, NotAValue> {
    PageSize::of_word(text).map_err(|_| NotAValue)
}

/// How far a page goes over its edge, from millimetres to tenths of them.
fn bleed(text: &str) -> Result<u32, NotAValue> {
    let most = f64::from(ExportChoice::MOST_BLEED) / 10.0;
    let value: Option<f64> = text.trim_end_matches("mm").trim_end().replace(',', ".").parse().ok();
    value.filter(|value| (0.0..=most).contains(value)).map(|value| (value * 10.0).round() as u32).ok_or(NotAValue)
}

fn pixels(text: &str) -> Result<u32, NotAValue> {
    text.parse().ok().filter(|value| *value > 0).ok_or(NotAValue)
}

fn line(text: &str) -> Result<u64, NotAValue> {
    text.parse().ok().filter(|value| *value > 0).ok_or(NotAValue)
}

/// `COLUMN=FIELD`: at the last sign, for the name of a column may have one.
fn column_choice(text: &str) -> Result<(String, ColumnChoice), NotAValue> {
    let (column, field) = text.rsplit_once('=').ok_or(NotAValue)?;
    let choice = match field.trim().to_lowercase().as_str() {
        "lane" => ColumnChoice::Lane,
        "ignore" => ColumnChoice::Ignored,
        _ if is_column(field) => ColumnChoice::Named(field.trim().to_owned()),
        _ => return Err(NotAValue),
    };
    Ok((column.trim().to_owned(), choice))
}

fn column_scale(text: &str) -> Result<(String, Scale), NotAValue> {
    let (column, scale) = text.rsplit_once('=').ok_or(NotAValue)?;
    Ok((column.trim().to_owned(), read_scale(scale).ok_or(NotAValue)?))
}

/// `KIND:NAME`: one of those whose curves are compared.
fn compared(text: &str) -> Result<(VoiceKind, String), NotAValue> {
    VoiceKind::read(text).ok_or(NotAValue)
}

/// Reads a day in any way in which the window does.
fn date(texts: &Texts) -> impl Fn(&str) -> Result<jiff::civil::Date, NotAValue> + Clone + Send + Sync + 'static {
    let texts = texts.clone();
    move |text| texts.parse_date(text).ok_or(NotAValue)
}

/// The value of an option or argument that may be left out.
pub(super) fn given<'a, T: Clone + Send + Sync + 'static>(matches: &'a clap::ArgMatches, name: &str) -> Option<&'a T> {
    matches.try_get_one(name).ok().flatten()
}

/// The values of an option that may be given several times, in order.
pub(super) fn all<T: Clone + Send + Sync + 'static>(matches: &clap::ArgMatches, name: &str) -> Vec<T> {
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

    #[test]
    fn what_stands_for_a_value_is_a_word_of_the_language() {
        let texts = Texts::new(Language::German);
        let usage = "wegmarke import IN... FILE [--format F] [--page A4..A0|16:9] [--date YYYY-MM-DD] [--scale X | --width PX] [--force]";
        let german =
            "wegmarke import TABELLE... DATEI [--format F] [--page A4..A0|16:9] [--date JJJJ-MM-TT] [--scale X | --width PX] [--force]";
        assert_eq!(placeholders(usage, &texts), german);
        assert_eq!(placeholders(usage, &Texts::new(Language::English)), usage);
        assert_eq!(placeholders("", &texts), "");
    }
}
