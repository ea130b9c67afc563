//! What is wrong inside a map file that could still be opened: each finding with its line and column. Carries codes and data; never words for people.

use crate::letters::shortened;
use crate::model::ProblemKind;

/// One thing that is wrong with a map file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Line in the file, from 1.
    pub line: u32,
    /// Column in that line in characters, from 1.
    pub column: u32,
    /// What is wrong.
    pub kind: FindingKind,
    /// Which record it is about (`Touchpoint`, `Stage` …); empty for text outside of records.
    pub record: String,
    /// The beginning of the record's text, to find it again; one line of at most 80 characters.
    pub excerpt: String,
}

/// What can be wrong with a map file that opens.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FindingKind {
    /// The record does not follow the rules of RON or holds a value that is not allowed; kept verbatim, not read. What the parser says is no word for
    /// people; the place is.
    Syntax,
    /// The record is not text in UTF-8; kept verbatim, not read.
    NotText,
    /// A field that this format does not know; the record is kept verbatim, not read. The field's name.
    UnknownField(String),
    /// A field that must be there is not; the record is kept verbatim, not read. The field's name.
    MissingField(String),
    /// A field occurs twice in the record, which is kept verbatim, not read. The field's name.
    RepeatedField(String),
    /// A word that the method does not know; the record is kept verbatim, not read. The word.
    UnknownWord(String),
    /// A record of a kind that this format does not know; kept verbatim. Its name.
    UnknownRecord(String),
    /// Text that belongs to no record, a conflict marker of a version control system, say; kept verbatim.
    StrayText,
    /// The first line does not name the format; read as the current one.
    NoHeader,
    /// The last line, which counts the records, is missing: the file was cut.
    Cut,
    /// Records are missing or too many.
    Count {
        /// How many there should be.
        said: u64,
        /// How many there are.
        found: u64,
    },
    /// The record that names the project is missing.
    NoProject,
    /// A second record that names the project; kept verbatim, not read.
    SecondProject,
    /// The file is in UTF-16; it will be saved in UTF-8.
    Utf16,
    /// A map, stage, round, rater or segment that others refer to is missing; a stand-in takes its place. The machine word of what is
    /// missing.
    StandIn(&'static str),
    /// A vote for a touchpoint that is not there; kept verbatim, not read.
    VoteWithoutTouchpoint,
    /// A metric's value or an entry of the contact plan for a touchpoint that is not there; kept verbatim, not read.
    WithoutTouchpoint,
    /// A step of the presentation of a map that is not there; kept verbatim, not read.
    WithoutMap,
    /// An answer in a vote in progress that is not there; kept verbatim, not read.
    VoteWithoutBallot,
    /// An invariant was broken and has been mended.
    Mended(ProblemKind),
    /// This many further findings are not listed.
    More(usize),
}

impl Finding {
    /// How many findings a list stands for: those that it leaves out count, too.
    pub fn count(findings: &[Self]) -> usize {
        let one = |finding: &Self| if let FindingKind::More(more) = finding.kind { more } else { 1 };
        findings.iter().map(one).sum()
    }
}

impl FindingKind {
    /// A word for the finding, for tests.
    #[cfg(test)]
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::NotText => "not-text",
            Self::UnknownField(_) => "unknown-field",
            Self::MissingField(_) => "missing-field",
            Self::RepeatedField(_) => "repeated-field",
            Self::UnknownWord(_) => "unknown-word",
            Self::UnknownRecord(_) => "unknown-record",
            Self::StrayText => "stray-text",
            Self::NoHeader => "no-header",
            Self::Cut => "cut",
            Self::Count { .. } => "count",
            Self::NoProject => "no-project",
            Self::SecondProject => "second-project",
            Self::Utf16 => "utf-16",
            Self::StandIn(_) => "stand-in",
            Self::VoteWithoutTouchpoint => "vote-without-touchpoint",
            Self::WithoutTouchpoint => "without-touchpoint",
            Self::WithoutMap => "without-map",
            Self::VoteWithoutBallot => "vote-without-ballot",
            Self::Mended(problem) => problem.code(),
            Self::More(_) => "more",
        }
    }
}

/// Collects findings, up to a limit, because of hostile files.
#[derive(Debug, Default)]
pub(super) struct Findings {
    list: Vec<Finding>,
    more: usize,
}

impl Findings {
    /// Most findings that are listed.
    const MOST: usize = 1_000;
    /// Longest excerpt, in characters.
    const EXCERPT_CHARS: usize = 80;

    /// Adds a finding about a record with this name and text. Of a long name only the beginning is kept.
    pub(super) fn add(&mut self, line: u32, column: u32, kind: FindingKind, record: &str, text: &[u8]) {
        if self.list.len() >= Self::MOST {
            self.more += 1;
            return;
        }
        // Four bytes a character at most; a cut character at the end becomes a replacement character and is taken off with the rest.
        let start = &text[..text.len().min(4 * Self::EXCERPT_CHARS)];
        let start = String::from_utf8_lossy(start);
        let excerpt = start.lines().next().unwrap_or_default().chars().take(Self::EXCERPT_CHARS).collect();
        self.list.push(Finding { line, column, kind, record: shortened(record), excerpt });
    }

    /// The findings by line and column.
    pub(super) fn into_sorted(mut self) -> Vec<Finding> {
        self.list.sort_by_key(|finding| (finding.line, finding.column));
        if self.more > 0 {
            let (line, column) = self.list.last().map_or((1, 1), |finding| (finding.line, finding.column));
            let kind = FindingKind::More(self.more);
            self.list.push(Finding { line, column, kind, record: String::new(), excerpt: String::new() });
        }
        self.list
    }
}
