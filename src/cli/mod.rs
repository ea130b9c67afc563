//! The command line: one file per command, each a thin layer of options around what other rooms do. Never opens a window, never touches
//! a disk but through `file/`, and leaves every old file as it was when it fails.

mod analyse;
mod apply;
mod arguments;
mod check;
mod diff;
mod export;
mod failure;
mod findings;
mod import;
mod merge;
mod new;
mod opened;
mod output;
mod plan;
mod redact;
mod rules;
mod streams;
mod tasks;
mod usage;
mod voices;

pub use streams::Streams;

use crate::app::bear_file_limits;
use crate::i18n::{Language, Texts};
use crate::letters::{Fit, Folded};
use clap::ArgMatches;
use clap::error::ErrorKind;
use failure::{Exit, Failure};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The commands, by their names.
const COMMANDS: [&str; 11] = ["new", "check", "export", "import", "analyse", "plan", "tasks", "diff", "apply", "merge", "redact"];

/// The outcome of the arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Everything has been done; the program ends with this exit code.
    Done(u8),
    /// The window is wanted, with this file if one was named.
    Window(Option<PathBuf>),
}

/// Carries out what the arguments (the program's own name first) ask for.
pub fn run(arguments: &[OsString], streams: &mut Streams<'_>) -> Outcome {
    bear_file_limits();
    let texts = Texts::new(language(arguments));
    let matches = match arguments::command(&texts).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return end(streams.write_all(error.render().to_string().as_bytes(), &texts), streams);
        }
        Err(error) => return end(Err(usage::wrong_usage(&error, arguments, &texts)), streams),
    };
    let Some((name, of_command)) = matches.subcommand() else {
        let file = arguments::given::<PathBuf>(&matches, "FILE");
        if let Some(mistyped) = file.filter(|file| is_mistyped_command(file)) {
            let sentence = texts.cli_usage_unknown_argument(&mistyped.display().to_string(), "wegmarke --help");
            return end(Err(Failure::usage(sentence)), streams);
        }
        return Outcome::Window(file.cloned());
    };
    let done = command(name, of_command, streams, &texts);
    end(done, streams)
}

/// Whether a file that is not there is a command with a slip in it: a script must not wait for a window that nobody asked for.
fn is_mistyped_command(file: &Path) -> bool {
    let is_name = file.components().count() == 1 && file.extension().is_none();
    let like = |name: &str| {
        let mut fits = COMMANDS.iter().filter_map(|command| Fit::of(&Folded::new(command), &Folded::new(name), true));
        fits.any(|fit| matches!(fit, Fit::Same | Fit::Mistyped | Fit::BadlyMistyped))
    };
    is_name && crate::file::exists(file).is_ok_and(|there| !there) && file.to_str().is_some_and(like)
}

fn command(name: &str, matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    match name {
        "new" => new::run(matches, streams, texts),
        "check" => check::run(matches, streams, texts),
        "export" => export::run(matches, streams, texts),
        "import" => import::run(matches, streams, texts),
        "analyse" => analyse::run(matches, streams, texts),
        "plan" => plan::run(matches, streams, texts),
        "tasks" => tasks::run(matches, streams, texts),
        "diff" => diff::run(matches, streams, texts),
        "apply" => apply::run(matches, streams, texts),
        "merge" => merge::run(matches, streams, texts),
        "redact" => redact::run(matches, streams, texts),
        // Every command that is understood is listed above.
        _ => Err(Failure::usage(texts.cli_usage_other("wegmarke --help"))),
    }
}

fn end(done: Result<(), Failure>, streams: &mut Streams<'_>) -> Outcome {
    match done {
        Ok(()) => Outcome::Done(0),
        Err(failure) => {
            if !failure.sentence.is_empty() {
                streams.note(&format!("wegmarke: {}", failure.sentence));
            }
            Outcome::Done(failure.exit.code())
        }
    }
}

/// Says that no window could be opened: for lack of a display, or because the graphics did not start. Returns the exit code, and what was said.
pub fn no_window(streams: &mut Streams<'_>, no_display: bool) -> (u8, String) {
    let texts = Texts::new(Language::of_system());
    let sentence = if no_display { texts.cli_no_display() } else { texts.cli_no_window() };
    streams.note(&format!("wegmarke: {sentence}"));
    (Exit::Usage.code(), sentence.to_owned())
}

/// The language that `--lang` names, else the system's. Read before anything else is parsed, so that help and errors are in it too.
fn language(arguments: &[OsString]) -> Language {
    let texts: Vec<&str> =
        arguments.iter().map_while(|argument| Some(argument.to_str().unwrap_or_default()).filter(|text| *text != "--")).collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    let apart = texts.iter().position(|text| *text == "--lang").and_then(|at| texts.get(at + 1)).copied();
    joined.or(apart).and_then(Language::from_code).unwrap_or_else(Language::of_system)
}
