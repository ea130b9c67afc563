//! A copy of a project for clients (`interfaces.md`, what `redact` takes out): who said and owns what, the competition, notes, sources, money and earlier
//! rounds are gone, names are replaced wherever they stand in words. Never a change to the project itself, never a word that was not given.
//!
//! Every field says in [`treat`] what becomes of it; one that does not, does not compile.

mod entries;
mod groups;
mod report;
#[cfg(test)]
mod tests;
mod treat;
mod walk;
mod words;

pub use report::{KeptName, RedactReport};

use crate::model::fields::Element;
use crate::model::{InfluencerKind, Project, RoundId};
use std::collections::BTreeSet;
use walk::Walk;

/// Something that a copy leaves out unless it is kept on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Removable {
    /// The names of raters, and the names of groups that are too small.
    Raters,
    /// The scores of the competition.
    Competition,
    /// Notes of the project and of touchpoints.
    Notes,
    /// The names of influencers; their kinds stay.
    Influencers,
    /// Where experiences come from.
    Sources,
    /// Who owns measures and open questions.
    Owners,
    /// What measures cost, and metrics in money.
    Money,
    /// Rounds but the shown one.
    History,
}

impl Removable {
    /// All, in the order of the report.
    pub const ALL: [Self; 8] =
        [Self::Raters, Self::Competition, Self::Notes, Self::Influencers, Self::Sources, Self::Owners, Self::Money, Self::History];

    /// Its machine word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Raters => "raters",
            Self::Competition => "competition",
            Self::Notes => "notes",
            Self::Influencers => "influencers",
            Self::Sources => "sources",
            Self::Owners => "owners",
            Self::Money => "money",
            Self::History => "history",
        }
    }

    /// What a machine word means, in any case.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code().eq_ignore_ascii_case(code))
    }
}

/// What a copy keeps on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacting {
    /// What stays although it usually goes.
    pub keep: BTreeSet<Removable>,
    /// Groups of fewer raters are joined with others.
    pub least_group: usize,
    /// Titles in which names are replaced too; others stay as they are and are reported.
    pub titles: BTreeSet<Element>,
}

impl Redacting {
    /// The least raters of a group unless something else is asked for.
    pub const LEAST_GROUP: usize = 3;
}

impl Default for Redacting {
    fn default() -> Self {
        Self { keep: BTreeSet::new(), least_group: Self::LEAST_GROUP, titles: BTreeSet::new() }
    }
}

/// The words that take the place of what goes, in the reader's language.
pub trait RedactWords {
    /// A rater, counted from 1.
    fn rater(&self, number: usize) -> String;
    /// An owner, counted from 1.
    fn owner(&self, number: usize) -> String;
    /// An influencer of a kind.
    fn influencer(&self, kind: InfluencerKind) -> String;
    /// Several groups that were joined.
    fn others(&self) -> String;
}

/// A copy, and what it lost.
#[derive(Debug, Clone, PartialEq)]
pub struct Redacted {
    /// The copy.
    pub project: Project,
    /// What went, what stayed, what that changed.
    pub report: RedactReport,
}

/// The copy of a project in which a round is shown. Votes of an open ballot are not in it.
pub fn redact(project: &Project, shown: RoundId, redacting: &Redacting, words: &dyn RedactWords) -> Redacted {
    let mut walk = Walk::new(project, shown, redacting, words);
    let copy = walk.project(project);
    let report = walk.report.finished(project, &copy, shown);
    Redacted { project: copy, report }
}
