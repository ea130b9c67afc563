//! The rules of `check --rules`: read once before any map is, then each breach as a line like that of a finding. Never a rule of a project's own: only those
//! of the list.

use super::arguments::{all, given};
use super::failure::Failure;
use super::findings;
use super::opened::bytes_of;
use super::streams::{Streams, is_input};
use crate::app::{breach_words, rules_fault};
use crate::file::{Loaded, read_rules};
use crate::i18n::Texts;
use crate::letters::one_line;
use crate::method::Judgements;
use crate::method::house_rules::{Breach, breaches};
use crate::model::{HouseRule, Subject};
use clap::ArgMatches;
use jiff::Zoned;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// The rules, and the day on which they are to hold.
pub(super) struct Rules {
    list: Vec<HouseRule>,
    today: Date,
}

impl Rules {
    /// Those of the list that `--rules` names; none if it names none.
    ///
    /// # Errors
    /// The list cannot be read, or it is wrong: that is wrong usage, so that nobody takes it for a map that breaks a rule.
    pub(super) fn of(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<Option<Self>, Failure> {
        let Some(path) = given::<PathBuf>(matches, "rules") else { return Ok(None) };
        if is_input(path) && all::<PathBuf>(matches, "FILE").iter().any(|file| is_input(file)) {
            return Err(Failure::usage(texts.cli_usage_two_inputs().to_owned()));
        }
        let bytes = bytes_of(path, streams, texts)?;
        let list = read_rules(&bytes).map_err(|unread| {
            let place = format!("{}:{}:{}", path.display(), unread.line, unread.column);
            Failure::usage(one_line(&texts.cli_rules_not_readable(&place, &rules_fault(texts, &unread.why))))
        })?;
        let today = given::<Date>(matches, "date").copied().unwrap_or_else(|| Zoned::now().date());
        Ok(Some(Self { list, today }))
    }

    /// What breaks the rules in a map file, a line each by the lines of the file.
    pub(super) fn broken(&self, path: &Path, loaded: &Loaded, texts: &Texts) -> String {
        let found = breaches(&loaded.project, &self.list, &mut Judgements::default(), self.today);
        // What has no record of its own is the project's business.
        let line_of = |at: &Subject| loaded.lines.get(at).or_else(|| loaded.lines.get(&Subject::Project)).copied().unwrap_or(1);
        let mut placed: Vec<(u32, &Breach)> = found.iter().map(|breach| (line_of(&breach.at), breach)).collect();
        // Of one element in the order of the rules.
        placed.sort_by_key(|(line, _)| *line);
        let told = |breach: &Breach| format!("{}: {}", breach.rule.kind().name(), breach_words(texts, &loaded.project, breach));
        placed.into_iter().map(|(line, breach)| findings::placed(path, (line, 1), &told(breach)) + "\n").collect()
    }
}
